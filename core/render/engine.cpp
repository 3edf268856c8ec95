// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/engine.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <thread>

#include "av/scaler.h"
#include "base/channel.h"
#include "render/pictures.h"

namespace render {
namespace {

// Frames that wait between reading and drawing: enough that neither stands still, few enough to stay small.
constexpr std::size_t kWaiting = 4;

struct Numbered {
    std::int64_t n = 0;
    Pictures::Picture picture;
};

// Feeds one encoder; keeps its error to itself.
class Encoding {
  public:
    explicit Encoding(EncodeJob& job) : job_(job) {
        guard([&] {
            encoder_ = std::make_unique<av::VideoEncoder>(job_.settings);
            sink_ = job_.open(*encoder_);
        });
    }

    void encode(const av::Frame& canvas) {
        guard([&] { encoder_->encode(scaler_.scale(canvas, job_.settings.width, job_.settings.height), sink_); });
    }
    void finish() {
        guard([&] { encoder_->finish(sink_); });
        encoder_.reset();
    }
    [[nodiscard]] bool alive() const { return !job_.error; }

  private:
    template <typename F>
    void guard(F work) {
        if (job_.error) return;
        try {
            work();
        } catch (const base::Error& error) {
            job_.error = error;
        }
    }

    EncodeJob& job_;
    std::unique_ptr<av::VideoEncoder> encoder_;
    av::PacketSink sink_;
    av::Scaler scaler_{av::Scaler::Kernel::bicubic};
};

// One composition on a thread of its own.
class Lane {
  public:
    Lane(std::size_t index, std::vector<EncodeJob*> jobs, const Plan& plan, const Scene& scene, const Studio& studio,
         const FrameTap& tap)
        : index_(index), jobs_(std::move(jobs)), plan_(plan), scene_(scene), studio_(studio), tap_(tap) {
        thread_ = std::thread([this] { work(); });
    }
    ~Lane() { join(); }
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;

    // False when nobody needs frames any more.
    bool push(Numbered frame) { return channel_.push(std::move(frame)); }
    void finish() { channel_.finish(); }
    void give_up() {
        gave_up_ = true;
        channel_.abandon();
    }
    void join() {
        if (thread_.joinable()) thread_.join();
    }
    [[nodiscard]] std::int64_t composed() const { return composed_; }
    [[nodiscard]] std::int64_t encoded() const { return encoded_; }

  private:
    void work() {
        try {
            const Composition& composition = plan_.compositions[index_];
            Compositor compositor(composition, plan_.programmes[composition.programme], scene_, studio_.fonts);
            std::vector<std::unique_ptr<Encoding>> encodings;
            for (EncodeJob* job : jobs_) encodings.push_back(std::make_unique<Encoding>(*job));
            const auto any_alive = [&] {
                return std::any_of(encodings.begin(), encodings.end(), [](const auto& e) { return e->alive(); });
            };
            while (any_alive()) {
                std::optional<Numbered> next = channel_.pop();
                if (!next) break;
                const av::Frame frame = compositor.compose(next->n, next->picture.frame, next->picture.identity);
                ++composed_;
                if (tap_) tap_(index_, next->n, frame);
                for (auto& encoding : encodings) {
                    encoding->encode(frame);
                    if (encoding->alive()) ++encoded_;
                }
            }
            if (!gave_up_)
                for (auto& encoding : encodings) encoding->finish();
        } catch (const base::Error& error) {
            fail(error);
        } catch (const std::exception& error) {
            fail(base::Error(base::Errc::internal, "cannot draw the picture", {}, error.what()));
        }
        channel_.abandon();
    }

    void fail(const base::Error& error) {
        for (EncodeJob* job : jobs_)
            if (!job->error) job->error = error;
    }

    std::size_t index_;
    std::vector<EncodeJob*> jobs_;
    const Plan& plan_;
    const Scene& scene_;
    const Studio& studio_;
    const FrameTap& tap_;
    base::Channel<Numbered> channel_{kWaiting};
    std::atomic<bool> gave_up_ = false;
    std::atomic<std::int64_t> composed_ = 0, encoded_ = 0;
    std::thread thread_;
};

}  // namespace

RunCounts render_range(const Plan& plan, const Scene& scene, const Studio& studio, std::vector<EncodeJob*> jobs,
                       std::int64_t first, std::int64_t last, const base::CancelToken& cancel, const FrameTap& tap,
                       const std::function<void(std::int64_t frames)>& on_progress) {
    std::map<std::size_t, std::vector<EncodeJob*>> by_composition;
    for (EncodeJob* job : jobs) by_composition[job->composition].push_back(job);
    const Composition& any = plan.compositions[jobs.front()->composition];
    const Programme& programme = plan.programmes[any.programme];
    Pictures pictures(programme, any.rate, needed_short_side(studio.catalogue.canvases(), programme.answer.framing),
                      cancel);

    std::vector<std::unique_ptr<Lane>> lanes;
    for (auto& [composition, its_jobs] : by_composition)
        lanes.push_back(std::make_unique<Lane>(composition, its_jobs, plan, scene, studio, tap));
    try {
        for (std::int64_t n = first; n < last; ++n) {
            cancel.check();
            const Pictures::Picture picture = pictures.at(n);
            bool wanted = false;
            for (const auto& lane : lanes) wanted = lane->push({n, picture}) || wanted;
            if (!wanted) break;
            if (on_progress) on_progress(n - first + 1);
        }
    } catch (...) {
        for (const auto& lane : lanes) lane->give_up();
        throw;
    }
    RunCounts counts;
    for (const auto& lane : lanes) lane->finish();
    for (const auto& lane : lanes) {
        lane->join();
        counts.composed += lane->composed();
        counts.encoded += lane->encoded();
    }
    counts.decoded = pictures.frames_decoded();
    return counts;
}

}  // namespace render
