// SPDX-License-Identifier: GPL-3.0-or-later
#include "export_words.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace bridge {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(bridge::Post)
};

using State = Post::State;

// "the disk is full" → "The disk is full."
QString sentence(const std::string& clause) {
    QString text = QString::fromStdString(clause);
    if (text.isEmpty()) return text;
    text[0] = text[0].toUpper();
    if (!text.endsWith(QLatin1Char('.'))) text += QLatin1Char('.');
    return text;
}

std::vector<const qc::Finding*> remarks(const render::OutputResult& result) {
    std::vector<const qc::Finding*> out;
    for (const qc::Finding& finding : result.findings)
        if (finding.severity != qc::Severity::info) out.push_back(&finding);
    return out;
}

QString report(const Post& post, const Offer& offer) {
    const auto found = remarks(post.result);
    if (found.empty())
        return offer.target.captions == delivery::BurnIn::yes && offer.target.safe.bottom > 0
                   ? Words::tr("All checks passed. Captions are clear of the buttons.")
                   : Words::tr("All checks passed.");
    QString text = sentence(found.front()->message);
    if (found.size() == 2) text += Words::tr(" And one more remark.");
    if (found.size() > 2) text += Words::tr(" And %n more remarks.", nullptr, static_cast<int>(found.size()) - 1);
    return text;
}

}  // namespace

QString summary_of(const Offer& offer) {
    const QString length = in_words(base::to_seconds(offer.length));
    return offer.span ? Words::tr("%1, up to %2").arg(offer.shape, length)
                      : Words::tr("%1, %2", "shape, length").arg(offer.shape, length);
}

QString warning_of(const Offer& offer) {
    if (!offer.problem.isEmpty() || offer.lost <= base::Time{}) return offer.problem;
    return Words::tr("Would end %1 early").arg(in_words(std::max(1.0, base::to_seconds(offer.lost))));
}

QString badge_of(const Post& post) {
    switch (post.state) {
        case State::none: return {};
        case State::waiting: return Words::tr("Waiting");
        case State::running:
            if (post.fraction >= 1) return Words::tr("Almost done");
            return post.seconds < 0 ? Words::tr("Being made") : Words::tr("%1 left").arg(about(post.seconds));
        case State::done: {
            if (!post.result.passed) return Words::tr("Needs a look");
            return remarks(post.result).empty() ? Words::tr("Ready to post") : Words::tr("Ready, with a remark");
        }
        case State::failed: return Words::tr("Not made");
        case State::cancelled: return Words::tr("Cancelled");
    }
    return {};
}

QString detail_of(const Post& post, const Offer& offer) {
    switch (post.state) {
        case State::none: return summary_of(offer);
        case State::waiting: return summary_of(offer);
        case State::running: return {};
        case State::done: return report(post, offer);
        case State::failed: {
            const QString cause = post.error ? sentence(post.error->cause) : QString();
            return (cause.isEmpty() ? Words::tr("Something went wrong.") : cause) + QLatin1Char(' ') +
                   Words::tr("Your other posts are fine.");
        }
        case State::cancelled: return Words::tr("Not made, because you cancelled it.");
    }
    return {};
}

QString remarks_of(const Post& post) {
    QStringList lines;
    for (const qc::Finding* finding : remarks(post.result)) lines << sentence(finding->message);
    return lines.join(QLatin1Char('\n'));
}

QString remedy_of(const Post& post) {
    if (post.state == State::cancelled) return Words::tr("Make it after all");
    if (post.state != State::failed) return {};
    return wants_folder(post) ? Words::tr("Save somewhere else") : Words::tr("Try again");
}

bool wants_folder(const Post& post) {
    return post.state == State::failed && post.error && post.error->code == base::Errc::disk;
}

QString name_of(State state) {
    switch (state) {
        case State::none: return {};
        case State::waiting: return QStringLiteral("waiting");
        case State::running: return QStringLiteral("running");
        case State::done: return QStringLiteral("done");
        case State::failed: return QStringLiteral("failed");
        case State::cancelled: return QStringLiteral("cancelled");
    }
    return {};
}

QString details_of(const base::Error& error) {
    QString text = QString::fromStdString(error.what());
    if (!error.hint.empty()) text += QLatin1Char('\n') + QString::fromStdString(error.hint);
    return text;
}

}  // namespace bridge
