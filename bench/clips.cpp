#include "bench/clips.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

namespace decoupage::bench {

namespace {

namespace fs = std::filesystem;

Outcome<Truth> truth_in(const fs::path& path) {
    const auto text = file_text(path);
    if (!text) return tl::unexpected(text.error());
    auto truth = read_truth(*text);
    if (!truth) truth.error().found = path.string() + ": " + truth.error().found;
    return truth;
}

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

std::string truth_beside(const std::string& film, const std::string& own_truth) {
    const fs::path beside = fs::path(film).replace_extension(".truth.json");
    return fs::exists(beside) ? beside : fs::path(own_truth) / beside.filename();
}

Outcome<std::vector<Clip>> clips(const std::string& footage, const std::string& own_truth,
                                 std::optional<Split> split) {
    std::vector<Clip> found;
    for (const auto& [name, its_split] : all_clips) {
        const fs::path film = fs::path(footage) / (std::string(name) + ".mp4");
        if ((split && its_split != *split) || !fs::exists(film)) continue;
        auto truth = truth_in(truth_beside(film, own_truth));
        if (!truth) return tl::unexpected(truth.error());
        found.push_back({name, its_split, film, std::move(*truth)});
    }
    if (found.empty())
        return fault(Fault::Kind::not_found, "a folder with the clips of bench/clips.cpp",
                     footage + " has none of them", "Name it with --footage.");
    return found;
}

Outcome<std::vector<Clip>> sequences_in(const std::string& folder) {
    std::vector<Clip> found;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder, none)) {
        const fs::path film = entry.path(), truth_path = fs::path(film).replace_extension(".truth.json");
        if (film.extension() != ".mkv" || !fs::exists(truth_path)) continue;
        auto truth = truth_in(truth_path);
        if (!truth) return tl::unexpected(truth.error());
        found.push_back({film.stem().string(), Split::report, film.string(), std::move(*truth)});
    }
    std::ranges::sort(found, {}, &Clip::name);
    if (found.empty())
        return fault(Fault::Kind::not_found, "NAME.mkv with NAME.truth.json", folder + " has none",
                     "Compose some: see compose --help.");
    return found;
}

} // namespace decoupage::bench
