#include "study/text_links.hpp"

#include "film/near_miss.hpp"
#include "study/plain_words.hpp"
#include "study/problems.hpp"

#include <algorithm>
#include <array>

namespace decoupage {

namespace {

using LinkKind = TextLink::Kind;
using NodeKind = MarkdownNode::Kind;

constexpr std::array<std::string_view, 7> link_names{"claim", "place", "source", "term",
                                                     "still", "strip", "figure"};
constexpr std::size_t first_of_pictures = 4;

/// What stands before the colon of a target, small; empty where no scheme does.
std::string scheme_of(std::string_view target) {
    const std::size_t colon = target.find_first_of(":/?#");
    if (colon == target.npos || target[colon] != ':') return {};
    return small_letters(target.substr(0, colon));
}

bool is_of_the_web(std::string_view scheme) {
    return scheme == "http" || scheme == "https" || scheme == "mailto";
}

class LinkWalk {
public:
    LinkWalk(const std::string& file, LinksTaken& taken, std::vector<WorkProblem>& problems)
        : file_(file), taken_(taken), problems_(problems) {}

    void walk(MarkdownNode& node) {
        if (node.kind == NodeKind::link || node.kind == NodeKind::picture) take(node);
        if (node.kind == NodeKind::html) note_html(node);
        if (node.kind == NodeKind::text) look_for_open_tests(node);
        for (MarkdownNode& child : node.children)
            walk(child);
    }

private:
    void add(const MarkdownNode& node, std::string wrong, std::string expected, std::string remedy,
             std::string meant = {}) {
        add_problem(problems_, {file_, node.line}, std::move(wrong), std::move(expected), std::move(remedy),
                    std::move(meant));
    }

    void take(MarkdownNode& node) {
        const std::string scheme = scheme_of(node.target);
        const auto found = std::ranges::find(link_names, std::string_view(scheme));
        if (found == link_names.end()) {
            stranger(node, scheme);
            return;
        }
        const auto at = static_cast<std::size_t>(found - link_names.begin());
        if ((at >= first_of_pictures) != (node.kind == NodeKind::picture)) {
            add(node,
                '"' + node.target + "\" " + (at >= first_of_pictures ? "is a picture" : "is no picture"),
                at >= first_of_pictures ? "![what it shows](" + node.target + ")"
                                        : "[words](" + node.target + ")",
                {});
            return;
        }
        const std::string_view rest = std::string_view(node.target).substr(scheme.size() + 1);
        TextLink link{
            static_cast<LinkKind>(at), one_line(rest), one_line(words_in(node)), {file_, node.line}};
        if (link.target.empty()) {
            add(node, "Nothing stands after \"" + scheme + ":\"", "what is meant", {});
            return;
        }
        if (link.words.empty() && link.kind != LinkKind::source)
            add(node, "The link to " + node.target + " has no words",
                node.kind == NodeKind::picture ? "what the picture shows, for whoever cannot see it"
                                               : "the words that are meant",
                node.kind == NodeKind::picture ? "Write ![what it shows](" + node.target + ")"
                                               : "Write [words](" + node.target + ")");
        if (link.kind == LinkKind::claim && rest.find_first_of(" \t\n") != rest.npos)
            become_claim(node, link);
        taken_.links.push_back(std::move(link));
    }

    /// A test in the text: it gets a name of its own.
    void become_claim(MarkdownNode& node, TextLink& link) {
        std::string id = file_ + ':' + std::to_string(node.line);
        const auto on_line = std::ranges::count_if(
            taken_.claims, [&](const WrittenClaim& claim) { return claim.written.line == node.line; });
        if (on_line > 0) id += '.' + std::to_string(on_line + 1);
        WrittenClaim claim;
        claim.id = id;
        claim.sentence = link.words;
        claim.test = link.target;
        claim.written = link.written;
        taken_.claims.push_back(std::move(claim));
        node.target = "claim:" + id;
        link.target = std::move(id);
    }

    void stranger(const MarkdownNode& node, const std::string& scheme) {
        if (node.kind == NodeKind::picture) {
            add(node, "The picture \"" + node.target + "\" is not one of the film",
                "still:PLACE, strip:PLACE or figure:NAME", "A page takes its pictures from the film alone.",
                nearest(scheme,
                        std::vector<std::string>(link_names.begin() + first_of_pictures, link_names.end())));
        } else if (!scheme.empty() && !is_of_the_web(scheme)) {
            add(node, "Nobody knows where \"" + node.target + "\" leads",
                "claim:, place:, source:, term: or an address of the web", {},
                nearest(scheme, std::vector<std::string>(link_names.begin(),
                                                         link_names.begin() + first_of_pictures)));
        }
    }

    void note_html(const MarkdownNode& node) {
        add_problem(problems_, {file_, node.line}, "HTML stands here; it is shown as letters", "Markdown", {},
                    {}, WorkProblem::Weight::note);
    }

    /// "[words](claim: the run is one shot)" is no link in Markdown: a space ends it.
    void look_for_open_tests(const MarkdownNode& node) {
        const bool is_one = std::ranges::any_of(link_names, [&](std::string_view name) {
            return node.words.find("](" + std::string(name) + ':') != std::string::npos;
        });
        if (!is_one) return;
        add(node, "This was meant as a link, and a space ends it", "[words](<claim: the test>)",
            "Put the test between < and >.");
    }

    const std::string& file_;
    LinksTaken& taken_;
    std::vector<WorkProblem>& problems_;
};

} // namespace

std::string_view name_of(TextLink::Kind kind) {
    return link_names[static_cast<std::size_t>(kind)];
}

void take_links(MarkdownNode& node, const std::string& file, LinksTaken& taken,
                std::vector<WorkProblem>& problems) {
    LinkWalk(file, taken, problems).walk(node);
}

} // namespace decoupage
