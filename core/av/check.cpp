// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/check.h"

#include <array>
#include <cerrno>
#include <cstdarg>
#include <cstdio>

#include "base/log.h"

extern "C" {
#include <libavutil/error.h>
#include <libavutil/log.h>
}

namespace av {
namespace {

void forward_log(void* object, int level, const char* format, va_list arguments) {
    if (level > AV_LOG_INFO) return;
    std::array<char, 512> line{};
    int print_prefix = 1;
    av_log_format_line(object, level, format, arguments, line.data(), line.size(), &print_prefix);
    std::string text(line.data());
    while (!text.empty() && text.back() == '\n') text.pop_back();
    if (!text.empty()) spdlog::debug("{}", text);
}

void drop_log(void*, int, const char*, va_list) {}

}  // namespace

int check(int result, const char* doing, const std::string& subject, base::Errc otherwise) {
    if (result >= 0) return result;
    if (result == AVERROR_EXIT) throw base::Error(base::Errc::cancelled, "cancelled", {}, {});
    for (const int disk : {ENOSPC, EDQUOT, EACCES, EPERM, EROFS, EIO})
        if (result == AVERROR(disk)) base::throw_file_error(doing, subject, disk);
    if (result == AVERROR(ENOENT)) base::throw_file_error(doing, subject, ENOENT);
    throw base::Error(otherwise, doing, subject, error_text(result));
}

std::string error_text(int error) {
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(error, text.data(), text.size());
    return text.data();
}

void set_up_logging(bool show) { av_log_set_callback(show ? forward_log : drop_log); }

}  // namespace av
