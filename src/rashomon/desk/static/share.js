"use strict";
// Buttons that copy what stands beside them; where that is not allowed, it is selected to be copied by hand.
for (const button of document.querySelectorAll("button.copy")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copies);
    const told = button.closest("details").querySelector("[role=status]");
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      told.textContent = button.dataset.done;
      button.textContent = button.dataset.done;
    } catch {
      field.focus();
    }
  });
}
