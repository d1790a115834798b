export const id = 218;
export const ids = [218];
export const modules = {

/***/ 51102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ commandHelp),
/* harmony export */   i: () => (/* binding */ withHelp)
/* harmony export */ });
/* harmony import */ var _model_mode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9463);

const HELP = { words: ["true", "false"], short: "h", meaning: "show this help" };
/** A command's own flags, and the one that explains them. */
const withHelp = (flags) => ({ ...flags, help: HELP });
/** What a command does, and its flags. */
const commandHelp = (command, flags) => {
    const rows = Object.entries(flags).map(([name, { meaning, words }]) => [
        `  --${name}${words === undefined ? " VALUE" : ""}`,
        meaning,
    ]);
    const width = Math.max(...rows.map(([name = ""]) => name.length));
    return [
        `notion-sync ${command}: ${_model_mode_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .L[command]}.`,
        "",
        ...rows.map(([name = "", meaning = ""]) => `${name.padEnd(width)}  ${meaning}`),
        "",
    ].join("\n");
};


/***/ }),

/***/ 35218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(21759);
// EXTERNAL MODULE: ./build/adapters/console.js
var console = __webpack_require__(36396);
// EXTERNAL MODULE: ./build/adapters/environment.js
var environment = __webpack_require__(33336);
// EXTERNAL MODULE: ./build/adapters/git/git.js + 3 modules
var git = __webpack_require__(74881);
// EXTERNAL MODULE: ./build/adapters/signals.js
var signals = __webpack_require__(91044);
// EXTERNAL MODULE: ./build/config/options.js + 1 modules
var config_options = __webpack_require__(80770);
// EXTERNAL MODULE: ./build/config/secrets.js
var secrets = __webpack_require__(3654);
// EXTERNAL MODULE: ./build/engine/token.js
var engine_token = __webpack_require__(20114);
// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(99241);
// EXTERNAL MODULE: ./build/report/neutralise.js
var neutralise = __webpack_require__(79697);
// EXTERNAL MODULE: ./build/report/redact.js
var report_redact = __webpack_require__(17234);
// EXTERNAL MODULE: ./build/cli/command-help.js
var command_help = __webpack_require__(51102);
// EXTERNAL MODULE: ./build/cli/flags.js
var cli_flags = __webpack_require__(6222);
// EXTERNAL MODULE: external "node:readline/promises"
var promises_ = __webpack_require__(26848);
;// CONCATENATED MODULE: ./build/cli/init/asker.js

/** Lines one at a time, those too that were typed before they were asked for; undefined once the input ended. */
const linesOf = (terminal) => {
    const typed = [];
    const state = {
        ended: false,
        waiting: undefined,
    };
    const hand = (line) => {
        const { waiting } = state;
        state.waiting = undefined;
        if (waiting !== undefined)
            waiting(line);
        else if (line !== undefined)
            typed.push(line);
    };
    terminal.on("line", hand);
    terminal.once("close", () => {
        state.ended = true;
        hand(undefined);
    });
    return () => {
        const line = typed.shift();
        if (line !== undefined || state.ended)
            return Promise.resolve(line);
        return new Promise((resolve) => {
            state.waiting = resolve;
        });
    };
};
/** A person at a terminal, for as long as the work takes. */
const withAsker = async (ends, work) => {
    const { input, output, clean } = ends;
    const terminal = (0,promises_.createInterface)({ input, output });
    const next = linesOf(terminal);
    const ask = async ({ text, usual }) => {
        terminal.setPrompt(`${clean(usual === "" ? text : `${text} [${usual}]`)}: `);
        terminal.prompt();
        const said = await next();
        return said === undefined ? undefined : said.trim() || usual;
    };
    try {
        return await work({ ask, tell: (line) => void output.write(`${clean(line)}\n`) });
    }
    finally {
        terminal.close();
    }
};

// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
;// CONCATENATED MODULE: ./build/cli/init/branch.js
const NAME = /^ref: refs\/(?:remotes\/origin|heads)\/([\w./-]+)\s*$/;
const USUAL = ["main", "master", "trunk"];
/** The branch that the repository lives on: what the remote says, else the one that is checked out if it is called so. */
const mainBranch = async (files) => {
    const remote = NAME.exec((await files.read(".git/refs/remotes/origin/HEAD")) ?? "")?.[1];
    const here = NAME.exec((await files.read(".git/HEAD")) ?? "")?.[1];
    return remote ?? USUAL.find((name) => name === here) ?? "main";
};

// EXTERNAL MODULE: ./build/model/key.js
var key = __webpack_require__(92625);
// EXTERNAL MODULE: ./build/plan/expression.js
var expression = __webpack_require__(37042);
;// CONCATENATED MODULE: ./build/plan/proposal/fold.js
/** A name as a person hears it: without capitals, accents, spaces and signs. */
const fold = (name) => name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
const UNITS = new Set([
    "ms",
    "s",
    "sec",
    "secs",
    "seconds",
    "min",
    "mins",
    "minutes",
    "hours",
    "days",
    "pct",
    "percent",
]);
const wordsOf = (name) => name
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1 $2")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
const singular = (word) => word.length > 3 && !word.endsWith("ss") ? word.replace(/ies$/, "y").replace(/s$/, "") : word;
/** The same without what a name only adds: brackets, a unit, the plural. */
const stem = (name) => {
    const words = wordsOf(name.replace(/\([^)]*\)/g, " "));
    const last = fold(words.slice(-1).join(""));
    return singular(fold((words.length > 1 && UNITS.has(last) ? words.slice(0, -1) : words).join(" ")));
};
/** Names that people use for the same thing. */
const ALIKE = [
    ["name", "title"],
    ["description", "summary", "about"],
    ["tags", "labels", "topics", "keywords"],
    ["status", "state", "stage"],
    ["owner", "maintainer", "assignee", "lead"],
    ["url", "link", "homepage", "website"],
    ["due", "duedate", "deadline", "targetdate"],
    ["email", "mail"],
    ["phone", "phonenumber", "telephone"],
].map((names) => names.map(stem));
const alike = (one, other) => ALIKE.some((names) => names.includes(stem(one)) && names.includes(stem(other)));

;// CONCATENATED MODULE: ./build/plan/proposal/owned.js

/** By which a property is taken for one that the engine is to fill. Names are folded. */
const SIGNS = [
    { is: "sha", types: ["rich_text"], names: /^(provenance|content|sync|source)?(sha|sha256|hash|checksum)$/ },
    { is: "synced-at", types: ["date"], names: /^(last)?(updated|synced|sync|synchronised|synchronized)(at|on|time)?$/ },
    { is: "sync-status", types: ["select", "status"], names: /^sync(status|state)$/ },
    {
        is: "source-url",
        types: ["url"],
        names: /^(source|sourceurl|sourcelink|sourcefile|manifest|manifesturl|file|fileurl)$/,
    },
];
const KEY = /^(record|sync|external|source)?(key|id)$/;
/** The engine's value that a property looks made for. */
const ownedBy = (name, type) => SIGNS.find(({ types, names }) => types.includes(type) && names.test(fold(name)))?.is;
/** Whether a property looks made to hold the key. */
const looksLikeKey = (name, type) => type === "rich_text" && KEY.test(fold(name));

;// CONCATENATED MODULE: ./build/plan/proposal/carry.js

const CARRIERS = ["rich_text", "number"];
/** The property that holds the key where the title does not. */
const carrierOf = (key, mappings) => mappings.find(({ type, origin }) => CARRIERS.includes(type) && "from" in origin && origin.from === key)?.property;
/** The key is in the title, else in a property that holds it, else in one made for it; else the title gives way to it. */
const withKey = (key, mappings, columns) => {
    const title = columns.find(({ type }) => type === "title")?.name ?? "Name";
    const inTitle = { property: title, type: "title", origin: { from: key } };
    const titled = mappings.find(({ type }) => type === "title");
    if (titled === undefined || ("from" in titled.origin && titled.origin.from === key)) {
        const rest = mappings.filter(({ type }) => type !== "title");
        return { key: { from: key, property: undefined }, mappings: [inTitle, ...rest] };
    }
    const carrier = carrierOf(key, mappings);
    if (carrier !== undefined)
        return { key: { from: key, property: carrier }, mappings };
    const names = new Set(mappings.map(({ property }) => property));
    const free = columns.find(({ name, type }) => !names.has(name) && looksLikeKey(name, type));
    if (free === undefined) {
        const rest = mappings.filter(({ type }) => type !== "title");
        return { key: { from: key, property: undefined }, mappings: [inTitle, ...rest] };
    }
    const carrying = { property: free.name, type: free.type, origin: { is: "key" } };
    return { key: { from: key, property: free.name }, mappings: [...mappings, carrying] };
};

;// CONCATENATED MODULE: ./build/plan/proposal/evidence.js
/** A relation can only be filled with keys of a target, and so far there is one. */
const relates = ({ relatesTo }, { dataSource }) => relatesTo === dataSource;

// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(29598);
;// CONCATENATED MODULE: ./build/plan/proposal/fields.js


/** What every record of a file knows about its file, and no person wrote. */
const ABOUT_FILE = ["_path", "_name", "_dir", "_body", "_commit"];
const MOST_FIELDS = 400;
const identifier = (name) => (/^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name));
const fieldAt = (path) => ({ path, from: path.map(identifier).join(".") });
const names = (values) => [
    ...new Set(values.flatMap((value) => ((0,json/* isObject */.G)(value) ? Object.keys(value) : []))),
];
const at = (record, path) => path.reduce((value, name) => ((0,json/* isObject */.G)(value) && Object.hasOwn(value, name) ? value[name] : null), record);
/** Whether the expression finds what the names lead to. A name may be a word of the language, or look like a variable. */
const isReadable = ({ path, from }, records) => {
    if (from.includes("${"))
        return false;
    try {
        const read = (0,expression/* expression */.d)(from);
        return records.every((record) => read(record) === (at(record, path) ?? null));
    }
    catch {
        return false;
    }
};
/** Every field that any record has, and those one level below. */
const fieldsOf = (records) => {
    const about = ABOUT_FILE;
    const top = names(records).filter((name) => !about.includes(name));
    const nested = top.flatMap((name) => names(records.map((record) => record[name])).map((inner) => [name, inner]));
    return [...top.map((name) => [name]), ...nested]
        .slice(0, MOST_FIELDS)
        .map(fieldAt)
        .filter((field) => isReadable(field, records));
};

;// CONCATENATED MODULE: ./build/plan/proposal/key.js



/** Whether an expression gives each record a key of its own. */
const tellsApart = (from, records) => {
    const read = (0,expression/* expression */.d)(from);
    const keys = records.map((record) => {
        const found = (0,expression/* asked */.N)(read, record);
        return "value" in found ? (0,key/* keyText */.P)(found.value) : "";
    });
    return !keys.includes("") && new Set(keys).size === keys.length;
};
const key_USUAL = ["key", "id", "slug", "uid", "uuid", "code", "name", "title"];
/** Fields by names that keys have, the target's own among them (`module` in `modules`). */
const byName = ({ fields, target }) => {
    const top = fields.filter(({ path }) => path.length === 1);
    const called = (name) => top.filter(({ path: [own] }) => fold(own) === name).map(({ from }) => from);
    const own = top.filter(({ path: [name] }) => stem(name) === stem(target)).map(({ from }) => from);
    return [...own, ...key_USUAL.flatMap(called)];
};
const LONGEST_NAME = 100;
/** Fields that could be names: short texts. Each record having its own is what is asked of them. */
const byLook = ({ fields, records }) => fields
    .filter(({ path }) => path.length === 1)
    .filter(({ path: [name] }) => records.every(({ [name]: value }) => typeof value === "string" && value.length <= LONGEST_NAME))
    .map(({ from }) => from);
/** The expression by which records are told apart; undefined where nothing does. */
const keyOf = (told) => [...(told.title === undefined ? [] : [told.title]), ...byName(told), ...byLook(told), "_name", "_dir", "_path"].find((from) => tellsApart(from, told.records));

// EXTERNAL MODULE: ./build/model/property.js
var property = __webpack_require__(5297);
// EXTERNAL MODULE: ./build/model/writable.js
var writable = __webpack_require__(30572);
// EXTERNAL MODULE: ./build/plan/value.js + 1 modules
var plan_value = __webpack_require__(17157);
;// CONCATENATED MODULE: ./build/plan/proposal/suited.js




const USER = /^[^\s@]+@[^\s@]+$|^[\da-f]{8}(-?[\da-f]{4}){3}-?[\da-f]{12}$/i;
/** Any word could be somebody's address, and a name is none. */
const noUser = ({ type, value }) => {
    const stranger = type === "people" ? value.find((word) => !USER.test(word)) : undefined;
    return stranger === undefined ? null : `${JSON.stringify(stranger)}, and takes e-mail addresses or IDs of users`;
};
const wrongWith = (type, raw) => {
    const value = (0,plan_value/* readValue */.w)(type, raw);
    return "wrong" in value ? value.wrong : (noUser(value.property) ?? (0,writable/* unwritable */.m)(value.property));
};
/** The expression, or what is wrong with the first of its values that does not fit. */
const tried = (from, type, records) => {
    const read = (0,expression/* expression */.d)(from);
    for (const record of records) {
        const wrong = wrongWith(type, read(record));
        if (wrong !== null)
            return { wrong };
    }
    return { from };
};
const held = (from, records) => {
    const read = (0,expression/* expression */.d)(from);
    return records.map((record) => read(record)).filter((value) => value !== null);
};
const NAMES = ["name", "title", "key", "id"];
/** The field by which the things of a list are called, where all of them have it. */
const nameOf = (lists) => {
    const items = lists.flatMap((list) => (Array.isArray(list) ? list : [null]));
    const isNamed = (name) => items.length > 0 && items.every((item) => (0,json/* isObject */.G)(item) && typeof item[name] === "string");
    return NAMES.find(isNamed);
};
const isWordList = (value) => Array.isArray(value) && value.every((item) => typeof item === "string");
/** Ways to bring a field into a text, from the plainest on. */
const asText = ({ from }, records) => {
    const values = held(from, records);
    const name = nameOf(values);
    const lines = values.length > 0 && values.every(isWordList) ? [`join('\n', ${from})`] : [];
    return [from, ...lines, ...(name === undefined ? [] : [`join('\n', ${from}[].${name})`])];
};
const asWords = ({ from }, records) => {
    const name = nameOf(held(from, records));
    return name === undefined ? [from] : [from, `${from}[].${name}`];
};
const WAYS = {
    rich_text: asText,
    multi_select: asWords,
};
/** The plainest way to bring a field into a property of a type. */
const suited = (field, type, records) => {
    const ways = WAYS[type]?.(field, records) ?? [field.from];
    const suits = ways.map((from) => tried(from, type, records));
    return suits.find((way) => "from" in way) ?? tried(field.from, type, records);
};

;// CONCATENATED MODULE: ./build/plan/proposal/match.js



const isWritable = (column) => (0,property/* isPropertyType */.U7)(column.type);
const leaf = ({ path }) => path.slice(-1).join("");
/** From the surest sign that a field is meant by a property to the weakest. */
const match_SIGNS = [
    (name, { path }) => path.length === 1 && path[0] === name,
    (name, { path }) => fold(path.join(" ")) === fold(name),
    (name, field) => fold(leaf(field)) === fold(name),
    (name, { path }) => stem(path.join(" ")) === stem(name),
    (name, field) => stem(leaf(field)) === stem(name),
    (name, field) => field.path.length === 1 && alike(leaf(field), name),
];
const pairs = (columns, fields) => columns
    .flatMap((column) => fields.map((field) => ({
    column,
    field,
    rank: fold(column.name) === "" ? -1 : match_SIGNS.findIndex((holds) => holds(column.name, field)),
})))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank);
const misfit = ({ from }, wrong) => `\`${from}\` has the name, and holds ${wrong}`;
/** Each property with the field that its name means most surely, and each field once. */
const match = (columns, fields, records) => {
    const found = new Map();
    const taken = new Set();
    const misfits = new Map();
    for (const { column, field } of pairs(columns, fields)) {
        if (found.has(column.name) || taken.has(field.from))
            continue;
        const way = suited(field, column.type, records);
        if ("wrong" in way) {
            if (!misfits.has(column.name))
                misfits.set(column.name, misfit(field, way.wrong));
            continue;
        }
        found.set(column.name, { column, field, from: way.from });
        taken.add(field.from);
    }
    return { found: columns.flatMap(({ name }) => found.get(name) ?? []), misfits };
};

;// CONCATENATED MODULE: ./build/plan/proposal/left-over.js



const COMPUTED = "Notion fills it in itself";
const FOREIGN = "a relation to another database: make that one a target too, and add `to`";
const whyNot = (column, evidence, { misfits }) => {
    const refused = evidence.refused.get(column.name) ?? misfits.get(column.name);
    if (refused !== undefined)
        return refused;
    if (!isWritable(column))
        return COMPUTED;
    if (column.type === "relation" && !relates(column, evidence))
        return FOREIGN;
    return "no field has such a name";
};
/** Properties that nothing was found for, each with the reason. */
const unmatchedIn = (mappings, evidence, matches) => {
    const mapped = new Set(mappings.map(({ property }) => property));
    return evidence.columns
        .filter(({ name }) => !mapped.has(name))
        .map((column) => ({ property: column.name, type: column.type, why: whyNot(column, evidence, matches) }));
};
/** Fields that nothing draws on; of one that is a thing with fields, those are told and not the thing. */
const unusedIn = (fields, used, records) => {
    const isDrawn = ({ from }) => used.some((one) => one === from || one.includes(`${from}[]`) || one.includes(`${from})`));
    const isThing = ({ path: [name], path }) => path.length === 1 && records.every((record) => (0,json/* isObject */.G)(record[name] ?? {}));
    return fields.filter((field) => !isDrawn(field) && !isThing(field)).map(({ from }) => from);
};

;// CONCATENATED MODULE: ./build/plan/proposal/propose.js










const PAGE_ID = /^(notion)?page(id|url)$|^notion(page|id|url)?$/;
/** A field with the ID of a page: by its name, and because nothing else is in it. */
const pageIdIn = (fields, { records, isPageId }) => fields.find(({ path: [name], path }) => {
    if (path.length !== 1 || !PAGE_ID.test(fold(name)))
        return false;
    const values = records.map((record) => record[name] ?? "").filter((value) => value !== "");
    return values.every((value) => typeof value === "string" && isPageId(value));
});
const candidates = (evidence) => evidence.columns
    .filter(isWritable)
    .filter((column) => column.type !== "relation" || relates(column, evidence))
    .filter(({ name }) => !evidence.refused.has(name));
const owned = (columns, { found }) => {
    const taken = new Set(found.map(({ column }) => column.name));
    const seen = new Set();
    return columns.flatMap(({ name, type }) => {
        const is = taken.has(name) ? undefined : ownedBy(name, type);
        if (is === undefined || seen.has(is))
            return [];
        seen.add(is);
        return [{ property: name, type, origin: { is } }];
    });
};
const matched = ({ found }, { target }) => found.map(({ column: { name, type }, from }) => ({
    property: name,
    type,
    origin: { from },
    ...(type === "relation" && { to: target }),
}));
const valuesOf = (from, records) => {
    const read = (0,expression/* expression */.d)(from);
    return records
        .map((record) => (0,expression/* asked */.N)(read, record))
        .flatMap((found) => ("value" in found ? [found.value].flat() : []))
        .map(key/* keyText */.P)
        .filter((text) => text !== "");
};
/** Links to records that there are not would fail: then the relation is left out. */
const pointingInside = (key, records) => {
    const keys = new Set(valuesOf(key, records));
    return ({ type, origin }) => type !== "relation" || !("from" in origin) || valuesOf(origin.from, records).every((value) => keys.has(value));
};
/** The title first, then as the fields come, and last what the engine fills in. */
const inOrder = (mappings, fields) => {
    const places = fields.map(({ from }) => from);
    const rank = ({ type, origin }) => {
        if (type === "title")
            return -1;
        if ("is" in origin)
            return places.length;
        return places.findLastIndex((from) => origin.from === from || origin.from.includes(`${from}[]`) || origin.from.includes(`, ${from})`));
    };
    return mappings.toSorted((a, b) => rank(a) - rank(b));
};
const hasBody = (records) => records.some(({ _body: body }) => typeof body === "string" && body.trim() !== "");
/** A mapping for records that nobody mapped yet; undefined where nothing tells them apart. */
const propose = (evidence) => {
    const { records, target } = evidence;
    const all = fieldsOf(records);
    const pageId = pageIdIn(all, evidence);
    const fields = all.filter((field) => field !== pageId);
    const columns = candidates(evidence);
    const matches = match(columns, fields, records);
    const title = matches.found.find(({ column }) => column.type === "title")?.from;
    const key = evidence.key ?? keyOf({ records, fields, target, title });
    if (key === undefined)
        return undefined;
    const found = [...matched(matches, evidence), ...owned(columns, matches)].filter(pointingInside(key, records));
    const kept = withKey(key, found, columns);
    const marks = kept.mappings.some(({ origin }) => "is" in origin && origin.is === "sha");
    const used = [key, ...kept.mappings.flatMap(({ origin }) => ("from" in origin ? [origin.from] : []))];
    return {
        key: kept.key,
        mappings: inOrder(kept.mappings, fields),
        body: hasBody(records) && marks ? "_body" : undefined,
        bodyWithoutMark: hasBody(records) && !marks,
        pageId: pageId?.path[0],
        unmatched: unmatchedIn(kept.mappings, evidence, matches),
        unused: unusedIn(fields, used, records),
    };
};

// EXTERNAL MODULE: ./build/engine/modes/validate.js
var validate = __webpack_require__(99956);
;// CONCATENATED MODULE: ./build/cli/init/rehearsal.js


const nothing = () => undefined;
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };
/** The workspace as it would be with what is to be written; nothing is written into it. */
const imagined = (files, papers) => {
    const texts = new Map(papers.map(({ path, text }) => [path, text]));
    return {
        ...files,
        read: async (path) => texts.get(path) ?? files.read(path),
        write: async () => undefined,
        append: async () => undefined,
    };
};
/** What `validate` would complain of, if this was written. */
const rehearse = async (config, papers, site) => {
    const options = (0,config_options/* readOptions */.Tt)({ mode: "validate", config }, {});
    if (!options.ok)
        return options.problems;
    const { notion, git, clock, chance } = site;
    const world = {
        notion,
        git,
        clock,
        chance,
        files: imagined(site.files, papers),
        forge: undefined,
        log: SILENT,
        progress: nothing,
        signal: new AbortController().signal,
        env: {},
        event: undefined,
    };
    const { problems } = await (0,validate/* validate */.t)(options.value, world);
    return problems.filter(({ level }) => level === "error");
};

// EXTERNAL MODULE: ./build/config/databases.js
var config_databases = __webpack_require__(92725);
// EXTERNAL MODULE: ./build/config/written/scalar.js
var scalar = __webpack_require__(91475);
;// CONCATENATED MODULE: ./build/config/written/configuration.js

const SCHEMA = "https://raw.githubusercontent.com/OWNER/notion-sync/main/schema/notion-sync.schema.json";
const list = (texts) => `[${texts.map((text) => JSON.stringify(text)).join(", ")}]`;
const flow = (entries) => `{ ${entries.flatMap(([key, text]) => (text === undefined ? [] : [`${key}: ${(0,scalar/* scalar */.d)(text)}`])).join(", ")} }`;
const mapping = ({ type, origin, to, vocabulary }) => flow([
    ["type", type],
    ["from" in origin ? "from" : "is", "from" in origin ? origin.from : origin.is],
    ["to", to],
    ["vocabulary", vocabulary],
]);
const WIDEST = 28;
const properties = (mappings) => {
    const named = mappings.map((one) => [`${(0,scalar/* scalar */.d)(one.property)}:`, mapping(one)]);
    const width = Math.min(WIDEST, Math.max(...named.map(([name]) => name.length)));
    return named.map(([name, written]) => `      ${name.padEnd(width)} ${written}`);
};
const unmatched = ({ unmatched: left }) => left.length === 0
    ? []
    : [
        "      # Not matched. Write `Property: { type: …, from: field }` for what is to be filled, and leave out the rest.",
        ...left.map(({ property, type, why }) => `      #   ${(0,scalar/* remark */.V)(property)} (${type}): ${(0,scalar/* remark */.V)(why)}`),
    ];
const unused = ({ unused: fields }) => fields.length === 0
    ? []
    : ["      # Fields that no property takes:", ...fields.map((field) => `      #   ${(0,scalar/* remark */.V)(field)}`)];
const configuration_key = ({ key: { from, property } }) => property === undefined
    ? `    key: ${(0,scalar/* scalar */.d)(from)}`
    : `    key: ${flow([
        ["from", from],
        ["property", property],
    ])}`;
const body = ({ body: from, bodyWithoutMark }) => {
    if (from !== undefined)
        return ["    # The text below the front matter becomes the page.", `    body: ${(0,scalar/* scalar */.d)(from)}`];
    return bodyWithoutMark
        ? [
            "    # The text of the files is left out: a body needs a text property that holds its SHA. Add one to the database, say",
            "    # `SHA`, then `SHA: { type: rich_text, is: sha }` above and here:",
            "    # body: _body",
        ]
        : [];
};
const source = ({ files, proposal: { pageId } }) => [
    "    source:",
    `      files: ${list(files)}`,
    ...(files.some((pattern) => pattern.includes("**")) ? ['      exclude: ["**/node_modules/**"]'] : []),
    ...(pageId === undefined
        ? []
        : [
            "      # The ID of a record's page; `update-manifest: true` writes new ones there.",
            `      page-id: ${(0,scalar/* scalar */.d)(pageId)}`,
        ]),
];
/** A configuration that a person goes on from: what was found, and what was not. */
const configurationText = (draft) => {
    const { target, database, dataSource, records, proposal } = draft;
    return [
        `# yaml-language-server: $schema=${SCHEMA}`,
        `# Written by \`notion-sync init\` from the database "${(0,scalar/* remark */.V)(database.title)}" and ${records} record${records === 1 ? "" : "s"}. Change what you like.`,
        "version: 1",
        "targets:",
        `  ${(0,scalar/* scalar */.d)(target)}:`,
        ...source(draft),
        `    # ${(0,scalar/* remark */.V)(database.url)}`,
        `    database: ${(0,scalar/* scalar */.d)(database.id)}`,
        ...(dataSource === undefined ? [] : [`    data-source: ${(0,scalar/* scalar */.d)(dataSource)}`]),
        "    # What tells the records apart. A page is found again by it, whatever else changes.",
        configuration_key(proposal),
        "    # Only the properties named here are ever written.",
        "    properties:",
        ...properties(proposal.mappings),
        ...unmatched(proposal),
        ...unused(proposal),
        ...body(proposal),
        "",
    ].join("\n");
};

;// CONCATENATED MODULE: ./build/config/written/vocabulary.js
const folded = (word) => word.normalize("NFC").trim().toLowerCase();
/** A vocabulary's file: the options that Notion has, how the records write them, and the words that only records have. */
const vocabularyText = (options, words) => {
    const names = new Set(options.map(({ name }) => folded(name)));
    const terms = options.map(({ name, color }) => {
        const aliases = words.filter((word) => word !== name && folded(word) === folded(name));
        return {
            name,
            ...(color !== undefined && color !== "default" && { color }),
            ...(aliases.length > 0 && { aliases }),
        };
    });
    const others = words.filter((word) => !names.has(folded(word))).map((name) => ({ name }));
    return `${JSON.stringify([...terms, ...others], null, 2)}\n`;
};

;// CONCATENATED MODULE: ./build/config/written/workflow.js

/** The patterns of GitHub know stars, and take the other signs in ways of their own. */
const COMMON = /^[\w./ @*-]+$/;
/** A pattern of files as one of GitHub's: the folder that it looks in, so that nothing that belongs to it is missed. */
const triggerFor = (pattern) => {
    const parts = pattern.replace(/^(\.\/)+/, "").split("/");
    const plain = parts.slice(0, -1).findIndex((part) => !/^[\w.@ -]+$/.test(part));
    const folder = parts.slice(0, plain < 0 ? -1 : plain).join("/");
    if (folder !== "" && !folder.startsWith(".."))
        return `${folder}/**`;
    return COMMON.test(pattern) && !pattern.startsWith("..") ? parts.join("/") : "**";
};
const CHECKOUT = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";
const UPLOAD = "actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0";
const quoted = (paths) => `[${paths.map((path) => JSON.stringify(path)).join(", ")}]`;
const started = ({ paths, branch }) => `on:
  pull_request:
    paths: ${quoted(paths)}
  push:
    branches: [${(0,scalar/* scalar */.d)(branch)}]
    paths: ${quoted(paths)}
  # Once a day all records: a waiting push gives way to a newer one, and what it changed would be left out.
  schedule:
    - cron: "17 3 * * *"
  workflow_dispatch:
    inputs:
      dry-run:
        description: "true: only show the plan"
        type: choice
        options: ["true", "false"]
      targets:
        description: targets, separated by commas
        default: all
      records:
        description: only these keys, separated by commas`;
const checkout = `      - uses: ${CHECKOUT}
        with:
          fetch-depth: 0 # \`changed-only\` and \`_commit\` look at the history
          persist-credentials: false`;
const upload = (name) => `      - uses: ${UPLOAD}
        if: always()
        with:
          name: ${name}
          path: .notion-sync # the plan, the report and the ledger
          include-hidden-files: true`;
const configured = ({ config }) => config === undefined ? "" : `          config: ${(0,scalar/* scalar */.d)(config)}\n`;
const preview = (facts) => `  preview:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read
      pull-requests: write # the comment with the plan
    steps:
${checkout}
      - uses: OWNER/notion-sync@v1
        with:
${configured(facts)}          changed-only: true
          notion-token: \${{ secrets.NOTION_TOKEN }}
${upload("notion-sync-preview")}`;
const sync = (facts) => `  sync:
    if: github.event_name != 'pull_request'
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read
      issues: write # the issue about a failing run
    steps:
${checkout}
      - uses: OWNER/notion-sync@v1
        with:
${configured(facts)}          dry-run: \${{ inputs.dry-run }}
          targets: \${{ inputs.targets }}
          records: \${{ inputs.records }}
          changed-only: true # by hand and on the schedule there is no range: then it means all
          notion-token: \${{ secrets.NOTION_TOKEN }}
${upload("notion-sync")}`;
/** The workflow that most repositories want, with the least that its jobs need. */
const workflowText = (facts) => `# Written by \`notion-sync init\`. Put the account that you take notion-sync from in place of OWNER.
# A pull request shows what it would change in Notion; a push to ${(0,scalar/* remark */.V)(facts.branch)} changes it.
name: Notion
${started(facts)}
permissions: {}
concurrency:
  group: notion-sync-\${{ github.ref }}
jobs:
${preview(facts)}
${sync(facts)}
`;

;// CONCATENATED MODULE: ./build/cli/init/sketch.js







/** A name as people write it in an address: small letters, digits and dashes. */
const slug = (name) => name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
const optionsOf = ({ property }, { columns }) => columns.find(({ name }) => name === property)?.options ?? [];
/** With a file for the words of each property that has options. */
const withVocabularies = (proposal, schema) => {
    const taken = new Set();
    const mappings = proposal.mappings.map((one) => {
        const name = slug(one.property) || "words";
        if (!(0,property/* isChoice */.Sr)(one.type) || "is" in one.origin || optionsOf(one, schema).length === 0 || taken.has(name))
            return one;
        taken.add(name);
        return { ...one, vocabulary: `vocab/${name}.json` };
    });
    return { ...proposal, mappings };
};
const wordsIn = (from, { records }) => {
    const read = (0,expression/* expression */.d)(from);
    const found = records.map((record) => (0,expression/* asked */.N)(read, record));
    const values = found.flatMap((one) => ("value" in one ? [one.value].flat() : []));
    return [...new Set(values.filter((value) => value !== null && value !== "").map((value) => String(value).trim()))];
};
const vocabularies = ({ proposal, schema, material }) => proposal.mappings.flatMap((one) => one.vocabulary === undefined || !("from" in one.origin)
    ? []
    : [{ path: one.vocabulary, text: vocabularyText(optionsOf(one, schema), wordsIn(one.origin.from, material)) }]);
const configuration = ({ target, database, schema, material, proposal, config }) => {
    const several = database.dataSources.length > 1;
    const dataSource = several ? schema.id : undefined;
    const files = material.patterns;
    return {
        path: config,
        text: configurationText({ target, database, dataSource, files, records: material.records.length, proposal }),
    };
};
/** What the target is bound to: a property that is renamed in Notion is found by its ID. */
const register = ({ target, schema, proposal, databases }) => {
    const ids = new Map(schema.columns.map(({ name, id }) => [name, id]));
    const properties = Object.fromEntries(proposal.mappings.flatMap(({ property }) => {
        const id = ids.get(property);
        return id === undefined ? [] : [[property, id]];
    }));
    const entry = { database: schema.databaseId, data_source: schema.id, properties };
    const targets = { ...databases.targets, [target]: entry };
    return { path: config_databases/* DATABASES_FILE */.Cu, text: (0,config_databases/* databasesText */.sw)({ version: 1, targets }) };
};
const workflow = (sketch) => {
    const { workflow: path, config, branch, material } = sketch;
    if (path === undefined)
        return [];
    const words = vocabularies(sketch).length > 0 ? ["vocab/**"] : [];
    const paths = [...new Set([...material.patterns.map(triggerFor), ...words, config, config_databases/* DATABASES_FILE */.Cu])];
    const text = workflowText({ paths, branch, config: config === config_options/* OPTIONS */.lw.config.default ? undefined : config });
    return [{ path, text }];
};
/** Everything that is to be written, the configuration last: where it is, the rest is too. */
const papersOf = (sketch) => [
    ...vocabularies(sketch),
    ...workflow(sketch),
    register(sketch),
    configuration(sketch),
];

;// CONCATENATED MODULE: ./build/cli/init/draw.js




const MOST_TRIES = 4;
/** Properties that a run would stumble over, and why. The title and the key have to stay. */
const stumbles = (problems, { mappings, key }) => {
    const loose = mappings.filter(({ property, type }) => type !== "title" && property !== key.property);
    const names = new Set(loose.map(({ property }) => property));
    return new Map(problems.flatMap(({ message, place: { property } }) => property !== undefined && names.has(property) ? [[property, message]] : []));
};
/** A mapping that `validate` has nothing to say against: what it stumbles over is left out, and tried again. */
const draw = async ({ evidence, sketch, vocabulary }, site) => {
    let refused = evidence.refused;
    let problems = [];
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const plain = propose({ ...evidence, refused });
        if (plain === undefined)
            break;
        const proposal = vocabulary ? withVocabularies(plain, sketch.schema) : plain;
        const whole = { ...sketch, proposal };
        const papers = papersOf(whole);
        problems = await rehearse(sketch.config, papers, site);
        if (problems.length === 0)
            return (0,problem/* good */.uw)({ sketch: whole, papers });
        const found = stumbles(problems, proposal);
        if (found.size === 0)
            break;
        refused = new Map([...refused, ...found]);
    }
    return (0,problem/* bad */.MB)(...problems);
};

;// CONCATENATED MODULE: ./build/cli/init/free.js



const isOn = (flags, name) => flags[name]?.toLowerCase() === "true";
/** A file that is there is only written over by one who says so. */
const free = async (path, flags, files) => {
    if (isOn(flags, "force") || (await files.read(path)) === undefined)
        return (0,problem/* good */.uw)(path);
    const cure = "Name another place, or write over it with `--force`. What is there is not read, and nothing was written.";
    return (0,problem/* bad */.MB)((0,problem/* problem */.CC)("There is a file already.", cure, { file: path }));
};
const configPath = (flags) => flags["config"] || config_options/* OPTIONS */.lw.config.default;
/** What earlier set-ups wrote down; that a target's name is taken there is told. */
const settleRegister = async (target, flags, { files }) => {
    const known = (0,config_databases/* readDatabases */.Tj)(await files.read(config_databases/* DATABASES_FILE */.Cu));
    if (!known.ok || known.value.targets[target] === undefined || isOn(flags, "force"))
        return known;
    const cure = "Choose another name with `--target`, or write over it with `--force`.";
    return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`The target \`${target}\` is written down already.`, cure, { file: config_databases/* DATABASES_FILE */.Cu }));
};

// EXTERNAL MODULE: ./build/config/notion-id.js
var notion_id = __webpack_require__(10010);
// EXTERNAL MODULE: ./build/model/grouped.js
var grouped = __webpack_require__(5412);
;// CONCATENATED MODULE: ./build/cli/init/candidates.js

const KINDS = ["**/*.{json,yaml,yml,md}"];
/** Folders and files that hold no records in any repository. */
const NONE = [
    "**/{node_modules,dist,build,out,coverage,vendor,target,schema,schemas,vocab}/**",
    "**/.*/**",
    "**/.*",
    "**/{package,package-lock,composer,lerna,nx,turbo,deno,renovate,vercel,angular,openapi,swagger}.json",
    "**/{tsconfig,jsconfig}*.json",
    "**/*.schema.json",
    "**/{README,CHANGELOG,CONTRIBUTING,LICENSE,SECURITY,CODE_OF_CONDUCT}*.md",
    "**/{action,docker-compose,compose,mkdocs,pnpm-lock,pnpm-workspace,_config}.{yml,yaml}",
];
/** The patterns that would find a file with its like: files of its name in folders beside its own, and files beside it. */
const patternsFor = (path) => {
    const parts = path.split("/");
    const name = parts.at(-1) ?? "";
    const ending = name.split(".").at(-1) ?? "";
    const folder = parts.slice(0, -1);
    const beside = [...folder, `*.${ending}`].join("/");
    return folder.length === 0 ? [beside] : [beside, [...folder.slice(0, -1), "*", name].join("/")];
};
/** The pattern that finds most files that look like records; undefined where there are none. */
const likelyFiles = async (files) => {
    const paths = await files.list(KINDS, NONE);
    const found = paths.flatMap((path) => patternsFor(path).map((pattern) => ({ pattern, path })));
    const ranked = [...(0,grouped/* grouped */.z)(found, ({ pattern }) => pattern)].sort(([a, left], [b, right]) => right.length - left.length || a.length - b.length || (a < b ? -1 : 1));
    return ranked[0]?.[0];
};

;// CONCATENATED MODULE: ./build/cli/init/live.js



const COPY = "Copy its address from Notion: open the database as a page, then ••• → Copy link. `--database` takes it, or its ID.";
const asked = async (option, look) => {
    try {
        return (0,problem/* good */.uw)(await look());
    }
    catch (thrown) {
        if (!(0,failure/* isFailure */.N6)(thrown))
            throw thrown;
        return (0,problem/* bad */.MB)((0,failure/* failureProblem */.Gq)(thrown, { option }));
    }
};
const inTrash = (title) => (0,problem/* problem */.CC)(`The database "${title}" is in the trash.`, "Restore it in Notion, or name another one.", {
    option: "database",
});
const standing = (database, part) => database.inTrash ? (0,problem/* bad */.MB)(inTrash(database.title)) : (0,problem/* good */.uw)({ database, part });
/** The database that a person means by an address or an ID, which may be the one of its data source. */
const findDatabase = async (written, notion) => {
    const id = (0,notion_id/* notionId */.r)(written);
    if (id === undefined) {
        const message = written === "" ? "No database is named." : `"${written}" is no ID or address of a Notion database.`;
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(message, COPY, { option: "database" }));
    }
    const database = await asked("database", () => notion.database(id));
    if (database.ok)
        return standing(database.value, undefined);
    if (database.problems.some(({ cause }) => cause === "weather"))
        return database;
    const source = await asked("database", () => notion.dataSource(id));
    if (!source.ok)
        return database;
    const whole = await asked("database", () => notion.database(source.value.databaseId));
    return whole.ok ? standing(whole.value, id) : whole;
};
const named = ({ name, id }) => `"${name}" (${id})`;
/** The part of a database that is meant: by name or ID where there are several. */
const choosePart = (said, { title, dataSources }) => {
    const id = (0,notion_id/* notionId */.r)(said);
    const matching = said === "" ? dataSources : dataSources.filter((one) => one.name === said || one.id === id);
    const [one, ...others] = matching;
    if (one !== undefined && others.length === 0)
        return (0,problem/* good */.uw)(one);
    const what = said === "" ? `has ${dataSources.length} data sources` : `has ${matching.length} data sources "${said}"`;
    const cure = `Say which with \`--data-source\`: ${dataSources.map(named).join(", ")}.`;
    return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`The database "${title}" ${what}.`, cure, { option: "data-source" }));
};
const readSchema = (part, notion) => asked("data-source", () => notion.dataSource(part.id));

// EXTERNAL MODULE: ./build/config/sources.js + 1 modules
var sources = __webpack_require__(45425);
// EXTERNAL MODULE: ./build/sources/files.js + 10 modules
var sources_files = __webpack_require__(93213);
;// CONCATENATED MODULE: ./build/cli/init/material.js



const NAME_THEM = "Name files of records with `--files`: JSON, YAML, or Markdown with front matter; patterns are looked for from the root.";
const patternsIn = (said) => said
    .split(/,(?![^{]*\})/)
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== "");
/** Reads the files as a run would: what it would complain of has to be mended first. */
const readMaterial = async (said, files) => {
    const patterns = patternsIn(said);
    const place = { option: "files" };
    if (patterns.length === 0)
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)("There are no files that look like records.", NAME_THEM, place));
    const deep = patterns.some((pattern) => pattern.includes("**"));
    const source = sources/* sourceSchema */.dr.parse({ files: patterns, ...(deep && { exclude: ["**/node_modules/**"] }) });
    if (source.kind !== "files")
        throw new Error("A source of files is read as another one.");
    const { records, problems } = await (0,sources_files/* filesSource */.V)({ source, select: undefined }, files);
    const errors = problems.filter(({ level }) => level === "error");
    if (errors.length > 0)
        return (0,problem/* bad */.MB)(...errors);
    if (records.length > 0)
        return (0,problem/* good */.uw)({ patterns, records: records.map(({ data }) => data) });
    return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`No record is in ${patterns.map((pattern) => `\`${pattern}\``).join(", ")}.`, NAME_THEM, place));
};

// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(13920);
;// CONCATENATED MODULE: ./build/cli/init/settle.js


const settle_MOST_TRIES = 5;
const unanswered = () => (0,problem/* problem */.CC)("The questions were left unanswered, and nothing was written.", "Run it again, or answer them with flags (`--help`).");
/** What a person types is checked and asked again; what a flag says, or what is usual, counts once. */
const settle = async (matter, asker) => {
    const { given, text, usual, check } = matter;
    if (given !== undefined || asker === undefined)
        return check(given ?? usual);
    for (let tries = 0; tries < settle_MOST_TRIES; tries += 1) {
        const said = await asker.ask({ text, usual });
        if (said === undefined)
            break;
        const checked = await check(said);
        if (checked.ok)
            return checked;
        for (const line of checked.problems.flatMap(report_text/* problemText */.f))
            asker.tell(line);
    }
    return (0,problem/* bad */.MB)(unanswered());
};

;// CONCATENATED MODULE: ./build/cli/init/interview.js








const settleDatabase = (flags, { env, notion, asker }) => settle({
    given: flags["database"],
    text: "Database (address or ID; it has to be shared with the connection)",
    usual: env["NOTION_DATABASE_ID"]?.trim() ?? "",
    check: (said) => findDatabase(said, notion),
}, asker);
const settleSchema = async (flags, { database, part: meant }, site) => {
    const { notion, asker } = site;
    const names = database.dataSources.map(({ name }) => `"${name}"`).join(", ");
    const several = database.dataSources.length > 1;
    const part = await settle({
        given: flags["data-source"] ?? meant,
        text: `Data source (one of ${names})`,
        usual: several && asker !== undefined ? (database.dataSources[0]?.id ?? "") : "",
        check: (said) => choosePart(said, database),
    }, several ? asker : undefined);
    return part.ok ? readSchema(part.value, notion) : part;
};
const settleMaterial = async (flags, { files, asker }) => settle({
    given: flags["files"],
    text: "Files with the records (patterns, separated by commas)",
    usual: flags["files"] === undefined ? ((await likelyFiles(files)) ?? "") : "",
    check: (said) => readMaterial(said, files),
}, asker);
const interview_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const interview_named = (said) => interview_NAME.test(said)
    ? (0,problem/* good */.uw)(said)
    : (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`"${said}" cannot name a target.`, "Use letters, digits, dots and dashes.", { option: "target" }));
const settleTarget = (flags, { title }, { asker }) => settle({ given: flags["target"], text: "A name for this target", usual: slug(title) || "records", check: interview_named }, asker);
const yesOrNo = (said) => {
    const word = said.toLowerCase();
    if (["yes", "y", "true"].includes(word))
        return (0,problem/* good */.uw)(true);
    if (["no", "n", "false"].includes(word))
        return (0,problem/* good */.uw)(false);
    return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`"${said}" is neither yes nor no.`, "Say `yes` or `no`."));
};
const settleVocabulary = (flags, { asker }) => settle({
    given: flags["vocabulary"],
    text: "Write the options of select properties to files, so that a new word has to be meant",
    usual: "no",
    check: yesOrNo,
}, asker);
const WORKFLOW = ".github/workflows/notion-sync.yml";
const settleWorkflow = (flags, { files, asker }) => settle({
    given: flags["workflow"],
    text: "Workflow (a path, or `none`)",
    usual: WORKFLOW,
    check: (said) => (said === "none" ? (0,problem/* good */.uw)(undefined) : free(said, flags, files)),
}, asker);
/** The last word before anything is written. */
const agreed = async (paths, { asker }) => {
    if (asker === undefined)
        return true;
    const text = `Write ${paths.join(", ")}`;
    const said = await settle({ given: undefined, text, usual: "yes", check: yesOrNo }, asker);
    return said.ok && said.value;
};
const isPageId = (text) => (0,notion_id/* notionId */.r)(text) !== undefined;

;// CONCATENATED MODULE: ./build/cli/init/key-question.js





const keyProblem = (message) => (0,problem/* problem */.CC)(message, "Name an expression that gives each record a text or a number of its own with `--key`; a field's name is one.", {
    option: "key",
});
const telling = (said, { records }) => {
    if (said === "")
        return (0,problem/* bad */.MB)(keyProblem("No field tells the records apart."));
    try {
        (0,expression/* expression */.d)(said);
    }
    catch (thrown) {
        return (0,problem/* bad */.MB)(keyProblem(`\`${said}\` cannot be read: ${thrown instanceof Error ? thrown.message : String(thrown)}.`));
    }
    const apart = tellsApart(said, records);
    return apart
        ? (0,problem/* good */.uw)(said)
        : (0,problem/* bad */.MB)(keyProblem(`\`${said}\` does not tell the records apart: some have none, or the same.`));
};
const settleKey = (flags, evidence, { material, site }) => settle({
    given: flags["key"],
    text: "Key: the field (or expression) that tells records apart",
    usual: propose(evidence)?.key.from ?? "",
    check: (said) => telling(said, material),
}, site.asker);

;// CONCATENATED MODULE: ./build/cli/init/told.js

const ENGINE = {
    sha: "the SHA of what was written",
    "synced-at": "when it was written",
    key: "the key",
    "sync-status": "the state of the sync",
    "source-url": "the address of the file",
};
const drawn = ({ origin }) => ("from" in origin ? origin.from : ENGINE[origin.is]);
const isKey = ({ property, type }, { key }) => key.property === undefined ? type === "title" : key.property === property;
const told_WIDEST = 32;
/** What goes where, and what goes nowhere, as it will be written. */
const mappingLines = ({ proposal, schema, material }) => {
    const { mappings, unmatched, body } = proposal;
    const names = [...mappings, ...unmatched].map(({ property }) => property.length);
    const width = Math.min(told_WIDEST, Math.max(...names, 0));
    const row = (property, words) => `  ${property.padEnd(width)}  ${words}`;
    return [
        "",
        `"${schema.title}" and ${material.records.length} record${material.records.length === 1 ? "" : "s"}:`,
        "",
        ...mappings.map((one) => row(one.property, `← ${drawn(one).replaceAll("\n", "\\n")}${isKey(one, proposal) ? "  (the key)" : ""}`)),
        ...(body === undefined ? [] : [row("the page itself", "← the text below the front matter")]),
        ...unmatched.map(({ property, type, why }) => row(property, `  not matched (${type}): ${why}`)),
        "",
    ];
};
/** What was written, and what to do with it. */
const nextLines = (papers, { config, workflow }) => {
    const flag = config === config_options/* OPTIONS */.lw.config.default ? "" : ` --config ${config}`;
    const inActions = [
        "",
        `For GitHub: put the account that you take notion-sync from in place of OWNER in ${workflow},`,
        "set the secret NOTION_TOKEN in the repository's settings, and commit these files.",
    ];
    return [
        ...papers.map(({ path }) => `Written: ${path}`),
        "",
        "Next, with the token in NOTION_TOKEN:",
        `  notion-sync validate${flag}`,
        `  notion-sync sync --dry-run${flag}   # shows what it would do`,
        `  notion-sync sync${flag}`,
        ...(workflow === undefined ? [] : inActions),
    ];
};

;// CONCATENATED MODULE: ./build/cli/init/carry-out.js








/** One question after the other; the first that has no good answer ends it. */
const settleAll = async (flags, site) => {
    const config = await free(configPath(flags), flags, site.files);
    if (!config.ok)
        return config;
    const database = await settleDatabase(flags, site);
    if (!database.ok)
        return database;
    const schema = await settleSchema(flags, database.value, site);
    if (!schema.ok)
        return schema;
    const material = await settleMaterial(flags, site);
    if (!material.ok)
        return material;
    const target = await settleTarget(flags, schema.value, site);
    if (!target.ok)
        return target;
    const databases = await settleRegister(target.value, flags, site);
    if (!databases.ok)
        return databases;
    const { columns, id } = schema.value;
    const seen = { target: target.value, dataSource: id, columns, records: material.value.records, isPageId: isPageId };
    const evidence = { ...seen, key: undefined, refused: new Map() };
    const key = await settleKey(flags, evidence, { material: material.value, site });
    if (!key.ok)
        return key;
    const vocabulary = await settleVocabulary(flags, site);
    if (!vocabulary.ok)
        return vocabulary;
    const workflow = await settleWorkflow(flags, site);
    if (!workflow.ok)
        return workflow;
    const sketch = {
        target: target.value,
        database: database.value.database,
        schema: schema.value,
        material: material.value,
        config: config.value,
        workflow: workflow.value,
        branch: await mainBranch(site.files),
        databases: databases.value,
    };
    return (0,problem/* good */.uw)({ evidence: { ...evidence, key: key.value }, sketch, vocabulary: vocabulary.value });
};
const carried = async (flags, site) => {
    const settled = await settleAll(flags, site);
    if (!settled.ok)
        return settled.problems;
    const drawn = await draw(settled.value, site);
    if (!drawn.ok)
        return drawn.problems;
    const { sketch, papers } = drawn.value;
    const words = papers.filter(({ path }) => path.startsWith("vocab/"));
    const taken = await Promise.all(words.map(({ path }) => free(path, flags, site.files)));
    const occupied = taken.flatMap((one) => (one.ok ? [] : one.problems));
    if (occupied.length > 0)
        return occupied;
    for (const line of mappingLines(sketch))
        site.say(line);
    if (!(await agreed(papers.map(({ path }) => path), site))) {
        site.say("Nothing was written.");
        return [];
    }
    for (const { path, text } of papers)
        await site.files.write(path, text);
    for (const line of nextLines(papers, sketch))
        site.say(line);
    return [];
};
/** From a live database and some files to a configuration that holds. */
const initIn = async (flags, site) => {
    try {
        return await carried(flags, site);
    }
    catch (thrown) {
        if (!(0,failure/* isFailure */.N6)(thrown))
            throw thrown;
        return [(0,failure/* failureProblem */.Gq)(thrown)];
    }
};

;// CONCATENATED MODULE: ./build/cli/init/flags.js


const SWITCH = { words: ["true", "false"] };
/** What `init` asks, as flags: each answers one question. */
const INIT_FLAGS = (0,command_help/* withHelp */.i)({
    database: { meaning: "the database: its address or ID (else the variable NOTION_DATABASE_ID)" },
    "data-source": { meaning: "name or ID of the data source, where the database has several" },
    files: { meaning: "patterns of the files with the records, separated by commas" },
    target: { meaning: "a name for the target (the database's title when not given)" },
    key: { meaning: "the expression that tells records apart" },
    vocabulary: { ...SWITCH, meaning: "write the options of select properties to files below vocab/" },
    config: { meaning: "where the configuration goes (.github/notion-sync.yml)" },
    workflow: { meaning: "where the workflow goes (.github/workflows/notion-sync.yml), or `none`" },
    yes: { ...SWITCH, short: "y", meaning: "ask nothing: what is not given is what would be proposed" },
    force: { ...SWITCH, meaning: "write over files that are there" },
    "notion-token": { meaning: config_options/* OPTIONS */.lw["notion-token"].meaning },
    "notion-url": { meaning: "another base URL, for an emulator: loopback addresses only" },
});

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/adapters/files.js
var adapters_files = __webpack_require__(63058);
;// CONCATENATED MODULE: ./build/cli/init/own-files.js



const WORKFLOWS = /^(\.\/)*\.github\/workflows\/[^/]+$/;
/** The workspace of a person who asks for a workflow. A run never writes what GitHub carries out. */
const ownFiles = (root) => {
    const files = (0,adapters_files/* workspaceFiles */.P)(root);
    return {
        ...files,
        write: async (path, content) => {
            if (!WORKFLOWS.test(path))
                return files.write(path, content);
            // Fails where the path leads out of the workspace.
            await files.read(path);
            const folder = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(root, path));
            await (0,external_node_fs_promises_.mkdir)(folder, { recursive: true });
            return (0,adapters_files/* workspaceFiles */.P)(folder).write((0,external_node_path_.basename)(path), content);
        },
    };
};

;// CONCATENATED MODULE: ./build/cli/init/init.js

















const RATE = 180;
const connect = async (token, options, clean) => {
    const { notionGateway } = await Promise.all(/* import() */[__webpack_require__.e(342), __webpack_require__.e(837)]).then(__webpack_require__.bind(__webpack_require__, 73218));
    return notionGateway({
        token,
        baseUrl: options["notion-url"],
        clock: clock/* systemClock */.m,
        chance: Math.random,
        rate: RATE,
        maxRetries: options["max-retries"],
        log: (0,console/* consoleLog */.a)({ clean, verbose: false, quiet: false, stream: process.stderr }),
        signal: (0,signals/* endingSignal */.Y)(),
    });
};
/** A dialogue is only held where somebody sits: a pipe has no answers, and would wait for ever. */
const isDialogue = (flags) => flags["yes"]?.toLowerCase() !== "true" && process.stdin.isTTY === true && process.stderr.isTTY === true;
const carry = async (flags, env, clean) => {
    const { "notion-token": token, "notion-url": url } = flags;
    const options = (0,config_options/* readOptions */.Tt)({ ...(token !== undefined && { "notion-token": token }), ...(url !== undefined && { "notion-url": url }) }, env);
    if (!options.ok)
        return options.problems;
    const known = options.value["notion-token"];
    if (known === undefined)
        return [{ ...(0,engine_token/* noToken */.f)(), cause: "access" }];
    const root = (0,environment/* workspace */.G)(env);
    const site = {
        files: ownFiles(root),
        git: (0,git/* workspaceGit */.s)(root, env),
        clock: clock/* systemClock */.m,
        chance: Math.random,
        env,
        notion: await connect(known, options.value, clean),
        asker: undefined,
        say: (line) => process.stdout.write(`${clean(line)}\n`),
    };
    if (!isDialogue(flags))
        return initIn(flags, site);
    const ends = { input: process.stdin, output: process.stderr, clean };
    return withAsker(ends, (asker) => initIn(flags, { ...site, asker }));
};
/** Writes a configuration and a workflow from a live database and the files of this folder. */
const init = async (words) => {
    const env = (0,environment/* environment */.c)();
    const parsed = (0,cli_flags/* parseFlags */.b)(words, INIT_FLAGS);
    if (!parsed.ok)
        return parsed.problems;
    const { flags, rest } = parsed.value;
    if (flags["help"] === "true") {
        process.stdout.write((0,command_help/* commandHelp */.b)("init", INIT_FLAGS));
        return [];
    }
    if (rest.length > 0)
        return [(0,problem/* problem */.CC)(`\`init\` does not know what \`${rest[0]}\` is.`, "See `notion-sync init --help`.")];
    const token = flags["notion-token"];
    const redact = (0,report_redact/* redactor */.$)((0,secrets/* secretsOf */.F)({ ...(token !== undefined && { "notion-token": token }) }, env));
    const problems = await carry(flags, env, (line) => (0,neutralise/* logLine */.BP)(redact(line)));
    return problems.map((one) => ({ ...one, message: redact(one.message), cure: redact(one.cure) }));
};


/***/ })

};
