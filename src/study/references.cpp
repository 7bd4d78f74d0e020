#include "study/references.hpp"

#include "film/near_miss.hpp"
#include "study/problems.hpp"
#include "study/slug.hpp"
#include "study/taken_table.hpp"

#include <algorithm>
#include <set>

namespace decoupage {

namespace {

using Names = std::vector<std::string>;

bool holds(const Names& names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
}

/// Everything in a work that can be named.
struct Named {
    Names sources, claims, places, terms, releases;
};

Named named_in(const Work& work) {
    Named named;
    for (const Source& source : work.sources)
        named.sources.push_back(source.id);
    for (const WrittenClaim& claim : work.claims)
        named.claims.push_back(claim.id);
    for (const PlaceMeaning& place : work.places)
        named.places.push_back(slug(place.name));
    for (const PrintPlaces& print : work.prints)
        for (const PlaceMeaning& place : print.places)
            named.places.push_back(slug(place.name));
    for (const Text& text : work.glossary)
        for (const TextSection& section : text.sections)
            if (!section.heading.empty()) named.terms.push_back(slug(section.heading));
    for (const Manifestation& made : work.record.manifestations)
        named.releases.push_back(made.id);
    return named;
}

class References {
public:
    References(Work& work) : work_(work), named_(named_in(work)) {}

    void check() {
        check_record();
        check_claims();
        for (const std::vector<Text>* texts :
             {&work_.before, &work_.study, &work_.scenes, &work_.after, &work_.leader, &work_.glossary})
            for (const Text& text : *texts)
                for (const TextLink& link : text.links)
                    check_link(link);
    }

private:
    void add(const Written& written, std::string wrong, std::string expected, std::string remedy,
             std::string meant = {}) {
        add_problem(work_.problems, written, std::move(wrong), std::move(expected), std::move(remedy),
                    std::move(meant));
    }

    void check_citation(const Citation& cited, const Written& written) {
        if (cited.source.empty() || holds(named_.sources, cited.source)) return;
        add(written, "The source " + cited.source + " is not there", "sources/" + cited.source + ".toml",
            "Take it in with: decoupage sources " + work_.name + " add FILE --id " + cited.source,
            nearest(cited.source, named_.sources));
    }

    void check_record() {
        check_citation(work_.record.source, work_.record.written);
        for (const RecordPerson& person : work_.record.people)
            check_citation(person.source, person.written);
        for (const Manifestation& made : work_.record.manifestations)
            check_citation(made.source, made.written);
        for (const RecordEntry& entry : work_.record.entries)
            check_citation(entry.source, entry.written);
        for (const Item& item : work_.record.items)
            if (!item.of.empty() && !holds(named_.releases, item.of))
                add(item.written, "There is no manifestation " + item.of, "the id of a [[manifestation]]",
                    "Add it, or leave of out.", nearest(item.of, named_.releases));
    }

    void check_claims() {
        std::set<std::string> seen;
        for (const WrittenClaim& claim : work_.claims) {
            check_citation(claim.source, claim.written);
            if (!claim.id.empty() && !seen.insert(claim.id).second)
                add(claim.written, "The claim " + claim.id + " is there twice", "an id for each claim",
                    "Give one of them another id.");
            for (const std::string& other : claim.against)
                if (!holds(named_.claims, other))
                    add(claim.written, "There is no claim " + other + " for this one to be against",
                        "the id of a claim", {}, nearest(other, named_.claims));
        }
    }

    void check_link(const TextLink& link) {
        if (work_.problems.size() >= most_problems) return; // the nearest names take their time
        switch (link.kind) {
        case TextLink::Kind::claim:
            if (!holds(named_.claims, link.target))
                add(link.written, "There is no claim " + link.target, "the id of a [[claim]] in claims.toml",
                    "Add it, or write the test itself: [words](<claim: the test>)",
                    nearest(link.target, named_.claims));
            return;
        case TextLink::Kind::source:
            check_citation(citation_of(link.target), link.written);
            return;
        case TextLink::Kind::place:
        case TextLink::Kind::still:
        case TextLink::Kind::strip:
            if (!holds(named_.places, slug(link.target)))
                add(link.written, "There is no place " + link.target, "a name in [places] of claims.toml",
                    "Add a line there: \"" + link.target + "\" = \"where it is\"",
                    nearest(slug(link.target), named_.places));
            return;
        case TextLink::Kind::term:
            if (!holds(named_.terms, slug(link.target)))
                add(link.written, "The glossary has no word " + link.target,
                    "a heading of glossary.md: ## " + link.target, {},
                    nearest(slug(link.target), named_.terms));
            return;
        case TextLink::Kind::figure:
            if (!holds(figure_names(), link.target))
                add(link.written, "There is no figure " + link.target, "one of " + listed(figure_names()), {},
                    nearest(link.target, figure_names()));
            return;
        }
    }

    Work& work_;
    Named named_;
};

} // namespace

const std::vector<std::string>& figure_names() {
    static const std::vector<std::string> names{"shot-lengths", "cut-density", "barcode",
                                                "timeline",     "sound",       "scales"};
    return names;
}

void check_references(Work& work) {
    References(work).check();
}

} // namespace decoupage
