#include "app/arguments.hpp"
#include "app/command.hpp"
#include "deeds/known_dossier.hpp"
#include "screening/screening.hpp"
#include "views/summary.hpp"

#include <memory>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

struct ReadRequest {
    std::string dossier;
    std::vector<std::string> settings;
};

std::string told_to_programs(const OpenedDossier& opened) {
    using Json = nlohmann::ordered_json;
    Json readings = Json::array();
    for (const ReadingKey& key : opened.decoupage.keys)
        readings.push_back(
            {{"analyser", key.analyser}, {"version", key.version}, {"settings", Json(key.settings)}});
    const Json told{{"dossier", opened.path}, {"readings", readings}};
    return told.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Outcome<void> read_one(Console& console, const ReadRequest& request) {
    const auto settings = settings_from(request.settings);
    if (!settings) return tl::unexpected(settings.error());
    const auto path = known_dossier(request.dossier);
    if (!path) return tl::unexpected(path.error());
    {
        auto dossier = Dossier::open(*path);
        if (!dossier) return tl::unexpected(dossier.error());
        if (auto read = read_again(*dossier, *settings); !read) return read;
    }
    const auto opened = open_known_dossier(*path);
    if (!opened) return tl::unexpected(opened.error());
    if (console.json()) console.print(told_to_programs(*opened));
    SummaryOrder order;
    order.colour = console.prints_colour() ? SummaryOrder::Colour::ansi : SummaryOrder::Colour::plain;
    order.dossier = shown_path(opened->path);
    if (console.manner() == Console::Manner::plain) console.print(summary_text(opened->decoupage, order));
    return {};
}

Deed offer_read(Options& options) {
    const auto request = std::make_shared<ReadRequest>();
    options.plain("D", request->dossier);
    options.values("--set", "ANALYSER.PARAMETER=VALUE", request->settings,
                   "A parameter of an analyser and its value; may be given again");
    return [request](Console& console) {
        const auto done = read_one(console, *request);
        return done ? Exit::done : console.fail(done.error(), name_of_film(request->dossier));
    };
}

} // namespace

const Command read_command{"read",
                           "reads a dossier again, with other settings",
                           "D [--set ANALYSER.PARAMETER=VALUE]...",
                           "What is not set stays as it was at the last reading. The parameters, with their "
                           "extents, are told by: decoupage "
                           "list. D is a dossier, or a film that has one. The report is not written again: "
                           "that is decoupage report.",
                           "decoupage read film.mkv --set transitions.sensitivity=0.6\n"
                           "decoupage read film.mkv.dossier",
                           offer_read};

} // namespace decoupage
