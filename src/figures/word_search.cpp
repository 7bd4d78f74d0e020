#include "figures/word_search.hpp"

#include "figures/spoken.hpp"
#include "film/folded.hpp"

#include <algorithm>

namespace decoupage {

namespace {

using Words = std::vector<std::string>;

constexpr Time near_by = std::chrono::seconds(10);

/// Straight and curly ones, and those of French and German.
constexpr std::string_view quotes[] = {"\"",           "\xe2\x80\x9c", "\xe2\x80\x9d",
                                       "\xe2\x80\x9e", "\xc2\xab",     "\xc2\xbb"};

/// What stands before the next quote, taken with it.
std::string_view take_to_quote(std::string_view& text) {
    std::size_t at = text.size(), length = 0;
    for (const std::string_view quote : quotes)
        if (const std::size_t place = text.find(quote); place < at) {
            at = place;
            length = quote.size();
        }
    const std::string_view part = text.substr(0, at);
    text.remove_prefix(at + length);
    return part;
}

std::string in_one(const std::string& words, const std::vector<std::string>& sounds) {
    std::string text = words;
    for (const std::string& sound : sounds)
        text += " " + sound;
    return text;
}

} // namespace

SoughtWords::SoughtWords(std::string_view text) {
    for (bool in_quotes = false; !text.empty(); in_quotes = !in_quotes) {
        std::string_view part = take_to_quote(text);
        if (in_quotes) {
            if (Words words = folded_words(part); !words.empty()) terms_.push_back({std::move(words), true});
            continue;
        }
        while (!part.empty()) { // what an apostrophe parts must still follow one on another
            const std::size_t end = std::min(part.find_first_of(" \t\n"), part.size());
            if (Words words = folded_words(part.substr(0, end)); !words.empty())
                terms_.push_back({std::move(words), false});
            part.remove_prefix(std::min(end + 1, part.size()));
        }
    }
}

/// Looks for all terms in words that follow one on another.
class WordSearch {
public:
    explicit WordSearch(const SoughtWords& sought) : terms_(sought.terms()) {}

    bool are_in(const Words& words) const {
        return std::all_of(terms_.begin(), terms_.end(),
                           [&](const SoughtWords::Term& term) { return is_in(term, words); });
    }

private:
    static bool is_in(const SoughtWords::Term& term, const Words& words) {
        return std::search(words.begin(), words.end(), term.words.begin(), term.words.end(),
                           [&](const std::string& there, const std::string& sought) {
                               const bool last = &sought == &term.words.back();
                               return term.whole_words || !last ? there == sought : there.starts_with(sought);
                           }) != words.end();
    }

    const std::vector<SoughtWords::Term>& terms_;
};

namespace {

/// Places in one text after another.
class CueSearch {
public:
    CueSearch(const Decoupage& decoupage, const Subtitles& subtitles, const WordSearch& search)
        : decoupage_(decoupage), cues_(subtitles.cues), source_(subtitles.source), search_(search) {
        for (const Cue& cue : cues_)
            words_.push_back(folded_words(in_one(cue.words, cue.sounds)));
    }

    std::vector<FoundWords> found() const {
        std::vector<FoundWords> all;
        for (std::size_t at = 0; at < cues_.size(); ++at) {
            if (search_.are_in(words_[at]))
                all.push_back(place(at, at));
            else if (goes_over(at))
                all.push_back(place(at, at + 1));
        }
        return all;
    }

private:
    bool are_near(std::size_t at, std::size_t next) const {
        return next < cues_.size() && cues_[next].begin - cues_[at].end <= near_by;
    }

    bool goes_over(std::size_t at) const {
        if (!are_near(at, at + 1) || search_.are_in(words_[at + 1])) return false;
        Words both = words_[at];
        both.insert(both.end(), words_[at + 1].begin(), words_[at + 1].end());
        return search_.are_in(both);
    }

    std::string text(std::size_t at) const {
        std::string words;
        for (const std::string& sound : cues_[at].sounds)
            words += (words.empty() ? "" : " ") + (sound == "♪" ? sound : "[" + sound + "]");
        const std::string& said = cues_[at].words;
        return said.empty() ? words : words + (words.empty() ? "" : " ") + said;
    }

    FoundWords place(std::size_t first, std::size_t last) const {
        FoundWords found;
        found.begin = cues_[first].begin;
        found.end = std::max(cues_[first].end, cues_[last].end);
        found.speaker = cues_[first].speaker;
        found.span = frames_of({found.begin, found.end, {}, {}, {}}, decoupage_.times);
        if (!found.span.empty()) found.shot = shot_number_at(decoupage_, found.span.first);
        found.words = text(first) + (first == last ? "" : " " + text(last));
        if (first > 0 && are_near(first - 1, first)) found.before = text(first - 1);
        if (are_near(last, last + 1)) found.after = text(last + 1);
        found.source = source_;
        return found;
    }

    const Decoupage& decoupage_;
    const std::vector<Cue>& cues_;
    const std::string& source_;
    const WordSearch& search_;
    std::vector<Words> words_;
};

FoundWords written_place(const Decoupage& decoupage, const Segment& text) {
    FoundWords found;
    found.manner = FoundWords::Manner::written;
    found.begin = decoupage.times.at(text.span.first);
    found.end = decoupage.times.at(text.span.end);
    found.span = text.span;
    found.shot = shot_number_at(decoupage, text.span.first);
    found.label = text.label;
    found.words = text.detail;
    return found;
}

} // namespace

std::vector<FoundWords> find_words(const Decoupage& decoupage, const SoughtWords& sought) {
    std::vector<FoundWords> all;
    if (sought.empty()) return all;
    const WordSearch search(sought);
    for (const Segment& text : decoupage.track("letters").segments)
        if (search.are_in(folded_words(text.detail))) all.push_back(written_place(decoupage, text));
    for (const Subtitles& subtitles : decoupage.subtitles)
        for (FoundWords& found : CueSearch(decoupage, subtitles, search).found())
            all.push_back(std::move(found));
    std::ranges::stable_sort(all, {}, &FoundWords::begin);
    return all;
}

} // namespace decoupage
