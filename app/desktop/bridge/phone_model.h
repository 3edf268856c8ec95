// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QImage>
#include <QThreadPool>
#include <QTimer>
#include <memory>
#include <string>
#include <vector>

#include "document.h"
#include "phone/hand_off.h"
#include "problem.h"

namespace bridge {

// The phone as a camera, for the open answer: a code to scan while it is on, and a row for each clip that comes. What
// has come is added to its answer, also when that was closed meanwhile. Ends with the answer.
class PhoneModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")
    Q_PROPERTY(bool starting READ starting NOTIFY changed)
    Q_PROPERTY(bool on READ on NOTIFY changed)
    Q_PROPERTY(bool over READ over NOTIFY changed)
    Q_PROPERTY(bool encrypted READ encrypted WRITE setEncrypted NOTIFY changed)
    Q_PROPERTY(QString address READ address NOTIFY changed)
    Q_PROPERTY(QImage code READ code NOTIFY changed)
    Q_PROPERTY(QString fingerprint READ fingerprint NOTIFY changed)
    Q_PROPERTY(QString until READ until NOTIFY changed)
    Q_PROPERTY(bridge::Problem trouble READ trouble NOTIFY changed)
    Q_PROPERTY(bool receiving READ receiving NOTIFY receivingChanged)

  public:
    enum Role { NameRole = Qt::UserRole, StateRole, ProgressRole, SizeRole, MessageRole };

    explicit PhoneModel(Document& document, QObject* parent = nullptr);
    ~PhoneModel() override;  // waits until what has arrived is in its answer

    // Where to listen: an address of this machine. Empty: the likeliest that a phone can reach.
    void setListenAddress(const std::string& address) { listen_address_ = address; }
    Q_INVOKABLE void start();
    Q_INVOKABLE void stop();

    [[nodiscard]] bool starting() const { return starting_; }
    [[nodiscard]] bool on() const { return hand_off_ != nullptr; }
    // The link has ended by itself.
    [[nodiscard]] bool over() const { return over_; }
    [[nodiscard]] bool encrypted() const { return encrypted_; }
    // While it is on or starting, it begins anew with another link.
    void setEncrypted(bool encrypted);
    [[nodiscard]] QString address() const;
    // The address as a QR code with its border.
    [[nodiscard]] QImage code() const { return code_; }
    [[nodiscard]] QString fingerprint() const;
    // When the link ends, as a time of day.
    [[nodiscard]] QString until() const;
    [[nodiscard]] Problem trouble() const { return trouble_; }
    // Whether a clip is on its way or being looked at.
    [[nodiscard]] bool receiving() const;

    // States are "sending", "checking", "arrived" and "refused".
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  signals:
    void changed();
    void receivingChanged();

  private:
    struct Inbox;

    void show(const phone::Upload& upload);
    void takeIn();
    void look();

    Document& document_;
    std::string listen_address_;
    bool encrypted_ = true, starting_ = false, over_ = false;
    int generation_ = 0;
    std::shared_ptr<phone::HandOff> hand_off_;
    std::shared_ptr<Inbox> inbox_;
    std::vector<phone::Upload> uploads_;
    QImage code_;
    Problem trouble_;
    QTimer clock_;
    QThreadPool pool_;  // of one thread: what ends has ended before the next begins
};

}  // namespace bridge
