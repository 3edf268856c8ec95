// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QUrl>
#include <memory>

#include "answers_model.h"
#include "brand_model.h"
#include "captions_model.h"
#include "clip_media.h"
#include "disk_model.h"
#include "document.h"
#include "export_model.h"
#include "languages_model.h"
#include "left_behind.h"
#include "model_install.h"
#include "pauses_model.h"
#include "phone_model.h"
#include "player.h"
#include "practice_model.h"
#include "prompter_model.h"
#include "recorder_model.h"
#include "retakes_model.h"
#include "settings.h"
#include "sound_offset.h"
#include "speech_model.h"
#include "studio.h"
#include "style_model.h"
#include "takes_model.h"
#include "target_model.h"
#include "terms_model.h"
#include "trim_model.h"
#include "watch_model.h"
#include "words_model.h"

namespace bridge {

// The app as its screens see it: one of each view-model, and where one is. Made by main() before the first screen.
class App : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bridge::Settings* settings READ settings CONSTANT)
    Q_PROPERTY(bridge::Document* document READ document CONSTANT)
    Q_PROPERTY(bridge::ClipMedia* clips READ clips CONSTANT)
    Q_PROPERTY(bridge::Player* player READ player CONSTANT)
    Q_PROPERTY(bridge::KitShelf* kits READ kits CONSTANT)
    Q_PROPERTY(bridge::BrandModel* brand READ brand CONSTANT)
    Q_PROPERTY(bridge::ExportModel* exports READ exports CONSTANT)
    Q_PROPERTY(bridge::TrimModel* trim READ trim CONSTANT)
    Q_PROPERTY(bridge::WordsModel* words READ words CONSTANT)
    Q_PROPERTY(bridge::PausesModel* pauses READ pauses CONSTANT)
    Q_PROPERTY(bridge::RetakesModel* retakes READ retakes CONSTANT)
    Q_PROPERTY(bridge::CaptionsModel* captions READ captions CONSTANT)
    Q_PROPERTY(bridge::LanguagesModel* languages READ languages CONSTANT)
    Q_PROPERTY(bridge::TermsModel* terms READ terms CONSTANT)
    Q_PROPERTY(bridge::SpeechModel* speech READ speech CONSTANT)
    Q_PROPERTY(bridge::ModelInstall* models READ models CONSTANT)
    Q_PROPERTY(bridge::StyleModel* styles READ styles CONSTANT)
    Q_PROPERTY(bridge::TargetModel* targets READ targets CONSTANT)
    Q_PROPERTY(bridge::PhoneModel* phone READ phone CONSTANT)
    Q_PROPERTY(bridge::PracticeModel* practice READ practice CONSTANT)
    Q_PROPERTY(bridge::AnswersModel* answers READ answers CONSTANT)
    Q_PROPERTY(bridge::DiskModel* disk READ disk CONSTANT)
    Q_PROPERTY(bridge::PrompterModel* prompter READ prompter CONSTANT)
    Q_PROPERTY(bridge::WatchModel* watch READ watch CONSTANT)
    Q_PROPERTY(bridge::RecorderModel* recorder READ recorder CONSTANT)
    Q_PROPERTY(bridge::SoundOffset* soundOffset READ soundOffset CONSTANT)
    Q_PROPERTY(bridge::TakesModel* takes READ takes CONSTANT)
    Q_PROPERTY(bridge::LeftBehind* leftBehind READ leftBehind CONSTANT)
    // "home", "practice", "record", "trim", "captions", "brand" or "export".
    Q_PROPERTY(QString screen READ screen WRITE setScreen NOTIFY screenChanged)
    Q_PROPERTY(QString version READ version CONSTANT)
    // The video that the app was started with, if any: Home begins an answer from it.
    Q_PROPERTY(QUrl offeredVideo READ offeredVideo CONSTANT)

  public:
    // Takes a parent so that the QML engine cannot make one by itself.
    explicit App(QObject* parent);
    ~App() override;
    // For the QML engine: the one that main() made.
    static App* create(QQmlEngine* engine, QJSEngine*);

    [[nodiscard]] Settings* settings() { return &settings_; }
    [[nodiscard]] Document* document() { return &document_; }
    [[nodiscard]] ClipMedia* clips() { return &clips_; }
    [[nodiscard]] Player* player() { return &player_; }
    [[nodiscard]] KitShelf* kits() { return &kits_; }
    [[nodiscard]] BrandModel* brand() { return &brand_; }
    [[nodiscard]] ExportModel* exports() { return &exports_; }
    [[nodiscard]] TrimModel* trim() { return &trim_; }
    [[nodiscard]] WordsModel* words() { return &words_; }
    [[nodiscard]] PausesModel* pauses() { return &pauses_; }
    [[nodiscard]] RetakesModel* retakes() { return &retakes_; }
    [[nodiscard]] CaptionsModel* captions() { return &captions_; }
    [[nodiscard]] LanguagesModel* languages() { return &languages_; }
    [[nodiscard]] TermsModel* terms() { return &terms_; }
    [[nodiscard]] SpeechModel* speech() { return &speech_; }
    [[nodiscard]] ModelInstall* models() { return &models_; }
    [[nodiscard]] StyleModel* styles() { return &styles_; }
    [[nodiscard]] TargetModel* targets() { return &targets_; }
    [[nodiscard]] PhoneModel* phone() { return &phone_; }
    [[nodiscard]] PracticeModel* practice() { return &practice_; }
    [[nodiscard]] AnswersModel* answers() { return &answers_; }
    [[nodiscard]] DiskModel* disk() { return &disk_; }
    [[nodiscard]] PrompterModel* prompter() { return &prompter_; }
    [[nodiscard]] WatchModel* watch() { return &watch_; }
    [[nodiscard]] RecorderModel* recorder() { return &recorder_; }
    [[nodiscard]] SoundOffset* soundOffset() { return &sound_offset_; }
    [[nodiscard]] TakesModel* takes() { return &takes_; }
    [[nodiscard]] LeftBehind* leftBehind() { return &left_behind_; }
    [[nodiscard]] const Studio& studio() const { return studio_; }
    [[nodiscard]] QString screen() const { return screen_; }
    void setScreen(const QString& screen);
    [[nodiscard]] QString version() const;
    [[nodiscard]] QUrl offeredVideo() const { return offered_video_; }

    // Opens the answer in a folder, or of an answer.json, on the screen that is its next step. Any other file is taken
    // for a video to begin one from.
    void open(const base::Path& answer);
    // Shows this screen once what was opened is there; at once when nothing was.
    void beginOn(const QString& screen);
    Q_INVOKABLE void openFolder(const QString& folder);
    Q_INVOKABLE void openUrl(const QUrl& folder);
    Q_INVOKABLE void showInFolder(const QString& file) const;
    Q_INVOKABLE void showFolder(const QString& folder) const;
    Q_INVOKABLE void copyText(const QString& text) const;
    Q_INVOKABLE void play(const QString& file) const;  // with the system's own player

  signals:
    void screenChanged();

  private:
    void remember(const base::Path& answer);

    Settings settings_;
    Studio studio_;
    Document document_;
    ClipMedia clips_;
    Player player_;
    TrimModel trim_;
    WordsModel words_;
    PausesModel pauses_;
    RetakesModel retakes_;
    CaptionsModel captions_;
    LanguagesModel languages_;
    TermsModel terms_;
    SpeechModel speech_;
    ModelInstall models_;
    StyleModel styles_;
    TargetModel targets_;
    KitShelf kits_;
    BrandModel brand_;
    ExportModel exports_;
    PhoneModel phone_;
    PracticeModel practice_;
    AnswersModel answers_;
    DiskModel disk_;
    PrompterModel prompter_;
    WatchModel watch_;
    RecorderModel recorder_;
    SoundOffset sound_offset_{recorder_};
    LeftBehind left_behind_;
    TakesModel takes_;
    QString screen_ = QStringLiteral("home");
    bool go_to_next_step_ = false;
    QString begin_on_;
    QUrl offered_video_;
};

}  // namespace bridge
