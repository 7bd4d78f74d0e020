#pragma once
/// claims.toml changed by a program as a person would: comments, order and all other entries stay as they
/// are.

#include "film/outcome.hpp"
#include "study/work.hpp"

#include <string>
#include <string_view>

namespace decoupage {

/// What holds of all of these: text in, text out. Faults: usage, where the text is no TOML, or says it in a
/// way (on one line, with lists in lists) in which only a person can change it; not_found, of an id.

/// A claim more, at the end. Usage, too, where there is one of that id.
Outcome<std::string> with_claim(std::string_view toml, const WrittenClaim& claim);
/// The claim `id` said anew; comments between its lines go before them.
Outcome<std::string> with_changed_claim(std::string_view toml, std::string_view id,
                                        const WrittenClaim& claim);
Outcome<std::string> without_claim(std::string_view toml, std::string_view id);

/// A place more, behind the others. Usage, too, where there is one of that name.
Outcome<std::string> with_place(std::string_view toml, const std::string& name, const std::string& meaning);

} // namespace decoupage
