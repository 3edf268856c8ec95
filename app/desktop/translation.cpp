// SPDX-License-Identifier: GPL-3.0-or-later
#include "translation.h"

#include <QCoreApplication>
#include <QLocale>

void Translation::speak(const QString& language) {
    QCoreApplication::removeTranslator(&translator_);
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    const auto load = [this](const QLocale& spoken) {
        return translator_.load(spoken, QStringLiteral("askreel"), QStringLiteral("_"), QStringLiteral(":/i18n"));
    };
    if (load(locale) || load(QLocale(QLocale::English))) QCoreApplication::installTranslator(&translator_);
}
