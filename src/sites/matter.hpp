#pragma once
/// What every page is made from. Inside sites/ only.

#include "sites/site.hpp"

#include <set>
#include <string_view>
#include <vector>

namespace decoupage {

/// On which side of the screening a page is read.
enum class Side { before, after };

/// A claim with what a page needs of it.
struct SiteClaim {
    const WrittenClaim* written = nullptr;
    std::string anchor;             ///< unique on the page of verdicts: "claim-one-take"
    const Tested* tested = nullptr; ///< null where it was not tested
};

class SiteMatter {
public:
    /// `screened` may be null. What it gives lives as long as the work, the order and what was screened.
    SiteMatter(const Work& work, const ScreenedWork* screened, const SiteOrder& order, Frame limit);

    const Work& work() const { return work_; }
    const SiteOrder& order() const { return order_; }
    Language language() const { return order_.language; }
    const ScreenedWork* screened() const { return screened_; }

    /// The film as that side may know it; null where there is none.
    const Decoupage* film(Side side) const;
    Frame limit() const { return limit_; }
    bool has_limit() const; ///< is there something that the page before must not know?

    /// A place by its name or its slug; nothing where it is not known, or not to that side.
    std::optional<FrameSpan> place(std::string_view name, Side side) const;
    /// As the folder has it: "the interview" of "the-interview"; the same where it is not known.
    std::string place_name(std::string_view name) const;

    const std::vector<SiteClaim>& claims() const { return claims_; }
    const SiteClaim* claim(std::string_view id) const;
    /// May that side show what was measured? Before the screening only where all evidence lies before the
    /// limit.
    bool shows(const SiteClaim& claim, Side side) const;

    const Source* source(std::string_view id) const;
    int number_of(const Source& source) const; ///< from 1, in the order of the page of sources

    /// The section of the glossary of a term, in the language of the site where there is one.
    const TextSection* term(std::string_view slug) const;

    /// The still that shows a span best; null where there is none on that side.
    const Still* still(FrameSpan span, Side side) const;
    /// All stills of a span in order, at most so many, evenly spread.
    std::vector<const Still*> stills(FrameSpan span, Side side, std::size_t most) const;

    std::string said(Word word) const { return decoupage::said(word, language()); }
    std::string said(Word word, std::initializer_list<std::string> parts) const {
        return decoupage::said(word, language(), parts);
    }

private:
    const Work& work_;
    const ScreenedWork* screened_;
    const SiteOrder& order_;
    Frame limit_ = 0;
    std::optional<Decoupage> first_part_;
    std::vector<SiteClaim> claims_;
    std::vector<const Still*> stills_; ///< all there are, in order of frame
};

/// The texts of a kind, one of each that is there in several languages: that of the site's, else the first.
std::vector<const Text*> texts_in(const std::vector<Text>& texts, Language language);

/// Of a text; that of the folder's texts where it does not say, and English where pages are not made in it.
Language language_of(const Text& text);

/// "3-author" of "study/3-author.fr.md".
std::string stem_of(const Text& text);

} // namespace decoupage
