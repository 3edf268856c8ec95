// SPDX-License-Identifier: GPL-3.0-or-later
#include "takes_model.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "edit/takes.h"
#include "text.h"

namespace bridge {
namespace {

// Clips are called c1, c2 … as they come.
int number_of(const media::ClipId& clip) {
    int number = 0;
    const std::size_t digits = clip.find_first_of("0123456789");
    if (digits != media::ClipId::npos) std::from_chars(clip.data() + digits, clip.data() + clip.size(), number);
    return number;
}

}  // namespace

TakesModel::TakesModel(Document& document, Player& player, ClipMedia& clips, QObject* parent)
    : QAbstractListModel(parent), document_(document), player_(player), clips_(clips) {
    connect(&document_, &Document::changed, this, &TakesModel::update);
    connect(&document_, &Document::opened, this, [this] { review({}); });
    connect(&clips_, &ClipMedia::drawingChanged, this, [this] {
        if (!takes_.empty()) emit dataChanged(index(0), index(count() - 1), {PictureRole});
    });
    update();
}

std::vector<TakesModel::Take> TakesModel::read() const {
    std::vector<Take> takes;
    const edit::Answer& answer = document_.answer();
    const auto add = [&](const media::Clip& clip, bool used) {
        // Nothing was learned of a clip whose file is gone.
        const bool missing = document_.probed() && !clip.info.video && !clip.info.audio;
        takes.push_back({text(clip.id), number_of(clip.id), base::to_seconds(clip.info.duration), used, missing,
                         text(edit::note_of(answer, clip.id))});
    };
    for (const media::Clip& clip : answer.clips) add(clip, true);
    for (const edit::Aside& aside : answer.aside) add(aside.clip, false);
    std::sort(takes.begin(), takes.end(), [](const Take& a, const Take& b) {
        return a.number != b.number ? a.number > b.number : a.clip > b.clip;
    });
    return takes;
}

// A take that stays keeps its row, so that what is being typed there goes on while another one comes.
void TakesModel::update() {
    std::vector<Take> takes = read();
    if (takes == takes_) return;
    const int before = count();
    const auto has = [](const std::vector<Take>& all, const QString& clip) {
        return std::any_of(all.begin(), all.end(), [&](const Take& take) { return take.clip == clip; });
    };
    for (int row = count() - 1; row >= 0; --row) {
        if (has(takes, takes_[static_cast<std::size_t>(row)].clip)) continue;
        beginRemoveRows({}, row, row);
        takes_.erase(takes_.begin() + row);
        endRemoveRows();
    }
    for (int row = 0; row < static_cast<int>(takes.size()); ++row) {
        const Take& take = takes[static_cast<std::size_t>(row)];
        if (has(takes_, take.clip)) continue;
        beginInsertRows({}, row, row);
        takes_.insert(takes_.begin() + row, take);
        endInsertRows();
    }
    takes_ = std::move(takes);
    if (!takes_.empty()) emit dataChanged(index(0), index(count() - 1));
    if (count() != before) emit countChanged();
    if (!has(takes_, reviewed_)) review({});
}

void TakesModel::use(const QString& clip) {
    review({});
    document_.edit({}, [&](edit::Answer answer) { return edit::use_take(std::move(answer), clip.toStdString()); });
}

void TakesModel::useToo(const QString& clip) {
    review({});
    document_.edit({}, [&](edit::Answer answer) { return edit::use_take_too(std::move(answer), clip.toStdString()); });
}

void TakesModel::drop(const QString& clip) {
    document_.edit({}, [&](edit::Answer answer) { return edit::drop_take(std::move(answer), clip.toStdString()); });
}

void TakesModel::setNote(const QString& clip, const QString& note) {
    document_.edit("note " + clip.toStdString(), [&](edit::Answer answer) {
        return edit::with_note(std::move(answer), clip.toStdString(), note.trimmed().toStdString());
    });
}

void TakesModel::review(const QString& clip) {
    if (clip == reviewed_) return;
    reviewed_ = clip;
    player_.review(clip.toStdString());
    emit reviewedChanged();
}

int TakesModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant TakesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) return {};
    const Take& take = takes_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case ClipRole: return take.clip;
        case NumberRole: return take.number;
        case SecondsRole: return take.seconds;
        case PictureRole: return clips_.poster(take.clip.toStdString());
        case UsedRole: return take.used;
        case NoteRole: return take.note;
        case MissingRole: return take.missing;
        default: return {};
    }
}

QHash<int, QByteArray> TakesModel::roleNames() const {
    return {{ClipRole, "clip"}, {NumberRole, "number"}, {SecondsRole, "seconds"}, {PictureRole, "picture"},
            {UsedRole, "used"}, {NoteRole, "note"},     {MissingRole, "missing"}};
}

}  // namespace bridge
