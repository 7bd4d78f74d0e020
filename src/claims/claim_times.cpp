/// Order in time.

#include "claims/claim_reader.hpp"
#include "claims/relations_said.hpp"

#include <algorithm>
#include <limits>

namespace decoupage {

std::optional<ClaimSaid::Edge> ClaimReader::take_edge() {
    if (take_any({"is cut off", "are cut off", "breaks off", "stops abruptly", "stops suddenly"}))
        return ClaimSaid::Edge::cut_off;
    if (take_any({"fades out", "fade out"})) return ClaimSaid::Edge::fades_out;
    if (take_any({"fades in", "fade in"})) return ClaimSaid::Edge::fades_in;
    if (take_any({"begins", "starts", "comes back", "come back", "returns", "sets in"}))
        return ClaimSaid::Edge::begins;
    if (take_any({"ends", "stops"})) return ClaimSaid::Edge::ends;
    return std::nullopt;
}

/// "within 2 s of", "before", "as", "3 to 5 s after": seconds after the moment. Which edge of a place is the
/// moment, unless that is said.
std::optional<Relation> ClaimReader::take_when(bool& at_its_beginning) {
    constexpr double endless = std::numeric_limits<double>::infinity();
    at_its_beginning = true;
    if (take("within")) {
        const auto most = take_amount(Unit::seconds);
        if (!most || most->unit != Unit::seconds)
            return lost("How near is not understood", {"2 s", "half a second"});
        const bool before = take("before"), after = !before && take("after");
        if (!before && !after && !take_any({"of", "from"}))
            return lost("Of what is not said", {"of", "before", "after"});
        return between(after ? -at_once / 10 : -most->value, before ? at_once / 10 : most->value,
                       Unit::seconds);
    }
    if (take_any({"at", "as", "with", "when", "on"})) return between(-at_once, at_once, Unit::seconds);
    if (take("before")) return between(-endless, 0, Unit::seconds);
    if (take("after")) {
        at_its_beginning = false;
        return between(0, endless, Unit::seconds);
    }
    const std::size_t word = at();
    auto apart = relation(Unit::seconds);
    if (apart) apart->least = std::max(apart->least, -at_once / 10); // "less than 2 s after" is after
    if (apart && take("before")) return between(-apart->most, -apart->least, Unit::seconds);
    if (apart && take("after")) {
        at_its_beginning = false;
        return apart;
    }
    if (apart) return lost("Before or after is not said", {"before", "after"});
    go_back(word);
    return lost("When is not said", {"within 2 s of", "before", "after", "as"});
}

/// "is before the ride": it ends before that begins; "comes after it": it begins after that ends.
ClaimReader::Clause ClaimReader::comes(ClaimSaid statement, std::size_t from) {
    statement.edge = next_is("before") ? ClaimSaid::Edge::ends : ClaimSaid::Edge::begins;
    return timed(std::move(statement), from);
}

/// After what has a beginning or an end.
ClaimReader::Clause ClaimReader::timed(ClaimSaid statement, std::size_t from) {
    const ClaimSaid begun = statement;
    may_be_said_again(from, [this, begun] { return timed(begun, at()); });
    bool begins = true;
    const auto when = take_when(begins);
    if (!when) return std::nullopt;
    statement.relation = *when;
    auto moment = place();
    if (!moment) return std::nullopt;
    if (take_any({"ends", "stops"}))
        begins = false;
    else if (take_any({"begins", "starts"}))
        begins = true;
    const bool edge = moment->kind == PlaceSaid::Kind::begins || moment->kind == PlaceSaid::Kind::ends;
    if (!edge) {
        PlaceSaid at_edge;
        at_edge.kind = begins ? PlaceSaid::Kind::begins : PlaceSaid::Kind::ends;
        at_edge.said = moment->said;
        at_edge.of.push_back(std::move(*moment));
        moment = std::move(at_edge);
    }
    statement.places.push_back(std::move(*moment));
    statement.said = said_since(from);
    return statement;
}

} // namespace decoupage
