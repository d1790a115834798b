// The tasks, in their order: each begins where the one before ended. The floor says what no program that reads what it
// is about to compare, and keeps what it overwrites, could do without. There is no bulk write, and a query shows 100 rows.
import { commitAll, putDocs, putRows } from "./material.mjs";

const ROWS = 500;
const DOCS = 50;
/** What Notion shows in one answer. */
const A_QUERY = 100;

const queries = (pages) => Math.max(1, Math.ceil(pages / A_QUERY));

/** A page that is there: its properties, or its body too, which is read and kept before it is replaced. */
const CHANGED_BODY = { "read the body": 1, "replace the body": 1, "set the properties": 1 };

const times = (count, floor) => Object.fromEntries(Object.entries(floor).map(([what, many]) => [what, many * count]));

const rows = (facts) => ({ config: "rows.yml", flags: [], ...facts });
const docs = (facts) => ({ config: "docs.yml", flags: [], ...facts });

export const TASKS = [
  rows({
    name: `${ROWS} rows, cold`,
    prepare: putRows({ count: ROWS, edition: 1 }),
    does: { create: ROWS },
    floor: { schema: 1, query: queries(0), create: ROWS },
  }),
  rows({
    name: `${ROWS} rows, unchanged`,
    prepare: () => undefined,
    does: { skip: ROWS },
    floor: { query: queries(ROWS) },
  }),
  rows({
    name: `${ROWS} rows, 1 changed`,
    prepare: putRows({ count: 1, edition: 2 }),
    does: { update: 1 },
    floor: { query: queries(ROWS), update: 1 },
  }),
  rows({
    name: `${ROWS} rows, 50 changed`,
    prepare: putRows({ count: 50, from: 100, edition: 3 }),
    does: { update: 50 },
    floor: { query: queries(ROWS), update: 50 },
  }),
  rows({
    name: `${ROWS} rows, \`changed-only\`, 3 changed`,
    prepare: (folder) => {
      commitAll(folder);
      putRows({ count: 3, from: 200, edition: 4 })(folder);
    },
    flags: ["--changed-only=true"],
    does: { update: 3 },
    floor: { query: queries(3), update: 3 },
  }),
  docs({
    name: `${DOCS} documents, cold`,
    prepare: putDocs({ count: DOCS, edition: 1 }),
    does: { create: DOCS },
    floor: { schema: 1, query: queries(0), "create, body included": DOCS },
  }),
  docs({
    name: `${DOCS} documents, unchanged`,
    prepare: () => undefined,
    does: { skip: DOCS },
    floor: { query: queries(DOCS) },
  }),
  docs({
    name: `${DOCS} documents, 1 property changed`,
    prepare: putDocs({ count: 1, edition: 1, size: 1_000 }),
    does: { update: 1 },
    floor: { query: queries(DOCS), update: 1 },
  }),
  docs({
    name: `${DOCS} documents, 1 body changed`,
    prepare: putDocs({ count: 1, from: 1, edition: 2 }),
    does: { update: 1 },
    floor: { query: queries(DOCS), ...times(1, CHANGED_BODY) },
  }),
  docs({
    name: `${DOCS} documents, 50 bodies changed`,
    prepare: putDocs({ count: DOCS, edition: 3 }),
    does: { update: DOCS },
    floor: { query: queries(DOCS), ...times(DOCS, CHANGED_BODY) },
  }),
];

export const floorOf = ({ floor }) => Object.values(floor).reduce((sum, many) => sum + many, 0);

export const inWords = ({ floor }) =>
  Object.entries(floor)
    .map(([what, many]) => `${many} × ${what}`)
    .join(", ");
