// SPDX-License-Identifier: GPL-3.0-or-later
// The practice's people and series.
#include <QLocale>
#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>

#include "background.h"
#include "practice_model.h"
#include "text.h"

namespace bridge {
namespace {

constexpr std::array<const char*, 8> kSeriesColours = {"#B4583A", "#0B6B5D", "#C49A3A", "#5B7FA6",
                                                       "#8A5A8F", "#6B7F3A", "#B0566F", "#4C6B73"};
constexpr std::array<const char*, 4> kConsentNames = {"missing", "signed", "ending", "ended"};

std::string plain(const QString& text) { return text.simplified().toStdString(); }

template <typename T>
std::vector<std::string> ids(const std::vector<T>& list) {
    std::vector<std::string> out;
    for (const T& item : list) out.push_back(item.id);
    return out;
}

template <typename T>
T* find(std::vector<T>& list, const QString& id) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const T& item) { return text(item.id) == id; });
    return found == list.end() ? nullptr : &*found;
}

practice::Date today() {
    const QDate date = QDate::currentDate();
    return {std::chrono::year(date.year()), std::chrono::month(static_cast<unsigned>(date.month())),
            std::chrono::day(static_cast<unsigned>(date.day()))};
}

// "4 Dec", with the year when it is another than this one.
QString day_text(practice::Date date) {
    const QDate day(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                    static_cast<int>(static_cast<unsigned>(date.day())));
    const bool this_year = day.year() == QDate::currentDate().year();
    return QLocale().toString(day, this_year ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

QVariantMap to_map(const practice::Person& person) {
    const auto state = static_cast<std::size_t>(practice::consent_state(person, today()));
    const auto until = person.consent ? person.consent->until : std::nullopt;
    return {{"id", text(person.id)},
            {"name", text(person.name)},
            {"credentials", text(person.credentials)},
            {"role", text(person.role)},
            {"display", text(practice::display_name(person))},
            {"photo", person.photo.empty() ? QUrl() : QUrl::fromLocalFile(text(person.photo))},
            {"consent", QString::fromLatin1(kConsentNames[state])},
            {"until", until ? text(practice::to_string(*until)) : QString()},
            {"untilText", until ? day_text(*until) : QString()}};
}

// A copy of the picture in `folder` under a name that was never used, so that what shows it looks anew.
base::Path copied(const base::Path& picture, const base::Path& folder, const std::string& id) {
    constexpr std::uintmax_t largest = 20'000'000;
    const std::string bytes = base::read_file(picture, largest, "cannot use the photo");
    base::make_folder(folder);
    base::Path target;
    for (int n = 1; target.empty() || std::filesystem::exists(target); ++n)
        target = folder / (id + "-" + std::to_string(n) + picture.extension().string());
    base::write_file_atomically(target, bytes);
    return target;
}

}  // namespace

QVariantList PracticeModel::people() const {
    QVariantList list;
    for (const practice::Person& person : practice_.people) list << to_map(person);
    return list;
}

QString PracticeModel::addPerson(const QString& name, const QString& credentials, const QString& role) {
    practice::Person person;
    person.name = plain(name);
    if (person.name.empty()) return {};
    person.id = practice::new_id(person.name, ids(practice_.people));
    person.credentials = plain(credentials);
    person.role = plain(role);
    edit("", [&](auto& p) { p.people.push_back(person); });
    return text(person.id);
}

void PracticeModel::setPerson(const QString& id, const QString& name, const QString& credentials, const QString& role) {
    if (name.trimmed().isEmpty()) return;
    edit("", [&](auto& p) {
        practice::Person* person = find(p.people, id);
        if (person == nullptr) return;
        person->name = plain(name);
        person->credentials = plain(credentials);
        person->role = plain(role);
    });
}

bool PracticeModel::setConsent(const QString& id, bool signed_, const QString& until) {
    const auto date = practice::parse_date(until.trimmed().toStdString());
    if (signed_ && !until.trimmed().isEmpty() && !date) return false;
    edit("", [&](auto& p) {
        practice::Person* person = find(p.people, id);
        if (person == nullptr) return;
        person->consent = signed_ ? std::optional(practice::Consent{date}) : std::nullopt;
    });
    return true;
}

void PracticeModel::setPhoto(const QString& id, const QUrl& picture) {
    const auto use = [this, id](const base::Path& photo) {
        edit("", [&](auto& p) {
            if (practice::Person* person = find(p.people, id)) person->photo = photo;
        });
    };
    if (picture.isEmpty()) return use({});
    in_background(
        this,
        [from = path(picture), folder = file_.parent_path() / "people", id = id.toStdString()] {
            return copied(from, folder, id);
        },
        use, [this](const base::Error& error) { report(error); });
}

void PracticeModel::removePerson(const QString& id) {
    edit("", [&](auto& p) { std::erase_if(p.people, [&](const auto& person) { return text(person.id) == id; }); });
}

QVariantList PracticeModel::series() const {
    QVariantList list;
    for (const practice::Series& series : practice_.series)
        list << QVariantMap{{"id", text(series.id)}, {"name", text(series.name)}, {"colour", text(series.colour)}};
    return list;
}

QStringList PracticeModel::seriesColours() const {
    QStringList colours;
    for (const char* colour : kSeriesColours) colours << QString::fromLatin1(colour);
    return colours;
}

QString PracticeModel::addSeries(const QString& name) {
    practice::Series series;
    series.name = plain(name);
    if (series.name.empty()) return {};
    series.id = practice::new_id(series.name, ids(practice_.series));
    series.colour = kSeriesColours[practice_.series.size() % kSeriesColours.size()];
    edit("", [&](auto& p) { p.series.push_back(series); });
    return text(series.id);
}

void PracticeModel::setSeries(const QString& id, const QString& name, const QString& colour) {
    if (name.trimmed().isEmpty()) return;
    edit("", [&](auto& p) {
        practice::Series* series = find(p.series, id);
        if (series == nullptr) return;
        series->name = plain(name);
        series->colour = colour.toStdString();
    });
}

void PracticeModel::removeSeries(const QString& id) {
    edit("", [&](auto& p) {
        std::erase_if(p.series, [&](const auto& series) { return text(series.id) == id; });
        for (practice::Question& question : p.questions)
            if (text(question.series) == id) question.series.clear();
    });
}

}  // namespace bridge
