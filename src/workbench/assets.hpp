#pragma once
/// The front end's own files, read once at the start: no request ever opens one.

#include "film/outcome.hpp"
#include "workbench/answer.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace decoupage {

class Assets {
public:
    /// All files of a folder, at most 64 MiB. Faults: not_found, where there is no index.html in it.
    static Outcome<Assets> read(const std::string& folder);
    Assets() = default; ///< none

    /// To "/" and "/assets/app-1a2b.js"; nothing where there is no such file.
    std::optional<Answer> answer_to(std::string_view path) const;

private:
    struct Asset {
        std::string type, bytes, caching;
    };
    std::map<std::string, Asset, std::less<>> assets_;
};

/// "text/css; charset=utf-8" of ".css".
std::string media_type(std::string_view ending);

/// Where the front end lies: $DECOUPAGE_WEB, beside the program in its build, or ../share/decoupage/web from
/// it. Empty where it is nowhere.
std::string assets_folder();

} // namespace decoupage
