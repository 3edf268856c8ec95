// SPDX-License-Identifier: GPL-3.0-or-later
#include "qc/mp4.h"

#include <algorithm>
#include <string_view>

namespace qc::mp4 {
namespace {

constexpr std::uint64_t kLargestIndex = 64'000'000;
constexpr std::size_t kMostBoxes = 20'000;  // at the top level; a fragmented hour has about 3600 of each kind
constexpr std::size_t kMostKinds = 256;
constexpr std::size_t kMostTracks = 64;
constexpr std::size_t kMostEntries = 4096;  // edits and keys
constexpr std::size_t kMostTags = 64;       // and sample entries of a track
constexpr std::size_t kFirstSamples = 64;   // of a track, in which the earliest shown one is looked for

constexpr std::uint32_t kind_of(const char (&name)[5]) {
    std::uint32_t kind = 0;
    for (int i = 0; i < 4; ++i) kind = kind << 8 | static_cast<unsigned char>(name[i]);
    return kind;
}

// Big-endian fields of a box's content. Reading past the end gives zeros and leaves `ok` false.
class Fields {
  public:
    explicit Fields(std::string_view bytes) : bytes_(bytes) {}

    std::uint64_t number(std::size_t size) {
        if (size > bytes_.size()) {
            ok_ = false;
            bytes_ = {};
            return 0;
        }
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < size; ++i) value = value << 8 | static_cast<unsigned char>(bytes_[i]);
        bytes_.remove_prefix(size);
        return value;
    }
    std::uint32_t u32() { return static_cast<std::uint32_t>(number(4)); }
    std::int32_t i32() { return static_cast<std::int32_t>(u32()); }
    std::int64_t i64() { return static_cast<std::int64_t>(number(8)); }
    void skip(std::size_t size) {
        ok_ = ok_ && size <= bytes_.size();
        bytes_.remove_prefix(std::min(size, bytes_.size()));
    }
    // Of a full box; the three bytes of flags are passed over.
    int version() {
        const auto value = static_cast<int>(number(1));
        skip(3);
        return value;
    }
    // How many records of `size` bytes follow: what the file claims, as far as it has them.
    std::size_t count(std::size_t size) {
        const std::size_t claimed = u32();
        return std::min(claimed, bytes_.size() / size);
    }
    [[nodiscard]] bool ok() const { return ok_; }
    [[nodiscard]] std::string_view rest() const { return bytes_; }

  private:
    std::string_view bytes_;
    bool ok_ = true;
};

// Calls f(kind, content) for every box in `bytes`, up to the first that does not fit.
template <typename F>
void each_box(std::string_view bytes, F f) {
    while (bytes.size() >= 8) {
        Fields head(bytes);
        std::uint64_t size = head.u32();
        const std::uint32_t kind = head.u32();
        if (size == 1) size = head.number(8);
        if (size == 0) size = bytes.size();
        const std::size_t header = bytes.size() - head.rest().size();
        if (!head.ok() || size < header || size > bytes.size()) return;
        f(kind, bytes.substr(header, static_cast<std::size_t>(size) - header));
        bytes.remove_prefix(static_cast<std::size_t>(size));
    }
}

void add_tag(File& file, std::string name) {
    if (file.tags.size() < kMostTags && std::find(file.tags.begin(), file.tags.end(), name) == file.tags.end())
        file.tags.push_back(std::move(name));
}

// The moment of making in mvhd, tkhd and mdhd: creation and modification, in that order.
void read_times(Fields& fields, int version, File& file) {
    const std::size_t size = version == 1 ? 8 : 4;
    const bool told = fields.number(size) != 0;
    if (fields.number(size) != 0 || told) add_tag(file, "creation_time");
}

std::string printable(std::string_view text) {
    std::string out(text.substr(0, 100));
    for (char& c : out)
        if (c < 0x20 || c > 0x7e) c = '?';
    return out;
}

// Names of the items in a meta box: QuickTime's keys, iTunes' four characters, or its free-form names.
void read_meta(std::string_view bytes, File& file) {
    // QuickTime's meta box starts with its first box, ISO's with version and flags.
    Fields peek(bytes);
    peek.skip(4);
    if (peek.u32() != kind_of("hdlr")) bytes.remove_prefix(std::min<std::size_t>(4, bytes.size()));
    std::vector<std::string> keys;
    each_box(bytes, [&](std::uint32_t kind, std::string_view content) {
        if (kind == kind_of("keys")) {
            Fields fields(content);
            fields.version();
            fields.u32();
            each_box(fields.rest(), [&](std::uint32_t, std::string_view name) {
                if (keys.size() < kMostEntries) keys.push_back(printable(name));
            });
        } else if (kind == kind_of("xml ")) {
            add_tag(file, "XMP");
        } else if (kind == kind_of("ilst")) {
            each_box(content, [&](std::uint32_t item, std::string_view value) {
                if (item >= 1 && item <= keys.size()) return add_tag(file, keys[item - 1]);
                if (item != kind_of("----")) return add_tag(file, readable(item));
                each_box(value, [&](std::uint32_t part, std::string_view name) {
                    if (part == kind_of("name") && name.size() > 4) add_tag(file, printable(name.substr(4)));
                });
            });
        }
    });
    // Keys without a value in the list are told all the same.
    for (std::string& key : keys) add_tag(file, std::move(key));
}

void read_uuid(std::string_view content, File& file) {
    constexpr std::string_view xmp = "\xBE\x7A\xCF\xCB\x97\xA9\x42\xE8\x9C\x71\x99\x94\x91\xE3\xAF\xAC";
    constexpr std::string_view usmt = "USMT";  // Sony's user data: title, device, date
    if (content.starts_with(xmp)) add_tag(file, "XMP");
    if (content.starts_with(usmt)) add_tag(file, "USMT");
}

void read_user_data(std::string_view bytes, File& file) {
    each_box(bytes, [&](std::uint32_t kind, std::string_view content) {
        if (kind == kind_of("meta")) return read_meta(content, file);
        if (kind == kind_of("uuid")) return read_uuid(content, file);
        if (kind == kind_of("XMP_")) return add_tag(file, "XMP");
        if (kind != 0 && kind != kind_of("free")) add_tag(file, readable(kind));
    });
}

std::vector<Edit> read_edits(std::string_view bytes) {
    Fields fields(bytes);
    const int version = fields.version();
    std::vector<Edit> edits(std::min(fields.count(version == 1 ? 20 : 12), kMostEntries));
    for (Edit& edit : edits) {
        edit.duration = version == 1 ? fields.i64() : static_cast<std::int64_t>(fields.u32());
        edit.media_time = version == 1 ? fields.i64() : fields.i32();
        edit.normal_speed = fields.u32() == 0x10000;
    }
    return edits;
}

void read_colour(std::string_view bytes, Track& track) {
    Fields fields(bytes);
    const std::uint32_t type = fields.u32();
    if (type != kind_of("nclx") && type != kind_of("nclc")) return;
    Colour colour;
    colour.primaries = static_cast<int>(fields.number(2));
    colour.transfer = static_cast<int>(fields.number(2));
    colour.matrix = static_cast<int>(fields.number(2));
    if (!fields.ok()) return;
    if (type == kind_of("nclx")) colour.full_range = (fields.number(1) & 0x80) != 0;
    track.colour = colour;
}

void read_sample_entries(std::string_view bytes, Track& track) {
    constexpr std::size_t picture_entry = 78;  // fields before the boxes of a visual sample entry
    Fields fields(bytes);
    fields.version();
    fields.u32();
    each_box(fields.rest(), [&](std::uint32_t kind, std::string_view entry) {
        if (track.codecs.size() >= kMostTags) return;
        track.codecs.push_back(readable(kind));
        if (track.handler != "vide" || entry.size() < picture_entry) return;
        each_box(entry.substr(picture_entry), [&](std::uint32_t child, std::string_view content) {
            Fields inner(content);
            if (child == kind_of("colr")) read_colour(content, track);
            if (child == kind_of("dvcC") || child == kind_of("dvvC")) track.dolby_vision = true;
            if (child == kind_of("pasp")) {
                const std::int32_t width = inner.i32();
                const std::int32_t height = inner.i32();
                if (width > 0 && height > 0) {
                    track.pixel_width = width;
                    track.pixel_height = height;
                }
            }
        });
    });
}

struct Run {
    std::uint32_t count;
    std::int64_t value;
};

// stts and ctts as runs of equal values. Values of ctts are signed even in version 0, as all writers mean them.
std::vector<Run> read_runs(std::string_view bytes, bool is_signed) {
    Fields fields(bytes);
    fields.version();
    std::vector<Run> runs(fields.count(8));
    for (Run& run : runs) {
        run.count = fields.u32();
        run.value = is_signed ? static_cast<std::int64_t>(fields.i32()) : static_cast<std::int64_t>(fields.u32());
    }
    return runs;
}

Spacing spacing_of(std::vector<Run> runs) {
    Spacing spacing;
    std::erase_if(runs, [](const Run& run) { return run.count == 0; });
    for (const Run& run : runs) spacing.samples += run.count;
    if (!runs.empty() && --runs.back().count == 0 && runs.size() > 1) runs.pop_back();
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto value = static_cast<std::uint32_t>(runs[i].value);
        spacing.smallest = i == 0 ? value : std::min(spacing.smallest, value);
        spacing.largest = std::max(spacing.largest, value);
    }
    return spacing;
}

// The earliest composition time among the first samples.
std::optional<std::int64_t> first_shown(const std::vector<Run>& durations, const std::vector<Run>& offsets) {
    std::vector<std::int64_t> shift;
    for (const Run& run : offsets)
        for (std::uint32_t i = 0; i < run.count && shift.size() < kFirstSamples; ++i) shift.push_back(run.value);
    std::optional<std::int64_t> earliest;
    std::int64_t decoded = 0;
    std::size_t sample = 0;
    for (const Run& run : durations) {
        for (std::uint32_t i = 0; i < run.count && sample < kFirstSamples; ++i, ++sample) {
            const std::int64_t shown = decoded + (sample < shift.size() ? shift[sample] : 0);
            earliest = std::min(earliest.value_or(shown), shown);
            decoded += run.value;
        }
    }
    return earliest;
}

void read_sample_table(std::string_view bytes, Track& track) {
    std::vector<Run> durations;
    std::vector<Run> offsets;
    each_box(bytes, [&](std::uint32_t kind, std::string_view content) {
        Fields fields(content);
        if (kind == kind_of("stsd")) {
            read_sample_entries(content, track);
        } else if (kind == kind_of("stts")) {
            durations = read_runs(content, false);
        } else if (kind == kind_of("ctts")) {
            offsets = read_runs(content, true);
        } else if (kind == kind_of("stss")) {
            fields.version();
            track.sync_samples = fields.count(4);
        } else if (kind == kind_of("stsz") || kind == kind_of("stz2")) {
            fields.skip(8);
            track.samples = fields.u32();
        }
    });
    track.first_shown = first_shown(durations, offsets);
    track.spacing = spacing_of(std::move(durations));
}

void read_media(std::string_view bytes, Track& track, File& file) {
    std::string_view information;
    each_box(bytes, [&](std::uint32_t kind, std::string_view content) {
        Fields fields(content);
        if (kind == kind_of("mdhd")) {
            read_times(fields, fields.version(), file);
            track.timescale = fields.u32();
        } else if (kind == kind_of("hdlr")) {
            fields.skip(8);
            track.handler = readable(fields.u32());
        } else if (kind == kind_of("minf")) {
            information = content;  // what it means depends on the handler, which may come after it
        }
    });
    each_box(information, [&](std::uint32_t kind, std::string_view content) {
        if (kind == kind_of("stbl")) read_sample_table(content, track);
    });
}

void read_track(std::string_view bytes, File& file) {
    Track track;
    each_box(bytes, [&](std::uint32_t kind, std::string_view content) {
        Fields fields(content);
        if (kind == kind_of("tkhd")) {
            const int version = fields.version();
            read_times(fields, version, file);
            fields.skip(version == 1 ? 4 + 4 + 8 + 16 : 4 + 4 + 4 + 16);  // id, duration, layer, volume
            if (fields.rest().size() >= 36)
                for (std::int32_t& cell : track.matrix) cell = fields.i32();
        } else if (kind == kind_of("edts")) {
            each_box(content, [&](std::uint32_t child, std::string_view list) {
                if (child == kind_of("elst")) track.edits = read_edits(list);
            });
        } else if (kind == kind_of("mdia")) {
            read_media(content, track, file);
        } else if (kind == kind_of("udta")) {
            read_user_data(content, file);
        } else if (kind == kind_of("meta")) {
            read_meta(content, file);
        } else if (kind == kind_of("uuid")) {
            read_uuid(content, file);
        }
    });
    file.tracks.push_back(std::move(track));
}

void read_index(std::string_view bytes, File& file) {
    each_box(bytes, [&](std::uint32_t kind, std::string_view content) {
        Fields fields(content);
        if (kind == kind_of("mvhd")) {
            read_times(fields, fields.version(), file);
            file.timescale = fields.u32();
        } else if (kind == kind_of("trak")) {
            if (file.tracks.size() < kMostTracks) read_track(content, file);
        } else if (kind == kind_of("mvex")) {
            file.fragmented = true;
        } else if (kind == kind_of("udta")) {
            read_user_data(content, file);
        } else if (kind == kind_of("meta")) {
            read_meta(content, file);
        } else if (kind == kind_of("uuid")) {
            read_uuid(content, file);
        }
    });
}

// Kinds that MP4 and QuickTime files are known to start with.
bool may_come_first(std::uint32_t kind) {
    constexpr std::uint32_t kinds[] = {kind_of("ftyp"), kind_of("moov"), kind_of("mdat"), kind_of("free"),
                                       kind_of("skip"), kind_of("wide"), kind_of("pnot"), kind_of("styp"),
                                       kind_of("sidx"), kind_of("moof"), kind_of("uuid")};
    return std::find(std::begin(kinds), std::end(kinds), kind) != std::end(kinds);
}

std::string read_bytes(std::istream& in, std::uint64_t from, std::uint64_t size) {
    std::string bytes(static_cast<std::size_t>(size), '\0');
    in.clear();
    in.seekg(static_cast<std::streamoff>(from));
    in.read(bytes.data(), static_cast<std::streamsize>(size));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
    return bytes;
}

}  // namespace

std::string readable(std::uint32_t kind) {
    std::string out;
    for (int shift = 24; shift >= 0; shift -= 8) {
        const auto c = static_cast<unsigned char>(kind >> shift);
        if (c == 0xA9) out += "©";
        else out += c >= 0x20 && c <= 0x7e ? static_cast<char>(c) : '?';
    }
    return out;
}

std::optional<File> read(std::istream& in) {
    in.clear();
    in.seekg(0, std::ios::end);
    const std::streamoff end = in.tellg();
    if (end < 8) return std::nullopt;
    const auto bytes = static_cast<std::uint64_t>(end);

    File file;
    bool has_index = false;
    std::uint64_t at = 0;
    for (std::size_t boxes = 0; boxes < kMostBoxes && bytes - at >= 8; ++boxes) {
        const std::string head = read_bytes(in, at, std::min<std::uint64_t>(16, bytes - at));
        Fields fields(head);
        std::uint64_t size = fields.u32();
        const std::uint32_t kind = fields.u32();
        if (at == 0 && !may_come_first(kind)) return std::nullopt;
        if (size == 1) size = fields.number(8);
        const std::uint64_t header = head.size() - fields.rest().size();
        if (size == 0) size = bytes - at;
        if (!fields.ok() || size < header) {
            file.damaged = true;
            break;
        }
        const std::string name = readable(kind);
        if (file.order.size() < kMostKinds && (file.order.empty() || file.order.back() != name))
            file.order.push_back(name);
        file.damaged = file.damaged || size > bytes - at;
        size = std::min(size, bytes - at);
        const std::uint64_t content = size - std::min(size, header);

        if (kind == kind_of("moof")) file.fragmented = true;
        if (kind == kind_of("ftyp")) {
            const std::string text = read_bytes(in, at + header, std::min<std::uint64_t>(content, 4));
            Fields brand(text);
            file.brand = readable(brand.u32());
        } else if (kind == kind_of("moov") && content <= kLargestIndex && !has_index) {
            has_index = true;
            read_index(read_bytes(in, at + header, content), file);
        } else if ((kind == kind_of("meta") || kind == kind_of("uuid") || kind == kind_of("udta")) &&
                   content <= kLargestIndex) {
            const std::string text = read_bytes(in, at + header, content);
            if (kind == kind_of("meta")) read_meta(text, file);
            if (kind == kind_of("uuid")) read_uuid(text, file);
            if (kind == kind_of("udta")) read_user_data(text, file);
        }
        at += size;
    }
    file.damaged = file.damaged || !has_index;
    return file;
}

}  // namespace qc::mp4
