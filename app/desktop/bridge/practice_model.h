// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QStringList>
#include <QUrl>
#include <QVariantList>
#include <functional>
#include <string>

#include "autosave.h"
#include "history.h"
#include "practice/practice.h"
#include "problem.h"

namespace bridge {

// The practice: a value that edits replace whole, with undo, and that saves itself. A file that cannot be read is set
// aside under another name, never overwritten.
class PracticeModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QString phone READ phone WRITE setPhone NOTIFY changed)
    Q_PROPERTY(QString website READ website WRITE setWebsite NOTIFY changed)
    Q_PROPERTY(QString disclaimer READ disclaimer WRITE setDisclaimer NOTIFY changed)
    // Maps of id, name, credentials, role, display, photo (URL), consent ("missing", "signed", "ending", "ended"),
    // until ("2026-12-04" or "") and untilText ("4 Dec").
    Q_PROPERTY(QVariantList people READ people NOTIFY changed)
    Q_PROPERTY(QVariantList series READ series NOTIFY changed)        // maps of id, name, colour
    Q_PROPERTY(QVariantList questions READ questions NOTIFY changed)  // maps of question, series, script, seconds
    Q_PROPERTY(QStringList glossary READ glossary NOTIFY changed)
    Q_PROPERTY(QString mainKit READ mainKit WRITE setMainKit NOTIFY changed)
    Q_PROPERTY(QString answersFolder READ answersFolder NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY changed)
    Q_PROPERTY(int edits READ edits NOTIFY changed)
    Q_PROPERTY(bool saved READ saved NOTIFY savedChanged)
    Q_PROPERTY(bridge::Problem trouble READ trouble NOTIFY troubleChanged)

  public:
    explicit PracticeModel(base::Path file, QObject* parent = nullptr);
    ~PracticeModel() override;  // saves what is not saved yet

    [[nodiscard]] const practice::Practice& practice() const { return practice_; }
    // The folder in which answers live.
    [[nodiscard]] base::Path library() const;

    using Change = std::function<void(practice::Practice&)>;
    // `key` as in History. False when nothing changed.
    bool edit(const std::string& key, const Change& change);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    // Returns when everything is on disk.
    void flush() { autosave_.flush(); }

    void setName(const QString& name);
    void setPhone(const QString& phone);
    void setWebsite(const QString& website);
    void setDisclaimer(const QString& disclaimer);
    void setMainKit(const QString& id);
    Q_INVOKABLE void setAnswersFolder(const QUrl& folder);  // empty: the usual one

    // Returns the new person's id; empty when the name is. `until` is "2026-12-04" or empty.
    Q_INVOKABLE QString addPerson(const QString& name, const QString& credentials, const QString& role);
    Q_INVOKABLE void setPerson(const QString& id, const QString& name, const QString& credentials, const QString& role);
    // `signed_` without `until`: without an end. False when `until` is no date.
    Q_INVOKABLE bool setConsent(const QString& id, bool signed_, const QString& until);
    // Copies the picture into the practice's own folder; an empty URL takes it away.
    Q_INVOKABLE void setPhoto(const QString& id, const QUrl& picture);
    Q_INVOKABLE void removePerson(const QString& id);

    Q_INVOKABLE QString addSeries(const QString& name);
    Q_INVOKABLE void setSeries(const QString& id, const QString& name, const QString& colour);
    Q_INVOKABLE void removeSeries(const QString& id);
    // The colours that series may have, in the order in which new ones take them.
    Q_INVOKABLE QStringList seriesColours() const;

    Q_INVOKABLE void addQuestion(const QString& question, const QString& series, const QString& script);
    Q_INVOKABLE void setQuestion(int index, const QString& question, const QString& series, const QString& script);
    Q_INVOKABLE void removeQuestion(int index);
    // How long a script takes to say, in seconds.
    Q_INVOKABLE double readingSeconds(const QString& script) const;

    Q_INVOKABLE void addWord(const QString& word);
    Q_INVOKABLE void removeWord(const QString& word);
    Q_INVOKABLE void dismiss();

    // "Maya Cure, NP-C" for a person's id; what an answer names otherwise stays as it is.
    Q_INVOKABLE QString displayName(const QString& provider) const;

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString phone() const;
    [[nodiscard]] QString website() const;
    [[nodiscard]] QString disclaimer() const;
    [[nodiscard]] QVariantList people() const;
    [[nodiscard]] QVariantList series() const;
    [[nodiscard]] QVariantList questions() const;
    [[nodiscard]] QStringList glossary() const;
    [[nodiscard]] QString mainKit() const;
    [[nodiscard]] QString answersFolder() const;
    [[nodiscard]] bool canUndo() const { return history_.canUndo(); }
    [[nodiscard]] bool canRedo() const { return history_.canRedo(); }
    [[nodiscard]] int edits() const { return edits_; }  // as a document's
    [[nodiscard]] bool saved() const { return autosave_.saved(); }
    [[nodiscard]] Problem trouble() const { return trouble_; }

  signals:
    void changed();
    void savedChanged();
    void troubleChanged();

  private:
    void replace(practice::Practice practice);
    void report(const base::Error& error);

    base::Path file_;
    practice::Practice practice_;
    History<practice::Practice> history_;
    int edits_ = 0;
    Problem trouble_;
    Autosave autosave_;
};

}  // namespace bridge
