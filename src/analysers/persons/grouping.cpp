#include "analysers/persons/grouping.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>

namespace decoupage::persons {

namespace {

class Joining {
public:
    explicit Joining(const Ties& ties) : ties_(ties), between_(ties), nearest_(ties.things()) {
        for (std::size_t thing = 0; thing < ties.things(); ++thing)
            members_.push_back({thing});
        for (std::size_t group = 0; group < members_.size(); ++group)
            find_nearest(group);
    }

    std::vector<std::vector<std::size_t>> groups() {
        while (!members_.empty()) {
            const auto strength = [&](std::size_t near, std::size_t group) {
                return between_.between(group, near);
            };
            std::size_t best = 0;
            for (std::size_t group = 1; group < members_.size(); ++group)
                if (strength(nearest_[group], group) > strength(nearest_[best], best)) best = group;
            if (!(strength(nearest_[best], best) > 0)) break;
            join(std::min(best, nearest_[best]), std::max(best, nearest_[best]));
        }
        return members_;
    }

private:
    void find_nearest(std::size_t group) {
        nearest_[group] = group;
        for (std::size_t other = 0; other < members_.size(); ++other)
            if (between_.between(group, other) > between_.between(group, nearest_[group]))
                nearest_[group] = other;
    }

    float strength(std::size_t one, std::size_t other) const {
        std::vector<float> all;
        for (const std::size_t a : members_[one])
            for (const std::size_t b : members_[other])
                all.push_back(ties_.between(a, b));
        return all.empty() ? never : stronger_half(std::move(all));
    }

    /// The second is empty from then on.
    void join(std::size_t one, std::size_t other) {
        members_[one].insert(members_[one].end(), members_[other].begin(), members_[other].end());
        members_[other].clear();
        for (std::size_t group = 0; group < members_.size(); ++group) {
            if (group != one) between_.tie(one, group, strength(one, group));
            between_.tie(other, group, never);
        }
        for (std::size_t group = 0; group < members_.size(); ++group)
            if (group == one || nearest_[group] == one || nearest_[group] == other)
                find_nearest(group);
            else if (between_.between(group, one) > between_.between(group, nearest_[group]))
                nearest_[group] = one;
    }

    const Ties& ties_;
    Ties between_; ///< of groups, each in the place of its first thing
    std::vector<std::size_t> nearest_;
    std::vector<std::vector<std::size_t>> members_;
};

} // namespace

float stronger_half(std::vector<float> ties) {
    if (std::ranges::find(ties, never) != ties.end()) return never;
    const auto half = (std::ssize(ties) + 1) / 2;
    std::ranges::nth_element(ties, ties.begin() + half - 1, std::ranges::greater{});
    std::sort(ties.begin(), ties.begin() + half); // for one sum whatever the order they came in
    return std::accumulate(ties.begin(), ties.begin() + half, 0.0F) / static_cast<float>(half);
}

std::vector<int> groups_of(const Ties& ties) {
    std::vector<std::size_t> first(ties.things());
    for (const auto& members : Joining(ties).groups())
        for (const std::size_t thing : members)
            first[thing] = *std::ranges::min_element(members);
    std::map<std::size_t, int> numbers;
    std::vector<int> groups;
    for (const std::size_t own : first)
        groups.push_back(numbers.try_emplace(own, static_cast<int>(numbers.size()) + 1).first->second);
    return groups;
}

} // namespace decoupage::persons
