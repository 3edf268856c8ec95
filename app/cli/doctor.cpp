// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "av/capabilities.h"
#include "av/live.h"
#include "base/resources.h"
#include "command_line.h"
#include "errors.h"
#include "render/library.h"
#include "speech/models.h"
#include "text.h"
#include "verbs.h"
#include "vision/face.h"

namespace cli {
namespace {

enum class State { works, missing, broken };  // missing: AskReel does its work without it

struct Check {
    std::string id, name;
    State state = State::works;
    std::string detail;
    std::string hint;
};

// One check of several named things that libav must have.
Check libav_parts(const char* id, const char* name, const std::vector<std::string>& parts,
                  bool (*has)(const std::string&)) {
    std::vector<std::string> missing;
    std::copy_if(parts.begin(), parts.end(), std::back_inserter(missing),
                 [&](const std::string& part) { return !has(part); });
    if (missing.empty()) return {id, name, State::works, fmt::format("{}", fmt::join(parts, ", ")), {}};
    return {id, name, State::broken, fmt::format("without {}", fmt::join(missing, ", ")),
            "Install the FFmpeg libraries of your system, built with these; on Debian: tools/setup."};
}

// A check that fails with what it throws.
template <typename F>
Check attempt(const char* id, const char* name, const char* hint, F detail) {
    try {
        return {id, name, State::works, detail(), {}};
    } catch (const base::Error& error) {
        return {id, name, State::broken, error.what(), error.hint.empty() ? hint : error.hint};
    }
}

Check fallback_font(const text::Fonts& fonts, const char* id, const char* name, const char* package,
                    const std::vector<std::string>& families) {
    const auto found =
        std::find_if(families.begin(), families.end(), [&](const auto& family) { return fonts.has_family(family); });
    if (found != families.end()) return {id, name, State::works, *found, {}};
    return {id, name, State::missing, "not installed; such characters will not be shown",
            fmt::format("Install the fonts; on Debian: {}.", package)};
}

Check disk_space(const char* id, const char* name, base::Path folder) {
    std::error_code error;
    while (!std::filesystem::exists(folder, error) && folder.has_relative_path()) folder = folder.parent_path();
    const auto space = std::filesystem::space(folder, error);
    if (error) return {id, name, State::broken, error.message(), {}};
    constexpr std::uintmax_t enough = 2'000'000'000;
    const std::string detail = size_text(static_cast<std::int64_t>(space.available)) + " free";
    if (space.available >= enough) return {id, name, State::works, detail, {}};
    return {id, name, State::missing, detail, "Free some space before a long export."};
}

Check speech_check(const char* id, const char* name, const std::vector<speech::Model>& models,
                   const std::vector<std::string>& engines, const char* hint) {
    std::vector<std::string> found;
    for (const std::string& engine : engines)
        for (const speech::Model& model : models)
            if (model.engine == engine && model.complete) found.push_back(model.name);
    if (found.empty()) return {id, name, State::missing, "no engine with a model", hint};
    return {id, name, State::works, fmt::format("{}", fmt::join(found, ", ")), {}};
}

Check face_model() {
    const char *id = "faces", *name = "Face model";
    try {
        const vision::FaceFinder finder;
        return {id, name, State::works, vision::FaceFinder::default_model().stem().string(), {}};
    } catch (const base::Error& error) {
        return {id, name, State::missing, fmt::format("no framing help: {}", error.cause), error.hint};
    }
}

Check cameras() {
    std::vector<std::string> names;
    for (const av::Device& device : av::devices())
        if (device.camera) names.push_back(device.name);
    if (names.empty())
        return {"cameras", "Cameras", State::missing, "none is there", "Plug one in, or film with a phone."};
    return {"cameras", "Cameras", State::works, fmt::format("{}", fmt::join(names, ", ")), {}};
}

std::vector<Check> run_checks(render::Library& library) {
    std::vector<Check> out;
    out.push_back({"askreel", "AskReel", State::works, ASKREEL_VERSION, {}});
    out.push_back({"libav", "FFmpeg libraries", State::works, av::library_versions(), {}});
    out.push_back(libav_parts("encoders", "Encoders", {"libx264", "aac"}, av::has_encoder));
    out.push_back(libav_parts("decoders", "Decoders",
                              {"h264", "hevc", "vp8", "vp9", "mpeg4", "mjpeg", "aac", "opus", "mp3"}, av::has_decoder));
    out.push_back(
        libav_parts("filters", "Filters", {"zscale", "tonemap", "bwdif", "scale", "transpose"}, av::has_filter));
    out.push_back(attempt("presets", "Presets", "Mend the file, or take it out of the folder.", [&] {
        return fmt::format("{}, {}, {}, {}", count_of(library.catalogue().targets().size(), "target"),
                           count_of(library.catalogue().canvases().size(), "canvas shape"),
                           count_of(library.styles().size(), "caption style"),
                           count_of(delivery::preset_files(library.folders(), "brands").size(), "brand kit"));
    }));
    out.push_back(attempt("fonts", "Fonts", "Install AskReel again.",
                          [&] { return fmt::format("{} families", library.fonts().families().size()); }));
    if (out.back().state == State::works) {
        out.push_back(fallback_font(library.fonts(), "fonts-cjk", "Chinese, Japanese, Korean", "fonts-noto-cjk",
                                    {"Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans CJK KR", "Noto Sans CJK TC"}));
        out.push_back(fallback_font(library.fonts(), "fonts-emoji", "Emoji", "fonts-noto-core",
                                    {"Noto Color Emoji", "Noto Emoji"}));
    }
    out.push_back(disk_space("disk", "Disk, here", std::filesystem::current_path()));
    out.push_back(disk_space("disk-cache", "Disk, for the cache", base::user_cache()));
    const std::vector<speech::Model> models = speech::installed_models();
    out.push_back(speech_check("speech-script", "Speech, by a script", models, {"pocketsphinx", "vosk"},
                               "Install the package pocketsphinx-en-us."));
    out.push_back(speech_check("speech-free", "Speech, without a script", models, {"vosk", "whisper"},
                               "askreel models install vosk"));
    out.push_back(face_model());
    out.push_back(cameras());
    return out;
}

const char* sign(State state) {
    switch (state) {
        case State::works: return "✓";
        case State::missing: return "–";
        case State::broken: return "✗";
    }
    return "";
}

const char* name(State state) {
    switch (state) {
        case State::works: return "works";
        case State::missing: return "missing";
        case State::broken: return "broken";
    }
    return "";
}

int doctor(const Session& session) {
    render::Library library(session.preset_folders());
    const std::vector<Check> checks = run_checks(library);
    const bool healthy =
        std::none_of(checks.begin(), checks.end(), [](const Check& check) { return check.state == State::broken; });
    if (session.json) {
        base::Json list = base::Json::array();
        for (const Check& check : checks)
            list.push_back({{"id", check.id},
                            {"name", check.name},
                            {"state", name(check.state)},
                            {"detail", check.detail},
                            {"hint", check.hint}});
        print(base::Json{{"version", ASKREEL_VERSION}, {"healthy", healthy}, {"checks", std::move(list)}});
    } else {
        std::string out;
        for (const Check& check : checks) {
            out += fmt::format("{} {:<27} {}\n", sign(check.state), check.name, check.detail);
            if (!check.hint.empty()) out += fmt::format("{:30}{}\n", "", check.hint);
        }
        print(out + (healthy ? "\nEverything that AskReel needs is there.\n"
                             : "\nSomething that AskReel needs is missing.\n"));
    }
    return healthy ? kDone : kDidNotPass;
}

}  // namespace

void add_doctor(CLI::App& program, Session& session) {
    CLI::App& verb = add_verb(program, session,
                              {"doctor",
                               "What works on this machine, what does not, and how to mend it",
                               {"askreel doctor", "askreel doctor --json"},
                               {4}});
    verb.group("First steps");
    verb.callback([&session] { session.run = [&session] { return doctor(session); }; });
}

}  // namespace cli
