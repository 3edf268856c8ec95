// SPDX-License-Identifier: GPL-3.0-or-later
#include "qc/finding.h"

#include <algorithm>
#include <array>

namespace qc {
namespace {

constexpr std::array kSeverities{"info", "warn", "block"};
constexpr std::array kMends{"none", "remux", "reencode", "edit"};

const char* name(Severity severity) { return kSeverities[static_cast<std::size_t>(severity)]; }
const char* name(Mend mend) { return kMends[static_cast<std::size_t>(mend)]; }

// The place of the text under `key` in `names`.
template <typename E, std::size_t N>
E choice(base::ObjectReader& reader, const char* key, const std::array<const char*, N>& names) {
    const std::string text = reader.text(key);
    const auto found = std::find(names.begin(), names.end(), text);
    if (found == names.end()) reader.fail(key, "is not one of the known words");
    return static_cast<E>(found - names.begin());
}

}  // namespace

base::Json to_json(const Finding& finding) {
    base::Json json = {{"rule", finding.rule},       {"severity", name(finding.severity)},
                       {"message", finding.message}, {"expected", finding.expected},
                       {"actual", finding.actual},   {"fix", name(finding.mend)}};
    if (finding.at) json["at"] = {base::to_seconds(finding.at->in), base::to_seconds(finding.at->out)};
    return json;
}

Finding finding_from_json(const base::Json& json, const std::string& file) {
    base::ObjectReader reader(json, file, "");
    Finding finding;
    finding.rule = reader.text("rule");
    finding.severity = choice<Severity>(reader, "severity", kSeverities);
    finding.message = reader.text("message");
    finding.expected = reader.text_or("expected", "");
    finding.actual = reader.text_or("actual", "");
    finding.mend = choice<Mend>(reader, "fix", kMends);
    if (const base::Json* at = reader.optional("at")) {
        if (!at->is_array() || at->size() != 2 || !at->at(0).is_number() || !at->at(1).is_number())
            reader.fail("at", "is not two times");
        finding.at = {base::from_seconds(at->at(0).get<double>()), base::from_seconds(at->at(1).get<double>())};
    }
    reader.finish();
    return finding;
}

bool passed(const std::vector<Finding>& findings) {
    return std::none_of(findings.begin(), findings.end(),
                        [](const Finding& f) { return f.severity == Severity::block; });
}

}  // namespace qc
