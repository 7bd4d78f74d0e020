// The manual.

#include "workbench/manual.hpp"
#include "workbench/routes.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace decoupage {

Answer route_manual(Workplace&, const Request&) {
    nlohmann::ordered_json languages = nlohmann::ordered_json::object();
    for (const auto& [language, chapters] : own_manual()) {
        auto& rows = languages[language] = nlohmann::ordered_json::array();
        for (const ManualChapter& chapter : chapters)
            rows.push_back({{"id", chapter.id}, {"title", chapter.title}});
    }
    return json_answer({{"chapters", std::move(languages)}});
}

Answer route_manual_chapter(Workplace&, const Request& request) {
    const auto chapters = own_manual().find(request.captures[0]);
    if (chapters == own_manual().end()) return not_found_answer("There is no manual in that language");
    const auto chapter = std::ranges::find(chapters->second, request.captures[1], &ManualChapter::id);
    if (chapter == chapters->second.end()) return not_found_answer("The manual has no such chapter");
    return json_answer({{"id", chapter->id}, {"title", chapter->title}, {"text", node_json(chapter->text)}});
}

} // namespace decoupage
