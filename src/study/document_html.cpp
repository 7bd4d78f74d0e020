#include "film/encoding.hpp"
#include "study/document_damage.hpp"
#include "study/document_text.hpp"
#include "study/markdown.hpp"
#include "study/plain_words.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace decoupage {

namespace {

constexpr std::size_t longest_entity = 32, most_entities = 3000;

/// The value of an attribute, however it is written.
std::string_view attribute(std::string_view inside, std::string_view name) {
    const std::string low = small_letters(inside);
    for (std::size_t at = low.find(name); at != low.npos; at = low.find(name, at + 1)) {
        std::size_t after = at + name.size();
        if (at == 0 || low[at - 1] > ' ' || after >= low.size() || low[after] != '=') continue;
        ++after;
        if (after >= inside.size()) return {};
        const char mark = inside[after];
        if (mark != '"' && mark != '\'')
            return inside.substr(after, inside.find_first_of(" \t\n>", after) - after);
        const std::size_t end = inside.find(mark, after + 1);
        return inside.substr(after + 1, std::min(end, inside.size()) - after - 1);
    }
    return {};
}

class HtmlReading {
public:
    explicit HtmlReading(std::string_view html) : rest_(html) {}

    Document read() {
        while (!rest_.empty())
            step();
        close();
        Document document;
        document.record = std::move(record_);
        document.sections = std::move(sections_).taken();
        document.damage = damage_at_end(document);
        if (seen_html_ && !ended_)
            document.damage = joined_damage(document.damage, "ends before its </html>");
        return document;
    }

private:
    void step() {
        if (rest_.starts_with("<!--")) {
            pass("-->");
        } else if (rest_[0] == '<' && rest_.size() > 1 &&
                   (rest_[1] == '/' || rest_[1] == '!' || is_letter(rest_[1]))) {
            take_tag();
        } else if (rest_[0] == '&') {
            take_entity();
        } else {
            const std::size_t end = std::min(rest_.find_first_of("<&", 1), rest_.size());
            words_ += rest_.substr(0, end);
            rest_.remove_prefix(end);
        }
    }

    static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

    void pass(std::string_view end) {
        const std::size_t at = rest_.find(end);
        rest_.remove_prefix(at == rest_.npos ? rest_.size() : at + end.size());
    }

    /// cmark knows all names of characters.
    void take_entity() {
        const std::size_t end = rest_.substr(0, longest_entity).find(';');
        if (end == rest_.npos) {
            words_ += '&';
            rest_.remove_prefix(1);
            return;
        }
        const std::string written(rest_.substr(0, end + 1));
        const auto known = entities_.find(written);
        if (known != entities_.end())
            words_ += known->second;
        else if (entities_.size() < most_entities)
            words_ += entities_[written] = words_in(read_markdown(written));
        else
            words_ += written;
        rest_.remove_prefix(end + 1);
    }

    void take_tag() {
        const std::size_t end = std::min(rest_.find('>'), rest_.size());
        const std::string_view inside = rest_.substr(1, end - 1);
        const std::string name =
            small_letters(inside.substr(0, std::min(inside.find_first_of(" \t\r\n/", 1), inside.size())));
        rest_.remove_prefix(std::min(end + 1, rest_.size()));
        take(name, inside);
    }

    void take(const std::string& name, std::string_view inside) {
        constexpr std::array<std::string_view, 6> unread{"script",   "style",    "nav",
                                                         "noscript", "template", "svg"};
        constexpr std::array<std::string_view, 14> blocks{"p",       "div",     "li",     "tr",  "table",
                                                          "ul",      "ol",      "br",     "dd",  "blockquote",
                                                          "section", "article", "figure", "body"};
        const std::string_view plain = std::string_view(name).substr(name.starts_with('/') ? 1 : 0);
        if (std::ranges::find(unread, name) != unread.end()) {
            pass_element(name);
        } else if (plain == "html") {
            seen_html_ = true;
            ended_ = name == "/html";
        } else if (plain == "title" || is_heading(plain)) {
            if (name == plain) close();
            if (name == "/title" && record_.title.empty()) record_.title = one_line(words_);
            if (name != plain && is_heading(plain)) sections_.heading(words_);
            words_.clear();
        } else if (name == "meta") {
            take_meta(inside);
        } else if (plain == "td" || plain == "th") {
            words_ += ' ';
        } else if (std::ranges::find(blocks, plain) != blocks.end()) {
            close();
        }
    }

    static bool is_heading(std::string_view name) {
        return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
    }

    void pass_element(const std::string& name) {
        const std::string end = "</" + name;
        while (!rest_.empty()) {
            const std::size_t at = rest_.find('<');
            rest_.remove_prefix(std::min(at, rest_.size()));
            if (small_letters(rest_.substr(0, end.size())) == end) return pass(">");
            if (!rest_.empty()) rest_.remove_prefix(1);
        }
    }

    void take_meta(std::string_view inside) {
        const std::string name = small_letters(attribute(inside, "name"));
        const std::string content = one_line(attribute(inside, "content"));
        if (name == "author" || name == "citation_author" || name == "dc.creator")
            record_.authors.push_back(content);
        if (name == "citation_title" || name == "dc.title") record_.title = content;
        if (name == "citation_publisher" || name == "dc.publisher") record_.publisher = content;
        const bool is_date = name == "date" || name == "citation_date" || name == "dc.date";
        if (is_date && content.size() >= 4 && content.find_first_not_of("0123456789") >= 4)
            record_.year = std::atoi(content.substr(0, 4).c_str());
    }

    void close() {
        sections_.paragraph(words_);
        words_.clear();
    }

    std::string_view rest_;
    std::string words_;
    std::map<std::string, std::string> entities_;
    Bibliography record_;
    DocumentSections sections_;
    bool seen_html_ = false, ended_ = false;
};

} // namespace

Document document_of_html(std::string_view text) {
    text = text.substr(0, most_document_bytes);
    const std::string utf8 = utf8_of(text);
    Document document = HtmlReading(utf8).read();
    if (document.record.kind.empty()) document.record.kind = "web";
    document.damage = joined_damage(document.damage, damage_of_encoding(text));
    return document;
}

} // namespace decoupage
