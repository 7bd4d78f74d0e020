#include "app/command.hpp"
#include "app/screening_request.hpp"
#include "deeds/known_dossier.hpp"

#include <memory>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

Outcome<Json> screen_one(Console& console, const ScreeningRequest& request, const ScreeningOrder& order,
                         const std::string& film) {
    const auto print = print_of(film);
    if (!print) return tl::unexpected(print.error());
    const auto place = request.place_of(film, *print);
    if (!place) return tl::unexpected(place.error());
    if (auto screened = screen_telling(console, film, *place, order); !screened)
        return tl::unexpected(screened.error());
    if (console.manner() == Console::Manner::plain) console.print(shown_path(*place) + "\n");
    return Json{{"dossier", *place}};
}

Deed offer_screen(Options& options) {
    const auto request = std::make_shared<ScreeningRequest>();
    request->offer(options);
    return [request](Console& console) {
        const auto order = request->order();
        if (!order) return console.fail(order.error());
        return each_film(console, request->films, [&](const std::string& film) {
            return screen_one(console, *request, *order, film);
        });
    };
}

} // namespace

const Command screen_command{"screen",
                             "sees each film once, and writes its dossier",
                             "FILM... [-o PLACE] [--quick] [--again] [--stream N]",
                             "The dossier is written beside the film as FILM.dossier, or among your own "
                             "files where the film's folder may "
                             "not be written. Its place is printed. A dossier that is there already is made "
                             "anew, and corrections in it are kept; one of a screening that was stopped is "
                             "gone on with.",
                             "decoupage screen film.mkv\n"
                             "decoupage screen film.mkv -o ~/dossiers/\n"
                             "decoupage screen reel1.mov reel2.mov --threads 2",
                             offer_screen};

} // namespace decoupage
