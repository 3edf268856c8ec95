// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch_model.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <set>

#include "background.h"
#include "base/json.h"
#include "base/log.h"
#include "edit/clips.h"
#include "media/probe.h"
#include "poster.h"
#include "qc/mp4.h"
#include "take_in.h"
#include "text.h"

namespace bridge {
namespace {

constexpr int kBetweenLooks = 1000;
constexpr int kPictureHeight = 144;  // twice what is shown, for larger text and screens

// What was known of a folder when it was watched last; nothing when that was another one.
std::optional<std::set<std::string>> recalled(const base::Path& file, const QString& folder) {
    try {
        const base::Json json = base::read_json(file, "cannot read what was offered");
        if (json.at("folder").get<std::string>() != folder.toStdString()) return {};
        return json.at("known").get<std::set<std::string>>();
    } catch (const std::exception&) {
        return {};
    }
}

// An MP4 or QuickTime file that says itself that there is more of it than there is: its copy stands still.
bool is_cut_short(const base::Path& file) {
    std::ifstream in(file, std::ios::binary);
    const std::optional<qc::mp4::File> boxes = qc::mp4::read(in);
    return boxes && boxes->damaged;
}

// Also of one that is no text: QString replaces what cannot be shown.
QString name_of(const base::Path& file) {
    const std::u8string name = file.filename().u8string();
    return QString::fromUtf8(reinterpret_cast<const char*>(name.data()), static_cast<qsizetype>(name.size()));
}

}  // namespace

WatchModel::WatchModel(Document& document, Settings& settings, base::Path memory, QObject* parent)
    : QAbstractListModel(parent),
      document_(document),
      settings_(settings),
      memory_(std::move(memory)),
      watch_(recalled(memory_, settings.watchedFolder())) {
    pool_.setMaxThreadCount(1);
    copies_.setMaxThreadCount(1);
    clock_.start();
    timer_.setInterval(kBetweenLooks);
    connect(&timer_, &QTimer::timeout, this, [this] { look(std::chrono::milliseconds(clock_.elapsed())); });
}

WatchModel::~WatchModel() {
    cancel_.cancel();
    pool_.waitForDone();
    copies_.waitForDone();
}

void WatchModel::choose(const QUrl& folder) {
    if (folder.isLocalFile() && folder.toLocalFile() != this->folder()) restart(folder.toLocalFile());
}

void WatchModel::stop() { restart({}); }

void WatchModel::restart(const QString& folder) {
    ++generation_;
    cancel_.cancel();
    cancel_ = {};
    looking_ = false;
    there_ = true;
    remembered_ = false;
    beginResetModel();
    clips_.clear();
    endResetModel();
    watch_ = capture::WatchFolder();
    settings_.setWatchedFolder(folder);
    setTrouble({});
    emit countChanged();
    emit looked();
    emit folderChanged();
    look(std::chrono::milliseconds(clock_.elapsed()));
}

void WatchModel::setLookedAt(bool looked_at) {
    if (looked_at) timer_.start();
    else timer_.stop();
}

void WatchModel::look(base::Time now) {
    if (folder().isEmpty() || looking_) return;
    looking_ = true;
    struct Folder {
        bool there = false;
        std::vector<capture::Listed> files;
    };
    in_background(
        this,
        [folder = path(folder())] {
            std::error_code error;
            const std::filesystem::directory_iterator readable(folder, error);
            return Folder{!error, capture::list_videos(folder)};
        },
        [this, now, generation = generation_](const Folder& found) {
            if (generation != generation_) return;
            looking_ = false;
            there_ = found.there;
            see(found.files, now);
            emit looked();
        },
        {}, &pool_);
}

void WatchModel::see(const std::vector<capture::Listed>& files, base::Time now) {
    const auto before = watch_.known();
    // What is gone or another file now is no longer on offer.
    for (int row = count() - 1; row >= 0; --row) {
        const Clip& clip = clips_[static_cast<std::size_t>(row)];
        if (clip.progress >= 0 || std::find(files.begin(), files.end(), clip.file) != files.end()) continue;
        watch_.forget(clip.file);
        remove(row);
    }
    for (const capture::Listed& file : watch_.look(files, now)) consider(file);
    if (!remembered_ || watch_.known() != before) remember();
}

void WatchModel::consider(const capture::Listed& file) {
    in_background(
        this, [file] { return is_cut_short(file.file); },
        [this, file, generation = generation_](bool cut_short) {
            if (generation != generation_) return;
            if (cut_short && watch_.postpone(file)) remember();
            else probe(file);
        },
        {}, &pool_);
}

void WatchModel::probe(const capture::Listed& file) {
    in_background(
        this,
        [file, cancel = cancel_] {
            const media::Info info = media::probe(file.file, cancel);
            return Clip{file, base::to_seconds(info.duration), info.video.has_value(),
                        poster_of(file.file, info, kPictureHeight, cancel)};
        },
        [this, generation = generation_](const Clip& clip) {
            if (generation == generation_) offer(clip);
        },
        [this, file, generation = generation_](const base::Error& error) {
            if (generation == generation_ && error.code != base::Errc::cancelled) offer({file, 0, false, {}});
        },
        &pool_);
}

void WatchModel::offer(const Clip& clip) {
    beginInsertRows({}, count(), count());
    clips_.push_back(clip);
    endInsertRows();
    emit countChanged();
    remember();
}

void WatchModel::take(int row) {
    if (row < 0 || row >= count() || !document_.isOpen()) return;
    const Clip& clip = clips_[static_cast<std::size_t>(row)];
    if (!clip.readable || clip.progress >= 0) return;
    const capture::Listed file = clip.file;
    setTrouble({});
    setProgress(file, 0);
    const auto failed = [this, file](const base::Error& error) {
        setProgress(file, -1);
        if (error.code != base::Errc::cancelled) setTrouble(problem_of(error));
    };
    in_background(
        this,
        [file, answer = document_.folder(),
         run = told_run(this, cancel_, [this, file](double fraction) { setProgress(file, fraction); })] {
            return edit::import_clip(file.file, answer, false, run);
        },
        [this, file, answer = document_.folder(), failed](const media::Clip& copy) {
            take_in(
                document_, answer, copy, [this, file] { dismiss(rowOf(file)); }, failed);
        },
        failed, &copies_);
}

void WatchModel::dismiss(int row) {
    if (row < 0 || row >= count()) return;
    remove(row);
    remember();
}

int WatchModel::rowOf(const capture::Listed& file) const {
    const auto found = std::find_if(clips_.begin(), clips_.end(), [&](const Clip& clip) { return clip.file == file; });
    return found == clips_.end() ? -1 : static_cast<int>(found - clips_.begin());
}

void WatchModel::setProgress(const capture::Listed& file, double progress) {
    const int row = rowOf(file);
    if (row < 0) return;
    clips_[static_cast<std::size_t>(row)].progress = progress;
    emit dataChanged(index(row), index(row), {ProgressRole});
}

void WatchModel::remove(int row) {
    beginRemoveRows({}, row, row);
    clips_.erase(clips_.begin() + row);
    endRemoveRows();
    emit countChanged();
}

// What is on offer is not remembered: it is offered again next time.
void WatchModel::remember() {
    remembered_ = true;
    std::set<std::string> known = watch_.known();
    for (const Clip& clip : clips_) known.erase(capture::WatchFolder::signature(clip.file));
    in_background(
        this,
        [file = memory_, folder = folder().toStdString(), known = std::move(known)] {
            base::make_folder(file.parent_path());
            base::write_file_atomically(file, base::dump({{"schema", 1}, {"folder", folder}, {"known", known}}));
        },
        [] {}, [](const base::Error&) { spdlog::warn("what was offered cannot be remembered"); }, &pool_);
}

void WatchModel::setTrouble(const Problem& problem) {
    trouble_ = problem;
    emit troubleChanged();
}

int WatchModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant WatchModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) return {};
    const Clip& clip = clips_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case NameRole: return name_of(clip.file.file);
        case SecondsRole: return clip.seconds;
        case PictureRole: return clip.picture;
        case ReadableRole: return clip.readable;
        case ProgressRole: return clip.progress;
        default: return {};
    }
}

QHash<int, QByteArray> WatchModel::roleNames() const {
    return {{NameRole, "name"},
            {SecondsRole, "seconds"},
            {PictureRole, "picture"},
            {ReadableRole, "readable"},
            {ProgressRole, "progress"}};
}

}  // namespace bridge
