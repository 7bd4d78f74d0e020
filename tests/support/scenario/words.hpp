#pragma once
/// One line of a scenario, taken word by word.

#include "film/outcome.hpp"
#include "time/clock.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage::scenario {

struct Mistake {
    std::string found;
    std::string remedy;
};

/// The first mistake is kept and ends the line: from then on it is empty, and gives empty words and zeros.
class Words {
public:
    /// Splits at blanks; "quoted text" is one word (with its first quotation mark, so that it can be told);
    /// what follows a # outside quotes is a comment.
    explicit Words(std::string_view line);

    bool empty() const { return next_ == words_.size(); }
    /// A word ahead, or an empty one beyond the end; it stays.
    std::string_view peek(std::size_t ahead = 0) const;
    /// Takes the next word if it is this one.
    bool take(std::string_view word);
    /// Takes the next word, whatever it is; `wanted` is what a mistake says should be there.
    std::string word(std::string_view wanted);
    /// Takes a number between two limits. A "%" after it is taken too.
    double number(std::string_view wanted, double least, double most);
    /// Takes the next word if it is a number between the limits.
    std::optional<double> number_if_any(double least, double most);
    /// Takes one word of numbers with a sign between them ("16:9", "48-60"): two, or one if `least_count`
    /// is 1.
    std::vector<double> numbers(char between, std::size_t least_count, std::string_view wanted, double least,
                                double most);
    /// Takes "N frames" or "1 frame".
    Frame frames();
    /// Takes a text in quotation marks.
    std::string text(std::string_view wanted);
    /// A mistake if words are left.
    void end();

    void refuse(std::string found, std::string remedy);
    const std::optional<Mistake>& mistake() const { return mistake_; }

private:
    std::vector<std::string> words_;
    std::size_t next_ = 0;
    std::optional<Mistake> mistake_;
};

} // namespace decoupage::scenario
