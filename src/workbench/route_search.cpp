// Searching everything that is open.

#include "workbench/numbers.hpp"
#include "workbench/routes.hpp"
#include "workbench/workplace.hpp"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

/// What members see without works: texts for the leader, and claims about what they have not seen yet, are
/// there.
constexpr std::array kinds_for_members{FoundKind::place,    FoundKind::name,    FoundKind::note,
                                       FoundKind::measured, FoundKind::written, FoundKind::said};

/// "said,text": of these kinds; all for none. Fault: usage.
Outcome<std::vector<FoundKind>> kinds_in(std::string_view text) {
    std::vector<FoundKind> kinds;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(','), text.size());
        const auto kind = found_kind_named(text.substr(0, end));
        if (!kind)
            return fault(Fault::Kind::usage, "kinds of things, parted by commas", "One of them is none");
        if (std::ranges::find(kinds, *kind) == kinds.end()) kinds.push_back(*kind);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return kinds;
}

void keep_to_films(std::vector<FoundKind>& kinds) {
    std::vector<FoundKind> kept;
    for (const FoundKind kind : kinds_for_members)
        if (kinds.empty() || std::ranges::find(kinds, kind) != kinds.end()) kept.push_back(kind);
    kinds = kept.empty() ? std::vector{FoundKind::said} : kept;
}

constexpr std::int64_t usual_most = 8;

} // namespace

Answer route_search(Workplace& workplace, const Request& request) {
    SearchOrder order;
    order.words = request.asked("words");
    order.film = request.asked("film");
    order.work = request.asked("work");
    auto kinds = kinds_in(request.asked("kinds"));
    if (!kinds) return fault_answer(kinds.error());
    order.kinds = std::move(*kinds);
    order.most_each = static_cast<std::size_t>(
        std::clamp<std::int64_t>(number_in(request.asked("most"), usual_most), 1, most_of_each));
    const bool is_owner = request.visitor.role == Role::owner;
    if (!is_owner) keep_to_films(order.kinds);
    const auto answer =
        workplace.searching().search(workplace.films(), is_owner ? &workplace.open_works() : nullptr, order);
    if (!answer) return fault_answer(answer.error());
    return json_answer(*answer);
}

} // namespace decoupage
