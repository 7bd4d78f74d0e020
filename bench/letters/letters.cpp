// How right letters is on the clips whose titles were read by eye, beside Tesseract alone.

#include "bench/clips.hpp"
#include "bench/letters/alone.hpp"
#include "bench/letters/judged.hpp"
#include "bench/marked.hpp"
#include "bench/screened.hpp"

#include <algorithm>
#include <cstdio>
#include <iterator>

namespace {

using namespace decoupage;
using namespace decoupage::bench;

Outcome<Track> letters_of(const std::string& film, const std::string& program) {
    const auto all = screened(film, program);
    if (!all) return tl::unexpected(all.error());
    const Evidence::Tracks& tracks = all->decoupage.tracks;
    const auto letters = tracks.find("letters");
    if (letters == tracks.end()) return fault(Fault::Kind::damaged, "a track of letters", film + " has none");
    return letters->second;
}

std::string share(double part, double whole) {
    if (whole == 0) return "-";
    char text[32];
    std::snprintf(text, sizeof text, "%.0f %%", 100 * part / whole);
    return text;
}

std::string row(const std::string& name, const TextsJudged& ours, const TextsJudged& alone,
                const std::string& cost) {
    std::string text = "| " + name;
    for (const int count : {ours.there, ours.found, ours.invented, ours.kinds_right})
        text += " | " + std::to_string(count);
    return text + " | " + share(ours.characters_read, ours.characters_there) + " | " +
           std::to_string(ours.logos_found) + " of " + std::to_string(ours.logos_there) + " | " +
           std::to_string(alone.found) + " | " + std::to_string(alone.invented) + " | " +
           share(alone.characters_read, alone.characters_there) + " | " + cost + " |\n";
}

Outcome<std::string> table(const std::vector<Clip>& all, const std::vector<TrueText>& texts,
                           const std::string& program) {
    std::string text =
        "| Clip | there | found | invented | kinds right | characters read | logos | Tesseract "
        "alone: found | invented | characters read | ms a look |\n"
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n";
    TextsJudged sum, sum_alone;
    for (const Clip& clip : all) {
        std::vector<TrueText> truth;
        std::ranges::copy_if(texts, std::back_inserter(truth),
                             [&](const TrueText& one) { return one.clip == clip.name; });
        const auto letters = letters_of(clip.film, program);
        if (!letters) return tl::unexpected(letters.error());
        const auto read_alone = letters_alone(clip.film);
        if (!read_alone) return tl::unexpected(read_alone.error());
        const TextsJudged ours = judged(*letters, truth), alone = judged(read_alone->letters, truth);
        sum += ours;
        sum_alone += alone;
        char cost[32];
        std::snprintf(cost, sizeof cost, "%.2f", read_alone->look_milliseconds);
        text += row(clip.name, ours, alone, cost);
    }
    return text + row("all", sum, sum_alone, "");
}

} // namespace

int main(int count, char** words) {
    return answer({"letters", "How right letters is on the clips whose titles were read by eye.",
                   "tests/truth/titles.txt", "tune",
                   [](const std::string& marks, const std::vector<Clip>& all, const std::string& program) {
                       return texts_in(marks).and_then(
                           [&](const std::vector<TrueText>& texts) { return table(all, texts, program); });
                   }},
                  count, words);
}
