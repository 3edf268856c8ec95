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

#include "av/hash.h"
#include "av/image.h"
#include "captions/format.h"
#include "qc/caption_rules.h"
#include "qc/facts.h"
#include "render/engine.h"
#include "render/ledger.h"
#include "render/memory.h"
#include "render/pictures.h"
#include "render/plan.h"
#include "render/post_file.h"
#include "render/post_text.h"
#include "render/rate_control.h"

namespace render {
namespace {

using Clock = std::chrono::steady_clock;

// The cover shows the answer, with its headline, not the intro card.
constexpr double kCoverSeconds = 1.2;

base::Error as_error(const std::exception& error) {
    if (const auto* ours = dynamic_cast<const base::Error*>(&error)) return *ours;
    return base::Error(base::Errc::internal, "cannot make the post", {}, error.what());
}

// Tells the caller how far the work is, about ten times a second.
class Reporter {
  public:
    Reporter(const base::RunContext& context, std::int64_t frames)
        : context_(context), frames_(std::max<std::int64_t>(frames, 1)) {}

    void advance(std::int64_t done_in_run) { report(before_ + done_in_run, "making posts"); }
    void end_run(std::int64_t frames) { before_ += frames; }
    void stage(const std::string& name) { report(before_, name, true); }

  private:
    void report(std::int64_t done, const std::string& stage, bool always = false) {
        if (!context_.progress) return;
        const auto now = Clock::now();
        if (!always && now - last_ < std::chrono::milliseconds(100)) return;
        last_ = now;
        const double seconds = std::chrono::duration<double>(now - start_).count();
        base::Progress progress;
        progress.stage = stage;
        progress.fraction = std::min(1.0, static_cast<double>(done) / static_cast<double>(frames_));
        if (seconds > 0.5 && done > 0) {
            progress.fps = static_cast<double>(done) / seconds;
            progress.eta_seconds = static_cast<double>(frames_ - done) / progress.fps;
        }
        context_.progress(progress);
    }

    const base::RunContext& context_;
    std::int64_t frames_;
    std::int64_t before_ = 0;
    Clock::time_point start_ = Clock::now(), last_{};
};

// One export from plan to finished files. Lives for one call of export_posts.
class Export {
  public:
    Export(const Request& request, const Studio& studio, base::Path folder, const base::RunContext& context)
        : request_(request),
          studio_(studio),
          folder_(std::move(folder)),
          context_(context),
          plan_(render::plan(request, studio.catalogue)),
          scene_(make_scene(request)),
          ledger_(folder_),
          stem_(slug(request.answer.question)) {
        result_.outputs.resize(request.targets.size());
        for (std::size_t i = 0; i < request.targets.size(); ++i) result_.outputs[i].target = request.targets[i].id;
    }

    ExportResult run() {
        const auto start = Clock::now();
        for (const Refusal& refusal : plan_.refusals) result_.outputs[refusal.index].error = refusal.error;
        open_files();
        start_sounds();
        render_pictures();
        for (const PlannedOutput& output : plan_.outputs) finish(output);
        result_.statistics.renditions = static_cast<int>(plan_.renditions.size());
        result_.statistics.chunks = result_.statistics.renditions;
        result_.statistics.seconds = std::chrono::duration<double>(Clock::now() - start).count();
        result_.statistics.peak_rss = peak_memory();
        return std::move(result_);
    }

  private:
    OutputResult& result(const PlannedOutput& output) { return result_.outputs[output.index]; }
    const delivery::Target& target(const PlannedOutput& output) const { return request_.targets[output.index]; }
    const Composition& composition(const PlannedOutput& output) const {
        return plan_.compositions[plan_.renditions[output.rendition].composition];
    }
    const Programme& programme(const PlannedOutput& output) const {
        return plan_.programmes[composition(output).programme];
    }
    base::Path path(const PlannedOutput& output, const std::string& ending) const {
        return folder_ / (stem_ + "-" + target(output).id + ending);
    }

    // Runs work for one output; what it throws fails that output alone, unless the whole export is cancelled.
    template <typename F>
    void guard(const PlannedOutput& output, F work) {
        if (result(output).error) return;
        try {
            work();
        } catch (const std::exception& error) {
            const base::Error ours = as_error(error);
            if (ours.code == base::Errc::cancelled) throw ours;
            result(output).error = ours;
            files_[output.index].reset();
        }
    }

    void open_files() {
        sounds_.resize(plan_.sounds.size());
        sound_results_.resize(plan_.sounds.size());
        for (std::size_t i = 0; i < sounds_.size(); ++i)
            sounds_[i] = sound_promises_.emplace_back().get_future().share();
        files_.resize(request_.targets.size());
        for (const PlannedOutput& output : plan_.outputs)
            guard(output, [&] {
                const base::Path file = path(output, ".mp4");
                if (!ledger_.may_replace(file))
                    throw base::Error(base::Errc::disk, "cannot write the post", file.string(),
                                      "a file of that name is there that AskReel did not make",
                                      "Move or rename that file, or choose another folder with --out.");
                files_[output.index] =
                    std::make_unique<PostFile>(file, composition(output).rate, sounds_[output.sound]);
            });
    }

    // Masters the sounds beside the pictures; each programme's is read once.
    void start_sounds() {
        sound_thread_ = std::thread([this] {
            std::size_t done = 0;
            try {
                std::vector<float> stereo;
                std::size_t of = SIZE_MAX;
                for (; done < plan_.sounds.size(); ++done) {
                    const SoundTrack& track = plan_.sounds[done];
                    if (of != track.programme)
                        stereo = programme_sound(plan_.programmes[track.programme], context_.cancel);
                    of = track.programme;
                    context_.cancel.check();
                    sound_results_[done] = master(stereo, track.audio, track.loudness);
                    sound_promises_[done].set_value(&sound_results_[done]);
                }
            } catch (...) {
                for (; done < plan_.sounds.size(); ++done)
                    sound_promises_[done].set_exception(std::current_exception());
            }
        });
    }

  public:
    ~Export() {
        if (sound_thread_.joinable()) sound_thread_.join();
    }
    Export(const Export&) = delete;
    Export& operator=(const Export&) = delete;

  private:
    // Renditions that share a programme and a rate are made in one run. Budgeted ones go through a first pass beside
    // the others and get their pictures in a second run.
    void render_pictures() {
        std::vector<RateControl> controls;
        for (const Rendition& rendition : plan_.renditions) {
            const Composition& c = plan_.compositions[rendition.composition];
            controls.emplace_back(rendition, c.rate, plan_.programmes[c.programme].duration(), statistics_.path());
        }
        std::int64_t frames = 0;
        for (const auto& group : groups()) frames += group.frames * (has_budget(group) ? 2 : 1);
        Reporter reporter(context_, frames);
        for (const Group& group : groups()) {
            std::vector<std::size_t> waiting = group.renditions;
            for (bool first = true; !waiting.empty(); first = false) {
                run_group(group, waiting, controls, reporter, first);
                std::erase_if(waiting, [&](std::size_t r) {
                    return !controls[r].wants_another_pass(size_of(r)) || all_failed(r);
                });
            }
        }
    }

    struct Group {
        std::size_t programme = 0;
        base::FrameRate rate;
        std::int64_t frames = 0;
        std::vector<std::size_t> renditions;
    };

    std::vector<Group> groups() const {
        std::vector<Group> out;
        for (std::size_t r = 0; r < plan_.renditions.size(); ++r) {
            const Composition& c = plan_.compositions[plan_.renditions[r].composition];
            auto group = std::find_if(out.begin(), out.end(),
                                      [&](const Group& g) { return g.programme == c.programme && g.rate == c.rate; });
            if (group == out.end()) {
                out.push_back({c.programme, c.rate, c.frames(plan_.programmes[c.programme]), {}});
                group = out.end() - 1;
            }
            group->renditions.push_back(r);
        }
        return out;
    }

    bool has_budget(const Group& group) const {
        return std::any_of(group.renditions.begin(), group.renditions.end(),
                           [&](std::size_t r) { return plan_.renditions[r].budget_bytes > 0; });
    }

    bool all_failed(std::size_t rendition) {
        return std::all_of(plan_.outputs.begin(), plan_.outputs.end(), [&](const PlannedOutput& o) {
            return o.rendition != rendition || result(o).error.has_value();
        });
    }

    // Bytes of the finished file of a rendition: all its outputs have the same size but for the sound.
    std::int64_t size_of(std::size_t rendition) {
        std::int64_t largest = 0;
        for (const PlannedOutput& output : plan_.outputs) {
            if (output.rendition != rendition || !files_[output.index]) continue;
            std::error_code error;
            const auto size = std::filesystem::file_size(files_[output.index]->part(), error);
            if (!error) largest = std::max(largest, static_cast<std::int64_t>(size));
        }
        return largest;
    }

    void run_group(const Group& group, const std::vector<std::size_t>& renditions, std::vector<RateControl>& controls,
                   Reporter& reporter, bool first) {
        std::vector<EncodeJob> jobs(renditions.size());
        std::vector<EncodeJob*> wanted;
        std::vector<std::size_t> writing;
        for (std::size_t i = 0; i < renditions.size(); ++i) {
            const std::size_t r = renditions[i];
            jobs[i].composition = plan_.renditions[r].composition;
            jobs[i].settings = controls[r].next_pass();
            if (controls[r].writes_file()) writing.push_back(r);
            jobs[i].open = [this, r,
                            writes = controls[r].writes_file()](const av::VideoEncoder& encoder) -> av::PacketSink {
                if (!writes) return [](const av::PacketPtr&) {};
                return open_outputs(r, encoder);
            };
            if (!all_failed(r)) wanted.push_back(&jobs[i]);
        }
        if (wanted.empty()) return;
        const FrameTap tap =
            first ? FrameTap([this](std::size_t c, std::int64_t n, const av::Frame& frame) { keep_cover(c, n, frame); })
                  : FrameTap();
        const RunCounts counts = render_range(plan_, scene_, studio_, wanted, 0, group.frames, context_.cancel, tap,
                                              [&](std::int64_t done) { reporter.advance(done); });
        reporter.end_run(group.frames);
        result_.statistics.frames_decoded += counts.decoded;
        result_.statistics.frames_composed += counts.composed;
        result_.statistics.frames_encoded += counts.encoded;
        for (std::size_t i = 0; i < renditions.size(); ++i) {
            if (!jobs[i].error) continue;
            if (jobs[i].error->code == base::Errc::cancelled) throw base::Error(*jobs[i].error);
            for (const PlannedOutput& output : plan_.outputs)
                if (output.rendition == renditions[i]) guard(output, [&] { throw base::Error(*jobs[i].error); });
        }
        for (const std::size_t r : writing)
            for (const PlannedOutput& output : plan_.outputs)
                if (output.rendition == r) guard(output, [&] { files_[output.index]->finish(); });
    }

    // A sink that hands each packet to every output of the rendition. Fails only when all of them have.
    av::PacketSink open_outputs(std::size_t rendition, const av::VideoEncoder& encoder) {
        std::vector<const PlannedOutput*> outputs;
        for (const PlannedOutput& output : plan_.outputs)
            if (output.rendition == rendition && files_[output.index]) {
                files_[output.index]->open(encoder);
                outputs.push_back(&output);
            }
        return [this, outputs](const av::PacketPtr& packet) {
            bool any = false;
            for (const PlannedOutput* output : outputs) {
                guard(*output, [&] { files_[output->index]->write_picture(*packet); });
                any = any || !result(*output).error;
            }
            if (!any) throw base::Error(*result(*outputs.front()).error);
        };
    }

    void keep_cover(std::size_t composition, std::int64_t n, const av::Frame& frame) {
        const Composition& c = plan_.compositions[composition];
        const brand::Times& times = plan_.programmes[c.programme].times;
        const base::Time t =
            times.programme.in + std::min(base::from_seconds(kCoverSeconds), times.programme.duration() / 2);
        if (n != c.rate.frame_at(t)) return;
        const std::lock_guard lock(covers_mutex_);
        covers_[composition] = frame;
    }

    void finish(const PlannedOutput& output) {
        guard(output, [&] {
            PostFile& file = *files_[output.index];
            OutputResult& out = result(output);
            const MasteredSound& sound = sound_results_[output.sound];
            qc::Report report = check(output);
            report.findings.insert(report.findings.end(), sound.findings.begin(), sound.findings.end());
            // The sidecar is not beside the part file yet; it is checked where it is made.
            std::erase_if(report.findings, [](const qc::Finding& f) { return f.rule == "captions-sidecar"; });
            if (request_.quality == Quality::draft) make_draft(report.findings);
            out.sound = sound.measured;
            out.duration = report.duration;
            out.findings = std::move(report.findings);
            std::error_code error;
            out.bytes = static_cast<std::int64_t>(std::filesystem::file_size(file.part(), error));
            out.sha256 = av::sha256_of_file(file.part());
            ledger_.about_to_make(path(output, ".mp4"), out.sha256);
            file.commit();
            out.file = path(output, ".mp4");
            write_sidecar(output);
            write_cover(output);
            write_text(
                output, ".txt",
                post_text(request_.answer.question, programme(output).captions, request_.kit, target(output).text),
                out.post);
            out.passed = qc::passed(out.findings);
        });
    }

    // Re-reads the finished file; a picture that several outputs share is decoded for the first of them.
    qc::Report check(const PlannedOutput& output) {
        const base::Path& part = files_[output.index]->part();
        const auto known = checked_pictures_.find(output.rendition);
        const qc::Facts facts =
            qc::gather(part, context_.cancel, known == checked_pictures_.end() ? nullptr : &known->second);
        if (facts.picture) checked_pictures_.emplace(output.rendition, *facts.picture);
        return qc::report_on(facts, part, target(output));
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

    void write_text(const PlannedOutput& output, const std::string& ending, const std::string& text,
                    base::Path& where) {
        if (text.empty()) return;
        write(path(output, ending), text);
        where = path(output, ending);
    }

    void write(const base::Path& file, const std::string& bytes) {
        if (!ledger_.may_replace(file))
            throw base::Error(base::Errc::disk, "cannot write beside the post", file.string(),
                              "a file of that name is there that AskReel did not make",
                              "Move or rename that file, or choose another folder with --out.");
        ledger_.about_to_make(file, av::sha256(bytes));
        base::write_file_atomically(file, bytes);
    }

    void write_sidecar(const PlannedOutput& output) {
        const captions::Track& track = programme(output).captions;
        const delivery::Sidecar& sidecar = target(output).sidecar;
        const bool asked = request_.captions == CaptionMode::sidecar || request_.captions == CaptionMode::both;
        const bool by_target = request_.captions == CaptionMode::as_target && !sidecar.format.empty();
        if (track.cues.empty() || !(asked || by_target)) return;
        const std::string format = sidecar.format.empty() ? "srt" : sidecar.format;
        const std::string stem = stem_ + "-" + target(output).id;
        const std::string name =
            sidecar_name(sidecar.name.empty() ? "{stem}." + format : sidecar.name, stem, track.language);
        const std::string text =
            captions::write(track, format == "vtt" ? captions::Format::vtt : captions::Format::srt);
        write(folder_ / name, text);
        OutputResult& out = result(output);
        out.sidecars.push_back(folder_ / name);
        const auto findings = qc::check_sidecar(text, name, stem, out.duration, target(output));
        out.findings.insert(out.findings.end(), findings.begin(), findings.end());
    }

    static std::string sidecar_name(std::string name, const std::string& stem, const std::string& language) {
        const auto replace = [&](const std::string& what, const std::string& by) {
            if (const auto at = name.find(what); at != std::string::npos) name.replace(at, what.size(), by);
        };
        replace("{stem}", stem);
        replace("{language}", language);
        // Sites want a region; these are the ones they list.
        replace("{locale}", language.find('-') != std::string::npos ? language.substr(0, 2) + "_" + language.substr(3)
                            : language == "es"                      ? "es_LA"
                            : language == "en"                      ? "en_US"
                            : language == "pt"                      ? "pt_BR"
                                                                    : language + "_" + upper(language));
        return name;
    }

    static std::string upper(std::string text) {
        for (char& c : text)
            if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        return text;
    }

    void write_cover(const PlannedOutput& output) {
        const auto found = covers_.find(plan_.renditions[output.rendition].composition);
        if (found == covers_.end()) return;
        delivery::Size size = target(output).cover.size;
        if (size.width <= 0) size = target(output).video.size;
        const av::Frame picture = av::scaled(found->second, size.width, size.height, AV_PIX_FMT_YUV420P);
        std::string jpeg;
        for (int quality = 2; quality <= 20; quality += 3) {
            jpeg = av::encode_jpeg(picture, quality);
            if (static_cast<std::int64_t>(jpeg.size()) <= target(output).cover.max_bytes) break;
        }
        write(path(output, ".jpg"), jpeg);
        result(output).cover = path(output, ".jpg");
    }

    const Request& request_;
    const Studio& studio_;
    base::Path folder_;
    const base::RunContext& context_;
    Plan plan_;
    Scene scene_;
    Ledger ledger_;
    std::string stem_;
    base::TempDir statistics_;
    ExportResult result_;
    std::vector<std::unique_ptr<PostFile>> files_;  // by index into the request's targets
    std::vector<std::promise<const MasteredSound*>> sound_promises_;
    std::vector<std::shared_future<const MasteredSound*>> sounds_;
    std::vector<MasteredSound> sound_results_;
    std::map<std::size_t, qc::PictureFacts> checked_pictures_;  // by rendition
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
                          const base::RunContext& context) {
    require_clips(request.answer);
    base::make_folder(folder);
    remove_stale_parts(folder, slug(request.answer.question));
    Export job(request, studio, folder, context);
    return job.run();
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
    Pictures pictures(programme, composition.rate,
                      needed_short_side(studio.catalogue.canvases(), programme.answer.framing), cancel);
    const Pictures::Picture picture = pictures.at(n);
    Compositor compositor(composition, programme, make_scene(one), studio.fonts);
    av::Frame frame = compositor.compose(n, picture.frame, picture.identity);
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
