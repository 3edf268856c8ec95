// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

namespace {

using namespace cli_test;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::MatchesRegex;
using testing::StartsWith;

TEST(Usage, VersionAndHelpGoToStandardOutput) {
    const Outcome version = askreel({"--version"});
    EXPECT_EQ(version.code, 0);
    EXPECT_THAT(version.out, MatchesRegex("askreel [0-9]+\\.[0-9]+\\.[0-9]+\n"));
    const Outcome help = askreel({"--help"});
    EXPECT_EQ(help.code, 0);
    EXPECT_THAT(help.err, IsEmpty());
    for (const char* verb : {"demo", "doctor", "probe", "new", "add", "show", "trim", "captions", "brand", "presets",
                             "frame", "export", "batch", "check", "fix"})
        EXPECT_THAT(help.out, HasSubstr(std::string("\n  ") + verb + " "));
}

TEST(Usage, EveryVerbHasHelpWithExamplesAndExitCodes) {
    const std::vector<std::vector<std::string>> verbs{{"demo"},
                                                      {"doctor"},
                                                      {"probe"},
                                                      {"new"},
                                                      {"add"},
                                                      {"show"},
                                                      {"trim"},
                                                      {"captions"},
                                                      {"captions", "import"},
                                                      {"captions", "export"},
                                                      {"captions", "set"},
                                                      {"captions", "shift"},
                                                      {"captions", "split"},
                                                      {"captions", "merge"},
                                                      {"captions", "replace"},
                                                      {"captions", "check"},
                                                      {"captions", "fix"},
                                                      {"brand"},
                                                      {"brand", "new"},
                                                      {"brand", "show"},
                                                      {"brand", "check"},
                                                      {"presets"},
                                                      {"presets", "list"},
                                                      {"presets", "show"},
                                                      {"presets", "validate"},
                                                      {"frame"},
                                                      {"export"},
                                                      {"batch"},
                                                      {"check"},
                                                      {"fix"}};
    for (auto verb : verbs) {
        verb.push_back("--help");
        const Outcome help = askreel(verb);
        EXPECT_EQ(help.code, 0) << verb[0];
        std::string command = "Usage: askreel " + verb[0];
        EXPECT_THAT(help.out, AllOf(HasSubstr(command), HasSubstr("--json"), HasSubstr("Exit codes:\n  0    done\n")))
            << verb[0];
        const std::string examples = help.out.substr(help.out.find("Examples:"));
        EXPECT_GE(std::count(examples.begin(),
                             examples.begin() + static_cast<std::ptrdiff_t>(examples.find("Exit codes")), '\n'),
                  3)
            << verb[0] << " has two examples";
    }
}

TEST(Usage, WhatIsNotUnderstoodIsAnErrorLineWithAHint) {
    const auto error = [](const std::vector<std::string>& arguments) {
        const Outcome run = askreel(arguments);
        EXPECT_EQ(run.code, 2) << run.err;
        EXPECT_THAT(run.out, IsEmpty());
        EXPECT_THAT(run.err, StartsWith("askreel: error: "));
        return run.err;
    };
    EXPECT_THAT(error({}), AllOf(HasSubstr("a verb is missing"), HasSubstr("\nhint: Give one of demo, ")));
    EXPECT_THAT(error({"exprot"}),
                AllOf(HasSubstr("there is no verb \"exprot\""), HasSubstr("hint: Did you mean export?")));
    EXPECT_THAT(error({"probe"}), HasSubstr("FILE is missing"));
    EXPECT_THAT(error({"probe", "a", "--jsno"}),
                AllOf(HasSubstr("there is no option --jsno"), HasSubstr("Did you mean --json?")));
    EXPECT_THAT(error({"show", "a", "b"}), HasSubstr("\"b\" is one argument too many"));
    EXPECT_THAT(error({"export", "a", "--jobs", "many"}), HasSubstr("--jobs"));
    EXPECT_THAT(error({"new", "a"}), HasSubstr("--question is missing"));
    EXPECT_THAT(error({"captions", "a"}), HasSubstr("a verb is missing"));
    EXPECT_THAT(error({"captions", "a", "set", "1"}), HasSubstr("TEXT is missing"));
}

TEST(Usage, ErrorsAreJsonWhenJsonIsAskedFor) {
    const Outcome missing = askreel({"probe", "/no/such/file.mp4", "--json"});
    EXPECT_EQ(missing.code, 3);
    EXPECT_THAT(missing.err, IsEmpty());
    const base::Json error = missing.json()["error"];
    EXPECT_EQ(error["code"], "input");
    EXPECT_EQ(error["file"], "/no/such/file.mp4");
    for (const char* key : {"what", "cause", "hint"}) EXPECT_TRUE(error[key].is_string()) << key;
    const Outcome usage = askreel({"probe", "--json"});
    EXPECT_EQ(usage.code, 2);
    EXPECT_EQ(usage.json()["error"]["code"], "usage");
}

TEST(Usage, AMissingFileIsNamedInTheErrorLine) {
    const Outcome run = askreel({"probe", "/no/such/file.mp4"});
    EXPECT_EQ(run.code, 3);
    EXPECT_THAT(run.err,
                AllOf(StartsWith("askreel: error: "), HasSubstr("(/no/such/file.mp4): "), HasSubstr("\nhint: ")));
    EXPECT_THAT(run.out, IsEmpty());
}

#ifdef __linux__  // which has a disk that is always full, /dev/full
TEST(Usage, ResultsThatCannotBeWrittenAreADiskError) {
    const int status = std::system(
        (std::string("ASKREEL_RESOURCES=" ASKREEL_SOURCE_DIR " ") + ASKREEL_PROGRAM + " presets >/dev/full 2>/dev/null")
            .c_str());
    EXPECT_EQ(WEXITSTATUS(status), 5);
}
#endif

}  // namespace
