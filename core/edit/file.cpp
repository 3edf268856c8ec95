// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <span>
#include <utility>

#include "base/error.h"
#include "delivery/migrate.h"
#include "edit/paths.h"

namespace edit {
namespace {

using base::Json;
using base::ObjectReader;
using base::Span;
using base::Time;

// Steps from one schema to the next; the first turns 1 into 2.
constexpr std::array<delivery::Migration, kSchema - 1> kMigrations{};

constexpr std::size_t kMostSegments = 5000;
constexpr std::size_t kLargestDocument = 15'000'000;  // bytes; base::read_json reads 16 MB

// Nine decimals hold a Time exactly: it is a whole number of 1/705 600 000 s, which is more than a nanosecond.
Json seconds(Time t) { return std::round(base::to_seconds(t) * 1e9) / 1e9; }

Time read_time(ObjectReader& r, const char* key) {
    constexpr double farthest = base::to_seconds(kFarthest);
    return base::from_seconds(r.number(key, -farthest, farthest));
}

Span read_span(ObjectReader& r) {
    const Span span{read_time(r, "in"), read_time(r, "out")};
    if (span.out < span.in) r.fail("out", "is before in");
    return span;
}

Json to_json(const captions::Word& word) {
    Json json{{"text", word.text}, {"in", seconds(word.when.in)}, {"out", seconds(word.when.out)}};
    if (word.starts_line) json["starts_line"] = true;
    if (word.timing == captions::Timing::given) json["timed"] = true;
    if (word.origin != captions::Origin::written)
        json["origin"] = word.origin == captions::Origin::script ? "script" : "heard";
    if (word.confidence != 1)
        json["confidence"] = std::stod(fmt::format("{}", word.confidence));  // 0.9, not 0.899999976
    return json;
}

captions::Word read_word(ObjectReader& r, const Span& cue) {
    captions::Word word;
    word.text = r.text("text");
    if (word.text.find_first_not_of(" \t\r\n") == std::string::npos) r.fail("text", "is empty");
    word.when = read_span(r);
    if (word.when.in < cue.in || word.when.out > cue.out) r.fail("in", "is outside its cue");
    word.starts_line = r.flag_or("starts_line", false);
    word.timing = r.flag_or("timed", false) ? captions::Timing::given : captions::Timing::estimated;
    word.confidence = static_cast<float>(r.number_or("confidence", 0, 1, 1));
    const std::string origin = r.text_or("origin", "written");
    if (origin == "script") word.origin = captions::Origin::script;
    else if (origin == "heard") word.origin = captions::Origin::heard;
    else if (origin != "written") r.fail("origin", "is none of script and heard");
    return word;
}

Json to_json(const StoredTrack& track) {
    Json cues = Json::array();
    for (const StoredCue& stored : track.cues) {
        Json words = Json::array();
        for (const captions::Word& word : stored.cue.words) words.push_back(to_json(word));
        cues.push_back({{"clip", stored.clip},
                        {"in", seconds(stored.cue.when.in)},
                        {"out", seconds(stored.cue.when.out)},
                        {"words", std::move(words)}});
    }
    return {{"language", track.language}, {"cues", std::move(cues)}};
}

StoredTrack read_track(ObjectReader& r, const std::set<media::ClipId>& clips) {
    StoredTrack track;
    track.language = r.text("language");
    if (!is_language(track.language)) r.fail("language", "is not a language tag");
    r.each("cues", [&](ObjectReader& item) {
        StoredCue stored;
        stored.clip = item.text("clip");
        if (!clips.contains(stored.clip)) item.fail("clip", "is not the id of a clip");
        stored.cue.when = read_span(item);
        item.each("words", [&](ObjectReader& word) { stored.cue.words.push_back(read_word(word, stored.cue.when)); });
        track.cues.push_back(std::move(stored));
    });
    return track;
}

media::Clip read_clip(ObjectReader& r) {
    media::Clip clip;
    clip.id = r.text("id");
    const std::string file = r.text("file");
    if (!is_clip_path(file)) r.fail("file", "is not a path inside the answer's folder, nor an absolute one");
    clip.file = file;
    clip.info.size = r.integer("size", 0, INT64_MAX);
    clip.info.duration = read_time(r, "duration");
    if (clip.info.duration <= Time{}) r.fail("duration", "is not more than 0");
    return clip;
}

Json to_json(const media::Clip& clip) {
    return {{"id", clip.id},
            {"file", clip.file.generic_string()},
            {"size", clip.info.size},
            {"duration", seconds(clip.info.duration)}};
}

Json to_json(const Aside& aside) {
    Json json = to_json(aside.clip);
    for (const Span& span : aside.kept) json["kept"].push_back({{"in", seconds(span.in)}, {"out", seconds(span.out)}});
    return json;
}

Aside read_aside(ObjectReader& r) {
    Aside aside{read_clip(r), {}};
    if (r.optional("kept") == nullptr) return aside;
    r.each("kept", [&](ObjectReader& item) {
        const Span span = read_span(item);
        if (span.empty()) item.fail("out", "is not after in");
        if (span.in < Time{} || span.out > aside.clip.info.duration) item.fail("out", "is outside the clip");
        aside.kept.push_back(span);
        if (aside.kept.size() > kMostSegments) item.fail("in", "is one part too many");
    });
    return aside;
}

Segment read_segment(ObjectReader& r, const Answer& answer) {
    Segment segment;
    segment.id = static_cast<SegmentId>(r.integer("id", 1, answer.next_segment - 1));
    segment.clip = r.text("clip");
    segment.source = read_span(r);
    const auto clip = std::find_if(answer.clips.begin(), answer.clips.end(),
                                   [&](const media::Clip& known) { return known.id == segment.clip; });
    if (clip == answer.clips.end()) r.fail("clip", "is not the id of a clip");
    if (segment.source.empty()) r.fail("out", "is not after in");
    if (segment.source.in < Time{} || segment.source.out > clip->info.duration) r.fail("out", "is outside the clip");
    return segment;
}

constexpr std::array<const char*, 3> kFills{"automatic", "crop", "fit"};

Framing read_framing(ObjectReader r) {
    Framing framing;
    const std::string fill = r.text("fill");
    const auto found = std::find(kFills.begin(), kFills.end(), fill);
    if (found == kFills.end()) r.fail("fill", "is none of automatic, crop and fit");
    framing.fill = static_cast<Fill>(found - kFills.begin());
    framing.focus_x = r.number("focus_x", 0, 1);
    framing.focus_y = r.number("focus_y", 0, 1);
    r.finish();
    return framing;
}

}  // namespace

bool is_language(std::string_view text) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    };
    return !text.empty() && text.size() <= 35 && std::all_of(text.begin(), text.end(), allowed);
}

Json to_json(const Answer& answer) {
    Json json{{"schema", kSchema},           {"question", answer.question}, {"script", answer.script},
              {"provider", answer.provider}, {"style", answer.style},       {"brand", answer.brand},
              {"targets", answer.targets}};
    json["framing"] = {{"fill", kFills[static_cast<std::size_t>(answer.framing.fill)]},
                       {"focus_x", answer.framing.focus_x},
                       {"focus_y", answer.framing.focus_y}};
    if (answer.look != Look{}) json["look"] = to_json(answer.look);
    if (!answer.right_words.empty()) json["right_words"] = answer.right_words;
    if (!answer.post.empty()) json["post"] = answer.post;
    if (!answer.series.empty()) json["series"] = answer.series;
    Json& clips = json["clips"] = Json::array();
    for (const media::Clip& clip : answer.clips) clips.push_back(to_json(clip));
    for (const Aside& aside : answer.aside) json["aside"].push_back(to_json(aside));
    for (const Note& note : answer.notes) json["notes"].push_back({{"clip", note.clip}, {"text", note.text}});
    Json& timeline = json["timeline"] = Json::array();
    for (const Segment& segment : answer.timeline)
        timeline.push_back({{"id", segment.id},
                            {"clip", segment.clip},
                            {"in", seconds(segment.source.in)},
                            {"out", seconds(segment.source.out)}});
    json["next_segment"] = answer.next_segment;
    Json& captions = json["captions"] = Json::array();
    for (const StoredTrack& track : answer.captions) captions.push_back(to_json(track));
    return json;
}

Answer from_json(Json json, const std::string& file) {
    const Json document = delivery::migrate(std::move(json), kMigrations, file);
    ObjectReader r(document, file, "");
    Answer answer;
    answer.schema = static_cast<int>(r.integer("schema", kSchema, kSchema));
    answer.question = r.text("question");
    answer.script = r.text_or("script", {});
    answer.provider = r.text_or("provider", {});
    answer.series = r.text_or("series", {});
    answer.style = r.text_or("style", answer.style);
    answer.brand = r.text_or("brand", {});
    answer.targets = r.texts("targets");
    if (r.optional("framing") != nullptr) answer.framing = read_framing(r.object("framing"));
    if (r.optional("look") != nullptr) answer.look = read_look(r.object("look"));
    if (r.optional("right_words") != nullptr) answer.right_words = r.texts("right_words");
    answer.post = r.text_or("post", {});

    std::set<media::ClipId> clip_ids;
    r.each("clips", [&](ObjectReader& item) {
        answer.clips.push_back(read_clip(item));
        if (!clip_ids.insert(answer.clips.back().id).second) item.fail("id", "is used twice");
    });
    if (r.optional("aside") != nullptr)
        r.each("aside", [&](ObjectReader& item) {
            answer.aside.push_back(read_aside(item));
            if (!clip_ids.insert(answer.aside.back().clip.id).second) item.fail("id", "is used twice");
        });
    if (r.optional("notes") != nullptr)
        r.each("notes", [&](ObjectReader& item) {
            answer.notes.push_back({item.text("clip"), item.text("text")});
            if (!clip_ids.contains(answer.notes.back().clip)) item.fail("clip", "is not the id of a clip");
        });

    answer.next_segment = static_cast<SegmentId>(r.integer("next_segment", 1, 1'000'000'000));
    std::set<SegmentId> segment_ids;
    Time length{};
    r.each("timeline", [&](ObjectReader& item) {
        answer.timeline.push_back(read_segment(item, answer));
        if (!segment_ids.insert(answer.timeline.back().id).second) item.fail("id", "is used twice");
        length += answer.timeline.back().source.duration();
        if (length > kFarthest) item.fail("out", "makes the answer longer than 100 hours");
        if (answer.timeline.size() > kMostSegments) item.fail("id", "is one segment too many");
    });

    std::set<std::string> languages;
    r.each("captions", [&](ObjectReader& item) {
        answer.captions.push_back(read_track(item, clip_ids));
        if (!languages.insert(answer.captions.back().language).second) item.fail("language", "is used twice");
    });
    r.finish();
    return answer;
}

std::string serialise(const Answer& answer, const base::Path& folder, int indent) {
    constexpr auto doing = "cannot save the answer";
    const std::string file = (folder / kDocument).string();
    std::string text;
    try {
        text = to_json(with_relative_clips(answer, folder)).dump(indent) + "\n";
    } catch (const Json::type_error&) {
        throw base::Error(base::Errc::input, doing, file, "it would hold text or a file name that is not UTF-8",
                          "Rename the file with plain letters, or type the text again.");
    }
    if (text.size() > kLargestDocument)
        throw base::Error(base::Errc::input, doing, file, "it would be larger than 15 MB",
                          "Split the recording into several answers.");
    (void)from_json(base::parse_json(text, file), file);
    return text;
}

Answer load(const base::Path& folder) {
    const base::Path file = folder / kDocument;
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        throw base::Error(base::Errc::input, "cannot open the answer", folder.string(), "there is no answer.json in it",
                          "Give the folder that `askreel new` made.");
    return with_absolute_clips(from_json(base::read_json(file, "cannot open the answer"), file.string()), folder);
}

void save(const Answer& answer, const base::Path& folder) {
    base::write_file_atomically(folder / kDocument, serialise(answer, folder, 2));
}

}  // namespace edit
