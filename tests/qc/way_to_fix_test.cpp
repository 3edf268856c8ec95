// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "qc/fix.h"
#include "samples.h"

namespace {

using qc::Fixed;

TEST(WayToFix, GoesByTheWorstFindingThatCanBeMended) {
    const auto way = [](std::vector<qc::Finding> findings) { return qc::way_to_fix(upload_ready(), findings); };
    const auto finding = [](const char* rule, qc::Severity severity, qc::Mend mend) {
        return qc::Finding{rule, severity, "", "", "", mend, {}};
    };
    using qc::Mend;
    using qc::Severity;
    EXPECT_EQ(way({}), Fixed::nothing);
    EXPECT_EQ(way({finding("black-start", Severity::warn, Mend::edit)}), Fixed::nothing);
    EXPECT_EQ(way({finding("gop", Severity::info, Mend::reencode)}), Fixed::nothing);
    EXPECT_EQ(way({finding("moov-first", Severity::block, Mend::remux)}), Fixed::remuxed);
    EXPECT_EQ(way({finding("loudness", Severity::warn, Mend::reencode)}), Fixed::sound_encoded);
    EXPECT_EQ(way({finding("streams", Severity::warn, Mend::reencode)}), Fixed::sound_encoded);
    EXPECT_EQ(
        way({finding("loudness", Severity::warn, Mend::reencode), finding("sar", Severity::block, Mend::reencode)}),
        Fixed::all_encoded);
}

TEST(WayToFix, CopiesOnlyWhatCanStandWithoutAnEditList) {
    const std::vector<qc::Finding> wrong = {{"edit-list", qc::Severity::block, "", "", "", qc::Mend::remux, {}}};
    const auto way = [&](void (*change)(qc::Facts&)) {
        qc::Facts facts = upload_ready();
        change(facts);
        return qc::way_to_fix(facts, wrong);
    };
    EXPECT_EQ(way([](qc::Facts& f) { f.sound->first_packet = base::from_ticks(-1024, 1, 48'000); }), Fixed::remuxed);
    EXPECT_EQ(way([](qc::Facts& f) { f.sound->first_packet = base::from_ticks(-2048, 1, 48'000); }), Fixed::remuxed);
    EXPECT_EQ(way([](qc::Facts& f) { f.sound->first_packet = base::from_ticks(-2112, 1, 48'000); }),
              Fixed::sound_encoded)
        << "Apple's delay";
    EXPECT_EQ(way([](qc::Facts& f) { f.sound->first_packet = base::from_ticks(1024, 1, 48'000); }),
              Fixed::sound_encoded)
        << "starts late";
    EXPECT_EQ(way([](qc::Facts& f) { f.sound->contiguous = false; }), Fixed::sound_encoded);
    EXPECT_EQ(way([](qc::Facts& f) { f.sound->has_configuration = false; }), Fixed::sound_encoded) << "ADTS";
    EXPECT_EQ(way([](qc::Facts& f) { f.picture->hidden = 3; }), Fixed::all_encoded) << "the edit begins inside a GOP";
    EXPECT_EQ(way([](qc::Facts& f) { f.picture->on_grid = false; }), Fixed::all_encoded);
}

}  // namespace
