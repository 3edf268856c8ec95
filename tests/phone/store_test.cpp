// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <fstream>

#include "base/error.h"
#include "base/hash.h"
#include "phone/upload_store.h"

namespace {

namespace fs = std::filesystem;
using namespace phone;

class Store : public testing::Test {
  protected:
    [[nodiscard]] base::Path folder() const { return dir_.path() / "uploads"; }

    static void add(const UploadStore& store, const Upload& upload, const std::string& bytes) {
        Piece piece(store, upload, std::nullopt);
        piece.add(bytes);
        ASSERT_TRUE(piece.keep());
    }
    static std::string content(const UploadStore& store, const Upload& upload) {
        return base::read_file(store.data(upload), 100'000'000, "cannot read");
    }
    // What the folder holds now, as a program that starts after a crash finds it.
    [[nodiscard]] base::Path as_after_a_crash() const {
        const base::Path copy = dir_.path() / "after";
        fs::copy(folder(), copy);
        return copy;
    }

  private:
    base::TempDir dir_;
};

Checksum sha256_of(const std::string& bytes) {
    const std::string hex = base::sha256(bytes);
    Checksum out{"sha256", {}};
    for (std::size_t i = 0; i < hex.size(); i += 2)
        out.digest += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
    return out;
}

TEST_F(Store, OffsetsAreThereAfterARestart) {
    Upload upload;
    {
        UploadStore store(folder(), {});
        upload = store.create(10, "IMG_1.MOV");
        add(store, upload, "abcdef");
    }
    const UploadStore store(folder(), {});
    const auto found = store.find(upload.id);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->offset, 6U);
    EXPECT_EQ(found->size, 10U);
    EXPECT_EQ(found->name, "IMG_1.MOV");
    EXPECT_EQ(found->state, State::sending);
    add(store, *found, "ghij");
    EXPECT_EQ(store.find(upload.id)->state, State::checking);
    EXPECT_EQ(content(store, upload), "abcdefghij");
}

TEST_F(Store, APieceThatWasLeftCountsAsFarAsItCame) {
    UploadStore store(folder(), {});
    const Upload upload = store.create(10, "a");
    Piece(store, upload, std::nullopt).add("abc");
    EXPECT_EQ(store.find(upload.id)->offset, 3U);
}

TEST_F(Store, WhatCameBeforeACrashCounts) {
    UploadStore store(folder(), {});
    const Upload upload = store.create(100'000'000, "a");
    Piece piece(store, upload, std::nullopt);
    piece.add(std::string(20'000'000, 'x'));
    const UploadStore after(as_after_a_crash(), {});
    EXPECT_GT(after.find(upload.id)->offset, 14'000'000U);
    EXPECT_LE(after.find(upload.id)->offset, 20'000'000U);
}

TEST_F(Store, UncheckedBytesDoNotCountAfterACrash) {
    UploadStore store(folder(), {});
    const Upload upload = store.create(100'000'000, "a");
    Piece piece(store, upload, sha256_of("something else"));
    piece.add(std::string(20'000'000, 'x'));
    const UploadStore after(as_after_a_crash(), {});
    EXPECT_EQ(after.find(upload.id)->offset, 0U);
}

TEST_F(Store, WhatAPowerCutTookDoesNotCount) {
    UploadStore store(folder(), {});
    const Upload upload = store.create(10, "a");
    add(store, upload, "abcdef");
    fs::resize_file(store.data(upload), 4);
    EXPECT_EQ(store.find(upload.id)->offset, 4U);
}

TEST_F(Store, APieceWithItsChecksumIsKept) {
    UploadStore store(folder(), {});
    const Upload upload = store.create(10, "a");
    Piece piece(store, upload, sha256_of("abcd"));
    piece.add("ab");
    piece.add("cd");
    EXPECT_EQ(piece.keep(), 4U);
}

TEST_F(Store, ADamagedPieceAddsNothing) {
    UploadStore store(folder(), {});
    Upload upload = store.create(10, "a");
    add(store, upload, "abc");
    upload.offset = 3;
    Piece piece(store, upload, sha256_of("defg"));
    piece.add("deXg");
    EXPECT_EQ(piece.keep(), std::nullopt);
    EXPECT_EQ(store.find(upload.id)->offset, 3U);
    EXPECT_EQ(content(store, upload), "abc");
}

TEST_F(Store, AnUploadTakesNoMoreThanItSaid) {
    UploadStore store(folder(), {});
    const Upload upload = store.create(3, "a");
    Piece piece(store, upload, std::nullopt);
    EXPECT_EQ(piece.room(), 3U);
    EXPECT_THROW(piece.add("abcd"), base::Error);
}

TEST_F(Store, IdsAreNeverPaths) {
    UploadStore store(folder(), {});
    const Upload upload = store.create(3, "a");
    for (const std::string& id :
         {std::string(), std::string(".."), std::string("../../etc/passwd"), std::string("lock"), upload.id + "/",
          upload.id + ".json", "../uploads/" + upload.id, std::string(32, '.'), std::string(32, 'A'),
          upload.id.substr(1), std::string(32, '\0')})
        EXPECT_FALSE(store.find(id)) << id;
}

TEST_F(Store, NamesAreNeverPaths) {
    UploadStore store(folder(), {});
    (void)store.create(3, "../../evil.mov");
    for (const auto& entry : fs::recursive_directory_iterator(folder().parent_path()))
        EXPECT_THAT(entry.path().string(), testing::Not(testing::HasSubstr("evil")));
}

TEST_F(Store, WhatNothingComesForIsForgottenAfterADay) {
    std::chrono::minutes later{0};
    UploadStore store(folder(), {}, [&] { return Clock::now() + later; });
    const Upload upload = store.create(10, "a");
    add(store, upload, "abc");
    later = std::chrono::hours(24) - std::chrono::minutes(1);
    store.remove_expired();
    EXPECT_EQ(store.find(upload.id)->offset, 3U);
    later = std::chrono::hours(24) + std::chrono::minutes(1);
    EXPECT_FALSE(store.find(upload.id));
    EXPECT_TRUE(fs::exists(store.data(upload)));
    store.remove_expired();
    for (const auto& entry : fs::directory_iterator(folder())) EXPECT_EQ(entry.path().filename(), "lock");
}

TEST_F(Store, RefusesWhatIsTooLarge) {
    UploadStore store(folder(), {.largest = 100});
    EXPECT_THROW((void)store.create(101, "a"), base::Error);
    EXPECT_EQ(store.create(100, "a").size, 100U);
}

TEST_F(Store, RefusesWhatTheDiskHasNoRoomFor) {
    const std::uintmax_t free = fs::space(fs::temp_directory_path()).available;
    UploadStore store(folder(), {.largest = UINT64_MAX, .keep_free = free - 50'000'000});
    const Upload upload = store.create(30'000'000, "a");
    EXPECT_THROW((void)store.create(30'000'000, "b"), base::Error) << "the first one will need its room too";
    store.remove(upload);
    (void)store.create(30'000'000, "b");
}

TEST_F(Store, HasNoMoreOnTheirWayThanItMay) {
    UploadStore store(folder(), {.unfinished = 2});
    (void)store.create(3, "a");
    const Upload second = store.create(3, "b");
    EXPECT_THROW((void)store.create(3, "c"), base::Error);
    store.remove(second);
    (void)store.create(3, "c");
}

TEST_F(Store, IsOpenOnce) {
    const UploadStore store(folder(), {});
    EXPECT_THROW(UploadStore(folder(), {}), base::Error);
}

TEST_F(Store, ADamagedNoteIsAsGoodAsNone) {
    UploadStore store(folder(), {});
    const Upload upload = store.create(3, "a");
    std::ofstream(folder() / (upload.id + ".json")) << "{";
    EXPECT_FALSE(store.find(upload.id));
    EXPECT_TRUE(store.all().empty());
}

TEST_F(Store, WhatBecameOfItIsKept) {
    UploadStore store(folder(), {});
    Upload upload = store.create(3, "a");
    add(store, upload, "abc");
    upload.state = State::refused;
    upload.message = "No video.";
    upload.reason = Reason::no_video;
    store.finish(upload);
    EXPECT_EQ(store.find(upload.id)->state, State::refused);
    EXPECT_EQ(store.find(upload.id)->message, "No video.");
    EXPECT_EQ(store.find(upload.id)->reason, Reason::no_video);
    EXPECT_EQ(store.find(upload.id)->offset, 3U);
    EXPECT_FALSE(fs::exists(store.data(upload)));
}

}  // namespace
