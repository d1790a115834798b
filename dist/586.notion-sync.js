export const id = 586;
export const ids = [586];
export const modules = {

/***/ 1759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
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


/***/ }),

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

/***/ 2538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ progressOn)
/* harmony export */ });
const WIDTH = 30;
/** A terminal is drawn at most ten times a second; a log gets a line at each tenth of the way, and every half minute. */
const FRAME_MS = 100;
const LINE_MS = 30_000;
const counts = ({ done, total, failed }) => `${done}/${total}${failed > 0 ? ` · ${failed} failed` : ""}`;
/** How much longer, judged by how long it took so far. */
const left = ({ done, total }, elapsedMs) => {
    if (done === 0 || done === total || elapsedMs < 5_000)
        return "";
    const seconds = Math.round(((elapsedMs / done) * (total - done)) / 1000);
    return seconds < 90 ? ` · ${seconds} s left` : ` · ${Math.round(seconds / 60)} min left`;
};
const bar = (step, elapsedMs = 0) => {
    const full = step.total === 0 ? WIDTH : Math.floor((step.done / step.total) * WIDTH);
    return `${"█".repeat(full)}${"░".repeat(WIDTH - full)} ${counts(step)}${left(step, elapsedMs)}`;
};
const CLEAR = "\r\u001b[2K";
/** A bar that stays in its line on a terminal, and leaves nothing behind when it is done. */
const drawn = ({ write }, clock) => {
    const began = clock.now();
    let last = Number.NEGATIVE_INFINITY;
    return (step) => {
        const now = clock.now();
        if (step.done === step.total)
            write(CLEAR);
        else if (now - last >= FRAME_MS) {
            last = now;
            write(`${CLEAR}${bar(step, now - began)}`);
        }
    };
};
/** Plain lines for everything that is no terminal. */
const lines = ({ write }, clock) => {
    const began = clock.now();
    let tenth = 0;
    let last = began;
    return (step) => {
        const now = clock.now();
        const reached = Math.floor((step.done / Math.max(1, step.total)) * 10);
        if (now - last < LINE_MS && (reached <= tenth || step.total < 50))
            return;
        [tenth, last] = [reached, now];
        write(`${counts(step)}${left(step, now - began)}\n`);
    };
};
const progressOn = (screen, clock) => screen.isTerminal ? drawn(screen, clock) : lines(screen, clock);


/***/ }),

/***/ 1044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ endingSignal)
/* harmony export */ });
/**
 * Aborted when the process is told to end, once. A runner that cancels a job sends SIGINT, and SIGTERM 7.5 seconds
 * later: the first asks politely, and from then on the process ends as any other would.
 */
const endingSignal = () => {
    const ending = new AbortController();
    const end = () => {
        ending.abort();
    };
    for (const name of ["SIGINT", "SIGTERM"])
        process.once(name, end);
    return ending.signal;
};


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

/***/ 9598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject),
/* harmony export */   Y: () => (/* binding */ parsed)
/* harmony export */ });
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** What a text says; undefined where it is no JSON, or not there at all. */
const parsed = (text) => {
    try {
        return text === undefined ? undefined : JSON.parse(text);
    }
    catch {
        return undefined;
    }
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
/* harmony export */   Sr: () => (/* binding */ isChoice),
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
const CHOICES = ["select", "multi_select", "status"];
/** Whether a property of this type holds words out of a list of options. */
const isChoice = (type) => CHOICES.includes(type);
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
/* harmony export */   P: () => (/* binding */ planText),
/* harmony export */   l: () => (/* binding */ reportJson)
/* harmony export */ });
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4611);

const FORMAT = 1;
const sourceOf = ({ place }) => place.file === undefined ? null : { path: place.file, line: place.line ?? null };
const changeJson = (change) => ({
    target: change.target,
    record: change.record,
    action: change.action,
    page_id: change.page?.id ?? null,
    sha: change.desired?.sha ?? null,
    before_sha: change.beforeSha,
    desired: change.desired === undefined ? null : { properties: change.desired.plain, body: change.desired.body },
    diff: change.diff,
    source: sourceOf(change),
    error: change.problem === undefined ? null : `${change.problem.message} ${change.problem.cure}`,
});
const summary = ({ counts }) => ({
    create: (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .plannedOf */ .sb)(counts, "create"),
    update: (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .plannedOf */ .sb)(counts, "update"),
    skip: (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .plannedOf */ .sb)(counts, "skip"),
    archive: (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .plannedOf */ .sb)(counts, "archive"),
    restore: (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .plannedOf */ .sb)(counts, "restore"),
    backfill: (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .plannedOf */ .sb)(counts, "backfill"),
    conflict: (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .plannedOf */ .sb)(counts, "conflict"),
    error: (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .plannedOf */ .sb)(counts, "error"),
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
const pretty = (value) => JSON.stringify(value, null, 2);
/** `plan.json`: what was planned, whether or not it was carried out. A change at a time, since there may be thousands. */
function* planText(report) {
    const { changes } = report.plan;
    yield `${pretty(head(report)).slice(0, -2)},\n  "changes": [`;
    for (const [index, change] of changes.entries()) {
        yield `${index === 0 ? "" : ","}\n    ${pretty(changeJson(change)).replaceAll("\n", "\n    ")}`;
    }
    yield changes.length === 0 ? "]\n}\n" : "\n  ]\n}\n";
}
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
        source: sourceOf(outcome.change),
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
/* harmony export */   Hd: () => (/* binding */ toldBy),
/* harmony export */   MT: () => (/* binding */ verdictLine),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   as: () => (/* binding */ doneOf),
/* harmony export */   mQ: () => (/* binding */ countsOf),
/* harmony export */   sb: () => (/* binding */ plannedOf)
/* harmony export */ });
/* harmony import */ var _model_grouped_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5412);
/* harmony import */ var _model_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3938);


const tally = (changes) => Object.fromEntries([...(0,_model_grouped_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(changes, ({ action }) => action)].map(([action, same]) => [action, same.length]));
const countsOf = (plan, outcomes) => {
    const ended = (0,_model_grouped_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(outcomes, ({ change }) => change.target);
    return [...(0,_model_grouped_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(plan.changes, ({ target }) => target)].map(([target, changes]) => ({
        target,
        actions: tally(changes),
        done: tally((ended.get(target) ?? []).filter(({ status }) => status === "done").map(({ change }) => change)),
        left: (ended.get(target) ?? []).filter(({ status }) => status === "left").length,
        failed: (ended.get(target) ?? changes.map(planned)).filter(({ status }) => status === "failed").length,
    }));
};
/** What is known of a change before it is carried out: only that it cannot be. */
const planned = ({ action }) => ({
    status: action === "error" ? "failed" : "skipped",
});
/** How many of an action the plan has, over all targets. */
const plannedOf = (counts, action) => counts.reduce((sum, { actions }) => sum + (actions[action] ?? 0), 0);
/** How many of it were carried out. */
const doneOf = (counts, action) => counts.reduce((sum, { done }) => sum + (done[action] ?? 0), 0);
/** The gravest of what was found before anything was written, or else of what only showed while writing. */
const verdictOf = (problems, counts) => {
    const errors = problems.filter(({ level }) => level === "error");
    if (errors.some(({ cause }) => cause === "access"))
        return { status: "failed", exit: _model_report_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.access };
    if (errors.some(({ cause }) => cause === undefined))
        return { status: "failed", exit: _model_report_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.usage };
    if (errors.length > 0 || counts.some(({ failed, left }) => failed + left > 0))
        return { status: "partial", exit: _model_report_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.partial };
    return { status: "success", exit: _model_report_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.success };
};
/** Everything that a person should know: what was found before anything was written, and what failed while it was. */
const toldBy = ({ problems, outcomes }) => [
    ...problems,
    ...outcomes.flatMap((outcome) => (outcome.status === "failed" ? [outcome.problem] : [])),
];
const WRITES = ["sync", "backfill", "pull", "promote", "setup", "restore", "archive"];
const WORDS = [
    ["backfill", "to fill in", "filled in"],
    ["create", "to create", "created"],
    ["update", "to update", "updated"],
    ["restore", "to restore", "restored"],
    ["archive", "to archive", "archived"],
];
/** What there is to do, or what was done, in words. */
const moves = ({ dryRun, counts }) => WORDS.flatMap(([action, planned, done]) => {
    const count = dryRun ? plannedOf(counts, action) : doneOf(counts, action);
    return count === 0 ? [] : [`${count} ${dryRun ? planned : done}`];
});
const titleOf = (mode, dryRun) => `${mode.charAt(0).toUpperCase()}${mode.slice(1)}${dryRun && WRITES.includes(mode) ? " (dry run)" : ""}`;
const some = (count, words) => (count === 0 ? [] : [`${count} ${words}`]);
/** The run in one line: what a person reads first, and often last. */
const verdictLine = (report) => {
    const { status, mode, dryRun, counts, problems } = report;
    const parts = [
        ...moves(report),
        ...some(plannedOf(counts, "skip"), "unchanged"),
        ...some(counts.reduce((sum, one) => sum + one.left, 0), "left for the next run"),
        ...some(counts.reduce((sum, one) => sum + one.failed, 0), "failed"),
        ...some(problems.filter(({ level }) => level === "error").length, "to mend"),
    ];
    return `${titleOf(mode, dryRun)}: ${[status, ...parts].join(" · ")}`;
};


/***/ }),

/***/ 6582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ carryOut)
});

// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(1759);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/adapters/event.js

const MOST_BYTES = 10_000_000;
/** The event that made a workflow run, as the runner left it. Where it cannot be read, nothing is known of the event. */
const eventText = async (env) => {
    const path = env["GITHUB_EVENT_PATH"];
    if (path === undefined || path === "")
        return undefined;
    try {
        const text = await (0,promises_.readFile)(path, "utf8");
        return text.length > MOST_BYTES ? undefined : text;
    }
    catch {
        return undefined;
    }
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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
/** The files below one folder. Nothing leaves it, by no link either, and nothing is left half written. */
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
            const whole = await inside(path);
            try {
                return await (0,promises_.readFile)(whole, "utf8");
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

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/adapters/git/command.js


const MOST_CHARACTERS = 64 * 1024 * 1024;
const MOST_MS = 60_000;
/** What git needs of the environment to find itself, its settings and the network. A token that is not its own is none of it. */
const NEEDED = /^(path|home|userprofile|systemroot|windir|appdata|localappdata|programdata|temp|tmp|tmpdir|https?_proxy|no_proxy|all_proxy|ssl_cert_file|ssl_cert_dir|ssh_auth_sock|xdg_config_home|git_ssh|git_ssh_command|git_askpass|git_config_(global|nosystem|count|key_\d+|value_\d+))$/i;
/** No hooks, no prompts, no settings that would make git start another program or change what it prints. */
const ALWAYS = [
    "--literal-pathspecs",
    "--no-optional-locks",
    ...[
        "core.hooksPath=/dev/null",
        "core.fsmonitor=false",
        "core.quotePath=false",
        "gc.auto=0",
        "maintenance.auto=false",
    ].flatMap((setting) => ["-c", setting]),
];
const noGit = () => new failure/* Failure */.HR({
    kind: "refused",
    message: "The history cannot be read, since git is not installed here.",
    cure: "Install git, or do without what needs it (`changed-only`, `_commit`).",
});
const noRepository = (root) => new failure/* Failure */.HR({
    kind: "refused",
    message: "The workspace is no git repository.",
    cure: `Check it out with actions/checkout, or run this in a clone (${root}).`,
});
const notOwned = (root) => new failure/* Failure */.HR({
    kind: "refused",
    message: "Git does not read this repository, since it belongs to another user.",
    cure: `Run \`git config --global --add safe.directory ${root}\` first.`,
});
const unusable = (why, root) => {
    if (/not a git repository/i.test(why))
        return noRepository(root);
    return /dubious ownership/i.test(why) ? notOwned(root) : undefined;
};
const firstLine = (text) => text.trim().split("\n").at(-1)?.slice(0, 300) ?? "";
/** Git in a folder: one process a question, without a shell, bounded in time and in what it may say. */
const gitIn = (root, env) => (words, { ms = MOST_MS } = {}) => {
    const own = Object.entries(env).filter(([name]) => NEEDED.test(name));
    const options = {
        cwd: root,
        encoding: "utf8",
        env: { ...Object.fromEntries(own), LC_ALL: "C", GIT_TERMINAL_PROMPT: "0" },
        maxBuffer: MOST_CHARACTERS,
        timeout: ms,
        killSignal: "SIGKILL",
        windowsHide: true,
    };
    return new Promise((resolve, reject) => {
        (0,external_node_child_process_.execFile)("git", [...ALWAYS, ...words], options, (error, out, told) => {
            if (error === null)
                return resolve({ ok: true, out, why: "" });
            if (error.code === "ENOENT")
                return reject(noGit());
            const failure = unusable(told, root);
            if (failure !== undefined)
                return reject(failure);
            const why = error.killed === true ? `git took longer than ${ms / 1000} s` : firstLine(told) || error.message;
            resolve({ ok: false, out, why });
        });
    });
};

;// CONCATENATED MODULE: ./build/adapters/git/depth.js
const FETCH = ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head"];
const FETCH_MS = 300_000;
/** How a shallow clone is deepened, step by step: most of what is asked for is near. */
const STEPS = ["--deepen=100", "--deepen=1000", "--unshallow"];
const remoteOf = async (git) => {
    const { out } = await git(["remote"]);
    const names = out.split("\n").filter((name) => name !== "");
    return names.includes("origin") ? "origin" : names[0];
};
const isShallow = async (git) => (await git(["rev-parse", "--is-shallow-repository"])).out.trim() === "true";
const isThere = async (git, commit) => (await git(["cat-file", "-e", `${commit}^{commit}`])).ok;
/** A commit that is not here is fetched; a whole clone stays whole. Whether it is here then. */
const bring = async (git, commit) => {
    if (await isThere(git, commit))
        return true;
    const remote = await remoteOf(git);
    if (remote === undefined)
        return false;
    const depth = (await isShallow(git)) ? ["--depth=1"] : [];
    await git([...FETCH, ...depth, "--", remote, commit], { ms: FETCH_MS });
    return isThere(git, commit);
};
/**
 * Asks again and again, with more of the history of these commits each time, until there is an answer, or all of the
 * history, or no way to more of it.
 */
const deepening = async (git, commits, ask) => {
    const first = await ask();
    if (first !== undefined)
        return first;
    const remote = await remoteOf(git);
    if (remote === undefined)
        return undefined;
    for (const step of STEPS) {
        if (!(await isShallow(git)))
            return undefined;
        const fetched = await git([...FETCH, step, "--", remote, ...commits], { ms: FETCH_MS });
        if (!fetched.ok)
            return undefined;
        const answer = await ask();
        if (answer !== undefined)
            return answer;
    }
    return undefined;
};

;// CONCATENATED MODULE: ./build/adapters/git/output.js
const sorted = (paths) => [...new Set(paths)].sort();
/** What `git diff --name-status -z` says: a letter, then one path, or two for a rename. */
const readStatus = (out) => {
    const words = out.split("\0").values();
    const next = () => words.next().value ?? "";
    const changed = [];
    const deleted = [];
    const renamed = [];
    for (let letter = next(); letter !== ""; letter = next()) {
        const path = next();
        if (letter.startsWith("R"))
            renamed.push({ from: path, to: next() });
        else if (letter.startsWith("C"))
            changed.push(next());
        else
            (letter === "D" ? deleted : changed).push(path);
    }
    return {
        changed: sorted(changed),
        deleted: sorted(deleted),
        renamed: renamed.sort((a, b) => (a.to < b.to ? -1 : 1)),
    };
};
/** Files that git does not know yet are changed; one that was only taken from the index is still there. */
const withUntracked = ({ changed, deleted, renamed }, out) => {
    const untracked = out.split("\0").filter((path) => path !== "");
    return {
        changed: sorted([...changed, ...untracked]),
        deleted: deleted.filter((path) => !untracked.includes(path)),
        renamed,
    };
};
/** The format of `git log` that can be told from paths, in which two slashes never meet: the commit and its decorations. */
const LOG_FORMAT = "tformat://%H//%D";
const MARK = /^\/\/([0-9a-f]{40,64})\/\/(.*)$/s;
/**
 * What `git log -z --name-only` says, newest first: the first commit that a path stands under is its last one. Where a
 * shallow clone was cut off, every file looks as if it were new: what stands there is not known.
 */
const readLog = (out, wanted) => {
    const lastCommits = new Map();
    let commits = 0;
    let commit;
    let isFirst = false;
    for (const word of out.split("\0")) {
        const mark = MARK.exec(word);
        if (mark !== null) {
            commits += 1;
            commit = /(^|, )grafted(,|$)/.test(mark[2] ?? "") ? undefined : mark[1];
            isFirst = true;
            continue;
        }
        const path = isFirst ? word.replace(/^\n/, "") : word;
        isFirst = false;
        if (commit !== undefined && wanted.has(path) && !lastCommits.has(path))
            lastCommits.set(path, commit);
    }
    return { lastCommits, commits };
};

;// CONCATENATED MODULE: ./build/adapters/git/git.js



const COMMIT = /^([0-9a-f]{40}|[0-9a-f]{64})$/;
const DIFF = [
    "diff",
    "--name-status",
    "-z",
    "-M",
    "--no-ext-diff",
    "--no-textconv",
    "--relative",
    "--ignore-submodules=all",
];
const LOG = ["log", "-z", "--name-only", "--no-renames", "-c", "--relative", "--no-ext-diff", `--format=${LOG_FORMAT}`];
/** So many commits are walked through, if need be: most files were touched not long ago. */
const WALKS = [1_000, 20_000, 500_000];
/** More paths than these make a command line too long: then the whole history is walked. */
const MOST_PATHS = 500;
const MOST_PATH_CHARACTERS = 20_000;
const unknown = (why) => ({ known: false, why });
const pathspecs = (paths) => paths.length <= MOST_PATHS && paths.join("").length <= MOST_PATH_CHARACTERS ? paths : [];
const tracked = async (git, paths) => {
    const { out } = await git(["ls-files", "-z"]);
    const known = new Set(out.split("\0"));
    return paths.filter((path) => known.has(path));
};
/** The history as far as it is here and as far as it is needed; whether more of it could say more. */
const walk = async (git, paths) => {
    const wanted = new Set(paths);
    let history = { lastCommits: new Map(), commits: 0 };
    for (const most of WALKS) {
        const { ok, out } = await git([...LOG, `--max-count=${most}`, "HEAD", "--", ...pathspecs(paths)]);
        history = readLog(out, wanted);
        if (history.lastCommits.size === wanted.size)
            return { ...history, whole: true };
        if (!ok || history.commits < most)
            break;
    }
    return { ...history, whole: false };
};
const lastCommits = async (git, all) => {
    const paths = await tracked(git, all);
    if (paths.length === 0)
        return new Map();
    const { out: head } = await git(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
    if (!COMMIT.test(head.trim()))
        return new Map();
    let found = new Map();
    await deepening(git, [head.trim()], async () => {
        const walked = await walk(git, paths);
        found = walked.lastCommits;
        return walked.whole ? found : undefined;
    });
    return found;
};
const mergeBase = (git, base, head) => deepening(git, [base, head], async () => {
    const { ok, out } = await git(["merge-base", base, head]);
    return ok && COMMIT.test(out.trim()) ? out.trim() : undefined;
});
const changes = async (git, { base, head, from }) => {
    for (const commit of [base, head]) {
        if (!COMMIT.test(commit))
            return unknown(`${JSON.stringify(commit.slice(0, 80))} is no commit`);
        if (!(await bring(git, commit)))
            return unknown(`the commit ${commit} is not in this clone and could not be fetched`);
    }
    const start = from === "base" ? base : await mergeBase(git, base, head);
    if (start === undefined)
        return unknown(`no common ancestor of ${base} and ${head} was found in this clone`);
    const { ok, out, why } = await git([...DIFF, start, head, "--"]);
    return ok ? { known: true, changes: readStatus(out) } : unknown(why);
};
const localChanges = async (git) => {
    const upstream = await git(["rev-parse", "--verify", "--quiet", "@{upstream}^{commit}"]);
    if (!upstream.ok)
        return unknown("the current branch has no upstream branch");
    const head = await git(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
    const start = await mergeBase(git, upstream.out.trim(), head.out.trim());
    if (start === undefined)
        return unknown("the current branch and its upstream branch have no common ancestor here");
    const diff = await git([...DIFF, start, "--"]);
    const others = await git(["ls-files", "--others", "--exclude-standard", "-z"]);
    if (!diff.ok || !others.ok)
        return unknown(diff.why || others.why);
    return { known: true, changes: withUntracked(readStatus(diff.out), others.out) };
};
/** The history of a folder, asked of the git that is installed. */
const workspaceGit = (root, env) => {
    const git = gitIn(root, env);
    return {
        lastCommits: (paths) => lastCommits(git, paths),
        changes: (range) => changes(git, range),
        localChanges: () => localChanges(git),
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
/** A list of words reads better without its brackets; whatever else there is, is shown as it is. */
const plain = (value) => Array.isArray(value) && value.every((item) => typeof item === "string") ? value.join(", ") : JSON.stringify(value);
const markdown_short = (value) => {
    const text = typeof value === "string" ? value : plain(value);
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
const isEmpty = (value) => value === null || value === "" || (Array.isArray(value) && value.length === 0);
const cell = (value) => (isEmpty(value) ? "" : (0,neutralise/* codeCell */.MZ)(markdown_short(value)));
const differenceRow = ({ property, before, after }) => `| ${(0,neutralise/* codeCell */.MZ)(property)} | ${cell(before)} | ${cell(after)} |`;
/** A page that is made has nothing before, and what is empty on it is not worth a row. */
const newRow = ({ property, after }) => `| ${(0,neutralise/* codeCell */.MZ)(property)} | ${cell(after)} |`;
const differenceTable = ({ action, diff }) => {
    if (action !== "create")
        return ["| Property | Before | After |", "| --- | --- | --- |", ...diff.map(differenceRow), ""];
    const filled = diff.filter(({ after }) => !isEmpty(after));
    return ["| Property | Value |", "| --- | --- |", ...filled.map(newRow), ""];
};
const changeBlock = (change) => [
    `**${change.action}** ${(0,neutralise/* code */.aY)(change.record)}`,
    "",
    ...(change.diff.length === 0 ? [] : differenceTable(change)),
];
const changed = (report) => {
    const changes = report.plan.changes.filter(({ action }) => action !== "skip" && action !== "error");
    if (changes.length === 0)
        return [];
    return ["## Changes", "", ...changes.flatMap(changeBlock)];
};
const troubles = (report) => {
    const all = (0,summary/* toldBy */.Hd)(report);
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

;// CONCATENATED MODULE: ./build/engine/output.js
/** The path of something that a run leaves behind. */
const outputPath = (options, name) => `${options["output-dir"].replace(/\/+$/, "")}/${name}`;

;// CONCATENATED MODULE: ./build/engine/close.js





const DRY_EVENTS = ["pull_request", "pull_request_target", "merge_group"];
const isDryRun = (options, { env }) => options["dry-run"] === "auto" ? DRY_EVENTS.includes(env["GITHUB_EVENT_NAME"]) : options["dry-run"] === "true";
/** What the plan itself has to tell; failures that came out while writing are told by their outcomes. */
const toldByPlan = ({ changes }, outcomes) => changes
    .map(({ problem }) => problem)
    .filter((problem) => problem !== undefined)
    .filter(({ level }) => level !== "error" || outcomes.length === 0);
/** What only showed while writing, and is no matter of one record. */
const refusals = (outcomes) => outcomes.flatMap((one) => (one.status === "failed" && one.problem.cause === "access" ? [one.problem] : []));
/** A run from its beginning: opened before anything is read, closed by a report. */
const opened = (options, world) => {
    const began = world.clock.now();
    const run = ulid(began, world.chance);
    const close = ({ problems, plan = { changes: [], hash: "" }, outcomes = [], configSha = null, verdict, }) => {
        const counts = (0,summary/* countsOf */.mQ)(plan, outcomes);
        return {
            ...(verdict ?? (0,summary/* verdictOf */.Vj)([...problems, ...refusals(outcomes)], counts)),
            run,
            mode: options.mode,
            dryRun: isDryRun(options, world),
            startedAt: new Date(began).toISOString(),
            problems: [...problems, ...toldByPlan(plan, outcomes)],
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
    const paths = {
        plan: outputPath(options, "plan.json"),
        report: outputPath(options, "report.md"),
        "report-json": outputPath(options, "report.json"),
    };
    const pretty = (value) => `${JSON.stringify(value, null, 2)}\n`;
    await files.write(paths.plan, (0,json/* planText */.P)(report));
    await files.write(paths.report, reportMarkdown(report));
    await files.write(paths["report-json"], pretty((0,json/* reportJson */.l)(report)));
    return { ...report, files: { ...report.files, ...paths } };
};

// EXTERNAL MODULE: ./build/model/report.js
var report = __webpack_require__(3938);
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
const renamed = (mapping, column) => ({
    message: `\`${mapping.property}\` is called \`${column.name}\` in Notion now.`,
    cure: "Write the new name into the configuration. Until then the property is found by its ID.",
});
const match = (mapping, dataSource, { ids }) => {
    const named = dataSource.columns.find(({ name }) => name === mapping.property);
    const column = named ?? dataSource.columns.find(({ id }) => id === ids.get(mapping.property));
    if (column === undefined) {
        return {
            mapping,
            column,
            problem: mapping.optional ? undefined : { level: "error", ...missing(mapping, dataSource) },
        };
    }
    if (column.type !== mapping.type)
        return { mapping, column, problem: { level: "error", ...otherType(mapping, column) } };
    return {
        mapping,
        column,
        problem: named === undefined ? { level: "warning", ...renamed(mapping, column) } : undefined,
    };
};
const noScope = (property, { title }, target) => (0,problem/* problem */.CC)(`The database "${title}" has no property \`${property}\`, by which the target's pages are told from others.`, "Add the property in Notion, or mend `scope`.", { target: target.name, property });
/** Finds every mapped property in the data source, before anything is written. */
const bind = (target, dataSource, clues) => {
    const matches = target.mappings.map((mapping) => match(mapping, dataSource, clues));
    const problems = matches.flatMap(({ mapping, problem: found }) => {
        const { property } = mapping;
        return found === undefined
            ? []
            : [{ ...found, place: { ...clues.placeOf(property), target: target.name, property } }];
    });
    const columns = new Map(matches.flatMap(({ mapping, column }) => (column === undefined ? [] : [[mapping.property, column]])));
    for (const name of Object.keys(target.scope)) {
        const column = dataSource.columns.find((one) => one.name === name || one.id === clues.ids.get(name));
        if (column !== undefined)
            columns.set(name, column);
        else
            problems.push(noScope(name, dataSource, target));
    }
    return { bound: { target, dataSource, columns }, problems };
};

// EXTERNAL MODULE: ./build/model/property.js
var model_property = __webpack_require__(5297);
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

;// CONCATENATED MODULE: ./build/engine/binding.js


const hashOf = (target) => sha256(canonicalJson(target));
/** What the ledger is to keep of a target's binding: the data source with no more columns than are mapped. */
const keptBinding = ({ target, dataSource, columns }) => ({
    target: hashOf(target),
    data_source: { ...dataSource, columns: [...new Set(columns.values())] },
    columns: Object.fromEntries([...columns].map(([property, { id }]) => [property, id])),
});
const isKept = (value) => typeof value === "object" && value !== null && "data_source" in value && "columns" in value && "target" in value;
const lastKept = (past, target) => {
    for (const line of past.toReversed()) {
        const bindings = line.action === "run" ? line["bindings"] : undefined;
        const kept = typeof bindings === "object" && bindings !== null ? Object.entries(bindings) : [];
        const found = kept.find(([name]) => name === target)?.[1];
        if (isKept(found))
            return found;
    }
    return undefined;
};
/** The IDs of a target's properties as they were last: what was renamed meanwhile is found by them. */
const knownIds = (past, target) => new Map(Object.entries(lastKept(past, target.name)?.columns ?? {}));
/**
 * The whole binding of the last run, while the target is configured as it was then. An optional property that was not
 * there may have come meanwhile, and only the schema tells.
 */
const remembered = (past, target) => {
    const kept = lastKept(past, target.name);
    if (kept === undefined || kept.target !== hashOf(target))
        return undefined;
    const byId = new Map(kept.data_source.columns.map((column) => [column.id, column]));
    const columns = Object.entries(kept.columns).map(([property, id]) => [property, byId.get(id)]);
    if (columns.some(([, column]) => column === undefined))
        return undefined;
    if (target.mappings.some(({ property }) => !Object.hasOwn(kept.columns, property)))
        return undefined;
    const whole = columns.filter((entry) => entry[1] !== undefined);
    return { target, dataSource: kept.data_source, columns: new Map(whole) };
};
/** Whether pages that were just read still have every column, by ID, name and type. No page proves nothing. */
const stillHolds = ({ columns }, [page]) => page !== undefined &&
    [...columns.values()].every(({ id, name, type }) => {
        const held = page.properties[name];
        return held?.id === id && held.type === type;
    });
/** A page shows its properties, but not which options there are: a plan that chooses any has to look. */
const needsSchema = ({ columns }, changes) => changes.some(({ action, diff }) => !["skip", "error"].includes(action) &&
    (action !== "update" || diff.some(({ property }) => (0,model_property/* isChoice */.Sr)(columns.get(property)?.type))));

;// CONCATENATED MODULE: ./build/engine/connect.js





const inTrash = ({ title, url }, place) => (0,problem/* problem */.CC)(`The database "${title}" is in the trash: ${url}.`, "Restore it in Notion, or name another one.", place);
/** The one data source that is meant: by name or ID where the database has several. */
const pick = async (written, notion, place) => {
    const wanted = written["data-source"];
    const direct = wanted === undefined ? undefined : notionId(wanted);
    if (direct !== undefined)
        return (0,problem/* good */.uw)(await notion.dataSource(direct));
    const id = notionId(written.database ?? "");
    if (id === undefined) {
        const message = written.database === undefined
            ? "The target does not say which `database` it is about."
            : `"${written.database}" is no ID or address of a Notion database.`;
        const cure = "Copy the database's address from Notion (••• menu → Copy link), or its ID.";
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(message, cure, place));
    }
    const database = await notion.database(id);
    const { dataSources, title } = database;
    if (database.inTrash)
        return (0,problem/* bad */.MB)(inTrash(database, place));
    const named = wanted === undefined ? dataSources : dataSources.filter(({ name }) => name === wanted);
    const [one, ...others] = named;
    if (one !== undefined && others.length === 0)
        return (0,problem/* good */.uw)(await notion.dataSource(one.id));
    const list = dataSources.map((source) => `"${source.name}" (${source.id})`).join(", ");
    const what = one === undefined ? `has no data source "${wanted ?? ""}"` : `has ${named.length} data sources`;
    return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`The database "${title}" ${what}.`, `Write \`data-source:\` with one of: ${list}.`, place));
};
const lineOf = ({ written, target }, placeOf) => {
    const named = written.database === undefined ? "data-source" : "database";
    return { ...placeOf(["targets", target.name, named]), target: target.name };
};
/** The data source of a target; what keeps it from being found is a problem of the line that names it. */
const findDataSource = async (loaded, notion, placeOf) => {
    const place = lineOf(loaded, placeOf);
    try {
        const found = await pick(loaded.written, notion, place);
        return found.ok && found.value.inTrash ? (0,problem/* bad */.MB)(inTrash(found.value, place)) : found;
    }
    catch (thrown) {
        if (!(0,failure/* isFailure */.N6)(thrown))
            throw thrown;
        return (0,problem/* bad */.MB)((0,failure/* failureProblem */.Gq)(thrown, place));
    }
};
/** Before anything is written: a property that is not there, or is another one than it was, is found here. */
const connect = async (loaded, { notion, setup, past }) => {
    const source = await findDataSource(loaded, notion, setup.placeOf);
    if (!source.ok)
        return { bound: undefined, problems: source.problems };
    const { target } = loaded;
    const placeOf = (property) => setup.placeOf(["targets", target.name, "properties", property]);
    const { bound, problems } = bind(target, source.value, { placeOf, ids: knownIds(past, target) });
    return { bound: problems.some(({ level }) => level === "error") ? undefined : bound, problems };
};

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(8439);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/config/exact.js
const NUMBER = /^[-+]?(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?$/i;
const withoutZeros = (digits) => {
    let from = 0;
    let to = digits.length;
    while (from < to && digits[from] === "0")
        from += 1;
    while (to > from && digits[to - 1] === "0")
        to -= 1;
    return { from, to };
};
/** A number as it is written, in the one form that all ways to write it have: 0.DIGITS times ten to the EXPONENT. */
const decimal = (written) => {
    const parts = NUMBER.exec(written);
    if (parts === null)
        return undefined;
    const [, whole = "", fraction = "", exponent = "0"] = parts;
    const digits = whole + fraction;
    const { from, to } = withoutZeros(digits);
    if (from === to)
        return { digits: "", exponent: 0 };
    return { digits: digits.slice(from, to), exponent: Number(exponent) + whole.length - from };
};
/** Whether a number that was read is the one that was written, and not the nearest that JavaScript can hold. */
const isExact = (written, held) => {
    if (!Number.isFinite(held))
        return false;
    if (/^0[xo]/.test(written))
        return Number.isSafeInteger(held) || BigInt(written) === BigInt(held);
    const meant = decimal(written);
    const kept = decimal(String(Math.abs(held)));
    return meant?.digits === kept?.digits && meant?.exponent === kept?.exponent;
};

;// CONCATENATED MODULE: ./build/config/places.js

const startOf = (node) => ((0,yaml_dist/* isNode */.Ll)(node) ? node.range?.[0] : undefined);
/** The deepest node on the way down the path, and the last key passed on that way. */
const places_walk = (root, path) => {
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
/** Where an offset of the text is, for people. */
const placeAt = (counter, file) => (offset = 0) => {
    const { line, col } = counter.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
};
/**
 * A parsed document weighs a hundred times its text, and few places are ever asked for. So it is held only as long as
 * nothing else needs the memory, and parsed once more when somebody asks after that.
 */
const held = (again, parsed) => {
    let reference = parsed === undefined ? undefined : new WeakRef(parsed);
    return () => {
        const still = reference?.deref();
        if (still !== undefined)
            return still;
        const anew = again();
        reference = new WeakRef(anew);
        return anew;
    };
};
const placesOf = (again, parsed) => {
    const now = held(again, parsed);
    return {
        placeOf: (path) => {
            const { document, at } = now();
            const { value, key } = places_walk(document.contents, path);
            return at(startOf(value) ?? startOf(key));
        },
        placeOfKey: (path) => {
            const { document, at } = now();
            const { value, key, whole } = places_walk(document.contents, path);
            return at(whole ? (startOf(key) ?? startOf(value)) : startOf(value));
        },
    };
};

;// CONCATENATED MODULE: ./build/config/quick.js
const TOKEN = /"(?:[^"\\]|\\.)*"|\s+/g;
const LEVEL = /[[{]|[\]}]/g;
const STRING = /"(?:[^"\\]|\\.)*"/g;
const withoutSpace = (text) => text.replace(TOKEN, (token) => (token.startsWith('"') ? token : ""));
const depthOf = (compact) => {
    let depth = 0;
    let deepest = 0;
    for (const [sign] of compact.replace(STRING, "").matchAll(LEVEL)) {
        depth += sign === "[" || sign === "{" ? 1 : -1;
        deepest = Math.max(deepest, depth);
    }
    return deepest;
};
/**
 * Plain JSON, read by the platform, ten times as fast as a parser that knows the place of everything. It is taken only
 * where writing the value again gives the same text: then no key was there twice and no number was rounded. Anything
 * else, a mistake too, is for the thorough way.
 */
const quickJson = (text, mostLevels) => {
    if (!/^\s*[[{]/.test(text))
        return undefined;
    try {
        const value = JSON.parse(text);
        const compact = withoutSpace(text);
        return JSON.stringify(value) === compact && depthOf(compact) <= mostLevels ? { value } : undefined;
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./build/config/document.js





const document_MOST_BYTES = 1_000_000;
const MOST_LEVELS = 64;
const MOST_ALIASES = 50;
const MOST_PROBLEMS = 20;
const partsOf = ({ path, node }) => {
    if ((0,yaml_dist/* isSeq */.oP)(node))
        return node.items.map((item, index) => ({ path: [...path, index], node: item }));
    if (!(0,yaml_dist/* isMap */.jh)(node))
        return [];
    return node.items.map(({ key, value }) => ({ path: [...path, (0,yaml_dist/* isScalar */.jn)(key) ? String(key.value) : ""], node: value }));
};
/** All parts of a document, level by level; undefined where there are more levels than we follow. */
const allParts = (document) => {
    const levels = [];
    let level = [{ path: [], node: document.contents }];
    while (level.length > 0) {
        if (levels.length > MOST_LEVELS)
            return undefined;
        levels.push(level);
        level = level.flatMap(partsOf);
    }
    return levels.flat();
};
/** The library finds them too, but compares every key with every other: a megabyte of keys would take it a minute. */
const repeatedKeys = ({ node }) => {
    if (!(0,yaml_dist/* isMap */.jh)(node))
        return [];
    const seen = new Set();
    return node.items
        .map(({ key }) => key)
        .filter((key) => (0,yaml_dist/* isScalar */.jn)(key))
        .filter(({ value }) => seen.size === seen.add(value).size);
};
const roundedIn = ({ path, node }) => {
    if (!(0,yaml_dist/* isScalar */.jn)(node) || typeof node.value !== "number" || node.source === undefined)
        return [];
    return isExact(node.source, node.value) ? [] : [{ path, written: node.source }];
};
const document_firstLine = (message) => message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? "";
const unreadable = (why, place) => (0,problem/* problem */.CC)(`This cannot be read: ${why}.`, "Mend the text at this place.", place);
const parse = (text, file) => {
    const counter = new yaml_dist/* LineCounter */.HN();
    const document = (0,yaml_dist/* parseDocument */.Tp)(text.replace(/^\ufeff/, ""), {
        lineCounter: counter,
        merge: false,
        schema: "core",
        strict: true,
        uniqueKeys: false,
        prettyErrors: false,
        stringKeys: true,
    });
    return { document, at: placeAt(counter, file) };
};
/** What is wrong with the grammar; a text that is no such text at all need not say so line by line. */
const grammar = ({ document, at }) => [...document.errors, ...document.warnings]
    .slice(0, MOST_PROBLEMS)
    .map(({ message, pos }) => unreadable(document_firstLine(message), at(pos[0])));
/** The beginning is where every record of a file is said to be; for all other places the text is parsed after all. */
const quickPlaces = (text, file) => {
    const places = placesOf(() => parse(text, file));
    const before = /^\s*/.exec(text)?.[0].split("\n") ?? [""];
    const start = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return { ...places, placeOf: (path) => (path.length === 0 ? start : places.placeOf(path)) };
};
/**
 * YAML 1.2, and so JSON too. Bounded in every direction, since the text may come from anybody's pull request: bytes,
 * depth and aliases. No merge keys, no tags that make objects, no key twice.
 */
const readText = (text, file) => {
    if (Buffer.byteLength(text) > document_MOST_BYTES) {
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)("The file is larger than 1 MB.", "Split it into smaller files.", { file }));
    }
    const quick = quickJson(text, MOST_LEVELS);
    return quick === undefined ? thorough(text, file) : (0,problem/* good */.uw)({ ...quick, rounded: [], ...quickPlaces(text, file) });
};
const thorough = (text, file) => {
    const parsed = parse(text, file);
    const { document, at } = parsed;
    const wrong = grammar(parsed);
    if (wrong.length > 0)
        return (0,problem/* bad */.MB)(...wrong);
    const parts = allParts(document);
    if (parts === undefined) {
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`The text is nested deeper than ${MOST_LEVELS} levels.`, "Make it flatter.", { file }));
    }
    const repeated = parts.flatMap(repeatedKeys).slice(0, MOST_PROBLEMS);
    if (repeated.length > 0) {
        return (0,problem/* bad */.MB)(...repeated.map(({ range }) => unreadable("Map keys must be unique", at(range?.[0]))));
    }
    try {
        const value = document.toJS({ maxAliasCount: MOST_ALIASES });
        return (0,problem/* good */.uw)({ value, rounded: parts.flatMap(roundedIn), ...placesOf(() => parse(text, file), parsed) });
    }
    catch (thrown) {
        const why = thrown instanceof Error ? thrown.message : String(thrown);
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`This cannot be read: ${why}.`, "Write aliases out where there are too many.", { file }));
    }
};

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
// EXTERNAL MODULE: ./build/model/schema.js
var schema = __webpack_require__(7007);
;// CONCATENATED MODULE: ./build/model/target.js
/** What the engine itself knows about a page, for a property that says `is:`. */
const ENGINE_VALUES = ["sha", "synced-at", "key", "sync-status", "source-url"];

;// CONCATENATED MODULE: ./build/config/schema.js




const schema_text = schemas/* string */.YjP().min(1);
const expression = schema_text.describe("A JMESPath expression over the record; a field's name is one");
const percent = schemas/* string */.YjP()
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
    from: expression.optional(),
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
        select: expression.optional().describe("An expression for the records in a file"),
        "page-id": schema_text.optional().describe("The field that holds the ID of the record's page"),
    }),
};
const targetSchema = schemas/* strictObject */.rej({
    direction: schemas/* enum */.k5n(["push"]).default("push"),
    source: SOURCES.files,
    database: schema_text.optional(),
    "data-source": schema_text.optional(),
    key: schemas/* union */.KCZ([
        expression.transform((from) => ({ from, property: undefined })),
        schemas/* strictObject */.rej({ from: expression, property: schema_text }),
    ]),
    properties: schemas/* record */.g1P(schema_text, mappingSchema),
    scope: condition.optional(),
    body: expression.optional(),
    when: condition.optional(),
    "on-missing": schemas/* enum */.k5n(["keep", "archive", "flag"]).default("keep"),
    "on-drift": schemas/* enum */.k5n(["overwrite", "report"]).default("overwrite"),
    "vocabulary-policy": schemas/* enum */.k5n(["error", "skip", "add"]).default("error"),
});
const configSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1, { error: "must be 1" }),
    safety: schemas/* strictObject */.rej({
        archive: percent.prefault("30%"),
        update: percent.prefault("100%"),
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
/** A page is found again by its key: so a property has to carry it. */
const uncarried = ({ key, properties }, path, text) => key.property === undefined || Object.hasOwn(properties, key.property)
    ? []
    : [
        (0,problem/* problem */.CC)(`The key is to be in \`${key.property}\`, which is not mapped.`, `Add it to \`properties\`, with \`is: key\`.`, text.placeOf([...path, "key", "property"])),
    ];
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
        ...uncarried(target, path, text),
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

;// CONCATENATED MODULE: ./build/sources/required.js


/** A file that has to be there; what keeps it from being read is a problem of that file. */
const readRequired = async (file, missing, files) => {
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

// EXTERNAL MODULE: ./node_modules/@jmespath-community/jmespath/dist/index.mjs
var jmespath_dist = __webpack_require__(4022);
;// CONCATENATED MODULE: ./build/plan/expression.js

const ONLY_NULL = /received type null/;
/** Throws a `SyntaxError` with what is wrong, for the one who wrote the expression. */
const expression_expression = (written) => {
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
/** What an expression gives for a record, or why it fails. */
const asked = (read, record) => {
    try {
        return { value: read(record) };
    }
    catch (thrown) {
        return { why: thrown instanceof Error ? thrown.message : String(thrown) };
    }
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

;// CONCATENATED MODULE: ./build/engine/expressions.js


/** Every expression that a target has, with its path in the configuration. */
const expressionsOf = ({ key, body, source, properties }) => [
    [["key", "from"], key.from],
    ...(body === undefined ? [] : [[["body"], body]]),
    ...(source.select === undefined ? [] : [[["source", "select"], source.select]]),
    ...Object.entries(properties).flatMap(([name, { from }]) => from === undefined ? [] : [[["properties", name, "from"], from]]),
];
/** Expressions that cannot be read are mistakes of the configuration, found before any record is. */
const expressions_unreadable = (name, written, placeOf) => expressionsOf(written).flatMap(([path, text]) => {
    try {
        expression_expression(text);
        return [];
    }
    catch (thrown) {
        const why = thrown instanceof Error ? thrown.message : String(thrown);
        const place = { ...placeOf(["targets", name, ...path]), target: name };
        const cure = "Mend the expression: it is JMESPath, and the name of a field is one.";
        return [(0,problem/* problem */.CC)(`The expression \`${text}\` cannot be read: ${why}.`, cure, place)];
    }
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
const vocabularies = async (config, world) => {
    const read = await Promise.all(vocabularyFiles(config).map(async (file) => {
        const missing = (0,problem/* problem */.CC)("There is no such vocabulary.", "Make the file, or mend its name.", { file });
        const text = await readRequired(file, missing, world.files);
        return { file, terms: text.ok ? readVocabulary(text.value, file) : text };
    }));
    const problems = read.flatMap(({ terms }) => (terms.ok ? [] : terms.problems));
    if (problems.length > 0)
        return (0,problem/* bad */.MB)(...problems);
    return (0,problem/* good */.uw)(new Map(read.flatMap(({ file, terms }) => (terms.ok ? [[file, terms.value]] : []))));
};
/** Targets that were not asked for, but that relations of the others point at. */
const pointedAt = (names, { targets }) => {
    const relations = names.flatMap((name) => Object.values(targets[name]?.properties ?? {}).map(({ to }) => to));
    return [...new Set(relations)].filter((name) => name !== undefined && !names.includes(name)).map(String);
};
/** The configuration with everything that it names, or all that is wrong with it. */
const load = async (options, env, world) => {
    const file = options.config;
    const cure = "Name it with `config`, or let `notion-sync init` write one.";
    const missing = (0,problem/* problem */.CC)("There is no configuration at this path.", cure, { file });
    const text = await readRequired(file, missing, world.files);
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
    const targets = [...names.value, ...pointedAt(names.value, config)].flatMap((name) => {
        const written = config.targets[name];
        const bystander = !names.value.includes(name);
        return written === undefined ? [] : [{ bystander, written, target: makeTarget(name, written, loaded.value) }];
    });
    const problems = targets.flatMap(({ written, target }) => expressions_unreadable(target.name, written, placeOf));
    return problems.length > 0 ? (0,problem/* bad */.MB)(...problems) : (0,problem/* good */.uw)({ sha: sha256(text.value), config, targets, placeOf });
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

;// CONCATENATED MODULE: ./build/engine/token.js

/** No token, and the three usual reasons why. */
const noToken = () => (0,problem/* problem */.CC)("There is no token for Notion.", "In a workflow, pass `notion-token: ${{ secrets.NOTION_TOKEN }}` and set that secret in the repository's settings; " +
    "pull requests from forks get no secrets, and Dependabot's get only those set under Dependabot. " +
    "On the command line, set NOTION_TOKEN.", { option: "notion-token" });

;// CONCATENATED MODULE: ./build/engine/modes/schema.js







/** The live schema of every target, as a file. Whether it fits the configuration is not asked. */
const schema_schema = async (options, world) => {
    const { close } = opened(options, world);
    const setup = await load(options, world.env, world);
    if (!setup.ok)
        return leave(close({ problems: setup.problems }), options, world);
    const { notion } = world;
    if (notion === undefined) {
        return leave(close({ problems: [noToken()], verdict: { status: "failed", exit: report/* EXIT */.d.access } }), options, world);
    }
    const found = await inParallel(setup.value.targets, async (loaded) => ({
        name: loaded.target.name,
        source: await findDataSource(loaded, notion, setup.value.placeOf),
    }));
    const problems = found.flatMap(({ source }) => (source.ok ? [] : source.problems));
    const schemas = Object.fromEntries(found.flatMap(({ name, source }) => source.ok ? [[name, source.value]] : []));
    const path = outputPath(options, "schema.json");
    await world.files.write(path, `${JSON.stringify({ version: 1, targets: schemas }, null, 2)}\n`);
    return leave(close({ problems }), options, world);
};

// EXTERNAL MODULE: ./build/model/grouped.js
var grouped = __webpack_require__(5412);
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


const guards_SHOWN = 5;
const guards_percent = (share) => `${Math.round(share * 100)} %`;
const overLimit = (changes, pages, safety) => ["archive", "update"].flatMap((action) => {
    const count = changes.filter((change) => change.action === action).length;
    const share = pages === 0 ? 0 : count / pages;
    const verb = action === "archive" ? "move to the trash" : "change";
    return share > safety[action]
        ? [
            `It would ${verb} ${count} of ${pages} pages (${guards_percent(share)}), and the limit is ${guards_percent(safety[action])}.`,
        ]
        : [];
});
const emptied = ({ bound, desired, pages }, floor) => desired.length === 0 && pages.length >= floor && bound.target.onMissing !== "keep";
/** Why a plan is too frightening to be carried out without a person's word. Looked at before the first write. */
const guard = (sides, changes, safety) => {
    const { bound, pages } = sides;
    const place = { target: bound.target.name };
    const weighty = changes.some((change) => changesPage(change) || change.discrepancy === "orphan");
    if (!weighty || pages.length < safety.floor)
        return [];
    const suddenlyEmpty = emptied(sides, safety.floor)
        ? [`Its source has no record any more, and the database has ${pages.length} pages.`]
        : [];
    return [...suddenlyEmpty, ...overLimit(changes, pages.length, safety)].map((message) => (0,problem/* problem */.CC)(message, "Look at the plan. If it is meant, run it once with `confirm`, or raise the limit under `safety`.", place));
};
/** Options that would go: whoever takes them out of the property takes them from its pages too. */
const dropped = (changes) => changes
    .flatMap(({ options = new Map() }) => [...options])
    .flatMap(([property, { column, options }]) => {
    const kept = new Set(options.map(({ name }) => name));
    const gone = (column.options ?? []).filter(({ name }) => !kept.has(name));
    return gone.map(({ name }) => `"${name}" of \`${property}\``);
});
/** Pruning needs a person's word, however small the target is. */
const pruneGuard = ({ bound }, changes) => {
    const gone = dropped(changes);
    if (gone.length === 0)
        return [];
    const rest = gone.length > guards_SHOWN ? `, and ${gone.length - guards_SHOWN} more` : "";
    return [
        (0,problem/* problem */.CC)(`It would drop ${gone.slice(0, guards_SHOWN).join(", ")}${rest}, from the property and from every page.`, "Run it once with `confirm`, or without `prune`.", { target: bound.target.name }),
    ];
};

;// CONCATENATED MODULE: ./build/model/key.js
/** Keys are compared as composed text without space around them; what is neither text nor a number is no key. */
const keyText = (raw) => typeof raw === "string" || typeof raw === "number" ? String(raw).normalize("NFC").trim() : "";

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
const marks = (desired, bound, { world, job }) => {
    const facts = {
        sha: desired.sha,
        "synced-at": new Date(world.clock.now()).toISOString(),
        "sync-status": "synced",
        "source-url": job.urlOf(desired.place.file),
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
const columnChange = ({ id, type }, options, now) => {
    if (!(0,model_property/* isPropertyType */.U7)(type))
        throw new Error(`A property of type ${type} has no options.`);
    const description = now.columns.find((column) => column.id === id)?.description;
    return { change: "set", draft: { type, options, ...(description !== undefined && { description }) } };
};
/** Reads, adds, writes and looks again, since Notion replaces a list of options by the one that it gets. */
const fillOptions = async (change, site) => {
    const { notion } = site.world;
    const { dataSource } = boundOf(site, change.target);
    const before = await notion.dataSource(dataSource.id);
    const lists = [...(change.options ?? new Map()).values()];
    const wanted = new Map(lists.map((list) => [list.column.id, merged(list, before)]));
    const after = await notion.changeColumns(dataSource.id, Object.fromEntries(lists.map(({ column }) => [column.id, columnChange(column, wanted.get(column.id) ?? [], before)])));
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

// EXTERNAL MODULE: ./build/model/limits.js
var limits = __webpack_require__(9688);
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

;// CONCATENATED MODULE: ./build/plan/scope.js


const LISTS = ["multi_select", "people", "relation"];
const scope_condition = (column, value) => {
    const { id: property, type } = column;
    if (value === null)
        return { property, type, test: "is_empty" };
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")
        return undefined;
    return { property, type, test: LISTS.includes(type) ? "contains" : "equals", value };
};
/** Only the pages that belong to a target, where several share a database. */
const scopeFilter = ({ target, columns }) => {
    const conditions = Object.entries(target.scope).flatMap(([property, values]) => {
        const column = columns.get(property);
        const any = column === undefined ? [] : values.map((value) => scope_condition(column, value));
        const known = any.filter((one) => one !== undefined);
        return known.length === 1 ? known : [{ any: known }];
    });
    return conditions.length === 0 ? undefined : { all: conditions };
};
/** What a page that the target makes has to hold to belong to it, by property name. */
const scopeValues = ({ target, columns }) => Object.fromEntries(Object.entries(target.scope).flatMap(([property, [value]]) => {
    const type = columns.get(property)?.type;
    const mapping = target.mappings.find((one) => one.property === property);
    const read = mapping === undefined && type !== undefined ? readAs(type, value) : undefined;
    return read === undefined ? [] : [[property, read]];
}));
const readAs = (type, value) => {
    if (!(0,model_property/* isPropertyType */.U7)(type))
        return undefined;
    const read = readValue(type, value);
    return "property" in read ? read.property : undefined;
};

;// CONCATENATED MODULE: ./build/plan/carrying.js

const TEXTS = ["title", "rich_text", "url", "email", "phone_number"];
/** Whether a property can be asked for a part of what it holds. */
const isText = ({ target, columns }) => TEXTS.includes(columns.get(target.key.property)?.type ?? "");
/** The target's pages that carry one of these keys, each in the form in which the page holds it. */
const carrying = (bound, keys, test = "equals") => {
    const column = bound.columns.get(bound.target.key.property);
    if (column === undefined)
        return undefined;
    const conditions = keys.flatMap((value) => typeof value === "string" || typeof value === "number"
        ? [{ property: column.id, type: column.type, test, value }]
        : []);
    if (conditions.length === 0)
        return undefined;
    const [one, ...others] = conditions;
    const keyed = one !== undefined && others.length === 0 ? one : { any: conditions };
    const scope = scopeFilter(bound);
    return scope !== undefined && "all" in scope ? { all: [keyed, ...scope.all] } : keyed;
};

;// CONCATENATED MODULE: ./build/engine/settle.js


const FIRST_LOOK_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;
const cancelled = new failure/* Failure */.HR({
    kind: "cancelled",
    message: "The run was ended while a page whose create got no answer was being looked for.",
    cure: "Run it again: it looks for that page first.",
});
/** Pages that carry the key, asked of Notion now. */
const lookFor = async ({ bound, written }, { notion }) => {
    const filter = carrying(bound, [written]);
    if (filter === undefined || notion === undefined)
        return [];
    const found = [];
    for await (const batch of notion.pages({ dataSource: bound.dataSource.id, filter }))
        found.push(...batch);
    return found;
};
/**
 * A create whose answer was lost. It may have happened, and may show only later, since a query lags behind a write. So
 * it is looked for until the wait is over, counted from now: from when we could ask again, not from when we had asked.
 */
const settle = async (lost, world) => {
    const { clock, signal } = world;
    const until = clock.now() + lost.waitMs;
    for (let pause = FIRST_LOOK_MS;; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
        const found = await lookFor(lost, world);
        const left = until - clock.now();
        if (found.length > 0 || left <= 0)
            return found;
        await clock.sleep(Math.min(pause, left), signal);
        if (signal.aborted)
            throw cancelled;
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
    const mark = links === undefined ? {} : marks(desired, bound, site);
    return { properties: byColumn(bound, { ...desired.properties, ...links, ...mark }), finished: links !== undefined };
};
const several = (desired, pages) => (0,problem/* problem */.CC)(`${pages.length} pages carry the key "${desired.key}" after a create whose answer was lost.`, "Move all but one of them to the trash, and run it again.", desired.place);
/** A create is never repeated blind: while one may have happened, the page is looked for before it is made. */
const create = async (change, desired, site) => {
    const { world, job } = site;
    const bound = boundOf(site, change.target);
    const { properties: values, finished } = draft(change, desired, site);
    const properties = { ...byColumn(bound, scopeValues(bound)), ...values };
    const body = desired.body === null ? {} : { markdown: desired.body };
    const send = async () => {
        await job.begun(change);
        const page = await world.notion.createPage({ dataSource: bound.dataSource.id, properties, ...body });
        return { pageId: page.id, finished };
    };
    const findOrSend = async () => {
        const written = desired.plain[bound.target.key.property] ?? desired.key;
        const name = linkName(change.target, change.record);
        site.doubtful.add(name);
        const found = await settle({ bound, written, waitMs: job.settleMs }, world);
        site.doubtful.delete(name);
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
const write_unreadable = (desired, page) => (0,problem/* problem */.CC)(`The content of "${desired.key}" has blocks that Markdown has no words for, and would be lost: ${page.url}.`, "Take them out of the page in Notion, or take `body` out of the target.", desired.place);
/** What was there is read and kept before it is written over; what cannot be read whole is not written over. */
const writeBody = async (page, markdown, { desired, site }) => {
    const { notion } = site.world;
    const before = await notion.body(page.id);
    if (before.partial)
        throw new Unwritten(write_unreadable(desired, page));
    if (before.markdown !== "")
        await site.job.replaced(before.markdown);
    await notion.replaceBody(page.id, markdown);
};
/** The body first: the mark that says it is the right one goes with the properties. */
const update = async (change, desired, site) => {
    const { page } = change;
    if (page === undefined)
        throw new Error("The plan updates a page that it does not name.");
    if (page.inTrash)
        await site.world.notion.changePage(page.id, { inTrash: false });
    if (change.body)
        await writeBody(page, desired.body ?? "", { desired, site });
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
const strays = ({ links, place }, pages) => {
    const found = Object.entries(links).flatMap(([property, list]) => list.filter(({ target, key }) => !pages.has(linkName(target, key))).map((link) => ({ property, ...link })));
    const told = found.map(({ property, key, target }) => `\`${property}\` points at "${key}" of \`${target}\``);
    const cure = "Add that record, or take it out of the relation; the rest of the page is written.";
    return (0,problem/* problem */.CC)(`${told.join(", ")}, which has no page.`, cure, { ...place, property: found[0]?.property ?? "" });
};
/** The second pass: relations to pages that were made in the first, and with them the mark. */
const finish = async (change, desired, site) => {
    const id = site.pages.get(linkName(change.target, change.record));
    const { properties, finished } = draft(change, desired, site);
    if (id !== undefined && finished) {
        await site.world.notion.changePage(id, { properties });
        return;
    }
    throw new Unwritten(strays(desired, site.pages));
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
const apply_failed = (change, thrown, { doubtful }) => {
    if (thrown instanceof Unwritten)
        return { status: "failed", change, problem: thrown.problem };
    if (!(0,failure/* isFailure */.N6)(thrown))
        throw thrown;
    const { cause, ...found } = (0,failure/* failureProblem */.Gq)(thrown, change.place);
    // A page that is gone is a matter of its record; only a token that is refused, or lacks a right, is everybody's.
    const ours = cause === undefined || thrown.kind === "not-found" ? {} : { cause };
    const unsettled = thrown.kind === "unknown" || doubtful.has(linkName(change.target, change.record));
    return { status: "failed", change, problem: { ...found, ...ours }, unsettled };
};
const write = async (change, site) => {
    const carryOut = WRITES[change.action];
    if (change.problem?.level === "error")
        return { status: "failed", change, problem: change.problem };
    if (carryOut === undefined)
        return { status: "skipped", change };
    if (site.world.signal.aborted)
        return { status: "left", change };
    try {
        const written = await carryOut(change, site);
        site.pages.set(linkName(change.target, change.record), written.pageId);
        return { status: "done", change, ...written };
    }
    catch (thrown) {
        return apply_failed(change, thrown, site);
    }
};
/** Vocabulary comes before the pages that use it. When it cannot be written, its target writes nothing else. */
const fill = async (change, site) => {
    if (site.world.signal.aborted)
        return { status: "left", change };
    try {
        return await fillOptions(change, site);
    }
    catch (thrown) {
        return apply_failed(change, thrown, site);
    }
};
const complete = async (outcome, site) => {
    const { change } = outcome;
    if (outcome.status !== "done" || change.desired === undefined)
        return outcome;
    if (site.world.signal.aborted)
        return { status: "left", change };
    try {
        await finish(change, change.desired, site);
        return { ...outcome, finished: true };
    }
    catch (thrown) {
        return apply_failed(change, thrown, site);
    }
};
const isOpen = (outcome) => outcome.status === "done" && !outcome.finished;
/** Carries a plan out: pages first, then the relations between them, so that cycles work. Every change has an outcome. */
const apply = async (job, world) => {
    const barrier = new AbortController();
    const signal = AbortSignal.any([world.signal, barrier.signal]);
    const site = { world: { ...world, signal }, job, pages: new Map(job.known), doubtful: new Set() };
    const seen = { done: 0, failed: 0 };
    const settled = async (outcome) => {
        if (isOpen(outcome))
            return outcome;
        if (outcome.status !== "left")
            await job.settled(outcome);
        if (outcome.status === "failed" && outcome.problem.cause === "access")
            barrier.abort();
        seen.done += 1;
        seen.failed += Number(outcome.status === "failed");
        world.progress({ ...seen, total: job.plan.changes.length });
        return outcome;
    };
    const vocabularies = job.plan.changes.filter(({ action }) => action === "backfill");
    const filled = await inParallel(vocabularies, async (change) => settled(await fill(change, site)));
    const barred = new Set(filled.filter(({ status }) => status !== "done").map(({ change }) => change.target));
    const rest = job.plan.changes.filter(({ action }) => action !== "backfill");
    const written = await inParallel(rest, async (change) => settled(barred.has(change.target) ? { status: "left", change } : await write(change, site)));
    const completed = await inParallel(written, async (outcome) => isOpen(outcome) ? settled(await complete(outcome, site)) : outcome);
    return [...filled, ...completed];
};

;// CONCATENATED MODULE: ./build/sources/edit.js

const PLAIN_NAME = /^[A-Za-z_][\w-]*$/;
const PLAIN_VALUE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const edit_parsed = (text) => (0,yaml_dist/* parseDocument */.Tp)(text, { keepSourceTokens: true, schema: "core", stringKeys: true, uniqueKeys: false, merge: false });
/** So far back is looked for the indentation of a field. */
const WIDEST = 200;
const applied = (text, { start, end, put }) => text.slice(0, start) + put + text.slice(end);
const edit_startOf = (node) => node?.range?.[0] ?? 0;
const endOf = (node) => node?.range?.[1] ?? 0;
const isWritten = (node) => edit_startOf(node) < endOf(node);
const eolOf = (text) => (/\r?\n/.exec(text)?.[0] === "\r\n" ? "\r\n" : "\n");
const lineStart = (text, at) => text.lastIndexOf("\n", at - 1) + 1;
/** The end of the line that something ends on, without its line end: what else is there is a remark. */
const lineEnd = (text, at) => {
    const end = text.indexOf("\n", at);
    if (end === -1)
        return text.length;
    return text[end - 1] === "\r" && end > at ? end - 1 : end;
};
const quotes = {
    QUOTE_DOUBLE: (value) => JSON.stringify(value),
    QUOTE_SINGLE: (value) => `'${value.replaceAll("'", "''")}'`,
};
/** In the quotes that are there already; without any only where it cannot be taken for something else. */
const written = (value, like, plain) => {
    const style = (0,yaml_dist/* isScalar */.jn)(like) ? (like.type ?? "") : "";
    return quotes[style]?.(value) ?? (plain.test(value) ? value : JSON.stringify(value));
};
const colonOf = (pair) => pair.srcToken?.sep?.find((token) => token.type === "map-value-ind")?.offset;
/** A field that is there: its value gives way, and nothing around it. */
const replacing = (pair, value) => {
    const { key, value: old } = pair;
    if ((0,yaml_dist/* isScalar */.jn)(old) && isWritten(old)) {
        const put = old.type === "PLAIN" ? written(value, key, PLAIN_VALUE) : written(value, old, PLAIN_VALUE);
        return { start: edit_startOf(old), end: endOf(old), put };
    }
    const colon = colonOf(pair);
    const at = colon === undefined ? endOf(key) : colon + 1;
    return { start: at, end: at, put: `${colon === undefined ? ":" : ""} ${written(value, key, PLAIN_VALUE)}` };
};
const pairsOf = (map) => map.items.filter((item) => (0,yaml_dist/* isPair */.tO)(item));
/** Between a key and its value, as it is written there: a colon with the space around it. */
const colonAfter = (text, { key, value }) => {
    const between = text.slice(endOf(key), edit_startOf(value));
    return /^[ \t]*:[ \t]*$/.test(between) ? between : ": ";
};
const inBraces = (text, map, { name, value }) => {
    const pairs = pairsOf(map);
    const last = pairs.at(-1);
    if (last === undefined) {
        const at = edit_startOf(map) + 1;
        return [{ start: at, end: at, put: `${JSON.stringify(name)}: ${JSON.stringify(value)}` }];
    }
    const colon = colonAfter(text, last);
    const before = /(?:\r?\n)?[ \t]*$/.exec(text.slice(Math.max(edit_startOf(map) + 1, edit_startOf(last.key) - WIDEST), edit_startOf(last.key)))?.[0] ?? "";
    const gap = before === "" && pairs.length === 1 && colon.endsWith(" ") ? " " : before;
    const at = Math.max(endOf(last.key), endOf(last.value), (colonOf(last) ?? -1) + 1);
    const field = `${written(name, last.key, PLAIN_NAME)}${colon}${written(value, last.key, PLAIN_VALUE)}`;
    return [{ start: at, end: at, put: `,${gap}${field}` }];
};
/** The last thing that is really written in a node: a field without a value ends with its name. */
const lastLeaf = (node) => {
    if ((0,yaml_dist/* isMap */.jh)(node) && !node.flow) {
        const last = pairsOf(node).at(-1);
        return isWritten(last?.value) ? lastLeaf(last?.value) : last?.key;
    }
    return (0,yaml_dist/* isSeq */.oP)(node) && !node.flow && node.items.length > 0 ? lastLeaf(node.items.at(-1)) : node;
};
const isBlockText = (node) => (0,yaml_dist/* isScalar */.jn)(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");
/** A field on a line of its own, without its line end. */
const fieldLine = ({ name, value }, like) => `${written(name, like, PLAIN_NAME)}: ${written(value, like, PLAIN_VALUE)}`;
/** On a line of its own: after the last field, or else before the first, which is always possible. */
const onLine = (text, map, wanted) => {
    const [first] = pairsOf(map);
    const start = edit_startOf(first?.key);
    const indent = " ".repeat(start - lineStart(text, start));
    const field = fieldLine(wanted, first?.key);
    const eol = eolOf(text);
    const leaf = lastLeaf(map);
    const end = isBlockText(leaf) && text[endOf(leaf) - 1] === "\n" ? undefined : lineEnd(text, endOf(leaf));
    const after = end === undefined
        ? { start: endOf(leaf), end: endOf(leaf), put: `${indent}${field}${eol}` }
        : { start: end, end, put: `${eol}${indent}${field}` };
    return [after, { start, end: start, put: `${field}${eol}${indent}` }];
};
/** The ways to set a field, best first: none where the path leads to no object. */
const editsFor = (text, field) => {
    const document = edit_parsed(text);
    const node = field.path.length === 0 ? document.contents : document.getIn(field.path, true);
    if (!(0,yaml_dist/* isMap */.jh)(node))
        return [];
    const pair = pairsOf(node).find(({ key }) => (0,yaml_dist/* isScalar */.jn)(key) && key.value === field.name);
    if (pair !== undefined)
        return [replacing(pair, field.value)];
    return node.flow === true ? inBraces(text, node, field) : onLine(text, node, field);
};

;// CONCATENATED MODULE: ./build/sources/front-matter.js
const FENCE = /^\ufeff?---[ \t]*\r?\n/;
const END = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
const linesIn = (text) => text.split("\n").length;
/** The front matter and what follows it. */
const splitMarkdown = (text) => {
    const none = { front: "", body: text.replace(/^\ufeff/, ""), bodyLine: 1, range: undefined };
    const open = FENCE.exec(text);
    if (open === null)
        return none;
    const start = open[0].length;
    const close = END.exec(text.slice(start));
    if (close === null)
        return none;
    const end = start + close.index;
    const after = end + close[0].length;
    const gap = /^\r?\n/.exec(text.slice(after, after + 2))?.[0].length ?? 0;
    return {
        front: `\n${text.slice(start, end)}`,
        body: text.slice(after + gap),
        bodyLine: linesIn(text.slice(0, after + gap)),
        range: { start, end },
    };
};

;// CONCATENATED MODULE: ./build/sources/manifest.js







const isData = (value) => typeof value === "object" && value !== null;
/** A text's value, as a copy that shares nothing: what is changed at one place shows at that place alone. */
const dataOf = (text) => {
    const read = readText(text, "");
    return read.ok ? JSON.parse(JSON.stringify(read.value.value ?? null)) : undefined;
};
const recordAt = (whole, path) => {
    const record = path.reduce((value, step) => (isData(value) ? value[step] : undefined), whole);
    return isData(record) ? record : undefined;
};
/** Everything but one field of one record. */
const rest = (text, { path, name }) => {
    const whole = dataOf(text);
    const record = recordAt(whole, path);
    if (record === undefined)
        return undefined;
    delete record[name];
    return JSON.stringify(whole);
};
const isJson = (text) => {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
};
/** Whether the field was set, and nothing else. Whatever a text may look like: what is not so is not written. */
const isFaithful = (before, after, field) => recordAt(dataOf(after), field.path)?.[field.name] === field.value &&
    rest(after, field) === rest(before, field) &&
    (isJson(after) || !isJson(before));
const firstFaithful = (text, edits, field) => edits.map((edit) => applied(text, edit)).find((after) => isFaithful(text, after, field));
const inData = (text, field) => {
    const old = recordAt(dataOf(text), field.path)?.[field.name];
    const same = typeof old === "string" && (old === field.value || notionId(old) === notionId(field.value));
    return same && notionId(field.value) !== undefined ? text : firstFaithful(text, editsFor(text, field), field);
};
const inMarkdown = (text, field) => {
    const eol = eolOf(text);
    const alone = `${fieldLine(field)}${eol}`;
    const { range } = splitMarkdown(text);
    if (range === undefined) {
        const mark = text.startsWith("\ufeff") ? 1 : 0;
        return applied(text, { start: mark, end: mark, put: `---${eol}${alone}---${eol}${eol}` });
    }
    const front = text.slice(range.start, range.end);
    const changed = dataOf(front) === null ? front + alone : inData(front, field);
    return changed === undefined ? undefined : applied(text, { ...range, put: changed });
};
/**
 * A file's text with the ID of a record's page in it. The text is changed at the one place, so that remarks, order,
 * quotes and line ends stay as they are; undefined where that cannot be done without changing more.
 */
const withPageId = (text, { format, path, field: name, pageId: value }) => {
    const field = { path, name, value };
    if (format === "markdown")
        return inMarkdown(text, field);
    const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
    const changed = inData(text.slice(mark.length), field);
    return changed === undefined ? undefined : mark + changed;
};
const unwritten = (field, { spot, pageId }) => ({
    ...(0,problem/* problem */.CC)(`The page's ID could not be written into this file without changing more than \`${field}\`.`, `Write it there by hand: ${field}: ${pageId}`, { file: spot.file }),
    level: "warning",
});
const writeOne = async (all, field, files) => {
    const file = all[0]?.spot.file ?? "";
    try {
        const before = (await files.read(file)) ?? "";
        const problems = [];
        const after = all.reduce((text, one) => {
            const changed = withPageId(text, { ...one.spot, field, pageId: one.pageId });
            if (changed === undefined)
                problems.push(unwritten(field, one));
            return changed ?? text;
        }, before);
        if (after === before)
            return { files: [], problems };
        await files.write(file, after);
        return { files: [file], problems };
    }
    catch (thrown) {
        if (!(0,failure/* isFailure */.N6)(thrown))
            throw thrown;
        return { files: [], problems: [(0,failure/* failureProblem */.Gq)(thrown, { file })] };
    }
};
/** Writes the IDs of new pages into the files of their records: each file once, whole or not at all. */
const writePageIds = async (assignments, field, files) => {
    const written = [];
    for (const all of (0,grouped/* grouped */.z)(assignments, ({ spot }) => spot.file).values()) {
        written.push(await writeOne(all, field, files));
    }
    return {
        files: written.flatMap((one) => one.files),
        problems: written.flatMap((one) => one.problems),
    };
};

;// CONCATENATED MODULE: ./build/engine/manifests.js




const pageOf = (outcome) => outcome.status === "done" ? outcome.pageId : outcome.status === "skipped" ? outcome.change.page?.id : undefined;
/** Pages that a record does not name, or no longer names rightly, with the record's place in its file. */
const assignments = ({ loaded, gathered }, outcomes) => {
    const keyOf = expression_expression(loaded.target.key.from);
    const spots = new Map(gathered.records.map((record) => [keyText(keyOf(record.data)), record.spot]));
    return outcomes.flatMap((outcome) => {
        const { target, record, desired } = outcome.change;
        const pageId = pageOf(outcome);
        if (target !== loaded.target.name || desired === undefined || pageId === undefined)
            return [];
        return desired.pageId === pageId ? [] : [{ spot: spots.get(record), pageId, record }];
    });
};
const nowhere = (record, pageId) => ({
    ...(0,problem/* problem */.CC)(`The page's ID of "${record}" has no place in its file: an expression put the record together.`, `Write it by hand: ${pageId}`, { record }),
    level: "warning",
});
/** Writes the IDs of new pages into the files of their records, and changes nothing else in them. */
const updateManifests = async ({ targets }, outcomes, { files }) => {
    const told = [];
    for (const target of targets) {
        const field = target.loaded.written.source["page-id"];
        if (field === undefined)
            continue;
        const wanted = assignments(target, outcomes);
        const placed = wanted.flatMap(({ spot, pageId }) => (spot === undefined ? [] : [{ spot, pageId }]));
        const lost = wanted.filter(({ spot }) => spot === undefined);
        const { problems } = await writePageIds(placed, field, files);
        told.push(...problems, ...lost.map(({ record, pageId }) => nowhere(record, pageId)));
    }
    return told;
};

;// CONCATENATED MODULE: ./build/plan/decide.js



const same = (a, b) => canonicalJson(a) === canonicalJson(b);
const folded = (value) => [value]
    .flat()
    .map((name) => (typeof name === "string" ? name.toLowerCase() : ""))
    .sort(model_property/* byCodePoint */.HH);
/** Notion keeps the first spelling of an option: "bug" stays "bug" however it is written again, so that is no change. */
const sameOptions = (type, a, b) => (0,model_property/* isChoice */.Sr)(type) && same(folded(a), folded(b));
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
    return same(before, after) || sameOptions(column?.type, before, after) ? [] : [{ property, before, after }];
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
    // A body that is gone empties the page that we filled, and never one that we find: a person may have written there.
    const written = desired.body !== null || (world.bound.target.body !== undefined && beforeSha !== null);
    return change(desired, { action: "update", page, beforeSha, diff, body: written && !marked });
};
const refusal = (desired, { problem, discrepancy, page }) => change(desired, { action: "error", problem, discrepancy, page });

;// CONCATENATED MODULE: ./build/plan/backfill.js




const PALETTE = schema/* COLORS */.l.filter((color) => color !== "default");
/** The same name has the same colour in every database and in every run. */
const colorOf = ({ name, color }) => color ?? PALETTE[Number.parseInt(sha256(name).slice(0, 8), 16) % PALETTE.length] ?? "default";
const bareTerm = (name) => ({
    name,
    color: undefined,
    description: undefined,
    aliases: [],
    deprecated: false,
});
const optionOf = (term) => ({
    name: term.name,
    color: colorOf(term),
    ...(term.description === undefined ? {} : { description: term.description }),
});
/** Notion takes options that differ in nothing but capitals for one. */
const backfill_folded = (name) => name.toLowerCase();
/** The words of the vocabulary; for a status also those that the records need, since Notion makes no such option itself. */
const needed = ({ property, type, vocabulary = [] }, desired) => {
    const values = type === "status" ? desired.map(({ properties }) => properties[property]?.value) : [];
    const words = new Set(values.filter((value) => typeof value === "string"));
    const strangers = [...words].filter((word) => !vocabulary.some(({ name, deprecated }) => name === word && !deprecated));
    return [...vocabulary, ...strangers.sort(model_property/* byCodePoint */.HH).map(bareTerm)];
};
const listFor = (vocabulary, column, prune) => {
    const held = column.options ?? [];
    const names = new Set(vocabulary.map(({ name }) => backfill_folded(name)));
    const added = vocabulary.filter(({ name, deprecated }) => !deprecated && !held.some((option) => backfill_folded(option.name) === backfill_folded(name)));
    const kept = prune ? held.filter(({ name }) => names.has(backfill_folded(name))) : held;
    if (added.length === 0 && kept.length === held.length)
        return undefined;
    return { column, options: [...kept, ...added.map(optionOf)] };
};
/** The option lists that have to change, by property. What is there keeps its name, its colour and its place. */
const optionLists = ({ bound: { target, columns }, desired, prune }) => new Map(target.mappings.flatMap((mapping) => {
    const column = columns.get(mapping.property);
    const terms = needed(mapping, desired);
    if (column === undefined || terms.length === 0 || !(0,model_property/* isChoice */.Sr)(mapping.type))
        return [];
    const list = listFor(terms, column, prune && mapping.vocabulary !== undefined);
    return list === undefined ? [] : [[mapping.property, list]];
}));
/** What stands for the vocabulary of a target among the records of a plan. */
const VOCABULARY = "(vocabulary)";
const names = (options = []) => options.map(({ name }) => name);
/** One change for all of a target's vocabularies, since one request carries them. */
const backfill = (sides) => {
    const lists = optionLists(sides);
    if (lists.size === 0)
        return [];
    const { name } = sides.bound.target;
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

;// CONCATENATED MODULE: ./build/plan/elsewhere.js


const told = (desired, message, cure) => (0,problem/* problem */.CC)(message, cure, desired.place);
const gone = (desired, id) => refusal(desired, {
    discrepancy: "missing",
    problem: told(desired, `The page ${id} of "${desired.key}" was not found, or not shared with the connection.`, "Share it with the connection (••• → Connections), or let `create-if-missing` make a new one."),
});
const trashed = (desired, page) => refusal(desired, {
    discrepancy: "trashed",
    page,
    problem: told(desired, `The page of "${desired.key}" is in the trash: ${page.url}.`, "Restore it in Notion, or let `create-if-missing` bring it back."),
});
const moved = (desired, page) => refusal(desired, {
    discrepancy: "moved",
    page,
    problem: told(desired, `The page of "${desired.key}" was moved out of the database: ${page.url}.`, "Move it back; or move it to the trash, and a new one is made."),
});
/** A record whose page is known, but is not where it was. Never made again while it may still be somewhere. */
const found = (desired, elsewhere, { bound, createIfMissing }) => {
    if (elsewhere.state === "gone")
        return createIfMissing ? creation(desired) : gone(desired, elsewhere.id);
    const { page, state } = elsewhere;
    if (state === "moved")
        return moved(desired, page);
    if (!createIfMissing)
        return trashed(desired, page);
    return {
        ...bare(desired.target, desired.key, desired.place),
        action: "restore",
        discrepancy: "trashed",
        page,
        desired,
        beforeSha: markedSha(page, bound),
        diff: Object.entries(desired.plain).map(([property, after]) => ({ property, before: null, after })),
        body: desired.body !== null,
    };
};

;// CONCATENATED MODULE: ./build/plan/orphans.js



/** Pages without a record. What is absent from a selection is not absent. */
const orphans = ({ bound, desired, pages, elsewhere, whole }) => {
    if (!whole)
        return [];
    const keys = new Set(desired.map(({ key }) => key));
    const found = [...elsewhere.values()].flatMap((one) => (one.state === "here" ? [one.page.id] : []));
    const ids = new Set([...found, ...desired.map(({ pageId }) => pageId)]);
    const column = keyColumn(bound);
    return pages.filter((page) => !ids.has(page.id) && !keys.has(keyText(page.properties[column]?.value)));
};
const COURSES = { keep: "skip", flag: "skip", archive: "archive" };
const orphaned = (page, bound) => {
    const record = keyText(page.properties[keyColumn(bound)]?.value) || page.id;
    const place = { target: bound.target.name, record };
    const { onMissing } = bound.target;
    return {
        ...bare(bound.target.name, record, place),
        action: COURSES[onMissing],
        discrepancy: "orphan",
        page,
        beforeSha: markedSha(page, bound),
        problem: onMissing !== "flag"
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
    if (page !== undefined && others.length > 0) {
        return refusal(desired, { problem: twice(desired, [page, ...others]), discrepancy: "duplicate", page });
    }
    if (page !== undefined)
        return decision(desired, page, { bound: sides.bound, links: known });
    const elsewhere = sides.elsewhere.get(desired.key);
    if (elsewhere?.state === "here")
        return decision(desired, elsewhere.page, { bound: sides.bound, links: known });
    return elsewhere === undefined ? creation(desired) : found(desired, elsewhere, sides);
};
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
    return [...backfill(sides), ...changes.sort((a, b) => (0,model_property/* byCodePoint */.HH)(a.record, b.record))];
};
/** Records and pages → what to do. Same sides, same plan, in the same order, whatever order they came in. */
const makePlan = (targets) => {
    const known = links(new Map(targets.map(({ bound, pages }) => [bound.target.name, byKey(pages, keyColumn(bound))])));
    const changes = targets.filter(({ bystander }) => !bystander).flatMap((sides) => changesOf(sides, known));
    return { changes, hash: digest(changes) };
};

;// CONCATENATED MODULE: ./build/plan/people.js


const isAddress = (word) => word.includes("@");
const hasAddress = ({ type, value }) => type === "people" && value.some(isAddress);
/** People by their IDs, which is what Notion takes; whoever it does not know is an error of the record. */
const withIds = (property, find, place) => {
    if (property.type !== "people" || find === undefined)
        return { property, problems: [] };
    const found = property.value.map((word) => ({ word, id: isAddress(word) ? find(word.toLowerCase()) : word }));
    const strangers = found.filter(({ id }) => id === undefined).map(({ word }) => word);
    const ids = found.map(({ id }) => id).filter((id) => id !== undefined);
    return {
        property: (0,model_property/* canonical */.$N)({ type: "people", value: ids }),
        problems: strangers.map((word) => (0,problem/* problem */.CC)(`Notion shows no user with the address ${word}.`, "Invite them, give the connection the right to read e-mail addresses, or write the user's ID.", place())),
    };
};

// EXTERNAL MODULE: ./build/model/writable.js
var writable = __webpack_require__(572);
// EXTERNAL MODULE: ./build/model/text.js
var model_text = __webpack_require__(271);
;// CONCATENATED MODULE: ./build/plan/overflow.js


const overflow_MARK = "…";
/** Text that is longer than a property holds, cut at a character, with a mark that it was. */
const truncated = (property) => {
    if (property.type !== "title" && property.type !== "rich_text")
        return property;
    const cut = (0,model_text/* pieces */.I)(property.value);
    if (cut.length <= limits/* LIMITS */.b.pieces)
        return property;
    const kept = cut.slice(0, limits/* LIMITS */.b.pieces).join("");
    const last = (0,model_text/* pieces */.I)(kept, kept.length - overflow_MARK.length)[0] ?? "";
    return { type: property.type, value: `${last}${overflow_MARK}` };
};

;// CONCATENATED MODULE: ./build/plan/vocabulary.js
const vocabulary_SHOWN = 12;
/** Words are compared as a person reads them: composed the same way, without space around. */
const vocabulary_folded = (word) => word.normalize("NFC").trim();
const index = (terms) => new Map([
    ...terms.flatMap(({ name, aliases }) => aliases.map((alias) => [vocabulary_folded(alias), name])),
    ...terms.map(({ name }) => [vocabulary_folded(name), name]),
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
        const found = wordsOf(property).map((word) => ({ word: vocabulary_folded(word), name: names.get(vocabulary_folded(word)) }));
        const strangers = found.filter(({ name }) => name === undefined).map(({ word }) => word);
        const words = found
            .map(({ word, name }) => name ?? (policy === "add" ? word : undefined))
            .filter((word) => word !== undefined);
        const told = strangers.length > 0 && policy !== "add";
        const level = policy === "skip" ? "warning" : "error";
        return {
            property: withWords(property, words),
            problems: told ? [{ level, place: place(), ...complaint(mapping.property, strangers, terms) }] : [],
        };
    };
};

;// CONCATENATED MODULE: ./build/plan/cell.js








/** The path of a plain field, so that a problem can point at it; an expression that computes points at the record. */
const fieldPath = ({ origin }) => origin.kind === "from" && /^[\w.]+$/.test(origin.expression) ? origin.expression.split(".") : [];
const rawValue = ({ origin }) => {
    if (origin.kind === "from")
        return expression_expression(origin.expression);
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
    const path = fieldPath(mapping);
    const fail = (message, place) => ({
        problems: [(0,problem/* problem */.CC)(message, "Mend the value, or the mapping's expression.", place())],
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
        const place = () => ({ ...record.placeOf(path), property: name });
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
const UNASKED = { isThere: () => true, findPerson: undefined };
const known = (reading, find, place) => {
    const { cell } = reading;
    if (cell === undefined || !("property" in cell))
        return reading;
    const { property, problems } = withIds(cell.property, find, place);
    return { cell: { property }, problems: [...reading.problems, ...problems] };
};
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
const noKey = (record, target, found) => (0,problem/* problem */.CC)("why" in found ? `The record has no key: ${String(found.why)}` : "The record has no key.", `Give it a \`${target.key.from}\`: a text or a number that no other record has.`, {
    ...record.placeOf([]),
    target: target.name,
});
/** A page is found again by the key that it carries: one that carries another would be made anew in every run. */
const project_uncarried = ({ key, plain, place }, { key: { property, from } }) => {
    const held = plain[property];
    if (keyText(held) === key)
        return [];
    const message = `The record's key is "${key}", and \`${property}\`, which carries it, is to hold ${JSON.stringify(held ?? null)}.`;
    const cure = `Map a property with \`is: key\`, and name it: \`key: { from: ${from}, property: … }\`.`;
    return [(0,problem/* problem */.CC)(message, cure, { ...place, property })];
};
const contentReader = (target) => {
    if (target.body === undefined)
        return () => ({ body: null });
    const read = expression_expression(target.body);
    const wrong = (what, place) => ({
        problem: (0,problem/* problem */.CC)(`The body ${what}.`, "Let `body` give text, as `_body` does.", place),
    });
    return ({ data }, place) => {
        const found = asked(read, data);
        if ("why" in found)
            return wrong(`cannot be read: ${found.why}`, place);
        const { value } = found;
        return value === null || typeof value === "string" ? { body: value } : wrong("is no text", place);
    };
};
/** Reads a target's mapping once, and gives the function that makes each of its records a desired page. */
const projector = (target, facts) => {
    const keyOf = expression_expression(target.key.from);
    const contentOf = contentReader(target);
    const readers = mapped(target, facts.isThere).map((mapping) => [mapping.property, cellReader(mapping, target)]);
    return (record) => {
        const found = asked(keyOf, record.data);
        const key = "value" in found ? keyText(found.value) : "";
        if (key === "")
            return { desired: undefined, problems: [noKey(record, target, found)] };
        const read = readers.map(([name, reader]) => {
            const place = () => ({ ...record.placeOf([]), property: name });
            return { name, ...known(reader(record), facts.findPerson, place) };
        });
        const problems = read
            .flatMap((reading) => reading.problems)
            .map((found) => ({ ...found, place: { ...found.place, target: target.name, record: key } }));
        if (problems.some(({ level }) => level === "error"))
            return { desired: undefined, problems };
        const cells = read.flatMap(({ name, cell }) => (cell === undefined ? [] : [[name, cell]]));
        const place = { ...record.placeOf([]), target: target.name, record: key };
        const content = contentOf(record, place);
        if ("problem" in content)
            return { desired: undefined, problems: [...problems, content.problem] };
        const desired = assemble(cells, { target: target.name, key, place, pageId: record.pageId, ...content });
        const lost = project_uncarried(desired, target);
        return { desired: lost.length > 0 ? undefined : desired, problems: [...problems, ...lost] };
    };
};

;// CONCATENATED MODULE: ./build/sources/commit.js
const commit_COMMIT = /\b_commit\b/;
/** Whether any expression of a target asks for the commit of a record's file: finding it costs a walk through the history. */
const usesCommit = ({ source, key, properties, body, when }) => [
    source.select,
    key.from,
    body,
    ...Object.values(properties).map(({ from }) => from),
    ...Object.keys(when ?? {}),
].some((written) => written !== undefined && commit_COMMIT.test(written));

// EXTERNAL MODULE: ./build/model/json.js
var model_json = __webpack_require__(9598);
;// CONCATENATED MODULE: ./build/sources/parts.js
const inner = (value) => Array.isArray(value)
    ? value.map((item, index) => ({ path: [index], value: item }))
    : Object.entries(value).map(([key, item]) => ({ path: [key], value: item }));
/** A value with everything in it, in the order of the text. What YAML's aliases share is met once. */
const parts_partsOf = (whole) => {
    const seen = new Set();
    const below = ({ path, value }) => {
        const self = { path, value };
        if (typeof value !== "object" || value === null)
            return [self];
        if (seen.has(value))
            return [];
        seen.add(value);
        return [self, ...inner(value).flatMap((part) => below({ path: [...path, ...part.path], value: part.value }))];
    };
    return below({ path: [], value: whole });
};

;// CONCATENATED MODULE: ./build/sources/wording.js

const LONGEST = 80;
const PLAIN = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;
const cut = (text) => (text.length > LONGEST ? `${(0,model_text/* wellFormed */.E)(text.slice(0, LONGEST - 1))}…` : text);
const step = (name, index) => {
    if (typeof name === "number")
        return `[${name}]`;
    if (!PLAIN.test(name))
        return `[${JSON.stringify(cut(name))}]`;
    return index === 0 ? name : `.${name}`;
};
/** A field as a person writes it: `apis[0].name`. */
const spelled = (path) => path.map(step).join("");
/** A value in few words: as it is written where it is short, what it is where it is a whole world. */
const wording_shown = (value) => {
    if (Array.isArray(value))
        return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
    if (typeof value === "object" && value !== null)
        return "an object";
    return value === "" ? "empty" : cut(JSON.stringify(value) ?? "nothing");
};

;// CONCATENATED MODULE: ./build/sources/characters.js



/** Controls other than tabs and line ends, and halves of a surrogate pair. */
const UNFIT = /[^\P{Cc}\t\n\r\x7f-\x9f]|\p{Surrogate}/u;
const REPLACED = "\ufffd";
const SAMPLE = 1_000;
const characters_codeOf = (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
const characters_complaint = (name, text) => {
    const character = UNFIT.exec(text)?.[0] ?? "";
    const what = /\p{Surrogate}/u.test(character) ? "half of a character" : "the control character";
    return `\`${name}\` holds ${what} ${characters_codeOf(character)}.`;
};
const CURE = "Take it out: no page and no database can hold it.";
/** Texts of a record that would not come back from Notion as they were sent. */
const unfitTexts = (record, placeOf) => parts_partsOf(record).flatMap(({ path, value }) => typeof value === "string" && UNFIT.test(value)
    ? [(0,problem/* problem */.CC)(characters_complaint(spelled(path), value), CURE, placeOf(path))]
    : []);
/** The same for the text below the front matter, at its line. */
const unfitBody = (body, file, firstLine) => {
    const found = UNFIT.exec(body);
    if (found === null)
        return [];
    const before = body.slice(0, found.index).split("\n");
    const place = { file, line: firstLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
    return [(0,problem/* problem */.CC)(characters_complaint("_body", body), CURE, place)];
};
const looksLikeUtf16 = (text) => {
    const sample = text.slice(0, SAMPLE);
    return sample.startsWith(REPLACED.repeat(2)) || sample.split("\0").length > Math.max(2, sample.length / 4);
};
/** What keeps a file from being read as UTF-8, told where it shows first. */
const encodingProblem = (text, file) => {
    const cure = "Save the file as UTF-8.";
    if (looksLikeUtf16(text))
        return (0,problem/* problem */.CC)("The file is written in UTF-16, and is read as UTF-8.", cure, { file });
    const at = text.indexOf(REPLACED);
    if (at === -1)
        return undefined;
    const before = text.slice(0, at).split("\n");
    const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return (0,problem/* problem */.CC)("The file is not UTF-8: here is something that is no character of it.", cure, place);
};

;// CONCATENATED MODULE: ./build/sources/content.js






const content_MOST_CHARACTERS = 5_000_000;
const FORMATS = {
    json: "json",
    yaml: "yaml",
    yml: "yaml",
    md: "markdown",
    markdown: "markdown",
};
const isFields = model_json/* isObject */.G;
const isList = (value) => Array.isArray(value);
const formatOf = (file, wanted) => wanted === "auto" ? FORMATS[file.split(".").at(-1)?.toLowerCase() ?? ""] : wanted;
const NO_FORMAT = [
    "What kind of file this is cannot be told from its name.",
    "Set `format`, or let the pattern match only .json, .yaml, .yml and .md files.",
];
const TOO_LARGE = ["The file is larger than 5 million characters.", "Split it into smaller files."];
const EMPTY = ["There is nothing in this file.", "Write a record, or `[]` for none; or delete the file."];
/** The body begins where it begins, whatever the front matter may hold. */
const placesIn = ({ placeOf }, { file, bodyLine }) => (path) => path[0] === "_body" ? { file, line: bodyLine, column: 1 } : placeOf(path);
const withData = (text, read) => {
    const { value, rounded, placeOfKey } = text;
    const { file, format } = read;
    const data = value ?? (format === "markdown" ? {} : undefined);
    const content = { ...read, rounded, placeOfKey, placeOf: placesIn(text, read) };
    if (data === undefined)
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(...EMPTY, { file, line: 1 }));
    if (isFields(data))
        return (0,problem/* good */.uw)({ ...content, data });
    if (format === "markdown") {
        const cure = "Write fields into it: `name: value`, one a line.";
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`The front matter is ${wording_shown(data)}, and no record.`, cure, text.placeOf([])));
    }
    if (isList(data))
        return (0,problem/* good */.uw)({ ...content, data });
    return (0,problem/* bad */.MB)((0,problem/* problem */.CC)("This is no record.", "A record is an object with fields.", text.placeOf([])));
};
/** A file's text as data, or why it is none. */
const readContent = (written, file, wanted) => {
    const format = formatOf(file, wanted);
    if (format === undefined)
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(...NO_FORMAT, { file }));
    if (written.length > content_MOST_CHARACTERS)
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(...TOO_LARGE, { file }));
    const encoding = encodingProblem(written, file);
    if (encoding !== undefined)
        return (0,problem/* bad */.MB)(encoding);
    const { front, body, bodyLine } = format === "markdown" ? splitMarkdown(written) : { front: written, body: "", bodyLine: 1 };
    const text = readText(front, file);
    if (!text.ok)
        return text;
    return withData(text.value, { file, format, body: body.replace(/\r\n?/g, "\n"), bodyLine });
};

;// CONCATENATED MODULE: ./build/sources/faults.js


const MOST_WORDS = 12;
const TYPES = {
    string: "text",
    number: "a number",
    integer: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "an object",
    null: "null",
};
const faults_FORMATS = {
    date: "a day that exists, like 2026-11-21",
    "date-time": "a time with its zone, like 2026-11-21T09:30:00Z",
    time: "a time of day with its zone, like 09:30:00Z",
    email: "an e-mail address",
    uri: "a whole address, like https://example.org/",
    uuid: "a UUID",
    regex: "a regular expression",
};
const subject = (path) => (path.length === 0 ? "The record" : `\`${spelled(path)}\``);
const listed = (values) => {
    const list = Array.isArray(values) ? values.map(wording_shown) : [wording_shown(values)];
    const more = list.length - MOST_WORDS;
    return more > 0 ? `${list.slice(0, MOST_WORDS).join(", ")} or ${more} more` : list.join(", ");
};
const must = ({ path, value }, what) => ({
    message: `${subject(path)} must be ${what}, and is ${wording_shown(value)}`,
    path,
});
const sizeOf = (value) => {
    if (typeof value === "string")
        return Array.from(value).length;
    return typeof value === "object" && value !== null ? Object.keys(value).length : 0;
};
const sized = (bound, what) => ({ path, params, value }) => ({
    message: `${subject(path)} must have ${bound} ${String(params["limit"])} ${what}, and has ${sizeOf(value)}`,
    path,
});
const faults_missing = ({ path, params }) => {
    const field = String(params["missingProperty"]);
    const { property } = params;
    const needs = typeof property === "string" ? `, and \`${property}\` needs it` : "";
    return { message: `\`${spelled([...path, field])}\` is missing${needs}`, cure: "Add it.", path };
};
const faults_unknown = (param) => ({ path, params, known }) => {
    const field = String(params[param]);
    const meant = (0,nearest/* nearest */.p)(field, known);
    const whole = [...path, field];
    return {
        message: `\`${spelled(whole)}\` is a field that the schema does not know`,
        cure: meant === undefined ? "Take it out, or add it to the schema." : `Did you mean \`${meant}\`?`,
        path: whole,
        isKey: true,
    };
};
const enumerated = (fault) => {
    const { params, value } = fault;
    const words = [params["allowedValues"]].flat().filter((word) => typeof word === "string");
    const meant = typeof value === "string" ? (0,nearest/* nearest */.p)(value, words) : undefined;
    const said = must(fault, `one of ${listed(params["allowedValues"])}`);
    return meant === undefined ? said : { ...said, cure: `Did you mean "${meant}"?` };
};
const typed = (fault) => {
    const types = [fault.params["type"]].flat().map(String);
    return must(fault, [...new Set(types.map((type) => TYPES[type] ?? type))].join(" or "));
};
const repeated = ({ path, params }) => {
    const [first, again] = [Number(params["i"]), Number(params["j"])].sort((a, b) => a - b);
    const item = [...path, again ?? 0];
    return { message: `\`${spelled(item)}\` repeats \`${spelled([...path, first ?? 0])}\``, path: item };
};
const shaped = (fault) => {
    const { path, params, alternatives } = fault;
    const fits = [params["passingSchemas"] ?? []].flat().length;
    if (fits > 1)
        return { message: `${subject(path)} fits ${fits} shapes, and may only fit one of them`, path };
    if (alternatives.length === 0)
        return { message: `${subject(path)} has none of the shapes that it may have`, path };
    return { message: `${subject(path)} has none of the shapes that it may have: ${alternatives.join("; or ")}`, path };
};
const compared = (fault) => must(fault, `${String(fault.params["comparison"])} ${String(fault.params["limit"])}`);
const forbidden = ({ path }) => ({
    message: `${subject(path)} is something that the schema forbids`,
    path,
});
const WORDS = {
    required: faults_missing,
    dependencies: faults_missing,
    dependentRequired: faults_missing,
    additionalProperties: faults_unknown("additionalProperty"),
    unevaluatedProperties: faults_unknown("unevaluatedProperty"),
    enum: enumerated,
    const: (fault) => must(fault, wording_shown(fault.params["allowedValue"])),
    type: typed,
    format: (fault) => must(fault, faults_FORMATS[String(fault.params["format"])] ?? `of the format ${listed(fault.params["format"])}`),
    pattern: (fault) => must(fault, `text that matches ${String(fault.params["pattern"])}`),
    minimum: compared,
    maximum: compared,
    exclusiveMinimum: compared,
    exclusiveMaximum: compared,
    multipleOf: (fault) => must(fault, `a multiple of ${String(fault.params["multipleOf"])}`),
    minLength: sized("at least", "characters"),
    maxLength: sized("at most", "characters"),
    minItems: sized("at least", "items"),
    maxItems: sized("at most", "items"),
    minProperties: sized("at least", "fields"),
    maxProperties: sized("at most", "fields"),
    uniqueItems: repeated,
    anyOf: shaped,
    oneOf: shaped,
    not: forbidden,
    "false schema": forbidden,
};
/** A fault in words. Of what has no words here, the library's own are used. */
const faults_told = (fault) => {
    const { keyword, path, name, message, value } = fault;
    if (name !== undefined) {
        const field = [...path, name];
        return { message: `\`${spelled(field)}\` is no name for a field here: it ${message}`, path: field, isKey: true };
    }
    const words = Object.hasOwn(WORDS, keyword) ? WORDS[keyword] : undefined;
    return words?.(fault) ?? { message: `${subject(path)} ${message}, and is ${wording_shown(value)}`, path };
};

;// CONCATENATED MODULE: ./build/sources/pointer.js
/** A JSON Pointer as a path: the value itself tells an index of a list from a key that looks like one. */
const pathOf = (pointer, value) => {
    const steps = pointer
        .split("/")
        .slice(1)
        .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
    const path = [];
    let here = value;
    for (const step of steps) {
        path.push(Array.isArray(here) ? Number(step) : step);
        here =
            typeof here === "object" && here !== null ? Object.entries(here).find(([key]) => key === step)?.[1] : undefined;
    }
    return path;
};

;// CONCATENATED MODULE: ./build/sources/complaints.js



const MOST = 20;
const ALTERNATIVES = 5;
/** Keywords that try other schemas on a value, or on its items, and need not find that all of them hold. */
const CHOICES = ["anyOf", "oneOf", "contains"];
const DEFINITIONS = /^(\$defs|definitions)(\/|$)/;
/** Whether an error came up while one of the shapes was tried, rather than beside the choice. */
const isOfBranch = ({ error }, choice) => {
    const { instancePath, schemaPath } = error;
    if (instancePath !== choice.instancePath && !instancePath.startsWith(`${choice.instancePath}/`))
        return false;
    if (schemaPath.startsWith(`${choice.schemaPath}/`))
        return true;
    const home = choice.schemaPath.slice(0, choice.schemaPath.lastIndexOf("/") + 1);
    return !schemaPath.startsWith(home) || DEFINITIONS.test(schemaPath.slice(home.length));
};
/** What follows from other errors is not told beside them: each shape that a value does not have gives errors of its own. */
const complaints_folded = (errors) => {
    const kept = [];
    for (const error of errors) {
        if (error.keyword === "if" || error.keyword === "propertyNames")
            continue;
        const branches = [];
        while (CHOICES.includes(error.keyword)) {
            const last = kept.at(-1);
            if (last === undefined || !isOfBranch(last, error))
                break;
            branches.unshift(last);
            kept.pop();
        }
        kept.push({ error, branches });
    }
    return kept;
};
const typesOf = ({ params }) => [params["type"]].flat();
/** Shapes that differ in nothing but their type are one list of types. */
const sameButType = ({ error, branches }) => {
    const plain = branches.every((branch) => branch.error.keyword === "type" && branch.error.instancePath === error.instancePath);
    if (!plain || branches.length === 0)
        return undefined;
    return { ...error, keyword: "type", params: { type: branches.flatMap((branch) => typesOf(branch.error)) } };
};
const faultOf = ({ error, branches }, whole) => ({
    path: pathOf(error.instancePath, whole),
    keyword: error.keyword,
    params: error.params,
    value: error.data,
    name: error.propertyName,
    known: Object.keys(error.parentSchema?.["properties"] ?? {}),
    message: error.message ?? "does not hold to the schema",
    alternatives: branches.slice(0, ALTERNATIVES).map((branch) => faults_told(toFault(branch, whole)).message),
});
const toFault = (one, whole) => {
    const error = sameButType(one);
    return faultOf(error === undefined ? one : { error, branches: [] }, whole);
};
const byPlace = (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
const problemOf = (fault, { placeOf, placeOfKey, file }) => {
    const { message, cure, path, isKey = false } = faults_told(fault);
    const fallback = `Mend the value; or the schema, if that is wrong (${file}).`;
    return (0,problem/* problem */.CC)(`${message}.`, cure ?? fallback, isKey ? placeOfKey(path) : placeOf(path));
};
/** What the library found, in words for people, at the exact places, in the order of the file. */
const complaints = (errors, whole, where) => {
    const all = complaints_folded(errors).map((one) => problemOf(toFault(one, whole), where));
    const unique = [...new Map(all.map((one) => [JSON.stringify([one.message, one.place]), one])).values()];
    const sorted = unique.sort((a, b) => byPlace(a.place, b.place));
    if (sorted.length <= MOST)
        return sorted;
    const rest = (0,problem/* problem */.CC)(`There are ${sorted.length - MOST} more of these.`, "Mend those above first.", where.placeOf([]));
    return [...sorted.slice(0, MOST), rest];
};

;// CONCATENATED MODULE: ./build/sources/json-schema.js







const OPTIONS = {
    allErrors: true,
    strict: false,
    verbose: true,
    logger: false,
    ownProperties: true,
    addUsedSchema: false,
};
const NEWEST = "json-schema.org/draft/2020-12/schema";
/**
 * Loaded when a target has a schema, and then only the draft that it is written in. By way of `default`, since that is
 * the one name that is there both in Node and in a bundle.
 */
const DRAFTS = {
    "json-schema.org/draft-07/schema": async () => new (await Promise.all(/* import() */[__webpack_require__.e(457), __webpack_require__.e(463)]).then(__webpack_require__.t.bind(__webpack_require__, 2463, 19))).default.Ajv(OPTIONS),
    "json-schema.org/draft/2019-09/schema": async () => new (await Promise.all(/* import() */[__webpack_require__.e(457), __webpack_require__.e(878)]).then(__webpack_require__.t.bind(__webpack_require__, 878, 19))).default.Ajv2019(OPTIONS),
    [NEWEST]: async () => new (await Promise.all(/* import() */[__webpack_require__.e(457), __webpack_require__.e(210)]).then(__webpack_require__.t.bind(__webpack_require__, 2210, 19))).default.Ajv2020(OPTIONS),
};
const isSchema = (value) => (0,model_json/* isObject */.G)(value);
const draftOf = (schema) => {
    const written = schema["$schema"] ?? NEWEST;
    return typeof written === "string" ? written.replace(/^https?:\/\//, "").replace(/#$/, "") : undefined;
};
const validator = async (draft) => {
    const make = draft !== undefined && Object.hasOwn(DRAFTS, draft) ? DRAFTS[draft] : undefined;
    if (make === undefined)
        return undefined;
    const { default: formats } = await Promise.all(/* import() */[__webpack_require__.e(457), __webpack_require__.e(815)]).then(__webpack_require__.t.bind(__webpack_require__, 2815, 19));
    return formats.default(await make());
};
const DRAFT_CURE = "Write it in draft 07, 2019-09 or 2020-12, and say so with `$schema`.";
const REFERENCE_CURE = "Nothing is fetched, from no file and no address: copy what it points at into `$defs`, and point there.";
const SCHEMA_CURE = "Mend the schema: no record can be held to it as it is.";
const REFERENCES = ["$ref", "$dynamicRef", "$recursiveRef"];
/** The part of a schema that the library complains of: it says what is there, and not where. */
const culprit = (schema, isMeant) => parts_partsOf(schema).find(({ path, value }) => typeof value === "string" && isMeant(path.at(-1), value))?.path;
const uncompiled = (thrown, schema, { placeOf }) => {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    const reference = culprit(schema, (key, value) => REFERENCES.includes(key) && why.startsWith(`can't resolve reference ${value} from`));
    if (reference !== undefined) {
        return (0,problem/* problem */.CC)("This reference points at nothing in this file.", REFERENCE_CURE, placeOf(reference));
    }
    const pattern = culprit(schema, (key, value) => key === "pattern" && why.includes(`: /${value}/`));
    return (0,problem/* problem */.CC)(`The schema cannot be used: ${why}.`, SCHEMA_CURE, placeOf(pattern ?? []));
};
const compiled = async (text, file) => {
    const schema = text.value;
    if (!isSchema(schema)) {
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`A schema is an object, and this is ${wording_shown(schema)}.`, SCHEMA_CURE, text.placeOf([])));
    }
    const ajv = await validator(draftOf(schema));
    if (ajv === undefined) {
        const message = `${wording_shown(schema["$schema"])} is no draft of JSON Schema that is known here.`;
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(message, DRAFT_CURE, text.placeOf(["$schema"])));
    }
    if (ajv.validateSchema(schema) !== true)
        return (0,problem/* bad */.MB)(...complaints(ajv.errors ?? [], schema, { ...text, file }));
    try {
        // The library's own `$async` would make it answer later, and so never say no.
        return (0,problem/* good */.uw)(ajv.compile({ ...schema, $async: false }));
    }
    catch (thrown) {
        return (0,problem/* bad */.MB)(uncompiled(thrown, schema, text));
    }
};
/**
 * The schema of a source, ready to hold records to it; or why it cannot be used. It is the repository's own, so its
 * patterns are trusted: one that backtracks without end is not stopped.
 */
const readSchema = async (file, files) => {
    const missing = (0,problem/* problem */.CC)("There is no such schema.", "Make the file, or mend its name.", { file });
    const written = await readRequired(file, missing, files);
    const text = written.ok ? readText(written.value, file) : written;
    if (!text.ok)
        return text;
    const validate = await compiled(text.value, file);
    if (!validate.ok)
        return validate;
    return (0,problem/* good */.uw)((record, places) => validate.value(record) ? [] : complaints(validate.value.errors ?? [], record, { ...places, file }));
};

;// CONCATENATED MODULE: ./build/sources/records.js






/** What every record of a file knows about the file. */
const aboutFile = ({ file, body }, commit) => {
    const parts = file.split("/");
    const name = parts.at(-1) ?? file;
    return {
        _path: file,
        _name: name.replace(/\.[^.]+$/, ""),
        _dir: parts.slice(0, -1).join("/"),
        _body: body,
        _commit: commit,
    };
};
const asList = (value) => (Array.isArray(value) ? value : [value]);
/** A file has one record, or one an element of its list; or what the expression makes of it. */
const itemsOf = ({ data }, select, about) => {
    if (select === undefined) {
        return Array.isArray(data)
            ? data.map((value, index) => ({ value, path: [index] }))
            : [{ value: data, path: [] }];
    }
    const chosen = select(isFields(data) ? { ...data, ...about } : Object.assign([...data], about));
    // Expressions hand objects through as they are, so a chosen one is found again.
    const paths = new Map(parts_partsOf(data).map(({ path, value }) => [value, path]));
    return asList(chosen ?? []).map((value) => ({ value, path: isFields(value) ? paths.get(value) : undefined }));
};
const isBelow = (path, base) => base.every((step, index) => path[index] === step);
const records_roundedIn = ({ rounded, placeOf }, base) => rounded
    .filter(({ path }) => base === undefined || isBelow(path, base))
    .map(({ path, written }) => {
    const name = spelled(path.slice(base?.length ?? 0)) || "The record";
    const message = `\`${name}\` is ${wording_shown(written).slice(1, -1)}, a number that cannot be held without rounding it.`;
    return (0,problem/* problem */.CC)(message, "Put it in quotation marks to keep it as text, or write fewer digits.", placeOf(path));
});
const pageIdOf = (item, field, placeOf) => {
    const written = field === undefined ? undefined : item[field];
    if (field === undefined || written === undefined || written === null || written === "")
        return {};
    const pageId = typeof written === "string" ? notionId(written) : undefined;
    if (pageId !== undefined)
        return { pageId };
    const cure = "Write the ID of a page, or its address; or leave it empty.";
    return { wrong: (0,problem/* problem */.CC)(`\`${field}\` is ${wording_shown(written)}, and no page's ID.`, cure, placeOf([field])) };
};
const make = ({ value, path }, content, { check, pageId: field, about }) => {
    const placeOf = (inner) => content.placeOf(inner[0] === "_body" ? inner : [...(path ?? []), ...inner]);
    const placeOfKey = (inner) => content.placeOfKey([...(path ?? []), ...inner]);
    if (!isFields(value)) {
        const message = `This is ${wording_shown(value)}, and no record.`;
        return { problems: [(0,problem/* problem */.CC)(message, "A record is an object with fields.", placeOf([]))] };
    }
    const { pageId, wrong } = pageIdOf(value, field, placeOf);
    const { file, format } = content;
    // The one place that every record is asked for; the others are found again when they are needed.
    const start = placeOf([]);
    return {
        record: {
            data: { ...value, ...about },
            placeOf: (inner) => (inner.length === 0 ? start : placeOf(inner)),
            spot: path === undefined ? undefined : { file, format, path },
            ...(pageId !== undefined && { pageId }),
        },
        problems: [
            ...records_roundedIn(content, path),
            ...unfitTexts(value, placeOf),
            ...(wrong === undefined ? [] : [wrong]),
            ...(check?.(value, { placeOf, placeOfKey }) ?? []),
        ],
    };
};
const withoutRepeats = (problems) => [
    ...new Map(problems.map((one) => [JSON.stringify([one.message, one.place]), one])).values(),
];
/** The records of one file, each checked as it is in the file. */
const recordsIn = (content, recipe) => {
    const { file, body, bodyLine } = content;
    const about = aboutFile(content, recipe.commitOf(file));
    try {
        const made = itemsOf(content, recipe.select, about).map((item) => make(item, content, { ...recipe, about }));
        return {
            records: made.flatMap(({ record }) => record ?? []),
            problems: withoutRepeats([...made.flatMap(({ problems }) => problems), ...unfitBody(body, file, bodyLine)]),
        };
    }
    catch (thrown) {
        const why = thrown instanceof Error ? thrown.message : String(thrown);
        const cure = "Mend the expression; it is asked of every file that matches.";
        return { records: [], problems: [(0,problem/* problem */.CC)(`The expression of \`select\` fails: ${why}.`, cure, { file })] };
    }
};

;// CONCATENATED MODULE: ./build/sources/files.js






const AT_ONCE = 32;
const GONE = ["The file was there, and is gone, or leads nowhere.", "Look at the file, and run it again."];
/** A repository without a history still has records: their `_commit` is null, and it is said once. */
const readCommits = async (paths, commitsOf) => {
    try {
        const commits = await commitsOf?.(paths);
        return { commitOf: (file) => commits?.get(file) ?? null, problems: [] };
    }
    catch (thrown) {
        if (!(0,failure/* isFailure */.N6)(thrown))
            throw thrown;
        const { message, cure } = (0,failure/* failureProblem */.Gq)(thrown);
        const warning = (0,problem/* problem */.CC)(`\`_commit\` is not known: ${message}`, cure);
        return { commitOf: () => null, problems: [{ ...warning, level: "warning" }] };
    }
};
/** Many files side by side, so many at once; what was found stays in their order. */
const readAll = async (paths, readOne) => {
    const found = [];
    for (let start = 0; start < paths.length; start += AT_ONCE) {
        found.push(...(await Promise.all(paths.slice(start, start + AT_ONCE).map(readOne))));
    }
    return found;
};
const recipeFor = async (paths, question, files) => {
    const { source, select, commitsOf } = question;
    const [schema, commits] = await Promise.all([
        source.schema === undefined ? (0,problem/* good */.uw)(undefined) : readSchema(source.schema, files),
        readCommits(paths, commitsOf),
    ]);
    const check = schema.ok ? schema.value : undefined;
    const recipe = { pageId: source["page-id"], select, check, commitOf: commits.commitOf };
    return { recipe, problems: [...(schema.ok ? [] : schema.problems), ...commits.problems] };
};
/** The records of the files that match: one a file, or one an element where a file holds a list. */
const filesSource = async (question, files) => {
    const { source } = question;
    const paths = await files.list(source.files, source.exclude);
    const { recipe, problems } = await recipeFor(paths, question, files);
    const found = await readAll(paths, async (file) => {
        const text = await readRequired(file, (0,problem/* problem */.CC)(...GONE, { file }), files);
        const content = text.ok ? readContent(text.value, file, source.format) : text;
        return content.ok ? recordsIn(content.value, recipe) : { records: [], problems: content.problems };
    });
    return {
        records: found.flatMap(({ records }) => records),
        problems: [...problems, ...found.flatMap((one) => one.problems)],
    };
};

;// CONCATENATED MODULE: ./build/engine/gather.js






const holds = (record, when) => Object.entries(when).every(([field, values]) => values.includes(record.data[field] ?? null));
/** A key that two records have is an error of both: neither can be told from the other. */
const gather_repeated = (desired) => [...(0,grouped/* grouped */.z)(desired, ({ key }) => key).values()]
    .filter((same) => same.length > 1)
    .flatMap((same) => same.map(({ key, place }) => (0,problem/* problem */.CC)(`${same.length} records have the key "${key}".`, "Give each record a key of its own.", place)));
/** A page that two records name would be written by both, in every run again. */
const shared = (desired) => [...(0,grouped/* grouped */.z)(desired, ({ pageId = "" }) => pageId)]
    .filter(([pageId, same]) => pageId !== "" && same.length > 1)
    .flatMap(([pageId, same]) => same.map(({ place }) => (0,problem/* problem */.CC)(`${same.length} records name the page ${pageId}.`, "Let one of them have it.", place)));
const project = (target, records, facts) => {
    const projected = records.map(projector(target, facts));
    const desired = projected.map((one) => one.desired).filter((one) => one !== undefined);
    return {
        desired,
        problems: [...projected.flatMap(({ problems }) => problems), ...gather_repeated(desired), ...shared(desired)],
    };
};
const noFile = ({ written, target }, placeOf) => ({
    level: "warning",
    message: `No file matches ${written.source.files.map((pattern) => `\`${pattern}\``).join(", ")}.`,
    cure: "Mend the pattern; it is looked for from the root of the workspace.",
    place: placeOf(["targets", target.name, "source", "files"]),
});
const inTarget = ({ name }) => (found) => ({ ...found, place: { ...found.place, target: name } });
/** Reads a target's source, and makes each record the page that it should be. */
const gather = async (loaded, placeOf, { files, git }) => {
    const { written, target } = loaded;
    const { source } = written;
    const select = source.select === undefined ? undefined : expression_expression(source.select);
    const commitsOf = usesCommit(written) ? (paths) => git.lastCommits(paths) : undefined;
    const found = await filesSource({ source, select, commitsOf }, files);
    const nothing = found.records.length === 0 && found.problems.length === 0 ? [noFile(loaded, placeOf)] : [];
    const records = found.records.filter((record) => holds(record, target.when));
    const projected = project(target, records, UNASKED);
    return {
        records,
        desired: projected.desired,
        problems: [...[...nothing, ...found.problems].map(inTarget(target)), ...projected.problems],
    };
};

;// CONCATENATED MODULE: ./build/engine/ask.js


/** Asked at most once a run, and only when a record names somebody by address. */
const directory = (notion) => {
    let asked;
    const ask = async () => {
        const people = await notion.people();
        const ids = new Map(people.flatMap(({ email, id }) => (email === null ? [] : [[email.toLowerCase(), id]])));
        return (email) => ids.get(email);
    };
    return () => {
        asked ??= ask();
        return asked;
    };
};
const needsPeople = ({ desired }) => desired.some(({ properties }) => Object.values(properties).some(hasAddress));
const lacks = ({ target, columns }) => target.mappings.some(({ property }) => !columns.has(property));
/** The pages as they should be, now that the database is known: without the optional properties that it does not have. */
const exact = async (gathered, bound, people) => {
    const named = needsPeople(gathered);
    if (!named && !lacks(bound))
        return { desired: gathered.desired, problems: [] };
    const findPerson = named ? await people() : undefined;
    return project(bound.target, gathered.records, { isThere: (property) => bound.columns.has(property), findPerson });
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
    }
    return { pages, open };
};

;// CONCATENATED MODULE: ./build/engine/look.js






/** Pages of a target's data source, with the properties that the target maps and no others. */
const scan = async ({ bound, notion }, filter) => {
    const pages = [];
    const properties = [...bound.columns.values()].map(({ id }) => id);
    const query = { dataSource: bound.dataSource.id, properties, ...(filter && { filter }) };
    for await (const batch of notion.pages(query))
        pages.push(...batch);
    return pages;
};
/** As many conditions as one filter may have. */
const look_AT_ONCE = 100;
/** Beyond so many records it costs less to read the whole data source. */
const FEW = 1_000;
const chunks = (items) => Array.from({ length: Math.ceil(items.length / look_AT_ONCE) }, (_, index) => items.slice(index * look_AT_ONCE, (index + 1) * look_AT_ONCE));
const keyOf = ({ properties }, bound) => keyText(properties[keyColumn(bound)]?.value);
/**
 * The pages of a few records, by their keys. A page whose key was typed with space around it equals none, so what is
 * not found is looked for once more as a part of what pages hold, before it counts as missing.
 */
const scanFor = async (desired, search) => {
    const { bound } = search;
    const ask = async (some, test) => {
        const pages = [];
        for (const chunk of chunks(some)) {
            const keys = chunk.map(({ plain, key }) => (test === "equals" ? plain[bound.target.key.property] : key));
            const filter = carrying(bound, keys, test);
            if (filter !== undefined)
                pages.push(...(await scan(search, filter)));
        }
        return pages;
    };
    const pages = await ask(desired, "equals");
    const found = new Set(pages.map((page) => keyOf(page, bound)));
    const missing = desired.filter(({ key }) => !found.has(key));
    const near = isText(bound) ? await ask(missing, "contains") : [];
    return [...new Map([...pages, ...near].map((page) => [page.id, page])).values()];
};
const isFew = (desired, { whole, related }) => !whole && !related && desired.length <= FEW;
/** Records that no page in sight stands for, but of which a page is known. */
const sought = (desired, pages, { bound, hints }) => {
    const ids = new Set(pages.map(({ id }) => id));
    const keys = new Set(pages.map((page) => keyOf(page, bound)));
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
/**
 * Pages that the ledger knows as a record's, and whose key a person has changed. One that carries another record's key
 * by now is that record's.
 */
const look_renamed = (desired, pages, { bound, hints }) => {
    const byId = new Map(pages.map((page) => [page.id, page]));
    const taken = new Set([...pages.map((page) => keyOf(page, bound)), ...desired.flatMap(({ pageId = "" }) => pageId)]);
    const wanted = new Set(desired.map(({ key }) => key));
    return desired.flatMap(({ key, pageId = "" }) => {
        const page = byId.get(hints.pages.get(key) ?? "");
        if (page === undefined || byId.has(pageId) || taken.has(key) || taken.has(page.id))
            return [];
        taken.add(page.id);
        return wanted.has(keyOf(page, bound)) ? [] : [[key, { state: "here", page }]];
    });
};
/** The pages of a target: those that a query shows, and those that only their IDs lead to. */
const look = async (desired, search) => {
    const few = isFew(desired, search);
    const pages = await (few ? scanFor(desired, search) : scan(search, scopeFilter(search.bound)));
    const sights = await inParallel(sought(desired, pages, search), async (one) => ({
        key: one.key,
        sight: await ask(one, search),
    }));
    const late = sights.flatMap(({ sight }) => (sight.state === "here" ? [sight.page] : []));
    const elsewhere = sights.flatMap(({ key, sight }) => (sight.state === "here" ? [] : [[key, sight]]));
    const all = [...pages, ...late];
    return { pages: all, elsewhere: new Map([...elsewhere, ...look_renamed(desired, all, search)]) };
};

;// CONCATENATED MODULE: ./build/engine/both-sides.js







const isRelated = ({ target }, { setup }) => target.mappings.some(({ type }) => type === "relation") ||
    Object.values(setup.config.targets).some(({ properties }) => Object.values(properties).some(({ to }) => to === target.name));
const sidesOf = async ({ bound, target, sight, seen }) => {
    const { desired: all, problems } = await exact(target.gathered, bound, sight.people);
    const { whole, has } = sight.choiceOf(target.loaded);
    const desired = all.filter(has);
    if (problems.some(({ level }) => level === "error"))
        return { sides: [], problems };
    const hints = memoryOf(sight.past, bound.target.name);
    const { pages, elsewhere } = seen ?? (await look(desired, { bound, hints, notion: sight.notion, whole, related: isRelated(bound, sight) }));
    const { options } = sight;
    const rules = { createIfMissing: options["create-if-missing"], prune: options.prune };
    return {
        sides: [{ bound, desired, pages, elsewhere, ...rules, whole, bystander: target.loaded.bystander }],
        problems,
    };
};
const covers = (old, now) => {
    const ids = new Set([...old.columns.values()].map(({ id }) => id));
    return old.dataSource.id === now.dataSource.id && [...now.columns.values()].every(({ id }) => ids.has(id));
};
/** With the schema as it is now; pages that were read already are not read again. */
const both_sides_asked = async (target, sight, before) => {
    const { bound, problems } = await connect(target.loaded, sight);
    if (bound === undefined)
        return { sides: [], problems };
    const pages = before !== undefined && covers(before.bound, bound) ? before : undefined;
    const seen = await sidesOf({ bound, target, sight, seen: pages });
    return { ...seen, problems: [...problems, ...seen.problems] };
};
/**
 * With the binding of the last run, as long as the pages show that it still holds: then the schema is not asked for,
 * and a run that changes nothing, or only text, costs one request less.
 */
const recalled = async (bound, target, sight) => {
    const seen = await sidesOf({ bound, target, sight });
    const [sides] = seen.sides;
    if (sides === undefined)
        return both_sides_asked(target, sight);
    const sure = stillHolds(bound, sides.pages) && !needsSchema(bound, makePlan([sides]).changes);
    return sure ? seen : both_sides_asked(target, sight, sides);
};
/** A database that does not fit, or cannot be read now, is a problem of its target alone. */
const bothSides = async (target, sight) => {
    try {
        const bound = remembered(sight.past, target.loaded.target);
        return await (bound === undefined ? both_sides_asked(target, sight) : recalled(bound, target, sight));
    }
    catch (thrown) {
        if (!(0,failure/* isFailure */.N6)(thrown))
            throw thrown;
        const { name } = target.loaded.target;
        const place = { ...sight.setup.placeOf(["targets", name, "database"]), target: name };
        return { sides: [], problems: [(0,failure/* failureProblem */.Gq)(thrown, place)] };
    }
};

;// CONCATENATED MODULE: ./build/plan/select.js




const HASH_BYTES = 6;
/** The part that a key belongs to. It hangs on the key alone, so that a record stays in its part whatever comes and goes. */
const partOf = (key, parts) => ((0,external_node_crypto_.createHash)("sha256").update(key).digest().readUIntBE(0, HASH_BYTES) % parts) + 1;
/** Which keys a run looks at, of all that the sources have. */
const selector = ({ records, shard }) => {
    const named = new Set(records.map(keyText));
    return (key) => (named.size === 0 || named.has(key)) && (shard === undefined || partOf(key, shard.of) === shard.part);
};
const EXAMPLES = 3;
const cureFor = (key, known) => {
    const meant = (0,nearest/* nearest */.p)(key, known);
    if (meant !== undefined)
        return `Did you mean \`${meant}\`?`;
    if (known.length === 0)
        return "The sources have no records at all.";
    const examples = known.slice(0, EXAMPLES).map((name) => `\`${name}\``);
    return `There are ${known.length}, such as ${examples.join(", ")}.`;
};
/** Keys that were asked for and that no target has. `known` are those of all targets, before anything was selected. */
const unknownRecords = (records, known) => {
    const all = new Set(known);
    return [...new Set(records.map(keyText))]
        .filter((key) => !all.has(key))
        .map((key) => (0,problem/* problem */.CC)(`There is no record \`${key}\`.`, cureFor(key, [...all]), { option: "records" }));
};

;// CONCATENATED MODULE: ./build/engine/occasion.js

const occasion_COMMIT = /^([0-9a-f]{40}|[0-9a-f]{64})$/;
const NONE = /^0+$/;
const fields = (value) => ((0,model_json/* isObject */.G)(value) ? value : {});
const occasion_all = (why) => ({ kind: "all", why });
const occasion_range = (base, head, from) => {
    const isCommit = (value) => typeof value === "string" && occasion_COMMIT.test(value);
    if (isCommit(base) && isCommit(head))
        return { kind: "range", range: { base, head, from } };
    return occasion_all("the event does not say which commits it is about");
};
const pullRequest = (event) => {
    const { base, head } = fields(event["pull_request"]);
    return occasion_range(fields(base)["sha"], fields(head)["sha"], "merge-base");
};
const push = (event) => {
    const { before, after } = event;
    if (typeof before === "string" && NONE.test(before))
        return occasion_all("this is the first push of its branch or tag");
    if (typeof after === "string" && NONE.test(after))
        return occasion_all("this push deletes its branch or tag");
    return occasion_range(before, after, "base");
};
const mergeGroup = (event) => {
    const { base_sha: base, head_sha: head } = fields(event["merge_group"]);
    return occasion_range(base, head, "merge-base");
};
const EVENTS = {
    pull_request: pullRequest,
    pull_request_target: pullRequest,
    pull_request_review: pullRequest,
    pull_request_review_comment: pullRequest,
    merge_group: mergeGroup,
    push,
};
/** What the event that started a run says about what changed. */
const occasionOf = ({ env, event }) => {
    const name = env["GITHUB_EVENT_NAME"];
    if (!name)
        return env["GITHUB_ACTIONS"] === "true" ? occasion_all("the event has no name") : { kind: "local" };
    const about = Object.hasOwn(EVENTS, name) ? EVENTS[name] : undefined;
    if (about === undefined)
        return occasion_all(`the event \`${name}\` is about no change`);
    const payload = (0,model_json/* parsed */.Y)(event);
    return payload === undefined ? occasion_all("the event's file cannot be read") : about(fields(payload));
};

;// CONCATENATED MODULE: ./build/engine/changed.js


const everything = (why) => ({ all: true, notice: `All records are looked at: ${why}.` });
/** The first that knows answers; where none does, the last says why. */
const firstKnown = (sources) => async (range) => {
    let answer = { known: false, why: "there is nobody to ask" };
    for (const ask of sources) {
        answer = await ask(range);
        if (answer.known)
            break;
    }
    return answer;
};
const changed_ask = (occasion, paths) => occasion.kind === "range" ? paths.changes(occasion.range) : paths.localChanges();
/** What a failure means here is only that it is not known: everything is looked at then, which is never wrong. */
const answered = async (asked) => {
    try {
        return await asked;
    }
    catch (thrown) {
        if (!(0,failure/* isFailure */.N6)(thrown))
            throw thrown;
        return { known: false, why: thrown.message.replace(/\.$/, "") };
    }
};
/** What `changed-only` selects in this event. A file that was renamed is gone at its old path and new at the other. */
const changedFiles = async (surroundings, paths) => {
    const occasion = occasionOf(surroundings);
    if (occasion.kind === "all")
        return everything(occasion.why);
    const answer = await answered(changed_ask(occasion, paths));
    if (!answer.known)
        return everything(`what changed is not known (${answer.why})`);
    const { changed, deleted, renamed } = answer.changes;
    return {
        all: false,
        changed: new Set([...changed, ...renamed.map(({ to }) => to)]),
        deleted: new Set([...deleted, ...renamed.map(({ from }) => from)]),
    };
};
/** What a target depends on besides its records: each of them may change what every record becomes. */
const ownFiles = ({ source, properties }, config) => [
    config,
    ...(source.schema === undefined ? [] : [source.schema]),
    ...Object.values(properties).flatMap(({ vocabulary }) => (typeof vocabulary === "string" ? [vocabulary] : [])),
];
const normal = (path) => path.replace(/^(\.\/)+/, "");
const SIGNS = /[*?[\]{}()!+@\\]/g;
/** Whether a pattern might mean a path. What stands before its first sign and after its last is enough to rule most out. */
const mayMatch = (pattern, path) => {
    const written = normal(pattern);
    const signs = [...written.matchAll(SIGNS)].map(({ index }) => index);
    const [first = written.length] = signs;
    const after = written.slice((signs.at(-1) ?? -1) + 1);
    const end = after.startsWith("/") ? after.slice(1) : after;
    return path.startsWith(written.slice(0, first)) && path.endsWith(end);
};
/**
 * A changed file that a target depends on selects the whole target. So does a deleted one that may have held records of
 * it: whose pages are without a record now can only be seen when all of them are.
 */
const affected = ({ own, patterns }, selection) => {
    if (selection.all)
        return { whole: true, why: selection.notice };
    const { changed, deleted } = selection;
    const dependency = own.map(normal).find((path) => changed.has(path) || deleted.has(path));
    if (dependency !== undefined)
        return { whole: true, why: `All its records are looked at: ${dependency} changed.` };
    const gone = [...deleted].find((path) => patterns.some((pattern) => mayMatch(pattern, path)));
    if (gone !== undefined)
        return { whole: true, why: `All its records are looked at: ${gone} was deleted.` };
    return { whole: false, paths: changed };
};
/** Whether a record is selected, by the file that it is in. */
const isAffected = (data, on) => on.whole || (typeof data["_path"] === "string" && on.paths.has(data["_path"]));

;// CONCATENATED MODULE: ./build/engine/choice.js


const EVERYTHING = { all: true, notice: "" };
const notice = (message) => ({ level: "notice", message, cure: "Nothing has to be done.", place: {} });
/** What `records`, `shard` and `changed-only` leave of the records; each narrows what the others leave. */
const choose = async (options, { targets }, world) => {
    const { records = [], shard, config } = options;
    const narrow = options["changed-only"];
    const selection = narrow ? await changedFiles({ env: world.env, event: world.event }, world.git) : EVERYTHING;
    const keys = targets.flatMap(({ gathered }) => gathered.desired.map(({ key }) => key));
    const hasKey = selector({ records, shard });
    const named = records.length > 0 || shard !== undefined;
    const scopes = new Map(targets.map(({ loaded }) => {
        const { written, target } = loaded;
        return [
            target.name,
            affected({ own: ownFiles(written, config), patterns: written.source.files }, selection),
        ];
    }));
    const of = ({ target, bystander }) => {
        if (bystander)
            return { whole: false, has: () => false };
        const on = scopes.get(target.name) ?? { whole: true, why: "" };
        return {
            whole: on.whole && !named,
            has: ({ key, place }) => hasKey(key) && isAffected({ _path: place.file }, on),
        };
    };
    const why = selection.all ? [selection.notice] : [...scopes.values()].flatMap((on) => (on.whole ? [on.why] : []));
    return { of, problems: [...unknownRecords(records, keys), ...(narrow ? why.map(notice) : [])] };
};

;// CONCATENATED MODULE: ./build/engine/records.js



const NOTHING = { records: [], desired: [], problems: [] };
/** Reads the configuration and every source. A mistake in any record is found here, before Notion is asked anything. */
const readRecords = async (options, world) => {
    const setup = await load(options, world.env, world);
    if (!setup.ok)
        return { records: undefined, problems: setup.problems };
    const targets = await inParallel(setup.value.targets, async (loaded) => ({
        loaded,
        gathered: loaded.bystander ? NOTHING : await gather(loaded, setup.value.placeOf, world),
    }));
    const problems = targets.flatMap(({ gathered }) => gathered.problems);
    const wrong = problems.some(({ level }) => level === "error");
    return { records: wrong ? undefined : { setup: setup.value, targets }, problems };
};

;// CONCATENATED MODULE: ./build/engine/same-bodies.js


const bodyIn = (content) => typeof content === "object" && content !== null && "body" in content ? content.body : undefined;
/**
 * A page whose mark differs may have another body, or only other properties. What the ledger kept of the last write
 * tells which: a body that was written as it should be is not read and written again.
 */
const withoutSameBodies = async (plan, { recall }) => {
    const changes = await inParallel(plan.changes, async (change) => {
        const { action, body, beforeSha, desired } = change;
        if (action !== "update" || !body || beforeSha === null || desired === undefined)
            return change;
        return bodyIn(await recall(beforeSha)) === desired.body ? { ...change, body: false } : change;
    });
    return { changes, hash: digest(changes) };
};

;// CONCATENATED MODULE: ./build/engine/stray-relations.js

/** Relations whose property points at another database than the one in which the related target's pages are. */
const strayRelations = (sides, placeOf) => {
    const homes = new Map(sides.map(({ bound }) => [bound.target.name, bound.dataSource]));
    return sides.flatMap(({ bound }) => bound.target.mappings.flatMap(({ property, to }) => {
        const home = to === undefined ? undefined : homes.get(to);
        const points = bound.columns.get(property)?.relatesTo;
        if (home === undefined || points === undefined || points === home.id)
            return [];
        const place = {
            ...placeOf(["targets", bound.target.name, "properties", property]),
            target: bound.target.name,
            property,
        };
        const message = `\`${property}\` points at another database in Notion than "${home.title}", where the pages of \`${to}\` are.`;
        return [(0,problem/* problem */.CC)(message, "Let the property in Notion point at that database, or mend `to`.", place)];
    }));
};

;// CONCATENATED MODULE: ./build/engine/prepare.js










/** A mistake in a record that only Notion could tell, such as a person whom it does not know. */
const isOfRecord = ({ level, cause, place }) => level === "error" && cause === undefined && place.record !== undefined;
/** Reads both sides and plans. Nothing is asked of Notion while there is a mistake in any record. */
const prepare = async (options, past, world) => {
    const { records, problems } = await readRecords(options, world);
    if (records === undefined)
        return { ready: false, problems };
    const { setup, targets } = records;
    const { notion } = world;
    if (notion === undefined) {
        return { ready: false, problems: [...problems, noToken()], verdict: { status: "failed", exit: report/* EXIT */.d.access } };
    }
    const choices = await choose(options, records, world);
    if (choices.problems.some(({ level }) => level === "error")) {
        return { ready: false, problems: [...problems, ...choices.problems] };
    }
    const sight = { setup, options, past: past.lines, notion, people: directory(notion), choiceOf: choices.of };
    const seen = await inParallel(targets, (target) => bothSides(target, sight));
    const read = seen.flatMap((one) => one.sides);
    const astray = strayRelations(read, setup.placeOf);
    const sides = read.filter(({ bound }) => !astray.some(({ place }) => place.target === bound.target.name));
    const all = [...problems, ...choices.problems, ...seen.flatMap((one) => one.problems), ...astray];
    const plan = await withoutSameBodies(makePlan(sides), past);
    if (all.some(isOfRecord))
        return { ready: false, problems: all };
    return { ready: true, setup, records, sides, plan, problems: all, notion };
};

;// CONCATENATED MODULE: ./build/ledger/line.js


/** What ties a line to the one before it, so that one that was changed or taken out is noticed. */
const linkOf = (written) => (0,external_node_crypto_.createHash)("sha256").update(written).digest("hex").slice(0, 16);
const writeLine = (line, before) => JSON.stringify({ ...line, prev: before === undefined ? null : linkOf(before) });
const lineIn = (written) => {
    const value = (0,model_json/* parsed */.Y)(written);
    return (0,model_json/* isObject */.G)(value) && "action" in value ? value : undefined;
};
/** A whole ledger. A line that was torn by a crash, or changed by a person, costs only itself. */
const readLedger = (text) => {
    const written = text.split("\n").filter((line) => line !== "");
    const read = written.map((line, index) => {
        const value = lineIn(line);
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
    const objectPath = (sha) => [folder, "objects", `${sha}.json`].filter((part) => part !== "").join("/");
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
        recall: async (sha) => (0,model_json/* parsed */.Y)(await files.read(objectPath(sha))),
        keep: async (sha, content) => {
            const object = objectPath(sha);
            if (kept.has(sha))
                return;
            kept.add(sha);
            if ((await files.read(object)) === undefined)
                await files.write(object, `${JSON.stringify(content)}\n`);
        },
    };
};
/** Where the ledger cannot be read, nothing is remembered and nothing written: half a memory would be worse. */
const noLedger = {
    past: { lines: [], broken: [] },
    add: () => Promise.resolve(),
    keep: () => Promise.resolve(),
    recall: () => Promise.resolve(undefined),
};

;// CONCATENATED MODULE: ./build/engine/lines.js

const STATUS = { done: "success", skipped: "sha_match", failed: "error", left: "left" };
const recordLine = (outcome, stamp) => {
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
        ...(status === "failed" && { error: outcome.problem.message, unsettled: outcome.unsettled === true }),
    };
};
const vocabularyLine = ({ change, status }, stamp) => {
    const lists = [...(change.options ?? [])];
    return {
        ...stamp,
        target: change.target,
        action: "notion-backfill-apply",
        status: STATUS[status],
        properties: lists.map(([property]) => property),
        total_options: lists.reduce((sum, [, { options }]) => sum + options.length, 0),
    };
};
/** How a change ended, as the ledger says it. */
const outcomeLine = (outcome, stamp) => outcome.change.action === "backfill" ? vocabularyLine(outcome, stamp) : recordLine(outcome, stamp);
/** How a run ended, and what the next one may go by. */
const runLine = (report, bounds, stamp) => ({
    ...stamp,
    action: "run",
    mode: report.mode,
    status: report.status,
    counts: report.counts,
    requests: report.requests,
    duration_ms: report.durationMs,
    bindings: Object.fromEntries(bounds.map((bound) => [bound.target.name, keptBinding(bound)])),
});

;// CONCATENATED MODULE: ./build/engine/record.js






const record_pathOf = (options) => options.ledger ?? outputPath(options, "ledger.ndjson");
const brokenLines = ({ past }, file) => {
    const [first] = past.broken;
    if (first === undefined)
        return [];
    return [
        {
            level: "warning",
            message: `Line ${past.broken.slice(0, 5).join(", ")} of the ledger does not follow from the one before: it was changed, cut or torn.`,
            cure: "Nothing is lost in Notion. Bring the file back from where it is kept, or begin a new one.",
            place: { file, line: first },
        },
    ];
};
const record_open = async (path, { files }) => {
    try {
        const ledger = await fileLedger(path, files);
        return { ledger, warnings: [...brokenLines(ledger, path)] };
    }
    catch (thrown) {
        if (!(0,failure/* isFailure */.N6)(thrown))
            throw thrown;
        return { ledger: noLedger, warnings: [{ ...(0,failure/* failureProblem */.Gq)(thrown, { file: path }), level: "warning" }] };
    }
};
/** What earlier runs wrote down, for a mode that only looks. */
const pastOf = async (options, world) => {
    const { ledger } = await record_open(record_pathOf(options), world);
    return { lines: ledger.past.lines, recall: ledger.recall };
};
/** Runs what touches the ledger; a failure is told once, and stops nothing. */
const guarding = (path, warnings) => async (work) => {
    try {
        await work();
    }
    catch (thrown) {
        if (!(0,failure/* isFailure */.N6)(thrown))
            throw thrown;
        const told = (0,failure/* failureProblem */.Gq)(thrown, { file: path });
        if (!warnings.some(({ message }) => message === told.message))
            warnings.push({ ...told, level: "warning" });
    }
};
const openCreates = ({ past }) => {
    const memories = new Map();
    return (target, record) => {
        const keys = memories.get(target) ?? memoryOf(past.lines, target).open;
        memories.set(target, keys);
        return keys.has(record);
    };
};
const recorder = async (options, run, world) => {
    const path = record_pathOf(options);
    const { ledger, warnings } = await record_open(path, world);
    const safely = guarding(path, warnings);
    const stamp = () => ({ ts: new Date(world.clock.now()).toISOString(), run });
    // Nothing is lost with these when the run dies, so they wait for its last line.
    const matched = [];
    const settled = async (outcome) => {
        const line = outcomeLine(outcome, stamp());
        if (outcome.status === "skipped") {
            matched.push(line);
            return;
        }
        const { desired } = outcome.change;
        if (outcome.status === "done" && desired !== undefined) {
            await ledger.keep(desired.sha, { properties: desired.plain, body: desired.body });
        }
        await ledger.add([line]);
    };
    return {
        path,
        warnings,
        past: { lines: ledger.past.lines, recall: ledger.recall },
        open: openCreates(ledger),
        begun: ({ target, record }) => safely(() => ledger.add([{ ...stamp(), action: INTENT, target, record }])),
        replaced: (markdown) => safely(() => ledger.keep(sha256(markdown), { body: markdown })),
        settled: (outcome) => safely(() => settled(outcome)),
        ended: (report, bounds) => safely(() => ledger.add([...matched, runLine(report, bounds, stamp())])),
    };
};

;// CONCATENATED MODULE: ./build/engine/source-url.js

const defaultBranch = (event) => {
    const payload = (0,model_json/* parsed */.Y)(event);
    const repository = (0,model_json/* isObject */.G)(payload) ? payload["repository"] : undefined;
    const branch = (0,model_json/* isObject */.G)(repository) ? repository["default_branch"] : undefined;
    return typeof branch === "string" ? branch : "HEAD";
};
/**
 * The address of a file on the default branch, so that it stays the same whatever branch a run is on. `HEAD` stands for
 * that branch where the event does not name it. Outside a workflow nobody knows where the repository lives.
 */
const sourceUrls = ({ env, event }) => {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env;
    if (!server || !repository)
        return () => undefined;
    const branch = encodeURI(defaultBranch(event));
    return (path) => path === undefined
        ? undefined
        : `${server}/${repository}/blob/${branch}/${path.split("/").map(encodeURIComponent).join("/")}`;
};

;// CONCATENATED MODULE: ./build/engine/modes/sync.js












const HALTED = { status: "halted", exit: report/* EXIT */.d.halted };
/** The same page stands for a key here as in the plan, where several carry it. */
const knownPages = (sides) => new Map(sides.flatMap(({ bound, pages }) => [...byKey(pages, keyColumn(bound))].flatMap(([key, [first]]) => first === undefined ? [] : [[linkName(bound.target.name, key), first.id]])));
const guarded = ({ sides, plan, setup }, { confirm }) => {
    if (confirm)
        return { problems: [], halted: new Set() };
    const byTarget = (0,grouped/* grouped */.z)(plan.changes, ({ target }) => target);
    const found = sides.map((one) => {
        const { name } = one.bound.target;
        const changes = byTarget.get(name) ?? [];
        return { name, problems: [...guard(one, changes, setup.config.safety), ...pruneGuard(one, changes)] };
    });
    return {
        problems: found.flatMap(({ problems }) => problems),
        halted: new Set(found.filter(({ problems }) => problems.length > 0).map(({ name }) => name)),
    };
};
const sync_chosen = ({ changes }, wanted) => {
    const kept = changes.filter(wanted);
    return { changes: kept, hash: digest(kept) };
};
const without = ({ changes, hash }, halted) => ({
    changes: changes.filter(({ target }) => !halted.has(target)),
    hash,
});
/** Read, plan, guard; then, unless it is a dry run, apply and record; report in any case. */
const sync_push = async (options, world, wanted) => {
    const { run, close } = opened(options, world);
    const record = await recorder(options, run, world);
    const prepared = await prepare(options, record.past, world);
    if (!prepared.ready)
        return leave(close(prepared), options, world);
    const { sides, notion, setup } = prepared;
    const configSha = setup.sha;
    const plan = sync_chosen(prepared.plan, wanted);
    const { problems: halts, halted } = guarded({ ...prepared, plan }, options);
    const problems = [...prepared.problems, ...halts];
    const verdict = halted.size > 0 ? { verdict: HALTED } : {};
    if (isDryRun(options, world))
        return leave(close({ plan, problems, configSha, ...verdict }), options, world);
    const job = {
        plan: without(plan, halted),
        bounds: new Map(sides.map(({ bound }) => [bound.target.name, bound])),
        known: knownPages(sides),
        settleMs: options["settle-wait"] * 1000,
        urlOf: sourceUrls(world),
        open: record.open,
        begun: record.begun,
        replaced: record.replaced,
        settled: record.settled,
    };
    const outcomes = await apply(job, { ...world, notion });
    const manifests = options["update-manifest"] ? await updateManifests(prepared.records, outcomes, world) : [];
    const told = [...problems, ...manifests, ...record.warnings];
    const report = close({ plan, outcomes, problems: told, configSha, ...verdict });
    await record.ended(report, [...job.bounds.values()]);
    return leave({ ...report, files: { ledger: record.path } }, options, world);
};
/** A page that no record stands for, in a target that keeps such pages, is none of a sync's business. */
const isOurs = ({ action, discrepancy, problem }) => discrepancy !== "orphan" || action !== "skip" || problem !== undefined;
const sync = (options, world) => sync_push(options, world, isOurs);
/** A mode is a filter on a finished plan: of a sync, only what it does to the vocabulary. */
const sync_backfill = (options, world) => sync_push(options, world, ({ action }) => action === "backfill");

;// CONCATENATED MODULE: ./build/engine/modes/validate.js




/** Everything that can be checked without writing: without a token the repository's side, with one Notion's too. */
const validate = async (options, world) => {
    const { close } = opened(options, world);
    if (world.notion === undefined) {
        const { problems } = await readRecords(options, world);
        return leave(close({ problems }), options, world);
    }
    const { problems } = await prepare(options, await pastOf(options, world), world);
    return leave(close({ problems }), options, world);
};

;// CONCATENATED MODULE: ./build/plan/discrepancies.js
/** What `verify` fails on; the other kinds are warnings. */
const GRAVE = ["missing", "drift", "duplicate", "trashed", "moved", "stale-relation"];
const finding = (change, kind, facts = {}) => ({
    kind,
    record: change.record,
    page_id: change.page?.id ?? null,
    property: null,
    expected: null,
    actual: null,
    ...facts,
});
const drifts = (change) => {
    const found = change.diff.map(({ property, before, after }) => finding(change, "drift", { property, expected: after, actual: before }));
    if (found.length > 0)
        return found;
    return [
        finding(change, "drift", { property: "SHA", expected: change.desired?.sha ?? null, actual: change.beforeSha }),
    ];
};
/** What a change that a sync would make says about the page as it is now. */
const findingsOf = (change) => {
    if (change.discrepancy !== undefined)
        return [finding(change, change.discrepancy)];
    if (change.action === "create")
        return [finding(change, "missing")];
    if (change.action === "update" || change.diff.length > 0)
        return change.action === "backfill" ? [] : drifts(change);
    return [];
};

;// CONCATENATED MODULE: ./build/plan/wording.js
/**
 * The words of a Markdown text, in order. Notion writes Markdown in a form of its own (blank lines, markers, escapes,
 * tables), so a body that was written and one that is read back are compared by what they say, not by how.
 */
const TAG = /<\/?[a-z][^<>]*>/gi;
const WORD = /[\p{L}\p{N}]+/gu;
const wording = (markdown) => markdown.replace(TAG, " ").match(WORD)?.join(" ") ?? "";
const saysTheSame = (a, b) => wording(a) === wording(b);

;// CONCATENATED MODULE: ./build/engine/modes/verify.js










/** A body that a person edited shows in no property: where one is mapped, it is read. */
const bodyFindings = async (change, notion) => {
    const { page, desired } = change;
    if (page === undefined || desired === undefined || desired.body === null || change.action !== "skip")
        return [];
    const { markdown } = await notion.body(page.id);
    if (saysTheSame(markdown, desired.body))
        return [];
    const facts = { property: "(body)", expected: desired.body, actual: markdown };
    return [{ kind: "drift", record: change.record, page_id: page.id, ...facts }];
};
const findings = async (change, notion) => [
    ...findingsOf(change),
    ...(await bodyFindings(change, notion)),
];
const verify_told = ({ kind, record, property }, change) => {
    const what = property === null ? kind : `${kind} of \`${property}\``;
    const grave = GRAVE.includes(kind);
    const found = (0,problem/* problem */.CC)(`"${record}": ${what}.`, "Run `sync` to mend it, or change the record.", change.place);
    return { ...found, level: grave ? "error" : "warning" };
};
/** Compares Notion with the sources and changes nothing: what a sync would do is what is wrong. */
const verify = async (options, world) => {
    const { close } = opened(options, world);
    const prepared = await prepare(options, await pastOf(options, world), world);
    if (!prepared.ready)
        return leave(close(prepared), options, world);
    const { plan, notion } = prepared;
    const checked = await inParallel(plan.changes, async (change) => ({ change, found: await findings(change, notion) }));
    const targets = [...(0,grouped/* grouped */.z)(checked, ({ change }) => change.target)].map(([target, all]) => ({
        target,
        checked: all.length,
        discrepancies: all.flatMap(({ found }) => found),
    }));
    const path = outputPath(options, "audit.json");
    const audit = { generated_at: new Date(world.clock.now()).toISOString(), targets };
    await world.files.write(path, `${JSON.stringify(audit, null, 2)}\n`);
    const differs = targets.some(({ discrepancies }) => discrepancies.some(({ kind }) => GRAVE.includes(kind)));
    const problems = [
        ...prepared.problems,
        ...checked.flatMap(({ change, found }) => found.map((one) => verify_told(one, change))),
    ];
    const verdict = differs ? { verdict: { status: "drift", exit: report/* EXIT */.d.drift } } : {};
    return leave(close({ plan: { changes: [], hash: plan.hash }, problems, configSha: prepared.setup.sha, ...verdict }), options, world);
};

;// CONCATENATED MODULE: ./build/engine/run.js







const modes = { validate: validate, backfill: sync_backfill, sync: sync, verify: verify, schema: schema_schema };
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
const mishap_problemOf = (thrown) => {
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
const thrownMishap = (mode, thrown) => mishap(mode, [mishap_problemOf(thrown)], mishap_problemOf(thrown).cause === "access" ? report/* EXIT */.d.access : report/* EXIT */.d.partial);

;// CONCATENATED MODULE: ./build/wire.js








const WINDOW_SECONDS = 60;
/** The window's budget, or this job's share of it: a matrix of jobs spends one budget together. */
const budget = ({ "rate-limit": rate, shard }) => Math.max(1, Math.floor((rate * WINDOW_SECONDS) / (shard?.of ?? 1)));
/** Notion is loaded only where there is a token to speak to it with. */
const notion = async (options, { log, signal }) => {
    const token = options["notion-token"];
    if (token === undefined)
        return undefined;
    const { notionGateway } = await Promise.all(/* import() */[__webpack_require__.e(342), __webpack_require__.e(926)]).then(__webpack_require__.bind(__webpack_require__, 9926));
    return notionGateway({
        token,
        baseUrl: options["notion-url"],
        clock: clock/* systemClock */.m,
        chance: Math.random,
        rate: budget(options),
        maxRetries: options["max-retries"],
        log,
        signal,
    });
};
/** The real world, for these options. */
const wire = async (options, order) => {
    const root = order.env["GITHUB_WORKSPACE"] || process.cwd();
    return {
        notion: await notion(options, order),
        files: workspaceFiles(root),
        git: workspaceGit(root, order.env),
        env: order.env,
        event: await eventText(order.env),
        clock: clock/* systemClock */.m,
        chance: Math.random,
        log: order.log,
        progress: order.progress,
        signal: order.signal,
    };
};
/** What both doors do: check the options, wire the world, run. It always ends in a report, whatever happens. */
const carryOut = async (order) => {
    const { given, env, log } = order;
    const options = (0,config_options/* readOptions */.Tt)(given, env);
    if (!options.ok)
        return mishap("sync", options.problems, report/* EXIT */.d.usage);
    try {
        return await run(options.value, await wire(options.value, order));
    }
    catch (thrown) {
        log.debug(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
        return thrownMishap(options.value.mode, thrown);
    }
};


/***/ })

};
