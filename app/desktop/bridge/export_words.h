// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

#include "export_offers.h"

namespace bridge {

// What became of a post.
struct Post {
    enum class State { none, waiting, running, done, failed, cancelled };

    State state = State::none;
    double fraction = 0;
    double seconds = -1;          // left, negative when not known
    render::OutputResult result;  // once it is done
    std::optional<base::Error> error;
    [[nodiscard]] bool under_way() const { return state == State::waiting || state == State::running; }
};

// "Tall, 41 seconds", "Tall, up to 30 seconds".
[[nodiscard]] QString summary_of(const Offer& offer);
// "Would end 11 seconds early"; empty when all of the answer fits.
[[nodiscard]] QString warning_of(const Offer& offer);

// The state in a few words, such as "40 seconds left", and in a sentence, such as "All checks passed."
[[nodiscard]] QString badge_of(const Post& post);
[[nodiscard]] QString detail_of(const Post& post, const Offer& offer);
// All that was found, a line each; empty when nothing was.
[[nodiscard]] QString remarks_of(const Post& post);
// What a failed one needs, on a button: "Save somewhere else", "Try again". Empty for any other.
[[nodiscard]] QString remedy_of(const Post& post);
// Whether that needs a folder.
[[nodiscard]] bool wants_folder(const Post& post);
// "done", "failed" …, "" for none.
[[nodiscard]] QString name_of(Post::State state);
// What to send to support about a failure.
[[nodiscard]] QString details_of(const base::Error& error);

}  // namespace bridge
