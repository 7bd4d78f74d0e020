/// Likenesses at all transpositions, by waves, against the sum of every product.

#include "analysers/motifs/movement.hpp"
#include "analysers/motifs/turning.hpp"
#include "support/chance.hpp"

#include <vector>

using namespace decoupage;
using namespace decoupage::analysers;
using support::Chance;

namespace {

ToneRow random_row(Chance& chance) {
    ToneRow row;
    for (float& tone : row)
        tone = static_cast<float>(chance.between(-1000, 1000)) / 1000;
    return row;
}

} // namespace

TEST_CASE("waves give the likeness at every transposition") {
    support::each_round(100, [](Chance& chance) {
        Waves products;
        std::array<float, tones> plain{};
        for (int rows = chance.between(1, 15); rows > 0; --rows) {
            const ToneRow row = random_row(chance), later = random_row(chance);
            Waves one, other;
            transform(row, one);
            transform(later, other);
            add_product(products, one, other);
            for (int semitones = 0; semitones < tones; ++semitones)
                plain[static_cast<std::size_t>(semitones)] += likeness(row, transposed(later, semitones));
        }
        const Likenesses found(products);
        float most = plain[0];
        for (int semitones = 0; semitones < tones; ++semitones) {
            const float expected = plain[static_cast<std::size_t>(semitones)];
            CHECK(found.at(semitones) == doctest::Approx(expected).epsilon(1e-3));
            most = std::max(most, expected);
        }
        CHECK(found.any_above(most - 0.01F));
        CHECK(!found.any_above(most + 0.01F));
    });
}
