// SPDX-License-Identifier: GPL-3.0-or-later
#include "retakes_model.h"

#include <algorithm>
#include <utility>

#include "background.h"
#include "edit/operations.h"
#include "text.h"

namespace bridge {
namespace {

int number(std::size_t word) { return static_cast<int>(word); }

}  // namespace

RetakesModel::RetakesModel(Document& document, Player& player, const WordsModel& words, QObject* parent)
    : QAbstractListModel(parent), document_(document), player_(player), words_(words) {
    connect(&document_, &Document::opened, this, [this] {
        beginResetModel();
        rows_.clear();
        endResetModel();
        script_.clear();
        track_ = {};
        setOffered(false);
        emit changed();
    });
    connect(&document_, &Document::changed, this, &RetakesModel::look);
    connect(&words_, &WordsModel::wordsChanged, this, &RetakesModel::reconsider);
    connect(&player_, &Player::positionChanged, this, [this] {
        if (play_until_ < 0 || player_.position() < play_until_) return;
        play_until_ = -1;
        player_.pause();
    });
    connect(&player_, &Player::playingChanged, this, [this] {
        if (!player_.playing()) play_until_ = -1;
    });
}

int RetakesModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QHash<int, QByteArray> RetakesModel::roleNames() const { return {{TakesRole, "takes"}, {KeptRole, "kept"}}; }

QVariant RetakesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    if (role == KeptRole) return row.kept ? number(*row.kept) : -1;
    if (role != TakesRole) return {};
    QVariantList takes;
    for (const edit::Take& take : row.said.takes)
        takes << QVariantMap{{QStringLiteral("text"), text(take.text)},
                             {QStringLiteral("time"), words_.time(number(take.first)).value_or(-1)},
                             {QStringLiteral("cut"), !shown(take)},
                             {QStringLiteral("broken"), take.false_start}};
    return takes;
}

void RetakesModel::setLookedAt(bool looked_at) {
    looked_at_ = looked_at;
    if (looked_at_) look();
    else setOffered(false);
}

void RetakesModel::setOffered(bool offered) {
    if (offered == offered_) return;
    offered_ = offered;
    emit offeredChanged();
}

void RetakesModel::look() {
    if (!looked_at_ || looking_) return;
    const edit::Answer& answer = document_.answer();
    const edit::StoredTrack track = answer.captions.empty() ? edit::StoredTrack{} : answer.captions.front();
    if (answer.script == script_ && track == track_) return;
    looking_ = true;
    script_ = answer.script;
    track_ = track;
    in_background(
        this, [answer, track] { return edit::find_said_again(answer, track); },
        [this](const std::vector<edit::SaidAgain>& found) {
            looking_ = false;
            receive(found);
            look();  // it may have changed meanwhile
        },
        [this](const base::Error&) { looking_ = false; });
}

void RetakesModel::receive(const std::vector<edit::SaidAgain>& found) {
    const bool current = !document_.answer().captions.empty() && document_.answer().captions.front() == track_;
    std::vector<Row> rows;
    for (const edit::SaidAgain& said : current ? found : std::vector<edit::SaidAgain>{}) {
        const auto known = std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) { return row.said == said; });
        rows.push_back(known != rows_.end() ? *known : Row{said, said.best, false});
    }
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
    reconsider();
}

// What the video shows is what was chosen, also after undoing.
void RetakesModel::reconsider() {
    for (Row& row : rows_) {
        std::vector<std::size_t> left;
        for (std::size_t i = 0; i < row.said.takes.size(); ++i)
            if (shown(row.said.takes[i])) left.push_back(i);
        if (left.size() == 1) {
            row.kept = left.front();
            row.decided = true;
        } else if (row.decided && row.kept) {
            row.decided = false;
            row.kept = row.said.best;
        }
    }
    if (rows_.empty()) setOffered(false);
    else emit dataChanged(index(0), index(count() - 1));
    emit changed();
}

// Most of it is still there: single words may be cut out of a take.
bool RetakesModel::shown(const edit::Take& take) const {
    std::size_t kept = 0;
    for (std::size_t word = take.first; word <= take.last; ++word) kept += words_.kept(number(word)) ? 1 : 0;
    return kept * 2 > take.last - take.first;
}

int RetakesModel::open() const {
    return static_cast<int>(std::count_if(rows_.begin(), rows_.end(), [](const Row& row) { return !row.decided; }));
}

bool RetakesModel::pending() const { return open() > 0 || !changes().empty(); }

std::vector<std::pair<const edit::Take*, bool>> RetakesModel::changes() const {
    std::vector<std::pair<const edit::Take*, bool>> out;
    for (const Row& row : rows_)
        for (std::size_t i = 0; i < row.said.takes.size(); ++i) {
            const bool stays = row.kept.value_or(i) == i;
            if (stays != shown(row.said.takes[i])) out.emplace_back(&row.said.takes[i], stays);
        }
    return out;
}

double RetakesModel::seconds() const {
    double sum = 0;
    for (const auto& [take, comes] : changes())
        sum += (comes ? -1 : 1) * words_.seconds(number(take->first), number(take->last));
    return sum;
}

QVariantMap RetakesModel::going() const {
    QVariantMap out;
    for (const auto& [take, comes] : changes())
        for (std::size_t word = take->first; !comes && word <= take->last; ++word) out[QString::number(word)] = true;
    return out;
}

void RetakesModel::keep(int row, int take) {
    if (row < 0 || row >= count()) return;
    Row& one = rows_[static_cast<std::size_t>(row)];
    if (take >= number(one.said.takes.size())) return;
    one.kept = take < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(take));
    one.decided = take < 0;
    emit dataChanged(index(row), index(row));
    emit changed();
}

void RetakesModel::play(int row, int take) {
    if (row < 0 || row >= count()) return;
    const std::vector<edit::Take>& takes = rows_[static_cast<std::size_t>(row)].said.takes;
    if (take < 0 || take >= number(takes.size())) return;
    const edit::Take& one = takes[static_cast<std::size_t>(take)];
    const auto begin = words_.time(number(one.first)), last = words_.time(number(one.last));
    if (!begin || !last) return;
    player_.pause();
    player_.seek(*begin);
    play_until_ = std::max(*begin, *last) + words_.seconds(number(one.last), number(one.last));
    player_.play();
}

std::vector<edit::SaidAgain> RetakesModel::said() const {
    std::vector<edit::SaidAgain> out;
    for (const Row& row : rows_) out.push_back(row.said);
    return out;
}

edit::Kept RetakesModel::kept() const {
    edit::Kept out;
    for (const Row& row : rows_) out.push_back(row.kept);
    return out;
}

void RetakesModel::apply() {
    if (changes().empty()) {  // all takes stay
        setOffered(false);
        return;
    }
    const edit::Answer whole = edit::with_takes(document_.answer(), track_, said(), kept());
    const std::vector<edit::LooseCut> cuts = edit::cuts_of_takes(whole, track_, said(), kept());
    const auto make = [this, track = track_, said = said(), kept = kept()](const std::vector<edit::Removal>& removals) {
        const base::Time before = edit::duration(document_.answer());
        const bool done = document_.edit({}, [&](edit::Answer answer) {
            return edit::without(edit::with_takes(std::move(answer), track, said, kept), removals);
        });
        if (!done) return;
        setOffered(false);
        emit applied(base::to_seconds(before - edit::duration(document_.answer())));
    };
    // A clip that cannot be read just now is cut without listening.
    in_background(
        this, [whole, cuts] { return edit::settle(whole, cuts, {}); }, make,
        [make, cuts](const base::Error&) { make(edit::settle(cuts)); });
}

}  // namespace bridge
