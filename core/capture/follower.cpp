// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/follower.h"

#include "base/error.h"
#include "base/log.h"
#include "speech/live.h"

namespace capture {
namespace {

constexpr std::size_t kMostWaiting = 5 * speech::kSampleRate;

speech::Expected expected(const Prompt& prompt) {
    speech::Expected out(1);
    for (const PromptWord& word : prompt.words) {
        if (word.begins_line && !out.back().empty()) out.emplace_back();
        out.back().insert(out.back().end(), word.spoken.begin(), word.spoken.end());
    }
    return out;
}

}  // namespace

Follower::Follower(const Prompt& prompt, speech::Engine engine, std::size_t from, base::Path program)
    : place_(prompt), word_(from) {
    place_.go_to(from);
    thread_ = std::jthread([this, expected = expected(prompt), engine = std::move(engine),
                            program = std::move(program)] { listen(expected, engine, program); });
}

Follower::~Follower() { cancel_.cancel(); }

void Follower::add(std::span<const float> stereo) {
    std::vector<std::int16_t> mono;
    resampler_.convert(stereo, mono);
    add(mono);
}

void Follower::add(std::span<const std::int16_t> mono) {
    const std::lock_guard lock(mutex_);
    waiting_.insert(waiting_.end(), mono.begin(), mono.end());
    if (waiting_.size() > kMostWaiting)
        waiting_.erase(waiting_.begin(), waiting_.end() - static_cast<std::ptrdiff_t>(kMostWaiting));
}

std::optional<std::vector<std::int16_t>> Follower::more() {
    const std::lock_guard lock(mutex_);
    return std::exchange(waiting_, {});
}

void Follower::go_to(std::size_t word) {
    const std::lock_guard lock(mutex_);
    place_.go_to(word);
    word_ = word;
}

void Follower::listen(const speech::Expected& expected, const speech::Engine& engine, const base::Path& program) {
    try {
        speech::listen_live(
            engine, expected, [this] { return more(); },
            [this](const std::vector<speech::Heard>& words) {
                std::vector<std::string> latest;
                for (const speech::Heard& word : words) latest.push_back(word.text);
                const std::lock_guard lock(mutex_);
                word_ = place_.hear(latest);
                heard_ = true;
            },
            cancel_, program);
    } catch (const base::Error& error) {
        if (error.code == base::Errc::cancelled) return;
        spdlog::warn("the voice is not followed any more: {}", error.cause);
    } catch (const std::exception&) {
        spdlog::warn("the voice is not followed any more");
    }
    failed_ = true;
}

}  // namespace capture
