// Annotations, their tiers and vocabularies; how far authors agree.

#include "deeds/agreement.hpp"
#include "deeds/annotations.hpp"
#include "exchange/ada.hpp"
#include "exchange/vocabulary_file.hpp"
#include "views/agreement.hpp"
#include "views/annotations_json.hpp"
#include "workbench/noted_json.hpp"
#include "workbench/routes.hpp"
#include "workbench/workplace.hpp"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using nlohmann::json;

/// Who signs: a member under their own name; the owner as the page says, or as the workbench was opened.
Outcome<std::string> annotator_in(const json& asked, const Workplace& workplace, const Visitor& visitor) {
    if (visitor.role != Role::owner) {
        if (!visitor.name.empty()) return visitor.name;
        return fault(Fault::Kind::usage, "", "You have no name yet", "Choose one first.");
    }
    return text_in(asked, "author").map([&](std::string author) {
        return author.empty() ? workplace.author() : author;
    });
}

/// A member of the body that may be left out. Faults: usage, where it is no text.
Outcome<std::optional<std::string>> told_in(const json& asked, const char* name) {
    if (!asked.contains(name) || asked[name].is_null()) return std::nullopt;
    return text_in(asked, name).map([](std::string text) { return std::optional(std::move(text)); });
}

/// [left, top, width, height] as `AnnotationAsked` has it; an empty list for none.
Outcome<std::optional<std::string>> region_told(const json& asked) {
    const auto found = asked.find("region");
    if (found == asked.end() || found->is_null()) return std::nullopt;
    if (found->is_array() && found->empty()) return std::optional<std::string>("");
    std::string text;
    if (found->is_array() && found->size() == 4)
        for (const json& side : *found) {
            if (!side.is_number())
                return fault(Fault::Kind::usage, "\"region\": four numbers", "They are none");
            char digits[32];
            std::snprintf(digits, sizeof digits, "%.4f", std::clamp(side.get<double>(), -9.0, 9.0));
            text += (text.empty() ? "" : ",") + std::string(digits);
        }
    if (text.empty()) return fault(Fault::Kind::usage, "\"region\": four numbers", "They are none");
    return std::optional(std::move(text));
}

Outcome<AnnotationAsked> annotation_told(const json& asked) {
    AnnotationAsked told;
    auto tier = text_in(asked, "tier");
    if (!tier) return tl::unexpected(tier.error());
    told.tier = std::move(*tier);
    for (const auto& [name, part] :
         std::initializer_list<std::pair<const char*, std::optional<std::string>*>>{{"place", &told.place},
                                                                                    {"value", &told.value},
                                                                                    {"remark", &told.remark},
                                                                                    {"about", &told.topic}}) {
        auto text = told_in(asked, name);
        if (!text) return tl::unexpected(text.error());
        *part = std::move(*text);
    }
    auto region = region_told(asked);
    if (!region) return tl::unexpected(region.error());
    told.region = std::move(*region);
    return told;
}

std::int64_t number_told(const json& asked) {
    const auto found = asked.find("number");
    return found != asked.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

/// Members change and remove what is their own.
Outcome<void> may_touch(const Decoupage& decoupage, std::int64_t number, const std::string& author,
                        const Visitor& visitor) {
    const Annotation* one = decoupage.annotations.annotation(number);
    if (visitor.role == Role::owner || (one != nullptr && one->author == author)) return {};
    return fault(Fault::Kind::not_allowed, "an annotation of your own",
                 "Number " + std::to_string(number) + " is none");
}

using AskedDeed = std::function<Outcome<OneDeed>(const Decoupage&)>;

std::string wanted_revision(const Request& request) {
    std::string wanted(request.header("if-match"));
    std::erase(wanted, '"');
    return wanted;
}

/// Writes a deed, and says what it was and which numbers it made.
Answer annotated(Workplace& workplace, const Request& request, const std::string& author,
                 const AskedDeed& asked) {
    std::string sentence;
    nlohmann::ordered_json numbers = nlohmann::ordered_json::array();
    const auto revision = workplace.write(request.captures[0], wanted_revision(request), "annotations",
                                          [&](Dossier& dossier, const ShownFilm&) -> Outcome<void> {
                                              Annotations before;
                                              const auto deed =
                                                  annotate(dossier, author, [&](const Decoupage& decoupage) {
                                                      before = decoupage.annotations;
                                                      return asked(decoupage);
                                                  });
                                              if (!deed) return tl::unexpected(deed.error());
                                              sentence = annotating_sentence(before, *deed);
                                              for (const Annotating& entry : *deed)
                                                  if (entry.deed == Annotating::Deed::add)
                                                      numbers.push_back(entry.number);
                                              return {};
                                          });
    if (!revision) return fault_answer(revision.error());
    return json_answer({{"revision", *revision}, {"sentence", sentence}, {"numbers", std::move(numbers)}});
}

Outcome<AskedDeed> deed_told(const json& asked, const std::string& author, const Visitor& visitor) {
    const auto deed = text_in(asked, "deed", "add");
    if (!deed) return tl::unexpected(deed.error());
    const std::int64_t number = number_told(asked);
    if (*deed == "undo" || *deed == "redo") {
        const auto step = *deed == "undo" ? Annotating::Deed::undo : Annotating::Deed::redo;
        return [step](const Decoupage& decoupage) { return annotating_stepped(decoupage, step); };
    }
    if (*deed == "remove")
        return [=](const Decoupage& decoupage) {
            return may_touch(decoupage, number, author, visitor).and_then([&] {
                return thing_removed(decoupage, number);
            });
        };
    auto told = annotation_told(asked);
    if (!told) return tl::unexpected(told.error());
    if (*deed == "add")
        return [told = *told](const Decoupage& decoupage) { return annotation_added(decoupage, told); };
    if (*deed == "change")
        return [=, told = *told](const Decoupage& decoupage) {
            return may_touch(decoupage, number, author, visitor).and_then([&] {
                return annotation_changed(decoupage, number, told);
            });
        };
    return fault(Fault::Kind::usage, "add, change, remove, undo or redo", "\"deed\" is " + *deed);
}

Outcome<AskedDeed> tier_deed_told(const json& asked) {
    const auto deed = text_in(asked, "deed", "add"), name = text_in(asked, "name"),
               renamed = text_in(asked, "to"), vocabulary = text_in(asked, "vocabulary"),
               lies = text_in(asked, "lies");
    for (const auto* text : {&deed, &name, &renamed, &vocabulary, &lies})
        if (!*text) return tl::unexpected(text->error());
    if (*deed == "add")
        return [told = TierAsked{*name, *vocabulary, *lies}](const Decoupage& decoupage) {
            return tier_added(decoupage, told);
        };
    if (*deed == "change")
        return [name = *name, told = TierAsked{*renamed, *vocabulary, *lies}](const Decoupage& decoupage) {
            return tier_changed(decoupage, name, told);
        };
    if (*deed == "remove")
        return [name = *name](const Decoupage& decoupage) {
            return tier_named(decoupage.annotations, name).and_then([&](const Tier* tier) {
                return thing_removed(decoupage, tier->number);
            });
        };
    return fault(Fault::Kind::usage, "add, change or remove", "\"deed\" is " + *deed);
}

/// A list of texts in JSON, as it stands in an address; empty where it is none.
std::vector<std::string> names_in(std::string_view text) {
    std::vector<std::string> names;
    const auto list = json::parse(text, nullptr, false);
    if (!list.is_array()) return names;
    for (const json& name : list)
        if (name.is_string()) names.push_back(name.get<std::string>());
    return names;
}

constexpr std::size_t most_coders = 32;

} // namespace

Answer route_annotations(Workplace& workplace, const Request& request) {
    const auto known = workplace.films().read(request.captures[0]);
    if (!known) return fault_answer(known.error());
    return json_answer(noted_json(**known)).with("ETag", '"' + (*known)->revision + '"');
}

Answer route_annotate(Workplace& workplace, const Request& request) {
    const auto asked = json_body(request.body);
    if (!asked) return fault_answer(asked.error());
    const auto author = annotator_in(*asked, workplace, request.visitor);
    if (!author) return fault_answer(author.error());
    const auto deed = deed_told(*asked, *author, request.visitor);
    return deed ? annotated(workplace, request, *author, *deed) : fault_answer(deed.error());
}

Answer route_tier(Workplace& workplace, const Request& request) {
    const auto asked = json_body(request.body);
    if (!asked) return fault_answer(asked.error());
    const auto author = annotator_in(*asked, workplace, request.visitor);
    if (!author) return fault_answer(author.error());
    const auto deed = tier_deed_told(*asked);
    return deed ? annotated(workplace, request, *author, *deed) : fault_answer(deed.error());
}

Answer route_vocabularies(Workplace&, const Request&) {
    return json_answer({{"vocabularies", vocabulary_rows(exchange::ada_vocabularies())}});
}

Answer route_vocabulary(Workplace& workplace, const Request& request) {
    const auto asked = json_body(request.body);
    if (!asked) return fault_answer(asked.error());
    const auto author = annotator_in(*asked, workplace, request.visitor);
    const auto name = text_in(*asked, "name"), text = text_in(*asked, "text");
    for (const auto* part : {&author, &name, &text})
        if (!*part) return fault_answer(part->error());
    const auto vocabulary = exchange::read_vocabulary(*text, *name);
    if (!vocabulary) return fault_answer(vocabulary.error());
    return annotated(workplace, request, *author,
                     [&](const Decoupage& decoupage) { return vocabulary_added(decoupage, *vocabulary); });
}

Answer route_agreement(Workplace& workplace, const Request& request) {
    const auto known = workplace.films().read(request.captures[0]);
    if (!known) return fault_answer(known.error());
    const std::string tier(request.asked("tier"));
    const std::vector<std::string> authors = names_in(request.asked("authors"));
    if (authors.size() > most_coders) return usage_answer("There are more authors than can be compared");
    const Decoupage& decoupage = (*known)->decoupage;
    const auto agreement = agreement_asked_for(decoupage, tier, authors);
    return agreement ? json_answer(agreement_row(decoupage, tier, authors, *agreement))
                     : fault_answer(agreement.error());
}

} // namespace decoupage
