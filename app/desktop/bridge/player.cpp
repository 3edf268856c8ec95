// SPDX-License-Identifier: GPL-3.0-or-later
#include "player.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "background.h"
#include "edit/file.h"
#include "edit/operations.h"
#include "edit/takes.h"
#include "render/plan.h"
#include "text.h"

namespace bridge {
namespace {

constexpr int kTickMs = 8;
constexpr int kRestMs = 120;   // after the last movement the exact picture is drawn
constexpr int kSoundMs = 150;  // after the last edit the sound is mixed again
constexpr double kFastest = 4;

// What the programme's sound is made of: equal texts, equal sound.
std::string sound_key(const render::Request& request) {
    base::Json json = edit::to_json(request.answer);
    for (const char* other :
         {"captions", "question", "script", "provider", "style", "targets", "framing", "aside", "notes"})
        json.erase(other);
    const brand::Times times = brand::times(request.kit, edit::duration(request.answer));
    return json.dump() + std::to_string(times.programme.in.count()) + "/" + std::to_string(times.end_card.out.count());
}

}  // namespace

Player::Player(Document& document, ClipMedia& clips, const Studio& studio, QObject* parent)
    : QObject(parent), document_(document), clips_(clips), studio_(studio), drawer_(studio.rendering()) {
    tick_.setTimerType(Qt::PreciseTimer);
    tick_.setInterval(kTickMs);
    rest_.setSingleShot(true);
    rest_.setInterval(kRestMs);
    sound_soon_.setSingleShot(true);
    sound_soon_.setInterval(kSoundMs);
    connect(&tick_, &QTimer::timeout, this, &Player::tick);
    connect(&rest_, &QTimer::timeout, this, [this] { want(true); });
    connect(&sound_soon_, &QTimer::timeout, this, &Player::loadSound);
    connect(&document_, &Document::changed, this, &Player::documentChanged);
    connect(&clips_, &ClipMedia::proxiesChanged, this, &Player::refresh);
    connect(&document_, &Document::opened, this, [this] {
        pause();
        position_ = {};
        picture_ = {};
        showing_ = {};
        sound_of_.clear();
        sound_.setSound(nullptr);
        trouble_ = {};
        chooseTarget();
        emit pictureChanged();
        emit showingChanged();
        emit positionChanged();
        emit troubleChanged();
    });
    connect(&drawer_, &Drawer::showing, this, [this](const Showing& what) {
        const bool first = showing_.duration <= base::Time{};
        const base::Time start = showing_.programme.in;
        showing_ = what;
        if (first) position_ = showing_.programme.in;
        if (trouble_.there()) {
            trouble_ = {};
            emit troubleChanged();
        }
        const base::Time before = position_;
        // A card before it moves the programme: what was looked at stays in sight.
        if (!first && !playing()) position_ += showing_.programme.in - start;
        position_ = clamped(position_);
        emit showingChanged();
        if (first || position_ != before) {
            emit positionChanged();
            want(true);
        }
        if (std::exchange(play_when_shown_, false)) play();
    });
    connect(&drawer_, &Drawer::drawn, this, &Player::received);
    connect(&drawer_, &Drawer::failed, this, [this](const Problem& problem) {
        trouble_ = problem;
        emit troubleChanged();
    });
}

double Player::aspect() const {
    if (showing_.canvas.height > 0) return static_cast<double>(showing_.canvas.width) / showing_.canvas.height;
    // There is no clip: what its post will be.
    for (const delivery::Target& target : studio_.catalogue().targets())
        if (target.id == target_.toStdString())
            return static_cast<double>(target.video.size.width) / target.video.size.height;
    return 9.0 / 16;
}

// What is shown stays where the answer is for it too, else it is the first that the answer is for.
void Player::chooseTarget() {
    const std::vector<std::string>& targets = document_.answer().targets;
    if (std::find(targets.begin(), targets.end(), target_.toStdString()) != targets.end()) return;
    for (const delivery::Target& known : studio_.catalogue().targets())
        if (!targets.empty() && known.id == targets.front()) return setTarget(text(known.id));
}

base::Time Player::clamped(base::Time t) const {
    const base::Time last = showing_.duration - showing_.rate.start(1);
    return std::clamp(t, base::Time{}, std::max(last, base::Time{}));
}

void Player::documentChanged() {
    if (!document_.isOpen() || !document_.probed() || !document_.missing().isEmpty() ||
        document_.answer().timeline.empty())
        return;
    show();
}

void Player::show() {
    drawer_.show(
        [&studio = studio_, answer = shownAnswer(), target = target_.toStdString(),
         language = as_posted_ ? language_ : std::string()] {
            render::Request request = studio.request(answer, target);
            request.language = language;
            return request;
        },
        clips_.proxies());
    // An edit shows at once; the exact picture follows when nothing moves any more.
    want(!playing() && !hasPicture());
    if (!playing()) rest_.start();
    sound_soon_.start();
}

void Player::refresh() {
    if (showing_.duration > base::Time{}) show();
}

void Player::setLanguage(const std::string& language) {
    if (language == language_) return;
    language_ = language;
    refresh();
}

void Player::setTarget(const QString& target) {
    if (target == target_) return;
    target_ = target;
    emit targetChanged();
    if (showing_.canvas.height == 0) emit showingChanged();
    documentChanged();
}

edit::Answer Player::shownAnswer() const {
    edit::Answer answer = document_.answer();
    const bool review = edit::has_take(answer, reviewed_);
    if (review) answer = edit::use_take(std::move(answer), reviewed_);
    if (!as_posted_ || review) {
        answer.captions.clear();
        answer.brand.clear();
        answer.look = {};
    }
    if (review) answer.timeline = {{answer.next_segment, reviewed_, {{}, answer.clips.front().info.duration}}};
    return answer;
}

void Player::review(const media::ClipId& clip) {
    if (clip == reviewed_) return;
    pause();
    if (reviewed_.empty()) left_at_ = position_ - showing_.programme.in;
    reviewed_ = clip;
    position_ = clip.empty() ? left_at_ + showing_.programme.in : base::Time{};
    play_when_shown_ = !clip.empty();
    emit positionChanged();
    documentChanged();
}

void Player::setAsPosted(bool as_posted) {
    if (as_posted == as_posted_) return;
    pause();
    as_posted_ = as_posted;
    emit asPostedChanged();
    refresh();
}

QVariantMap Player::placed() const {
    QVariantMap out;
    const double width = showing_.canvas.width, height = showing_.canvas.height;
    for (const auto& [name, element] : showing_.placed)
        out[text(name)] = QVariantMap{{"x", element.place.x / width},
                                      {"y", element.place.y / height},
                                      {"width", element.place.width / width},
                                      {"height", element.place.height / height},
                                      {"from", base::to_seconds(element.when.in)},
                                      {"to", base::to_seconds(element.when.out)}};
    return out;
}

void Player::setRoom(QSize room) {
    if (room == room_ || room.isEmpty()) return;
    room_ = room;
    if (hasPicture()) want(!playing());
}

void Player::want(bool exact) {
    drawer_.draw(position_, room_, exact ? render::Preview::Way::exact : render::Preview::Way::quick);
}

void Player::received(const QImage& picture, qint64 ticks, bool exact) {
    if (!document_.isOpen()) return;
    picture_ = picture;
    exact_ = exact;
    if (playing()) {
        const qint64 frame = showing_.rate.frame_at(base::Time(ticks));
        const auto step = static_cast<qint64>(std::max(1.0, std::abs(speed_)));
        ++shown_;
        if (last_frame_ >= 0 && std::abs(frame - last_frame_) > step)
            dropped_ += static_cast<int>(std::abs(frame - last_frame_) - step);
        last_frame_ = frame;
    }
    emit pictureChanged();
}

void Player::play() {
    if (playing() || showing_.duration <= base::Time{}) return;
    if (position_ + showing_.rate.start(2) >= showing_.duration) position_ = {};
    faster(1);
}

void Player::faster(int direction) {
    if (showing_.duration <= base::Time{}) return;
    const bool other_way = speed_ * direction < 0;
    if (other_way) {
        pause();
        return;
    }
    speed_ = speed_ == 0 ? direction : std::clamp(speed_ * 2, -kFastest, kFastest);
    shown_ = 0;
    dropped_ = 0;
    last_frame_ = -1;
    rest_.stop();
    sound_.setVolume(muted_ ? 0 : 1);
    sound_.start(position_, speed_);
    tick_.start();
    emit playingChanged();
}

void Player::pause() {
    if (!playing()) return;
    speed_ = 0;
    tick_.stop();
    sound_.stop();
    emit playingChanged();
    rest_.start();
}

void Player::toggle() {
    if (playing()) pause();
    else play();
}

void Player::tick() {
    const base::Time now = clamped(sound_.now());
    const qint64 frame = showing_.rate.frame_at(now);
    if (frame == showing_.rate.frame_at(position_)) return;
    position_ = now;
    const bool ended = speed_ > 0 ? now >= clamped(showing_.duration) : now <= base::Time{};
    emit positionChanged();
    want(false);
    if (ended) pause();
}

void Player::seek(double seconds, bool dragging) {
    const bool was_playing = playing();
    const double speed = speed_;
    position_ = clamped(base::from_seconds(seconds));
    emit positionChanged();
    if (was_playing) {
        sound_.start(position_, speed);
        last_frame_ = -1;
        want(false);
        return;
    }
    // Quick first; the exact picture when nothing moves any more.
    want(!dragging && clips_.proxies().empty());
    rest_.start();
}

void Player::step(int frames) {
    pause();
    const qint64 frame = showing_.rate.frame_at(position_) + frames;
    seek(base::to_seconds(showing_.rate.middle(std::max<qint64>(0, frame))), false);
}

void Player::setMuted(bool muted) {
    if (muted == muted_) return;
    muted_ = muted;
    sound_.setVolume(muted ? 0 : 1);
    emit mutedChanged();
}

void Player::loadSound() {
    if (!document_.isOpen() || !document_.probed()) return;
    struct Mixed {
        std::string key;
        std::shared_ptr<const std::vector<float>> sound;
    };
    const int generation = ++sound_generation_;
    in_background(
        this,
        [&studio = studio_, answer = shownAnswer(), target = target_.toStdString(), before = sound_of_] {
            const render::Request request = studio.request(answer, target);
            Mixed mixed{sound_key(request), nullptr};
            if (mixed.key != before)
                mixed.sound = std::make_shared<const std::vector<float>>(
                    render::programme_sound(render::make_programme(request, {}), {}));
            return mixed;
        },
        [this, generation](Mixed mixed) {
            if (generation != sound_generation_ || !mixed.sound) return;
            const bool was_playing = playing();
            const double speed = speed_;
            sound_.setSound(std::move(mixed.sound));
            sound_of_ = std::move(mixed.key);
            if (was_playing) sound_.start(position_, speed);
        },
        [](const base::Error&) {});  // the picture's thread tells what is wrong with the clip
}

}  // namespace bridge
