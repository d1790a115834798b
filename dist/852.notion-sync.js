export const id = 852;
export const ids = [852];
export const modules = {

/***/ 2852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(1759);
// EXTERNAL MODULE: ./build/adapters/console.js
var console = __webpack_require__(6396);
// EXTERNAL MODULE: ./build/adapters/environment.js
var environment = __webpack_require__(3336);
;// CONCATENATED MODULE: ./build/adapters/mask.js
const escaped = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
/**
 * The runner's command that hides a secret. Written by hand, since masks come before everything else, and the runner's
 * toolkit takes longer to load than everything else together.
 */
const maskCommand = (secret) => `::add-mask::${escaped(secret)}\n`;

// EXTERNAL MODULE: ./build/adapters/progress.js
var adapters_progress = __webpack_require__(2538);
// EXTERNAL MODULE: ./build/adapters/signals.js
var signals = __webpack_require__(1044);
// EXTERNAL MODULE: ./build/config/secrets.js
var config_secrets = __webpack_require__(3654);
// EXTERNAL MODULE: ./build/model/report.js
var model_report = __webpack_require__(3938);
// EXTERNAL MODULE: ./build/report/neutralise.js
var neutralise = __webpack_require__(9697);
// EXTERNAL MODULE: ./build/report/redact.js
var report_redact = __webpack_require__(7234);
// EXTERNAL MODULE: ./build/report/summary.js
var summary = __webpack_require__(4611);
// EXTERNAL MODULE: ./build/wire.js + 97 modules
var wire = __webpack_require__(6582);
// EXTERNAL MODULE: ./build/config/options.js + 1 modules
var options = __webpack_require__(770);
;// CONCATENATED MODULE: ./build/action/inputs.js

/** The runner hands an input over as `INPUT_` and its name in capitals; dashes stay. */
const variable = (name) => `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
const readInputs = (env) => Object.fromEntries(options/* OPTION_NAMES */.TM.map((name) => [name, env[variable(name)]]).filter(([, value]) => value !== undefined));

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
    ledger: "path of the ledger, or its branch",
    health: "what `health` found, as JSON",
    "comment-url": "the comment on the pull request",
    "issue-url": "the issue about a failing run",
};
const WRITING = ["create", "update", "archive", "restore", "backfill", "pull", "promote"];
/** The outputs of a run. What it had no reason to find out is not set. */
const outputs = (report) => {
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
        ...(files.ledger !== undefined && { ledger: files.ledger }),
    };
};

;// CONCATENATED MODULE: ./build/action/main.js














/** The action: inputs in, outputs and annotations out. Secrets are masked before the first line is printed. */
const main = async () => {
    const env = (0,environment/* environment */.c)();
    const given = readInputs(env);
    const secrets = (0,config_secrets/* secretsOf */.F)(given, env);
    for (const secret of secrets)
        process.stdout.write(maskCommand(secret));
    const redact = (0,report_redact/* redactor */.$)(secrets);
    const clean = (line) => (0,neutralise/* logLine */.BP)(redact(line));
    const log = (0,console/* consoleLog */.a)({ clean, verbose: env["RUNNER_DEBUG"] === "1", quiet: false, stream: process.stdout });
    const screen = { write: (text) => process.stdout.write(text), isTerminal: false };
    const progress = (0,adapters_progress/* progressOn */.z)(screen, clock/* systemClock */.m);
    const report = await (0,wire/* carryOut */.u)({ given, env, log, progress, signal: (0,signals/* endingSignal */.Y)() });
    const { actionsRunner: runner } = await Promise.all(/* import() */[__webpack_require__.e(421), __webpack_require__.e(766)]).then(__webpack_require__.bind(__webpack_require__, 8766));
    for (const problem of (0,summary/* toldBy */.Hd)(report)) {
        runner.annotate({ ...problem, message: clean(problem.message), cure: clean(problem.cure) });
    }
    for (const [name, value] of Object.entries(outputs(report)))
        runner.output(name, redact(value));
    if (report.exit !== model_report/* EXIT */.d.success)
        runner.fail(clean((0,summary/* verdictLine */.MT)(report)));
};


/***/ })

};
