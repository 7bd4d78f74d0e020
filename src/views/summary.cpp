#include "views/summary.hpp"

#include "figures/lengths.hpp"
#include "figures/transitions.hpp"
#include "views/sentences.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <vector>

namespace decoupage {

namespace {

constexpr std::size_t width = 78;

class Paint {
public:
    explicit Paint(SummaryOrder::Colour colour) : on_(colour == SummaryOrder::Colour::ansi) {}
    std::string bold(const std::string& text) const { return on_ ? "\x1b[1m" + text + "\x1b[0m" : text; }
    std::string yellow(const std::string& text) const { return on_ ? "\x1b[33m" + text + "\x1b[0m" : text; }
    std::string faint(const std::string& text) const { return on_ ? "\x1b[2m" + text + "\x1b[0m" : text; }

private:
    bool on_;
};

std::string extremes(const LengthFigures& lengths) {
    if (lengths.shots < 2) return {};
    return "The shortest lasts " + seconds_words(lengths.least) + " s, the longest " +
           seconds_words(lengths.most) + " s.";
}

std::string cards_among_them(const Decoupage& decoupage, const Counting& counting) {
    const int cards = shots_of_kind(decoupage, Shot::Kind::card);
    if (cards == 0) return {};
    if (counting.cards == Counting::Cards::counted)
        return counted(cards, "of them is a card.", "of them are cards.");
    return counted(cards, "card is left out.", "cards are left out.");
}

/// The first few doubtful transitions; the report has them all.
std::string doubts(const Decoupage& decoupage) {
    constexpr std::size_t shown = 4;
    const auto unsure = doubtful(decoupage.track("transitions"));
    if (unsure.empty()) return {};
    std::string text = "Doubtful: ";
    for (std::size_t index = 0; index < std::min(unsure.size(), shown); ++index)
        text += (index == 0 ? "" : ", ") + transition_words(unsure[index]) + " at " +
                clock_text(decoupage.times.at(unsure[index].span.first), decoupage.film.rate) + " (" +
                percent(static_cast<double>(unsure[index].confidence)) + ")";
    if (unsure.size() > shown)
        text += " and " + counted(static_cast<std::int64_t>(unsure.size() - shown), "other", "others");
    return text + ".";
}

std::string place(const Paint& paint, const char* word, const std::string& path) {
    return path.empty() ? std::string() : paint.faint(word) + plain_line(path) + '\n';
}

} // namespace

std::string summary_text(const Decoupage& decoupage, const SummaryOrder& order) {
    const Paint paint(order.colour);
    const LengthFigures lengths = length_figures(counted_shots(decoupage, order.counting));
    const auto paragraph = [](const std::string& text) {
        return text.empty() ? std::string() : wrapped(plain_line(text), width) + '\n';
    };
    std::string text = '\n' + paint.bold(plain_line(file_name(decoupage.film.path))) + '\n';
    text += paragraph(film_facts(decoupage)) + '\n';
    text += paragraph(key_sentence(decoupage, order.counting));
    text += paragraph(extremes(lengths) + ' ' + cards_among_them(decoupage, order.counting));
    const std::string transitions = transitions_sentence(decoupage.track("transitions"));
    text += paragraph(transitions.empty() ? "" : transitions + ".");
    text += paragraph(scenes_sentence(decoupage));
    const std::string freezes = freezes_sentence(decoupage);
    text += paragraph(freezes.empty() ? "" : freezes + ".");
    const std::string sound = sound_sentence(decoupage);
    text += paragraph(sound.empty() ? "" : sound + ".");
    const std::string unsure = doubts(decoupage);
    if (!unsure.empty()) text += '\n' + paint.yellow(wrapped(plain_line(unsure), width)) + '\n';
    const auto warnings = reservations(decoupage);
    if (!warnings.empty()) text += '\n';
    for (const std::string& warning : warnings)
        text += paragraph(warning);
    if (!order.report.empty() || !order.dossier.empty()) text += '\n';
    text += place(paint, "Report   ", order.report) + place(paint, "Dossier  ", order.dossier);
    return text;
}

} // namespace decoupage
