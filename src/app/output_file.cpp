#include "app/output_file.hpp"

#include "deeds/whole_file.hpp"

#include <nlohmann/json.hpp>

namespace decoupage {

Outcome<void> write_about(const OpenedDossier& opened, const std::string& file, std::string_view text) {
    if (is_film_of(file, opened))
        return fault(Fault::Kind::usage, "another name", file + " is the film itself, and would be lost",
                     "Name another file.");
    return write_whole_file(file, text);
}

Outcome<void> write_output(Console& console, std::string_view text, const std::string& file,
                           const OpenedDossier& opened) {
    if (file.empty() || file == "-") {
        console.print(text);
        return {};
    }
    if (auto written = write_about(opened, file, text); !written) return written;
    if (console.json()) {
        const nlohmann::ordered_json told{{"dossier", opened.path}, {"file", file}};
        console.print(told.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
    }
    return {};
}

} // namespace decoupage
