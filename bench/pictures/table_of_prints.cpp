#include "bench/pictures/compose.hpp"
#include "bench/pictures/judged.hpp"
#include "bench/pictures/seen.hpp"
#include "bench/pictures/tables.hpp"

#include <cstdio>
#include <filesystem>

namespace decoupage::bench {

Outcome<std::string> table_of_prints(const std::string& folder, const std::string& footage) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    int prints = 0, shapes = 0, tones = 0;
    for (const Composition& print : sixty_compositions(std::filesystem::exists(footage))) {
        const std::string path = std::filesystem::path(folder) / (print.name + ".mkv");
        if (!std::filesystem::exists(path))
            if (const auto composed = compose(print, footage, path); !composed)
                return tl::unexpected(composed.error());
        const auto seen = see(path, {"transitions", "active_picture", "tone", "shots"});
        if (!seen) return tl::unexpected(seen.error());
        const Tolerance tolerance{1, 0.006, seen->film.width, seen->film.height};
        const Evidence::Tracks cuts{{"transitions", read(*seen, "transitions", {}).front()}};
        const std::string shape =
            judged(true_shapes(print), read(*seen, "active_picture", cuts).front(), tolerance);
        const std::string tone = judged(true_tones(print), read(*seen, "tone", cuts).front(), tolerance);
        ++prints;
        shapes += shape.empty();
        tones += tone.empty();
        for (const auto& [what, wrong] : {std::pair{"shape", shape}, std::pair{"tone", tone}})
            if (!wrong.empty())
                std::fprintf(stderr, "%s (%s): %s %s\n", print.name.c_str(), print.source.c_str(), what,
                             wrong.c_str());
    }
    const std::string of = " of " + std::to_string(prints) + " |\n";
    return "| Composed prints | Right |\n|---|---|\n| active_picture | " + std::to_string(shapes) + of +
           "| tone | " + std::to_string(tones) + of;
}

} // namespace decoupage::bench
