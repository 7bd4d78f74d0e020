#include "bench/pictures/composition.hpp"

#include <array>
#include <cmath>
#include <functional>

namespace decoupage::bench {

namespace {

using Words = Composition::Words;

struct Container {
    int width, height, aspect_width, aspect_height;
};

constexpr std::array<Container, 8> containers{{{640, 480, 1, 1},
                                               {854, 480, 1, 1},
                                               {720, 480, 8, 9},
                                               {720, 576, 64, 45},
                                               {640, 360, 1, 1},
                                               {720, 480, 32, 27},
                                               {720, 576, 16, 15},
                                               {768, 432, 1, 1}}};
constexpr std::array codings{
    "-c:v libx264 -preset veryfast -crf 18", "-c:v mpeg2video -b:v 2500k", "-c:v mpeg4 -q:v 5",
    "-c:v libx264 -preset veryfast -crf 29", "-c:v mpeg2video -b:v 1000k", "-c:v mpeg4 -q:v 14",
    "-c:v libx264 -preset veryfast -crf 37"};

/// The pictures that prints of one split are made from: such as are not black at their edges, or there would
/// be no shape to see.
struct Sources {
    std::array<const char*, 5> colour, grey;
    const char *day, *night, *cartoon;
};

const Sources& sources(Split split) {
    static const Sources tune{
        {"day:1", "big-buck-bunny.mp4@35", "flower.mp4@0", "day:3", "big-buck-bunny.mp4@330"},
        {"day:1", "flower.mp4@0", "big-buck-bunny.mp4@120", "trip-to-the-moon-trailer.mp4@26", "night:1"},
        "day:1",
        "night:1",
        "cartoon:1"};
    static const Sources report{
        {"day:2", "fashion-film.mp4@20", "fashion-film.mp4@60", "day:4", "fashion-film.mp4@100"},
        {"day:2", "fashion-film.mp4@140", "nosferatu.mp4@40", "fashion-film.mp4@60", "night:2"},
        "day:2",
        "night:2",
        "cartoon:2"};
    return split == Split::tune ? tune : report;
}

double aspect_of(const Composition& print) {
    return static_cast<double>(print.width) * print.aspect_width /
           (static_cast<double>(print.height) * print.aspect_height);
}

bool is_wide(const Composition& print) {
    return aspect_of(print) > 1.6;
}

/// A family dresses a plain print: its `number` is 0 to 4, `turn` differs between the splits.
struct Dress {
    Composition& print;
    const Sources& sources;
    std::size_t number, turn;

    void in(std::size_t container) const {
        const Container& c = containers[container % containers.size()];
        print.width = c.width, print.height = c.height;
        print.aspect_width = c.aspect_width, print.aspect_height = c.aspect_height;
    }
    void shape(double aspect, double size = 1) const { print.shapes = {{0, aspect, size}}; }
    void tone(Treatment treatment) const { print.treatments = {{0, treatment}}; }
    void grey() const {
        tone(Treatment::grey);
        print.source = sources.grey[turn % 5];
    }
};

void letterbox(const Dress& d) {
    d.in(d.turn * 3 + 1);
    constexpr std::array wide{1.85, 2.35, 2.39, 2.0, 2.55}, narrow{1.66, 2.35, 1.85, 2.2, 1.66};
    d.shape(is_wide(d.print) ? wide[d.turn % 5] : narrow[d.turn % 5]);
    if (d.number % 2 == 1) d.grey();
    d.print.noise = d.number % 3 == 2 ? 4 : 0;
    d.print.uneven = d.number == 3 ? 4 : 0;
    d.print.blanking = d.number == 4 ? 4 : 0;
}

void boxed(const Dress& d) {
    d.in(std::array<std::size_t, 5>{1, 4, 3, 7, 5}[d.turn % 5]);
    constexpr std::array aspects{1.33, 1.37, 1.66, 1.2, 1.33};
    const bool window = d.number % 3 == 2;
    d.shape(window ? 1.85 : aspects[d.number], window ? 0.82 : 1);
    if (d.number % 2 == 0) d.grey();
    d.print.weave = d.number == 1 ? 2 : 0;
}

void light_bars(const Dress& d) {
    d.in(d.turn + 3);
    const bool wide = is_wide(d.print);
    d.shape(d.number % 2 == 0 ? (wide ? 2.35 : 1.85) : wide ? 1.33 : 1.66, d.number == 4 ? 0.8 : 1);
    constexpr std::array<std::array<int, 3>, 5> colours{
        {{24, 24, 24}, {235, 232, 224}, {40, 38, 36}, {30, 34, 60}, {250, 250, 250}}};
    d.print.bars = colours[d.number];
    d.print.noise = d.number == 0 ? 6 : 2;
    d.print.streaks = d.number == 2 ? 5 : 0;
}

void words(const Dress& d) {
    d.in(d.turn * 2 + 1);
    d.shape(is_wide(d.print) ? 2.35 : 1.85);
    d.print.words = std::array{Words::subtitles_in_bar, Words::subtitles_at_edge, Words::logo_in_bar,
                               Words::subtitles_in_bar, Words::subtitles_at_edge}[d.number];
    if (d.number >= 3) d.print.cards = {{60, 108}};
    if (d.number == 4) d.grey();
}

void silent(const Dress& d) {
    d.in(std::array<std::size_t, 5>{0, 1, 6, 7, 4}[d.turn % 5]);
    d.grey();
    d.shape(is_wide(d.print) ? (d.number % 2 == 0 ? 1.33 : 1.37) : 0);
    d.print.flicker = 0.12, d.print.noise = 6, d.print.weave = 2;
    d.print.soft = is_wide(d.print) ? 5 : 0;
    d.print.lifted = 14, d.print.bars = {10, 10, 10};
    if (d.number % 2 == 1) d.print.cards = {{56, 112}};
    if (d.number == 4) d.print.dark = {{0, 30}};
}

void tinted(const Dress& d) {
    d.in(std::array<std::size_t, 5>{0, 2, 6, 1, 0}[d.turn % 5]);
    d.print.source = d.sources.grey[d.turn % 4];
    d.shape(is_wide(d.print) ? 1.33 : 0);
    using Turns = std::vector<TreatmentChange>;
    const std::array<Turns, 5> turns{{{{0, Treatment::amber}, {56, Treatment::blue}, {112, Treatment::grey}},
                                      {{0, Treatment::sepia}},
                                      {{0, Treatment::toned_blue}},
                                      {{0, Treatment::green}, {112, Treatment::rose}},
                                      {{0, Treatment::toned_blue_tinted_amber}}}};
    d.print.treatments = turns[d.number];
    // Tones change with the shots, and only those of the drawn source are known.
    if (turns[d.number].size() > 1 || d.number == 4) d.print.source = d.sources.day;
    d.print.flicker = 0.08, d.print.noise = 4;
    if (d.number == 1) d.print.cards = {{100, 168}};
}

void grey_with_colour(const Dress& d) {
    d.in(d.turn * 2);
    d.grey();
    d.tone(std::array{Treatment::grey_warm, Treatment::grey_noisy, Treatment::grey_green,
                      Treatment::grey_noisy, Treatment::grey_warm}[d.number]);
    d.shape(is_wide(d.print) ? 1.37 : 0);
    d.print.noise = d.number % 2 == 0 ? 5 : 2;
    d.print.coding = codings[(d.turn * 2 + 1) % codings.size()];
}

void dark(const Dress& d) {
    d.in(d.turn + 4);
    d.shape(is_wide(d.print) ? 2.35 : 0);
    d.print.source = d.number % 2 == 0 ? d.sources.night : d.sources.colour[d.turn % 5];
    if (d.number == 1) d.print.source = d.sources.day, d.tone(Treatment::muted), d.print.dim_until = 112;
    if (d.number == 2) d.print.light = 0.4, d.tone(Treatment::grey_warm);
    if (d.number == 3) d.print.light = 0.15;
    if (d.number == 4) d.tone(Treatment::grey);
    if (d.number >= 2) d.print.dark = {{0, 40}};
    d.print.noise = d.number == 3 ? 3 : 1;
}

void tape(const Dress& d) {
    d.in(std::array<std::size_t, 5>{6, 0, 2, 6, 0}[d.turn % 5]);
    d.tone(d.number % 2 == 0 ? Treatment::tape : Treatment::grey_noisy);
    if (d.number % 2 == 1) d.print.source = d.sources.grey[d.turn % 5];
    d.shape(d.number >= 3 ? 1.85 : 0);
    d.print.head_switch = 8, d.print.blanking = d.number % 2 == 0 ? 8 : 5;
    d.print.streaks = 4, d.print.noise = 3, d.print.lifted = 8, d.print.bars = {8, 8, 8};
    d.print.coding = codings[(d.turn + 4) % codings.size()];
}

void animation(const Dress& d) {
    d.in(d.turn);
    d.print.source = d.number == 1 ? d.sources.colour[4] : d.sources.cartoon;
    if (d.number == 2) d.tone(Treatment::grey);
    if (d.number == 4) d.tone(Treatment::muted);
    d.shape(is_wide(d.print) ? (d.number % 2 == 0 ? 1.37 : 0) : 0);
}

void high_dynamic_range(const Dress& d) {
    d.in(std::array<std::size_t, 5>{1, 7, 4, 7, 1}[d.turn % 5]);
    d.print.high_dynamic_range = true;
    d.print.coding = "-c:v libx264 -preset veryfast -crf 22";
    d.shape(std::array{2.39, 0.0, 1.85, 2.0, 1.33}[d.number]);
    if (d.number == 3) d.print.source = d.sources.night;
    if (d.number == 4) d.grey();
}

void turns(const Dress& d) {
    d.in(d.turn * 5 + 1);
    const bool wide = is_wide(d.print);
    d.print.source = d.sources.day; // its shots change at frames 56 and 112
    if (d.number == 0) d.print.shapes = {{0, 2.39, 1}, {56, wide ? 0 : 1.66, 1}, {112, 2.39, 1}};
    if (d.number == 1) d.print.shapes = {{0, 0, 1}, {112, wide ? 1.33 : 1.85, 1}};
    if (d.number == 2)
        d.print.treatments = {{0, Treatment::colour}, {56, Treatment::grey}, {112, Treatment::colour}};
    if (d.number == 3) {
        d.print.treatments = {{0, Treatment::grey}, {112, Treatment::colour}};
        d.print.shapes = {{0, wide ? 1.33 : 0, 1}, {112, wide ? 2.35 : 1.85, 1}};
    }
    if (d.number == 4) d.shape(wide ? 2.35 : 1.85), d.print.dark = {{40, 72}}, d.print.titles = {{112, 168}};
    d.print.noise = d.number % 2 == 0 ? 2 : 0;
}

struct Family {
    const char* name;
    void (*dress)(const Dress&);
};

constexpr std::array<Family, 12> families{{{"letterbox", letterbox},
                                           {"pillarbox and windowbox", boxed},
                                           {"light, coloured and noisy bars", light_bars},
                                           {"words in the bars", words},
                                           {"silent", silent},
                                           {"tinted and toned", tinted},
                                           {"grey with cast or noise", grey_with_colour},
                                           {"dark", dark},
                                           {"tape", tape},
                                           {"animation", animation},
                                           {"high dynamic range", high_dynamic_range},
                                           {"changes and fades", turns}}};

} // namespace

std::vector<Composition> sixty_compositions(Split split, bool footage) {
    const Sources& from = sources(split);
    std::vector<Composition> prints;
    for (std::size_t family = 0; family < families.size(); ++family)
        for (std::size_t number = 0; number < 5; ++number) {
            const std::size_t turn = number + family * 2 + (split == Split::tune ? 0 : 3);
            Composition print;
            print.family = families[family].name;
            print.name = std::string(name_of(split)) + "-" + std::to_string(100 + family).substr(1) + "-" +
                         std::to_string(number);
            print.treatments = {{0, Treatment::colour}};
            print.source = from.colour[turn % 5];
            print.coding = codings[(turn * 2 + family) % codings.size()];
            families[family].dress({print, from, number, turn});
            const bool clip = print.source.find('@') != std::string::npos;
            if (clip && !footage) print.source = from.day;
            // A picture of nearly the frame's own shape fills it.
            for (ShapeChange& shape : print.shapes)
                if (shape.size == 1 && std::abs(shape.aspect / aspect_of(print) - 1) < 0.03) shape.aspect = 0;
            if (print.shapes.empty()) print.shapes = {{0, 0, 1}};
            prints.push_back(std::move(print));
        }
    return prints;
}

} // namespace decoupage::bench
