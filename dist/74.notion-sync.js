export const id = 74;
export const ids = [74];
export const modules = {

/***/ 4106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ mishap),
/* harmony export */   M: () => (/* binding */ templateProblem)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29598);
/* harmony import */ var _model_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50376);
/* harmony import */ var _model_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99241);



const DEEPEST = 20;
/** How far a name leads, and what there is to choose from where it ends. Names of properties may have dots. */
const leadOf = (name, variables) => {
    let here = variables;
    let rest = name;
    for (let depth = 0; depth < DEEPEST && (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(here); depth += 1) {
        const known = Object.keys(here);
        const step = known
            .filter((key) => rest.startsWith(`${key}.`))
            .sort((a, b) => b.length - a.length)
            .at(0);
        if (step === undefined)
            return { rest, known };
        here = here[step];
        rest = rest.slice(step.length + 1);
    }
    return { rest, known: [] };
};
const undefinedVariable = (name, variables) => {
    const { rest, known } = leadOf(name, variables);
    const first = rest.split(".")[0] ?? rest;
    const word = (0,_model_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(rest, known) === undefined ? first : rest;
    const choice = known.length === 0 ? "There is nothing below it." : (0,_model_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(word, known);
    return [`There is no \`${name}\`.`, `${choice} What only some pages have is written \`… | default: ""\`.`];
};
/** What Liquid says, and what to do about it; the first that fits is told. */
const WORDS = [
    [
        /^undefined filter: (.+)$/,
        (name, { filters }) => [`There is no filter \`${name}\`.`, (0,_model_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(name, Object.keys(filters))],
    ],
    [
        /^tag "?([^"]+?)"? not found$/,
        (name, { tags }) => [
            `There is no tag \`${name}\`.`,
            `${(0,_model_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(name, Object.keys(tags))} Templates stand alone.`,
        ],
    ],
    [/^((?:template )?render limit exceeded)$/, () => ["It takes too long.", "Make its loops smaller."]],
    [/^(.* limit exceeded|Invalid string length)$/, () => ["It takes too much room.", "Make its loops smaller."]],
    [
        /^("(?:now|today)" .+)$/,
        (why) => [`${why}.`, "Use `date`, `page.created` or `page.edited`: equal pages give equal files."],
    ],
];
const OTHERWISE = "Mend the template at this place.";
const worded = (message, engine) => {
    const why = message.split("\n")[0]?.replace(/(?:, file:.*?)?, line:\d+, col:\d+$/, "") ?? "";
    const found = WORDS.map(([pattern, words]) => {
        const name = pattern.exec(why)?.[1];
        return name === undefined ? undefined : words(name, engine);
    }).find((words) => words !== undefined);
    return found ?? [`It cannot be rendered: ${why}.`, OTHERWISE];
};
const isList = (value) => Array.isArray(value);
const positionOf = (thrown) => {
    const token = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(thrown) ? thrown["token"] : undefined;
    if (!(0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(token) || typeof token["getPosition"] !== "function")
        return undefined;
    const at = Reflect.apply(token["getPosition"], token, []);
    if (!isList(at))
        return undefined;
    const [row, column] = at;
    return typeof row === "number" && typeof column === "number" ? [row, column] : undefined;
};
const variableIn = (thrown) => {
    const cause = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(thrown) ? thrown["originalError"] : undefined;
    return (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(cause) && typeof cause["variableName"] === "string" ? cause["variableName"] : undefined;
};
/** A mistake of a template at its line. Where there is no file, the message says which template it is. */
const templateProblem = (message, cure, { template, at }) => {
    const row = at === undefined ? undefined : at[0] + (template.line ?? 1) - 1;
    if (template.file === undefined) {
        const where = row === undefined ? "" : `, line ${row}`;
        return (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)(`The template \`${template.name}\`${where}: ${message}`, cure);
    }
    const place = { file: template.file, ...(row !== undefined && at && { line: row, column: at[1] }) };
    return (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)(message, cure, place);
};
/** Whatever came of rendering that is no text, as a problem of the template. */
const mishap = (thrown, { template, variables, engine, }) => {
    const name = variableIn(thrown);
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    const words = name === undefined ? worded(message, engine) : undefinedVariable(name, variables);
    return templateProblem(words[0], words[1], { template, at: positionOf(thrown) });
};


/***/ }),

/***/ 5074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  render: () => (/* binding */ render),
  h: () => (/* binding */ renderWith)
});

// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(99241);
// EXTERNAL MODULE: ./node_modules/liquidjs/dist/liquid.node.js
var liquid_node = __webpack_require__(48694);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(29598);
// EXTERNAL MODULE: ./build/templates/shown.js
var shown = __webpack_require__(34953);
;// CONCATENATED MODULE: ./build/templates/markdown.js

// Line ends and other controls, marks that turn text around, and everything that cannot be seen.
const SPACE = /[\s\p{Cc}\u2028\u2029]+/gu;
const INVISIBLE = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const ADDRESS = /(https?:\/\/[^\s<>|\\`]*[^\s<>|\\`.,;:!?)\]}'"*_~])/gi;
const SIGN = /[\\`*[\]<>|~$^{}]|#(?=#*$)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?[\p{L}\p{N}]+;)/gu;
const START = /^(?:[-+#=:]|\d{1,9}(?=[.)]))/;
const escaped = (text) => text.replace(SIGN, "\\$&");
const atStart = (text) => text.replace(START, (found) => (/\d/.test(found) ? found : `\\${found}`)).replace(/^(\d{1,9})([.)])/, "$1\\$2");
/** Text on one line of Markdown that says just that: nothing in it is markup. Addresses stay addresses. */
const plainLine = (text) => {
    const line = text.replace(SPACE, " ").replace(INVISIBLE, "").trim();
    const parts = line.split(ADDRESS).map((part, index) => (index % 2 === 1 ? `<${part}>` : escaped(part)));
    return atStart(parts.join(""));
};
const WEB = /^https?:\/\/\S+$/i;
const destination = (url) => url.replace(/[\\<>()[\]|"'`\p{Cc}]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
/** Any value on one line: references and files as links where they have an address. */
const line = (value) => {
    if (Array.isArray(value))
        return value
            .map(line)
            .filter((text) => text !== "")
            .join(", ");
    const { text, url } = (0,shown/* named */.KT)(value) ?? { text: (0,shown/* shown */.SP)(value), url: undefined };
    const plain = plainLine(text);
    if (url === undefined || !WEB.test(url))
        return plain;
    return `[${plainLine(text.replaceAll("://", ":\u200b//")) || destination(url)}](${destination(url)})`;
};
const itemsOf = (value) => {
    if (Array.isArray(value))
        return value;
    return shownLines(value).map((text) => text.replace(/^\s*(?:[-*•+]|\d{1,9}[.)])\s+/, ""));
};
const shownLines = (value) => (0,shown/* shown */.SP)(value)
    .split(/\r\n?|\n/)
    .filter((text) => text.trim() !== "");
/** A list of values, or the lines of a text, as a list of Markdown. */
const bullets = (value) => itemsOf(typeof value === "object" && !Array.isArray(value) && value !== null ? [value] : value)
    .map(line)
    .filter((text) => text !== "")
    .map((text) => `- ${text}`)
    .join("\n");
/** A text as paragraphs of Markdown, one a line; any other value on its one line. */
const prose = (value) => typeof value === "string" ? shownLines(value).map(plainLine).join("\n\n") : line(value);

;// CONCATENATED MODULE: ./build/templates/section.js
const HEADING = /^(#{1,6})[ \t]+(.*)$/;
const FENCE = /^\s*(`{3,}|~{3,})/;
const words = (text) => text
    .replace(/\s\{[^{}]*\}\s*$/, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
/** The lines of a text, each with the heading that it is. Inside a fence nothing is one. */
const linesOf = (markdown) => {
    let fence = "";
    return markdown.split("\n").map((text) => {
        const mark = FENCE.exec(text)?.[1] ?? "";
        const inside = fence !== "";
        if (!inside)
            fence = mark;
        else if (mark.startsWith(fence) && text.trim() === mark)
            fence = "";
        const [, signs = "", rest = ""] = (inside ? null : HEADING.exec(text)) ?? [];
        return { text, heading: signs === "" ? undefined : { level: signs.length, words: words(rest) } };
    });
};
/** What stands below the first heading with one of these names, down to the next heading of its level or above. */
const section = (markdown, names) => {
    const wanted = new Set(names.map(words));
    const lines = linesOf(markdown);
    const start = lines.findIndex(({ heading }) => heading !== undefined && wanted.has(heading.words));
    const level = lines[start]?.heading?.level ?? 0;
    const rest = lines.slice(start + 1);
    const end = rest.findIndex(({ heading }) => heading !== undefined && heading.level <= level);
    const text = rest
        .slice(0, end === -1 ? rest.length : end)
        .map((one) => one.text)
        .join("\n")
        .trim();
    return start === -1 || text === "" ? null : text;
};

;// CONCATENATED MODULE: ./build/templates/filters.js




/** The first of some properties that holds anything, whatever the capitals of its name: databases differ. */
const pick = (properties, ...names) => {
    const held = Object.entries((0,json/* isObject */.G)(properties) ? properties : {});
    return (names
        .map((name) => (0,shown/* shown */.SP)(name).toLowerCase())
        .map((name) => held.find(([key]) => key.toLowerCase() === name)?.[1])
        .find((value) => !(0,shown/* isBlank */.z3)(value)) ?? null);
};
/** Filters of the product itself, beside Liquid's. */
const OWN_FILTERS = {
    pick,
    line: line,
    bullets: bullets,
    prose: prose,
    section: (body, ...names) => section((0,shown/* shown */.SP)(body), names.map(shown/* shown */.SP)),
    // Whatever is written goes through the one door for it: there is no way around.
    raw: (value) => value,
};
/** Equal pages have to give equal files, so nothing in them may come from chance or from the clock. */
const LEFT_OUT_FILTERS = ["sample", "shuffle"];
const DATE_FILTERS = [
    "date",
    "date_to_xmlschema",
    "date_to_rfc822",
    "date_to_string",
    "date_to_long_string",
];
const isNow = (value) => value === "now" || value === "today";

;// CONCATENATED MODULE: ./build/templates/template.js
/** More than this is no template, and no file that anybody reads. */
const MOST = { templateCharacters: 200_000, characters: 2_000_000, milliseconds: 1_000, memory: 50_000_000 };

;// CONCATENATED MODULE: ./build/templates/liquid.js



/** Tags that would bring in other files. */
const LEFT_OUT_TAGS = ["include", "render", "layout", "block"];
/** What a template says about the time of the run would differ between the plan and its carrying out. */
const timeless = (filter) => function (value, ...rest) {
    if (isNow(value))
        throw new Error(`"${String(value)}" differs from run to run`);
    const handler = typeof filter === "function" ? filter : filter.handler;
    return handler.call(this, value, ...rest);
};
/**
 * Liquid as far as a page's text may be trusted to it: no file but the template, nothing but a value's own fields,
 * no name that is not there, no more time and memory than is given. `write` says how a value becomes text.
 */
const liquid = (write) => {
    const engine = new liquid_node/* Liquid */.HX({
        templates: {},
        outputEscape: write,
        strictVariables: true,
        strictFilters: true,
        lenientIf: true,
        ownPropertyOnly: true,
        timezoneOffset: 0,
        locale: "en-GB",
        dateFormat: "%Y-%m-%d",
        parseLimit: MOST.templateCharacters,
        renderLimit: MOST.milliseconds,
        memoryLimit: MOST.memory,
    });
    for (const tag of LEFT_OUT_TAGS)
        delete engine.tags[tag];
    for (const filter of LEFT_OUT_FILTERS)
        delete engine.filters[filter];
    for (const name of DATE_FILTERS) {
        const filter = engine.filters[name];
        if (filter !== undefined)
            engine.registerFilter(name, timeless(filter));
    }
    for (const [name, filter] of Object.entries(OWN_FILTERS))
        engine.registerFilter(name, filter);
    return engine;
};

// EXTERNAL MODULE: ./build/templates/mishap.js
var mishap = __webpack_require__(4106);
;// CONCATENATED MODULE: ./build/templates/render.js





const TOO_LONG = [
    "It gives more than 2 million characters.",
    "Let it write less, or split it into several files.",
];
/** A text of a template and its values, with the door that each value goes through. */
const renderWith = (template, variables, write) => {
    let written = 0;
    const engine = liquid((value) => {
        const text = write(value);
        written += text.length;
        if (written > MOST.characters)
            throw new Error("memory alloc limit exceeded");
        return text;
    });
    try {
        const text = String(engine.parseAndRenderSync(template.text, { ...variables }));
        return text.length > MOST.characters ? (0,problem/* bad */.MB)((0,mishap/* templateProblem */.M)(...TOO_LONG, { template })) : (0,problem/* good */.uw)(text);
    }
    catch (thrown) {
        return (0,problem/* bad */.MB)((0,mishap/* mishap */.F)(thrown, { template, variables, engine }));
    }
};
/** The text that a template gives. The same template and values always give the same text. */
const render = (template, variables) => renderWith(template, variables, shown/* shown */.SP);


/***/ }),

/***/ 34953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   z3: () => (/* binding */ isBlank)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29598);

const textAt = (value, key) => typeof value[key] === "string" ? value[key] : undefined;
/** What a reference or a file is called; undefined for what is neither. */
const named = (value) => {
    if (!(0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(value))
        return undefined;
    const text = textAt(value, "title") ?? textAt(value, "name");
    return text === undefined ? undefined : { text, url: textAt(value, "url") };
};
const asInterval = (value) => {
    const [start, end] = [textAt(value, "start"), textAt(value, "end")];
    return start === undefined || end === undefined ? undefined : `${start}/${end}`;
};
/** A value as the text that stands for it: a list by its items, a reference by its title, nothing by nothing. */
const shown = (value) => {
    if (value === null || value === undefined)
        return "";
    if (Array.isArray(value))
        return value
            .map(shown)
            .filter((text) => text !== "")
            .join(", ");
    if ((0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(value))
        return named(value)?.text ?? asInterval(value) ?? JSON.stringify(value);
    if (typeof value === "string")
        return value;
    return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
};
/** Whether there is nothing to show: null, an empty text, a list without items. */
const isBlank = (value) => shown(value).trim() === "";


/***/ })

};
