#pragma once
/// Rows of figures that took long to make, in a file: so that nothing is lost when the making is cut short.

#include "train/ablation_table.hpp"

#include <functional>

namespace decoupage::train {

class KeptRows {
public:
    /// Those of a file, which may not exist yet. Faults: damaged, not_allowed.
    static Outcome<KeptRows> in(const std::string& path);

    /// The row of a name and a seed: as it was kept or, if it was not, made now and kept. Faults:
    /// not_allowed.
    Outcome<AblationRow> row(const std::string& what, int seed, const std::function<Rightness()>& made);

private:
    explicit KeptRows(std::string path) : path_(std::move(path)) {}

    std::string path_;
    std::vector<AblationRow> rows_;
};

} // namespace decoupage::train
