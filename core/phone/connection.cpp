// SPDX-License-Identifier: GPL-3.0-or-later
#include "phone/connection.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace phone {
namespace {

using std::chrono::steady_clock;

constexpr std::size_t kBuffer = 16'384;  // what one record of TLS holds

// Steps that have to wait for the socket.
constexpr ssize_t kWantsRead = -2, kWantsWrite = -3;

void name_of(const sockaddr_storage& address, std::string& ip, int& port) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (address.ss_family == AF_INET) {
        const auto& four = reinterpret_cast<const sockaddr_in&>(address);
        inet_ntop(AF_INET, &four.sin_addr, text.data(), text.size());
        port = ntohs(four.sin_port);
    } else if (address.ss_family == AF_INET6) {
        const auto& six = reinterpret_cast<const sockaddr_in6&>(address);
        inet_ntop(AF_INET6, &six.sin6_addr, text.data(), text.size());
        port = ntohs(six.sin6_port);
    }
    ip = text.data();
}

ssize_t outcome(SSL* ssl, int result) {
    switch (result > 0 ? SSL_ERROR_NONE : SSL_get_error(ssl, result)) {
        case SSL_ERROR_NONE: return result;
        case SSL_ERROR_WANT_READ: return kWantsRead;
        case SSL_ERROR_WANT_WRITE: return kWantsWrite;
        case SSL_ERROR_ZERO_RETURN: return 0;
        default: ERR_clear_error(); return -1;
    }
}

ssize_t outcome(ssize_t result, ssize_t wants) {
    if (result < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)) return wants;
    return result;
}

}  // namespace

Connection::Connection(int socket, SSL_CTX* context, const Patience& patience)
    : socket_(socket),
      patience_(patience),
      ssl_(context != nullptr ? SSL_new(context) : nullptr, SSL_free),
      buffer_(kBuffer) {
    ::fcntl(socket_, F_SETFL, ::fcntl(socket_, F_GETFL) | O_NONBLOCK);
    const int on = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (ssl_) SSL_set_fd(ssl_.get(), socket_);
}

Connection::~Connection() {
    // One goodbye, without waiting for the answer.
    if (ssl_ && greeted_) SSL_shutdown(ssl_.get());
    ERR_clear_error();
}

template <typename Step>
ssize_t Connection::until(Moment deadline, Step step) {
    for (;;) {
        const ssize_t result = step();
        if (result != kWantsRead && result != kWantsWrite) return result;
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - steady_clock::now());
        if (left.count() <= 0) return -1;
        pollfd wait{socket_, static_cast<short>(result == kWantsRead ? POLLIN : POLLOUT), 0};
        if (::poll(&wait, 1, static_cast<int>(left.count()) + 1) < 0 && errno != EINTR) return -1;
    }
}

bool Connection::greet() {
    if (ssl_)
        greeted_ = until(steady_clock::now() + patience_.greeting,
                         [&] { return outcome(ssl_.get(), SSL_accept(ssl_.get())); }) > 0;
    return !ssl_ || greeted_;
}

ssize_t Connection::receive(Moment deadline) {
    from_ = to_ = 0;
    const ssize_t n = until(deadline, [&] {
        if (ssl_) return outcome(ssl_.get(), SSL_read(ssl_.get(), buffer_.data(), static_cast<int>(buffer_.size())));
        return outcome(::recv(socket_, buffer_.data(), buffer_.size(), 0), kWantsRead);
    });
    if (n > 0) to_ = static_cast<std::size_t>(n);
    return n;
}

bool Connection::wait() { return from_ < to_ || receive(steady_clock::now() + patience_.idle) > 0; }

void Connection::begin_head() {
    in_body_ = false;
    head_ = 0;
    head_deadline_ = steady_clock::now() + patience_.headers;
}

void Connection::begin_body() {
    in_body_ = true;
    window_start_ = steady_clock::now();
    window_bytes_ = 0;
}

void Connection::interrupt() { ::shutdown(socket_, SHUT_RDWR); }

void Connection::linger() {
    constexpr std::chrono::milliseconds kMoment{1500};
    const auto deadline = steady_clock::now() + kMoment;
    ::shutdown(socket_, SHUT_WR);
    while (steady_clock::now() < deadline &&
           until(deadline, [&] { return outcome(::recv(socket_, buffer_.data(), buffer_.size(), 0), kWantsRead); }) > 0)
        continue;
}

bool Connection::fill() {
    if (!in_body_) return receive(head_deadline_) > 0;
    const auto now = steady_clock::now();
    if (now - window_start_ >= patience_.window) {
        if (window_bytes_ < patience_.least) return false;
        window_start_ = now;
        window_bytes_ = 0;
    }
    const ssize_t n = receive(now + patience_.silence);
    if (n > 0) window_bytes_ += static_cast<std::size_t>(n);
    return n > 0;
}

ssize_t Connection::read(char* to, size_t size) {
    if (from_ == to_ && !fill()) return -1;
    const std::size_t n = std::min(size, to_ - from_);
    if (!in_body_ && (head_ += n) > patience_.largest_head) return -1;
    std::memcpy(to, buffer_.data() + from_, n);
    from_ += n;
    return static_cast<ssize_t>(n);
}

ssize_t Connection::write(const char* from, size_t size) {
    if (size == 0) return 0;
    const ssize_t n = until(steady_clock::now() + patience_.silence, [&] {
        if (ssl_) return outcome(ssl_.get(), SSL_write(ssl_.get(), from, static_cast<int>(std::min(size, kBuffer))));
        return outcome(::send(socket_, from, size, MSG_NOSIGNAL), kWantsWrite);
    });
    return n > 0 ? n : -1;  // nothing written is no progress: cpp-httplib would try for ever
}

void Connection::get_remote_ip_and_port(std::string& ip, int& port) const {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    if (::getpeername(socket_, reinterpret_cast<sockaddr*>(&address), &size) == 0) name_of(address, ip, port);
}

void Connection::get_local_ip_and_port(std::string& ip, int& port) const {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    if (::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size) == 0) name_of(address, ip, port);
}

}  // namespace phone
