// Files of other programs, from strangers, through every reader: whatever the bytes are, what comes of them
// lies within the film, may be kept in a dossier as it is, and read a second time changes nothing. The first
// byte says which film: of even or of variable rate, known well or hardly.

#include "dossier/checks.hpp"
#include "exchange/differences.hpp"
#include "exchange/forms.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

using namespace decoupage;
using namespace decoupage::exchange;

namespace {

void demand(bool promise) {
    if (!promise) std::abort();
}

/// What was noted of each of these films.
std::vector<Annotating> log_of(const Decoupage& film) {
    if (film.annotations.tiers.empty()) return {};
    Annotation one;
    one.tier = 3;
    one.given = {20, 40};
    one.region = Box{0.25f, 0.25f, 0.5f, 0.5f};
    one.term = "near";
    OneDeed deed(0);
    deed.add(Vocabulary{0, "Sizes", "http://example.org/", "", {}});
    deed.add(Term{0, 1, "near", "near", ""});
    deed.add(Tier{0, "scale", 1, Lies::on_film, 0, "", ""});
    deed.add(one);
    deed.add(Tier{0, "remarks", 0, Lies::on_tier, 3, "", ""});
    one.tier = 5;
    one.host = 4;
    one.term.clear();
    one.words = "doubtful";
    deed.add(one);
    deed.sign("Ada", "2026-11-28T10:00:00Z");
    return deed.entries();
}

/// 300 frames; of variable rate, some of them at one time.
Decoupage film_of(Rate rate, bool variable) {
    Decoupage film;
    film.film.path = "/films/film.mkv";
    film.film.rate = rate;
    film.film.frames = 300;
    film.film.variable_rate = variable;
    std::vector<Time> times;
    for (Frame frame = 0; frame < 300; ++frame)
        times.push_back(from_ticks(variable ? frame * frame / 7 : frame, rate.denominator, rate.numerator));
    film.times = FrameTimes(times, times.back() + from_ticks(1, rate.denominator, rate.numerator));
    film.tracks["transitions"] = {"transitions",
                                  {{{0, 10}, "fade_in", 0.9f, ""},
                                   {{50, 50}, "cut", 0.8f, ""},
                                   {{100, 124}, "dissolve", 0.7f, ""},
                                   {{280, 300}, "fade_out", 0.9f, "white"}}};
    film.tracks["scenes"] = {"scenes", {{{0, 100}, "scene", 1, ""}, {{100, 300}, "scene", 1, ""}}};
    film.tracks["scale"] = {"scale", {{{10, 50}, "medium", 1, ""}}};
    film.tracks["freeze_frames"] = {"freeze_frames", {{{60, 80}, "freeze", 1, ""}}};
    film.namings = {{1, Naming::Deed::give, 0, Named::span, "", {20, 40}, "the run", "Ada", "now"}};
    film.names = names_where_they_are(film);
    film.annotations.tiers.emplace_back(); // so that there is a log
    film.annotations = annotations_in_force(log_of(film), {}, 300);
    return film;
}

const Decoupage& chosen_film(std::uint8_t choice) {
    static const std::vector<Decoupage> films{film_of({24, 1}, false), film_of({30000, 1001}, false),
                                              film_of({25, 1}, true), Decoupage{}};
    return films[choice % films.size()];
}

void check_entries(const Decoupage& film, Differences& entries) {
    std::int64_t number = 0;
    for (Correction& correction : entries.corrections) {
        correction.number = ++number;
        correction.author = correction.made_at = "somebody";
        demand(sound(correction));
    }
    number = std::ssize(film.namings);
    for (Naming& naming : entries.namings) {
        naming.number = ++number;
        if (naming.author.empty()) naming.author = "somebody";
        naming.made_at = "now";
        demand(sound(naming));
    }
    entries.annotatings.sign("somebody", "now");
    for (const Annotating& entry : entries.annotatings.entries())
        demand(sound(entry));
    demand(why_not(log_of(film), entries.annotatings.entries()).empty());
    for (const std::string& remark : entries.remarks)
        demand(sound_text(remark));
}

/// The film with all of it in force.
Decoupage with(Decoupage film, const Differences& entries) {
    const Frame frames = film.times.frames();
    film.tracks["transitions"] = corrected(film.track("transitions"), entries.corrections, frames);
    film.tracks["scenes"] = corrected_scenes(film.track("scenes"), entries.corrections, frames);
    for (auto& [name, track] : film.tracks)
        track.name = name;
    for (const Naming& naming : entries.namings)
        film.namings.push_back(naming);
    film.names = names_where_they_are(film);
    std::vector<Annotating> noted = log_of(film);
    for (const Annotating& entry : entries.annotatings.entries())
        noted.push_back(entry);
    film.annotations = annotations_in_force(noted, {}, frames);
    return film;
}

void check(const Form& form, std::string_view bytes, const Decoupage& film) {
    const auto said = form.read(bytes, film);
    if (!said) return demand(sound_text(said.error().sentence()));
    Differences entries = differences(film, *said);
    check_entries(film, entries);
    const Decoupage after = with(film, entries);
    demand(sound(after.track("transitions"), film.times.frames()));
    if (form.document == nullptr) return;
    const auto again = form.read(form.document(after), after);
    demand(again.has_value() || film.times.frames() == 0);
    if (again) demand(differences(after, *again).corrections.empty());
    if (again) demand(differences(after, *again).annotatings.entries().empty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0) return 0;
    const Decoupage& film = chosen_film(bytes[0]);
    const std::string_view text(reinterpret_cast<const char*>(bytes) + 1, size - 1);
    if (const Form* form = form_of(text))
        check(*form, text, film);
    else
        for (const Form& any : forms())
            check(any, text, film);
    return 0;
}
