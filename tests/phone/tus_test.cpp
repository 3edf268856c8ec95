// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <atomic>
#include <future>

#include "phone/tus.h"

namespace {

using namespace phone;

// The protocol without a network: requests are made by hand.
class Protocol : public testing::Test {
  protected:
    using Headers = std::map<std::string, std::string>;

    TusReply ask(const std::string& method, const std::string& id, Headers headers = {}, const std::string& body = {}) {
        headers.emplace("Tus-Resumable", "1.0.0");
        return tus.answer({.method = method,
                           .id = id,
                           .header = [&](const char* name) { return headers.contains(name) ? headers[name] : ""; },
                           .body = [&](const auto& take) { return body.empty() || take(body); },
                           .interrupt = {}});
    }
    std::string create(std::uint64_t size) {
        const TusReply reply = ask("POST", "", {{"Upload-Length", std::to_string(size)}});
        EXPECT_EQ(reply.status, 201);
        const std::string location = header(reply, "Location");
        EXPECT_THAT(location, testing::StartsWith("/u/code/"));
        return location.substr(8);
    }
    TusReply send(const std::string& id, std::uint64_t offset, const std::string& bytes, Headers headers = {}) {
        headers.emplace("Upload-Offset", std::to_string(offset));
        headers.emplace("Content-Type", "application/offset+octet-stream");
        return ask("PATCH", id, headers, bytes);
    }
    static std::string header(const TusReply& reply, const std::string& name) {
        for (const auto& [key, value] : reply.headers)
            if (key == name) return value;
        return {};
    }
    std::string offset(const std::string& id) { return header(ask("HEAD", id), "Upload-Offset"); }

    base::TempDir dir;
    std::vector<Upload> complete;
    UploadStore store{dir.path() / "uploads", {.largest = 1'000'000}};
    Tus tus{store,
            "/u/code",
            {.progress = {}, .complete = [this](const Upload& u) { complete.push_back(u); }, .removed = {}}};
};

TEST_F(Protocol, SaysWhatItCanDo) {
    const TusReply reply = ask("OPTIONS", "", {{"Tus-Resumable", ""}});
    EXPECT_EQ(reply.status, 204);
    EXPECT_EQ(header(reply, "Tus-Version"), "1.0.0");
    EXPECT_EQ(header(reply, "Tus-Extension"), "creation,checksum,termination,expiration");
    EXPECT_EQ(header(reply, "Tus-Checksum-Algorithm"), "sha1,sha256");
    EXPECT_EQ(header(reply, "Tus-Max-Size"), "1000000");
}

TEST_F(Protocol, RefusesOtherVersions) {
    for (const char* version : {"", "0.2.2", "2.0.0"}) {
        const TusReply reply = ask("POST", "", {{"Tus-Resumable", version}, {"Upload-Length", "3"}});
        EXPECT_EQ(reply.status, 412);
        EXPECT_EQ(header(reply, "Tus-Version"), "1.0.0");
    }
}

TEST_F(Protocol, ReceivesInPieces) {
    const std::string id = create(10);
    EXPECT_EQ(offset(id), "0");
    const TusReply reply = send(id, 0, "abcdef");
    EXPECT_EQ(reply.status, 204);
    EXPECT_EQ(header(reply, "Upload-Offset"), "6");
    EXPECT_EQ(offset(id), "6");
    EXPECT_TRUE(complete.empty());
    EXPECT_EQ(send(id, 6, "ghij").status, 204);
    ASSERT_EQ(complete.size(), 1U);
    EXPECT_EQ(base::read_file(store.data(complete[0]), 100, "cannot read"), "abcdefghij");
    EXPECT_EQ(offset(id), "10");
}

TEST_F(Protocol, HeadTellsLengthAndMayNotBeStored) {
    const TusReply reply = ask("HEAD", create(10));
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(header(reply, "Upload-Length"), "10");
    EXPECT_EQ(header(reply, "Cache-Control"), "no-store");
    EXPECT_EQ(header(reply, "Tus-Resumable"), "1.0.0");
    EXPECT_THAT(header(reply, "Upload-Expires"), testing::MatchesRegex("[A-Z][a-z]+, .+ GMT"));
}

TEST_F(Protocol, AWrongOffsetIsAConflict) {
    const std::string id = create(10);
    (void)send(id, 0, "abc");
    for (const std::uint64_t wrong : {0U, 2U, 4U, 100U}) {
        const TusReply reply = send(id, wrong, "x");
        EXPECT_EQ(reply.status, 409);
        EXPECT_EQ(header(reply, "Upload-Offset"), "3");
    }
    EXPECT_EQ(offset(id), "3");
}

TEST_F(Protocol, NumbersAreDigitsOnly) {
    for (const char* length : {"", "-1", "+3", " 3", "3 ", "0x10", "1e3", "99999999999999999999999", "3,4"})
        EXPECT_EQ(ask("POST", "", {{"Upload-Length", length}}).status, 400) << length;
    const std::string id = create(3);
    for (const char* wrong : {"", "-1", "+0", "0 ", "abc"})
        EXPECT_EQ(
            ask("PATCH", id, {{"Upload-Offset", wrong}, {"Content-Type", "application/offset+octet-stream"}}).status,
            400)
            << wrong;
}

TEST_F(Protocol, RefusesEmptyAndHugeClips) {
    EXPECT_EQ(ask("POST", "", {{"Upload-Length", "0"}}).status, 400);
    EXPECT_EQ(ask("POST", "", {{"Upload-Length", "1000001"}}).status, 413);
    EXPECT_EQ(ask("POST", "", {{"Upload-Length", "18446744073709551615"}}).status, 413);
    EXPECT_EQ(ask("POST", "", {{"Upload-Length", "3"}, {"Upload-Defer-Length", "1"}}).status, 400);
}

TEST_F(Protocol, TooManyAtATimeHaveToWait) {
    for (std::size_t i = 0; i < store.limits().unfinished; ++i) (void)create(3);
    const TusReply reply = ask("POST", "", {{"Upload-Length", "3"}});
    EXPECT_EQ(reply.status, 429);
    EXPECT_EQ(reply.text, "Too many clips are on their way. It begins when one of them has arrived.");
}

TEST_F(Protocol, TakesNoMoreThanWasSaid) {
    const std::string id = create(3);
    EXPECT_EQ(send(id, 0, "abcd").status, 413);
    EXPECT_EQ(send(id, 0, "", {{"Content-Length", "4"}}).status, 413);
    EXPECT_EQ(offset(id), "0");
    EXPECT_EQ(send(id, 0, "abc").status, 204);
    EXPECT_EQ(send(id, 3, "d", {{"Content-Length", "1"}}).status, 413);
}

TEST_F(Protocol, PiecesHaveTheirType) {
    const std::string id = create(3);
    for (const char* type : {"", "video/mp4", "multipart/form-data; boundary=x"})
        EXPECT_EQ(ask("PATCH", id, {{"Upload-Offset", "0"}, {"Content-Type", type}}, "abc").status, 415);
}

TEST_F(Protocol, APieceIsCheckedAgainstItsSum) {
    const std::string id = create(10);
    // SHA-1 and SHA-256 of "hello".
    EXPECT_EQ(send(id, 0, "hello", {{"Upload-Checksum", "sha1 qvTGHdzF6KLavt4PO0gs2a6pQ00="}}).status, 204);
    EXPECT_EQ(send(id, 5, "hellO", {{"Upload-Checksum", "sha1 qvTGHdzF6KLavt4PO0gs2a6pQ00="}}).status, 460);
    EXPECT_EQ(offset(id), "5");
    EXPECT_EQ(send(id, 5, "hello", {{"Upload-Checksum", "sha256 LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ="}}).status,
              204);
    for (const char* unknown :
         {"md5 XUFAKrxLKna5cZ2REBfFkg==", "sha1", "sha1 ", "sha1 %%%=", "sha1 abc", " ", "crc32 AAAAAA=="})
        EXPECT_EQ(send(create(3), 0, "abc", {{"Upload-Checksum", unknown}}).status, 400) << unknown;
}

TEST_F(Protocol, WhatACutOffPieceBroughtIsKept) {
    const std::string id = create(10);
    const TusReply reply = tus.answer({.method = "PATCH",
                                       .id = id,
                                       .header =
                                           [](const std::string& name) {
                                               return name == "Tus-Resumable"   ? "1.0.0"
                                                      : name == "Upload-Offset" ? "0"
                                                      : name == "Content-Type"  ? "application/offset+octet-stream"
                                                                                : "";
                                           },
                                       .body =
                                           [](const auto& take) {
                                               take("abcd");
                                               return false;
                                           },
                                       .interrupt = {}});
    EXPECT_EQ(reply.status, 400);
    EXPECT_EQ(offset(id), "4");
}

TEST_F(Protocol, ANewConnectionTakesOverFromOneThatHangs) {
    const std::string id = create(10);
    std::promise<void> hung, interrupted;
    std::atomic<int> interrupts = 0;
    const auto first = std::async(std::launch::async, [&] {
        return tus.answer({.method = "PATCH",
                           .id = id,
                           .header =
                               [](const std::string& name) {
                                   return name == "Tus-Resumable"   ? "1.0.0"
                                          : name == "Upload-Offset" ? "0"
                                          : name == "Content-Type"  ? "application/offset+octet-stream"
                                                                    : "";
                               },
                           .body =
                               [&](const auto& take) {
                                   take("abc");
                                   hung.set_value();
                                   interrupted.get_future().wait();
                                   return false;
                               },
                           .interrupt =
                               [&] {
                                   if (interrupts++ == 0) interrupted.set_value();
                               }});
    });
    hung.get_future().wait();
    EXPECT_EQ(offset(id), "3");
    EXPECT_EQ(interrupts, 1);
    EXPECT_EQ(send(id, 3, "defghij").status, 204);
    first.wait();
}

TEST_F(Protocol, CanBeTakenBack) {
    const std::string id = create(10);
    (void)send(id, 0, "abc");
    EXPECT_EQ(ask("DELETE", id).status, 204);
    EXPECT_EQ(ask("HEAD", id).status, 404);
    EXPECT_EQ(ask("DELETE", id).status, 404);
    EXPECT_EQ(send(id, 3, "x").status, 404);
}

TEST_F(Protocol, WhatHasArrivedCannotBeTakenBack) {
    const std::string id = create(3);
    (void)send(id, 0, "abc");
    EXPECT_EQ(ask("DELETE", id).status, 403);
    EXPECT_EQ(offset(id), "3");
}

TEST_F(Protocol, OtherMethodsAndIdsAreRefused) {
    EXPECT_EQ(ask("PATCH", "").status, 405);
    EXPECT_EQ(ask("DELETE", "").status, 405);
    EXPECT_EQ(ask("PUT", create(3)).status, 405);
    for (const char* id : {"x", "..", "../../etc/passwd", "00000000000000000000000000000000"})
        EXPECT_EQ(ask("HEAD", id).status, 404) << id;
}

TEST_F(Protocol, ReadsTheNameFromTheMetadata) {
    EXPECT_EQ(ask("POST", "", {{"Upload-Length", "3"}, {"Upload-Metadata", "filename SU1HXzEuTU9W,is_video"}}).status,
              201);
    ASSERT_EQ(store.all().size(), 1U);
    EXPECT_EQ(store.all()[0].name, "IMG_1.MOV");
    for (const char* malformed : {"filename !!!!", "filename abc", "a YWJj,a YWJj", "filename YWJj YWJj"})
        EXPECT_EQ(ask("POST", "", {{"Upload-Length", "3"}, {"Upload-Metadata", malformed}}).status, 400) << malformed;
}

TEST(Names, AreFitToBeShown) {
    EXPECT_EQ(shown_name("IMG_2041.MOV"), "IMG_2041.MOV");
    EXPECT_EQ(shown_name("../../evil.mov"), "evil.mov");
    EXPECT_EQ(shown_name("C:\\Users\\me\\a.mp4"), "a.mp4");
    EXPECT_EQ(shown_name("a\nb\x1b[31m\x7f.mov"), "ab[31m.mov");
    EXPECT_EQ(shown_name("\xff\xfe"
                         "a\xc3.mov"),
              "a.mov");
    EXPECT_EQ(shown_name("Señora Ñandú 😀.mov"), "Señora Ñandú 😀.mov");
    for (const char* nothing : {"", "/", "..", ". .", "\x01"}) EXPECT_EQ(shown_name(nothing), "Clip");
    EXPECT_EQ(shown_name(std::string(5000, 'a')).size(), 80U);
}

}  // namespace
