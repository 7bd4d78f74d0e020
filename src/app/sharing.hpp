#pragma once
/// A workbench that a club may enter: what is said of it, and its password.

#include "app/console.hpp"
#include "film/outcome.hpp"

#include <string>
#include <vector>

namespace decoupage {

struct ClubPassword {
    enum class Origin { given, made };
    std::string text;
    Origin origin = Origin::given;
};

/// $DECOUPAGE_PASSWORD, or what is typed, unseen, at the terminal, or a few plain words that are made.
/// Faults: usage, where it is shorter than eight letters or no plain text; interrupted.
Outcome<ClubPassword> club_password(Console& console);

/// What sharing opens, and to whom: said before it is.
void say_what_is_shared(Console& console);

/// Where the others go, with which password, and since when.
void say_where_to_go(Console& console, const std::vector<std::string>& addresses,
                     const ClubPassword& password, const std::string& opened_at);

} // namespace decoupage
