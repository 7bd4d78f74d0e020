#include "exchange/xml.hpp"

#include "exchange/limits.hpp"
#include "exchange/text.hpp"

namespace decoupage::exchange {

namespace {

/// What must be known of XML before a parser may have it.
class XmlScan {
public:
    explicit XmlScan(std::string_view text) : text_(text) {}

    Outcome<void> look() {
        while ((at_ = text_.find('<', at_)) != std::string_view::npos)
            if (auto seen = look_at_mark(text_.substr(at_)); !seen) return seen;
        return {};
    }

private:
    Outcome<void> look_at_mark(std::string_view mark) {
        if (mark.starts_with("<!--")) return pass("-->", "a comment");
        if (mark.starts_with("<![CDATA[")) return pass("]]>", "a CDATA section");
        if (mark.starts_with("<?")) return look_at_instruction(mark);
        if (mark.starts_with("<!DOCTYPE")) return look_at_doctype(mark);
        if (mark.starts_with("<!"))
            return unreadable("XML without declarations of its own", "There is one: " + shown(mark));
        return look_at_element(mark);
    }

    Outcome<void> look_at_instruction(std::string_view mark) {
        const std::string_view declaration = mark.substr(0, mark.find("?>"));
        if (mark.starts_with("<?xml ") && declaration.find("encoding") != std::string_view::npos &&
            declaration.find("utf-8") == std::string_view::npos &&
            declaration.find("UTF-8") == std::string_view::npos)
            return unreadable("XML in UTF-8", "It says of itself: " + shown(mark), "Save it as UTF-8.");
        return pass("?>", "a processing instruction");
    }

    Outcome<void> look_at_doctype(std::string_view mark) {
        if (mark.substr(0, mark.find('>')).find('[') != std::string_view::npos)
            return unreadable("XML without declarations of its own", "Its DOCTYPE declares something",
                              "Take the part in square brackets out of it.");
        return pass(">", "a DOCTYPE");
    }

    /// A ">" within an attribute's quotation marks is none.
    Outcome<void> look_at_element(std::string_view mark) {
        char quote = 0;
        std::size_t end = 1;
        for (; end < mark.size(); ++end) {
            const char letter = mark[end];
            if (quote != 0)
                quote = letter == quote ? 0 : quote;
            else if (letter == '"' || letter == '\'')
                quote = letter;
            else if (letter == '>')
                break;
        }
        if (end == mark.size()) return unreadable("whole XML", "An element does not end: " + shown(mark));
        if (mark[1] == '/')
            --depth_;
        else if (mark[end - 1] != '/')
            ++depth_;
        if (depth_ > deepest)
            return unreadable("XML nested no deeper than " + std::to_string(deepest), "It goes deeper");
        at_ += end + 1;
        return {};
    }

    Outcome<void> pass(std::string_view end, const char* what) {
        const std::size_t found = text_.find(end, at_);
        if (found == std::string_view::npos)
            return unreadable("whole XML", std::string("It ends within ") + what);
        at_ = found + end.size();
        return {};
    }

    static std::string shown(std::string_view text) { return clean_words(text.substr(0, 60), 40); }

    std::string_view text_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

struct TextWriter final : pugi::xml_writer {
    std::string text;
    void write(const void* bytes, std::size_t size) override {
        text.append(static_cast<const char*>(bytes), size);
    }
};

} // namespace

Outcome<std::unique_ptr<pugi::xml_document>> parsed_xml(std::string_view bytes, const char* root) {
    const auto text = readable_text(bytes);
    if (!text) return tl::unexpected(text.error());
    if (auto seen = XmlScan(*text).look(); !seen) return tl::unexpected(seen.error());
    auto document = std::make_unique<pugi::xml_document>();
    const auto result = document->load_buffer(
        text->data(), text->size(), pugi::parse_default | pugi::parse_ws_pcdata_single, pugi::encoding_utf8);
    if (!result)
        return unreadable("sound XML",
                          "At byte " + std::to_string(result.offset) + ": " + result.description());
    const std::string found = document->document_element().name();
    if (found != root)
        return unreadable(std::string("a document whose root is ") + root,
                          found.empty() ? "There is no element at all"
                                        : "Its root is " + clean_words(found, 40));
    return document;
}

void set_attribute(pugi::xml_node node, const char* name, std::string_view value) {
    node.append_attribute(name).set_value(clean(value).c_str());
}

std::string xml_text(const pugi::xml_document& document) {
    TextWriter writer;
    writer.text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    document.save(writer, "  ", pugi::format_indent | pugi::format_no_declaration, pugi::encoding_utf8);
    return std::move(writer.text);
}

} // namespace decoupage::exchange
