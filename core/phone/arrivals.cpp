// SPDX-License-Identifier: GPL-3.0-or-later
#include "phone/arrivals.h"

#include <fmt/format.h>

#include <map>
#include <system_error>

#include "base/error.h"
#include "base/log.h"
#include "media/probe.h"

namespace phone {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kMostWaiting = 1000;

// What phones record, and how its files are called.
const std::map<std::string, std::string> kEndings = {
    {"mov", ".mov"}, {"mp4", ".mp4"}, {"3gp", ".3gp"}, {"webm", ".webm"}, {"matroska", ".mkv"}};

[[noreturn]] void refuse(const std::string& cause) {
    throw base::Error(base::Errc::input, "cannot use the clip", {}, cause);
}

base::Path free_name(const base::Path& folder, const std::string& ending) {
    base::Path name;
    int n = 1;
    do name = folder / fmt::format("phone-{}{}", n++, ending);
    while (fs::exists(name));
    return name;
}

}  // namespace

Arrivals::Arrivals(UploadStore& store, base::Path folder, const Watch& watch)
    : store_(store), folder_(std::move(folder)), watch_(watch), waiting_(kMostWaiting), thread_([this] {
          while (auto upload = waiting_.pop()) settle(std::move(*upload));
      }) {}

Arrivals::~Arrivals() {
    waiting_.finish();
    thread_.join();
}

void Arrivals::add(const Upload& upload) { waiting_.push(upload); }

void Arrivals::settle(Upload upload) {
    upload.state = State::checking;
    if (watch_.changed) watch_.changed(upload);
    try {
        if (!take_in(upload)) {
            upload.message = "It has arrived and is kept, but somebody has to look at the computer.";
            upload.reason = Reason::not_added;
        }
        upload.state = State::arrived;
    } catch (const base::Error& error) {
        spdlog::debug("{}", error.what());
        if (error.code != base::Errc::input) {
            // The disk's fault or ours: all of it is here, and it is looked at again next time.
            upload.message = fmt::format("It has arrived, but could not be taken in: {}.", error.cause);
            upload.reason = Reason::not_taken_in;
            if (watch_.changed) watch_.changed(upload);
            return;
        }
        upload.message = fmt::format("This is no video that can be used: {}.", error.cause);
        upload.reason = Reason::no_video;
        upload.state = State::refused;
    }
    try {
        store_.finish(upload);
    } catch (const base::Error& error) {
        spdlog::debug("{}", error.what());
    }
    if (watch_.changed) watch_.changed(upload);
}

bool Arrivals::take_in(const Upload& upload) {
    Arrival arrival;
    arrival.info = media::probe(store_.data(upload), cancel_);
    const auto ending = kEndings.find(arrival.info.container);
    if (ending == kEndings.end()) refuse("it is another kind of file");
    if (!arrival.info.video) refuse("there is no picture in it");
    arrival.file = free_name(folder_, ending->second);
    arrival.name = upload.name;
    std::error_code error;
    fs::rename(store_.data(upload), arrival.file, error);
    if (error) throw base::Error(base::Errc::disk, "cannot take the clip in", arrival.file.string(), error.message());
    try {
        if (watch_.arrived) watch_.arrived(arrival);
    } catch (const base::Error& fault) {
        spdlog::debug("{}", fault.what());
        return false;
    }
    return true;
}

}  // namespace phone
