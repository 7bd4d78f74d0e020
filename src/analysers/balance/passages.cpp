#include "analysers/balance/passages.hpp"

#include <algorithm>

namespace decoupage::balance {

namespace {

Passage begun(std::size_t tenth, const Told& told) {
    return {tenth, tenth + 1, told.music ? Beneath::music : Beneath::sounds, {tenth}, {}};
}

/// With what else is beneath it, if something is.
void keep(std::vector<Passage>& all, Passage passage, std::span<const Told> tenths) {
    const auto with_sounds =
        std::ranges::count_if(passage.spoken, [&](std::size_t tenth) { return tenths[tenth].sounds; });
    const bool sounds = 2 * with_sounds >= std::ssize(passage.spoken);
    if (passage.beneath == Beneath::sounds && !sounds) return;
    if (passage.beneath == Beneath::music && sounds) passage.beneath = Beneath::both;
    all.push_back(std::move(passage));
}

} // namespace

std::vector<Passage> passages(std::span<const Told> tenths, std::size_t join) {
    std::vector<Passage> all;
    Passage open;
    for (std::size_t tenth = 0; tenth < tenths.size(); ++tenth) {
        const Told& told = tenths[tenth];
        if (!told.speech) continue;
        const bool goes_on =
            !open.spoken.empty() && tenth - open.end <= join && tenths[open.end - 1].music == told.music;
        if (goes_on) {
            for (std::size_t pause = open.end; pause < tenth; ++pause)
                if (tenths[pause].music == told.music) open.pauses.push_back(pause);
            open.end = tenth + 1;
            open.spoken.push_back(tenth);
        } else {
            if (!open.spoken.empty()) keep(all, std::move(open), tenths);
            open = begun(tenth, told);
        }
    }
    if (!open.spoken.empty()) keep(all, std::move(open), tenths);
    return all;
}

} // namespace decoupage::balance
