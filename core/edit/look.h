// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "base/json.h"
#include "brand/kit.h"

namespace edit {

// Who is named in the lower third, in place of the kit's person.
struct Speaker {
    std::string name;         // "Maya Cure"
    std::string credentials;  // "NP-C"
    std::string role;         // "Nurse practitioner"
    friend bool operator==(const Speaker&, const Speaker&) = default;
};

// What one answer shows otherwise than its kit does, which others share. What is empty is as in the kit.
struct Look {
    std::optional<bool> logo, headline, lower_third, progress_bar, intro, end_card;
    std::optional<brand::Side> side;  // where the lower third stands
    std::optional<Speaker> speaker;
    friend bool operator==(const Look&, const Look&) = default;
};

// The kit as the answer wears it. The logo's switch is about the one in the corner; cards keep theirs. Pure.
[[nodiscard]] brand::Kit dressed(brand::Kit kit, const Look& look);

// Only what is not empty is written, and read back as strictly as the rest of an answer.
[[nodiscard]] base::Json to_json(const Look& look);
[[nodiscard]] Look read_look(base::ObjectReader reader);

}  // namespace edit
