#include "bench/freezes/staged.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace decoupage::bench {

namespace {

using namespace compose;

struct Family {
    const char* name;
    Event event;
    Nearing nearing;
    double grain, weave, flicker, dirt;
};

constexpr std::array<Family, 24> families{{
    {"held, as a file repeats it", Event::held, Nearing::none, 0, 0, 0, 0},
    {"held, weak grain", Event::held, Nearing::none, 2.5, 0, 0, 0},
    {"held, grain", Event::held, Nearing::none, 5, 0, 0.01, 0},
    {"held, strong grain", Event::held, Nearing::none, 9, 0, 0.01, 0},
    {"held, grain and weave", Event::held, Nearing::none, 4, 1.6, 0.01, 0},
    {"held, flicker and dirt", Event::held, Nearing::none, 4, 0.5, 0.05, 5},
    {"slow zoom into it", Event::held, Nearing::slowly, 4, 0.5, 0.01, 0.5},
    {"rapid zoom into it", Event::held, Nearing::rapidly, 4, 0.5, 0.01, 0.5},
    {"reframed", Event::held, Nearing::reframing, 4, 0.5, 0.01, 0.5},
    {"held, then goes on", Event::resumed, Nearing::none, 3, 0.3, 0.01, 0},
    {"to the film's end", Event::to_the_end, Nearing::slowly, 5, 0.5, 0.01, 0.5},
    {"fades out at the end", Event::faded, Nearing::none, 4, 0.5, 0.01, 0.5},
    {"quiet shot", Event::quiet, Nearing::none, 0, 0, 0, 0},
    {"quiet shot, grain", Event::quiet, Nearing::none, 5, 0.5, 0.01, 0.5},
    {"pan that stops on life", Event::quiet, Nearing::pan_that_stops, 3, 0, 0, 0},
    {"slow zoom into life", Event::quiet, Nearing::slowly, 3, 0.3, 0.01, 0},
    {"rapid zoom into life", Event::lives, Nearing::rapidly, 3, 0.3, 0.01, 0},
    {"a shot as it is", Event::lives, Nearing::none, 0, 0, 0, 0},
    {"a shot, grain and weave", Event::lives, Nearing::none, 6, 1.2, 0.02, 1},
    {"slow motion", Event::slow, Nearing::none, 3, 0.3, 0.01, 0},
    {"drawings on threes", Event::drawings, Nearing::none, 0, 0, 0, 0},
    {"photograph", Event::photograph, Nearing::none, 5, 0.5, 0.01, 0.5},
    {"card", Event::card, Nearing::none, 4, 0.5, 0.01, 0.5},
    {"black", Event::black, Nearing::none, 3, 0, 0, 0.5},
}};

Quality quality_of(int number, int factor) {
    Quality quality;
    quality.options = {{"crf", std::to_string(factor)}, {"preset", "veryfast"}, {"threads", "1"}};
    quality.b_frames = number % 3 == 0 ? 0 : 2;
    quality.key_frames = 96;
    return quality;
}

/// Does the footage move plainly, in every frame of the last ten before the stop and of those after it?
bool moves(const Footage& footage, Frame first, Frame frames) {
    std::vector<double> steps;
    Picture earlier(160, 90), now(160, 90);
    film(footage.picture(first), {}, earlier);
    for (Frame frame = first + 1; frame < first + frames; ++frame) {
        film(footage.picture(frame), {}, now);
        steps.push_back(difference(now, earlier));
        std::swap(now, earlier);
    }
    std::ranges::sort(steps);
    return steps[steps.size() / 10] > 0.5 && steps[steps.size() / 2] > 1.2 && steps.back() < 30;
}

FootagePointer drawn(Split split, Chance& chance) {
    const std::uint64_t from = split == Split::tune ? 100 : 1100;
    return drawn_footage(from + static_cast<std::uint64_t>(chance.whole(0, 699)), 16.0 / 9);
}

/// A drawn scene that moves from its first frame on.
FootagePointer beside(Split split, Chance& chance) {
    FootagePointer scene = drawn(split, chance);
    while (!moves(*scene, 0, frames_beside))
        scene = drawn(split, chance);
    return scene;
}

/// Footage that moves, for so many frames; three in five from films, where there are any.
void choose_shot(Staged& staged, Split split, const std::vector<FilmFootage>& films, int number,
                 Chance& chance) {
    const bool holds = truth_of(staged).freezes.size() == 1 && staged.event != Event::resumed;
    const Frame frames = staged.moving + (holds ? 4 : staged.rests);
    constexpr int tries = 200;
    for (int attempt = 0; attempt < tries; ++attempt) {
        const bool real = number % 5 < 3 && !films.empty() && attempt < tries / 2;
        if (real) {
            const FilmFootage& film =
                films[static_cast<std::size_t>(chance.whole(0, static_cast<int>(films.size()) - 1))];
            staged.shot = film.shots[static_cast<std::size_t>(
                chance.whole(0, static_cast<int>(film.shots.size()) - 1))];
            if (staged.shot->frames() < frames || staged.shot->is_card()) continue;
            staged.first = chance.whole(0, static_cast<int>(staged.shot->frames() - frames));
        } else {
            staged.shot = drawn(split, chance);
            staged.first = chance.whole(0, 200);
        }
        if (moves(*staged.shot, staged.first + staged.moving - 10, 13)) return;
    }
}

std::string name_of_film(const Stock& stock, int number) {
    char place[16];
    std::snprintf(place, sizeof place, "_%03d", number + 1);
    return std::string(name_of(stock.split)) + (stock.seed == 0 ? "" : "_" + std::to_string(stock.seed)) +
           place;
}

/// Wear of any strength, half of each kind not at all; coded in any quality, a third of them without any
/// loss. One in four begins with its shot, one in four with a card or a photograph, one in four ends so; and
/// in one in four a camera moves until the picture stops.
void vary(Staged& staged, int number, Chance chance) {
    const auto up_to = [&](double most) { return chance.happens(0.5) ? most * chance.share() : 0.0; };
    PrintStock& print = staged.print;
    print.grain = up_to(10), print.weave = up_to(1.6), print.flicker = up_to(0.05), print.dirt = up_to(5);
    staged.quality = quality_of(number, chance.happens(1.0 / 3) ? 0 : chance.whole(8, 32));
    const auto rest = [&](FootagePointer& beside, bool& rests) {
        if (chance.happens(0.5))
            beside = drawn_card(static_cast<std::uint64_t>(chance.whole(100, 799)), 16.0 / 9);
        rests = true;
    };
    if (chance.happens(0.25))
        staged.before = nullptr;
    else if (chance.happens(1.0 / 3))
        rest(staged.before, staged.before_rests);
    if (chance.happens(0.25)) rest(staged.after, staged.after_rests);
    if (chance.happens(0.25)) {
        staged.approach.frames = chance.whole(6, 24);
        if (chance.happens(0.7)) staged.approach.nearer = 0.05 * chance.share();
        if (chance.happens(0.4)) staged.approach.pans = 0.02 * (chance.share() - 0.5);
    }
}

Staged staged_film(const Family& family, int number, const Stock& stock,
                   const std::vector<FilmFootage>& films) {
    const Split split = stock.split;
    const Chance all(split == Split::tune ? 31 : 32);
    Chance chance =
        (stock.seed == 0 ? all : all.part(1000 + stock.seed)).part(static_cast<std::uint64_t>(number));
    Staged staged;
    staged.name = name_of_film(stock, number), staged.family = family.name;
    staged.event = family.event, staged.nearing = family.nearing;
    staged.print.grain = family.grain, staged.print.weave = family.weave;
    staged.print.flicker = family.flicker, staged.print.dirt = family.dirt;
    staged.print.key = chance.part(1).key();
    staged.quality = quality_of(number, std::array{14, 23, 30}[static_cast<std::size_t>(number % 3)]);
    staged.moving = chance.whole(24, 48);
    staged.rests = chance.length(18, 72);
    choose_shot(staged, split, films, number, chance);
    if (family.event == Event::card)
        staged.shot = drawn_card(chance.next() % 700 + (split == Split::tune ? 100 : 1100), 16.0 / 9);
    staged.before = beside(split, chance), staged.after = beside(split, chance);
    if (stock.prints == Stock::Prints::any) vary(staged, number, chance.part(2));
    return staged;
}

} // namespace

Frame begins(const Staged& staged) {
    return staged.before ? frames_beside : 0;
}

bool ends_the_film(const Staged& staged) {
    return staged.event == Event::to_the_end || staged.event == Event::faded;
}

Frame length(const Staged& staged) {
    const Frame goes_on = staged.event == Event::resumed ? staged.rests : 0;
    return begins(staged) + staged.moving + staged.rests + goes_on +
           (ends_the_film(staged) ? 0 : frames_beside);
}

Rests truth_of(const Staged& staged) {
    const Frame shot = begins(staged), stop = shot + staged.moving, end = stop + staged.rests;
    Rests truth;
    if (staged.before && staged.before_rests) truth.stills.push_back({0, shot});
    switch (staged.event) {
    case Event::held:
    case Event::resumed:
    case Event::to_the_end:
    case Event::faded:
        truth.freezes = {{stop, end}};
        break;
    case Event::photograph:
    case Event::card:
    case Event::black:
        truth.stills.push_back({shot, end});
        break;
    default:
        break;
    }
    if (staged.after_rests && !ends_the_film(staged))
        truth.stills.push_back({length(staged) - frames_beside, length(staged)});
    return truth;
}

std::vector<Staged> all_staged(const Stock& stock, const std::vector<FilmFootage>& films) {
    std::vector<Staged> all;
    for (const Family& family : families)
        for (int each = 0; each < staged_each; ++each)
            all.push_back(staged_film(family, static_cast<int>(all.size()), stock, films));
    return all;
}

} // namespace decoupage::bench
