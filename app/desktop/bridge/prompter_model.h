// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QFont>
#include <QObject>
#include <QVariantList>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "capture/follower.h"
#include "capture/prompter.h"
#include "document.h"
#include "settings.h"

namespace bridge {

// The answer's script as it is read while recording. Rows are laid out for the panel that shows them; a place counts
// rows and parts of them.
class PrompterModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")
    Q_PROPERTY(QString script READ script WRITE setScript NOTIFY scriptChanged)
    Q_PROPERTY(bool empty READ empty NOTIFY scriptChanged)
    Q_PROPERTY(QVariantList sections READ sections NOTIFY scriptChanged)
    Q_PROPERTY(QVariantList rows READ rows NOTIFY rowsChanged)
    Q_PROPERTY(double place READ place NOTIFY moved)
    Q_PROPERTY(int row READ row NOTIFY rowChanged)
    Q_PROPERTY(int section READ section NOTIFY rowChanged)
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY secondsLeftChanged)
    Q_PROPERTY(bool running READ running WRITE setRunning NOTIFY runningChanged)
    Q_PROPERTY(bool rolling READ rolling WRITE setRolling NOTIFY runningChanged)
    Q_PROPERTY(int speed READ speed WRITE setSpeed NOTIFY settingsChanged)
    Q_PROPERTY(int size READ size WRITE setSize NOTIFY settingsChanged)
    Q_PROPERTY(bool canFollow READ canFollow NOTIFY canFollowChanged)
    Q_PROPERTY(bool follows READ follows WRITE setFollows NOTIFY settingsChanged)
    Q_PROPERTY(bool mirrored READ mirrored WRITE setMirrored NOTIFY settingsChanged)

  public:
    PrompterModel(Document& document, Settings& settings, QObject* parent = nullptr);
    ~PrompterModel() override;

    [[nodiscard]] QString script() const;
    // Into the document; typing that goes on is one step of undo. The text stays at its word.
    void setScript(const QString& script);
    [[nodiscard]] bool empty() const { return prompter_.prompt().words.empty(); }
    // Their titles.
    [[nodiscard]] QVariantList sections() const;

    // {text, sentence, heading}: the words of a row, the row that its sentence begins in, whether it is a heading.
    [[nodiscard]] QVariantList rows() const { return rows_; }
    Q_INVOKABLE void layOut(double width, const QFont& font);
    void layOut(double width, const capture::Measure& measure);

    [[nodiscard]] double place() const;
    [[nodiscard]] int row() const { return row_; }
    [[nodiscard]] int section() const { return static_cast<int>(prompter_.section()); }
    [[nodiscard]] int secondsLeft() const { return seconds_left_; }

    // Whether the text moves; it stops by itself at the end.
    [[nodiscard]] bool running() const { return running_; }
    void setRunning(bool running);
    // Whether a take is being recorded: the text begins to move with it. When it ends, the text goes back to where the
    // take began, for another one.
    [[nodiscard]] bool rolling() const { return rolling_; }
    void setRolling(bool rolling);

    // Words a minute, 60 to 240 in steps of 5.
    [[nodiscard]] int speed() const { return prompter_.speed(); }
    void setSpeed(int words_a_minute);
    // Of the letters, 24 to 56.
    [[nodiscard]] int size() const { return settings_.prompter().size; }
    void setSize(int size);
    [[nodiscard]] bool mirrored() const { return settings_.prompter().mirrored; }
    void setMirrored(bool mirrored);

    // Whether an engine is installed that can follow a voice. Found out by look(), in the background.
    [[nodiscard]] bool canFollow() const { return engine_.has_value(); }
    Q_INVOKABLE void look();
    // Whether the text goes with the voice while it runs, where it can. Until somebody is heard, and when the engine
    // fails, it goes at its speed.
    [[nodiscard]] bool follows() const { return settings_.prompter().follows; }
    void setFollows(bool follows);
    // What the microphone hears now, 48 kHz stereo, interleaved. From any thread, one at a time; cheap when nobody
    // follows.
    void hear(std::span<const float> stereo);

    // As time goes by while it runs, for each picture.
    Q_INVOKABLE void advance(double seconds);
    // By hand: rows, down or up.
    Q_INVOKABLE void move(double rows);
    // To where this section begins, or from there to the one before.
    Q_INVOKABLE void back();
    Q_INVOKABLE void goToSection(int section);
    Q_INVOKABLE void restart();
    // The place in script() of the word that is being read.
    [[nodiscard]] Q_INVOKABLE int cursor() const;

  signals:
    void scriptChanged();
    void rowsChanged();
    void moved();
    void rowChanged();
    void secondsLeftChanged();
    void runningChanged();
    void settingsChanged();
    void canFollowChanged();

  private:
    void readScript();
    void relay();
    void tell();
    void keep(const PrompterSettings& settings);
    void startOrStopFollowing();
    void stopFollowing();
    void goneTo();

    Document& document_;
    Settings& settings_;
    capture::Prompter prompter_;
    capture::Measure measure_;
    double width_ = 0;
    std::vector<capture::PromptLine> lines_;
    QVariantList rows_;
    int row_ = 0, seconds_left_ = 0;
    bool running_ = false, rolling_ = false;
    double take_began_ = 0;
    std::optional<speech::Engine> engine_;
    std::mutex follower_mutex_;  // hear() and who changes the follower
    std::unique_ptr<capture::Follower> follower_;
};

}  // namespace bridge
