// SPDX-License-Identifier: GPL-3.0-or-later
#include "phone/server.h"

#include <fmt/format.h>
#include <sys/socket.h>
#include <unistd.h>

#include <map>
#include <mutex>
#include <optional>
#include <thread>

#include "base/error.h"
#include "base/log.h"
#include "phone/connection.h"
#include "phone/meter.h"

namespace phone {
namespace {

constexpr std::size_t kConnections = 32;
constexpr std::size_t kConnectionsEach = 12;   // of one phone
constexpr std::size_t kRequestsEach = 10'000;  // of one connection
constexpr std::size_t kLongestPath = 200;

const httplib::Headers kHeaders = {
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src blob:; connect-src 'self'; "
     "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
};

struct Address {
    std::string place, code, name;  // "/place/code/name"
    bool has_slash = false;         // after the code
};

// nullopt when the path has another shape.
std::optional<Address> parsed(const std::string& path) {
    if (path.empty() || path.front() != '/') return std::nullopt;
    Address out;
    const std::size_t code = path.find('/', 1);
    out.place = path.substr(1, code == std::string::npos ? code : code - 1);
    if (code == std::string::npos) return out;
    const std::size_t name = path.find('/', code + 1);
    out.code = path.substr(code + 1, name == std::string::npos ? name : name - code - 1);
    out.has_slash = name != std::string::npos;
    if (out.has_slash) out.name = path.substr(name + 1);
    if (out.name.find('/') != std::string::npos) return std::nullopt;
    return out;
}

bool sends_a_body(const std::string& method) { return method == "POST" || method == "PATCH" || method == "DELETE"; }

}  // namespace

class Server::Http : public httplib::Server {
  public:
    Http(TlsContext tls, Site site, const Patience& patience)
        : tls_(std::move(tls)), site_(std::move(site)), patience_(patience) {
        // One thread more than connections: it turns away what is too much.
        new_task_queue = [] { return new httplib::ThreadPool(kConnections + 1); };
        set_default_headers(kHeaders);
        set_socket_options([](int socket) {
            const int on = 1;
            ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        });
        set_pre_routing_handler([this](const auto& request, auto& response) { return first_look(request, response); });
        Get(".*", [this](const auto& request, auto& response) { read(request, response); });
        Options(".*", [this](const auto& request, auto& response) { read(request, response); });
        const auto with_body = [this](const auto& request, auto& response, const auto& body) {
            upload(request, response, &body);
        };
        Post(".*", with_body);
        Patch(".*", with_body);
        Delete(".*", with_body);
        set_exception_handler([](const auto&, auto& response, const std::exception_ptr& thrown) {
            try {
                std::rethrow_exception(thrown);
            } catch (const std::exception& error) {
                spdlog::debug("{}", error.what());
            }
            response.status = 500;
        });
    }

    // The library lets five connections wait to be taken; with several phones at once, the next ones would come a
    // second or more later. Listening again only changes that number.
    void lengthen_queue() const { ::listen(svr_sock_, SOMAXCONN); }

    void end_connections() {
        const std::lock_guard lock(mutex_);
        ending_ = true;
        for (const auto& [peer, connection] : connections_) connection->interrupt();
    }

  private:
    using Peer = std::pair<std::string, int>;

    bool process_and_close_socket(socket_t socket) override {
        {
            Connection connection(socket, tls_.context.get(), patience_);
            Peer peer;
            connection.get_remote_ip_and_port(peer.first, peer.second);
            if (enter(peer, connection)) {
                serve(connection);
                leave(peer);
            }
        }
        ::close(socket);
        return true;
    }

    void serve(Connection& connection) {
        if (!connection.greet()) return;
        for (std::size_t n = 1; n <= kRequestsEach && svr_sock_ != INVALID_SOCKET && connection.wait(); ++n) {
            connection.begin_head();
            bool understood = false, closed = false;
            const bool served = process_request(connection, n == kRequestsEach, closed, [&](const httplib::Request&) {
                understood = true;
                connection.begin_body();
            });
            // After a head that was none, what comes next is none either.
            if (!served || !understood || closed || connection.is_last()) break;
        }
        connection.linger();
    }

    bool enter(const Peer& peer, Connection& connection) {
        const std::lock_guard lock(mutex_);
        std::size_t same = 0;
        for (const auto& [other, ignored] : connections_) same += other.first == peer.first;
        if (ending_ || connections_.size() >= kConnections || same >= kConnectionsEach) return false;
        return connections_.emplace(peer, &connection).second;
    }

    void leave(const Peer& peer) {
        const std::lock_guard lock(mutex_);
        connections_.erase(peer);
    }

    // Calls f(Connection&) with the connection that the request came by.
    template <typename F>
    void with_connection(const httplib::Request& request, F f) {
        const std::lock_guard lock(mutex_);
        const auto found = connections_.find({request.remote_addr, request.remote_port});
        if (found != connections_.end()) f(*found->second);
    }

    void close_after(const httplib::Request& request, httplib::Response& response) {
        response.set_header("Connection", "close");
        with_connection(request, [](Connection& connection) { connection.close_after(); });
    }

    HandlerResponse refuse(const httplib::Request& request, httplib::Response& response, int status,
                           const std::string& text) {
        response.status = status;
        if (status == 429) response.set_header("Askreel-Reason", name(Reason::too_often));
        response.set_content(text + "\n", "text/plain; charset=utf-8");
        close_after(request, response);
        return HandlerResponse::Handled;
    }

    // What is turned away whatever it is for. Bodies whose length is not said, and packed ones, are never read.
    HandlerResponse first_look(const httplib::Request& request, httplib::Response& response) {
        response.set_header("Cache-Control", "no-store");
        const bool has_body = sends_a_body(request.method);
        if (!has_body && request.method != "GET" && request.method != "HEAD" && request.method != "OPTIONS")
            return refuse(request, response, 405, "This is not understood.");
        if (!requests_.take(request.remote_addr))
            return refuse(request, response, 429, "That is too often. Wait a little.");
        if (request.path.size() > kLongestPath) return refuse(request, response, 414, "This address is too long.");
        if (request.has_header("Transfer-Encoding"))
            return refuse(request, response, 411, "The length of what is sent must be said.");
        if (request.has_header("Content-Encoding"))
            return refuse(request, response, 415, "Packed data is not understood.");
        if (request.get_header_value_count("Content-Length") > 1)
            return refuse(request, response, 400, "The length is said twice.");
        if (!has_body && request.has_header("Content-Length") && request.get_header_value("Content-Length") != "0")
            return refuse(request, response, 400, "Nothing is to be sent here.");
        if (request.has_header("Origin") && !is_own(request.get_header_value("Origin"), request))
            return refuse(request, response, 403, "This comes from another page.");
        return HandlerResponse::Unhandled;
    }

    [[nodiscard]] bool is_own(const std::string& origin, const httplib::Request& request) const {
        return origin == fmt::format("{}://{}", tls_.context ? "https" : "http", request.get_header_value("Host"));
    }

    // Guessing is slowed down: after some wrong codes an address gets no answer but "later" for a while.
    std::optional<Address> let_in(const httplib::Request& request, httplib::Response& response) {
        auto address = parsed(request.path);
        if (!guesses_.has_room(request.remote_addr)) {
            refuse(request, response, 429, "That is too often. Wait a little.");
            return std::nullopt;
        }
        if (address && (address->place == "p" || address->place == "u") && site_.knows(address->code)) return address;
        if (address && address->place == "a" && !address->has_slash) return address;
        if (address && (address->place == "p" || address->place == "u")) (void)guesses_.take(request.remote_addr);
        gone(request, response);
        return std::nullopt;
    }

    void gone(const httplib::Request& request, httplib::Response& response) {
        send(response, site_.file("gone.html"));
        response.status = 404;
        if (sends_a_body(request.method)) close_after(request, response);
    }

    static void send(httplib::Response& response, const Page* page) {
        response.status = page != nullptr ? 200 : 404;
        if (page != nullptr) response.set_content(page->content, page->type);
    }

    void read(const httplib::Request& request, httplib::Response& response) {
        const auto address = let_in(request, response);
        if (!address) return;
        if (address->place == "u" && (request.method != "GET" || address->name.empty()))
            return upload(request, response, nullptr);
        if (request.method == "OPTIONS") return gone(request, response);
        if (address->place == "u") return json(request, response, site_.state(address->name));
        if (address->place == "a") return send(response, site_.file(address->code));
        if (address->name == "answer.json") return json(request, response, site_.facts());
        if (!address->name.empty()) return gone(request, response);
        if (!address->has_slash) return response.set_redirect(request.path + "/", 308);
        send(response, site_.file("index.html"));
    }

    void json(const httplib::Request& request, httplib::Response& response, const std::string& text) {
        if (text.empty()) return gone(request, response);
        response.set_content(text, "application/json");
    }

    void upload(const httplib::Request& request, httplib::Response& response, const httplib::ContentReader* content) {
        const auto address = let_in(request, response);
        if (!address) return;
        if (address->place != "u") {
            refuse(request, response, 405, "Nothing is to be sent here.");
            return;
        }
        if (address->name.empty() && request.method == "POST") {
            if (!site_.is_open()) return gone(request, response);
            if (!creations_.take(request.remote_addr)) {
                refuse(request, response, 429, "That is too often. Wait a little.");
                return;
            }
        }
        bool whole = content == nullptr;
        TusRequest tus;
        tus.method = request.method;
        if (request.method == "POST" && request.has_header("X-HTTP-Method-Override"))
            tus.method = request.get_header_value("X-HTTP-Method-Override");
        tus.id = address->name;
        tus.header = [&](const char* name) { return request.get_header_value(name); };
        tus.body = [&](const std::function<bool(std::string_view)>& take) {
            whole = content == nullptr || (*content)([&](const char* data, std::size_t size) {
                        return take({data, size});
                    });
            return whole;
        };
        tus.interrupt = [this, &request] {
            with_connection(request, [](Connection& connection) { connection.interrupt(); });
        };
        const TusReply reply = site_.tus->answer(tus);
        for (const auto& [name, value] : reply.headers)
            if (name != "Cache-Control") response.set_header(name, value);
        if (!reply.text.empty()) response.set_content(reply.text + "\n", "text/plain; charset=utf-8");
        response.status = reply.status;
        if (!whole && request.get_header_value("Content-Length") != "0" && request.has_header("Content-Length"))
            close_after(request, response);
    }

    TlsContext tls_;
    Site site_;
    const Patience patience_;
    std::mutex mutex_;
    std::map<Peer, Connection*> connections_;
    bool ending_ = false;
    Meter requests_{600, 300};  // small pieces are allowed, floods are not
    Meter guesses_{20, 0.2};    // wrong codes
    Meter creations_{20, 0.5};

  public:
    int port = 0;
    std::thread thread;
};

Server::Server(const std::string& address, int port, TlsContext tls, Site site, const Patience& patience)
    : http_(std::make_unique<Http>(std::move(tls), std::move(site), patience)) {
    http_->port = port == 0 ? http_->bind_to_any_port(address) : http_->bind_to_port(address, port) ? port : -1;
    if (http_->port <= 0)
        throw base::Error(base::Errc::input, "cannot wait for a phone",
                          port == 0 ? address : fmt::format("{}, port {}", address, port),
                          "this address cannot be listened at", "Choose another address or port of this computer.");
    http_->lengthen_queue();
    http_->thread = std::thread([http = http_.get()] { http->listen_after_bind(); });
    while (!http_->is_running()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

Server::~Server() {
    http_->end_connections();
    http_->stop();
    http_->thread.join();
}

int Server::port() const { return http_->port; }

}  // namespace phone
