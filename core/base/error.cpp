// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <cerrno>
#include <exception>
#include <new>
#include <system_error>
#include <utility>

namespace base {
namespace {

std::string message(const std::string& doing, const std::string& subject, const std::string& why) {
    std::string text = doing;
    if (!subject.empty()) text += " (" + subject + ")";
    if (!why.empty()) text += ": " + why;
    return text;
}

std::string hint_for(int error_number) {
    switch (error_number) {
        case ENOSPC:
        case EDQUOT: return "Free some space on the disk, or choose another folder, and run the same command again.";
        case EACCES:
        case EPERM:
        case EROFS: return "Choose a folder that you may write to, or ask for the permission.";
        case ENOENT: return "Check the spelling of the path.";
        default: return {};
    }
}

}  // namespace

Error::Error(Errc errc, std::string doing, std::string subject, std::string why, std::string advice)
    : std::runtime_error(message(doing, subject, why)),
      code(errc),
      action(std::move(doing)),
      file(std::move(subject)),
      cause(std::move(why)),
      hint(std::move(advice)) {}

void throw_file_error(std::string doing, std::string subject, int error_number) {
    const bool wrong_path = error_number == ENOENT || error_number == EISDIR || error_number == ENOTDIR ||
                            error_number == ENAMETOOLONG || error_number == ELOOP;
    throw Error(wrong_path ? Errc::input : Errc::disk, std::move(doing), std::move(subject),
                std::generic_category().message(error_number), hint_for(error_number));
}

Error current_error() {
    constexpr auto advice = "This is a fault in AskReel. Please report it with what you did; -v shows more.";
    try {
        throw;
    } catch (const Error& error) {
        return error;
    } catch (const std::bad_alloc&) {
        return {
            Errc::internal, "cannot go on", {}, "there is not enough memory", "Close other programs and try again."};
    } catch (const std::exception& error) {
        return {Errc::internal, "internal fault", {}, error.what(), advice};
    } catch (...) {
        return {Errc::internal, "internal fault", {}, "of unknown kind", advice};
    }
}

const char* name(Errc code) {
    switch (code) {
        case Errc::internal: return "internal";
        case Errc::usage: return "usage";
        case Errc::input: return "input";
        case Errc::check: return "check";
        case Errc::disk: return "disk";
        case Errc::cancelled: return "cancelled";
    }
    return "internal";
}

}  // namespace base
