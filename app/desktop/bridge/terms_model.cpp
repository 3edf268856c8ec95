// SPDX-License-Identifier: GPL-3.0-or-later
#include "terms_model.h"

#include <algorithm>
#include <utility>

#include "background.h"
#include "edit/caption_edits.h"
#include "edit/operations.h"
#include "practice/file.h"
#include "text.h"

namespace bridge {
namespace {

using namespace std::chrono_literals;

std::string joined(const std::vector<captions::Word>& words, const captions::Suggestion& suggestion) {
    std::string out;
    for (std::size_t i = suggestion.first; i < suggestion.last && i < words.size(); ++i)
        out += (out.empty() ? "" : " ") + words[i].text;
    return out;
}

QString bare(const std::string& words) {
    const QString all = text(words);
    qsizetype begin = 0, end = all.size();
    while (begin < end && !all[begin].isLetterOrNumber()) ++begin;
    while (end > begin && !all[end - 1].isLetterOrNumber()) --end;
    return all.mid(begin, end - begin);
}

}  // namespace

TermsModel::TermsModel(Document& document, const CaptionsModel& captions, const Studio& studio, QObject* parent)
    : QAbstractListModel(parent), document_(document), captions_(captions), studio_(studio) {
    soon_.setSingleShot(true);
    soon_.setInterval(200ms);  // what is being typed is not looked up
    connect(&soon_, &QTimer::timeout, this, &TermsModel::look);
    connect(&captions_, &CaptionsModel::cuesChanged, this, [this] {
        if (looked_at_) soon_.start();
    });
    connect(&document_, &Document::opened, this, [this] { show({}); });
}

int TermsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QHash<int, QByteArray> TermsModel::roleNames() const {
    return {{CaptionRole, "caption"}, {WasRole, "was"}, {TermRole, "term"}, {OrdinaryRole, "ordinary"}};
}

QVariant TermsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) return {};
    const Found& found = found_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case CaptionRole: return static_cast<int>(found.caption);
        case WasRole: return found.was;
        case TermRole: return found.term;
        case OrdinaryRole: return found.suggestion.ordinary;
        default: return {};
    }
}

void TermsModel::setLookedAt(bool looked_at) {
    looked_at_ = looked_at;
    if (looked_at_) readGlossary();
}

// The practice may have written words of its own since the last time.
void TermsModel::readGlossary() {
    in_background(
        this,
        [folders = studio_.folders()] {
            captions::Glossary glossary = captions::read_glossaries(folders);
            for (const std::string& name : practice::spellings(practice::load(practice::practice_file())))
                glossary.terms.push_back({name, {}, {}});
            return std::make_shared<const captions::Terms>(glossary);
        },
        [this](std::shared_ptr<const captions::Terms> terms) {
            terms_ = std::move(terms);
            look();
        });
}

void TermsModel::look() {
    soon_.stop();
    const int generation = ++generation_;
    const std::string language = captions_.languageTag();
    const edit::StoredTrack* stored = edit::find_track(document_.answer(), language);
    // What is heard is heard as English.
    if (!terms_ || stored == nullptr || !language.starts_with("en")) {
        show({});
        return;
    }
    in_background(
        this,
        [terms = terms_, answer = document_.answer(), track = *stored] {
            return find(*terms, edit::project(answer, track));
        },
        [this, generation](std::vector<Found> found) {
            if (generation == generation_) show(std::move(found));
        });
}

std::vector<TermsModel::Found> TermsModel::find(const captions::Terms& terms, const captions::Track& track) {
    std::vector<Found> found;
    for (std::size_t i = 0; i < track.cues.size(); ++i)
        for (captions::Suggestion& suggestion : terms.suggest(track.cues[i].words)) {
            // What somebody wrote and is English is right.
            if (suggestion.ordinary && track.cues[i].words[suggestion.first].origin != captions::Origin::heard)
                continue;
            std::string words = joined(track.cues[i].words, suggestion);
            const QString was = bare(words), term = bare(suggestion.text);
            found.push_back({i, std::move(suggestion), std::move(words), was, term});
        }
    return found;
}

void TermsModel::show(std::vector<Found> found) {
    const std::vector<std::string>& right = document_.answer().right_words;
    std::erase_if(found, [&](const Found& one) {
        return std::find(right.begin(), right.end(), one.was.toLower().toStdString()) != right.end();
    });
    if (found.empty() && found_.empty()) return;
    beginResetModel();
    found_ = std::move(found);
    endResetModel();
    emit changed();
}

int TermsModel::sure() const {
    return static_cast<int>(
        std::count_if(found_.begin(), found_.end(), [](const Found& found) { return !found.suggestion.ordinary; }));
}

QVariantMap TermsModel::ofCaption() const {
    QVariantMap out;
    for (std::size_t i = 0; i < found_.size(); ++i) {
        const Found& one = found_[i];
        const QString caption = QString::number(one.caption);
        if (out.contains(caption)) continue;
        const auto same =
            std::count_if(found_.begin(), found_.end(), [&](const Found& other) { return other.key() == one.key(); });
        out[caption] = QVariantMap{{QStringLiteral("row"), static_cast<int>(i)},
                                   {QStringLiteral("was"), one.was},
                                   {QStringLiteral("term"), one.term},
                                   {QStringLiteral("same"), static_cast<int>(same)}};
    }
    return out;
}

void TermsModel::write(std::vector<Found> chosen) {
    document_.edit({}, [&](edit::Answer answer) {
        const edit::StoredTrack* stored = edit::find_track(answer, captions_.languageTag());
        if (stored == nullptr) return answer;
        captions::Track track = edit::project(answer, *stored);
        // From the end, so that the words before stay where they are; words that were changed meanwhile stay.
        for (auto one = chosen.rbegin(); one != chosen.rend(); ++one) {
            if (one->caption >= track.cues.size()) continue;
            std::vector<captions::Word>& words = track.cues[one->caption].words;
            if (one->suggestion.last <= words.size() && joined(words, one->suggestion) == one->words)
                words = captions::apply(words, one->suggestion);
        }
        return edit::replace_shown(std::move(answer), track);
    });
    look();
}

void TermsModel::use(int row, bool everywhere) {
    if (row < 0 || row >= count()) return;
    const Found one = found_[static_cast<std::size_t>(row)];
    std::vector<Found> chosen{one};
    if (everywhere) {
        chosen = found_;
        std::erase_if(chosen, [&](const Found& other) { return other.key() != one.key(); });
    }
    write(std::move(chosen));
}

int TermsModel::useAll() {
    std::vector<Found> chosen = found_;
    std::erase_if(chosen, [](const Found& found) { return found.suggestion.ordinary; });
    const auto used = static_cast<int>(chosen.size());
    write(std::move(chosen));
    return used;
}

void TermsModel::leave(int row) {
    if (row < 0 || row >= count()) return;
    document_.edit({},
                   [words = found_[static_cast<std::size_t>(row)].was.toLower().toStdString()](edit::Answer answer) {
                       answer.right_words.push_back(words);
                       return answer;
                   });
    show(found_);
}

}  // namespace bridge
