// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/recorder.h"

#include <gmock/gmock.h>

#include <chrono>
#include <cmath>

#include "av/fragments.h"
#include "capture/synthetic_source.h"
#include "support/measure.h"

namespace {

namespace fs = std::filesystem;
using namespace testing;
using capture::Ended;
using capture::Recorded;
using capture::RecordSettings;
using capture::SyntheticSource;

base::Time s(double seconds) { return base::from_seconds(seconds); }

// Seconds from each flash of the synthetic source to its beep, in order.
std::vector<double> beeps_after_flashes(const support::Decoded& decoded) {
    std::vector<double> beeps, offsets;
    int quiet = decoded.sample_rate;
    for (std::size_t i = 0; i < decoded.sound.size(); ++i) {
        const bool loud = std::abs(decoded.sound[i]) > 0.1F;
        if (loud && quiet > decoded.sample_rate / 4)
            beeps.push_back(decoded.sound_starts + static_cast<double>(i) / decoded.sample_rate);
        quiet = loud ? 0 : quiet + 1;
    }
    for (std::size_t i = 1; i < decoded.pictures.size(); ++i) {
        if (decoded.pictures[i].luma - decoded.pictures[i - 1].luma < 15) continue;
        const double flash = decoded.pictures[i].seconds;
        for (const double beep : beeps)
            if (std::abs(beep - flash) < 0.3) offsets.push_back(beep - flash);
    }
    return offsets;
}

// Gives what another source gives, but for what a test keeps back.
class Spoilt : public capture::Source {
  public:
    using Spoil = std::function<bool(const av::Live&)>;  // false: it never comes
    Spoilt(const SyntheticSource::Shape& shape, Spoil spoil) : good_(shape), spoil_(std::move(spoil)) {}
    [[nodiscard]] base::FrameRate rate() const override { return good_.rate(); }
    [[nodiscard]] bool has_sound() const override { return good_.has_sound(); }
    void run(const Sink& sink) override {
        good_.run([&](av::Live live) { return !spoil_(live) || sink(std::move(live)); });
    }
    void stop() noexcept override { good_.stop(); }

  private:
    SyntheticSource good_;
    Spoil spoil_;
};

class Recorder : public Test {
  protected:
    [[nodiscard]] RecordSettings into(const char* name, std::optional<base::Time> length = {}) const {
        RecordSettings settings;
        settings.file = dir.path() / name;
        settings.length = length;
        return settings;
    }
    [[nodiscard]] std::vector<std::string> files() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(dir.path())) names.push_back(entry.path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    }

    base::TempDir dir;
    SyntheticSource::Shape small{320, 180, {30, 1}, {}, 1};
};

TEST_F(Recorder, KeepsEveryPictureInStepWithTheSound) {
    SyntheticSource source(small);
    const Recorded recorded = capture::record(source, into("a.mp4", s(5)), {});
    EXPECT_EQ(recorded.ended, Ended::length);
    EXPECT_EQ(recorded.pictures, 150);
    EXPECT_EQ(recorded.dropped, 0);
    EXPECT_EQ(recorded.take.length, s(5));
    EXPECT_THAT(files(), ElementsAre("a.mp4", "a.mp4.recording")) << "until it is noted down somewhere";
    capture::discard_unfinished(recorded.take);
    EXPECT_THAT(files(), ElementsAre("a.mp4"));
    const support::Decoded decoded = support::decode_all(recorded.take.file);
    EXPECT_EQ(decoded.pictures.size(), 150U);
    EXPECT_NEAR(static_cast<double>(decoded.sound.size()) / decoded.sample_rate, 5, 0.03);
    const std::vector<double> offsets = beeps_after_flashes(decoded);
    EXPECT_GE(offsets.size(), 4U);
    EXPECT_THAT(offsets, Each(AllOf(Ge(-0.02), Le(0.02))));
}

TEST_F(Recorder, StaysInStepWhenTheMicrophonesClockIsFast) {
    small.sound_speed = 1.004;  // far more than any: 10 minutes in 10 seconds, and more
    SyntheticSource source(small);
    const Recorded recorded = capture::record(source, into("a.mp4", s(9)), {});
    const std::vector<double> offsets = beeps_after_flashes(support::decode_all(recorded.take.file));
    ASSERT_GE(offsets.size(), 8U);
    EXPECT_THAT(offsets, Each(AllOf(Ge(-0.02), Le(0.02))));
}

TEST_F(Recorder, EndsInOrderWhenItIsToldTo) {
    SyntheticSource source(small);
    base::RunContext run;
    RecordSettings settings = into("a.mp4");
    settings.tell = [&](base::Time length, auto&&...) {
        if (length >= s(1)) run.cancel.cancel();
    };
    const Recorded recorded = capture::record(source, settings, run);
    EXPECT_EQ(recorded.ended, Ended::asked);
    EXPECT_GE(recorded.take.length, s(1));
    EXPECT_LT(recorded.take.length, s(3));
    EXPECT_EQ(support::decode_all(recorded.take.file).pictures.size(), static_cast<std::size_t>(recorded.pictures));
}

// Pictures that came all at once, and then the word to end.
class Burst : public capture::Source {
  public:
    Burst(const SyntheticSource::Shape& shape, base::CancelToken end) : end_(std::move(end)) {
        SyntheticSource source(shape);
        source.run([&](av::Live live) {
            given_.push_back(std::move(live));
            return true;
        });
    }
    [[nodiscard]] base::FrameRate rate() const override { return {30, 1}; }
    [[nodiscard]] bool has_sound() const override { return true; }
    void run(const Sink& sink) override {
        for (const av::Live& live : given_) (void)sink(live);
        end_.cancel();
    }
    void stop() noexcept override {}

  private:
    base::CancelToken end_;
    std::vector<av::Live> given_;
};

TEST_F(Recorder, HasAllThatCameUntilItWasToldToEnd) {
    small.length = s(0.5);
    const base::RunContext run;
    Burst source(small, run.cancel);
    const Recorded recorded = capture::record(source, into("a.mp4"), run);
    EXPECT_EQ(recorded.ended, Ended::asked);
    EXPECT_EQ(recorded.pictures, 15);
}

TEST_F(Recorder, IsCalledOffWhenItIsToldToEndBeforeItBegins) {
    SyntheticSource source(small);
    const base::RunContext run;
    run.cancel.cancel();
    try {
        (void)capture::record(source, into("a.mp4"), run);
        FAIL();
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code, base::Errc::cancelled);
    }
    EXPECT_THAT(files(), IsEmpty());
}

TEST_F(Recorder, FillsAndCountsPicturesThatDidNotCome) {
    int picture = 0;
    Spoilt source(small, [&](const av::Live& live) {
        if (live.sound) return true;
        ++picture;
        return picture < 20 || picture > 25;
    });
    const Recorded recorded = capture::record(source, into("a.mp4", s(2)), {});
    EXPECT_EQ(recorded.dropped, 6);
    EXPECT_EQ(recorded.take.length, s(2)) << "what follows keeps its time";
}

TEST_F(Recorder, FillsSoundThatDidNotCome) {
    Spoilt source(small, [&](const av::Live& live) { return !live.sound || live.at < s(1.3) || live.at > s(2.4); });
    const Recorded recorded = capture::record(source, into("a.mp4", s(5)), {});
    const std::vector<double> offsets = beeps_after_flashes(support::decode_all(recorded.take.file));
    EXPECT_GE(offsets.size(), 2U);
    EXPECT_THAT(offsets, Each(AllOf(Ge(-0.02), Le(0.02))));
}

TEST_F(Recorder, KeepsWhatItHasWhenTheCameraIsPulledOut) {
    Spoilt source(small, [&](const av::Live& live) {
        if (live.at > s(2))
            throw base::Error(base::Errc::input, "cannot use the camera", {}, "it is not there", "Plug it in.");
        return true;
    });
    const Recorded recorded = capture::record(source, into("a.mp4"), {});
    EXPECT_EQ(recorded.ended, Ended::source);
    ASSERT_TRUE(recorded.trouble);
    EXPECT_EQ(recorded.trouble->hint, "Plug it in.");
    EXPECT_NEAR(base::to_seconds(recorded.take.length), 2, 0.1);
    EXPECT_FALSE(support::decode_all(recorded.take.file).pictures.empty());
}

TEST_F(Recorder, SaysWhenNothingComes) {
    Spoilt source(small, [](const av::Live&) -> bool {
        throw base::Error(base::Errc::input, "cannot use the camera", {}, "another program uses it");
    });
    EXPECT_THROW((void)capture::record(source, into("a.mp4"), {}), base::Error);
    EXPECT_THAT(files(), IsEmpty());
}

TEST_F(Recorder, DoesNotBeginOnAFullDisk) {
    SyntheticSource source(small);
    RecordSettings settings = into("a.mp4", s(1));
    settings.room = [](const base::Path&) { return capture::kLeastRoom - 1; };
    try {
        (void)capture::record(source, settings, {});
        FAIL();
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code, base::Errc::disk);
        EXPECT_FALSE(error.hint.empty());
    }
    EXPECT_THAT(files(), IsEmpty());
}

TEST_F(Recorder, EndsInOrderWhenTheDiskFills) {
    SyntheticSource source(small);
    RecordSettings settings = into("a.mp4");
    int asked = 0;
    settings.room = [&](const base::Path&) { return ++asked < 3 ? capture::kLeastRoom : capture::kLeastRoom - 1; };
    const Recorded recorded = capture::record(source, settings, {});
    EXPECT_EQ(recorded.ended, Ended::room);
    EXPECT_GE(recorded.take.length, s(1));
    EXPECT_EQ(support::decode_all(recorded.take.file).pictures.size(), static_cast<std::size_t>(recorded.pictures));
}

TEST_F(Recorder, EndsWhileThereIsRoomToFinishIt) {
    SyntheticSource source(small);
    RecordSettings settings = into("a.mp4", s(6));
    settings.room = [&](const base::Path&) { return capture::kLeastRoom + 40'000; };
    const Recorded recorded = capture::record(source, settings, {});
    EXPECT_EQ(recorded.ended, Ended::room);
    EXPECT_GE(recorded.take.length, s(1));
}

TEST_F(Recorder, ReplacesNothing) {
    base::write_file_atomically(dir.path() / "a.mp4", "somebody's");
    SyntheticSource source(small);
    EXPECT_EQ(capture::record(source, into("a.mp4", s(1)), {}).take.file.filename(), "a-2.mp4");
    EXPECT_EQ(base::read_file(dir.path() / "a.mp4", 100, "cannot read"), "somebody's");
}

}  // namespace
