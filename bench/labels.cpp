#include "bench/labels.hpp"

#include <map>
#include <set>

namespace decoupage::bench {

double kappa(const Labels& labels) {
    if (labels.empty()) return 0;
    std::map<std::string, double> there, found;
    double agree = 0, by_chance = 0;
    for (const auto& [truth, label] : labels)
        ++there[truth], ++found[label], agree += truth == label;
    const auto all = static_cast<double>(labels.size());
    for (const auto& [label, count] : there)
        by_chance += count * found[label] / (all * all);
    return by_chance >= 1 ? 1 : (agree / all - by_chance) / (1 - by_chance);
}

double f1(const Labels& labels, const std::string& label) {
    double right = 0, there = 0, found = 0;
    for (const auto& [truth, said] : labels)
        there += truth == label, found += said == label, right += truth == label && said == label;
    return there + found == 0 ? 0 : 2 * right / (there + found);
}

double mean_f1(const Labels& labels) {
    std::set<std::string> there;
    for (const auto& [truth, said] : labels)
        there.insert(truth);
    double sum = 0;
    for (const std::string& label : there)
        sum += f1(labels, label);
    return there.empty() ? 0 : sum / static_cast<double>(there.size());
}

} // namespace decoupage::bench
