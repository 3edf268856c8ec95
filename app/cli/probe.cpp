// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/probe.h"

#include <fmt/format.h>

#include <memory>

#include "command_line.h"
#include "errors.h"
#include "text.h"
#include "verbs.h"

namespace cli {
namespace {

std::string line(const std::string& name, const std::string& text) { return fmt::format("  {:<9}{}\n", name, text); }

const char* hdr_name(media::Hdr hdr) {
    switch (hdr) {
        case media::Hdr::none: return "";
        case media::Hdr::hlg: return "HDR (HLG)";
        case media::Hdr::pq: return "HDR (PQ)";
        case media::Hdr::dolby_vision: return "HDR (Dolby Vision)";
    }
    return "";
}

std::string picture(const media::VideoInfo& v) {
    std::string text = fmt::format("{} × {}, {:.4g} frames/s{}, {}", v.width, v.height, v.rate.fps(),
                                   v.variable_rate ? " (variable)" : "", v.codec);
    if (!v.profile.empty()) text += " " + v.profile;
    if (v.hdr != media::Hdr::none) text += fmt::format(", {}", hdr_name(v.hdr));
    if (v.interlaced) text += ", interlaced";
    if (v.rotation != 0) text += fmt::format(", turned by {}°", v.rotation);
    return text;
}

std::string sound(const media::AudioInfo& a) {
    std::string text = fmt::format("{}, {}, {:g} kHz", a.codec,
                                   count_of(static_cast<std::size_t>(a.channels), "channel"), a.sample_rate / 1000.0);
    if (a.start_offset > base::Time{}) text += fmt::format(", begins {:.3f} s late", base::to_seconds(a.start_offset));
    if (a.silent) text += ", silent";
    return text;
}

std::string privacy(const media::Privacy& p) {
    std::vector<std::string> parts;
    if (p.location) parts.emplace_back("where it was recorded");
    if (!p.device.empty()) parts.push_back("the device (" + p.device + ")");
    if (!p.other.empty()) parts.push_back(fmt::format("{}", count_of(p.other.size(), "other tag")));
    return parts.empty() ? "" : fmt::format("the file tells {}; no export does", fmt::join(parts, ", "));
}

std::string describe(const base::Path& file, const media::Info& info) {
    std::string out = file.filename().string() + "\n";
    out += line("File", fmt::format("{}, {}, {}", clock(info.duration), size_text(info.size), info.container));
    out += line("Picture", info.video ? picture(*info.video) : "none");
    out += line("Sound", info.audio ? sound(*info.audio) : "none");
    if (const std::string tells = privacy(info.privacy); !tells.empty()) out += line("Privacy", tells);
    if (const auto notes = media::import_notes(info); !notes.empty())
        out += line("Import", fmt::format("{}", fmt::join(notes, " · ")));
    for (const std::string& problem : info.problems) out += line("Damaged", problem);
    return out;
}

int probe(const std::vector<std::string>& files, const Session& session) {
    base::Json list = base::Json::array();
    int code = kDone;
    bool first = true;
    for (const std::string& file : files) {
        try {
            const media::Info info = media::probe(file, session.cancel);
            if (session.json) list.push_back(media::to_json(info, file));
            else print((first ? "" : "\n") + describe(file, info));
            first = false;
        } catch (const base::Error& error) {
            if (error.code == base::Errc::cancelled || files.size() == 1) throw;
            // The other files are still worth a look.
            code = exit_code(error.code);
            if (session.json) list.push_back({{"file", file}, {"error", to_json(error)}});
            else report(error, false);
        }
    }
    if (session.json) print(files.size() == 1 ? list.front() : list);
    return code;
}

}  // namespace

void add_probe(CLI::App& program, Session& session) {
    CLI::App& verb = add_verb(program, session,
                              {"probe",
                               "What a clip is, and what import will do about it",
                               {"askreel probe IMG_2041.MOV", "askreel probe --json clips/*.mov"},
                               {3}});
    verb.group("First steps");
    const auto files = std::make_shared<std::vector<std::string>>();
    verb.add_option("FILE", *files, "clips from a phone, a camera, a screen …")->required();
    verb.callback([&session, files] { session.run = [&session, files] { return probe(*files, session); }; });
}

}  // namespace cli
