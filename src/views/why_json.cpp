#include "views/why_json.hpp"

#include "views/why.hpp"

#include <cmath>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

Json number(double value) {
    return std::round(value * 1e4) / 1e4;
}

Json number(float value) {
    return number(static_cast<double>(value));
}

const char* name_of(Reason::What what) {
    switch (what) {
    case Reason::What::change:
        return "change";
    case Reason::What::coming_back:
        return "coming_back";
    case Reason::What::movement:
        return "movement";
    case Reason::What::unrest:
        return "unrest";
    case Reason::What::ground:
        return "ground";
    case Reason::What::climb:
        return "climb";
    case Reason::What::left_over:
        return "left_over";
    case Reason::What::alike:
        return "alike";
    case Reason::What::network:
        return "network";
    case Reason::What::neighbour:
        break;
    }
    return "neighbour";
}

Json reason_row(const Reason& reason) {
    return {{"what", name_of(reason.what)},
            {"side", reason.side == Reason::Side::for_it ? "for" : "against"},
            {"value", number(reason.value)},
            {"frames", reason.frames}};
}

Json testimony_row(const Decoupage& decoupage, const Testimony& testimony) {
    Json network = Json::object();
    for (std::size_t kind = 0; kind < network_kinds.size(); ++kind)
        network[network_kinds[kind]] = number(testimony.network[kind]);
    return {{"frame", testimony.frame},
            {"time_s", number(seconds(decoupage.times.at(testimony.frame)))},
            {"likeness", number(testimony.likeness)},
            {"back", number(testimony.returning)},
            {"part", testimony.part ? number(*testimony.part) : Json(nullptr)},
            {"motion", number(testimony.explained)},
            {"level", number(testimony.level)},
            {"network", std::move(network)}};
}

} // namespace

std::string why_document(const std::string& dossier, const std::string& strip, const Decoupage& decoupage,
                         const Explanation& explanation, Frame place) {
    const Segment& transition = explanation.transition;
    Json reasons = Json::array(), frames = Json::array();
    for (const Reason& reason : explanation.reasons)
        reasons.push_back(reason_row(reason));
    for (const Testimony& testimony : explanation.frames)
        frames.push_back(testimony_row(decoupage, testimony));
    const Json document{{"dossier", dossier},
                        {"frame", place},
                        {"time_s", number(seconds(decoupage.times.at(place)))},
                        {"found", explanation.found},
                        {"transition",
                         {{"kind", transition.label},
                          {"shape", transition.detail.empty() ? Json(nullptr) : Json(transition.detail)},
                          {"first", transition.span.first},
                          {"end", transition.span.end},
                          {"confidence", number(transition.confidence)}}},
                        {"log_odds", number(explanation.log_odds)},
                        {"sensitivity", number(explanation.sensitivity)},
                        {"least_sensitivity", number(explanation.least_sensitivity)},
                        {"standing", standing_sentence(decoupage, explanation, place)},
                        {"verdict", verdict_sentence(explanation)},
                        {"reasons", std::move(reasons)},
                        {"reach", explanation.reach},
                        {"frames", std::move(frames)},
                        {"strip", strip.empty() ? Json(nullptr) : Json(strip)}};
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace decoupage
