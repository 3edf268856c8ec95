// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <thread>

#include "av/resampler.h"
#include "base/run.h"
#include "capture/voice_place.h"
#include "speech/wire.h"

namespace capture {

// Finds out which word of a script is being said, while it is said: a recogniser listens in a process of its own, on a
// thread of our own. add() is for the thread that has the sound, the rest for any other. What cannot be listened to in
// time is dropped, so that it takes no more than five seconds of sound.
class Follower {
  public:
    // Begins at once; the engine is ready to listen after about a second and hears what came until then.
    Follower(const Prompt& prompt, speech::Engine engine, std::size_t from = 0, base::Path program = {});
    ~Follower();  // stops listening
    Follower(const Follower&) = delete;
    Follower& operator=(const Follower&) = delete;

    // What was said next: 48 kHz stereo, interleaved, as a Source gives it.
    void add(std::span<const float> stereo);
    // The same as a recogniser hears it, 16 kHz mono.
    void add(std::span<const std::int16_t> mono);

    // The word that is being said, or comes next.
    [[nodiscard]] std::size_t word() const { return word_; }
    // Somebody moved the text to this word.
    void go_to(std::size_t word);
    // Whether anything was heard yet, and whether nothing more will be: the recogniser has failed.
    [[nodiscard]] bool heard() const { return heard_; }
    [[nodiscard]] bool failed() const { return failed_; }

  private:
    void listen(const speech::Expected& expected, const speech::Engine& engine, const base::Path& program);
    [[nodiscard]] std::optional<std::vector<std::int16_t>> more();

    av::SpeechResampler resampler_;
    std::mutex mutex_;
    std::vector<std::int16_t> waiting_;
    VoicePlace place_;
    std::atomic<std::size_t> word_;
    std::atomic<bool> heard_ = false, failed_ = false;
    base::CancelToken cancel_;
    std::jthread thread_;
};

}  // namespace capture
