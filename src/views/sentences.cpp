#include "views/sentences.hpp"

#include "figures/heard.hpp"
#include "figures/lengths.hpp"
#include "figures/picture.hpp"
#include "figures/running_speed.hpp"
#include "figures/scenes.hpp"
#include "figures/transitions.hpp"
#include "views/corrections.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t part = 0; part < parts.size(); ++part)
        text += (part == 0 ? "" : part + 1 == parts.size() ? " and " : ", ") + parts[part];
    return text;
}

std::vector<std::string> lengths_in_words(const Decoupage& decoupage, const Counting& counting) {
    std::vector<std::string> words;
    for (const CountedShot& shot : counted_shots(decoupage, counting))
        words.push_back(length_text(shot.length) + " s");
    return words;
}

/// " in 9:56": of the film, or of what counts where that is something else.
std::string extent_words(const Decoupage& decoupage, const Counting& counting, const LengthFigures& lengths) {
    const bool whole = counting.start == Counting::Start::with_the_film &&
                       counting.end == Counting::End::with_the_film && counting.speed == 0;
    if (whole) return " in " + clock_text(duration_of(decoupage));
    return " that last " + clock_text(Time{std::llround(lengths.total * Time::period::den)}) + " together";
}

Time length_of(const Decoupage& decoupage, const Track& track) {
    Time sum{0};
    for (const Segment& segment : track.segments)
        sum += decoupage.times.length(segment.span);
    return sum;
}

} // namespace

Time duration_of(const Decoupage& decoupage) {
    return decoupage.times.frames() > 0 ? decoupage.times.end() : decoupage.film.duration;
}

std::string film_facts(const Decoupage& decoupage) {
    const Film& film = decoupage.film;
    const std::string length = clock_text(duration_of(decoupage));
    if (decoupage.times.frames() == 0 || film.height == 0)
        return length + (film.sound_codec.empty() ? "; no picture and no sound" : " of sound, no picture");
    std::string facts = length + ", " + counted(decoupage.times.frames(), "frame", "frames");
    if (film.variable_rate)
        facts += " at a variable rate";
    else if (!rate_words(film.rate).empty())
        facts += " at " + rate_words(film.rate);
    const Segment speed = prevailing(decoupage.track("running_speed"));
    if (speed.label == "converted") facts += " (" + speed.detail + ")";
    facts += "; " + std::to_string(film.width) + " × " + std::to_string(film.height);
    const double inside = picture_aspect(decoupage);
    const std::string whole = aspect_name(film.aspect());
    facts += ", " + aspect_name(inside);
    if (aspect_name(inside) != whole) facts += " within " + whole;
    const std::string tone = prevailing(decoupage.track("tone")).label;
    if (!tone.empty()) facts += ", " + label_words(tone);
    return facts + (film.sound_codec.empty() ? ", no sound" : "");
}

bool is_of_sound_only(const Decoupage& decoupage) {
    return decoupage.times.frames() == 0 || decoupage.film.is_of_sound_alone();
}

std::string key_sentence(const Decoupage& decoupage, const Counting& counting) {
    const LengthFigures lengths = length_figures(counted_shots(decoupage, counting));
    if (is_of_sound_only(decoupage)) return "A film of sound only: there are no shots to count.";
    if (lengths.shots == 0) return "No shots were found in " + clock_text(duration_of(decoupage)) + ".";
    std::string text = counted(lengths.shots, "shot", "shots") + extent_words(decoupage, counting, lengths);
    constexpr int told_one_by_one = 3;
    if (lengths.shots <= told_one_by_one)
        text += ", of " + joined(lengths_in_words(decoupage, counting));
    else
        text += "; on average " + seconds_words(lengths.mean) + " s, half of them shorter than " +
                seconds_words(lengths.median) + " s";
    const auto unsure = static_cast<std::int64_t>(doubtful(decoupage.track("transitions")).size());
    if (unsure > 0) text += "; " + counted(unsure, "transition is", "transitions are") + " doubtful";
    return text + ".";
}

std::string transitions_sentence(const Track& transitions) {
    const auto counts = count_by_kind(transitions);
    std::vector<std::string> parts;
    for (std::size_t kind = 0; kind < counts.size(); ++kind)
        if (counts[kind] > 0)
            parts.push_back(grouped(counts[kind]) + ' ' + kind_plural(transition_kinds[kind], counts[kind]));
    return joined(parts);
}

std::string sound_sentence(const Decoupage& decoupage) {
    std::vector<std::string> parts;
    for (const HeardShare& share : heard_shares(decoupage))
        parts.push_back(std::string(share.track) + ' ' + percent(share.of_film));
    if (parts.empty()) return {};
    const auto themes = std::ssize(motifs_of(decoupage));
    return "Heard, by time: " + joined(parts) +
           (themes > 0 ? "; " + counted(themes, "theme returns", "themes return") : "");
}

std::string freezes_sentence(const Decoupage& decoupage) {
    constexpr std::int64_t told = 4;
    std::vector<std::string> parts;
    std::int64_t freezes = 0;
    for (const Segment& segment : decoupage.track("freeze_frames").segments)
        if (segment.label == "freeze" && ++freezes <= told)
            parts.push_back("at " + clock_text(decoupage.times.at(segment.span.first)) + ", " +
                            length_text(decoupage.times.length(segment.span)) + " s" +
                            (segment.span.end == decoupage.times.frames() ? ", to the end" : ""));
    if (freezes == 0) return {};
    std::string text = counted(freezes, "freeze-frame", "freeze-frames") + ": ";
    for (std::size_t part = 0; part < parts.size(); ++part)
        text += (part == 0 ? "" : "; ") + parts[part];
    const std::int64_t others = freezes - std::ssize(parts);
    return others > 0 ? text + " and " + counted(others, "other", "others") : text;
}

namespace {

std::string missing_sentence(const std::vector<std::string>& analysers) {
    std::string names;
    for (const std::string& analyser : analysers)
        names += (names.empty() ? "“" : ", “") + label_words(analyser) + "”";
    return "Not measured, so nothing here speaks of it: " + names + ".";
}

} // namespace

std::vector<std::string> reservations(const Decoupage& decoupage) {
    std::vector<std::string> list;
    if (!decoupage.whole)
        list.push_back("The screening was interrupted at " + clock_text(duration_of(decoupage)) +
                       ": everything here speaks of the film up to there.");
    const std::string corrections = corrections_sentence(decoupage);
    if (!corrections.empty()) list.push_back(corrections);
    const Track& damage = decoupage.track("damage");
    if (!damage.segments.empty())
        list.push_back(counted(static_cast<std::int64_t>(damage.segments.size()), "damaged stretch",
                               "damaged stretches") +
                       ", " + seconds_words(seconds(length_of(decoupage, damage))) +
                       " s in all: findings there may be wrong.");
    if (!decoupage.missing.empty()) list.push_back(missing_sentence(decoupage.missing));
    if (recognised_speed(decoupage)) list.push_back(speed_sentence(decoupage));
    if (decoupage.film.interlaced)
        list.push_back("The film is interlaced: one field of each frame was measured.");
    if (decoupage.film.variable_rate)
        list.push_back("The frame rate varies: times are the film’s own, frame by frame.");
    return list;
}

int shots_of_kind(const Decoupage& decoupage, Shot::Kind kind) {
    return static_cast<int>(std::count_if(decoupage.shots.begin(), decoupage.shots.end(),
                                          [&](const Shot& shot) { return shot.kind == kind; }));
}

std::string scenes_sentence(const Decoupage& decoupage) {
    const std::vector<Scene> scenes = scenes_of(decoupage);
    if (scenes.empty()) return {};
    int shots = 0;
    for (const Scene& scene : scenes)
        shots += scene.shots;
    const auto patterns = std::ssize(decoupage.track("patterns").segments);
    return counted(std::ssize(scenes), "scene, ", "scenes, ") + "of " +
           decimals(static_cast<double>(shots) / static_cast<double>(scenes.size()), 1) +
           " shots on average" +
           (patterns > 0 ? "; " + counted(patterns, "pattern", "patterns") + " of the cutting." : ".");
}

} // namespace decoupage
