#include "study/new_record.hpp"

#include "study/toml_text.hpp"

#include <array>
#include <cmath>
#include <cstdio>

namespace decoupage {

namespace {

/// Two languages of one line.
const char* said(const NewWork& work, const char* english, const char* french) {
    return work.language == "fr" ? french : english;
}

std::string number_text(double number) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.6g", number);
    return text.data();
}

/// A key with what was measured, or a comment that asks for it.
std::string measured_line(const std::string& key, const std::string& value, const std::string& sample) {
    return value.empty() ? "# " + toml_line(key, sample) : toml_line(key, value);
}

std::string work_table(const NewWork& work) {
    std::string text = "[work]\n" + toml_line("title", work.title);
    text += said(work, "# In which language is the title?\n", "# En quelle langue est le titre ?\n");
    text += "# language = \"fr\"\n# other_titles = [{ title = \"...\", language = \"en\", kind = \"release\" "
            "}]\n";
    text += "# year = 1959\n# countries = [\"France\"]\n# languages = [\"fr\"]\n# studios = [\"...\"]\n";
    const bool measured = work.measured.has_value();
    const Measured known = work.measured.value_or(Measured{});
    text += measured_line("running_time", measured ? running_time_words(known.work_s) : "", "1:39:00");
    text += measured_line("colour", known.colour, "black and white");
    text += measured_line("aspect", known.aspect_words, "2.35:1");
    text += toml_line("text_language", work.language);
    text += said(work, "# From where on must the page before the screening tell nothing?\n",
                 "# À partir d'où la page d'avant séance ne doit-elle plus rien dire ?\n");
    constexpr double short_film = 40 * 60;
    text += toml_line("spoilers_from", measured && known.work_s < short_film ? "80 %" : "end - 10 min");
    text += said(work, "# Who says all this? A source, as \"entry#lead\".\n",
                 "# Qui dit tout cela ? Une source, comme « entry#lead ».\n");
    text += "# source = \"entry#lead\"\n";
    if (measured)
        text += toml_line("measured", work.program + ", " + work.date + ", " + known.film +
                                          ": running_time, colour, aspect, manifestation, item");
    return text;
}

std::string print_tables(const Measured& measured) {
    std::string text = "\n[[manifestation]]\nid = \"this-print\"\n";
    text += toml_line("running_time", running_time_words(measured.print_s));
    if (measured.pictures > 0 && std::isfinite(measured.pictures))
        text += "speed = " + number_text(measured.pictures) + '\n';
    return text + "\n[[item]]\nof = \"this-print\"\n" + toml_line("film", measured.film) +
           toml_line("print", measured.print);
}

} // namespace

std::string new_record(const NewWork& work) {
    std::string text = said(
        work, "# The record of the work. What is a comment is a question; take the # away to answer it.\n\n",
        "# La fiche de l'œuvre. Un commentaire est une question ; ôtez le # pour répondre.\n\n");
    text += work_table(work);
    if (work.measured) text += print_tables(*work.measured);
    text += said(work, "\n# Who made it?\n", "\n# Qui l'a fait ?\n");
    text += "# [[people]]\n# name = \"...\"\n# roles = [\"director\", \"screenplay\"]\n# source = "
            "\"entry#lead\"\n";
    text += said(work, "\n# Who brought it to the public, and when?\n",
                 "\n# Qui l'a montré au public, et quand ?\n");
    text += "# [[distribution]]\n# country = \"France\"\n# by = \"...\"\n# date = \"1959-06-03\"\n";
    text += said(work, "\n# What happened while it was made?\n",
                 "\n# Que s'est-il passé pendant qu'on le faisait ?\n");
    text += "# [[timeline]]\n# date = \"1958-11-10\"\n# what = \"...\"\n";
    text += said(work, "\n# What did it cost, and how many came?\n",
                 "\n# Qu'a-t-il coûté, combien sont venus ?\n");
    text += "# [[money]]\n# what = \"admissions\"\n# amount = \"...\"\n# where = \"France\"\n";
    text += said(work, "\n# What was it given?\n", "\n# Qu'a-t-il reçu ?\n");
    text += "# [[prize]]\n# prize = \"...\"\n# festival = \"...\"\n# year = 1959\n# won = true\n";
    text += said(work, "\n# Where is it kept in mind?\n", "\n# Où s'en souvient-on ?\n");
    text += "# [[canon]]\n# list = \"...\"\n# year = 2022\n# rank = 50\n";
    return text + "\n# [tags]\n# movement = [\"...\"]\n# genre = [\"...\"]\n# themes = [\"...\"]\n";
}

std::string new_claims(const NewWork& work) {
    std::string text = said(work, "# Places, by a description that finds them in any print.\n",
                            "# Les lieux du film, par une description qui les trouve dans toute copie.\n");
    text += "[places]\n# \"the run\" = \"the longest take in the last fifth of the film\"\n\n";
    text += said(work, "# Sentences with their tests. A text links to one: [its words](claim:one-take)\n",
                 "# Des phrases avec leur épreuve. Un texte y renvoie : [ses mots](claim:one-take)\n");
    return text +
           "# [[claim]]\n# id = \"one-take\"\n# sentence = \"...\"\n# test = \"the run is one shot\"\n";
}

} // namespace decoupage
