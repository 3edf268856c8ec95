// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers_model.h"

#include <algorithm>
#include <array>

#include "background.h"
#include "cover.h"
#include "practice/recent.h"
#include "text.h"

namespace bridge {
namespace {

using practice::Entry;
using practice::Status;

constexpr std::array<const char*, 6> kStatusNames = {"planned", "recorded", "edited", "captioned", "ready", "exported"};

QString name_of(Status status) { return QString::fromLatin1(kStatusNames[static_cast<std::size_t>(status)]); }

QString group_of(Status status) {
    const bool in_progress = status == Status::recorded || status == Status::edited || status == Status::captioned;
    return in_progress ? QStringLiteral("progress") : name_of(status);
}

// The library's answers, and those from elsewhere that were opened by hand.
std::vector<Entry> read_all(const base::Path& library, const base::CancelToken& cancel) {
    std::vector<Entry> entries = practice::list_answers(library, cancel);
    for (const base::Path& folder : practice::recent_answers(practice::recent_file()))
        if (folder.parent_path() != library) entries.push_back(practice::read_entry(folder));
    return entries;
}

}  // namespace

AnswersModel::AnswersModel(PracticeModel& practice, Document& document, const Studio& studio, QObject* parent)
    : QAbstractListModel(parent), practice_(practice), document_(document), studio_(studio) {
    reader_.setMaxThreadCount(1);
    painter_.setMaxThreadCount(1);
    connect(&practice_, &PracticeModel::changed, this, [this] {
        if (practice_.library() != library_) refresh();
        // Names of people may be others now.
        if (!shown_.empty()) emit dataChanged(index(0), index(count() - 1), {WhoRole});
        emit resumeChanged();
    });
    refresh();
}

AnswersModel::~AnswersModel() {
    ending_.cancel();
    cancelMaking();
    reader_.waitForDone();
    painter_.clear();
    painter_.waitForDone();
}

std::vector<base::Path> AnswersModel::folders() const {
    std::vector<base::Path> out;
    for (const Entry& entry : entries_) out.push_back(entry.folder);
    return out;
}

void AnswersModel::refresh() {
    read_again_ = reading_;
    if (reading_) return;
    reading_ = true;
    library_ = practice_.library();
    const auto ended = [this] {
        reading_ = false;
        if (read_again_) refresh();
    };
    in_background(
        this, [library = library_, cancel = ending_] { return read_all(library, cancel); },
        [this, ended](std::vector<Entry> entries) {
            const std::vector<base::Path> before = shown_folders();
            entries_ = std::move(entries);
            loaded_ = true;
            arrange(before);
            emit listChanged();
            emit resumeChanged();
            ended();
        },
        [this, ended](const base::Error& error) {
            if (error.code != base::Errc::cancelled) report(error);
            ended();
        },
        &reader_);
}

void AnswersModel::wantCover(const QString& folder) {
    const base::Path answer = path(folder);
    const auto entry =
        std::find_if(entries_.begin(), entries_.end(), [&](const Entry& e) { return e.folder == answer; });
    if (entry == entries_.end() || entry->status == Status::planned || !entry->problem.empty()) return;
    const auto wanted = covers_wanted_.find(answer);
    if (wanted != covers_wanted_.end() && wanted->second == entry->changed) return;
    covers_wanted_[answer] = entry->changed;
    in_background(
        this, [answer, &studio = studio_, cancel = ending_] { return make_cover(answer, studio, cancel); },
        [this, answer](const base::Path& cover) {
            covers_[answer] = QUrl::fromLocalFile(text(cover));
            for (std::size_t row = 0; row < shown_.size(); ++row)
                if (entries_[shown_[row]].folder == answer)
                    emit dataChanged(index(static_cast<int>(row)), index(static_cast<int>(row)), {CoverRole});
            emit resumeChanged();
        },
        // An answer that cannot be drawn has no cover; opening it says why.
        [](const base::Error&) {}, &painter_);
}

bool AnswersModel::passes(const Entry& entry, bool group_too) const {
    if (!series_.isEmpty() && text(entry.series) != series_) return false;
    if (!group_too) return true;
    if (group_ != QLatin1String("all") && group_of(entry.status) != group_) return false;
    const QString words = text(entry.question) + QLatin1Char(' ') + practice_.displayName(text(entry.provider));
    for (const QString& word : search_.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (!words.contains(word, Qt::CaseInsensitive)) return false;
    return true;
}

std::vector<base::Path> AnswersModel::shown_folders() const {
    std::vector<base::Path> folders;
    for (const std::size_t i : shown_) folders.push_back(entries_[i].folder);
    return folders;
}

void AnswersModel::arrange(const std::vector<base::Path>& before) {
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < entries_.size(); ++i)
        if (passes(entries_[i], true)) shown.push_back(i);
    const bool by_question = sort_ == QLatin1String("question");
    std::stable_sort(shown.begin(), shown.end(), [&](std::size_t a, std::size_t b) {
        if (by_question) return QString::localeAwareCompare(text(entries_[a].question), text(entries_[b].question)) < 0;
        return entries_[a].changed > entries_[b].changed;
    });
    const auto same = [&] {
        return std::equal(shown.begin(), shown.end(), before.begin(), before.end(),
                          [&](std::size_t i, const base::Path& folder) { return entries_[i].folder == folder; });
    };
    // Where the rows stay, so does what is scrolled to.
    if (!before.empty() && same()) {
        shown_ = std::move(shown);
        emit dataChanged(index(0), index(count() - 1));
    } else {
        beginResetModel();
        shown_ = std::move(shown);
        endResetModel();
    }
    emit shownChanged();
}

int AnswersModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant AnswersModel::data(const QModelIndex& index, int role) const {
    if (index.row() < 0 || index.row() >= count()) return {};
    return value(entries_[shown_[static_cast<std::size_t>(index.row())]], role);
}

QVariant AnswersModel::value(const Entry& entry, int role) const {
    switch (role) {
        case FolderRole: return text(entry.folder);
        case QuestionRole: return text(entry.question);
        case WhoRole: return practice_.displayName(text(entry.provider));
        case ProviderRole: return text(entry.provider);
        case SeriesRole: return text(entry.series);
        case LengthRole: return base::to_seconds(entry.length);
        case StatusRole: return name_of(entry.status);
        case PostsRole: return entry.posts;
        case ScriptRole: return base::to_seconds(entry.script);
        case ProblemRole: return text(entry.problem);
        case CoverRole: {
            const auto cover = covers_.find(entry.folder);
            return cover == covers_.end() ? QUrl() : cover->second;
        }
        default: return {};
    }
}

QHash<int, QByteArray> AnswersModel::roleNames() const {
    return {{FolderRole, "folder"}, {QuestionRole, "question"}, {WhoRole, "who"},       {ProviderRole, "provider"},
            {SeriesRole, "series"}, {LengthRole, "length"},     {StatusRole, "status"}, {PostsRole, "posts"},
            {ScriptRole, "script"}, {ProblemRole, "problem"},   {CoverRole, "cover"}};
}

QVariantMap AnswersModel::groupCounts() const {
    std::map<QString, int> by_group{{"all", 0}, {"planned", 0}, {"progress", 0}, {"ready", 0}, {"exported", 0}};
    for (const Entry& entry : entries_) {
        if (!passes(entry, false)) continue;
        ++by_group["all"];
        ++by_group[group_of(entry.status)];
    }
    QVariantMap map;
    for (const auto& [name, number] : by_group) map[name] = number;
    return map;
}

QVariantMap AnswersModel::counts(std::string Entry::*key) const {
    QVariantMap map;
    for (const Entry& entry : entries_) {
        const QString id = text(entry.*key);
        if (!id.isEmpty()) map[id] = map.value(id).toInt() + 1;
    }
    return map;
}

QVariantMap AnswersModel::resume() const {
    const Entry* newest = nullptr;
    for (const Entry& entry : entries_) {
        const bool open = entry.status != Status::planned && entry.status != Status::exported && entry.problem.empty();
        if (open && (newest == nullptr || entry.changed > newest->changed)) newest = &entry;
    }
    QVariantMap map;
    if (newest == nullptr) return map;
    const auto names = roleNames();
    for (auto role = names.begin(); role != names.end(); ++role)
        map[QString::fromLatin1(role.value())] = value(*newest, role.key());
    return map;
}

void AnswersModel::setSearch(const QString& search) {
    if (search == search_) return;
    search_ = search;
    arrange(shown_folders());
    emit filterChanged();
}

void AnswersModel::setGroup(const QString& group) {
    if (group == group_) return;
    group_ = group;
    arrange(shown_folders());
    emit filterChanged();
}

void AnswersModel::setSeriesFilter(const QString& series) {
    if (series == series_) return;
    series_ = series;
    arrange(shown_folders());
    emit filterChanged();
}

void AnswersModel::setSort(const QString& sort) {
    if (sort == sort_) return;
    sort_ = sort;
    arrange(shown_folders());
    emit filterChanged();
}

void AnswersModel::report(const base::Error& error) {
    trouble_ = problem_of(error);
    emit troubleChanged();
}

void AnswersModel::dismiss() {
    trouble_ = {};
    emit troubleChanged();
}

}  // namespace bridge
