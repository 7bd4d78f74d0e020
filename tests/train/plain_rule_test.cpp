#include "train/plain_rule.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::train;
using analysers::NetworkOutput;

namespace {

/// What a network says of 30 frames: -5, but where it is told otherwise.
class Saying {
public:
    Saying& says(NetworkOutput output, Frame frame, std::initializer_list<float> log_odds) {
        for (const float one : log_odds)
            curves_[static_cast<std::size_t>(output)][static_cast<std::size_t>(frame++)] = one;
        return *this;
    }
    /// What is found: "cut 3-3, wipe 5-8".
    std::string found() const {
        std::string text;
        for (const Stated& one : plain_findings(analysers::NetworkCurves(curves_)).transitions)
            text += (text.empty() ? "" : ", ") + std::string(label_of(one.kind)) + ' ' +
                    std::to_string(one.span.first) + '-' + std::to_string(one.span.end);
        return text;
    }

private:
    std::vector<std::vector<float>> curves_{analysers::network_outputs, std::vector<float>(30, -5.0f)};
};

} // namespace

TEST_CASE("a network that says nothing finds nothing") {
    CHECK(Saying().found() == "");
    const std::vector<std::vector<float>> empty_film(analysers::network_outputs);
    CHECK(plain_findings(analysers::NetworkCurves(empty_film)).transitions.empty());
}

TEST_CASE("a cut stands where it is likely, and likelier than beside it") {
    CHECK(Saying().says(NetworkOutput::cut, 9, {2, 3, 2.5f}).found() == "cut 10-10");
    CHECK(Saying().says(NetworkOutput::cut, 9, {2, 2}).found() == "cut 9-9");
    CHECK(Saying().says(NetworkOutput::cut, 9, {2, -1, 2}).found() == "cut 9-9, cut 11-11");
    CHECK(Saying().says(NetworkOutput::cut, 29, {2}).found() == "cut 29-29");
}

TEST_CASE("what an event counted in learning is taken off its log-odds") {
    // A cut counted four times: even odds stand at 1.386.
    CHECK(Saying().says(NetworkOutput::cut, 9, {1.38f}).found() == "");
    CHECK(Saying().says(NetworkOutput::cut, 9, {1.39f}).found() == "cut 9-9");
    // A frame of a dissolve twice: 0.693.
    CHECK(Saying().says(NetworkOutput::dissolve, 9, {0.69f}).found() == "");
    CHECK(Saying().says(NetworkOutput::dissolve, 9, {0.7f}).found() == "dissolve 9-10");
}

TEST_CASE("a run of likely frames is one gradual, of the kind that is likeliest over all of it") {
    CHECK(Saying().says(NetworkOutput::dissolve, 9, {1, 2, 1}).found() == "dissolve 9-12");
    CHECK(Saying().says(NetworkOutput::dissolve, 9, {1, -1, 1}).found() == "dissolve 9-10, dissolve 11-12");
    CHECK(Saying()
              .says(NetworkOutput::dissolve, 9, {1, -2, -2, -2})
              .says(NetworkOutput::wipe, 9, {-1, 2, 2, 2})
              .found() == "wipe 9-13");
    CHECK(Saying().says(NetworkOutput::fade_in, 27, {1, 1, 1}).found() == "fade_in 27-30");
}

TEST_CASE("a cut inside a gradual is none, one beside it is") {
    CHECK(Saying()
              .says(NetworkOutput::fade_out, 9, {1, 1, 1})
              .says(NetworkOutput::cut, 10, {3, -1, 3})
              .found() == "fade_out 9-12, cut 12-12");
}
