#include "bench/written.hpp"

#include "evaluation/truth.hpp"

#include <fstream>

namespace decoupage::bench {

Outcome<std::string> placed(const std::string& document, const std::string& name, const std::string& tables) {
    const std::string opening = "<!-- " + name + " -->\n", closing = "<!-- end of " + name + " -->";
    const std::size_t from = document.find(opening);
    const std::size_t to = from == std::string::npos ? from : document.find(closing, from);
    if (to == std::string::npos)
        return fault(Fault::Kind::damaged,
                     "the lines " + opening.substr(0, opening.size() - 1) + " and " + closing,
                     "The document lacks them");
    return document.substr(0, from + opening.size()) + '\n' + tables + '\n' + document.substr(to);
}

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
