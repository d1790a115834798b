export const id = 8;
export const ids = [8];
export const modules = {

/***/ 73008:
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
;// CONCATENATED MODULE: ./build/adapters/mask.js
const escaped = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
/**
 * The runner's command that hides a secret. Written by hand, since masks come before everything else, and the runner's
 * toolkit takes longer to load than everything else together.
 */
const maskCommand = (secret) => `::add-mask::${escaped(secret)}\n`;

// EXTERNAL MODULE: ./build/adapters/outputs.js
var outputs = __webpack_require__(7771);
// EXTERNAL MODULE: ./build/adapters/progress.js
var adapters_progress = __webpack_require__(92538);
// EXTERNAL MODULE: ./build/adapters/signals.js
var signals = __webpack_require__(91044);
// EXTERNAL MODULE: ./build/config/secrets.js
var config_secrets = __webpack_require__(3654);
// EXTERNAL MODULE: ./build/engine/workflow.js
var workflow = __webpack_require__(29370);
// EXTERNAL MODULE: ./build/model/report.js
var model_report = __webpack_require__(53938);
// EXTERNAL MODULE: ./build/report/alike.js
var alike = __webpack_require__(30235);
// EXTERNAL MODULE: ./build/report/neutralise.js
var neutralise = __webpack_require__(79697);
// EXTERNAL MODULE: ./build/report/path.js
var report_path = __webpack_require__(9168);
// EXTERNAL MODULE: ./build/report/shorten.js
var shorten = __webpack_require__(82950);
// EXTERNAL MODULE: ./build/report/summary.js
var summary = __webpack_require__(74611);
;// CONCATENATED MODULE: ./build/report/annotations.js





/** GitHub keeps ten of each level a step. The reason for which the step fails is an error too, and comes last. */
const MOST = { error: 9, warning: 10, notice: 10 };
const LEVELS = ["error", "warning", "notice"];
/** GitHub cuts a message here. */
const MESSAGE = 4_096;
const PART = 1_800;
const TITLE = 200;
const NAMED = 8;
/** How directly a person is led to what is to be mended: a line, a file, neither. */
const distance = ({ first: { place } }) => {
    if (place.file === undefined)
        return 2;
    return place.line === undefined ? 1 : 0;
};
const nameOf = ({ record, file, line }) => record ?? (file === undefined ? undefined : [file, line].filter((part) => part !== undefined).join(":"));
const others = ({ all }) => {
    const rest = all.slice(1);
    if (rest.length === 0)
        return "";
    const names = rest
        .slice(0, NAMED)
        .map(({ place }) => nameOf(place))
        .filter((name) => name !== undefined);
    const where = names.length === 0 ? "" : `: ${names.join(", ")}${rest.length > names.length ? ", …" : ""}`;
    return ` The same in ${rest.length} more${where}.`;
};
const titleOf = ({ target, record, property, option }, isAlone) => ["notion-sync", target, isAlone ? record : undefined, property, option]
    .filter((part) => part !== undefined && part !== "")
    .join(" › ");
const positionOf = ({ file, line, column }, workspace) => {
    const path = file === undefined ? undefined : (0,report_path/* repositoryPath */.S)(file, workspace);
    if (path === undefined)
        return {};
    if (line === undefined)
        return { file: path };
    return { file: path, line, ...(column !== undefined && { column }) };
};
const annotationOf = ({ workspace, redact = (clean) => clean }) => (kind) => {
    const { level, message, cure, place } = kind.first;
    const part = (words) => (0,shorten/* shortened */.vI)(redact(words), PART);
    const rest = redact(others(kind));
    return {
        level,
        title: (0,neutralise/* logLine */.BP)((0,shorten/* shortened */.vI)(redact(titleOf(place, kind.all.length === 1)), TITLE)),
        message: (0,shorten/* shortened */.vI)((0,neutralise/* logLine */.BP)(`${part(message)} ${part(cure)}${rest}`), MESSAGE - 1),
        ...positionOf(place, workspace),
    };
};
const remainder = (level, kinds) => {
    const count = kinds.reduce((sum, { all }) => sum + all.length, 0);
    return {
        level,
        title: "notion-sync",
        message: `There are ${count} more of this level: the run's summary has them all.`,
    };
};
/** The problems that GitHub shows at their lines: those that lead there first, the same mistake once. */
const annotations = (report, options = {}) => {
    const kinds = (0,alike/* alike */.n)((0,summary/* toldBy */.Hd)(report));
    return LEVELS.flatMap((level) => {
        const ordered = kinds.filter(({ first }) => first.level === level).sort((a, b) => distance(a) - distance(b));
        const all = ordered.map(annotationOf(options));
        if (all.length <= MOST[level])
            return all;
        const shown = MOST[level] - 1;
        return [...all.slice(0, shown), remainder(level, ordered.slice(shown))];
    });
};

// EXTERNAL MODULE: ./build/report/conceal.js
var conceal = __webpack_require__(4314);
// EXTERNAL MODULE: ./build/report/markdown.js + 6 modules
var markdown = __webpack_require__(55453);
// EXTERNAL MODULE: ./build/report/mishap.js
var mishap = __webpack_require__(86915);
// EXTERNAL MODULE: ./build/report/terminal.js
var terminal = __webpack_require__(63299);
// EXTERNAL MODULE: ./build/wire.js + 98 modules
var wire = __webpack_require__(22908);
// EXTERNAL MODULE: ./build/config/options.js + 1 modules
var options = __webpack_require__(80770);
;// CONCATENATED MODULE: ./build/action/inputs.js

/** The runner hands an input over as `INPUT_` and its name in capitals; dashes stay. */
const variable = (name) => `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
const readInputs = (env) => Object.fromEntries(options/* OPTION_NAMES */.TM.map((name) => [name, env[variable(name)]]).filter(([, value]) => value !== undefined));

// EXTERNAL MODULE: ./build/model/change.js
var change = __webpack_require__(30856);
;// CONCATENATED MODULE: ./build/action/outputs.js


/** What each output says, by its name in `action.yml`. */
const OUTPUTS = {
    status: "`success`, `partial`, `failed`, `drift` or `halted`",
    "has-changes": "`true` when there was something to do",
    planned: "changes in the plan",
    created: "pages created",
    updated: "pages updated",
    skipped: "records that were as they should be",
    archived: "pages moved to the trash",
    pulled: "rows written from Notion",
    promoted: "pages written into files",
    conflicts: "conflicts that a person has to decide",
    failed: "records that failed",
    requests: "requests sent to Notion",
    "duration-ms": "how long the run took, in milliseconds",
    report: "path of the report in Markdown",
    "report-json": "path of the report as JSON",
    plan: "path of the plan",
    ledger: "path of the ledger, or of its copy where it is kept on a branch",
    health: "what `health` found, as JSON",
    "comment-url": "the comment on the pull request",
    "issue-url": "the issue about a failing run",
};
const IDLE = ["skip", "error"];
const WRITING = change/* ACTIONS */.k.filter((action) => !IDLE.includes(action));
/** The outputs of a run. What it had no reason to find out is not set. */
const outputs_outputs = (report) => {
    const { counts, files } = report;
    const planned = WRITING.reduce((sum, action) => sum + (0,summary/* plannedOf */.sb)(counts, action), 0);
    return {
        status: report.status,
        "has-changes": String(planned > 0),
        planned: String(planned),
        created: String((0,summary/* doneOf */.as)(counts, "create")),
        updated: String((0,summary/* doneOf */.as)(counts, "update") + (0,summary/* doneOf */.as)(counts, "restore")),
        skipped: String((0,summary/* plannedOf */.sb)(counts, "skip")),
        archived: String((0,summary/* doneOf */.as)(counts, "archive")),
        pulled: String((0,summary/* doneOf */.as)(counts, "pull")),
        promoted: String((0,summary/* doneOf */.as)(counts, "promote")),
        conflicts: String((0,summary/* plannedOf */.sb)(counts, "conflict")),
        failed: String(counts.reduce((sum, { failed }) => sum + failed, 0)),
        requests: String(report.requests),
        "duration-ms": String(report.durationMs),
        ...(files.report !== undefined && { report: files.report }),
        ...(files["report-json"] !== undefined && { "report-json": files["report-json"] }),
        ...(files.plan !== undefined && { plan: files.plan }),
        ...(report.said?.comment !== undefined && { "comment-url": report.said.comment }),
        ...(report.said?.issue !== undefined && { "issue-url": report.said.issue }),
        ...(report.health !== undefined && { health: JSON.stringify(report.health) }),
        ...(files.ledger !== undefined && { ledger: files.ledger }),
    };
};

;// CONCATENATED MODULE: ./build/action/main.js




















const NO_SUMMARY = "The summary could not be written: the runner gave no file for it, or it is full.";
/** The report as the job's summary: its files are a click away, and of the run itself this is the page. */
const summaryOf = (report, env) => {
    const { files } = (0,workflow/* workflowOf */.B4)({ env, event: undefined })?.links ?? {};
    return (0,markdown/* reportMarkdown */.uL)(report, { most: markdown/* SUMMARY_BYTES */.R$, links: { ...(files !== undefined && { files }) } });
};
/** On the runner's own surfaces: a remark at each line, the report as the job's summary, the outputs, and the verdict. */
const tell = async (report, { runner, env, redact }) => {
    const workspace = env["GITHUB_WORKSPACE"];
    for (const remark of annotations(report, { redact, ...(workspace && { workspace }) })) {
        runner.annotate({ ...remark, ...(remark.file !== undefined && { file: redact(remark.file) }) });
    }
    const written = await runner.summarise(redact(summaryOf(report, env)));
    if (!written)
        runner.annotate({ level: "warning", title: "notion-sync", message: NO_SUMMARY });
    for (const [name, value] of Object.entries(outputs_outputs(report)))
        runner.output(name, redact(value));
    if (report.exit !== model_report/* EXIT */.d.success)
        runner.fail((0,neutralise/* logLine */.BP)(redact((0,summary/* verdictLine */.MT)(report))));
};
const perform = async (env, { redact, clean }) => {
    const log = (0,console/* consoleLog */.a)({ clean, verbose: env["RUNNER_DEBUG"] === "1", quiet: false, stream: process.stdout });
    const screen = { write: (text) => process.stdout.write(text), isTerminal: false };
    const progress = (0,adapters_progress/* progressOn */.z)(screen, clock/* systemClock */.m);
    const report = await (0,wire/* carryOut */.u)({ given: readInputs(env), env, log, progress, signal: (0,signals/* endingSignal */.Y)() });
    process.stdout.write("::group::What notion-sync did\n");
    for (const line of (0,terminal/* terminalLines */.M)(report))
        log.info(line);
    process.stdout.write("::endgroup::\n");
    const { actionsRunner: runner } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421), __webpack_require__.e(766)]).then(__webpack_require__.bind(__webpack_require__, 98766));
    await tell(report, { runner, env, redact });
};
/** What the runner itself is lacking (a file for the outputs) is told too, and not by a stack trace. */
const fail = async (thrown, { clean }) => {
    const { message, cure } = (0,mishap/* problemOf */.Zw)(thrown);
    const { actionsRunner: runner } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421), __webpack_require__.e(766)]).then(__webpack_require__.bind(__webpack_require__, 98766));
    runner.fail(clean(`${message} ${cure}`));
};
/** The action: inputs in, outputs and annotations out. Secrets are masked before the first line is printed. */
const main = async () => {
    (0,outputs/* outliveReaders */.B)();
    const env = (0,environment/* environment */.c)();
    const secrets = (0,config_secrets/* secretsOf */.F)(readInputs(env), env);
    for (const secret of secrets)
        process.stdout.write(maskCommand(secret));
    const redact = (0,conceal/* concealer */.F)(secrets);
    const voice = { redact, clean: (line) => (0,neutralise/* logLine */.BP)(redact(line)) };
    await perform(env, voice).catch((thrown) => fail(thrown, voice));
};


/***/ })

};
