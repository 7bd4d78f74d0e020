#include "exchange/beside.hpp"
#include "exchange/fcpxml.hpp"
#include "exchange/pieces.hpp"
#include "exchange/seconds_text.hpp"
#include "exchange/text.hpp"
#include "exchange/timecode.hpp"
#include "exchange/xml.hpp"

namespace decoupage::exchange {

namespace {

class FcpxmlWriting {
public:
    explicit FcpxmlWriting(const Decoupage& decoupage)
        : decoupage_(decoupage), rate_(edit_rate(decoupage)), ruler_(ruler_for(decoupage, rate_)) {}

    std::string text() {
        document_.append_child(pugi::node_doctype).set_value("fcpxml");
        pugi::xml_node root = document_.append_child("fcpxml");
        set_attribute(root, "version", "1.10");
        resources(root.append_child("resources"));
        pugi::xml_node event = root.append_child("library").append_child("event");
        set_attribute(event, "name", "Découpage");
        pugi::xml_node project = event.append_child("project");
        set_attribute(project, "name", file_stem(decoupage_.film.path));
        pugi::xml_node sequence = project.append_child("sequence");
        set_attribute(sequence, "format", "r1");
        set_attribute(sequence, "duration", time(ruler_.tick(decoupage_.times.frames())));
        set_attribute(sequence, "tcStart", "0s");
        set_attribute(sequence, "tcFormat", timecode_format());
        spine(sequence.append_child("spine"));
        return xml_text(document_);
    }

private:
    std::string time(std::int64_t tick) const { return seconds_fraction(tick, rate_.rate); }
    const char* timecode_format() const { return usual_drop(rate_.rate) == DropFrame::yes ? "DF" : "NDF"; }

    void resources(pugi::xml_node node) {
        const Film& film = decoupage_.film;
        pugi::xml_node format = node.append_child("format");
        set_attribute(format, "id", "r1");
        set_attribute(format, "frameDuration", time(1));
        if (film.width > 0 && film.height > 0) {
            set_attribute(format, "width", std::to_string(film.width));
            set_attribute(format, "height", std::to_string(film.height));
            if (film.aspect_width != film.aspect_height) {
                set_attribute(format, "paspH", std::to_string(film.aspect_width));
                set_attribute(format, "paspV", std::to_string(film.aspect_height));
            }
        }
        pugi::xml_node asset = node.append_child("asset");
        set_attribute(asset, "id", "r2");
        set_attribute(asset, "name", file_name(film.path));
        set_attribute(asset, "start", "0s");
        set_attribute(asset, "duration", time(ruler_.tick(decoupage_.times.frames())));
        set_attribute(asset, "hasVideo", "1");
        set_attribute(asset, "format", "r1");
        if (!film.sound_codec.empty()) set_attribute(asset, "hasAudio", "1");
        pugi::xml_node file = asset.append_child("media-rep");
        set_attribute(file, "kind", "original-media");
        set_attribute(file, "src", url_of(film.path));
        mixture(node);
    }

    /// The dissolve that Final Cut Pro has, by its own name for it.
    static void mixture(pugi::xml_node resources) {
        pugi::xml_node effect = resources.append_child("effect");
        set_attribute(effect, "id", "r3");
        set_attribute(effect, "name", "Cross Dissolve");
        set_attribute(effect, "uid", "FxPlug:4731E73A-8DAC-4113-9A30-AE85B1761265");
    }

    void spine(pugi::xml_node node) {
        const Edit edit = edit_of(decoupage_, CuttingPlace::middle);
        for (std::size_t at = 0; at < edit.pieces.size(); ++at) {
            const Segment* before = at == 0 ? nullptr : &edit.transitions[at - 1];
            const bool is_cut = before != nullptr && passage_of(*before) == Passage::cut;
            if (before != nullptr && !is_cut) transition(node, *before);
            if (!edit.pieces[at].span.empty()) piece(node, edit.pieces[at], is_cut ? before : nullptr);
        }
    }

    void transition(pugi::xml_node spine, const Segment& segment) {
        const Ticks ticks = ruler_.ticks(segment.span);
        pugi::xml_node node = spine.append_child("transition");
        set_attribute(node, "name", passage_of(segment) == Passage::mixture ? "Cross Dissolve" : "Wipe");
        set_attribute(node, "offset", time(ticks.first));
        set_attribute(node, "duration", time(ticks.end - ticks.first));
        if (passage_of(segment) == Passage::mixture) {
            pugi::xml_node filter = node.append_child("filter-video");
            set_attribute(filter, "ref", "r3");
            set_attribute(filter, "name", "Cross Dissolve");
        }
        metadata(node, segment);
    }

    void piece(pugi::xml_node spine, const Piece& piece, const Segment* cut) {
        const Ticks ticks{ruler_.tick(piece.span.first), ruler_.tick(piece.span.end)};
        const bool black = piece.kind == Shot::Kind::black;
        pugi::xml_node node = spine.append_child(black ? "gap" : "asset-clip");
        if (!black) set_attribute(node, "ref", "r2");
        set_attribute(node, "offset", time(ticks.first));
        set_attribute(node, "name", black ? "black" : "shot " + std::to_string(piece.shot));
        set_attribute(node, "start", black ? "0s" : time(ticks.first));
        set_attribute(node, "duration", time(ticks.end - ticks.first));
        if (!black) set_attribute(node, "tcFormat", timecode_format());
        markers(node, piece.span, black ? ticks.first : 0);
        if (cut != nullptr) metadata(node, *cut);
    }

    /// Of names and scenes that begin in a piece, in its own time.
    void markers(pugi::xml_node node, FrameSpan within, std::int64_t origin) const {
        for (const Name& name : decoupage_.names)
            if (within.contains(name.span.first))
                marker(node.append_child("marker"), name.span, origin, name.words, beside_words(name));
        std::size_t number = 0;
        for (const Segment& scene : decoupage_.track("scenes").segments) {
            ++number;
            if (within.contains(scene.span.first))
                marker(node.append_child("chapter-marker"), scene.span, origin,
                       scene.label + " " + std::to_string(number), beside_words(scene));
        }
    }

    void marker(pugi::xml_node node, FrameSpan span, std::int64_t origin, const std::string& value,
                const std::string& note) const {
        const Ticks ticks = ruler_.ticks(span);
        set_attribute(node, "start", time(ticks.first - origin));
        set_attribute(node, "duration", time(ticks.end - ticks.first));
        set_attribute(node, "value", value);
        set_attribute(node, "note", note);
    }

    static void metadata(pugi::xml_node node, const Segment& segment) {
        pugi::xml_node one = node.append_child("metadata").append_child("md");
        set_attribute(one, "key", "decoupage.transition");
        set_attribute(one, "value", beside_words(segment));
        set_attribute(one, "type", "string");
    }

    const Decoupage& decoupage_;
    EditRate rate_;
    Ruler ruler_;
    pugi::xml_document document_;
};

} // namespace

std::string fcpxml_document(const Decoupage& decoupage) {
    return FcpxmlWriting(decoupage).text();
}

} // namespace decoupage::exchange
