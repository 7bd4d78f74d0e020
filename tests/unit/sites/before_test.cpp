#include "made_companion.hpp"
#include "sites/site.hpp"

#include <algorithm>
#include <random>
#include <regex>
#include <set>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

/// What may be opened by who has not seen the film, and everything that can be reached from it without
/// choosing another part of the companion.
std::set<std::string> pages_before(const Site& site) {
    std::set<std::string> reached, open{"before.html"};
    while (!open.empty()) {
        const std::string page = *open.begin();
        open.erase(open.begin());
        if (!reached.insert(page).second || page == "index.html")
            continue; // whose doors say what is behind them
        for (const std::string& next : support::pages_linked(site.at(page)))
            open.insert(next);
    }
    return reached;
}

/// The frames of all stills that a page shows, by what the files hold.
std::vector<Frame> frames_shown(const Site& site, const std::string& page) {
    std::vector<Frame> frames;
    for (const std::string& file : support::files_shown(site.at(page))) {
        const std::string& bytes = site.at(file);
        if (const auto at = bytes.rfind("frame "); file.ends_with(".jpg") && at != std::string::npos)
            frames.push_back(std::stoll(bytes.substr(at + 6)));
    }
    return frames;
}

/// All times on a page, "1:04" as seconds.
std::vector<long> times_on(const std::string& page) {
    std::vector<long> times;
    static const std::regex clock("[^0-9:](([0-9]+):([0-5][0-9]))[^0-9:]");
    for (std::sregex_iterator at(page.begin(), page.end(), clock), end; at != end; ++at)
        times.push_back(std::stol((*at)[2]) * 60 + std::stol((*at)[3]));
    return times;
}

} // namespace

TEST_CASE("nothing before the screening comes from after the limit, whatever the limit") {
    std::mt19937 chance(7);
    for (int round = 0; round < 40; ++round) {
        auto companion = support::made_companion();
        const Frame frames = companion.screened.film.times.frames();
        const auto frame = [&] { return static_cast<Frame>(chance() % static_cast<unsigned>(frames + 1)); };
        const Frame limit = frame();
        companion.work.record.spoilers_from = std::to_string(limit < frames ? limit : frames - 1);
        std::string text = "# Before\n\n## Start here\n\n![all](figure:timeline) ![all](figure:barcode)\n\n";
        std::vector<bool> allowed, placed;
        for (int one = 0; one < 12; ++one) {
            const std::string name = "thing-" + std::to_string(one);
            std::vector<FrameSpan> spans;
            for (unsigned span = 0; span < chance() % 4; ++span) {
                const Frame first = frame();
                spans.push_back({first, std::min<Frame>(frames, first + 1 + chance() % 300)});
            }
            const Frame begins = frame();
            const FrameSpan place{begins, std::min<Frame>(frames, begins + 1 + chance() % 500)};
            companion.screened.places[name] = place;
            allowed.push_back(!spans.empty() &&
                              std::ranges::all_of(spans, [&](FrameSpan span) { return span.end <= limit; }));
            placed.push_back(place.end <= limit && limit < frames);
            companion.add_claim(name, "Sentence " + name + ".", Verdict::supported, spans,
                                "Because of " + name + ".");
            text += "[words](claim:" + name + ") [at " + name + "](place:" + name + ") ![a](still:" + name +
                    ") ![b](strip:" + name + ")\n\n";
        }
        companion.work.before.clear();
        companion.add(companion.work.before, "guide/before.md", text + "[a](term:dissolve) [b](term:cut)\n");
        const Site site = companion.made();
        REQUIRE(site.contains("before.html"));
        const Frame in_force = std::min(limit, frames - 1);
        for (const std::string& page : pages_before(site)) {
            CAPTURE(round);
            CAPTURE(page);
            for (const Frame shown : frames_shown(site, page))
                CHECK(shown < in_force);
            for (const long time : times_on(site.at(page)))
                CHECK(static_cast<double>(time) <= seconds(companion.screened.film.times.at(in_force)));
            CHECK(site.at(page).find("barcode.png") == std::string::npos);
        }
        const auto says = [&](const std::string& words) {
            return site.at("before.html").find(words) != std::string::npos;
        };
        for (std::size_t one = 0; one < placed.size(); ++one)
            CHECK(says("at thing-" + std::to_string(one) + "\u00a0<span class=\"when\">") == placed[one]);
        for (std::size_t one = 0; one < allowed.size(); ++one)
            CHECK((site.at("before.html").find("Because of thing-" + std::to_string(one) + ".") !=
                   std::string::npos) == allowed[one]);
    }
}

TEST_CASE("from the page before the screening only pages lead on that give nothing away") {
    const Site site = support::made_companion().made();
    CHECK(pages_before(site) ==
          std::set<std::string>{"before.html", "index.html", "nine-stills-answer.html", "nine-stills.html"});
}

TEST_CASE("a verdict of so much evidence that some may be missing stays off the page before") {
    auto companion = support::made_companion();
    companion.screened.verdicts["wipe"].spans.assign(100, {1, 2});
    CHECK(companion.made().at("before.html").find("claim-wipe") == std::string::npos);
    companion.screened.verdicts["wipe"].spans.assign(99, {1, 2});
    CHECK(companion.made().at("before.html").find("claim-wipe") != std::string::npos);
}

TEST_CASE("a work without a limit keeps nothing back") {
    auto companion = support::made_companion();
    companion.work.record.spoilers_from.clear();
    const std::string page = companion.made().at("before.html");
    CHECK(page.find("Because") == std::string::npos);
    CHECK(page.find("id=\"claim-card\"") != std::string::npos);
    CHECK(page.find("Nothing here comes from after") == std::string::npos);
}

TEST_CASE("words of film are explained where they are met, with an example that may be shown") {
    const std::string page = support::made_companion().made().at("before.html");
    const auto jargon = page.find("Jargon, gently decoded");
    REQUIRE(jargon != std::string::npos);
    CHECK(page.find("id=\"term-dissolve\"") > jargon);
    CHECK(page.find("In this film", jargon) != std::string::npos);
    CHECK(page.find("glossary.html") == std::string::npos); // which knows the whole film
}
