// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

// The words of the app in the language that was chosen in the settings, or in the system's; English where there is no
// other. Forms of plurals come from here in English too.
class Translation {
  public:
    // `language`: "en", "es" or, for the system's, empty. Replaces what was spoken before.
    void speak(const QString& language);

  private:
    QTranslator translator_;
};
