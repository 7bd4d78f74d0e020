// Runs a report's own script over as much of a page as it touches, and switches the rules as a reader would.
// node report_rules.js PAGE.html: says nothing and exits 0 if every part of the page follows.
"use strict";
const assert = require("assert");
const page = require("fs").readFileSync(process.argv[2], "utf8");
const data = JSON.parse(/id="rules">([\s\S]*?)<\/script>/.exec(page)[1]);
const script = /<script>([\s\S]*?)<\/script>/.exec(page)[1];
const form_text = /<form class="rules" hidden>([\s\S]*?)<\/form>/.exec(page)[1];

const parts = {}, listeners = {};
const element = () => ({ textContent: "", innerHTML: "", setAttribute(name, value) { this[name] = value; } });
for (const [, name] of page.matchAll(/data-part="(\w+)"/g)) parts[name] = element();
const radios = [...form_text.matchAll(/value="([\d,]*)"( checked)?>([^<]+)<\/label>/g)].map(([, value, checked, title]) =>
  ({ name: "convention", value, checked: !!checked, parentNode: { textContent: title } }));
const elements = {};
for (const [, name] of form_text.matchAll(/<select id="[\w-]+" name="(\w+)"/g)) elements[name] = { name, value: "0" };
const form = {
  hidden: true, elements, reset() {}, querySelectorAll: () => radios,
  addEventListener(type, act) { listeners[type] = act; },
};
const cells = [...page.matchAll(/<td class="num" data-value>/g)].map(element);
const document = {
  getElementById: () => ({ textContent: JSON.stringify(data) }),
  querySelectorAll: (what) => (what.includes("data-value") ? cells : []),
  querySelector(what) {
    const part = /^\[data-part=(\w+)\]$/.exec(what);
    return part ? parts[part[1]] : what === ".rules" ? form : null;
  },
};
new Function("document", script)(document);
assert(!form.hidden, "the switches are shown");

function check(title) {
  const chosen = data.sizes.map(([name]) => +elements[name].value);
  let convention = 0;
  data.sizes.slice(0, -1).forEach(([, options], at) => { convention = convention * options + chosen[at]; });
  const variant = data.variant[convention];
  const text = (name) => data.parts[name].texts[data.parts[name].of[variant]];
  assert.strictEqual(parts.title.textContent, title + ".");
  assert.strictEqual(parts.rules.textContent, data.rules[convention]);
  assert.strictEqual(parts.key.textContent, text("key"));
  assert.deepStrictEqual(cells.map((cell) => cell.textContent), text("values").split("|"));
  assert.strictEqual(parts.takes.innerHTML, data.takes[variant][chosen[chosen.length - 1]]);
  for (const name of ["ecdf", "box", "kernel", "cuts", "steps", "graph"])
    assert.strictEqual(parts[name].innerHTML, text(name));
}

assert.strictEqual(radios.length, 6);
for (const radio of radios.slice(0, -1)) {
  listeners.change({ target: radio });
  assert(radio.checked);
  check(radio.parentNode.textContent);
}
elements.cards.value = "1";
elements.mixed.value = "3";
elements.trend.value = "4";
listeners.change({ target: elements.cards });
check("Rules of your own");
assert.strictEqual(parts.graph["data-trend"], "4");
