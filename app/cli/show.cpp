// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "answers.h"
#include "captions/track.h"
#include "command_line.h"
#include "edit/clips.h"
#include "edit/file.h"
#include "edit/operations.h"
#include "text.h"
#include "verbs.h"

namespace cli {
namespace {

std::string one_line(std::string text) {
    for (char& c : text)
        if (c == '\n') c = ' ';
    return text;
}

base::Json as_json(const edit::Answer& answer) {
    using base::Json;
    Json clips = Json::array(), timeline = Json::array(), tracks = Json::array(), findings = Json::array();
    for (const media::Clip& clip : answer.clips) {
        clips.push_back({{"id", clip.id},
                         {"file", clip.file.string()},
                         {"duration", seconds_json(clip.info.duration)},
                         {"size", clip.info.size}});
        if (const std::string trouble = edit::clip_trouble(clip); !trouble.empty())
            findings.push_back({{"rule", "clip"}, {"severity", "block"}, {"message", clip.id + ": " + trouble}});
    }
    base::Time start{};
    for (const edit::Segment& segment : answer.timeline) {
        timeline.push_back({{"segment", segment.id},
                            {"clip", segment.clip},
                            {"at", seconds_json(start)},
                            {"in", seconds_json(segment.source.in)},
                            {"out", seconds_json(segment.source.out)}});
        start += segment.source.duration();
    }
    for (const edit::StoredTrack& track : answer.captions) {
        Json cues = Json::array();
        for (const captions::Cue& cue : edit::project(answer, track).cues)
            cues.push_back({{"cue", cues.size() + 1},
                            {"in", seconds_json(cue.when.in)},
                            {"out", seconds_json(cue.when.out)},
                            {"text", captions::text_of(cue)}});
        tracks.push_back({{"language", track.language}, {"cues", std::move(cues)}});
    }
    return {{"question", answer.question},    {"duration", seconds_json(edit::duration(answer))},
            {"clips", std::move(clips)},      {"timeline", std::move(timeline)},
            {"captions", std::move(tracks)},  {"targets", answer.targets},
            {"takes", Json::array()},         {"brand", answer.brand},
            {"style", answer.style},          {"provider", answer.provider},
            {"findings", std::move(findings)}};
}

std::string describe(const edit::Answer& answer) {
    std::string out = answer.question + "\n";
    out +=
        fmt::format("{} · {} · captions \"{}\" · brand {}\n", clock(edit::duration(answer)),
                    count_of(answer.clips.size(), "clip"), answer.style, answer.brand.empty() ? "none" : answer.brand);
    if (!answer.targets.empty()) out += fmt::format("for {}\n", fmt::join(answer.targets, ", "));
    if (!answer.timeline.empty()) out += "\nTimeline\n";
    base::Time start{};
    for (const edit::Segment& segment : answer.timeline) {
        const base::Span shown{start, start + segment.source.duration()};
        out += fmt::format("  {:<16} {} {}\n", clock(shown), segment.clip, clock(segment.source));
        start = shown.out;
    }
    out += "\nClips\n";
    for (const media::Clip& clip : answer.clips) {
        const std::string trouble = edit::clip_trouble(clip);
        out += fmt::format("  {:<4} {:>8}  {}{}\n", clip.id, clock(clip.info.duration), clip.file.filename().string(),
                           trouble.empty() ? "" : "  — " + trouble);
    }
    for (const edit::StoredTrack& track : answer.captions) {
        out += fmt::format("\nCaptions ({})\n", track.language);
        std::size_t number = 0;
        for (const captions::Cue& cue : edit::project(answer, track).cues)
            out += fmt::format("  {:>3}  {:<16} {}\n", ++number, clock(cue.when), one_line(captions::text_of(cue)));
        if (number == 0) out += "  none on the timeline\n";
    }
    return out;
}

}  // namespace

void add_show(CLI::App& program, Session& session) {
    CLI::App& verb = add_verb(program, session,
                              {"show",
                               "An answer in short: timeline, captions, targets",
                               {"askreel show botox.askreel", "askreel show botox.askreel --json"},
                               {3}});
    verb.group("Answers");
    const auto folder = std::make_shared<base::Path>();
    verb.add_option("DIR", *folder, "the answer")->required();
    verb.callback([&session, folder] {
        session.run = [&session, folder] {
            const edit::Answer answer = edit::load(*folder);
            if (session.json) print(as_json(answer));
            else print(describe(answer));
            return kDone;
        };
    });
}

}  // namespace cli
