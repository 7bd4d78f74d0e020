#pragma once
/// Texts with their places in the film.

#include "analysers/letters/kinds.hpp"

#include <string>

namespace decoupage::letters {

/// A text with its place in the film.
struct Placed {
    Text text;
    FrameSpan span;
    bool on_card = false;
    const FrameWords* words = nullptr; ///< null where nobody has read them
    std::string label;
    bool is_even() const { return 2 * text.even > text.seen; }
    bool is_card() const { return on_card || is_even(); }
    bool is_read() const { return words != nullptr && !words->words.empty(); }
};

/// On a card, the card's span; over a picture, from half a look before to half a look after, or to the shot's
/// edges.
Placed placed(const Text& text, const Surroundings& around);

} // namespace decoupage::letters
