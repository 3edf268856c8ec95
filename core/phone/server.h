// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "phone/certificate.h"
#include "phone/patience.h"
#include "phone/tus.h"

namespace phone {

struct Page {
    std::string type, content;
};

// What the server asks and serves; all of it is called from its threads.
struct Site {
    // Whether the code in the link opens the page now, and whether it may begin uploads.
    std::function<bool(const std::string& code)> knows;
    std::function<bool()> is_open;
    // Files of the page by name: "index.html", "gone.html", "phone.css" …
    std::function<const Page*(const std::string& name)> file;
    // What the page shows: JSON.
    std::function<std::string()> facts;
    // What became of an upload: JSON; empty when there is none.
    std::function<std::string(const std::string& id)> state;
    Tus* tus = nullptr;
};

// HTTP/1.1 on one address, encrypted or not. Runs on threads of its own from construction to destruction, which ends
// all connections. What a stranger can do costs bounded memory, threads and time.
class Server {
  public:
    // Port 0: any. Throws Errc::input when the address or port cannot be listened at.
    Server(const std::string& address, int port, TlsContext tls, Site site, const Patience& patience);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    [[nodiscard]] int port() const;

  private:
    class Http;
    std::unique_ptr<Http> http_;
};

}  // namespace phone
