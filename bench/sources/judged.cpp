#include "bench/sources/judged.hpp"

#include "study/answers.hpp"
#include "study/plain_words.hpp"

#include <algorithm>

namespace decoupage::bench {

namespace {

bool is_same(const SourceFact& proposal, const TrueFact& truth) {
    return question_key(proposal.says) == question_key(truth.says) &&
           compared(proposal.kind, proposal.value, truth.value) != Agreement::different;
}

} // namespace

Outcome<std::vector<TrueFact>> facts_in(std::string_view text) {
    std::vector<TrueFact> facts;
    for (int number = 1; !text.empty(); ++number) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (line.empty() || line.starts_with('#')) continue;
        TrueFact fact;
        if (line.starts_with("? ")) {
            fact.demanded = false;
            line.remove_prefix(2);
        }
        const std::size_t first = line.find(" | "), second = line.find(" | ", first + 1);
        if (first == line.npos || second == line.npos)
            return fault(Fault::Kind::damaged, "document | question | answer",
                         "line " + std::to_string(number) + " reads \"" + std::string(line) + '"');
        fact.document = one_line(line.substr(0, first));
        fact.says = one_line(line.substr(first + 3, second - first - 3));
        fact.value = one_line(line.substr(second + 3));
        facts.push_back(std::move(fact));
    }
    return facts;
}

FactsJudged judged(const std::vector<SourceFact>& proposed, const std::vector<TrueFact>& truth,
                   const std::string& document) {
    FactsJudged result;
    const auto is_of_it = [&](const TrueFact& fact) { return fact.document == document; };
    for (const TrueFact& fact : truth) {
        if (!is_of_it(fact) || !fact.demanded) continue;
        ++result.demanded;
        if (std::ranges::any_of(proposed,
                                [&](const SourceFact& proposal) { return is_same(proposal, fact); }))
            ++result.found;
        else
            result.missed.push_back(fact.says + ": " + fact.value);
    }
    for (const SourceFact& proposal : proposed) {
        ++result.proposed;
        if (std::ranges::any_of(
                truth, [&](const TrueFact& fact) { return is_of_it(fact) && is_same(proposal, fact); }))
            ++result.right;
        else
            result.wrong.push_back(proposal.says + ": " + proposal.value);
    }
    return result;
}

} // namespace decoupage::bench
