// SPDX-License-Identifier: GPL-3.0-or-later
#include "phone_model.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <mutex>
#include <utility>

#include "background.h"
#include "base/resources.h"
#include "edit/file.h"
#include "edit/operations.h"
#include "phone/network.h"
#include "phone/qr.h"
#include "text.h"

namespace bridge {
namespace {

constexpr int kLookMs = 1000;
constexpr int kBorder = 4, kSquare = 8;  // of the code: squares, and pixels of one

QImage picture_of(const phone::QrCode& code) {
    const int side = code.size + 2 * kBorder;
    QImage out(side, side, QImage::Format_RGB32);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            out.setPixelColor(x, y, code.is_dark(x - kBorder, y - kBorder) ? Qt::black : Qt::white);
    return out.scaled(side * kSquare, side * kSquare);
}

edit::Answer with_clip(edit::Answer answer, const phone::Arrival& arrival) {
    return edit::add_clip(std::move(answer), {"", arrival.file, arrival.info});
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

PhoneModel::PhoneModel(Document& document, QObject* parent)
    : QAbstractListModel(parent), document_(document), inbox_(std::make_shared<Inbox>()) {
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
    takeIn();
    pool_.waitForDone();
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
    settings.address = listen_address_;
    settings.encrypted = encrypted_;
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
    in_background(
        this,
        [settings, watch]() mutable {
            if (settings.address.empty()) settings.address = phone::likeliest_address();
            return std::make_shared<phone::HandOff>(settings, watch);
        },
        [this, generation](std::shared_ptr<phone::HandOff> hand_off) {
            if (generation != generation_) {
                pool_.start([hand_off = std::move(hand_off)]() mutable { hand_off.reset(); });
                return;
            }
            starting_ = false;
            hand_off_ = std::move(hand_off);
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
    if (!on() || phone::Clock::now() < hand_off_->expires() || !hand_off_->is_over()) return;
    stop();
    over_ = true;
    emit changed();
}

void PhoneModel::setEncrypted(bool encrypted) {
    if (encrypted == encrypted_) return;
    const bool again = starting_ || on();
    stop();
    encrypted_ = encrypted;
    emit changed();
    if (again) start();
}

QString PhoneModel::address() const { return on() ? text(hand_off_->page_url()) : QString(); }

QString PhoneModel::fingerprint() const { return on() ? text(hand_off_->fingerprint()) : QString(); }

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
    for (const phone::Arrival& arrival : inbox_->take()) {
        const base::Path folder = arrival.file.parent_path().parent_path();
        if (document_.isOpen() && document_.folder() == folder) {
            document_.edit({}, [&](edit::Answer answer) { return with_clip(std::move(answer), arrival); });
            continue;
        }
        in_background(
            this, [arrival, folder] { edit::save(with_clip(edit::load(folder), arrival), folder); }, [] {},
            [this](const base::Error& error) {
                trouble_ = problem_of(error);
                emit changed();
            },
            &pool_);
    }
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
        case MessageRole: return text(upload.message);
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
