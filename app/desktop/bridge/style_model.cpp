// SPDX-License-Identifier: GPL-3.0-or-later
#include "style_model.h"

#include <algorithm>
#include <optional>

#include "background.h"
#include "data_words.h"
#include "edit/operations.h"
#include "render/preview.h"
#include "text.h"

namespace bridge {
namespace {

// Two thirds of the post's width, so that two words can be read: what 144 × 104 on screen needs at 200 %.
constexpr QSize kSample(288, 208);
constexpr double kShown = 0.62;
constexpr int kSoonMs = 300;

std::optional<std::string> first_two_words(const edit::Answer& answer) {
    for (const edit::StoredTrack& track : answer.captions)
        for (const edit::StoredCue& stored : track.cues)
            if (const auto& words = stored.cue.words; words.size() >= 2)
                return std::string(captions::bare_text(words[0])) + " " + std::string(captions::bare_text(words[1]));
    return {};
}

// Two words of the answer's own, said by somebody: one of them is highlighted where the style does so.
captions::Cue sample_cue(const edit::Answer& answer, base::Span when) {
    const std::string words = first_two_words(answer).value_or("so soft");
    captions::Cue cue = captions::make_cue(when, words);
    for (captions::Word& word : cue.words) word.timing = captions::Timing::given;
    return cue;
}

// The part of a picture around its captions, which stand on the bottom of the canvas's safe box.
QImage around_captions(const QImage& picture, double bottom_share) {
    const int width = static_cast<int>(std::min(picture.width(), picture.height()) * kShown);
    const int height = width * kSample.height() / kSample.width();
    const auto bottom = static_cast<int>(picture.height() * bottom_share) + height / 8;
    const int top = std::clamp(bottom - height, 0, picture.height() - height);
    return picture.copy((picture.width() - width) / 2, top, width, height)
        .scaled(kSample, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

}  // namespace

StyleModel::StyleModel(Document& document, Player& player, const Studio& studio, QObject* parent)
    : QAbstractListModel(parent),
      document_(document),
      player_(player),
      studio_(studio),
      samples_(studio.styles().size()) {
    soon_.setSingleShot(true);
    soon_.setInterval(kSoonMs);
    connect(&soon_, &QTimer::timeout, this, &StyleModel::draw);
    connect(&document_, &Document::changed, this, [this] {
        if (looked_at_) soon_.start();
    });
    connect(&document_, &Document::opened, this, [this] {
        cancel_.cancel();
        cancel_ = {};
        drawn_of_.clear();
        samples_.assign(samples_.size(), {});
        emit dataChanged(index(0), index(rowCount() - 1), {SampleRole});
    });
}

StyleModel::~StyleModel() { cancel_.cancel(); }

int StyleModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(samples_.size());
}

QHash<int, QByteArray> StyleModel::roleNames() const {
    return {{IdRole, "styleId"}, {NameRole, "name"}, {SampleRole, "sample"}};
}

QVariant StyleModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const auto row = static_cast<std::size_t>(index.row());
    switch (role) {
        case IdRole: return text(studio_.styles()[row].id);
        case NameRole: return data_word(studio_.styles()[row].name);
        case SampleRole: return samples_[row];
        default: return {};
    }
}

void StyleModel::setLookedAt(bool looked_at) {
    looked_at_ = looked_at;
    if (looked_at) soon_.start();
}

void StyleModel::draw() {
    if (!document_.isOpen() || !document_.probed() || !document_.missing().isEmpty() ||
        document_.answer().timeline.empty())
        return;
    const std::string of = document_.answer().brand + "\n" + player_.target().toStdString();
    if (of == drawn_of_) return;
    drawn_of_ = of;
    const int generation = ++generation_;
    in_background(
        this,
        [&studio = studio_, answer = document_.answer(), target = player_.target().toStdString(),
         cancel = cancel_]() mutable {
            const base::Time middle = edit::duration(answer) / 2;
            const base::Span when{middle - base::from_seconds(1), middle + base::from_seconds(1)};
            edit::StoredTrack track;
            captions::Track one;
            one.cues = {sample_cue(answer, when)};
            track = edit::store(answer, one);
            answer.captions = {track};
            render::Request request = studio.request(answer, target);
            const brand::Times times = brand::times(request.kit, edit::duration(answer));
            request.captions = render::CaptionMode::burn;
            const delivery::Canvas& canvas = studio.catalogue().canvas(request.targets.front().canvas);
            const double bottom = 1 - static_cast<double>(canvas.safe.bottom) / canvas.size.height;
            render::Preview preview(studio.rendering(), cancel);
            std::vector<QImage> samples;
            for (const captions::Style& style : studio.styles()) {
                request.style = style;
                preview.show(request, {});
                const av::Frame frame = preview.at(times.programme.in + middle + base::from_seconds(0.6), {540, 960},
                                                   render::Preview::Way::quick);
                const QImage picture(frame.plane(0), frame.width(), frame.height(), frame.stride(0),
                                     QImage::Format_RGB32);
                samples.push_back(around_captions(picture, bottom));
            }
            return samples;
        },
        [this, generation](std::vector<QImage> samples) {
            if (generation != generation_) return;
            samples_ = std::move(samples);
            emit dataChanged(index(0), index(rowCount() - 1), {SampleRole});
        },
        [](const base::Error&) {});  // the preview tells what is wrong
}

}  // namespace bridge
