// SPDX-License-Identifier: GPL-3.0-or-later
#include "app.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QThreadPool>
#include <filesystem>
#include <system_error>

#include "background.h"
#include "base/resources.h"
#include "capture/open_source.h"
#include "edit/paths.h"
#include "practice/file.h"
#include "practice/recent.h"
#include "text.h"

namespace bridge {
namespace {

App* the_app = nullptr;

// What is plugged in, or what tests and those who show the app name in place of it: ids as of capture::open_source().
std::vector<av::Device> devices() {
    const std::string camera = qgetenv("ASKREEL_CAMERA").toStdString();
    if (camera.empty()) return av::devices();
    const std::string microphone = qgetenv("ASKREEL_MICROPHONE").toStdString();
    return {{camera, "Test camera", true}, {microphone.empty() ? camera : microphone, "Test microphone", false}};
}

}  // namespace

App::App(QObject* parent)
    : QObject(parent),
      clips_(document_),
      player_(document_, clips_, studio_),
      trim_(document_, player_, clips_),
      words_(document_, player_),
      pauses_(document_, trim_, words_),
      retakes_(document_, player_, words_),
      captions_(document_, player_, studio_),
      languages_(document_, captions_),
      terms_(document_, captions_, studio_),
      speech_(document_, studio_),
      styles_(document_, player_, studio_),
      targets_(document_, studio_),
      kits_(studio_),
      brand_(document_, kits_, studio_),
      exports_(document_, studio_),
      phone_(document_, settings_),
      practice_(practice::practice_file()),
      answers_(practice_, document_, studio_),
      disk_(practice_),
      prompter_(document_, settings_),
      watch_(document_, settings_, base::user_data() / "watched.json"),
      recorder_(document_, settings_, devices),
      left_behind_(document_),
      takes_(document_, player_, clips_) {
    recorder_.setHear([this](std::span<const float> sound) { prompter_.hear(sound); });
    // Nothing takes the machine's time while somebody records, or is heard in it.
    connect(&recorder_, &RecorderModel::stateChanged, this, [this] {
        const QString state = recorder_.state();
        const bool recording = state == QLatin1String("counting") || state == QLatin1String("recording");
        if (recording) player_.pause();
        clips_.setHeld(recording);
    });
    connect(&answers_, &AnswersModel::listChanged, this, [this] { left_behind_.look(answers_.folders()); });
    connect(&left_behind_, &LeftBehind::changed, &answers_, &AnswersModel::refresh);
    connect(&document_, &Document::opened, this, [this] {
        if (document_.isOpen()) left_behind_.look({document_.folder()});
    });
    connect(&kits_, &KitShelf::written, this, [this](const QString& kit) {
        if (kit == brand_.kit()) player_.refresh();
    });
    connect(&captions_, &CaptionsModel::languagesChanged, this,
            [this] { player_.setLanguage(captions_.language() > 0 ? captions_.languageTag() : std::string()); });
    connect(&models_, &ModelInstall::installed, &speech_, &SpeechModel::look);
    the_app = this;
    connect(&answers_, &AnswersModel::made, this, &App::openFolder);
    connect(&document_, &Document::opened, this, [this] {
        if (document_.isOpen() && document_.folder().parent_path() != practice_.library()) remember(document_.folder());
    });
    connect(&document_, &Document::opened, this, [this] {
        if (!document_.isOpen() || !go_to_next_step_) return;
        go_to_next_step_ = false;
        if (!begin_on_.isEmpty()) {
            setScreen(begin_on_);
            begin_on_.clear();
            return;
        }
        if (!document_.hasClips()) setScreen(QStringLiteral("record"));
        else if (!document_.captioned() && !document_.trimmed()) setScreen(QStringLiteral("trim"));
        else if (!document_.captioned()) setScreen(QStringLiteral("captions"));
        else if (!document_.branded()) setScreen(QStringLiteral("brand"));
        else setScreen(QStringLiteral("export"));
    });
}

App::~App() {
    answers_.cancelMaking();
    models_.cancel();
    recorder_.finish();
    document_.flush();
    QThreadPool::globalInstance()->waitForDone();
    the_app = nullptr;
}

App* App::create(QQmlEngine*, QJSEngine*) {
    QJSEngine::setObjectOwnership(the_app, QJSEngine::CppOwnership);
    return the_app;
}

void App::setScreen(const QString& screen) {
    if (screen == screen_) return;
    screen_ = screen;
    if (screen == QLatin1String("home") || screen == QLatin1String("practice")) {
        player_.pause();
        document_.flush();
        answers_.refresh();
    }
    emit screenChanged();
}

QString App::version() const { return QStringLiteral(ASKREEL_VERSION); }

void App::open(const base::Path& answer) {
    std::error_code error;
    if (answer.filename() != edit::kDocument && std::filesystem::is_regular_file(answer, error)) {
        offered_video_ = QUrl::fromLocalFile(text(std::filesystem::absolute(answer)));
        return;
    }
    go_to_next_step_ = true;
    document_.load(answer.filename() == edit::kDocument ? answer.parent_path() : answer);
}

void App::beginOn(const QString& screen) {
    if (document_.loading()) begin_on_ = screen;
    else setScreen(screen);
}

void App::remember(const base::Path& answer) {
    in_background(
        this, [answer] { practice::remember(answer, practice::recent_file()); }, [this] { answers_.refresh(); });
}

void App::openUrl(const QUrl& folder) {
    if (folder.isLocalFile()) open(path(folder));
}

void App::openFolder(const QString& folder) { open(path(folder)); }

void App::showInFolder(const QString& file) const {
    QDesktopServices::openUrl(QUrl::fromLocalFile(text(path(file).parent_path())));
}

void App::showFolder(const QString& folder) const { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }

void App::copyText(const QString& text) const { QGuiApplication::clipboard()->setText(text); }

void App::play(const QString& file) const { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); }

}  // namespace bridge
