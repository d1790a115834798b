import type { About, Reported, Words } from "./about.ts";

type Say = (reported: Reported, about: About) => Words;

const AGAIN = "Run again: what is left is done then.";

const named = (what: string, name: string | undefined): string => (name === undefined ? what : `${what} \`${name}\``);

/** A row that the database does not take. Its reason is told; the values, which its own message would quote, are not. */
const constraint =
  (reason: (reported: Reported) => string, cure: string): Say =>
  (reported, { doing }) => ({ kind: "refused", message: `The database refused ${doing}: ${reason(reported)}.`, cure });

const MEND = "Mend the value on the page or in the row.";

const value = (reason: string, cure = MEND): Say =>
  constraint(({ column }) => `${reason}${column === undefined ? "" : ` (\`${column}\`)`}`, cure);

const RIGHTS: Readonly<Record<string, string>> = {
  schema: "USAGE ON SCHEMA",
  sequence: "USAGE ON SEQUENCE",
  database: "CREATE ON DATABASE",
  function: "EXECUTE ON FUNCTION",
};

/** What the database names is nearer to the truth than what we know, but its message may be in any language. */
const missingRight = ({ denied }: Reported, { right }: About): string | undefined => {
  const words = denied === undefined ? undefined : RIGHTS[denied.kind];
  return words === undefined || denied === undefined ? right : `${words} ${denied.name}`;
};

const forbidden: Say = (reported, about) => {
  const right = missingRight(reported, about);
  const role = about.role === undefined || about.role === "" ? "the role" : `"${about.role.replaceAll('"', '""')}"`;
  return {
    kind: "forbidden",
    message: `The role in \`url\` may not do this: ${about.doing}.`,
    cure:
      right === undefined
        ? "Let the owner of the database grant what is missing; the documentation has the whole list."
        : `Let the owner run: GRANT ${right} TO ${role};`,
  };
};

const password: Say = () => ({
  kind: "unauthorized",
  message: "The database refuses the user or the password in `url`.",
  cure: "Correct them in the secret that `url` is made from, with special characters as %40, %2F, ….",
});

const noEntry: Say = () => ({
  kind: "unauthorized",
  message: "The database does not let this user in from here, or not this way.",
  cure: "Add `sslmode=require` or `verify-full` to `url` where it was disabled, or allow the user in pg_hba.conf.",
});

const noDatabase: Say = () => ({
  kind: "not-found",
  message: "The server has no database of the name in `url`.",
  cure: "Correct what comes after the last slash of `url`, or create the database.",
});

const notThere: Say = (_, { doing }) => ({
  kind: "not-found",
  message: `A table, column or type was no longer there (${doing}).`,
  cure: "Run again; where it was renamed, correct its name in the configuration.",
});

const between: Say = (_, { doing }) => ({
  kind: "conflict",
  message: `Somebody else was writing the same rows (${doing}).`,
  cure: AGAIN,
});

const weather =
  (what: string, cure = AGAIN): Say =>
  (_, { doing }) => ({ kind: "unavailable", message: `${what} (${doing}).`, cure });

const readOnly: Say = (_, { doing }) => ({
  kind: "forbidden",
  message: `The database is read-only, so nothing can be written (${doing}).`,
  cure: "Give the address of the primary server, or make the target `direction: push`.",
});

const other: Say = ({ state }, { doing }) => ({
  kind: "refused",
  message: `The database refused ${doing} (SQLSTATE ${state}).`,
  cure: "Look for the code in PostgreSQL's list of error codes; the server's log has the whole message.",
});

/** By SQLSTATE, or by its class of two characters where the class says it all. */
export const STATES: ReadonlyMap<string, Say> = new Map([
  ["28P01", password],
  ["28", noEntry],
  ["3D", noDatabase],
  ["42501", forbidden],
  ["42P01", notThere],
  ["42703", notThere],
  ["42704", notThere],
  ["3F", notThere],
  ["25006", readOnly],
  [
    "23505",
    constraint(
      ({ constraint: name }) => `another row has the same value (${named("unique constraint", name)})`,
      "Make the value differ from every other row's.",
    ),
  ],
  [
    "23503",
    constraint(
      ({ constraint: name }) => `the row that it points at is not there (${named("foreign key", name)})`,
      "Add that row first, or point at one that is there.",
    ),
  ],
  [
    "23502",
    constraint(
      ({ column }) => `${named("the column", column)} may not be empty`,
      "Fill it in on the page or in the row, or give the column a default.",
    ),
  ],
  ["23514", constraint(({ constraint: name }) => `the value breaks a rule (${named("check constraint", name)})`, MEND)],
  ["23", constraint(({ constraint: name }) => `it breaks ${named("a constraint", name)}`, MEND)],
  [
    "P0001",
    constraint(
      ({ trigger }) => `${named("a trigger", trigger)} raised an exception`,
      "Ask whoever wrote the trigger what it allows.",
    ),
  ],
  ["22001", value("a text is longer than its column takes", "Shorten the text.")],
  ["22003", value("a number is out of its column's range")],
  ["22P02", value("a value does not fit its column's type")],
  ["22007", value("a value is no date or time")],
  ["22008", value("a date or time is out of range")],
  ["22021", value("a text holds a character that the database cannot store")],
  ["22P05", value("a text holds a character that the database cannot store")],
  ["22", value("a value does not fit its column")],
  ["40", between],
  ["55P03", between],
  ["57014", weather("The database took too long", "Add an index for what `where` asks, or narrow it; then run again.")],
  ["25P03", weather("The database ended a transaction that had waited too long")],
  ["57", weather("The database is shutting down, or starting")],
  [
    "53300",
    weather("The database has no connection to spare", "Raise its limit, or run when fewer others are connected."),
  ],
  ["53", weather("The database is out of memory, disk or connections")],
  ["08", weather("The connection to the database was lost")],
  ["58", weather("The database has a fault of its own")],
  ["XX", weather("The database has a fault of its own")],
  ["other", other],
]);
