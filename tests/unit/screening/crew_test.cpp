#include "screening/crew.hpp"
#include "support/drawn.hpp"

#include <stdexcept>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

/// Sees one spot: how bright the left upper corner is.
class Spotter final : public Lookout {
public:
    std::vector<Sighting> look(const LookPicture& picture) const override {
        if (picture.luma.at(0, 0) == 13) throw std::runtime_error("an unlucky picture");
        return {{0, "spot", {0, 0, 1, 1}, 1, {picture.luma.at(0, 0) + 0.0001f}, ""}};
    }
};

Analyser spotting() {
    Card card;
    card.name = "spotting";
    card.looks = LookoutCard{"spots", {"spot"}, 16};
    return {card, nullptr, nullptr, nullptr, [](const Settings&) -> Outcome<std::unique_ptr<const Lookout>> {
                return std::make_unique<Spotter>();
            }};
}

FrameToLookAt picture(Frame frame, std::uint8_t level, int longest = 16) {
    LookPicture drawn{{16, 9}};
    drawn.luma.values.assign(drawn.luma.values.size(), level);
    return {frame, longest, std::make_shared<const LookPicture>(std::move(drawn))};
}

RunOfProxies run(Frame first, std::vector<FrameToLookAt> to_look_at) {
    const auto grey = support::drawn(16, 9, [](int, int) { return support::Colour{100, 0, 0}; });
    return {std::vector<ProxyPointer>(12, grey), first, 0, std::move(to_look_at)};
}

} // namespace

TEST_CASE("a lookout is shown the pictures of its size, and what it saw has their frame numbers") {
    const std::vector<Analyser> analysers{spotting()};
    Crew crew(analysers, {}, 2, 12);
    CHECK(crew.wanted_sizes(11).empty());
    REQUIRE(crew.wanted_sizes(24).size() == 1);
    CHECK(crew.wanted_sizes(24)[0] == 16);
    crew.show(run(12, {picture(12, 200), picture(12, 99, 400)}));
    crew.show(run(0, {picture(0, 100)}));
    crew.finish();
    CHECK(crew.board().whole_prefix() == 24);
    CHECK(crew.failed().empty());
    const AllLooks begun = crew.sightings().take(12);
    REQUIRE(begun.at("spots").sightings.size() == 1);
    CHECK(begun.at("spots").step == 12);
    CHECK(begun.at("spots").sightings[0].numbers[0] == 100); // rounded to a half float
    const AllLooks rest = crew.sightings().take(24);
    REQUIRE(rest.at("spots").sightings.size() == 1);
    CHECK(rest.at("spots").sightings[0].frame == 12);
}

TEST_CASE("a lookout that throws, or cannot be had, takes out only itself") {
    Analyser absent = spotting();
    absent.card.name = "absent";
    absent.card.looks->name = "nothing";
    absent.lookout = [](const Settings&) -> Outcome<std::unique_ptr<const Lookout>> {
        return fault(Fault::Kind::not_found, "its files", "There are none");
    };
    const std::vector<Analyser> analysers{spotting(), absent};
    Crew crew(analysers, {}, 1, 12);
    crew.show(run(0, {picture(0, 13)}));
    crew.show(run(12, {picture(12, 200)}));
    crew.finish();
    CHECK(crew.failed() == std::vector<std::string>{"spotting", "absent"});
    CHECK(crew.failed_looks() == std::set<std::string>{"nothing", "spots"});
    CHECK(crew.board().whole_prefix() == 24);
}
