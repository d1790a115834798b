export const id = 593;
export const ids = [593];
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

/***/ 82593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dashboard: () => (/* binding */ dashboard)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(21759);
// EXTERNAL MODULE: ./build/adapters/environment.js
var environment = __webpack_require__(33336);
// EXTERNAL MODULE: ./build/adapters/files.js
var files = __webpack_require__(63058);
// EXTERNAL MODULE: ./build/config/options.js + 1 modules
var config_options = __webpack_require__(80770);
// EXTERNAL MODULE: ./build/config/secrets.js
var secrets = __webpack_require__(3654);
// EXTERNAL MODULE: ./build/model/grouped.js
var grouped = __webpack_require__(5412);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(29598);
;// CONCATENATED MODULE: ./build/ledger/history.js


const count = (from, name) => {
    const value = (0,json/* isObject */.G)(from) ? from[name] : undefined;
    return typeof value === "number" && Number.isFinite(value) && value > 0 ? Math.floor(value) : 0;
};
const history_text = (value) => (typeof value === "string" ? value : "");
const amount = (value) => typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : undefined;
const OTHERWISE = ["restore", "pull", "promote", "backfill"];
const tallyOf = (counts) => {
    const { target, actions, done } = (0,json/* isObject */.G)(counts) ? counts : {};
    return {
        target: history_text(target),
        created: count(done, "create"),
        updated: count(done, "update"),
        archived: count(done, "archive"),
        otherwise: OTHERWISE.reduce((sum, action) => sum + count(done, action), 0),
        unchanged: count(actions, "skip"),
        conflicts: count(actions, "conflict"),
        failed: count(counts, "failed"),
        left: count(counts, "left"),
    };
};
/** A run that never came to its last line is put together from what it wrote. */
const pieced = (lines) => [...(0,grouped/* grouped */.z)(lines, ({ target }) => history_text(target))]
    .filter(([target]) => target !== "")
    .map(([target, own]) => {
    const ended = (status) => own.filter((line) => line.status === status);
    const done = [...(0,grouped/* grouped */.z)(ended("success"), ({ action }) => history_text(action))];
    return tallyOf({
        target,
        actions: { skip: ended("sha_match").length, conflict: ended("conflict").length },
        done: Object.fromEntries(done.map(([action, same]) => [action, same.length])),
        failed: ended("error").length,
    });
});
const isRun = ({ action }) => action === "run";
const runOf = (id, lines) => {
    const last = lines.findLast(isRun);
    const counts = last?.["counts"];
    return {
        id,
        at: history_text((last ?? lines.at(-1))?.ts),
        mode: history_text(last?.["mode"]),
        status: last === undefined ? "unfinished" : history_text(last.status),
        tallies: last === undefined ? pieced(lines) : Array.isArray(counts) ? counts.map(tallyOf) : [],
        requests: amount(last?.["requests"]),
        durationMs: amount(last?.["duration_ms"]),
    };
};
const KINDS = { error: "failure", conflict: "conflict" };
const HEALED = ["success", "sha_match"];
const about = ({ target, record }) => JSON.stringify([history_text(target), history_text(record)]);
/** Up to where in the ledger each record was last known to be well. A restore does not ask whether it is. */
const lastWell = (lines) => {
    const restores = new Set(lines.filter((line) => isRun(line) && line["mode"] === "restore").map(({ run }) => history_text(run)));
    const isWell = ({ status, run }) => HEALED.includes(status) && !restores.has(history_text(run));
    return new Map(lines.flatMap((line, index) => (isWell(line) ? [[about(line), index]] : [])));
};
const troublesIn = (lines) => {
    const well = lastWell(lines);
    const bad = lines.flatMap((line, index) => {
        const kind = isRun(line) ? undefined : KINDS[history_text(line.status)];
        return kind === undefined ? [] : [{ line, index, kind, message: history_text(line["error"]) }];
    });
    return [...(0,grouped/* grouped */.z)(bad, ({ line, kind, message }) => JSON.stringify([about(line), kind, message])).values()]
        .flatMap((same) => same.slice(-1).map((last) => ({ ...last, times: same.length })))
        .sort((a, b) => b.index - a.index)
        .map(({ line, index, kind, message, times }) => ({
        kind,
        target: history_text(line.target),
        record: history_text(line.record),
        message,
        pageId: history_text(line.page_id) || undefined,
        times,
        lastAt: history_text(line.ts),
        mended: (well.get(about(line)) ?? -1) > index,
    }));
};
/** What a ledger tells of the past. What it holds may have been written by anybody, so nothing is taken on trust. */
const historyOf = ({ lines, broken }) => ({
    runs: [...(0,grouped/* grouped */.z)(lines, ({ run }) => history_text(run))].map(([id, own]) => runOf(id, own)),
    troubles: troublesIn(lines),
    lines: lines.length,
    broken,
});

// EXTERNAL MODULE: ./build/ledger/line.js
var line = __webpack_require__(67000);
// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(99241);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/report/shorten.js
var shorten = __webpack_require__(82950);
// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(6257);
;// CONCATENATED MODULE: ./build/report/dashboard/safe.js


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
    "`": "&#96;",
};
const LONGEST = 1_000;
/** Foreign text as one line that can be seen, and that means nothing to a reader of HTML. */
const escaped = (text) => (0,visible/* visible */.R)((0,shorten/* shortened */.vI)(text, LONGEST)).replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? "");
const sourceOf = (part) => {
    if (part instanceof Markup)
        return part.source;
    if (typeof part === "string" || typeof part === "number")
        return escaped(String(part));
    return Array.isArray(part) ? part.map(sourceOf).join("") : "";
};
/** A template whose holes are escaped: `html`<b>${name}</b>``. */
const html = (strings, ...parts) => new Markup(strings.map((text, index) => `${text}${sourceOf(parts[index])}`).join(""));

;// CONCATENATED MODULE: ./build/report/dashboard/figures.js

const NUMBER = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });
const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const TIME = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
const number = (value) => NUMBER.format(value);
const counted = (count, one, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;
const percent = (share) => `${number(Math.round(share * 1000) / 10)} %`;
const TIMES = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const dateOf = (at) => {
    const time = TIMES.test(at) ? new Date(at) : undefined;
    return time === undefined || Number.isNaN(time.getTime()) ? undefined : time;
};
/** A time in words; what is none is shown as it stands. */
const when = (at) => {
    const date = dateOf(at);
    return date === undefined ? at || "unknown" : `${DAY.format(date)}, ${TIME.format(date)}`;
};
const day = (at) => {
    const date = dateOf(at);
    return date === undefined ? at || "unknown" : DAY.format(date);
};
const timeTag = (at) => {
    const date = dateOf(at);
    return date === undefined
        ? html `<span>${when(at)}</span>`
        : html `<time datetime="${date.toISOString()}">${when(at)}</time>`;
};
/** A duration as people say it. */
const lasting = (ms) => {
    if (ms < 950)
        return `${number(Math.round(ms / 10) / 100)} s`;
    const seconds = ms / 1000;
    if (seconds < 60)
        return `${number(Math.round(seconds * 10) / 10)} s`;
    const whole = Math.round(seconds);
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
};
/** The value that so many of them do not exceed. */
const quantile = (values, share) => {
    const sorted = values.toSorted((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
};
const sum = (tallies, what) => tallies.reduce((total, tally) => total + tally[what], 0);
const writtenIn = (tallies) => sum(tallies, "created") + sum(tallies, "updated") + sum(tallies, "archived") + sum(tallies, "otherwise");
const WINDOW_MS = 60_000;
/** How much of what it was allowed a run asked for: so many requests in each minute that it took. */
const shareOfBudget = ({ requests, durationMs }, perMinute) => requests === undefined ? undefined : requests / (perMinute * Math.max(1, Math.ceil((durationMs ?? 0) / WINDOW_MS)));

;// CONCATENATED MODULE: ./build/report/dashboard/status.js

const LOOKS = {
    success: { words: "Success", tone: "good", sign: "✓" },
    partial: { words: "Partial", tone: "fair", sign: "!" },
    drift: { words: "Drift", tone: "fair", sign: "≠" },
    halted: { words: "Halted", tone: "bad", sign: "■" },
    failed: { words: "Failed", tone: "bad", sign: "×" },
    unfinished: { words: "Unfinished", tone: "none", sign: "…" },
};
/** A status that this version does not know is shown as it is called. */
const lookOf = (status) => (Object.hasOwn(LOOKS, status) ? LOOKS[status] : undefined) ?? { words: status || "Unknown", tone: "none", sign: "?" };
const STATUSES = Object.keys(LOOKS);
const badge = (status) => {
    const { words, tone, sign } = lookOf(status);
    return html `<span class="badge ${tone}"><span class="sign" aria-hidden="true">${sign}</span>${words}</span>`;
};

;// CONCATENATED MODULE: ./build/report/dashboard/charts.js



const SLOT = 10;
const FEWEST_SLOTS = 30;
const HEIGHT = 120;
/** The next round number, so that an axis ends where people count. */
const roundUp = (value) => {
    const unit = 10 ** Math.floor(Math.log10(value));
    const step = [1, 2, 2.5, 5, 10].find((factor) => value <= factor * unit + Number.EPSILON) ?? 10;
    return step * unit;
};
const totalOf = (bars) => bars.reduce((total, { value }) => total + value, 0);
const column = (chart, run, place) => {
    const { x, top } = place;
    let y = HEIGHT;
    const rects = chart
        .bars(run)
        .filter(({ value }) => value > 0)
        .map(({ tone, value }) => {
        const height = Math.max(1.5, (value / top) * HEIGHT);
        y = Math.max(0, y - height);
        return html `<rect class="${tone}" x="${x + 1.5}" y="${y.toFixed(2)}" width="${SLOT - 3}" height="${Math.min(height, HEIGHT).toFixed(2)}"/>`;
    });
    return html `<g class="slot"><title>${chart.hint(run)}</title><rect class="back" x="${x}" y="0" width="${SLOT}" height="${HEIGHT}"/>${rects}</g>`;
};
/** The days at the two ends of a chart; the first only where the first run stands at the edge. */
const endsOf = (runs) => html `<div class="ends" aria-hidden="true"><span>${runs.length < FEWEST_SLOTS ? "" : day(runs[0]?.at ?? "")}</span><span>${day(runs.at(-1)?.at ?? "")}</span></div>`;
const plot = (chart) => {
    const { id, title, says, runs, line } = chart;
    const top = roundUp(Math.max(chart.least, line ?? 0, ...runs.map((run) => totalOf(chart.bars(run)))));
    const slots = Math.max(FEWEST_SLOTS, runs.length);
    const first = slots - runs.length;
    const y = line === undefined ? 0 : HEIGHT - (line / top) * HEIGHT;
    return html `<div class="plot"><div class="axis" aria-hidden="true"><span>${chart.label(top)}</span><span>${chart.label(top / 2)}</span><span>0</span></div>
<svg viewBox="0 0 ${slots * SLOT} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-labelledby="${id}-title ${id}-says"><title id="${id}-title">${title}</title><desc id="${id}-says">${says}</desc>
<path class="grid" d="M0 .5H${slots * SLOT}M0 ${HEIGHT / 2}H${slots * SLOT}M0 ${HEIGHT - 0.5}H${slots * SLOT}"/>${runs.map((run, index) => column(chart, run, { x: (first + index) * SLOT, top }))}${line === undefined ? "" : html `<path class="mark" d="M0 ${y.toFixed(2)}H${slots * SLOT}"/>`}</svg></div>
${endsOf(runs)}`;
};
const figure = (chart, key = "") => html `<figure class="card chart"><figcaption><h3>${chart.title}</h3>${key}</figcaption>${plot(chart)}${chart.note === undefined ? "" : html `<p class="note">${chart.note}</p>`}</figure>`;
const WRITTEN = [
    ["created", "created", "tone-created"],
    ["updated", "updated", "tone-updated"],
    ["otherwise", "otherwise written", "tone-otherwise"],
    ["archived", "archived", "tone-archived"],
    ["conflicts", "in conflict", "tone-conflict"],
    ["failed", "failed", "tone-failed"],
];
const wordsFor = ({ tallies }) => {
    const said = WRITTEN.flatMap(([what, words]) => {
        const value = sum(tallies, what);
        return value === 0 ? [] : [`${number(value)} ${words}`];
    });
    return said.length === 0 ? "nothing written" : said.join(", ");
};
const heading = ({ at, mode, status }) => [when(at), mode, lookOf(status).words.toLowerCase()].filter((part) => part !== "").join(" · ");
const legend = (runs) => {
    const all = runs.flatMap(({ tallies }) => tallies);
    const present = WRITTEN.filter(([what]) => sum(all, what) > 0);
    return html `<ul class="key">${present.map(([what, words, tone]) => html `<li><i class="${tone}"></i>${words} <b>${number(sum(all, what))}</b></li>`)}</ul>`;
};
/** What became of records, run by run. */
const writtenChart = (runs) => figure({
    id: "written",
    title: "Records by what became of them",
    says: `Over ${counted(runs.length, "run")}: ${wordsFor({ tallies: runs.flatMap(({ tallies }) => tallies) })}. Every run is in the table below.`,
    runs,
    bars: ({ tallies }) => WRITTEN.map(([what, , tone]) => ({ tone, value: sum(tallies, what) })),
    hint: (run) => `${heading(run)}: ${wordsFor(run)}`,
    least: 4,
    label: number,
}, legend(runs));
const MINUTE = 60_000;
const SECOND = 1000;
const durationChart = (runs) => {
    const known = runs.flatMap(({ durationMs }) => durationMs ?? []);
    const middle = quantile(known, 0.5);
    const most = Math.max(0, ...known);
    const unit = most > 3 * MINUTE ? MINUTE : SECOND;
    const says = middle === undefined
        ? "No run says how long it took."
        : `Half of the runs took ${lasting(middle)} or less, the longest ${lasting(most)}.`;
    return figure({
        id: "duration",
        title: "How long a run took",
        says,
        runs,
        bars: ({ durationMs = 0 }) => [{ tone: "tone-time", value: durationMs / unit }],
        hint: (run) => `${heading(run)}: ${run.durationMs === undefined ? "not known" : lasting(run.durationMs)}`,
        least: 1,
        label: (value) => `${number(value)} ${unit === MINUTE ? "min" : "s"}`,
        note: says,
    });
};
const requestChart = (runs, perMinute) => {
    const shares = runs.flatMap((run) => shareOfBudget(run, perMinute) ?? []);
    const says = shares.length === 0
        ? "No run says how many requests it sent."
        : `The line is the budget: ${counted(perMinute, "request")} in each minute of a run. The fullest run used ${percent(Math.max(...shares))} of it.`;
    return figure({
        id: "requests",
        title: "Requests against the budget",
        says,
        runs,
        bars: (run) => [{ tone: "tone-request", value: (shareOfBudget(run, perMinute) ?? 0) * 100 }],
        hint: (run) => `${heading(run)}: ${run.requests === undefined ? "not known" : `${counted(run.requests, "request")}, ${percent(shareOfBudget(run, perMinute) ?? 0)} of the budget`}`,
        least: 100,
        line: 100,
        label: (value) => `${number(value)} %`,
        note: says,
    });
};
const STRIP = 26;
/** Each run as a cell in the colour of how it ended. */
const statusStrip = (runs) => {
    const slots = Math.max(FEWEST_SLOTS, runs.length);
    const first = slots - runs.length;
    const ended = new Map();
    for (const { status } of runs)
        ended.set(lookOf(status).words, (ended.get(lookOf(status).words) ?? 0) + 1);
    const says = [...ended].map(([words, times]) => `${words.toLowerCase()} ${number(times)}`).join(", ");
    const cells = runs.map((run, index) => html `<g class="slot"><title>${heading(run)}</title><rect class="cell ${lookOf(run.status).tone}" x="${(first + index) * SLOT + 1}" y="0" width="${SLOT - 2}" height="${STRIP}"/></g>`);
    return html `<svg class="strip" viewBox="0 0 ${slots * SLOT} ${STRIP}" preserveAspectRatio="none" role="img" aria-labelledby="strip-title strip-says"><title id="strip-title">How the runs ended, oldest first</title><desc id="strip-says">${says}</desc>${cells}</svg>`;
};
/** A line of bars as small as a word. */
const spark = (values, failed) => {
    const top = Math.max(1, ...values);
    const bars = values.map((value, index) => {
        const height = Math.max(1, (value / top) * 20);
        return html `<rect class="${failed[index] === true ? "tone-failed" : "tone-updated"}" x="${index * 4}" y="${(20 - height).toFixed(1)}" width="3" height="${height.toFixed(1)}"/>`;
    });
    return html `<svg class="spark" viewBox="0 0 ${values.length * 4} 20" width="${values.length * 4}" height="20" aria-hidden="true">${bars}</svg>`;
};

;// CONCATENATED MODULE: ./build/report/dashboard/script.js
/** Narrows the table of runs. Everything is there without it. */
const SCRIPT = `
(() => {
  const form = document.querySelector(".filters");
  if (form === null) return;
  const rows = [...document.querySelectorAll("[data-status]")];
  const narrow = () => {
    const status = form.elements.namedItem("status").value;
    const changed = form.elements.namedItem("changed").checked;
    for (const row of rows) {
      row.hidden = (status !== "" && row.dataset.status !== status) || (changed && row.dataset.changed !== "yes");
    }
    const shown = rows.filter((row) => !row.hidden).length;
    form.querySelector("output").textContent = shown === rows.length ? "" : shown + " of " + rows.length;
  };
  form.hidden = false;
  form.addEventListener("change", narrow);
  form.addEventListener("submit", (event) => event.preventDefault());
  narrow();
})();
`;

;// CONCATENATED MODULE: ./build/report/dashboard/style.js
const COLOURS = `
:root{color-scheme:light dark;--paper:#fafaf8;--card:#fff;--ink:#26251f;--quiet:#66645d;--line:#e6e4de;--wash:#f3f2ee;--focus:#1f6fb8;--link:#1d5f8f;
--good:#2f7d57;--good-ground:#e4f2ea;--fair:#94650a;--fair-ground:#fbf0d5;--bad:#b3362c;--bad-ground:#fbe6e3;--none:#66645d;--none-ground:#ecebe6;
--created:#2a9d77;--updated:#3b7fc4;--otherwise:#8a6cc0;--archived:#a8a59b;--conflict:#d99a1c;--failed:#cf4437;--time:#6f86a3;--request:#4f9bb5;--mark:#b3362c;--shadow:0 1px 2px rgba(30,28,20,.05),0 4px 16px rgba(30,28,20,.035)}
@media (prefers-color-scheme:dark){:root{--paper:#161716;--card:#1e1f1e;--ink:#e7e6e1;--quiet:#a3a199;--line:#31322f;--wash:#272826;--focus:#6db3f2;--link:#86c1ef;
--good:#74cf9f;--good-ground:#1d3529;--fair:#e9b954;--fair-ground:#3a2f15;--bad:#f18c80;--bad-ground:#40211e;--none:#a3a199;--none-ground:#2c2d2a;
--created:#3fb98f;--updated:#5a9fe6;--otherwise:#a78be0;--archived:#7d7b74;--conflict:#e2ab3d;--failed:#e8695c;--time:#8ba3c0;--request:#5fb0cc;--mark:#f18c80;--shadow:none}}
`;
const BASE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 ui-sans-serif,-apple-system,BlinkMacSystemFont,"Segoe UI Variable Text","Segoe UI",Helvetica,"Liberation Sans",Arial,sans-serif;-webkit-font-smoothing:antialiased}
h1,h2,h3,p,ul,dl,dd,figure{margin:0;padding:0}
a{color:var(--link);text-underline-offset:3px;text-decoration-thickness:1px}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:-999px;top:8px;padding:6px 12px;background:var(--card);z-index:9}
.skip:focus{left:12px}
header,main,footer{max-width:1180px;margin:0 auto;padding:0 32px}
header{padding-top:44px;display:flex;flex-wrap:wrap;align-items:flex-end;justify-content:space-between;gap:12px 32px}
.mark{display:flex;align-items:center;gap:9px;color:var(--quiet);font-size:14px;font-weight:550}
.mark svg{width:20px;height:20px}
h1{margin-top:8px;font-size:32px;line-height:1.15;font-weight:680;letter-spacing:-.022em}
.sub{margin-top:6px;color:var(--quiet);overflow-wrap:anywhere}
header .made{color:var(--quiet);font-size:13px;text-align:right}
main{padding-top:30px;padding-bottom:40px}
section+section{margin-top:44px}
h2{margin-bottom:12px;font-size:19px;font-weight:650;letter-spacing:-.012em}
h2 .quiet{margin-left:8px;font-size:14px;font-weight:400;letter-spacing:0}
h3{font-size:14.5px;font-weight:620}
.quiet{color:var(--quiet)}
section>.quiet{margin-top:10px;font-size:13.5px}
.card{background:var(--card);border:1px solid var(--line);border-radius:12px;box-shadow:var(--shadow)}
.warning{display:flex;gap:12px;margin-bottom:16px;padding:14px 18px;border-radius:12px;background:var(--fair-ground);color:var(--ink)}
.warning .sign{color:var(--fair);font-weight:700}
.warning p{overflow-wrap:anywhere}
.warning p+p{margin-top:2px;color:var(--quiet)}
.tiles{display:grid;grid-template-columns:repeat(5,1fr);gap:12px}
.tile{padding:15px 18px 16px}
.tile dt{color:var(--quiet);font-size:13px}
.tile .value{margin-top:4px;font-size:25px;line-height:1.25;font-weight:640;letter-spacing:-.02em;font-variant-numeric:tabular-nums;white-space:nowrap}
.tile .more{margin-top:3px;color:var(--quiet);font-size:12.5px;line-height:1.4}
.badge{display:inline-flex;align-items:center;gap:6px;padding:1px 9px 1px 7px;border-radius:99px;font-size:13px;font-weight:550;white-space:nowrap}
.badge .sign{display:inline-block;min-width:9px;text-align:center;font-weight:700}
.value .badge{padding:2px 13px 2px 10px;font-size:18px;letter-spacing:-.01em}
.good{background:var(--good-ground);color:var(--good)}.fair{background:var(--fair-ground);color:var(--fair)}.bad{background:var(--bad-ground);color:var(--bad)}.none{background:var(--none-ground);color:var(--none)}
.bad-ink{color:var(--bad);font-weight:600}.fair-ink{color:var(--fair);font-weight:600}
.calm{padding:14px 18px;border:1px dashed var(--line);border-radius:12px;color:var(--quiet)}
.calm span{color:var(--good);font-weight:700}
footer{padding-top:8px;padding-bottom:48px;color:var(--quiet);font-size:13px}
.nothing{margin-top:8vh;display:grid;justify-items:center;gap:10px;padding:64px 24px;text-align:center}
.nothing svg{width:84px;height:44px;margin-bottom:10px}
.nothing h2{margin:0;font-size:22px}
.nothing p{max-width:52ch;color:var(--quiet)}
.nothing pre{margin:12px 0 0;padding:10px 18px;text-align:left;border-radius:8px;background:var(--wash);overflow-x:auto;max-width:100%}
code,pre{font:12.5px/1.6 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
`;
const CHARTS = `
.history{margin-top:12px;padding:16px 18px 12px}
.history .ends{margin-left:0}
.strip{display:block;width:100%;height:30px}
.cell.good{fill:var(--created)}.cell.fair{fill:var(--conflict)}.cell.bad{fill:var(--failed)}.cell.none{fill:var(--archived)}
.slot:hover .cell{opacity:.65}
.two{display:grid;grid-template-columns:1fr 1fr;gap:12px;margin-top:12px}
.chart{padding:16px 18px 14px;min-width:0}
.chart figcaption{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:6px 18px;margin-bottom:14px}
.plot{display:grid;grid-template-columns:auto 1fr;gap:10px}
.plot svg{display:block;width:100%;height:170px}
.two .plot svg{height:120px}
.axis{display:flex;flex-direction:column;justify-content:space-between;min-width:34px;margin:-8px 0;color:var(--quiet);font-size:12px;line-height:16px;text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.ends{display:flex;justify-content:space-between;margin:7px 0 0 44px;color:var(--quiet);font-size:12px}
.note{margin-top:8px;color:var(--quiet);font-size:13px}
.grid{stroke:var(--line);stroke-width:1;fill:none;vector-effect:non-scaling-stroke}
path.mark{stroke:var(--mark);stroke-width:1.5;stroke-dasharray:5 4;fill:none;vector-effect:non-scaling-stroke}
.back{fill:transparent}
.slot:hover .back{fill:var(--wash)}
.key{display:flex;flex-wrap:wrap;gap:4px 16px;list-style:none;color:var(--quiet);font-size:13px}
.key b{color:var(--ink);font-weight:600;font-variant-numeric:tabular-nums}
.key i{display:inline-block;width:10px;height:10px;margin-right:6px;border-radius:3px}
.tone-created{fill:var(--created);background:var(--created)}.tone-updated{fill:var(--updated);background:var(--updated)}.tone-otherwise{fill:var(--otherwise);background:var(--otherwise)}.tone-archived{fill:var(--archived);background:var(--archived)}.tone-conflict{fill:var(--conflict);background:var(--conflict)}.tone-failed{fill:var(--failed);background:var(--failed)}.tone-time{fill:var(--time)}.tone-request{fill:var(--request)}
.spark{display:block}
`;
const TABLES = `
.sheet{overflow:auto;max-height:560px;background:var(--card);border:1px solid var(--line);border-radius:12px;box-shadow:var(--shadow);scrollbar-width:thin}
table{border-collapse:separate;border-spacing:0;width:100%;font-size:14px}
th,td{padding:8px 14px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;font-weight:400;white-space:nowrap}
tbody tr:last-child>*{border-bottom:0}
thead th{position:sticky;top:0;z-index:1;background:var(--card);color:var(--quiet);font-size:12.5px}
tbody tr:hover>*{background:var(--wash)}
tbody th{font-weight:550}
tbody th:not(:has(time)){white-space:normal;overflow-wrap:anywhere;min-width:130px}
.number{text-align:right;font-variant-numeric:tabular-nums}
.zero{color:var(--quiet);opacity:.75}
td.message{min-width:300px;white-space:normal;overflow-wrap:anywhere}
#all-runs th,#all-runs td{padding-left:9px;padding-right:9px;font-size:13.5px}
#all-runs :is(th,td):first-child{padding-left:14px}
td.names{max-width:190px;overflow:hidden;text-overflow:ellipsis}
td code{color:var(--quiet)}
.filters{display:flex;flex-wrap:wrap;align-items:center;gap:8px 20px;margin-bottom:10px;font-size:14px}
.filters[hidden]{display:none}
.filters select{margin-left:6px;padding:4px 8px;border:1px solid var(--line);border-radius:7px;background:var(--card);color:inherit;font:inherit}
.filters input{margin:0 6px 0 0;accent-color:var(--updated);vertical-align:-1px}
.filters output{color:var(--quiet)}
@media (max-width:900px){.tiles{grid-template-columns:repeat(2,1fr)}.tile:last-child{grid-column:1/-1}.two{grid-template-columns:1fr}header,main,footer{padding-left:16px;padding-right:16px}header .made{text-align:left}}
@media print{.sheet{max-height:none;overflow:visible}.filters{display:none}.card,.sheet{box-shadow:none;break-inside:avoid}}
`;
/** All there is of style. It has no address in it, so it can load nothing. */
const STYLE = `${COLOURS}${BASE}${CHARTS}${TABLES}`;

;// CONCATENATED MODULE: ./build/report/dashboard/tables.js




/** A table that scrolls in its own box, which a keyboard can reach. */
const sheet = (label, head, rows) => html `<div class="sheet" tabindex="0" role="region" aria-label="${label}"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
const heads = (names, numbers) => names.map((name) => html `<th scope="col" class="${numbers.includes(name) ? "number" : ""}">${name}</th>`);
/** A zero is there, and does not shout. */
const tables_amount = (value, tone = "") => html `<td class="number ${value === 0 ? "zero" : tone}">${number(value)}</td>`;
const SPARKS = 40;
const tallied = (runs, target) => runs.flatMap((run) => run.tallies.filter((tally) => tally.target === target).map((tally) => ({ run, tally })));
const targetRow = (target, runs) => {
    const own = tallied(runs, target);
    const tallies = own.map(({ tally }) => tally);
    const recent = tallies.slice(-SPARKS);
    const last = own.at(-1)?.run;
    const of = (what) => sum(tallies, what);
    return html `<tr><th scope="row">${target}</th><td>${last === undefined ? "" : timeTag(last.at)}</td>${tables_amount(own.length)}${tables_amount(of("created"))}${tables_amount(of("updated"))}${tables_amount(of("archived") + of("otherwise"))}${tables_amount(recent.at(-1)?.unchanged ?? 0)}${tables_amount(of("conflicts"), "fair-ink")}${tables_amount(of("failed"), "bad-ink")}<td>${spark(recent.map((tally) => writtenIn([tally]) + tally.failed), recent.map(({ failed }) => failed > 0))}</td></tr>`;
};
const TARGET_HEADS = [
    "Target",
    "Last run",
    "Runs",
    "Created",
    "Updated",
    "Otherwise",
    "Unchanged last",
    "Conflicts",
    "Failed",
    "Written",
];
const targetTable = (runs) => {
    const names = [...new Set(runs.flatMap(({ tallies }) => tallies.map(({ target }) => target)))].sort();
    if (names.length === 0)
        return html `<p class="quiet">No run was about a target yet.</p>`;
    return sheet("Targets", heads(TARGET_HEADS, TARGET_HEADS.slice(2, -1)), names.map((name) => targetRow(name, runs)));
};
const PAGE = /^[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}$/i;
/** A record, as a link to its page where the ledger knows it: an ID and nothing else becomes part of an address. */
const recordCell = ({ record, pageId }) => pageId !== undefined && PAGE.test(pageId)
    ? html `<a href="https://www.notion.so/${pageId.replaceAll("-", "")}" rel="noopener noreferrer nofollow">${record}</a>`
    : html `<span>${record}</span>`;
const standing = ({ mended }) => mended
    ? html `<span class="badge good"><span class="sign" aria-hidden="true">✓</span>Settled since</span>`
    : html `<span class="badge bad"><span class="sign" aria-hidden="true">×</span>Open</span>`;
const MOST_TROUBLES = 100;
const troubleTable = (kind, { troubles }) => {
    const own = troubles.filter((trouble) => trouble.kind === kind);
    const plural = kind === "failure" ? "failures" : "conflicts";
    if (own.length === 0)
        return html `<p class="calm"><span aria-hidden="true">✓</span> No ${plural} in this ledger.</p>`;
    const rows = own
        .slice(0, MOST_TROUBLES)
        .map((one) => html `<tr><td>${standing(one)}</td><td>${one.target}</td><th scope="row">${recordCell(one)}</th><td class="message">${one.message === "" ? (kind === "conflict" ? "Both sides changed." : "No message was kept.") : one.message}</td>${tables_amount(one.times)}<td>${timeTag(one.lastAt)}</td></tr>`);
    const rest = own.length - MOST_TROUBLES;
    return html `${sheet(plural, heads(["State", "Target", "Record", "Message", "Times", "Last seen"], ["Times"]), rows)}${rest > 0 ? html `<p class="quiet">The last ${MOST_TROUBLES} are shown; ${counted(rest, "older one")} not.</p>` : ""}`;
};
const RUN_HEADS = [
    "When",
    "Mode",
    "Status",
    "Targets",
    "Created",
    "Updated",
    "Otherwise",
    "Unchanged",
    "Conflicts",
    "Failed",
    "Requests",
    "Took",
    "Run",
];
const NAMES_SHOWN = 3;
const namesOf = ({ tallies }) => {
    const names = tallies.map(({ target }) => target);
    const more = names.length - NAMES_SHOWN;
    return html `<span title="${names.join(", ")}">${names.slice(0, NAMES_SHOWN).join(", ")}${more > 0 ? ` and ${number(more)} more` : ""}</span>`;
};
const runRow = (run, perMinute) => {
    const { tallies, requests, durationMs, status } = run;
    const of = (what) => sum(tallies, what);
    const share = shareOfBudget(run, perMinute);
    const changed = writtenIn(tallies) + of("failed") + of("conflicts") > 0 ? "yes" : "no";
    return html `<tr data-status="${STATUSES.includes(status) ? status : "other"}" data-changed="${changed}"><th scope="row">${timeTag(run.at)}</th><td>${run.mode}</td><td>${badge(status)}</td><td class="names">${namesOf(run)}</td>${tables_amount(of("created"))}${tables_amount(of("updated"))}${tables_amount(of("archived") + of("otherwise"))}${tables_amount(of("unchanged"))}${tables_amount(of("conflicts"), "fair-ink")}${tables_amount(of("failed"), "bad-ink")}<td class="number">${requests === undefined ? "–" : number(requests)}${share === undefined ? "" : html ` <span class="quiet">${percent(share)}</span>`}</td><td class="number">${durationMs === undefined ? "–" : lasting(durationMs)}</td><td><code>${run.id}</code></td></tr>`;
};
/** What narrows the table of runs. Shown by the script that makes it work. */
const filters = (runs) => {
    const present = STATUSES.filter((status) => runs.some((run) => run.status === status));
    return html `<form class="filters" hidden><label>Status <select name="status"><option value="">all</option>${present.map((status) => html `<option value="${status}">${lookOf(status).words}</option>`)}</select></label><label><input type="checkbox" name="changed"> only runs with something to tell</label><output aria-live="polite"></output></form>`;
};
/** Every run, the newest first. */
const runTable = (runs, perMinute) => html `${filters(runs)}<div id="all-runs">${sheet("Runs", heads(RUN_HEADS, RUN_HEADS.slice(4, -1)), runs.toReversed().map((run) => runRow(run, perMinute)))}</div>`;

;// CONCATENATED MODULE: ./build/report/dashboard/tiles.js



const tile = ({ name, value, more }) => html `<div class="tile card"><dt>${name}</dt><dd class="value">${value}</dd><dd class="more">${more}</dd></div>`;
const lastRun = (run) => ({
    name: "Last run",
    value: badge(run.status),
    more: html `${run.mode === "" ? "" : `${run.mode}, `}${timeTag(run.at)}`,
});
const successes = (runs, { troubles }) => {
    const good = runs.filter(({ status }) => status === "success").length;
    const open = troubles.filter(({ mended }) => !mended).length;
    return {
        name: "Succeeded",
        value: percent(good / runs.length),
        more: `${number(good)} of ${counted(runs.length, "run")}; ${open === 0 ? "nothing open" : `${number(open)} still open`}`,
    };
};
const written = (runs) => {
    const tallies = runs.flatMap((run) => run.tallies);
    return {
        name: "Pages written",
        value: number(writtenIn(tallies)),
        more: `${number(sum(tallies, "created"))} created, ${number(sum(tallies, "updated"))} updated`,
    };
};
const durations = (runs) => {
    const known = runs.flatMap(({ durationMs }) => durationMs ?? []);
    const [middle, slow] = [quantile(known, 0.5), quantile(known, 0.95)];
    return {
        name: "A run takes",
        value: middle === undefined ? "–" : lasting(middle),
        more: slow === undefined ? "not known" : `half of them; 95 % up to ${lasting(slow)}`,
    };
};
const requests = (runs, perMinute) => {
    const all = runs.reduce((total, run) => total + (run.requests ?? 0), 0);
    const shares = runs.flatMap((run) => shareOfBudget(run, perMinute) ?? []);
    return {
        name: "Requests",
        value: number(all),
        more: shares.length === 0 ? "not known" : `at most ${percent(Math.max(...shares))} of the budget`,
    };
};
/** The figures that people ask for first. */
const tiles = (runs, history, perMinute) => {
    const last = runs.at(-1);
    if (last === undefined)
        return html ``;
    const all = [lastRun(last), successes(runs, history), written(runs), durations(runs), requests(runs, perMinute)];
    return html `<dl class="tiles">${all.map(tile)}</dl>`;
};

;// CONCATENATED MODULE: ./build/report/dashboard/page.js








const MOST_RUNS = 200;
const LOGO = '<svg viewBox="0 0 20 20" aria-hidden="true"><rect x="1" y="1" width="18" height="18" rx="4.5" fill="#2f6f8f"/><path d="M5.5 13.500V9.500M10 13.500V6M14.500 13.500V11" stroke="#fff" stroke-width="2" stroke-linecap="round"/></svg>';
const ICON = `data:image/svg+xml,${encodeURIComponent(LOGO.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" '))}`;
const hashOf = (text) => `'sha256-${(0,external_node_crypto_.createHash)("sha256").update(text).digest("base64")}'`;
/** Only the style and the script that are in the page: nothing is loaded, sent or framed, whatever a ledger says. */
const POLICY = [
    "default-src 'none'",
    `style-src ${hashOf(STYLE)}`,
    `script-src ${hashOf(SCRIPT)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
].join("; ");
const SHOWN = 8;
const torn = ({ broken }) => {
    if (broken.length === 0)
        return "";
    const rest = broken.length - SHOWN;
    const places = `${broken.slice(0, SHOWN).map(number).join(", ")}${rest > 0 ? ` and ${number(rest)} more` : ""}`;
    const what = broken.length === 1 ? `Line ${places} cannot be read, or does not` : `Lines ${places} cannot be read, or do not`;
    return html `<div class="warning" role="note"><span class="sign" aria-hidden="true">!</span><div><p><strong>This ledger was torn or changed.</strong> ${what} follow from the line before.</p><p>The page shows what can be read. Nothing is lost in Notion: bring the file back from where it is kept, or begin a new one.</p></div></div>`;
};
const EMPTY_ART = new Markup('<svg viewBox="0 0 84 44" aria-hidden="true"><g fill="currentColor" opacity=".22"><rect x="2" y="30" width="10" height="12" rx="2"/><rect x="16" y="24" width="10" height="18" rx="2"/><rect x="30" y="34" width="10" height="8" rx="2"/><rect x="44" y="16" width="10" height="26" rx="2"/><rect x="58" y="26" width="10" height="16" rx="2"/><rect x="72" y="6" width="10" height="36" rx="2"/></g></svg>');
const nothing = ({ exists, ledger, history }) => {
    const what = exists
        ? history.broken.length > 0
            ? "No line of this ledger can be read"
            : "This ledger is empty"
        : "There is no ledger yet";
    const why = exists
        ? "A real run adds its lines to it; a dry run adds none."
        : `A real run writes one; a dry run does not. It was looked for at ${ledger}.`;
    return html `<div class="nothing card">${EMPTY_ART}<h2>${what}</h2><p>${why}</p><pre tabindex="0"><code>notion-sync sync
notion-sync dashboard</code></pre></div>`;
};
const figures = (runs, { history, perMinute }) => [
    html `<section aria-label="At a glance">${tiles(runs, history, perMinute)}<div class="card history">${statusStrip(runs)}${endsOf(runs)}</div></section>`,
    html `<section><h2>Over time</h2>${writtenChart(runs)}<div class="two">${durationChart(runs)}${requestChart(runs, perMinute)}</div></section>`,
    html `<section><h2>Targets</h2>${targetTable(runs)}</section>`,
    html `<section><h2>Failures</h2>${troubleTable("failure", history)}</section>`,
    html `<section><h2>Conflicts</h2>${troubleTable("conflict", history)}</section>`,
];
const table = (runs, { history, perMinute }) => {
    const all = history.runs.length;
    const note = all > runs.length ? `the last ${number(runs.length)} of ${number(all)}` : counted(all, "run");
    return html `<section><h2>Runs <span class="quiet">${note}</span></h2>${runTable(runs, perMinute)}</section>`;
};
const span = (runs) => runs.length === 0
    ? ""
    : `${counted(runs.length, "run")}, ${day(runs[0]?.at ?? "")} to ${day(runs.at(-1)?.at ?? "")} · `;
/** A whole page out of a ledger. It needs no server, and says the same without its script. */
const dashboardPage = (facts) => {
    const { history, ledger, madeAt, version } = facts;
    const runs = history.runs.slice(-MOST_RUNS);
    const content = runs.length === 0 ? nothing(facts) : [figures(runs, facts), table(runs, facts)];
    return html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>notion-sync dashboard</title>
<link rel="icon" href="${new Markup(ICON)}">
<style>${new Markup(STYLE)}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header><div><p class="mark">${new Markup(LOGO)}notion-sync</p><h1>Dashboard</h1><p class="sub">${span(runs)}<code>${ledger}</code></p></div><p class="made">Made ${timeTag(madeAt)}<br>Times are in UTC</p></header>
<main id="content" tabindex="-1">${torn(history)}${content}</main>
<footer>Made by notion-sync ${version} from ${counted(history.lines, "line")} of the ledger. This page loads nothing and sends nothing.</footer>
<script>${new Markup(SCRIPT)}</script>
</body>
</html>
`.source;
};

// EXTERNAL MODULE: ./build/report/neutralise.js
var neutralise = __webpack_require__(79697);
// EXTERNAL MODULE: ./build/report/redact.js
var redact = __webpack_require__(17234);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(58508);
// EXTERNAL MODULE: ./build/cli/command-help.js
var command_help = __webpack_require__(51102);
// EXTERNAL MODULE: ./build/cli/flags.js
var cli_flags = __webpack_require__(6222);
;// CONCATENATED MODULE: ./build/cli/dashboard/dashboard.js
















const FOLDER = config_options/* OPTIONS */.lw["output-dir"].default;
const FLAGS = (0,command_help/* withHelp */.i)({
    ledger: { meaning: `the ledger (${FOLDER}/ledger.ndjson)` },
    output: { meaning: `where the page goes (${FOLDER}/dashboard.html)` },
    "rate-limit": { meaning: `requests a second that the runs may send, on average (${config_options/* OPTIONS */.lw["rate-limit"].default})` },
});
const SECONDS = 60;
/** Secrets are in no ledger, and should one have come there it is in no page. */
const discreet = (history, redact) => ({
    ...history,
    troubles: history.troubles.map((one) => ({ ...one, record: redact(one.record), message: redact(one.message) })),
});
const onBranch = (ledger) => (0,problem/* problem */.CC)("The ledger is on a branch, and the page is made from a file.", `Bring it here first: \`git fetch origin ${ledger.slice("branch:".length)}\`, then \`git show FETCH_HEAD:ledger.ndjson > ledger.ndjson\`, and name that file.`, { option: "ledger" });
const missing = (file) => (0,problem/* problem */.CC)("There is no such ledger.", "Name the file that a run left, by default `.notion-sync/ledger.ndjson`.", {
    file,
});
/** A person names paths from where they stand, and may name any: so the whole disk is the workspace here. */
const disk = () => (0,files/* workspaceFiles */.P)((0,external_node_path_.parse)(process.cwd()).root);
const write = async (flags, perMinute) => {
    const ledger = flags["ledger"] ?? `${FOLDER}/ledger.ndjson`;
    const output = flags["output"] ?? `${FOLDER}/dashboard.html`;
    if (ledger.startsWith("branch:"))
        return [onBranch(ledger)];
    const files = disk();
    const text = await files.read((0,external_node_path_.resolve)(ledger));
    if (text === undefined && flags["ledger"] !== undefined)
        return [missing(ledger)];
    const page = dashboardPage({
        history: discreet(historyOf((0,line/* readLedger */.SC)(text ?? "")), (0,redact/* redactor */.$)((0,secrets/* secretsOf */.F)({}, (0,environment/* environment */.c)()))),
        ledger,
        exists: text !== undefined,
        madeAt: new Date(clock/* systemClock */.m.now()).toISOString(),
        perMinute,
        version: version/* VERSION */.x,
    });
    await files.write((0,external_node_path_.resolve)(output), page);
    process.stdout.write(`Written: ${(0,neutralise/* logLine */.BP)(output)}\n`);
    return [];
};
/** Makes one page out of a ledger, which any browser opens from the disk. */
const dashboard = async (words) => {
    const parsed = (0,cli_flags/* parseFlags */.b)(words, FLAGS);
    if (!parsed.ok)
        return parsed.problems;
    const { flags, rest } = parsed.value;
    if (flags["help"] === "true") {
        process.stdout.write((0,command_help/* commandHelp */.b)("dashboard", FLAGS));
        return [];
    }
    if (rest.length > 0) {
        return [(0,problem/* problem */.CC)(`\`dashboard\` does not know what \`${rest[0]}\` is.`, "See `notion-sync dashboard --help`.")];
    }
    const rate = flags["rate-limit"];
    const options = (0,config_options/* readOptions */.Tt)(rate === undefined ? {} : { "rate-limit": rate }, {});
    if (!options.ok)
        return options.problems;
    try {
        return await write(flags, Math.max(1, Math.floor(options.value["rate-limit"] * SECONDS)));
    }
    catch (thrown) {
        if (!(0,failure/* isFailure */.N6)(thrown))
            throw thrown;
        return [(0,failure/* failureProblem */.Gq)(thrown)];
    }
};


/***/ })

};
