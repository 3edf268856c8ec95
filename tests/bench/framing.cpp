// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <optional>
#include <vector>

#include "capture/adviser.h"
#include "media/frame_reader.h"
#include "media/normalise.h"
#include "media/probe.h"
#include "media/sound.h"
#include "support/sound_block.h"

// What framing help sees and says in clips, as if each were a camera: build/release/bin/askreel_bench_framing
// [--filter CHAIN] CLIP…, the chain in libavfilter's syntax. ASKREEL_RESOURCES names the source tree.
namespace {

constexpr double kLongest = 30;  // seconds of a clip
constexpr double kLook = 0.2;

// What is said without its advice.
std::string briefly(capture::Hint hint) {
    const std::string said = capture::text(hint);
    return said.substr(0, said.find('.'));
}

void measure(const std::string& file, const std::string& chain) {
    const media::Info info = media::probe(file, {});
    if (!info.video) return;
    media::FrameReader reader(file, info, {});
    media::Normaliser upright(*info.video, 1080);
    std::optional<av::FilterGraph> filter;
    if (!chain.empty()) filter.emplace(chain);
    capture::Adviser adviser(1);
    int looks = 0, faces = 0, changes = 0;
    std::map<std::string, double> said;
    std::vector<double> took;
    std::optional<capture::Hint> before;
    for (double t = 0; t < std::min(kLongest, base::to_seconds(info.duration)); t += kLook) {
        const base::Time at = base::from_seconds(t);
        av::Frame picture = upright(reader.at(at));
        if (filter) picture = filter->apply(picture);
        adviser.set_post_aspect(static_cast<double>(picture.width()) / picture.height());
        const auto begun = std::chrono::steady_clock::now();
        adviser.look(picture, at);
        took.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count());
        if (info.audio)
            adviser.hear(
                support::sound_block(media::read_sound(file, info, {at, at + base::from_seconds(kLook)}, {}), 2));
        const capture::Advice advice = adviser.advice();
        ++looks;
        faces += advice.face ? 1 : 0;
        changes += advice.hint != before ? 1 : 0;
        before = advice.hint;
        if (advice.hint) said[briefly(*advice.hint)] += kLook;
    }
    std::sort(took.begin(), took.end());
    std::printf("%-34.34s faces %4d of %4d, %4.1f ms (slowest %4.1f), %d changes",
                file.substr(file.rfind('/') + 1).c_str(), faces, looks, took[took.size() / 2], took.back(), changes);
    for (const auto& [text, seconds] : said) std::printf("; %s: %.1f s", text.c_str(), seconds);
    std::printf("\n");
}

}  // namespace

int main(int count, char** arguments) {
    std::string chain;
    int first = 1;
    if (count > 2 && std::string(arguments[1]) == "--filter") {
        chain = arguments[2];
        first = 3;
    }
    for (int i = first; i < count; ++i) {
        try {
            measure(arguments[i], chain);
        } catch (const std::exception& error) {
            std::printf("%s: %s\n", arguments[i], error.what());
        }
    }
}
