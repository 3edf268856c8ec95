// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <new>
#include <stdexcept>

#include "base/run.h"

namespace {

using base::Errc;
using base::Error;

TEST(Error, ReadsWhatFileCause) {
    EXPECT_STREQ(Error(Errc::input, "cannot read the clip", "a.mov", "it is empty", "Choose another.").what(),
                 "cannot read the clip (a.mov): it is empty");
    EXPECT_STREQ(Error(Errc::usage, "cannot export", {}, "no target was given").what(),
                 "cannot export: no target was given");
    EXPECT_STREQ(Error(Errc::cancelled, "cancelled", {}, {}).what(), "cancelled");
}

TEST(Error, TellsAWrongPathFromADiskInTrouble) {
    const auto code = [](int error_number) {
        try {
            base::throw_file_error("cannot open", "a", error_number);
        } catch (const Error& error) {
            return error.code;
        }
    };
    EXPECT_EQ(code(ENOENT), Errc::input);
    EXPECT_EQ(code(EISDIR), Errc::input);
    EXPECT_EQ(code(ENAMETOOLONG), Errc::input);
    EXPECT_EQ(code(EACCES), Errc::disk);
    EXPECT_EQ(code(ENOSPC), Errc::disk);
    EXPECT_EQ(code(EIO), Errc::disk);
}

TEST(Error, CodesHaveTheNamesOfTheContract) {
    EXPECT_STREQ(base::name(Errc::internal), "internal");
    EXPECT_STREQ(base::name(Errc::usage), "usage");
    EXPECT_STREQ(base::name(Errc::input), "input");
    EXPECT_STREQ(base::name(Errc::check), "check");
    EXPECT_STREQ(base::name(Errc::disk), "disk");
    EXPECT_STREQ(base::name(Errc::cancelled), "cancelled");
}

TEST(CurrentError, IsWhateverWasThrown) {
    const auto caught = [](const auto& thrown) {
        try {
            throw thrown;
        } catch (...) {
            return base::current_error();
        }
    };
    EXPECT_EQ(caught(Error(Errc::disk, "cannot write", "a", "it is full")).code, Errc::disk);
    EXPECT_EQ(caught(std::bad_alloc()).cause, "there is not enough memory");
    const Error bug = caught(std::runtime_error("out of cheese"));
    EXPECT_EQ(bug.code, Errc::internal);
    EXPECT_EQ(bug.cause, "out of cheese");
    EXPECT_FALSE(bug.hint.empty());
    EXPECT_EQ(caught(7).code, Errc::internal);
}

TEST(CancelToken, IsSharedByItsCopies) {
    const base::CancelToken token;
    const base::CancelToken copy = token;
    EXPECT_NO_THROW(copy.check());
    token.cancel();
    EXPECT_TRUE(copy.cancelled());
    try {
        copy.check();
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code, Errc::cancelled);
    }
}

}  // namespace
