"use strict";
// The story page: filters and the replay fetch what they change and put it in its place; keys move along the questions.
(() => {
  const account = document.getElementById("account");
  const filters = document.getElementById("filters");
  const replay = document.getElementById("replay");
  const told = document.getElementById("told");
  const kept = new Map();
  document.addEventListener("desk:changed", () => kept.clear());
  let asked = new URLSearchParams(location.search);
  let turn = 0;

  const address = (given) => location.pathname + (given.size ? "?" + given : "");
  function part(given) {
    const of = new URLSearchParams(given);
    of.delete("since");
    of.set("part", "matrix");
    const url = address(of);
    if (!kept.has(url)) {
      if (kept.size > 80) kept.delete(kept.keys().next().value);
      kept.set(url, fetch(url).then((answer) => {
        if (!answer.ok) throw new Error(answer.statusText);
        return answer.text();
      }));
      kept.get(url).catch(() => kept.delete(url));
    }
    return kept.get(url);
  }
  async function show(given) {
    const mine = ++turn;
    account.setAttribute("aria-busy", "true");
    try {
      const html = await part(given);
      if (mine !== turn) return false;
      account.innerHTML = html;
      asked = given;
      history.replaceState(null, "", address(given));
      const then = account.querySelector(".then");
      if (told && then) told.textContent = then.dataset.said;
      follow();
    } catch {
      location.assign(address(given));
    } finally {
      if (mine === turn) account.removeAttribute("aria-busy");
    }
    return mine === turn;
  }
  function withGiven(changes) {
    const given = new URLSearchParams(asked);
    for (const [name, value] of Object.entries(changes)) value ? given.set(name, value) : given.delete(name);
    return given;
  }
  // Fields that hold the instant and the filters follow what is shown.
  function follow() {
    const at = asked.get("at") || "";
    for (const form of document.querySelectorAll("#filters, #replay"))
      for (const [name, value] of asked) {
        const field = form.elements.namedItem(name);
        if (field && "value" in field && field !== document.activeElement) field.value = value;
      }
    const select = document.getElementById("at");
    if (select && !at) select.value = "";
    else if (select && select.value !== at) select.add(new Option(account.querySelector(".then").dataset.said, at, true, true), 1);
  }

  // Filters
  let waiting = 0;
  const filter = () => show(withGiven({ ...Object.fromEntries(new FormData(filters)), all: "", at: asked.get("at") || "" }));
  filters.querySelector(".apply button").hidden = true;
  const help = filters.querySelector(".help");
  help.hidden = false;
  help.addEventListener("click", () => document.getElementById("keys").showModal());
  filters.addEventListener("submit", (event) => { event.preventDefault(); filter(); });
  filters.addEventListener("input", (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, event.target.type === "search" ? 150 : 0);
  });

  // Replay
  if (replay) {
    const first = Date.parse(replay.dataset.first);
    const stops = replay.dataset.stops.split(" ").map((s) => {
      const [minutes, reports] = s.split(",");
      return [new Date(first + minutes * 60000).toISOString().slice(0, 16) + "Z", reports];
    });
    const track = replay.querySelector(".track");
    const slider = replay.querySelector(".slider");
    const play = replay.querySelector(".play");
    const select = document.getElementById("at");
    const names = [play.querySelector(".name").textContent, play.dataset.pause];
    const calm = matchMedia("(prefers-reduced-motion: reduce)");
    let running = 0;
    const at = () => (stops[slider.value] || [""])[0];
    const spoken = () => {
      const stop = stops[slider.value];
      slider.setAttribute("aria-valuetext", stop ? `${stop[0].replace("T", " ").replace("Z", " UTC")}: ${stop[1]}` : select.options[0].text);
    };
    async function go() {
      spoken();
      const done = await show(withGiven({ at: at(), all: "" }));
      if (done) slider.setAttribute("aria-valuetext", told.textContent);
      if (done && +slider.value < stops.length) part(withGiven({ at: (stops[+slider.value + 1] || [""])[0], all: "" }));
      return done;
    }
    function place() {
      const now = asked.get("at") || "";
      const found = stops.findIndex((s) => s[0] === now);
      slider.value = now && found >= 0 ? found : now ? stops.filter((s) => s[0] <= now).length - 1 : stops.length;
      spoken();
    }
    function stop() {
      clearTimeout(running);
      running = 0;
      play.querySelector(".name").textContent = names[0];
      play.querySelector(".sign").textContent = "▶";
    }
    async function step() {
      if (+slider.value >= stops.length) return stop();
      slider.value = +slider.value + 1;
      const done = await go();
      if (running && done) running = setTimeout(step, calm.matches ? 4000 : 1500);
      else stop();
    }
    play.addEventListener("click", () => {
      if (running) return stop();
      if (+slider.value >= stops.length) slider.value = -1;
      play.querySelector(".name").textContent = names[1];
      play.querySelector(".sign").textContent = "❚❚";
      running = 1;
      if (+slider.value === 0 && at() !== (asked.get("at") || "")) {
        go().then((done) => { if (running && done) running = setTimeout(step, calm.matches ? 4000 : 1500); });
      } else step();
    });
    slider.addEventListener("input", () => { stop(); go(); });
    replay.addEventListener("submit", (event) => { event.preventDefault(); stop(); show(withGiven({ at: select.value, all: "" })).then(place); });
    select.addEventListener("change", () => replay.requestSubmit());
    account.addEventListener("click", (event) => {
      const link = event.target.closest(".steps a, .then a");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      stop();
      show(new URLSearchParams(new URL(link.href).search)).then(place);
    });
    track.hidden = false;
    replay.querySelector(".show").hidden = true;
    place();
  }

  // Keys
  const lines = () => [...account.querySelectorAll(".line")];
  function move(by) {
    const all = lines();
    const here = all.indexOf(document.activeElement.closest(".line"));
    const next = all[here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by];
    if (next) { next.focus({ preventScroll: true }); next.scrollIntoView({ block: "center" }); }
  }
  document.addEventListener("keydown", (event) => {
    const keys = document.getElementById("keys");
    if (event.ctrlKey || event.metaKey || event.altKey || keys.open) return;
    if (event.target.closest("input, textarea, select")) return;
    if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (event.key === "f") {
      filters.closest("details").open = true;
      document.getElementById("words").focus();
    }
    else if (event.key === "?") keys.showModal();
    else if (event.key === "Enter" && event.target.matches(".line")) event.target.querySelector(".asked").click();
    else return;
    event.preventDefault();
  });
})();
