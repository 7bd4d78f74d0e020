/// How far coders agree, against R, which works it out from the definitions (agreement.R).

#include "figures/agreement.hpp"
#include "support/chance.hpp"
#include "support/places.hpp"

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <vector>

#include <doctest/doctest.h>

using namespace decoupage;
namespace fs = std::filesystem;

namespace {

/// What so many coders say of one unit: most often what is right, else anything.
std::vector<int> judgements(support::Chance& chance, int coders) {
    const int right = chance.one_in(3) ? 0 : chance.between(0, 4);
    std::vector<int> said;
    for (int coder = 0; coder < coders; ++coder)
        said.push_back(chance.between(1, 10) <= 7 ? right : chance.between(0, 4));
    return said;
}

std::map<std::string, std::vector<double>> worked_out(const fs::path& file) {
    std::map<std::string, std::vector<double>> all;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        std::istringstream words(line);
        std::string what;
        words >> what;
        for (double value = 0; words >> value;)
            all[what].push_back(value);
    }
    return all;
}

void check_near(const std::vector<double>& found, const std::vector<double>& expected) {
    REQUIRE(found.size() == expected.size());
    for (std::size_t at = 0; at < found.size(); ++at) {
        CAPTURE(at);
        CHECK(std::abs(found[at] - expected[at]) <= 1e-9 * std::max(1.0, std::abs(expected[at])));
    }
}

} // namespace

TEST_CASE("kappa is what R makes of the same judgements") {
    if (std::system("Rscript -e '1' >/dev/null 2>&1") != 0) {
        MESSAGE("R is not here: kappa was not compared.");
        return;
    }
    support::each_round(3, [](support::Chance& chance) {
        const support::TemporaryFolder folder;
        AgreementTable table;
        std::vector<CodedUnit> units;
        {
            std::ofstream two(folder.path() / "two.data"), five(folder.path() / "five.data");
            for (int unit = 0; unit < 500; ++unit) {
                const auto said = judgements(chance, 2);
                ++table[{said[0], said[1]}];
                two << said[0] << ' ' << said[1] << '\n';
                CodedUnit coded;
                for (const int one : judgements(chance, 5)) {
                    ++coded.coders[one];
                    five << one << ' ';
                }
                five << '\n';
                units.push_back(std::move(coded));
            }
        }
        const fs::path script = support::source_folder() / "tests" / "differential" / "agreement.R";
        REQUIRE(std::system(("Rscript " + script.string() + " " + folder.path().string()).c_str()) == 0);
        const auto expected = worked_out(folder.path() / "expected");
        const Kappa cohen = cohen_kappa(table);
        check_near({static_cast<double>(cohen.units), cohen.share, cohen.expected, cohen.kappa, cohen.least,
                    cohen.most},
                   expected.at("cohen"));
        const Kappa fleiss = fleiss_kappa(units);
        check_near({static_cast<double>(fleiss.units), fleiss.share, fleiss.expected, fleiss.kappa},
                   expected.at("fleiss"));
    });
}
