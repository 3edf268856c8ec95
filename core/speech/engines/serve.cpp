// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/engines/serve.h"

#include <chrono>
#include <cstdio>
#include <memory>
#include <vector>

#include "speech/engines/engines.h"
#include "speech/wire.h"

#ifndef _WIN32
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace speech {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kBetweenNews = std::chrono::milliseconds(100);
constexpr std::size_t kLongestRequest = 16 << 20;

// A sanitizer reserves terabytes of addresses.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kMayLimitMemory = false;
#else
constexpr bool kMayLimitMemory = true;
#endif

void limit_this_process([[maybe_unused]] const Request& request) {
#ifndef _WIN32
    const auto set = [](auto what, std::uint64_t value) {
        const rlimit limit{value, value};
        (void)::setrlimit(what, &limit);
    };
    set(RLIMIT_CORE, 0);
    if (request.seconds > 0) set(RLIMIT_CPU, request.seconds);
    if (request.memory > 0 && kMayLimitMemory) set(RLIMIT_AS, request.memory);
#endif
}

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using Stream = std::unique_ptr<std::FILE, Close>;

// Keeps standard output for answers.
Stream answers() {
#ifndef _WIN32
    Stream out(::fdopen(::dup(STDOUT_FILENO), "w"));
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
    return out;
#else
    return Stream(stdout);
#endif
}

[[noreturn]] void incomplete() {
    throw base::Error(base::Errc::internal, "cannot recognise the speech", {}, "the request is incomplete");
}

Request read_request() {
    std::string line;
    for (int c; (c = std::getchar()) != '\n'; line += static_cast<char>(c))
        if (c == EOF || line.size() == kLongestRequest) incomplete();
    return request_from(line);
}

std::vector<std::int16_t> read_samples(std::size_t count) {
    std::vector<std::int16_t> pcm(count);
    if (std::fread(pcm.data(), sizeof(std::int16_t), count, stdin) != count) incomplete();
    return pcm;
}

// A tenth of a second as it comes, less at the end and then nothing.
std::vector<std::int16_t> read_on() {
    std::vector<std::int16_t> pcm(kSampleRate / 10);
    pcm.resize(std::fread(pcm.data(), sizeof(std::int16_t), pcm.size(), stdin));
    return pcm;
}

}  // namespace

int serve() {
    const Stream out = answers();
    const auto answer = [&](const Reply& reply) {
        const std::string line = to_line(reply);
        // Nobody listens any more.
        if (std::fwrite(line.data(), 1, line.size(), out.get()) != line.size() || std::fflush(out.get()) != 0)
            std::_Exit(1);
    };
    try {
        const Request request = read_request();
        limit_this_process(request);
        if (request.live) {
            listen_with(request.engine, request.expected.value_or(Expected{}), request.pronunciations, read_on,
                        [&](const std::vector<Heard>& words) { answer({.words = words}); });
            return 0;
        }
        const std::vector<std::int16_t> pcm = read_samples(request.samples);
        base::RunContext context;
        context.progress = [&answer, last = Clock::time_point()](const base::Progress& progress) mutable {
            if (Clock::now() - last < kBetweenNews) return;
            last = Clock::now();
            answer({.progress = progress.fraction});
        };
        const std::unique_ptr<Recognizer> engine = make_engine(request.engine);
        answer({.words = request.expected ? engine->biased(pcm, *request.expected, request.pronunciations, context)
                                          : engine->free(pcm, context)});
    } catch (const std::bad_alloc&) {
        answer({.error = base::Error(base::Errc::internal, "cannot recognise the speech", {}, "not enough memory",
                                     "Try it with less of the clip.")});
    } catch (...) {
        answer({.error = base::current_error()});
    }
    return 0;
}

}  // namespace speech
