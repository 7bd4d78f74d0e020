#pragma once

namespace decoupage {

/// The colours of the house by day and by night, its letters, and how every chart is drawn: for any page with
/// charts on it.
const char* chart_style();

} // namespace decoupage
