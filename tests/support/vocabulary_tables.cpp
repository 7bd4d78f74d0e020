#include "support/vocabulary_tables.hpp"

#include "claims/vocabulary.hpp"

#include <array>
#include <cmath>
#include <cstdio>

namespace decoupage::support {

namespace {

std::string number(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.3g", value);
    return text.data();
}

std::string spaced(std::string_view labels) {
    std::string text;
    for (const char letter : labels)
        text += letter == ',' ? ", " : letter == '_' ? " " : std::string(1, letter);
    return text;
}

const char* name_of_unit(Unit unit) {
    switch (unit) {
    case Unit::count:
        return "a number";
    case Unit::seconds:
        return "s, min, h";
    case Unit::share:
        return "%, or a part";
    case Unit::plain:
        return "a plain number";
    case Unit::degrees:
        return "degrees";
    case Unit::loudness:
        return "LU";
    case Unit::a_minute:
        return "a minute";
    }
    return "";
}

const char* name_of_kind(LabelWord::Of of) {
    switch (of) {
    case LabelWord::Of::movement:
        return "camera movement";
    case LabelWord::Of::scale:
        return "scale";
    case LabelWord::Of::daylight:
        return "daylight";
    case LabelWord::Of::tone:
        return "tone";
    case LabelWord::Of::kind:
        return "kind of shot";
    }
    return "";
}

std::string nouns() {
    std::string text = "| Thing | track | of which |\n|---|---|---|\n";
    for (const ItemNoun& noun : item_nouns()) {
        const std::string which =
            spaced(noun.labels) + (noun.detail.empty() ? "" : ": " + spaced(noun.detail));
        text += "| " + std::string(noun.words) + " | `" + std::string(noun.track) + "` | " +
                (which.empty() ? "all" : which) + " |\n";
    }
    return text;
}

std::string measures() {
    std::string text = "| Measure | said in | may be off by |\n|---|---|--:|\n";
    for (const MeasureWord& word : measure_words())
        text += "| " + std::string(word.words) + " | " + name_of_unit(word.unit) + " | " +
                (word.doubt > 0 ? number(word.doubt) : "as its places") + " |\n";
    return text;
}

std::string adjectives() {
    constexpr double endless = 1e8;
    std::string text = "| Adjective | measure | supported | contradicted | more of it | less of it |\n"
                       "|---|---|---|---|---|---|\n";
    for (const QualityWord& word : quality_words()) {
        const double doubt = measure_named(word.measure).doubt;
        const bool high = std::abs(word.least) < endless;
        const double line = high ? word.least : word.most;
        const std::string above = "from " + number(line + doubt), below = "under " + number(line - doubt);
        const std::string up_to = "up to " + number(line - doubt), over = "over " + number(line + doubt);
        text += "| " + std::string(word.words) + " | " + std::string(word.measure) + " | " +
                (high ? above : up_to) + " | " + (high ? below : over) + " | " + std::string(word.more) +
                " | " + std::string(word.less) + " |\n";
    }
    return text;
}

std::string labels() {
    std::string text = "| A shot is | judged by | labels |\n|---|---|---|\n";
    for (const LabelWord& word : label_words())
        text += "| " + std::string(word.words) + " | " + name_of_kind(word.of) + " | " + spaced(word.labels) +
                " |\n";
    return text;
}

std::string verbs() {
    std::string text = "| The camera | labels |\n|---|---|\n";
    for (const CameraVerb& verb : camera_verbs())
        text += "| " + std::string(verb.words) + " | " + spaced(verb.labels) + " |\n";
    return text;
}

std::string feelings() {
    std::string text = "Feelings and meanings, which nothing measures: ";
    const char* comma = "";
    for (const std::string_view word : words_of_feeling())
        text += comma + std::string(word), comma = ", ";
    return text + ".\n";
}

} // namespace

std::string vocabulary_tables() {
    return nouns() + "\n" + measures() + "\n" + adjectives() + "\n" + labels() + "\n" + verbs() + "\n" +
           feelings();
}

} // namespace decoupage::support
