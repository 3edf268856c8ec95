// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "render/exporter.h"

// What the Export screen says about places to post, as values. Nothing here touches a file.
namespace bridge {

// A place to post and what a post there would come to.
struct Offer {
    delivery::Target target;
    QString site;                    // who draws over the picture: "Instagram"
    QString shape;                   // "Tall", "Wide", "Square", "Portrait"
    base::Time length{};             // of the post
    base::Time lost{};               // how much of the answer's end does not fit
    std::optional<base::Span> span;  // the part of the answer that fits, where not all of it does
    QString problem;                 // why no post can be made there, a sentence; empty: it can
};

// All of the catalogue's places, the most used first. `request` has the answer, probed, and its kit.
[[nodiscard]] std::vector<Offer> offers(const render::Request& request, const delivery::Catalogue& catalogue);

// The request for the chosen ones: their targets, in that order, each with the part that fits.
[[nodiscard]] render::Request request_for(render::Request request, const std::vector<Offer>& chosen);

// How many million pixels have to be encoded for the request, whatever is in the cache.
[[nodiscard]] double work_of(const render::Request& request, const delivery::Catalogue& catalogue);

// For little room: "Reels" for "Instagram Reels", "Google" for "Google Business Profile".
[[nodiscard]] QString short_name(const QString& name);

// "41 seconds", "1 min 30 s", "1 h 5 min".
[[nodiscard]] QString in_words(double seconds);
// For estimates: "10 seconds", "1 min 30 s", "2 minutes"; steps of five seconds, then of half a minute, then minutes.
[[nodiscard]] QString about(double seconds);

}  // namespace bridge
