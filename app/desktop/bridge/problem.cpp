// SPDX-License-Identifier: GPL-3.0-or-later
#include "problem.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "text.h"

namespace bridge {
namespace {

// What the rooms of core say most often when something fails, so that translators see it; a test looks whether they
// still do. Numbers in it are %1 and so on. What is not among it is told in English.
[[maybe_unused]] constexpr const char* kSaid[] = {
    QT_TRANSLATE_NOOP("Core", "cannot read the clip"),
    QT_TRANSLATE_NOOP("Core", "cannot add the clip"),
    QT_TRANSLATE_NOOP("Core", "cannot copy the clip"),
    QT_TRANSLATE_NOOP("Core", "cannot use the clip"),
    QT_TRANSLATE_NOOP("Core", "cannot find the clip"),
    QT_TRANSLATE_NOOP("Core", "cannot open the answer"),
    QT_TRANSLATE_NOOP("Core", "cannot read the picture"),
    QT_TRANSLATE_NOOP("Core", "cannot read the captions"),
    QT_TRANSLATE_NOOP("Core", "cannot make the post"),
    QT_TRANSLATE_NOOP("Core", "cannot write the post"),
    QT_TRANSLATE_NOOP("Core", "cannot create the folder"),
    QT_TRANSLATE_NOOP("Core", "cannot write"),
    QT_TRANSLATE_NOOP("Core", "cannot read"),
    QT_TRANSLATE_NOOP("Core", "cannot go on"),
    QT_TRANSLATE_NOOP("Core", "cannot get the model"),
    QT_TRANSLATE_NOOP("Core", "cannot install the model"),
    QT_TRANSLATE_NOOP("Core", "cannot add the model"),
    QT_TRANSLATE_NOOP("Core", "it holds neither a model of Vosk nor one of whisper.cpp"),
    QT_TRANSLATE_NOOP("Core", "cannot make captions"),
    QT_TRANSLATE_NOOP("Core", "cannot align the captions"),
    QT_TRANSLATE_NOOP("Core", "cannot transcribe"),
    QT_TRANSLATE_NOOP("Core", "the clips have no sound"),
    QT_TRANSLATE_NOOP("Core", "no speech was heard"),
    QT_TRANSLATE_NOOP("Core", "hardly any English speech was heard"),
    QT_TRANSLATE_NOOP("Core", "what is said is not the script: %1 % of the speech and %2 % of the script agree"),
    QT_TRANSLATE_NOOP("Core", "Import captions instead."),
    QT_TRANSLATE_NOOP("Core", "Give the script that was read, in English, or take the noise out of the sound."),
    QT_TRANSLATE_NOOP("Core", "Check the clip's sound: nobody speaks in it, or noise covers it."),
    QT_TRANSLATE_NOOP("Core", "Check the clip's sound, or import captions."),
    QT_TRANSLATE_NOOP("Core", "schema %1 is newer than %2, the newest that this version knows"),
    QT_TRANSLATE_NOOP("Core", "Check the network, or use a file that you got elsewhere."),
    QT_TRANSLATE_NOOP("Core", "cannot record"),
    QT_TRANSLATE_NOOP("Core", "cannot use the camera or microphone"),
    QT_TRANSLATE_NOOP("Core", "another program uses it"),
    QT_TRANSLATE_NOOP("Core", "Close the other program and try again."),
    QT_TRANSLATE_NOOP("Core", "this user may not use it"),
    QT_TRANSLATE_NOOP("Core", "Allow it in the system's settings; on Linux, join the group \"video\"."),
    QT_TRANSLATE_NOOP("Core", "it is not there"),
    QT_TRANSLATE_NOOP("Core", "Plug it in, or choose another."),
    QT_TRANSLATE_NOOP("Core", "Plug it in again, or choose another."),
    QT_TRANSLATE_NOOP("Core", "its pictures are of no kind that can be read"),
    QT_TRANSLATE_NOOP("Core", "Choose another camera."),
    QT_TRANSLATE_NOOP("Core", "there is too little room on the disk"),
    QT_TRANSLATE_NOOP("Core", "Free some space, half a gigabyte at least, or choose another folder."),
    QT_TRANSLATE_NOOP("Core", "not one picture came"),
    QT_TRANSLATE_NOOP("Core", "Look whether another program uses the camera, and try again."),
    QT_TRANSLATE_NOOP("Core", "cannot wait for a phone"),
    QT_TRANSLATE_NOOP("Core", "this computer is on no network"),
    QT_TRANSLATE_NOOP("Core", "Connect it to the Wi-Fi that the phone is in."),
    QT_TRANSLATE_NOOP("Core", "this address cannot be listened at"),
    QT_TRANSLATE_NOOP("Core", "Choose another address or port of this computer."),
    QT_TRANSLATE_NOOP("Core", "this answer waits for one already"),
    QT_TRANSLATE_NOOP("Core", "End the other one first."),
    QT_TRANSLATE_NOOP("Core", "the file is not there"),
    QT_TRANSLATE_NOOP("Core", "it is damaged, or no video or sound file"),
    QT_TRANSLATE_NOOP("Core", "it is damaged"),
    QT_TRANSLATE_NOOP("Core", "it is not a file"),
    QT_TRANSLATE_NOOP("Core", "its format is not supported"),
    QT_TRANSLATE_NOOP("Core", "there is no picture in it"),
    QT_TRANSLATE_NOOP("Core", "there is neither picture nor sound in it"),
    QT_TRANSLATE_NOOP("Core", "not one picture in it can be decoded"),
    QT_TRANSLATE_NOOP("Core", "it has no length"),
    QT_TRANSLATE_NOOP("Core", "it takes too long to understand"),
    QT_TRANSLATE_NOOP("Core", "there is no answer.json in it"),
    QT_TRANSLATE_NOOP("Core", "there is not enough memory"),
    QT_TRANSLATE_NOOP("Core", "a file of that name is there that AskReel did not make"),
    QT_TRANSLATE_NOOP("Core", "Choose a video file."),
    QT_TRANSLATE_NOOP("Core", "Choose a folder that you may write to."),
    QT_TRANSLATE_NOOP("Core", "Choose a folder that you may write to, or ask for the permission."),
    QT_TRANSLATE_NOOP("Core", "Check the spelling of the path."),
    QT_TRANSLATE_NOOP("Core", "Check that it was not moved or deleted."),
    QT_TRANSLATE_NOOP("Core", "Close other programs and try again."),
    QT_TRANSLATE_NOOP("Core", "Free some space on the disk, or choose another folder, and run the same command again."),
    QT_TRANSLATE_NOOP("Core", "Play it in another program to check it, then export or record it again."),
    QT_TRANSLATE_NOOP("Core", "The file is probably damaged. Export or record the clip again."),
    QT_TRANSLATE_NOOP("Core", "The file is damaged. Export or record the clip again."),
    QT_TRANSLATE_NOOP("Core", "Export or record the clip again."),
    QT_TRANSLATE_NOOP("Core", "Convert it to MP4 (H.264 and AAC) with the phone or another program."),
    QT_TRANSLATE_NOOP("Core", "Use a PNG, JPEG, WebP or SVG file."),
};
// Of the system, by std::generic_category().
[[maybe_unused]] constexpr const char* kSaidBySystem[] = {
    QT_TRANSLATE_NOOP("Core", "No such file or directory"),
    QT_TRANSLATE_NOOP("Core", "Permission denied"),
    QT_TRANSLATE_NOOP("Core", "No space left on device"),
};

QString translated(const std::string& said) {
    static const QRegularExpression number(QStringLiteral(R"(\d+(\.\d+)?)"));
    QString pattern = text(said);
    QStringList numbers;
    for (auto found = number.match(pattern); found.hasMatch();
         found = number.match(pattern, found.capturedStart() + 2)) {
        numbers << found.captured();
        pattern.replace(found.capturedStart(), found.capturedLength(), QStringLiteral("%%1").arg(numbers.size()));
    }
    QString out = pattern.isEmpty() ? QString() : QCoreApplication::translate("Core", pattern.toUtf8().constData());
    for (const QString& digits : numbers) out = out.arg(digits);
    return out;
}

}  // namespace

Problem problem_of(const base::Error& error) {
    QString sentence = translated(error.action);
    if (!error.cause.empty()) sentence += QStringLiteral(": ") + translated(error.cause);
    if (!sentence.isEmpty()) sentence[0] = sentence[0].toUpper();
    if (!sentence.endsWith(QLatin1Char('.'))) sentence += QLatin1Char('.');
    return {sentence, translated(error.hint), QString::fromUtf8(error.what())};
}

}  // namespace bridge
