#include "app/arguments.hpp"
#include "app/command.hpp"
#include "app/interruption.hpp"
#include "app/library_found.hpp"
#include "app/library_overview.hpp"
#include "app/library_screen.hpp"
#include "app/progress_line.hpp"
#include "deeds/known_dossier.hpp"
#include "deeds/misunderstood.hpp"
#include "deeds/whole_file.hpp"
#include "film/near_miss.hpp"
#include "library/update.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <memory>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

struct LibraryRequest {
    std::vector<std::string> words; ///< the folder, and what to do with it; or "screen", and films
    std::string most, engine;
    bool csv = false, rebuild = false;
    ScreeningRequest screening;

    const std::string& folder() const { return words.front(); }
};

constexpr int usual_most = 20;

/// "indexing 412 of 2,000 dossiers   0:12 left".
std::string indexing_text(const UpdateProgress& progress) {
    std::string text = "indexing " + grouped(static_cast<std::int64_t>(progress.done)) + " of " +
                       counted(static_cast<std::int64_t>(progress.of), "dossier", "dossiers");
    if (progress.seconds < 0.5 || progress.done == 0) return text;
    const double each = progress.seconds / static_cast<double>(progress.done);
    const double left = each * static_cast<double>(progress.of - progress.done);
    return text + "   " + clock_text(from_ticks(static_cast<std::int64_t>(std::ceil(left)), 1, 1)) + " left";
}

/// What is sought, where it is: "find", and all that follows.
Outcome<std::optional<std::string>> sought_words(const LibraryRequest& request) {
    if (request.words.size() < 2) return std::nullopt;
    const std::vector<std::string> deeds{"find"};
    if (request.words[1] != "find")
        return fault(
            Fault::Kind::usage, "",
            "There is nothing called " + request.words[1] + " that could be done with a library",
            did_you_mean(request.words[1], deeds, "It can be: find. With several folders, name one."));
    return words_typed(std::span(request.words).subspan(2));
}

Outcome<Updated> update(Console& console, const std::string& folder, UpdateOrder::From from) {
    ProgressLine line(console, {});
    UpdateOrder order;
    order.from = from;
    order.waiting = [&] { console.remark("Another program is indexing this folder; it is waited for."); };
    order.progress = [&](const UpdateProgress& progress) {
        line.tell(indexing_text(progress), progress.seconds);
        return interruption() ? Going::stop : Going::on;
    };
    return update_index(folder, order);
}

Outcome<Index> open_index(const LibraryRequest& request) {
    const auto path = index_path(request.folder());
    if (!path) return tl::unexpected(path.error());
    return Index::open_to_read(*path);
}

Outcome<void> find(Console& console, const LibraryRequest& request, const Index& index,
                   const std::string& text) {
    const auto most = request.most.empty() ? Outcome<int>(usual_most)
                                           : whole_number("--most", request.most, 1, most_places);
    if (!most) return tl::unexpected(most.error());
    const auto query = understood(text, index.track_names());
    if (!query) {
        if (!console.json()) console.draw(underlined(query.error(), text));
        return tl::unexpected(fault_of(query.error(), text, "See decoupage library --help."));
    }
    const auto found = search(index, *query, static_cast<std::size_t>(*most));
    if (!found) return tl::unexpected(found.error());
    console.print(console.json() ? found_places_document(*found, request.folder(), text)
                                 : found_places_list(*found, *query));
    return {};
}

std::string file_document(const std::string& file) {
    return nlohmann::ordered_json{{"file", file}}.dump(2, ' ', false,
                                                       nlohmann::ordered_json::error_handler_t::replace) +
           "\n";
}

Outcome<void> overview(Console& console, const LibraryRequest& request, const Index& index) {
    const auto library = library_of(index);
    if (!library) return tl::unexpected(library.error());
    const std::string& file = request.screening.place;
    if (!file.empty()) {
        const std::string page = std::filesystem::absolute(request.folder()).lexically_normal().string();
        if (auto written = write_whole_file(file, library_html(*library, page)); !written) return written;
        console.print(console.json() ? file_document(file) : shown_path(file) + "\n");
        return {};
    }
    const std::string text = console.json() ? library_document(*library, request.folder())
                             : request.csv  ? library_csv(*library)
                                            : library_table(*library);
    console.print(text);
    return {};
}

Outcome<void> library_deed(Console& console, const LibraryRequest& request) {
    const auto sought = sought_words(request);
    if (!sought) return tl::unexpected(sought.error());
    const auto from = request.rebuild ? UpdateOrder::From::nothing : UpdateOrder::From::what_changed;
    const auto updated = update(console, request.folder(), from);
    if (!updated) return tl::unexpected(updated.error());
    const auto index = open_index(request);
    if (!index) return tl::unexpected(index.error());
    return *sought ? find(console, request, *index, **sought) : overview(console, request, *index);
}

Exit screen_deed(Console& console, const LibraryRequest& request) {
    LibraryScreening order;
    order.places.assign(request.words.begin() + 1, request.words.end());
    order.screening = request.screening;
    const std::vector<std::string> engines{"here", "slurm"};
    if (order.places.empty())
        return console.fail({Fault::Kind::usage, "films, or folders of films",
                             "It is not said what to screen",
                             "For example: decoupage library screen films/"});
    if (!request.engine.empty() && std::ranges::find(engines, request.engine) == engines.end())
        return console.fail({Fault::Kind::usage, "here or slurm", "--engine was given " + request.engine,
                             did_you_mean(request.engine, engines)});
    if (request.engine == "slurm") order.engine = LibraryScreening::Engine::slurm;
    return screen_library(console, std::move(order), [&](const std::string& folder) {
        return update(console, folder, UpdateOrder::From::what_changed).map([](const Updated&) {});
    });
}

Deed offer_library(Options& options) {
    const auto request = std::make_shared<LibraryRequest>();
    options.plain("DIR", request->words);
    options.value("-o,--output", "PLACE", request->screening.place,
                  "A page of HTML with all films; with screen, the folder for the dossiers");
    options.value("--engine", "ENGINE", request->engine,
                  "Where to screen: here, or slurm for the machines of a cluster");
    options.value("--threads", "N", request->screening.threads, "Of each screening; usually one a core");
    options.value("--models", "FOLDER", request->screening.models, "Models that you added");
    options.flag("--quick", request->screening.quick, "Look for no faces, scale, letters and set-ups");
    options.value("--most", "N", request->most, "How many places to show; usually 20");
    options.flag("--csv", request->csv, "The figures as a table for spreadsheets");
    options.flag("--rebuild", request->rebuild, "Makes the index anew from all dossiers");
    return [request](Console& console) {
        if (request->words.front() == "screen") return screen_deed(console, *request);
        const auto done = library_deed(console, *request);
        return done ? Exit::done : console.fail(done.error(), shown_path(request->folder()));
    };
}

} // namespace

const Command library_command{
    "library",
    "lays all films of a folder side by side, and searches them",
    "DIR [--csv] [-o FILE.html] [--rebuild]\n"
    "decoupage library DIR find QUERY... [--most N]\n"
    "decoupage library screen FILM|DIR... [-o PLACE] [--engine here|slurm]",
    "Reads what is new or has changed among the dossiers of DIR and the folders in it, into "
    "DIR/library.index. "
    "Without more, each film has a row; then which films are near each other, and which stand apart.\n\n"
    "A query says what is sought (shots, close-ups, tracking shots, dissolves, freeze-frames, music), and "
    "what "
    "must hold: over 30 s, with music, without speech, within 60 s of the end, after a dissolve, symmetry "
    "over "
    "0.8, with 2 faces, \"words said or written\", film:NAME.\n\n"
    "screen makes the dossiers: of each film that has none of today's, one after another, or with --engine "
    "slurm as a job array, one task a film. Stopped or killed, the same command goes on.",
    "decoupage library films/\n"
    "decoupage library films/ -o films.html\n"
    "decoupage library films/ find tracking shots over 30 s without music\n"
    "decoupage library films/ find freeze-frames within 60 s of the end\n"
    "decoupage library films/ find 'shots with \"rain\"' --most 50\n"
    "decoupage library screen films/ -o dossiers/ --engine slurm",
    offer_library};

} // namespace decoupage
