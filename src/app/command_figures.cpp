#include "app/command.hpp"
#include "app/counting_options.hpp"
#include "app/remarks.hpp"
#include "deeds/known_dossier.hpp"
#include "figures/running_speed.hpp"
#include "views/film_figures.hpp"

#include <array>
#include <charconv>
#include <memory>

namespace decoupage {

namespace {

struct FiguresRequest {
    std::string dossier, running_time;
    CountingWords counting;
};

/// "1:39:00", "9:56": hours, minutes and seconds from behind.
Outcome<std::optional<Time>> running_time_from(const std::string& text) {
    if (text.empty()) return std::nullopt;
    std::string_view rest = text;
    std::int64_t sum = 0;
    int parts = 0;
    bool sound = true;
    for (; sound && parts < 3; ++parts) {
        int part = 0;
        const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), part);
        sound = error == std::errc{} && part >= 0 && (parts == 0 ? part < 1000 : part < 60);
        sum = sum * 60 + part;
        rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
        if (!rest.starts_with(':')) break;
        rest.remove_prefix(1);
    }
    if (sound && parts > 0 && rest.empty() && sum > 0) return std::chrono::seconds(sum);
    return fault(Fault::Kind::usage, "a running time, like 1:39:00 or 9:56",
                 "--running-time was given " + text);
}

Outcome<void> print_figures(Console& console, const FiguresRequest& request) {
    const auto counting = counting_from(request.counting);
    if (!counting) return tl::unexpected(counting.error());
    const auto running_time = running_time_from(request.running_time);
    if (!running_time) return tl::unexpected(running_time.error());
    const auto opened = open_known_dossier(request.dossier, figure_curves());
    if (!opened) return tl::unexpected(opened.error());
    FiguresOrder order{*counting, *running_time};
    if (*running_time && request.counting.speed.empty())
        if (const auto known = speed_by_running_time(opened->decoupage, **running_time))
            order.counting.speed = known->usual ? known->pictures : order.counting.speed;
    console.print(console.json() ? figures_document(opened->decoupage, order)
                                 : figures_text(opened->decoupage, order));
    remark_on_age(console, *opened);
    return {};
}

Deed offer_figures(Options& options) {
    const auto request = std::make_shared<FiguresRequest>();
    options.plain("D", request->dossier);
    offer_counting(options, request->counting);
    options.value("--running-time", "TIME", request->running_time,
                  "How long the work lasts, if you know: lengths are told at its speed");
    return [request](Console& console) {
        const auto done = print_figures(console, *request);
        return done ? Exit::done : console.fail(done.error(), name_of_film(request->dossier));
    };
}

} // namespace

const Command figures_command{
    "figures",
    "tells the figures of a film under any convention",
    "D [--convention NAME] [SWITCHES]",
    "A convention is a set of rules; single switches change it. No film is needed. With --json, every value "
    "for programs. D is a dossier, or a film that has one.",
    "decoupage figures film.mkv --convention salt\n"
    "decoupage figures film.mkv --convention cutting --long-take 30\n"
    "decoupage figures film.mkv --speed 24 --cards left-out\n"
    "decoupage figures film.mkv --running-time 1:39:00",
    offer_figures};

} // namespace decoupage
