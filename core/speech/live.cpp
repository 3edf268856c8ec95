// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/live.h"

#include "base/resources.h"
#include "speech/child.h"
#include "speech/models.h"

namespace speech {
namespace {

constexpr std::uint64_t kMemory = 1'500'000'000;  // addressed, not used
constexpr std::uint64_t kProcessorSeconds = 3600;

}  // namespace

std::optional<Engine> live_engine() { return engine_with_model("pocketsphinx", installed_models()); }

void listen_live(const Engine& engine, const Expected& expected,
                 const std::function<std::optional<std::vector<std::int16_t>>()>& more,
                 const std::function<void(const std::vector<Heard>&)>& heard, const base::CancelToken& cancel,
                 base::Path program) {
    if (program.empty()) program = base::program_folder() / "askreel-speech";
    Request request{engine, 0, expected, {}, kMemory, kProcessorSeconds, true};
    bool asked = false;
    std::size_t given = 0;
    const auto next = [&]() -> std::optional<std::string> {
        if (!asked) {
            asked = true;
            return to_line(request);
        }
        const std::optional<std::vector<std::int16_t>> pcm = more();
        if (!pcm) return {};
        given += pcm->size();
        return std::string(reinterpret_cast<const char*>(pcm->data()), pcm->size() * sizeof(std::int16_t));
    };
    const auto hear = [&](std::string_view line) {
        const base::Time so_far = base::from_ticks(static_cast<std::int64_t>(given), 1, kSampleRate);
        Reply reply = reply_from(line, so_far);
        if (reply.error) throw *std::move(reply.error);
        if (reply.words) heard(*reply.words);
    };
    const Ended ended = run_live_child({program.string()}, next, hear, cancel);
    if (ended.killed || ended.number != 0)
        throw base::Error(base::Errc::internal, "cannot follow the voice", {}, "the recogniser ended");
}

}  // namespace speech
