#pragma once
/// A planned sequence, drawn frame by frame.

#include "compose/plan.hpp"

namespace decoupage::compose {

/// One thread at a time.
class Sequence {
public:
    explicit Sequence(Plan plan);
    const Plan& plan() const { return plan_; }
    /// A frame of the film, 0 <= frame < plan().frames.
    Picture frame(Frame frame) const;

private:
    Picture shot(Frame frame) const;
    /// One stretch as its camera has it at that frame of the shot; `framing` adds the join's part.
    Picture taken(std::size_t stretch, Frame frame, const Framing& framing) const;
    Framing framed(std::size_t stretch, Frame frame) const;
    void draw_screens(Picture& picture, const Disturbance& disturbance, Frame frame) const;

    Plan plan_;
    Printer printer_;
};

} // namespace decoupage::compose
