#include "bench/pictures/compose.hpp"
#include "bench/pictures/judged.hpp"
#include "bench/pictures/seen.hpp"
#include "bench/pictures/tables.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>

namespace decoupage::bench {

namespace {

struct Count {
    std::string family;
    int prints = 0, shapes = 0, tones = 0;
};

std::string row(const Count& count) {
    const std::string of = " of " + std::to_string(count.prints) + " |";
    return "| " + count.family + " | " + std::to_string(count.shapes) + of + " " +
           std::to_string(count.tones) + of + "\n";
}

Outcome<void> judge(const Composition& print, const std::string& path, Count& count) {
    const auto seen = see(path, {"transitions", "active_picture", "tone", "shots"});
    if (!seen) return tl::unexpected(seen.error());
    // The edge of a soft gate is not to be had to the pixel.
    const Tolerance tolerance{1, print.soft > 0 ? 0.016 : 0.006, seen->film.width, seen->film.height};
    const Evidence::Tracks cuts{{"transitions", read(*seen, "transitions", {}).front()}};
    const std::string shape =
        judged(true_shapes(print), read(*seen, "active_picture", cuts).front(), tolerance);
    const std::string tone = judged(true_tones(print), read(*seen, "tone", cuts).front(), tolerance);
    ++count.prints;
    count.shapes += shape.empty();
    count.tones += tone.empty();
    for (const auto& [what, wrong] : {std::pair{"shape", shape}, std::pair{"tone", tone}})
        if (!wrong.empty())
            std::fprintf(stderr, "%s (%s, %s): %s %s\n", print.name.c_str(), print.family.c_str(),
                         print.source.c_str(), what, wrong.c_str());
    return {};
}

} // namespace

Outcome<std::string> table_of_prints(Split split, const std::string& folder, const std::string& footage) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    std::vector<Count> families;
    Count all{"all"};
    for (const Composition& print : sixty_compositions(split, std::filesystem::exists(footage))) {
        const std::string path = std::filesystem::path(folder) / (print.name + ".mkv");
        if (!std::filesystem::exists(path))
            if (const auto composed = compose(print, footage, path); !composed)
                return tl::unexpected(composed.error());
        if (families.empty() || families.back().family != print.family) families.push_back({print.family});
        if (const auto judgement = judge(print, path, families.back()); !judgement)
            return tl::unexpected(judgement.error());
    }
    std::string table =
        "| Composed prints, " + std::string(name_of(split)) + " | active_picture | tone |\n|---|---|---|\n";
    for (const Count& count : families) {
        table += row(count);
        all.prints += count.prints, all.shapes += count.shapes, all.tones += count.tones;
    }
    return table + row(all);
}

} // namespace decoupage::bench
