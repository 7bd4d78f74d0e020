#include "analysers/transitions/explanation.hpp"
#include "app/arguments.hpp"
#include "app/command.hpp"
#include "app/output_file.hpp"
#include "app/remarks.hpp"
#include "deeds/film_stills.hpp"
#include "deeds/known_dossier.hpp"
#include "film/named_place.hpp"
#include "media/film_reader.hpp"
#include "views/png.hpp"
#include "views/strip.hpp"
#include "views/why.hpp"
#include "views/why_json.hpp"

#include <algorithm>
#include <map>
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

std::optional<Explanation> explained(const Decoupage& decoupage, Frame place, Frame around) {
    const Evidence evidence(decoupage.film, decoupage.times, decoupage.curves, decoupage.tracks);
    return analysers::explain(evidence, decoupage.as_found, sensitivity_of(decoupage.keys), place, around);
}

/// Those of the frames that can be had.
std::map<Frame, Picture> pictures(const OpenedDossier& opened, const StripLayout& layout) {
    std::map<Frame, Picture> found;
    for (const Still& still : stills_at_hand(opened, layout.stills, layout.still_width))
        if (auto picture = picture_of(still)) found.emplace(still.frame, std::move(*picture));
    return found;
}

/// So many frames to either side that all of a transition is seen, with some beyond.
Frame around_all_of(FrameSpan transition, Frame place, Frame around) {
    constexpr Frame beyond = 8;
    const Frame furthest = std::max(place - transition.first, transition.end - place);
    return std::clamp<Frame>(furthest + beyond, around, most_around);
}

Outcome<void> draw_strip(const OpenedDossier& opened, const Explanation& explanation, Frame place,
                         const std::string& file) {
    const Picture strip = strip_picture(opened.decoupage, explanation, place,
                                        pictures(opened, strip_layout(explanation, place)));
    return write_about(opened, file, png(strip.width, strip.height, strip.pixels));
}

Outcome<void> explain_one(Console& console, const WhyRequest& request) {
    const auto around = whole_number("--around", request.around, 0, most_around);
    if (!around) return tl::unexpected(around.error());
    const auto opened = open_known_dossier(request.dossier, analysers::explanation_curves());
    if (!opened) return tl::unexpected(opened.error());
    const Decoupage& decoupage = opened->decoupage;
    if (decoupage.film.is_of_sound_alone())
        return fault(Fault::Kind::not_found, "",
                     "This is sound alone: there is no picture, and no transition in it",
                     "What was heard in it: decoupage report, or export --as json.");
    const auto place = frame_in(decoupage, request.place);
    if (!place) return tl::unexpected(place.error());
    const auto explanation = explained(decoupage, *place, *around);
    if (!explanation)
        return fault(Fault::Kind::not_found, "", "The dossier lacks what the transitions were found from",
                     "Screen the film anew: decoupage --again FILM");
    remark_on_age(console, *opened);
    if (!request.file.empty()) {
        const Frame wide = explanation->found ? around_all_of(explanation->transition.span, *place, *around)
                                              : Frame{*around};
        auto drawn = draw_strip(*opened, *explained(decoupage, *place, wide), *place, request.file);
        if (!drawn) return drawn;
    }
    if (console.json()) {
        console.print(why_document(opened->path, request.file, decoupage, *explanation, *place));
        return {};
    }
    WhyOrder order{*place};
    order.colour = console.prints_colour() ? WhyOrder::Colour::ansi : WhyOrder::Colour::plain;
    console.print(why_text(decoupage, *explanation, order));
    return {};
}

Deed offer_why(Options& options) {
    const auto request = std::make_shared<WhyRequest>();
    options.plain("D", request->dossier);
    options.plain("PLACE", request->place);
    options.value("--around", "N", request->around, "Frames to show to either side of the place; usually 8");
    options.value("-o,--output", "FILE.png", request->file,
                  "Draw the frames too, with curves under them, into this file");
    return [request](Console& console) {
        const auto done = explain_one(console, *request);
        return done ? Exit::done : console.fail(done.error(), name_of_film(request->dossier));
    };
}

} // namespace

const Command why_command{
    "why",
    "tells why a transition was found at a place, or was not",
    "D PLACE [--around N] [-o FILE.png]",
    "PLACE is a frame (1234), a time (1:37:04, 1:37:04.12 with the frame within the second, or seconds "
    "with a point, 97.3), a shot (shot 12) or a name that a person gave, of which it is the beginning. "
    "Digits alone are always a frame. D is a dossier, or a film that has one.",
    "decoupage why film.mkv 1234\n"
    "decoupage why film.mkv 1:37:04.12 --around 20 -o strip.png\n"
    "decoupage why film.mkv.dossier 97.3 --json | jq .verdict",
    offer_why};

} // namespace decoupage
