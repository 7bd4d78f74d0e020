#pragma once
/// The text of a cue on its way from a file's form to plain words.

#include <string>
#include <vector>

namespace decoupage {

/// What one voice has in a cue: plain UTF-8, lines parted by '\n'.
struct Passage {
    std::string speaker; ///< as the form itself says (a voice tag, a name field); usually empty
    std::string text;
};

} // namespace decoupage
