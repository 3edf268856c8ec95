// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>
#include <QUrl>
#include <QVariant>
#include <optional>
#include <string>
#include <vector>

#include "brand/kit.h"
#include "problem.h"
#include "studio.h"

namespace bridge {

// The brand kits that there are: those that come with the program, and the user's own, which may replace them. An edit
// shows at once, is written whole a moment later off the main thread, and can be undone. A kit that came with the
// program becomes the user's own by its first edit. Lives on the main thread.
class KitShelf : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")
    // {id, name, own, colours, logo}, by name.
    Q_PROPERTY(QVariantList kits READ kits NOTIFY changed)
    Q_PROPERTY(QStringList fonts READ fonts CONSTANT)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY changed)
    Q_PROPERTY(int edits READ edits NOTIFY changed)
    // By key of the kit's file: what is wrong with what was entered last, a sentence.
    Q_PROPERTY(QVariantMap wrong READ wrong NOTIFY changed)
    Q_PROPERTY(bridge::Problem trouble READ trouble NOTIFY changed)

  public:
    explicit KitShelf(const Studio& studio, QObject* parent = nullptr);
    ~KitShelf() override;  // when all is written

    // Reads the kits, and the one in a file that an answer names. Then changed().
    Q_INVOKABLE void load();
    void include(const std::string& brand);
    [[nodiscard]] bool loaded() const { return loaded_; }

    // By id, or file for one that is no preset; nullptr when there is none.
    [[nodiscard]] const brand::Kit* find(const std::string& brand) const;
    [[nodiscard]] QVariantList kits() const;
    [[nodiscard]] QStringList fonts() const;
    // All of a kit as its file has it, but the logo with its folder.
    Q_INVOKABLE QVariantMap values(const QString& brand) const;
    Q_INVOKABLE bool isOwn(const QString& brand) const;

    // One value, by its dotted key such as "end_card.lines". What the file could not hold is refused, and is `wrong`.
    Q_INVOKABLE bool set(const QString& brand, const QString& key, const QVariant& value);
    Q_INVOKABLE bool setLogo(const QString& brand, const QUrl& file);  // empty: none
    bool replace(const std::string& brand, brand::Kit kit);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    [[nodiscard]] bool canUndo() const { return !undo_.empty(); }
    [[nodiscard]] bool canRedo() const { return !redo_.empty(); }
    [[nodiscard]] int edits() const { return edits_; }  // as a document's

    // A new one with examples to fill in, or a copy; their id.
    Q_INVOKABLE QString create(const QString& practice);
    Q_INVOKABLE QString copy(const QString& brand);
    // The user's own go; one that came with the program comes back as it was. bringBack() undoes the last.
    Q_INVOKABLE void remove(const QString& brand);
    Q_INVOKABLE void bringBack();

    [[nodiscard]] QVariantMap wrong() const { return wrong_; }
    [[nodiscard]] Problem trouble() const { return trouble_; }
    // Returns when everything is on disk. For the end of the program and for tests.
    void flush();

  signals:
    void changed();
    void written(const QString& brand);  // readers of the file see it from now on

  private:
    struct Entry {
        std::string id;  // or file
        base::Path file;
        bool own = false;
        brand::Kit kit;
    };
    struct Step {
        std::string id;
        brand::Kit kit;
    };
    [[nodiscard]] static std::vector<Entry> read(const delivery::PresetFolders& folders);
    [[nodiscard]] static base::Path own_folder(const std::string& id);
    [[nodiscard]] Entry* entry(const std::string& id);
    bool change(const std::string& id, const std::string& key, brand::Kit kit);
    void put(Entry& entry, brand::Kit kit);
    void step(std::vector<Step>& from, std::vector<Step>& to);
    QString add(brand::Kit kit, const std::string& name);
    void sort();

    const Studio& studio_;
    std::vector<Entry> entries_;
    std::vector<Step> undo_, redo_;
    int edits_ = 0;
    std::string last_key_;
    QElapsedTimer since_edit_;
    std::optional<std::pair<base::Path, base::Path>> removed_;  // from, to
    QVariantMap wrong_;
    Problem trouble_;
    bool loaded_ = false;
    QThreadPool writer_;  // one thread: files are written in order
};

}  // namespace bridge
