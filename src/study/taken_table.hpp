#pragma once
/// A table of TOML of which keys are taken one by one; what is of the wrong kind, missing or left over is a
/// problem with its line.

#include "study/toml_value.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

class TakenTable {
public:
    enum class Need { may, must };

    /// `called` is how people call it: "[work]", "a [[fact]]". All three must outlive it.
    TakenTable(const TomlValue& table, std::string called, const std::string& file,
               std::vector<WorkProblem>& problems);

    /// A text, or a number, date or yes in the way it is usually written; empty where there is none.
    std::string text(std::string_view key, Need need = Need::may);
    /// A text that is one of `words`; the first of them where there is none.
    std::string one_of(std::string_view key, const std::vector<std::string>& words);
    /// 0 where there is none.
    int year(std::string_view key);
    double number(std::string_view key);
    /// A whole number from `least` to `most`; none where there is none, or another.
    std::optional<std::int64_t> whole(std::string_view key, std::int64_t least, std::int64_t most);
    /// true where it says so; false where there is nothing.
    bool yes(std::string_view key);
    /// A list of texts; one text alone counts as a list.
    std::vector<std::string> texts(std::string_view key);
    /// The tables of a list, or one table alone.
    std::vector<const TomlValue*> tables(std::string_view key);
    /// A table; null where there is none.
    const TomlValue* table(std::string_view key);
    /// "ID#LOCATOR".
    Citation citation(std::string_view key = "source");
    /// Those of `keys` that are there, with their values as texts, in the order of the file; lists with
    /// commas between.
    std::vector<std::pair<std::string, std::string>> rest(const std::vector<std::string>& keys);

    Written written() const { return {file_, table_.line}; }
    Written written(std::string_view key) const;
    void wrong(std::string_view key, std::string what, std::string expected, std::string remedy = {});
    /// Every key that nobody took is a problem. Ends the taking.
    void end();

private:
    const TomlEntry* take(std::string_view key);
    void wrong_kind(const TomlEntry& entry, const std::string& expected, std::string remedy);

    const TomlValue& table_;
    std::string called_;
    const std::string& file_;
    std::vector<WorkProblem>& problems_;
    std::vector<std::string> known_;
};

/// "entry#lead" in its two parts.
Citation citation_of(std::string_view text);

/// "a, b or c".
std::string listed(const std::vector<std::string>& words);

} // namespace decoupage
