// The files of a work, as texts: read, written, begun; and its claims and places one by one.

#include "deeds/new_files.hpp"
#include "deeds/whole_file.hpp"
#include "study/claims_writing.hpp"
#include "study/slug.hpp"
#include "study/taken_table.hpp"
#include "workbench/routes.hpp"
#include "workbench/work_json.hpp"
#include "workbench/workplace.hpp"

#include <array>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* claims_file = "claims.toml";
constexpr std::size_t most_text = 1 << 20, most_slug = 80;

/// 409, with what stands there now.
Answer overtaken(const WorkFile& now) {
    const Fault fault{Fault::Kind::interrupted, "the text as you saw it", "Somebody has changed it since",
                      "Look at both, and choose."};
    Json document = Json::parse(fault_answer(fault).body);
    document["now"] = file_json(now);
    return json_answer(document, 409);
}

/// Where a new text goes, as a file of the work. Faults: usage.
Outcome<std::string> new_text_file(const WorkAsOf& work, const nlohmann::json& asked) {
    const auto kind = text_in(asked, "kind"), name = text_in(asked, "name"),
               language = text_in(asked, "language");
    for (const auto* text : {&kind, &name, &language})
        if (!*text) return tl::unexpected(text->error());
    std::string ending = ".md";
    if (!language->empty() && *language != work.work.record.text_language) {
        if (*language != "en" && *language != "fr")
            return fault(Fault::Kind::usage, "en or fr", "The language asked for is " + *language);
        ending = "." + *language + ".md";
    }
    const std::string named = slug(*name).substr(0, most_slug);
    if (*kind == "glossary") return "glossary" + ending;
    for (const char* page : {"before", "after", "leader"})
        if (*kind == page) return "guide/" + *kind + ending;
    if (*kind != "scene" && *kind != "study")
        return fault(Fault::Kind::usage, "before, study, scene, after, leader or glossary",
                     "The kind asked for is " + *kind);
    if (named.empty()) return fault(Fault::Kind::usage, "a name of letters or digits", "There is none");
    return (*kind == "scene" ? "scenes/" : "study/") + named + ending;
}

/// {"id", "sentence", "test", "source", "speaks_of", "against", "note"}. Faults: usage.
Outcome<WrittenClaim> claim_from(const nlohmann::json& asked) {
    WrittenClaim claim;
    const auto fields =
        std::to_array<std::pair<const char*, std::string*>>({{"id", &claim.id},
                                                             {"sentence", &claim.sentence},
                                                             {"test", &claim.test},
                                                             {"note", &claim.note},
                                                             {"speaks_of", &claim.speaks_of}});
    for (const auto& [name, field] : fields) {
        auto text = text_in(asked, name, *field);
        if (!text) return tl::unexpected(text.error());
        *field = std::move(*text);
    }
    const auto source = text_in(asked, "source");
    if (!source) return tl::unexpected(source.error());
    claim.source = citation_of(*source);
    if (const auto against = asked.find("against"); against != asked.end() && against->is_array())
        for (const auto& id : *against)
            if (id.is_string()) claim.against.push_back(id.get<std::string>());
    if (claim.id.empty()) claim.id = slug(claim.sentence).substr(0, most_slug);
    const bool will_do = slug(claim.id) == claim.id && !claim.id.empty() && !claim.sentence.empty() &&
                         !claim.test.empty() && (claim.speaks_of == "work" || claim.speaks_of == "print");
    if (will_do) return claim;
    return fault(Fault::Kind::usage, "an id of letters, digits and dashes, a sentence and a test",
                 "Something of the claim is missing");
}

/// {"add": claim}, {"change": id, "to": claim}, {"remove": id} or {"place": name, "meaning"}: what becomes of
/// the text of claims.toml.
Outcome<std::string> changed_claims(const std::string& toml, const nlohmann::json& asked) {
    const auto change = text_in(asked, "change"), removed = text_in(asked, "remove"),
               place = text_in(asked, "place"), meaning = text_in(asked, "meaning");
    for (const auto* text : {&change, &removed, &place, &meaning})
        if (!*text) return tl::unexpected(text->error());
    if (!removed->empty()) return without_claim(toml, *removed);
    if (!place->empty() && !meaning->empty()) return with_place(toml, *place, *meaning);
    const auto said = asked.find(change->empty() ? "add" : "to");
    if (said == asked.end() || !said->is_object())
        return fault(Fault::Kind::usage, "add, change, remove or place", "Nothing is said of any claim");
    const auto claim = claim_from(*said);
    if (!claim) return tl::unexpected(claim.error());
    return change->empty() ? with_claim(toml, *claim) : with_changed_claim(toml, *change, *claim);
}

/// Where a text that is not saved yet is kept: beside it, under a name that is never read as a text.
std::filesystem::path unsaved_path(const std::filesystem::path& folder, const std::string& file) {
    const std::filesystem::path path = folder / file;
    return path.parent_path() / ("." + path.filename().string() + ".unsaved");
}

} // namespace

Answer route_text(Workplace& workplace, const Request& request) {
    const auto file = workplace.open_works().file(request.captures[0], request.captures[1]);
    if (!file) return fault_answer(file.error());
    Json document = file_json(*file);
    const auto folder = workplace.open_works().find(request.captures[0]);
    if (const auto kept =
            folder ? small_file(unsaved_path(*folder, file->file).string(), 2 * most_text) : std::nullopt)
        if (const auto unsaved = json_body(*kept))
            if (const auto of = text_in(*unsaved, "of"), text = text_in(*unsaved, "text"); of && text)
                document["unsaved"] = {{"of", *of}, {"text", *text}};
    return json_answer(document).with("ETag", '"' + file->revision + '"');
}

Answer route_put_text(Workplace& workplace, const Request& request) {
    const auto asked = json_body(request.body);
    if (!asked) return fault_answer(asked.error());
    const auto text = text_in(*asked, "text");
    if (!text) return fault_answer(text.error());
    if (!asked->contains("text")) return usage_answer("There is no text");
    const std::string wanted = request.revision_wanted();
    if (wanted.empty()) return usage_answer("It is not said which revision was changed", "Send If-Match.");
    const auto written =
        workplace.open_works().write(request.captures[0], request.captures[1], wanted, *text);
    if (!written) return fault_answer(written.error());
    if (!written->stood) return overtaken(written->now);
    const auto folder = workplace.open_works().find(request.captures[0]);
    std::error_code none;
    if (folder) std::filesystem::remove(unsaved_path(*folder, written->now.file), none);
    workplace.tell_of_works();
    return json_answer({{"revision", written->now.revision}}).with("ETag", '"' + written->now.revision + '"');
}

Answer route_keep_unsaved(Workplace& workplace, const Request& request) {
    const auto asked = json_body(request.body);
    if (!asked) return fault_answer(asked.error());
    const auto text = text_in(*asked, "text"), of = text_in(*asked, "of");
    if (!text || !of) return fault_answer(text ? of.error() : text.error());
    const auto file = workplace.open_works().file(request.captures[0], request.captures[1]);
    if (!file) return fault_answer(file.error());
    const auto folder = workplace.open_works().find(request.captures[0]);
    const std::string path = unsaved_path(*folder, file->file).string();
    if (!asked->contains("text") || *text == file->text) {
        std::error_code none;
        std::filesystem::remove(path, none);
        return json_answer({{"kept", false}});
    }
    const Json unsaved{{"of", *of}, {"text", *text}};
    if (const auto kept = write_whole_file(path, unsaved.dump() + "\n"); !kept)
        return fault_answer(kept.error());
    return json_answer({{"kept", true}});
}

Answer route_new_text(Workplace& workplace, const Request& request) {
    const auto asked = json_body(request.body);
    if (!asked) return fault_answer(asked.error());
    const auto work = workplace.open_works().read(request.captures[0]);
    if (!work) return fault_answer(work.error());
    const auto file = new_text_file(**work, *asked);
    const auto text = text_in(*asked, "text");
    if (!file || !text) return fault_answer(file ? text.error() : file.error());
    const std::filesystem::path path = (*work)->work.folder / *file;
    std::error_code none;
    if (std::filesystem::is_symlink(path.parent_path(), none) && path.parent_path() != (*work)->work.folder)
        return usage_answer("That folder of the work is a link, and links are not followed");
    if (const auto made = make_file(path, *text); !made) return fault_answer(made.error());
    workplace.tell_of_works();
    const auto now = workplace.open_works().file((*work)->id, id_of_file(*file));
    return now ? json_answer(file_json(*now), 201) : fault_answer(now.error());
}

Answer route_change_claims(Workplace& workplace, const Request& request) {
    const auto asked = json_body(request.body);
    if (!asked) return fault_answer(asked.error());
    const auto now =
        workplace.open_works().change(request.captures[0], claims_file,
                                      [&](const std::string& toml) { return changed_claims(toml, *asked); });
    if (!now) return fault_answer(now.error());
    workplace.tell_of_works();
    return json_answer({{"revision", now->revision}});
}

} // namespace decoupage
