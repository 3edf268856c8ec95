// SPDX-License-Identifier: GPL-3.0-or-later
#include "contact_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "contact_sheet_style.h"
#include "text.h"

namespace cli {
namespace {

std::string icon(const char* path) {
    return fmt::format(
        R"(<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" )"
        R"(stroke-linejoin="round" aria-hidden="true"><path d="{}"/></svg>)",
        path);
}

const std::string kCheck = icon("M5 12.5l4.5 4.5L19 7.5");
const std::string kMind = icon("M12 4l9 16H3zM12 10v4.5M12 17.2v.1");
const std::string kPlay = icon("M8 5.5v13l10.5-6.5z");
const std::string kFail = icon("M6 6l12 12M18 6L6 18");

std::string item(const char* kind, const std::string& picture, const std::string& text) {
    return fmt::format("<li class=\"{}\">{}<span>{}</span></li>\n", kind, picture, escape_html(text));
}

bool has(const render::OutputResult& output, qc::Severity severity) {
    return std::any_of(output.findings.begin(), output.findings.end(),
                       [&](const qc::Finding& f) { return f.severity == severity; });
}

std::string badge(const render::OutputResult& output) {
    if (output.error) return "<span class=\"badge fail\">" + kFail + "Not made</span>";
    if (!output.passed) return "<span class=\"badge fail\">" + kFail + "Not ready</span>";
    if (has(output, qc::Severity::warn)) return "<span class=\"badge warn\">" + kMind + "Needs a look</span>";
    return "<span class=\"badge ok\">" + kCheck + "Ready to post</span>";
}

// How high a tall post is shown, in pixels of the page; a wide one is as wide as there is room.
constexpr int kPostHeight = 416;

std::string stage(const SheetPost& post) {
    if (post.output.error) return "<div class=\"none\">Not made</div>";
    const delivery::Size size = post.target.video.size;
    const bool wide = size.width > size.height;
    const std::string width = wide ? "100%" : fmt::format("min(100%,{}px)", kPostHeight * size.width / size.height);
    const std::string poster =
        post.output.cover.empty() ? "" : fmt::format(" poster=\"{}\"", url_of(post.output.cover));
    const std::string name = escape_html(post.target.name);
    // Without the script there are the browser's own controls from the start, and no button.
    return fmt::format(
        "<div class=\"player{}\" style=\"width:{};aspect-ratio:{}/{}\">"
        "<video controls playsinline preload=\"metadata\"{} aria-label=\"{}\">"
        "<source src=\"{}\" type=\"video/mp4\"></video>"
        "<button class=\"play\" hidden aria-label=\"Play {}\">{}</button></div>",
        2 * size.height > 3 * size.width ? " tall" : "", width, size.width, size.height, poster, name,
        url_of(post.output.file), name, kPlay);
}

// With a real minus sign.
std::string decibels(double value) { return fmt::format("{}{:.1f}", value < 0 ? "−" : "", std::abs(value)); }

std::string facts(const SheetPost& post) {
    const delivery::Size size = post.target.video.size;
    const auto seconds = static_cast<int>(base::to_seconds(post.output.duration));
    std::string text = fmt::format("{} × {} · {}:{:02} · {}", size.width, size.height, seconds / 60, seconds % 60,
                                   size_text(post.output.bytes));
    if (post.output.sound.measurable)
        text += fmt::format("<br>Sound {} LUFS, peaks {} dBTP", decibels(post.output.sound.integrated_lufs),
                            decibels(post.output.sound.true_peak_dbtp));
    return "<p class=\"facts\">" + text + "</p>\n";
}

std::string checks(const render::OutputResult& output) {
    std::string out = "<ul>\n";
    if (output.error) {
        out += item("bad", kFail, output.error->cause.empty() ? output.error->what() : output.error->cause);
        if (!output.error->hint.empty()) out += item("mind", kMind, output.error->hint);
    } else if (!has(output, qc::Severity::warn) && !has(output, qc::Severity::block)) {
        out += item("good", kCheck, "Every check passed.");
    }
    for (const qc::Finding& finding : output.findings) {
        const bool blocks = finding.severity == qc::Severity::block;
        if (finding.severity != qc::Severity::info)
            out += item(blocks ? "bad" : "mind", blocks ? kFail : kMind, finding.message);
    }
    return out + "</ul>\n";
}

std::string beside(const render::OutputResult& output) {
    std::string links = fmt::format("<a href=\"{}\">Video</a>", url_of(output.file));
    if (!output.cover.empty()) links += fmt::format(" · <a href=\"{}\">Cover</a>", url_of(output.cover));
    for (const base::Path& file : output.sidecars) links += fmt::format(" · <a href=\"{}\">Captions</a>", url_of(file));
    if (!output.post.empty()) links += fmt::format(" · <a href=\"{}\">Text</a>", url_of(output.post));
    return links;
}

std::string card(const SheetPost& post, std::size_t number) {
    const bool wide = post.target.video.size.width > post.target.video.size.height;
    std::string out = fmt::format("<article{}>\n<div class=\"stage\">{}</div>\n<div class=\"about\">\n",
                                  wide ? " class=\"wide\"" : "", stage(post));
    out += fmt::format("<div class=\"head\"><h2>{}</h2>{}</div>\n", escape_html(post.target.name), badge(post.output));
    if (!post.output.error) out += facts(post);
    out += checks(post.output);
    if (!post.output.cover.empty())
        out += fmt::format(
            "<div class=\"cover\"><img src=\"{}\" alt=\"The cover\" "
            "loading=\"lazy\"><div><h3>Files</h3>{}</div></div>\n",
            url_of(post.output.cover), beside(post.output));
    if (!post.text.empty())
        out += fmt::format(
            "<div><div class=\"row\"><h3>Text to paste</h3><button class=\"small\" "
            "data-copy=\"text{0}\">Copy</button></div>"
            "<div class=\"text\" id=\"text{0}\" tabindex=\"0\">{1}</div></div>\n",
            number, escape_html(post.text));
    if (!post.output.error && !post.target.file_hint.empty())
        out += fmt::format("<div><h3>When you post it</h3>{}</div>\n", escape_html(post.target.file_hint));
    return out + "</div>\n</article>\n";
}

}  // namespace

std::string escape_html(const std::string& text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\'': out += "&#39;"; break;
            default: out += c;
        }
    }
    return out;
}

std::string url_of(const base::Path& file) {
    std::string out;
    for (const char c : file.filename().string()) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '_' || c == '.';
        out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

std::string contact_sheet(const std::string& question, const std::string& practice,
                          const std::vector<SheetPost>& posts) {
    const auto made = static_cast<std::size_t>(
        std::count_if(posts.begin(), posts.end(), [](const SheetPost& post) { return !post.output.error; }));
    const std::string title = escape_html(question);
    std::string out =
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n";
    out += fmt::format("<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n<header>\n<div><h1>{}</h1>\n",
                       title, kSheetStyle, title);
    out += fmt::format("<p class=\"second\">{} from one recording{}</p></div>\n", count_of(made, "post"),
                       practice.empty() ? "" : ", for " + escape_html(practice));
    if (made > 0) out += "<button class=\"first\" id=\"all\">Play all</button>\n";
    out += "</header>\n<div class=\"posts\">\n";
    for (std::size_t i = 0; i < posts.size(); ++i) out += card(posts[i], i + 1);
    out += "</div>\n<footer>Made with AskReel on this computer. Nothing was sent anywhere.</footer>\n</main>\n";
    return out + fmt::format("<script>{}</script>\n</body>\n</html>\n", kSheetScript);
}

}  // namespace cli
