// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QStringList>
#include <QVariantList>

#include "captions/track.h"
#include "captions_model.h"
#include "document.h"

namespace bridge {

// The languages of an answer's captions: what a translator sees beside the words, and languages that can be added. The
// first track is the original; which one is edited and shown is CaptionsModel's.
class LanguagesModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")
    Q_PROPERTY(QStringList tabs READ tabs NOTIFY changed)
    Q_PROPERTY(QVariantList offers READ offers NOTIFY changed)
    Q_PROPERTY(bool translating READ translating NOTIFY changed)
    Q_PROPERTY(int untranslated READ untranslated NOTIFY changed)

  public:
    LanguagesModel(Document& document, CaptionsModel& captions, QObject* parent = nullptr);

    // Names of the tracks' languages, with how many captions are still to be translated.
    [[nodiscard]] QStringList tabs() const { return tabs_; }
    // {tag, name} of languages that no track has.
    [[nodiscard]] QVariantList offers() const;
    // Whether a language other than the original is edited.
    [[nodiscard]] bool translating() const { return captions_.language() > 0; }
    // How many captions of the edited language still say what the original says.
    [[nodiscard]] int untranslated() const { return untranslated_; }

    // The same captions at the same times in another language, in the original's words until they are translated; goes
    // to them.
    Q_INVOKABLE void add(const QString& tag);
    // Makes the edited language the first: the one that posts show.
    Q_INVOKABLE void post();
    // Takes the edited language away. The original stays.
    Q_INVOKABLE void remove();
    // What the original says while this caption of the edited language is shown; empty while the original is edited.
    [[nodiscard]] Q_INVOKABLE QString original(int row) const;

  signals:
    void changed();

  private:
    void rebuild();

    Document& document_;
    CaptionsModel& captions_;
    QStringList tabs_;
    int untranslated_ = 0;
    captions::Track original_;  // in programme time
};

}  // namespace bridge
