/**
 * Brings what is on the screen in line with what was fetched, part by part: whatever is the same stays the same node,
 * so scrolling, focus, an open toggle and a half-written line survive. What is new or different is lit for a moment.
 */
const MORPH = `
  const FRESH = 2600;
  const KEPT = ["open", "data-held"];
  const keyOf = (part) => part.dataset?.key ?? "";
  const light = (part) => {
    part.classList.add("fresh");
    setTimeout(() => part.classList.remove("fresh"), FRESH);
  };
  const dress = (old, next) => {
    const fresh = old.classList.contains("fresh");
    for (const { name } of [...old.attributes]) if (!next.hasAttribute(name) && !KEPT.includes(name)) old.removeAttribute(name);
    for (const { name, value } of next.attributes) if (!KEPT.includes(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
    if (fresh) old.classList.add("fresh");
  };
  const morph = (old, next) => {
    if (old.nodeType !== 1) { if (old.nodeValue !== next.nodeValue) old.nodeValue = next.nodeValue; return; }
    if (old.hasAttribute("data-held")) return;
    dress(old, next);
    if (old.innerHTML === next.innerHTML) return;
    if (keyOf(old) && !next.querySelector("[data-key]")) light(old);
    children(old, next);
  };
  const children = (old, next) => {
    const wanted = new Set([...next.children].map(keyOf));
    for (const child of [...old.children]) if (keyOf(child) && !wanted.has(keyOf(child))) child.remove();
    const mates = new Map([...old.children].filter(keyOf).map((child) => [keyOf(child), child]));
    let at = old.firstChild;
    for (const child of [...next.childNodes]) {
      const key = keyOf(child);
      const like = key ? mates.get(key) : at && !keyOf(at) ? at : undefined;
      const mate = like?.nodeName === child.nodeName ? like : undefined;
      if (mate === undefined) {
        old.insertBefore(child, at);
        if (key) light(child);
        continue;
      }
      if (mate === at) at = at.nextSibling; else old.insertBefore(mate, at);
      morph(mate, child);
    }
    while (at) { const rest = at.nextSibling; at.remove(); at = rest; }
  };
`;

/** Feels the pulse twice a second, and fetches the page again only when it has moved. */
const WATCH = `
  const root = document.documentElement;
  const PATIENCE = 15000;
  const fetched = async (path) => {
    const answer = await fetch(path, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  };
  const part = (from, name) => from.querySelector(name);
  const address = () => document.querySelectorAll("[data-address]").forEach((shown) => { shown.textContent = location.origin; });
  const look = async (force) => {
    try {
      const pulse = await fetched("/pulse");
      morph(part(document, ".strip"), part(pulse, ".strip"));
      if (force || pulse.documentElement.dataset.revision !== root.dataset.revision) {
        const next = await fetched(location.pathname);
        for (const name of [".bar", "main"]) morph(part(document, name), part(next, name));
        document.title = next.title;
        root.dataset.revision = next.documentElement.dataset.revision;
        address();
        place();
      }
      root.classList.remove("lost");
    } catch {
      root.classList.add("lost");
    }
  };
  let line = Promise.resolve();
  const lookNow = (force = false) => (line = line.then(() => look(force)));
  const keep = async () => { if (!document.hidden) await lookNow(); setTimeout(keep, 500); };
  address();
  setTimeout(keep, 500);
`;

export const LIVE = `${MORPH}${WATCH}`;
