// SPDX-License-Identifier: GPL-3.0-or-later
#include "qc/facts.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <system_error>

#include "av/compat.h"
#include "av/demuxer.h"
#include "av/names.h"
#include "qc/stream_facts.h"

namespace qc {
namespace {

// What is read and decoded is bounded by the size of the file: some files point at the same bytes again and again, or
// hold pictures of thousands of pixels a side in a few bytes each. Honest files stay far below these.
constexpr std::int64_t kReadFactor = 4;
constexpr std::int64_t kReadFloor = 16'000'000;  // bytes
constexpr std::int64_t kPixelsPerByte = 100'000;
constexpr std::int64_t kPixelsFloor = 2'000'000'000;

class Budget {
  public:
    explicit Budget(std::int64_t file_bytes)
        : bytes_(file_bytes * kReadFactor + kReadFloor),
          packets_(file_bytes + 1000),
          pixels_(file_bytes * kPixelsPerByte + kPixelsFloor) {}

    // False once the file has given more than it can honestly hold.
    [[nodiscard]] bool take(const AVPacket& packet, std::int64_t pixels_so_far) {
        bytes_ -= packet.size;
        return bytes_ >= 0 && --packets_ >= 0 && pixels_so_far <= pixels_;
    }

  private:
    std::int64_t bytes_, packets_, pixels_;
};

std::string container_of(const base::Path& file, const std::optional<mp4::File>& boxes, const AVFormatContext& format) {
    if (boxes) {
        if (boxes->brand.empty() || boxes->brand == "qt  ") return "mov";
        if (boxes->brand.starts_with("3g")) return "3gp";
        return boxes->brand.starts_with("M4V") ? "m4v" : "mp4";
    }
    const std::string name = format.iformat->name;
    if (name.starts_with("matroska")) {
        std::array<char, 64> head{};
        std::ifstream(file, std::ios::binary).read(head.data(), head.size());
        return std::string_view(head.data(), head.size()).find("webm") != std::string_view::npos ? "webm" : "mkv";
    }
    return name.substr(0, name.find(','));
}

void add_tags(const AVDictionary* dictionary, std::vector<std::string>& tags) {
    const AVDictionaryEntry* entry = nullptr;
    while ((entry = av_dict_get(dictionary, "", entry, AV_DICT_IGNORE_SUFFIX)) != nullptr)
        if (std::find(tags.begin(), tags.end(), entry->key) == tags.end()) tags.emplace_back(entry->key);
}

std::string describe_other(const AVStream& stream) {
    if ((stream.disposition & (AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS)) != 0)
        return "cover picture";
    const char* kind = av_get_media_type_string(stream.codecpar->codec_type);
    return kind != nullptr ? kind : "unknown";
}

void count_tracks(const av::Demuxer& demuxer, Facts& facts) {
    for (int i = 0; i < demuxer.stream_count(); ++i) {
        const AVStream& stream = demuxer.stream(i);
        const bool cover = (stream.disposition & (AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS)) != 0;
        const AVMediaType type = stream.codecpar->codec_type;
        if (type == AVMEDIA_TYPE_VIDEO && !cover) ++facts.video_tracks;
        else if (type == AVMEDIA_TYPE_AUDIO) ++facts.audio_tracks;
        else facts.other_tracks.push_back(describe_other(stream));
        if (!facts.boxes) add_tags(stream.metadata, facts.tags);
    }
    if (!facts.boxes) add_tags(demuxer.format().metadata, facts.tags);
}

const mp4::Track* first_track(const mp4::File& boxes, const char* handler) {
    const auto found = std::find_if(boxes.tracks.begin(), boxes.tracks.end(),
                                    [&](const mp4::Track& t) { return t.handler == handler; });
    return found == boxes.tracks.end() ? nullptr : &*found;
}

// Where a track begins for a player that looks at its samples alone.
std::optional<base::Time> start_without_edits(const mp4::Track* track) {
    constexpr std::int64_t sane = 1'000'000'000'000;
    if (track == nullptr || track->timescale == 0 || !track->first_shown || std::abs(*track->first_shown) > sane)
        return std::nullopt;
    return base::from_ticks(*track->first_shown, 1, track->timescale);
}

// What only the boxes of MP4 and QuickTime say about the picture.
void add_box_facts(const mp4::File& boxes, Facts& facts) {
    facts.tags = boxes.tags;
    facts.broke_off = facts.broke_off || boxes.damaged;
    const mp4::Track* video = first_track(boxes, "vide");
    if (video == nullptr || !facts.picture) return;
    PictureFacts& picture = *facts.picture;
    picture.dolby_vision = picture.dolby_vision || video->dolby_vision;
    // A matrix of zeros, which some writers leave, turns nothing.
    if (std::any_of(video->matrix.begin(), video->matrix.begin() + 5, [](std::int32_t cell) { return cell != 0; }))
        read_matrix(video->matrix, picture);
    if (video->spacing.largest - video->spacing.smallest > 1) picture.constant_rate = false;
    if (boxes.fragmented) return;
    // With an edit list that leaves samples out, the list of key frames is not the one that was seen.
    if (static_cast<std::uint64_t>(picture.frames + picture.hidden) == video->samples)
        picture.key_frames = static_cast<std::int64_t>(video->sync_samples.value_or(video->samples));
    const auto video_start = start_without_edits(video);
    const auto sound_start = start_without_edits(first_track(boxes, "soun"));
    if (video_start && sound_start) facts.offset_without_edits = *sound_start - *video_start;
}

Facts gather(const base::Path& file, const base::CancelToken& cancel, Depth depth) {
    Facts facts;
    {
        std::ifstream in(file, std::ios::binary);
        if (in) facts.boxes = mp4::read(in);
    }
    av::Demuxer demuxer(file, cancel);
    std::error_code error;
    facts.bytes = static_cast<std::int64_t>(std::filesystem::file_size(file, error));
    facts.container = container_of(file, facts.boxes, demuxer.format());
    count_tracks(demuxer, facts);
    const auto video = demuxer.video_stream();
    const auto audio = demuxer.audio_stream();
    if (!video && !audio)
        throw base::Error(base::Errc::input, "cannot check", file.string(), "there is neither picture nor sound in it",
                          "Choose a video file.");
    facts.picture_first = video && (!audio || *video < *audio);

    std::optional<PictureObserver> picture;
    std::optional<SoundObserver> sound;
    if (video) picture.emplace(demuxer.stream(*video), file.string(), depth);
    if (audio) sound.emplace(demuxer.stream(*audio), file.string(), depth);
    std::vector<int> wanted;
    if (video) wanted.push_back(*video);
    if (audio) wanted.push_back(*audio);
    demuxer.select(wanted);

    Budget budget(facts.bytes);
    const av::PacketPtr packet(av_packet_alloc());
    while (demuxer.read(*packet)) {
        cancel.check();
        if (!budget.take(*packet, picture ? picture->pixels() : 0)) {
            facts.broke_off = true;
            break;
        }
        if (video && packet->stream_index == *video) picture->take(*packet);
        if (audio && packet->stream_index == *audio) sound->take(*packet);
    }
    facts.broke_off = facts.broke_off || demuxer.broke_off();
    if (picture) facts.picture = picture->finish(facts.damaged);
    if (sound) facts.sound = sound->finish(facts.damaged, facts.loudness);
    // A track of which nothing can be seen or heard is damaged, whatever the decoder says about it.
    facts.broke_off = facts.broke_off || (video && !facts.picture) || (audio && !facts.sound);
    if (facts.boxes) add_box_facts(*facts.boxes, facts);
    facts.duration = facts.picture ? facts.picture->shown.duration()
                     : facts.sound ? facts.sound->heard.duration()
                                   : base::Time{};
    return facts;
}

}  // namespace

Facts gather(const base::Path& file, const base::CancelToken& cancel) {
    return gather(file, cancel, Depth::everything);
}

Facts gather_structure(const base::Path& file, const SoundMeasure& loudness, const base::CancelToken& cancel) {
    Facts facts = gather(file, cancel, Depth::structure);
    facts.loudness = loudness;
    return facts;
}

}  // namespace qc
