#pragma once
#include "app/options.hpp"
#include "deeds/counting_words.hpp"

namespace decoupage {

/// --convention, and a switch for each of its rules.
void offer_counting(Options& options, CountingWords& words);

} // namespace decoupage
