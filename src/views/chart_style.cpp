#include "views/chart_style.hpp"

namespace decoupage {

const char* chart_style() {
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
.colours rect{shape-rendering:crispEdges}
.line.thin{stroke-width:1.25}
.palette{display:block;width:100%;height:5px;margin-top:3px;shape-rendering:crispEdges}
.camera::before{content:"· ";color:var(--quiet)}
.chart .on-band{fill:#14130f}
.box{fill:var(--pale);stroke:var(--ink);stroke-width:1.25}
.dashed{stroke-dasharray:4 3}
.trend{display:none}
[data-trend="0"] .t0,[data-trend="1"] .t1,[data-trend="2"] .t2,[data-trend="3"] .t3,[data-trend="4"] .t4,[data-trend="5"] .t5,
[data-trend="6"] .t6{display:inline}
)css";
}

} // namespace decoupage
