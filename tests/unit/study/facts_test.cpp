#include "study/answers.hpp"
#include "study/document_text.hpp"
#include "study/facts.hpp"
#include "study/source_reading.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

std::vector<SourceFact> facts_in(std::string_view text) {
    const std::vector<std::string> titles{"The Long Run"};
    return plain_facts(document_of_text(text), titles);
}

/// "director: Ann Lee; year: 1959".
std::string told(std::string_view text) {
    std::string all;
    for (const SourceFact& fact : facts_in(text))
        all += (all.empty() ? "" : "; ") + fact.says + ": " + fact.value;
    return all;
}

} // namespace

TEST_CASE("people and what they did") {
    CHECK(told("It was directed by Ann Lee and written by Ben Poe and Lee.") ==
          "director: Ann Lee; screenplay: Ben Poe; screenplay: Ann Lee");
    CHECK(told("The film stars Ann Lee, Ben Poe, and Cy Dee as a clerk.") ==
          "cast: Ann Lee; cast: Ben Poe; cast: Cy Dee");
    CHECK(told("He found Ann Lee, a gifted cinematographer.") == "cinematography: Ann Lee");
    CHECK(told("Then Ben Poe's musical theme returns.") == "music: Ben Poe");
    CHECK(told("The film is dedicated to Ann Lee, Poe's teacher, who died on the last day.") ==
          "death of Ann Lee: on the last day; dedicated to: Ann Lee");
    CHECK(told("== Cast ==\nAnn Lee, Ben Poe\n") == "cast: Ann Lee; cast: Ben Poe");
    CHECK(told("It was written by night, and directed by The Long Run.") == "");
}

TEST_CASE("numbers and what they count") {
    CHECK(told("It had 4.1 million admissions in France.") == "admissions in France: 4,100,000");
    CHECK(told("In Oslo alone it sold over 450,000 tickets.") == "admissions in Oslo: 450,000");
    CHECK(told("Its budget was $75,000, or 30 million francs.") ==
          "budget: $75,000; budget: 30,000,000 francs");
    CHECK(told("It grossed $2.5 million.") == "takings: $2,500,000");
    CHECK(told("It was ranked 50th in the 2022 Sound and Light poll.") ==
          "rank in the Sound and Light poll: 50");
    CHECK(told("It runs 99 minutes.") == "running time: 99 minutes");
    CHECK(told("He waits for 20 minutes.") == "");
    CHECK(told("The 14-year-old Ann Lee is in all five films of a series of five films.") ==
          "age of Ann Lee: 14; films in the series: 5");
    CHECK(told("He has 75,000 reasons, and 3 dollars.") == "");
}

TEST_CASE("prizes, won and not") {
    CHECK(told("It received many awards and nominations, including the Rome Film Festival Award for Best "
               "Director, the "
               "OCIC Award, and a Golden Lion nomination in 1960, and was also nominated for an Oscar.") ==
          "prize: Best Director: won; prize: OCIC Award: won; prize: Golden Lion: nominated, 1960; prize: "
          "Oscar: nominated");
    CHECK(told("It earned an Academy Award nomination for Best Original Screenplay.") ==
          "prize: Best Original Screenplay: nominated");
    CHECK(told("The Best Director sat next to the Golden Lion.") == "");
}

TEST_CASE("dates and places") {
    CHECK(told("The Long Run (French: La Course) is a 1959 French comic drama film.") ==
          "title: La Course; year: 1959; country: France; genre: comic drama");
    CHECK(told("Production began on November 10, 1958.") == "start of shooting: 1958-11-10");
    CHECK(told("Shooting began on 3 May 1958.") == "start of shooting: 1958-05-03");
    CHECK(told("It premiered at Cannes in 1959.") == "premiere: Cannes, 1959");
    CHECK(told("Ann Lee was born in Oslo in 1932.") == "birthplace of Ann Lee: Oslo; birth of Ann Lee: 1932");
    CHECK(told("It was filmed on location in Paris and Oslo.") ==
          "filming location: Paris; filming location: Oslo");
    CHECK(told("It was shot in Franscope, a wide format.") == "format: Franscope");
    CHECK(told("Beside it, Other Run (1960) is short; The Long Run (1959) is not.") ==
          "year: 1959; year of Other Run: 1960");
    CHECK(told("It was distributed in France by Cocinor and in the United States by Janus Films.") ==
          "distributor in France: Cocinor; distributor in the United States: Janus Films");
    CHECK(told("Year: 1959\nDirector: Ann Lee (her first)\nDurée: 99 minutes\nMood: 7\n") ==
          "year: 1959; director: Ann Lee; running time: 99 minutes");
}

TEST_CASE("a fact has its locator and a short quotation that stands there") {
    std::string text = "== One ==\nNothing.\n";
    text += "It was directed, after so many years of waiting for money and for light and for rain and for "
            "everything else that a "
            "film has to wait for before it can be begun in any country at all, and after two wars, by "
            "Nobody, and was edited by "
            "Ann Lee.\n";
    const Document document = document_of_text(text);
    const auto facts = plain_facts(document, {});
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].at == "one:2");
    CHECK(facts[0].kind == "person");
    CHECK(facts[0].quote.size() <= longest_quote);
    CHECK(passage(document, facts[0].at)->find(facts[0].quote) != std::string::npos);
    CHECK(facts[0].quote.find("edited by Ann Lee") != std::string::npos);
}

TEST_CASE("what is said again is proposed once, and there is an end to it") {
    std::string many;
    for (int number = 0; number < 2000; ++number)
        many +=
            "It was directed by Ann L" + std::string(1 + static_cast<std::size_t>(number % 700), 'e') + ". ";
    CHECK(facts_in(many).size() <= most_facts);
    CHECK(facts_in("Directed by Ann Lee. Directed by Ann Lee.").size() == 1);
    CHECK(facts_in("").empty());
}
