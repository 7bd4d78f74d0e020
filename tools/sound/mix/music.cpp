#include "sound/mix/music.hpp"

#include "evaluation/truth.hpp"
#include "sound/mix/band.hpp"
#include "sound/score/render.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::sound {

namespace {

/// Long enough for the longest stretch with its fades, begun anywhere.
constexpr double longest = 48;

} // namespace

Outcome<void> MusicForPlan::play(Played& played, Chance chance) const {
    BandPiece piece = band_piece(plan_.split, longest, chance.part(1));
    const std::string file = folder_ + "/music.wav";
    // Played a little high or low: no orchestra has quite the same pitch as another.
    const double tuning = chance.between(0.96, 1.04);
    const auto font = plan_.split == Split::train ? SoundFont::fluid : SoundFont::tim;
    const int rate = std::clamp(static_cast<int>(plan_.rate * tuning), 8000, 96'000);
    if (const auto done = render({&piece.score, 1}, file, font, rate); !done) return done;
    const auto bytes = file_text(file);
    if (!bytes) return tl::unexpected(bytes.error());
    auto wave = read_wav(*bytes);
    if (!wave) return tl::unexpected(wave.error());
    wave->rate = plan_.rate;
    played.wave = std::move(*wave);
    played.beginnings = std::move(piece.beginnings);
    for (double& at : played.beginnings)
        at *= static_cast<double>(rate) / plan_.rate;
    played.made_of = std::move(piece.made_of);
    return {};
}

Outcome<Source> MusicForPlan::cue(double seconds, Chance chance) {
    const std::size_t which = chance.happens(0.5) ? 0 : 1;
    if (!played_[which]) {
        if (const auto done = play(played_[which].emplace(), plan_.chance.part(50 + which)); !done)
            return tl::unexpected(done.error());
    }
    const Played& played = *played_[which];
    const double last = std::max(0.0, played.wave.seconds() - seconds - 1);
    double from = chance.between(0, last);
    if (chance.happens(0.5) && !played.beginnings.empty()) {
        const auto begins = played.beginnings[static_cast<std::size_t>(
            chance.whole(0, static_cast<int>(played.beginnings.size()) - 1))];
        if (begins <= last) from = begins;
    }
    Source source{quiet(plan_.rate, seconds), {}, {}, played.made_of};
    add(source.wave, played.wave, -from);
    source.spans = active(source.wave, 40, 0.5);
    source.faint = active(source.wave, 55, 0.1);
    return source;
}

} // namespace decoupage::sound
