#include "media/film_facts.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace decoupage {
namespace {

bool is_high_dynamic_range(AVColorTransferCharacteristic curve) {
    return curve == AVCOL_TRC_SMPTE2084 || curve == AVCOL_TRC_ARIB_STD_B67;
}

/// The turn that makes the picture upright, clockwise, to the nearest quarter.
int rotation_of(const AVStream& stream) {
    std::size_t size = 0;
    const std::uint8_t* matrix = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
    if (!matrix || size < 9 * sizeof(std::int32_t)) return 0;
    const double anticlockwise = av_display_rotation_get(reinterpret_cast<const std::int32_t*>(matrix));
    if (!std::isfinite(anticlockwise)) return 0;
    const int quarters = static_cast<int>(std::lround(-anticlockwise / 90.0));
    return ((quarters % 4) + 4) % 4 * 90;
}

AVRational nominal_rate(AVFormatContext& format, AVStream& stream) {
    const AVRational guessed = av_guess_frame_rate(&format, &stream, nullptr);
    const AVRational average = stream.avg_frame_rate;
    // Where frames are long and short, the guess is the finest tick they all stand on, which no frame need
    // last.
    const bool tick = average.num > 0 && av_q2d(guessed) > 1.5 * av_q2d(average);
    return guessed.num <= 0 || guessed.den <= 0 || tick ? average : guessed;
}

AVRational plausible_aspect(AVRational aspect) {
    if (aspect.num <= 0 || aspect.den <= 0 || aspect.num > 20 * std::int64_t{aspect.den} ||
        aspect.den > 20 * std::int64_t{aspect.num})
        return {1, 1};
    return aspect;
}

void fill_picture(Film& film, AVFormatContext& format, AVStream& stream) {
    const AVCodecParameters& coded = *stream.codecpar;
    film.stream = stream.index;
    film.codec = codec_name(stream);
    film.rotation = rotation_of(stream);
    film.width = coded.width;
    film.height = coded.height;
    const AVRational aspect = plausible_aspect(av_guess_sample_aspect_ratio(&format, &stream, nullptr));
    film.aspect_width = aspect.num;
    film.aspect_height = aspect.den;
    if (film.rotation == 90 || film.rotation == 270) {
        std::swap(film.width, film.height);
        std::swap(film.aspect_width, film.aspect_height);
    }
    const AVRational rate = nominal_rate(format, stream);
    if (rate.num > 0 && rate.den > 0) film.rate = {rate.num, rate.den};
    film.high_dynamic_range = is_high_dynamic_range(coded.color_trc);
    film.interlaced = coded.field_order > AV_FIELD_PROGRESSIVE;
    const AVRational average = stream.avg_frame_rate;
    film.variable_rate =
        average.num > 0 && rate.num > 0 && std::abs(av_q2d(rate) / av_q2d(average) - 1.0) > 0.02;
    if (stream.duration > 0)
        film.duration = from_ticks(stream.duration, stream.time_base.num, stream.time_base.den);
    film.frames =
        stream.nb_frames > 0
            ? stream.nb_frames
            : static_cast<Frame>(std::llround(seconds(film.duration) * film.rate.frames_per_second()));
}

} // namespace

bool is_picture_stream(const AVStream& stream) {
    return stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO &&
           !(stream.disposition & (AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS));
}

std::string codec_name(const AVStream& stream) {
    return avcodec_get_name(stream.codecpar->codec_id);
}

int sound_beside(AVFormatContext& format, int picture) {
    return std::max(-1, av_find_best_stream(&format, AVMEDIA_TYPE_AUDIO, -1, picture, nullptr, 0));
}

Film film_facts(AVFormatContext& format, AVStream* picture, const std::string& path) {
    Film film;
    film.path = path;
    film.container = format.iformat->name;
    if (format.duration > 0) film.duration = from_ticks(format.duration, 1, AV_TIME_BASE);
    const int sound = sound_beside(format, picture ? picture->index : -1);
    if (sound >= 0) film.sound_codec = codec_name(*format.streams[sound]);
    for (unsigned index = 0; index < format.nb_streams; ++index)
        film.picture_streams += is_picture_stream(*format.streams[index]);
    if (picture) fill_picture(film, format, *picture);
    return film;
}

void correct_by_frame(Film& film, const AVFrame& frame) {
    film.width = frame.width;
    film.height = frame.height;
    if (film.rotation == 90 || film.rotation == 270) std::swap(film.width, film.height);
    if (const auto* format = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(frame.format)))
        film.bits = format->comp[0].depth;
    film.interlaced = film.interlaced || frame.interlaced_frame;
    film.high_dynamic_range = film.high_dynamic_range || is_high_dynamic_range(frame.color_trc);
}

} // namespace decoupage
