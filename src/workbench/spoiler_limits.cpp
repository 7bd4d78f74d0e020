#include "workbench/spoiler_limits.hpp"

#include "claims/ground.hpp"
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

} // namespace

Frame limit_of(Workplace& workplace, const std::filesystem::path& work_folder, const Session& session) {
    const std::string id = film_id_of_print(session.film);
    const auto film = workplace.films().read(id);
    if (id.empty() || !film || (*film)->decoupage.film.print.digest != session.film) return 0;
    const std::string words = words_of_limit(work_folder);
    if (const auto limit = spoiler_limit(words, (*film)->decoupage, {})) return *limit;
    const auto work = read_work(work_folder);
    if (!work) return 0;
    return spoiler_limit(words, (*film)->decoupage, places_of(workplace, *work, session)).value_or(0);
}

Places places_of(Workplace& workplace, const Work& work, const Session& session) {
    Places places;
    const auto film = workplace.with_curves(film_id_of_print(session.film));
    if (!film || (*film)->decoupage.film.print.digest != session.film) return places;
    const NamedGround named(work, (*film)->decoupage);
    for (const CheckedPlace& place : named.places())
        if (place.span) places[place.name] = *place.span;
    return places;
}

Frame frames_of(Workplace& workplace, const Session& session) {
    const auto film = workplace.films().read(film_id_of_print(session.film));
    if (!film || (*film)->decoupage.film.print.digest != session.film) return 0;
    return (*film)->decoupage.times.frames();
}

} // namespace decoupage
