// A dossier from a stranger, through the public door. The bytes are either the file itself, or changes to a
// small sound one (four bytes each: two for the place, one for the new byte, one skipped), which gets behind
// SQLite's own checks.

#include "dossier/dossier.hpp"

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <unistd.h>

using namespace decoupage;

namespace {

const std::string& path() {
    static const std::string path = "/dev/shm/dossier_fuzz." + std::to_string(getpid());
    return path;
}

void demand(bool promise) {
    if (!promise) std::abort();
}

using Deed = Correction::Deed;

std::string sound_dossier() {
    Film film;
    film.print = {5, "ab"};
    film.rate = {24, 1};
    film.frames = 50;
    const std::vector<float> values(50, 1.5f);
    std::vector<Time> times;
    for (Frame frame = 0; frame < film.frames; ++frame)
        times.push_back(from_ticks(frame, 1, 24));
    Annotation note;
    note.tier = 3;
    note.given = {10, 30};
    note.region = Box{0.25f, 0.25f, 0.5f, 0.5f};
    note.term = "near";
    note.words = "so";
    OneDeed deed(0);
    deed.add(Vocabulary{0, "Sizes", "http://example.org/", "", {}});
    deed.add(Term{0, 1, "near", "near", ""});
    deed.add(Tier{0, "scale", 1, Lies::on_shots, 0, "", ""});
    deed.add(note);
    deed.change(4, note);
    deed.sign("Ada", "now");
    {
        auto dossier = Dossier::create(path(), film);
        demand(dossier && dossier->begin() && dossier->write_times(0, times) &&
               dossier->write_curve("level", 0, values) &&
               dossier->write_still({7, 2, 2, "\xff\xd8\xff\xd9"}) &&
               dossier->write_looks(
                   {{"faces", {12, {{12, "frontal", {0.1f, 0.2f, 0.3f, 0.4f}, 0.5f, {1, 2}, "x"}}}}}) &&
               dossier->write_film(film, from_ticks(50, 1, 24), true, "now") &&
               dossier->write_reading({"shots", 1, {{"least", 0.5}}},
                                      {{"shots", {{{0, 50}, "picture", 1, "x"}}}}) &&
               dossier->write_missing({"sound"}) &&
               dossier->write_reading({"transitions", 1, {}},
                                      {{"transitions", {{{20, 20}, "cut", 0.5f, ""}}}}) &&
               dossier->write_correction(
                   {0, Deed::move, {{20, 20}, "cut", 1, ""}, {{21, 21}, "cut", 1, ""}, "Ada", "now"}) &&
               dossier->write_correction({0, Deed::add, {}, {{30, 40}, "dissolve", 1, ""}, "Ada", "now"}) &&
               dossier->write_correction({0, Deed::undo, {}, {}, "Ben", "now"}) &&
               dossier->write_naming(
                   {0, Naming::Deed::give, 0, Named::shots, "", {0, 20}, "the run", "Ada", "now"}) &&
               dossier->write_naming(
                   {0, Naming::Deed::accept, 0, Named::moment, "take", {0, 50}, "a", "Ada", "now"}) &&
               dossier->write_naming(
                   {0, Naming::Deed::rename, 1, Named::span, "", {}, "the walk", "Ben", "now"}) &&
               dossier->write_annotatings(deed.entries()) &&
               dossier->write_subtitles(
                   {Subtitles::Origin::added,
                    "a.srt",
                    "srt",
                    "en",
                    "",
                    {{Time{5}, Time{9}, "ANNA", "Oui", {"steps"}}, {Time{6}, Time{7}, "", "x", {}}}}) &&
               dossier->commit());
    }
    std::ifstream file(path(), std::ios::binary);
    std::string bytes(std::istreambuf_iterator<char>(file), {});
    unlink(path().c_str());
    return bytes;
}

/// Where a change tells: most of a page is empty.
std::vector<std::size_t> places_in_use(const std::string& bytes) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        if (bytes[i] != 0 || (i > 0 && bytes[i - 1] != 0)) places.push_back(i);
    return places;
}

void read_all(const Dossier& dossier) {
    const auto whole = dossier.decoupage(dossier.curve_names());
    const auto curves = dossier.curves();
    (void)dossier.still_frames();
    if (!whole || !curves) return;
    const auto frames = static_cast<std::size_t>(whole->film.frames);
    demand(whole->times.values().size() == frames);
    for (const auto& [name, values] : *curves)
        demand(values.size() == frames);
    for (const auto& [name, track] : whole->tracks)
        for (const Segment& segment : track.segments)
            demand(segment.span.first >= 0 && segment.span.end <= whole->film.frames &&
                   segment.correction <= static_cast<std::int64_t>(whole->corrections.size()));
    for (const Name& name : whole->names)
        demand(name.span.first >= 0 && name.span.first < name.span.end &&
               name.span.end <= whole->film.frames && !name.words.empty());
    for (const MomentMark& mark : moment_marks(whole->namings))
        demand(mark.span.first >= 0 && !mark.kind.empty());
    for (const Annotation& one : whole->annotations.annotations)
        demand(one.span.first >= 0 && one.span.first < one.span.end && one.span.end <= whole->film.frames &&
               whole->annotations.tier(one.tier) != nullptr && !whole->annotations.value_of(one).empty());
    if (const auto all = dossier.looks())
        for (const auto& [name, looks] : *all)
            for (const Sighting& sighting : looks.sightings)
                demand(sighting.frame >= 0 && sighting.frame < whole->film.frames);
    for (const Subtitles& subtitles : whole->subtitles)
        for (const Cue& cue : subtitles.cues)
            demand(Time{0} <= cue.begin && cue.begin < cue.end);
    if (const auto seen = dossier.seen_reels(); seen && *seen) demand((*seen)->end <= whole->film.frames);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::string sound_bytes = sound_dossier();
    if (size == 0) return 0;
    std::string bytes;
    if (data[0] == 'S') {
        bytes.assign(reinterpret_cast<const char*>(data), size);
    } else {
        bytes = sound_bytes;
        static const std::vector<std::size_t> places = places_in_use(sound_bytes);
        for (std::size_t i = 1; i + 3 <= size; i += 3)
            bytes[places[static_cast<std::size_t>(data[i] << 8 | data[i + 1]) % places.size()]] =
                static_cast<char>(data[i + 2]);
    }
    std::ofstream(path(), std::ios::binary | std::ios::trunc)
        .write(bytes.data(), static_cast<long>(bytes.size()));
    if (auto dossier = Dossier::open(path())) {
        read_all(*dossier);
        // A re-reading writes into it.
        if (dossier->write_reading({"tone", 1, {}}, {{"tone", {}}})) read_all(*dossier);
        if (dossier->write_looks({{"letters", {12, {{24, "line", {}, 1, {}, ""}}}}})) read_all(*dossier);
        if (dossier->write_correction({0, Deed::add, {}, {{9, 9}, "cut", 1, ""}, "Ada", "now"}))
            read_all(*dossier);
        if (dossier->write_naming({0, Naming::Deed::give, 0, Named::span, "", {0, 9}, "here", "Ada", "now"}))
            read_all(*dossier);
        if (const auto log = dossier->annotatings()) {
            OneDeed more(static_cast<std::int64_t>(log->size()));
            more.add(Tier{0, "one more", 0, Lies::on_film, 0, "", ""});
            more.sign("Ada", "now");
            if (dossier->write_annotatings(more.entries())) read_all(*dossier);
        }
    }
    for (const char* companion : {"", "-wal", "-shm", "-journal"})
        unlink((path() + companion).c_str());
    return 0;
}
