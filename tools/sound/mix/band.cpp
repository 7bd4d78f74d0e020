#include "sound/mix/band.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace decoupage::sound {

namespace {

/// Families of General MIDI have eight programs; of each a split has every second.
int of_split(int program, Split split) {
    return split == Split::train ? program & ~1 : program | 1;
}

/// Chords that follow each other slowly, some tones of which stay.
Score held_chords(double seconds, Chance chance) {
    constexpr std::array<int, 14> programs{48, 50, 51, 52, 54, 88, 89, 90, 92, 94, 95, 19, 42, 44};
    constexpr std::array<std::array<int, 4>, 6> shapes{
        {{0, 7, 12, 15}, {0, 7, 12, 16}, {0, 5, 12, 17}, {0, 7, 14, 19}, {0, 3, 7, 12}, {0, 12, 19, 24}}};
    Score score;
    score.parts.resize(static_cast<std::size_t>(chance.whole(1, 2)));
    for (Part& part : score.parts)
        part.program = chance.one_of(programs);
    const int root = chance.whole(34, 52), strength = chance.whole(45, 100);
    for (double at = 0; at < seconds;) {
        const double lasts = chance.between(1.5, 9);
        const auto& shape = chance.one_of(shapes);
        const int step = chance.whole(-5, 7);
        for (Part& part : score.parts)
            for (const int tone : shape)
                part.notes.push_back({at, lasts * chance.between(0.95, 1.15),
                                      root + step + tone + 12 * chance.whole(0, 1), strength});
        at += lasts;
    }
    score.seconds = seconds;
    return score;
}

/// Kettles, toms and what else a film's drummer has, in a bar that comes back; now and then a stroke more.
Score drummed(double seconds, Chance chance) {
    constexpr std::array<int, 14> drums{35, 36, 38, 41, 43, 45, 47, 42, 46, 49, 54, 56, 60, 64};
    Score score;
    Part part;
    part.drums = true;
    const double beat = 60 / chance.between(60, 170);
    const int steps = chance.happens(0.3) ? 12 : 16;
    std::array<std::array<double, 16>, 4> bar{};
    std::array<int, 4> which{};
    const int voices = chance.whole(1, 4);
    for (std::size_t v = 0; v < 4; ++v) {
        which[v] = chance.one_of(drums);
        const int every = 1 << chance.whole(0, 3);
        for (int step = 0; step < steps; ++step)
            bar[v][static_cast<std::size_t>(step)] =
                step % every == 0 ? chance.between(0.5, 1) : chance.between(0, 0.2);
    }
    for (double at = 0; at < seconds; at += beat * steps / 4)
        for (int step = 0; step < steps; ++step)
            for (int v = 0; v < voices; ++v)
                if (chance.happens(bar[static_cast<std::size_t>(v)][static_cast<std::size_t>(step)]))
                    part.notes.push_back({at + beat * step / 4 + chance.between(0, 0.008), 0.2,
                                          which[static_cast<std::size_t>(v)],
                                          chance.whole(step % 4 == 0 ? 85 : 60, 115)});
    score.parts.push_back(std::move(part));
    score.seconds = seconds;
    return score;
}

} // namespace

BandPiece band_piece(Split split, double seconds, Chance chance) {
    BandPiece result;
    const double manner = chance.share();
    if (manner < 0.16) {
        result.score = held_chords(seconds, chance.part(1));
    } else if (manner < 0.22) {
        result.score = drummed(seconds, chance.part(2));
    } else {
        result.score = piece(chance.part(3), seconds, &result.beginnings);
        result.beginnings.insert(result.beginnings.begin(), 0);
        if (manner > 0.86) // one of them goes on alone
            result.score.parts.resize(1);
    }
    std::set<int> programs;
    for (Part& part : result.score.parts) {
        part.program = of_split(part.program, split);
        if (!part.drums) programs.insert(part.program);
    }
    result.made_of = programs.empty() ? "drums" : "programs";
    for (const int program : programs)
        result.made_of += " " + std::to_string(program);
    return result;
}

} // namespace decoupage::sound
