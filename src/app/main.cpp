#include "app/command_line.hpp"
#include "app/interruption.hpp"

#include <exception>
#include <new>

int main(int count, char** words) {
    using namespace decoupage;
    listen_for_interruption();
    const std::vector<std::string> all(words + (count > 0 ? 1 : 0), words + count);
    Fault fault;
    try {
        return static_cast<int>(run(all));
    } catch (const std::bad_alloc&) {
        fault = {Fault::Kind::internal, "", "The memory of this machine is used up",
                 "Close other programs first."};
    } catch (const std::exception& stranger) {
        fault = {Fault::Kind::internal, "",
                 std::string("The program failed in a way it did not foresee: ") + stranger.what(),
                 "Please report this, with the film if you can."};
    }
    return static_cast<int>(Console(Console::Manner::plain).fail(fault));
}
