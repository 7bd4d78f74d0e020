#include "views/spoken_json.hpp"

#include "figures/spoken.hpp"
#include "film/folded.hpp"

#include <cmath>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

double rounded_seconds(Time time) {
    return std::round(seconds(time) * 1e6) / 1e6;
}

Json text_or_nothing(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json source_row(const Subtitles& subtitles) {
    int words = 0;
    for (const Cue& cue : subtitles.cues)
        words += count_words(cue.words);
    return {{"origin", name_of(subtitles.origin)},
            {"source", subtitles.source},
            {"form", subtitles.form},
            {"language", text_or_nothing(subtitles.language)},
            {"remark", text_or_nothing(subtitles.remark)},
            {"cues", subtitles.cues.size()},
            {"words", words}};
}

Json found_row(const FoundWords& found) {
    const bool said = found.manner == FoundWords::Manner::said;
    return {{"manner", said ? Json("said") : Json(found.label)},
            {"first", found.span.first},
            {"end", found.span.end},
            {"begin_seconds", rounded_seconds(found.begin)},
            {"end_seconds", rounded_seconds(found.end)},
            {"shot", found.shot > 0 ? Json(found.shot) : Json(nullptr)},
            {"speaker", text_or_nothing(found.speaker)},
            {"text", found.words},
            {"before", text_or_nothing(found.before)},
            {"after", text_or_nothing(found.after)},
            {"source", text_or_nothing(found.source)}};
}

std::string printed(const Json& document) {
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

Json word_rows(const Decoupage& decoupage) {
    Json rows = Json::array();
    for (const Subtitles& subtitles : decoupage.subtitles)
        for (const Cue& cue : subtitles.cues) {
            const FrameSpan span = frames_of(cue, decoupage.times);
            rows.push_back({{"first", span.first},
                            {"end", span.end},
                            {"begin_seconds", rounded_seconds(cue.begin)},
                            {"end_seconds", rounded_seconds(cue.end)},
                            {"speaker", text_or_nothing(cue.speaker)},
                            {"text", text_or_nothing(cue.words)},
                            {"sounds", cue.sounds},
                            {"source", subtitles.source},
                            {"language", text_or_nothing(subtitles.language)}});
        }
    return rows;
}

std::string words_document(const std::string& dossier, const Decoupage& decoupage) {
    Json sources = Json::array();
    for (const Subtitles& subtitles : decoupage.subtitles)
        sources.push_back(source_row(subtitles));
    return printed({{"dossier", dossier}, {"sources", std::move(sources)}, {"words", word_rows(decoupage)}});
}

std::string found_document(const std::string& dossier, const std::string& sought,
                           const std::vector<FoundWords>& found) {
    Json rows = Json::array();
    for (const FoundWords& one : found)
        rows.push_back(found_row(one));
    return printed({{"dossier", dossier}, {"sought", sought}, {"found", std::move(rows)}});
}

} // namespace decoupage
