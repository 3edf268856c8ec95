// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QElapsedTimer>
#include <QImage>
#include <QObject>
#include <QSize>
#include <QTimer>
#include <QVariantMap>

#include "clip_media.h"
#include "document.h"
#include "drawer.h"
#include "sound_player.h"
#include "studio.h"

namespace bridge {

// Shows the open answer as its post will be: at rest the export's own picture, while playing or dragging the same
// drawn over a quick copy of the clip. Times are seconds of the post, cards included.
class Player : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")
    Q_PROPERTY(double position READ position NOTIFY positionChanged)
    Q_PROPERTY(double duration READ duration NOTIFY showingChanged)
    Q_PROPERTY(double programmeStart READ programmeStart NOTIFY showingChanged)
    Q_PROPERTY(double programmeEnd READ programmeEnd NOTIFY showingChanged)
    // Where brand elements stand: {x, y, width, height} as parts of the picture and {from, to} in seconds, by name.
    Q_PROPERTY(QVariantMap placed READ placed NOTIFY showingChanged)
    // Off: the clips alone, without what is put over or around them.
    Q_PROPERTY(bool asPosted READ asPosted WRITE setAsPosted NOTIFY asPostedChanged)
    Q_PROPERTY(double frameDuration READ frameDuration NOTIFY showingChanged)
    Q_PROPERTY(double aspect READ aspect NOTIFY showingChanged)
    Q_PROPERTY(bool playing READ playing NOTIFY playingChanged)
    Q_PROPERTY(double speed READ speed NOTIFY playingChanged)
    Q_PROPERTY(bool muted READ muted WRITE setMuted NOTIFY mutedChanged)
    Q_PROPERTY(bool audible READ audible NOTIFY playingChanged)
    Q_PROPERTY(bool hasPicture READ hasPicture NOTIFY pictureChanged)
    Q_PROPERTY(bool exact READ exact NOTIFY pictureChanged)
    Q_PROPERTY(QString target READ target WRITE setTarget NOTIFY targetChanged)
    Q_PROPERTY(int shown READ shown NOTIFY positionChanged)
    Q_PROPERTY(int dropped READ dropped NOTIFY positionChanged)
    Q_PROPERTY(bridge::Problem trouble READ trouble NOTIFY troubleChanged)

  public:
    Player(Document& document, ClipMedia& clips, const Studio& studio, QObject* parent = nullptr);

    Q_INVOKABLE void play();
    Q_INVOKABLE void pause();
    Q_INVOKABLE void toggle();
    // J and L: each press goes a step faster that way, up to 4 times; through rest when it was the other way.
    Q_INVOKABLE void faster(int direction);
    // `dragging`: a quick picture will do; the exact one follows at rest.
    Q_INVOKABLE void seek(double seconds, bool dragging = false);
    Q_INVOKABLE void step(int frames);
    // Draws again: something outside of the document has changed, such as a brand kit's file.
    Q_INVOKABLE void refresh();

    [[nodiscard]] double position() const { return base::to_seconds(position_); }
    [[nodiscard]] double duration() const { return base::to_seconds(showing_.duration); }
    [[nodiscard]] double programmeStart() const { return base::to_seconds(showing_.programme.in); }
    [[nodiscard]] double programmeEnd() const { return base::to_seconds(showing_.programme.out); }
    [[nodiscard]] double frameDuration() const { return 1 / showing_.rate.fps(); }
    [[nodiscard]] double aspect() const;
    [[nodiscard]] QVariantMap placed() const;
    // Shows one clip of the answer, used or not, by itself, and plays it; an empty id goes back to the answer and to
    // where it was.
    void review(const media::ClipId& clip);
    [[nodiscard]] bool asPosted() const { return as_posted_; }
    void setAsPosted(bool as_posted);
    [[nodiscard]] bool playing() const { return speed_ != 0; }
    [[nodiscard]] double speed() const { return speed_; }
    [[nodiscard]] bool muted() const { return muted_; }
    void setMuted(bool muted);
    // Whether a device plays the sound; else playing runs on a clock.
    [[nodiscard]] bool audible() const { return sound_.audible(); }
    // Whether the sound of what is shown has been mixed.
    [[nodiscard]] bool soundLoaded() const { return !sound_of_.empty(); }
    [[nodiscard]] bool hasPicture() const { return !picture_.isNull(); }
    [[nodiscard]] bool exact() const { return exact_; }
    [[nodiscard]] QString target() const { return target_; }
    void setTarget(const QString& target);
    // Of the captions that the picture shows; empty: the first there are.
    void setLanguage(const std::string& language);
    // Pictures since playing began, and those that came too late.
    [[nodiscard]] int shown() const { return shown_; }
    [[nodiscard]] int dropped() const { return dropped_; }
    [[nodiscard]] Problem trouble() const { return trouble_; }

    [[nodiscard]] QImage picture() const { return picture_; }
    [[nodiscard]] const Showing& showing() const { return showing_; }
    // In device pixels; pictures are drawn for the largest room that anyone asked for last.
    void setRoom(QSize room);

  signals:
    void positionChanged();
    void showingChanged();
    void playingChanged();
    void mutedChanged();
    void pictureChanged();
    void targetChanged();
    void asPostedChanged();
    void troubleChanged();

  private:
    void chooseTarget();
    void documentChanged();
    void show();
    void want(bool exact);
    void tick();
    void received(const QImage& picture, qint64 ticks, bool exact);
    void loadSound();
    [[nodiscard]] edit::Answer shownAnswer() const;
    [[nodiscard]] base::Time clamped(base::Time t) const;

    Document& document_;
    ClipMedia& clips_;
    const Studio& studio_;
    Showing showing_;
    base::Time position_{};
    double speed_ = 0;
    bool muted_ = false, exact_ = false, as_posted_ = true;
    media::ClipId reviewed_;
    base::Time left_at_{};  // of the programme, when reviewing began
    bool play_when_shown_ = false;
    std::string language_;
    QString target_ = QStringLiteral("instagram-reels");
    QSize room_{360, 640};
    QImage picture_;
    int shown_ = 0, dropped_ = 0;
    qint64 last_frame_ = -1;
    Problem trouble_;
    int sound_generation_ = 0;
    std::string sound_of_;  // what the loaded sound was made of
    SoundPlayer sound_;
    QTimer tick_, rest_, sound_soon_;
    Drawer drawer_;
};

}  // namespace bridge
