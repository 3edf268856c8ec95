// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/folders.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "base/error.h"

namespace {

namespace fs = std::filesystem;

TEST(AnswersFolder, IsInDocumentsUnlessChosen) {
    ::setenv("HOME", "/home/maya", 1);
    ::unsetenv("ASKREEL_ANSWERS");
    ::unsetenv("XDG_DOCUMENTS_DIR");
    EXPECT_EQ(practice::answers_folder(), "/home/maya/Documents/AskReel");
    ::setenv("XDG_DOCUMENTS_DIR", "/docs", 1);
    EXPECT_EQ(practice::answers_folder(), "/docs/AskReel");
    ::setenv("ASKREEL_ANSWERS", "/videos", 1);
    EXPECT_EQ(practice::answers_folder(), "/videos");
    ::setenv("ASKREEL_ANSWERS", "relative", 1);
    EXPECT_EQ(practice::answers_folder(), "/docs/AskReel");
    ::unsetenv("ASKREEL_ANSWERS");
    ::unsetenv("XDG_DOCUMENTS_DIR");
}

TEST(AnswerFolder, IsNamedAfterTheQuestionAndNeverTaken) {
    const base::TempDir dir;
    const base::Path library = dir.path() / "library";
    EXPECT_EQ(practice::make_answer_folder(library, "Does it hurt?"), library / "does-it-hurt.askreel");
    EXPECT_EQ(practice::make_answer_folder(library, "Does it hurt?"), library / "does-it-hurt-2.askreel");
    base::write_file_atomically(library / "does-it-hurt-3.askreel", "a file");
    EXPECT_EQ(practice::make_answer_folder(library, "Does it hurt?"), library / "does-it-hurt-4.askreel");
    EXPECT_TRUE(fs::is_empty(library / "does-it-hurt-4.askreel"));
}

TEST(AnswerFolder, SaysWhenTheLibraryCannotBeWritten) {
    const base::TempDir dir;
    base::write_file_atomically(dir.path() / "library", "a file");
    EXPECT_THROW((void)practice::make_answer_folder(dir.path() / "library", "Why?"), base::Error);
}

TEST(Trash, KeepsAnAnswerUntilItIsBroughtBack) {
    const base::TempDir dir;
    const base::Path answer = practice::make_answer_folder(dir.path(), "Why?");
    base::write_file_atomically(answer / "answer.json", "{}");
    const base::Path trashed = practice::move_to_trash(answer);
    EXPECT_EQ(trashed, dir.path() / ".trash" / "why.askreel");
    EXPECT_FALSE(fs::exists(answer));
    EXPECT_EQ(practice::restore_from_trash(trashed, answer), answer);
    EXPECT_TRUE(fs::exists(answer / "answer.json"));
    EXPECT_FALSE(fs::exists(trashed));
}

TEST(Trash, HoldsSeveralOfOneNameAndReplacesNone) {
    const base::TempDir dir;
    const base::Path first = practice::move_to_trash(practice::make_answer_folder(dir.path(), "Why?"));
    const base::Path answer = practice::make_answer_folder(dir.path(), "Why?");
    const base::Path second = practice::move_to_trash(answer);
    EXPECT_NE(first, second);
    EXPECT_EQ(practice::restore_from_trash(first, answer), answer);
    EXPECT_EQ(practice::restore_from_trash(second, answer), dir.path() / "why-2.askreel");
    EXPECT_THROW((void)practice::move_to_trash(dir.path() / "gone.askreel"), base::Error);
}

}  // namespace
