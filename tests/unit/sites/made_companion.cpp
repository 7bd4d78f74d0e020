#include "made_companion.hpp"

#include "study/text_reading.hpp"
#include "support/html.hpp"
#include "support/sample_decoupage.hpp"

#include <algorithm>
#include <set>

namespace decoupage::support {

namespace {

constexpr std::string_view before_text = R"(# Before

## Start here

A boy runs. ![a street](still:the-street) See [the street](place:the-street) and [the end](place:the-end).

## What makes this one different

- [It has a wipe](claim:wipe), [it ends on a card](claim:card)
- Nothing else[^1]

![Along the film](figure:timeline)

![the end](strip:the-end)

## Jargon, gently decoded

A [dissolve](term:dissolve) is no [cut](term:cut).

[^1]: So [it is said](source:entry#lead).
)";

constexpr std::string_view form_text = R"(# Form

[It ends on a card](claim:card), [it has a wipe](claim:wipe) and [it is sad](claim:sad).
[Nobody knows](claim:unknown). [One](<claim: the film is one shot>) is untested.

## Charts

![How long](figure:shot-lengths) ![How long again](figure:shot-lengths)

| a | b |
|---|--:|
| 1 | [term](term:cut) |
)";

constexpr std::string_view hostile_text = R"(# <b>Hostile</b> & "so"

<script>alert(1)</script>

[press](javascript:alert(1)) [press](JaVaScRiPt:alert(2)) [press](data:text/html,x) [press](file:///etc/passwd)
[out](https://example.org/?a=1&b=2) ![spy](https://example.org/spy.gif) ![up](../../secret.png) ![x](still:"><img)

## <img src=x onerror=alert(3)>

A [place](place:"><script>) and a [source](source:"><script>#"><script>), <b onclick="x">bold</b>.
)";

Source source(const std::string& id, const std::string& value) {
    Source made;
    made.id = id;
    made.title = "The " + id;
    made.url = id == "entry" ? "https://example.org/entry" : "javascript:alert(4)";
    made.facts = {{"The film", "year", value, "number", "lead", "in " + value + " <b>", {}}};
    return made;
}

void add_sources(Work& work) {
    work.sources = {source("entry", "1959"), source("companion", "1971")};
    work.record.title = {"Les Quatre Cents Coups", "fr", "original"};
    work.record.other_titles = {{"The 400 Blows", "en", "release"}};
    work.record.year = 1959;
    work.record.people = {{"François Truffaut", {"director"}, "", {"entry", "lead"}, {}},
                          {"Jean-Pierre Léaud", {}, "Antoine", {}, {}}};
    work.record.entries = {{"prize", {{"prize", "Best <Director>"}, {"won", "true"}}, {"nobody", ""}, {}}};
    work.record.spoilers_from = "40 %";
}

} // namespace

Text& MadeCompanion::add(std::vector<Text>& texts, const std::string& file, std::string_view markdown) {
    std::vector<WorkProblem> problems;
    texts.push_back(read_text(markdown, file, "en", work.claims, problems));
    return texts.back();
}

void MadeCompanion::add_claim(const std::string& id, const std::string& sentence, Verdict verdict,
                              std::vector<FrameSpan> spans, const std::string& because) {
    WrittenClaim claim;
    claim.id = id;
    claim.sentence = sentence;
    claim.test = "a test of " + id;
    work.claims.push_back(claim);
    Tested tested;
    tested.verdict = verdict;
    tested.because = because;
    tested.spans = std::move(spans);
    tested.parts = {{"said of " + id, "12.3 s", because, verdict}};
    tested.rules = {"Shots are counted as usual."};
    screened.verdicts[id] = tested;
}

Site MadeCompanion::made() const {
    auto site = site_of(work, &screened, order);
    return site ? std::move(*site) : Site{};
}

Site MadeCompanion::made_unscreened() const {
    auto site = site_of(work, nullptr, order);
    return site ? std::move(*site) : Site{};
}

MadeCompanion made_companion() {
    MadeCompanion made;
    made.screened.film = forty_shots();
    for (Still& still : made.screened.film.stills)
        still.jpeg += "frame " + std::to_string(still.frame) + ";";
    const Frame frames = made.screened.film.times.frames();
    Work& work = made.work;
    work.name = "the-film";
    add_sources(work);
    work.places = {{"the street", "shot 3", {}}, {"the end", "the last shot", {}}};
    made.screened.places = {{"the street", {500, 900}}, {"the end", {frames - 500, frames}}};
    made.add_claim("wipe", "It has a wipe.", Verdict::supported, {{600, 700}});
    made.add_claim("card", "It ends on a card.", Verdict::contradicted, {{frames - 300, frames}});
    made.add_claim("sad", "It is sad.", Verdict::not_measurable, {});
    work.claims[0].against = {"card"};
    work.claims[0].source = {"entry", "lead"};
    made.add(work.before, "guide/before.md", before_text);
    made.add(work.before, "guide/before.fr.md", "# Avant\n\n## Pour commencer\n\nIl dit : « oui » !\n");
    made.add(work.study, "study/1-production.md", hostile_text);
    made.add(work.study, "study/6-form.md", form_text);
    made.add(work.scenes, "scenes/the-end.md",
             "+++\nplace = \"the end\"\n+++\n# The end\n\n## Editing\n\n[A card](claim:card).\n");
    made.add(work.after, "guide/after.md", "# After\n\n## What stayed with you\n\n- the end\n");
    made.add(work.leader, "guide/leader.md", "# Leader\n\n## First\n\nWait.\n");
    made.add(work.glossary, "glossary.md", "# Words\n\n## Dissolve\n\nA mixture.\n\n## Cut\n\nNo mixture.\n");
    return made;
}

std::vector<std::string> files_shown(const std::string& page) {
    std::vector<std::string> files;
    for (const Tag& tag : tags(page)) {
        if (tag.closing) continue;
        if (const auto source = tag.attributes.find("src"); source != tag.attributes.end())
            files.push_back(source->second);
        if (tag.name == "link") files.push_back(tag.attributes.at("href"));
    }
    return files;
}

std::vector<std::string> pages_linked(const std::string& page) {
    std::set<std::string> pages;
    for (const Tag& tag : tags(page)) {
        const auto link = tag.attributes.find("href");
        if (tag.name != "a" || link == tag.attributes.end()) continue;
        const std::string file = link->second.substr(0, link->second.find('#'));
        if (!file.empty() && file.find(':') == std::string::npos) pages.insert(file);
    }
    return {pages.begin(), pages.end()};
}

namespace {

/// What is said of a page by itself, where it may link to its neighbours.
bool is_own_fault(const std::string& fault) {
    return !fault.starts_with("a link outside: ") && !fault.starts_with("fetched: ");
}

std::set<std::string> names_in(const std::string& page) {
    std::set<std::string> names;
    for (const Tag& tag : tags(page))
        if (const auto name = tag.attributes.find("id"); name != tag.attributes.end())
            names.insert(name->second);
    return names;
}

void check_links(const Site& site, const std::string& file, std::vector<std::string>& faults) {
    for (const Tag& tag : tags(site.at(file))) {
        const auto link = tag.attributes.find("href");
        if (tag.name != "a" || link == tag.attributes.end()) continue;
        const std::string& to = link->second;
        if (to.starts_with("http://") || to.starts_with("https://") || to.starts_with("mailto:")) continue;
        const auto hash = to.find('#');
        const std::string page = hash == 0 ? file : to.substr(0, hash);
        if (!site.contains(page))
            faults.push_back(file + ": a link to " + to + ", which is nowhere");
        else if (hash != std::string::npos && !names_in(site.at(page)).contains(to.substr(hash + 1)))
            faults.push_back(file + ": nothing is called so: " + to);
    }
}

} // namespace

std::vector<std::string> faults_of(const Site& site) {
    std::vector<std::string> faults;
    for (const auto& [file, bytes] : site) {
        if (!file.ends_with(".html")) continue;
        for (const std::string& fault : faults_of(bytes))
            if (is_own_fault(fault)) faults.push_back(file + ": " + fault);
        for (const std::string& shown : files_shown(bytes))
            if (!site.contains(shown)) faults.push_back(file + ": shows " + shown + ", which is not there");
        check_links(site, file, faults);
    }
    return faults;
}

} // namespace decoupage::support
