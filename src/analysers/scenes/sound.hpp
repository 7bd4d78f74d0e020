#pragma once
/// What is heard where two shots meet.

#include "analysers/scenes/joins.hpp"

#include <span>
#include <vector>

namespace decoupage::scenes {

class SoundAround {
public:
    explicit SoundAround(const Evidence& evidence);
    /// To be asked in the order of the film.
    void say(Join& join);

private:
    /// The stretches of a track, gaps of a breath closed, and how far along it we are.
    struct Along {
        std::vector<FrameSpan> spans;
        std::size_t next = 0;
        void go_to(Frame frame);
    };
    static Along along(const Track& track, Frame gap);
    float level(Frame first, Frame end) const;

    const Evidence& evidence_;
    std::span<const float> loudness_;
    Frame second_;
    Along music_, speech_, silence_;
};

} // namespace decoupage::scenes
