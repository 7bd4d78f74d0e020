#include "app/alignment_words.hpp"

#include "views/corrections.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

std::string line(const std::string& text) {
    return "  " + wrapped(text, 77, 2) + "\n";
}

std::string time_range(const Decoupage& print, FrameSpan span) {
    return clock_text(print.times.at(span.first), print.film.rate) + "–" +
           clock_text(print.times.at(span.end), print.film.rate);
}

std::string frames_range(FrameSpan span) {
    return std::to_string(span.first) + "–" + std::to_string(span.end);
}

std::string padded(std::string text, std::size_t width) {
    return columns(text) < width ? text + std::string(width - columns(text), ' ') : text;
}

std::string speed_sentence(double speed) {
    if (speed == 1) return "B runs as fast as A.";
    const double by = std::abs(speed - 1) * 100;
    const std::string name = speed_name(speed);
    return "B runs " + decimals(by, by < 1 ? 2 : 1) + " % " + (speed > 1 ? "faster" : "slower") + " than A" +
           (name.empty() ? "." : ": " + name + ".");
}

std::string shots_sentence(const AlignmentMatter& matter) {
    const auto& shots = matter.alignment.shots;
    const auto alike =
        std::ranges::count_if(shots, [](const MatchedShot& shot) { return shot.other.has_value(); });
    std::int64_t all = 0;
    for (const Shot& shot : matter.one.shots)
        all += shot.number > 0;
    return counted(std::ssize(shots), "shot", "shots") + " of A’s " + grouped(all) +
           (shots.size() == 1 ? " is" : " are") + " in B; " + grouped(alike) + (alike == 1 ? " is" : " are") +
           " cut alike there. " + percent(matter.alignment.common_of_one) + " of A and " +
           percent(matter.alignment.common_of_other) +
           " of B are common. How sure that they are prints of one film: " +
           percent(matter.alignment.confidence) + ".";
}

std::string stretches_list(const AlignmentMatter& matter) {
    std::string text =
        "\nIn both\n  " + padded("A", 22) + padded("frames", 16) + padded("B", 22) + "frames\n";
    for (const AlignedStretch& stretch : matter.alignment.stretches)
        text += "  " + padded(time_range(matter.one, stretch.one), 22) +
                padded(frames_range(stretch.one), 16) + padded(time_range(matter.other, stretch.other), 22) +
                frames_range(stretch.other) + "\n";
    return text;
}

std::string lone_list(const Decoupage& print, const std::vector<LonePart>& parts, const char* heading) {
    std::string text;
    for (const LonePart& part : parts)
        text += "  " + padded(time_range(print, part.span), 22) + padded(frames_range(part.span), 16) +
                length_text(print.times.length(part.span)) + " s\n";
    return text.empty() ? text : std::string("\n") + heading + "\n" + text;
}

std::string transitions_words(const std::vector<LoneTransition>& lone, const char* print) {
    constexpr std::size_t most = 8;
    if (lone.empty()) return {};
    std::string list;
    for (std::size_t i = 0; i < std::min(most, lone.size()); ++i)
        list += (i == 0 ? "" : ", ") + transition_at(lone[i].transition);
    if (lone.size() > most) list += " and " + std::to_string(lone.size() - most) + " more";
    return line("Found in " + std::string(print) + " alone: " + list + ".");
}

/// "B is darker than A by 20 levels of 255."; empty where it is by less than `least`.
std::string more_or_less(double by, double least, const std::string& more, const std::string& less,
                         const std::string& unit, int places) {
    if (!(std::abs(by) >= least)) return {};
    return line("B is " + (by > 0 ? more : less) + " than A by " + decimals(std::abs(by), places) + unit +
                ".");
}

std::string other_words(const std::string& what, const std::string& one, const std::string& other) {
    if (one == other || one.empty() || other.empty()) return {};
    return line("" + what + ": " + label_words(one) + " in A, " + label_words(other) + " in B.");
}

std::string differences_list(const PrintDifferences& differences) {
    constexpr double least_width = 0.03, least_levels = 3, least_loudness = 1;
    std::string text =
        transitions_words(differences.only_one, "A") + transitions_words(differences.only_other, "B");
    text += other_words("Shape", differences.shape_one, differences.shape_other);
    if (std::abs(differences.width_shown - 1) >= least_width)
        text += line("B shows some " + percent(differences.width_shown) + " of the width that A shows.");
    text += other_words("Tone", differences.tone_one, differences.tone_other);
    text += more_or_less(differences.brighter, least_levels, "lighter", "darker", " levels of 255", 0);
    text += more_or_less(differences.louder, least_loudness, "louder", "quieter", " LU", 1);
    return text.empty() ? "\nNothing else is different, as far as the dossiers tell.\n"
                        : "\nDifferent\n" + text;
}

std::string name_line(const AlignmentMatter& matter, const CarriedName& carried) {
    const std::string words = "“" + plain_line(carried.name.words) + "”";
    const std::string place = carried.there.empty() ? ""
                                                    : clock_text(matter.other.times.at(carried.there.first),
                                                                 matter.other.film.rate);
    switch (carried.fate) {
    case CarriedName::Fate::carried:
        return line("" + words + " is at " + place + " in B.");
    case CarriedName::Fate::partly:
        return line("" + words + " is at " + place + " in B, where a part of it is missing.");
    case CarriedName::Fate::known:
        return line("" + words + " was a name in B already, and stays as it is.");
    case CarriedName::Fate::absent:
        break;
    }
    return line("" + words + " could not be placed: most of it is not in B.");
}

std::string names_list(const AlignmentMatter& matter) {
    if (matter.names == nullptr) return {};
    if (matter.names->empty()) return "\nA has no names to carry over.\n";
    std::string text = "\nNames\n";
    for (const CarriedName& carried : *matter.names)
        text += name_line(matter, carried);
    return text;
}

} // namespace

std::string alignment_text(const AlignmentMatter& matter) {
    return "A  " + plain_line(file_name(matter.one.film.path)) + "\nB  " +
           plain_line(file_name(matter.other.film.path)) + "\n\n" +
           wrapped(speed_sentence(matter.alignment.speed) + " " + shots_sentence(matter), 79) + "\n" +
           stretches_list(matter) + lone_list(matter.one, matter.alignment.only_one, "Only in A") +
           lone_list(matter.other, matter.alignment.only_other, "Only in B") +
           differences_list(matter.alignment.differences) + names_list(matter);
}

} // namespace decoupage
