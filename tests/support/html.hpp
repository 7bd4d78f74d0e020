#pragma once
/// Enough of HTML to hold our own pages to their promises.

#include <map>
#include <string>
#include <vector>

namespace decoupage::support {

struct Tag {
    std::string name;
    bool closing = false;
    std::map<std::string, std::string> attributes; ///< as written, entities and all
};

/// The tags of a page in order, those in <style> and <script> left out.
std::vector<Tag> tags(const std::string& page);

/// What is wrong with a page, one sentence each: tags that do not match, ids twice, links within the page to
/// no id, anything fetched from outside, images without alt, headings that skip a level, attributes that run
/// code.
std::vector<std::string> faults_of(const std::string& page);

} // namespace decoupage::support
