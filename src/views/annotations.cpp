#include "views/annotations.hpp"

#include "views/words.hpp"

#include <algorithm>
#include <map>

namespace decoupage {

namespace {

std::string in_quotes(const std::string& words) {
    return "“" + plain_line(words) + "”";
}

std::string filled_up(std::string text, std::size_t width) {
    const std::size_t has = columns(text);
    return has < width ? text + std::string(width - has, ' ') : text;
}

std::string to_the_right(const std::string& text, std::size_t width) {
    const std::size_t has = columns(text);
    return has < width ? std::string(width - has, ' ') + text : text;
}

/// Behind what stands in a row already.
std::string hung(std::string row, const std::string& text) {
    const std::size_t before = columns(row);
    for (const char letter : wrapped(text, 79 - std::min<std::size_t>(before, 50)))
        row += letter == '\n' ? "\n" + std::string(before, ' ') : std::string(1, letter);
    return row + "\n";
}

std::string tier_name(const Annotations& all, std::int64_t number) {
    const Tier* tier = all.tier(number);
    return tier == nullptr ? "" : plain_line(tier->name);
}

std::string said_whole(const Annotations& all, const Annotation& one) {
    std::string text = plain_line(all.value_of(one));
    if (!one.term.empty() && !one.words.empty()) text += " (" + plain_line(one.words) + ")";
    if (one.region) text += " [in a part of the picture]";
    if (!one.topic.empty()) text += " [of " + plain_line(one.topic) + "]";
    return text + ", " + plain_line(one.author);
}

std::string frames_of(FrameSpan span) {
    return "frames " + std::to_string(span.first) + "–" + std::to_string(span.end);
}

std::string lies_words(const Annotations& all, const Tier& tier) {
    return tier.lies == Lies::on_tier    ? "on " + tier_name(all, tier.parent)
           : tier.lies == Lies::on_shots ? "on shots"
                                         : "on the film";
}

/// Of a deed, perhaps with a tier that it made.
std::string tier_of_deed(const Annotations& all, std::span<const Annotating> deed, std::int64_t number) {
    for (const Annotating& entry : deed)
        if (const auto* tier = std::get_if<Tier>(&entry.thing); tier && entry.number == number)
            return plain_line(tier->name);
    return tier_name(all, number);
}

std::string added_sentence(const Annotations& all, std::span<const Annotating> deed,
                           const std::string& what) {
    const Annotating& entry = deed.back();
    const std::int64_t number = entry.deed == Annotating::Deed::add ? entry.number : entry.of;
    if (const auto* one = std::get_if<Annotation>(&entry.thing))
        return "Annotation " + std::to_string(number) + what + " on " + tier_of_deed(all, deed, one->tier) +
               ", " + frames_of(one->given) + ": " + in_quotes(all.value_of(*one)) + ".";
    if (const auto* tier = std::get_if<Tier>(&entry.thing))
        return "Tier " + std::to_string(number) + what + ": " + in_quotes(tier->name) + ".";
    if (const auto* vocabulary = std::get_if<Vocabulary>(&entry.thing))
        return "Vocabulary " + std::to_string(number) + what + ": " + in_quotes(vocabulary->name) + ".";
    if (const auto* term = std::get_if<Term>(&entry.thing))
        return "Term " + std::to_string(number) + what + ": " + in_quotes(term->words) + ".";
    return {};
}

} // namespace

std::string annotations_table(const Decoupage& decoupage, const AnnotationsWanted& wanted) {
    const Annotations& all = decoupage.annotations;
    std::string text;
    for (const Annotation& one : all.annotations) {
        if (!wanted.has(one)) continue;
        text += hung("  " + to_the_right(std::to_string(one.number), 6) + "  " +
                         to_the_right(clock_text(decoupage.times.at(one.span.first)), 8) + "  " +
                         to_the_right(length_text(decoupage.times.length(one.span)) + " s", 9) + "  " +
                         filled_up(tier_name(all, one.tier), 14) + "  ",
                     said_whole(all, one));
    }
    return text.empty()
               ? text
               : "  number    begins     length  tier            what is said, and who says so\n" + text;
}

std::string tiers_table(const Decoupage& decoupage) {
    const Annotations& all = decoupage.annotations;
    std::map<std::int64_t, std::int64_t> counts;
    for (const Annotation& one : all.annotations)
        ++counts[one.tier];
    std::string text;
    for (const Tier& tier : all.tiers) {
        const Vocabulary* vocabulary = all.vocabulary(tier.vocabulary);
        text += hung("  " + to_the_right(std::to_string(tier.number), 6) + "  " +
                         to_the_right(grouped(counts[tier.number]), 11) + "  " +
                         filled_up(plain_line(tier.name), 24) + "  ",
                     lies_words(all, tier) +
                         (vocabulary == nullptr ? ", free words" : ", " + plain_line(vocabulary->name)));
    }
    return text.empty() ? text : "  number  annotations  tier                      lies, says\n" + text;
}

std::string vocabularies_list(std::span<const Vocabulary> vocabularies) {
    std::string text;
    for (const Vocabulary& vocabulary : vocabularies) {
        std::string terms;
        for (const Term& term : vocabulary.terms)
            terms += (terms.empty() ? "" : ", ") + plain_line(term.words);
        text += plain_line(vocabulary.name) + "\n  " +
                wrapped(terms.empty() ? "no terms yet" : terms, 76, 2) + "\n";
    }
    return text;
}

std::string annotating_sentence(const Annotations& all, std::span<const Annotating> deed) {
    const Annotating& last = deed.back();
    switch (last.deed) {
    case Annotating::Deed::add:
        return added_sentence(all, deed, "");
    case Annotating::Deed::change:
        return added_sentence(all, deed, " is now");
    case Annotating::Deed::remove:
        return "Number " + std::to_string(last.of) + " is no more, nor is what lay on it.";
    case Annotating::Deed::undo:
        return "What " + plain_line(last.author) + " noted last is undone.";
    case Annotating::Deed::redo:
        break;
    }
    return "What " + plain_line(last.author) + " undid last holds again.";
}

} // namespace decoupage
