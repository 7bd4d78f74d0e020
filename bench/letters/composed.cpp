// How right letters is on films composed with letters, and without.

#include "bench/letters/strains.hpp"
#include "bench/opening.hpp"
#include "bench/screened.hpp"
#include "bench/written.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <unistd.h>

#include <CLI/CLI.hpp>

namespace {

using namespace decoupage;
using namespace decoupage::bench;

struct Asked {
    Places places;
    std::string half = "held-back", keep, document;
    int first = 0, count = 40;
};

std::string share_of(double part, double whole) {
    if (whole == 0) return "-";
    char text[32];
    std::snprintf(text, sizeof text, "%.0f %%", 100 * part / whole);
    return text;
}

std::string row_of(const std::string& name, const TextsJudged& judged) {
    std::string text = "| " + name;
    for (const int number : {judged.there, judged.found, judged.invented, judged.kinds_right})
        text += " | " + std::to_string(number);
    return text + " | " + share_of(judged.characters_read, judged.characters_there) + " | " +
           std::to_string(judged.logos_found) + " of " + std::to_string(judged.logos_there) + " |\n";
}

/// What is there and what was found, for whoever keeps the films to see why.
std::string account(const std::vector<TrueText>& truth, const Track& letters) {
    std::string text;
    const auto add = [&](const char* who, const FrameSpan& span, const std::string& kind,
                         const std::string& words) {
        text += std::string(who) + " " + std::to_string(span.first) + " " + std::to_string(span.end) + " " +
                kind + " " + words + "\n";
    };
    for (const TrueText& one : truth)
        add(one.legible ? "there" : "there, small", one.span, one.kind, one.words);
    for (const Segment& segment : letters.segments)
        add("found", segment.span, segment.label, segment.detail);
    return text;
}

Outcome<TextsJudged> judge(int number, const Asked& asked, const std::string& folder) {
    const std::string name = folder + "/" + std::to_string(number), film = name + ".mp4";
    const ComposedFilm composed = composed_film(number, asked.places.footage);
    if (!std::filesystem::exists(film))
        if (const auto drawn = composed.draw(film, folder); !drawn) return tl::unexpected(drawn.error());
    const auto all = screened(film, asked.places.program);
    if (!all) return tl::unexpected(all.error());
    const auto letters = all->decoupage.tracks.find("letters");
    if (letters == all->decoupage.tracks.end())
        return fault(Fault::Kind::damaged, "a track of letters", film + " has none");
    if (asked.keep.empty())
        std::filesystem::remove(film);
    else
        std::ofstream(name + ".txt") << account(composed.truth(), letters->second);
    return judged(letters->second, composed.truth());
}

Outcome<std::string> table(const Asked& asked, const std::string& folder) {
    std::map<std::string, TextsJudged> strains;
    TextsJudged sum;
    for (int i = asked.first; i < asked.first + asked.count; ++i) {
        const int number = 2 * i + (asked.half == "learn" ? 0 : 1);
        const auto one = judge(number, asked, folder);
        if (!one) return tl::unexpected(one.error());
        strains[strain_of(number)] += *one;
        sum += *one;
    }
    std::string text = "| Strain | there | found | invented | kinds right | characters read | logos |\n"
                       "|---|--:|--:|--:|--:|--:|--:|\n";
    for (const auto& [name, judged] : strains)
        text += row_of(name, judged);
    return text + row_of("all", sum);
}

void offer(CLI::App& line, Asked& asked) {
    offer_footage(line, asked.places);
    offer_program(line, asked.places);
    line.add_option("--half", asked.half, "learn or held-back")
        ->check(CLI::IsMember({"learn", "held-back"}))
        ->capture_default_str();
    line.add_option("--first", asked.first, "The first film")->capture_default_str();
    line.add_option("--composed", asked.count, "So many films; each tenth is of one strain")
        ->capture_default_str();
    line.add_option("--keep", asked.keep, "A folder for the films, with what was found beside what is there");
    line.add_option("--write", asked.document, "A Markdown file whose table is replaced");
}

} // namespace

int main(int count, char** words) {
    CLI::App line("How right letters is on films composed with letters, and without.");
    Asked asked;
    offer(line, asked);
    CLI11_PARSE(line, count, words);
    const std::string folder =
        asked.keep.empty()
            ? (std::filesystem::temp_directory_path() / ("letters-" + std::to_string(::getpid()))).string()
            : asked.keep;
    std::filesystem::create_directories(folder);
    const auto made = table(asked, folder);
    if (asked.keep.empty()) std::filesystem::remove_all(folder);
    if (!made) return failed(made.error());
    std::cout << *made;
    if (!asked.document.empty())
        if (const auto written = write_between(asked.document, "letters composed", *made); !written)
            return failed(written.error());
    return 0;
}
