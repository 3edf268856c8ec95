// SPDX-License-Identifier: GPL-3.0-or-later
#include "autosave.h"

#include <utility>

#include "background.h"

namespace bridge {
namespace {

constexpr int kSaveMs = 250;
constexpr int kRetryMs = 5000;

}  // namespace

Autosave::Autosave(std::function<Write()> snapshot) : snapshot_(std::move(snapshot)) {
    writer_.setMaxThreadCount(1);
    soon_.setSingleShot(true);
    connect(&soon_, &QTimer::timeout, this, &Autosave::save);
}

void Autosave::changed() {
    const bool was_saved = saved();
    ++revision_;
    if (!soon_.isActive()) soon_.start(kSaveMs);
    if (was_saved) emit savedChanged();
}

void Autosave::startOver() {
    soon_.stop();
    ++revision_;  // nothing that is still on its way is about this
    wrote(revision_);
}

void Autosave::wrote(int revision) {
    if (revision <= written_) return;
    written_ = revision;
    if (saved()) emit savedChanged();
}

void Autosave::save() {
    if (saving_) {  // what is on its way is older
        again_ = true;
        return;
    }
    saving_ = true;
    again_ = false;
    in_background(
        this, snapshot_(),
        [this, revision = revision_] {
            saving_ = false;
            wrote(revision);
            if (again_ && !saved()) save();
        },
        [this, revision = revision_](const base::Error& error) {
            saving_ = false;
            if (revision <= written_) return;
            soon_.start(kRetryMs);
            emit failed(error);
        },
        &writer_);
}

void Autosave::flush() {
    soon_.stop();
    writer_.waitForDone();
    if (saved()) return;
    try {
        snapshot_()();
    } catch (const base::Error& error) {
        soon_.start(kRetryMs);
        emit failed(error);
        return;
    }
    wrote(revision_);
}

}  // namespace bridge
