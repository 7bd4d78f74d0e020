#include "figures/sequences.hpp"

#include "figures/camera.hpp"
#include "figures/scale.hpp"
#include "figures/unsaid.hpp"

#include <algorithm>
#include <numeric>

namespace decoupage {

namespace {

std::vector<std::string> classes_of(std::span<const std::optional<std::string>> sequence,
                                    std::span<const std::string_view> order) {
    std::vector<std::string> classes;
    const auto occurs = [&](std::string_view name) {
        return std::ranges::any_of(sequence, [&](const auto& one) { return one && *one == name; });
    };
    for (const std::string_view name : order)
        if (occurs(name)) classes.emplace_back(name);
    for (const auto& one : sequence)
        if (one && std::ranges::find(classes, *one) == classes.end()) classes.push_back(*one);
    return classes;
}

/// What `ask` says of each shot.
template <class Ask>
std::vector<std::optional<std::string>> labels_of(const Decoupage& decoupage,
                                                  std::span<const CountedShot> shots, const Ask& ask) {
    std::vector<std::optional<std::string>> labels;
    for (const CountedShot& shot : shots) {
        const auto said = ask(decoupage, decoupage.shots[shot.index]);
        labels.push_back(said ? std::optional(said->label) : std::nullopt);
    }
    return labels;
}

} // namespace

int Following::from(std::size_t one) const {
    return std::accumulate(counts[one].begin(), counts[one].end(), 0);
}

double Following::share(std::size_t one, std::size_t other) const {
    const int all = from(one);
    return all > 0 ? static_cast<double>(counts[one][other]) / all : unsaid;
}

Following following(std::span<const std::optional<std::string>> sequence,
                    std::span<const std::string_view> order) {
    Following result;
    result.classes = classes_of(sequence, order);
    result.counts.assign(result.classes.size(), std::vector<int>(result.classes.size(), 0));
    const auto place = [&](const std::string& name) {
        return static_cast<std::size_t>(std::ranges::find(result.classes, name) - result.classes.begin());
    };
    for (std::size_t at = 1; at < sequence.size(); ++at)
        if (sequence[at - 1] && sequence[at]) ++result.counts[place(*sequence[at - 1])][place(*sequence[at])];
    return result;
}

Following scales_that_follow(const Decoupage& decoupage, std::span<const CountedShot> shots) {
    return following(labels_of(decoupage, shots, scale_of), scale_labels);
}

Following movements_that_follow(const Decoupage& decoupage, std::span<const CountedShot> shots) {
    return following(labels_of(decoupage, shots, movement_of), movement_labels);
}

} // namespace decoupage
