#include "app/arguments.hpp"
#include "app/command.hpp"
#include "deeds/known_dossier.hpp"
#include "evaluation/evaluation.hpp"
#include "film/near_miss.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>

namespace decoupage {

namespace {

namespace fs = std::filesystem;

struct EvaluateRequest {
    std::vector<std::string> truths, found;
    std::string rule = "house", tolerance = "1";
    bool as_found = false;
};

const std::vector<std::string> rules{"house",         "transnet", "rai", "clipshots",
                                     "pyscenedetect", "trecvid",  "iou"};

Outcome<EvaluationOrder> order_of(const EvaluateRequest& request) {
    EvaluationOrder order;
    const auto rule = rule_named(request.rule);
    if (!rule)
        return fault(
            Fault::Kind::usage, "", "There is no rule " + request.rule,
            did_you_mean(request.rule, rules,
                         "The rules: house, transnet, rai, clipshots, pyscenedetect, trecvid, iou."));
    const auto tolerance = whole_number("--tolerance", request.tolerance, 0, 1000);
    if (!tolerance) return tl::unexpected(tolerance.error());
    order.rule = *rule;
    order.tolerance = *tolerance;
    return order;
}

/// The fault, with the file it concerns.
Fault in_file(Fault fault, const std::string& path) {
    if (fault.found.find(path) == std::string::npos) fault.found = path + ": " + fault.found;
    return fault;
}

/// The truth files named, those of a folder among them.
std::vector<std::string> truth_files(const std::vector<std::string>& named) {
    std::vector<std::string> files;
    for (const std::string& path : named) {
        std::error_code none;
        if (!fs::is_directory(path, none)) {
            files.push_back(path);
            continue;
        }
        const std::size_t before = files.size();
        for (const auto& entry : fs::directory_iterator(path, none))
            if (entry.path().filename().string().ends_with(".truth.json"))
                files.push_back(entry.path().string());
        std::sort(files.begin() + static_cast<std::ptrdiff_t>(before), files.end());
    }
    return files;
}

Outcome<std::vector<Truth>> truths_of(const EvaluateRequest& request) {
    std::vector<Truth> truths;
    for (const std::string& path : truth_files(request.truths)) {
        const auto text = file_text(path);
        if (!text) return tl::unexpected(in_file(text.error(), path));
        auto truth = read_truth(*text);
        if (!truth) return tl::unexpected(in_file(truth.error(), path));
        truths.push_back(std::move(*truth));
    }
    if (truths.empty())
        return fault(Fault::Kind::not_found, "files that end in .truth.json",
                     "There is no truth in that folder");
    return truths;
}

/// What was found in a film: from its dossier, or from an export.
Outcome<Judgement> found_in(const std::string& path, const EvaluateRequest& request) {
    Judgement judgement;
    if (path.ends_with(".json")) {
        const auto text = file_text(path);
        if (!text) return tl::unexpected(in_file(text.error(), path));
        auto predictions = read_export(*text);
        if (!predictions) return tl::unexpected(in_file(predictions.error(), path));
        judgement.name = name_of_film(path.substr(0, path.size() - 5));
        judgement.predictions = std::move(*predictions);
        return judgement;
    }
    const auto opened = open_known_dossier(path);
    if (!opened) return tl::unexpected(opened.error());
    const Decoupage& decoupage = opened->decoupage;
    judgement.name = name_of_film(decoupage.film.path);
    judgement.predictions = predictions_of(
        request.as_found ? decoupage.as_found : decoupage.track("transitions"), decoupage.times.frames());
    return judgement;
}

/// One truth is for whatever is given; among several, a film has the one that bears its name.
Outcome<Truth> truth_for(const std::string& film, const std::vector<Truth>& truths) {
    if (truths.size() == 1) return truths.front();
    const auto own =
        std::find_if(truths.begin(), truths.end(), [&](const Truth& truth) { return truth.film == film; });
    if (own != truths.end()) return *own;
    return fault(Fault::Kind::not_found, "a truth whose \"film\" is " + film,
                 "None of the truths is about " + film);
}

Outcome<void> evaluate(Console& console, const EvaluateRequest& request) {
    const auto order = order_of(request);
    if (!order) return tl::unexpected(order.error());
    const auto truths = truths_of(request);
    if (!truths) return tl::unexpected(truths.error());
    std::vector<Judgement> judgements;
    for (const std::string& path : request.found) {
        auto judgement = found_in(path, request);
        if (!judgement) return tl::unexpected(in_file(judgement.error(), path));
        auto truth = truth_for(judgement->name, *truths);
        if (!truth) return tl::unexpected(truth.error());
        judgement->truth = std::move(*truth);
        if (const auto unlike = unlike_lengths(*judgement)) console.remark(*unlike);
        judgements.push_back(std::move(*judgement));
    }
    console.print(console.json() ? evaluation_json(judgements, *order)
                                 : evaluation_table(judgements, *order));
    return {};
}

Deed offer_evaluate(Options& options) {
    const auto request = std::make_shared<EvaluateRequest>();
    options.plain("D", request->found);
    options.values(
        "--truth", "T.json", request->truths,
        "What is true, marked by eye: a truth file, or a folder of *.truth.json. May be given again; "
        "among several, each film takes the one that bears its name",
        Options::Need::must);
    options.value("--rule", "RULE", request->rule,
                  "How right and wrong are counted: house (usual), transnet, rai, clipshots, pyscenedetect, "
                  "trecvid, iou");
    options.value("--tolerance", "N", request->tolerance,
                  "Frames by which a cut may be off, under the house's rule; usually 1");
    options.flag("--as-found", request->as_found, "Judge what was found, without corrections by hand");
    return [request](Console& console) {
        const auto done = evaluate(console, *request);
        return done ? Exit::done : console.fail(done.error());
    };
}

} // namespace

const Command evaluate_command{
    "evaluate",
    "says how right the transitions are, by a truth",
    "--truth T.json D... [--rule RULE] [--tolerance N]\n"
    "                   [--as-found]",
    "D is a dossier, a film that has one, or a file that export --as json has written.",
    "decoupage evaluate --truth film.truth.json film.mkv\n"
    "decoupage evaluate --truth clips/ clips/*.dossier --rule transnet",
    offer_evaluate};

} // namespace decoupage
