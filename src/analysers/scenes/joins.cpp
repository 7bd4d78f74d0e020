#include "analysers/scenes/joins.hpp"

#include "analysers/scenes/sound.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::scenes {

namespace {

constexpr std::size_t reach = 6; ///< so many shots on either side are compared

/// Places of the shots that are compared at a join: [first, join) and [join, end).
struct Near {
    std::size_t first, join, end;
};

Near near_of(std::size_t join, std::size_t shots, std::size_t width) {
    return {join > width ? join - width : 0, join, std::min(shots, join + width)};
}

float most_alike_across(const Likenesses& alike, std::size_t join) {
    constexpr float each_shot = 0.9F;
    const Near near = near_of(join, alike.shots(), reach);
    float most = 0;
    for (std::size_t before = near.first; before < join; ++before)
        for (std::size_t after = join; after < near.end; ++after)
            most = std::max(most, alike.of(before, after) *
                                      std::pow(each_shot, static_cast<float>(after - before - 1)));
    return most;
}

/// By how much shots of one side are more like their own neighbours than across; so many on either side.
float own_side(const Likenesses& alike, std::size_t join, std::size_t width) {
    const Near near = near_of(join, alike.shots(), width);
    float across = 0, within = 0;
    int pairs_across = 0, pairs_within = 0;
    for (std::size_t one = near.first; one < near.end; ++one)
        for (std::size_t other = one + 1; other < near.end; ++other) {
            const bool is_across = one < join && other >= join;
            (is_across ? across : within) += alike.of(one, other);
            ++(is_across ? pairs_across : pairs_within);
        }
    if (pairs_within == 0) return 0;
    return within / static_cast<float>(pairs_within) - across / static_cast<float>(pairs_across);
}

float other_measure(const SceneShot& a, const SceneShot& b) {
    const float sum = std::abs(a.key - b.key) + std::abs(a.contrast - b.contrast) +
                      std::abs(a.openness - b.openness) + std::abs(a.clutter - b.clutter);
    return std::min(1.0F, sum / 1.5F);
}

/// What is the same on both sides, and how near: set-ups, rhymes, persons.
void say_what_returns(const std::vector<SceneShot>& shots, std::size_t join, Join& said) {
    constexpr float each_shot = 0.88F;
    const Near near = near_of(join, shots.size(), 10);
    bool people_before = false, people_after = false;
    for (std::size_t after = join; after < near.end; ++after)
        for (std::size_t before = near.first; before < join; ++before) {
            const float nearness = std::pow(each_shot, static_cast<float>(after - before - 1));
            const SceneShot &a = shots[before], &b = shots[after];
            if (a.setup > 0 && a.setup == b.setup)
                said.say[setup_returns] = std::max(said.say[setup_returns], nearness);
            for (const Rhyming& rhyme : b.rhymes)
                if (a.span.contains(rhyme.first))
                    said.say[rhyme_across] =
                        std::max(said.say[rhyme_across], nearness * std::clamp(rhyme.likeness, 0.0F, 1.0F));
            if (after - before > 4) continue;
            people_before = people_before || !a.persons.empty();
            people_after = people_after || !b.persons.empty();
            for (const int person : b.persons)
                if (std::ranges::find(a.persons, person) != a.persons.end())
                    said.say[same_person] = std::max(said.say[same_person], nearness);
        }
    if (people_before && people_after && said.say[same_person] == 0) said.say[other_persons] = 1;
}

/// What lies between two shots: fades, mixtures, black; and where the new scene would begin.
void say_what_joins(const std::vector<Segment>& transitions, std::size_t& next, FrameSpan before,
                    FrameSpan after, Join& said) {
    said.frame = after.first;
    while (next < transitions.size() && transitions[next].span.end < before.end)
        ++next;
    for (std::size_t i = next; i < transitions.size() && transitions[i].span.first <= after.first; ++i) {
        const Segment& segment = transitions[i];
        if (segment.span.first < before.end) continue;
        if (segment.label == "fade_out" || segment.label == "fade_in") {
            said.say[fade] = 1;
            if (segment.label == "fade_in") said.frame = segment.span.first;
        } else if (segment.label != "cut") {
            said.say[mixture] = 1;
            said.frame = (segment.span.first + segment.span.end) / 2;
        }
    }
    if (said.say[fade] > 0) said.say[mixture] = 0;
}

float median_length(const std::vector<SceneShot>& shots) {
    std::vector<Frame> lengths;
    for (const SceneShot& shot : shots)
        lengths.push_back(std::max<Frame>(1, shot.span.length()));
    const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
    std::ranges::nth_element(lengths, middle);
    return static_cast<float>(*middle);
}

/// Some films turn to another look with every shot, others hardly ever: it counts by what is usual here.
void by_the_film(std::vector<Join>& joins, Sign of, Sign said) {
    float sum = 0, squares = 0;
    for (const Join& join : joins)
        sum += join.say[of];
    const float mean = sum / static_cast<float>(joins.size());
    for (const Join& join : joins)
        squares += (join.say[of] - mean) * (join.say[of] - mean);
    const float spread = std::max(0.02F, std::sqrt(squares / static_cast<float>(joins.size())));
    for (Join& join : joins)
        join.say[said] = std::clamp((join.say[of] - mean) / (3 * spread), -1.0F, 1.0F);
}

/// In a film that is full of music its pieces begin and end anywhere: the edge of one says less.
void music_by_the_film(std::vector<Join>& joins) {
    float over = 0;
    for (const Join& join : joins)
        over += join.say[music_over];
    const float rare = 1 - over / static_cast<float>(joins.size());
    for (Join& join : joins)
        join.say[music_edge] *= rare;
}

void say_what_is_seen(const SceneShot& before, const SceneShot& after, float median, Join& said) {
    said.say[other_look] = 1 - likeness(before, after);
    said.say[other_measures] = other_measure(before, after);
    said.say[other_tone] = before.tone == after.tone ? 0.0F : 1.0F;
    said.say[opens] = after.openness - before.openness;
    using Kind = SceneShot::Kind;
    if (before.kind != after.kind) said.say[after.kind == Kind::card ? to_card : from_card] = 1;
    const auto longer = static_cast<float>(std::max(before.span.length(), after.span.length()));
    said.say[long_shot] = std::clamp(std::log2(std::max(1.0F, longer) / median) / 4, 0.0F, 1.0F);
}

} // namespace

std::vector<std::string> evidence_of_joins() {
    return {"transitions", "alternations", "music", "speech", "silence", "loudness"};
}

std::vector<Join> joins_of(const Evidence& evidence, const std::vector<SceneShot>& shots,
                           const Likenesses& alike) {
    std::vector<Join> joins;
    if (shots.size() < 2) return joins;
    const float median = median_length(shots);
    const std::vector<Segment>& transitions = evidence.track("transitions").segments;
    SoundAround sound(evidence);
    std::size_t transition = 0;
    Frame last = shots.front().span.first;
    for (std::size_t place = 1; place < shots.size(); ++place) {
        Join join;
        say_what_joins(transitions, transition, shots[place - 1].span, shots[place].span, join);
        say_what_is_seen(shots[place - 1], shots[place], median, join);
        join.say[nothing_alike] = 1 - most_alike_across(alike, place);
        join.say[own_looks] = own_side(alike, place, 3);
        join.say[own_looks_wide] = own_side(alike, place, reach);
        say_what_returns(shots, place, join);
        sound.say(join);
        join.seconds = static_cast<float>(seconds(evidence.times().length({last, join.frame})));
        last = join.frame;
        joins.push_back(join);
    }
    music_by_the_film(joins);
    by_the_film(joins, nothing_alike, most_unlike);
    for (const Sign sign : {other_look, own_looks, own_looks_wide})
        by_the_film(joins, sign, sign);
    for (const Segment& alternation : evidence.track("alternations").segments)
        for (auto join = std::ranges::upper_bound(joins, alternation.span.first, {}, &Join::frame);
             join != joins.end() && join->frame < alternation.span.end; ++join)
            join->say[alternates] = 1;
    return joins;
}

} // namespace decoupage::scenes
