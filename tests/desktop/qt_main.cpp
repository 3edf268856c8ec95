// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QCoreApplication>

#include "base/file.h"

// View-models are tested without a window, with settings, presets and cache of their own.
int main(int argc, char** argv) {
    const base::TempDir home;
    qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString((home.path() / "config").string()));
    qputenv("XDG_DATA_HOME", QByteArray::fromStdString((home.path() / "data").string()));
    qputenv("XDG_CACHE_HOME", QByteArray::fromStdString((home.path() / "cache").string()));
    // What sound servers' libraries keep; nobody's loudspeaker is used.
    qputenv("XDG_RUNTIME_DIR", QByteArray::fromStdString(home.path().string()));
    const QCoreApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
