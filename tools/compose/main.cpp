/// The command `compose`.

#include "app/console.hpp"
#include "app/interruption.hpp"
#include "compose/compose.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <optional>

#include <CLI/CLI.hpp>

namespace decoupage::compose {

namespace {

namespace fs = std::filesystem;

constexpr const char* help = R"(Composes sequences with known truth.

Usage
  compose --count N --name PREFIX -o FOLDER [--films FILM...] [--drawn] ...

From undisturbed shots of films whose truth is known, and from scenes drawn by
this program, it composes sequences with transitions of every kind and with what
looks like one, and codes them well or badly. FOLDER gets PREFIX_0001.mkv,
PREFIX_0001.truth.json and so on. The same seed gives the same sequences,
however many are asked for and in whatever order.

Options
  --films FILM|FOLDER...  Films to take shots from, each with a truth
  --truth FOLDER...       Where NAME.truth.json is, if not beside the film
  --drawn                 Take drawn scenes too; alone where no film is named
  --count N               So many sequences (1)
  --first K               The number of the first of them (1)
  --seed S                Another seed, other sequences (1)
  --name PREFIX           What their names begin with
  -o, --output FOLDER     Where they go
  --length N              Frames of each (400)
  --one-shot              Sequences of one shot: no transitions, only what looks
                          like one
  --undisturbed           Nothing that looks like a transition
  --wipes P               Wipes, irises and the like, in per cent of all
                          transitions (8)
  --store FOLDER          Where the films' small pictures are kept for the next
                          time: 86 KB a frame (FOLDER/.footage)
  -q, --quiet             Say nothing but faults
  -h, --help              This text

Examples
  compose --drawn --count 10 --seed 7 --name drawn -o composed
  compose --films clips --truth truths --drawn --count 300 --name train \
      -o composed
  compose --films clips --drawn --first 151 --count 150 --name train -o composed

Exit: 0 done, 1 a fault, 2 the command line is wrong, 130 stopped by a person.
)";

struct Request {
    std::vector<std::string> films, truths;
    bool drawn = false, one_shot = false, undisturbed = false, quiet = false, help = false;
    std::string count = "1", first = "1", seed = "1", length = "400", wipes = "8";
    std::string name, folder, store;
};

void offer(CLI::App& app, Request& request) {
    app.set_help_flag();
    app.add_flag("-h,--help", request.help);
    app.add_option("--films", request.films);
    app.add_option("--truth", request.truths);
    app.add_flag("--drawn", request.drawn);
    app.add_option("--count", request.count);
    app.add_option("--first", request.first);
    app.add_option("--seed", request.seed);
    app.add_option("--name", request.name);
    app.add_option("-o,--output", request.folder);
    app.add_option("--length", request.length);
    app.add_flag("--one-shot", request.one_shot);
    app.add_flag("--undisturbed", request.undisturbed);
    app.add_option("--wipes", request.wipes);
    app.add_option("--store", request.store);
    app.add_flag("-q,--quiet", request.quiet);
}

tl::unexpected<Fault> usage(std::string found, std::string remedy = "See compose --help.") {
    return fault(Fault::Kind::usage, "", std::move(found), std::move(remedy));
}

Outcome<int> number(const char* option, const std::string& text, int least, int most) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc{} && end == text.data() + text.size() && least <= value && value <= most)
        return value;
    return usage(std::string(option) + " is " + text,
                 "Give a whole number from " + std::to_string(least) + " to " + std::to_string(most) + ".");
}

/// What was asked for, checked.
struct Order {
    PlanOrder plan;
    int first = 1, count = 1;
};

Outcome<Order> order_of(const Request& request) {
    const auto count = number("--count", request.count, 1, 1'000'000),
               first = number("--first", request.first, 1, 1'000'000),
               seed = number("--seed", request.seed, 0, 2'000'000'000),
               length = number("--length", request.length, 24, 20'000),
               wipes = number("--wipes", request.wipes, 0, 100);
    for (const auto* value : {&count, &first, &seed, &length, &wipes})
        if (!*value) return tl::unexpected(value->error());
    if (request.name.empty() || request.name.find('/') != std::string::npos)
        return usage("--name is missing, or has a / in it", "Give what the names begin with: --name train");
    if (request.folder.empty())
        return usage("-o is missing", "Give the folder for the sequences: -o composed");
    if (request.films.empty() && !request.drawn)
        return usage("There is nothing to compose from", "Give --films, --drawn or both.");
    Order order{{}, *first, *count};
    order.plan.seed = static_cast<std::uint64_t>(*seed);
    order.plan.frames = *length;
    order.plan.wipes = *wipes / 100.0;
    if (request.one_shot) order.plan.joined = PlanOrder::Joined::never;
    if (request.undisturbed) order.plan.disturbed = PlanOrder::Disturbed::never;
    return order;
}

/// The truth of a film: beside it, or in one of the folders.
std::optional<std::string> truth_of(const fs::path& film, const std::vector<std::string>& folders) {
    const std::string name = film.stem().string() + ".truth.json";
    std::vector<fs::path> places{film.parent_path() / name};
    for (const std::string& folder : folders)
        places.push_back(fs::path(folder) / name);
    std::error_code none;
    for (const fs::path& place : places)
        if (fs::is_regular_file(place, none)) return place.string();
    return std::nullopt;
}

bool is_film(const fs::path& path) {
    constexpr std::array<std::string_view, 7> endings{".mp4",  ".mkv", ".mov", ".avi",
                                                      ".webm", ".m4v", ".mpg"};
    return std::ranges::find(endings, path.extension().string()) != endings.end();
}

/// The films named, and those of folders that have a truth, in order of name.
Outcome<std::vector<fs::path>> film_paths(const Request& request) {
    std::vector<fs::path> films;
    std::error_code none;
    for (const std::string& named : request.films) {
        if (!fs::is_directory(named, none)) {
            if (!truth_of(named, request.truths))
                return fault(Fault::Kind::not_found, "the truth of " + named,
                             "there is no " + fs::path(named).stem().string() + ".truth.json beside it",
                             "Say with --truth in which folder it is.");
            films.emplace_back(named);
            continue;
        }
        for (const auto& entry : fs::directory_iterator(named, none))
            if (is_film(entry.path()) && truth_of(entry.path(), request.truths))
                films.push_back(entry.path());
    }
    std::ranges::sort(films);
    if (films.empty() && !request.films.empty())
        return fault(Fault::Kind::not_found, "films with a truth", "none is in the folders named");
    return films;
}

Outcome<Material> material_of(const Request& request, Console& console) {
    Material material{{}, request.drawn};
    const auto films = film_paths(request);
    if (!films) return tl::unexpected(films.error());
    const std::string store = request.store.empty() ? request.folder + "/.footage" : request.store;
    std::error_code error;
    if (!films->empty()) fs::create_directories(store, error);
    for (const fs::path& film : *films) {
        if (interruption()) return fault(Fault::Kind::interrupted, "", "Stopped");
        const auto text = file_text(*truth_of(film, request.truths));
        if (!text) return tl::unexpected(text.error());
        auto footage = film_footage(film.string(), *text, store);
        if (!footage) {
            footage.error().found = film.filename().string() + ": " + footage.error().found;
            return tl::unexpected(footage.error());
        }
        console.remark(footage->name + ": " + std::to_string(footage->shots.size()) + " undisturbed shots");
        if (!footage->shots.empty()) material.films.push_back(std::move(*footage));
    }
    return material;
}

/// "train_0012   12 of 300   0.9 s each   4:19 left"
class Progress {
public:
    Progress(Console& console, int count) : console_(console), count_(count) {}
    void tell(const std::string& name, int done) {
        const double seconds = std::chrono::duration<double>(Clock::now() - began_).count();
        const auto left = static_cast<int>(seconds / done * (count_ - done) + 0.5);
        char text[96];
        std::snprintf(text, sizeof text, "%s   %d of %d   %.1f s each   %d:%02d left", name.c_str(), done,
                      count_, seconds / done, left / 60, left % 60);
        if (console_.has_progress_line())
            console_.draw(std::string("\r") + text + (done == count_ ? "\n" : "\x1b[K"));
        else if (done == count_ || seconds - told_ >= 30) {
            console_.remark(text);
            told_ = seconds;
        }
    }

private:
    using Clock = std::chrono::steady_clock;
    Console& console_;
    int count_;
    Clock::time_point began_ = Clock::now();
    double told_ = 0;
};

Outcome<void> compose(const Request& request, Console& console) {
    auto order = order_of(request);
    if (!order) return tl::unexpected(order.error());
    std::error_code error;
    fs::create_directories(request.folder, error);
    if (error)
        return fault(Fault::Kind::not_allowed, "a folder for the sequences",
                     request.folder + " cannot be made: " + error.message());
    const auto material = material_of(request, console);
    if (!material) return tl::unexpected(material.error());
    Progress progress(console, order->count);
    for (int done = 0; done < order->count; ++done) {
        order->plan.number = order->first + done;
        const std::string name = sequence_name(request.name, order->plan.number);
        if (auto composed = compose_sequence(order->plan, *material, request.folder, name, interruption());
            !composed)
            return composed;
        progress.tell(name, done + 1);
    }
    return {};
}

int run(int count, char** words) {
    Request request;
    CLI::App app;
    offer(app, request);
    Console plain(Console::Manner::plain);
    try {
        app.parse(count, words);
    } catch (const CLI::ParseError& error) {
        const std::string what = error.what();
        return static_cast<int>(plain.fail({Fault::Kind::usage, "", what, "See compose --help."}));
    }
    if (request.help || count < 2) {
        plain.print(help);
        return static_cast<int>(plain.end(request.help ? Exit::done : Exit::usage));
    }
    Console console(request.quiet ? Console::Manner::quiet : Console::Manner::plain);
    const auto done = compose(request, console);
    return static_cast<int>(console.end(done ? Exit::done : console.fail(done.error())));
}

} // namespace

} // namespace decoupage::compose

int main(int count, char** words) {
    using namespace decoupage;
    listen_for_interruption();
    try {
        return compose::run(count, words);
    } catch (const std::exception& stranger) {
        Fault fault{Fault::Kind::internal, "", std::string("The program failed: ") + stranger.what(), {}};
        return static_cast<int>(Console(Console::Manner::plain).fail(fault));
    }
}
