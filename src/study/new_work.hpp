#pragma once
/// A work folder as it begins: what was measured filled in, the rest asked.

#include "study/measured.hpp"

#include <optional>
#include <string>
#include <vector>

namespace decoupage {

struct NewWork {
    std::string title;
    std::string language = "en"; ///< of headings and questions: "en" or "fr"
    std::string program;         ///< "decoupage 0.1.0": who filled in what was measured
    std::string date;            ///< "2026-11-28"
    std::optional<Measured> measured;
};

struct NewFile {
    std::string file; ///< within the folder
    std::string text;
};

/// Every file of the folder. Reading them gives no problem.
std::vector<NewFile> files_of(const NewWork& work);

/// "The run" of "the-run": a title for a folder's name.
std::string title_of_name(std::string_view name);

} // namespace decoupage
