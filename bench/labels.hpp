#pragma once
/// How well labels agree with true ones.

#include <string>
#include <utility>
#include <vector>

namespace decoupage::bench {

/// True labels with found ones.
using Labels = std::vector<std::pair<std::string, std::string>>;

/// Cohen's kappa; 0 for no labels.
double kappa(const Labels& labels);

/// F1 of one label: 0 where it is neither there nor found.
double f1(const Labels& labels, const std::string& label);
/// The mean of F1 over all labels that are there.
double mean_f1(const Labels& labels);

} // namespace decoupage::bench
