#include "app/screening_request.hpp"

#include "app/arguments.hpp"
#include "app/interruption.hpp"
#include "app/progress_line.hpp"
#include "deeds/known_dossier.hpp"
#include "media/film_reader.hpp"
#include "screening/models.hpp"
#include "views/words.hpp"

#include <filesystem>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

void ScreeningRequest::offer(Options& options) {
    options.plain("FILM", films);
    options.value("-o,--output", "PLACE", place,
                  "The dossier to write, or a folder for it (several films: a folder)");
    options.value("--stream", "N", stream,
                  "The picture stream to see, by its index in the file; usually the best one");
    options.value("--threads", "N", threads,
                  "How many threads may decode, and how many measure; usually one a core");
    options.value("--models", "FOLDER", models,
                  "Where the models lie that you added; usually decoupage/models among your own files");
    options.flag("--quick", quick,
                 "Look for no faces, scale, letters and set-ups, which takes a fifth less time");
    options.flag("--again", again, "Screen the film from its first frame, whatever its dossier holds");
}

Outcome<void> ScreeningRequest::add_models(ScreeningOrder& order) const {
    const std::string usual = (fs::path(own_folder()) / "models").string();
    std::error_code none;
    if (quick || (models.empty() && !fs::is_directory(usual, none))) return {};
    return models_in(models.empty() ? usual : models).map([&](const ModelsByAnalyser& found) {
        for (const auto& [analyser, model] : found)
            order.settings[analyser] = Settings({}, model);
    });
}

Outcome<ScreeningOrder> ScreeningRequest::order() const {
    ScreeningOrder order;
    if (!stream.empty()) {
        const auto number = whole_number("--stream", stream, 0, 9999);
        if (!number) return tl::unexpected(number.error());
        order.opening.stream = *number;
    }
    if (!threads.empty()) {
        const auto number = whole_number("--threads", threads, 1, 256);
        if (!number) return tl::unexpected(number.error());
        order.threads = order.opening.threads = *number;
    }
    std::error_code none;
    if (films.size() > 1 && !place.empty() && !fs::is_directory(place, none))
        return fault(Fault::Kind::usage, "a folder for the dossiers of several films",
                     place + " is no folder", "Make it first, or leave -o out.");
    order.stop = &interruption();
    order.quick = quick;
    order.again = again;
    if (auto added = add_models(order); !added) return tl::unexpected(added.error());
    return order;
}

Outcome<void> one_place(const std::vector<std::string>& films, const std::string& place) {
    std::error_code none;
    if (films.size() <= 1 || place.empty() || fs::is_directory(place, none)) return {};
    return fault(Fault::Kind::usage, "a folder, as there are several films", place + " is none",
                 "Make it first, or name no place at all.");
}

Outcome<std::string> ScreeningRequest::place_of(const std::string& film, const Print& print) const {
    return dossier_path(film, print, place);
}

bool ScreeningRequest::is_answered_by(const Decoupage& decoupage, const ScreeningOrder& order,
                                      const Print& print) const {
    if (again || !decoupage.whole || decoupage.film.print != print || !outdated(decoupage).empty())
        return false;
    const auto added = models_of(order);
    if (!added.empty() && decoupage.models != added) return false;
    if (was_quick(decoupage) && !quick) return false;
    const int wanted = order.opening.stream;
    return wanted < 0 || wanted == decoupage.film.stream;
}

Outcome<Print> print_of(const std::string& film) {
    if (film.empty()) return fault(Fault::Kind::usage, "the name of a film", "An empty name was given");
    if (is_dossier(film))
        return fault(Fault::Kind::usage, "a film", name_of_film(film) + " is a dossier",
                     "What it holds is told by: decoupage show " + film);
    return fingerprint(film);
}

namespace {

std::string words_of(const TakenUp& taken_up) {
    if (taken_up.from == 0)
        return "Its screening was stopped, but begun by analysers that have changed since; it begins anew.";
    return "Going on from frame " + grouped(taken_up.from) + " of " + grouped(taken_up.of) + ".";
}

} // namespace

Outcome<void> screen_telling(Console& console, const std::string& film, const std::string& dossier,
                             ScreeningOrder order) {
    ProgressLine line(console, name_of_film(film));
    order.progress = [&](const Progress& progress) { line.tell(progress); };
    order.taken_up = [&](const TakenUp& taken_up) {
        line.clear();
        console.remark(name_of_film(film) + ": " + words_of(taken_up));
    };
    return screen(film, dossier, order);
}

Exit each_film(Console& console, const std::vector<std::string>& films,
               const std::function<Outcome<Json>(const std::string&)>& deed) {
    Exit exit = Exit::done;
    Json told = Json::array();
    for (const std::string& film : films) {
        if (interruption() || exit == Exit::interrupted) {
            exit = Exit::interrupted;
            break;
        }
        Json entry{{"film", film}};
        if (const auto done = deed(film)) {
            entry.update(*done);
        } else {
            const Fault& fault = done.error();
            console.complain(fault, name_of_film(film));
            entry.update(Json::parse(fault_document(fault)));
            exit =
                films.size() == 1 || fault.kind == Fault::Kind::interrupted ? exit_for(fault) : Exit::fault;
        }
        told.push_back(std::move(entry));
    }
    if (console.json())
        console.print(Json{{"films", told}}.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
    return exit;
}

} // namespace decoupage
