// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "phone/upload_store.h"

// The resumable upload protocol tus 1.0.0 with creation, checksum, termination and expiration: requests in, replies
// out; it knows nothing of connections. Why something was refused is also in a header of ours, Askreel-Reason.
namespace phone {

struct TusRequest {
    std::string method;
    std::string id;                                  // the address's last part; empty: the collection
    std::function<std::string(const char*)> header;  // empty when it is missing
    // Hands the body over piece by piece until it ends (true), or the other side or the callback does (false).
    std::function<bool(const std::function<bool(std::string_view)>&)> body;
    // Makes body() end, from any thread, while the request lasts.
    std::function<void()> interrupt;
};

struct TusReply {
    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string text;              // a sentence for a person
    Reason reason = Reason::none;  // of a refusal that a person can do something about
};

class Tus {
  public:
    struct Watch {
        // From the threads of the requests: bytes came (at most four times a second for each), all of it is here.
        std::function<void(const Upload&)> progress;
        std::function<void(const Upload&)> complete;
        std::function<void(const Upload&)> removed;
    };
    // `path` is that of the collection, without a slash at its end; the store must outlive this.
    Tus(UploadStore& store, std::string path, Watch watch);

    // From any number of threads. An upload has one writer: who comes later interrupts the one before, which a phone
    // that lost its network has left behind.
    [[nodiscard]] TusReply answer(const TusRequest& request);

  private:
    class Turn;
    struct Writer {
        std::function<void()> interrupt;
    };
    [[nodiscard]] TusReply create(const TusRequest& request);
    [[nodiscard]] TusReply add(const TusRequest& request);
    [[nodiscard]] TusReply receive(const TusRequest& request, const Upload& upload);

    UploadStore& store_;
    std::string path_;
    Watch watch_;
    std::mutex mutex_;
    std::condition_variable left_;
    std::map<std::string, Writer> writers_;
};

// "filename d29ybGQ=,filetype dmlkZW8=" as pairs; nullopt when it is malformed.
[[nodiscard]] std::optional<std::map<std::string, std::string>> parse_metadata(std::string_view text);
[[nodiscard]] std::optional<std::string> decode_base64(std::string_view text);
// A name to be shown: its last part, without control characters, at most 80 characters of UTF-8; "Clip" if nothing is
// left of it.
[[nodiscard]] std::string shown_name(std::string_view name);

}  // namespace phone
