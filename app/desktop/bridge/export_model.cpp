// SPDX-License-Identifier: GPL-3.0-or-later
#include "export_model.h"

#include <QVariantMap>
#include <algorithm>
#include <thread>

#include "av/image.h"
#include "av/scaler.h"
#include "background.h"
#include "data_words.h"
#include "edit/clips.h"
#include "edit/file.h"
#include "render/plan.h"
#include "render/post_text.h"
#include "text.h"

namespace bridge {
namespace {

using State = Post::State;

// What a core needs to draw and encode a million pixels, as measured on a two-core laptop; the first export of a
// session tells better.
constexpr double kSecondsAMegapixel = 0.0166;
constexpr int kPicturesMs = 600;
constexpr int kPictureHeight = 144;
constexpr std::size_t kMostShown = 3;

// What posts show of an answer: all of it but where they go.
std::string what_posts_show(edit::Answer answer) {
    answer.targets.clear();
    return edit::to_json(answer).dump();
}

// A small copy of the picture, as a URL.
QString small_picture(const av::Frame& frame) {
    const int height = std::min(kPictureHeight, frame.height());
    const int width = std::max(2, frame.width() * height / frame.height() / 2 * 2);
    const std::string jpeg = av::encode_jpeg(av::scaled(frame, width, height, AV_PIX_FMT_YUVJ420P));
    return QStringLiteral("data:image/jpeg;base64,") + QString::fromLatin1(QByteArray::fromStdString(jpeg).toBase64());
}

// The words that are said, as the posts' texts have them.
QString spoken(const edit::Answer& answer, const captions::Track& captions) {
    delivery::TextRules unlimited;
    unlimited.limit = 100'000;
    const std::string all = render::post_text(answer.question, captions, brand::plain_kit(), unlimited);
    return text(all.substr(std::min(all.size(), answer.question.size()))).trimmed();
}

QString posts_in_words(std::size_t count) {
    return count == 1 ? ExportModel::tr("1 post") : ExportModel::tr("%n posts", nullptr, static_cast<int>(count));
}

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
    return tr("%1 of %2 are ready").arg(made).arg(posts_in_words(all));
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

ExportModel::Prospect ExportModel::prospect_of(const edit::Answer& answer, const Studio& studio) {
    Prospect out;
    render::Request request = studio.request(answer, studio.catalogue().targets().front().id);
    out.offers = offers(request, studio.catalogue());
    std::vector<Offer> chosen;
    for (const Offer& offer : out.offers)
        if (std::find(answer.targets.begin(), answer.targets.end(), offer.target.id) != answer.targets.end())
            chosen.push_back(offer);
    out.work = work_of(request_for(request, chosen), studio.catalogue());
    const auto has_text = [](const Offer& offer) { return offer.target.text.limit > 0; };
    auto shown = std::find_if(chosen.begin(), chosen.end(), has_text);
    if (shown == chosen.end()) shown = std::find_if(out.offers.begin(), out.offers.end(), has_text);
    const captions::Track captions = render::make_programme(request, std::nullopt).captions;
    out.post_text = text(render::post_text(answer.question, captions, request.kit, shown->target.text, answer.post));
    out.practice = text(request.kit.practice);
    out.accent = text(request.kit.palette.accent);
    out.words = answer.post.empty() ? spoken(answer, captions) : text(answer.post);
    return out;
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

// One for each canvas, as the posts look a moment after they begin.
void ExportModel::drawPictures() {
    if (!active_ || !ready_) return;
    std::map<std::string, std::string> target_of;
    for (const Offer& offer : prospect_.offers) target_of.emplace(offer.target.canvas, offer.target.id);
    const int generation = ++pictures_generation_;
    in_background(
        this,
        [answer = document_.answer(), studio = &studio_, target_of] {
            QHash<QString, QString> out;
            for (const auto& [canvas, id] : target_of) {
                render::Request request = studio->request(answer, id);
                request.targets.front().limits = {};  // of the picture there are none
                const base::Span shown = render::make_programme(request, std::nullopt).times.programme;
                const base::Time t = shown.in + std::min(base::from_seconds(1.2), shown.duration() / 2);
                out[text(canvas)] = small_picture(
                    render::frame_at(request, studio->rendering(), request.targets.front(), t, false, {}));
            }
            return out;
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

void ExportModel::make() {
    chooseAgain();
    std::vector<std::string> ids;
    for (const Offer& offer : prospect_.offers)
        if (isChosen(offer.target.id) && !post(offer.target.id).under_way()) ids.push_back(offer.target.id);
    enqueue(ids);
}

void ExportModel::makeOne(const QString& id) {
    const std::string name = id.toStdString();
    if (find(id) == nullptr || post(name).under_way()) return;
    if (!isChosen(name)) choose(id, true);
    enqueue({name});
}

base::Path ExportModel::folderOf(const base::Path& answer) const {
    const auto chosen = folders_.find(answer);
    return chosen == folders_.end() ? answer / "exports" : chosen->second;
}

void ExportModel::enqueue(const std::vector<std::string>& ids) {
    if (ids.empty() || !document_.isOpen()) return;
    const base::Path answer = document_.folder();
    for (const std::string& id : ids) {
        at(answer, id) = {};
        at(answer, id).state = State::waiting;
    }
    made_of_[answer] = what_posts_show(document_.answer());
    outdated_ = false;
    queue_.push_back({answer, folderOf(answer), document_.answer(), ids});
    startNext();
    if (rowCount() > 0) emit dataChanged(index(0), index(rowCount() - 1));
    emit changed();
}

void ExportModel::startNext() {
    if (busy() || queue_.empty()) return;
    batch_ = std::move(queue_.front());
    queue_.pop_front();
    preparing_ = true;
    fraction_ = 0;
    seconds_ = -1;
    in_background(
        this,
        [answer = batch_.answer, studio = &studio_] {
            return studio->request(edit::with_probed_clips(answer, {}), studio->catalogue().targets().front().id);
        },
        [this](render::Request request) {
            preparing_ = false;
            begin(std::move(request));
        },
        [this](const base::Error& error) {
            preparing_ = false;
            endRun({}, error);
        });
}

void ExportModel::begin(render::Request request) {
    std::vector<Offer> wanted;
    for (const Offer& offer : offers(request, studio_.catalogue())) {
        const bool asked = std::find(batch_.ids.begin(), batch_.ids.end(), offer.target.id) != batch_.ids.end();
        // It may have been cancelled since.
        if (asked && at(batch_.answer_folder, offer.target.id).state == State::waiting) wanted.push_back(offer);
    }
    if (wanted.empty()) return endRun({}, std::nullopt);
    request = request_for(std::move(request), wanted);
    run_work_ = work_of(request, studio_.catalogue());
    run_ = std::make_unique<ExportRun>(std::move(request), studio_.rendering(), batch_.folder);
    connect(run_.get(), &ExportRun::advanced, this, [this](double fraction, double seconds) {
        fraction_ = fraction;
        seconds_ = seconds;
        emit changed();
    });
    connect(run_.get(), &ExportRun::postAdvanced, this, [this](const render::PostProgress& progress) {
        const std::string id = run_->request().targets[progress.target].id;
        Post& post = at(batch_.answer_folder, id);
        if (!post.under_way()) return;
        post.state = State::running;
        post.fraction = progress.fraction;
        post.seconds = progress.eta_seconds;
        tell(id);
    });
    connect(run_.get(), &ExportRun::postFinished, this, [this](const render::OutputResult& result) {
        Post& post = at(batch_.answer_folder, result.target);
        const bool cancelled = result.error && result.error->code == base::Errc::cancelled;
        if (cancelled && !post.under_way()) return;
        post.result = result;
        post.error = result.error;
        post.fraction = 1;
        post.state = cancelled ? State::cancelled : result.error ? State::failed : State::done;
        tell(result.target);
    });
    connect(run_.get(), &ExportRun::ended, this, &ExportModel::endRun);
}

void ExportModel::endRun(const render::Statistics& statistics, const std::optional<base::Error>& error) {
    std::size_t made = 0;
    for (const std::string& id : batch_.ids) {
        Post& post = at(batch_.answer_folder, id);
        if (post.under_way()) {
            post.state = error ? State::failed : State::cancelled;
            post.error = error;
        }
        if (post.state == State::done) ++made;
        tell(id);
    }
    if (statistics.chunks > 0 && statistics.chunks_cached == 0 && run_work_ > 0 && made == batch_.ids.size())
        seconds_a_megapixel_ = statistics.seconds / run_work_;
    if (made > 0 && (!active_ || batch_.answer_folder != document_.folder()))
        emit said(tr("%1 of “%2”: ready").arg(posts_in_words(made), text(batch_.answer.question)));
    if (run_) run_.release()->deleteLater();
    batch_ = {};
    startNext();
    emit changed();
}

void ExportModel::cancel(const QString& id) {
    const std::string name = id.toStdString();
    Post& post = at(document_.folder(), name);
    if (!post.under_way()) return;
    post.state = State::cancelled;
    if (run_ && batch_.answer_folder == document_.folder()) {
        const auto& targets = run_->request().targets;
        for (std::size_t i = 0; i < targets.size(); ++i)
            if (targets[i].id == name) run_->cancel(i);
    }
    for (Batch& batch : queue_)
        if (batch.answer_folder == document_.folder()) std::erase(batch.ids, name);
    std::erase_if(queue_, [](const Batch& batch) { return batch.ids.empty(); });
    tell(name);
}

void ExportModel::cancelAll() {
    for (const std::string& id : posts([](const Post& post) { return post.under_way(); })) cancel(text(id));
    // Nothing to look at: back to the places.
    if (posts([](const Post& post) { return post.state != State::cancelled; }).empty()) chooseAgain();
}

void ExportModel::chooseAgain() {
    for (auto& [key, post] : posts_)
        if (key.first == document_.folder() && !post.under_way()) post = {};
    if (rowCount() > 0) emit dataChanged(index(0), index(rowCount() - 1));
    emit changed();
}

void ExportModel::saveIn(const QUrl& folder) {
    if (path(folder).empty()) return;
    folders_[document_.folder()] = path(folder);
    enqueue(posts([](const Post& post) { return wants_folder(post); }));
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
