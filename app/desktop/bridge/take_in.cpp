// SPDX-License-Identifier: GPL-3.0-or-later
#include "take_in.h"

#include <mutex>
#include <utility>

#include "background.h"
#include "edit/file.h"

namespace bridge {
namespace {

// True when the answer is the open one.
bool edited(Document& document, const base::Path& answer, const media::Clip& clip, Add add) {
    if (!document.isOpen() || document.folder() != answer) return false;
    document.edit({}, [&](edit::Answer open) { return add(std::move(open), clip); });
    return true;
}

// One after the other: two clips may come to one answer at once.
void add_on_disk(const base::Path& answer, const media::Clip& clip, Add add) {
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    edit::save(add(edit::load(answer), clip), answer);
}

}  // namespace

void take_in(Document& document, const base::Path& answer, const media::Clip& clip, std::function<void()> done,
             std::function<void(const base::Error&)> failed, Add add) {
    if (edited(document, answer, clip, add)) {
        done();
        return;
    }
    in_background(
        &document, [answer, clip, add] { add_on_disk(answer, clip, add); }, std::move(done), std::move(failed));
}

void take_in_now(Document& document, const base::Path& answer, const media::Clip& clip, Add add) {
    if (edited(document, answer, clip, add)) document.flush();
    else add_on_disk(answer, clip, add);
}

}  // namespace bridge
