#include "bench/pictures/expected.hpp"

#include <sstream>

#include <nlohmann/json.hpp>

namespace decoupage::bench {

Outcome<std::map<std::string, std::map<std::string, Track>>> expected_pictures(std::string_view table) {
    std::map<std::string, std::map<std::string, Track>> expected;
    std::istringstream lines{std::string(table)};
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line[0] == '#') continue;
        std::istringstream words(line);
        std::string clip, track, detail;
        Segment segment;
        words >> clip >> track >> segment.span.first >> segment.label >> std::ws;
        if (!words || !std::getline(words, detail))
            return fault(Fault::Kind::damaged, "clip, track, first frame, label and detail",
                         "\"" + line + "\"");
        if (detail != "-") segment.detail = detail;
        Track& found = expected[clip][track];
        found.name = track;
        found.segments.push_back(std::move(segment));
    }
    return expected;
}

Outcome<std::vector<Segment>> expected_kinds(std::string_view json) {
    const auto truth = nlohmann::json::parse(json, nullptr, false);
    if (!truth.is_object()) return fault(Fault::Kind::damaged, "a truth file", "something else");
    std::vector<Segment> shots;
    for (const auto& shot : truth.value("shots", nlohmann::json::array())) {
        const bool whole = shot.is_object() && shot.value("first", nlohmann::json()).is_number_integer() &&
                           shot.value("end", nlohmann::json()).is_number_integer();
        if (!whole) return fault(Fault::Kind::damaged, "shots with first and end", shot.dump());
        if (!shot.contains("kind") || !shot["kind"].is_string()) continue;
        shots.push_back(
            {{shot["first"].get<Frame>(), shot["end"].get<Frame>()}, shot["kind"].get<std::string>(), 1, ""});
    }
    return shots;
}

} // namespace decoupage::bench
