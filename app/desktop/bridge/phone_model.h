// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QImage>
#include <QNetworkInterface>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "document.h"
#include "phone/hand_off.h"
#include "phone/network.h"
#include "problem.h"
#include "settings.h"

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
    Q_PROPERTY(bool away READ away NOTIFY changed)
    Q_PROPERTY(bool encrypted READ encrypted WRITE setEncrypted NOTIFY changed)
    Q_PROPERTY(QStringList networks READ networks NOTIFY changed)
    Q_PROPERTY(int network READ network WRITE setNetwork NOTIFY changed)
    Q_PROPERTY(QString address READ address NOTIFY changed)
    Q_PROPERTY(QImage code READ code NOTIFY changed)
    Q_PROPERTY(QString fingerprint READ fingerprint NOTIFY changed)
    Q_PROPERTY(QString until READ until NOTIFY changed)
    Q_PROPERTY(bridge::Problem trouble READ trouble NOTIFY changed)
    Q_PROPERTY(bool receiving READ receiving NOTIFY receivingChanged)

  public:
    enum Role { NameRole = Qt::UserRole, StateRole, ProgressRole, SizeRole, MessageRole };

    using Networks = std::function<std::vector<phone::NetworkAddress>()>;  // from a thread of its own

    PhoneModel(Document& document, Settings& settings, QObject* parent = nullptr);
    ~PhoneModel() override;  // waits until what has arrived is in its answer

    // Other networks and another clock than this machine's.
    void setNetworks(Networks networks) { find_networks_ = std::move(networks); }
    void setNow(phone::Now now) { now_ = std::move(now); }
    Q_INVOKABLE void start();
    Q_INVOKABLE void stop();
    Q_INVOKABLE void restart();

    [[nodiscard]] bool starting() const { return starting_; }
    [[nodiscard]] bool on() const { return hand_off_ != nullptr; }
    // The link has ended by itself.
    [[nodiscard]] bool over() const { return over_; }
    // This machine has left the network that it waits in. Once it is back there, phones go on.
    [[nodiscard]] bool away() const { return away_; }
    [[nodiscard]] bool encrypted() const { return settings_.phoneEncrypted(); }
    // Kept for the next time. While it is on or starting, it begins anew with another link.
    void setEncrypted(bool encrypted);
    // Those of this machine that a phone may be in, as they were at the last start, and which is listened at. -1: none.
    [[nodiscard]] QStringList networks() const;
    [[nodiscard]] int network() const { return network_; }
    void setNetwork(int network);
    [[nodiscard]] QString address() const;
    // The address as a QR code with its border.
    [[nodiscard]] QImage code() const { return code_; }
    // How the certificate's fingerprint begins; empty when it is not encrypted.
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
    struct Network {
        phone::NetworkAddress at;
        QNetworkInterface::InterfaceType type;
    };

    void show(const phone::Upload& upload);
    void takeIn();
    void look();
    void lookForNetwork();

    Document& document_;
    Settings& settings_;
    Networks find_networks_ = phone::network_addresses;
    phone::Now now_ = phone::Clock::now;
    std::vector<Network> networks_;
    int network_ = -1;
    std::string wished_;  // the address that was chosen; empty: none was
    bool starting_ = false, over_ = false, away_ = false, looking_ = false;
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
