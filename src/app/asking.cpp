#include "app/asking.hpp"

#include <iostream>
#include <unistd.h>

namespace decoupage {

Outcome<Consent> ask(Console& console, const std::string& question, const std::string& remedy) {
    if (isatty(STDIN_FILENO) != 1 || console.manner() != Console::Manner::plain)
        return fault(Fault::Kind::usage, "", "Nobody is there to be asked", remedy);
    console.draw(question + " (yes or no) ");
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "yes" ? Consent::given : Consent::refused;
}

} // namespace decoupage
