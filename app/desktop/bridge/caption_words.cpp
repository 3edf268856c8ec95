// SPDX-License-Identifier: GPL-3.0-or-later
#include "caption_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace bridge {
namespace {

// So that translators see them; a test looks whether core still says so.
[[maybe_unused]] constexpr const char* kSaid[] = {
    QT_TRANSLATE_NOOP("Core", "A word is longer than a line."),
    QT_TRANSLATE_NOOP("Core", "The text is too long for one caption; split it."),
    QT_TRANSLATE_NOOP("Core", "The caption is gone before it can be read."),
    QT_TRANSLATE_NOOP("Core", "The caption stays so long that it is read twice; split it."),
    QT_TRANSLATE_NOOP("Core", "The caption is too fast to read; show it longer or shorten it."),
    QT_TRANSLATE_NOOP("Core", "This is spoken faster than is easily followed."),
    QT_TRANSLATE_NOOP("Core", "The caption is still there when the next one comes."),
    QT_TRANSLATE_NOOP("Core", "The short gap before the next caption reads as a flicker."),
    QT_TRANSLATE_NOOP("Core", "A word stands alone; put it with its neighbours."),
    QT_TRANSLATE_NOOP("Core", "A word stands alone on its line."),
    QT_TRANSLATE_NOOP("Core", "A line ends in the middle of what belongs together."),
    QT_TRANSLATE_NOOP("Core", "The caption ends in the middle of what belongs together."),
    QT_TRANSLATE_NOOP("Core", "The caption begins a moment before a cut; let it begin with it."),
    QT_TRANSLATE_NOOP("Core", "The caption hangs over a cut for a moment; let it end with it."),
    QT_TRANSLATE_NOOP("Core", "The text is hard to see on this picture; choose a style with an outline or a box."),
    QT_TRANSLATE_NOOP("Core", "The site's buttons lie over the caption."),
};

class Words {
    Q_DECLARE_TR_FUNCTIONS(bridge::CaptionChange)
};

QString why(const std::string& rule) {
    if (rule == "overlap") return Words::tr("it was still there when the next one came");
    if (rule == "gap") return Words::tr("the gap before the next one was too short");
    if (rule == "too-short") return Words::tr("it was gone too soon");
    if (rule == "too-fast") return Words::tr("it was too fast to read");
    if (rule == "line-length") return Words::tr("it was too long for two lines");
    if (rule == "too-long") return Words::tr("it stayed too long");
    if (rule == "orphan") return Words::tr("a word stood alone");
    return Words::tr("it ended inside a phrase");
}

}  // namespace

QString sentence_of(const captions::Issue& issue) { return QCoreApplication::translate("Core", issue.message.c_str()); }

QString sentence_of(const captions::Change& change) {
    using What = captions::Change::What;
    const bool later = change.by > base::Time{};
    const QString seconds = QLocale().toString(base::to_seconds(later ? change.by : -change.by), 'f', 2);
    const auto caption = static_cast<qulonglong>(change.cue + 1);
    switch (change.what) {
        case What::begin:
            return (later ? Words::tr("Caption %1 begins %2 seconds later: %3")
                          : Words::tr("Caption %1 begins %2 seconds earlier: %3"))
                .arg(caption)
                .arg(seconds, why(change.why));
        case What::end:
            return (later ? Words::tr("Caption %1 ends %2 seconds later: %3")
                          : Words::tr("Caption %1 ends %2 seconds earlier: %3"))
                .arg(caption)
                .arg(seconds, why(change.why));
        case What::cut_anew:
            if (change.was == 1)
                return Words::tr("Caption %1 was split into %2: %3").arg(caption).arg(change.is).arg(why(change.why));
            if (change.is == 1)
                return Words::tr("%2 captions were joined into caption %1: %3")
                    .arg(caption)
                    .arg(change.was)
                    .arg(why(change.why));
            return Words::tr("%2 captions from %1 on became %3: %4")
                .arg(caption)
                .arg(change.was)
                .arg(change.is)
                .arg(why(change.why));
        case What::begin_at_cut: return Words::tr("Caption %1 begins with the cut").arg(caption);
        case What::end_at_cut: return Words::tr("Caption %1 ends with the cut").arg(caption);
        case What::lines: break;
    }
    return Words::tr("Caption %1: its lines are broken by sense").arg(caption);
}

}  // namespace bridge
