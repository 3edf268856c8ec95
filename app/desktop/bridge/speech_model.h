// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QStringList>
#include <string>

#include "base/run.h"
#include "document.h"
#include "problem.h"
#include "studio.h"

namespace bridge {

// Captions by listening to the answer: for the words of a script, or for whatever is said. One at a time, in the
// background; the document changes only when it is done, as one edit.
class SpeechModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")
    Q_PROPERTY(bool canFollow READ canFollow NOTIFY enginesChanged)
    Q_PROPERTY(bool canTranscribe READ canTranscribe NOTIFY enginesChanged)
    Q_PROPERTY(bool listening READ listening NOTIFY listeningChanged)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    Q_PROPERTY(bridge::Problem trouble READ trouble NOTIFY listeningChanged)

  public:
    SpeechModel(Document& document, const Studio& studio, QObject* parent = nullptr);
    ~SpeechModel() override;  // stops listening

    // Looks again at which engines are installed.
    Q_INVOKABLE void look();
    // Whether there is an engine that finds the words of a script,
    [[nodiscard]] bool canFollow() const { return can_follow_; }
    // or one that hears what nobody wrote.
    [[nodiscard]] bool canTranscribe() const { return can_transcribe_; }
    [[nodiscard]] bool listening() const { return listening_; }
    [[nodiscard]] double progress() const { return progress_; }
    // Why the last try made no captions.
    [[nodiscard]] Problem trouble() const { return trouble_; }

    // Captions of the script, which becomes the answer's.
    Q_INVOKABLE void follow(const QString& script);
    Q_INVOKABLE void transcribe();
    Q_INVOKABLE void cancel();

  signals:
    void enginesChanged();
    void listeningChanged();
    void progressChanged();
    // Captions were made. `sentence` says how well it went, `checks` what is worth a look, a sentence each.
    void made(const QString& sentence, const QStringList& checks);

  private:
    struct Made {
        edit::StoredTrack track;
        std::string script;  // empty: leave the answer's
        QString sentence;
        QStringList checks;
    };
    template <typename Work>
    void start(Work work);
    void setProgress(double progress);

    Document& document_;
    const Studio& studio_;
    bool can_follow_ = false, can_transcribe_ = false, listening_ = false;
    double progress_ = 0;
    Problem trouble_;
    base::CancelToken cancel_;
};

}  // namespace bridge
