// SPDX-License-Identifier: GPL-3.0-or-later
#include "phone_model.h"

#include <gmock/gmock.h>

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslSocket>
#include <QUrl>
#include <atomic>
#include <fstream>
#include <future>
#include <iterator>
#include <optional>

#include "open_answer.h"
#include "phone/raw_connection.h"

namespace {

using bridge::PhoneModel;
using desktop_test::wait_for;

class PhoneCamera : public desktop_test::OpenAnswer {
  protected:
    void SetUp() override {
        qputenv("XDG_DATA_HOME", QByteArray::fromStdString((dir.path() / "data").string()));
        open(1, {"tiktok"});
        qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString((dir.path() / "config").string()));
        settings.emplace();
        phone.emplace(document, *settings);
        phone->setNetworks([] { return Networks{{"lo", "127.0.0.1"}}; });
        phone->setNow([this] { return phone::Clock::now() + std::chrono::minutes(later); });
    }
    void TearDown() override {
        phone.reset();
        qunsetenv("XDG_DATA_HOME");
        qunsetenv("XDG_CONFIG_HOME");
    }
    void start(bool encrypted) {
        phone->setEncrypted(encrypted);
        phone->start();
        ASSERT_TRUE(wait_for([&] { return !phone->starting(); }));
        ASSERT_TRUE(phone->on()) << phone->trouble().details.toStdString();
    }
    // What the server answers, while the event loop runs.
    [[nodiscard]] std::string ask(const std::string& request) const {
        const int port = QUrl(phone->address()).port();
        if (phone->encrypted()) return ask_encrypted(request, port);
        auto answer = std::async(std::launch::async, [port, request] {
            RawConnection connection(port);
            connection.send(request);
            return connection.read_all();
        });
        EXPECT_TRUE(wait_for([&] { return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }));
        return answer.get();
    }
    // Trusts the certificate whose fingerprint the app shows.
    [[nodiscard]] std::string ask_encrypted(const std::string& request, int port) const {
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted("127.0.0.1", static_cast<quint16>(port));
        EXPECT_TRUE(wait_for([&] { return socket.isEncrypted(); })) << socket.errorString().toStdString();
        const QByteArray print = socket.peerCertificate().digest(QCryptographicHash::Sha256).toHex(':').toUpper();
        EXPECT_TRUE(print.startsWith(phone->fingerprint().toLatin1())) << print.toStdString();
        socket.write(QByteArray::fromStdString(request));
        EXPECT_TRUE(wait_for([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
        return socket.readAll().toStdString();
    }
    [[nodiscard]] std::string request(const std::string& method, const std::string& path, const std::string& headers,
                                      const std::string& body) const {
        return method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(QUrl(phone->address()).port()) +
               "\r\nConnection: close\r\nTus-Resumable: 1.0.0\r\nContent-Length: " + std::to_string(body.size()) +
               "\r\n" + headers + "\r\n" + body;
    }
    // The path of a new upload of so many bytes.
    [[nodiscard]] std::string create(std::size_t size) const {
        const std::string page = QUrl(phone->address()).path().toStdString();  // "/p/CODE/"
        const std::string uploads = "/u/" + page.substr(3, page.size() - 4);
        const std::string made = ask(
            request("POST", uploads,
                    "Upload-Length: " + std::to_string(size) + "\r\nUpload-Metadata: filename Y2xpcC5tcDQ=\r\n", ""));
        const std::size_t at = made.find("Location: ");
        if (at == std::string::npos) {
            ADD_FAILURE() << made;
            return {};
        }
        const std::string location = made.substr(at + 10, made.find('\r', at) - at - 10);
        return location.front() == '/' ? location : QUrl(QString::fromStdString(location)).path().toStdString();
    }
    [[nodiscard]] std::string send(const std::string& upload, std::size_t offset, const std::string& bytes) const {
        return ask(request(
            "PATCH", upload,
            "Upload-Offset: " + std::to_string(offset) + "\r\nContent-Type: application/offset+octet-stream\r\n",
            bytes));
    }
    [[nodiscard]] std::string clip() const {
        std::ifstream file(folder / "media" / "a.mp4", std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    [[nodiscard]] QString shown(PhoneModel::Role role) const { return phone->data(phone->index(0), role).toString(); }

    using Networks = std::vector<phone::NetworkAddress>;

    std::optional<bridge::Settings> settings;
    std::atomic<int> later = 0;  // minutes that the clock is ahead
    std::optional<PhoneModel> phone;
};

TEST_F(PhoneCamera, IsOffUntilItIsAskedFor) {
    EXPECT_FALSE(phone->on());
    EXPECT_TRUE(phone->address().isEmpty());
    EXPECT_TRUE(phone->code().isNull());
}

TEST_F(PhoneCamera, HasACodeAndAnAddressAndTellsWhenTheyEnd) {
    start(true);
    EXPECT_TRUE(phone->address().startsWith("https://127.0.0.1:")) << phone->address().toStdString();
    EXPECT_FALSE(phone->fingerprint().isEmpty());
    EXPECT_FALSE(phone->until().isEmpty());
    EXPECT_GE(phone->code().width(), 200);
    EXPECT_EQ(phone->code().pixelColor(0, 0), QColor(Qt::white)) << "without its border";
}

TEST_F(PhoneCamera, MakesWhatItSendsATakeAndUndoTakesItAway) {
    start(false);
    EXPECT_TRUE(phone->address().startsWith("http://"));
    const std::string bytes = clip();
    const std::string upload = create(bytes.size());
    const std::size_t half = bytes.size() / 2;
    EXPECT_THAT(send(upload, 0, bytes.substr(0, half)), testing::HasSubstr(" 204"));
    ASSERT_TRUE(wait_for([&] { return phone->rowCount() == 1; }));
    EXPECT_EQ(shown(PhoneModel::StateRole), "sending");
    EXPECT_EQ(shown(PhoneModel::NameRole), "clip.mp4");
    EXPECT_TRUE(phone->receiving());
    EXPECT_THAT(send(upload, half, bytes.substr(half)), testing::HasSubstr(" 204"));
    ASSERT_TRUE(wait_for([&] { return document.answer().aside.size() == 1; }));
    ASSERT_TRUE(wait_for([&] { return shown(PhoneModel::StateRole) == "arrived"; }));
    EXPECT_FALSE(phone->receiving());
    EXPECT_EQ(document.answer().clips.back().file.filename(), "phone-1.mp4");
    document.undo();
    EXPECT_EQ(document.answer().clips.size(), 1U);
    EXPECT_TRUE(std::filesystem::exists(folder / "media" / "phone-1.mp4"));
}

TEST_F(PhoneCamera, RefusesWhatIsNoVideo) {
    start(false);
    const std::string bytes(2000, 'x');
    EXPECT_THAT(send(create(bytes.size()), 0, bytes), testing::HasSubstr(" 204"));
    ASSERT_TRUE(wait_for([&] { return phone->rowCount() == 1 && shown(PhoneModel::StateRole) == "refused"; }));
    EXPECT_FALSE(shown(PhoneModel::MessageRole).isEmpty());
    EXPECT_EQ(document.answer().clips.size(), 1U);
}

TEST_F(PhoneCamera, KeepsWhatArrivesWhileTheAnswerCloses) {
    start(false);
    const std::string bytes = clip();
    EXPECT_THAT(send(create(bytes.size()), 0, bytes), testing::HasSubstr(" 204"));
    document.close();
    EXPECT_FALSE(phone->on());
    phone.reset();
    EXPECT_EQ(edit::load(folder).aside.size(), 1U);
}

TEST_F(PhoneCamera, HearsNothingOnceItIsStopped) {
    start(false);
    const int port = QUrl(phone->address()).port();
    phone->stop();
    EXPECT_FALSE(phone->on());
    EXPECT_TRUE(wait_for([&] { return !RawConnection(port).is_connected(); }));
}

TEST_F(PhoneCamera, BeginsAnewWithoutEncryption) {
    start(true);
    phone->setEncrypted(false);
    ASSERT_TRUE(wait_for([&] { return phone->on(); })) << phone->trouble().details.toStdString();
    EXPECT_TRUE(phone->address().startsWith("http://"));
    EXPECT_TRUE(phone->fingerprint().isEmpty());
}

TEST_F(PhoneCamera, ReceivesEncryptedToo) {
    start(true);
    EXPECT_EQ(phone->fingerprint().size(), 23);
    const std::string bytes = clip();
    EXPECT_THAT(send(create(bytes.size()), 0, bytes), testing::HasSubstr(" 204"));
    ASSERT_TRUE(wait_for([&] { return phone->rowCount() == 1 && shown(PhoneModel::StateRole) == "arrived"; }));
    EXPECT_EQ(shown(PhoneModel::MessageRole), "");
}

TEST_F(PhoneCamera, RemembersWhetherItIsEncrypted) {
    EXPECT_TRUE(phone->encrypted()) << "unless somebody says otherwise";
    phone->setEncrypted(false);
    EXPECT_FALSE(bridge::Settings().phoneEncrypted());
}

TEST_F(PhoneCamera, EndsByItselfAfterAnHourUnlessAClipIsOnItsWay) {
    start(false);
    const std::string bytes = clip();
    const std::string upload = create(bytes.size());
    EXPECT_THAT(send(upload, 0, bytes.substr(0, 100)), testing::HasSubstr(" 204"));
    later = 61;
    EXPECT_FALSE(wait_for([&] { return phone->over(); }, 1500));
    EXPECT_TRUE(phone->on());
    EXPECT_THAT(send(upload, 100, bytes.substr(100)), testing::HasSubstr(" 204"));
    ASSERT_TRUE(wait_for([&] { return phone->over(); }));
    EXPECT_FALSE(phone->on());
    EXPECT_EQ(shown(PhoneModel::StateRole), "arrived");
    phone->start();
    ASSERT_TRUE(wait_for([&] { return phone->on(); }));
    EXPECT_FALSE(phone->over());
}

TEST_F(PhoneCamera, GoesOnWithWhatWasOnItsWayWhenItWasStopped) {
    start(false);
    const std::string bytes = clip();
    const std::string upload = create(bytes.size());
    EXPECT_THAT(send(upload, 0, bytes.substr(0, 100)), testing::HasSubstr(" 204"));
    const QString before = phone->address();
    phone->stop();
    EXPECT_FALSE(phone->receiving());
    start(false);
    EXPECT_EQ(phone->address(), before);
    EXPECT_THAT(send(upload, 100, bytes.substr(100)), testing::HasSubstr(" 204"));
    EXPECT_TRUE(wait_for([&] { return phone->rowCount() == 1 && shown(PhoneModel::StateRole) == "arrived"; }));
}

TEST_F(PhoneCamera, ListensInTheNetworkThatIsChosen) {
    phone->setNetworks([] { return Networks{{"none0", "127.0.0.1"}, {"none1", "127.0.0.2"}}; });
    start(false);
    EXPECT_EQ(phone->networks(), QStringList({"none0 (127.0.0.1)", "none1 (127.0.0.2)"}));
    EXPECT_EQ(phone->network(), 0);
    phone->setNetwork(1);
    ASSERT_TRUE(wait_for([&] { return phone->on(); }));
    EXPECT_TRUE(phone->address().startsWith("http://127.0.0.2:")) << phone->address().toStdString();
    EXPECT_EQ(phone->network(), 1);
    phone->stop();
    phone->setNetworks([] { return Networks{{"none0", "127.0.0.1"}}; });
    start(false);
    EXPECT_EQ(phone->network(), 0) << "the other one is gone";
}

TEST_F(PhoneCamera, TellsThatTheNetworkIsGoneAndBack) {
    std::atomic<bool> connected = true;
    phone->setNetworks([&] { return connected ? Networks{{"lo", "127.0.0.1"}} : Networks(); });
    start(false);
    EXPECT_FALSE(phone->away());
    connected = false;
    ASSERT_TRUE(wait_for([&] { return phone->away(); }));
    EXPECT_TRUE(phone->on());
    connected = true;
    ASSERT_TRUE(wait_for([&] { return !phone->away(); }));
    connected = false;
    ASSERT_TRUE(wait_for([&] { return phone->away(); }));
    phone->restart();
    ASSERT_TRUE(wait_for([&] { return phone->trouble().there(); }));
    EXPECT_FALSE(phone->away());
    phone.reset();
}

TEST_F(PhoneCamera, SaysThatThereIsNoNetwork) {
    phone->setNetworks([] { return Networks(); });
    phone->start();
    ASSERT_TRUE(wait_for([&] { return !phone->starting(); }));
    EXPECT_EQ(phone->trouble().sentence, "Cannot wait for a phone: this computer is on no network.");
    EXPECT_FALSE(phone->trouble().remedy.isEmpty());
}

TEST_F(PhoneCamera, SaysWhyItCannotListen) {
    phone->setNetworks([] { return Networks{{"lo", "192.0.2.1"}}; });
    phone->start();
    ASSERT_TRUE(wait_for([&] { return !phone->starting(); }));
    EXPECT_FALSE(phone->on());
    EXPECT_TRUE(phone->trouble().there());
    EXPECT_FALSE(phone->trouble().remedy.isEmpty());
}

}  // namespace
