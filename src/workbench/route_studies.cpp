// A work held against its film: verdicts, and texts as their pages will show them.

#include "deeds/checked_film.hpp"
#include "deeds/draft.hpp"
#include "deeds/kept_verdicts.hpp"
#include "deeds/tested_work.hpp"
#include "sites/preview.hpp"
#include "sites/style.hpp"
#include "study/replaced_text.hpp"
#include "workbench/routes.hpp"
#include "workbench/work_json.hpp"
#include "workbench/workplace.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

enum class Keeping { left, kept };

Outcome<Json> checked(Workplace& workplace, const std::string& id, const std::string& film, Keeping keeping) {
    const auto work = workplace.open_works().read(id);
    if (!work) return tl::unexpected(work.error());
    const auto known = workplace.with_curves(film);
    if (!known) return tl::unexpected(known.error());
    const Decoupage& decoupage = (*known)->decoupage;
    const CheckedClaims claims = check_claims((*work)->work, decoupage);
    const auto last = kept_verdicts((*work)->work.folder, (*known)->film.dossier);
    const bool was_checked = last && last->has_value();
    const auto changes =
        was_checked ? changes_since(**last, claims, decoupage, {}) : std::vector<VerdictChange>{};
    Json document = check_json({(*work)->work, claims, changes, decoupage, was_checked});
    document["film"] = (*known)->film.id;
    document["film_revision"] = (*known)->revision;
    document["work_revision"] = (*work)->revision;
    document["was_checked"] = was_checked;
    if (keeping == Keeping::left) return document;
    auto kept = keep_verdicts((*work)->work.folder, (*known)->film.dossier, record_of(claims, decoupage, {}));
    if (!kept) return tl::unexpected(kept.error());
    return document;
}

/// The work as if it had no claims but those that the text of that file speaks of.
Work with_claims_of_text(Work work, const std::string& file) {
    const std::vector<std::string> said = claims_said_in(work, file);
    std::erase_if(work.claims,
                  [&](const WrittenClaim& claim) { return std::ranges::find(said, claim.id) == said.end(); });
    return work;
}

Json problems_of(const Work& work, const std::string& file) {
    Json rows = Json::array();
    for (const WorkProblem& problem : work.problems)
        if (problem.written.file == file) rows.push_back(problem_json(problem));
    return rows;
}

Outcome<Json> previewed(const Work& work, const std::string& file, ScreenedWork* screened,
                        const SiteOrder& order, const std::string& stills) {
    Json claims = Json::array();
    if (screened != nullptr) {
        for (const Name& name : screened->film.names)
            screened->places[name.words] = name.span;
        const CheckedClaims held = check_claims(work, screened->film);
        for (const CheckedPlace& place : held.places)
            if (place.span) screened->places[place.name] = *place.span;
        for (const CheckedClaim& claim : held.claims) {
            screened->verdicts[claim.claim->id] = claim.tested;
            claims.push_back(claim_json(claim, screened->film));
        }
    }
    auto html = preview_of(work, file, screened, order, stills);
    if (!html) return tl::unexpected(html.error());
    return Json{
        {"html", std::move(*html)}, {"claims", std::move(claims)}, {"problems", problems_of(work, file)}};
}

/// The language of pages that is asked for, or that of the text.
Language language_of_preview(const Work& work, const std::string& file) {
    for (const auto* texts :
         {&work.before, &work.study, &work.scenes, &work.after, &work.leader, &work.glossary})
        for (const Text& text : *texts)
            if (text.file == file) return language_named(text.language).value_or(Language::english);
    return Language::english;
}

} // namespace

Answer route_check(Workplace& workplace, const Request& request) {
    const auto document =
        checked(workplace, request.captures[0], std::string(request.asked("film")), Keeping::left);
    return document ? json_answer(*document) : fault_answer(document.error());
}

Answer route_keep_check(Workplace& workplace, const Request& request) {
    const auto asked = json_body(request.body);
    const auto film = asked.and_then([](const auto& body) { return text_in(body, "film"); });
    if (!film) return fault_answer(film.error());
    const auto document = checked(workplace, request.captures[0], *film, Keeping::kept);
    return document ? json_answer(*document) : fault_answer(document.error());
}

Answer route_work_preview(Workplace& workplace, const Request& request) {
    const auto asked = json_body(request.body);
    if (!asked) return fault_answer(asked.error());
    const auto name = text_in(*asked, "name"), text = text_in(*asked, "text"), film = text_in(*asked, "film");
    for (const auto* one : {&name, &text, &film})
        if (!*one) return fault_answer(one->error());
    const auto known = workplace.open_works().read(request.captures[0]);
    const auto file = workplace.open_works().file(request.captures[0], *name);
    if (!known || !file) return fault_answer(known ? file.error() : known.error());
    Work whole = (*known)->work;
    if (texts_of_kind(whole, file->file) == nullptr)
        return usage_answer(file->file + " has no page of its own");
    replace_text(whole, *text, file->file);
    const Work work = with_claims_of_text(std::move(whole), file->file);
    SiteOrder order;
    order.language = language_of_preview(work, file->file);
    order.program = workplace.program();
    Outcome<Json> page;
    const auto shown =
        film->empty() ? Outcome<void>{}
                      : workplace.with_screened(*film, [&](ScreenedWork& screened, const FilmAsOf& as_of) {
                            page = previewed(work, file->file, &screened, order,
                                             "/api/films/" + as_of.film.id + "/stills/");
                            return Outcome<void>{};
                        });
    if (film->empty()) page = previewed(work, file->file, nullptr, order, {});
    if (!shown || !page) return fault_answer(shown ? page.error() : shown.error());
    return json_answer(*page);
}

Answer route_draft(Workplace& workplace, const Request& request) {
    const auto asked = json_body(request.body);
    if (!asked) return fault_answer(asked.error());
    const auto place = text_in(*asked, "place"), language = text_in(*asked, "language"),
               film = text_in(*asked, "film");
    for (const auto* one : {&place, &language, &film})
        if (!*one) return fault_answer(one->error());
    const auto work = workplace.open_works().read(request.captures[0]);
    if (!work) return fault_answer(work.error());
    const auto known = workplace.with_curves(*film);
    if (!known) return fault_answer(known.error());
    const auto text = draft_of((*work)->work, (*known)->decoupage, {*place, *language, {}});
    return text ? json_answer({{"text", *text}}) : fault_answer(text.error());
}

Answer route_companion_style(Workplace&, const Request&) {
    return bytes_answer("text/css; charset=utf-8", site_style({}));
}

} // namespace decoupage
