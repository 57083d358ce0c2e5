"use strict";
// Whoever is pointed at or focused has their lines, and those at their other ends, lit.
for (const network of document.querySelectorAll(".network")) {
  const lines = [...network.querySelectorAll("path")];
  const light = (event) => {
    const node = event.target.closest("[data-node]");
    const name = node ? node.dataset.node : null;
    const ends = new Set([name]);
    for (const line of lines) {
      const lit = name !== null && (line.dataset.from === name || line.dataset.to === name);
      line.classList.toggle("lit", lit);
      if (lit) { ends.add(line.dataset.from).add(line.dataset.to); }
    }
    for (const other of network.querySelectorAll("[data-node]")) {
      other.classList.toggle("lit", name !== null && ends.has(other.dataset.node));
    }
    network.classList.toggle("lighting", name !== null);
  };
  for (const kind of ["mouseover", "focusin"]) network.addEventListener(kind, light);
  for (const kind of ["mouseleave", "focusout"]) network.addEventListener(kind, () => light({ target: network }));
}
