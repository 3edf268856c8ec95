// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "base/run.h"
#include "captions/lint.h"
#include "document.h"
#include "studio.h"

namespace bridge {

// What captions are like on the picture: whether they stand out, and whether the site's buttons lie over them. Measured
// in the background, each caption once as long as the picture stays.
class CaptionPicture : public QObject {
    Q_OBJECT

  public:
    CaptionPicture(const Document& document, const Studio& studio, QObject* parent = nullptr);
    ~CaptionPicture() override;  // stops measuring

    // Measures only while somebody looks.
    void setLookedAt(bool looked_at);
    // What is known of the track of the answer that is open, as a target shows it; measured() tells when there is more.
    [[nodiscard]] captions::Facts facts(const captions::Track& track, const std::string& target);

  signals:
    void measured();

  private:
    using Key = std::tuple<base::Time, base::Time, std::string>;
    struct Known {
        std::optional<double> contrast;
        bool covered = false;
    };
    using All = std::map<Key, Known>;
    static Key key(const captions::Cue& cue);
    void measure();

    const Document& document_;
    const Studio& studio_;
    bool looked_at_ = false, measuring_ = false;
    std::string look_;  // what the picture is made of, of which known_ speaks
    All known_;
    captions::Track track_;  // what to measure next,
    std::string target_;     // and where
    QTimer soon_;
    base::CancelToken cancel_;
    QThreadPool thread_;
};

}  // namespace bridge
