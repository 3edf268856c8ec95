// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"

// What JSON and CSV manifests have in common before anybody looks at the meaning.
namespace jobs {

// One item as it is written: texts by key. Every key is a known one and has at least one text, none is empty.
struct Fields {
    std::string place;  // what stands before a key in messages: "items[2]." or "line 4, "
    std::map<std::string, std::vector<std::string>, std::less<>> texts;
};

[[nodiscard]] std::vector<Fields> json_fields(const base::Json& json, const std::string& file);
[[nodiscard]] std::vector<Fields> csv_fields(std::string_view utf8, const std::string& file);

// Throws Errc::input about `what` in the file, for example "items[2].name is no file name".
[[noreturn]] void fail_manifest(const std::string& file, const std::string& what, std::string hint = {});

}  // namespace jobs
