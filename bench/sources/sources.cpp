// How well plain facts are found: sources SEEDS [--write METHODS_PAGE]. SEEDS is the folder of the two
// documents.

#include "bench/sources/judged.hpp"
#include "bench/written.hpp"
#include "evaluation/truth.hpp"
#include "study/document_text.hpp"
#include "study/facts.hpp"

#include <array>
#include <cstdio>
#include <filesystem>
#include <string_view>

using namespace decoupage;
using namespace decoupage::bench;

namespace {

struct Seed {
    const char* name;
    const char* file;
    const char* meaning;
};
constexpr std::array<Seed, 2> seeds{{
    {"entry", "000_c251ca1ac59626ee.txt",
     "an encyclopaedia's entry, 4 KB; the patterns were tried out on it"},
    {"study", "001_2415116c128cf8e8.txt", "a companion and study, 72 KB; run once they were done"},
}};

int failed(const Fault& fault) {
    std::fprintf(stderr, "sources: %s\n", fault.sentence().c_str());
    return 1;
}

std::string listed_facts(const std::vector<std::string>& facts) {
    std::string all;
    for (const std::string& fact : facts)
        all += (all.empty() ? "" : "; ") + fact;
    return all.empty() ? "–" : all;
}

std::string share(int part, int whole, double value) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%d of %d (%.0f %%)", part, whole, 100 * value);
    return text.data();
}

} // namespace

int main(int count, char** words) {
    if (count != 2 && !(count == 4 && std::string_view(words[2]) == "--write")) {
        std::fprintf(stderr, "Usage: sources SEEDS [--write METHODS_PAGE]\n");
        return 2;
    }
    const auto marks = file_text("tests/truth/sources.txt");
    if (!marks) return failed(marks.error());
    const auto truth = facts_in(*marks);
    if (!truth) return failed(truth.error());
    const std::vector<std::string> titles{"Les Quatre Cents Coups", "The 400 Blows"};
    std::string table =
        "| Document | Facts found | Proposals that are right | Missed | Wrong |\n|---|---|---|---|---|\n";
    for (const Seed& seed : seeds) {
        const auto path = std::filesystem::path(words[1]) / seed.file;
        if (!std::filesystem::exists(path)) {
            std::printf("No %s in %s: nothing to measure.\n", seed.file, words[1]);
            return 0;
        }
        const auto text = file_text(path.string());
        if (!text) return failed(text.error());
        const FactsJudged result = judged(plain_facts(document_of_text(*text), titles), *truth, seed.name);
        table += std::string("| ") + seed.meaning + " | " +
                 share(result.found, result.demanded, result.recall()) + " | " +
                 share(result.right, result.proposed, result.precision()) + " | " +
                 listed_facts(result.missed) + " | " + listed_facts(result.wrong) + " |\n";
    }
    std::printf("%s", table.c_str());
    if (count == 2) return 0;
    const auto written = write_between(words[3], "facts", table);
    return written ? 0 : failed(written.error());
}
