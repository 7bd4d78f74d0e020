#include "views/corrections.hpp"

#include "views/words.hpp"

#include <set>

namespace decoupage {

namespace {

std::string frames_of(FrameSpan span) {
    const std::string first = std::to_string(span.first);
    return span.empty() ? first : first + "–" + std::to_string(span.end);
}

std::string kind_words(const Segment& transition) {
    return transition.label == "other" ? "change of another kind" : plain_line(transition_words(transition));
}

std::string joined(const std::set<std::string>& names) {
    std::string text;
    std::size_t place = 0;
    for (const std::string& name : names) {
        ++place;
        text += (place == 1 ? "" : place == names.size() ? " and " : ", ") + plain_line(name);
    }
    return text;
}

std::string scene_sentence(const Correction& correction) {
    if (correction.deed == Correction::Deed::remove)
        return "No scene begins at " + frames_of(correction.taken.span) + ".";
    if (correction.takes())
        return "The scene of " + frames_of(correction.taken.span) + " begins at " +
               frames_of(correction.put.span) + ".";
    return "A scene begins at " + frames_of(correction.put.span) + ".";
}

/// Which entries are in force: by number.
std::set<std::int64_t> numbers_of(const std::vector<Correction>& corrections) {
    std::set<std::int64_t> numbers;
    for (const Correction& correction : corrections)
        numbers.insert(correction.number);
    return numbers;
}

} // namespace

std::string transition_at(const Segment& transition) {
    return kind_words(transition) + (transition.span.empty() ? " at " : " ") + frames_of(transition.span);
}

std::string correction_sentence(const Correction& correction, std::int64_t number) {
    const Segment &taken = correction.taken, &put = correction.put;
    if (is_of_scenes(correction)) return scene_sentence(correction);
    switch (correction.deed) {
    case Correction::Deed::add:
        return "There is a " + transition_at(put) + ".";
    case Correction::Deed::remove:
        return "There is no " + transition_at(taken) + ".";
    case Correction::Deed::retype:
        return "The " + transition_at(taken) + " is a " +
               (put.span == taken.span ? kind_words(put) : transition_at(put)) + ".";
    case Correction::Deed::move:
        return "The " + transition_at(taken) + " stands at " + frames_of(put.span) + ".";
    case Correction::Deed::undo:
        return "Correction " + std::to_string(number) + " is undone.";
    case Correction::Deed::redo:
        break;
    }
    return "Correction " + std::to_string(number) + " holds again.";
}

std::string set_by_words(const Decoupage& decoupage, const Segment& transition) {
    if (transition.correction < 1 || transition.correction > std::ssize(decoupage.corrections)) return {};
    const Correction& correction = decoupage.corrections[static_cast<std::size_t>(transition.correction - 1)];
    return "set by " + plain_line(correction.author) + ", " + correction.made_at.substr(0, 10);
}

std::string corrections_sentence(const Decoupage& decoupage) {
    const auto in_force = standing(decoupage.corrections).in_force;
    if (in_force.empty()) return {};
    std::set<std::string> authors;
    for (const Correction& correction : in_force)
        authors.insert(correction.author);
    return counted(std::ssize(in_force), "correction by hand is", "corrections by hand are") + " in force (" +
           joined(authors) + ").";
}

std::string corrections_table(const Decoupage& decoupage) {
    const std::vector<Correction>& log = decoupage.corrections;
    if (log.empty()) return "Here corrections would stand. None has been made.\n";
    const std::set<std::int64_t> in_force = numbers_of(standing(log).in_force);
    const std::vector<std::int64_t> numbers = spoken_of(log);
    std::string text;
    for (std::size_t i = 0; i < log.size(); ++i) {
        const Correction& entry = log[i];
        const std::string number = std::to_string(entry.number);
        const bool undone = (entry.takes() || entry.puts()) && !in_force.contains(entry.number);
        text += std::string(number.size() < 5 ? 5 - number.size() : 0, ' ') + number + "  " +
                correction_sentence(entry, numbers[i]) + (undone ? " (undone)" : "") + "\n       " +
                plain_line(entry.author) + ", " + date_words(plain_line(entry.made_at)) + '\n';
    }
    return text;
}

} // namespace decoupage
