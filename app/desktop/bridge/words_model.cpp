// SPDX-License-Identifier: GPL-3.0-or-later
#include "words_model.h"

#include <algorithm>

#include "background.h"
#include "edit/operations.h"
#include "edit/quiet_cuts.h"
#include "edit/strip.h"

namespace bridge {

WordsModel::WordsModel(Document& document, Player& player, QObject* parent)
    : QAbstractListModel(parent), document_(document), player_(player) {
    connect(&document_, &Document::changed, this, &WordsModel::rebuild);
    connect(&player_, &Player::positionChanged, this, &WordsModel::findSpoken);
    connect(&player_, &Player::showingChanged, this, [this] {
        if (!rows_.empty()) emit dataChanged(index(0), index(rowCount() - 1), {TimeRole});
        findSpoken();
    });
}

int WordsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QHash<int, QByteArray> WordsModel::roleNames() const {
    return {{TimeRole, "time"}, {FirstRole, "first"}, {WordsRole, "words"}};
}

QVariant WordsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const auto row = static_cast<std::size_t>(index.row());
    const std::size_t first = rows_[row];
    const std::size_t end = row + 1 < rows_.size() ? rows_[row + 1] : words_.size();
    switch (role) {
        case TimeRole:
            for (std::size_t i = first; i < end; ++i)
                if (words_[i].shown) return base::to_seconds(*words_[i].shown + player_.showing().programme.in);
            return -1.0;
        case FirstRole: return static_cast<int>(first);
        case WordsRole: {
            QVariantList words;
            for (std::size_t i = first; i < end; ++i)
                words << QVariantMap{{QStringLiteral("text"), words_[i].text},
                                     {QStringLiteral("kept"), words_[i].shown.has_value()}};
            return words;
        }
        default: return {};
    }
}

void WordsModel::rebuild() {
    std::vector<Word> words;
    std::vector<std::size_t> rows;
    const edit::Answer& answer = document_.answer();
    if (!answer.captions.empty()) {
        for (const edit::StoredCue& stored : answer.captions.front().cues) {
            if (stored.cue.words.empty()) continue;
            rows.push_back(words.size());
            for (const captions::Word& word : stored.cue.words) {
                const base::Time middle = word.when.in + word.when.duration() / 2;
                std::optional<base::Time> shown = edit::to_timeline(answer, stored.clip, middle);
                if (shown) *shown = std::max(base::Time{}, *shown - word.when.duration() / 2);
                words.push_back(
                    {stored.clip, word.when, QString::fromStdString(std::string(captions::bare_text(word))), shown});
            }
        }
    }
    const bool same_rows = rows == rows_;
    if (same_rows && words == words_) return;
    if (!same_rows) beginResetModel();
    words_ = std::move(words);
    rows_ = std::move(rows);
    if (!same_rows) endResetModel();
    else if (!rows_.empty()) emit dataChanged(index(0), index(rowCount() - 1));
    emit wordsChanged();
    findSpoken();
}

void WordsModel::findSpoken() {
    const base::Time t = base::from_seconds(player_.position()) - player_.showing().programme.in;
    int spoken = -1;
    for (std::size_t i = 0; i < words_.size(); ++i)
        if (const Word& word = words_[i]; word.shown && *word.shown <= t && t < *word.shown + word.source.duration())
            spoken = static_cast<int>(i);
    if (spoken == spoken_) return;
    spoken_ = spoken;
    emit spokenChanged();
}

bool WordsModel::kept(int word) const {
    return word >= 0 && word < count() && words_[static_cast<std::size_t>(word)].shown.has_value();
}

std::optional<double> WordsModel::time(int word) const {
    if (!kept(word)) return {};
    return base::to_seconds(*words_[static_cast<std::size_t>(word)].shown + player_.showing().programme.in);
}

double WordsModel::seconds(int first, int last) const {
    if (first < 0 || last >= count() || first > last) return 0;
    const Word &begin = words_[static_cast<std::size_t>(first)], &end = words_[static_cast<std::size_t>(last)];
    return begin.clip == end.clip ? base::to_seconds(end.source.out - begin.source.in) : 0;
}

int WordsModel::wordAfter(const media::ClipId& clip, base::Time source) const {
    int found = -1;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        const Word& word = words_[i];
        if (word.clip != clip || word.source.in + word.source.duration() / 2 <= source) continue;
        if (found < 0 || word.source.in < words_[static_cast<std::size_t>(found)].source.in)
            found = static_cast<int>(i);
    }
    return found;
}

QString WordsModel::text(int first, int last) const {
    QStringList out;
    for (int i = std::max(0, first); i <= last && i < count(); ++i) out << words_[static_cast<std::size_t>(i)].text;
    return out.join(QLatin1Char(' '));
}

void WordsModel::seek(int word) {
    if (const auto when = time(word)) player_.seek(*when);
}

void WordsModel::restore(int word) {
    if (word < 0 || word >= count() || kept(word)) return;
    const Word& wanted = words_[static_cast<std::size_t>(word)];
    const base::Time middle = wanted.source.in + wanted.source.duration() / 2;
    document_.edit({}, [&](edit::Answer answer) {
        for (const edit::StripPart& part : edit::strip(answer))
            if (!part.segment && part.clip == wanted.clip && part.source.contains(middle))
                return edit::restore(std::move(answer), part);
        return answer;
    });
}

void WordsModel::remove(int first, int last) {
    if (first < 0 || last >= count() || first > last) return;
    const edit::Answer& answer = document_.answer();
    const std::vector<edit::LooseCut> cuts = edit::cuts_of_words(
        answer, answer.captions.front(), static_cast<std::size_t>(first), static_cast<std::size_t>(last));
    const auto apply = [this](const std::vector<edit::Removal>& removals) {
        document_.edit({}, [&](edit::Answer now) { return edit::without(std::move(now), removals); });
    };
    // A clip that cannot be read just now is cut without listening.
    in_background(
        this, [answer, cuts] { return edit::settle(answer, cuts, {}); }, apply,
        [apply, cuts](const base::Error&) { apply(edit::settle(cuts)); });
}

}  // namespace bridge
