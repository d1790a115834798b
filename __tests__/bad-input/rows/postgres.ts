import { rows, source, TABLE } from "../database.ts";
import { INVALID, PARTIAL, type Proved, type Row, SUCCESS } from "../row.ts";

const proved = (number: number, input: string, happens: string, by: Proved["by"]): Proved => ({
  number,
  input,
  happens,
  by,
});

const STATE = "__tests__/state/state.test.ts";
const TWO_WAY = "__tests__/engine/two-way/edges.test.ts";
const TLS = "__tests__/adapters/postgres/tls.test.ts";

/** Rows of a database. */
export const POSTGRES: readonly Row[] = [
  {
    ...rows(94, "a table's name with a second statement in it", TABLE, {
      target: [source('"bolts; drop table bolts"')],
    }),
    ends: INVALID,
    told: [
      "error: notion-sync.yml:5:25, target bolts: The database has no table or view `bolts; drop table bolts`. Write `table` as schema.table, as the database has it; capitals count.",
    ],
  },
  {
    ...rows(94, "a table that there is not", TABLE, { target: [source("bolt")] }),
    ends: INVALID,
    told: [
      "error: notion-sync.yml:5:25, target bolts: The database has no table or view `bolt`. Did you mean `bolts`?",
    ],
  },
  {
    ...rows(
      94,
      "a table with quotation marks and capitals in its name",
      'CREATE TABLE "My ""bolts" (id int PRIMARY KEY, name text, v text); INSERT INTO "My ""bolts" VALUES (1, \'a\', \'x\');',
      {
        target: [source("'My \"bolts'"), "key: { from: _key, property: Key }"],
      },
    ),
    ends: SUCCESS,
    told: [],
    holds: [{ Name: "a", Key: "1", V: "x" }],
  },
  {
    ...rows(
      95,
      'columns called order and a"b',
      "CREATE TABLE bolts (id int PRIMARY KEY, name text, \"order\" text, \"a\"\"b\" text); INSERT INTO bolts VALUES (1, 'a', 'o', 'q');",
      {
        properties: [
          "Key: { type: rich_text, is: key }",
          "V: { type: rich_text, from: order }",
          'W: { type: rich_text, from: \'"a\\"b"\' }',
        ],
        columns: { Key: "rich_text", V: "rich_text", W: "rich_text" },
      },
    ),
    ends: SUCCESS,
    told: [],
    holds: [{ Name: "a", V: "o", W: "q" }],
  },
  {
    ...rows(95, "a column that there is not", TABLE, {
      properties: ["Key: { type: rich_text, is: key }", "V: { type: rich_text, from: vv }"],
    }),
    ends: INVALID,
    told: ["error: notion-sync.yml:11:35, target bolts: `bolts` has no column `vv`. Did you mean `v`?"],
  },
  {
    ...rows(
      96,
      "a key of two columns",
      "CREATE TABLE bolts (a int, b text, name text, v text, PRIMARY KEY (a, b)); INSERT INTO bolts VALUES (1, 'z', 'a', 'x');",
    ),
    ends: SUCCESS,
    told: [],
    holds: [{ Name: "a", Key: "1/z" }],
  },
  {
    ...rows(
      96,
      "two keys of two columns that are one text when they are joined",
      "CREATE TABLE bolts (a text, b text, name text, v text, PRIMARY KEY (a, b)); INSERT INTO bolts VALUES ('x', 'y/z', 'a', '1'), ('x/y', 'z', 'b', '2');",
    ),
    ends: SUCCESS,
    told: [],
    holds: [
      { Name: "a", Key: "x/y\\/z" },
      { Name: "b", Key: "x\\/y/z" },
    ],
  },
  {
    ...rows(
      96,
      "a key made by an expression, that two rows have",
      "CREATE TABLE bolts (id int PRIMARY KEY, name text, v text); INSERT INTO bolts VALUES (1, 'a', 'x'), (2, 'a', 'y'), (3, 'b', 'x');",
      { target: [source("bolts"), "key: { from: name, property: Key }"] },
    ),
    ends: INVALID,
    told: [
      'error: target bolts, record a: 2 records have the key "a": the rows 1 and 2. Give each record a key of its own.',
    ],
  },
  {
    ...rows(
      96,
      "a table without a key",
      "CREATE TABLE bolts (id int, name text, v text); INSERT INTO bolts VALUES (1, 'a', 'x');",
    ),
    ends: INVALID,
    told: [
      "error: notion-sync.yml:5:25, target bolts: `public.bolts` has no primary key, so its rows cannot be told apart. Name the columns that do with `key`, under `source`.",
    ],
  },
  {
    ...rows(
      96,
      "a key that is null in one row",
      "CREATE TABLE bolts (id int, name text, v text); INSERT INTO bolts VALUES (1, 'a', 'x'), (NULL, 'b', 'x');",
      {
        target: [source("bolts", ", key: id"), "key: { from: _key, property: Key }"],
      },
    ),
    ends: INVALID,
    told: [
      "error: target bolts: The record has no key. Fill in every column of its key, or leave the row out with `where`.",
    ],
  },
  {
    ...rows(
      96,
      "a key that two rows have",
      "CREATE TABLE bolts (id int, name text, v text); INSERT INTO bolts VALUES (1, 'a', 'x'), (1, 'b', 'x');",
      {
        target: [source("bolts", ", key: id"), "key: { from: _key, property: Key }"],
      },
    ),
    ends: INVALID,
    told: ['error: target bolts, record 1: 2 records have the key "1". Give each record a key of its own.'],
  },
  {
    ...rows(96, "a view, without saying what its key is", `${TABLE} CREATE VIEW seen AS SELECT * FROM bolts;`, {
      target: [source("seen"), "key: { from: _key, property: Key }"],
    }),
    ends: INVALID,
    told: [
      "error: notion-sync.yml:5:25, target bolts: `public.seen` has no primary key, so its rows cannot be told apart. Name the columns that do with `key`, under `source`.",
    ],
  },
  {
    ...rows(96, "a view with a key", `${TABLE} CREATE VIEW seen AS SELECT * FROM bolts;`, {
      target: [source("seen", ", key: id"), "key: { from: _key, property: Key }"],
    }),
    ends: SUCCESS,
    told: [],
    holds: [{ Name: "a", Key: "1", V: "x" }],
  },
  proved(
    98,
    "an address of a database with signs that mean something, or with a mistake",
    "It is taken apart as it is meant, or refused without a part of it in the message.",
    ["__tests__/adapters/postgres/address.test.ts", "%j is refused, and no part of it is in the message"],
  ),
  {
    ...rows(98, "a database's address that is none", TABLE, {
      env: { DATABASE_URL: "mysql://ann:hidden@db.example/shop" },
    }),
    ends: INVALID,
    told: [
      "error: notion-sync.yml:5:25, target bolts: `url` is not the address of a PostgreSQL database. Write `url` as postgres://USER:PASSWORD@HOST:5432/DATABASE, with special characters as %40, %2F, ….",
    ],
  },
  {
    ...rows(98, "a database that nobody listens at", TABLE, {
      env: { DATABASE_URL: "postgres://ann:hidden@127.0.0.1:9/shop" },
    }),
    ends: PARTIAL,
    told: [
      "error: notion-sync.yml:5:25, target bolts: Nothing answers at the host and port in `url`. Start the database, or correct the host and port in `url`; a firewall may have to let the runner in.",
    ],
  },
  {
    ...rows(98, "no address of a database", TABLE, { env: { DATABASE_URL: "" } }),
    ends: INVALID,
    told: [
      "error: notion-sync.yml:5:25, target bolts: There is no address of the database. Set DATABASE_URL (in a workflow from a secret), or name another variable: `url: ${MY_DATABASE_URL}`.",
    ],
  },
  proved(98, "a certificate that nobody vouches for", "Refused, with what to do.", [
    TLS,
    "a certificate that nobody here vouches for is refused, with what to do",
  ]),
  proved(98, "a database without TLS, where it was asked for", "Refused.", [
    TLS,
    "a database without TLS is refused where it was asked for",
  ]),
  proved(100, "a row that somebody changed since it was read", "It is not written; the next run sees both.", [
    STATE,
    "changes a row, its base and the log together, and none of them where the row has changed",
  ]),
  proved(
    101,
    "a page whose row the database refuses",
    "That record fails (exit 1), the page waits, and the others are written.",
    [TWO_WAY, "is that record's error where it refuses it: the page waits, and the others are written"],
  ),
  proved(102, "a trigger that changes what is written", "What it made of it is what both sides hold in the end.", [
    TWO_WAY,
    "is what both sides hold in the end, and what was typed is kept",
  ]),
  proved(104, "two runs of a two-way target at once", "The second writes nothing (exit 6).", [
    TWO_WAY,
    "keeps a second run out, with an exit code of its own, and nothing is written",
  ]),
];
