// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "media/info.h"
#include "phone/patience.h"
#include "phone/upload_store.h"

// The phone as a camera: a page on the local network that records with the phone's own camera and sends the clip here.
namespace phone {

struct Settings {
    base::Path folder;     // clips come to this folder; those on their way are in ".uploads" in it
    base::Path page;       // the page's files, assets/phone
    base::Path keys;       // where certificates are kept
    std::string question;  // what the page shows
    std::string script;
    std::string address;  // the one address that is listened at
    int port = 0;         // 0: the one from before the last crash, else any
    bool encrypted = true;
    std::chrono::seconds open_for = std::chrono::hours(1);  // for new clips; those on their way may be finished
    Limits limits;
    Patience patience;
    Now now = Clock::now;
};

// A clip that is here: it has a picture that can be read, and a name of our own in the folder.
struct Arrival {
    base::Path file;
    media::Info info;
    std::string name;  // what the phone calls it: to be shown
};

struct Watch {
    // Both come from other threads, one at a time for each upload. Removed ones are given with the state `refused`.
    std::function<void(const Upload&)> changed;
    // May throw base::Error: the clip stays in the folder, and the phone is told that somebody has to look.
    std::function<void(const Arrival&)> arrived;
};

// Listens from construction to destruction.
class HandOff {
  public:
    // Throws Errc::input when the address cannot be listened at or another program waits for this answer; Errc::disk.
    HandOff(Settings settings, Watch watch);
    ~HandOff();
    HandOff(const HandOff&) = delete;
    HandOff& operator=(const HandOff&) = delete;

    [[nodiscard]] std::string page_url() const;
    [[nodiscard]] std::string upload_url() const;
    // Of the certificate; empty when not encrypted.
    [[nodiscard]] const std::string& fingerprint() const;
    [[nodiscard]] Clock::time_point expires() const;
    // It has expired, and nothing is on its way.
    [[nodiscard]] bool is_over() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace phone
