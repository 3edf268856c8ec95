// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <thread>

#include "support/clips.h"

namespace cli_test {
namespace {

pid_t start(const std::vector<std::string>& arguments, const base::Path& home,
            const std::vector<std::string>& more_variables = {}) {
    base::make_folder(home);
    std::vector<std::string> texts{ASKREEL_PROGRAM};
    texts.insert(texts.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& text : texts) argv.push_back(text.data());
    argv.push_back(nullptr);

    std::vector<std::string> variables{"PATH=/usr/bin:/bin",
                                       "LC_ALL=C.UTF-8",
                                       "HOME=" + home.string(),
                                       "TMPDIR=" + home.string(),  // what a killed one leaves goes with it
                                       "XDG_CONFIG_HOME=" + (home / "config").string(),
                                       "XDG_CACHE_HOME=" + (home / "cache").string(),
                                       "ASKREEL_RESOURCES=" ASKREEL_SOURCE_DIR};
    // The first of a name counts.
    variables.insert(variables.begin(), more_variables.begin(), more_variables.end());
    std::vector<char*> environment;
    for (std::string& text : variables) environment.push_back(text.data());
    environment.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    const auto to_file = [&](int fd, const char* name) {
        posix_spawn_file_actions_addopen(&actions, fd, (home / name).c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    };
    to_file(STDOUT_FILENO, "stdout");
    to_file(STDERR_FILENO, "stderr");
    pid_t child = -1;
    const int error = posix_spawn(&child, ASKREEL_PROGRAM, &actions, nullptr, argv.data(), environment.data());
    posix_spawn_file_actions_destroy(&actions);
    EXPECT_EQ(error, 0) << "cannot start " << ASKREEL_PROGRAM;
    return child;
}

// It stays to be waited for.
bool has_ended(pid_t child) {
    siginfo_t ended{};
    return waitid(P_PID, static_cast<id_t>(child), &ended, WEXITED | WNOHANG | WNOWAIT) != 0 || ended.si_pid == child;
}

Outcome finish(pid_t child, const base::Path& home) {
    Outcome run;
    if (child <= 0) return run;
    int status = 0;
    waitpid(child, &status, 0);
    run.code = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    run.out = base::read_file(home / "stdout", 100'000'000, "cannot read the output");
    run.err = base::read_file(home / "stderr", 100'000'000, "cannot read the errors");
    return run;
}

}  // namespace

base::Json Outcome::json() const {
    try {
        return base::Json::parse(out);
    } catch (const base::Json::exception&) {
        ADD_FAILURE() << "not one JSON document: " << out << err;
        return base::Json::object();
    }
}

Outcome askreel(const std::vector<std::string>& arguments, const std::vector<std::string>& variables) {
    const base::TempDir home;
    return finish(start(arguments, home.path(), variables), home.path());
}

Outcome askreel_at(const base::Path& home, const std::vector<std::string>& arguments) {
    return finish(start(arguments, home), home);
}

Outcome stopped_by(int signal, const std::function<bool()>& when, const base::Path& home,
                   const std::vector<std::string>& arguments) {
    const pid_t child = start(arguments, home);
    if (child <= 0) return {};  // -1 would mean every process
    while (!has_ended(child) && !when()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    kill(child, signal);
    return finish(child, home);
}

bool printed(const base::Path& home, std::string_view text) {
    return base::read_file(home / "stdout", 100'000'000, "cannot read the output").find(text) != std::string::npos;
}

std::vector<std::string> files_below(const base::Path& folder, const std::string& extension) {
    std::vector<std::string> out;
    if (!std::filesystem::exists(folder)) return out;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.path().extension() == extension) out.push_back(std::filesystem::relative(entry.path(), folder));
    std::sort(out.begin(), out.end());
    return out;
}

std::string Answers::clip(int seconds) {
    const std::string file = path("clip" + std::to_string(seconds) + ".mp4");
    if (std::filesystem::exists(file)) return file;
    support::ClipSpec spec;
    const std::string length = std::to_string(seconds);
    spec.picture = "testsrc2=size=320x568:rate=30:duration=" + length;
    spec.sound =
        "sine=frequency=440:sample_rate=48000:duration=" + length + ",volume=0.3,aformat=channel_layouts=stereo";
    support::write_clip(file, spec);
    return file;
}

std::string Answers::answer(int seconds, const std::vector<std::string>& more) {
    const std::string folder = path("answer" + std::to_string(++answers_) + ".askreel");
    std::vector<std::string> arguments{"new", folder, "--question", "How long does it last?", "--clip", clip(seconds)};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Outcome run = askreel(arguments);
    EXPECT_EQ(run.code, 0) << run.err;
    return folder;
}

std::string Answers::file(const std::string& name, const std::string& content) const {
    base::write_file_atomically(path(name), content);
    return path(name);
}

}  // namespace cli_test
