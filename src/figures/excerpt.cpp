#include "figures/excerpt.hpp"

#include "film/folded.hpp"

#include <algorithm>

namespace decoupage {

namespace {

constexpr std::string_view ellipsis = "\xe2\x80\xa6";

/// Where a term stands in a text: words from `first` to before `end`.
struct TermPlace {
    std::size_t first = 0, end = 0;
    bool is_whole = true; ///< its last word is the one sought, and not only begins so
};

/// The first place that has the words whole, else the first at which they begin.
std::optional<TermPlace> place_of(const SoughtWords::Term& term, const std::vector<PlacedWord>& words) {
    std::optional<TermPlace> begun;
    for (std::size_t at = 0; at + term.words.size() <= words.size(); ++at) {
        bool fits = true;
        for (std::size_t one = 0; fits && one + 1 < term.words.size(); ++one)
            fits = words[at + one].folded == term.words[one];
        const std::string& last = words[at + term.words.size() - 1].folded;
        if (!fits || !last.starts_with(term.words.back())) continue;
        const TermPlace place{at, at + term.words.size(), last == term.words.back()};
        if (place.is_whole) return place;
        if (!term.whole_words && !begun) begun = place;
    }
    return begun;
}

/// Where all of it stands as it was typed, word after word; empty where it does not.
std::vector<TermPlace> places_in_sequence(const SoughtWords& sought, const std::vector<PlacedWord>& words) {
    SoughtWords::Term all;
    for (const SoughtWords::Term& term : sought.terms()) {
        all.words.insert(all.words.end(), term.words.begin(), term.words.end());
        all.whole_words = term.whole_words;
    }
    const auto place = all.words.empty() ? std::nullopt : place_of(all, words);
    if (!place) return {};
    std::vector<TermPlace> places;
    std::size_t at = place->first;
    for (const SoughtWords::Term& term : sought.terms()) {
        places.push_back({at, at + term.words.size(), true});
        at += term.words.size();
    }
    places.back().is_whole = place->is_whole;
    return places;
}

/// All words of a text that are sought, in the order in which they were typed; empty where a term is missing.
std::vector<TermPlace> places_of(const SoughtWords& sought, const std::vector<PlacedWord>& words) {
    std::vector<TermPlace> places = places_in_sequence(sought, words);
    if (!places.empty()) return places;
    for (const SoughtWords::Term& term : sought.terms()) {
        const auto place = place_of(term, words);
        if (!place) return {};
        places.push_back(*place);
    }
    return places;
}

/// As one line: what is neither letter nor sign becomes a space.
std::string in_one_line(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const bool blank = static_cast<unsigned char>(c) <= 0x20 || c == 0x7f;
        if (!blank)
            line += c;
        else if (line.empty() || line.back() != ' ')
            line += ' ';
    }
    return line;
}

/// Bytes of a text, half-open.
struct Stretch {
    std::size_t begin = 0, end = 0;
};

/// Of about so many bytes, cut between words, with a place in its first third where there is enough before
/// it.
Stretch stretch_around(std::string_view text, const std::vector<PlacedWord>& words, std::size_t place,
                       std::size_t most) {
    if (text.size() <= most) return {0, text.size()};
    if (words.empty()) return {};
    const std::size_t room = std::min(most / 3, words[place].begin);
    Stretch stretch{words[place].begin - room, 0};
    if (stretch.begin + most > text.size()) stretch.begin = text.size() - most;
    std::size_t first = 0;
    while (words[first].begin < stretch.begin && first < place)
        ++first;
    stretch.begin = stretch.begin == 0 || first == 0 ? 0 : words[first].begin;
    stretch.end = words[first].end;
    for (std::size_t at = first; at < words.size() && words[at].end <= stretch.begin + most; ++at)
        stretch.end = words[at].end;
    if (stretch.end == words.back().end && text.size() - stretch.end <= 8) stretch.end = text.size();
    return stretch;
}

} // namespace

std::optional<double> closeness(const SoughtWords& sought, std::string_view text) {
    const std::vector<TermPlace> places = places_of(sought, placed_words(text));
    if (places.empty()) return std::nullopt;
    double sum = 0;
    bool together = true;
    for (std::size_t at = 0; at < places.size(); ++at) {
        sum += places[at].is_whole ? 1 : 0.5;
        together = together && (at == 0 || places[at].first == places[at - 1].end);
    }
    return sum / static_cast<double>(places.size()) * (together ? 1 : 0.5);
}

Excerpt excerpt_of(std::string_view text, const SoughtWords& sought, std::size_t most) {
    text = text.substr(0, longest_text_searched);
    const std::vector<PlacedWord> words = placed_words(text);
    std::vector<TermPlace> places = places_of(sought, words);
    std::ranges::sort(places, {}, &TermPlace::first);
    const Stretch shown = stretch_around(text, words, places.empty() ? 0 : places[0].first, most);
    Excerpt excerpt{std::string(shown.begin > 0 ? ellipsis : "")};
    std::size_t at = shown.begin;
    for (const TermPlace& place : places) {
        const std::size_t begin = words[place.first].begin, end = words[place.end - 1].end;
        if (begin < at || end > shown.end) continue;
        excerpt.back() += in_one_line(text.substr(at, begin - at));
        excerpt.push_back(in_one_line(text.substr(begin, end - begin)));
        excerpt.emplace_back();
        at = end;
    }
    excerpt.back() += in_one_line(text.substr(at, shown.end - at));
    if (shown.end < text.size()) excerpt.back() += ellipsis;
    return excerpt;
}

} // namespace decoupage
