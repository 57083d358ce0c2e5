"use strict";
(() => {
  const questions = [...document.querySelectorAll("article.q")];
  const help = document.getElementById("help");
  let last = null;
  let opener = null;

  const aimed = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    return id ? document.getElementById(id) : null;
  };
  const report = () => aimed()?.closest("article.report") ?? null;
  const current = () => document.activeElement?.closest("article.q") ?? null;

  function go(question) {
    last = question;
    question.focus({ preventScroll: true });
    question.scrollIntoView({ block: "start" });
  }
  function step(by) {
    const here = questions.indexOf(current() ?? last);
    const next = here < 0 ? (by > 0 ? 0 : -1) : here + by;
    if (questions[next]) go(questions[next]);
  }
  function open(question) {
    const value = question.querySelector("a.value[href]");
    if (!value) return;
    last = question;
    opener = value;
    location.hash = value.getAttribute("href");
  }
  function close() {
    const back = last;
    history.replaceState(null, "", "#" + (back ? back.id : "reports"));
    // A new target takes effect only through a navigation, and this one adds no step to go back over.
    location.replace(location.hash);
    if (back) go(back);
    opener?.focus({ preventScroll: true });
    opener = null;
  }
  function reveal() {
    const target = aimed();
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    if (target?.matches("mark, article.report")) {
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: "center" });
    }
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='#']");
    if (!link) return;
    const question = link.closest("article.q");
    if (question) { last = question; opener = link; }
    if (link.matches(".report .close")) { event.preventDefault(); close(); }
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.target.closest?.("input, textarea, select")) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "?") help.showModal();
    else if (event.key === "Escape" && report()) close();
    else if (event.key === "Enter" && event.target.matches?.("article.q")) open(event.target);
    else return;
    event.preventDefault();
  });
  document.querySelector(".help-button").addEventListener("click", () => help.showModal());
  document.querySelector(".keys").hidden = false;
  window.addEventListener("hashchange", reveal);
  if (location.hash) reveal();
})();
