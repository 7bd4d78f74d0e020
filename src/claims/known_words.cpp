#include "claims/known_words.hpp"

#include "claims/vocabulary.hpp"
#include "film/near_miss.hpp"
#include "film/word_reader.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace decoupage {

namespace {

/// Of the grammar, beside the vocabulary.
constexpr std::string_view grammar =
    "a about above after all almost alternate alternates and another any anything appears are around as at "
    "before beginning begins below between both breaks but by change closed closes comes contains continuous "
    "credits cut does each eighth eleventh ends end even every everything exactly exceeds fades falls fewer "
    "fewest fifth fills film final first fills five for four fourth from front gets goes go greater greatest "
    "grows half hardly has have heard her higher highest him hold holds hour in inside is it its just large "
    "larger largest last lasts least lens less lies long longer longest look looking looks louder lower "
    "lowest "
    "made many me middle min minute more most narrower nearly neither never nine ninth no nobody none nor "
    "not "
    "of off on once one only opens or over part penultimate per percent person people picture plays point "
    "quarter returns roughly runs same score sec second seen set sets seven seventh short shorter shortest "
    "shown since single sixth six smaller smallest some somebody someone so starts stops stretch suddenly "
    "sustained swells takes tenth ten than that the them then there third those three through throughout "
    "times time to together true twelfth twelve twentieth two unbroken under uninterrupted until up us was "
    "well were what when which while whole wider with within without us he she they s m h db lu lufs th st "
    "nd "
    "rd feels seems sounds consists alternates either turns take show run occurs thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen zero dozen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred false movement covers stays remains joined linked speaks precedes followed once twice this "
    "told shown filmed composed";

std::string without_s(std::string_view word) {
    const bool plural = word.size() > 2 && word.ends_with('s') && !word.ends_with("ss");
    return std::string(plural ? word.substr(0, word.size() - 1) : word);
}

/// Of those that are as near the first is meant: things and measures before the words between them.
std::vector<std::string> words_of_claims() {
    std::vector<std::string> all;
    const auto add = [&](std::string_view words) {
        while (!words.empty())
            if (std::string word(take_word(words)); std::ranges::find(all, word) == all.end())
                all.push_back(std::move(word));
    };
    for (const ItemNoun& noun : item_nouns())
        add(noun.words);
    for (const MeasureWord& word : measure_words())
        add(word.words);
    for (const QualityWord& word : quality_words())
        add(word.words), add(word.more), add(word.less);
    for (const LabelWord& word : label_words())
        add(word.words);
    for (const CameraVerb& verb : camera_verbs())
        add(verb.words);
    for (const std::string_view word : words_of_feeling())
        add(word);
    add(grammar);
    return all;
}

const std::vector<std::string>& known() {
    static const std::vector<std::string> words = words_of_claims();
    return words;
}

const std::set<std::string>& known_singulars() {
    static const std::set<std::string> words = [] {
        std::set<std::string> all;
        for (const std::string& word : known())
            all.insert(without_s(word));
        return all;
    }();
    return words;
}

struct Instead {
    std::string_view words; ///< with spaces between them
    const char* sentence;
    std::vector<std::string> could_be;
};

const std::vector<Instead>& all_instead() {
    static const std::vector<Instead> all{
        {"very rather quite extremely too highly deeply slightly really fairly",
         "This word does not say how much; compare, or give a number",
         {"darker than most shots of the film", "less than 0.2"}},
        {"many few several numerous lots plenty", "This word gives no number", {"at least 10", "most", "no"}},
        {"often rarely sometimes frequently seldom usually always",
         "This word gives no number",
         {"for most of", "at least 3 times", "never"}},
        {"long short", "How long is not said", {"longer than 60 s", "shorter than the ride", "a long take"}},
        {"> >= < <= = == \xe2\x89\xa5 \xe2\x89\xa4 \xe2\x89\x88 ~",
         "Relations are said in words",
         {"more than", "at least", "less than", "at most", "about"}},
        {"director author filmmaker viewer audience spectator we i you critic",
         "A claim speaks only of what is in the film",
         {"the film", "the camera", "somebody"}},
        {"mise montage rhythm tempo pace tension mood atmosphere style editing framing composition",
         "No measure has this name",
         {"clutter", "symmetry", "average shot", "cut density", "brightness", "empty space"}},
        {"widescreen scope cinemascope dyaliscope academy letterbox",
         "The shape of the picture is a number",
         {"the aspect of the film is about 2.35:1"}},
        {"because since therefore symbolises symbolizes means expresses suggests evokes",
         "Reasons and meanings are for the text; a claim says what is to be seen and heard",
         {}},
        {"le la les un une des est sont dans avec et du",
         "Claims are written in English",
         {"the", "a", "is", "in", "with"}},
    };
    return all;
}

bool is_one_of(std::string_view word, std::string_view words) {
    while (!words.empty())
        if (take_word(words) == word) return true;
    return false;
}

} // namespace

bool is_known_word(std::string_view word) {
    return word == "'s" || known_singulars().contains(without_s(word));
}

std::vector<std::string> near_words(std::string_view word, const std::vector<std::string>& names,
                                    const std::vector<std::string>& awaited) {
    constexpr std::size_t short_word = 6, longest = 64, most_words = 3;
    std::vector<std::string> near;
    if (word.size() < 3 || word.size() > longest) return near; // any word is near to so short a one
    const std::string typed = without_s(word), plural = typed.size() < word.size() ? "s" : "";
    const std::size_t most_slips = word.size() < short_word ? 1 : 2;
    for (std::size_t allowed = 1; allowed <= most_slips && near.empty(); ++allowed)
        for (const auto* words : {&awaited, &names, &known()}) {
            for (const std::string& other : *words) {
                const std::string single = without_s(other);
                if (single.size() > longest || slips(typed, single) != allowed) continue;
                const bool as_it_is = other.size() < 4 || (single.size() < other.size() && words != &awaited);
                std::string whole = as_it_is ? other : single + plural;
                if (near.size() < most_words && std::ranges::find(near, whole) == near.end())
                    near.push_back(std::move(whole));
            }
            if (!near.empty()) break;
        }
    return near;
}

std::optional<PlainMistake> plain_mistake(std::string_view word) {
    if (word.size() > 1 && word.find_first_of("()[]{}") != std::string_view::npos)
        return PlainMistake{"Brackets have no meaning in a claim: leave them out", {}};
    if (word.size() > 1 && std::string_view(".?!;").find(word.back()) != std::string_view::npos)
        return PlainMistake{"A claim is one sentence; join its parts with \"and\"", {}};
    if (word.size() > 1 && word.front() == '-' && word.find_first_of("0123456789") == 1)
        return PlainMistake{"From one number to another is said in words", {"3 to 4", "3 or 4"}};
    for (const Instead& instead : all_instead())
        if (is_one_of(word, instead.words)) return PlainMistake{instead.sentence, instead.could_be};
    return std::nullopt;
}

} // namespace decoupage
