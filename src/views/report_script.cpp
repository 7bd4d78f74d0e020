#include "views/report_parts.hpp"

namespace decoupage {

/// A line follows the pointer over the charts and names the shot there; a click goes to its still. The page
/// is whole without it.
const char* report_script() {
    return R"js(
(function () {
  var stack = document.querySelector(".stack");
  var shots = [].slice.call(document.querySelectorAll(".shot"));
  if (!stack || !shots.length) return;
  var left = 64 / 1080, duration = +stack.dataset.duration;
  var starts = shots.map(function (shot) { return +shot.dataset.start; });
  var line = document.createElement("div"), label = document.createElement("span");
  line.className = "here";
  line.hidden = true;
  line.appendChild(label);
  stack.appendChild(line);
  stack.classList.add("live");
  function clock(time) {
    var s = Math.floor(time), two = function (n) { return (n < 10 ? "0" : "") + n; };
    var h = Math.floor(s / 3600), m = Math.floor(s / 60) % 60;
    return (h ? h + ":" + two(m) : m) + ":" + two(s % 60);
  }
  function shot_at(event) {
    var box = stack.getBoundingClientRect();
    var share = ((event.clientX - box.left) / box.width - left) / (1 - left);
    if (share < 0 || share > 1) return null;
    var time = share * duration, low = 0, high = starts.length - 1;
    while (low < high) {
      var middle = (low + high + 1) >> 1;
      if (starts[middle] <= time) low = middle; else high = middle - 1;
    }
    return { share: share, time: time, shot: shots[low] };
  }
  stack.addEventListener("pointermove", function (event) {
    var at = shot_at(event);
    line.hidden = !at;
    if (!at) return;
    line.style.left = 100 * (left + at.share * (1 - left)) + "%";
    line.classList.toggle("late", at.share > 0.8);
    var name = at.shot.dataset.name;
    label.textContent = clock(at.time) + "  " + (name === "black" ? name : "shot " + name);
  });
  stack.addEventListener("pointerleave", function () { line.hidden = true; });
  stack.addEventListener("click", function (event) {
    var at = shot_at(event);
    if (at) location.hash = at.shot.id;
  });
})();
)js";
}

const char* report_policy() {
    return "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src "
           "'sha256-0uRokuUeEAn7OUOyLdW72JL5gsLSijlyfJ36x2SMRVY='; "
           "base-uri 'none'; form-action 'none'";
}

} // namespace decoupage
