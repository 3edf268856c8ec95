// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <string>
#include <vector>

#include "export_offers.h"
#include "studio.h"

// What is worked out of an answer before its posts are made. Pure functions; what needs a
// Studio may take a while and is not for the main thread.
namespace bridge {

struct Prospect {
    std::vector<Offer> offers;
    double work = 0;  // of the chosen ones, million pixels
    QString post_text, words, practice, accent;
};
[[nodiscard]] Prospect prospect_of(const edit::Answer& answer, const Studio& studio);

// What posts show of an answer, for comparing: all of it but where they go and what was looked at.
[[nodiscard]] std::string what_posts_show(edit::Answer answer);

// A small picture of the post for each canvas among the offers, as a URL: as it looks a moment after it begins. Throws
// what reading the clips throws.
[[nodiscard]] QHash<QString, QString> pictures_of(const std::vector<Offer>& offers, const edit::Answer& answer,
                                                  const Studio& studio);

}  // namespace bridge
