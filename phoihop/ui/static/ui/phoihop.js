/* Conveniences only; every page works without them. */
"use strict";
(() => {
  const words = document.body.dataset;
  const changed = new Set();
  const faces = new Map();

  // One press, one request; the button says that it was heard.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.dataset.noGuard !== undefined) return;
    if (form.dataset.sent !== undefined) {
      event.preventDefault();
      return;
    }
    changed.delete(form);
    if (form.method !== "post") return;
    form.dataset.sent = "";
    const button = event.submitter;
    // A disabled button would not send its own name, so it is disabled afterwards.
    setTimeout(() => {
      if (!button) return;
      faces.set(button, [...button.childNodes]);
      button.disabled = true;
      if (!button.classList.contains("link-button")) button.replaceChildren(words.sending);
    });
  });

  // The browser may bring a sent page back as it was left.
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
    faces.forEach((face, button) => {
      button.disabled = false;
      button.replaceChildren(...face);
    });
    faces.clear();
  });

  // What was typed is not lost by a slip.
  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (!form || form.method !== "post" || !form.classList.contains("form")) return;
    if (form.dataset.leaveFreely === undefined) changed.add(form);
  });
  addEventListener("beforeunload", (event) => {
    changed.forEach((form) => form.isConnected || changed.delete(form));
    if (changed.size || document.querySelector("[data-unsaved], [data-saving]")) event.preventDefault();
  });

  // One key combination leads to the search from everywhere.
  const search = document.getElementById("work-search");
  document.addEventListener("keydown", (event) => {
    if (!search || event.key.toLowerCase() !== "k") return;
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    search.focus();
    search.select();
  });

  // A code goes where the writer is; without scripts it is typed.
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-insert]");
    const field = button && document.getElementById(button.dataset.into);
    if (!field) return;
    field.setRangeText(button.dataset.insert, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  });

  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => print());
  });
})();
