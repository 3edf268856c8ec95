// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <string>

// Bytes over TCP to this machine, as somebody with bad intentions sends them.
class RawConnection {
  public:
    explicit RawConnection(int port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(static_cast<in_port_t>(port));
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        connected_ = ::connect(socket_, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0;
    }
    ~RawConnection() { ::close(socket_); }
    RawConnection(const RawConnection&) = delete;
    RawConnection& operator=(const RawConnection&) = delete;

    [[nodiscard]] bool is_connected() const { return connected_; }
    // False when the other side has gone.
    bool send(const std::string& bytes) const {
        std::size_t at = 0;
        while (at < bytes.size()) {
            const ssize_t n = ::send(socket_, bytes.data() + at, bytes.size() - at, MSG_NOSIGNAL);
            if (n <= 0) return false;
            at += static_cast<std::size_t>(n);
        }
        return true;
    }
    // What comes until the other side closes or the time is over.
    [[nodiscard]] std::string read_all(std::chrono::milliseconds most = std::chrono::seconds(10)) {
        std::string out;
        const auto end = std::chrono::steady_clock::now() + most;
        for (;;) {
            const auto left =
                std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
            pollfd wait{socket_, POLLIN, 0};
            if (left.count() <= 0 || ::poll(&wait, 1, static_cast<int>(left.count())) <= 0) return out;
            char block[4096];
            const ssize_t n = ::recv(socket_, block, sizeof block, 0);
            closed_ = n <= 0;
            if (closed_) return out;
            out.append(block, static_cast<std::size_t>(n));
        }
    }
    // Whether read_all() ended because the other side closed.
    [[nodiscard]] bool was_closed() const { return closed_; }

  private:
    int socket_;
    bool connected_ = false, closed_ = false;
};
