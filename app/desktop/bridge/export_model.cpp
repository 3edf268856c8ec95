// SPDX-License-Identifier: GPL-3.0-or-later
#include "export_model.h"

#include <QVariantMap>
#include <algorithm>
#include <thread>

#include "background.h"
#include "data_words.h"
#include "text.h"

namespace bridge {
namespace {

using State = Post::State;

// What a core needs to draw and encode a million pixels, as measured on a two-core laptop; the first export of a
// session tells better.
constexpr double kSecondsAMegapixel = 0.0166;
constexpr int kPicturesMs = 600;
constexpr std::size_t kMostShown = 3;

}  // namespace

ExportModel::ExportModel(Document& document, const Studio& studio, QObject* parent)
    : QAbstractListModel(parent),
      document_(document),
      studio_(studio),
      seconds_a_megapixel_(kSecondsAMegapixel / std::max(1U, std::thread::hardware_concurrency())) {
    pictures_soon_.setSingleShot(true);
    pictures_soon_.setInterval(kPicturesMs);
    connect(&pictures_soon_, &QTimer::timeout, this, &ExportModel::drawPictures);
    connect(&document_, &Document::changed, this, &ExportModel::answerChanged);
    connect(&document_, &Document::opened, this, [this] {
        beginResetModel();
        prospect_ = {};
        pictures_.clear();
        ready_ = outdated_ = false;
        trouble_ = {};
        endResetModel();
        emit changed();
    });
}

ExportModel::~ExportModel() = default;

int ExportModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(prospect_.offers.size());
}

QVariant ExportModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Offer& offer = prospect_.offers[static_cast<std::size_t>(index.row())];
    const Post& post = this->post(offer.target.id);
    switch (role) {
        case IdRole: return text(offer.target.id);
        case NameRole: return data_word(offer.target.name);
        case SiteRole: return offer.site;
        case AspectRole: return static_cast<double>(offer.target.video.size.width) / offer.target.video.size.height;
        case SummaryRole: return summary_of(offer);
        case WarningRole: return warning_of(offer);
        case PossibleRole: return offer.problem.isEmpty();
        case ChosenRole: return isChosen(offer.target.id);
        case PictureRole: return pictures_.value(text(offer.target.canvas));
        case StateRole: return name_of(post.state);
        case FractionRole: return post.fraction;
        case BadgeRole: return badge_of(post);
        case DetailRole: return detail_of(post, offer);
        case RemedyRole: return remedy_of(post);
        case AsksFolderRole: return wants_folder(post);
        case DetailsRole: return post.error ? details_of(*post.error) : QString();
        case RemarksRole: return remarks_of(post);
        case HasTextRole: return !post.result.post.empty();
        default: return {};
    }
}

QHash<int, QByteArray> ExportModel::roleNames() const {
    return {{IdRole, "place"},          {NameRole, "name"},       {SiteRole, "site"},
            {AspectRole, "aspect"},     {SummaryRole, "summary"}, {WarningRole, "warning"},
            {PossibleRole, "possible"}, {ChosenRole, "chosen"},   {PictureRole, "picture"},
            {StateRole, "status"},      {FractionRole, "part"},   {BadgeRole, "badge"},
            {DetailRole, "detail"},     {RemedyRole, "remedy"},   {AsksFolderRole, "asksFolder"},
            {DetailsRole, "details"},   {RemarksRole, "remarks"}, {HasTextRole, "hasText"}};
}

void ExportModel::setActive(bool active) {
    if (active == active_) return;
    active_ = active;
    emit activeChanged();
    if (active_) answerChanged();
}

int ExportModel::chosenCount() const {
    return static_cast<int>(std::count_if(prospect_.offers.begin(), prospect_.offers.end(),
                                          [&](const Offer& offer) { return isChosen(offer.target.id); }));
}

bool ExportModel::isChosen(const std::string& id) const {
    const std::vector<std::string>& chosen = document_.answer().targets;
    return std::find(chosen.begin(), chosen.end(), id) != chosen.end();
}

const Offer* ExportModel::find(const QString& id) const {
    const auto found = std::find_if(prospect_.offers.begin(), prospect_.offers.end(),
                                    [&](const Offer& offer) { return text(offer.target.id) == id; });
    return found == prospect_.offers.end() ? nullptr : &*found;
}

const Post& ExportModel::post(const std::string& id) const {
    static const Post none;
    const auto found = posts_.find({document_.folder(), id});
    return found == posts_.end() ? none : found->second;
}

Post& ExportModel::at(const base::Path& answer, const std::string& id) { return posts_[{answer, id}]; }

std::vector<std::string> ExportModel::posts(bool (*wanted)(const Post&)) const {
    std::vector<std::string> ids;
    for (const auto& [key, post] : posts_)
        if (key.first == document_.folder() && post.state != State::none && wanted(post)) ids.push_back(key.second);
    return ids;
}

QString ExportModel::phase() const {
    if (!posts([](const Post& post) { return post.under_way(); }).empty()) return QStringLiteral("making");
    if (!posts([](const Post&) { return true; }).empty()) return QStringLiteral("done");
    return QStringLiteral("choose");
}

QString ExportModel::heading() const {
    const std::size_t all = posts([](const Post& post) { return post.state != State::cancelled; }).size();
    const std::size_t made = posts([](const Post& post) { return post.state == State::done; }).size();
    const QString phase = this->phase();
    if (phase == QLatin1String("choose")) return tr("Where will you post it?");
    if (phase == QLatin1String("making"))
        return all == 1 ? tr("Making your post") : tr("Making your %n posts", nullptr, static_cast<int>(all));
    if (made == 0) return tr("No post was made");
    if (made == all)
        return all == 1 ? tr("Your post is ready") : tr("Your %n posts are ready", nullptr, static_cast<int>(all));
    return tr("%1 of %2 are ready").arg(made).arg(postsInWords(all));
}

QString ExportModel::summary() const {
    const QString phase = this->phase();
    if (phase == QLatin1String("making"))
        return seconds_ < 0 ? tr("You can keep working; this goes on by itself.")
                            : tr("About %1 left. You can keep working; this goes on by itself.").arg(about(seconds_));
    if (phase == QLatin1String("done"))
        return tr("The videos, covers and texts are together in one folder, ready to upload.");
    const int count = chosenCount();
    if (count == 0) return tr("Choose at least one place.");
    const QString places = count == 1 ? tr("1 place chosen.") : tr("%n places chosen.", nullptr, count);
    return places + QLatin1Char(' ') +
           (count == 1 ? tr("Making it takes about %1; you can keep working.")
                       : tr("Making them takes about %1; you can keep working."))
               .arg(about(prospect_.work * seconds_a_megapixel_));
}

double ExportModel::fraction() const {
    double sum = 0;
    int count = 0;
    for (const auto& [key, post] : posts_) {
        if (key.first != document_.folder() || post.state == State::none || post.state == State::cancelled) continue;
        ++count;
        sum += post.under_way() ? post.fraction : 1;
    }
    return count == 0 ? 0 : sum / count;
}

QString ExportModel::postsInWords(std::size_t count) {
    return count == 1 ? tr("1 post") : tr("%n posts", nullptr, static_cast<int>(count));
}

bool ExportModel::ownWords() const { return !document_.answer().post.empty(); }

QStringList ExportModel::shownPlaces() const {
    QStringList ids;
    for (const bool tall : {true, false})
        for (const Offer& offer : prospect_.offers)
            if (isChosen(offer.target.id) && (offer.target.canvas == "vertical") == tall) ids << text(offer.target.id);
    while (ids.size() > static_cast<int>(kMostShown)) ids.removeLast();
    if (ids.isEmpty() && !prospect_.offers.empty()) ids << text(prospect_.offers.front().target.id);
    return ids;
}

void ExportModel::answerChanged() {
    if (!active_ || !document_.isOpen()) return;
    const auto made = made_of_.find(document_.folder());
    outdated_ = made != made_of_.end() && made->second != what_posts_show(document_.answer());
    if (ready_) emit dataChanged(index(0), index(rowCount() - 1), {ChosenRole});
    emit changed();
    prepare();
}

// Works the places out anew, one time after the other.
void ExportModel::prepare() {
    if (!document_.probed() || document_.answer().timeline.empty()) return;
    prospect_is_old_ = preparing_prospect_;
    if (std::exchange(preparing_prospect_, true)) return;
    const auto over = [this](auto then) {
        preparing_prospect_ = false;
        then();
        if (std::exchange(prospect_is_old_, false)) prepare();
    };
    in_background(
        this,
        [answer = document_.answer(), folder = document_.folder(), studio = &studio_] {
            return std::pair(folder, prospect_of(answer, *studio));
        },
        [this, over](std::pair<base::Path, Prospect> made) {
            over([&] {
                if (made.first == document_.folder()) take(std::move(made.second));
            });
        },
        [this, over](const base::Error& error) {
            over([&] {
                trouble_ = problem_of(error);
                emit changed();
            });
        });
}

void ExportModel::take(Prospect prospect) {
    const bool same = ready_ && prospect.offers.size() == prospect_.offers.size();
    if (!same) beginResetModel();
    prospect_ = std::move(prospect);
    ready_ = true;
    trouble_ = {};
    if (!same) endResetModel();
    else emit dataChanged(index(0), index(rowCount() - 1));
    emit changed();
    pictures_soon_.start();
}

void ExportModel::drawPictures() {
    if (!active_ || !ready_) return;
    const int generation = ++pictures_generation_;
    in_background(
        this,
        [offers = prospect_.offers, answer = document_.answer(), studio = &studio_] {
            return pictures_of(offers, answer, *studio);
        },
        [this, generation](QHash<QString, QString> pictures) {
            if (generation != pictures_generation_) return;
            pictures_ = std::move(pictures);
            if (rowCount() > 0) emit dataChanged(index(0), index(rowCount() - 1), {PictureRole});
        },
        // The preview says what is wrong with the clip.
        [](const base::Error&) {});
}

void ExportModel::choose(const QString& id, bool chosen) {
    document_.edit({}, [&, name = id.toStdString()](edit::Answer answer) {
        std::erase(answer.targets, name);
        if (chosen) answer.targets.push_back(name);
        return answer;
    });
}

void ExportModel::setWords(const QString& words) {
    const QString plain = words.trimmed();
    document_.edit("post", [&](edit::Answer answer) {
        answer.post = plain.toStdString();
        return answer;
    });
}

void ExportModel::tell(const std::string& id) {
    for (int row = 0; row < rowCount(); ++row)
        if (prospect_.offers[static_cast<std::size_t>(row)].target.id == id)
            emit dataChanged(index(row), index(row),
                             {StateRole, FractionRole, BadgeRole, DetailRole, RemedyRole, AsksFolderRole, DetailsRole,
                              RemarksRole, HasTextRole});
    emit changed();
}

QVariantMap ExportModel::coverOf(const QString& id) const {
    const Offer* offer = find(id);
    if (offer == nullptr) return {};
    const delivery::Target& target = offer->target;
    const double width = target.video.size.width;
    const double height = target.video.size.height;
    return {{QStringLiteral("top"), target.safe.top / height},  {QStringLiteral("bottom"), target.safe.bottom / height},
            {QStringLiteral("left"), target.safe.left / width}, {QStringLiteral("right"), target.safe.right / width},
            {QStringLiteral("aspect"), width / height},         {QStringLiteral("site"), offer->site},
            {QStringLiteral("name"), data_word(target.name)}};
}

QString ExportModel::nameOf(const QString& id) const {
    const Offer* offer = find(id);
    return offer == nullptr ? id : data_word(offer->target.name);
}

QString ExportModel::shortNameOf(const QString& id) const {
    const Offer* offer = find(id);
    return offer == nullptr ? id : data_word(short_name(text(offer->target.name)));
}

QString ExportModel::postTextOf(const QString& id) const {
    const base::Path& file = post(id.toStdString()).result.post;
    if (file.empty()) return {};
    try {
        return text(base::read_file(file, 1'000'000, "cannot read the post's text"));
    } catch (const base::Error&) {
        return {};
    }
}

QString ExportModel::fileOf(const QString& id) const { return text(post(id.toStdString()).result.file); }
QString ExportModel::folder() const { return text(folderOf(document_.folder())); }

}  // namespace bridge
