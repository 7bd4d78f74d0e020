#include "film/near_miss.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace decoupage {

/// Optimal string alignment (Damerau 1964).
std::size_t slips(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before_last, last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = a[i - 1] == b[j - 1];
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
        before_last = std::exchange(last, row);
    }
    return last[b.size()];
}

std::string nearest(std::string_view word, std::span<const std::string> names) {
    std::string best;
    std::size_t fewest = 0;
    for (const std::string& name : names) {
        const std::size_t longer = std::max(word.size(), name.size());
        if (longer > 64) continue;
        const std::size_t count = slips(word, name);
        if (count > (longer + 1) / 3) continue;
        if (best.empty() || count < fewest) {
            best = name;
            fewest = count;
        }
    }
    return best;
}

std::string did_you_mean(std::string_view word, std::span<const std::string> names, std::string otherwise) {
    const std::string name = nearest(word, names);
    return name.empty() ? otherwise : "Did you mean " + name + "?";
}

} // namespace decoupage
