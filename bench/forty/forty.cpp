#include "bench/command.hpp"
#include "bench/forty/judged.hpp"
#include "bench/forty/perturbed.hpp"
#include "bench/opening.hpp"
#include "bench/written.hpp"
#include "dossier/dossier.hpp"
#include "study/work_reading.hpp"

#include <cstdio>
#include <filesystem>

#include <CLI/CLI.hpp>

namespace decoupage::bench {

namespace {

namespace fs = std::filesystem;

struct Order {
    Places places;
    std::string folder = "build/release/bench/forty", work = "works/etude", document;
    int least_supported = 36, least_contradicted = 32; ///< of the forty, of the étude and the changed one
};

/// One étude, drawn and screened, its places named as its truth has them.
struct Drawn {
    Decoupage film;
    ExpectedVerdicts expected;
    CheckedClaims checked;
};

bool is_older(const fs::path& file, const fs::path& than) {
    std::error_code none;
    return !fs::exists(file, none) || fs::last_write_time(file, none) < fs::last_write_time(than, none);
}

Outcome<void> made(const Order& order, const fs::path& film, const char* variant) {
    const std::string& program = order.places.program;
    std::vector<std::string> draw{program, "etude", "-o", film.string()};
    if (*variant != 0) draw.emplace_back(variant);
    if (is_older(film, program))
        if (const auto done = output_of(draw); !done) return tl::unexpected(done.error());
    if (is_older(film.string() + ".dossier", film))
        if (const auto done = output_of({program, "screen", film.string()}); !done)
            return tl::unexpected(done.error());
    return {};
}

Outcome<Drawn> drawn(const Order& order, const Work& work, const char* name, const char* variant) {
    const fs::path film = fs::path(order.folder) / name;
    if (auto done = made(order, film, variant); !done) return tl::unexpected(done.error());
    const auto dossier = Dossier::open(film.string() + ".dossier", Dossier::Use::read);
    if (!dossier) return tl::unexpected(dossier.error());
    auto decoupage = dossier->decoupage(claim_curves());
    if (!decoupage) return tl::unexpected(decoupage.error());
    auto expected = expected_verdicts(fs::path(film).replace_extension(".truth.json").string());
    if (!expected) return tl::unexpected(expected.error());
    decoupage->names = expected->places;
    Drawn result{std::move(*decoupage), std::move(*expected), {}};
    result.checked = check_claims(work, result.film);
    return result;
}

std::string cell(const CheckedClaim& claim, const ExpectedVerdicts& expected) {
    const auto wanted = expected.claims.find(claim.claim->id);
    const std::string found = name_of(claim.tested.verdict);
    if (wanted == expected.claims.end() || wanted->second.verdict == claim.tested.verdict) return found;
    return "**" + found + "**, not " + name_of(wanted->second.verdict);
}

std::string row(const CheckedClaim& standard, const CheckedClaim& changed, const Drawn& etude,
                const Drawn& other) {
    const std::string& id = standard.claim->id;
    return "| " + id.substr(0, id.find('-')) + " | " + standard.claim->sentence + " | " +
           cell(standard, etude.expected) + " | " + standard.tested.because + " | " +
           cell(changed, other.expected) + " | " + changed.tested.because + " |\n";
}

std::string sum(const char* name, const Tally& tally) {
    std::string text = std::string(name) + ": of the forty, " + std::to_string(tally.supported) +
                       " supported and " + std::to_string(tally.contradicted) + " contradicted; " +
                       std::to_string(tally.as_expected) + " as listed beforehand.";
    return text + "\n\n";
}

std::string listed(const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids)
        text += (text.empty() ? "" : ", ") + id;
    return text.empty() ? "none" : text;
}

std::string table_of_perturbations(const Work& work, const Drawn& etude, bool& all_right) {
    std::string text = "| What is changed | Verdicts that turn | Those that should |\n|---|---|---|\n";
    for (const Perturbation& perturbation : perturbations()) {
        Decoupage film = etude.film;
        CheckOrder order;
        perturbation.change(film, order);
        const auto ids = turned(etude.checked, check_claims(work, film, order));
        all_right = all_right && ids == perturbation.turns;
        text += "| " + perturbation.what + " | " + listed(ids) + " | " + listed(perturbation.turns) + " |\n";
    }
    return text;
}

Outcome<int> measure(const Order& order) {
    std::error_code none;
    fs::create_directories(order.folder, none);
    const auto work = read_work(order.work);
    if (!work) return tl::unexpected(work.error());
    const auto etude = drawn(order, *work, "etude.mp4", "");
    if (!etude) return tl::unexpected(etude.error());
    const auto other = drawn(order, *work, "changed.mp4", "--variant");
    if (!other) return tl::unexpected(other.error());
    std::string text =
        "| | Sentence | The étude | measured | The changed étude | measured |\n|---|---|---|---|---|---|\n";
    for (std::size_t at = 0; at < etude->checked.claims.size(); ++at)
        if (etude->expected.claims.contains(etude->checked.claims[at].claim->id))
            text += row(etude->checked.claims[at], other->checked.claims[at], *etude, *other);
    const Tally standard = tally_of(etude->checked, etude->expected),
                changed = tally_of(other->checked, other->expected);
    text += "\n" + sum("The étude", standard) + sum("The changed étude", changed);
    std::vector<std::string> nothing = supported_about_nothing(*work, etude->film);
    for (const std::string& one : supported_about_nothing(*work, other->film))
        nothing.push_back(one);
    text += "Supported about a place that is not there: " + listed(nothing) + ".\n\n";
    bool exact = true;
    text += table_of_perturbations(*work, *etude, exact);
    std::fputs(text.c_str(), stdout);
    if (!order.document.empty())
        if (auto written = write_between(order.document, "forty", text); !written)
            return tl::unexpected(written.error());
    const bool well = standard.forty == 40 && standard.supported >= order.least_supported &&
                      changed.contradicted >= order.least_contradicted && nothing.empty() && exact;
    return well ? 0 : 1;
}

} // namespace

} // namespace decoupage::bench

int main(int count, char** words) {
    using namespace decoupage::bench;
    CLI::App line{
        "The forty sentences, held against both études; fails where fewer have the verdict they deserve"};
    Order order;
    offer_program(line, order.places);
    line.add_option("--folder", order.folder, "Where the études and their dossiers are kept between runs");
    line.add_option("--work", order.work, "The work folder with the sentences");
    line.add_option("--least-supported", order.least_supported, "Of the étude");
    line.add_option("--least-contradicted", order.least_contradicted, "Of the changed étude");
    line.add_option("--write", order.document, "A document whose table is replaced");
    CLI11_PARSE(line, count, words);
    const auto done = measure(order);
    return done ? *done : failed(done.error());
}
