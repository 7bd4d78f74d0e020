#include "deeds/stills_after.hpp"

#include "screening/screening.hpp"

#include <filesystem>

namespace decoupage {

namespace {

constexpr int still_width = 480;

} // namespace

void add_stills_after(Dossier& dossier, const std::string& named) {
    std::string film = named;
    if (film == dossier.path())
        if (const auto facts = dossier.film()) film = facts->path;
    std::error_code none;
    if (std::filesystem::exists(film, none)) (void)add_missing_stills(dossier, film, still_width);
}

} // namespace decoupage
