#include "exchange/differences.hpp"
#include "exchange/limits.hpp"
#include "exchange/text.hpp"
#include "film/folded.hpp"
#include "film/named_place.hpp"

#include <map>
#include <set>

namespace decoupage::exchange {

namespace {

/// The words as one key, whatever their case and accents.
std::string folded_key(const std::string& words) {
    std::string key;
    for (const std::string& word : folded_words(words))
        key += word + ' ';
    return key;
}

class NamesApart {
public:
    NamesApart(const Decoupage& decoupage, const std::vector<SaidName>& said) {
        for (const Name& name : decoupage.names)
            standing_.emplace(folded_key(name.words), &name);
        for (const SaidName& one : said)
            said_.insert(folded_key(one.words));
    }

    /// "pointing", "pointing 2", "pointing 3": the same for the same file, however often it is read.
    std::string unlike_before(const std::string& words) {
        int& times = times_[folded_key(words)];
        std::string unlike;
        do
            unlike =
                ++times == 1 ? words : clean_words(words, longest_words - 8) + " " + std::to_string(times);
        while (!given_.insert(folded_key(unlike)).second);
        return unlike;
    }

    const Name* standing(const std::string& words) const {
        const auto found = standing_.find(folded_key(words));
        return found == standing_.end() ? nullptr : found->second;
    }

    /// What was this name when the file was written, and is no other of the file's now.
    const Name* formerly(const SaidName& one) const {
        return one.formerly.empty() || said_.contains(folded_key(one.formerly)) ? nullptr
                                                                                : standing(one.formerly);
    }

private:
    std::map<std::string, const Name*> standing_;
    std::map<std::string, int> times_;
    std::set<std::string> said_, given_;
};

Naming given_name(const SaidName& said, const std::string& words) {
    Naming naming;
    naming.deed = Naming::Deed::give;
    naming.named = said.named;
    naming.span = said.span;
    naming.words = words;
    naming.author = said.author;
    return naming;
}

/// Who changes a name is not who gave it.
Naming said_of(const Name& name, Naming::Deed deed, std::string words) {
    Naming naming;
    naming.deed = deed;
    naming.of = name.number;
    naming.words = std::move(words);
    return naming;
}

std::string why_no_name(const std::string& words) {
    if (folded_words(words).empty())
        return "\"" + words + "\" has neither letters nor digits and names no place.";
    return "\"" + words + "\" names no place: it would be read as a frame, a time, a shot or a scene.";
}

} // namespace

std::vector<Naming> name_differences(const Decoupage& decoupage, const std::vector<SaidName>& said,
                                     std::vector<std::string>& remarks) {
    std::vector<Naming> namings;
    NamesApart apart(decoupage, said);
    for (const SaidName& one : said) {
        if (folded_words(one.words).empty()) {
            remarks.push_back(why_no_name(one.words));
            continue;
        }
        const std::string words = apart.unlike_before(one.words);
        if (reads_as_place(words)) {
            remarks.push_back(why_no_name(words));
            continue;
        }
        if (const Name* known = apart.standing(words)) {
            if (known->span == one.span) continue;
            namings.push_back(said_of(*known, Naming::Deed::remove, {}));
            namings.push_back(given_name(one, words));
            namings.back().author.clear();
        } else if (const Name* before = apart.formerly(one); before && before->span == one.span) {
            namings.push_back(said_of(*before, Naming::Deed::rename, words));
        } else {
            namings.push_back(given_name(one, words));
        }
    }
    return namings;
}

} // namespace decoupage::exchange
