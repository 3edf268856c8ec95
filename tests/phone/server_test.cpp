// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <httplib.h>
#include <sys/resource.h>

#include <atomic>
#include <fstream>
#include <future>
#include <thread>

#include "base/error.h"
#include "base/json.h"
#include "phone/hand_off.h"
#include "raw_connection.h"

namespace {

namespace fs = std::filesystem;
using namespace phone;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr const char* kClip = ASKREEL_SOURCE_DIR "/assets/demo/clip.mp4";

class Phone : public testing::Test {
  protected:
    Phone() {
        settings.folder = dir.path() / "media";
        settings.page = base::Path(ASKREEL_SOURCE_DIR) / "assets/phone";
        settings.keys = dir.path() / "keys";
        settings.question = "Does a <b>peel</b> hurt?";
        settings.script = "Hardly.";
        settings.address = "127.0.0.1";
        settings.encrypted = false;
    }

    void start() {
        hand_off.reset();
        hand_off.emplace(settings, Watch{.changed = [this](const Upload& upload) { changed(upload); },
                                         .arrived = [this](const Arrival& arrival) { take(arrival); }});
        const std::string url = hand_off->page_url();
        origin = url.substr(0, url.find("/p/"));
        port = std::stoi(origin.substr(origin.rfind(':') + 1));
        page = url.substr(origin.size());
        uploads = hand_off->upload_url().substr(origin.size());
        client.emplace("127.0.0.1", port);
    }

    void changed(const Upload& upload) {
        const std::lock_guard lock(mutex);
        last = upload;
    }
    void take(const Arrival& arrival) {
        const std::lock_guard lock(mutex);
        arrivals.push_back(arrival);
        if (fault) throw base::Error(base::Errc::disk, "cannot save", {}, "the disk is full");
    }
    // Waits, ten seconds at most.
    [[nodiscard]] static bool comes_true(const std::function<bool()>& condition) {
        for (int i = 0; i < 200; ++i) {
            if (condition()) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        return condition();
    }
    // Waits for the last upload to come to this state.
    [[nodiscard]] bool becomes(State state) {
        return comes_true([&] {
            const std::lock_guard lock(mutex);
            return last.state == state;
        });
    }
    // Sends parts of a body until some of it is known to be here.
    [[nodiscard]] bool comes_in(const RawConnection& connection) {
        return comes_true([&] {
            connection.send(std::string(100, 'x'));
            const std::lock_guard lock(mutex);
            return last.offset > 0;
        });
    }

    httplib::Headers tus(httplib::Headers more = {}) const {
        more.emplace("Tus-Resumable", "1.0.0");
        return more;
    }
    std::string create(std::size_t size) {
        const auto made = client->Post(uploads, tus({{"Upload-Length", std::to_string(size)}}), "", "text/plain");
        EXPECT_TRUE(made);
        EXPECT_EQ(made->status, 201) << made->body;
        return made->get_header_value("Location");
    }
    int send(const std::string& upload, std::size_t offset, const std::string& bytes) {
        const auto sent = client->Patch(upload, tus({{"Upload-Offset", std::to_string(offset)}}), bytes,
                                        "application/offset+octet-stream");
        return sent ? sent->status : -1;
    }
    std::string offset(const std::string& upload) {
        const auto found = client->Head(upload, tus());
        return found ? found->get_header_value("Upload-Offset") : "";
    }
    // The answer to these bytes.
    std::string raw(const std::string& bytes) const {
        RawConnection connection(port);
        connection.send(bytes);
        return connection.read_all(std::chrono::seconds(5));
    }

    base::TempDir dir;
    Settings settings;
    std::mutex mutex;
    Upload last;
    std::vector<Arrival> arrivals;
    bool fault = false;
    std::optional<HandOff> hand_off;
    std::optional<httplib::Client> client;
    std::string origin, page, uploads;
    int port = 0;
};

TEST_F(Phone, ShowsThePageWithStrictHeaders) {
    start();
    const auto got = client->Get(page);
    ASSERT_TRUE(got);
    EXPECT_EQ(got->status, 200);
    EXPECT_THAT(got->body, HasSubstr("<html"));
    EXPECT_EQ(got->get_header_value("Content-Type"), "text/html; charset=utf-8");
    EXPECT_THAT(got->get_header_value("Content-Security-Policy"), StartsWith("default-src 'none'; script-src 'self';"));
    EXPECT_THAT(got->get_header_value("Content-Security-Policy"), Not(HasSubstr("unsafe")));
    EXPECT_EQ(got->get_header_value("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(got->get_header_value("Referrer-Policy"), "no-referrer");
    EXPECT_EQ(got->get_header_value("X-Frame-Options"), "DENY");
    EXPECT_EQ(got->get_header_value("Cache-Control"), "no-store");
}

TEST_F(Phone, PageNamesNoOtherHost) {
    for (const auto& file : fs::directory_iterator(settings.page)) {
        std::string content = base::read_file(file.path(), 1'000'000, "cannot read");
        for (std::size_t at; (at = content.find("http://www.w3.org/")) != std::string::npos;) content.erase(at, 7);
        EXPECT_THAT(content, Not(HasSubstr("http://"))) << file.path();
        EXPECT_THAT(content, Not(HasSubstr("https://"))) << file.path();
        EXPECT_THAT(content, Not(HasSubstr("url(//"))) << file.path();
    }
}

TEST_F(Phone, TellsQuestionAndScriptAsData) {
    start();
    const auto got = client->Get(page + "answer.json");
    ASSERT_TRUE(got);
    EXPECT_EQ(got->get_header_value("Content-Type"), "application/json");
    const auto facts = base::parse_json(got->body, "answer");
    EXPECT_EQ(facts["question"], "Does a <b>peel</b> hurt?");
    EXPECT_EQ(facts["script"], "Hardly.");
    EXPECT_EQ(facts["upload"], uploads);
    EXPECT_EQ(facts["open"], true);
}

TEST_F(Phone, WithoutTheCodeThereIsNothing) {
    start();
    const std::string wrong = "AAAAAAAAAAAAAAAAAAAAAA";
    for (const std::string& path :
         {std::string("/"), std::string("/p"), "/p/" + wrong + "/", "/p/" + wrong + "/answer.json", "/u/" + wrong,
          page + "../", page + "index.html", page + "..%2f..%2fetc%2fpasswd", std::string("/a/"),
          std::string("/a/../phone.css"), std::string("/a/%2e%2e/phone.css"), std::string("/media/"),
          std::string("/etc/passwd")}) {
        const auto got = client->Get(path);
        ASSERT_TRUE(got) << path;
        EXPECT_EQ(got->status, 404) << path;
        EXPECT_THAT(got->body, Not(HasSubstr("peel")));
        EXPECT_EQ(got->get_header_value("X-Content-Type-Options"), "nosniff");
    }
    EXPECT_EQ(client->Post("/u/" + wrong, tus({{"Upload-Length", "3"}}), "", "text/plain")->status, 404);
}

TEST_F(Phone, GuessingIsSlowedDown) {
    start();
    int refused = 0;
    for (int i = 0; i < 40; ++i) refused += client->Get("/p/wrong" + std::to_string(i) + "/")->status == 429;
    EXPECT_GE(refused, 15);
}

TEST_F(Phone, TakesAClipInUnderANameOfItsOwn) {
    start();
    const std::string clip = base::read_file(kClip, 100'000'000, "cannot read");
    const auto made = client->Post(
        uploads,
        tus({{"Upload-Length", std::to_string(clip.size())}, {"Upload-Metadata", "filename Li4vLi4vZXZpbC5tb3Y="}}), "",
        "text/plain");
    ASSERT_EQ(made->status, 201);
    const std::string upload = made->get_header_value("Location");
    const std::size_t half = clip.size() / 2;
    EXPECT_EQ(send(upload, 0, clip.substr(0, half)), 204);
    EXPECT_EQ(send(upload, 5, "x"), 409);
    EXPECT_EQ(offset(upload), std::to_string(half));
    EXPECT_EQ(send(upload, half, clip.substr(half)), 204);
    ASSERT_TRUE(becomes(State::arrived));
    ASSERT_EQ(arrivals.size(), 1U);
    EXPECT_EQ(arrivals[0].file, settings.folder / "phone-1.mp4");
    EXPECT_EQ(arrivals[0].name, "evil.mov");
    EXPECT_TRUE(arrivals[0].info.video);
    EXPECT_EQ(base::read_file(arrivals[0].file, 100'000'000, "cannot read"), clip);
    const auto state = client->Get(upload);
    EXPECT_EQ(base::parse_json(state->body, "answer")["state"], "arrived");
    EXPECT_EQ(offset(upload), std::to_string(clip.size()));
}

TEST_F(Phone, RefusesWhatIsNoVideo) {
    start();
    for (const std::string& content :
         {std::string(5000, 'x'), std::string("<html><script>alert(1)</script></html>"),
          std::string("#!/bin/sh\nrm -rf /\n"),
          base::read_file(ASKREEL_SOURCE_DIR "/assets/demo/app.jpg", 10'000'000, "cannot read")}) {
        last = {};
        const std::string upload = create(content.size());
        EXPECT_EQ(send(upload, 0, content), 204);
        ASSERT_TRUE(becomes(State::refused));
        EXPECT_THAT(last.message, StartsWith("This is no video that can be used: "));
    }
    EXPECT_TRUE(arrivals.empty());
    for (const auto& entry : fs::recursive_directory_iterator(settings.folder))
        EXPECT_NE(entry.path().extension(), ".data") << "its bytes are still here";
}

TEST_F(Phone, KeepsAClipThatCannotBeAdded) {
    fault = true;
    start();
    const std::string clip = base::read_file(kClip, 100'000'000, "cannot read");
    EXPECT_EQ(send(create(clip.size()), 0, clip), 204);
    ASSERT_TRUE(becomes(State::arrived));
    EXPECT_THAT(last.message, HasSubstr("somebody has to look"));
    EXPECT_EQ(last.reason, Reason::not_added);
    EXPECT_TRUE(fs::exists(settings.folder / "phone-1.mp4"));
}

TEST_F(Phone, GoesOnAfterARestart) {
    start();
    const std::string clip = base::read_file(kClip, 100'000'000, "cannot read");
    const std::string upload = create(clip.size());
    EXPECT_EQ(send(upload, 0, clip.substr(0, 1000)), 204);
    const std::string before = page;
    const int port_before = port;
    start();
    EXPECT_EQ(page, before) << "the phone's page has lost its way";
    EXPECT_EQ(port, port_before);
    EXPECT_EQ(offset(upload), "1000");
    EXPECT_EQ(send(upload, 1000, clip.substr(1000)), 204);
    ASSERT_TRUE(becomes(State::arrived));
    start();
    EXPECT_NE(page, before) << "nothing is on its way: the code is used up";
}

TEST_F(Phone, LooksAtWhatWasCompleteBeforeACrash) {
    start();
    const std::string clip = base::read_file(kClip, 100'000'000, "cannot read");
    const std::string upload = create(clip.size());
    EXPECT_EQ(send(upload, 0, clip.substr(0, 1000)), 204);
    hand_off.reset();
    const std::string id = upload.substr(upload.rfind('/') + 1);
    std::ofstream(settings.folder / ".uploads" / (id + ".data"), std::ios::binary) << clip;
    std::ofstream(settings.folder / ".uploads" / (id + ".at")) << clip.size();
    start();
    EXPECT_TRUE(becomes(State::arrived));
}

TEST_F(Phone, AnExpiredLinkBeginsNothing) {
    std::atomic<int> later = 0;
    settings.now = [&] { return Clock::now() + std::chrono::minutes(later); };
    start();
    const std::string upload = create(10);
    const auto open = [&] {
        return base::parse_json(client->Get(page + "answer.json")->body, "answer")["open"].get<bool>();
    };
    later = 59;
    EXPECT_TRUE(open());
    EXPECT_FALSE(hand_off->is_over());
    later = 61;
    EXPECT_FALSE(open());
    EXPECT_EQ(client->Post(uploads, tus({{"Upload-Length", "3"}}), "", "text/plain")->status, 404);
    EXPECT_FALSE(hand_off->is_over()) << "one is on its way";
    EXPECT_EQ(send(upload, 0, "abc"), 204) << "it may be finished";
    EXPECT_EQ(client->Delete(upload, tus())->status, 204);
    EXPECT_TRUE(hand_off->is_over());
}

TEST_F(Phone, WhatNothingComesForIsForgottenAfterADay) {
    std::atomic<int> later = 0;
    settings.now = [&] { return Clock::now() + std::chrono::hours(later); };
    start();
    const std::string upload = create(10);
    EXPECT_EQ(send(upload, 0, "abc"), 204);
    later = 23;
    EXPECT_EQ(offset(upload), "3");
    later = 25;
    EXPECT_EQ(client->Head(upload, tus())->status, 404);
    EXPECT_TRUE(hand_off->is_over());
    hand_off.reset();
    EXPECT_FALSE(fs::exists(settings.folder / ".uploads"));
}

TEST_F(Phone, SaysByAWordWhyItRefuses) {
    settings.limits.largest = 1000;
    settings.limits.unfinished = 1;
    start();
    const auto refused = [&](const char* size) {
        const auto reply = client->Post(uploads, tus({{"Upload-Length", size}}), "", "text/plain");
        return std::to_string(reply->status) + " " + reply->get_header_value("Askreel-Reason");
    };
    EXPECT_EQ(refused("1001"), "413 too-large");
    const std::string upload = create(4);
    EXPECT_EQ(refused("4"), "429 too-many");
    EXPECT_EQ(send(upload, 0, "none"), 204);
    ASSERT_TRUE(becomes(State::refused));
    EXPECT_EQ(base::parse_json(client->Get(upload)->body, "answer")["reason"], "no-video");
    settings.limits.keep_free = UINT64_MAX / 2;
    start();
    EXPECT_EQ(refused("4"), "507 disk");
}

TEST_F(Phone, SeveralPhonesSendAtOnce) {
    start();
    const std::string clip = base::read_file(kClip, 100'000'000, "cannot read");
    std::vector<std::future<void>> phones;
    for (int i = 0; i < 4; ++i)
        phones.push_back(std::async(std::launch::async, [&] {
            httplib::Client own("127.0.0.1", port);
            const auto made =
                own.Post(uploads, tus({{"Upload-Length", std::to_string(clip.size())}}), "", "text/plain");
            for (std::size_t at = 0; at < clip.size(); at += 500'000)
                EXPECT_EQ(own.Patch(made->get_header_value("Location"), tus({{"Upload-Offset", std::to_string(at)}}),
                                    clip.substr(at, 500'000), "application/offset+octet-stream")
                              ->status,
                          204);
        }));
    for (auto& done : phones) done.wait();
    hand_off.reset();  // waits for all to be looked at
    ASSERT_EQ(arrivals.size(), 4U);
    for (const Arrival& arrival : arrivals) EXPECT_EQ(base::read_file(arrival.file, 100'000'000, "cannot read"), clip);
}

TEST_F(Phone, ALargeClipTakesNoMemory) {
    start();
    constexpr std::size_t kSize = 400'000'000;
    const std::string block(1 << 20, 'x');
    const std::string upload = create(kSize);
    const auto peak = [] {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        return usage.ru_maxrss;  // kB
    };
    const long before = peak();
    const auto sent = client->Patch(
        upload, tus({{"Upload-Offset", "0"}}), kSize - 1,
        [&](std::size_t, std::size_t left, httplib::DataSink& sink) {
            sink.write(block.data(), std::min(left, block.size()));
            return true;
        },
        "application/offset+octet-stream");
    ASSERT_TRUE(sent);
    EXPECT_EQ(sent->status, 204);
    EXPECT_LT(peak() - before, 10'000);
}

TEST_F(Phone, OtherPagesMaySendNothing) {
    start();
    const auto made =
        client->Post(uploads, tus({{"Upload-Length", "3"}, {"Origin", "https://evil.example"}}), "", "text/plain");
    EXPECT_EQ(made->status, 403);
    EXPECT_FALSE(made->has_header("Access-Control-Allow-Origin"));
    EXPECT_EQ(client->Post(uploads, tus({{"Upload-Length", "3"}, {"Origin", origin}}), "", "text/plain")->status, 201);
}

TEST_F(Phone, IsEncryptedUnlessToldOtherwise) {
    settings.encrypted = true;
    start();
    EXPECT_THAT(hand_off->page_url(), StartsWith("https://127.0.0.1:"));
    httplib::SSLClient secure("127.0.0.1", port);
    secure.enable_server_certificate_verification(false);
    const auto got = secure.Get(page);
    ASSERT_TRUE(got);
    EXPECT_EQ(got->status, 200);
    const std::string clip = base::read_file(kClip, 100'000'000, "cannot read");
    const auto made = secure.Post(uploads, tus({{"Upload-Length", std::to_string(clip.size())}}), "", "text/plain");
    EXPECT_EQ(secure
                  .Patch(made->get_header_value("Location"), tus({{"Upload-Offset", "0"}}), clip,
                         "application/offset+octet-stream")
                  ->status,
              204);
    EXPECT_TRUE(becomes(State::arrived));
    EXPECT_EQ(raw("GET / HTTP/1.1\r\nHost: x\r\n\r\n").find("HTTP/1.1 200"), std::string::npos);
}

TEST_F(Phone, OnlyTheAddressThatWasChosenIsListenedAt) {
    settings.address = "127.0.0.2";
    start();
    EXPECT_FALSE(RawConnection(port).is_connected());
    settings.address = "0.0.0.0";
    EXPECT_THROW(HandOff(settings, {}), base::Error);
    settings.address = "192.0.2.1";
    EXPECT_THROW(HandOff(settings, {}), base::Error);
}

class Hostile : public Phone {
  protected:
    Hostile() {
        settings.patience.greeting = settings.patience.headers = std::chrono::milliseconds(400);
        settings.patience.idle = settings.patience.silence = std::chrono::milliseconds(600);
        settings.patience.window = std::chrono::milliseconds(500);
    }
    // How long the connection lives when nothing more than a drop comes every now and then.
    std::chrono::milliseconds life_of(const std::string& first, const std::string& drop, int every_ms) {
        RawConnection connection(port);
        const auto start = std::chrono::steady_clock::now();
        connection.send(first);
        while (std::chrono::steady_clock::now() - start < std::chrono::seconds(8)) {
            (void)connection.read_all(std::chrono::milliseconds(every_ms));
            if (connection.was_closed() || !connection.send(drop)) break;
        }
        return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
    }
    std::string patch(const std::string& upload, std::size_t length, const std::string& more = {}) const {
        return "PATCH " + upload + " HTTP/1.1\r\nHost: x\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n" +
               "Content-Type: application/offset+octet-stream\r\nContent-Length: " + std::to_string(length) + "\r\n" +
               more + "\r\n";
    }
};

TEST_F(Hostile, HeadersThatDripAreCutOff) {
    start();
    EXPECT_LT(life_of("GET / HTTP/1.1\r\n", "X: y\r\n", 100).count(), 4000);
    EXPECT_LT(life_of("G", "E", 100).count(), 4000);
}

TEST_F(Hostile, ABodyThatDripsIsCutOffAndWhatCameIsKept) {
    start();
    const std::string upload = create(100'000);
    EXPECT_LT(life_of(patch(upload, 100'000), "0123456789", 100).count(), 4000);
    EXPECT_GT(std::stoi(offset(upload)), 10);
}

TEST_F(Hostile, ConnectionsThatSayNothingAreClosed) {
    start();
    EXPECT_LT(life_of("", "", 100).count(), 4000);
    settings.encrypted = true;
    start();
    EXPECT_LT(life_of("", "", 100).count(), 4000) << "in the handshake";
}

TEST_F(Hostile, OnePhoneDoesNotHoldAllConnections) {
    settings.patience.idle = std::chrono::seconds(20);
    start();
    std::vector<std::unique_ptr<RawConnection>> held;
    for (int i = 0; i < 100; ++i) held.push_back(std::make_unique<RawConnection>(port));
    EXPECT_TRUE(comes_true([&] {
        std::erase_if(held, [](const auto& connection) {
            (void)connection->read_all(std::chrono::milliseconds(5));
            return connection->was_closed();
        });
        return held.size() <= 12;
    }));
    held.clear();
    EXPECT_EQ(client->Get(page)->status, 200);
}

TEST_F(Hostile, ANewConnectionTakesOverFromOneThatIsHalfOpen) {
    settings.patience.silence = settings.patience.window = std::chrono::seconds(20);
    start();
    const std::string upload = create(100'000);
    RawConnection left_behind(port);
    left_behind.send(patch(upload, 100'000));
    ASSERT_TRUE(comes_in(left_behind));
    const auto before = std::chrono::steady_clock::now();
    const int here = std::stoi(offset(upload));
    EXPECT_GT(here, 0);
    EXPECT_EQ(send(upload, static_cast<std::size_t>(here), "abc"), 204);
    EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(10)) << "twenty of silence are allowed";
}

TEST_F(Hostile, HeadsHaveALimit) {
    start();
    std::string many = "GET / HTTP/1.1\r\nHost: x\r\n";
    for (int i = 0; i < 5000; ++i) many += "X-" + std::to_string(i) + ": " + std::string(100, 'y') + "\r\n";
    EXPECT_THAT(raw(many + "\r\n"), Not(HasSubstr("200 OK")));
    EXPECT_THAT(raw("GET /" + std::string(100'000, 'a') + " HTTP/1.1\r\n\r\n"), Not(HasSubstr("200 OK")));
    EXPECT_THAT(raw("GET /" + std::string(7000, 'a') + " HTTP/1.1\r\n\r\n"), HasSubstr(" 414 "));
    EXPECT_THAT(raw(std::string(1'000'000, '\n')), Not(HasSubstr("200 OK")));
    EXPECT_EQ(client->Get(page)->status, 200) << "others are served";
}

TEST_F(Hostile, BodiesThatCouldBeAnythingAreNotRead) {
    start();
    const std::string upload = create(10);
    EXPECT_THAT(raw("PATCH " + upload +
                    " HTTP/1.1\r\nHost: x\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: "
                    "application/offset+octet-stream\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n"),
                HasSubstr(" 411 "));
    EXPECT_THAT(raw(patch(upload, 10, "Content-Encoding: gzip\r\n")), HasSubstr(" 415 "));
    EXPECT_THAT(raw(patch(upload, 10, "Content-Length: 3\r\n")), HasSubstr(" 400 "));
    EXPECT_THAT(raw("PRI * HTTP/2.0\r\nContent-Length: 9999999999\r\n\r\n"), Not(HasSubstr(" 200 ")));
    EXPECT_THAT(raw("PUT " + upload + " HTTP/1.1\r\nContent-Length: 9999999999\r\n\r\n"), HasSubstr(" 405 "));
    EXPECT_THAT(raw("GET / HTTP/1.1\r\nContent-Length: 9999999999\r\n\r\n"), HasSubstr(" 400 "));
    EXPECT_THAT(raw("POST / HTTP/1.1\r\nContent-Length: 9999999999\r\n\r\n"), HasSubstr(" 404 "));
    EXPECT_EQ(offset(upload), "0");
}

TEST_F(Hostile, ARefusedBodyIsNoSecondRequest) {
    start();
    const std::string inner = "GET " + page + " HTTP/1.1\r\nHost: x\r\n\r\n";
    const std::string answers = raw(
        "POST /nothing HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(inner.size()) + "\r\n\r\n" + inner);
    EXPECT_THAT(answers, HasSubstr(" 404 "));
    EXPECT_THAT(answers, Not(HasSubstr(" 200 ")));
}

TEST_F(Hostile, NoiseIsSurvived) {
    start();
    unsigned seed = 1;
    for (int round = 0; round < 60; ++round) {
        std::string noise = round % 3 == 0   ? "PATCH " + uploads + "/x HTTP/1.1\r\n"
                            : round % 3 == 1 ? "\x16\x03\x01"
                                             : "";
        for (int i = 0; i < 400; ++i) noise += static_cast<char>((seed = seed * 1'103'515'245 + 12'345) >> 16);
        RawConnection connection(port);
        connection.send(noise);
        if (round % 10 == 0) (void)connection.read_all();
    }
    EXPECT_EQ(client->Get(page)->status, 200);
}

TEST_F(Hostile, AnEncryptedConnectionThatBreaksOffIsLeft) {
    settings.encrypted = true;
    settings.patience = {};
    start();
    for (int i = 0; i < 3; ++i) {
        httplib::SSLClient phone("127.0.0.1", port);
        phone.enable_server_certificate_verification(false);
        const auto made = phone.Post(uploads, tus({{"Upload-Length", "100000"}}), "", "text/plain");
        ASSERT_TRUE(made);
        int pieces = 0;
        const auto sent = phone.Patch(
            made->get_header_value("Location"), tus({{"Upload-Offset", "0"}}), 100'000,
            [&](std::size_t, std::size_t, httplib::DataSink& sink) {
                sink.write("0123456789", 10);
                return ++pieces < 3;
            },
            "application/offset+octet-stream");
        EXPECT_FALSE(sent);
    }
    const auto before = std::chrono::steady_clock::now();
    hand_off.reset();
    EXPECT_LT(std::chrono::steady_clock::now() - before, Patience{}.idle / 2);
}

TEST_F(Hostile, EndsPromptlyWhateverIsOpen) {
    settings.patience = {};
    start();
    const std::string upload = create(100'000);
    const RawConnection idle(port), half(port);
    half.send(patch(upload, 100'000));
    ASSERT_TRUE(comes_in(half));
    const auto before = std::chrono::steady_clock::now();
    hand_off.reset();
    EXPECT_LT(std::chrono::steady_clock::now() - before, Patience{}.idle / 2);
}

}  // namespace
