// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "base/error.h"
#include "base/json.h"
#include "delivery/catalogue.h"

// Small, whole preset files to change one thing in.
namespace presets {

inline base::Json target() {
    return base::parse_json(R"({
        "schema": 1,
        "id": "a-site",
        "name": "A Site",
        "canvas": "vertical",
        "video": {"size": {"width": 720, "height": 1280}, "max_fps": 30, "profile": "high", "level": "3.1",
                  "speed": "veryfast", "crf": 18, "max_bitrate": 8000000, "buffer": 16000000, "gop_seconds": 2,
                  "b_frames": 2},
        "audio": {"bitrate": 128000, "channels": 2},
        "limits": {"min_duration": 3, "max_duration": 90.5, "max_bytes": 1000000},
        "rules": {"containers": ["mp4"], "video_codecs": ["h264"]},
        "safe": {"top": 100, "bottom": 200, "left": 30, "right": 40},
        "text": {"limit": 500},
        "sources": {"limits.max_bytes": {"confidence": "O", "source": "https://example.org/limits"}}
    })",
                            "target.json");
}

inline base::Json canvas() {
    return base::parse_json(R"({
        "schema": 1,
        "id": "vertical",
        "name": "Vertical",
        "size": {"width": 1080, "height": 1920},
        "safe": {"top": 269, "bottom": 672, "left": 72, "right": 140}
    })",
                            "canvas.json");
}

// The error that `read` throws; fails the test when it throws none.
inline base::Error error_of(const std::function<void()>& read) {
    try {
        read();
    } catch (const base::Error& error) {
        return error;
    }
    ADD_FAILURE() << "nothing was refused";
    return {base::Errc::internal, "", "", ""};
}

// Why a target is refused after `spoil` changed it.
inline std::string refusal(const std::function<void(base::Json&)>& spoil) {
    base::Json json = target();
    spoil(json);
    const base::Error error = error_of([&json] { (void)delivery::target_from_json(json, "target.json"); });
    EXPECT_EQ(error.code, base::Errc::input);
    EXPECT_EQ(error.file, "target.json");
    return error.cause;
}

}  // namespace presets
