#pragma once
/// How far the voices of a passage stand above what is beneath them.

#include "analysers/balance/passages.hpp"

namespace decoupage::balance {

/// LU. In four of five passages the lead is off by no more than `doubt`.
struct Lead {
    double lead = 0, doubt = 0;
};

/// From what `leads` says of the words, weighed by their power, and, where there are pauses, from how much
/// less loud they are (LUFS a tenth of a second). Both are of one length.
Lead lead_of(std::span<const float> loudness, std::span<const float> leads, const Passage& passage);

} // namespace decoupage::balance
