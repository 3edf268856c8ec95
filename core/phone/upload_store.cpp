// SPDX-License-Identifier: GPL-3.0-or-later
#include "phone/upload_store.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include "base/error.h"
#include "base/json.h"
#include "phone/secret.h"

namespace phone {
namespace fs = std::filesystem;
namespace {

constexpr const char* kReceiving = "cannot receive the clip";
constexpr std::size_t kIdLength = 32;

// An upload is three files: ID.json says what it is, ID.at how much of it counts, ID.data holds it.
constexpr const char* kFacts = ".json";
constexpr const char* kAt = ".at";
constexpr const char* kData = ".data";

bool is_id(std::string_view text) {
    return text.size() == kIdLength && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

constexpr std::array kReasons{Reason::none,      Reason::too_large,    Reason::too_many,
                              Reason::disk,      Reason::no_video,     Reason::withdrawn,
                              Reason::not_added, Reason::not_taken_in, Reason::too_often};

std::optional<State> state_named(const std::string& text) {
    for (const State state : {State::sending, State::checking, State::arrived, State::refused})
        if (text == name(state)) return state;
    return std::nullopt;
}

void write_facts(const base::Path& file, const Upload& upload) {
    base::write_file_atomically(file, base::dump({{"name", upload.name},
                                                  {"size", upload.size},
                                                  {"state", name(upload.state)},
                                                  {"message", upload.message},
                                                  {"reason", name(upload.reason)}}));
}

// When the file was last written.
Clock::time_point touched(const base::Path& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) return {};
    return Clock::from_time_t(status.st_mtime);
}

}  // namespace

const char* name(State state) {
    switch (state) {
        case State::sending: return "sending";
        case State::checking: return "checking";
        case State::arrived: return "arrived";
        case State::refused: break;
    }
    return "refused";
}

const char* name(Reason reason) {
    switch (reason) {
        case Reason::none: break;
        case Reason::too_large: return "too-large";
        case Reason::too_many: return "too-many";
        case Reason::disk: return "disk";
        case Reason::no_video: return "no-video";
        case Reason::withdrawn: return "withdrawn";
        case Reason::not_added: return "not-added";
        case Reason::not_taken_in: return "not-taken-in";
        case Reason::too_often: return "too-often";
    }
    return "";
}

UploadStore::UploadStore(base::Path folder, Limits limits, Now now)
    : folder_(std::move(folder)), limits_(limits), now_(std::move(now)) {
    base::make_folder(folder_);
    std::error_code ignored;
    fs::permissions(folder_, fs::perms::owner_all, ignored);
    const base::Path lock = folder_ / "lock";
    lock_ = ::open(lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock_ < 0) base::throw_file_error(kReceiving, folder_.string(), errno);
    if (::flock(lock_, LOCK_EX | LOCK_NB) == 0) return;
    ::close(lock_);
    throw base::Error(base::Errc::input, "cannot wait for a phone", folder_.parent_path().string(),
                      "this answer waits for one already", "End the other one first.");
}

UploadStore::~UploadStore() { ::close(lock_); }

base::Path UploadStore::file(const std::string& id, const char* kind) const { return folder_ / (id + kind); }

base::Path UploadStore::data(const Upload& upload) const { return file(upload.id, kData); }

void UploadStore::check_room(std::uint64_t size) const {
    const auto refuse = [](base::Errc code, std::string cause, std::string hint) {
        throw base::Error(code, kReceiving, {}, std::move(cause), std::move(hint));
    };
    if (size > limits_.largest)
        refuse(base::Errc::usage, fmt::format("the clip is larger than {} GB", limits_.largest / 1'000'000'000),
               "Record a shorter one, or copy it over by cable.");
    std::size_t unfinished = 0;
    std::uint64_t wanted = size + limits_.keep_free;
    for (const Upload& upload : all()) {
        if (upload.state != State::sending) continue;
        ++unfinished;
        wanted += upload.size - upload.offset;
    }
    if (unfinished >= limits_.unfinished)
        refuse(base::Errc::check, "too many clips are on their way", "It begins when one of them has arrived.");
    std::error_code error;
    const fs::space_info space = fs::space(folder_, error);
    if (!error && space.available < wanted)
        refuse(base::Errc::disk, "the computer's disk has no room for it", "Free some space on it, then try again.");
}

Upload UploadStore::create(std::uint64_t size, const std::string& name) {
    check_room(size);
    Upload upload;
    upload.id = random_hex(kIdLength);
    upload.name = name;
    upload.size = size;
    upload.expires = expiry();
    base::write_file_atomically(file(upload.id, kAt), "0\n");
    write_facts(file(upload.id, kFacts), upload);
    return upload;
}

std::optional<Upload> UploadStore::find(std::string_view id) const {
    if (!is_id(id)) return std::nullopt;
    Upload upload;
    upload.id = id;
    const base::Path facts = file(upload.id, kFacts);
    if (!fs::exists(facts)) return std::nullopt;
    try {
        const base::Json json = base::read_json(facts, kReceiving);
        upload.name = json.at("name").get<std::string>();
        upload.size = json.at("size").get<std::uint64_t>();
        upload.message = json.at("message").get<std::string>();
        const auto reason = std::find_if(kReasons.begin(), kReasons.end(),
                                         [&](Reason known) { return json.value("reason", "") == name(known); });
        if (reason != kReasons.end()) upload.reason = *reason;
        const auto state = state_named(json.at("state").get<std::string>());
        if (!state) return std::nullopt;
        upload.state = *state;
        upload.offset = upload.size;
        if (upload.state == State::sending) {
            // What a power cut took from the data does not count, whatever was noted of it.
            std::error_code error;
            const std::uintmax_t there = fs::file_size(data(upload), error);
            const std::uint64_t noted = std::stoull(base::read_file(file(upload.id, kAt), 64, kReceiving));
            upload.offset = std::min({noted, error ? std::uint64_t{0} : std::uint64_t{there}, upload.size});
            if (upload.offset == upload.size) upload.state = State::checking;
        }
    } catch (const std::exception&) {
        return std::nullopt;  // damaged: as good as none
    }
    upload.expires = touched(file(upload.id, kAt)) + limits_.lifetime;
    if (upload.expires < now_()) return std::nullopt;
    return upload;
}

std::vector<Upload> UploadStore::all() const {
    std::vector<Upload> out;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder_, error))
        if (entry.path().extension() == kFacts)
            if (auto upload = find(entry.path().stem().string())) out.push_back(std::move(*upload));
    return out;
}

void UploadStore::remove(const Upload& upload) {
    std::error_code ignored;
    for (const char* kind : {kFacts, kData, kAt}) fs::remove(file(upload.id, kind), ignored);
}

void UploadStore::remove_expired() {
    const Clock::time_point now = now_();
    std::error_code error;
    std::vector<base::Path> old;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder_, error)) {
        const std::string id = entry.path().stem().string();
        if (is_id(id) && touched(entry.path()) + limits_.lifetime < now &&
            touched(file(id, kAt)) + limits_.lifetime < now)
            old.push_back(entry.path());
    }
    for (const base::Path& path : old) fs::remove(path, error);
}

void UploadStore::finish(const Upload& upload) {
    write_facts(file(upload.id, kFacts), upload);
    std::error_code ignored;
    fs::remove(data(upload), ignored);
}

}  // namespace phone
