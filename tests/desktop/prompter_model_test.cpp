// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompter_model.h"

#include <gmock/gmock.h>

#include <QSignalSpy>

#include "open_answer.h"

namespace {

using bridge::PrompterModel;

const QString kScript = QStringLiteral("How long does Botox last? About three months.\n\nThen come back.");

class PrompterView : public desktop_test::OpenAnswer {
  protected:
    void SetUp() override {
        open(1, {"instagram-reels"});
        prompter.setScript(kScript);
        prompter.layOut(20, [](std::string_view text) { return static_cast<double>(text.size()); });
    }
    [[nodiscard]] QStringList rows() const {
        QStringList out;
        for (const QVariant& row : prompter.rows()) out << row.toMap()["text"].toString();
        return out;
    }

    bridge::Settings settings;
    PrompterModel prompter{document, settings};
};

TEST_F(PrompterView, ShowsTheAnswersScriptInRows) {
    EXPECT_EQ(document.script(), kScript);
    EXPECT_EQ(rows(), (QStringList{"How long does Botox", "last?", "About three months.", "", "Then come back."}));
    EXPECT_EQ(prompter.rows()[1].toMap()["sentence"], 0);
    EXPECT_EQ(prompter.sections(), (QVariantList{"How long does Botox last? …", "Then come back."}));
}

TEST_F(PrompterView, MovesOnlyWhileItRunsAndStopsAtTheEnd) {
    prompter.advance(1);
    EXPECT_EQ(prompter.place(), 0);
    prompter.setSpeed(60);
    EXPECT_EQ(prompter.secondsLeft(), 11);
    prompter.setRunning(true);
    prompter.advance(5);
    EXPECT_EQ(prompter.row(), 2);
    EXPECT_EQ(prompter.secondsLeft(), 6);
    prompter.advance(60);
    EXPECT_FALSE(prompter.running());
    EXPECT_EQ(prompter.secondsLeft(), 0);
    prompter.setRunning(true);
    EXPECT_EQ(prompter.place(), 0) << "once more from the beginning";
}

TEST_F(PrompterView, GoesWithATakeAndBackToWhereItBegan) {
    prompter.goToSection(1);
    const double began = prompter.place();
    prompter.setRolling(true);
    EXPECT_TRUE(prompter.running());
    prompter.advance(1);
    EXPECT_GT(prompter.place(), began);
    prompter.setRunning(false);
    EXPECT_TRUE(prompter.rolling()) << "pausing the text does not stop the take";
    prompter.setRolling(false);
    EXPECT_EQ(prompter.place(), began);
    EXPECT_FALSE(prompter.running());
}

TEST_F(PrompterView, TypingIsOneStepOfUndoAndTheTextStaysAtItsWord) {
    prompter.goToSection(1);
    QString typed = QStringLiteral("Well. ");
    for (qsizetype i = 1; i <= typed.size(); ++i) prompter.setScript(typed.left(i) + kScript);
    EXPECT_EQ(document.script(), typed + kScript);
    EXPECT_EQ(prompter.section(), 1);
    EXPECT_EQ(prompter.script().mid(prompter.cursor()), "Then come back.");
    document.undo();
    EXPECT_EQ(document.script(), "") << "the script and what was typed since are one run of typing";
}

TEST_F(PrompterView, GoesWhereItIsDragged) {
    prompter.move(2.5);
    EXPECT_DOUBLE_EQ(prompter.place(), 2.5);
    prompter.move(-100);
    EXPECT_EQ(prompter.place(), 0);
    prompter.back();
    EXPECT_EQ(prompter.place(), 0);
}

TEST_F(PrompterView, KeepsWhatSomebodyLikes) {
    prompter.setSpeed(152);
    prompter.setSize(100);
    prompter.setMirrored(true);
    prompter.setFollows(true);
    const bridge::Settings again;
    EXPECT_EQ(again.prompter(), (bridge::PrompterSettings{150, 56, true, true}));
}

}  // namespace
