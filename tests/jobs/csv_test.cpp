// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/csv.h"

#include <gmock/gmock.h>

#include "base/error.h"

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::vector<std::string>> cells(const std::string& text) {
    std::vector<std::vector<std::string>> out;
    for (const jobs::CsvRow& row : jobs::read_csv(text, "a.csv")) out.push_back(row.cells);
    return out;
}

std::string refusal(const std::string& text) {
    try {
        (void)jobs::read_csv(text, "a.csv");
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code, base::Errc::input);
        EXPECT_EQ(error.file, "a.csv");
        return error.cause;
    }
    return {};
}

TEST(Csv, PartsCellsByWhatTheFirstLineHas) {
    EXPECT_THAT(cells("a,b\n1;2,3\n"), ElementsAre(ElementsAre("a", "b"), ElementsAre("1;2", "3")));
    EXPECT_THAT(cells("a;b\n1,2;3\n"), ElementsAre(ElementsAre("a", "b"), ElementsAre("1,2", "3")));
    EXPECT_THAT(cells("a\tb\n1,2\t3;4\n"), ElementsAre(ElementsAre("a", "b"), ElementsAre("1,2", "3;4")));
    EXPECT_THAT(cells("sep=;\na,b\n1;2\n"), ElementsAre(ElementsAre("a,b"), ElementsAre("1", "2")));
    EXPECT_THAT(cells("a\n1\n"), ElementsAre(ElementsAre("a"), ElementsAre("1")));
}

TEST(Csv, TakesEveryLineEndingAndALastLineWithout) {
    for (const char* text : {"a,b\n1,2", "a,b\r\n1,2\r\n", "a,b\r1,2\r"})
        EXPECT_THAT(cells(text), ElementsAre(ElementsAre("a", "b"), ElementsAre("1", "2"))) << text;
    EXPECT_THAT(cells("a,b\n1,"), ElementsAre(ElementsAre("a", "b"), ElementsAre("1", "")));
}

TEST(Csv, TakesQuotesAsTheStandardHasThem) {
    EXPECT_THAT(cells("a,b\n\"one, two\",\"say \"\"so\"\"\"\n"),
                ElementsAre(ElementsAre("a", "b"), ElementsAre("one, two", "say \"so\"")));
    EXPECT_THAT(cells("a,b\n\"two\r\nlines\" , \"\"\n,x"),
                ElementsAre(ElementsAre("a", "b"), ElementsAre("two\r\nlines", ""), ElementsAre("", "x")));
    EXPECT_THAT(cells("a\n5\" wide\n"), ElementsAre(ElementsAre("a"), ElementsAre("5\" wide")));
}

TEST(Csv, LeavesOutBlanksAndEmptyRows) {
    EXPECT_THAT(cells("a , b\n\n;;\n , \n 1,2 \n\n"),
                ElementsAre(ElementsAre("a", "b"), ElementsAre(";;"), ElementsAre("1", "2")));
    EXPECT_THAT(cells(""), IsEmpty());
    EXPECT_THAT(cells("\r\n\r\n"), IsEmpty());
}

TEST(Csv, CountsTheLinesOfTheFile) {
    std::vector<int> lines;
    for (const jobs::CsvRow& row : jobs::read_csv("sep=,\r\na\r\n\"1\r\n2\"\r\n\r\n3", "a.csv"))
        lines.push_back(row.line);
    EXPECT_THAT(lines, ElementsAre(2, 3, 6));
}

TEST(Csv, RefusesWhatIsBroken) {
    EXPECT_EQ(refusal("a\n\"1\n2\n"), "line 2 opens a quote that is never closed");
    EXPECT_EQ(refusal("a,b\n\"1\n2\"x,3"), "line 3 has text behind a closing quote");
}

TEST(Csv, RefusesWhatIsFarTooMuch) {
    EXPECT_EQ(refusal(std::string(63, ',')), "");
    EXPECT_THAT(refusal(std::string(64, ',')), HasSubstr("line 1 has more than 64 cells"));
    std::string rows;
    for (int i = 0; i < 10'001; ++i) rows += "x\n";
    EXPECT_EQ(refusal(rows), "");
    EXPECT_EQ(refusal(rows + "x"), "line 10002 is one more than 10001 rows");
    EXPECT_THAT(cells(std::string(2'000'000, '\n')), IsEmpty());
}

}  // namespace
