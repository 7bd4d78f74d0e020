#include "bench/cadence/kinds.hpp"

#include "compose/chance.hpp"

#include <cmath>

namespace decoupage::bench {

namespace {

using compose::Fields;

Fields whole(Frame picture) {
    return {picture, picture, 0};
}

/// The picture that is on as the frame begins.
Fields repeating(Frame frame, const Making& making) {
    return whole(
        static_cast<Frame>(std::floor(static_cast<double>(frame) * making.pictures / making.shown + 1e-9)));
}

/// The two pictures between which the frame lies, each the more the nearer it is.
Fields mixing(Frame frame, const Making& making) {
    const double place = static_cast<double>(frame) * making.pictures / making.shown + 1e-9;
    const auto before = static_cast<Frame>(std::floor(place));
    const double share = place - static_cast<double>(before);
    return share < 0.01 ? whole(before) : Fields{before, before + 1, share};
}

Fields two_and_four(Frame frame, const Making&) {
    constexpr Frame places[] = {0, 0, 1, 1, 2, 2, 3, 3, 3, 3};
    return whole(frame / 10 * 4 + places[frame % 10]);
}

Fields pulldown(Frame frame, const Making&) {
    return compose::fields(compose::Cadence::three_two, frame);
}

Fields pulldown_mixed(Frame frame, const Making& making) {
    Fields fields = pulldown(frame, making);
    if (fields.upper != fields.lower) fields.mixed = 0.5;
    return fields;
}

/// Every second has one frame too many: half of the picture before it and half of the one behind.
Fields one_a_second(Frame frame, const Making& making) {
    const Frame second = frame / making.shown, into = frame % making.shown,
                first = second * (making.shown - 1);
    return into + 1 < making.shown ? whole(first + into) : Fields{first + into - 1, first + into, 0.5};
}

Fields two_moments(Frame frame, const Making&) {
    return {2 * frame, 2 * frame + 1, 0};
}

/// The same for every run: from 0 up to 1.
double chance_at(Frame frame) {
    return compose::Chance(5300).part(static_cast<std::uint64_t>(frame)).share();
}

/// As by a hand that cranks: each picture comes up to half of one early.
Fields cranked(Frame frame, const Making& making) {
    return whole(static_cast<Frame>(static_cast<double>(frame) * making.pictures / making.shown +
                                    0.5 * chance_at(frame)));
}

/// Brought to 24 first.
Fields stretched_twice(Frame frame, const Making& making) {
    const Frame of_24 = frame * 24 / making.shown;
    return whole(static_cast<Frame>(static_cast<double>(of_24) * making.pictures / 24 + 1e-9));
}

/// Each frame is new by chance.
Fields in_no_order(Frame frame, const Making& making) {
    Frame picture = 0;
    for (Frame each = 1; each <= frame; ++each)
        picture += chance_at(each) < 0.85 * making.pictures / making.shown ? 1 : 0;
    return whole(picture);
}

/// Each moment of the film is a frame, and each third of it is left out.
Fields with_gaps(Frame frame, const Making&) {
    return whole(frame * 3 / 2);
}

} // namespace

const std::vector<Making>& makings() {
    static const std::vector<Making> all{
        {"24, each frame new", {"every_frame", 24}, 24, 6, repeating, 24},
        {"25, each frame new", {"every_frame", 25}, 25, 3, repeating, 25},
        {"30, each frame new", {"every_frame", 30}, 30, 3, repeating, 30},
        {"on twos at 24", {"on_twos", 12}, 24, 3, repeating, 12},
        {"on twos at 25", {"on_twos", 12.5}, 25, 2, repeating, 12.5},
        {"on threes at 24", {"on_threes", 8}, 24, 3, repeating, 8},
        {"16 at 24", {"stretched", 16}, 24, 3, repeating, 16},
        {"18 at 24", {"stretched", 18}, 24, 3, repeating, 18},
        {"20 at 24", {"stretched", 20}, 24, 2, repeating, 20},
        {"16 at 25", {"stretched", 16}, 25, 2, repeating, 16},
        {"18 at 25", {"stretched", 18}, 25, 2, repeating, 18},
        {"22 at 25", {"stretched", 22}, 25, 1, repeating, 22},
        {"18 at 30", {"stretched", 18}, 30, 2, repeating, 18},
        {"24 at 25, one repeat a second", {"stretched", 24}, 25, 2, repeating, 24},
        {"2:2:2:4, 24 at 30", {"two_two_two_four", 24}, 30, 3, repeating, 24},
        {"2:2:2:4, 24 at 60", {"two_two_two_four", 24}, 60, 1, two_and_four, 24},
        {"3:2, 24 at 60", {"three_two", 24}, 60, 2, repeating, 24},
        {"3:2 with combed frames, 24 at 30", {"three_two", 24}, 30, 4, pulldown, 24},
        {"3:2 with mixed frames, 24 at 30", {"blended", 24}, 30, 2, pulldown_mixed, 24},
        {"24 mixed to 30", {"blended", 24}, 30, 2, mixing, 24},
        {"16 mixed to 24", {"blended", 16}, 24, 2, mixing, 16},
        {"24 at 25, one mixture a second", {"blended", 24}, 25, 2, one_a_second, 24},
        {"two moments a frame, 30", {"interlaced", 60}, 30, 3, two_moments, 60},
        {"two moments a frame, 25", {"interlaced", 50}, 25, 2, two_moments, 50},
    };
    return all;
}

const std::vector<Making>& other_makings() {
    static const std::vector<Making> all{
        {"16 cranked, at 24", {"stretched,uneven", 15.8}, 24, 2, cranked, 16},
        {"18 cranked, at 25", {"stretched,uneven", 17.4}, 25, 2, cranked, 18},
        {"12 cranked, at 24", {"stretched,uneven,on_twos", 12}, 24, 2, cranked, 12},
        {"16 to 24 to 25", {"stretched,uneven", 16}, 25, 2, stretched_twice, 16},
        {"18 to 24 to 30", {"stretched,uneven", 18}, 30, 2, stretched_twice, 18},
        {"8 in ten new, in no order", {"uneven,stretched", 20}, 25, 2, in_no_order, 23.53},
        {"6 in ten new, in no order", {"uneven,stretched", 14.4}, 24, 2, in_no_order, 16.94},
        {"4 in ten new, in no order", {"uneven,stretched", 11.8}, 30, 2, in_no_order, 14.12},
        {"24 with gaps", {"every_frame", 24}, 24, 2, with_gaps, 36},
        {"18 mixed to 25", {"blended", 18}, 25, 2, mixing, 18},
        {"20 mixed to 24", {"blended", 20}, 24, 2, mixing, 20},
        {"25 mixed to 30", {"blended", 25}, 30, 2, mixing, 25},
        {"24 at 25, one mixture a second, more", {"blended", 24}, 25, 4, one_a_second, 24},
    };
    return all;
}

} // namespace decoupage::bench
