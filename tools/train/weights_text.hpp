#pragma once
/// Weights as the program includes them.

#include <span>
#include <string>

namespace decoupage::train {

/// Half floats under a comment that names the tool they come from and the page that says how.
std::string weights_text(std::span<const float> weights, const std::string& tool, const std::string& page);

} // namespace decoupage::train
