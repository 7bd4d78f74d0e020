#pragma once
/// The film as an opened file: what is known of it before and after its pixels are seen.

#include "time/clock.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace decoupage {

/// What recognises a film that was moved or renamed: the size and a digest of the file's head, middle and
/// tail.
struct Print {
    std::uint64_t bytes = 0;
    std::string digest; ///< 32 hexadecimal digits
    friend bool operator==(const Print&, const Print&) = default;
};

/// A finger's width of facts about one film file. Filled when it is opened; `frames`, `duration` and
/// `interlaced` are corrected by the screening to what was really decoded.
struct Film {
    std::string path; ///< as last seen; not part of its identity
    Print print;
    std::string container;   ///< "mov,mp4,m4a,3gp,3g2,mj2"
    std::string codec;       ///< "h264"; empty for a film with sound only
    std::string sound_codec; ///< empty for a film without sound
    int stream = -1;         ///< index of the picture stream used; -1 for none
    int picture_streams = 0; ///< how many there were to choose from
    Frame frames = 0;
    Rate rate;                               ///< nominal; times of frames come from the stream's own stamps
    Time duration{0};                        ///< of the picture, or of the sound where there is no picture
    int width = 0, height = 0;               ///< upright, in stored pixels
    int aspect_width = 1, aspect_height = 1; ///< sample aspect, upright: the shape of one stored pixel
    int bits = 8;
    int rotation = 0; ///< degrees clockwise that were applied to make the picture upright: 0, 90, 180, 270
    bool interlaced = false; ///< one field of each frame was measured
    bool variable_rate = false;
    bool high_dynamic_range = false;

    bool is_of_sound_alone() const { return height == 0 && !sound_codec.empty(); }
    /// width : height of the picture as shown, black bars included; 0 where there is no picture.
    double aspect() const {
        return height == 0 ? 0.0
                           : static_cast<double>(width) * aspect_width /
                                 (static_cast<double>(height) * aspect_height);
    }
};

/// When each frame is shown. The time of a frame is the stream's own time stamp.
class FrameTimes {
public:
    FrameTimes() = default;
    /// `times[i]` is when frame i is shown; `end` when the last one goes. Must not decrease.
    FrameTimes(std::vector<Time> times, Time end);

    Frame frames() const { return static_cast<Frame>(times_.size()); }
    /// For 0 <= frame <= frames(): when it is shown; for frame == frames(), when the film ends. Clamped
    /// outside.
    Time at(Frame frame) const;
    Time length(FrameSpan span) const { return at(span.end) - at(span.first); }
    /// The frame on the screen at a time; clamped into the film. 0 for an empty film.
    Frame on_screen(Time time) const;
    /// The frames that begin nearest to two times, for what was found in the sound: `end` is `frames()` where
    /// that is nearest.
    FrameSpan between(Time first, Time end) const;
    /// The same of values `first` to `end` of a curve of sound.
    FrameSpan between(std::int64_t first, std::int64_t end, int a_second) const {
        return between(from_ticks(first, 1, a_second), from_ticks(end, 1, a_second));
    }
    Time end() const { return end_; }
    const std::vector<Time>& values() const { return times_; }

private:
    Frame nearest(Time time) const;

    std::vector<Time> times_;
    Time end_{0};
};

/// The shape of a picture in the words people use: "2.35:1", "1.85:1", "16:9", "4:3", "1.37:1", or "1.52:1"
/// for none of these. Within 1.5 % of a usual one it takes that one's name.
std::string aspect_name(double aspect);

} // namespace decoupage
