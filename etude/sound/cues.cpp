#include "etude/sound/cues.hpp"

#include <array>
#include <cassert>

namespace decoupage::etude {

const char* name_of(Music::Begins begins) {
    static constexpr std::array names{"starts", "cut_in", "fades_in"};
    return names[static_cast<std::size_t>(begins)];
}
const char* name_of(Music::Ends ends) {
    static constexpr std::array names{"ends", "cut_off", "fades_out"};
    return names[static_cast<std::size_t>(ends)];
}

const PlacedShot& Cues::shot(Place place, int setup, int nth) const {
    for (const PlacedShot& one : film.shots)
        if (one.shot.place == place && one.shot.setup == setup && nth-- == 0) return one;
    assert(false);
    return film.shots.front();
}

FrameSpan Cues::scene(const std::string& name) const {
    FrameSpan span{-1, film.frames};
    for (const PlacedShot& one : film.shots) {
        if (one.shot.scene == name)
            span.first = one.shown.first;
        else if (!one.shot.scene.empty() && span.first >= 0) {
            span.end = one.shown.first;
            break;
        }
    }
    assert(span.first >= 0);
    return span;
}

Cues cues(EtudeOrder::Variant variant) {
    Cues sheet;
    sheet.film = timeline(variant);
    add_places(sheet, variant);
    add_street_steps(sheet);
    if (variant == EtudeOrder::Variant::standard) {
        add_run(sheet);
        add_standard_music(sheet);
    } else {
        add_changed_music(sheet);
    }
    add_shore_steps(sheet);
    if (sheet.stops >= 0)
        std::erase_if(sheet.events, [&](const Event& one) { return one.at >= sheet.stops; });
    std::stable_sort(sheet.events.begin(), sheet.events.end(),
                     [](const Event& a, const Event& b) { return a.at < b.at; });
    return sheet;
}

std::vector<Occurrence> occurrences(const Cues& sheet) {
    std::vector<Occurrence> found;
    for (const Music& music : sheet.music) {
        const Playing& playing = music.playing;
        if (playing.piece != Piece::theme) continue;
        const double whole = score_of(Piece::theme).bars;
        const double bar = playing.beat_seconds() * score_of(Piece::theme).beats_a_bar;
        const double last =
            std::min(playing.first_bar + playing.bars, playing.first_bar + (music.to - music.from) / bar);
        for (double pass = 0; pass < last; pass += whole) {
            if (playing.orchestra == Orchestra::titles && pass > 0) break; // that is the close
            const double first = std::max(pass, playing.first_bar), end = std::min(pass + whole, last);
            if (end <= first) continue;
            found.push_back({music.from + (first - playing.first_bar) * bar,
                             music.from + (end - playing.first_bar) * bar, first - pass, end - pass, &music});
        }
    }
    return found;
}

} // namespace decoupage::etude
