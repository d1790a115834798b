import { INVALID, type Row, SUCCESS } from "../row.ts";

const A = { "bolts/a.json": { name: "a" } };
const LEDGER = ".notion-sync/ledger.ndjson";
const DATABASES = ".github/notion-sync.databases.json";

const ledger = (number: number, input: string, text: string | Uint8Array) => ({
  number,
  input,
  before: { files: A },
  files: { ...A, [LEDGER]: text },
});

/** What the product wrote down itself, and somebody changed. */
export const LEDGER_ROWS: readonly Row[] = [
  {
    ...ledger(105, "a ledger that is cut in the middle of a line", '{"ts":"2026-11-21T00:00:00.000Z","run":"01'),
    ends: SUCCESS,
    told: [
      "warning: .notion-sync/ledger.ndjson:1: Line 1 of the ledger does not follow from the one before: it was changed, cut or torn. Nothing is lost in Notion. Bring the file back from where it is kept, or begin a new one.",
    ],
  },
  {
    ...ledger(105, "a ledger with the marks of a merge", "<<<<<<< HEAD\n=======\n>>>>>>> main\n"),
    ends: SUCCESS,
    told: [
      "warning: .notion-sync/ledger.ndjson:1: Line 1, 2, 3 of the ledger does not follow from the one before: it was changed, cut or torn. Nothing is lost in Notion. Bring the file back from where it is kept, or begin a new one.",
    ],
  },
  { ...ledger(105, "a ledger that is empty", ""), ends: SUCCESS, told: [] },
  {
    ...ledger(105, "a ledger that is no text", Buffer.from([0, 255, 254, 10, 13])),
    ends: SUCCESS,
    told: [
      "warning: .notion-sync/ledger.ndjson:1:2: The file is not UTF-8: here is something that is no character of it. Save the file as UTF-8.",
    ],
  },
  {
    ...ledger(
      107,
      "a line of the ledger that was taken out",
      '{"ts":"x","run":"y","action":"run","prev":null}\n{"ts":"x","run":"z","action":"run","prev":"0123456789abcdef"}\n',
    ),
    ends: SUCCESS,
    told: [
      "warning: .notion-sync/ledger.ndjson:2: Line 2 of the ledger does not follow from the one before: it was changed, cut or torn. Nothing is lost in Notion. Bring the file back from where it is kept, or begin a new one.",
    ],
  },
  {
    number: 105,
    input: "a list of databases with the marks of a merge",
    files: { ...A, [DATABASES]: "<<<<<<< HEAD\n{}\n=======\n" },
    ends: INVALID,
    told: [
      "error: .github/notion-sync.databases.json:1:1: This is not what `setup` wrote. Take back what was changed in this file, or run `setup` to have it written again.",
    ],
  },
  {
    number: 105,
    input: "a list of databases of another version",
    files: { ...A, [DATABASES]: { version: 2, targets: {} } },
    ends: INVALID,
    told: [
      "error: .github/notion-sync.databases.json:2:13: This is not what `setup` wrote. Take back what was changed in this file, or run `setup` to have it written again.",
    ],
  },
  {
    number: 105,
    input: "the base of a two-way target that is lost",
    happens: "It is made anew; where the sides differ, the policy decides, and nothing is deleted.",
    by: [
      "__tests__/engine/two-way/edges.test.ts",
      "that is lost is made anew, and where the sides differ the policy decides",
    ],
  },
  {
    number: 105,
    input: "a base that a later version wrote",
    happens: "Refused (exit 2), and so is a table of that name that is not ours.",
    by: [
      "__tests__/state/state.test.ts",
      "of a later layout is refused, and so is a table of that name that is not ours",
    ],
  },
  {
    number: 106,
    input: "a base that was taken back to an older one",
    happens: "No edit is lost.",
    by: ["__tests__/engine/two-way/edges.test.ts", "that was rolled back loses no edit"],
  },
  {
    number: 107,
    input: "a ledger on a branch that somebody amended",
    happens: "A warning, and it is carried on (exit 0).",
    by: [
      "__tests__/ledger/branch-store.test.ts",
      "a commit of ours that was amended is noticed by what its message says",
    ],
  },
  {
    number: 108,
    input: "a clock that is decades wrong",
    because:
      "What is in step is told by content and by Notion's own times. Only `ttl` and the last complete week go by the clock, and `archive` needs `confirm`.",
  },
  {
    number: 111,
    input: "a job that is ended by its time limit",
    happens: "The write in flight is finished and recorded; the next run does the rest (exit 1).",
    by: [
      "__tests__/engine/faults.test.ts",
      "finishes what is being written, leaves the rest to the next run, and says so",
    ],
  },
  {
    number: 111,
    input: "a process that is killed",
    happens: "The next run does the rest, and nothing is there twice.",
    by: ["__tests__/bundle/killed.test.ts", "%s: the next run does the rest, and nothing is there twice"],
  },
];
