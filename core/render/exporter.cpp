// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/exporter.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

#include "av/image.h"
#include "base/hash.h"
#include "captions/format.h"
#include "edit/slug.h"
#include "qc/caption_rules.h"
#include "qc/facts.h"
#include "render/compositor.h"
#include "render/drawn_boxes.h"
#include "render/ledger.h"
#include "render/master.h"
#include "render/memory.h"
#include "render/picture_work.h"
#include "render/pictures.h"
#include "render/plan.h"
#include "render/post_text.h"
#include "render/post_writer.h"

namespace render {
namespace {

using Clock = std::chrono::steady_clock;

// The cover shows the answer, with its headline, not the intro card.
constexpr double kCoverSeconds = 1.2;
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

// One frame, drawn by itself.
av::Frame compose(const Stage& stage, std::size_t composition, std::int64_t n, const base::CancelToken& cancel) {
    const Composition& c = stage.plan.compositions[composition];
    const Programme& programme = stage.plan.programmes[c.programme];
    Pictures pictures(programme, c.rate, needed_short_side(stage.studio.catalogue.canvases(), programme.answer.framing),
                      cancel);
    const Pictures::Picture picture = pictures.at(n);
    return Compositor(stage, composition).compose(n, picture.frame, picture.identity);
}

// A caption file beside a post.
struct SidecarFile {
    std::string name, text;
    std::string as_wanted;  // its name were it the only one
};

// One export from plan to finished files. Lives for one call of export_posts.
class Export {
  public:
    Export(const Request& request, const Studio& studio, base::Path folder, const base::RunContext& context,
           const Watch& watch)
        : request_(request),
          folder_(std::move(folder)),
          context_(context),
          watch_(watch),
          plan_(render::plan(request, studio.catalogue)),
          scene_(make_scene(request)),
          stage_(make_stage(plan_, scene_, studio)),
          shelf_(studio.cache),
          identity_(stage_, studio.cache),
          pictures_(stage_, identity_, shelf_),
          ledger_(folder_),
          stem_(edit::slug(request.answer.question)) {
        result_.outputs.resize(request.targets.size());
        is_finished_.resize(request.targets.size());
        for (std::size_t i = 0; i < request.targets.size(); ++i) result_.outputs[i].target = request.targets[i].id;
    }
    ~Export() {
        if (sound_thread_.joinable()) sound_thread_.join();
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
            result(*output).error = base::Error(base::Errc::disk, "cannot make the post", {},
                                                "what was rendered vanishes from the cache at once",
                                                "Give the cache more room with \"askreel cache --limit 10G\".");
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
    const Programme& programme(const PlannedOutput& output) const {
        return plan_.programmes[plan_.compositions[composition(output)].programme];
    }
    std::string stem(const PlannedOutput& output) const { return stem_ + "-" + target(output).id; }
    base::Path path(const PlannedOutput& output, const std::string& ending) const {
        return folder_ / (stem(output) + ending);
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
        std::optional<OutputResult> there = ledger_.unchanged(path(output, ".mp4"), key(output));
        if (!there) return false;
        there->target = target(output).id;
        result(output) = std::move(*there);
        tell_finished(output.index);
        return true;
    }

    // Names everything that a post's files are made of.
    std::string key(const PlannedOutput& output) {
        base::Sha256 sha;
        for (const CacheKey& chunk : pictures_.keys(output.rendition)) sha.add(chunk.hash);
        sha.add(identity_.sound(plan_.sounds[output.sound]).hash)
            .add(cover_key(output).hash)
            .add(target(output).fingerprint)
            .add(fmt::format("\nquality {}\n", static_cast<int>(request_.quality)));
        const auto add = [&](const std::string& text) { sha.add(fmt::format("{}:", text.size())).add(text); };
        for (const SidecarFile& file : sidecars(output)) {
            add(file.name);
            add(file.text);
        }
        add(text_of(output));
        return sha.hex();
    }

    // Masters beside the pictures the sounds that the outputs need; each programme's is read once.
    void start_sounds(const std::vector<const PlannedOutput*>& outputs) {
        sounds_.resize(plan_.sounds.size());
        std::vector<std::size_t> wanted;
        for (const PlannedOutput* output : outputs)
            if (std::find(wanted.begin(), wanted.end(), output->sound) == wanted.end()) wanted.push_back(output->sound);
        auto promises = std::make_shared<std::map<std::size_t, std::promise<MasteredSound>>>();
        for (const std::size_t i : wanted) sounds_[i] = (*promises)[i].get_future().share();
        std::vector<CacheKey> keys;
        for (const SoundTrack& track : plan_.sounds) keys.push_back(identity_.sound(track));
        sound_thread_ = std::thread([this, promises, keys = std::move(keys)] {
            std::map<std::size_t, std::vector<float>> programmes;
            for (auto& [i, promise] : *promises) {
                try {
                    // Those that want it would be cancelled before they look at it.
                    if (!is_wanted(&PlannedOutput::sound, i))
                        throw base::Error(base::Errc::cancelled, "cancelled", {}, {});
                    promise.set_value(mastered(plan_.sounds[i], keys[i], programmes));
                } catch (...) {
                    promise.set_exception(std::current_exception());
                }
            }
        });
    }

    MasteredSound mastered(const SoundTrack& track, const CacheKey& key,
                           std::map<std::size_t, std::vector<float>>& programmes) {
        if (const std::optional<std::string> kept = shelf_.read(key)) return mastered_from_bytes(*kept);
        auto& stereo = programmes[track.programme];
        if (stereo.empty()) stereo = programme_sound(plan_.programmes[track.programme], context_.cancel);
        context_.cancel.check();
        MasteredSound made = master(stereo, track.audio, track.loudness);
        shelf_.put(key, to_bytes(made));
        return made;
    }

    // Makes the pictures of the pending outputs, and finishes those whose pictures are complete before others.
    void make_pictures(std::vector<const PlannedOutput*>& pending) {
        std::vector<std::size_t> renditions;
        std::vector<std::size_t> compositions;
        covers_wanted_.clear();
        for (const PlannedOutput* output : pending) {
            guard(*output, [&] {
                check_cancelled(*output);
                require_replaceable(path(*output, ".mp4"));
            });
            if (result(*output).error) continue;
            const auto add = [](std::vector<std::size_t>& all, std::size_t i) {
                if (std::find(all.begin(), all.end(), i) == all.end()) all.push_back(i);
            };
            add(renditions, output->rendition);
            add(compositions, composition(*output));
            if (!shelf_.has(cover_key(*output))) covers_wanted_[composition(*output)] = cover_frame(*output);
        }
        std::erase_if(pending, [this](const PlannedOutput* output) {
            if (result(*output).error) tell_finished(output->index);
            return result(*output).error.has_value();
        });
        PictureWork::Helpers helpers;
        helpers.workers = workers_for(request_.jobs, compositions.size());
        helpers.tap = [this](std::size_t c, std::int64_t n, const av::Frame& frame) {
            const auto wanted = covers_wanted_.find(c);
            if (wanted == covers_wanted_.end() || wanted->second != n) return;
            const std::lock_guard lock(covers_mutex_);
            covers_.emplace(c, frame);
        };
        helpers.sound_bytes = [this](std::size_t rendition) {
            std::int64_t most = 0;
            for (const PlannedOutput& output : plan_.outputs) {
                if (output.rendition != rendition || is_cancelled(output) || !sounds_[output.sound].valid()) continue;
                std::int64_t bytes = 0;
                for (const av::PacketPtr& packet : sounds_[output.sound].get().sound.packets) bytes += packet->size;
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
            check_cancelled(output);
            if (pictures_.error(output.rendition)) throw base::Error(*pictures_.error(output.rendition));
            const base::Path video = path(output, ".mp4");
            require_replaceable(video);
            const MasteredSound& sound = sounds_[output.sound].get();
            base::PendingFile pending(video);
            complete = write_video(output, pending.part(), sound.sound);
            if (!complete) return;

            OutputResult& out = result(output);
            qc::Report report = check(output, pending.part(), sound);
            out.sound = sound.measured;
            out.duration = report.duration;
            out.findings = std::move(report.findings);
            std::error_code error;
            out.bytes = static_cast<std::int64_t>(std::filesystem::file_size(pending.part(), error));
            out.sha256 = base::sha256_of_file(pending.part());
            const std::string picture = cover(output);
            check_cancelled(output);
            // From here on nothing asks any more: a post has all of its files or none.
            ledger_.about_to_make(video, out.sha256);
            pending.commit();
            out.file = video;
            write_sidecars(output);
            write(path(output, ".jpg"), picture, out.cover);
            write(path(output, ".txt"), text_of(output), out.post);
            out.passed = qc::passed(out.findings);
            ledger_.made(key(output), out);
        });
        if (complete) tell_finished(output.index);
        return complete;
    }

    bool write_video(const PlannedOutput& output, const base::Path& part, const av::Sound& sound) {
        bool complete = true;
        std::size_t chunk = 0;
        const auto next = [&]() -> std::optional<av::CodedVideo> {
            if (chunk == pictures_.keys(output.rendition).size()) return std::nullopt;
            std::optional<av::CodedVideo> video = pictures_.read(output.rendition, chunk++);
            complete = complete && video.has_value();
            return video;
        };
        try {
            write_mp4(part, next, pictures_.settings(output.rendition), sound);
        } catch (const base::Error&) {
            if (complete) throw;
        }
        return complete;
    }

    // Re-reads the finished file. Its chunks and sound were checked when they were made.
    qc::Report check(const PlannedOutput& output, const base::Path& part, const MasteredSound& sound) {
        const qc::Facts facts = qc::gather_structure(part, sound.measured, context_.cancel);
        qc::Report report = qc::report_on(facts, part, target(output));
        const auto more = findings_of(sound);
        report.findings.insert(report.findings.end(), more.begin(), more.end());
        const auto covered =
            qc::check_safe_zone(boxes_at_risk(stage_, composition(output), target(output)), target(output));
        report.findings.insert(report.findings.end(), covered.begin(), covered.end());
        // The sidecar is not beside the part file yet; it is checked where it is made.
        std::erase_if(report.findings, [](const qc::Finding& f) { return f.rule == "captions-sidecar"; });
        if (request_.quality == Quality::draft) make_draft(report.findings);
        return report;
    }

    static void make_draft(std::vector<qc::Finding>& findings) {
        // A draft is small and rough on purpose.
        std::erase_if(findings, [](const qc::Finding& f) {
            return f.rule == "dimensions" || f.rule == "bitrate" || f.rule == "size";
        });
        qc::Finding note;
        note.rule = "draft";
        note.severity = qc::Severity::warn;
        note.message = "This is a draft to look at, not to upload.";
        findings.push_back(std::move(note));
    }

    void require_replaceable(const base::Path& file) const {
        if (!ledger_.may_replace(file))
            throw base::Error(base::Errc::disk, "cannot write the post", file.string(),
                              "a file of that name is there that AskReel did not make",
                              "Move or rename that file, or choose another folder with --out.");
    }

    // Writes a file of the post, if there is anything to write, and notes where.
    void write(const base::Path& file, const std::string& bytes, base::Path& where) {
        if (bytes.empty()) return;
        require_replaceable(file);
        ledger_.about_to_make(file, base::sha256(bytes));
        base::write_file_atomically(file, bytes);
        where = file;
    }

    // One for each language, the one that the request chose first. Where the site's names have no place for a language,
    // that one has the site's name.
    std::vector<SidecarFile> sidecars(const PlannedOutput& output) const {
        const delivery::Sidecar& wanted = target(output).sidecar;
        const bool asked = request_.captions == CaptionMode::sidecar || request_.captions == CaptionMode::both;
        const bool by_target = request_.captions == CaptionMode::as_target && !wanted.format.empty();
        std::vector<SidecarFile> files;
        if (!(asked || by_target)) return files;
        const Programme& shown = programme(output);
        const auto add = [&](const captions::Track& track) {
            if (track.cues.empty()) return;
            const std::string name = sidecar_name(wanted, stem(output), track.language);
            const auto taken = [&](const std::string& other) {
                return std::any_of(files.begin(), files.end(), [&](const SidecarFile& f) { return f.name == other; });
            };
            std::string own = name;
            if (taken(own)) own.insert(own.rfind('.'), "." + track.language);
            if (taken(own)) return;
            files.push_back(
                {std::move(own),
                 captions::write(track, wanted.format == "vtt" ? captions::Format::vtt : captions::Format::srt), name});
        };
        add(shown.captions);
        for (const edit::StoredTrack& track : shown.answer.captions)
            if (track.language != shown.captions.language)
                add(captions_of(shown.answer, track.language, shown.times.programme.in));
        return files;
    }

    void write_sidecars(const PlannedOutput& output) {
        OutputResult& out = result(output);
        for (const SidecarFile& file : sidecars(output)) {
            write(folder_ / file.name, file.text, out.sidecars.emplace_back());
            const auto findings =
                qc::check_sidecar(file.text, file.as_wanted, stem(output), out.duration, target(output));
            out.findings.insert(out.findings.end(), findings.begin(), findings.end());
        }
    }

    std::string text_of(const PlannedOutput& output) const {
        return post_text(request_.answer.question, programme(output).captions, request_.kit, target(output).text,
                         request_.answer.post);
    }

    std::int64_t cover_frame(const PlannedOutput& output) const {
        const brand::Times& times = programme(output).times;
        return plan_.compositions[composition(output)].rate.frame_at(
            times.programme.in + std::min(base::from_seconds(kCoverSeconds), times.programme.duration() / 2));
    }

    CacheKey cover_key(const PlannedOutput& output) {
        delivery::Cover wanted = target(output).cover;
        if (wanted.size.width <= 0) wanted.size = target(output).video.size;
        return identity_.cover(composition(output), cover_frame(output), wanted);
    }

    std::string cover(const PlannedOutput& output) {
        const CacheKey key = cover_key(output);
        if (std::optional<std::string> kept = shelf_.read(key)) return std::move(*kept);
        auto frame = covers_.find(composition(output));
        if (frame == covers_.end())
            frame = covers_
                        .emplace(composition(output),
                                 compose(stage_, composition(output), cover_frame(output), context_.cancel))
                        .first;
        std::string jpeg = cover_jpeg(frame->second, target(output));
        shelf_.put(key, jpeg);
        return jpeg;
    }

    const Request& request_;
    base::Path folder_;
    const base::RunContext& context_;
    const Watch& watch_;
    Plan plan_;
    Scene scene_;
    Stage stage_;
    Shelf shelf_;
    Identity identity_;
    PictureWork pictures_;
    Ledger ledger_;
    std::string stem_;
    ExportResult result_;
    std::vector<bool> is_finished_;                          // of the outputs
    std::vector<std::shared_future<MasteredSound>> sounds_;  // by index into the plan's
    std::map<std::size_t, std::int64_t> covers_wanted_;      // frame by composition
    std::mutex covers_mutex_;
    std::map<std::size_t, av::Frame> covers_;  // by composition
    std::thread sound_thread_;
};

void require_clips(const edit::Answer& answer) {
    for (const media::Clip& clip : answer.clips)
        if (!std::filesystem::exists(clip.file))
            throw base::Error(base::Errc::input, "cannot find the clip", clip.file.string(), "the file is not there",
                              "Put the clip back where it was, or make the answer again with askreel new.");
}

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

av::Frame frame_at(const Request& request, const Studio& studio, const delivery::Target& target, base::Time t,
                   bool safe_zones, const base::CancelToken& cancel) {
    require_clips(request.answer);
    Request one = request;
    one.targets = {target};
    const Plan planned = plan(one, studio.catalogue);
    if (!planned.refusals.empty()) throw base::Error(planned.refusals.front().error);
    const Composition& composition = planned.compositions.front();
    const Programme& programme = planned.programmes[composition.programme];
    if (t < base::Time{} || t >= programme.duration())
        throw base::Error(base::Errc::usage, "cannot show a frame", {},
                          fmt::format("the post is {:.2f} s long", base::to_seconds(programme.duration())),
                          "Choose a time inside it.");
    const std::int64_t n = composition.rate.frame_at(t);
    const Scene scene = make_scene(one);
    av::Frame frame = compose(make_stage(planned, scene, studio), 0, n, cancel);
    frame = av::scaled(frame, target.video.size.width, target.video.size.height, AV_PIX_FMT_YUV420P);
    if (!safe_zones) return frame;
    frame = av::writable_copy(frame);
    const int width = frame.width();
    const int height = frame.height();
    const delivery::Edges& safe = target.safe;
    for (const Rect& covered : {Rect{0, 0, width, safe.top}, Rect{0, height - safe.bottom, width, safe.bottom},
                                Rect{0, safe.top, safe.left, height - safe.top - safe.bottom},
                                Rect{width - safe.right, safe.top, safe.right, height - safe.top - safe.bottom}})
        tint(frame, covered, colour_from_rgb(220, 40, 60, 90));
    return frame;
}

}  // namespace render
