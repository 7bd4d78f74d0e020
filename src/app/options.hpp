#pragma once
/// What a command may be told on the command line. CLI11, which reads it, is large to compile and stays
/// behind this.

#include "film/outcome.hpp"

#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace decoupage {

class Options {
public:
    enum class Need { may, must };
    enum class Answer { told, asked_for_help };

    /// An option as help shows it.
    struct Line {
        std::string names;   ///< "-o, --output PLACE"
        std::string meaning; ///< a sentence without its stop
    };

    Options();
    ~Options();

    /// What stands without a name: "FILM".
    void plain(const std::string& name, std::string& value);
    void plain(const std::string& name, std::vector<std::string>& values, Need need = Need::must);
    /// An option with a value: "-o,--output", what its value is called ("PLACE"), what it means.
    void value(const std::string& names, const std::string& called, std::string& value,
               const std::string& meaning, Need need = Need::may);
    /// The same, and it may be given again.
    void values(const std::string& names, const std::string& called, std::vector<std::string>& values,
                const std::string& meaning, Need need = Need::may);
    void flag(const std::string& names, bool& value, const std::string& meaning);
    /// A flag that is acted on before the command is known: here it is only made known to help.
    void flag(const std::string& names, const std::string& meaning);

    /// Puts the words where they belong. Fault: usage, in words about `command` ("decoupage screen") and its
    /// `usage`.
    Outcome<Answer> read(std::vector<std::string> words, const std::string& command,
                         const std::string& usage);

    std::vector<Line> lines() const;

private:
    std::unique_ptr<CLI::App> app_;
};

} // namespace decoupage
