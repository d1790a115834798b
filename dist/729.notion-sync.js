export const id = 729;
export const ids = [729];
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

/***/ 10729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  emulator: () => (/* binding */ emulator)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/emulator/answer.js
const headerOf = (request, name) => request.headers[name] ?? Object.entries(request.headers).find(([key]) => key.toLowerCase() === name)?.[1];
const jsonAnswer = (status, body, headers = {}) => ({
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(body),
});
const htmlAnswer = (status, title, headers = {}) => ({
    status,
    headers: { "content-type": "text/html; charset=UTF-8", server: "cloudflare", ...headers },
    body: `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><center><h1>${title}</h1></center></body></html>\n`,
});

;// CONCATENATED MODULE: ./build/emulator/json.js
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isList = (value) => Array.isArray(value);
const objectOf = (value) => (isObject(value) ? value : {});
const listOf = (value) => (isList(value) ? value : []);
const textOf = (value) => (typeof value === "string" ? value : "");
const numberOf = (value) => (typeof value === "number" ? value : null);
/** An entry of a table by a key that comes from outside: what every object inherits is not in the table. */
const own = (table, key) => Object.hasOwn(table, key) ? table[key] : undefined;

;// CONCATENATED MODULE: ./build/emulator/state.js
const byKey = ([a], [b]) => a < b ? -1 : Number(a > b);
const sorted = (map) => Object.fromEntries([...map].sort(byKey));
/** Maps become objects in the order of their keys; everything else is plain data already. */
const plain = (thing) => {
    if (thing.object === "page")
        return { ...thing, values: sorted(thing.values), lag: thing.lag === null ? null : thing.lag.until };
    return thing.object === "data_source" ? { ...thing, properties: sorted(thing.properties) } : thing;
};
/** Everything that the emulator holds, in an order that does not depend on how it came about. */
const stateOf = (store) => ({
    workspace: store.workspace,
    users: sorted(store.users),
    things: Object.fromEntries(Object.entries(sorted(store.things)).map(([id, thing]) => [id, plain(thing)])),
    comments: sorted(store.comments),
    tasks: sorted(store.tasks),
    unshared: [...store.unshared].sort(),
});

;// CONCATENATED MODULE: ./build/emulator/backstage.js



const done = () => ({ ok: true });
const share = (emulator, body, shared) => {
    const id = textOf(objectOf(body)["id"]);
    if (shared)
        emulator.store.unshared.delete(id);
    else
        emulator.store.unshared.add(id);
    return done();
};
/** Routes for tests only: what a person would do in the app, and what no person can. */
const ROUTES = {
    "GET state": (emulator) => stateOf(emulator.store),
    "GET statistics": (emulator) => emulator.statistics(),
    "GET faults": (emulator) => emulator.faults.list(),
    "POST reset": (emulator) => {
        emulator.reset();
        return done();
    },
    "POST seed": (emulator, body) => {
        emulator.seed(body);
        return done();
    },
    "POST faults": (emulator, body) => {
        emulator.faults.add(body);
        return emulator.faults.list();
    },
    "DELETE faults": (emulator) => {
        emulator.faults.clear();
        return done();
    },
    "POST unshare": (emulator, body) => share(emulator, body, false),
    "POST share": (emulator, body) => share(emulator, body, true),
};
const backstage = (request, emulator) => {
    const name = (request.path.split("?")[0] ?? "").slice("/_emulator/".length);
    const route = ROUTES[`${request.method} ${name}`];
    if (route === undefined) {
        return jsonAnswer(404, { error: `There is no such route. Known: ${Object.keys(ROUTES).join(", ")}.` });
    }
    try {
        const body = request.body === undefined || request.body === "" ? {} : JSON.parse(request.body);
        return jsonAnswer(200, route(emulator, body));
    }
    catch (error) {
        return jsonAnswer(400, { error: error instanceof Error ? error.message : String(error) });
    }
};

;// CONCATENATED MODULE: ./build/emulator/errors.js
/** An answer that Notion gives instead of a result. Thrown by endpoints, caught in one place by the router. */
class Refusal extends Error {
    status;
    code;
    additional;
    headers;
    constructor(refusal) {
        super(refusal.message);
        this.name = "Refusal";
        this.status = refusal.status;
        this.code = refusal.code;
        this.additional = refusal.additional ?? null;
        this.headers = refusal.headers ?? {};
    }
    body(requestId) {
        return {
            object: "error",
            status: this.status,
            code: this.code,
            message: this.message,
            ...(this.additional === null ? {} : { additional_data: this.additional }),
            request_id: requestId,
        };
    }
}
const invalid = (message, additional) => new Refusal({ status: 400, code: "validation_error", message, ...(additional === undefined ? {} : { additional }) });
const invalidUrl = () => new Refusal({ status: 400, code: "invalid_request_url", message: "Invalid request URL." });
const invalidJson = () => new Refusal({ status: 400, code: "invalid_json", message: "Error parsing JSON body." });
const unauthorized = () => new Refusal({ status: 401, code: "unauthorized", message: "API token is invalid." });
const restricted = () => new Refusal({ status: 403, code: "restricted_resource", message: "Insufficient permissions for this endpoint." });
const tooLarge = () => new Refusal({ status: 413, code: "validation_error", message: "Request body too large. The maximum is 500 KB." });
const inTrash = () => invalid("Can't edit block that is archived. You must unarchive the block before editing.");
const underTrash = () => invalid("Can't edit page on block with an archived ancestor. You must unarchive the ancestor before editing page.");
const SHOWN = 55;
/** How Notion shows an offending value: as JSON, cut off where it gets long. */
const shown = (value) => {
    const text = value === undefined ? "undefined" : JSON.stringify(value);
    return `\`${text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text}\``;
};
const bodyMessage = (lines) => lines.length === 1 ? `body failed validation: ${lines[0]}` : `body failed validation. Fix one:\n${lines.join("\n")}`;
/** A body that does not have the right shape. Several lines are the ways in which one of them would have been right. */
const malformed = (...lines) => invalid(bodyMessage(lines));
const undefinedAt = (path) => `${path} should be defined, instead was \`undefined\`.`;
const unexpected = (path, value) => `${path} should be not present, instead was ${shown(value)}.`;
const atMost = (path, limit, found) => `${path} should be ≤ \`${limit}\`, instead was \`${found}\`.`;

;// CONCATENATED MODULE: ./build/emulator/store.js

const emptyStore = (workspace) => ({
    workspace,
    users: new Map(),
    things: new Map(),
    comments: new Map(),
    tasks: new Map(),
    cursors: new Map(),
    unshared: new Set(),
    access: new Map(),
});
const pageOf = (store, id) => {
    const thing = store.things.get(id);
    return thing?.object === "page" ? thing : undefined;
};
const databaseOf = (store, id) => {
    const thing = store.things.get(id);
    return thing?.object === "database" ? thing : undefined;
};
const dataSourceOf = (store, id) => {
    const thing = store.things.get(id);
    return thing?.object === "data_source" ? thing : undefined;
};
const plainText = (text) => listOf(text)
    .map((item) => textOf(objectOf(item)["plain_text"]))
    .join("");
/** The data source of a row, or nothing for a page that lives on its own. */
const dataSourceOfPage = (store, page) => page.parent.type === "data_source_id" ? dataSourceOf(store, page.parent.id) : undefined;
/** From the object up to the workspace, the object itself first. Parents cannot form a ring: moves are checked. */
const lineage = (store, thing) => {
    const above = thing.parent.type === "workspace" ? undefined : store.things.get(thing.parent.id);
    return above === undefined ? [thing] : [thing, ...lineage(store, above)];
};
const ownBot = (store) => {
    const bot = [...store.users.values()].find((user) => user.own);
    if (bot === undefined)
        throw new Error("The emulator's store has no bot for its connection.");
    return bot;
};

;// CONCATENATED MODULE: ./build/emulator/missing.js


const missing = (store, message) => new Refusal({ status: 404, code: "object_not_found", message, additional: { integration_id: ownBot(store).id } });
/** Notion says the same of what does not exist and of what is not shared. */
const missingThing = (store, kind, id) => {
    const shared = `Make sure the relevant pages and databases are shared with your integration "${store.workspace.connection}".`;
    return missing(store, `Could not find ${kind} with ID: ${id}. ${shared}`);
};
const missingUser = (store, id) => {
    const hint = "Make sure your integration has capabilities to read user information. With those capabilities, only members and guests in the integration's workspace are visible.";
    return missing(store, `Could not find user with ID: ${id}. ${hint}`);
};

;// CONCATENATED MODULE: ./build/emulator/sharing.js

/** Sharing is inherited: what lies under something unshared cannot be seen either. */
const isVisible = (store, thing) => store.unshared.size === 0 || lineage(store, thing).every((above) => !store.unshared.has(above.id));
const isUnderTrash = (store, thing) => lineage(store, thing)
    .slice(1)
    .some((above) => above.inTrash);

;// CONCATENATED MODULE: ./build/emulator/times.js
const MINUTE = 60_000;
const DAY = 86_400_000;
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/i;
const floorMinute = (time) => Math.floor(time / MINUTE) * MINUTE;
/** Pages, blocks, data sources and comments show whole minutes. */
const minute = (time) => new Date(floorMinute(time)).toISOString();
/** Databases show milliseconds, and the zone in numbers. */
const precise = (time) => new Date(time).toISOString().replace("Z", "+00:00");
const isDateOnly = (text) => DATE_ONLY.test(text);
const isIsoDate = (text) => (DATE_ONLY.test(text) || MOMENT.test(text)) && !Number.isNaN(Date.parse(text.slice(0, 10)));
const reads = {
    day: (time) => Math.floor(time / DAY),
    /** A day without a zone begins at midnight in UTC; a moment without a zone is UTC. */
    moment: (text) => {
        if (DATE_ONLY.test(text))
            return Date.parse(`${text}T00:00:00Z`);
        return Date.parse(/(?:Z|[+-]\d{2}(?::?\d{2})?)$/i.test(text.slice(10)) ? text : `${text}Z`);
    },
};
const offsetText = (minutes) => {
    const size = Math.abs(minutes);
    const part = (value) => String(value).padStart(2, "0");
    return `${minutes < 0 ? "-" : "+"}${part(Math.floor(size / 60))}:${part(size % 60)}`;
};
const offsetMinutes = (text) => {
    const [, sign, hours, rest] = /^([+-])(\d{2}):?(\d{2})?$/.exec(text) ?? [];
    return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(rest ?? 0));
};
const isTimeZone = (zone) => {
    try {
        return new Intl.DateTimeFormat("en", { timeZone: zone }).format(0) !== "";
    }
    catch {
        return false;
    }
};
/** How far the zone's clocks are ahead of UTC at that moment, in minutes. */
const zoneOffset = (zone, time) => {
    const parts = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(time);
    const name = parts.find((part) => part.type === "timeZoneName")?.value ?? "GMT";
    return name === "GMT" ? 0 : offsetMinutes(name.slice(3));
};
/**
 * A date as Notion keeps it: seconds go, the zone's name becomes an offset, no zone is UTC, and a pure day stays one.
 */
const keptDate = (text, zone) => {
    if (DATE_ONLY.test(text))
        return text;
    const [, day = "", clock = "", mark] = MOMENT.exec(text) ?? [];
    const wall = Date.parse(`${day}T${clock}:00Z`);
    const written = mark === undefined || zone !== null ? undefined : mark.toUpperCase() === "Z" ? 0 : offsetMinutes(mark);
    const offset = written ?? (zone === null ? 0 : zoneOffset(zone, wall));
    return `${new Date(wall).toISOString().replace("Z", "")}${offsetText(offset)}`;
};

;// CONCATENATED MODULE: ./build/emulator/ids.js

/** The mark that Notion leaves in the last group of an ID: which table the object is in. */
const MARKS = { data_source: "000b", comment: "001d", discussion: "001c", bot: "0027" };
const PROPERTY_ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ<>?:;@[]^_`{|}~=\\";
const UUID = /^([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})$/i;
/** The dashed lower-case form, or nothing: Notion refuses time-based UUIDs (version 1) as if they were none. */
const asUuid = (text) => {
    const parts = UUID.exec(text)?.slice(1);
    return parts === undefined || parts[2]?.startsWith("1") ? undefined : parts.join("-").toLowerCase();
};
const undashed = (id) => id.replaceAll("-", "");
const hex = (random, digits) => Math.floor(random() * 16 ** digits)
    .toString(16)
    .padStart(digits, "0");
const variant = (random) => "89ab"[Math.floor(random() * 4)] ?? "8";
const DAYS_BEFORE = 19_000;
const WORKSPACE_MARK = "9ce7b60a4";
const createIds = (random) => {
    const tail = (mark) => `${mark}${hex(random, 6)}${hex(random, 6)}`.slice(0, 12);
    const ids = {
        random: () => `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-${variant(random)}${hex(random, 3)}-${tail("")}`,
        dated: (now, table) => {
            const day = Math.max(0, reads.day(now) - DAYS_BEFORE)
                .toString(16)
                .padStart(3, "0")
                .slice(-3);
            const head = `${day}${WORKSPACE_MARK}`;
            const mark = table === undefined ? "" : MARKS[table];
            return `${head.slice(0, 8)}-${head.slice(8)}-8${hex(random, 3)}-${variant(random)}${hex(random, 3)}-${tail(mark)}`;
        },
        task: () => `task_${hex(random, 8)}${hex(random, 8)}${hex(random, 8)}${hex(random, 8)}`,
        property: (taken) => {
            const letters = Array.from({ length: 4 }, () => PROPERTY_ALPHABET[Math.floor(random() * PROPERTY_ALPHABET.length)]);
            const id = letters.join("");
            return taken.has(id) ? ids.property(taken) : id;
        },
        pick: (items) => items[Math.floor(random() * items.length)],
    };
    return ids;
};

;// CONCATENATED MODULE: ./build/emulator/validate.js



const LIMITS = {
    payloadBytes: 500_000,
    blocks: 1000,
    array: 100,
    text: 2000,
    equation: 1000,
    url: 2000,
    email: 200,
    phone: 200,
    option: 100,
    references: 25,
    pageSize: 100,
    depth: 2,
};
const article = (kind) => (/^[aeio]/.test(kind) ? `an ${kind}` : `a ${kind}`);
const mismatch = (path, kind, value) => value === undefined ? undefinedAt(path) : `${path} should be ${article(kind)}, instead was ${shown(value)}.`;
const needObject = (value, path) => {
    if (isObject(value))
        return value;
    throw malformed(mismatch(path, "object", value));
};
const needText = (value, path) => {
    if (typeof value === "string")
        return value;
    throw malformed(mismatch(path, "string", value));
};
const needBoolean = (value, path) => {
    if (typeof value === "boolean")
        return value;
    throw malformed(mismatch(path, "boolean", value));
};
/** An array of at most a hundred, which is Notion's limit for every array of text items, blocks, options and references. */
const needList = (value, path) => {
    if (!isList(value))
        throw malformed(mismatch(path, "array", value));
    if (value.length > LIMITS.array)
        throw malformed(atMost(`${path}.length`, LIMITS.array, value.length));
    return value;
};
const needShort = (text, path, limit) => {
    if (text.length > limit)
        throw malformed(atMost(`${path}.length`, limit, text.length));
    return text;
};
const needOnly = (object, allowed, path) => {
    const stranger = Object.keys(object).find((key) => !allowed.includes(key));
    if (stranger !== undefined)
        throw malformed(unexpected(`${path}.${stranger}`, object[stranger]));
};
const needUuid = (value, path) => {
    const text = needText(value, path);
    const uuid = asUuid(text);
    if (uuid === undefined)
        throw malformed(`${path} should be a valid uuid, instead was \`"${text}"\`.`);
    return uuid;
};
const pathUuid = (text, name) => {
    const uuid = asUuid(text);
    if (uuid !== undefined)
        return uuid;
    throw invalid(`path failed validation: path.${name} should be a valid uuid, instead was \`"${text}"\`.`);
};
/** `{ type, page_id }` and the like. Which kinds may be a parent is the endpoint's to say. */
const needParent = (value, kinds) => {
    const parent = needObject(value, "body.parent");
    if (parent["workspace"] === true)
        return { type: "workspace" };
    const kind = kinds.find((key) => parent[key] !== undefined);
    if (kind === undefined)
        throw malformed(...kinds.map((key) => undefinedAt(`body.parent.${key}`)));
    if (typeof parent[kind] === "string")
        return { type: kind, id: needUuid(parent[kind], `body.parent.${kind}`) };
    const others = kinds.filter((key) => key !== kind).map((key) => undefinedAt(`body.parent.${key}`));
    throw malformed(...others, `body.parent.${kind} should be a string, instead was ${shown(parent[kind])}.`);
};
const pageSize = (value, where) => {
    if (value === undefined || value === null)
        return LIMITS.pageSize;
    const size = Number(value);
    const refuse = (problem) => {
        throw invalid(`${where} failed validation: ${where}.page_size should be ${problem}, instead was ${shown(value)}.`);
    };
    if (!Number.isInteger(size))
        return refuse("an integer or `undefined`");
    if (size < 0)
        return refuse("≥ `0` or `undefined`");
    if (size > LIMITS.pageSize)
        return refuse(`≤ \`${LIMITS.pageSize}\` or \`undefined\``);
    return size === 0 ? LIMITS.pageSize : size;
};
const pagingOfBody = (body) => ({
    size: pageSize(body["page_size"], "body"),
    cursor: body["start_cursor"] === undefined ? null : needText(body["start_cursor"], "body.start_cursor"),
});
const figure = (text) => {
    if (text === null)
        return undefined;
    return text === "" || Number.isNaN(Number(text)) ? text : Number(text);
};
const pagingOfQuery = (query) => ({
    size: pageSize(figure(query.get("page_size")), "query"),
    cursor: query.get("start_cursor"),
});

;// CONCATENATED MODULE: ./build/emulator/needs.js




const WORDS = { page: "a page", database: "a database", data_source: "a data source", block: "a block" };
const isKind = (thing, kind) => thing.object === kind;
/** The object with that ID, which must be of that kind, exist, and be shared. */
const needThing = ({ store }, kind, id) => {
    const thing = store.things.get(id);
    if (thing === undefined || !isVisible(store, thing))
        throw missingThing(store, kind, id);
    if (isKind(thing, kind))
        return thing;
    // A block is not addressed by the other endpoints at all, and so it is simply not found there.
    if (thing.object === "block")
        throw missingThing(store, kind, id);
    const other = thing.object.replace("_", " ");
    throw invalid(`Provided ID ${id} is ${WORDS[thing.object]}, not ${WORDS[kind]}. Use the retrieve ${other} API instead.`);
};
const needPage = (call, id) => needThing(call, "page", pathUuid(id, "page_id"));
const needDatabase = (call, id) => needThing(call, "database", pathUuid(id, "database_id"));
const needDataSource = (call, id) => needThing(call, "data_source", pathUuid(id, "data_source_id"));
/** A block in the widest sense: pages and databases are blocks too. */
const needBlock = ({ store }, id) => {
    const thing = store.things.get(id);
    if (thing === undefined || thing.object === "data_source" || !isVisible(store, thing)) {
        throw missingThing(store, "block", id);
    }
    return thing;
};
/** Nothing in the trash can be edited, nor anything below it. */
const needEditable = ({ store }, thing) => {
    if (thing.inTrash)
        throw inTrash();
    if (isUnderTrash(store, thing))
        throw underTrash();
};

;// CONCATENATED MODULE: ./build/emulator/query/cursors.js


const badCursor = (cursor) => invalid(`The start_cursor provided is invalid: ${cursor}`);
/** A cursor that is the ID of the first item of the next page, as for blocks, users, comments and search. */
const slicePage = (items, { size, cursor }, idOf) => {
    const wanted = cursor === null ? null : asUuid(cursor);
    const start = wanted === null ? 0 : items.findIndex((item) => idOf(item) === wanted);
    if (start < 0)
        throw badCursor(cursor ?? "");
    const next = items[start + size];
    return { results: items.slice(start, start + size), next: next === undefined ? null : idOf(next) };
};
const listAnswer = (type, slice, extra = {}) => ({
    object: "list",
    results: slice.results,
    next_cursor: slice.next,
    has_more: slice.next !== null,
    type,
    [type]: {},
    ...extra,
});


;// CONCATENATED MODULE: ./build/emulator/rows/edits.js



/** A new object's common part, made now by whoever asks. */
const fresh = (call, id, parent) => {
    const now = call.now();
    const actor = call.actor;
    return { id, parent, created: now, createdBy: actor, edited: now, editedBy: actor, inTrash: false };
};
/** Before a row changes: what a late index goes on showing. A row that is already late stays at what it showed. */
const remember = (call, page) => {
    const { lagMs } = call.twists;
    if (lagMs === undefined)
        return;
    const late = page.lag !== null && page.lag.until > call.now() ? page.lag.before : undefined;
    const now = { values: new Map(page.values), inTrash: page.inTrash, edited: page.edited };
    page.lag = { until: call.now() + lagMs, before: late === undefined ? now : late };
};
const hideNew = (call, page) => {
    if (call.twists.lagMs !== undefined)
        page.lag = { until: call.now() + call.twists.lagMs, before: null };
};
const touch = (call, thing) => {
    thing.edited = call.now();
    thing.editedBy = call.actor;
};
/** An edit of a block is an edit of its page, and of the blocks it lies in. */
const touchUp = (call, thing) => {
    touch(call, thing);
    if (thing.object !== "block" || thing.parent.type === "workspace")
        return;
    const above = call.store.things.get(thing.parent.id);
    if (above !== undefined)
        touchUp(call, above);
};
const childrenOf = (store, id) => {
    const thing = store.things.get(id);
    return thing?.object === "page" || thing?.object === "block" ? thing.children : undefined;
};
/** Pages and databases under a page or block stand in its content, in order. */
const adopt = (store, thing) => {
    const { parent } = thing;
    if (parent.type === "page_id" || parent.type === "block_id")
        childrenOf(store, parent.id)?.push(thing.id);
};
const abandon = (store, thing) => {
    if (thing.parent.type === "workspace")
        return;
    const above = store.things.get(thing.parent.id);
    if (above?.object === "page" || above?.object === "block") {
        above.children = above.children.filter((id) => id !== thing.id);
    }
};
/** `in_trash`, which was called `archived` before 2026-03-11 and is unknown there by that name. */
const trashWish = ({ version, body }) => {
    if (body["archived"] !== undefined) {
        if (version === "2026-03-11")
            throw malformed(unexpected("body.archived", body["archived"]));
        if (body["in_trash"] === undefined)
            return needBoolean(body["archived"], "body.archived");
    }
    return body["in_trash"] === undefined ? null : needBoolean(body["in_trash"], "body.in_trash");
};
const ICON_URL = /^https:\/\/www\.notion\.so\/icons\/(.+)_([a-z]+)\.svg$/;
/** Icons of Notion's own set are recognised by their address. */
const readIcon = (icon) => {
    if (typeof icon["emoji"] === "string")
        return { type: "emoji", emoji: icon["emoji"] };
    const url = textOf(objectOf(icon["external"])["url"]);
    const [, name, color] = ICON_URL.exec(url) ?? [];
    if (name !== undefined && color !== undefined)
        return { type: "icon", icon: { name, color } };
    const kind = ["external", "custom_emoji", "file_upload", "icon", "file"].find((key) => icon[key] !== undefined);
    if (kind === undefined)
        throw malformed("body.icon.emoji should be defined, instead was `undefined`.");
    return { type: kind, [kind]: icon[kind] ?? null };
};

;// CONCATENATED MODULE: ./build/emulator/formula/text.js

const CALL = /prop\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')\s*\)/g;
/** Notion keeps a formula by property ID and shows it so: the name in `prop("…")` becomes a token. */
const printExpression = (expression, { store, source }) => expression.replaceAll(CALL, (call, double, single) => {
    const name = (double ?? single ?? "").replaceAll(/\\(.)/g, "$1");
    const columns = [...(dataSourceOf(store, source.id)?.properties.values() ?? [])];
    const property = columns.find((column) => column.name === name);
    if (property === undefined)
        return call;
    return `{{notion:block_property:${encodeURIComponent(property.id)}:${source.id}:${store.workspace.id}}}`;
});
/** A formula that was written with tokens, back in names, so that it can be read as it was meant. */
const withNames = (expression, source) => expression.replaceAll(/\{\{notion:block_property:([^:}]+):[^}]*\}\}/g, (token, id) => {
    const property = source.properties.get(decodeURIComponent(id));
    return property === undefined ? token : `prop(${JSON.stringify(property.name)})`;
});

;// CONCATENATED MODULE: ./build/emulator/schema/options.js



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
const hasOptions = (type) => ["select", "multi_select", "status"].includes(type);
const same = (a, b) => a.toLowerCase() === b.toLowerCase();
const optionNamed = (options, name) => options.find((option) => option.name === name) ?? options.find((option) => same(option.name, name));
const needName = (name, type, path) => {
    if (name.includes(","))
        throw invalid(`Invalid ${type} option, commas not allowed: ${name}`);
    return needShort(name, path, LIMITS.option);
};
const newOption = (name, { type, path, ids }) => ({
    id: ids.random(),
    name: needName(name, type, path),
    color: ids.pick(COLORS) ?? "default",
    description: null,
});
const colorOf = (sent, path) => {
    if (sent["color"] === undefined || sent["color"] === null)
        return undefined;
    const color = needText(sent["color"], `${path}.color`);
    if (COLORS.some((known) => known === color))
        return color;
    const known = COLORS.map((name) => `\`"${name}"\``).join(", ");
    throw malformed(`${path}.color should be ${known}, or \`undefined\`, instead was \`"${color}"\`.`);
};
const keptOption = (old, sent, path) => {
    const color = colorOf(sent, path);
    if (color !== undefined && color !== old.color) {
        const which = sent["id"] === undefined ? `name: ${old.name}` : `id: ${old.id}`;
        throw invalid(`Cannot update color of select with ${which}`);
    }
    return sent["description"] === undefined ? old : { ...old, description: textOf(sent["description"]) || null };
};
/**
 * The options after a write that names them all: what is not named is gone. An option is recognised by its ID or its
 * name, keeps both (a new name for a known ID is silently ignored), and cannot change its colour.
 */
const replaceOptions = (sent, { old, type, path, ids }) => {
    const list = [];
    for (const [index, value] of sent.entries()) {
        const at = `${path}[${index}]`;
        const item = needObject(value, at);
        const known = old.find((option) => option.id === item["id"]) ?? old.find((option) => option.name === item["name"]);
        const option = known === undefined
            ? {
                id: textOf(item["id"]) || ids.random(),
                name: needName(needText(item["name"], `${at}.name`), type, `${at}.name`),
                color: colorOf(item, at) ?? "default",
                description: textOf(item["description"]) || null,
            }
            : keptOption(known, item, at);
        if (list.some((other) => same(other.name, option.name))) {
            throw invalid(`Cannot have two options with the same name: ${option.name}`);
        }
        list.push(option);
    }
    return list;
};
const DEFAULT_STATUS = [
    { name: "Not started", color: "default", group: "To-do" },
    { name: "In progress", color: "blue", group: "In progress" },
    { name: "Done", color: "green", group: "Complete" },
];
const GROUPS = [
    { name: "To-do", color: "gray" },
    { name: "In progress", color: "blue" },
    { name: "Complete", color: "green" },
];
/** Groups are three and fixed; an option stays in its group, and a new one goes where it asks to, else to the first. */
const groupsOf = (options, { wishes, old, ids }) => {
    const home = (option) => wishes.get(option.name) ?? old.find((group) => group.optionIds.includes(option.id))?.name ?? GROUPS[0].name;
    return GROUPS.map((group) => ({
        ...group,
        id: old.find((known) => known.name === group.name)?.id ?? ids.random(),
        optionIds: options.filter((option) => home(option) === group.name).map((option) => option.id),
    }));
};
const wishesOf = (sent, path) => new Map(sent.flatMap((value, index) => {
    const item = needObject(value, `${path}[${index}]`);
    return item["group"] === undefined ? [] : [[textOf(item["name"]), needText(item["group"], `${path}.group`)]];
}));
/** What the settings of a select, multi_select or status say about its options; without a word, all stays as it is. */
const choicesOf = (config, { old, type, path, ids }) => {
    const before = { options: old?.options ?? [], groups: old?.groups ?? [] };
    const fresh = type === "status" && old === undefined ? DEFAULT_STATUS : undefined;
    if (config["options"] === undefined && fresh === undefined)
        return before;
    const sent = config["options"] === undefined ? (fresh ?? []) : needList(config["options"], `${path}.options`);
    const options = replaceOptions(sent, { old: before.options, type, path: `${path}.options`, ids });
    if (type !== "status")
        return { options, groups: [] };
    return { options, groups: groupsOf(options, { wishes: wishesOf(sent, `${path}.options`), old: before.groups, ids }) };
};
const options_defaultStatus = ({ options, groups }) => options.find((option) => groups[0]?.optionIds.includes(option.id)) ?? options[0];
const printOption = ({ id, name, color }) => ({ id, name, color });
const printChoices = ({ options, groups }, type) => ({
    options: options.map(({ id, name, color, description }) => ({ id, name, color, description })),
    ...(type === "status"
        ? { groups: groups.map(({ id, name, color, optionIds }) => ({ id, name, color, option_ids: [...optionIds] })) }
        : {}),
});

;// CONCATENATED MODULE: ./build/emulator/schema/schema.js








const BARE = [
    ...["title", "rich_text", "date", "people", "files", "checkbox", "url", "email", "phone_number", "place"],
    ...["created_time", "created_by", "last_edited_time", "last_edited_by"],
];
const CREATABLE = [...BARE, "number", "select", "multi_select", "status", "formula", "relation", "rollup", "unique_id"];
const encodeId = (id) => encodeURIComponent(id);
const decodeId = (id) => {
    try {
        return decodeURIComponent(id);
    }
    catch {
        return id;
    }
};
/** A property by its name or by its ID, encoded or not. */
const findProperty = (source, key) => propertiesOf(source).find((property) => property.name === key) ??
    source.properties.get(decodeId(key)) ??
    source.properties.get(key);
const byKeyOrder = (a, b) => a.id.length - b.id.length || Buffer.compare(Buffer.from(a.id), Buffer.from(b.id));
const inOrder = new WeakMap();
/** The columns in the order of Notion's answers: by decoded ID, shorter first, then by byte. */
const propertiesOf = (source) => {
    const known = inOrder.get(source.properties);
    if (known !== undefined)
        return known;
    const sorted = [...source.properties.values()].sort(byKeyOrder);
    inOrder.set(source.properties, sorted);
    return sorted;
};
const titleProperty = (source) => propertiesOf(source).find((property) => property.type === "title");
const typeOf = (sent) => {
    const named = textOf(sent["type"]);
    return CREATABLE.includes(named) && sent[named] !== undefined
        ? named
        : CREATABLE.find((type) => sent[type] !== undefined);
};
/** Both columns are kept by ID, so that a rollup outlives their renames. */
const rollupConfig = (config, { world, source, path }) => {
    const columnOf = (place, key) => findProperty(place, textOf(config[`${key}_property_id`]) || textOf(config[`${key}_property_name`]));
    const relation = columnOf(source, "relation");
    if (relation?.type !== "relation")
        throw invalid(`${path}: the relation property of a rollup does not exist.`);
    const other = dataSourceOf(world.store, textOf(relation.config["target"]));
    const target = other === undefined ? undefined : columnOf(other, "rollup");
    if (target === undefined)
        throw invalid(`${path}: the property that a rollup looks at does not exist.`);
    return { relation: relation.id, target: target.id, function: needText(config["function"], `${path}.function`) };
};
const relationConfig = (config, { store }, path) => {
    const id = needUuid(config["data_source_id"], `${path}.data_source_id`);
    const target = dataSourceOf(store, id);
    if (target === undefined || !isVisible(store, target))
        throw missingThing(store, "data_source", id);
    const dual = config["dual_property"] !== undefined;
    if (!dual && config["single_property"] === undefined) {
        throw malformed(undefinedAt(`${path}.single_property`), undefinedAt(`${path}.dual_property`));
    }
    const name = textOf(objectOf(config["dual_property"])["synced_property_name"]);
    return { target: id, dual, wish: name };
};
/** What the emulator keeps of a type's settings. */
const configOf = (type, config, { world, source, path }) => {
    switch (type) {
        case "number":
            return { format: textOf(config["format"]) || "number" };
        case "unique_id":
            return { prefix: textOf(config["prefix"]) || null };
        case "formula":
            return {
                expression: needText(config["expression"], `${path}.expression`),
                // Only a seed says so: a formula that a person made in the app can be filtered on, and looks the same otherwise.
                ...(config["made_in_app"] === true ? { made_in_app: true } : {}),
            };
        case "rollup":
            return rollupConfig(config, { world, source, path });
        case "relation":
            return relationConfig(config, world, path);
        default:
            return {};
    }
};
/** A new column from the settings in a request, or an old one with new settings. */
const draftProperty = (sent, draft) => {
    const { world, source, path, old } = draft;
    const given = needObject(sent, path);
    const type = typeOf(given);
    if (type === undefined) {
        if (isObject(sent) && Object.keys(given).every((key) => ["name", "description", "id"].includes(key))) {
            throw invalid(`${draft.name} is not a valid property schema`);
        }
        throw malformed(...CREATABLE.map((known) => undefinedAt(`${path}.${known}`)));
    }
    const config = objectOf(given[type]);
    const at = { ...draft, path: `${path}.${type}` };
    const keeps = old?.type === type;
    const choices = hasOptions(type)
        ? choicesOf(config, { old: keeps ? old : undefined, type, path: at.path, ids: world.ids })
        : { options: [], groups: [] };
    const silent = keeps && Object.keys(config).length === 0;
    return {
        id: old?.id ?? (type === "title" ? "title" : world.ids.property(source.properties)),
        name: draft.name,
        description: textOf(given["description"]) || null,
        type,
        config: silent ? old.config : configOf(type, config, at),
        ...choices,
    };
};
const printRelation = (store, { config }) => {
    const target = dataSourceOf(store, textOf(config["target"]));
    const synced = target?.properties.get(textOf(config["synced"]));
    const type = config["dual"] === true ? "dual_property" : "single_property";
    return {
        database_id: target?.parent.type === "database_id" ? target.parent.id : null,
        data_source_id: textOf(config["target"]),
        type,
        [type]: synced === undefined ? {} : { synced_property_name: synced.name, synced_property_id: encodeId(synced.id) },
    };
};
/** The column that a rollup follows, and the column it looks at on the other side. */
const rollupParts = (store, source, { config }) => {
    const relation = source.properties.get(textOf(config["relation"]));
    const target = dataSourceOf(store, textOf(relation?.config["target"]));
    const looked = target?.properties.get(textOf(config["target"]));
    return { relation, target, looked };
};
const printRollup = (store, source, property) => {
    const { relation, looked } = rollupParts(store, source, property);
    return {
        rollup_property_name: looked?.name ?? null,
        relation_property_name: relation?.name ?? null,
        rollup_property_id: looked?.id ?? null,
        relation_property_id: relation?.id ?? null,
        function: textOf(property.config["function"]),
    };
};
const printConfig = (store, source, property) => {
    if (hasOptions(property.type))
        return printChoices(property, property.type);
    if (property.type === "relation")
        return printRelation(store, property);
    if (property.type === "rollup")
        return printRollup(store, source, property);
    if (property.type !== "formula")
        return property.config;
    return { expression: printExpression(textOf(property.config["expression"]), { store, source }) };
};
const printSchema = (store, source) => Object.fromEntries(propertiesOf(source).map((property) => [
    property.name,
    {
        id: encodeId(property.id),
        name: property.name,
        description: property.description,
        type: property.type,
        [property.type]: printConfig(store, source, property),
    },
]));

;// CONCATENATED MODULE: ./build/emulator/titles.js


const titleOfPage = (page) => plainText(page.values.get("title"));
const titleOf = (store, id) => {
    const thing = store.things.get(id);
    const page = pageOf(store, id);
    if (page !== undefined)
        return titleOfPage(page);
    return thing?.object === "database" || thing?.object === "data_source" ? plainText(thing.title) : "";
};
/** Runs of anything but letters, digits and `_` become one dash. */
const slug = (title) => title.replaceAll(/[^\p{L}\p{N}_]+/gu, "-").replaceAll(/^-|-$/g, "");
const urlOf = (store, id, title = "") => {
    const name = slug(title);
    return `${store.workspace.urls}${name === "" ? "" : `${name}-`}${undashed(id)}`;
};

;// CONCATENATED MODULE: ./build/emulator/users.js





const botOf = (store, user) => user.own
    ? {
        owner: { type: "workspace", workspace: true },
        workspace_name: store.workspace.name,
        workspace_id: store.workspace.id,
        workspace_limits: { max_file_upload_size_in_bytes: 5_242_880 },
    }
    : {};
const full = (user, kind) => ({
    object: "user",
    id: user.id,
    name: user.name,
    avatar_url: user.avatarUrl,
    type: user.type,
    [user.type]: kind,
});
const personOf = ({ email, emailVerified }) => {
    if (email === null)
        return {};
    return emailVerified === null ? { email } : { email, email_verified: emailVerified };
};
/** The user inside a property or a mention: bots show nothing of their workspace there. */
const printUser = (store, id) => {
    const user = store.users.get(id);
    return user === undefined ? userRef(id) : full(user, user.type === "person" ? personOf(user) : {});
};
const userRef = (id) => ({ object: "user", id });
const printAll = ({ store, access }, user) => full(user, user.type === "bot" ? botOf(store, user) : access.emails ? personOf(user) : {});
const needUsers = ({ access }) => {
    if (!access.users)
        throw restricted();
};
const retrieveMe = (call) => printAll(call, ownBot(call.store));
const retrieveUser = (call) => {
    const id = pathUuid(call.param("user_id"), "user_id");
    const user = call.store.users.get(id);
    needUsers(call);
    if (user === undefined)
        throw missingUser(call.store, id);
    return printAll(call, user);
};
const listUsers = (call) => {
    needUsers(call);
    const users = [...call.store.users.values()];
    const slice = slicePage(users, pagingOfQuery(call.query), (user) => user.id);
    return listAnswer("user", { ...slice, results: slice.results.map((user) => printAll(call, user)) });
};

;// CONCATENATED MODULE: ./build/emulator/query/view.js
const MAX_DEPTH = 10;
/** The same look, one column further on and with nothing cut off. */
const deeper = (view) => ({ ...view, limit: Number.POSITIVE_INFINITY, depth: view.depth + 1 });

;// CONCATENATED MODULE: ./build/emulator/formula/functions.js

const isMoment = (worth) => typeof worth === "object" && worth !== null && "moment" in worth;
const isMany = (worth) => Array.isArray(worth);
const momentOf = (text) => ({ moment: reads.moment(text), dayOnly: isDateOnly(text) });
const isBlank = (worth) => worth === undefined ||
    worth === null ||
    worth === "" ||
    worth === 0 ||
    worth === false ||
    (isMany(worth) && worth.length === 0);
const asNumber = (worth) => {
    if (isMoment(worth))
        return worth.moment;
    return typeof worth === "number" || typeof worth === "boolean" ? Number(worth) : Number(worth ?? 0) || 0;
};
const dayText = ({ moment, dayOnly }) => new Date(moment).toISOString().slice(0, dayOnly ? 10 : 16);
const asText = (worth) => {
    if (worth === undefined || worth === null)
        return "";
    if (isMoment(worth))
        return dayText(worth);
    return isMany(worth) ? worth.map(asText).join(", ") : String(worth);
};
const asMoment = (worth) => (isMoment(worth) ? worth : null);
const functions_DAY = 86_400_000;
const UNIT_MS = {
    minutes: 60_000,
    hours: 3_600_000,
    days: 86_400_000,
    weeks: 604_800_000,
};
const UNIT_MONTHS = { months: 1, quarters: 3, years: 12 };
/** Months keep the day of the month where the month is long enough. */
const plusMonths = (time, months) => {
    const date = new Date(time);
    const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
    const last = new Date(Date.UTC(new Date(first).getUTCFullYear(), new Date(first).getUTCMonth() + 1, 0)).getUTCDate();
    return (first + (Math.min(date.getUTCDate(), last) - 1) * 86_400_000 + (((time % 86_400_000) + 86_400_000) % 86_400_000));
};
const shift = (worth, amount, unit) => {
    const from = asMoment(worth);
    if (from === null)
        return null;
    const months = UNIT_MONTHS[unit];
    const moment = months === undefined ? from.moment + amount * (UNIT_MS[unit] ?? 0) : plusMonths(from.moment, amount * months);
    return { moment, dayOnly: from.dayOnly && (months !== undefined || unit === "days" || unit === "weeks") };
};
const monthsBetween = (a, b) => {
    const [left, right] = [new Date(a), new Date(b)];
    const whole = (left.getUTCFullYear() - right.getUTCFullYear()) * 12 + left.getUTCMonth() - right.getUTCMonth();
    if (whole > 0 && plusMonths(b, whole) > a)
        return whole - 1;
    return whole < 0 && plusMonths(b, whole) < a ? whole + 1 : whole;
};
const between = (first, second, unit) => {
    const [a, b] = [asMoment(first), asMoment(second)];
    if (a === null || b === null)
        return null;
    const months = UNIT_MONTHS[unit];
    if (months !== undefined)
        return Math.trunc(monthsBetween(a.moment, b.moment) / months);
    return Math.trunc((a.moment - b.moment) / (UNIT_MS[unit] ?? functions_DAY));
};
const compare = (a, b) => typeof a === "string" && typeof b === "string" ? Number(a > b) - Number(a < b) : asNumber(a) - asNumber(b);
const equal = (a, b) => {
    if (isMoment(a) && isMoment(b))
        return a.moment === b.moment;
    return isMany(a) || isMany(b) || isMoment(a) || isMoment(b) ? asText(a) === asText(b) : (a ?? "") === (b ?? "");
};
/** An order needs two values: nothing is neither before nor after a date. */
const ordered = (a, b, holds) => (a ?? null) !== null && (b ?? null) !== null && holds(compare(a, b));
const part = (worth, read) => {
    const moment = asMoment(worth);
    return moment === null ? null : read(new Date(moment.moment));
};
const DATE_WORDS = {
    Y: (date) => String(date.getUTCFullYear()),
    YYYY: (date) => String(date.getUTCFullYear()),
    MM: (date) => String(date.getUTCMonth() + 1).padStart(2, "0"),
    DD: (date) => String(date.getUTCDate()).padStart(2, "0"),
    D: (date) => String(date.getUTCDate()),
    M: (date) => String(date.getUTCMonth() + 1),
    HH: (date) => String(date.getUTCHours()).padStart(2, "0"),
    mm: (date) => String(date.getUTCMinutes()).padStart(2, "0"),
    W: (date) => String(Math.floor((reads.day(date.getTime()) + 3) / 7)),
};
const formatDate = (worth, pattern) => {
    const moment = asMoment(worth);
    if (moment === null)
        return "";
    return pattern.replaceAll(/YYYY|MM|DD|HH|mm|Y|M|D|W/g, (word) => DATE_WORDS[word]?.(new Date(moment.moment)) ?? word);
};
const toNumber = (worth) => {
    if (typeof worth === "string")
        return worth.trim() === "" || Number.isNaN(Number(worth)) ? null : Number(worth);
    return worth === undefined || worth === null ? null : asNumber(worth);
};
const holds = (list, item) => isMany(list) ? list.some((one) => equal(one, item)) : asText(list).includes(asText(item));
const add = (a = null, b = null) => typeof a === "string" || typeof b === "string" ? asText(a) + asText(b) : asNumber(a) + asNumber(b);
/** The functions of Notion's formula language that do not look at the page. */
const FUNCTIONS = {
    or: (...args) => args.some((arg) => !isBlank(arg)),
    and: (...args) => args.every((arg) => !isBlank(arg)),
    not: (a) => isBlank(a),
    equal: (a, b) => equal(a, b),
    unequal: (a, b) => !equal(a, b),
    smaller: (a, b) => ordered(a, b, (difference) => difference < 0),
    smallerEq: (a, b) => ordered(a, b, (difference) => difference <= 0),
    larger: (a, b) => ordered(a, b, (difference) => difference > 0),
    largerEq: (a, b) => ordered(a, b, (difference) => difference >= 0),
    add,
    concat: (...args) => args.map(asText).join(""),
    subtract: (a, b) => asNumber(a) - asNumber(b),
    multiply: (a, b) => asNumber(a) * asNumber(b),
    divide: (a, b) => asNumber(a) / asNumber(b),
    mod: (a, b) => asNumber(a) % asNumber(b),
    pow: (a, b) => asNumber(a) ** asNumber(b),
    unaryMinus: (a) => -asNumber(a),
    unaryPlus: (a) => asNumber(a),
    abs: (a) => Math.abs(asNumber(a)),
    ceil: (a) => Math.ceil(asNumber(a)),
    floor: (a) => Math.floor(asNumber(a)),
    round: (a) => Math.round(asNumber(a)),
    min: (...args) => Math.min(...args.map(asNumber)),
    max: (...args) => Math.max(...args.map(asNumber)),
    sum: (...args) => args.flatMap((arg) => (isMany(arg) ? arg : [arg])).reduce((all, one) => all + asNumber(one), 0),
    empty: (a) => isBlank(a),
    length: (a) => (isMany(a) ? a.length : asText(a).length),
    includes: (a, b) => holds(a, b),
    contains: (a, b) => holds(a, b),
    format: (a) => asText(a),
    toNumber: (a) => toNumber(a),
    lower: (a) => asText(a).toLowerCase(),
    upper: (a) => asText(a).toUpperCase(),
    trim: (a) => asText(a).trim(),
    replaceAll: (a, b, c) => asText(a).replaceAll(asText(b), asText(c)),
    substring: (a, from, to) => asText(a).slice(asNumber(from), to === undefined ? undefined : asNumber(to)),
    join: (a, b) => (isMany(a) ? a.map(asText).join(asText(b)) : asText(a)),
    first: (a) => (isMany(a) ? (a[0] ?? null) : (a ?? null)),
    at: (a, index) => (isMany(a) ? (a.at(asNumber(index)) ?? null) : (a ?? null)),
    dateAdd: (date, amount, unit) => shift(date, asNumber(amount), asText(unit)),
    dateSubtract: (date, amount, unit) => shift(date, -asNumber(amount), asText(unit)),
    dateBetween: (a, b, unit) => between(a, b, asText(unit)),
    formatDate: (date, pattern) => formatDate(date, asText(pattern)),
    parseDate: (text) => momentOf(asText(text)),
    minute: (date) => part(date, (at) => at.getUTCMinutes()),
    hour: (date) => part(date, (at) => at.getUTCHours()),
    day: (date) => part(date, (at) => at.getUTCDay() || 7),
    date: (date) => part(date, (at) => at.getUTCDate()),
    month: (date) => part(date, (at) => at.getUTCMonth() + 1),
    year: (date) => part(date, (at) => at.getUTCFullYear()),
    timestamp: (date) => part(date, (at) => at.getTime()),
};

;// CONCATENATED MODULE: ./build/emulator/formula/parse.js

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|([A-Za-z_]\w*)|(==|!=|<=|>=|&&|\|\||[-+*/%^<>!?:(),.]))/y;
const unquote = (text) => text
    .slice(1, -1)
    .replaceAll(/\\(.)/g, (_, letter) => (letter === "n" ? "\n" : letter === "t" ? "\t" : letter));
const tokensOf = (source) => {
    const tokens = [];
    TOKEN.lastIndex = 0;
    while (source.slice(TOKEN.lastIndex).trim() !== "") {
        const at = TOKEN.lastIndex;
        const [, number, string, name, sign] = TOKEN.exec(source) ?? [];
        if (number !== undefined)
            tokens.push({ kind: "number", text: number });
        else if (string !== undefined)
            tokens.push({ kind: "string", text: unquote(string) });
        else if (name !== undefined)
            tokens.push({ kind: "name", text: name });
        else if (sign !== undefined)
            tokens.push({ kind: "sign", text: sign });
        else
            throw new SyntaxError(`The formula cannot be read at "${source.slice(at, at + 20)}".`);
    }
    return [...tokens, { kind: "end", text: "" }];
};
const TIGHT = 7;
/** How tightly each operator holds, and the function it stands for. */
const BINARY = {
    or: [1, "or"],
    "||": [1, "or"],
    and: [2, "and"],
    "&&": [2, "and"],
    "==": [3, "equal"],
    "!=": [3, "unequal"],
    "<": [4, "smaller"],
    "<=": [4, "smallerEq"],
    ">": [4, "larger"],
    ">=": [4, "largerEq"],
    "+": [5, "add"],
    "-": [5, "subtract"],
    "*": [6, "multiply"],
    "/": [6, "divide"],
    "%": [6, "mod"],
    "^": [TIGHT, "pow"],
};
const UNARY = { "-": "unaryMinus", "!": "not", not: "not", "+": "unaryPlus" };
const call = (name, ...args) => ({ kind: "call", name, args });
const readerOf = (tokens) => {
    let position = 0;
    const peek = () => tokens[position] ?? { kind: "end", text: "" };
    const take = () => {
        const token = peek();
        position += 1;
        return token;
    };
    const takes = (sign) => {
        const found = peek().kind === "sign" && peek().text === sign;
        if (found)
            position += 1;
        return found;
    };
    const need = (sign) => {
        if (!takes(sign))
            throw new SyntaxError(`The formula lacks "${sign}".`);
    };
    return { peek, take, takes, need };
};
const readArguments = (reader) => {
    if (reader.takes(")"))
        return [];
    const list = [readExpression(reader, 0)];
    while (reader.takes(","))
        list.push(readExpression(reader, 0));
    reader.need(")");
    return list;
};
const readNamed = (reader, name) => {
    if (name === "true" || name === "false")
        return { kind: "value", value: name === "true" };
    return reader.takes("(") ? call(name, ...readArguments(reader)) : call(name);
};
const readPrimary = (reader) => {
    const { kind, text } = reader.take();
    if (kind === "number")
        return { kind: "value", value: Number(text) };
    if (kind === "string")
        return { kind: "value", value: text };
    const unary = own(UNARY, text);
    // `not(…)` is an ordinary call, `not …` an operator.
    if (unary !== undefined && !(text === "not" && reader.peek().text === "("))
        return call(unary, readExpression(reader, TIGHT));
    if (kind === "name")
        return readNamed(reader, text);
    if (kind !== "sign" || text !== "(")
        throw new SyntaxError(`The formula has an unexpected "${text}".`);
    const inner = readExpression(reader, 0);
    reader.need(")");
    return inner;
};
const readMethods = (reader) => {
    let left = readPrimary(reader);
    while (reader.takes(".")) {
        const { text } = reader.take();
        left = reader.takes("(") ? call(text, left, ...readArguments(reader)) : call(text, left);
    }
    return left;
};
const operatorAt = ({ kind, text }) => kind === "string" ? undefined : own(BINARY, text);
/** Reads on as long as operators hold tighter than `floor`. */
const readExpression = (reader, floor) => {
    let left = readMethods(reader);
    for (let next = operatorAt(reader.peek()); next !== undefined && next[0] > floor; next = operatorAt(reader.peek())) {
        reader.take();
        left = call(next[1], left, readExpression(reader, next[0]));
    }
    if (floor > 0 || !reader.takes("?"))
        return left;
    const yes = readExpression(reader, 0);
    reader.need(":");
    return call("if", left, yes, readExpression(reader, 0));
};
/** A formula in Notion's language as a tree of calls: operators, methods (`a.length()`) and `? :` are calls too. */
const parseFormula = (source) => {
    const reader = readerOf(tokensOf(source));
    const whole = readExpression(reader, 0);
    if (reader.peek().kind !== "end")
        throw new SyntaxError(`The formula does not end at "${reader.peek().text}".`);
    return whole;
};

;// CONCATENATED MODULE: ./build/emulator/formula/formula.js








const parsed = new Map();
const MAX_PARSED = 1000;
const parse = (expression) => {
    const known = parsed.get(expression);
    if (known !== undefined)
        return known;
    if (parsed.size >= MAX_PARSED)
        parsed.clear();
    const formula = parseFormula(expression);
    parsed.set(expression, formula);
    return formula;
};
const named = (value) => (value === null ? null : textOf(objectOf(value)["name"]));
const dateWorth = (value) => (value === null ? null : momentOf(textOf(objectOf(value)["start"])));
const scalar = (value) => typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
/** How a formula sees a value that Notion shows. */
const worthOf = (type, value) => {
    switch (type) {
        case "title":
        case "rich_text":
            return plainText(value);
        case "select":
        case "status":
            return named(value);
        case "multi_select":
        case "people":
        case "files":
            return listOf(value).map(named);
        case "relation":
            return listOf(value).map((one) => textOf(objectOf(one)["id"]));
        case "date":
            return dateWorth(value);
        case "created_time":
        case "last_edited_time":
            return momentOf(textOf(value));
        case "formula":
        case "rollup": {
            const inner = objectOf(value);
            const kind = textOf(inner["type"]);
            return kind === "date" ? dateWorth(inner[kind] ?? null) : scalar(inner[kind] ?? null);
        }
        case "unique_id":
            return `${textOf(objectOf(value)["prefix"])}${numberOf(objectOf(value)["number"]) ?? ""}`;
        default:
            return scalar(value);
    }
};
const lookUp = (name, { page, source, view }) => {
    const property = findProperty(source, name);
    if (property === undefined || view.depth > MAX_DEPTH)
        return null;
    return worthOf(property.type, view.value(page, property, deeper(view)));
};
const evaluate = (formula, scope) => {
    if (formula.kind === "value")
        return formula.value;
    const { name, args } = formula;
    const arg = (index) => {
        const one = args[index];
        return one === undefined ? null : evaluate(one, scope);
    };
    if (name === "if")
        return isBlank(arg(0)) ? arg(2) : arg(1);
    if (name === "ifs") {
        const yes = args.findIndex((_, index) => index % 2 === 0 && index + 1 < args.length && !isBlank(arg(index)));
        return yes >= 0 ? arg(yes + 1) : args.length % 2 === 1 ? arg(args.length - 1) : null;
    }
    if (name === "prop")
        return lookUp(asText(arg(0)), scope);
    if (name === "now")
        return { moment: floorMinute(scope.view.world.now()), dayOnly: false };
    if (name === "today")
        return momentOf(new Date(scope.view.world.now()).toISOString().slice(0, 10));
    return own(FUNCTIONS, name)?.(...args.map((_, index) => arg(index))) ?? null;
};
const DATES = ["dateAdd", "dateSubtract", "parseDate", "now", "today"];
const NUMBERS = ["toNumber", "dateBetween", "minute", "hour", "day", "date", "month", "year", "timestamp"];
const COLUMN_KINDS = {
    date: "date",
    number: "number",
    checkbox: "boolean",
    created_time: "date",
};
/** What an empty result would have been: read off the formula, since there is no value to ask. */
const emptyKind = (formula, scope) => {
    if (formula.kind === "value")
        return typeof formula.value;
    const [first, second, third] = formula.args;
    if (formula.name === "prop" && first?.kind === "value") {
        return COLUMN_KINDS[findProperty(scope.source, String(first.value))?.type ?? ""] ?? "string";
    }
    if (formula.name === "if" && second !== undefined) {
        const kind = emptyKind(second, scope);
        return kind === "string" && third !== undefined ? emptyKind(third, scope) : kind;
    }
    if (DATES.includes(formula.name))
        return "date";
    return NUMBERS.includes(formula.name) ? "number" : "string";
};
const printWorth = (worth, kind) => {
    if (worth === null)
        return { type: kind(), [kind()]: null };
    if (isMoment(worth)) {
        const text = new Date(worth.moment).toISOString();
        const start = worth.dayOnly ? text.slice(0, 10) : keptDate(text, null);
        return { type: "date", date: { start, end: null, time_zone: null } };
    }
    if (isMany(worth))
        return { type: "string", string: asText(worth) };
    if (typeof worth === "number")
        return { type: "number", number: Number.isFinite(worth) ? worth : null };
    return typeof worth === "boolean" ? { type: "boolean", boolean: worth } : { type: "string", string: worth };
};
const evaluateFormula = (page, property, view) => {
    const source = dataSourceOfPage(view.world.store, page);
    if (source === undefined)
        return null;
    const scope = { page, source, view };
    try {
        const formula = parse(withNames(textOf(property.config["expression"]), source));
        return printWorth(evaluate(formula, scope), () => emptyKind(formula, scope));
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return { type: "string", string: null };
        throw error;
    }
};

;// CONCATENATED MODULE: ./build/emulator/schema/rollup.js





const isEmpty = (value) => value === null || value === "" || value === false || (isList(value) && value.length === 0);
const valueText = (value) => {
    if (isList(value))
        return plainText(value) || JSON.stringify(value);
    return isObject(value) ? JSON.stringify(value) : String(value);
};
const numbersOf = (values) => values.flatMap((value) => {
    const inner = isObject(value) ? value[textOf(value["type"])] : value;
    return numberOf(inner) ?? [];
});
const dateOf = (value) => {
    const found = isObject(value) ? textOf(value["start"]) : textOf(value);
    return found === "" ? [] : [found];
};
const rollup_share = (part, whole) => (whole === 0 ? null : part / whole);
const median = (numbers) => {
    const sorted = [...numbers].sort((a, b) => a - b);
    const middle = Math.floor(sorted.length / 2);
    const [low, high] = [sorted[middle - 1], sorted[middle]];
    if (high === undefined)
        return null;
    return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
};
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
const least = (numbers) => (numbers.length === 0 ? null : Math.min(...numbers));
const most = (numbers) => (numbers.length === 0 ? null : Math.max(...numbers));
const COUNTS = {
    count: (values) => values.length,
    count_values: (values) => values.filter((value) => !isEmpty(value)).length,
    empty: (values) => values.filter(isEmpty).length,
    not_empty: (values) => values.filter((value) => !isEmpty(value)).length,
    unique: (values) => new Set(values.filter((value) => !isEmpty(value)).map(valueText)).size,
    percent_empty: (values) => rollup_share(values.filter(isEmpty).length, values.length),
    percent_not_empty: (values) => rollup_share(values.filter((value) => !isEmpty(value)).length, values.length),
    checked: (values) => values.filter((value) => value === true).length,
    unchecked: (values) => values.filter((value) => value === false).length,
    percent_checked: (values) => rollup_share(values.filter((value) => value === true).length, values.length),
    percent_unchecked: (values) => rollup_share(values.filter((value) => value === false).length, values.length),
    sum: (values) => sum(numbersOf(values)),
    average: (values) => rollup_share(sum(numbersOf(values)), numbersOf(values).length),
    median: (values) => median(numbersOf(values)),
    min: (values) => least(numbersOf(values)),
    max: (values) => most(numbersOf(values)),
    range: (values) => numbersOf(values).length === 0 ? null : (most(numbersOf(values)) ?? 0) - (least(numbersOf(values)) ?? 0),
};
const sortedDates = (values) => values.flatMap(dateOf).sort((a, b) => reads.moment(a) - reads.moment(b));
const rollup_DATES = {
    earliest_date: (dates) => ({ start: dates[0], end: null }),
    latest_date: (dates) => ({ start: dates.at(-1), end: null }),
    date_range: (dates) => ({ start: dates[0], end: dates.at(-1) ?? null }),
};
const relatedValues = (page, property, view) => {
    const { store } = view.world;
    const source = dataSourceOfPage(store, page);
    const parts = source === undefined ? undefined : rollupParts(store, source, property);
    const { relation, looked } = parts ?? {};
    if (relation === undefined || looked === undefined)
        return { values: [], type: "title" };
    const rows = listOf(page.values.get(relation.id)).flatMap((id) => pageOf(store, textOf(id)) ?? []);
    return { values: rows.map((row) => view.value(row, looked, deeper(view))), type: looked.type };
};
const evaluateRollup = (page, property, view) => {
    const name = textOf(property.config["function"]);
    const { values, type } = view.depth > MAX_DEPTH ? { values: [], type: "title" } : relatedValues(page, property, view);
    const count = COUNTS[name];
    if (count !== undefined)
        return { type: "number", number: count(values), function: name };
    const dates = rollup_DATES[name]?.(sortedDates(values));
    if (dates !== undefined) {
        const date = dates.start === undefined ? null : { start: dates.start, end: dates.end, time_zone: null };
        return { type: "date", date, function: name };
    }
    const distinct = name === "show_unique" ? [...new Map(values.map((value) => [valueText(value), value])).values()] : values;
    return { type: "array", array: distinct.map((value) => ({ type, [type]: value })), function: name };
};

;// CONCATENATED MODULE: ./build/emulator/rows/rich-text.js







const PLAIN = { bold: false, italic: false, strikethrough: false, underline: false, code: false };
const annotationsOf = (value) => {
    const given = objectOf(value);
    const marks = Object.fromEntries(Object.keys(PLAIN).map((mark) => [mark, given[mark] === true]));
    return { ...marks, color: textOf(given["color"]) || "default" };
};
const readText = (item, path) => {
    const text = needObject(item["text"], `${path}.text`);
    const content = needShort(needText(text["content"], `${path}.text.content`), `${path}.text.content`, LIMITS.text);
    const link = objectOf(text["link"]);
    const url = typeof link["url"] === "string" ? needShort(link["url"], `${path}.text.link.url`, LIMITS.url) : null;
    return { kept: { type: "text", text: { content, link: url === null ? null : { url } } }, plain: content, href: url };
};
const readEquation = (item, path) => {
    const at = `${path}.equation`;
    const given = needText(needObject(item["equation"], at)["expression"], `${at}.expression`);
    const expression = needShort(given, `${at}.expression`, LIMITS.equation);
    return { kept: { type: "equation", equation: { expression } }, plain: expression, href: null };
};
const mentionOf = (type, mention, { path, store }) => {
    const part = (value, plain, href = null) => ({
        kept: { type: "mention", mention: { type, [type]: value } },
        plain,
        href,
    });
    const inner = objectOf(mention[type]);
    const id = () => needUuid(inner["id"], `${path}.mention.${type}.id`);
    switch (type) {
        case "user": {
            const user = store.users.get(id());
            return part(printUser(store, id()), `@${user?.name ?? "Anonymous"}`);
        }
        case "page":
        case "database":
            return part({ id: id() }, titleOf(store, id()) || "Untitled", `https://www.notion.so/${undashed(id())}`);
        case "date": {
            const start = keptDate(textOf(inner["start"]), null);
            const end = typeof inner["end"] === "string" ? keptDate(inner["end"], null) : null;
            return part({ start, end, time_zone: null }, end === null ? start : `${start} → ${end}`);
        }
        case "custom_emoji":
            return part(inner, `:${textOf(inner["name"])}:`);
        default:
            throw malformed(undefinedAt(`${path}.mention.user`), undefinedAt(`${path}.mention.date`), undefinedAt(`${path}.mention.page`));
    }
};
const readMention = (item, where) => {
    const mention = needObject(item["mention"], `${where.path}.mention`);
    const kinds = ["user", "page", "database", "date", "custom_emoji"];
    return mentionOf(kinds.find((kind) => mention[kind] !== undefined) ?? "", mention, where);
};
const readItem = (value, where) => {
    const item = needObject(value, where.path);
    const { kept, plain, href } = item["text"] !== undefined
        ? readText(item, where.path)
        : item["equation"] !== undefined
            ? readEquation(item, where.path)
            : item["mention"] !== undefined
                ? readMention(item, where)
                : refuse(where.path);
    return { ...kept, annotations: annotationsOf(item["annotations"]), plain_text: plain, href };
};
const refuse = (path) => {
    throw malformed(...["text", "mention", "equation"].map((kind) => undefinedAt(`${path}.${kind}`)));
};
/** Rich text from a request, item by item: Notion neither joins nor splits what it is given. */
const readRichText = (value, path, store) => needList(value, path).map((item, index) => readItem(item, { path: `${path}[${index}]`, store }));
const textItem = (content) => ({
    type: "text",
    text: { content, link: null },
    annotations: { ...PLAIN, color: "default" },
    plain_text: content,
    href: null,
});
/** Text of any length as Notion would have had to be given it: pieces of at most 2000. */
const textItems = (content) => Array.from({ length: Math.ceil(content.length / LIMITS.text) }, (_, index) => textItem(content.slice(index * LIMITS.text, (index + 1) * LIMITS.text)));

;// CONCATENATED MODULE: ./build/emulator/rows/values.js










const asKept = (kept) => kept;
const values_text = {
    empty: [],
    write: (value, { path, world }) => readRichText(value, path, world.store),
    read: asKept,
};
const line = (limit) => ({
    empty: null,
    write: (value, { path }) => {
        if (value === null)
            return null;
        const written = needShort(needText(value, path), path, limit);
        if (written === "")
            throw malformed(`${path}.length should be ≥ \`1\`, instead was \`0\`.`);
        return written;
    },
    read: asKept,
});
const number = {
    empty: null,
    write: (value, { path }) => {
        if (value === null || typeof value === "number")
            return value;
        throw malformed(`${path} should be a number, instead was ${shown(value)}.`);
    },
    read: asKept,
};
const addOption = (source, property, option) => {
    const now = source?.properties.get(property.id);
    if (source === undefined || now === undefined)
        return;
    source.properties = new Map(source.properties).set(property.id, { ...now, options: [...now.options, option] });
};
const optionsNow = ({ source, property }) => source?.properties.get(property.id)?.options ?? property.options;
/** The option that a page write means; one that select or multi_select do not have yet is made. */
const writeOption = (value, at) => {
    const sent = needObject(value, at.path);
    const { type } = at.property;
    const options = optionsNow(at);
    if (sent["id"] !== undefined && sent["name"] === undefined) {
        const id = needText(sent["id"], `${at.path}.id`);
        if (options.some((option) => option.id === id))
            return id;
        throw invalid(`Invalid ${type} option. Option with id "${id}" does not exist.`);
    }
    const name = needText(sent["name"], `${at.path}.name`);
    const known = optionNamed(options, name);
    if (known !== undefined)
        return known.id;
    if (type === "status")
        throw invalid(`Invalid status option. Status option "${name}" does not exist".`);
    const made = newOption(name, { type, path: `${at.path}.name`, ids: at.world.ids });
    addOption(at.source, at.property, made);
    return made.id;
};
const readOption = (id, { property }) => {
    const option = property.options.find((known) => known.id === id);
    return option === undefined ? null : printOption(option);
};
const values_select = {
    empty: null,
    write: (value, at) => (value === null ? null : writeOption(value, at)),
    read: readOption,
};
const values_status = {
    empty: null,
    write: (value, at) => (value === null ? (options_defaultStatus(at.property)?.id ?? null) : writeOption(value, at)),
    read: (id, at) => {
        const shownOption = readOption(id, at);
        const fallback = options_defaultStatus(at.property);
        return shownOption ?? (fallback === undefined ? null : printOption(fallback));
    },
};
const multiSelect = {
    empty: [],
    write: (value, at) => [
        ...new Set(needList(value, at.path).map((item, index) => writeOption(item, { ...at, path: `${at.path}[${index}]` }))),
    ],
    read: (ids, at) => listOf(ids).flatMap((id) => readOption(id, at) ?? []),
};
const dateEnd = (value, path) => {
    if (value === undefined || value === null)
        return null;
    if (typeof value === "string" && isIsoDate(value))
        return value;
    const wanted = "a valid ISO 8601 date string, `null`, or `undefined`";
    throw malformed(`${path} should be ${wanted}, instead was ${shown(value)}.`);
};
const writeDate = (value, { path }) => {
    if (value === null)
        return null;
    const sent = needObject(value, path);
    const start = needText(sent["start"], `${path}.start`);
    if (!isIsoDate(start)) {
        throw malformed(`${path}.start should be a valid ISO 8601 date string, instead was ${shown(start)}.`);
    }
    const end = dateEnd(sent["end"], `${path}.end`);
    const zone = textOf(sent["time_zone"]) || null;
    if (zone !== null && !isTimeZone(zone)) {
        throw malformed(`${path}.time_zone should be a valid time zone, \`null\`, or \`undefined\`, instead was ${shown(zone)}.`);
    }
    return { start: keptDate(start, zone), end: end === null ? null : keptDate(end, zone), time_zone: null };
};
const date = { empty: null, write: writeDate, read: asKept };
const people = {
    empty: [],
    write: (value, { path, world }) => [
        ...new Set(needList(value, path).map((item, index) => {
            const at = `${path}[${index}]`;
            const id = needUuid(needObject(item, at)["id"], `${at}.id`);
            if (!world.store.users.has(id))
                throw missingUser(world.store, id);
            return id;
        })),
    ],
    read: (ids, { world, limit }) => listOf(ids)
        .slice(0, limit)
        .map((id) => printUser(world.store, textOf(id))),
};
const writeFile = (value, path) => {
    const sent = needObject(value, path);
    const name = needShort(needText(sent["name"], `${path}.name`), `${path}.name`, LIMITS.option);
    const kind = ["external", "file", "file_upload"].find((key) => isObject(sent[key]));
    if (kind === undefined)
        throw malformed(`${path}.external should be defined, instead was \`undefined\`.`);
    const held = objectOf(sent[kind]);
    if (kind !== "external")
        return { name, type: kind, [kind]: held };
    const url = needShort(needText(held["url"], `${path}.external.url`), `${path}.external.url`, LIMITS.url);
    return { name, type: "external", external: { url } };
};
const files = {
    empty: [],
    write: (value, { path }) => needList(value, path).map((item, index) => writeFile(item, `${path}[${index}]`)),
    read: asKept,
};
const values_checkbox = { empty: false, write: (value, { path }) => needBoolean(value, path), read: asKept };
const writeReference = (value, { world, property, path }) => {
    const id = needUuid(needObject(value, path)["id"], `${path}.id`);
    const page = pageOf(world.store, id);
    if (page === undefined || !isVisible(world.store, page))
        throw missingThing(world.store, "page", id);
    const target = textOf(property.config["target"]);
    if (page.parent.type !== "data_source_id" || page.parent.id !== target) {
        throw invalid(`Page with ID ${id} is not in the data source that the relation ${property.name} points to.`);
    }
    return id;
};
const relation = {
    empty: [],
    write: (value, at) => [
        ...new Set(needList(value, at.path).map((item, index) => writeReference(item, { ...at, path: `${at.path}[${index}]` }))),
    ],
    read: (ids, { world, limit }) => listOf(ids)
        .filter((id) => {
        const page = pageOf(world.store, textOf(id));
        return page !== undefined && isVisible(world.store, page);
    })
        .slice(0, limit)
        .map((id) => ({ id })),
};
const place = {
    empty: null,
    write: (value, { path }) => {
        if (value === null)
            return null;
        const sent = needObject(value, path);
        const coordinate = (key) => {
            const found = numberOf(sent[key]);
            if (found !== null)
                return found;
            throw malformed(`${path}.${key} should be a number, instead was ${shown(sent[key])}.`);
        };
        const words = ["name", "address", "aws_place_id", "google_place_id"].map((key) => [key, sent[key] ?? null]);
        return { lat: coordinate("lat"), lon: coordinate("lon"), ...Object.fromEntries(words) };
    },
    read: asKept,
};
/** The types that a page write may name. All others are computed by Notion. */
const VALUE_KINDS = {
    title: values_text,
    rich_text: values_text,
    number,
    select: values_select,
    status: values_status,
    multi_select: multiSelect,
    date,
    people,
    files,
    checkbox: values_checkbox,
    url: line(LIMITS.url),
    email: line(LIMITS.email),
    phone_number: line(LIMITS.phone),
    relation,
    place,
};

;// CONCATENATED MODULE: ./build/emulator/rows/row.js










/** The only property of a page outside a database. */
const TITLE = {
    id: "title",
    name: "title",
    description: null,
    type: "title",
    config: {},
    options: [],
    groups: [],
};
const COMPUTED = {
    created_time: (page) => minute(page.created),
    last_edited_time: (page) => minute(page.edited),
    created_by: (page, _, { world }) => printUser(world.store, page.createdBy),
    last_edited_by: (page, _, { world }) => printUser(world.store, page.editedBy),
    unique_id: (page, { config }) => ({ prefix: config["prefix"] ?? null, number: page.uniqueNumber }),
    formula: (page, property, view) => evaluateFormula(page, property, view),
    rollup: (page, property, view) => evaluateRollup(page, property, view),
    button: () => ({}),
};
/** The value as Notion shows it under the type's key. */
const readValue = (page, property, view) => {
    const kind = VALUE_KINDS[property.type];
    if (kind === undefined)
        return COMPUTED[property.type]?.(page, property, view) ?? null;
    const kept = page.values.get(property.id) ?? kind.empty;
    return kind.read(kept, { world: view.world, property, limit: view.limit });
};
const viewOf = (world, limit = LIMITS.references) => ({
    world,
    limit,
    depth: 0,
    value: readValue,
});
const printValue = (page, property, view) => ({
    id: encodeId(property.id),
    type: property.type,
    [property.type]: readValue(page, property, view),
    ...(property.type === "relation" ? { has_more: listOf(page.values.get(property.id)).length > view.limit } : {}),
});
const columnsOf = (source) => source === undefined ? [TITLE] : propertiesOf(source);
/** All columns, sent or not, unless the request names those it wants. */
const printValues = (page, view, wanted) => {
    const columns = columnsOf(dataSourceOfPage(view.world.store, page));
    const shown = wanted === null ? columns : columns.filter((column) => wanted.some(({ id }) => id === column.id));
    return Object.fromEntries(shown.map((property) => [property.name, printValue(page, property, view)]));
};
const findColumn = (source, key) => {
    if (source !== undefined)
        return findProperty(source, key);
    return key === "title" ? TITLE : undefined;
};
/** A value comes wrapped under its type (`{ number: 1 }`) or bare (`1`); another type's wrapping is a mistake. */
const unwrap = (sent, property) => {
    if (!isObject(sent))
        return sent;
    const inner = sent[property.type];
    if (inner !== undefined)
        return inner;
    const claimed = textOf(sent["type"]);
    const other = Object.keys(sent).some((key) => key !== "name" && own(VALUE_KINDS, key) !== undefined);
    if (other || own(VALUE_KINDS, claimed) !== undefined)
        throw invalid(`${property.name} is expected to be ${property.type}.`);
    return sent;
};
const writeValue = (key, sent, at) => {
    const property = findColumn(at.source, key);
    if (property === undefined)
        throw invalid(`${key} is not a property that exists.`);
    const kind = VALUE_KINDS[property.type];
    if (kind === undefined)
        throw invalid(`Couldn't find editable properties for these identifiers: ${key}`);
    if (sent === null && kind.empty !== null)
        throw malformed(`Invalid property value for: "${key}".`);
    const inner = unwrap(sent, property);
    const wrapped = isObject(sent) && sent[property.type] !== undefined;
    const path = `body.properties.${key}${wrapped ? `.${property.type}` : ""}`;
    return [property, kind.write(inner, { ...at, property, path })];
};
/** Reads the `properties` of a page write. Nothing is changed yet, but for options that select and multi_select need. */
const readWrites = (value, at) => {
    const before = at.source?.properties;
    try {
        return Object.entries(needObject(value ?? {}, "body.properties")).map(([key, sent]) => writeValue(key, sent, at));
    }
    catch (refusal) {
        if (at.source !== undefined && before !== undefined)
            at.source.properties = before;
        throw refusal;
    }
};
const withId = (ids, id) => [...listOf(ids).filter((other) => other !== id), id];
const withoutId = (ids, id) => listOf(ids).filter((other) => other !== id);
/** In a two-way relation the pages on the other side point back. */
const pointBack = (world, page, { property, value }) => {
    const back = textOf(property.config["synced"]);
    if (dataSourceOf(world.store, textOf(property.config["target"]))?.properties.get(back) === undefined)
        return;
    const before = new Set(listOf(page.values.get(property.id)));
    const after = new Set(listOf(value));
    const touch = (ids, change) => {
        for (const id of ids) {
            const other = pageOf(world.store, textOf(id));
            other?.values.set(back, change(other.values.get(back), page.id));
        }
    };
    touch([...before].filter((id) => !after.has(id)), withoutId);
    touch([...after].filter((id) => !before.has(id)), withId);
};
const applyWrites = (world, page, writes) => {
    for (const [property, value] of writes) {
        if (property.type === "relation")
            pointBack(world, page, { property, value });
        page.values.set(property.id, value);
    }
};
/** The columns that `filter_properties` names (by ID or name, the key once each or with brackets), or all. */
const wantedColumns = (query, source) => {
    const names = [...query.getAll("filter_properties"), ...query.getAll("filter_properties[]")];
    return names.length === 0 ? null : names.flatMap((name) => findColumn(source, name) ?? []);
};

;// CONCATENATED MODULE: ./build/emulator/rows/print.js






const printParent = (store, parent) => {
    if (parent.type === "workspace")
        return { type: "workspace", workspace: true };
    const above = { type: parent.type, [parent.type]: parent.id };
    if (parent.type !== "data_source_id")
        return above;
    const database = dataSourceOf(store, parent.id)?.parent;
    return database?.type === "database_id" ? { ...above, database_id: database.id } : above;
};
const nothing = { text: "New database" };
/** Untitled databases are called "New database" everywhere, but the data source in them keeps its empty title. */
const nameOfDatabase = (database) => plainText(database.title) || nothing.text;
const printPage = (call, page, wanted = { columns: null }) => ({
    object: "page",
    id: page.id,
    created_time: minute(page.created),
    last_edited_time: minute(page.edited),
    created_by: userRef(page.createdBy),
    last_edited_by: userRef(page.editedBy),
    cover: page.cover,
    icon: page.icon,
    parent: printParent(call.store, page.parent),
    in_trash: page.inTrash,
    is_archived: page.isArchived,
    is_locked: page.isLocked,
    properties: printValues(page, viewOf(call, call.twists?.truncate), wanted.columns),
    url: urlOf(call.store, page.id, titleOfPage(page)),
    public_url: null,
});
const untitled = (title) => [
    {
        type: "text",
        text: { content: title, link: null },
        annotations: { bold: false, italic: false, strikethrough: false, underline: false, code: false, color: "default" },
        plain_text: title,
        href: null,
    },
];
const printDatabase = ({ store }, database) => ({
    object: "database",
    id: database.id,
    title: database.title.length === 0 ? untitled(nothing.text) : database.title,
    description: database.description,
    parent: printParent(store, database.parent),
    is_inline: database.isInline,
    in_trash: database.inTrash,
    is_locked: database.isLocked,
    created_time: precise(database.created),
    last_edited_time: precise(database.edited),
    data_sources: database.dataSources.flatMap((id) => {
        const source = dataSourceOf(store, id);
        return source === undefined || source.inTrash ? [] : [{ id, name: plainText(source.title) || nothing.text }];
    }),
    icon: database.icon,
    cover: database.cover,
    url: urlOf(store, database.id),
    public_url: null,
});
const printDataSource = ({ store }, source) => {
    const database = source.parent.type === "database_id" ? databaseOf(store, source.parent.id) : undefined;
    return {
        object: "data_source",
        id: source.id,
        cover: source.cover,
        icon: source.icon,
        created_time: minute(source.created),
        created_by: userRef(source.createdBy),
        last_edited_by: userRef(source.editedBy),
        last_edited_time: minute(source.edited),
        title: source.title,
        description: source.description,
        is_inline: database?.isInline ?? false,
        properties: printSchema(store, source),
        parent: printParent(store, source.parent),
        database_parent: database === undefined ? null : printParent(store, database.parent),
        url: urlOf(store, database?.id ?? source.id),
        public_url: null,
        in_trash: source.inTrash,
    };
};
const asBlock = (thing) => {
    if (thing.object === "block")
        return thing;
    if (thing.object === "database") {
        return { type: "child_database", payload: { title: nameOfDatabase(thing) }, children: [] };
    }
    return { type: "child_page", payload: { title: titleOfPage(thing) }, children: thing.children };
};
/** A block; pages and databases are blocks too, of the types child_page and child_database. */
const printBlock = ({ store }, thing) => {
    const { type, payload, children } = asBlock(thing);
    return {
        object: "block",
        id: thing.id,
        parent: printParent(store, thing.parent),
        created_time: minute(thing.created),
        last_edited_time: minute(thing.edited),
        created_by: userRef(thing.createdBy),
        last_edited_by: userRef(thing.editedBy),
        has_children: children.some((id) => store.things.get(id)?.inTrash === false),
        in_trash: thing.inTrash,
        type,
        [type]: payload,
    };
};
const isBlockLike = (thing) => thing.object !== "data_source";

;// CONCATENATED MODULE: ./build/emulator/blocks/kinds.js







const needColor = (value, path) => {
    if (value === undefined || value === null)
        return "default";
    const color = textOf(value);
    if (COLORS.some((known) => color === known || color === `${known}_background`))
        return color;
    throw malformed(`${path}.color should be a colour, instead was ${shown(value)}.`);
};
const richText = (payload, { path, store }, key = "rich_text") => {
    if (payload[key] === undefined && key !== "rich_text")
        return [];
    return readRichText(payload[key], `${path}.${key}`, store);
};
const textual = (payload, place) => ({
    rich_text: richText(payload, place),
    color: needColor(payload["color"], place.path),
});
const iconOr = (payload, fallback) => isObject(payload["icon"]) ? readIcon(payload["icon"]) : fallback;
const withIcon = (fallback) => (payload, place) => ({
    rich_text: richText(payload, place),
    icon: iconOr(payload, fallback),
    color: needColor(payload["color"], place.path),
});
const heading = (payload, place) => ({
    rich_text: richText(payload, place),
    is_toggleable: payload["is_toggleable"] === true,
    color: needColor(payload["color"], place.path),
});
const toDo = (payload, place) => ({
    rich_text: richText(payload, place),
    checked: payload["checked"] === true,
    color: needColor(payload["color"], place.path),
});
const isPlainText = (item) => item["type"] === "text" && item["href"] === null;
const sameLook = (a, b) => isPlainText(a) && isPlainText(b) && JSON.stringify(a["annotations"]) === JSON.stringify(b["annotations"]);
/** Code is the one place where pieces of the same look become one, however long. */
const joined = (items) => {
    const list = [];
    for (const item of items.map(objectOf)) {
        const last = list.at(-1);
        if (last !== undefined && sameLook(last, item)) {
            const text = textOf(last["plain_text"]) + textOf(item["plain_text"]);
            list[list.length - 1] = { ...last, text: { content: text, link: null }, plain_text: text };
        }
        else {
            list.push(item);
        }
    }
    return list;
};
const code = (payload, place) => ({
    caption: richText(payload, place, "caption"),
    rich_text: joined(listOf(richText(payload, place))),
    language: textOf(payload["language"]) || "plain text",
});
const address = (payload, place) => ({
    caption: richText(payload, place, "caption"),
    url: needShort(needText(payload["url"], `${place.path}.url`), `${place.path}.url`, LIMITS.url),
});
const lastSegment = (url) => url.slice(url.lastIndexOf("/") + 1).split("?")[0] ?? "";
const media = (payload, place) => {
    const kind = ["external", "file_upload", "file"].find((key) => payload[key] !== undefined);
    if (kind === undefined)
        throw malformed(undefinedAt(`${place.path}.external`));
    const caption = richText(payload, place, "caption");
    if (kind !== "external")
        return { caption, type: kind, [kind]: payload[kind] ?? null };
    const url = needText(objectOf(payload["external"])["url"], `${place.path}.external.url`);
    if (!/^https?:\/\//i.test(url))
        throw invalid("Content creation Failed. Fix the following: \nInvalid image url.");
    return { caption, type: "external", external: { url } };
};
const file = (payload, place) => {
    const read = media(payload, place);
    const name = textOf(payload["name"]) || lastSegment(textOf(objectOf(read["external"])["url"]));
    return { ...read, name };
};
const equation = (payload, { path }) => ({
    expression: needShort(needText(payload["expression"], `${path}.expression`), `${path}.expression`, LIMITS.equation),
});
const table = (payload, { path }) => {
    if (typeof payload["table_width"] !== "number")
        throw malformed(undefinedAt(`${path}.table_width`));
    return {
        table_width: payload["table_width"],
        has_column_header: payload["has_column_header"] === true,
        has_row_header: payload["has_row_header"] === true,
    };
};
const tableRow = (payload, { path, store }) => ({
    cells: needList(payload["cells"], `${path}.cells`).map((cell, index) => readRichText(cell, `${path}.cells[${index}]`, store)),
});
const linkToPage = (payload, { path }) => {
    const kind = ["page_id", "database_id", "comment_id"].find((key) => payload[key] !== undefined) ?? "page_id";
    const id = asUuid(needText(payload[kind], `${path}.${kind}`));
    if (id === undefined)
        throw malformed(`${path}.${kind} should be a valid uuid, instead was ${shown(payload[kind])}.`);
    return { type: kind, [kind]: id };
};
const bare = () => ({});
/** Every block type that the API can make, in the order of Notion's own message, with what it keeps of its payload. */
const BLOCK_TYPES = {
    embed: address,
    bookmark: address,
    image: media,
    video: media,
    pdf: media,
    file,
    audio: media,
    code,
    equation,
    divider: bare,
    breadcrumb: bare,
    tab: bare,
    table_of_contents: (payload, { path }) => ({ color: needColor(payload["color"], path) }),
    link_to_page: linkToPage,
    table_row: tableRow,
    ai_block: bare,
    meeting_notes: bare,
    custom_block: bare,
    table,
    column_list: bare,
    column: (payload) => (payload["width_ratio"] === undefined ? {} : { width_ratio: payload["width_ratio"] }),
    heading_1: heading,
    heading_2: heading,
    heading_3: heading,
    heading_4: heading,
    paragraph: withIcon(null),
    bulleted_list_item: textual,
    numbered_list_item: textual,
    quote: textual,
    to_do: toDo,
    toggle: textual,
    template: (payload, place) => ({ rich_text: richText(payload, place) }),
    callout: withIcon({ type: "emoji", emoji: "💡" }),
    synced_block: (payload) => ({ synced_from: payload["synced_from"] ?? null }),
};
const CHILDLESS = [
    ...["embed", "bookmark", "image", "video", "pdf", "file", "audio", "code", "equation", "divider", "breadcrumb"],
    ...["table_of_contents", "link_to_page", "table_row"],
];
/** The type that a block in a request has: the one it names, or the one whose key is there. */
const blockTypeOf = (block, path) => {
    const named = textOf(block["type"]);
    const type = own(BLOCK_TYPES, named) !== undefined && block[named] !== undefined
        ? named
        : Object.keys(BLOCK_TYPES).find((key) => block[key] !== undefined);
    if (type !== undefined)
        return type;
    throw malformed(...Object.keys(BLOCK_TYPES).map((key) => undefinedAt(`${path}.${key}`)));
};
const readPayload = (type, payload, place) => own(BLOCK_TYPES, type)?.(payload, place) ?? {};

;// CONCATENATED MODULE: ./build/emulator/blocks/drafts.js





const needRows = (type, payload, children) => {
    if (type !== "table")
        return;
    if (children.some((row) => listOf(row.payload["cells"]).length !== payload["table_width"])) {
        throw invalid("Content creation Failed. Fix the following: \nNumber of cells in table row must match the table width of the parent table");
    }
};
const NEEDS_CHILDREN = ["table", "column_list", "column"];
const readBlock = (value, at) => {
    const block = needObject(value, at.path);
    const type = blockTypeOf(block, at.path);
    const path = `${at.path}.${type}`;
    const sent = needObject(block[type], path);
    const payload = readPayload(type, sent, { path, store: at.store });
    const kids = sent["children"] ?? block["children"];
    if (kids === undefined && NEEDS_CHILDREN.includes(type))
        throw malformed(undefinedAt(`${path}.children`));
    const some = listOf(kids).length > 0;
    if (some && (at.depth >= LIMITS.depth || CHILDLESS.includes(type))) {
        throw malformed(unexpected(`${path}.children`, kids));
    }
    const children = kids === undefined ? [] : readList(kids, { ...at, path: `${path}.children`, depth: at.depth + 1 });
    needRows(type, payload, children);
    return { type, payload, children };
};
const readList = (value, at) => needList(value, at.path).map((item, index) => readBlock(item, { ...at, path: `${at.path}[${index}]` }));
const count = (drafts) => drafts.reduce((all, draft) => all + 1 + count(draft.children), 0);
const readBlocks = (value, path, store) => {
    const drafts = readList(value, { path, depth: 0, store });
    if (count(drafts) > LIMITS.blocks)
        throw malformed(atMost(`${path}.length`, LIMITS.blocks, count(drafts)));
    return drafts;
};
/** The ID of the draft's block: of a new one, or of the one that was there. */
const make = (call, parent, draft) => {
    const old = draft.existing === undefined ? undefined : call.store.things.get(draft.existing);
    if (old !== undefined)
        return old.id;
    const parentType = parent.object === "page" ? "page_id" : "block_id";
    const block = {
        ...fresh(call, call.ids.dated(call.now()), { type: parentType, id: parent.id }),
        object: "block",
        type: draft.type,
        payload: draft.payload,
        children: [],
    };
    call.store.things.set(block.id, block);
    block.children = draft.children.map((child) => make(call, block, child));
    return block.id;
};
/** Makes the blocks in the page or block, at that place among its children or at the end. */
const placeBlocks = (call, parent, { drafts, at = parent.children.length }) => {
    const made = drafts.map((draft) => make(call, parent, draft));
    parent.children = parent.children.toSpliced(at, 0, ...made);
    return made;
};

;// CONCATENATED MODULE: ./build/emulator/blocks/blocks.js












const blockId = (call) => pathUuid(call.param("block_id"), "block_id");
const retrieveBlock = (call) => printBlock(call, needBlock(call, blockId(call)));
/** What stands in a page or block, without what is in the trash. */
const liveChildren = ({ store }, parent) => parent.children.flatMap((id) => {
    const child = store.things.get(id);
    return child !== undefined && isBlockLike(child) && !child.inTrash && isVisible(store, child) ? [child] : [];
});
const needContainer = (call, id) => {
    const thing = needBlock(call, id);
    if (thing.object === "database")
        throw invalid(`Block with ID ${id} does not support children.`);
    return thing;
};
const listChildren = (call) => {
    const children = liveChildren(call, needContainer(call, blockId(call)));
    const slice = slicePage(children, pagingOfQuery(call.query), (child) => child.id);
    return listAnswer("block", { ...slice, results: slice.results.map((child) => printBlock(call, child)) });
};
const placeAfter = (parent, call, id) => {
    const place = parent.children.indexOf(id);
    if (place < 0)
        throw missingThing(call.store, "block", id);
    return place + 1;
};
/** Where to append: `after` until 2025-09-03, `position` since 2026-03-11. `undefined`: at the end. */
const placeOf = (call, parent) => {
    const { body, version } = call;
    const foreign = version === "2026-03-11" ? "after" : "position";
    if (body[foreign] !== undefined)
        throw malformed(unexpected(`body.${foreign}`, body[foreign]));
    if (body["after"] !== undefined)
        return placeAfter(parent, call, needUuid(body["after"], "body.after"));
    if (body["position"] === undefined)
        return undefined;
    const position = needObject(body["position"], "body.position");
    switch (position["type"]) {
        case "start":
            return 0;
        case "end":
            return undefined;
        case "after_block": {
            const id = needObject(position["after_block"], "body.position.after_block")["id"];
            return placeAfter(parent, call, needUuid(id, "body.position.after_block.id"));
        }
        default:
            throw malformed(undefinedAt("body.position.after_block"));
    }
};
const appendChildren = (call) => {
    const parent = needContainer(call, blockId(call));
    if (!call.access.insert)
        throw restricted();
    needOnly(call.body, ["children", "after", "position"], "body");
    needEditable(call, parent);
    needList(call.body["children"], "body.children");
    const drafts = readBlocks(call.body["children"] ?? [], "body.children", call.store);
    const place = placeOf(call, parent);
    const made = placeBlocks(call, parent, place === undefined ? { drafts } : { drafts, at: place });
    touchUp(call, parent);
    // With a place, Notion answers with everything from there on; without one, with what was added.
    const children = liveChildren(call, parent);
    const first = children.findIndex((child) => child.id === made[0]);
    const shown = children.slice(first < 0 ? children.length : first);
    const next = shown[LIMITS.pageSize]?.id ?? null;
    return listAnswer("block", {
        results: shown.slice(0, LIMITS.pageSize).map((child) => printBlock(call, child)),
        next,
    });
};
const changePayload = (call, block) => {
    const type = Object.keys(BLOCK_TYPES).find((key) => call.body[key] !== undefined);
    if (type === undefined)
        return;
    if (type !== block.type)
        throw invalid("Block type mismatch");
    const sent = needObject(call.body[type], `body.${type}`);
    block.payload = readPayload(type, { ...block.payload, ...sent }, { path: `body.${type}`, store: call.store });
};
const renamePage = (call, page) => {
    if (call.body["child_page"] === undefined)
        return;
    const title = needText(objectOf(call.body["child_page"])["title"], "body.child_page.title");
    page.values.set("title", textItems(title));
};
const updateBlock = (call) => {
    const block = needBlock(call, blockId(call));
    if (!call.access.update)
        throw restricted();
    needOnly(call.body, ["type", "in_trash", "archived", "child_page", ...Object.keys(BLOCK_TYPES)], "body");
    const wish = trashWish(call);
    if (wish === null)
        needEditable(call, block);
    if (block.object === "page")
        remember(call, block);
    if (wish !== null)
        block.inTrash = wish;
    if (block.object === "block")
        changePayload(call, block);
    if (block.object === "page")
        renamePage(call, block);
    touchUp(call, block);
    return printBlock(call, block);
};
const deleteBlock = (call) => {
    const block = needBlock(call, blockId(call));
    if (!call.access.update)
        throw restricted();
    if (block.inTrash)
        throw inTrash();
    if (block.object === "page")
        remember(call, block);
    block.inTrash = true;
    touch(call, block);
    return printBlock(call, block);
};

;// CONCATENATED MODULE: ./build/emulator/markdown/blocks.js

/** Deeper than this, what is nested stands side by side. */
const DEEPEST = 32;
const blocks_COLORS = ["gray", "brown", "orange", "yellow", "green", "blue", "purple", "pink", "red"];
/** Markdown says `blue_bg` where the API says `blue_background`. */
const colorFromMarkdown = (name) => {
    if (name === undefined)
        return undefined;
    const [color = "", ...rest] = name.split("_");
    if (!blocks_COLORS.includes(color))
        return undefined;
    if (rest.length === 0)
        return color;
    return ["bg", "background"].includes(rest.join("_")) ? `${color}_background` : undefined;
};
const colorToMarkdown = (color) => {
    const name = color.replace(/_background$/, "_bg");
    return colorFromMarkdown(name) === undefined ? undefined : name;
};
const HEX = /[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
/** The ID that an address of Notion ends with (that of the block behind `#`, where there is one). */
const idInUrl = (url) => {
    const last = url.match(HEX)?.at(-1);
    return last === undefined ? undefined : asUuid(last);
};
const urlOfId = (id) => `https://www.notion.so/${id.replaceAll("-", "")}`;
const isWebAddress = (url) => /^https?:\/\/[^\s/]/i.test(url);
const draft = (type, payload, rest = {}) => ({
    type,
    [type]: payload,
    ...rest,
});

;// CONCATENATED MODULE: ./build/emulator/markdown/containers.js


const emptyText = { rich_text: [], color: "default" };
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*]\uFE0F?\u20E3)/u;
const iconOf = (icon) => /^https?:/.test(icon)
    ? { icon: { type: "external", external: { url: icon } } }
    : EMOJI.test(icon)
        ? { icon: { type: "emoji", emoji: icon } }
        : {};
const colored = ({ attributes }) => ({
    rich_text: [],
    color: colorFromMarkdown(attributes["color"]) ?? "default",
});
const syncedFrom = ({ attributes }) => {
    const id = idInUrl(attributes["url"] ?? "");
    return draft("synced_block", { synced_from: id === undefined ? null : { type: "block_id", block_id: id } });
};
/** The tags that hold blocks. */
const CONTAINERS = new Map(Object.entries({
    details: (tag) => draft("toggle", colored(tag)),
    callout: (tag) => draft("callout", { ...colored(tag), ...iconOf(tag.attributes["icon"] ?? "") }),
    columns: () => draft("column_list", {}),
    column: () => draft("column", {}),
    synced_block: () => draft("synced_block", { synced_from: null }),
    synced_block_reference: syncedFrom,
}));
const withText = (block, richText) => ({
    ...block,
    [block.type]: { ...objectOf(block[block.type]), rich_text: listOf(richText) },
});
/** The first line of a callout is its own text, if it is nothing more than a line. */
const callout = (block) => {
    const [first, ...rest] = block.children ?? [];
    const words = objectOf(first?.["paragraph"]);
    const isLine = first?.type === "paragraph" && words["color"] === "default" && (first.children ?? []).length === 0;
    return [isLine ? { ...withText(block, words["rich_text"]), children: rest } : block];
};
/** Columns stand side by side in twos or more; anything else that came in such a tag goes on without it. */
const columns = (block) => {
    const children = block.children ?? [];
    const areColumns = children.length > 1 && children.every(({ type }) => type === "column");
    return areColumns
        ? [block]
        : children.flatMap((child) => (child.type === "column" ? (child.children ?? []) : [child]));
};
const column = (block, parent) => {
    const children = block.children ?? [];
    if (parent !== "column_list")
        return children;
    return [{ ...block, children: children.length === 0 ? [draft("paragraph", emptyText)] : children }];
};
/** The content of a synced copy is that of its original. */
const synced = (block) => objectOf(block["synced_block"])["synced_from"] === null ? [block] : [{ ...block, children: [] }];
const FINISH = new Map(Object.entries({
    callout,
    column_list: columns,
    column,
    synced_block: synced,
}));
/** The block as it is once all its children are known: sometimes nothing but its children. */
const finished = (block, children, parent) => {
    const whole = children.length > 0 ? { ...block, children } : block;
    return FINISH.get(block.type)?.(whole, parent) ?? [whole];
};

;// CONCATENATED MODULE: ./build/emulator/markdown/runs.js

const runs_MARKS = ["bold", "italic", "strikethrough"];
const runs_PLAIN = {
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    code: false,
    color: "default",
};
/** What Notion takes in one piece of rich text. */
const PIECE = 2000;
const styleOf = (value) => {
    const given = objectOf(value);
    const on = (name) => given[name] === true;
    return {
        bold: on("bold"),
        italic: on("italic"),
        strikethrough: on("strikethrough"),
        underline: on("underline"),
        code: on("code"),
        color: textOf(given["color"]) || "default",
    };
};
const runOf = (value) => {
    const item = objectOf(value);
    const style = styleOf(item["annotations"]);
    if (item["equation"] !== undefined) {
        return { kind: "equation", text: textOf(objectOf(item["equation"])["expression"]), style, link: null };
    }
    if (item["mention"] !== undefined) {
        return { kind: "mention", text: textOf(item["plain_text"]), mention: objectOf(item["mention"]), style, link: null };
    }
    const text = objectOf(item["text"]);
    const content = textOf(text["content"]) || textOf(item["plain_text"]);
    return { kind: "text", text: content, style, link: textOf(objectOf(text["link"])["url"]) || null };
};
/** From rich text as Notion sends it, or as a request sends it. */
const runsOf = (richText) => listOf(richText).map(runOf);
const HIGH_SURROGATE = /[\uD800-\uDBFF]$/;
/** Pieces of at most 2,000 units; a character outside the basic plane is never cut in two. */
const pieces = (text) => {
    const cut = [];
    for (let from = 0; from < text.length;) {
        const piece = text.slice(from, from + PIECE);
        const whole = from + PIECE < text.length && HIGH_SURROGATE.test(piece) ? piece.slice(0, -1) : piece;
        cut.push(whole);
        from += whole.length;
    }
    return cut;
};
const itemsOf = ({ kind, text, mention, style, link }) => {
    const annotations = { ...style };
    if (kind === "equation")
        return [{ type: "equation", equation: { expression: text }, annotations }];
    if (kind === "mention")
        return [{ type: "mention", mention: mention ?? {}, annotations }];
    return pieces(text).map((content) => ({
        type: "text",
        text: { content, link: link === null ? null : { url: link } },
        annotations,
    }));
};
const richTextOf = (runs) => runs.flatMap(itemsOf);
const plainRun = (text) => ({ kind: "text", text, style: runs_PLAIN, link: null });
const plainTextOf = (runs) => runs.map(({ text }) => text).join("");

;// CONCATENATED MODULE: ./build/emulator/markdown/space.js
/**
 * Space in Notion's Markdown is the blank and the tab. A regular expression anchored at the end would look at every
 * stretch of space in a text from each of its characters, so the ends are walked to by hand.
 */
const BLANKS = " \t";
const BLANKS_AND_BREAKS = " \t\n";
const lengthOfSpaceBefore = (text, space = BLANKS) => {
    let at = 0;
    while (at < text.length && space.includes(text.charAt(at)))
        at += 1;
    return at;
};
const lengthOfSpaceAfter = (text, space = BLANKS) => {
    let at = text.length;
    while (at > 0 && space.includes(text.charAt(at - 1)))
        at -= 1;
    return text.length - at;
};
const trimStart = (text) => text.slice(lengthOfSpaceBefore(text));
const trimEnd = (text) => text.slice(0, text.length - lengthOfSpaceAfter(text));
const trim = (text) => trimEnd(trimStart(text));
const isSpace = (character) => character === undefined || character === "" || BLANKS_AND_BREAKS.includes(character);
const TAB = 4;
/** How far a line is indented, a tab counting for four blanks, and what it says. */
const indentOf = (line) => {
    const length = lengthOfSpaceBefore(line);
    const tabs = line.slice(0, length).split("\t").length - 1;
    return { columns: length + tabs * (TAB - 1), text: trimEnd(line.slice(length)) };
};
/** The line without so many columns of indentation, as far as it has them. */
const outdent = (line, columns) => {
    let at = 0;
    for (let column = 0; at < line.length; at += 1) {
        column += line[at] === "\t" ? TAB : line[at] === " " ? 1 : columns + 1;
        if (column > columns)
            break;
    }
    return line.slice(at);
};

;// CONCATENATED MODULE: ./build/emulator/markdown/tags.js

const TAG = /<(\/?)([a-z][a-z0-9_-]{0,40})((?:\s+[a-zA-Z][\w-]{0,40}="[^"]*")*)\s*(\/?)>/y;
const ATTRIBUTE = /([a-zA-Z][\w-]*)="([^"]*)"/g;
const readAttributes = (source) => Object.fromEntries([...source.matchAll(ATTRIBUTE)].map(([, name = "", value = ""]) => [name, value]));
const tagAt = (text, at) => {
    TAG.lastIndex = at;
    const found = TAG.exec(text);
    if (found === null)
        return undefined;
    const [whole, slash, name = "", attributes = "", end] = found;
    return {
        name,
        closing: slash === "/",
        empty: end === "/",
        attributes: readAttributes(attributes),
        length: whole.length,
    };
};
/** There is no way to write a quotation mark, an angle or a line break inside an attribute: they are percent-encoded. */
const attributeText = (value) => value.trim().replace(/["\p{Cc}]/gu, (character) => encodeURIComponent(character));
const openTag = (name, attributes, end = "") => {
    const given = Object.entries(attributes).flatMap(([key, value]) => value === undefined ? [] : [` ${key}="${attributeText(value)}"`]);
    return `<${name}${given.join("")}${end}>`;
};
const emptyTag = (name, attributes) => openTag(name, attributes, "/");
/** `Text {color="blue" toggle="true"}`: the attributes at the end of a line, and the line without them. */
const splitAttributes = (line) => {
    const none = { text: line, attributes: {} };
    const start = line.lastIndexOf("{");
    if (start < 0 || !line.endsWith("}") || (start > 0 && !" \t".includes(line[start - 1] ?? "")))
        return none;
    const inner = line.slice(start + 1, -1);
    if (!/^[a-z][\w-]*="[^"]*"(?:[ \t]+[a-z][\w-]*="[^"]*")*$/.test(inner))
        return none;
    return { text: trim(line.slice(0, start)), attributes: readAttributes(inner) };
};

;// CONCATENATED MODULE: ./build/emulator/markdown/mention.js



const byId = (type) => ({ url = "" }) => {
    const id = idInUrl(url);
    return id === undefined ? undefined : { type, [type]: { id } };
};
const mention_DAY = /^\d{4}-\d{2}-\d{2}$/;
const HOUR = /^\d{2}:\d{2}$/;
const isTime = (text) => !Number.isNaN(Date.parse(text));
const moment = (day, hour) => {
    if (day === undefined || !mention_DAY.test(day) || !isTime(day))
        return null;
    const exact = `${day}T${hour}:00.000Z`;
    return hour !== undefined && HOUR.test(hour) && isTime(exact) ? exact : day;
};
const mention_date = ({ start, startTime, end, endTime }) => {
    const from = moment(start, startTime);
    return from === null
        ? undefined
        : { type: "date", date: { start: from, end: moment(end, endTime), time_zone: null } };
};
const KINDS = new Map(Object.entries({
    "mention-user": byId("user"),
    "mention-page": byId("page"),
    "mention-database": byId("database"),
    "mention-date": mention_date,
}));
/** What a mention's tag stands for; nothing when the tag is unknown or points nowhere, and then it is only text. */
const mention_mentionOf = (name, attributes) => KINDS.get(name)?.(attributes);
const partsOf = (moment) => {
    if (moment === "")
        return { day: undefined, hour: undefined };
    if (!moment.includes("T") || !isTime(moment))
        return { day: moment.slice(0, 10), hour: undefined };
    const [day, hour = ""] = new Date(moment).toISOString().split("T");
    return { day, hour: hour.slice(0, 5) };
};
const printDate = (value) => {
    const [start, end] = [partsOf(textOf(value["start"])), partsOf(textOf(value["end"]))];
    return emptyTag("mention-date", { start: start.day, startTime: start.hour, end: end.day, endTime: end.hour });
};
/** The mention as a tag around its label, which is already in Markdown. Kinds that have no tag are their label. */
const printMention = (mention, label) => {
    const type = textOf(mention["type"]);
    const value = objectOf(mention[type]);
    if (type === "date")
        return printDate(value);
    if (!KINDS.has(`mention-${type}`))
        return label;
    const id = textOf(value["id"]);
    const url = type === "user" ? `user://${id}` : urlOfId(id);
    const name = `mention-${type}`;
    return label === "" ? emptyTag(name, { url }) : `${openTag(name, { url })}${label}</${name}>`;
};

;// CONCATENATED MODULE: ./build/emulator/markdown/tokens.js
const literal = ({ tokens }, text) => {
    const last = tokens.at(-1);
    if (last?.is === "text")
        last.text += text;
    else
        tokens.push({ is: "text", text });
    return text.length;
};

;// CONCATENATED MODULE: ./build/emulator/markdown/angles.js




const span = (scan, attributes) => {
    const color = colorFromMarkdown(attributes["color"]);
    const underline = attributes["underline"] === "true";
    const means = color !== undefined || underline;
    scan.spans.push(means);
    if (means)
        scan.tokens.push({
            is: "span",
            look: { ...(color === undefined ? {} : { color }), ...(underline ? { underline } : {}) },
        });
    return means;
};
const unspan = (scan) => {
    const means = scan.spans.pop() === true;
    if (means)
        scan.tokens.push({ is: "unspan" });
    return means;
};
const endOfMention = ({ text, missing }, name, from) => {
    const end = `</${name}>`;
    const at = missing.has(end) ? -1 : text.indexOf(end, from);
    if (at < 0)
        missing.add(end);
    return at < 0 ? -1 : at + end.length;
};
const mention = (scan, at) => {
    const tag = tagAt(scan.text, at);
    const found = tag === undefined || tag.closing ? undefined : mention_mentionOf(tag.name, tag.attributes);
    if (tag === undefined || found === undefined)
        return 0;
    const end = tag.empty ? at + tag.length : endOfMention(scan, tag.name, at + tag.length);
    if (end < 0)
        return 0;
    scan.tokens.push({ is: "mention", mention: found });
    return end - at;
};
const AUTOLINK = /<(https?:\/\/[^\s<>]{1,1900})>/y;
const autolink = (scan, at) => {
    AUTOLINK.lastIndex = at;
    const found = AUTOLINK.exec(scan.text);
    const url = found?.[1];
    if (found === null || url === undefined)
        return 0;
    const closedBy = scan.tokens.length + 2;
    scan.tokens.push({ is: "open", image: false, url, closedBy }, { is: "text", text: url }, { is: "close", image: false });
    return found[0].length;
};
/** What an angle bracket can begin inside a line: a line break, a span, a mention, an address. */
const angle = (scan, at) => {
    const tag = tagAt(scan.text, at);
    if (tag?.name === "br" && !tag.closing) {
        literal(scan, "\n");
        return tag.length;
    }
    if (tag?.name === "span" && !tag.empty) {
        return (tag.closing ? unspan(scan) : span(scan, tag.attributes)) ? tag.length : 0;
    }
    return mention(scan, at) || autolink(scan, at);
};

;// CONCATENATED MODULE: ./build/emulator/markdown/target.js

const LONGEST = 2000;
const DEEPEST_PARENTHESES = 16;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
const target_TITLE = /[ \t]+(?:"[^"]{0,500}"|'[^']{0,500}')[ \t]{0,10}\)/y;
const afterUrl = (text, at) => {
    if (text[at] === ")")
        return at + 1;
    target_TITLE.lastIndex = at;
    return target_TITLE.test(text) ? target_TITLE.lastIndex : undefined;
};
const endOfUrl = (text, from) => {
    let depth = 0;
    const last = Math.min(text.length, from + LONGEST);
    for (let at = from; at < last; at += 1) {
        const character = text.charAt(at);
        if (isSpace(character))
            return at;
        if (character === "(")
            depth += 1;
        if (character === ")")
            depth -= 1;
        if (depth < 0 || depth > DEEPEST_PARENTHESES)
            return depth < 0 ? at : -1;
        if (character === "\\")
            at += 1;
    }
    return -1;
};
const ANGLED = /<([^<>\n]{0,2000})>/y;
/** The target that begins at this place, if one does. */
const targetAt = (text, at) => {
    if (text[at] !== "(")
        return undefined;
    const from = at + 1 + lengthOfSpaceBefore(text.slice(at + 1, at + 10));
    ANGLED.lastIndex = from;
    const angled = ANGLED.exec(text);
    const end = angled === null ? endOfUrl(text, from) : from + angled[0].length;
    const url = angled?.[1] ?? text.slice(from, Math.max(from, end)).replace(ESCAPED, "$1");
    const after = end < 0 ? undefined : afterUrl(text, end);
    return after === undefined || url.trim() === "" ? undefined : { url: url.trim(), length: after - at };
};
const isBalanced = (url) => {
    let depth = 0;
    for (const character of url) {
        if (character === "(")
            depth += 1;
        if (character === ")")
            depth -= 1;
        if (depth < 0 || depth > DEEPEST_PARENTHESES)
            return false;
    }
    return depth === 0;
};
/** Characters that would end the target are written so that they do not. */
const printTarget = (url) => {
    const solid = url
        .trim()
        .replace(/[\p{Cc} ]/gu, (character) => encodeURIComponent(character))
        .replace(/[\\<]/g, "\\$&");
    return `(${isBalanced(solid) ? solid : solid.replace(/[()]/g, "\\$&")})`;
};

;// CONCATENATED MODULE: ./build/emulator/markdown/scan.js




const MOST_BRACKETS = 64;
const MOST_EXPRESSION = 1000;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const runLength = (text, at) => {
    const character = text[at];
    let end = at;
    while (text[end] === character)
        end += 1;
    return end - at;
};
/** Where the next stretch of exactly so many backticks begins, followed by `after`. */
const closingTicks = (scan, from, { ticks, after }) => {
    const key = `${ticks}${after}`;
    if (scan.missing.has(key))
        return -1;
    const stretches = /`+/g;
    stretches.lastIndex = from;
    for (let found = stretches.exec(scan.text); found !== null; found = stretches.exec(scan.text)) {
        if (found[0].length === ticks && scan.text.startsWith(after, stretches.lastIndex))
            return found.index;
    }
    scan.missing.add(key);
    return -1;
};
const escaped = (scan, at) => {
    const next = scan.text[at + 1];
    if (next === undefined || !PUNCTUATION.test(next))
        return 0;
    return 1 + literal(scan, next);
};
/** One blank at each end only keeps backticks apart. */
const unpadded = (code) => code.startsWith(" ") && code.endsWith(" ") && /[^ ]/.test(code) ? code.slice(1, -1) : code;
const scan_code = (scan, at) => {
    const ticks = runLength(scan.text, at);
    const end = closingTicks(scan, at + ticks, { ticks, after: "" });
    if (end < 0)
        return literal(scan, "`".repeat(ticks));
    scan.tokens.push({ is: "code", text: unpadded(scan.text.slice(at + ticks, end)) });
    return end + ticks - at;
};
const closingDollar = ({ text, missing }, from) => {
    if (missing.has("$"))
        return -1;
    for (let end = text.indexOf("$", from); end >= 0; end = text.indexOf("$", end + 1)) {
        const before = text[end - 1];
        if (!isSpace(before) && before !== "\\" && !/[0-9$]/.test(text[end + 1] ?? ""))
            return end;
    }
    missing.add("$");
    return -1;
};
const math = (scan, at) => {
    const dollars = runLength(scan.text, at);
    if (dollars > 1)
        return literal(scan, "$".repeat(dollars));
    const ticks = scan.text[at + 1] === "`" ? runLength(scan.text, at + 1) : 0;
    const start = at + 1 + ticks;
    if (ticks === 0 && isSpace(scan.text[start]))
        return 0;
    const end = ticks > 0 ? closingTicks(scan, start, { ticks, after: "$" }) : closingDollar(scan, start + 1);
    const expression = end < 0 ? "" : scan.text.slice(start, end).trim();
    if (expression === "" || expression.length > MOST_EXPRESSION)
        return 0;
    scan.tokens.push({ is: "equation", text: expression });
    return end + ticks + 1 - at;
};
const marks = (byLength) => (scan, at) => {
    const length = runLength(scan.text, at);
    const source = scan.text.slice(at, at + length);
    const [opens, closes] = [!isSpace(scan.text[at + length]), !isSpace(scan.text[at - 1])];
    const meant = byLength[length];
    if (meant === undefined)
        return literal(scan, source);
    scan.tokens.push(...meant.map(([mark, part]) => ({ is: "mark", mark, source: part, opens, closes })));
    return length;
};
const openBracket = (scan, image) => {
    if (scan.brackets.length === MOST_BRACKETS)
        scan.brackets.shift();
    scan.brackets.push(scan.tokens.length);
    scan.tokens.push({ is: "open", image, url: null, closedBy: -1 });
    return image ? 2 : 1;
};
/** A link has no link inside, so brackets that were open before one has closed are only brackets. */
const closeBracket = (scan, at) => {
    const place = scan.brackets.pop();
    const open = place === undefined ? undefined : scan.tokens[place];
    const target = open === undefined ? undefined : targetAt(scan.text, at + 1);
    if (place === undefined || open?.is !== "open" || target === undefined)
        return 0;
    if (!open.image && place === scan.tokens.length - 1)
        return 0;
    open.url = target.url;
    open.closedBy = scan.tokens.length;
    scan.tokens.push({ is: "close", image: open.image });
    if (!open.image) {
        scan.brackets = scan.brackets.filter((index) => scan.tokens[index]?.is === "open" && isImage(scan.tokens[index]));
    }
    return 1 + target.length;
};
const isImage = (token) => token?.is === "open" && token.image;
const READERS = {
    "\\": escaped,
    "`": scan_code,
    $: math,
    "*": marks({
        1: [["italic", "*"]],
        2: [["bold", "**"]],
        3: [
            ["bold", "**"],
            ["italic", "*"],
        ],
    }),
    "~": marks({ 2: [["strikethrough", "~~"]] }),
    "!": (scan, at) => (scan.text[at + 1] === "[" ? openBracket(scan, true) : 0),
    "[": (scan) => openBracket(scan, false),
    "]": closeBracket,
    "<": angle,
};
const ORDINARY = /[^\\`$*~![\]<]+/y;
const scanInline = (text) => {
    const scan = { text, tokens: [], brackets: [], spans: [], missing: new Set() };
    for (let at = 0; at < text.length;) {
        ORDINARY.lastIndex = at;
        const words = ORDINARY.exec(text)?.[0];
        if (words !== undefined)
            at += literal(scan, words);
        else
            at += READERS[text.charAt(at)]?.(scan, at) || literal(scan, text.charAt(at));
    }
    return scan.tokens;
};

;// CONCATENATED MODULE: ./build/emulator/markdown/tidy.js


const isWords = (run) => run.kind === "text" && !run.style.code;
const without = (run, mark) => ({ ...run, style: { ...run.style, [mark]: false } });
/** Line breaks are written as a tag, which code cannot hold: between two lines of code there is a plain break. */
const breakCode = (run) => run.kind !== "text" || !run.style.code
    ? [run]
    : run.text
        .split(/(\n)/)
        .map((text) => (text === "\n" ? { ...run, text, style: { ...run.style, code: false } } : { ...run, text }));
const straighten = (run) => {
    if (run.kind === "mention")
        return run;
    const text = run.text.replace(/\r\n?/g, "\n");
    return run.kind === "equation" ? { ...run, text: text.replace(/\s+/g, " ").trim() } : { ...run, text };
};
const isThere = (run) => run.kind === "mention" || run.text !== "";
const spaceAt = (end, text) => (end === "start" ? lengthOfSpaceBefore : lengthOfSpaceAfter)(text, BLANKS_AND_BREAKS);
const splitSpace = (run, end) => {
    const length = isWords(run) ? spaceAt(end, run.text) : 0;
    const cut = run.text.length - length;
    return end === "start"
        ? [run.text.slice(0, length), run.text.slice(length)]
        : [run.text.slice(cut), run.text.slice(0, cut)];
};
/** From one end on, up to the first thing that is not space: the space loses the mark. */
const unmarkEdge = (runs, mark, end) => {
    const inOrder = (list) => (end === "start" ? list : list.toReversed());
    const walked = inOrder(runs);
    const solid = walked.findIndex((run) => !isWords(run) || splitSpace(run, end)[1] !== "");
    const first = walked[solid];
    if (first === undefined)
        return runs.map((run) => without(run, mark));
    const [space, rest] = splitSpace(first, end);
    const split = space === "" ? [first] : [without({ ...first, text: space }, mark), { ...first, text: rest }];
    return inOrder([...walked.slice(0, solid).map((run) => without(run, mark)), ...split, ...walked.slice(solid + 1)]);
};
/** `** a**` is not bold in Markdown, so space at the edge of what is marked goes out of the mark. */
const unmarkEdges = (runs, mark) => {
    const groups = [];
    for (const run of runs) {
        const last = groups.at(-1);
        if (last?.[0] !== undefined && last[0].style[mark] === run.style[mark])
            last.push(run);
        else
            groups.push([run]);
    }
    return groups.flatMap((group) => group[0]?.style[mark] === true ? unmarkEdge(unmarkEdge(group, mark, "start"), mark, "end") : group);
};
const STYLES = [...runs_MARKS, "underline", "code", "color"];
const sameStyle = (a, b) => a === b || STYLES.every((name) => a[name] === b[name]);
const alike = (a, b) => a.kind === "text" && b.kind === "text" && a.link === b.link && sameStyle(a.style, b.style);
const join = (runs) => {
    const joined = [];
    for (const run of runs) {
        const last = joined.at(-1);
        if (last !== undefined && alike(last.run, run))
            last.texts.push(run.text);
        else
            joined.push({ run, texts: [run.text] });
    }
    return joined.map(({ run, texts }) => ({ ...run, text: texts.join("") }));
};
const isBare = (run) => run.kind === "text" && run.link === null && sameStyle(run.style, runs_PLAIN);
/** Space that nothing holds disappears at both ends of a line. Line breaks are tags, and stay. */
const tidy_trim = (runs) => {
    const last = runs.length - 1;
    return runs
        .map((run, index) => {
        const start = index === 0 && isBare(run) ? trimStart(run.text) : run.text;
        return { ...run, text: index === last && isBare(run) ? trimEnd(start) : start };
    })
        .filter(isThere);
};
/** The one form of a text among all that look the same. Tidying twice is tidying once. */
const tidy = (runs) => {
    const clean = runs.map(straighten).flatMap(breakCode).filter(isThere);
    return tidy_trim(join(runs_MARKS.reduce(unmarkEdges, clean).filter(isThere)));
};

;// CONCATENATED MODULE: ./build/emulator/markdown/inline.js



/** A mark that is opened and never closed is only text: these are the ones that mean something. */
const liveMarks = (tokens) => {
    const live = new Set();
    const open = new Map();
    for (const token of tokens) {
        if (token.is !== "mark")
            continue;
        const start = open.get(token.mark);
        if (start === undefined && token.opens)
            open.set(token.mark, token);
        if (start === undefined || !token.closes)
            continue;
        live.add(start).add(token);
        open.delete(token.mark);
    }
    return live;
};
const restyle = (reading) => {
    const { marks, looks } = reading;
    const on = { bold: marks.has("bold"), italic: marks.has("italic"), strikethrough: marks.has("strikethrough") };
    const color = looks.findLast((look) => look.color !== undefined)?.color ?? runs_PLAIN.color;
    reading.style = { ...runs_PLAIN, ...on, color, underline: looks.some((look) => look.underline === true) };
};
const push = (reading, run, code = false) => {
    const link = run.kind === "text" ? (reading.link ?? reading.images.at(-1) ?? null) : null;
    reading.runs.push({ ...run, style: code ? { ...reading.style, code } : reading.style, link });
};
const say = (reading, text) => push(reading, { kind: "text", text });
const inline_open = (reading, { image, url }, isEmpty) => {
    if (url === null)
        say(reading, image ? "![" : "[");
    else if (image)
        reading.images.push(url);
    else
        reading.link = url;
    // An image inside a line becomes a link to it, and a link has to have a text.
    if (url !== null && isEmpty)
        say(reading, url);
};
const inline_close = (reading, { image }) => {
    if (image)
        reading.images.pop();
    else
        reading.link = null;
};
const turn = (reading, { mark, source }, isLive) => {
    if (!isLive)
        say(reading, source);
    else if (!reading.marks.delete(mark))
        reading.marks.add(mark);
    restyle(reading);
};
const look = (reading, looks) => {
    if (looks === undefined)
        reading.looks.pop();
    else
        reading.looks.push(looks);
    restyle(reading);
};
const TAKE = {
    text: (reading, { text }) => say(reading, text),
    code: (reading, { text }) => push(reading, { kind: "text", text }, true),
    equation: (reading, { text }) => push(reading, { kind: "equation", text }),
    mention: (reading, { mention }) => push(reading, { kind: "mention", text: "", mention }),
    mark: (reading, token, { isLive }) => turn(reading, token, isLive),
    open: (reading, token, { next }) => inline_open(reading, token, next?.is === "close"),
    close: inline_close,
    span: (reading, token) => look(reading, token.look),
    unspan: (reading) => look(reading, undefined),
};
const take = (reading, token, around) => TAKE[token.is](reading, token, around);
const assemble = (tokens) => {
    const live = liveMarks(tokens);
    const reading = { runs: [], marks: new Set(), looks: [], images: [], link: null, style: runs_PLAIN };
    tokens.forEach((token, index) => {
        take(reading, token, { next: tokens[index + 1], isLive: live.has(token) });
    });
    return tidy(reading.runs);
};
const parseInline = (text) => assemble(scanInline(text));
/** A line that is an image from end to end: its address and its caption. */
const parseImage = (text) => {
    if (!text.startsWith("!["))
        return undefined;
    const tokens = scanInline(text);
    const first = tokens[0];
    if (first?.is !== "open" || first.url === null || first.closedBy !== tokens.length - 1)
        return undefined;
    return { url: first.url, caption: assemble(tokens.slice(1, -1)) };
};

;// CONCATENATED MODULE: ./build/emulator/markdown/language.js
/** The languages that a code block of Notion can have. */
const LANGUAGES = new Set(("abap,abc,agda,arduino,ascii art,assembly,bash,basic,bnf,c,c#,c++,clojure,coffeescript,coq,css,dart,dhall,diff,docker," +
    "ebnf,elixir,elm,erlang,f#,flow,fortran,gherkin,glsl,go,graphql,groovy,haskell,hcl,html,idris,java,javascript,json," +
    "julia,kotlin,latex,less,lisp,livescript,llvm ir,lua,makefile,markdown,markup,matlab,mathematica,mermaid,nix," +
    "notion formula,objective-c,ocaml,pascal,perl,php,plain text,powershell,prolog,protobuf,purescript,python,r,racket," +
    "reason,ruby,rust,sass,scala,scheme,scss,shell,smalltalk,solidity,sql,swift,toml,typescript,vb.net,verilog,vhdl," +
    "visual basic,webassembly,xml,yaml,java/c/c++/c#").split(","));
/** What people write behind the fence, where it is not Notion's own name. */
const SHORT = new Map(Object.entries({
    js: "javascript",
    jsx: "javascript",
    mjs: "javascript",
    ts: "typescript",
    tsx: "typescript",
    py: "python",
    rb: "ruby",
    rs: "rust",
    cs: "c#",
    cpp: "c++",
    kt: "kotlin",
    sh: "shell",
    zsh: "shell",
    console: "shell",
    ps1: "powershell",
    yml: "yaml",
    jsonc: "json",
    md: "markdown",
    tex: "latex",
    dockerfile: "docker",
    make: "makefile",
    golang: "go",
    postgresql: "sql",
    tf: "hcl",
}));
const PLAIN_TEXT = "plain text";
const languageOf = (info) => {
    const whole = info.trim().toLowerCase();
    const word = whole.split(/[\s{,]/)[0] ?? "";
    return [whole, word, SHORT.get(word) ?? ""].find((name) => LANGUAGES.has(name)) ?? PLAIN_TEXT;
};

;// CONCATENATED MODULE: ./build/emulator/markdown/table.js





const MOST_COLUMNS = 100;
const rowOf = (cells, width) => draft("table_row", { cells: Array.from({ length: width }, (_, index) => richTextOf(cells[index] ?? [])) });
const tableOf = (rows, { width, columnHeader, rowHeader }) => draft("table", { table_width: width, has_column_header: columnHeader, has_row_header: rowHeader }, { children: rows.map((row) => rowOf(row, width)) });
/** `| a | b \| c |` → `a`, `b | c`. */
const cellsOf = (line) => {
    const inner = line.replace(/^\|/, "");
    const cells = [...inner.matchAll(/((?:\\\||[^|])*)(\||$)/g)].map(([, cell = ""]) => trim(cell.replaceAll("\\|", "|")));
    return cells.length > 1 && cells.at(-1) === "" ? cells.slice(0, -1) : cells;
};
const isRuler = (line) => line.includes("|") && cellsOf(line).every((cell) => /^:?-+:?$/.test(cell));
/** A table as GitHub writes it: a row of heads, a ruler of as many columns, rows. `next` gives the trimmed line at an index. */
const pipeTable = (at, next) => {
    const [head, ruler] = [next(at) ?? "", next(at + 1) ?? ""];
    if (!head.includes("|") || !isRuler(ruler))
        return undefined;
    const heads = cellsOf(head);
    const width = heads.length;
    if (width !== cellsOf(ruler).length || width > MOST_COLUMNS)
        return undefined;
    const body = [];
    for (let line = next(at + 2); line?.includes("|"); line = next(at + 2 + body.length))
        body.push(line);
    const rows = [heads, ...body.map(cellsOf)].map((cells) => cells.map(parseInline));
    return { block: tableOf(rows, { width, columnHeader: true, rowHeader: false }), lines: 2 + body.length };
};
/** The places in a table's text that are not inside code, where a tag is a tag. */
function* tagsOf(text) {
    const places = /\\[^\n]|`+|<\/?(?:tr|td|th)(?:\s[^<>]*)?>/g;
    for (let found = places.exec(text); found !== null; found = places.exec(text)) {
        const [part] = found;
        if (part.startsWith("`"))
            places.lastIndex = endOfCode(text, found.index, part.length);
        if (!part.startsWith("<"))
            continue;
        const tag = /^<(\/?)(tr|td|th)/.exec(part);
        yield { name: tag?.[2] ?? "", closing: tag?.[1] === "/", start: found.index, end: places.lastIndex };
    }
}
/** Code in a cell ends on its line, or it is not code. */
const endOfCode = (text, start, ticks) => {
    const after = start + ticks;
    const lineEnd = text.indexOf("\n", after);
    const line = text.slice(after, lineEnd < 0 ? undefined : lineEnd);
    for (const { 0: stretch, index } of line.matchAll(/`+/g))
        if (stretch.length === ticks)
            return after + index + ticks;
    return after;
};
const parseCell = (text) => parseInline(text
    .split("\n")
    .map(trim)
    .filter((line) => line !== "")
    .join("<br>"));
const rowsOf = (text) => {
    const rows = [];
    let cellStart = -1;
    for (const { name, closing, start, end } of tagsOf(text)) {
        if (cellStart >= 0)
            rows.at(-1)?.push(parseCell(text.slice(cellStart, start)));
        const startsRow = !closing && (name === "tr" || rows.length === 0);
        if (startsRow)
            rows.push([]);
        cellStart = closing || name === "tr" ? -1 : end;
    }
    return rows.filter((row) => row.length > 0);
};
/** A table as Notion writes it, from `<table>` to `</table>`. */
const tagTable = (lines) => {
    const text = lines.map(trim).join("\n");
    const tag = tagAt(text, 0);
    const rows = rowsOf(text.slice(tag?.length ?? 0));
    const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    if (tag === undefined || width === 0 || width > MOST_COLUMNS)
        return undefined;
    const on = (name) => tag.attributes[name] === "true";
    return tableOf(rows, { width, columnHeader: on("header-row"), rowHeader: on("header-column") });
};

;// CONCATENATED MODULE: ./build/emulator/markdown/leaves.js







const textAt = ({ all }, index) => {
    const line = all[index];
    return line === undefined ? undefined : indentOf(line).text;
};
const find = (lines, from, { key, isEnd }) => {
    if (lines.missing.has(key))
        return -1;
    for (let index = from; index < lines.all.length; index += 1)
        if (isEnd(textAt(lines, index) ?? ""))
            return index;
    lines.missing.add(key);
    return -1;
};
const inside = ({ all }, { from, to, columns }) => all
    .slice(from, to)
    .map((line) => outdent(line, columns))
    .join("\n");
const FENCE = /^(?:(`{3,})([^`]*)|(~{3,})(.*))$/s;
const isFence = (text, fence) => text.length >= fence.length && text === fence.charAt(0).repeat(text.length);
/** A fence that is never closed holds all that follows, as everywhere in Markdown. */
const leaves_code = (lines, at, text) => {
    const found = FENCE.exec(text);
    const fence = found?.[1] ?? found?.[3];
    if (found === null || fence === undefined)
        return undefined;
    const end = find(lines, at + 1, { key: fence, isEnd: (line) => isFence(line, fence) });
    const to = end < 0 ? lines.all.length : end;
    const content = inside(lines, { from: at + 1, to, columns: indentOf(lines.all[at] ?? "").columns });
    const language = languageOf(found[2] ?? found[4] ?? "");
    const richText = pieces(content).flatMap((piece) => richTextOf([plainRun(piece)]));
    return { block: draft("code", { caption: [], rich_text: richText, language }), lines: to + 1 - at };
};
const equationOf = (expression) => draft("equation", { expression: expression.trim() });
const leaves_equation = (lines, at, text) => {
    const inner = text.length > 4 && text.endsWith("$$") ? text.slice(2, -2) : "";
    if (inner.trim() !== "" && !inner.includes("$$"))
        return { block: equationOf(inner), lines: 1 };
    const end = text === "$$" ? find(lines, at + 1, { key: "$$", isEnd: (line) => line === "$$" }) : -1;
    if (end < 0)
        return undefined;
    const { columns } = indentOf(lines.all[at] ?? "");
    return { block: equationOf(inside(lines, { from: at + 1, to: end, columns })), lines: end + 1 - at };
};
const isTable = (text) => /^<table[\s>]/.test(text);
/** A table has no table inside: one that is not closed before the next begins is only text. */
const leaves_table = (lines, at, text) => {
    if (!isTable(text) || tagAt(text, 0) === undefined)
        return undefined;
    const isWhole = text.endsWith("</table>");
    const end = isWhole
        ? at
        : find(lines, at + 1, { key: "</table>", isEnd: (line) => isTable(line) || line.endsWith("</table>") });
    const block = end < 0 ? undefined : tagTable(lines.all.slice(at, end + 1));
    return block === undefined ? undefined : { block, lines: end + 1 - at };
};
/** A line that is one tag from end to end: `<name …/>` or `<name …>inner</name>`. */
const elementOf = (text) => {
    const tag = tagAt(text, 0);
    if (tag === undefined || tag.closing)
        return undefined;
    if (tag.empty)
        return tag.length === text.length ? { tag, inner: "" } : undefined;
    const end = `</${tag.name}>`;
    return text.endsWith(end) && text.length >= tag.length + end.length
        ? { tag, inner: text.slice(tag.length, -end.length) }
        : undefined;
};
const leaves_media = ({ tag, inner }) => {
    const url = (tag.attributes["src"] ?? tag.attributes["source"] ?? "").trim();
    const caption = richTextOf(parseInline(inner));
    return isWebAddress(url) ? draft(tag.name, { caption, type: "external", external: { url } }) : undefined;
};
const idOf = ({ attributes }) => idInUrl(attributes["url"] ?? "");
const child = (type, canBeNew) => ({ tag, inner }) => {
    const id = idOf(tag);
    const payload = { title: plainTextOf(parseInline(inner)) };
    if (id !== undefined)
        return draft(type, payload, { id });
    return canBeNew && tag.attributes["url"] === undefined ? draft(type, payload) : undefined;
};
const unknown = ({ tag }) => {
    const id = idOf(tag);
    return id === undefined
        ? undefined
        : draft("unsupported", { block_type: tag.attributes["alt"] ?? "unsupported" }, { id });
};
const ELEMENTS = new Map(Object.entries({
    image: leaves_media,
    video: leaves_media,
    audio: leaves_media,
    file: leaves_media,
    pdf: leaves_media,
    page: child("child_page", true),
    database: child("child_database", false),
    table_of_contents: ({ tag }) => draft("table_of_contents", { color: colorFromMarkdown(tag.attributes["color"]) ?? "default" }),
    unknown,
}));
const leaves_element = (_, __, text) => {
    const found = elementOf(text);
    const block = found === undefined ? undefined : ELEMENTS.get(found.tag.name)?.(found);
    return block === undefined ? undefined : { block, lines: 1 };
};
const divider = (_, __, text) => /^(?:-{3,}|\*{3,}|_{3,})$/.test(text) ? { block: draft("divider", {}), lines: 1 } : undefined;
const pipes = (lines, at, text) => text.includes("|") ? pipeTable(at, (index) => textAt(lines, index)) : undefined;
const LEAVES = [
    [/^(?:```|~~~)/, leaves_code],
    [/^\$\$/, leaves_equation],
    [/^<table/, leaves_table],
    [/^</, leaves_element],
    [/^[-*_]{3}/, divider],
    [/^/, pipes],
];
/** The block without children that begins on this line, if one does. */
const leafAt = (lines, at, text) => {
    for (const [start, leaf] of LEAVES) {
        const found = start.test(text) ? leaf(lines, at, text) : undefined;
        if (found !== undefined)
            return found;
    }
    return undefined;
};

;// CONCATENATED MODULE: ./build/emulator/markdown/lines.js




const lines_heading = ([, signs = "", text = ""], toggle) => ({
    type: `heading_${Math.min(signs.length, 4)}`,
    text,
    extra: { is_toggleable: toggle },
    nests: toggle,
});
/** How a line begins says what it is. Read from above; what nothing claims is a paragraph. */
const SHAPES = [
    [/^(#{1,6})(?:[ \t]+(.*))?$/s, lines_heading],
    [
        /^[-*+][ \t]+\[([ xX])\](?:[ \t]+(.*))?$/s,
        ([, box, text = ""]) => ({ type: "to_do", text, extra: { checked: box !== " " } }),
    ],
    [/^[-*+](?:[ \t]+(.*))?$/s, ([, text = ""]) => ({ type: "bulleted_list_item", text })],
    [/^\d{1,9}[.)](?:[ \t]+(.*))?$/s, ([, text = ""]) => ({ type: "numbered_list_item", text })],
    [/^>[ \t]?(.*)$/s, ([, text = ""]) => ({ type: "quote", text })],
    [/^<empty-block\s*\/>$/, () => ({ type: "paragraph", text: "" })],
];
const shapeOf = (text, toggle) => {
    for (const [pattern, shape] of SHAPES) {
        const found = pattern.exec(text);
        if (found !== null)
            return shape(found, toggle);
    }
    return { type: "paragraph", text };
};
/** Attributes that Notion does not know are words. */
const attributesOf = (line) => {
    const split = splitAttributes(line);
    const isKnown = ([name, value]) => name === "toggle" || (name === "color" && (value === "default" || colorFromMarkdown(value) !== undefined));
    return Object.entries(split.attributes).every(isKnown) ? split : { text: line, attributes: {} };
};
const imageOf = (text) => {
    const image = parseImage(text);
    if (image === undefined || !isWebAddress(image.url))
        return undefined;
    const payload = { caption: richTextOf(image.caption), type: "external", external: { url: image.url } };
    return { block: draft("image", payload), nests: false };
};
/** A line of text as a block: heading, list item, quote, image or paragraph, with its `{color="…"}`. */
const textLine = (line) => {
    const { text, attributes } = attributesOf(line);
    const image = imageOf(text);
    if (image !== undefined)
        return image;
    const { type, text: words, extra = {}, nests = true } = shapeOf(text, attributes["toggle"] === "true");
    const color = colorFromMarkdown(attributes["color"]) ?? "default";
    return { block: draft(type, { rich_text: richTextOf(parseInline(words)), ...extra, color }), nests };
};
const AMBIGUOUS = [/^#{1,6}(?=[ \t]|$)/, /^[-+](?=[ \t]|$)/, /^(?:-{3,}|_{3,})$/];
/** A paragraph whose words look like the beginning of something else, written so that they do not. */
const asParagraph = (words) => AMBIGUOUS.some((start) => start.test(words)) ? `\\${words}` : words.replace(/^(\d{1,9})(?=[.)](?:[ \t]|$))/, "$1\\");

;// CONCATENATED MODULE: ./build/emulator/markdown/tree.js





/** Less than this is a slip of the space bar, not a level. */
const LEVEL = 2;
const ROOT = () => ({ block: draft("page", {}), children: [], columns: -1, tag: "" });
/** Puts blocks where their indentation and the tags around them say. */
class Tree {
    #open = [ROOT()];
    get #top() {
        return this.#open.at(-1) ?? ROOT();
    }
    get isDeepest() {
        return this.#open.length > DEEPEST;
    }
    #close() {
        const last = this.#open.pop();
        const parent = this.#top;
        if (last === undefined)
            return;
        for (const block of finished(last.block, last.children, parent.block.type))
            parent.children.push(block);
    }
    settle(columns) {
        while (this.#top.tag === null && this.#top.columns + LEVEL > columns)
            this.#close();
    }
    add(block) {
        this.#top.children.push(block);
    }
    nest(block, columns, tag) {
        if (this.isDeepest)
            this.add(block);
        else
            this.#open.push({ block, children: [], columns, tag });
    }
    /** Ends the nearest container of this name, and what is open inside it; false if there is none. */
    end(tag) {
        const at = this.#open.findLastIndex((open) => open.tag === tag);
        while (at > 0 && this.#open.length > at)
            this.#close();
        return at > 0;
    }
    /** The summary of a toggle, where one may stand: first in the tag, once. */
    title(words) {
        const top = this.#top;
        const isFree = listOf(objectOf(top.block["toggle"])["rich_text"]).length === 0;
        if (top.tag !== "details" || top.children.length > 0 || !isFree)
            return false;
        top.block = withText(top.block, richTextOf(parseInline(words)));
        return true;
    }
    finish() {
        while (this.#open.length > 1)
            this.#close();
        return this.#top.children;
    }
}

;// CONCATENATED MODULE: ./build/emulator/markdown/parse.js






const SUMMARY = /^<summary>(.*)<\/summary>$/s;
/** `<details><summary>One</summary>`, `<callout>text</callout>`: tags on one line, each on a line of its own. */
const unfold = (line) => {
    const { text } = indentOf(line);
    const tag = text.startsWith("<") ? tagAt(text, 0) : undefined;
    if (tag === undefined || tag.closing || !CONTAINERS.has(tag.name) || tag.length === text.length)
        return [line];
    const end = `</${tag.name}>`;
    const isWhole = text.endsWith(end) && text.length >= tag.length + end.length;
    const inner = text.slice(tag.length, isWhole ? -end.length : undefined);
    return [text.slice(0, tag.length), ...(inner === "" ? [] : unfoldSummary(inner)), ...(isWhole ? [end] : [])];
};
const unfoldSummary = (inner) => {
    const end = inner.startsWith("<summary>") ? inner.indexOf("</summary>") : -1;
    const cut = end + "</summary>".length;
    return end < 0 || cut === inner.length ? [inner] : [inner.slice(0, cut), inner.slice(cut)];
};
const takeTag = (tree, text, columns) => {
    const tag = text.startsWith("<") ? tagAt(text, 0) : undefined;
    if (tag === undefined || tag.length !== text.length)
        return false;
    if (tag.closing)
        return tree.end(tag.name);
    const container = CONTAINERS.get(tag.name);
    if (container === undefined || tag.empty)
        return false;
    tree.settle(columns);
    if (tree.isDeepest)
        return false;
    tree.nest(container(tag), columns, tag.name);
    return true;
};
const takeLine = (tree, text, columns) => {
    if (takeTag(tree, text, columns))
        return;
    tree.settle(columns);
    const summary = SUMMARY.exec(text)?.[1];
    if (summary !== undefined && tree.title(summary))
        return;
    const { block, nests } = textLine(text);
    if (nests)
        tree.nest(block, columns, null);
    else
        tree.add(block);
};
/** Notion's Markdown as blocks. Every text is Markdown: what means nothing stays as words. */
const parseMarkdown = (markdown) => {
    const lines = { all: markdown.replace(/\r\n?/g, "\n").split("\n"), missing: new Set() };
    const tree = new Tree();
    for (let at = 0; at < lines.all.length;) {
        const { columns, text } = indentOf(lines.all[at] ?? "");
        const leaf = text === "" ? undefined : leafAt(lines, at, text);
        if (leaf === undefined) {
            for (const part of text === "" ? [] : unfold(text))
                takeLine(tree, indentOf(part).text, columns);
            at += 1;
        }
        else {
            tree.settle(columns);
            tree.add(leaf.block);
            at += leaf.lines;
        }
    }
    return [...tree.finish()];
};

;// CONCATENATED MODULE: ./build/emulator/markdown/inline-print.js






const escapeText = (text) => text.replace(/[\\*~`$[\]<>{}|^]/g, "\\$&").replace(/\r\n?|\n/g, "<br>");
const longestTicks = (text) => (text.match(/`+/g) ?? []).reduce((longest, { length }) => Math.max(longest, length), 0);
const printCode = (text) => {
    const fence = "`".repeat(longestTicks(text) + 1);
    const touches = text.startsWith("`") || text.endsWith("`");
    const wouldLoseBlanks = text.startsWith(" ") && text.endsWith(" ") && /[^ ]/.test(text);
    const pad = touches || wouldLoseBlanks ? " " : "";
    return `${fence}${pad}${text}${pad}${fence}`;
};
const printWords = (run) => {
    if (run.kind === "equation")
        return `$${printCode(run.text)}$`;
    if (run.kind === "mention")
        return printMention(run.mention ?? {}, escapeText(run.text.replace(/^@/, "")));
    return run.style.code ? printCode(run.text) : escapeText(run.text);
};
const SIGNS = { bold: "**", italic: "*", strikethrough: "~~" };
const spanOf = ({ color, underline }) => {
    const name = colorToMarkdown(color);
    return name === undefined && !underline
        ? ""
        : openTag("span", { color: name, underline: underline ? "true" : undefined });
};
/** What is on in a run, in the order in which it is opened. */
const inline_print_wishesOf = ({ style, link }) => {
    const span = spanOf(style);
    return [
        ...runs_MARKS.filter((mark) => style[mark]).map((mark) => ({ key: mark, opening: SIGNS[mark], closing: SIGNS[mark] })),
        ...(span === "" ? [] : [{ key: span, opening: span, closing: "</span>" }]),
        ...(link === null ? [] : [{ key: `[${link}`, opening: "[", closing: `]${printTarget(link)}` }]),
    ];
};
/** From one run to the next: what ends is closed, the last opened first, and then what begins is opened. */
const passage = (on, wishes) => {
    const wished = new Set(wishes.map(({ key }) => key));
    const staying = on.filter(({ key }) => wished.has(key));
    const coming = wishes.filter(({ key }) => !staying.some((other) => other.key === key));
    const ending = on.filter(({ key }) => !wished.has(key)).toReversed();
    const text = [...ending.map(({ closing }) => closing), ...coming.map(({ opening }) => opening)].join("");
    return { text, on: [...staying, ...coming] };
};
/** An exclamation mark before a link would make it an image. */
const notAnImage = (words, coming) => coming.startsWith("[") && words.endsWith("!") ? `${words.slice(0, -1)}\\!` : words;
const printInline = (untidy) => {
    const parts = [];
    let on = [];
    const pass = (wishes) => {
        const { text, on: now } = passage(on, wishes);
        parts.push(notAnImage(parts.pop() ?? "", text), text);
        on = now;
    };
    for (const run of tidy(untidy)) {
        pass(inline_print_wishesOf(run));
        parts.push(printWords(run));
    }
    pass([]);
    return parts.join("");
};

;// CONCATENATED MODULE: ./build/emulator/markdown/print.js







const print_colorOf = (payload) => colorToMarkdown(textOf(payload["color"]));
const wordsOf = (payload, key = "rich_text") => printInline(runsOf(payload[key]));
const withAttributes = (line, attributes) => {
    const given = Object.entries(attributes).flatMap(([key, value]) => value === undefined ? [] : [`${key}="${value}"`]);
    return given.length === 0 ? line : [line, `{${given.join(" ")}}`].filter((part) => part !== "").join(" ");
};
const indented = (lines) => lines.map((line) => `\t${line}`);
const print_line = (sign) => (block, place) => {
    const text = [sign(place), wordsOf(place.payload)].filter((part) => part !== "").join(" ");
    return [withAttributes(text, { color: print_colorOf(place.payload) }), ...indented(place.below(block))];
};
const print_heading = (sign) => (block, place) => {
    const toggle = place.payload["is_toggleable"] === true ? "true" : undefined;
    const text = [sign, wordsOf(place.payload)].filter((part) => part !== "").join(" ");
    return [withAttributes(text, { toggle, color: print_colorOf(place.payload) }), ...indented(place.below(block))];
};
const paragraph = (block, place) => {
    const color = print_colorOf(place.payload);
    const words = asParagraph(wordsOf(place.payload));
    const text = words === "" && color === undefined ? "<empty-block/>" : withAttributes(words, { color });
    return [text, ...indented(place.below(block))];
};
const toggle = (block, place) => [
    openTag("details", { color: print_colorOf(place.payload) }),
    `<summary>${wordsOf(place.payload)}</summary>`,
    ...indented(place.below(block)),
    "</details>",
];
const print_iconOf = (payload) => {
    const icon = objectOf(payload["icon"]);
    return textOf(icon["emoji"]) || textOf(objectOf(icon["external"])["url"]) || undefined;
};
const print_callout = (block, place) => [
    openTag("callout", { icon: print_iconOf(place.payload), color: print_colorOf(place.payload) }),
    ...indented([asParagraph(wordsOf(place.payload)) || "<empty-block/>", ...place.below(block)]),
    "</callout>",
];
const print_code = (_, { payload }) => {
    const content = plainTextOf(runsOf(payload["rich_text"])).replace(/\r\n?/g, "\n");
    const fence = "`".repeat(Math.max(3, longestTicks(content) + 1));
    return [`${fence}${textOf(payload["language"])}`, ...(content === "" ? [] : content.split("\n")), fence];
};
const print_equation = (_, { payload }) => {
    const expression = textOf(payload["expression"]).trim();
    return ["$$", ...(expression === "" ? [] : expression.split("\n")), "$$"];
};
const print_rowOf = (row) => [
    "\t<tr>",
    ...listOf(objectOf(row["table_row"])["cells"]).map((cell) => `\t\t<td>${printInline(runsOf(cell))}</td>`),
    "\t</tr>",
];
const print_table = (block, { payload }) => {
    const on = (name) => (payload[name] === true ? "true" : undefined);
    const attributes = { "header-row": on("has_column_header"), "header-column": on("has_row_header") };
    return [openTag("table", attributes), ...block.children.flatMap(print_rowOf), "</table>"];
};
const addressOf = (payload) => {
    const type = textOf(payload["type"]);
    return textOf(objectOf(payload[type])["url"]) || textOf(payload["url"]);
};
const print_image = (_, { payload }) => [`![${wordsOf(payload, "caption")}]${printTarget(addressOf(payload))}`];
const print_media = (name) => (_, { payload }) => [`${openTag(name, { src: addressOf(payload) })}${wordsOf(payload, "caption")}</${name}>`];
const print_child = (name) => ({ id }, { payload }) => [
    `${openTag(name, { url: urlOfId(id) })}${printInline([plainRun(textOf(payload["title"]))])}</${name}>`,
];
const container = (name) => (block, place) => [openTag(name, {}), ...indented(place.below(block)), `</${name}>`];
/**
 * Notion names the address of an original too, and knows the block again when it is written back. Here it is made anew,
 * with a new address, so an address would make a text differ that is the same.
 */
const print_synced = (block, place) => {
    const original = textOf(objectOf(place.payload["synced_from"])["block_id"]);
    if (original === "")
        return container("synced_block")(block, place);
    const name = "synced_block_reference";
    return [openTag(name, { url: urlOfId(original) }), ...indented(place.below(block)), `</${name}>`];
};
/** Blocks that Markdown has no words for: a tag says that something is there, and the list says what. */
const print_unknown = ({ id, type }, { payload, unknown: ids }) => {
    ids.push(id);
    return [emptyTag("unknown", { url: urlOfId(id), alt: textOf(payload["block_type"]) || type })];
};
const PRINTERS = new Map(Object.entries({
    paragraph,
    heading_1: print_heading("#"),
    heading_2: print_heading("##"),
    heading_3: print_heading("###"),
    heading_4: print_heading("####"),
    bulleted_list_item: print_line(() => "-"),
    numbered_list_item: print_line(({ number }) => `${number}.`),
    to_do: print_line(({ payload }) => (payload["checked"] === true ? "- [x]" : "- [ ]")),
    quote: print_line(() => ">"),
    toggle,
    callout: print_callout,
    code: print_code,
    equation: print_equation,
    divider: () => ["---"],
    table: print_table,
    image: print_image,
    video: print_media("video"),
    audio: print_media("audio"),
    file: print_media("file"),
    pdf: print_media("pdf"),
    child_page: print_child("page"),
    child_database: print_child("database"),
    column_list: container("columns"),
    column: container("column"),
    synced_block: print_synced,
    table_of_contents: (_, { payload }) => [emptyTag("table_of_contents", { color: print_colorOf(payload) })],
}));
/** One, two, three for the items of a numbered list that stand together; 0 for everything else. */
const print_numbersOf = (blocks) => {
    let last = 0;
    return blocks.map(({ type }) => {
        last = type === "numbered_list_item" ? last + 1 : 0;
        return last;
    });
};
/** Blocks can be appended to blocks without end: below this, Markdown only says that there is more. */
const DEEPEST_PRINTED = 100;
const printBlocks = (blocks, { ids, depth }) => {
    const numbers = print_numbersOf(blocks);
    const below = ({ children }) => printBlocks(children, { ids, depth: depth + 1 });
    return blocks.flatMap((block, index) => {
        const printer = depth > DEEPEST_PRINTED ? print_unknown : (PRINTERS.get(block.type) ?? print_unknown);
        return printer(block, { number: numbers[index] ?? 0, payload: objectOf(block[block.type]), unknown: ids, below });
    });
};
/** Blocks as Notion's Markdown: one line feed between blocks, tabs for what is below. */
const printMarkdown = (blocks) => {
    const ids = [];
    return { markdown: printBlocks(blocks, { ids, depth: 0 }).join("\n"), unknownBlockIds: ids };
};

;// CONCATENATED MODULE: ./build/emulator/call.js
/** A 202: the work goes on, and the body says where to ask about it. */
class Accepted {
    body;
    constructor(body) {
        this.body = body;
    }
}

;// CONCATENATED MODULE: ./build/emulator/tasks.js


const describe = (task, { status, ...rest }, result = {}) => ({
    object: "async_task",
    id: task.id,
    status,
    status_url: `https://api.notion.com/v1/async_tasks/${task.id}`,
    created_time: new Date(task.created).toISOString(),
    ...rest,
    operation: { surface: "rest", name: task.operation },
    ...result,
});
/** The emulator has done the work by the time it answers; it only talks as if it were under way. */
const startTask = (call, operation, result) => {
    const task = { id: call.ids.task(), created: call.now(), operation, result };
    call.store.tasks.set(task.id, task);
    return new Accepted(describe(task, { status: "queued", poll_after_seconds: 2 }));
};
/** Inside a task the ID and the kind of what was made come last. */
const asResult = ({ object = null, id = null, ...rest }) => ({ ...rest, id, object });
const retrieveTask = (call) => {
    const id = call.param("task_id");
    const task = call.store.tasks.get(id);
    if (task === undefined)
        throw missingThing(call.store, "async_task", id);
    return describe(task, { status: "succeeded" }, { result: asResult(task.result) });
};

;// CONCATENATED MODULE: ./build/emulator/blocks/bodies.js













const MAX_BLOCKS = 20_000;
const treeOf = (call, block) => {
    const printed = printBlock(call, block);
    const type = textOf(printed["type"]);
    const children = block.object === "block" ? liveChildren(call, block).map((child) => treeOf(call, child)) : [];
    return { id: block.id, type, [type]: printed[type] ?? null, children };
};
const markdownOf = (call, page) => printMarkdown(liveChildren(call, page).map((child) => treeOf(call, child)));
const bodies_count = (call, page) => liveChildren(call, page).reduce((all, child) => all + 1 + (child.object === "block" ? bodies_count(call, child) : 0), 0);
const printBody = (call, page) => {
    const { markdown, unknownBlockIds } = markdownOf(call, page);
    const truncated = page.children.length > 0 && bodies_count(call, page) > MAX_BLOCKS;
    return { object: "page_markdown", id: page.id, markdown, truncated, unknown_block_ids: unknownBlockIds };
};
const retrieveMarkdown = (call) => printBody(call, needPage(call, call.param("page_id")));
const checked = (draft, path, store) => ({
    type: draft.type,
    payload: readPayload(draft.type, objectOf(draft[draft.type]), { path: `${path}.${draft.type}`, store }),
    children: (draft.children ?? []).map((child) => checked(child, path, store)),
    ...(draft.id === undefined ? {} : { existing: draft.id }),
});
const draftsOfMarkdown = (value, path, store) => parseMarkdown(needText(value, path)).map((draft) => checked(draft, path, store));
/** A first heading becomes the title of a page that was given none. */
const leadingTitle = ({ body }, drafts, writes) => {
    const [first, ...rest] = drafts;
    const titled = writes.some(([property]) => property.type === "title");
    if (body["markdown"] === undefined || titled || first?.type !== "heading_1")
        return null;
    return { title: plainText(first.payload["rich_text"]), rest };
};
const keptIds = (drafts) => drafts.flatMap((draft) => [...(draft.existing === undefined ? [] : [draft.existing]), ...keptIds(draft.children)]);
const needAllowed = (call, page, { kept, allowed }) => {
    const lost = liveChildren(call, page).filter((child) => child.object !== "block" && !kept.includes(child.id));
    if (lost.length === 0 || allowed)
        return;
    const names = lost.map((child) => child.id).join(", ");
    throw invalid(`This operation would delete child pages or databases: ${names}. Set \`allow_deleting_content\` to true to delete them.`);
};
const replaceAll = (call, page, { markdown, allowed }) => {
    const drafts = draftsOfMarkdown(markdown, "body.markdown", call.store);
    const kept = keptIds(drafts).filter((id) => page.children.includes(id));
    needAllowed(call, page, { kept, allowed });
    for (const child of liveChildren(call, page))
        child.inTrash = !kept.includes(child.id);
    page.children = [];
    placeBlocks(call, page, { drafts });
};
const eraseContent = (call, page) => replaceAll(call, page, { markdown: "", allowed: true });
const occurrences = (text, part) => (part === "" ? 0 : text.split(part).length - 1);
const replaceOne = (text, update, path) => {
    const change = needObject(update, path);
    const old = needText(change["old_str"], `${path}.old_str`);
    const next = needText(change["new_str"], `${path}.new_str`);
    const found = occurrences(text, old);
    if (found === 0)
        throw invalid(`Could not find the text to replace: ${old}`);
    if (change["replace_all_matches"] === true)
        return text.replaceAll(old, () => next);
    if (found > 1)
        throw invalid(`The text to replace was found ${found} times; it must match exactly once: ${old}`);
    return text.replace(old, () => next);
};
/** A range is written `first words...last words`, both included. */
const rangeOf = (text, range) => {
    const [first = "", last = first] = range.split("...");
    const start = text.indexOf(first);
    const end = text.indexOf(last, start);
    if (range === "" || start < 0 || end < 0)
        throw invalid(`Could not find the content range: ${range}`);
    const lineEnd = text.indexOf("\n", end + last.length);
    return [start, lineEnd < 0 ? text.length : lineEnd];
};
const bodies_joined = (...parts) => parts.filter((part) => part.trim() !== "").join("\n");
const inserted = (text, insert) => {
    const content = needText(insert["content"], "body.insert_content.content");
    if (objectOf(insert["position"])["type"] === "start")
        return bodies_joined(content, text);
    if (insert["after"] === undefined)
        return bodies_joined(text, content);
    const [, end] = rangeOf(text, needText(insert["after"], "body.insert_content.after"));
    return bodies_joined(text.slice(0, end), content, text.slice(end));
};
const ranged = (text, change) => {
    const [start, end] = rangeOf(text, needText(change["content_range"], "body.replace_content_range.content_range"));
    return text.slice(0, start) + needText(change["content"], "body.replace_content_range.content") + text.slice(end);
};
/** What each kind of markdown update makes of the text that was there. */
const UPDATES = {
    replace_content: (_, change) => needText(change["new_str"], "body.replace_content.new_str"),
    update_content: (text, change) => listOf(needList(change["content_updates"], "body.update_content.content_updates")).reduce((now, update, index) => replaceOne(now, update, `body.update_content.content_updates[${index}]`), text),
    insert_content: inserted,
    replace_content_range: ranged,
};
/** An insert at the end leaves the blocks that are there alone, as they are; everything else is written anew. */
const isAppend = (type, change) => type === "insert_content" && change["after"] === undefined && objectOf(change["position"])["type"] !== "start";
const updateMarkdown = (call) => {
    const page = needPage(call, call.param("page_id"));
    if (!call.access.update)
        throw restricted();
    const { body } = call;
    needOnly(body, ["type", "allow_async", "markdown_version", ...Object.keys(UPDATES)], "body");
    needEditable(call, page);
    const type = Object.keys(UPDATES).find((key) => body[key] !== undefined);
    const update = UPDATES[type ?? ""];
    if (type === undefined || update === undefined)
        throw malformed(...Object.keys(UPDATES).map((key) => undefinedAt(`body.${key}`)));
    const change = needObject(body[type], `body.${type}`);
    if (isAppend(type, change)) {
        placeBlocks(call, page, {
            drafts: draftsOfMarkdown(change["content"] ?? "", "body.insert_content.content", call.store),
        });
    }
    else {
        const markdown = update(markdownOf(call, page).markdown, change);
        replaceAll(call, page, { markdown, allowed: change["allow_deleting_content"] === true });
    }
    touch(call, page);
    const result = printBody(call, page);
    return body["allow_async"] === true ? startTask(call, "PATCH /v1/pages/:page_id/markdown", result) : result;
};

;// CONCATENATED MODULE: ./build/emulator/blocks/comments.js









const needComments = ({ access }) => {
    if (!access.comments)
        throw restricted();
};
const printComment = ({ store }, comment) => ({
    object: "comment",
    id: comment.id,
    parent: comment.parent.type === "workspace" ? {} : { type: comment.parent.type, [comment.parent.type]: comment.parent.id },
    discussion_id: comment.discussion,
    created_time: minute(comment.created),
    last_edited_time: minute(comment.edited),
    created_by: userRef(comment.createdBy),
    rich_text: comment.richText,
    display_name: { type: "integration", resolved_name: store.workspace.connection },
});
const textOfComment = ({ body, store }) => body["markdown"] === undefined
    ? readRichText(body["rich_text"], "body.rich_text", store)
    : textItems(needText(body["markdown"], "body.markdown"));
/** Comments on one page or block belong to one discussion; an answer names the discussion instead of the place. */
const comments_placeOf = (call) => {
    const { body, store, ids } = call;
    const known = [...store.comments.values()];
    if (body["discussion_id"] !== undefined) {
        const id = needUuid(body["discussion_id"], "body.discussion_id");
        const first = known.find((comment) => comment.discussion === id);
        if (first === undefined)
            throw missingThing(store, "discussion", id);
        return { parent: first.parent, discussion: id };
    }
    const parent = needParent(body["parent"], ["page_id", "block_id"]);
    const id = parent.type === "workspace" ? "" : parent.id;
    needEditable(call, needBlock(call, id));
    const same = known.find((comment) => comment.parent.type === parent.type && "id" in comment.parent && comment.parent.id === id);
    return { parent, discussion: same?.discussion ?? ids.dated(call.now(), "discussion") };
};
const createComment = (call) => {
    needComments(call);
    needOnly(call.body, ["parent", "discussion_id", "rich_text", "markdown", "attachments", "display_name"], "body");
    const richText = textOfComment(call);
    const now = call.now();
    const id = call.ids.dated(now, "comment");
    const comment = { id, ...comments_placeOf(call), created: now, edited: now, createdBy: call.actor, richText };
    call.store.comments.set(id, comment);
    return printComment(call, comment);
};
const needComment = (call) => {
    needComments(call);
    const id = pathUuid(call.param("comment_id"), "comment_id");
    const comment = call.store.comments.get(id);
    if (comment === undefined)
        throw missingThing(call.store, "comment", id);
    return comment;
};
const retrieveComment = (call) => printComment(call, needComment(call));
const updateComment = (call) => {
    const comment = needComment(call);
    comment.richText = textOfComment(call);
    comment.edited = call.now();
    return printComment(call, comment);
};
const deleteComment = (call) => {
    const comment = needComment(call);
    call.store.comments.delete(comment.id);
    return printComment(call, comment);
};
const listComments = (call) => {
    needComments(call);
    const block = call.query.get("block_id");
    if (block === null)
        throw invalid("query failed validation: query.block_id should be defined, instead was `undefined`.");
    const id = needUuid(block, "query.block_id");
    const thing = pageOf(call.store, id) ?? needBlock(call, id);
    const comments = [...call.store.comments.values()].filter(({ parent }) => "id" in parent && parent.id === thing.id);
    const slice = slicePage(comments, pagingOfQuery(call.query), (comment) => comment.id);
    return listAnswer("comment", { ...slice, results: slice.results.map((comment) => printComment(call, comment)) });
};

;// CONCATENATED MODULE: ./build/emulator/schema/convert.js





const nameOf = (property, id) => property.options.find((option) => option.id === id)?.name ?? "";
const textsOf = (value, property) => {
    switch (property.type) {
        case "title":
        case "rich_text":
            return [plainText(value)];
        case "select":
        case "status":
            return [nameOf(property, value)];
        case "multi_select":
            return listOf(value).map((id) => nameOf(property, id));
        case "date":
            return [textOf(objectOf(value)["start"])];
        default:
            return value === null || isList(value) ? [] : [isObject(value) ? JSON.stringify(value) : String(value)];
    }
};
const chosen = (texts, next, world) => texts
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .reduce(({ ids, options }, text) => {
    const option = optionNamed(options, text) ?? newOption(text, { type: next.type, path: next.name, ids: world.ids });
    return { ids: [...ids, option.id], options: options.includes(option) ? options : [...options, option] };
}, { ids: [], options: next.options });
/** A value that moves with its column to another type: what cannot be said there is lost. */
const convertValue = (value, { old, next, world }) => {
    const texts = textsOf(value, old).filter((text) => text !== "");
    const text = texts.join(", ");
    switch (next.type) {
        case "rich_text":
            return { value: textItems(text) };
        case "number":
            return { value: text === "" || Number.isNaN(Number(text)) ? null : numberOf(Number(text)) };
        case "checkbox":
            return { value: text === "true" || text === "Yes" };
        case "date":
            return { value: isIsoDate(text) ? { start: keptDate(text, null), end: null, time_zone: null } : null };
        case "select": {
            const { ids, options } = chosen(texts.slice(0, 1).map((name) => name.replaceAll(",", "")), next, world);
            return { value: ids[0] ?? null, options };
        }
        case "multi_select": {
            const { ids, options } = chosen(texts.flatMap((name) => name.split(",")), next, world);
            return { value: [...new Set(ids)], options };
        }
        case "url":
        case "email":
        case "phone_number":
            return { value: text === "" ? null : text };
        default:
            return { value: null };
    }
};

;// CONCATENATED MODULE: ./build/emulator/schema/change.js







const put = (source, property) => {
    source.properties = new Map(source.properties).set(property.id, property);
};
const drop = (source, id) => {
    const rest = new Map(source.properties);
    rest.delete(id);
    source.properties = rest;
};
const needFreeName = (source, name, own) => {
    const taken = findByName(source, name);
    if (taken !== undefined && taken.id !== own?.id)
        throw invalid(`Property with name ${name} already exists.`);
};
const findByName = (source, name) => [...source.properties.values()].find((property) => property.name === name);
/** The other half of a two-way relation comes and goes with the first. */
const pair = (world, source, property) => {
    const target = dataSourceOf(world.store, textOf(property.config["target"]));
    if (property.type !== "relation" || property.config["dual"] !== true || target === undefined)
        return;
    if (property.config["synced"] !== undefined)
        return;
    const wish = textOf(property.config["wish"]) || `Related to ${plainText(source.title)} (${property.name})`;
    const id = world.ids.property(new Map([...target.properties, ...source.properties]));
    const config = { target: source.id, dual: true, synced: property.id };
    put(target, { ...property, id, name: wish, description: null, config });
    put(source, { ...property, config: { target: target.id, dual: true, synced: id } });
};
/** A relation that turns one-way leaves its old other half behind only until that is removed; Notion keeps no link. */
const unpair = (store, old, now) => {
    if (old.type !== "relation" || old.config["dual"] !== true)
        return;
    const same = now?.type === "relation" && now.config["target"] === old.config["target"] && now.config["dual"] === true;
    const target = dataSourceOf(store, textOf(old.config["target"]));
    const other = target?.properties.get(textOf(old.config["synced"]));
    if (same || target === undefined || other === undefined)
        return;
    const { synced: _, ...config } = other.config;
    put(target, { ...other, config: { ...config, dual: false } });
};
const removeProperty = (world, source, old) => {
    if (old.type === "title")
        throw invalid("Cannot delete title property");
    unpair(world.store, old, null);
    drop(source, old.id);
};
/** The same two-way relation written again is no news: the other half, its name included, stays. */
const keepPair = (old, next) => next.type === "relation" &&
    old.type === "relation" &&
    next.config["dual"] === true &&
    old.config["dual"] === true &&
    next.config["target"] === old.config["target"]
    ? { ...next, config: old.config }
    : next;
const convertRows = (world, source, change) => {
    for (const id of source.rows) {
        const row = pageOf(world.store, id);
        const value = row?.values.get(change.old.id);
        if (row === undefined || value === undefined)
            continue;
        const converted = convertValue(value, { ...change, world });
        if (converted.options !== undefined)
            put(source, { ...change.next, options: converted.options });
        row.values.set(change.next.id, converted.value);
    }
};
const changeProperty = (world, source, change) => {
    const { old, sent, path } = change;
    const name = textOf(sent["name"]) || old.name;
    needFreeName(source, name, old);
    const described = sent["description"] === undefined ? old.description : textOf(sent["description"]) || null;
    const onlyWords = Object.keys(sent).every((key) => ["name", "description", "id", "type"].includes(key));
    if (onlyWords) {
        put(source, { ...old, name, description: described });
        return;
    }
    const drafted = draftProperty(sent, { world, source, path, name, old });
    if ((old.type === "title") !== (drafted.type === "title"))
        throw invalid("Cannot change the type of a title property");
    const next = keepPair(old, drafted);
    unpair(world.store, old, next);
    put(source, next);
    if (old.type !== next.type)
        convertRows(world, source, { old, next });
    pair(world, source, next);
};
const addProperty = (world, source, { name, sent, path }) => {
    const next = draftProperty(sent, { world, source, path, name });
    if (next.type === "title" && titleProperty(source) !== undefined) {
        throw invalid("A data source must have exactly one title property.");
    }
    put(source, next);
    pair(world, source, next);
};
const changeOne = (world, source, { key, sent, path }) => {
    const old = findProperty(source, key);
    if (sent === null) {
        if (old === undefined)
            throw missingThing(world.store, "property_item", key);
        removeProperty(world, source, old);
    }
    else if (old === undefined) {
        addProperty(world, source, { name: key, sent, path });
    }
    else if (isObject(sent)) {
        changeProperty(world, source, { old, sent, path });
    }
    else {
        throw malformed(`${path} should be an object or \`null\`.`);
    }
};
const laterFirst = ([, a], [, b]) => Number(isObject(a) && a["rollup"] !== undefined) - Number(isObject(b) && b["rollup"] !== undefined);
/** A formula keeps its columns by ID from the moment they exist, and so outlives their renames. */
const bindFormulas = (store, source) => {
    for (const property of source.properties.values()) {
        if (property.type !== "formula")
            continue;
        const written = textOf(property.config["expression"]);
        const expression = printExpression(written, { store, source });
        if (expression !== written)
            put(source, { ...property, config: { ...property.config, expression } });
    }
};
/** Carries out the `properties` of a schema write, all or nothing. Rollups come last: they lean on relations. */
const changeSchema = (world, source, { properties, path }) => {
    const before = [...world.store.things.values()].flatMap((thing) => thing.object === "data_source" ? [{ thing, properties: thing.properties }] : []);
    try {
        for (const [key, sent] of Object.entries(properties).toSorted(laterFirst)) {
            changeOne(world, source, { key, sent, path: `${path}.${key}` });
            bindFormulas(world.store, source);
        }
    }
    catch (refusal) {
        for (const { thing, properties: old } of before)
            thing.properties = old;
        throw refusal;
    }
};
const ensureTitle = (source) => {
    if (titleProperty(source) === undefined) {
        put(source, { id: "title", name: "Name", description: null, type: "title", config: {}, options: [], groups: [] });
    }
};

;// CONCATENATED MODULE: ./build/emulator/databases.js









const databases_richText = (call, key) => call.body[key] === undefined ? undefined : readRichText(call.body[key], `body.${key}`, call.store);
const iconIn = (call, otherwise) => {
    const icon = call.body["icon"];
    return icon === undefined ? otherwise : isObject(icon) ? readIcon(icon) : null;
};
const coverIn = (call, otherwise) => call.body["cover"] ?? otherwise;
const newDataSource = (call, id, database) => ({
    ...fresh(call, id, { type: "database_id", id: database.id }),
    object: "data_source",
    title: databases_richText(call, "title") ?? [],
    description: databases_richText(call, "description") ?? [],
    icon: null,
    cover: null,
    properties: new Map(),
    rows: [],
    lastNumber: 0,
});
const needParentPage = (call, parent) => {
    if (parent.type === "workspace")
        return;
    const page = needThing(call, "page", parent.id);
    needEditable(call, page);
    touchUp(call, page);
};
const fill = (call, source, { properties, path }) => {
    call.store.things.set(source.id, source);
    try {
        changeSchema(call, source, { properties: needObject(properties ?? {}, path), path });
        ensureTitle(source);
    }
    catch (refusal) {
        call.store.things.delete(source.id);
        throw refusal;
    }
};
const CREATE_KEYS = [
    "parent",
    "title",
    "description",
    "is_inline",
    "icon",
    "cover",
    "initial_data_source",
    "is_locked",
];
/** Makes a database with its first data source. Seeds may say which IDs the two get. */
const makeDatabase = (call, given = {}) => {
    const { body, store } = call;
    needOnly(body, CREATE_KEYS, "body");
    const parent = needParent(body["parent"], ["page_id"]);
    needParentPage(call, parent);
    const database = {
        ...fresh(call, given.id ?? call.ids.random(), parent),
        object: "database",
        title: databases_richText(call, "title") ?? [],
        description: databases_richText(call, "description") ?? [],
        icon: iconIn(call, null),
        cover: coverIn(call, null),
        isInline: body["is_inline"] === true,
        isLocked: false,
        dataSources: [],
    };
    const source = newDataSource(call, given.dataSource ?? call.ids.random(), database);
    store.things.set(database.id, database);
    try {
        const properties = objectOf(body["initial_data_source"])["properties"];
        fill(call, source, { properties, path: "body.initial_data_source.properties" });
    }
    catch (refusal) {
        store.things.delete(database.id);
        throw refusal;
    }
    database.dataSources.push(source.id);
    adopt(store, database);
    return database;
};
const createDatabase = (call) => {
    if (!call.access.insert)
        throw restricted();
    return printDatabase(call, makeDatabase(call));
};
const retrieveDatabase = (call) => printDatabase(call, needDatabase(call, call.param("database_id")));
const UPDATE_KEYS = [
    "parent",
    "title",
    "description",
    "is_inline",
    "icon",
    "cover",
    "in_trash",
    "archived",
    "is_locked",
];
/** While a database has one data source, the two are one to the eye: title and description are shared. */
const alone = (call, database) => database.dataSources.length === 1 ? dataSourceOf(call.store, database.dataSources[0] ?? "") : undefined;
const updateDatabase = (call) => {
    const database = needDatabase(call, call.param("database_id"));
    if (!call.access.update)
        throw restricted();
    const { body } = call;
    needOnly(body, UPDATE_KEYS, "body");
    const wish = trashWish(call);
    if (wish === null)
        needEditable(call, database);
    const words = { title: databases_richText(call, "title"), description: databases_richText(call, "description") };
    const twin = alone(call, database);
    for (const [key, value] of Object.entries(words)) {
        if (value === undefined)
            continue;
        Object.assign(database, { [key]: value });
        if (twin !== undefined)
            Object.assign(twin, { [key]: value });
    }
    database.icon = iconIn(call, database.icon);
    database.cover = coverIn(call, database.cover);
    if (body["is_inline"] !== undefined)
        database.isInline = needBoolean(body["is_inline"], "body.is_inline");
    if (body["is_locked"] !== undefined)
        database.isLocked = needBoolean(body["is_locked"], "body.is_locked");
    if (wish !== null)
        database.inTrash = wish;
    touch(call, database);
    return printDatabase(call, database);
};
const createDataSource = (call) => {
    if (!call.access.insert)
        throw restricted();
    const { body } = call;
    needOnly(body, ["parent", "properties", "title", "description", "icon"], "body");
    const parent = needParent(body["parent"], ["database_id", "page_id"]);
    if (parent.type !== "database_id") {
        throw invalid("Creating new databases with data sources is not supported in this endpoint for API version 2025-09-03 and later. Use the Create Database API instead.");
    }
    const database = needThing(call, "database", parent.id);
    needEditable(call, database);
    const source = newDataSource(call, call.ids.dated(call.now(), "data_source"), database);
    source.icon = iconIn(call, null);
    fill(call, source, { properties: body["properties"], path: "body.properties" });
    database.dataSources.push(source.id);
    touch(call, database);
    return printDataSource(call, source);
};
const retrieveDataSource = (call) => printDataSource(call, needDataSource(call, call.param("data_source_id")));
const moveDataSource = (call, source) => {
    if (call.body["parent"] === undefined)
        return;
    const parent = needParent(call.body["parent"], ["database_id"]);
    const next = needThing(call, "database", parent.type === "workspace" ? "" : parent.id);
    const old = source.parent.type === "database_id" ? call.store.things.get(source.parent.id) : undefined;
    if (old?.object === "database")
        old.dataSources = old.dataSources.filter((id) => id !== source.id);
    next.dataSources.push(source.id);
    source.parent = parent;
};
const updateDataSource = (call) => {
    const source = needDataSource(call, call.param("data_source_id"));
    if (!call.access.update)
        throw restricted();
    const { body } = call;
    needOnly(body, ["title", "description", "icon", "properties", "in_trash", "archived", "parent"], "body");
    const wish = trashWish(call);
    if (wish === null)
        needEditable(call, source);
    const title = databases_richText(call, "title");
    if (body["properties"] !== undefined) {
        changeSchema(call, source, {
            properties: needObject(body["properties"], "body.properties"),
            path: "body.properties",
        });
    }
    if (title !== undefined)
        rename(call, source, title);
    source.icon = iconIn(call, source.icon);
    moveDataSource(call, source);
    if (wish !== null)
        source.inTrash = wish;
    if (Object.keys(body).length > 0)
        touch(call, source);
    return printDataSource(call, source);
};
const rename = (call, source, title) => {
    source.title = title;
    const database = source.parent.type === "database_id" ? call.store.things.get(source.parent.id) : undefined;
    if (database?.object === "database" && alone(call, database) === source)
        database.title = title;
};
const listTemplates = (call) => {
    needDataSource(call, call.param("data_source_id"));
    return { templates: [], has_more: false, next_cursor: null };
};

;// CONCATENATED MODULE: ./build/emulator/query/conditions.js





const conditions_DAY = 86_400_000;
const lower = (value) => (isList(value) ? plainText(value) : textOf(value)).toLowerCase();
const emptiness = (isEmpty) => ({
    is_empty: (value) => isEmpty(value),
    is_not_empty: (value) => !isEmpty(value),
});
/** Text is compared without regard to case. */
const conditions_text = {
    equals: (value, operand) => lower(value) === lower(operand),
    does_not_equal: (value, operand) => lower(value) !== lower(operand),
    contains: (value, operand) => lower(value).includes(lower(operand)),
    does_not_contain: (value, operand) => !lower(value).includes(lower(operand)),
    starts_with: (value, operand) => lower(value).startsWith(lower(operand)),
    ends_with: (value, operand) => lower(value).endsWith(lower(operand)),
    ...emptiness((value) => lower(value) === ""),
};
const conditions_figure = (value) => numberOf(value) ?? numberOf(objectOf(value)["number"]);
const order = (holds) => (value, operand) => {
    const [a, b] = [conditions_figure(value), conditions_figure(operand)];
    return a !== null && b !== null && holds(a, b);
};
const conditions_number = {
    equals: order((a, b) => a === b),
    does_not_equal: (value, operand) => conditions_figure(value) !== conditions_figure(operand),
    greater_than: order((a, b) => a > b),
    less_than: order((a, b) => a < b),
    greater_than_or_equal_to: order((a, b) => a >= b),
    less_than_or_equal_to: order((a, b) => a <= b),
    ...emptiness((value) => conditions_figure(value) === null),
};
const conditions_checkbox = {
    equals: (value, operand) => (value === true) === operand,
    does_not_equal: (value, operand) => (value === true) !== operand,
};
const conditions_nameOf = (value) => textOf(objectOf(value)["name"]);
const anyOf = (operand) => (isList(operand) ? operand : [operand]);
const conditions_select = {
    equals: (value, operand) => anyOf(operand).includes(conditions_nameOf(value)),
    does_not_equal: (value, operand) => !anyOf(operand).includes(conditions_nameOf(value)),
    ...emptiness((value) => value === null),
};
/** IDs may come without their dashes. */
const asId = (operand) => asUuid(textOf(operand)) ?? operand;
const has = (value, operand, key) => {
    const wanted = key === "id" ? anyOf(operand).map(asId) : anyOf(operand);
    return listOf(value).some((item) => wanted.includes(objectOf(item)[key] ?? null));
};
const listed = (key) => ({
    contains: (value, operand) => has(value, operand, key),
    does_not_contain: (value, operand) => !has(value, operand, key),
    ...emptiness((value) => listOf(value).length === 0),
});
const conditions_files = emptiness((value) => listOf(value).length === 0);
const startOf = (value) => {
    const start = typeof value === "string" ? value : textOf(objectOf(value)["start"]);
    return start === "" ? null : reads.moment(start);
};
const midnight = (time) => reads.day(time) * conditions_DAY;
const monthsFrom = (time, months) => {
    const date = new Date(midnight(time));
    return date.setUTCMonth(date.getUTCMonth() + months);
};
const RELATIVE = {
    today: midnight,
    tomorrow: (now) => midnight(now) + conditions_DAY,
    yesterday: (now) => midnight(now) - conditions_DAY,
    one_week_ago: (now) => midnight(now) - 7 * conditions_DAY,
    one_week_from_now: (now) => midnight(now) + 7 * conditions_DAY,
    one_month_ago: (now) => monthsFrom(now, -1),
    one_month_from_now: (now) => monthsFrom(now, 1),
};
/** A day is a whole day; a moment is its minute, since that is all that Notion keeps. */
const conditions_spanOf = (operand, now) => {
    const word = own(RELATIVE, textOf(operand));
    const written = textOf(operand);
    if (word === undefined && !isDateOnly(written)) {
        const from = floorMinute(reads.moment(written));
        return { from, to: from + 60_000 };
    }
    const from = word === undefined ? reads.moment(written) : word(now);
    return { from, to: from + conditions_DAY };
};
const when = (holds) => (value, operand, now) => {
    const time = startOf(value);
    return time !== null && holds(time, conditions_spanOf(operand, now));
};
const within = (spanAt) => (value, _, now) => {
    const time = startOf(value);
    const { from, to } = spanAt(midnight(now));
    return time !== null && time >= from && time < to;
};
const sunday = (today) => today - new Date(today).getUTCDay() * conditions_DAY;
const conditions_date = {
    equals: when((time, { from, to }) => time >= from && time < to),
    before: when((time, { from }) => time < from),
    after: when((time, { to }) => time >= to),
    on_or_before: when((time, { to }) => time < to),
    on_or_after: when((time, { from }) => time >= from),
    past_week: within((today) => ({ from: today - 7 * conditions_DAY, to: today + conditions_DAY })),
    past_month: within((today) => ({ from: monthsFrom(today, -1), to: today + conditions_DAY })),
    past_year: within((today) => ({ from: monthsFrom(today, -12), to: today + conditions_DAY })),
    this_week: within((today) => ({ from: sunday(today), to: sunday(today) + 7 * conditions_DAY })),
    next_week: within((today) => ({ from: today, to: today + 8 * conditions_DAY })),
    next_month: within((today) => ({ from: today, to: monthsFrom(today, 1) + conditions_DAY })),
    next_year: within((today) => ({ from: today, to: monthsFrom(today, 12) + conditions_DAY })),
    ...emptiness((value) => startOf(value) === null),
};
const person = {
    contains: (value, operand) => objectOf(value)["id"] === asId(operand),
    does_not_contain: (value, operand) => objectOf(value)["id"] !== asId(operand),
    ...emptiness((value) => value === null),
};
/** Which conditions each kind of filter knows. */
const CONDITIONS = {
    title: conditions_text,
    rich_text: conditions_text,
    url: conditions_text,
    email: conditions_text,
    phone_number: conditions_text,
    number: conditions_number,
    unique_id: conditions_number,
    checkbox: conditions_checkbox,
    select: conditions_select,
    status: conditions_select,
    multi_select: listed("name"),
    date: conditions_date,
    created_time: conditions_date,
    last_edited_time: conditions_date,
    people: listed("id"),
    created_by: person,
    last_edited_by: person,
    files: conditions_files,
    relation: listed("id"),
};
const TEXTUAL = ["title", "rich_text", "url", "email", "phone_number"];
/** Text filters fit every text column, and `date` fits times; anything else must be of the column's own type. */
const fits = (filter, column) => filter === column ||
    (TEXTUAL.includes(filter) && TEXTUAL.includes(column)) ||
    (filter === "date" && ["created_time", "last_edited_time"].includes(column)) ||
    (filter === "people" && ["created_by", "last_edited_by"].includes(column));
const WANTS = [
    [/^(is_empty|is_not_empty)$/, (operand) => operand === true, "`true`"],
    [/^(past|this|next)_/, (operand) => Object.keys(objectOf(operand)).length === 0, "an empty object"],
];
const operandOf = (kind) => {
    if (kind === "number" || kind === "unique_id")
        return (value) => (typeof value === "number" ? null : "a number");
    if (kind === "checkbox")
        return (value) => (typeof value === "boolean" ? null : "a boolean");
    if (["date", "created_time", "last_edited_time"].includes(kind)) {
        const known = (value) => own(RELATIVE, value) !== undefined || isIsoDate(value);
        return (value) => (typeof value === "string" && known(value) ? null : "a valid ISO 8601 date string");
    }
    const lists = ["select", "status", "multi_select"].includes(kind);
    return (value) => (typeof value === "string" || (lists && isList(value)) ? null : "a string");
};
const needTest = (kind, name, { operand, path }) => {
    const tests = own(CONDITIONS, kind);
    const test = tests === undefined ? undefined : own(tests, name);
    if (tests === undefined || test === undefined)
        throw malformed(`${path}.${name} should be not present, instead was ${shown(operand)}.`);
    const [, meets, wish] = WANTS.find(([pattern]) => pattern.test(name)) ?? [];
    const problem = meets === undefined ? operandOf(kind)(operand) : meets(operand) ? null : wish;
    if (problem !== null && problem !== undefined)
        throw malformed(`${path}.${name} should be ${problem}, instead was ${shown(operand)}.`);
    return test;
};
const mismatchedFilter = (column, filter) => invalid(`The property type in the database does not match the property type of the filter provided: database property ${column} does not match filter ${filter}`);

;// CONCATENATED MODULE: ./build/emulator/query/filter.js







const filter_KINDS = [...Object.keys(CONDITIONS), "formula", "rollup", "verification"];
const checkOf = (kind, conditions, { world, path }) => {
    const given = Object.entries(needObject(conditions, path));
    if (given.length === 0)
        throw malformed(undefinedAt(`${path}.${Object.keys(own(CONDITIONS, kind) ?? {})[0] ?? "equals"}`));
    const now = world.now();
    const tests = given.map(([name, operand]) => ({ operand, test: needTest(kind, name, { operand, path }) }));
    return (value) => tests.every(({ operand, test }) => test(value, operand, now));
};
const FORMULA_KINDS = {
    string: "rich_text",
    number: "number",
    checkbox: "checkbox",
    date: "date",
};
const innerValue = (value) => {
    const inner = objectOf(value);
    return inner[textOf(inner["type"])] ?? null;
};
const rollupCheck = (filter, place) => {
    const [quantifier = ""] = Object.keys(filter);
    if (quantifier === "number" || quantifier === "date") {
        const check = checkOf(quantifier, filter[quantifier], { ...place, path: `${place.path}.${quantifier}` });
        return (value) => check(innerValue(value));
    }
    const inner = needObject(filter[quantifier], `${place.path}.${quantifier}`);
    const [kind = ""] = Object.keys(inner);
    const check = checkOf(kind, inner[kind], { ...place, path: `${place.path}.${quantifier}.${kind}` });
    const items = (value) => listOf(objectOf(value)["array"]).map(innerValue);
    if (quantifier === "any")
        return (value) => items(value).some(check);
    if (quantifier === "every")
        return (value) => items(value).every(check);
    if (quantifier === "none")
        return (value) => !items(value).some(check);
    throw malformed(...["any", "every", "none", "number", "date"].map((key) => undefinedAt(`${place.path}.${key}`)));
};
const checkFor = (kind, column, { filter, place }) => {
    const at = { ...place, path: `${place.path}.${kind}` };
    // Formulas that came through the API have no type that a filter could rely on, and so Notion refuses.
    if (kind === "formula" && column.type === "formula" && column.config["made_in_app"] !== true) {
        throw invalid("Unable to filter based on a formula of unknown type");
    }
    if (kind === "formula") {
        const inner = needObject(filter[kind], at.path);
        const [name = ""] = Object.keys(inner);
        const check = checkOf(own(FORMULA_KINDS, name) ?? name, inner[name], { ...at, path: `${at.path}.${name}` });
        return (value) => check(innerValue(value));
    }
    if (kind === "rollup")
        return rollupCheck(needObject(filter[kind], at.path), at);
    const rule = column.type === "created_by" || column.type === "last_edited_by" ? column.type : kind;
    return checkOf(rule, filter[kind], at);
};
const propertyFilter = (filter, place) => {
    const kind = filter_KINDS.find((name) => filter[name] !== undefined);
    if (kind === undefined)
        throw malformed(...["or", "and", ...filter_KINDS].map((name) => undefinedAt(`${place.path}.${name}`)));
    const name = needText(filter["property"], `${place.path}.property`);
    const column = findProperty(place.source, name);
    if (column === undefined)
        throw invalid(`Could not find property with name or id: ${name}`);
    if (!fits(kind, column.type))
        throw mismatchedFilter(column.type, kind);
    const check = checkFor(kind, column, { filter, place });
    const view = viewOf(place.world, Number.POSITIVE_INFINITY);
    return (page) => check(view.value(page, column, view));
};
const timestampFilter = (filter, place) => {
    const which = needText(filter["timestamp"], `${place.path}.timestamp`);
    if (which !== "created_time" && which !== "last_edited_time") {
        throw malformed(`${place.path}.timestamp should be \`"created_time"\` or \`"last_edited_time"\`, instead was \`"${which}"\`.`);
    }
    const check = checkOf("date", filter[which], { ...place, path: `${place.path}.${which}` });
    return (page) => check(minute(which === "created_time" ? page.created : page.edited));
};
const compound = (kind, filter, place) => {
    const path = `${place.path}.${kind}`;
    if (place.depth >= LIMITS.depth)
        throw malformed(unexpected(path, filter[kind]));
    const parts = needList(filter[kind], path).map((part, index) => readFilter(part, { ...place, path: `${path}[${index}]`, depth: place.depth + 1 }));
    return kind === "and" ? (page) => parts.every((part) => part(page)) : (page) => parts.some((part) => part(page));
};
/** A filter of a query as a question to each row. Everything that Notion would refuse is refused before the first. */
const readFilter = (value, place) => {
    const filter = needObject(value, place.path);
    if (filter["and"] !== undefined)
        return compound("and", filter, place);
    if (filter["or"] !== undefined)
        return compound("or", filter, place);
    return filter["timestamp"] === undefined ? propertyFilter(filter, place) : timestampFilter(filter, place);
};

;// CONCATENATED MODULE: ./build/emulator/query/sorts.js







const natural = new Intl.Collator("en", { numeric: true });
/** What a value is sorted by. Options go by their place in the schema. */
const rankOf = (value, column) => {
    if (value === null || typeof value === "number")
        return value;
    if (typeof value === "boolean")
        return Number(value);
    if (typeof value === "string")
        return column.type.endsWith("_time") ? reads.moment(value) : value || null;
    if (isList(value))
        return listRank(value, column);
    return objectRank(value, column);
};
const sorts_place = (name, column) => {
    const index = column.options.findIndex((option) => option.name === name);
    return index < 0 ? null : index;
};
const listRank = (value, column) => {
    if (value.length === 0)
        return null;
    const first = objectOf(value[0]);
    if (column.type === "multi_select")
        return sorts_place(first["name"], column);
    return plainText(value) || textOf(first["name"]) || textOf(first["id"]) || null;
};
const objectRank = (value, column) => {
    const object = objectOf(value);
    if (column.type === "select" || column.type === "status")
        return sorts_place(object["name"], column);
    if (typeof object["start"] === "string")
        return reads.moment(object["start"]);
    if (typeof object["number"] === "number")
        return object["number"];
    const inner = object[textOf(object["type"])];
    return isObject(inner) || inner === undefined
        ? textOf(objectOf(inner)["start"]) || textOf(object["name"]) || null
        : rankOf(inner, column);
};
/** Empty values come last in either direction. */
const sorts_compare = (a, b, sign) => {
    if (a === null || b === null)
        return Number(a === null) - Number(b === null);
    if (typeof a === "number" && typeof b === "number")
        return (a - b) * sign;
    return natural.compare(String(a), String(b)) * sign;
};
const directionOf = (value, path) => {
    if (value === "ascending" || value === undefined)
        return 1;
    if (value === "descending")
        return -1;
    throw malformed(`${path}.direction should be \`"ascending"\` or \`"descending"\`, instead was ${shown(value)}.`);
};
const orderBy = (value, path, { world, source }) => {
    const sort = needObject(value, path);
    const sign = directionOf(sort["direction"], path);
    if (sort["timestamp"] !== undefined) {
        const which = needText(sort["timestamp"], `${path}.timestamp`) === "created_time" ? "created" : "edited";
        // Rows of one moment still have an order: that of their numbers.
        const ties = which === "created" ? sign : 0;
        return (a, b) => sorts_compare(a[which], b[which], sign) || sorts_compare(a.uniqueNumber, b.uniqueNumber, ties);
    }
    const name = needText(sort["property"], `${path}.property`);
    const column = findProperty(source, name);
    if (column === undefined)
        throw invalid(`Could not find sort property with name or id: ${name}`);
    const view = viewOf(world, Number.POSITIVE_INFINITY);
    const ranks = new Map();
    const rank = (page) => {
        if (!ranks.has(page.id))
            ranks.set(page.id, rankOf(view.value(page, column, view), column));
        return ranks.get(page.id) ?? null;
    };
    return (a, b) => sorts_compare(rank(a), rank(b), sign);
};
/** The order that a query asks for; earlier sorts win. */
const readSorts = (value, at) => {
    const orders = needList(value ?? [], "body.sorts").map((sort, index) => orderBy(sort, `body.sorts[${index}]`, at));
    if (orders.length === 0)
        return null;
    return (a, b) => orders.reduce((found, order) => (found === 0 ? order(a, b) : found), 0);
};
const sortedBy = (order, pages) => order === null ? pages : [...pages].sort(order);

;// CONCATENATED MODULE: ./build/emulator/query/query.js









/** The row as the index knows it: a late index still shows what was there before, or nothing. */
const asIndexed = (page, now) => {
    if (page.lag === null || page.lag.until <= now)
        return page;
    const { before } = page.lag;
    return before === null ? null : { ...page, ...before, values: new Map(before.values) };
};
/** Newest created first, which is what Notion does when nobody asks for an order. */
const query_rowsOf = ({ store, now, body, twists }, source) => {
    const time = now();
    const archived = body["is_archived"] === true;
    const rows = [];
    for (let index = source.rows.length - 1; index >= 0; index -= 1) {
        const page = pageOf(store, source.rows[index] ?? "");
        const row = page === undefined || !isVisible(store, page) ? null : asIndexed(page, time);
        const hidden = row === null || (row.inTrash && twists.trashedRow !== true) || (row.isArchived && !archived);
        if (!hidden)
            rows.push(row);
    }
    return rows;
};
const startAt = (rows, cursor, call) => {
    if (cursor === null)
        return 0;
    const known = call.store.cursors.get(cursor);
    if (known === undefined || call.twists.deadCursor === true)
        throw badCursor(cursor);
    const first = cursor.slice(cursor.lastIndexOf(":") + 1);
    const found = rows.findIndex((row) => row.id === first);
    return found < 0 ? known : found;
};
const MOST_CURSORS = 10_000;
const handOut = (call, cursor, { row, index }) => {
    const scan = cursor?.split(":")[1] ?? call.ids.random();
    const next = `s:${scan}:${row.id}`;
    const { cursors } = call.store;
    cursors.set(next, index);
    const [oldest] = cursors.keys();
    if (cursors.size > MOST_CURSORS && oldest !== undefined)
        cursors.delete(oldest);
    return next;
};
const pageOfRows = (rows, { size, cursor }, call) => {
    const { twists } = call;
    const cap = twists.cap ?? call.rowCap;
    const capped = rows.slice(0, cap);
    const start = startAt(capped, cursor, call);
    const end = start + size;
    const from = twists.repeatedRow === true ? Math.max(0, start - 1) : start;
    const results = capped.slice(from, end).filter((_, index) => index !== twists.missingRow);
    const row = capped[end];
    const next = row === undefined ? null : handOut(call, cursor, { row, index: end });
    const repeated = twists.repeatCursor === true && cursor !== null && next !== null;
    return { results, next: repeated ? cursor : next, incomplete: next === null && rows.length > cap };
};
const INCOMPLETE = {
    request_status: { type: "incomplete", incomplete_reason: "query_result_limit_reached" },
};
const queryDataSource = (call) => {
    const source = needDataSource(call, call.param("data_source_id"));
    const allowed = [
        "filter",
        "sorts",
        "start_cursor",
        "page_size",
        "result_type",
        "in_trash",
        "archived",
        "is_archived",
    ];
    needOnly(call.body, allowed, "body");
    const at = { world: call, source };
    const filter = call.body["filter"];
    const matches = filter === undefined ? null : readFilter(filter, { ...at, path: "body.filter", depth: 0 });
    const order = readSorts(call.body["sorts"], at);
    const rows = query_rowsOf(call, source);
    const matching = matches === null ? rows : rows.filter(matches);
    const found = pageOfRows(sortedBy(order, matching), pagingOfBody(call.body), call);
    const wanted = { columns: wantedColumns(call.query, source) };
    const results = found.results.map((page) => printPage(call, page, wanted));
    return listAnswer("page_or_data_source", { results, next: found.next }, found.incomplete ? INCOMPLETE : {});
};

;// CONCATENATED MODULE: ./build/emulator/query/search.js







/** Words without their plural, in lower case: as near to Notion's search as its results show. */
const search_wordsOf = (text) => text
    .toLowerCase()
    .split(/[^\p{L}\p{N}_]+/u)
    .filter((word) => word !== "")
    .map((word) => (word.length > 3 ? word.replace(/s$/, "") : word));
const kindsOf = (call) => {
    const filter = call.body["filter"];
    if (filter === undefined)
        return ["page", "data_source"];
    const { value } = needObject(filter, "body.filter");
    if (value === "page" || value === "data_source")
        return [value];
    throw malformed(`body.filter.value should be \`"page"\` or \`"data_source"\`, instead was ${shown(value)}.`);
};
const isListed = (thing) => thing.object === "page" || thing.object === "data_source";
/** Titles only, last edited first, whatever is asked: Notion does not rank. */
const search = (call) => {
    needOnly(call.body, ["query", "sort", "filter", "start_cursor", "page_size"], "body");
    const { store } = call;
    const kinds = kindsOf(call);
    const wanted = search_wordsOf(textOf(call.body["query"]));
    const sign = objectOf(call.body["sort"])["direction"] === "ascending" ? 1 : -1;
    const found = [...store.things.values()]
        .filter(isListed)
        .filter((thing) => kinds.includes(thing.object) && !thing.inTrash && isVisible(store, thing) && !isUnderTrash(store, thing))
        .filter((thing) => wanted.length === 0 || search_wordsOf(titleOf(store, thing.id)).some((word) => wanted.includes(word)))
        .sort((a, b) => (a.edited - b.edited) * sign);
    const slice = slicePage(found, pagingOfBody(call.body), (thing) => thing.id);
    const results = slice.results.map((thing) => thing.object === "page" ? printPage(call, thing) : printDataSource(call, thing));
    return listAnswer("page_or_data_source", { ...slice, results });
};

;// CONCATENATED MODULE: ./build/emulator/rows/pages.js













const asAnswer = (call, page) => printPage(call, page, { columns: wantedColumns(call.query, dataSourceOfPage(call.store, page)) });
const retrievePage = (call) => asAnswer(call, needPage(call, call.param("page_id")));
/** Resolves a database to its data source, as long as it has only one. */
const homeOf = (call, parent) => {
    if (parent.type !== "database_id")
        return parent;
    const database = needThing(call, "database", parent.id);
    const [only, ...more] = database.dataSources.filter((id) => dataSourceOf(call.store, id)?.inTrash === false);
    if (only !== undefined && more.length === 0)
        return { type: "data_source_id", id: only };
    throw invalid("Databases with multiple data sources are not supported in this API version.", {
        error_type: "multiple_data_sources_for_database",
        database_id: database.id,
        child_data_source_ids: database.dataSources,
        minimum_api_version: "2025-09-03",
    });
};
const needHome = (call, parent) => {
    if (parent.type === "workspace")
        return undefined;
    const kind = parent.type === "data_source_id" ? "data_source" : "page";
    const home = needThing(call, kind, parent.id);
    needEditable(call, home);
    return home.object === "data_source" ? home : undefined;
};
const contentOf = (call) => {
    const { body } = call;
    if (body["markdown"] !== undefined && (body["children"] ?? body["content"]) !== undefined) {
        throw malformed(unexpected("body.children", body["children"]));
    }
    if (body["markdown"] !== undefined)
        return draftsOfMarkdown(body["markdown"], "body.markdown", call.store);
    return readBlocks(body["children"] ?? body["content"] ?? [], "body.children", call.store);
};
const pages_iconOf = (value) => (isObject(value) ? readIcon(value) : null);
const coverOf = (value) => {
    if (value === undefined || value === null)
        return null;
    const cover = needObject(value, "body.cover");
    const kind = ["external", "file_upload", "file"].find((key) => cover[key] !== undefined);
    if (kind === undefined)
        throw malformed("body.cover.external should be defined, instead was `undefined`.");
    return { type: kind, [kind]: cover[kind] ?? null };
};
/** A row counts its number and starts with the first status, whether or not the request says so. */
const newPage = (call, { id, parent, source }) => {
    if (source !== undefined)
        source.lastNumber += 1;
    const statuses = columnsOf(source).flatMap((column) => {
        const first = column.type === "status" ? options_defaultStatus(column) : undefined;
        return first === undefined ? [] : [[column.id, first.id]];
    });
    return {
        ...fresh(call, id, parent),
        object: "page",
        values: new Map(statuses),
        icon: pages_iconOf(call.body["icon"]),
        cover: coverOf(call.body["cover"]),
        isLocked: false,
        isArchived: false,
        uniqueNumber: source?.lastNumber ?? 0,
        children: [],
        lag: null,
    };
};
const pages_CREATE_KEYS = [
    ...[
        "parent",
        "properties",
        "icon",
        "cover",
        "children",
        "content",
        "markdown",
        "allow_async",
        "template",
        "position",
    ],
];
/** Makes a page, with its content. Seeds may say which ID it gets. */
const makePage = (call, id = call.ids.dated(call.now())) => {
    const { body, store } = call;
    needOnly(body, pages_CREATE_KEYS, "body");
    const parent = homeOf(call, needParent(body["parent"], ["page_id", "database_id", "data_source_id"]));
    const source = needHome(call, parent);
    const drafts = contentOf(call);
    const writes = readWrites(body["properties"], { world: call, source });
    const titled = leadingTitle(call, drafts, writes);
    const page = newPage(call, { id, parent, source });
    store.things.set(page.id, page);
    source?.rows.push(page.id);
    adopt(store, page);
    applyWrites(call, page, writes);
    if (titled !== null)
        page.values.set("title", textItems(titled.title));
    placeBlocks(call, page, { drafts: titled?.rest ?? drafts });
    touchParent(call, parent);
    hideNew(call, page);
    return page;
};
const createPage = (call) => {
    if (!call.access.insert)
        throw restricted();
    const answer = asAnswer(call, makePage(call));
    return call.body["allow_async"] === true ? startTask(call, "POST /v1/pages", answer) : answer;
};
const touchParent = (call, parent) => {
    const above = parent.type === "page_id" ? call.store.things.get(parent.id) : undefined;
    if (above !== undefined)
        touchUp(call, above);
};
const pages_UPDATE_KEYS = [
    ...["properties", "icon", "cover", "in_trash", "archived", "is_locked", "is_archived", "template", "erase_content"],
];
/** Puts a page into the trash or takes it out. Only taking out is possible while it is there. */
const moveToTrash = (page, wish) => {
    if (wish !== null)
        page.inTrash = wish;
};
const updatePage = (call) => {
    const page = needPage(call, call.param("page_id"));
    if (!call.access.update)
        throw restricted();
    const { body } = call;
    needOnly(body, pages_UPDATE_KEYS, "body");
    const wish = trashWish(call);
    if (wish === null || Object.keys(body).length > 1)
        needEditable(call, wish === false ? { ...page, inTrash: false } : page);
    const writes = readWrites(body["properties"], { world: call, source: dataSourceOfPage(call.store, page) });
    const icon = body["icon"] === undefined ? page.icon : pages_iconOf(body["icon"]);
    const cover = body["cover"] === undefined ? page.cover : coverOf(body["cover"]);
    remember(call, page);
    moveToTrash(page, wish);
    applyWrites(call, page, writes);
    Object.assign(page, { icon, cover });
    if (body["is_locked"] !== undefined)
        page.isLocked = needBoolean(body["is_locked"], "body.is_locked");
    if (body["is_archived"] !== undefined)
        page.isArchived = needBoolean(body["is_archived"], "body.is_archived");
    if (body["erase_content"] === true)
        eraseContent(call, page);
    if (Object.keys(body).length > 0)
        touch(call, page);
    return asAnswer(call, page);
};
const sameParent = (a, b) => a.type === b.type && a.type !== "workspace" && b.type !== "workspace" && a.id === b.id;
/** A row brings along the values whose columns have the same name and type in its new home. */
const rehome = (call, page, parent) => {
    const { store } = call;
    const old = dataSourceOfPage(store, page);
    const next = parent.type === "data_source_id" ? dataSourceOf(store, parent.id) : undefined;
    if (old !== undefined)
        old.rows = old.rows.filter((id) => id !== page.id);
    abandon(store, page);
    const targets = columnsOf(next);
    page.values = new Map(columnsOf(old).flatMap((column) => {
        const value = page.values.get(column.id);
        const title = column.type === "title";
        const target = targets.find((other) => other.type === column.type && (title || other.name === column.name));
        return value === undefined || target === undefined ? [] : [[target.id, value]];
    }));
    page.parent = parent;
    next?.rows.push(page.id);
    adopt(store, page);
};
const movePage = (call) => {
    const page = needPage(call, call.param("page_id"));
    if (!call.access.update)
        throw restricted();
    needOnly(call.body, ["parent"], "body");
    needEditable(call, page);
    const parent = homeOf(call, needParent(call.body["parent"], ["page_id", "data_source_id"]));
    needHome(call, parent);
    if (sameParent(parent, page.parent))
        throw invalid("New parent must be different from the current parent.");
    const above = parent.type === "workspace" ? undefined : call.store.things.get(parent.id);
    if (above !== undefined && lineage(call.store, above).some((one) => one.id === page.id)) {
        throw invalid("Cannot move a page into itself.");
    }
    remember(call, page);
    rehome(call, page, parent);
    touch(call, page);
    return asAnswer(call, page);
};

;// CONCATENATED MODULE: ./build/emulator/rows/property-items.js








const LISTED = ["title", "rich_text", "relation", "people", "rollup"];
/** Cursors of property items are short and opaque: the place, in base 36. */
const CURSOR_BASE = 60_466_176;
const cursorAt = (place) => (CURSOR_BASE + place).toString(36);
const property_items_placeOf = (cursor, length) => {
    if (cursor === null)
        return 0;
    const place = Number.parseInt(cursor, 36) - CURSOR_BASE;
    if (Number.isInteger(place) && place >= 0 && place < length)
        return place;
    throw badCursor(cursor);
};
const property_items_itemsOf = (property, value) => {
    const id = encodeId(property.id);
    const item = (type, one) => ({ object: "property_item", type, id, [type]: one });
    if (property.type !== "rollup")
        return listOf(value).map((one) => item(property.type, one));
    return listOf(objectOf(value)["array"]).map((one) => item(textOf(objectOf(one)["type"]), objectOf(one)[textOf(objectOf(one)["type"])] ?? null));
};
const summaryOf = (property, value) => (property.type === "rollup" ? objectOf(value) : {});
const retrievePropertyItem = (call) => {
    const page = needPage(call, call.param("page_id"));
    const source = dataSourceOfPage(call.store, page);
    const key = call.param("property_id");
    const property = findColumn(source, key) ?? columnsOf(source).find((column) => column.id === key);
    if (property === undefined)
        throw missingThing(call.store, "property", key);
    const value = readValue(page, property, viewOf(call, Number.POSITIVE_INFINITY));
    const id = encodeId(property.id);
    if (!LISTED.includes(property.type)) {
        return { object: "property_item", type: property.type, id, [property.type]: value };
    }
    const items = property_items_itemsOf(property, value);
    const { size, cursor } = pagingOfQuery(call.query);
    const start = property_items_placeOf(cursor, items.length);
    const end = start + size;
    const next = end < items.length ? cursorAt(end) : null;
    const path = `https://api.notion.com/v1/pages/${page.id}/properties/${id}`;
    const nextUrl = next === null ? null : `${path}?start_cursor=${next}&page_size=${size}`;
    return {
        ...listAnswer("property_item", { results: items.slice(start, end), next }),
        property_item: { id, next_url: nextUrl, type: property.type, [property.type]: summaryOf(property, value) },
    };
};

;// CONCATENATED MODULE: ./build/emulator/routes.js










const listCustomEmojis = () => ({
    object: "list",
    type: "custom_emoji",
    results: [],
    has_more: false,
    next_cursor: null,
});
/** Notion's API, as far as the emulator knows it. */
const routes_ROUTES = [
    ["GET", "/v1/users/me", retrieveMe],
    ["GET", "/v1/users", listUsers],
    ["GET", "/v1/users/:user_id", retrieveUser],
    ["POST", "/v1/databases", createDatabase],
    ["GET", "/v1/databases/:database_id", retrieveDatabase],
    ["PATCH", "/v1/databases/:database_id", updateDatabase],
    ["POST", "/v1/data_sources", createDataSource],
    ["GET", "/v1/data_sources/:data_source_id", retrieveDataSource],
    ["PATCH", "/v1/data_sources/:data_source_id", updateDataSource],
    ["POST", "/v1/data_sources/:data_source_id/query", queryDataSource],
    ["GET", "/v1/data_sources/:data_source_id/templates", listTemplates],
    ["POST", "/v1/pages", createPage],
    ["GET", "/v1/pages/:page_id", retrievePage],
    ["PATCH", "/v1/pages/:page_id", updatePage],
    ["POST", "/v1/pages/:page_id/move", movePage],
    ["GET", "/v1/pages/:page_id/properties/:property_id", retrievePropertyItem],
    ["GET", "/v1/pages/:page_id/markdown", retrieveMarkdown],
    ["PATCH", "/v1/pages/:page_id/markdown", updateMarkdown],
    ["GET", "/v1/blocks/:block_id", retrieveBlock],
    ["PATCH", "/v1/blocks/:block_id", updateBlock],
    ["DELETE", "/v1/blocks/:block_id", deleteBlock],
    ["GET", "/v1/blocks/:block_id/children", listChildren],
    ["PATCH", "/v1/blocks/:block_id/children", appendChildren],
    ["POST", "/v1/comments", createComment],
    ["GET", "/v1/comments", listComments],
    ["GET", "/v1/comments/:comment_id", retrieveComment],
    ["PATCH", "/v1/comments/:comment_id", updateComment],
    ["DELETE", "/v1/comments/:comment_id", deleteComment],
    ["POST", "/v1/search", search],
    ["GET", "/v1/custom_emojis", listCustomEmojis],
    ["GET", "/v1/async_tasks/:task_id", retrieveTask],
];
const routes_shapeOf = (method, parts) => `${method} ${parts.length}`;
/** The few routes that a request may be for, by its method and how many parts its path has. */
const TABLE = routes_ROUTES.reduce((table, [method, path, endpoint]) => {
    const parts = path.split("/");
    const shape = routes_shapeOf(method, parts);
    return table.set(shape, [...(table.get(shape) ?? []), { route: `${method} ${path}`, parts, endpoint }]);
}, new Map());
const fitsParts = (parts, given) => parts.every((part, index) => part === given[index] || part.startsWith(":"));
const decoded = (text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
};
const matchRoute = (method, path) => {
    const given = path.split("/");
    const found = TABLE.get(routes_shapeOf(method, given))?.find(({ parts }) => fitsParts(parts, given));
    if (found === undefined)
        return undefined;
    const params = found.parts.flatMap((part, index) => part.startsWith(":") ? [[part.slice(1), decoded(given[index] ?? "")]] : []);
    return { route: found.route, endpoint: found.endpoint, params: new Map(params) };
};
const isWrite = (method, path) => method !== "GET" && !(method === "POST" && (path === "/v1/search" || path.endsWith("/query")));

;// CONCATENATED MODULE: ./build/emulator/faults/kinds.js



const refusal = (scene, refused) => {
    const headers = {
        "x-notion-request-id": scene.requestId,
        date: new Date(scene.now).toUTCString(),
        ...refused.headers,
    };
    return jsonAnswer(refused.status, new Refusal(refused).body(scene.requestId), headers);
};
/** `retryAfter` is a number of seconds, a date, nonsense, or null for no header at all. */
const retryHeader = (value, fallback) => value === null ? {} : { "retry-after": typeof value === "number" ? String(value) : textOf(value) || fallback };
const limited = (reason) => (scene) => {
    const headers = retryHeader(scene.rule["retryAfter"], "30");
    const after = headers["retry-after"];
    return refusal(scene, {
        status: 429,
        code: "rate_limited",
        message: "You have been rate limited. Please try again later.",
        additional: {
            rate_limit_reason: textOf(scene.rule["reason"]) || reason,
            ...(after === undefined ? {} : { retry_after: after }),
        },
        headers,
    });
};
const overloaded = (scene) => refusal(scene, {
    status: 529,
    code: "service_overload",
    message: "Notion is temporarily overloaded. Please try again later.",
    headers: retryHeader(scene.rule["retryAfter"], "5"),
});
const error = (status, code, message) => ({
    answer: (scene) => refusal(scene, { status, code, message: textOf(scene.rule["message"]) || message }),
});
const edge = (status, title) => ({
    answer: ({ rule }) => htmlAnswer(numberOf(rule["status"]) ?? status, title, { "cf-ray": "0000000000000000-EMU" }),
});
const parsedBody = (answer) => {
    if (!answer.body.startsWith("{"))
        return {};
    const body = JSON.parse(answer.body);
    return objectOf(body);
};
/** The write was saved, and the answer says so instead of showing it. */
const committed = (scene, real) => {
    if (real === null || real.status >= 300)
        return null;
    const made = parsedBody(real);
    const ids = listOf(made["results"]).map((one) => (isObject(one) ? (one["id"] ?? null) : null));
    return refusal(scene, {
        status: 503,
        code: "service_unavailable",
        message: "The change was saved, but the response could not be built in time. Read the object again instead of repeating the write.",
        additional: {
            from: "public_api",
            elapsed_ms: 60_001,
            deadline_ms: 60_000,
            retry_guidance: ["Read the object again instead of repeating the write."],
            ...(made["object"] === "list" ? { committed_child_ids: ids } : { committed_resource_id: made["id"] ?? null }),
        },
    });
};
const broken = (how) => ({
    answer: () => ({ status: 0, headers: {}, body: "", broken: how }),
});
const requestBody = ({ request }) => {
    if (!(request.body ?? "").startsWith("{"))
        return {};
    const body = JSON.parse(request.body ?? "{}");
    return objectOf(body);
};
/** A page of results that is too heavy: it times out until it is asked for in small enough parts. */
const heavyPage = (scene) => {
    const body = requestBody(scene);
    const size = numberOf(body["page_size"]) ?? 100;
    if (body["start_cursor"] === undefined || size <= (numberOf(scene.rule["pageSize"]) ?? 25))
        return null;
    return refusal(scene, { status: 504, code: "gateway_timeout", message: "Gateway timeout." });
};
const twist = (make) => ({ twist: make });
/** Every fault that the emulator can show, by the name that a rule gives as its `kind`. */
const FAULT_KINDS = {
    "rate-limited": { answer: limited("public_api_request_rate_limit") },
    blocked: { answer: limited("public_api_request_blocked") },
    overloaded: { answer: overloaded },
    "internal-error": error(500, "internal_server_error", "Unexpected error occurred."),
    "bad-gateway": edge(502, "502 Bad Gateway"),
    unavailable: error(503, "service_unavailable", "Public API service is temporarily unavailable, please try again later."),
    "database-unavailable": error(503, "database_connection_unavailable", "Notion is unavailable, please try again later."),
    committed: { answer: committed, applied: true },
    "gateway-timeout": error(504, "gateway_timeout", "Gateway timeout."),
    "heavy-page": { answer: heavyPage },
    "edge-error": edge(520, "520 Unknown error"),
    "edge-forbidden": edge(403, "Attention Required!"),
    conflict: error(409, "conflict_error", "Conflict occurred while saving. Please try again."),
    "row-limit": error(409, "row_limit_exceeded", "This data source has reached its limit of rows."),
    invalid: error(400, "validation_error", "body failed validation."),
    unauthorized: error(401, "unauthorized", "API token is invalid."),
    restricted: error(403, "restricted_resource", "Insufficient permissions for this endpoint."),
    "not-found": error(404, "object_not_found", "Could not find the object. Make sure the relevant pages and databases are shared with your integration."),
    "too-large": error(413, "validation_error", "Request body too large."),
    "empty-body": { alter: (real) => ({ ...real, body: "" }) },
    "html-body": { alter: (real) => ({ ...htmlAnswer(200, "Just a moment..."), status: real.status }) },
    "truncated-json": { alter: (real) => ({ ...real, body: real.body.slice(0, Math.floor(real.body.length / 2)) }) },
    stall: { alter: (real) => ({ ...real, broken: "stall" }) },
    reset: broken("reset"),
    timeout: broken("hang"),
    slow: { delay: true },
    duplicate: { repeat: true },
    "index-lag": twist((rule) => ({ lagMs: numberOf(rule["lagMs"]) ?? 30_000 })),
    "missing-row": twist((rule) => ({ missingRow: numberOf(rule["row"]) ?? 0 })),
    "repeated-row": twist(() => ({ repeatedRow: true })),
    cap: twist((rule) => ({ cap: numberOf(rule["rows"]) ?? 100 })),
    "dead-cursor": twist(() => ({ deadCursor: true })),
    "repeating-cursor": twist(() => ({ repeatCursor: true })),
    "truncated-property": twist((rule) => ({ truncate: numberOf(rule["keep"]) ?? 25 })),
    "trashed-row": twist(() => ({ trashedRow: true })),
};

;// CONCATENATED MODULE: ./build/emulator/faults/faults.js



const pathTest = (wanted) => {
    const pattern = new RegExp(wanted);
    return (path) => path.startsWith(wanted) || pattern.test(path);
};
const matcher = (match) => {
    const method = textOf(match["method"]).toUpperCase();
    const onPath = pathTest(textOf(match["path"]));
    const { write } = match;
    return (request, path) => (method === "" || request.method === method) &&
        onPath(path) &&
        (typeof write !== "boolean" || isWrite(request.method, path) === write) &&
        (request.body ?? "").includes(textOf(match["body"]));
};
const arm = (value) => {
    const rule = objectOf(value);
    const kind = textOf(rule["kind"]);
    if (own(FAULT_KINDS, kind) === undefined)
        throw new Error(`There is no fault "${kind}". Known: ${Object.keys(FAULT_KINDS).join(", ")}.`);
    return { rule, matches: matcher(objectOf(rule["match"])), seen: 0 };
};
/** Rules in force, in the order in which they were set. */
const createFaults = () => {
    let armed = [];
    const strikes = (one) => {
        one.seen += 1;
        const skip = numberOf(one.rule["skip"]) ?? 0;
        const times = numberOf(one.rule["times"]) ?? Number.POSITIVE_INFINITY;
        return one.seen > skip && one.seen <= skip + times;
    };
    return {
        add: (rules) => {
            armed = [...armed, ...(isObject(rules) ? [rules] : listOf(rules)).map(arm)];
        },
        clear: () => {
            armed = [];
        },
        /** The rules that hit this request. Asking counts. */
        hitting: (request) => {
            if (armed.length === 0)
                return [];
            const path = request.path.split("?")[0] ?? "";
            return armed
                .filter((one) => one.matches(request, path))
                .filter(strikes)
                .map((one) => one.rule);
        },
        list: () => armed.map((one) => one.rule),
    };
};

;// CONCATENATED MODULE: ./build/emulator/faults/twists.js
const NO_TWISTS = {};

;// CONCATENATED MODULE: ./build/emulator/faults/strike.js



const hitsOf = (request, { rules, world }) => rules.flatMap((rule) => {
    const kind = FAULT_KINDS[textOf(rule["kind"])];
    const scene = { rule, request, requestId: world.ids.random(), now: world.now() };
    return kind === undefined ? [] : [{ kind, scene }];
});
const delayOf = ({ scene }) => numberOf(scene.rule["delayMs"]) ?? 0;
const repeated = (answer, hits) => hits
    .filter(({ kind }) => kind.repeat === true)
    .reduce((first) => {
    answer();
    return first;
}, answer());
/** A fault that answers in Notion's place, with the request carried out before, afterwards, or never. */
const replaced = async (hit, carryOut, { sleep, later }) => {
    const { kind, scene } = hit;
    const applied = scene.rule["applied"] ?? kind.applied ?? false;
    if (applied === "later") {
        later(sleep(delayOf(hit)).then(() => {
            carryOut();
        }));
        return kind.answer?.(scene, null) ?? null;
    }
    const real = applied === true ? carryOut() : null;
    if (delayOf(hit) > 0)
        await sleep(delayOf(hit));
    return kind.answer?.(scene, real) ?? real;
};
const merged = (twists) => Object.fromEntries(twists.flatMap((one) => Object.entries(one)));
/** Answers a request through the faults that hit it. */
const strike = async (request, stage) => {
    if (stage.rules.length === 0)
        return stage.answer(NO_TWISTS);
    const hits = hitsOf(request, stage);
    const twists = merged(hits.map(({ kind, scene }) => kind.twist?.(scene.rule) ?? NO_TWISTS));
    const carryOut = () => repeated(() => stage.answer(twists), hits);
    for (const hit of hits.filter(({ kind }) => kind.delay === true))
        await stage.sleep(delayOf(hit));
    const answering = hits.find(({ kind }) => kind.answer !== undefined);
    const given = answering === undefined ? null : await replaced(answering, carryOut, stage);
    return hits.reduce((answer, { kind, scene }) => kind.alter?.(answer, scene) ?? answer, given ?? carryOut());
};

;// CONCATENATED MODULE: ./build/emulator/fetch.js
const BODYLESS = [101, 204, 205, 304];
/** What undici throws when the other side goes away. */
const connectionReset = () => {
    const cause = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });
    return new TypeError("fetch failed", { cause });
};
/** Never ends by itself: only the caller's signal ends it. */
const untilAborted = (signal) => new Promise((_, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted)
        stop();
    else
        signal.addEventListener("abort", stop, { once: true });
});
const stalledBody = (text, signal) => {
    const half = new TextEncoder().encode(text.slice(0, Math.floor(text.length / 2)));
    return new ReadableStream({
        start: (controller) => {
            controller.enqueue(half);
            untilAborted(signal).catch((reason) => controller.error(reason));
        },
    });
};
const asResponse = async (answer, signal) => {
    if (answer.broken === "reset")
        throw connectionReset();
    if (answer.broken === "hang")
        return untilAborted(signal);
    const init = { status: answer.status, headers: { ...answer.headers } };
    if (answer.broken === "stall")
        return new Response(stalledBody(answer.body, signal), init);
    return new Response(BODYLESS.includes(answer.status) ? null : answer.body, init);
};
/** `fetch` for code that talks to the emulator in its own process: whatever the address, the emulator answers. */
const createFetch = (handle) => async (input, init) => {
    const request = new Request(input, init);
    const { pathname, search } = new URL(request.url);
    request.signal.throwIfAborted();
    const body = request.body === null ? undefined : await request.text();
    const headers = Object.fromEntries(request.headers);
    const path = `${pathname}${search}`;
    const call = { method: request.method, path, headers, ...(body === undefined ? {} : { body }) };
    const answered = handle(call);
    return Promise.race([answered.then((answer) => asResponse(answer, request.signal)), untilAborted(request.signal)]);
};

;// CONCATENATED MODULE: ./build/emulator/capabilities.js

const ALL = { read: true, insert: true, update: true, comments: true, users: true, emails: true };
const accessWith = (capabilities) => ({
    read: capabilities.includes("read"),
    insert: capabilities.includes("insert"),
    update: capabilities.includes("update"),
    comments: capabilities.includes("comments"),
    users: capabilities.includes("users") || capabilities.includes("emails"),
    emails: capabilities.includes("emails"),
});
/**
 * Tokens that say in their name what they lack, so that a test needs no seed: `ntn_readonly…`, `ntn_noread…`,
 * `ntn_noinsert…`, `ntn_noupdate…`, `ntn_nocomments…`, `ntn_nousers…`, `ntn_noemails…`.
 */
const BY_NAME = [
    ["readonly", { insert: false, update: false, comments: false }],
    ["noread", { read: false }],
    ["noinsert", { insert: false }],
    ["noupdate", { update: false }],
    ["nocomments", { comments: false }],
    ["nousers", { users: false, emails: false }],
    ["noemails", { emails: false }],
];
/** The token's rights. Any token that looks like one of Notion's is good; anything else is not. */
const accessOf = (store, authorization) => {
    const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? "")?.[1] ?? "";
    const name = /^(?:ntn_|secret_)(.*)$/.exec(token)?.[1];
    if (name === undefined)
        throw unauthorized();
    const lacks = BY_NAME.find(([start]) => name.startsWith(start))?.[1];
    return { token, access: store.access.get(token) ?? { ...ALL, ...lacks } };
};

;// CONCATENATED MODULE: ./build/emulator/versions.js


const VERSIONS = ["2025-09-03", "2026-03-11"];
const needVersion = (header) => {
    if (header === undefined) {
        const message = "Notion-Version header failed validation: Notion-Version header should be defined, instead was `undefined`.";
        throw new Refusal({ status: 400, code: "missing_version", message });
    }
    const version = VERSIONS.find((known) => known === header);
    if (version !== undefined)
        return version;
    const known = VERSIONS.map((one) => `\`"${one}"\``).join(" or ");
    throw invalid(`Notion-Version header failed validation: Notion-Version header should be ${known}, instead was \`"${header}"\`.`);
};
const ARCHIVABLE = ["page", "database", "data_source", "block"];
const withArchived = (value) => isObject(value) && ARCHIVABLE.includes(textOf(value["object"])) && value["in_trash"] !== undefined
    ? { ...value, archived: value["in_trash"] }
    : value;
/** Until 2025-09-03 every object says `archived` as well, last of all. */
const asOld = (body) => {
    const outer = withArchived(body);
    if (!isObject(outer) || outer["object"] !== "list" || !isList(outer["results"]))
        return isObject(outer) ? outer : body;
    return { ...outer, results: outer["results"].map(withArchived) };
};
const asVersion = (body, version) => version === "2026-03-11" ? body : asOld(body);

;// CONCATENATED MODULE: ./build/emulator/front.js









const readBody = (text) => {
    if (text === undefined || text === "")
        return {};
    if (Buffer.byteLength(text) > LIMITS.payloadBytes)
        throw tooLarge();
    const body = front_parsed(text);
    if (!isObject(body))
        throw malformed("body should be an object.");
    return body;
};
const front_parsed = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        throw invalidJson();
    }
};
/** The front door: what every request must pass before its endpoint sees it. */
const admit = (request, { world, rate, twists }) => {
    const { pathname, searchParams } = new URL(request.path, "http://emulator.invalid");
    const match = matchRoute(request.method, pathname);
    if (match === undefined)
        throw invalidUrl();
    const { token, access } = accessOf(world.store, headerOf(request, "authorization"));
    const version = needVersion(headerOf(request, "notion-version"));
    rate.spend(token, world.now());
    const free = match.route === "GET /v1/users/me";
    if (!access.read && !free && !isWrite(request.method, pathname))
        throw restricted();
    const call = {
        ...world,
        version,
        query: searchParams,
        body: readBody(request.body),
        access,
        actor: ownBot(world.store).id,
        twists,
        param: (name) => match.params.get(name) ?? "",
    };
    return { call, match };
};
/** Lists of templates are the one body that carries no request ID. */
const signed = (body, requestId) => body["templates"] === undefined ? { ...body, request_id: requestId } : body;
/** Answers one request to Notion's API, with no fault but those that work from within. */
const answerApi = (request, door) => {
    const requestId = door.world.ids.random();
    const headers = { "x-notion-request-id": requestId, date: new Date(door.world.now()).toUTCString() };
    try {
        const { call, match } = admit(request, door);
        const reply = match.endpoint(call);
        const status = reply instanceof Accepted ? 202 : 200;
        const body = reply instanceof Accepted ? reply.body : reply;
        return jsonAnswer(status, signed(asVersion(isObject(body) ? body : {}, call.version), requestId), headers);
    }
    catch (refusal) {
        if (!(refusal instanceof Refusal))
            throw refusal;
        return jsonAnswer(refusal.status, refusal.body(requestId), { ...headers, ...refusal.headers });
    }
};

;// CONCATENATED MODULE: ./build/emulator/journal.js
const MOST = 24;
const LONGEST_PATH = 200;
/** The last requests, newest first, and a number that moves whenever something may have changed. */
const createJournal = () => {
    let last = [];
    let number = 0;
    let changes = 0;
    return {
        add: (entry) => {
            number += 1;
            changes += Number(entry.write);
            last = [{ ...entry, number, path: entry.path.slice(0, LONGEST_PATH) }, ...last].slice(0, MOST);
        },
        last: () => last,
        changes: () => changes,
        /** The numbers go on, so that whoever watches sees that all is new. */
        clear: () => {
            last = [];
            changes += 1;
        },
    };
};

;// CONCATENATED MODULE: ./build/emulator/rate.js

const WINDOW_MS = 60_000;
const rateLimited = (retryAfter) => new Refusal({
    status: 429,
    code: "rate_limited",
    message: "You have been rate limited. Please try again later.",
    additional: { rate_limit_reason: "public_api_request_rate_limit", retry_after: retryAfter },
    headers: { "retry-after": retryAfter },
});
/** A fixed window of a minute for each token, open from its first request, that may be spent in one burst. */
const createRate = (limit) => {
    const windows = new Map();
    return {
        /** Counts the request, or refuses it. */
        spend: (token, now) => {
            if (limit === undefined)
                return;
            const open = windows.get(token);
            const current = open === undefined || now >= open.start + WINDOW_MS ? { start: now, count: 0 } : open;
            if (current.count >= limit) {
                throw rateLimited(String(Math.max(1, Math.ceil((current.start + WINDOW_MS - now) / 1000))));
            }
            windows.set(token, { ...current, count: current.count + 1 });
        },
    };
};

;// CONCATENATED MODULE: ./build/emulator/seed.js










const callOf = (world, body, given = {}) => {
    const time = textOf(given["created_time"]);
    return {
        ...world,
        now: time === "" ? world.now : () => Date.parse(time),
        version: "2026-03-11",
        query: new URLSearchParams(),
        body,
        access: accessWith(["read", "insert", "update", "comments", "emails"]),
        actor: textOf(given["created_by"]) || ownBot(world.store).id,
        twists: NO_TWISTS,
        param: () => textOf(given["id"]),
    };
};
const seed_file = (value) => {
    const url = typeof value === "string" ? value : textOf(objectOf(value)["url"]);
    const name = textOf(objectOf(value)["name"]) || (url.split("/").at(-1) ?? url);
    return isObject(value) && value["url"] === undefined ? value : { name, type: "external", external: { url } };
};
const userId = (store, value) => [...store.users.values()].find((user) => [user.id, user.name, user.email].includes(textOf(value)))?.id ??
    textOf(value);
const rowId = (store, value, property) => {
    const rows = dataSourceOf(store, textOf(property.config["target"]))?.rows ?? [];
    const named = rows.find((id) => {
        const page = pageOf(store, id);
        return page !== undefined && titleOfPage(page) === value;
    });
    return named ?? textOf(value);
};
const many = (value) => (isList(value) ? value : value === null ? [] : [value]);
const seed_option = (value) => (typeof value === "string" ? { name: value } : value);
/** A plain value as a page write would have it. */
const seed_PLAIN = {
    title: (value) => (typeof value === "string" ? textItems(value) : value),
    rich_text: (value) => (typeof value === "string" ? textItems(value) : value),
    select: seed_option,
    status: seed_option,
    multi_select: (value) => many(value).map(seed_option),
    date: (value) => (typeof value === "string" ? { start: value } : value),
    people: (value, _, store) => many(value).map((one) => (isObject(one) ? one : { id: userId(store, one) })),
    files: (value) => many(value).map(seed_file),
    relation: (value, property, store) => many(value).map((one) => (isObject(one) ? one : { id: rowId(store, one, property) })),
};
const valueIn = (source, store, [name, value]) => {
    const property = findProperty(source, name);
    if (property === undefined)
        throw new Error(`The seed names a property that the database does not have: ${name}.`);
    const wrapped = isObject(value) && value[property.type] !== undefined;
    const plain = seed_PLAIN[property.type];
    return [name, wrapped || plain === undefined ? value : { [property.type]: plain(value, property, store) }];
};
/** What a request cannot set: times, the trash, who edited last. */
const settle = (page, given) => {
    const edited = textOf(given["last_edited_time"]) || textOf(given["created_time"]);
    if (edited !== "")
        page.edited = Date.parse(edited);
    page.editedBy = textOf(given["last_edited_by"]) || page.editedBy;
    page.inTrash = given["in_trash"] === true;
};
const addBody = (world, page, given) => {
    const markdown = textOf(given["body"]);
    if (markdown === "")
        return;
    updateMarkdown(callOf(world, { replace_content: { new_str: markdown } }, { ...given, id: page.id }));
};
const addRow = ({ world }, source, value) => {
    const given = objectOf(value);
    const properties = Object.fromEntries(Object.entries(objectOf(given["properties"])).map((entry) => valueIn(source, world.store, entry)));
    const body = { parent: { data_source_id: source.id }, properties, ...extras(given) };
    const page = makePage(callOf(world, body, given), textOf(given["id"]) || world.ids.dated(world.now()));
    addBody(world, page, given);
    settle(page, given);
};
const extras = (given) => Object.fromEntries(["icon", "cover", "children"].flatMap((key) => {
    const value = given[key];
    return value === undefined || value === null ? [] : [[key, value]];
}));
const parentOf = (given, root) => {
    const parent = textOf(given["parent"]) || root;
    return parent === "workspace" ? { workspace: true } : { page_id: parent };
};
const addPage = ({ world, root }, value) => {
    const given = objectOf(value);
    const properties = { title: { title: seed_PLAIN["title"]?.(given["title"] ?? "", NO_PROPERTY, world.store) ?? [] } };
    const body = { parent: parentOf(given, root), properties, ...extras(given) };
    const page = makePage(callOf(world, body, given), textOf(given["id"]) || world.ids.dated(world.now()));
    addBody(world, page, given);
    settle(page, given);
};
const NO_PROPERTY = { id: "", name: "", description: null, type: "", config: {}, options: [], groups: [] };
const schemaOf = (properties) => Object.fromEntries(Object.entries(objectOf(properties)).map(([name, settings]) => [
    name,
    typeof settings === "string" ? { [settings]: {} } : settings,
]));
const addDatabase = (seeding, value) => {
    const { world, root } = seeding;
    const given = objectOf(value);
    const title = given["title"] ?? "";
    const body = {
        parent: parentOf(given, root),
        title: typeof title === "string" ? textItems(title) : title,
        description: typeof given["description"] === "string" ? textItems(given["description"]) : (given["description"] ?? []),
        is_inline: given["is_inline"] === true,
        initial_data_source: { properties: schemaOf(given["properties"]) },
        ...extras(given),
    };
    const id = textOf(given["id"]);
    const dataSource = textOf(given["data_source"]);
    const database = makeDatabase(callOf(world, body, given), {
        ...(id === "" ? {} : { id }),
        ...(dataSource === "" ? {} : { dataSource }),
    });
    const source = dataSourceOf(world.store, database.dataSources[0] ?? "");
    for (const row of listOf(given["rows"]))
        if (source !== undefined)
            addRow(seeding, source, row);
    database.inTrash = given["in_trash"] === true;
};
const addUser = ({ world }, value) => {
    const given = objectOf(value);
    const id = textOf(given["id"]) || world.ids.random();
    const user = {
        id,
        name: textOf(given["name"]),
        avatarUrl: textOf(given["avatar_url"]) || null,
        type: given["type"] === "bot" ? "bot" : "person",
        email: textOf(given["email"]) || null,
        emailVerified: given["email_verified"] === null ? null : given["email_verified"] !== false,
        own: false,
    };
    world.store.users.set(id, user);
};
const setBot = (store, value) => {
    if (!isObject(value))
        return;
    const old = ownBot(store);
    const bot = { ...old, id: textOf(value["id"]) || old.id, name: textOf(value["name"]) || old.name };
    store.users.delete(old.id);
    store.users.set(bot.id, bot);
    store.workspace = { ...store.workspace, connection: bot.name };
};
const plant = (seeding, data) => {
    const { store } = seeding.world;
    const seed = objectOf(data);
    const workspace = objectOf(seed["workspace"]);
    const words = ["id", "name", "connection", "urls"].filter((key) => typeof workspace[key] === "string");
    store.workspace = { ...store.workspace, ...Object.fromEntries(words.map((key) => [key, textOf(workspace[key])])) };
    for (const user of listOf(seed["users"]))
        addUser(seeding, user);
    setBot(store, seed["bot"]);
    for (const [token, capabilities] of Object.entries(objectOf(seed["tokens"]))) {
        store.access.set(token, accessWith(listOf(capabilities).map(textOf)));
    }
    for (const page of listOf(seed["pages"]))
        addPage(seeding, page);
    for (const database of listOf(seed["databases"]))
        addDatabase(seeding, database);
    for (const id of listOf(seed["unshared"]))
        store.unshared.add(textOf(id));
};

;// CONCATENATED MODULE: ./build/emulator/statistics.js
const createCounts = () => {
    const counts = new Map();
    return {
        count: (key) => void counts.set(key, (counts.get(key) ?? 0) + 1),
        report: () => Object.fromEntries(counts),
        reset: () => counts.clear(),
    };
};
const createStatistics = () => {
    const totals = { requests: 0, writes: 0, rate_limited: 0 };
    const [byStatus, byRoute] = [createCounts(), createCounts()];
    const together = { at_once: 0, most_at_once: 0 };
    return {
        begin: () => {
            together.at_once += 1;
            together.most_at_once = Math.max(together.most_at_once, together.at_once);
        },
        end: ({ route, write, status }) => {
            totals.requests += 1;
            totals.writes += Number(write);
            totals.rate_limited += Number(status === 429);
            byStatus.count(String(status));
            byRoute.count(route);
            together.at_once -= 1;
        },
        report: () => ({ ...totals, by_status: byStatus.report(), by_route: byRoute.report(), ...together }),
        reset: () => {
            Object.assign(totals, { requests: 0, writes: 0, rate_limited: 0 });
            byStatus.reset();
            byRoute.reset();
            together.most_at_once = 0;
        },
    };
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/emulator/web/hand.js
/** Sends an act to the emulator, and says what it answered: nothing where all went well. */
const ACT = `
  const ACTOR = "actor";
  const actor = () => part(document, "[data-actor]");
  const toast = part(document, ".toast");
  let quiet = 0;
  const say = (message) => {
    toast.textContent = message;
    toast.hidden = message === "";
    clearTimeout(quiet);
    quiet = setTimeout(() => { toast.hidden = true; }, 8000);
  };
  const act = async (fields) => {
    const body = JSON.stringify({ fields: [...fields, ["as", actor()?.value ?? ""]] });
    try {
      const headers = { "content-type": "application/json" };
      const answer = await fetch("/act", { method: "POST", headers, body, keepalive: body.length < 20000, signal: AbortSignal.timeout(PATIENCE) });
      const { message } = await answer.json();
      if (answer.ok) await lookNow(true);
      return message;
    } catch {
      return "There is no connection to the emulator.";
    }
  };
  const remembered = sessionStorage.getItem(ACTOR);
  if (actor() && [...actor().options].some(({ value }) => value === remembered)) actor().value = remembered;
  document.addEventListener("change", ({ target }) => { if (target === actor()) sessionStorage.setItem(ACTOR, target.value); });
`;
/** One form is open at a time: over the cell it is for, or, for the content of a page, in its place. */
const DESK = `
  const desk = part(document, ".desk");
  let open = null;
  const fieldsOf = (form) => [...new FormData(form)];
  const place = () => {
    if (open?.host !== desk || !open.cell.isConnected) return;
    const at = open.cell.getBoundingClientRect();
    const wide = Math.min(Math.max(at.width + 2, open.form.matches(".of-date") ? 372 : 280), innerWidth - 16);
    desk.style.width = wide + "px";
    desk.style.left = Math.max(8, Math.min(at.left - 1, innerWidth - wide - 8)) + "px";
    desk.style.top = Math.max(8, Math.min(at.top - 1, innerHeight - desk.offsetHeight - 8)) + "px";
  };
  const close = (back) => {
    if (!open) return;
    const { host, cell } = open;
    open = null;
    host.replaceChildren();
    desk.hidden = true;
    host.removeAttribute("data-held");
    if (back) (cell.matches("[tabindex], button") ? cell : part(cell, "button") ?? cell).focus({ preventScroll: true });
    if (host !== desk) lookNow(true);
  };
  const send = async (back) => {
    if (!open) return true;
    const { form, before } = open;
    const fields = fieldsOf(form);
    if (JSON.stringify(fields) === before) { close(back); return true; }
    if (form.classList.contains("busy")) return false;
    form.classList.add("busy");
    const refusal = await act(fields);
    form.classList.remove("busy");
    part(form, "[role=alert]").textContent = refusal;
    place();
    if (refusal === "") close(back);
    return refusal === "";
  };
  const grow = (area) => { if (area?.matches("textarea")) { area.style.height = "auto"; area.style.height = area.scrollHeight + 2 + "px"; } place(); };
  const begin = async (cell) => {
    const keyed = cell.closest("[data-key]");
    const owner = keyed.parentElement.closest("[data-key]");
    const kind = cell.dataset.edit;
    if (kind === "toggle") {
      const on = cell.dataset.on === "true" ? "false" : "true";
      return say(await act([["do", "set"], ["page", owner.dataset.key], ["property", keyed.dataset.key], ["value", on]]));
    }
    const form = part(await fetched("/edit/" + kind + "/" + owner.dataset.key + "?property=" + encodeURIComponent(keyed.dataset.key)), "form");
    if (!form) return say("This can no longer be edited.");
    const host = kind === "body" ? part(document, "article .body") : desk;
    close(false);
    host.replaceChildren(form);
    if (host === desk) { desk.hidden = false; desk.setAttribute("aria-label", form.getAttribute("aria-label")); }
    else host.setAttribute("data-held", "");
    form.classList.toggle("large", cell.matches("h1"));
    open = { form, host, cell, before: JSON.stringify(fieldsOf(form)) };
    const first = part(form, "[data-first]");
    grow(first);
    place();
    first.focus({ preventScroll: host === desk });
    if (first.matches("[type=text]")) first.select();
    if (host !== desk) form.scrollIntoView({ block: "nearest" }); else if (first.matches("textarea")) first.setSelectionRange(first.value.length, first.value.length);
  };
`;
const HAND = `${ACT}${DESK}`;

;// CONCATENATED MODULE: ./build/emulator/web/keys.js
/** In a list of choices: typing narrows it down, arrows go through it, Enter takes. */
const CHOOSE = `
  const labels = (form) => [...form.querySelectorAll(".choice")].filter((label) => !label.hidden);
  const narrow = (form, words) => {
    for (const label of form.querySelectorAll(".choice")) label.hidden = !label.dataset.words.includes(words.trim().toLowerCase());
    place();
  };
  const make = (form, words) => {
    const label = part(form, "template").content.firstElementChild.cloneNode(true);
    const [input, pill] = [part(label, "input"), part(label, ".pill")];
    input.value = words;
    pill.textContent = words;
    label.dataset.words = words.toLowerCase();
    if (part(form, "[data-single]")) for (const other of form.querySelectorAll("[type=radio]")) other.checked = false;
    part(form, ".choices").append(label);
  };
  const take = async (form, find) => {
    const words = find.value.trim();
    const single = part(form, "[data-single]") !== null;
    if (words === "") return send(true);
    const [first] = labels(form);
    if (first) { const input = part(first, "input"); input.checked = single || !input.checked; }
    else if (find.hasAttribute("data-open")) make(form, words);
    else return;
    find.value = "";
    narrow(form, "");
    if (single) await send(true);
  };
  const step = (form, from, by) => {
    const inputs = labels(form).map((label) => part(label, "input"));
    const to = inputs[inputs.indexOf(from) + by];
    if (to) to.focus(); else if (by < 0) part(form, "[data-find]").focus();
  };
`;
/** In the open form. */
const WRITE = `
  const whenWriting = (event) => {
    const { key, target } = event;
    const form = open.form;
    const whole = event.ctrlKey || event.metaKey;
    if (event.isComposing) return;
    if (key === "Escape") { event.preventDefault(); close(true); }
    else if (key === "Enter" && whole) { event.preventDefault(); send(true); }
    else if (key === "Enter" && target.matches("[data-find]")) { event.preventDefault(); take(form, target); }
    else if (key === "Enter" && target.matches("[data-line]") && !event.shiftKey) { event.preventDefault(); send(true); }
    else if (/^Arrow(Up|Down)$/.test(key) && target.matches("[data-find], [type=checkbox]")) { event.preventDefault(); step(form, target, key === "ArrowDown" ? 1 : -1); }
    else if (key === "Tab" && open.host === desk) ring(event, form);
  };
  const ring = (event, form) => {
    const stops = [...form.querySelectorAll("input:not([type=hidden]), textarea, button")].filter((stop) => stop.offsetParent !== null);
    const [first, last] = [stops[0], stops.at(-1)];
    if (event.shiftKey && event.target === first) { event.preventDefault(); last.focus(); }
    else if (!event.shiftKey && event.target === last) { event.preventDefault(); first.focus(); }
  };
`;
/** In a table: arrows go from cell to cell, Enter begins to write. */
const WALK = `
  const CELL = "[role=grid] td, [role=grid] th";
  const walks = {
    ArrowLeft: (cell) => cell.previousElementSibling,
    ArrowRight: (cell) => cell.nextElementSibling,
    ArrowUp: (cell, rows, at) => rows[at - 1]?.cells[cell.cellIndex],
    ArrowDown: (cell, rows, at) => rows[at + 1]?.cells[cell.cellIndex],
    Home: (cell) => cell.parentElement.firstElementChild,
    End: (cell) => cell.parentElement.lastElementChild,
  };
  const whenWalking = (event) => {
    const cell = event.target.closest(CELL);
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = [...cell.closest("table").rows];
    const to = walks[event.key]?.(cell, rows, rows.indexOf(cell.parentElement));
    if (to) { event.preventDefault(); to.focus(); to.scrollIntoView({ block: "nearest", inline: "nearest" }); }
    else if (["Enter", "F2", " "].includes(event.key) && event.target === cell && cell.dataset.edit) { event.preventDefault(); begin(cell); }
  };
`;
/** What becomes of clicks, keys and forms. A click elsewhere keeps what was written, as in Notion. */
const LISTEN = `
  const FOLLOWS = "a, summary, input, select, label, textarea";
  const inside = (target) => open !== null && open.host.contains(target);
  const whenInside = (event) => {
    const { target } = event;
    if (target.closest("[data-close]")) close(true);
    else if (target.closest("[data-clear]")) for (const input of open.form.querySelectorAll("[type=date], [type=time]")) input.value = "";
    else if (event.detail > 0 && target.closest("[data-single] label") && !target.matches("input")) setTimeout(() => send(true));
    else if (event.detail > 0 && target.matches("[data-single] input")) setTimeout(() => send(true));
  };
  document.addEventListener("click", async (event) => {
    const { target } = event;
    if (inside(target)) return whenInside(event);
    const button = target.closest("button[data-do]");
    const cell = target.closest("[data-edit]");
    if (open?.host === desk && !(await send(false))) return;
    if (button) return say(await act(Object.entries(button.dataset)));
    if (cell && !target.closest(FOLLOWS) && getSelection().isCollapsed && open === null) await begin(cell);
  });
  document.addEventListener("submit", async (event) => {
    event.preventDefault();
    const form = event.target;
    if (open?.form === form) return void send(true);
    const refusal = await act(fieldsOf(form));
    say(refusal);
    if (refusal === "") form.reset();
  });
  document.addEventListener("keydown", (event) => { if (inside(event.target)) whenWriting(event); else whenWalking(event); });
  document.addEventListener("input", ({ target }) => {
    if (!inside(target)) return;
    if (target.matches("[data-find]")) narrow(open.form, target.value);
    grow(target);
  });
  addEventListener("scroll", place, { capture: true, passive: true });
  addEventListener("resize", place);
`;
const KEYS = `${CHOOSE}${WRITE}${WALK}${LISTEN}`;

;// CONCATENATED MODULE: ./build/emulator/web/live.js
/**
 * Brings what is on the screen in line with what was fetched, part by part: whatever is the same stays the same node,
 * so scrolling, focus, an open toggle and a half-written line survive. What is new or different is lit for a moment.
 */
const MORPH = `
  const FRESH = 2600;
  const KEPT = ["open", "data-held"];
  const keyOf = (part) => part.dataset?.key ?? "";
  const light = (part) => {
    part.classList.add("fresh");
    setTimeout(() => part.classList.remove("fresh"), FRESH);
  };
  const dress = (old, next) => {
    const fresh = old.classList.contains("fresh");
    for (const { name } of [...old.attributes]) if (!next.hasAttribute(name) && !KEPT.includes(name)) old.removeAttribute(name);
    for (const { name, value } of next.attributes) if (!KEPT.includes(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
    if (fresh) old.classList.add("fresh");
  };
  const morph = (old, next) => {
    if (old.nodeType !== 1) { if (old.nodeValue !== next.nodeValue) old.nodeValue = next.nodeValue; return; }
    if (old.hasAttribute("data-held")) return;
    dress(old, next);
    if (old.innerHTML === next.innerHTML) return;
    if (keyOf(old) && !next.querySelector("[data-key]")) light(old);
    children(old, next);
  };
  const children = (old, next) => {
    const wanted = new Set([...next.children].map(keyOf));
    for (const child of [...old.children]) if (keyOf(child) && !wanted.has(keyOf(child))) child.remove();
    const mates = new Map([...old.children].filter(keyOf).map((child) => [keyOf(child), child]));
    let at = old.firstChild;
    for (const child of [...next.childNodes]) {
      const key = keyOf(child);
      const like = key ? mates.get(key) : at && !keyOf(at) ? at : undefined;
      const mate = like?.nodeName === child.nodeName ? like : undefined;
      if (mate === undefined) {
        old.insertBefore(child, at);
        if (key) light(child);
        continue;
      }
      if (mate === at) at = at.nextSibling; else old.insertBefore(mate, at);
      morph(mate, child);
    }
    while (at) { const rest = at.nextSibling; at.remove(); at = rest; }
  };
`;
/** Feels the pulse twice a second, and fetches the page again only when it has moved. */
const WATCH = `
  const root = document.documentElement;
  const PATIENCE = 15000;
  const fetched = async (path) => {
    const answer = await fetch(path, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  };
  const part = (from, name) => from.querySelector(name);
  const address = () => document.querySelectorAll("[data-address]").forEach((shown) => { shown.textContent = location.origin; });
  const look = async (force) => {
    try {
      const pulse = await fetched("/pulse");
      morph(part(document, ".strip"), part(pulse, ".strip"));
      if (force || pulse.documentElement.dataset.revision !== root.dataset.revision) {
        const next = await fetched(location.pathname);
        for (const name of [".bar", "main"]) morph(part(document, name), part(next, name));
        document.title = next.title;
        root.dataset.revision = next.documentElement.dataset.revision;
        address();
        place();
      }
      root.classList.remove("lost");
    } catch {
      root.classList.add("lost");
    }
  };
  let line = Promise.resolve();
  const lookNow = (force = false) => (line = line.then(() => look(force)));
  const keep = async () => { if (!document.hidden) await lookNow(); setTimeout(keep, 500); };
  address();
  setTimeout(keep, 500);
`;
const LIVE = `${MORPH}${WATCH}`;

;// CONCATENATED MODULE: ./build/emulator/web/script.js



/** All there is of script. It talks to the emulator it came from, and puts in no text as markup. */
const SCRIPT = `
(() => {
${LIVE}${HAND}${KEYS}})();
`;

;// CONCATENATED MODULE: ./build/emulator/web/body-style.js
/** How a page and its blocks look. */
const BODY_STYLE = `
article{padding-top:28px}
article>h1{font-size:38px;line-height:1.2;font-weight:700;letter-spacing:-.02em;overflow-wrap:anywhere}
.big{font-size:62px;line-height:1.1;margin-bottom:8px}
.banner{padding:8px 14px;border-radius:6px;background:var(--ground-red);color:var(--ink-red);font-size:14px}
.fields{display:grid;gap:2px;margin-top:22px;padding-bottom:22px;border-bottom:1px solid var(--line);font-size:14px}
.fields>div{margin-left:-8px;display:grid;grid-template-columns:180px 1fr;align-items:start;border-radius:6px}
.fields dt{display:flex;align-items:center;gap:8px;min-height:34px;padding:6px 8px;color:var(--quiet);overflow-wrap:anywhere}
.fields dd{min-height:34px;padding:6px 8px;overflow-wrap:anywhere;white-space:pre-wrap}
.body{margin-top:22px;font-size:16px;line-height:1.6}
.body>*+*,.below>*+*,.callout>div>*+*{margin-top:8px}
.body>:is(.callout,.code,.simple,blockquote,.attachment,.columns,.equation),.body>:is(.callout,.code,.simple,blockquote,.attachment,.columns,.equation)+*{margin-top:14px}
.body p{min-height:1.6em;overflow-wrap:anywhere;white-space:pre-wrap}
.body .heading-line{margin-top:26px}
.body>.heading-line:first-child{margin-top:0}
.body .heading-line+*{margin-top:8px}
.heading{font-weight:650;line-height:1.3;letter-spacing:-.012em;white-space:pre-wrap}
.heading-1{font-size:28px}
.heading-2{font-size:22px}
.heading-3{font-size:18px}
.heading-4{font-size:16px}
.below{margin-top:6px;padding-left:26px}
li .below{padding-left:0}
.body ul,.body ol{padding-left:26px}
.body li{padding-left:4px}
.body li+li{margin-top:4px}
.body li::marker{color:var(--quiet);font-variant-numeric:tabular-nums}
.body .todos{list-style:none;padding-left:4px}
.todos>li{display:flex;gap:10px;align-items:flex-start}
.todos>li>.box{margin-top:5px}
.done .said{color:var(--quiet);text-decoration:line-through;text-decoration-color:var(--faint)}
.done .below .said{text-decoration:none}
blockquote{padding:2px 0 2px 16px;border-left:3px solid currentColor;white-space:pre-wrap}
.callout{display:flex;gap:12px;padding:14px 16px;border-radius:8px;background:var(--ground-default);white-space:pre-wrap}
.callout.ink-gray-bg{background:var(--ground-gray)}.callout.ink-brown-bg{background:var(--ground-brown)}.callout.ink-orange-bg{background:var(--ground-orange)}.callout.ink-yellow-bg{background:var(--ground-yellow)}.callout.ink-green-bg{background:var(--ground-green)}.callout.ink-blue-bg{background:var(--ground-blue)}.callout.ink-purple-bg{background:var(--ground-purple)}.callout.ink-pink-bg{background:var(--ground-pink)}.callout.ink-red-bg{background:var(--ground-red)}
.callout>div{min-width:0;flex:1}
.sign{font-size:20px;line-height:1.3}
details.toggle>summary{list-style:none;cursor:pointer;display:flex;gap:8px;align-items:baseline;border-radius:4px}
details.toggle>summary::-webkit-details-marker{display:none}
details.toggle>summary::before{content:"";flex:none;align-self:center;width:0;height:0;margin:0 2px 0 4px;border:5px solid transparent;border-left:8px solid var(--quiet);border-right:0}
details.toggle[open]>summary::before{transform:rotate(90deg)}
.code{position:relative;border-radius:8px;background:var(--code);font-size:14px}
.code figcaption{position:absolute;top:8px;right:14px;color:var(--quiet);font-size:12px}
.code pre{margin:0;padding:30px 20px 18px;overflow-x:auto;border-radius:8px}
code,.code pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
:not(pre)>code{padding:.15em .4em;border-radius:4px;background:var(--code);color:var(--code-ink);font-size:.86em}
.math{font-family:"Cambria Math","Latin Modern Math","STIX Two Math",Georgia,serif;font-style:italic}
.equation{text-align:center;font-size:18px;padding:8px 0}
.body hr{margin:18px 0;border:0;border-top:1px solid var(--line-strong)}
.simple{overflow-x:auto}
.simple table{border-collapse:collapse;font-size:14.5px}
.simple th,.simple td{min-width:110px;padding:7px 11px;border:1px solid var(--line-strong);text-align:left;vertical-align:top;font-weight:400}
.simple th{background:var(--wash);font-weight:550}
.columns{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;gap:32px}
.columns>div{min-width:0}
.columns>div>*+*{margin-top:6px}
.attachment{display:flex;align-items:center;gap:9px;padding:10px 14px;border:1px solid var(--line);border-radius:8px;font-size:14px;color:var(--quiet)}
.mention{border-radius:4px;padding:0 2px;background:var(--wash);font-weight:500}
a.mention:hover,.body .address:hover{color:var(--link)}
.body .address{color:inherit}
@media (max-width:720px){article>h1{font-size:30px}.fields>div{grid-template-columns:130px 1fr}.columns{grid-auto-flow:row}}
`;

;// CONCATENATED MODULE: ./build/emulator/web/colors.js
const colors_DAY = {
    default: { pill: "#efeeec", pillInk: "#32302c", dot: "#91918e", ink: "#37352f", ground: "#f7f6f3" },
    gray: { pill: "#e3e2e0", pillInk: "#32302c", dot: "#91918e", ink: "#6f6e6a", ground: "#f1f1ef" },
    brown: { pill: "#eee0da", pillInk: "#442a1e", dot: "#bb846c", ink: "#8f5d45", ground: "#f4eeee" },
    orange: { pill: "#fadec9", pillInk: "#49290e", dot: "#d87620", ink: "#b35a05", ground: "#fbecdd" },
    yellow: { pill: "#fdecc8", pillInk: "#402c1b", dot: "#cb9433", ink: "#8f6710", ground: "#fbf3db" },
    green: { pill: "#dbeddb", pillInk: "#1c3829", dot: "#6c9b7d", ink: "#377352", ground: "#edf3ec" },
    blue: { pill: "#d3e5ef", pillInk: "#183347", dot: "#5b97bd", ink: "#2a6f96", ground: "#e7f3f8" },
    purple: { pill: "#e8deee", pillInk: "#412454", dot: "#a782c3", ink: "#7d52a0", ground: "#f6f3f9" },
    pink: { pill: "#f5e0e9", pillInk: "#4c2337", dot: "#cd749f", ink: "#b03d79", ground: "#faf1f5" },
    red: { pill: "#ffe2dd", pillInk: "#5d1715", dot: "#e16f64", ink: "#c13b35", ground: "#fdebec" },
};
const NIGHT = {
    default: { pill: "#373737", pillInk: "#e3e2e0", dot: "#9b9b9b", ink: "#d8d7d4", ground: "#252525" },
    gray: { pill: "#4b4b4a", pillInk: "#eeedeb", dot: "#9b9b9b", ink: "#a4a4a2", ground: "#2a2a29" },
    brown: { pill: "#603b2c", pillInk: "#f3e4dd", dot: "#c0866d", ink: "#c99b83", ground: "#312623" },
    orange: { pill: "#7a461b", pillInk: "#fbe6d4", dot: "#d9823f", ink: "#d98f57", ground: "#38291e" },
    yellow: { pill: "#745422", pillInk: "#faedcf", dot: "#ca9849", ink: "#d0a45a", ground: "#39301f" },
    green: { pill: "#2b593f", pillInk: "#dcf1e3", dot: "#5fa57e", ink: "#6bb389", ground: "#232d27" },
    blue: { pill: "#28456c", pillInk: "#dbe9fa", dot: "#5c9bd6", ink: "#64abdd", ground: "#1e2a34" },
    purple: { pill: "#492f64", pillInk: "#ecdff8", dot: "#a782c3", ink: "#b78fdb", ground: "#2b2431" },
    pink: { pill: "#69314c", pillInk: "#fae0ec", dot: "#d0749f", ink: "#da7dab", ground: "#312329" },
    red: { pill: "#6e3630", pillInk: "#fde1dd", dot: "#e16f64", ink: "#e67c74", ground: "#362422" },
};
const variables = (shades) => Object.entries(shades)
    .map(([name, { pill, pillInk, dot, ink, ground }]) => `--pill-${name}:${pill};--pill-ink-${name}:${pillInk};--dot-${name}:${dot};--ink-${name}:${ink};--ground-${name}:${ground}`)
    .join(";");
const DAY_COLORS = variables(colors_DAY);
const NIGHT_COLORS = variables(NIGHT);
const COLOR_RULES = Object.keys(colors_DAY)
    .map((name) => `.pill-${name}{background:var(--pill-${name});color:var(--pill-ink-${name})}` +
    `.pill-${name} .dot{background:var(--dot-${name})}` +
    `.ink-${name}{color:var(--ink-${name})}` +
    `.ink-${name}-bg{background:var(--ground-${name})}`)
    .join("\n");

;// CONCATENATED MODULE: ./build/emulator/web/edit-style.js
/** How editing looks: the cells that can be edited, the form over them, and what says how it went. */
const EDIT_STYLE = `
button,input,textarea,select{font:inherit;color:inherit}
button{cursor:pointer}
[data-edit]{cursor:text}
[data-edit=toggle],th[data-edit=rename],button[data-edit]{cursor:pointer}
.sheet [data-edit]:hover{box-shadow:inset 0 0 0 1px var(--line-strong)}
.sheet th:focus-visible,.sheet td:focus-visible{outline:2px solid var(--blue);outline-offset:-2px;border-radius:3px}
.fields dd[data-edit]:hover{background:var(--hover);border-radius:6px}
.plain,.main{display:inline-flex;align-items:center;gap:6px;min-height:28px;padding:2px 10px;border:1px solid var(--line-strong);border-radius:6px;background:var(--paper);font-size:13px;white-space:nowrap}
.plain:hover{background:var(--hover)}
.main{border-color:transparent;background:var(--act);color:#fff;font-weight:550}
.main:hover{filter:brightness(1.08)}
.small{display:inline-grid;place-items:center;flex:none;width:24px;height:22px;margin:-1px 0;padding:0;border:1px solid var(--line-strong);border-radius:5px;background:var(--paper);color:var(--quiet);opacity:0}
.small .icon{width:14px;height:14px}
:is(tr,dd,h1):hover>.small,tr:hover .small,.small:focus-visible,[data-edit]:focus-visible .small{opacity:1}
.small:hover{color:var(--ink);background:var(--hover)}
@media (hover:none){.small{opacity:1}}
.sheet tbody th{padding-right:38px}
.sheet tbody th .small{position:absolute;top:7px;right:7px}
dd>.small,h1>.small{float:right;margin-left:6px}
h1>.small{margin-top:12px}
.tools{display:flex;flex-wrap:wrap;gap:8px;margin-top:18px}
.tools+.body{margin-top:26px}
.add{display:flex;align-items:center;gap:8px;max-width:520px;padding:5px 10px;border-radius:6px;color:var(--quiet)}
.add:focus-within,.add:hover{background:var(--hover)}
.add input{flex:1;min-width:0;padding:4px 2px;border:0;background:none;color:var(--ink);font-size:14px;outline:0}
.add:focus-within{box-shadow:inset 0 0 0 2px var(--blue)}
.add .plain{visibility:hidden}
.add:focus-within .plain{visibility:visible}
::placeholder{color:var(--faint);opacity:1}
.under{display:flex;flex-wrap:wrap;gap:4px 20px;padding:0 10px;align-items:baseline}
.trash{margin-top:8px;color:var(--quiet);font-size:13px}
.trash summary{display:inline-flex;align-items:center;gap:6px;padding:2px 6px 2px 0;border-radius:5px;cursor:pointer;list-style:none}
.trash summary::-webkit-details-marker{display:none}
.trash summary:hover{color:var(--ink)}
.trash ul{list-style:none;margin-top:6px}
.under .trash[open]{flex-basis:100%}
.trash li{display:flex;align-items:center;gap:12px;min-height:34px;font-size:14px}
.banner{display:flex;align-items:center;justify-content:space-between;gap:12px}
.banner .plain{color:var(--ink)}
.desk{position:fixed;z-index:20;border-radius:8px;background:var(--raised);box-shadow:0 0 0 1px var(--line-strong),0 4px 12px rgba(0,0,0,.12),0 14px 34px rgba(0,0,0,.16);font-size:14px}
.card{display:grid;gap:8px;padding:8px}
.card.busy{opacity:.6}
.card :is(input[type=text],input[type=date],input[type=time],textarea){width:100%;min-width:0;padding:6px 8px;border:1px solid var(--line-strong);border-radius:6px;background:var(--paper);outline:0}
.card :is(input,textarea):focus-visible{border-color:var(--blue);box-shadow:0 0 0 1px var(--blue);outline:0}
.card textarea{display:block;resize:none;max-height:60vh;line-height:1.45;overflow-wrap:anywhere}
.large textarea{font-size:28px;line-height:1.25;font-weight:700;letter-spacing:-.02em}
.of-number input{text-align:right;font-variant-numeric:tabular-nums}
.of-body{padding:0;scroll-margin:70px 0}
.of-body .buttons{position:sticky;bottom:38px;margin:0 -3px;padding:8px 3px;background:var(--paper)}
.of-body textarea{padding:14px 16px;min-height:260px;max-height:none;resize:none;tab-size:2;background:var(--code);font:14px/1.6 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
.buttons{display:flex;align-items:center;justify-content:flex-end;gap:8px}
.hint{margin-right:auto;color:var(--quiet);font-size:12.5px}
.refusal{color:var(--ink-red);font-size:13px;overflow-wrap:anywhere;white-space:pre-wrap}
.refusal:empty{display:none}
.choices{display:grid;max-height:min(300px,40vh);overflow-y:auto;scrollbar-width:thin}
.choice{display:flex;align-items:center;gap:9px;min-height:31px;padding:3px 8px;border-radius:5px;cursor:pointer;overflow-wrap:anywhere}
.choice[hidden]{display:none}
.choice:hover,.choice:focus-within{background:var(--hover)}
.choice input{flex:none;margin:0;width:15px;height:15px;accent-color:var(--act)}
.choice>span{display:inline-flex;align-items:center;gap:5px;min-width:0}
.moment{display:grid;grid-template-columns:44px 1fr 124px;gap:8px;align-items:center;color:var(--quiet);font-size:13px}
.moment input{color:var(--ink)}
.moment .plain{justify-self:start}
.toast{position:fixed;z-index:30;left:50%;bottom:58px;translate:-50% 0;max-width:min(560px,calc(100vw - 32px));padding:10px 16px;border-radius:8px;background:var(--ink);color:var(--paper);font-size:14px;overflow-wrap:anywhere;box-shadow:0 6px 24px rgba(0,0,0,.25)}
.actor{display:inline-flex;align-items:center;gap:6px}
.actor select{max-width:22ch;padding:2px 4px;border:1px solid transparent;border-radius:5px;background:var(--paper);color:var(--ink);text-overflow:ellipsis}
.actor select:hover{border-color:var(--line-strong)}
.strip{position:fixed;z-index:6;inset:auto 0 0;display:flex;align-items:center;gap:20px;height:38px;padding:0 20px;overflow:hidden;border-top:1px solid var(--line);background:var(--wash);color:var(--quiet);font-size:12.5px;white-space:nowrap;font-variant-numeric:tabular-nums}
.counts{display:flex;gap:14px;flex:none}
.counts b{color:var(--ink);font-weight:600}
.strip ol{display:flex;flex:1;gap:6px;min-width:0;list-style:none;overflow:hidden;mask-image:linear-gradient(90deg,#000 92%,transparent)}
.strip li{display:inline-flex;flex:none;align-items:center;gap:6px;height:24px;padding:0 9px;border:1px solid var(--line);border-radius:12px;background:var(--paper)}
.strip li b{max-width:18ch;overflow:hidden;text-overflow:ellipsis;color:var(--ink);font-weight:500}
.strip li em{max-width:16ch;overflow:hidden;text-overflow:ellipsis;font-style:normal;font-weight:600;color:var(--link)}
.verb{font-weight:600;font-size:11px;letter-spacing:.02em}
.write .verb{color:var(--live)}
.code-well{color:var(--quiet)}
.code-slow{color:var(--ink-orange);font-weight:600}
.code-bad{color:var(--ink-red);font-weight:600}
@media (max-width:720px){.actor span{display:none}.strip{padding:0 8px;gap:10px}.of-body textarea{min-height:50vh}}
@media print{.strip,.add,.tools,.small,.trash{display:none}}
`;

;// CONCATENATED MODULE: ./build/emulator/web/style.js



const BASE = `
:root{color-scheme:light dark;--paper:#fff;--ink:#37352f;--quiet:#6f6e69;--faint:#757470;--line:#e9e9e7;--line-strong:#dcdcd9;--wash:#f7f7f5;--hover:#f6f6f4;--link:#2a6f96;--blue:#2383e2;--act:#1f6fc0;--raised:#fff;--live:#3b8a62;--lost:#c13b35;--fresh:#fdf4d8;--code:#f7f6f3;--code-ink:#b8333d;--shadow:0 1px 2px rgba(15,15,15,.05);${DAY_COLORS}}
@media (prefers-color-scheme:dark){:root{--paper:#191919;--ink:#dededc;--quiet:#a09f9b;--faint:#908f8b;--line:#2c2c2b;--line-strong:#3a3a39;--wash:#202020;--hover:#222221;--link:#7ab8e0;--blue:#2383e2;--act:#2a70bd;--raised:#252525;--live:#63b48c;--lost:#e67c74;--fresh:#3a3219;--code:#232322;--code-ink:#f0928a;--shadow:none;${NIGHT_COLORS}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:60px}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 ui-sans-serif,-apple-system,BlinkMacSystemFont,"Segoe UI Variable Text","Segoe UI",Helvetica,"Liberation Sans",Arial,"Apple Color Emoji","Segoe UI Emoji","Noto Color Emoji",sans-serif;-webkit-font-smoothing:antialiased}
a{color:inherit;text-decoration:none}
:focus-visible{outline:2px solid var(--blue);outline-offset:2px;border-radius:4px}
h1,h2,h3,p,ul,ol,dl,dd,figure,blockquote{margin:0;padding:0}
.icon{width:16px;height:16px;flex:none;vertical-align:-3px}
.quiet{color:var(--quiet)}
.empty{color:var(--faint)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.bar{position:sticky;top:0;z-index:5;display:flex;align-items:center;justify-content:space-between;gap:16px;height:46px;padding:0 20px;background:var(--paper);border-bottom:1px solid var(--line);font-size:14px}
.bar ol{display:flex;list-style:none;min-width:0}
.bar nav{min-width:0;overflow:hidden}
.bar li{display:flex;align-items:center;min-width:0;white-space:nowrap}
.bar li+li::before{content:"/";color:var(--faint);padding:0 2px}
.bar li a{padding:3px 7px;border-radius:5px;overflow:hidden;text-overflow:ellipsis;max-width:36ch}
.bar li a:hover{background:var(--hover)}
.bar li:not(:last-child) a{color:var(--quiet)}
.state{display:flex;align-items:center;gap:16px;color:var(--quiet);font-size:13px;white-space:nowrap;font-variant-numeric:tabular-nums}
.live{display:inline-flex;align-items:center;gap:6px}
.live i{width:7px;height:7px;border-radius:50%;background:var(--live)}
.lost .live i{background:var(--lost)}
.lost .live span{display:none}
.lost .live::after{content:"No connection"}
@media (prefers-reduced-motion:no-preference){.live i{animation:breathe 3s ease-in-out infinite}tr.fresh>*,:is(td,th,dd,li,h1,.body).fresh,.fields>.fresh>dd,.strip .fresh{animation:settle 2.6s ease-out}}
@media (prefers-reduced-motion:reduce){tr.fresh>*,:is(td,th,dd,li,h1,.body).fresh,.fields>.fresh>dd,.strip .fresh{background:var(--fresh)}}
@keyframes breathe{50%{opacity:.35}}
@keyframes settle{from{background:var(--fresh)}}
main{padding:36px 48px 96px}
.narrow{max-width:820px;margin:0 auto}
`;
const SHEET = `
.database+.database,.database+.pages{margin-top:52px}
.head{display:flex;align-items:baseline;gap:12px;margin-bottom:10px}
.head .quiet{font-size:13px}
h2,.head h1{display:flex;align-items:center;gap:9px;font-size:22px;line-height:1.3;font-weight:650;letter-spacing:-.012em}
.head h1{font-size:30px}
h2 a:hover{text-decoration:underline;text-decoration-color:var(--line-strong);text-underline-offset:4px}
h3{margin:18px 0 8px;font-size:14px;font-weight:600;color:var(--quiet)}
.description{max-width:72ch;margin:-4px 0 12px;color:var(--quiet);font-size:14px}
.glyph{display:inline-flex;align-items:center;justify-content:flex-start;flex:none;min-width:1.3em;font-style:normal;color:var(--faint)}
h2 .glyph,.head h1 .glyph{min-width:0}
h2 .glyph .icon,.head h1 .glyph .icon{width:20px;height:20px}
.sheet{overflow:auto;max-height:min(78vh,860px);border-top:1px solid var(--line);border-bottom:1px solid var(--line);scrollbar-width:thin}
.sheet table{border-collapse:separate;border-spacing:0;min-width:100%;font-size:14px}
.sheet th,.sheet td{height:36px;padding:6px 10px;border-bottom:1px solid var(--line);border-right:1px solid var(--line);text-align:left;vertical-align:top;font-weight:400;max-width:340px;overflow-wrap:break-word}
.sheet tr>:last-child{border-right:0}
.sheet tbody tr:last-child>*{border-bottom:0}
.sheet thead th{position:sticky;top:0;z-index:2;background:var(--paper);color:var(--quiet);white-space:nowrap}
.sheet thead th:first-child{left:0;z-index:3}
.sheet tbody th{position:sticky;left:0;z-index:1;min-width:200px;background:var(--paper);font-weight:500}
.sheet tbody tr:hover>*{background:var(--hover)}
.name{display:inline-flex;align-items:center;gap:6px;font-size:13px}
.name .icon{width:15px;height:15px;opacity:.85}
.sheet .is-number{text-align:right}
.sheet .is-number .name{justify-content:flex-end}
.sheet .is-checkbox{text-align:center}
.sheet .is-rich_text,.sheet .is-formula,.sheet .is-rollup{min-width:210px}
.sheet .is-multi_select,.sheet .is-relation,.sheet .is-people{min-width:170px}
.sheet .pill,.sheet .person,.sheet td .page{white-space:nowrap;max-width:300px}
.sheet td .page span+span,.sheet .is-url a,.sheet .is-email a,.sheet .is-files a{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.sheet .is-url a,.sheet .is-email a,.sheet .is-files a{display:inline-block;max-width:230px;vertical-align:top}
.sheet .is-select,.sheet .is-status{white-space:nowrap}
.is-date,.is-created_time,.is-last_edited_time{white-space:nowrap}
.number,time{font-variant-numeric:tabular-nums}
.page{display:inline-flex;align-items:baseline;gap:5px;border-radius:4px}
.page span+span{text-decoration:underline;text-decoration-color:var(--line-strong);text-underline-offset:3.5px;text-decoration-thickness:1px}
.sheet tbody th .page span+span{text-decoration-color:transparent}
.page:hover span+span,.sheet tbody th .page:hover span+span{text-decoration-color:var(--faint)}
.page .glyph .icon{vertical-align:-2px;align-self:center}
.page .glyph{align-self:center}
.many{display:inline-flex;flex-wrap:wrap;gap:5px 6px;align-items:center;vertical-align:top}
.pill{display:inline-flex;flex:none;align-items:center;max-width:100%;min-height:21px;padding:0 7px;border-radius:4px;font-size:13.5px;line-height:1.45;overflow-wrap:anywhere}
.pill:has(.dot){border-radius:11px;padding:0 9px 0 7px}
.dot{width:8px;height:8px;margin-right:6px;border-radius:50%;flex:none}
.person{display:inline-flex;align-items:center;gap:6px}
.face{flex:none;display:inline-grid;place-items:center;width:20px;height:20px;border-radius:50%;background:var(--pill-gray);color:var(--pill-ink-gray);font-style:normal;font-size:11px;font-weight:600}
.box{display:inline-grid;place-items:center;width:16px;height:16px;border:1.5px solid var(--faint);border-radius:3px;vertical-align:-3px;flex:none}
.box.checked{border-color:var(--blue);background:var(--blue);color:#fff}
.box .icon{width:12px;height:12px}
.address{color:var(--quiet);text-decoration:underline;text-decoration-color:var(--line-strong);text-underline-offset:3px;overflow-wrap:anywhere}
a.address:hover{color:var(--link);text-decoration-color:currentColor}
span.address{text-decoration:none}
.foot{margin-top:10px;color:var(--quiet);font-size:13px}
.pages ul{list-style:none;columns:3 240px;font-size:14px}
.pages li{padding:3px 0;break-inside:avoid}
.nothing{display:grid;justify-items:center;gap:10px;padding:14vh 20px;text-align:center}
.nothing .art{display:grid;place-items:center;width:64px;height:64px;margin-bottom:8px;border-radius:16px;background:var(--wash);border:1px solid var(--line);color:var(--faint)}
.nothing .art .icon{width:30px;height:30px}
.nothing h1{font-size:24px;font-weight:650;letter-spacing:-.012em}
.nothing p{color:var(--quiet);max-width:46ch}
.nothing a{color:var(--link);text-decoration:underline;text-underline-offset:3px}
.nothing pre{text-align:left;margin:14px 0 0;padding:10px 16px;border-radius:8px;background:var(--code);font:13px/1.6 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;overflow-x:auto;max-width:100%}
@media (max-width:720px){.sheet tbody th{position:relative;min-width:150px}.sheet thead th:first-child{left:auto;z-index:2}main{padding:24px 16px 64px}.bar{padding:0 8px}.state .count{display:none}}
@media print{.bar{position:static}.sheet{max-height:none;overflow:visible}}
`;
/** All there is of style. It has no address in it, so it can load nothing. */
const STYLE = `${BASE}${SHEET}${BODY_STYLE}${EDIT_STYLE}${COLOR_RULES}`;

;// CONCATENATED MODULE: ./build/emulator/web/answers.js




const hashOf = (source) => `'sha256-${(0,external_node_crypto_.createHash)("sha256").update(source).digest("base64")}'`;
/** Only the style and the script of this program run, and they can talk to nobody else. */
const POLICY = [
    "default-src 'none'",
    `style-src ${hashOf(STYLE)}`,
    `script-src ${hashOf(SCRIPT)}`,
    "connect-src 'self'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
].join("; ");
const HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "no-store",
};
const htmlPage = (status, body) => ({
    status,
    headers: { ...HEADERS, "content-type": "text/html; charset=utf-8" },
    body,
});
/** A request by another name than this machine's. */
const tooFar = () => ({
    status: 403,
    headers: { ...HEADERS, "content-type": "text/plain; charset=utf-8" },
    body: "The emulator answers to the names of this machine only: 127.0.0.1, localhost or [::1].\n",
});
/** How an act went, for the script of the page. */
const told = (status, message) => jsonAnswer(status, { message }, HEADERS);

;// CONCATENATED MODULE: ./build/emulator/web/door.js

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;
const near = (host) => LOOPBACK.test(host);
/**
 * A name that somebody else's DNS points at this machine makes a page of theirs look like one of ours to the browser;
 * the name is still in the Host header. Requests from within the process have none.
 */
const isNear = (request) => near(headerOf(request, "host") ?? "localhost");
const door_MARKS = [
    (_, host) => near(host),
    // Every browser says where a post comes from, so one that does not say so is not from the page.
    (request, host) => headerOf(request, "origin")?.toLowerCase() === `http://${host}`,
    (request) => (headerOf(request, "sec-fetch-site") ?? "same-origin") === "same-origin",
    // A form of another site can post text, but not JSON without asking first; and nobody here answers that question.
    (request) => /^application\/json\s*(?:;|$)/i.test(headerOf(request, "content-type") ?? ""),
];
/** Only the emulator's own page may act: same host, same origin, and in a way that a foreign page cannot. */
const isFromThePage = (request) => {
    const host = (headerOf(request, "host") ?? "").toLowerCase();
    return door_MARKS.every((holds) => holds(request, host));
};

;// CONCATENATED MODULE: ./build/emulator/web/person.js




/** The workspace as a person sees it: what is not shared with the connection is still theirs. */
const sightOf = (world) => ({ ...world, store: { ...world.store, unshared: new Set() } });
const peopleOf = (store) => [...store.users.values()].filter(({ type }) => type === "person");
/** A workspace always has somebody who made it; the emulator's has only if the seed names people. */
const founder = ({ store, ids }) => {
    const user = {
        id: ids.random(),
        name: "Workspace owner",
        avatarUrl: null,
        type: "person",
        email: null,
        emailVerified: null,
        own: false,
    };
    store.users.set(user.id, user);
    return user;
};
/** The person who acts: the one that the page names, else the first of the workspace. */
const actorOf = (world, id) => {
    const people = peopleOf(world.store);
    return people.find((person) => person.id === id) ?? people[0] ?? founder(world);
};
/** Carries out the wish where the API would, with the same checks. Only the name under it is another. */
const carryOut = (world, wish, actor) => {
    const match = matchRoute(wish.method, wish.path);
    if (match === undefined)
        throw invalidUrl();
    const call = {
        ...sightOf(world),
        version: "2026-03-11",
        query: new URLSearchParams(),
        body: wish.body,
        access: accessWith(["read", "insert", "update"]),
        actor: actor.id,
        twists: NO_TWISTS,
        param: (name) => match.params.get(name) ?? "",
    };
    match.endpoint(call);
};

;// CONCATENATED MODULE: ./build/emulator/web/written.js

const one = (fields, name = "value") => (fields.get(name) ?? "").trim();
const some = (fields) => fields.getAll("value").filter((value) => value !== "");
const words = (fields) => textItems((fields.get("value") ?? "").replaceAll("\r\n", "\n"));
const written_line = (fields) => one(fields) || null;
/** What is no number goes on as it is: refusing it is for the API. */
const written_number = (fields) => {
    const written = one(fields);
    if (written === "")
        return null;
    return Number.isFinite(Number(written)) ? Number(written) : written;
};
const choice = (fields) => (one(fields) === "" ? null : { name: one(fields) });
const written_moment = (fields, which) => {
    const [day, clock] = [one(fields, which), one(fields, `${which}_time`)];
    return clock === "" ? day : `${day}T${clock}${one(fields, `${which}_offset`)}`;
};
const written_date = (fields) => {
    const [start, end] = [written_moment(fields, "start"), written_moment(fields, "end")];
    return start === "" && end === "" ? null : { start, end: end || null };
};
const references = (fields) => some(fields).map((id) => ({ id }));
const WRITTEN = new Map(Object.entries({
    title: words,
    rich_text: words,
    number: written_number,
    select: choice,
    status: choice,
    multi_select: (fields) => some(fields).map((name) => ({ name })),
    date: written_date,
    people: references,
    relation: references,
    checkbox: (fields) => one(fields) === "true",
    url: written_line,
    email: written_line,
    phone_number: written_line,
}));
/** Whether the page has a way to write that type; the others are computed, or files. */
const canWrite = (type) => WRITTEN.has(type);
/** The value of a form as a page write would have it. */
const writtenValue = (type, fields) => WRITTEN.get(type)?.(fields) ?? null;

;// CONCATENATED MODULE: ./build/emulator/web/acts.js










const word = (fields, name) => fields.get(name) ?? "";
/** IDs go into a path, where they must not turn into another one. */
const pathOf = (kind, id, rest = "") => `/v1/${kind}/${encodeURIComponent(id)}${rest}`;
const needPageHere = (world, id) => {
    const page = pageOf(world.store, id);
    if (page === undefined)
        throw invalid("The page is no longer there.");
    return page;
};
/** By its ID, so that a rename meanwhile does no harm. A page outside a database has its title alone. */
const columnById = (world, page, id) => {
    const source = dataSourceOfPage(world.store, page);
    return source === undefined ? findColumn(source, id) : source.properties.get(id);
};
const needColumn = (world, page, id) => {
    const column = columnById(world, page, id);
    if (column === undefined)
        throw invalid("The property is no longer there.");
    return column;
};
const set = (fields, world) => {
    const page = needPageHere(world, word(fields, "page"));
    const { name, type } = needColumn(world, page, word(fields, "property"));
    return {
        method: "PATCH",
        path: pathOf("pages", page.id),
        body: { properties: { [name]: { [type]: writtenValue(type, fields) } } },
    };
};
const markdownNow = (world, page) => markdownOf(sightOf(world), page).markdown;
const digest = (text) => (0,external_node_crypto_.createHash)("sha256").update(text).digest("hex").slice(0, 16);
/** The text that a person starts from, and a mark by which to see whether it is still the same when they are done. */
const startingText = (world, page) => {
    const markdown = markdownNow(world, page);
    return { markdown, seen: digest(markdown) };
};
/** A long text takes long to write: what a sync has written meanwhile is not to be lost without a word. */
const body = (fields, world) => {
    const page = needPageHere(world, word(fields, "page"));
    if (digest(markdownNow(world, page)) !== word(fields, "seen")) {
        throw invalid("The page has changed since you began. Copy your text, cancel, and begin again from what is there.");
    }
    const text = word(fields, "value").replaceAll("\r\n", "\n");
    return { method: "PATCH", path: pathOf("pages", page.id, "/markdown"), body: { replace_content: { new_str: text } } };
};
const acts_add = (fields, world) => {
    const source = dataSourceOf(world.store, word(fields, "source"));
    if (source === undefined)
        throw invalid("The database is no longer there.");
    const title = word(fields, "title").trim();
    const name = titleProperty(source)?.name ?? "title";
    const properties = title === "" ? {} : { [name]: { title: textItems(title) } };
    return { method: "POST", path: "/v1/pages", body: { parent: { data_source_id: source.id }, properties } };
};
const trashed = (wish) => (fields) => ({ method: "PATCH", path: pathOf("pages", word(fields, "page")), body: { in_trash: wish } });
const acts_rename = (fields, world) => {
    const source = dataSourceOf(world.store, word(fields, "source"));
    const column = source?.properties.get(word(fields, "property"));
    if (source === undefined || column === undefined)
        throw invalid("The property is no longer there.");
    const name = word(fields, "value").trim();
    if (name === "")
        throw invalid("A property needs a name.");
    return {
        method: "PATCH",
        path: pathOf("data_sources", source.id),
        body: { properties: { [column.name]: { name } } },
    };
};
const ACTS = new Map(Object.entries({ set, body, add: acts_add, trash: trashed(true), restore: trashed(false), rename: acts_rename }));
const pairOf = (value) => {
    const [name, held] = listOf(value);
    return typeof name === "string" && typeof held === "string" ? [[name, held]] : [];
};
/** The fields of a form, as the page sends them: `{ "fields": [["do", "trash"], ["page", "…"]] }`. */
const fieldsOf = (sent) => new URLSearchParams(listOf(objectOf(sent)["fields"]).flatMap(pairOf));
const wishOf = (fields, world) => {
    const act = ACTS.get(textOf(fields.get("do")));
    if (act === undefined)
        throw invalid(`There is no such act. Known: ${[...ACTS.keys()].join(", ")}.`);
    return act(fields, world);
};

;// CONCATENATED MODULE: ./build/emulator/web/safe.js
/** Markup that was made here. Only this goes into a page as it is; every text is escaped on its way in. */
class Markup {
    source;
    constructor(source) {
        this.source = source;
    }
}
const ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
};
const safe_escapeText = (text) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
const sourceOf = (part) => {
    if (part instanceof Markup)
        return part.source;
    if (typeof part === "string" || typeof part === "number")
        return safe_escapeText(String(part));
    return Array.isArray(part) ? part.map(sourceOf).join("") : "";
};
/** A template whose holes are escaped: `html`<b>${name}</b>``. */
const html = (strings, ...parts) => new Markup(strings.map((text, index) => `${text}${sourceOf(parts[index])}`).join(""));
const SAFE = /^(?:https?:|mailto:|tel:)/i;
/** An address that a click may follow, or nothing: `javascript:` and the like are only shown. */
const safeUrl = (url) => {
    const trimmed = url.trim();
    return SAFE.test(trimmed) ? trimmed : undefined;
};
/** A link that leaves the emulator tells the other side nothing, and gets no hold of this page. */
const outside = (url, shown) => {
    const safe = safeUrl(url);
    return safe === undefined
        ? html `<span class="address">${shown}</span>`
        : html `<a class="address" href="${safe}" target="_blank" rel="noopener noreferrer nofollow">${shown}</a>`;
};

;// CONCATENATED MODULE: ./build/emulator/web/icons.js

/** One small drawing for each type of property, 16 units wide, drawn with a single line. */
const DRAWINGS = new Map(Object.entries({
    title: '<path d="M1.5 12.5 5 3.5l3.5 9M2.7 9.6h4.6"/><circle cx="12" cy="10.2" r="2.3"/><path d="M14.3 7.7v5"/>',
    rich_text: '<path d="M2.5 4h11M2.5 8h11M2.5 12h6.5"/>',
    number: '<path d="M6 2.5 4.8 13.5M11.2 2.5 10 13.5M2.5 6h11.3M2.2 10h11.3"/>',
    select: '<circle cx="8" cy="8" r="5.8"/><path d="m5.8 7 2.2 2.3L10.2 7"/>',
    multi_select: '<path d="M6 4h7.5M6 8h7.5M6 12h7.5"/><path d="M2.6 4h.1M2.6 8h.1M2.6 12h.1" stroke-width="2"/>',
    status: '<circle cx="8" cy="8" r="5.8" stroke-dasharray="2.6 2"/><circle cx="8" cy="8" r="2.1"/>',
    date: '<rect x="2.3" y="3.3" width="11.4" height="10.2" rx="1.6"/><path d="M2.3 6.6h11.4M5.4 1.8v2.6M10.6 1.8v2.6"/>',
    people: '<circle cx="8" cy="5.2" r="2.7"/><path d="M2.8 13.8c.5-2.8 2.5-4.3 5.2-4.3s4.7 1.5 5.2 4.3"/>',
    files: '<path d="m13 7.2-5.3 5.3a3.3 3.3 0 0 1-4.7-4.7l5.5-5.5a2.2 2.2 0 0 1 3.1 3.1L6.3 10.7a1 1 0 0 1-1.5-1.5l4.8-4.8"/>',
    checkbox: '<rect x="2.5" y="2.5" width="11" height="11" rx="2"/><path d="m5.2 8.2 2 2 3.7-4.2"/>',
    url: '<path d="M6.7 9.3a2.8 2.8 0 0 0 4 0l2.2-2.2a2.8 2.8 0 0 0-4-4L7.8 4.2M9.3 6.7a2.8 2.8 0 0 0-4 0L3.1 8.9a2.8 2.8 0 0 0 4 4l1.1-1.1"/>',
    email: '<circle cx="8" cy="8" r="2.6"/><path d="M10.6 5.6v3.3c0 2.1 3.2 2 3.2-.9a5.8 5.8 0 1 0-2.4 4.7"/>',
    phone_number: '<path d="M3 2.8h2.6l1.2 3-1.6 1.2a8.6 8.6 0 0 0 3.8 3.8l1.2-1.6 3 1.2V13c0 .5-.4.9-.9.9C6.5 13.5 2.5 9.5 2.1 3.700c0-.5.4-.9.9-.900Z"/>',
    relation: '<path d="M4 12 12 4M5.8 4H12v6.2"/>',
    rollup: '<circle cx="7" cy="7" r="4.3"/><path d="m10.3 10.3 3.4 3.4"/>',
    formula: '<path d="M12 4.300V3H4.200l4 5-4 5H12v-1.3"/>',
    created_time: '<circle cx="8" cy="8" r="5.8"/><path d="M8 4.600V8l2.3 1.6"/>',
    unique_id: '<path d="M2.5 12.500v-9l5 9v-9"/><circle cx="11.8" cy="7.2" r="1.9"/><path d="M10 11.500h3.6"/>',
    tick: '<path d="m3.5 8.5 3 3 6-7" stroke-width="2"/>',
    live: '<circle cx="8" cy="8" r="3" fill="currentColor" stroke="none"/>',
    button: '<path d="M6.5 7.500V3.800a1.2 1.2 0 0 1 2.4 0V8l3.2.7c.8.2 1.3.9 1.1 1.700l-.6 3.100H7.300L4 9.900c.6-1 1.6-.9 2.5 0"/>',
    page: '<path d="M4 1.800h5.200L12.5 5v9.200H4z"/><path d="M9 2v3.300h3.300M6 8.300h4.500M6 10.900h4.5"/>',
    pen: '<path d="M3 13l.7-3L10.500 3.200a1.3 1.3 0 0 1 1.900 0l.4.4a1.3 1.3 0 0 1 0 1.900L6 12.300z"/><path d="m9.500 4.300 2.200 2.200"/>',
    trash: '<path d="M2.800 4.300h10.400M6 4.200V2.600h4v1.600M4.200 4.500l.6 8.900h6.400l.6-8.900M6.800 6.800v4.300M9.200 6.800v4.300"/>',
    back: '<path d="M6 3.500 2.800 6.700 6 9.900"/><path d="M3 6.700h6.200a3.600 3.600 0 0 1 0 7.200H6.500"/>',
    plus: '<path d="M8 3v10M3 8h10"/>',
    database: '<rect x="2" y="3" width="12" height="10" rx="1.6"/><path d="M2 6.300h12M6.3 6.300V13M2 9.700h12"/>',
}));
const ALIKE = {
    last_edited_time: "created_time",
    last_visited_time: "created_time",
    created_by: "people",
    last_edited_by: "people",
    place: "select",
};
const icon = (type) => {
    const drawing = DRAWINGS.get(ALIKE[type] ?? type) ?? DRAWINGS.get("select") ?? "";
    return new Markup(`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${drawing}</svg>`);
};

;// CONCATENATED MODULE: ./build/emulator/web/text.js




const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const text_MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/;
/** As Notion says it, in the zone in which it was written: `Oct 6, 2025 14:30`. */
const sayDate = (text) => {
    const [, year = "", month = "", day = "", time] = text_MOMENT.exec(text) ?? [];
    const name = MONTHS[Number(month) - 1];
    return name === undefined ? text : `${name} ${Number(day)}, ${year}${time === undefined ? "" : ` ${time}`}`;
};
const time = (text) => html `<time datetime="${text}">${sayDate(text)}</time>`;
const dates = (start, end) => end === null ? time(start) : html `${time(start)} <span class="quiet">→</span> ${time(end)}`;
const WRAPS = [
    ["code", (inner) => html `<code>${inner}</code>`],
    ["bold", (inner) => html `<strong>${inner}</strong>`],
    ["italic", (inner) => html `<em>${inner}</em>`],
    ["strikethrough", (inner) => html `<s>${inner}</s>`],
    ["underline", (inner) => html `<u>${inner}</u>`],
];
const COLOR = /^(?:gray|brown|orange|yellow|green|blue|purple|pink|red)(?:_background)?$/;
/** The class that stands for one of Notion's colours; the plain one has none. */
const colorClass = (color) => {
    const name = textOf(color);
    return COLOR.test(name) ? `ink-${name.replace("_background", "-bg")}` : "";
};
const styled = (style, words) => {
    const wrapped = WRAPS.reduce((inner, [name, wrap]) => (style[name] === true ? wrap(inner) : inner), words);
    const color = colorClass(style.color);
    return color === "" ? wrapped : html `<span class="${color}">${wrapped}</span>`;
};
const text_mention = (item) => {
    const { mention: held, plain_text: label } = objectOf(item);
    const { type, ...kinds } = objectOf(held);
    const value = objectOf(kinds[textOf(type)]);
    if (type === "page")
        return html `<a class="mention" href="/p/${textOf(value["id"])}">${textOf(label)}</a>`;
    if (type === "date")
        return html `<span class="mention">@${dates(textOf(value["start"]), textOf(value["end"]) || null)}</span>`;
    return html `<span class="mention">${textOf(label)}</span>`;
};
const text_runOf = (item) => {
    const [run] = runsOf([item]);
    if (run === undefined)
        return "";
    if (run.kind === "mention")
        return text_mention(item);
    const words = run.kind === "equation" ? html `<span class="math">${run.text}</span>` : run.text;
    return styled(run.style, run.link === null ? words : outside(run.link, words));
};
const text_richText = (items) => listOf(items).map(text_runOf);
const PILLS = /^(?:default|gray|brown|orange|yellow|green|blue|purple|pink|red)$/;
const pill = (name, color, dotted) => html `<span class="pill pill-${PILLS.test(color) ? color : "default"}">${dotted ? html `<i class="dot"></i>` : ""}${name}</span>`;
const face = (name) => html `<span class="person"><i class="face" aria-hidden="true">${String.fromCodePoint(name.codePointAt(0) ?? 63).toUpperCase()}</i>${name}</span>`;
const box = (checked) => html `<span class="box${checked ? " checked" : ""}" role="img" aria-label="${checked ? "checked" : "not checked"}">${checked ? icon("tick") : ""}</span>`;
const glyph = (emoji, type = "page") => html `<span class="glyph" aria-hidden="true">${emoji === "" ? icon(type) : emoji}</span>`;
const pageLink = ({ id, title, emoji }) => html `<a class="page" href="/p/${id}">${glyph(emoji)}<span>${title}</span></a>`;
/** A value in a table or in a page's list of properties. */
const valueHtml = (value) => {
    switch (value.is) {
        case "empty":
            return "";
        case "text":
            return text_richText(value.richText);
        case "plain":
            return value.text;
        case "number":
            return html `<span class="number">${value.text}</span>`;
        case "options":
            return html `<span class="many">${value.options.map(({ name, color }) => pill(name, color, value.dotted))}</span>`;
        case "date":
            return dates(value.start, value.end);
        case "people":
            return html `<span class="many">${value.names.map(face)}</span>`;
        case "checkbox":
            return box(value.checked);
        case "addresses":
            return html `<span class="many">${value.links.map(({ text, url }) => outside(url, text))}</span>`;
        case "pages":
            return html `<span class="many">${value.links.map(pageLink)}${value.more > 0 ? html `<span class="quiet">and ${value.more} more</span>` : ""}</span>`;
    }
};

;// CONCATENATED MODULE: ./build/emulator/web/value.js

const EMPTY = { is: "empty" };
const value_text = (value) => (listOf(value).length === 0 ? EMPTY : { is: "text", richText: listOf(value) });
const value_plain = (words) => (words === "" ? EMPTY : { is: "plain", text: words });
const value_SIGNS = {
    dollar: "USD",
    euro: "EUR",
    pound: "GBP",
    yen: "JPY",
    yuan: "CNY",
    rupee: "INR",
};
const formatOf = (format) => {
    const currency = value_SIGNS[format];
    if (currency !== undefined)
        return { style: "currency", currency };
    if (format === "percent")
        return { style: "percent", maximumFractionDigits: 10 };
    return { useGrouping: format === "number_with_commas", maximumFractionDigits: 20 };
};
const formats = new Map();
/** Making a format takes longer than everything else in a cell, and there are few of them. */
const formatFor = (format) => {
    const made = formats.get(format) ?? new Intl.NumberFormat("en-US", formatOf(format));
    formats.set(format, made);
    return made;
};
const numeric = (value, { config }) => typeof value === "number" ? { is: "number", text: formatFor(textOf(config["format"])).format(value) } : EMPTY;
const value_choice = (value) => {
    const { name, color } = objectOf(value);
    return { name: textOf(name), color: textOf(color) || "default" };
};
const options = (values, dotted) => values.length === 0 ? EMPTY : { is: "options", options: values.map(value_choice), dotted };
const value_some = (value) => (value === null ? [] : [value]);
const value_date = (value) => {
    const { start, end } = objectOf(value);
    return typeof start === "string" ? { is: "date", start, end: textOf(end) || null } : EMPTY;
};
const value_moment = (value) => (typeof value === "string" ? { is: "date", start: value, end: null } : EMPTY);
const value_people = (values) => values.length === 0
    ? EMPTY
    : { is: "people", names: values.map((user) => textOf(objectOf(user)["name"]) || "Somebody") };
const value_address = (scheme) => (value) => typeof value === "string" && value !== ""
    ? { is: "addresses", links: [{ text: value, url: scheme + value }] }
    : EMPTY;
const value_file = (value) => {
    const item = objectOf(value);
    const url = textOf(objectOf(item[textOf(item["type"])])["url"]);
    return { text: textOf(item["name"]) || url, url };
};
const value_files = (value) => listOf(value).length === 0 ? EMPTY : { is: "addresses", links: listOf(value).map(value_file) };
const uniqueId = (value) => {
    const { prefix, number } = objectOf(value);
    return typeof number === "number"
        ? value_plain([textOf(prefix), String(number)].filter((part) => part !== "").join("-"))
        : EMPTY;
};
const value_place = (value) => {
    const { name, address: at, lat, lon } = objectOf(value);
    return value_plain(textOf(name) || textOf(at) || (typeof lat === "number" ? `${lat}, ${Number(lon)}` : ""));
};
/** Formulas and rollups hold a value of another type. */
const inner = (value, property) => {
    const result = objectOf(value);
    const type = textOf(result["type"]);
    const held = result[type] ?? null;
    if (type === "array")
        return value_plain(listOf(held)
            .map((one) => value_wordsOf(objectOf(one), property))
            .filter((word) => word !== "")
            .join(", "));
    return (value_COMPUTED[type] ?? plainly)(held, property);
};
const plainly = (value) => value_plain(typeof value === "object" ? "" : String(value));
const value_COMPUTED = {
    number: numeric,
    date: value_date,
    boolean: (value) => ({ is: "checkbox", checked: value === true }),
};
const value_wordsOf = (item, property) => {
    const type = textOf(item["type"]);
    const value = readable({ ...property, type }, item[type] ?? null);
    switch (value.is) {
        case "text":
            return value.richText.map((part) => textOf(objectOf(part)["plain_text"])).join("");
        case "plain":
        case "number":
            return value.text;
        case "options":
            return value.options.map(({ name }) => name).join(", ");
        case "people":
            return value.names.join(", ");
        case "date":
            return value.start;
        case "checkbox":
            return value.checked ? "✓" : "";
        case "addresses":
            return value.links.map((link) => link.text).join(", ");
        case "pages":
        case "empty":
            return "";
    }
};
const READINGS = new Map(Object.entries({
    title: value_text,
    rich_text: value_text,
    number: numeric,
    select: (value) => options(value_some(value), false),
    multi_select: (value) => options(listOf(value), false),
    status: (value) => options(value_some(value), true),
    date: value_date,
    people: (value) => value_people(listOf(value)),
    files: value_files,
    checkbox: (value) => ({ is: "checkbox", checked: value === true }),
    url: value_address(""),
    email: value_address("mailto:"),
    phone_number: value_address("tel:"),
    created_time: value_moment,
    last_edited_time: value_moment,
    created_by: (value) => value_people(value_some(value)),
    last_edited_by: (value) => value_people(value_some(value)),
    unique_id: uniqueId,
    formula: inner,
    rollup: inner,
    place: value_place,
}));
/** What Notion shows under the type's key, as a value for people. Relations are read elsewhere: they need the other page. */
const readable = (property, value) => READINGS.get(property.type)?.(value, property) ?? EMPTY;

;// CONCATENATED MODULE: ./build/emulator/web/view.js








const MOST_ROWS = 500;
const MOST_BLOCKS = 2000;
const MOST_TRASH = 50;
const MOST_REFERENCES = 25;
const emojiOf = (icon) => textOf(objectOf(icon)["emoji"]);
const linkOf = (page) => ({
    id: page.id,
    title: titleOfPage(page) || "Untitled",
    emoji: emojiOf(page.icon),
});
const related = (store, value, total) => {
    const links = listOf(value).map((item) => {
        const id = textOf(objectOf(item)["id"]);
        const page = pageOf(store, id);
        return page === undefined ? { id, title: "No access", emoji: "" } : linkOf(page);
    });
    return links.length === 0 ? { is: "empty" } : { is: "pages", links, more: total - links.length };
};
const view_shown = (world, page, property) => {
    const value = readValue(page, property, viewOf(world, MOST_REFERENCES));
    if (property.type !== "relation")
        return readable(property, value);
    return related(world.store, value, listOf(page.values.get(property.id)).length);
};
/** The title first, as in Notion; the rest in the order in which they were made. */
const view_propertiesOf = (source) => {
    const columns = source === undefined ? [] : [...source.properties.values()];
    return [...columns.filter(({ type }) => type === "title"), ...columns.filter(({ type }) => type !== "title")];
};
const view_tableOf = (world, source) => {
    const columns = view_propertiesOf(source);
    const pages = source.rows.flatMap((id) => pageOf(world.store, id) ?? []);
    const living = pages.filter((page) => !page.inTrash);
    const trash = pages.filter((page) => page.inTrash);
    return {
        id: source.id,
        name: plainText(source.title),
        columns: columns.map(({ id, name, type }) => ({ id, name, type })),
        rows: living.slice(0, MOST_ROWS).map((page) => ({
            link: linkOf(page),
            values: columns.map((property) => view_shown(world, page, property)),
        })),
        total: living.length,
        trash: trash.toReversed().slice(0, MOST_TRASH).map(linkOf),
        trashed: trash.length,
    };
};
const databaseView = (world, database) => {
    const sources = database.dataSources.flatMap((id) => dataSourceOf(world.store, id) ?? []);
    const tables = sources.filter((source) => !source.inTrash).map((source) => view_tableOf(world, source));
    return {
        id: database.id,
        title: nameOfDatabase(database),
        emoji: emojiOf(database.icon),
        description: database.description,
        total: tables.reduce((all, { total }) => all + total, 0),
        tables,
    };
};
const isLive = (thing) => !thing.inTrash;
const homeView = (world) => {
    const things = [...world.store.things.values()].filter(isLive);
    const databases = things.filter((thing) => thing.object === "database");
    const pages = things.filter((thing) => thing.object === "page").filter(({ parent }) => parent.type === "page_id");
    const root = things.find((thing) => thing.object === "page" && thing.parent.type === "workspace");
    return {
        workspace: world.store.workspace.name,
        root: root?.id ?? "",
        databases: databases.map((database) => databaseView(world, database)),
        pages: pages.slice(0, MOST_ROWS).map((page) => linkOf(page)),
    };
};
const databaseViewOf = (world, id) => {
    const database = databaseOf(world.store, id);
    return database === undefined ? undefined : databaseView(world, database);
};
/** Above a page: databases, and pages that have a name. */
const crumbsOf = (store, page) => lineage(store, page)
    .slice(1)
    .toReversed()
    .flatMap((thing) => {
    if (thing.object === "database")
        return [{ title: nameOfDatabase(thing), href: `/d/${thing.id}` }];
    const title = thing.object === "page" ? titleOfPage(thing) : "";
    return title === "" ? [] : [{ title, href: `/p/${thing.id}` }];
});
const blocksOf = (world, parent, left) => liveChildren(world, parent).flatMap((child) => {
    left.blocks -= 1;
    if (left.blocks < 0)
        return [];
    const printed = printBlock(world, child);
    const type = textOf(printed["type"]);
    const children = child.object === "block" ? blocksOf(world, child, left) : [];
    return [{ id: child.id, type, payload: printed[type] ?? null, children }];
});
const pageView = (world, id) => {
    const page = pageOf(world.store, id);
    if (page === undefined)
        return undefined;
    const columns = view_propertiesOf(dataSourceOfPage(world.store, page)).filter(({ type }) => type !== "title");
    const left = { blocks: MOST_BLOCKS };
    const blocks = blocksOf(world, page, left);
    return {
        link: linkOf(page),
        crumbs: crumbsOf(world.store, page),
        fields: columns.map((property) => ({
            id: property.id,
            name: property.name,
            type: property.type,
            value: view_shown(world, page, property),
        })),
        blocks,
        isCut: left.blocks < 0,
        inTrash: page.inTrash,
        canEdit: !page.inTrash && !isUnderTrash(world.store, page),
    };
};
/** Moves whenever something changed that a page may show. */
const revisionOf = ({ store }, changes) => {
    const latest = [...store.things.values()].reduce((last, { edited }) => Math.max(last, edited), 0);
    return `${changes}.${store.things.size}.${store.users.size}.${latest}`;
};

;// CONCATENATED MODULE: ./build/emulator/web/choices.js







const choices_MOST = 300;
const choices_options = (_, property, kept) => {
    const { options: known, type } = property;
    const first = type === "status" ? (options_defaultStatus(property)?.id ?? null) : null;
    const ids = type === "multi_select" ? listOf(kept) : [kept ?? first];
    return {
        choices: known.map(({ name, color }) => ({
            value: name,
            words: name,
            shown: pill(name, color, type === "status"),
        })),
        chosen: known.filter(({ id }) => ids.includes(id)).map(({ name }) => name),
        hidden: 0,
    };
};
const choices_people = ({ store }, _, kept) => {
    const chosen = listOf(kept).map(textOf);
    const bots = [...store.users.values()].filter(({ id, type }) => type === "bot" && chosen.includes(id));
    const choices = [...peopleOf(store), ...bots].map(({ id, name }) => ({ value: id, words: name, shown: face(name) }));
    return { choices, chosen, hidden: 0 };
};
/** What is chosen comes first, so that it can always be taken away; then the rows in their order. */
const pages = ({ store }, { config }, kept) => {
    const chosen = listOf(kept).map(textOf);
    const rows = dataSourceOf(store, textOf(config["target"]))?.rows ?? [];
    const others = rows.filter((id) => !chosen.includes(id) && pageOf(store, id)?.inTrash === false);
    const offered = [...chosen, ...others.slice(0, choices_MOST)].flatMap((id) => pageOf(store, id) ?? []);
    const choices = offered.map((page) => {
        const { id, title, emoji } = linkOf(page);
        return { value: id, words: title, shown: html `${glyph(emoji)}<span>${title}</span>` };
    });
    return { choices, chosen, hidden: Math.max(0, others.length - choices_MOST) };
};
const OFFERS = {
    select: choices_options,
    status: choices_options,
    multi_select: choices_options,
    people: choices_people,
    relation: pages,
};
const choicesFor = (world, page, property) => OFFERS[property.type]?.(world, property, page.values.get(property.id) ?? null);
const SINGLE = ["select", "status"];
/** A name that is not there yet becomes an option, as in Notion; states, people and pages are made elsewhere. */
const OPEN = ["select", "multi_select"];
const choiceHtml = ({ value, words, shown }, { kind, checked }) => html `<label class="choice" data-words="${words.toLowerCase()}"><input type="${kind}" name="value" value="${value}"${checked ? html ` checked` : ""}><span>${shown}</span></label>`;
const made = html `<template><label class="choice"><input type="checkbox" name="value" checked><span><span class="pill pill-default"></span></span></label></template>`;
/** A list to choose from, with a line above it that narrows it down. */
const choicesHtml = ({ choices, chosen, hidden }, { name, type }) => {
    const single = SINGLE.includes(type);
    const kind = single ? "radio" : "checkbox";
    const open = OPEN.includes(type);
    const offered = choices.map((choice) => choiceHtml(choice, { kind, checked: chosen.includes(choice.value) }));
    const none = type === "select"
        ? choiceHtml({ value: "", words: "", shown: html `<span class="quiet">None</span>` }, { kind, checked: chosen.length === 0 })
        : "";
    return html `<input class="find" type="text" data-find${open ? html ` data-open` : ""} data-first aria-label="${open ? `Find or make an option of ${name}` : `Find in ${name}`}" placeholder="${open ? "Find or make an option" : "Find"}"><div class="choices" role="${single ? "radiogroup" : "group"}" aria-label="${name}"${single ? html ` data-single` : ""}>${none}${offered}</div>${choices.length === 0 && !open ? html `<p class="hint">There is nothing to choose from.</p>` : ""}${hidden > 0 ? html `<p class="hint">${hidden} more are not offered here.</p>` : ""}${open ? made : ""}`;
};

;// CONCATENATED MODULE: ./build/emulator/web/editors.js





const hiddenField = ([name, value]) => html `<input type="hidden" name="${name}" value="${value}">`;
const editors_form = ({ label, hidden, fields, name = "", hint = "" }) => html `<!doctype html><title>${label}</title><form class="card ${name}" data-act aria-label="${label}" autocomplete="off" novalidate>${Object.entries(hidden).map(hiddenField)}${fields}<p class="refusal" role="alert"></p><div class="buttons">${hint === "" ? "" : html `<span class="hint">${hint}</span>`}<button type="button" class="plain" data-close>Cancel</button><button type="submit" class="main">Save</button></div></form>`
    .source;
/** Text is edited as plain text; what that costs is said before it is done. */
const isPlain = (kept) => listOf(kept).every((value) => {
    const { type, href, annotations } = objectOf(value);
    return (type === "text" &&
        href === null &&
        Object.values(objectOf(annotations)).every((mark) => mark === false || mark === "default"));
});
const editors_text = (kept, { name }) => html `<textarea name="value" rows="1" data-line data-first aria-label="${name}">
${plainText(kept)}</textarea>${isPlain(kept) ? "" : html `<p class="hint">Marks and links in this text are lost when it is changed.</p>`}`;
const editors_line = (mode) => (kept, { name }) => html `<input type="text" name="value" inputmode="${mode}" value="${typeof kept === "number" ? String(kept) : textOf(kept)}" data-first aria-label="${name}">`;
const editors_MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})[\d:.]*(Z|[+-]\d{2}:\d{2})?)?/;
const momentHtml = (kept, { which, word }) => {
    const [, day = "", clock = "", offset = "Z"] = editors_MOMENT.exec(textOf(objectOf(kept)[which])) ?? [];
    const focus = which === "start" ? html ` data-first` : "";
    return html `<div class="moment"><span>${word}</span><input type="date" name="${which}" value="${day}"${focus} aria-label="${word}, day"><input type="time" name="${which}_time" value="${clock}" aria-label="${word}, time"><input type="hidden" name="${which}_offset" value="${offset}"></div>`;
};
const editors_date = (kept) => html `${momentHtml(kept, { which: "start", word: "Start" })}${momentHtml(kept, { which: "end", word: "End" })}<div class="moment"><span></span><button type="button" class="plain" data-clear>Clear</button></div>`;
const FIELDS = new Map(Object.entries({
    title: editors_text,
    rich_text: editors_text,
    number: editors_line("decimal"),
    url: editors_line("url"),
    email: editors_line("email"),
    phone_number: editors_line("tel"),
    date: editors_date,
}));
/** The form for one property of one page, with what it holds now; nothing for what cannot be edited. */
const valueForm = (world, page, property) => {
    const choices = choicesFor(world, page, property);
    const fields = choices === undefined
        ? FIELDS.get(property.type)?.(page.values.get(property.id) ?? null, property)
        : choicesHtml(choices, property);
    if (fields === undefined)
        return undefined;
    return editors_form({
        label: `Edit ${property.name}`,
        hidden: { do: "set", page: page.id, property: property.id },
        fields,
        name: `of-${property.type}`,
    });
};
const bodyForm = (world, page) => {
    const { markdown, seen } = startingText(world, page);
    return editors_form({
        label: "Edit the content as Markdown",
        hidden: { do: "body", page: page.id, seen },
        // The line break after the tag is not part of the text: without it, a first empty line would be lost.
        fields: html `<textarea name="value" rows="12" spellcheck="false" data-first aria-label="Content as Markdown">
${markdown}</textarea>`,
        name: "of-body",
        hint: "Markdown. Ctrl + Enter saves, Esc cancels.",
    });
};
const renameForm = (source, { id, name }) => editors_form({
    label: `Rename ${name}`,
    hidden: { do: "rename", source: source.id, property: id },
    fields: html `<input type="text" name="value" value="${name}" data-first aria-label="Name of the property">`,
    name: "of-name",
});

;// CONCATENATED MODULE: ./build/emulator/web/frame.js



const ICON = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect x="1" y="1" width="14" height="14" rx="3" fill="#2f6f8f"/><path d="M4 6h8M4 10h8M7 4v8" stroke="#fff" stroke-width="1.2"/></svg>')}`;
const crumb = ({ title, href }) => html `<li><a href="${href}">${title}</a></li>`;
const whoActs = (people) => people.length === 0
    ? ""
    : html `<label class="actor"><span>Acting as</span><select data-actor>${people.map(({ id, name }) => html `<option value="${id}">${name}</option>`)}</select></label>`;
/** A whole page. Style and script are written here, so nothing is loaded from anywhere. */
const frame_frame = ({ title, crumbs, around, main, count, narrow = false }) => html `<!doctype html>
<html lang="en" data-revision="${around.revision}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="${ICON}">
<style>${new Markup(STYLE)}</style>
</head>
<body>
<header class="bar">
<nav aria-label="Breadcrumb"><ol>${[{ title: "Workspace", href: "/" }, ...crumbs].map(crumb)}</ol></nav>
<div class="state">${count === "" ? "" : html `<span class="count">${count}</span>`}${whoActs(around.people)}<span class="live" role="status"><i></i><span>Live</span></span></div>
</header>
<main class="${narrow ? "narrow" : ""}">${main}</main>
${around.strip}
<div class="desk" role="dialog" aria-label="Edit" hidden></div>
<p class="toast" role="alert" hidden></p>
<script>${new Markup(SCRIPT)}</script>
</body>
</html>
`.source;
/** Only what goes by: the strip, and the revision by which a page sees whether it is still the newest. */
const pulse = ({ revision, strip }) => html `<!doctype html><html lang="en" data-revision="${revision}"><title>Pulse</title>${strip}</html>`.source;

;// CONCATENATED MODULE: ./build/emulator/web/body.js




const body_words = (payload) => text_richText(payload["rich_text"]);
const classes = (payload, ...names) => [...names, colorClass(payload["color"])].filter((name) => name !== "").join(" ");
const below = ({ children }) => children.length === 0 ? "" : html `<div class="below">${body_body(children)}</div>`;
const fold = (block, summary, name) => html `<details class="${name}" open><summary>${summary}</summary>${below(block)}</details>`;
/** Below the page's own title, so that a page has one first heading. */
const body_heading = (level) => (block, payload) => {
    const inner = html `<span class="${classes(payload, "heading", `heading-${level}`)}" role="heading" aria-level="${level + 1}">${body_words(payload)}</span>`;
    return payload["is_toggleable"] === true
        ? fold(block, inner, "toggle")
        : html `<div class="heading-line">${inner}</div>`;
};
const item = (block, payload) => html `<li><div class="${classes(payload)}">${body_words(payload)}</div>${below(block)}</li>`;
const todo = (block, payload) => {
    const checked = payload["checked"] === true;
    return html `<li class="${checked ? "done" : ""}">${box(checked)}<div><div class="${classes(payload, "said")}">${body_words(payload)}</div>${below(block)}</div></li>`;
};
const iconText = (payload) => textOf(objectOf(payload["icon"])["emoji"]);
const body_callout = (block, payload) => html `<div class="${classes(payload, "callout")}" role="note">${iconText(payload) === "" ? "" : html `<span class="sign">${iconText(payload)}</span>`}<div><div>${body_words(payload)}</div>${body_body(block.children)}</div></div>`;
const body_code = (_, payload) => html `<figure class="code"><figcaption>${textOf(payload["language"])}</figcaption><pre tabindex="0"><code>${body_words(payload)}</code></pre></figure>`;
const body_cellsOf = (row) => listOf(objectOf(row.payload)["cells"]);
const body_table = ({ children }, payload) => {
    const [columnHeads, rowHeads] = [payload["has_column_header"] === true, payload["has_row_header"] === true];
    const row = (block, line) => html `<tr>${body_cellsOf(block).map((cell, column) => {
        if (columnHeads && line === 0)
            return html `<th scope="col">${text_richText(cell)}</th>`;
        return rowHeads && column === 0 ? html `<th scope="row">${text_richText(cell)}</th>` : html `<td>${text_richText(cell)}</td>`;
    })}</tr>`;
    return html `<div class="simple" tabindex="0" role="region" aria-label="Table"><table>${children.map(row)}</table></div>`;
};
const body_addressOf = (payload) => textOf(objectOf(payload[textOf(payload["type"])])["url"]) || textOf(payload["url"]);
/** Nothing is loaded from elsewhere: what a page points at is a link with its caption. */
const attachment = ({ type }, payload) => {
    const caption = listOf(payload["caption"]);
    const address = body_addressOf(payload);
    return html `<div class="attachment">${icon("files")}<span class="quiet">${type}</span>${outside(address, caption.length > 0 ? text_richText(caption) : address)}</div>`;
};
const body_child = (path, type) => ({ id }, payload) => html `<p><a class="page" href="/${path}/${id}">${glyph("", type)}<span>${textOf(payload["title"]) || "Untitled"}</span></a></p>`;
const body_DRAWINGS = new Map(Object.entries({
    paragraph: (block, payload) => html `<p class="${classes(payload)}">${body_words(payload)}</p>${below(block)}`,
    heading_1: body_heading(1),
    heading_2: body_heading(2),
    heading_3: body_heading(3),
    heading_4: body_heading(4),
    bulleted_list_item: item,
    numbered_list_item: item,
    to_do: todo,
    quote: (block, payload) => html `<blockquote class="${classes(payload)}">${body_words(payload)}${below(block)}</blockquote>`,
    toggle: (block, payload) => fold(block, html `<span class="${classes(payload)}">${body_words(payload)}</span>`, "toggle"),
    callout: body_callout,
    code: body_code,
    equation: (_, payload) => html `<p class="equation"><span class="math">${textOf(payload["expression"])}</span></p>`,
    divider: () => html `<hr>`,
    table: body_table,
    image: attachment,
    video: attachment,
    audio: attachment,
    file: attachment,
    pdf: attachment,
    bookmark: attachment,
    embed: attachment,
    child_page: body_child("p", "page"),
    child_database: body_child("d", "database"),
    column_list: ({ children }) => html `<div class="columns">${children.map((column) => html `<div>${body_body(column.children)}</div>`)}</div>`,
    synced_block: ({ children }) => body_body(children),
}));
const body_unknown = ({ type, children }) => html `<p class="quiet">(${type})</p>${body_body(children)}`;
/** Blocks that stand together in one list. */
const LISTS = new Map([
    ["bulleted_list_item", (items) => html `<ul>${items}</ul>`],
    ["numbered_list_item", (items) => html `<ol>${items}</ol>`],
    ["to_do", (items) => html `<ul class="todos">${items}</ul>`],
]);
const groups = (blocks) => {
    const grouped = [];
    for (const block of blocks) {
        const last = grouped.at(-1);
        if (LISTS.has(block.type) && last?.[0]?.type === block.type)
            last.push(block);
        else
            grouped.push([block]);
    }
    return grouped;
};
const draw = (block) => (body_DRAWINGS.get(block.type) ?? body_unknown)(block, objectOf(block.payload));
/** The content of a page. */
const body_body = (blocks) => groups(blocks).map((group) => {
    const drawn = group.map(draw);
    return LISTS.get(group[0]?.type ?? "")?.(drawn) ?? drawn;
});

;// CONCATENATED MODULE: ./build/emulator/web/sheet.js




const counted = (count, one, many = `${one}s`) => `${new Intl.NumberFormat("en-US").format(count)} ${count === 1 ? one : many}`;
/** How a value is edited: a checkbox turns at once, most have a form, what Notion computes has none. */
const editing = (type, value) => {
    if (value.is === "checkbox" && type === "checkbox")
        return html ` data-edit="toggle" data-on="${String(value.checked)}"`;
    return canWrite(type) ? html ` data-edit="set"` : "";
};
const head = ({ id, name, type }, index) => html `<th scope="col" data-key="${id}" class="is-${type}" data-edit="rename" tabindex="${index === 0 ? 0 : -1}" title="Rename"><span class="name">${icon(type)}<span>${name}</span></span></th>`;
const sheet_EMPTY = { is: "empty" };
const row = ({ link, values }, columns) => html `<tr data-key="${link.id}">${columns.map(({ id, type }, index) => {
    const value = values[index] ?? sheet_EMPTY;
    return type === "title"
        ? html `<th scope="row" data-key="${id}" data-edit="set" tabindex="-1">${pageLink(link)}<button type="button" class="small" data-do="trash" data-page="${link.id}" aria-label="Move ${link.title} to the trash" title="Move to the trash">${icon("trash")}</button></th>`
        : html `<td class="is-${type}" data-key="${id}"${editing(type, value)} tabindex="-1">${valueHtml(value)}</td>`;
})}</tr>`;
const foot = (table) => {
    const hidden = table.total - table.rows.length;
    const shown = hidden > 0 ? `The first ${table.rows.length} are shown; ${counted(hidden, "more row", "more rows")} not.` : "";
    const words = [table.total === 0 ? "No rows yet" : "", shown].filter((part) => part !== "");
    return words.length === 0 ? "" : html `<p class="foot">${words.join(" · ")}</p>`;
};
const thrown = (link) => html `<li data-key="${link.id}">${pageLink(link)}<button type="button" class="plain" data-do="restore" data-page="${link.id}" aria-label="Put ${link.title} back">${icon("back")}Put back</button></li>`;
const trash = ({ trash: links, trashed }) => trashed === 0
    ? ""
    : html `<details class="trash"><summary>${icon("trash")}${trashed} in the trash</summary><ul>${links.map(thrown)}</ul></details>`;
/** A new row is named and there: what else it needs is filled in where it stands. */
const adding = ({ id }, label) => html `<form class="add" data-act autocomplete="off">${icon("plus")}<input type="hidden" name="do" value="add"><input type="hidden" name="source" value="${id}"><input type="text" name="title" placeholder="New page" aria-label="New page in ${label}"><button type="submit" class="plain">Add</button></form>`;
const sheet = (table, { id, title, alone }) => html `${alone ? "" : html `<h3>${table.name}</h3>`}<div class="sheet" data-key="sheet-${table.id}"><table role="grid" aria-labelledby="${id}"><thead><tr data-key="${table.id}">${table.columns.map(head)}</tr></thead><tbody>${table.rows.map((one) => row(one, table.columns))}</tbody></table></div>${adding(table, alone ? title : table.name)}<div class="under">${foot(table)}${trash(table)}</div>`;

;// CONCATENATED MODULE: ./build/emulator/web/html.js






const database = (view, level) => {
    const { id, title, emoji, tables } = view;
    const name = html `${glyph(emoji, "database")}${level === "h1" ? title : html `<a href="/d/${id}">${title}</a>`}`;
    const heading = level === "h1" ? html `<h1 id="${id}">${name}</h1>` : html `<h2 id="${id}">${name}</h2>`;
    return html `<section class="database" data-key="${id}"><div class="head">${heading}<span class="quiet">${counted(view.total, "row")}</span></div>${view.description.length === 0 ? "" : html `<p class="description">${text_richText(view.description)}</p>`}${tables.map((table) => sheet(table, { id, title, alone: tables.length === 1 }))}</section>`;
};
const html_nothing = (root) => html `<section class="nothing"><div class="art">${icon("database")}</div><h1>No database yet</h1><p>Run a sync against this address, and what it writes appears here as it arrives.</p><pre tabindex="0"><code>NOTION_TOKEN=ntn_any notion-sync setup \\
  --parent-page ${root} \\
  --notion-url <span data-address>http://127.0.0.1</span></code></pre></section>`;
const pagesList = (view) => view.pages.length === 0
    ? ""
    : html `<section class="pages" data-key="pages"><div class="head"><h2>${glyph("", "page")}Pages</h2><span class="quiet">${counted(view.pages.length, "page")}</span></div><ul>${view.pages.map((page) => html `<li data-key="${page.id}">${pageLink(page)}</li>`)}</ul></section>`;
const home = (view) => [
    view.databases.length === 0 ? html_nothing(view.root) : html `<h1 class="unseen">${view.workspace}</h1>`,
    view.databases.map((one) => database(one, "h2")),
    pagesList(view),
];
const homePage = (view, around) => {
    const rows = view.databases.reduce((all, { total }) => all + total, 0);
    const count = view.databases.length === 0 ? "" : `${counted(view.databases.length, "database")} · ${counted(rows, "row")}`;
    return frame_frame({ title: `${view.workspace} · notion-sync emulator`, crumbs: [], around, main: home(view), count });
};
const databasePage = (view, around) => frame_frame({
    title: `${view.title} · notion-sync emulator`,
    crumbs: [{ title: view.title, href: `/d/${view.id}` }],
    around,
    main: database(view, "h1"),
    count: counted(view.total, "row"),
});
const pen = (name) => html `<button type="button" class="small" aria-label="Edit ${name}" title="Edit">${icon("pen")}</button>`;
const field = ({ id, name, type, value }, canEdit) => {
    const how = canEdit ? editing(type, value) : "";
    return html `<div data-key="${id}"><dt>${icon(type)}<span>${name}</span></dt><dd${how}>${value.is === "empty" ? html `<span class="empty">Empty</span>` : valueHtml(value)}${how === "" ? "" : pen(name)}</dd></div>`;
};
const fields = (view) => view.fields.length === 0 ? "" : html `<dl class="fields">${view.fields.map((one) => field(one, view.canEdit))}</dl>`;
const banner = ({ inTrash, canEdit, link }) => {
    if (canEdit)
        return "";
    return html `<p class="banner" role="note"><span>${inTrash ? "This page is in the trash." : "Something above this page is in the trash."}</span>${inTrash
        ? html `<button type="button" class="plain" data-do="restore" data-page="${link.id}">${icon("back")}Put back</button>`
        : ""}</p>`;
};
const tools = ({ link }) => html `<div class="tools" data-key="tools"><button type="button" class="plain" data-edit="body">${icon("pen")}Edit the content</button><button type="button" class="plain" data-do="trash" data-page="${link.id}">${icon("trash")}Move to the trash</button></div>`;
const content = (view) => html `<div class="body" data-key="body">${view.blocks.length === 0 ? html `<p class="empty">This page has no content.</p>` : body_body(view.blocks)}</div>${view.isCut ? html `<p class="foot">The page goes on; only its first blocks are shown.</p>` : ""}`;
const html_heading = ({ link, canEdit }) => html `<h1 data-key="title"${canEdit ? html ` data-edit="set"` : ""}>${link.title}${canEdit ? pen("the title") : ""}</h1>`;
const pagePage = (view, around) => frame_frame({
    title: `${view.link.title} · notion-sync emulator`,
    crumbs: [...view.crumbs, { title: view.link.title, href: `/p/${view.link.id}` }],
    around,
    count: "",
    narrow: true,
    main: html `${banner(view)}<article data-key="${view.link.id}">${view.link.emoji === "" ? "" : html `<div class="big">${view.link.emoji}</div>`}${html_heading(view)}${fields(view)}${view.canEdit ? tools(view) : ""}${content(view)}</article>`,
});
const missingPage = (around) => frame_frame({
    title: "Not found · notion-sync emulator",
    crumbs: [],
    around,
    count: "",
    main: html `<section class="nothing"><div class="art">${icon("page")}</div><h1>Nothing is here</h1><p>The page does not exist, or was removed for good. <a href="/">All databases</a></p></section>`,
});

;// CONCATENATED MODULE: ./build/emulator/web/strip.js


const strip_MOST = 12;
const ID = /[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}/i;
/** `/v1/pages/<id>/markdown` is `pages / markdown` to the eye, and the page's title says which. */
const strip_wordsOf = (path) => path
    .split("/")
    .filter((part) => part !== "" && part !== "v1" && !ID.test(part))
    .join(" / ");
const kindOf = (status) => (status < 300 ? "well" : status === 429 ? "slow" : "bad");
const entryHtml = ({ number, who, method, path, status, write }, store) => {
    const title = titleOf(store, ID.exec(path)?.[0] ?? "");
    return html `<li data-key="${number}" class="${write ? "write" : "read"}">${who === "" ? "" : html `<em>${who}</em>`}<span class="verb">${method}</span><span>${strip_wordsOf(path)}</span>${title === "" ? "" : html `<b>${title}</b>`}<span class="code-${kindOf(status)}">${status}</span></li>`;
};
const strip_figure = (count, one, many) => html `<span><b>${new Intl.NumberFormat("en-US").format(count)}</b> ${count === 1 ? one : many}</span>`;
/** What the API was asked, counted, and the last of it, newest first. */
const strip = ({ statistics, journal, store }) => html `<footer class="strip" aria-label="Requests"><p class="counts">${strip_figure(statistics.requests, "request", "requests")}${strip_figure(statistics.writes, "write", "writes")}${statistics.rate_limited === 0 ? "" : strip_figure(statistics.rate_limited, "told to slow down", "told to slow down")}</p><ol>${journal
    .last()
    .slice(0, strip_MOST)
    .map((entry) => entryHtml(entry, store))}</ol></footer>`;

;// CONCATENATED MODULE: ./build/emulator/web/shows.js









const showDatabase = ({ world, around, id }) => {
    const view = databaseViewOf(world, id);
    return view && databasePage(view, around);
};
const showPage = ({ world, around, id }) => {
    const view = pageView(world, id);
    return view && pagePage(view, around);
};
const editValue = ({ world, id, property }) => {
    const page = pageOf(world.store, id);
    const column = page && columnById(world, page, property);
    return page && column && valueForm(world, page, column);
};
const editBody = ({ world, id }) => {
    const page = pageOf(world.store, id);
    return page && bodyForm(world, page);
};
const editName = ({ world, id, property }) => {
    const source = dataSourceOf(world.store, id);
    const column = source?.properties.get(property);
    return source && column && renameForm(source, column);
};
const SHOWS = new Map([
    ["", ({ world, around }) => homePage(homeView(world), around)],
    ["pulse", ({ around }) => pulse(around)],
    ["d", showDatabase],
    ["p", showPage],
    ["edit/set", editValue],
    ["edit/body", editBody],
    ["edit/rename", editName],
]);
const show = (name, what) => {
    const { watched, id, property } = what;
    const { store } = watched.world;
    const around = {
        revision: revisionOf(watched.world, watched.journal.changes()),
        people: peopleOf(store),
        strip: strip({ statistics: watched.statistics(), journal: watched.journal, store }),
    };
    const shown = SHOWS.get(name)?.({ world: sightOf(watched.world), around, id, property });
    return shown === undefined ? htmlPage(404, missingPage(around)) : htmlPage(200, shown);
};

;// CONCATENATED MODULE: ./build/emulator/web/web.js








const PATH = /^\/(?:(?<alone>pulse)?|(?<show>d|p|edit\/(?:set|body|rename))\/(?<id>[0-9a-fA-F-]{32,36}))$/;
const web_look = (request, watched) => {
    const [path = "", query = ""] = request.path.split("?");
    const groups = PATH.exec(path)?.groups;
    if (groups === undefined || !["GET", "HEAD"].includes(request.method))
        return undefined;
    const id = asUuid(groups["id"] ?? "") ?? groups["id"] ?? "";
    const property = new URLSearchParams(query).get("property") ?? "";
    return show(groups["show"] ?? groups["alone"] ?? "", { watched, id, property });
};
const web_parsed = (text) => {
    if (Buffer.byteLength(text) > LIMITS.payloadBytes)
        throw tooLarge();
    try {
        return JSON.parse(text);
    }
    catch {
        return {};
    }
};
/** A person's act. It goes where a request to the API would go, and is refused in the same words. */
const act = (request, { world, journal }) => {
    if (!isFromThePage(request))
        return told(403, "Only the emulator's own page may act.");
    try {
        const fields = fieldsOf(web_parsed(request.body ?? ""));
        const wish = wishOf(fields, world);
        const actor = actorOf(world, fields.get("as") ?? "");
        carryOut(world, wish, actor);
        journal.add({ who: actor.name, method: wish.method, path: wish.path, status: 200, write: true });
        return told(200, "");
    }
    catch (refusal) {
        if (refusal instanceof Refusal)
            return told(refusal.status, refusal.message);
        throw refusal;
    }
};
/** The page for people, where the request is for it: what is in the emulator, and a hand in it. Nothing for the API. */
const web = (request, watched) => request.method === "POST" && request.path === "/act" ? act(request, watched) : web_look(request, watched);

;// CONCATENATED MODULE: ./build/emulator/emulator.js















const ROOT_PAGE = "00000000-0000-4000-8000-000000000001";
const ROW_CAP = 10_000;
const pause = (ms) => new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
});
const rootPage = (now, by) => ({
    object: "page",
    id: ROOT_PAGE,
    parent: { type: "workspace" },
    created: now,
    createdBy: by,
    edited: now,
    editedBy: by,
    inTrash: false,
    values: new Map(),
    icon: null,
    cover: null,
    isLocked: false,
    isArchived: false,
    uniqueNumber: 0,
    children: [],
    lag: null,
});
const prepare = (store, world) => {
    const { ids, now } = world;
    const fresh = emptyStore({
        id: ids.random(),
        name: "Workspace",
        connection: "notion-sync",
        urls: "https://www.notion.so/",
    });
    const bot = {
        id: ids.dated(now(), "bot"),
        name: "notion-sync",
        avatarUrl: null,
        type: "bot",
        email: null,
        emailVerified: null,
        own: true,
    };
    for (const part of [
        store.users,
        store.things,
        store.comments,
        store.tasks,
        store.cursors,
        store.unshared,
        store.access,
    ])
        part.clear();
    store.workspace = fresh.workspace;
    store.users.set(bot.id, bot);
    store.things.set(ROOT_PAGE, rootPage(now(), bot.id));
};
const routeOf = (request, path) => matchRoute(request.method, path)?.route ?? `${request.method} (unknown)`;
/** Carries requests to the API through the faults in force, and counts them. */
const createDesk = (options, world) => {
    const sleep = options.sleep ?? pause;
    const faults = createFaults();
    const statistics = createStatistics();
    const journal = createJournal();
    const pending = new Set();
    let rate = createRate(options.rate);
    const later = (work) => {
        pending.add(work);
        void work.finally(() => pending.delete(work));
    };
    const answer = async (request) => {
        if (options.latencyMs !== undefined && options.latencyMs > 0)
            await sleep(options.latencyMs);
        const carryOut = (twists) => answerApi(request, { world, rate, twists });
        return strike(request, { rules: faults.hitting(request), answer: carryOut, world, sleep, later });
    };
    const note = (request, path, status) => {
        const write = isWrite(request.method, path);
        statistics.end({ route: routeOf(request, path), write, status });
        journal.add({ who: "", method: request.method, path, status, write });
    };
    return {
        faults,
        statistics,
        journal,
        serve: async (request, path) => {
            statistics.begin();
            try {
                const given = await answer(request);
                note(request, path, given.status);
                return given;
            }
            catch (error) {
                note(request, path, 500);
                throw error;
            }
        },
        reset: () => {
            faults.clear();
            journal.clear();
            statistics.reset();
            rate = createRate(options.rate);
        },
        settled: async () => {
            await Promise.all(pending);
        },
    };
};
const createEmulator = (options = {}) => {
    const store = emptyStore({ id: "", name: "", connection: "", urls: "" });
    const ids = createIds(options.random ?? Math.random);
    const world = { store, now: options.now ?? Date.now, ids, rowCap: options.rowCap ?? ROW_CAP };
    const desk = createDesk(options, world);
    const seed = (data) => plant({ world, root: ROOT_PAGE }, data);
    const reset = () => {
        prepare(store, world);
        desk.reset();
        if (options.seed !== undefined)
            seed(options.seed);
    };
    const handle = async (request) => {
        const path = request.path.split("?")[0] ?? "";
        if (path.startsWith("/_emulator/"))
            return backstage(request, emulator);
        if (!isNear(request))
            return tooFar();
        return web(request, emulator) ?? desk.serve(request, path);
    };
    const { faults, journal, settled } = desk;
    const statistics = desk.statistics.report;
    const emulator = {
        handle,
        fetch: createFetch(handle),
        store,
        world,
        faults,
        reset,
        seed,
        statistics,
        journal,
        settled,
    };
    reset();
    return emulator;
};

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
;// CONCATENATED MODULE: ./build/emulator/server.js


const server_LOOPBACK = "127.0.0.1";
const readRequest = async (incoming) => {
    const body = (await (0,consumers_.buffer)(incoming)).toString("utf8");
    const headers = Object.entries(incoming.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]);
    return {
        method: incoming.method ?? "GET",
        path: incoming.url ?? "/",
        headers: Object.fromEntries(headers),
        ...(body === "" ? {} : { body }),
    };
};
/** Whole answers are written as they are; a broken one cuts, keeps or half fills the connection. */
const send = (answer, response) => {
    if (answer.broken === "reset") {
        response.socket?.resetAndDestroy();
        return;
    }
    if (answer.broken === "hang")
        return;
    response.writeHead(answer.status, { ...answer.headers, "content-length": Buffer.byteLength(answer.body) });
    if (answer.broken === "stall")
        response.write(answer.body.slice(0, Math.floor(answer.body.length / 2)));
    else
        response.end(answer.body);
};
const serveOne = async (emulator, incoming, response) => {
    try {
        send(await emulator.handle(await readRequest(incoming)), response);
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        response.writeHead(500, { "content-type": "text/plain; charset=utf-8" }).end(`The emulator failed: ${message}\n`);
    }
};
/** Listens on loopback only. Port 0 takes any free port. */
const serve = async (emulator, port = 0) => {
    const server = (0,external_node_http_.createServer)((incoming, response) => {
        void serveOne(emulator, incoming, response);
    });
    await new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, server_LOOPBACK, resolve);
    });
    const address = server.address();
    const taken = typeof address === "object" && address !== null ? address.port : port;
    return {
        url: `http://${server_LOOPBACK}:${taken}`,
        port: taken,
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
};

// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(99241);
// EXTERNAL MODULE: ./build/cli/command-help.js
var command_help = __webpack_require__(51102);
// EXTERNAL MODULE: ./build/cli/flags.js
var cli_flags = __webpack_require__(6222);
;// CONCATENATED MODULE: ./build/cli/emulator.js






const FLAGS = (0,command_help/* withHelp */.i)({
    port: { meaning: "the port on loopback (a free one when not given, or 0)" },
    seed: { meaning: "a JSON file with what is there from the beginning" },
    rate: { meaning: "requests that a token may send in a minute (no limit when not given)" },
    latency: { meaning: "milliseconds before each answer (0)" },
});
const wholeNumber = (flags, name, most) => {
    const given = flags[name];
    if (given === undefined)
        return (0,problem/* good */.uw)(undefined);
    if (/^\d+$/.test(given) && Number(given) <= most)
        return (0,problem/* good */.uw)(Number(given));
    const wrong = `The flag \`--${name}\` must be a whole number up to ${most}, not ${JSON.stringify(given)}.`;
    return { ok: false, problems: [(0,problem/* problem */.CC)(wrong, `Give \`--${name}\` another value.`, { option: name })] };
};
const readSeed = async (file) => {
    if (file === undefined)
        return (0,problem/* good */.uw)(undefined);
    try {
        return (0,problem/* good */.uw)(JSON.parse(await (0,promises_.readFile)(file, "utf8")));
    }
    catch (thrown) {
        const why = thrown instanceof SyntaxError ? `is not JSON: ${thrown.message}` : "cannot be read";
        return { ok: false, problems: [(0,problem/* problem */.CC)(`The seed ${why}.`, "Name a JSON file that is there.", { file })] };
    }
};
const listen = async (notion, port) => {
    try {
        return await serve(notion, port);
    }
    catch (thrown) {
        const taken = thrown instanceof Error && "code" in thrown && ["EADDRINUSE", "EACCES"].includes(String(thrown.code));
        if (taken)
            return undefined;
        throw thrown;
    }
};
/** Serves until it is told to stop. */
const emulator = async (words) => {
    const parsed = (0,cli_flags/* parseFlags */.b)(words, FLAGS);
    if (!parsed.ok)
        return parsed.problems;
    const { flags } = parsed.value;
    if (flags["help"] === "true") {
        process.stdout.write((0,command_help/* commandHelp */.b)("emulator", FLAGS));
        return [];
    }
    const port = wholeNumber(flags, "port", 65_535);
    const rate = wholeNumber(flags, "rate", 1_000_000);
    const latency = wholeNumber(flags, "latency", 60_000);
    const seed = await readSeed(flags["seed"]);
    const problems = [port, rate, latency, seed].flatMap((checked) => (checked.ok ? [] : checked.problems));
    if (!port.ok || !rate.ok || !latency.ok || !seed.ok)
        return problems;
    const notion = createEmulator({
        ...(rate.value === undefined ? {} : { rate: rate.value }),
        ...(latency.value === undefined ? {} : { latencyMs: latency.value }),
        ...(seed.value === undefined ? {} : { seed: seed.value }),
    });
    const server = await listen(notion, port.value ?? 0);
    if (server === undefined)
        return [(0,problem/* problem */.CC)(`The port ${port.value} is taken.`, "Name another, or leave `--port` out.")];
    process.stdout.write(`listening on ${server.url}\n`);
    await new Promise((stop) => {
        process.once("SIGINT", stop);
        process.once("SIGTERM", stop);
    });
    await server.close();
    return [];
};


/***/ })

};
