#pragma once
/// A companion made up for tests: a work of a few texts, and a film of forty shots.

#include "sites/site.hpp"

#include <string>
#include <vector>

namespace decoupage::support {

struct MadeCompanion {
    Work work;
    ScreenedWork screened;
    SiteOrder order;

    /// Reads a text as a work folder would, and puts its claims with the others.
    Text& add(std::vector<Text>& texts, const std::string& file, std::string_view markdown);
    /// A claim with what a test of it said.
    void add_claim(const std::string& id, const std::string& sentence, Verdict verdict,
                   std::vector<FrameSpan> spans, const std::string& because = "It was measured.");
    Site made() const;            ///< with the film
    Site made_unscreened() const; ///< without it
};

/// Every kind of text, source, claim and place; every still has bytes of its own.
MadeCompanion made_companion();

/// What is wrong with a site, a sentence each: what is wrong with a page of its own, links and pictures that
/// lead nowhere, anything fetched from elsewhere.
std::vector<std::string> faults_of(const Site& site);

/// The files that a page shows: pictures, style sheets, scripts.
std::vector<std::string> files_shown(const std::string& page);
/// The pages of the site that it links to.
std::vector<std::string> pages_linked(const std::string& page);

} // namespace decoupage::support
