// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <optional>
#include <vector>

#include "document.h"
#include "player.h"

namespace bridge {

// What is said, as it is said: a row for each caption of the first track, removed ones too, with its words. Words count
// through all rows from 0. Seconds of the post.
class WordsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")
    Q_PROPERTY(int count READ count NOTIFY wordsChanged)
    Q_PROPERTY(int spoken READ spoken NOTIFY spokenChanged)

  public:
    enum Role { TimeRole = Qt::UserRole + 1, FirstRole, WordsRole };

    WordsModel(Document& document, Player& player, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    // TimeRole is -1 for a row of which nothing is kept; WordsRole is a list of {text, kept}.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const { return static_cast<int>(words_.size()); }
    // The word that is said at the playhead; -1: none.
    [[nodiscard]] int spoken() const { return spoken_; }

    // Plays from a word; a removed one is brought back, with what was removed beside it.
    Q_INVOKABLE void seek(int word);
    Q_INVOKABLE void restore(int word);
    // Cuts these words and all between them, once it was heard where best to: in a moment.
    Q_INVOKABLE void remove(int first, int last);
    [[nodiscard]] Q_INVOKABLE QString text(int first, int last) const;
    [[nodiscard]] Q_INVOKABLE bool kept(int word) const;
    // When a word is said, in seconds of the post; none for a removed one.
    [[nodiscard]] std::optional<double> time(int word) const;
    // How long it took to say these, in seconds of the clip.
    [[nodiscard]] double seconds(int first, int last) const;
    // The first word of a clip whose middle is after a moment of it; -1: none.
    [[nodiscard]] int wordAfter(const media::ClipId& clip, base::Time source) const;

  signals:
    void wordsChanged();
    void spokenChanged();

  private:
    struct Word {
        media::ClipId clip;
        base::Span source;
        QString text;
        std::optional<base::Time> shown;  // in programme time; empty: removed
        friend bool operator==(const Word&, const Word&) = default;
    };
    void rebuild();
    void findSpoken();

    Document& document_;
    Player& player_;
    std::vector<Word> words_;
    std::vector<std::size_t> rows_;  // index of each row's first word
    int spoken_ = -1;
};

}  // namespace bridge
