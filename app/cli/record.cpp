// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "capture/advised_source.h"
#include "capture/calibration.h"
#include "capture/offsets.h"
#include "capture/open_source.h"
#include "capture/recorder.h"
#include "command_line.h"
#include "errors.h"
#include "progress.h"
#include "text.h"
#include "verbs.h"

namespace cli {
namespace {

// Of most posts, width by height.
constexpr double kUpright = 9.0 / 16;

struct RecordOptions {
    std::string source, microphone, duration, recover, calibrate;
    std::optional<double> offset;  // milliseconds
    base::Path file = "recording.mp4";
    bool list = false;
};

base::Time milliseconds(double count) { return base::from_seconds(count / 1000); }
std::int64_t milliseconds_json(base::Time time) { return base::to_ticks(time, 1, 1000); }

int list(const Session& session) {
    base::Json json{{"cameras", base::Json::array()}, {"microphones", base::Json::array()}};
    std::string text;
    const std::vector<av::Device> devices = av::devices();
    for (const bool camera : {true, false}) {
        text += camera ? "Cameras\n" : "\nMicrophones\n";
        const std::size_t before = text.size();
        for (const av::Device& device : devices) {
            if (device.camera != camera) continue;
            json[camera ? "cameras" : "microphones"].push_back({{"id", device.id}, {"name", device.name}});
            text += fmt::format("  {:<32} {}\n", device.id, device.name);
        }
        if (text.size() == before) text += camera ? "  none found; plug one in\n" : "  none found\n";
    }
    if (session.json) print(json);
    else print(text);
    return kDone;
}

int recover(const base::Path& folder, const Session& session) {
    const capture::Recovered recovered = capture::recover(folder, session.cancel);
    base::Json json{{"recovered", base::Json::array()}};
    std::string text;
    for (const capture::Finished& take : recovered.takes) {
        json["recovered"].push_back({{"file", take.file.string()}, {"duration", seconds_json(take.length)}});
        text += fmt::format("{}  {}\n", clock(take.length), take.file.string());
    }
    for (const base::Path& file : recovered.faults)
        note(fmt::format("askreel: {}: it cannot be played and stays where it is", file.string()));
    if (session.json) print(json);
    else print(text.empty() && !recovered.trouble ? std::string("Nothing was left behind.\n") : text);
    for (const capture::Finished& take : recovered.takes) capture::discard_unfinished(take);
    if (recovered.trouble) return report(*recovered.trouble, false);
    return kDone;
}

struct Devices {
    std::string camera, microphone;
};

// The camera and microphone that are asked for, else the first there are.
Devices choose(const RecordOptions& options) {
    Devices chosen{options.source, options.microphone};
    if (chosen.camera == capture::kSynthetic) return {capture::kSynthetic, {}};
    if (chosen.camera.empty() || chosen.microphone.empty()) {
        const std::vector<av::Device> devices = av::devices();
        const auto first = [&](bool wanted) {
            const auto found = std::find_if(devices.begin(), devices.end(),
                                            [&](const av::Device& device) { return device.camera == wanted; });
            return found != devices.end() ? found->id : std::string();
        };
        if (chosen.camera.empty()) chosen.camera = first(true);
        if (chosen.microphone.empty()) chosen.microphone = first(false);
    }
    if (chosen.camera.empty())
        throw base::Error(base::Errc::input, "cannot record", {}, "there is no camera",
                          "Plug one in, or try it out with --source synthetic.");
    if (chosen.microphone.empty()) note("askreel: there is no microphone: the recording has no sound");
    if (chosen.microphone == "none") chosen.microphone.clear();
    return chosen;
}

// Says how late sound is, and keeps what mends it for a camera that is named.
int calibrate(const RecordOptions& options, const Session& session) {
    const capture::Calibration found = capture::calibrate(options.calibrate, session.cancel);
    // The take was recorded with what is kept so far.
    base::Time offset = -found.late;
    const bool keep = found.sure && !options.source.empty();
    if (keep) {
        const Devices devices = choose(options);
        offset += capture::offset_of(devices.camera, devices.microphone).value_or(base::Time{});
        capture::keep_offset(devices.camera, devices.microphone, offset);
    }
    const std::int64_t late = milliseconds_json(found.late);
    if (session.json)
        print(base::Json{{"offset", milliseconds_json(offset)},
                         {"late", late},
                         {"spread", milliseconds_json(found.spread)},
                         {"claps", found.claps},
                         {"sure", found.sure},
                         {"kept", keep}});
    else if (found.claps == 0)
        print(std::string(
            "No clap was both seen and heard. Record a take in which somebody claps five times, with still seconds "
            "between.\n"));
    else
        print(fmt::format("{} claps: sound is {} ms {}{}\n", found.claps, std::abs(late), late < 0 ? "early" : "late",
                          keep         ? ", mended from now on"
                          : found.sure ? fmt::format("; record with --offset {}", milliseconds_json(offset))
                                       : ". That is not sure: clap five times, with still seconds between"));
    return kDone;
}

// What is asked for, else what is kept for these devices: nobody loses a recording over a damaged file of it.
base::Time sound_offset(const RecordOptions& options, const Devices& devices) {
    if (options.offset) return milliseconds(*options.offset);
    try {
        return capture::offset_of(devices.camera, devices.microphone).value_or(base::Time{});
    } catch (const base::Error& fault) {
        note(fmt::format("askreel: {}; sound is left as it comes", fault.what()));
        return {};
    }
}

// Records, and says in the bar what to do better in front of the camera.
capture::Recorded record_with_help(capture::Source& source, const capture::RecordSettings& settings,
                                   const Session& session) {
    ProgressView view(session);
    base::RunContext run = view.context();
    if (!run.progress || !session.progress.empty()) return capture::record(source, settings, run);
    std::atomic<const char*> hint = nullptr;
    std::optional<capture::AdvisedSource> advised;
    try {
        advised.emplace(source, kUpright, [&](const capture::Advice& advice) {
            hint = advice.hint ? capture::text(*advice.hint) : nullptr;
        });
    } catch (const base::Error& error) {
        note(fmt::format("askreel: no framing help: {}", error.what()));
        return capture::record(source, settings, run);
    }
    run.progress = [&, draw = run.progress](base::Progress progress) {
        if (const char* text = hint) progress.stage = text;
        draw(progress);
    };
    return capture::record(*advised, settings, run);
}

const char* name_of(capture::Ended ended) {
    switch (ended) {
        case capture::Ended::asked: return "asked";
        case capture::Ended::length: return "duration";
        case capture::Ended::source: return "source";
        case capture::Ended::room: break;
    }
    return "disk";
}

int record(const RecordOptions& options, const Session& session) {
    capture::RecordSettings settings;
    settings.file = options.file;
    if (settings.file.extension() != ".mp4")
        throw_usage("cannot record", fmt::format("\"{}\" does not end in .mp4", settings.file.string()));
    if (!options.duration.empty()) settings.length = time_argument(options.duration, "--duration");
    const Devices devices = choose(options);
    settings.sound_offset = sound_offset(options, devices);
    const std::unique_ptr<capture::Source> source = capture::open_source(devices.camera, devices.microphone);
    const capture::Recorded recorded = record_with_help(*source, settings, session);
    capture::discard_unfinished(recorded.take);
    if (recorded.ended == capture::Ended::room)
        note("askreel: recording ended because the disk is nearly full; what was recorded is kept");
    if (session.json)
        print(base::Json{{"file", recorded.take.file.string()},
                         {"duration", seconds_json(recorded.take.length)},
                         {"dropped", recorded.dropped},
                         {"offset", milliseconds_json(settings.sound_offset)},
                         {"ended", name_of(recorded.ended)}});
    else
        print(fmt::format("{}  {}{}\n", clock(recorded.take.length), recorded.take.file.string(),
                          recorded.dropped > 0 ? fmt::format(" ({} pictures dropped)", recorded.dropped) : ""));
    if (recorded.trouble) return report(*recorded.trouble, false);
    return kDone;
}

}  // namespace

void add_record(CLI::App& program, Session& session) {
    CLI::App& verb = add_verb(program, session,
                              {"record",
                               "Record with a camera and a microphone",
                               {"askreel record -o take.mp4", "askreel record --list",
                                "askreel record --source synthetic --duration 10 -o try.mp4",
                                "askreel record --recover .", "askreel record --calibrate claps.mp4"},
                               {3, 5}});
    verb.group("Answers");
    const auto options = std::make_shared<RecordOptions>();
    auto* list_flag = verb.add_flag("--list", options->list, "name the cameras and microphones that are there");
    auto* recover_option =
        verb.add_option("--recover", options->recover, "finish what a crash or a power cut left behind in this folder")
            ->type_name("DIR");
    verb.add_option("--source", options->source, "a camera, as --list names it, or \"synthetic\" (default: the first)")
        ->type_name("ID");
    verb.add_option("--mic", options->microphone, "a microphone, as --list names it, or \"none\" (default: the first)")
        ->type_name("ID");
    verb.add_option("--duration", options->duration, "end by itself; else Ctrl-C ends it")->type_name("TIME");
    verb.add_option("-o", options->file, "default: recording.mp4; nothing is replaced")->type_name("FILE");
    verb.add_option("--offset", options->offset,
                    "sound is to be heard so many milliseconds later (default: what calibration kept, else 0)")
        ->type_name("MS")
        ->check(CLI::Range(-2000.0, 2000.0));
    auto* calibrate_option =
        verb.add_option("--calibrate", options->calibrate,
                        "say how late sound is in a take in which somebody claps; with --source and --mic, which it "
                        "was recorded with, keep that for them")
            ->type_name("FILE");
    list_flag->excludes(recover_option)->excludes(calibrate_option);
    recover_option->excludes(calibrate_option);
    verb.callback([&session, options] {
        session.run = [&session, options] {
            if (options->list) return list(session);
            if (!options->calibrate.empty()) return calibrate(*options, session);
            if (!options->recover.empty()) return recover(options->recover, session);
            return record(*options, session);
        };
    });
}

}  // namespace cli
