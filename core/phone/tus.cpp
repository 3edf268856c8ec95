// SPDX-License-Identifier: GPL-3.0-or-later
#include "phone/tus.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <charconv>
#include <optional>

#include "base/error.h"

namespace phone {
namespace {

constexpr const char* kVersion = "1.0.0";
constexpr const char* kPieceType = "application/offset+octet-stream";
constexpr std::chrono::milliseconds kReportEvery{250};
constexpr std::chrono::seconds kPatience{5};

std::string http_date(Clock::time_point t) {
    return fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(Clock::to_time_t(t)));
}

// Digits only: no sign, no spaces.
std::optional<std::uint64_t> number(const std::string& text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

TusReply refusal(int status, std::string text, Reason reason = Reason::none) {
    return {status, {}, std::move(text), reason};
}

TusReply position(int status, const Upload& upload) {
    return {
        status, {{"Upload-Offset", std::to_string(upload.offset)}, {"Upload-Expires", http_date(upload.expires)}}, {}};
}

TusReply not_there() { return refusal(404, "This clip is not on its way here."); }

TusReply refusal(const base::Error& error) {
    std::string text = fmt::format("{}. {}", error.cause, error.hint);
    if (text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
    switch (error.code) {
        case base::Errc::usage: return refusal(413, text, Reason::too_large);
        case base::Errc::check: return refusal(429, text, Reason::too_many);
        case base::Errc::disk: return refusal(507, text, Reason::disk);
        default: return refusal(500, text);
    }
}

}  // namespace

// The right to write to an upload, for as long as it lives.
class Tus::Turn {
  public:
    Turn(Tus& tus, const TusRequest& request) : tus_(tus), id_(request.id) {
        std::unique_lock lock(tus_.mutex_);
        if (const auto before = tus_.writers_.find(id_); before != tus_.writers_.end() && before->second.interrupt)
            before->second.interrupt();
        has_it_ = tus_.left_.wait_for(lock, kPatience, [&] { return !tus_.writers_.contains(id_); });
        if (has_it_) tus_.writers_[id_] = {request.interrupt};
    }
    ~Turn() {
        if (!has_it_) return;
        const std::lock_guard lock(tus_.mutex_);
        tus_.writers_.erase(id_);
        tus_.left_.notify_all();
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

    [[nodiscard]] explicit operator bool() const { return has_it_; }

  private:
    Tus& tus_;
    std::string id_;
    bool has_it_ = false;
};

Tus::Tus(UploadStore& store, std::string path, Watch watch)
    : store_(store), path_(std::move(path)), watch_(std::move(watch)) {}

TusReply Tus::answer(const TusRequest& request) {
    TusReply reply;
    if (request.method == "OPTIONS") {
        reply = {204,
                 {{"Tus-Version", kVersion},
                  {"Tus-Extension", "creation,checksum,termination,expiration"},
                  {"Tus-Checksum-Algorithm", "sha1,sha256"},
                  {"Tus-Max-Size", std::to_string(store_.limits().largest)}},
                 {}};
    } else if (request.header("Tus-Resumable") != kVersion) {
        reply = {412, {{"Tus-Version", kVersion}}, "This is another version of the upload protocol."};
    } else {
        try {
            reply = request.id.empty() ? create(request) : add(request);
        } catch (const base::Error& error) {
            reply = refusal(error);
        }
    }
    reply.headers.emplace_back("Tus-Resumable", kVersion);
    if (reply.reason != Reason::none) reply.headers.emplace_back("Askreel-Reason", name(reply.reason));
    reply.headers.emplace_back("Cache-Control", "no-store");
    return reply;
}

TusReply Tus::create(const TusRequest& request) {
    if (request.method != "POST") return refusal(405, "Clips are made by POST.");
    const auto size = number(request.header("Upload-Length"));
    if (!size || !request.header("Upload-Defer-Length").empty()) return refusal(400, "The clip's length is missing.");
    if (*size == 0) return refusal(400, "There is nothing in this clip.");
    const auto metadata = parse_metadata(request.header("Upload-Metadata"));
    if (!metadata) return refusal(400, "What is said of the clip cannot be read.");
    const auto named = metadata->find("filename");
    const Upload upload = store_.create(*size, shown_name(named == metadata->end() ? "" : named->second));
    if (watch_.progress) watch_.progress(upload);
    return {201, {{"Location", path_ + "/" + upload.id}, {"Upload-Expires", http_date(upload.expires)}}, {}};
}

TusReply Tus::add(const TusRequest& request) {
    if (request.method != "HEAD" && request.method != "PATCH" && request.method != "DELETE")
        return refusal(405, "A clip knows HEAD, PATCH and DELETE.");
    if (!store_.find(request.id)) return not_there();
    const Turn turn(*this, request);
    if (!turn) return refusal(423, "The clip is still being written.");
    const auto upload = store_.find(request.id);
    if (!upload) return not_there();
    if (request.method == "PATCH") return receive(request, *upload);
    if (request.method == "HEAD") {
        TusReply reply = position(200, *upload);
        reply.headers.emplace_back("Upload-Length", std::to_string(upload->size));
        return reply;
    }
    if (upload->state != State::sending) return refusal(403, "The clip has arrived.");
    store_.remove(*upload);
    if (watch_.removed) watch_.removed(*upload);
    return {204, {}, {}};
}

TusReply Tus::receive(const TusRequest& request, const Upload& upload) {
    if (request.header("Content-Type") != kPieceType)
        return refusal(415, fmt::format("A piece is of the type {}.", kPieceType));
    const auto offset = number(request.header("Upload-Offset"));
    if (!offset) return refusal(400, "It is missing where the piece begins.");
    if (*offset != upload.offset) {
        TusReply reply = position(409, upload);
        reply.text = fmt::format("The next piece begins at {}.", upload.offset);
        return reply;
    }
    std::optional<Checksum> checksum;
    if (const std::string text = request.header("Upload-Checksum"); !text.empty()) {
        const std::size_t space = text.find(' ');
        auto digest = decode_base64(space == std::string::npos ? "" : std::string_view(text).substr(space + 1));
        if (!digest || digest->empty() || !can_check(text.substr(0, space)))
            return refusal(400, "The checksum is of a kind that is not known.");
        checksum = Checksum{text.substr(0, space), std::move(*digest)};
    }
    if (const std::string length = request.header("Content-Length"); !length.empty())
        if (const auto size = number(length); !size || *size > upload.size - upload.offset)
            return refusal(413, "There is more of the clip than was said.");
    if (upload.state != State::sending) return position(204, upload);

    Piece piece(store_, upload, std::move(checksum));
    bool too_much = false;
    auto reported = std::chrono::steady_clock::now();
    Upload now = upload;
    const bool whole = request.body([&](std::string_view bytes) {
        too_much = bytes.size() > piece.room();
        if (too_much) return false;
        piece.add(bytes);
        if (const auto time = std::chrono::steady_clock::now(); watch_.progress && time - reported >= kReportEvery) {
            reported = time;
            now.offset = piece.at();
            watch_.progress(now);
        }
        return true;
    });
    if (too_much) return refusal(413, "There is more of the clip than was said.");
    if (!whole) return refusal(400, "The piece was cut off.");
    const auto kept = piece.keep();
    if (!kept) return refusal(460, "The piece was damaged on its way.");
    now.offset = *kept;
    now.expires = store_.expiry();
    if (now.offset == now.size) {
        now.state = State::checking;
        if (watch_.complete) watch_.complete(now);
    } else if (watch_.progress) {
        watch_.progress(now);
    }
    return position(204, now);
}

}  // namespace phone
