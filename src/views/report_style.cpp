#include "views/report_parts.hpp"

namespace decoupage {

const char* report_style() {
    return R"css(
:root{
  --paper:#fbfaf7; --ink:#1b1a17; --quiet:#66625a; --line:#dcd8cf; --bar:#8b867c; --pale:#c9c4b9;
  --here:#ffd51f; --on-here:#1b1a17; --link:#1c4fa0; --tip:#c4311f; --still:#e9e6de; --band:#cdc8bd; --band-bars:#aaa498;
  --near-1:#4d1c0a; --near-2:#6b2c12; --near-3:#87401e; --near-4:#a15730; --near-5:#b87248; --near-6:#cc9069; --near-7:#deb08f; --near-8:#eecfb8;
  --pan:#1f5a96; --tilt:#4f93cf; --roll:#a3cdee; --zoom:#7b4a9e; --tracking:#c8501e; --floating:#8fbf6a; --shaking:#3f7d3a; --mixed:#4a463f;
  --speech:#17706b; --music:#b0386a; --sounds:#b08a2e; --silence:#c9c4b9;
  --serif:"Source Serif 4","Source Serif Pro",Charter,"Bitstream Charter","Iowan Old Style","Palatino Linotype",P052,Georgia,serif;
  --plain:Inter,"Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif;
}
@media (prefers-color-scheme:dark){:root{
  --paper:#121210; --ink:#e8e5de; --quiet:#a19c92; --line:#34322d; --bar:#8b867c; --pale:#57534b;
  --here:#ffd51f; --on-here:#1b1a17; --link:#8fb8ff; --tip:#f0604c; --still:#24221f; --band:#8f897e; --band-bars:#b0aa9e;
  --near-1:#fbe3d2; --near-2:#f2c6a8; --near-3:#e5a980; --near-4:#d48d5c; --near-5:#bd7342; --near-6:#a05d34; --near-7:#81492a; --near-8:#633923;
  --pan:#3f7fc4; --tilt:#76b1e4; --roll:#b9dbf5; --zoom:#a67bcb; --tracking:#e07240; --floating:#a5d07f; --shaking:#5c9c55; --mixed:#d6d1c6;
  --speech:#4db3ac; --music:#e5709e; --sounds:#d0ab52; --silence:#57534b;
}}
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
.chart{display:block;width:100%;height:auto;overflow:visible;font:13px var(--plain)}
.chart text{fill:var(--quiet)}
.chart .num{font-variant-numeric:tabular-nums}
.chart .said{fill:var(--ink)}
.grid{stroke:var(--line);fill:none;stroke-width:1;vector-effect:non-scaling-stroke}
.bars{fill:var(--bar)}
.bars.card{fill:var(--pale)}
.tips{fill:var(--tip)}
.line{fill:none;stroke:var(--ink);stroke-width:1.75;stroke-linejoin:round}
.marks{fill:var(--ink)}
.point{fill:var(--ink)}
.distribution{margin-bottom:32px}
.named{fill:var(--band-bars)}
.doubt{fill:none;stroke:var(--ink);stroke-width:1.25}
.band{fill:var(--band)}
.band.letterbox,.band.pillarbox,.band.windowbox{fill:var(--band-bars)}
.strip.damage .band,.strip.freeze_frames .band.freeze{fill:var(--ink)}
.strip.freeze_frames .on-band{display:none}
.strip.cadence .band{fill:var(--band-bars)}
.strip.cadence .band.every_frame,.strip.cadence .band.unknown{fill:var(--band)}
.band.tinted{fill:#b98d4f}
.band.colour{fill:#5f8fb0}
.scale.extreme_close_up{background:var(--near-1);fill:var(--near-1)}
.scale.close_up{background:var(--near-2);fill:var(--near-2)}
.scale.shoulder_close_up{background:var(--near-3);fill:var(--near-3)}
.scale.medium_close_up{background:var(--near-4);fill:var(--near-4)}
.scale.medium{background:var(--near-5);fill:var(--near-5)}
.scale.medium_long{background:var(--near-6);fill:var(--near-6)}
.scale.long{background:var(--near-7);fill:var(--near-7)}
.scale.extreme_long{background:var(--near-8);fill:var(--near-8)}
.scale.neither{fill:none;stroke:var(--quiet);stroke-width:1;box-shadow:inset 0 0 0 1px var(--quiet)}
.scale.guessed{opacity:.42}
#scale .rule{margin-bottom:20px}
.legend span{display:inline-block;margin-right:1em;white-space:nowrap}
.legend i{display:inline-block;width:11px;height:11px;margin-right:.4em;vertical-align:-1px}
.move.static{background:var(--pale);fill:var(--pale)}
.move.minimal{background:var(--bar);fill:var(--bar)}
.move.pan{background:var(--pan);fill:var(--pan)}
.move.tilt{background:var(--tilt);fill:var(--tilt)}
.move.roll{background:var(--roll);fill:var(--roll)}
.move.zoom{background:var(--zoom);fill:var(--zoom)}
.move.tracking{background:var(--tracking);fill:var(--tracking)}
.move.floating{background:var(--floating);fill:var(--floating)}
.move.shaking{background:var(--shaking);fill:var(--shaking)}
.move.mixed{background:var(--mixed);fill:var(--mixed)}
.move.uncertain{fill:none;stroke:var(--quiet);stroke-width:1;box-shadow:inset 0 0 0 1px var(--quiet)}
.heard.speech{fill:var(--speech)}
.heard.music{fill:var(--music)}
.heard.sounds{fill:var(--sounds)}
.heard.silence{fill:var(--silence)}
.heard.expressive_silence{fill:var(--ink)}
.motif .heard{fill:var(--music)}
.heard.steps{fill:var(--sounds)}
.ground{fill:var(--pale);opacity:.6}
.arc{fill:none;stroke:var(--music);stroke-width:1.25}
td.part{width:30%;vertical-align:middle}
td.part span{display:block;height:11px;min-width:2px}
.colours rect{shape-rendering:crispEdges}
.line.thin{stroke-width:1.25}
.palette{display:block;width:100%;height:5px;margin-top:3px;shape-rendering:crispEdges}
.camera::before{content:"· ";color:var(--quiet)}
.chart .on-band{fill:#14130f}
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
)css";
}

} // namespace decoupage
