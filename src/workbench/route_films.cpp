// The films that are open, and screening them.

#include "deeds/known_dossier.hpp"
#include "figures/counting.hpp"
#include "figures/transitions.hpp"
#include "screening/screening.hpp"
#include "views/sentences.hpp"
#include "views/words.hpp"
#include "workbench/routes.hpp"
#include "workbench/workplace.hpp"

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

/// What is told of a film in the list of all.
Json film_row(Workplace& workplace, const ShownFilm& film, Role role) {
    Json row{{"id", film.id}, {"name", film.name}, {"at_hand", !film.path.empty()}, {"screened", false}};
    if (role == Role::owner) row["path"] = film.path.empty() ? film.dossier : film.path;
    const auto known = workplace.films().read(film.id);
    if (!known) {
        if (!workplace.films().revision(film.id).empty()) row["remark"] = known.error().sentence();
        return row;
    }
    const Decoupage& decoupage = (*known)->decoupage;
    row.update({{"screened", true},
                {"whole", decoupage.whole},
                {"quick", was_quick(decoupage)},
                {"outdated", !outdated(decoupage).empty()},
                {"frames", decoupage.times.frames()},
                {"seconds", seconds(duration_of(decoupage))},
                {"width", decoupage.film.width},
                {"height", decoupage.film.height},
                {"shots", counted_shots(decoupage).size()},
                {"doubtful", doubtful(decoupage.track("transitions")).size()},
                {"sentence", key_sentence(decoupage, {})},
                {"revision", (*known)->revision}});
    for (const Shot& shot : decoupage.shots)
        if (shot.kind == Shot::Kind::picture && !row.contains("still"))
            row["still"] = (shot.span.first + shot.span.end) / 2;
    return row;
}

/// Between 0 and 1, over all that a screening does.
double part_of(const Progress& progress) {
    constexpr double before_frames = 0.02, with_frames = 0.95;
    const double part =
        progress.expected > 0
            ? std::min(1.0, static_cast<double>(progress.done) / static_cast<double>(progress.expected))
            : 0.0;
    switch (progress.stage) {
    case Progress::Stage::packets:
        return part * before_frames;
    case Progress::Stage::frames:
        return before_frames + part * (with_frames - before_frames);
    case Progress::Stage::reading:
        break;
    }
    return with_frames;
}

/// What is left if it goes on as since it began; 0 where that cannot be said yet.
double seconds_left(const Progress& progress) {
    const double seen = static_cast<double>(progress.done - progress.before);
    if (progress.stage != Progress::Stage::frames || seen <= 0 || progress.expected <= progress.done)
        return 0;
    return progress.seconds / seen * static_cast<double>(progress.expected - progress.done);
}

std::string words_of(const Progress& progress) {
    if (progress.stage == Progress::Stage::packets) return "Looking through the file";
    if (progress.stage == Progress::Stage::reading) return "Reading what was seen";
    return grouped(progress.done) + " of " + grouped(progress.expected) + " frames";
}

} // namespace

Answer route_films(Workplace& workplace, const Request& request) {
    Json rows = Json::array();
    for (const ShownFilm& film : workplace.films().all())
        rows.push_back(film_row(workplace, film, request.visitor.role));
    return json_answer({{"films", std::move(rows)}});
}

Answer route_screen(Workplace& workplace, const Request& request) {
    const auto film = workplace.films().find(request.captures[0]);
    if (!film) return fault_answer(film.error());
    if (film->path.empty())
        return not_found_answer("The film " + film->name + " is not where its dossier says, nor beside it");
    const auto asked = json_body(request.body);
    if (!asked) return fault_answer(asked.error());
    const bool quick = asked->value("quick", nlohmann::json()) == true;
    const bool again = asked->value("again", nlohmann::json()) == true;
    const auto job = workplace.jobs().add(
        "screening", film->id,
        [&workplace, film = *film, quick, again](const Jobs::Telling& tell, const std::atomic<bool>& stop) {
            ScreeningOrder order;
            order.quick = quick;
            order.again = again;
            order.stop = &stop;
            order.progress = [&](const Progress& progress) {
                tell(part_of(progress), seconds_left(progress), words_of(progress));
            };
            auto done = screen(film.path, film.dossier, order);
            workplace.tell_of_film(film.id, "screening");
            return done;
        });
    return job ? json_answer(job_json(*job), 202) : fault_answer(job.error());
}

} // namespace decoupage
