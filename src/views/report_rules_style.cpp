#include "views/report_parts.hpp"

namespace decoupage {

const char* report_rules_style() {
    return R"css(
.rules{margin:0 0 20px;font:15px/1.4 var(--plain)}
.rules fieldset{border:0;margin:0 0 14px;padding:0;display:flex;flex-wrap:wrap;gap:6px 20px}
.rules legend{float:left;padding:0;color:var(--quiet)}
.rules input{width:16px;height:16px;margin:0 7px 0 0;vertical-align:-2px;accent-color:var(--link)}
.switches{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,230px),1fr));gap:10px 28px}
.switches>div{display:grid;gap:3px}
.switches label{color:var(--quiet);font-size:13px}
.rules select{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--bar);border-radius:3px;padding:5px 6px;
  width:100%}
#figures>.rule{margin-bottom:24px}
#figures>.rule b{color:var(--ink);font-weight:600}
.moves{margin-bottom:26px}
.wide{min-width:900px}
.wide>.chart{margin:-18px 0 26px}
.takes{margin-bottom:32px}
@media (max-width:980px){.wide figcaption{position:sticky;left:0;width:calc(100vw - 2*clamp(16px,4vw,56px))}}
@media print{.rules{display:none}.wide{min-width:0}.moving td.rule,.moving thead th{font-size:8pt}}
)css";
}

} // namespace decoupage
