// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/fetch.h"

#include <fmt/format.h>
#include <httplib.h>

#include <cstdlib>
#include <fstream>
#include <optional>

namespace speech {
namespace {

struct Address {
    std::string scheme, server, path;  // "https", "host:port", "/path"
};

std::optional<Address> parsed(const std::string& url) {
    const std::size_t mark = url.find("://");
    if (mark == std::string::npos) return std::nullopt;
    Address out{url.substr(0, mark), {}, "/"};
    const std::size_t slash = url.find('/', mark + 3);
    out.server = url.substr(mark + 3, slash == std::string::npos ? slash : slash - mark - 3);
    if (slash != std::string::npos) out.path = url.substr(slash);
    // Names and passwords in addresses are not understood.
    if ((out.scheme != "http" && out.scheme != "https") || out.server.empty() ||
        out.server.find('@') != std::string::npos)
        return std::nullopt;
    return out;
}

const char* setting(const char* lower, const char* upper) {
    const char* value = std::getenv(lower);
    return value != nullptr ? value : std::getenv(upper);
}

bool goes_past_the_proxy(const std::string& server) {
    const char* list = setting("no_proxy", "NO_PROXY");
    const std::string host = server.substr(0, server.rfind(':'));
    return host == "127.0.0.1" || host == "localhost" ||
           (list != nullptr && fmt::format(",{},", list).find(fmt::format(",{},", host)) != std::string::npos);
}

void use_proxy(httplib::Client& client, const Address& address) {
    const bool secure = address.scheme == "https";
    const char* proxy = secure ? setting("https_proxy", "HTTPS_PROXY") : std::getenv("http_proxy");
    if (proxy == nullptr || *proxy == 0 || goes_past_the_proxy(address.server)) return;
    const std::string text(proxy);
    const auto at = parsed(text.find("://") == std::string::npos ? fmt::format("http://{}", text) : text);
    if (!at) return;
    const std::size_t colon = at->server.rfind(':');
    const int port = colon == std::string::npos ? 80 : std::atoi(at->server.c_str() + colon + 1);
    client.set_proxy(at->server.substr(0, colon), port);
}

}  // namespace

void fetch(const std::string& url, const base::Path& file, std::uintmax_t bytes, const base::RunContext& context) {
    const auto fail = [&](const std::string& cause) {
        context.cancel.check();
        throw base::Error(base::Errc::input, "cannot get the model", url, cause,
                          "Check the network, or use a file that you got elsewhere.");
    };
    const auto address = parsed(url);
    if (!address) fail("this is no address");
    httplib::Client client(address->scheme + "://" + address->server);
    client.set_follow_location(true);
    constexpr int seconds = 30;
    client.set_connection_timeout(seconds);
    client.set_read_timeout(seconds);
    use_proxy(client, *address);
    std::ofstream to(file, std::ios::binary | std::ios::trunc);
    std::uintmax_t got = 0;
    const auto result = client.Get(
        address->path, [&](const httplib::Response& response) { return response.status == 200; },
        [&](const char* data, std::size_t size) {
            got += size;
            to.write(data, static_cast<std::streamsize>(size));
            if (context.progress)
                context.progress(
                    {.stage = "downloading", .fraction = static_cast<double>(got) / static_cast<double>(bytes)});
            return got <= bytes && to.good() && !context.cancel.cancelled();
        });
    to.close();
    if (!to)
        throw base::Error(base::Errc::disk, "cannot write the model", file.string(),
                          "the disk is full or the folder may not be written");
    if (got > bytes) fail("it is larger than it should be");
    if (!result) fail("the server cannot be reached (" + httplib::to_string(result.error()) + ")");
    if (result->status != 200) fail("the server answered " + std::to_string(result->status));
}

}  // namespace speech
