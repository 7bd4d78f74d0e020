#include "train/kept_rows.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace decoupage::train {

Outcome<KeptRows> KeptRows::in(const std::string& path) {
    KeptRows kept(path);
    if (!std::filesystem::exists(path)) return kept;
    const auto text = file_text(path);
    if (!text) return tl::unexpected(text.error());
    std::istringstream lines(*text);
    for (std::string line; std::getline(lines, line);) {
        auto row = row_of(line);
        if (!row) return tl::unexpected(row.error());
        kept.rows_.push_back(std::move(*row));
    }
    return kept;
}

Outcome<AblationRow> KeptRows::row(const std::string& what, int seed,
                                   const std::function<Rightness()>& made) {
    const auto known = std::ranges::find_if(
        rows_, [&](const AblationRow& row) { return row.what == what && row.seed == seed; });
    if (known != rows_.end()) return *known;
    rows_.push_back({what, seed, made()});
    std::ofstream stream(path_, std::ios::binary | std::ios::app);
    if (!(stream << line_of(rows_.back()) << '\n' << std::flush))
        return fault(Fault::Kind::not_allowed, "a file to write", path_);
    return rows_.back();
}

} // namespace decoupage::train
