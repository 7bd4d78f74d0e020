#include "support/html.hpp"

#include <cctype>
#include <set>

namespace decoupage::support {

namespace {

const std::set<std::string> without_end{"meta", "img", "br", "hr", "input", "link"};

std::size_t after_blanks(const std::string& page, std::size_t at) {
    while (at < page.size() && std::isspace(static_cast<unsigned char>(page[at])))
        ++at;
    return at;
}

/// Reads the attributes from `at` to the tag's end; gives where that is.
std::size_t attributes(const std::string& page, std::size_t at, Tag& tag) {
    while ((at = after_blanks(page, at)) < page.size() && page[at] != '>') {
        if (page[at] == '/') {
            ++at;
            continue;
        }
        const std::size_t end = page.find_first_of("= />\n", at);
        const std::string name = page.substr(at, end - at);
        at = end;
        std::string value;
        if (page[at] == '=' && page[at + 1] == '"') {
            const std::size_t close = page.find('"', at + 2);
            value = page.substr(at + 2, close - at - 2);
            at = close + 1;
        }
        tag.attributes[name] = value;
    }
    return at;
}

class Look {
public:
    std::vector<std::string> found;

    void at(const Tag& tag) {
        nesting(tag);
        if (tag.closing) return;
        for (const auto& [name, value] : tag.attributes)
            attribute(tag, name, value);
        if (tag.name == "img" && !tag.attributes.contains("alt")) found.push_back("an image without alt");
        if (tag.name.size() == 2 && tag.name[0] == 'h' &&
            std::isdigit(static_cast<unsigned char>(tag.name[1])))
            heading(tag.name[1] - '0');
    }

    void end() {
        for (const std::string& name : open_)
            found.push_back("<" + name + "> is never closed");
        for (const std::string& link : links_)
            if (!ids_.contains(link)) found.push_back("a link to #" + link + ", which is nowhere");
    }

private:
    void nesting(const Tag& tag) {
        if (without_end.contains(tag.name) || tag.name[0] == '!') return;
        if (!tag.closing)
            open_.push_back(tag.name);
        else if (!open_.empty() && open_.back() == tag.name)
            open_.pop_back();
        else
            found.push_back("</" + tag.name + "> closes nothing");
    }

    void attribute(const Tag& tag, const std::string& name, const std::string& value) {
        if (name == "id" && !ids_.insert(value).second) found.push_back("the id " + value + " twice");
        if (name == "href" && value.starts_with("#"))
            links_.insert(value.substr(1));
        else if (name == "href")
            found.push_back("a link outside: " + value);
        if (name == "src" && !value.starts_with("data:image/")) found.push_back("fetched: " + value);
        if (name.starts_with("on")) found.push_back("<" + tag.name + "> runs code in " + name);
    }

    void heading(int level) {
        if (level > last_heading_ + 1) found.push_back("a heading skips to level " + std::to_string(level));
        last_heading_ = level;
    }

    std::vector<std::string> open_;
    std::set<std::string> ids_, links_;
    int last_heading_ = 0;
};

} // namespace

std::vector<Tag> tags(const std::string& page) {
    std::vector<Tag> result;
    std::size_t at = 0;
    while ((at = page.find('<', at)) != std::string::npos) {
        Tag tag;
        ++at;
        tag.closing = page[at] == '/';
        if (tag.closing) ++at;
        const std::size_t end = page.find_first_of(" />\n", at);
        tag.name = page.substr(at, end - at);
        at = attributes(page, end, tag);
        const bool closed_at_once = at > 0 && page[at - 1] == '/';
        const bool raw = !tag.closing && (tag.name == "style" || tag.name == "script");
        result.push_back(tag);
        if (closed_at_once) {
            tag.closing = true;
            result.push_back(tag);
        }
        if (raw) at = page.find("</" + tag.name, at);
    }
    return result;
}

std::vector<std::string> faults_of(const std::string& page) {
    Look look;
    for (const Tag& tag : tags(page))
        look.at(tag);
    look.end();
    return look.found;
}

} // namespace decoupage::support
