#include "figures/gaze.hpp"
#include "figures/moments_parts.hpp"
#include "figures/scale.hpp"

#include <algorithm>

namespace decoupage::moments {

namespace {

constexpr double sure_person = 0.6;
constexpr int fewest_turns = 5; ///< shots of an alternation

Moments into_the_lens(const Watched& watched) {
    std::vector<const Shot*> looking;
    double measured = 0;
    for (const Shot& shot : watched.decoupage.shots) {
        const auto look = look_into_lens_of(watched.decoupage, shot.span);
        if (!look) continue;
        ++measured;
        if (look->value && look->confidence >= sure_person) looking.push_back(&shot);
    }
    if (looking.empty() || static_cast<double>(looking.size()) > measured / 4) return {};
    Moments found;
    for (const Shot* shot : looking) {
        const std::string words = looking.size() == 1
                                      ? "A look into the lens"
                                      : "A look into the lens, one of " + std::to_string(looking.size());
        found.push_back(
            {Moment::Family::people, "into_lens", shot->span, words,
             "Somebody seems to look straight into the lens, in " + std::to_string(looking.size()) + " of " +
                 std::to_string(static_cast<int>(measured)) + " shots in which eyes could be measured.",
             bits_of_share(static_cast<double>(looking.size()), measured)});
    }
    return found;
}

std::string scale_words(std::string_view label) {
    std::string words(label);
    std::ranges::replace(words, '_', ' ');
    if (const auto at = words.find("close up"); at != std::string::npos) words[at + 5] = '-';
    return words;
}

/// The nearest scale that the film has, where it has it once or twice; resting on a face that was found.
Moments nearest(const Watched& watched) {
    std::vector<std::vector<const Shot*>> by_scale(scale_labels.size());
    double told = 0;
    for (const Shot& shot : watched.decoupage.shots) {
        const auto scale = scale_of(watched.decoupage, shot);
        if (!scale || scale->guessed || static_cast<double>(scale->confidence) < sure_person ||
            scale->label == "neither")
            continue;
        const auto place = std::ranges::find(scale_labels, scale->label) - scale_labels.begin();
        if (place == std::ssize(scale_labels)) continue;
        by_scale[static_cast<std::size_t>(place)].push_back(&shot);
        ++told;
    }
    const auto first = std::ranges::find_if(by_scale, [](const auto& shots) { return !shots.empty(); });
    if (first == by_scale.end() || first->size() > 2 || told < 8) return {};
    const std::string words = scale_words(scale_labels[static_cast<std::size_t>(first - by_scale.begin())]);
    const std::string one = first->size() == 1 ? "The only " + words : "One of two shots in " + words;
    return {{Moment::Family::people, "nearest", first->front()->span, "Nearest to a face",
             one + ", and nothing is nearer; the scale of " + std::to_string(static_cast<int>(told)) +
                 " shots could be told by a face.",
             bits_of_share(static_cast<double>(first->size()), told)}};
}

Moments longest_alternation(const Watched& watched) {
    const Segment* longest = nullptr;
    int most = 0;
    for (const Segment& one : watched.decoupage.track("alternations").segments) {
        const auto inside = [&](const Shot& shot) { return shared_frames(shot.span, one.span) > 0; };
        const auto turns = static_cast<int>(std::ranges::count_if(watched.decoupage.shots, inside));
        if (turns > most) most = turns, longest = &one;
    }
    if (most < fewest_turns) return {};
    return {{Moment::Family::people, "longest_alternation", longest->span, "Two set-ups by turns",
             "Two set-ups alternate through " + std::to_string(most) +
                 " shots, longer than anywhere else in the film: " +
                 length_words(seconds_of(watched.decoupage, longest->span)) + ".",
             bits_of_share(1, most)}};
}

} // namespace

Moments of_people(const Watched& watched) {
    Moments found = into_the_lens(watched);
    std::ranges::move(nearest(watched), std::back_inserter(found));
    std::ranges::move(longest_alternation(watched), std::back_inserter(found));
    return found;
}

} // namespace decoupage::moments
