// Which faces are of one person? Method, limits and accuracy: docs/methods/persons.md.

#include "analysers/persons/appearances.hpp"
#include "film/analyser.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace decoupage::analysers {

namespace {

using namespace persons;

const Parameter same{"same", "How alike two faces must be to be of one person.", "", 0.3, 0.99, 0.55};

Card card() {
    Card card;
    card.name = "persons";
    card.question = "Which faces are of one person, and when is each person to be seen?";
    card.reads = {"shots", "setups", "faces"};
    card.writes = {{"persons", {"appearing"}, TrackCard::Layout::free}};
    card.parameters = {same};
    return card;
}

/// Faces are compared pair by pair: of a film with more, those behind are left out.
constexpr std::size_t most_compared = 2000;

/// How likely it belongs to the others of its person: fitted by train_heads to pairs of drawn heads, one in
/// thirty of which is of one person. Two at one place count as that much more alike.
float belonging(std::size_t own, const std::vector<int>& numbers, const Ties& ties, float least_alike) {
    constexpr float middle = 0.428F, slope = 14;
    std::vector<float> others;
    for (std::size_t other = 0; other < numbers.size(); ++other)
        if (other != own && numbers[other] == numbers[own]) others.push_back(ties.between(own, other));
    if (others.empty()) return 1;
    const float alike = least_alike + stronger_half(std::move(others));
    return 1 / (1 + std::exp(-slope * (alike - middle)));
}

/// "3 height 0.42 at 0.51 0.30": the person, and the face where it is largest.
std::string detail_of(int number, const Box& box) {
    char text[80];
    std::snprintf(text, sizeof text, "%d height %.2f at %.2f %.2f", number, static_cast<double>(box.height),
                  static_cast<double>(box.left + box.width / 2),
                  static_cast<double>(box.top + box.height / 2));
    return text;
}

Findings read(const Evidence& evidence, const Settings& settings) {
    std::vector<Appearance> all = appearances(evidence);
    if (all.size() > most_compared) all.resize(most_compared);
    const auto least_alike = static_cast<float>(settings.value(same));
    const Ties ties = ties_of(all, least_alike);
    const std::vector<int> numbers = groups_of(ties);
    Track found{"persons", {}};
    for (std::size_t i = 0; i < all.size(); ++i)
        found.segments.push_back({all[i].face.span, "appearing",
                                  all[i].face.confidence * belonging(i, numbers, ties, least_alike),
                                  detail_of(numbers[i], all[i].face.largest().box)});
    return {{std::move(found)}};
}

} // namespace

Analyser persons() {
    return {card(), nullptr, read};
}

} // namespace decoupage::analysers
