#include "app/options.hpp"

#include "film/near_miss.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>

namespace decoupage {

namespace {

std::string names_of(const CLI::Option& option) {
    std::string names;
    for (const std::string& name : option.get_snames())
        names += (names.empty() ? "-" : ", -") + name;
    for (const std::string& name : option.get_lnames())
        names += (names.empty() ? "--" : ", --") + name;
    const std::string value = option.get_type_name();
    return value.empty() ? names : names + " " + value;
}

Fault fault_of_unknown(const CLI::App& app, const std::string& command) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options())
        for (const std::string& name : option->get_lnames())
            names.push_back("--" + name);
    const std::string word = app.remaining().front();
    const std::string help = "See " + command + " --help.";
    if (word.starts_with('-'))
        return {Fault::Kind::usage, "", "There is no option " + word + " of " + command,
                did_you_mean(word, names, help)};
    return {Fault::Kind::usage, "", "It is not clear what " + word + " is for", help};
}

Fault fault_of_parsing(const CLI::ParseError& error, const CLI::App& app, const std::string& command,
                       const std::string& usage) {
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) return fault_of_unknown(app, command);
    for (const CLI::Option* option : app.get_options())
        if (option->get_required() && option->count() == 0)
            return {Fault::Kind::usage, "", option->get_name() + " is missing", "Usage: " + usage};
    const std::string what = error.what();
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
        return {Fault::Kind::usage, "", what.substr(0, what.find(':')) + " needs a value", "Usage: " + usage};
    return {Fault::Kind::usage, "", what, "Usage: " + usage};
}

} // namespace

Options::Options() : app_(std::make_unique<CLI::App>()) {
    app_->set_help_flag();
}

Options::~Options() = default;

void Options::plain(const std::string& name, std::string& value) {
    app_->add_option(name, value)->required();
}

void Options::plain(const std::string& name, std::vector<std::string>& values, Need need) {
    app_->add_option(name, values)->required(need == Need::must);
}

void Options::value(const std::string& names, const std::string& called, std::string& value,
                    const std::string& meaning, Need need) {
    app_->add_option(names, value, meaning)->type_name(called)->required(need == Need::must);
}

void Options::values(const std::string& names, const std::string& called, std::vector<std::string>& values,
                     const std::string& meaning, Need need) {
    app_->add_option(names, values, meaning)
        ->type_name(called)
        ->required(need == Need::must)
        ->allow_extra_args(false);
}

void Options::flag(const std::string& names, bool& value, const std::string& meaning) {
    app_->add_flag(names, value, meaning);
}

void Options::flag(const std::string& names, const std::string& meaning) {
    app_->add_flag(names)->description(meaning);
}

Outcome<Options::Answer> Options::read(std::vector<std::string> words, const std::string& command,
                                       const std::string& usage) {
    app_->set_help_flag("-h,--help", "This text");
    std::reverse(words.begin(), words.end());
    try {
        app_->parse(std::move(words));
    } catch (const CLI::CallForHelp&) {
        return Answer::asked_for_help;
    } catch (const CLI::ParseError& error) {
        return tl::unexpected(fault_of_parsing(error, *app_, command, usage));
    }
    return Answer::told;
}

std::vector<Options::Line> Options::lines() const {
    std::vector<Line> lines;
    for (const CLI::Option* option : app_->get_options())
        if (!option->get_positional()) lines.push_back({names_of(*option), option->get_description()});
    return lines;
}

} // namespace decoupage
