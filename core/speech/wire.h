// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "speech/recognizer.h"

// What is said between the program and the recogniser in its process of its own: one line of JSON with the request and
// then its samples (16 bit, little endian) one way, lines of JSON the other way.
namespace speech {

// Which engine does the work, with what.
struct Engine {
    std::string id;      // "pocketsphinx", "vosk" or "whisper"
    base::Path model;    // a folder, or whisper's file
    base::Path library;  // or program; empty where the engine is built in
};

struct Request {
    Engine engine;
    std::size_t samples = 0;
    std::optional<Expected> expected;  // without it the engine listens freely
    std::vector<Pronunciation> pronunciations;
    std::uint64_t memory = 0;   // bytes that may be addressed, 0 for no limit
    std::uint64_t seconds = 0;  // of processor time, 0 for no limit
    bool live = false;          // the samples come as they are spoken, until the end of the input; see live.h
};

// A line of the recogniser. Exactly one is set.
struct Reply {
    std::optional<double> progress = {};
    std::optional<std::vector<Heard>> words = {};  // all of them, the last line; live, the latest ones
    std::optional<base::Error> error = {};         // the last line, too
};

// A line each, with its end.
[[nodiscard]] std::string to_line(const Request& request);
[[nodiscard]] std::string to_line(const Reply& reply);

// Throw Errc::internal for what is none. Words come with sane times within `duration` and in order, and with sane
// texts.
[[nodiscard]] Request request_from(std::string_view line);
[[nodiscard]] Reply reply_from(std::string_view line, base::Time duration);

}  // namespace speech
