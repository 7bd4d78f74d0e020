#include "deeds/draft.hpp"

#include "film/near_miss.hpp"
#include "study/checking.hpp"
#include "study/drafting.hpp"

namespace decoupage {

Outcome<std::string> draft_of(const Work& work, const Decoupage& film, const DraftOrder& order) {
    const std::string language = order.language.empty() ? work.record.text_language : order.language;
    if (language != "en" && language != "fr")
        return fault(Fault::Kind::usage, "en or fr", "The language asked for is " + language,
                     did_you_mean(language, std::vector<std::string>{"en", "fr"}));
    const NamedGround named(work, film, {order.counting, {}});
    if (order.place.empty()) return drafted_parts(named.ground(), language);
    const auto said = understood_place(order.place, named.ground().names());
    if (!said || !found_place(*said, named.ground()))
        return fault(
            Fault::Kind::not_found, "a place of this film", "\"" + order.place + "\" is not found in it",
            did_you_mean(order.place, named.ground().names(), "Name it with: decoupage name D PLACE WORDS"));
    return drafted_scene(named.ground(), order.place, language);
}

} // namespace decoupage
