// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "speech/follow.h"

namespace speech {

// Calls f(pcm, where it begins) for all of the recording, a few minutes at a time, cut in pauses.
void for_each_stretch(const Recording& recording, const std::function<void(Pcm, base::Time)>& f);

// The context of one stretch: its progress is a part of the whole one.
[[nodiscard]] base::RunContext within(const base::RunContext& context, base::Span part, base::Time whole);

}  // namespace speech
