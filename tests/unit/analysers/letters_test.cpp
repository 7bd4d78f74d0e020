#include "analysers/letters/evenness.hpp"
#include "analysers/letters/kinds.hpp"
#include "analysers/letters/lines.hpp"
#include "analysers/letters/logos.hpp"
#include "analysers/letters/marks.hpp"
#include "analysers/letters/seen_lines.hpp"
#include "analysers/letters/strokes.hpp"
#include "analysers/letters/texts.hpp"
#include "analysers/roster.hpp"
#include "support/drawn.hpp"
#include "support/even_times.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::letters;

namespace {

using Luma = Plane<std::uint8_t>;

Luma filled(int width, int height, std::uint8_t level) {
    Luma plane(width, height);
    std::ranges::fill(plane.values, level);
    return plane;
}

void draw(Luma& plane, int left, int top, int width, int height, std::uint8_t level) {
    for (int y = top; y < top + height; ++y)
        for (int x = left; x < left + width; ++x)
            plane.at(x, y) = level;
}

/// Letters of straight strokes, by turns: E, H, L, T, I; each `height` high.
void write(Luma& plane, int left, int top, int count, int height, std::uint8_t level) {
    const int stroke = std::max(2, height / 6), wide = height * 2 / 3;
    for (int i = 0; i < count; ++i) {
        const int x = left + i * (wide + stroke), foot = top + height - stroke;
        switch (i % 5) {
        case 0:
            draw(plane, x, top, stroke, height, level);
            for (const int y : {top, top + (height - stroke) / 2, foot})
                draw(plane, x, y, wide, stroke, level);
            break;
        case 1:
            draw(plane, x, top, stroke, height, level);
            draw(plane, x + wide - stroke, top, stroke, height, level);
            draw(plane, x, top + (height - stroke) / 2, wide, stroke, level);
            break;
        case 2:
            draw(plane, x, top, stroke, height, level);
            draw(plane, x, foot, wide, stroke, level);
            break;
        case 3:
            draw(plane, x, top, wide, stroke, level);
            draw(plane, x + (wide - stroke) / 2, top, stroke, height, level);
            break;
        default:
            draw(plane, x + (wide - stroke) / 2, top, stroke, height, level);
        }
    }
}

Luma strokes_in(const Luma& plane, Ink ink, std::uint8_t contrast) {
    StrokeRoom room;
    return strokes(plane, ink, contrast, room);
}

int count_of(const Luma& mask) {
    return static_cast<int>(std::ranges::count(mask.values, 255));
}

SeenLine line(float left, float top, float width, float height, float letters = 12) {
    return {{left, top, width, height}, 0.99f, height, letters, 120};
}

std::vector<std::vector<SeenLine>> standing(std::size_t looks, const std::vector<SeenLine>& lines,
                                            std::size_t first, std::size_t end) {
    std::vector<std::vector<SeenLine>> all(looks);
    for (std::size_t look = first; look < end; ++look)
        all[look] = lines;
    return all;
}

Track shots(const std::vector<std::pair<FrameSpan, const char*>>& spans) {
    Track track{"shots", {}};
    for (const auto& [span, label] : spans)
        track.segments.push_back({span, label, 1, ""});
    return track;
}

std::vector<Segment> found(const std::vector<std::vector<SeenLine>>& looks, const Track& shots) {
    const FrameTimes times = support::even_times(shots.segments.back().span.end, {24, 1});
    const Surroundings around{times, shots, 12};
    return kinds(texts(lasting(looks, 0.9f), cuts(around, looks.size())), around);
}

} // namespace

TEST_CASE("a stroke is lighter than both sides, or darker, within eight pixels") {
    Luma plane = filled(64, 48, 50);
    draw(plane, 10, 10, 3, 20, 200);
    CHECK(count_of(strokes_in(plane, Ink::light, 32)) == 60);
    CHECK(count_of(strokes_in(plane, Ink::dark, 32)) == 0);
    CHECK(count_of(strokes_in(plane, Ink::light, 151)) == 0);
    draw(plane, 24, 10, 20, 20, 200);
    CHECK(count_of(strokes_in(plane, Ink::light, 32)) == 60);
    Luma light = filled(64, 48, 200);
    draw(light, 10, 10, 3, 20, 50);
    CHECK(count_of(strokes_in(light, Ink::dark, 32)) == 60);
    Luma edge = filled(20, 20, 200); // what goes on beyond the picture is no stroke
    draw(edge, 4, 0, 16, 20, 50);
    CHECK(count_of(strokes_in(edge, Ink::light, 32)) == 0);
}

TEST_CASE("marks: what touches, corners included, with its levels") {
    Luma plane = filled(64, 48, 40);
    draw(plane, 10, 10, 3, 10, 200);
    draw(plane, 13, 20, 3, 6, 220); // touches by a corner
    draw(plane, 30, 10, 2, 12, 140);
    draw(plane, 50, 10, 2, 3, 140); // too low
    const auto found = marks(strokes_in(plane, Ink::light, 32), plane, 5);
    REQUIRE(found.size() == 2);
    CHECK(found[0].left == 10);
    CHECK(found[0].right == 16);
    CHECK(found[0].top == 10);
    CHECK(found[0].bottom == 26);
    CHECK(found[0].area == 48);
    CHECK(found[0].runs == 16);
    CHECK(found[0].level == doctest::Approx((30 * 200 + 18 * 220) / 48.0));
    CHECK(found[1].contrast() == doctest::Approx(100));
}

TEST_CASE("letters in a row are a line, light on dark and dark on light, small and large") {
    for (const int height : {10, 24, 60})
        for (const bool dark : {false, true}) {
            CAPTURE(height);
            CAPTURE(dark);
            Luma plane = filled(640, 360, dark ? 220 : 20);
            write(plane, 40, 120, 10, height, dark ? 20 : 220);
            const auto lines = seen_lines(plane);
            REQUIRE(lines.size() == 1);
            CHECK(lines[0].likeness > 0.96f);
            CHECK(lines[0].box.top * 360 == doctest::Approx(120).epsilon(0.02));
            CHECK(lines[0].height * 360 == doctest::Approx(height).epsilon(0.1));
            CHECK(lines[0].letters >= 8);
            CHECK((lines[0].contrast < 0) == dark);
        }
}

TEST_CASE("neither a railing nor a plain picture is a line of letters") {
    CHECK(seen_lines(filled(640, 360, 90)).empty());
    CHECK(seen_lines(filled(1, 1, 90)).empty());
    CHECK(seen_lines({}).empty());
    Luma railing = filled(640, 360, 60);
    for (int x = 20; x < 600; x += 24)
        draw(railing, x, 100, 4, 80, 160);
    draw(railing, 20, 96, 580, 4, 160);
    for (const SeenLine& line : seen_lines(railing))
        CHECK(line.likeness < 0.96f);
}

TEST_CASE("a sighting holds a line") {
    const SeenLine line{{0.1f, 0.2f, 0.3f, 0.05f}, 0.75f, 0.05f, 12, -80};
    const SeenLine again = line_of(sighting_of(line));
    CHECK(again.box == line.box);
    CHECK(again.likeness == line.likeness);
    CHECK(again.height == line.height);
    CHECK(again.letters == line.letters);
    CHECK(again.contrast == line.contrast);
    CHECK(line_of({0, "line", {}, 1, {}, ""}).letters == 0); // from a stranger's dossier
}

TEST_CASE("a text stands while a line of it does, and over one look in which it is hidden") {
    auto looks = standing(20, {line(0.2f, 0.4f, 0.6f, 0.05f), line(0.3f, 0.5f, 0.4f, 0.05f)}, 4, 9);
    looks[6].clear();
    looks[12] = looks[13] = {line(0.1f, 0.1f, 0.2f, 0.05f)};
    looks[14] = {line(0.6f, 0.8f, 0.2f, 0.05f)}; // for one look
    const auto found = texts(lasting(looks, 0.9f), {});
    REQUIRE(found.size() == 2);
    CHECK(found[0].first == 4);
    CHECK(found[0].end == 9);
    CHECK(found[0].seen == 4);
    CHECK(found[0].most_rows == 2);
    CHECK(found[0].letters == 24);
    CHECK(found[1].end == 14);
    CHECK(texts(lasting(looks, 0.999f), {}).empty());
}

TEST_CASE("what stands for three looks, or on even ground, need be less likely") {
    auto looks = standing(10, {line(0.2f, 0.4f, 0.6f, 0.05f)}, 2, 5);
    for (auto& look : looks)
        for (SeenLine& one : look)
            one.likeness = 0.7f;
    CHECK(lasting(looks, 0.9f)[3].size() == 1);
    CHECK(lasting(looks, 0.9f)[2].empty());
    CHECK(lasting(looks, 0.95f)[3].empty());
    auto brief = standing(10, {line(0.2f, 0.4f, 0.1f, 0.05f, 3)}, 2, 3);
    CHECK(lasting(brief, 0.9f)[2].empty());
    brief[2][0].on_even_ground = true;
    CHECK(lasting(brief, 0.9f)[2].size() == 1);
}

TEST_CASE("lines that stand almost where those of the shot before stood are another text") {
    auto looks = standing(12, {line(0.2f, 0.4f, 0.6f, 0.05f)}, 0, 6);
    for (std::size_t look = 6; look < 12; ++look)
        looks[look] = {line(0.3f, 0.4f, 0.4f, 0.05f)};
    std::vector<bool> cut(12, false);
    CHECK(texts(looks, cut).size() == 1);
    cut[6] = true;
    CHECK(texts(looks, cut).size() == 2);
    cut[6] = false;
    cut[3] = true; // the same title goes on over a cut
    CHECK(texts(looks, cut).size() == 1);
}

TEST_CASE("ground is even on a card, however grainy, and uneven in a picture") {
    Luma card = filled(640, 480, 30);
    write(card, 100, 200, 20, 24, 220);
    const auto lines = seen_lines(card);
    CHECK(evenness(card, lines) > 0.95f);
    for (std::size_t i = 0; i < card.values.size(); ++i)
        card.values[i] = static_cast<std::uint8_t>(card.values[i] + i * 2654435761u % 25);
    CHECK(evenness(card, lines) > 0.9f);
    for (int x = 0; x < 640; x += 40)
        draw(card, x, 0, 20, 480, 120);
    CHECK(evenness(card, lines) < 0.6f);
    CHECK(evenness(filled(640, 480, 30), {line(0, 0, 1, 1)}) == 0); // nothing is left to tell by
    CHECK(evenness({}, {}) == 0);
}

TEST_CASE("a sentence is told from a name, and from a list of names") {
    CHECK(is_sentence("The miller waits for / news of his son."));
    CHECK(is_sentence("\"Where did you / hide the key?\""));
    CHECK_FALSE(is_sentence("THE HOUSE BY THE RIVER"));
    CHECK_FALSE(is_sentence("Written by Anna Berg / Music by John Field / Sound by Mary Wells"));
    CHECK_FALSE(is_sentence("Fin."));
    CHECK_FALSE(is_sentence(""));
}

TEST_CASE("the surest words of a span; those of single letters are none") {
    const Looks looks{12,
                      {{0, "words", {}, 0.9f, {}, "| = ete a / -"},
                       {12, "words", {}, 0.7f, {}, "Late that evening"},
                       {24, "words", {}, 0.8f, {}, "Late that"},
                       {60, "words", {}, 0.3f, {}, "Unsure"}}};
    const auto all = words_of(looks, 0.6f);
    REQUIRE(words_in({0, 36}, all) != nullptr);
    CHECK(words_in({0, 36}, all)->words == "Late that");
    CHECK(words_in({0, 12}, all)->words.empty());
    CHECK(words_in({60, 61}, all)->words.empty());
    CHECK(words_in({36, 60}, all) == nullptr);
}

TEST_CASE("a list that rolls is one text") {
    std::vector<std::vector<SeenLine>> looks(4);
    for (std::size_t look = 0; look < looks.size(); ++look)
        for (int row = 0; row < 6; ++row) // lines of different lengths, each look by half a line higher
            looks[look].push_back(
                line(0.3f, 0.9f - 0.12f * static_cast<float>(row) - 0.06f * static_cast<float>(look),
                     0.2f + 0.05f * static_cast<float>(row), 0.03f));
    CHECK(goes_on(looks[0], looks[1]) == GoesOn::rolled);
    const auto found = texts(lasting(looks, 0.9f), {});
    REQUIRE(found.size() == 1);
    CHECK(found[0].rolls);
}

TEST_CASE("a title over a picture: from half a look before to half a look after, or the shot's edges") {
    const Track whole = shots({{{0, 480}, "picture"}});
    const auto title = standing(40, {line(0.2f, 0.4f, 0.6f, 0.05f)}, 10, 14);
    const auto found_one = found(title, whole);
    REQUIRE(found_one.size() == 1);
    CHECK(found_one[0].label == "title");
    CHECK(found_one[0].span == FrameSpan{114, 163});
    const Track cut = shots({{{0, 112}, "picture"}, {{112, 160}, "picture"}, {{160, 480}, "picture"}});
    CHECK(found(title, cut)[0].span == FrameSpan{112, 160});
    CHECK(found(standing(40, {line(0.2f, 0.4f, 0.6f, 0.05f)}, 10, 11), whole).empty()); // seen once
}

TEST_CASE("a card between pictures that can be read is an intertitle; a short one, or at an end, a title") {
    const std::vector<SeenLine> words{line(0.2f, 0.4f, 0.6f, 0.05f)};
    const Track between = shots({{{0, 100}, "picture"}, {{100, 172}, "card"}, {{172, 480}, "picture"}});
    const auto inter = found(standing(40, words, 9, 14), between);
    REQUIRE(inter.size() == 1);
    CHECK(inter[0].label == "intertitle");
    CHECK(inter[0].span == FrameSpan{100, 172});
    const Track brief = shots({{{0, 100}, "picture"}, {{100, 130}, "card"}, {{130, 480}, "picture"}});
    auto once = standing(40, words, 9, 10);
    once[9][0].on_even_ground = true;
    CHECK(found(once, brief)[0].label == "title");
    const Track early = shots({{{0, 100}, "card"}, {{100, 480}, "picture"}});
    CHECK(found(standing(40, words, 0, 8), early)[0].label == "title");
    const FrameTimes times = support::even_times(480, {24, 1});
    const auto with = [&](const char* read) {
        const Surroundings around{times, early, 12, {{12, read, 0.9f}}};
        return kinds(texts(standing(40, words, 0, 8), {}), around)[0].label;
    };
    CHECK(with("The House by the River") == "title");
    CHECK(with("Late that evening nobody came home.") == "intertitle"); // an excerpt begins with it
}

TEST_CASE("pages of many lines at an end are one list of credits, with what stands between them") {
    std::vector<SeenLine> page;
    for (int row = 0; row < 8; ++row)
        page.push_back(line(0.3f, 0.1f + 0.1f * static_cast<float>(row), 0.4f, 0.04f));
    const Track whole = shots({{{0, 480}, "picture"}});
    auto looks = standing(40, page, 30, 33);
    looks[34] = looks[35] = {line(0.1f, 0.05f, 0.2f, 0.03f)};
    looks[37] = looks[38] = page;
    const auto segments = found(looks, whole);
    REQUIRE(segments.size() == 1);
    CHECK(segments[0].label == "credits");
    CHECK(segments[0].span == FrameSpan{354, 463});
    CHECK(found(standing(40, page, 18, 21), whole)[0].label == "title"); // a letter shown in the middle
}

TEST_CASE("lines low in the picture that come and go are subtitles") {
    const Track whole = shots({{{0, 480}, "picture"}});
    auto looks = standing(40, {line(0.2f, 0.85f, 0.6f, 0.05f)}, 4, 8);
    CHECK(found(looks, whole)[0].label == "title"); // one alone
    looks[12] = looks[13] = looks[14] = {line(0.3f, 0.8f, 0.4f, 0.05f), line(0.35f, 0.88f, 0.3f, 0.05f)};
    for (const Segment& segment : found(looks, whole))
        CHECK(segment.label == "subtitle");
}

TEST_CASE("a line near the edge nearly all the time is a logo, and no title") {
    const Track whole = shots({{{0, 240}, "picture"}, {{240, 480}, "picture"}});
    const FrameTimes times = support::even_times(480, {24, 1});
    auto looks = standing(40, {line(0.8f, 0.05f, 0.1f, 0.05f, 6)}, 2, 40);
    looks[9] = {};
    looks[12].push_back(line(0.3f, 0.4f, 0.4f, 0.05f));
    const auto logos = take_logos(looks, {times, whole, 12});
    REQUIRE(logos.size() == 1);
    CHECK(logos[0].label == "logo");
    CHECK(logos[0].span == FrameSpan{24, 480});
    CHECK(looks[3].empty());
    CHECK(looks[12].size() == 1);
    auto middle = standing(40, {line(0.4f, 0.45f, 0.2f, 0.05f)}, 2, 40);
    CHECK(take_logos(middle, {times, whole, 12}).empty());
    CHECK(middle[3].size() == 1);
}

TEST_CASE("a line in a corner through many cuts is a logo, however seldom it can be seen") {
    Track many{"shots", {}};
    for (Frame first = 0; first < 960; first += 96)
        many.segments.push_back({{first, first + 96}, "picture", 1, ""});
    const FrameTimes times = support::even_times(960, {24, 1});
    const auto seldom = [&](float left) {
        std::vector<std::vector<SeenLine>> looks(80);
        for (std::size_t look = 3; look < looks.size(); look += 8)
            looks[look] = {line(left, 0.05f, 0.1f, 0.05f, 6)};
        return looks;
    };
    auto corner = seldom(0.85f), middle = seldom(0.45f), one_shot = seldom(0.85f);
    CHECK(take_logos(corner, {times, many, 12}).size() == 1);
    CHECK(take_logos(middle, {times, many, 12}).empty());
    CHECK(take_logos(one_shot, {times, shots({{{0, 960}, "picture"}}), 12}).empty());
}

TEST_CASE("letters over a picture that could not be read are none; on a card they stand") {
    const Analyser& analyser = *find_analyser("letters");
    const Film film = support::plain_film(320, 180, 480);
    const FrameTimes times = support::even_times(480, {24, 1});
    Looks looks{12, {}};
    const auto read_with = [&](std::vector<Sighting> words, const char* kind = "picture", Frame until = 168) {
        Looks all = looks;
        for (Frame frame = 120; frame < until; frame += 12)
            all.sightings.push_back(sighting_of(line(0.2f, 0.4f, 0.6f, 0.08f, 12))),
                all.sightings.back().frame = frame;
        all.sightings.insert(all.sightings.begin() + 3, words.begin(), words.end());
        const Evidence::Tracks tracks{{"shots", shots({{{0, 480}, kind}})}};
        return analyser.read(Evidence(film, times, {}, tracks, {{"letters", all}}), {}).tracks[0].segments;
    };
    const Sighting legible{144, "words", {0.2f, 0.4f, 0.6f, 0.08f}, 0.9f, {}, "The end"},
        illegible{144, "words", {0.2f, 0.4f, 0.6f, 0.08f}, 0.2f, {}, "x"};
    REQUIRE(read_with({}).size() == 1);
    CHECK(read_with({})[0].label == "title");
    REQUIRE(read_with({legible}).size() == 1);
    CHECK(read_with({legible})[0].detail == "The end");
    CHECK(read_with({illegible}).empty());
    CHECK(read_with({illegible}, "card").size() == 1);
    CHECK(read_with({illegible}, "picture", 240).empty());
    Sighting even{132, "ground", {0, 0, 1, 1}, 0.95f, {}, ""}, uneven = even;
    uneven.confidence = 0.3f;
    Sighting before = even;
    before.frame = 120;
    CHECK(read_with({before, even, illegible}, "picture", 156).size() == 1);
    CHECK(read_with({uneven, illegible}, "picture", 156).empty());
}
