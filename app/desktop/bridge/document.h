// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QUrl>
#include <functional>
#include <string>

#include "autosave.h"
#include "base/run.h"
#include "edit/answer.h"
#include "history.h"
#include "problem.h"

namespace bridge {

// The open answer: a value that edits replace whole, with undo, and that saves itself.
class Document : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")
    Q_PROPERTY(bool open READ isOpen NOTIFY opened)
    Q_PROPERTY(bool loading READ loading NOTIFY loadingChanged)
    Q_PROPERTY(QString question READ question WRITE setQuestion NOTIFY changed)
    Q_PROPERTY(QString provider READ provider NOTIFY changed)
    Q_PROPERTY(QString script READ script NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY changed)
    Q_PROPERTY(int edits READ edits NOTIFY changed)
    Q_PROPERTY(bool saved READ saved NOTIFY savedChanged)
    Q_PROPERTY(bool hasClips READ hasClips NOTIFY changed)
    Q_PROPERTY(bool trimmed READ trimmed NOTIFY changed)
    Q_PROPERTY(bool captioned READ captioned NOTIFY changed)
    Q_PROPERTY(bool branded READ branded NOTIFY changed)
    Q_PROPERTY(bool adding READ adding NOTIFY addingChanged)
    Q_PROPERTY(double addingProgress READ addingProgress NOTIFY addingChanged)
    Q_PROPERTY(QStringList missing READ missing NOTIFY missingChanged)
    Q_PROPERTY(bridge::Problem trouble READ trouble NOTIFY troubleChanged)

  public:
    explicit Document(QObject* parent = nullptr);
    ~Document() override;  // saves what is not saved yet

    // Opens the answer in a folder; what is open is saved and closed first. Then opened(), or trouble.
    void load(const base::Path& folder);
    Q_INVOKABLE void close();

    [[nodiscard]] bool isOpen() const { return !folder_.empty(); }
    [[nodiscard]] bool loading() const { return loading_; }
    [[nodiscard]] const base::Path& folder() const { return folder_; }
    // With what is known of the clips once they were looked at; then `probed`.
    [[nodiscard]] const edit::Answer& answer() const { return answer_; }
    [[nodiscard]] bool probed() const { return probed_; }

    using Change = std::function<edit::Answer(edit::Answer)>;
    // Edits the answer; `key` as in History. What the change throws becomes `trouble`, and the answer stays. False when
    // nothing changed.
    bool edit(const std::string& key, const Change& change);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();

    // Copies clips into the answer's folder and puts them at the end, one after the other. What cannot be read is said.
    Q_INVOKABLE void addClips(const QList<QUrl>& files);
    // A clip that is gone has moved here.
    Q_INVOKABLE void locate(const QUrl& file);
    Q_INVOKABLE void dismiss();
    // Returns when everything is on disk. For the end of the program and for tests.
    void flush() { autosave_.flush(); }

    [[nodiscard]] QString question() const;
    void setQuestion(const QString& question);
    [[nodiscard]] QString provider() const;
    [[nodiscard]] QString script() const;
    [[nodiscard]] bool canUndo() const { return history_.canUndo(); }
    [[nodiscard]] bool canRedo() const { return history_.canRedo(); }
    // Grows with each edit, undo and redo, and when the answer is closed. Whoever offers to undo an edit sees by it
    // whether that is still the last.
    [[nodiscard]] int edits() const { return edits_; }
    [[nodiscard]] bool saved() const { return autosave_.saved(); }
    [[nodiscard]] bool hasClips() const { return !answer_.clips.empty(); }
    [[nodiscard]] bool trimmed() const;
    [[nodiscard]] bool captioned() const;
    [[nodiscard]] bool branded() const { return !answer_.brand.empty(); }
    [[nodiscard]] bool adding() const { return !to_add_.isEmpty(); }
    [[nodiscard]] double addingProgress() const { return adding_progress_; }
    // Names of clips whose files are gone or are other files now.
    [[nodiscard]] QStringList missing() const { return missing_; }
    [[nodiscard]] Problem trouble() const { return trouble_; }

  signals:
    void opened();  // or closed
    void loadingChanged();
    void changed();
    void savedChanged();
    void addingChanged();
    void missingChanged();
    void troubleChanged();

  private:
    void replace(edit::Answer answer);
    void probe();
    void addNext();
    void report(const base::Error& error);

    base::Path folder_;
    edit::Answer answer_;
    History<edit::Answer> history_;
    bool loading_ = false, probed_ = false;
    int generation_ = 0;
    int edits_ = 0;
    QList<QUrl> to_add_;  // the first is being added
    double adding_progress_ = 0;
    base::CancelToken adding_cancel_;
    QStringList missing_;
    Problem trouble_;
    Autosave autosave_;
};

}  // namespace bridge
