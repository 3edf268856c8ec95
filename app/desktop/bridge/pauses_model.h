// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QVariantList>
#include <QVariantMap>
#include <vector>

#include "base/run.h"
#include "document.h"
#include "edit/quiet_cuts.h"
#include "trim_model.h"
#include "words_model.h"

namespace bridge {

// The pauses that could go. Listens to the clips in the background while it is looked at; offers, and cuts only when
// told to. Seconds.
class PausesModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")
    Q_PROPERTY(bool ready READ ready NOTIFY changed)
    Q_PROPERTY(bool offered READ offered WRITE setOffered NOTIFY offeredChanged)
    Q_PROPERTY(double tightness READ tightness WRITE setTightness NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(double seconds READ seconds NOTIFY changed)
    Q_PROPERTY(QVariantList marks READ marks NOTIFY changed)
    Q_PROPERTY(QVariantMap before READ before NOTIFY changed)

  public:
    PausesModel(Document& document, const TrimModel& trim, const WordsModel& words, QObject* parent = nullptr);
    ~PausesModel() override;  // stops listening

    // Listens only while it is looked at.
    Q_INVOKABLE void setLookedAt(bool looked_at);

    // Whether every clip was listened to.
    [[nodiscard]] bool ready() const { return ready_; }
    // Whether they are shown on the strip and among the words.
    [[nodiscard]] bool offered() const { return offered_; }
    void setOffered(bool offered);
    // From 0, only long pauses and much of them stays, to 1.
    [[nodiscard]] double tightness() const { return tightness_; }
    void setTightness(double tightness);
    [[nodiscard]] int count() const { return static_cast<int>(cuts_.size()); }
    // How much shorter the video would be.
    [[nodiscard]] double seconds() const;
    // {start, length} of each, in strip time.
    [[nodiscard]] QVariantList marks() const;
    // By the number of the word that a pause comes before: its seconds, as text.
    [[nodiscard]] QVariantMap before() const;

    // Cuts them, as one edit; tells when it is done.
    Q_INVOKABLE void remove();

  signals:
    void changed();
    void offeredChanged();
    void removed(double seconds);

  private:
    void listen();
    void find();

    Document& document_;
    const TrimModel& trim_;
    const WordsModel& words_;
    bool looked_at_ = false, ready_ = false, listening_ = false, offered_ = false;
    double tightness_ = 0.5;
    edit::Voices voices_;
    std::vector<edit::LooseCut> cuts_;
    base::CancelToken cancel_;
};

}  // namespace bridge
