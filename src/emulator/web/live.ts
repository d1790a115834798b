/**
 * Asks once a second whether something changed, fetches the page again if so, and puts the new content in place of the
 * old: what is new or different is lit for a moment. Where a person had scrolled to, and what was focused, stays.
 */
export const LIVE_SCRIPT = `
(() => {
  const root = document.documentElement;
  const rows = (from) => new Map([...from.querySelectorAll("[data-key]")].map((row) => [row.dataset.key, row]));
  const address = () => document.querySelectorAll("[data-address]").forEach((part) => { part.textContent = location.origin; });
  const replace = (next) => {
    const [old, main, bar] = [document.querySelector("main"), next.querySelector("main"), next.querySelector(".bar")];
    const before = rows(old);
    const places = [...old.querySelectorAll(".sheet")].map((sheet) => [sheet.scrollLeft, sheet.scrollTop]);
    const focused = document.activeElement?.getAttribute("href");
    for (const [key, row] of rows(main)) if (before.get(key)?.innerHTML !== row.innerHTML) row.classList.add("fresh");
    document.querySelector(".bar").replaceWith(bar);
    old.replaceWith(main);
    main.querySelectorAll(".sheet").forEach((sheet, index) => sheet.scrollTo(...(places[index] ?? [0, 0])));
    if (focused) [...document.querySelectorAll("a")].find((link) => link.getAttribute("href") === focused)?.focus({ preventScroll: true });
    document.title = next.title;
    root.dataset.revision = next.documentElement.dataset.revision;
    address();
  };
  const look = async () => {
    try {
      const revision = await (await fetch("/revision", { cache: "no-store" })).text();
      if (revision === root.dataset.revision) return root.classList.remove("lost");
      const page = await (await fetch(location.pathname, { cache: "no-store" })).text();
      replace(new DOMParser().parseFromString(page, "text/html"));
      root.classList.remove("lost");
    } catch {
      root.classList.add("lost");
    }
  };
  const keep = async () => { if (!document.hidden) await look(); setTimeout(keep, 1000); };
  address();
  setTimeout(keep, 1000);
})();
`;
