// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio.h"

#include <algorithm>

namespace bridge {

Studio::Studio() : rendering_(library_.studio()), styles_(library_.styles()) {}

render::Request Studio::request(const edit::Answer& answer, const std::string& target) const {
    render::Request request;
    request.answer = answer;
    request.targets = {catalogue().target(target)};
    try {
        request.kit = edit::dressed(library_.kit(answer.brand), answer.look);
    } catch (const base::Error&) {
        request.kit = edit::dressed(brand::plain_kit(), answer.look);
    }
    const auto style =
        std::find_if(styles_.begin(), styles_.end(), [&](const captions::Style& s) { return s.id == answer.style; });
    request.style = style != styles_.end() ? *style : styles_.front();
    return request;
}

}  // namespace bridge
