#pragma once
#include "sites/site.hpp"

namespace decoupage {

/// Puts the reading serif of this machine on order, with its licence: Caladea, where Debian's
/// fonts-crosextra-caladea is installed. Without it pages are set in what their reader's machine has.
void order_fonts(SiteOrder& order);

} // namespace decoupage
