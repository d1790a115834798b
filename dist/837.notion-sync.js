export const id = 837;
export const ids = [837];
export const modules = {

/***/ 73218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  notionGateway: () => (/* binding */ notionGateway)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./node_modules/@notionhq/client/build/src/index.js
var src = __webpack_require__(68342);
// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
// EXTERNAL MODULE: ./build/model/json.js
var model_json = __webpack_require__(29598);
;// CONCATENATED MODULE: ./build/adapters/notion/json.js

// What is not as expected is empty, never an exception.
const objectAt = (value, key) => {
    const inner = (0,model_json/* isObject */.G)(value) ? value[key] : undefined;
    return (0,model_json/* isObject */.G)(inner) ? inner : {};
};
const listAt = (value, key) => {
    const inner = (0,model_json/* isObject */.G)(value) ? value[key] : undefined;
    return Array.isArray(inner) ? inner : [];
};
/** A list, or the one item that stands for it: items of a long property come one by one. */
const manyAt = (value, key) => {
    const inner = (0,model_json/* isObject */.G)(value) ? value[key] : undefined;
    return (0,model_json/* isObject */.G)(inner) ? [inner] : listAt(value, key);
};
const textAt = (value, key) => {
    const inner = (0,model_json/* isObject */.G)(value) ? value[key] : undefined;
    return typeof inner === "string" ? inner : null;
};

// EXTERNAL MODULE: ./build/model/text.js
var model_text = __webpack_require__(70271);
;// CONCATENATED MODULE: ./build/adapters/notion/request.js

/** An identifier or address out of a configuration is put into a path as one segment, whatever is in it. */
const segment = (id) => encodeURIComponent((0,model_text/* wellFormed */.E)(id.trim()));

;// CONCATENATED MODULE: ./build/adapters/notion/bodies.js




const path = (id) => `pages/${segment(id)}/markdown`;
const readBody = (id) => ({
    kind: "read",
    method: "get",
    path: path(id),
    about: `the content of the page ${id}`,
});
/** The whole content at once, so that twice is as good as once. It is never allowed to delete child pages. */
const replaceBody = (id, markdown) => ({
    kind: "update",
    method: "patch",
    path: path(id),
    about: `the content of the page ${id}`,
    body: { type: "replace_content", replace_content: { new_str: markdown } },
});
/** Once it is done, what was to be replaced is there no more: so it is not asked for twice. */
const replaceInBody = (id, { old, by }) => ({
    kind: "create",
    method: "patch",
    path: path(id),
    about: `a part of the content of the page ${id}`,
    body: { type: "update_content", update_content: { content_updates: [{ old_str: old, new_str: by }] } },
});
const addToBody = (id, markdown) => ({
    kind: "create",
    method: "patch",
    path: path(id),
    about: `the end of the page ${id}`,
    body: { type: "insert_content", insert_content: { content: markdown, position: { type: "end" } } },
});
const decodeBody = (json, id) => {
    const markdown = textAt(json, "markdown");
    if (!(0,model_json/* isObject */.G)(json) || markdown === null) {
        throw new failure/* Failure */.HR({
            kind: "unknown",
            message: `Notion did not answer with the content of the page ${id}.`,
            cure: "Run again: the content is read before it is written a second time.",
        });
    }
    const unknownBlocks = listAt(json, "unknown_block_ids").filter((block) => typeof block === "string");
    return { markdown, partial: json["truncated"] === true || unknownBlocks.length > 0, unknownBlocks };
};

;// CONCATENATED MODULE: ./build/adapters/notion/capabilities.js



const NOWHERE = "00000000-0000-4000-8000-000000000000";
/** Any page that is shared: a right to change one is asked for with one that is there. */
const read = {
    method: "post",
    path: "search",
    about: "what is shared",
    body: { page_size: 1, filter: { property: "object", value: "page" } },
};
const users = { method: "get", path: "users", about: "the people", query: { page_size: "1" } };
const insert = { method: "post", path: "pages", about: "the right to insert content", body: {} };
const update = (page) => ({
    method: "patch",
    path: `pages/${segment(page)}`,
    about: "the right to update content",
    body: { nothing: null },
});
/**
 * Requests that need one right each and that could not write anything if they had it, since their bodies are wrong.
 * Whoever lacks the right is told so; whoever has it is told what is wrong.
 */
const probed = async (probe, ask) => {
    try {
        return { may: true, json: await ask({ kind: "read", retries: 1, ...probe }) };
    }
    catch (thrown) {
        if (!(0,failure/* isFailure */.N6)(thrown))
            throw thrown;
        if (thrown.kind === "forbidden")
            return { may: false, json: undefined };
        return { may: ["refused", "not-found"].includes(thrown.kind) ? true : null, json: undefined };
    }
};
/** What the token may do, as far as can be found out without doing it. */
const readCapabilities = async (ask) => {
    const [seen, made, people] = await Promise.all([probed(read, ask), probed(insert, ask), probed(users, ask)]);
    const page = textAt(listAt(seen.json, "results")[0], "id") ?? NOWHERE;
    const changed = await probed(update(page), ask);
    return { read: seen.may, insert: made.may, update: changed.may, users: people.may };
};

;// CONCATENATED MODULE: ./build/adapters/notion/children.js



const MOST_PAGES = 100;
const readChildren = (page, cursor) => ({
    kind: "read",
    method: "get",
    path: `blocks/${segment(page)}/children`,
    about: `the content of the page ${page}`,
    query: { page_size: "100", ...(cursor !== null && { start_cursor: cursor }) },
});
const databaseIn = (block) => {
    const id = textAt(block, "id");
    if (textAt(block, "type") !== "child_database" || id === null || !(0,model_json/* isObject */.G)(block))
        return [];
    return [{ id, title: textAt(objectAt(block, "child_database"), "title") ?? "" }];
};
/** The databases that stand on a page itself, in their order. */
const readDatabasesUnder = async (page, ask) => {
    const found = [];
    let cursor = null;
    for (let count = 0; count < MOST_PAGES; count += 1) {
        const json = await ask(readChildren(page, cursor));
        found.push(...listAt(json, "results").flatMap(databaseIn));
        cursor = textAt(json, "next_cursor");
        if (cursor === null)
            break;
    }
    return found;
};

// EXTERNAL MODULE: ./build/model/limits.js
var limits = __webpack_require__(69688);
;// CONCATENATED MODULE: ./build/adapters/notion/rich-text.js



/** Text as Notion takes it: pieces of at most 2,000, which it shows and gives back side by side. */
const encodeText = (text) => (0,model_text/* pieces */.I)((0,model_text/* wellFormed */.E)(text)).map((content) => ({ type: "text", text: { content } }));
const textOf = (item) => textAt(item, "plain_text") ?? textAt(objectAt(item, "text"), "content") ?? "";
/** What a person reads: formatting, links and the difference between a mention and its words are gone. */
const decodeText = (items) => items.map(textOf).join("");
/** Notion cuts a text off after so many mentions, and does not say so. */
const mayBeCut = (items) => items.filter((item) => textAt(item, "type") === "mention").length >= limits/* LIMITS */.b.references;

// EXTERNAL MODULE: ./build/model/schema.js
var schema = __webpack_require__(87007);
// EXTERNAL MODULE: ./build/model/property.js
var model_property = __webpack_require__(5297);
// EXTERNAL MODULE: ./build/model/writable.js
var writable = __webpack_require__(30572);
;// CONCATENATED MODULE: ./build/adapters/notion/computed.js

const words = (value) => {
    if (value === null || value === "")
        return [];
    if (typeof value !== "object")
        return [String(value)];
    if ("start" in value)
        return [`${value.start}/${value.end}`];
    return value.map((one) => (typeof one === "string" ? one : one.url));
};
const plain = (value) => typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
const uniqueId = (json) => {
    const { prefix, number } = json;
    if (typeof number !== "number")
        return null;
    return typeof prefix === "string" && prefix !== "" ? `${prefix}-${number}` : String(number);
};
const place = (json) => {
    const named = [textAt(json, "name"), textAt(json, "address")].filter((word) => word !== null && word !== "");
    if (named.length > 0)
        return named.join(", ");
    const { lat, lon } = json;
    return typeof lat === "number" && typeof lon === "number" ? `${lat}, ${lon}` : null;
};
/** What Notion computes itself, as the plain value that a person sees. Nothing here is ever written. */
const computed = ({ decode, date }) => {
    const dateOrPlain = (json) => {
        const type = textAt(json, "type") ?? "";
        return type === "date" ? date(json["date"]) : plain(json[type]);
    };
    const rollup = (json) => textAt(json, "type") === "array" ? listAt(json, "array").flatMap((item) => words(decode(item))) : dateOrPlain(json);
    const inside = (key, read) => (json) => read(objectAt(json, key));
    return {
        formula: inside("formula", dateOrPlain),
        rollup: inside("rollup", rollup),
        created_time: (json) => textAt(json, "created_time"),
        last_edited_time: (json) => textAt(json, "last_edited_time"),
        created_by: inside("created_by", (user) => textAt(user, "id")),
        last_edited_by: inside("last_edited_by", (user) => textAt(user, "id")),
        unique_id: inside("unique_id", uniqueId),
        verification: inside("verification", (json) => textAt(json, "state")),
        place: inside("place", place),
    };
};

;// CONCATENATED MODULE: ./build/adapters/notion/properties.js







const named = (name) => (name === null ? null : { name });
const encodeDate = (value) => {
    if (value === null)
        return null;
    return typeof value === "string" ? { start: value, end: null } : { start: value.start, end: value.end };
};
const encoded = (property) => {
    switch (property.type) {
        case "title":
        case "rich_text":
            return encodeText(property.value);
        case "select":
        case "status":
            return named(property.value);
        case "multi_select":
            return property.value.map(named);
        case "date":
            return encodeDate(property.value);
        case "people":
            return property.value.map((id) => ({ object: "user", id }));
        case "relation":
            return property.value.map((id) => ({ id }));
        case "files":
            return property.value.map(({ name, url }) => ({ type: "external", name, external: { url } }));
        default:
            return property.value;
    }
};
/** Notion's JSON for writing a value. What Notion would refuse is refused here, before anything is sent. */
const encode = (given) => {
    const property = (0,model_property/* canonical */.$N)(given);
    const fault = (0,writable/* unwritable */.m)(property);
    if (fault !== null) {
        throw new failure/* Failure */.HR({
            kind: "refused",
            message: `A ${property.type} property cannot be written: it holds ${fault}.`,
            cure: "Shorten or correct the value in the source, or change the property's mapping.",
        });
    }
    return { [property.type]: encoded(property) };
};
const ids = (json, key) => manyAt(json, key).flatMap((one) => textAt(one, "id") ?? []);
const names = (json, key) => listAt(json, key).flatMap((one) => textAt(one, "name") ?? []);
const decodeDate = (json) => {
    const start = textAt(json, "start");
    const end = textAt(json, "end");
    if (start === null)
        return null;
    const { value } = (0,model_property/* canonical */.$N)({ type: "date", value: end === null ? start : { start, end } });
    return value;
};
/** A file that Notion keeps is linked with a signature that changes by the hour: without it, it is always the same. */
const decodeFile = (json) => {
    const name = textAt(json, "name") ?? "";
    const external = textAt(objectAt(json, "external"), "url");
    const url = external ?? textAt(objectAt(json, "file"), "url")?.replace(/[?#].*$/s, "");
    return url === undefined ? [] : [{ name, url }];
};
const line = (key) => (json) => ({ type: key, value: textAt(json, key) });
const WRITABLE = {
    title: (json) => ({ type: "title", value: decodeText(manyAt(json, "title")) }),
    rich_text: (json) => ({ type: "rich_text", value: decodeText(manyAt(json, "rich_text")) }),
    number: (json) => ({ type: "number", value: typeof json["number"] === "number" ? json["number"] : null }),
    select: (json) => ({ type: "select", value: textAt(objectAt(json, "select"), "name") }),
    status: (json) => ({ type: "status", value: textAt(objectAt(json, "status"), "name") }),
    multi_select: (json) => ({ type: "multi_select", value: names(json, "multi_select") }),
    date: (json) => ({ type: "date", value: decodeDate(json["date"]) }),
    people: (json) => ({ type: "people", value: ids(json, "people") }),
    relation: (json) => ({ type: "relation", value: ids(json, "relation") }),
    files: (json) => ({ type: "files", value: listAt(json, "files").flatMap(decodeFile) }),
    checkbox: (json) => ({ type: "checkbox", value: json["checkbox"] === true }),
    url: line("url"),
    email: line("email"),
    phone_number: line("phone_number"),
};
const plainValue = (json) => {
    const type = textAt(json, "type") ?? "";
    const writable = Object.hasOwn(WRITABLE, type) ? WRITABLE[type] : undefined;
    if (writable !== undefined)
        return (0,model_property/* canonical */.$N)(writable(json)).value;
    return Object.hasOwn(COMPUTED, type) ? (COMPUTED[type]?.(json) ?? null) : null;
};
const COMPUTED = computed({ decode: plainValue, date: decodeDate });
/** Whether Notion may have left something out. Only relations say so; the others stop at 25 without a word. */
const isPartial = (json) => {
    switch (textAt(json, "type")) {
        case "relation":
            return json["has_more"] === true;
        case "people":
            return listAt(json, "people").length >= limits/* LIMITS */.b.references;
        case "title":
            return mayBeCut(listAt(json, "title"));
        case "rich_text":
            return mayBeCut(listAt(json, "rich_text"));
        case "rollup":
            return listAt(objectAt(json, "rollup"), "array").length >= limits/* LIMITS */.b.references;
        default:
            return false;
    }
};
/** What a property of a page holds, in plain values. A type that nobody here knows holds nothing, and fails nobody. */
const decode = (json) => ({
    id: textAt(json, "id") ?? "",
    type: textAt(json, "type") ?? "unknown",
    value: plainValue(json),
    partial: isPartial(json),
});

;// CONCATENATED MODULE: ./build/adapters/notion/pages.js






const parentOf = (json) => {
    const source = textAt(json, "data_source_id");
    if (source !== null)
        return { kind: "data-source", id: source, databaseId: textAt(json, "database_id") ?? "" };
    const page = textAt(json, "page_id");
    if (page !== null)
        return { kind: "page", id: page };
    const block = textAt(json, "block_id") ?? textAt(json, "database_id");
    return block === null ? { kind: "workspace", id: "" } : { kind: "block", id: block };
};
/** Older versions of the API say `archived`. Being archived in the newer sense (`is_archived`) is not the trash. */
const isInTrash = (json) => json["in_trash"] === true || json["archived"] === true;
const isPage = (json) => (0,model_json/* isObject */.G)(json) && json["object"] === "page" && textAt(json, "id") !== null && (0,model_json/* isObject */.G)(json["properties"]);
const unexpected = (about) => new failure/* Failure */.HR({
    kind: "unknown",
    message: `Notion's answer about ${about} is not a page that can be read.`,
    cure: "Run again; if it stays so, check in Notion that the page opens, and that the connection may read it.",
});
const decodePage = (json, about = "a page") => {
    if (!isPage(json))
        throw unexpected(about);
    const held = Object.entries(objectAt(json, "properties")).map(([name, value]) => [name, decode(value)]);
    return {
        id: textAt(json, "id") ?? "",
        url: textAt(json, "url") ?? "",
        parent: parentOf(objectAt(json, "parent")),
        created: textAt(json, "created_time") ?? "",
        edited: textAt(json, "last_edited_time") ?? "",
        editedBy: textAt(objectAt(json, "last_edited_by"), "id") ?? "",
        inTrash: isInTrash(json),
        properties: Object.fromEntries(held),
    };
};
/** A status cannot be emptied: Notion would put its default option there, which nobody asked for. */
const written = (properties) => Object.entries(properties).filter(([, { type, value }]) => type !== "status" || value !== null);
const encodeAll = (properties) => Object.fromEntries(written(properties).map(([name, property]) => [name, encode(property)]));
const holds = (page, key) => Object.hasOwn(page.properties, key)
    ? page.properties[key]
    : Object.values(page.properties).find(({ id }) => id === key);
const says = ({ type, value, partial }, wanted) => !partial && (JSON.stringify(value) === JSON.stringify(wanted) || (0,model_property/* sameOptions */.Lu)(type, value, wanted));
const already = (page, { properties = {}, inTrash = page.inTrash }) => page.inTrash === inTrash &&
    written(properties).every(([key, property]) => {
        const held = holds(page, key);
        return held !== undefined && says(held, (0,model_property/* canonical */.$N)(property).value);
    });
/** What is neither what was there nor what was sent, somebody typed since; of what is not shown whole, nobody can tell. */
const isTypedOver = (page, { properties = {}, over = {} }) => written(properties).some(([key, property]) => {
    const [held, before] = [holds(page, key), over[key]];
    if (held === undefined || before === undefined || held.partial || before.partial)
        return false;
    return !says(held, (0,model_property/* canonical */.$N)(property).value) && !says(held, before.value);
});
const typedOver = (id) => new failure/* Failure */.HR({
    kind: "unknown",
    message: `The answer to a change of the page ${id} was lost, and somebody has edited the page since.`,
    cure: "Run it again: it looks at both sides anew.",
});
const readPage = (id) => ({
    kind: "read",
    method: "get",
    path: `pages/${segment(id)}`,
    about: `the page ${id}`,
});
const createPage = ({ dataSource, properties, markdown }) => ({
    kind: "create",
    method: "post",
    path: "pages",
    about: `the new page in the data source ${dataSource}`,
    body: {
        parent: { type: "data_source_id", data_source_id: dataSource },
        properties: encodeAll(properties),
        ...(markdown === undefined || markdown === "" ? {} : { markdown }),
    },
    committed: readPage,
});
/** `look` sends a request once, to see whether a change whose answer was lost was carried out. */
const changePage = ({ id, change }, look) => ({
    kind: "update",
    method: "patch",
    path: `pages/${segment(id)}`,
    about: `the page ${id}`,
    body: {
        ...(change.properties === undefined ? {} : { properties: encodeAll(change.properties) }),
        ...(change.inTrash === undefined ? {} : { in_trash: change.inTrash }),
    },
    happened: async () => {
        const json = await look({ ...readPage(id), retries: 0 });
        const page = decodePage(json);
        if (already(page, change))
            return json;
        return isTypedOver(page, change) ? typedOver(id) : undefined;
    },
});

;// CONCATENATED MODULE: ./build/adapters/notion/schema.js






const OPTIONAL = ["select", "multi_select", "status"];
const isColor = (color) => schema/* COLORS */.l.some((known) => known === color);
const schema_option = (json) => {
    const id = textAt(json, "id");
    const color = textAt(json, "color");
    return {
        name: textAt(json, "name") ?? "",
        description: textAt(json, "description"),
        ...(id === null ? {} : { id }),
        ...(isColor(color) ? { color } : {}),
    };
};
const column = (name, json) => {
    const type = textAt(json, "type") ?? "unknown";
    const settings = objectAt(json, type);
    const relatesTo = textAt(settings, "data_source_id");
    const pairedWith = textAt(objectAt(settings, "dual_property"), "synced_property_id");
    const format = textAt(settings, "format");
    return {
        id: textAt(json, "id") ?? "",
        name,
        type,
        description: textAt(json, "description"),
        ...(OPTIONAL.includes(type) ? { options: listAt(settings, "options").map(schema_option) } : {}),
        ...(relatesTo === null ? {} : { relatesTo }),
        ...(pairedWith === null ? {} : { pairedWith }),
        ...(format === null ? {} : { format }),
    };
};
const misread = (what) => new failure/* Failure */.HR({
    kind: "refused",
    message: `Notion did not answer with a ${what}.`,
    cure: `Check that the ID is that of a ${what}.`,
});
const decodeDataSource = (json) => {
    if (!(0,model_json/* isObject */.G)(json) || json["object"] !== "data_source")
        throw misread("data source");
    return {
        id: textAt(json, "id") ?? "",
        databaseId: textAt(objectAt(json, "parent"), "database_id") ?? "",
        title: decodeText(listAt(json, "title")),
        url: textAt(json, "url") ?? "",
        inTrash: isInTrash(json),
        columns: Object.entries(objectAt(json, "properties")).map(([name, settings]) => column(name, settings)),
    };
};
const decodeDatabase = (json) => {
    if (!(0,model_json/* isObject */.G)(json) || json["object"] !== "database")
        throw misread("database");
    return {
        id: textAt(json, "id") ?? "",
        title: decodeText(listAt(json, "title")),
        url: textAt(json, "url") ?? "",
        inTrash: isInTrash(json),
        dataSources: listAt(json, "data_sources").map((source) => ({
            id: textAt(source, "id") ?? "",
            name: textAt(source, "name") ?? "",
        })),
    };
};
/** An option that is there is named by its ID, without a colour: Notion refuses to give it another one. */
const encodeOption = ({ id, name, color, description }) => ({
    ...(id === undefined ? { name, ...(color === undefined ? {} : { color }) } : { id, name }),
    ...(description === undefined || description === null ? {} : { description }),
});
const settings = ({ type, options, format, relatesTo }) => {
    if (options !== undefined && OPTIONAL.includes(type))
        return { options: options.map(encodeOption) };
    if (type === "number" && format !== undefined)
        return { format };
    if (type !== "relation")
        return {};
    return { data_source_id: relatesTo, type: "single_property", single_property: {} };
};
/** Notion empties the description of a property that is sent without it. */
const encodeColumn = (draft) => ({
    type: draft.type,
    [draft.type]: settings(draft),
    ...(draft.description === undefined || draft.description === null ? {} : { description: draft.description }),
});
const encodeChange = (change) => {
    switch (change.change) {
        case "set":
            return encodeColumn(change.draft);
        case "rename":
            return { name: change.name };
        case "remove":
            return null;
    }
};
const each = (from, make) => Object.fromEntries(Object.entries(from).map(([name, value]) => [name, make(value)]));
const encodeColumns = (columns) => each(columns, encodeColumn);
const encodeChanges = (changes) => each(changes, encodeChange);
/** Whether a data source is as the changes want it: what a change whose answer was lost is recognised by. */
const reflects = (source, changes) => Object.entries(changes).every(([key, change]) => {
    const found = source.columns.find(({ id, name }) => id === key || name === key);
    if (change.change === "remove")
        return found === undefined;
    if (change.change === "rename")
        return source.columns.some(({ id, name }) => name === change.name && (found === undefined || id === found.id));
    const names = (options = []) => options.map(({ name }) => name).join("\n");
    return (found?.type === change.draft.type &&
        (change.draft.options === undefined || names(found.options) === names(change.draft.options)));
});

;// CONCATENATED MODULE: ./build/adapters/notion/databases.js



const readDatabase = (id) => ({
    kind: "read",
    method: "get",
    path: `databases/${segment(id)}`,
    about: `the database ${id}`,
});
const readDataSource = (id) => ({
    kind: "read",
    method: "get",
    path: `data_sources/${segment(id)}`,
    about: `the data source ${id}`,
});
const createDatabase = ({ parentPage, title, columns }) => ({
    kind: "create",
    method: "post",
    path: "databases",
    about: `the new database "${title}"`,
    body: {
        parent: { type: "page_id", page_id: parentPage },
        title: encodeText(title),
        initial_data_source: { properties: encodeColumns(columns) },
    },
    committed: readDatabase,
});
/** After a lost answer the schema is looked at first: a column that was removed or renamed by name is not found twice. */
const changeColumns = ({ id, changes }, look) => ({
    kind: "update",
    method: "patch",
    path: `data_sources/${segment(id)}`,
    about: `the properties of the data source ${id}`,
    body: { properties: encodeChanges(changes) },
    happened: async () => {
        const json = await look({ ...readDataSource(id), retries: 0 });
        return reflects(decodeDataSource(json), changes) ? json : undefined;
    },
});

;// CONCATENATED MODULE: ./build/adapters/notion/refusals.js

const SENTENCE_MOST = 600;
/** Notion's own words, on one line: they name the property or the limit, which nobody else knows. */
const said = ({ message }) => {
    const line = message.replace(/\s+/g, " ").trim().slice(0, SENTENCE_MOST);
    return /[.!?]$/.test(line) ? line : `${line}.`;
};
const notFound = (refusal, { about }) => {
    if (refusal.message.startsWith("Could not find user")) {
        return {
            kind: "not-found",
            message: `Notion has no such user, or does not show it to this connection (${about}).`,
            cure: "Give the connection the capability to read user information, or use the ID of a member or guest of the workspace.",
        };
    }
    const name = /(?:integration|connection) "([^"]+)"/.exec(refusal.message)?.[1];
    return {
        kind: "not-found",
        message: `${about.charAt(0).toUpperCase()}${about.slice(1)} was not found, or not shared with the connection${name === undefined ? "" : ` "${name}"`}.`,
        cure: `Open it in Notion, click ••• → Connections, and add ${name === undefined ? "the connection that the token belongs to" : `"${name}"`}; if it is gone, correct the ID.`,
    };
};
const full = (message, cure) => ({ kind: "full", message, cure });
const forbidden = (refusal, request) => {
    if (textAt(refusal.additional, "block_limit") !== null) {
        return full("The workspace has used up the blocks of Notion's free plan, so nothing new can be made; what is there can still be changed.", "Upgrade the workspace, or connect one that has room.");
    }
    const capability = request.path.startsWith("users") ? "user information" : CAPABILITY[request.kind];
    return {
        kind: "forbidden",
        message: `The token is good, but the connection may not do this (${request.about}): ${said(refusal)}`,
        cure: `Give the connection the capability "${capability}" in Notion's developer portal, and check that it is shared with the page.`,
    };
};
const CAPABILITY = { read: "Read content", update: "Update content", create: "Insert content" };
/** What a 400 is about is told by its text alone; so the text chooses the advice, and never what is done. */
const ADVICE = [
    [
        /is a page, not a database|is not a database/i,
        "Give the ID of the database itself: open it as a full page and copy its link.",
    ],
    [/is a database, not a page/i, "Give the ID of a page, not of a database."],
    [
        /does not contain any data sources/i,
        "Give the ID of the original database: this one is a linked view, or its source is not shared with the connection.",
    ],
    [/should be a valid uuid/i, "Correct the ID: copy the link of the page or database from Notion."],
    [/archived/i, "Restore the page, or the one that it is in, from the trash in Notion."],
    [
        /is not a property that exists|could not find property/i,
        "Correct the name of the property, or run `setup` to add it.",
    ],
    [/is expected to be/i, "Correct the `type` of the property in the configuration."],
    [/status option/i, "Add the option to the status property in Notion, or run `backfill`."],
    [/commas not allowed/i, "Take the comma out of the option's name."],
];
const wrong = (refusal, request) => {
    if (textAt(refusal.additional, "error_type") === "multiple_data_sources_for_database") {
        const ids = listAt(refusal.additional, "child_data_source_ids").join(", ");
        return {
            kind: "refused",
            message: `The database has several data sources (${request.about}): ${ids}.`,
            cure: "Name the one that is meant with `data-source`.",
        };
    }
    const advice = ADVICE.find(([pattern]) => pattern.test(refusal.message))?.[1];
    return {
        kind: "refused",
        message: `Notion refused ${request.about}: ${said(refusal)}`,
        cure: advice ?? "Correct what Notion names; its words are quoted above.",
    };
};
const conflict = (_, { about }) => ({
    kind: "conflict",
    message: `Somebody else was changing the same thing each time Notion was asked (${about}).`,
    cure: "Run again; keep two runs from writing to the same database at once.",
});
const blocked = ({ requestId }) => ({
    kind: "blocked",
    message: `Notion has blocked this connection's requests, and asks not to repeat them${requestId === undefined ? "" : ` (request ${requestId})`}.`,
    cure: "Write to Notion's support with the request ID, and wait for their answer before the next run.",
});
const edge = (refusal, { about }) => ({
    kind: "refused",
    message: `A firewall in front of Notion stopped the request (${about}, status ${refusal.status}${refusal.ray === undefined ? "" : `, Cloudflare ray ${refusal.ray}`}); this is no matter of permission.`,
    cure: "Look for shell or SQL commands in this record's text, which firewalls take for an attack; give the ray ID to Notion's support.",
});
const tooLarge = (_, { about }) => ({
    kind: "refused",
    message: `The request is larger than Notion takes (${about}).`,
    cure: "Shorten the record's texts or its body: 500 KB is the most in one request.",
});
const rows = () => full("The database is full: Notion takes no more rows in it.", "Move old rows to another database; changes to the rows that are there still work.");
const unavailable = (detail, { about }) => ({
    kind: "unavailable",
    message: `Notion could not be reached about ${about}: ${detail}.`,
    cure: "Run again later; https://www.notion-status.com shows whether Notion has a problem.",
});
const BY_CODE = new Map([
    ["restricted_resource", forbidden],
    ["object_not_found", notFound],
    ["row_limit_exceeded", rows],
    ["conflict_error", conflict],
]);
/** By code, and by status only where it was not Notion that answered. */
const wordsOf = (refusal, request) => {
    const { status, code } = refusal;
    if (textAt(refusal.additional, "rate_limit_reason") === "public_api_request_blocked")
        return blocked(refusal);
    if (refusal.message.startsWith("Unsaved transactions"))
        return conflict(refusal, request);
    const named = BY_CODE.get(code);
    if (named !== undefined)
        return named(refusal, request);
    if (status >= 500 || status === 429 || status === 408)
        return unavailable(`${said(refusal)} (status ${status})`, request);
    if (status === 413)
        return tooLarge(refusal, request);
    return code === null ? edge(refusal, request) : wrong(refusal, request);
};

;// CONCATENATED MODULE: ./build/adapters/notion/token.js

/** What people's tokens look like when they do not work. The first that fits is told; the token itself never is. */
const FAULTS = [
    [/^\s*$/, "it is empty", "Set `notion-token`, or NOTION_TOKEN in the environment."],
    [/^\s*["'`]|["'`]\s*$/, "it is in quotes", "Store the token without quotes."],
    [/^\s*Bearer\b/i, "it begins with “Bearer”", "Store only what comes after “Bearer”."],
    [/^\s|\s$/, "there is white space around it", "Store the token without spaces or a line break at its ends."],
    [/[^\x21-\x7e]/, "it has characters that no token has", "Copy the token again from Notion's developer portal."],
    [
        /^(?!ntn_|secret_)/,
        "it does not begin with “ntn_” or “secret_”",
        "Copy the connection's access token, not its ID, from Notion's developer portal.",
    ],
];
const OTHERWISE = [
    "it was revoked, has expired, or belongs to another workspace",
    "Copy the connection's access token again from Notion's developer portal, and store it as the secret.",
];
const SENDABLE = /^[\x21-\x7e]+$/;
/** Why Notion did not take the token, as far as its form shows. */
const tokenFault = (token) => {
    const [, why, cure] = FAULTS.find(([pattern]) => pattern.test(token)) ?? ["", ...OTHERWISE];
    return { kind: "unauthorized", message: `Notion did not accept the token: ${why}.`, cure };
};
/** A token that cannot be put into a header would be quoted in full by the error about it, so it is never tried. */
const sendable = (token) => SENDABLE.test(token);
const unsendable = (token) => new failure/* Failure */.HR(tokenFault(token));
/** Nobody should quote a token back; if somebody does, it goes no further. */
const without = (token, text) => {
    const secret = token.replace(/^["'`\s]+|["'`\s]+$/g, "");
    return secret === "" ? text : text.replaceAll(secret, "…");
};

;// CONCATENATED MODULE: ./build/adapters/notion/errors.js



const cancelled = () => new failure/* Failure */.HR({ kind: "cancelled", message: "The run is ending.", cure: "Run again: what is left is done then." });
/** Notion asks for more patience than a run has. */
const tooLong = (ms) => new failure/* Failure */.HR({
    kind: "blocked",
    message: `Notion asks to wait ${Math.ceil(ms / 60_000)} minutes in all before it takes more requests.`,
    cure: "Run again later, and lower `rate-limit` where other tools use the same workspace.",
});
const marks = (trouble) => trouble.how === "said"
    ? { code: trouble.code ?? undefined, status: trouble.status, requestId: trouble.requestId ?? trouble.ray }
    : {};
/** A write whose answer was lost. The engine settles it by looking for what it would have made. */
const lost = (trouble, { about }, committedId) => {
    const detail = trouble.how === "said" ? `${said(trouble)} (status ${trouble.status})` : trouble.detail;
    return new failure/* Failure */.HR({
        kind: "unknown",
        message: `It is not known whether Notion carried out ${about}: ${detail}`,
        cure: "Run again: it is looked for before anything is made or written a second time.",
        committedId,
        ...marks(trouble),
    });
};
/** Turns what went wrong into words for the person who can mend it. The token is in none of them. */
const explainer = (token) => (trouble, request) => {
    if (trouble.how === "cancelled")
        return cancelled();
    if (trouble.how !== "said")
        return new failure/* Failure */.HR(unavailable(trouble.detail, request));
    const words = trouble.code === "unauthorized" ? tokenFault(token) : wordsOf(trouble, request);
    return new failure/* Failure */.HR({ ...words, ...marks(trouble) });
};

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/adapters/notion/http.js




/** Longer than this, no connection is waited for: nothing was sent yet, and another attempt does no harm. */
const CONNECT_MS = 10_000;
const REDIRECTS = [301, 302, 303, 307, 308];
const broken = (code) => Object.assign(new Error(code), { code });
const joined = (value) => value === undefined ? null : [value].flat().join(", ");
/** A stream that breaks off has to break off what is read from it too, which `pipe` does not see to. */
const unpacked = (answer) => answer.headers["content-encoding"] === "gzip" ? (0,external_node_stream_.pipeline)(answer, (0,external_node_zlib_.createGunzip)(), () => undefined) : answer;
const heard = (answer) => {
    const { statusCode: status = 0, headers } = answer;
    return {
        ok: status >= 200 && status < 300,
        status,
        headers: { get: (name) => joined(headers[name.toLowerCase()]) },
        body: unpacked(answer),
    };
};
/**
 * As much of `fetch` as is needed here, over Node's own client. The real one ties each request to the collection of
 * garbage, so that tens of kilobytes of each stay until the next large one: a hundred megabytes in a long run.
 */
const overHttp = (url, { method, headers, body, signal }) => new Promise((answered, failed) => {
    const open = url.startsWith("https:") ? external_node_https_.request : external_node_http_.request;
    const asked = { "accept-encoding": "gzip", ...headers };
    const request = open(url, { method, headers: asked, signal, timeout: CONNECT_MS });
    request.on("timeout", () => {
        if (request.socket?.connecting === true)
            request.destroy(broken("ERR_CONNECT_TIMEOUT"));
    });
    request.on("error", failed);
    request.once("response", (answer) => {
        if (REDIRECTS.includes(answer.statusCode))
            request.destroy(broken("ERR_REDIRECT"));
        else
            answered(heard(answer));
    });
    request.end(body);
});

;// CONCATENATED MODULE: ./build/adapters/notion/hydrate.js





/** More references than Notion lets a relation hold, at 100 a page. */
const hydrate_MOST_PAGES = 200;
const readItems = (page, property, cursor) => ({
    kind: "read",
    method: "get",
    // The property's ID comes percent-encoded, and goes back as it came.
    path: `pages/${segment(page)}/properties/${property}`,
    about: `the property ${property} of the page ${page}`,
    query: { page_size: "100", ...(cursor === null ? {} : { start_cursor: cursor }) },
});
/** The items one by one, put together as a page would show them if it showed them all. */
const assembled = ({ id, type }, items) => {
    if (type === "rollup")
        return { id, type, rollup: { type: "array", array: items } };
    return { id, type, [type]: items.flatMap((item) => ((0,model_json/* isObject */.G)(item) ? [item[type]] : [])) };
};
const complete = async (page, held, ask) => {
    const items = [];
    let cursor = null;
    for (let pages = 0; pages < hydrate_MOST_PAGES; pages += 1) {
        const json = await ask(readItems(page, held.id, cursor));
        items.push(...listAt(json, "results"));
        cursor = (0,model_json/* isObject */.G)(json) && json["has_more"] === true ? textAt(json, "next_cursor") : null;
        if (cursor === null)
            return { ...decode(assembled(held, items)), partial: false };
    }
    return held;
};
const HELPLESS = new Set(["not-found", "forbidden", "refused"]);
/** What cannot be completed stays marked as partial, so that nobody writes it back; a failure of the system is one. */
const completeIfPossible = (page, held, ask) => complete(page, held, ask).catch((thrown) => {
    if ((0,failure/* isFailure */.N6)(thrown) && HELPLESS.has(thrown.kind))
        return held;
    throw thrown;
});
/** Completes those of the wanted properties, given by ID or name, that the page showed only in part. */
const hydrated = async (page, wanted = [], ask) => {
    const cut = Object.entries(page.properties).filter(([name, held]) => held.partial && (wanted.includes(held.id) || wanted.includes(name)));
    if (cut.length === 0)
        return page;
    const whole = await Promise.all(cut.map(async ([name, held]) => [name, await completeIfPossible(page.id, held, ask)]));
    return { ...page, properties: { ...page.properties, ...Object.fromEntries(whole) } };
};

;// CONCATENATED MODULE: ./build/adapters/notion/crowd.js
const MOST = 16;
const FIRST = 8;
/**
 * How many requests may be under way at once: one more after each full round that went well, half as many after
 * strain, and always one. A strain counts once for all who were already inside when it showed.
 */
class Crowd {
    #most = FIRST;
    #inside = 0;
    #joined = 0;
    #strained = 0;
    get inside() {
        return this.#inside;
    }
    get isFull() {
        return this.#inside >= Math.floor(this.#most);
    }
    /** Returns the way out. */
    join() {
        this.#inside += 1;
        this.#joined += 1;
        const mine = this.#joined;
        return (how) => {
            this.#inside -= 1;
            if (how === "well")
                this.#most = Math.min(MOST, this.#most + 1 / this.#most);
            else if (mine > this.#strained)
                this.#shrink();
        };
    }
    #shrink() {
        this.#most = Math.max(1, this.#most / 2);
        this.#strained = this.#joined;
    }
}

;// CONCATENATED MODULE: ./build/adapters/notion/pace.js


/** Notion counts in windows of 60 seconds, and does not say where they begin. */
const WINDOW_MS = 60_000;
/** The longest that anybody waits because Notion asked for it: GitHub would end the job before much longer. */
const PATIENCE_MS = 3_600_000;
/**
 * The one gate that every request goes through. The budget is counted over a window that slides, so it holds wherever
 * Notion's own windows begin; and a request counts until 60 seconds after its answer, since it reached Notion at some
 * moment between the two.
 */
class SlidingGate {
    #clock;
    #budget;
    #signal;
    #crowd = new Crowd();
    #waiting = [];
    /** When the answers of this window came, oldest first. At the highest rate there are thousands, so it is not copied. */
    #answered = [];
    #requests = 0;
    #heldUntil = 0;
    #alarm = null;
    constructor({ clock, rate, signal }) {
        this.#clock = clock;
        this.#budget = Math.max(1, Math.floor(rate));
        this.#signal = signal;
        signal?.addEventListener("abort", () => this.#dismiss(cancelled()), { once: true });
    }
    enter() {
        return new Promise((admit, refuse) => {
            const held = this.#heldUntil - this.#clock.now();
            if (this.#signal?.aborted)
                return refuse(cancelled());
            if (held > PATIENCE_MS)
                return refuse(tooLong(held));
            this.#waiting = [...this.#waiting, { admit, refuse }];
            this.#turn();
        });
    }
    hold(ms) {
        const until = this.#clock.now() + ms;
        const isNews = until - this.#heldUntil > 1_000;
        this.#heldUntil = Math.max(this.#heldUntil, until);
        if (ms > PATIENCE_MS)
            this.#dismiss(tooLong(ms));
        return isNews;
    }
    usage() {
        return { requests: this.#requests, remaining: this.#remaining() };
    }
    #recent() {
        const begun = this.#clock.now() - WINDOW_MS;
        const over = this.#answered.findIndex((time) => time > begun);
        this.#answered.splice(0, over < 0 ? this.#answered.length : over);
        return this.#answered;
    }
    #remaining() {
        return Math.max(0, this.#budget - this.#crowd.inside - this.#recent().length);
    }
    /** When time alone lets the next one in; null when somebody has to leave first. */
    #opensAt() {
        const now = this.#clock.now();
        if (this.#crowd.isFull)
            return null;
        if (now < this.#heldUntil)
            return this.#heldUntil;
        if (this.#remaining() > 0)
            return now;
        const oldest = this.#recent()[0];
        return oldest === undefined ? null : oldest + WINDOW_MS;
    }
    #turn() {
        for (let [next] = this.#waiting; next !== undefined; [next] = this.#waiting) {
            const opens = this.#opensAt();
            if (opens === null)
                return;
            if (opens > this.#clock.now()) {
                this.#wakeAt(opens);
                return;
            }
            this.#waiting = this.#waiting.slice(1);
            this.#requests += 1;
            next.admit(this.#pass());
        }
    }
    #pass() {
        const leave = this.#crowd.join();
        return {
            leave: (how) => {
                leave(how);
                this.#answered.push(this.#clock.now());
                this.#turn();
            },
        };
    }
    #wakeAt(time) {
        if (this.#alarm !== null)
            return;
        const alarm = new AbortController();
        this.#alarm = alarm;
        void this.#clock.sleep(time - this.#clock.now(), alarm.signal).then(() => {
            this.#alarm = null;
            this.#turn();
        });
    }
    #dismiss(failure) {
        for (const { refuse } of this.#waiting)
            refuse(failure);
        this.#waiting = [];
        this.#alarm?.abort();
    }
}
const openGate = (options) => new SlidingGate(options);

;// CONCATENATED MODULE: ./build/adapters/notion/asked.js
const LONGEST_GUESS_MS = 60_000;
/** Seconds, or a date, which is counted from the answering server's own time: the runner's clock may be days off. */
const requestedMs = ({ retryAfter, date }, now) => {
    if (retryAfter === null || retryAfter.trim() === "")
        return 0;
    const seconds = Number(retryAfter);
    if (Number.isFinite(seconds))
        return seconds * 1_000;
    const served = date === null ? Number.NaN : Date.parse(date);
    const until = Date.parse(retryAfter) - (Number.isNaN(served) ? now : served);
    return Number.isNaN(until) ? 0 : until;
};
/**
 * How long Notion asks to wait: never less than it says. Where it says nothing usable, or the same request is turned
 * away again and again, there is a floor that doubles, so that a server with a broken header is not hammered either.
 */
const askedMs = (refusal, { turnedAway, now }) => Math.max(requestedMs(refusal, now), Math.min(LONGEST_GUESS_MS, 1_000 * 2 ** Math.min(turnedAway, 16)));

;// CONCATENATED MODULE: ./build/adapters/notion/retry.js

/** The whole policy. A create is never sent twice, except where it is certain that nothing was made. */
const POLICY = {
    asked: { read: "wait", update: "wait", create: "wait" },
    unsent: { read: "again", update: "again", create: "again" },
    conflict: { read: "again", update: "look", create: "unknown" },
    slow: { read: "again", update: "look", create: "unknown" },
    lost: { read: "again", update: "look", create: "unknown" },
    refused: { read: "fail", update: "fail", create: "fail" },
};
/** By code, since one status has several meanings: a 409 may be a conflict, or a database that is full. */
const retry_BY_CODE = new Map([
    ["rate_limited", "asked"],
    ["service_overload", "asked"],
    ["conflict_error", "conflict"],
    ["gateway_timeout", "slow"],
    ["internal_server_error", "lost"],
    ["bad_gateway", "lost"],
    ["service_unavailable", "lost"],
    ["database_connection_unavailable", "lost"],
]);
const byStatus = (status) => {
    if (status === 429 || status === 529)
        return "asked";
    if (status === 408 || status === 504 || status === 524)
        return "slow";
    return status >= 500 ? "lost" : "refused";
};
const ofRefusal = ({ status, code, message, additional }) => {
    if (textAt(additional, "rate_limit_reason") === "public_api_request_blocked")
        return "refused";
    if (message.startsWith("Unsaved transactions"))
        return "conflict";
    if (status === 503 && "retry_guidance" in additional)
        return "slow";
    return retry_BY_CODE.get(code) ?? byStatus(status);
};
const BY_SILENCE = {
    timeout: "slow",
    cut: "lost",
    unreadable: "lost",
    unsent: "unsent",
    cancelled: "refused",
};
const outcomeOf = (trouble) => trouble.how === "said" ? ofRefusal(trouble) : BY_SILENCE[trouble.how];
/** What leaves open whether a write was carried out. */
const DOUBTFUL = new Set(["slow", "lost"]);
/** What says that we are too many at once. */
const STRAIN = new Set(["asked", "slow", "lost"]);
/** Full jitter: anywhere between nothing and the step, so that many who failed together do not return together. */
const backOffMs = (failures, chance) => chance() * Math.min(128_000, 1_000 * 2 ** failures);

;// CONCATENATED MODULE: ./build/adapters/notion/persist.js






const UNTRIED = { failures: 0, turnedAway: 0, waitedMs: 0, doubt: false };
const setback = (trouble, { turnedAway }, now) => {
    const outcome = outcomeOf(trouble);
    const asked = outcome === "asked" && trouble.how === "said";
    return { trouble, outcome, askedMs: asked ? askedMs(trouble, { turnedAway, now }) : 0 };
};
const seconds = (ms) => `${Math.ceil(ms / 1_000)} s`;
/** What Notion asks for reaches the gate before anybody else can slip through it. */
const attempt = async ({ send, gate, clock, log }, { request, history }) => {
    const pass = await gate.enter();
    const answer = await send(request);
    if ("json" in answer) {
        pass.leave("well");
        return answer;
    }
    const back = setback(answer.trouble, history, clock.now());
    if (back.askedMs > 0 && gate.hold(back.askedMs))
        log?.warn(`Notion asks to wait ${seconds(back.askedMs)}.`);
    pass.leave(STRAIN.has(back.outcome) ? "strained" : "well");
    return back;
};
const wait = ({ request, history }, ms) => {
    const waitedMs = history.waitedMs + ms;
    if (waitedMs > PATIENCE_MS)
        throw tooLong(waitedMs);
    return { request, history: { ...history, waitedMs, turnedAway: history.turnedAway + 1 } };
};
const again = async (world, { request, history }, back) => {
    const { explain, clock, chance, maxRetries, log, signal } = world;
    if (history.failures >= (request.retries ?? maxRetries))
        throw explain(back.trouble, request);
    const ms = backOffMs(history.failures, chance);
    log?.debug(`Once more in ${seconds(ms)}: ${request.about} (${back.outcome}).`);
    await clock.sleep(ms, signal);
    const next = back.outcome === "slow" ? (request.smaller?.() ?? request) : request;
    return { request: next, history: { ...history, failures: history.failures + 1 } };
};
const look = async (world, standing, back) => {
    const next = await again(world, standing, back);
    const seen = await standing.request.happened?.().catch(() => undefined);
    if ((0,failure/* isFailure */.N6)(seen))
        throw seen;
    return seen === undefined ? next : { json: seen };
};
const committedId = ({ kind }, trouble) => kind === "create" && trouble.how === "said" ? textAt(trouble.additional, "committed_resource_id") : null;
const readBack = async (world, request, id) => {
    if (request.committed === undefined)
        return null;
    const json = await persistent(world)(request.committed(id)).catch(() => undefined);
    return json === undefined ? null : { json };
};
const settle = async (world, standing, back) => {
    const { request } = standing;
    const made = committedId(request, back.trouble);
    if (made !== null) {
        const done = await readBack(world, request, made);
        if (done !== null)
            return done;
        throw lost(back.trouble, request, made);
    }
    switch (POLICY[back.outcome][request.kind]) {
        case "wait":
            return wait(standing, back.askedMs);
        case "again":
            return again(world, standing, back);
        case "look":
            return look(world, standing, back);
        case "unknown":
            throw lost(back.trouble, request);
        case "fail":
            throw world.explain(back.trouble, request);
    }
};
/** A write in doubt that is given up stays in doubt, whatever the last reason was. */
const givenUp = (thrown, { request, history }) => history.doubt && thrown instanceof failure/* Failure */.HR && thrown.kind !== "refused" && thrown.kind !== "unknown"
    ? lost({ how: "cut", detail: thrown.message }, request)
    : thrown;
const inDoubt = ({ request, history }, { outcome }) => ({
    request,
    history: { ...history, doubt: history.doubt || (request.kind !== "read" && DOUBTFUL.has(outcome)) },
});
const step = async (world, before) => {
    let standing = before;
    try {
        const met = await attempt(world, before);
        if ("json" in met)
            return met;
        standing = inDoubt(before, met);
        return await settle(world, standing, met);
    }
    catch (thrown) {
        throw givenUp(thrown, standing);
    }
};
/** Sends a request until it is answered, refused, or not worth another attempt. */
const persistent = (world) => async (request) => {
    let standing = { request, history: UNTRIED };
    while ("request" in standing)
        standing = await step(world, standing);
    return standing.json;
};

;// CONCATENATED MODULE: ./build/adapters/notion/filter.js
const condition = (wanted) => ({
    property: wanted.property,
    [wanted.type]: { [wanted.test]: "value" in wanted ? wanted.value : true },
});
const moment = ({ timestamp, test, value }) => ({ timestamp, [timestamp]: { [test]: value } });
const encodeFilter = (filter) => {
    if ("all" in filter)
        return { and: filter.all.map(encodeFilter) };
    if ("any" in filter)
        return { or: filter.any.map(encodeFilter) };
    return "timestamp" in filter ? moment(filter) : condition(filter);
};
const isCompound = (filter) => "all" in filter || "any" in filter;
/** Both at once, without a third level: Notion allows two, so what is already two deep takes the condition inside. */
const narrowed = (filter, by) => {
    if (filter === undefined)
        return by;
    if ("all" in filter)
        return { all: [...filter.all, by] };
    if ("any" in filter && filter.any.some(isCompound))
        return { any: filter.any.map((inner) => narrowed(inner, by)) };
    return { all: [filter, by] };
};

;// CONCATENATED MODULE: ./build/adapters/notion/scan.js








/** How often a scan whose cursor died goes on from where it was. */
const MOST_RESTARTS = 5;
/** The largest database, read in the smallest portions: more is a list that does not end. */
const MOST_REQUESTS = 25_000;
/** What Notion is asked for at a time when it takes too long over more. */
const SIZES = [limits/* LIMITS */.b.rows, 50, 25, 10];
const START = { since: null, cursor: null };
const incomplete = (message) => new failure/* Failure */.HR({
    kind: "incomplete",
    message,
    cure: "Run again; if it stays so, narrow the target with `scope` or split the database.",
});
const bodyOf = ({ filter }, { since, cursor }, size) => {
    const window = { timestamp: "created_time", test: "on_or_after", value: since ?? "" };
    const wanted = since === null ? filter : narrowed(filter, window);
    return {
        ...(wanted === undefined ? {} : { filter: encodeFilter(wanted) }),
        // The only order that stays as it is while people edit.
        sorts: [{ timestamp: "created_time", direction: "ascending" }],
        page_size: size,
        ...(cursor === null ? {} : { start_cursor: cursor }),
    };
};
const isDeadCursor = (thrown) => (0,failure/* isFailure */.N6)(thrown) && thrown.kind === "refused" && thrown.message.includes("start_cursor");
const isCutOff = (json) => textAt(objectAt(json, "request_status"), "type") === "incomplete";
/**
 * Reads everything that matches, each page once, oldest first. A query ends after 10,000 rows without having ended;
 * then it goes on from the minute of the last row. The same is done where a cursor has died or repeats itself.
 */
class Scan {
    #query;
    #ask;
    #about;
    #seen = new Set();
    #cursors = new Set();
    /** When the last row so far was made. */
    #latest = null;
    #restarts = 0;
    #cutOff = false;
    #slowness = 0;
    constructor(query, ask) {
        this.#query = query;
        this.#ask = ask;
        this.#about = `the rows of the data source ${query.dataSource}`;
    }
    async *batches() {
        let coming = this.#read(START);
        for (let requests = 1; coming !== null; requests += 1) {
            if (requests > MOST_REQUESTS)
                throw incomplete(`Notion's list of ${this.#about} does not end.`);
            const { pages, next } = await coming;
            // The next answer is on its way while whoever asked works on this one.
            coming = next === null ? null : this.#read(next);
            coming?.catch(() => undefined);
            if (pages.length > 0)
                yield pages;
        }
    }
    async #read(at) {
        try {
            const json = await this.#ask(this.#request(at));
            this.#slowness = Math.max(0, this.#slowness - 1);
            const pages = this.#fresh(json);
            const next = this.#after(json, at);
            return { pages: await Promise.all(pages.map((page) => hydrated(page, this.#query.properties, this.#ask))), next };
        }
        catch (thrown) {
            if (at.cursor !== null && isDeadCursor(thrown))
                return { pages: [], next: this.#restarted() };
            throw thrown;
        }
    }
    #request(at) {
        const { dataSource, properties } = this.#query;
        return {
            kind: "read",
            method: "post",
            path: `data_sources/${segment(dataSource)}/query`,
            about: this.#about,
            ...(properties === undefined ? {} : { query: { filter_properties: properties } }),
            body: bodyOf(this.#query, at, SIZES[this.#slowness] ?? limits/* LIMITS */.b.rows),
            smaller: () => {
                this.#slowness = Math.min(this.#slowness + 1, SIZES.length - 1);
                return this.#request(at);
            },
        };
    }
    /** The rows that were not seen before. One in the trash that is shown all the same is not there. */
    #fresh(json) {
        const rows = listAt(json, "results").filter((row) => textAt(row, "object") === "page");
        const pages = new Map(rows.map((row) => decodePage(row, this.#about)).map((page) => [page.id, page]));
        const unseen = [...pages.values()].filter(({ id }) => !this.#seen.has(id));
        for (const { id } of unseen)
            this.#seen.add(id);
        this.#latest = [...pages.values()].at(-1)?.created ?? this.#latest;
        return unseen.filter(({ inTrash }) => !inTrash);
    }
    #after(json, at) {
        this.#cutOff = this.#cutOff || isCutOff(json);
        const cursor = (0,model_json/* isObject */.G)(json) && json["has_more"] === true ? textAt(json, "next_cursor") : null;
        if (cursor === null)
            return this.#cutOff ? this.#beyondCap(at) : null;
        if (this.#cursors.has(cursor))
            return this.#restarted();
        this.#cursors.add(cursor);
        return { ...at, cursor };
    }
    #beyondCap({ since }) {
        if (this.#latest !== since)
            return this.#fromLatest();
        throw incomplete(`More of ${this.#about} were made in one minute (${since ?? "none was shown"}) than one query of Notion's can give.`);
    }
    #restarted() {
        this.#restarts += 1;
        if (this.#restarts <= MOST_RESTARTS)
            return this.#fromLatest();
        throw incomplete(`Notion lost its place in ${this.#about} each time they were read.`);
    }
    #fromLatest() {
        this.#cutOff = false;
        return { since: this.#latest, cursor: null };
    }
}
const scan = (query, ask) => new Scan(query, ask).batches();

;// CONCATENATED MODULE: ./build/adapters/notion/trouble.js


/** How trouble leaves a `fetch`, which can only throw. */
class Troubled extends Error {
    name = "Troubled";
    trouble;
    constructor(trouble) {
        super(trouble.detail);
        this.trouble = trouble;
    }
}
const isReadable = (headers) => (0,model_json/* isObject */.G)(headers) && typeof headers["get"] === "function";
const header = (headers, name) => (isReadable(headers) ? headers.get(name) : null);
const EDGE_MESSAGE = "an answer that is not from Notion's API, but from something in front of it";
const refusalOf = (answer) => {
    const said = (0,model_json/* parsed */.Y)(answer.body);
    const code = textAt(said, "code");
    const additional = objectAt(said, "additional_data");
    const retryAfter = header(answer.headers, "retry-after") ?? textAt(additional, "retry_after");
    return {
        how: "said",
        status: answer.status,
        code: (0,model_json/* isObject */.G)(said) && said["object"] === "error" ? code : null,
        message: (code === null ? null : textAt(said, "message")) ?? EDGE_MESSAGE,
        additional,
        requestId: textAt(said, "request_id") ?? header(answer.headers, "x-notion-request-id") ?? undefined,
        ray: header(answer.headers, "cf-ray") ?? undefined,
        retryAfter,
        date: header(answer.headers, "date"),
    };
};

;// CONCATENATED MODULE: ./build/adapters/notion/transport.js


/** Nothing can have been written where not even a connection was made. */
const NEVER_CONNECTED = /^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|(?:UND_)?ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_\w+|\w*SELF_SIGNED_CERT\w*|UNABLE_TO_\w+)$/;
/** The error's own text is left out on purpose: Node quotes a header that it cannot send, and that is the token. */
const silenceOf = (thrown) => {
    const cause = (0,model_json/* isObject */.G)(thrown) && (0,model_json/* isObject */.G)(thrown["cause"]) ? thrown["cause"] : thrown;
    const code = (0,model_json/* isObject */.G)(cause) && typeof cause["code"] === "string" ? cause["code"] : "no code";
    return NEVER_CONNECTED.test(code)
        ? { how: "unsent", detail: `no connection could be made (${code})` }
        : { how: "cut", detail: `the connection broke off (${code})` };
};
const transport_textOf = async ({ body }, maxBytes) => {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of body ?? []) {
        bytes += chunk.byteLength;
        if (bytes > maxBytes)
            throw new Troubled({ how: "unreadable", detail: `an answer of more than ${maxBytes} bytes` });
        chunks.push(chunk);
    }
    return new TextDecoder().decode(Buffer.concat(chunks));
};
const receive = async (url, sent, { fetch, maxBytes }) => {
    const heard = await fetch(url, sent);
    const text = await transport_textOf(heard, maxBytes);
    const { ok, status, headers } = heard;
    if (ok && !(0,model_json/* isObject */.G)((0,model_json/* parsed */.Y)(text))) {
        const found = text === "" ? "an empty answer" : "an answer that is cut off, or is no data";
        throw new Troubled({ how: "unreadable", detail: `${found} (status ${status})` });
    }
    return { ok, status, headers, text: () => Promise.resolve(text) };
};
/** Nobody asks why a limit was lifted: an error of the platform's would note the whole stack, at every request. */
const LIFTED = "there is an answer";
/** Over when there is no more time, or the run ends; lifted when there is an answer. */
const limit = ({ clock, timeoutMs, signal }) => {
    const finished = new AbortController();
    const finish = () => finished.abort(LIFTED);
    signal?.addEventListener("abort", finish, { once: true });
    if (signal?.aborted)
        finish();
    const lift = () => {
        signal?.removeEventListener("abort", finish);
        finish();
    };
    return { over: clock.sleep(timeoutMs, finished.signal), lift };
};
const lateness = ({ timeoutMs, signal }) => signal?.aborted
    ? { how: "cancelled", detail: "the run is ending" }
    : { how: "timeout", detail: `no complete answer within ${timeoutMs / 1000} s` };
/**
 * A `fetch` with one time limit for headers and body together that really ends the request, a limit in bytes, and no
 * redirects (they would carry the token elsewhere). What arrives is whole, and data; anything else is `Troubled`.
 */
const transport = (options) => async (url, { method = "GET", headers = {}, body } = {}) => {
    const time = limit(options);
    const end = new AbortController();
    const content = typeof body === "string" ? { body } : {};
    const sent = { method, headers, ...content, redirect: "error", signal: end.signal };
    try {
        const told = await Promise.race([receive(url, sent, options), time.over]);
        if (told !== undefined)
            return told;
        end.abort();
        throw new Troubled(lateness(options));
    }
    catch (thrown) {
        throw thrown instanceof Troubled ? thrown : new Troubled(silenceOf(thrown));
    }
    finally {
        time.lift();
    }
};

;// CONCATENATED MODULE: ./build/adapters/notion/users.js



/** A hundred thousand people: no workspace has more, so more is a list that does not end. */
const users_MOST_PAGES = 1_000;
const readMe = { kind: "read", method: "get", path: "users/me", about: "the token's own user" };
const decodeBot = (json) => ({
    id: textAt(json, "id") ?? "",
    name: textAt(json, "name") ?? "",
    workspace: textAt(objectAt(json, "bot"), "workspace_name") ?? "",
});
const people = (json) => listAt(json, "results")
    .filter((user) => textAt(user, "type") === "person")
    .map((user) => ({
    id: textAt(user, "id") ?? "",
    name: textAt(user, "name") ?? "",
    email: textAt(objectAt(user, "person"), "email"),
}));
const page = (cursor) => ({
    kind: "read",
    method: "get",
    path: "users",
    about: "the users of the workspace",
    query: { page_size: "100", ...(cursor === null ? {} : { start_cursor: cursor }) },
});
/** Everybody in the workspace but guests, whom Notion does not list. */
const readPeople = async (ask) => {
    const found = [];
    let cursor = null;
    for (let pages = 0; pages < users_MOST_PAGES; pages += 1) {
        const json = await ask(page(cursor));
        found.push(...people(json));
        cursor = (0,model_json/* isObject */.G)(json) && json["has_more"] === true ? textAt(json, "next_cursor") : null;
        if (cursor === null)
            return found;
    }
    throw new failure/* Failure */.HR({
        kind: "incomplete",
        message: "Notion's list of users does not end.",
        cure: "Use user IDs instead of e-mail addresses.",
    });
};

;// CONCATENATED MODULE: ./build/adapters/notion/gateway.js


















const VERSION = "2026-03-11";
/** A little longer than Notion itself works on a request, so that its own word for being late comes first. */
const PATIENT_MS = 65_000;
/** A hundred pages with all the property data that Notion lets a page have are larger; nobody's are. */
const MOST_BYTES = 64 * 2 ** 20;
/** The client's own time limit leaves the request running, so it is put out of reach. */
const NEVER_MS = 2 ** 31 - 1;
const client = (options, signal) => new src/* Client */.Kj({
    auth: options.token,
    baseUrl: options.baseUrl.replace(/\/+$/, ""),
    notionVersion: VERSION,
    retry: false,
    timeoutMs: NEVER_MS,
    logger: () => undefined,
    fetch: transport({
        fetch: options.fetch ?? overHttp,
        clock: options.clock,
        timeoutMs: options.timeoutMs ?? PATIENT_MS,
        maxBytes: MOST_BYTES,
        signal,
    }),
});
const answerTo = (thrown, token) => {
    if (thrown instanceof Troubled)
        return { trouble: thrown.trouble };
    if ((0,src/* isHTTPResponseError */.K_)(thrown)) {
        const { status, headers, body } = thrown;
        return { trouble: refusalOf({ status, headers, body: without(token, body) }) };
    }
    const said = { status: 400, headers: null, body: "" };
    return {
        trouble: { ...refusalOf(said), code: "invalid_request_url", message: "This is no address of Notion's API." },
    };
};
/** `request` rather than the client's named methods: those drop, without an error, what they do not know yet. */
const sender = (options) => {
    const finishing = client(options);
    const leaving = client(options, options.signal);
    const through = { read: leaving, update: finishing, create: finishing };
    return async ({ kind, method, path, query, body }) => {
        try {
            const json = await through[kind].request({
                method,
                path,
                ...(query === undefined ? {} : { query: parameters(query) }),
                ...(body === undefined ? {} : { body }),
            });
            return { json };
        }
        catch (thrown) {
            return answerTo(thrown, options.token);
        }
    };
};
/** The client decodes what it finds in lists, since property IDs come encoded; a name may hold a lone per cent sign. */
const parameters = (query) => Object.fromEntries(Object.entries(query).map(([name, value]) => [name, typeof value === "string" ? value : value.map(decodable)]));
const decodable = (text) => {
    try {
        decodeURIComponent(text);
        return text;
    }
    catch {
        return encodeURIComponent(text);
    }
};
const port = (ask, usage) => ({
    me: async () => decodeBot(await ask(readMe)),
    people: () => readPeople(ask),
    capabilities: () => readCapabilities(ask),
    database: async (id) => decodeDatabase(await ask(readDatabase(id))),
    dataSource: async (id) => decodeDataSource(await ask(readDataSource(id))),
    databasesUnder: (page) => readDatabasesUnder(page, ask),
    createDatabase: async (draft) => decodeDatabase(await ask(createDatabase(draft))),
    changeColumns: async (id, changes) => decodeDataSource(await ask(changeColumns({ id, changes }, ask))),
    pages: (query) => scan(query, ask),
    page: async (id, properties) => hydrated(decodePage(await ask(readPage(id)), `the page ${id}`), properties, ask),
    createPage: async (draft) => decodePage(await ask(createPage(draft)), "the new page"),
    changePage: async (id, change) => {
        const { inTrash, ...rest } = change;
        // What is in the trash cannot be changed: it is taken out first.
        if (inTrash !== false || rest.properties === undefined)
            return changed(ask, id, change);
        await changed(ask, id, { inTrash });
        return changed(ask, id, rest);
    },
    body: async (id) => decodeBody(await ask(readBody(id)), id),
    replaceInBody: async (id, part) => decodeBody(await ask(replaceInBody(id, part)), id),
    addToBody: async (id, markdown) => decodeBody(await ask(addToBody(id, markdown)), id),
    replaceBody: async (id, markdown) => decodeBody(await ask(replaceBody(id, markdown)), id),
    usage,
});
const changed = async (ask, id, change) => decodePage(await ask(changePage({ id, change }, ask)), `the page ${id}`);
const notionGateway = (options) => {
    const { token, clock, chance, rate, maxRetries, log, signal } = options;
    // Every request under way waits for the one end of the run; Node would take so many listeners for a leak.
    if (signal !== undefined)
        (0,external_node_events_.setMaxListeners)(0, signal);
    const gate = openGate({ clock, rate, signal });
    const explain = explainer(token);
    const ask = sendable(token)
        ? persistent({ send: sender(options), gate, explain, clock, chance, maxRetries, log, signal })
        : () => Promise.reject(unsendable(token));
    return port(ask, () => gate.usage());
};


/***/ })

};
