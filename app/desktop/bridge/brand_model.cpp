// SPDX-License-Identifier: GPL-3.0-or-later
#include "brand_model.h"

#include <algorithm>

#include "background.h"
#include "practice/file.h"
#include "text.h"

namespace bridge {
namespace {

constexpr int kJudgeMs = 300;

edit::Speaker named(const practice::Person& person) { return {person.name, person.credentials, person.role}; }

edit::Speaker named(const brand::LowerThird& third) { return {third.name, third.credentials, third.role}; }

std::optional<bool> edit::Look::*element_of(const QString& element) {
    if (element == QLatin1String("logo")) return &edit::Look::logo;
    if (element == QLatin1String("headline")) return &edit::Look::headline;
    if (element == QLatin1String("lower_third")) return &edit::Look::lower_third;
    if (element == QLatin1String("progress_bar")) return &edit::Look::progress_bar;
    if (element == QLatin1String("intro")) return &edit::Look::intro;
    return &edit::Look::end_card;
}

bool about_looks(const std::string& rule) {
    return rule.starts_with("logo-") || rule == "text-contrast" || rule == "colour" || rule == "card-dark";
}

}  // namespace

BrandModel::BrandModel(Document& document, KitShelf& kits, const Studio& studio, QObject* parent)
    : QObject(parent), document_(document), kits_(kits), studio_(studio) {
    judge_soon_.setSingleShot(true);
    judge_soon_.setInterval(kJudgeMs);
    connect(&judge_soon_, &QTimer::timeout, this, &BrandModel::judge);
    connect(&document_, &Document::changed, this, &BrandModel::answerChanged);
    connect(&document_, &Document::opened, this, &BrandModel::answerChanged);
    connect(&kits_, &KitShelf::changed, this, &BrandModel::answerChanged);
}

void BrandModel::setActive(bool active) {
    if (active == active_) return;
    active_ = active;
    emit activeChanged();
    if (!active_) return;
    if (!kits_.loaded()) kits_.load();
    in_background(
        this, [] { return practice::load(practice::practice_file()); },
        [this](practice::Practice practice) {
            practice_ = std::move(practice);
            answerChanged();
        },
        // Without it the kit's own person is there.
        [](const base::Error&) {});
    answerChanged();
}

void BrandModel::answerChanged() {
    if (!active_) return;
    kits_.include(document_.answer().brand);
    gatherSpeakers();
    emit changed();
    judge_soon_.start();
}

QString BrandModel::kit() const { return text(document_.answer().brand); }

brand::Kit BrandModel::dressed() const {
    const brand::Kit* kit = kits_.find(document_.answer().brand);
    return edit::dressed(kit == nullptr ? brand::plain_kit() : *kit, document_.answer().look);
}

QVariantMap BrandModel::on() const {
    QVariantMap out;
    const brand::Kit kit = dressed();
    for (const QString& element : bridge::elements()) out[element] = shows(kit, element);
    return out;
}

QVariantMap BrandModel::details() const {
    QVariantMap out;
    const brand::Kit kit = dressed();
    for (const QString& element : bridge::elements()) out[element] = describe(kit, element);
    return out;
}

// The roster; and who is named, or stands in the kit, where they are not in it.
void BrandModel::gatherSpeakers() {
    std::vector<practice::Person> people = practice_.people;
    const auto add = [&](const edit::Speaker& speaker) {
        const bool known = std::any_of(people.begin(), people.end(),
                                       [&](const practice::Person& person) { return named(person) == speaker; });
        if (!known && !speaker.name.empty())
            people.push_back({{}, speaker.name, speaker.credentials, speaker.role, {}, std::nullopt});
    };
    if (const brand::Kit* kit = kits_.find(document_.answer().brand)) add(named(kit->lower_third));
    if (document_.answer().look.speaker) add(*document_.answer().look.speaker);
    if (people == speakers_) return;
    speakers_ = std::move(people);
    emit speakersChanged();
}

QVariantList BrandModel::speakers() const {
    QVariantList out;
    for (const practice::Person& person : speakers_)
        out << QVariantMap{
            {QStringLiteral("name"), text(practice::display_name(person))},
            {QStringLiteral("role"), text(person.role)},
            {QStringLiteral("photo"), person.photo.empty() ? QUrl() : QUrl::fromLocalFile(text(person.photo))}};
    return out;
}

int BrandModel::speaker() const {
    const edit::Speaker shown = named(dressed().lower_third);
    const auto found = std::find_if(speakers_.begin(), speakers_.end(),
                                    [&](const practice::Person& person) { return named(person) == shown; });
    return found == speakers_.end() ? -1 : static_cast<int>(found - speakers_.begin());
}

int BrandModel::side() const { return static_cast<int>(dressed().lower_third.side); }

QVariantList BrandModel::advice() const {
    QVariantList out;
    for (const Advice& advice : advice_)
        out << QVariantMap{{QStringLiteral("rule"), advice.rule},
                           {QStringLiteral("title"), advice.title},
                           {QStringLiteral("text"), advice.text},
                           {QStringLiteral("remedy"), advice.remedy},
                           {QStringLiteral("blocks"), advice.blocks}};
    return out;
}

void BrandModel::judge() {
    if (!active_ || !document_.isOpen()) return;
    const int generation = ++generation_;
    in_background(
        this,
        [kit = dressed(), has_kit = hasKit(), studio = &studio_] {
            return has_kit ? brand::check(kit, studio->fonts(), studio->catalogue().canvases())
                           : std::vector<brand::Problem>();
        },
        [this, generation](const std::vector<brand::Problem>& problems) {
            if (generation != generation_) return;
            advice_.clear();
            readable_ = true;
            QStringList rules;
            for (const brand::Problem& problem : problems) {
                if (about_looks(problem.rule)) readable_ = false;
                // One remedy mends all of a kind.
                if (rules.contains(text(problem.rule))) continue;
                rules << text(problem.rule);
                advice_.push_back(advice_of(problem, text(practice_.disclaimer)));
            }
            std::stable_sort(advice_.begin(), advice_.end(),
                             [](const Advice& a, const Advice& b) { return a.blocks > b.blocks; });
            judged_ = true;
            emit adviceChanged();
        });
}

void BrandModel::look(const std::string& key, const std::function<void(edit::Look&)>& change) {
    document_.edit(key, [&](edit::Answer answer) {
        change(answer.look);
        return answer;
    });
}

void BrandModel::chooseKit(const QString& kit) {
    document_.edit({}, [&](edit::Answer answer) {
        answer.brand = kit.toStdString();
        return answer;
    });
}

void BrandModel::show(const QString& element, bool on) {
    const brand::Kit* kit = kits_.find(document_.answer().brand);
    const bool usual = shows(kit == nullptr ? brand::plain_kit() : *kit, element);
    look({}, [&](edit::Look& look) { look.*element_of(element) = on == usual ? std::nullopt : std::optional(on); });
}

void BrandModel::chooseSpeaker(int index) {
    if (index < 0 || index >= static_cast<int>(speakers_.size())) return;
    const practice::Person& person = speakers_[static_cast<std::size_t>(index)];
    const brand::Kit* kit = kits_.find(document_.answer().brand);
    const bool usual = kit != nullptr && named(kit->lower_third) == named(person);
    document_.edit({}, [&](edit::Answer answer) {
        answer.look.speaker = usual ? std::nullopt : std::optional(named(person));
        if (!person.id.empty()) answer.provider = person.id;
        return answer;
    });
}

void BrandModel::chooseSide(int side) {
    if (side < 0 || side >= static_cast<int>(brand::kSides.size())) return;
    const brand::Side wanted = brand::kSides.at(static_cast<std::size_t>(side));
    const brand::Kit* kit = kits_.find(document_.answer().brand);
    const bool usual = wanted == (kit == nullptr ? brand::Side::left : kit->lower_third.side);
    look({}, [&](edit::Look& look) { look.side = usual ? std::nullopt : std::optional(wanted); });
}

bool BrandModel::mend(const QString& rule) {
    const std::string brand = document_.answer().brand;
    const brand::Kit* kit = kits_.find(brand);
    if (kit == nullptr) return false;
    std::optional<brand::Kit> better = mended(*kit, rule.toStdString(), practice_.disclaimer);
    return better && kits_.replace(brand, std::move(*better));
}

}  // namespace bridge
