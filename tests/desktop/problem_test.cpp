// SPDX-License-Identifier: GPL-3.0-or-later
#include "problem.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QTranslator>

namespace {

using bridge::problem_of;

// Knows one sentence.
class Shouting : public QTranslator {
  public:
    [[nodiscard]] QString translate(const char* context, const char* said, const char*, int) const override {
        const bool known = QByteArrayView(context) == "Core" && QByteArrayView(said) == "%1 of %2 are too loud";
        return known ? QStringLiteral("OF %2, %1 ARE TOO LOUD") : QString();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

TEST(Problem, IsASentenceWithANextStep) {
    const bridge::Problem problem =
        problem_of({base::Errc::input, "cannot use 2 clips", "a.mp4", "100 % is noise", "Ask."});
    EXPECT_EQ(problem.sentence, QStringLiteral("Cannot use 2 clips: 100 % is noise."));
    EXPECT_EQ(problem.remedy, QStringLiteral("Ask."));
}

TEST(Problem, WithNumbersIsTranslatedToo) {
    Shouting shouting;
    QCoreApplication::installTranslator(&shouting);
    EXPECT_EQ(problem_of({base::Errc::input, "cannot go on", {}, "3 of 12.5 are too loud", {}}).sentence,
              QStringLiteral("Cannot go on: OF 12.5, 3 ARE TOO LOUD."));
    QCoreApplication::removeTranslator(&shouting);
}

}  // namespace
