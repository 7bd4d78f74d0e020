#pragma once
/// The times of frames: the stream's own time stamps from the film's start, never decreasing.

#include "time/clock.hpp"

#include <optional>
#include <string>

namespace decoupage {

/// Stamps beyond some fifty years are nonsense; held within that, sums of a few cannot overflow.
Time held(Time stamp);

/// Is told each frame's stamp in presentation order, and says when the frame is shown.
class FrameClock {
public:
    /// `origin`: the stamp at which the film starts, if known; a first frame before it starts the film
    /// itself. `nominal`: the length of a frame where the stream does not say; 0 if unknown.
    FrameClock(std::optional<Time> origin, Time nominal) : origin_(origin), nominal_(nominal) {}

    struct Place {
        Time time{0};
        std::string oddity; ///< what was odd about the stamp, in words; empty if nothing was
    };

    /// A missing stamp: the frame follows the one before at once. A stamp that jumps ahead is kept, and one
    /// that falls back makes the frame share the time of the one before; but where it falls back further than
    /// a jump, the stamps have begun again, and go on from there. A jump is more than 5 frames and more than
    /// 1 s past the end of the frame before.
    Place place(std::optional<Time> stamp, Time duration);

    /// Goes on as if the frame of that stamp, of nominal length, had been told last. `first` is the stamp of
    /// the film's first frame.
    void go_on_after(Time stamp, Time first);

    /// When the last frame goes.
    Time end() const { return last_ + last_length_; }
    bool variable_rate() const { return variable_; }

private:
    void begin(Time first);
    Time jump() const;
    void note_rate(Time step);

    std::optional<Time> origin_;
    Time nominal_;
    Time last_{0}, last_length_{0};
    bool begun_ = false;
    bool variable_ = false;
};

} // namespace decoupage
