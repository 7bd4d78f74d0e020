#pragma once
/// Chance by counting: the n-th number drawn depends on a key and on n alone, so that what one sequence draws
/// never depends on what was drawn for another.

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace decoupage::compose {

class Chance {
public:
    explicit Chance(std::uint64_t key) : key_(mixed(key + 0x9e3779b97f4a7c15u)) {}

    /// Chance of its own for one part of the whole. What is drawn here changes nothing there.
    Chance part(std::uint64_t number) const { return Chance(key_ ^ mixed(~number)); }
    std::uint64_t key() const { return key_; }

    std::uint64_t next() { return mixed(key_ + 0x9e3779b97f4a7c15u * ++drawn_); }
    /// From 0 up to, not including, 1.
    double share() { return static_cast<double>(next() >> 11) * 0x1p-53; }
    double between(double least, double most) { return least + (most - least) * share(); }
    /// Both ends included.
    int whole(int least, int most) {
        return least + static_cast<int>(share() * static_cast<double>(most - least + 1));
    }
    /// Short lengths as often as those twice as long; both ends included.
    int length(int least, int most) {
        const double span = std::log((most + 0.999) / least);
        return static_cast<int>(least * std::exp(span * share()));
    }
    bool happens(double probability) { return share() < probability; }
    /// The index of one of the weights, each as often as it says.
    template <class Weights>
    std::size_t which(const Weights& weights) {
        double sum = 0, reached = 0;
        for (const double weight : weights)
            sum += weight;
        const double wanted = share() * sum;
        std::size_t last = 0, index = 0;
        for (const double weight : weights) {
            reached += weight;
            if (weight > 0) last = index;
            if (wanted < reached) return index;
            ++index;
        }
        return last;
    }
    template <class T, std::size_t n>
    const T& one_of(const std::array<T, n>& things) {
        return things[static_cast<std::size_t>(whole(0, static_cast<int>(n) - 1))];
    }
    /// About normal: mean 0, standard deviation 1, never beyond 3.5.
    double normal() {
        double sum = -6;
        for (int i = 0; i < 12; ++i)
            sum += share();
        return sum < -3.5 ? -3.5 : sum > 3.5 ? 3.5 : sum;
    }

private:
    static std::uint64_t mixed(std::uint64_t x) {
        x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
        x = (x ^ x >> 27) * 0x94d049bb133111ebu;
        return x ^ x >> 31;
    }

    std::uint64_t key_, drawn_ = 0;
};

} // namespace decoupage::compose
