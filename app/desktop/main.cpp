// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCommandLineParser>
#include <QDir>
#include <QFontDatabase>
#include <QQmlApplicationEngine>

#include "app.h"
#include "av/check.h"
#include "base/log.h"
#include "base/resources.h"
#include "icon_provider.h"
#include "quit_on_signals.h"
#include "render/memory.h"
#include "text.h"
#include "translation.h"
#include "watched_application.h"

namespace {

void add_fonts(const QString& assets) {
    for (const char* folder : {"/fonts", "/interface"}) {
        const QDir fonts(assets + QLatin1String(folder));
        for (const QString& name : fonts.entryList({QStringLiteral("Inter*.otf")}, QDir::Files))
            QFontDatabase::addApplicationFont(fonts.filePath(name));
    }
}

}  // namespace

int main(int argc, char** argv) {
    render::return_large_blocks();
    base::set_up_logging(0);
    av::set_up_logging(false);
    QGuiApplication::setApplicationName(QStringLiteral("AskReel"));
    QGuiApplication::setApplicationVersion(QStringLiteral(ASKREEL_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.askreel.AskReel"));
    const WatchedApplication application(argc, argv);

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Short videos that answer patients' questions"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption screen(
        QStringLiteral("screen"), QCoreApplication::translate("main", "Begin on this screen."), QStringLiteral("name"));
    const QCommandLineOption size(QStringLiteral("size"), QCoreApplication::translate("main", "The window's size."),
                                  QStringLiteral("WxH"));
    parser.addOptions({screen, size});
    parser.addPositionalArgument(
        QStringLiteral("answer"),
        QCoreApplication::translate("main", "The answer to open, a folder NAME.askreel, or a video to begin one from."),
        QStringLiteral("[answer|video]"));
    parser.process(application);

    const QString assets = bridge::text(base::resource_root() / "assets");
    add_fonts(assets);
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(14);
    QGuiApplication::setFont(font);

    bridge::App app(nullptr);
    Translation translation;
    translation.speak(app.settings()->language());
    if (!parser.positionalArguments().isEmpty()) app.open(bridge::path(parser.positionalArguments().first()));
    if (parser.isSet(screen)) app.beginOn(parser.value(screen));

    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qml"));
    engine.addImageProvider(QStringLiteral("icon"), new items::IconProvider(assets + QStringLiteral("/icons")));
    const QStringList sides = parser.value(size).split(QLatin1Char('x'));
    if (sides.size() == 2)
        engine.setInitialProperties(
            {{QStringLiteral("width"), sides[0].toInt()}, {QStringLiteral("height"), sides[1].toInt()}});
    engine.load(QUrl(QStringLiteral("qrc:/qml/AskReel/ui/Main.qml")));
    if (engine.rootObjects().isEmpty()) return 1;
    QObject::connect(app.settings(), &bridge::Settings::changed, &engine,
                     [&, spoken = app.settings()->language()]() mutable {
                         if (spoken == app.settings()->language()) return;
                         spoken = app.settings()->language();
                         translation.speak(spoken);
                         engine.retranslate();
                     });
    const QuitOnSignals signals_watched;
    return QGuiApplication::exec();
}
