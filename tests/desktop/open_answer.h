// SPDX-License-Identifier: GPL-3.0-or-later
// An answer that is open, as view-models have it.
#pragma once

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <functional>

#include "document.h"
#include "edit/file.h"
#include "edit/operations.h"
#include "media/probe.h"
#include "studio.h"
#include "support/clips.h"

namespace desktop_test {

// Runs the event loop until the condition holds. False when it hangs, also where much else runs.
inline bool wait_for(const std::function<bool()>& condition, int most_ms = 240'000) {
    QElapsedTimer clock;
    clock.start();
    while (!condition()) {
        if (clock.elapsed() > most_ms) return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    }
    return true;
}

class OpenAnswer : public testing::Test {
  protected:
    // A clip of so many seconds, with a tone or with what FFmpeg's lavfi makes of `sound`.
    void open(int seconds, const std::vector<std::string>& targets, const std::string& sound = {}) {
        support::ClipSpec spec;
        const std::string length = std::to_string(seconds);
        spec.picture = "testsrc2=size=180x320:rate=30:duration=" + length;
        spec.sound = (sound.empty() ? "sine=frequency=300:sample_rate=48000:duration=" + length : sound) +
                     ",aformat=channel_layouts=stereo";
        open_clip(spec, targets);
    }
    void open_clip(const support::ClipSpec& spec, const std::vector<std::string>& targets) {
        base::make_folder(folder / "media");
        support::write_clip(folder / "media" / "a.mp4", spec);
        edit::Answer answer;
        answer.question = "How long does Botox last?";
        answer.targets = targets;
        answer = edit::add_clip(std::move(answer),
                                {"", folder / "media" / "a.mp4", media::probe(folder / "media" / "a.mp4", {})});
        edit::save(answer, folder);
        document.load(folder);
        ASSERT_TRUE(wait_for([&] { return document.isOpen() && document.probed(); }));
    }

    base::TempDir dir;
    base::Path folder = dir.path() / "botox.askreel";
    bridge::Studio studio;
    bridge::Document document;
};

}  // namespace desktop_test
