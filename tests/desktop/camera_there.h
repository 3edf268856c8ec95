// SPDX-License-Identifier: GPL-3.0-or-later
// A new answer that is open, and cameras and microphones that are none to record it with.
#pragma once

#include <mutex>
#include <optional>
#include <vector>

#include "capture/open_source.h"
#include "open_answer.h"
#include "recorder_model.h"

namespace desktop_test {

inline const av::Device kCamera{capture::kSynthetic, "Studio camera", true};
inline const av::Device kMicrophone{capture::kSynthetic, "Desk microphone", false};

class CameraThere : public OpenAnswer {
  protected:
    void SetUp() override {
        qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString((dir.path() / "config").string()));
        base::make_folder(folder);
        edit::Answer answer;
        answer.question = "How long does Botox last?";
        edit::save(answer, folder);
        document.load(folder);
        ASSERT_TRUE(wait_for([&] { return document.isOpen(); }));
        settings.emplace();
        settings->setRecorder({"", "", 0});
        recorder.emplace(document, *settings, [this] {
            const std::lock_guard lock(plugged_mutex);
            return plugged;
        });
    }
    void TearDown() override {
        recorder.reset();
        qunsetenv("XDG_CONFIG_HOME");
    }
    void plug(std::vector<av::Device> devices) {
        const std::lock_guard lock(plugged_mutex);
        plugged = std::move(devices);
    }
    void show(std::vector<av::Device> devices) {
        plug(std::move(devices));
        recorder->setShown(true);
    }
    [[nodiscard]] bool comes(const char* state) {
        return wait_for([&] { return recorder->state() == QLatin1String(state); });
    }

    std::mutex plugged_mutex;
    std::vector<av::Device> plugged;
    std::optional<bridge::Settings> settings;
    std::optional<bridge::RecorderModel> recorder;
};

}  // namespace desktop_test
