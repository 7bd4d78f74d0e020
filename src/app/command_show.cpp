#include "app/command.hpp"
#include "app/known_dossier.hpp"
#include "views/json.hpp"
#include "views/show.hpp"
#include "views/summary.hpp"

#include <memory>

namespace decoupage {

namespace {

Outcome<void> show_one(Console& console, const std::string& path) {
    const auto opened = open_known_dossier(path);
    if (!opened) return tl::unexpected(opened.error());
    if (console.json()) {
        console.print(json_document(opened->decoupage));
        return {};
    }
    SummaryOrder order;
    order.colour = console.prints_colour() ? SummaryOrder::Colour::ansi : SummaryOrder::Colour::plain;
    order.dossier = shown_path(opened->path);
    if (console.manner() == Console::Manner::plain)
        console.print(summary_text(opened->decoupage, order) + "\n");
    console.print(shots_table(opened->decoupage));
    remark_on_age(console, *opened);
    return {};
}

Deed offer(Options& options) {
    const auto path = std::make_shared<std::string>();
    options.plain("D", *path);
    return [path](Console& console) {
        const auto done = show_one(console, *path);
        return done ? Exit::done : console.fail(done.error(), name_of_film(*path));
    };
}

} // namespace

const Command show_command{"show",
                           "prints the summary of a film and its shots",
                           "D",
                           "D is a dossier, or a film that has one. With --quiet, only the list; with "
                           "--json, what export --as json gives.",
                           "decoupage show film.mkv\n"
                           "decoupage show film.mkv.dossier --quiet | less",
                           offer};

} // namespace decoupage
