// SPDX-License-Identifier: GPL-3.0-or-later
#include "take_in.h"

#include <algorithm>
#include <mutex>
#include <utility>

#include "background.h"
#include "edit/file.h"

namespace bridge {
namespace {

// True when the answer is the open one.
bool edited(Document& document, const base::Path& answer, const media::Clip& clip, Add add) {
    if (!document.isOpen() || document.folder() != answer) return false;
    const edit::Answer with = add(document.answer(), clip);
    document.edit({}, [&](const edit::Answer&) { return with; });
    return true;
}

bool has_file(const edit::Answer& answer, const base::Path& file) {
    const auto is_it = [&](const media::Clip& clip) { return clip.file == file; };
    return std::any_of(answer.clips.begin(), answer.clips.end(), is_it) ||
           std::any_of(answer.aside.begin(), answer.aside.end(),
                       [&](const edit::Aside& aside) { return is_it(aside.clip); });
}

// What was added on the disk is missing in an answer that was read before and is open, or about to be.
void add_if_missing(Document& document, const base::Path& answer, const media::Clip& clip, Add add) {
    if (document.loading())
        QObject::connect(
            &document, &Document::opened, &document,
            [&document, answer, clip, add] { add_if_missing(document, answer, clip, add); }, Qt::SingleShotConnection);
    else if (document.folder() == answer && !has_file(document.answer(), clip.file))
        edited(document, answer, clip, add);
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
    try {
        if (edited(document, answer, clip, add)) return done();
    } catch (const base::Error& error) {
        return failed(error);
    }
    in_background(
        &document, [answer, clip, add] { add_on_disk(answer, clip, add); },
        [&document, answer, clip, add, done = std::move(done)] {
            add_if_missing(document, answer, clip, add);
            done();
        },
        std::move(failed));
}

bool take_in_now(Document& document, const base::Path& answer, const media::Clip& clip, Add add) {
    if (edited(document, answer, clip, add)) {
        document.flush();
        return document.saved();
    }
    add_on_disk(answer, clip, add);
    add_if_missing(document, answer, clip, add);
    return true;
}

}  // namespace bridge
