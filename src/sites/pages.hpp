#pragma once
/// The pages of a site, each a whole HTML document. Inside sites/ only.

#include "sites/sheet.hpp"

#include <map>
#include <string>
#include <vector>

namespace decoupage {

/// A page that was made, as others name it.
struct PageLink {
    std::string file, title;
};
/// Where sentences with claims stand.
using StandsIn = std::map<const SiteClaim*, std::vector<PageLink>>;

/// The page before this and the next one; empty files where there is none.
struct Neighbours {
    PageLink previous, next;
};

std::string index_page(Sheet& sheet);
std::string before_page(Sheet& sheet);
std::string after_page(Sheet& sheet);
std::string study_page(Sheet& sheet, const std::vector<PageLink>& parts, const std::vector<PageLink>& scenes);
std::string part_page(Sheet& sheet, const Text& text, const Neighbours& neighbours);
std::string scene_page(Sheet& sheet, const Text& text, const Neighbours& neighbours);
std::string figures_page(Sheet& sheet);
std::string sources_page(Sheet& sheet);
std::string verdicts_page(Sheet& sheet, const StandsIn& stands_in);
std::string record_page(Sheet& sheet);
std::string glossary_page(Sheet& sheet);
std::string annexes_page(Sheet& sheet, bool has_leader);
/// What was said in those sessions that are published, by who agreed to it.
std::string discussion_page(Sheet& sheet);
/// Is there anything to say on it?
bool has_discussion(const SiteMatter& matter);
std::string scene_list_page(Sheet& sheet);
std::string sequence_page(Sheet& sheet);
std::string shots_page(Sheet& sheet);
std::string leader_page(Sheet& sheet);

/// Nine stills without their order, and the answer on a page of its own. `names` are the files in which the
/// stills are kept here, so that their addresses give nothing away either.
struct NineStills {
    std::vector<const Still*> in_order; ///< of the film; empty where there are too few
    std::vector<std::size_t> shown;     ///< in which order they are shown: places in `in_order`
    std::vector<std::string> names;     ///< by what is shown: "exercise/before-a.jpg"
};
NineStills nine_stills(const SiteMatter& matter, Side side);
std::string nine_stills_page(Sheet& sheet, const NineStills& nine);
std::string nine_answer_page(Sheet& sheet, const NineStills& nine);

/// What was measured of a claim, with its stills, rules and sources. Titles begin with that level.
std::string verdict_entry(const SiteClaim& claim, Sheet& sheet, const std::vector<PageLink>& stands_in,
                          int level);

/// "Les Quatre Cents Coups" in words.
std::string page_title_of(const Text& text);

/// What stands around a section: its heading, or nothing where it has none.
std::string section_start(const TextSection& section, const Text& text, Sheet& sheet);
std::string section_end(const TextSection& section);

/// The sections of a text, each under its heading.
std::string sections_of(const Text& text, Sheet& sheet);

/// The same with its footnotes, in its language.
std::string whole_text(const Text& text, Sheet& sheet);

/// A source's bibliographic record, in a line of HTML.
std::string source_line(const Source& source, const SiteMatter& matter);

/// A term's meaning, and where this film has an example of it that the page may show.
std::string term_entry(const TextSection& section, Sheet& sheet);

/// Where the film has what a word of film means; nothing where it has none, or the word is not known.
std::optional<FrameSpan> example_of(std::string_view term, const Decoupage& film);

} // namespace decoupage
