#pragma once
/// The rate at which a program for editing counts a film's frames.

#include "exchange/ruler.hpp"
#include "film/decoupage.hpp"

namespace decoupage::exchange {

/// One of the rates such programs know: 24000/1001, 24, 25, 30000/1001, 30, 48, 50, 60000/1001, 60.
///
/// A film that runs evenly at one of them has that one, and its frames are counted one by one. Any other film
/// has the one nearest to as many frames as it shows in a second, on average, and each of its frames stands
/// where its time stamp says, rounded to the rate: exact frames then have to be written beside.
struct EditRate {
    Rate rate;
    bool frame_for_frame = true;
};
EditRate edit_rate(const Decoupage& decoupage);

Ruler ruler_for(const Decoupage& decoupage, const EditRate& rate);

} // namespace decoupage::exchange
