// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace phone {

// An address of this machine on a network.
struct NetworkAddress {
    std::string interface;  // "wlan0"
    std::string address;    // "192.168.1.20"
};

// Those that a phone nearby could reach, the likeliest first: IPv4 of interfaces that are up, real ones of home and
// office networks before those of containers and tunnels. Without the machine's own loop.
[[nodiscard]] std::vector<NetworkAddress> network_addresses();
// The first of them. Throws Errc::input when there is none.
[[nodiscard]] std::string likeliest_address(const std::vector<NetworkAddress>& of = network_addresses());

// Whether the text is an address of one interface, IPv4 or IPv6 as numbers; "0.0.0.0" and "::" mean all and are none.
[[nodiscard]] bool is_one_address(const std::string& text);

}  // namespace phone
