#include "workbench/spoiler_limits.hpp"

#include "claims/ground.hpp"
#include "sites/first_part.hpp"
#include "study/checking.hpp"
#include "study/folder_files.hpp"
#include "study/record_reading.hpp"
#include "study/work_reading.hpp"
#include "workbench/session_json.hpp"
#include "workbench/workplace.hpp"

namespace decoupage {

namespace {

/// The words of work.toml alone: most limits need no more of the folder.
std::string words_of_limit(const std::filesystem::path& work_folder) {
    std::vector<WorkProblem> problems;
    const auto text = text_of_file(work_folder, "work.toml", problems);
    return text ? read_record(*text, "work.toml", problems).spoilers_from : std::string();
}

/// The places of the folder in that film.
Places places_in(const std::filesystem::path& work_folder, const Decoupage& film) {
    Places places;
    const auto work = read_work(work_folder);
    if (!work) return places;
    const NamedGround named(*work, film);
    for (const CheckedPlace& place : named.places())
        if (place.span) places[place.name] = *place.span;
    return places;
}

} // namespace

Frame limit_of(Workplace& workplace, const std::filesystem::path& work_folder, const Session& session) {
    const std::string id = film_id_of_print(session.film);
    const auto film = workplace.films().read(id);
    if (id.empty() || !film || (*film)->decoupage.film.print.digest != session.film) return 0;
    const std::string words = words_of_limit(work_folder);
    if (const auto limit = spoiler_limit(words, (*film)->decoupage, {})) return *limit;
    const auto with_curves = workplace.with_curves(id, claim_curves());
    if (!with_curves) return 0;
    const Decoupage& decoupage = (*with_curves)->decoupage;
    return spoiler_limit(words, decoupage, places_in(work_folder, decoupage)).value_or(0);
}

Frame frames_of(Workplace& workplace, const Session& session) {
    const auto film = workplace.films().read(film_id_of_print(session.film));
    if (!film || (*film)->decoupage.film.print.digest != session.film) return 0;
    return (*film)->decoupage.times.frames();
}

} // namespace decoupage
