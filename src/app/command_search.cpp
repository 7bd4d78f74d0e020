#include "app/arguments.hpp"
#include "app/command.hpp"
#include "app/search_words.hpp"
#include "deeds/known_dossier.hpp"
#include "deeds/search_document.hpp"
#include "deeds/search_ground.hpp"
#include "film/near_miss.hpp"

#include <filesystem>
#include <memory>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

struct SearchRequest {
    std::vector<std::string> words, places, kinds;
    std::string most;
};

Outcome<SearchOrder> order_of(const SearchRequest& request) {
    SearchOrder order;
    order.words = words_typed(request.words);
    std::vector<std::string> names;
    for (std::size_t kind = 0; kind < found_kinds; ++kind)
        names.emplace_back(name_of(static_cast<FoundKind>(kind)));
    for (const std::string& name : request.kinds) {
        const auto kind = found_kind_named(name);
        if (!kind)
            return fault(Fault::Kind::usage, "a kind of thing", "There is no kind called " + name,
                         did_you_mean(name, names, "See decoupage search --help."));
        order.kinds.push_back(*kind);
    }
    if (request.most.empty()) return order;
    const auto most = whole_number("--most", request.most, 1, static_cast<int>(most_of_each));
    if (!most) return tl::unexpected(most.error());
    order.most_each = static_cast<std::size_t>(*most);
    return order;
}

Outcome<SearchGround> ground_of(const SearchRequest& request) {
    SearchGround ground;
    const std::vector<std::string> here{"."};
    for (const std::string& place : request.places.empty() ? here : request.places) {
        std::error_code none;
        if (std::filesystem::is_directory(place, none)) {
            if (auto added = add_folder(ground, place); !added) return tl::unexpected(added.error());
            continue;
        }
        const auto dossier = known_dossier(place);
        if (!dossier) return tl::unexpected(dossier.error());
        if (auto added = add_dossier(ground, *dossier); !added) return tl::unexpected(added.error());
    }
    if (ground.libraries.empty() && ground.works.empty())
        return fault(Fault::Kind::not_found, "a folder with dossiers or work folders",
                     request.places.empty() ? "This folder has none" : "There are none in it",
                     "Name one with --in FOLDER.");
    return ground;
}

Outcome<void> search_for(Console& console, const SearchRequest& request) {
    const auto order = order_of(request);
    if (!order) return tl::unexpected(order.error());
    const auto ground = ground_of(request);
    if (!ground) return tl::unexpected(ground.error());
    const auto answer = search_everything(*ground, *order);
    if (!answer) return tl::unexpected(answer.error());
    const Emphasis emphasis = console.prints_colour() ? Emphasis::bold : Emphasis::none;
    if (console.json())
        console.print(search_document(*ground, *order, *answer, Paths::told)
                          .dump(2, ' ', false, nlohmann::json::error_handler_t::replace) +
                      '\n');
    else
        console.print(search_list(*ground, *order, *answer, emphasis));
    return {};
}

Deed offer_search(Options& options) {
    const auto request = std::make_shared<SearchRequest>();
    options.plain("WORDS", request->words);
    options.values("--in", "PLACE", request->places, "A folder, or a film or dossier; usually this folder");
    options.values("--kind", "KIND", request->kinds, "Only what is of this kind; may be given again");
    options.value("--most", "N", request->most, "How many of each kind to show; usually 10");
    return [request](Console& console) {
        const auto done = search_for(console, *request);
        return done ? Exit::done : console.fail(done.error());
    };
}

} // namespace

const Command search_command{
    "search",
    "finds words, places and measures in all films and works",
    "WORDS... [--in PLACE]... [--kind KIND]... [--most N]",
    "Looks in every dossier of a folder and the folders in it, and in the work folders there: in what is "
    "said "
    "and written in the films, the names that places have, the study, the guide, the claims, the sources, "
    "the "
    "record. The nearest stand first, each with where it is.\n\n"
    "Case and accents do not count. A word of three letters or more finds all that begin with it; \"in "
    "quotes\" words stand for themselves, and follow one on another. A place (shot 12, 1:37:04) finds that "
    "place, where not too many films are searched; a query of decoupage library (close-ups over 30 s with "
    "music) finds what is measured.\n\n"
    "Kinds: place, name, note, measured, written, said, claim, text, meaning, source, record.",
    "decoupage search sea\n"
    "decoupage search '\"the last shot\"' --kind text --kind claim\n"
    "decoupage search close-ups over 10 s --in films/\n"
    "decoupage search freeze --in film.mkv --in works/the-run --json",
    offer_search};

} // namespace decoupage
