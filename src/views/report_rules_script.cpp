#include "views/report_parts.hpp"

namespace decoupage {

/// Puts what another convention makes of the film in the place of what stands. All of it was worked out
/// before: the script only chooses. `#rules` holds `sizes` (each switch with how many options it has),
/// `variant` (which way of counting a convention comes to), `rules` (its sentence), `parts` (what each way
/// draws and says: `texts`, and which of them it is) and `takes` (the long takes of each way, by each rule).
const char* report_rules_script() {
    return R"js(
(function () {
  var form = document.querySelector(".rules"), data = document.getElementById("rules");
  if (!form || !data) return;
  var all = JSON.parse(data.textContent), sizes = all.sizes;
  var presets = [].slice.call(form.querySelectorAll("input[name=convention]"));
  var cells = document.querySelectorAll(".moving [data-value]");
  function text(name, variant) {
    var part = all.parts[name];
    return part.texts[part.of[variant]];
  }
  function part(name) { return document.querySelector("[data-part=" + name + "]"); }
  function options() { return sizes.map(function (size) { return +form.elements[size[0]].value; }); }
  function show() {
    var chosen = options(), convention = 0;
    for (var one = 0; one + 1 < sizes.length; one++) convention = convention * sizes[one][1] + chosen[one];
    var variant = all.variant[convention], key = chosen.join(",");
    var preset = presets.filter(function (radio) { return radio.value === key; })[0] || presets[presets.length - 1];
    preset.checked = true;
    part("title").textContent = preset.parentNode.textContent + ".";
    part("rules").textContent = all.rules[convention];
    part("key").textContent = text("key", variant);
    part("takes").innerHTML = all.takes[variant][chosen[sizes.length - 1]];
    text("values", variant).split("|").forEach(function (value, at) { cells[at].textContent = value; });
    Object.keys(all.parts).forEach(function (name) {
      if (name !== "values" && name !== "key") part(name).innerHTML = text(name, variant);
    });
    part("graph").setAttribute("data-trend", form.elements.trend.value);
  }
  form.addEventListener("change", function (event) {
    if (event.target.name === "convention" && event.target.value)
      event.target.value.split(",").forEach(function (option, at) {
        form.elements[sizes[at][0]].value = option;
      });
    show();
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.reset();
  form.hidden = false;
})();
)js";
}

} // namespace decoupage
