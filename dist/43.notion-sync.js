export const id = 43;
export const ids = [43];
export const modules = {

/***/ 94043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postgresDatabase: () => (/* binding */ postgresDatabase)
});

// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
;// CONCATENATED MODULE: ./build/adapters/postgres/address.js

/** The rest of this file names no part of the URL in a message: whoever reads a log learns nothing about the database. */
const wrong = (what, cure) => new failure/* Failure */.HR({ kind: "refused", message: what, cure });
const FORM = "Write `url` as postgres://USER:PASSWORD@HOST:5432/DATABASE, with special characters as %40, %2F, ….";
const AFTER_USER = String.raw `(\[[^\]]+\]|[^/?:@[\]]*)(?::(\d+))?(?:/([^?@/]*))?(?:\?(.*))?$`;
/** First as it should be written; then with a password that holds what it should have encoded. */
const FORMS = ["(?:([^/?#]*)@)?", "(?:([^]*)@)?"].map((user) => new RegExp(`^postgres(?:ql)?://${user}${AFTER_USER}`, "i"));
const decoded = (text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
};
const userOf = (text) => {
    if (text === undefined || text === "")
        return { user: undefined, password: undefined };
    const colon = text.indexOf(":");
    if (colon < 0)
        return { user: decoded(text), password: undefined };
    return { user: decoded(text.slice(0, colon)) || undefined, password: decoded(text.slice(colon + 1)) };
};
const settingsOf = (query) => new Map([...new URLSearchParams(query ?? "")].map(([name, value]) => [name.toLowerCase(), value]));
const readAddress = (url) => {
    const written = url.trim();
    const [, user, host, port, database, query] = FORMS.map((form) => form.exec(written)).find((one) => one) ?? [];
    if (host === undefined)
        throw wrong("`url` is not the address of a PostgreSQL database.", FORM);
    if (host.includes(","))
        throw wrong("`url` names several hosts.", "Name one: the primary.");
    const settings = settingsOf(query);
    const who = userOf(user);
    const place = settings.get("host") ?? decoded(host).replace(/^\[|\]$/g, "");
    const number = Number(settings.get("port") ?? port ?? 5432);
    if (!(number > 0 && number < 65_536))
        throw wrong("`url` names a port that cannot be.", FORM);
    return {
        host: place === "" ? "localhost" : place,
        port: number,
        database: decoded(database ?? "") || who.user || "postgres",
        user: who.user ?? settings.get("user"),
        password: who.password ?? settings.get("password"),
        settings,
    };
};
/** This machine: nobody listens in between. */
const isLocal = ({ host }) => host.startsWith("/") || /^(localhost|127(\.\d{1,3}){3}|::1)$/i.test(host);

// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: ./build/model/json.js
var model_json = __webpack_require__(29598);
;// CONCATENATED MODULE: ./build/adapters/postgres/client.js


/** The server ends a statement that takes too long; only where it does not answer at all do we. */
const NET_MS = 15_000;
const settings = ({ host, port, database, user, password, settings: given }, { ssl }) => ({
    host,
    port,
    database,
    ...(user !== undefined && { user }),
    // Left out, it would be looked for in the environment and in the home directory.
    password: password ?? (() => ""),
    ssl,
    enableChannelBinding: given.get("channel_binding") === "require",
    ...(given.get("options") !== undefined && { options: given.get("options") }),
    application_name: "notion-sync",
    keepAlive: true,
});
/** Every cell as the text that the server sent. */
const asSent = ({ text, values }) => ({
    text,
    ...(values !== undefined && { values: [...values] }),
    rowMode: "array",
    types: { getTypeParser: () => (cell) => cell },
});
/** The database itself said no, and is ready for the next statement: everything else leaves the connection unusable. */
const isRefusal = (thrown) => (0,model_json/* isObject */.G)(thrown) && thrown["severity"] === "ERROR";
const connect = async (address, tls, patience) => {
    const client = new esm/* Client */.Kj({
        ...settings(address, tls),
        connectionTimeoutMillis: patience.connectMs,
        query_timeout: patience.statementMs + NET_MS,
    });
    let alive = true;
    const over = () => {
        alive = false;
    };
    client.on("error", over);
    client.on("end", over);
    try {
        await client.connect();
    }
    catch (thrown) {
        await client.end().catch(() => undefined);
        throw thrown;
    }
    return {
        query: async (statement) => {
            if (!alive)
                throw new Error("the connection has ended");
            try {
                return await client.query(asSent(statement));
            }
            catch (thrown) {
                if (!isRefusal(thrown))
                    over();
                throw thrown;
            }
        },
        end: () => {
            over();
            return client.end().catch(() => undefined);
        },
        alive: () => alive,
    };
};

// EXTERNAL MODULE: ./build/model/nearest.js
var nearest = __webpack_require__(50376);
;// CONCATENATED MODULE: ./build/adapters/postgres/catalogue-rows.js

const KINDS = new Map([
    ["text", "text"],
    ["varchar", "text"],
    ["bpchar", "text"],
    ["citext", "text"],
    ["name", "text"],
    ["uuid", "uuid"],
    ["int2", "integer"],
    ["int4", "integer"],
    ["int8", "integer"],
    ["numeric", "number"],
    ["float4", "number"],
    ["float8", "number"],
    ["bool", "boolean"],
    ["date", "date"],
    ["timestamp", "timestamp"],
    ["timestamptz", "timestamptz"],
    ["json", "json"],
    ["jsonb", "json"],
]);
const kindOf = (name, type) => (type === "e" ? "enum" : (KINDS.get(name) ?? "other"));
const names = (json) => {
    const list = (0,model_json/* parsed */.Y)(json ?? "[]");
    return Array.isArray(list) ? list.filter((name) => typeof name === "string") : [];
};
const readColumn = (cells) => {
    const [name, type, base, baseType, element, elementType, options, nullable, filled, generated, readable, writable] = cells.map((cell) => cell ?? "");
    const isArray = cells[5] !== null;
    return {
        name: name ?? "",
        type: type ?? "",
        kind: isArray ? "array" : kindOf(base ?? "", baseType ?? ""),
        element: isArray ? kindOf(element ?? "", elementType ?? "") : undefined,
        options: names(options === "" ? "[]" : options),
        nullable: nullable === "true",
        filled: filled === "true",
        generated: generated === "true",
        readable: readable === "true",
        writable: writable === "true" && generated !== "true",
    };
};
const readKey = (rows) => {
    const keys = rows.map(([primary, columns]) => ({ primary: primary === "true", columns: names(columns) }));
    return {
        primaryKey: keys.find(({ primary }) => primary)?.columns ?? [],
        uniqueKeys: keys.map(({ columns }) => columns),
    };
};
const readForeignKey = ([schema, name, columns, toColumns]) => ({
    columns: names(columns),
    to: { schema: schema ?? "", name: name ?? "" },
    toColumns: names(toColumns),
});

;// CONCATENATED MODULE: ./build/adapters/postgres/catalogue-sql.js
/** Everything that could be meant by a table, the system's own left out. */
const RELATIONS = `
SELECT c.oid::text, n.nspname::text, c.relname::text, c.relkind::text,
       pg_catalog.array_position(pg_catalog.current_schemas(false), n.nspname)::text
  FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
 ORDER BY 2, 3`;
const RELATION = `
SELECT pg_catalog.pg_relation_is_updatable($1::oid, true)::text,
       pg_catalog.obj_description($1::oid, 'pg_class'),
       pg_catalog.row_security_active($1::oid)::text`;
/** A domain is what lies under it; a domain of a domain, too. */
const COLUMNS = `
SELECT a.attname::text,
       pg_catalog.format_type(a.atttypid, a.atttypmod),
       CASE WHEN bn.nspname = 'pg_catalog' OR b.typname = 'citext' THEN b.typname::text ELSE '' END,
       b.typtype::text,
       CASE WHEN en.nspname = 'pg_catalog' OR e.typname = 'citext' THEN e.typname::text ELSE '' END,
       e.typtype::text,
       (SELECT pg_catalog.json_agg(l.enumlabel ORDER BY l.enumsortorder)::text
          FROM pg_catalog.pg_enum l WHERE l.enumtypid IN (b.oid, e.oid)),
       (NOT a.attnotnull)::text,
       (a.atthasdef OR a.attidentity <> '')::text,
       (a.attgenerated <> '' OR a.attidentity = 'a')::text,
       pg_catalog.has_column_privilege(a.attrelid, a.attnum, 'SELECT')::text,
       (pg_catalog.has_column_privilege(a.attrelid, a.attnum, 'UPDATE')
        AND pg_catalog.pg_column_is_updatable(a.attrelid::regclass, a.attnum, true))::text
  FROM pg_catalog.pg_attribute a
 CROSS JOIN LATERAL (
   WITH RECURSIVE chain(oid, depth) AS (
     SELECT a.atttypid, 0
      UNION ALL
     SELECT t.typbasetype, chain.depth + 1
       FROM chain JOIN pg_catalog.pg_type t ON t.oid = chain.oid WHERE t.typtype = 'd')
   SELECT chain.oid FROM chain ORDER BY chain.depth DESC LIMIT 1) root
  JOIN pg_catalog.pg_type b ON b.oid = root.oid
  JOIN pg_catalog.pg_namespace bn ON bn.oid = b.typnamespace
  LEFT JOIN pg_catalog.pg_type e ON e.oid = b.typelem AND b.typcategory = 'A'
  LEFT JOIN pg_catalog.pg_namespace en ON en.oid = e.typnamespace
 WHERE a.attrelid = $1::oid AND a.attnum > 0 AND NOT a.attisdropped
 ORDER BY a.attnum`;
/** Whole keys only: not of expressions, and not of some of the rows. */
const KEYS = `
SELECT i.indisprimary::text,
       (SELECT pg_catalog.json_agg(a.attname ORDER BY k.at)::text
          FROM pg_catalog.unnest(i.indkey::int2[]) WITH ORDINALITY k(attnum, at)
          JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
         WHERE k.at <= i.indnkeyatts)
  FROM pg_catalog.pg_index i
 WHERE i.indrelid = $1::oid AND i.indisunique AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL
 ORDER BY i.indisprimary DESC, i.indexrelid`;
const FOREIGN_KEYS = `
SELECT n.nspname::text, c.relname::text,
       (SELECT pg_catalog.json_agg(a.attname ORDER BY k.at)::text
          FROM pg_catalog.unnest(f.conkey) WITH ORDINALITY k(attnum, at)
          JOIN pg_catalog.pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.attnum),
       (SELECT pg_catalog.json_agg(a.attname ORDER BY k.at)::text
          FROM pg_catalog.unnest(f.confkey) WITH ORDINALITY k(attnum, at)
          JOIN pg_catalog.pg_attribute a ON a.attrelid = f.confrelid AND a.attnum = k.attnum)
  FROM pg_catalog.pg_constraint f
  JOIN pg_catalog.pg_class c ON c.oid = f.confrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
 WHERE f.conrelid = $1::oid AND f.contype = 'f'
 ORDER BY f.conname`;

;// CONCATENATED MODULE: ./build/adapters/postgres/quote.js
/** A name out of the catalogue, so that it is that name and nothing else, whatever characters it is made of. */
const quoted = (name) => `"${name.replaceAll('"', '""')}"`;
const quotedTable = ({ schema, name }) => `${quoted(schema)}.${quoted(name)}`;
const literal = (text) => `'${text.replaceAll("'", "''")}'`;
/** As a person writes it: quoted only where it must be. */
const spoken = ({ schema, name }) => [schema, name].map((part) => (/^[a-z_][a-z0-9_$]*$/.test(part) ? part : quoted(part))).join(".");

;// CONCATENATED MODULE: ./build/adapters/postgres/silence.js

const unavailable = (what, cure) => ({ kind: "unavailable", message: what, cure });
const refused = (what, cure) => ({ kind: "refused", message: what, cure });
/** How the way to a server fails, by the code of the error or by the client's own words. None of these quotes the address. */
const SYMPTOMS = [
    [
        /^(ENOTFOUND|EAI_AGAIN)$/,
        () => unavailable("The host in `url` is not known to the network.", "Correct the host's name in `url`."),
    ],
    [
        /^(ECONNREFUSED|ENOENT)$/,
        () => unavailable("Nothing answers at the host and port in `url`.", "Start the database, or correct the host and port in `url`; a firewall may have to let the runner in."),
    ],
    [
        /^ERR_TLS_CERT_ALTNAME_INVALID$/,
        () => refused("The database's certificate is made out to another host than the one in `url`.", "Use the host's name as the certificate has it, or `sslmode=verify-ca` where another name is meant to be."),
    ],
    [
        /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|self-signed/,
        () => refused("The database's certificate is not from an authority that is trusted here, or is out of date.", "Name the authority's file with `sslrootcert=…` in `url`; `sslmode=require` does without proof of who answers."),
    ],
    [
        /does not support SSL/,
        () => refused("The database does not offer an encrypted connection.", "Switch TLS on in the database; only on a private network, write `sslmode=disable` into `url`."),
    ],
    [
        /SASL|password must be/i,
        () => ({
            kind: "unauthorized",
            message: "The database asks for a password, and `url` has none that it could use.",
            cure: "Write the password into `url`, and keep the whole in a secret.",
        }),
    ],
    [
        /ssl|tls|wrong version number/i,
        () => refused("No encrypted connection to the database came about.", "Check `sslmode` in `url`, and its TLS."),
    ],
];
const lost = ({ doing }) => unavailable(`The database stopped answering (${doing}).`, "Run again: what is left is done then.");
/** The words for an error that did not come from the database itself. */
const silenceOf = (thrown, about) => {
    const { code, message } = (0,model_json/* isObject */.G)(thrown) ? thrown : {};
    const signs = [code, message].filter((sign) => typeof sign === "string");
    const found = SYMPTOMS.find(([pattern]) => signs.some((sign) => pattern.test(sign)));
    return (found?.[1] ?? lost)(about);
};

;// CONCATENATED MODULE: ./build/adapters/postgres/states.js
const AGAIN = "Run again: what is left is done then.";
const named = (what, name) => (name === undefined ? what : `${what} \`${name}\``);
/** A row that the database does not take. Its reason is told; the values, which its own message would quote, are not. */
const constraint = (reason, cure) => (reported, { doing }) => ({ kind: "refused", message: `The database refused ${doing}: ${reason(reported)}.`, cure });
const MEND = "Mend the value on the page or in the row.";
const value = (reason, cure = MEND) => constraint(({ column }) => `${reason}${column === undefined ? "" : ` (\`${column}\`)`}`, cure);
const RIGHTS = {
    schema: "USAGE ON SCHEMA",
    sequence: "USAGE ON SEQUENCE",
    database: "CREATE ON DATABASE",
    function: "EXECUTE ON FUNCTION",
};
/** What the database names is nearer to the truth than what we know, but its message may be in any language. */
const missingRight = ({ denied }, { right }) => {
    const words = denied === undefined ? undefined : RIGHTS[denied.kind];
    return words === undefined || denied === undefined ? right : `${words} ${denied.name}`;
};
const forbidden = (reported, about) => {
    const right = missingRight(reported, about);
    const role = about.role === undefined || about.role === "" ? "the role" : `"${about.role.replaceAll('"', '""')}"`;
    return {
        kind: "forbidden",
        message: `The role in \`url\` may not do this: ${about.doing}.`,
        cure: right === undefined
            ? "Let the owner of the database grant what is missing; the documentation has the whole list."
            : `Let the owner run: GRANT ${right} TO ${role};`,
    };
};
const states_password = () => ({
    kind: "unauthorized",
    message: "The database refuses the user or the password in `url`.",
    cure: "Correct them in the secret that `url` is made from, with special characters as %40, %2F, ….",
});
const noEntry = () => ({
    kind: "unauthorized",
    message: "The database does not let this user in from here, or not this way.",
    cure: "Add `sslmode=require` or `verify-full` to `url` where it was disabled, or allow the user in pg_hba.conf.",
});
const noDatabase = () => ({
    kind: "not-found",
    message: "The server has no database of the name in `url`.",
    cure: "Correct what comes after the last slash of `url`, or create the database.",
});
const notThere = (_, { doing }) => ({
    kind: "not-found",
    message: `A table, column or type was no longer there (${doing}).`,
    cure: "Run again; where it was renamed, correct its name in the configuration.",
});
const between = (_, { doing }) => ({
    kind: "conflict",
    message: `Somebody else was writing the same rows (${doing}).`,
    cure: AGAIN,
});
const weather = (what, cure = AGAIN) => (_, { doing }) => ({ kind: "unavailable", message: `${what} (${doing}).`, cure });
const readOnly = (_, { doing }) => ({
    kind: "forbidden",
    message: `The database is read-only, so nothing can be written (${doing}).`,
    cure: "Give the address of the primary server, or make the target `direction: push`.",
});
const other = ({ state }, { doing }) => ({
    kind: "refused",
    message: `The database refused ${doing} (SQLSTATE ${state}).`,
    cure: "Look for the code in PostgreSQL's list of error codes; the server's log has the whole message.",
});
/** By SQLSTATE, or by its class of two characters where the class says it all. */
const STATES = new Map([
    ["28P01", states_password],
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
        constraint(({ constraint: name }) => `another row has the same value (${named("unique constraint", name)})`, "Make the value differ from every other row's."),
    ],
    [
        "23503",
        constraint(({ constraint: name }) => `the row that it points at is not there (${named("foreign key", name)})`, "Add that row first, or point at one that is there."),
    ],
    [
        "23502",
        constraint(({ column }) => `${named("the column", column)} may not be empty`, "Fill it in on the page or in the row, or give the column a default."),
    ],
    ["23514", constraint(({ constraint: name }) => `the value breaks a rule (${named("check constraint", name)})`, MEND)],
    ["23", constraint(({ constraint: name }) => `it breaks ${named("a constraint", name)}`, MEND)],
    [
        "P0001",
        constraint(({ trigger }) => `${named("a trigger", trigger)} raised an exception`, "Ask whoever wrote the trigger what it allows."),
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

;// CONCATENATED MODULE: ./build/adapters/postgres/failures.js




const failures_text = (value) => (typeof value === "string" && value !== "" ? value : undefined);
const reportOf = (thrown) => {
    if (!(0,model_json/* isObject */.G)(thrown) || failures_text(thrown["severity"]) === undefined)
        return undefined;
    const [, kind, name] = /^permission denied for (\w+) (.+)$/.exec(failures_text(thrown["message"]) ?? "") ?? [];
    return {
        state: failures_text(thrown["code"]) ?? "",
        constraint: failures_text(thrown["constraint"]),
        column: failures_text(thrown["column"]),
        denied: kind === undefined || name === undefined ? undefined : { kind, name },
        trigger: /PL\/pgSQL function ([^\s(]+)\(/.exec(failures_text(thrown["where"]) ?? "")?.[1],
    };
};
/** By the state itself, else by its class, which is its first two characters. */
const wordsOf = (reported, about) => {
    const words = STATES.get(reported.state) ?? STATES.get(reported.state.slice(0, 2)) ?? STATES.get("other");
    return words === undefined ? silenceOf(undefined, about) : words(reported, about);
};
/** Whatever the client threw, in words for the person who can mend it. */
const failureOf = (thrown, about) => {
    if (thrown instanceof failure/* Failure */.HR)
        return thrown;
    const reported = reportOf(thrown);
    if (reported === undefined)
        return new failure/* Failure */.HR(silenceOf(thrown, about));
    return new failure/* Failure */.HR({ ...wordsOf(reported, about), code: reported.state });
};
/** The word of the database that it is done did not arrive: it may be, or not. */
const lostCommit = ({ facts }) => new failure/* Failure */.HR({
    ...facts,
    kind: "unknown",
    message: "It is not known whether the database took the change: the connection was lost while it was confirming.",
    cure: "Run again: both sides are read anew, and what is not there is written then.",
});

;// CONCATENATED MODULE: ./build/adapters/postgres/session.js



const isRow = (row) => Array.isArray(row) && row.every((cell) => cell === null || typeof cell === "string");
const answerOf = (result) => {
    const { rows, rowCount } = (0,model_json/* isObject */.G)(result) ? result : {};
    return {
        rows: Array.isArray(rows) ? rows.filter(isRow) : [],
        count: typeof rowCount === "number" ? rowCount : 0,
    };
};
const ending = () => new failure/* Failure */.HR({
    kind: "unavailable",
    message: "The connection to the database was lost.",
    cure: "Run again: what is left is done then.",
});
/** Whoever comes waits for the one before, whether that ended well or not. */
const queue = () => {
    let last = Promise.resolve();
    return (work) => {
        const mine = last.then(work, work);
        last = mine.catch(() => undefined);
        return mine;
    };
};
const CONNECTING = { doing: "connecting to the database" };
const WHO = "SELECT current_user::text, pg_catalog.current_database()::text";
const openSession = async (open) => {
    const wire = await open().catch((thrown) => {
        throw failureOf(thrown, CONNECTING);
    });
    let who = { role: "", database: "" };
    const ask = async (statement, about) => {
        if (!wire.alive())
            throw ending();
        const result = await wire.query(statement).catch((thrown) => {
            throw failureOf(thrown, { ...about, ...who });
        });
        return (Array.isArray(result) ? result : [result]).map(answerOf);
    };
    const [answer] = await ask({ text: WHO }, CONNECTING);
    const [role, database] = answer?.rows[0] ?? [];
    who = { role: role ?? "", database: database ?? "" };
    return { ...who, ask, alone: queue(), alive: () => wire.alive(), end: () => wire.end() };
};
/** The answer to a single statement. */
const askOne = async (session, statement, about) => (await session.ask(statement, about))[0] ?? { rows: [], count: 0 };

;// CONCATENATED MODULE: ./build/adapters/postgres/catalogue.js






const ABOUT = { doing: "reading the catalogue of tables" };
const catalogue_KINDS = {
    v: "view",
    m: "materialized-view",
    f: "foreign-table",
};
const relations = async (ask) => {
    const { rows } = await askOne(ask, { text: RELATIONS }, ABOUT);
    return rows.map(([oid, schema, name, kind, rank]) => ({
        oid: oid ?? "",
        schema: schema ?? "",
        name: name ?? "",
        kind: catalogue_KINDS[kind ?? ""] ?? "table",
        rank: rank === null ? Number.POSITIVE_INFINITY : Number(rank),
    }));
};
const tableNames = async (ask) => (await relations(ask)).map(({ schema, name }) => ({ schema, name }));
const missing = (written, known) => {
    const names = known.flatMap((one) => [one.name, `${one.schema}.${one.name}`]);
    const meant = (0,nearest/* nearest */.p)(written, names);
    return new failure/* Failure */.HR({
        kind: "not-found",
        message: `The database has no table or view \`${written}\`.`,
        cure: meant === undefined
            ? "Write `table` as schema.table, as the database has it; capitals count."
            : `Did you mean \`${meant}\`?`,
    });
};
/** Compared with what the catalogue has, never taken apart: a name may hold a dot. */
const chosen = (written, known) => {
    const whole = known.find((one) => `${one.schema}.${one.name}` === written);
    const named = known.filter((one) => one.name === written).sort((a, b) => a.rank - b.rank);
    const [first, second] = named;
    const found = whole ?? first;
    if (found === undefined)
        throw missing(written, known);
    if (whole !== undefined || second === undefined || Number.isFinite(found.rank))
        return found;
    throw new failure/* Failure */.HR({
        kind: "refused",
        message: `Several schemas have a table \`${written}\`: ${named.map(({ schema }) => schema).join(", ")}.`,
        cure: `Write \`table\` with its schema: \`${found.schema}.${found.name}\`.`,
    });
};
const cells = ({ rows }) => rows[0] ?? [];
/** The bits of `pg_relation_is_updatable`. */
const UPDATES = 4;
const INSERTS = 8;
const readTable = async (ask, written) => {
    const { oid, schema, name, kind } = chosen(written, await relations(ask));
    const about = { doing: `reading what ${spoken({ schema, name })} is made of` };
    const of = (text) => askOne(ask, { text, values: [oid] }, about);
    const [can, comment, security] = cells(await of(RELATION));
    return {
        schema,
        name,
        kind,
        comment: comment ?? null,
        columns: (await of(COLUMNS)).rows.map(readColumn),
        ...readKey((await of(KEYS)).rows),
        foreignKeys: (await of(FOREIGN_KEYS)).rows.map(readForeignKey),
        updatable: (Number(can) & UPDATES) !== 0,
        insertable: (Number(can) & INSERTS) !== 0,
        rowSecurity: security === "true",
    };
};

;// CONCATENATED MODULE: ./build/adapters/postgres/define.js




const fill = ({ fill: how }) => {
    if (how === undefined)
        return "";
    if (how === "now")
        return " DEFAULT pg_catalog.now()";
    return how === "number" ? " GENERATED ALWAYS AS IDENTITY" : ` DEFAULT ${literal(how.value)}`;
};
const column = (draft) => `${quoted(draft.name)} ${draft.type}${fill(draft)}${draft.required === true ? " NOT NULL" : ""}`;
const creation = (draft) => ({
    name: spoken(draft),
    text: `CREATE TABLE IF NOT EXISTS ${quotedTable(draft)} (${[
        ...draft.columns.map(column),
        `PRIMARY KEY (${draft.primaryKey.map(quoted).join(", ")})`,
    ].join(", ")})`,
});
const additions = (draft, { columns }) => draft.columns
    .filter(({ name }) => columns.every((one) => one.name !== name))
    .map((one) => ({
    name: `${spoken(draft)}.${one.name}`,
    text: `ALTER TABLE ${quotedTable(draft)} ADD COLUMN IF NOT EXISTS ${column(one)}`,
}));
const remark = (draft, found) => draft.comment === undefined || found?.comment === draft.comment
    ? []
    : [{ name: "", text: `COMMENT ON TABLE ${quotedTable(draft)} IS ${literal(draft.comment)}` }];
const piecesOf = (draft, found) => [
    ...(found === undefined ? [creation(draft)] : additions(draft, found)),
    ...remark(draft, found),
];
const foundTable = async (session, { schema, name }) => {
    try {
        return await readTable(session, `${schema}.${name}`);
    }
    catch (thrown) {
        if ((0,failure/* isFailure */.N6)(thrown) && thrown.kind === "not-found")
            return undefined;
        throw thrown;
    }
};
const aboutSchema = (session) => ({
    doing: "making a schema",
    right: `CREATE ON DATABASE ${quoted(session.database)}`,
});
const schemas = async (session, drafts) => {
    const wanted = [...new Set(drafts.map(({ schema }) => schema))];
    const text = "SELECT n.nspname::text FROM pg_catalog.pg_namespace n WHERE n.nspname = ANY($1)";
    const { rows } = await askOne(session, { text, values: [wanted] }, { doing: "looking for schemas" });
    const there = rows.map(([name]) => name);
    return wanted
        .filter((name) => !there.includes(name))
        .map((name) => ({ name, text: `CREATE SCHEMA IF NOT EXISTS ${quoted(name)}` }));
};
const make = async (session, pieces, about) => {
    for (const { text } of pieces)
        await session.ask({ text }, about);
};
const builtBy = (thrown) => (0,failure/* isFailure */.N6)(thrown) && thrown.kind === "forbidden"
    ? new failure/* Failure */.HR({
        ...thrown.facts,
        cure: `${thrown.facts.cure} Or let the owner make the tables; the documentation has the SQL.`,
    })
    : thrown;
/** Only what is missing is asked for, so that a role which may make nothing can run this where all is there. */
const defineTables = async (session, drafts) => {
    try {
        const places = await schemas(session, drafts);
        await make(session, places, aboutSchema(session));
        const pieces = [];
        for (const draft of drafts)
            pieces.push(...piecesOf(draft, await foundTable(session, draft)));
        const [first] = drafts;
        await make(session, pieces, {
            doing: "making tables",
            right: `CREATE, USAGE ON SCHEMA ${quoted(first?.schema ?? "")}`,
        });
        return [...places, ...pieces].map(({ name }) => name).filter((name) => name !== "");
    }
    catch (thrown) {
        throw builtBy(thrown);
    }
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/adapters/postgres/lock.js


const lock_ABOUT = { doing: "taking the lock of the run" };
/** The database's locks are numbers: this one is ours by its name. */
const numberOf = (name) => (0,external_node_crypto_.createHash)("sha256").update(`notion-sync:${name}`).digest().readBigInt64BE(0).toString();
/** Held by the connection that writes, so that whoever loses the lock can no longer write either. */
const takeLock = async (session, name) => {
    const values = [numberOf(name)];
    const ask = (text) => session.alone(() => askOne(session, { text, values }, lock_ABOUT));
    const { rows } = await ask("SELECT pg_catalog.pg_try_advisory_lock($1::bigint)::text");
    if (rows[0]?.[0] !== "true")
        return { held: false };
    return {
        held: true,
        release: async () => {
            if (session.alive())
                await ask("SELECT pg_catalog.pg_advisory_unlock($1::bigint)::text");
        },
    };
};

;// CONCATENATED MODULE: ./build/adapters/postgres/exact.js
/** A decimal as its digits and where they stand, so that 1.50, 15e-1 and 1.5 are the same. */
const digits = (text) => {
    const [, sign = "", whole = "", part = "", exponent = "0"] = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(text) ?? [];
    if (whole + part === "")
        return undefined;
    const all = (whole + part).replace(/^0+/, "");
    const significant = all.replace(/0+$/, "");
    if (significant === "")
        return "0";
    const scale = Number(exponent) - part.length + (all.length - significant.length);
    return `${sign === "-" ? "-" : ""}${significant}e${scale}`;
};
/**
 * The number that a text stands for; undefined where JavaScript would make another one of it. What it prints for a
 * double is the shortest text that means it, so that 0.1 stays 0.1, and only what has digits too many is refused.
 */
const exactNumber = (text) => {
    const number = Number(text);
    const wanted = digits(text);
    if (!Number.isFinite(number) || wanted === undefined)
        return undefined;
    return digits(String(number)) === wanted ? number + 0 : undefined;
};
/** Outside of the strings: those are matched too, and so passed over. */
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
/** Whether reading a JSON text would change a number in it. */
const hasInexactNumber = (json) => [...json.matchAll(TOKENS)].some(([token]) => !token.startsWith('"') && exactNumber(token) === undefined);

;// CONCATENATED MODULE: ./build/adapters/postgres/cells.js



const isDatum = (value) => value === null ||
    ["string", "number", "boolean"].includes(typeof value) ||
    (Array.isArray(value) && value.every(isDatum)) ||
    ((0,model_json/* isObject */.G)(value) && Object.values(value).every(isDatum));
const cells_short = (text) => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
const number = (text) => {
    const value = exactNumber(text);
    if (value !== undefined)
        return { value };
    return /^-?(nan|infinity)$/i.test(text)
        ? { why: `${text}, which is no number that Notion could hold` }
        : { why: `a number with more digits than Notion can hold: ${cells_short(text)} would be rounded` };
};
/** Years of four digits after Christ: what ISO text, and Notion, has room for. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d+)?)(\+00)?$/;
const outOfCalendar = (text) => ({ why: `${cells_short(text)}, which is no day of Notion's calendar` });
const date = (text) => (DAY.test(text) ? { value: text } : outOfCalendar(text));
/** The session's zone is UTC, so a time with a zone ends in +00 and nothing else. */
const time = (text) => {
    const [, day, clock, zone] = TIME.exec(text) ?? [];
    return day === undefined ? outOfCalendar(text) : { value: `${day}T${clock}${zone === undefined ? "" : "Z"}` };
};
const json = (text) => {
    if (hasInexactNumber(text))
        return { why: "JSON with a number that has more digits than can be carried" };
    const value = JSON.parse(text);
    return isDatum(value) ? { value } : { why: "JSON that cannot be read" };
};
const asIs = (text) => ({ value: text });
const READERS = {
    text: asIs,
    uuid: asIs,
    enum: asIs,
    other: asIs,
    integer: number,
    number,
    boolean: (text) => ({ value: text === "true" }),
    date,
    timestamp: time,
    timestamptz: time,
    json,
};
const array = (text, element) => {
    const items = JSON.parse(text);
    if (!Array.isArray(items) || items.some(Array.isArray))
        return { why: "a list of lists" };
    const kind = element === undefined || element === "array" ? "other" : element;
    const readings = items.map((item) => (typeof item === "string" ? READERS[kind](item) : { value: null }));
    const bad = readings.find((one) => "why" in one);
    return bad ?? { value: readings.flatMap((one) => ("value" in one ? [one.value] : [])) };
};
const read = ({ kind, element }, text) => kind === "array" ? array(text, element) : READERS[kind](text);
/** Everything is asked for as text, so that what the client's own parsers would round or shift never passes through them. */
const asText = ({ name, kind }) => kind === "array" ? `pg_catalog.array_to_json(${quoted(name)}::text[])::text` : `${quoted(name)}::text`;
const readRow = (columns, cells) => {
    const cellsRead = columns.map((column, at) => {
        const text = cells[at] ?? null;
        return [column, text, text === null ? { value: null } : read(column, text)];
    });
    const values = Object.fromEntries(cellsRead.map(([{ name }, text, reading]) => [name, "value" in reading ? reading.value : text]));
    const faults = cellsRead.flatMap(([{ name }, , reading]) => "why" in reading ? [{ column: name, why: reading.why }] : []);
    return { values, faults };
};
/** What this role can read of a table, and Notion has a counterpart for. */
const readableColumns = ({ columns }) => columns.filter(({ kind, readable }) => readable && kind !== "other");
const scalar = (value) => {
    if (value === null)
        return null;
    return typeof value === "object" ? JSON.stringify(value) : String(value);
};
/** A value on its way to the database, which parses it itself: as text, by the type that the column has. */
const parameter = (value, { kind }) => {
    if (value === null)
        return null;
    if (kind === "json")
        return JSON.stringify(value);
    return Array.isArray(value) ? value.map(scalar) : scalar(value);
};

;// CONCATENATED MODULE: ./build/adapters/postgres/conditions.js




const values = () => {
    const list = [];
    return { list, place: (value) => `$${list.push(value)}` };
};
/** A column by its name, which has to be in the catalogue before it is in a statement. */
const columnOf = (table, name) => {
    const column = table.columns.find((one) => one.name === name);
    if (column !== undefined)
        return column;
    throw new failure/* Failure */.HR({
        kind: "refused",
        message: `${spoken(table)} has no column \`${name}\`.`,
        cure: (0,nearest/* didYouMean */.a)(name, table.columns.map((one) => one.name)),
    });
};
/** The database takes the type of a parameter from what it is compared with. */
const isOne = (column, value, { place }) => {
    const name = quoted(column.name);
    if (value === null)
        return `${name} IS NULL`;
    if (!Array.isArray(value) || column.kind === "array")
        return `${name} = ${place(parameter(value, column))}`;
    const wanted = value.filter((one) => one !== null).map((one) => parameter(one, column));
    const listed = `${name} = ANY(${place(wanted.filter((one) => typeof one === "string"))})`;
    return wanted.length < value.length ? `(${listed} OR ${name} IS NULL)` : listed;
};
/** `WHERE` that every one of these columns equals its value, or one of its values; empty where nothing is asked. */
const where = (table, wanted, places) => {
    const tests = Object.entries(wanted).map(([name, value]) => isOne(columnOf(table, name), value, places));
    return tests.length === 0 ? "" : ` WHERE ${tests.join(" AND ")}`;
};
/**
 * Whether a column still holds what was read. Text is compared by its characters, since what a collation (or `citext`)
 * takes for equal may still be an edit.
 */
const isStill = (column, value, { place }) => {
    const name = quoted(column.name);
    const given = place(parameter(value, column));
    if (column.kind === "json")
        return `${name}::jsonb IS NOT DISTINCT FROM ${given}::jsonb`;
    return ["text", "enum", "uuid"].includes(column.kind)
        ? `${name}::text COLLATE "C" IS NOT DISTINCT FROM ${given}::text`
        : `${name} IS NOT DISTINCT FROM ${given}`;
};
const stillHolds = (table, expected, places) => Object.entries(expected)
    .map(([name, value]) => ` AND ${isStill(columnOf(table, name), value, places)}`)
    .join("");

;// CONCATENATED MODULE: ./build/adapters/postgres/settings.js
/**
 * For one transaction only, so that a pooler gives nobody else a connection that was set up for us. The search path
 * stays what the role has: the functions of views and triggers may depend on it, and our own statements name schemas.
 */
const settings_settings = ({ statementMs, lockMs }, idleMs) => [
    "SET LOCAL TimeZone = 'UTC'",
    "SET LOCAL DateStyle = 'ISO, YMD'",
    "SET LOCAL extra_float_digits = 1",
    `SET LOCAL statement_timeout = ${Math.round(statementMs)}`,
    `SET LOCAL lock_timeout = ${Math.round(lockMs)}`,
    `SET LOCAL idle_in_transaction_session_timeout = ${Math.round(idleMs)}`,
].join("; ");

;// CONCATENATED MODULE: ./build/adapters/postgres/snapshot.js






/** Large enough that the way there and back does not count, small enough to be held. */
const BATCH = 1_000;
const MOST_ROWS = 2_000_000;
/** Nobody reads for so long without asking for more: then the run is dead, and the database may clean up behind it. */
const IDLE_MS = 600_000;
const BEGINNING = { doing: "beginning to read" };
const denied = (query, column, role) => {
    const what = `\`${column.name}\` of ${spoken(query.table)}`;
    return column.kind === "other"
        ? new failure/* Failure */.HR({
            kind: "refused",
            message: `${what} has the type ${column.type}, which has no counterpart in Notion.`,
            cure: "Leave it out of `columns`, or give it as text in a view.",
        })
        : new failure/* Failure */.HR({
            kind: "forbidden",
            message: `The role in \`url\` may not read ${what}.`,
            cure: `Let the owner run: GRANT SELECT (${quoted(column.name)}) ON ${spoken(query.table)} TO ${quoted(role)}; or leave the column out.`,
        });
};
const selected = (query, role) => {
    const readable = readableColumns(query.table);
    if (query.columns === undefined)
        return readable;
    const asked = query.columns.map((name) => columnOf(query.table, name));
    const refused = asked.find((column) => !readable.includes(column));
    if (refused !== undefined)
        throw denied(query, refused, role);
    return asked;
};
const selection = (query, columns) => {
    const { table } = query;
    const places = values();
    const list = columns.length === 0 ? "NULL" : columns.map(asText).join(", ");
    // Bare, these names would mean the texts that are selected, and 10 would come before 9.
    const keys = table.primaryKey.map((name) => `source.${quoted(name)}`);
    const order = keys.length === 0 ? "" : ` ORDER BY ${keys.join(", ")}`;
    const text = `SELECT ${list} FROM ${quotedTable(table)} AS source${where(table, query.where ?? {}, places)}${order}`;
    return { text, values: places.list };
};
const tooMany = (query) => new failure/* Failure */.HR({
    kind: "incomplete",
    message: `${spoken(query.table)} has more than ${MOST_ROWS.toLocaleString("en-GB")} rows.`,
    cure: "Read fewer of them: `where` says which.",
});
/** A statement that fails ends only itself: the snapshot, and whoever else reads from it, goes on. */
const guarded = (session, statement, about) => session.alone(async () => {
    await session.ask({ text: "SAVEPOINT step" }, about);
    try {
        const [answer] = await session.ask(statement, about);
        await session.ask({ text: "RELEASE SAVEPOINT step" }, about);
        return answer ?? { rows: [], count: 0 };
    }
    catch (thrown) {
        if (session.alive())
            await session.ask({ text: "ROLLBACK TO SAVEPOINT step" }, about).catch(() => session.end());
        throw thrown;
    }
});
async function* batches({ session, name, query }) {
    const about = { doing: `reading ${spoken(query.table)}`, right: `SELECT ON ${spoken(query.table)}` };
    const columns = selected(query, session.role);
    const { text, values: given = [] } = selection(query, columns);
    await guarded(session, { text: `DECLARE ${name} NO SCROLL CURSOR FOR ${text}`, values: given }, about);
    try {
        for (let count = 0; count <= MOST_ROWS; count += BATCH) {
            const { rows } = await guarded(session, { text: `FETCH ${BATCH} FROM ${name}` }, about);
            if (rows.length > 0)
                yield rows.map((cells) => readRow(columns, cells));
            if (rows.length < BATCH)
                return;
        }
    }
    finally {
        if (session.alive())
            await guarded(session, { text: `CLOSE ${name}` }, about);
    }
    throw tooMany(query);
}
/** Frozen by its first question, which is asked at once: what is read late is as old as what was read first. */
const openSnapshot = async (session, limits) => {
    const begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
    await session.ask({ text: `${begin}; ${settings_settings(limits, IDLE_MS)}; SELECT 1` }, BEGINNING);
    const ask = async (statement, about) => [await guarded(session, statement, about)];
    let cursors = 0;
    const cursor = () => {
        cursors += 1;
        return `cursor_${cursors}`;
    };
    return {
        tables: () => tableNames({ ask }),
        table: (written) => readTable({ ask }, written),
        rows: (query) => batches({ session, name: cursor(), query }),
        close: () => session.end(),
    };
};

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/adapters/postgres/tls.js




const file = (settings, name) => {
    const path = settings.get(name);
    if (path === undefined || path === "system")
        return undefined;
    try {
        return (0,external_node_fs_.readFileSync)(path, "utf8");
    }
    catch {
        throw new failure/* Failure */.HR({
            kind: "refused",
            message: `The file that \`${name}\` names in \`url\` cannot be read.`,
            cure: `Correct the path, or leave \`${name}\` out to trust the usual authorities.`,
        });
    }
};
const certificates = (settings) => {
    const [ca, cert, key] = ["sslrootcert", "sslcert", "sslkey"].map((name) => file(settings, name));
    return { ...(ca !== undefined && { ca }), ...(cert !== undefined && { cert }), ...(key !== undefined && { key }) };
};
const encrypted = ({ settings }, more, protection) => ({
    ssl: { ...certificates(settings), minVersion: "TLSv1.2", ...more },
    protection,
});
const verifyFull = (address) => encrypted(address, { rejectUnauthorized: true }, "verified");
/** The certificate is good, whoever it was made for: for a server that is reached by another name. */
const verifyCa = (address) => encrypted(address, { rejectUnauthorized: true, checkServerIdentity: () => undefined }, "verified");
/** As PostgreSQL's own programs mean it: nobody can listen in, but nobody proves who they are; unless told whom to trust. */
const tls_require = (address) => {
    const root = address.settings.get("sslrootcert");
    if (root === "system")
        return verifyFull(address);
    return root === undefined ? encrypted(address, { rejectUnauthorized: false }, "unverified") : verifyCa(address);
};
const disable = (address) => ({ ssl: false, protection: isLocal(address) ? "local" : "plain" });
const MODES = new Map([
    ["disable", disable],
    ["require", tls_require],
    ["no-verify", tls_require],
    ["verify-ca", verifyCa],
    ["verify-full", verifyFull],
]);
/** Verified unless `sslmode` says otherwise, or the database is on this machine. `allow` and `prefer` promise nothing, so they are none. */
const readTls = (address) => {
    const written = address.settings.get("sslmode");
    if (written === undefined)
        return isLocal(address) ? disable(address) : verifyFull(address);
    const mode = MODES.get(written);
    if (mode !== undefined)
        return mode(address);
    const known = [...MODES.keys()].filter((name) => name !== "no-verify");
    throw new failure/* Failure */.HR({
        kind: "refused",
        message: `\`sslmode\` in \`url\` is none of ${known.join(", ")}.`,
        cure: (0,nearest/* didYouMean */.a)(written, known),
    });
};

;// CONCATENATED MODULE: ./build/adapters/postgres/transaction.js







/** Between two statements of ours there is no waiting for anybody: a longer pause is a run that has died. */
const transaction_IDLE_MS = 60_000;
const about = (doing, right, table) => ({
    doing: `${doing} ${spoken(table)}`,
    right: `SELECT, ${right} ON ${spoken(table)}`,
});
const returning = (table) => {
    const columns = readableColumns(table);
    return ` RETURNING ${columns.length === 0 ? "NULL" : columns.map(asText).join(", ")}`;
};
const rowOf = (table, { rows }) => readRow(readableColumns(table), rows[0] ?? []);
const several = (table) => new failure/* Failure */.HR({
    kind: "refused",
    message: `Several rows of ${spoken(table)} have the same key, so none of them was changed.`,
    cure: "Make `key` a column that is unique.",
});
const assigned = (table, data, { place }) => Object.entries(data).map(([name, value]) => [quoted(name), place(parameter(value, columnOf(table, name)))]);
const update = async (session, { table, key, expected, values: data }) => {
    const on = about("changing a row of", "UPDATE", table);
    const places = values();
    const sets = assigned(table, data, places).map((pair) => pair.join(" = "));
    const row = `${where(table, key, places)}${stillHolds(table, expected, places)}`;
    const text = `UPDATE ${quotedTable(table)} SET ${sets.join(", ")}${row}${returning(table)}`;
    const answer = await askOne(session, { text, values: places.list }, on);
    if (answer.count > 1)
        throw several(table);
    if (answer.count === 1)
        return { written: true, row: rowOf(table, answer) };
    const left = values();
    const question = `SELECT 1 FROM ${quotedTable(table)}${where(table, key, left)} LIMIT 1`;
    const { count } = await askOne(session, { text: question, values: left.list }, on);
    return { written: false, why: count === 0 ? "gone" : "changed" };
};
const inserted = ({ table, values: data }, places) => {
    const pairs = assigned(table, data, places);
    const [names, given] = [pairs.map(([name]) => name), pairs.map(([, place]) => place)];
    const what = pairs.length === 0 ? "DEFAULT VALUES" : `(${names.join(", ")}) VALUES (${given.join(", ")})`;
    return `INSERT INTO ${quotedTable(table)} ${what}`;
};
const insert = async (session, draft) => {
    const places = values();
    const text = `${inserted(draft, places)}${returning(draft.table)}`;
    const on = about("adding a row to", "INSERT", draft.table);
    return rowOf(draft.table, await askOne(session, { text, values: places.list }, on));
};
const put = async (session, draft) => {
    const { table } = draft;
    const places = values();
    const rest = Object.keys(draft.values).filter((name) => !table.primaryKey.includes(name));
    // Setting a key to itself is what makes PostgreSQL give the row back where there is nothing else to set.
    const sets = (rest.length === 0 ? table.primaryKey : rest).map((name) => `${quoted(name)} = EXCLUDED.${quoted(name)}`);
    const key = table.primaryKey.map(quoted).join(", ");
    const text = `${inserted(draft, places)} ON CONFLICT (${key}) DO UPDATE SET ${sets.join(", ")}${returning(table)}`;
    const on = about("keeping a row of", "INSERT, UPDATE", table);
    return rowOf(table, await askOne(session, { text, values: places.list }, on));
};
const transaction_BEGINNING = { doing: "beginning to write" };
const CONFIRMING = { doing: "confirming what was written" };
/** A refusal at the very end (a deferred constraint) is one; silence there leaves it open whether it was done. */
const commit = async (session) => {
    try {
        await session.ask({ text: "COMMIT" }, CONFIRMING);
    }
    catch (thrown) {
        if ((0,failure/* isFailure */.N6)(thrown) && thrown.kind === "unavailable")
            throw lostCommit(thrown);
        throw thrown;
    }
};
/** What fails on the way undoes everything, even where the connection can no longer be told so: it ends with it. */
const inTransaction = (session, limits, work) => session.alone(async () => {
    const begin = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";
    await session.ask({ text: `${begin}; ${settings_settings(limits, transaction_IDLE_MS)}` }, transaction_BEGINNING);
    try {
        const result = await work({
            update: (change) => update(session, change),
            insert: (draft) => insert(session, draft),
            put: (draft) => put(session, draft),
        });
        await commit(session);
        return result;
    }
    catch (thrown) {
        if (session.alive())
            await session.ask({ text: "ROLLBACK" }, CONFIRMING).catch(() => session.end());
        throw thrown;
    }
});

;// CONCATENATED MODULE: ./build/adapters/postgres/postgres.js









const PATIENCE = { statementMs: 60_000, lockMs: 10_000, connectMs: 15_000 };
const unlocked = () => new failure/* Failure */.HR({
    kind: "unavailable",
    message: "The connection to the database was lost, and the lock of this run with it: nothing more is written.",
    cure: "Run again: what is left is done then.",
});
/** The one connection that writes, made when it is first needed. Once a lock was taken on it, it is never made anew. */
const writing = (open) => {
    let session;
    let locked = false;
    const renewed = async (before) => {
        const current = await before?.catch(() => undefined);
        if (current?.alive() === true)
            return current;
        if (locked)
            throw unlocked();
        return open();
    };
    return {
        writer: () => {
            session = renewed(session);
            return session;
        },
        lock: () => {
            locked = true;
        },
        end: async () => (await session?.catch(() => undefined))?.end(),
    };
};
/** A PostgreSQL database by its URL. Nothing is connected before something is asked; what is wrong with the URL itself shows at once. */
const postgresDatabase = ({ url, ...given }) => {
    const address = readAddress(url);
    const tls = readTls(address);
    const patience = { ...PATIENCE, ...given };
    const open = () => openSession(() => connect(address, tls, patience));
    const { writer, lock, end } = writing(open);
    const readers = new Set();
    return {
        protection: tls.protection,
        snapshot: async () => {
            const session = await open();
            readers.add(session);
            return openSnapshot(session, patience);
        },
        transaction: async (work) => inTransaction(await writer(), patience, work),
        lock: async (name) => {
            const taken = await takeLock(await writer(), name);
            if (taken.held)
                lock();
            return taken;
        },
        define: async (tables) => {
            const session = await writer();
            return inTransaction(session, patience, () => defineTables(session, tables));
        },
        close: async () => {
            await Promise.all([end(), ...[...readers].map((reader) => reader.end())]);
        },
    };
};


/***/ })

};
