// SPDX-License-Identifier: GPL-3.0-or-later
#include "disk_model.h"

#include <QLocale>
#include <filesystem>

#include "background.h"
#include "practice/library.h"
#include "render/cache.h"

namespace bridge {
namespace {

render::Cache chunks() { return render::Cache(render::cache_folder(), render::cache_limit()); }

// Of the folder, or of the nearest one above it that exists.
double available_at(base::Path folder) {
    std::error_code error;
    while (!std::filesystem::exists(folder, error) && folder.has_relative_path()) folder = folder.parent_path();
    const auto space = std::filesystem::space(folder, error);
    return error ? 0 : static_cast<double>(space.available);
}

}  // namespace

DiskModel::DiskModel(const PracticeModel& practice, QObject* parent) : QObject(parent), practice_(practice) {}

DiskModel::~DiskModel() { ending_.cancel(); }

DiskModel::Use DiskModel::look(const base::Path& library, const base::CancelToken& cancel) {
    const practice::DiskUse use = practice::disk_use(library, cancel);
    return {static_cast<double>(use.clips), static_cast<double>(use.posts),
            static_cast<double>(use.freeable + chunks().usage().bytes), available_at(library)};
}

void DiskModel::measure() { begin(false); }

void DiskModel::freeUp() { begin(true); }

void DiskModel::begin(bool free_first) {
    if (busy_) return;
    busy_ = true;
    emit changed();
    in_background(
        this,
        [library = practice_.library(), cancel = ending_, free_first] {
            if (free_first) {
                practice::free_disk(library, cancel);
                chunks().clear();
            }
            return look(library, cancel);
        },
        [this](const Use& use) {
            use_ = use;
            known_ = true;
            busy_ = false;
            emit changed();
        },
        [this](const base::Error&) {
            busy_ = false;
            emit changed();
        });
}

QString DiskModel::words(double bytes) const {
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

}  // namespace bridge
