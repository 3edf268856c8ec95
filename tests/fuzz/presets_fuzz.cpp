// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/error.h"
#include "base/json.h"
#include "brand/kit.h"
#include "captions/style.h"
#include "delivery/catalogue.h"

namespace {

template <typename F>
void read_or_refuse(F read) {
    try {
        (void)read();
    } catch (const base::Error&) {
    }
}

}  // namespace

// Targets, canvases, kits and styles come from users' folders: each is read or refused.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    base::Json json;
    try {
        json = base::parse_json(text, "preset.json");
    } catch (const base::Error&) {
        return 0;
    }
    read_or_refuse([&] { return delivery::target_from_json(json, "preset.json"); });
    read_or_refuse([&] { return delivery::canvas_from_json(json, "preset.json"); });
    read_or_refuse([&] { return brand::kit_from_json(json, "/nowhere/kit.json"); });
    read_or_refuse([&] { return captions::style_from_json(json, "preset.json"); });
    return 0;
}
