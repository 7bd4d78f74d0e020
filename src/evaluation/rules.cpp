#include "evaluation/rules.hpp"

#include <cassert>

namespace decoupage {

RuleResult& RuleResult::operator+=(const RuleResult& other) {
    if (lines.empty() && figures.empty()) return *this = other;
    assert(lines.size() == other.lines.size() && figures.size() == other.figures.size());
    for (std::size_t i = 0; i < lines.size(); ++i)
        lines[i].tally += other.lines[i].tally;
    for (std::size_t i = 0; i < figures.size(); ++i)
        figures[i].mean += other.figures[i].mean;
    return *this;
}

} // namespace decoupage
