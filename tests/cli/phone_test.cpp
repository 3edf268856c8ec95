// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>

#include "program.h"

namespace {

namespace fs = std::filesystem;
using namespace cli_test;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::StartsWith;

class PhoneVerb : public Answers {};

TEST_F(PhoneVerb, SaysItsLinkFirstAndEndsByCtrlC) {
    const std::string folder = answer();
    const Outcome run = stopped_by(SIGINT, [&] { return printed(path("home"), "\n"); }, path("home"),
                                   {"phone", folder, "--bind", "127.0.0.1", "--http", "--json"});
    ASSERT_EQ(run.code, 0) << run.err;
    const base::Json first = base::parse_json(run.out.substr(0, run.out.find('\n')), "the first line");
    EXPECT_THAT(first["url"].get<std::string>(), StartsWith("http://127.0.0.1:"));
    EXPECT_THAT(first["upload_url"].get<std::string>(), MatchesRegex("http://127.0.0.1:[0-9]+/u/[A-Za-z0-9_-]+"));
    EXPECT_THAT(first["expires"].get<std::string>(), MatchesRegex("20[0-9]+-[0-9]+-[0-9]+T[0-9:]+Z"));
    EXPECT_FALSE(fs::exists(base::Path(folder) / "media" / ".uploads")) << "the code is used up";
}

TEST_F(PhoneVerb, SaysInWordsWhatThePhoneWillShow) {
    const auto shown = [&] { return printed(path("home"), "127.0.0.1:"); };
    const Outcome run = stopped_by(SIGTERM, shown, path("home"), {"phone", answer(), "--bind", "127.0.0.1"});
    ASSERT_EQ(run.code, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr("https://127.0.0.1:"));
    EXPECT_THAT(run.out, HasSubstr("will warn once"));
    EXPECT_THAT(run.out, HasSubstr("Certificate (SHA-256): "));
    const Outcome plain =
        stopped_by(SIGTERM, shown, path("home"), {"phone", answer(), "--bind", "127.0.0.1", "--http"});
    EXPECT_THAT(plain.out, HasSubstr("not encrypted"));
}

TEST_F(PhoneVerb, SaysWhatIsWrong) {
    const std::string folder = answer();
    EXPECT_EQ(askreel({"phone", path("nowhere")}).code, 3);
    EXPECT_EQ(askreel({"phone", folder, "--bind", "0.0.0.0"}).code, 2);
    EXPECT_EQ(askreel({"phone", folder, "--bind", "127.0.0.1", "--port", "70000"}).code, 2);
    const Outcome foreign = askreel({"phone", folder, "--bind", "192.0.2.1"});
    EXPECT_EQ(foreign.code, 3);
    EXPECT_THAT(foreign.err, HasSubstr("cannot be listened at"));
    EXPECT_THAT(foreign.err, HasSubstr("hint: "));
}

}  // namespace
