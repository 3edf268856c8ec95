// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include <cmath>
#include <optional>

#include "av/coded.h"
#include "render/answers.h"
#include "render/compositor.h"
#include "render/engine.h"
#include "render/identity.h"
#include "render/loudness.h"
#include "render/master.h"
#include "render/pictures.h"
#include "render/post_writer.h"
#include "render/rate_control.h"
#include "support/clips.h"

// The stages of an export, each by itself, on a made 1080×1920 clip of six seconds with captions and a brand kit.
namespace {

const std::vector<std::string> kTargets{"instagram-reels", "facebook-feed", "linkedin"};
constexpr std::int64_t kFirst = 90;  // a frame in the answer, under a caption

struct Set {
    base::TempDir dir;
    render::Request request;
    render::Plan plan;
    render::Scene scene;
    std::optional<render::Stage> stage;
    render::Cache cache{dir.path() / "cache"};

    Set() {
        support::ClipSpec spec;
        spec.picture = "testsrc2=size=1080x1920:rate=30:duration=6";
        spec.sound = "sine=frequency=300:sample_rate=48000:duration=6,volume=0.3,aformat=channel_layouts=stereo";
        support::write_clip(dir.path() / "a.mp4", spec);
        edit::Answer answer = support::answer_of(dir.path() / "a.mp4");
        answer = edit::with_track(answer, edit::store(answer, support::spoken()));
        request = support::request_for(answer, kTargets, support::first_kit());
        plan = render::plan(request, support::shipped().catalogue);
        scene = render::make_scene(request);
        stage.emplace(render::make_stage(plan, scene, support::shipped().studio));
    }
    const render::Programme& programme() const { return plan.programmes.front(); }
    av::VideoSettings settings(std::size_t rendition) const {
        const render::Rendition& r = plan.renditions[rendition];
        return render::encoder_settings(r, plan.compositions[r.composition].rate, programme().duration());
    }
};

const Set& set() {
    static const Set all;
    return all;
}

std::vector<av::Frame> composed(std::size_t composition, std::int64_t count) {
    render::Pictures pictures(set().programme(), set().plan.compositions[composition].rate, 1080, {});
    render::Compositor compositor(*set().stage, composition);
    std::vector<av::Frame> frames;
    for (std::int64_t n = kFirst; n < kFirst + count; ++n) {
        const auto picture = pictures.at(n);
        frames.push_back(compositor.compose(n, picture.frame, picture.identity));
    }
    return frames;
}

av::CodedVideo coded(std::size_t rendition, const std::vector<av::Frame>& frames) {
    av::CodedVideo video;
    av::VideoEncoder encoder(set().settings(rendition));
    const av::PacketSink sink = [&](const av::PacketPtr& packet) { video.add(*packet); };
    for (const av::Frame& frame : frames) encoder.encode(frame, sink);
    encoder.finish(sink);
    video.parameter_sets = av::extradata(*encoder.parameters());
    return video;
}

void plan_and_stage(benchmark::State& state) {
    for (auto _ : state) {
        const render::Plan plan = render::plan(set().request, support::shipped().catalogue);
        benchmark::DoNotOptimize(render::make_stage(plan, set().scene, support::shipped().studio));
    }
}

void name_all_chunks(benchmark::State& state) {
    for (auto _ : state) {
        render::Identity identity(*set().stage, set().cache);
        for (const render::Rendition& rendition : set().plan.renditions)
            for (const render::FrameRange frames : render::chunks_of(rendition, set().plan))
                benchmark::DoNotOptimize(identity.chunk(rendition, frames));
    }
}

void decode_a_frame(benchmark::State& state) {
    std::int64_t n = kFirst;
    std::optional<render::Pictures> pictures;
    for (auto _ : state) {
        if (!pictures || n == kFirst + 60) {
            state.PauseTiming();
            pictures.emplace(set().programme(), set().plan.compositions[0].rate, 1080, base::CancelToken{});
            n = kFirst;
            benchmark::DoNotOptimize(pictures->at(n++));
            state.ResumeTiming();
        }
        benchmark::DoNotOptimize(pictures->at(n++));
    }
}

void compose_a_frame(benchmark::State& state) {
    const auto composition = static_cast<std::size_t>(state.range(0));
    render::Pictures pictures(set().programme(), set().plan.compositions[composition].rate, 1080, {});
    const auto picture = pictures.at(kFirst);
    render::Compositor compositor(*set().stage, composition);
    std::int64_t identity = 0;
    for (auto _ : state) benchmark::DoNotOptimize(compositor.compose(kFirst, picture.frame, ++identity));
    state.SetLabel(set().plan.compositions[composition].canvas.id);
}

void encode_a_chunk(benchmark::State& state) {
    const auto rendition = static_cast<std::size_t>(state.range(0));
    const std::vector<av::Frame> frames = composed(set().plan.renditions[rendition].composition, 60);
    for (auto _ : state) benchmark::DoNotOptimize(coded(rendition, frames));
    state.SetItemsProcessed(state.iterations() * 60);
}

void keep_and_read_a_chunk(benchmark::State& state) {
    const std::string bytes = av::to_bytes(coded(0, composed(0, 60)));
    const render::CacheKey key{std::string(64, 'a'), "chunk"};
    for (auto _ : state) {
        set().cache.keep(key, bytes);
        benchmark::DoNotOptimize(av::video_from_bytes(*set().cache.read(key)));
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}

void write_a_post(benchmark::State& state) {
    const av::CodedVideo chunk = coded(0, composed(0, 60));
    const av::Sound sound = av::encode_aac(std::vector<float>(48'000 * 2 * 20), 2, 128'000);
    for (auto _ : state) {
        int left = 10;
        const auto next = [&] { return left-- > 0 ? std::optional(chunk) : std::nullopt; };
        render::write_mp4(set().dir.path() / "out.mp4", next, set().settings(0), sound);
    }
    state.SetBytesProcessed(state.iterations() * 10 * static_cast<std::int64_t>(chunk.data.size()));
}

void master_a_second(benchmark::State& state) {
    std::vector<float> sound;
    for (int i = 0; i < 48'000 * 10; ++i) {
        const auto value = static_cast<float>(0.2 * std::sin(i * 0.05) * (0.6 + 0.4 * std::sin(i * 0.0004)));
        sound.push_back(value);
        sound.push_back(value);
    }
    for (auto _ : state) benchmark::DoNotOptimize(render::master(sound, {}, {}));
    state.SetItemsProcessed(state.iterations() * 10);
}

}  // namespace

BENCHMARK(plan_and_stage)->Unit(benchmark::kMillisecond);
BENCHMARK(name_all_chunks)->Unit(benchmark::kMillisecond);
BENCHMARK(decode_a_frame)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(compose_a_frame)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);
BENCHMARK(encode_a_chunk)->DenseRange(0, 2)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(keep_and_read_a_chunk)->Unit(benchmark::kMillisecond);
BENCHMARK(write_a_post)->Unit(benchmark::kMillisecond);
BENCHMARK(master_a_second)->Unit(benchmark::kMillisecond);

int main(int argc, char** argv) {
    (void)set();  // made before anything is timed
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
