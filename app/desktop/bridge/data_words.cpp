// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_words.h"

#include <QCoreApplication>

namespace bridge {
namespace {

// So that translators see them; a test compares them with the presets.
[[maybe_unused]] constexpr const char* kNames[] = {
    // Of places and looks
    QT_TRANSLATE_NOOP("Data", "Waiting-room TV"),
    QT_TRANSLATE_NOOP("Data", "E-mail"),
    QT_TRANSLATE_NOOP("Data", "Facebook feed"),
    QT_TRANSLATE_NOOP("Data", "Facebook Reels"),
    QT_TRANSLATE_NOOP("Data", "Google Business Profile"),
    QT_TRANSLATE_NOOP("Data", "Instagram feed"),
    QT_TRANSLATE_NOOP("Data", "Instagram Reels"),
    QT_TRANSLATE_NOOP("Data", "Instagram Story"),
    QT_TRANSLATE_NOOP("Data", "LinkedIn"),
    QT_TRANSLATE_NOOP("Data", "MMS"),
    QT_TRANSLATE_NOOP("Data", "Pinterest"),
    QT_TRANSLATE_NOOP("Data", "Snapchat Spotlight"),
    QT_TRANSLATE_NOOP("Data", "Threads"),
    QT_TRANSLATE_NOOP("Data", "TikTok"),
    QT_TRANSLATE_NOOP("Data", "Practice website"),
    QT_TRANSLATE_NOOP("Data", "WhatsApp"),
    QT_TRANSLATE_NOOP("Data", "X"),
    QT_TRANSLATE_NOOP("Data", "YouTube Shorts"),
    QT_TRANSLATE_NOOP("Data", "YouTube"),
    QT_TRANSLATE_NOOP("Data", "Bold pop"),
    QT_TRANSLATE_NOOP("Data", "Boxed"),
    QT_TRANSLATE_NOOP("Data", "Clean"),
    QT_TRANSLATE_NOOP("Data", "Highlight"),
    QT_TRANSLATE_NOOP("Data", "Minimal"),
    // Of places in short
    QT_TRANSLATE_NOOP("Data", "TV"),
    QT_TRANSLATE_NOOP("Data", "Facebook"),
    QT_TRANSLATE_NOOP("Data", "Google"),
    QT_TRANSLATE_NOOP("Data", "Feed"),
    QT_TRANSLATE_NOOP("Data", "Reels"),
    QT_TRANSLATE_NOOP("Data", "Story"),
    QT_TRANSLATE_NOOP("Data", "Snapchat"),
    QT_TRANSLATE_NOOP("Data", "Website"),
    QT_TRANSLATE_NOOP("Data", "Shorts"),
};

}  // namespace

QString data_word(const QString& english) { return QCoreApplication::translate("Data", english.toUtf8().constData()); }
QString data_word(const std::string& english) { return data_word(QString::fromStdString(english)); }

}  // namespace bridge
