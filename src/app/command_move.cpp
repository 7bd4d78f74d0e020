#include "app/command.hpp"
#include "deeds/film_moving.hpp"
#include "deeds/known_dossier.hpp"
#include "views/words.hpp"

#include <memory>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

struct MoveRequest {
    std::string film, to;
};

std::string moved_list(const FilmMove& move) {
    std::string text;
    for (const MovedFile& file : move.files)
        text += plain_line(shown_path(file.to.string())) + '\n';
    if (move.dossier_stays) text += "The dossier lies among your own files, and stays there.\n";
    if (move.film.empty()) text += "The film is not at hand: its dossier was moved alone.\n";
    return text;
}

std::string moved_document(const FilmMove& move) {
    Json moved = Json::array();
    for (const MovedFile& file : move.files)
        moved.push_back({{"from", file.from.string()}, {"to", file.to.string()}});
    return Json{{"moved", std::move(moved)}, {"dossier", move.dossier.string()}}.dump(
               2, ' ', false, Json::error_handler_t::replace) +
           '\n';
}

Outcome<void> move_one(Console& console, const MoveRequest& request) {
    const auto move = film_move(request.film, request.to);
    if (!move) return tl::unexpected(move.error());
    if (auto done = move_film(*move); !done) return done;
    if (console.json())
        console.print(moved_document(*move));
    else if (console.manner() == Console::Manner::plain)
        console.print(moved_list(*move));
    return {};
}

Deed offer_move(Options& options) {
    const auto request = std::make_shared<MoveRequest>();
    options.plain("FILM|DOSSIER", request->film);
    options.plain("TO", request->to);
    return [request](Console& console) {
        const auto done = move_one(console, *request);
        return done ? Exit::done : console.fail(done.error(), name_of_film(request->film));
    };
}

} // namespace

const Command move_command{"move",
                           "moves or renames a film, with its dossier, subtitles and report",
                           "FILM|DOSSIER TO",
                           "TO is a folder, or the film's new name. The dossier, the report and the "
                           "subtitles beside the film go with it and "
                           "bear its name. On one disk each has its new place at once; to another disk all "
                           "are copied, read again and "
                           "compared, and only then removed. What was stopped is finished by the same "
                           "command. Nothing is ever written over.",
                           "decoupage move film.mkv films/\n"
                           "decoupage move film.mkv 'films/The Run (1959).mkv'\n"
                           "decoupage move film.mkv.dossier /media/disk/films/",
                           offer_move};

} // namespace decoupage
