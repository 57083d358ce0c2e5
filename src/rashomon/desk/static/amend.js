"use strict";
// Forms of correction open in the page where one is; without this, or where it fails, the link leads to the form.
(() => {
  const filled = (box) => {
    const to = box.querySelector("input[name=to]");
    if (!to) return;
    let offered = "";
    for (const one of box.querySelectorAll("input[name=change]")) one.addEventListener("change", () => {
      const asks = one.closest("label").classList.contains("asks");
      to.closest("label").hidden = box.querySelector("#to-hint").hidden = !asks;
      to.setAttribute("list", `amend-${one.value}`);
      if (to.value === offered) to.value = offered = asks ? one.dataset.now : "";
    });
  };
  const open = async (link) => {
    const asked = new URL(link.href);
    if (!asked.searchParams.has("back")) asked.searchParams.set("back", location.pathname + location.search);
    asked.searchParams.set("part", "1");
    const answer = await fetch(asked);
    if (!answer.ok) throw new Error(String(answer.status));
    const box = document.createElement("dialog");
    box.className = "amend-box";
    box.setAttribute("aria-labelledby", "amend-title");
    box.innerHTML = await answer.text(); // a page of the desk's own
    document.body.append(box);
    box.addEventListener("close", () => { box.remove(); link.focus(); });
    box.addEventListener("click", (event) => {
      if (event.target.closest(".leave")) { event.preventDefault(); box.close(); }
    });
    filled(box);
    box.showModal();
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.amend");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !window.HTMLDialogElement) return;
    event.preventDefault();
    open(link).catch(() => { location.href = link.href; });
  });
  filled(document);
  const address = new URL(location.href);
  if (address.searchParams.has("noted")) { // told once; an address that is shared tells it no more
    address.searchParams.delete("noted");
    history.replaceState(history.state, "", address);
  }
})();
