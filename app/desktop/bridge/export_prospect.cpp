// SPDX-License-Identifier: GPL-3.0-or-later
#include "export_prospect.h"

#include <algorithm>
#include <map>

#include "av/image.h"
#include "av/scaler.h"
#include "edit/file.h"
#include "render/frame.h"
#include "render/plan.h"
#include "render/post_text.h"
#include "text.h"

namespace bridge {
namespace {

constexpr int kPictureHeight = 144;

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

}  // namespace

Prospect prospect_of(const edit::Answer& answer, const Studio& studio) {
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

std::string what_posts_show(edit::Answer answer) {
    answer.targets.clear();
    answer.right_words.clear();
    return edit::to_json(answer).dump();
}

QHash<QString, QString> pictures_of(const std::vector<Offer>& offers, const edit::Answer& answer,
                                    const Studio& studio) {
    std::map<std::string, std::string> target_of;
    for (const Offer& offer : offers) target_of.emplace(offer.target.canvas, offer.target.id);
    QHash<QString, QString> out;
    for (const auto& [canvas, id] : target_of) {
        render::Request request = studio.request(answer, id);
        request.targets.front().limits = {};  // of the picture there are none
        const base::Span shown = render::make_programme(request, std::nullopt).times.programme;
        const base::Time t = shown.in + std::min(base::from_seconds(1.2), shown.duration() / 2);
        out[text(canvas)] =
            small_picture(render::frame_at(request, studio.rendering(), request.targets.front(), t, false, {}));
    }
    return out;
}

}  // namespace bridge
