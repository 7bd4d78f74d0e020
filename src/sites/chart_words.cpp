#include "sites/chart_words.hpp"

#include "views/html.hpp"

#include <array>
#include <string_view>

namespace decoupage {

namespace {

/// A chart by its English name, and what stands over it instead.
struct Caption {
    std::string_view name;
    Word title, words;
};
constexpr std::array captions{Caption{"Shot lengths", Word::chart_shot_lengths, Word::caption_shot_lengths},
                              Caption{"Cut density", Word::chart_cut_density, Word::caption_cut_density},
                              Caption{"Transitions", Word::chart_transitions, Word::caption_transitions},
                              Caption{"Scale", Word::chart_scales, Word::caption_scales},
                              Caption{"Camera", Word::chart_camera, Word::caption_camera},
                              Caption{"Sound", Word::chart_sound, Word::caption_sound},
                              Caption{"Loudness", Word::chart_loudness, Word::caption_loudness},
                              Caption{"Music that returns", Word::chart_motifs, Word::caption_motifs},
                              Caption{"Places", Word::chart_places, Word::caption_places}};

struct RowWord {
    std::string_view name;
    Word word;
};
constexpr std::array rows{
    RowWord{"cuts", Word::row_cuts},           RowWord{"dissolves", Word::row_dissolves},
    RowWord{"fades", Word::row_fades},         RowWord{"wipes", Word::row_wipes},
    RowWord{"other", Word::row_other},         RowWord{"doubtful", Word::row_doubtful},
    RowWord{"speech", Word::label_speech},     RowWord{"music", Word::label_music},
    RowWord{"sounds", Word::label_sounds},     RowWord{"steps", Word::label_steps},
    RowWord{"silence", Word::label_silence},   RowWord{"static", Word::label_static},
    RowWord{"minimal", Word::label_minimal},   RowWord{"pan", Word::label_pan},
    RowWord{"tilt", Word::label_tilt},         RowWord{"roll", Word::label_roll},
    RowWord{"zoom", Word::label_zoom},         RowWord{"tracking", Word::label_tracking},
    RowWord{"floating", Word::label_floating}, RowWord{"shaking", Word::label_shaking},
    RowWord{"mixed", Word::label_mixed},       RowWord{"uncertain", Word::label_uncertain}};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
}

/// What lies between two marks from a place on; nothing where they are not there.
std::string_view between(std::string_view text, std::string_view opens, std::string_view closes) {
    const auto from = text.find(opens);
    if (from == std::string_view::npos) return {};
    const auto to = text.find(closes, from + opens.size());
    return to == std::string_view::npos ? std::string_view()
                                        : text.substr(from + opens.size(), to - from - opens.size());
}

/// "<span><i class="scale medium"></i>medium</span>" for each colour of a legend.
std::string legend_in(std::string_view caption, Language language) {
    std::string html;
    constexpr std::string_view item = "<i class=\"scale ";
    for (std::size_t at = 0; (at = caption.find(item, at)) != std::string_view::npos; at += item.size()) {
        const std::string label(between(caption.substr(at), item, "\""));
        html +=
            "<span><i class=\"scale " + label + "\"></i>" + escaped(label_said(label, language)) + "</span>";
    }
    return html.empty() ? html : " <span class=\"legend\">" + html + "</span>";
}

std::string caption_in(std::string_view caption, Language language) {
    const std::string_view name = between(caption, "<b>", "</b>");
    for (const Caption& known : captions)
        if (known.name == name)
            return "<b>" + escaped(said(known.title, language)) + "</b> " +
                   escaped(said(known.words, language)) + legend_in(caption, language);
    return std::string(caption);
}

} // namespace

std::string chart_in(std::string drawn, Language language) {
    if (language == Language::english) return drawn;
    constexpr std::string_view opens = "<figcaption>", closes = "</figcaption>";
    for (std::size_t at = 0; (at = drawn.find(opens, at)) != std::string::npos;) {
        at += opens.size();
        const std::size_t end = drawn.find(closes, at);
        const std::string caption = caption_in(std::string_view(drawn).substr(at, end - at), language);
        drawn.replace(at, end - at, caption);
        at += caption.size();
    }
    for (const RowWord& row : rows)
        replace_all(drawn, ">" + std::string(row.name) + "</text>",
                    ">" + escaped(said(row.word, language)) + "</text>");
    replace_all(drawn, " a minute at ", escaped(said(Word::a_minute_at, language)));
    replace_all(drawn, "<title", "<title lang=\"en\"");
    replace_all(drawn, "<desc", "<desc lang=\"en\"");
    return drawn;
}

} // namespace decoupage
