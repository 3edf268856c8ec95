// SPDX-License-Identifier: GPL-3.0-or-later
#include "export_run.h"

#include <utility>

#ifdef __linux__
#include <sys/resource.h>
#endif

namespace bridge {
namespace {

// For this thread and those that it starts.
void give_way() {
#ifdef __linux__
    constexpr int kNice = 10;
    (void)setpriority(PRIO_PROCESS, 0, kNice);
#endif
}

}  // namespace

ExportRun::ExportRun(render::Request request, const render::Studio& studio, base::Path folder, QObject* parent)
    : QObject(parent), request_(std::move(request)), studio_(studio), folder_(std::move(folder)) {
    context_.progress = [this](const base::Progress& progress) { post([&](Mail& mail) { mail.progress = progress; }); };
    watch_.progress = [this](const render::PostProgress& progress) {
        post([&](Mail& mail) { mail.posts[progress.target] = progress; });
    };
    watch_.finished = [this](const render::OutputResult& result) {
        post([&](Mail& mail) { mail.finished.push_back(result); });
    };
    watch_.cancel.resize(request_.targets.size());
    thread_ = std::thread([this] { work(); });
}

ExportRun::~ExportRun() {
    cancelAll();
    thread_.join();
}

void ExportRun::cancel(std::size_t target) { watch_.cancel.at(target).cancel(); }
void ExportRun::cancelAll() { context_.cancel.cancel(); }

void ExportRun::work() {
    give_way();
    std::optional<base::Error> error;
    render::Statistics statistics;
    try {
        statistics = render::export_posts(request_, studio_, folder_, context_, watch_).statistics;
    } catch (...) {
        error = base::current_error();
        if (error->code == base::Errc::cancelled) error.reset();
    }
    QMetaObject::invokeMethod(
        this,
        [this, statistics, error] {
            deliver();
            emit ended(statistics, error);
        },
        Qt::QueuedConnection);
}

template <typename F>
void ExportRun::post(F write) {
    const std::lock_guard lock(mutex_);
    write(mail_);
    if (std::exchange(is_on_its_way_, true)) return;
    QMetaObject::invokeMethod(
        this, [this] { deliver(); }, Qt::QueuedConnection);
}

void ExportRun::deliver() {
    Mail mail;
    {
        const std::lock_guard lock(mutex_);
        mail = std::exchange(mail_, {});
        is_on_its_way_ = false;
    }
    if (mail.progress) emit advanced(mail.progress->fraction, mail.progress->eta_seconds);
    for (const auto& [target, progress] : mail.posts) emit postAdvanced(progress);
    for (const render::OutputResult& result : mail.finished) emit postFinished(result);
}

}  // namespace bridge
