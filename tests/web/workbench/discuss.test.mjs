// A club talks about a film: sessions that were kept, three browsers at once, telephones, words that are markup.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { scene } from "./harness.mjs";

const record = '[work]\ntitle = "The Run"\nspoilers_from = "50 %"\n';
const folder = "sessions/2026-11-27-the-friday-club";
const head = ([print]) => `[session]\ntitle = "The Friday club"\ndate = "2026-11-27"\nplace = "The library, upstairs"\nfilm = "${print}"\nstage = "after"\n`;
const remark = (number, kind, words, more = "") => `\n[[remark]]\nnumber = ${number}\nkind = "${kind}"\nat = "2026-11-27T19:4${number}:00Z"\nwords = ${JSON.stringify(words)}\n${more}`;
const frames = (first, end) => `first = ${first}\nend = ${end}\n`;
const talk = {
  "work.toml": record,
  [`${folder}/session.toml`]: head,
  [`${folder}/members/owner.toml`]: '[member]\npseudonym = "Heron"\nseen = true\n' +
    remark(1, "spark", "Where did you first think that somebody was looking back?", frames(40, 90) + "before = true\n") +
    remark(2, "spark", "What does the dark leave for you to hear?", frames(300, 380)) +
    remark(3, "reply", "I had not noticed the hand. Shall we look again?", 'to = "m2.1"\npublish = true\n'),
  [`${folder}/members/m1.toml`]: '[member]\npseudonym = "Fox"\nseen = true\n' +
    remark(1, "moment", "the light goes out and nobody says a word. I held my breath, and I think the room did too.", 'to = "owner.1"\n' + frames(60, 96)) +
    remark(2, "moment", "the square turns, for no reason at all.", frames(200, 230) + "publish = true\n"),
  [`${folder}/members/m2.toml`]: '[member]\npseudonym = "Owl"\n' +
    remark(1, "moment", "the hand stops before the picture does.", 'to = "owner.1"\n' + frames(70, 80)) +
    remark(2, "reply", "Nor did I, the first time.", 'to = "m1.1"\n'),
};

/** Everything that stands in a folder's files. */
const bytesIn = (path) =>
  readdirSync(path, { withFileTypes: true }).map((entry) => (entry.isDirectory() ? bytesIn(join(path, entry.name)) : readFileSync(join(path, entry.name), "utf8"))).join("\n");

const discuss = async (page, id, part = "") => {
  await page.goto(new URL(`/#/film/${id}/discuss${part && "/" + part}`, page.url()).href);
  return page.getByRole("tabpanel");
};

scene("a session that was kept is read, played and led", { works: { run: talk } }, async ({ page, film, shoot, axe }) => {
  const { id } = await film();
  const panel = await discuss(page, id);
  await shoot("discuss-list");
  await panel.getByRole("link", { name: "The Friday club" }).click();
  await panel.getByRole("heading", { name: "Where did you first think" }).waitFor();
  await axe();
  await shoot("discuss-talk");
  const questions = panel.getByRole("list", { name: "Questions" }).locator("> li");
  assert.equal(await questions.count(), 2);
  await questions.first().getByRole("button", { name: /^Play 0:01 to/ }).first().click();
  await page.waitForFunction(() => document.querySelector(".spark.here, .moment.here"));
  await panel.getByRole("radio", { name: "Lead" }).check({ force: true });
  await panel.getByRole("heading", { name: "Nobody has answered" }).waitFor();
  assert.match(await panel.innerText(), /What does the dark leave/);
  await axe();
  await shoot("discuss-lead");
  await panel.getByRole("button", { name: "Play the next" }).click();
  await page.waitForSelector(".queue [aria-current=true]");
});

scene("the panel speaks French, and fits a telephone", { works: { run: talk }, language: "fr" }, async ({ page, film, shoot, axe }) => {
  const { id } = await film();
  const panel = await discuss(page, id, "run/2026-11-27-the-friday-club");
  await panel.getByText("Un moment où…").waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await axe();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  await shoot("discuss-phone", { widths: [390] });
});

scene("where there is no work, or no session yet, the panel says what will be there", { works: { run: { "work.toml": record } } }, async ({ page, film, shoot, axe }) => {
  const { id } = await film();
  const panel = await discuss(page, id);
  await panel.getByText("Here a club will talk about this film").waitFor();
  await axe();
  await shoot("discuss-empty", { schemes: ["light"] });
  await panel.getByRole("button", { name: "Open a session" }).click();
  await page.getByLabel("Title").fill("<b>Friday</b>");
  await shoot("discuss-opening", { widths: [1440] });
  await page.getByRole("dialog").getByRole("button", { name: "Open a session" }).click();
  await panel.getByRole("heading", { name: "<b>Friday</b>" }).waitFor();
  assert.equal(await panel.locator("b").count(), 0);
  await panel.getByLabel("Pseudonym").fill("Heron");
  await panel.getByRole("button", { name: "Join" }).click();
  await panel.getByText("You are Heron here.").waitFor();
});

scene("three people hold a discussion, each in a browser of their own", { works: { run: { "work.toml": record } }, args: ["--share", "--address", "127.0.0.1"], timeout: 240000, allowed: [/status of 40[13]/] },
  async ({ page, open, film, room, server, shoot, axe }) => { // 401: a picture for the tab, before the door; 403: the last of all
    const { id, film: { frames: length } } = await film();
    const { password } = server;
    const script = "<script>document.title = 'taken'</script><img src=x onerror=\"document.title = 'taken'\">";
    await (await discuss(page, id)).getByRole("button", { name: "Open a session" }).click();
    await page.getByLabel("Title").fill(`Friday ${script}`);
    await page.getByLabel("Place").fill(script);
    await page.getByRole("dialog").getByRole("button", { name: "Open a session" }).click();
    const leader = page.getByRole("tabpanel");
    await leader.getByLabel("Pseudonym").fill(`Heron ${script.slice(0, 20)}`);
    await leader.getByRole("button", { name: "Join" }).click();
    const part = decodeURIComponent(page.url()).match(/discuss\/(run\/[^?]+)/)[1];

    const foxPage = await open({ door: { name: "Fox", password } });
    const owlPage = await open({ door: { name: "Owl", password }, width: 390, height: 844, scheme: "dark" });
    const fox = await discuss(foxPage, id, part);
    const owl = await discuss(owlPage, id, part);
    await fox.getByText("You are Fox here.").waitFor();
    await owl.getByText(/Nothing that comes after 0:1\d is shown/).waitFor();

    /** Says it in that panel, and waits for the others to see it; gives how long the slowest took. */
    const seenBy = async (words, others) => {
      const from = performance.now();
      await Promise.all(others.map((panel) => panel.getByText(words, { exact: true }).waitFor({ timeout: 5000 })));
      return performance.now() - from;
    };
    const choose = async (at, first, end) => {
      await at.goto(new URL(`/#/film/${id}/discuss/${part}?frame=${first}`, at.url()).href);
      await at.getByRole("button", { name: "Begins here" }).first().click();
      await at.goto(new URL(`/#/film/${id}/discuss/${part}?frame=${end - 1}`, at.url()).href);
      await at.getByRole("button", { name: "Ends here" }).first().click();
    };

    // A spark before the limit is seen by all, one after it by the leader alone.
    await choose(page, 40, 90);
    const early = `Who looks back? ${script}`;
    await leader.getByPlaceholder("A question that opens here").fill(early);
    await leader.getByRole("button", { name: "Say it" }).click();
    assert.ok((await seenBy(early, [fox, owl])) < 1000, "within a second");
    await choose(page, length - 60, length - 20);
    await leader.getByPlaceholder("A question that opens here").fill("And at the end?");
    await leader.getByRole("button", { name: "Say it" }).click();
    await leader.getByText("And at the end?", { exact: true }).waitFor();

    // Fox answers with a moment, Owl replies; each sees the other's words within a second.
    await fox.getByRole("button", { name: "Answer with a moment" }).click();
    await choose(foxPage, 60, 70);
    const answer = `the hand stops. ${script}`;
    await fox.locator(".spark").getByPlaceholder("A moment where…").fill(answer);
    await fox.locator(".spark").getByRole("button", { name: "Say it" }).click();
    assert.ok((await seenBy(answer, [leader, owl])) < 1000, "within a second");
    await owl.locator(".moment").getByRole("button", { name: "Reply" }).click();
    await owl.getByPlaceholder("Your reply").fill(script);
    await owlPage.keyboard.press("Control+Enter");
    assert.ok((await seenBy(script, [leader, fox])) < 1000, "within a second");
    assert.equal(await fox.getByText("And at the end?").count(), 0);

    // After the screening who says to have seen the film sees all.
    await leader.getByRole("radio", { name: "Lead" }).check({ force: true });
    await leader.getByRole("radio", { name: "after the screening" }).check({ force: true });
    await fox.getByText(/until you say that you have seen the film/).waitFor();
    assert.equal(await fox.getByText("And at the end?").count(), 0);
    await fox.getByLabel("I have seen the film").check();
    await fox.getByText("And at the end?").waitFor();
    assert.equal(await owl.getByText("And at the end?").count(), 0);

    // Consent is the author's, by each thing said.
    await fox.locator(".moment").first().getByLabel("may be published").check();
    await leader.getByText("Who has spoken").waitFor();
    assert.match(await leader.innerText(), /Owl\s+1 reply/);
    await shoot("discuss-three-leader");
    await shoot("discuss-three-member", { page: foxPage });
    await shoot("discuss-three-phone", { page: owlPage, widths: [390] });
    await axe();
    await axe(owlPage);

    // Taken back, the words are nowhere any more.
    await owl.locator(".reply").getByRole("button", { name: "Take back" }).click();
    await owl.locator(".reply").getByRole("button", { name: "Take back" }).click();
    await fox.getByText(script, { exact: true }).waitFor({ state: "detached" });
    const kept = bytesIn(join(room, "works/run/sessions"));
    assert.equal(kept.split("the hand stops.").length, 2);
    assert.ok(!/words = "<script>/.test(kept));

    for (const each of [page, foxPage, owlPage]) {
      assert.notEqual(await each.title(), "taken");
      assert.equal(await each.locator(".talk script, .talk img[src=x]").count(), 0);
    }
    const { status } = await owlPage.evaluate((path) => fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: '{"stage":"before"}' }).then(({ status }) => ({ status })), `/api/works/${part.replace("/", "/sessions/")}/stage`);
    assert.equal(status, 403);
  });
