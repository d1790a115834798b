/** In a list of choices: typing narrows it down, arrows go through it, Enter takes. */
const CHOOSE = `
  const labels = (form) => [...form.querySelectorAll(".choice")].filter((label) => !label.hidden);
  const narrow = (form, words) => {
    for (const label of form.querySelectorAll(".choice")) label.hidden = !label.dataset.words.includes(words.trim().toLowerCase());
    place();
  };
  const make = (form, words) => {
    const label = part(form, "template").content.firstElementChild.cloneNode(true);
    const [input, pill] = [part(label, "input"), part(label, ".pill")];
    input.value = words;
    pill.textContent = words;
    label.dataset.words = words.toLowerCase();
    if (part(form, "[data-single]")) for (const other of form.querySelectorAll("[type=radio]")) other.checked = false;
    part(form, ".choices").append(label);
  };
  const take = async (form, find) => {
    const words = find.value.trim();
    const single = part(form, "[data-single]") !== null;
    if (words === "") return send(true);
    const [first] = labels(form);
    if (first) { const input = part(first, "input"); input.checked = single || !input.checked; }
    else if (find.hasAttribute("data-open")) make(form, words);
    else return;
    find.value = "";
    narrow(form, "");
    if (single) await send(true);
  };
  const step = (form, from, by) => {
    const inputs = labels(form).map((label) => part(label, "input"));
    const to = inputs[inputs.indexOf(from) + by];
    if (to) to.focus(); else if (by < 0) part(form, "[data-find]").focus();
  };
`;

/** In the open form. */
const WRITE = `
  const whenWriting = (event) => {
    const { key, target } = event;
    const form = open.form;
    const whole = event.ctrlKey || event.metaKey;
    if (event.isComposing) return;
    if (key === "Escape") { event.preventDefault(); close(true); }
    else if (key === "Enter" && whole) { event.preventDefault(); send(true); }
    else if (key === "Enter" && target.matches("[data-find]")) { event.preventDefault(); take(form, target); }
    else if (key === "Enter" && target.matches("[data-line]") && !event.shiftKey) { event.preventDefault(); send(true); }
    else if (/^Arrow(Up|Down)$/.test(key) && target.matches("[data-find], [type=checkbox]")) { event.preventDefault(); step(form, target, key === "ArrowDown" ? 1 : -1); }
    else if (key === "Tab" && open.host === desk) ring(event, form);
  };
  const ring = (event, form) => {
    const stops = [...form.querySelectorAll("input:not([type=hidden]), textarea, button")].filter((stop) => stop.offsetParent !== null);
    const [first, last] = [stops[0], stops.at(-1)];
    if (event.shiftKey && event.target === first) { event.preventDefault(); last.focus(); }
    else if (!event.shiftKey && event.target === last) { event.preventDefault(); first.focus(); }
  };
`;

/** In a table: arrows go from cell to cell, Enter begins to write. */
const WALK = `
  const CELL = "[role=grid] td, [role=grid] th";
  const walks = {
    ArrowLeft: (cell) => cell.previousElementSibling,
    ArrowRight: (cell) => cell.nextElementSibling,
    ArrowUp: (cell, rows, at) => rows[at - 1]?.cells[cell.cellIndex],
    ArrowDown: (cell, rows, at) => rows[at + 1]?.cells[cell.cellIndex],
    Home: (cell) => cell.parentElement.firstElementChild,
    End: (cell) => cell.parentElement.lastElementChild,
  };
  const whenWalking = (event) => {
    const cell = event.target.closest(CELL);
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = [...cell.closest("table").rows];
    const to = walks[event.key]?.(cell, rows, rows.indexOf(cell.parentElement));
    if (to) { event.preventDefault(); to.focus(); to.scrollIntoView({ block: "nearest", inline: "nearest" }); }
    else if (["Enter", "F2", " "].includes(event.key) && event.target === cell && cell.dataset.edit) { event.preventDefault(); begin(cell); }
  };
`;

/** What becomes of clicks, keys and forms. A click elsewhere keeps what was written, as in Notion. */
const LISTEN = `
  const FOLLOWS = "a, summary, input, select, label, textarea";
  const inside = (target) => open !== null && open.host.contains(target);
  const whenInside = (event) => {
    const { target } = event;
    if (target.closest("[data-close]")) close(true);
    else if (target.closest("[data-clear]")) for (const input of open.form.querySelectorAll("[type=date], [type=time]")) input.value = "";
    else if (event.detail > 0 && target.closest("[data-single] label") && !target.matches("input")) setTimeout(() => send(true));
    else if (event.detail > 0 && target.matches("[data-single] input")) setTimeout(() => send(true));
  };
  document.addEventListener("click", async (event) => {
    const { target } = event;
    if (inside(target)) return whenInside(event);
    const button = target.closest("button[data-do]");
    const cell = target.closest("[data-edit]");
    if (open?.host === desk && !(await send(false))) return;
    if (button) return say(await act(Object.entries(button.dataset)));
    if (cell && !target.closest(FOLLOWS) && getSelection().isCollapsed && open === null) await begin(cell);
  });
  document.addEventListener("submit", async (event) => {
    event.preventDefault();
    const form = event.target;
    if (open?.form === form) return void send(true);
    const refusal = await act(fieldsOf(form));
    say(refusal);
    if (refusal === "") form.reset();
  });
  document.addEventListener("keydown", (event) => { if (inside(event.target)) whenWriting(event); else whenWalking(event); });
  document.addEventListener("input", ({ target }) => {
    if (!inside(target)) return;
    if (target.matches("[data-find]")) narrow(open.form, target.value);
    grow(target);
  });
  addEventListener("scroll", place, { capture: true, passive: true });
  addEventListener("resize", place);
`;

export const KEYS = `${CHOOSE}${WRITE}${WALK}${LISTEN}`;
