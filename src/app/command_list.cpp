#include "analysers/roster.hpp"
#include "app/columns.hpp"
#include "app/command.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

std::string_view name_of(TrackCard::Layout layout) {
    switch (layout) {
    case TrackCard::Layout::covering:
        return "covering";
    case TrackCard::Layout::apart:
        return "apart";
    case TrackCard::Layout::free:
        break;
    }
    return "free";
}

/// How the file is named of a model by which its lookout can look; empty for none.
std::string name_of_model(const Card& card) {
    return card.looks && !card.looks->model.empty() ? card.looks->model + "*.onnx" : "";
}

Json json_of(const std::vector<CurveCard>& cards) {
    Json curves = Json::array();
    for (const CurveCard& curve : cards)
        curves.push_back(
            {{"name", curve.name}, {"unit", curve.unit}, {"least", curve.least}, {"most", curve.most}});
    return curves;
}

Json json_of(const Card& card) {
    Json tracks = Json::array(), parameters = Json::array();
    for (const TrackCard& track : card.writes)
        tracks.push_back({{"name", track.name}, {"labels", track.labels}, {"layout", name_of(track.layout)}});
    for (const Parameter& one : card.parameters)
        parameters.push_back({{"name", one.name},
                              {"meaning", one.meaning},
                              {"unit", one.unit},
                              {"least", one.least},
                              {"most", one.most},
                              {"usual", one.usual}});
    return {{"name", card.name},
            {"version", card.version},
            {"question", card.question},
            {"reads", card.reads},
            {"tracks", tracks},
            {"parameters", parameters},
            {"curves", json_of(card.measures)},
            {"derived", json_of(card.derives)},
            {"model", name_of_model(card)}};
}

std::string document() {
    Json analysers = Json::array();
    for (const Analyser& analyser : roster())
        analysers.push_back(json_of(analyser.card));
    return Json{{"analysers", analysers}}.dump(2) + "\n";
}

/// As many digits as it needs.
template <class Number>
std::string short_number(Number number) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    return {text.data(), end};
}

std::string joined(const std::vector<std::string>& words, std::string_view between = ", ") {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : std::string(between)) + word;
    return text;
}

/// Curves of one kind that differ in a number: "likeness_1", "likeness_2" are of the family "likeness".
struct Family {
    std::string stem, unit;
    std::vector<std::string> numbers; ///< empty for a curve that stands alone
};

std::vector<Family> families(const std::vector<CurveCard>& curves) {
    std::vector<Family> found;
    for (const CurveCard& curve : curves) {
        const std::size_t stem_end = curve.name.find_last_not_of("0123456789");
        const bool numbered = stem_end + 1 < curve.name.size() && curve.name[stem_end] == '_';
        const std::string stem = numbered ? curve.name.substr(0, stem_end) : curve.name;
        auto family =
            std::find_if(found.begin(), found.end(), [&](const Family& one) { return one.stem == stem; });
        if (family == found.end()) family = found.insert(found.end(), Family{stem, curve.unit, {}});
        if (numbered) family->numbers.push_back(curve.name.substr(stem_end + 1));
    }
    return found;
}

/// "likeness_1, 2, 4 (correlation)".
std::string words_of(const Family& family) {
    const std::string name =
        family.numbers.empty() ? family.stem : family.stem + "_" + joined(family.numbers);
    return family.unit.empty() ? name : name + " (" + family.unit + ")";
}

std::string line(std::string_view heading, std::string_view text) {
    return entry(heading, text, 13);
}

std::string line_of_curves(std::string_view heading, const std::vector<CurveCard>& cards) {
    std::vector<std::string> curves;
    for (const Family& family : families(cards))
        curves.push_back(words_of(family));
    return curves.empty() ? "" : line(heading, joined(curves, "; "));
}

std::string text_of(const Card& card) {
    std::string text = card.name + "\n" + line("Question", card.question);
    for (const TrackCard& track : card.writes)
        text += line("Track", track.name + ": " + joined(track.labels));
    for (const Parameter& one : card.parameters) {
        const std::string unit = one.unit.empty() ? "" : " " + one.unit;
        text += line("Parameter", card.name + "." + one.name + " = " + short_number(one.usual) + unit +
                                      ", from " + short_number(one.least) + " to " + short_number(one.most) +
                                      ". " + one.meaning);
    }
    if (const std::string model = name_of_model(card); !model.empty()) text += line("Model", model);
    if (!card.reads.empty()) text += line("Reads", joined(card.reads));
    return text + line_of_curves("Curves", card.measures) + line_of_curves("Derived", card.derives);
}

Deed offer_list(Options&) {
    return [](Console& console) {
        if (console.json()) {
            console.print(document());
            return Exit::done;
        }
        std::string text;
        for (const Analyser& analyser : roster())
            text += (text.empty() ? "" : "\n") + text_of(analyser.card);
        console.print(text.empty() ? "There are no analysers in this program.\n" : text);
        return Exit::done;
    };
}

} // namespace

const Command list_command{"list",
                           "lists the analysers, and what can be set",
                           "",
                           "",
                           "decoupage list\n"
                           "decoupage list --json",
                           offer_list};

} // namespace decoupage
