// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/strip.h"

#include <algorithm>

#include "base/error.h"
#include "edit/operations.h"

namespace edit {
namespace {

// What no segment shows of a clip, in order.
std::vector<base::Span> removed_from(const Answer& answer, const media::Clip& clip) {
    std::vector<base::Span> shown;
    for (const Segment& segment : answer.timeline)
        if (segment.clip == clip.id) shown.push_back(segment.source);
    return complement(std::move(shown), clip.info.duration);
}

[[noreturn]] void refuse(const char* what, const char* why, const char* hint) {
    throw base::Error(base::Errc::input, what, {}, why, hint);
}

}  // namespace

std::vector<StripPart> strip(const Answer& answer) {
    std::vector<StripPart> removed;
    for (const media::Clip& clip : answer.clips)
        for (const base::Span& span : removed_from(answer, clip)) removed.push_back({{}, clip.id, span});
    std::vector<StripPart> out;
    const auto place = [&](const auto& belongs) {
        const auto found = std::find_if(removed.begin(), removed.end(), belongs);
        if (found == removed.end()) return;
        out.push_back(*found);
        removed.erase(found);
    };
    const auto goes_on = [&](const StripPart& part) {
        return std::any_of(answer.timeline.begin(), answer.timeline.end(), [&](const Segment& segment) {
            return segment.clip == part.clip && segment.source.in == part.source.out;
        });
    };
    for (std::size_t i = 0; i < answer.timeline.size(); ++i) {
        const Segment& segment = answer.timeline[i];
        place([&](const StripPart& part) { return part.clip == segment.clip && part.source.out == segment.source.in; });
        out.push_back({i, segment.clip, segment.source});
        place([&](const StripPart& part) {
            return part.clip == segment.clip && part.source.in == segment.source.out && !goes_on(part);
        });
    }
    out.insert(out.end(), removed.begin(), removed.end());
    return out;
}

Answer restore(Answer answer, const StripPart& part) {
    const std::vector<StripPart> parts = strip(answer);
    if (part.segment || std::find(parts.begin(), parts.end(), part) == parts.end())
        refuse("cannot bring this back", "it is not a part that was removed", "Choose a striped part.");
    auto& timeline = answer.timeline;
    const auto before = std::find_if(timeline.begin(), timeline.end(), [&](const Segment& s) {
        return s.clip == part.clip && s.source.out == part.source.in;
    });
    const auto after = std::find_if(timeline.begin(), timeline.end(), [&](const Segment& s) {
        return s.clip == part.clip && s.source.in == part.source.out;
    });
    if (before != timeline.end() && after != timeline.end() && after == before + 1) {
        before->source.out = after->source.out;
        timeline.erase(after);
    } else if (after != timeline.end()) {
        after->source.in = part.source.in;
    } else if (before != timeline.end()) {
        before->source.out = part.source.out;
    } else {
        timeline.push_back({answer.next_segment++, part.clip, part.source});
    }
    return answer;
}

Answer remove(Answer answer, std::size_t segment) {
    if (segment >= answer.timeline.size())
        refuse("cannot remove this", "there is no such part", "Choose a part first.");
    if (answer.timeline.size() == 1)
        refuse("cannot remove this", "nothing would be left", "Drag its ends to shorten it, or start a new answer.");
    answer.timeline.erase(answer.timeline.begin() + static_cast<std::ptrdiff_t>(segment));
    return answer;
}

}  // namespace edit
