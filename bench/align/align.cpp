#include "bench/align/judged.hpp"
#include "bench/clips.hpp"
#include "bench/command.hpp"
#include "bench/opening.hpp"
#include "bench/written.hpp"
#include "dossier/dossier.hpp"

#include <array>
#include <cstdio>
#include <filesystem>

#include <CLI/CLI.hpp>

namespace decoupage::bench {

namespace {

namespace fs = std::filesystem;

struct Order {
    Places places;
    std::string etude = "out/etude.mp4", folder = "build/release/bench/align/prints", document;
};

std::string cells(const char* form, auto... values) {
    std::array<char, 300> text{};
    std::snprintf(text.data(), text.size(), form, values...);
    return text.data();
}

/// The film's dossier in the folder, made where it is not there.
Outcome<Decoupage> screened_film(const Order& order, const std::string& film) {
    const std::string path =
        (fs::path(order.folder) / (fs::path(film).stem().string() + ".dossier")).string();
    std::error_code none;
    if (!fs::exists(path, none))
        if (const auto done = output_of({order.places.program, "screen", film, "--quick", "-o", path}); !done)
            return tl::unexpected(done.error());
    const auto dossier = Dossier::open(path, Dossier::Use::read);
    if (!dossier) return tl::unexpected(dossier.error());
    return dossier->decoupage(alignment_curves());
}

std::string row(const PrintRecipe& recipe, const std::string& film, const JudgedAlignment& judged) {
    if (!judged.alignment) return "| " + film + ", " + recipe.what + " | refused | | | | | |\n";
    const Alignment& found = *judged.alignment;
    return cells("| %s, %s | %.4f | %d of %d | %d | %d of %d | %zu and %zu | %.2f | %.2f |\n", film.c_str(),
                 recipe.what.c_str(), found.speed, judged.found, judged.expected, judged.wrong,
                 judged.names_right, judged.expected, found.only_one.size(), found.only_other.size(),
                 found.confidence, judged.seconds);
}

Outcome<std::string> table_of_prints(const Order& order, const std::string& film) {
    const std::string stem = fs::path(film).stem().string();
    const auto own = screened_film(order, film);
    if (!own) return tl::unexpected(own.error());
    std::string rows;
    int found = 0, expected = 0;
    for (const PrintRecipe& recipe : recipes()) {
        const auto path = made_print(film, recipe, order.folder);
        if (!path) return tl::unexpected(path.error());
        const auto print = screened_film(order, *path);
        if (!print) return tl::unexpected(print.error());
        const JudgedAlignment one = judged(*own, *print, recipe);
        found += one.found;
        expected += one.expected;
        rows += row(recipe, stem, one);
    }
    return rows + cells("\n%s: %d of %d shots found, %.3f.\n\n", stem.c_str(), found, expected,
                        expected > 0 ? static_cast<double>(found) / expected : 0);
}

/// Each film beside each other one: none may be aligned.
Outcome<std::string> table_of_strangers(const Order& order) {
    std::vector<Decoupage> films;
    std::vector<std::string> paths{order.etude};
    const auto all = clips(order.places.footage, "bench/truth", std::nullopt);
    if (!all) return tl::unexpected(all.error());
    for (const Clip& clip : *all)
        paths.push_back(clip.film);
    for (const std::string& path : paths) {
        auto film = screened_film(order, path);
        if (!film) return tl::unexpected(film.error());
        films.push_back(std::move(*film));
    }
    int pairs = 0;
    std::string taken;
    for (std::size_t a = 0; a < films.size(); ++a)
        for (std::size_t b = 0; b < films.size(); ++b) {
            if (a == b) continue;
            ++pairs;
            if (align(films[a], films[b]))
                taken += (taken.empty() ? "" : "; ") + fs::path(paths[a]).stem().string() + " and " +
                         fs::path(paths[b]).stem().string();
        }
    return cells("%d pairs of %zu different films, each way round: ", pairs, films.size()) +
           (taken.empty() ? "all refused.\n" : "taken for prints of one film: " + taken + ".\n");
}

Outcome<void> measure(const Order& order) {
    std::error_code none;
    fs::create_directories(order.folder, none);
    std::string text =
        "| Print | Speed | Shots found | Wrong | Names carried | Parts only in film and print | "
        "Confidence | Seconds |\n|---|--:|--:|--:|--:|--:|--:|--:|\n";
    const auto of_etude = table_of_prints(order, order.etude);
    if (!of_etude) return tl::unexpected(of_etude.error());
    text += *of_etude;
    const auto strangers = table_of_strangers(order);
    if (!strangers) return tl::unexpected(strangers.error());
    text += *strangers;
    std::fputs(text.c_str(), stdout);
    if (order.document.empty()) return {};
    return write_between(order.document, "align", text);
}

} // namespace

} // namespace decoupage::bench

int main(int count, char** words) {
    using namespace decoupage::bench;
    CLI::App line{"Prints of the étude, and different films, held against each other"};
    Order order;
    offer_footage(line, order.places);
    offer_program(line, order.places);
    line.add_option("--etude", order.etude, "The étude");
    line.add_option("--folder", order.folder, "Where prints and dossiers are kept between runs");
    line.add_option("--write", order.document, "A document whose table is replaced");
    CLI11_PARSE(line, count, words);
    const auto done = measure(order);
    return done ? 0 : failed(done.error());
}
