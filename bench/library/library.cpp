// Makes a large library of films that never were, indexes and searches it, and tells how long that took.

#include "library/library.hpp"

#include "bench/opening.hpp"
#include "bench/written.hpp"
#include "library/search.hpp"
#include "library/update.hpp"
#include "support/made_library.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sys/resource.h>

#include <CLI/CLI.hpp>

using namespace decoupage;
using namespace decoupage::bench;

namespace {

/// Common and rare, with words and without, one test and many.
constexpr std::array queries{"tracking shots over 30 s without music",
                             "freeze-frames within 60 s of the end",
                             "close-ups with speech",
                             "dissolves longer than 2 s",
                             "shots with \"rain\"",
                             "shots",
                             "static shots",
                             "shots over 60 s",
                             "night shots with music",
                             "shots with 2 faces",
                             "shots with at least 3 persons and without speech",
                             "shots with symmetry over 0.95",
                             "shots with symmetry over 0.95 and clutter under 0.1 and brightness under 0.2",
                             "panning or tilting shots with steps",
                             "shots after a dissolve",
                             "shots before a dissolve with music over 90 %",
                             "cuts in the last 10 %",
                             "music longer than 30 s",
                             "silence within 5 minutes of the start",
                             "shots with silence over 50 %",
                             "long shots without speech, music or steps",
                             "extreme close-ups with \"rain\"",
                             "shots with \"mora\"",
                             "shots said \"rara\"",
                             "shots with \"ra*\"",
                             "speech longer than 4 s",
                             "titles",
                             "shots with a title and music",
                             "shots with loudness under -40",
                             "shots film:\"film-1234\""};

double seconds_of(const auto& deed) {
    const auto begin = std::chrono::steady_clock::now();
    deed();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double peak_megabytes() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return static_cast<double>(used.ru_maxrss) / 1024;
}

double processor_seconds() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto of = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return of(used.ru_utime) + of(used.ru_stime);
}

double file_megabytes(const std::string& path) {
    std::error_code error;
    return static_cast<double>(std::filesystem::file_size(path, error)) / 1048576;
}

std::string line(const char* format, auto... values) {
    std::array<char, 200> text{};
    std::snprintf(text.data(), text.size(), format, values...);
    return text.data();
}

struct Searched {
    std::string query;
    double seconds = 0;
    std::int64_t matches = 0;
};

Outcome<Searched> searched(const Index& index, const char* text) {
    const auto query = understood(text, index.track_names());
    if (!query)
        return fault(Fault::Kind::internal, "a query", std::string(text) + ": " + query.error().sentence);
    Outcome<SearchResult> result;
    Searched one{text, seconds_of([&] { result = search(index, *query, 20); })};
    if (!result) return tl::unexpected(result.error());
    one.matches = result->matches;
    return one;
}

/// Each query three times, the middle one told.
Outcome<std::vector<Searched>> all_searched(const std::string& folder) {
    std::vector<Searched> all;
    for (const char* query : queries) {
        std::array<Searched, 3> tries;
        for (Searched& one : tries) {
            const auto index = Index::open_to_read(*index_path(folder));
            if (!index) return tl::unexpected(index.error());
            auto found = searched(*index, query);
            if (!found) return tl::unexpected(found.error());
            one = *found;
        }
        std::ranges::sort(tries, {}, &Searched::seconds);
        all.push_back(tries[1]);
    }
    std::ranges::sort(all, {}, &Searched::seconds);
    return all;
}

} // namespace

int main(int count, char** words) {
    CLI::App commands("How long a large library takes.");
    support::MadeLibrary order{2000, 1000, 300, 1};
    std::string folder = "build/library", document;
    commands.add_option("--folder", folder, "Where the library is made; kept for the next time")
        ->capture_default_str();
    commands.add_option("--films", order.films, "How many films")->capture_default_str();
    commands.add_option("--shots", order.shots, "How many shots each")->capture_default_str();
    commands.add_option("--write", document, "A Markdown file whose table is replaced");
    CLI11_PARSE(commands, count, words);
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    const auto standing = dossiers_in(folder);
    if (!standing) return failed(standing.error());
    if (standing->size() != static_cast<std::size_t>(order.films))
        if (auto made = support::write_made_library(folder, order); !made) return failed(made.error());

    Outcome<Updated> updated;
    UpdateOrder anew;
    anew.from = UpdateOrder::From::nothing;
    const double worked_before = processor_seconds();
    const double rebuilt = seconds_of([&] { updated = update_index(folder, anew); });
    if (!updated) return failed(updated.error());
    const double worked = processor_seconds() - worked_before;
    const double rebuilt_memory = peak_megabytes();
    const double unchanged = seconds_of([&] { updated = update_index(folder); });
    if (!updated) return failed(updated.error());
    const auto all = all_searched(folder);
    if (!all) return failed(all.error());
    const double searched_memory = peak_megabytes();

    std::string table = line("%d films of %d shots; the index is %.0f MB.\n\n", order.films, order.shots,
                             file_megabytes(*index_path(folder)));
    table += "| | |\n|---|--:|\n";
    table += line("| index made from nothing | %.1f s |\n", rebuilt);
    table += line("| of that, a core's work | %.1f s |\n", worked);
    table += line("| index looked through, nothing changed | %.0f ms |\n", unchanged * 1000);
    table += line("| a search, middle of %zu queries | %.0f ms |\n", all->size(),
                  (*all)[all->size() / 2].seconds * 1000);
    table += line("| a search, 95 of 100 | %.0f ms |\n", (*all)[all->size() * 95 / 100].seconds * 1000);
    table += line("| memory at most, making the index | %.0f MB |\n", rebuilt_memory);
    table += line("| memory at most, all together | %.0f MB |\n\n", searched_memory);
    table += "| The slowest | found | |\n|---|--:|--:|\n";
    for (auto one = all->rbegin(); one != all->rbegin() + 5; ++one)
        table += line("| `%s` | %lld | %.0f ms |\n", one->query.c_str(), static_cast<long long>(one->matches),
                      one->seconds * 1000);
    std::cout << table;
    if (!document.empty())
        if (const auto written = write_between(document, "library", table); !written)
            return failed(written.error());
    return 0;
}
