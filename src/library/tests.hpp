#pragma once
/// The tests of a query, put to one film after another. Inside library/ only.

#include "library/index.hpp"
#include "library/overlap.hpp"
#include "library/query.hpp"

#include <memory>

namespace decoupage {

/// A label as it is read: "close up".
std::string plain_label(std::string label);
/// "0.82", "42.1".
std::string figure_words(double value);

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

/// One for each kind of test.
std::unique_ptr<Tester> tester_of(const Index& index, const std::string& track, const NumberTest& test);
std::unique_ptr<Tester> tester_of(const Index& index, const std::string& track, const LabelTest& test);
std::unique_ptr<Tester> tester_of(const Index& index, const MovementTest& test);
std::unique_ptr<Tester> tester_of(const Index& index, const std::string& track, const PlaceTest& test);
std::unique_ptr<Tester> tester_of(const Index& index, const OverlapTest& test);
Outcome<std::unique_ptr<Tester>> tester_of(const Index& index, const WordsTest& test);

/// In the order of the query's tests.
Outcome<std::vector<std::unique_ptr<Tester>>> testers_for(const Index& index, const Query& query);

} // namespace decoupage
