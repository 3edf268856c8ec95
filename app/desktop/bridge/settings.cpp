// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QPalette>
#include <algorithm>
#include <exception>
#include <filesystem>

#include "base/json.h"
#include "base/log.h"
#include "base/resources.h"
#include "text.h"

namespace bridge {
namespace {

constexpr const char* kKey = "desktop";

base::Json read_all() {
    std::error_code error;
    if (!std::filesystem::exists(base::user_settings(), error)) return base::Json::object();
    return base::read_json(base::user_settings(), "cannot read the settings");
}

PrompterSettings prompter_from(const base::Json& json) {
    const PrompterSettings usual;
    return {json.value("speed", usual.speed), json.value("size", usual.size), json.value("mirrored", usual.mirrored),
            json.value("follows", usual.follows)};
}

base::Json to_json(const PrompterSettings& prompter) {
    return {{"speed", prompter.speed},
            {"size", prompter.size},
            {"mirrored", prompter.mirrored},
            {"follows", prompter.follows}};
}

RecorderSettings recorder_from(const base::Json& json) {
    return {text(json.value("camera", std::string())), text(json.value("microphone", std::string())),
            std::clamp(json.value("countdown", RecorderSettings().countdown), 0, 10)};
}

base::Json to_json(const RecorderSettings& recorder) {
    return {{"camera", recorder.camera.toStdString()},
            {"microphone", recorder.microphone.toStdString()},
            {"countdown", recorder.countdown}};
}

}  // namespace

Settings::Settings(QObject* parent) : QObject(parent) {
    if (QCoreApplication::instance() != nullptr) QCoreApplication::instance()->installEventFilter(this);
    try {
        const base::Json all = read_all();
        const base::Json mine = all.value(kKey, base::Json::object());
        appearance_ = text(mine.value("appearance", std::string("system")));
        text_scale_ = std::clamp(mine.value("text_scale", 1.0), 1.0, 1.5);
        reduced_motion_ = mine.value("reduced_motion", false);
        language_ = text(mine.value("language", std::string()));
        phone_encrypted_ = mine.value("phone_encrypted", true);
        watched_folder_ = text(mine.value("watched_folder", std::string()));
        prompter_ = prompter_from(mine.value("prompter", base::Json::object()));
        recorder_ = recorder_from(mine.value("recorder", base::Json::object()));
    } catch (const std::exception&) {
        spdlog::warn("the settings cannot be read; the defaults are used");
    }
}

bool Settings::dark() const {
    if (appearance_ == QLatin1String("dark")) return true;
    if (appearance_ == QLatin1String("light")) return false;
    return qGuiApp != nullptr && QGuiApplication::palette().window().color().lightness() < 128;
}

void Settings::setAppearance(const QString& appearance) {
    if (appearance == appearance_) return;
    appearance_ = appearance;
    save();
}

void Settings::setTextScale(double scale) {
    scale = std::clamp(scale, 1.0, 1.5);
    if (qFuzzyCompare(scale, text_scale_)) return;
    text_scale_ = scale;
    save();
}

void Settings::setReducedMotion(bool reduced) {
    if (reduced == reduced_motion_) return;
    reduced_motion_ = reduced;
    save();
}

void Settings::setLanguage(const QString& language) {
    if (language == language_) return;
    language_ = language;
    save();
}

void Settings::setPrompter(const PrompterSettings& prompter) {
    if (prompter == prompter_) return;
    prompter_ = prompter;
    save();
}

void Settings::setPhoneEncrypted(bool encrypted) {
    if (encrypted == phone_encrypted_) return;
    phone_encrypted_ = encrypted;
    save();
}

void Settings::setRecorder(const RecorderSettings& recorder) {
    if (recorder == recorder_) return;
    recorder_ = recorder;
    save();
}

void Settings::setWatchedFolder(const QString& folder) {
    if (folder == watched_folder_) return;
    watched_folder_ = folder;
    save();
}

bool Settings::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ApplicationPaletteChange) emit changed();
    return QObject::eventFilter(watched, event);
}

void Settings::save() {
    emit changed();
    const base::Json mine = {
        {"appearance", appearance_.toStdString()}, {"text_scale", text_scale_},
        {"reduced_motion", reduced_motion_},       {"language", language_.toStdString()},
        {"phone_encrypted", phone_encrypted_},     {"watched_folder", watched_folder_.toStdString()},
        {"prompter", to_json(prompter_)},          {"recorder", to_json(recorder_)}};
    try {
        base::Json all = read_all();
        all["schema"] = 1;
        all[kKey] = mine;
        base::make_folder(base::user_settings().parent_path());
        base::write_file_atomically(base::user_settings(), base::dump(all));
    } catch (const std::exception&) {
        spdlog::warn("the settings cannot be written");
    }
}

}  // namespace bridge
