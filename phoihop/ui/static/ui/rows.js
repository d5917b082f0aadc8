/* Rows of a table that save themselves; one button saves them all without this. */
"use strict";
(() => {
  // Rows that save themselves: what is typed counts as unsaved until the answer is there.
  const rowOf = (event) => event.target.closest?.("[data-saves-itself]");
  document.addEventListener("input", (event) => {
    const row = rowOf(event);
    if (row) row.dataset.unsaved = "";
  });
  document.addEventListener("htmx:beforeRequest", (event) => {
    const row = rowOf(event);
    if (!row) return;
    delete row.dataset.unsaved;
    row.dataset.saving = "";
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const row = rowOf(event);
    if (!row) return;
    delete row.dataset.saving;
    if (event.detail.successful) return;
    row.dataset.unsaved = "";
    const [conflict, refused] = [409, 422];
    if ([conflict, refused].includes(event.detail.xhr.status)) return;
    const words = document.createElement("p");
    words.className = "field-error";
    words.textContent = document.body.dataset.notSaved;
    const state = row.querySelector(".cell-state");
    state.querySelectorAll(".saved, .field-error, .field-waiting").forEach((old) => old.remove());
    state.prepend(words);
  });
  document.addEventListener("submit", () => {
    document.querySelectorAll("[data-unsaved]").forEach((row) => delete row.dataset.unsaved);
  });
})();
