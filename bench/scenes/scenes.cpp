// How right scenes are: on drawn evidence, on the étude and on clips marked by eye, beside three plain rules.

#include "analysers/roster.hpp"
#include "analysers/scenes/joins.hpp"
#include "bench/clips.hpp"
#include "bench/opening.hpp"
#include "bench/scenes/composed.hpp"
#include "bench/scenes/fit.hpp"
#include "bench/scenes/judged.hpp"
#include "bench/scenes/observed.hpp"
#include "bench/written.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>

#include <CLI/CLI.hpp>

namespace {

using namespace decoupage;
using namespace decoupage::bench;

struct Order {
    Places places;
    std::string split = "tune", document, etude = "out/etude.mp4",
                dossiers = std::filesystem::temp_directory_path(), fit;
};

std::vector<ObservedFilm> drawn_films(std::uint32_t from, int many) {
    std::vector<ObservedFilm> films;
    for (int i = 0; i < many; ++i) {
        const std::uint32_t seed = from + static_cast<std::uint32_t>(i);
        films.push_back({"drawn " + std::to_string(seed), drawn_evidence(seed), {}});
    }
    return films;
}

Outcome<std::vector<ObservedFilm>> real_films(const Order& order, Split split) {
    const auto marks = file_text("tests/truth/scenes.txt");
    if (!marks) return tl::unexpected(marks.error());
    const auto truth = scenes_in(*marks);
    if (!truth) return tl::unexpected(truth.error());
    const auto all = clips(order.places.footage, "bench/truth", split);
    if (!all) return tl::unexpected(all.error());
    std::vector<ObservedFilm> films;
    for (const Clip& clip : *all) {
        if (std::ranges::find(truth->clips, clip.name) == truth->clips.end()) continue;
        auto seen = evidence_of(clip.film, order.dossiers, order.places.program);
        if (!seen) return tl::unexpected(seen.error());
        seen->begins = truth->of(clip.name, true);
        films.push_back({clip.name, std::move(*seen), truth->of(clip.name, false)});
    }
    return films;
}

std::vector<ObservedFilm> composed_films(const std::vector<ObservedFilm>& real, std::uint32_t from,
                                         int many) {
    const std::vector<Stretch> stretches = stretches_of(real);
    std::vector<ObservedFilm> films;
    for (int i = 0; i < many; ++i)
        films.push_back(composed_film(real, stretches, from + static_cast<std::uint32_t>(i)));
    return films;
}

/// From here on two palettes are "different" for the plain rule: best on the tune split's drawn films.
constexpr float different = 0.62F;

/// What is said of one film by us and by the plain rules.
struct Contest {
    BeginningsJudged ours, exact, fades, distance, each;
    Contest& operator+=(const Contest& more) {
        ours += more.ours, exact += more.exact, fades += more.fades;
        distance += more.distance, each += more.each;
        return *this;
    }
};

Contest contest(const ObservedFilm& film) {
    const Evidence evidence(film.seen.film, film.seen.times, film.seen.curves, film.seen.tracks);
    const auto shots = scenes::scene_shots(evidence);
    const auto joins = scenes::joins_of(evidence, shots, scenes::Likenesses(shots));
    const auto found = find_analyser("scenes")->read(evidence, {}).tracks[0].segments;
    std::vector<Frame> frames, ours, fades, distance, each;
    for (std::size_t i = 0; i < joins.size(); ++i) {
        const Frame first = shots[i + 1].span.first;
        frames.push_back(first);
        if (std::ranges::find(found, joins[i].frame, [](const Segment& scene) { return scene.span.first; }) !=
            found.end())
            ours.push_back(first);
        if (joins[i].say[scenes::fade] > 0) fades.push_back(first);
        if (scenes::palette_distance(shots[i].palette, shots[i + 1].palette) > different)
            distance.push_back(first);
        if (i % 5 == 4) each.push_back(first);
    }
    const auto judge = [&](const std::vector<Frame>& said, int within) {
        return judged(said, film.seen.begins, film.unsure, frames, within);
    };
    return {judge(ours, 1), judge(ours, 0), judge(fades, 1), judge(distance, 1), judge(each, 1)};
}

std::string row(const std::string& name, const Contest& all) {
    char text[240];
    std::snprintf(
        text, sizeof text, "| %s | %d | %d | %d | %.2f / %.2f / **%.2f** | %.2f | %.2f | %.2f | %.2f |\n",
        name.c_str(), all.ours.there, all.ours.found, all.ours.invented, all.ours.precision(),
        all.ours.recall(), all.ours.f1(), all.exact.f1(), all.fades.f1(), all.distance.f1(), all.each.f1());
    return text;
}

constexpr const char* head = "| Film | beginnings there | found | invented | precision / recall / F1 within "
                             "a shot | F1 exact | every fade "
                             "| colours differ | every fifth shot |\n|---|--:|--:|--:|---|--:|--:|--:|--:|\n";

std::string table(const std::vector<ObservedFilm>& films, const std::string& all_name) {
    std::string text;
    Contest all;
    for (const ObservedFilm& film : films) {
        const Contest one = contest(film);
        all += one;
        if (!film.name.starts_with("drawn") && !film.name.starts_with("composed"))
            text += row(film.name, one);
    }
    return text + row(all_name, all);
}

/// Of what was said with so much confidence, how much is true.
std::string calibration(const std::vector<ObservedFilm>& films) {
    std::array<int, 5> said{}, right{};
    for (const ObservedFilm& film : films) {
        const Evidence evidence(film.seen.film, film.seen.times, film.seen.curves, film.seen.tracks);
        const auto shots = scenes::scene_shots(evidence);
        const auto found = find_analyser("scenes")->read(evidence, {});
        for (const Segment& scene : found.tracks[0].segments) {
            if (scene.span.first == 0) continue;
            const auto bin = std::clamp(static_cast<int>(scene.confidence * 5), 0, 4);
            ++said[static_cast<std::size_t>(bin)];
            const auto shot = std::ranges::lower_bound(
                shots, scene.span.first, {}, [](const scenes::SceneShot& one) { return one.span.first; });
            right[static_cast<std::size_t>(bin)] +=
                std::ranges::find(film.seen.begins, shot->span.first) != film.seen.begins.end() ? 1 : 0;
        }
    }
    std::string text = "\n| Said with a confidence of | how many | of them there |\n|---|--:|--:|\n";
    for (std::size_t bin = 0; bin < said.size(); ++bin) {
        char line[96];
        std::snprintf(line, sizeof line, "| %.1f to %.1f | %d | %.2f |\n", 0.2 * static_cast<double>(bin),
                      0.2 + 0.2 * static_cast<double>(bin), said[bin],
                      said[bin] ? static_cast<double>(right[bin]) / said[bin] : 0.0);
        text += line;
    }
    return text;
}

Outcome<std::string> tables(const Order& order) {
    const Split split = order.split == "tune" ? Split::tune : Split::report;
    const auto real = real_films(order, split);
    if (!real) return tl::unexpected(real.error());
    const std::uint32_t from = split == Split::tune ? 1 : 5001;
    const auto drawn = drawn_films(from, 100);
    const auto parts = split == Split::tune ? real : real_films(order, Split::tune);
    if (!parts) return tl::unexpected(parts.error());
    std::string text = head + table(*real, "all clips") + table(drawn, "100 drawn films") +
                       table(composed_films(*parts, from, 100), "100 composed films");
    if (split == Split::report) {
        const auto etude = observed_etude(order.etude, order.dossiers, order.places.program);
        if (!etude) return tl::unexpected(etude.error());
        text += row(etude->name, contest(*etude));
    }
    return text + calibration(drawn);
}

Outcome<void> work(const Order& order) {
    if (!order.fit.empty()) {
        const auto real = real_films(order, Split::tune);
        if (!real) return tl::unexpected(real.error());
        auto made = drawn_films(1, 300);
        std::ranges::move(composed_films(*real, 1, 400), std::back_inserter(made));
        std::ofstream(order.fit) << fitted_weights(made, *real);
        return {};
    }
    const auto made = tables(order);
    if (!made) return tl::unexpected(made.error());
    std::cout << *made;
    return order.document.empty() ? Outcome<void>{}
                                  : write_between(order.document, "scenes " + order.split, *made);
}

} // namespace

int main(int count, char** words) {
    CLI::App line("How right scenes are, on drawn evidence, on the étude and on clips marked by eye.");
    Order order;
    offer_footage(line, order.places);
    offer_program(line, order.places);
    line.add_option("--split", order.split, "report or tune")->check(CLI::IsMember({"report", "tune"}));
    line.add_option("--etude", order.etude, "The étude, its truth beside it");
    line.add_option("--dossiers", order.dossiers, "A folder where dossiers of the clips are kept");
    line.add_option("--write", order.document, "A Markdown file whose table is replaced");
    line.add_option("--fit", order.fit, "Fits the weights, and writes them into this file");
    CLI11_PARSE(line, count, words);
    const auto done = work(order);
    return done ? 0 : failed(done.error());
}
