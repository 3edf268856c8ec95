// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "av/handles.h"
#include "base/file.h"
#include "base/run.h"

namespace av {

// Opens a file that may be anything, hostile included, and hands out its packets. Opening and every read are bounded in
// time and stop when cancelled. Only local files and the demuxers of media files are allowed: no playlists, no network,
// no file that names other files. Owned by one thread.
class Demuxer {
  public:
    struct Limits {
        double open_seconds = 8;  // of wall time, for opening and finding the streams
        double read_seconds = 8;  // for each read and seek
        std::int64_t probe_bytes = 20'000'000;
    };

    // Throws Errc::input when it is no media file; Errc::cancelled.
    Demuxer(const base::Path& file, const base::CancelToken& cancel, Limits limits);
    Demuxer(const base::Path& file, const base::CancelToken& cancel);
    ~Demuxer();
    Demuxer(Demuxer&&) noexcept;
    Demuxer& operator=(Demuxer&&) noexcept;

    [[nodiscard]] const AVFormatContext& format() const;
    [[nodiscard]] const AVStream& stream(int index) const;
    [[nodiscard]] int stream_count() const;
    [[nodiscard]] const std::string& file() const;

    // The default picture track that is no cover art, else the first; nullopt when there is none. The same for sound.
    [[nodiscard]] std::optional<int> video_stream() const;
    [[nodiscard]] std::optional<int> audio_stream() const;

    // Only these streams' packets are read from now on.
    void select(const std::vector<int>& streams);
    // Fills `packet` with the next one. False at the end of the file, also where it breaks off. Timestamps that can
    // only be damage are taken out.
    bool read(AVPacket& packet);
    // Goes to the last seek point at or before `timestamp` (in the stream's time base) or to the start. False when the
    // file cannot seek there; the position is then undefined: seek to INT64_MIN to begin again.
    bool seek(int stream, std::int64_t timestamp);
    // True when reading ended for another reason than the end of the file.
    [[nodiscard]] bool broke_off() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace av
