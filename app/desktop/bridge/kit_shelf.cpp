// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit_shelf.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <system_error>

#include "background.h"
#include "base/log.h"
#include "base/resources.h"
#include "brand/kit_files.h"
#include "text.h"

namespace bridge {
namespace {

constexpr int kMergeMs = 2000;
constexpr std::size_t kMostSteps = 200;

base::Json json_of(const QVariant& value) {
    const QByteArray bytes = QJsonDocument(QJsonArray{QJsonValue::fromVariant(value)}).toJson(QJsonDocument::Compact);
    return base::parse_json(bytes.toStdString(), "value")[0];
}

// "end_card.lines" → "/end_card/lines"
base::Json::json_pointer pointer(const std::string& key) {
    std::string path = "/" + key;
    std::replace(path.begin(), path.end(), '.', '/');
    return base::Json::json_pointer(path);
}

QString sentence(const std::string& cause, const std::string& key) {
    QString text = bridge::text(cause);
    const QString name = bridge::text(key);
    if (text.startsWith(name)) text = text.mid(name.size()).trimmed();
    return KitShelf::tr("This %1.").arg(text);
}

}  // namespace

KitShelf::KitShelf(const Studio& studio, QObject* parent) : QObject(parent), studio_(studio) {
    writer_.setMaxThreadCount(1);
}

KitShelf::~KitShelf() { flush(); }

void KitShelf::flush() { writer_.waitForDone(); }

base::Path KitShelf::own_folder(const std::string& id) {
    return brand::is_kit_file(id) ? base::Path(id).parent_path() : base::user_presets() / "brands" / id;
}

std::vector<KitShelf::Entry> KitShelf::read(const delivery::PresetFolders& folders) {
    std::vector<Entry> out;
    for (const delivery::PresetFile& file : delivery::preset_files(folders, "brands")) {
        try {
            out.push_back(
                {file.id, file.path, file.path == own_folder(file.id) / "kit.json", brand::read_kit(file.path)});
        } catch (const base::Error& error) {
            spdlog::warn("a brand kit cannot be read and is left out: {}", error.cause);
        }
    }
    return out;
}

void KitShelf::load() {
    in_background(
        this, [folders = studio_.folders()] { return read(folders); },
        [this](std::vector<Entry> entries) {
            // Files stay, as does what was edited and is not written yet.
            for (const Entry& old : entries_)
                if (brand::is_kit_file(old.id)) entries.push_back(old);
            entries_ = std::move(entries);
            loaded_ = true;
            sort();
            emit changed();
        },
        [this](const base::Error& error) {
            trouble_ = problem_of(error);
            emit changed();
        },
        &writer_);
}

void KitShelf::include(const std::string& brand) {
    if (!brand::is_kit_file(brand) || find(brand) != nullptr) return;
    in_background(
        this, [brand] { return brand::read_kit(brand); },
        [this, brand](brand::Kit kit) {
            if (find(brand) != nullptr) return;
            entries_.push_back({brand, brand, true, std::move(kit)});
            sort();
            emit changed();
        },
        {}, &writer_);
}

void KitShelf::sort() {
    std::stable_sort(entries_.begin(), entries_.end(),
                     [](const Entry& a, const Entry& b) { return a.kit.practice < b.kit.practice; });
}

KitShelf::Entry* KitShelf::entry(const std::string& id) {
    const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& e) { return e.id == id; });
    return found == entries_.end() ? nullptr : &*found;
}

const brand::Kit* KitShelf::find(const std::string& brand) const {
    const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& e) { return e.id == brand; });
    return found == entries_.end() ? nullptr : &found->kit;
}

bool KitShelf::isOwn(const QString& brand) const {
    const auto found =
        std::find_if(entries_.begin(), entries_.end(), [&](const Entry& e) { return e.id == brand.toStdString(); });
    return found != entries_.end() && found->own;
}

QVariantList KitShelf::kits() const {
    QVariantList out;
    for (const Entry& entry : entries_) {
        const brand::Palette& p = entry.kit.palette;
        out << QVariantMap{
            {QStringLiteral("id"), text(entry.id)},
            {QStringLiteral("name"), entry.kit.practice.empty() ? text(entry.id) : text(entry.kit.practice)},
            {QStringLiteral("own"), entry.own},
            {QStringLiteral("colours"),
             QStringList{text(p.primary), text(p.accent), text(p.surface), text(p.on_surface)}},
            {QStringLiteral("logo"), entry.kit.logo.empty() ? QUrl() : QUrl::fromLocalFile(text(entry.kit.logo))}};
    }
    return out;
}

QStringList KitShelf::fonts() const {
    QStringList out;
    for (const std::string& family : studio_.fonts().families())
        if (family.find("Noto") == std::string::npos) out << text(family);
    return out;
}

QVariantMap KitShelf::values(const QString& brand) const {
    const brand::Kit* kit = find(brand.toStdString());
    if (kit == nullptr) return {};
    QVariantMap map =
        QJsonDocument::fromJson(QByteArray::fromStdString(brand::to_json(*kit).dump())).object().toVariantMap();
    map[QStringLiteral("logo")] = kit->logo.empty() ? QUrl() : QUrl::fromLocalFile(text(kit->logo));
    return map;
}

bool KitShelf::set(const QString& brand, const QString& key, const QVariant& value) {
    const std::string name = key.toStdString();
    const Entry* entry = this->entry(brand.toStdString());
    if (entry == nullptr) return false;
    try {
        base::Json json = brand::to_json(entry->kit);
        json[pointer(name)] = json_of(value);
        brand::Kit kit = brand::kit_from_json(
            json, entry->kit.logo.empty() ? entry->file : entry->kit.logo.parent_path() / "kit.json");
        wrong_.remove(key);
        return change(entry->id, name, std::move(kit));
    } catch (const base::Error& error) {
        wrong_[key] = sentence(error.cause, name);
        emit changed();
        return false;
    }
}

bool KitShelf::setLogo(const QString& brand, const QUrl& file) {
    const Entry* entry = this->entry(brand.toStdString());
    if (entry == nullptr) return false;
    brand::Kit kit = entry->kit;
    kit.logo = path(file);
    return change(entry->id, {}, std::move(kit));
}

bool KitShelf::replace(const std::string& brand, brand::Kit kit) {
    return entry(brand) != nullptr && change(brand, {}, std::move(kit));
}

bool KitShelf::change(const std::string& id, const std::string& key, brand::Kit kit) {
    Entry& entry = *this->entry(id);
    if (brand::to_json(kit) == brand::to_json(entry.kit) && kit.logo == entry.kit.logo) return false;
    const std::string step = key.empty() ? std::string() : id + "/" + key;
    const bool merges = !step.empty() && step == last_key_ && since_edit_.isValid() &&
                        since_edit_.elapsed() < kMergeMs && !undo_.empty();
    if (!merges) undo_.push_back({id, entry.kit});
    if (undo_.size() > kMostSteps) undo_.erase(undo_.begin());
    redo_.clear();
    last_key_ = step;
    since_edit_.start();
    put(entry, std::move(kit));
    return true;
}

void KitShelf::put(Entry& entry, brand::Kit kit) {
    ++edits_;
    entry.kit = kit;
    entry.own = true;
    const std::string id = entry.id;
    const base::Path logo = kit.logo;
    in_background(
        this, [kit = std::move(kit), folder = own_folder(id)] { return brand::save_kit(kit, folder); },
        [this, id, logo](const brand::Kit& saved) {
            if (Entry* now = this->entry(id)) {
                now->file = own_folder(id) / "kit.json";
                if (now->kit.logo == logo) now->kit.logo = saved.logo;
            }
            trouble_ = {};
            emit changed();
            emit written(text(id));
        },
        [this](const base::Error& error) {
            trouble_ = problem_of(error);
            emit changed();
        },
        &writer_);
    emit changed();
}

void KitShelf::step(std::vector<Step>& from, std::vector<Step>& to) {
    if (from.empty()) return;
    Step step = std::move(from.back());
    from.pop_back();
    last_key_.clear();
    wrong_.clear();
    if (Entry* entry = this->entry(step.id)) {
        to.push_back({step.id, entry->kit});
        put(*entry, std::move(step.kit));
    } else {
        emit changed();
    }
}

void KitShelf::undo() { step(undo_, redo_); }
void KitShelf::redo() { step(redo_, undo_); }

QString KitShelf::add(brand::Kit kit, const std::string& name) {
    std::vector<std::string> taken;
    for (const Entry& entry : entries_) taken.push_back(entry.id);
    kit.id = brand::id_for(name, taken);
    entries_.push_back({kit.id, own_folder(kit.id) / "kit.json", true, kit});
    put(entries_.back(), kit);
    sort();
    emit changed();
    return text(kit.id);
}

QString KitShelf::create(const QString& practice) {
    brand::Kit kit = brand::starter_kit("new");
    if (!practice.trimmed().isEmpty()) kit.practice = practice.trimmed().toStdString();
    kit.lower_third.name.clear();
    kit.lower_third.credentials.clear();
    kit.lower_third.role.clear();
    const std::string name = kit.practice;
    return add(std::move(kit), name);
}

QString KitShelf::copy(const QString& brand) {
    const brand::Kit* kit = find(brand.toStdString());
    if (kit == nullptr) return {};
    brand::Kit other = *kit;
    other.practice = tr("%1 (copy)").arg(text(kit->practice)).toStdString();
    return add(std::move(other), kit->practice);
}

void KitShelf::remove(const QString& brand) {
    const std::string id = brand.toStdString();
    const Entry* entry = this->entry(id);
    if (entry == nullptr || !entry->own || brand::is_kit_file(id)) return;
    const base::Path folder = own_folder(id);
    // Presets that begin with a dot are not looked at.
    removed_ = {folder, folder.parent_path() / ("." + id + ".removed")};
    std::erase_if(undo_, [&](const Step& step) { return step.id == id; });
    std::erase_if(redo_, [&](const Step& step) { return step.id == id; });
    std::erase_if(entries_, [&](const Entry& e) { return e.id == id; });
    in_background(
        this,
        [from = removed_->first, to = removed_->second] {
            std::error_code error;
            std::filesystem::remove_all(to, error);
            std::filesystem::rename(from, to, error);
            if (error) base::throw_file_error("cannot delete the brand kit", from.string(), error.value());
        },
        [this, brand] { emit written(brand); }, [this](const base::Error& error) { trouble_ = problem_of(error); },
        &writer_);
    emit changed();
    load();
}

void KitShelf::bringBack() {
    if (!removed_) return;
    const auto [from, to] = *std::exchange(removed_, std::nullopt);
    in_background(
        this,
        [from = from, to = to] {
            std::error_code error;
            std::filesystem::rename(to, from, error);
            if (error) base::throw_file_error("cannot bring the brand kit back", from.string(), error.value());
        },
        [this, id = from.filename()] { emit written(text(id)); },
        [this](const base::Error& error) { trouble_ = problem_of(error); }, &writer_);
    load();
}

}  // namespace bridge
