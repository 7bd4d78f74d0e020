#include "deeds/forgetting.hpp"

#include "deeds/films_beside.hpp"
#include "deeds/known_dossier.hpp"
#include "dossier/dossier.hpp"
#include "dossier/whole.hpp"
#include "keeping/files.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace decoupage {

namespace fs = std::filesystem;

namespace {

constexpr const char* companions[] = {"-wal", "-shm", "-journal", ".partial"};

void add(ForgottenFilm& film, const fs::path& path, const std::string& what) {
    std::error_code error;
    if (fs::symlink_status(path, error).type() != fs::file_type::regular) return;
    const std::uintmax_t bytes = fs::file_size(path, error);
    film.parts.push_back({path, what, error ? 0 : bytes});
}

void add_own_words(ForgottenFilm& film, const Dossier& dossier) {
    const auto add = [&](std::size_t number, const char* one, const char* many) {
        if (number > 0) film.own_words.push_back(counted(static_cast<std::int64_t>(number), one, many));
    };
    if (const auto corrections = dossier.corrections()) add(corrections->size(), "correction", "corrections");
    if (const auto names = dossier.namings()) add(names->size(), "entry about names", "entries about names");
    if (const auto subtitles = dossier.subtitles())
        add(static_cast<std::size_t>(
                std::ranges::count(*subtitles, Subtitles::Origin::added, &Subtitles::origin)),
            "added file of words", "added files of words");
}

/// Everything that a film is taken to be: it is never among what is removed.
bool is_the_film(const fs::path& path, const fs::path& film) {
    std::error_code none;
    return !film.empty() && fs::equivalent(path, film, none);
}

} // namespace

Outcome<ForgottenFilm> what_is_written_of(const std::string& named) {
    const auto dossier = known_dossier(named);
    if (!dossier) return tl::unexpected(dossier.error());
    ForgottenFilm film;
    const bool is_film = *dossier != named;
    if (is_film)
        film.film = fs::absolute(named).lexically_normal();
    else
        film.film = film_at_hand_of(named).value_or(fs::path());
    add(film, *dossier, "dossier");
    for (const char* companion : companions)
        add(film, *dossier + companion, "what waits to be written into it");
    const fs::path stem = fs::absolute(*dossier).lexically_normal().replace_extension();
    std::vector<fs::path> reports{stem.string() + ".html"};
    if (!film.film.empty() && film.film.string() + ".html" != reports[0].string())
        reports.emplace_back(film.film.string() + ".html");
    for (const fs::path& report : reports)
        if (is_report(report)) add(film, report, "report");
    std::erase_if(film.parts,
                  [&](const ForgottenFilm::Part& part) { return is_the_film(part.path, film.film); });
    if (film.parts.empty())
        return fault(Fault::Kind::not_found, "a dossier that is a plain file", *dossier + " is none");
    if (const auto opened = Dossier::open(*dossier, Dossier::Use::read)) add_own_words(film, *opened);
    film.libraries = libraries_around(*dossier);
    return film;
}

Outcome<void> forget_film(const ForgottenFilm& film) {
    for (const ForgottenFilm::Part& part : film.parts)
        if (part.what == "dossier") {
            const auto settled = settle_dossier(part.path.string());
            // A damaged one may go, too; one that is open may not.
            if (!settled && settled.error().kind == Fault::Kind::not_allowed) return settled;
        }
    for (const ForgottenFilm::Part& part : film.parts) {
        std::error_code error;
        fs::remove(part.path, error);
        if (error) {
            Fault told = fault_of_disk(part.path, error.value());
            told.remedy = "Ask for the right to remove it.";
            return tl::unexpected(told);
        }
    }
    if (!film.parts.empty()) update_libraries_around(film.parts.front().path);
    return {};
}

} // namespace decoupage
