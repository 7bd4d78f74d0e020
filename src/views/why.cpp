#include "views/why.hpp"

#include "figures/transitions.hpp"
#include "views/corrections.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <cctype>

namespace decoupage {

namespace {

using What = Reason::What;

constexpr std::size_t width = 78;

/// "cut", "dissolve": the kind alone.
std::string kind_of(const Segment& transition) {
    return transition.label == "other" ? "change of another kind" : plain_line(transition_words(transition));
}

std::string frames_later(Frame frames) {
    return frames <= 1 ? "one frame later" : std::to_string(frames) + " frames later";
}

/// What speaks for it, as a clause.
std::string favour(const Reason& reason, const Segment& transition) {
    switch (reason.what) {
    case What::change:
        return "the picture changes from one frame to the next (likeness " + decimals(reason.value, 2) + ")";
    case What::coming_back:
        return "the old picture does not come back within half a second";
    case What::movement:
        return "movement explains only " + percent(reason.value) + " of it";
    case What::ground:
        if (transition.span.empty()) return "a picture and black stand side by side";
        return transition.label == "fade_in" ? "it comes out of a plain ground" : "it ends in a plain ground";
    case What::climb:
        return "the later picture takes over evenly";
    case What::left_over:
        return "a mixture of the two pictures leaves only " + percent(reason.value) + " unexplained";
    case What::network:
        return "the network takes it for a " + kind_of(transition) + " (" + percent(reason.value) + ")";
    default:
        return {};
    }
}

/// What speaks against it, as a clause.
std::string disfavour(const Reason& reason, const Segment& transition) {
    switch (reason.what) {
    case What::change:
        return "the picture hardly changes from the frame before (likeness " + decimals(reason.value, 2) +
               ")";
    case What::coming_back:
        return "the old picture comes back " + frames_later(reason.frames) + ", as after a flash";
    case What::movement:
        return "movement explains " + percent(reason.value) + " of it";
    case What::unrest:
        return "the frames beside it change nearly as much";
    case What::climb:
        return "the later picture does not take over evenly";
    case What::left_over:
        return "a mixture of the two pictures leaves " + percent(reason.value) + " unexplained";
    case What::alike:
        return "the pictures before and after are much alike";
    case What::network:
        return "the network does not take it for a " + kind_of(transition) + " (" + percent(reason.value) +
               ")";
    case What::neighbour:
        return "a better founded transition beside it leaves it no room";
    default:
        return {};
    }
}

std::string clauses(const Explanation& explanation, Reason::Side side) {
    std::vector<std::string> parts;
    for (const Reason& reason : explanation.reasons)
        if (reason.side == side)
            parts.push_back(side == Reason::Side::for_it ? favour(reason, explanation.transition)
                                                         : disfavour(reason, explanation.transition));
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i)
        text += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return text;
}

std::string capital(std::string text) {
    if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

bool stands_in(FrameSpan span, Frame place) {
    return span.empty() ? span.first == place : span.contains(place);
}

/// "The frame stands in shot 8, 353–389."
std::string shot_sentence(const Decoupage& decoupage, Frame place) {
    for (const Shot& shot : decoupage.shots)
        if (shot.span.contains(place))
            return "The frame stands in " +
                   (shot.number > 0 ? "shot " + std::to_string(shot.number) : std::string("black")) + ", " +
                   std::to_string(shot.span.first) + "–" + std::to_string(shot.span.end) + ".";
    return {};
}

/// What a person said of this place or of the transition found at it.
std::string by_hand(const Decoupage& decoupage, const Explanation& explanation, Frame place) {
    for (const Segment& segment : decoupage.track("transitions").segments)
        if (segment.correction > 0 &&
            (stands_in(segment.span, place) ||
             (explanation.found && exclude_each_other(segment.span, explanation.transition.span))))
            return " By hand there is a " + transition_at(segment) + ", " + set_by_words(decoupage, segment) +
                   ".";
    for (const Correction& correction : standing(decoupage.corrections).in_force)
        if (explanation.found && correction.takes() &&
            exclude_each_other(correction.taken.span, explanation.transition.span))
            return " By hand it was taken away (correction " + std::to_string(correction.number) + ", " +
                   plain_line(correction.author) + ").";
    return {};
}

class Table {
public:
    Table(const Decoupage& decoupage, const Explanation& explanation, const WhyOrder& order)
        : decoupage_(decoupage), explanation_(explanation), order_(order) {}

    std::string text() const {
        std::string text =
            faint("     frame        time  likeness    back    part  motion   level  network") + '\n';
        for (const Testimony& row : explanation_.frames) {
            const bool within = stands_in(explanation_.transition.span, row.frame);
            const std::string line = (within ? "▸" : " ") + cells(row);
            text += (within ? accent(line) : line) + '\n';
        }
        return text;
    }
    std::string legend() const {
        return faint(wrapped(
                   "likeness: to the frame before, 1 is the same picture in any light. back: how like a "
                   "picture of half a second ago is to one half a second on. part: of the later picture, "
                   "were the frame a mixture of those " +
                       std::to_string(explanation_.reach) +
                       " frames before and after; – where these are alike. motion: how much of the picture "
                       "movement explains. level: brightness, 0 to 255. network: the likeliest kind.",
                   width)) +
               '\n';
    }

private:
    static std::string right(const std::string& text, std::size_t columns_wide) {
        return std::string(columns_wide > columns(text) ? columns_wide - columns(text) : 0, ' ') + text;
    }
    std::string painted(const char* code, const std::string& text) const {
        return order_.colour == WhyOrder::Colour::ansi ? code + text + "\x1b[0m" : text;
    }
    std::string faint(const std::string& text) const { return painted("\x1b[2m", text); }
    std::string accent(const std::string& text) const { return painted("\x1b[33m", text); }

    static std::string network_words(const Testimony& row) {
        const auto most = std::max_element(row.network.begin(), row.network.end());
        constexpr float worth_a_word = 0.05f;
        if (*most < worth_a_word) return "–";
        const auto kind = static_cast<std::size_t>(most - row.network.begin());
        return label_words(network_kinds[kind]) + " " + percent(static_cast<double>(*most));
    }

    std::string cells(const Testimony& row) const {
        const auto number = [](float value) { return decimals(static_cast<double>(value), 2); };
        return right(std::to_string(row.frame), 9) +
               right(clock_text(decoupage_.times.at(row.frame), decoupage_.film.rate), 12) +
               right(number(row.likeness), 10) + right(number(row.returning), 8) +
               right(row.part ? number(*row.part) : "–", 8) +
               right(percent(static_cast<double>(row.explained)), 8) +
               right(decimals(static_cast<double>(row.level), 0), 8) + "  " + network_words(row);
    }

    const Decoupage& decoupage_;
    const Explanation& explanation_;
    const WhyOrder& order_;
};

} // namespace

std::string standing_sentence(const Decoupage& decoupage, const Explanation& explanation, Frame place) {
    const Segment& transition = explanation.transition;
    if (!explanation.found)
        return "No transition was found here. " + shot_sentence(decoupage, place) +
               by_hand(decoupage, explanation, place);
    std::string text = "A " + transition_at(transition);
    if (!transition.span.empty())
        text += ", " + length_text(decoupage.times.length(transition.span)) + " s long";
    text += ": " + percent(static_cast<double>(transition.confidence)) + " sure";
    if (transition.confidence < doubtful_below) text += ", doubtful";
    return text + "." + by_hand(decoupage, explanation, place);
}

std::string verdict_sentence(const Explanation& explanation) {
    const std::string kind = kind_of(explanation.transition);
    const std::string pro = clauses(explanation, Reason::Side::for_it);
    const std::string contra = clauses(explanation, Reason::Side::against_it);
    const std::string sure = percent(static_cast<double>(explanation.transition.confidence));
    if (!explanation.found)
        return capital(contra.empty() ? "the evidence is too weak" : contra) + ": no " + kind + " (" + sure +
               ")." + (pro.empty() ? "" : " For one speaks that " + pro + ".");
    const std::string found =
        pro.empty() ? "A " + kind + ", " + sure + "." : capital(pro) + ": a " + kind + ", " + sure + ".";
    if (explanation.transition.confidence >= doubtful_below)
        return found + (contra.empty() ? "" : " Yet " + contra + ".");
    return found + " Doubtful because " + (contra.empty() ? "nothing speaks for it strongly" : contra) + ".";
}

std::string sensitivity_sentence(const Explanation& explanation) {
    const std::string in_force = "; " + decimals(explanation.sensitivity, 2) + " is in force.";
    const std::string least = decimals(explanation.least_sensitivity, 2);
    if (!explanation.found && explanation.log_odds > 0) return {};
    if (explanation.least_sensitivity >= 1) return "No sensitivity would find one here.";
    if (explanation.found && explanation.least_sensitivity <= 0) return "Any sensitivity finds it.";
    return "transitions.sensitivity " + std::string(explanation.found ? "finds" : "would find") +
           " it from about " + least + " on" + in_force;
}

std::string why_text(const Decoupage& decoupage, const Explanation& explanation, const WhyOrder& order) {
    const bool colour = order.colour == WhyOrder::Colour::ansi;
    const std::string title = plain_line(file_name(decoupage.film.path)) + ", frame " +
                              std::to_string(order.place) + " at " +
                              clock_text(decoupage.times.at(order.place), decoupage.film.rate);
    const auto paragraph = [](const std::string& text) { return wrapped(text, width) + '\n'; };
    const Table table(decoupage, explanation, order);
    return '\n' + (colour ? "\x1b[1m" + title + "\x1b[0m" : title) + '\n' +
           paragraph(standing_sentence(decoupage, explanation, order.place)) + '\n' +
           paragraph(verdict_sentence(explanation) + ' ' + sensitivity_sentence(explanation)) + '\n' +
           table.text() + '\n' + table.legend();
}

} // namespace decoupage
