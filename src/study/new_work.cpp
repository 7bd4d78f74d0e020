#include "study/new_work.hpp"

#include "film/folded.hpp"
#include "study/headings.hpp"
#include "study/new_record.hpp"
#include "study/questions.hpp"
#include "study/slug.hpp"
#include "study/toml_text.hpp"

#include <array>
#include <cmath>
#include <cstdio>

namespace decoupage {

namespace {

std::string comment(std::string_view words) {
    return "<!-- " + std::string(words) + " -->\n";
}

/// Words of somebody else in a line of Markdown: one line, and no marks.
std::string unmarked(std::string_view words) {
    std::string text;
    for (const char c : words) {
        if (std::string_view("\\`*_[]<>#!|&").find(c) != std::string_view::npos) text += '\\';
        text += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    }
    return text;
}

std::string page(std::span<const HeadingWords> headings, std::span<const Question> questions,
                 std::string_view language) {
    std::string text;
    for (std::size_t at = 0; at < headings.size(); ++at)
        text += "\n## " + std::string(language == "fr" ? headings[at].french : headings[at].english) +
                "\n\n" + comment(questions[at].in(language));
    return text;
}

std::string seconds_text(double seconds) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", seconds);
    return text.data();
}

/// What was measured of the form, in sentences that can be kept, changed or taken out.
std::string form_text(const NewWork& work) {
    if (!work.measured || work.measured->shots == 0 || std::isnan(work.measured->mean_s)) return {};
    const Measured& measured = *work.measured;
    const std::string shots = std::to_string(measured.shots), mean = seconds_text(measured.mean_s),
                      median = seconds_text(measured.median_s);
    if (work.language == "fr")
        return "\n## Mesuré\n\nLe film compte " + shots + " plans, de " + mean +
               " s en moyenne, la moitié de moins de " + median +
               " s.\n\n![La durée de chaque plan, dans l'ordre du film](figure:shot-lengths)\n";
    return "\n## Measured\n\nThe film has " + shots + " shots, of " + mean +
           " s on average, half of them shorter than " + median +
           " s.\n\n![The length of each shot, in the order of the film](figure:shot-lengths)\n";
}

void add_study(const NewWork& work, std::vector<NewFile>& files) {
    const auto parts = parts_of_study();
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const std::string_view name = work.language == "fr" ? parts[at].french : parts[at].english;
        files.push_back({"study/" + std::to_string(at + 1) + '-' + slug(name) + ".md",
                         "# " + capitalised(std::string(name)) + "\n\n" +
                             comment(questions_of_parts()[at].in(work.language)) +
                             (parts[at].english == "form" ? form_text(work) : std::string())});
    }
}

/// A scene for each place that a person named.
void add_scenes(const NewWork& work, std::vector<NewFile>& files) {
    if (!work.measured) return;
    std::string places;
    for (const Measured::NamedPlace& place : work.measured->places) {
        places += toml_text(place.name) + " = " + toml_text(place.where) + '\n';
        const std::string name = slug(place.name);
        if (!name.empty())
            files.push_back({"scenes/" + name + ".md",
                             "+++\n" + toml_line("place", place.name) + "+++\n# " + unmarked(place.name) +
                                 '\n' + page(headings_of_scenes(), questions_of_scenes(), work.language)});
    }
    if (places.empty()) return;
    const std::string name = slug(work.measured->film);
    files.push_back({"films/" + (name.empty() ? "print" : name) + ".toml",
                     "# Where the places are in this print, by its frames.\n" +
                         toml_line("print", work.measured->print) + "\n[places]\n" + places});
}

} // namespace

std::vector<NewFile> files_of(const NewWork& work) {
    const bool french = work.language == "fr";
    const std::string title = unmarked(work.title);
    std::vector<NewFile> files{
        {"work.toml", new_record(work)},
        {"claims.toml", new_claims(work)},
        {"guide/before.md", "# " + title + "\n" + page(headings_before(), questions_before(), work.language)},
        {"guide/after.md", "# " + title + "\n" + page(headings_after(), questions_after(), work.language)},
        {"guide/leader.md",
         "# " + title + "\n\n" +
             comment(french ? "Pour qui mène la discussion : l'ordre, le temps, ce qu'il faut éviter."
                            : "For who leads the talk: its order, its time, what to keep away from.")},
        {"glossary.md", french
                            ? "# Les mots\n\n<!-- Un titre (##) par mot, puis une ou deux phrases. -->\n"
                            : "# Words\n\n<!-- A heading (##) for each word, then a sentence or two. -->\n"},
        {"sources/documents/.gitignore",
         "# Documents stay out of git, unless their licence allows it.\n*\n!.gitignore\n"},
    };
    add_study(work, files);
    add_scenes(work, files);
    return files;
}

std::string title_of_name(std::string_view name) {
    std::string title(name);
    for (char& c : title)
        if (c == '-' || c == '_') c = ' ';
    return capitalised(std::move(title));
}

} // namespace decoupage
