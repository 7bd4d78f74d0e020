#include "app/command.hpp"
#include "app/output_file.hpp"
#include "app/report_file.hpp"
#include "app/screening_request.hpp"
#include "deeds/known_dossier.hpp"
#include "views/summary.hpp"

#include <algorithm>
#include <memory>
#include <optional>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

struct FilmRequest {
    ScreeningRequest screening;
    std::string report;
};

/// The dossier of an earlier screening, if a screening today would say the same.
std::optional<OpenedDossier> earlier(const FilmRequest& request, const ScreeningOrder& order,
                                     const std::string& film, const Print& print) {
    if (request.screening.again) return std::nullopt;
    std::optional<std::string> path = find_dossier(film, print);
    if (!request.screening.place.empty()) {
        const auto place = request.screening.place_of(film, print);
        if (!place || !is_dossier(*place)) return std::nullopt;
        path = *place;
    }
    if (!path) return std::nullopt;
    auto opened = open_for_report(*path);
    if (!opened || !request.screening.is_answered_by(opened->decoupage, order, print)) return std::nullopt;
    return std::move(*opened);
}

Outcome<OpenedDossier> screened(Console& console, const FilmRequest& request, const ScreeningOrder& order,
                                const std::string& film, const Print& print) {
    const auto place = request.screening.place_of(film, print);
    if (!place) return tl::unexpected(place.error());
    if (auto seen = screen_telling(console, film, *place, order); !seen) return tl::unexpected(seen.error());
    return open_for_report(*place);
}

Json told_of(const OpenedDossier& opened, const std::string& report, bool earlier_one) {
    const Decoupage& decoupage = opened.decoupage;
    Json transitions = Json::object();
    for (const Segment& segment : decoupage.track("transitions").segments)
        transitions[segment.label] = transitions.value(segment.label, 0) + 1;
    const auto shots = std::count_if(decoupage.shots.begin(), decoupage.shots.end(),
                                     [](const Shot& shot) { return shot.kind != Shot::Kind::black; });
    return Json{{"dossier", opened.path},
                {"report", report},
                {"screened_at", decoupage.screened_at},
                {"screened_earlier", earlier_one},
                {"frames", decoupage.times.frames()},
                {"shots", shots},
                {"transitions", transitions}};
}

Outcome<Json> break_down(Console& console, const FilmRequest& request, const ScreeningOrder& order,
                         const std::string& film) {
    const auto print = print_of(film);
    if (!print) return tl::unexpected(print.error());
    auto before = earlier(request, order, film, *print);
    const bool was_there = before.has_value();
    Outcome<OpenedDossier> opened =
        was_there ? std::move(*before) : screened(console, request, order, film, *print);
    if (!opened) return tl::unexpected(opened.error());
    opened->decoupage.film.path = film;

    const std::string report = report_path(request.report, opened->path, opened->decoupage.film);
    if (auto written = write_about(*opened, report, report_text(*opened)); !written)
        return tl::unexpected(written.error());

    SummaryOrder summary;
    summary.colour = console.prints_colour() ? SummaryOrder::Colour::ansi : SummaryOrder::Colour::plain;
    summary.report = shown_path(report);
    summary.dossier = shown_path(opened->path);
    if (console.manner() == Console::Manner::plain) console.print(summary_text(opened->decoupage, summary));
    if (was_there)
        console.remark(name_of_film(film) +
                       " was screened before; this is from its dossier. To screen it anew: "
                       "decoupage --again");
    return told_of(*opened, report, was_there);
}

Deed offer_film(Options& options) {
    const auto request = std::make_shared<FilmRequest>();
    request->screening.offer(options);
    options.value("--report", "PLACE", request->report, "The report to write, or a folder for it");
    return [request](Console& console) {
        const auto order = request->screening.order();
        if (!order) return console.fail(order.error());
        if (auto one = one_place(request->screening.films, request->report); !one)
            return console.fail(one.error());
        return each_film(console, request->screening.films, [&](const std::string& film) {
            return break_down(console, *request, *order, film);
        });
    };
}

} // namespace

const Command film_command{"",
                           "breaks each film down into its shots, and reports",
                           "FILM... [-o PLACE] [--report PLACE] [--quick] [--again]",
                           "Screens the film, reads what the meters saw, writes FILM.dossier and the report "
                           "FILM.html beside it, and prints "
                           "a summary. A film that was screened before is not decoded again; a screening "
                           "that was stopped is gone on with.",
                           "decoupage film.mkv\n"
                           "decoupage reel1.mov reel2.mov reel3.mov\n"
                           "decoupage stills/",
                           offer_film};

} // namespace decoupage
