#include "bench/marked.hpp"

#include "bench/written.hpp"

#include <iostream>
#include <map>
#include <optional>

#include <CLI/CLI.hpp>

namespace decoupage::bench {

int answer(const MarkedBench& bench, int count, char** words) {
    CLI::App line(bench.what);
    Places places;
    std::string split = bench.split, document;
    const std::map<std::string, std::optional<Split>> splits{{"report", Split::report},
                                                             {"tune", Split::tune}};
    offer_footage(line, places);
    offer_program(line, places);
    line.add_option("--split", split, "report or tune")
        ->check(CLI::IsMember({"report", "tune"}))
        ->capture_default_str();
    line.add_option("--write", document, "A Markdown file whose table is replaced");
    if (bench.models != nullptr)
        line.add_option("--models", *bench.models, "A folder of models, which are measured as well");
    CLI11_PARSE(line, count, words);

    const auto marks = file_text(bench.marks);
    if (!marks) return failed(marks.error());
    const auto all = clips(places.footage, "bench/truth", splits.at(split));
    if (!all) return failed(all.error());
    const auto made = bench.table(*marks, *all, places.program);
    if (!made) return failed(made.error());
    std::cout << *made;
    if (!document.empty())
        if (const auto written = write_between(document, bench.name + " " + split, *made); !written)
            return failed(written.error());
    return 0;
}

} // namespace decoupage::bench
