// SPDX-License-Identifier: GPL-3.0-or-later
#include "phone_model.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <mutex>
#include <utility>

#include "background.h"
#include "base/log.h"
#include "base/resources.h"
#include "phone/network.h"
#include "phone/qr.h"
#include "take_in.h"
#include "text.h"

namespace bridge {
namespace {

constexpr int kLookMs = 1000;
constexpr int kShownPrint = 8 * 3 - 1;   // eight bytes as "AB:CD:…"
constexpr int kBorder = 4, kSquare = 8;  // of the code: squares, and pixels of one

QImage picture_of(const phone::QrCode& code) {
    const int side = code.size + 2 * kBorder;
    QImage out(side, side, QImage::Format_RGB32);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            out.setPixelColor(x, y, code.is_dark(x - kBorder, y - kBorder) ? Qt::black : Qt::white);
    return out.scaled(side * kSquare, side * kSquare);
}

base::Path answer_of(const phone::Arrival& arrival) { return arrival.file.parent_path().parent_path(); }

media::Clip clip_of(const phone::Arrival& arrival) { return {"", arrival.file, arrival.info}; }

// What there is to say of a clip beside its state.
QString words_of(phone::Reason reason) {
    switch (reason) {
        case phone::Reason::no_video:
            return PhoneModel::tr("This is no video that can be used. Record it again, or choose another one.");
        case phone::Reason::withdrawn: return PhoneModel::tr("It was taken back on the phone.");
        case phone::Reason::not_added: return PhoneModel::tr("It is kept beside the answer, but could not be added.");
        case phone::Reason::not_taken_in:
            return PhoneModel::tr("All of it is here, but could not be taken in. Look whether the disk is full.");
        default: return {};
    }
}

bool is_coming(const phone::Upload& upload) {
    return upload.state == phone::State::sending || upload.state == phone::State::checking;
}

}  // namespace

// What has arrived and is in no answer yet: filled by threads of the server, emptied by the main thread.
struct PhoneModel::Inbox {
    std::mutex mutex;
    std::vector<phone::Arrival> arrivals;

    void add(const phone::Arrival& arrival) {
        const std::lock_guard lock(mutex);
        arrivals.push_back(arrival);
    }
    std::vector<phone::Arrival> take() {
        const std::lock_guard lock(mutex);
        return std::exchange(arrivals, {});
    }
};

PhoneModel::PhoneModel(Document& document, Settings& settings, QObject* parent)
    : QAbstractListModel(parent), document_(document), settings_(settings), inbox_(std::make_shared<Inbox>()) {
    pool_.setMaxThreadCount(1);
    clock_.setInterval(kLookMs);
    connect(&clock_, &QTimer::timeout, this, &PhoneModel::look);
    connect(&document_, &Document::opened, this, [this] {
        stop();
        beginResetModel();
        uploads_.clear();
        endResetModel();
        emit receivingChanged();
    });
}

PhoneModel::~PhoneModel() {
    stop();
    pool_.waitForDone();
    for (const phone::Arrival& arrival : inbox_->take()) try {
            take_in_now(document_, answer_of(arrival), clip_of(arrival));
        } catch (const base::Error& error) {
            spdlog::warn("a clip from the phone is in no answer: {}", error.cause);
        }
}

void PhoneModel::start() {
    if (starting_ || on() || !document_.isOpen()) return;
    starting_ = true;
    over_ = false;
    trouble_ = {};
    emit changed();
    phone::Settings settings;
    settings.folder = document_.folder() / "media";
    settings.page = base::resource_root() / "assets" / "phone";
    settings.keys = base::user_data() / "phone";
    settings.question = document_.answer().question;
    settings.script = document_.answer().script;
    settings.encrypted = encrypted();
    settings.now = now_;
    const QPointer<QObject> guard(this);
    phone::Watch watch;
    watch.changed = [guard, this](const phone::Upload& upload) {
        on_main_thread(guard, [this, upload] { show(upload); });
    };
    watch.arrived = [guard, this, inbox = inbox_](const phone::Arrival& arrival) {
        inbox->add(arrival);
        on_main_thread(guard, [this] { takeIn(); });
    };
    const int generation = ++generation_;
    struct Begun {
        std::shared_ptr<phone::HandOff> hand_off;
        std::vector<Network> networks;
        std::string address;
    };
    in_background(
        this,
        [settings, watch, find = find_networks_, wished = wished_]() mutable {
            const std::vector<phone::NetworkAddress> found = find();
            settings.address = phone::likeliest_address(found);
            Begun begun;
            for (const phone::NetworkAddress& at : found) {
                if (at.address == wished) settings.address = at.address;
                const QNetworkInterface interface = QNetworkInterface::interfaceFromName(text(at.interface));
                begun.networks.push_back({at, interface.type()});
            }
            begun.address = settings.address;
            begun.hand_off = std::make_shared<phone::HandOff>(settings, watch);
            return begun;
        },
        [this, generation](Begun begun) {
            if (generation != generation_) {
                pool_.start([hand_off = std::move(begun.hand_off)]() mutable { hand_off.reset(); });
                return;
            }
            starting_ = false;
            hand_off_ = std::move(begun.hand_off);
            networks_ = std::move(begun.networks);
            const auto listened = std::find_if(networks_.begin(), networks_.end(), [&](const Network& network) {
                return network.at.address == begun.address;
            });
            network_ = static_cast<int>(listened - networks_.begin());
            code_ = picture_of(phone::qr_code(hand_off_->page_url()));
            clock_.start();
            emit changed();
        },
        [this, generation](const base::Error& error) {
            if (generation != generation_) return;
            starting_ = false;
            trouble_ = problem_of(error);
            emit changed();
        },
        &pool_);
}

void PhoneModel::stop() {
    ++generation_;
    clock_.stop();
    if (!starting_ && !on()) return;
    starting_ = false;
    away_ = false;
    code_ = {};
    // Ending waits for what is being looked at.
    if (hand_off_) pool_.start([hand_off = std::exchange(hand_off_, {})]() mutable { hand_off.reset(); });
    emit changed();
    beginResetModel();
    std::erase_if(uploads_, [](const phone::Upload& upload) { return upload.state == phone::State::sending; });
    endResetModel();
    emit receivingChanged();
}

void PhoneModel::look() {
    if (!on()) return;
    if (!hand_off_->is_over()) return lookForNetwork();
    stop();
    over_ = true;
    emit changed();
}

void PhoneModel::lookForNetwork() {
    if (looking_) return;
    looking_ = true;
    in_background(
        this, find_networks_,
        [this, generation = generation_](const std::vector<phone::NetworkAddress>& found) {
            looking_ = false;
            if (generation != generation_) return;
            const std::string& listened = networks_[static_cast<std::size_t>(network_)].at.address;
            const bool away =
                std::none_of(found.begin(), found.end(), [&](const auto& at) { return at.address == listened; });
            if (away == std::exchange(away_, away)) return;
            emit changed();
        },
        {}, &pool_);
}

void PhoneModel::setEncrypted(bool encrypted) {
    if (encrypted == this->encrypted()) return;
    settings_.setPhoneEncrypted(encrypted);
    restart();
}

QStringList PhoneModel::networks() const {
    QStringList out;
    for (const Network& network : networks_) {
        const QString address = text(network.at.address);
        switch (network.type) {
            case QNetworkInterface::Wifi: out << tr("Wi-Fi (%1)").arg(address); break;
            case QNetworkInterface::Ethernet: out << tr("Network cable (%1)").arg(address); break;
            default: out << QStringLiteral("%1 (%2)").arg(text(network.at.interface), address);
        }
    }
    return out;
}

void PhoneModel::setNetwork(int network) {
    if (network < 0 || network >= static_cast<int>(networks_.size()) || network == network_) return;
    wished_ = networks_[static_cast<std::size_t>(network)].at.address;
    restart();
}

void PhoneModel::restart() {
    const bool again = starting_ || on();
    stop();
    emit changed();
    if (again) start();
}

QString PhoneModel::address() const { return on() ? text(hand_off_->page_url()) : QString(); }

QString PhoneModel::fingerprint() const { return on() ? text(hand_off_->fingerprint()).left(kShownPrint) : QString(); }

QString PhoneModel::until() const {
    if (!on()) return {};
    const auto end = QDateTime::fromSecsSinceEpoch(phone::Clock::to_time_t(hand_off_->expires()));
    return end.time().toString(QStringLiteral("H:mm"));
}

bool PhoneModel::receiving() const { return std::any_of(uploads_.begin(), uploads_.end(), is_coming); }

void PhoneModel::show(const phone::Upload& upload) {
    const bool was_receiving = receiving();
    const auto row =
        std::find_if(uploads_.begin(), uploads_.end(), [&](const auto& other) { return other.id == upload.id; });
    if (row != uploads_.end()) {
        *row = upload;
        const QModelIndex at = index(static_cast<int>(row - uploads_.begin()));
        emit dataChanged(at, at);
    } else if (on() || !is_coming(upload)) {
        const int last = rowCount();
        beginInsertRows({}, last, last);
        uploads_.push_back(upload);
        endInsertRows();
    }
    if (receiving() != was_receiving) emit receivingChanged();
}

void PhoneModel::takeIn() {
    for (const phone::Arrival& arrival : inbox_->take())
        take_in(
            document_, answer_of(arrival), clip_of(arrival), [] {},
            [guard = QPointer(this)](const base::Error& error) {
                if (!guard) return;
                guard->trouble_ = problem_of(error);
                emit guard->changed();
            });
}

int PhoneModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(uploads_.size());
}

QVariant PhoneModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const phone::Upload& upload = uploads_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case NameRole: return text(upload.name);
        case StateRole: return QString::fromLatin1(phone::name(upload.state));
        case ProgressRole:
            return upload.size > 0 ? static_cast<double>(upload.offset) / static_cast<double>(upload.size) : 0.0;
        case SizeRole:
            return QLocale().formattedDataSize(static_cast<qint64>(upload.size), 0, QLocale::DataSizeSIFormat);
        case MessageRole: return words_of(upload.reason);
        default: return {};
    }
}

QHash<int, QByteArray> PhoneModel::roleNames() const {
    return {{NameRole, "name"},
            {StateRole, "state"},
            {ProgressRole, "progress"},
            {SizeRole, "size"},
            {MessageRole, "message"}};
}

}  // namespace bridge
