#include "deeds/settings.hpp"

#include <limits>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("settings: what is on a card is set, the last one said holds") {
    SettingsAsked asked;
    REQUIRE(asked.set("transitions.sensitivity", 0.6, "0.6"));
    REQUIRE(asked.set("transitions.sensitivity", 0.7, "0.7"));
    REQUIRE(asked.set("freeze_frames.shortest", 1, "1"));
    const SettingsByAnalyser settings = asked.all();
    CHECK(settings.size() == 2);
    CHECK(settings.at("transitions").set().at("sensitivity") == 0.7);
    CHECK(settings.at("freeze_frames").set().at("shortest") == 1);
}

TEST_CASE("settings: a name that is on no card is a fault, with the one that was meant") {
    for (const char* name :
         {"transitions.sensitvity", "transitions", "", ".", "transitions.", ".sensitivity"}) {
        SettingsAsked asked;
        const auto set = asked.set(name, 0.5, "0.5");
        REQUIRE_FALSE(set);
        CHECK(set.error().kind == Fault::Kind::usage);
        CHECK(asked.all().empty());
    }
    CHECK(SettingsAsked::parameter("transitions.sensitvity").error().remedy.find("transitions.sensitivity") !=
          std::string::npos);
}

TEST_CASE("settings: a value outside its extents, or none, is a fault") {
    SettingsAsked asked;
    for (const double value :
         {-0.01, 1.01, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()})
        CHECK_FALSE(asked.set("transitions.sensitivity", value, "so"));
    CHECK(asked.set("transitions.sensitivity", 2, "2")
              .error()
              .sentence()
              .find("a number from 0 to 1 (usually 0.5)") != std::string::npos);
}
