#include "library/query_conditions.hpp"

#include "figures/heard.hpp"
#include "film/folded.hpp"
#include "library/query_limits.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

using Words = std::vector<std::string>;

Understood add(QueryReader& reader, Query& query, std::size_t from, decltype(Test::what) what) {
    if (query.tests.size() == most_tests)
        return reader.lost_since(from, "That is more than can be asked at once");
    query.tests.push_back({std::move(what), reader.said_since(from)});
    return {};
}

/// A measure that the segments of every track have.
bool is_everywhere(std::string_view column) {
    return column == "seconds" || column == "confidence";
}

Understood add_number(QueryReader& reader, Query& query, std::size_t from, std::string_view column,
                      Limits limits) {
    if (query.track != "shots" && !is_everywhere(column))
        return reader.lost_since(from, "Only shots are measured so", {"shots"});
    return add(reader, query, from, NumberTest{std::string(column), limits.least, limits.most});
}

/// "over 30 s", "at least two faces".
Understood take_bare_limits(QueryReader& reader, Query& query, std::size_t from) {
    const auto limits = take_limits(reader);
    if (!limits) return tl::unexpected(limits.error());
    if (limits->of == Limits::Of::clock)
        return add(reader, query, from,
                   PlaceTest{PlaceTest::From::start, PlaceTest::Unit::seconds,
                             static_cast<double>(limits->least), static_cast<double>(limits->most)});
    if (limits->of == Limits::Of::seconds) {
        reader.take_any({"long", "in length"});
        return add_number(reader, query, from, "seconds", *limits);
    }
    if (limits->of == Limits::Of::plain)
        if (const auto measure = reader.take_measure())
            return add_number(reader, query, from, measure->column, *limits);
    return reader.lost("It is not said what this is a number of", {"s", "min", "faces", "persons", "words"});
}

/// "symmetry over 0.8".
Understood take_measured(QueryReader& reader, Query& query, std::size_t from, const Measure& measure) {
    if (!begins_limits(reader))
        return reader.lost("After " + std::string(measure.words) + " a limit is awaited",
                           {"over", "under", "between", "at least", "at most"});
    const auto limits = take_limits(reader);
    if (!limits) return tl::unexpected(limits.error());
    if ((limits->of == Limits::Of::seconds) != (measure.column == "seconds") &&
        limits->of != Limits::Of::plain)
        return reader.lost_since(from, "This is not measured in that unit");
    reader.take_any({"lufs", "lu", "db"});
    return add_number(reader, query, from, measure.column, *limits);
}

Understood add_words(QueryReader& reader, Query& query, std::size_t from, const std::string& text,
                     std::optional<IndexedWords::Manner> manner, Presence presence) {
    WordsTest test{folded_words(text), text.ends_with('*'), manner, presence};
    if (test.folded.empty()) return reader.lost_since(from, "There are no words in it");
    return add(reader, query, from, std::move(test));
}

/// `said "no"`, `called "the run"`, `scene:"the run"`, `tag:night`.
Understood take_marked_words(QueryReader& reader, Query& query, std::size_t from,
                             std::optional<IndexedWords::Manner> manner) {
    const auto text = reader.take_text();
    if (!text) return reader.lost("Words are awaited here, best in quotes");
    return add_words(reader, query, from, *text, manner, Presence::with);
}

std::optional<std::optional<IndexedWords::Manner>> take_manner(QueryReader& reader) {
    using Manner = IndexedWords::Manner;
    if (reader.take_any({"said", "said:", "saying"})) return std::optional(Manner::said);
    if (reader.take_any({"written", "written:", "reading"})) return std::optional(Manner::written);
    if (reader.take_any({"scene:", "tag:", "name:", "called", "named", "in scene"}))
        return std::optional(Manner::named);
    if (reader.take_any({"noted", "noted:", "note:"})) return std::optional(Manner::noted);
    return std::nullopt;
}

/// A share after a noun: "music over 50 %".
Understood take_share(QueryReader& reader, OverlapTest& test) {
    const std::size_t from = reader.at();
    if (!begins_limits(reader)) return {};
    const auto limits = take_limits(reader);
    if (!limits || limits->of != Limits::Of::share || std::isinf(limits->least) ||
        !std::isinf(limits->most)) { // of something else
        reader.go_back(from);
        return {};
    }
    test.share = limits->least;
    return {};
}

Understood take_present(QueryReader& reader, Query& query, std::size_t from, Presence presence) {
    while (reader.take_any({"the", "any"})) {
    }
    if (const auto text = reader.take_quoted())
        return add_words(reader, query, from, *text, std::nullopt, presence);
    if (presence == Presence::with && begins_limits(reader)) return take_bare_limits(reader, query, from);
    const std::size_t start = reader.at();
    if (const auto number = reader.take_number()) {
        const auto measure = reader.take_measure();
        const bool counts = measure && presence == Presence::with && !reader.next_is("of") &&
                            !(*number == 1 && reader.next_is("over"));
        if (counts && measure->column != "seconds") {
            const auto value = static_cast<float>(*number);
            return add_number(reader, query, from, measure->column, {Limits::Of::plain, value, value});
        }
        reader.go_back(start);
        reader.take_any({"a", "an"});
    }
    const std::size_t place = reader.at();
    if (const auto noun = reader.take_noun(); noun && noun->track != "shots") {
        OverlapTest test{{{std::string(noun->track), labels_in(noun->labels)}}, presence, 0};
        if (is_heard(noun->track)) test.share = heard_share_wanted;
        if (auto taken = take_share(reader, test); !taken) return taken;
        return add(reader, query, from, std::move(test));
    }
    reader.go_back(place);
    if (const auto measure = reader.take_measure(); measure && presence == Presence::with)
        return take_measured(reader, query, from, *measure);
    reader.go_back(place);
    return reader.lost("What is to be there is not understood", reader.all_words());
}

/// Can what follows be there or not?
bool goes_on(QueryReader& reader) {
    const std::size_t from = reader.at();
    reader.take_any({"a", "an", "the"});
    const bool goes =
        reader.take_noun() || reader.take_quoted() || (reader.take_number() && reader.take_measure());
    reader.go_back(from);
    return goes;
}

/// "with music, speech and a title".
Understood take_presence(QueryReader& reader, Query& query, std::size_t from, Presence presence) {
    if (auto taken = take_present(reader, query, from, presence); !taken) return taken;
    while (true) {
        const std::size_t next = reader.at();
        const bool any = reader.take("or");
        if ((!any && !reader.take("and") && !reader.take_comma()) || !goes_on(reader)) {
            reader.go_back(next);
            return {};
        }
        const std::size_t place = reader.at();
        if (auto taken = take_present(reader, query, place, presence); !taken) return taken;
        if (!any) continue;
        auto* last = std::get_if<OverlapTest>(&query.tests.back().what);
        auto* before = std::get_if<OverlapTest>(&query.tests[query.tests.size() - 2].what);
        if (last == nullptr || before == nullptr)
            return reader.lost_since(place,
                                     "\"or\" stands only between things that last, like music and speech");
        before->sources.insert(before->sources.end(), last->sources.begin(), last->sources.end());
        before->share = std::min(before->share, last->share);
        query.tests.pop_back();
        query.tests.back().said = reader.said_since(from);
    }
}

/// "after a dissolve", "before 1:30:00".
Understood take_neighbour(QueryReader& reader, Query& query, std::size_t from, bool after) {
    const auto clock = reader.take_clock();
    if (clock) {
        const double end = 1e9;
        return add(reader, query, from,
                   PlaceTest{PlaceTest::From::start, PlaceTest::Unit::seconds, after ? *clock : 0,
                             after ? end : *clock});
    }
    reader.take_any({"a", "an", "the"});
    const auto noun = reader.take_noun();
    if (!noun || noun->track != "transitions")
        return reader.lost_since(from, "A transition, or a time like 1:30, is awaited here",
                                 {"cut", "dissolve", "fade", "wipe"});
    if (query.track != "shots") return reader.lost_since(from, "Only shots begin and end so", {"shots"});
    auto labels = labels_in(noun->labels);
    if (labels.empty()) labels = labels_in("cut,dissolve,fade_out,fade_in,wipe,other");
    return add(reader, query, from, LabelTest{after ? "before" : "after", std::move(labels)});
}

Understood take_film(QueryReader& reader, Query& query, std::size_t from) {
    const auto text = reader.take_text();
    if (!text || folded(*text).empty()) return reader.lost("The name of a film is awaited, best in quotes");
    return add(reader, query, from, FilmTest{folded(*text)});
}

} // namespace

std::vector<std::string> labels_in(std::string_view list) {
    std::vector<std::string> labels;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(','), list.size());
        labels.emplace_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return labels;
}

Understood take_condition(QueryReader& reader, Query& query) {
    const std::size_t from = reader.at();
    if (reader.take("with")) return take_presence(reader, query, from, Presence::with);
    if (reader.take_any({"without", "no"})) return take_presence(reader, query, from, Presence::without);
    if (const auto manner = take_manner(reader)) return take_marked_words(reader, query, from, *manner);
    if (reader.take_any({"film:", "in film", "of film"})) return take_film(reader, query, from);
    if (auto place = take_place(reader)) {
        if (!*place) return tl::unexpected(place->error());
        return add(reader, query, from, **place);
    }
    if (reader.take_any({"after", "beginning with", "starting with", "following"}))
        return take_neighbour(reader, query, from, true);
    if (reader.take_any({"before", "ending with", "ending in"}))
        return take_neighbour(reader, query, from, false);
    if (reader.take("labelled")) {
        const auto text = reader.take_text();
        if (!text) return reader.lost("A label is awaited here");
        if (query.track == "shots") return reader.lost_since(from, "Shots have no labels");
        std::string label = *text;
        std::ranges::replace(label, ' ', '_');
        return add(reader, query, from, LabelTest{"label", {label}});
    }
    if (const auto text = reader.take_quoted())
        return add_words(reader, query, from, *text, std::nullopt, Presence::with);
    if (begins_limits(reader)) return take_bare_limits(reader, query, from);
    if (const auto measure = reader.take_measure()) return take_measured(reader, query, from, *measure);
    if (const auto noun = reader.take_noun())
        return reader.lost_since(from,
                                 "What is sought stands first; " + std::string(noun->words) +
                                     " can be asked for after \"with\" or \"without\"",
                                 {"with", "without"});
    return reader.lost("This word is not known", reader.all_words());
}

} // namespace decoupage
