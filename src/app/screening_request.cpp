#include "app/screening_request.hpp"

#include "app/arguments.hpp"
#include "app/interruption.hpp"
#include "app/known_dossier.hpp"
#include "app/progress_line.hpp"

#include <filesystem>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace decoupage {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

void ScreeningRequest::offer(CLI::App& app) {
    app.add_option("FILM", films)->required();
    app.add_option("-o,--output", place, "The dossier to write, or a folder for it (several films: a folder)")
        ->type_name("PLACE");
    app.add_option("--stream", stream,
                   "The picture stream to see, by its index in the file; usually the best one")
        ->type_name("N");
    app.add_option("--threads", threads,
                   "How many threads may decode, and how many measure; usually one a core")
        ->type_name("N");
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

Outcome<void> screen_telling(Console& console, const std::string& film, const std::string& dossier,
                             ScreeningOrder order) {
    ProgressLine line(console, name_of_film(film));
    order.progress = [&](const Progress& progress) { line.tell(progress); };
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
