// Work folders: which there are, what is in them, and new ones.

#include "deeds/known_dossier.hpp"
#include "deeds/new_files.hpp"
#include "study/slug.hpp"
#include "time/calendar.hpp"
#include "workbench/routes.hpp"
#include "workbench/work_json.hpp"
#include "workbench/workplace.hpp"

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

Json work_row(Workplace& workplace, const std::string& id, const std::filesystem::path& folder, Role role) {
    Json row{{"id", id}};
    if (role == Role::owner) row["path"] = folder.string();
    const auto known = workplace.open_works().read(id);
    if (!known) {
        row.update({{"title", id}, {"remark", known.error().sentence()}});
        return row;
    }
    const Work& work = (*known)->work;
    row.update({{"title", work.record.title.words.empty() ? work.name : work.record.title.words},
                {"language", work.record.title.language},
                {"year", work.record.year},
                {"languages", languages_of(work)},
                {"claims", work.claims.size()},
                {"problems", work.problems.size()},
                {"films", films_of(work)},
                {"revision", (*known)->revision}});
    return row;
}

/// What a new work begins with. Faults: usage, not_found.
Outcome<NewWork> begun(Workplace& workplace, const nlohmann::json& asked, const std::string& name) {
    const auto title = text_in(asked, "title"), language = text_in(asked, "language", "en"),
               film = text_in(asked, "film");
    for (const auto* text : {&title, &language, &film})
        if (!*text) return tl::unexpected(text->error());
    if (*language != "en" && *language != "fr")
        return fault(Fault::Kind::usage, "en or fr", "The language asked for is " + *language);
    NewWork work{title->empty() ? title_of_name(name) : *title, *language, workplace.program(),
                 now_text().substr(0, 10), std::nullopt};
    if (film->empty()) return work;
    const auto known = workplace.films().read(*film);
    if (!known) return tl::unexpected(known.error());
    work.measured = measured_of((*known)->decoupage);
    return work;
}

} // namespace

Answer route_works(Workplace& workplace, const Request& request) {
    Json rows = Json::array();
    for (const auto& [id, folder] : workplace.works())
        rows.push_back(work_row(workplace, id, folder, request.visitor.role));
    return json_answer({{"works", std::move(rows)}, {"may_be_made", !workplace.start().empty()}});
}

Answer route_work(Workplace& workplace, const Request& request) {
    const auto known = workplace.open_works().read(request.captures[0]);
    if (!known) return fault_answer(known.error());
    return json_answer(work_json(**known)).with("ETag", '"' + (*known)->revision + '"');
}

Answer route_new_work(Workplace& workplace, const Request& request) {
    if (workplace.start().empty()) return usage_answer("This workbench has no folder for new works");
    const auto asked = json_body(request.body);
    if (!asked) return fault_answer(asked.error());
    const auto typed = text_in(*asked, "name");
    if (!typed) return fault_answer(typed.error());
    const std::string name = slug(*typed);
    if (name.empty() || name.size() > 80)
        return usage_answer("A work needs a name of letters or digits", "For example: the-run");
    const auto work = begun(workplace, *asked, *typed);
    if (!work) return fault_answer(work.error());
    const std::filesystem::path folder = workplace.start() / "works" / name;
    std::error_code none;
    if (std::filesystem::exists(folder, none))
        return usage_answer("There is a folder works/" + name + " already", "Choose another name.");
    if (const auto made = make_files(folder, files_of(*work)); !made) return fault_answer(made.error());
    const std::string id = workplace.open_works().add(folder);
    workplace.events().tell("work",
                            {{"work", id}, {"what", "record"}, {"name", "work.toml"}, {"revision", ""}});
    return json_answer({{"id", id}}, 201);
}

} // namespace decoupage
