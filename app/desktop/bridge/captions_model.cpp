// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions_model.h"

#include <QHash>
#include <QLocale>
#include <algorithm>
#include <set>

#include "background.h"
#include "caption_words.h"
#include "edit/caption_edits.h"
#include "edit/captions_file.h"
#include "edit/operations.h"
#include "text.h"

namespace bridge {
namespace {

constexpr const char* kProfile = "patient-friendly";
// The shortest that dragging leaves of a caption.
const base::Time kShortest = base::from_seconds(0.2);

struct Badge {
    const char* rule;
    const char* words;
    const char* one;   // what there is to say of one caption like this,
    const char* some;  // and of several
};
// The most pressing first. The words are marked for translation here and translated where they are used.
constexpr Badge kBadges[] = {
    {"overlap", QT_TRANSLATE_NOOP("bridge::CaptionsModel", "Overlaps"),
     QT_TRANSLATE_NOOP("bridge::CaptionsModel", "one is still there when the next comes"),
     QT_TRANSLATE_NOOP("bridge::CaptionsModel", "%1 are still there when the next comes")},
    {"too-short", QT_TRANSLATE_NOOP("bridge::CaptionsModel", "Too short"),
     QT_TRANSLATE_NOOP("bridge::CaptionsModel", "one is gone too soon"),
     QT_TRANSLATE_NOOP("bridge::CaptionsModel", "%1 are gone too soon")},
    {"too-fast", QT_TRANSLATE_NOOP("bridge::CaptionsModel", "Fast to read"),
     QT_TRANSLATE_NOOP("bridge::CaptionsModel", "one goes by too fast"),
     QT_TRANSLATE_NOOP("bridge::CaptionsModel", "%1 go by too fast")},
    {"line-length", QT_TRANSLATE_NOOP("bridge::CaptionsModel", "Too long"),
     QT_TRANSLATE_NOOP("bridge::CaptionsModel", "one is too long for two lines"),
     QT_TRANSLATE_NOOP("bridge::CaptionsModel", "%1 are too long for two lines")},
    {"contrast", QT_TRANSLATE_NOOP("bridge::CaptionsModel", "Hard to see"),
     QT_TRANSLATE_NOOP("bridge::CaptionsModel", "one is hard to see on the picture"),
     QT_TRANSLATE_NOOP("bridge::CaptionsModel", "%1 are hard to see on the picture")},
    {"covered", QT_TRANSLATE_NOOP("bridge::CaptionsModel", "Under buttons"),
     QT_TRANSLATE_NOOP("bridge::CaptionsModel", "one sits under the site's buttons"),
     QT_TRANSLATE_NOOP("bridge::CaptionsModel", "%1 sit under the site's buttons")},
    {"too-long", QT_TRANSLATE_NOOP("bridge::CaptionsModel", "Stays long"),
     QT_TRANSLATE_NOOP("bridge::CaptionsModel", "one stays too long"),
     QT_TRANSLATE_NOOP("bridge::CaptionsModel", "%1 stay too long")},
    {"words-per-minute", QT_TRANSLATE_NOOP("bridge::CaptionsModel", "Fast speech"),
     QT_TRANSLATE_NOOP("bridge::CaptionsModel", "one is spoken fast"),
     QT_TRANSLATE_NOOP("bridge::CaptionsModel", "%1 are spoken fast")},
    {"orphan", QT_TRANSLATE_NOOP("bridge::CaptionsModel", "Word alone"),
     QT_TRANSLATE_NOOP("bridge::CaptionsModel", "one leaves a word alone"),
     QT_TRANSLATE_NOOP("bridge::CaptionsModel", "%1 leave a word alone")},
    {"break", QT_TRANSLATE_NOOP("bridge::CaptionsModel", "Torn phrase"),
     QT_TRANSLATE_NOOP("bridge::CaptionsModel", "one tears a phrase"),
     QT_TRANSLATE_NOOP("bridge::CaptionsModel", "%1 tear a phrase")},
    {"across-cut", QT_TRANSLATE_NOOP("bridge::CaptionsModel", "Beside a cut"),
     QT_TRANSLATE_NOOP("bridge::CaptionsModel", "one flickers at a cut"),
     QT_TRANSLATE_NOOP("bridge::CaptionsModel", "%1 flicker at a cut")},
    {"gap", QT_TRANSLATE_NOOP("bridge::CaptionsModel", "Short gap"),
     QT_TRANSLATE_NOOP("bridge::CaptionsModel", "one leaves a flicker before the next"),
     QT_TRANSLATE_NOOP("bridge::CaptionsModel", "%1 leave a flicker before the next")},
};

std::size_t urgency(const std::string& rule) {
    return static_cast<std::size_t>(
        std::find_if(std::begin(kBadges), std::end(kBadges), [&](const Badge& badge) { return rule == badge.rule; }) -
        std::begin(kBadges));
}

}  // namespace

// Qt names a language without a country after the largest one ("American English").
QString language_name(const QString& tag) {
    static const QHash<QString, QString> names{
        {QStringLiteral("ar"), QStringLiteral("العربية")},  {QStringLiteral("de"), QStringLiteral("Deutsch")},
        {QStringLiteral("en"), QStringLiteral("English")},  {QStringLiteral("es"), QStringLiteral("Español")},
        {QStringLiteral("fr"), QStringLiteral("Français")}, {QStringLiteral("pt"), QStringLiteral("Português")}};
    if (const auto known = names.constFind(tag); known != names.constEnd()) return *known;
    QString name = QLocale(tag).nativeLanguageName();
    if (name.isEmpty()) return tag;
    name[0] = name[0].toUpper();
    return name;
}

CaptionsModel::CaptionsModel(Document& document, Player& player, const Studio& studio, QObject* parent)
    : QAbstractListModel(parent),
      document_(document),
      player_(player),
      studio_(studio),
      picture_(document, studio),
      rules_(captions::find_rules(captions::read_rules(studio.folders()), kProfile)) {
    connect(&document_, &Document::changed, this, &CaptionsModel::rebuild);
    connect(&document_, &Document::opened, this, [this] { language_ = 0; });
    connect(&player_, &Player::targetChanged, this, &CaptionsModel::rebuild);
    connect(&picture_, &CaptionPicture::measured, this, &CaptionsModel::rebuild);
    connect(&player_, &Player::positionChanged, this, &CaptionsModel::findShown);
    connect(&player_, &Player::showingChanged, this, [this] {
        if (count() > 0) emit dataChanged(index(0), index(count() - 1), {StartRole, EndRole});
        findShown();
    });
}

int CaptionsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QHash<int, QByteArray> CaptionsModel::roleNames() const {
    return {{TextRole, "text"},   {StartRole, "start"},   {EndRole, "end"},
            {BadgeRole, "badge"}, {ReasonRole, "reason"}, {BlocksRole, "blocks"}};
}

QVariant CaptionsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !valid(index.row())) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const base::Time shift = player_.showing().programme.in;
    switch (role) {
        case TextRole: return row.text;
        case StartRole: return base::to_seconds(row.cue.when.in + shift);
        case EndRole: return base::to_seconds(row.cue.when.out + shift);
        case BadgeRole: return row.badge;
        case ReasonRole: return row.reason;
        case BlocksRole: return row.blocks;
        default: return {};
    }
}

base::Span CaptionsModel::when(int row) const {
    return valid(row) ? rows_[static_cast<std::size_t>(row)].cue.when : base::Span{};
}

std::string CaptionsModel::languageTag() const {
    const auto& tracks = document_.answer().captions;
    if (tracks.empty()) return "en";
    return tracks[static_cast<std::size_t>(std::clamp(language_, 0, static_cast<int>(tracks.size()) - 1))].language;
}

QStringList CaptionsModel::languages() const {
    QStringList names;
    for (const QString& tag : tags_) names << language_name(tag);
    return names;
}

void CaptionsModel::setLanguage(int index) {
    if (index == language_ || index < 0 || index >= tags_.size()) return;
    language_ = index;
    emit languagesChanged();
    rebuild();
}

captions::Lines CaptionsModel::lines() const {
    const delivery::Size size = studio_.catalogue().target(player_.target().toStdString()).video.size;
    return size.width > size.height ? captions::Lines::wide : captions::Lines::narrow;
}

captions::Facts CaptionsModel::facts(const captions::Track& track) {
    captions::Facts facts = picture_.facts(track, player_.target().toStdString());
    facts.cuts = edit::jumps(document_.answer());
    return facts;
}

void CaptionsModel::rebuild() {
    const edit::Answer& answer = document_.answer();
    QStringList tags;
    for (const edit::StoredTrack& track : answer.captions) tags << text(track.language);
    if (tags != tags_) {
        tags_ = tags;
        language_ = std::clamp(language_, 0, std::max(0, static_cast<int>(tags_.size()) - 1));
        emit languagesChanged();
    }
    captions::Track track;
    if (const edit::StoredTrack* stored = edit::find_track(answer, languageTag()))
        track = edit::project(answer, *stored);
    std::vector<Row> rows;
    rows.reserve(track.cues.size());
    for (const captions::Cue& cue : track.cues) rows.push_back({cue, text(captions::text_of(cue)), {}, {}, false});
    std::vector<std::size_t> worst(rows.size(), std::size(kBadges));
    const captions::Facts facts = this->facts(track);
    for (const captions::Issue& issue : captions::lint(track, rules_, lines(), facts)) {
        const std::size_t rank = urgency(issue.rule);
        if (issue.cue >= rows.size() || rank >= worst[issue.cue]) continue;
        worst[issue.cue] = rank;
        Row& row = rows[issue.cue];
        row.badge = tr(kBadges[rank].words);
        row.reason = sentence_of(issue);
        row.blocks = issue.blocks;
    }
    hard_.clear();
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].blocks) hard_.push_back(static_cast<int>(i));
    lookForFixes(std::move(track), facts);
    replaceRows(std::move(rows));
    if (const QString now = style(); now != last_style_) {
        last_style_ = now;
        emit styleChanged();
    }
    emit cuesChanged();
    findShown();
}

// Mending all of it takes too long to try between two letters.
void CaptionsModel::lookForFixes(captions::Track track, captions::Facts facts) {
    in_background(
        this,
        [track = std::move(track), rules = rules_, lines = lines(), facts = std::move(facts),
         end = edit::duration(document_.answer())] {
            return captions::fix(track, rules, lines, facts, end).track != track;
        },
        [this, generation = ++fixes_generation_](bool fixable) {
            if (generation != fixes_generation_ || fixable == fixable_) return;
            fixable_ = fixable;
            emit cuesChanged();
        });
}

// Rows that are the same at both ends stay; what changed between them is told as changed, inserted or removed.
void CaptionsModel::replaceRows(std::vector<Row> rows) {
    std::size_t first = 0;
    while (first < rows.size() && first < rows_.size() && rows[first] == rows_[first]) ++first;
    std::size_t same_at_end = 0;
    const std::size_t room = std::min(rows.size(), rows_.size()) - first;
    while (same_at_end < room && rows[rows.size() - 1 - same_at_end] == rows_[rows_.size() - 1 - same_at_end])
        ++same_at_end;
    const std::size_t old_count = rows_.size() - first - same_at_end;
    const std::size_t new_count = rows.size() - first - same_at_end;
    const std::size_t changed = std::min(old_count, new_count);
    const auto begin = static_cast<int>(first + changed);
    if (new_count > old_count) {
        beginInsertRows({}, begin, static_cast<int>(first + new_count) - 1);
        rows_ = std::move(rows);
        endInsertRows();
    } else if (old_count > new_count) {
        beginRemoveRows({}, begin, static_cast<int>(first + old_count) - 1);
        rows_ = std::move(rows);
        endRemoveRows();
    } else {
        rows_ = std::move(rows);
    }
    if (changed > 0) emit dataChanged(index(static_cast<int>(first)), index(begin - 1));
}

void CaptionsModel::findShown() {
    const base::Time t = base::from_seconds(player_.position()) - player_.showing().programme.in;
    int shown = -1;
    for (std::size_t i = 0; i < rows_.size() && rows_[i].cue.when.in <= t; ++i)
        if (rows_[i].cue.when.contains(t)) shown = static_cast<int>(i);
    if (shown == shown_) return;
    shown_ = shown;
    emit shownChanged();
}

QString CaptionsModel::issueSummary() const {
    QStringList parts;
    for (const Badge& badge : kBadges) {
        const QString words = tr(badge.words);
        const auto count = std::count_if(hard_.begin(), hard_.end(),
                                         [&](int row) { return rows_[static_cast<std::size_t>(row)].badge == words; });
        if (count == 1) parts << tr(badge.one);
        if (count > 1) parts << tr(badge.some).arg(count);
    }
    if (parts.isEmpty()) return {};
    QString sentence = parts.join(QStringLiteral(", "));
    sentence[0] = sentence[0].toUpper();
    return sentence + QLatin1Char('.');
}

QString CaptionsModel::style() const { return text(document_.answer().style); }

void CaptionsModel::setStyle(const QString& id) {
    document_.edit("style", [&](edit::Answer answer) {
        answer.style = id.toStdString();
        return answer;
    });
}

void CaptionsModel::setText(int row, const QString& text) {
    if (!valid(row) || text.trimmed().isEmpty()) return;
    document_.edit("caption" + std::to_string(row), [&](edit::Answer answer) {
        return edit::set_text(std::move(answer), languageTag(), static_cast<std::size_t>(row), text.toStdString());
    });
}

bool CaptionsModel::split(int row, int cursor) {
    if (!valid(row)) return false;
    const Row& whole = rows_[static_cast<std::size_t>(row)];
    const QString before = whole.text.left(cursor);
    const auto words = whole.cue.words;
    // Words that begin before the cursor stay.
    std::size_t stay = 0;
    qsizetype at = 0;
    for (const captions::Word& word : words) {
        at = whole.text.indexOf(text(std::string(captions::bare_text(word))), at);
        if (at < 0 || at >= cursor) break;
        ++stay;
        ++at;
    }
    if (before.trimmed().isEmpty() || stay == 0 || stay >= words.size()) return false;
    const base::Time moment = (words[stay - 1].when.out + words[stay].when.in) / 2;
    return document_.edit({}, [&](edit::Answer answer) {
        return edit::split_cue(std::move(answer), languageTag(), static_cast<std::size_t>(row), moment);
    });
}

int CaptionsModel::join(int row) {
    if (!valid(row) || row == 0) return -1;
    const auto before = static_cast<int>(rows_[static_cast<std::size_t>(row) - 1].text.size());
    const bool joined = document_.edit({}, [&](edit::Answer answer) {
        return edit::merge_cues(std::move(answer), languageTag(), static_cast<std::size_t>(row) - 1,
                                static_cast<std::size_t>(row));
    });
    return joined ? before + 1 : -1;
}

void CaptionsModel::remove(int row) {
    if (!valid(row)) return;
    document_.edit({}, [&](edit::Answer answer) {
        return edit::remove_cue(std::move(answer), languageTag(), static_cast<std::size_t>(row));
    });
}

int CaptionsModel::add() {
    const base::Time end = edit::duration(document_.answer());
    const base::Time t =
        std::clamp(base::from_seconds(player_.position()) - player_.showing().programme.in, base::Time{}, end);
    base::Time next = end;
    for (const Row& row : rows_) {
        if (row.cue.when.contains(t)) return -1;
        if (row.cue.when.in > t) next = std::min(next, row.cue.when.in);
    }
    const base::Span when{t, std::min(next, t + base::from_seconds(2))};
    if (when.duration() < kShortest) return -1;
    const bool added = document_.edit({}, [&](edit::Answer answer) {
        captions::Track track;
        track.language = languageTag();
        if (const edit::StoredTrack* stored = edit::find_track(answer, track.language)) {
            edit::StoredTrack mine = *stored;
            captions::Track one;
            one.cues = {captions::make_cue(when, tr("New caption").toStdString())};
            for (edit::StoredCue& cue : edit::store(answer, one).cues) mine.cues.push_back(std::move(cue));
            return edit::with_track(std::move(answer), std::move(mine));
        }
        track.cues = {captions::make_cue(when, tr("New caption").toStdString())};
        edit::StoredTrack stored = edit::store(answer, track);
        return edit::with_track(std::move(answer), std::move(stored));
    });
    if (!added) return -1;
    for (std::size_t i = 0; i < rows_.size(); ++i)
        if (rows_[i].cue.when.contains(t)) return static_cast<int>(i);
    return -1;
}

void CaptionsModel::retime(int row, base::Time start_by, base::Time end_by) {
    if (!valid(row)) return;
    const auto at = static_cast<std::size_t>(row);
    std::vector<base::Span> when;
    for (const Row& one : rows_) when.push_back(one.cue.when);
    const base::Time earliest = at > 0 ? when[at - 1].out : base::Time{};
    const base::Time latest = at + 1 < when.size() ? when[at + 1].in : edit::duration(document_.answer());
    base::Span& span = when[at];
    if (start_by == end_by) {  // moved whole, as far as there is room
        const base::Time by =
            std::clamp(start_by, std::min(base::Time{}, earliest - span.in), std::max(base::Time{}, latest - span.out));
        span = base::shift(span, by);
    } else {
        span.in = std::clamp(span.in + start_by, std::min(earliest, span.in), std::max(span.in, span.out - kShortest));
        span.out = std::clamp(span.out + end_by, std::min(span.out, span.in + kShortest), std::max(latest, span.out));
    }
    document_.edit("retime" + std::to_string(drags_),
                   [&](edit::Answer answer) { return edit::retime(std::move(answer), languageTag(), when); });
}

void CaptionsModel::dragStart(int row, double by) { retime(row, base::from_seconds(by), {}); }
void CaptionsModel::dragEnd(int row, double by) { retime(row, {}, base::from_seconds(by)); }
void CaptionsModel::move(int row, double by) { retime(row, base::from_seconds(by), base::from_seconds(by)); }
void CaptionsModel::drop() { ++drags_; }

void CaptionsModel::seek(int row) {
    if (!valid(row)) return;
    const base::Span when = rows_[static_cast<std::size_t>(row)].cue.when;
    // A moment into it, so that it has appeared.
    const base::Time in = when.in + std::min(when.duration() / 2, base::from_seconds(0.3));
    player_.seek(base::to_seconds(in + player_.showing().programme.in));
}

int CaptionsModel::occurrences(const QString& text) const {
    if (text.isEmpty()) return 0;
    qsizetype count = 0;
    for (const Row& row : rows_) count += QString(row.text).replace(QLatin1Char('\n'), QLatin1Char(' ')).count(text);
    return static_cast<int>(count);
}

int CaptionsModel::find(const QString& text, int from) const {
    if (text.isEmpty()) return -1;
    for (int i = 0; i < count(); ++i) {
        const int row = (std::max(0, from) + i) % count();
        if (QString(rows_[static_cast<std::size_t>(row)].text)
                .replace(QLatin1Char('\n'), QLatin1Char(' '))
                .contains(text))
            return row;
    }
    return -1;
}

int CaptionsModel::replaceAll(const QString& text, const QString& by) {
    std::size_t replaced = 0;
    if (text.isEmpty()) return 0;
    document_.edit({}, [&](edit::Answer answer) {
        edit::Replaced result =
            edit::replace_text(std::move(answer), languageTag(), text.toStdString(), by.toStdString());
        replaced = result.count;
        return std::move(result.answer);
    });
    return static_cast<int>(replaced);
}

QStringList CaptionsModel::fixAll() {
    QStringList changes;
    document_.edit({}, [&](edit::Answer answer) {
        const edit::StoredTrack* stored = edit::find_track(answer, languageTag());
        if (stored == nullptr) return answer;
        const captions::Track track = edit::project(answer, *stored);
        const captions::Fixed fixed = captions::fix(track, rules_, lines(), facts(track), edit::duration(answer));
        for (const captions::Change& change : fixed.changes) changes << sentence_of(change);
        return edit::replace_shown(std::move(answer), fixed.track);
    });
    return changes;
}

void CaptionsModel::importFile(const QUrl& file) {
    const base::Path name = path(file);
    if (name.empty()) return;
    document_.edit({}, [&](edit::Answer answer) { return edit::with_captions(std::move(answer), name, {}).answer; });
}

void CaptionsModel::spread(const QString& text) {
    if (text.trimmed().isEmpty()) return;
    document_.edit({}, [&](edit::Answer answer) {
        return edit::with_caption_text(std::move(answer), text.toStdString(), rules_);
    });
}

}  // namespace bridge
