// SPDX-License-Identifier: GPL-3.0-or-later
#include "export_offers.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>

#include "brand/graphics.h"
#include "edit/operations.h"
#include "render/plan.h"

namespace bridge {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(bridge::Offer)
};

// The order in which practices use them; others, such as those that a user added, come after.
constexpr std::array<std::string_view, 12> kMostUsed = {
    "instagram-reels", "tiktok",   "youtube-shorts", "website",         "clinic-tv", "google-business",
    "facebook-reels",  "linkedin", "instagram-feed", "instagram-story", "pinterest", "email"};

std::size_t rank(const delivery::Target& target) {
    return static_cast<std::size_t>(std::find(kMostUsed.begin(), kMostUsed.end(), target.id) - kMostUsed.begin());
}

QString shape_of(delivery::Size size) {
    const double ratio = static_cast<double>(size.width) / size.height;
    if (ratio < 0.7) return Words::tr("Tall");
    if (ratio < 0.95) return Words::tr("Portrait");
    return ratio < 1.05 ? Words::tr("Square") : Words::tr("Wide");
}

// "Instagram Reels" → "Instagram": the name's first word.
QString site_of(const QString& name) { return name.section(QLatin1Char(' '), 0, 0); }

Offer offer(const delivery::Target& target, const render::Request& request, base::Time answer) {
    const base::Time cards = brand::times(request.kit, answer).end_card.out - answer;
    Offer out{target, site_of(QString::fromStdString(target.name)), shape_of(target.video.size), answer + cards, {}, {},
              {}};
    const delivery::Limits& limits = target.limits;
    if (limits.max_duration > base::Time{} && out.length > limits.max_duration) {
        // Whole frames of any rate end inside.
        const base::Time room = limits.max_duration - cards;
        if (room < base::from_seconds(1)) {
            out.problem = Words::tr("The intro and end card are too long for it. Shorten them in the brand kit.");
            return out;
        }
        out.lost = out.length - limits.max_duration;
        out.length = limits.max_duration;
        out.span = base::Span{base::Time{}, room};
    }
    if (out.length < limits.min_duration)
        out.problem = Words::tr("Too short: it takes %1 or more.").arg(in_words(base::to_seconds(limits.min_duration)));
    return out;
}

}  // namespace

std::vector<Offer> offers(const render::Request& request, const delivery::Catalogue& catalogue) {
    std::vector<delivery::Target> targets = catalogue.targets();
    std::stable_sort(targets.begin(), targets.end(),
                     [](const delivery::Target& a, const delivery::Target& b) { return rank(a) < rank(b); });
    const base::Time answer = edit::duration(request.answer);
    std::vector<Offer> out;
    for (const delivery::Target& target : targets) out.push_back(offer(target, request, answer));
    return out;
}

render::Request request_for(render::Request request, const std::vector<Offer>& chosen) {
    request.targets.clear();
    request.spans.clear();
    for (const Offer& offer : chosen) {
        request.targets.push_back(offer.target);
        if (offer.span) request.spans[offer.target.id] = *offer.span;
    }
    return request;
}

double work_of(const render::Request& request, const delivery::Catalogue& catalogue) {
    const render::Plan plan = render::plan(request, catalogue);
    double pixels = 0;
    for (const render::Rendition& rendition : plan.renditions) {
        const render::Composition& composition = plan.compositions[rendition.composition];
        const auto frames = static_cast<double>(composition.frames(plan.programmes[composition.programme]));
        const int passes = rendition.budget_bytes > 0 ? 2 : 1;
        pixels += frames * passes * rendition.video.size.width * rendition.video.size.height;
    }
    return pixels / 1e6;
}

QString short_name(const QString& name) {
    static const QStringList places_of_several = {QStringLiteral("Instagram"), QStringLiteral("YouTube"),
                                                  QStringLiteral("Practice"), QStringLiteral("Waiting-room")};
    const QString first = site_of(name);
    QString rest = name.mid(first.size()).trimmed();
    if (rest.isEmpty() || !places_of_several.contains(first)) return first;
    rest[0] = rest[0].toUpper();
    return rest;
}

QString in_words(double seconds) {
    const auto whole = static_cast<int>(std::lround(std::clamp(seconds, 0.0, 1e6)));
    if (whole == 1) return Words::tr("1 second");
    if (whole < 60) return Words::tr("%n seconds", nullptr, whole);
    if (whole == 60) return Words::tr("1 minute");
    if (whole < 3600) {
        const int rest = whole % 60;
        if (rest == 0) return Words::tr("%n minutes", nullptr, whole / 60);
        return Words::tr("%1 min %2 s").arg(whole / 60).arg(rest);
    }
    return Words::tr("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60);
}

QString about(double seconds) {
    const auto rounded = [&](double step) { return std::max(step, std::round(seconds / step) * step); };
    return in_words(seconds < 50 ? rounded(5) : seconds < 170 ? rounded(30) : rounded(60));
}

}  // namespace bridge
