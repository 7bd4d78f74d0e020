#pragma once
#include <string>

namespace decoupage {

/// Opens an address in the person's browser, where there is a desktop to do so; otherwise does nothing.
void show_in_browser(const std::string& address);

} // namespace decoupage
