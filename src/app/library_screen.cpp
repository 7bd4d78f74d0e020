#include "app/library_screen.hpp"

#include "app/interruption.hpp"
#include "app/library_jobs.hpp"
#include "deeds/known_dossier.hpp"
#include "views/words.hpp"

#include <filesystem>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

/// A film and where its dossier goes.
struct Placed {
    Print print;
    std::string dossier;
};

class LibraryRun {
public:
    LibraryRun(Console& console, const LibraryScreening& order, const ScreeningOrder& how)
        : console_(console), order_(order), how_(how) {}

    Exit here() {
        return each_film(console_, order_.screening.films, [&](const std::string& film) -> Outcome<Json> {
            const auto placed = place_of(film);
            if (!placed) return tl::unexpected(placed.error());
            const bool before = is_whole(*placed);
            if (!before)
                if (auto seen = screen_telling(console_, film, placed->dossier, how_); !seen)
                    return tl::unexpected(seen.error());
            return told(*placed, before);
        });
    }

    Exit on_cluster(const std::string& folder) {
        LibraryJobs jobs(console_, folder);
        if (auto waited = jobs.wait_for_earlier(); !waited) return console_.fail(waited.error());
        std::vector<std::string> pending;
        std::vector<std::string> before;
        for (const std::string& film : order_.screening.films) {
            const auto placed = place_of(film);
            (placed && is_whole(*placed) ? before : pending).push_back(film);
        }
        if (!pending.empty())
            if (auto done = jobs.screen(pending, order_.screening); !done) return console_.fail(done.error());
        return each_film(console_, order_.screening.films, [&](const std::string& film) -> Outcome<Json> {
            const auto placed = place_of(film);
            if (!placed) return tl::unexpected(placed.error());
            if (!is_whole(*placed))
                return fault(Fault::Kind::damaged, "", "Its job ended before the film did",
                             "The same command goes on with it. What it said is in " +
                                 shown_path(jobs.log_of(film)) + ".");
            return told(*placed, std::ranges::find(before, film) != before.end());
        });
    }

private:
    Outcome<Placed> place_of(const std::string& film) const {
        const auto print = print_of(film);
        if (!print) return tl::unexpected(print.error());
        return order_.screening.place_of(film, *print).map([&](std::string dossier) {
            return Placed{*print, std::move(dossier)};
        });
    }

    bool is_whole(const Placed& placed) const {
        if (order_.screening.again || !is_dossier(placed.dossier)) return false;
        const auto dossier = Dossier::open(placed.dossier, Dossier::Use::read);
        if (!dossier) return false;
        const auto film = dossier->decoupage({}, Dossier::Stills::left_out);
        return film && order_.screening.is_answered_by(*film, how_, placed.print);
    }

    Outcome<Json> told(const Placed& placed, bool before) {
        if (console_.manner() == Console::Manner::plain)
            console_.print(shown_path(placed.dossier) + (before ? "   screened before\n" : "\n"));
        return Json{{"dossier", placed.dossier}, {"screened_earlier", before}};
    }

    Console& console_;
    const LibraryScreening& order_;
    const ScreeningOrder& how_;
};

/// Where the dossiers lie together: the folder named, or the one folder of films. Empty for none.
std::string folder_of_dossiers(const LibraryScreening& order) {
    if (!order.screening.place.empty()) return order.screening.place;
    std::error_code none;
    const bool one_folder = order.places.size() == 1 && fs::is_directory(order.places[0], none);
    return one_folder ? order.places[0] : std::string();
}

} // namespace

Exit screen_library(Console& console, LibraryScreening order,
                    const std::function<Outcome<void>(const std::string&)>& indexed) {
    const std::string folder = folder_of_dossiers(order);
    std::error_code error;
    if (!order.screening.place.empty()) fs::create_directories(order.screening.place, error);
    auto films = films_among(order.places, order.screening.place);
    if (!films) return console.fail(films.error());
    order.screening.films = std::move(*films);
    const auto how = order.screening.order();
    if (!how) return console.fail(how.error());
    LibraryRun run(console, order, *how);
    if (order.engine == LibraryScreening::Engine::slurm && folder.empty())
        return console.fail(Fault{Fault::Kind::usage, "a folder for the dossiers",
                                  "Films of several places are screened on a cluster", "Name it with -o."});
    const Exit exit = order.engine == LibraryScreening::Engine::slurm ? run.on_cluster(folder) : run.here();
    if (folder.empty() || exit == Exit::interrupted || exit == Exit::usage) return exit;
    const auto done = indexed(folder);
    if (done) return exit;
    console.complain(done.error(), folder);
    return Exit::fault;
}

} // namespace decoupage
