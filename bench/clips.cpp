#include "bench/clips.hpp"

#include <array>
#include <filesystem>
#include <utility>

namespace decoupage::bench {

namespace {

constexpr std::array<std::pair<const char*, Split>, 15> all_clips{{
    {"big-buck-bunny", Split::tune},
    {"trip-to-the-moon-trailer", Split::tune},
    {"steamboat-willie", Split::tune},
    {"fades", Split::tune},
    {"flower", Split::tune},
    {"old-film-tilt", Split::tune},
    {"elephants-dream-excerpt", Split::tune},
    {"fashion-film", Split::report},
    {"sintel-trailer", Split::report},
    {"nosferatu", Split::report},
    {"tv-interview", Split::report},
    {"chaplin", Split::report},
    {"friday", Split::report},
    {"nasa-iss", Split::report},
    {"winter-scenes-flicker", Split::report},
}};

} // namespace

std::string_view name_of(Split split) {
    return split == Split::tune ? "tune" : "report";
}

Outcome<std::vector<Clip>> clips(const std::string& footage, const std::string& own_truth,
                                 std::optional<Split> split) {
    namespace fs = std::filesystem;
    std::vector<Clip> found;
    for (const auto& [name, its_split] : all_clips) {
        const fs::path film = fs::path(footage) / (std::string(name) + ".mp4");
        if ((split && its_split != *split) || !fs::exists(film)) continue;
        fs::path truth_path = fs::path(film).replace_extension(".truth.json");
        if (!fs::exists(truth_path)) truth_path = fs::path(own_truth) / truth_path.filename();
        const auto text = file_text(truth_path);
        if (!text) return tl::unexpected(text.error());
        auto truth = read_truth(*text);
        if (!truth) {
            truth.error().found = truth_path.string() + ": " + truth.error().found;
            return tl::unexpected(truth.error());
        }
        found.push_back({name, its_split, film, std::move(*truth)});
    }
    if (found.empty())
        return fault(Fault::Kind::not_found, "a folder with the clips of bench/clips.cpp",
                     footage + " has none of them", "Name it with --footage.");
    return found;
}

} // namespace decoupage::bench
