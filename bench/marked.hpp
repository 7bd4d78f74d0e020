#pragma once
/// A bench of one table: clips of a split, held against what was marked in them by eye.

#include "bench/clips.hpp"
#include "bench/opening.hpp"
#include "film/outcome.hpp"

#include <functional>
#include <string>
#include <vector>

namespace decoupage::bench {

struct MarkedBench {
    std::string name;           ///< "setups": its table stands in a document as "setups tune"
    std::string what;           ///< a sentence, for its help
    std::string marks;          ///< the file of what was marked
    std::string split = "tune"; ///< usually
    /// The table, from the text of the marks.
    std::function<Outcome<std::string>(const std::string& marks, const std::vector<Clip>& clips,
                                       const std::string& program)>
        table;
    std::string* models = nullptr; ///< where it can also look by models: the folder of them, if one is named
};

/// Reads the command line, prints the table and writes it where that was asked for; gives the exit.
int answer(const MarkedBench& bench, int count, char** words);

} // namespace decoupage::bench
