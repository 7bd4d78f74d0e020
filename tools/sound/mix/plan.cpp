#include "sound/mix/plan.hpp"

#include <algorithm>

namespace decoupage::sound {

namespace {

struct Mixture {
    double weight;
    std::array<bool, 3> heard;
};

constexpr std::array<Mixture, 8> mixtures{{
    {22, {true, false, false}},
    {20, {false, true, false}},
    {16, {false, false, true}},
    {6, {false, false, false}},
    {13, {true, true, false}},
    {10, {true, false, true}},
    {8, {false, true, true}},
    {5, {true, true, true}},
}};

Stretch stretch(double from, double to, Chance chance) {
    std::array<double, 8> weights{};
    std::ranges::transform(mixtures, weights.begin(), &Mixture::weight);
    Stretch stretch;
    stretch.from = from;
    stretch.to = to;
    stretch.heard = mixtures[chance.which(weights)].heard;
    stretch.room = room(chance.part(1));
    stretch.on_the_line = chance.happens(0.08);
    constexpr std::array<double, 4> over{-6, 0, 6, 12};
    const double voice = chance.between(-27, -17), music = voice - chance.one_of(over);
    stretch.level = {voice, stretch.is_heard(Kind::speech) ? music : chance.between(-36, -16), 0};
    // Sounds stand beside what else is heard, whichever that is.
    const double beside = stretch.is_heard(Kind::speech)  ? voice
                          : stretch.is_heard(Kind::music) ? stretch.level_of(Kind::music)
                                                          : chance.between(-30, -18);
    stretch.level[2] =
        beside +
        (stretch.is_heard(Kind::speech) || stretch.is_heard(Kind::music) ? chance.between(-18, 4) : 0);
    return stretch;
}

} // namespace

std::string_view name_of(Kind kind) {
    constexpr std::array<std::string_view, 3> names{"speech", "music", "sounds"};
    return names[static_cast<std::size_t>(kind)];
}

Plan plan(Split split, Chance chance, int rate, double seconds, Contents contents) {
    Plan plan;
    plan.split = split;
    plan.chance = chance;
    plan.rate = rate;
    plan.seconds = seconds;
    plan.print = print(chance.part(1));
    plan.tone = chance.between(-85, -45);
    plan.loudest = chance.happens(0.04) ? chance.between(1, 6) : chance.between(-18, -0.5);
    for (double from = 0; from < seconds;) {
        double to = from + (contents == Contents::talk ? chance.between(6, 24)
                                                       : chance.between(1, 2) * chance.length(1, 10));
        if (to > seconds - 1) to = seconds;
        plan.stretches.push_back(stretch(from, to, chance.part(100 + plan.stretches.size())));
        if (contents == Contents::talk) plan.stretches.back().heard = {true, false, false};
        from = to;
    }
    for (std::size_t i = 1; i < plan.stretches.size(); ++i) {
        Stretch &before = plan.stretches[i - 1], &after = plan.stretches[i];
        const double longest = std::min({2.0, before.to - before.from, after.to - after.from});
        const double fade = chance.happens(0.5) ? 0.01 : chance.between(0.05, longest);
        before.fade_out = after.fade_in = fade;
    }
    return plan;
}

double voice_over_music(const Stretch& stretch) {
    return stretch.level_of(Kind::speech) - stretch.level_of(Kind::music);
}

} // namespace decoupage::sound
