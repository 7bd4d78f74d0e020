#include "library/query_reader.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace decoupage {

QueryReader::QueryReader(std::string_view query, std::span<const std::string> tracks)
    : WordReader(query), tracks_(tracks.begin(), tracks.end()) {
    for (std::string words : tracks_) {
        std::ranges::replace(words, '_', ' ');
        track_words_.push_back(std::move(words));
    }
}

std::optional<Noun> QueryReader::take_noun() {
    const std::size_t from = at_;
    auto noun = take_longest(nouns());
    const std::size_t end = std::exchange(at_, from);
    for (std::size_t at = 0; at < tracks_.size(); ++at) // a library's own track, where it is the longer name
        if (length_of(track_words_[at]) > end - from) {
            take(track_words_[at]);
            return Noun{track_words_[at], tracks_[at], ""};
        }
    at_ = end;
    return noun;
}

std::optional<Adjective> QueryReader::take_adjective() {
    return take_longest(adjectives());
}

std::optional<Measure> QueryReader::take_measure() {
    return take_longest(measures());
}

std::vector<std::string> QueryReader::all_words() const {
    std::set<std::string> all{
        "over",    "under",    "between", "with", "without", "within", "after",  "before", "said",
        "written", "called",   "first",   "last", "start",   "end",    "least",  "most",   "and",
        "or",      "labelled", "scene:",  "tag:", "film:",   "longer", "shorter"};
    const auto add = [&](std::string_view words) {
        while (!words.empty())
            all.emplace(take_word(words));
    };
    for (const Noun& noun : nouns())
        add(noun.words);
    for (const Adjective& adjective : adjectives())
        add(adjective.words);
    for (const Measure& measure : measures())
        add(measure.words);
    for (const std::string& track : track_words_)
        add(track);
    return {all.begin(), all.end()};
}

} // namespace decoupage
