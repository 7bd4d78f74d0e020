#pragma once
/// The period of a sound, where it has one.

#include "signal/periodicity.hpp"

#include <span>
#include <vector>

namespace decoupage::heard {

/// By the autocorrelation of a compressed and flattened spectrum (after Tolonen and Karjalainen 2000): only
/// what stands out of the relief counts, so neither level nor timbre, nor a band limit, matters much. Keeps
/// room to work in: one for each thread.
class Pitch {
public:
    struct Found {
        float harmonicity = 0; ///< the height of the autocorrelation there, 0 to 1
        float pitch = 0;       ///< log2 of Hz, from 70 to 500
    };
    Pitch();
    Found find(std::span<const float> relief);

private:
    Periodicity periodicity_;
    std::vector<float> standing_;
};

} // namespace decoupage::heard
