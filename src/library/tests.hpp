#pragma once
/// The tests of a query, put to one film after another. Inside library/ only.

#include "library/index.hpp"
#include "library/overlap.hpp"
#include "library/query.hpp"

#include <memory>

namespace decoupage {

/// What a film's segments are put to.
struct Candidates {
    const LibraryFilm& film;
    const std::vector<FrameSpan>& spans;
    const std::vector<std::size_t>& standing; ///< those that are still in question, in order
};

/// One test, with what it reads of the index. Films come in growing order of their ids.
class Tester {
public:
    virtual ~Tester() = default;
    /// Can any segment of the film hold? Reads nothing but the film's row.
    virtual bool may_hold(const LibraryFilm&) const { return true; }
    /// For each candidate that stands, how clearly the test holds: more than 0 to 1, or 0 where it does not.
    virtual Outcome<std::vector<float>> strengths(const Candidates& candidates) = 0;
    /// Says of the candidate what `strengths` saw, in few words.
    virtual Outcome<std::string> why(const Candidates& candidates, std::size_t candidate) = 0;
};

/// In the order in which they are best put: those that read least first.
Outcome<std::vector<std::unique_ptr<Tester>>> testers_for(const Index& index, const Query& query);

} // namespace decoupage
