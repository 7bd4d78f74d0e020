#include "views/show.hpp"

#include "figures/rhymes.hpp"
#include "views/sentences.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace decoupage {

namespace {

const std::string heading =
    " shot      begins  frames             length  begins with       how sure  kind\n";

std::string right(const std::string& text, std::size_t width) {
    return std::string(width > columns(text) ? width - columns(text) : 0, ' ') + text;
}

/// Filled to the width; cut at it, so that a table stays a table.
std::string left(std::string text, std::size_t width) {
    while (columns(text) > width)
        text.pop_back();
    return text + std::string(width - columns(text), ' ');
}

std::string row(const Decoupage& decoupage, const Shot& shot) {
    const bool begins = !shot.before.label.empty();
    std::string text = right(shot.number > 0 ? std::to_string(shot.number) : "", 5) + "  ";
    text += right(clock_text(decoupage.times.at(shot.span.first), decoupage.film.rate), 10) + "  ";
    text += left(std::to_string(shot.span.first) + "–" + std::to_string(shot.span.end), 15) + "  ";
    text += right(length_text(decoupage.times.length(shot.span)) + " s", 9) + "  ";
    const std::string sure = shot.before.correction > 0
                                 ? "by hand"
                                 : right(percent(static_cast<double>(shot.before.confidence)), 5);
    const std::size_t width = 23 - columns(sure);
    text += begins ? left(plain_line(transition_words(shot.before)), width) + ' ' + sure + "  "
                   : std::string(26, ' ');
    return text + name_of(shot.kind) + '\n';
}

} // namespace

std::string shots_table(const Decoupage& decoupage, std::optional<FrameSpan> within) {
    if (decoupage.shots.empty())
        return is_of_sound_only(decoupage) ? "A film of sound only: it has no shots.\n"
                                           : "No shots have been found in this film.\n";
    std::string text = heading;
    for (const Shot& shot : decoupage.shots)
        if (!within ||
            shared_frames(shot.span, {within->first, std::max(within->end, within->first + 1)}) > 0)
            text += row(decoupage, shot);
    return text;
}

Outcome<std::string> rhymes_table(const Decoupage& decoupage, int number) {
    const auto shot = std::ranges::find(decoupage.shots, number, &Shot::number);
    if (number < 1 || shot == decoupage.shots.end())
        return fault(Fault::Kind::usage, "the number of a shot",
                     "There is no shot " + std::to_string(number));
    const std::vector<Rhyme> rhymes = rhymes_of(decoupage, shot->span);
    if (rhymes.empty()) return "No shot of this film is much like shot " + std::to_string(number) + ".\n";
    std::string text = " alike" + heading;
    for (const Rhyme& rhyme : rhymes) {
        const auto other = std::ranges::find(decoupage.shots, rhyme.number, &Shot::number);
        text += right(decimals(rhyme.likeness, 2), 6) + row(decoupage, *other);
    }
    return text;
}

} // namespace decoupage
