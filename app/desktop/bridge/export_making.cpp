// SPDX-License-Identifier: GPL-3.0-or-later
// How the posts that were asked for are made, one answer's after another's.
#include <algorithm>

#include "background.h"
#include "edit/clips.h"
#include "export_model.h"
#include "text.h"

namespace bridge {

using State = Post::State;

void ExportModel::make() {
    chooseAgain();
    std::vector<std::string> ids;
    for (const Offer& offer : prospect_.offers)
        if (isChosen(offer.target.id) && !post(offer.target.id).under_way()) ids.push_back(offer.target.id);
    enqueue(ids);
}

void ExportModel::makeOne(const QString& id) {
    const std::string name = id.toStdString();
    if (find(id) == nullptr || post(name).under_way()) return;
    if (!isChosen(name)) choose(id, true);
    enqueue({name});
}

base::Path ExportModel::folderOf(const base::Path& answer) const {
    const auto chosen = folders_.find(answer);
    return chosen == folders_.end() ? answer / "exports" : chosen->second;
}

void ExportModel::enqueue(const std::vector<std::string>& ids) {
    if (ids.empty() || !document_.isOpen()) return;
    const base::Path answer = document_.folder();
    for (const std::string& id : ids) {
        at(answer, id) = {};
        at(answer, id).state = State::waiting;
    }
    made_of_[answer] = what_posts_show(document_.answer());
    outdated_ = false;
    queue_.push_back({answer, folderOf(answer), document_.answer(), ids});
    startNext();
    if (rowCount() > 0) emit dataChanged(index(0), index(rowCount() - 1));
    emit changed();
}

void ExportModel::startNext() {
    if (busy() || queue_.empty()) return;
    batch_ = std::move(queue_.front());
    queue_.pop_front();
    preparing_ = true;
    fraction_ = 0;
    seconds_ = -1;
    in_background(
        this,
        [answer = batch_.answer, studio = &studio_] {
            return studio->request(edit::with_probed_clips(answer, {}), studio->catalogue().targets().front().id);
        },
        [this](render::Request request) {
            preparing_ = false;
            begin(std::move(request));
        },
        [this](const base::Error& error) {
            preparing_ = false;
            endRun({}, error);
        });
}

void ExportModel::begin(render::Request request) {
    std::vector<Offer> wanted;
    for (const Offer& offer : offers(request, studio_.catalogue())) {
        const bool asked = std::find(batch_.ids.begin(), batch_.ids.end(), offer.target.id) != batch_.ids.end();
        // It may have been cancelled since.
        if (asked && at(batch_.answer_folder, offer.target.id).state == State::waiting) wanted.push_back(offer);
    }
    if (wanted.empty()) return endRun({}, std::nullopt);
    request = request_for(std::move(request), wanted);
    run_work_ = work_of(request, studio_.catalogue());
    run_ = std::make_unique<ExportRun>(std::move(request), studio_.rendering(), batch_.folder);
    connect(run_.get(), &ExportRun::advanced, this, [this](double fraction, double seconds) {
        fraction_ = fraction;
        seconds_ = seconds;
        emit changed();
    });
    connect(run_.get(), &ExportRun::postAdvanced, this, [this](const render::PostProgress& progress) {
        const std::string id = run_->request().targets[progress.target].id;
        Post& post = at(batch_.answer_folder, id);
        if (!post.under_way()) return;
        post.state = State::running;
        post.fraction = progress.fraction;
        post.seconds = progress.eta_seconds;
        tell(id);
    });
    connect(run_.get(), &ExportRun::postFinished, this, [this](const render::OutputResult& result) {
        Post& post = at(batch_.answer_folder, result.target);
        const bool cancelled = result.error && result.error->code == base::Errc::cancelled;
        if (cancelled && !post.under_way()) return;
        post.result = result;
        post.error = result.error;
        post.fraction = 1;
        post.state = cancelled ? State::cancelled : result.error ? State::failed : State::done;
        tell(result.target);
    });
    connect(run_.get(), &ExportRun::ended, this, &ExportModel::endRun);
}

void ExportModel::endRun(const render::Statistics& statistics, const std::optional<base::Error>& error) {
    std::size_t made = 0;
    for (const std::string& id : batch_.ids) {
        Post& post = at(batch_.answer_folder, id);
        if (post.under_way()) {
            post.state = error ? State::failed : State::cancelled;
            post.error = error;
        }
        if (post.state == State::done) ++made;
        tell(id);
    }
    if (statistics.chunks > 0 && statistics.chunks_cached == 0 && run_work_ > 0 && made == batch_.ids.size())
        seconds_a_megapixel_ = statistics.seconds / run_work_;
    if (made > 0 && (!active_ || batch_.answer_folder != document_.folder()))
        emit said(tr("%1 of “%2”: ready").arg(postsInWords(made), text(batch_.answer.question)));
    if (run_) run_.release()->deleteLater();
    batch_ = {};
    startNext();
    emit changed();
}

void ExportModel::cancel(const QString& id) {
    const std::string name = id.toStdString();
    Post& post = at(document_.folder(), name);
    if (!post.under_way()) return;
    post.state = State::cancelled;
    if (run_ && batch_.answer_folder == document_.folder()) {
        const auto& targets = run_->request().targets;
        for (std::size_t i = 0; i < targets.size(); ++i)
            if (targets[i].id == name) run_->cancel(i);
    }
    for (Batch& batch : queue_)
        if (batch.answer_folder == document_.folder()) std::erase(batch.ids, name);
    std::erase_if(queue_, [](const Batch& batch) { return batch.ids.empty(); });
    tell(name);
}

void ExportModel::cancelAll() {
    for (const std::string& id : posts([](const Post& post) { return post.under_way(); })) cancel(text(id));
    // Nothing to look at: back to the places.
    if (posts([](const Post& post) { return post.state != State::cancelled; }).empty()) chooseAgain();
}

void ExportModel::chooseAgain() {
    for (auto& [key, post] : posts_)
        if (key.first == document_.folder() && !post.under_way()) post = {};
    if (rowCount() > 0) emit dataChanged(index(0), index(rowCount() - 1));
    emit changed();
}

void ExportModel::saveIn(const QUrl& folder) {
    if (path(folder).empty()) return;
    folders_[document_.folder()] = path(folder);
    enqueue(posts([](const Post& post) { return wants_folder(post); }));
}

}  // namespace bridge
