// SPDX-License-Identifier: GPL-3.0-or-later
#include "target_model.h"

#include <algorithm>

#include "data_words.h"
#include "export_offers.h"
#include "text.h"

namespace bridge {

TargetModel::TargetModel(Document& document, const Studio& studio, QObject* parent)
    : QAbstractListModel(parent), document_(document), studio_(studio) {
    connect(&document_, &Document::changed, this, &TargetModel::rebuild);
    rebuild();
}

int TargetModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ids_.size());
}

QHash<int, QByteArray> TargetModel::roleNames() const { return {{IdRole, "placeId"}, {NameRole, "name"}}; }

QVariant TargetModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const std::string& id = ids_[static_cast<std::size_t>(index.row())];
    if (role == IdRole) return text(id);
    if (role == NameRole) return data_word(studio_.catalogue().target(id).name);
    return {};
}

const delivery::Target* TargetModel::find(const QString& id) const {
    const auto& targets = studio_.catalogue().targets();
    const auto found =
        std::find_if(targets.begin(), targets.end(), [&](const delivery::Target& t) { return text(t.id) == id; });
    return found == targets.end() ? nullptr : &*found;
}

QString TargetModel::nameOf(const QString& id) const {
    const delivery::Target* target = find(id);
    return target == nullptr ? id : data_word(short_name(text(target->name)));
}

QRectF TargetModel::clearArea(const QString& id) const {
    const delivery::Target* target = find(id);
    if (target == nullptr) return {0, 0, 1, 1};
    const double width = target->video.size.width, height = target->video.size.height;
    const auto& safe = target->safe;
    return {safe.left / width, safe.top / height, 1 - (safe.left + safe.right) / width,
            1 - (safe.top + safe.bottom) / height};
}

void TargetModel::rebuild() {
    std::vector<std::string> ids;
    for (const std::string& id : document_.answer().targets) {
        const auto& targets = studio_.catalogue().targets();
        const bool known = std::any_of(targets.begin(), targets.end(), [&](const auto& t) { return t.id == id; });
        if (known) ids.push_back(id);
    }
    if (ids.empty()) ids = {"instagram-reels", "instagram-feed", "website"};
    if (ids == ids_) return;
    beginResetModel();
    ids_ = std::move(ids);
    endResetModel();
}

}  // namespace bridge
