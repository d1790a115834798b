/** Sends an act to the emulator, and says what it answered: nothing where all went well. */
const ACT = `
  const ACTOR = "actor";
  const actor = () => part(document, "[data-actor]");
  const toast = part(document, ".toast");
  let quiet = 0;
  const say = (message) => {
    toast.textContent = message;
    toast.hidden = message === "";
    clearTimeout(quiet);
    quiet = setTimeout(() => { toast.hidden = true; }, 8000);
  };
  const act = async (fields) => {
    const body = JSON.stringify({ fields: [...fields, ["as", actor()?.value ?? ""]] });
    try {
      const headers = { "content-type": "application/json" };
      const answer = await fetch("/act", { method: "POST", headers, body, keepalive: body.length < 20000, signal: AbortSignal.timeout(PATIENCE) });
      const { message } = await answer.json();
      if (answer.ok) await lookNow(true);
      return message;
    } catch {
      return "There is no connection to the emulator.";
    }
  };
  const remembered = sessionStorage.getItem(ACTOR);
  if (actor() && [...actor().options].some(({ value }) => value === remembered)) actor().value = remembered;
  document.addEventListener("change", ({ target }) => { if (target === actor()) sessionStorage.setItem(ACTOR, target.value); });
`;

/** One form is open at a time: over the cell it is for, or, for the content of a page, in its place. */
const DESK = `
  const desk = part(document, ".desk");
  let open = null;
  const fieldsOf = (form) => [...new FormData(form)];
  const place = () => {
    if (open?.host !== desk || !open.cell.isConnected) return;
    const at = open.cell.getBoundingClientRect();
    const wide = Math.min(Math.max(at.width + 2, open.form.matches(".of-date") ? 372 : 280), innerWidth - 16);
    desk.style.width = wide + "px";
    desk.style.left = Math.max(8, Math.min(at.left - 1, innerWidth - wide - 8)) + "px";
    desk.style.top = Math.max(8, Math.min(at.top - 1, innerHeight - desk.offsetHeight - 8)) + "px";
  };
  const close = (back) => {
    if (!open) return;
    const { host, cell } = open;
    open = null;
    host.replaceChildren();
    desk.hidden = true;
    host.removeAttribute("data-held");
    if (back) (cell.matches("[tabindex], button") ? cell : part(cell, "button") ?? cell).focus({ preventScroll: true });
    if (host !== desk) lookNow(true);
  };
  const send = async (back) => {
    if (!open) return true;
    const { form, before } = open;
    const fields = fieldsOf(form);
    if (JSON.stringify(fields) === before) { close(back); return true; }
    if (form.classList.contains("busy")) return false;
    form.classList.add("busy");
    const refusal = await act(fields);
    form.classList.remove("busy");
    part(form, "[role=alert]").textContent = refusal;
    place();
    if (refusal === "") close(back);
    return refusal === "";
  };
  const grow = (area) => { if (area?.matches("textarea")) { area.style.height = "auto"; area.style.height = area.scrollHeight + 2 + "px"; } place(); };
  const begin = async (cell) => {
    const keyed = cell.closest("[data-key]");
    const owner = keyed.parentElement.closest("[data-key]");
    const kind = cell.dataset.edit;
    if (kind === "toggle") {
      const on = cell.dataset.on === "true" ? "false" : "true";
      return say(await act([["do", "set"], ["page", owner.dataset.key], ["property", keyed.dataset.key], ["value", on]]));
    }
    const form = part(await fetched("/edit/" + kind + "/" + owner.dataset.key + "?property=" + encodeURIComponent(keyed.dataset.key)), "form");
    if (!form) return say("This can no longer be edited.");
    const host = kind === "body" ? part(document, "article .body") : desk;
    close(false);
    host.replaceChildren(form);
    if (host === desk) { desk.hidden = false; desk.setAttribute("aria-label", form.getAttribute("aria-label")); }
    else host.setAttribute("data-held", "");
    form.classList.toggle("large", cell.matches("h1"));
    open = { form, host, cell, before: JSON.stringify(fieldsOf(form)) };
    const first = part(form, "[data-first]");
    grow(first);
    place();
    first.focus({ preventScroll: host === desk });
    if (first.matches("[type=text]")) first.select();
    if (host !== desk) form.scrollIntoView({ block: "nearest" }); else if (first.matches("textarea")) first.setSelectionRange(first.value.length, first.value.length);
  };
`;

export const HAND = `${ACT}${DESK}`;
