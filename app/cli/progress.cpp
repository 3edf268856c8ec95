// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace cli {
namespace {

int terminal_columns() {
    winsize size{};
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20 ? size.ws_col : 80;
}

bool can_draw() {
    const char* kind = std::getenv("TERM");
    return isatty(STDERR_FILENO) == 1 && kind != nullptr && std::string_view(kind) != "dumb";
}

base::Json to_json(const base::Progress& progress) {
    base::Json json{
        {"stage", progress.stage}, {"fraction", progress.fraction}, {"fps", progress.fps}, {"eta_s", nullptr}};
    if (progress.eta_seconds >= 0) json["eta_s"] = progress.eta_seconds;
    return json;
}

}  // namespace

std::string bar(const base::Progress& progress, int columns) {
    const double fraction = std::clamp(progress.fraction, 0.0, 1.0);
    std::string text = fmt::format(" {:3.0f} %", std::floor(fraction * 100));
    if (progress.fps > 0) text += fmt::format("  {:.0f} frames/s", progress.fps);
    if (progress.eta_seconds >= 0) {
        const auto left = static_cast<long>(std::ceil(progress.eta_seconds));
        text += fmt::format("  {}:{:02} left", left / 60, left % 60);
    }
    if (!progress.stage.empty()) text += "  " + progress.stage;
    constexpr int width = 24;
    const int room = columns - width - 1;  // one column stays free: a full line would wrap
    if (static_cast<int>(text.size()) > room) text.resize(static_cast<std::size_t>(std::max(room, 6)));
    std::string filled;
    for (int i = 0; i < width; ++i) filled += i < static_cast<int>(fraction * width + 0.5) ? "━" : "·";
    return filled + text;
}

ProgressView::ProgressView(const Session& session)
    : session_(session), terminal_(session.progress.empty() && can_draw()) {}

ProgressView::~ProgressView() { clear(); }

void ProgressView::clear() {
    if (drawn_) std::fputs("\r\x1b[K", stderr);
    drawn_ = false;
}

base::RunContext ProgressView::context() {
    if (session_.progress.empty() && !terminal_) return {session_.cancel, {}};
    return {session_.cancel, [this](const base::Progress& progress) { draw(progress); }};
}

void ProgressView::draw(const base::Progress& progress) {
    if (!session_.progress.empty()) {
        note(to_json(progress).dump(-1, ' ', false, base::Json::error_handler_t::replace));
        return;
    }
    std::fputs(fmt::format("\r{}\x1b[K", bar(progress, terminal_columns())).c_str(), stderr);
    std::fflush(stderr);
    drawn_ = true;
}

}  // namespace cli
