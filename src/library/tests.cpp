#include "library/tests.hpp"

#include "film/folded.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace decoupage {

std::string plain_label(std::string label) {
    std::ranges::replace(label, '_', ' ');
    return label;
}

std::string figure_words(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), std::abs(value) < 10 ? "%.2f" : "%.1f", value);
    return text.data();
}

namespace {

class OfFilm : public Tester {
public:
    explicit OfFilm(FilmTest test) : test_(std::move(test)) {}

    bool may_hold(const LibraryFilm& film) const override {
        return folded(film.name).find(test_.folded) != std::string::npos ||
               folded(film.file.path).find(test_.folded) != std::string::npos;
    }
    Outcome<std::vector<float>> strengths(const Candidates& candidates) override {
        return std::vector<float>(candidates.standing.size(), 1.0f);
    }
    Outcome<std::string> why(const Candidates&, std::size_t) override { return std::string(); }

private:
    FilmTest test_;
};

struct Making {
    const Index& index;
    const std::string& track;
    using Made = Outcome<std::unique_ptr<Tester>>;

    Made operator()(const NumberTest& test) const { return tester_of(index, track, test); }
    Made operator()(const LabelTest& test) const { return tester_of(index, track, test); }
    Made operator()(const PlaceTest& test) const { return tester_of(index, track, test); }
    Made operator()(const MovementTest& test) const { return tester_of(index, test); }
    Made operator()(const OverlapTest& test) const { return tester_of(index, test); }
    Made operator()(const WordsTest& test) const { return tester_of(index, test); }
    Made operator()(const FilmTest& test) const { return std::make_unique<OfFilm>(test); }
};

} // namespace

Outcome<std::vector<std::unique_ptr<Tester>>> testers_for(const Index& index, const Query& query) {
    std::vector<std::unique_ptr<Tester>> testers;
    for (const Test& test : query.tests) {
        auto made = std::visit(Making{index, query.track}, test.what);
        if (!made) return tl::unexpected(made.error());
        testers.push_back(std::move(*made));
    }
    return testers;
}

} // namespace decoupage
