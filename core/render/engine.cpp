// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/engine.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

#include "av/scaler.h"
#include "base/channel.h"
#include "render/compositor.h"
#include "render/pictures.h"

namespace render {
namespace {

// Frames that wait between reading and drawing: enough that neither stands still, few enough to stay small.
constexpr std::size_t kWaiting = 4;

struct Numbered {
    std::int64_t n = 0;
    Pictures::Picture picture;
};

base::Error as_error(const std::exception& error) {
    if (const auto* ours = dynamic_cast<const base::Error*>(&error)) return *ours;
    return base::Error(base::Errc::internal, "cannot draw the picture", {}, error.what());
}

// The frames of all chunks of all jobs that `wanted` picks, as ranges in order.
template <typename F>
std::vector<FrameRange> frames_of(const std::vector<EncodeJob>& jobs, F wanted) {
    std::vector<FrameRange> all, merged;
    for (const EncodeJob& job : jobs)
        if (wanted(job)) all.insert(all.end(), job.chunks.begin(), job.chunks.end());
    std::sort(all.begin(), all.end(), [](FrameRange a, FrameRange b) { return a.first < b.first; });
    for (const FrameRange range : all) {
        if (!merged.empty() && range.first <= merged.back().last)
            merged.back().last = std::max(merged.back().last, range.last);
        else merged.push_back(range);
    }
    return merged;
}

// Turns frames into one job's chunks; keeps the job's error to itself.
class Encoding {
  public:
    explicit Encoding(EncodeJob& job) : job_(job) {}

    // Frames come in order; those of no chunk are passed over.
    void take(std::int64_t n, const av::Frame& canvas) {
        if (!alive() || n < job_.chunks[at_].first) return;
        try {
            if (job_.goes_on && !job_.goes_on()) throw base::Error(base::Errc::cancelled, "cancelled", {}, {});
            if (!encoder_) {
                encoder_ = std::make_unique<av::VideoEncoder>(job_.settings);
                video_ = {};
            }
            const av::PacketSink sink = [this](const av::PacketPtr& packet) { video_.add(*packet); };
            encoder_->encode(scaler_.scale(canvas, job_.settings.width, job_.settings.height), sink);
            ++encoded_;
            if (n + 1 < job_.chunks[at_].last) return;
            encoder_->finish(sink);
            video_.parameter_sets = av::extradata(*encoder_->parameters());
            encoder_.reset();
            job_.made(at_++, std::move(video_));
        } catch (const std::exception& error) {
            job_.error = as_error(error);
            encoder_.reset();
        }
    }
    [[nodiscard]] bool alive() const { return !job_.error && at_ < job_.chunks.size(); }
    [[nodiscard]] std::int64_t encoded() const { return encoded_; }

  private:
    EncodeJob& job_;
    std::size_t at_ = 0;  // the chunk that is being made
    std::unique_ptr<av::VideoEncoder> encoder_;
    av::CodedVideo video_;
    av::Scaler scaler_{av::Scaler::Kernel::bicubic};
    std::int64_t encoded_ = 0;
};

// One composition on a thread of its own.
class Lane {
  public:
    Lane(const Stage& stage, std::size_t composition, std::vector<EncodeJob>& jobs, const FrameTap& tap)
        : stage_(stage), composition_(composition), jobs_(jobs), tap_(tap) {
        frames_ = frames_of(jobs, [&](const EncodeJob& job) { return job.composition == composition; });
        thread_ = std::thread([this] { work(); });
    }
    ~Lane() {
        channel_.abandon();
        join();
    }
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;

    // Takes the frame if one of its chunks has it; frames come in order. False when nobody needs frames any more.
    bool push(std::int64_t n, const Pictures::Picture& picture) {
        while (at_ < frames_.size() && n >= frames_[at_].last) ++at_;
        if (at_ == frames_.size()) return false;
        return n < frames_[at_].first || channel_.push({n, picture});
    }
    void finish() { channel_.finish(); }
    void join() {
        if (thread_.joinable()) thread_.join();
    }
    // After join().
    [[nodiscard]] const RunCounts& counts() const { return counts_; }

  private:
    void work() {
        std::vector<std::unique_ptr<Encoding>> encodings;
        for (EncodeJob& job : jobs_)
            if (job.composition == composition_) encodings.push_back(std::make_unique<Encoding>(job));
        try {
            Compositor compositor(stage_, composition_);
            const auto alive = [](const auto& encoding) { return encoding->alive(); };
            while (std::any_of(encodings.begin(), encodings.end(), alive)) {
                std::optional<Numbered> next = channel_.pop();
                if (!next) break;
                const av::Frame frame = compositor.compose(next->n, next->picture.frame, next->picture.identity);
                ++counts_.composed;
                if (tap_) tap_(composition_, next->n, frame);
                for (auto& encoding : encodings) encoding->take(next->n, frame);
            }
        } catch (const std::exception& error) {
            for (EncodeJob& job : jobs_)
                if (job.composition == composition_ && !job.error) job.error = as_error(error);
        }
        channel_.abandon();
        for (const auto& encoding : encodings) counts_.encoded += encoding->encoded();
    }

    const Stage& stage_;
    std::size_t composition_;
    std::vector<EncodeJob>& jobs_;
    const FrameTap& tap_;
    std::vector<FrameRange> frames_;  // that it needs
    std::size_t at_ = 0;              // the range that comes next
    base::Channel<Numbered> channel_{kWaiting};
    RunCounts counts_;
    std::thread thread_;
};

// One reader with its lanes, in the calling thread. Stops early, by throwing, when `cancel` or `stop` is raised.
RunCounts run(const Stage& stage, std::vector<EncodeJob>& jobs, const base::CancelToken& cancel,
              const base::CancelToken& stop, const FrameTap& tap, const std::function<void()>& on_frame) {
    const std::vector<FrameRange> frames = frames_of(jobs, [](const EncodeJob&) { return true; });
    if (frames.empty()) return {};
    const Composition& any = stage.plan.compositions[jobs.front().composition];
    const Programme& programme = stage.plan.programmes[any.programme];
    Pictures pictures(programme, any.rate,
                      needed_short_side(stage.studio.catalogue.canvases(), programme.answer.framing), cancel);
    std::map<std::size_t, std::unique_ptr<Lane>> lanes;
    for (const EncodeJob& job : jobs)
        if (!lanes.contains(job.composition))
            lanes.emplace(job.composition, std::make_unique<Lane>(stage, job.composition, jobs, tap));
    for (const FrameRange range : frames) {
        for (std::int64_t n = range.first; n < range.last; ++n) {
            cancel.check();
            stop.check();
            const Pictures::Picture picture = pictures.at(n);
            bool wanted = false;
            for (const auto& [composition, lane] : lanes) wanted = lane->push(n, picture) || wanted;
            if (!wanted) break;
            on_frame();
        }
    }
    RunCounts counts;
    for (const auto& [composition, lane] : lanes) lane->finish();
    for (const auto& [composition, lane] : lanes) {
        lane->join();
        counts.composed += lane->counts().composed;
        counts.encoded += lane->counts().encoded;
    }
    counts.decoded = pictures.frames_decoded();
    return counts;
}

// The chunks that begin in one of `parts` equal parts of the frames that are needed.
std::vector<EncodeJob> part_of(const std::vector<EncodeJob>& jobs, int part, int parts) {
    const std::vector<FrameRange> needed = frames_of(jobs, [](const EncodeJob&) { return true; });
    std::int64_t all = 0;
    for (const FrameRange range : needed) all += range.count();
    const auto frames_before = [&](std::int64_t n) {
        std::int64_t sum = 0;
        for (const FrameRange range : needed) sum += std::clamp<std::int64_t>(n - range.first, 0, range.count());
        return sum;
    };
    std::vector<EncodeJob> out;
    for (const EncodeJob& job : jobs) {
        EncodeJob some{job.composition, job.settings, {}, {}, job.goes_on, {}};
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < job.chunks.size(); ++i) {
            if (frames_before(job.chunks[i].first) * parts / all != part) continue;
            some.chunks.push_back(job.chunks[i]);
            places.push_back(i);
        }
        some.made = [&made = job.made, places = std::move(places)](std::size_t i, av::CodedVideo video) {
            made(places[i], std::move(video));
        };
        out.push_back(std::move(some));
    }
    return out;
}

}  // namespace

RunCounts make_chunks(const Stage& stage, std::vector<EncodeJob>& jobs, int workers, const base::CancelToken& cancel,
                      const FrameTap& tap, const std::function<void(std::int64_t frames)>& on_progress) {
    std::mutex mutex;
    std::int64_t read = 0;
    RunCounts counts;
    std::exception_ptr failure;
    const base::CancelToken stop;
    const auto on_frame = [&] {
        const std::lock_guard lock(mutex);
        ++read;
        if (on_progress) on_progress(read);
    };
    const auto work = [&](int part) {
        std::vector<EncodeJob> mine = part_of(jobs, part, workers);
        try {
            const RunCounts these = run(stage, mine, cancel, stop, tap, on_frame);
            const std::lock_guard lock(mutex);
            counts.decoded += these.decoded;
            counts.composed += these.composed;
            counts.encoded += these.encoded;
        } catch (...) {
            const std::lock_guard lock(mutex);
            if (!failure) failure = std::current_exception();
            stop.cancel();
        }
        const std::lock_guard lock(mutex);
        for (std::size_t i = 0; i < jobs.size(); ++i)
            if (mine[i].error && !jobs[i].error) jobs[i].error = mine[i].error;
    };
    std::vector<std::thread> threads;
    for (int part = 1; part < workers; ++part) threads.emplace_back(work, part);
    work(0);
    for (std::thread& thread : threads) thread.join();
    if (failure) std::rethrow_exception(failure);
    return counts;
}

}  // namespace render
