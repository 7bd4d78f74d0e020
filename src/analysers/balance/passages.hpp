#pragma once
/// Passages of speech over something.

#include <cstddef>
#include <span>
#include <vector>

namespace decoupage::balance {

/// What is told of a tenth of a second.
struct Told {
    bool speech = false, music = false, sounds = false;
};

enum class Beneath { music, sounds, both };

/// Tenths of a second, half-open. It begins and ends with speech.
struct Passage {
    std::size_t first = 0, end = 0;
    Beneath beneath = Beneath::music;
    std::vector<std::size_t> spoken; ///< its tenths with speech
    std::vector<std::size_t> pauses; ///< those without
};

/// Speech in which pauses are no longer than `join` tenths. Where music comes or goes beneath it, another
/// passage begins; other sounds come and go, and belong to a passage if they are under half of its speech.
/// Those with nothing beneath are left out.
std::vector<Passage> passages(std::span<const Told> tenths, std::size_t join);

} // namespace decoupage::balance
