// SPDX-License-Identifier: GPL-3.0-or-later
#include "make_answer.h"

#include <filesystem>
#include <utility>

#include "brand/kit.h"
#include "captions/style.h"
#include "text/encoding.h"

namespace cli {
namespace {

constexpr std::uintmax_t kLargestScript = 1'000'000;

}  // namespace

edit::Answer with_details(edit::Answer answer, const Details& details, render::Library& library) {
    if (!details.question.empty()) answer.question = details.question;
    if (!details.provider.empty()) answer.provider = details.provider;
    if (!details.style.empty()) answer.style = captions::find_style(library.styles(), details.style).id;
    if (!details.brand.empty()) {
        (void)library.kit(details.brand);
        answer.brand = details.brand;
        if (brand::is_kit_file(details.brand))
            answer.brand = std::filesystem::absolute(details.brand).lexically_normal().string();
    }
    if (!details.targets.empty()) {
        answer.targets.clear();
        for (const delivery::Target& target : library.targets(details.targets)) answer.targets.push_back(target.id);
    }
    if (!details.script.empty()) answer.script = read_script(details.script);
    return answer;
}

std::string read_script(const base::Path& file) {
    return text::decode(base::read_file(file, kLargestScript, "cannot read the script")).utf8;
}

}  // namespace cli
