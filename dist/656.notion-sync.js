export const id = 656;
export const ids = [656];
export const modules = {

/***/ 6222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ parseFlags)
/* harmony export */ });
/* harmony import */ var _model_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50376);
/* harmony import */ var _model_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99241);


const known = (flags, word) => Object.hasOwn(flags, word.slice(2)) && word.startsWith("--")
    ? word.slice(2)
    : Object.keys(flags).find((name) => flags[name]?.short !== undefined && `-${flags[name].short}` === word);
/** One flag at the head of the words, with its value: `--name=value`, `--name value`, or `--name` alone. */
const readFlag = (words, flags) => {
    const [head = "", next] = words;
    const at = head.startsWith("--") ? head.indexOf("=") : -1;
    const word = at < 0 ? head : head.slice(0, at);
    const name = known(flags, word);
    if (name === undefined) {
        const spelled = Object.keys(flags).map((flag) => `--${flag}`);
        return (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)((0,_model_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)(`There is no flag \`${word}\`.`, (0,_model_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(word, spelled), { option: word }));
    }
    if (at >= 0)
        return (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .good */ .uw)({ name, value: head.slice(at + 1), used: 1 });
    const choices = flags[name]?.words;
    if (choices !== undefined) {
        const given = next !== undefined && choices.includes(next.toLowerCase());
        return (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .good */ .uw)(given ? { name, value: next, used: 2 } : { name, value: choices[0] ?? "true", used: 1 });
    }
    if (next !== undefined && !next.startsWith("--"))
        return (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .good */ .uw)({ name, value: next, used: 2 });
    return (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)((0,_model_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)(`The flag \`--${name}\` needs a value.`, `Write \`--${name} VALUE\`.`, { option: name }));
};
/** All words of a command line; what is no flag is the rest. Every mistake is told, not only the first. */
const parseFlags = (words, flags) => {
    const found = new Map();
    const rest = [];
    const problems = [];
    for (let index = 0; index < words.length;) {
        const word = words[index] ?? "";
        if (!word.startsWith("-") || word === "-") {
            rest.push(word);
            index += 1;
            continue;
        }
        const step = readFlag(words.slice(index), flags);
        if (step.ok)
            found.set(step.value.name, step.value.value);
        else
            problems.push(...step.problems);
        index += step.ok ? step.value.used : 1;
    }
    return problems.length > 0 ? (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)(...problems) : (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .good */ .uw)({ flags: Object.fromEntries(found), rest });
};


/***/ }),

/***/ 51656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(21759);
// EXTERNAL MODULE: ./build/adapters/console.js
var console = __webpack_require__(36396);
// EXTERNAL MODULE: ./build/adapters/environment.js
var environment = __webpack_require__(33336);
// EXTERNAL MODULE: ./build/adapters/outputs.js
var outputs = __webpack_require__(7771);
// EXTERNAL MODULE: ./build/adapters/progress.js
var adapters_progress = __webpack_require__(92538);
// EXTERNAL MODULE: ./build/adapters/signals.js
var signals = __webpack_require__(91044);
// EXTERNAL MODULE: ./build/config/secrets.js
var secrets = __webpack_require__(3654);
// EXTERNAL MODULE: ./build/model/mode.js
var model_mode = __webpack_require__(9463);
// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(99241);
// EXTERNAL MODULE: ./build/model/report.js
var report = __webpack_require__(53938);
// EXTERNAL MODULE: ./build/report/json.js
var report_json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/report/mishap.js
var mishap = __webpack_require__(86915);
// EXTERNAL MODULE: ./build/report/neutralise.js
var neutralise = __webpack_require__(79697);
// EXTERNAL MODULE: ./build/report/redact.js
var report_redact = __webpack_require__(17234);
// EXTERNAL MODULE: ./build/report/terminal.js
var terminal = __webpack_require__(63299);
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(13920);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(58508);
// EXTERNAL MODULE: ./build/wire.js + 98 modules
var wire = __webpack_require__(22908);
// EXTERNAL MODULE: ./build/config/options.js + 1 modules
var options = __webpack_require__(80770);
;// CONCATENATED MODULE: ./build/cli/local-flags.js
const SWITCH = { words: ["true", "false"] };
/** What only a terminal needs, and no workflow. */
const LOCAL_FLAGS = {
    json: { ...SWITCH, meaning: "print the report as JSON on the standard output" },
    quiet: { ...SWITCH, meaning: "say nothing but errors and the report" },
    verbose: { ...SWITCH, meaning: "say everything" },
    "no-color": { ...SWITCH, meaning: "no colours (also when NO_COLOR is set, or the output is no terminal)" },
    help: { ...SWITCH, short: "h", meaning: "show this help" },
    version: { ...SWITCH, meaning: "show the version" },
};

;// CONCATENATED MODULE: ./build/cli/help.js



const WIDTH = 100;
const INDENT = 26;
/** Words in lines of the terminal's width, each line but the first pushed to the second column. */
const wrap = (words) => {
    const lines = [""];
    for (const word of words.split(" ")) {
        const line = lines.at(-1) ?? "";
        if (line !== "" && line.length + word.length + 1 > WIDTH - INDENT)
            lines.push(word);
        else
            lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
    }
    return lines.join(`\n${" ".repeat(INDENT)}`);
};
const row = (name, meaning) => {
    const left = `  ${name}`;
    return left.length < INDENT - 1
        ? left.padEnd(INDENT) + wrap(meaning)
        : `${left}\n${" ".repeat(INDENT)}${wrap(meaning)}`;
};
const flagRow = (name) => {
    const { default: usual, meaning } = options/* OPTIONS */.lw[name];
    const note = usual === "" || usual.startsWith("$") ? "" : ` (default: ${usual})`;
    return row(`--${name}`, `${meaning}${note}`.replaceAll("`", ""));
};
/** Made from the same tables that the code runs on, so it cannot be out of date. */
const helpText = () => [
    "notion-sync: keeps Notion databases in step with a repository, its CI history and PostgreSQL.",
    "",
    "Usage: notion-sync <mode> [flags]",
    "",
    "Modes",
    ...Object.entries(model_mode/* MODES */.F).map(([name, meaning]) => row(name, meaning)),
    "",
    "Commands",
    ...Object.entries(model_mode/* COMMANDS */.L).map(([name, meaning]) => row(name, meaning)),
    "",
    "Flags (the action's inputs have the same names)",
    ...options/* OPTION_NAMES */.TM.filter((name) => name !== "mode").map(flagRow),
    "",
    "On the command line only",
    ...Object.entries(LOCAL_FLAGS).map(([name, { meaning }]) => row(`--${name}`, meaning)),
    "",
].join("\n");

// EXTERNAL MODULE: ./build/model/nearest.js
var nearest = __webpack_require__(50376);
// EXTERNAL MODULE: ./build/cli/flags.js
var cli_flags = __webpack_require__(6222);
;// CONCATENATED MODULE: ./build/cli/order.js






const FLAGS = {
    ...Object.fromEntries(options/* OPTION_NAMES */.TM.map((name) => [name, options/* OPTIONS */.lw[name]])),
    ...LOCAL_FLAGS,
};
/** A mode and its flags, in any order. */
const readTyped = (words) => {
    const parsed = (0,cli_flags/* parseFlags */.b)(words, FLAGS);
    if (!parsed.ok)
        return parsed;
    const { flags, rest } = parsed.value;
    const [mode, extra] = rest;
    if (mode !== undefined && !Object.hasOwn(model_mode/* MODES */.F, mode)) {
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`There is no mode \`${mode}\`.`, (0,nearest/* didYouMean */.a)(mode, Object.keys({ ...model_mode/* MODES */.F, ...model_mode/* COMMANDS */.L }))));
    }
    if (extra !== undefined) {
        const message = `There is no mode \`${extra}\` after \`${mode}\`: one run has one mode.`;
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(message, "Run them one after the other, and give values to flags as --flag=value."));
    }
    return (0,problem/* good */.uw)({ ...flags, ...(mode === undefined ? {} : { mode }) });
};

;// CONCATENATED MODULE: ./build/cli/main.js




















/** What is no mode has flags of its own, and is loaded only when asked for. */
const commands = {
    emulator: async (words) => (await __webpack_require__.e(/* import() */ 729).then(__webpack_require__.bind(__webpack_require__, 10729))).emulator(words),
    init: async (words) => (await __webpack_require__.e(/* import() */ 218).then(__webpack_require__.bind(__webpack_require__, 35218))).init(words),
    dashboard: async (words) => (await __webpack_require__.e(/* import() */ 593).then(__webpack_require__.bind(__webpack_require__, 82593))).dashboard(words),
};
const isCommand = (word) => Object.hasOwn(model_mode/* COMMANDS */.L, word);
const isOn = (typed, flag) => typed[flag] === "true";
const say = (text) => {
    process.stdout.write(text);
    return report/* EXIT */.d.success;
};
const complain = (problems, redact = (line) => line) => {
    for (const line of problems.flatMap(report_text/* problemText */.f))
        process.stderr.write(`${(0,neutralise/* logLine */.BP)(redact(line))}\n`);
    return report/* EXIT */.d.usage;
};
const perform = async (typed, env) => {
    const redact = (0,report_redact/* redactor */.$)((0,secrets/* secretsOf */.F)(typed, env));
    const clean = (line) => (0,neutralise/* logLine */.BP)(redact(line));
    const quiet = isOn(typed, "quiet");
    const json = isOn(typed, "json");
    const log = (0,console/* consoleLog */.a)({ clean, verbose: isOn(typed, "verbose"), quiet, stream: process.stderr });
    const screen = { write: (text) => process.stderr.write(text), isTerminal: process.stderr.isTTY === true };
    const progress = quiet || json ? () => undefined : (0,adapters_progress/* progressOn */.z)(screen, clock/* systemClock */.m);
    const report = await (0,wire/* carryOut */.u)({ given: typed, env, log, progress, signal: (0,signals/* endingSignal */.Y)() });
    if (json)
        say(`${redact(JSON.stringify((0,report_json/* reportJson */.l4)(report), null, 2))}\n`);
    else
        for (const line of (0,terminal/* terminalLines */.M)(report))
            say(`${clean(line)}\n`);
    return report.exit;
};
const runMode = async (words) => {
    const env = (0,environment/* environment */.c)();
    const typed = readTyped(words);
    if (!typed.ok)
        return complain(typed.problems, (0,report_redact/* redactor */.$)((0,secrets/* secretsOf */.F)({}, env)));
    if (isOn(typed.value, "help"))
        return say(helpText());
    if (isOn(typed.value, "version"))
        return say(`${version/* VERSION */.x}\n`);
    return perform(typed.value, env);
};
const runCommand = async (command, words) => {
    const carry = commands[command];
    if (carry === undefined) {
        return complain([(0,problem/* problem */.CC)(`The command \`${command}\` is not in this version yet.`, `It ${model_mode/* COMMANDS */.L[command]}.`)]);
    }
    const problems = await carry(words).catch((thrown) => [(0,mishap/* problemOf */.Zw)(thrown)]);
    if (problems.length === 0)
        return report/* EXIT */.d.success;
    complain(problems);
    return problems.some(({ cause }) => cause === "access") ? report/* EXIT */.d.access : report/* EXIT */.d.usage;
};
const answer = async (words) => {
    const [first, ...others] = words;
    if (first === undefined) {
        process.stderr.write(helpText());
        return report/* EXIT */.d.usage;
    }
    return isCommand(first) ? runCommand(first, others) : runMode(words);
};
/** The command line: words in, a verdict out. */
const main = async () => {
    (0,outputs/* outliveReaders */.B)();
    process.exitCode = await answer(process.argv.slice(2));
};


/***/ }),

/***/ 58508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Kept equal to package.json by a test. */
const VERSION = "0.1.0";


/***/ })

};
