#include "analysers/motifs/agreement.hpp"

#include <cmath>

namespace decoupage::analysers {

namespace {

constexpr double same_tempo = 0.06;     ///< of the logarithm
constexpr float agreement_adds = 0.13F; ///< to evidence: sevenfold odds. By reckoning, on the safe side

/// How an occurrence stands beside the first.
struct Standing {
    bool known = false;
    int semitones = 0;
    double tempo = 0; ///< its logarithm
};

std::vector<Standing> standings_of(const Motif& motif) {
    std::vector<Standing> all(motif.size());
    if (!all.empty()) all[0].known = true;
    for (std::size_t round = 0; round < motif.size(); ++round)
        for (std::size_t at = 0; at < motif.size(); ++at) {
            Standing& own = all[at];
            Standing& other = all[static_cast<std::size_t>(motif[at].like)];
            const double tempo = std::log(motif[at].tempo);
            if (!own.known && other.known)
                own = {true, other.semitones + motif[at].semitones, other.tempo + tempo};
            else if (own.known && !other.known)
                other = {true, own.semitones - motif[at].semitones, own.tempo - tempo};
        }
    return all;
}

bool agree(const Standing& one, const Standing& other) {
    return one.known && other.known && (one.semitones - other.semitones) % 12 == 0 &&
           std::abs(one.tempo - other.tempo) <= same_tempo;
}

} // namespace

void weigh_agreement(Motif& motif) {
    const std::vector<Standing> standings = standings_of(motif);
    const auto laid_beside = [&](std::size_t one, std::size_t other) {
        return motif[one].like == static_cast<int>(other);
    };
    for (std::size_t one = 0; one < motif.size(); ++one)
        for (std::size_t other = 0; other < motif.size(); ++other)
            if (one != other && !laid_beside(one, other) && !laid_beside(other, one) &&
                agree(standings[one], standings[other])) {
                motif[one].evidence += agreement_adds;
                break;
            }
}

} // namespace decoupage::analysers
