// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace bridge {

// How somebody likes the text that is read while recording.
struct PrompterSettings {
    int speed = 140;  // words a minute
    int size = 32;    // pixels
    bool mirrored = false;
    bool follows = false;  // the voice, where it can be heard; a noisy room misleads it
    friend bool operator==(const PrompterSettings&, const PrompterSettings&) = default;
};

// What somebody records with.
struct RecorderSettings {
    QString camera, microphone;  // ids; empty: the first there is. The microphone may be "none"
    int countdown = 3;           // seconds
    friend bool operator==(const RecorderSettings&, const RecorderSettings&) = default;
};

// How the user wants the app to look, kept in the user's settings.json beside what other programs of ours keep there.
// A file that cannot be read stands for the defaults; one that cannot be written costs only the choice.
class Settings : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")
    Q_PROPERTY(QString appearance READ appearance WRITE setAppearance NOTIFY changed)
    Q_PROPERTY(bool dark READ dark NOTIFY changed)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY changed)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY changed)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed)

  public:
    explicit Settings(QObject* parent = nullptr);

    // "system", "light" or "dark".
    [[nodiscard]] QString appearance() const { return appearance_; }
    void setAppearance(const QString& appearance);
    // What the appearance comes to.
    [[nodiscard]] bool dark() const;
    // 1 to 1.5.
    [[nodiscard]] double textScale() const { return text_scale_; }
    void setTextScale(double scale);
    [[nodiscard]] bool reducedMotion() const { return reduced_motion_; }
    void setReducedMotion(bool reduced);
    // "" (the system's), "en" or "es".
    [[nodiscard]] QString language() const { return language_; }
    void setLanguage(const QString& language);
    [[nodiscard]] const PrompterSettings& prompter() const { return prompter_; }
    void setPrompter(const PrompterSettings& prompter);
    [[nodiscard]] const RecorderSettings& recorder() const { return recorder_; }
    void setRecorder(const RecorderSettings& recorder);
    // Whether what phones send is encrypted.
    [[nodiscard]] bool phoneEncrypted() const { return phone_encrypted_; }
    void setPhoneEncrypted(bool encrypted);
    // A folder that videos arrive in; empty: none is watched.
    [[nodiscard]] QString watchedFolder() const { return watched_folder_; }
    void setWatchedFolder(const QString& folder);

  signals:
    void changed();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void save();

    QString appearance_ = QStringLiteral("system");
    double text_scale_ = 1;
    bool reduced_motion_ = false;
    QString language_;
    PrompterSettings prompter_;
    RecorderSettings recorder_;
    bool phone_encrypted_ = true;
    QString watched_folder_;
};

}  // namespace bridge
