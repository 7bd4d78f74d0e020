#include "dossier/checks.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

constexpr Time longest_time = std::chrono::hours(24 * 365 * 100);
constexpr int largest_side = 1 << 17; // pixels

/// The bytes of the character that begins with this one; 0 if none does.
std::size_t length_of(unsigned char first) {
    if (first < 0x80) return 1;
    if (first < 0xc2) return 0;
    if (first < 0xe0) return 2;
    if (first < 0xf0) return 3;
    return first < 0xf5 ? 4 : 0;
}

bool sound_character(std::string_view bytes) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    if (bytes.size() == 1) return byte(0) >= 0x20 && byte(0) != 0x7f;
    for (std::size_t i = 1; i < bytes.size(); ++i)
        if ((byte(i) & 0xc0) != 0x80) return false;
    switch (byte(0)) {
    case 0xe0:
        return byte(1) >= 0xa0; // shorter forms exist
    case 0xed:
        return byte(1) < 0xa0; // surrogates
    case 0xf0:
        return byte(1) >= 0x90;
    case 0xf4:
        return byte(1) < 0x90;
    default:
        return true;
    }
}

bool sound_digest(const std::string& digest) {
    const auto hexadecimal = [](char letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
    };
    return digest.size() <= 64 && std::all_of(digest.begin(), digest.end(), hexadecimal);
}

bool within(std::int64_t value, std::int64_t least, std::int64_t most) {
    return least <= value && value <= most;
}

bool sound_side(int width, int height) {
    return within(width, 0, largest_side) && within(height, 0, largest_side);
}

bool sound_segment(const Segment& segment, Frame frames) {
    return 0 <= segment.span.first && segment.span.first <= segment.span.end && segment.span.end <= frames &&
           sound_name(segment.label) && segment.detail.size() <= longest_detail && sound_text(segment.detail);
}

/// A thing may be seen in part beyond the picture's edge.
bool sound_box(const Box& box) {
    const auto near = [](float side) { return side >= -1 && side <= 2; };
    return near(box.left) && near(box.top) && near(box.width) && near(box.height);
}

bool sound_sighting(const Sighting& sighting) {
    return sound_name(sighting.label) && sound_box(sighting.box) && sighting.confidence >= 0 &&
           sighting.confidence <= 1 && sighting.numbers.size() <= most_numbers &&
           std::ranges::all_of(sighting.numbers, [](float number) { return std::isfinite(number); }) &&
           sighting.words.size() <= longest_detail && sound_text(sighting.words);
}

bool sound_short(const std::string& text, std::size_t longest) {
    return text.size() <= longest && sound_text(text);
}

bool sound_cue(const Cue& cue) {
    return Time{0} <= cue.begin && cue.begin < cue.end && cue.end <= longest_time &&
           sound_short(cue.speaker, longest_name) && sound_short(cue.words, longest_cue) &&
           sound_short(sounds_text(cue.sounds), longest_cue);
}

} // namespace

bool sound_text(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = length_of(static_cast<unsigned char>(text[i]));
        if (length == 0 || i + length > text.size() || !sound_character(text.substr(i, length))) return false;
        i += length;
    }
    return true;
}

bool sound_name(std::string_view name) {
    return !name.empty() && name.size() <= longest_name && sound_text(name);
}

bool sound(const Film& film) {
    const auto sound_codec_text = [](const std::string& text) {
        return text.size() <= 256 && sound_text(text);
    };
    return film.path.size() <= longest_path && film.path.find('\0') == std::string::npos &&
           sound_digest(film.print.digest) && sound_codec_text(film.container) &&
           sound_codec_text(film.codec) && sound_codec_text(film.sound_codec) && film.stream >= -1 &&
           film.picture_streams >= 0 && within(film.frames, 0, most_frames) && film.rate.numerator >= 0 &&
           film.rate.denominator > 0 && within(film.duration.count(), 0, longest_time.count()) &&
           sound_side(film.width, film.height) && film.aspect_width > 0 && film.aspect_height > 0 &&
           within(film.bits, 1, 64) && within(film.rotation, 0, 270) && film.rotation % 90 == 0;
}

bool sound(std::span<const Time> times) {
    if (times.empty()) return true;
    return times.front() >= -longest_time && times.back() <= longest_time &&
           std::is_sorted(times.begin(), times.end());
}

bool sound(const Track& track, Frame frames) {
    Frame first = 0;
    for (const Segment& segment : track.segments) {
        const bool sure = segment.confidence >= 0.0f && segment.confidence <= 1.0f;
        if (!sure || first > segment.span.first || !sound_segment(segment, frames)) return false;
        first = segment.span.first;
    }
    return sound_name(track.name);
}

bool sound(const Still& still) {
    return within(still.frame, 0, most_frames - 1) && still.width > 0 && still.height > 0 &&
           sound_side(still.width, still.height) && still.jpeg.size() <= largest_still &&
           still.jpeg.starts_with("\xff\xd8\xff");
}

bool sound(const Looks& looks) {
    Frame last = 0;
    for (const Sighting& sighting : looks.sightings) {
        if (sighting.frame < last || !sound_sighting(sighting)) return false;
        last = sighting.frame;
    }
    return within(looks.step, 1, most_frames) && last < most_frames;
}

bool sound(const ReadingKey& key) {
    return sound_name(key.analyser) && key.version >= 0 &&
           std::all_of(key.settings.begin(), key.settings.end(),
                       [](const auto& set) { return sound_name(set.first) && std::isfinite(set.second); });
}

bool sound(const ModelKey& key) {
    return sound_name(key.lookout) && sound_name(key.file) && sound_digest(key.digest);
}

bool sound(const Correction& correction) {
    const auto sound_side = [](const Segment& side, bool is_there) {
        return is_there ? sound_segment(side, most_frames) : side == Segment{};
    };
    return correction.number > 0 && correction.number <= most_corrections &&
           sound_side(correction.taken, correction.takes()) &&
           sound_side(correction.put, correction.puts()) && sound_name(correction.author) &&
           sound_name(correction.made_at);
}

bool sound(const Naming& naming) {
    const bool is_moment = naming.named == Named::moment;
    const bool has_words = naming.deed == Naming::Deed::give || naming.deed == Naming::Deed::rename ||
                           (naming.deed == Naming::Deed::accept && !naming.words.empty());
    const FrameSpan span = naming.span;
    const bool sound_span = naming.begins() ? 0 <= span.first && span.first <= span.end &&
                                                  span.end <= most_frames && (is_moment || !span.empty())
                                            : span == FrameSpan{};
    const bool about_moment = naming.deed == Naming::Deed::accept || naming.deed == Naming::Deed::drop;
    const bool sound_kind = about_moment ? is_moment && sound_name(naming.kind)
                            : naming.deed == Naming::Deed::give
                                ? !is_moment && naming.kind.empty()
                                : naming.named == Named::span && naming.kind.empty();
    return within(naming.number, 1, most_namings) && sound_span && sound_kind &&
           (naming.is_of_another() ? within(naming.of, 1, naming.number - 1) : naming.of == 0) &&
           (has_words ? !naming.words.empty() && sound_short(naming.words, longest_given_name)
                      : naming.words.empty()) &&
           sound_name(naming.author) && sound_name(naming.made_at);
}

bool sound(const Subtitles& subtitles) {
    Time last{0};
    for (const Cue& cue : subtitles.cues) {
        if (cue.begin < last || !sound_cue(cue)) return false;
        last = cue.begin;
    }
    return subtitles.cues.size() <= most_cues_kept && !subtitles.source.empty() &&
           sound_short(subtitles.source, longest_detail) && sound_name(subtitles.form) &&
           sound_short(subtitles.language, longest_name) && sound_short(subtitles.remark, longest_detail);
}

} // namespace decoupage
