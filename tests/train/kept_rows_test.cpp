#include "support/places.hpp"
#include "train/kept_rows.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::train;

TEST_CASE("rows that were made are kept, and not made again") {
    const support::TemporaryFolder folder;
    const std::string path = (folder.path() / "rows.txt").string();
    Rightness figures;
    figures.cuts = {4, 3, 2};
    figures.loss = 1.0 / 3;
    int made = 0;
    const auto make = [&] {
        ++made;
        return figures;
    };
    for (int time = 0; time < 2; ++time) {
        auto kept = KeptRows::in(path).value();
        for (const int seed : {1, 2})
            CHECK(kept.row("all", seed, make).value() == AblationRow{"all", seed, figures});
    }
    CHECK(made == 2);
}
