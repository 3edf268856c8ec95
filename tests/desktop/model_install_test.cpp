// SPDX-License-Identifier: GPL-3.0-or-later
#include "model_install.h"

#include <gmock/gmock.h>

#include <QSignalSpy>

#include "base/file.h"
#include "open_answer.h"
#include "speech/models.h"

namespace {

using bridge::ModelInstall;
using desktop_test::wait_for;

class Models : public testing::Test {
  protected:
    void SetUp() override {
        qputenv("npm_config_registry", "http://127.0.0.1:1");
        qputenv("ASKREEL_MODELS", QByteArray::fromStdString((dir.path() / "models").string()));
    }
    void TearDown() override {
        qunsetenv("npm_config_registry");
        qunsetenv("ASKREEL_MODELS");
    }
    [[nodiscard]] static bool any() { return std::filesystem::exists(speech::model_home()); }
    void finish() {
        ASSERT_TRUE(wait_for([&] { return !models.working(); }));
    }

    base::TempDir dir;
    ModelInstall models;
};

class OfferedModels : public Models {
  protected:
    void SetUp() override {
        Models::SetUp();
        if (!models.offered()) GTEST_SKIP() << "Vosk is offered on 64-bit PCs with Linux only";
    }
};

TEST_F(OfferedModels, AreShownWithAddressSizeAndLicenceBeforeAnythingIsFetched) {
    EXPECT_FALSE(models.name().isEmpty());
    EXPECT_TRUE(models.size().endsWith("MB")) << models.size().toStdString();
    for (const QVariant& part : models.parts()) {
        EXPECT_TRUE(part.toMap()["address"].toString().startsWith("http://127.0.0.1:1/"));
        EXPECT_FALSE(part.toMap()["licence"].toString().isEmpty());
        EXPECT_FALSE(part.toMap()["size"].toString().isEmpty());
    }
    EXPECT_FALSE(models.working());
    EXPECT_FALSE(any());
}

TEST_F(OfferedModels, ThatCannotBeFetchedAreSaidAndLeaveNothing) {
    const QSignalSpy installed(&models, &ModelInstall::installed);
    models.install();
    EXPECT_TRUE(models.working());
    finish();
    EXPECT_TRUE(models.trouble().there());
    EXPECT_TRUE(installed.isEmpty());
    EXPECT_TRUE(speech::installed_models({speech::model_home()}).empty());
}

TEST_F(Models, OfTheUsersAreTakenIn) {
    const base::Path file = dir.path() / "ggml-tiny.en.bin";
    base::write_file_atomically(file, "lmgg" + std::string(1000, 'x'));
    const QSignalSpy installed(&models, &ModelInstall::installed);
    models.addFile(QUrl::fromLocalFile(QString::fromStdString(file.string())));
    finish();
    EXPECT_EQ(installed.size(), 1) << models.trouble().sentence.toStdString();
    ASSERT_EQ(speech::installed_models({speech::model_home()}).size(), 1U);
    EXPECT_EQ(speech::installed_models({speech::model_home()}).front().engine, "whisper");
}

TEST_F(Models, ThatAreNoneAreRefused) {
    const base::Path file = dir.path() / "letter.zip";
    base::write_file_atomically(file, "no model");
    models.addFile(QUrl::fromLocalFile(QString::fromStdString(file.string())));
    finish();
    EXPECT_TRUE(models.trouble().there());
    EXPECT_TRUE(speech::installed_models({speech::model_home()}).empty());
}

}  // namespace
