// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/picture_work.h"

#include <algorithm>
#include <chrono>

#include "base/log.h"
#include "render/rate_control.h"

namespace render {
namespace {

using Clock = std::chrono::steady_clock;

// How far one rendition is: frames that are encoded of those that will be.
struct Advance {
    std::size_t rendition = 0;
    std::int64_t frames = 0;
    const std::atomic<std::int64_t>* encoded = nullptr;
    std::int64_t before = 0;
    std::optional<Clock::time_point> start;  // once it is under way
};

// Tells the caller how far the work is, about ten times a second.
class Reporter {
  public:
    Reporter(const base::RunContext& context, const PictureWork::Helpers& helpers, std::int64_t frames,
             std::vector<Advance> advances)
        : context_(context),
          helpers_(helpers),
          frames_(std::max<std::int64_t>(frames, 1)),
          advances_(std::move(advances)) {}

    void advance(std::int64_t done_in_run) {
        const auto now = Clock::now();
        if (now - last_ < std::chrono::milliseconds(100)) return;
        last_ = now;
        if (context_.progress) tell_all(now, done_in_run);
        if (helpers_.progress)
            for (Advance& advance : advances_) tell(now, advance);
    }
    void end_run(std::int64_t frames) { before_ += frames; }

  private:
    void tell_all(Clock::time_point now, std::int64_t done_in_run) const {
        const std::int64_t done = before_ + done_in_run;
        const double seconds = std::chrono::duration<double>(now - start_).count();
        base::Progress progress;
        progress.stage = "making posts";
        progress.fraction = std::min(1.0, static_cast<double>(done) / static_cast<double>(frames_));
        if (seconds > 0.5 && done > 0) {
            progress.fps = static_cast<double>(done) / seconds;
            progress.eta_seconds = std::max(0.0, static_cast<double>(frames_ - done) / progress.fps);
        }
        context_.progress(progress);
    }
    void tell(Clock::time_point now, Advance& advance) const {
        const std::int64_t done = *advance.encoded - advance.before;
        if (done == 0) return;
        if (!advance.start) advance.start = now;
        const double seconds = std::chrono::duration<double>(now - *advance.start).count();
        const double fraction = std::min(1.0, static_cast<double>(done) / static_cast<double>(advance.frames));
        helpers_.progress(advance.rendition, fraction, seconds > 0.5 ? seconds * (1 - fraction) / fraction : -1);
    }

    const base::RunContext& context_;
    const PictureWork::Helpers& helpers_;
    std::int64_t frames_;
    std::vector<Advance> advances_;
    std::int64_t before_ = 0;
    Clock::time_point start_ = Clock::now(), last_{};
};

}  // namespace

// A rendition with a budget between its passes.
struct PictureWork::Pass {
    std::size_t rendition = 0;
    RateControl control;
    av::CodedVideo video;
};

PictureWork::PictureWork(const Stage& stage, Identity& identity, Shelf& shelf)
    : stage_(stage), shelf_(shelf), encoded_(stage.plan.renditions.size()) {
    for (const Rendition& rendition : stage.plan.renditions) {
        const Composition& composition = stage.plan.compositions[rendition.composition];
        Part part;
        part.chunks = chunks_of(rendition, stage.plan);
        for (const FrameRange frames : part.chunks) part.keys.push_back(identity.chunk(rendition, frames));
        part.settings =
            encoder_settings(rendition, composition.rate, stage.plan.programmes[composition.programme].duration());
        parts_.push_back(std::move(part));
    }
}

int PictureWork::missing(std::size_t rendition) const {
    const auto& keys = parts_[rendition].keys;
    return static_cast<int>(
        std::count_if(keys.begin(), keys.end(), [&](const CacheKey& key) { return !shelf_.has(key); }));
}

std::optional<av::CodedVideo> PictureWork::read(std::size_t rendition, std::size_t chunk) const {
    const std::optional<std::string> bytes = shelf_.read(parts_[rendition].keys[chunk]);
    return bytes ? std::optional(av::video_from_bytes(*bytes)) : std::nullopt;
}

void PictureWork::keep(std::size_t rendition, std::size_t chunk, const av::CodedVideo& video) {
    const Part& part = parts_[rendition];
    if (!av::is_whole(video, part.chunks[chunk].count(), part.settings.gop_frames))
        throw base::Error(base::Errc::internal, "cannot encode the picture", {}, "the encoder left something out",
                          "Try again; if it happens again, tell us.");
    shelf_.put(part.keys[chunk], av::to_bytes(video));
}

std::vector<PictureWork::Group> PictureWork::groups(const std::vector<std::size_t>& renditions) const {
    const auto composition = [&](std::size_t r) -> const Composition& {
        return stage_.plan.compositions[stage_.plan.renditions[r].composition];
    };
    std::vector<Group> out;
    for (const std::size_t r : renditions) {
        const auto together = [&](const Group& group) {
            const Composition& a = composition(group.front());
            const Composition& b = composition(r);
            return a.programme == b.programme && a.rate == b.rate;
        };
        const auto group = std::find_if(out.begin(), out.end(), together);
        if (group == out.end()) out.push_back({r});
        else group->push_back(r);
    }
    return out;
}

void PictureWork::make(const std::vector<std::size_t>& renditions, const Helpers& helpers,
                       const base::RunContext& context) {
    std::vector<std::size_t> wanted;
    std::int64_t frames = 0;
    std::vector<Advance> advances;
    for (const std::size_t r : renditions)
        if (!settled(r)) wanted.push_back(r);
    for (const Group& group : groups(wanted)) {
        std::int64_t most = 0;
        int passes = 1;
        for (const std::size_t r : group) {
            if (stage_.plan.renditions[r].budget_bytes > 0) passes = 2;
            std::int64_t own = 0;
            for (std::size_t i = 0; i < parts_[r].chunks.size(); ++i)
                if (!shelf_.has(parts_[r].keys[i])) own += parts_[r].chunks[i].count();
            most = std::max(most, own);
            const int own_passes = stage_.plan.renditions[r].budget_bytes > 0 ? 2 : 1;
            advances.push_back({r, own * own_passes, &encoded_[r], encoded_[r], {}});
        }
        frames += most * passes;
    }
    Reporter reporter(context, helpers, frames, std::move(advances));
    for (const Group& group : groups(wanted)) {
        std::int64_t done = 0;
        make_group(group, helpers, context.cancel, [&](std::int64_t read) {
            if (read < done) reporter.end_run(done);
            done = read;
            reporter.advance(read);
        });
        reporter.end_run(done);
        if (helpers.between_runs) helpers.between_runs();
    }
}

// Renditions by quality are made in one run. Those with a budget go through a first pass beside them, and get their
// pictures in further runs.
void PictureWork::make_group(const Group& group, const Helpers& helpers, const base::CancelToken& cancel,
                             const std::function<void(std::int64_t)>& on_progress) {
    std::vector<Pass> passes;
    for (const std::size_t r : group) {
        const Rendition& rendition = stage_.plan.renditions[r];
        if (rendition.budget_bytes == 0) continue;
        const Composition& c = stage_.plan.compositions[rendition.composition];
        passes.push_back(
            {r,
             RateControl(rendition, c.rate, stage_.plan.programmes[c.programme].duration(), statistics_.path()),
             {}});
    }
    const auto run = [&](std::vector<EncodeJob>& jobs, const std::vector<std::size_t>& of, const FrameTap& tap) {
        const RunCounts counts = make_chunks(stage_, jobs, helpers.workers, cancel, tap, on_progress);
        counts_.decoded += counts.decoded;
        counts_.composed += counts.composed;
        counts_.encoded += counts.encoded;
        for (std::size_t i = 0; i < jobs.size(); ++i)
            if (jobs[i].error) parts_[of[i]].error = jobs[i].error;
    };
    const auto goes_on = [&](std::size_t r) {
        return [this, &helpers, r] {
            ++encoded_[r];
            return !helpers.wanted || helpers.wanted(r);
        };
    };
    const auto add_pass = [&](Pass& pass, std::vector<EncodeJob>& jobs, std::vector<std::size_t>& of) {
        jobs.push_back({stage_.plan.renditions[pass.rendition].composition,
                        pass.control.next_pass(),
                        parts_[pass.rendition].chunks,
                        [&pass](std::size_t, av::CodedVideo video) { pass.video = std::move(video); },
                        goes_on(pass.rendition),
                        {}});
        of.push_back(pass.rendition);
    };

    std::vector<EncodeJob> jobs;
    std::vector<std::size_t> of;
    for (const std::size_t r : group) {
        if (stage_.plan.renditions[r].budget_bytes > 0) continue;
        EncodeJob job{stage_.plan.renditions[r].composition, parts_[r].settings, {}, {}, goes_on(r), {}};
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < parts_[r].chunks.size(); ++i) {
            if (shelf_.has(parts_[r].keys[i])) continue;
            job.chunks.push_back(parts_[r].chunks[i]);
            spdlog::debug("rendition {}: frames {} to {} are missing", r, job.chunks.back().first,
                          job.chunks.back().last);
            places.push_back(i);
        }
        job.made = [this, r, places](std::size_t i, const av::CodedVideo& video) { keep(r, places[i], video); };
        jobs.push_back(std::move(job));
        of.push_back(r);
    }
    for (Pass& pass : passes) add_pass(pass, jobs, of);
    run(jobs, of, helpers.tap);

    // What the pass came to; its errors are its rendition's, that of the sound it has to leave room for too.
    const auto is_done = [&](Pass& pass) {
        std::optional<base::Error>& error = parts_[pass.rendition].error;
        if (error) return true;
        try {
            std::int64_t bytes = 0;
            if (pass.control.writes_file()) {
                const Composition& c = stage_.plan.compositions[stage_.plan.renditions[pass.rendition].composition];
                bytes = static_cast<std::int64_t>(pass.video.data.size()) + helpers.sound_bytes(pass.rendition) +
                        container_bytes(stage_.plan.programmes[c.programme].duration(), c.rate);
            }
            if (pass.control.wants_another_pass(bytes)) return false;
            keep(pass.rendition, 0, pass.video);
        } catch (const base::Error& failed) {
            if (cancel.cancelled()) throw;
            error = failed;
        }
        return true;
    };
    for (std::erase_if(passes, is_done); !passes.empty(); std::erase_if(passes, is_done)) {
        if (helpers.between_runs) helpers.between_runs();
        jobs.clear();
        of.clear();
        for (Pass& pass : passes) add_pass(pass, jobs, of);
        run(jobs, of, {});
    }
}

}  // namespace render
