// Holds 500 claims against a film of two hours that never was, and tells how long that took; writes that, and
// the words of claims, into their page.

#include "bench/opening.hpp"
#include "bench/written.hpp"
#include "claims/ground.hpp"
#include "support/claimed_film.hpp"
#include "support/claims_page.hpp"
#include "support/vocabulary_tables.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <iostream>

#include <CLI/CLI.hpp>

using namespace decoupage;

namespace {

constexpr int shots = 2000, claims = 500, rounds = 5;

/// Those of the page, over and over, each time of other places.
std::vector<std::string> claims_to_test() {
    std::vector<std::string> page = support::blocks_of("claims");
    for (const auto& row : support::rows_under("Forty sentences"))
        page.push_back(support::in_backticks(row.back()));
    const std::vector<std::string> names = support::claimed_names();
    std::vector<std::string> all;
    for (std::size_t at = 0; all.size() < claims && !page.empty(); ++at) {
        std::string claim = page[at % page.size()];
        const std::string& other = names[(at / page.size()) % names.size()];
        if (const std::size_t place = claim.find("the run"); place != std::string::npos && at >= page.size())
            claim.replace(place, 7, other);
        all.push_back(std::move(claim));
    }
    return all;
}

double seconds_of(const auto& deed) {
    const auto begin = std::chrono::steady_clock::now();
    deed();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

struct Times {
    double ground = 0, reading = 0, testing = 0;
    std::array<std::pair<double, std::string>, 5> longest;
};

Times measured(const Decoupage& film, const std::vector<std::string>& all) {
    Times times;
    std::optional<Ground> ground;
    times.ground = seconds_of([&] { ground.emplace(film); });
    for (const std::string& claim : all) {
        std::optional<ClaimSaid> said;
        times.reading += seconds_of([&] {
            if (auto read = understood_claim(claim, ground->names())) said = std::move(*read);
        });
        if (!said) std::cerr << "not understood: " << claim << '\n';
        const double test = seconds_of([&] {
            if (said) held_against(*said, *ground);
        });
        times.testing += test;
        auto& least = *std::ranges::min_element(times.longest);
        if (test > least.first) least = {test, claim};
    }
    std::ranges::sort(times.longest, std::greater{});
    return times;
}

double whole(const Times& times) {
    return times.ground + times.reading + times.testing;
}

std::string table(const Times& times, double hours) {
    std::array<char, 400> text{};
    std::snprintf(text.data(), text.size(),
                  "| %d claims, %d shots, %.1f hours | s |\n|---|--:|\n| the ground is laid | %.3f |\n"
                  "| claims are read | %.3f |\n| claims are tested | %.3f |\n| in all | %.3f |\n",
                  claims, shots, hours, times.ground, times.reading, times.testing, whole(times));
    return text.data();
}

} // namespace

int main(int count, char** words) {
    CLI::App line{"Holds 500 claims against a film of two hours, and tells how long that took."};
    std::string page;
    line.add_option("--write", page, "Also writes this, and the words of claims, into that document");
    CLI11_PARSE(line, count, words);
    const Decoupage film = support::claimed_film(shots);
    const auto all = claims_to_test();
    std::vector<Times> runs;
    for (int round = 0; round < rounds; ++round)
        runs.push_back(measured(film, all));
    std::ranges::sort(runs, {}, whole);
    const Times& middle = runs[runs.size() / 2];
    const std::string speed = table(middle, seconds(film.times.end()) / 3600);
    std::cout << speed;
    for (const auto& [time, claim] : middle.longest)
        std::printf("%.2f ms: %s\n", time * 1000, claim.c_str());
    if (page.empty()) return EXIT_SUCCESS;
    auto written = bench::write_between(page, "speed", speed);
    if (written) written = bench::write_between(page, "vocabulary", support::vocabulary_tables());
    return written ? EXIT_SUCCESS : bench::failed(written.error());
}
