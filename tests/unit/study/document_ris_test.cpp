#include "study/document_records.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("records of RIS") {
    const auto records = records_of_ris(
        "junk\r\nTY  - CHAP\r\nID  - lee59\r\nAU  - Lee, Ann\r\nAU  - Poe, Ben\r\nTI  - A Chapter\r\n"
        "T2  - The Book\r\nPB  - Press\r\nPY  - 1959/06/03/\r\nSP  - 3\r\nEP  - 9\r\nUR  - https://a.b\r\n"
        "ER  - \r\n\r\nTY  - MGZN\nT1  - An Article\nSP  - 7\nTY  - NONE\nTI  - Last\n");
    REQUIRE(records.size() == 3);
    CHECK(records[0].key == "lee59");
    CHECK(records[0].record.kind == "book");
    CHECK(records[0].record.authors == std::vector<std::string>{"Lee, Ann", "Poe, Ben"});
    CHECK(records[0].record.title == "A Chapter");
    CHECK(records[0].record.in == "The Book");
    CHECK(records[0].record.year == 1959);
    CHECK(records[0].record.pages == "3–9");
    CHECK(records[0].record.url == "https://a.b");
    CHECK(records[0].damage == "");
    CHECK(records[1].record.kind == "article");
    CHECK(records[1].record.pages == "7");
    CHECK(records[1].damage == "has no end (ER)");
    CHECK(records[2].record.kind == "other");
    CHECK(records[2].damage == "has no end (ER)");
    CHECK(records_of_ris("").empty());
    CHECK(records_of_ris("AU  - Lee\nER  - \n").empty());
}
