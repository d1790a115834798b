import type { Invariant } from "./invariant.ts";
import { fields, written } from "./pages.ts";

const HOME = /^\/v1\/data_sources\/([0-9a-f-]{36})$/;

/** Notion takes a whole list or none: what is added between the reading and the writing of it is beyond anybody's reach. */
export const options: Invariant = {
  name: "S16",
  sentence: "An option that is there is never dropped, renamed or given another colour.",
  onRequest: (sent, { given, options: shown }, { sight }) => {
    const home = HOME.exec(sent.path)?.[1] ?? "";
    const columns = sight.source(home)?.properties;
    if (sent.method !== "PATCH" || columns === undefined || given.prune === "true") return [];
    return Object.entries(written(sent)).flatMap(([key, change]) => {
      const column = columns.get(key) ?? columns.get(decodeURIComponent(key));
      const list = column === undefined ? undefined : fields(fields(change)[column.type])["options"];
      if (column === undefined || !Array.isArray(list)) return [];
      const sentOptions = list.map(fields);
      return column.options
        .filter(({ id }) => shown.get(home)?.has(id) === true)
        .filter(
          ({ id, name, color }) =>
            !sentOptions.some((one) => (one["id"] === id || one["name"] === name) && (one["color"] ?? color) === color),
        )
        .map(({ name }) => `"${name}" of ${column.name} would be dropped or coloured anew.`);
    });
  },
};
