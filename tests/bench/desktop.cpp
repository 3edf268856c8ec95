// SPDX-License-Identifier: GPL-3.0-or-later
// How quickly the app shows things: desktop ANSWER.askreel (with captions). Prints medians and the slowest, in
// milliseconds. The answer is not changed.
#include <fmt/format.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <algorithm>
#include <random>
#include <vector>

#include "captions_model.h"
#include "edit/file.h"
#include "player.h"
#include "text.h"
#include "trim_model.h"
#include "words_model.h"

namespace {

constexpr int kRuns = 20;

void wait_for(const std::function<bool()>& condition) {
    while (!condition()) QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
}

void tell(const char* what, std::vector<double> ms) {
    std::sort(ms.begin(), ms.end());
    fmt::print("{:<48} {:7.1f} median {:7.1f} slowest\n", what, ms[ms.size() / 2], ms.back());
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (argc != 2) return 2;
    const base::TempDir scratch;
    const base::Path folder = scratch.path() / "a.askreel";
    base::make_folder(folder);
    edit::save(edit::load(argv[1]), folder);

    const bridge::Studio studio;
    bridge::Document document;
    bridge::ClipMedia clips(document);
    bridge::Player player(document, clips, studio);
    bridge::TrimModel trim(document, player, clips);
    bridge::WordsModel words(document, player);
    bridge::CaptionsModel captions(document, player, studio);
    player.setRoom({360, 640});

    QElapsedTimer clock;
    const auto ms = [&] { return static_cast<double>(clock.nsecsElapsed()) / 1e6; };
    clock.start();
    document.load(folder);
    wait_for([&] { return document.isOpen(); });
    const double opened = ms();
    wait_for([&] { return player.hasPicture(); });
    fmt::print("{:<48} {:7.1f}\n{:<48} {:7.1f}\n", "opening the document", opened, "opening, to the first picture",
               ms());
    wait_for([&] { return clips.peaks("c1") != nullptr && clips.thumbnails("c1").count > 0; });
    fmt::print("{:<48} {:7.1f}\n", "opening, to waveform and thumbnails", ms());
    wait_for([&] { return !clips.proxies().empty(); });
    fmt::print("{:<48} {:7.1f}\n", "opening, to the quick copy", ms());
    wait_for([&] { return player.exact(); });

    std::mt19937 random(1);
    std::uniform_real_distribution<double> anywhere(player.programmeStart(), player.programmeEnd());
    std::vector<double> quick, exact, typed, handled;
    bool arrived = false;
    QObject::connect(&player, &bridge::Player::pictureChanged, &player, [&] { arrived = true; });
    for (int i = 0; i < kRuns; ++i) {
        arrived = false;
        clock.restart();
        player.seek(anywhere(random), true);
        wait_for([&] { return arrived; });
        quick.push_back(ms());
        wait_for([&] { return player.exact(); });
        exact.push_back(ms());
    }
    for (int i = 0; i < kRuns && captions.count() > 0; ++i) {
        captions.seek(0);
        clock.restart();
        wait_for([&] { return ms() > 800; });  // nothing is on its way any more
        arrived = false;
        clock.restart();
        captions.setText(0, QStringLiteral("Typed %1 times").arg(i));
        handled.push_back(ms());
        wait_for([&] { return arrived; });
        typed.push_back(ms());
        wait_for([&] { return player.exact(); });
    }
    tell("seek while dragging, to its picture", quick);
    tell("seek, to the exact picture (120 ms of it rest)", exact);
    if (!typed.empty()) {
        tell("a letter in a caption, on the main thread", handled);
        tell("a letter in a caption, to its picture", typed);
    }
    player.seek(player.programmeStart());
    player.play();
    clock.restart();
    wait_for([&] { return ms() > 8000 || !player.playing(); });
    fmt::print("{:<48} {:7.1f} pictures a second, {} dropped of {}\n", "playing", player.shown() / ms() * 1000,
               player.dropped(), player.shown() + player.dropped());
    return 0;
}
