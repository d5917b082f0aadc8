/* Words selected in a text are put into the box below it; the box works without this. */
"use strict";
(() => {
  const from = document.querySelector("[data-quote-from]");
  const into = document.querySelector("[data-quote-into]");
  const button = document.querySelector("[data-quote]");
  if (!from || !into || !button) return;

  const selected = () => {
    const selection = getSelection();
    const inside = selection.rangeCount && from.contains(selection.getRangeAt(0).commonAncestorContainer);
    return inside ? selection.toString().trim() : "";
  };
  document.addEventListener("selectionchange", () => {
    if (selected()) button.hidden = false;
  });
  // The press must not take the selection away before it is read.
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    const words = selected();
    if (!words) return;
    into.value = words;
    into.dispatchEvent(new Event("input", { bubbles: true }));
    into.focus();
  });
})();
