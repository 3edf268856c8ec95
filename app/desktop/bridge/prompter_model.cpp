// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompter_model.h"

#include <QFontMetricsF>
#include <QThreadPool>
#include <QVariantMap>
#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <unordered_map>

#include "background.h"
#include "speech/live.h"
#include "text.h"

namespace bridge {
namespace {

constexpr int kSmallest = 24, kLargest = 56;

// Measures in a font and remembers: a script says most words more than once, and an edit changes few.
capture::Measure measured_in(const QFont& font) {
    return [metrics = QFontMetricsF(font),
            known = std::make_shared<std::unordered_map<std::string, double>>()](std::string_view text) {
        const auto [found, added] = known->try_emplace(std::string(text), 0);
        if (added) found->second = metrics.horizontalAdvance(QString::fromUtf8(text.data(), qsizetype(text.size())));
        return found->second;
    };
}

}  // namespace

PrompterModel::PrompterModel(Document& document, Settings& settings, QObject* parent)
    : QObject(parent), document_(document), settings_(settings) {
    prompter_.set_speed(settings_.prompter().speed);
    connect(&document_, &Document::changed, this, &PrompterModel::readScript);
    connect(&document_, &Document::opened, this, [this] {
        setRolling(false);
        setRunning(false);
        restart();
    });
    readScript();
}

PrompterModel::~PrompterModel() = default;

QString PrompterModel::script() const { return text(prompter_.prompt().script); }

void PrompterModel::setScript(const QString& script) {
    document_.edit("script", [&](edit::Answer answer) {
        answer.script = script.toStdString();
        return answer;
    });
}

void PrompterModel::readScript() {
    if (document_.answer().script == prompter_.prompt().script) return;
    prompter_.set_script(document_.answer().script);
    stopFollowing();
    startOrStopFollowing();
    relay();
    emit scriptChanged();
    tell();
}

QVariantList PrompterModel::sections() const {
    QVariantList titles;
    for (const capture::PromptSection& section : prompter_.prompt().sections) titles << text(section.title);
    return titles;
}

void PrompterModel::layOut(double width, const QFont& font) { layOut(width, measured_in(font)); }

void PrompterModel::layOut(double width, const capture::Measure& measure) {
    width_ = width;
    measure_ = measure;
    relay();
    tell();
}

void PrompterModel::relay() {
    if (!measure_) return;
    const capture::Prompt& prompt = prompter_.prompt();
    lines_ = capture::lay_out(prompt, width_, measure_);
    rows_.clear();
    for (const capture::PromptLine& line : lines_) {
        std::string words;
        for (std::size_t i = line.first; i < line.last; ++i) {
            if (!words.empty()) words += ' ';
            words += prompt.text(prompt.words[i]);
        }
        if (line.heading) words.erase(0, std::min(words.find_first_not_of("# "), words.size()));
        rows_ << QVariantMap{
            {"text", text(words)}, {"sentence", static_cast<int>(line.sentence)}, {"heading", line.heading}};
    }
    emit rowsChanged();
}

double PrompterModel::place() const { return capture::place_of(prompter_.position(), lines_); }

void PrompterModel::tell() {
    emit moved();
    const int row = std::max(0, std::min(static_cast<int>(place()), static_cast<int>(lines_.size()) - 1));
    if (row != row_) {
        row_ = row;
        emit rowChanged();
    }
    const int left = static_cast<int>(std::ceil(prompter_.seconds_left() - 1e-6));
    if (left != seconds_left_) {
        seconds_left_ = left;
        emit secondsLeftChanged();
    }
}

void PrompterModel::setRunning(bool running) {
    if (running && prompter_.at_end() && !empty()) restart();
    if (running == running_) return;
    running_ = running;
    startOrStopFollowing();
    emit runningChanged();
}

void PrompterModel::setRolling(bool rolling) {
    if (rolling == rolling_) return;
    rolling_ = rolling;
    if (rolling) {
        if (prompter_.at_end()) restart();
        take_began_ = prompter_.position();
    } else {
        prompter_.go_to(take_began_);
        tell();
    }
    running_ = rolling;
    stopFollowing();
    startOrStopFollowing();
    emit runningChanged();
}

void PrompterModel::setSpeed(int words_a_minute) {
    prompter_.set_speed(words_a_minute);
    PrompterSettings settings = settings_.prompter();
    settings.speed = prompter_.speed();
    keep(settings);
    tell();
}

void PrompterModel::setSize(int size) {
    PrompterSettings settings = settings_.prompter();
    settings.size = std::clamp(size, kSmallest, kLargest);
    keep(settings);
}

void PrompterModel::setMirrored(bool mirrored) {
    PrompterSettings settings = settings_.prompter();
    settings.mirrored = mirrored;
    keep(settings);
}

void PrompterModel::keep(const PrompterSettings& settings) {
    if (settings == settings_.prompter()) return;
    settings_.setPrompter(settings);
    emit settingsChanged();
}

void PrompterModel::look() {
    in_background(
        this, [] { return speech::live_engine(); },
        [this](std::optional<speech::Engine> engine) {
            engine_ = std::move(engine);
            startOrStopFollowing();
            emit canFollowChanged();
        });
}

void PrompterModel::setFollows(bool follows) {
    PrompterSettings settings = settings_.prompter();
    settings.follows = follows;
    keep(settings);
    startOrStopFollowing();
}

void PrompterModel::startOrStopFollowing() {
    // A pause of the text leaves the listener, who hears where the speaker is when it goes on.
    const bool wanted = engine_ && follows() && !empty() && (running_ || rolling_);
    if (!wanted) stopFollowing();
    else if (!follower_) {
        auto follower = std::make_unique<capture::Follower>(prompter_.prompt(), *engine_,
                                                            static_cast<std::size_t>(prompter_.position()));
        const std::lock_guard lock(follower_mutex_);
        follower_ = std::move(follower);
    }
}

void PrompterModel::stopFollowing() {
    prompter_.set_following(false);
    std::shared_ptr<capture::Follower> old;
    {
        const std::lock_guard lock(follower_mutex_);
        old = std::move(follower_);
    }
    // To end a process takes longer than a picture may.
    if (old) QThreadPool::globalInstance()->start([old = std::move(old)]() mutable { old.reset(); });
}

void PrompterModel::hear(std::span<const float> stereo) {
    const std::lock_guard lock(follower_mutex_);
    if (follower_) follower_->add(stereo);
}

void PrompterModel::goneTo() {
    if (follower_) follower_->go_to(static_cast<std::size_t>(prompter_.position()));
    tell();
}

void PrompterModel::advance(double seconds) {
    if (!running_) return;
    const bool following = follower_ && follower_->heard() && !follower_->failed();
    if (following != prompter_.following()) prompter_.set_following(following);
    if (following) prompter_.heard(follower_->word());
    prompter_.advance(seconds);
    if (prompter_.at_end()) setRunning(false);
    tell();
}

void PrompterModel::move(double rows) {
    prompter_.go_to(capture::position_at(place() + rows, lines_));
    goneTo();
}

void PrompterModel::back() {
    prompter_.back();
    goneTo();
}

void PrompterModel::goToSection(int section) {
    const auto& sections = prompter_.prompt().sections;
    if (section < 0 || section >= static_cast<int>(sections.size())) return;
    prompter_.go_to(static_cast<double>(sections[static_cast<std::size_t>(section)].word));
    goneTo();
}

void PrompterModel::restart() {
    prompter_.go_to(0);
    goneTo();
}

int PrompterModel::cursor() const {
    const capture::Prompt& prompt = prompter_.prompt();
    const auto word = static_cast<std::size_t>(prompter_.position());
    const std::size_t byte = word < prompt.words.size() ? prompt.words[word].begin : prompt.script.size();
    return static_cast<int>(QString::fromUtf8(prompt.script.data(), static_cast<qsizetype>(byte)).size());
}

}  // namespace bridge
