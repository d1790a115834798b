export const id = 688;
export const ids = [688];
export const modules = {

/***/ 6396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ consoleLog)
/* harmony export */ });
/** Lines on a stream, each cleaned on its way out. */
const consoleLog = ({ clean, verbose, quiet, stream }) => {
    const say = (line) => {
        stream.write(`${clean(line)}\n`);
    };
    const hush = () => undefined;
    return { debug: verbose ? say : hush, info: quiet ? hush : say, warn: quiet ? hush : say, error: say };
};


/***/ }),

/***/ 3336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ environment)
/* harmony export */ });
/** The only reader of the environment. Everything else is told what it has to know. */
const environment = () => ({ ...process.env });


/***/ }),

/***/ 770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lw: () => (/* binding */ OPTIONS),
  TM: () => (/* binding */ OPTION_NAMES),
  Tt: () => (/* binding */ readOptions)
});

// EXTERNAL MODULE: ./build/model/mode.js
var mode = __webpack_require__(9463);
// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(9241);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
;// CONCATENATED MODULE: ./build/config/kinds.js

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text) => DAY.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
const kinds_text = schemas/* string */.YjP();
const list = schemas/* string */.YjP().transform((value) => value
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== ""));
const choice = (names) => schemas/* string */.YjP()
    .transform((value) => value.toLowerCase())
    .pipe(schemas/* enum */.k5n(names, { error: `must be ${oneOf(names)}` }));
const yesOrNo = choice(["true", "false"]).transform((value) => value === "true");
const number = (rule, holds) => schemas/* string */.YjP()
    .refine((value) => /^\d+(\.\d+)?$/.test(value) && holds(Number(value)), { error: `must be ${rule}` })
    .transform(Number);
const day = schemas/* string */.YjP().refine(isDay, { error: "must be a day that exists, like 2025-09-01" });
const shard = schemas/* string */.YjP()
    .regex(/^\d{1,4}\/\d{1,4}$/, { error: "must look like 2/4: the second of four parts" })
    .transform((value) => value.split("/").map(Number))
    .transform(([part = 0, of = 0]) => ({ part, of }))
    .refine(({ part, of }) => part >= 1 && part <= of, {
    error: "must count from 1, and not beyond the number of parts",
});
const serviceUrl = schemas/* string */.YjP().refine(isLoopbackOrNotion, {
    error: "must be https://api.notion.com, or a loopback address such as http://127.0.0.1:4000 (an emulator)",
});
/** The token goes wherever this points: so nowhere but to Notion, or to this machine. */
function isLoopbackOrNotion(value) {
    if (!URL.canParse(value))
        return false;
    const url = new URL(value);
    const bare = url.username === "" && url.password === "" && url.pathname === "/" && url.search === "";
    if (url.origin === "https://api.notion.com")
        return bare;
    return bare && ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname) && /^https?:$/.test(url.protocol);
}
function oneOf(names) {
    return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

;// CONCATENATED MODULE: ./build/config/options.js



const options_option = (facts) => facts;
const SWITCH = ["true", "false"];
const AUTO = ["true", "false", "auto"];
const SURFACE = ["auto", "always", "never"];
/**
 * Every option, once. The inputs of the action, the flags of the command line, `--help`, the types and the table in the
 * README come from here.
 */
const OPTIONS = {
    mode: options_option({
        default: "sync",
        meaning: "what to do: one of the modes (on the command line: the first argument)",
        schema: choice(Object.keys(mode/* MODES */.F)),
    }),
    targets: options_option({
        default: "all",
        meaning: "names from the configuration, separated by commas or new lines",
        schema: list,
    }),
    records: options_option({ default: "", meaning: "only these record keys (commas or new lines)", schema: list }),
    "dry-run": options_option({
        default: "auto",
        meaning: "`true`, `false`, or `auto`: true on pull_request, pull_request_target and merge_group events, else false",
        schema: choice(AUTO),
        words: AUTO,
    }),
    config: options_option({ default: ".github/notion-sync.yml", meaning: "the configuration file", schema: kinds_text }),
    "changed-only": options_option({
        default: "false",
        meaning: "only records whose files changed in this event: the pull request's base…head, or a push's before…after",
        schema: yesOrNo,
        words: SWITCH,
    }),
    since: options_option({
        default: "",
        meaning: "first day of the window for time-based sources and for back-filling missed weeks (`2025-09-01`)",
        schema: day,
    }),
    until: options_option({ default: "", meaning: "last day of that window", schema: day }),
    shard: options_option({
        default: "",
        meaning: "`2/4`: only the second quarter of the records, by a stable hash of their key, for matrix jobs",
        schema: shard,
    }),
    prune: options_option({
        default: "false",
        meaning: "backfill may remove vocabulary options that the vocabulary no longer has",
        schema: yesOrNo,
        words: SWITCH,
    }),
    confirm: options_option({
        default: "false",
        meaning: "needed by everything destructive: restore, archive, prune, and a plan over the safety limits",
        schema: yesOrNo,
        words: SWITCH,
    }),
    "create-if-missing": options_option({
        default: "true",
        meaning: "a stale page ID, or a page in the trash, is replaced by a new page or restored; `false`: that record fails",
        schema: yesOrNo,
        words: SWITCH,
    }),
    "update-manifest": options_option({
        default: "false",
        meaning: "write new page IDs back into the source files, changing nothing else in them",
        schema: yesOrNo,
        words: SWITCH,
    }),
    "parent-page": options_option({
        default: "",
        meaning: "setup: the page under which databases are created (ID or URL)",
        schema: kinds_text,
    }),
    to: options_option({ default: "", meaning: "restore: a SHA, a run ID (ULID) or a time", schema: kinds_text }),
    "skip-initial-sync": options_option({
        default: "false",
        meaning: "setup ends when the databases stand",
        schema: yesOrNo,
        words: SWITCH,
    }),
    "rate-limit": options_option({
        default: "3",
        meaning: "average requests a second, as a budget for each 60-second window that may be spent in a burst; " +
            "with `shard: i/n` each job takes its n-th part",
        schema: number("a number above 0 and up to 100", (value) => value > 0 && value <= 100),
    }),
    "settle-wait": options_option({
        default: "60",
        meaning: "seconds that a create whose answer was lost is looked for before it is made again; " +
            "once a run, side by side with other work",
        schema: number("a number of seconds from 0 to 3600", (value) => value <= 3600),
    }),
    "max-retries": options_option({
        default: "5",
        meaning: "attempts after the first for what may be retried; waits that Notion asks for (429, 529) do not count",
        schema: number("a whole number from 0 to 20", (value) => Number.isInteger(value) && value <= 20),
    }),
    comment: options_option({
        default: "auto",
        meaning: "`auto` (on pull requests), `always`, `never`; outside GitHub Actions `auto` is never",
        schema: choice(SURFACE),
        words: SURFACE,
    }),
    "open-issue": options_option({
        default: "auto",
        meaning: "`auto` (real runs on every event but pull_request* and merge_group), `always`, `never`; " +
            "outside GitHub Actions `auto` is never",
        schema: choice(SURFACE),
        words: SURFACE,
    }),
    "output-dir": options_option({ default: ".notion-sync", meaning: "where plan, report and ledger go", schema: kinds_text }),
    ledger: options_option({
        default: "",
        meaning: "the ledger's path (`<output-dir>/ledger.ndjson` when empty), or `branch:NAME` to keep it on a branch of the repository",
        schema: kinds_text,
    }),
    "notion-token": options_option({
        default: "",
        meaning: "the token of the Notion connection (else the variable NOTION_TOKEN, NOTION_API_TOKEN or NOTION_API_KEY)",
        schema: kinds_text,
        env: ["NOTION_TOKEN", "NOTION_API_TOKEN", "NOTION_API_KEY"],
        secret: true,
    }),
    "github-token": options_option({
        default: "${{ github.token }}",
        meaning: "the token for GitHub (else the variable GITHUB_TOKEN)",
        schema: kinds_text,
        env: ["GITHUB_TOKEN"],
        secret: true,
    }),
    "notion-url": options_option({
        default: "https://api.notion.com",
        meaning: "another base URL, for an emulator: loopback addresses only",
        schema: serviceUrl,
    }),
};
const OPTION_NAMES = Object.keys(OPTIONS);
/** A default that only a workflow can fill in is no default anywhere else. */
const plainDefault = (written) => (written.startsWith("${{") ? "" : written);
const readOption = (name, given) => {
    const { schema, default: usual, secret } = OPTIONS[name];
    const value = given ?? plainDefault(usual);
    if (value === "")
        return (0,problem/* good */.uw)(undefined);
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return (0,problem/* good */.uw)(parsed.data);
    const why = parsed.error.issues[0]?.message ?? "is not valid";
    const shown = secret ? "" : `, not ${JSON.stringify(value.slice(0, 100))}`;
    return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`The option \`${name}\` ${why}${shown}.`, `Give \`${name}\` another value.`, { option: name }));
};
/** What was given (only strings come through either door), with the variables that may stand in for it. */
const readOptions = (given, env) => {
    const fromEnv = (name) => OPTIONS[name].env?.map((variable) => env[variable]?.trim()).find((value) => value);
    const read = OPTION_NAMES.map((name) => ({
        name,
        result: readOption(name, given[name]?.trim() || fromEnv(name) || undefined),
    }));
    const problems = read.flatMap(({ result }) => (result.ok ? [] : result.problems));
    if (problems.length > 0)
        return (0,problem/* bad */.MB)(...problems);
    return (0,problem/* good */.uw)(Object.fromEntries(read.map(({ name, result }) => [name, result.ok ? result.value : undefined])));
};


/***/ }),

/***/ 3654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsOf)
/* harmony export */ });
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(770);

const secretOptions = _options_js__WEBPACK_IMPORTED_MODULE_0__/* .OPTION_NAMES */ .TM.filter((name) => _options_js__WEBPACK_IMPORTED_MODULE_0__/* .OPTIONS */ .lw[name].secret === true);
const passwordOf = (value) => {
    if (!URL.canParse(value))
        return [];
    const { password } = new URL(value);
    return password === "" ? [] : [password, decodeURIComponent(password)];
};
/** Every secret that can be known before anything else is: tokens given or in the environment, and passwords in URLs. */
const secretsOf = (given, env) => {
    const tokens = secretOptions.flatMap((name) => [
        given[name],
        ...(_options_js__WEBPACK_IMPORTED_MODULE_0__/* .OPTIONS */ .lw[name].env ?? []).map((variable) => env[variable]),
    ]);
    const urls = Object.values(env).filter((value) => value !== undefined && /^[a-z][a-z0-9+.-]*:\/\//i.test(value));
    const found = [...tokens, ...urls.flatMap((url) => passwordOf(url ?? ""))];
    return [...new Set(found.map((secret) => secret?.trim() ?? "").filter((secret) => secret !== ""))];
};


/***/ }),

/***/ 1612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ failureProblem),
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   N6: () => (/* binding */ isFailure)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9241);

/** The one class that an adapter may throw. */
class Failure extends Error {
    name = "Failure";
    facts;
    constructor(facts) {
        super(facts.message);
        this.facts = facts;
    }
    get kind() {
        return this.facts.kind;
    }
}
const isFailure = (thrown) => thrown instanceof Failure;
const CAUSES = {
    unauthorized: "access",
    forbidden: "access",
    "not-found": "access",
    refused: undefined,
    conflict: "weather",
    full: undefined,
    blocked: "weather",
    unavailable: "weather",
    unknown: "weather",
    incomplete: "weather",
    cancelled: "weather",
};
/** A failure as a problem of the place where it was met. */
const failureProblem = ({ kind, message, facts }, place = {}) => {
    const cause = CAUSES[kind];
    return { ...(0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)(message, facts.cure, place), ...(cause !== undefined && { cause }) };
};


/***/ }),

/***/ 5412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ grouped)
/* harmony export */ });
/** The items that have the same key, in the order in which they came. */
const grouped = (items, keyOf) => {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const same = groups.get(key);
        if (same === undefined)
            groups.set(key, [item]);
        else
            same.push(item);
    }
    return groups;
};


/***/ }),

/***/ 9688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ LIMITS)
/* harmony export */ });
/** How much Notion takes: its documented limits, named once. What is longer is refused by it, never cut short by us. */
const LIMITS = {
    /** Text comes in pieces of so many UTF-16 units, and a property holds so many of them. */
    piece: 2_000,
    pieces: 100,
    url: 2_000,
    email: 200,
    phoneNumber: 200,
    optionName: 100,
    fileName: 100,
    /** Options, people, relations or files in one write. */
    set: 100,
    /** Rows in one answer of a query. */
    rows: 100,
    /** References that a page shows before it says that there are more, or, for people, says nothing. */
    references: 25,
    requestBytes: 500_000,
    blocks: 1_000,
};


/***/ }),

/***/ 9463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ MODES),
/* harmony export */   L: () => (/* binding */ COMMANDS)
/* harmony export */ });
/** What a run can be asked to do, in the words of the command line. */
const MODES = {
    validate: "checks the configuration, the records and, with a token, the databases; writes nothing",
    backfill: "adds missing vocabulary options to Notion and fills empty ID properties",
    sync: "validates, back-fills, plans and applies, for every target in its own direction",
    pull: "brings Notion's changes to PostgreSQL, for two-way and pull targets",
    promote: "writes finished Notion pages into files, for promote targets",
    verify: "compares Notion with the sources, and fails on a difference",
    audit: "lists every discrepancy, and passes",
    health: "checks the token, the databases and the last run",
    setup: "creates the databases and properties that targets need, then syncs",
    schema: "writes the live schema of each target as JSON",
    restore: "puts pages back to the content they had at --to",
    archive: "moves records past their time to live to the trash",
};
/** What only a person at a terminal asks for. */
const COMMANDS = {
    init: "writes a configuration from a live database",
    emulator: "serves an emulation of Notion's API on this machine",
    dashboard: "writes one static HTML page from the ledger",
};


/***/ }),

/***/ 376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** How many letters have to be added, dropped, changed or swapped with their neighbour to make one word of the other. */
const distance = (from, to) => {
    let before = [];
    let row = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (let i = 1; i <= from.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= to.length; j += 1) {
            const same = from[i - 1] === to[j - 1] ? 0 : 1;
            const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
            next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same, swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY);
        }
        before = row;
        row = next;
    }
    return row[to.length] ?? 0;
};
/** The known name that was probably meant, if any is near enough to be worth naming. */
const nearest = (word, known) => {
    const wanted = word.toLowerCase().slice(0, 100);
    const ranked = [...known]
        .map((name) => ({ name, far: distance(wanted, name.toLowerCase()) }))
        .sort((a, b) => a.far - b.far);
    const best = ranked[0];
    return best !== undefined && best.far <= Math.max(1, Math.floor(wanted.length / 3)) ? best.name : undefined;
};
/** "Did you mean `mode`?", or else what there is to choose from. */
const didYouMean = (word, known) => {
    const names = [...known];
    const best = nearest(word, names);
    return best === undefined ? `Use one of: ${names.join(", ")}.` : `Did you mean \`${best}\`?`;
};


/***/ }),

/***/ 9241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ problem),
/* harmony export */   MB: () => (/* binding */ bad),
/* harmony export */   uw: () => (/* binding */ good)
/* harmony export */ });
const good = (value) => ({ ok: true, value });
const bad = (...problems) => ({
    ok: false,
    problems,
});
const problem = (message, cure, place = {}) => ({
    level: "error",
    message,
    cure,
    place,
});


/***/ }),

/***/ 5297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   HH: () => (/* binding */ byCodePoint),
/* harmony export */   U7: () => (/* binding */ isPropertyType),
/* harmony export */   uh: () => (/* binding */ PROPERTY_TYPES),
/* harmony export */   wg: () => (/* binding */ EMPTY)
/* harmony export */ });
/* unused harmony export asId */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(271);

/** The empty value of each type: what null stands for in a source. */
const EMPTY = {
    title: "",
    rich_text: "",
    number: null,
    select: null,
    multi_select: [],
    status: null,
    date: null,
    people: [],
    files: [],
    checkbox: false,
    url: null,
    email: null,
    phone_number: null,
    relation: [],
};
const PROPERTY_TYPES = Object.keys(EMPTY);
const isPropertyType = (type) => Object.hasOwn(EMPTY, type);
/** By code point, as the contract wants it: the usual order compares UTF-16 units, which differs beyond the 16-bit plane. */
const byCodePoint = (a, b) => {
    const left = Array.from(a, (char) => char.codePointAt(0) ?? 0);
    const right = Array.from(b, (char) => char.codePointAt(0) ?? 0);
    const at = left.findIndex((code, index) => code !== right[index]);
    return at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1);
};
const asSet = (values) => [...new Set(values)].sort(byCodePoint);
/** Notion takes an identifier with dashes or without, and gives it back with them, in small letters. */
const asId = (text) => text
    .replace(/^([\da-f]{8})-?([\da-f]{4})-?([\da-f]{4})-?([\da-f]{4})-?([\da-f]{12})$/i, "$1-$2-$3-$4-$5")
    .replace(/^[\dA-F]{8}(-[\dA-F]{4}){3}-[\dA-F]{12}$/i, (id) => id.toLowerCase());
/** Notion keeps minutes, forgets offsets, and gives UTC back; a day stays a day. */
const asMoment = (text) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text))
        return text;
    const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text}Z`;
    const time = Date.parse(zoned);
    if (Number.isNaN(time))
        return text;
    return new Date(Math.floor(time / 60_000) * 60_000).toISOString();
};
const asDate = (value) => {
    if (value === null)
        return null;
    if (typeof value === "string")
        return asMoment(value);
    return { start: asMoment(value.start), end: asMoment(value.end) };
};
/** Nothing is said with null: Notion refuses an empty text for these. */
const orNull = (text) => (text === null || text === "" ? null : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wellFormed */ .E)(text));
/**
 * The value as Notion will give it back: write → read → equal. Everything is brought to this form before it is
 * hashed or compared, so that the loss Notion imposes (seconds, offsets, the order of options, a negative zero)
 * never looks like a change.
 */
const canonical = (property) => {
    switch (property.type) {
        case "title":
        case "rich_text":
            return { type: property.type, value: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wellFormed */ .E)(property.value) };
        case "multi_select":
            return { type: "multi_select", value: asSet(property.value.map(_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wellFormed */ .E)) };
        case "people":
        case "relation":
            return { type: property.type, value: asSet(property.value.map(asId)) };
        case "date":
            return { type: "date", value: asDate(property.value) };
        case "number":
            return { type: "number", value: property.value === 0 ? 0 : property.value };
        case "files":
            return { type: "files", value: property.value.map(({ name, url }) => ({ name: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wellFormed */ .E)(name), url })) };
        case "checkbox":
            return property;
        default:
            return { type: property.type, value: orNull(property.value) };
    }
};


/***/ }),

/***/ 3938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ EXIT)
/* harmony export */ });
/** What the process ends with. The meaning of each is in the contract, and never changes. */
const EXIT = {
    success: 0,
    partial: 1,
    usage: 2,
    drift: 3,
    halted: 4,
    access: 5,
    locked: 6,
};


/***/ }),

/***/ 7007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ COLORS)
/* harmony export */ });
const COLORS = [
    "default",
    "gray",
    "brown",
    "orange",
    "yellow",
    "green",
    "blue",
    "purple",
    "pink",
    "red",
];


/***/ }),

/***/ 271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ wellFormed),
/* harmony export */   I: () => (/* binding */ pieces)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9688);

/** Half a surrogate pair is no character: JSON could carry it, UTF-8 could not, and what comes back would differ. */
const wellFormed = (text) => text.replace(/\p{Surrogate}/gu, "\uFFFD");
const splitsPair = (text, at) => /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
/**
 * The pieces that Notion takes a long text in. Whether its limit counts UTF-16 units or characters is not documented,
 * so a piece keeps to it in units, and is a unit shorter rather than cut through a character.
 */
const pieces = (text, limit = _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.piece) => {
    const cut = [];
    let start = 0;
    while (start < text.length) {
        const end = start + limit;
        const safe = end < text.length && splitsPair(text, end) ? end - 1 : end;
        cut.push(text.slice(start, safe));
        start = safe;
    }
    return cut;
};


/***/ }),

/***/ 572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ unwritable)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9688);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(271);


const counted = (found, most, what) => found > most
    ? `${found.toLocaleString("en-GB")} ${what}, and Notion takes ${most.toLocaleString("en-GB")} at most`
    : null;
const text = (value) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .pieces */ .I)(value).length > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.pieces
    ? counted(Math.max(value.length, _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.piece * _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.pieces + 1), _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.piece * _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.pieces, "characters")
    : null;
const option = (name) => {
    if (name === null)
        return null;
    if (name.trim() === "")
        return "an option without a name, which Notion refuses";
    if (name.includes(","))
        return `the option "${name.slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.optionName)}" with a comma, which Notion refuses`;
    return counted(name.length, _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.optionName, "characters in the name of an option");
};
const short = (most) => (value) => counted(value?.length ?? 0, most, "characters");
const set = (what) => (values) => counted(values.length, _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.set, what);
/** Where Notion keeps the files that people upload. Written back as a link, such a file would soon be lost. */
const NOTION_STORAGE = /^https:\/\/(?:prod-files-secure\.s3\.[\w.-]+|s3\.[\w.-]+\/secure\.notion-static\.com|files?\.notion\.so)\//i;
const file = ({ name, url }) => {
    if (NOTION_STORAGE.test(url))
        return `the file "${name}" that Notion keeps itself, which cannot be written back`;
    return (counted(url.length, _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.url, "characters in a link") ??
        counted(name.length, _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.fileName, "characters in the name of a file"));
};
/** Notion takes two options that differ in nothing but capitals for one, and would give one of them back. */
const twins = (names) => {
    const folded = names.map((name) => [name.toLowerCase(), name]);
    const known = new Map(folded);
    const twin = folded.find(([key, name]) => known.get(key) !== name)?.[1];
    return twin === undefined ? null : `the option "${twin}" twice, in different capitals, which Notion takes for one`;
};
const first = (problems) => problems.find((found) => found !== null) ?? null;
const CHECKS = {
    title: text,
    rich_text: text,
    number: (value) => value === null || Number.isFinite(value) ? null : `the number ${value}, which Notion cannot hold`,
    select: option,
    multi_select: (names) => first([set("options")(names), ...names.map(option), twins(names)]),
    status: option,
    date: () => null,
    people: set("people"),
    files: (links) => first([set("files")(links), ...links.map(file)]),
    checkbox: () => null,
    url: short(_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.url),
    email: short(_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.email),
    phone_number: short(_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.phoneNumber),
    relation: set("relations"),
};
/**
 * What is wrong with a canonical value that Notion would refuse, as the end of "it holds …"; null where it would take
 * it.
 */
const unwritable = (property) => {
    const check = CHECKS[property.type];
    return check(property.value);
};


/***/ }),

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ planJson),
/* harmony export */   l: () => (/* binding */ reportJson)
/* harmony export */ });
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4611);

const FORMAT = 1;
const changeJson = (change) => ({
    target: change.target,
    record: change.record,
    action: change.action,
    page_id: change.page?.id ?? null,
    sha: change.desired?.sha ?? null,
    before_sha: change.beforeSha,
    desired: change.desired === undefined ? null : { properties: change.desired.plain, body: change.desired.body },
    diff: change.diff,
    source: change.place.file === undefined ? null : { path: change.place.file, line: change.place.line ?? null },
    error: change.problem === undefined ? null : `${change.problem.message} ${change.problem.cure}`,
});
const summary = ({ counts }) => ({
    create: (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .totalOf */ .e6)(counts, "create"),
    update: (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .totalOf */ .e6)(counts, "update"),
    skip: (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .totalOf */ .e6)(counts, "skip"),
    archive: (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .totalOf */ .e6)(counts, "archive"),
    restore: (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .totalOf */ .e6)(counts, "restore"),
    conflict: (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .totalOf */ .e6)(counts, "conflict"),
    error: (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .totalOf */ .e6)(counts, "error"),
});
const head = (report) => ({
    version: FORMAT,
    run: report.run,
    mode: report.mode,
    dry_run: report.dryRun,
    generated_at: report.startedAt,
    config_sha: report.configSha,
    hash: report.plan.hash,
    summary: summary(report),
});
/** `plan.json`: what was planned, whether or not it was carried out. */
const planJson = (report) => ({ ...head(report), changes: report.plan.changes.map(changeJson) });
/** `report.json`: how it ended. */
const reportJson = (report) => ({
    ...head(report),
    status: report.status,
    exit: report.exit,
    requests: report.requests,
    duration_ms: report.durationMs,
    targets: report.counts,
    problems: report.problems,
    outcomes: report.outcomes
        .filter(({ status }) => status !== "skipped")
        .map((outcome) => ({
        target: outcome.change.target,
        record: outcome.change.record,
        action: outcome.change.action,
        status: outcome.status,
        page_id: outcome.status === "done" ? outcome.pageId : (outcome.change.page?.id ?? null),
        error: outcome.status === "failed" ? `${outcome.problem.message} ${outcome.problem.cure}` : null,
    })),
});


/***/ }),

/***/ 9697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   MZ: () => (/* binding */ codeCell),
/* harmony export */   aY: () => (/* binding */ code)
/* harmony export */ });
const BREAK = "\u200b";
// Line ends, other control characters, and the marks that turn the direction of text around.
const INVISIBLE = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;
/**
 * Text from elsewhere as one line of a log. The runner obeys `::command::` at the start of a line and `##[command]`
 * anywhere in it, so both are broken by a character that nobody sees; nothing can start a line of its own.
 */
const logLine = (foreign) => foreign
    .replace(INVISIBLE, " ")
    .replace(/:(?=:)/g, `:${BREAK}`)
    .replaceAll("##[", `#${BREAK}#[`);
/** Foreign text in Markdown: in a code span nothing is a link, a mention, a reference or HTML. The fence outruns its backticks. */
const code = (foreign) => {
    const text = foreign.replace(INVISIBLE, " ");
    const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = "`".repeat(longest + 1);
    const pad = /^[`\s]|[`\s]$/.test(text) || text === "" ? " " : "";
    return `${fence}${pad}${text}${pad}${fence}`;
};
/** The same inside a table, where a bar would end the cell even in a code span. */
const codeCell = (foreign) => code(foreign).replaceAll("|", "\\|");


/***/ }),

/***/ 7234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ redactor)
/* harmony export */ });
/** Shorter than this is no secret, and hiding it would only make holes in ordinary words. */
const SHORTEST = 4;
const formsOf = (secret) => {
    const lines = secret.split(/\r?\n/).map((line) => line.trim());
    return [secret, ...lines].flatMap((form) => [
        form,
        encodeURIComponent(form),
        JSON.stringify(form).slice(1, -1),
        Buffer.from(form).toString("base64"),
        Buffer.from(form).toString("base64url"),
    ]);
};
/** Hides every secret in every form that it may take on its way into a text. Longest first, so that no tail is left. */
const redactor = (secrets) => {
    const forms = [...new Set([...secrets].flatMap(formsOf))]
        .filter((form) => form.length >= SHORTEST)
        .sort((a, b) => b.length - a.length);
    return (text) => forms.reduce((clean, form) => clean.replaceAll(form, "***"), text);
};


/***/ }),

/***/ 4611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ verdictLine),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   e6: () => (/* binding */ totalOf),
/* harmony export */   mQ: () => (/* binding */ countsOf)
/* harmony export */ });
/* harmony import */ var _model_grouped_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5412);
/* harmony import */ var _model_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3938);


const tally = (changes) => Object.fromEntries([...(0,_model_grouped_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(changes, ({ action }) => action)].map(([action, same]) => [action, same.length]));
const countsOf = (plan, outcomes) => {
    const ended = (0,_model_grouped_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(outcomes, ({ change }) => change.target);
    return [...(0,_model_grouped_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(plan.changes, ({ target }) => target)].map(([target, changes]) => ({
        target,
        actions: tally(changes),
        done: (ended.get(target) ?? []).filter(({ status }) => status === "done").length,
        failed: (ended.get(target) ?? changes.map(planned)).filter(({ status }) => status === "failed").length,
    }));
};
/** What is known of a change before it is carried out: only that it cannot be. */
const planned = ({ action }) => ({
    status: action === "error" ? "failed" : "skipped",
});
const totalOf = (counts, action) => counts.reduce((sum, { actions }) => sum + (actions[action] ?? 0), 0);
/** The gravest of what was found before anything was written, or else of what only showed while writing. */
const verdictOf = (problems, counts) => {
    const errors = problems.filter(({ level }) => level === "error");
    if (errors.some(({ cause }) => cause === "access"))
        return { status: "failed", exit: _model_report_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.access };
    if (errors.some(({ cause }) => cause === undefined))
        return { status: "failed", exit: _model_report_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.usage };
    if (errors.length > 0 || counts.some(({ failed }) => failed > 0))
        return { status: "partial", exit: _model_report_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.partial };
    return { status: "success", exit: _model_report_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.success };
};
const WORDS = [
    ["create", "to create"],
    ["update", "to update"],
    ["archive", "to archive"],
    ["skip", "unchanged"],
];
/** The run in one line: what a person reads first, and often last. */
const verdictLine = ({ status, dryRun, counts, problems }) => {
    const errors = problems.filter(({ level }) => level === "error").length;
    const failed = counts.reduce((sum, one) => sum + one.failed, 0);
    const moves = WORDS.map(([action, words]) => [totalOf(counts, action), words])
        .filter(([count]) => count > 0)
        .map(([count, words]) => `${count} ${dryRun ? words : words.replace(/^to (\w+)e$/, "$1ed")}`);
    const parts = [...moves, ...(failed > 0 ? [`${failed} failed`] : []), ...(errors > 0 ? [`${errors} to mend`] : [])];
    return `${dryRun ? "Plan" : "Sync"}: ${status}${parts.length > 0 ? ` · ${parts.join(" · ")}` : ""}`;
};


/***/ }),

/***/ 6638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ carryOut)
});

;// CONCATENATED MODULE: ./build/adapters/clock.js
/** The longest that a timer of Node can be set to; beyond it, it would fire at once. */
const LONGEST = 2 ** 31 - 1;
const rest = (ms, signal) => new Promise((resolve) => {
    if (signal?.aborted)
        return resolve();
    const wake = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", wake);
        resolve();
    };
    const timer = setTimeout(wake, ms);
    signal?.addEventListener("abort", wake, { once: true });
});
/**
 * Real time. It is read from the monotonic clock, so that a runner whose wall clock is set back in the middle of a
 * run does not wait for yesterday to end.
 */
const systemClock = {
    now: () => Math.floor(performance.timeOrigin + performance.now()),
    sleep: async (ms, signal) => {
        const end = systemClock.now() + ms;
        for (let left = ms; left > 0 && !signal?.aborted; left = end - systemClock.now()) {
            await rest(Math.min(left, LONGEST), signal);
        }
    },
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(3382);
// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(1612);
;// CONCATENATED MODULE: ./build/adapters/files.js





const codeOf = (thrown) => typeof thrown === "object" && thrown !== null && "code" in thrown ? String(thrown.code) : "";
const CURES = {
    EACCES: "Give the run the right to it.",
    EPERM: "Give the run the right to it.",
    EROFS: "Choose a folder that can be written to (`output-dir`).",
    ENOSPC: "Make room on the disk, and run it again.",
    EISDIR: "Name a file, not a folder.",
};
const failed = (what, path, thrown) => {
    const code = codeOf(thrown);
    return new failure/* Failure */.HR({
        kind: "refused",
        message: `${path} cannot be ${what} (${code === "" ? "for an unknown reason" : code}).`,
        cure: CURES[code] ?? "Look at the file and its folder, and run it again.",
        code,
    });
};
const outside = (path) => new failure/* Failure */.HR({ kind: "refused", message: `${path} is outside the workspace.`, cure: "Name a path below it." });
/** The real path of the nearest folder above that is there: a link may not lead out of the workspace. */
const realParent = async (path) => {
    try {
        return await (0,promises_.realpath)(path);
    }
    catch (thrown) {
        const parent = (0,external_node_path_.dirname)(path);
        if (codeOf(thrown) !== "ENOENT" || parent === path)
            throw thrown;
        return realParent(parent);
    }
};
/** The files below one folder. Writing never leaves it, and never leaves half a file. */
const workspaceFiles = (root) => {
    const inside = async (path) => {
        const whole = (0,external_node_path_.resolve)(root, path);
        const home = await (0,promises_.realpath)(root);
        const from = (0,external_node_path_.relative)(home, await realParent(whole));
        if (from === ".." || from.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.resolve)(home, from) !== (0,external_node_path_.join)(home, from))
            throw outside(path);
        return whole;
    };
    return {
        read: async (path) => {
            try {
                return await (0,promises_.readFile)((0,external_node_path_.resolve)(root, path), "utf8");
            }
            catch (thrown) {
                if (["ENOENT", "ENOTDIR"].includes(codeOf(thrown)))
                    return undefined;
                throw failed("read", path, thrown);
            }
        },
        list: async (patterns, exclude) => (await (0,dist/* glob */.TI)([...patterns], { cwd: root, ignore: [...exclude], dot: true, followSymbolicLinks: false })).sort(),
        write: async (path, text) => {
            const whole = await inside(path);
            const draft = `${whole}.${(0,external_node_crypto_.randomUUID)()}.tmp`;
            try {
                await (0,promises_.mkdir)((0,external_node_path_.dirname)(whole), { recursive: true });
                await (0,promises_.writeFile)(draft, text);
                await (0,promises_.rename)(draft, whole);
            }
            catch (thrown) {
                await (0,promises_.rm)(draft, { force: true }).catch(() => undefined);
                throw failed("written", path, thrown);
            }
        },
        append: async (path, line) => {
            const whole = await inside(path);
            try {
                await (0,promises_.mkdir)((0,external_node_path_.dirname)(whole), { recursive: true });
                const file = await (0,promises_.open)(whole, "a");
                try {
                    await file.appendFile(`${line}\n`);
                    await file.datasync();
                }
                finally {
                    await file.close();
                }
            }
            catch (thrown) {
                throw failed("written", path, thrown);
            }
        },
    };
};

// EXTERNAL MODULE: ./build/config/options.js + 1 modules
var config_options = __webpack_require__(770);
// EXTERNAL MODULE: ./build/model/mode.js
var model_mode = __webpack_require__(9463);
// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(9241);
;// CONCATENATED MODULE: ./build/model/ulid.js
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const encode = (value, length) => Array.from({ length }, (_, index) => LETTERS[Math.floor(value / 32 ** (length - 1 - index)) % 32]).join("");
/** A name that sorts by the time it was given at: 48 bits of milliseconds, then 80 bits of chance. */
const ulid = (now, chance) => encode(now, 10) + Array.from({ length: 16 }, () => LETTERS[Math.floor(chance() * 32)]).join("");

// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/report/neutralise.js
var neutralise = __webpack_require__(9697);
// EXTERNAL MODULE: ./build/report/summary.js
var summary = __webpack_require__(4611);
;// CONCATENATED MODULE: ./build/report/markdown.js


const SHOWN = 60;
const markdown_short = (value) => {
    const text = typeof value === "string" ? value : JSON.stringify(value ?? null);
    return text.length > SHOWN ? `${text.slice(0, SHOWN).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
};
const countRow = ({ target, actions, failed }) => `| ${(0,neutralise/* codeCell */.MZ)(target)} | ${actions.create ?? 0} | ${actions.update ?? 0} | ${actions.archive ?? 0} | ${actions.skip ?? 0} | ${failed} |`;
const countTable = (counts) => counts.length === 0
    ? []
    : [
        "| Target | Create | Update | Archive | Unchanged | Failed |",
        "| --- | --: | --: | --: | --: | --: |",
        ...counts.map(countRow),
        "",
    ];
const differenceRow = ({ property, before, after }) => `| ${(0,neutralise/* codeCell */.MZ)(property)} | ${(0,neutralise/* codeCell */.MZ)(markdown_short(before))} | ${(0,neutralise/* codeCell */.MZ)(markdown_short(after))} |`;
const changeBlock = (change) => [
    `**${change.action}** ${(0,neutralise/* code */.aY)(change.record)}`,
    "",
    ...(change.diff.length === 0
        ? []
        : ["| Property | Before | After |", "| --- | --- | --- |", ...change.diff.map(differenceRow), ""]),
];
const changed = (report) => {
    const changes = report.plan.changes.filter(({ action }) => action !== "skip" && action !== "error");
    if (changes.length === 0)
        return [];
    return ["## Changes", "", ...changes.flatMap(changeBlock)];
};
const troubles = (report) => {
    const failed = report.outcomes.flatMap((outcome) => (outcome.status === "failed" ? [outcome.problem] : []));
    const all = [...report.problems, ...failed];
    if (all.length === 0)
        return [];
    const row = ({ level, message, cure, place }) => {
        const where = [place.file, place.line].filter((part) => part !== undefined).join(":");
        return `- **${level}** ${where === "" ? "" : `${(0,neutralise/* code */.aY)(where)} `}${(0,neutralise/* code */.aY)(message)} ${(0,neutralise/* code */.aY)(cure)}`;
    };
    return ["## To mend", "", ...all.map(row), ""];
};
/** The report for people: the verdict first, then counts, then what changed, then what it cost. */
const reportMarkdown = (report) => [
    `# ${(0,summary/* verdictLine */.MT)(report)}`,
    "",
    ...countTable(report.counts),
    ...troubles(report),
    ...changed(report),
    `${report.requests} requests to Notion in ${(report.durationMs / 1000).toFixed(1)} s · run ${(0,neutralise/* code */.aY)(report.run)}`,
    "",
].join("\n");

;// CONCATENATED MODULE: ./build/engine/close.js




const DRY_EVENTS = ["pull_request", "pull_request_target", "merge_group"];
const isDryRun = (options, { env }) => options["dry-run"] === "auto" ? DRY_EVENTS.includes(env["GITHUB_EVENT_NAME"]) : options["dry-run"] === "true";
/** A run from its beginning: opened before anything is read, closed by a report. */
const opened = (options, world) => {
    const began = world.clock.now();
    const run = ulid(began, world.chance);
    const close = ({ problems, plan = { changes: [], hash: "" }, outcomes = [], configSha = null, verdict, }) => {
        const counts = (0,summary/* countsOf */.mQ)(plan, outcomes);
        return {
            ...(verdict ?? (0,summary/* verdictOf */.Vj)(problems, counts)),
            run,
            mode: options.mode,
            dryRun: isDryRun(options, world),
            startedAt: new Date(began).toISOString(),
            problems,
            plan,
            outcomes,
            counts,
            configSha,
            requests: world.notion?.usage().requests ?? 0,
            durationMs: world.clock.now() - began,
            files: {},
        };
    };
    return { run, close };
};
/** Leaves the plan and the report behind, as files. */
const leave = async (report, options, { files }) => {
    const folder = options["output-dir"].replace(/\/+$/, "");
    const paths = { plan: `${folder}/plan.json`, report: `${folder}/report.md`, "report-json": `${folder}/report.json` };
    const pretty = (value) => `${JSON.stringify(value, null, 2)}\n`;
    await files.write(paths.plan, pretty((0,json/* planJson */.i)(report)));
    await files.write(paths.report, reportMarkdown(report));
    await files.write(paths["report-json"], pretty((0,json/* reportJson */.l)(report)));
    return { ...report, files: { ...report.files, ...paths } };
};

// EXTERNAL MODULE: ./build/model/grouped.js
var grouped = __webpack_require__(5412);
;// CONCATENATED MODULE: ./build/model/key.js
/** Keys are compared as composed text without space around them; what is neither text nor a number is no key. */
const keyText = (raw) => typeof raw === "string" || typeof raw === "number" ? String(raw).normalize("NFC").trim() : "";

// EXTERNAL MODULE: ./build/model/report.js
var report = __webpack_require__(3938);
;// CONCATENATED MODULE: ./build/model/change.js
const ACTIONS = (/* unused pure expression or super */ null && ([
    "create",
    "update",
    "skip",
    "archive",
    "restore",
    "pull",
    "promote",
    "conflict",
    "error",
    "backfill",
]));
const changesPage = ({ action }) => action === "create" || action === "update" || action === "archive" || action === "restore";

;// CONCATENATED MODULE: ./build/plan/guards.js


const percent = (share) => `${Math.round(share * 100)} %`;
const overLimit = (changes, pages, safety) => ["archive", "update"].flatMap((action) => {
    const count = changes.filter((change) => change.action === action).length;
    const share = pages === 0 ? 0 : count / pages;
    const verb = action === "archive" ? "move to the trash" : "change";
    return share > safety[action]
        ? [
            `It would ${verb} ${count} of ${pages} pages (${percent(share)}), and the limit is ${percent(safety[action])}.`,
        ]
        : [];
});
const emptied = ({ bound, desired, pages }, floor) => desired.length === 0 && pages.length >= floor && bound.target.onMissing !== "keep";
/** Why a plan is too frightening to be carried out without a person's word. Looked at before the first write. */
const guard = (sides, changes, safety) => {
    const { bound, pages } = sides;
    const place = { target: bound.target.name };
    if (!changes.some(changesPage) || pages.length < safety.floor)
        return [];
    const suddenlyEmpty = emptied(sides, safety.floor)
        ? [`Its source has no record any more, and the database has ${pages.length} pages.`]
        : [];
    return [...suddenlyEmpty, ...overLimit(changes, pages.length, safety)].map((message) => (0,problem/* problem */.CC)(message, "Look at the plan. If it is meant, run it once with `confirm`, or raise the limit under `safety`.", place));
};

// EXTERNAL MODULE: ./build/model/property.js
var model_property = __webpack_require__(5297);
;// CONCATENATED MODULE: ./build/plan/links.js



const linkName = (target, key) => `${target}:${key}`;
const links = (pagesByTarget) => {
    const names = new Map();
    for (const [target, pages] of pagesByTarget) {
        for (const [key, [first]] of pages)
            if (first !== undefined)
                names.set(first.id, linkName(target, key));
    }
    return {
        pageOf: (target, key) => pagesByTarget.get(target)?.get(key)?.[0]?.id,
        nameOf: (pageId) => names.get(pageId) ?? pageId,
    };
};
/** What a property holds, in the values that a SHA is made of. */
const plainHeld = ({ type, value }, { nameOf }) => type === "relation" && Array.isArray(value) ? value.map((id) => nameOf(String(id))).sort(model_property/* byCodePoint */.HH) : value;
/** The pages of a target by the key that they carry; a key with two pages keeps both, to be told. */
const byKey = (pages, property) => (0,grouped/* grouped */.z)(pages.filter((page) => keyText(page.properties[property]?.value) !== ""), (page) => keyText(page.properties[property]?.value));

;// CONCATENATED MODULE: ./build/plan/sides.js
/** What the property that holds the key is called in Notion today. */
const keyColumn = ({ target, columns }) => columns.get(target.key.property)?.name ?? target.key.property;

;// CONCATENATED MODULE: ./build/engine/site.js

const boundOf = ({ job }, target) => {
    const bound = job.bounds.get(target);
    if (bound === undefined)
        throw new Error(`The plan names the target ${target}, which is not connected.`);
    return bound;
};
/** Values for Notion: by property ID, so that a rename meanwhile does no harm. */
const byColumn = (bound, values) => Object.fromEntries(Object.entries(values).flatMap(([name, property]) => {
    const column = bound.columns.get(name);
    return column === undefined ? [] : [[column.id, property]];
}));
/** What the engine itself says on a page. The SHA is the commit mark: it goes with the last request, never before. */
const marks = (desired, bound, now) => {
    const facts = {
        sha: desired.sha,
        "synced-at": new Date(now).toISOString(),
        "sync-status": "synced",
    };
    return Object.fromEntries(bound.target.mappings.flatMap(({ property, type, origin }) => {
        const value = origin.kind === "is" ? facts[origin.value] : undefined;
        return value === undefined ? [] : [[property, { type, value }]];
    }));
};
/** Relations as page IDs; undefined while one of the pages is not known yet. */
const linkValues = ({ links }, pages) => {
    const entries = Object.entries(links).map(([name, list]) => {
        const value = list.map(({ target, key }) => pages.get(linkName(target, key))).filter((id) => id !== undefined);
        return { name, value, whole: value.length === list.length };
    });
    if (entries.some(({ whole }) => !whole))
        return undefined;
    return Object.fromEntries(entries.map(({ name, value }) => [name, { type: "relation", value }]));
};

;// CONCATENATED MODULE: ./build/engine/options.js



const has = (options = [], name) => options.some((option) => option.name === name);
/** The list as it was planned, on top of what is there by now: what somebody added meanwhile stays. */
const merged = (list, now) => {
    const held = now.columns.find(({ id }) => id === list.column.id)?.options ?? [];
    const planned = new Set(list.column.options?.map(({ name }) => name));
    const newcomers = held.filter(({ name }) => !planned.has(name) && !has(list.options, name));
    const byName = new Map(held.map((option) => [option.name, option]));
    return [...list.options.map((option) => byName.get(option.name) ?? option), ...newcomers];
};
const lacking = (wanted, now) => [...wanted].flatMap(([id, options]) => {
    const held = now.columns.find((column) => column.id === id)?.options;
    return options.filter(({ name }) => !has(held, name)).map(({ name }) => name);
});
const columnChange = (type, options) => {
    if (!(0,model_property/* isPropertyType */.U7)(type))
        throw new Error(`A property of type ${type} has no options.`);
    return { change: "set", draft: { type, options } };
};
/** Reads, adds, writes and looks again, since Notion replaces a list of options by the one that it gets. */
const fillOptions = async (change, site) => {
    const { notion } = site.world;
    const { dataSource } = boundOf(site, change.target);
    const before = await notion.dataSource(dataSource.id);
    const lists = [...(change.options ?? new Map()).values()];
    const wanted = new Map(lists.map((list) => [list.column.id, merged(list, before)]));
    const after = await notion.changeColumns(dataSource.id, Object.fromEntries(lists.map(({ column }) => [column.id, columnChange(column.type, wanted.get(column.id) ?? [])])));
    const missing = lacking(wanted, after);
    if (missing.length === 0)
        return { status: "done", change, pageId: "", finished: true };
    const message = `Notion took the options of ${change.target}, and does not show: ${missing.join(", ")}.`;
    return {
        status: "failed",
        change,
        problem: (0,problem/* problem */.CC)(message, "Look at the property in Notion, and run it again.", change.place),
    };
};

;// CONCATENATED MODULE: ./build/engine/parallel.js
/** The same for every item, so many at once, with the results in the order of the items. */
const inParallel = async (items, work, atOnce = 16) => {
    const results = new Map();
    const open = items.entries();
    const worker = async () => {
        for (const [index, item] of open)
            results.set(index, await work(item));
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
    return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
};

;// CONCATENATED MODULE: ./build/engine/settle.js
const FIRST_LOOK_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;
/** Pages that carry the key, asked of Notion now. */
const lookFor = async ({ bound, key }, { notion }) => {
    const column = bound.columns.get(bound.target.key.property);
    if (column === undefined || notion === undefined)
        return [];
    const found = [];
    const filter = { property: column.id, type: column.type, test: "equals", value: key };
    for await (const batch of notion.pages({ dataSource: bound.dataSource.id, filter }))
        found.push(...batch);
    return found;
};
/**
 * A create whose answer was lost. It may have happened, and may show only later, since a query lags behind a write. So
 * it is looked for until the wait is over, counted from now: from when we could ask again, not from when we had asked.
 */
const settle = async (lost, world) => {
    const { clock } = world;
    const until = clock.now() + lost.waitMs;
    for (let pause = FIRST_LOOK_MS;; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
        const found = await lookFor(lost, world);
        const left = until - clock.now();
        if (found.length > 0 || left <= 0)
            return found;
        await clock.sleep(Math.min(pause, left));
    }
};

;// CONCATENATED MODULE: ./build/engine/write.js





/** Something that only shows while writing, and that a person has to mend. */
class Unwritten extends Error {
    problem;
    constructor(found) {
        super(found.message);
        this.problem = found;
    }
}
/** Everything that can be said about the page now; the mark only when that is everything. */
const draft = (change, desired, site) => {
    const bound = boundOf(site, change.target);
    const links = linkValues(desired, site.pages);
    const mark = links === undefined ? {} : marks(desired, bound, site.world.clock.now());
    return { properties: byColumn(bound, { ...desired.properties, ...links, ...mark }), finished: links !== undefined };
};
const several = (desired, pages) => (0,problem/* problem */.CC)(`${pages.length} pages carry the key "${desired.key}" after a create whose answer was lost.`, "Move all but one of them to the trash, and run it again.", desired.place);
/** A create is never repeated blind: while one may have happened, the page is looked for before it is made. */
const create = async (change, desired, site) => {
    const { world, job } = site;
    const bound = boundOf(site, change.target);
    const { properties, finished } = draft(change, desired, site);
    const body = desired.body === null ? {} : { markdown: desired.body };
    const send = async () => {
        await job.begun(change);
        const page = await world.notion.createPage({ dataSource: bound.dataSource.id, properties, ...body });
        return { pageId: page.id, finished };
    };
    const findOrSend = async () => {
        const found = await settle({ bound, key: desired.key, waitMs: job.settleMs }, world);
        if (found.length > 1)
            throw new Unwritten(several(desired, found));
        const [page] = found;
        return page === undefined ? send() : update({ ...change, page, body: desired.body !== null }, desired, site);
    };
    if (job.open(change.target, change.record))
        return findOrSend();
    try {
        return await send();
    }
    catch (thrown) {
        if (!(0,failure/* isFailure */.N6)(thrown) || thrown.kind !== "unknown")
            throw thrown;
        return findOrSend();
    }
};
/** The body first: the mark that says it is the right one goes with the properties. */
const update = async (change, desired, site) => {
    const { page } = change;
    if (page === undefined)
        throw new Error("The plan updates a page that it does not name.");
    if (page.inTrash)
        await site.world.notion.changePage(page.id, { inTrash: false });
    if (change.body && desired.body !== null)
        await site.world.notion.replaceBody(page.id, desired.body);
    const { properties, finished } = draft(change, desired, site);
    await site.world.notion.changePage(page.id, { properties });
    return { pageId: page.id, finished };
};
const archive = async ({ page }, site) => {
    if (page === undefined)
        throw new Error("The plan archives a page that it does not name.");
    await site.world.notion.changePage(page.id, { inTrash: true });
    return { pageId: page.id, finished: true };
};
/** The second pass: relations to pages that were made in the first, and with them the mark. */
const finish = async (change, desired, site) => {
    const id = site.pages.get(linkName(change.target, change.record));
    const { properties, finished } = draft(change, desired, site);
    if (id !== undefined && finished) {
        await site.world.notion.changePage(id, { properties });
        return;
    }
    const cure = "Add that record, or take it out of the relation; the rest of the page is written.";
    throw new Unwritten((0,problem/* problem */.CC)("A relation points at a record that has no page.", cure, desired.place));
};

;// CONCATENATED MODULE: ./build/engine/apply.js





const wanted = (write) => (change, site) => {
    if (change.desired === undefined)
        throw new Error(`The plan has no content for ${change.record}.`);
    return write(change, change.desired, site);
};
/** How each action is carried out; what is not here is nothing to carry out. */
const WRITES = {
    create: wanted(create),
    update: wanted(update),
    restore: wanted(update),
    archive: archive,
};
const apply_failed = (change, thrown) => {
    if (thrown instanceof Unwritten)
        return { status: "failed", change, problem: thrown.problem };
    if (!(0,failure/* isFailure */.N6)(thrown))
        throw thrown;
    return { status: "failed", change, problem: (0,failure/* failureProblem */.Gq)(thrown, change.place) };
};
const write = async (change, site) => {
    const carryOut = WRITES[change.action];
    if (change.problem?.level === "error")
        return { status: "failed", change, problem: change.problem };
    if (carryOut === undefined)
        return { status: "skipped", change };
    try {
        const written = await carryOut(change, site);
        site.pages.set(linkName(change.target, change.record), written.pageId);
        return { status: "done", change, ...written };
    }
    catch (thrown) {
        return apply_failed(change, thrown);
    }
};
/** Vocabulary comes before the pages that use it. When it cannot be written, its target writes nothing else. */
const fill = async (change, site) => {
    try {
        return await fillOptions(change, site);
    }
    catch (thrown) {
        return apply_failed(change, thrown);
    }
};
const complete = async (outcome, site) => {
    const { change } = outcome;
    if (outcome.status !== "done" || change.desired === undefined)
        return outcome;
    try {
        await finish(change, change.desired, site);
        return { ...outcome, finished: true };
    }
    catch (thrown) {
        return apply_failed(change, thrown);
    }
};
const isOpen = (outcome) => outcome.status === "done" && !outcome.finished;
/** Carries a plan out: pages first, then the relations between them, so that cycles work. Every change has an outcome. */
const apply = async (job, world) => {
    const site = { world, job, pages: new Map(job.known) };
    const settled = async (outcome) => {
        if (!isOpen(outcome))
            await job.settled(outcome);
        return outcome;
    };
    const vocabularies = job.plan.changes.filter(({ action }) => action === "backfill");
    const filled = await inParallel(vocabularies, async (change) => settled(await fill(change, site)));
    const barred = new Set(filled.filter(({ status }) => status === "failed").map(({ change }) => change.target));
    const rest = job.plan.changes.filter(({ action, target }) => action !== "backfill" && !barred.has(target));
    const written = await inParallel(rest, async (change) => settled(await write(change, site)));
    const completed = await inParallel(written, async (outcome) => isOpen(outcome) ? settled(await complete(outcome, site)) : outcome);
    return [...filled, ...completed];
};

;// CONCATENATED MODULE: ./build/ledger/memory.js
const WRITTEN = ["create", "update", "restore"];
/** A create that is about to be sent. Written before it, so that a run that dies leaves word of what it was doing. */
const INTENT = "intent";
const memoryOf = (lines, target) => {
    const pages = new Map();
    const open = new Set();
    for (const { action, status, record, page_id: page, target: of, unsettled } of lines) {
        if (of !== target || record === undefined)
            continue;
        if (action === INTENT)
            open.add(record);
        else if (unsettled !== true)
            open.delete(record);
        if (status === "success" && typeof page === "string" && WRITTEN.includes(action))
            pages.set(record, page);
        if (status === "success" && action === "archive")
            pages.delete(record);
    }
    return { pages, open };
};

// EXTERNAL MODULE: ./build/model/schema.js
var schema = __webpack_require__(7007);
;// CONCATENATED MODULE: ./build/plan/sha.js

/** RFC 8785 for plain values: keys by UTF-16 unit, everything else as `JSON.stringify` writes it, which is what the RFC asks for. */
const canonicalJson = (value) => {
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(",")}]`;
    if (typeof value !== "object" || value === null)
        return JSON.stringify(value);
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${sorted.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(",")}}`;
};
const sha256 = (text) => (0,external_node_crypto_.createHash)("sha256").update(text).digest("hex");
/** The commit mark of a page: anybody can compute it again from `plan.json`. */
const pageSha = (properties, body) => sha256(canonicalJson({ body, properties }));

;// CONCATENATED MODULE: ./build/plan/decide.js


const same = (a, b) => canonicalJson(a) === canonicalJson(b);
const columnFor = ({ target, columns }, value) => {
    const mapping = target.mappings.find(({ origin }) => origin.kind === "is" && origin.value === value);
    return mapping === undefined ? undefined : columns.get(mapping.property)?.name;
};
/** The SHA that the page itself carries: what it was when we last finished writing it. */
const markedSha = (page, bound) => {
    const name = columnFor(bound, "sha");
    const value = name === undefined ? null : page.properties[name]?.value;
    return typeof value === "string" && value !== "" ? value : null;
};
/** Every mapped property that is not as it should be. */
const differences = (desired, page, { bound, links }) => Object.entries(desired.plain).flatMap(([property, after]) => {
    const column = bound.columns.get(property);
    const held = column === undefined ? undefined : page.properties[column.name];
    const before = held === undefined ? null : plainHeld(held, links);
    return same(before, after) ? [] : [{ property, before, after }];
});
/** A change of which nothing is known but what it is about. */
const bare = (target, record, place) => ({
    target,
    record,
    place,
    page: undefined,
    desired: undefined,
    beforeSha: null,
    diff: [],
    body: false,
    problem: undefined,
});
const change = (desired, facts) => ({
    ...bare(desired.target, desired.key, desired.place),
    desired,
    ...facts,
});
const creation = (desired) => change(desired, {
    action: "create",
    diff: Object.entries(desired.plain).map(([property, after]) => ({ property, before: null, after })),
    body: desired.body !== null,
});
/**
 * What becomes of a page that is there. The values decide; the SHA tells what they cannot: whether the last write was
 * finished, and whether the body, which is not read, is the one we wrote.
 */
const decision = (desired, page, world) => {
    const beforeSha = markedSha(page, world.bound);
    const diff = differences(desired, page, world);
    const marked = columnFor(world.bound, "sha") === undefined || beforeSha === desired.sha;
    if (diff.length === 0 && marked)
        return change(desired, { action: "skip", page, beforeSha });
    const edited = diff.length > 0 && beforeSha === desired.sha;
    if (edited && world.bound.target.onDrift === "report") {
        const properties = diff.map(({ property }) => `\`${property}\``).join(", ");
        return change(desired, {
            action: "skip",
            page,
            beforeSha,
            diff,
            problem: {
                level: "warning",
                message: `${properties} was edited in Notion, and the record did not change.`,
                cure: "Change the record, or set `on-drift: overwrite`.",
                place: desired.place,
            },
        });
    }
    return change(desired, { action: "update", page, beforeSha, diff, body: desired.body !== null && !marked });
};
const refusal = (desired, problem, page) => change(desired, { action: "error", problem, page });

;// CONCATENATED MODULE: ./build/plan/backfill.js



const CHOICES = ["select", "multi_select", "status"];
const PALETTE = schema/* COLORS */.l.filter((color) => color !== "default");
/** The same name has the same colour in every database and in every run. */
const colorOf = ({ name, color }) => color ?? PALETTE[Number.parseInt(sha256(name).slice(0, 8), 16) % PALETTE.length] ?? "default";
const optionOf = (term) => ({
    name: term.name,
    color: colorOf(term),
    ...(term.description === undefined ? {} : { description: term.description }),
});
const listFor = ({ vocabulary = [] }, column, prune) => {
    const held = column.options ?? [];
    const names = new Set(vocabulary.map(({ name }) => name));
    const added = vocabulary.filter(({ name, deprecated }) => !deprecated && !held.some((option) => option.name === name));
    const kept = prune ? held.filter(({ name }) => names.has(name)) : held;
    if (added.length === 0 && kept.length === held.length)
        return undefined;
    return { column, options: [...kept, ...added.map(optionOf)] };
};
/** The option lists that have to change, by property. What is there keeps its name, its colour and its place. */
const optionLists = ({ target, columns }, prune) => new Map(target.mappings.flatMap((mapping) => {
    const column = columns.get(mapping.property);
    if (column === undefined || mapping.vocabulary === undefined || !CHOICES.includes(mapping.type))
        return [];
    const list = listFor(mapping, column, prune);
    return list === undefined ? [] : [[mapping.property, list]];
}));
/** What stands for the vocabulary of a target among the records of a plan. */
const VOCABULARY = "(vocabulary)";
const names = (options = []) => options.map(({ name }) => name);
/** One change for all of a target's vocabularies, since one request carries them. */
const backfill = (bound, prune) => {
    const lists = optionLists(bound, prune);
    if (lists.size === 0)
        return [];
    const { name } = bound.target;
    return [
        {
            ...bare(name, VOCABULARY, { target: name }),
            action: "backfill",
            options: lists,
            diff: [...lists].map(([property, { column, options }]) => ({
                property,
                before: names(column.options),
                after: names(options),
            })),
        },
    ];
};

;// CONCATENATED MODULE: ./build/plan/digest.js

/** What would be written, as one number: equal plans have equal hashes, and times and run IDs are not in it. */
const digest = (changes) => sha256(canonicalJson(changes
    .filter(({ action }) => action !== "skip" && action !== "error")
    .map(({ target, record, action, page, desired, body, diff }) => [
    target,
    record,
    action,
    page?.id ?? null,
    desired === undefined
        ? diff
        : { properties: desired.plain, sha: desired.sha, body: body ? desired.body : null },
])));

;// CONCATENATED MODULE: ./build/plan/elsewhere.js


const gone = (desired, id) => refusal(desired, (0,problem/* problem */.CC)(`The page ${id} of "${desired.key}" was not found, or is not shared with the connection.`, "Share it with the connection (••• → Connections), or let `create-if-missing` make a new one.", desired.place));
const trashed = (desired, url) => refusal(desired, (0,problem/* problem */.CC)(`The page of "${desired.key}" is in the trash: ${url}.`, "Restore it in Notion, or let `create-if-missing` bring it back.", desired.place));
const moved = (desired, url) => refusal(desired, (0,problem/* problem */.CC)(`The page of "${desired.key}" was moved out of the database: ${url}.`, "Move it back; or move it to the trash, and a new one is made.", desired.place));
/** A record whose page is known, but is not where it was. Never made again while it may still be somewhere. */
const found = (desired, elsewhere, { bound, createIfMissing }) => {
    if (elsewhere.state === "gone")
        return createIfMissing ? creation(desired) : gone(desired, elsewhere.id);
    const { page, state } = elsewhere;
    if (state === "moved")
        return moved(desired, page.url);
    if (!createIfMissing)
        return trashed(desired, page.url);
    return {
        ...bare(desired.target, desired.key, desired.place),
        action: "restore",
        page,
        desired,
        beforeSha: markedSha(page, bound),
        diff: Object.entries(desired.plain).map(([property, after]) => ({ property, before: null, after })),
        body: desired.body !== null,
    };
};

;// CONCATENATED MODULE: ./build/plan/orphans.js



/** Pages without a record. What is absent from a selection is not absent. */
const orphans = ({ bound, desired, pages, whole }) => {
    if (!whole || bound.target.onMissing === "keep")
        return [];
    const keys = new Set(desired.map(({ key }) => key));
    const ids = new Set(desired.map(({ pageId }) => pageId));
    const column = keyColumn(bound);
    return pages.filter((page) => !ids.has(page.id) && !keys.has(keyText(page.properties[column]?.value)));
};
const orphaned = (page, bound) => {
    const record = keyText(page.properties[keyColumn(bound)]?.value) || page.id;
    const place = { target: bound.target.name, record };
    const { onMissing } = bound.target;
    return {
        ...bare(bound.target.name, record, place),
        action: onMissing === "archive" ? "archive" : "skip",
        page,
        beforeSha: markedSha(page, bound),
        problem: onMissing === "archive"
            ? undefined
            : {
                level: "warning",
                message: `The page "${record}" has no record any more.`,
                cure: "Move it to the trash in Notion, bring the record back, or set `on-missing: archive`.",
                place,
            },
    };
};

;// CONCATENATED MODULE: ./build/plan/plan.js









const twice = (desired, pages) => (0,problem/* problem */.CC)(`${pages.length} pages carry the key "${desired.key}": ${pages.map(({ url }) => url).join(" and ")}.`, "Move all but one of them to the trash. Until then none of them is written.", desired.place);
/** The page that the record names is its page, whatever else carries the key. */
const pagesOf = ({ pageId, key }, { byId, keyed }) => {
    const named = pageId === undefined ? undefined : byId.get(pageId);
    return named === undefined ? (keyed.get(key) ?? []) : [named];
};
const changeFor = (desired, context) => {
    const { sides, links: known } = context;
    const [page, ...others] = pagesOf(desired, context);
    if (others.length > 0)
        return refusal(desired, twice(desired, [page, ...others].filter(isPage)), page);
    if (page !== undefined)
        return decision(desired, page, { bound: sides.bound, links: known });
    const elsewhere = sides.elsewhere.get(desired.key);
    return elsewhere === undefined ? creation(desired) : found(desired, elsewhere, sides);
};
const isPage = (page) => page !== undefined;
const changesOf = (sides, known) => {
    const { bound, desired, pages } = sides;
    const context = {
        sides,
        links: known,
        byId: new Map(pages.map((page) => [page.id, page])),
        keyed: byKey(pages, keyColumn(bound)),
    };
    const changes = [
        ...desired.map((one) => changeFor(one, context)),
        ...orphans(sides).map((page) => orphaned(page, bound)),
    ];
    return [...backfill(bound, sides.prune), ...changes.sort((a, b) => (0,model_property/* byCodePoint */.HH)(a.record, b.record))];
};
/** Records and pages → what to do. Same sides, same plan, in the same order, whatever order they came in. */
const makePlan = (targets) => {
    const known = links(new Map(targets.map(({ bound, pages }) => [bound.target.name, byKey(pages, keyColumn(bound))])));
    const changes = targets.flatMap((sides) => changesOf(sides, known));
    return { changes, hash: digest(changes) };
};

;// CONCATENATED MODULE: ./build/config/notion-id.js
const ID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;
const dashed = (id) => id
    .toLowerCase()
    .replaceAll("-", "")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
/** The ID in what a person copied from Notion: an ID with or without dashes, or the address of a page or database. */
const notionId = (written) => {
    const text = written.trim();
    if (ID.test(text))
        return dashed(text);
    if (!URL.canParse(text))
        return undefined;
    const last = new URL(text).pathname.split("/").at(-1) ?? "";
    const id = /[0-9a-f]{32}$/i.exec(last.replaceAll("-", ""))?.[0];
    return id === undefined ? undefined : dashed(id);
};

// EXTERNAL MODULE: ./build/model/nearest.js
var nearest = __webpack_require__(376);
;// CONCATENATED MODULE: ./build/plan/bind.js


const missing = (mapping, { title, columns }) => {
    const meant = (0,nearest/* nearest */.p)(mapping.property, columns.map(({ name }) => name));
    return {
        message: `The database "${title}" has no property \`${mapping.property}\`.`,
        cure: meant === undefined
            ? `Add a property \`${mapping.property}\` of type ${mapping.type} in Notion, or write \`optional: true\`.`
            : `Did you mean \`${meant}\`? Otherwise add it in Notion, or write \`optional: true\`.`,
    };
};
const otherType = (mapping, column) => ({
    message: `\`${mapping.property}\` is of type ${column.type} in Notion, and of type ${mapping.type} in the configuration.`,
    cure: "Make the two the same.",
});
/** Finds every mapped property in the data source, before anything is written. */
const bind = (target, dataSource, placeOf) => {
    const byName = new Map(dataSource.columns.map((column) => [column.name, column]));
    const found = target.mappings.map((mapping) => ({ mapping, column: byName.get(mapping.property) }));
    const problems = found.flatMap(({ mapping, column }) => {
        const place = { ...placeOf(mapping.property), target: target.name, property: mapping.property };
        if (column === undefined) {
            if (mapping.optional)
                return [];
            const { message, cure } = missing(mapping, dataSource);
            return [(0,problem/* problem */.CC)(message, cure, place)];
        }
        if (column.type === mapping.type)
            return [];
        const { message, cure } = otherType(mapping, column);
        return [(0,problem/* problem */.CC)(message, cure, place)];
    });
    const columns = new Map(found.flatMap(({ mapping, column }) => (column === undefined ? [] : [[mapping.property, column]])));
    return { bound: { target, dataSource, columns }, problems };
};

;// CONCATENATED MODULE: ./build/engine/connect.js



/** The one data source that is meant: by name or ID where the database has several. */
const pick = async (written, notion, place) => {
    const wanted = written["data-source"];
    const direct = wanted === undefined ? undefined : notionId(wanted);
    if (direct !== undefined)
        return (0,problem/* good */.uw)(await notion.dataSource(direct));
    const id = notionId(written.database ?? "");
    if (id === undefined) {
        const cure = "Copy the database's address from Notion (••• menu → Copy link), or its ID.";
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`"${written.database ?? ""}" is no ID or address of a Notion database.`, cure, place));
    }
    const { dataSources, title } = await notion.database(id);
    const named = wanted === undefined ? dataSources : dataSources.filter(({ name }) => name === wanted);
    const [one, ...others] = named;
    if (one !== undefined && others.length === 0)
        return (0,problem/* good */.uw)(await notion.dataSource(one.id));
    const list = dataSources.map((source) => `"${source.name}" (${source.id})`).join(", ");
    const what = one === undefined ? `has no data source "${wanted ?? ""}"` : `has ${named.length} data sources`;
    return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`The database "${title}" ${what}.`, `Write \`data-source:\` with one of: ${list}.`, place));
};
/** A target with its data source found and its properties bound; before anything is written. */
const connect = async ({ written, target }, notion, placeOf) => {
    const path = ["targets", target.name];
    const place = { ...placeOf([...path, "database"]), target: target.name };
    const source = await pick(written, notion, place);
    if (!source.ok)
        return source;
    const { bound, problems } = bind(target, source.value, (property) => placeOf([...path, "properties", property]));
    return problems.length > 0 ? (0,problem/* bad */.MB)(...problems) : (0,problem/* good */.uw)(bound);
};

// EXTERNAL MODULE: ./node_modules/@jmespath-community/jmespath/dist/index.mjs
var jmespath_dist = __webpack_require__(4022);
;// CONCATENATED MODULE: ./build/plan/expression.js

const ONLY_NULL = /received type null/;
/** Throws a `SyntaxError` with what is wrong, for the one who wrote the expression. */
const expression = (written) => {
    const tree = parsed(written);
    return (record) => {
        try {
            return jmespath_dist/* TreeInterpreter */.Z2.search(tree, record) ?? null;
        }
        catch (thrown) {
            // A function that was given nothing to work on says so by failing; a missing field is no mistake of the record.
            if (thrown instanceof Error && ONLY_NULL.test(thrown.message))
                return null;
            throw thrown;
        }
    };
};
const parsed = (written) => {
    try {
        return (0,jmespath_dist/* compile */.wE)(written);
    }
    catch (thrown) {
        const why = thrown instanceof Error ? thrown.message.replace(/^Syntax error:\s*/, "") : String(thrown);
        throw new SyntaxError(why);
    }
};

// EXTERNAL MODULE: ./build/model/writable.js
var writable = __webpack_require__(572);
// EXTERNAL MODULE: ./build/model/limits.js
var limits = __webpack_require__(9688);
// EXTERNAL MODULE: ./build/model/text.js
var model_text = __webpack_require__(271);
;// CONCATENATED MODULE: ./build/plan/overflow.js


const MARK = "…";
/** Text that is longer than a property holds, cut at a character, with a mark that it was. */
const truncated = (property) => {
    if (property.type !== "title" && property.type !== "rich_text")
        return property;
    const cut = (0,model_text/* pieces */.I)(property.value);
    if (cut.length <= limits/* LIMITS */.b.pieces)
        return property;
    const kept = cut.slice(0, limits/* LIMITS */.b.pieces).join("");
    const last = (0,model_text/* pieces */.I)(kept, kept.length - MARK.length)[0] ?? "";
    return { type: property.type, value: `${last}${MARK}` };
};

;// CONCATENATED MODULE: ./build/plan/moment.js
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MINUTE = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?$/i;
/** A day that is in the calendar: 30 February is not, and neither is the year 0. */
const isDay = (text) => {
    const [, year, month, day] = DAY.exec(text) ?? [];
    if (year === undefined || year === "0000")
        return false;
    const date = new Date(`${text}T00:00:00Z`);
    return date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
};
const moment = (text) => {
    if (isDay(text))
        return text;
    const [, day, hour, minute, zone = "Z"] = MINUTE.exec(text) ?? [];
    if (day === undefined || !isDay(day))
        return undefined;
    const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
    return new Date(`${day}T${hour}:${minute}:00.000${offset}`).toISOString();
};
const range = (start, end) => {
    if (typeof start !== "string" || typeof end !== "string")
        return undefined;
    const [from, to] = [moment(start.trim()), moment(end.trim())];
    if (from === undefined || to === undefined || Date.parse(to) < Date.parse(from))
        return undefined;
    return { start: from, end: to };
};
/** A day, a minute, `{start, end}` or an ISO interval → the date that Notion will hold; undefined where it is none. */
const readDate = (raw) => {
    if (raw instanceof Date)
        return moment(raw.toISOString());
    if (typeof raw === "string") {
        const [start, end, ...more] = raw.trim().split("/");
        if (end === undefined)
            return moment(start ?? "");
        return more.length === 0 ? range(start, end) : undefined;
    }
    if (typeof raw !== "object" || raw === null || !("start" in raw))
        return undefined;
    const end = "end" in raw ? raw.end : null;
    return end === null || end === undefined ? readDate(raw.start) : range(raw.start, end);
};

;// CONCATENATED MODULE: ./build/plan/value.js



/** What a property takes, for the one who gave it something else. */
const TAKES = {
    title: "text",
    rich_text: "text: join a list with `join(', ', …)`, and write an object with `to_string(…)`",
    number: "a finite number",
    select: "one word",
    multi_select: "a list of words",
    status: "one word",
    date: "a day (2026-11-21), a time (2026-11-21T09:30Z), or a range of them that does not end before it starts",
    people: "e-mail addresses or IDs of users",
    files: "URLs, or objects with `name` and `url`",
    checkbox: "true or false",
    url: "a whole URL, starting with https:// or another scheme that a browser opens safely",
    email: "an e-mail address",
    phone_number: "text",
    relation: "a key, or a list of keys",
};
const word = (raw) => {
    if (typeof raw === "string")
        return raw;
    return typeof raw === "boolean" || (typeof raw === "number" && Number.isFinite(raw)) ? String(raw) : undefined;
};
const words = (raw) => {
    const list = (Array.isArray(raw) ? raw : [raw]).filter((item) => item !== null && item !== "").map(word);
    return list.every((item) => item !== undefined) ? list : undefined;
};
const trimmed = (raw) => word(raw)?.trim();
const number = (raw) => {
    const text = typeof raw === "string" ? raw.trim() : raw;
    const value = typeof text === "string" && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? Number(text) : text;
    return typeof value === "number" && Number.isFinite(value) ? value : undefined;
};
const value_checkbox = (raw) => typeof raw === "boolean" ? raw : raw === "true" ? true : raw === "false" ? false : undefined;
const SAFE = /^(https?|mailto|ftp|tel|sftp|slack|vscode|notion|obsidian):/i;
const url = (raw) => {
    const text = trimmed(raw);
    return text !== undefined && URL.canParse(text) && SAFE.test(text) ? text : undefined;
};
const email = (raw) => {
    const text = trimmed(raw);
    return text !== undefined && /^[^\s@]+@[^\s@]+$/.test(text) ? text : undefined;
};
const decoded = (text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
};
const nameOf = (link) => {
    const { pathname, hostname } = new URL(link);
    const last = pathname
        .split("/")
        .filter((part) => part !== "")
        .at(-1);
    return decoded(last ?? hostname).slice(0, limits/* LIMITS */.b.optionName);
};
const file = (raw) => {
    if (typeof raw === "object" && raw !== null && "url" in raw) {
        const link = url(raw.url);
        const name = "name" in raw ? word(raw.name) : undefined;
        return link === undefined ? undefined : { name: name ?? nameOf(link), url: link };
    }
    const link = url(raw);
    return link === undefined ? undefined : { name: nameOf(link), url: link };
};
const files = (raw) => {
    const list = (Array.isArray(raw) ? raw : [raw]).map(file);
    return list.every((item) => item !== undefined) ? list : undefined;
};
const READERS = {
    title: word,
    rich_text: word,
    number,
    select: trimmed,
    multi_select: words,
    status: trimmed,
    date: readDate,
    people: words,
    files,
    checkbox: value_checkbox,
    url,
    email,
    phone_number: trimmed,
    relation: words,
};
const CLEARED_BY_EMPTY = [
    "select",
    "status",
    "date",
    "url",
    "email",
    "phone_number",
    "number",
];
/** A raw value as a property of a type, or what is wrong with it: the end of "`x` holds …". Null is the type's empty value. */
const readValue = (type, raw) => {
    const empty = raw === null || raw === undefined || (raw === "" && CLEARED_BY_EMPTY.includes(type));
    const value = empty ? model_property/* EMPTY */.wg[type] : READERS[type](raw);
    if (value === undefined)
        return { wrong: `${shown(raw)}, and takes ${TAKES[type]}` };
    return { property: { type, value } };
};
const shown = (raw) => {
    const text = typeof raw === "number" ? String(raw) : JSON.stringify(raw);
    return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

;// CONCATENATED MODULE: ./build/plan/vocabulary.js
const vocabulary_SHOWN = 12;
/** Words are compared as a person reads them: composed the same way, without space around. */
const folded = (word) => word.normalize("NFC").trim();
const index = (terms) => new Map([
    ...terms.flatMap(({ name, aliases }) => aliases.map((alias) => [folded(alias), name])),
    ...terms.map(({ name }) => [folded(name), name]),
]);
const wordsOf = ({ type, value }) => {
    if (type === "multi_select")
        return value;
    return (type === "select" || type === "status") && value !== null ? [value] : [];
};
const withWords = (property, words) => {
    if (property.type === "multi_select")
        return { type: "multi_select", value: words };
    if (property.type !== "select" && property.type !== "status")
        return property;
    return { type: property.type, value: words[0] ?? null };
};
const complaint = (property, strangers, terms) => {
    const known = terms.slice(0, vocabulary_SHOWN).map(({ name }) => name);
    const rest = terms.length > vocabulary_SHOWN ? `, … (${terms.length} in all)` : "";
    return {
        message: `\`${property}\` holds ${strangers.map((word) => `"${word}"`).join(", ")}, which its vocabulary does not have.`,
        cure: `Use one of: ${known.join(", ")}${rest}; or add it to the vocabulary.`,
    };
};
/** Puts words into the vocabulary's own spelling. What it does not have is an error, left out, or let through. */
const chooser = (mapping, policy) => {
    const terms = mapping.vocabulary;
    if (terms === undefined)
        return (property) => ({ property, problems: [] });
    const names = index(terms);
    return (property, place) => {
        const found = wordsOf(property).map((word) => ({ word: folded(word), name: names.get(folded(word)) }));
        const strangers = found.filter(({ name }) => name === undefined).map(({ word }) => word);
        const words = found
            .map(({ word, name }) => name ?? (policy === "add" ? word : undefined))
            .filter((word) => word !== undefined);
        const told = strangers.length > 0 && policy !== "add";
        const level = policy === "skip" ? "warning" : "error";
        return {
            property: withWords(property, words),
            problems: told ? [{ level, place, ...complaint(mapping.property, strangers, terms) }] : [],
        };
    };
};

;// CONCATENATED MODULE: ./build/plan/cell.js








/** The path of a plain field, so that a problem can point at it; an expression that computes points at the record. */
const fieldPath = ({ origin }) => origin.kind === "from" && /^[\w.]+$/.test(origin.expression) ? origin.expression.split(".") : [];
const rawValue = ({ origin }) => {
    if (origin.kind === "from")
        return expression(origin.expression);
    return () => (origin.kind === "value" ? origin.value : null);
};
const linksTo = (target, keys) => keys
    .map(keyText)
    .filter((key) => key !== "")
    .map((key) => ({ target, key }));
/** Parses a mapping's expression and indexes its vocabulary once; what it gives reads one record after the other. */
const cellReader = (mapping, target) => {
    const read = rawValue(mapping);
    const choose = chooser(mapping, target.vocabularyPolicy);
    const name = mapping.property;
    const fail = (message, place) => ({
        problems: [(0,problem/* problem */.CC)(message, "Mend the value, or the mapping's expression.", place)],
    });
    const cellOf = (raw, place) => {
        const value = readValue(mapping.type, raw);
        if ("wrong" in value)
            return fail(`\`${name}\` holds ${value.wrong}.`, place);
        const { property, problems } = choose(value.property, place);
        const fitting = mapping.overflow === "truncate" ? truncated(property) : property;
        const wrong = (0,writable/* unwritable */.m)(fitting);
        if (wrong !== null)
            return fail(`\`${name}\` holds ${wrong}.`, place);
        const cell = fitting.type === "relation"
            ? { links: linksTo(mapping.to ?? "", fitting.value) }
            : { property: (0,model_property/* canonical */.$N)(fitting) };
        return { cell, problems };
    };
    return (record) => {
        const place = { ...record.placeOf(fieldPath(mapping)), property: name };
        try {
            return cellOf(read(record.data) ?? mapping.fallback ?? null, place);
        }
        catch (thrown) {
            return fail(`The expression of \`${name}\` fails: ${thrown instanceof Error ? thrown.message : String(thrown)}.`, place);
        }
    };
};

;// CONCATENATED MODULE: ./build/plan/project.js





/** A status cannot be emptied: Notion would put its first option there. So what has none is left as it is. */
const isSent = (property) => property.type !== "status" || property.value !== null;
const plainOf = (cell) => "property" in cell
    ? cell.property.value
    : [...new Set(cell.links.map(({ target, key }) => `${target}:${key}`))].sort();
const assemble = (cells, known) => {
    const sent = cells.filter(([, cell]) => !("property" in cell) || isSent(cell.property));
    const plain = Object.fromEntries(sent.map(([name, cell]) => [name, plainOf(cell)]));
    return {
        ...known,
        properties: Object.fromEntries(sent.flatMap(([name, cell]) => ("property" in cell ? [[name, cell.property]] : []))),
        links: Object.fromEntries(sent.flatMap(([name, cell]) => ("links" in cell ? [[name, cell.links]] : []))),
        plain,
        sha: pageSha(plain, known.body),
    };
};
/** The mappings whose values come from the record; `is: key` is one of them, the engine's other values are not. */
const mapped = (target, isThere) => target.mappings
    .filter(({ property, optional }) => !optional || isThere(property))
    .filter(({ origin }) => origin.kind !== "is" || origin.value === "key")
    .map((mapping) => mapping.origin.kind === "is" ? { ...mapping, origin: { kind: "from", expression: target.key.from } } : mapping);
const noKey = (record, target) => (0,problem/* problem */.CC)("The record has no key.", `Give it a \`${target.key.from}\`: a text or a number that no other record has.`, {
    ...record.placeOf([]),
    target: target.name,
});
/** Reads a target's mapping once, and gives the function that makes each of its records a desired page. */
const projector = (target, isThere) => {
    const keyOf = expression(target.key.from);
    const bodyOf = target.body === undefined ? () => null : expression(target.body);
    const readers = mapped(target, isThere).map((mapping) => [mapping.property, cellReader(mapping, target)]);
    return (record) => {
        const key = keyText(keyOf(record.data));
        if (key === "")
            return { desired: undefined, problems: [noKey(record, target)] };
        const read = readers.map(([name, reader]) => ({ name, ...reader(record) }));
        const problems = read
            .flatMap((reading) => reading.problems)
            .map((found) => ({ ...found, place: { ...found.place, target: target.name, record: key } }));
        if (problems.some(({ level }) => level === "error"))
            return { desired: undefined, problems };
        const cells = read.flatMap(({ name, cell }) => (cell === undefined ? [] : [[name, cell]]));
        const body = bodyOf(record.data);
        const place = { ...record.placeOf([]), target: target.name, record: key };
        return {
            desired: assemble(cells, {
                target: target.name,
                key,
                place,
                pageId: record.pageId,
                body: typeof body === "string" ? body : null,
            }),
            problems,
        };
    };
};

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/config/document.js


const MOST_BYTES = 1_000_000;
const MOST_LEVELS = 64;
const MOST_ALIASES = 50;
const depthOf = (node, level = 0) => {
    if (level > MOST_LEVELS)
        return level;
    if ((0,yaml_dist/* isPair */.tO)(node))
        return depthOf(node.value, level);
    if ((0,yaml_dist/* isMap */.jh)(node) || (0,yaml_dist/* isSeq */.oP)(node))
        return Math.max(level, ...node.items.map((item) => depthOf(item, level + 1)));
    return level;
};
const startOf = (node) => ((0,yaml_dist/* isNode */.Ll)(node) ? node.range?.[0] : undefined);
/** The deepest node on the way down the path, and the last key passed on that way. */
const walk = (root, path) => {
    let value = root;
    let key;
    for (const step of path) {
        if ((0,yaml_dist/* isMap */.jh)(value)) {
            const pair = value.items.find((item) => (0,yaml_dist/* isScalar */.jn)(item.key) && String(item.key.value) === String(step));
            if (pair === undefined)
                return { value, key, whole: false };
            ({ key, value } = pair);
        }
        else if ((0,yaml_dist/* isSeq */.oP)(value) && typeof step === "number" && value.items[step] !== undefined) {
            value = value.items[step];
            key = undefined;
        }
        else
            return { value, key, whole: false };
    }
    return { value, key, whole: true };
};
const places = (document, counter, file) => {
    const at = (offset) => {
        if (offset === undefined)
            return { file, line: 1, column: 1 };
        const { line, col } = counter.linePos(offset);
        return { file, line, column: col };
    };
    return {
        placeOf: (path) => {
            const { value, key } = walk(document.contents, path);
            return at(startOf(value) ?? startOf(key));
        },
        placeOfKey: (path) => {
            const { value, key, whole } = walk(document.contents, path);
            return at(whole ? (startOf(key) ?? startOf(value)) : startOf(value));
        },
    };
};
const firstLine = (message) => message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? "";
const syntaxProblems = (document, counter, file) => [...document.errors, ...document.warnings].map((error) => {
    const { line, col } = counter.linePos(error.pos[0]);
    return (0,problem/* problem */.CC)(`This cannot be read: ${firstLine(error.message)}.`, "Mend the text at this place.", {
        file,
        line,
        column: col,
    });
});
/**
 * YAML 1.2, and so JSON too. Bounded in every direction, since the text may come from anybody's pull request: bytes,
 * depth and aliases. No merge keys, no tags that make objects, no key twice.
 */
const readText = (text, file) => {
    if (Buffer.byteLength(text) > MOST_BYTES) {
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)("The file is larger than 1 MB.", "Split it into smaller files.", { file }));
    }
    const counter = new yaml_dist/* LineCounter */.HN();
    const document = (0,yaml_dist/* parseDocument */.Tp)(text.replace(/^\ufeff/, ""), {
        lineCounter: counter,
        merge: false,
        schema: "core",
        strict: true,
        uniqueKeys: true,
        prettyErrors: true,
        stringKeys: true,
    });
    const problems = syntaxProblems(document, counter, file);
    if (problems.length > 0)
        return (0,problem/* bad */.MB)(...problems);
    if (depthOf(document.contents) > MOST_LEVELS) {
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`The text is nested deeper than ${MOST_LEVELS} levels.`, "Make it flatter.", { file }));
    }
    try {
        return (0,problem/* good */.uw)({ value: document.toJS({ maxAliasCount: MOST_ALIASES }), ...places(document, counter, file) });
    }
    catch (thrown) {
        const why = thrown instanceof Error ? thrown.message : String(thrown);
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`This cannot be read: ${why}.`, "Write aliases out where there are too many.", { file }));
    }
};

;// CONCATENATED MODULE: ./build/sources/front-matter.js
const FENCE = /^---[ \t]*\r?\n/;
const END = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
/**
 * The front matter and what follows it. The fence that opens it is replaced by an empty line, so that every line of the
 * front matter has the number that it has in the file.
 */
const splitMarkdown = (text) => {
    const whole = text.replace(/^\ufeff/, "");
    const open = FENCE.exec(whole);
    if (open === null)
        return { front: "", body: whole };
    const rest = whole.slice(open[0].length);
    const close = END.exec(rest);
    if (close === null)
        return { front: "", body: whole };
    return {
        front: `\n${rest.slice(0, close.index)}`,
        body: rest.slice(close.index + close[0].length).replace(/^\r?\n/, ""),
    };
};

;// CONCATENATED MODULE: ./build/sources/files.js



const FORMATS = {
    json: "json",
    yaml: "yaml",
    yml: "yaml",
    md: "markdown",
    markdown: "markdown",
};
const formatOf = (path, wanted) => wanted === "auto" ? FORMATS[path.split(".").at(-1)?.toLowerCase() ?? ""] : wanted;
const isFields = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** What every record of a file knows about the file. */
const aboutFile = (path, body) => {
    const parts = path.split("/");
    const file = parts.at(-1) ?? path;
    return { _path: path, _name: file.replace(/\.[^.]+$/, ""), _dir: parts.slice(0, -1).join("/"), _body: body };
};
/** Where each object of a text stands: expressions hand objects through as they are, so a chosen one is found again. */
const pathsOf = (value) => {
    const found = new Map();
    const open = [[value, []]];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const [one, path] = next;
        if (typeof one !== "object" || one === null)
            continue;
        found.set(one, path);
        for (const [key, item] of Object.entries(one))
            open.push([item, [...path, Array.isArray(one) ? Number(key) : key]]);
    }
    return found;
};
const readContent = (written, path, format) => {
    const { front, body } = format === "markdown" ? splitMarkdown(written) : { front: written, body: "" };
    const text = readText(front, path);
    return text.ok ? { text: text.value, body } : text.problems;
};
const isContent = (read) => !Array.isArray(read);
const recordsIn = (path, { text, body }, { source, select }) => {
    const about = aboutFile(path, body);
    const content = text.value ?? {};
    const chosen = select === undefined ? content : select(isFields(content) ? { ...content, ...about } : { _: content, ...about });
    const paths = select === undefined ? undefined : pathsOf(text.value);
    const list = Array.isArray(chosen) ? chosen : chosen === null ? [] : [chosen];
    const placeOf = (item, index) => {
        const base = paths?.get(item) ?? (Array.isArray(text.value) ? [index] : []);
        return (inner) => text.placeOf([...base, ...inner]);
    };
    const records = list.map((item, index) => {
        const where = placeOf(item, index);
        if (!isFields(item))
            return (0,problem/* problem */.CC)("This is no record.", "A record is an object with fields.", where([]));
        const pageId = source["page-id"] === undefined ? undefined : item[source["page-id"]];
        return {
            data: { ...item, ...about },
            placeOf: where,
            ...(typeof pageId === "string" && pageId !== "" && { pageId }),
        };
    });
    return {
        records: records.filter((one) => "data" in one),
        problems: records.filter((one) => "message" in one),
    };
};
/** The records of the files that match: one a file, or one an element where a file holds a list. */
const filesSource = async (question, files) => {
    const { source } = question;
    const paths = await files.list(source.files, source.exclude);
    const found = [];
    for (const path of paths) {
        const format = formatOf(path, source.format);
        if (format === undefined) {
            const cure = "Set `format`, or let the pattern match only .json, .yaml, .yml and .md files.";
            found.push({
                records: [],
                problems: [(0,problem/* problem */.CC)("What kind of file this is cannot be told from its name.", cure, { file: path })],
            });
            continue;
        }
        const content = readContent((await files.read(path)) ?? "", path, format);
        found.push(isContent(content) ? recordsIn(path, content, question) : { records: [], problems: content });
    }
    return { records: found.flatMap(({ records }) => records), problems: found.flatMap(({ problems }) => problems) };
};

;// CONCATENATED MODULE: ./build/engine/gather.js





const holds = (record, when) => Object.entries(when).every(([field, values]) => values.includes(record.data[field] ?? null));
/** A key that two records have is an error of both: neither can be told from the other. */
const repeated = (desired) => {
    return [...(0,grouped/* grouped */.z)(desired, ({ key }) => key).values()]
        .filter((same) => same.length > 1)
        .flatMap((same) => same.map(({ key, place }) => (0,problem/* problem */.CC)(`${same.length} records have the key "${key}".`, "Give each record a key of its own.", place)));
};
const project = (target, records, isThere) => {
    const projected = records.filter((record) => holds(record, target.when)).map(projector(target, isThere));
    const desired = projected.map((one) => one.desired).filter((one) => one !== undefined);
    return { desired, problems: [...projected.flatMap(({ problems }) => problems), ...repeated(desired)] };
};
/** Reads a target's source, and makes each record the page that it should be. */
const gather = async ({ written, target }, { files }) => {
    const { source } = written;
    const select = source.select === undefined ? undefined : expression(source.select);
    const found = await filesSource({ source, select }, files);
    const projected = project(target, found.records, () => true);
    return { desired: projected.desired, problems: [...found.problems, ...projected.problems] };
};

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(8439);
;// CONCATENATED MODULE: ./build/config/interpolate.js

const VARIABLE = /\$\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}/g;
/** `${NAME}` and `${NAME:-default}` in every string, from the environment. An empty variable is a missing one. */
const interpolate = (text, env) => {
    const problems = [];
    const missing = [];
    const fillString = (written, path) => written.replace(VARIABLE, (variable, name, fallback) => {
        const value = env[name] || fallback;
        if (value !== undefined)
            return value;
        missing.push(name);
        const cure = `Set it in the environment (in a workflow: under \`env:\`), or write \`\${${name}:-default}\`.`;
        problems.push((0,problem/* problem */.CC)(`The variable \`${name}\` is not set.`, cure, text.placeOf(path)));
        return variable;
    });
    const fill = (value, path) => {
        if (typeof value === "string")
            return fillString(value, path);
        if (Array.isArray(value))
            return value.map((item, index) => fill(item, [...path, index]));
        if (typeof value !== "object" || value === null)
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item, [...path, key])]));
    };
    return { value: fill(text.value, []), problems, missing };
};

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
;// CONCATENATED MODULE: ./build/model/target.js
/** What the engine itself knows about a page, for a property that says `is:`. */
const ENGINE_VALUES = ["sha", "synced-at", "key", "sync-status", "source-url"];

;// CONCATENATED MODULE: ./build/config/schema.js




const schema_text = schemas/* string */.YjP().min(1);
const schema_expression = schema_text.describe("A JMESPath expression over the record; a field's name is one");
const schema_percent = schemas/* string */.YjP()
    .regex(/^\d{1,3}(\.\d+)?\s*%$/, { error: "must be a percentage, like 30%" })
    .transform((value) => Number.parseFloat(value) / 100)
    .refine((share) => share <= 1, { error: "must not be above 100%" });
const scalar = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY(), schemas/* null */.chJ()]);
const condition = schemas/* record */.g1P(schema_text, schemas/* union */.KCZ([scalar, schemas/* array */.YOg(scalar).min(1)]));
const term = schemas/* union */.KCZ([
    schema_text,
    schemas/* strictObject */.rej({
        name: schema_text,
        color: schemas/* enum */.k5n(schema/* COLORS */.l).optional(),
        description: schemas/* string */.YjP().optional(),
        aliases: schemas/* array */.YOg(schema_text).optional(),
        deprecated: schemas/* boolean */.zMY().optional(),
    }),
]);
const termFacts = schemas/* strictObject */.rej({
    color: schemas/* enum */.k5n(schema/* COLORS */.l).optional(),
    description: schemas/* string */.YjP().optional(),
    aliases: schemas/* array */.YOg(schema_text).optional(),
    deprecated: schemas/* boolean */.zMY().optional(),
});
/** The words that a property may take: a list, or an object with a word a key. In place, or in a file. */
const vocabularySchema = schemas/* union */.KCZ([schemas/* array */.YOg(term), schemas/* record */.g1P(schema_text, termFacts.nullable())]);
const mappingSchema = schemas/* strictObject */.rej({
    type: schemas/* enum */.k5n(model_property/* PROPERTY_TYPES */.uh),
    from: schema_expression.optional(),
    is: schemas/* enum */.k5n(ENGINE_VALUES).optional(),
    value: schemas/* union */.KCZ([scalar, schemas/* array */.YOg(scalar)]).optional(),
    optional: schemas/* boolean */.zMY().default(false).describe("The property may be missing in the database"),
    default: schemas/* union */.KCZ([scalar, schemas/* array */.YOg(scalar)])
        .optional()
        .describe("Used when `from` gives null"),
    vocabulary: schemas/* union */.KCZ([schema_text, vocabularySchema]).optional(),
    format: schema_text.optional().describe("Only for setup: Notion's number format, or `date` / `datetime`"),
    to: schema_text.optional().describe("The target that a relation points at"),
    direction: schemas/* enum */.k5n(["push", "pull"]).optional().describe("One way only, in a two-way target"),
    overflow: schemas/* enum */.k5n(["error", "truncate"]).default("error"),
})
    .check(({ value, issues }) => {
    const sources = ["from", "is", "value"].filter((key) => value[key] !== undefined);
    if (sources.length !== 1) {
        const message = sources.length === 0 ? "needs one of `from`, `is` or `value`" : `has both \`${sources.join("` and `")}\``;
        issues.push({ code: "custom", message, input: value, path: [] });
    }
    if ((value.type === "relation") !== (value.to !== undefined)) {
        const message = value.type === "relation" ? "is a relation and needs `to: <target>`" : "has `to`, but is no relation";
        issues.push({ code: "custom", message, input: value, path: [] });
    }
});
const globs = schemas/* union */.KCZ([schema_text.transform((one) => [one]), schemas/* array */.YOg(schema_text).min(1)]);
/** Exactly one source a target: the key that is there says which. */
const SOURCES = {
    files: schemas/* strictObject */.rej({
        files: globs,
        exclude: globs.default([]),
        schema: schema_text.optional().describe("A JSON Schema that every record has to hold to"),
        format: schemas/* enum */.k5n(["auto", "json", "yaml", "markdown"]).default("auto"),
        select: schema_expression.optional().describe("An expression for the records in a file"),
        "page-id": schema_text.optional().describe("The field that holds the ID of the record's page"),
    }),
};
const targetSchema = schemas/* strictObject */.rej({
    direction: schemas/* enum */.k5n(["push"]).default("push"),
    source: SOURCES.files,
    database: schema_text.optional(),
    "data-source": schema_text.optional(),
    key: schemas/* union */.KCZ([
        schema_expression.transform((from) => ({ from, property: undefined })),
        schemas/* strictObject */.rej({ from: schema_expression, property: schema_text }),
    ]),
    properties: schemas/* record */.g1P(schema_text, mappingSchema),
    scope: condition.optional(),
    body: schema_expression.optional(),
    when: condition.optional(),
    "on-missing": schemas/* enum */.k5n(["keep", "archive", "flag"]).default("keep"),
    "on-drift": schemas/* enum */.k5n(["overwrite", "report"]).default("overwrite"),
    "vocabulary-policy": schemas/* enum */.k5n(["error", "skip", "add"]).default("error"),
});
const configSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1, { error: "must be 1" }),
    safety: schemas/* strictObject */.rej({
        archive: schema_percent.prefault("30%"),
        update: schema_percent.prefault("100%"),
        floor: schemas/* int */.Whr().min(0).default(10),
    })
        .prefault({}),
    targets: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, { error: "must be letters, digits, dots and dashes" }), targetSchema),
});

;// CONCATENATED MODULE: ./build/config/parse.js






const dotted = (path) => path.map(String).join(".") || "the configuration";
/** Of the shapes that a value may have, the one it came nearest to: its complaints are the ones worth reading. */
const issuesOf = (issue) => {
    if (issue.code !== "invalid_union" || issue.errors.length === 0)
        return [issue];
    const branches = issue.errors.map((errors) => errors.flatMap(issuesOf));
    const deepest = (issues) => Math.max(0, ...issues.map(({ path }) => path.length));
    const [best = []] = branches.sort((a, b) => deepest(b) - deepest(a) || a.length - b.length);
    return best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
};
/** All keys that any strict object of the schema knows: what a misspelt key was probably meant to be. */
const knownKeys = (schema, path) => {
    const json = json_schema_processors/* toJSONSchema */.bl(schema, { io: "input", unrepresentable: "any" });
    const step = (nodes, name) => nodes.flatMap(flatten).flatMap((node) => {
        const { properties = {}, additionalProperties, items } = node;
        if (typeof name === "number")
            return items === undefined ? [] : [items];
        return [properties[String(name)] ?? additionalProperties].filter(Boolean);
    });
    return path
        .reduce(step, [json])
        .flatMap(flatten)
        .flatMap((node) => Object.keys((node["properties"] ?? {})));
};
const flatten = (node) => {
    if (typeof node !== "object" || node === null)
        return [];
    const { anyOf, allOf } = node;
    return [node, ...(anyOf ?? []).flatMap(flatten), ...(allOf ?? []).flatMap(flatten)];
};
const unknownKey = (key, path, text) => {
    const known = knownKeys(configSchema, path);
    const meant = (0,nearest/* nearest */.p)(key, known);
    const cure = meant === undefined ? `Use one of: ${known.join(", ")}.` : `Did you mean \`${meant}\`?`;
    return (0,problem/* problem */.CC)(`\`${key}\` is not a key of ${dotted(path)}.`, cure, text.placeOfKey([...path, key]));
};
const problemsOf = (issue, text) => {
    const path = issue.path.filter((step) => typeof step !== "symbol");
    if (issue.code === "unrecognized_keys")
        return issue.keys.map((key) => unknownKey(key, path, text));
    const missing = issue.code === "invalid_type" && issue.input === undefined;
    const message = missing ? `\`${dotted(path)}\` is missing.` : `\`${dotted(path)}\` ${said(issue)}.`;
    return [(0,problem/* problem */.CC)(message, "See the configuration reference for what it takes.", text.placeOf(path))];
};
const said = (issue) => {
    if (issue.code === "custom")
        return issue.message;
    if (issue.code === "invalid_key")
        return `is a name that cannot be used: it ${issue.issues[0]?.message ?? "is not valid"}`;
    if (issue.code === "too_small" && issue.minimum === 1)
        return "must not be empty";
    if (issue.code === "invalid_value")
        return `must be ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`;
    if (issue.code === "invalid_type")
        return `must be ${issue.expected}`;
    return issue.message.startsWith("must") ? issue.message : `is not right: ${issue.message}`;
};
/** Rules that no single value can break. */
const crossChecks = (config, text) => Object.entries(config.targets).flatMap(([name, target]) => {
    const path = ["targets", name];
    const mappings = Object.entries(target.properties);
    const titles = mappings.filter(([, mapping]) => mapping.type === "title");
    const strays = mappings.filter(([, mapping]) => mapping.to !== undefined && !Object.hasOwn(config.targets, mapping.to));
    return [
        ...(titles.length === 1
            ? []
            : [
                (0,problem/* problem */.CC)(`Target \`${name}\` maps ${titles.length} titles.`, "Map exactly one property of type title.", text.placeOf([...path, "properties"])),
            ]),
        ...(target.body === undefined || mappings.some(([, mapping]) => mapping.is === "sha")
            ? []
            : [
                (0,problem/* problem */.CC)(`Target \`${name}\` has a body, but no property for its SHA.`, "Add a property with `is: sha`.", text.placeOf([...path, "body"])),
            ]),
        ...strays.map(([property, mapping]) => (0,problem/* problem */.CC)(`There is no target \`${mapping.to}\`.`, `Point the relation at one of: ${Object.keys(config.targets).join(", ")}.`, text.placeOf([...path, "properties", property, "to"]))),
    ];
});
/** A configuration's text → the configuration, or everything that is wrong with it, each with its place and cure. */
const parseConfig = (written, file, env) => {
    const text = readText(written, file);
    if (!text.ok)
        return text;
    const filled = interpolate(text.value, env);
    const parsed = configSchema.safeParse(filled.value, { reportInput: true });
    if (!parsed.success) {
        const issues = parsed.error.issues.flatMap(issuesOf);
        return (0,problem/* bad */.MB)(...filled.problems, ...issues.flatMap((issue) => problemsOf(issue, text.value)));
    }
    const problems = [...filled.problems, ...crossChecks(parsed.data, text.value)];
    return problems.length > 0 ? (0,problem/* bad */.MB)(...problems) : (0,problem/* good */.uw)({ config: parsed.data, placeOf: text.value.placeOf });
};

;// CONCATENATED MODULE: ./build/config/vocabulary.js



const vocabulary_term = (name, facts = {}) => ({
    name: name.normalize("NFC").trim(),
    color: facts.color,
    description: facts.description,
    aliases: facts.aliases ?? [],
    deprecated: facts.deprecated ?? false,
});
/** The three ways to write a vocabulary, as one. */
const terms = (vocabulary) => Array.isArray(vocabulary)
    ? vocabulary.map((one) => (typeof one === "string" ? vocabulary_term(one) : vocabulary_term(one.name, one)))
    : Object.entries(vocabulary).map(([name, facts]) => vocabulary_term(name, (facts ?? {})));
/** A vocabulary's file. */
const readVocabulary = (written, file) => {
    const text = readText(written, file);
    if (!text.ok)
        return text;
    const parsed = vocabularySchema.safeParse(text.value.value);
    if (parsed.success)
        return (0,problem/* good */.uw)(terms(parsed.data));
    const cure = 'Write a list of words, a list of { "name", … }, or an object with a word a key.';
    return (0,problem/* bad */.MB)((0,problem/* problem */.CC)("This is no vocabulary.", cure, text.value.placeOf(parsed.error.issues[0]?.path.map(String) ?? [])));
};

;// CONCATENATED MODULE: ./build/config/targets.js

const origin = ({ from, is, value }) => {
    if (is !== undefined)
        return { kind: "is", value: is };
    return from === undefined ? { kind: "value", value } : { kind: "from", expression: from };
};
const mapping = (property, written, loaded) => ({
    property,
    type: written.type,
    origin: origin(written),
    optional: written.optional,
    fallback: written.default,
    vocabulary: typeof written.vocabulary === "string"
        ? loaded.get(written.vocabulary)
        : written.vocabulary && terms(written.vocabulary),
    to: written.to,
    overflow: written.overflow,
    format: written.format,
});
const conditions = (written) => Object.fromEntries(Object.entries(written ?? {}).map(([field, values]) => [field, [values].flat()]));
/** The key is in the title, unless the target says where it is. */
const keyProperty = ({ key, properties }) => key.property ?? Object.entries(properties).find(([, { type }]) => type === "title")?.[0] ?? "";
/** The files that hold vocabularies, to be read before the targets can be made. */
const vocabularyFiles = ({ targets }) => [
    ...new Set(Object.values(targets)
        .flatMap(({ properties }) => Object.values(properties).map(({ vocabulary }) => vocabulary))
        .filter((vocabulary) => typeof vocabulary === "string")),
];
/** A target as it was written, with its vocabularies, as the engine works with it. */
const makeTarget = (name, written, loaded) => ({
    name,
    key: { from: written.key.from, property: keyProperty(written) },
    mappings: Object.entries(written.properties).map(([property, one]) => mapping(property, one, loaded)),
    body: written.body,
    when: conditions(written.when),
    scope: conditions(written.scope),
    onMissing: written["on-missing"],
    onDrift: written["on-drift"],
    vocabularyPolicy: written["vocabulary-policy"],
});

;// CONCATENATED MODULE: ./build/engine/load.js






const chosen = ({ targets: wanted }, { targets }) => {
    const names = Object.keys(targets);
    if (wanted.includes("all"))
        return (0,problem/* good */.uw)(names);
    const unknown = wanted.filter((name) => !names.includes(name));
    if (unknown.length === 0)
        return (0,problem/* good */.uw)(names.filter((name) => wanted.includes(name)));
    return (0,problem/* bad */.MB)(...unknown.map((name) => (0,problem/* problem */.CC)(`There is no target \`${name}\`.`, (0,nearest/* didYouMean */.a)(name, names), { option: "targets" })));
};
/** A file that has to be there; what keeps it from being read is a problem of that file. */
const textOf = async (file, missing, { files }) => {
    try {
        const text = await files.read(file);
        return text === undefined ? (0,problem/* bad */.MB)(missing) : (0,problem/* good */.uw)(text);
    }
    catch (thrown) {
        if (!(0,failure/* isFailure */.N6)(thrown))
            throw thrown;
        return (0,problem/* bad */.MB)((0,failure/* failureProblem */.Gq)(thrown, { file }));
    }
};
const vocabularies = async (config, world) => {
    const read = await Promise.all(vocabularyFiles(config).map(async (file) => {
        const missing = (0,problem/* problem */.CC)("There is no such vocabulary.", "Make the file, or mend its name.", { file });
        const text = await textOf(file, missing, world);
        return { file, terms: text.ok ? readVocabulary(text.value, file) : text };
    }));
    const problems = read.flatMap(({ terms }) => (terms.ok ? [] : terms.problems));
    if (problems.length > 0)
        return (0,problem/* bad */.MB)(...problems);
    return (0,problem/* good */.uw)(new Map(read.flatMap(({ file, terms }) => (terms.ok ? [[file, terms.value]] : []))));
};
/** The configuration with everything that it names, or all that is wrong with it. */
const load = async (options, env, world) => {
    const file = options.config;
    const cure = "Name it with `config`, or let `notion-sync init` write one.";
    const text = await textOf(file, (0,problem/* problem */.CC)("There is no configuration at this path.", cure, { file }), world);
    if (!text.ok)
        return text;
    const read = parseConfig(text.value, file, env);
    if (!read.ok)
        return read;
    const { config, placeOf } = read.value;
    const names = chosen(options, config);
    const loaded = await vocabularies(config, world);
    if (!names.ok)
        return names;
    if (!loaded.ok)
        return loaded;
    const targets = names.value.flatMap((name) => {
        const written = config.targets[name];
        return written === undefined ? [] : [{ written, target: makeTarget(name, written, loaded.value) }];
    });
    return (0,problem/* good */.uw)({ config, targets, placeOf });
};

;// CONCATENATED MODULE: ./build/engine/look.js




/** All pages of a target's data source, with the properties that the target maps and no others. */
const scan = async ({ dataSource, columns }, notion) => {
    const pages = [];
    const properties = [...columns.values()].map(({ id }) => id);
    for await (const batch of notion.pages({ dataSource: dataSource.id, properties }))
        pages.push(...batch);
    return pages;
};
/** Records that no page in sight stands for, but of which a page is known. */
const sought = (desired, pages, { bound, hints }) => {
    const ids = new Set(pages.map(({ id }) => id));
    const keys = new Set(pages.map(({ properties }) => keyText(properties[keyColumn(bound)]?.value)));
    return desired.flatMap(({ key, pageId }) => {
        const id = pageId ?? hints.pages.get(key);
        return id === undefined || ids.has(id) || keys.has(key) ? [] : [{ key, id }];
    });
};
/** Absent from a query is not gone: the page may be in the trash, moved, unshared, or only late. So it is asked for. */
const ask = async ({ id }, { bound, notion }) => {
    try {
        const page = await notion.page(id, [...bound.columns.values()].map((column) => column.id));
        if (page.inTrash)
            return { state: "trash", page };
        const { parent } = page;
        const home = parent.kind === "data-source" && parent.id === bound.dataSource.id;
        return { state: home ? "here" : "moved", page };
    }
    catch (thrown) {
        if (!(0,failure/* isFailure */.N6)(thrown) || !["not-found", "refused"].includes(thrown.kind))
            throw thrown;
        return { state: "gone", id };
    }
};
/** The pages of a target: those that a query shows, and those that only their IDs lead to. */
const look = async (desired, search) => {
    const pages = await scan(search.bound, search.notion);
    const sights = await inParallel(sought(desired, pages, search), async (one) => ({
        key: one.key,
        sight: await ask(one, search),
    }));
    const late = sights.flatMap(({ sight }) => (sight.state === "here" ? [sight.page] : []));
    const elsewhere = sights.flatMap(({ key, sight }) => (sight.state === "here" ? [] : [[key, sight]]));
    return { pages: [...pages, ...late], elsewhere: new Map(elsewhere) };
};

;// CONCATENATED MODULE: ./build/engine/token.js

/** No token, and the three usual reasons why. */
const noToken = () => (0,problem/* problem */.CC)("There is no token for Notion.", "In a workflow, pass `notion-token: ${{ secrets.NOTION_TOKEN }}` and set that secret in the repository's settings; " +
    "pull requests from forks get no secrets, and Dependabot's get only those set under Dependabot. " +
    "On the command line, set NOTION_TOKEN.", { option: "notion-token" });

;// CONCATENATED MODULE: ./build/engine/prepare.js










/** Both sides of a target. A database that does not fit is a problem of this target alone. */
const see = async (loaded, { desired }, { setup, past, notion, createIfMissing, prune }) => {
    const target = loaded.target.name;
    try {
        const connected = await connect(loaded, notion, setup.placeOf);
        if (!connected.ok)
            return { sides: [], problems: connected.problems };
        const bound = connected.value;
        const looked = await look(desired, { bound, hints: memoryOf(past, target), notion });
        return { sides: [{ bound, desired, ...looked, createIfMissing, prune, whole: true }], problems: [] };
    }
    catch (thrown) {
        if (!(0,failure/* isFailure */.N6)(thrown))
            throw thrown;
        const place = { ...setup.placeOf(["targets", target, "database"]), target };
        return { sides: [], problems: [(0,failure/* failureProblem */.Gq)(thrown, place)] };
    }
};
/** Reads both sides and plans. Validation comes first: a mistake in any record means that nothing is asked of Notion. */
const prepare = async (options, past, world) => {
    const setup = await load(options, world.env, world);
    if (!setup.ok)
        return { ready: false, problems: setup.problems };
    const read = await inParallel(setup.value.targets, async (loaded) => [loaded, await gather(loaded, world)]);
    const invalid = read.flatMap(([, { problems }]) => problems);
    if (invalid.some(({ level }) => level === "error"))
        return { ready: false, problems: invalid };
    const { notion } = world;
    if (notion === undefined) {
        return { ready: false, problems: [...invalid, noToken()], verdict: { status: "failed", exit: report/* EXIT */.d.access } };
    }
    const sight = {
        setup: setup.value,
        past,
        notion,
        createIfMissing: options["create-if-missing"],
        prune: options.prune && options.confirm,
    };
    const seen = await inParallel(read, ([loaded, gathered]) => see(loaded, gathered, sight));
    const sides = seen.flatMap((one) => one.sides);
    const problems = [...invalid, ...seen.flatMap((one) => one.problems)];
    return { ready: true, setup: setup.value, sides, plan: makePlan(sides), problems, notion };
};

;// CONCATENATED MODULE: ./build/ledger/line.js

/** What ties a line to the one before it, so that one that was changed or taken out is noticed. */
const linkOf = (written) => (0,external_node_crypto_.createHash)("sha256").update(written).digest("hex").slice(0, 16);
const writeLine = (line, before) => JSON.stringify({ ...line, prev: before === undefined ? null : linkOf(before) });
const line_parsed = (written) => {
    try {
        const value = JSON.parse(written);
        return typeof value === "object" && value !== null && "action" in value ? value : undefined;
    }
    catch {
        return undefined;
    }
};
/** A whole ledger. A line that was torn by a crash, or changed by a person, costs only itself. */
const readLedger = (text) => {
    const written = text.split("\n").filter((line) => line !== "");
    const read = written.map((line, index) => {
        const value = line_parsed(line);
        const before = written[index - 1];
        const expected = before === undefined ? null : linkOf(before);
        return { value, number: index + 1, follows: value !== undefined && (value["prev"] ?? null) === expected };
    });
    return {
        lines: read.map(({ value }) => value).filter((line) => line !== undefined),
        broken: read.filter(({ follows }) => !follows).map(({ number }) => number),
    };
};

;// CONCATENATED MODULE: ./build/ledger/ledger.js

const lastOf = (text) => text.split("\n").findLast((line) => line !== "");
/** A ledger in a file of the workspace. */
const fileLedger = async (path, files) => {
    const text = (await files.read(path)) ?? "";
    const folder = path.split("/").slice(0, -1).join("/");
    const kept = new Set();
    let before = lastOf(text);
    let torn = text !== "" && !text.endsWith("\n");
    let queue = Promise.resolve();
    const append = async (lines) => {
        const written = [];
        for (const line of lines) {
            before = writeLine(line, before);
            written.push(before);
        }
        // A crash may have left half a line: what follows it starts a line of its own.
        await files.append(path, `${torn ? "\n" : ""}${written.join("\n")}`);
        torn = false;
    };
    return {
        past: readLedger(text),
        add: (lines) => {
            if (lines.length === 0)
                return queue;
            const added = queue.then(() => append(lines));
            queue = added.catch(() => undefined);
            return added;
        },
        keep: async (sha, content) => {
            const object = [folder, "objects", `${sha}.json`].filter((part) => part !== "").join("/");
            if (kept.has(sha))
                return;
            kept.add(sha);
            if ((await files.read(object)) === undefined)
                await files.write(object, `${JSON.stringify(content)}\n`);
        },
    };
};

;// CONCATENATED MODULE: ./build/engine/record.js




const STATUS = { done: "success", skipped: "sha_match", failed: "error" };
const ledgerPath = (options) => options.ledger ?? `${options["output-dir"].replace(/\/+$/, "")}/ledger.ndjson`;
const lineOf = (outcome, stamp) => {
    const { change, status } = outcome;
    return {
        ...stamp,
        target: change.target,
        record: change.record,
        page_id: status === "done" ? outcome.pageId : (change.page?.id ?? null),
        sha: change.desired?.sha ?? null,
        before_sha: change.beforeSha,
        action: change.action,
        status: STATUS[status],
        ...(status === "failed" && { error: outcome.problem.message, unsettled: outcome.problem.cause === "weather" }),
    };
};
const tampered = (ledger, file) => ledger.past.broken.length === 0
    ? []
    : [
        {
            level: "warning",
            message: `Line ${ledger.past.broken.slice(0, 5).join(", ")} of the ledger does not follow from the one before: it was changed, cut or torn.`,
            cure: "Nothing is lost in Notion. Bring the file back from where it is kept, or begin a new one.",
            place: { file },
        },
    ];
const recorder = async (options, run, { files, clock }) => {
    const path = ledgerPath(options);
    const ledger = await fileLedger(path, files);
    const warnings = [...tampered(ledger, path)];
    const stamp = () => ({ ts: new Date(clock.now()).toISOString(), run });
    const safely = async (work) => {
        try {
            await work();
        }
        catch (thrown) {
            if (!(0,failure/* isFailure */.N6)(thrown))
                throw thrown;
            const told = (0,problem/* problem */.CC)(thrown.message, thrown.facts.cure, { file: path });
            if (!warnings.some(({ message }) => message === told.message))
                warnings.push({ ...told, level: "warning" });
        }
    };
    const memories = new Map();
    const memory = (target) => {
        const known = memories.get(target) ?? memoryOf(ledger.past.lines, target);
        memories.set(target, known);
        return known;
    };
    return {
        path,
        warnings,
        past: ledger.past.lines,
        open: (target, key) => memory(target).open.has(key),
        begun: ({ target, record }) => safely(() => ledger.add([{ ...stamp(), action: INTENT, target, record }])),
        settled: (outcome) => safely(async () => {
            const { desired } = outcome.change;
            if (outcome.status === "done" && desired !== undefined) {
                await ledger.keep(desired.sha, { properties: desired.plain, body: desired.body });
            }
            await ledger.add([lineOf(outcome, stamp())]);
        }),
        ended: (report) => safely(() => ledger.add([
            {
                ...stamp(),
                action: "run",
                mode: report.mode,
                status: report.status,
                counts: report.counts,
                requests: report.requests,
                duration_ms: report.durationMs,
            },
        ])),
    };
};

;// CONCATENATED MODULE: ./build/engine/sync.js










const HALTED = { status: "halted", exit: report/* EXIT */.d.halted };
const knownPages = (sides) => new Map(sides.flatMap(({ bound, pages }) => pages.map((page) => [linkName(bound.target.name, keyText(page.properties[keyColumn(bound)]?.value)), page.id])));
const guarded = ({ sides, plan, setup }, { confirm }) => {
    if (confirm)
        return { problems: [], halted: new Set() };
    const byTarget = (0,grouped/* grouped */.z)(plan.changes, ({ target }) => target);
    const found = sides.map((one) => {
        const { name } = one.bound.target;
        return { name, problems: guard(one, byTarget.get(name) ?? [], setup.config.safety) };
    });
    return {
        problems: found.flatMap(({ problems }) => problems),
        halted: new Set(found.filter(({ problems }) => problems.length > 0).map(({ name }) => name)),
    };
};
const without = ({ changes, hash }, halted) => ({
    changes: changes.filter(({ target }) => !halted.has(target)),
    hash,
});
/** Read, plan, guard; then, unless it is a dry run, apply and record; report in any case. */
const sync = async (options, world) => {
    const { run, close } = opened(options, world);
    const record = await recorder(options, run, world);
    const prepared = await prepare(options, record.past, world);
    if (!prepared.ready)
        return leave(close(prepared), options, world);
    const { plan, sides, notion } = prepared;
    const { problems: halts, halted } = guarded(prepared, options);
    const problems = [...prepared.problems, ...halts];
    const verdict = halted.size > 0 ? { verdict: HALTED } : {};
    if (isDryRun(options, world))
        return leave(close({ plan, problems, ...verdict }), options, world);
    const job = {
        plan: without(plan, halted),
        bounds: new Map(sides.map(({ bound }) => [bound.target.name, bound])),
        known: knownPages(sides),
        settleMs: options["settle-wait"] * 1000,
        open: record.open,
        begun: record.begun,
        settled: record.settled,
    };
    const outcomes = await apply(job, { ...world, notion });
    const report = close({ plan, outcomes, problems: [...problems, ...record.warnings], ...verdict });
    await record.ended(report);
    return leave({ ...report, files: { ledger: record.path } }, options, world);
};

;// CONCATENATED MODULE: ./build/engine/run.js




const modes = { sync: sync };
/** The same for both doors: what was asked, in this world. */
const run = async (options, world) => {
    const mode = modes[options.mode];
    if (mode !== undefined)
        return mode(options, world);
    const cure = `It ${model_mode/* MODES */.F[options.mode]}. So far there is: ${Object.keys(modes).join(", ")}.`;
    return opened(options, world).close({
        problems: [(0,problem/* problem */.CC)(`The mode \`${options.mode}\` is not in this version yet.`, cure)],
    });
};

;// CONCATENATED MODULE: ./build/report/mishap.js



/** What was thrown, as a problem with a cure. What nobody foresaw is our fault, and is said to be. */
const problemOf = (thrown) => {
    if ((0,failure/* isFailure */.N6)(thrown))
        return (0,failure/* failureProblem */.Gq)(thrown);
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return (0,problem/* problem */.CC)(`This is a fault in notion-sync itself: ${message}`, "Run it again with --verbose (in a workflow: with debug logging), and open an issue with what it prints.");
};
/** A run that ended before it had anything to report but problems. */
const mishap = (mode, problems, exit) => ({
    run: "",
    mode,
    dryRun: false,
    startedAt: "",
    status: "failed",
    exit,
    problems,
    plan: { changes: [], hash: "" },
    outcomes: [],
    counts: [],
    configSha: null,
    requests: 0,
    durationMs: 0,
    files: {},
});
const thrownMishap = (mode, thrown) => mishap(mode, [problemOf(thrown)], problemOf(thrown).cause === "access" ? report/* EXIT */.d.access : report/* EXIT */.d.partial);

;// CONCATENATED MODULE: ./build/wire.js






const WINDOW_SECONDS = 60;
/** The window's budget, or this job's share of it: a matrix of jobs spends one budget together. */
const budget = ({ "rate-limit": rate, shard }) => Math.max(1, Math.floor((rate * WINDOW_SECONDS) / (shard?.of ?? 1)));
/** Notion is loaded only where there is a token to speak to it with. */
const notion = async (options, log) => {
    const token = options["notion-token"];
    if (token === undefined)
        return undefined;
    const { notionGateway } = await Promise.all(/* import() */[__webpack_require__.e(342), __webpack_require__.e(926)]).then(__webpack_require__.bind(__webpack_require__, 9926));
    return notionGateway({
        token,
        baseUrl: options["notion-url"],
        clock: systemClock,
        chance: Math.random,
        rate: budget(options),
        maxRetries: options["max-retries"],
        log,
    });
};
/** The real world, for these options. */
const wire = async (options, { env, log }) => ({
    notion: await notion(options, log),
    files: workspaceFiles(env["GITHUB_WORKSPACE"] || process.cwd()),
    env,
    clock: systemClock,
    chance: Math.random,
    log,
});
/** What both doors do: check the options, wire the world, run. It always ends in a report, whatever happens. */
const carryOut = async ({ given, env, log }) => {
    const options = (0,config_options/* readOptions */.Tt)(given, env);
    if (!options.ok)
        return mishap("sync", options.problems, report/* EXIT */.d.usage);
    try {
        return await run(options.value, await wire(options.value, { given, env, log }));
    }
    catch (thrown) {
        log.debug(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
        return thrownMishap(options.value.mode, thrown);
    }
};


/***/ })

};
