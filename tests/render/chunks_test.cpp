// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <mutex>
#include <set>

#include "av/coded.h"
#include "av/decoder.h"
#include "av/demuxer.h"
#include "render/answers.h"
#include "render/engine.h"
#include "render/identity.h"
#include "render/post_writer.h"
#include "render/rate_control.h"
#include "support/clips.h"
#include "support/measure.h"

namespace {

using render::FrameRange;

// Parts muxed into one file and played: of every picture, the similarity to the frame it was made of.
std::vector<double> similarity(const std::vector<av::CodedVideo>& parts, const av::VideoSettings& settings,
                               const std::vector<av::Frame>& frames) {
    const base::TempDir dir;
    const base::Path file = dir.path() / "a.mp4";
    std::size_t at = 0;
    const auto next = [&] { return at < parts.size() ? std::optional(parts[at++]) : std::nullopt; };
    render::write_mp4(file, next, settings, av::encode_aac(std::vector<float>(96'000), 2, 128'000));

    std::vector<double> found;
    av::Demuxer demuxer(file, {});
    av::Decoder decoder(demuxer.stream(*demuxer.video_stream()), file.string());
    demuxer.select({*demuxer.video_stream()});
    const auto see = [&](const av::Frame& frame) {
        if (found.size() < frames.size()) found.push_back(support::ssim(frame, frames[found.size()]));
        return true;
    };
    const av::PacketPtr packet(av_packet_alloc());
    while (demuxer.read(*packet)) decoder.decode(packet.get(), see);
    decoder.decode(nullptr, see);
    EXPECT_EQ(decoder.damaged(), 0);
    return found;
}

// Six seconds of a moving picture under two captions, for three canvases.
class Chunks : public testing::Test {
  protected:
    Chunks() {
        support::ClipSpec spec;
        spec.picture = "testsrc2=size=180x320:rate=30:duration=6";
        spec.sound = "sine=frequency=300:sample_rate=48000:duration=6,volume=0.3,aformat=channel_layouts=stereo";
        support::write_clip(dir.path() / "a.mp4", spec);
        answer = support::answer_of(dir.path() / "a.mp4");
        answer = edit::with_track(answer, edit::store(answer, support::spoken()));
        kit = support::first_kit();
        kit.progress_bar = false;
    }

    struct Made {
        std::map<std::pair<std::size_t, std::size_t>, av::CodedVideo> chunks;  // by rendition and place
        std::map<std::pair<std::size_t, std::int64_t>, std::uint64_t> frames;  // checksum by composition and frame
        render::RunCounts counts;
    };
    // An export's values, ready to render from.
    struct Set {
        Set(const Chunks& test, const render::Request& wanted)
            : request(wanted),
              plan(render::plan(request, support::shipped().catalogue)),
              scene(render::make_scene(request)),
              stage(render::make_stage(plan, scene, support::shipped().studio)),
              cache(test.dir.path() / "cache"),
              identity(stage, cache) {}
        Set(const Set&) = delete;
        Set& operator=(const Set&) = delete;

        // Chunks of every rendition of which `wanted` is true, in one run.
        template <typename F>
        Made make(int workers, F wanted) {
            Made made;
            std::mutex mutex;
            std::vector<render::EncodeJob> jobs;
            for (std::size_t r = 0; r < plan.renditions.size(); ++r) {
                const render::Rendition& rendition = plan.renditions[r];
                const render::Composition& c = plan.compositions[rendition.composition];
                const std::vector<FrameRange> all = render::chunks_of(rendition, plan);
                render::EncodeJob job;
                job.composition = rendition.composition;
                job.settings = render::encoder_settings(rendition, c.rate, plan.programmes[c.programme].duration());
                std::vector<std::size_t> places;
                for (std::size_t i = 0; i < all.size(); ++i) {
                    if (!wanted(r, i)) continue;
                    job.chunks.push_back(all[i]);
                    places.push_back(i);
                }
                job.made = [&made, &mutex, r, places](std::size_t i, av::CodedVideo video) {
                    const std::lock_guard lock(mutex);
                    made.chunks.emplace(std::pair(r, places[i]), std::move(video));
                };
                if (!job.chunks.empty()) jobs.push_back(std::move(job));
            }
            made.counts = render::make_chunks(stage, jobs, workers, {},
                                              [&](std::size_t c, std::int64_t n, const av::Frame& frame) {
                                                  const std::uint64_t sum = support::checksum(frame);
                                                  const std::lock_guard lock(mutex);
                                                  made.frames.emplace(std::pair(c, n), sum);
                                              },
                                              {});
            for (const render::EncodeJob& job : jobs) EXPECT_FALSE(job.error) << job.error->what();
            return made;
        }

        std::vector<std::string> names(std::size_t rendition) {
            std::vector<std::string> out;
            for (const FrameRange frames : render::chunks_of(plan.renditions[rendition], plan))
                out.push_back(identity.chunk(plan.renditions[rendition], frames).hash);
            return out;
        }

        render::Request request;
        render::Plan plan;
        render::Scene scene;
        render::Stage stage;
        render::Cache cache;
        render::Identity identity;
    };

    render::Request request(const std::vector<std::string>& targets) const {
        return support::request_for(answer, targets, kit);
    }
    // The places where two lists differ, which must be of the same length.
    static std::set<std::size_t> differing(const std::vector<std::string>& a, const std::vector<std::string>& b) {
        EXPECT_EQ(a.size(), b.size());
        std::set<std::size_t> places;
        for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
            if (a[i] != b[i]) places.insert(i);
        return places;
    }
    // The chunks of two seconds that a span of the timeline touches.
    std::set<std::size_t> touched_by(double in, double out) const {
        const double intro = base::to_seconds(brand::times(kit, base::from_seconds(6)).programme.in);
        std::set<std::size_t> places;
        for (auto i = static_cast<std::size_t>((intro + in) / 2); static_cast<double>(i) * 2 < intro + out; ++i)
            places.insert(i);
        return places;
    }

    base::TempDir dir;
    edit::Answer answer;
    brand::Kit kit;
};

TEST_F(Chunks, AreClosedGroupsThatCoverEveryFrameOnce) {
    Set set(*this, request({"instagram-reels", "mms"}));
    const std::vector<FrameRange> chunks = render::chunks_of(set.plan.renditions[0], set.plan);
    std::int64_t next = 0;
    for (const FrameRange chunk : chunks) {
        EXPECT_EQ(chunk.first, next);
        EXPECT_EQ(chunk.first % 60, 0);
        EXPECT_LE(chunk.count(), 60);
        next = chunk.last;
    }
    EXPECT_EQ(next, set.plan.compositions[0].frames(set.plan.programmes[0]));
    EXPECT_EQ(render::chunks_of(set.plan.renditions[1], set.plan).size(), 1U) << "one budget, one chunk";
}

TEST_F(Chunks, AreTheSameAloneAndTogetherAndByManyWorkers) {
    render::Request small = request({"instagram-reels", "facebook-feed", "website"});
    small.quality = render::Quality::draft;
    Set set(*this, small);
    const Made whole = set.make(1, [](auto, auto) { return true; });
    ASSERT_GT(whole.chunks.size(), 9U);
    const Made shared = set.make(3, [](auto, auto) { return true; });
    EXPECT_TRUE(shared.chunks == whole.chunks);
    EXPECT_EQ(shared.frames, whole.frames);
    Made one_by_one;
    for (const auto& [place, video] : whole.chunks) {
        const Made alone = set.make(1, [&](std::size_t r, std::size_t i) { return std::pair(r, i) == place; });
        ASSERT_EQ(alone.chunks.size(), 1U);
        EXPECT_TRUE(alone.chunks.begin()->second == video) << "rendition " << place.first << " chunk " << place.second;
        one_by_one.frames.insert(alone.frames.begin(), alone.frames.end());
    }
    EXPECT_EQ(one_by_one.frames, whole.frames);
}

TEST_F(Chunks, ARunDecodesOnceAndComposesOncePerCanvas) {
    render::Request small = request({"instagram-reels", "tiktok", "youtube-shorts", "facebook-feed"});
    small.quality = render::Quality::draft;
    Set set(*this, small);
    const Made made = set.make(1, [](auto, auto) { return true; });
    const std::int64_t frames = set.plan.compositions[0].frames(set.plan.programmes[0]);
    EXPECT_EQ(set.plan.renditions.size(), 2U);
    EXPECT_LE(made.counts.decoded, 185);
    EXPECT_EQ(made.counts.composed, 2 * frames);
    EXPECT_EQ(made.counts.encoded, 2 * frames);
}

TEST_F(Chunks, AWordChangesTheNamesOfTheChunksThatShowIt) {
    const std::vector<std::string> before = Set(*this, request({"instagram-reels"})).names(0);
    captions::Track track = support::spoken();
    track.cues[1] = captions::make_cue(track.cues[1].when, "Three to five months for most patients.");
    answer = edit::with_track(answer, edit::store(answer, track));
    const std::vector<std::string> after = Set(*this, request({"instagram-reels"})).names(0);
    const std::set<std::size_t> changed = differing(before, after);
    EXPECT_FALSE(changed.empty());
    for (const std::size_t place : changed) EXPECT_TRUE(touched_by(1.5, 3).contains(place)) << place;
    EXPECT_TRUE(differing(after, Set(*this, request({"instagram-reels"})).names(0)).empty());
}

TEST_F(Chunks, AStyleChangesTheNamesOfTheChunksWithCaptions) {
    render::Request wanted = request({"instagram-reels"});
    const std::vector<std::string> before = Set(*this, wanted).names(0);
    wanted.style = captions::find_style(support::shipped().styles, "bold-pop");
    const std::set<std::size_t> changed = differing(before, Set(*this, wanted).names(0));
    EXPECT_FALSE(changed.empty());
    for (const std::size_t place : changed) EXPECT_TRUE(touched_by(0.3, 3).contains(place)) << place;
}

TEST_F(Chunks, AnEndCardChangesItsOwnChunksOnly) {
    const std::vector<std::string> before = Set(*this, request({"instagram-reels"})).names(0);
    kit.end_card.disclaimer += " Ask us.";
    const std::set<std::size_t> changed = differing(before, Set(*this, request({"instagram-reels"})).names(0));
    const base::Time end = brand::times(kit, base::from_seconds(6)).end_card.in;
    ASSERT_FALSE(changed.empty());
    EXPECT_GE(*changed.begin(), static_cast<std::size_t>(base::to_seconds(end) / 2));
}

TEST_F(Chunks, WhateverCanBeSeenChangesAName) {
    const std::map<std::string, std::function<void(render::Request&)>> changes{
        {"the crop's focus", [](render::Request& r) { r.answer.framing.focus_x = 0.2; }},
        {"how the canvas is filled", [](render::Request& r) { r.answer.framing.fill = edit::Fill::fit; }},
        {"the progress bar", [](render::Request& r) { r.kit.progress_bar = true; }},
        {"the logo's strength", [](render::Request& r) { r.kit.watermark.opacity /= 2, r.kit.watermark_on.clear(); }},
        {"no logo", [](render::Request& r) { r.kit.logo.clear(); }},
        {"the cards' colour", [](render::Request& r) { r.kit.palette.primary = "#123456"; }},
        {"the headline", [](render::Request& r) { r.answer.question = "What is a peel?"; }},
        {"the quality", [](render::Request& r) { r.targets[0].video.crf = 30; }},
        {"the way it is encoded", [](render::Request& r) { r.targets[0].video.speed = "superfast"; }},
        {"a cut", [](render::Request& r) {
             r.answer = edit::cut(r.answer, {{base::from_seconds(2), base::from_seconds(3)}});
         }}};
    const std::vector<std::string> before = Set(*this, request({"website"})).names(0);
    for (const auto& [what, change] : changes) {
        render::Request changed = request({"website"});
        change(changed);
        EXPECT_NE(Set(*this, changed).names(0), before) << what;
    }
}

TEST_F(Chunks, WhatTheClipHoldsCountsAndNotItsName) {
    const std::vector<std::string> before = Set(*this, request({"instagram-reels"})).names(0);
    std::filesystem::rename(dir.path() / "a.mp4", dir.path() / "b.mp4");
    answer.clips[0].file = dir.path() / "b.mp4";
    EXPECT_TRUE(differing(before, Set(*this, request({"instagram-reels"})).names(0)).empty());
    support::ClipSpec other;
    other.picture = "testsrc=size=180x320:rate=30:duration=6,format=yuv420p";
    other.sound = "sine=frequency=300:sample_rate=48000:duration=6,aformat=channel_layouts=stereo";
    support::write_clip(dir.path() / "b.mp4", other);
    const std::set<std::size_t> changed = differing(before, Set(*this, request({"instagram-reels"})).names(0));
    for (const std::size_t place : touched_by(0, 6)) EXPECT_TRUE(changed.contains(place)) << place;
}

TEST_F(Chunks, EncodedApartAreAsGoodAndAsSmallAsOneEncode) {
    Set set(*this, request({"instagram-reels"}));
    const render::Rendition& rendition = set.plan.renditions[0];
    const render::Composition& c = set.plan.compositions[0];
    const std::int64_t count = c.frames(set.plan.programmes[0]);
    const av::VideoSettings settings = render::encoder_settings(rendition, c.rate, {});
    std::vector<av::Frame> composed(static_cast<std::size_t>(count));
    std::vector<av::CodedVideo> apart(render::chunks_of(rendition, set.plan).size());
    std::vector<render::EncodeJob> jobs(1);
    jobs[0] = {0,
               settings,
               render::chunks_of(rendition, set.plan),
               [&](std::size_t i, av::CodedVideo video) { apart[i] = std::move(video); },
               {},
               {}};
    (void)render::make_chunks(
        set.stage, jobs, 1, {},
        [&](std::size_t, std::int64_t n, const av::Frame& frame) { composed[static_cast<std::size_t>(n)] = frame; },
        {});
    av::CodedVideo whole;
    av::VideoEncoder encoder(settings);
    const av::PacketSink sink = [&](const av::PacketPtr& packet) { whole.add(*packet); };
    for (const av::Frame& frame : composed) encoder.encode(frame, sink);
    encoder.finish(sink);
    whole.parameter_sets = av::extradata(*encoder.parameters());

    const std::vector<double> in_parts = similarity(apart, settings, composed);
    const std::vector<double> in_one = similarity({whole}, settings, composed);
    std::size_t bytes = 0;
    for (const av::CodedVideo& part : apart) bytes += part.data.size();
    EXPECT_LE(static_cast<double>(bytes), 1.02 * static_cast<double>(whole.data.size()));
    ASSERT_EQ(in_parts.size(), composed.size());
    double border = 0, inside = 0, mean_parts = 0, mean_one = 0;
    int borders = 0;
    for (std::size_t i = 0; i < in_parts.size(); ++i) {
        mean_parts += in_parts[i] / static_cast<double>(count);
        mean_one += in_one[i] / static_cast<double>(count);
        if (i >= 2 && (i % 60 < 2 || i % 60 >= 58)) border += in_parts[i] - in_one[i], ++borders;
        else inside += in_parts[i] - in_one[i];
    }
    EXPECT_GE(mean_parts, mean_one - 0.001);
    EXPECT_GE(border / borders, inside / (static_cast<double>(count) - borders) - 0.001);
}

TEST_F(Chunks, ComeBackFromBytesAsTheyWere) {
    Set set(*this, request({"website"}));
    const av::CodedVideo video = set.make(1, [](auto, std::size_t i) { return i == 1; }).chunks.begin()->second;
    const std::string bytes = av::to_bytes(video);
    EXPECT_TRUE(av::video_from_bytes(bytes) == video);
    EXPECT_TRUE(av::is_whole(video, 60, 60));
    EXPECT_FALSE(av::is_whole(video, 59, 60));
    EXPECT_FALSE(av::is_whole(video, 60, 30)) << "it has no key picture in its middle";
    av::CodedVideo torn = video;
    torn.pictures.pop_back();
    EXPECT_FALSE(av::is_whole(torn, 60, 60));
    for (const std::size_t cut : {0UL, 1UL, bytes.size() / 2, bytes.size() - 1})
        EXPECT_THROW((void)av::video_from_bytes(bytes.substr(0, cut)), base::Error) << cut;
}

}  // namespace
