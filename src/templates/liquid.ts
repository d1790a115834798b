import { type FilterImplOptions, Liquid } from "liquidjs";
import { DATE_FILTERS, isNow, LEFT_OUT_FILTERS, OWN_FILTERS } from "./filters.ts";
import { MOST } from "./template.ts";

/** Tags that would bring in other files. */
const LEFT_OUT_TAGS = ["include", "render", "layout", "block"] as const;

/** What a template says about the time of the run would differ between the plan and its carrying out. */
const timeless = (filter: FilterImplOptions): FilterImplOptions =>
  function (value, ...rest): unknown {
    if (isNow(value)) throw new Error(`"${String(value)}" differs from run to run`);
    const handler = typeof filter === "function" ? filter : filter.handler;
    return handler.call(this, value, ...rest);
  };

/**
 * Liquid as far as a page's text may be trusted to it: no file but the template, nothing but a value's own fields,
 * no name that is not there, no more time and memory than is given. `write` says how a value becomes text.
 */
export const liquid = (write: (value: unknown) => string): Liquid => {
  const engine = new Liquid({
    templates: {},
    outputEscape: write,
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    timezoneOffset: 0,
    locale: "en-GB",
    dateFormat: "%Y-%m-%d",
    parseLimit: MOST.templateCharacters,
    renderLimit: MOST.milliseconds,
    memoryLimit: MOST.memory,
  });
  for (const tag of LEFT_OUT_TAGS) delete engine.tags[tag];
  for (const filter of LEFT_OUT_FILTERS) delete engine.filters[filter];
  for (const name of DATE_FILTERS) {
    const filter = engine.filters[name];
    if (filter !== undefined) engine.registerFilter(name, timeless(filter));
  }
  for (const [name, filter] of Object.entries(OWN_FILTERS)) engine.registerFilter(name, filter);
  return engine;
};
