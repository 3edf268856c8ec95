// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/child_recognizer.h"

#include <bit>
#include <csignal>

#include "base/resources.h"
#include "speech/child.h"

namespace speech {
namespace {

using namespace std::chrono_literals;

// Addressed, not used: engines map their models and reserve room.
constexpr std::uint64_t kUsualMemory = 1'500'000'000, kVoskMemory = 4'000'000'000;
constexpr base::Time kLongest = 30min;
// The slowest engine takes less than the time of the sound; other programs may want the processor, too.
constexpr int kTimesRealTime = 10;
constexpr std::chrono::seconds kLoading = 60s;

static_assert(std::endian::native == std::endian::little, "the samples are sent as they lie in memory");

[[noreturn]] void died(const Ended& ended) {
#ifdef SIGXCPU
    if (ended.killed && ended.number == SIGXCPU)
        throw base::Error(base::Errc::internal, "cannot recognise the speech", {}, "it took too long",
                          "Try it with a shorter clip.");
#endif
    throw base::Error(
        base::Errc::internal, "cannot recognise the speech", {},
        std::string("the recogniser ended by ") + (ended.killed ? "signal " : "code ") + std::to_string(ended.number),
        "Try it with less of the clip, or with another engine: askreel models list.");
}

}  // namespace

ChildRecognizer::ChildRecognizer(Engine engine, Capabilities capabilities, std::uint64_t memory, base::Path program)
    : engine_(std::move(engine)), capabilities_(capabilities), memory_(memory), program_(std::move(program)) {
    if (memory_ == 0) memory_ = engine_.id == "vosk" ? kVoskMemory : kUsualMemory;
    if (program_.empty()) program_ = base::program_folder() / "askreel-speech";
}

std::vector<Heard> ChildRecognizer::free(Pcm pcm, const base::RunContext& context) { return run(pcm, {}, context); }

std::vector<Heard> ChildRecognizer::biased(Pcm pcm, const Expected& expected,
                                           const std::vector<Pronunciation>& pronunciations,
                                           const base::RunContext& context) {
    Request request;
    request.expected = expected;
    request.pronunciations = pronunciations;
    return run(pcm, std::move(request), context);
}

std::vector<Heard> ChildRecognizer::run(Pcm pcm, Request request, const base::RunContext& context) const {
    const base::Time duration = base::from_ticks(static_cast<std::int64_t>(pcm.size()), 1, kSampleRate);
    if (duration > kLongest)
        throw base::Error(base::Errc::input, "cannot recognise the speech", {}, "it is longer than 30 minutes",
                          "Trim the answer first, or use a part of the recording.");
    const std::chrono::seconds limit =
        kLoading + kTimesRealTime * std::chrono::duration_cast<std::chrono::seconds>(duration);
    request.engine = engine_;
    request.samples = pcm.size();
    request.memory = memory_;
    request.seconds = static_cast<std::uint64_t>(limit.count());
    const std::string line = to_line(request);
    const std::string_view samples(reinterpret_cast<const char*>(pcm.data()), pcm.size_bytes());
    std::optional<std::vector<Heard>> words;
    const auto hear = [&](std::string_view text) {
        Reply reply = reply_from(text, duration);
        if (reply.error) throw *std::move(reply.error);
        if (reply.words) words = std::move(reply.words);
        if (reply.progress && context.progress) context.progress({.stage = "listening", .fraction = *reply.progress});
    };
    const Ended ended = run_child({program_.string()}, {line, samples}, hear, limit, context.cancel);
    if (!words || ended.killed || ended.number != 0) died(ended);
    return *std::move(words);
}

}  // namespace speech
