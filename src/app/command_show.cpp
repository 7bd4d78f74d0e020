#include "app/arguments.hpp"
#include "app/command.hpp"
#include "app/counting_options.hpp"
#include "app/remarks.hpp"
#include "deeds/known_dossier.hpp"
#include "figures/word_search.hpp"
#include "film/named_place.hpp"
#include "views/json.hpp"
#include "views/letters.hpp"
#include "views/names.hpp"
#include "views/show.hpp"
#include "views/spoken.hpp"
#include "views/summary.hpp"

#include <limits>
#include <memory>

namespace decoupage {

namespace {

struct ShowRequest {
    std::string dossier, like, words, at;
    CountingWords counting;
};

Outcome<void> show_alike(Console& console, const OpenedDossier& opened, const std::string& like) {
    const auto number = whole_number("--like", like, 1, std::numeric_limits<int>::max());
    if (!number) return tl::unexpected(number.error());
    const auto table = rhymes_table(opened.decoupage, *number);
    if (!table) return tl::unexpected(table.error());
    console.print(*table);
    return {};
}

Outcome<void> show_one(Console& console, const ShowRequest& request) {
    const auto counting = counting_from(request.counting);
    if (!counting) return tl::unexpected(counting.error());
    const auto opened = open_known_dossier(request.dossier, counting_curves());
    if (!opened) return tl::unexpected(opened.error());
    if (!request.like.empty() && !console.json()) return show_alike(console, *opened, request.like);
    if (!request.words.empty() && !console.json()) {
        const auto found = find_words(opened->decoupage, SoughtWords(request.words));
        console.print(found_list(opened->decoupage, found));
        return {};
    }
    if (!request.at.empty() && !console.json()) {
        const auto place = place_in(opened->decoupage, request.at);
        if (!place) return tl::unexpected(place.error());
        console.print(shots_table(opened->decoupage, place->span));
        return {};
    }
    if (console.json()) {
        console.print(json_document(opened->decoupage, *counting));
        return {};
    }
    SummaryOrder order;
    order.counting = *counting;
    order.colour = console.prints_colour() ? SummaryOrder::Colour::ansi : SummaryOrder::Colour::plain;
    order.dossier = shown_path(opened->path);
    if (console.manner() == Console::Manner::plain)
        console.print(summary_text(opened->decoupage, order) + "\n");
    console.print(shots_table(opened->decoupage));
    if (const std::string letters = letters_list(opened->decoupage); !letters.empty())
        console.print("\n" + letters);
    if (const std::string names = names_table(opened->decoupage); !names.empty()) console.print("\n" + names);
    remark_on_age(console, *opened);
    return {};
}

Deed offer_show(Options& options) {
    const auto request = std::make_shared<ShowRequest>();
    options.plain("D", request->dossier);
    options.value("--like", "SHOT", request->like, "only the shots most like this one, given by its number");
    options.value("--words", "WORDS", request->words, "only where these words are said or written");
    offer_counting(options, request->counting);
    options.value("--at", "PLACE", request->at, "only the shots of this place: a time, a span, a name");
    return [request](Console& console) {
        const auto done = show_one(console, *request);
        return done ? Exit::done : console.fail(done.error(), name_of_film(request->dossier));
    };
}

} // namespace

const Command show_command{"show",
                           "prints the summary of a film and its shots",
                           "D",
                           "D is a dossier, or a film that has one. With --quiet, only the list; with "
                           "--json, what export --as json gives.",
                           "decoupage show film.mkv\n"
                           "decoupage show film.mkv.dossier --quiet | less\n"
                           "decoupage show film.mkv --like 12\n"
                           "decoupage show film.mkv --words 'the end'\n"
                           "decoupage show film.mkv --at 'the run'",
                           offer_show};

} // namespace decoupage
