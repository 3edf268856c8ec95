// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <httplib.h>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "phone/patience.h"

namespace phone {

// A phone's connection, encrypted or not, as cpp-httplib reads it. Owned by one thread.
class Connection : public httplib::Stream {
  public:
    // Without a context it is not encrypted. Does not own the socket.
    Connection(int socket, SSL_CTX* context, const Patience& patience);
    ~Connection() override;

    // The handshake; false when it fails.
    [[nodiscard]] bool greet();
    // Waits for a request's first byte; false when there comes none.
    [[nodiscard]] bool wait();
    void begin_head();
    void begin_body();
    // Ends reading and writing, from any thread.
    void interrupt();
    // Says that nothing more will be written, and drops what still comes for a moment: closing at once would take an
    // answer away from somebody who is still sending.
    void linger();
    // After this request: what comes next cannot be trusted to be another one.
    void close_after() { last_ = true; }
    [[nodiscard]] bool is_last() const { return last_; }

    [[nodiscard]] bool is_readable() const override { return true; }
    [[nodiscard]] bool is_writable() const override { return true; }
    ssize_t read(char* to, size_t size) override;
    ssize_t write(const char* from, size_t size) override;
    void get_remote_ip_and_port(std::string& ip, int& port) const override;
    void get_local_ip_and_port(std::string& ip, int& port) const override;
    [[nodiscard]] socket_t socket() const override { return socket_; }

  private:
    using Moment = std::chrono::steady_clock::time_point;
    // Does `step` until it is more than "not yet"; 0 or less when it never is.
    template <typename Step>
    ssize_t until(Moment deadline, Step step);
    ssize_t receive(Moment deadline);
    [[nodiscard]] bool fill();

    int socket_;
    Patience patience_;
    std::unique_ptr<SSL, void (*)(SSL*)> ssl_;
    std::vector<char> buffer_;
    std::size_t from_ = 0, to_ = 0;
    bool in_body_ = false, last_ = false, greeted_ = false;
    std::size_t head_ = 0;
    Moment head_deadline_, window_start_;
    std::size_t window_bytes_ = 0;
};

}  // namespace phone
