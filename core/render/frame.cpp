// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/frame.h"

#include <fmt/format.h>

#include "av/image.h"
#include "render/compositor.h"
#include "render/overlay.h"
#include "render/pictures.h"

namespace render {

av::Frame draw_frame(const Stage& stage, std::size_t composition, std::int64_t n, const base::CancelToken& cancel) {
    const Composition& c = stage.plan.compositions[composition];
    const Programme& programme = stage.plan.programmes[c.programme];
    Pictures pictures(programme, c.rate, needed_short_side(stage.studio.catalogue.canvases(), programme.answer.framing),
                      cancel);
    const Pictures::Picture picture = pictures.at(n);
    return Compositor(stage, composition).compose(n, picture.frame, picture.identity);
}

void require_clips(const edit::Answer& answer) {
    for (const media::Clip& clip : answer.clips)
        if (!std::filesystem::exists(clip.file))
            throw base::Error(base::Errc::input, "cannot find the clip", clip.file.string(), "the file is not there",
                              "Put the clip back where it was, or make the answer again.");
}

av::Frame frame_at(const Request& request, const Studio& studio, const delivery::Target& target, base::Time t,
                   bool safe_zones, const base::CancelToken& cancel) {
    require_clips(request.answer);
    Request one = request;
    one.targets = {target};
    const Plan planned = plan(one, studio.catalogue);
    if (!planned.refusals.empty()) throw base::Error(planned.refusals.front().error);
    const Composition& composition = planned.compositions.front();
    const Programme& programme = planned.programmes[composition.programme];
    if (t < base::Time{} || t >= programme.duration())
        throw base::Error(base::Errc::usage, "cannot show a frame", {},
                          fmt::format("the post is {:.2f} s long", base::to_seconds(programme.duration())),
                          "Choose a time inside it.");
    const std::int64_t n = composition.rate.frame_at(t);
    const Scene scene = make_scene(one);
    av::Frame frame = draw_frame(make_stage(planned, scene, studio), 0, n, cancel);
    frame = av::scaled(frame, target.video.size.width, target.video.size.height, AV_PIX_FMT_YUV420P);
    if (!safe_zones) return frame;
    frame = av::writable_copy(frame);
    const int width = frame.width();
    const int height = frame.height();
    const delivery::Edges& safe = target.safe;
    for (const Rect& covered : {Rect{0, 0, width, safe.top}, Rect{0, height - safe.bottom, width, safe.bottom},
                                Rect{0, safe.top, safe.left, height - safe.top - safe.bottom},
                                Rect{width - safe.right, safe.top, safe.right, height - safe.top - safe.bottom}})
        tint(frame, covered, colour_from_rgb(220, 40, 60, 90));
    return frame;
}

}  // namespace render
