#pragma once
/// Tests by chance: what they tried can be tried again.

#include <algorithm>
#include <random>
#include <vector>

#include <doctest/doctest.h>

namespace decoupage::support {

/// A number that a person may set by a variable of the environment.
unsigned set_by_person(const char* variable, unsigned usual);

/// Numbers by chance; the same for the same seed on every machine.
class Chance {
public:
    explicit Chance(unsigned seed) : random_(seed) {}

    /// Both may come.
    int between(int least, int most) {
        return least + static_cast<int>(random_() % (static_cast<unsigned>(most - least) + 1));
    }
    bool one_in(int many) { return between(1, many) == 1; }

    /// Values from 0 to `most`: noise, all alike, black and white, or noise in a narrow band.
    template <class Value>
    void fill(std::vector<Value>& values, int most) {
        const int kind = between(0, 3), level = between(0, most), width = between(0, most / 8);
        for (Value& value : values)
            value = static_cast<Value>(kind == 0   ? between(0, most)
                                       : kind == 1 ? level
                                       : kind == 2 ? (one_in(2) ? most : 0)
                                                   : std::min(most, level + between(0, width)));
    }

private:
    std::mt19937 random_;
};

/// As often as DECOUPAGE_ROUNDS says, else `usual`; each time with a seed of its own, from DECOUPAGE_SEED on
/// (1), which a failed check names.
template <class Round>
void each_round(unsigned usual, const Round& round) {
    const unsigned first = set_by_person("DECOUPAGE_SEED", 1);
    const unsigned rounds = set_by_person("DECOUPAGE_ROUNDS", usual);
    for (unsigned seed = first; seed < first + rounds; ++seed) {
        CAPTURE(seed);
        Chance chance(seed);
        round(chance);
    }
}

} // namespace decoupage::support
