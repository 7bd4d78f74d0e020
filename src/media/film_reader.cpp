#include "media/film_reader.hpp"

#include "media/container.hpp"
#include "media/film_facts.hpp"
#include "media/frame_clock.hpp"
#include "media/frame_source.hpp"
#include "media/look_maker.hpp"
#include "media/planar.hpp"
#include "media/still_maker.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace decoupage {
namespace {

constexpr std::uint8_t black_sample = 0;
constexpr PlanarFrame black{{&black_sample, 1, 1, 1, 1}, {}, {}, 8, PlanarFrame::Range::full};

/// Where seeking begins, before the frame sought: key frames are not always where an index has them.
constexpr Time steps_back[] = {std::chrono::seconds(0), std::chrono::seconds(1), std::chrono::seconds(10)};

tl::unexpected<Fault> not_as_planned(const Film& film, const Reel& reel) {
    return fault(Fault::Kind::damaged,
                 std::to_string(reel.frames.length()) + " frames from frame " +
                     std::to_string(reel.frames.first) + " on",
                 name_in(film.path) + " has others there");
}

tl::unexpected<Fault> no_frame() {
    return fault(Fault::Kind::usage, "a frame that was read", "One was asked for where there is none");
}

} // namespace

struct FilmReader::Parts {
    Parts(std::unique_ptr<FrameSource> from, Film facts)
        : source(std::move(from)), film(std::move(facts)), clock(source->origin(), nominal_length(film)),
          frame(av_frame_alloc()) {}

    static Time nominal_length(const Film& film) {
        return film.rate.numerator > 0 ? from_ticks(1, film.rate.denominator, film.rate.numerator) : Time{0};
    }

    /// Decodes the first frame, and takes from it what headers only promise.
    Outcome<void> begin();
    /// Decodes the frame of that stamp, which comes after a key frame, into `waiting`.
    bool find(Time stamp);
    std::optional<Decoded> decode();
    bool has_frame() const { return !ended && count > reel.frames.first; }
    bool at_end_of_reel() const { return reel.end_stamp && count == reel.frames.end; }
    bool belongs(const std::optional<Decoded>& decoded);
    ReadFrame measure(const Decoded& decoded);
    void end();
    /// Adds to the damage, joined to what stands there if it goes on.
    void note(const char* label, FrameSpan span, const std::string& detail);

    std::unique_ptr<FrameSource> source;
    Film film;
    FrameClock clock;
    Owned<AVFrame> frame;            ///< the one that `next` gave last
    std::optional<Decoded> waiting;  ///< of the first frame, from `begin` to the first `next`
    std::optional<ProxyMaker> maker; ///< none for a film without pictures
    std::vector<LookMaker> looks;    ///< one for each size
    Planes planes;
    mutable StillMaker stills;
    Time film_stamp{0}; ///< of the film's first frame
    Reel reel;
    Frame count = 0; ///< frames up to the next one, counted from the film's first
    bool interlaced = false;
    bool ended = false;
    std::vector<Segment> damage;
};

Outcome<void> FilmReader::Parts::begin() {
    if (!frame) return fault(Fault::Kind::internal, "memory for a frame", "There is none left");
    if (film.stream < 0) return {};
    waiting = source->next(*frame);
    if (!waiting) {
        const std::string why = source->missing_end();
        return fault(Fault::Kind::not_a_film, "a film whose pictures can be decoded",
                     "No picture of " + name_in(film.path) + " (" + film.codec + ") can be decoded" +
                         (why.empty() ? "" : ": " + why),
                     "Give a whole copy, without protection.");
    }
    film_stamp = waiting->stamp.value_or(Time{0});
    correct_by_frame(film, *frame);
    maker.emplace(film);
    return {};
}

bool FilmReader::Parts::find(Time stamp) {
    for (const Time back : steps_back) {
        if (!source->seek(stamp - back)) return false;
        do {
            av_frame_unref(frame.get());
            waiting = source->next(*frame);
        } while (waiting && waiting->stamp && *waiting->stamp < stamp);
        if (waiting && waiting->stamp == stamp) return true;
    }
    return false;
}

void FilmReader::Parts::note(const char* label, FrameSpan span, const std::string& detail) {
    add_joined(damage, {span, label, 1.0F, detail});
}

std::optional<Decoded> FilmReader::Parts::decode() {
    if (waiting) return std::exchange(waiting, std::nullopt);
    av_frame_unref(frame.get());
    return source->next(*frame);
}

/// Is what was decoded what the reel promises at this place: a frame of it, or none of it after its end?
bool FilmReader::Parts::belongs(const std::optional<Decoded>& decoded) {
    if (!reel.end_stamp) return true;
    if (at_end_of_reel()) return !decoded || decoded->stamp >= *reel.end_stamp;
    return decoded && decoded->stamp && decoded->stamp < *reel.end_stamp;
}

ReadFrame FilmReader::Parts::measure(const Decoded& decoded) {
    const FrameClock::Place place = clock.place(decoded.stamp, decoded.duration);
    const FrameSpan span{count, count + 1};
    if (!place.oddity.empty()) note("gap", span, place.oddity);
    if (!decoded.trouble.empty()) note("damaged", span, decoded.trouble);
    ++count;
    interlaced = interlaced || frame->interlaced_frame;
    film.interlaced = film.interlaced || interlaced;
    film.variable_rate = film.variable_rate || clock.variable_rate();

    const auto seen = planes.of(*frame);
    if (!seen) note("damaged", span, "its pixels are of a format that cannot be read; measured as black");
    return {std::make_shared<const Proxy>(maker->make(seen.value_or(black))), place.time, decoded.duration};
}

void FilmReader::Parts::end() {
    if (std::exchange(ended, true)) return;
    av_frame_unref(frame.get());
    if (reel.end_stamp) return;
    film.frames = count;
    if (film.stream < 0) return;
    film.interlaced = interlaced;
    film.duration = clock.end();
    if (const std::string missing = source->missing_end(); !missing.empty())
        note("truncated", {count, count}, missing);
}

FilmReader::FilmReader(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
FilmReader::FilmReader(FilmReader&&) noexcept = default;
FilmReader& FilmReader::operator=(FilmReader&&) noexcept = default;
FilmReader::~FilmReader() = default;

Outcome<FilmReader> FilmReader::open(const std::string& path, const Opening& opening) {
    auto source = open_source(path, opening);
    if (!source) return tl::unexpected(source.error());
    auto print = fingerprint(path);
    if (!print) return tl::unexpected(print.error());
    Film film = (*source)->film();
    film.print = std::move(*print);
    auto parts = std::make_unique<Parts>(std::move(*source), std::move(film));
    if (const auto begun = parts->begin(); !begun) return tl::unexpected(begun.error());
    return FilmReader(std::move(parts));
}

const Film& FilmReader::film() const {
    return parts_->film;
}

Outcome<void> FilmReader::go_to(const Reel& reel) {
    Parts& parts = *parts_;
    if ((reel.frames.first > 0 || parts.count > 0) && !parts.find(reel.first_stamp))
        return not_as_planned(parts.film, reel);
    parts.reel = reel;
    parts.count = reel.frames.first;
    parts.clock = FrameClock(parts.source->origin(), Parts::nominal_length(parts.film));
    if (reel.frames.first > 0) parts.clock.go_on_after(reel.stamp_before, parts.film_stamp);
    parts.damage.clear();
    parts.ended = false;
    return {};
}

Outcome<std::optional<ReadFrame>> FilmReader::next() {
    Parts& parts = *parts_;
    if (!parts.ended) {
        const auto decoded = parts.decode();
        if (!parts.belongs(decoded)) return not_as_planned(parts.film, parts.reel);
        if (decoded && !parts.at_end_of_reel()) return parts.measure(*decoded);
    }
    parts.end();
    return std::nullopt;
}

Outcome<LookPicture> FilmReader::look(int longest) {
    Parts& parts = *parts_;
    if (!parts.has_frame()) return no_frame();
    auto maker = std::find_if(parts.looks.begin(), parts.looks.end(),
                              [&](const LookMaker& known) { return known.longest() == longest; });
    if (maker == parts.looks.end()) maker = parts.looks.emplace(maker, parts.film, longest);
    return maker->make(parts.planes.of(*parts.frame).value_or(black));
}

Outcome<HeldFrame> FilmReader::hold() const {
    if (!parts_->has_frame()) return no_frame();
    std::shared_ptr<AVFrame> kept(av_frame_clone(parts_->frame.get()), FreeWithFfmpeg());
    if (!kept) return fault(Fault::Kind::internal, "memory for a frame", "There is none left");
    return HeldFrame{parts_->count - 1, std::move(kept)};
}

Outcome<Still> FilmReader::still(const HeldFrame& held, int width) const {
    auto still = parts_->stills.make(*static_cast<const AVFrame*>(held.picture.get()), parts_->film, width);
    if (still) still->frame = held.number;
    return still;
}

Outcome<Still> FilmReader::still(int width) const {
    return hold().and_then([&](const HeldFrame& held) { return still(held, width); });
}

const std::vector<Segment>& FilmReader::damage() const {
    return parts_->damage;
}

} // namespace decoupage
