// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "av/aac.h"
#include "av/encoder.h"
#include "av/filter_graph.h"
#include "av/fragments.h"
#include "av/live.h"
#include "av/resampler.h"
#include "base/file.h"

namespace capture {

// Encodes what comes from a source into a fragmented file: pictures at a constant rate, sound in step with them however
// the two clocks run. Time begins with the first picture. Owned by one thread.
class TakeWriter {
  public:
    // `sound_offset`: so much later than its time says sound is to be heard.
    TakeWriter(const base::Path& file, base::FrameRate rate, bool has_sound, base::Time sound_offset);

    void add(av::Live live);
    // The last call. The file stays claimed while this lives.
    void finish();

    // What is written, without what finish() adds.
    [[nodiscard]] base::Time length() const { return rate_.start(pictures_); }
    [[nodiscard]] std::int64_t pictures() const { return pictures_; }
    // Of these, those that never came and are shown by the one before.
    [[nodiscard]] std::int64_t dropped() const { return dropped_; }

  private:
    [[nodiscard]] base::Time on_one_clock(const av::Live& live);
    void begin(const av::Live& first);
    void add_picture(const av::Live& live);
    void encode(const av::Frame& picture);
    void place_early();
    void add_sound(const av::Live& live);
    void keep_in_step(std::int64_t behind);

    base::Path file_;
    base::FrameRate rate_;
    bool has_sound_;
    base::Time sound_offset_, zero_{};
    std::optional<base::Time> newest_, next_picture_, next_sound_;
    base::Time set_by_{};  // what the machine's clock was set by since the beginning
    std::optional<av::FilterGraph> convert_;
    std::optional<av::VideoEncoder> video_;
    std::optional<av::AacEncoder> audio_;
    std::optional<av::Resampler> resampler_;
    std::optional<av::FragmentMuxer> muxer_;
    std::vector<av::Live> early_;  // sound whose place is not known yet
    bool placed_ = false;
    std::vector<float> samples_;
    av::Frame last_;
    std::int64_t pictures_ = 0, dropped_ = 0;
    std::int64_t heard_ = 0;      // samples that were written
    double drift_ = 0;            // how many samples sound is behind, over a while
    std::int64_t corrected_ = 0;  // when it was last mended, in samples
};

}  // namespace capture
