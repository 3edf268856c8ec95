// SPDX-License-Identifier: GPL-3.0-or-later
#include "trim_model.h"

#include <algorithm>
#include <string>

#include "edit/operations.h"

namespace bridge {
namespace {

const edit::Segment& segment_of(const edit::Answer& answer, const edit::StripPart& part) {
    return answer.timeline[*part.segment];
}

}  // namespace

TrimModel::TrimModel(Document& document, Player& player, const ClipMedia& clips, QObject* parent)
    : QAbstractListModel(parent), document_(document), player_(player), clips_(clips) {
    connect(&document_, &Document::changed, this, &TrimModel::rebuild);
    connect(&player_, &Player::positionChanged, this, &TrimModel::positionChanged);
    connect(&player_, &Player::showingChanged, this, &TrimModel::positionChanged);
}

int TrimModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QHash<int, QByteArray> TrimModel::roleNames() const {
    return {{StartRole, "start"}, {DurationRole, "length"}, {KeptRole, "kept"},
            {ClipRole, "clip"},   {ChosenRole, "chosen"},   {NumberRole, "number"}};
}

QVariant TrimModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) return {};
    const auto row = static_cast<std::size_t>(index.row());
    const edit::StripPart& part = parts_[row];
    switch (role) {
        case StartRole: return base::to_seconds(startOf(row));
        case DurationRole: return base::to_seconds(part.source.duration());
        case KeptRole: return part.segment.has_value();
        case ClipRole: return QString::fromStdString(part.clip);
        case ChosenRole: return index.row() == chosen_;
        case NumberRole: return part.segment ? static_cast<int>(*part.segment) + 1 : 0;
        default: return {};
    }
}

void TrimModel::rebuild() {
    std::vector<edit::StripPart> parts = edit::strip(document_.answer());
    if (parts == parts_) return;
    replaceParts(std::move(parts));
    duration_ = {};
    for (const edit::StripPart& part : parts_) duration_ += part.source.duration();
    if (count() > 0) emit dataChanged(index(0), index(count() - 1));
    if (chosen_ >= count() || (chosen_ >= 0 && !parts_[static_cast<std::size_t>(chosen_)].segment)) choose(-1);
    emit partsChanged();
    emit positionChanged();
}

// What stands for the same segment, or was removed alike, stays a row: the end of a part that is being dragged must not
// go while it is held.
void TrimModel::replaceParts(std::vector<edit::StripPart> parts) {
    const auto same = [](const edit::StripPart& a, const edit::StripPart& b) {
        return a == b || (a.segment && a.segment == b.segment && a.clip == b.clip);
    };
    const std::size_t least = std::min(parts.size(), parts_.size());
    std::size_t first = 0;
    while (first < least && same(parts[first], parts_[first])) ++first;
    std::size_t last = 0;
    while (last < least - first && same(parts[parts.size() - 1 - last], parts_[parts_.size() - 1 - last])) ++last;
    const auto gone = static_cast<int>(parts_.size() - first - last);
    const auto come = static_cast<int>(parts.size() - first - last);
    const auto at = static_cast<int>(first);
    if (gone > 0) {
        beginRemoveRows({}, at, at + gone - 1);
        parts_.erase(parts_.begin() + at, parts_.begin() + at + gone);
        endRemoveRows();
    }
    if (come > 0) beginInsertRows({}, at, at + come - 1);
    if (chosen_ >= at + gone) chosen_ += come - gone;
    else if (chosen_ >= at) chosen_ = -1;
    parts_ = std::move(parts);
    if (come > 0) endInsertRows();
}

base::Time TrimModel::startOf(std::size_t part) const {
    base::Time start{};
    for (std::size_t i = 0; i < part; ++i) start += parts_[i].source.duration();
    return start;
}

double TrimModel::keptDuration() const { return base::to_seconds(edit::duration(document_.answer())); }

int TrimModel::keptCount() const { return static_cast<int>(document_.answer().timeline.size()); }

base::Time TrimModel::playhead() const {
    const base::Span programme = player_.showing().programme;
    const base::Time t = base::from_seconds(player_.position()) - programme.in;
    return std::clamp(t, base::Time{}, edit::duration(document_.answer()));
}

double TrimModel::position() const {
    if (document_.answer().timeline.empty()) return 0;
    const edit::SourcePoint point = edit::to_source(document_.answer(), playhead());
    base::Time start{};
    for (const edit::StripPart& part : parts_) {
        if (part.segment == point.segment) return base::to_seconds(start + point.source - part.source.in);
        start += part.source.duration();
    }
    return 0;
}

void TrimModel::choose(int row) {
    if (row >= 0 && (row >= count() || !parts_[static_cast<std::size_t>(row)].segment)) row = -1;
    if (row == chosen_) return;
    chosen_ = row;
    if (count() > 0) emit dataChanged(index(0), index(count() - 1), {ChosenRole});
    emit chosenChanged();
}

void TrimModel::choosePartAt(double strip_seconds) {
    const base::Time t = base::from_seconds(std::max(0.0, strip_seconds));
    base::Time start{};
    for (int row = 0; row < count(); ++row) {
        start += parts_[static_cast<std::size_t>(row)].source.duration();
        if (t < start) {
            choose(row);
            return;
        }
    }
}

void TrimModel::seek(double strip_seconds, bool dragging) {
    const base::Time t = base::from_seconds(std::max(0.0, strip_seconds));
    base::Time start{}, shown{};
    // Parts are not always in the timeline's order of time, but their segments are.
    for (const edit::StripPart& part : parts_) {
        const base::Time length = part.source.duration();
        if (t < start + length) {
            const base::Time within = part.segment ? t - start : base::Time{};
            player_.seek(base::to_seconds(player_.showing().programme.in + shown + within), dragging);
            return;
        }
        start += length;
        if (part.segment) shown += length;
    }
    player_.seek(base::to_seconds(player_.showing().programme.in + shown), dragging);
}

void TrimModel::split() {
    document_.edit({}, [t = playhead()](edit::Answer answer) { return edit::split(std::move(answer), t); });
}

void TrimModel::startHere() {
    const base::Time t = playhead();
    if (t < edit::kShortestPiece) return;
    if (document_.edit({}, [t](edit::Answer answer) { return edit::cut(std::move(answer), {{base::Time{}, t}}); }))
        player_.seek(player_.programmeStart());
}

void TrimModel::endHere() {
    document_.edit({}, [t = playhead()](edit::Answer answer) {
        const base::Time end = edit::duration(answer);
        if (end - t < edit::kShortestPiece) return answer;
        return edit::cut(std::move(answer), {{t, end}});
    });
}

void TrimModel::removeChosen() {
    if (chosen_ < 0) return;
    const std::size_t segment = *parts_[static_cast<std::size_t>(chosen_)].segment;
    document_.edit({}, [segment](edit::Answer answer) { return edit::remove(std::move(answer), segment); });
}

void TrimModel::restore(int row) {
    if (row < 0 || row >= count()) return;
    document_.edit({}, [part = parts_[static_cast<std::size_t>(row)]](edit::Answer answer) {
        return edit::restore(std::move(answer), part);
    });
}

void TrimModel::restoreAll() {
    document_.edit({}, [](edit::Answer answer) { return edit::reset(std::move(answer)); });
}

void TrimModel::moveChosen(int by) {
    if (chosen_ < 0 || by == 0) return;
    const std::size_t from = *parts_[static_cast<std::size_t>(chosen_)].segment;
    const auto to = static_cast<std::ptrdiff_t>(from) + by;
    if (to < 0 || to >= keptCount()) return;
    // move() counts places before the segment is taken out.
    const auto place = static_cast<std::size_t>(by > 0 ? to + 1 : to);
    const bool moved = document_.edit({}, [from, place](edit::Answer answer) {
        const edit::SegmentId id = answer.timeline[from].id;
        return edit::move(std::move(answer), id, place);
    });
    if (!moved) return;
    for (int row = 0; row < count(); ++row)
        if (parts_[static_cast<std::size_t>(row)].segment == static_cast<std::size_t>(to)) choose(row);
}

void TrimModel::dragStart(int row, double by_seconds) { drag(row, by_seconds, true); }
void TrimModel::dragEnd(int row, double by_seconds) { drag(row, by_seconds, false); }
void TrimModel::dropEnd() { ++drags_; }

void TrimModel::drag(int row, double by_seconds, bool start) {
    if (row < 0 || row >= count() || !parts_[static_cast<std::size_t>(row)].segment) return;
    const edit::Segment segment = segment_of(document_.answer(), parts_[static_cast<std::size_t>(row)]);
    const base::Time by = base::from_seconds(by_seconds);
    document_.edit("trim" + std::to_string(drags_), [&](edit::Answer answer) {
        const auto clip = std::find_if(answer.clips.begin(), answer.clips.end(),
                                       [&](const media::Clip& c) { return c.id == segment.clip; });
        const base::Time whole = clip->info.duration;
        // A tenth of a second is left to take hold of.
        const base::Time least(base::kTicksPerSecond / 10);
        base::Span source = segment.source;
        if (start) source.in = std::clamp(source.in + by, base::Time{}, std::max(base::Time{}, source.out - least));
        else source.out = std::clamp(source.out - by, std::min(whole, source.in + least), whole);
        return edit::trim(std::move(answer), segment.id, source);
    });
}

}  // namespace bridge
