// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with answers from the list: making, renaming, moving, trashing.
#include <QFileInfo>
#include <QPointer>
#include <filesystem>
#include <memory>
#include <utility>

#include "answers_model.h"
#include "background.h"
#include "base/resources.h"
#include "edit/captions_file.h"
#include "edit/clips.h"
#include "edit/file.h"
#include "edit/operations.h"
#include "practice/folders.h"
#include "text.h"

namespace bridge {
namespace {

const std::vector<std::string> kUsualTargets{"instagram-reels", "tiktok", "youtube-shorts", "facebook-feed",
                                             "linkedin"};

constexpr std::uintmax_t kLargestScript = 100'000;
constexpr std::size_t kMostSteps = 100;

}  // namespace

// What an answer is made of.
struct AnswersModel::Recipe {
    edit::Answer answer;
    base::Path clip;      // empty: none yet
    base::Path captions;  // empty: none yet
    base::Path library;
};

namespace {

template <typename Recipe>
base::Path cook(const Recipe& recipe, const base::RunContext& context) {
    edit::Answer answer = recipe.answer;
    const base::Path folder = practice::make_answer_folder(recipe.library, answer.question);
    try {
        if (!recipe.clip.empty())
            answer = edit::add_clip(std::move(answer), edit::import_clip(recipe.clip, folder, false, context));
        if (!recipe.captions.empty()) answer = edit::with_captions(std::move(answer), recipe.captions, {}).answer;
        edit::save(answer, folder);
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
        throw;
    }
    return folder;
}

}  // namespace

void AnswersModel::make(const QString& question, const QString& series, const QString& script, const QString& person,
                        const QUrl& clip) {
    Recipe recipe;
    const QString asked = question.simplified();
    recipe.answer.question = (asked.isEmpty() ? tr("New answer") : asked).toStdString();
    recipe.answer.series = series.toStdString();
    recipe.answer.script = script.toStdString();
    recipe.answer.provider = person.toStdString();
    recipe.answer.brand = practice_.practice().main_kit;
    recipe.clip = path(clip);
    start(std::move(recipe));
}

void AnswersModel::makeSample() {
    try {
        Recipe recipe;
        const base::Path demo = base::resource_root() / "assets" / "demo";
        recipe.answer.question = "How long does Botox last?";
        recipe.answer.style = "highlight";
        recipe.answer.script = base::read_file(demo / "script.txt", kLargestScript, "cannot read the sample's script");
        // The last of the kits that ship is the one whose people fit the sample.
        if (const auto kits = delivery::preset_files(studio_.folders(), "brands"); !kits.empty())
            recipe.answer.brand = kits.back().id;
        recipe.clip = demo / "clip.mp4";
        recipe.captions = demo / "captions.vtt";
        start(std::move(recipe));
    } catch (const base::Error& error) {
        report(error);
    }
}

void AnswersModel::start(Recipe recipe) {
    if (making_) return;
    recipe.library = practice_.library();
    recipe.answer.targets = kUsualTargets;
    making_.emplace();
    making_fraction_ = 0;
    emit makingChanged();
    const auto ended = [this] {
        making_.reset();
        emit makingChanged();
    };
    const base::RunContext context = told_run(this, *making_, [this](double fraction) {
        making_fraction_ = fraction;
        emit makingChanged();
    });
    in_background(
        this, [recipe = std::move(recipe), context] { return cook(recipe, context); },
        [this, ended](const base::Path& folder) {
            ended();
            refresh();
            emit made(text(folder));
        },
        [this, ended](const base::Error& error) {
            ended();
            if (error.code != base::Errc::cancelled) report(error);
        });
}

void AnswersModel::cancelMaking() {
    if (making_) making_->cancel();
}

bool AnswersModel::isVideo(const QUrl& file) const {
    static const QStringList endings{"mp4", "mov", "m4v",  "mkv", "webm", "avi",
                                     "3gp", "mts", "m2ts", "mpg", "mpeg", "ts"};
    return file.isLocalFile() && endings.contains(QFileInfo(file.toLocalFile()).suffix().toLower());
}

void AnswersModel::change(const base::Path& folder, const Change& change) {
    if (document_.isOpen() && document_.folder() == folder) {
        document_.edit("", change);
        document_.flush();
        return refresh();
    }
    in_background(
        this, [folder, change] { edit::save(change(edit::load(folder)), folder); }, [this] { refresh(); },
        [this](const base::Error& error) { report(error); }, &reader_);
}

void AnswersModel::rename(const QString& folder, const QString& question) {
    const QString wanted = question.simplified();
    const base::Path answer = path(folder);
    for (const practice::Entry& entry : entries_) {
        if (entry.folder != answer || wanted.isEmpty() || text(entry.question) == wanted) continue;
        const auto call_it = [this, answer](const std::string& name) {
            change(answer, [name](edit::Answer a) {
                a.question = name;
                return a;
            });
        };
        const std::string after = wanted.toStdString();
        push_undo({[call_it, before = entry.question] { call_it(before); }, [call_it, after] { call_it(after); }});
        return call_it(after);
    }
}

void AnswersModel::moveToSeries(const QString& folder, const QString& series) {
    const base::Path answer = path(folder);
    for (const practice::Entry& entry : entries_) {
        if (entry.folder != answer || text(entry.series) == series) continue;
        const auto put_in = [this, answer](const std::string& id) {
            change(answer, [id](edit::Answer a) {
                a.series = id;
                return a;
            });
        };
        const std::string after = series.toStdString();
        push_undo({[put_in, before = entry.series] { put_in(before); }, [put_in, after] { put_in(after); }});
        return put_in(after);
    }
}

void AnswersModel::trash(const QString& folder) {
    const base::Path answer = path(folder);
    for (const practice::Entry& entry : entries_)
        if (entry.folder == answer) return put_in_trash(answer, text(entry.question));
}

void AnswersModel::put_in_trash(const base::Path& folder, const QString& question) {
    if (document_.isOpen() && document_.folder() == folder) document_.close();
    const auto bin = [this, folder, question](const std::function<void(const base::Path&)>& then) {
        in_background(
            this, [folder] { return practice::move_to_trash(folder); },
            [this, question, then](const base::Path& trashed) {
                then(trashed);
                refresh();
                emit this->trashed(question);
            },
            [this](const base::Error& error) { report(error); }, &reader_);
    };
    bin([this, folder, bin](const base::Path& trashed) {
        // Where it lies in the trash is another place each time.
        const auto place = std::make_shared<base::Path>(trashed);
        push_undo({[this, folder, place] { restore(*place, folder); },
                   [bin, place] { bin([place](const base::Path& again) { *place = again; }); }});
    });
}

void AnswersModel::restore(const base::Path& trashed, const base::Path& folder) {
    in_background(
        this, [folder, trashed] { return practice::restore_from_trash(trashed, folder); },
        [this](const base::Path&) { refresh(); }, [this](const base::Error& error) { report(error); }, &reader_);
}

void AnswersModel::push_undo(Step step) {
    undo_.push_back(std::move(step));
    if (undo_.size() > kMostSteps) undo_.erase(undo_.begin());
    redo_.clear();
    ++edits_;
    emit undoChanged();
}

void AnswersModel::undo() {
    if (undo_.empty()) return;
    const Step step = redo_.emplace_back(std::move(undo_.back()));
    undo_.pop_back();
    ++edits_;
    emit undoChanged();
    step.undo();
}

void AnswersModel::redo() {
    if (redo_.empty()) return;
    const Step step = undo_.emplace_back(std::move(redo_.back()));
    redo_.pop_back();
    ++edits_;
    emit undoChanged();
    step.redo();
}

}  // namespace bridge
