#pragma once
/// Which coded pictures decoding can begin at, so that everything after them comes out as if it had begun
/// earlier.

#include "media/ffmpeg.hpp"

namespace decoupage {

/// Are a stream's packets frames, one each, and does a key picture make all earlier ones needless? Not so
/// where pictures are coded to be kept and not shown (VP8, AV1), in fields, or in ways this program does not
/// know.
bool may_be_cut(const AVCodecParameters& coded);

/// Is this key packet such a picture? Of H.264 (ISO/IEC 14496-10, 7.4.1) only an IDR, of HEVC
/// (23008-2, 7.4.2) only an IRAP picture: other packets are called keys too, from which a decoder only
/// recovers by and by.
bool is_closed_key(const AVPacket& packet, const AVCodecParameters& coded);

} // namespace decoupage
