// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/manifest.h"

#include <fmt/format.h>

#include <map>
#include <string>
#include <system_error>
#include <utility>

#include "base/json.h"
#include "brand/kit.h"
#include "edit/answer.h"
#include "edit/slug.h"
#include "jobs/manifest_fields.h"
#include "text/encoding.h"

namespace jobs {
namespace {

constexpr std::uintmax_t kLargestManifest = 4'000'000;
constexpr std::size_t kLongestName = 100;

// The pieces of ids that may stand in one text.
std::vector<std::string> split_ids(const std::vector<std::string>& texts) {
    constexpr const char* kBetween = ",; ";
    std::vector<std::string> ids;
    for (const std::string& text : texts) {
        for (auto from = text.find_first_not_of(kBetween); from != text.npos;) {
            const auto end = text.find_first_of(kBetween, from);
            ids.push_back(text.substr(from, end - from));
            from = text.find_first_not_of(kBetween, end);
        }
    }
    return ids;
}

// A name that is the same file name on every system.
bool is_folder_name(const std::string& name) {
    return name.size() <= kLongestName && name.front() != '.' && name.back() != '.' && name.back() != ' ' &&
           name.find_first_of("/\\:*?\"<>|") == name.npos;
}

// Reads one item's fields.
class ItemReader {
  public:
    ItemReader(const Fields& fields, const base::Path& file) : fields_(fields), file_(file) {}

    Item read() const {
        Item item;
        item.answer = path("answer");
        for (const std::string& clip : texts("clip")) item.clips.push_back(absolute(clip));
        if (item.answer.empty() == item.clips.empty())
            fail_manifest(file_.string(), place() + (item.answer.empty() ? " names neither an answer nor a clip"
                                                                         : " names both an answer and a clip"));
        item.question = text("question");
        item.script = path("script");
        item.captions = path("captions");
        item.language = text("language");
        if (!item.language.empty() && !edit::is_language(item.language))
            fail("language", fmt::format("\"{}\" is no language", item.language),
                 "Write a code such as en, es or es-419.");
        item.brand = text("brand");
        if (brand::is_kit_file(item.brand)) item.brand = absolute(item.brand).string();
        item.provider = text("provider");
        item.style = text("style");
        item.targets = split_ids(texts("targets"));
        item.name = text("name");
        if (!item.name.empty() && !is_folder_name(item.name))
            fail("name", fmt::format("\"{}\" is no name for a folder", item.name), "Use letters, digits and hyphens.");
        return item;
    }

    [[noreturn]] void fail(const char* key, const std::string& cause, std::string hint) const {
        fail_manifest(file_.string(), fmt::format("{}{}: {}", fields_.place, key, cause), std::move(hint));
    }

  private:
    // "items[2]" or "line 4".
    std::string place() const { return fields_.place.substr(0, fields_.place.find_last_not_of("., ") + 1); }

    std::vector<std::string> texts(std::string_view key) const {
        const auto found = fields_.texts.find(key);
        return found == fields_.texts.end() ? std::vector<std::string>{} : found->second;
    }

    std::string text(std::string_view key) const {
        const auto found = fields_.texts.find(key);
        return found == fields_.texts.end() ? "" : found->second.front();
    }

    base::Path path(std::string_view key) const {
        const std::string name = text(key);
        return name.empty() ? base::Path() : absolute(name);
    }

    base::Path absolute(const std::string& name) const {
        return (std::filesystem::absolute(file_).parent_path() / name).lexically_normal();
    }

    const Fields& fields_;
    const base::Path& file_;
};

std::string folded(std::string name) {
    for (char& c : name)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return name;
}

// "botox" of botox.askreel or Botox.MOV.
std::string name_of(const Item& item) {
    base::Path file = item.answer.empty() ? item.clips.front() : item.answer;
    if (!file.has_filename()) file = file.parent_path();
    return edit::slug(file.stem().string());
}

// Names for the items that have none; each name is used once, also where capital letters make no difference.
void name_items(std::vector<Item>& items, const std::vector<Fields>& fields, const base::Path& file) {
    std::map<std::string, std::size_t> owners;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].name.empty()) continue;
        const auto [owner, is_new] = owners.emplace(folded(items[i].name), i);
        if (!is_new)
            ItemReader(fields[i], file)
                .fail("name", fmt::format("\"{}\" is the name of item {} too", items[i].name, owner->second + 1),
                      "Give every item a name of its own.");
    }
    std::map<std::string, int> used;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!items[i].name.empty()) continue;
        const std::string stem = name_of(items[i]);
        do {
            const int n = ++used[stem];
            items[i].name = n == 1 ? stem : fmt::format("{}-{}", stem, n);
        } while (!owners.emplace(items[i].name, i).second);
    }
}

}  // namespace

std::vector<Item> parse_manifest(std::string_view bytes, const base::Path& file) {
    const std::string utf8 = text::decode(bytes).utf8;
    const auto first = utf8.find_first_not_of(" \t\r\n");
    const bool is_json =
        file.extension() == ".json" || (first != utf8.npos && (utf8[first] == '{' || utf8[first] == '['));
    const std::vector<Fields> fields =
        is_json ? json_fields(base::parse_json(utf8, file.string()), file.string()) : csv_fields(utf8, file.string());
    if (fields.empty()) fail_manifest(file.string(), "there is no item in it");
    std::vector<Item> items;
    for (const Fields& one : fields) items.push_back(ItemReader(one, file).read());
    name_items(items, fields, file);
    return items;
}

std::vector<Item> read_manifest(const base::Path& file) {
    return parse_manifest(base::read_file(file, kLargestManifest, "cannot read the batch"), file);
}

}  // namespace jobs
