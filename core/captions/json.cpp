// SPDX-License-Identifier: GPL-3.0-or-later
// AskReel's own form: {"language","cues":[{"in","out","text","words":[{"text","in","out","confidence","source"}]}]},
// times in seconds, "timed": false where a word that is not "estimated" has a guessed place. It is the only format that
// keeps everything a track holds.
#include <fmt/format.h>

#include <algorithm>

#include "base/json.h"
#include "captions/parsing.h"
#include "text/unicode.h"

namespace captions {
namespace {

using base::Json;
using base::ObjectReader;

base::Span read_span(ObjectReader& r) {
    const base::Span span{r.seconds("in"), r.seconds("out")};
    if (span.in < base::Time{}) r.fail("in", "is negative");
    if (span.out < span.in) r.fail("out", "is before in");
    return span;
}

Word read_word(ObjectReader& r, base::Span cue) {
    Word word;
    word.text = without_controls(text::valid_utf8(r.text("text")));
    if (!text::is_visible(word.text)) r.fail("text", "is empty");
    for (std::size_t at = 0; at < word.text.size();)
        if (text::is_space(text::next_code_point(word.text, at))) r.fail("text", "has a space inside");
    word.when = read_span(r);
    if (word.when.in < cue.in || word.when.out > cue.out) r.fail("in", "is outside its caption");
    word.confidence = static_cast<float>(r.number_or("confidence", 0, 1, 1));
    const auto source = r.text_or("source", "estimated");
    if (source != "script" && source != "heard" && source != "given" && source != "estimated")
        r.fail("source", "is none of script, heard, given and estimated");
    word.timing = r.flag_or("timed", source != "estimated") ? Timing::given : Timing::estimated;
    if (source == "script") word.origin = Origin::script;
    if (source == "heard") word.origin = Origin::heard;
    return word;
}

// The lines of the text say which words begin one; the words themselves do not.
void break_lines(Cue& cue, const std::string& text) {
    const Cue written = make_cue(cue.when, text);
    std::size_t i = 0;
    std::string bare;
    for (const Word& word : written.words) {
        if (word.starts_line && i < cue.words.size() && bare.empty()) cue.words[i].starts_line = true;
        bare += bare_text(word);
        while (i < cue.words.size() && bare.starts_with(bare_text(cue.words[i])))
            bare.erase(0, bare_text(cue.words[i++]).size());
    }
}

Cue read_cue(ObjectReader& r) {
    Cue cue;
    cue.when = read_span(r);
    const auto text = without_controls(text::valid_utf8(r.text("text")));
    r.each("words", [&](ObjectReader& word) { cue.words.push_back(read_word(word, cue.when)); });
    if (cue.words.empty()) return make_cue(cue.when, text);
    break_lines(cue, text);
    return cue;
}

const char* source_of(const Word& word) {
    switch (word.origin) {
        case Origin::written: return word.timing == Timing::estimated ? "estimated" : "given";
        case Origin::script: return "script";
        case Origin::heard: return "heard";
    }
    return "given";
}

}  // namespace

Track read_json(std::string_view json, const std::string& file_name, Report& report) {
    const Json parsed = base::parse_json(json, file_name);
    if (is_whisper(parsed)) return read_whisper(parsed, report);
    ObjectReader reader(parsed, file_name, "");
    Track track;
    track.language = reader.text_or("language", track.language);
    reader.each("cues", [&](ObjectReader& cue) { track.cues.push_back(read_cue(cue)); });
    reader.finish();
    std::erase_if(track.cues, [](const Cue& cue) { return cue.words.empty(); });
    std::stable_sort(track.cues.begin(), track.cues.end(),
                     [](const Cue& a, const Cue& b) { return a.when.in < b.when.in; });
    return track;
}

std::string write_json(const Track& track) {
    Json cues = Json::array();
    for (const Cue& cue : track.cues) {
        Json words = Json::array();
        for (const Word& word : cue.words) {
            words.push_back({{"text", word.text},
                             {"in", base::to_seconds(word.when.in)},
                             {"out", base::to_seconds(word.when.out)},
                             // As it was written: 0.9, not 0.899999976.
                             {"confidence", std::stod(fmt::format("{}", word.confidence))},
                             {"source", source_of(word)}});
            if (word.timing == Timing::estimated && word.origin != Origin::written) words.back()["timed"] = false;
        }
        cues.push_back({{"in", base::to_seconds(cue.when.in)},
                        {"out", base::to_seconds(cue.when.out)},
                        {"text", text_of(cue)},
                        {"words", std::move(words)}});
    }
    return base::dump({{"language", track.language}, {"cues", std::move(cues)}});
}

}  // namespace captions
