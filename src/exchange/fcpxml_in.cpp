#include "exchange/beside.hpp"
#include "exchange/fcpxml.hpp"
#include "exchange/limits.hpp"
#include "exchange/pieces.hpp"
#include "exchange/seconds_text.hpp"
#include "exchange/text.hpp"
#include "exchange/xml.hpp"
#include "film/folded.hpp"

#include <map>

namespace decoupage::exchange {

namespace {

class FcpxmlReading {
public:
    explicit FcpxmlReading(const Decoupage& film)
        : rate_(edit_rate(film)), ruler_(ruler_for(film, rate_)), gathered_(film), pieces_(film, ruler_) {}

    Outcome<Said> said(pugi::xml_node root) {
        for (const pugi::xml_node asset : root.child("resources").children("asset"))
            assets_.emplace(asset.attribute("id").value(), asset);
        const pugi::xml_node project = root.find_node(
            [](const pugi::xml_node& node) { return node.name() == std::string_view("project"); });
        const pugi::xml_node spine = project.child("sequence").child("spine");
        if (!spine) return unreadable("a project with a storyline", "There is none in it");
        if (assets_.size() == 1)
            gathered_.film_at(assets_.begin()->second.child("media-rep").attribute("src").value());
        SaidPiece next;
        for (const pugi::xml_node child : spine.children()) {
            if (++count_ > most_entries)
                return unreadable("at most " + std::to_string(most_entries) + " clips", "There are more");
            if (child.name() == std::string_view("transition"))
                next = passage(child);
            else if (child.type() == pugi::node_element)
                take_piece(child, std::exchange(next, {}));
        }
        if (next.before != Passage::cut) { // one with which the film ends
            next.shows = SaidPiece::Shows::nothing;
            place_passage(next, at_);
            pieces_.add(std::move(next));
        }
        pieces_.finish(gathered_);
        return gathered_.said();
    }

private:
    std::int64_t tick(pugi::xml_node node, const char* name, std::int64_t otherwise = 0) const {
        return tick_of_fraction(node.attribute(name).value(), rate_.rate).value_or(otherwise);
    }

    static std::optional<Segment> own_metadata(pugi::xml_node node) {
        for (const pugi::xml_node one : node.child("metadata").children("md"))
            if (one.attribute("key").value() == std::string_view("decoupage.transition"))
                return segment_beside(one.attribute("value").value());
        return std::nullopt;
    }

    /// Where it begins and ends on the line of time stands in `back` and `forth`, until it is known where the
    /// piece begins.
    SaidPiece passage(pugi::xml_node node) const {
        SaidPiece piece;
        piece.back = tick(node, "offset");
        piece.forth = piece.back + std::max<std::int64_t>(tick(node, "duration"), 1);
        piece.beside = own_metadata(node);
        const std::string name = folded(node.attribute("name").value());
        const bool mixes =
            name.find("dissolve") != std::string::npos || name.find("fade") != std::string::npos;
        piece.before = mixes ? Passage::mixture : Passage::wipe;
        return piece;
    }

    static void place_passage(SaidPiece& piece, std::int64_t at) {
        if (piece.before == Passage::cut) return;
        piece.back = at - piece.back;
        piece.forth -= at;
    }

    void take_piece(pugi::xml_node node, SaidPiece piece) {
        const std::int64_t offset = tick(node, "offset", at_);
        if (offset > at_) {
            SaidPiece gap;
            gap.shows = SaidPiece::Shows::nothing;
            gap.length = offset - at_;
            pieces_.add(gap);
        }
        at_ = std::max(at_, offset);
        const auto asset = assets_.find(source_of(node).attribute("ref").value());
        const std::int64_t asset_start = asset == assets_.end() ? 0 : tick(asset->second, "start");
        piece.shows = asset == assets_.end() ? SaidPiece::Shows::nothing : SaidPiece::Shows::film;
        piece.first = tick(node, "start", asset_start) - asset_start;
        piece.length = std::max<std::int64_t>(
            tick(node, "duration", asset == assets_.end() ? 0 : tick(asset->second, "duration")), 0);
        place_passage(piece, at_);
        if (piece.before == Passage::cut) piece.beside = own_metadata(node);
        pieces_.add(piece);
        take_markers(node, at_ - tick(node, "start", asset_start));
        at_ += piece.length;
    }

    /// What a clip shows: itself, or the picture that it holds.
    static pugi::xml_node source_of(pugi::xml_node node) {
        const pugi::xml_node video = node.child("video");
        return node.name() == std::string_view("clip") && video ? video : node;
    }

    /// `origin` is where the clip's own time would be nought on the line of time.
    void take_markers(pugi::xml_node node, std::int64_t origin) {
        for (const pugi::xml_node child : node.children()) {
            const std::string_view kind = child.name();
            const bool is_chapter = kind == "chapter-marker";
            if ((!is_chapter && kind != "marker") || ++count_ > most_entries) continue;
            const std::int64_t first = pieces_.film_tick(origin + tick(child, "start"));
            const Ticks ticks{first, first + std::max<std::int64_t>(tick(child, "duration"), 1)};
            const std::string_view note = child.attribute("note").value();
            if (const auto scene = segment_beside(note); scene && is_chapter) {
                gathered_.scene(
                    {ruler_.span(ticks, scene->span), scene->label, scene->confidence, scene->detail});
                continue;
            }
            const auto name = name_beside(note);
            gathered_.name({ruler_.span(ticks, name ? std::optional(name->span) : std::nullopt),
                            child.attribute("value").value(), name ? name->named : Named::span,
                            name ? name->author : "", name ? name->formerly : ""});
        }
    }

    EditRate rate_;
    Ruler ruler_;
    Gathering gathered_;
    PiecesReading pieces_;
    std::map<std::string, pugi::xml_node, std::less<>> assets_;
    std::int64_t at_ = 0; ///< on the line of time
    std::size_t count_ = 0;
};

} // namespace

Outcome<Said> read_fcpxml(std::string_view bytes, const Decoupage& film) {
    const auto document = parsed_xml(bytes, "fcpxml");
    if (!document) return tl::unexpected(document.error());
    return FcpxmlReading(film).said((*document)->document_element());
}

} // namespace decoupage::exchange
