// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/error.h"
#include "base/resources.h"
#include "captions/format.h"
#include "captions/style.h"

namespace {

using captions::Format;

void require(bool holds) {
    if (!holds) std::abort();
}

void require_sound(const captions::Track& track) {
    base::Time last{};
    for (const auto& cue : track.cues) {
        require(cue.when.in >= last && cue.when.out >= cue.when.in && !cue.words.empty());
        last = cue.when.in;
        for (const auto& word : cue.words)
            require(!word.text.empty() && word.when.in >= cue.when.in && word.when.out >= word.when.in &&
                    word.when.out <= cue.when.out);
    }
}

// Narrow, so that there is much to break, and with everything that can be drawn.
captions::Style style() {
    captions::Style style;
    style.max_width = 0.3;
    style.box_colour = "#00000080";
    style.highlight_colour = "brand";
    style.effect = "pop";
    style.uppercase = true;
    style.shadow = 0.01;
    return style;
}

}  // namespace

// Whatever somebody calls captions is read or refused; what was read can be written in every format and drawn.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const text::Fonts fonts(base::resource_root() / "assets" / "fonts");
    static const delivery::Canvas canvas{"vertical", "Vertical", {1080, 1920}, {269, 672, 72, 140}};
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (const char* name : {"a.vtt", "a.txt"}) {
        captions::Parsed parsed;
        try {
            parsed = captions::parse(bytes, name);
        } catch (const base::Error& error) {
            require(error.code == base::Errc::input);
            continue;
        }
        require_sound(parsed.track);
        for (const auto format : {Format::srt, Format::vtt, Format::ass, Format::sbv, Format::txt})
            (void)captions::write(parsed.track, format);
        const auto shown = captions::one_at_a_time(parsed.track);
        const auto json = captions::write(shown, Format::json);
        if (!shown.cues.empty()) require(captions::parse(json, "a.json").track == shown);
        (void)captions::to_ass(parsed.track, style(), canvas, fonts, "#FFC79E");
    }
    return 0;
}
