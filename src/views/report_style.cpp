#include "views/chart_style.hpp"
#include "views/report_parts.hpp"

namespace decoupage {

const char* report_style() {
    static const std::string style = chart_style() + std::string(R"css(
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;padding:0 clamp(16px,4vw,56px) 96px;max-width:1240px;background:var(--paper);color:var(--ink);
  font:18px/1.55 var(--serif);font-kerning:normal;text-rendering:optimizeLegibility}
h1,h2,h3,p,figure,ol,ul,dl,dd{margin:0;padding:0}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.num,td.num,th.num{font-variant-numeric:tabular-nums lining-nums}
.skip{position:absolute;left:-99em;font:15px var(--plain)}
.skip:focus{left:16px;top:8px}

header{padding:72px 0 28px}
h1{font-size:clamp(34px,5vw,56px);font-weight:600;line-height:1.08;letter-spacing:-.012em;overflow-wrap:anywhere}
.key{margin-top:20px;font-size:clamp(20px,2.1vw,25px);line-height:1.4;max-width:34em}
.facts{margin-top:14px;font:15px/1.6 var(--plain);color:var(--quiet);font-variant-numeric:tabular-nums}
.reservations{margin-top:20px;padding-left:14px;border-left:3px solid var(--ink);list-style:none;max-width:38em}
nav{display:flex;flex-wrap:wrap;gap:4px 22px;padding:10px 0;font:15px/1.6 var(--plain);border-top:1px solid var(--line);
  border-bottom:1px solid var(--line)}
nav a{text-decoration:none}
nav a:hover{text-decoration:underline}
section{padding-top:56px;scroll-margin-top:0}
h2{font-size:30px;font-weight:600;line-height:1.2;letter-spacing:-.005em;margin-bottom:16px}
h3 span{font-weight:400;color:var(--quiet);margin-left:.6em}
h3{font:600 15px/1.3 var(--plain);margin:36px 0 12px;padding-top:8px;border-top:1px solid var(--line)}
.rule,.prose p,section>p{max-width:38em}
.rule{color:var(--quiet);font-size:16px}
.prose p+p{margin-top:12px}

.scroller{overflow-x:auto;margin:0 -8px;padding:0 8px}
.stack{position:relative;min-width:900px}
.stack figure+figure{margin-top:22px}
.stack .strip+.strip{margin-top:6px}
figcaption{font:14px/1.4 var(--plain);color:var(--quiet);margin:0 0 8px}
figcaption b{color:var(--ink);font-weight:600;margin-right:.4em}
#scale .rule{margin-bottom:20px}
td.part{width:30%;vertical-align:middle}
td.part span{display:block;height:11px;min-width:2px}
.barcode img{display:block;width:94.074%;margin-left:5.926%;height:96px}
.stack>.chart{margin-top:6px}
.here{position:absolute;top:0;bottom:0;width:3px;margin-left:-1px;background:var(--here);pointer-events:none}
.here span{position:absolute;top:0;left:3px;padding:1px 7px;background:var(--here);color:var(--on-here);
  font:13px/1.5 var(--plain);font-variant-numeric:tabular-nums;white-space:nowrap}
.here.late span{left:auto;right:3px}
.stack.live{cursor:pointer}

.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,440px),1fr));gap:0 56px;align-items:start}
table{border-collapse:collapse;width:100%;font:15px/1.45 var(--plain)}
caption{text-align:left;color:var(--quiet);padding:0 0 10px;line-height:1.45}
th,td{text-align:left;vertical-align:top;padding:7px 14px 7px 0;border-bottom:1px solid var(--line)}
th{font-weight:400}
thead th{color:var(--quiet);font-size:13px;padding-top:0}
th:last-child,td:last-child{padding-right:0}
td.num,thead th.num{text-align:right;white-space:nowrap}
#letters small{white-space:nowrap}
td.rule{font-size:13px;max-width:none}
table+table,.pair table{margin-bottom:32px}
small{display:block;color:var(--quiet);font-size:13px}

.sheet{list-style:none;display:grid;grid-template-columns:repeat(auto-fill,minmax(158px,1fr));gap:24px 16px;margin-top:24px;
  content-visibility:auto;contain-intrinsic-size:auto 2400px}
h3+.sheet{margin-top:0}
.sheet.few{grid-template-columns:repeat(auto-fill,minmax(min(100%,260px),1fr))}
.choice{margin-top:12px;font:15px/1.4 var(--plain)}
.choice input{width:16px;height:16px;margin:0 8px 0 0;vertical-align:-2px;accent-color:var(--link)}
#shots:has(#without-bars:checked) .shot img.still{aspect-ratio:var(--inside)!important;object-fit:cover}
.shot{font:14px/1.4 var(--plain);scroll-margin:24px;min-width:0}
img.still,.still.none{display:block;width:100%;height:auto;background:var(--still)}
.still.none{display:grid;place-items:center;color:var(--quiet);font-size:13px}
.shot .num{display:flex;gap:.7em;margin-top:6px}
.shot .num b{font-weight:600}
.shot .length{margin-left:auto}
.shot p+p{color:var(--quiet)}
.in{color:var(--ink)}
.in.cut{color:var(--quiet)}
.unsure{white-space:nowrap}
.unsure::before{content:"· "}
.kind{color:var(--ink);font-weight:600;margin-right:.3em}
.shot.black b{font-weight:400}
.shot:target{background:var(--here);color:var(--on-here);box-decoration-break:clone;outline:8px solid var(--here)}
.shot:target *{color:var(--on-here)}

.moments{list-style:none;margin:18px 0 0;padding:0;display:grid;gap:22px 32px;grid-template-columns:repeat(auto-fill,minmax(430px,1fr))}
.moments li{display:grid;grid-template-columns:170px 1fr;gap:16px;align-items:start}
.moments li>div:first-child{grid-column:1/-1}
.moments .still{width:170px}
.moments h3{margin:0;padding:0;border:0;font-size:16px}
.moments p{margin:4px 0 0}
.moments .when{color:var(--quiet);font:13px/1.4 var(--plain);font-variant-numeric:tabular-nums}
.people{margin-top:18px}
.people tbody td,.people tbody th{vertical-align:middle}
.people .side{width:150px}
.people .side a{display:block;text-decoration:none;font-size:13px}
.people .side span{display:block;margin-top:3px;text-decoration:underline}
.people .still{width:134px}
.people .seen{background:var(--bar)}
.people+.rule{margin-top:14px}
#words table,#words .rule,.scenes{margin-top:18px}
.scene-still{width:132px}
.scene-still img{width:120px;height:auto;display:block}
.doubts{max-width:860px;margin-top:18px}
.doubts .side{width:176px}
.doubts .side a{display:block;text-decoration:none;font-size:13px}
.doubts .side span{display:block;margin-top:3px;text-decoration:underline}
.doubts .still{width:160px}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:7px 18px;font:15px/1.45 var(--plain);margin-bottom:32px;
  font-variant-numeric:tabular-nums}
dt{color:var(--quiet)}
dd{overflow-wrap:anywhere}

@media (max-width:980px){
  .stack figcaption{position:sticky;left:0;width:calc(100vw - 2*clamp(16px,4vw,56px))}
}
@media (max-width:600px){
  header{padding-top:40px}
  .sheet{grid-template-columns:repeat(2,minmax(0,1fr));gap:20px 12px}
  .shot .num{flex-wrap:wrap;gap:0 .6em}
  .doubts .side{width:auto}
  td.part{display:none}
  .doubts .still{width:84px}
  .moments{grid-template-columns:1fr}
  .moments li{grid-template-columns:110px 1fr}
  .moments .still{width:110px}
  .people .side{width:auto}
  .people .still{width:72px}
  .people td,.people th{padding-right:8px}
  .doubts td,.doubts th{padding-right:8px}
}
@media print{
  @page{size:A4;margin:16mm 14mm}
  :root{--paper:#fff;--ink:#000;--quiet:#555;--line:#ccc;--bar:#888;--pale:#c4c4c4;--link:#000;--tip:#c4311f;--still:#eee;--mixed:#4a463f}
  body{max-width:none;padding:0;font-size:10.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
  nav,.skip,.here,.choice{display:none}
  header{padding:0 0 8pt}
  h1{font-size:26pt}
  .key{font-size:13pt}
  .facts,figcaption,table,dl{font-size:9pt}
  h2{font-size:16pt;break-after:avoid}
  h3,#shots .rule{break-after:avoid}
  .doubts .side{width:110pt}
  .doubts .still{width:100pt}
  section{padding-top:20pt}
  .scroller{overflow:visible;margin:0;padding:0}
  .stack{min-width:0}
  .pair{grid-template-columns:1fr 1fr;gap:0 20pt}
  figure,tr,.shot{break-inside:avoid}
  .sheet{content-visibility:visible;grid-template-columns:repeat(6,minmax(0,1fr));gap:10pt 7pt}
  .shot{font-size:7pt}
  a{color:inherit;text-decoration:none}
  .shot:target{background:none;outline:none}
}
)css");
    return style.c_str();
}

} // namespace decoupage
