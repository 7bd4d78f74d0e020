#include "bench/written.hpp"

#include "bench/accuracy_tables.hpp"
#include "evaluation/truth.hpp"

#include <fstream>

namespace decoupage::bench {

Outcome<void> write_between(const std::string& path, const std::string& name, const std::string& tables) {
    const auto document = file_text(path);
    if (!document) return tl::unexpected(document.error());
    const auto text = placed(*document, name, tables);
    if (!text) return tl::unexpected(text.error());
    std::ofstream stream(path, std::ios::binary);
    if (!(stream << *text << std::flush)) return fault(Fault::Kind::not_allowed, "a file to write", path);
    return {};
}

} // namespace decoupage::bench
