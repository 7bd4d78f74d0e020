#include "media/play_stream.hpp"

#include "media/film_facts.hpp"
#include "media/fragment_writer.hpp"
#include "media/numbered_frames.hpp"
#include "media/play_sound.hpp"
#include "media/shown_picture.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace decoupage {
namespace {

using namespace std::chrono_literals;

constexpr Time first_fragment{200ms}, fragment{500ms}, longest_lag{2s};
constexpr int most_decoder_threads = 2; ///< each more makes the first picture later

/// At most so many lines, and both sides even, as the encoder needs them.
PictureSize played_size(const Film& film, int most_lines) {
    constexpr int widest = 4096;
    const PictureSize whole = shown_size(film, widest);
    const double share = std::min(1.0, static_cast<double>(std::max(most_lines, 2)) / whole.height);
    const auto even = [share](int length) {
        return std::max(static_cast<int>(std::lround(length * share / 2)) * 2, 2);
    };
    return {even(whole.width), even(whole.height)};
}

/// The colours of a stream, as its first frame says or, where it does not, as its size lets one expect.
PlayedPicture played_picture(const Film& film, const AVFrame& frame, int most_lines) {
    PlayedPicture picture{played_size(film, most_lines), film.rate, colours_of(frame), frame.color_primaries,
                          frame.color_trc};
    const bool high = picture.colours == AVCOL_SPC_BT709;
    if (picture.primaries == AVCOL_PRI_UNSPECIFIED)
        picture.primaries = high ? AVCOL_PRI_BT709 : AVCOL_PRI_SMPTE170M;
    if (picture.transfer == AVCOL_TRC_UNSPECIFIED)
        picture.transfer = high ? AVCOL_TRC_BT709 : AVCOL_TRC_SMPTE170M;
    return picture;
}

} // namespace

struct PlayStream::Parts {
    Parts(NumberedFrames numbered, const FrameTimes& of_film)
        : frames(std::move(numbered)), times(of_film), shown(AV_PIX_FMT_YUV420P, false, SWS_BILINEAR),
          frame(av_frame_alloc()), ahead(av_frame_alloc()) {}

    Outcome<void> begin(const std::string& path, const Playing& playing);
    Outcome<void> add_more();
    Outcome<void> add_pictures();
    Outcome<void> add_picture(FragmentWriter::Key key);
    Outcome<void> add_sound(Time until);
    void look_ahead();
    /// Of what was written; of sound alone, what the film promises.
    Time pictures_end() const { return has_pictures ? times.at(number) : film_end; }
    Time sound_end() const { return from_ticks(sample, 1, FragmentWriter::sound_rate); }
    /// How far the sound is behind the pictures.
    Time sound_lag() const {
        const bool over = !sound || (!has_pictures && sound->at_end());
        return over ? Time{0} : std::max(pictures_end() - sound_end(), Time{0});
    }

    NumberedFrames frames;
    FrameTimes times;
    ShownPicture shown;
    Owned<AVFrame> frame, ahead;
    std::optional<Frame> ahead_number; ///< of the frame in `ahead`
    Owned<AVFrame> picture;            ///< the one to be shown, as it goes to the encoder
    Film film;
    PictureSize size;
    bool has_pictures = false;
    Frame number = 0;            ///< the next to be written
    Time film_end = Time::max(); ///< of a film of sound alone
    std::optional<PlaySound> sound;
    std::int64_t sample = 0; ///< the next to be written
    std::optional<FragmentWriter> writer;
    Time length = first_fragment; ///< of the next fragment
    bool begun = false, finished = false;
};

Outcome<void> PlayStream::Parts::begin(const std::string& path, const Playing& playing) {
    if (!frame || !ahead) return fault(Fault::Kind::internal, "memory for a frame", "There is none left");
    film = frames.film();
    has_pictures = film.stream >= 0 && times.frames() > 0;
    if (film.duration > Time{0}) film_end = film.duration;
    Time moment = std::max(playing.moment, Time{0});
    std::optional<PlayedPicture> played;
    if (has_pictures) {
        if (playing.from < 0 || playing.from >= times.frames())
            return fault(Fault::Kind::usage, "a frame from 0 to " + std::to_string(times.frames() - 1),
                         "Frame " + std::to_string(playing.from) + " was asked for");
        if (const auto gone = frames.go_to(playing.from); !gone) return gone;
        number = playing.from;
        moment = times.at(number);
        look_ahead();
        played = played_picture(film, *ahead, playing.most_lines);
        size = played->size;
    }
    if (!film.sound_codec.empty())
        if (auto opened = PlaySound::open(path, frames.start(), moment)) sound = std::move(*opened);
    sample = static_cast<std::int64_t>(std::ceil(seconds(moment) * FragmentWriter::sound_rate));
    auto opened = FragmentWriter::open(played, sound ? sound->channels() : 0);
    if (!opened) return tl::unexpected(opened.error());
    writer = std::move(*opened);
    return {};
}

void PlayStream::Parts::look_ahead() {
    ahead_number = frames.next(*ahead);
}

/// The picture of frame `number`: the one that lies ahead, or once more the one before where that comes later
/// or not at all.
Outcome<void> PlayStream::Parts::add_picture(FragmentWriter::Key key) {
    if (!picture || (ahead_number && *ahead_number <= number)) {
        Owned<AVFrame> made = shown.make(*ahead, film.rotation, size);
        if (!made && !picture)
            return fault(Fault::Kind::damaged, "pictures of a form that can be shown",
                         "Those of the film cannot be turned into it");
        if (made) picture = std::move(made);
        if (ahead_number && *ahead_number <= number) look_ahead();
    }
    const Owned<AVFrame> given(av_frame_clone(picture.get()));
    if (!given) return fault(Fault::Kind::internal, "memory for a frame", "There is none left");
    const auto added = writer->add(*given, times.at(number), times.at(number + 1), key);
    ++number;
    return added;
}

Outcome<void> PlayStream::Parts::add_pictures() {
    const Time end = times.at(number) + std::exchange(length, fragment);
    auto key = FragmentWriter::Key::wanted;
    do {
        if (const auto added = add_picture(std::exchange(key, FragmentWriter::Key::as_it_comes)); !added)
            return added;
    } while (number < times.frames() && times.at(number) < end);
    return {};
}

Outcome<void> PlayStream::Parts::add_sound(Time until) {
    while (sound && sound_end() < until) {
        const auto added = writer->add(sound->take(FragmentWriter::sound_frame), sample);
        if (!added) return added;
        sample += FragmentWriter::sound_frame;
    }
    return {};
}

/// What makes the next fragment.
Outcome<void> PlayStream::Parts::add_more() {
    const bool pictures_left = has_pictures && number < times.frames();
    finished = !pictures_left && sound_lag() == Time{0};
    if (finished) return writer->finish();
    // A picture may stand for long: its sound comes in fragments of its own.
    if (pictures_left && sound_lag() < longest_lag)
        if (const auto added = add_pictures(); !added) return added;
    return add_sound(std::min(pictures_end(), sound_end() + longest_lag));
}

PlayStream::PlayStream(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
PlayStream::PlayStream(PlayStream&&) noexcept = default;
PlayStream& PlayStream::operator=(PlayStream&&) noexcept = default;
PlayStream::~PlayStream() = default;

Outcome<PlayStream> PlayStream::open(const std::string& path, const Opening& opening, const FrameTimes& times,
                                     const Playing& playing) {
    Opening quick = opening;
    if (quick.threads == 0) quick.threads = std::min(av_cpu_count(), most_decoder_threads);
    auto frames = NumberedFrames::open(path, quick, times, playing.finding);
    if (!frames) return tl::unexpected(frames.error());
    auto parts = std::make_unique<Parts>(std::move(*frames), times);
    if (const auto begun = parts->begin(path, playing); !begun) return tl::unexpected(begun.error());
    return PlayStream(std::move(parts));
}

const std::string& PlayStream::type() const {
    return parts_->writer->type();
}

Outcome<std::optional<std::string>> PlayStream::next() {
    Parts& parts = *parts_;
    if (!std::exchange(parts.begun, true)) return parts.writer->bytes();
    if (parts.finished) return std::nullopt;
    if (const auto added = parts.add_more(); !added) return tl::unexpected(added.error());
    if (const auto ended = parts.writer->cut(); !ended) return tl::unexpected(ended.error());
    std::string bytes = parts.writer->bytes();
    return bytes.empty() ? std::nullopt : std::optional(std::move(bytes));
}

} // namespace decoupage
