"use strict";
// Tells that something changed since the page was made, and shows it when asked to. Without EventSource, or where the
// desk takes no more listeners, the page stays as it is: nothing is asked again and again.
(() => {
  const box = document.getElementById("live");
  if (!box || !window.EventSource) return;
  let made = Number(box.dataset.made);
  let source = null;
  const changed = new Map();

  // A page that has nothing to show yet fills by itself: there is nothing that would move under a reader's eyes.
  const filling = (how) => document.querySelector(`[data-filling${how}]`);
  const again = () => filling('="now"') && setTimeout(() => show().then(again), 1000);
  const tell = () => {
    if (filling("")) return void show();
    const ofOne = box.dataset.events !== "/events";
    const n = ofOne ? [...changed.values()].reduce((a, b) => a + b, 0) : changed.size;
    const text = !n ? box.dataset.something : n === 1 ? box.dataset.one : box.dataset.other.replace("{n}", n);
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.addEventListener("click", show);
    box.replaceChildren(button);
  };
  // Parts that can be put in place of the old ones are; any other page is loaded again.
  async function show(event) {
    const parts = [...document.querySelectorAll("[data-live]")];
    if (!parts.length) return location.reload();
    const answer = await fetch(location.href);
    if (!answer.ok) return location.reload();
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of parts) {
      const other = fresh.getElementById(part.id);
      if (!other) return location.reload();
      part.replaceChildren(...other.childNodes);
    }
    made = Number(fresh.getElementById("live")?.dataset.made ?? made);
    changed.clear();
    document.dispatchEvent(new CustomEvent("desk:changed"));
    if (!event) return;
    box.textContent = box.dataset.shown;
    parts[0].setAttribute("tabindex", "-1");
    parts[0].focus({ preventScroll: true });
  }
  const listen = () => {
    source = new EventSource(box.dataset.events);
    source.addEventListener("hello", (event) => {
      if (JSON.parse(event.data).made !== made && !changed.size) tell();
    });
    source.addEventListener("changed", (event) => {
      const { story, n } = JSON.parse(event.data);
      changed.set(story, (changed.get(story) || 0) + n);
      tell();
    });
  };
  const leave = () => { source?.close(); source = null; };
  // A page that nobody looks at holds no connection: a browser has few for one address.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) leave();
    else if (!source) listen();
  });
  addEventListener("pagehide", leave);
  if (!document.hidden) listen();
  again();
})();
