// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "errors.h"
#include "export.h"
#include "session.h"
#include "text.h"

namespace cli {
namespace {

std::string full(const base::Path& file) { return std::filesystem::absolute(file).lexically_normal().string(); }

base::Json sound_json(const qc::SoundMeasure& sound) {
    if (!sound.measurable) return nullptr;
    const auto tenths = [](double value) {
        return static_cast<double>(static_cast<long>(value * 10 + (value < 0 ? -0.5 : 0.5))) / 10;
    };
    return {{"integrated_lufs", tenths(sound.integrated_lufs)}, {"true_peak_dbtp", tenths(sound.true_peak_dbtp)}};
}

base::Json output_json(const render::OutputResult& output) {
    base::Json json{{"target", output.target}};
    if (output.error) {
        json["error"] = to_json(*output.error);
        return json;
    }
    json["file"] = full(output.file);
    json["duration"] = seconds_json(output.duration);
    json["bytes"] = output.bytes;
    json["sha256"] = output.sha256;
    json["sidecars"] = base::Json::array();
    for (const base::Path& file : output.sidecars) json["sidecars"].push_back(full(file));
    json["cover"] = output.cover.empty() ? base::Json() : base::Json(full(output.cover));
    json["post"] = output.post.empty() ? base::Json() : base::Json(full(output.post));
    json["loudness"] = sound_json(output.sound);
    json["passed"] = output.passed;
    json["findings"] = base::Json::array();
    for (const qc::Finding& finding : output.findings) json["findings"].push_back(qc::to_json(finding));
    return json;
}

const char* sign(const render::OutputResult& output) {
    if (output.error || !output.passed) return "✗";
    const auto warns = [](const qc::Finding& finding) { return finding.severity == qc::Severity::warn; };
    return std::any_of(output.findings.begin(), output.findings.end(), warns) ? "!" : "✓";
}

std::string row(const render::OutputResult& output, const std::string& name, std::size_t width) {
    std::string text = fmt::format("  {} {:<{}}  ", sign(output), name, width);
    if (output.error) {
        text += fmt::format("not made: {}\n", output.error->cause.empty() ? output.error->what() : output.error->cause);
        if (!output.error->hint.empty()) text += fmt::format("      {}\n", output.error->hint);
        return text;
    }
    text += fmt::format("{}  {:>8}  {}\n", clock(output.duration), size_text(output.bytes),
                        output.file.filename().string());
    for (const qc::Finding& finding : output.findings)
        if (finding.severity != qc::Severity::info) text += fmt::format("      {}\n", finding.message);
    return text;
}

std::string name_of(const std::string& id, const std::vector<delivery::Target>& targets) {
    const auto found =
        std::find_if(targets.begin(), targets.end(), [&](const auto& target) { return target.id == id; });
    return found == targets.end() ? id : found->name;
}

}  // namespace

base::Json to_json(const render::ExportResult& result) {
    base::Json json{{"outputs", base::Json::array()}};
    for (const render::OutputResult& output : result.outputs) json["outputs"].push_back(output_json(output));
    const render::Statistics& s = result.statistics;
    json["stats"] = {{"seconds", s.seconds},
                     {"chunks", s.chunks},
                     {"chunks_cached", s.chunks_cached},
                     {"frames_decoded", s.frames_decoded},
                     {"frames_composed", s.frames_composed},
                     {"frames_encoded", s.frames_encoded},
                     {"renditions", s.renditions},
                     {"peak_rss", s.peak_rss}};
    return json;
}

std::string describe_posts(const render::ExportResult& result, const std::vector<delivery::Target>& targets,
                           bool also_good) {
    const auto shown = [&](const render::OutputResult& output) { return also_good || output.error || !output.passed; };
    std::size_t width = 0;
    for (const render::OutputResult& output : result.outputs)
        if (shown(output)) width = std::max(width, name_of(output.target, targets).size());
    std::string text;
    for (const render::OutputResult& output : result.outputs)
        if (shown(output)) text += row(output, name_of(output.target, targets), width);
    return text;
}

std::string describe(const render::ExportResult& result, const render::Request& request, const base::Path& folder) {
    const auto made = static_cast<std::size_t>(
        std::count_if(result.outputs.begin(), result.outputs.end(), [](const auto& output) { return !output.error; }));
    std::string text =
        made == result.outputs.size()
            ? fmt::format("Made {} in {:.0f} s, in {}\n\n", count_of(made, "post"), result.statistics.seconds,
                          full(folder))
            : fmt::format("Made {} of {} in {:.0f} s, in {}\n\n", made, count_of(result.outputs.size(), "post"),
                          result.statistics.seconds, full(folder));
    text += describe_posts(result, request.targets, true);
    if (made > 0)
        text +=
            "\nBeside each video: its cover (.jpg), the text to paste (.txt) and captions where the site takes them.\n";
    return text;
}

int exit_code(const render::ExportResult& result) {
    const auto failed = [](const render::OutputResult& output) { return output.error.has_value(); };
    const auto first = std::find_if(result.outputs.begin(), result.outputs.end(), failed);
    if (first != result.outputs.end())
        return std::all_of(result.outputs.begin(), result.outputs.end(), failed) ? exit_code(first->error->code)
                                                                                 : kSomeDone;
    const bool all_pass = std::all_of(result.outputs.begin(), result.outputs.end(),
                                      [](const render::OutputResult& output) { return output.passed; });
    return all_pass ? kDone : kDidNotPass;
}

}  // namespace cli
