// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/child.h"

#ifndef _WIN32
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

extern char** environ;
#endif

namespace speech {
namespace {

constexpr const char* kDoing = "cannot recognise the speech";

[[noreturn]] void fail(std::string cause, std::string hint = {}) {
    throw base::Error(base::Errc::internal, kDoing, {}, std::move(cause), std::move(hint));
}

}  // namespace

#ifdef _WIN32
Ended run_child(const std::vector<std::string>&, const std::vector<std::string_view>&,
                const std::function<void(std::string_view)>&, std::chrono::seconds, const base::CancelToken&) {
    fail("this version has no speech recognition on Windows");
}

Ended run_live_child(const std::vector<std::string>&, const std::function<std::optional<std::string>()>&,
                     const std::function<void(std::string_view)>&, const base::CancelToken&) {
    fail("this version has no speech recognition on Windows");
}
#else
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kLongestLine = 16 << 20;
constexpr int kLookAround = 100, kLookAroundLive = 50;  // milliseconds between looks at the token

class Descriptor {
  public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return fd_; }
    void close() {
        if (fd_ >= 0) ::close(std::exchange(fd_, -1));
    }

  private:
    int fd_;
};

// A running process with a folder of its own for temporary files. Killed and waited for on destruction; then the folder
// goes, in which there may be words of the script.
class Process {
  public:
    // `end` becomes its standard input and output.
    Process(std::vector<std::string> program, int end) {
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, end, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, end, STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        std::vector<char*> arguments;
        for (std::string& argument : program) arguments.push_back(argument.data());
        arguments.push_back(nullptr);
        constexpr std::string_view kTemporary = "TMPDIR=";
        std::string temporary = std::string(kTemporary) + temporary_.path().string();
        std::vector<char*> variables{temporary.data()};
        for (char** variable = environ; *variable != nullptr; ++variable)
            if (!std::string_view(*variable).starts_with(kTemporary)) variables.push_back(*variable);
        variables.push_back(nullptr);
        const int error = posix_spawn(&pid_, arguments[0], &actions, nullptr, arguments.data(), variables.data());
        posix_spawn_file_actions_destroy(&actions);
        if (error != 0) {
            pid_ = -1;
            throw base::Error(base::Errc::internal, "cannot start the recogniser", program[0], std::strerror(error),
                              "Install AskReel again.");
        }
    }
    ~Process() {
        if (pid_ <= 0) return;
        ::kill(pid_, SIGKILL);
        (void)wait();
    }
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    [[nodiscard]] Ended wait() {
        int status = 0;
        while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
        }
        pid_ = -1;
        if (WIFSIGNALED(status)) return {true, WTERMSIG(status)};
        return {false, WEXITSTATUS(status)};
    }

  private:
    base::TempDir temporary_;
    pid_t pid_ = -1;
};

// As much of the bytes as fits goes; false when nobody listens any more, who will say why by how it ends.
bool send_some(int fd, std::string_view& bytes) {
    const ssize_t sent = ::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent >= 0) bytes.remove_prefix(static_cast<std::size_t>(sent));
    return sent >= 0 || errno == EAGAIN || errno == EINTR;
}

// What is still to be sent, without copying it.
class Outbox {
  public:
    explicit Outbox(const std::vector<std::string_view>& parts) : parts_(parts) { skip_empty(); }
    [[nodiscard]] bool empty() const { return at_ == parts_.size(); }
    void send(int fd) {
        if (!send_some(fd, parts_[at_])) at_ = parts_.size();
        skip_empty();
        if (empty()) ::shutdown(fd, SHUT_WR);
    }

  private:
    void skip_empty() {
        while (at_ < parts_.size() && parts_[at_].empty()) ++at_;
    }
    std::vector<std::string_view> parts_;
    std::size_t at_ = 0;
};

// Gives whole lines away as they come.
class Inbox {
  public:
    explicit Inbox(const std::function<void(std::string_view)>& line) : line_(line) {}
    // False when the other side has closed.
    bool receive(int fd) {
        std::array<char, 65536> bytes;
        const ssize_t got = ::recv(fd, bytes.data(), bytes.size(), MSG_DONTWAIT);
        if (got < 0) return errno == EAGAIN || errno == EINTR;
        text_.append(bytes.data(), static_cast<std::size_t>(got));
        std::size_t from = 0;
        for (std::size_t end; (end = text_.find('\n', std::max(from, seen_))) != std::string::npos; from = end + 1)
            line_(std::string_view(text_).substr(from, end - from));
        text_.erase(0, from);
        seen_ = text_.size();
        if (seen_ > kLongestLine) fail("the recogniser does not stop talking");
        return got > 0;
    }

  private:
    const std::function<void(std::string_view)>& line_;
    std::string text_;
    std::size_t seen_ = 0;  // how much of the text holds no end of a line
};

// A running program and our end of the line to it.
class Talk {
  public:
    explicit Talk(const std::vector<std::string>& program) : Talk(program, ends()) {}
    [[nodiscard]] int ours() const { return ours_.get(); }
    [[nodiscard]] Ended wait() { return process_.wait(); }
    // What there is to do now, or nothing in that time.
    [[nodiscard]] short ready(bool sending, int milliseconds) const {
        pollfd wait{ours(), static_cast<short>(sending ? POLLIN | POLLOUT : POLLIN), 0};
        if (::poll(&wait, 1, milliseconds) < 0 && errno != EINTR) fail(std::strerror(errno));
        return wait.revents;
    }

  private:
    static std::array<int, 2> ends() {
        std::array<int, 2> both{};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, both.data()) != 0) fail(std::strerror(errno));
        return both;
    }
    Talk(const std::vector<std::string>& program, std::array<int, 2> both)
        : ours_(both[0]), theirs_(both[1]), process_(program, theirs_.get()) {
        theirs_.close();
    }

    Descriptor ours_, theirs_;
    Process process_;
};

constexpr short kSomethingCame = POLLIN | POLLHUP | POLLERR;

}  // namespace

Ended run_child(const std::vector<std::string>& program, const std::vector<std::string_view>& input,
                const std::function<void(std::string_view)>& line, std::chrono::seconds limit,
                const base::CancelToken& cancel) {
    Talk talk(program);
    Outbox outbox(input);
    Inbox inbox(line);
    const auto deadline = Clock::now() + limit;
    for (bool open = true; open;) {
        cancel.check();
        if (Clock::now() > deadline) fail("it took too long", "Try it with a shorter clip.");
        const short ready = talk.ready(!outbox.empty(), kLookAround);
        if ((ready & POLLOUT) != 0 && !outbox.empty()) outbox.send(talk.ours());
        if ((ready & kSomethingCame) != 0) open = inbox.receive(talk.ours());
    }
    return talk.wait();
}

Ended run_live_child(const std::vector<std::string>& program, const std::function<std::optional<std::string>()>& more,
                     const std::function<void(std::string_view)>& line, const base::CancelToken& cancel) {
    Talk talk(program);
    Inbox inbox(line);
    std::string bytes;
    std::string_view left;
    bool ended = false;
    for (bool open = true; open;) {
        cancel.check();
        if (left.empty() && !ended) {
            std::optional<std::string> next = more();
            ended = !next;
            if (ended) ::shutdown(talk.ours(), SHUT_WR);
            bytes = std::move(next).value_or(std::string());
            left = bytes;
        }
        const short ready = talk.ready(!left.empty(), kLookAroundLive);
        if ((ready & POLLOUT) != 0 && !left.empty() && !send_some(talk.ours(), left)) left = {};
        if ((ready & kSomethingCame) != 0) open = inbox.receive(talk.ours());
    }
    return talk.wait();
}
#endif

}  // namespace speech
