// SPDX-License-Identifier: GPL-3.0-or-later
#include "brand_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "brand/colour.h"
#include "export_offers.h"
#include "text.h"

namespace bridge {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(bridge::Brand)
};

QString corner_of(brand::Corner corner) {
    switch (corner) {
        case brand::Corner::top_left: return Words::tr("Top left");
        case brand::Corner::top_right: return Words::tr("Top right");
        case brand::Corner::bottom_left: return Words::tr("Bottom left");
        case brand::Corner::bottom_right: return Words::tr("Bottom right");
    }
    return {};
}

QString seconds(base::Time t) { return in_words(base::to_seconds(t)); }

// The one of two inks that reads best on a colour.
std::string ink_on(const std::string& background, const std::string& now) {
    const auto ground = brand::parse_colour(background);
    if (!ground) return now;
    const auto contrast = [&](const char* ink) { return brand::contrast(*brand::parse_colour(ink), *ground); };
    return contrast("#FFFFFF") >= contrast("#1B211E") ? "#FFFFFF" : "#1B211E";
}

bool reads(const std::string& ink, const std::string& background) {
    const auto a = brand::parse_colour(ink);
    const auto b = brand::parse_colour(background);
    return a && b && brand::contrast(*a, *b) >= 4.5;
}

}  // namespace

const QStringList& elements() {
    static const QStringList all = {QStringLiteral("logo"),        QStringLiteral("headline"),
                                    QStringLiteral("lower_third"), QStringLiteral("progress_bar"),
                                    QStringLiteral("intro"),       QStringLiteral("end_card")};
    return all;
}

bool shows(const brand::Kit& kit, const QString& element) {
    if (element == QLatin1String("logo")) return !kit.logo.empty() && kit.watermark.opacity > 0;
    if (element == QLatin1String("headline")) return kit.headline.show;
    if (element == QLatin1String("lower_third")) return kit.lower_third.show;
    if (element == QLatin1String("progress_bar")) return kit.progress_bar;
    if (element == QLatin1String("intro")) return kit.intro.show;
    return kit.end_card.show;
}

QString describe(const brand::Kit& kit, const QString& element) {
    if (element == QLatin1String("logo") && kit.logo.empty()) return Words::tr("The kit has no logo yet");
    if (!shows(kit, element)) return Words::tr("Off");
    if (element == QLatin1String("logo")) {
        const auto own = kit.watermark_on.find("vertical");
        return corner_of((own == kit.watermark_on.end() ? kit.watermark : own->second).corner);
    }
    if (element == QLatin1String("headline")) return Words::tr("Top, the first %1").arg(seconds(kit.headline.length));
    if (element == QLatin1String("lower_third")) {
        const brand::LowerThird& third = kit.lower_third;
        if (third.name.empty()) return Words::tr("Nobody is named yet");
        return text(third.credentials.empty() ? third.name : third.name + ", " + third.credentials);
    }
    if (element == QLatin1String("progress_bar")) return Words::tr("Top edge");
    if (element == QLatin1String("intro")) return Words::tr("The question, %1").arg(seconds(kit.intro.length));
    const QString length = seconds(kit.end_card.length);
    return kit.end_card.lines.empty()
               ? length
               : Words::tr("%1, %2", "phone number, length").arg(text(kit.end_card.lines.front()), length);
}

Advice advice_of(const brand::Problem& problem, const QString& disclaimer) {
    QString title = text(problem.message);
    if (title.endsWith(QLatin1Char('.'))) title.chop(1);
    Advice out{text(problem.rule), title, text(problem.hint), {}, problem.severity == brand::Severity::block};
    const std::string& rule = problem.rule;
    if (rule == "disclaimer-missing") {
        out.title = Words::tr("The disclaimer on the end card is missing");
        out.text = disclaimer.isEmpty()
                       ? Words::tr(
                             "Practices ask for one on every answer about treatments. We can add the usual one: "
                             "“Individual results vary.”")
                       : Words::tr("We can add the one you saved: “%1”").arg(disclaimer);
        out.remedy = Words::tr("Add disclaimer");
    } else if (rule == "disclaimer-time" || rule == "disclaimer-reading") {
        out.text = Words::tr("We can show the end card for as long as reading it takes.");
        out.remedy = Words::tr("Show it longer");
    } else if (rule == "text-contrast" || rule == "colour") {
        // The figures after the colon are for those who made the kit.
        out.title = title.section(QStringLiteral(": "), 0, 0);
        out.text = Words::tr("We can choose the ink that reads best on your colours.");
        out.remedy = Words::tr("Fix the colours");
    } else if (rule == "font-missing") {
        out.text = Words::tr("We can use Inter, which is always there.");
        out.remedy = Words::tr("Use Inter");
    } else if (rule == "logo-contrast") {
        out.text = Words::tr("We can stand it on a plate, or you choose a version for this background.");
        out.remedy = Words::tr("Put it on a plate");
    } else if (rule == "logo-tiny") {
        out.text = Words::tr("We can make it large enough to be recognised.");
        out.remedy = Words::tr("Make it larger");
    } else if (rule == "logo-missing" || rule == "logo-unreadable" || rule == "logo-too-small") {
        out.text = Words::tr("A PNG or SVG file looks best.");
        out.remedy = Words::tr("Choose a logo");
    } else if (rule == "lower-third-name") {
        out.title = Words::tr("Nobody is named, so no name is shown");
        out.text = Words::tr("Choose who is speaking, or switch name and credentials off.");
    } else if (rule == "practice-name") {
        out.text = Words::tr("The cards show it above your contact lines.");
        out.remedy = Words::tr("Edit kit");
    } else if (rule == "card-dark") {
        out.text = Words::tr("Choose a background for the cards that is a little lighter.");
        out.remedy = Words::tr("Edit kit");
    }
    return out;
}

std::optional<brand::Kit> mended(brand::Kit kit, const std::string& rule, const std::string& disclaimer) {
    brand::Palette& p = kit.palette;
    if (rule == "disclaimer-missing") {
        kit.end_card.disclaimer = disclaimer.empty() ? "Individual results vary." : disclaimer;
        kit.end_card.length = std::max(kit.end_card.length, base::from_seconds(4));
    } else if (rule == "disclaimer-time" || rule == "disclaimer-reading") {
        const auto words = 1 + std::count(kit.end_card.disclaimer.begin(), kit.end_card.disclaimer.end(), ' ');
        kit.end_card.length = base::from_seconds(std::max(3.0, std::ceil(static_cast<double>(words) / 2.5)));
    } else if (rule == "text-contrast" || rule == "colour") {
        const brand::Palette usual;
        for (auto& [value, fallback] : {std::pair<std::string&, const std::string&>{p.primary, usual.primary},
                                        {p.accent, usual.accent},
                                        {p.surface, usual.surface}})
            if (!brand::parse_colour(value)) value = fallback;
        if (!reads(p.text, p.primary)) p.text = ink_on(p.primary, p.text);
        if (!reads(p.on_surface, p.surface)) p.on_surface = ink_on(p.surface, p.on_surface);
    } else if (rule == "font-missing") {
        kit.heading_font = kit.body_font = "Inter";
    } else if (rule == "logo-contrast" && !kit.logo_plate) {
        kit.logo_plate = true;
    } else if (rule == "logo-tiny") {
        kit.watermark.size = std::max(kit.watermark.size, 0.16);
        for (auto& [canvas, place] : kit.watermark_on) place.size = std::max(place.size, 0.16);
    } else {
        return std::nullopt;
    }
    return kit;
}

}  // namespace bridge
