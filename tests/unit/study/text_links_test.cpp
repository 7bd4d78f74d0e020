#include "study/text_links.hpp"
#include "told.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

struct Taken {
    explicit Taken(std::string_view markdown) : document(read_markdown(markdown)) {
        take_links(document, "a.md", taken, problems);
    }
    std::string links() const {
        std::string all;
        for (const TextLink& link : taken.links)
            all += (all.empty() ? "" : ", ") + std::string(name_of(link.kind)) + ' ' + link.target + " \"" +
                   link.words + '"';
        return all;
    }
    MarkdownNode document;
    LinksTaken taken;
    std::vector<WorkProblem> problems;
};

} // namespace

TEST_CASE("links of every kind are taken") {
    const Taken taken(
        "[a](claim:b) [c](place:d-e) [f](source:g#h:2) [](source:i) [j](term:k)\n"
        "![l](still:m) ![n](strip:o) ![p](figure:q) [r](https://example.org) [s](#t) [u](v.md)");
    CHECK(taken.links() == "claim b \"a\", place d-e \"c\", source g#h:2 \"f\", source i \"\", term k \"j\", "
                           "still m \"l\", strip o \"n\", figure q \"p\"");
    CHECK(told(taken.problems) == "");
}

TEST_CASE("a link that leads nowhere is told") {
    CHECK(told(Taken("[a](clam:b)").problems) == "a.md:1 Nobody knows where \"clam:b\" leads (claim?)");
    CHECK(told(Taken("x\n[a](javascript:b)").problems) == "a.md:2 Nobody knows where \"javascript:b\" leads");
    CHECK(told(Taken("![a](photo.jpg)").problems) ==
          "a.md:1 The picture \"photo.jpg\" is not one of the film");
    CHECK(told(Taken("![a](claim:b)").problems) == "a.md:1 \"claim:b\" is no picture");
    CHECK(told(Taken("[a](still:b)").problems) == "a.md:1 \"still:b\" is a picture");
    CHECK(told(Taken("[a](claim:)").problems) == "a.md:1 Nothing stands after \"claim:\"");
    CHECK(told(Taken("![](still:b)").problems) == "a.md:1 The link to still:b has no words");
    CHECK(told(Taken("a\n<b>c</b>").problems) == "a.md:2 HTML stands here; it is shown as letters\n"
                                                 "a.md:2 HTML stands here; it is shown as letters");
}

TEST_CASE("a test whose spaces end the link is told") {
    CHECK(told(Taken("a\n[b](claim: the run is one shot)").problems) ==
          "a.md:2 This was meant as a link, and a space ends it");
    CHECK(told(Taken("`[b](claim: the run)`").problems) == "");
}
