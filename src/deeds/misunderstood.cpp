#include "deeds/misunderstood.hpp"

#include "film/near_miss.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace decoupage {

namespace {

std::string listed(const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words)
        list += (list.empty() ? "" : ", ") + word;
    return list;
}

} // namespace

std::string underlined(const Misunderstanding& what, const std::string& typed) {
    const std::string before = plain_line(typed.substr(0, what.begin));
    const std::string meant = plain_line(typed.substr(what.begin, what.end - what.begin));
    const std::string line(std::max<std::size_t>(1, columns(meant)), '^');
    return "  " + plain_line(typed) + "\n  " + std::string(columns(before), ' ') + line + "\n";
}

Fault fault_of(const Misunderstanding& what, const std::string& typed, const std::string& help) {
    const std::string word = typed.substr(what.begin, what.end - what.begin);
    std::string remedy = did_you_mean(word, what.could_be);
    if (remedy.empty() && !what.could_be.empty() && what.could_be.size() <= 8)
        remedy = "It can be: " + listed(what.could_be) + ".";
    if (remedy.empty()) remedy = help;
    return {Fault::Kind::usage, "", what.sentence + (word.empty() ? "" : ": " + word), remedy};
}

} // namespace decoupage
