// Makes a library of films that never were, puts the works of the house beside it, searches everything, and
// tells how long that took.

#include "bench/opening.hpp"
#include "bench/written.hpp"
#include "deeds/search_ground.hpp"
#include "library/update.hpp"
#include "support/made_library.hpp"
#include "support/places.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <iostream>

#include <CLI/CLI.hpp>

using namespace decoupage;
using namespace decoupage::bench;

namespace {

/// Common and rare words, several together, phrases, names, places and measures.
constexpr std::array queries{"rain",
                             "ra",
                             "mora",
                             "rara",
                             "rara inra",
                             "rain rara mora",
                             "\"rara rara\"",
                             "\"the rain\"",
                             "lasi",
                             "the",
                             "freeze-frame",
                             "Truffaut",
                             "l'ete",
                             "one unbroken take",
                             "the run",
                             "nothing of this is there",
                             "close-ups over 10 s",
                             "tracking shots with music",
                             "shots",
                             "longer than 60 s"};

struct Tried {
    std::string words;
    double milliseconds = 0;
    std::int64_t matches = 0;
};

double milliseconds_of(const auto& deed) {
    const auto begin = std::chrono::steady_clock::now();
    deed();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

/// Each query five times, the middle one told.
Outcome<std::vector<Tried>> tried(const SearchGround& ground) {
    std::vector<Tried> all;
    for (const char* words : queries) {
        std::array<Tried, 5> tries;
        for (Tried& one : tries) {
            Outcome<SearchAnswer> answer;
            one.words = words;
            one.milliseconds = milliseconds_of([&] { answer = search_everything(ground, {words, {}, 10}); });
            if (!answer) return tl::unexpected(answer.error());
            one.matches = answer->matches_together();
        }
        std::ranges::sort(tries, {}, &Tried::milliseconds);
        all.push_back(tries[2]);
    }
    std::ranges::sort(all, {}, &Tried::milliseconds);
    return all;
}

std::string line(const char* format, auto... values) {
    std::array<char, 200> text{};
    std::snprintf(text.data(), text.size(), format, values...);
    return text.data();
}

std::string table_of(const support::MadeLibrary& order, const std::vector<Tried>& all, std::size_t entries,
                     double opened) {
    std::string table =
        line("%d films of %d shots and %d cues of seven words, and %zu entries of work folders.\n\n",
             order.films, order.shots, order.cues, entries);
    table += "| | |\n|---|--:|\n";
    table += line("| looked through for changes, and opened | %.0f ms |\n", opened);
    table += line("| a search, middle of %zu | %.0f ms |\n", all.size(), all[all.size() / 2].milliseconds);
    table += line("| the slowest | %.0f ms |\n\n", all.back().milliseconds);
    table += "| The slowest | found | |\n|---|--:|--:|\n";
    for (auto one = all.rbegin(); one != all.rbegin() + 5; ++one)
        table += line("| `%s` | %lld | %.0f ms |\n", one->words.c_str(), static_cast<long long>(one->matches),
                      one->milliseconds);
    return table;
}

} // namespace

int main(int count, char** words) {
    CLI::App commands("How long a search over everything takes.");
    support::MadeLibrary order{100, 1000, 1500, 1};
    std::string folder = "build/search", document;
    commands.add_option("--folder", folder, "Where the library is made; kept for the next time")
        ->capture_default_str();
    commands.add_option("--films", order.films, "How many films")->capture_default_str();
    commands.add_option("--write", document, "A Markdown file whose table is replaced");
    CLI11_PARSE(commands, count, words);
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    const auto standing = dossiers_in(folder);
    if (!standing) return failed(standing.error());
    if (standing->size() != static_cast<std::size_t>(order.films))
        if (auto made = support::write_made_library(folder, order); !made) return failed(made.error());
    if (const auto updated = update_index(folder); !updated) return failed(updated.error());

    SearchGround ground;
    Outcome<void> added;
    const double opened = milliseconds_of([&] {
        added = add_folder(ground, folder).and_then([&] {
            return add_folder(ground, (support::source_folder() / "works").string());
        });
    });
    if (!added) return failed(added.error());
    const auto all = tried(ground);
    if (!all) return failed(all.error());
    std::size_t entries = 0;
    for (const auto& work : ground.works)
        entries += work->entries().size();
    const std::string table = table_of(order, *all, entries, opened);
    std::cout << table;
    if (!document.empty())
        if (const auto written = write_between(document, "search", table); !written)
            return failed(written.error());
    return 0;
}
