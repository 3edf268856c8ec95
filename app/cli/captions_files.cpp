// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>

#include "answers.h"
#include "captions.h"
#include "captions/format.h"
#include "command_line.h"
#include "edit/captions_file.h"
#include "edit/file.h"
#include "edit/operations.h"
#include "make_answer.h"
#include "text.h"

namespace cli {
namespace {

using captions::Format;

constexpr std::size_t kFindingsShown = 10;

const std::map<std::string, Format> kFormats{{"srt", Format::srt}, {"vtt", Format::vtt}, {"ass", Format::ass},
                                             {"sbv", Format::sbv}, {"txt", Format::txt}, {"json", Format::json}};

std::string name_of(Format format) {
    switch (format) {
        case Format::srt: return "SRT";
        case Format::vtt: return "WebVTT";
        case Format::ass: return "ASS";
        case Format::sbv: return "SBV";
        case Format::txt: return "text";
        case Format::json: return "JSON";
    }
    return {};
}

void tell(const captions::Parsed& parsed, const std::string& file, const Session& session) {
    if (session.json) {
        base::Json findings = base::Json::array();
        for (const captions::Finding& finding : parsed.findings)
            findings.push_back({{"line", finding.line}, {"message", finding.message}, {"lost", finding.lost}});
        print(base::Json{{"language", parsed.track.language},
                         {"cues", parsed.track.cues.size()},
                         {"format", name_of(parsed.format)},
                         {"encoding", parsed.encoding},
                         {"findings", std::move(findings)}});
        return;
    }
    const std::size_t shown =
        session.verbosity > 0 ? parsed.findings.size() : std::min(kFindingsShown, parsed.findings.size());
    for (std::size_t i = 0; i < shown; ++i)
        note(fmt::format("askreel: {}: line {}: {}", file, parsed.findings[i].line, parsed.findings[i].message));
    if (shown < parsed.findings.size())
        note(fmt::format("askreel: and {} more; -v shows all", parsed.findings.size() - shown));
    print(fmt::format("Imported {} in \"{}\" ({}, {}).\n", count_of(parsed.track.cues.size(), "caption"),
                      parsed.track.language, name_of(parsed.format), parsed.encoding));
}

int import_captions(const CaptionsOf& of, const std::string& file, const Session& session) {
    if (!of.language.empty() && !edit::is_language(of.language))
        throw_usage("cannot understand --lang", fmt::format("\"{}\" is no language", of.language),
                    "Write a code such as en, es or es-419.");
    const edit::Answer before = edit::load(of.folder);
    const edit::Captioned imported = edit::with_captions(before, file, of.language);
    save_edit(of.folder, before, imported.answer);
    tell(imported.captions, file, session);
    return kDone;
}

int export_captions(const CaptionsOf& of, std::string format, const std::string& out, const Session& session) {
    if (format.empty() && session.json) format = "json";
    if (format.empty() && out.empty())
        throw_usage("cannot export captions", "--format is missing", "Give --format srt, vtt, ass, sbv, txt or json.");
    if (format.empty()) format = base::Path(out).extension().string();
    if (format.starts_with('.')) format.erase(0, 1);
    std::transform(format.begin(), format.end(), format.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto known = kFormats.find(format);
    if (known == kFormats.end())
        throw_usage("cannot export captions", fmt::format("there is no format \"{}\"", format),
                    "Give srt, vtt, ass, sbv, txt or json.");
    const edit::Answer answer = edit::load(of.folder);
    const edit::StoredTrack* track = edit::find_track(answer, language_of(answer, of.language));
    const std::string text = captions::write(edit::project(answer, *track), known->second);
    if (out.empty() || out == "-") print(text);
    else base::write_file_atomically(out, text);
    return kDone;
}

}  // namespace

void add_captions_import(CLI::App& captions, Session& session, const SharedCaptionsOf& of) {
    CLI::App& verb = add_verb(captions, session,
                              {"import",
                               "Take captions from an SRT, WebVTT, ASS, SBV, Whisper JSON or text file",
                               {"askreel captions botox.askreel import IMG_2041.srt --lang en",
                                "askreel captions botox.askreel import traducción.vtt --lang es"},
                               {3, 5}});
    const auto file = std::make_shared<std::string>();
    verb.add_option("FILE", *file, "captions in time with the answer as it is now")->required();
    verb.add_option("--lang", of->language, "their language, such as en or es-419 (default: as the file says, or en)")
        ->type_name("LANG");
    verb.callback(
        [&session, of, file] { session.run = [&session, of, file] { return import_captions(*of, *file, session); }; });
}

void add_captions_export(CLI::App& captions, Session& session, const SharedCaptionsOf& of) {
    CLI::App& verb = add_verb(captions, session,
                              {"export",
                               "Write the captions of the answer as it is now",
                               {"askreel captions botox.askreel export --format srt -o botox.srt",
                                "askreel captions botox.askreel export --format json"},
                               {3, 5}});
    struct Options {
        std::string format, out;
    };
    const auto options = std::make_shared<Options>();
    verb.add_option("--format", options->format, "srt, vtt, ass, sbv, txt or json (default: by the name of -o)")
        ->type_name("FORMAT");
    verb.add_option("-o,--output", options->out, "the file (default: standard output)")->type_name("FILE");
    add_language_option(verb, of);
    verb.callback([&session, of, options] {
        session.run = [&session, of, options] { return export_captions(*of, options->format, options->out, session); };
    });
}

}  // namespace cli
