// How right scale is on the clips whose shots were named by eye, beside one rule by the largest face and
// beside always saying the same.

#include "figures/scale.hpp"

#include "bench/clips.hpp"
#include "bench/opening.hpp"
#include "bench/scale/judged.hpp"
#include "bench/screened.hpp"
#include "bench/written.hpp"
#include "figures/faces.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <map>
#include <optional>

#include <CLI/CLI.hpp>

namespace {

using namespace decoupage;
using namespace decoupage::bench;

struct Contest {
    std::string name;
    Labels labels;
};

/// By the height of the largest face alone, at the borders between the middles of the classes; nothing where
/// there is none.
std::string by_the_face(const Decoupage& film, FrameSpan span) {
    constexpr std::array<std::pair<double, const char*>, 6> least{{{0.9, "extreme_close_up"},
                                                                   {0.56, "close_up"},
                                                                   {0.26, "medium_close_up"},
                                                                   {0.135, "medium"},
                                                                   {0.097, "medium_long"},
                                                                   {0.01, "long"}}};
    const auto faces = faces_of(film, span);
    for (const auto& [height, label] : least)
        if (faces && faces->largest_height >= height) return label;
    return "nothing";
}

std::string scale_at(const Decoupage& film, FrameSpan span) {
    const auto scale = scale_of(film, {0, Shot::Kind::picture, span, {}, {}});
    return scale ? as_given(scale->label) : "nothing";
}

std::string commonest(const Labels& labels) {
    std::map<std::string, int> counts;
    for (const auto& [truth, found] : labels)
        ++counts[truth];
    return std::ranges::max_element(counts, {}, [](const auto& one) { return one.second; })->first;
}

Labels told(Labels labels) {
    std::erase_if(labels, [](const auto& pair) { return pair.second == "nothing"; });
    return labels;
}

std::string row(const std::string& clip, const Contest& one) {
    const auto right =
        std::ranges::count_if(one.labels, [](const auto& pair) { return pair.first == pair.second; });
    char text[256];
    std::snprintf(text, sizeof text, "| %s | %s | %zu | %zu | %td | %.0f %% | %.2f |\n", clip.c_str(),
                  one.name.c_str(), one.labels.size(), told(one.labels).size(), right,
                  100 * within_one(one.labels), kappa(one.labels));
    return text;
}

void add(Labels& to, const Labels& more) {
    to.insert(to.end(), more.begin(), more.end());
}

Outcome<std::string> table(const std::vector<Clip>& clips, const Places& places) {
    std::string text =
        "| Clip | | shots | told | right | within one class | kappa |\n|---|---|--:|--:|--:|--:|--:|\n";
    std::vector<Contest> all{
        {"Découpage", {}}, {"largest face alone", {}}, {"always the commonest of the clip", {}}};
    for (const Clip& clip : clips) {
        const auto truth = file_text(truth_beside(clip.film, "bench/truth"));
        if (!truth) continue;
        const auto shots = scaled_shots(*truth);
        if (!shots) return tl::unexpected(shots.error());
        if (std::ranges::none_of(*shots, &ScaledShot::sure)) continue;
        const auto seen = screened(clip.film, places.program);
        if (!seen) return tl::unexpected(seen.error());
        const Decoupage& film = seen->decoupage;
        std::vector<Contest> own{{all[0].name, {}}, {all[1].name, {}}, {all[2].name, {}}};
        for (const ScaledShot& shot : *shots) {
            if (!shot.sure) continue;
            own[0].labels.emplace_back(shot.scale, scale_at(film, shot.span));
            own[1].labels.emplace_back(shot.scale, by_the_face(film, shot.span));
        }
        for (const auto& [scale, said] : own[0].labels)
            own[2].labels.emplace_back(scale, commonest(own[0].labels));
        text += row(clip.name, own[0]);
        for (std::size_t i = 0; i < all.size(); ++i)
            add(all[i].labels, own[i].labels);
    }
    for (const Contest& one : all)
        text += row("all", one);
    text += row("all", {"Découpage, where it tells one", told(all[0].labels)});
    return text + "\n" + confusion_table(all[0].labels);
}

} // namespace

int main(int count, char** words) {
    CLI::App line("How right scale is on the clips whose shots were named by eye.");
    Places places;
    std::string split = "report", drawn, document;
    const std::map<std::string, Split> splits{{"report", Split::report}, {"tune", Split::tune}};
    offer_footage(line, places);
    offer_program(line, places);
    line.add_option("--split", split, "report or tune")
        ->check(CLI::IsMember({"report", "tune"}))
        ->capture_default_str();
    line.add_option("--drawn", drawn, "A film instead of the clips, its truth beside it: the étude");
    line.add_option("--write", document, "A Markdown file whose table is replaced");
    CLI11_PARSE(line, count, words);
    if (!drawn.empty()) split = "drawn";
    const auto all = drawn.empty()
                         ? clips(places.footage, "bench/truth", splits.at(split))
                         : std::vector<Clip>{{std::filesystem::path(drawn).stem(), Split::tune, drawn, {}}};
    if (!all) return failed(all.error());
    const auto made = table(*all, places);
    if (!made) return failed(made.error());
    std::cout << *made;
    if (!document.empty())
        if (const auto written = write_between(document, "scale " + split, *made); !written)
            return failed(written.error());
    return 0;
}
