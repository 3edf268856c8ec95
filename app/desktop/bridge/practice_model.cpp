// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice_model.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "practice/file.h"
#include "practice/folders.h"
#include "text.h"

namespace bridge {
namespace {

std::string plain(const QString& text) { return text.simplified().toStdString(); }

}  // namespace

PracticeModel::PracticeModel(base::Path file, QObject* parent)
    : QObject(parent), file_(std::move(file)), autosave_([this]() -> Autosave::Write {
          return [practice = practice_, file = file_] { practice::save(practice, file); };
      }) {
    connect(&autosave_, &Autosave::savedChanged, this, &PracticeModel::savedChanged);
    connect(&autosave_, &Autosave::failed, this, &PracticeModel::report);
    try {
        practice_ = practice::load(file_);
    } catch (const base::Error& error) {
        base::Path aside = file_;
        aside.replace_extension(".damaged.json");
        std::error_code failed;
        std::filesystem::rename(file_, aside, failed);
        practice_ = practice::starter();
        trouble_ = problem_of(error);
        trouble_.sentence = tr("The practice's file cannot be read, so the practice begins anew.");
        trouble_.remedy = failed ? QString() : tr("What was there is kept as %1.").arg(text(aside));
    }
}

PracticeModel::~PracticeModel() { flush(); }

base::Path PracticeModel::library() const {
    return practice_.answers.empty() ? practice::answers_folder() : practice_.answers;
}

bool PracticeModel::edit(const std::string& key, const Change& change) {
    practice::Practice after = practice_;
    change(after);
    if (after == practice_) return false;
    history_.add(key, practice_);
    replace(std::move(after));
    return true;
}

void PracticeModel::undo() {
    if (canUndo()) replace(history_.undo(practice_));
}

void PracticeModel::redo() {
    if (canRedo()) replace(history_.redo(practice_));
}

void PracticeModel::replace(practice::Practice practice) {
    practice_ = std::move(practice);
    ++edits_;
    autosave_.changed();
    emit changed();
}

void PracticeModel::report(const base::Error& error) {
    trouble_ = problem_of(error);
    emit troubleChanged();
}

void PracticeModel::dismiss() {
    trouble_ = {};
    emit troubleChanged();
}

void PracticeModel::setName(const QString& name) {
    edit("name", [&](auto& p) { p.name = plain(name); });
}

void PracticeModel::setPhone(const QString& phone) {
    edit("phone", [&](auto& p) { p.phone = plain(phone); });
}

void PracticeModel::setWebsite(const QString& website) {
    edit("website", [&](auto& p) { p.website = plain(website); });
}

void PracticeModel::setDisclaimer(const QString& disclaimer) {
    edit("disclaimer", [&](auto& p) { p.disclaimer = disclaimer.trimmed().toStdString(); });
}

void PracticeModel::setMainKit(const QString& id) {
    edit("", [&](auto& p) { p.main_kit = id.toStdString(); });
}

void PracticeModel::setAnswersFolder(const QUrl& folder) {
    edit("", [&](auto& p) { p.answers = path(folder); });
}

void PracticeModel::addQuestion(const QString& question, const QString& series, const QString& script) {
    if (question.trimmed().isEmpty()) return;
    edit("", [&](auto& p) { p.questions.push_back({plain(question), series.toStdString(), script.toStdString()}); });
}

void PracticeModel::setQuestion(int index, const QString& question, const QString& series, const QString& script) {
    if (index < 0 || index >= static_cast<int>(practice_.questions.size()) || question.trimmed().isEmpty()) return;
    edit("", [&](auto& p) {
        p.questions[static_cast<std::size_t>(index)] = {plain(question), series.toStdString(), script.toStdString()};
    });
}

void PracticeModel::removeQuestion(int index) {
    if (index < 0 || index >= static_cast<int>(practice_.questions.size())) return;
    edit("", [&](auto& p) { p.questions.erase(p.questions.begin() + index); });
}

double PracticeModel::readingSeconds(const QString& script) const {
    return base::to_seconds(practice::reading_time(script.toStdString()));
}

void PracticeModel::addWord(const QString& word) {
    const std::string added = plain(word);
    if (added.empty()) return;
    edit("", [&](auto& p) {
        if (std::find(p.glossary.begin(), p.glossary.end(), added) != p.glossary.end()) return;
        p.glossary.push_back(added);
        std::sort(p.glossary.begin(), p.glossary.end(), [](const std::string& a, const std::string& b) {
            return QString::compare(text(a), text(b), Qt::CaseInsensitive) < 0;
        });
    });
}

void PracticeModel::removeWord(const QString& word) {
    edit("", [&](auto& p) { std::erase(p.glossary, word.toStdString()); });
}

QString PracticeModel::displayName(const QString& provider) const {
    const practice::Person* person = practice::find_person(practice_, provider.toStdString());
    return person != nullptr ? text(practice::display_name(*person)) : provider;
}

QString PracticeModel::name() const { return text(practice_.name); }
QString PracticeModel::phone() const { return text(practice_.phone); }
QString PracticeModel::website() const { return text(practice_.website); }
QString PracticeModel::disclaimer() const { return text(practice_.disclaimer); }
QString PracticeModel::mainKit() const { return text(practice_.main_kit); }
QString PracticeModel::answersFolder() const { return text(library()); }

QVariantList PracticeModel::questions() const {
    QVariantList list;
    for (const practice::Question& question : practice_.questions)
        list << QVariantMap{{"question", text(question.question)},
                            {"series", text(question.series)},
                            {"script", text(question.script)},
                            {"seconds", base::to_seconds(practice::reading_time(question.script))}};
    return list;
}

QStringList PracticeModel::glossary() const {
    QStringList words;
    for (const std::string& word : practice_.glossary) words << text(word);
    return words;
}

}  // namespace bridge
