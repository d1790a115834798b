/** Narrows the table of runs. Everything is there without it. */
export const SCRIPT = `
(() => {
  const form = document.querySelector(".filters");
  if (form === null) return;
  const rows = [...document.querySelectorAll("[data-status]")];
  const narrow = () => {
    const status = form.elements.namedItem("status").value;
    const changed = form.elements.namedItem("changed").checked;
    for (const row of rows) {
      row.hidden = (status !== "" && row.dataset.status !== status) || (changed && row.dataset.changed !== "yes");
    }
    const shown = rows.filter((row) => !row.hidden).length;
    form.querySelector("output").textContent = shown === rows.length ? "" : shown + " of " + rows.length;
  };
  form.hidden = false;
  form.addEventListener("change", narrow);
  form.addEventListener("submit", (event) => event.preventDefault());
  narrow();
})();
`;
