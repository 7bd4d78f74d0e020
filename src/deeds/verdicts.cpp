#include "deeds/verdicts.hpp"

#include "views/words.hpp"

#include <algorithm>
#include <vector>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t width = 76;
constexpr std::size_t most_places_in_words = 5;

std::string places_words(const Tested& tested, const Decoupage& decoupage) {
    std::vector<std::string> times; // of which several places may begin at one
    for (const FrameSpan& span : tested.spans)
        if (std::string time = clock_text(decoupage.times.at(span.first), decoupage.film.rate);
            std::ranges::find(times, time) == times.end())
            times.push_back(std::move(time));
    std::string words;
    for (std::size_t at = 0; at < std::min(times.size(), most_places_in_words); ++at)
        words += (at == 0 ? "At " : ", ") + times[at];
    if (times.size() > most_places_in_words)
        words += " and at " + counted(static_cast<std::int64_t>(times.size() - most_places_in_words),
                                      "more place", "more places");
    return words.empty() ? words : words + ".";
}

} // namespace

std::string verdict_words(const std::string& sentence, const Tested& tested, const Decoupage& decoupage) {
    return std::string(mark_of(tested.verdict)) + " " + name_of(tested.verdict) + "\n  " +
           wrapped(plain_line(sentence), width, 2) + "\n" + parts_words(tested, decoupage);
}

std::string parts_words(const Tested& tested, const Decoupage& decoupage) {
    std::string text;
    for (const TestedPart& part : tested.parts) {
        const std::string mark = tested.parts.size() > 1 ? std::string(mark_of(part.verdict)) + " " : "";
        text += "    " + wrapped(mark + plain_line(part.because), width, 4) + "\n";
    }
    if (const std::string places = places_words(tested, decoupage); !places.empty())
        text += "    " + wrapped(places, width, 4) + "\n";
    for (const std::string& rule : tested.rules)
        text += "    " + wrapped("Rule: " + rule, width, 4) + "\n";
    return text;
}

Json verdict_json(const Tested& tested, const Decoupage& decoupage) {
    Json parts = Json::array(), places = Json::array();
    for (const TestedPart& part : tested.parts)
        parts.push_back({{"said", part.said},
                         {"verdict", name_of(part.verdict)},
                         {"measured", part.measured},
                         {"because", part.because}});
    for (const FrameSpan& span : tested.spans)
        places.push_back({{"first", span.first},
                          {"end", span.end},
                          {"start_s", seconds(decoupage.times.at(span.first))},
                          {"end_s", seconds(decoupage.times.at(span.end))}});
    return {{"verdict", name_of(tested.verdict)}, {"because", tested.because}, {"parts", std::move(parts)},
            {"places", std::move(places)},        {"rules", tested.rules},     {"reads", tested.reads}};
}

std::string verdict_document(const std::string& sentence, const Tested& tested, const Decoupage& decoupage) {
    Json document{{"claim", sentence}};
    document.update(verdict_json(tested, decoupage));
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace decoupage
