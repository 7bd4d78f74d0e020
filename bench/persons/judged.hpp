#pragma once
/// Faces that are said to be of one person, held against names given by eye.

#include "film/outcome.hpp"
#include "time/clock.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace decoupage::bench {

/// A face that was named by eye.
struct NamedFace {
    std::string clip;
    Frame frame = 0;
    double x = 0, y = 0; ///< of its middle, in shares of the frame
    std::string name;    ///< "none" where it is no face
    bool sure = true;    ///< else neither asked for nor punished
};

/// "clip frame x y name sure|unsure" a line, places in hundredths; "#" begins a comment. Fault: damaged.
Outcome<std::vector<NamedFace>> named_faces(std::string_view text);

/// A face that was followed, and whose it is said to be.
struct GivenFace {
    FrameSpan span;
    double x = 0, y = 0;
    int person = 0;
};

struct PersonsJudged {
    int faces = 0;           ///< that were found, and have a sure name
    int there = 0, said = 0; ///< persons
    int pairs = 0;           ///< of faces of one person
    int found = 0, invented = 0;

    double precision() const;
    double recall() const;
    void add(const PersonsJudged& more);
};

/// A named face is the given one that holds its frame and is nearest, within a sixth of the frame. Names that
/// no face is found for count nowhere.
PersonsJudged judged(const std::vector<NamedFace>& of_the_clip, const std::vector<GivenFace>& given);

} // namespace decoupage::bench
