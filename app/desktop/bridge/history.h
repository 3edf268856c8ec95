// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace bridge {

// What a value was before its edits, up to 300 of them, and what it was before they were undone.
template <typename T>
class History {
  public:
    // An edit replaces `before`. Edits with the same key that follow each other within two seconds are undone as one;
    // an empty key never merges.
    void add(const std::string& key, T before) {
        const bool merges =
            !key.empty() && key == key_ && !undo_.empty() && since_.isValid() && since_.elapsed() < kMergeMs;
        if (!merges) undo_.push_back(std::move(before));
        if (undo_.size() > kMostSteps) undo_.erase(undo_.begin());
        redo_.clear();
        key_ = key;
        since_.restart();
    }
    [[nodiscard]] bool canUndo() const { return !undo_.empty(); }
    [[nodiscard]] bool canRedo() const { return !redo_.empty(); }
    // What takes the place of `now`. Call only when there is something.
    [[nodiscard]] T undo(T now) { return exchange(undo_, redo_, std::move(now)); }
    [[nodiscard]] T redo(T now) { return exchange(redo_, undo_, std::move(now)); }
    void clear() { *this = {}; }

  private:
    static constexpr std::size_t kMostSteps = 300;
    static constexpr int kMergeMs = 2000;

    T exchange(std::vector<T>& from, std::vector<T>& to, T now) {
        to.push_back(std::move(now));
        T then = std::move(from.back());
        from.pop_back();
        key_.clear();
        return then;
    }

    std::vector<T> undo_, redo_;
    std::string key_;
    QElapsedTimer since_;
};

}  // namespace bridge
