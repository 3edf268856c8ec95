// SPDX-License-Identifier: GPL-3.0-or-later
#include "document.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <memory>

#include "background.h"
#include "base/log.h"
#include "edit/clips.h"
#include "edit/file.h"
#include "edit/operations.h"
#include "media/probe.h"
#include "text.h"

namespace bridge {
namespace {

// What two documents say, clips' probed details aside.
bool same(const edit::Answer& a, const edit::Answer& b) { return edit::to_json(a) == edit::to_json(b); }

// Those that are used and those that lie aside.
template <typename Visit>
void for_each_clip(edit::Answer& answer, Visit visit) {
    for (media::Clip& clip : answer.clips) visit(clip);
    for (edit::Aside& aside : answer.aside) visit(aside.clip);
}

// Details of clips are not part of a document: what was learned of them since stays.
edit::Answer with_details_of(edit::Answer answer, const edit::Answer& known) {
    const auto learn = [](media::Clip& clip, const media::Clip& other) {
        if (other.id != clip.id || other.info.size != clip.info.size) return;
        const base::Time length = clip.info.duration;
        clip.info = other.info;
        clip.info.duration = length;
        clip.file = other.file;
    };
    for_each_clip(answer, [&](media::Clip& clip) {
        for (const media::Clip& other : known.clips) learn(clip, other);
        for (const edit::Aside& other : known.aside) learn(clip, other.clip);
    });
    return answer;
}

bool same_clips(const edit::Answer& a, const edit::Answer& b) {
    return std::equal(a.clips.begin(), a.clips.end(), b.clips.begin(), b.clips.end(),
                      [](const media::Clip& x, const media::Clip& y) { return x.id == y.id && x.file == y.file; });
}

// False when its file is gone or another one.
bool learn(media::Clip& clip) {
    if (!edit::clip_trouble(clip).empty()) return false;
    const base::Time length = clip.info.duration;
    clip.info = media::probe(clip.file, {});
    clip.info.duration = length;
    return true;
}

}  // namespace

Document::Document(QObject* parent)
    : QObject(parent), autosave_([this]() -> Autosave::Write {
          return [answer = answer_, folder = folder_] { edit::save(answer, folder); };
      }) {
    connect(&autosave_, &Autosave::savedChanged, this, &Document::savedChanged);
    connect(&autosave_, &Autosave::failed, this, &Document::report);
}

Document::~Document() {
    adding_cancel_.cancel();
    flush();
}

void Document::load(const base::Path& folder) {
    close();
    loading_ = true;
    emit loadingChanged();
    const int generation = ++generation_;
    const base::Path absolute = std::filesystem::absolute(folder).lexically_normal();
    in_background(
        this, [absolute] { return edit::load(absolute); },
        [this, absolute, generation](edit::Answer answer) {
            if (generation != generation_) return;
            folder_ = absolute;
            loading_ = false;
            answer_ = std::move(answer);
            trouble_ = {};
            emit loadingChanged();
            emit troubleChanged();
            emit opened();
            emit changed();
            probe();
        },
        [this, generation](const base::Error& error) {
            if (generation != generation_) return;
            loading_ = false;
            emit loadingChanged();
            report(error);
        });
}

void Document::close() {
    flush();
    ++generation_;
    if (loading_) {
        loading_ = false;
        emit loadingChanged();
    }
    if (!isOpen()) return;
    adding_cancel_.cancel();
    adding_cancel_ = {};
    to_add_.clear();
    emit addingChanged();
    folder_.clear();
    answer_ = {};
    history_.clear();
    ++edits_;
    autosave_.startOver();
    probed_ = false;
    missing_.clear();
    emit missingChanged();
    emit opened();
    emit changed();
}

void Document::probe() {
    const int generation = generation_;
    struct Looked {
        edit::Answer answer;
        QStringList missing;
    };
    in_background(
        this,
        [answer = answer_]() mutable {
            Looked looked;
            for (media::Clip& clip : answer.clips)
                if (!learn(clip)) looked.missing << text(clip.file.filename());
            for (edit::Aside& aside : answer.aside) {
                try {
                    learn(aside.clip);
                } catch (const base::Error& error) {  // what lies aside keeps nobody from working
                    spdlog::warn("a take that is not used cannot be read: {}", error.cause);
                }
            }
            looked.answer = std::move(answer);
            return looked;
        },
        [this, generation](Looked looked) {
            if (generation != generation_) return;
            answer_ = with_details_of(std::move(answer_), looked.answer);
            probed_ = true;
            missing_ = looked.missing;
            emit missingChanged();
            emit changed();
        },
        [this, generation](const base::Error& error) {
            if (generation == generation_) report(error);
        });
}

bool Document::edit(const std::string& key, const Change& change) {
    if (!isOpen()) return false;
    try {
        edit::Answer after = change(answer_);
        if (same(after, answer_)) return false;
        history_.add(key, answer_);
        replace(std::move(after));
        return true;
    } catch (const base::Error& error) {
        report(error);
        return false;
    }
}

void Document::undo() {
    if (canUndo()) replace(with_details_of(history_.undo(answer_), answer_));
}

void Document::redo() {
    if (canRedo()) replace(with_details_of(history_.redo(answer_), answer_));
}

void Document::replace(edit::Answer answer) {
    const bool other_clips = !same_clips(answer, answer_);
    answer_ = std::move(answer);
    ++edits_;
    autosave_.changed();
    emit changed();
    if (other_clips) probe();
}

void Document::addClips(const QList<QUrl>& files) {
    if (!isOpen() || files.isEmpty()) return;
    const bool idle = to_add_.isEmpty();
    to_add_ += files;
    if (idle) addNext();
}

void Document::addNext() {
    adding_progress_ = 0;
    emit addingChanged();
    if (to_add_.isEmpty()) return;
    const int generation = generation_;
    const base::CancelToken cancel = adding_cancel_;
    const auto told = std::make_shared<std::atomic<int>>(0);  // hundredths
    in_background(
        this,
        [this, file = path(to_add_.first()), folder = folder_, cancel, told] {
            return edit::import_clip(file, folder, false,
                                     {cancel, [this, cancel, told](const base::Progress& progress) {
                                          const auto now = static_cast<int>(progress.fraction * 100);
                                          if (told->exchange(now) == now) return;
                                          QMetaObject::invokeMethod(this, [this, cancel, now] {
                                              if (cancel.cancelled()) return;
                                              adding_progress_ = now / 100.0;
                                              emit addingChanged();
                                          });
                                      }});
        },
        [this, generation](const media::Clip& clip) {
            if (generation != generation_) return;
            edit({}, [&](edit::Answer answer) { return edit::add_clip(std::move(answer), clip); });
            to_add_.removeFirst();
            addNext();
        },
        [this, generation](const base::Error& error) {
            if (generation != generation_) return;
            report(error);
            to_add_.removeFirst();
            addNext();
        });
}

void Document::locate(const QUrl& file) {
    const base::Path found = path(file);
    in_background(
        this,
        [found] {
            media::Clip clip;
            clip.file = found;
            clip.info = media::probe(found, {});
            return clip;
        },
        [this](const media::Clip& found_clip) {
            // The clip that has this size and length; else the first that is gone and no longer than it.
            const auto fits = [&](const media::Clip& clip, bool exactly) {
                if (edit::clip_trouble(clip).empty()) return false;
                return exactly ? clip.info.size == found_clip.info.size
                               : found_clip.info.duration >= clip.info.duration;
            };
            edit("", [&](edit::Answer answer) {
                for (const bool exactly : {true, false})
                    for (media::Clip& clip : answer.clips)
                        if (fits(clip, exactly)) {
                            const base::Time length = clip.info.duration;
                            clip.file = found_clip.file;
                            clip.info = found_clip.info;
                            clip.info.duration = length;
                            return answer;
                        }
                throw base::Error(base::Errc::input, "cannot use this video", found_clip.file.string(),
                                  "it is shorter than the one that is gone",
                                  "Choose the video that this answer was made from.");
            });
            probe();
        },
        [this](const base::Error& error) { report(error); });
}

void Document::dismiss() {
    trouble_ = {};
    emit troubleChanged();
}

void Document::report(const base::Error& error) {
    trouble_ = problem_of(error);
    emit troubleChanged();
}

QString Document::question() const { return text(answer_.question); }

void Document::setQuestion(const QString& question) {
    edit("question", [&](edit::Answer answer) {
        answer.question = question.trimmed().toStdString();
        return answer;
    });
}

QString Document::provider() const { return text(answer_.provider); }

QString Document::script() const { return text(answer_.script); }

bool Document::trimmed() const {
    base::Time whole{};
    for (const media::Clip& clip : answer_.clips) whole += clip.info.duration;
    return edit::duration(answer_) < whole || answer_.timeline.size() != answer_.clips.size();
}

bool Document::captioned() const {
    return std::any_of(answer_.captions.begin(), answer_.captions.end(),
                       [](const edit::StoredTrack& track) { return !track.cues.empty(); });
}

}  // namespace bridge
