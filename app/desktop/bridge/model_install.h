// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QUrl>
#include <QVariantList>
#include <functional>

#include "base/run.h"
#include "problem.h"

namespace bridge {

// What hearing free speech needs, and getting it: what comes from where is told first, and nothing is fetched before
// install(). One at a time, in the background, all or nothing.
class ModelInstall : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")
    Q_PROPERTY(bool offered READ offered CONSTANT)
    Q_PROPERTY(QString name READ name CONSTANT)
    Q_PROPERTY(QString size READ size CONSTANT)
    Q_PROPERTY(QVariantList parts READ parts CONSTANT)
    Q_PROPERTY(bool working READ working NOTIFY workingChanged)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    Q_PROPERTY(bridge::Problem trouble READ trouble NOTIFY workingChanged)

  public:
    explicit ModelInstall(QObject* parent = nullptr);
    ~ModelInstall() override;  // stops fetching

    // Whether there is one for this machine; else a file of the user's is the only way.
    [[nodiscard]] bool offered() const;
    [[nodiscard]] QString name() const;
    // Of everything that is fetched, "74 MB".
    [[nodiscard]] QString size() const;
    // {address, size, licence} of each file.
    [[nodiscard]] QVariantList parts() const;
    [[nodiscard]] bool working() const { return working_; }
    // From 0 to 1; less than 0 while it is not known.
    [[nodiscard]] double progress() const { return progress_; }
    // Why the last try installed nothing.
    [[nodiscard]] Problem trouble() const { return trouble_; }

    Q_INVOKABLE void install();
    // A file of the user's: whisper.cpp's ggml-*.bin, or an archive of a Vosk model.
    Q_INVOKABLE void addFile(const QUrl& file);
    Q_INVOKABLE void cancel();

  signals:
    void workingChanged();
    void progressChanged();
    void installed();

  private:
    void start(std::function<void(const base::RunContext&)> work);
    void setProgress(double progress);

    bool working_ = false;
    double progress_ = -1;
    Problem trouble_;
    base::CancelToken cancel_;
};

}  // namespace bridge
