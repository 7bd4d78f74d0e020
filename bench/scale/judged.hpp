#pragma once
/// How well scales agree with those a person gave.

#include "bench/labels.hpp"
#include "film/outcome.hpp"
#include "time/clock.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace decoupage::bench {

/// A shot as a person sees it.
struct ScaledShot {
    FrameSpan span;
    std::string scale;
    bool sure = true;
};

/// The pictures among the shots of a truth file that name a scale. Fault: damaged.
Outcome<std::vector<ScaledShot>> scaled_shots(std::string_view truth);

/// People give no shoulder close-ups there: they are medium close-ups.
std::string as_given(std::string_view label);

/// Share of the labels that are right, or one class off; neither is next to none. 0 for no labels.
double within_one(const Labels& labels);

/// Rows and columns from near to far, as Markdown: how often each true scale was taken for each.
std::string confusion_table(const Labels& labels);

} // namespace decoupage::bench
