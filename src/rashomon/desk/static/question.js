"use strict";
// j and k go to the next and the previous question.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  const way = { j: "next", k: "prev" }[event.key];
  const link = way && document.querySelector(`.trail a[rel=${way}]`);
  if (link) { event.preventDefault(); link.click(); }
});
for (const hint of document.querySelectorAll(".keys")) hint.hidden = false;
