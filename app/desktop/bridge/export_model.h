// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QHash>
#include <QStringList>
#include <QTimer>
#include <QUrl>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "document.h"
#include "export_prospect.h"
#include "export_run.h"
#include "export_words.h"
#include "problem.h"
#include "studio.h"

namespace bridge {

// The places to post of the open answer, and what became of its posts: one row for each place. Which ones are chosen is
// the answer's own and can be undone. Posts are made beside all other work, those of one answer after those of another;
// what is edited meanwhile does not change them. Lives on the main thread.
class ExportModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")
    // The screen is shown: only then are the places kept up to date.
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(bool ready READ ready NOTIFY changed)
    Q_PROPERTY(int chosenCount READ chosenCount NOTIFY changed)
    Q_PROPERTY(QString phase READ phase NOTIFY changed)  // "choose", "making" or "done"
    Q_PROPERTY(QString heading READ heading NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(double fraction READ fraction NOTIFY changed)
    Q_PROPERTY(bool outdated READ outdated NOTIFY changed)  // edited since its posts were made
    Q_PROPERTY(QString postText READ postText NOTIFY changed)
    Q_PROPERTY(QString words READ words NOTIFY changed)
    Q_PROPERTY(bool ownWords READ ownWords NOTIFY changed)
    Q_PROPERTY(QString practice READ practice NOTIFY changed)
    Q_PROPERTY(QString accent READ accent NOTIFY changed)                // the kit's, "#RRGGBB"
    Q_PROPERTY(QStringList shownPlaces READ shownPlaces NOTIFY changed)  // ids for the mock-up
    Q_PROPERTY(bridge::Problem trouble READ trouble NOTIFY changed)

  public:
    enum Role {
        IdRole = Qt::UserRole,
        NameRole,
        SiteRole,     // who covers parts of the picture: "Instagram"
        AspectRole,   // width / height
        SummaryRole,  // "Tall, 41 seconds"
        WarningRole,  // "Would end 11 seconds early"
        PossibleRole,
        ChosenRole,
        PictureRole,   // a small one, as a URL
        StateRole,     // "", "waiting", "running", "done", "failed", "cancelled"
        FractionRole,  // of the post
        BadgeRole,     // the state in a few words
        DetailRole,    // and in a sentence
        RemedyRole,    // what a failed one needs, on a button
        AsksFolderRole,
        DetailsRole,  // of a failure, for support
        RemarksRole,  // all findings, a line each
        HasTextRole,
    };

    // Both outlive it.
    ExportModel(Document& document, const Studio& studio, QObject* parent = nullptr);
    ~ExportModel() override;  // calls off what is being made

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] bool active() const { return active_; }
    void setActive(bool active);
    [[nodiscard]] bool ready() const { return ready_; }
    [[nodiscard]] int chosenCount() const;
    [[nodiscard]] QString phase() const;
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] double fraction() const;
    [[nodiscard]] bool outdated() const { return outdated_; }
    // As most of the chosen places show it, and the part of it that people write: by default what is said.
    [[nodiscard]] QString postText() const { return prospect_.post_text; }
    [[nodiscard]] QString words() const { return prospect_.words; }
    [[nodiscard]] QString practice() const { return prospect_.practice; }
    [[nodiscard]] QString accent() const { return prospect_.accent; }
    [[nodiscard]] bool ownWords() const;
    [[nodiscard]] QStringList shownPlaces() const;
    [[nodiscard]] Problem trouble() const { return trouble_; }

    Q_INVOKABLE void choose(const QString& id, bool chosen);
    // Makes the posts of all chosen places.
    Q_INVOKABLE void make();
    // Makes one, beside others or again; a place that was not chosen becomes so.
    Q_INVOKABLE void makeOne(const QString& id);
    Q_INVOKABLE void cancel(const QString& id);
    Q_INVOKABLE void cancelAll();
    // Back to the places. Files stay.
    Q_INVOKABLE void chooseAgain();
    // Another folder for the open answer's posts; makes those again that could not be written.
    Q_INVOKABLE void saveIn(const QUrl& folder);
    Q_INVOKABLE void setWords(const QString& words);

    // What a place shows of the picture, as fractions of it: {top, bottom, left, right, site, name, aspect}.
    Q_INVOKABLE QVariantMap coverOf(const QString& id) const;
    Q_INVOKABLE QString nameOf(const QString& id) const;
    Q_INVOKABLE QString shortNameOf(const QString& id) const;
    Q_INVOKABLE QString postTextOf(const QString& id) const;  // of one that is done
    Q_INVOKABLE QString fileOf(const QString& id) const;      // likewise
    Q_INVOKABLE QString folder() const;
    // Of the open answer.
    [[nodiscard]] const Post& post(const std::string& id) const;
    [[nodiscard]] bool busy() const { return run_ != nullptr || preparing_; }

  signals:
    void activeChanged();
    void changed();
    void said(const QString& sentence);

  private:
    // Posts that are made together.
    struct Batch {
        base::Path answer_folder, folder;
        edit::Answer answer;
        std::vector<std::string> ids;
    };
    void answerChanged();
    void prepare();
    void take(Prospect prospect);
    void drawPictures();
    void enqueue(const std::vector<std::string>& ids);
    void startNext();
    void begin(render::Request request);
    void endRun(const render::Statistics& statistics, const std::optional<base::Error>& error);
    void tell(const std::string& id);
    [[nodiscard]] Post& at(const base::Path& answer, const std::string& id);
    [[nodiscard]] std::vector<std::string> posts(bool (*wanted)(const Post&)) const;
    [[nodiscard]] const Offer* find(const QString& id) const;
    [[nodiscard]] bool isChosen(const std::string& id) const;
    [[nodiscard]] static QString postsInWords(std::size_t count);
    [[nodiscard]] base::Path folderOf(const base::Path& answer) const;

    Document& document_;
    const Studio& studio_;
    bool active_ = false, ready_ = false, preparing_prospect_ = false, prospect_is_old_ = false, outdated_ = false;
    Prospect prospect_;
    Problem trouble_;
    QTimer pictures_soon_;
    QHash<QString, QString> pictures_;  // by shape
    int pictures_generation_ = 0;

    std::map<std::pair<base::Path, std::string>, Post> posts_;  // by answer and target
    std::map<base::Path, base::Path> folders_;                  // chosen for an answer's posts
    std::map<base::Path, std::string> made_of_;                 // the answers as their posts show them
    std::deque<Batch> queue_;
    Batch batch_;             // that is being made
    bool preparing_ = false;  // it is about to be
    std::unique_ptr<ExportRun> run_;
    double fraction_ = 0, seconds_ = -1, run_work_ = 0;
    double seconds_a_megapixel_;
};

}  // namespace bridge
