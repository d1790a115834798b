export const id = 894;
export const ids = [894];
export const modules = {

/***/ 23894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubClient: () => (/* binding */ githubClient)
});

// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(29598);
;// CONCATENATED MODULE: ./build/adapters/github/graphql.js

/** By this path the client knows that a request goes to the other address, and that errors come with status 200. */
const GRAPHQL = "/graphql";
/** Errors have become failures before an answer arrives here, half an answer's too. */
const graphqlThrough = (request) => async (query, variables) => {
    const repeatable = !/^\s*mutation\b/.test(query);
    const { data } = await request({ method: "POST", path: GRAPHQL, body: { query, variables }, repeatable });
    return (0,json/* isObject */.G)(data) ? data["data"] : undefined;
};
/** Whether an answer of the GraphQL API is a no. */
const hasErrors = (path, data) => path === GRAPHQL && (0,json/* isObject */.G)(data) && Array.isArray(data["errors"]) && data["errors"].length > 0;
/** What only reads leaves nothing in doubt, although it is a POST. */
const isQuery = ({ path, repeatable }) => path === GRAPHQL && repeatable === true;

;// CONCATENATED MODULE: ./build/adapters/github/pages.js

/** Ten thousand items: further than any list goes that is read to its end here. */
const MOST_PAGES = 100;
const plain = (data) => (Array.isArray(data) ? data : []);
/** The address of the next page, as GitHub gives it: some lists are paged by number, others by a cursor. */
const nextOf = ({ headers }) => /<([^<>]*)>\s*;[^<>]*\brel="?next\b/.exec(headers["link"] ?? "")?.[1];
const incomplete = (path, why) => new failure/* Failure */.HR({
    kind: "incomplete",
    message: `The list at ${path} could not be read to its end: ${why}.`,
    cure: "Ask for less of it: a shorter time, or fewer labels.",
});
/** The token goes to the API that it was given for, and nowhere else. */
const below = (apiUrl, next, path) => {
    if (next.startsWith(`${apiUrl}/`))
        return next.slice(apiUrl.length);
    throw incomplete(path, "the address of the next page leads somewhere else");
};
const pagesThrough = (request, apiUrl) => async function* pages({ path, query, most, items = plain }) {
    let next = { method: "GET", path, query: { per_page: 100, ...query } };
    for (let page = 1; page <= (most ?? MOST_PAGES); page += 1) {
        const answer = await request(next);
        yield items(answer.data);
        const link = nextOf(answer);
        if (link === undefined)
            return;
        next = { method: "GET", path: below(apiUrl, link, path) };
    }
    if (most === undefined)
        throw incomplete(path, `it has more than ${MOST_PAGES} pages`);
};

;// CONCATENATED MODULE: ./build/adapters/github/permissions.js
/** What a workflow can give its token. What else GitHub may name, no `permissions:` can grant. */
const GRANTABLE = new Set([
    "actions",
    "attestations",
    "checks",
    "contents",
    "deployments",
    "discussions",
    "issues",
    "packages",
    "pages",
    "pull-requests",
    "security-events",
    "statuses",
]);
/** `issues=write; pull_requests=write`: either will do. Within one of them, all that commas separate are needed. */
const setsIn = (header) => header
    .split(";")
    .map((set) => [...set.matchAll(/([a-z_]+)=([a-z]+)/g)].map(([, name = "", level = ""]) => `${name.replaceAll("_", "-")}: ${level}`))
    .map((set) => set.filter((permission) => permission !== "metadata: read"))
    .filter((set) => set.length > 0);
const isGrantable = (permission) => GRANTABLE.has(permission.split(":")[0] ?? "");
const together = (set) => set.map((permission) => `\`${permission}\``).join(" and ");
/** What to add to a workflow's `permissions:`; null where GitHub named nothing, or nothing that a workflow can give. */
const missingPermission = (headers) => {
    const sets = setsIn(headers["x-accepted-github-permissions"] ?? "");
    const within = sets.filter((set) => set.every(isGrantable));
    const named = (within.length > 0 ? within : sets).map(together).join(", or ");
    return named === "" ? null : { named, grantable: within.length > 0 };
};

;// CONCATENATED MODULE: ./build/adapters/github/refusals.js


const SENTENCE_MOST = 600;
/** GitHub's own words, on one line: they name the field or the limit, which nobody else knows. */
const said = ({ message }) => {
    const line = message.replace(/\s+/g, " ").trim().slice(0, SENTENCE_MOST);
    return /[.!?]$/.test(line) ? line : `${line}.`;
};
const what = ({ method, path }) => `${method} ${path}`;
const unauthorized = (refusal) => ({
    kind: "unauthorized",
    message: `GitHub did not accept the token: ${said(refusal)}`,
    cure: "Give `github-token` a token that is valid: in a workflow `${{ github.token }}`, which lives as long as its job.",
});
/** What a 403 is about when it is no matter of permission stands in its text alone; so the text chooses the advice. */
const OTHER_403 = [
    [/archived/i, "Unarchive the repository, or take it out of the workflow."],
    [/locked/i, "Unlock the conversation."],
    [/SAML|single sign-on|SSO/i, "Authorise the token for the organisation's single sign-on."],
    [/IP allow list/i, "Add the runner's address to the organisation's IP allow list, or run where it is on it."],
];
const FORK = "on a fork's or Dependabot's pull request it can only read, whatever is written there";
const permissionCure = ({ headers }) => {
    const missing = missingPermission(headers);
    if (missing === null)
        return `Add what is missing to the workflow's \`permissions:\`; ${FORK}.`;
    return missing.grantable
        ? `Add ${missing.named} to the workflow's \`permissions:\`; ${FORK}.`
        : `Use the token of a GitHub App or of a person with ${missing.named}: no workflow can give that to its own token.`;
};
const forbidden = (refusal, ask) => ({
    kind: "forbidden",
    message: `The token may not do this on GitHub (${what(ask)}): ${said(refusal)}`,
    cure: OTHER_403.find(([pattern]) => pattern.test(refusal.message))?.[1] ?? permissionCure(refusal),
});
/** To a token that may not see it, GitHub says that it is not there. */
const notFound = (refusal, ask) => {
    const missing = missingPermission(refusal.headers);
    const need = missing === null ? "permission for it" : missing.named;
    return {
        kind: "not-found",
        message: `GitHub has nothing at ${what(ask)}, or does not show it to this token: ${said(refusal)}`,
        cure: `Check the repository and the number; in a private repository the token also needs ${need}.`,
    };
};
/** The one 410 that a repository gives as a whole; another is about one issue that was deleted. */
const gone = (refusal, ask) => /disabled/i.test(refusal.message)
    ? {
        kind: "refused",
        message: `Issues are disabled in this repository (${what(ask)}).`,
        cure: "Enable issues in the repository's settings, or set `open-issue: never`.",
    }
    : {
        kind: "not-found",
        message: `This is gone from GitHub (${what(ask)}): ${said(refusal)}`,
        cure: "Run again: it is made anew.",
    };
const moved = (_, ask) => ({
    kind: "refused",
    message: `GitHub has moved what this is about (${what(ask)}): the repository was renamed or given away.`,
    cure: "Use the repository's new name.",
});
const wrong = (refusal, ask) => ({
    kind: "refused",
    message: `GitHub refused ${what(ask)}: ${said(refusal)}`,
    cure: /too long/i.test(refusal.message)
        ? "Shorten the text: the report is cut for GitHub, and whole in `output-dir`."
        : "Correct what GitHub names; its words are quoted above.",
});
const conflict = (refusal, ask) => ({
    kind: "conflict",
    message: `Somebody else was changing the same thing on GitHub (${what(ask)}): ${said(refusal)}`,
    cure: "Run again; keep two runs from writing to the same place at once.",
});
const unavailable = (detail, ask) => ({
    kind: "unavailable",
    message: `GitHub could not be reached (${what(ask)}): ${detail}.`,
    cure: "Run again later; https://www.githubstatus.com shows whether GitHub has a problem.",
});
/** By GraphQL's names first: there the status is 200 whatever happens. */
const BY_NAME = new Map([
    ["NOT_FOUND", notFound],
    ["FORBIDDEN", forbidden],
    ["INSUFFICIENT_SCOPES", forbidden],
    ["STALE_DATA", conflict],
    [401, unauthorized],
    [403, forbidden],
    [404, notFound],
    [409, conflict],
    [410, gone],
]);
const wordsOf = (refusal, ask) => {
    const { status, code } = refusal;
    const named = BY_NAME.get(code) ?? BY_NAME.get(status);
    if (named !== undefined)
        return named(refusal, ask);
    if (status >= 300 && status < 400)
        return moved(refusal, ask);
    if (status >= 500 || status === 408)
        return unavailable(`${said(refusal).slice(0, -1)} (status ${status})`, ask);
    return wrong(refusal, ask);
};
const marks = (trouble) => trouble.how === "said"
    ? { code: trouble.code ?? undefined, status: trouble.status, requestId: trouble.headers["x-github-request-id"] }
    : {};
const cancelled = () => new failure/* Failure */.HR({ kind: "cancelled", message: "The run is ending.", cure: "Run again: what is left is done then." });
/** GitHub asks for more patience than a run has. */
const blocked = (until) => new failure/* Failure */.HR({
    kind: "blocked",
    message: `GitHub takes no more requests with this token until ${new Date(until).toISOString().slice(0, 19)}Z: its rate limit is used up.`,
    cure: "Run again after that; all workflows of a repository share the limit of `github.token`.",
});
/** A write whose answer was lost. */
const lost = (trouble, ask) => {
    const detail = trouble.how === "said" ? `${said(trouble)} (status ${trouble.status})` : trouble.detail;
    return new failure/* Failure */.HR({
        kind: "unknown",
        message: `It is not known whether GitHub carried out ${what(ask)}: ${detail}`,
        cure: "Run again: it is looked for before anything is written a second time.",
        ...marks(trouble),
    });
};
/** A token that cannot be put into a header would be quoted in full by the error about it, so it is never tried. */
const unsendable = (token) => /^[\x21-\x7e]+$/.test(token)
    ? undefined
    : new failure/* Failure */.HR({
        kind: "unauthorized",
        message: `The GitHub token cannot be sent: ${token.trim() === "" ? "it is empty" : "there is white space in it, or a character that no token has"}.`,
        cure: "Give `github-token` the token alone: in a workflow `${{ github.token }}`.",
    });
/** What went wrong, in words for the person who can mend it. */
const explained = (trouble, ask) => {
    if (trouble.how === "cancelled")
        return cancelled();
    const words = trouble.how === "said" ? wordsOf(trouble, ask) : unavailable(trouble.detail, ask);
    return new failure/* Failure */.HR({ ...words, ...marks(trouble) });
};

;// CONCATENATED MODULE: ./build/adapters/github/retry.js

/** The whole policy. What may not be repeated is not sent again once its answer was lost. */
const POLICY = {
    asked: { repeatable: "wait", once: "wait" },
    unsent: { repeatable: "again", once: "again" },
    lost: { repeatable: "again", once: "unknown" },
    refused: { repeatable: "fail", once: "fail" },
};
const isRepeatable = ({ method, repeatable }) => method === "GET" || repeatable === true;
/** Out of requests for the hour. GraphQL says so with status 200. */
const isPrimary = ({ status, code, headers, message }) => code === "RATE_LIMITED" ||
    ((status === 403 || status === 429) && headers["x-ratelimit-remaining"] === "0" && !/not accessible/i.test(message));
/** Too much at once. A 403 is that only when it says so: otherwise it is a permission, and waiting would not help. */
const isSecondary = ({ status, headers, message }) => status === 429 ||
    ((status === 403 || status === 200) &&
        (headers["retry-after"] !== undefined || /secondary rate limit|abuse detection/i.test(message)));
const ofRefusal = (refusal) => {
    if (isPrimary(refusal) || isSecondary(refusal))
        return "asked";
    return refusal.status >= 500 || refusal.status === 408 ? "lost" : "refused";
};
const BY_SILENCE = {
    timeout: "lost",
    cut: "lost",
    unreadable: "lost",
    unsent: "unsent",
    cancelled: "refused",
};
const outcomeOf = (trouble) => trouble.how === "said" ? ofRefusal(trouble) : BY_SILENCE[trouble.how];
const verdictOn = (outcome, ask) => POLICY[outcome][isRepeatable(ask) ? "repeatable" : "once"];
/** Whether a write is in doubt after this attempt. */
const leavesDoubt = (outcome, ask) => outcome === "lost" && ask.method !== "GET" && !isQuery(ask);
/** Full jitter: anywhere between nothing and the step, so that many who failed together do not return together. */
const backOffMs = (failures, chance) => chance() * Math.min(30_000, 1_000 * 2 ** Math.min(failures, 16));
/** The longest that one request waits in all because GitHub asked for it: longer than that, and it is said instead. */
const PATIENCE_MS = 120_000;
const SECONDARY_MS = 60_000;
const FLOOR_MS = 1_000;
const seconds = (header) => {
    const value = Number(header);
    return header === undefined || header.trim() === "" || !Number.isFinite(value) ? undefined : value * 1_000;
};
/** Counted from the answering server's own time, since the runner's clock may be off. A second more: it is cut to whole ones. */
const untilReset = ({ headers }, now) => {
    const reset = seconds(headers["x-ratelimit-reset"]);
    const served = Date.parse(headers["date"] ?? "");
    return reset === undefined ? undefined : Math.max(0, reset - (Number.isNaN(served) ? now : served)) + 1_000;
};
/**
 * How long GitHub asks to wait. Where it does not say, it wants a minute at least, and longer each time; and there is a
 * floor that doubles, so that a header that says nothing but "now" ends too.
 */
const askedMs = (refusal, { turnedAway, now }) => {
    const told = seconds(refusal.headers["retry-after"]) ?? (isPrimary(refusal) ? untilReset(refusal, now) : undefined);
    const times = 2 ** Math.min(turnedAway, 8);
    return Math.max(told ?? SECONDARY_MS * times, FLOOR_MS * times);
};

;// CONCATENATED MODULE: ./build/adapters/github/persist.js



const UNTRIED = { failures: 0, turnedAway: 0, waitedMs: 0, doubt: false };
const persist_seconds = (ms) => `${Math.ceil(ms / 1_000)} s`;
const waited = async (world, tally, history) => {
    const { clock, log, signal } = world;
    const ms = tally.heldUntil - clock.now();
    if (signal?.aborted)
        throw cancelled();
    if (ms <= 0)
        return history;
    const waitedMs = history.waitedMs + ms;
    if (waitedMs > PATIENCE_MS)
        throw blocked(tally.heldUntil);
    log?.warn(`GitHub asks to wait ${persist_seconds(ms)}.`);
    await clock.sleep(ms, signal);
    return waited(world, tally, { ...history, waitedMs });
};
/** GraphQL's points are another purse, and so is the search's. */
const remainingIn = (headers) => {
    const left = headers["x-ratelimit-remaining"];
    const purse = headers["x-ratelimit-resource"] ?? "core";
    return left !== undefined && /^\d+$/.test(left) && purse === "core" ? Number(left) : undefined;
};
const attempt = async (world, tally, ask) => {
    tally.requests += 1;
    const answer = await world.send(ask);
    const heard = "trouble" in answer ? answer.trouble : answer;
    tally.remaining = ("headers" in heard ? remainingIn(heard.headers) : undefined) ?? tally.remaining;
    return answer;
};
const learnt = (world, tally, { trouble, history }) => {
    if (trouble.how !== "said")
        return history;
    const now = world.clock.now();
    const until = now + askedMs(trouble, { turnedAway: history.turnedAway, now });
    tally.heldUntil = Math.max(tally.heldUntil, until);
    return { ...history, turnedAway: history.turnedAway + 1 };
};
const rested = async (world, { ask, trouble, history }) => {
    const { clock, chance, maxRetries, signal, log } = world;
    if (history.failures >= maxRetries)
        throw history.doubt ? lost(trouble, ask) : explained(trouble, ask);
    const ms = backOffMs(history.failures, chance);
    log?.debug(`Once more in ${persist_seconds(ms)}: ${ask.method} ${ask.path}.`);
    await clock.sleep(ms, signal);
    return { ...history, failures: history.failures + 1 };
};
/** What is known when the next attempt may begin; it throws when there is none. */
const after = async (world, tally, setback) => {
    const { ask, trouble } = setback;
    switch (verdictOn(outcomeOf(trouble), ask)) {
        case "wait":
            return learnt(world, tally, setback);
        case "again":
            return rested(world, setback);
        case "unknown":
            throw lost(trouble, ask);
        case "fail":
            throw explained(trouble, ask);
    }
};
const DECIDED = new Set(["refused", "not-found", "unknown"]);
/** A write in doubt that is given up stays in doubt, whatever the last reason was. */
const givenUp = (thrown, ask, { doubt }) => doubt && (0,failure/* isFailure */.N6)(thrown) && !DECIDED.has(thrown.kind) ? lost({ how: "cut", detail: thrown.message }, ask) : thrown;
/** Every turn waits or is one of the attempts, and both are counted: so this ends. */
const insist = async (world, tally, ask) => {
    let history = UNTRIED;
    try {
        for (;;) {
            history = await waited(world, tally, history);
            const answer = await attempt(world, tally, ask);
            if (!("trouble" in answer))
                return answer;
            const { trouble } = answer;
            history = { ...history, doubt: history.doubt || leavesDoubt(outcomeOf(trouble), ask) };
            history = await after(world, tally, { ask, trouble, history });
        }
    }
    catch (thrown) {
        throw givenUp(thrown, ask, history);
    }
};
/** A way to ask that repeats what may be repeated, waits where GitHub asks for it, and otherwise throws a `Failure`. */
const persistent = (world) => {
    const tally = { requests: 0, remaining: null, heldUntil: 0 };
    return {
        ask: (ask) => insist(world, tally, ask),
        usage: () => ({ requests: tally.requests, remaining: tally.remaining }),
    };
};

;// CONCATENATED MODULE: ./build/adapters/github/trouble.js
/** How silence leaves a `fetch`, which can only throw. */
class Troubled extends Error {
    name = "Troubled";
    trouble;
    constructor(trouble) {
        super(trouble.detail);
        this.trouble = trouble;
    }
}
const textOf = (value) => (typeof value === "string" ? value : "");
const first = (errors) => {
    const [error] = Array.isArray(errors) ? errors : [errors];
    return typeof error === "object" && error !== null ? error : { message: error };
};
/** GitHub's summary is often only "Validation Failed": what is wrong stands in the first of its errors. */
const refusalOf = (status, data, headers) => {
    const said = first([data]);
    const error = first(said["errors"]);
    const parts = [
        textOf(said["message"]),
        textOf(error["message"]),
        [error["resource"], error["field"]].map(textOf).filter(Boolean).join("."),
    ];
    const message = [...new Set(parts.filter((part) => part !== ""))].join(": ");
    const code = textOf(error["type"]) || textOf(error["code"]);
    return { how: "said", status, code: code || null, message: message || "no reason given", headers };
};

;// CONCATENATED MODULE: ./build/adapters/github/transport.js


/** Nothing can have been written where not even a connection was made. */
const NEVER_CONNECTED = /^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_\w+|\w*SELF_SIGNED_CERT\w*|UNABLE_TO_\w+)$/;
/** The error's own text is left out on purpose: Node quotes a header that it cannot send, and that is the token. */
const silenceOf = (thrown) => {
    const cause = (0,json/* isObject */.G)(thrown) && (0,json/* isObject */.G)(thrown["cause"]) ? thrown["cause"] : thrown;
    const code = (0,json/* isObject */.G)(cause) && typeof cause["code"] === "string" ? cause["code"] : "no code";
    return NEVER_CONNECTED.test(code)
        ? { how: "unsent", detail: `no connection could be made (${code})` }
        : { how: "cut", detail: `the connection broke off (${code})` };
};
const transport_textOf = async (response, maxBytes) => {
    const decoder = new TextDecoder();
    let text = "";
    let bytes = 0;
    const chunks = response.body ?? [];
    for await (const chunk of chunks) {
        bytes += chunk.byteLength;
        if (bytes > maxBytes)
            throw new Troubled({ how: "unreadable", detail: `an answer of more than ${maxBytes} bytes` });
        text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
};
/** Read whole here, since the client takes a body that breaks off for an empty one. */
const receive = async (url, init, { fetch, maxBytes }) => {
    const response = await fetch(url, init);
    const text = await transport_textOf(response, maxBytes);
    const headers = new Headers([...response.headers]);
    return new Response(text === "" ? null : text, { status: response.status, headers });
};
/** Aborts when the time is over or the run ends, and says which it was. */
const limit = ({ clock, timeoutMs }, signal) => {
    const abort = new AbortController();
    const finished = new AbortController();
    const cancel = () => finished.abort();
    signal?.addEventListener("abort", cancel, { once: true });
    if (signal?.aborted)
        cancel();
    const over = clock.sleep(timeoutMs, finished.signal).then(() => {
        abort.abort();
        throw new Troubled(signal?.aborted
            ? { how: "cancelled", detail: "the run is ending" }
            : { how: "timeout", detail: `no complete answer within ${timeoutMs / 1000} s` });
    });
    over.catch(() => undefined);
    const lift = () => {
        signal?.removeEventListener("abort", cancel);
        finished.abort();
    };
    return { signal: abort.signal, over, lift };
};
/** A `fetch` with one time limit for headers and body together that really ends the request, and a limit in bytes. */
const transport = (options) => async (url, init) => {
    const time = limit(options, init.method === "GET" ? options.signal : undefined);
    try {
        return await Promise.race([receive(url, { ...init, signal: time.signal }, options), time.over]);
    }
    catch (thrown) {
        throw thrown instanceof Troubled ? thrown : new Troubled(silenceOf(thrown));
    }
    finally {
        time.lift();
    }
};

;// CONCATENATED MODULE: ./build/adapters/github/client.js








/** The dialect that the published description is in: said with each request, since the default changes one day. */
const VERSION = "2022-11-28";
/** GitHub itself gives up after ten seconds; the way there and a long list take a while too. */
const PATIENT_MS = 30_000;
const MOST_BYTES = 64 * 2 ** 20;
/** The toolkit reads the event's file when it is loaded, and throws when that is no JSON: so it is loaded in here. */
const client_open = async (options) => {
    const { token, apiUrl, clock, timeoutMs = PATIENT_MS, signal } = options;
    try {
        const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(665), __webpack_require__.e(351)]).then(__webpack_require__.bind(__webpack_require__, 61351));
        const { defaults } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(665)]).then(__webpack_require__.bind(__webpack_require__, 78665));
        const through = options.fetch ?? defaults.request?.fetch;
        const fetch = transport({ fetch: through, clock, timeoutMs, maxBytes: MOST_BYTES, signal });
        const quiet = () => undefined;
        const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
        return getOctokit(token, { baseUrl: trimmed(apiUrl), userAgent: "notion-sync", log, request: { fetch, log } });
    }
    catch {
        throw new failure/* Failure */.HR({
            kind: "refused",
            message: "GitHub's toolkit could not be loaded: it takes the event's file (GITHUB_EVENT_PATH) for no JSON.",
            cure: "Give GITHUB_EVENT_PATH the path of a JSON file, or leave it out.",
        });
    }
};
const trimmed = (url) => url.replace(/\/+$/, "");
/** The client takes braces and colons in an address for places to fill in. */
const literal = (text) => text.replace(/[{}:]/g, encodeURIComponent);
const addressOf = ({ path, query = {} }, { apiUrl, graphqlUrl }) => {
    if (path === GRAPHQL)
        return graphqlUrl;
    const pairs = Object.entries(query).map(([name, value]) => [name, String(value)]);
    const asked = pairs.length === 0 ? "" : `?${new URLSearchParams(pairs).toString()}`;
    return `${trimmed(apiUrl)}${literal(path + asked)}`;
};
/** A redirect makes a POST a GET, so only what is read follows one. */
const sent = (ask, options) => ({
    method: ask.method,
    url: addressOf(ask, options),
    headers: { accept: `application/vnd.github${ask.raw ? ".raw" : ""}+json`, "x-github-api-version": VERSION },
    ...(ask.body === undefined ? {} : { data: ask.body }),
    request: { redirect: ask.method === "GET" ? "follow" : "manual" },
});
const headersOf = (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
/** Accepted, no content, reset content. */
const EMPTY = new Set([202, 204, 205]);
const received = ({ status, data, headers }, { path, raw }) => {
    const answer = { status, data, headers: headersOf(headers) };
    if (status >= 300 || hasErrors(path, data))
        return { trouble: refusalOf(status, data, answer.headers) };
    const described = data === "" ? EMPTY.has(status) : typeof data === "object" && data !== null;
    const readable = raw === true ? typeof data === "string" || data instanceof ArrayBuffer : described;
    const detail = `an answer that is cut off, or is no data (status ${status})`;
    return readable ? answer : { trouble: { how: "unreadable", detail } };
};
const troubleOf = (thrown) => {
    const cause = (0,json/* isObject */.G)(thrown) ? thrown["cause"] : undefined;
    if (cause instanceof Troubled)
        return cause.trouble;
    const response = (0,json/* isObject */.G)(thrown) && (0,json/* isObject */.G)(thrown["response"]) ? thrown["response"] : undefined;
    if (response === undefined)
        return { how: "unsent", detail: "this is no request that can be sent" };
    const { status, data, headers } = response;
    return refusalOf(Number(status), data, headersOf((0,json/* isObject */.G)(headers) ? headers : {}));
};
/** Should anything on the way quote the token, it goes no further. */
const without = (token, trouble) => trouble.how === "said"
    ? { ...trouble, message: trouble.message.replaceAll(token, "…") }
    : { ...trouble, detail: trouble.detail.replaceAll(token, "…") };
const sender = (options) => {
    let octokit;
    return async (ask) => {
        octokit ??= client_open(options);
        const { request } = await octokit;
        const answer = await request(sent(ask, options)).then((got) => received(got, ask), (thrown) => ({ trouble: troubleOf(thrown) }));
        return "trouble" in answer ? { trouble: without(options.token, answer.trouble) } : answer;
    };
};
const githubClient = (options) => {
    const { apiUrl, clock, chance, maxRetries, log, signal } = options;
    const fault = unsendable(options.token);
    const send = sender(options);
    const { ask, usage } = persistent({ send, clock, chance, maxRetries, log, signal });
    const request = (asked) => (fault === undefined ? ask(asked) : Promise.reject(fault));
    return { request, pages: pagesThrough(request, trimmed(apiUrl)), graphql: graphqlThrough(request), usage };
};


/***/ })

};
