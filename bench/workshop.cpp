#include "bench/workshop.hpp"

#include <filesystem>

namespace decoupage::bench {

namespace fs = std::filesystem;

Outcome<std::vector<compose::FilmFootage>> material(const Workshop& workshop, Split split,
                                                    const std::function<bool(const Clip&)>& wanted) {
    std::error_code error;
    fs::create_directories(workshop.folder, error);
    fs::create_directories(workshop.store, error);
    std::vector<compose::FilmFootage> films;
    if (!fs::exists(workshop.footage)) return films;
    const auto all = clips(workshop.footage, workshop.own_truth, split);
    if (!all) return tl::unexpected(all.error());
    for (const Clip& clip : *all) {
        if (!wanted(clip)) continue;
        const auto text = file_text(truth_beside(clip.film, workshop.own_truth));
        if (!text) return tl::unexpected(text.error());
        auto footage = compose::film_footage(clip.film, *text, workshop.store);
        if (!footage) return tl::unexpected(footage.error());
        if (!footage->shots.empty()) films.push_back(std::move(*footage));
    }
    return films;
}

} // namespace decoupage::bench
