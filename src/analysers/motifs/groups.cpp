#include "analysers/motifs/groups.hpp"

#include "analysers/motifs/agreement.hpp"
#include "analysers/motifs/movement.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>

namespace decoupage::analysers {

namespace {

constexpr float once_more = 0.85F; ///< of the evidence that is asked for: enough for what came back elsewhere
constexpr int touching = steps_a_second; ///< steps between two that count as one

struct Passage {
    int first = 0, end = 0;
};

/// Which passages belong together: each one's number is that of the first of its kind.
class Kinds {
public:
    explicit Kinds(std::size_t count) : first_(count) { std::iota(first_.begin(), first_.end(), 0); }
    std::size_t of(std::size_t one) {
        while (first_[one] != one)
            one = first_[one] = first_[first_[one]];
        return one;
    }
    void join(std::size_t one, std::size_t other) {
        const auto [low, high] = std::minmax({of(one), of(other)});
        first_[high] = low;
    }

private:
    std::vector<std::size_t> first_;
};

bool are_one(const Passage& a, const Passage& b) {
    const int shared = std::min(a.end, b.end) - std::max(a.first, b.first);
    return 2 * shared >= std::min(a.end - a.first, b.end - b.first);
}

/// Passage 2 n is the earlier of return n, 2 n + 1 the later.
std::vector<Passage> passages_of(const std::vector<Return>& returns) {
    std::vector<Passage> passages;
    for (const Return& one : returns) {
        passages.push_back({one.first, one.end});
        passages.push_back({one.again_first, one.again_end});
    }
    return passages;
}

/// Those of one kind, laid together where they touch.
Motif occurrences_of(const std::vector<Passage>& passages, const std::vector<std::size_t>& kind) {
    std::vector<Passage> sorted;
    for (const std::size_t one : kind)
        sorted.push_back(passages[one]);
    std::ranges::sort(sorted, {}, &Passage::first);
    Motif motif;
    for (const Passage& one : sorted)
        if (!motif.empty() && one.first <= motif.back().end + touching)
            motif.back().end = std::max(motif.back().end, one.end);
        else
            motif.push_back({one.first, one.end});
    return motif;
}

std::size_t place_of(const Motif& motif, const Passage& passage) {
    const auto after = std::ranges::upper_bound(motif, passage.first, {}, &Occurrence::first);
    return static_cast<std::size_t>(after - motif.begin()) - 1;
}

/// From 0 to 11 as -5 to 6.
int nearest(int semitones) {
    return semitones > 6 ? semitones - 12 : semitones;
}

void compare(Motif& motif, const std::vector<Return>& returns, const std::vector<Passage>& passages,
             const std::vector<std::size_t>& kind) {
    for (const std::size_t one : kind) {
        const Return& found = returns[one / 2];
        const bool later = one % 2 == 1;
        const std::size_t place = place_of(motif, passages[one]), other = place_of(motif, passages[one ^ 1]);
        if (place == other || found.evidence <= motif[place].evidence) continue;
        motif[place].evidence = found.evidence;
        motif[place].likeness = found.likeness;
        motif[place].like = static_cast<int>(other);
        motif[place].semitones = nearest(later ? found.semitones : (12 - found.semitones) % 12);
        motif[place].tempo = later ? found.tempo : 1 / found.tempo;
    }
}

int steps_heard(const Motif& motif) {
    int sum = 0;
    for (const Occurrence& one : motif)
        sum += one.end - one.first;
    return sum;
}

} // namespace

std::vector<Return> sure_enough(const std::vector<Return>& returns, float least_evidence) {
    std::vector<Return> sure;
    std::ranges::copy_if(returns, std::back_inserter(sure),
                         [&](const Return& one) { return one.evidence >= least_evidence; });
    const std::vector<Passage> known = passages_of(sure);
    const auto is_known = [&](const Passage& passage) {
        return std::ranges::any_of(known, [&](const Passage& one) { return are_one(passage, one); });
    };
    for (const Return& one : returns)
        if (one.evidence < least_evidence && one.evidence >= once_more * least_evidence &&
            (is_known({one.first, one.end}) || is_known({one.again_first, one.again_end})))
            sure.push_back(one);
    return sure;
}

std::vector<Motif> motifs_of(const std::vector<Return>& returns) {
    const std::vector<Passage> passages = passages_of(returns);
    Kinds kinds(passages.size());
    for (std::size_t one = 0; one < passages.size(); ++one) {
        kinds.join(one, one ^ 1);
        for (std::size_t other = 0; other < one; ++other)
            if (are_one(passages[one], passages[other])) kinds.join(one, other);
    }
    std::map<std::size_t, std::vector<std::size_t>> members;
    for (std::size_t one = 0; one < passages.size(); ++one)
        members[kinds.of(one)].push_back(one);
    std::vector<Motif> motifs;
    for (const auto& [first, kind] : members) {
        Motif motif = occurrences_of(passages, kind);
        compare(motif, returns, passages, kind);
        weigh_agreement(motif);
        if (motif.size() > 1) motifs.push_back(std::move(motif));
    }
    std::ranges::stable_sort(motifs, std::greater<>(), steps_heard);
    return motifs;
}

} // namespace decoupage::analysers
