#include "exchange/vocabulary_file.hpp"

#include "exchange/json.hpp"
#include "exchange/limits.hpp"
#include "exchange/table.hpp"
#include "exchange/text.hpp"

#include <set>

#include <nlohmann/json.hpp>

namespace decoupage::exchange {

namespace {

class VocabularyReading {
public:
    explicit VocabularyReading(const std::string& name) {
        vocabulary_.name = clean_words(name, longest_words);
    }

    void head(const nlohmann::json& document) {
        if (const std::string name = clean_words(text_at(document, "name"), longest_words); !name.empty())
            vocabulary_.name = name;
        vocabulary_.address = clean_words(text_at(document, "address"), longest_detail_said);
        vocabulary_.description = clean_words(text_at(document, "description"), longest_detail_said);
    }

    void term(std::string id, std::string words, const std::string& description) {
        id = clean_words(id, longest_words);
        words = clean_words(words, longest_words);
        if (id.empty()) id = words;
        if (words.empty()) words = id;
        if (id.empty() || !known_.insert(id).second) return;
        vocabulary_.terms.push_back(
            {0, 0, std::move(id), std::move(words), clean_words(description, longest_detail_said)});
    }

    Outcome<Vocabulary> done() {
        if (vocabulary_.terms.empty())
            return unreadable("a table with the columns id and words, or JSON with \"terms\"",
                              "No term stands in it");
        if (vocabulary_.terms.size() > most_terms)
            return unreadable("at most " + std::to_string(most_terms) + " terms", "There are more");
        return std::move(vocabulary_);
    }

private:
    Vocabulary vocabulary_;
    std::set<std::string> known_;
};

} // namespace

Outcome<Vocabulary> read_vocabulary(std::string_view bytes, const std::string& name) {
    const auto text = readable_text(bytes);
    if (!text) return tl::unexpected(text.error());
    VocabularyReading reading(name);
    if (trimmed(*text).starts_with("{")) {
        const auto document = parsed_json(*text);
        if (!document) return tl::unexpected(document.error());
        reading.head(*document);
        if (const nlohmann::json& terms = value_at(*document, "terms"); terms.is_array())
            for (const nlohmann::json& one : terms)
                reading.term(text_at(one, "id"), text_at(one, "words"), text_at(one, "description"));
        return reading.done();
    }
    const TextTable table = read_table(*text);
    const auto cell = [&](const std::vector<std::string>& row, std::string_view heading) {
        const auto column = table.column(heading);
        return column ? row[*column] : std::string();
    };
    for (const std::vector<std::string>& row : table.rows)
        reading.term(cell(row, "id"), cell(row, "words"), cell(row, "description"));
    return reading.done();
}

} // namespace decoupage::exchange
