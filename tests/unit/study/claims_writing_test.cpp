#include "study/claims_writing.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

WrittenClaim claim_named(const std::string& id) {
    WrittenClaim claim;
    claim.id = id;
    claim.sentence = "It is \"one\" take.";
    claim.test = "the run is one shot";
    return claim;
}

constexpr const char* some = "# All of it.\n"
                             "[places]\n"
                             "\"the run\" = \"the longest take\" # here\n"
                             "\n"
                             "# The first.\n"
                             "[[claim]]\n"
                             "id = \"one\"\n"
                             "# between\n"
                             "sentence = \"a\"\n"
                             "test = \"b\"\n"
                             "\n"
                             "# The second.\n"
                             "[[claim]]\n"
                             "id = \"two\"\n"
                             "sentence = \"c\"\n"
                             "test = \"\"\"\n"
                             "[[claim]]\"\"\"\n";

} // namespace

TEST_CASE("claims_writing: a claim more stands at the end, whatever is in it") {
    CHECK(with_claim("", claim_named("x")) ==
          "[[claim]]\nid = \"x\"\nsentence = \"It is \\\"one\\\" take.\"\n"
          "test = \"the run is one shot\"\n");
    WrittenClaim claim = claim_named("x");
    claim.speaks_of = "print";
    claim.source = {"entry", "lead"};
    claim.against = {"one", "two"};
    claim.note = "n\nn";
    CHECK(with_claim(some, claim) ==
          std::string(some) +
              "\n[[claim]]\nid = \"x\"\nsentence = \"It is \\\"one\\\" take.\"\ntest = \"the run is one "
              "shot\"\nsource = \"entry#lead\"\nspeaks_of = \"print\"\nagainst = [\"one\", \"two\"]\n"
              "note = \"n\\nn\"\n");
    CHECK_FALSE(with_claim(some, claim_named("one")));
    CHECK_FALSE(with_claim("[[claim", claim_named("one")));
}

TEST_CASE("claims_writing: a claim is said anew in its place, and comments stay") {
    const auto changed = with_changed_claim(some, "one", claim_named("1"));
    REQUIRE(changed);
    const std::string text(some);
    const std::size_t from = text.find("[[claim]]"), to = text.find("\n# The second");
    CHECK(*changed == text.substr(0, from) +
                          "# between\n[[claim]]\nid = \"1\"\nsentence = \"It is \\\"one\\\" take.\"\n"
                          "test = \"the run is one shot\"\n" +
                          text.substr(to));
    CHECK(with_changed_claim(some, "three", claim_named("x")).error().kind == Fault::Kind::not_found);
}

TEST_CASE(
    "claims_writing: a claim is taken away with its lines alone, even where a test looks like a heading") {
    const std::string text(some);
    CHECK(without_claim(some, "two") == text.substr(0, text.find("[[claim]]\nid = \"two\"")));
    CHECK(without_claim(some, "one") ==
          text.substr(0, text.find("[[claim]]")) + text.substr(text.find("# The second")));
    CHECK_FALSE(without_claim(some, "three"));
}

TEST_CASE("claims_writing: what is written in another way is left to people") {
    const std::string inlined = "claim = [{ id = \"one\", sentence = \"a\", test = \"b\" }, "
                                "{ id = \"two\", sentence = \"a\", test = \"b\" }]\n";
    for (const auto& done :
         {without_claim(inlined, "one"), with_changed_claim(inlined, "one", claim_named("x")),
          with_claim(inlined, claim_named("x"))}) {
        REQUIRE_FALSE(done);
        CHECK(done.error().kind == Fault::Kind::usage);
    }
}

TEST_CASE("claims_writing: a place goes behind the others, or before all") {
    const std::string text(some);
    const std::size_t behind = text.find("\n\n# The first") + 1;
    CHECK(with_place(some, "the \"end\"", "from 0:10 to 0:20") ==
          text.substr(0, behind) + "\"the \\\"end\\\"\" = \"from 0:10 to 0:20\"\n" + text.substr(behind));
    CHECK(with_place("", "x", "y") == "[places]\n\"x\" = \"y\"\n");
    CHECK(with_place("[[claim]]\nid = \"one\"\nsentence = \"a\"\ntest = \"b\"\n", "x", "y") ==
          "[places]\n\"x\" = \"y\"\n\n[[claim]]\nid = \"one\"\nsentence = \"a\"\ntest = \"b\"\n");
    CHECK_FALSE(with_place(some, "The Run", "y"));
}
