// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/post_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/hash.h"
#include "captions/format.h"
#include "edit/slug.h"
#include "qc/caption_rules.h"
#include "render/post_check.h"
#include "render/post_text.h"
#include "render/post_writer.h"

namespace render {

PostFiles::PostFiles(const Request& request, const Stage& stage, base::Path folder, PictureWork& pictures,
                     const Mastering& mastering, Covers& covers, Identity& identity, base::CancelToken cancel)
    : request_(request),
      stage_(stage),
      folder_(std::move(folder)),
      pictures_(pictures),
      mastering_(mastering),
      covers_(covers),
      identity_(identity),
      cancel_(std::move(cancel)),
      ledger_(folder_),
      stem_(edit::slug(request.answer.question)) {}

const delivery::Target& PostFiles::target(const PlannedOutput& output) const { return request_.targets[output.index]; }

std::size_t PostFiles::composition(const PlannedOutput& output) const {
    return stage_.plan.renditions[output.rendition].composition;
}

const Programme& PostFiles::programme(const PlannedOutput& output) const {
    return stage_.plan.programmes[stage_.plan.compositions[composition(output)].programme];
}

std::string PostFiles::stem(const PlannedOutput& output) const { return stem_ + "-" + target(output).id; }

base::Path PostFiles::path(const PlannedOutput& output, const char* ending) const {
    return folder_ / (stem(output) + ending);
}

// Names everything that a post's files are made of.
std::string PostFiles::key(const PlannedOutput& output) {
    base::Sha256 sha;
    for (const CacheKey& chunk : pictures_.keys(output.rendition)) sha.add(chunk.hash);
    sha.add(identity_.sound(stage_.plan.sounds[output.sound]).hash)
        .add(covers_.key(composition(output), target(output)).hash)
        .add(target(output).fingerprint)
        .add(fmt::format("\nquality {}\n", static_cast<int>(request_.quality)));
    const auto add = [&](const std::string& text) { sha.add(fmt::format("{}:", text.size())).add(text); };
    for (const Sidecar& file : sidecars(output)) {
        add(file.name);
        add(file.text);
    }
    add(text_of(output));
    return sha.hex();
}

std::optional<OutputResult> PostFiles::unchanged(const PlannedOutput& output) {
    std::optional<OutputResult> there = ledger_.unchanged(path(output, ".mp4"), key(output));
    if (there) there->target = target(output).id;
    return there;
}

void PostFiles::require_replaceable(const PlannedOutput& output) const { require_replaceable(path(output, ".mp4")); }

bool PostFiles::make(const PlannedOutput& output, OutputResult& out, const std::function<void()>& check) {
    check();
    const base::Path video = path(output, ".mp4");
    require_replaceable(video);
    const MasteredSound& sound = mastering_.get(output.sound);
    base::PendingFile pending(video);
    if (!write_video(output, pending.part(), sound.sound)) return false;

    qc::Report report =
        check_post(pending.part(), stage_, composition(output), target(output), sound, request_.quality, cancel_);
    out.sound = sound.measured;
    out.duration = report.duration;
    out.findings = std::move(report.findings);
    std::error_code error;
    out.bytes = static_cast<std::int64_t>(std::filesystem::file_size(pending.part(), error));
    out.sha256 = base::sha256_of_file(pending.part());
    const std::string picture = covers_.jpeg(composition(output), target(output));
    check();
    // From here on nothing asks any more: a post has all of its files or none.
    ledger_.about_to_make(video, out.sha256);
    pending.commit();
    out.file = video;
    write_sidecars(output, out);
    write(path(output, ".jpg"), picture, out.cover);
    write(path(output, ".txt"), text_of(output), out.post);
    out.passed = qc::passed(out.findings);
    ledger_.made(key(output), out);
    return true;
}

bool PostFiles::write_video(const PlannedOutput& output, const base::Path& part, const av::Sound& sound) {
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

void PostFiles::require_replaceable(const base::Path& file) const {
    if (!ledger_.may_replace(file))
        throw base::Error(base::Errc::disk, "cannot write the post", file.string(),
                          "a file of that name is there that AskReel did not make",
                          "Move or rename that file, or choose another folder.");
}

// Writes a file of the post, if there is anything to write, and notes where.
void PostFiles::write(const base::Path& file, const std::string& bytes, base::Path& where) {
    if (bytes.empty()) return;
    require_replaceable(file);
    ledger_.about_to_make(file, base::sha256(bytes));
    base::write_file_atomically(file, bytes);
    where = file;
}

// One for each language, the one that the request chose first. Where the site's names have no place for a language,
// that one has the site's name.
std::vector<PostFiles::Sidecar> PostFiles::sidecars(const PlannedOutput& output) const {
    const delivery::Sidecar& wanted = target(output).sidecar;
    const bool asked = request_.captions == CaptionMode::sidecar || request_.captions == CaptionMode::both;
    const bool by_target = request_.captions == CaptionMode::as_target && !wanted.format.empty();
    std::vector<Sidecar> files;
    if (!(asked || by_target)) return files;
    const Programme& shown = programme(output);
    const auto add = [&](const captions::Track& track) {
        if (track.cues.empty()) return;
        const std::string name = sidecar_name(wanted, stem(output), track.language);
        const auto taken = [&](const std::string& other) {
            return std::any_of(files.begin(), files.end(), [&](const Sidecar& f) { return f.name == other; });
        };
        std::string own = name;
        if (taken(own)) own.insert(own.rfind('.'), "." + track.language);
        if (taken(own)) return;
        files.push_back({std::move(own),
                         captions::write(track, wanted.format == "vtt" ? captions::Format::vtt : captions::Format::srt),
                         name});
    };
    add(shown.captions);
    for (const edit::StoredTrack& track : shown.answer.captions)
        if (track.language != shown.captions.language)
            add(captions_of(shown.answer, track.language, shown.times.programme.in));
    return files;
}

void PostFiles::write_sidecars(const PlannedOutput& output, OutputResult& out) {
    for (const Sidecar& file : sidecars(output)) {
        write(folder_ / file.name, file.text, out.sidecars.emplace_back());
        const auto findings = qc::check_sidecar(file.text, file.as_wanted, stem(output), out.duration, target(output));
        out.findings.insert(out.findings.end(), findings.begin(), findings.end());
    }
}

std::string PostFiles::text_of(const PlannedOutput& output) const {
    return post_text(request_.answer.question, programme(output).captions, request_.kit, target(output).text,
                     request_.answer.post);
}

}  // namespace render
