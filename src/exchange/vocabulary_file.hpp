#pragma once
/// A vocabulary as a file: a table with the columns id, words and description, or JSON as `decoupage annotate
/// D vocabularies --json` has it: {"name", "address", "description", "terms": [{"id", "words",
/// "description"}]}.

#include "film/annotation.hpp"
#include "film/outcome.hpp"

#include <string>
#include <string_view>

namespace decoupage::exchange {

/// Called `name` where the file itself does not say. A term without an id has its words as one, and the other
/// way round; of two with one id the first is taken. Faults: damaged.
Outcome<Vocabulary> read_vocabulary(std::string_view bytes, const std::string& name);

} // namespace decoupage::exchange
