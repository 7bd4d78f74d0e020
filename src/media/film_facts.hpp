#pragma once
/// What an opened container says of its film.

#include "film/film.hpp"
#include "media/ffmpeg.hpp"

#include <string>

namespace decoupage {

/// Moving pictures: neither cover art nor the small pictures of a chapter list.
bool is_picture_stream(const AVStream& stream);

/// FFmpeg's name of the stream's codec.
std::string codec_name(const AVStream& stream);

/// The index of the sound that belongs to a picture, itself told by its index; -1 for none, of either.
int sound_beside(AVFormatContext& format, int picture);

/// `picture` may be null.
Film film_facts(AVFormatContext& format, AVStream* picture, const std::string& path);

/// Puts right what headers only promise.
void correct_by_frame(Film& film, const AVFrame& frame);

} // namespace decoupage
