// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/exporter.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <thread>

#include "edit/slug.h"
#include "render/frame.h"
#include "render/memory.h"
#include "render/post_files.h"

namespace render {
namespace {

using Clock = std::chrono::steady_clock;

// How often parts are made again that vanish from the cache between their making and their use.
constexpr int kRounds = 3;

base::Error as_error(const std::exception& error) {
    if (const auto* ours = dynamic_cast<const base::Error*>(&error)) return *ours;
    return base::Error(base::Errc::internal, "cannot make the post", {}, error.what());
}

// A reader keeps about one core busy for every composition that it feeds.
int workers_for(int jobs, std::size_t compositions) {
    const int cores = jobs > 0 ? jobs : static_cast<int>(std::thread::hardware_concurrency());
    return std::clamp(cores / static_cast<int>(std::max<std::size_t>(compositions, 1)), 1, 8);
}

// One export from plan to finished files. Lives for one call of export_posts.
class Export {
  public:
    Export(const Request& request, const Studio& studio, base::Path folder, const base::RunContext& context,
           const Watch& watch)
        : request_(request),
          context_(context),
          watch_(watch),
          plan_(render::plan(request, studio.catalogue)),
          scene_(make_scene(request)),
          stage_(make_stage(plan_, scene_, studio)),
          shelf_(studio.cache),
          identity_(stage_, studio.cache),
          pictures_(stage_, identity_, shelf_),
          mastering_(plan_, identity_, shelf_, context.cancel),
          covers_(stage_, identity_, shelf_, context.cancel),
          files_(request, stage_, std::move(folder), pictures_, mastering_, covers_, identity_, context.cancel) {
        result_.outputs.resize(request.targets.size());
        is_finished_.resize(request.targets.size());
        for (std::size_t i = 0; i < request.targets.size(); ++i) result_.outputs[i].target = request.targets[i].id;
    }
    Export(const Export&) = delete;
    Export& operator=(const Export&) = delete;

    ExportResult run() {
        const auto start = Clock::now();
        for (const Refusal& refusal : plan_.refusals) {
            result_.outputs[refusal.index].error = refusal.error;
            tell_finished(refusal.index);
        }
        count_chunks();
        std::vector<const PlannedOutput*> pending;
        for (const PlannedOutput& output : plan_.outputs)
            if (!is_unchanged(output)) pending.push_back(&output);
        start_sounds(pending);
        for (int round = 0; round < kRounds && !pending.empty(); ++round) {
            make_pictures(pending);
            tell("writing files");
            std::erase_if(pending, [&](const PlannedOutput* output) { return finish(*output); });
        }
        for (const PlannedOutput* output : pending) {
            result(*output).error =
                base::Error(base::Errc::disk, "cannot make the post", {},
                            "what was rendered vanishes from the cache at once", "Give the cache more room.");
            tell_finished(output->index);
        }
        tell("done");
        result_.statistics.frames_decoded = pictures_.counts().decoded;
        result_.statistics.frames_composed = pictures_.counts().composed;
        result_.statistics.frames_encoded = pictures_.counts().encoded;
        result_.statistics.seconds = std::chrono::duration<double>(Clock::now() - start).count();
        result_.statistics.peak_rss = peak_memory();
        return std::move(result_);
    }

  private:
    OutputResult& result(const PlannedOutput& output) { return result_.outputs[output.index]; }
    const delivery::Target& target(const PlannedOutput& output) const { return request_.targets[output.index]; }
    std::size_t composition(const PlannedOutput& output) const {
        return plan_.renditions[output.rendition].composition;
    }
    bool is_cancelled(const PlannedOutput& output) const {
        return output.index < watch_.cancel.size() && watch_.cancel[output.index].cancelled();
    }
    // Whether some output that is not cancelled has this rendition or sound.
    bool is_wanted(std::size_t PlannedOutput::*part, std::size_t index) const {
        return std::any_of(plan_.outputs.begin(), plan_.outputs.end(),
                           [&](const PlannedOutput& output) { return output.*part == index && !is_cancelled(output); });
    }
    // Throws Errc::cancelled when all or this output is.
    void check_cancelled(const PlannedOutput& output) const {
        context_.cancel.check();
        if (is_cancelled(output)) watch_.cancel[output.index].check();
    }

    // Runs work for one output; what it throws fails that output alone, unless the whole export is cancelled.
    template <typename F>
    void guard(const PlannedOutput& output, F work) {
        if (result(output).error) return;
        try {
            work();
        } catch (const std::exception& error) {
            const base::Error ours = as_error(error);
            if (context_.cancel.cancelled()) throw ours;
            result(output).error = ours;
        }
    }

    // That all pictures are there.
    void tell(const char* stage) const {
        if (context_.progress) context_.progress({stage, 1, 0, 0});
    }
    void tell_progress(std::size_t rendition, double fraction, double eta_seconds) const {
        for (const PlannedOutput& output : plan_.outputs)
            if (output.rendition == rendition && !is_finished_[output.index] && !is_cancelled(output))
                watch_.progress({output.index, fraction, eta_seconds});
    }
    void tell_finished(std::size_t index) {
        is_finished_[index] = true;
        if (watch_.finished) watch_.finished(result_.outputs[index]);
    }

    void count_chunks() {
        Statistics& statistics = result_.statistics;
        statistics.renditions = static_cast<int>(plan_.renditions.size());
        for (std::size_t r = 0; r < plan_.renditions.size(); ++r) {
            statistics.chunks += static_cast<int>(pictures_.keys(r).size());
            statistics.chunks_cached += static_cast<int>(pictures_.keys(r).size()) - pictures_.missing(r);
        }
    }

    // Takes over a post that is there already and would come out the same.
    bool is_unchanged(const PlannedOutput& output) {
        std::optional<OutputResult> there = files_.unchanged(output);
        if (!there) return false;
        result(output) = std::move(*there);
        tell_finished(output.index);
        return true;
    }

    void start_sounds(const std::vector<const PlannedOutput*>& outputs) {
        std::vector<std::size_t> wanted;
        for (const PlannedOutput* output : outputs)
            if (std::find(wanted.begin(), wanted.end(), output->sound) == wanted.end()) wanted.push_back(output->sound);
        mastering_.start(wanted, [this](std::size_t sound) { return is_wanted(&PlannedOutput::sound, sound); });
    }

    // Makes the pictures of the pending outputs, and finishes those whose pictures are complete before others.
    void make_pictures(std::vector<const PlannedOutput*>& pending) {
        std::vector<std::size_t> renditions;
        std::vector<std::size_t> compositions;
        covers_.want_none();
        for (const PlannedOutput* output : pending) {
            guard(*output, [&] {
                check_cancelled(*output);
                files_.require_replaceable(*output);
            });
            if (result(*output).error) continue;
            const auto add = [](std::vector<std::size_t>& all, std::size_t i) {
                if (std::find(all.begin(), all.end(), i) == all.end()) all.push_back(i);
            };
            add(renditions, output->rendition);
            add(compositions, composition(*output));
            covers_.want(composition(*output), target(*output));
        }
        std::erase_if(pending, [this](const PlannedOutput* output) {
            if (result(*output).error) tell_finished(output->index);
            return result(*output).error.has_value();
        });
        PictureWork::Helpers helpers;
        helpers.workers = workers_for(request_.jobs, compositions.size());
        helpers.tap = [this](std::size_t c, std::int64_t n, const av::Frame& frame) { covers_.offer(c, n, frame); };
        helpers.sound_bytes = [this](std::size_t rendition) {
            std::int64_t most = 0;
            for (const PlannedOutput& output : plan_.outputs) {
                if (output.rendition != rendition || is_cancelled(output) || !mastering_.has(output.sound)) continue;
                std::int64_t bytes = 0;
                for (const av::PacketPtr& packet : mastering_.get(output.sound).sound.packets) bytes += packet->size;
                most = std::max(most, bytes);
            }
            return most;
        };
        helpers.wanted = [this](std::size_t rendition) { return is_wanted(&PlannedOutput::rendition, rendition); };
        if (watch_.progress)
            helpers.progress = [this](std::size_t rendition, double fraction, double eta_seconds) {
                tell_progress(rendition, fraction, eta_seconds);
            };
        helpers.between_runs = [&] {
            std::erase_if(pending, [this](const PlannedOutput* output) {
                return (result(*output).error || pictures_.settled(output->rendition)) && finish(*output);
            });
        };
        pictures_.make(renditions, helpers, context_);
    }

    // Puts a post together. False when a part has vanished and has to be made again.
    bool finish(const PlannedOutput& output) {
        bool complete = true;
        guard(output, [&] {
            if (pictures_.error(output.rendition)) throw base::Error(*pictures_.error(output.rendition));
            complete = files_.make(output, result(output), [&] { check_cancelled(output); });
        });
        if (complete) tell_finished(output.index);
        return complete;
    }

    const Request& request_;
    const base::RunContext& context_;
    const Watch& watch_;
    Plan plan_;
    Scene scene_;
    Stage stage_;
    Shelf shelf_;
    Identity identity_;
    PictureWork pictures_;
    Mastering mastering_;
    Covers covers_;
    PostFiles files_;
    ExportResult result_;
    std::vector<bool> is_finished_;  // of the outputs
};

void remove_stale_parts(const base::Path& folder, const std::string& stem) {
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(stem + "-") && name.ends_with(".part")) std::filesystem::remove(entry.path(), error);
    }
}

}  // namespace

ExportResult export_posts(const Request& request, const Studio& studio, const base::Path& folder,
                          const base::RunContext& context, const Watch& watch) {
    require_clips(request.answer);
    base::make_folder(folder);
    remove_stale_parts(folder, edit::slug(request.answer.question));
    ExportResult result = Export(request, studio, folder, context, watch).run();
    if (result.statistics.chunks > result.statistics.chunks_cached) studio.cache.trim();
    return result;
}

}  // namespace render
