// SPDX-License-Identifier: GPL-3.0-or-later
#include "model_install.h"

#include <QLocale>
#include <QMetaObject>
#include <QPointer>
#include <algorithm>
#include <utility>

#include "background.h"
#include "speech/install.h"
#include "text.h"

namespace bridge {
namespace {

// The first is the one that hears free speech.
const speech::Recipe* recipe() { return speech::recipes().empty() ? nullptr : &speech::recipes().front(); }

QString size_of(std::uintmax_t bytes) {
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 0, QLocale::DataSizeSIFormat);
}

}  // namespace

ModelInstall::ModelInstall(QObject* parent) : QObject(parent) {}

ModelInstall::~ModelInstall() { cancel_.cancel(); }

bool ModelInstall::offered() const { return recipe() != nullptr; }

QString ModelInstall::name() const { return offered() ? text(recipe()->name) : QString(); }

QString ModelInstall::size() const {
    std::uintmax_t bytes = 0;
    if (offered())
        for (const speech::Part& part : recipe()->parts) bytes += part.bytes;
    return size_of(bytes);
}

QVariantList ModelInstall::parts() const {
    QVariantList out;
    if (offered())
        for (const speech::Part& part : recipe()->parts)
            out << QVariantMap{{QStringLiteral("address"), text(speech::registry() + part.address)},
                               {QStringLiteral("size"), size_of(part.bytes)},
                               {QStringLiteral("licence"), text(part.licence)}};
    return out;
}

void ModelInstall::setProgress(double progress) {
    progress_ = progress;
    emit progressChanged();
}

void ModelInstall::start(std::function<void(const base::RunContext&)> work) {
    if (working_) return;
    working_ = true;
    trouble_ = {};
    cancel_ = {};
    setProgress(-1);
    emit workingChanged();
    const base::RunContext run = told_run(this, cancel_, [this](double fraction) { setProgress(fraction); });
    in_background(
        this, [work = std::move(work), run] { work(run); },
        [this] {
            working_ = false;
            emit workingChanged();
            emit installed();
        },
        [this](const base::Error& error) {
            working_ = false;
            if (error.code != base::Errc::cancelled) trouble_ = problem_of(error);
            emit workingChanged();
        });
}

void ModelInstall::install() {
    if (!offered()) return;
    start([](const base::RunContext& run) { speech::install(*recipe(), {}, speech::model_home(), run); });
}

void ModelInstall::addFile(const QUrl& file) {
    const base::Path name = path(file);
    if (name.empty()) return;
    start([name](const base::RunContext& run) { (void)speech::add_model(name, speech::model_home(), run); });
}

void ModelInstall::cancel() {
    if (working_) cancel_.cancel();
}

}  // namespace bridge
