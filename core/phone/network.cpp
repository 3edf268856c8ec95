// SPDX-License-Identifier: GPL-3.0-or-later
#include "phone/network.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

#include "base/error.h"

namespace phone {
namespace {

// Ones that programs make up: no phone is behind them.
bool is_made_up(std::string_view interface) {
    constexpr std::array kStarts{"docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "tun", "tap", "wg", "podman"};
    return std::any_of(kStarts.begin(), kStarts.end(), [&](const char* start) { return interface.starts_with(start); });
}

// 192.168.…, 10.…, 172.16.… to 172.31.…
bool is_private(std::uint32_t address) {
    return address >> 16 == 0xC0A8 || address >> 24 == 10 || address >> 20 == 0xAC1;
}

}  // namespace

std::vector<NetworkAddress> network_addresses() {
    ifaddrs* list = nullptr;
    if (getifaddrs(&list) != 0) return {};
    const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> owner(list, freeifaddrs);
    std::vector<std::pair<int, NetworkAddress>> found;
    for (const ifaddrs* at = list; at != nullptr; at = at->ifa_next) {
        if (at->ifa_addr == nullptr || at->ifa_addr->sa_family != AF_INET) continue;
        if ((at->ifa_flags & IFF_UP) == 0 || (at->ifa_flags & IFF_LOOPBACK) != 0) continue;
        const auto& address = *reinterpret_cast<const sockaddr_in*>(at->ifa_addr);
        std::array<char, INET_ADDRSTRLEN> text{};
        inet_ntop(AF_INET, &address.sin_addr, text.data(), text.size());
        const int rank = (is_made_up(at->ifa_name) ? 2 : 0) + (is_private(ntohl(address.sin_addr.s_addr)) ? 0 : 1);
        found.emplace_back(rank, NetworkAddress{at->ifa_name, text.data()});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<NetworkAddress> out;
    for (auto& [rank, address] : found) out.push_back(std::move(address));
    return out;
}

std::string likeliest_address(const std::vector<NetworkAddress>& of) {
    if (of.empty())
        throw base::Error(base::Errc::input, "cannot wait for a phone", {}, "this computer is on no network",
                          "Connect it to the Wi-Fi that the phone is in.");
    return of.front().address;
}

bool is_one_address(const std::string& text) {
    in_addr four{};
    if (inet_pton(AF_INET, text.c_str(), &four) == 1) return four.s_addr != INADDR_ANY;
    in6_addr six{};
    return inet_pton(AF_INET6, text.c_str(), &six) == 1 && IN6_IS_ADDR_UNSPECIFIED(&six) == 0;
}

}  // namespace phone
