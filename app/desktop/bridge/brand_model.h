// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QTimer>
#include <QVariant>
#include <vector>

#include "brand_words.h"
#include "document.h"
#include "kit_shelf.h"
#include "practice/practice.h"
#include "studio.h"

namespace bridge {

// How the open answer wears its brand kit: which elements it shows, who is named and where, and what is worth a look.
// Choices are the answer's own and can be undone with it; remedies change the kit. Lives on the main thread.
class BrandModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")
    // The screen is shown: only then is the kit judged.
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(QString kit READ kit NOTIFY changed)  // id or file; empty: none
    Q_PROPERTY(bool hasKit READ hasKit NOTIFY changed)
    Q_PROPERTY(QStringList elements READ elements CONSTANT)
    Q_PROPERTY(QVariantMap on READ on NOTIFY changed)            // by element
    Q_PROPERTY(QVariantMap details READ details NOTIFY changed)  // likewise, in words
    // {name, credentials, role, photo}; and the one who is named, -1 when none of them is.
    Q_PROPERTY(QVariantList speakers READ speakers NOTIFY speakersChanged)
    Q_PROPERTY(int speaker READ speaker NOTIFY changed)
    Q_PROPERTY(int side READ side NOTIFY changed)  // of the name: 0 left, 1 middle, 2 right
    // {rule, title, text, remedy, blocks}, worst first; and whether the logo and all colours are well.
    Q_PROPERTY(QVariantList advice READ advice NOTIFY adviceChanged)
    Q_PROPERTY(bool readable READ readable NOTIFY adviceChanged)
    Q_PROPERTY(bool judged READ judged NOTIFY adviceChanged)

  public:
    // All outlive it.
    BrandModel(Document& document, KitShelf& kits, const Studio& studio, QObject* parent = nullptr);

    [[nodiscard]] bool active() const { return active_; }
    void setActive(bool active);
    [[nodiscard]] QString kit() const;
    [[nodiscard]] bool hasKit() const { return kits_.find(document_.answer().brand) != nullptr; }
    [[nodiscard]] QStringList elements() const { return bridge::elements(); }
    [[nodiscard]] QVariantMap on() const;
    [[nodiscard]] QVariantMap details() const;
    [[nodiscard]] QVariantList speakers() const;
    [[nodiscard]] int speaker() const;
    [[nodiscard]] int side() const;
    [[nodiscard]] QVariantList advice() const;
    [[nodiscard]] bool readable() const { return readable_; }
    [[nodiscard]] bool judged() const { return judged_; }

    Q_INVOKABLE void chooseKit(const QString& kit);
    Q_INVOKABLE void show(const QString& element, bool on);
    Q_INVOKABLE void chooseSpeaker(int index);
    Q_INVOKABLE void chooseSide(int side);
    // Does what the advice's button says; false where somebody has to choose a file or write something in the kit.
    Q_INVOKABLE bool mend(const QString& rule);

  signals:
    void activeChanged();
    void changed();
    void speakersChanged();
    void adviceChanged();

  private:
    [[nodiscard]] brand::Kit dressed() const;
    void look(const std::string& key, const std::function<void(edit::Look&)>& change);
    void answerChanged();
    void gatherSpeakers();
    void judge();

    Document& document_;
    KitShelf& kits_;
    const Studio& studio_;
    bool active_ = false, judged_ = false, readable_ = true;
    practice::Practice practice_;
    std::vector<practice::Person> speakers_;
    std::vector<Advice> advice_;
    QTimer judge_soon_;
    int generation_ = 0;
};

}  // namespace bridge
