export const id = 149;
export const ids = [149];
export const modules = {

/***/ 35149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubHistory: () => (/* binding */ githubHistory)
});

// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
// EXTERNAL MODULE: ./build/model/json.js
var model_json = __webpack_require__(29598);
;// CONCATENATED MODULE: ./build/adapters/github/history/fields.js


// What may be missing is null; what has to be there and is not makes the answer unusable, never the figures wrong.
const unusable = (what) => new failure/* Failure */.HR({
    kind: "incomplete",
    message: `GitHub's answer cannot be used: ${what}.`,
    cure: "Run again; if it stays so, GitHub's API has changed, and a newer version of notion-sync may know it.",
});
const object = (value, what) => {
    if ((0,model_json/* isObject */.G)(value))
        return value;
    throw unusable(`${what} is no object`);
};
const list = (value, what) => {
    if (Array.isArray(value))
        return value;
    throw unusable(`${what} is no list`);
};
const number = (from, key) => {
    const value = from[key];
    if (typeof value === "number" && Number.isSafeInteger(value))
        return value;
    throw unusable(`\`${key}\` is no whole number`);
};
const textOr = (from, key, other) => {
    const value = from[key];
    return typeof value === "string" ? value : other;
};
const secondOr = (from, key, other) => {
    const parsed = Date.parse(textOr(from, key, ""));
    return Number.isNaN(parsed) ? other : Math.floor(parsed / 1_000);
};
const second = (from, key) => {
    const moment = secondOr(from, key, null);
    if (moment !== null)
        return moment;
    throw unusable(`\`${key}\` is no time`);
};

;// CONCATENATED MODULE: ./build/adapters/github/history/planning.js


const milestoneIn = (value) => {
    const json = object(value, "a milestone");
    return {
        id: number(json, "id"),
        number: number(json, "number"),
        title: textOr(json, "title", ""),
        open: json["state"] !== "closed",
        // A date that GitHub keeps as a moment: what stands for the hours means nothing.
        due: textOr(json, "due_on", null)?.slice(0, 10) ?? null,
        created: second(json, "created_at"),
        closed: secondOr(json, "closed_at", null),
        openIssues: number(json, "open_issues"),
        closedIssues: number(json, "closed_issues"),
        url: textOr(json, "html_url", ""),
    };
};
/** Labels are objects, and were plain names once. */
const labelsIn = (json) => list(json["labels"] ?? [], "`labels`")
    .map((label) => ((0,model_json/* isObject */.G)(label) ? textOr(label, "name", "") : label))
    .filter((name) => typeof name === "string" && name !== "")
    .map(String);
const inner = (json, key) => {
    const value = json[key];
    return (0,model_json/* isObject */.G)(value) ? value : null;
};
const issueIn = (value) => {
    const json = object(value, "an issue");
    const milestone = inner(json, "milestone");
    const pull = inner(json, "pull_request");
    return {
        id: number(json, "id"),
        number: number(json, "number"),
        title: textOr(json, "title", ""),
        open: json["state"] !== "closed",
        labels: labelsIn(json),
        milestone: milestone === null ? null : number(milestone, "number"),
        created: second(json, "created_at"),
        closed: secondOr(json, "closed_at", null),
        pullRequest: pull === null ? null : { merged: secondOr(pull, "merged_at", null) },
        url: textOr(json, "html_url", ""),
    };
};

;// CONCATENATED MODULE: ./build/adapters/github/history/runs.js


const nameOf = (json, path) => textOr(json, "name", "") || (path.split("/").at(-1) ?? path);
const workflowIn = (value) => {
    const json = object(value, "a workflow");
    const path = textOr(json, "path", "");
    return { id: number(json, "id"), name: nameOf(json, path), path };
};
/** A workflow that is used from elsewhere has the commit in its path. */
const pathIn = (json) => textOr(json, "path", "").split("@")[0] ?? "";
const runIn = (value) => {
    const json = object(value, "a run");
    const path = pathIn(json);
    const created = second(json, "created_at");
    return {
        id: number(json, "id"),
        workflow: { id: number(json, "workflow_id"), name: nameOf(json, path), path },
        attempt: json["run_attempt"] === undefined ? 1 : number(json, "run_attempt"),
        event: textOr(json, "event", ""),
        branch: textOr(json, "head_branch", null),
        sha: textOr(json, "head_sha", ""),
        actor: (0,model_json/* isObject */.G)(json["actor"]) ? textOr(json["actor"], "login", null) : null,
        status: textOr(json, "status", null),
        conclusion: textOr(json, "conclusion", null),
        created,
        started: secondOr(json, "run_started_at", created),
        updated: secondOr(json, "updated_at", created),
        url: textOr(json, "html_url", ""),
    };
};
const stepIn = (value) => {
    const json = object(value, "a step");
    return { name: textOr(json, "name", ""), conclusion: textOr(json, "conclusion", null) };
};
const jobIn = (value) => {
    const json = object(value, "a job");
    return {
        name: textOr(json, "name", ""),
        conclusion: textOr(json, "conclusion", null),
        completed: secondOr(json, "completed_at", null),
        url: textOr(json, "html_url", ""),
        steps: list(json["steps"] ?? [], "`steps`").map(stepIn),
    };
};

;// CONCATENATED MODULE: ./build/adapters/github/history/windows.js

/** A filtered list ends here without saying so; asked for more, GitHub answers 422. */
const CAP = 1_000;
const PAGE = 100;
/** Left for the rest of the run and for the repository's other workflows. */
const RESERVE = 50;
const MOST_REQUESTS = 10_000;
const iso = (moment) => new Date(moment * 1_000).toISOString().replace(".000Z", "Z");
const incomplete = (message) => new failure/* Failure */.HR({ kind: "incomplete", message, cure: "Ask for fewer: name `workflows`, `events` or a `branch`." });
const halves = ({ from, to }) => {
    if (from === to)
        throw incomplete(`GitHub has ${CAP} runs or more of one second (${iso(from)}), and lists no more.`);
    const middle = Math.floor((from + to) / 2);
    return [
        { from, to: middle },
        { from: middle + 1, to },
    ];
};
const refusesSize = (thrown) => (0,failure/* isFailure */.N6)(thrown) && thrown.facts.status === 422;
/**
 * Lists that GitHub cuts off are read in windows that are halved until each holds less than the cap. What is made or
 * deleted meanwhile moves from page to page, so items are told by their ID.
 */
class Reading {
    #ask;
    #seen = new Map();
    #requests = 0;
    #lacking = 0;
    constructor(ask) {
        this.#ask = ask;
    }
    async all(whole) {
        const open = whole.from <= whole.to ? [whole] : [];
        for (let window = open.pop(); window !== undefined; window = open.pop()) {
            if (this.#isSpent())
                return this.#cut(`GitHub's hourly limit was nearly used up at ${iso(window.to)}`);
            if (!(await this.#read(window)))
                open.push(...halves(window));
        }
        return this.#lacking === 0
            ? { complete: true, items: [...this.#seen.values()] }
            : this.#cut(`GitHub counted ${this.#lacking} more than it listed`);
    }
    #cut(why) {
        return { complete: false, items: [...this.#seen.values()], why };
    }
    #isSpent() {
        return (this.#ask.remaining() ?? RESERVE) < RESERVE;
    }
    /** Whether the window was small enough to be read. */
    async #read(window) {
        const first = await this.#page(window, 1);
        if (first === undefined || first.total >= CAP)
            return false;
        const ids = new Set();
        let page = first;
        for (let at = 1;; at += 1) {
            for (const item of page.items) {
                ids.add(this.#ask.idOf(item));
                this.#seen.set(this.#ask.idOf(item), item);
            }
            if (page.items.length < PAGE || at === CAP / PAGE)
                break;
            const next = await this.#page(window, at + 1);
            if (next === undefined)
                return false;
            page = next;
        }
        this.#lacking += Math.max(0, first.total - ids.size);
        return true;
    }
    async #page(window, page) {
        this.#requests += 1;
        if (this.#requests > MOST_REQUESTS)
            throw incomplete("GitHub's list of runs does not end.");
        try {
            return await this.#ask.page(window, page);
        }
        catch (thrown) {
            if (refusesSize(thrown))
                return undefined;
            throw thrown;
        }
    }
}
/** Everything in a window, each item once, however many there are. */
const inWindows = (whole, ask) => new Reading(ask).all(whole);

;// CONCATENATED MODULE: ./build/adapters/github/history.js





const history_PAGE = 100;
const MOST_PAGES = 100;
const at = ({ repository }, path) => `/repos/${repository.split("/").map(encodeURIComponent).join("/")}${path}`;
const get = async (site, path, query = {}) => (await site.client.request({ method: "GET", path: at(site, path), query })).data;
const collected = async (site, ask, read) => {
    const all = [];
    for await (const page of site.client.pages({ ...ask, path: at(site, ask.path) }))
        all.push(...page.map(read));
    return all;
};
const unlessGone = async (reading) => {
    try {
        return await reading;
    }
    catch (thrown) {
        if ((0,failure/* isFailure */.N6)(thrown) && thrown.kind === "not-found")
            return undefined;
        throw thrown;
    }
};
const itemsAt = (key) => (data) => list(object(data, "the list")[key], `\`${key}\``);
const newestFirst = (a, b) => b.created - a.created || b.id - a.id;
/** GitHub takes one event at a time, so several are chosen here. */
const ofEvents = (events) => (run) => events?.includes(run.event) ?? true;
const runsPath = ({ workflow }) => workflow === undefined ? "/actions/runs" : `/actions/workflows/${workflow}/runs`;
const runsQuery = ({ branch, events, actor }) => ({
    ...(branch !== undefined && { branch }),
    ...(actor !== undefined && { actor }),
    ...(events?.length === 1 && { event: events[0] ?? "" }),
    exclude_pull_requests: true,
    per_page: history_PAGE,
});
const runsPage = async (site, choice, query) => {
    const data = object(await get(site, runsPath(choice), { ...runsQuery(choice), ...query }), "the list of runs");
    return { total: number(data, "total_count"), items: itemsAt("workflow_runs")(data).map(runIn) };
};
const runs = async (site, question) => {
    const listed = await inWindows({ from: question.from, to: question.to - 1 }, {
        page: ({ from, to }, page) => runsPage(site, question, { created: `${iso(from)}..${iso(to)}`, page }),
        idOf: ({ id }) => id,
        remaining: () => site.client.usage().remaining,
    });
    return { ...listed, items: listed.items.filter(ofEvents(question.events)).sort(newestFirst) };
};
const latestRuns = async (site, question) => {
    const { total, items } = await runsPage(site, question, { created: `<${iso(question.before)}` });
    const chosen = items.filter(ofEvents(question.events)).sort(newestFirst);
    return total <= items.length
        ? { complete: true, items: chosen }
        : { complete: false, items: chosen, why: `there are ${total - items.length} more before them` };
};
const jobs = (site, run, attempt) => collected(site, { path: `/actions/runs/${run}/attempts/${attempt}/jobs`, items: itemsAt("jobs") }, jobIn);
const issuesQuery = ({ milestone, state, labels, since }) => ({
    state,
    sort: "created",
    direction: "asc",
    ...(milestone !== undefined && { milestone: milestone === "any" ? "*" : milestone }),
    ...(labels !== undefined && { labels: labels.join(",") }),
    ...(since !== undefined && { since: iso(since) }),
});
const issues = async (site, question) => {
    const found = new Map();
    const sizes = [];
    const ask = { path: at(site, "/issues"), query: issuesQuery(question), most: MOST_PAGES };
    for await (const page of site.client.pages(ask)) {
        sizes.push(page.length);
        for (const issue of page.map(issueIn))
            found.set(issue.id, issue);
    }
    const items = [...found.values()];
    return sizes.length === MOST_PAGES && sizes.at(-1) === history_PAGE
        ? { complete: false, items, why: `GitHub's list of issues has more than ${MOST_PAGES} pages` }
        : { complete: true, items };
};
const defaultBranch = async (site) => {
    const branch = textOr(object(await get(site, ""), "the repository"), "default_branch", "");
    if (branch !== "")
        return branch;
    throw new failure/* Failure */.HR({
        kind: "incomplete",
        message: `GitHub does not say what the default branch of ${site.repository} is.`,
        cure: "Name it with `branch`.",
    });
};
/** What GitHub still knows of a repository's runs, milestones and issues. */
const githubHistory = (site) => ({
    defaultBranch: () => defaultBranch(site),
    workflows: () => collected(site, { path: "/actions/workflows", items: itemsAt("workflows") }, workflowIn),
    runs: (question) => runs(site, question),
    latestRuns: (question) => latestRuns(site, question),
    hasRunsBefore: async (moment) => (await runsPage(site, {}, { created: `<${iso(moment)}`, per_page: 1 })).items.length > 0,
    attempt: (run, attempt) => unlessGone(get(site, `/actions/runs/${run}/attempts/${attempt}`).then(runIn)),
    jobs: (run, attempt) => unlessGone(jobs(site, run, attempt)),
    milestones: (state) => collected(site, { path: "/milestones", query: { state, sort: "due_on", direction: "asc" } }, milestoneIn),
    issues: (question) => issues(site, question),
    remaining: () => site.client.usage().remaining,
});


/***/ })

};
