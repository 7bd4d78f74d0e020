#pragma once
/// Chance that is the same for the same seed on every machine.

#include <cmath>
#include <cstdint>
#include <random>

namespace decoupage::bench {

class Luck {
public:
    explicit Luck(std::uint32_t seed) : random_(seed) {}
    /// 0 to 1.
    double share() { return static_cast<double>(random_()) / 4294967296.0; }
    double between(double least, double most) { return least + (most - least) * share(); }
    int whole(int least, int most) {
        return least + static_cast<int>(random_() % static_cast<unsigned>(most - least + 1));
    }
    bool happens(double how_often) { return share() < how_often; }
    /// About 0, of deviation 1.
    double spread() {
        double sum = 0;
        for (int i = 0; i < 12; ++i)
            sum += share();
        return sum - 6;
    }

private:
    std::mt19937 random_;
};

} // namespace decoupage::bench
