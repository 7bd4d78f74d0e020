#pragma once
/// The words of a work folder, one entry for each thing that can be found and opened.

#include "study/work.hpp"

#include <string>
#include <vector>

namespace decoupage {

struct WordsOfWork {
    enum class Kind {
        text,   ///< of the study, a scene, the guide or the glossary: a heading, a paragraph, an item, a row
        claim,  ///< a sentence, its test, its note
        place,  ///< a name, and what it means
        source, ///< its record, or one fact
        record, ///< what work.toml says
    };
    Kind kind = Kind::text;
    Written written;
    std::string under; ///< the page and the part it stands in, the claim or the source; may be empty
    std::string words; ///< without marks
};

/// In the order of the folder. Sessions are left out: what members say is theirs.
std::vector<WordsOfWork> words_of(const Work& work);

} // namespace decoupage
