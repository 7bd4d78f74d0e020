// What other settings would change of a film's transitions; and reading it with them.

#include "deeds/settings.hpp"
#include "screening/rehearsal.hpp"
#include "screening/screening.hpp"
#include "views/json_number.hpp"
#include "workbench/film_json.hpp"
#include "workbench/routes.hpp"
#include "workbench/workplace.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <tuple>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

/// {"settings": {"transitions": {"sensitivity": 0.6}}}. Fault: usage.
Outcome<SettingsByAnalyser> settings_in(const std::string& body) {
    const auto asked = json_body(body);
    if (!asked) return tl::unexpected(asked.error());
    const auto named = asked->find("settings");
    if (named == asked->end() || !named->is_object())
        return fault(Fault::Kind::usage, R"({"settings": {"transitions": {"sensitivity": 0.6}}})",
                     "No settings are named");
    SettingsAsked settings;
    for (const auto& [analyser, values] : named->items()) {
        if (!values.is_object())
            return fault(Fault::Kind::usage, "an object of parameters and values", analyser + " has none");
        for (const auto& [name, value] : values.items())
            if (auto set = settings.set(analyser + "." + name,
                                        value.is_number() ? value.get<double>()
                                                          : std::numeric_limits<double>::quiet_NaN(),
                                        value.dump());
                !set)
                return tl::unexpected(set.error());
    }
    return settings.all();
}

bool stands_before(const Segment& one, const Segment& other) {
    return std::tie(one.span, one.label) < std::tie(other.span, other.label);
}

/// The segments of one track that are not in the other; both in order.
Json only_in(const Track& one, const Track& other) {
    std::vector<Segment> left;
    std::ranges::set_difference(one.segments, other.segments, std::back_inserter(left), stands_before);
    Json rows = Json::array();
    for (const Segment& segment : left)
        rows.push_back({{"first", segment.span.first},
                        {"end", segment.span.end},
                        {"label", segment.label},
                        {"confidence", rounded(static_cast<double>(segment.confidence))}});
    return rows;
}

} // namespace

Answer route_preview(Workplace& workplace, const Request& request) {
    const auto settings = settings_in(request.body);
    if (!settings) return fault_answer(settings.error());
    const auto known = workplace.to_rehearse(request.captures[0]);
    if (!known) return fault_answer(known.error());
    const Decoupage& now = (*known)->decoupage;
    const Decoupage then = rehearsed(now, *settings);
    return json_answer({{"added", only_in(then.track("transitions"), now.track("transitions"))},
                        {"removed", only_in(now.track("transitions"), then.track("transitions"))},
                        {"before", length_figures_json(now)},
                        {"after", length_figures_json(then)}});
}

Answer route_read(Workplace& workplace, const Request& request) {
    const auto settings = settings_in(request.body);
    if (!settings) return fault_answer(settings.error());
    const auto revision =
        workplace.write(request.captures[0], request.revision_wanted(), "reading",
                        [&](Dossier& dossier, const ShownFilm&) { return read_again(dossier, *settings); });
    return revision ? json_answer({{"revision", *revision}}) : fault_answer(revision.error());
}

} // namespace decoupage
