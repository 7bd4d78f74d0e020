#include "sites/style.hpp"

#include "views/chart_style.hpp"
#include "views/rule_switch.hpp"

namespace decoupage {

namespace {

constexpr const char* ground = R"css(
:root{--measure:38rem;--yes:#1d6b3c;--no:#b3261e;--edge:#7a5600}
@media (prefers-color-scheme:dark){:root{--yes:#7fd69b;--no:#ff8f80;--edge:#e3bd55}}
*{box-sizing:border-box}
html{font-size:18px;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;padding:0 clamp(16px,4vw,48px) 72px;max-width:1160px;background:var(--paper);color:var(--ink);
  font:1rem/1.58 var(--serif);font-kerning:normal;text-rendering:optimizeLegibility;hyphens:manual}
h1,h2,h3,h4,p,figure,ol,ul,dl,dd,fieldset,blockquote{margin:0;padding:0}
a{color:var(--link);text-underline-offset:.16em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
cite{font-style:italic}
h1 cite,.masthead cite{font-style:normal}
.num,td.num,th.num{font-variant-numeric:tabular-nums lining-nums}
.when{font:.86em var(--plain);font-variant-numeric:tabular-nums;white-space:nowrap}
.when,.quiet,small,figcaption,.over,.facts{color:var(--quiet)}
small{display:block;font-size:.78rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-99em;font:.83rem var(--plain)}
.skip:focus{left:16px;top:8px;background:var(--paper);padding:6px 10px}
.masthead{display:flex;flex-wrap:wrap;align-items:baseline;gap:4px 32px;padding:18px 0 12px;border-bottom:1px solid var(--line);
  font:.83rem/1.6 var(--plain)}
.masthead p a{color:var(--ink);text-decoration:none;font-weight:600}
.masthead ul{list-style:none;display:flex;flex-wrap:wrap;gap:2px 20px}
.masthead li{margin:0}
.masthead li a{text-decoration:none;display:inline-block;padding:2px 0}
.masthead li a:hover{text-decoration:underline}
.masthead [aria-current]{color:var(--ink);box-shadow:0 2px var(--here)}
footer{margin-top:80px;padding-top:14px;border-top:1px solid var(--line);font:.78rem/1.5 var(--plain);color:var(--quiet)}
footer p{max-width:var(--measure)}
)css";

constexpr const char* reading = R"css(
.title{padding:56px 0 20px}
.over{font:.83rem/1.4 var(--plain);margin-bottom:8px}
h1{font-size:clamp(2rem,4.6vw,3.1rem);font-weight:600;line-height:1.1;letter-spacing:-.012em;max-width:20em;
  overflow-wrap:anywhere}
.title .facts,.title .quiet{margin-top:12px}
.facts{font:.89rem/1.5 var(--plain)}
h2{font-size:1.5rem;font-weight:600;line-height:1.25;letter-spacing:-.005em;margin:48px 0 12px;max-width:var(--measure)}
h3{font-size:1.11rem;font-weight:600;line-height:1.35;margin:28px 0 8px;max-width:var(--measure)}
h4,h5,h6{font-size:1rem;font-weight:600;margin:20px 0 6px;max-width:var(--measure)}
p,main>ul,main>ol,section>ul,section>ol,.proved ul,dl,blockquote,pre{max-width:var(--measure)}
p+p,p+ul,ul+p,p+ol,ol+p,.proved+p,p+.proved,.proved+.proved,.proved+ul,ul+.proved{margin-top:.8rem}
main section>ul,main section>ol{padding-left:1.2em}
li+li{margin-top:.35rem}
li::marker{color:var(--quiet)}
blockquote{margin:1rem 0;padding-left:1.1rem;border-left:3px solid var(--line)}
pre{overflow-x:auto;margin:1rem 0;font-size:.83rem}
code{font:.83em/1.5 ui-monospace,"Liberation Mono",Menlo,monospace;overflow-wrap:anywhere}
hr{border:0;border-top:1px solid var(--line);margin:2rem 0;max-width:var(--measure)}
sup{line-height:0;font-size:.72em}
.empty{margin:1.4rem 0;padding:14px 18px;border:1px solid var(--line);border-left:3px solid var(--bar);max-width:var(--measure)}
.claimed{text-decoration:underline dotted var(--bar);text-decoration-thickness:1.5px;text-underline-offset:.2em}
.mark{font:600 .8em/1 var(--plain);text-decoration:none;padding:.15em .16em .15em .22em;border-radius:3px;white-space:nowrap}
.mark:hover{background:var(--still)}
.cite{font:.68em/1 var(--plain);vertical-align:.42em;text-decoration:none;padding:0 .22em}
.term{text-decoration-style:dashed}
.supported{--verdict:var(--yes)}
.contradicted{--verdict:var(--no)}
.borderline{--verdict:var(--edge)}
.not-measurable,.untested{--verdict:var(--quiet)}
.mark,.verdict-word{color:var(--verdict)}
.verdict-word{font:600 .89rem/1.4 var(--plain);white-space:nowrap}
.notes{font-size:.89rem}
.neighbours,.onwards{display:flex;flex-wrap:wrap;gap:8px 32px;margin-top:56px;font:.89rem/1.5 var(--plain);max-width:none}
.neighbours [rel=next]{margin-left:auto}
)css";

constexpr const char* pictures = R"css(
img{display:block;max-width:100%;height:auto;background:var(--still)}
figure{margin:1.4rem 0;max-width:var(--measure)}
figcaption{font:.78rem/1.45 var(--plain);margin-top:7px}
figcaption b{color:var(--ink);font-weight:600}
figure.still img{width:100%}
figure.drawn{max-width:none}
figure.drawn figcaption{margin:0 0 8px}
figure.drawn figure{margin:0 0 18px;max-width:none}
img.barcode{width:100%;height:64px}
.banner{margin:12px 0 8px}
.banner figcaption{display:none}
.banner img.barcode{height:clamp(72px,12vw,132px)}
.scroller{overflow-x:auto}
.scroller figcaption{position:sticky;left:0;max-width:calc(100vw - 2*clamp(16px,4vw,48px))}
.drawn .scroller>figure,.drawn .scroller>.chart{min-width:760px}
.strip ol,ol.stills,ol.nine,ul.nine,ol.sheet{list-style:none;padding:0}
figure.strip{max-width:none}
figure.strip ol{display:grid;grid-template-columns:repeat(auto-fit,minmax(104px,1fr));gap:8px 6px}
figure.strip li{margin:0;max-width:232px;font:.72rem/1.4 var(--plain);color:var(--quiet)}
.evidence{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:8px 12px;margin-top:10px;max-width:24rem}
.evidence figure{margin:0}
.evidence figcaption{margin-top:3px;font-size:.72rem}
@media (min-width:1020px){
  .proved{display:grid;grid-template-columns:var(--measure) minmax(0,1fr);gap:0 36px;align-items:start}
  li .proved{grid-template-columns:calc(var(--measure) - 1.2em) minmax(0,1fr)}
  .proved .evidence{margin:6px 0 0}
  ul:has(.proved),ol:has(.proved){max-width:none!important}
  ul:has(.proved)>li,ol:has(.proved)>li{max-width:calc(var(--measure) - 1.2em)}
  ul:has(.proved)>li:has(.proved),ol:has(.proved)>li:has(.proved){max-width:none}
}
.terms{max-width:var(--measure)}
.terms dt{font-weight:600;margin-top:22px;scroll-margin-top:16px}
.terms dd{margin:2px 0 0}
.terms figure.still{max-width:280px;margin:10px 0 0}
.nine{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:18px 14px;margin:24px 0;max-width:900px}
.nine li,.sheet li{margin:0}
.nine img,.sheet img{width:100%}
.nine b{font:600 1.1rem/1.6 var(--plain)}
.nine .num{font:.83rem var(--plain);color:var(--quiet)}
.sheet{display:grid;grid-template-columns:repeat(auto-fill,minmax(158px,1fr));gap:22px 16px;margin:24px 0}
main>.sheet,main>.nine{max-width:none}
.sheet li{font:.76rem/1.4 var(--plain);scroll-margin-top:16px}
.sheet span{display:block;margin-top:3px}
.sheet li:target{outline:4px solid var(--here);outline-offset:4px}
@media (max-width:560px){.nine{grid-template-columns:repeat(2,minmax(0,1fr))}.sheet{grid-template-columns:repeat(2,minmax(0,1fr))}}
)css";

constexpr const char* lists = R"css(
.doors{list-style:none;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,420px),1fr));gap:0 56px;margin-top:24px}
main>.doors{max-width:none;padding:0}
.doors li{border-top:1px solid var(--line);padding:18px 0 26px;margin:0}
.doors h2{margin:0 0 4px;font-size:1.33rem}
.doors p{font-size:.94rem}
.pages{font-size:1.06rem}
table{border-collapse:collapse;width:100%;font:.83rem/1.45 var(--plain);margin:14px 0 26px}
caption{text-align:left;color:var(--quiet);padding:0 0 8px}
th,td{text-align:left;vertical-align:top;padding:7px 14px 7px 0;border-bottom:1px solid var(--line)}
th{font-weight:400}
thead th{color:var(--quiet);font-size:.74rem}
th:last-child,td:last-child{padding-right:0}
td.num,th.num{text-align:right;white-space:nowrap}
th.num[scope=row]{text-align:left}
td.picture{width:136px}
td.picture img{width:120px}
td.blank,th.blank{min-width:12rem}
.facts-said{max-width:56rem}
.facts-said caption{font-weight:600;color:var(--ink);font-size:.94rem}
.facts-said th{width:32%}
.facts-said ul{list-style:none}
.facts-said li small{display:inline}
.facts-said q{display:block;font:italic .89rem/1.5 var(--serif);color:var(--quiet)}
.bibliography{font-size:.94rem}
.bibliography li:target,.claim:target,.terms dt:target{box-shadow:-6px 0 var(--here)}
.record,.claim dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:5px 20px;font:.83rem/1.5 var(--plain)}
.record dt,.claim dt{color:var(--quiet)}
.record dd,.claim dd{overflow-wrap:anywhere}
.unsourced{display:inline;font-style:italic}
.choices{border:0;display:flex;flex-wrap:wrap;gap:6px 22px;margin:18px 0 6px;font:.83rem/1.6 var(--plain)}
.choices legend{float:left;padding:0 18px 0 0;color:var(--quiet)}
.choices input{width:17px;height:17px;margin:0 6px 0 0;vertical-align:-3px;accent-color:var(--link)}
.claim{padding:22px 0 6px;margin-top:22px;border-top:1px solid var(--line);scroll-margin-top:8px;max-width:52rem}
.claim h2,.claim h3{margin:0 0 8px;font-size:1.17rem}
.claim>p{margin-top:8px}
.claim dl{margin-top:10px;max-width:none}
.claim dd ul{list-style:none}
.claim table{margin:12px 0;max-width:46rem}
.claim .quiet{font-size:.89rem}
ol.stills{display:grid;grid-template-columns:repeat(auto-fill,minmax(132px,1fr));gap:10px;margin-top:12px;
  font:.72rem/1.4 var(--plain);color:var(--quiet)}
ol.stills li{margin:0}
body:has(#only-supported:checked) .claim:not(.supported),
body:has(#only-contradicted:checked) .claim:not(.contradicted),
body:has(#only-borderline:checked) .claim:not(.borderline),
body:has(#only-not-measurable:checked) .claim:not(.not-measurable){display:none}
.remark{max-width:var(--measure);margin:26px 0 0}
.remark h3{margin:0 0 6px;white-space:pre-line}
.remark .remark{margin-top:18px;padding-left:1.1rem;border-left:3px solid var(--line)}
.remark figure.still{max-width:280px;margin:0 0 10px}
.remark p,.remark li{white-space:pre-line;overflow-wrap:anywhere}
.remark ul{list-style:none;margin-top:10px;padding-left:1.1rem;font-size:.94rem}
.by{font:.78rem/1.5 var(--plain);color:var(--quiet)}
.key{font-size:1.2rem;line-height:1.45;margin-bottom:20px}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,440px),1fr));gap:0 56px;align-items:start}
.rule{color:var(--quiet);font-size:.89rem}
td.rule{font-size:.72rem}
#figures figure{max-width:none}
.wide{min-width:0}
@media (max-width:560px){.record,.claim dl{grid-template-columns:1fr;gap:0}.record dd,.claim dd{margin-bottom:8px}
  .list td.picture{width:84px}.list td.picture img{width:76px}th,td{padding-right:9px}}
)css";

constexpr const char* paper = R"css(
@media print{
  @page{size:A4;margin:18mm 16mm}
  @page wide{size:A4 landscape;margin:14mm}
  :root{--paper:#fff;--ink:#000;--quiet:#555;--line:#ccc;--bar:#888;--pale:#c4c4c4;--link:#000;--still:#eee;--measure:11.6cm;
    --yes:#1d6b3c;--no:#b3261e;--edge:#7a5600}
  html{font-size:10.5pt}
  body{max-width:none;padding:0;-webkit-print-color-adjust:exact;print-color-adjust:exact}
  .skip,.masthead nav,.choices,.rules,.neighbours,.onwards{display:none}
  .masthead{padding:0 0 4pt}
  .title{padding:22pt 0 10pt}
  h1{font-size:24pt}
  h2{font-size:14pt;margin-top:20pt}
  h1,h2,h3,h4,dt,caption,.facts{break-after:avoid}
  p,li{orphans:3;widows:3}
  figure,tr,.claim,.nine,.sheet li,.doors li,dd,.proved,.remark .remark{break-inside:avoid}
  a{text-decoration:none}
  .claimed{text-decoration-color:#999}
  .scroller{overflow:visible}
  .drawn .scroller>figure,.drawn .scroller>.chart{min-width:0}
  .proved{display:grid;grid-template-columns:var(--measure) minmax(0,1fr);gap:0 7mm;align-items:start}
  li .proved{grid-template-columns:calc(var(--measure) - 1.2em) minmax(0,1fr)}
  ul:has(.proved),ol:has(.proved){max-width:none!important}
  ul:has(.proved)>li:not(:has(.proved)),ol:has(.proved)>li:not(:has(.proved)){max-width:calc(var(--measure) - 1.2em)}
  .proved .evidence{margin:2pt 0 0;gap:2mm}
  .evidence figcaption{font-size:7pt}
  .page-sequence{page:wide}
  .page-sequence td.blank{min-width:5cm}
  .claim{padding:9pt 0 0;margin-top:9pt;max-width:none}
  .claim h2{font-size:11.5pt}
  .claim table{font-size:8.5pt;margin:6pt 0}
  ol.stills{grid-template-columns:repeat(6,minmax(0,1fr))}
  .nine{grid-template-columns:repeat(3,minmax(0,1fr))}
  .sheet{grid-template-columns:repeat(5,minmax(0,1fr));gap:10pt 8pt}
  footer{margin-top:24pt}
}
)css";

} // namespace

/// Those fonts that are there; where there are none, the house's usual ones do.
std::string font_faces(const Fonts& fonts) {
    std::string faces;
    for (const Font& font : fonts)
        faces += "@font-face{font-family:\"" + font.family + "\";src:url(" + font.file +
                 ");font-weight:" + std::to_string(font.weight) +
                 ";font-style:" + (font.is_italic ? "italic" : "normal") + ";font-display:swap}\n";
    if (fonts.empty()) return faces;
    return faces + ":root{--serif:\"" + fonts.front().family +
           "\",\"Source Serif 4\",Charter,Georgia,serif}\n";
}

std::string site_style(const Fonts& fonts) {
    return std::string(chart_style()) + font_faces(fonts) + ground + reading + pictures + lists +
           rule_switch_style() + paper;
}

} // namespace decoupage
