// How right looks into the lens are told: on faces marked by eye, and on drawn heads.

#include "analysers/faces/seen_gaze.hpp"
#include "analysers/gaze/stretches.hpp"
#include "analysers/roster.hpp"
#include "bench/clips.hpp"
#include "bench/faces/judged.hpp"
#include "bench/gaze/drawn_heads.hpp"
#include "bench/gaze/judged.hpp"
#include "bench/opening.hpp"
#include "bench/written.hpp"
#include "film/boxes.hpp"
#include "media/film_reader.hpp"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <iostream>
#include <map>

#include <CLI/CLI.hpp>

namespace {

using namespace decoupage;
using namespace decoupage::bench;

/// Faces of some kind, as they are told and as if all of them looked into the lens.
struct GazeRow {
    std::string name;
    GazeJudged ours, always;
    int marked = 0; ///< those that were not found as faces, too

    void add(bool into_lens, std::optional<double> told) {
        ours.add(into_lens, told);
        always.add(into_lens, told ? std::optional(1.0) : std::nullopt);
    }
};

std::string table_of(const std::vector<GazeRow>& rows) {
    std::string made =
        "| | faces | found | eyes measured | of these into the lens | right | precision | recall | "
        "order | right, if all look into it |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n";
    for (const GazeRow& row : rows) {
        const GazeJudged& j = row.ours;
        char text[256];
        std::snprintf(text, sizeof text, "| %s | %d | %d | %d | %d | %.2f | %.2f | %.2f | %.2f | %.2f |\n",
                      row.name.c_str(), row.marked, j.faces, j.measured, j.into, j.accuracy(), j.precision(),
                      j.recall(), j.order(), row.always.accuracy());
        made += text;
    }
    return made;
}

std::optional<double> told(const Sighting& face) {
    const auto gaze = faces::gaze_of(face);
    return gaze ? std::optional(gaze::into_lens(*gaze)) : std::nullopt;
}

/// The sighting that lies on a face best, if any does.
const Sighting* sighting_on(const Box& face, const std::vector<Sighting>& seen) {
    const auto shares = [&](const Sighting& one) { return common_share(one.box, face); };
    const auto best = std::ranges::max_element(seen, {}, shares);
    return best != seen.end() && shares(*best) >= 0.3F ? &*best : nullptr;
}

/// Whether a marked face is asked for.
bool counts(const TrueFace& face) {
    return face.sure && (face.pose == "frontal" || face.pose == "three_quarter") && face.eyes != "?";
}

class OfMarked {
public:
    void add(const MarkedFrame& frame, const std::vector<Sighting>& seen) {
        for (const TrueFace& face : frame.faces) {
            if (!counts(face)) continue;
            add_face(all_, face, seen);
            add_face(face.pose == "frontal" ? frontal_ : turned_, face, seen);
            if (face.eyes != "closed") add_face(open_, face, seen);
            const auto clip = clips_.try_emplace(frame.clip, GazeRow{frame.clip, {}, {}, 0}).first;
            add_face(clip->second, face, seen);
        }
    }

    std::string table() const {
        std::vector<GazeRow> rows;
        for (const auto& [name, row] : clips_)
            rows.push_back(row);
        rows.insert(rows.end(), {frontal_, turned_, open_, all_});
        return table_of(rows);
    }

private:
    static void add_face(GazeRow& row, const TrueFace& face, const std::vector<Sighting>& seen) {
        ++row.marked;
        if (const Sighting* found = sighting_on(face.box, seen)) row.add(face.eyes == "lens", told(*found));
    }

    std::map<std::string, GazeRow> clips_;
    GazeRow frontal_{"heads from the front", {}, {}, 0}, turned_{"turned heads", {}, {}, 0},
        open_{"without closed eyes", {}, {}, 0}, all_{"all", {}, {}, 0};
};

Outcome<void> show_clip(const Clip& clip, const std::vector<MarkedFrame>& all, const Lookout& lookout,
                        OfMarked& judged) {
    std::multimap<Frame, const MarkedFrame*> wanted; // faces of one frame may stand in both files
    for (const MarkedFrame& marked : all)
        if (marked.clip == clip.name) wanted.emplace(marked.frame, &marked);
    if (wanted.empty()) return {};
    auto reader = FilmReader::open(clip.film);
    if (!reader) return tl::unexpected(reader.error());
    for (Frame frame = 0; frame <= wanted.rbegin()->first; ++frame) {
        const auto read = reader->next();
        if (!read) return tl::unexpected(read.error());
        if (!*read) break;
        const auto [first, end] = wanted.equal_range(frame);
        if (first == end) continue;
        const auto picture = reader->look(find_analyser("faces")->card.looks->longest);
        if (!picture) return tl::unexpected(picture.error());
        const auto seen = lookout.look(*picture);
        std::for_each(first, end, [&](const auto& marked) { judged.add(*marked.second, seen); });
    }
    return {};
}

Outcome<std::string> report_table(const Lookout& lookout, const std::string& footage) {
    std::vector<MarkedFrame> frames;
    for (const char* file : {"tests/truth/faces.txt", "tests/truth/lens.txt"}) {
        const auto more =
            file_text(file).and_then([](const std::string& text) { return marked_frames(text); });
        if (!more) return tl::unexpected(more.error());
        frames.insert(frames.end(), more->begin(), more->end());
    }
    const auto all = clips(footage, "bench/truth", Split::report);
    if (!all) return tl::unexpected(all.error());
    OfMarked judged;
    for (const Clip& clip : *all)
        if (const auto shown = show_clip(clip, frames, lookout, judged); !shown)
            return tl::unexpected(shown.error());
    return judged.table();
}

struct DrawnRow {
    GazeRow row;
    std::function<bool(const DrawnHead&)> holds;
};

std::vector<DrawnRow> drawn_rows() {
    const auto sized = [](float least, float most) {
        return [=](const DrawnHead& head) { return head.height >= least && head.height < most; };
    };
    const auto turned = [](float least, float most) {
        return [=](const DrawnHead& head) { return head.turn >= least && head.turn < most; };
    };
    const auto past = [](float least, float most) {
        return [=](const DrawnHead& head) {
            return head.past < 3 || (!head.closed && head.past >= least && head.past < most);
        };
    };
    return {{{"face to 0.25 of the height", {}, {}, 0}, sized(0, 0.25F)},
            {{"to 0.4", {}, {}, 0}, sized(0.25F, 0.4F)},
            {{"to 0.6", {}, {}, 0}, sized(0.4F, 0.6F)},
            {{"larger", {}, {}, 0}, sized(0.6F, 1)},
            {{"head turned by less than 10°", {}, {}, 0}, turned(0, 10)},
            {{"by 10° to 20°", {}, {}, 0}, turned(10, 20)},
            {{"by more", {}, {}, 0}, turned(20, 90)},
            {{"into the lens, or 8° to 15° past it", {}, {}, 0}, past(8, 15)},
            {{"or 15° to 25°", {}, {}, 0}, past(15, 25)},
            {{"or more", {}, {}, 0}, past(25, 180)},
            {{"into the lens, or eyes closed", {}, {}, 0},
             [](const DrawnHead& head) { return head.past < 3 || head.closed; }},
            {{"all", {}, {}, 0}, [](const DrawnHead&) { return true; }}};
}

std::string drawn_table(const Lookout& lookout, std::uint32_t heads) {
    auto rows = drawn_rows();
    for (std::uint32_t number = 0; number < heads; ++number) {
        const DrawnHead head = drawn_head(number);
        const auto seen = lookout.look({head.luma});
        const auto face = std::ranges::find_if(
            seen, [&](const Sighting& one) { return std::abs(one.box.height / head.height - 1) < 0.35F; });
        for (DrawnRow& one : rows) {
            if (!one.holds(head)) continue;
            ++one.row.marked;
            if (face != seen.end()) one.row.add(head.past < 3 && !head.closed, told(*face));
        }
    }
    std::vector<GazeRow> all;
    for (DrawnRow& one : rows)
        all.push_back(std::move(one.row));
    return table_of(all);
}

} // namespace

int main(int count, char** words) {
    CLI::App line("How right looks into the lens are told.");
    Places places;
    std::string of = "report", document;
    std::uint32_t heads = 1000;
    offer_footage(line, places);
    line.add_option("--of", of, "report: faces marked by eye; drawn: drawn heads")
        ->check(CLI::IsMember({"report", "drawn"}))
        ->capture_default_str();
    line.add_option("--heads", heads, "How many are drawn")->capture_default_str();
    line.add_option("--write", document, "A Markdown file whose table is replaced");
    CLI11_PARSE(line, count, words);

    const auto lookout = find_analyser("faces")->lookout({});
    if (!lookout) return failed(lookout.error());
    const auto made = of == "drawn" ? Outcome<std::string>(drawn_table(**lookout, heads))
                                    : report_table(**lookout, places.footage);
    if (!made) return failed(made.error());
    std::cout << *made;
    if (!document.empty())
        if (const auto written = write_between(document, "gaze " + of, *made); !written)
            return failed(written.error());
    return 0;
}
