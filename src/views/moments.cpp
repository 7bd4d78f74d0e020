#include "views/moments.hpp"

#include "views/json_number.hpp"
#include "views/words.hpp"

#include <cmath>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

Time from_beginning(const Decoupage& decoupage, Frame frame) {
    return decoupage.times.at(frame) - decoupage.times.at(0);
}

Json row_of(const Decoupage& decoupage, const Moment& moment) {
    return {{"kind", moment.kind},
            {"family", name_of(moment.family)},
            {"first", moment.span.first},
            {"end", moment.span.end},
            {"start_s", rounded(seconds(decoupage.times.at(moment.span.first)))},
            {"end_s", rounded(seconds(decoupage.times.at(moment.span.end)))},
            {"words", moment.words},
            {"why", moment.why},
            {"bits", std::round(moment.bits * 10) / 10}};
}

} // namespace

std::string moments_list(const Decoupage& decoupage, const std::vector<NoticedMoment>& moments) {
    if (moments.empty())
        return "Here the moments worth noticing would stand. Nothing in this film stands out from the rest "
               "of "
               "it.\n";
    std::string text;
    for (std::size_t i = 0; i < moments.size(); ++i) {
        const Moment& moment = moments[i].moment;
        const std::string number = std::to_string(i + 1);
        text += std::string(number.size() < 2 ? 2 - number.size() : 0, ' ') + number + "  " +
                clock_text(from_beginning(decoupage, moment.span.first)) + "  " + plain_line(moment.words) +
                (moments[i].accepted ? "  (accepted)" : "") + "\n";
        if (!moment.why.empty()) text += "    " + wrapped(moment.why, 76, 4) + "\n";
    }
    return text;
}

std::string moments_document(const std::string& dossier, const Decoupage& decoupage,
                             const Counting& counting) {
    const std::vector<Moment> all = proposed_moments(decoupage, counting);
    Json noticed = Json::array(), proposed = Json::array();
    for (const NoticedMoment& one : noticed_moments(decoupage, all)) {
        Json row = row_of(decoupage, one.moment);
        row["accepted"] = one.accepted;
        row["author"] = one.author.empty() ? Json(nullptr) : Json(one.author);
        noticed.push_back(std::move(row));
    }
    for (const Moment& one : all)
        proposed.push_back(row_of(decoupage, one));
    const Json document{{"dossier", dossier},
                        {"rule", counting_rule(counting)},
                        {"moments", noticed},
                        {"proposed", proposed}};
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace decoupage
