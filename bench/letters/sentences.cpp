#include "bench/letters/sentences.hpp"

#include <array>
#include <cctype>
#include <sstream>
#include <string_view>

namespace decoupage::bench {

namespace {

using Words = std::string_view;

constexpr std::array<Words, 16> things{"Lantern", "River", "Bridge", "Garden",  "Harbour", "Mirror",
                                       "Winter",  "Clock", "Island", "Orchard", "Station", "Letter",
                                       "Shadow",  "Tower", "Miller", "Summer"};
constexpr std::array<Words, 8> before{"The ",           "The Last ",        "A ",
                                      "Under the ",     "Beyond the ",      "The Silent ",
                                      "Return to the ", "The House by the "};
constexpr std::array<Words, 16> first_names{"Anna",  "John",  "Mary",   "Paul", "Max",   "Clara",
                                            "Henri", "Jean",  "Louise", "Karl", "Edith", "Oskar",
                                            "Maud",  "Percy", "Agnes",  "Hugo"};
constexpr std::array<Words, 16> last_names{"Berg",   "Field",   "Stone", "Wells",  "Rivers", "Duval",
                                           "Morand", "Keller",  "Lindt", "Harker", "Novak",  "Prentiss",
                                           "Quill",  "Sanders", "Vogel", "Whitby"};
constexpr std::array<Words, 12> roles{"Written by",  "Directed by",     "Music by",   "Edited by",
                                      "Produced by", "Photographed by", "Sound by",   "Costumes by",
                                      "Sets by",     "Story by",        "Made up by", "Titles by"};
constexpr std::array<Words, 12> who{"The miller",   "The old man",    "Her brother", "The stranger",
                                    "The captain",  "A young doctor", "The widow",   "His only friend",
                                    "The landlord", "The children",   "Our hero",    "The clerk"};
constexpr std::array<Words, 12> does{
    "waits for news of his son",  "comes home from the war",         "finds the door locked",
    "reads the letter again",     "sets out for the harbour",        "has not forgotten the promise",
    "refuses to open the window", "hides the money under the floor", "dreams of a journey to the north",
    "asks for work at the mill",  "cannot believe what was said",    "keeps watch until the morning"};
constexpr std::array<Words, 10> when{"Meanwhile, ",         "Late that evening, ",
                                     "The next morning, ",  "Ten years later, ",
                                     "At the inn, ",        "In a small town by the sea, ",
                                     "Far from all this, ", "Before the storm, ",
                                     "On the third day, ",  "As night falls, "};
constexpr std::array<Words, 12> says{"You must leave this house at once.",
                                     "I have never seen you before.",
                                     "Where did you hide the key?",
                                     "Nobody will believe you now.",
                                     "Wait for me by the bridge.",
                                     "It was not the wind that I heard.",
                                     "Tell my mother that I am well.",
                                     "There is no train before tomorrow.",
                                     "He knows what we have done.",
                                     "Give me back my letters.",
                                     "Why are you laughing?",
                                     "We shall meet again in spring."};
constexpr std::array<Words, 10> promises{
    "This summer",     "From the makers of", "One man",          "Against the night", "The truth will come",
    "Before the dawn", "A story of love",    "Will stand alone", "Coming soon",       "Everything changes"};

std::string joined(Words one, Words other) {
    return std::string(one) + std::string(other);
}

} // namespace

std::string title_words(Chance& chance) {
    if (chance.happens(0.25)) return std::string(chance.one_of(things));
    return joined(chance.one_of(before), chance.one_of(things));
}

std::string person(Chance& chance) {
    return joined(chance.one_of(first_names), " ") + std::string(chance.one_of(last_names));
}

std::string role(Chance& chance) {
    return joined(chance.one_of(roles), " ") + person(chance);
}

std::string told(Chance& chance) {
    if (chance.happens(0.35)) return "\"" + spoken(chance) + "\"";
    std::string subject(chance.one_of(who));
    std::string sentence;
    if (chance.happens(0.6)) {
        sentence = chance.one_of(when);
        subject[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(subject[0])));
    }
    sentence += subject + " " + std::string(chance.one_of(does)) + ".";
    if (chance.happens(0.3))
        sentence += " " + joined(chance.one_of(who), " ") + std::string(chance.one_of(does)) + ".";
    return sentence;
}

std::string spoken(Chance& chance) {
    std::string all(chance.one_of(says));
    if (chance.happens(0.3)) all += joined(" ", chance.one_of(says));
    return all;
}

std::string promise(Chance& chance) {
    return in_capitals(std::string(chance.one_of(promises)));
}

std::string in_capitals(std::string words) {
    for (char& letter : words)
        letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    return words;
}

std::vector<std::string> lines_of(const std::string& words, std::size_t longest) {
    std::vector<std::string> lines;
    std::istringstream all(words);
    for (std::string word; all >> word;)
        if (!lines.empty() && lines.back().size() + 1 + word.size() <= longest)
            lines.back() += " " + word;
        else
            lines.push_back(word);
    return lines;
}

} // namespace decoupage::bench
