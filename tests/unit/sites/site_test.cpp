#include "made_companion.hpp"
#include "sites/site.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace decoupage;
using support::made_companion;

namespace {

bool holds(const std::string& page, std::string_view words) {
    return page.find(words) != std::string::npos;
}

bool links_to(const std::string& page, const std::string& file) {
    const auto pages = support::pages_linked(page);
    return std::ranges::find(pages, file) != pages.end();
}

std::string told(const std::vector<std::string>& faults) {
    std::string all;
    for (const std::string& fault : faults)
        all += fault + "\n";
    return all;
}

} // namespace

TEST_CASE("a site is well made: tags match, links hold, nothing is fetched from elsewhere") {
    const auto companion = made_companion();
    CHECK(told(support::faults_of(companion.made())) == "");
    CHECK(told(support::faults_of(companion.made_unscreened())) == "");
}

TEST_CASE("a site in French is as well made") {
    auto companion = made_companion();
    companion.order.language = Language::french;
    const Site site = companion.made();
    CHECK(told(support::faults_of(site)) == "");
    CHECK(holds(site.at("before.html"), "<html lang=\"fr\">"));
    CHECK(holds(site.at("before.html"), "Il dit\u202f: «\u202foui\u202f»\u202f!"));
    CHECK(holds(site.at("after.html"), "Ce texte n’existe qu’en anglais."));
    CHECK(holds(site.at("after.html"), "<div class=\"text\" lang=\"en\">"));
}

TEST_CASE("the same matter gives the same bytes") {
    const auto companion = made_companion();
    CHECK(companion.made() == companion.made());
}

TEST_CASE("an empty work is a site too") {
    const Work work;
    const auto site = site_of(work, nullptr, {});
    REQUIRE(site);
    CHECK(told(support::faults_of(*site)) == "");
    ScreenedWork screened;
    const auto screened_site = site_of(work, &screened, {});
    REQUIRE(screened_site);
    CHECK(told(support::faults_of(*screened_site)) == "");
}

TEST_CASE("a limit that is not understood publishes nothing") {
    auto companion = made_companion();
    companion.work.record.spoilers_from = "somewhere";
    CHECK_FALSE(site_of(companion.work, &companion.screened, companion.order));
    CHECK(site_of(companion.work, nullptr, companion.order)); // nothing is shown that could give it away
}

TEST_CASE("a sentence carries its verdict, which leads to what was measured") {
    const Site site = made_companion().made();
    const std::string& form = site.at("study-6-form.html");
    CHECK(holds(form, "<span class=\"claimed\" id=\"said-claim-card\">It ends on a card</span>"));
    CHECK(holds(form, "class=\"mark contradicted\" href=\"verdicts.html#claim-card\""));
    CHECK(holds(form, "class=\"mark not-measurable\""));
    CHECK(holds(form, "class=\"mark untested\"")); // it was never tested
    CHECK(holds(form, "Nobody knows"));            // and this is no claim at all
    CHECK_FALSE(holds(form, "claim-unknown"));
    CHECK(holds(form, "class=\"evidence\""));
    const std::string& verdicts = site.at("verdicts.html");
    CHECK(holds(verdicts, "id=\"claim-card\""));
    CHECK(holds(verdicts, "study-6-form.html#said-claim-card"));
    CHECK(holds(verdicts, "Shots are counted as usual."));
    CHECK(holds(verdicts, "id=\"only-contradicted\""));
    CHECK_FALSE(holds(verdicts, "id=\"only-borderline\"")); // there are none
}

TEST_CASE("without a film a site says so, and how to get one") {
    const Site site = made_companion().made_unscreened();
    CHECK(holds(site.at("verdicts.html"), "Not yet tested on your copy."));
    CHECK(holds(site.at("verdicts.html"), "decoupage publish the-film -o site --film FILM"));
    CHECK(holds(site.at("study-6-form.html"), "not yet tested on your copy"));
    for (const auto& [file, bytes] : site)
        CHECK_FALSE(file.ends_with(".jpg"));
}

TEST_CASE("without stills none is shown, kept or named") {
    auto companion = made_companion();
    companion.order.stills = SiteOrder::Stills::left_out;
    const Site site = companion.made();
    CHECK(told(support::faults_of(site)) == "");
    for (const auto& [file, bytes] : site) {
        CAPTURE(file);
        CHECK_FALSE(file.ends_with(".jpg"));
        if (!file.ends_with(".html")) continue;
        CHECK_FALSE(holds(bytes, ".jpg"));
    }
    CHECK_FALSE(site.contains("manifest.json"));
    CHECK(holds(site.at("study-6-form.html"), "No stills are shown"));
    CHECK(holds(companion.made().at("index.html"), "No stills are shown"));
}

TEST_CASE("with stills their rights are spoken of") {
    CHECK(holds(made_companion().made().at("study-6-form.html"), "Stills are quoted from the film"));
}

TEST_CASE("what a stranger wrote is only letters") {
    const Site site = made_companion().made();
    for (const auto& [file, bytes] : site) {
        if (!file.ends_with(".html")) continue;
        CAPTURE(file);
        for (const char* harm :
             {"<script>alert", "<img src=x", "<b onclick", "href=\"javascript", "href=\"JaVa",
              "href=\"data:", "href=\"file:", "spy.gif\"", "secret.png", "<Director>"})
            CHECK_FALSE(holds(bytes, harm));
    }
    CHECK(holds(site.at("study-1-production.html"), "&lt;script&gt;alert(1)&lt;/script&gt;"));
    CHECK(holds(site.at("study-1-production.html"), "https://example.org/?a=1"));
}

TEST_CASE("pages forbid themselves whatever is from elsewhere, and scripts but the switch of rules") {
    const Site site = made_companion().made();
    for (const auto& [file, bytes] : site) {
        if (!file.ends_with(".html")) continue;
        CAPTURE(file);
        CHECK(holds(bytes, "default-src 'none'"));
        CHECK(holds(bytes, "<script src=") == (file == "figures.html"));
    }
}

TEST_CASE("the leader's sheet is not in the way of who has not seen the film") {
    const Site site = made_companion().made();
    CHECK(links_to(site.at("annexes.html"), "leader.html"));
    CHECK_FALSE(links_to(site.at("before.html"), "leader.html"));
    CHECK_FALSE(links_to(site.at("index.html"), "leader.html"));
    CHECK(links_to(site.at("before.html"), "nine-stills.html"));
    auto without = made_companion();
    without.work.leader.clear();
    CHECK_FALSE(without.made().contains("leader.html"));
}

TEST_CASE("where sources differ both are shown, first") {
    const std::string page = made_companion().made().at("sources.html");
    CHECK(holds(page, "They differ"));
    CHECK(holds(page, "<li>1959"));
    CHECK(holds(page, "<li>1971"));
    CHECK(holds(page, "in 1959 &lt;b&gt;"));
    auto agreed = made_companion();
    agreed.work.sources[1].facts[0].value = "1959";
    CHECK_FALSE(holds(agreed.made().at("sources.html"), "They differ"));
    CHECK(holds(agreed.made().at("sources.html"), "They agree"));
}

TEST_CASE("a fact of the record without a source is called so") {
    const std::string page = made_companion().made().at("record.html");
    CHECK(holds(page, "Best &lt;Director&gt;, won <small class=\"unsourced\">unsourced</small>"));
    CHECK(holds(page, "sources.html#source-1"));
}

TEST_CASE("fonts go with the site, and their licence with them") {
    auto companion = made_companion();
    companion.order.fonts = {{"Caladea", "fonts/a.ttf", 400, false, "bytes"}};
    companion.order.font_licence = "OFL";
    const Site site = companion.made();
    CHECK(site.at("fonts/a.ttf") == "bytes");
    CHECK(site.at("fonts/licence.txt") == "OFL");
    CHECK(holds(site.at("style.css"), "@font-face"));
    CHECK_FALSE(holds(made_companion().made().at("style.css"), "@font-face"));
}

TEST_CASE("stills are wanted along places that a text shows, where the dossier has few") {
    auto companion = made_companion();
    companion.add(companion.work.after, "guide/after.md", "## A\n\n![x](strip:the-long-one)\n");
    CHECK(stills_wanted(companion.work, companion.screened).empty()); // nobody knows where that is
    companion.screened.places["the long one"] = {100, 160};
    std::erase_if(companion.screened.film.stills, [](const Still& still) { return still.frame < 200; });
    CHECK(stills_wanted(companion.work, companion.screened) ==
          std::vector<Frame>{105, 115, 125, 135, 145, 155});
}
