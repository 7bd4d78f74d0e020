#include "analysers/transitions/explanation.hpp"
#include "app/arguments.hpp"
#include "app/command.hpp"
#include "app/known_dossier.hpp"
#include "film/place.hpp"
#include "views/why.hpp"
#include "views/why_json.hpp"

#include <memory>

namespace decoupage {

namespace {

struct WhyRequest {
    std::string dossier, place, around = "8", file;
};

constexpr int most_around = 200;

/// The sensitivity of the last reading.
double sensitivity_of(const std::vector<ReadingKey>& keys) {
    for (const ReadingKey& key : keys)
        if (key.analyser == "transitions")
            if (const auto set = key.settings.find("sensitivity"); set != key.settings.end())
                return set->second;
    return 0.5;
}

Outcome<void> explain_one(Console& console, const WhyRequest& request) {
    const auto around = whole_number("--around", request.around, 0, most_around);
    if (!around) return tl::unexpected(around.error());
    const auto opened = open_known_dossier(request.dossier, analysers::explanation_curves());
    if (!opened) return tl::unexpected(opened.error());
    const Decoupage& decoupage = opened->decoupage;
    const auto place = place_named(request.place, decoupage.times, decoupage.film.rate);
    if (!place) return tl::unexpected(place.error());
    const Evidence evidence(decoupage.film, decoupage.times, decoupage.curves, decoupage.tracks);
    const auto explanation =
        analysers::explain(evidence, decoupage.as_found, sensitivity_of(decoupage.keys), *place, *around);
    if (!explanation)
        return fault(Fault::Kind::not_found, "", "The dossier lacks what the transitions were found from",
                     "Screen the film anew: decoupage --again FILM");
    remark_on_age(console, *opened);
    if (console.json()) {
        console.print(why_document(opened->path, {}, decoupage, *explanation, *place));
        return {};
    }
    WhyOrder order{*place};
    order.colour = console.prints_colour() ? WhyOrder::Colour::ansi : WhyOrder::Colour::plain;
    console.print(why_text(decoupage, *explanation, order));
    return {};
}

Deed offer(Options& options) {
    const auto request = std::make_shared<WhyRequest>();
    options.plain("D", request->dossier);
    options.plain("PLACE", request->place);
    options.value("--around", "N", request->around, "Frames to show to either side of the place; usually 8");
    return [request](Console& console) {
        const auto done = explain_one(console, *request);
        return done ? Exit::done : console.fail(done.error(), name_of_film(request->dossier));
    };
}

} // namespace

const Command why_command{
    "why",
    "tells why a transition was found at a place, or was not",
    "D PLACE [--around N]",
    "PLACE is a frame (1234) or a time: 1:37:04, 1:37:04.12 with the frame within the second, or seconds "
    "with "
    "a point, 97.3. Digits alone are always a frame. D is a dossier, or a film that has one.",
    "decoupage why film.mkv 1234\n"
    "decoupage why film.mkv 1:37:04.12 --around 20\n"
    "decoupage why film.mkv.dossier 97.3 --json | jq .verdict",
    offer};

} // namespace decoupage
