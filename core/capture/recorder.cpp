// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/recorder.h"

#include <fmt/format.h>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

#include "capture/take_writer.h"

namespace capture {
namespace {

using namespace std::chrono_literals;

// What came and is not encoded yet. Pictures are left out where the encoder does not keep up; sound is not.
class Waiting {
  public:
    bool push(av::Live live) {
        const std::lock_guard lock(mutex_);
        if (closed_) return false;
        if (!live.sound && pictures_ >= kMostPictures) return true;
        pictures_ += live.sound ? 0 : 1;
        items_.push_back(std::move(live));
        filled_.notify_one();
        return true;
    }
    // Waits a moment at most.
    std::optional<av::Live> pop() {
        std::unique_lock lock(mutex_);
        filled_.wait_for(lock, 100ms, [this] { return closed_ || !items_.empty(); });
        if (items_.empty()) return {};
        av::Live live = std::move(items_.front());
        items_.pop_front();
        pictures_ -= live.sound ? 0 : 1;
        return live;
    }
    void close() {
        const std::lock_guard lock(mutex_);
        closed_ = true;
        filled_.notify_one();
    }
    [[nodiscard]] bool done() {
        const std::lock_guard lock(mutex_);
        return closed_ && items_.empty();
    }

  private:
    static constexpr int kMostPictures = 20;
    std::mutex mutex_;
    std::condition_variable filled_;
    std::deque<av::Live> items_;
    int pictures_ = 0;
    bool closed_ = false;
};

std::uintmax_t room_on_disk(const base::Path& folder) {
    std::error_code error;
    const auto space = std::filesystem::space(folder, error);
    return error ? UINTMAX_MAX : space.available;  // a disk that does not say is tried
}

}  // namespace

Recorded record(Source& source, const RecordSettings& settings, const base::RunContext& run) {
    base::Path folder = settings.file.parent_path();
    if (folder.empty()) folder = ".";
    base::make_folder(folder);
    const auto room = [&] { return settings.room ? settings.room(folder) : room_on_disk(folder); };
    if (room() < kLeastRoom)
        throw base::Error(base::Errc::disk, "cannot record", folder.string(), "there is too little room on the disk",
                          "Free some space, half a gigabyte at least, or choose another folder.");

    Recorded recorded;
    const base::Path unfinished = unfinished_name(settings.file);
    TakeWriter writer(unfinished, source.rate(), source.has_sound(), settings.sound_offset);
    Waiting waiting;
    const auto written = [&] {
        std::error_code error;
        const std::uintmax_t bytes = std::filesystem::file_size(unfinished, error);
        return error ? 0 : bytes;
    };
    std::optional<base::Error> trouble;  // of the source; read once its thread has ended
    std::jthread giving([&] {
        try {
            source.run([&](av::Live live) { return waiting.push(std::move(live)); });
        } catch (...) {
            trouble = base::current_error();
        }
        waiting.close();
    });
    const auto write = [&] {
        std::int64_t looked = 0;
        const auto second = static_cast<std::int64_t>(source.rate().fps());
        bool asked = false;
        while (!waiting.done()) {
            if (!asked && run.cancel.cancelled()) {
                asked = true;
                waiting.close();  // what came until then belongs to it
            }
            const auto live = waiting.pop();
            if (!live) continue;
            writer.add(*live);
            if (settings.length && writer.length() >= *settings.length) return Ended::length;
            if (writer.pictures() < looked + second) continue;
            looked = writer.pictures();
            if (room() < kLeastRoom + written()) return Ended::room;
            if (settings.tell) settings.tell(writer.length(), writer.dropped());
            if (run.progress)
                run.progress(
                    {fmt::format("recording, {} dropped", writer.dropped()),
                     settings.length ? base::to_seconds(writer.length()) / base::to_seconds(*settings.length) : 0, 0,
                     -1});
        }
        return asked ? Ended::asked : Ended::source;
    };
    const auto end = [&] {
        waiting.close();
        source.stop();
        giving.join();
    };
    try {
        recorded.ended = write();
    } catch (...) {
        end();
        throw;
    }
    end();
    if (recorded.ended == Ended::source) recorded.trouble = trouble;
    writer.finish();
    recorded.pictures = writer.pictures();
    recorded.dropped = writer.dropped();
    if (recorded.pictures == 0) {
        if (trouble) throw base::Error(*trouble);
        run.cancel.check();
        throw base::Error(base::Errc::input, "cannot record", {}, "not one picture came",
                          "Look whether another program uses the camera, and try again.");
    }
    recorded.take = finish_take(unfinished, {});
    return recorded;
}

}  // namespace capture
