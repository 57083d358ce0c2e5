"use strict";
// A click on marked words shows who says them; j and k go from claim to claim; words in another part are gone to.
(() => {
  for (const hint of document.querySelectorAll(".keys")) hint.hidden = false;
  const text = document.querySelector(".text");
  const anchor = () => decodeURIComponent(location.hash.slice(1));
  const tags = [...text.querySelectorAll("a.tag")];
  const wanted = anchor();
  const found = wanted && document.getElementById(wanted);
  if (/^[cw]-[0-9a-f]+(-\d+)?$/.test(wanted) && !text.contains(found)) {
    const url = new URL(location.href);
    if (!url.searchParams.has("part") && document.querySelector(".elsewhere")) {
      url.hash = "";
      url.searchParams.set("find", wanted);
      location.replace(url);
      return;
    }
  }
  text.addEventListener("click", (event) => {
    const mark = event.target.closest("mark[data-claim]");
    if (!mark || event.target.closest("a") || String(getSelection())) return;
    const card = document.getElementById("k-" + mark.dataset.claim);
    if (card) location.hash = card.id;
  });
  function step(by) {
    const here = tags.indexOf(document.activeElement);
    const seen = here >= 0 ? here + by : tags.findIndex((t) => t.getBoundingClientRect().top > 0);
    const next = tags[Math.max(0, Math.min(tags.length - 1, seen))];
    next?.focus();
    next?.scrollIntoView({ block: "center" });
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "Escape" && anchor().startsWith("k-")) location.hash = "c-" + anchor().slice(2);
    else return;
    event.preventDefault();
  });
})();
