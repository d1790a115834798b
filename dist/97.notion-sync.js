export const id = 97;
export const ids = [97];
export const modules = {

/***/ 21759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);

/** The longest that a timer of Node can be set to; beyond it, it would fire at once. */
const LONGEST = 2 ** 31 - 1;
const rest = (ms, signal) => new Promise((resolve) => {
    if (signal?.aborted)
        return resolve();
    const wake = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", wake);
        resolve();
    };
    const timer = setTimeout(wake, ms);
    // Many wait for the one end of a run; Node would take so many listeners for a leak.
    if (signal !== undefined)
        (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, signal);
    signal?.addEventListener("abort", wake, { once: true });
});
/**
 * Real time. It is read from the monotonic clock, so that a runner whose wall clock is set back in the middle of a
 * run does not wait for yesterday to end.
 */
const systemClock = {
    now: () => Math.floor(performance.timeOrigin + performance.now()),
    sleep: async (ms, signal) => {
        const end = systemClock.now() + ms;
        for (let left = ms; left > 0 && !signal?.aborted; left = end - systemClock.now()) {
            await rest(Math.min(left, LONGEST), signal);
        }
    },
};


/***/ }),

/***/ 36396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ consoleLog)
/* harmony export */ });
/** Lines on a stream, each cleaned on its way out. */
const consoleLog = ({ clean, verbose, quiet, stream }) => {
    const say = (line) => {
        stream.write(`${clean(line)}\n`);
    };
    const hush = () => undefined;
    return { debug: verbose ? say : hush, info: quiet ? hush : say, warn: quiet ? hush : say, error: say };
};


/***/ }),

/***/ 33336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ workspace),
/* harmony export */   c: () => (/* binding */ environment)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31612);


/** The only reader of the environment. Everything else is told what it has to know. */
const environment = () => ({ ...process.env });
const noFolder = (message, cure) => new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR({ kind: "refused", message, cure });
/** Where the repository is: what the runner says, or the folder that this was started in. */
const workspace = (env) => {
    const named = env["GITHUB_WORKSPACE"];
    if (named) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(named))
            return named;
        throw noFolder(`There is no folder ${named}, and GITHUB_WORKSPACE names it.`, "Check the repository out there, or take that variable away.");
    }
    try {
        return process.cwd();
    }
    catch {
        throw noFolder("The folder that this was started in is gone.", "Go to a folder that is there, and start it again.");
    }
};


/***/ }),

/***/ 63058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ workspaceFiles)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var tinyglobby__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73382);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31612);







const codeOf = (thrown) => typeof thrown === "object" && thrown !== null && "code" in thrown ? String(thrown.code) : "";
const CURES = {
    EACCES: "Give the run the right to it.",
    EPERM: "Give the run the right to it.",
    EROFS: "Choose a folder that can be written to (`output-dir`).",
    ENOSPC: "Make room on the disk, and run it again.",
    EISDIR: "Name a file, not a folder.",
    ENOTDIR: "Something on the way to it is a file, and would have to be a folder: move it, or name another path.",
    ELOOP: "Links on the way to it lead in a circle: mend them.",
    ENAMETOOLONG: "Name a shorter path.",
    ERR_FS_FILE_TOO_LARGE: "Make it smaller; in place of a ledger, begin a new one.",
    ERR_STRING_TOO_LONG: "Make it smaller; in place of a ledger, begin a new one.",
    ERR_INVALID_ARG_VALUE: "Name a path without control characters.",
};
const failed = (what, path, thrown) => {
    const code = codeOf(thrown);
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR({
        kind: "refused",
        message: `${path} cannot be ${what} (${code === "" ? "for an unknown reason" : code}).`,
        cure: CURES[code] ?? "Look at the file and its folder, and run it again.",
        code,
    });
};
const outside = (path) => new _model_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR({ kind: "refused", message: `${path} is outside the workspace.`, cure: "Name a path below it." });
/** Asked of the system at once, as files are read: for many small ones, to wait in turn costs five times as much. */
const realpath = node_fs__WEBPACK_IMPORTED_MODULE_2__.realpathSync.native;
const MOST_LINKS = 40;
/** Where a path leads through all its links, also those that lead to what is not there yet. */
const realPlace = async (path, links = 0) => {
    try {
        return realpath(path);
    }
    catch (thrown) {
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path);
        if (codeOf(thrown) !== "ENOENT" || parent === path)
            throw thrown;
        const folder = await realPlace(parent, links);
        const link = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.readlink)(path).catch(() => undefined);
        if (link === undefined)
            return (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_4__.basename)(path));
        if (links >= MOST_LINKS)
            throw thrown;
        return realPlace((0,node_path__WEBPACK_IMPORTED_MODULE_4__.resolve)(folder, link), links + 1);
    }
};
/** What git itself keeps, and what GitHub runs: whoever writes there decides what is executed. */
const isGuarded = (from) => {
    const names = from.split(node_path__WEBPACK_IMPORTED_MODULE_4__.sep).map((name) => name.toLowerCase());
    return names.includes(".git") || (names[0] === ".github" && names[1] === "workflows");
};
const guarded = (path) => new _model_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR({
    kind: "refused",
    message: `${path} leads into .git or .github/workflows, where nothing is ever written.`,
    cure: "Name a path elsewhere.",
});
/** A failure of ours is told as it is; what the system says, in its words. */
const told = (what, path, thrown) => (0,_model_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .isFailure */ .N6)(thrown) ? thrown : failed(what, path, thrown);
const REPLACED = "\ufffd";
const SAMPLE = 1_000;
/** Where the first thing is that is no character; the sign that stands for one may have been meant. */
const firstStray = (bytes, text) => {
    let offset = 0;
    let from = 0;
    for (let at = text.indexOf(REPLACED); at >= 0; at = text.indexOf(REPLACED, from)) {
        offset += Buffer.byteLength(text.slice(from, at));
        if (!bytes.subarray(offset, offset + 3).equals(Buffer.from(REPLACED)))
            return at;
        offset += 3;
        from = at + 1;
    }
    return text.length;
};
const looksLikeUtf16 = (bytes) => {
    const sample = bytes.subarray(0, SAMPLE);
    const mark = sample.subarray(0, 2).toString("hex");
    return mark === "fffe" || mark === "feff" || sample.filter((byte) => byte === 0).length > sample.length / 4;
};
const unreadable = (bytes) => {
    const cure = "Save the file as UTF-8.";
    if (looksLikeUtf16(bytes)) {
        return new _model_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR({ kind: "refused", message: "The file is written in UTF-16, and is read as UTF-8.", cure });
    }
    const text = bytes.toString("utf8");
    const before = text.slice(0, firstStray(bytes, text)).split("\n");
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR({
        kind: "refused",
        message: "The file is not UTF-8: here is something that is no character of it.",
        cure,
        at: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
    });
};
/** A pipe among the files has nothing to say, and is not waited for. */
const UNWAITING = node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_NONBLOCK ?? 0);
/** What is no text is refused rather than read with holes in it. */
const textOf = (bytes) => {
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        throw unreadable(bytes);
    return bytes.toString("utf8");
};
/** Where a path of the workspace really is, and whether anything may be done there. */
const groundOf = (root) => {
    /** Where it really is. */
    const inside = async (path) => {
        const home = realpath(root);
        const real = await realPlace((0,node_path__WEBPACK_IMPORTED_MODULE_4__.resolve)(root, path));
        const from = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.relative)(home, real);
        if (from === ".." || from.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_4__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_4__.resolve)(home, from) !== (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(home, from))
            throw outside(path);
        return { real, from };
    };
    /** The same for what is to be written: not where it could be run. */
    const writable = async (path) => {
        const { real, from } = await inside(path);
        if (isGuarded(from))
            throw guarded(path);
        return real;
    };
    /** The folder of a path, made where it is missing; a link that somebody put in its way meanwhile is seen. */
    const folderOf = async (path) => {
        await writable(path);
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.resolve)(root, path));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.mkdir)(folder, { recursive: true });
        await writable(path);
        return realpath(folder);
    };
    return { inside, writable, folderOf };
};
const replace = async (path, content, { folderOf, writable }) => {
    const folder = await folderOf(path);
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, `${(0,node_path__WEBPACK_IMPORTED_MODULE_4__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomUUID)()}.tmp`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.writeFile)(draft, content, { flag: "wx" });
        await writable(path);
        if (realpath(folder) !== folder)
            throw outside(path);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rename)(draft, (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_4__.basename)(path)));
    }
    catch (thrown) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rm)(draft, { force: true }).catch(() => undefined);
        throw thrown;
    }
};
const append = async (path, line, { folderOf, writable }) => {
    await folderOf(path);
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.open)(await writable(path), "a");
    try {
        await file.appendFile(`${line}\n`);
        await file.datasync();
    }
    finally {
        await file.close();
    }
};
/** What went meanwhile, or never was, holds nothing: that is an answer. */
const NOT_THERE = ["ENOENT", "ENOTDIR"];
/** The matching takes a folder that it cannot look into for an empty one: whoever looks in its place tells. */
const looking = (closed) => {
    const look = (path, options, answer) => (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readdir)(path, options, (thrown, entries) => {
        if (thrown !== null && !NOT_THERE.includes(codeOf(thrown)))
            closed(path, thrown);
        answer(thrown, entries);
    });
    return look;
};
/** A folder that cannot be looked into may hold records: to go on without them would take them for deleted. */
const list = async (root, patterns, exclude) => {
    const failures = [];
    const readdir = looking((path, thrown) => {
        const { message } = failed("read", (0,node_path__WEBPACK_IMPORTED_MODULE_4__.relative)(root, path) || root, thrown);
        const cure = "Give the run the right to this folder, or leave it out with `exclude`.";
        failures.push(new _model_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR({ kind: "refused", message, cure }));
    });
    const options = { cwd: root, ignore: [...exclude], dot: true, followSymbolicLinks: false, fs: { readdir } };
    const paths = await (0,tinyglobby__WEBPACK_IMPORTED_MODULE_6__/* .glob */ .TI)([...patterns], options);
    for (const failure of failures)
        throw failure;
    return paths.sort();
};
/** The files below one folder. Nothing leaves it, by no link either, and nothing is left half written. */
const workspaceFiles = (root) => {
    const ground = groundOf(root);
    return {
        read: async (path) => {
            try {
                const { real } = await ground.inside(path);
                return textOf((0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)(real, { flag: UNWAITING }));
            }
            catch (thrown) {
                if (NOT_THERE.includes(codeOf(thrown)))
                    return undefined;
                throw told("read", path, thrown);
            }
        },
        list: (patterns, exclude) => list(root, patterns, exclude),
        write: (path, content) => replace(path, content, ground).catch((thrown) => {
            throw told("written", path, thrown);
        }),
        append: (path, line) => append(path, line, ground).catch((thrown) => {
            throw told("written", path, thrown);
        }),
    };
};


/***/ }),

/***/ 74881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ workspaceGit)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
;// CONCATENATED MODULE: ./build/adapters/git/command.js


const MOST_CHARACTERS = 64 * 1024 * 1024;
const MOST_MS = 60_000;
/** What git needs of the environment to find itself, its settings and the network. A token that is not its own is none of it. */
const NEEDED = /^(path|home|userprofile|systemroot|windir|appdata|localappdata|programdata|temp|tmp|tmpdir|https?_proxy|no_proxy|all_proxy|ssl_cert_file|ssl_cert_dir|ssh_auth_sock|xdg_config_home|git_ssh|git_ssh_command|git_askpass|git_config_(global|nosystem|count|key_\d+|value_\d+))$/i;
/** No hooks, no prompts, no settings that would make git start another program or change what it prints. */
const LITERAL = "--literal-pathspecs";
const ALWAYS = [
    "--no-optional-locks",
    ...[
        "core.hooksPath=/dev/null",
        "core.fsmonitor=false",
        "core.quotePath=false",
        "gc.auto=0",
        "maintenance.auto=false",
    ].flatMap((setting) => ["-c", setting]),
];
/** Why no git was started: there is none, or it may not be. */
const NO_START = { ENOENT: "is not installed", EACCES: "may not be started" };
const noGit = (why) => new failure/* Failure */.HR({
    kind: "refused",
    message: `The history cannot be read, since git ${why} here.`,
    cure: "Install git, or do without what needs it (`changed-only`, `_commit`).",
});
const noRepository = (root) => new failure/* Failure */.HR({
    kind: "refused",
    message: "The workspace is no git repository.",
    cure: `Check it out with actions/checkout, or run this in a clone (${root}).`,
});
const notOwned = (root) => new failure/* Failure */.HR({
    kind: "refused",
    message: "Git does not read this repository, since it belongs to another user.",
    cure: `Run \`git config --global --add safe.directory ${root}\` first.`,
});
const unusable = (why, root) => {
    if (/not a git repository/i.test(why))
        return noRepository(root);
    return /dubious ownership/i.test(why) ? notOwned(root) : undefined;
};
const firstLine = (text) => text.trim().split("\n").at(-1)?.slice(0, 300) ?? "";
/** Git in a folder: one process a question, without a shell, bounded in time and in what it may say. */
const gitIn = (root, env) => (words, { ms = MOST_MS, unsaid = false } = {}) => {
    const own = Object.entries(env).filter(([name]) => NEEDED.test(name));
    const options = {
        cwd: root,
        encoding: "utf8",
        env: { ...Object.fromEntries(own), LC_ALL: "C", GIT_TERMINAL_PROMPT: "0" },
        maxBuffer: MOST_CHARACTERS,
        timeout: ms,
        killSignal: "SIGKILL",
        windowsHide: true,
    };
    return new Promise((resolve, reject) => {
        (0,external_node_child_process_.execFile)("git", [...(unsaid ? [] : [LITERAL]), ...ALWAYS, ...words], options, (error, out, told) => {
            if (error === null)
                return resolve({ ok: true, out, why: "" });
            const unstarted = NO_START[String(error.code)];
            if (unstarted !== undefined)
                return reject(noGit(unstarted));
            const failure = unusable(told, root);
            if (failure !== undefined)
                return reject(failure);
            const why = error.killed === true ? `git took longer than ${ms / 1000} s` : firstLine(told) || error.message;
            resolve({ ok: false, out, why });
        });
    });
};

;// CONCATENATED MODULE: ./build/adapters/git/depth.js
const FETCH = ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head"];
const FETCH_MS = 300_000;
/** How a shallow clone is deepened, step by step: most of what is asked for is near. */
const STEPS = ["--deepen=100", "--deepen=1000", "--unshallow"];
const remoteOf = async (git) => {
    const { out } = await git(["remote"]);
    const names = out.split("\n").filter((name) => name !== "");
    return names.includes("origin") ? "origin" : names[0];
};
const isShallow = async (git) => (await git(["rev-parse", "--is-shallow-repository"])).out.trim() === "true";
const isThere = async (git, commit) => (await git(["cat-file", "-e", `${commit}^{commit}`])).ok;
/** A commit that is not here is fetched; a whole clone stays whole. Whether it is here then. */
const bring = async (git, commit) => {
    if (await isThere(git, commit))
        return true;
    const remote = await remoteOf(git);
    if (remote === undefined)
        return false;
    const depth = (await isShallow(git)) ? ["--depth=1"] : [];
    await git([...FETCH, ...depth, "--", remote, commit], { ms: FETCH_MS });
    return isThere(git, commit);
};
/**
 * Asks again and again, with more of the history of these commits each time, until there is an answer, or all of the
 * history, or no way to more of it.
 */
const deepening = async (git, commits, ask) => {
    const first = await ask();
    if (first !== undefined)
        return first;
    const remote = await remoteOf(git);
    if (remote === undefined)
        return undefined;
    for (const step of STEPS) {
        if (!(await isShallow(git)))
            return undefined;
        const fetched = await git([...FETCH, step, "--", remote, ...commits], { ms: FETCH_MS });
        if (!fetched.ok)
            return undefined;
        const answer = await ask();
        if (answer !== undefined)
            return answer;
    }
    return undefined;
};

;// CONCATENATED MODULE: ./build/adapters/git/output.js
const sorted = (paths) => [...new Set(paths)].sort();
/** What `git diff --name-status -z` says: a letter, then one path, or two for a rename. */
const readStatus = (out) => {
    const words = out.split("\0").values();
    const next = () => words.next().value ?? "";
    const changed = [];
    const deleted = [];
    const renamed = [];
    for (let letter = next(); letter !== ""; letter = next()) {
        const path = next();
        if (letter.startsWith("R"))
            renamed.push({ from: path, to: next() });
        else if (letter.startsWith("C"))
            changed.push(next());
        else
            (letter === "D" ? deleted : changed).push(path);
    }
    return {
        changed: sorted(changed),
        deleted: sorted(deleted),
        renamed: renamed.sort((a, b) => (a.to < b.to ? -1 : 1)),
    };
};
/** Files that git does not know yet are changed; one that was only taken from the index is still there. */
const withUntracked = ({ changed, deleted, renamed }, out) => {
    const untracked = out.split("\0").filter((path) => path !== "");
    return {
        changed: sorted([...changed, ...untracked]),
        deleted: deleted.filter((path) => !untracked.includes(path)),
        renamed,
    };
};
/** The format of `git log` that can be told from paths, in which two slashes never meet: the commit and its decorations. */
const LOG_FORMAT = "tformat://%H//%D";
const MARK = /^\/\/([0-9a-f]{40,64})\/\/(.*)$/s;
/**
 * What `git log -z --name-only` says, newest first: the first commit that a path stands under is its last one. Where a
 * shallow clone was cut off, every file looks as if it were new: what stands there is not known.
 */
const readLog = (out, wanted) => {
    const lastCommits = new Map();
    let commits = 0;
    let commit;
    let isFirst = false;
    for (const word of out.split("\0")) {
        const mark = MARK.exec(word);
        if (mark !== null) {
            commits += 1;
            commit = /(^|, )grafted(,|$)/.test(mark[2] ?? "") ? undefined : mark[1];
            isFirst = true;
            continue;
        }
        const path = isFirst ? word.replace(/^\n/, "") : word;
        isFirst = false;
        if (commit !== undefined && wanted.has(path) && !lastCommits.has(path))
            lastCommits.set(path, commit);
    }
    return { lastCommits, commits };
};

;// CONCATENATED MODULE: ./build/adapters/git/git.js



const COMMIT = /^([0-9a-f]{40}|[0-9a-f]{64})$/;
const DIFF = [
    "diff",
    "--name-status",
    "-z",
    "-M",
    "--no-ext-diff",
    "--no-textconv",
    "--relative",
    "--ignore-submodules=all",
];
const LOG = ["log", "-z", "--name-only", "--no-renames", "-c", "--relative", "--no-ext-diff", `--format=${LOG_FORMAT}`];
/** So many commits are walked through, if need be: most files were touched not long ago. */
const WALKS = [1_000, 20_000, 500_000];
/** More paths than these make a command line too long: then the whole history is walked. */
const MOST_PATHS = 500;
const MOST_PATH_CHARACTERS = 20_000;
/** Paths of a thousand bytes each still make no command line that is too long. */
const MOST_IGNORED = 100;
const unknown = (why) => ({ known: false, why });
const pathspecs = (paths) => paths.length <= MOST_PATHS && paths.join("").length <= MOST_PATH_CHARACTERS ? paths : [];
const tracked = async (git, paths) => {
    const { out } = await git(["ls-files", "-z"]);
    const known = new Set(out.split("\0"));
    return paths.filter((path) => known.has(path));
};
/** The history as far as it is here and as far as it is needed; whether more of it could say more. */
const walk = async (git, paths) => {
    const wanted = new Set(paths);
    let lastCommits = new Map();
    for (const most of WALKS) {
        const { ok, out, why } = await git([...LOG, `--max-count=${most}`, "HEAD", "--", ...pathspecs(paths)]);
        const history = readLog(out, wanted);
        lastCommits = history.lastCommits;
        if (lastCommits.size === wanted.size)
            return { lastCommits, whole: true };
        if (!ok)
            return { lastCommits, whole: false, broken: why };
        if (history.commits < most)
            break;
    }
    return { lastCommits, whole: false };
};
const SHALLOW = "this clone has the newest commits only, and more could not be fetched";
const lastCommits = async (git, all) => {
    const paths = await tracked(git, all);
    const { out: head } = await git(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
    if (paths.length === 0 || !COMMIT.test(head.trim()))
        return { commits: new Map() };
    let last = { lastCommits: new Map(), whole: false };
    await deepening(git, [head.trim()], async () => {
        last = await walk(git, paths);
        return last.whole ? last : undefined;
    });
    const { lastCommits: commits, whole, broken } = last;
    const lacking = broken ?? (!whole && (await isShallow(git)) ? SHALLOW : undefined);
    return { commits, ...(lacking !== undefined && { lacking }) };
};
const mergeBase = (git, base, head) => deepening(git, [base, head], async () => {
    const { ok, out } = await git(["merge-base", base, head]);
    return ok && COMMIT.test(out.trim()) ? out.trim() : undefined;
});
const changes = async (git, { base, head, from }) => {
    for (const commit of [base, head]) {
        if (!COMMIT.test(commit))
            return unknown(`${JSON.stringify(commit.slice(0, 80))} is no commit`);
        if (!(await bring(git, commit)))
            return unknown(`the commit ${commit} is not in this clone and could not be fetched`);
    }
    const start = from === "base" ? base : await mergeBase(git, base, head);
    if (start === undefined)
        return unknown(`no common ancestor of ${base} and ${head} was found in this clone`);
    const { ok, out, why } = await git([...DIFF, start, head, "--"]);
    return ok ? { known: true, changes: readStatus(out) } : unknown(why);
};
const localChanges = async (git) => {
    const upstream = await git(["rev-parse", "--verify", "--quiet", "@{upstream}^{commit}"]);
    if (!upstream.ok)
        return unknown("the current branch has no upstream branch");
    const head = await git(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
    const start = await mergeBase(git, upstream.out.trim(), head.out.trim());
    if (start === undefined)
        return unknown("the current branch and its upstream branch have no common ancestor here");
    const diff = await git([...DIFF, start, "--"]);
    const others = await git(["ls-files", "--others", "--exclude-standard", "-z"]);
    if (!diff.ok || !others.ok)
        return unknown(diff.why || others.why);
    return { known: true, changes: withUntracked(readStatus(diff.out), others.out) };
};
const ignored = async (git, paths) => {
    const found = [];
    for (let from = 0; from < paths.length; from += MOST_IGNORED) {
        const { out } = await git(["check-ignore", "--", ...paths.slice(from, from + MOST_IGNORED)], { unsaid: true });
        found.push(...out.split("\n"));
    }
    const ours = new Set(paths);
    return found.filter((path) => ours.has(path));
};
/** The history of a folder, asked of the git that is installed. */
const workspaceGit = (root, env) => {
    const git = gitIn(root, env);
    return {
        lastCommits: (paths) => lastCommits(git, paths),
        changes: (range) => changes(git, range),
        localChanges: () => localChanges(git),
        ignored: (paths) => ignored(git, paths),
    };
};


/***/ }),

/***/ 7771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ outliveReaders)
/* harmony export */ });
/* harmony import */ var _model_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53938);

const FULL = "error: What this run says could not be written";
const CURE = "Make room there, and run it again; what the run did is in its report.";
/**
 * A run outlives whoever reads what it says. Where nobody reads on, as after `| head`, it ends as it would have; what
 * could not be kept, as on a full disk, is told once on the other stream, and such a run does not end as a success.
 */
const outliveReaders = () => {
    const { stdout, stderr } = process;
    let told = false;
    const tell = ({ code, message }) => {
        if (code === "EPIPE" || told)
            return;
        told = true;
        process.once("exit", () => {
            process.exitCode ||= _model_report_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.partial;
        });
        stderr.write(`${FULL}: ${message}.\n  ${CURE}\n`);
    };
    for (const stream of [stdout, stderr])
        stream.on("error", tell);
};


/***/ }),

/***/ 92538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ progressOn)
/* harmony export */ });
const WIDTH = 30;
/** A terminal is drawn at most ten times a second; a log gets a line at each tenth of the way, and every half minute. */
const FRAME_MS = 100;
const LINE_MS = 30_000;
const counts = ({ done, total, failed }) => `${done}/${total}${failed > 0 ? ` · ${failed} failed` : ""}`;
/** How much longer, judged by how long it took so far. */
const left = ({ done, total }, elapsedMs) => {
    if (done === 0 || done === total || elapsedMs < 5_000)
        return "";
    const seconds = Math.round(((elapsedMs / done) * (total - done)) / 1000);
    return seconds < 90 ? ` · ${seconds} s left` : ` · ${Math.round(seconds / 60)} min left`;
};
const bar = (step, elapsedMs = 0) => {
    const full = step.total === 0 ? WIDTH : Math.floor((step.done / step.total) * WIDTH);
    return `${"█".repeat(full)}${"░".repeat(WIDTH - full)} ${counts(step)}${left(step, elapsedMs)}`;
};
const CLEAR = "\r\u001b[2K";
/** A bar that stays in its line on a terminal, and leaves nothing behind when it is done. */
const drawn = ({ write }, clock) => {
    const began = clock.now();
    let last = Number.NEGATIVE_INFINITY;
    return (step) => {
        const now = clock.now();
        if (step.done === step.total)
            write(CLEAR);
        else if (now - last >= FRAME_MS) {
            last = now;
            write(`${CLEAR}${bar(step, now - began)}`);
        }
    };
};
/** Plain lines for everything that is no terminal. */
const lines = ({ write }, clock) => {
    const began = clock.now();
    let tenth = 0;
    let last = began;
    return (step) => {
        const now = clock.now();
        const reached = Math.floor((step.done / Math.max(1, step.total)) * 10);
        if (now - last < LINE_MS && (reached <= tenth || step.total < 50))
            return;
        [tenth, last] = [reached, now];
        write(`${counts(step)}${left(step, now - began)}\n`);
    };
};
const progressOn = (screen, clock) => screen.isTerminal ? drawn(screen, clock) : lines(screen, clock);


/***/ }),

/***/ 91044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ endingSignal)
/* harmony export */ });
/**
 * Aborted when the process is told to end, once. A runner that cancels a job sends SIGINT, and SIGTERM 7.5 seconds
 * later: the first asks politely, and from then on the process ends as any other would.
 */
const endingSignal = () => {
    const ending = new AbortController();
    const end = () => {
        ending.abort();
    };
    for (const name of ["SIGINT", "SIGTERM"])
        process.once(name, end);
    return ending.signal;
};


/***/ }),

/***/ 67778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ CONTROL_CENTER),
/* harmony export */   g: () => (/* binding */ noWindow)
/* harmony export */ });
/* harmony import */ var _model_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99241);
/* harmony import */ var _notion_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10010);


const CONTROL_CENTER = ["control-center"];
/** A page that is only a window keeps no run from its work. A variable without a value is told already. */
const noWindow = ({ "control-center": written = "" }, { placeOf }) => {
    if (written === "" || written.includes("${") || (0,_notion_id_js__WEBPACK_IMPORTED_MODULE_0__/* .notionId */ .r)(written) !== undefined)
        return [];
    const message = `The \`control-center\` "${written}" is no ID or address of a Notion page, and the last run is shown nowhere.`;
    const cure = "Copy the page's address from Notion, or take the key out.";
    return [{ ...(0,_model_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(message, cure, placeOf(CONTROL_CENTER)), level: "warning" }];
};


/***/ }),

/***/ 92725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cu: () => (/* binding */ DATABASES_FILE),
/* harmony export */   Tj: () => (/* binding */ readDatabases),
/* harmony export */   sw: () => (/* binding */ databasesText)
/* harmony export */ });
/* unused harmony export NO_DATABASES */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12311);
/* harmony import */ var _model_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99241);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95362);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93017);




/** Where `setup` and `init` write down which databases belong to the targets. */
const DATABASES_FILE = ".github/notion-sync.databases.json";
const databasesSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    targets: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(_values_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        database: _values_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        data_source: _values_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
        /** Property IDs by the name that the configuration uses: what is renamed in Notion is found by them. */
        properties: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(_values_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, _values_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    })),
});
const NO_DATABASES = { version: 1, targets: {} };
const readDatabases = (written) => {
    if (written === undefined)
        return (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .good */ .uw)(NO_DATABASES);
    const content = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .y)(written, DATABASES_FILE);
    if (!content.ok)
        return content;
    const parsed = databasesSchema.safeParse(content.value.value);
    if (parsed.success)
        return (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .good */ .uw)(parsed.data);
    const [issue] = parsed.error.issues;
    const place = content.value.placeOf(issue?.path.map(String) ?? []);
    const cure = "Take back what was changed in this file, or run `setup` to have it written again.";
    return (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .bad */ .MB)((0,_model_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)("This is not what `setup` wrote.", cure, place));
};
const databasesText = (databases) => `${JSON.stringify(databases, null, 2)}\n`;


/***/ }),

/***/ 95362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ DATA),
  y: () => (/* binding */ readText)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/model/exact.js
var exact = __webpack_require__(25025);
// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(99241);
;// CONCATENATED MODULE: ./build/config/elements.js
const SPACE = new Set([" ", "\t", "\r", "\n", "\ufeff"]);
const isEscaped = (text, at) => {
    let before = at - 1;
    while (text[before] === "\\")
        before -= 1;
    return (at - before) % 2 === 0;
};
/** The end of a JSON text that begins here: of a string, past what is escaped in it. */
const endOfString = (text, start) => {
    let end = text.indexOf('"', start + 1);
    while (end >= 0 && isEscaped(text, end))
        end = text.indexOf('"', end + 1);
    return end < 0 ? text.length : end;
};
/** Where each element of a list begins, in one walk over a text that is known to be JSON. None where it is no list. */
const elementOffsets = (text) => {
    const found = [];
    let depth = 0;
    let awaited = false;
    for (let at = 0; at < text.length; at += 1) {
        const sign = text[at] ?? "";
        if (SPACE.has(sign))
            continue;
        if (depth === 0 && sign !== "[")
            return found;
        if (awaited && sign !== "]")
            found.push(at);
        awaited = depth <= 1 && (sign === "," || (depth === 0 && sign === "["));
        if (sign === '"')
            at = endOfString(text, at);
        else if (sign === "[" || sign === "{")
            depth += 1;
        else if (sign === "]" || sign === "}")
            depth -= 1;
    }
    return found;
};
/** The places of the elements of a JSON list: every record of such a file is asked for its own. */
const elementPlaces = (text, file) => {
    let line = 1;
    let lineStart = text.startsWith("\ufeff") ? 1 : 0;
    let lineEnd = text.indexOf("\n");
    return elementOffsets(text).map((offset) => {
        while (lineEnd >= 0 && lineEnd < offset) {
            line += 1;
            lineStart = lineEnd + 1;
            lineEnd = text.indexOf("\n", lineStart);
        }
        return { file, line, column: offset - lineStart + 1 };
    });
};

;// CONCATENATED MODULE: ./build/config/only-json.js
/** A string, another scalar, or a sign; in strings the escapes that there are. */
const TOKEN = /[ \t\r\n]*(?:("[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\\p{Cc}]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([[\]{},:]))/uy;
const A_VALUE = { string: "more", scalar: "more", "{": "member", "[": "element" };
/** What may come where what is wanted, and what is wanted then. */
const NEXT = {
    value: A_VALUE,
    element: { ...A_VALUE, "]": "more" },
    key: { string: "colon" },
    member: { string: "colon", "}": "more" },
    colon: { ":": "value" },
    more: {},
};
/** After a value it is for what stands open to say what may come. */
const AFTER = {
    "{": { ",": "key", "}": "more" },
    "[": { ",": "value", "]": "more" },
};
const kindOf = ([, text, scalar, sign = ""]) => {
    if (text !== undefined)
        return "string";
    return scalar === undefined ? sign : "scalar";
};
const mayCome = (wanted, opened = "") => wanted === "more" ? (AFTER[opened] ?? {}) : NEXT[wanted];
/** Where a text that is no JSON stops being JSON: behind what was still right, and the space after that. */
const mistakeIn = (text) => {
    const token = new RegExp(TOKEN);
    const open = [];
    let wanted = "value";
    let end = 0;
    for (;;) {
        token.lastIndex = end;
        const found = token.exec(text);
        const kind = found === null ? "" : kindOf(found);
        const next = mayCome(wanted, open.at(-1))[kind];
        if (next === undefined)
            return end + (/^[ \t\r\n]*/.exec(text.slice(end))?.[0].length ?? 0);
        if (kind === "{" || kind === "[")
            open.push(kind);
        if (kind === "}" || kind === "]")
            open.pop();
        wanted = next;
        end = token.lastIndex;
    }
};
/** Where a text is not JSON, though it may be YAML: by a comma too many, say, or a word without quotation marks. */
const notJsonAt = (text) => {
    try {
        JSON.parse(text);
        return undefined;
    }
    catch {
        return mistakeIn(text);
    }
};

;// CONCATENATED MODULE: ./build/config/places.js

const startOf = (node) => ((0,dist/* isNode */.Ll)(node) ? node.range?.[0] : undefined);
/** The deepest node on the way down the path, and the last key passed on that way. */
const walk = (root, path) => {
    let value = root;
    let key;
    for (const step of path) {
        if ((0,dist/* isMap */.jh)(value)) {
            const pair = value.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === String(step));
            if (pair === undefined)
                return { value, key, whole: false };
            ({ key, value } = pair);
        }
        else if ((0,dist/* isSeq */.oP)(value) && typeof step === "number" && value.items[step] !== undefined) {
            value = value.items[step];
            key = undefined;
        }
        else
            return { value, key, whole: false };
    }
    return { value, key, whole: true };
};
/** Where an offset of the text is, for people. */
const placeAt = (counter, file) => (offset = 0) => {
    const { line, col } = counter.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
};
/**
 * A parsed document weighs a hundred times its text, and few places are ever asked for. So it is held only as long as
 * nothing else needs the memory, and parsed once more when somebody asks after that.
 */
const placesOf = ({ parse, parsed, start }) => {
    const beginning = parsed === undefined ? start : parsed.at(startOf(parsed.document.contents));
    let held = parsed === undefined ? undefined : new WeakRef(parsed);
    const now = () => {
        const still = held?.deref();
        if (still !== undefined)
            return still;
        const anew = parse();
        held = new WeakRef(anew);
        return anew;
    };
    return {
        placeOf: (path) => {
            if (path.length === 0 && beginning !== undefined)
                return beginning;
            const { document, at } = now();
            const { value, key } = walk(document.contents, path);
            return at(startOf(value) ?? startOf(key));
        },
        placeOfKey: (path) => {
            const { document, at } = now();
            const { value, key, whole } = walk(document.contents, path);
            return at(whole ? (startOf(key) ?? startOf(value)) : startOf(value));
        },
    };
};

;// CONCATENATED MODULE: ./build/config/quick.js
const quick_TOKEN = /"(?:[^"\\]|\\.)*"|\s+/g;
const withoutSpace = (text) => text.replace(quick_TOKEN, (token) => (token.startsWith('"') ? token : ""));
/** The space that each level is moved in by, where a program wrote the text so. */
const INDENT = /^[[{]\n([ \t]{1,10})/;
const isWithin = (value, levels) => typeof value !== "object" ||
    value === null ||
    (levels > 0 && Object.values(value).every((item) => isWithin(item, levels - 1)));
/** Most texts are as programs write them, which is the quickest to see. */
const isWritten = (value, text) => JSON.stringify(value, null, INDENT.exec(text)?.[1]) === text.trimEnd() ||
    JSON.stringify(value) === withoutSpace(text);
/**
 * Plain JSON, read by the platform, ten times as fast as a parser that knows the place of everything. It is taken only
 * where writing the value again gives the same text: then no key was there twice and no number was rounded. Anything
 * else, a mistake too, is for the thorough way.
 */
const quickJson = (text, mostLevels) => {
    if (!/^\s*[[{]/.test(text))
        return undefined;
    try {
        const value = JSON.parse(text);
        return isWithin(value, mostLevels) && isWritten(value, text) ? { value } : undefined;
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./build/config/document.js







const MEGABYTE = 1_000_000;
/** What people write by hand. */
const WRITTEN = { plain: MEGABYTE, other: MEGABYTE };
/** What programs write: as much as is read in some seconds, and in less than a gigabyte of memory. */
const DATA = { plain: 50 * MEGABYTE, other: 10 * MEGABYTE };
const MOST_LEVELS = 64;
const MOST_ALIASES = 50;
const MOST_PROBLEMS = 20;
const partsOf = ({ path, node }) => {
    if ((0,dist/* isSeq */.oP)(node))
        return node.items.map((item, index) => ({ path: [...path, index], node: item }));
    if (!(0,dist/* isMap */.jh)(node))
        return [];
    return node.items.map(({ key, value }) => ({ path: [...path, (0,dist/* isScalar */.jn)(key) ? String(key.value) : ""], node: value }));
};
/** All parts of a document, level by level; undefined where there are more levels than we follow. */
const allParts = (document) => {
    const levels = [];
    let level = [{ path: [], node: document.contents }];
    while (level.length > 0) {
        if (levels.length > MOST_LEVELS)
            return undefined;
        levels.push(level);
        level = level.flatMap(partsOf);
    }
    return levels.flat();
};
/** The library finds them too, but compares every key with every other: a megabyte of keys would take it a minute. */
const repeatedKeys = ({ node }) => {
    if (!(0,dist/* isMap */.jh)(node))
        return [];
    const seen = new Set();
    return node.items
        .map(({ key }) => key)
        .filter((key) => (0,dist/* isScalar */.jn)(key))
        .filter(({ value }) => seen.size === seen.add(value).size);
};
const roundedIn = ({ path, node }) => {
    if (!(0,dist/* isScalar */.jn)(node) || typeof node.value !== "number" || node.source === undefined)
        return [];
    return (0,exact/* isExact */.u)(node.source, node.value) ? [] : [{ path, written: node.source }];
};
const firstLine = (message) => message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? "";
const unreadable = (why, place) => (0,problem/* problem */.CC)(`This cannot be read: ${why}.`, "Mend the text at this place.", place);
const parse = (text, file) => {
    const counter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text.replace(/^\ufeff/, ""), {
        lineCounter: counter,
        merge: false,
        schema: "core",
        strict: true,
        uniqueKeys: false,
        prettyErrors: false,
        stringKeys: true,
    });
    return { document, at: placeAt(counter, file) };
};
const tooDeep = (file) => (0,problem/* problem */.CC)(`The text is nested deeper than ${MOST_LEVELS} levels.`, "Make it flatter.", { file });
/** The library gives up where a text is deeper than the stack, and says so once a level. */
const STACK = /call stack/;
/** What is wrong with the grammar; a text that is no such text at all need not say so line by line. */
const grammar = ({ document, at }, file) => {
    const all = [...document.errors, ...document.warnings];
    if (all.some(({ message }) => STACK.test(message)))
        return [tooDeep(file)];
    return all.slice(0, MOST_PROBLEMS).map(({ message, pos }) => unreadable(firstLine(message), at(pos[0])));
};
/** Records are said to be where they begin: the file, or an element of its list. For all other places the text is parsed after all. */
const quickPlaces = (text, file) => {
    const before = /^\s*/.exec(text)?.[0].split("\n") ?? [""];
    const start = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    // Beyond what can be parsed a problem is told at the beginning: better without its line than not at all.
    if (Buffer.byteLength(text) > DATA.other)
        return { placeOf: () => start, placeOfKey: () => start };
    const places = placesOf({ parse: () => parse(text, file), start });
    let elements;
    const elementAt = (index) => {
        elements ??= elementPlaces(text, file);
        return elements[index];
    };
    return {
        ...places,
        placeOf: (path) => {
            const [index] = path;
            const element = path.length === 1 && typeof index === "number" ? elementAt(index) : undefined;
            return element ?? places.placeOf(path);
        },
    };
};
const tooLarge = (file, most, what = "") => (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`The file is larger than ${most / MEGABYTE} MB${what}.`, "Split it into smaller files.", { file }));
/**
 * YAML 1.2, and so JSON too. Bounded in every direction, since the text may come from anybody's pull request: bytes,
 * depth and aliases. No merge keys, no tags that make objects, no key twice.
 */
const readText = (text, file, most = WRITTEN) => {
    const bytes = Buffer.byteLength(text);
    if (bytes > most.plain)
        return tooLarge(file, most.plain);
    const quick = quickJson(text, MOST_LEVELS);
    if (quick !== undefined)
        return (0,problem/* good */.uw)({ ...quick, rounded: [], ...quickPlaces(text, file) });
    if (bytes > most.other)
        return tooLarge(file, most.other, ", and is not plain JSON");
    const read = thorough(text, file);
    return read.ok && most.onlyJson === true ? strictly(read, text, file) : read;
};
/** A text of nothing but space is told otherwise. */
const strictly = (read, text, file) => {
    const plain = text.replace(/^\ufeff/, "");
    const at = plain.trim() === "" ? undefined : notJsonAt(plain);
    return at === undefined ? read : (0,problem/* bad */.MB)(unreadable("it is no JSON", parse(plain, file).at(at)));
};
const thorough = (text, file) => {
    const parsed = parse(text, file);
    const { document, at } = parsed;
    const wrong = grammar(parsed, file);
    if (wrong.length > 0)
        return (0,problem/* bad */.MB)(...wrong);
    const parts = allParts(document);
    if (parts === undefined)
        return (0,problem/* bad */.MB)(tooDeep(file));
    const repeated = parts.flatMap(repeatedKeys).slice(0, MOST_PROBLEMS);
    if (repeated.length > 0) {
        return (0,problem/* bad */.MB)(...repeated.map(({ range }) => unreadable("Map keys must be unique", at(range?.[0]))));
    }
    try {
        const value = document.toJS({ maxAliasCount: MOST_ALIASES });
        return (0,problem/* good */.uw)({ value, rounded: parts.flatMap(roundedIn), ...placesOf({ parse: () => parse(text, file), parsed }) });
    }
    catch (thrown) {
        const why = thrown instanceof Error ? thrown.message : String(thrown);
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`This cannot be read: ${why}.`, "Write aliases out where there are too many.", { file }));
    }
};


/***/ }),

/***/ 10010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ notionId)
/* harmony export */ });
const ID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;
const dashed = (id) => id
    .toLowerCase()
    .replaceAll("-", "")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
/** The ID in what a person copied from Notion: an ID with or without dashes, or the address of a page or database. */
const notionId = (written) => {
    const text = written.trim();
    if (ID.test(text))
        return dashed(text);
    if (!URL.canParse(text))
        return undefined;
    const last = new URL(text).pathname.split("/").at(-1) ?? "";
    const id = /[0-9a-f]{32}$/i.exec(last.replaceAll("-", ""))?.[0];
    return id === undefined ? undefined : dashed(id);
};


/***/ }),

/***/ 80770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lw: () => (/* binding */ OPTIONS),
  TM: () => (/* binding */ OPTION_NAMES),
  Tt: () => (/* binding */ readOptions)
});

// EXTERNAL MODULE: ./build/model/mode.js
var mode = __webpack_require__(9463);
// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(99241);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
;// CONCATENATED MODULE: ./build/config/kinds.js

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text) => DAY.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
const kinds_text = schemas/* string */.YjP();
const list = schemas/* string */.YjP().transform((value) => value
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== ""));
const choice = (names) => schemas/* string */.YjP()
    .transform((value) => value.toLowerCase())
    .pipe(schemas/* enum */.k5n(names, { error: `must be ${oneOf(names)}` }));
const yesOrNo = choice(["true", "false"]).transform((value) => value === "true");
const number = (rule, holds) => schemas/* string */.YjP()
    .refine((value) => /^\d+(\.\d+)?$/.test(value) && holds(Number(value)), { error: `must be ${rule}` })
    .transform(Number);
const day = schemas/* string */.YjP().refine(isDay, { error: "must be a day that exists, like 2025-09-01" });
const shard = schemas/* string */.YjP()
    .regex(/^\d{1,4}\/\d{1,4}$/, { error: "must look like 2/4: the second of four parts" })
    .transform((value) => value.split("/").map(Number))
    .transform(([part = 0, of = 0]) => ({ part, of }))
    .refine(({ part, of }) => part >= 1 && part <= of, {
    error: "must count from 1, and not beyond the number of parts",
});
const serviceUrl = schemas/* string */.YjP().refine(isLoopbackOrNotion, {
    error: "must be https://api.notion.com, or a loopback address such as http://127.0.0.1:4000 (an emulator)",
});
/** The token goes wherever this points: so nowhere but to Notion, or to this machine. */
function isLoopbackOrNotion(value) {
    if (!URL.canParse(value))
        return false;
    const url = new URL(value);
    const bare = url.username === "" && url.password === "" && url.pathname === "/" && url.search === "";
    if (url.origin === "https://api.notion.com")
        return bare;
    return bare && ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname) && /^https?:$/.test(url.protocol);
}
function oneOf(names) {
    return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

;// CONCATENATED MODULE: ./build/config/options.js



const options_option = (facts) => facts;
const SWITCH = ["true", "false"];
const AUTO = ["true", "false", "auto"];
const SURFACE = ["auto", "always", "never"];
/**
 * Every option, once. The inputs of the action, the flags of the command line, `--help`, the types and the table in the
 * README come from here.
 */
const OPTIONS = {
    mode: options_option({
        default: "sync",
        meaning: "what to do: one of the modes (on the command line: the first argument)",
        schema: choice(Object.keys(mode/* MODES */.F)),
    }),
    targets: options_option({
        default: "all",
        meaning: "names from the configuration, separated by commas or new lines",
        schema: list,
    }),
    records: options_option({ default: "", meaning: "only these record keys (commas or new lines)", schema: list }),
    "dry-run": options_option({
        default: "auto",
        meaning: "`true`, `false`, or `auto`: true on pull_request, pull_request_target and merge_group events, else false",
        schema: choice(AUTO),
        words: AUTO,
    }),
    config: options_option({ default: ".github/notion-sync.yml", meaning: "the configuration file", schema: kinds_text }),
    "changed-only": options_option({
        default: "false",
        meaning: "only records whose files changed in this event: the pull request's base…head, or a push's before…after",
        schema: yesOrNo,
        words: SWITCH,
    }),
    since: options_option({
        default: "",
        meaning: "first day of the window for time-based sources and for back-filling missed weeks (`2025-09-01`)",
        schema: day,
    }),
    until: options_option({ default: "", meaning: "last day of that window", schema: day }),
    shard: options_option({
        default: "",
        meaning: "`2/4`: only the second quarter of the records, by a stable hash of their key, for matrix jobs",
        schema: shard,
    }),
    prune: options_option({
        default: "false",
        meaning: "backfill may remove vocabulary options that the vocabulary no longer has",
        schema: yesOrNo,
        words: SWITCH,
    }),
    confirm: options_option({
        default: "false",
        meaning: "needed by everything destructive: restore, archive, prune, and a plan over the safety limits",
        schema: yesOrNo,
        words: SWITCH,
    }),
    "create-if-missing": options_option({
        default: "true",
        meaning: "a stale page ID, or a page in the trash, is replaced by a new page or restored; `false`: that record fails",
        schema: yesOrNo,
        words: SWITCH,
    }),
    "update-manifest": options_option({
        default: "false",
        meaning: "write new page IDs back into the source files, changing nothing else in them",
        schema: yesOrNo,
        words: SWITCH,
    }),
    "parent-page": options_option({
        default: "",
        meaning: "setup: the page under which databases are created (ID or URL)",
        schema: kinds_text,
    }),
    to: options_option({ default: "", meaning: "restore: a SHA, a run ID (ULID) or a time", schema: kinds_text }),
    "skip-initial-sync": options_option({
        default: "false",
        meaning: "setup ends when the databases stand",
        schema: yesOrNo,
        words: SWITCH,
    }),
    "rate-limit": options_option({
        default: "3",
        meaning: "average requests a second, as a budget for each 60-second window that may be spent in a burst; " +
            "with `shard: i/n` each job takes its n-th part",
        schema: number("a number above 0 and up to 100", (value) => value > 0 && value <= 100),
    }),
    "settle-wait": options_option({
        default: "60",
        meaning: "seconds that a create whose answer was lost is looked for before it is made again; " +
            "once a run, side by side with other work",
        schema: number("a number of seconds from 0 to 3600", (value) => value <= 3600),
    }),
    "max-retries": options_option({
        default: "5",
        meaning: "attempts after the first for what may be retried; waits that Notion asks for (429, 529) do not count",
        schema: number("a whole number from 0 to 20", (value) => Number.isInteger(value) && value <= 20),
    }),
    comment: options_option({
        default: "auto",
        meaning: "`auto` (on pull requests), `always`, `never`; outside GitHub Actions `auto` is never",
        schema: choice(SURFACE),
        words: SURFACE,
    }),
    "open-issue": options_option({
        default: "auto",
        meaning: "`auto` (real runs on every event but pull_request* and merge_group), `always`, `never`; " +
            "outside GitHub Actions `auto` is never",
        schema: choice(SURFACE),
        words: SURFACE,
    }),
    "output-dir": options_option({ default: ".notion-sync", meaning: "where plan, report and ledger go", schema: kinds_text }),
    ledger: options_option({
        default: "",
        meaning: "the ledger's path (`<output-dir>/ledger.ndjson` when empty), or `branch:NAME` to keep it on a branch of the repository",
        schema: kinds_text,
    }),
    "notion-token": options_option({
        default: "",
        meaning: "the token of the Notion connection (else the variable NOTION_TOKEN, NOTION_API_TOKEN or NOTION_API_KEY)",
        schema: kinds_text,
        env: ["NOTION_TOKEN", "NOTION_API_TOKEN", "NOTION_API_KEY"],
        secret: true,
    }),
    "github-token": options_option({
        default: "${{ github.token }}",
        meaning: "the token for GitHub (else the variable GITHUB_TOKEN)",
        schema: kinds_text,
        env: ["GITHUB_TOKEN"],
        secret: true,
    }),
    "notion-url": options_option({
        default: "https://api.notion.com",
        meaning: "another base URL, for an emulator: loopback addresses only",
        schema: serviceUrl,
    }),
};
const OPTION_NAMES = Object.keys(OPTIONS);
/** A default that only a workflow can fill in is no default anywhere else. */
const plainDefault = (written) => (written.startsWith("${{") ? "" : written);
const readOption = (name, given) => {
    const { schema, default: usual, secret } = OPTIONS[name];
    const value = given ?? plainDefault(usual);
    if (value === "")
        return (0,problem/* good */.uw)(undefined);
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return (0,problem/* good */.uw)(parsed.data);
    const why = parsed.error.issues[0]?.message ?? "is not valid";
    const shown = secret ? "" : `, not ${JSON.stringify(value.slice(0, 100))}`;
    return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`The option \`${name}\` ${why}${shown}.`, `Give \`${name}\` another value.`, { option: name }));
};
/** What was given (only strings come through either door), with the variables that may stand in for it. */
const readOptions = (given, env) => {
    const fromEnv = (name) => OPTIONS[name].env?.map((variable) => env[variable]?.trim()).find((value) => value);
    const read = OPTION_NAMES.map((name) => ({
        name,
        result: readOption(name, given[name]?.trim() || fromEnv(name) || undefined),
    }));
    const problems = read.flatMap(({ result }) => (result.ok ? [] : result.problems));
    if (problems.length > 0)
        return (0,problem/* bad */.MB)(...problems);
    return (0,problem/* good */.uw)(Object.fromEntries(read.map(({ name, result }) => [name, result.ok ? result.value : undefined])));
};


/***/ }),

/***/ 3654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsOf)
/* harmony export */ });
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80770);

const secretOptions = _options_js__WEBPACK_IMPORTED_MODULE_0__/* .OPTION_NAMES */ .TM.filter((name) => _options_js__WEBPACK_IMPORTED_MODULE_0__/* .OPTIONS */ .lw[name].secret === true);
/** As it was meant; a lone per cent sign means itself. */
const decoded = (text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
};
/** Up to the last `@`: whoever wrote the address may have left signs as they are that an address may not have. */
const AS_WRITTEN = /^[^:]+:\/\/[^:@/]*:(.*)@/;
/** The password of an address, before the host or as a parameter, in each form in which it could be shown. */
const passwordsOf = (value) => {
    const written = AS_WRITTEN.exec(value)?.[1] ?? "";
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const found = [written, url?.password ?? "", url?.searchParams.get("password") ?? ""];
    return found.flatMap((password) => [password, decoded(password), encodeURIComponent(decoded(password))]);
};
/** Every secret that can be known before anything else is: tokens given or in the environment, and passwords in URLs. */
const secretsOf = (given, env) => {
    const tokens = secretOptions.flatMap((name) => [
        given[name],
        ...(_options_js__WEBPACK_IMPORTED_MODULE_0__/* .OPTIONS */ .lw[name].env ?? []).map((variable) => env[variable]),
    ]);
    const urls = Object.values(env).filter((value) => value !== undefined && /^[a-z][a-z0-9+.-]*:\/\//i.test(value));
    const found = [...tokens, ...urls.flatMap((url) => passwordsOf(url ?? ""))];
    return [...new Set(found.map((secret) => secret?.trim() ?? "").filter((secret) => secret !== ""))];
};


/***/ }),

/***/ 45425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vg: () => (/* binding */ inFiles),
  dr: () => (/* binding */ sourceSchema)
});

// UNUSED EXPORTS: SOURCES

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
// EXTERNAL MODULE: ./build/config/values.js
var values = __webpack_require__(93017);
;// CONCATENATED MODULE: ./build/config/weekly-sources.js


const timeZone = values/* text */.Qq.refine((name) => {
    try {
        return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
    }
    catch {
        return false;
    }
}, { error: "must be a time zone, like UTC or Europe/Berlin" });
const repository = values/* text */.Qq
    .regex(/^[\w.-]+\/[\w.-]+$/, { error: "must be owner/name" })
    .optional()
    .meta({ description: "`owner/name`; this repository when not given.", examples: ["acme/shop"] });
const autoFix = schemas/* strictObject */.rej({
    workflows: values/* texts */.Te.optional().meta({
        description: "Runs of these workflows, by file or name: one that passed is a repair that succeeded.",
        examples: ["autofix.yml"],
    }),
    labels: values/* texts */.Te.optional().meta({
        description: "Pull requests with one of these labels: one that was merged is a repair that succeeded.",
        examples: [["autofix"]],
    }),
    authors: values/* texts */.Te.optional().meta({
        description: "Commits that these accounts pushed: one that passed is a repair that succeeded.",
        examples: [["dependabot[bot]"]],
    }),
})
    .optional()
    .meta({
    description: "What counts as an automatic repair. Without it, there is no such figure.",
    examples: [{ labels: ["autofix"], authors: ["dependabot[bot]"] }],
});
/** Weeks of the runs of a repository's workflows. */
const githubCi = schemas/* strictObject */.rej({
    repository,
    branch: values/* text */.Qq.optional().meta({
        description: "The branch whose runs count; the default branch when not given.",
        examples: ["develop"],
    }),
    workflows: values/* texts */.Te.optional().meta({
        description: "Only these workflows, by file or name; all of them when not given.",
        examples: [["ci.yml", "Nightly"]],
    }),
    events: values/* texts */.Te.optional().meta({
        description: "Only runs of these events; `push`, `schedule` and `workflow_dispatch` when not given.",
        examples: [["push", "merge_group"]],
    }),
    "time-zone": timeZone
        .default("UTC")
        .meta({ description: "Where a week begins on Monday, at midnight.", examples: ["Europe/Berlin"] }),
    "auto-fix": autoFix,
})
    .meta({
    description: "A record for each week, about the runs of this repository's workflows.",
    examples: [{ "time-zone": "Europe/Berlin", workflows: ["ci.yml"] }],
});
const githubMilestones = schemas/* strictObject */.rej({
    repository,
    state: schemas/* enum */.k5n(["all", "open", "closed"])
        .default("all")
        .meta({ description: "Which milestones.", examples: ["open"] }),
    labels: values/* texts */.Te.optional().meta({
        description: "Of each milestone, only issues with one of these labels count; all of them when not given.",
        examples: [["feature", "bug"]],
    }),
})
    .meta({ description: "A record for each milestone.", examples: [{ state: "open" }] });
/** Weeks that sum up what other targets say. */
const kpis = schemas/* strictObject */.rej({
    ci: values/* text */.Qq.optional().meta({ description: "The target whose weeks are summed up.", examples: ["ci"] }),
    roadmap: values/* text */.Qq.optional().meta({ description: "The target whose items may be at risk.", examples: ["roadmap"] }),
    milestones: values/* text */.Qq.optional().meta({ description: "A further target of milestones.", examples: ["milestones"] }),
    extra: values/* text */.Qq.optional().meta({
        description: "A file of further metrics: a list with an entry a week, such as `{ week_of: 2026-11-16, signups: 52 }`.",
        examples: ["metrics.yml"],
    }),
})
    .meta({
    description: "A record for each week that sums up other targets, with the change from the week before.",
    examples: [{ ci: "ci", roadmap: "roadmap", extra: "metrics.yml" }],
});

;// CONCATENATED MODULE: ./build/config/sources.js



const beside = { table: "teams" };
/** Exactly one source a target: the key that is there says which. */
const SOURCES = {
    files: schemas/* strictObject */.rej({
        files: values/* texts */.Te.meta({
            description: "Patterns of files, from the root of the workspace. One record a file; a list in a file gives one record an element.",
            examples: [["modules/*/module.manifest.json"], "milestones.yml"],
        }),
        exclude: values/* texts */.Te.default([]).meta({
            description: "Patterns of files to leave out.",
            examples: [["**/node_modules/**"]],
            beside: { files: ["**/module.manifest.json"] },
        }),
        schema: values/* text */.Qq.optional().meta({
            description: "A JSON Schema (draft 07, 2019-09 or 2020-12) that every record has to hold to. Its `$ref`s stay within the file.",
            examples: ["schemas/module.manifest.schema.json"],
            beside: { files: ["**/module.manifest.json"] },
        }),
        format: schemas/* enum */.k5n(["auto", "json", "yaml", "markdown"])
            .default("auto")
            .meta({
            description: "How the files are read: `auto` goes by their ending. Of Markdown, the front matter is the record.",
            examples: ["markdown"],
            beside: { files: ["notes/*.txt"] },
        }),
        select: values/* expression */.dn.optional().meta({
            description: "An expression for the records in a file.",
            examples: ["modules[?state == 'live']"],
            beside: { files: ["catalogue.yml"] },
        }),
        "page-id": values/* text */.Qq.optional().meta({
            description: "The field that holds the ID of the record's page. With `update-manifest`, the IDs of new pages are written there.",
            examples: ["notion_page_id"],
            beside: { files: ["**/module.manifest.json"] },
        }),
    })
        .transform((source) => ({ kind: "files", ...source })),
    postgres: schemas/* strictObject */.rej({
        postgres: schemas/* strictObject */.rej({
            url: values/* text */.Qq.optional().meta({
                description: "The database's address; the variable `DATABASE_URL` when not given. It holds a password: keep it in the environment.",
                examples: ["${TEAMS_DATABASE_URL}"],
                beside,
            }),
            table: values/* text */.Qq.meta({
                description: "A table or a view: `table` or `schema.table`.",
                examples: ["public.teams"],
            }),
            key: values/* texts */.Te.optional().meta({
                description: "The columns that tell rows apart; the primary key when not given.",
                examples: ["code", ["university_id", "code"]],
                beside,
            }),
            "updated-at": values/* text */.Qq.optional().meta({
                description: "The column that says when a row was last changed: `conflicts: last-write-wins` needs it.",
                examples: ["updated_at"],
                beside,
            }),
            where: values/* condition */.uH.optional().meta({
                description: "Only rows that match: column → value, list of values, or null.",
                examples: [{ university_id: "CalPolyPomona", left_at: null }],
                beside,
            }),
            columns: schemas/* array */.YOg(values/* text */.Qq)
                .min(1)
                .optional()
                .meta({
                description: "Only these columns are read; all of them when not given.",
                examples: [["id", "name", "status"]],
                beside,
            }),
        })
            .meta({
            description: "Rows of a table of PostgreSQL.",
            examples: [{ table: "teams", "updated-at": "updated_at" }],
        }),
    })
        .transform(({ postgres }) => ({ kind: "postgres", ...postgres })),
    "github-ci": schemas/* strictObject */.rej({
        "github-ci": githubCi,
    })
        .transform((source) => ({ kind: "github-ci", ...source["github-ci"] })),
    "github-milestones": schemas/* strictObject */.rej({
        "github-milestones": githubMilestones,
    })
        .transform((source) => ({ kind: "github-milestones", ...source["github-milestones"] })),
    kpis: schemas/* strictObject */.rej({
        kpis: kpis,
    })
        .transform((source) => ({ kind: "kpis", ...source.kpis })),
};
const sourceSchema = schemas/* union */.KCZ(Object.values(SOURCES));
/** A source that is in files of the repository. */
const inFiles = (source) => source?.kind === "files" ? source : undefined;


/***/ }),

/***/ 93017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   d_: () => (/* binding */ scalar),
/* harmony export */   dn: () => (/* binding */ expression),
/* harmony export */   uH: () => (/* binding */ condition)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12311);

const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1);
const expression = text.describe("A JMESPath expression over the record; a field's name is one");
const scalar = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_0__/* ["null"] */ .chJ()]);
const condition = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(text, zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([scalar, zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(scalar).min(1)]));
const texts = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([text.transform((one) => [one]), zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).min(1)]);
const percent = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^\d{1,3}(\.\d+)?\s*%$/, { error: "must be a percentage, like 30%" })
    .transform((value) => Number.parseFloat(value) / 100)
    .refine((share) => share <= 1, { error: "must not be above 100%" });


/***/ }),

/***/ 91475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ remark),
/* harmony export */   d: () => (/* binding */ scalar)
/* harmony export */ });
const PLAIN = /^[\p{L}_/][\p{L}\p{N} _./()%&+-]*$/u;
/** Words that YAML, in one of its versions, takes for something else than text. */
const TAKEN = /^(true|false|null|yes|no|on|off|y|n)$/i;
const isPlain = (text) => PLAIN.test(text) && !text.endsWith(" ") && !TAKEN.test(text);
/** What a reader of YAML does not take as it is, or a person does not see. */
const UNSEEN = /[\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff\p{Cf}\p{Cs}]/gu;
const escaped = (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
};
/** A text as YAML, on one line, at any place. */
const scalar = (text) => (isPlain(text) ? text : JSON.stringify(text).replace(UNSEEN, escaped));
/** A text as (a part of) a comment: it ends where the line ends, so it has to stay on it. */
const remark = (text) => text
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 200);


/***/ }),

/***/ 37910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HK: () => (/* binding */ remembered),
/* harmony export */   Hv: () => (/* binding */ needsSchema),
/* harmony export */   JE: () => (/* binding */ stillHolds),
/* harmony export */   M_: () => (/* binding */ keptBinding),
/* harmony export */   sG: () => (/* binding */ knownIds),
/* harmony export */   zW: () => (/* binding */ pastHere)
/* harmony export */ });
/* harmony import */ var _config_notion_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10010);
/* harmony import */ var _model_property_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5297);
/* harmony import */ var _plan_sha_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32316);



const hashOf = (target) => (0,_plan_sha_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)((0,_plan_sha_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(target));
/** What the ledger is to keep of a target's binding: the data source with no more columns than are mapped. */
const keptBinding = ({ target, dataSource, columns }) => ({
    target: hashOf(target),
    data_source: { ...dataSource, columns: [...new Set(columns.values())] },
    columns: Object.fromEntries([...columns].map(([property, { id }]) => [property, id])),
});
const isKept = (value) => typeof value === "object" && value !== null && "data_source" in value && "columns" in value && "target" in value;
/** How a run's line says that a target was bound. */
const keptIn = (line, target) => {
    const bindings = line.action === "run" ? line["bindings"] : undefined;
    const kept = typeof bindings === "object" && bindings !== null ? Object.entries(bindings) : [];
    const found = kept.find(([name]) => name === target)?.[1];
    return isKept(found) ? found : undefined;
};
const lastKept = (past, target) => {
    for (const line of past.toReversed()) {
        const kept = keptIn(line, target);
        if (kept !== undefined)
            return kept;
    }
    return undefined;
};
/**
 * What the ledger tells of the data source that a target goes to now. Runs that wrote another made their pages there:
 * those were not moved out of this one, and a record may have a page in each.
 */
const pastHere = (past, { target, dataSource }) => {
    const isAway = (kept) => kept !== undefined && kept.data_source.id !== dataSource;
    const away = new Set(past.filter((line) => isAway(keptIn(line, target))).map(({ run }) => run));
    return away.size === 0 ? past : past.filter(({ run }) => !away.has(run));
};
/** The IDs of a target's properties as they were last: what was renamed meanwhile is found by them. */
const knownIds = ({ name }, { past, databases }) => new Map(Object.entries({ ...databases.targets[name]?.properties, ...lastKept(past, name)?.columns }));
/** Whether a data source is the one that is named now: the configuration may have come to mean another. */
const isNamed = ({ id, databaseId, title }, { written, known }) => {
    const wanted = written["data-source"];
    const direct = wanted === undefined ? undefined : (0,_config_notion_id_js__WEBPACK_IMPORTED_MODULE_2__/* .notionId */ .r)(wanted);
    if (direct !== undefined)
        return direct === id;
    if (written.database === undefined)
        return known?.data_source === id;
    const named = (0,_config_notion_id_js__WEBPACK_IMPORTED_MODULE_2__/* .notionId */ .r)(written.database);
    return named === id || (named === databaseId && (wanted ?? title) === title);
};
/**
 * The whole binding of the last run, while the target is configured as it was then and goes where it went. An optional
 * property that was not there may have come meanwhile, and only the schema tells.
 */
const remembered = (past, { target, ...named }) => {
    const kept = lastKept(past, target.name);
    if (kept === undefined || kept.target !== hashOf(target) || !isNamed(kept.data_source, named))
        return undefined;
    const byId = new Map(kept.data_source.columns.map((column) => [column.id, column]));
    const columns = Object.entries(kept.columns).map(([property, id]) => [property, byId.get(id)]);
    if (columns.some(([, column]) => column === undefined))
        return undefined;
    if (target.mappings.some(({ property }) => !Object.hasOwn(kept.columns, property)))
        return undefined;
    const whole = columns.filter((entry) => entry[1] !== undefined);
    return { target, dataSource: kept.data_source, columns: new Map(whole) };
};
/** Whether pages that were just read still have every column, by ID, name and type. No page proves nothing. */
const stillHolds = ({ columns }, [page]) => page !== undefined &&
    [...columns.values()].every(({ id, name, type }) => {
        const held = page.properties[name];
        return held?.id === id && held.type === type;
    });
/** Notion takes options that differ in nothing but capitals for one. */
const wordsOf = (value) => [value].flat().flatMap((word) => (typeof word === "string" ? word.toLowerCase() : []));
/**
 * The options that a property is known to offer. What a page holds is there; what is only remembered may be gone, and
 * then Notion makes it again for who writes it, but for a status: a word that this does not offer is refused.
 */
const optionsIn = ({ name, type, options = [] }, pages) => {
    const held = pages.flatMap(({ properties }) => wordsOf(properties[name]?.value));
    return new Set(type === "status" ? held : [...held, ...wordsOf(options.map((option) => option.name))]);
};
/** Where no vocabulary says what there is to choose from, a word that is new is an option as soon as it is written. */
const isOpen = ({ mappings }, { property, type }) => type !== "status" &&
    mappings.some((one) => one.property === property && one.origin.kind !== "is" && one.vocabulary === undefined);
/** A page shows its properties, but not which options there are: a plan that chooses one that no page has must look. */
const needsSchema = ({ target, columns }, changes, pages) => {
    const moves = changes.filter(({ action }) => action !== "skip" && action !== "error");
    if (moves.some(({ action }) => action !== "update"))
        return true;
    return [...columns].some(([property, column]) => {
        if (!(0,_model_property_js__WEBPACK_IMPORTED_MODULE_0__/* .isChoice */ .Sr)(column.type) || isOpen(target, { property, type: column.type }))
            return false;
        const chosen = moves.flatMap(({ diff }) => diff.filter((one) => one.property === property));
        const words = chosen.flatMap(({ after }) => wordsOf(after));
        if (words.length === 0)
            return false;
        const known = optionsIn(column, pages);
        return words.some((word) => !known.has(word));
    });
};


/***/ }),

/***/ 23842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ choose),
  H: () => (/* binding */ isInPart)
});

// EXTERNAL MODULE: ./build/config/sources.js + 1 modules
var sources = __webpack_require__(45425);
// EXTERNAL MODULE: ./build/plan/select.js
var plan_select = __webpack_require__(25924);
// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(29598);
;// CONCATENATED MODULE: ./build/engine/occasion.js

const COMMIT = /^([0-9a-f]{40}|[0-9a-f]{64})$/;
const NONE = /^0+$/;
const fields = (value) => ((0,json/* isObject */.G)(value) ? value : {});
const occasion_all = (why) => ({ kind: "all", why });
const range = (base, head, from) => {
    const isCommit = (value) => typeof value === "string" && COMMIT.test(value);
    if (isCommit(base) && isCommit(head))
        return { kind: "range", range: { base, head, from } };
    return occasion_all("the event does not say which commits it is about");
};
const pullRequest = (event) => {
    const { base, head } = fields(event["pull_request"]);
    return range(fields(base)["sha"], fields(head)["sha"], "merge-base");
};
const push = (event) => {
    const { before, after } = event;
    if (typeof before === "string" && NONE.test(before))
        return occasion_all("this is the first push of its branch or tag");
    if (typeof after === "string" && NONE.test(after))
        return occasion_all("this push deletes its branch or tag");
    return range(before, after, "base");
};
const mergeGroup = (event) => {
    const { base_sha: base, head_sha: head } = fields(event["merge_group"]);
    return range(base, head, "merge-base");
};
const EVENTS = {
    pull_request: pullRequest,
    pull_request_target: pullRequest,
    pull_request_review: pullRequest,
    pull_request_review_comment: pullRequest,
    merge_group: mergeGroup,
    push,
};
/** What the event that started a run says about what changed. */
const occasionOf = ({ env, event }) => {
    const name = env["GITHUB_EVENT_NAME"];
    if (!name)
        return env["GITHUB_ACTIONS"] === "true" ? occasion_all("the event has no name") : { kind: "local" };
    const about = Object.hasOwn(EVENTS, name) ? EVENTS[name] : undefined;
    if (about === undefined)
        return occasion_all(`the event \`${name}\` is about no change`);
    const payload = (0,json/* parsed */.Y)(event);
    return payload === undefined ? occasion_all("the event's file cannot be read") : about(fields(payload));
};

;// CONCATENATED MODULE: ./build/engine/changed.js



const everything = (why) => ({ all: true, notice: `All records are looked at: ${why}.` });
/** The first that knows answers; where none does, the last says why. */
const firstKnown = (sources) => async (range) => {
    let answer = { known: false, why: "there is nobody to ask" };
    for (const ask of sources) {
        answer = await ask(range);
        if (answer.known)
            break;
    }
    return answer;
};
const ask = (occasion, paths) => occasion.kind === "range" ? paths.changes(occasion.range) : paths.localChanges();
/** What a failure means here is only that it is not known: everything is looked at then, which is never wrong. */
const answered = async (asked) => {
    try {
        return await asked;
    }
    catch (thrown) {
        (0,failure/* expectFailure */.EG)(thrown);
        return { known: false, why: thrown.message.replace(/\.$/, "") };
    }
};
/** What `changed-only` selects in this event. A file that was renamed is gone at its old path and new at the other. */
const changedFiles = async (surroundings, paths) => {
    const occasion = occasionOf(surroundings);
    if (occasion.kind === "all")
        return everything(occasion.why);
    const answer = await answered(ask(occasion, paths));
    if (!answer.known)
        return everything(`what changed is not known (${answer.why})`);
    const { changed, deleted, renamed } = answer.changes;
    return {
        all: false,
        changed: new Set([...changed, ...renamed.map(({ to }) => to)]),
        deleted: new Set([...deleted, ...renamed.map(({ from }) => from)]),
    };
};
/** What a target depends on besides its records: each of them may change what every record becomes. */
const ownFiles = ({ source, properties }, config) => [
    config,
    ...[(0,sources/* inFiles */.Vg)(source)?.schema].filter((schema) => schema !== undefined),
    ...Object.values(properties).flatMap(({ vocabulary }) => (typeof vocabulary === "string" ? [vocabulary] : [])),
];
const normal = (path) => path.replace(/^(\.\/)+/, "");
const SIGNS = /[*?[\]{}()!+@\\]/g;
/** Whether a pattern might mean a path. What stands before its first sign and after its last is enough to rule most out. */
const mayMatch = (pattern, path) => {
    const written = normal(pattern);
    const signs = [...written.matchAll(SIGNS)].map(({ index }) => index);
    const [first = written.length] = signs;
    const after = written.slice((signs.at(-1) ?? -1) + 1);
    const end = after.startsWith("/") ? after.slice(1) : after;
    return path.startsWith(written.slice(0, first)) && path.endsWith(end);
};
/**
 * A changed file that a target depends on selects the whole target. So does a deleted one that may have held records of
 * it, and one that may have held more of them than it does now: whose pages are without a record now can only be seen
 * when all of them are.
 */
const affected = ({ own, patterns, thinned }, selection) => {
    if (selection.all)
        return { whole: true, why: selection.notice };
    const { changed, deleted } = selection;
    const dependency = own.map(normal).find((path) => changed.has(path) || deleted.has(path));
    if (dependency !== undefined)
        return { whole: true, why: `All its records are looked at: ${dependency} changed.` };
    const gone = [...deleted].find((path) => patterns.some((pattern) => mayMatch(pattern, path)));
    if (gone !== undefined)
        return { whole: true, why: `All its records are looked at: ${gone} was deleted.` };
    const why = thinned?.(changed);
    return why === undefined
        ? { whole: false, paths: changed }
        : { whole: true, why: `All its records are looked at: ${why}.` };
};
/** Whether a record is selected, by the file that it is in. */
const isAffected = (data, on) => on.whole || (typeof data["_path"] === "string" && on.paths.has(data["_path"]));

// EXTERNAL MODULE: ./build/ledger/memory.js
var memory = __webpack_require__(74493);
// EXTERNAL MODULE: ./build/model/grouped.js
var grouped = __webpack_require__(5412);
;// CONCATENATED MODULE: ./build/engine/thinned.js



/** What the ledger says was in one of these files, and is in none any more. */
const missed = ({ loaded, gathered }, files, past) => {
    const keys = new Set(gathered.desired.map(({ key }) => key));
    return [...(0,memory/* memoryOf */.zE)(past, loaded.target.name).homes].find(([key, file]) => files.has(file) && !keys.has(key));
};
/**
 * Whether a changed file may have held a record that it does not hold any more, and why. The ledger knows which records
 * were where; but it may have seen only some of them, or be gone. Then a file that is one record has it still, unless
 * its key was changed; while of a list, or of a file that holds nothing, nobody can tell what was taken out.
 */
const thinned = (target, { files: patterns }, past) => (changed) => {
    if (target.loaded.target.onMissing === "keep")
        return undefined;
    const files = [...changed].filter((path) => patterns.some((pattern) => mayMatch(pattern, path)));
    if (files.length === 0)
        return undefined;
    const gone = missed(target, new Set(files), past);
    if (gone !== undefined)
        return `"${gone[0]}" is not in ${gone[1]} any more`;
    const held = (0,grouped/* grouped */.z)(target.gathered.records, ({ data }) => String(data["_path"]));
    const list = files.find((file) => {
        const [only, ...others] = held.get(file) ?? [];
        return others.length > 0 || only?.spot?.path.length !== 0;
    });
    return list === undefined ? undefined : `${list} changed, and may have lost a record`;
};

;// CONCATENATED MODULE: ./build/engine/choice.js




const EVERYTHING = { all: true, notice: "" };
/** Records that are in no file have none that could have changed. */
const NOT_NARROWED = { whole: true, why: "" };
const notice = (message) => ({ level: "notice", message, cure: "Nothing has to be done.", place: {} });
/** GitHub knows a range whatever was checked out; git is asked where it does not. */
const pathsOf = ({ forge, git }) => {
    const onGitHub = forge === undefined ? [] : [async (range) => (await forge.here()).changes(range)];
    return {
        changes: firstKnown([...onGitHub, (range) => git.changes(range)]),
        localChanges: () => git.localChanges(),
    };
};
/** Whether a run leaves records to others. */
const isInPart = ({ records, shard, "changed-only": narrow }) => records !== undefined || shard !== undefined || narrow;
/** What `records`, `shard` and `changed-only` leave of the records; each narrows what the others leave. */
const choose = async (options, { targets, past }, world) => {
    const { records = [], shard, config } = options;
    const narrow = options["changed-only"];
    const selection = narrow ? await changedFiles(world, pathsOf(world)) : EVERYTHING;
    const keys = targets.flatMap(({ gathered }) => gathered.desired.map(({ key }) => key));
    const hasKey = (0,plan_select/* selector */.g)({ records, shard });
    const named = records.length > 0 || shard !== undefined;
    const scopes = new Map(targets.flatMap((one) => {
        const { written, target } = one.loaded;
        const source = (0,sources/* inFiles */.Vg)(written.source);
        if (source === undefined)
            return [];
        const files = { own: ownFiles(written, config), patterns: source.files, thinned: thinned(one, source, past) };
        return [[target.name, affected(files, selection)]];
    }));
    const of = ({ target, written, bystander }) => {
        if (bystander || written.source === undefined)
            return { whole: false, has: () => false };
        const on = scopes.get(target.name) ?? NOT_NARROWED;
        return {
            whole: on.whole && !named,
            has: ({ key, place }) => hasKey(key) && isAffected({ _path: place.file }, on),
        };
    };
    const why = selection.all
        ? [selection.notice]
        : [...scopes.values()].flatMap((on) => (on.whole && on.why !== "" ? [on.why] : []));
    // What is promoted has its names in Notion: whether a record is one of those shows when they are read.
    const promotes = targets.some(({ loaded: { target, bystander } }) => target.promoting !== undefined && !bystander);
    const unknown = promotes ? [] : (0,plan_select/* unknownRecords */.r)(records, keys);
    return { of, problems: [...unknown, ...(narrow ? why.map(notice) : [])] };
};


/***/ }),

/***/ 3847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JH: () => (/* binding */ leavePlan),
/* harmony export */   Sg: () => (/* binding */ opened),
/* harmony export */   UO: () => (/* binding */ leaveReport),
/* harmony export */   qG: () => (/* binding */ leave),
/* harmony export */   vG: () => (/* binding */ isDryRun)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31612);
/* harmony import */ var _model_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53938);
/* harmony import */ var _model_ulid_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80232);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9665);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55453);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74611);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(97034);







const DRY_EVENTS = ["pull_request", "pull_request_target", "merge_group"];
const isDryRun = (options, { env }) => options["dry-run"] === "auto" ? DRY_EVENTS.includes(env["GITHUB_EVENT_NAME"]) : options["dry-run"] === "true";
/** What the plan itself has to tell; failures that came out while writing are told by their outcomes. */
const toldByPlan = ({ changes }, outcomes) => changes
    .map(({ problem }) => problem)
    .filter((problem) => problem !== undefined)
    .filter(({ level, cause }) => level !== "error" || outcomes.length === 0 || cause === "conflict");
/** What a person has to decide: the rest is written all the same. */
const undecided = ({ changes }) => changes.flatMap(({ problem }) => (problem?.cause === "conflict" ? [problem] : []));
/** What only showed while writing, and is no matter of one record. */
const refusals = (outcomes) => outcomes.flatMap((one) => (one.status === "failed" && one.problem.cause === "access" ? [one.problem] : []));
const opened = (options, world) => {
    const began = world.clock.now();
    const run = (0,_model_ulid_js__WEBPACK_IMPORTED_MODULE_5__/* .ulid */ .Z0)(began, world.chance);
    const close = ({ problems, plan = { changes: [], hash: "" }, outcomes = [], configSha = null, verdict, audit, health, }) => {
        const counts = (0,_report_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .countsOf */ .mQ)(plan, outcomes);
        return {
            ...(verdict ?? (0,_report_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .verdictOf */ .Vj)([...problems, ...refusals(outcomes), ...undecided(plan)], counts)),
            run,
            mode: options.mode,
            dryRun: isDryRun(options, world),
            startedAt: new Date(began).toISOString(),
            problems: [...problems, ...toldByPlan(plan, outcomes)],
            plan,
            outcomes,
            counts,
            configSha,
            requests: world.notion?.usage().requests ?? 0,
            durationMs: world.clock.now() - began,
            files: {},
            ...(audit !== undefined && { audit }),
            ...(health !== undefined && { health }),
        };
    };
    return { run, close };
};
const PLAN = "plan.json";
/** Why something could not be left behind; only what the disk says is a reason. */
const untold = (thrown) => {
    (0,_model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .expectFailure */ .EG)(thrown);
    const found = (0,_model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureProblem */ .Gq)(thrown, { option: "output-dir" });
    return { ...found, cure: `${found.cure} The folder is named by \`output-dir\`.` };
};
/**
 * The plan is left before any of it is carried out: a run that dies shows what it was about, and one that could not tell
 * afterwards what it did ends here, with the reason.
 */
const leavePlan = async (report, options, { files }) => {
    try {
        await files.write((0,_output_js__WEBPACK_IMPORTED_MODULE_6__/* .outputPath */ .X)(options, PLAN), (0,_report_json_js__WEBPACK_IMPORTED_MODULE_2__/* .planText */ .Pt)(report));
        return [];
    }
    catch (thrown) {
        return [untold(thrown)];
    }
};
/** What was carried out is told, though not in a file: on the screen, in the summary, on GitHub. */
const unleft = (report, why) => {
    const wrote = report.outcomes.length > 0;
    const verdict = wrote ? { status: "partial", exit: _model_report_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.partial } : { status: "failed", exit: _model_report_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.usage };
    const isTold = report.problems.some(({ message }) => message === why.message);
    return {
        ...report,
        ...(report.exit === _model_report_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.success && verdict),
        problems: isTold ? report.problems : [...report.problems, why],
    };
};
/** Leaves the report behind, as files: for people, and for machines. */
const leaveReport = async (report, options, { files }) => {
    const paths = { report: (0,_output_js__WEBPACK_IMPORTED_MODULE_6__/* .outputPath */ .X)(options, "report.md"), "report-json": (0,_output_js__WEBPACK_IMPORTED_MODULE_6__/* .outputPath */ .X)(options, "report.json") };
    try {
        await files.write(paths.report, (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .reportParts */ .j2)(report));
        await files.write(paths["report-json"], (0,_report_json_js__WEBPACK_IMPORTED_MODULE_2__/* .reportText */ .UH)(report));
    }
    catch (thrown) {
        return unleft(report, untold(thrown));
    }
    return { ...report, files: { ...report.files, ...paths } };
};
/** Leaves the plan and the report behind. */
const leave = async (report, options, world) => {
    const [unwritable] = await leavePlan(report, options, world);
    if (unwritable !== undefined)
        return unleft(report, unwritable);
    const left = await leaveReport(report, options, world);
    return { ...left, files: { ...left.files, plan: (0,_output_js__WEBPACK_IMPORTED_MODULE_6__/* .outputPath */ .X)(options, PLAN) } };
};


/***/ }),

/***/ 81601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect),
  H: () => (/* binding */ findDataSource)
});

// EXTERNAL MODULE: ./build/config/notion-id.js
var notion_id = __webpack_require__(10010);
// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(99241);
// EXTERNAL MODULE: ./build/model/nearest.js
var nearest = __webpack_require__(50376);
// EXTERNAL MODULE: ./build/model/property.js
var property = __webpack_require__(5297);
// EXTERNAL MODULE: ./build/plan/value.js + 1 modules
var plan_value = __webpack_require__(17157);
;// CONCATENATED MODULE: ./build/plan/promotion/fits.js




/** Types that Notion finds pages by when it is given a plain value. */
const SOUGHT = [
    "status",
    "select",
    "multi_select",
    "checkbox",
    "title",
    "rich_text",
    "number",
    "date",
    "url",
    "email",
    "phone_number",
];
/** Types that a mark may have: not a name, by which a page's files are called, and nobody but a person assigns people. */
const MARKED = [
    "checkbox",
    "rich_text",
    "status",
    "select",
    "multi_select",
    "date",
    "url",
    "number",
    "email",
    "phone_number",
];
const otherType = (key, { name, type }, types) => (0,problem/* problem */.CC)(`\`${key}\` names \`${name}\`, which is of type ${type} in Notion.`, `Name a property of one of these types: ${types.join(", ")}.`);
const optionFault = (key, { name, options }, value) => {
    const names = options?.map((option) => option.name);
    if (names === undefined || typeof value !== "string" || names.includes(value))
        return undefined;
    return (0,problem/* problem */.CC)(`\`${key}\` names ${JSON.stringify(value)} of \`${name}\`, which has no such option.`, (0,nearest/* didYouMean */.a)(value, names));
};
const unfit = (key, { name }, wrong) => (0,problem/* problem */.CC)(`\`${key}\` gives \`${name}\` ${wrong}.`, "Mend the value.");
const asRead = (type, value) => {
    const read = (0,plan_value/* readValue */.w)(type, value);
    return "wrong" in read ? read.wrong : undefined;
};
/** A value that pages are found by. One that is left empty is found as such, but a checkbox is never empty. */
const soughtFault = (column, value) => {
    const { type } = column;
    if (!(0,property/* isPropertyType */.U7)(type) || !SOUGHT.includes(type))
        return otherType("when", column, SOUGHT);
    if (value === null && type !== "checkbox")
        return undefined;
    const takes = { checkbox: "boolean", number: "number" }[type] ?? "string";
    if (typeof value !== takes)
        return unfit("when", column, `${JSON.stringify(value)}, and takes a ${takes}`);
    return optionFault("when", column, value);
};
const isTemplate = (value) => [value].flat().some((one) => String(one).includes("{"));
/** A value that is marked. What a template gives is only known when there is a page. */
const markFault = (column, value) => {
    const { type } = column;
    if (!(0,property/* isPropertyType */.U7)(type) || !MARKED.includes(type))
        return otherType("mark", column, MARKED);
    if (isTemplate(value))
        return undefined;
    const wrong = asRead(type, value);
    if (wrong !== undefined)
        return unfit("mark", column, wrong);
    return type === "status" ? optionFault("mark", column, value) : undefined;
};
/** Properties that a promoted target goes by. */
const promotedProperties = ({ promoting, when, }) => promoting === undefined
    ? []
    : [
        ...Object.keys(when).map((name) => [name, "when"]),
        ...Object.keys(promoting.mark).map((name) => [name, "mark"]),
    ];
/** What is wrong with the way in which a promoted target goes by a property, before any page is asked for. */
const promotionFault = ({ promoting, when }, [property, key], column) => {
    if (promoting === undefined)
        return undefined;
    if (key === "mark")
        return markFault(column, promoting.mark[property]);
    if (key !== "when")
        return undefined;
    return Object.entries(when)
        .flatMap(([name, values]) => (name === property ? values : []))
        .map((value) => soughtFault(column, value))
        .find((found) => found !== undefined);
};

;// CONCATENATED MODULE: ./build/plan/bind.js



const missing = (mapping, { title, columns }) => {
    const meant = (0,nearest/* nearest */.p)(mapping.property, columns.map(({ name }) => name));
    return {
        message: `The database "${title}" has no property \`${mapping.property}\`.`,
        cure: meant === undefined
            ? `Add a property \`${mapping.property}\` of type ${mapping.type} in Notion, or write \`optional: true\`.`
            : `Did you mean \`${meant}\`? Otherwise add it in Notion, or write \`optional: true\`.`,
    };
};
const bind_otherType = (mapping, column) => ({
    message: `\`${mapping.property}\` is of type ${column.type} in Notion, and of type ${mapping.type} in the configuration.`,
    cure: "Make the two the same.",
});
const renamed = (mapping, column) => ({
    message: `\`${mapping.property}\` is called \`${column.name}\` in Notion now.`,
    cure: "Write the new name into the configuration. Until then the property is found by its ID.",
});
const match = (mapping, dataSource, { ids }) => {
    const named = dataSource.columns.find(({ name }) => name === mapping.property);
    const column = named ?? dataSource.columns.find(({ id }) => id === ids.get(mapping.property));
    if (column === undefined) {
        return {
            mapping,
            column,
            problem: mapping.optional ? undefined : { level: "error", ...missing(mapping, dataSource) },
        };
    }
    if (column.type !== mapping.type)
        return { mapping, column, problem: { level: "error", ...bind_otherType(mapping, column) } };
    return {
        mapping,
        column,
        problem: named === undefined ? { level: "warning", ...renamed(mapping, column) } : undefined,
    };
};
/** Properties that a target goes by without mapping them, and what it goes by them for. */
const furtherProperties = (target) => [
    ...promotedProperties(target),
    ...ownedProperties(target),
];
const ownedProperties = ({ scope, ids, ttl }) => [
    ...Object.keys(scope).map((name) => [name, "scope"]),
    ...(ids === undefined ? [] : [[ids.property, "ids"]]),
    ...(ttl === undefined || TIMESTAMPS.includes(ttl.property) ? [] : [[ttl.property, "ttl"]]),
    ...Object.keys(ttl?.when ?? {}).map((name) => [name, "ttl"]),
];
const TIMESTAMPS = ["created_time", "last_edited_time"];
const lacking = ([property, key], { title, columns }) => {
    const meant = (0,nearest/* nearest */.p)(property, columns.map(({ name }) => name));
    const cure = `Add the property in Notion, or mend \`${key}\`.`;
    return (0,problem/* problem */.CC)(`The database "${title}" has no property \`${property}\`, which \`${key}\` goes by.`, meant === undefined ? cure : `Did you mean \`${meant}\`? ${cure}`);
};
const noText = (property, type) => (0,problem/* problem */.CC)(`\`${property}\` is of type ${type} in Notion, and an ID is a text.`, "Name a property of type text under `ids`, or make this one a text.");
/** What keeps a column from being what the target goes by it for. */
const faultIn = (target, [name, key], { column, dataSource }) => {
    if (column === undefined)
        return lacking([name, key], dataSource);
    if (key === "ids" && column.type !== "rich_text")
        return noText(name, column.type);
    return promotionFault(target, [name, key], column);
};
/** A property that may be missing may carry the key: in a database without it the title does. */
const keyed = (target, columns) => {
    const title = target.mappings.find(({ type }) => type === "title");
    if (columns.has(target.key.property) || title?.origin.kind !== "from")
        return target;
    return { ...target, key: { from: title.origin.expression, property: title.property } };
};
/** A target that maps nothing has pages all the same, and people know them by their titles. */
const titled = (target, { columns }) => {
    const title = columns.find(({ type }) => type === "title");
    return target.key.property !== "" || title === undefined
        ? target
        : { ...target, key: { ...target.key, property: title.name } };
};
/** Finds every mapped property in the data source, before anything is written. */
const bind = (written, dataSource, clues) => {
    const target = titled(written, dataSource);
    const matches = target.mappings.map((mapping) => match(mapping, dataSource, clues));
    const problems = matches.flatMap(({ mapping, problem: found }) => {
        const { property } = mapping;
        return found === undefined
            ? []
            : [{ ...found, place: { ...clues.placeOf(property), target: target.name, property } }];
    });
    const columns = new Map(matches.flatMap(({ mapping, column }) => (column === undefined ? [] : [[mapping.property, column]])));
    for (const [name, key] of furtherProperties(target)) {
        const column = dataSource.columns.find((one) => one.name === name || one.id === clues.ids.get(name));
        const fault = faultIn(target, [name, key], { column, dataSource });
        if (column !== undefined && fault === undefined)
            columns.set(name, column);
        if (fault === undefined)
            continue;
        problems.push({ ...fault, place: { ...clues.placeIn?.(key, name), target: target.name, property: name } });
    }
    const key = dataSource.columns.find(({ name }) => name === target.key.property);
    if (key !== undefined && !columns.has(key.name) && target.mappings.length === 0)
        columns.set(key.name, key);
    return { bound: { target: keyed(target, columns), dataSource, columns }, problems };
};

// EXTERNAL MODULE: ./build/engine/binding.js
var binding = __webpack_require__(37910);
;// CONCATENATED MODULE: ./build/engine/connect.js





const inTrash = ({ title, url }, place) => (0,problem/* problem */.CC)(`The database "${title}" is in the trash: ${url}.`, "Restore it in Notion, or name another one.", place);
const NAME_ANOTHER = "It may only show another database: name that one.";
/** People copy the one ID as easily as the other: what is no database may be a data source. */
const lookUp = async (id, notion) => {
    try {
        return await notion.database(id);
    }
    catch (thrown) {
        if (!(0,failure/* isFailure */.N6)(thrown) || !["refused", "not-found"].includes(thrown.kind))
            throw thrown;
        try {
            return await notion.dataSource(id);
        }
        catch {
            throw thrown;
        }
    }
};
/** The one data source that is meant: by name or ID where the database has several. */
const pick = async ({ written, known, place }, notion) => {
    const wanted = written["data-source"];
    const direct = wanted === undefined ? undefined : (0,notion_id/* notionId */.r)(wanted);
    if (direct !== undefined)
        return (0,problem/* good */.uw)(await notion.dataSource(direct));
    if (written.database === undefined && known !== undefined)
        return (0,problem/* good */.uw)(await notion.dataSource(known.data_source));
    const id = (0,notion_id/* notionId */.r)(written.database ?? "");
    if (id === undefined) {
        const message = written.database === undefined
            ? "The target does not say which `database` it is about."
            : `"${written.database}" is no ID or address of a Notion database.`;
        const cure = "Copy the database's address from Notion (••• menu → Copy link), or its ID; `setup` makes a new one.";
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(message, cure, place()));
    }
    const found = await lookUp(id, notion);
    if ("columns" in found)
        return (0,problem/* good */.uw)(found);
    const database = found;
    const { dataSources, title } = database;
    if (database.inTrash)
        return (0,problem/* bad */.MB)(inTrash(database, place()));
    const named = wanted === undefined ? dataSources : dataSources.filter(({ name }) => name === wanted);
    const [one, ...others] = named;
    if (one !== undefined && others.length === 0)
        return (0,problem/* good */.uw)(await notion.dataSource(one.id));
    if (dataSources.length === 0)
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`The database "${title}" has no data source.`, NAME_ANOTHER, place()));
    const list = dataSources.map((source) => `"${source.name}" (${source.id})`).join(", ");
    const what = one === undefined ? `has no data source "${wanted}"` : `has ${named.length} data sources`;
    return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`The database "${title}" ${what}.`, `Write \`data-source:\` with one of: ${list}.`, place()));
};
const lineOf = ({ written, target }, placeOf) => {
    const named = written.database === undefined ? "data-source" : "database";
    return { ...placeOf(["targets", target.name, named]), target: target.name };
};
/** The data source of a target; what keeps it from being found is a problem of the line that names it. */
const findDataSource = async (loaded, notion, { placeOf, databases }) => {
    const place = () => lineOf(loaded, placeOf);
    const known = databases.targets[loaded.target.name];
    try {
        const found = await pick({ written: loaded.written, known, place }, notion);
        return found.ok && found.value.inTrash ? (0,problem/* bad */.MB)(inTrash(found.value, place())) : found;
    }
    catch (thrown) {
        (0,failure/* expectFailure */.EG)(thrown);
        return (0,problem/* bad */.MB)((0,failure/* failureProblem */.Gq)(thrown, place()));
    }
};
/** Before anything is written: a property that is not there, or is another one than it was, is found here. */
const connect = async (loaded, { notion, setup, past }) => {
    const source = await findDataSource(loaded, notion, setup);
    if (!source.ok)
        return { bound: undefined, problems: source.problems };
    const { target } = loaded;
    const placeOf = (property) => setup.placeOf(["targets", target.name, "properties", property]);
    const { bound, problems } = bind(target, source.value, {
        placeOf,
        placeIn: (key, property) => setup.placeOf(["targets", target.name, key, property]),
        ids: (0,binding/* knownIds */.sG)(target, { past, databases: setup.databases }),
    });
    return { bound: problems.some(({ level }) => level === "error") ? undefined : bound, problems };
};


/***/ }),

/***/ 7088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ project),
/* harmony export */   k: () => (/* binding */ gather)
/* harmony export */ });
/* harmony import */ var _model_grouped_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5412);
/* harmony import */ var _model_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99241);
/* harmony import */ var _model_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30677);
/* harmony import */ var _plan_project_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44151);




/** What a field says, one by one; what is missing or empty says nothing, as it does on a page. */
const saidIn = ({ data }, field) => {
    const said = [data[field] ?? null].flat();
    return said.length === 0 ? [null] : said;
};
const holds = (record, when) => (0,_model_target_js__WEBPACK_IMPORTED_MODULE_1__/* .meets */ .D)(when, (field) => saidIn(record, field));
const MOST_NAMED = 5;
const LIST = new Intl.ListFormat("en-GB");
/** Rows have no line that could be pointed at: they are named as their table tells them apart. */
const rowsOf = (same) => {
    const names = [...new Set(same.map(({ record }) => record.placeOf([]).record))].filter((name) => name !== undefined);
    if (names.length < 2)
        return "";
    const more = names.length > MOST_NAMED ? ", and others" : "";
    return `: the rows ${LIST.format(names.slice(0, MOST_NAMED))}${more}`;
};
/** A key that two records have is an error of both: neither can be told from the other. */
const repeated = (made) => [...(0,_model_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(made, ({ desired }) => desired.key).values()]
    .filter((same) => same.length > 1)
    .flatMap((same) => {
    const told = (key) => `${same.length} records have the key "${key}"${rowsOf(same)}.`;
    return same.map(({ desired: { key, place } }) => (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)(told(key), "Give each record a key of its own.", place));
});
/** A page that two records name would be written by both, in every run again. */
const shared = (desired) => [...(0,_model_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(desired, ({ pageId = "" }) => pageId)]
    .filter(([pageId, same]) => pageId !== "" && same.length > 1)
    .flatMap(([pageId, same]) => same.map(({ place }) => (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)(`${same.length} records name the page ${pageId}.`, "Let one of them have it.", place)));
const project = (target, records, facts) => {
    const toPage = (0,_plan_project_js__WEBPACK_IMPORTED_MODULE_0__/* .projector */ .P)(target, facts);
    const projected = records.map((record) => ({ record, ...toPage(record) }));
    const made = projected.flatMap(({ record, desired }) => (desired === undefined ? [] : [{ record, desired }]));
    const desired = made.map((one) => one.desired);
    return {
        desired,
        problems: [...projected.flatMap(({ problems }) => problems), ...repeated(made), ...shared(desired)],
    };
};
const inTarget = ({ name }) => (found) => ({ ...found, place: { ...found.place, target: name } });
/** Reads a target's source, and makes each record the page that it should be. */
const gather = async ({ target }, read) => {
    const found = await read(target.name);
    const records = found.records.filter((record) => holds(record, target.when));
    const projected = records.length === 0 ? { desired: [], problems: [] } : project(target, records, _plan_project_js__WEBPACK_IMPORTED_MODULE_0__/* .UNASKED */ .q);
    return {
        records,
        desired: projected.desired,
        ...(found.counterpart !== undefined && { counterpart: found.counterpart }),
        problems: [...found.problems.map(inTarget(target)), ...projected.problems],
    };
};


/***/ }),

/***/ 8357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JP: () => (/* binding */ frozen),
/* harmony export */   aW: () => (/* binding */ connected),
/* harmony export */   iW: () => (/* binding */ during)
/* harmony export */ });
const remembering = (open) => {
    const opened = new Map();
    return {
        at: (url) => {
            const known = opened.get(url) ?? open(url);
            opened.set(url, known);
            return known;
        },
        each: async (end) => {
            const ended = [...opened.values()].map((thing) => thing.then(end, () => undefined));
            await Promise.allSettled(ended);
        },
    };
};
const during = async ({ world, close }, work) => {
    try {
        return await work(world);
    }
    finally {
        await close();
    }
};
/** One connection for each database, however many targets are in it; ended with the run. */
const connected = (world) => {
    const { postgres } = world;
    if (postgres === undefined)
        return { world, close: async () => undefined };
    const ports = remembering(postgres);
    return { world: { ...world, postgres: ports.at }, close: () => ports.each((port) => port.close()) };
};
/** One instant for each database, for all who read: what points at each other was read together. */
const frozen = (world) => {
    const { postgres } = world;
    if (postgres === undefined)
        return { world, close: async () => undefined };
    const instants = remembering(async (url) => {
        const port = await postgres(url);
        return { postgres: port, snapshot: await port.snapshot() };
    });
    return { world: { ...world, instant: instants.at }, close: () => instants.each(({ snapshot }) => snapshot.close()) };
};


/***/ }),

/***/ 35487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ load)
});

// EXTERNAL MODULE: ./build/config/databases.js
var databases = __webpack_require__(92725);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
// EXTERNAL MODULE: ./build/model/nearest.js
var nearest = __webpack_require__(50376);
// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(99241);
// EXTERNAL MODULE: ./build/config/control-center.js
var control_center = __webpack_require__(67778);
;// CONCATENATED MODULE: ./build/config/cross-checks.js


const when = (broken, ...wrong) => (broken ? [wrong] : []);
const isTwoWay = ({ direction }) => direction === "two-way" || direction === "pull";
/** Targets that only look after pages that people make: they have no records to make pages of. */
const isNative = ({ source, direction, ids, ttl }) => source === undefined && (direction === "promote" || ids !== undefined || ttl !== undefined);
const hasSource = ({ name, target }) => [
    ...when(target.source === undefined && !isNative(target), `Target \`${name}\` has no \`source\`.`, "Say where its records come from, or name a `preset`.", []),
    ...when(target.source !== undefined && target.direction === "promote", `Target \`${name}\` is promoted from Notion, and has a \`source\`.`, "Take one of the two out.", ["source"]),
    ...when(isTwoWay(target) && target.source?.kind !== "postgres", `Target \`${name}\` has the direction \`${target.direction}\`, which only the source \`postgres\` can take.`, "Use `direction: push`, or `source: { postgres: … }`.", ["direction"]),
];
const mapsOnly = ({ name, target }) => when(isTwoWay(target) && target.body !== undefined, `Target \`${name}\` has a \`body\`, and the content of a page goes one way only.`, "Take it out, or use `direction: push`.", ["body"]);
/** Rows have a key of their own: the table's. */
const hasKey = ({ name, target }) => when(target.source !== undefined && target.source.kind !== "postgres" && target.key === undefined, `\`targets.${name}.key\` is missing.`, "Say by which expression its records are told apart.", []);
/** A table's mapping may still have to be made: `setup` does that. */
const isUnmapped = ({ source, properties }) => source?.kind === "postgres" && Object.keys(properties).length === 0;
const hasTitle = ({ name, target }) => {
    if (target.source === undefined || isUnmapped(target))
        return [];
    const titles = Object.values(target.properties).filter(({ type }) => type === "title");
    const message = `Target \`${name}\` maps ${titles.length} titles.`;
    return when(titles.length !== 1, message, "Map exactly one property of type title.", ["properties"]);
};
const marksBody = ({ name, target: { body, properties } }) => when(body !== undefined && !Object.values(properties).some((mapping) => mapping.is === "sha"), `Target \`${name}\` has a body, but no property for its SHA.`, "Add a property with `is: sha`.", ["body"]);
/** A page is found again by its key: so a property has to carry it. */
const carriesKey = ({ target: { key, properties } }) => when(key?.property !== undefined && !Object.hasOwn(properties, key.property), `The key is to be in \`${key?.property}\`, which is not mapped.`, "Add it to `properties`, with `is: key`.", ["key", "property"]);
const pointsSomewhere = ({ target, config }) => Object.entries(target.properties).flatMap(([property, { to }]) => when(to !== undefined && !Object.hasOwn(config.targets, to), `There is no target \`${to}\`.`, `Point the relation at one of: ${Object.keys(config.targets).join(", ")}.`, ["properties", property, "to"]));
const DRAWS_ON = ["ci", "roadmap", "milestones"];
const drawsOnTargets = ({ target: { source }, config }) => {
    if (source?.kind !== "kpis")
        return [];
    return DRAWS_ON.flatMap((part) => {
        const named = source[part];
        const path = ["source", "kpis", part];
        if (named === undefined)
            return [];
        const other = Object.hasOwn(config.targets, named) ? config.targets[named] : undefined;
        if (other === undefined)
            return [[`There is no target \`${named}\`.`, (0,nearest/* didYouMean */.a)(named, Object.keys(config.targets)), path]];
        return when(other.source === undefined || other.source.kind === "kpis", `The target \`${named}\` has nothing that could be summed up.`, "Name a target with records of its own.", path);
    });
};
const comparesTimes = ({ name, target: { direction, conflicts = "last-write-wins", source } }) => when(direction === "two-way" &&
    conflicts === "last-write-wins" &&
    source?.kind === "postgres" &&
    source["updated-at"] === undefined, `Target \`${name}\` lets the last write win, and does not say when a row was last written.`, "Name the column with `updated-at`, or choose another policy with `conflicts`.", ["source", "postgres"]);
const PROMOTED = ["files", "mark", "header", "action-log"];
const BOTH_WAYS = ["conflicts", "on-new-page"];
/** A key that another direction would need would be silently without effect. */
const fitsDirection = ({ name, target }) => [
    ...PROMOTED.flatMap((key) => when(target[key] !== undefined && target.direction !== "promote", `\`${key}\` is only for targets with \`direction: promote\`.`, "Take it out, or set the direction.", [key])),
    ...BOTH_WAYS.flatMap((key) => when(target[key] !== undefined && target.direction !== "two-way", `\`${key}\` is only for targets with \`direction: two-way\`.`, "Take it out, or set the direction.", [key])),
    ...when(target.direction === "promote" && target.files === undefined, `Target \`${name}\` is promoted, and does not say into which \`files\`.`, "Add `files: [{ path: …, template: … }]`.", []),
    ...when(target.source === undefined && target["on-missing"] !== "keep", "`on-missing` is about pages without a record, and this target has no records.", "Take it out.", ["on-missing"]),
];
const RULES = [
    hasSource,
    hasKey,
    mapsOnly,
    hasTitle,
    marksBody,
    carriesKey,
    pointsSomewhere,
    drawsOnTargets,
    comparesTimes,
    fitsDirection,
];
const NOTHING_TO_DO = [
    "There is no target, and so nothing to do.",
    "Add one below `targets`: what is synced, from where, and into which database; `notion-sync init` proposes one.",
    [],
];
/** Rules that no single value can break. */
const crossChecks = (config, text) => {
    const found = Object.entries(config.targets).flatMap(([name, target]) => RULES.flatMap((rule) => rule({ name, target, config })).map(([message, cure, path]) => [message, cure, [name, ...path]]));
    return [...when(Object.keys(config.targets).length === 0, ...NOTHING_TO_DO), ...found].map(([message, cure, path]) => (0,problem/* problem */.CC)(message, cure, text.placeOf(["targets", ...path])));
};

// EXTERNAL MODULE: ./build/config/document.js + 4 modules
var config_document = __webpack_require__(95362);
;// CONCATENATED MODULE: ./build/config/interpolate.js

const VARIABLE = /\$\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}/g;
/** `${NAME}` and `${NAME:-default}` in every string, from the environment. An empty variable is a missing one. */
const interpolate = (text, env) => {
    const problems = [];
    const missing = [];
    const fillString = (written, path) => written.replace(VARIABLE, (variable, name, fallback) => {
        const value = env[name] || fallback;
        if (value !== undefined)
            return value;
        missing.push(name);
        const cure = `Set it in the environment (in a workflow: under \`env:\`), or write \`\${${name}:-default}\`.`;
        problems.push((0,problem/* problem */.CC)(`The variable \`${name}\` is not set.`, cure, text.placeOf(path)));
        return variable;
    });
    const fill = (value, path) => {
        if (typeof value === "string")
            return fillString(value, path);
        if (Array.isArray(value))
            return value.map((item, index) => fill(item, [...path, index]));
        if (typeof value !== "object" || value === null)
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item, [...path, key])]));
    };
    return { value: fill(text.value, []), problems, missing };
};

;// CONCATENATED MODULE: ./build/config/issues.js


const dotted = (path, whole = "the configuration") => path.map(String).join(".") || whole;
/** How far into a value a complaint leads. What is not there leads nowhere: it may be missed in all shapes but one. */
const depthOf = (issue) => issue.path.length - (issue.code === "invalid_type" && issue.input === undefined ? 1 : 0);
/** Of the shapes that a value may have, the one it came nearest to: its complaints are the ones worth reading. */
const issuesOf = (issue) => {
    if (issue.code !== "invalid_union" || issue.errors.length === 0)
        return [issue];
    const branches = issue.errors.map((errors) => errors.flatMap(issuesOf));
    const deepest = (issues) => Math.max(0, ...issues.map(depthOf));
    const [best = []] = branches.sort((a, b) => deepest(b) - deepest(a) || a.length - b.length);
    return best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
};
/** The end of "`x` …". */
const said = (issue) => {
    if (issue.code === "custom")
        return issue.message;
    if (issue.code === "invalid_key")
        return `is a name that cannot be used: it ${issue.issues[0]?.message ?? "is not valid"}`;
    if (issue.code === "too_small" && issue.minimum === 1)
        return "must not be empty";
    if (issue.code === "invalid_value")
        return `must be ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`;
    if (issue.code === "invalid_type")
        return `must be ${issue.expected}`;
    return issue.message.startsWith("must") ? issue.message : `is not right: ${issue.message}`;
};
/** For a word that there is not: the nearest that there is. */
const meantBy = (issue) => {
    if (issue.code !== "invalid_value" || typeof issue.input !== "string")
        return undefined;
    const meant = (0,nearest/* nearest */.p)(issue.input, issue.values.map(String));
    return meant === undefined ? undefined : `Did you mean \`${meant}\`?`;
};
/** The one name that JavaScript would take for something else, so that what stands under it would be passed over. */
const unusable = (value, path, text) => {
    if (typeof value !== "object" || value === null)
        return [];
    return Object.entries(value).flatMap(([key, item]) => {
        const place = [...path, Array.isArray(value) ? Number(key) : key];
        if (key !== "__proto__")
            return unusable(item, place, text);
        const message = `\`${key}\` under ${dotted(path)} is a name that cannot be used.`;
        return [(0,problem/* problem */.CC)(message, "Choose another one.", text.placeOfKey(place))];
    });
};

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
// EXTERNAL MODULE: ./build/model/property.js
var property = __webpack_require__(5297);
// EXTERNAL MODULE: ./build/model/target.js
var target = __webpack_require__(30677);
// EXTERNAL MODULE: ./build/config/values.js
var values = __webpack_require__(93017);
// EXTERNAL MODULE: ./build/model/limits.js
var limits = __webpack_require__(69688);
// EXTERNAL MODULE: ./build/model/schema.js
var schema = __webpack_require__(87007);
;// CONCATENATED MODULE: ./build/config/words.js




const termFacts = schemas/* strictObject */.rej({
    color: schemas/* enum */.k5n(schema/* COLORS */.l)
        .optional()
        .meta({
        description: "The option's colour when it is made; without it, one that follows from the name. An option that is there is never recoloured.",
        examples: ["red"],
    }),
    description: schemas/* string */.YjP()
        .optional()
        .meta({ description: "The option's description when it is made.", examples: ["Wakes somebody at night"] }),
    aliases: schemas/* array */.YOg(values/* text */.Qq)
        .optional()
        .meta({ description: "Other ways to write the word: they become its name.", examples: [["tier-1", "urgent"]] }),
    deprecated: schemas/* boolean */.zMY()
        .optional()
        .meta({
        description: "No option is made of the word ahead of time any more. Records may still use it, and the option that is there stays, with `prune` too.",
        examples: [true],
    }),
});
/** A word that Notion takes for the name of an option. */
const word = values/* text */.Qq.check(schemas/* refine */.YPB((name) => !name.includes(","), { error: "must have no comma, which Notion refuses in an option" }), schemas/* refine */.YPB((name) => name.trim() !== "", { error: "must not be empty" }), schemas/* refine */.YPB((name) => name.length <= limits/* LIMITS */.b.optionName, {
    error: `must have at most ${limits/* LIMITS */.b.optionName} characters, since it is an option`,
}));
const term = schemas/* union */.KCZ([
    word,
    termFacts.extend({ name: word.meta({ description: "The word itself: the option's name.", examples: ["critical"] }) }),
]);
const folded = (name) => name.normalize("NFC").trim();
/** What comes a second time, of things that have to be told apart. */
const repeats = (things, nameOf) => {
    const seen = new Set();
    return things.filter((thing) => seen.size === seen.add(nameOf(thing)).size);
};
/** Words that Notion, or whoever goes by their aliases, could not tell apart; and more of them than it takes. */
const wrongIn = (entries) => {
    const aliases = entries.flatMap(({ at, aliases: words }) => [...new Set(words.map(folded))].map((alias) => ({ alias, at })));
    return [
        ...repeats(entries, ({ name }) => folded(name).toLowerCase()).map(({ name, at }) => [`is the word "${name}" once more, and Notion does not look at capitals`, [at]]),
        ...repeats(aliases, ({ alias }) => alias).map(({ alias, at }) => [`has the alias "${alias}", and so has another word`, [at]]),
        ...(entries.length > limits/* LIMITS */.b.set
            ? [[`must have at most ${limits/* LIMITS */.b.set} words, and has ${entries.length}`, []]]
            : []),
    ];
};
const list = schemas/* array */.YOg(term).check(({ value, issues }) => {
    const entries = value.map((one, at) => typeof one === "string" ? { name: one, aliases: [], at } : { name: one.name, aliases: one.aliases ?? [], at });
    issues.push(...wrongIn(entries).map(([message, path]) => ({ code: "custom", message, input: value, path: [...path] })));
});
const object = schemas/* record */.g1P(word, termFacts.nullable()).check(({ value, issues }) => {
    const entries = Object.entries(value).map(([name, facts]) => ({ name, aliases: facts?.aliases ?? [], at: name }));
    issues.push(...wrongIn(entries).map(([message, path]) => ({ code: "custom", message, input: value, path: [...path] })));
});
/** The words that a property may take: a list, or an object with a word a key. In place, or in a file. */
const vocabularySchema = schemas/* union */.KCZ([list, object]);

;// CONCATENATED MODULE: ./build/config/mapping.js





const mappingSchema = schemas/* strictObject */.rej({
    type: schemas/* enum */.k5n(property/* PROPERTY_TYPES */.uh).meta({
        description: "The property's type in Notion. A relation also needs `to`.",
        examples: ["multi_select"],
        beside: { from: "tags" },
    }),
    from: values/* expression */.dn.optional().meta({
        description: "A [JMESPath](https://jmespath.org) expression over the record; the name of a field is one. A field that is not there gives null. Exactly one of `from`, `is` and `value` is needed.",
        examples: ["performance.latency", "join('\n', apis[].name)"],
        beside: { type: "rich_text" },
    }),
    is: schemas/* enum */.k5n(target/* ENGINE_VALUES */.o)
        .optional()
        .meta({
        description: "A value that notion-sync owns: `sha` (of the content), `synced-at` (when it was written), `key`, `sync-status` (`synced`, `pending` or `conflict`), `source-url` (the file on GitHub, in a workflow).",
        examples: ["sha"],
        beside: { type: "rich_text" },
    }),
    value: schemas/* union */.KCZ([values/* scalar */.d_, schemas/* array */.YOg(values/* scalar */.d_)])
        .optional()
        .meta({ description: "A constant.", examples: ["Platform"], beside: { type: "select" } }),
    optional: schemas/* boolean */.zMY()
        .default(false)
        .meta({
        description: "The property may be missing in the database. Otherwise a missing property is an error before anything is written.",
        examples: [true],
        beside: { type: "multi_select", from: "tags" },
    }),
    default: schemas/* union */.KCZ([values/* scalar */.d_, schemas/* array */.YOg(values/* scalar */.d_)])
        .optional()
        .meta({
        description: "Used where `from` gives null.",
        examples: ["Planned"],
        beside: { type: "select", from: "status" },
    }),
    vocabulary: schemas/* union */.KCZ([values/* text */.Qq, vocabularySchema])
        .optional()
        .meta({
        description: "The words that the property may take, checked before anything is written: a file, or in place a list of words, a list of `{ name, … }`, or an object with a word a key. Without it, options are made as values need them.",
        examples: ["vocab/tags.json", ["live", "beta"], { live: { color: "green" }, beta: null }],
        beside: { type: "select", from: "status" },
    }),
    format: values/* text */.Qq.optional().meta({
        description: "Notion's number format (`percent`, `dollar`, `euro`, …), for `setup` when it makes the property. Of a date, `date` or `datetime` may be noted; Notion's dates have no such setting.",
        examples: ["euro"],
        beside: { type: "number", from: "price" },
    }),
    to: values/* text */.Qq.optional().meta({
        description: "Of a relation: the target that it points at. The value is the other record's key, or a list of keys.",
        examples: ["teams"],
        beside: { type: "relation", from: "team" },
    }),
    direction: schemas/* enum */.k5n(["push", "pull"])
        .optional()
        .meta({
        description: "One way only for this field of a two-way target.",
        examples: ["push"],
        beside: { type: "number", from: "budget" },
    }),
    overflow: schemas/* enum */.k5n(["error", "truncate"])
        .default("error")
        .meta({
        description: "A text longer than Notion takes: `error`, or `truncate`, which marks the cut with `…`.",
        examples: ["truncate"],
        beside: { type: "rich_text", from: "log" },
    }),
})
    .check(({ value, issues }) => {
    const sources = ["from", "is", "value"].filter((key) => value[key] !== undefined);
    if (sources.length !== 1) {
        const message = sources.length === 0 ? "needs one of `from`, `is` or `value`" : `has both \`${sources.join("` and `")}\``;
        issues.push({ code: "custom", message, input: value, path: [] });
    }
    if ((value.type === "relation") !== (value.to !== undefined)) {
        const message = value.type === "relation" ? "is a relation and needs `to: <target>`" : "has `to`, but is no relation";
        issues.push({ code: "custom", message, input: value, path: [] });
    }
});

;// CONCATENATED MODULE: ./build/config/presets/modules.js
/** A manifest a module. Vocabularies and a schema are the repository's own: what the target says itself is added to it. */
const modules = {
    source: {
        files: ["**/module.manifest.json"],
        exclude: ["**/node_modules/**"],
        "page-id": "notion_page_id",
    },
    key: "module",
    properties: {
        Module: { type: "title", from: "module" },
        Description: { type: "rich_text", from: "description" },
        Features: { type: "multi_select", from: "features" },
        Tags: { type: "multi_select", from: "tags", optional: true },
        APIs: { type: "rich_text", from: "join('\n', apis[].name)" },
        "SLA p95": { type: "number", from: "performance.sla_p95_ms" },
        Coverage: { type: "number", from: "testing.coverage" },
        "Provenance SHA": { type: "rich_text", is: "sha" },
        "Updated At": { type: "date", is: "synced-at" },
    },
};

;// CONCATENATED MODULE: ./build/config/presets/roadmap.js
/** From GitHub's milestones, or from files with the same fields. */
const roadmap = {
    source: { "github-milestones": {} },
    key: { from: "id || name", property: "Milestone ID" },
    properties: {
        Name: { type: "title", from: "name" },
        Status: {
            type: "select",
            from: "status",
            vocabulary: ["Not Started", "Planning", "In Progress", "Testing", "Completed", "Blocked"],
        },
        "Target Date": { type: "date", from: "target_date", format: "date" },
        Progress: { type: "number", from: "progress" },
        "Next Action": { type: "rich_text", from: "next_action" },
        "Risk Level": { type: "select", from: "risk_level", vocabulary: ["Low", "Medium", "High"] },
        "Drift (days)": { type: "number", from: "drift_days", optional: true },
        "Milestone ID": { type: "rich_text", is: "key", optional: true },
    },
};
const milestones = {
    source: { files: ["milestones.yml"] },
    key: "name",
    properties: {
        "Stage Name": { type: "title", from: "name" },
        "Target Date": { type: "date", from: "target_date", format: "date" },
        Status: {
            type: "select",
            from: "status",
            vocabulary: ["Not Started", "Planning", "In Progress", "Testing", "Completed"],
        },
        Description: { type: "rich_text", from: "description", optional: true },
        Progress: { type: "number", from: "progress", optional: true },
    },
};

;// CONCATENATED MODULE: ./build/config/presets/weekly.js
const TYPES = ["CI Report", "KPI Summary"];
/** Both kinds of week share a database, and are told apart by their type. */
const week = (type) => ({
    key: { from: "week_of", property: "Week Of" },
    scope: { Type: type },
    properties: {
        Name: { type: "title", from: "name" },
        "Week Of": { type: "date", from: "week_of", format: "date" },
        "Workflows Pass Rate": { type: "number", from: "pass_rate" },
        "Auto-Fix Success Rate": { type: "number", from: "auto_fix_success_rate" },
        "Avg MTTR (minutes)": { type: "number", from: "mttr_minutes" },
        "Total Runs": { type: "number", from: "total_runs", optional: true },
        "Failed Runs": { type: "number", from: "failed_runs", optional: true },
        "Top Failures": { type: "rich_text", from: "top_failures" },
        Recommendations: { type: "rich_text", from: "recommendations" },
        Status: { type: "select", from: "status", vocabulary: ["Active", "Archived"] },
        Type: { type: "select", value: type, vocabulary: TYPES },
    },
});
const ciReports = { source: { "github-ci": {} }, ...week("CI Report") };
const summary = week("KPI Summary");
const kpis = {
    source: { kpis: {} },
    ...summary,
    properties: {
        ...summary.properties,
        "At-Risk Items": { type: "number", from: "at_risk_items", optional: true },
        "Completion %": { type: "number", from: "completion", optional: true },
    },
};

;// CONCATENATED MODULE: ./build/config/presets/presets.js



/** What a target may be short for: the contract says what each is. */
const PRESETS = { "ci-reports": ciReports, kpis: kpis, roadmap: roadmap, milestones: milestones, modules: modules };

;// CONCATENATED MODULE: ./build/config/promoted.js


const PROJECT = "projects/{{ slug }}.md";
const file = schemas/* strictObject */.rej({
    path: values/* text */.Qq.meta({
        description: "Where the file goes: a Liquid template. It stays in the workspace, whatever the page is called.",
        examples: ["projects/{{ slug }}/planning.md"],
        beside: { template: "planning-brief" },
    }),
    template: values/* text */.Qq.meta({
        description: "One of the product's templates by name (`planning-brief`, `execution-brief`, `review-brief`, `engagement-brief`, `deliverable-spec`, `decision`), or the path of a Liquid template of yours.",
        examples: ["decision", "templates/review.liquid"],
        beside: { path: "reviews/{{ slug }}.md" },
    }),
    each: values/* text */.Qq.optional().meta({
        description: "A property that gives a file for each of its entries: a line or list item of a text, a value of a list, a page of a relation.",
        examples: ["Decisions"],
        beside: { path: "decisions/{{ date }}_{{ slug }}.md", template: "decision" },
    }),
});
const header = schemas/* strictObject */.rej({
    entity: values/* text */.Qq
        .optional()
        .meta({ description: "What the file is about; the target's name when not given.", examples: ["project"] }),
    level: values/* text */.Qq
        .optional()
        .meta({ description: "How far the file goes into detail; `brief` when not given.", examples: ["spec"] }),
    zone: values/* text */.Qq
        .optional()
        .meta({ description: "Who the file is for; `internal` when not given.", examples: ["confidential"] }),
    version: values/* text */.Qq.optional().meta({ description: "The version of the text; `v01` when not given.", examples: ["v02"] }),
    tags: schemas/* array */.YOg(values/* text */.Qq)
        .optional()
        .meta({
        description: "What the file can be found by; the page's property `Tags` when not given.",
        examples: [["portfolio"]],
    }),
});
const beside = { direction: "promote", files: [{ path: PROJECT, template: "planning-brief" }] };
/** The keys of a target with `direction: promote`. */
const promotionKeys = {
    files: schemas/* array */.YOg(file)
        .min(1)
        .optional()
        .meta({
        description: "The files that a promoted page becomes.",
        examples: [[{ path: PROJECT, template: "planning-brief" }]],
        beside: { direction: "promote" },
    }),
    mark: schemas/* record */.g1P(values/* text */.Qq, schemas/* union */.KCZ([values/* scalar */.d_, schemas/* array */.YOg(values/* scalar */.d_)]))
        .optional()
        .meta({
        description: "What a promoted page gets once its files are written: property → value. Texts are Liquid templates; `paths` has the paths of all its files.",
        examples: [{ Promoted: true, Path: "{{ paths[0] }}" }],
        beside,
    }),
    header: header.optional().meta({
        description: "Values of the header that each promoted file begins with.",
        examples: [{ zone: "confidential", tags: ["portfolio"] }],
        beside,
    }),
    "action-log": values/* text */.Qq.optional().meta({
        description: "A CSV file that gets a line for each promoted file.",
        examples: ["logs/context_actions.csv"],
        beside,
    }),
};

// EXTERNAL MODULE: ./build/config/sources.js + 1 modules
var sources = __webpack_require__(45425);
;// CONCATENATED MODULE: ./build/config/target.js






const keySchema = schemas/* union */.KCZ([
    values/* expression */.dn.transform((from) => ({ from, property: undefined })),
    schemas/* strictObject */.rej({
        from: values/* expression */.dn.meta({ description: "The expression for the key.", examples: ["id"], beside: { property: "ID" } }),
        property: values/* text */.Qq.meta({
            description: "The property that carries the key: it has to be mapped. Where it is `optional` and the database does not have it, the title is used.",
            examples: ["Milestone ID"],
            beside: { from: "id" },
        }),
    }),
]);
const ids = schemas/* strictObject */.rej({
    property: values/* text */.Qq.meta({ description: "The property that holds the ID: a text.", examples: ["Unique ID"] }),
    kind: schemas/* literal */.euz("ulid")
        .default("ulid")
        .meta({
        description: "What kind of ID: there is one so far.",
        examples: ["ulid"],
        beside: { property: "Unique ID" },
    }),
});
const ttl = schemas/* strictObject */.rej({
    days: schemas/* number */.aig()
        .positive()
        .meta({ description: "After how many days.", examples: [30] }),
    property: values/* text */.Qq.default("created_time").meta({
        description: "The date that they are counted from: a property, `created_time` or `last_edited_time`.",
        examples: ["Date"],
        beside: { days: 30 },
    }),
    when: values/* condition */.uH.optional().meta({
        description: "Only pages that match: property → value, or a list of values.",
        examples: [{ Kind: "daily" }],
        beside: { days: 30 },
    }),
});
const writtenTarget = schemas/* strictObject */.rej({
    direction: schemas/* enum */.k5n(["push", "pull", "two-way", "promote"])
        .default("push")
        .meta({
        description: "`push`: from the source to Notion. `two-way` and `pull` (only from Notion): with PostgreSQL. `promote`: finished pages become files.",
        examples: ["two-way"],
    }),
    source: sources/* sourceSchema */.dr.optional().meta({
        description: "Where the records come from: exactly one source. A target that promotes, or that only has `ids` or `ttl`, needs none.",
        examples: [{ files: ["modules/*/module.manifest.json"] }],
    }),
    preset: schemas/* enum */.k5n(Object.keys(PRESETS))
        .optional()
        .meta({
        description: "Fills in `source`, `key`, `scope` and `properties`. What the target says itself wins, one property at a time.",
        examples: ["ci-reports"],
    }),
    database: values/* text */.Qq.optional().meta({
        description: "The database: its ID or address, or those of a data source. Without it, the one that `setup` wrote into `.github/notion-sync.databases.json`.",
        examples: ["${NOTION_DATABASE_ID}", "https://www.notion.so/acme/0123456789abcdef0123456789abcdef"],
    }),
    "data-source": values/* text */.Qq.optional().meta({
        description: "Name or ID of the data source, where a database has several. An ID is enough alone.",
        examples: ["Modules"],
        beside: { database: "${NOTION_DATABASE_ID}" },
    }),
    key: keySchema.optional().meta({
        description: "An expression that tells records apart. Its value is looked for in the title; `{ from, property }` says that it is in another property. Keys are compared as text, without the space around them. Rows of PostgreSQL have the key of their table.",
        examples: ["module", { from: "id", property: "Milestone ID" }],
    }),
    properties: schemas/* record */.g1P(values/* text */.Qq, mappingSchema)
        .default({})
        .meta({
        description: "Property of Notion → mapping. Only the properties that are named here are ever written.",
        examples: [{ Module: { type: "title", from: "module" }, Coverage: { type: "number", from: "testing.coverage" } }],
    }),
    scope: values/* condition */.uH.optional().meta({
        description: "Only pages that hold these values belong to the target, and pages that it makes get them. So several targets can share a database. If one of them says `on-missing: archive` (or `flag`, with a `sync-status`), each needs a scope on the same property, with different values.",
        examples: [{ Type: "Module" }],
    }),
    body: values/* expression */.dn.optional().meta({
        description: "An expression whose value is the page's content, in Markdown. It needs a property with `is: sha`.",
        examples: ["_body"],
        beside: { properties: { SHA: { type: "rich_text", is: "sha" } } },
    }),
    when: values/* condition */.uH.optional().meta({
        description: "Only records that match: field → value, or a list of values. A field that holds a list matches by any element of it. For `promote`, only pages: property → value.",
        examples: [{ status: ["live", "beta"] }],
    }),
    "on-missing": schemas/* enum */.k5n(["keep", "archive", "flag"])
        .default("keep")
        .meta({
        description: "A page without a record: `keep` it, `archive` it (to the trash), or `flag` it: a warning, and `conflict` in the property that is the `sync-status`, until the record comes back.",
        examples: ["archive"],
    }),
    "on-drift": schemas/* enum */.k5n(["overwrite", "report"])
        .default("overwrite")
        .meta({
        description: "A page that was edited in Notion while its record did not change: `overwrite` puts it right, `report` warns and leaves it until the record changes. That is about properties: to read every page's content would cost a request a page, so `verify` does that, and `sync` writes the content when its record changes.",
        examples: ["report"],
    }),
    "vocabulary-policy": schemas/* enum */.k5n(["error", "skip", "add"])
        .default("error")
        .meta({
        description: "A word outside a vocabulary: `error` writes nothing at all, `skip` leaves the word out with a warning, `add` makes it an option in Notion.",
        examples: ["skip"],
    }),
    ids: ids.optional().meta({
        description: "Pages whose ID is empty get one, whoever made them: by `backfill` and `sync`.",
        examples: [{ property: "Unique ID" }],
    }),
    ttl: ttl.optional().meta({
        description: "Time to live: `archive` moves pages that are past it to the trash, and `sync` leaves records alone that are.",
        examples: [{ days: 30, property: "Date", when: { Kind: "daily" } }],
    }),
    conflicts: schemas/* enum */.k5n(["last-write-wins", "source-wins", "notion-wins", "flag"])
        .optional()
        .meta({
        description: "Who stays when both sides changed the same field differently. `last-write-wins` when not given; it needs `updated-at`. `flag` writes neither until a person made them equal.",
        examples: ["flag"],
        beside: { direction: "two-way" },
    }),
    "on-new-page": schemas/* enum */.k5n(["report", "insert"])
        .optional()
        .meta({
        description: "A page that a person made: `report` (when not given), or `insert` a row for it.",
        examples: ["insert"],
        beside: { direction: "two-way" },
    }),
    ...promotionKeys,
});
const readMapping = (written) => mappingSchema.parse(written);
/** What the target says itself wins over what its preset says. */
const filled = (written) => {
    if (written.preset === undefined)
        return written;
    const { source, key, scope, properties } = PRESETS[written.preset];
    const read = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, readMapping(one)]));
    return {
        ...written,
        source: written.source ?? sources/* sourceSchema */.dr.parse(source),
        key: written.key ?? keySchema.parse(key),
        properties: { ...read, ...written.properties },
        ...((written.scope ?? scope) !== undefined && { scope: written.scope ?? scope }),
    };
};
const targetSchema = writtenTarget.transform((written) => filled(written));

;// CONCATENATED MODULE: ./build/config/schema.js



// What a key means, and how it is written, stands with the key: `description` and `examples` are shown by editors and in
// docs/configuration.md. `beside` is what an example needs next to it so that it means anything.
const configSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1, { error: "must be 1" }).meta({ description: "The version of this format.", examples: [1] }),
    "control-center": schemas/* string */.YjP()
        .optional()
        .meta({
        description: "A page of Notion that shows the last run: its counts, and where the figures go. Its ID or address. One section of it is written, the rest of the page is never touched. Empty means none.",
        examples: ["${CONTROL_CENTER_PAGE_ID:-}"],
    }),
    safety: schemas/* strictObject */.rej({
        archive: values/* percent */.KN.prefault("30%").meta({
            description: "Halt when more than this share of a target's pages would go to the trash.",
            examples: ["10%"],
        }),
        update: values/* percent */.KN.prefault("100%").meta({
            description: "Halt when more than this share of a target's pages would change.",
            examples: ["60%"],
        }),
        floor: schemas/* int */.Whr()
            .min(0)
            .default(10)
            .meta({
            description: "Targets with fewer pages than this are never halted: of three pages one is a third.",
            examples: [50],
        }),
    })
        .prefault({})
        .meta({
        description: "Limits for each target. A plan beyond them is not carried out, and the run ends with exit code 4; `confirm` says that it is meant.",
        examples: [{ archive: "10%", update: "60%", floor: 20 }],
    }),
    targets: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, { error: "must be letters, digits, dots and dashes" }), targetSchema)
        .meta({
        description: "What belongs where. Each target has a name of your choice (letters, digits, dots, dashes), by which options, reports and relations name it.",
        examples: [
            {
                modules: {
                    source: { files: ["modules/*/module.manifest.json"] },
                    database: "${NOTION_DATABASE_ID}",
                    key: "module",
                    properties: { Module: { type: "title", from: "module" } },
                },
            },
        ],
    }),
});

;// CONCATENATED MODULE: ./build/config/parse.js









/** All keys that any strict object of the schema knows: what a misspelt key was probably meant to be. */
const knownKeys = (schema, path) => {
    const json = json_schema_processors/* toJSONSchema */.bl(schema, { io: "input", unrepresentable: "any" });
    const step = (nodes, name) => nodes.flatMap(flatten).flatMap((node) => {
        const { properties = {}, additionalProperties, items } = node;
        if (typeof name === "number")
            return items === undefined ? [] : [items];
        return [properties[String(name)] ?? additionalProperties].filter(Boolean);
    });
    return path
        .reduce(step, [json])
        .flatMap(flatten)
        .flatMap((node) => Object.keys((node["properties"] ?? {})));
};
const flatten = (node) => {
    if (typeof node !== "object" || node === null)
        return [];
    const { anyOf, allOf } = node;
    return [node, ...(anyOf ?? []).flatMap(flatten), ...(allOf ?? []).flatMap(flatten)];
};
const unknownKey = (key, path, text) => {
    const known = knownKeys(configSchema, path);
    if (known.includes(key)) {
        return (0,problem/* problem */.CC)(`\`${key}\` cannot stand beside the other keys of ${dotted(path)}.`, "Keep one of them.", text.placeOfKey([...path, key]));
    }
    const meant = (0,nearest/* nearest */.p)(key, known);
    const cure = meant === undefined ? `Use one of: ${known.join(", ")}.` : `Did you mean \`${meant}\`?`;
    return (0,problem/* problem */.CC)(`\`${key}\` is not a key of ${dotted(path)}.`, cure, text.placeOfKey([...path, key]));
};
const problemsOf = (issue, text) => {
    const path = issue.path.filter((step) => typeof step !== "symbol");
    if (issue.code === "unrecognized_keys")
        return issue.keys.map((key) => unknownKey(key, path, text));
    const missing = issue.code === "invalid_type" && issue.input === undefined;
    const message = missing ? `\`${dotted(path)}\` is missing.` : `\`${dotted(path)}\` ${said(issue)}.`;
    const place = issue.code === "invalid_key" ? text.placeOfKey(path) : text.placeOf(path);
    return [(0,problem/* problem */.CC)(message, meantBy(issue) ?? "See the configuration reference for what it takes.", place)];
};
/** A configuration's text → the configuration, or everything that is wrong with it, each with its place and cure. */
const parseConfig = (written, file, { env, lenient = false }) => {
    const text = (0,config_document/* readText */.y)(written, file);
    if (!text.ok)
        return text;
    const names = unusable(text.value.value, [], text.value);
    if (names.length > 0)
        return (0,problem/* bad */.MB)(...names);
    const filled = interpolate(text.value, env);
    const notices = filled.problems.map((found) => ({ ...found, level: "notice" }));
    const unset = lenient ? [] : filled.problems;
    const parsed = configSchema.safeParse(filled.value, { reportInput: true });
    if (!parsed.success) {
        const issues = parsed.error.issues.flatMap(issuesOf);
        return (0,problem/* bad */.MB)(...unset, ...issues.flatMap((issue) => problemsOf(issue, text.value)));
    }
    const problems = [...unset, ...crossChecks(parsed.data, text.value)];
    if (problems.length > 0)
        return (0,problem/* bad */.MB)(...problems);
    const told = [...(lenient ? notices : []), ...(0,control_center/* noWindow */.g)(parsed.data, text.value)];
    return (0,problem/* good */.uw)({ config: parsed.data, placeOf: text.value.placeOf, notices: told });
};

;// CONCATENATED MODULE: ./build/config/vocabulary.js




const vocabulary_term = (name, facts = {}) => ({
    name: name.normalize("NFC").trim(),
    color: facts.color,
    description: facts.description,
    aliases: facts.aliases ?? [],
    deprecated: facts.deprecated ?? false,
});
/** The three ways to write a vocabulary, as one. */
const terms = (vocabulary) => Array.isArray(vocabulary)
    ? vocabulary.map((one) => (typeof one === "string" ? vocabulary_term(one) : vocabulary_term(one.name, one)))
    : Object.entries(vocabulary).map(([name, facts]) => vocabulary_term(name, (facts ?? {})));
const KEYS = Object.keys(termFacts.shape).join(", ");
const wrong = (issue, { placeOf, placeOfKey }) => {
    const path = issue.path.filter((step) => typeof step !== "symbol");
    if (issue.code === "unrecognized_keys") {
        return issue.keys.map((key) => (0,problem/* problem */.CC)(`\`${key}\` is not said of a word.`, `Use one of: name, ${KEYS}.`, placeOfKey([...path, key])));
    }
    const cure = 'Write a list of words, a list of { "name", … }, or an object with a word a key.';
    const isOther = path.length === 0 && issue.code !== "custom";
    const message = isOther ? "This is no vocabulary." : `\`${dotted(path, "the vocabulary")}\` ${said(issue)}.`;
    const place = issue.code === "invalid_key" ? placeOfKey(path) : placeOf(path);
    return [(0,problem/* problem */.CC)(message, meantBy(issue) ?? cure, place)];
};
/** A vocabulary's file. */
const readVocabulary = (written, file) => {
    const text = (0,config_document/* readText */.y)(written, file);
    if (!text.ok)
        return text;
    const names = unusable(text.value.value, [], text.value);
    if (names.length > 0)
        return (0,problem/* bad */.MB)(...names);
    const parsed = vocabularySchema.safeParse(text.value.value, { reportInput: true });
    if (parsed.success)
        return (0,problem/* good */.uw)(terms(parsed.data));
    return (0,problem/* bad */.MB)(...parsed.error.issues.flatMap(issuesOf).flatMap((issue) => wrong(issue, text.value)));
};

;// CONCATENATED MODULE: ./build/config/targets.js

const origin = ({ from, is, value }) => {
    if (is !== undefined)
        return { kind: "is", value: is };
    return from === undefined ? { kind: "value", value } : { kind: "from", expression: from };
};
const mapping = (property, written, loaded) => ({
    property,
    type: written.type,
    origin: origin(written),
    optional: written.optional,
    fallback: written.default,
    vocabulary: typeof written.vocabulary === "string"
        ? loaded.get(written.vocabulary)
        : written.vocabulary && terms(written.vocabulary),
    to: written.to,
    overflow: written.overflow,
    format: written.format,
    oneWay: written.direction,
});
const conditions = (written) => Object.fromEntries(Object.entries(written ?? {}).map(([field, values]) => [field, [values].flat()]));
/** The key of a row is what the table says, as long as the target says nothing else. */
const keyExpression = ({ key, source }) => key?.from ?? (source?.kind === "postgres" ? "_key" : "");
/** The key is in the title, unless the target says where it is. */
const keyProperty = ({ key, properties }) => {
    const carried = key === undefined ? Object.entries(properties).find(([, { is }]) => is === "key")?.[0] : undefined;
    return key?.property ?? carried ?? Object.entries(properties).find(([, { type }]) => type === "title")?.[0] ?? "";
};
/** Of the presets for weeks, only the newest is active: as long as the target says nothing else about that property. */
const rotation = ({ preset, properties }) => (preset === "ci-reports" || preset === "kpis") && properties["Status"]?.from === "status"
    ? { by: "Week Of", property: "Status", newest: "Active", older: "Archived" }
    : undefined;
const fileSpec = ({ path, template, each }) => ({
    path,
    template,
    ...(each !== undefined && { each }),
});
const promoting = ({ direction, files = [], mark = {}, header = {}, ...written }) => direction === "promote" ? { files: files.map(fileSpec), mark, header, actionLog: written["action-log"] } : undefined;
/** The files that hold vocabularies, to be read before the targets can be made. */
const vocabularyFiles = ({ targets }) => [
    ...new Set(Object.values(targets)
        .flatMap(({ properties }) => Object.values(properties).map(({ vocabulary }) => vocabulary))
        .filter((vocabulary) => typeof vocabulary === "string")),
];
/** A target as it was written, with its vocabularies, as the engine works with it. */
const makeTarget = (name, written, loaded) => ({
    name,
    direction: written.direction,
    key: { from: keyExpression(written), property: keyProperty(written) },
    mappings: Object.entries(written.properties).map(([property, one]) => mapping(property, one, loaded)),
    body: written.body,
    when: conditions(written.when),
    scope: conditions(written.scope),
    onMissing: written["on-missing"],
    onDrift: written["on-drift"],
    vocabularyPolicy: written["vocabulary-policy"],
    ids: written.ids,
    ttl: written.ttl && { ...written.ttl, when: conditions(written.ttl.when) },
    rotation: rotation(written),
    promoting: promoting(written),
});

// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
// EXTERNAL MODULE: ./build/plan/sha.js
var sha = __webpack_require__(32316);
// EXTERNAL MODULE: ./build/sources/required.js
var required = __webpack_require__(47080);
// EXTERNAL MODULE: ./build/plan/expression.js
var expression = __webpack_require__(37042);
;// CONCATENATED MODULE: ./build/engine/expressions.js




/** Every expression that a target has, with its path in the configuration. */
const expressionsOf = ({ key, body, source, properties }) => {
    const written = [
        [["key", "from"], key?.from],
        [["body"], body],
        [["source", "select"], (0,sources/* inFiles */.Vg)(source)?.select],
        ...Object.entries(properties).map(([name, { from }]) => [["properties", name, "from"], from]),
    ];
    return written.flatMap(([path, text]) => (text === undefined ? [] : [[path, text]]));
};
/** Expressions that cannot be read are mistakes of the configuration, found before any record is. */
const unreadable = (name, written, placeOf) => expressionsOf(written).flatMap(([path, text]) => {
    try {
        (0,expression/* expression */.d)(text);
        return [];
    }
    catch (thrown) {
        const why = (0,failure/* messageOf */.bD)(thrown);
        const place = { ...placeOf(["targets", name, ...path]), target: name };
        const cure = "Mend the expression: it is JMESPath, and the name of a field is one.";
        return [(0,problem/* problem */.CC)(`The expression \`${text}\` cannot be read: ${why}.`, cure, place)];
    }
});

// EXTERNAL MODULE: ./build/engine/parallel.js
var parallel = __webpack_require__(52984);
;// CONCATENATED MODULE: ./build/engine/promotion/templates.js




const namedIn = (names, { targets }, placeOf) => names.flatMap((target) => (targets[target]?.files ?? []).map(({ template }, index) => ({
    template,
    place: { ...placeOf(["targets", target, "files", index, "template"]), target },
})));
/** One of the product's by its name, or a user's by its path. */
const read = async ({ template, place }, { own, files }) => {
    const known = own.get(template);
    if (known !== undefined)
        return (0,problem/* good */.uw)(known);
    try {
        const text = await files.read(template);
        if (text !== undefined)
            return (0,problem/* good */.uw)({ name: template, text, file: template });
    }
    catch (thrown) {
        (0,failure/* expectFailure */.EG)(thrown);
        return (0,problem/* bad */.MB)((0,failure/* failureProblem */.Gq)(thrown, { file: template }));
    }
    const names = [...own.keys()];
    const meant = (0,nearest/* nearest */.p)(template, names);
    const cure = `${meant === undefined ? "" : `Did you mean \`${meant}\`? `}The product has ${names.map((name) => `\`${name}\``).join(", ")}; a template of yours is named by its path from the root.`;
    return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`There is no template \`${template}\`, and no file of that name.`, cure, place));
};
const called = (name, found) => found.ok ? (0,problem/* good */.uw)([name, found.value]) : found;
/** Every template that these targets name, by that name; what is not there is a mistake of the configuration. */
const readTemplates = async (names, { config, placeOf, files }) => {
    const named = namedIn(names, config, placeOf);
    if (named.length === 0)
        return (0,problem/* good */.uw)(new Map());
    const { OWN_TEMPLATES: own } = await __webpack_require__.e(/* import() */ 551).then(__webpack_require__.bind(__webpack_require__, 92551));
    const found = await (0,parallel/* inParallel */.H)(named, async (one) => called(one.template, await read(one, { own, files })));
    const problems = (0,problem/* problemsOf */.GW)(found);
    return problems.length > 0 ? (0,problem/* bad */.MB)(...problems) : (0,problem/* good */.uw)(new Map((0,problem/* valuesOf */.sm)(found)));
};

// EXTERNAL MODULE: ./build/engine/trust.js
var trust = __webpack_require__(45609);
;// CONCATENATED MODULE: ./build/engine/load.js












const goes = (...directions) => ({ direction }) => directions.includes(direction);
/** Modes that are about some targets only. */
const ABOUT = {
    promote: { has: goes("promote"), none: "No target is promoted.", write: "Set `direction: promote` for one" },
    pull: {
        has: goes("pull", "two-way"),
        none: "No target is pulled.",
        write: "Set `direction: two-way`, or `direction: pull`, for one",
    },
    archive: { has: ({ ttl }) => ttl !== undefined, none: "No target's pages have an end.", write: "Give one a `ttl`" },
};
const nothing = ({ mode }, asked) => {
    const about = ABOUT[mode];
    if (about === undefined || asked.length > 0)
        return [];
    const cure = `${about.write}, or name one that has it with \`targets\`.`;
    return [{ ...(0,problem/* problem */.CC)(about.none, cure, { option: "targets" }), level: "warning" }];
};
/** Of the targets that were asked for, those that the mode is about. */
const chosen = ({ targets: wanted, mode }, { targets }) => {
    const names = Object.keys(targets);
    const about = Object.entries(targets)
        .filter(([, target]) => ABOUT[mode]?.has(target) ?? true)
        .map(([name]) => name);
    if (wanted.includes("all"))
        return (0,problem/* good */.uw)(about);
    const unknown = wanted.filter((name) => !names.includes(name));
    if (unknown.length === 0)
        return (0,problem/* good */.uw)(about.filter((name) => wanted.includes(name)));
    return (0,problem/* bad */.MB)(...unknown.map((name) => (0,problem/* problem */.CC)(`There is no target \`${name}\`.`, (0,nearest/* didYouMean */.a)(name, names), { option: "targets" })));
};
const vocabularies = async (config, world) => {
    const read = await Promise.all(vocabularyFiles(config).map(async (file) => {
        const missing = (0,problem/* problem */.CC)("There is no such vocabulary.", "Make the file, or mend its name.", { file });
        const text = await (0,required/* readRequired */.y)(file, missing, world.files);
        const terms = text.ok ? readVocabulary(text.value, file) : text;
        return terms.ok ? (0,problem/* good */.uw)([file, terms.value]) : terms;
    }));
    const problems = (0,problem/* problemsOf */.GW)(read);
    return problems.length > 0 ? (0,problem/* bad */.MB)(...problems) : (0,problem/* good */.uw)(new Map((0,problem/* valuesOf */.sm)(read)));
};
/** The targets that were asked for, and those that relations of theirs point at. */
const sorted = (names, { targets }) => {
    const asked = Object.entries(targets).filter(([name]) => names.includes(name));
    const ends = new Set(asked.flatMap(([, { properties }]) => Object.values(properties).map(({ to }) => to)));
    const pointedAt = Object.entries(targets).filter(([name]) => ends.has(name) && !names.includes(name));
    return { asked, pointedAt };
};
const registered = async ({ files }) => {
    try {
        return (0,databases/* readDatabases */.Tj)(await files.read(databases/* DATABASES_FILE */.Cu));
    }
    catch (thrown) {
        (0,failure/* expectFailure */.EG)(thrown);
        return (0,problem/* bad */.MB)((0,failure/* failureProblem */.Gq)(thrown, { file: databases/* DATABASES_FILE */.Cu }));
    }
};
/** Most of those who forget something in a workflow forget to check the repository out. */
const noConfiguration = (file, env) => {
    const name = env["GITHUB_ACTIONS"] === "true" ? "Let `actions/checkout` come first, name it" : "Name it";
    const cure = `${name} with \`config\`, or let \`notion-sync init\` write one.`;
    return (0,problem/* problem */.CC)("There is no configuration at this path.", cure, { file });
};
/** The configuration with everything that it names, or all that is wrong with it. */
const load = async (options, env, world) => {
    const file = options.config;
    const text = await (0,required/* readRequired */.y)(file, noConfiguration(file, env), world.files);
    if (!text.ok)
        return text;
    const read = parseConfig(text.value, file, { env, lenient: (0,trust/* lacksSecrets */.Sj)(world) });
    if (!read.ok)
        return read;
    const { config, placeOf, notices } = read.value;
    const names = chosen(options, config);
    const loaded = await vocabularies(config, world);
    if (!names.ok)
        return names;
    if (!loaded.ok)
        return loaded;
    const databases = await registered(world);
    if (!databases.ok)
        return databases;
    const templates = await readTemplates(names.value, { config, placeOf, files: world.files });
    if (!templates.ok)
        return templates;
    const { asked, pointedAt } = sorted(names.value, config);
    const made = (bystander) => ([name, written]) => ({ bystander, written, target: makeTarget(name, written, loaded.value) });
    const targets = [...asked.map(made(false)), ...pointedAt.map(made(true))];
    const problems = targets.flatMap(({ written, target }) => unreadable(target.name, written, placeOf));
    return problems.length > 0
        ? (0,problem/* bad */.MB)(...problems)
        : (0,problem/* good */.uw)({
            sha: (0,sha/* sha256 */.sc)(text.value),
            config,
            targets,
            databases: databases.value,
            templates: templates.value,
            placeOf,
            notices: [...nothing(options, asked), ...notices],
        });
};


/***/ }),

/***/ 22370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ look),
  S: () => (/* binding */ scan)
});

// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
// EXTERNAL MODULE: ./build/plan/carrying.js
var carrying = __webpack_require__(62353);
// EXTERNAL MODULE: ./build/plan/scope.js
var scope = __webpack_require__(99150);
// EXTERNAL MODULE: ./build/plan/sides.js
var sides = __webpack_require__(66022);
;// CONCATENATED MODULE: ./build/engine/handed-over.js

/**
 * Pages that are known as the page of one record, and shown under the key of another: by that they would change hands. Not
 * those whose record is shown another page, nor those whose key is that of a record with a page that is known.
 */
const handedOver = (pages, { bound, keys, known }) => {
    const owners = new Map([...known].flatMap(([key, id]) => (keys.has(key) ? [[id, key]] : [])));
    const carriers = new Map(pages.map((page) => [page.id, (0,sides/* heldKey */.pW)(page, bound)]));
    const carried = new Set(carriers.values());
    const hasOwn = (key) => carriers.get(known.get(key) ?? "") === key;
    return pages.filter((page) => {
        const owner = owners.get(page.id);
        const key = (0,sides/* heldKey */.pW)(page, bound);
        return owner !== undefined && keys.has(key) && !carried.has(owner) && !hasOwn(key);
    });
};

// EXTERNAL MODULE: ./build/engine/parallel.js
var parallel = __webpack_require__(52984);
;// CONCATENATED MODULE: ./build/engine/look.js






/** Pages of a target's data source, with the properties that the target maps and no others. */
const scan = async ({ bound, notion }, filter) => {
    const pages = [];
    const properties = [...bound.columns.values()].map(({ id }) => id);
    const query = { dataSource: bound.dataSource.id, properties, ...(filter && { filter }) };
    for await (const batch of notion.pages(query))
        pages.push(...batch);
    return pages;
};
/** As many conditions as one filter may have. */
const AT_ONCE = 100;
/** Beyond so many records it costs less to read the whole data source. */
const FEW = 1_000;
const chunks = (items) => Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, index) => items.slice(index * AT_ONCE, (index + 1) * AT_ONCE));
/**
 * The pages of a few records, by their keys. A page whose key was typed with space around it equals none, so what is
 * not found is looked for once more as a part of what pages hold, before it counts as missing.
 */
const scanFor = async (desired, search) => {
    const { bound } = search;
    const ask = async (some, test) => {
        const pages = [];
        for (const chunk of chunks(some)) {
            const keys = chunk.map(({ plain, key }) => (test === "equals" ? plain[bound.target.key.property] : key));
            pages.push(...(await scan(search, (0,carrying/* carrying */.M)(bound, keys, test))));
        }
        return pages;
    };
    const pages = await ask(desired, "equals");
    const found = new Set(pages.map((page) => (0,sides/* heldKey */.pW)(page, bound)));
    const missing = desired.filter(({ key }) => !found.has(key));
    const near = (0,carrying/* isText */.K)(bound) ? await ask(missing, "contains") : [];
    return [...new Map([...pages, ...near].map((page) => [page.id, page])).values()];
};
const isFew = (desired, { whole, related }) => !whole && !related && desired.length <= FEW;
/** The page that a record names itself, or that the ledger has for it. */
const knownPage = ({ key, pageId }, { pages }) => pageId ?? pages.get(key);
/** Records that no page in sight stands for, but of which a page is known. One that is known as another's stands for none. */
const sought = (desired, pages, { bound, hints }) => {
    const ids = new Set(pages.map(({ id }) => id));
    const owners = new Map(desired.map((one) => [knownPage(one, hints), one.key]));
    const keys = new Set(pages.flatMap((page) => {
        const key = (0,sides/* heldKey */.pW)(page, bound);
        return (owners.get(page.id) ?? key) === key ? [key] : [];
    }));
    // What is kept of a row names its page for certain; a file may name one that is long gone.
    const isCertain = bound.target.direction !== "push";
    return desired.flatMap((one) => {
        const { key, pageId } = one;
        const id = knownPage(one, hints);
        const isFound = keys.has(key) && !(isCertain && pageId !== undefined);
        return id === undefined || ids.has(id) || isFound ? [] : [{ key, id }];
    });
};
/** What is no page's ID: Notion says so itself. A firewall that refuses the request says nothing of the page. */
const isNoPage = ({ kind, facts }) => kind === "refused" && facts.code === "validation_error";
/**
 * Absent from a query is not gone: the page may be in the trash, moved, unshared, or only late. So it is asked for; and
 * again where Notion says that it is not there, as it does now and then of pages that are.
 */
const ask = async (sought, search, again = true) => {
    const { id } = sought;
    const { bound, notion } = search;
    try {
        const page = await notion.page(id, [...bound.columns.values()].map((column) => column.id));
        if (page.inTrash)
            return { state: "trash", page };
        const { parent } = page;
        const home = parent.kind === "data-source" && parent.id === bound.dataSource.id;
        return { state: home ? "here" : "moved", page };
    }
    catch (thrown) {
        (0,failure/* expectFailure */.EG)(thrown);
        if (thrown.kind === "not-found" && again)
            return ask(sought, search, false);
        if (thrown.kind === "not-found" || isNoPage(thrown))
            return { state: "gone", id };
        throw thrown;
    }
};
/**
 * Pages that the ledger knows as a record's, and whose key a person has changed. One that carries another record's key
 * by now is that record's, if that has no page of its own.
 */
const renamed = (desired, pages, { bound, hints, keys }) => {
    const byId = new Map(pages.map((page) => [page.id, page]));
    const named = new Map(desired.map((one) => [one.key, one]));
    const isAnothers = (page) => {
        const key = (0,sides/* heldKey */.pW)(page, bound);
        const own = byId.get(knownPage(named.get(key) ?? { key }, hints) ?? "");
        return keys.has(key) && (own === undefined || own === page || (0,sides/* heldKey */.pW)(own, bound) !== key);
    };
    const taken = new Set([
        ...pages.map((page) => (0,sides/* heldKey */.pW)(page, bound)),
        ...desired.flatMap(({ pageId = "" }) => pageId),
    ]);
    return desired.flatMap(({ key, pageId = "" }) => {
        const page = byId.get(hints.pages.get(key) ?? "");
        if (page === undefined || byId.has(pageId) || taken.has(key) || taken.has(page.id))
            return [];
        taken.add(page.id);
        return isAnothers(page) ? [] : [[key, { state: "here", page }]];
    });
};
const claimsOf = (desired, { bound, keys, hints }) => ({
    bound,
    keys,
    known: new Map([
        ...hints.pages,
        ...desired.flatMap(({ key, pageId }) => (pageId === undefined ? [] : [[key, pageId]])),
    ]),
});
/**
 * A late index goes on showing a key that has been written over since. So a page that would change hands by its key is
 * read itself before that, and one that is not here any more is not shown.
 */
const believed = async (pages, desired, search) => {
    const doubtful = handedOver(pages, claimsOf(desired, search));
    const sights = new Map(await (0,parallel/* inParallel */.H)(doubtful, async (page) => [page.id, await ask(page, search)]));
    return pages.flatMap((page) => {
        const sight = sights.get(page.id);
        if (sight === undefined || sight.state === "gone")
            return [page];
        return sight.state === "here" ? [sight.page] : [];
    });
};
/** The pages of a target: those that a query shows, and those that only their IDs lead to. */
const look = async (desired, search) => {
    const few = isFew(desired, search);
    const shown = await (few ? scanFor(desired, search) : scan(search, (0,scope/* scopeFilter */.Ro)(search.bound)));
    const pages = await believed(shown, desired, search);
    const sights = await (0,parallel/* inParallel */.H)(sought(desired, pages, search), async (one) => ({
        key: one.key,
        sight: await ask(one, search),
    }));
    const late = sights.flatMap(({ sight }) => (sight.state === "here" ? [sight.page] : []));
    const elsewhere = sights.flatMap(({ key, sight }) => (sight.state === "here" ? [] : [[key, sight]]));
    const all = [...pages, ...late];
    return { pages: all, elsewhere: new Map([...elsewhere, ...renamed(desired, all, search)]) };
};


/***/ }),

/***/ 99956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ validate)
/* harmony export */ });
/* harmony import */ var _close_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3847);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80875);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87702);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73432);




/** Everything that can be checked without writing: without a token the repository's side, with one Notion's too. */
const validate = async (options, world) => {
    const { close } = (0,_close_js__WEBPACK_IMPORTED_MODULE_0__/* .opened */ .Sg)(options, world);
    if (world.notion === undefined) {
        const { problems } = await (0,_records_js__WEBPACK_IMPORTED_MODULE_3__/* .readRecords */ .T)(options, world);
        return (0,_close_js__WEBPACK_IMPORTED_MODULE_0__/* .leave */ .qG)(close({ problems }), options, world);
    }
    const { problems } = await (0,_prepare_js__WEBPACK_IMPORTED_MODULE_1__/* .prepare */ .i)(options, await (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .pastOf */ .C)(options, world), world);
    return (0,_close_js__WEBPACK_IMPORTED_MODULE_0__/* .leave */ .qG)(close({ problems }), options, world);
};


/***/ }),

/***/ 97034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ outputPath)
/* harmony export */ });
/** The path of something that a run leaves behind. */
const outputPath = (options, name) => `${options["output-dir"].replace(/\/+$/, "")}/${name}`;


/***/ }),

/***/ 52984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ inParallel)
/* harmony export */ });
/** The same for every item, so many at once, with the results in the order of the items. */
const inParallel = async (items, work, atOnce = 16) => {
    const results = new Map();
    const open = items.entries();
    const worker = async () => {
        for (const [index, item] of open)
            results.set(index, await work(item));
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
    return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
};


/***/ }),

/***/ 19720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ postgresUrl)
/* harmony export */ });
/** Where a source's database is: what the source says, else what the environment does. */
const postgresUrl = ({ url }, { env }) => {
    const written = (url ?? env["DATABASE_URL"] ?? "").trim();
    return written === "" ? undefined : written;
};


/***/ }),

/***/ 12898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ databaseProblem),
  N: () => (/* binding */ postgres_postgresRows)
});

// EXTERNAL MODULE: ./build/model/failure.js
var model_failure = __webpack_require__(31612);
// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(99241);
// EXTERNAL MODULE: ./build/model/nearest.js
var nearest = __webpack_require__(50376);
// EXTERNAL MODULE: ./build/sources/postgres/mentions.js
var mentions = __webpack_require__(17506);
;// CONCATENATED MODULE: ./build/sources/postgres/uses.js


/** What a record has besides its columns. */
const OWN_FIELDS = ["_key", "_table"];
const usesOf = ({ key, body, when, properties }) => [
    ...Object.entries(properties).flatMap(([property, { from, type }]) => from === undefined ? [] : [{ expression: from, path: ["properties", property, "from"], property, type }]),
    ...(key === undefined ? [] : [{ expression: key.from, path: ["key"] }]),
    ...(body === undefined ? [] : [{ expression: body, path: ["body"] }]),
    ...Object.keys(when ?? {}).map((field) => ({ expression: JSON.stringify(field), path: ["when", field] })),
];
const unread = (column, { path }) => column.kind === "other"
    ? [
        `\`${column.name}\` has the type ${column.type}, which has no counterpart in Notion.`,
        "Give it as text in a view, or take the mapping out.",
        path,
    ]
    : [
        `The role in \`url\` may not read \`${column.name}\`.`,
        `Let the owner run: GRANT SELECT ("${column.name}") ON the table TO that role; or take the mapping out.`,
        path,
    ];
const isRead = ({ kind, readable }) => readable && kind !== "other";
const wrongWith = (use, table, { columns }) => {
    const name = (0,mentions/* rootColumn */.tZ)(use.expression);
    const isOwn = OWN_FIELDS.some((field) => field === name);
    if (name === undefined || isOwn)
        return [];
    const column = table.columns.find((one) => one.name === name);
    const names = table.columns.map((one) => one.name);
    if (column === undefined) {
        return [[`\`${table.name}\` has no column \`${name}\`.`, (0,nearest/* didYouMean */.a)(name, names), use.path]];
    }
    if (!isRead(column))
        return [unread(column, use)];
    const isLeftOut = columns !== undefined && !columns.includes(name);
    return isLeftOut
        ? [[`\`${name}\` is not among the \`columns\` of the source.`, "Add it there, or take the mapping out.", use.path]]
        : [];
};
/** Names that the table does not have, or that cannot be read: told before any row is looked at. */
const wrongUses = (uses, table, source) => uses.flatMap((use) => wrongWith(use, table, source));
const kindOf = (table, name) => table.columns.find((one) => one.name === name)?.kind;
const TEXTS = ["title", "rich_text"];
const readingOf = (uses, table) => {
    const direct = uses.flatMap((use) => {
        const column = (0,mentions/* directColumn */.I0)(use.expression);
        return column === undefined ? [] : [{ ...use, column }];
    });
    return {
        needed: (0,mentions/* mentioned */.mK)(uses.map(({ expression }) => expression)),
        asText: new Set(direct
            .filter(({ column, type }) => TEXTS.includes(type) && kindOf(table, column) === "json")
            .map(({ column }) => column)),
        asSet: new Map(direct
            .filter(({ column, type }) => type === "multi_select" && kindOf(table, column) === "array")
            .map(({ column, property = "" }) => [column, property])),
    };
};

// EXTERNAL MODULE: ./build/sources/postgres/records.js + 1 modules
var postgres_records = __webpack_require__(48404);
;// CONCATENATED MODULE: ./build/sources/postgres.js



const keyless = ({ schema, name }) => new model_failure/* Failure */.HR({
    kind: "refused",
    message: `\`${schema}.${name}\` has no primary key, so its rows cannot be told apart.`,
    cure: "Name the columns that do with `key`, under `source`.",
});
/** How the rows of a table become records: by which key, and which of their values have to be whole. */
const rowReader = (source, table, uses) => {
    const key = source.key ?? table.primaryKey;
    if (key.length === 0)
        throw keyless(table);
    const { needed, ...reading } = readingOf(uses, table);
    return { table, key, reading: { ...reading, needed: new Set([...needed, ...key]) } };
};
/** The columns that were asked for, and those without which a row is not itself. */
const columnsOf = ({ columns, "updated-at": updated }, { key }) => columns && [...new Set([...columns, ...key, ...(updated === undefined ? [] : [updated])])];
/** Every row that is asked for, as it was at the snapshot's instant. It throws where it cannot tell them all. */
const postgresRows = async (source, reader, snapshot) => {
    const columns = columnsOf(source, reader);
    const query = {
        table: reader.table,
        ...(columns !== undefined && { columns }),
        ...(source.where !== undefined && { where: source.where }),
    };
    const records = [];
    const problems = [];
    for await (const batch of snapshot.rows(query)) {
        for (const row of batch) {
            const read = (0,postgres_records/* readRecord */.aE)(row, reader);
            records.push(read.record);
            problems.push(...read.problems);
        }
    }
    return { records, problems };
};

// EXTERNAL MODULE: ./build/engine/postgres-url.js
var postgres_url = __webpack_require__(19720);
// EXTERNAL MODULE: ./build/engine/trust.js
var trust = __webpack_require__(45609);
// EXTERNAL MODULE: ./build/model/key.js
var key = __webpack_require__(92625);
// EXTERNAL MODULE: ./build/plan/expression.js
var expression = __webpack_require__(37042);
// EXTERNAL MODULE: ./build/state/state.js + 1 modules
var state = __webpack_require__(9680);
;// CONCATENATED MODULE: ./build/engine/two-way/counterpart.js




/** Of several values that `where` lets through, a new row gets the first. */
const belonging = ({ where = {} }) => Object.fromEntries(Object.entries(where).map(([column, wanted]) => [column, (Array.isArray(wanted) ? wanted[0] : wanted) ?? null]));
const policyOf = ({ direction, conflicts = "last-write-wins" }) => direction === "pull" ? "notion-wins" : conflicts;
const timeOf = (row, { "updated-at": column }) => {
    const value = column === undefined ? null : row[column];
    return typeof value === "string" ? value : null;
};
/** Where a foreign key has room for one record only. What else holds one value is no relation. */
const singles = ({ written, ways }) => new Set([...ways.columns]
    .filter(([property, { kind }]) => written.properties[property]?.type === "relation" && kind !== "array")
    .map(([property]) => property));
const sideOf = (making, known, rows) => {
    const { written, source, reader, ways } = making;
    return {
        known,
        changed: new Map([...rows].map(([key, row]) => [key, timeOf(row, source)])),
        ways: ways.ways,
        single: singles(making),
        policy: policyOf(written),
        pushes: written.direction === "two-way",
        inserts: written["on-new-page"] === "insert",
        hidden: reader.table.rowSecurity,
    };
};
/** Everything that a two-way target has to know of its rows, from the same instant as the rows themselves. */
const counterpartOf = async (making, { postgres, snapshot }) => {
    const { name, written, source, reader, ways, records } = making;
    const tables = await (0,state/* openState */.Gf)(snapshot);
    const known = await (0,state/* readState */.un)(snapshot, tables, name);
    const read = (0,expression/* expression */.d)(written.key?.from ?? "_key");
    const keyOf = ({ data }) => {
        const found = (0,expression/* asked */.N)(read, data);
        return "value" in found ? (0,key/* keyText */.P)(found.value) : "";
    };
    const rows = new Map(records.map((record) => [keyOf(record), record.row]));
    const updated = source["updated-at"];
    return {
        postgres,
        table: reader.table,
        tables,
        key: reader.key,
        keyOf,
        rows,
        known,
        columns: ways.columns,
        watched: [...new Set([...ways.columns.values()].map((column) => column.name).concat(updated ?? []))],
        where: belonging(source),
        read: (row) => (0,postgres_records/* readRecord */.aE)(row, reader),
        side: sideOf(making, known, rows),
    };
};

;// CONCATENATED MODULE: ./build/engine/two-way/ways.js

const ways_TEXTS = ["title", "rich_text", "select", "status", "url", "email", "phone_number"];
const NAMES = ["title", "rich_text", "select", "relation"];
/** What a column of a kind can take back from a page. */
const TAKES = {
    text: [...ways_TEXTS, "relation"],
    uuid: NAMES,
    integer: ["number", ...NAMES],
    number: ["number", ...NAMES],
    boolean: ["checkbox"],
    date: ["date"],
    timestamp: ["date"],
    timestamptz: ["date"],
    enum: ["select", "status", "title", "rich_text"],
    array: ["multi_select", "relation"],
    json: [],
    other: [],
};
const PUSH = { way: "push" };
const wrong = ({ property }, message, cure) => ({
    wrong: [message, cure, ["properties", property]],
});
const ONE_WAY = "Write `direction: push` to carry it to the page only.";
const unwritable = (about, column) => {
    const { table, property, written } = about;
    if (!table.updatable) {
        const message = `\`${table.schema}.${table.name}\` cannot be written by this role, so nothing comes back from \`${property}\`.`;
        return wrong(about, message, `Name a table that it may write, or let the owner GRANT UPDATE on it. ${ONE_WAY}`);
    }
    if (!column.writable) {
        const grant = `GRANT UPDATE ("${column.name}") ON "${table.schema}"."${table.name}" TO that role`;
        return wrong(about, `The role in \`url\` may not write \`${column.name}\`.`, `Let the owner run: ${grant}. ${ONE_WAY}`);
    }
    const takes = TAKES[column.kind];
    if (takes.includes(written.type))
        return undefined;
    const message = `\`${column.name}\` is of type ${column.type}, and cannot take back what a property of type ${written.type} holds.`;
    return wrong(about, message, `Use one of: ${takes.join(", ")}. ${ONE_WAY}`);
};
/** What only the database says, or what a row is known by, is never written to it. */
const isFixed = ({ key }, { name, generated, kind }) => generated || kind === "json" || key.includes(name);
const wayOf = (about) => {
    const { is, from, direction } = about.written;
    if (is !== undefined)
        return is === "key" ? PUSH : undefined;
    if (from === undefined || direction === "push")
        return PUSH;
    const name = (0,mentions/* directColumn */.I0)(from);
    if (name === undefined) {
        return wrong(about, `\`${about.property}\` is computed from the row, so nothing can come back from it.`, ONE_WAY);
    }
    const column = about.table.columns.find((one) => one.name === name);
    if (column === undefined)
        return undefined;
    if (isFixed(about, column))
        return PUSH;
    return unwritable(about, column) ?? { way: direction ?? "both", column };
};
const doubles = (found) => {
    const taken = new Map();
    return found.flatMap(([property, way]) => {
        if (way === undefined || "wrong" in way || way.column === undefined)
            return [];
        const { name } = way.column;
        const other = taken.get(name);
        taken.set(name, other ?? property);
        if (other === undefined)
            return [];
        const message = `\`${property}\` and \`${other}\` both go back to \`${name}\`, and could say different things.`;
        return [[message, "Write `direction: push` at one of the two.", ["properties", property]]];
    });
};
/** In a target that only pulls, what cannot come back goes no way at all. */
const directed = (way, { direction }) => {
    if (direction !== "pull")
        return way;
    return way === "push" ? undefined : "pull";
};
/** Which way each property goes, by what is written and by what the column can take. */
const waysOf = (target, table, key) => {
    const found = Object.entries(target.properties).map(([property, written]) => [property, wayOf({ property, written, table, key })]);
    return {
        ways: new Map(found.flatMap(([property, way]) => {
            const direction = way !== undefined && "way" in way ? directed(way.way, target) : undefined;
            return direction === undefined ? [] : [[property, direction]];
        })),
        columns: new Map(found.flatMap(([property, way]) => way !== undefined && "way" in way && way.column !== undefined ? [[property, way.column]] : [])),
        wrong: [...found.flatMap(([, way]) => (way !== undefined && "wrong" in way ? [way.wrong] : [])), ...doubles(found)],
    };
};

;// CONCATENATED MODULE: ./build/engine/postgres.js








const placeIn = ({ name, setup }, path) => ({
    ...setup.placeOf(["targets", name, ...path]),
    target: name,
});
const SOURCE = ["source", "postgres"];
/** What is not there in the database is a mistake of the configuration, and no matter of a token. */
const databaseProblem = (failure, place) => {
    const { cause, ...told } = (0,model_failure/* failureProblem */.Gq)(failure, place);
    return failure.kind === "not-found" || cause === undefined ? told : { ...told, cause };
};
const noUrl = (question) => ({
    ...(0,problem/* problem */.CC)("There is no address of the database.", "Set DATABASE_URL (in a workflow from a secret), or name another variable: `url: ${MY_DATABASE_URL}`.", placeIn(question, SOURCE)),
    ...((0,trust/* lacksSecrets */.Sj)(question.world) && { level: "notice" }),
});
const HINTS = {
    plain: "The connection to the database is not encrypted: whoever is between can read and change what passes.",
    unverified: "The connection to the database is encrypted, but nobody proves that it is that database.",
};
const protection = (kind, question) => {
    const message = HINTS[kind];
    if (message === undefined)
        return [];
    const cure = "Write `sslmode=verify-full` into its URL, with `sslrootcert` where its authority is your own.";
    return [{ ...(0,problem/* problem */.CC)(message, cure, placeIn(question, SOURCE)), level: "warning" }];
};
const wrongs = (found, question) => found.map(([message, cure, path]) => (0,problem/* problem */.CC)(message, cure, placeIn(question, path)));
const NO_WAYS = { ways: new Map(), columns: new Map(), wrong: [] };
const isTwoWay = ({ written: { direction } }) => direction === "two-way" || direction === "pull";
const postgres_open = async (source, question, { snapshot }) => {
    const table = await snapshot.table(source.table);
    const uses = usesOf(question.written);
    const reader = rowReader(source, table, uses);
    const ways = isTwoWay(question) ? waysOf(question.written, table, reader.key) : NO_WAYS;
    return { table, reader, uses, ways };
};
const sourced = async (source, question, instant) => {
    const opened = await postgres_open(source, question, instant);
    const { table, reader, uses, ways } = opened;
    const wrong = wrongs([...wrongUses(uses, table, source), ...ways.wrong], question);
    if (wrong.length > 0)
        return { records: [], problems: wrong };
    const { name, written } = question;
    const { records, problems } = await postgresRows(source, reader, instant.snapshot);
    const told = [...protection(instant.postgres.protection, question), ...problems];
    if (!isTwoWay(question) || question.world.rehearsal === true)
        return { records, problems: told };
    const counterpart = await counterpartOf({ name, written, source, reader, ways, records }, instant);
    return { records: records.map((record) => named(record, counterpart)), problems: told, counterpart };
};
/** The page that the state names is the record's, whatever key it carries by now. */
const named = (record, { known, keyOf }) => {
    const pageId = known.get(keyOf(record))?.pageId;
    return typeof pageId === "string" ? { ...record, pageId } : record;
};
const unmapped = (question) => (0,problem/* problem */.CC)(`The target \`${question.name}\` maps no column.`, "Write its `properties`, or let `notion-sync setup` propose them from the table.", placeIn(question, []));
/** The rows of a table or a view as records. */
const postgres_postgresRows = async (source, question) => {
    const { world } = question;
    if (Object.keys(question.written.properties).length === 0)
        return { records: [], problems: [unmapped(question)] };
    const url = (0,postgres_url/* postgresUrl */.R)(source, world);
    if (url === undefined || world.instant === undefined)
        return { records: [], problems: [noUrl(question)] };
    try {
        return await sourced(source, question, await world.instant(url));
    }
    catch (thrown) {
        (0,model_failure/* expectFailure */.EG)(thrown);
        return { records: [], problems: [databaseProblem(thrown, placeIn(question, SOURCE))] };
    }
};


/***/ }),

/***/ 80875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: ./build/model/report.js
var report = __webpack_require__(53938);
// EXTERNAL MODULE: ./build/model/ulid.js
var ulid = __webpack_require__(80232);
// EXTERNAL MODULE: ./build/plan/ids.js
var ids = __webpack_require__(60384);
// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(99241);
;// CONCATENATED MODULE: ./build/plan/pairs.js

const endsOf = ({ bound, desired }) => {
    const { target, columns, dataSource } = bound;
    const records = new Map(desired.map((record) => [record.key, record]));
    return target.mappings
        .filter(({ oneWay }) => oneWay !== "pull")
        .flatMap(({ property }) => {
        const column = columns.get(property);
        if (column?.pairedWith === undefined)
            return [];
        return [{ target: target.name, source: dataSource.id, property, column, records }];
    });
};
/** IDs of properties are only unique in their data source. */
const areOne = (a, b) => a.column.pairedWith === b.column.id && a.column.relatesTo === b.source && b.column.relatesTo === a.source;
const CURE = "Let both name each other, or neither; or map only one of the two properties.";
const unanswered = (record, there, { from, to }) => {
    const where = [there.place.file, there.place.line].filter((part) => part !== undefined).join(":");
    const other = `"${there.key}"${where === "" ? "" : ` (${where})`}`;
    return (0,problem/* problem */.CC)(`\`${from.property}\` of "${record.key}" names "${there.key}", and \`${to.property}\` of ${other} does not name "${record.key}": in Notion the two properties are one relation, and each record would undo the other in every run.`, CURE, { ...record.place, property: from.property });
};
/** Links to records of the other end that do not link back. A page without a record says nothing, so nothing undoes it. */
const disagreements = (from, to) => [...from.records.values()].flatMap((record) => (record.links[from.property] ?? []).flatMap(({ target, key }) => {
    const there = target === to.target ? to.records.get(key) : undefined;
    const back = there?.links[to.property];
    if (there === undefined || back === undefined)
        return [];
    const answered = back.some((link) => link.target === from.target && link.key === record.key);
    return answered ? [] : [unanswered(record, there, { from, to })];
}));
/**
 * Where a relation has two ends in Notion and both are mapped, the records say everything twice. If they do not say the
 * same, nobody can tell which of them is right, and to write either would be to write the other again in the next run:
 * so it is a mistake in the records, found before anything is written.
 */
const contradictions = (targets) => {
    const ends = targets.flatMap(endsOf);
    return ends.flatMap((from) => ends.filter((to) => areOne(from, to)).flatMap((to) => disagreements(from, to)));
};

// EXTERNAL MODULE: ./build/model/property.js
var property = __webpack_require__(5297);
// EXTERNAL MODULE: ./build/plan/backfill.js
var backfill = __webpack_require__(88082);
// EXTERNAL MODULE: ./build/plan/decide.js
var decide = __webpack_require__(29004);
// EXTERNAL MODULE: ./build/plan/digest.js
var digest = __webpack_require__(56084);
;// CONCATENATED MODULE: ./build/plan/elsewhere.js


const told = (desired, message, cure) => (0,problem/* problem */.CC)(message, cure, desired.place);
const gone = (desired, id) => (0,decide/* refusal */.x5)(desired, {
    discrepancy: "missing",
    problem: told(desired, `The page ${id} of "${desired.key}" was not found, or not shared with the connection.`, "Share it with the connection (••• → Connections), or let `create-if-missing` make a new one."),
});
const trashed = (desired, page) => (0,decide/* refusal */.x5)(desired, {
    discrepancy: "trashed",
    page,
    problem: told(desired, `The page of "${desired.key}" is in the trash: ${page.url}.`, "Restore it in Notion, or let `create-if-missing` bring it back."),
});
const moved = (desired, page) => (0,decide/* refusal */.x5)(desired, {
    discrepancy: "moved",
    page,
    problem: told(desired, `The page of "${desired.key}" was moved out of the database: ${page.url}.`, "Move it back; or move it to the trash, and a new one is made."),
});
/** A record whose page is known, but is not where it was. Never made again while it may still be somewhere. */
const found = (desired, elsewhere, { bound, createIfMissing }) => {
    if (elsewhere.state === "gone")
        return createIfMissing ? (0,decide/* creation */.Ix)(desired) : gone(desired, elsewhere.id);
    const { page, state } = elsewhere;
    if (state === "moved")
        return moved(desired, page);
    if (!createIfMissing)
        return trashed(desired, page);
    return {
        ...(0,decide/* bare */.$B)(desired.target, desired.key, desired.place),
        action: "restore",
        discrepancy: "trashed",
        page,
        desired,
        beforeSha: (0,decide/* markedSha */.bJ)(page, bound),
        diff: Object.entries(desired.plain).map(([property, after]) => ({ property, before: null, after })),
        body: desired.body !== null,
    };
};

// EXTERNAL MODULE: ./build/plan/links.js
var links = __webpack_require__(31039);
// EXTERNAL MODULE: ./build/model/key.js
var model_key = __webpack_require__(92625);
// EXTERNAL MODULE: ./build/plan/sides.js
var plan_sides = __webpack_require__(66022);
// EXTERNAL MODULE: ./build/plan/status.js
var plan_status = __webpack_require__(19730);
;// CONCATENATED MODULE: ./build/plan/orphans.js




/** Pages without a record. What is absent from a selection is not absent. */
const orphans = ({ bound, desired, pages, elsewhere, whole }) => {
    if (!whole)
        return [];
    const keys = new Set(desired.map(({ key }) => key));
    const found = [...elsewhere.values()].flatMap((one) => (one.state === "here" ? [one.page.id] : []));
    const ids = new Set([...found, ...desired.map(({ pageId }) => pageId)]);
    const column = (0,plan_sides/* keyColumn */.mT)(bound);
    return pages.filter((page) => !ids.has(page.id) && !keys.has((0,model_key/* keyText */.P)(page.properties[column]?.value)));
};
const COURSES = { keep: "skip", flag: "conflict", archive: "archive" };
const orphaned = (page, bound) => {
    const record = (0,plan_sides/* heldKey */.pW)(page, bound) || page.id;
    const place = { target: bound.target.name, record };
    const { onMissing } = bound.target;
    const diff = onMissing === "flag" ? (0,plan_status/* asConflict */.VH)(page, bound) : [];
    return {
        ...(0,decide/* bare */.$B)(bound.target.name, record, place),
        // Where there is nothing to mark, or it is marked already, flagging is no more than the warning.
        action: onMissing === "flag" && diff.length === 0 ? "skip" : COURSES[onMissing],
        diff,
        discrepancy: "orphan",
        page,
        beforeSha: (0,decide/* markedSha */.bJ)(page, bound),
        problem: onMissing !== "flag"
            ? undefined
            : {
                level: "warning",
                message: `The page "${record}" has no record any more.`,
                cure: "Move it to the trash in Notion, bring the record back, or set `on-missing: archive`.",
                place,
            },
    };
};

// EXTERNAL MODULE: ./build/plan/sha.js
var sha = __webpack_require__(32316);
;// CONCATENATED MODULE: ./build/plan/rotation.js



const dayOf = (value) => {
    const day = typeof value === "object" && value !== null && "start" in value ? value.start : value;
    return typeof day === "string" ? day : "";
};
const held = (page, property, { bound }) => page.properties[(0,plan_sides/* nameIn */.ZC)(bound, property)]?.value;
const newestOf = (sides, { by }) => [
    ...sides.desired.map(({ plain }) => dayOf(plain[by])),
    ...sides.pages.map((page) => dayOf(held(page, by, sides))),
].reduce((newest, day) => (day > newest ? day : newest), "");
const marked = (desired, { by, property, newest: first, older }, newest) => {
    const value = dayOf(desired.plain[by]) === newest ? first : older;
    const plain = { ...desired.plain, [property]: value };
    const held = { type: "select", value, ...desired.properties[property] };
    const properties = { ...desired.properties, [property]: { ...held, value } };
    return { ...desired, plain, properties, sha: (0,sha/* pageSha */.gD)(plain, desired.body) };
};
/** Which of a target's records is the newest shows only once Notion's pages are known. */
const withNewest = (sides) => {
    const { rotation } = sides.bound.target;
    if (rotation === undefined)
        return sides;
    const newest = newestOf(sides, rotation);
    return { ...sides, desired: sides.desired.map((one) => marked(one, rotation, newest)) };
};
/** Pages that no record of this run stands for, and that are no longer the newest. */
const outdated = (sides) => {
    const { bound, desired, pages } = sides;
    const { rotation, name } = bound.target;
    if (rotation === undefined)
        return [];
    const { by, property, newest: first, older } = rotation;
    const newest = newestOf(sides, rotation);
    const keys = new Set(desired.map(({ key }) => key));
    return pages.flatMap((page) => {
        const record = (0,plan_sides/* heldKey */.pW)(page, bound) || dayOf(held(page, by, sides)) || page.id;
        const day = dayOf(held(page, by, sides));
        if (keys.has(record) || day === "" || day >= newest || held(page, property, sides) !== first)
            return [];
        const diff = [{ property, before: first, after: older }];
        return [{ ...(0,decide/* bare */.$B)(name, record, { target: name, record }), action: "update", page, diff }];
    });
};

// EXTERNAL MODULE: ./build/plan/standing.js
var standing = __webpack_require__(89060);
// EXTERNAL MODULE: ./build/plan/ttl.js
var ttl = __webpack_require__(83082);
// EXTERNAL MODULE: ./build/model/grouped.js
var grouped = __webpack_require__(5412);
// EXTERNAL MODULE: ./build/plan/two-way/changes.js
var changes = __webpack_require__(25528);
// EXTERNAL MODULE: ./build/plan/two-way/meet.js + 5 modules
var meet = __webpack_require__(17240);
// EXTERNAL MODULE: ./build/merge/same.js
var same = __webpack_require__(41577);
// EXTERNAL MODULE: ./build/plan/two-way/faults.js
var faults = __webpack_require__(47664);
// EXTERNAL MODULE: ./build/plan/two-way/fields.js
var fields = __webpack_require__(5352);
;// CONCATENATED MODULE: ./build/plan/two-way/pages.js








const started = (page, { bound }) => {
    const { target } = bound;
    const record = (0,plan_sides/* heldKey */.pW)(page, bound) || page.id;
    return { ...(0,decide/* bare */.$B)(target.name, record, { target: target.name, record }), page, beforeSha: (0,decide/* markedSha */.bJ)(page, bound) };
};
const left = (page, ground, told) => {
    const start = started(page, ground);
    return {
        ...start,
        action: "skip",
        discrepancy: "orphan",
        problem: { level: "warning", ...told, place: start.place },
    };
};
const titleOf = (page) => {
    const title = Object.values(page.properties).find(({ type }) => type === "title")?.value;
    return typeof title === "string" ? title.trim() : "";
};
/** A page that a person made. One without a title is only just being made. */
const newcomer = (page, ground) => {
    const title = titleOf(page);
    if (title === "")
        return [];
    if (!ground.rows.inserts) {
        const message = `The page "${title}" has no row: ${page.url}.`;
        return [left(page, ground, { message, cure: "Add the row, or let pages become rows with `on-new-page: insert`." })];
    }
    const start = started(page, ground);
    const exchange = (0,meet/* growing */.qR)(page, ground);
    const [fault] = (0,faults/* faultsOf */.x)(exchange, { bound: ground.bound, page, place: start.place });
    if (fault !== undefined)
        return [{ ...start, action: "error", problem: fault }];
    const diff = Object.entries(exchange.toRow).map(([property, { value }]) => ({
        property,
        before: null,
        after: value,
    }));
    return [{ ...start, action: "pull", diff, exchange }];
};
/** Of a page that came back from the trash, or is a copy, nothing is known: then whatever it says is somebody's. */
const isEdited = (page, { base }, ground) => Object.entries((0,fields/* pageValues */.I7)(page, ground, [base])).some(([name, held]) => {
    const known = base[name];
    if (ground.rows.ways.get(name) === "push")
        return false;
    return known === undefined ? !(0,same/* isEmpty */.I)(held) : !(0,same/* same */.F)(held, known);
});
/** A page whose row is gone. What a person wrote on it since is not thrown away with it. */
const widowed = (page, known, ground) => {
    const course = orphaned(page, ground.bound);
    if (course.action !== "archive")
        return course;
    if (ground.rows.hidden) {
        const message = `The row of "${course.record}" is not to be seen, and row security may be hiding it.`;
        return left(page, ground, { message, cure: "Let the role see all rows, or move the page to the trash in Notion." });
    }
    if (!isEdited(page, known, ground))
        return course;
    const message = `The row of "${course.record}" is gone, and its page was edited since: ${page.url}.`;
    return left(page, ground, { message, cure: "Move the page to the trash in Notion, or bring the row back." });
};
/** Whoever duplicates a page in Notion duplicates its key with it. */
const copy = (page, key, ground) => {
    const { property } = ground.bound.target.key;
    const message = `The page ${page.url} carries the key "${key}", which is another page's.`;
    return left(page, ground, { message, cure: `Empty \`${property}\` on it, or move it to the trash.` });
};
const ownersOf = ({ known }) => new Map([...known.values()].flatMap((one) => (one.pageId === null ? [] : [[one.pageId, one]])));
/** Pages that no row claims. What is absent from a selection is not absent. */
const unclaimed = (sides, claimed, ground) => {
    if (!sides.whole)
        return [];
    const { known } = ground.rows;
    const owners = ownersOf(ground.rows);
    const keys = new Set(sides.desired.map(({ key }) => key));
    const column = (0,plan_sides/* keyColumn */.mT)(sides.bound);
    return sides.pages
        .filter(({ id }) => !claimed.has(id))
        .flatMap((page) => {
        const key = (0,model_key/* keyText */.P)(page.properties[column]?.value);
        const owner = owners.get(page.id);
        if (owner !== undefined)
            return [widowed(page, owner, ground)];
        if (keys.has(key))
            return [copy(page, key, ground)];
        const forgotten = known.get(key);
        return forgotten === undefined ? newcomer(page, ground) : [widowed(page, forgotten, ground)];
    });
};

// EXTERNAL MODULE: ./build/plan/two-way/row-side.js
var row_side = __webpack_require__(23729);
;// CONCATENATED MODULE: ./build/plan/two-way/plan.js












const made = (desired, ground) => ground.rows.pushes ? { ...(0,decide/* creation */.Ix)(desired), exchange: (0,meet/* making */.OO)(desired, ground) } : (0,decide/* leftAlone */.Vb)(desired, undefined);
const twice = (desired, pages) => (0,decide/* refusal */.x5)(desired, {
    discrepancy: "duplicate",
    page: pages[0],
    problem: (0,problem/* problem */.CC)(`${pages.length} pages carry the key "${desired.key}": ${pages.map(({ url }) => url).join(" and ")}.`, "Move all but one of them to the trash. Until then neither they nor the row are written.", desired.place),
});
/** A person threw the page away; that is no word about the row. */
const thrownAway = (desired, page) => ({
    ...(0,decide/* leftAlone */.Vb)(desired, page),
    discrepancy: "trashed",
    problem: {
        level: "warning",
        message: `The page of "${desired.key}" is in the trash, and is left there: ${page.url}.`,
        cure: "Restore it in Notion; or delete the row, if that is what was meant.",
        place: desired.place,
    },
});
/** What we threw away ourselves when the row was gone comes back with it. */
const broughtBack = (desired, page, ground) => ({
    ...(0,decide/* bare */.$B)(desired.target, desired.key, desired.place),
    action: "restore",
    discrepancy: "trashed",
    page,
    desired,
    diff: (0,decide/* creation */.Ix)(desired).diff,
    exchange: (0,meet/* remaking */.VC)(desired, page, ground),
});
const away = (desired, where, { sides, ground }) => {
    if (where.state === "trash") {
        const known = ground.rows.known.get(desired.key);
        const isOurDoing = known !== undefined && (0,row_side/* isThrownAway */.T)(known) && ground.rows.pushes;
        return isOurDoing ? broughtBack(desired, where.page, ground) : thrownAway(desired, where.page);
    }
    const change = found(desired, where, sides);
    return change.action === "create" ? made(desired, ground) : change;
};
/** The page that the state names is the record's, whatever else carries the key. */
const pagesOf = ({ pageId = "", key }, { byId, keyed, owned }) => {
    const named = byId.get(pageId);
    return named === undefined ? (keyed.get(key) ?? []).filter(({ id }) => !owned.has(id)) : [named];
};
const fateOf = (desired, context) => {
    const { sides, ground } = context;
    const pages = pagesOf(desired, context);
    const where = sides.elsewhere.get(desired.key);
    const page = pages[0] ?? (where?.state === "here" ? where.page : undefined);
    const claimed = [...pages.map(({ id }) => id), ...(page === undefined ? [] : [page.id])];
    const last = page ?? (where !== undefined && "page" in where ? where.page : undefined);
    if ((0,ttl/* isOver */.PU)(desired, last, sides))
        return { claimed, changes: [(0,decide/* leftAlone */.Vb)(desired, last)] };
    if (pages.length > 1)
        return { claimed, changes: [twice(desired, pages)] };
    if (page !== undefined)
        return { claimed, changes: (0,changes/* changesOf */.f)(desired, page, ground) };
    const isAway = where !== undefined && where.state !== "here";
    return { claimed, changes: [isAway ? away(desired, where, context) : made(desired, ground)] };
};
/** Rows and pages → what goes which way. */
const twoWayChanges = (sides, rows, links) => {
    const ground = { bound: sides.bound, links, rows };
    const column = (0,plan_sides/* keyColumn */.mT)(sides.bound);
    const context = {
        sides,
        ground,
        byId: new Map(sides.pages.map((page) => [page.id, page])),
        keyed: (0,grouped/* grouped */.z)(sides.pages, (page) => (0,model_key/* keyText */.P)(page.properties[column]?.value)),
        owned: new Set([...rows.known.values()].flatMap(({ pageId }) => pageId ?? [])),
    };
    const fates = sides.desired.map((desired) => fateOf(desired, context));
    const claimed = new Set(fates.flatMap((fate) => fate.claimed));
    const changes = [...fates.flatMap((fate) => fate.changes), ...unclaimed(sides, claimed, ground)];
    return changes.sort((a, b) => (0,property/* byCodePoint */.HH)(a.record, b.record));
};

;// CONCATENATED MODULE: ./build/plan/plan.js














const plan_twice = (desired, pages) => (0,problem/* problem */.CC)(`${pages.length} pages carry the key "${desired.key}": ${pages.map(({ url }) => url).join(" and ")}.`, "Move all but one of them to the trash. Until then none of them is written.", desired.place);
/** The page that the record names is its page, whatever else carries the key. */
const plan_pagesOf = ({ pageId, key }, { byId, keyed }) => {
    const named = pageId === undefined ? undefined : byId.get(pageId);
    return named === undefined ? (keyed.get(key) ?? []) : [named];
};
const changeFor = (desired, context) => {
    const { sides, links: known } = context;
    const [page, ...others] = plan_pagesOf(desired, context);
    const away = sides.elsewhere.get(desired.key);
    const last = page ?? (away !== undefined && "page" in away ? away.page : undefined);
    if ((0,ttl/* isOver */.PU)(desired, last, sides))
        return (0,decide/* leftAlone */.Vb)(desired, last);
    if (page !== undefined && others.length > 0) {
        return (0,decide/* refusal */.x5)(desired, { problem: plan_twice(desired, [page, ...others]), discrepancy: "duplicate", page });
    }
    if (page !== undefined)
        return (0,decide/* decision */.xR)(desired, page, { bound: sides.bound, links: known });
    const elsewhere = sides.elsewhere.get(desired.key);
    if (elsewhere?.state === "here")
        return (0,decide/* decision */.xR)(desired, elsewhere.page, { bound: sides.bound, links: known });
    return elsewhere === undefined ? (0,decide/* creation */.Ix)(desired) : found(desired, elsewhere, sides);
};
const changesOf = (given, known) => {
    if (given.rows !== undefined) {
        return [...(0,backfill/* backfill */.ni)(given), ...(0,ids/* newIds */.xC)(given), ...twoWayChanges(given, given.rows, known)];
    }
    const sides = withNewest(given);
    const { bound, desired, pages } = sides;
    const context = {
        sides,
        links: known,
        byId: new Map(pages.map((page) => [page.id, page])),
        keyed: (0,links/* byKey */.dX)((0,standing/* unnamed */.p)(sides), (0,plan_sides/* keyColumn */.mT)(bound)),
    };
    const changes = [
        ...desired.map((one) => changeFor(one, context)),
        ...orphans(sides).map((page) => orphaned(page, bound)),
    ];
    // What goes to the trash needs no ID, and could not be given one there.
    const leaving = new Set(changes.flatMap(({ action, page: gone }) => (action === "archive" ? [gone?.id] : [])));
    return [
        ...(0,backfill/* backfill */.ni)(sides),
        ...(0,ids/* newIds */.xC)(sides).filter(({ page }) => !leaving.has(page?.id)),
        ...changes.sort((a, b) => (0,property/* byCodePoint */.HH)(a.record, b.record)),
        ...outdated(sides),
    ];
};
/** Records and pages → what to do. Same sides, same plan, in the same order, whatever order they came in. */
const makePlan = (targets) => {
    const known = (0,links/* links */.yJ)(new Map(targets.map((sides) => [sides.bound.target.name, (0,standing/* standing */.J)(sides)])));
    const changes = targets.filter(({ bystander }) => !bystander).flatMap((sides) => changesOf(sides, known));
    return { changes, hash: (0,digest/* digest */.b)(changes) };
};

// EXTERNAL MODULE: ./build/plan/people.js
var people = __webpack_require__(23875);
// EXTERNAL MODULE: ./build/engine/gather.js
var gather = __webpack_require__(7088);
;// CONCATENATED MODULE: ./build/engine/ask.js


/** Asked at most once a run, and only when a record names somebody by address. */
const directory = (notion) => {
    let asked;
    const ask = async () => {
        const people = await notion.people();
        const ids = new Map(people.flatMap(({ email, id }) => (email === null ? [] : [[email.toLowerCase(), id]])));
        return (email) => ids.get(email);
    };
    return () => {
        asked ??= ask();
        return asked;
    };
};
const needsPeople = ({ desired }) => desired.some(({ properties }) => Object.values(properties).some(people/* hasAddress */.h));
const lacks = ({ target, columns }) => target.mappings.some(({ property }) => !columns.has(property));
/** The pages as they should be, now that the database is known: without the optional properties that it does not have. */
const exact = async (gathered, bound, people) => {
    const named = needsPeople(gathered);
    if (!named && !lacks(bound))
        return { desired: gathered.desired, problems: [] };
    const findPerson = named ? await people() : undefined;
    return (0,gather/* project */.C)(bound.target, gathered.records, { isThere: (property) => bound.columns.has(property), findPerson });
};

// EXTERNAL MODULE: ./build/ledger/memory.js
var memory = __webpack_require__(74493);
// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
// EXTERNAL MODULE: ./build/engine/binding.js
var binding = __webpack_require__(37910);
// EXTERNAL MODULE: ./build/engine/connect.js + 2 modules
var connect = __webpack_require__(81601);
// EXTERNAL MODULE: ./build/engine/look.js + 1 modules
var look = __webpack_require__(22370);
;// CONCATENATED MODULE: ./build/engine/both-sides.js







const isRelated = ({ target }, { setup }) => target.mappings.some(({ type }) => type === "relation") ||
    Object.values(setup.config.targets).some(({ properties }) => Object.values(properties).some(({ to }) => to === target.name));
/** A target that gives its pages IDs, or marks the newest of them, has to see all of them. */
const seesAll = ({ ids, rotation }) => ids !== undefined || rotation !== undefined;
const sidesOf = async ({ bound, target, sight, seen }) => {
    const { desired: all, problems } = await exact(target.gathered, bound, sight.people);
    const { whole, has } = sight.choiceOf(target.loaded);
    const desired = all.filter(has);
    if (problems.some(({ level }) => level === "error"))
        return { sides: [], problems };
    const { name } = bound.target;
    const hints = (0,memory/* memoryOf */.zE)((0,binding/* pastHere */.zW)(sight.past, { target: name, dataSource: bound.dataSource.id }), name);
    const keys = new Set(all.map(({ key }) => key));
    const { pages, elsewhere } = seen ??
        (await (0,look/* look */.O)(desired, {
            bound,
            hints,
            notion: sight.notion,
            whole,
            keys,
            related: isRelated(bound, sight) || seesAll(bound.target),
        }));
    const { options } = sight;
    const rules = {
        createIfMissing: options["create-if-missing"],
        prune: options.prune,
        now: sight.now,
        over: hints.over,
    };
    return {
        sides: [{ bound, desired, pages, elsewhere, ...rules, whole, bystander: target.loaded.bystander }],
        problems,
    };
};
const covers = (old, now) => {
    const ids = new Set([...old.columns.values()].map(({ id }) => id));
    return old.dataSource.id === now.dataSource.id && [...now.columns.values()].every(({ id }) => ids.has(id));
};
/** With the schema as it is now; pages that were read already are not read again. */
const asked = async (target, sight, before) => {
    const { bound, problems } = await (0,connect/* connect */.N)(target.loaded, sight);
    if (bound === undefined)
        return { sides: [], problems };
    const pages = before !== undefined && covers(before.bound, bound) ? before : undefined;
    const seen = await sidesOf({ bound, target, sight, seen: pages });
    return { ...seen, problems: [...problems, ...seen.problems] };
};
/**
 * With the binding of the last run, as long as the pages show that it still holds: then the schema is not asked for,
 * and a run that changes nothing, or only text, costs one request less.
 */
const recalled = async (bound, target, sight) => {
    const seen = await sidesOf({ bound, target, sight });
    const [sides] = seen.sides;
    if (sides === undefined)
        return asked(target, sight);
    const sure = (0,binding/* stillHolds */.JE)(bound, sides.pages) && !(0,binding/* needsSchema */.Hv)(bound, makePlan([sides]).changes, sides.pages);
    return sure ? seen : asked(target, sight, sides);
};
/** A database that does not fit, or cannot be read now, is a problem of its target alone. */
const bothSides = async (target, sight) => {
    try {
        const known = sight.setup.databases.targets[target.loaded.target.name];
        const bound = sight.fresh ? undefined : (0,binding/* remembered */.HK)(sight.past, { ...target.loaded, known });
        return await (bound === undefined ? asked(target, sight) : recalled(bound, target, sight));
    }
    catch (thrown) {
        (0,failure/* expectFailure */.EG)(thrown);
        const { name } = target.loaded.target;
        const place = { ...sight.setup.placeOf(["targets", name, "database"]), target: name };
        return { sides: [], problems: [(0,failure/* failureProblem */.Gq)(thrown, place)] };
    }
};

// EXTERNAL MODULE: ./build/engine/choice.js + 3 modules
var choice = __webpack_require__(23842);
// EXTERNAL MODULE: ./build/engine/parallel.js
var parallel = __webpack_require__(52984);
// EXTERNAL MODULE: ./build/engine/records.js + 29 modules
var engine_records = __webpack_require__(73432);
// EXTERNAL MODULE: ./build/engine/same-bodies.js
var same_bodies = __webpack_require__(33906);
// EXTERNAL MODULE: ./build/config/notion-id.js
var notion_id = __webpack_require__(10010);
;// CONCATENATED MODULE: ./build/engine/shared-pages.js



/** What a page without a record has to expect, and whether that is more than words. */
const FATES = {
    archive: { what: "move them to the trash", level: "error" },
    mark: { what: "mark them as conflicts", level: "error" },
    flag: { what: "tell them", level: "warning" },
};
const fateIn = ({ target, columns }) => {
    if (target.onMissing === "keep")
        return undefined;
    const marks = target.mappings.some((mapping) => (0,plan_status/* isStatus */.zM)(mapping) && columns.has(mapping.property));
    return FATES[target.onMissing === "flag" && marks ? "mark" : target.onMissing];
};
/** Notion takes two options that differ in nothing but capitals for one. */
const folded = (value) => (typeof value === "string" ? value.toLowerCase() : value);
/** No page can be in both scopes: there is a property of which each wants values that the other does not. */
const apart = (one = {}, other = {}) => Object.entries(one).some(([property, wanted]) => {
    if (!Object.hasOwn(other, property))
        return false;
    const values = new Set([other[property]].flat().map(folded));
    return ![wanted].flat().some((value) => values.has(folded(value)));
});
/** Whether a target is about this data source, as far as its own words tell: a run may leave it out, and not ask for it. */
const isAbout = (home, written, known) => {
    const wanted = written["data-source"];
    const direct = wanted === undefined ? undefined : (0,notion_id/* notionId */.r)(wanted);
    if (direct !== undefined)
        return direct === home.id;
    if (written.database === undefined)
        return known !== undefined && (0,notion_id/* notionId */.r)(known.data_source) === home.id;
    return (0,notion_id/* notionId */.r)(written.database) === home.databaseId && (wanted === undefined || wanted === home.title);
};
const NEXT = "Give each of them a `scope` on the same property, with values that the other does not have.";
/** Other targets with pages of their own among those that this one takes for its own. */
const rivals = ({ bound, setup, homes }) => {
    const { target, dataSource } = bound;
    const { config, databases } = setup;
    const scope = config.targets[target.name]?.scope;
    return Object.entries(config.targets)
        .filter(([name, { source }]) => name !== target.name && source !== undefined)
        .filter(([name, written]) => {
        const home = homes.get(name);
        return home === undefined ? isAbout(dataSource, written, databases.targets[name]) : home === dataSource.id;
    })
        .filter(([, written]) => !apart(scope, written.scope))
        .map(([name]) => name);
};
const complaint = (claim) => {
    const { bound, setup } = claim;
    const { name } = bound.target;
    const fate = fateIn(bound);
    const others = fate === undefined ? [] : rivals(claim);
    if (fate === undefined || others.length === 0)
        return [];
    const list = others.map((other) => `\`${other}\``).join(", ");
    const message = `\`${name}\` would take the pages of ${list} for pages without a record, and ${fate.what}: they are in the same database, "${bound.dataSource.title}".`;
    const place = { ...setup.placeOf(["targets", name, "on-missing"]), target: name };
    return [{ ...(0,problem/* problem */.CC)(message, NEXT, place), level: fate.level }];
};
/**
 * Targets that would take another target's pages for pages without a record, since no scope tells them apart. Whether
 * the other one is run now does not matter: its pages are there.
 */
const sharedPages = (sides, setup) => {
    const homes = new Map(sides.map(({ bound }) => [bound.target.name, bound.dataSource.id]));
    return sides.filter(({ bystander }) => !bystander).flatMap(({ bound }) => complaint({ bound, setup, homes }));
};

;// CONCATENATED MODULE: ./build/engine/stray-relations.js

/** Relations whose property points at another database than the one in which the related target's pages are. */
const strayRelations = (sides, placeOf) => {
    const homes = new Map(sides.map(({ bound }) => [bound.target.name, bound.dataSource]));
    return sides.flatMap(({ bound }) => bound.target.mappings.flatMap(({ property, to }) => {
        const home = to === undefined ? undefined : homes.get(to);
        const points = bound.columns.get(property)?.relatesTo;
        if (home === undefined || points === undefined || points === home.id)
            return [];
        const place = {
            ...placeOf(["targets", bound.target.name, "properties", property]),
            target: bound.target.name,
            property,
        };
        const message = `\`${property}\` points at another database in Notion than "${home.title}", where the pages of \`${to}\` are.`;
        return [(0,problem/* problem */.CC)(message, "Let the property in Notion point at that database, or mend `to`.", place)];
    }));
};

// EXTERNAL MODULE: ./build/engine/token.js
var token = __webpack_require__(20114);
;// CONCATENATED MODULE: ./build/engine/prepare.js














/** A mistake in a record that only Notion could tell, such as a person whom it does not know. */
const isOfRecord = ({ level, cause, place }) => level === "error" && cause === undefined && place.record !== undefined;
/** All that the records say, in the targets whose schema is known. */
const claims = (sides, targets) => sides.flatMap(({ bound }) => targets
    .filter(({ loaded }) => loaded.target.name === bound.target.name)
    .map(({ gathered }) => ({ bound, desired: gathered.desired })));
/** Reads both sides and plans. Nothing is asked of Notion while there is a mistake in any record. */
const prepare = async (options, past, world) => {
    const { records, problems } = await (0,engine_records/* readRecords */.T)(options, world);
    if (records === undefined)
        return { ready: false, problems };
    const { setup, targets } = records;
    const { notion } = world;
    if (notion === undefined) {
        return { ready: false, problems: [...problems, (0,token/* noToken */.f)()], verdict: { status: "failed", exit: report/* EXIT */.d.access } };
    }
    const choices = await (0,choice/* choose */.S)(options, { ...records, past: past.lines }, world);
    if (choices.problems.some(({ level }) => level === "error")) {
        return { ready: false, problems: [...problems, ...choices.problems] };
    }
    const sight = {
        setup,
        options,
        past: past.lines,
        notion,
        people: directory(notion),
        choiceOf: choices.of,
        now: world.clock.now(),
        fresh: options.fresh === true,
    };
    const seen = await (0,parallel/* inParallel */.H)(targets, (target) => bothSides(target, sight));
    const read = seen.flatMap((one) => one.sides);
    const astray = [...strayRelations(read, setup.placeOf), ...sharedPages(read, setup)];
    const barred = new Set(astray.filter(({ level }) => level === "error").map(({ place }) => place.target));
    const rows = new Map(targets.map(({ loaded, gathered }) => [loaded.target.name, gathered.counterpart?.side]));
    const sides = read
        .filter(({ bound }) => !barred.has(bound.target.name))
        .map((one) => {
        const side = rows.get(one.bound.target.name);
        return side === undefined ? one : { ...one, rows: side };
    });
    const all = [
        ...problems,
        ...choices.problems,
        ...seen.flatMap((one) => one.problems),
        ...astray,
        ...contradictions(claims(read, targets)),
    ];
    const newId = (0,ulid/* ulids */.wU)(() => world.clock.now(), world.chance);
    const plan = (0,ids/* withIds */.n3)(await (0,same_bodies/* withoutSameBodies */.f)(makePlan(sides), past), newId);
    if (all.some(isOfRecord))
        return { ready: false, problems: all };
    return { ready: true, setup, records, sides, plan, problems: all, notion };
};


/***/ }),

/***/ 87702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ pastOf),
  t: () => (/* binding */ recorder)
});

// EXTERNAL MODULE: ./build/ledger/memory.js
var ledger_memory = __webpack_require__(74493);
// EXTERNAL MODULE: ./build/model/failure.js
var model_failure = __webpack_require__(31612);
// EXTERNAL MODULE: ./build/plan/sha.js
var sha = __webpack_require__(32316);
// EXTERNAL MODULE: ./build/plan/links.js
var links = __webpack_require__(31039);
;// CONCATENATED MODULE: ./build/engine/intents.js


const nameOf = ({ target, record }) => (0,links/* linkName */.KB)(target, record);
const isCreate = ({ action, problem }) => action === "create" && problem?.level !== "error";
/** Creates are written down before they are sent, and once: after a crash they are looked for before they are made. */
const intents = ({ stamp, write, atOnce, open }) => {
    const written = new Map();
    let coming = [];
    let batch = 1;
    const writeDown = (changes) => {
        const lines = changes.map(({ target, record }) => ({ ...stamp(), action: ledger_memory/* INTENT */.Xi, target, record }));
        const done = write(lines);
        for (const change of changes)
            written.set(nameOf(change), done);
        return done;
    };
    /** With those that come next in the plan. */
    const andNext = (change) => {
        if (batch === 1)
            return [change];
        coming = coming.filter((other) => !written.has(nameOf(other)) && nameOf(other) !== nameOf(change));
        return [change, ...coming.slice(0, batch - 1)];
    };
    return {
        intend: (changes) => {
            coming = changes.filter(isCreate);
            batch = atOnce(coming.length);
        },
        begun: (change) => written.get(nameOf(change)) ?? writeDown(andNext(change)),
        closed: (outcome) => {
            const { status, change } = outcome;
            const unsent = status === "left" && outcome.begun === undefined && written.has(nameOf(change));
            return unsent && !open(change.target, change.record) ? { ...outcome, begun: { pageId: null } } : outcome;
        },
    };
};

// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(29598);
// EXTERNAL MODULE: ./build/ledger/line.js
var ledger_line = __webpack_require__(67000);
;// CONCATENATED MODULE: ./build/ledger/append.js

const writtenIn = (text) => text.split("\n").filter((line) => line !== "");
/** The last line; empty where there is none. */
const lastOf = (text) => {
    const whole = text.trimEnd();
    return whole.slice(whole.lastIndexOf("\n") + 1);
};
/** A text with lines at its end, tied to what is there: also where that was torn. */
const appendTo = (text, lines) => {
    const written = [];
    let before = lastOf(text) || undefined;
    for (const line of lines) {
        before = (0,ledger_line/* writeLine */._r)(line, before);
        written.push(before);
    }
    const torn = text !== "" && !text.endsWith("\n");
    return `${text}${torn ? "\n" : ""}${written.map((line) => `${line}\n`).join("")}`;
};
/** A line as it is on any tip: without what ties it to the one before. */
const loose = (written) => written.replace(/,"prev":(?:null|"[0-9a-f]{16}")\}$/, "}");
/** Which of the lines a text does not hold. One that was given twice is there only when it is there twice. */
const missingFrom = (text, lines) => {
    const there = new Map();
    for (const written of writtenIn(text)) {
        const line = loose(written);
        there.set(line, (there.get(line) ?? 0) + 1);
    }
    return lines.filter((line) => {
        const name = loose((0,ledger_line/* writeLine */._r)(line, undefined));
        const left = there.get(name) ?? 0;
        there.set(name, left - 1);
        return left <= 0;
    });
};
const countIn = (text) => writtenIn(text).length;

;// CONCATENATED MODULE: ./build/ledger/objects.js
const waitingObjects = () => {
    const waiting = new Map();
    let bytes = 0;
    return {
        put: (path, text) => {
            waiting.set(path, text);
            bytes += text.length;
        },
        get: (path) => waiting.get(path),
        bytes: () => bytes,
        all: () => [...waiting],
        arrived: (sent) => {
            for (const [path, { length }] of sent) {
                waiting.delete(path);
                bytes -= length;
            }
        },
    };
};

;// CONCATENATED MODULE: ./build/ledger/tip.js


/** Where the ledger is on its branch; the objects are beside it. */
const FILE = "ledger.ndjson";
const readTip = async (branch) => {
    const head = await branch.head();
    if (head === undefined)
        return { commit: undefined, message: "", text: "" };
    return { ...head, text: (await branch.read(FILE, head.commit)) ?? "" };
};
const BY_US = /^notion-sync ledger: .*\n\n\d+ in all, the last ([0-9a-f]{16})\b/;
const some = (count, what) => `${count} ${what}${count === 1 ? "" : "s"}`;
/** For `git log`: which run, how much, and by which line it can be seen that nothing was cut off. No foreign text. */
const messageFor = (added, text, objects) => {
    const runs = [...new Set(added.map(({ run }) => run))].join(", ");
    const counts = `${countIn(text)} in all, the last ${(0,ledger_line/* linkOf */.IJ)(lastOf(text))}; ${some(objects, "object")}.`;
    return `notion-sync ledger: run ${runs}, ${some(added.length, "line")} [skip ci]\n\n${counts}`;
};
const CURE = "Nothing is lost in Notion. `git log` of the branch shows who changed it; revert that commit, or let it be.";
const warning = (message) => ({ level: "warning", message, cure: CURE, place: { option: "ledger" } });
/** What is wrong with a ledger on a branch: the chain tells of what was changed, and the last commit of what was cut off. */
const doubts = ({ message, text }, { broken }, name) => {
    if (broken.length > 0) {
        const lines = broken.slice(0, 5).join(", ");
        return [
            warning(`Line ${lines} of the ledger on the branch \`${name}\` does not follow from the one before: it was changed, cut or torn.`),
        ];
    }
    const last = lastOf(text);
    if (last === "" || BY_US.exec(message)?.[1] === (0,ledger_line/* linkOf */.IJ)(last))
        return [];
    return [
        warning(`Somebody else was the last to change the branch \`${name}\`: lines may be missing at the end of the ledger.`),
    ];
};

;// CONCATENATED MODULE: ./build/ledger/commits.js





const MOST_RACES = 5;
const PAUSE_MS = 500;
const outrun = (name) => new model_failure/* Failure */.HR({
    kind: "conflict",
    message: `Other runs were writing to the branch \`${name}\`, and still were after ${MOST_RACES + 1} attempts.`,
    cure: "Keep runs from going on at once with `concurrency` in the workflow.",
});
/** Again and again, a little later each time, while others are quicker: but not for ever. */
const racing = async (attempt, way, race = 0) => {
    const { branch, clock, chance, signal } = way;
    if (await attempt())
        return;
    if (race >= MOST_RACES)
        throw outrun(branch.name);
    await clock.sleep(chance() * PAUSE_MS * 2 ** race, signal);
    await racing(attempt, way, race + 1);
};
/** A ledger only grows; one that did not is another, and all of it is news. */
const since = (first, { text }) => {
    const before = first?.text ?? "";
    return (0,ledger_line/* readLedger */.SC)(text.startsWith(before) ? text.slice(before.length) : text).lines;
};
const commitsTo = (way, first) => {
    const { branch } = way;
    const own = [];
    const objects = waitingObjects();
    let confirmed = 0;
    let known = first;
    let meanwhile = [];
    let seen = { commit: first?.commit, length: first?.text.length ?? 0 };
    /** The lines that a tip lacks: of one that was read anew, ours may be there already, though we were not told. */
    const lacking = async (count) => {
        if (known !== undefined)
            return { tip: known, news: own.slice(confirmed, count) };
        const tip = await readTip(branch);
        const ours = new Set(own.map(({ run }) => run));
        meanwhile = since(first, tip).filter(({ run }) => !ours.has(run));
        return { tip, news: missingFrom(tip.text, own.slice(0, count)) };
    };
    const arrived = (tip, count) => {
        known = tip;
        seen = { commit: tip.commit, length: tip.text.length };
        confirmed = count;
        return true;
    };
    const attempt = async () => {
        const count = own.length;
        const { tip, news } = await lacking(count);
        if (news.length === 0)
            return arrived(tip, count);
        const text = appendTo(tip.text, news);
        const sent = objects.all();
        const message = messageFor(news, text, sent.length);
        // Whatever happens now, only an answer tells where the branch stands.
        known = undefined;
        const done = await branch.commit({ on: tip.commit, files: new Map([...sent, [FILE, text]]), message });
        if (!done.committed)
            return false;
        objects.arrived(sent);
        return arrived({ commit: done.commit, message, text }, count);
    };
    return {
        say: (lines) => void own.push(...lines),
        put: objects.put,
        waiting: () => ({ lines: own.length - confirmed, bytes: objects.bytes() }),
        object: objects.get,
        meanwhile: () => meanwhile,
        tip: () => seen,
        commit: () => racing(attempt, way),
    };
};

;// CONCATENATED MODULE: ./build/ledger/flush.js

const flush_PAUSE_MS = 30_000;
const MOST_LINES = 250;
const MOST_BYTES = 2 ** 21;
const MEGABYTE = 2 ** 20;
/** These will be the same at the next attempt. */
const FINAL = ["unauthorized", "forbidden", "not-found", "refused", "full"];
/** What came of trying, or of the failure; anything else that is thrown is a mistake of ours. */
const orElse = async (asked, instead) => {
    try {
        return await asked;
    }
    catch (thrown) {
        (0,model_failure/* expectFailure */.EG)(thrown);
        return instead(thrown);
    }
};
const flushing = (commits, clock, opening) => {
    let trouble = opening;
    let current = Promise.resolve();
    let next;
    let since;
    const write = async () => {
        since = undefined;
        if (commits.waiting().lines === 0 || (trouble !== undefined && FINAL.includes(trouble.kind)))
            return;
        const sent = commits.commit().then(() => undefined);
        trouble = await orElse(sent, (failure) => failure);
    };
    const now = () => {
        next ??= current.then(() => {
            next = undefined;
            current = write();
            return current;
        });
        return next;
    };
    /** The whole ledger travels with each commit: a long one travels less often. */
    const pause = () => flush_PAUSE_MS * (1 + Math.floor(commits.tip().length / MEGABYTE));
    const said = () => {
        since ??= clock.now();
        const { lines, bytes } = commits.waiting();
        const isMuch = trouble === undefined && (lines >= MOST_LINES || bytes >= MOST_BYTES);
        if (isMuch || clock.now() - since >= pause())
            void now();
    };
    return { now, said, trouble: () => trouble };
};

// EXTERNAL MODULE: ./build/model/grouped.js
var grouped = __webpack_require__(5412);
;// CONCATENATED MODULE: ./build/ledger/matched.js


const MATCHED = "sha_match";
const isMatch = ({ status, record }) => status === MATCHED && record !== undefined;
const HELD = ["success", MATCHED];
/** What a line says of its record alone. What was there before is not told of a page that stayed as it was. */
const ownPart = ({ ts: _ts, run: _run, target: _target, action: _action, status: _status, ...own }) => {
    const { before_sha: _before, ...rest } = own;
    return rest;
};
const same = (one, other) => one === other || JSON.stringify(one) === JSON.stringify(other);
/** What the lines say last of each record: where it is, and what it holds. */
const holdings = () => {
    const last = new Map();
    const nameOf = ({ target, record }) => `${target}\n${record}`;
    return {
        note: (lines) => {
            for (const line of lines)
                if (line.record !== undefined)
                    last.set(nameOf(line), line);
        },
        /** Whether a line says anything of its record that the last one did not. */
        isNews: (line) => {
            const before = last.get(nameOf(line));
            if (!HELD.includes(before?.status))
                return true;
            return Object.entries(ownPart(line)).some(([key, value]) => !same(before?.[key], value));
        },
    };
};
const summary = (lines, isNews) => {
    const news = lines.filter(isNews).map(ownPart);
    return lines.slice(0, 1).map(({ ts, run, target, action }) => ({
        ts,
        run,
        ...(target !== undefined && { target }),
        action,
        status: MATCHED,
        count: lines.length,
        ...(news.length > 0 && { records: news }),
    }));
};
/** The lines of a target that say only that all is as it was become one with a count. What is news is told in it. */
const gathered = (lines, isNews) => {
    const groups = (0,grouped/* grouped */.z)(lines.filter(isMatch), ({ target, action }) => `${target}\n${action}`);
    const summaries = [...groups.values()].flatMap((group) => summary(group, isNews));
    return [...summaries, ...lines.filter((line) => !isMatch(line))];
};
/** The lines as a run in a file would have left them, as far as they were news. */
const spread = (lines) => lines.flatMap((line) => {
    const { records, count: _count, ...about } = line;
    if (line.status !== MATCHED || !Array.isArray(records))
        return [line];
    return [line, ...records.filter(json/* isObject */.G).map((own) => ({ ...about, ...own }))];
});

;// CONCATENATED MODULE: ./build/ledger/branch-store.js







const objectPath = (sha) => `objects/${sha}.json`;
const branch_store_warning = (failure, what) => ({
    ...(0,model_failure/* failureProblem */.Gq)(failure, { option: "ledger" }),
    level: "warning",
    message: `${what}: ${failure.message}`,
});
const unwritten = (failure, name) => {
    const { cure, ...told } = branch_store_warning(failure, `The ledger cannot be written to the branch \`${name}\``);
    return { ...told, cure: `${cure} Until then it is in \`output-dir\` alone: keep that as an artifact.` };
};
/** What was on the branch when the run began; what the copy holds, where that cannot be read. */
const opened = async ({ branch, local, tell }) => {
    const read = await orElse(readTip(branch).then((tip) => ({ tip })), (failure) => ({ failure }));
    const { tip, failure } = read;
    if (failure !== undefined)
        tell(branch_store_warning(failure, `The ledger on the branch \`${branch.name}\` cannot be read`));
    const page = tip === undefined ? local.past : (0,ledger_line/* readLedger */.SC)(tip.text);
    if (tip !== undefined)
        for (const doubt of doubts(tip, page, branch.name))
            tell(doubt);
    return { tip, failure, past: { ...page, lines: spread(page.lines) } };
};
/** What this run keeps, what the branch holds, or else what is on the disk. */
const recalling = ({ branch, local, tell }, commits) => {
    let told = false;
    const unread = (failure) => {
        if (!told)
            tell(branch_store_warning(failure, "Not all of the ledger's objects can be read"));
        told = true;
        return undefined;
    };
    const onBranch = async (path) => {
        const { commit } = commits.tip();
        return commit === undefined ? undefined : (0,json/* parsed */.Y)(await branch.read(path, commit));
    };
    return async (sha) => {
        const path = objectPath(sha);
        return (0,json/* parsed */.Y)(commits.object(path)) ?? (await orElse(onBranch(path), unread)) ?? local.recall(sha);
    };
};
/** A ledger on a branch of the repository, with a copy on the disk. */
const branchLedger = async (keeping) => {
    const { branch, local, clock, signal, tell } = keeping;
    const { tip, failure, past } = await opened(keeping);
    const commits = commitsTo(keeping, tip);
    const flush = flushing(commits, clock, failure);
    const held = holdings();
    const kept = new Set();
    held.note(past.lines);
    const hurry = () => void flush.now();
    signal.addEventListener("abort", hurry, { once: true });
    const onDisk = (written) => orElse(written, (failed) => tell(branch_store_warning(failed, "The copy of the ledger cannot be written")));
    return {
        past,
        recall: recalling(keeping, commits),
        meanwhile: commits.meanwhile,
        add: async (lines) => {
            if (lines.length === 0)
                return;
            commits.say(gathered(lines, held.isNews));
            held.note(lines);
            flush.said();
            await onDisk(local.add(lines));
        },
        keep: async (sha, content) => {
            if (kept.has(sha))
                return;
            kept.add(sha);
            commits.put(objectPath(sha), `${JSON.stringify(content)}\n`);
            await onDisk(local.keep(sha, content));
        },
        secure: async () => {
            if (flush.trouble() === undefined)
                await flush.now();
        },
        finish: async () => {
            signal.removeEventListener("abort", hurry);
            await flush.now();
            const failed = flush.trouble();
            if (failed !== undefined && failed !== failure)
                tell(unwritten(failed, branch.name));
        },
    };
};

;// CONCATENATED MODULE: ./build/ledger/ledger.js



const NOTHING = [];
const ledger_lastOf = (text) => text.split("\n").findLast((line) => line !== "");
/** A ledger in a file of the workspace. */
const fileLedger = async (path, files) => {
    const text = (await files.read(path)) ?? "";
    const folder = path.split("/").slice(0, -1).join("/");
    const objectPath = (sha) => [folder, "objects", `${sha}.json`].filter((part) => part !== "").join("/");
    const kept = new Set();
    let before = ledger_lastOf(text);
    let torn = text !== "" && !text.endsWith("\n");
    let queue = Promise.resolve();
    let waiting = [];
    const append = async (lines) => {
        // What the disk did not take comes before what is new: a create that is forgotten would be made again.
        waiting = [...waiting, ...lines];
        const written = [];
        for (const line of waiting)
            written.push((0,ledger_line/* writeLine */._r)(line, written.at(-1) ?? before));
        // A crash, or a disk that filled up, may have left half a line: what follows it starts a line of its own.
        const start = torn ? "\n" : "";
        torn = true;
        await files.append(path, `${start}${written.join("\n")}`);
        torn = false;
        before = written.at(-1);
        waiting = [];
    };
    return {
        past: (0,ledger_line/* readLedger */.SC)(text),
        meanwhile: () => NOTHING,
        add: (lines) => {
            if (lines.length === 0)
                return queue;
            const added = queue.then(() => append(lines));
            queue = added.catch(() => undefined);
            return added;
        },
        recall: async (sha) => {
            try {
                return (0,json/* parsed */.Y)(await files.read(objectPath(sha)));
            }
            catch (thrown) {
                (0,model_failure/* expectFailure */.EG)(thrown);
                return undefined;
            }
        },
        keep: async (sha, content) => {
            const object = objectPath(sha);
            if (kept.has(sha))
                return;
            if ((await files.read(object)) === undefined)
                await files.write(object, `${JSON.stringify(content)}\n`);
            kept.add(sha);
        },
    };
};
/** Where the ledger cannot be read, nothing is remembered and nothing written: half a memory would be worse. */
const noLedger = {
    past: { lines: NOTHING, broken: [] },
    meanwhile: () => NOTHING,
    add: () => Promise.resolve(),
    keep: () => Promise.resolve(),
    recall: () => Promise.resolve(undefined),
};

// EXTERNAL MODULE: ./build/ledger/place.js
var place = __webpack_require__(72359);
// EXTERNAL MODULE: ./build/engine/output.js
var output = __webpack_require__(97034);
;// CONCATENATED MODULE: ./build/engine/ledger-place.js





const brokenLines = ({ past }, file) => {
    const [first] = past.broken;
    if (first === undefined)
        return [];
    return [
        {
            level: "warning",
            message: `Line ${past.broken.slice(0, 5).join(", ")} of the ledger does not follow from the one before: it was changed, cut or torn.`,
            cure: "Nothing is lost in Notion. Bring the file back from where it is kept, or begin a new one.",
            place: { file, line: first },
        },
    ];
};
const nothing = () => Promise.resolve();
const inFile = async (path, { files }) => {
    const ways = { path, secure: nothing, finish: nothing, atOnce: () => 1 };
    try {
        const ledger = await fileLedger(path, files);
        return { ...ways, ledger, warnings: [...brokenLines(ledger, path)] };
    }
    catch (thrown) {
        (0,model_failure/* expectFailure */.EG)(thrown);
        return { ...ways, ledger: noLedger, warnings: [{ ...(0,model_failure/* failureProblem */.Gq)(thrown, { file: path }), level: "warning" }] };
    }
};
const FEWEST = 50;
const MOST_COMMITS = 20;
/** Few enough that a run that dies leaves little to look for, and many enough that there are not too many commits. */
const batch = (creates) => Math.max(FEWEST, Math.ceil(creates / MOST_COMMITS));
/** As git takes it, leaving out what nobody means. */
const NAME = /^(?![/.-])(?!.*(?:\.\.|\/\/|\/\.|@\{|\.lock(?:\/|$)))[^\s~^:?*[\\\p{Cc}]{1,200}(?<![/.])$/u;
const instead = (message, cure, path) => ({
    level: "warning",
    message: `${message.replace(/\.$/, "")}: the ledger is kept in ${path} instead.`,
    cure,
    place: { option: "ledger" },
});
const NO_WAY = "Give `github-token` (in a workflow `${{ github.token }}`, with `contents: write`), and the repository in GITHUB_REPOSITORY.";
const onBranch = async (name, copy, world) => {
    const { path, ledger: local, warnings } = copy;
    if (!NAME.test(name)) {
        const cure = "Write it as `branch:notion-sync-ledger`.";
        return { ...copy, warnings: [...warnings, instead(`"${name}" names no branch`, cure, path)] };
    }
    if (world.branch === undefined) {
        const message = `There is no way to the branch \`${name}\`, without a token or a repository of GitHub`;
        return { ...copy, warnings: [...warnings, instead(message, NO_WAY, path)] };
    }
    const { clock, chance, signal } = world;
    const tell = (problem) => void warnings.push(problem);
    try {
        const branch = await world.branch(name);
        const ledger = await branchLedger({ branch, local, clock, chance, signal, tell });
        return { ledger, path, warnings, secure: ledger.secure, finish: ledger.finish, atOnce: batch };
    }
    catch (thrown) {
        (0,model_failure/* expectFailure */.EG)(thrown);
        return { ...copy, warnings: [...warnings, instead(thrown.message, thrown.facts.cure, path)] };
    }
};
/** A line is tied to the one before it as it is written: so secrets go before that, and not on its way out. */
const discreet = (open, { conceal }) => {
    if (conceal === undefined)
        return open;
    const clean = (line) => JSON.parse(conceal(JSON.stringify(line)));
    return { ...open, ledger: { ...open.ledger, add: (lines) => open.ledger.add(lines.map(clean)) } };
};
/** The ledger as `ledger` says: in a file, or on a branch with a copy in a file. */
const openLedger = async (options, world) => {
    const name = (0,place/* branchIn */.o)(options.ledger);
    const ours = (0,output/* outputPath */.X)(options, "ledger.ndjson");
    const file = await inFile(name === undefined ? (options.ledger ?? ours) : ours, world);
    return discreet(await (name === undefined ? file : onBranch(name, file, world)), world);
};

// EXTERNAL MODULE: ./build/model/outcome.js
var model_outcome = __webpack_require__(38158);
// EXTERNAL MODULE: ./build/engine/binding.js
var binding = __webpack_require__(37910);
;// CONCATENATED MODULE: ./build/engine/promotion/lines.js
const adoptedFiles = ({ files }) => files.map(({ path, sha, slug }) => ({ path, sha, slug }));
/** What the ledger is to know of a page that became files, the next time that it is looked at. */
const promotionFacts = (outcome) => {
    const { promotion } = outcome.change;
    if (promotion === undefined)
        return {};
    const { pageSha, propertiesSha, slug, adopted } = promotion;
    const content = { page_sha: pageSha, properties_sha: propertiesSha, slug };
    if (outcome.status === "done")
        return { ...content, files: outcome.files };
    if (outcome.status === "skipped" && adopted) {
        return { ...content, action: "promote", status: "success", files: adoptedFiles(promotion) };
    }
    return {};
};

;// CONCATENATED MODULE: ./build/engine/lines.js




const STATUS = { done: "success", skipped: "sha_match", failed: "error" };
const pageOf = (outcome) => ("pageId" in outcome ? outcome.pageId : undefined) ?? outcome.change.page?.id ?? null;
const recordLine = (outcome, stamp) => {
    const { change, status } = outcome;
    return {
        ...stamp,
        target: change.target,
        record: change.record,
        page_id: pageOf(outcome),
        sha: change.desired?.sha ?? null,
        before_sha: change.beforeSha,
        action: change.action,
        status: (0,model_outcome/* isContested */.s)(outcome) ? "conflict" : STATUS[status],
        source: change.place.file ?? null,
        ...(change.over === true && { over: true }),
        ...(status === "failed" && { error: outcome.problem.message, unsettled: outcome.unsettled === true }),
        ...promotionFacts(outcome),
    };
};
const vocabularyLine = ({ change, status }, options, stamp) => {
    const lists = [...options];
    return {
        ...stamp,
        target: change.target,
        action: "notion-backfill-apply",
        status: STATUS[status],
        properties: lists.map(([property]) => property),
        total_options: lists.reduce((sum, [, list]) => sum + list.options.length, 0),
    };
};
/** What was left is only told where the ledger holds that it was begun: so that nobody waits for it to turn up. */
const leftLines = ({ change, begun }, stamp) => begun === undefined
    ? []
    : [{ ...stamp, target: change.target, record: change.record, page_id: begun.pageId, action: ledger_memory/* LEFT */.M3 }];
/** How a change ended, as the ledger says it. */
const outcomeLines = (outcome, stamp) => {
    if (outcome.status === "left")
        return leftLines(outcome, stamp);
    const { options } = outcome.change;
    return [options === undefined ? recordLine(outcome, stamp) : vocabularyLine(outcome, options, stamp)];
};
/** How a run ended, and what the next one may go by. */
const runLine = (report, bounds, stamp) => ({
    ...stamp,
    action: "run",
    mode: report.mode,
    status: report.status,
    counts: report.counts,
    requests: report.requests,
    duration_ms: report.durationMs,
    ...(report.mode === "audit" && { audit: report.audit?.now }),
    bindings: Object.fromEntries(bounds.map((bound) => [bound.target.name, (0,binding/* keptBinding */.M_)(bound)])),
});

;// CONCATENATED MODULE: ./build/engine/record.js






/** What earlier runs wrote down, for a mode that only looks. */
const pastOf = async (options, world) => {
    const { ledger } = await openLedger(options, world);
    return { lines: ledger.past.lines, recall: ledger.recall };
};
/** Runs what touches the ledger; a failure is told once, and stops nothing. */
const guarding = (path, warnings) => async (work) => {
    try {
        await work();
    }
    catch (thrown) {
        (0,model_failure/* expectFailure */.EG)(thrown);
        const told = (0,model_failure/* failureProblem */.Gq)(thrown, { file: path });
        if (!warnings.some(({ message }) => message === told.message))
            warnings.push({ ...told, level: "warning" });
    }
};
/** What lines say of each target: read once, and anew when there are others. */
const remembering = (lines) => {
    const memories = new WeakMap();
    return (target) => {
        const now = lines();
        const known = memories.get(now) ?? new Map();
        const memory = known.get(target) ?? (0,ledger_memory/* memoryOf */.zE)(now, target);
        memories.set(now, known.set(target, memory));
        return memory;
    };
};
/** Of runs that go on at once, the later one to write a create down is told of the other's: its page may be there. */
const openCreates = ({ past, meanwhile }) => {
    const [before, others] = [remembering(() => past.lines), remembering(meanwhile)];
    return (target, record) => {
        const { open, pages } = others(target);
        return before(target).open.has(record) || open.has(record) || pages.has(record);
    };
};
const recorder = async (options, run, world) => {
    const { ledger, path, warnings, secure, finish, atOnce } = await openLedger(options, world);
    const safely = guarding(path, warnings);
    const stamp = () => ({ ts: new Date(world.clock.now()).toISOString(), run });
    // Nothing is lost with these when the run dies, so they wait for its last line.
    const matched = [];
    const write = (lines) => safely(() => ledger.add(lines).then(secure));
    const open = openCreates(ledger);
    const { intend, begun, closed } = intents({ stamp, write, atOnce, open });
    const settled = async (outcome) => {
        const lines = outcomeLines(outcome, stamp());
        if (outcome.status === "skipped") {
            matched.push(...lines);
            return;
        }
        const { desired } = outcome.change;
        if (outcome.status === "done" && desired !== undefined) {
            await ledger.keep(desired.sha, { properties: desired.plain, body: desired.body });
        }
        await ledger.add(lines);
    };
    return {
        path,
        warnings,
        past: { lines: ledger.past.lines, recall: ledger.recall },
        open,
        intend,
        begun,
        replaced: (markdown) => safely(() => ledger.keep((0,sha/* sha256 */.sc)(markdown), { body: markdown })),
        settled: (outcome) => safely(() => settled(closed(outcome))),
        note: (note) => safely(() => ledger.add([{ ...stamp(), ...note }])),
        ended: async (report, bounds) => {
            const told = warnings.length;
            await safely(() => ledger.add([...matched, runLine(report, bounds, stamp())]));
            await safely(finish);
            return warnings.slice(told);
        },
    };
};


/***/ }),

/***/ 73432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readRecords)
});

// EXTERNAL MODULE: ./build/engine/gather.js
var gather = __webpack_require__(7088);
// EXTERNAL MODULE: ./build/engine/instants.js
var instants = __webpack_require__(8357);
// EXTERNAL MODULE: ./build/engine/load.js + 17 modules
var load = __webpack_require__(35487);
// EXTERNAL MODULE: ./build/engine/parallel.js
var parallel = __webpack_require__(52984);
// EXTERNAL MODULE: ./build/plan/expression.js
var expression = __webpack_require__(37042);
// EXTERNAL MODULE: ./build/config/sources.js + 1 modules
var sources = __webpack_require__(45425);
;// CONCATENATED MODULE: ./build/sources/commit.js

const COMMIT = /\b_commit\b/;
/** Whether any expression of a target asks for the commit of a record's file: finding it costs a walk through the history. */
const usesCommit = ({ source, key, properties, body, when }) => [
    (0,sources/* inFiles */.Vg)(source)?.select,
    key?.from,
    body,
    ...Object.values(properties).map(({ from }) => from),
    ...Object.keys(when ?? {}),
].some((written) => written !== undefined && COMMIT.test(written));

// EXTERNAL MODULE: ./build/sources/files.js + 10 modules
var files = __webpack_require__(93213);
// EXTERNAL MODULE: ./build/engine/postgres.js + 4 modules
var postgres = __webpack_require__(12898);
// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(99241);
;// CONCATENATED MODULE: ./build/sources/ci/week.js

const DAY_SECONDS = 86_400;
/** Ten years. */
const MOST_WEEKS = 530;
const dayNumber = (day) => Math.floor(Date.parse(`${day}T00:00:00Z`) / 1_000 / DAY_SECONDS);
const dayNamed = (count) => new Date(count * DAY_SECONDS * 1_000).toISOString().slice(0, 10);
const addDays = (day, days) => dayNamed(dayNumber(day) + days);
/** From one day to another; negative when the other comes first. */
const daysBetween = (from, to) => dayNumber(to) - dayNumber(from);
/** 1970 began on a Thursday. */
const mondayOf = (day) => addDays(day, -((dayNumber(day) + 3) % 7));
const calendar = (timeZone) => {
    const format = new Intl.DateTimeFormat("en-US", {
        timeZone,
        calendar: "gregory",
        numberingSystem: "latn",
        year: "numeric",
        month: "2-digit",
        day: "2-digit",
    });
    const dayAt = (moment) => {
        const parts = new Map(format.formatToParts(moment * 1_000).map(({ type, value }) => [type, value]));
        return `${parts.get("year")?.padStart(4, "0")}-${parts.get("month")}-${parts.get("day")}`;
    };
    // No zone is two days from UTC, and days never go back: so the change of day can be closed in on.
    const startOf = (day) => {
        let before = (dayNumber(day) - 2) * DAY_SECONDS;
        let reached = before + 4 * DAY_SECONDS;
        while (reached - before > 1) {
            const middle = Math.floor((before + reached) / 2);
            if (dayAt(middle) < day)
                before = middle;
            else
                reached = middle;
        }
        return reached;
    };
    return { dayAt, startOf };
};
const earlier = (day, other) => [day, other].sort()[0] ?? day;
const today = ({ now }, { dayAt }) => dayAt(Math.floor(now / 1_000));
const weekBefore = (day) => addDays(mondayOf(day), -7);
/** The Monday of the last week that is over. */
const lastWhole = (window, timeZone) => weekBefore(today(window, calendar(timeZone)));
/** The Mondays of the first and the last week that are asked for. */
const range = ({ since, until }, now) => {
    const complete = weekBefore(now);
    if (since === undefined) {
        const whole = until === undefined ? complete : weekBefore(addDays(until, 1));
        const last = earlier(whole, complete);
        return [last, last];
    }
    const asked = until === undefined ? complete : mondayOf(until);
    return [mondayOf(since), earlier(asked, mondayOf(now))];
};
/**
 * The weeks that a run is about, the oldest first. Without `since` the last one that is over; without `until` none
 * that is not over; with both, every week that has a day between them and has begun.
 */
const weeksIn = (window, timeZone) => {
    const { since, until } = window;
    if (since !== undefined && until !== undefined && since > until) {
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`\`since\` (${since}) is after \`until\` (${until}).`, "Swap them.", { option: "since" }));
    }
    const days = calendar(timeZone);
    const [first, last] = range(window, today(window, days));
    const count = daysBetween(first, last) / 7 + 1;
    if (count > MOST_WEEKS) {
        const cure = `Begin later: ${MOST_WEEKS} weeks are the most at a time.`;
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`From ${first} to ${last} there are ${count} weeks.`, cure, { option: "since" }));
    }
    const mondays = Array.from({ length: Math.max(0, count) }, (_, index) => addDays(first, 7 * index));
    return (0,problem/* good */.uw)(mondays.map((monday) => ({ monday, start: days.startOf(monday), end: days.startOf(addDays(monday, 7)) })));
};

// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
// EXTERNAL MODULE: ./build/model/grouped.js
var grouped = __webpack_require__(5412);
;// CONCATENATED MODULE: ./build/sources/ci/attempt.js
/** What else a run may end with says nothing about the code: cancelled, skipped, neutral, stale, waiting for somebody. */
const VERDICTS = {
    success: "pass",
    failure: "fail",
    timed_out: "fail",
    startup_failure: "fail",
};
const verdictOf = (conclusion) => conclusion !== null && Object.hasOwn(VERDICTS, conclusion) ? (VERDICTS[conclusion] ?? null) : null;
const isOver = ({ status }) => status === "completed";
const attemptOf = (run) => ({
    run,
    verdict: isOver(run) ? verdictOf(run.conclusion) : null,
    jobs: null,
});
const idOf = ({ run }) => `${run.id}.${run.attempt}`;
/** GitHub does not say when an attempt ended: the end of its last job does, or else the last change of anything about it. */
const endOf = ({ run, jobs }) => {
    const ends = (jobs ?? []).map(({ completed }) => completed).filter((moment) => moment !== null);
    return ends.length === 0 ? run.updated : Math.max(run.started, ...ends);
};
/** What begins later, a re-run on the next Monday too, belongs to another week. */
const begunBefore = ({ attempts }, end) => attempts.filter(({ run }) => run.started < end);
/** A run is judged by the last of its attempts that has a verdict. */
const verdictBy = (story, end) => begunBefore(story, end).findLast(({ verdict }) => verdict !== null)?.verdict ?? null;
/** How many attempts are not known that the run had before its last known one. */
const unread = ({ run, attempts }) => run.attempt - attempts.length;

;// CONCATENATED MODULE: ./build/sources/ci/budget.js
/** Of the requests that are left in the hour, the share that details may cost: all workflows of a repository draw on them. */
const SHARE = 0.4;
/** Where GitHub does not say how many are left. */
const UNSAID = 400;
/** What is always left over. */
const FLOOR = 50;
const AT_ONCE = 6;
const budgetOf = ({ remaining }) => {
    const left = remaining();
    const allowed = left === null ? UNSAID : Math.floor(left * SHARE);
    let taken = 0;
    return {
        take: () => {
            if (taken >= allowed || (remaining() ?? FLOOR) < FLOOR)
                return false;
            taken += 1;
            return true;
        },
    };
};
/** So many at a time, in their order; undefined for those that the budget does not reach, or that are not there any more. */
const withinBudget = async (items, read, budget) => {
    const found = [];
    for (let start = 0; start < items.length; start += AT_ONCE) {
        const batch = items.slice(start, start + AT_ONCE).map(async (item) => (budget.take() ? read(item) : undefined));
        found.push(...(await Promise.all(batch)));
    }
    return found;
};

;// CONCATENATED MODULE: ./build/sources/ci/details.js



const details_earlier = ({ id, attempt }) => Array.from({ length: attempt - 1 }, (_, index) => ({ id, attempt: index + 1 }));
/** Lists show a run as its last attempt left it: the earlier ones of those that are wanted are asked for one by one. */
const storiesOf = async (runs, isWanted, { history, budget }) => {
    const asked = runs.filter(isWanted).flatMap(details_earlier);
    const found = await withinBudget(asked, ({ id, attempt }) => history.attempt(id, attempt), budget);
    const known = (0,grouped/* grouped */.z)(found.filter((run) => run !== undefined), ({ id }) => String(id));
    return runs.map((run) => ({ run, attempts: [...(known.get(String(run.id)) ?? []), run].map(attemptOf) }));
};
/** What one looks for jobs for: each attempt once, the newest first, and none that was read or tried already. */
const readJobs = async (wanted, known, { history, budget }) => {
    const unread = new Map(wanted.filter(({ jobs }) => jobs === null).map((attempt) => [idOf(attempt), attempt]));
    const asked = [...unread.values()].sort((a, b) => b.run.started - a.run.started || b.run.id - a.run.id);
    const found = await withinBudget(asked, ({ run }) => history.jobs(run.id, run.attempt), budget);
    const pairs = asked.flatMap((attempt, index) => {
        const jobs = found[index];
        return jobs === undefined ? [] : [[idOf(attempt), jobs]];
    });
    return new Map([...known, ...pairs]);
};
const withJobs = (stories, jobs) => stories.map(({ run, attempts }) => ({
    run,
    attempts: attempts.map((attempt) => ({ ...attempt, jobs: jobs.get(idOf(attempt)) ?? null })),
}));

;// CONCATENATED MODULE: ./build/sources/ci/auto-fix.js



const PUSHES = ["push", "pull_request", "pull_request_target"];
const unique = (lists) => [
    ...new Map(lists.flatMap(({ items }) => items).map((item) => [item.id, item])).values(),
];
const inTurn = async (names, read) => {
    const found = [];
    for (const name of names)
        found.push(await read(name));
    return found;
};
const isIn = (week, moment) => moment !== null && moment >= week.start && moment < week.end;
const readRepairs = async ({ autoFix, counted, weeks, from, to }, history, reader) => {
    const window = { from, to };
    const runs = await inTurn(autoFix.workflows, (workflow) => history.runs({ ...window, workflow }));
    const pushed = await inTurn(autoFix.authors, (actor) => history.runs({ ...window, actor, events: PUSHES }));
    const state = "closed";
    const pulls = await inTurn(autoFix.labels, (label) => history.issues({ labels: [label], state, since: from }));
    // The list shows the last attempt: it is enough, unless it is of a later week or says nothing.
    const isSilent = (run) => {
        const week = weeks.find((one) => isIn(one, run.created));
        return week !== undefined && verdictBy({ run, attempts: [attemptOf(run)] }, week.end) === null;
    };
    const isCheck = ({ workflow: { id } }) => !autoFix.workflows.includes(id) && (counted?.includes(id) ?? true);
    return {
        runs: await storiesOf(unique(runs), isSilent, reader),
        pushed: await storiesOf(unique(pushed).filter(isCheck), isSilent, reader),
        pulls: unique(pulls).filter(({ pullRequest }) => pullRequest !== null),
        gaps: [...runs, ...pushed, ...pulls].flatMap((one) => (one.complete ? [] : [one.why])),
    };
};
/** Runs of a week that may have had a verdict in one of the attempts that are not known. */
const unknownIn = ({ runs, pushed }, week) => [...runs, ...pushed]
    .filter(({ run }) => isIn(week, run.created))
    .filter((story) => unread(story) > 0 && verdictBy(story, week.end) === null).length;
/** A commit is good when something passed on it and nothing failed; without a verdict it is no attempt. */
const commitsOf = (stories, end) => [...(0,grouped/* grouped */.z)(stories, ({ run }) => run.sha).values()]
    .map((same) => same.map((story) => verdictBy(story, end)).filter((verdict) => verdict !== null))
    .filter((verdicts) => verdicts.length > 0)
    .map((verdicts) => verdicts.every((verdict) => verdict === "pass"));
/** Attempts to repair in a week, and how many of them succeeded. */
const successOf = ({ runs, pushed, pulls }, week) => {
    const made = (stories) => stories.filter(({ run }) => isIn(week, run.created));
    const verdicts = made(runs).map((story) => verdictBy(story, week.end));
    const results = [
        ...verdicts.filter((verdict) => verdict !== null).map((verdict) => verdict === "pass"),
        ...commitsOf(made(pushed), week.end),
        ...pulls.filter(({ closed }) => isIn(week, closed)).map(({ pullRequest }) => pullRequest?.merged !== null),
    ];
    return { attempts: results.length, succeeded: results.filter(Boolean).length };
};

;// CONCATENATED MODULE: ./build/sources/ci/counts.js

const firstVerdict = ({ attempts }) => attempts.find(({ run }) => run.attempt === 1)?.verdict ?? null;
const countsOf = (stories, end) => {
    const verdicts = stories.map((story) => verdictBy(story, end));
    const first = stories.map(firstVerdict);
    const count = (all, which) => all.filter((one) => one === which).length;
    return {
        total: stories.length,
        passed: count(verdicts, "pass"),
        failed: count(verdicts, "fail"),
        withoutVerdict: count(verdicts, null),
        firstPassed: count(first, "pass"),
        firstFailed: count(first, "fail"),
        unfinished: stories.filter(({ run }) => !isOver(run)).length,
    };
};
/** From 0 to 100 with one decimal; a share of nothing is null, not 0. */
const percent = (part, whole) => whole === 0 ? null : Math.round((1_000 * part) / whole) / 10;

;// CONCATENATED MODULE: ./build/sources/ci/ranking.js

const MOST = 10;
const LONGEST_NAME = 120;
/** By code point, so that every machine ranks alike. */
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const nameOf = ({ workflow, job, step }) => JSON.stringify([workflow, job ?? "", step ?? ""]);
const last = (incidents) => [...incidents].sort((a, b) => b.at - a.at || compare(b.url, a.url))[0];
/** The most frequent first, then by name. */
const ranked = (incidents) => [...(0,grouped/* grouped */.z)(incidents, nameOf).values()]
    .flatMap((same) => {
    const latest = last(same);
    return latest === undefined ? [] : [{ ...latest, count: same.length }];
})
    .sort((a, b) => b.count - a.count || compare(nameOf(a), nameOf(b)));
/** A name that somebody else gave, on one line. */
const ranking_short = (name) => {
    const line = name.replace(/\s+/g, " ").trim();
    const letters = Array.from(line);
    return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join("")}…` : line;
};
/** `CI › unit tests › npm test`. */
const titleOf = ({ workflow, job, step }) => [workflow, job, step]
    .filter((name) => name !== null)
    .map(ranking_short)
    .join(" › ");
/** One a line, and how many more there are; null for none. */
const linesOf = (items, line) => {
    const more = items.length - MOST;
    const shown = items.slice(0, MOST).map(line);
    return items.length === 0 ? null : [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join("\n");
};
const rankedLine = (one) => `${titleOf(one)}: ${one.count}× – ${one.url}`;

;// CONCATENATED MODULE: ./build/sources/ci/failures.js


const failed = ({ conclusion }) => verdictOf(conclusion) === "fail";
/** The attempts of a week that failed; the later ones of a run count too, for they failed again. */
const failedAttempts = (stories, end) => stories.flatMap((story) => begunBefore(story, end).filter(({ verdict }) => verdict === "fail"));
const ofJob = (attempt, job) => ({
    workflow: attempt.run.workflow.name,
    job: job.name,
    step: job.steps.find(failed)?.name ?? null,
    at: job.completed ?? endOf(attempt),
    url: job.url || attempt.run.url,
});
/** An attempt that no job failed in (it never started, or its jobs are not known) stands for itself. */
const incidentsOf = (attempt) => {
    const jobs = (attempt.jobs ?? []).filter(failed);
    const { workflow, url } = attempt.run;
    const itself = { workflow: workflow.name, job: null, step: null, at: endOf(attempt), url };
    return jobs.length === 0 ? [itself] : jobs.map((job) => ofJob(attempt, job));
};
/** What failed, by workflow, job and the first step that failed. */
const topFailures = (stories, end) => ranked(failedAttempts(stories, end).flatMap(incidentsOf));

;// CONCATENATED MODULE: ./build/sources/ci/flaky.js



const mixedIn = (stories, end) => {
    const attempts = stories.flatMap((story) => begunBefore(story, end)).filter(({ verdict }) => verdict !== null);
    return [...(0,grouped/* grouped */.z)(attempts, ({ run }) => `${run.workflow.id} ${run.sha}`).values()].filter((same) => new Set(same.map(({ verdict }) => verdict)).size > 1);
};
/** Two jobs of one attempt may have the same name: only different attempts contradict each other. */
const contradicts = (seen) => {
    const having = (verdict) => seen.filter(({ job }) => verdictOf(job.conclusion) === verdict);
    const [passes, fails] = [having("pass"), having("fail")];
    return passes.some((pass) => fails.some((fail) => idOf(pass.attempt) !== idOf(fail.attempt)));
};
const lastFailure = (seen) => {
    const failures = seen.filter(({ job }) => verdictOf(job.conclusion) === "fail");
    const latest = [...failures].sort((a, b) => endOf(b.attempt) - endOf(a.attempt))[0];
    if (latest === undefined)
        return undefined;
    const { attempt, job } = latest;
    const { workflow, url } = attempt.run;
    return { workflow: workflow.name, job: job.name, step: null, at: endOf(attempt), url: job.url || url };
};
const flakyOn = (mixed) => {
    const seen = mixed.flatMap((attempt) => (attempt.jobs ?? []).map((job) => ({ attempt, job })));
    return [...(0,grouped/* grouped */.z)(seen, ({ job }) => job.name).values()]
        .filter(contradicts)
        .map(lastFailure)
        .filter((found) => found !== undefined);
};
/** Jobs that passed and failed on the same commit; the count is of commits. */
const flakyJobs = (mixed) => ranked(mixed.flatMap(flakyOn));

;// CONCATENATED MODULE: ./build/sources/ci/outages.js


const byEnd = (a, b) => endOf(a) - endOf(b) || a.run.id - b.run.id || a.run.attempt - b.run.attempt;
const unitOf = ({ run }) => String(run.workflow.id);
const ofUnit = (attempts, isWhole) => {
    const outages = [];
    let open = null;
    let isKnown = isWhole;
    for (const attempt of [...attempts].sort(byEnd)) {
        const ended = endOf(attempt);
        if (attempt.verdict === "fail") {
            open ??= { opener: attempt, opened: ended, closer: null, closed: null, lastFailed: ended, isOlder: !isKnown };
            open = { ...open, lastFailed: ended };
        }
        else {
            if (open !== null)
                outages.push({ ...open, closer: attempt, closed: ended });
            open = null;
            isKnown = true;
        }
    }
    return open === null ? outages : [...outages, open];
};
/** The outages of all workflows, the first one first. `partial` names workflows whose past is not known to its beginning. */
const outagesIn = (attempts, partial) => [
    ...(0,grouped/* grouped */.z)(attempts.filter(({ verdict }) => verdict !== null), unitOf).values(),
]
    .flatMap((unit) => ofUnit(unit, !unit.some(({ run }) => partial.has(run.workflow.id))))
    .sort((a, b) => a.opened - b.opened || a.opener.run.id - b.opener.run.id);
const mayEnd = ({ run }, from, to) => run.started <= to && run.updated >= from;
/**
 * The attempts whose jobs have to be read before an outage's ends are known: its own, and what may have ended before
 * them. Only the jobs tell when an attempt ended, and the order of the ends is what makes an outage.
 */
const undecided = (outages, attempts) => {
    const unread = (0,grouped/* grouped */.z)(attempts.filter(({ jobs, verdict }) => jobs === null && verdict !== null), unitOf);
    return outages.flatMap(({ opener, opened, closed }) => (unread.get(unitOf(opener)) ?? []).filter((attempt) => mayEnd(attempt, opened, attempt.verdict === "fail" ? opened : (closed ?? Number.POSITIVE_INFINITY))));
};
/** Whether what closed an outage may have ended before the last failure in it did: then it did not close it. */
const isInDoubt = ({ closer, lastFailed }) => closer?.jobs === null && lastFailed >= closer.run.started;
/** An end that GitHub's last change stands for. */
const isRough = ({ opener, closer }) => opener.jobs === null || closer?.jobs === null;
const total = (seconds) => seconds.reduce((sum, one) => sum + one, 0);
const lengthsOf = (outages) => outages.flatMap(({ opened, closed }) => (closed === null ? [] : [closed - opened])).sort((a, b) => a - b);
/** In minutes with one decimal; null of nothing. */
const meanMinutes = (seconds) => seconds.length === 0 ? null : Math.round(total(seconds) / (6 * seconds.length)) / 10;
const medianMinutes = (sorted) => {
    const middle = sorted.length / 2;
    return meanMinutes(sorted.slice(Math.ceil(middle - 1), Math.floor(middle) + 1));
};

;// CONCATENATED MODULE: ./build/sources/ci/figures.js





const storiesIn = (stories, { start, end }) => stories.filter(({ run }) => run.created >= start && run.created < end);
const NO_REPAIRS = { attempts: 0, succeeded: 0 };
const figuresOf = (week, { stories: all, outages, repairs: read, availableFrom, now }) => {
    const stories = storiesIn(all, week);
    const counts = countsOf(stories, week.end);
    const closed = outages.filter(({ closed: at }) => at !== null && at >= week.start && at < week.end);
    const mixed = mixedIn(stories, week.end);
    const repairs = read === null ? NO_REPAIRS : successOf(read, week);
    return {
        week,
        counts: availableFrom === null || availableFrom >= week.end ? null : counts,
        passRate: percent(counts.passed, counts.passed + counts.failed),
        firstAttemptPassRate: percent(counts.firstPassed, counts.firstPassed + counts.firstFailed),
        minutesToGreen: meanMinutes(lengthsOf(closed)),
        medianMinutesToGreen: medianMinutes(lengthsOf(closed)),
        closed,
        open: outages.filter(({ opened, closed: at }) => opened < week.end && (at === null || at >= week.end)),
        asOf: Math.min(week.end, now),
        failures: topFailures(stories, week.end),
        mixed,
        flaky: flakyJobs(mixed),
        repairs,
        repairRate: percent(repairs.succeeded, repairs.attempts),
    };
};

// EXTERNAL MODULE: ./build/model/nearest.js
var nearest = __webpack_require__(50376);
;// CONCATENATED MODULE: ./build/sources/ci/named.js


/** What a person may call a workflow by: its name, its file with or without the folder, its ID. */
const namesOf = ({ id, name, path }) => [
    name,
    path,
    path.split("/").at(-1) ?? path,
    String(id),
];
const unknown = (name, workflows) => {
    const meant = (0,nearest/* nearest */.p)(name, workflows.flatMap(namesOf));
    const known = workflows.map((one) => one.path.split("/").at(-1)).join(", ");
    return (0,problem/* problem */.CC)(`There is no workflow \`${name}\` in this repository.`, meant === undefined
        ? `Name one of these by its file or its name: ${known || "there is none"}.`
        : `Did you mean \`${meant}\`?`);
};
const workflowsNamed = (names, workflows) => {
    const found = names.map((name) => ({ name, same: workflows.filter((one) => namesOf(one).includes(name)) }));
    return {
        ids: [...new Set(found.flatMap(({ same }) => same.map(({ id }) => id)))],
        problems: found.filter(({ same }) => same.length === 0).map(({ name }) => unknown(name, workflows)),
    };
};

;// CONCATENATED MODULE: ./build/sources/ci/past.js



/** What was made so long before a pass may have been tried again after it. */
const LATE_RE_RUNS = 3 * 86_400;
const endedGreen = (run, before) => isOver(run) && verdictOf(run.conclusion) === "pass" && run.updated < before;
/** The pass after which nothing older matters. */
const lastPass = (runs, before) => runs.filter((run) => endedGreen(run, before)).sort((a, b) => b.updated - a.updated)[0];
const ofWorkflow = (runs, id) => runs.filter(({ workflow }) => workflow.id === id);
/** One look at all workflows together settles most of them. */
const together = async ({ branch, events, workflows }, before, reader) => {
    if (workflows !== undefined || !reader.budget.take())
        return { runs: [], isWhole: false };
    const { items, complete } = await reader.history.latestRuns({ branch, events, before });
    return { runs: items, isWhole: complete };
};
/** The runs of the workflows that made runs in the weeks, or just before them, back to the last pass of each. */
const readPast = async ({ scope, before, seen }, reader) => {
    const { branch, events } = scope;
    const first = await together(scope, before, reader);
    const all = [...new Set([...(scope.workflows ?? seen), ...first.runs.map(({ workflow }) => workflow.id)])];
    const reach = Math.min(...first.runs.map(({ created }) => created));
    const isSettled = (id) => first.isWhole || (lastPass(ofWorkflow(first.runs, id), before)?.started ?? 0) - LATE_RE_RUNS > reach;
    const unsettled = all.filter((id) => !isSettled(id));
    const alone = await withinBudget(unsettled, (workflow) => reader.history.latestRuns({ branch, events, workflow, before }), reader.budget);
    const partial = unsettled.filter((_, index) => {
        const found = alone[index];
        return found === undefined || (!found.complete && lastPass(found.items, before) === undefined);
    });
    const runs = [...first.runs, ...alone.flatMap((found) => found?.items ?? [])];
    const unique = [...new Map(runs.map((run) => [run.id, run])).values()];
    const since = new Map(all.map((id) => [id, lastPass(ofWorkflow(unique, id), before)?.started ?? 0]));
    const matters = (run) => run.updated >= (since.get(run.workflow.id) ?? 0);
    return { stories: await storiesOf(unique, matters, reader), partial: new Set(partial) };
};

;// CONCATENATED MODULE: ./build/sources/ci/read.js








/** Each turn brings jobs that were lacking, and may show that others are; so often, and then what is known has to do. */
const MOST_TURNS = 8;
const listed = async ({ branch, events, workflows }, { from, to }, history) => {
    const runs = new Map();
    const gaps = [];
    for (const workflow of workflows ?? [undefined]) {
        const found = await history.runs({ from, to, branch, events, workflow });
        for (const run of found.items)
            runs.set(run.id, run);
        if (!found.complete)
            gaps.push(found.why);
    }
    return { runs: [...runs.values()], gaps };
};
/** Before everything, when something older is known; else the first run that is. */
const firstKnown = async (from, runs, history) => {
    if (await history.hasRunsBefore(from))
        return Number.NEGATIVE_INFINITY;
    return runs.length === 0 ? null : Math.min(...runs.map(({ created }) => created));
};
const forWeeks = (stories, weeks) => weeks.flatMap((week) => {
    const made = storiesIn(stories, week);
    return [...failedAttempts(made, week.end), ...mixedIn(made, week.end).flat()];
});
/** Outages that are over before the first week matter only as long as their order is in doubt. */
const matters = (from) => (outage) => outage.closed === null || outage.closed >= from || isInDoubt(outage);
const withOutages = async ({ own, past, jobs: first, from }, reader) => {
    let jobs = first;
    for (let turn = 1;; turn += 1) {
        const stories = withJobs(own, jobs);
        const attempts = [...stories, ...withJobs(past.stories, jobs)].flatMap((story) => story.attempts);
        const outages = outagesIn(attempts, past.partial);
        const more = await readJobs(undecided(outages.filter(matters(from)), attempts), jobs, reader);
        if (more.size === jobs.size || turn === MOST_TURNS)
            return { stories, outages };
        jobs = more;
    }
};
/** Reads what the figures of all the weeks are computed from: the lists whole, the details as far as the budget goes. */
const readMaterial = async (question, history) => {
    const { weeks, scope, autoFix, now } = question;
    const [from, to] = [weeks[0]?.start ?? now, weeks.at(-1)?.end ?? now];
    const { runs, gaps } = await listed(scope, { from, to }, history);
    const availableFrom = await firstKnown(from, runs, history);
    const reader = { history, budget: budgetOf(history) };
    const own = await storiesOf(runs, () => true, reader);
    const seen = [...new Set(runs.map(({ workflow }) => workflow.id))];
    const past = await readPast({ scope, before: from, seen }, reader);
    const jobs = await readJobs(forWeeks(own, weeks), new Map(), reader);
    const read = await withOutages({ own, past, jobs, from }, reader);
    const repairs = autoFix === null
        ? null
        : await readRepairs({ autoFix, counted: scope.workflows, weeks, from, to }, history, reader);
    return { ...read, repairs, availableFrom, listingGaps: gaps, now };
};

;// CONCATENATED MODULE: ./build/sources/ci/wording.js
const HOUR = 3_600;
const DAY = 24 * HOUR;
/** `3 d 4 h`, `4 h 10 min`, `10 min`: the two largest parts, cut off and not rounded. */
const duration = (seconds) => {
    const [days, hours, minutes] = [Math.floor(seconds / DAY), Math.floor((seconds % DAY) / HOUR), seconds % HOUR];
    if (days > 0)
        return `${days} d ${hours} h`;
    const rest = `${Math.floor(minutes / 60)} min`;
    return hours > 0 ? `${hours} h ${rest}` : rest;
};
/** `2026-11-21 09:30 UTC`. */
const moment = (at) => `${new Date(at * 1_000).toISOString().slice(0, 16).replace("T", " ")} UTC`;
/** `1 run`, `2 runs`. */
const counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;

;// CONCATENATED MODULE: ./build/sources/ci/gaps.js






const told = (count, text) => (count === 0 ? null : text);
const gaps_history = ({ week }, { availableFrom }) => {
    if (availableFrom === null)
        return "All figures: GitHub knows of no run in this week or before it.";
    return availableFrom > week.start
        ? `All figures: history is available from ${moment(availableFrom)}, and not before.`
        : null;
};
const notOver = ({ week, asOf }) => asOf < week.end ? `All figures: the week is not over; counted up to ${moment(asOf)}.` : null;
const unfinished = ({ counts }) => {
    const count = counts?.unfinished ?? 0;
    return told(count, `Pass rate: ${counted(count, "run")} had not ended yet.`);
};
const attempts = ({ week }, { stories }) => {
    const lacking = storiesIn(stories, week).filter((story) => unread(story) > 0).length;
    return told(lacking, `Pass rates, time to green and flaky jobs: earlier attempts of ${counted(lacking, "re-run run")} were not read.`);
};
const jobs = ({ week, mixed }, { stories }) => {
    const wanted = new Set([...failedAttempts(storiesIn(stories, week), week.end), ...mixed.flat()]);
    const lacking = [...wanted].filter((attempt) => attempt.jobs === null).length;
    return told(lacking, `Top failures and flaky jobs: the jobs of ${counted(lacking, "attempt")} were not read.`);
};
const roughEnds = ({ closed, open }) => {
    const rough = [...closed, ...open].filter(isRough).length;
    return told(rough, `Time to green: the ends of ${counted(rough, "outage")} are known only roughly.`);
};
const older = ({ closed, open }) => {
    const count = [...closed, ...open].filter(({ isOlder }) => isOlder).length;
    return told(count, `Time to green: ${counted(count, "outage")} may have begun before what is known.`);
};
const repairs = ({ week }, { repairs: read }) => {
    const lacking = read === null ? 0 : unknownIn(read, week);
    return told(lacking, `Auto-fix success rate: ${counted(lacking, "re-run run")} could not be judged.`);
};
const GAPS = [gaps_history, notOver, unfinished, attempts, jobs, roughEnds, older, repairs];
/** Every reason why a figure of the week may be other than it would be if everything were known. */
const gapsOf = (figures, material) => [
    ...material.listingGaps.map((why) => `All figures: not every run was listed; ${why}.`),
    ...(material.repairs?.gaps ?? []).map((why) => `Auto-fix success rate: not everything was listed; ${why}.`),
    ...GAPS.map((gap) => gap(figures, material)).filter((text) => text !== null),
];

;// CONCATENATED MODULE: ./build/sources/ci/recommend.js


/** Below or above these a figure is worth a sentence. Changing one means changing docs/metrics.md. */
const AT = {
    verdicts: 5,
    passRate: 90,
    reRunPoints: 10,
    minutesToGreen: 240,
    failures: 3,
    share: 1 / 3,
    repairs: 3,
    repairRate: 50,
    withoutVerdict: 1 / 4,
    outages: 5,
};
const judged = ({ counts }) => (counts === null ? 0 : counts.passed + counts.failed);
const red = ({ open, asOf }) => {
    const line = ({ opener, opened }) => `Mend ${ranking_short(opener.run.workflow.name)} first: it has been red for ${duration(asOf - opened)}, since ${moment(opened)}. ${opener.run.url}`;
    const more = open.length - AT.outages;
    return [...open.slice(0, AT.outages).map(line), ...(more > 0 ? [`${more} more workflows are red.`] : [])];
};
const lowPassRate = (figures) => {
    const { passRate, counts } = figures;
    if (passRate === null || passRate >= AT.passRate || judged(figures) < AT.verdicts)
        return [];
    return [
        `Make green the rule again: the pass rate is ${passRate}% (${counts?.passed} of ${judged(figures)} runs), under ${AT.passRate}%.`,
    ];
};
const hiddenByReRuns = (figures) => {
    const { passRate, firstAttemptPassRate: first } = figures;
    if (passRate === null || first === null || judged(figures) < AT.verdicts)
        return [];
    if (passRate - first < AT.reRunPoints)
        return [];
    return [`Do not trust re-runs: ${passRate}% of the runs passed, but only ${first}% at the first attempt.`];
};
const slowToGreen = ({ minutesToGreen, closed }) => minutesToGreen === null || minutesToGreen <= AT.minutesToGreen
    ? []
    : [
        `Revert first and mend afterwards: time to green was ${minutesToGreen} minutes over ${counted(closed.length, "outage")}, above ${AT.minutesToGreen}.`,
    ];
const oneCause = ({ failures }) => {
    const all = failures.reduce((sum, { count }) => sum + count, 0);
    const [top] = failures;
    if (top === undefined || top.count < AT.failures || top.count < all * AT.share)
        return [];
    return [`Begin with ${titleOf(top)}: it failed ${top.count} times of ${all}. ${top.url}`];
};
const flaky = ({ flaky: jobs }) => {
    const [worst] = jobs;
    if (worst === undefined)
        return [];
    const others = jobs.length === 1 ? "" : `; ${counted(jobs.length - 1, "other job")} did too`;
    return [
        `Quarantine or mend ${titleOf(worst)}: it passed and failed on the same commit (${counted(worst.count, "commit")})${others}.`,
    ];
};
const vainRepairs = ({ repairRate, repairs }) => repairRate === null || repairRate >= AT.repairRate || repairs.attempts < AT.repairs
    ? []
    : [
        `Look at what auto-fix tries: it succeeded ${counted(repairs.succeeded, "time")} of ${repairs.attempts} (${repairRate}%), under ${AT.repairRate}%.`,
    ];
const withoutVerdict = ({ counts }) => counts === null || counts.total < AT.verdicts || counts.withoutVerdict <= counts.total * AT.withoutVerdict
    ? []
    : [
        `Find out what is cancelled or skipped: ${counts.withoutVerdict} of ${counts.total} runs ended without a verdict.`,
    ];
const RULES = [
    red,
    lowPassRate,
    hiddenByReRuns,
    slowToGreen,
    oneCause,
    flaky,
    vainRepairs,
    withoutVerdict,
];
/** What the figures suggest, the most pressing first. Each sentence names the figure that called for it. */
const recommendations = (figures) => {
    const found = RULES.flatMap((rule) => rule(figures));
    const isFine = found.length === 0 && figures.passRate !== null;
    return isFine
        ? [`Nothing stands out: the pass rate is ${figures.passRate}% of ${counted(judged(figures), "run")}.`]
        : found;
};

;// CONCATENATED MODULE: ./build/sources/ci/report.js




const outageLine = (asOf) => ({ opener, opened, isOlder }) => `${ranking_short(opener.run.workflow.name)}: red for ${isOlder ? "at least " : ""}${duration(asOf - opened)}, since ${moment(opened)} – ${opener.run.url}`;
const joined = (lines) => (lines.length === 0 ? null : lines.join("\n"));
const ciWeek = (figures, material, origin) => {
    const { week, counts, asOf, repairs } = figures;
    const gaps = gapsOf(figures, material);
    const known = (value) => (counts === null ? null : value);
    return {
        week_of: week.monday,
        name: `CI Report - Week of ${week.monday}`,
        status: week.monday === origin.newest ? "Active" : "Archived",
        repository: origin.repository,
        branch: origin.branch,
        pass_rate: figures.passRate,
        first_attempt_pass_rate: figures.firstAttemptPassRate,
        auto_fix_success_rate: figures.repairRate,
        auto_fix_attempts: material.repairs === null ? null : known(repairs.attempts),
        mttr_minutes: figures.minutesToGreen,
        mttr_median_minutes: figures.medianMinutesToGreen,
        outages_closed: known(figures.closed.length),
        outages_open: known(figures.open.length),
        open_outages: linesOf(figures.open, outageLine(asOf)),
        total_runs: counts?.total ?? null,
        passed_runs: counts?.passed ?? null,
        failed_runs: counts?.failed ?? null,
        no_verdict_runs: counts?.withoutVerdict ?? null,
        flaky_jobs: known(figures.flaky.length),
        flaky: linesOf(figures.flaky, rankedLine),
        top_failures: linesOf(figures.failures, rankedLine),
        recommendations: joined([...recommendations(figures), ...gaps.map((gap) => `Incomplete – ${gap}`)]),
        incomplete: joined(gaps),
    };
};
/** A record that is in no file: its place is the week that it is about. */
const recordOf = (data, name) => ({
    data,
    placeOf: () => ({ record: name }),
});

;// CONCATENATED MODULE: ./build/sources/github-ci.js







/** Runs of pull requests are about code that is not there yet, so they say nothing about the branch. */
const EVENTS = ["push", "schedule", "workflow_dispatch"];
const resolve = async (source, history) => {
    const { workflows, branch, events = EVENTS, "auto-fix": written } = source;
    const isNaming = workflows !== undefined || written?.workflows !== undefined;
    const known = isNaming ? await history.workflows() : [];
    const counted = workflows === undefined ? undefined : workflowsNamed(workflows, known);
    const repairing = workflowsNamed(written?.workflows ?? [], known);
    return {
        scope: { branch: branch ?? (await history.defaultBranch()), events, workflows: counted?.ids },
        autoFix: written === undefined
            ? null
            : { workflows: repairing.ids, authors: written.authors ?? [], labels: written.labels ?? [] },
        problems: [...(counted?.problems ?? []), ...repairing.problems],
    };
};
const noWeek = ({ since }) => ({
    ...(0,problem/* problem */.CC)(`No week since ${since ?? "then"} is over yet.`, "Say `until` to count one that is not over.", {
        option: "since",
    }),
    level: "warning",
});
const read = async (weeks, { source, window, history }) => {
    const { scope, autoFix, problems } = await resolve(source, history);
    if (problems.length > 0)
        return { records: [], problems };
    const now = Math.floor(window.now / 1_000);
    const material = await readMaterial({ weeks, scope, autoFix, now }, history);
    const origin = {
        repository: source.repository ?? null,
        branch: scope.branch,
        newest: weeks.at(-1)?.monday ?? "",
    };
    const records = weeks.map((week) => {
        const data = ciWeek(figuresOf(week, material), material, origin);
        return recordOf({ ...data }, week.monday);
    });
    return { records, problems: [] };
};
/** A record a week: what the repository's runs on the branch say about it. docs/metrics.md has every definition. */
const githubCi = async (question) => {
    const weeks = weeksIn(question.window, question.source["time-zone"]);
    if (!weeks.ok)
        return { records: [], problems: weeks.problems };
    if (weeks.value.length === 0)
        return { records: [], problems: [noWeek(question.window)] };
    try {
        return await read(weeks.value, question);
    }
    catch (thrown) {
        if (!(0,failure/* isFailure */.N6)(thrown))
            throw thrown;
        return { records: [], problems: [(0,failure/* failureProblem */.Gq)(thrown)] };
    }
};

;// CONCATENATED MODULE: ./build/sources/milestones/labels.js
/** `status: In Progress`, `status/in-progress` and `In Progress` are the same word. */
const word = (label) => label
    .toLowerCase()
    .replace(/^(status|state|stage|priority|prio)\s*[:/=-]\s*/, "")
    .replace(/[\s_-]+/g, " ")
    .trim();
const WORDS = {
    blocked: ["blocked", "on hold"],
    testing: ["testing", "in testing", "test", "qa", "in qa", "review", "in review", "verification", "staging"],
    begun: ["in progress", "wip", "doing", "started", "in development"],
    planning: ["planning", "in planning", "design", "discovery", "spec", "needs spec", "research"],
};
const PRIORITIES = [
    ["p0", "critical", "urgent", "blocker", "highest"],
    ["p1", "high"],
    ["p2", "medium", "normal"],
    ["p3", "p4", "low", "lowest"],
];
const says = ({ labels }, stage) => labels.some((label) => WORDS[stage].includes(word(label)));
/** The lower the more urgent. What nobody gave a priority comes after what somebody did, but for the low ones. */
const urgency = ({ labels }) => {
    const words = labels.map((label) => word(label).replace(/ priority$/, ""));
    const found = PRIORITIES.findIndex((names) => words.some((one) => names.includes(one)));
    return found === -1 ? 2.5 : found;
};

;// CONCATENATED MODULE: ./build/sources/milestones/state.js


const dayOf = (moment) => new Date(moment * 1_000).toISOString().slice(0, 10);
const openOf = ({ issues }) => issues.filter(({ open }) => open);
/** The first that holds. */
const STATUSES = [
    ["Completed", ({ milestone }) => !milestone.open],
    ["Blocked", (planned) => openOf(planned).some((issue) => says(issue, "blocked"))],
    ["Testing", (planned) => planned.issues.length > 0 && openOf(planned).every((issue) => says(issue, "testing"))],
    [
        "In Progress",
        (planned) => openOf(planned).length < planned.issues.length ||
            openOf(planned).some((issue) => says(issue, "begun") || says(issue, "testing")),
    ],
    ["Planning", (planned) => openOf(planned).some((issue) => says(issue, "planning"))],
];
const statusOf = (planned) => STATUSES.find(([, holds]) => holds(planned))?.[0] ?? "Not Started";
const counts = (planned) => {
    const { milestone, issues, isWhole } = planned;
    return isWhole
        ? { closed: issues.length - openOf(planned).length, all: issues.length }
        : { closed: milestone.closedIssues, all: milestone.closedIssues + milestone.openIssues };
};
/** Closed of all, in whole percent and never rounded up: 100 means that nothing is open. Null without issues. */
const progressOf = (planned) => {
    const { closed, all } = counts(planned);
    return all === 0 ? null : Math.floor((100 * closed) / all);
};
/**
 * How many days after its target date a milestone ends, if the rest takes its share of the time that was planned; when
 * it is closed, how many it did. Negative is ahead of the plan. Without issues only what is overdue is known.
 */
const driftOf = (planned) => {
    const { milestone, today } = planned;
    const { due, created, closed } = milestone;
    if (due === null)
        return null;
    if (!milestone.open)
        return daysBetween(due, closed === null ? today : dayOf(closed));
    const late = daysBetween(due, today);
    const length = Math.max(0, daysBetween(dayOf(created), due));
    const { closed: done, all } = counts(planned);
    return all === 0 ? Math.max(0, late) : late + Math.round((length * (all - done)) / all);
};
const HIGH_DRIFT = 14;
const MEDIUM_DRIFT = 3;
/** The first that holds, `High` before `Medium`. */
const RISKS = [
    ["Low", ({ milestone }) => !milestone.open],
    ["High", (planned) => statusOf(planned) === "Blocked"],
    ["High", ({ milestone, today }) => milestone.due !== null && today > milestone.due],
    ["High", (planned) => (driftOf(planned) ?? 0) > HIGH_DRIFT],
    ["Medium", (planned) => (driftOf(planned) ?? 0) > MEDIUM_DRIFT],
    ["Medium", ({ milestone, issues }) => milestone.due === null && issues.some(({ open }) => open)],
];
const riskOf = (planned) => RISKS.find(([, holds]) => holds(planned))?.[0] ?? "Low";
/** The oldest open issue among the most urgent. */
const nextOf = (planned) => [...openOf(planned)].sort((a, b) => urgency(a) - urgency(b) || a.created - b.created || a.number - b.number)[0];

;// CONCATENATED MODULE: ./build/sources/github-milestones.js





const merged = (lists) => {
    const items = lists.flatMap((one) => one.items);
    const cut = lists.find((one) => !one.complete);
    return cut === undefined || cut.complete ? { complete: true, items } : { complete: false, items, why: cut.why };
};
/** All issues of all milestones are one list; of some milestones, a list each is less. */
const issuesOf = async (milestones, { source, history }) => {
    const withIssues = milestones.filter(({ openIssues, closedIssues }) => openIssues + closedIssues > 0);
    if (withIssues.length === 0)
        return { complete: true, items: [] };
    if (source.state === "all")
        return history.issues({ milestone: "any", state: "all" });
    const lists = [];
    for (const { number } of withIssues)
        lists.push(await history.issues({ milestone: number, state: "all" }));
    return merged(lists);
};
const github_milestones_counts = ({ labels }) => (issue) => issue.pullRequest === null && (labels === undefined || issue.labels.some((label) => labels.includes(label)));
const record = (planned) => {
    const { milestone, isWhole } = planned;
    const next = nextOf(planned);
    const data = {
        id: String(milestone.id),
        number: milestone.number,
        name: milestone.title,
        status: statusOf(planned),
        target_date: milestone.due,
        progress: progressOf(planned),
        next_action: !milestone.open || next === undefined ? null : `#${next.number} ${ranking_short(next.title)}`,
        risk_level: riskOf(planned),
        drift_days: driftOf(planned),
        url: milestone.url,
        incomplete: isWhole ? null : "Not every issue was listed: the progress is GitHub's own, with pull requests in it.",
    };
    return recordOf(data, milestone.title);
};
const github_milestones_read = async (question) => {
    const { source, now, history } = question;
    const milestones = await history.milestones(source.state);
    const issues = await issuesOf(milestones, question);
    const byMilestone = (0,grouped/* grouped */.z)(issues.items.filter(github_milestones_counts(source)), (issue) => String(issue.milestone));
    const today = new Date(now).toISOString().slice(0, 10);
    const records = milestones.map((milestone) => record({
        milestone,
        issues: byMilestone.get(String(milestone.number)) ?? [],
        isWhole: issues.complete,
        today,
    }));
    return { records, problems: [] };
};
/** A record a milestone, told by its ID: a milestone that is renamed is the same one. */
const githubMilestones = async (question) => {
    try {
        return await github_milestones_read(question);
    }
    catch (thrown) {
        if (!(0,failure/* isFailure */.N6)(thrown))
            throw thrown;
        return { records: [], problems: [(0,failure/* failureProblem */.Gq)(thrown)] };
    }
};

;// CONCATENATED MODULE: ./build/sources/kpis/at-risk.js




const at_risk_DAY = /^\d{4}-\d{2}-\d{2}/;
const textAt = (data, field) => {
    const value = data[field];
    return typeof value === "string" && value.trim() !== "" ? value : null;
};
const itemOf = ({ data }) => {
    const { progress } = data;
    return {
        name: ranking_short(textAt(data, "name") ?? textAt(data, "id") ?? "An item without a name"),
        status: textAt(data, "status"),
        risk: textAt(data, "risk_level"),
        due: at_risk_DAY.exec(textAt(data, "target_date") ?? "")?.[0] ?? null,
        progress: typeof progress === "number" && Number.isFinite(progress) ? progress : null,
    };
};
const isDone = ({ status }) => status === "Completed";
/** Every reason why an item is at risk on a day. */
const reasons = ({ status, risk, due }, today) => [
    ...(status === "Blocked" ? ["blocked"] : []),
    ...(risk === "High" ? ["high risk"] : []),
    ...(due !== null && due < today ? [`${counted(daysBetween(due, today), "day")} overdue`] : []),
];
const shareOf = (item) => (isDone(item) ? 100 : item.progress);
const mean = (shares) => percent(shares.reduce((sum, one) => sum + one, 0), 100 * shares.length);
/** What is at risk on a day, and how much is done: every item counts the same, and one without progress does not. */
const outlookOf = (records, today) => {
    const items = records.map(itemOf);
    const risky = items
        .filter((item) => !isDone(item))
        .map((item) => ({ item, why: reasons(item, today) }))
        .filter(({ why }) => why.length > 0);
    return {
        atRisk: items.length === 0 ? null : risky.length,
        completion: mean(items.map(shareOf).filter((share) => share !== null)),
        lines: linesOf(risky, ({ item, why }) => `${item.name}: ${why.join(", ")}`),
    };
};

;// CONCATENATED MODULE: ./build/sources/kpis/change.js
/** Tenths, because sums of decimals have tails. */
const rounded = (value) => Math.round(value * 10) / 10;
const signed = (value) => (value > 0 ? `+${value}` : String(value));
const withUnit = (value, unit) => unit === "" ? String(value) : unit === "%" ? `${value}%` : `${value} ${unit}`;
const compared = (now, before, unit) => {
    const difference = rounded(now - before);
    if (difference === 0)
        return "unchanged";
    return unit === "%" ? `${signed(difference)} points` : signed(difference);
};
/** `Pass rate: 92.3% (+4.1 points)`. Undefined when the figure is known in neither week. */
const changeLine = ({ name, unit, now, before }) => {
    if (now === null)
        return before === null ? undefined : `${name}: – (was ${withUnit(before, unit)})`;
    const change = before === null ? "no figure the week before" : compared(now, before, unit);
    return `${name}: ${withUnit(now, unit)} (${change})`;
};

;// CONCATENATED MODULE: ./build/sources/kpis/extra.js


const extra_DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (value) => typeof value === "string" && extra_DAY.test(value) && !Number.isNaN(Date.parse(value));
const isNumber = (value) => typeof value === "number" && Number.isFinite(value);
/** Either a week with a field a metric, or one metric with a name and a value. */
const pairsOf = ({ name, value, ...fields }) => {
    const named = typeof name === "string" && isNumber(value) ? [[name, value]] : [];
    const wide = Object.entries(fields).filter((pair) => isNumber(pair[1]));
    return [...named, ...wide];
};
/** A metric belongs to the week that its day is in; without `week_of` to the newest. */
const metricsOf = (records, newest) => {
    const read = records.map((record) => {
        const { week_of: day = newest } = record.data;
        if (!isDay(day)) {
            const cure = "Write a day, like 2026-11-16.";
            return { metrics: [], problems: [(0,problem/* problem */.CC)("`week_of` is no day.", cure, record.placeOf(["week_of"]))] };
        }
        const week = mondayOf(day);
        return { metrics: pairsOf(record.data).map(([name, value]) => ({ week, name, value })), problems: [] };
    });
    return { metrics: read.flatMap(({ metrics }) => metrics), problems: read.flatMap(({ problems }) => problems) };
};
const metricsIn = (metrics, week) => Object.fromEntries(metrics.filter((one) => one.week === week).map(({ name, value }) => [name, value]));

;// CONCATENATED MODULE: ./build/sources/kpis.js






const FIGURES = [
    ["pass_rate", "Pass rate", "%"],
    ["first_attempt_pass_rate", "First-attempt pass rate", "%"],
    ["auto_fix_success_rate", "Auto-fix success rate", "%"],
    ["mttr_minutes", "Time to green", "min"],
    ["total_runs", "Total runs", ""],
    ["failed_runs", "Failed runs", ""],
    ["flaky_jobs", "Flaky jobs", ""],
];
const NONE = {};
const UNKNOWN = { atRisk: null, completion: null, lines: null };
const numberAt = (data, field) => {
    const value = data[field];
    return typeof value === "number" ? value : null;
};
const dataOf = (records, week) => records.find(({ data }) => data["week_of"] === week)?.data ?? NONE;
const changesOf = (week, { ci, metrics }) => {
    const [now, before] = [dataOf(ci, week), dataOf(ci, addDays(week, -7))];
    const [metric, metricBefore] = [metricsIn(metrics, week), metricsIn(metrics, addDays(week, -7))];
    const names = [...new Set([...Object.keys(metric), ...Object.keys(metricBefore)])].sort();
    return [
        ...FIGURES.map(([field, name, unit]) => ({
            name,
            unit,
            now: numberAt(now, field),
            before: numberAt(before, field),
        })),
        ...names.map((name) => ({
            name: ranking_short(name),
            unit: "",
            now: metric[name] ?? null,
            before: metricBefore[name] ?? null,
        })),
    ];
};
const outlookLines = ({ atRisk, completion }) => [
    ...(atRisk === null ? [] : [`At-risk items: ${atRisk}`]),
    ...(completion === null ? [] : [`Completion: ${completion}%`]),
];
/** A roadmap only says how things are today, so it speaks for no week but the newest. */
const pastRoadmap = (isPast, { roadmap, milestones }) => isPast && roadmap.length + milestones.length > 0
    ? ["At-risk items and completion: the roadmap of that week is not known any more, and what was said of it stays."]
    : [];
/** What only the roadmap of its own week could tell. */
const FROM_ROADMAP = ["at_risk_items", "completion", "top_failures"];
const kpis_joined = (lines) => (lines.length === 0 ? null : lines.join("\n"));
const summaryOf = (week, books) => {
    const ci = dataOf(books.ci, week);
    const isPast = week < books.current;
    const outlook = isPast ? UNKNOWN : outlookOf([...books.roadmap, ...books.milestones], addDays(week, 7));
    const known = ci["incomplete"];
    const gaps = [...(typeof known === "string" ? [known] : []), ...pastRoadmap(isPast, books)];
    const changes = changesOf(week, books).map(changeLine);
    const lines = [...changes.filter((line) => line !== undefined), ...outlookLines(outlook)];
    const summary = {
        week_of: week,
        name: `KPI Summary - Week of ${week}`,
        status: week === books.weeks.at(-1) ? "Active" : "Archived",
        at_risk_items: outlook.atRisk,
        completion: outlook.completion,
        top_failures: outlook.lines,
        recommendations: kpis_joined([...lines, ...gaps.flatMap((gap) => gap.split("\n")).map((gap) => `Incomplete – ${gap}`)]),
        incomplete: kpis_joined(gaps),
    };
    return { ...metricsIn(books.metrics, week), ...ci, ...summary };
};
/** A summary a week: the figures of CI with their change, what the roadmap says, and what a file of metrics adds. */
const kpis = (question) => {
    const { metrics, problems } = metricsOf(question.extra, question.current);
    const wrong = problems;
    const records = question.weeks.map((week) => ({
        ...recordOf(summaryOf(week, { ...question, metrics }), week),
        ...(week < question.current && { unknown: FROM_ROADMAP }),
    }));
    return { records: wrong.length > 0 ? [] : records, problems: wrong };
};

// EXTERNAL MODULE: ./build/engine/trust.js
var trust = __webpack_require__(45609);
;// CONCATENATED MODULE: ./build/engine/weekly.js







const noForge = (kind, world) => ({
    ...(0,problem/* problem */.CC)(`The source \`${kind}\` asks GitHub, and there is no token, or no repository to ask about.`, "In a workflow both are there by themselves. Elsewhere set GITHUB_TOKEN and GITHUB_REPOSITORY (owner/name).", { option: "github-token" }),
    ...((0,trust/* lacksSecrets */.Sj)(world) ? { level: "notice" } : { cause: "access" }),
});
const withHistory = async ({ kind, repository }, world, read) => world.forge === undefined
    ? { records: [], problems: [noForge(kind, world)] }
    : read(await world.forge.history(repository));
const areWeeks = (weeks) => weeks.length > 0;
const lastOf = ([first, ...others]) => others.at(-1) ?? first;
/** From the week before the first of them to the end of the last. */
const daysOf = (weeks) => ({ since: addDays(weeks[0].monday, -7), until: addDays(lastOf(weeks).monday, 6) });
/** Whether sums are made of a target's weeks: then the week before the first is read too, once for both. */
const isSummedUp = (name, { targets }) => Object.values(targets).some(({ source }) => source?.kind === "kpis" && source.ci === name);
const ciWeeks = async (source, { name, setup, window, world, other }) => {
    const weeks = weeksIn(window, source["time-zone"]);
    const asked = weeks.ok ? weeks.value : [];
    if (!areWeeks(asked) || window.wide === true || !isSummedUp(name, setup.config)) {
        return withHistory(source, world, (history) => githubCi({ source, window, history }));
    }
    const { records, problems } = await other(name, { ...window, ...daysOf(asked), wide: true });
    return { records: records.filter(({ data }) => String(data["week_of"]) >= asked[0].monday), problems };
};
const milestoneItems = (source, { window, world }) => withHistory(source, world, (history) => githubMilestones({ source, now: window.now, history }));
const NOTHING = { records: [], problems: [] };
const extraOf = async ({ extra }, { world }) => {
    if (extra === undefined)
        return NOTHING;
    const source = { kind: "files", files: [extra], exclude: [], format: "auto" };
    return (0,files/* filesSource */.V)({ source, select: undefined }, world.files);
};
/** The weeks of a summary are those of what it sums up. */
const zoneOf = ({ ci }, { targets }) => {
    const source = ci === undefined ? undefined : targets[ci]?.source;
    return source?.kind === "github-ci" ? source["time-zone"] : "UTC";
};
/** A change is seen against the week before, so one more week is asked for than is summed up. */
const kpiWeeks = async (source, question) => {
    const { window, other, setup } = question;
    const zone = zoneOf(source, setup.config);
    const weeks = weeksIn(window, zone);
    if (!weeks.ok)
        return { records: [], problems: weeks.problems };
    if (!areWeeks(weeks.value))
        return NOTHING;
    const drawOn = (name, within = window) => name === undefined ? Promise.resolve(NOTHING) : other(name, within);
    const [ci, roadmap, milestones, extra] = await Promise.all([
        drawOn(source.ci, { ...window, ...daysOf(weeks.value), wide: true }),
        drawOn(source.roadmap),
        drawOn(source.milestones),
        extraOf(source, question),
    ]);
    const problems = [ci, roadmap, milestones, extra].flatMap((part) => part.problems);
    if (problems.some(({ level }) => level === "error"))
        return { records: [], problems };
    const summed = kpis({
        weeks: weeks.value.map(({ monday }) => monday),
        current: lastWhole(window, zone),
        ci: ci.records,
        roadmap: roadmap.records,
        milestones: milestones.records,
        extra: extra.records,
    });
    return { records: summed.records, problems: [...problems, ...summed.problems] };
};

;// CONCATENATED MODULE: ./build/engine/sources.js





const noFile = ({ files }, { name, setup }) => ({
    level: "warning",
    message: `No file matches ${files.map((pattern) => `\`${pattern}\``).join(", ")}.`,
    cure: "Mend the pattern; it is looked for from the root of the workspace.",
    place: setup.placeOf(["targets", name, "source", "files"]),
});
const noRecord = (count, { name, setup }) => ({
    level: "warning",
    message: `${count === 1 ? "The file that matches holds" : `The ${count} files that match hold`} no record.`,
    cure: "Look into it, and at `select` where the target has one.",
    place: setup.placeOf(["targets", name, "source", "files"]),
});
const sources_files = async (source, question) => {
    const { written, world } = question;
    const select = source.select === undefined ? undefined : (0,expression/* expression */.d)(source.select);
    const commitsOf = usesCommit(written) ? (paths) => world.git.lastCommits(paths) : undefined;
    const found = await (0,files/* filesSource */.V)({ source, select, commitsOf }, world.files);
    if (found.records.length > 0 || found.problems.length > 0)
        return found;
    return { records: [], problems: [found.files === 0 ? noFile(source, question) : noRecord(found.files, question)] };
};
const READERS = {
    files: sources_files,
    postgres: postgres/* postgresRows */.N,
    "github-ci": ciWeeks,
    "github-milestones": milestoneItems,
    kpis: kpiWeeks,
};
/** Reads a target's source. A target that only looks after pages that people make has none, and no records. */
const readSource = async (question) => {
    const { source } = question.written;
    if (source === undefined)
        return { records: [], problems: [] };
    const read = READERS[source.kind];
    return read(source, question);
};
const keyOf = (name, { since = "", until = "", wide = false }) => [name, since, until, wide].join(" ");
/** Reads sources by the names of their targets, each once, however many draw on it. */
const librarian = (setup, window, world) => {
    const read = new Map();
    const other = (name, within = window) => {
        const written = setup.config.targets[name];
        if (written === undefined)
            return Promise.resolve({ records: [], problems: [] });
        const key = keyOf(name, within);
        const known = read.get(key) ?? readSource({ name, written, setup, world, window: within, other });
        read.set(key, known);
        return known;
    };
    return other;
};

;// CONCATENATED MODULE: ./build/engine/records.js





const records_NOTHING = { records: [], desired: [], problems: [] };
/** What two targets draw on is told once. */
const once = (problems) => [
    ...new Map(problems.map((one) => [JSON.stringify({ ...one, place: { ...one.place, target: null } }), one])).values(),
];
/** Reads the configuration and every source. A mistake in any record is found here, before Notion is asked anything. */
const readRecords = async (options, world) => {
    const setup = await (0,load/* load */.H)(options, world.env, world);
    if (!setup.ok)
        return { records: undefined, problems: setup.problems };
    const { since, until } = options;
    const targets = await (0,instants/* during */.iW)((0,instants/* frozen */.JP)({ ...world, rehearsal: options.mode === "validate" }), (still) => {
        const read = librarian(setup.value, { since, until, now: world.clock.now() }, still);
        return (0,parallel/* inParallel */.H)(setup.value.targets, async (loaded) => ({
            loaded,
            gathered: loaded.bystander ? records_NOTHING : await (0,gather/* gather */.k)(loaded, read),
        }));
    });
    const problems = once([...setup.value.notices, ...targets.flatMap(({ gathered }) => gathered.problems)]);
    const wrong = problems.some(({ level }) => level === "error");
    return { records: wrong ? undefined : { setup: setup.value, targets }, problems };
};


/***/ }),

/***/ 33906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ withoutSameBodies)
/* harmony export */ });
/* harmony import */ var _plan_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56084);
/* harmony import */ var _parallel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52984);


const bodyIn = (content) => typeof content === "object" && content !== null && "body" in content ? content.body : undefined;
/** The content that a page was last marked as, where it may be the body of what is to be written. */
const doubted = ({ action, body, beforeSha, desired }) => action === "update" && body && beforeSha !== null && desired !== undefined ? [beforeSha] : [];
/**
 * A page whose mark differs may have another body, or only other properties. What the ledger kept of the last write
 * tells which: a body that was written as it should be is not read and written again.
 */
const withoutSameBodies = async (plan, { recall }) => {
    const doubtful = plan.changes.flatMap((change) => doubted(change).map((sha) => ({ change, sha })));
    const recalled = await (0,_parallel_js__WEBPACK_IMPORTED_MODULE_1__/* .inParallel */ .H)(doubtful, async ({ change, sha }) => {
        const content = await recall(sha);
        return bodyIn(content) === change.desired?.body ? [change] : [];
    });
    const same = new Set(recalled.flat());
    if (same.size === 0)
        return plan;
    const changes = plan.changes.map((change) => (same.has(change) ? { ...change, body: false } : change));
    return { changes, hash: (0,_plan_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .b)(changes) };
};


/***/ }),

/***/ 20114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ noToken)
/* harmony export */ });
/* harmony import */ var _model_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99241);

/** No token, and the three usual reasons why. */
const noToken = () => (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)("There is no token for Notion.", "In a workflow, pass `notion-token: ${{ secrets.NOTION_TOKEN }}` and set that secret in the repository's settings; " +
    "pull requests from forks get no secrets, and Dependabot's get only those set under Dependabot. " +
    "On the command line, set NOTION_TOKEN.", { option: "notion-token" });


/***/ }),

/***/ 45609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sj: () => (/* binding */ lacksSecrets),
/* harmony export */   iG: () => (/* binding */ withinTrust),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _model_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99241);
/* harmony import */ var _close_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3847);
/* harmony import */ var _workflow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29370);



/** Modes that write nothing, whatever they are asked. */
const READING = ["validate", "verify", "audit", "health", "schema"];
const whose = ({ saysWhose }) => saysWhose ? "this one is about a fork" : "the event does not say whether this one is about a fork";
const danger = (workflow) => (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(`\`${workflow.event}\` runs with this repository's secrets, and ${whose(workflow)}: whoever opened it would decide what is written to Notion.`, "Use `pull_request` for the preview and `push` for the real run; or leave `dry-run` as it is.", { option: "dry-run" });
const isOurs = ({ stranger, saysWhose }) => saysWhose && stranger !== "fork";
/** A stranger's files are never written with our token. What nobody knows the owner of may be a stranger's. */
const refusal = (options, world) => {
    const workflow = (0,_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .workflowOf */ .B4)(world);
    if (workflow === undefined || !(0,_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .isPrivileged */ .a8)(workflow) || isOurs(workflow))
        return undefined;
    const writes = !READING.includes(options.mode) && !(0,_close_js__WEBPACK_IMPORTED_MODULE_0__/* .isDryRun */ .vG)(options, world);
    return writes ? danger(workflow) : undefined;
};
/**
 * A run without secrets, through no fault of anybody: GitHub gave it none, or a stranger's files may not have ours. Where
 * GitHub gives them for files of our own, somebody forgot the token.
 */
const lacksSecrets = (world) => {
    const workflow = (0,_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .workflowOf */ .B4)(world);
    if (workflow === undefined || world.notion !== undefined)
        return false;
    return (0,_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .isPrivileged */ .a8)(workflow) ? !isOurs(workflow) : workflow.stranger !== undefined;
};
const isGitHubs = (name) => name.startsWith("GITHUB_") && name !== "GITHUB_TOKEN";
/** The same world without anything that a stranger's configuration could send somewhere, or read with our rights. */
const withoutSecrets = (world) => ({
    ...world,
    notion: undefined,
    forge: undefined,
    postgres: undefined,
    download: undefined,
    env: Object.fromEntries(Object.entries(world.env).filter(([name]) => isGitHubs(name))),
});
const offline = (stranger) => ({
    ...(0,_model_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(`This pull request is ${stranger === "fork" ? "from a fork" : "Dependabot's"}, and GitHub gives it no secrets: the records are validated, and nothing is compared with Notion.`, "Nothing has to be done: the comparison is made when it is merged."),
    level: "notice",
});
const guarded = ({ event }) => ({
    ...(0,_model_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(`\`${event}\` runs with this repository's secrets, and this one may be about a fork, whose configuration could name any database: the records are validated, and neither Notion nor a database is asked.`, "Use `pull_request` for the preview."),
    level: "notice",
});
/** What can be done without secrets, and for a stranger with ours, is to validate. */
const withinTrust = ({ mode }, world) => {
    const workflow = (0,_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .workflowOf */ .B4)(world);
    if (workflow === undefined)
        return { mode, world, notices: [] };
    const { stranger } = workflow;
    if ((0,_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .isPrivileged */ .a8)(workflow) && !isOurs(workflow)) {
        return { mode: "validate", world: withoutSecrets(world), notices: [guarded(workflow)] };
    }
    if (stranger === undefined || !lacksSecrets(world))
        return { mode, world, notices: [] };
    return { mode: "validate", world, notices: [offline(stranger)] };
};


/***/ }),

/***/ 29370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ workflowOf),
/* harmony export */   Wf: () => (/* binding */ isAboutPullRequest),
/* harmony export */   a8: () => (/* binding */ isPrivileged)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29598);

const fields = (value) => ((0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(value) ? value : {});
const nameOf = (repository) => fields(repository)["full_name"];
/** A head whose repository is gone was a fork: this one is there. */
const isFork = (head, base) => !(0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(head) || nameOf(head) !== nameOf(base);
const strangerIn = (event, actor) => {
    const pull = event["pull_request"];
    if ((0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(pull)) {
        const author = fields(pull["user"])["login"];
        if (isFork(fields(pull["head"])["repo"], fields(pull["base"])["repo"]))
            return "fork";
        return [actor, author].includes("dependabot[bot]") ? "Dependabot" : undefined;
    }
    const run = event["workflow_run"];
    if (!(0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(run))
        return undefined;
    return isFork(run["head_repository"], event["repository"]) ? "fork" : undefined;
};
const count = (written) => {
    const value = Number(written);
    return Number.isSafeInteger(value) && value > 0 ? value : 1;
};
const linksOf = (env) => {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_SHA: sha } = env;
    if (!server || !repository)
        return {};
    const home = `${server}/${repository}`;
    return { ...(run && { run: `${home}/actions/runs/${run}` }), ...(sha && { files: `${home}/blob/${sha}` }) };
};
const workflowOf = ({ env, event }) => {
    if (env["GITHUB_ACTIONS"] !== "true" || !env["GITHUB_REPOSITORY"])
        return undefined;
    const payload = fields((0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Y)(event));
    const number = fields(payload["pull_request"])["number"];
    return {
        name: env["GITHUB_WORKFLOW"] ?? "",
        job: env["GITHUB_JOB"] ?? "",
        step: env["GITHUB_ACTION"] ?? "",
        event: env["GITHUB_EVENT_NAME"] ?? "",
        repository: env["GITHUB_REPOSITORY"],
        run: {
            id: count(env["GITHUB_RUN_ID"]),
            attempt: count(env["GITHUB_RUN_ATTEMPT"]),
            number: count(env["GITHUB_RUN_NUMBER"]),
        },
        links: linksOf(env),
        pullRequest: typeof number === "number" ? number : undefined,
        stranger: strangerIn(payload, env["GITHUB_ACTOR"]),
        saysWhose: ["pull_request", "workflow_run"].some((subject) => (0,_model_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(payload[subject])),
    };
};
/** Workflows that run with this repository's secrets and may hold a stranger's files. */
const isPrivileged = ({ event }) => event === "pull_request_target" || event === "workflow_run";
const isAboutPullRequest = ({ event }) => event.startsWith("pull_request");


/***/ }),

/***/ 67000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IJ: () => (/* binding */ linkOf),
/* harmony export */   SC: () => (/* binding */ readLedger),
/* harmony export */   _r: () => (/* binding */ writeLine)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29598);


/** What ties a line to the one before it, so that one that was changed or taken out is noticed. */
const linkOf = (written) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(written).digest("hex").slice(0, 16);
/** Only ASCII, so that a line that is torn anywhere is still text, and the lines before it can be read. */
const ascii = (json) => json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
const writeLine = (line, before) => ascii(JSON.stringify({ ...line, prev: before === undefined ? null : linkOf(before) }));
const lineIn = (written) => {
    const value = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Y)(written);
    return (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value) && "action" in value ? value : undefined;
};
/** A whole ledger. A line that was torn by a crash, or changed by a person, costs only itself. */
const readLedger = (text) => {
    const written = text.split("\n").filter((line) => line !== "");
    const read = written.map((line, index) => {
        const value = lineIn(line);
        const before = written[index - 1];
        const expected = before === undefined ? null : linkOf(before);
        return { value, number: index + 1, follows: value !== undefined && (value["prev"] ?? null) === expected };
    });
    return {
        lines: read.map(({ value }) => value).filter((line) => line !== undefined),
        broken: read.filter(({ follows }) => !follows).map(({ number }) => number),
    };
};


/***/ }),

/***/ 74493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M3: () => (/* binding */ LEFT),
/* harmony export */   Xi: () => (/* binding */ INTENT),
/* harmony export */   zE: () => (/* binding */ memoryOf)
/* harmony export */ });
const WRITTEN = ["update", "restore"];
/** A create that is about to be sent. Written before it, so that a run that dies leaves word of what it was doing. */
const INTENT = "intent";
/** A create that was begun and that the end of the run overtook. It is in no doubt, and the next run does the rest. */
const LEFT = "left";
/** A create that failed may have made its page before it did. A page that was found to be right is its record's, too. */
const stands = ({ action, status }) => action === LEFT ||
    action === "create" ||
    status === "sha_match" ||
    (status === "success" && WRITTEN.includes(action));
const memoryOf = (lines, target) => {
    const pages = new Map();
    const open = new Set();
    const homes = new Map();
    const over = new Set();
    for (const line of lines) {
        const { action, record, page_id: page, unsettled } = line;
        if (line.target !== target || record === undefined)
            continue;
        if (action === INTENT)
            open.add(record);
        else if (unsettled !== true)
            open.delete(record);
        const isOver = line["over"] === true && line.status === "success";
        if (typeof page === "string" && (isOver || stands(line)))
            pages.set(record, page);
        if (typeof page === "string" && isOver)
            over.add(page);
        if (typeof page === "string" && action === "restore" && line.status === "success")
            over.delete(page);
        if (typeof line["source"] === "string")
            homes.set(record, line["source"]);
        if (line["source"] === null)
            homes.delete(record);
    }
    return { pages, open, homes, over };
};


/***/ }),

/***/ 72359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ ledgerNotice),
/* harmony export */   o: () => (/* binding */ branchIn)
/* harmony export */ });
/** The name in `branch:NAME`; undefined where the ledger is a file. */
const branchIn = (ledger) => /^branch:(.*)$/s.exec(ledger ?? "")?.[1];
/** A ledger on the disk of a runner dies with it. Whether a later step keeps it cannot be known from here. */
const ledgerNotice = (env, ledger) => {
    if (env["GITHUB_ACTIONS"] !== "true" || branchIn(ledger) !== undefined)
        return undefined;
    return {
        level: "notice",
        message: "The ledger is on this runner's disk, and ends with it unless a later step keeps it: `restore` and `health` need it.",
        cure: "Set `ledger: branch:notion-sync-ledger` and give the job `contents: write`, or keep `output-dir` with actions/cache or actions/upload-artifact.",
        place: { option: "ledger" },
    };
};


/***/ }),

/***/ 41577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ same),
/* harmony export */   I: () => (/* binding */ isEmpty)
/* harmony export */ });
/* harmony import */ var _model_property_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5297);

/**
 * By value, of properties in canonical form, which is how Notion gives them back: so our own writes, coming back to us,
 * are no edits.
 */
const same = (a, b) => a.type === b.type && (a.value === b.value || JSON.stringify(a.value) === JSON.stringify(b.value));
/** A box that is not ticked says no: it is the one empty value that is an answer. */
const ALWAYS_SAYS = ["checkbox"];
const isEmpty = ({ type, value }) => !ALWAYS_SAYS.includes(type) && JSON.stringify(value) === JSON.stringify(_model_property_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY */ .wg[type]);


/***/ }),

/***/ 30856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ACTIONS),
/* harmony export */   x: () => (/* binding */ changesPage)
/* harmony export */ });
const ACTIONS = [
    "create",
    "update",
    "skip",
    "archive",
    "restore",
    "pull",
    "promote",
    "conflict",
    "error",
    "backfill",
];
const changesPage = ({ action }) => action === "create" || action === "update" || action === "archive" || action === "restore";


/***/ }),

/***/ 25025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ isExact)
/* harmony export */ });
const NUMBER = /^[-+]?(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?$/i;
const withoutZeros = (digits) => {
    let from = 0;
    let to = digits.length;
    while (from < to && digits[from] === "0")
        from += 1;
    while (to > from && digits[to - 1] === "0")
        to -= 1;
    return { from, to };
};
/** A number as it is written, in the one form that all ways to write it have: 0.DIGITS times ten to the EXPONENT. */
const decimal = (written) => {
    const parts = NUMBER.exec(written);
    if (parts === null)
        return undefined;
    const [, whole = "", fraction = "", exponent = "0"] = parts;
    const digits = whole + fraction;
    const { from, to } = withoutZeros(digits);
    if (from === to)
        return { digits: "", exponent: 0 };
    return { digits: digits.slice(from, to), exponent: Number(exponent) + whole.length - from };
};
/** Whether a number that was read is the one that was written, and not the nearest that JavaScript can hold. */
const isExact = (written, held) => {
    if (!Number.isFinite(held))
        return false;
    if (/^0[xo]/.test(written))
        return Number.isSafeInteger(held) || BigInt(written) === BigInt(held);
    const meant = decimal(written);
    const kept = decimal(String(Math.abs(held)));
    return meant?.digits === kept?.digits && meant?.exponent === kept?.exponent;
};


/***/ }),

/***/ 43393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bL: () => (/* binding */ agreed),
/* harmony export */   qO: () => (/* binding */ openContests),
/* harmony export */   ue: () => (/* binding */ shared),
/* harmony export */   wM: () => (/* binding */ lostContests)
/* harmony export */ });
/** The same in another form. */
const shared = ({ made, ...value }, form) => ({
    ...form(value),
    ...(made !== undefined && { made: form(made) }),
});
const isOpen = ({ winner }) => winner === null;
/** What nobody but a person can decide. */
const openContests = ({ contests }) => contests.filter(isOpen);
/** What had to give way. */
const lostContests = ({ contests }) => contests.filter((one) => !isOpen(one));
/** What both sides hold already, or leave open: all that may be written down before anything is carried over. */
const agreed = ({ base, toRow, toPage }) => Object.fromEntries(Object.entries(base).filter(([field]) => !Object.hasOwn(toRow, field) && !Object.hasOwn(toPage, field)));


/***/ }),

/***/ 31612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ expectFailure),
/* harmony export */   Gq: () => (/* binding */ failureProblem),
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   N6: () => (/* binding */ isFailure),
/* harmony export */   bD: () => (/* binding */ messageOf)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99241);

/** The one class that an adapter may throw. */
class Failure extends Error {
    name = "Failure";
    facts;
    constructor(facts) {
        super(facts.message);
        this.facts = facts;
    }
    get kind() {
        return this.facts.kind;
    }
}
const isFailure = (thrown) => thrown instanceof Failure;
/** What a thing that was thrown says of itself. Whatever it is: a library may throw a bare text. */
const messageOf = (thrown) => (thrown instanceof Error ? thrown.message : String(thrown));
/** For whoever catches: a failure is dealt with there; anything else is a mistake of ours, and is thrown on. */
function expectFailure(thrown) {
    if (!isFailure(thrown))
        throw thrown;
}
const CAUSES = {
    unauthorized: "access",
    forbidden: "access",
    "not-found": "access",
    refused: undefined,
    conflict: "weather",
    full: undefined,
    blocked: "weather",
    unavailable: "weather",
    unknown: "weather",
    incomplete: "weather",
    cancelled: "weather",
};
/** A failure as a problem of the place where it was met. */
const failureProblem = ({ kind, message, facts }, place = {}) => {
    const cause = CAUSES[kind];
    return { ...(0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)(message, facts.cure, { ...place, ...facts.at }), ...(cause !== undefined && { cause }) };
};


/***/ }),

/***/ 5412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ grouped)
/* harmony export */ });
/** The items that have the same key, in the order in which they came. */
const grouped = (items, keyOf) => {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const same = groups.get(key);
        if (same === undefined)
            groups.set(key, [item]);
        else
            same.push(item);
    }
    return groups;
};


/***/ }),

/***/ 29598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject),
/* harmony export */   Y: () => (/* binding */ parsed)
/* harmony export */ });
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** What a text says; undefined where it is no JSON, or not there at all. */
const parsed = (text) => {
    try {
        return text === undefined ? undefined : JSON.parse(text);
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 92625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ keyText)
/* harmony export */ });
/** Keys are compared as composed text without space around them; what is neither text nor a number is no key. */
const keyText = (raw) => typeof raw === "string" || typeof raw === "number" ? String(raw).normalize("NFC").trim() : "";


/***/ }),

/***/ 69688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ LIMITS)
/* harmony export */ });
/** How much Notion takes: its documented limits, named once. What is longer is refused by it, never cut short by us. */
const LIMITS = {
    /** Text comes in pieces of so many UTF-16 units, and a property holds so many of them. */
    piece: 2_000,
    pieces: 100,
    url: 2_000,
    email: 200,
    phoneNumber: 200,
    optionName: 100,
    fileName: 100,
    /** Options, people, relations or files in one write. */
    set: 100,
    /** Rows in one answer of a query. */
    rows: 100,
    /** References that a page shows before it says that there are more, or, for people, says nothing. */
    references: 25,
    requestBytes: 500_000,
    blocks: 1_000,
};


/***/ }),

/***/ 9463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ MODES),
/* harmony export */   L: () => (/* binding */ COMMANDS)
/* harmony export */ });
/** What a run can be asked to do, in the words of the command line. */
const MODES = {
    validate: "checks the configuration, the records and, with a token, the databases; writes nothing",
    backfill: "adds missing vocabulary options to Notion and fills empty ID properties",
    sync: "validates, back-fills, plans and applies, for every target in its own direction",
    pull: "brings Notion's changes to PostgreSQL, for two-way and pull targets",
    promote: "writes finished Notion pages into files, for promote targets",
    verify: "compares Notion with the sources, and fails on a difference",
    audit: "lists every discrepancy, and passes",
    health: "checks the token, the databases and the last run",
    setup: "creates the databases and properties that targets need, then syncs",
    schema: "writes the live schema of each target as JSON",
    restore: "puts pages back to the content they had at --to",
    archive: "moves records past their time to live to the trash",
};
/** What only a person at a terminal asks for. */
const COMMANDS = {
    init: "writes a configuration from a live database",
    emulator: "serves an emulation of Notion's API on this machine",
    dashboard: "writes one static HTML page from the ledger",
};


/***/ }),

/***/ 50376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** How many letters have to be added, dropped, changed or swapped with their neighbour to make one word of the other. */
const distance = (from, to) => {
    let before = [];
    let row = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (let i = 1; i <= from.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= to.length; j += 1) {
            const same = from[i - 1] === to[j - 1] ? 0 : 1;
            const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
            next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same, swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY);
        }
        before = row;
        row = next;
    }
    return row[to.length] ?? 0;
};
/** The known name that was probably meant, if any is near enough to be worth naming. */
const nearest = (word, known) => {
    const wanted = word.toLowerCase().slice(0, 100);
    const ranked = [...known]
        .map((name) => ({ name, far: distance(wanted, name.toLowerCase()) }))
        .sort((a, b) => a.far - b.far);
    const best = ranked[0];
    return best !== undefined && best.far <= Math.max(1, Math.floor(wanted.length / 3)) ? best.name : undefined;
};
/** "Did you mean `mode`?", or else what there is to choose from. */
const didYouMean = (word, known) => {
    const names = [...known];
    const best = nearest(word, names);
    return best === undefined ? `Use one of: ${names.join(", ")}.` : `Did you mean \`${best}\`?`;
};


/***/ }),

/***/ 38158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ isContested)
/* harmony export */ });
/** What only a person can decide is a conflict, though its field was not written. */
const isContested = (outcome) => outcome.status === "failed"
    ? outcome.problem.cause === "conflict"
    : outcome.status === "done" && outcome.change.action === "conflict";


/***/ }),

/***/ 99241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ problem),
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   MB: () => (/* binding */ bad),
/* harmony export */   sm: () => (/* binding */ valuesOf),
/* harmony export */   uw: () => (/* binding */ good)
/* harmony export */ });
const good = (value) => ({ ok: true, value });
/** What is good among things that were checked. */
const valuesOf = (checked) => checked.flatMap((one) => (one.ok ? [one.value] : []));
/** All that is wrong with things that were checked. */
const problemsOf = (checked) => checked.flatMap((one) => (one.ok ? [] : one.problems));
const bad = (...problems) => ({
    ok: false,
    problems,
});
const problem = (message, cure, place = {}) => ({
    level: "error",
    message,
    cure,
    place,
});


/***/ }),

/***/ 5297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   HH: () => (/* binding */ byCodePoint),
/* harmony export */   Lu: () => (/* binding */ sameOptions),
/* harmony export */   Sr: () => (/* binding */ isChoice),
/* harmony export */   U7: () => (/* binding */ isPropertyType),
/* harmony export */   uh: () => (/* binding */ PROPERTY_TYPES),
/* harmony export */   wg: () => (/* binding */ EMPTY)
/* harmony export */ });
/* unused harmony export asId */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70271);

/** The empty value of each type: what null stands for in a source. */
const EMPTY = {
    title: "",
    rich_text: "",
    number: null,
    select: null,
    multi_select: [],
    status: null,
    date: null,
    people: [],
    files: [],
    checkbox: false,
    url: null,
    email: null,
    phone_number: null,
    relation: [],
};
const PROPERTY_TYPES = Object.keys(EMPTY);
const CHOICES = ["select", "multi_select", "status"];
/** Whether a property of this type holds words out of a list of options. */
const isChoice = (type) => CHOICES.includes(type);
const isPropertyType = (type) => Object.hasOwn(EMPTY, type);
/** By code point, as the contract wants it: the usual order compares UTF-16 units, which differs beyond the 16-bit plane. */
const byCodePoint = (a, b) => {
    for (let at = 0; at < a.length && at < b.length; at += 1) {
        const difference = (a.codePointAt(at) ?? 0) - (b.codePointAt(at) ?? 0);
        if (difference !== 0)
            return difference;
    }
    return a.length - b.length;
};
const folded = (value) => [value]
    .flat()
    .map((name) => (typeof name === "string" ? name.toLowerCase() : ""))
    .sort(byCodePoint);
/** Notion keeps the first spelling of an option: "bug" stays "bug" however it is written again, so that is no change. */
const sameOptions = (type, a, b) => isChoice(type) && JSON.stringify(folded(a)) === JSON.stringify(folded(b));
const asSet = (values) => [...new Set(values)].sort(byCodePoint);
/** Notion takes an identifier with dashes or without, and gives it back with them, in small letters. */
const asId = (text) => text
    .replace(/^([\da-f]{8})-?([\da-f]{4})-?([\da-f]{4})-?([\da-f]{4})-?([\da-f]{12})$/i, "$1-$2-$3-$4-$5")
    .replace(/^[\dA-F]{8}(-[\dA-F]{4}){3}-[\dA-F]{12}$/i, (id) => id.toLowerCase());
/** Notion keeps minutes, forgets offsets, and gives UTC back; a day stays a day. */
const asMoment = (text) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text))
        return text;
    const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text}Z`;
    const time = Date.parse(zoned);
    if (Number.isNaN(time))
        return text;
    return new Date(Math.floor(time / 60_000) * 60_000).toISOString();
};
const asDate = (value) => {
    if (value === null)
        return null;
    if (typeof value === "string")
        return asMoment(value);
    return { start: asMoment(value.start), end: asMoment(value.end) };
};
/** Nothing is said with null: Notion refuses an empty text for these. */
const orNull = (text) => (text === null || text === "" ? null : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wellFormed */ .E)(text));
/**
 * The value as Notion will give it back: write → read → equal. Everything is brought to this form before it is
 * hashed or compared, so that the loss Notion imposes (seconds, offsets, the order of options, a negative zero)
 * never looks like a change.
 */
const canonical = (property) => {
    switch (property.type) {
        case "title":
        case "rich_text":
            return { type: property.type, value: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wellFormed */ .E)(property.value) };
        case "multi_select":
            return { type: "multi_select", value: asSet(property.value.map(_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wellFormed */ .E)) };
        case "people":
        case "relation":
            return { type: property.type, value: asSet(property.value.map(asId)) };
        case "date":
            return { type: "date", value: asDate(property.value) };
        case "number":
            return { type: "number", value: property.value === 0 ? 0 : property.value };
        case "files":
            return { type: "files", value: property.value.map(({ name, url }) => ({ name: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wellFormed */ .E)(name), url })) };
        case "checkbox":
            return property;
        default:
            return { type: property.type, value: orNull(property.value) };
    }
};


/***/ }),

/***/ 53938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ EXIT)
/* harmony export */ });
/** What the process ends with. The meaning of each is in the contract, and never changes. */
const EXIT = {
    success: 0,
    partial: 1,
    usage: 2,
    drift: 3,
    halted: 4,
    access: 5,
    locked: 6,
};


/***/ }),

/***/ 87007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ COLORS)
/* harmony export */ });
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


/***/ }),

/***/ 30677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ meets),
/* harmony export */   o: () => (/* binding */ ENGINE_VALUES)
/* harmony export */ });
/** What the engine itself knows about a page, for a property that says `is:`. */
const ENGINE_VALUES = ["sha", "synced-at", "key", "sync-status", "source-url"];
/** Each condition has to hold; of a thing that says several, one is enough. */
const meets = (conditions, saidIn) => Object.entries(conditions).every(([name, values]) => saidIn(name).some((said) => values.includes(said)));


/***/ }),

/***/ 70271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ wellFormed),
/* harmony export */   I: () => (/* binding */ pieces)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69688);

/** Half a surrogate pair is no character: JSON could carry it, UTF-8 could not, and what comes back would differ. */
const wellFormed = (text) => text.replace(/\p{Surrogate}/gu, "\uFFFD");
const splitsPair = (text, at) => /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
/**
 * The pieces that Notion takes a long text in. Whether its limit counts UTF-16 units or characters is not documented,
 * so a piece keeps to it in units, and is a unit shorter rather than cut through a character.
 */
const pieces = (text, limit = _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.piece) => {
    const cut = [];
    let start = 0;
    while (start < text.length) {
        const end = start + limit;
        const safe = end < text.length && splitsPair(text, end) ? end - 1 : end;
        cut.push(text.slice(start, safe));
        start = safe;
    }
    return cut;
};


/***/ }),

/***/ 80232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ givenAt),
/* harmony export */   Z0: () => (/* binding */ ulid),
/* harmony export */   ho: () => (/* binding */ isUlid),
/* harmony export */   wU: () => (/* binding */ ulids)
/* harmony export */ });
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const TIME = 10;
const CHANCE = 16;
const isUlid = (text) => /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(text);
const encode = (value, length) => Array.from({ length }, (_, index) => LETTERS[Math.floor(value / 32 ** (length - 1 - index)) % 32]).join("");
/** A name that sorts by the time it was given at: 48 bits of milliseconds, then 80 bits of chance. */
const ulid = (now, chance) => encode(now, TIME) + Array.from({ length: CHANCE }, () => LETTERS[Math.floor(chance() * 32)]).join("");
/** When a name was given, in milliseconds since 1970; not a number where it is no such name. */
const givenAt = (id) => isUlid(id)
    ? id
        .slice(0, TIME)
        .split("")
        .reduce((sum, letter) => sum * 32 + LETTERS.indexOf(letter), 0)
    : Number.NaN;
/** The next one after a name: it counts up, so that the order is the one of the giving. */
const after = (id) => {
    const letters = id.split("");
    for (let index = letters.length - 1; index >= 0; index -= 1) {
        const next = LETTERS[LETTERS.indexOf(letters[index] ?? "") + 1];
        letters[index] = next ?? "0";
        if (next !== undefined)
            break;
    }
    return letters.join("");
};
/** Names that sort in the order in which they are given, however many a millisecond. */
const ulids = (now, chance) => {
    let last = "";
    return () => {
        const fresh = ulid(now(), chance);
        last = fresh > last ? fresh : after(last);
        return last;
    };
};


/***/ }),

/***/ 30572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ unwritable)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69688);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70271);


const counted = (found, most, what) => found > most
    ? `${found.toLocaleString("en-GB")} ${what}, and Notion takes ${most.toLocaleString("en-GB")} at most`
    : null;
const text = (value) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .pieces */ .I)(value).length > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.pieces
    ? counted(Math.max(value.length, _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.piece * _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.pieces + 1), _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.piece * _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.pieces, "characters")
    : null;
const option = (name) => {
    if (name === null)
        return null;
    if (name.trim() === "")
        return "an option without a name, which Notion refuses";
    if (name.includes(","))
        return `the option "${name.slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.optionName)}" with a comma, which Notion refuses`;
    return counted(name.length, _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.optionName, "characters in the name of an option");
};
const short = (most) => (value) => counted(value?.length ?? 0, most, "characters");
const set = (what) => (values) => counted(values.length, _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.set, what);
/** Where Notion keeps the files that people upload. Written back as a link, such a file would soon be lost. */
const NOTION_STORAGE = /^https:\/\/(?:prod-files-secure\.s3\.[\w.-]+|s3\.[\w.-]+\/secure\.notion-static\.com|files?\.notion\.so)\//i;
const file = ({ name, url }) => {
    if (NOTION_STORAGE.test(url))
        return `the file "${name}" that Notion keeps itself, which cannot be written back`;
    return (counted(url.length, _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.url, "characters in a link") ??
        counted(name.length, _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.fileName, "characters in the name of a file"));
};
/** Notion takes two options that differ in nothing but capitals for one, and would give one of them back. */
const twins = (names) => {
    const folded = names.map((name) => [name.toLowerCase(), name]);
    const known = new Map(folded);
    const twin = folded.find(([key, name]) => known.get(key) !== name)?.[1];
    return twin === undefined ? null : `the option "${twin}" twice, in different capitals, which Notion takes for one`;
};
const first = (problems) => problems.find((found) => found !== null) ?? null;
const CHECKS = {
    title: text,
    rich_text: text,
    number: (value) => value === null || Number.isFinite(value) ? null : `the number ${value}, which Notion cannot hold`,
    select: option,
    multi_select: (names) => first([set("options")(names), ...names.map(option), twins(names)]),
    status: option,
    date: () => null,
    people: set("people"),
    files: (links) => first([set("files")(links), ...links.map(file)]),
    checkbox: () => null,
    url: short(_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.url),
    email: short(_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.email),
    phone_number: short(_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b.phoneNumber),
    relation: set("relations"),
};
/**
 * What is wrong with a canonical value that Notion would refuse, as the end of "it holds …"; null where it would take
 * it.
 */
const unwritable = (property) => {
    const check = CHECKS[property.type];
    return check(property.value);
};


/***/ }),

/***/ 88082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cz: () => (/* binding */ optionsOf),
/* harmony export */   ni: () => (/* binding */ backfill)
/* harmony export */ });
/* unused harmony export VOCABULARY */
/* harmony import */ var _model_property_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5297);
/* harmony import */ var _model_schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87007);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29004);
/* harmony import */ var _sha_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32316);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19730);





const PALETTE = _model_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .COLORS */ .l.filter((color) => color !== "default");
/** The same name has the same colour in every database and in every run. */
const colorOf = ({ name, color }) => {
    const place = Number.parseInt((0,_sha_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(name).slice(0, 8), 16) % PALETTE.length;
    return color ?? PALETTE.reduce((chosen, one, at) => (at === place ? one : chosen));
};
const bareTerm = (name) => ({
    name,
    color: undefined,
    description: undefined,
    aliases: [],
    deprecated: false,
});
const optionOf = (term) => ({
    name: term.name,
    color: colorOf(term),
    ...(term.description === undefined ? {} : { description: term.description }),
});
/** Notion takes options that differ in nothing but capitals for one. */
const folded = (name) => name.toLowerCase();
const OWN = Object.entries(_status_js__WEBPACK_IMPORTED_MODULE_3__/* .STATUSES */ .f).map(([name, color]) => ({ ...bareTerm(name), color }));
const vocabularyOf = (mapping) => mapping.vocabulary ?? ((0,_status_js__WEBPACK_IMPORTED_MODULE_3__/* .isStatus */ .zM)(mapping) ? OWN : []);
/** What a new property offers: its vocabulary, without what is not to be used any more. */
const optionsOf = (mapping) => vocabularyOf(mapping)
    .filter(({ deprecated }) => !deprecated)
    .map(optionOf);
/** The words of the vocabulary; for a status also those that the records need, since Notion makes no such option itself. */
const needed = (mapping, desired) => {
    const { property, type } = mapping;
    const vocabulary = vocabularyOf(mapping);
    const values = type === "status" ? desired.map(({ properties }) => properties[property]?.value) : [];
    const words = new Set(values.filter((value) => typeof value === "string"));
    const strangers = [...words].filter((word) => !vocabulary.some(({ name, deprecated }) => name === word && !deprecated));
    return [...vocabulary, ...strangers.sort(_model_property_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodePoint */ .HH).map(bareTerm)];
};
const listFor = (vocabulary, column, prune) => {
    const held = column.options ?? [];
    const names = new Set(vocabulary.map(({ name }) => folded(name)));
    const added = vocabulary.filter(({ name, deprecated }) => !deprecated && !held.some((option) => folded(option.name) === folded(name)));
    const kept = prune ? held.filter(({ name }) => names.has(folded(name))) : held;
    if (added.length === 0 && kept.length === held.length)
        return undefined;
    return { column, options: [...kept, ...added.map(optionOf)] };
};
/** The option lists that have to change, by property. What is there keeps its name, its colour and its place. */
const optionLists = ({ bound: { target, columns }, desired, prune }) => new Map(target.mappings.flatMap((mapping) => {
    const column = columns.get(mapping.property);
    const terms = needed(mapping, desired);
    if (column === undefined || terms.length === 0 || !(0,_model_property_js__WEBPACK_IMPORTED_MODULE_0__/* .isChoice */ .Sr)(mapping.type))
        return [];
    const list = listFor(terms, column, prune && mapping.vocabulary !== undefined);
    return list === undefined ? [] : [[mapping.property, list]];
}));
/** What stands for the vocabulary of a target among the records of a plan. */
const VOCABULARY = "(vocabulary)";
const names = (options = []) => options.map(({ name }) => name);
/** One change for all of a target's vocabularies, since one request carries them. */
const backfill = (sides) => {
    const lists = optionLists(sides);
    if (lists.size === 0)
        return [];
    const { name } = sides.bound.target;
    return [
        {
            ...(0,_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .bare */ .$B)(name, VOCABULARY, { target: name }),
            action: "backfill",
            options: lists,
            diff: [...lists].map(([property, { column, options }]) => ({
                property,
                before: names(column.options),
                after: names(options),
            })),
        },
    ];
};


/***/ }),

/***/ 62353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isText),
/* harmony export */   M: () => (/* binding */ carrying)
/* harmony export */ });
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99150);

const TEXTS = ["title", "rich_text", "url", "email", "phone_number"];
/** Whether a property can be asked for a part of what it holds. */
const isText = ({ target, columns }) => TEXTS.includes(columns.get(target.key.property)?.type ?? "");
/** The target's pages that carry one of these keys, each in the form in which the page holds it. */
const carrying = (bound, keys, test = "equals") => {
    const column = bound.columns.get(bound.target.key.property);
    if (column === undefined)
        return undefined;
    const conditions = keys.flatMap((value) => typeof value === "string" || typeof value === "number"
        ? [{ property: column.id, type: column.type, test, value }]
        : []);
    if (conditions.length === 0)
        return undefined;
    const [one, ...others] = conditions;
    const keyed = one !== undefined && others.length === 0 ? one : { any: conditions };
    const scope = (0,_scope_js__WEBPACK_IMPORTED_MODULE_0__/* .scopeFilter */ .Ro)(bound);
    return scope !== undefined && "all" in scope ? { all: [keyed, ...scope.all] } : keyed;
};


/***/ }),

/***/ 29004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ bare),
/* harmony export */   Ix: () => (/* binding */ creation),
/* harmony export */   Vb: () => (/* binding */ leftAlone),
/* harmony export */   bJ: () => (/* binding */ markedSha),
/* harmony export */   tX: () => (/* binding */ differences),
/* harmony export */   x5: () => (/* binding */ refusal),
/* harmony export */   xR: () => (/* binding */ decision)
/* harmony export */ });
/* harmony import */ var _model_property_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5297);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31039);
/* harmony import */ var _sha_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32316);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19730);




const same = (a, b) => Object.is(a, b) || (0,_sha_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)(a) === (0,_sha_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)(b);
const columnFor = ({ target, columns }, value) => {
    const mapping = target.mappings.find(({ origin }) => origin.kind === "is" && origin.value === value);
    return mapping === undefined ? undefined : columns.get(mapping.property)?.name;
};
/** The SHA that the page itself carries: what it was when we last finished writing it. */
const markedSha = (page, bound) => {
    const name = columnFor(bound, "sha");
    const value = name === undefined ? null : page.properties[name]?.value;
    return typeof value === "string" && value !== "" ? value : null;
};
/** Every mapped property that is not as it should be. */
const differences = (desired, page, { bound, links }) => Object.entries(desired.plain).flatMap(([property, after]) => {
    const column = bound.columns.get(property);
    const held = column === undefined ? undefined : page.properties[column.name];
    const before = held === undefined ? null : (0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .plainHeld */ .au)(held, links);
    return same(before, after) || (0,_model_property_js__WEBPACK_IMPORTED_MODULE_0__/* .sameOptions */ .Lu)(column?.type, before, after) ? [] : [{ property, before, after }];
});
/** Pages that were not read have no names: of a relation to them, nobody can say whether it is as it should be. */
const isLegible = ({ property }, { bound, links }) => {
    const to = bound.target.mappings.find((one) => one.property === property)?.to;
    return to === undefined || links.knows(to);
};
/** A change of which nothing is known but what it is about. */
const bare = (target, record, place) => ({
    target,
    record,
    place,
    page: undefined,
    desired: undefined,
    beforeSha: null,
    diff: [],
    body: false,
    problem: undefined,
});
const change = (desired, facts) => ({
    ...bare(desired.target, desired.key, desired.place),
    desired,
    ...facts,
});
/** Nothing is wanted of its page, so nothing is said of what that should hold. */
const leftAlone = ({ target, key, place }, page) => ({
    ...bare(target, key, place),
    action: "skip",
    page,
});
const creation = (desired) => change(desired, {
    action: "create",
    diff: Object.entries(desired.plain).map(([property, after]) => ({ property, before: null, after })),
    body: desired.body !== null,
});
/**
 * What becomes of a page that is there. The values decide; the SHA tells what they cannot: whether the last write was
 * finished, and whether the body, which is not read, is the one we wrote.
 */
const decision = (desired, page, world) => {
    const beforeSha = markedSha(page, world.bound);
    const diff = differences(desired, page, world).filter((one) => isLegible(one, world));
    const marked = columnFor(world.bound, "sha") === undefined || beforeSha === desired.sha;
    if (diff.length === 0 && marked) {
        const stale = (0,_status_js__WEBPACK_IMPORTED_MODULE_3__/* .asSynced */ .RL)(page, world.bound);
        return change(desired, { action: stale.length === 0 ? "skip" : "update", page, beforeSha, diff: stale });
    }
    const edited = diff.length > 0 && beforeSha === desired.sha;
    if (edited && world.bound.target.onDrift === "report") {
        const properties = diff.map(({ property }) => `\`${property}\``).join(", ");
        return change(desired, {
            action: "skip",
            page,
            beforeSha,
            diff,
            problem: {
                level: "warning",
                message: `${properties} was edited in Notion, and the record did not change.`,
                cure: "Change the record, or set `on-drift: overwrite`.",
                place: desired.place,
            },
        });
    }
    // A body that is gone empties the page that we filled, and never one that we find: a person may have written there.
    const written = desired.body !== null || (world.bound.target.body !== undefined && beforeSha !== null);
    return change(desired, { action: "update", page, beforeSha, diff, body: written && !marked });
};
const refusal = (desired, { problem, discrepancy, page }) => change(desired, { action: "error", problem, discrepancy, page });


/***/ }),

/***/ 56084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ digest)
/* harmony export */ });
/* harmony import */ var _sha_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32316);

const written = ({ files }) => files.filter(({ fate }) => fate === "write").map(({ path, sha }) => [path, sha]);
const contentOf = ({ target, record, action, page, desired, body, diff, promotion, exchange, }) => [
    target,
    record,
    action,
    page?.id ?? null,
    desired === undefined || exchange !== undefined
        ? page !== undefined && action === "backfill"
            ? diff.map(({ property }) => property)
            : diff
        : { properties: desired.plain, sha: desired.sha, body: body ? desired.body : null },
    ...(promotion === undefined ? [] : [written(promotion)]),
];
/** Canonical JSON, a change at a time, since there may be thousands. */
function* whole(changes) {
    for (const [index, change] of changes.entries()) {
        yield `${index === 0 ? "[" : ","}${(0,_sha_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(contentOf(change))}`;
    }
    yield changes.length === 0 ? "[]" : "]";
}
/** What would be written, as one number: equal plans have equal hashes, and times and run IDs are not in it. */
const digest = (changes) => (0,_sha_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Of */ .Bj)(whole(changes.filter(({ action }) => action !== "skip" && action !== "error")));


/***/ }),

/***/ 37042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ asked),
/* harmony export */   d: () => (/* binding */ expression)
/* harmony export */ });
/* harmony import */ var _jmespath_community_jmespath__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34022);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31612);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29598);
/* harmony import */ var _model_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50376);




const ONLY_NULL = /received type null/;
/** Names that every object of JavaScript has, and a record only if it says so. The library does not tell them apart. */
const INHERITED = new RegExp(`\\b(?:${Object.getOwnPropertyNames(Object.prototype).join("|")})\\b`);
/** The same with nothing that it did not say itself. */
const bare = (value) => {
    if (Array.isArray(value))
        return value.map(bare);
    if (typeof value !== "object" || value === null)
        return value;
    return Object.assign(Object.create(null), Object.fromEntries(Object.entries(value).map(([name, one]) => [name, bare(one)])));
};
/** Throws a `SyntaxError` with what is wrong, for the one who wrote the expression. */
const expression = (written) => {
    const tree = parsed(written);
    const seen = INHERITED.test(written) ? bare : (record) => record;
    return (record) => {
        try {
            return _jmespath_community_jmespath__WEBPACK_IMPORTED_MODULE_0__/* .TreeInterpreter */ .Z2.search(tree, seen(record)) ?? null;
        }
        catch (thrown) {
            // A function that was given nothing to work on says so by failing; a missing field is no mistake of the record.
            if (thrown instanceof Error && ONLY_NULL.test(thrown.message))
                return null;
            throw thrown;
        }
    };
};
/** What an expression gives for a record, or why it fails. */
const asked = (read, record) => {
    try {
        return { value: read(record) };
    }
    catch (thrown) {
        return { why: (0,_model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown) };
    }
};
/** The functions that a tree calls; what stands in a literal is data. */
const calledIn = (node) => {
    if (Array.isArray(node))
        return node.flatMap(calledIn);
    if (!(0,_model_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(node) || node["type"] === "Literal")
        return [];
    const own = node["type"] === "Function" ? [String(node["name"])] : [];
    return [...own, ...Object.values(node).flatMap(calledIn)];
};
const parsed = (written) => {
    const tree = compiled(written);
    const known = (0,_jmespath_community_jmespath__WEBPACK_IMPORTED_MODULE_0__/* .getRegisteredFunctions */ .mA)();
    const unknown = calledIn(tree).find((name) => !known.includes(name));
    if (unknown === undefined)
        return tree;
    const meant = (0,_model_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(unknown, known);
    throw new SyntaxError(`there is no function \`${unknown}\`${meant === undefined ? "" : `, but \`${meant}\``}`);
};
const compiled = (written) => {
    try {
        return (0,_jmespath_community_jmespath__WEBPACK_IMPORTED_MODULE_0__/* .compile */ .wE)(written);
    }
    catch (thrown) {
        throw new SyntaxError((0,_model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown).replace(/^Syntax error:\s*/, ""));
    }
};


/***/ }),

/***/ 60384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n3: () => (/* binding */ withIds),
/* harmony export */   nf: () => (/* binding */ idProperty),
/* harmony export */   xC: () => (/* binding */ newIds)
/* harmony export */ });
/* harmony import */ var _model_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92625);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29004);
/* harmony import */ var _sides_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66022);
/* harmony import */ var _ttl_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83082);




/** The property that pages get an ID in, unless the mapping fills it with something of the record's. */
const idProperty = ({ ids, mappings }) => mappings.some(({ property }) => property === ids?.property) ? undefined : ids?.property;
/** A page that lives by its last edit would be young again with an ID, and `archive` would never take it. */
const isLeftAlone = (page, { bound, now }) => {
    const { ttl } = bound.target;
    return ttl?.property === _ttl_js__WEBPACK_IMPORTED_MODULE_1__/* .EDITED */ .q0 && (0,_ttl_js__WEBPACK_IMPORTED_MODULE_1__/* .isPast */ .R6)(ttl, { held: (0,_ttl_js__WEBPACK_IMPORTED_MODULE_1__/* .heldBy */ .Vr)(page, bound), page, now });
};
/** Pages whose ID is not set. */
const withoutId = (sides, property) => {
    const column = sides.bound.columns.get(property);
    if (column === undefined)
        return [];
    return sides.pages.filter((page) => (0,_model_key_js__WEBPACK_IMPORTED_MODULE_2__/* .keyText */ .P)(page.properties[column.name]?.value) === "" && !isLeftAlone(page, sides));
};
/** One change a page that has no ID; which it gets is not a matter of the plan. */
const newIds = (sides) => {
    const { bound } = sides;
    const { name } = bound.target;
    const property = idProperty(bound.target);
    if (property === undefined)
        return [];
    return withoutId(sides, property).map((page) => {
        const record = (0,_sides_js__WEBPACK_IMPORTED_MODULE_3__/* .heldKey */ .pW)(page, bound) || page.id;
        const diff = [{ property, before: null, after: null }];
        return { ...(0,_decide_js__WEBPACK_IMPORTED_MODULE_0__/* .bare */ .$B)(name, record, { target: name, record }), action: "backfill", page, diff };
    });
};
const isNewId = ({ action, page, desired }) => action === "backfill" && page !== undefined && desired === undefined;
/** The same plan with IDs in it: equal plans stay equal, whatever these are. */
const withIds = ({ changes, hash }, next) => ({
    changes: changes.map((change) => isNewId(change) ? { ...change, diff: change.diff.map((one) => ({ ...one, after: next() })) } : change),
    hash,
});


/***/ }),

/***/ 31039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KB: () => (/* binding */ linkName),
/* harmony export */   au: () => (/* binding */ plainHeld),
/* harmony export */   dX: () => (/* binding */ byKey),
/* harmony export */   yJ: () => (/* binding */ links)
/* harmony export */ });
/* harmony import */ var _model_grouped_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5412);
/* harmony import */ var _model_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92625);
/* harmony import */ var _model_property_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5297);



const linkName = (target, key) => `${target}:${key}`;
const links = (pagesByTarget) => {
    const names = new Map();
    for (const [target, pages] of pagesByTarget) {
        for (const [key, own] of pages)
            for (const { id } of own.slice(0, 1))
                names.set(id, linkName(target, key));
    }
    return {
        pageOf: (target, key) => pagesByTarget.get(target)?.get(key)?.[0]?.id,
        nameOf: (pageId) => names.get(pageId) ?? pageId,
        knows: (target) => pagesByTarget.has(target),
    };
};
/** What a property holds, in the values that a SHA is made of. */
const plainHeld = ({ type, value }, { nameOf }) => type === "relation" && Array.isArray(value) ? value.map((id) => nameOf(String(id))).sort(_model_property_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodePoint */ .HH) : value;
/** The pages of a target by the key that they carry; a key with two pages keeps both, to be told. */
const byKey = (pages, property) => (0,_model_grouped_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(pages.filter((page) => (0,_model_key_js__WEBPACK_IMPORTED_MODULE_2__/* .keyText */ .P)(page.properties[property]?.value) !== ""), (page) => (0,_model_key_js__WEBPACK_IMPORTED_MODULE_2__/* .keyText */ .P)(page.properties[property]?.value));


/***/ }),

/***/ 23875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ hasAddress),
/* harmony export */   n: () => (/* binding */ withIds)
/* harmony export */ });
/* harmony import */ var _model_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99241);
/* harmony import */ var _model_property_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5297);


const isAddress = (word) => word.includes("@");
const hasAddress = ({ type, value }) => type === "people" && value.some(isAddress);
/** People by their IDs, which is what Notion takes; whoever it does not know is an error of the record. */
const withIds = (property, find, place) => {
    if (property.type !== "people" || find === undefined)
        return { property, problems: [] };
    const found = property.value.map((word) => ({ word, id: isAddress(word) ? find(word.toLowerCase()) : word }));
    const strangers = found.filter(({ id }) => id === undefined).map(({ word }) => word);
    const ids = found.map(({ id }) => id).filter((id) => id !== undefined);
    return {
        property: (0,_model_property_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)({ type: "people", value: ids }),
        problems: strangers.map((word) => (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(`Notion shows no user with the address ${word}.`, "Invite them, give the connection the right to read e-mail addresses, or write the user's ID.", place())),
    };
};


/***/ }),

/***/ 44151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ UNASKED),
  P: () => (/* binding */ projector)
});

// EXTERNAL MODULE: ./build/model/key.js
var model_key = __webpack_require__(92625);
// EXTERNAL MODULE: ./build/model/limits.js
var limits = __webpack_require__(69688);
// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(99241);
// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
// EXTERNAL MODULE: ./build/model/property.js
var model_property = __webpack_require__(5297);
// EXTERNAL MODULE: ./build/model/writable.js
var writable = __webpack_require__(30572);
// EXTERNAL MODULE: ./build/plan/expression.js
var expression = __webpack_require__(37042);
// EXTERNAL MODULE: ./build/model/text.js
var model_text = __webpack_require__(70271);
;// CONCATENATED MODULE: ./build/plan/overflow.js


const MARK = "…";
/** Text that is longer than a property holds, cut at a character, with a mark that it was. */
const truncated = (property) => {
    if (property.type !== "title" && property.type !== "rich_text")
        return property;
    const cut = (0,model_text/* pieces */.I)(property.value);
    if (cut.length <= limits/* LIMITS */.b.pieces)
        return property;
    const kept = cut.slice(0, limits/* LIMITS */.b.pieces).join("");
    const [shorter] = (0,model_text/* pieces */.I)(kept, kept.length - MARK.length);
    return { type: property.type, value: `${shorter}${MARK}` };
};

// EXTERNAL MODULE: ./build/plan/value.js + 1 modules
var plan_value = __webpack_require__(17157);
// EXTERNAL MODULE: ./build/plan/vocabulary.js
var vocabulary = __webpack_require__(96972);
;// CONCATENATED MODULE: ./build/plan/cell.js









/** The path of a plain field, so that a problem can point at it; an expression that computes points at the record. */
const fieldPath = ({ origin }) => origin.kind === "from" && /^[\w.]+$/.test(origin.expression) ? origin.expression.split(".") : [];
const rawValue = ({ origin }) => origin.kind === "from" ? (0,expression/* expression */.d)(origin.expression) : () => origin.value;
const linksTo = (target, keys) => keys
    .map(model_key/* keyText */.P)
    .filter((key) => key !== "")
    .map((key) => ({ target, key }));
/** In a list the very element, so that nobody has to look for it. */
const linkPath = (path, raw, key) => {
    const index = path.length > 0 && Array.isArray(raw) ? raw.findIndex((item) => (0,model_key/* keyText */.P)(item) === key) : -1;
    return index < 0 ? path : [...path, index];
};
/** Parses a mapping's expression and indexes its vocabulary once; what it gives reads one record after the other. */
const cellReader = (mapping, target) => {
    const read = rawValue(mapping);
    const choose = (0,vocabulary/* chooser */.y)(mapping, target.vocabularyPolicy);
    const name = mapping.property;
    const path = fieldPath(mapping);
    const fail = (message, place) => ({
        problems: [(0,problem/* problem */.CC)(message, "Mend the value, or the mapping's expression.", place())],
        place,
    });
    const cellOf = (raw, record, place) => {
        const value = (0,plan_value/* readValue */.w)(mapping.type, raw);
        if ("wrong" in value)
            return fail(`\`${name}\` holds ${value.wrong}.`, place);
        const { property, problems } = choose(value.property, place);
        const fitting = mapping.overflow === "truncate" ? truncated(property) : property;
        const wrong = (0,writable/* unwritable */.m)(fitting);
        if (wrong !== null)
            return fail(`\`${name}\` holds ${wrong}.`, place);
        const cell = fitting.type === "relation" && mapping.to !== undefined
            ? {
                links: linksTo(mapping.to, fitting.value),
                placeOf: (key) => ({ ...record.placeOf(linkPath(path, raw, key)), property: name }),
            }
            : { property: (0,model_property/* canonical */.$N)(fitting) };
        return { cell, problems, place };
    };
    return (record) => {
        const place = () => ({ ...record.placeOf(path), property: name });
        if (record.unknown?.includes(path.join(".")) === true)
            return { problems: [], place };
        try {
            return cellOf(read(record.data) ?? mapping.fallback ?? null, record, place);
        }
        catch (thrown) {
            return fail(`The expression of \`${name}\` fails: ${(0,failure/* messageOf */.bD)(thrown)}.`, place);
        }
    };
};

// EXTERNAL MODULE: ./build/plan/people.js
var people = __webpack_require__(23875);
// EXTERNAL MODULE: ./build/plan/sha.js
var sha = __webpack_require__(32316);
;// CONCATENATED MODULE: ./build/plan/project.js







/** A status cannot be emptied: Notion would put its first option there. So what has none is left as it is. */
const isSent = (property) => property.type !== "status" || property.value !== null;
const plainOf = (cell) => "property" in cell
    ? cell.property.value
    : [...new Set(cell.links.map(({ target, key }) => `${target}:${key}`))].sort();
const UNASKED = { isThere: () => true, findPerson: undefined };
const known = (reading, find) => {
    const { cell } = reading;
    if (find === undefined || cell === undefined || !("property" in cell))
        return reading;
    const { property, problems } = (0,people/* withIds */.n)(cell.property, find, reading.place);
    return { ...reading, cell: { property }, problems: [...reading.problems, ...problems] };
};
const placesOfLinks = (cells) => {
    if (!cells.some(([, cell]) => "links" in cell))
        return {};
    return {
        placeOfLink: (property, key) => {
            const cell = new Map(cells).get(property);
            return cell !== undefined && "links" in cell ? cell.placeOf(key) : {};
        },
    };
};
const assemble = (cells, known) => {
    const properties = {};
    const links = {};
    const plain = {};
    for (const [name, cell] of cells) {
        if ("links" in cell)
            links[name] = cell.links;
        else if (isSent(cell.property))
            properties[name] = cell.property;
        else
            continue;
        plain[name] = plainOf(cell);
    }
    return { ...known, ...placesOfLinks(cells), properties, links, plain, sha: (0,sha/* pageSha */.gD)(plain, known.body) };
};
/** The mappings whose values come from the record; `is: key` is one of them, the engine's other values are not. */
const mapped = (target, isThere) => target.mappings
    .filter(({ property, optional }) => !optional || isThere(property))
    .flatMap(({ origin, ...mapping }) => {
    if (origin.kind !== "is")
        return [{ ...mapping, origin }];
    return origin.value === "key" ? [{ ...mapping, origin: { kind: "from", expression: target.key.from } }] : [];
});
const noKey = (record, target, found) => (0,problem/* problem */.CC)("why" in found ? `The record has no key: ${String(found.why)}` : "The record has no key.", target.key.from === "_key"
    ? "Fill in every column of its key, or leave the row out with `where`."
    : `Give it a \`${target.key.from}\`: a text or a number that no other record has.`, {
    ...record.placeOf([]),
    target: target.name,
});
/** A page is found again by the key that it carries: one that carries another would be made anew in every run. */
const uncarried = ({ key, plain, place }, { key: { property, from } }) => {
    const held = plain[property];
    if ((0,model_key/* keyText */.P)(held) === key)
        return [];
    const message = `The record's key is "${key}", and \`${property}\`, which carries it, is to hold ${JSON.stringify(held ?? null)}.`;
    const cure = `Map a property with \`is: key\`, and name it: \`key: { from: ${from}, property: … }\`.`;
    return [(0,problem/* problem */.CC)(message, cure, { ...place, property })];
};
const tooLarge = (bytes, place) => (0,problem/* problem */.CC)(`The body has ${bytes.toLocaleString("en-GB")} bytes, and Notion takes ${limits/* LIMITS */.b.requestBytes.toLocaleString("en-GB")} in one request.`, "Shorten it, or make several records of it.", place);
const contentReader = (target) => {
    if (target.body === undefined)
        return () => ({ body: null });
    const read = (0,expression/* expression */.d)(target.body);
    const wrong = (what, place) => ({
        problem: (0,problem/* problem */.CC)(`The body ${what}.`, "Let `body` give text, as `_body` does.", place),
    });
    return ({ data }, place) => {
        const found = (0,expression/* asked */.N)(read, data);
        if ("why" in found)
            return wrong(`cannot be read: ${found.why}`, place);
        const { value } = found;
        if (value !== null && typeof value !== "string")
            return wrong("is no text", place);
        const bytes = Buffer.byteLength(JSON.stringify(value));
        return bytes > limits/* LIMITS */.b.requestBytes ? { problem: tooLarge(bytes, place) } : { body: value };
    };
};
/** Reads a target's mapping once, and gives the function that makes each of its records a desired page. */
const projector = (target, facts) => {
    const keyOf = (0,expression/* expression */.d)(target.key.from);
    const contentOf = contentReader(target);
    const readers = mapped(target, facts.isThere).map((mapping) => [mapping.property, cellReader(mapping, target)]);
    return (record) => {
        const found = (0,expression/* asked */.N)(keyOf, record.data);
        const key = "value" in found ? (0,model_key/* keyText */.P)(found.value) : "";
        if (key === "")
            return { desired: undefined, problems: [noKey(record, target, found)] };
        const cells = [];
        const problems = [];
        for (const [name, reader] of readers) {
            const reading = known(reader(record), facts.findPerson);
            if (reading.cell !== undefined)
                cells.push([name, reading.cell]);
            for (const found of reading.problems) {
                problems.push({ ...found, place: { ...found.place, target: target.name, record: key } });
            }
        }
        if (problems.some(({ level }) => level === "error"))
            return { desired: undefined, problems };
        const place = { ...record.placeOf([]), target: target.name, record: key };
        const content = contentOf(record, place);
        if ("problem" in content)
            return { desired: undefined, problems: [...problems, content.problem] };
        const desired = assemble(cells, { target: target.name, key, place, pageId: record.pageId, ...content });
        const lost = uncarried(desired, target);
        return { desired: lost.length > 0 ? undefined : desired, problems: [...problems, ...lost] };
    };
};


/***/ }),

/***/ 99150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Px: () => (/* binding */ scopeValues),
/* harmony export */   Ro: () => (/* binding */ scopeFilter),
/* harmony export */   l6: () => (/* binding */ finishedFilter)
/* harmony export */ });
/* harmony import */ var _model_property_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5297);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17157);


const LISTS = ["multi_select", "people", "relation"];
const condition = (column, value) => {
    const { id: property, type } = column;
    if (value === null)
        return { property, type, test: "is_empty" };
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")
        return undefined;
    return { property, type, test: LISTS.includes(type) ? "contains" : "equals", value };
};
const conditionsOf = (wanted, columns) => Object.entries(wanted).flatMap(([property, values]) => {
    const column = columns.get(property);
    const any = column === undefined ? [] : values.map((value) => condition(column, value));
    const known = any.filter((one) => one !== undefined);
    return known.length === 1 ? known : [{ any: known }];
});
const all = (conditions) => conditions.length === 0 ? undefined : { all: conditions };
/** Only the pages that belong to a target, where several share a database. */
const scopeFilter = ({ target, columns }) => all(conditionsOf(target.scope, columns));
/** Of these, the pages that are finished: for a target that is promoted, `when` is about pages. */
const finishedFilter = ({ target, columns }) => all([...conditionsOf(target.scope, columns), ...conditionsOf(target.when, columns)]);
/** What a page that the target makes has to hold to belong to it, by property name. */
const scopeValues = ({ target, columns }) => Object.fromEntries(Object.entries(target.scope).flatMap(([property, [value]]) => {
    const type = columns.get(property)?.type;
    const mapping = target.mappings.find((one) => one.property === property);
    const read = mapping === undefined && type !== undefined ? readAs(type, value) : undefined;
    return read === undefined ? [] : [[property, read]];
}));
const readAs = (type, value) => {
    if (!(0,_model_property_js__WEBPACK_IMPORTED_MODULE_0__/* .isPropertyType */ .U7)(type))
        return undefined;
    const read = (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readValue */ .w)(type, value);
    return "property" in read ? read.property : undefined;
};


/***/ }),

/***/ 25924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ selector),
/* harmony export */   r: () => (/* binding */ unknownRecords)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _model_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92625);
/* harmony import */ var _model_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50376);
/* harmony import */ var _model_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99241);




const HASH_BYTES = 6;
/** The part that a key belongs to. It hangs on the key alone, so that a record stays in its part whatever comes and goes. */
const partOf = (key, parts) => ((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(key).digest().readUIntBE(0, HASH_BYTES) % parts) + 1;
/** Which keys a run looks at, of all that the sources have. */
const selector = ({ records, shard }) => {
    const named = new Set(records.map(_model_key_js__WEBPACK_IMPORTED_MODULE_1__/* .keyText */ .P));
    return (key) => (named.size === 0 || named.has(key)) && (shard === undefined || partOf(key, shard.of) === shard.part);
};
const EXAMPLES = 3;
const cureFor = (key, known) => {
    const meant = (0,_model_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(key, known);
    if (meant !== undefined)
        return `Did you mean \`${meant}\`?`;
    if (known.length === 0)
        return "The sources have no records at all.";
    const examples = known.slice(0, EXAMPLES).map((name) => `\`${name}\``);
    return `There are ${known.length}, such as ${examples.join(", ")}.`;
};
/** Keys that were asked for and that no target has. `known` are those of all targets, before anything was selected. */
const unknownRecords = (records, known) => {
    const all = new Set(known);
    return [...new Set(records.map(_model_key_js__WEBPACK_IMPORTED_MODULE_1__/* .keyText */ .P))]
        .filter((key) => !all.has(key))
        .map((key) => (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problem */ .CC)(`There is no record \`${key}\`.`, cureFor(key, [...all]), { option: "records" }));
};


/***/ }),

/***/ 32316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ sha256Of),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   gD: () => (/* binding */ pageSha),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29598);


const byName = (value) => {
    if (Array.isArray(value))
        return `[${value.map(byName).join(",")}]`;
    if (!(0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value))
        return JSON.stringify(value);
    const names = Object.keys(value).filter((name) => value[name] !== undefined);
    return `{${names
        .sort()
        .map((name) => `${JSON.stringify(name)}:${byName(value[name])}`)
        .join(",")}}`;
};
const ODD = Symbol("odd");
/** JavaScript puts names that are numbers before all others, and takes one name for something else. */
const isOdd = (name) => name < ":" || name === "__proto__";
/** The same value with its names in order; or nothing but that an object of JavaScript cannot hold it so. */
const inOrder = (value) => {
    if (Array.isArray(value)) {
        const items = value.map(inOrder);
        return items.includes(ODD) ? ODD : items;
    }
    if (!(0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value))
        return value;
    const fields = {};
    for (const name of Object.keys(value).sort()) {
        const item = isOdd(name) ? ODD : inOrder(value[name]);
        if (item === ODD)
            return ODD;
        fields[name] = item;
    }
    return fields;
};
/**
 * RFC 8785 for plain values: keys by UTF-16 unit, everything else as `JSON.stringify` writes it, which is what the RFC
 * asks for. It writes most values as a whole, which is twice as fast as name by name.
 */
const canonicalJson = (value) => {
    const ordered = inOrder(value);
    return ordered === ODD ? byName(value) : JSON.stringify(ordered);
};
const sha256 = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)("sha256", text);
const WORTH_A_CALL = 65_536;
/** The same of a text that comes in parts, and would be long as a whole. */
const sha256Of = (parts) => {
    const whole = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    let held = "";
    for (const part of parts) {
        held += part;
        if (held.length < WORTH_A_CALL)
            continue;
        whole.update(held);
        held = "";
    }
    return whole.update(held).digest("hex");
};
/** The commit mark of a page: anybody can compute it again from `plan.json`. */
const pageSha = (properties, body) => sha256(canonicalJson({ body, properties }));


/***/ }),

/***/ 66022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZC: () => (/* binding */ nameIn),
/* harmony export */   mT: () => (/* binding */ keyColumn),
/* harmony export */   pW: () => (/* binding */ heldKey)
/* harmony export */ });
/* harmony import */ var _model_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92625);

/** What a property is called in Notion today; as the configuration calls it, where the database does not have it. */
const nameIn = ({ columns }, property) => columns.get(property)?.name ?? property;
/** What the property that holds the key is called in Notion today. */
const keyColumn = (bound) => nameIn(bound, bound.target.key.property);
/** The key that a page carries; empty where it carries none. */
const heldKey = ({ properties }, bound) => (0,_model_key_js__WEBPACK_IMPORTED_MODULE_0__/* .keyText */ .P)(properties[keyColumn(bound)]?.value);


/***/ }),

/***/ 89060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ standing),
/* harmony export */   p: () => (/* binding */ unnamed)
/* harmony export */ });
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31039);
/* harmony import */ var _sides_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66022);


/** The pages that may be found by the key they carry: what is known as a record's is that record's, whatever it carries. */
const unnamed = ({ desired, pages, elsewhere }) => {
    const here = [...elsewhere.values()].flatMap((one) => (one.state === "here" ? [one.page.id] : []));
    const named = new Set([...here, ...desired.map(({ pageId }) => pageId)]);
    return pages.filter(({ id }) => !named.has(id));
};
/**
 * Which page stands for which record of a target: the one that carries its key; but for a record that names its page, or
 * whose page a person gave another key, that one.
 */
const standing = (sides) => {
    const { bound, desired, pages, elsewhere } = sides;
    const byId = new Map(pages.map((page) => [page.id, page]));
    const own = new Map(desired.flatMap(({ key, pageId = "" }) => {
        const away = elsewhere.get(key);
        const page = byId.get(pageId) ?? (away?.state === "here" ? away.page : undefined);
        return page === undefined ? [] : [[key, [page]]];
    }));
    const keyed = [...(0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .byKey */ .dX)(unnamed(sides), (0,_sides_js__WEBPACK_IMPORTED_MODULE_1__/* .keyColumn */ .mT)(bound))].filter(([key]) => !own.has(key));
    return new Map([...keyed, ...own]);
};


/***/ }),

/***/ 19730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RL: () => (/* binding */ asSynced),
/* harmony export */   VH: () => (/* binding */ asConflict),
/* harmony export */   f: () => (/* binding */ STATUSES),
/* harmony export */   zM: () => (/* binding */ isStatus)
/* harmony export */ });
/** What a property that is the `sync-status` says of a page, and in which colour. */
const STATUSES = { synced: "green", pending: "yellow", conflict: "red" };
const STATUS = "sync-status";
const isStatus = ({ origin }) => origin.kind === "is" && origin.value === STATUS;
const shownBy = (page, { target, columns }) => target.mappings.filter(isStatus).flatMap(({ property }) => {
    const column = columns.get(property);
    if (column === undefined)
        return [];
    const value = page.properties[column.name]?.value;
    return [{ property, says: typeof value === "string" ? value : null }];
});
/** Notion keeps the first spelling of an option, so "Conflict" says no less than "conflict". */
const says = ({ says: word }, status) => word?.toLowerCase() === status;
const turned = (shown, after) => shown.map(({ property, says: before }) => ({ property, before, after }));
/** What has to change for a page to say that it is in conflict; nothing where it does, or where it cannot say so. */
const asConflict = (page, bound) => turned(shownBy(page, bound).filter((shown) => !says(shown, "conflict")), "conflict");
/**
 * A page that is as its record wants it, and says that it is not. What else its status may say, or not say, is no
 * reason to write: a property that is mapped anew would have every page written.
 */
const asSynced = (page, bound) => turned(shownBy(page, bound).filter((shown) => says(shown, "conflict") || says(shown, "pending")), "synced");


/***/ }),

/***/ 83082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   R6: () => (/* binding */ isPast),
/* harmony export */   Vr: () => (/* binding */ heldBy),
/* harmony export */   q0: () => (/* binding */ EDITED)
/* harmony export */ });
/* harmony import */ var _model_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30677);
/* harmony import */ var _sides_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66022);


const DAY_MS = 86_400_000;
const dayIn = (value) => {
    const day = typeof value === "object" && value !== null && "start" in value ? value.start : value;
    return typeof day === "string" ? Date.parse(day) : Number.NaN;
};
/** Each write of ours moves it, too. */
const EDITED = "last_edited_time";
const STAMPS = { created_time: "created", [EDITED]: "edited" };
const heldBy = (page, bound) => (property) => page.properties[(0,_sides_js__WEBPACK_IMPORTED_MODULE_0__/* .nameIn */ .ZC)(bound, property)]?.value;
const matches = ({ when }, held) => (0,_model_target_js__WEBPACK_IMPORTED_MODULE_1__/* .meets */ .D)(when, (property) => [held(property)].flat());
const bornAt = ({ property }, held, page) => {
    const stamp = STAMPS[property];
    return stamp === undefined ? dayIn(held(property)) : Date.parse(page?.[stamp] ?? "");
};
/** Whether the time of a page is over. One whose day is not known stays. */
const isPast = (ttl, { held, page, now }) => matches(ttl, held) && bornAt(ttl, held, page) + ttl.days * DAY_MS <= now;
/**
 * What `archive` has moved away, or will, is left alone: the page tells, or the record itself where it holds the day. To
 * go to the trash is an edit, too: a page that lives by its last edit seems young there, and only the ledger knows.
 */
const isOver = (desired, page, { bound, now, over }) => {
    const { ttl } = bound.target;
    if (ttl !== undefined && page?.inTrash === true && over?.has(page.id) === true)
        return true;
    const held = page === undefined ? (name) => desired.plain[name] : heldBy(page, bound);
    return ttl !== undefined && isPast(ttl, { held, page, now });
};


/***/ }),

/***/ 25528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ needsMark),
/* harmony export */   f: () => (/* binding */ changesOf)
/* harmony export */ });
/* harmony import */ var _model_exchange_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43393);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29004);
/* harmony import */ var _sha_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32316);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19730);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47664);
/* harmony import */ var _meet_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17240);






const differences = (before, after) => Object.entries(after).map(([property, { value }]) => ({
    property,
    before: before[property]?.value ?? null,
    after: value,
}));
const spoken = (value) => {
    const text = typeof value === "string" ? value : JSON.stringify(value);
    return text.length > 60 ? `"${text.slice(0, 59)}…"` : `"${text}"`;
};
const lost = ({ field, row, page, winner }) => winner === "row"
    ? `\`${field}\`: ${spoken(row)} of the row stays, and ${spoken(page)} of the page had to give way`
    : `\`${field}\`: ${spoken(page)} of the page stays, and ${spoken(row)} of the row had to give way`;
const lossOf = (exchange, place) => {
    const found = (0,_model_exchange_js__WEBPACK_IMPORTED_MODULE_5__/* .lostContests */ .wM)(exchange);
    if (found.length === 0)
        return undefined;
    return {
        level: "warning",
        message: `Both sides were changed. ${found.map(lost).join("; ")}.`,
        cure: "What had to give way is kept in `notion_sync.audit_log` and in the ledger.",
        place,
    };
};
const dispute = (exchange, place) => {
    const fields = (0,_model_exchange_js__WEBPACK_IMPORTED_MODULE_5__/* .openContests */ .qO)(exchange).map(({ field }) => `\`${field}\``);
    return {
        level: "error",
        message: `${fields.join(", ")} ${fields.length === 1 ? "was" : "were"} changed on both sides, each differently.`,
        cure: "Make the two equal, in the row or on the page; until then neither is written.",
        place,
        cause: "conflict",
    };
};
/** What is still to be written down of a record of which nothing is carried over. */
const isNews = ({ desired, page, exchange: { known, base } }, { rows }) => rows.known.get(desired.key)?.pageId !== page.id || (0,_sha_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(known) !== (0,_sha_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(base);
/** Everything about a record but what becomes of it. */
const startOf = ({ desired, page, exchange }, bound) => ({
    ...(0,_decide_js__WEBPACK_IMPORTED_MODULE_0__/* .bare */ .$B)(desired.target, desired.key, desired.place),
    page,
    desired: (0,_meet_js__WEBPACK_IMPORTED_MODULE_4__/* .settledPage */ .ZO)(desired, exchange),
    beforeSha: (0,_decide_js__WEBPACK_IMPORTED_MODULE_0__/* .markedSha */ .bJ)(page, bound),
    exchange,
});
const pageDifferences = ({ exchange, page }, { bound, rows }) => {
    if (!rows.pushes)
        return [];
    const status = (0,_model_exchange_js__WEBPACK_IMPORTED_MODULE_5__/* .openContests */ .qO)(exchange).length > 0 ? [] : (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .asSynced */ .RL)(page, bound);
    return [...differences(exchange.page, exchange.toPage), ...status];
};
/** One change for each way that something goes: the row first, then the page, then what nobody but a person can decide. */
const waysOf = (met, ground) => {
    const { desired, page, exchange } = met;
    const { bound } = ground;
    const start = startOf(met, bound);
    const told = lossOf(exchange, desired.place);
    const pulled = differences(exchange.row, exchange.toRow);
    const pushed = pageDifferences(met, ground);
    const open = (0,_model_exchange_js__WEBPACK_IMPORTED_MODULE_5__/* .openContests */ .qO)(exchange);
    const pull = { ...start, action: "pull", diff: pulled, problem: told };
    const push = { ...start, action: "update", diff: pushed, problem: pulled.length === 0 ? told : undefined };
    const conflict = {
        ...start,
        action: "conflict",
        // A report shows the page first, and the source beside it.
        diff: open.map(({ field, row, page: held }) => ({ property: field, before: held, after: row })),
        problem: dispute(exchange, desired.place),
    };
    const changes = [
        ...(pulled.length > 0 ? [pull] : []),
        ...(pushed.length > 0 ? [push] : []),
        ...(open.length > 0 ? [conflict] : []),
    ];
    if (changes.length > 0)
        return changes;
    const { exchange: news, ...unchanged } = start;
    return [{ ...unchanged, action: "skip", page, ...(isNews(met, ground) && news !== undefined && { exchange: news }) }];
};
/** What becomes of a row and its page. */
const changesOf = (desired, page, ground) => {
    const exchange = (0,_meet_js__WEBPACK_IMPORTED_MODULE_4__/* .meet */ .A0)(desired, page, ground);
    const [fault] = (0,_faults_js__WEBPACK_IMPORTED_MODULE_3__/* .faultsOf */ .x)(exchange, { bound: ground.bound, page, place: desired.place });
    const met = { desired, page, exchange };
    return fault === undefined
        ? waysOf(met, ground)
        : [{ ...startOf(met, ground.bound), desired, action: "error", problem: fault }];
};
/** Whether a page does not say yet that it is in conflict. */
const needsMark = (page, bound) => (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .asConflict */ .VH)(page, bound).length > 0;


/***/ }),

/***/ 47664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ faultsOf)
/* harmony export */ });
/* harmony import */ var _model_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99241);
/* harmony import */ var _model_writable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30572);
/* harmony import */ var _sides_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66022);
/* harmony import */ var _vocabulary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96972);




const MEND = "Mend it on the page or in the row.";
const tooMuch = (values, place) => Object.entries(values).flatMap(([property, value]) => {
    const why = (0,_model_writable_js__WEBPACK_IMPORTED_MODULE_0__/* .unwritable */ .m)(value);
    return why === null ? [] : [(0,_model_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(`\`${property}\` would hold ${why}.`, MEND, { ...place, property })];
});
/** A relation names records; what it holds besides is a page that no record is known for. */
const strangers = (values, place) => Object.entries(values).flatMap(([property, { type, value }]) => {
    const found = type === "relation" ? value.filter((name) => !name.includes(":")) : [];
    const cure = "Choose a page of the target that the relation points at, one with a key.";
    return found.map((id) => (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(`\`${property}\` points at the page ${id}, which stands for no record.`, cure, { ...place, property }));
});
const foreignWords = (values, { target }, place) => target.mappings.flatMap((mapping) => {
    const value = values[mapping.property];
    if (value === undefined || mapping.vocabulary === undefined)
        return [];
    const choose = (0,_vocabulary_js__WEBPACK_IMPORTED_MODULE_2__/* .chooser */ .y)(mapping, target.vocabularyPolicy === "skip" ? "error" : target.vocabularyPolicy);
    return choose(value, () => ({ ...place, property: mapping.property })).problems;
});
const cutShort = (page, bound, place) => bound.target.mappings
    .filter(({ property }) => page.properties[(0,_sides_js__WEBPACK_IMPORTED_MODULE_3__/* .nameIn */ .ZC)(bound, property)]?.partial === true)
    .map(({ property }) => (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(`\`${property}\` could not be read whole.`, "Run it again.", { ...place, property }));
/** Why what a record comes to cannot be written. One such field holds the whole record back: half of it may make no sense. */
const faultsOf = ({ toRow, toPage }, { bound, page, place }) => [
    ...cutShort(page, bound, place),
    ...tooMuch({ ...toRow, ...toPage }, place),
    ...strangers(toRow, place),
    ...foreignWords(toRow, bound, place),
];


/***/ }),

/***/ 5352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I7: () => (/* binding */ pageValues),
/* harmony export */   JR: () => (/* binding */ meetingFields),
/* harmony export */   XZ: () => (/* binding */ rowValues)
/* harmony export */ });
/* unused harmony exports fieldsOf, rowValue, pageValue */
/* harmony import */ var _model_property_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5297);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31039);
/* harmony import */ var _sides_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66022);



const property = (type, value) => (0,_model_property_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)({ type, value });
/** The properties that are merged: mapped, there in the database, and going some way. */
const fieldsOf = ({ bound: { target, columns }, rows }) => target.mappings.filter((one) => columns.has(one.property) && rows.ways.has(one.property));
/** What the row says: a status that it leaves out is an empty one here. */
const rowValue = ({ links, properties }, { property: name, type }) => {
    const linked = links[name];
    if (linked !== undefined) {
        return property("relation", linked.map(({ target, key }) => (0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .linkName */ .KB)(target, key)));
    }
    return (0,_model_property_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)(properties[name] ?? property(type, _model_property_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY */ .wg[type]));
};
const rowValues = (desired, ground) => Object.fromEntries(fieldsOf(ground).map((mapping) => [mapping.property, rowValue(desired, mapping)]));
/** What the page says. */
const pageValue = (page, mapping, { bound, links }) => {
    const held = page.properties[(0,_sides_js__WEBPACK_IMPORTED_MODULE_2__/* .nameIn */ .ZC)(bound, mapping.property)];
    return property(mapping.type, held === undefined ? _model_property_js__WEBPACK_IMPORTED_MODULE_0__/* .EMPTY */ .wg[mapping.type] : (0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .plainHeld */ .au)(held, links));
};
const wordsOf = ({ value }) => [value].flat().filter((word) => typeof word === "string");
/** Notion keeps the first spelling of an option, so a word that differs in nothing but capitals is no edit. */
const respelled = (told, models) => {
    if (!(0,_model_property_js__WEBPACK_IMPORTED_MODULE_0__/* .isChoice */ .Sr)(told.type))
        return told;
    const known = new Map(models.flatMap((model) => (model === undefined ? [] : wordsOf(model).map((word) => [word.toLowerCase(), word]))));
    const spell = (word) => (typeof word === "string" ? (known.get(word.toLowerCase()) ?? word) : word);
    return property(told.type, Array.isArray(told.value) ? told.value.map(spell) : spell(told.value));
};
/** A page's values, in the spelling of what the row and the base say. */
const pageValues = (page, ground, models = []) => Object.fromEntries(fieldsOf(ground).map((mapping) => {
    const name = mapping.property;
    const told = pageValue(page, mapping, ground);
    return [
        name,
        respelled(told, models.map((one) => one[name])),
    ];
}));
/** Base, row and page of each field, and which way it goes. */
const meetingFields = ({ row, page, base }, { rows }) => Object.fromEntries(Object.entries(row).flatMap(([name, mine]) => {
    const theirs = page[name];
    const direction = rows.ways.get(name);
    if (theirs === undefined || direction === undefined)
        return [];
    return [[name, { base: base[name], row: mine, page: theirs, direction }]];
}));


/***/ }),

/***/ 17240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qR: () => (/* binding */ growing),
  OO: () => (/* binding */ making),
  A0: () => (/* binding */ meet),
  VC: () => (/* binding */ remaking),
  ZO: () => (/* binding */ settledPage)
});

// EXTERNAL MODULE: ./build/model/exchange.js
var model_exchange = __webpack_require__(43393);
// EXTERNAL MODULE: ./build/model/property.js
var property = __webpack_require__(5297);
;// CONCATENATED MODULE: ./build/merge/policy.js
/** What decides when both sides were changed, and differently. */
const POLICIES = (/* unused pure expression or super */ null && (["last-write-wins", "source-wins", "notion-wins", "flag"]));
/** Notion tells the minute, not the second, and our own writes move it: what is this close has no order. */
const TOO_CLOSE_MS = 2 * 60_000;
/** A time without a zone is UTC, here as everywhere: left to itself, the machine would read its own zone into it. */
const instant = (text) => {
    const written = text?.trim().replace(" ", "T") ?? "";
    const unzoned = written.includes("T") && !/(?:Z|[+-]\d{2}:?\d{2})$/i.test(written);
    return Date.parse(unzoned ? `${written}Z` : written);
};
/** A time that is not known proves nothing, so the comparison fails and the source wins. */
const later = ({ row, page }) => (instant(page) - instant(row) > TOO_CLOSE_MS ? "page" : "row");
const WINNERS = {
    "last-write-wins": later,
    "source-wins": () => "row",
    "notion-wins": () => "page",
    flag: () => null,
};
/** Whose value stays; null where a person has to say. */
const winner = (policy, times) => WINNERS[policy](times);

// EXTERNAL MODULE: ./build/merge/same.js
var same = __webpack_require__(41577);
;// CONCATENATED MODULE: ./build/merge/sets.js

const isSet = (property) => property.type === "multi_select" || property.type === "people" || property.type === "relation";
/** What both sides had stays while both keep it; what neither had is there as soon as one adds it. */
const mergedMembers = (base, row, page) => {
    const [had, inRow, onPage] = [new Set(base), new Set(row), new Set(page)];
    return [...new Set([...row, ...page])].filter((one) => !had.has(one) || (inRow.has(one) && onPage.has(one)));
};
/** A set made of what each side did to it; undefined where the values are no sets. */
const mergedSet = (base, row, page) => isSet(base) && isSet(row) && isSet(page)
    ? (0,property/* canonical */.$N)({ type: row.type, value: mergedMembers(base.value, row.value, page.value) })
    : undefined;

;// CONCATENATED MODULE: ./build/merge/field.js



const OTHER = { row: "page", page: "row" };
/** Whether a side says something of its own, that would be gone if it were overwritten. */
const speaks = (sides, side) => sides.base === undefined ? !(0,same/* isEmpty */.I)(sides[side]) : !(0,same/* same */.F)(sides[side], sides.base);
const wins = (sides, side, why) => {
    const loser = OTHER[side];
    return { value: sides[side], ...(speaks(sides, loser) && { lost: { side: loser, why } }) };
};
const contest = (sides, { policy, times }) => {
    const side = winner(policy, times);
    return side === null ? { open: true } : wins(sides, side, "policy");
};
const firstContact = (sides, rules) => {
    if ((0,same/* isEmpty */.I)(sides.row))
        return { value: sides.page };
    return (0,same/* isEmpty */.I)(sides.page) ? { value: sides.row } : contest(sides, rules);
};
const bothWays = (sides, rules) => {
    const { base, row, page } = sides;
    if (base === undefined)
        return firstContact(sides, rules);
    if ((0,same/* same */.F)(row, base))
        return { value: page };
    if ((0,same/* same */.F)(page, base))
        return { value: row };
    const value = mergedSet(base, row, page);
    return value === undefined ? contest(sides, rules) : { value };
};
/** The page says what it said, and the row holds what the database made of that: written again, it would come to the same. */
const isRemade = ({ base, row, page }) => base?.made !== undefined && (0,same/* same */.F)(page, base) && (0,same/* same */.F)(row, base.made);
const pulled = (sides) => isRemade(sides) ? { value: { ...sides.page, made: sides.row } } : wins(sides, "page", "direction");
/** Nothing is sent for a status without a value, and what Notion holds counts as right. */
const isSilentStatus = ({ row }) => row.type === "status" && (0,same/* isEmpty */.I)(row);
/** A value of another type is from before the mapping changed, and says nothing about this one. */
const known = (sides) => sides.base === undefined || sides.base.type === sides.row.type ? sides : { ...sides, base: undefined };
/** What the three values of one field come to. The row's and the page's are of one type: the mapping's. */
const settle = (given, rules) => {
    const sides = known(given);
    if ((0,same/* same */.F)(sides.row, sides.page))
        return { value: sides.page };
    if (rules.direction === "pull")
        return pulled(sides);
    if (isSilentStatus(sides))
        return wins(sides, "page", "status");
    return rules.direction === "push" ? wins(sides, "row", "direction") : bothWays(sides, rules);
};

;// CONCATENATED MODULE: ./build/merge/record.js




/** What the database made of a value is that value, as far as it can hold it. */
const holds = (held, value) => (0,same/* same */.F)(held, value) || (value.made !== undefined && (0,same/* same */.F)(held, value.made));
/** A field that goes one way never writes against it, not even to bring a status that the row leaves out. */
const written = ({ field, settled }, side) => {
    const closed = side === "row" ? "push" : "pull";
    if ("open" in settled || field.direction === closed || holds(field[side], settled.value))
        return undefined;
    return settled.value;
};
const writes = (lines, side) => Object.fromEntries(lines.flatMap((line) => {
    const value = written(line, side);
    return value === undefined ? [] : [[line.name, value]];
}));
const baseOf = ({ field, settled }) => ("open" in settled ? field.base : settled.value);
const basesOf = (lines) => Object.fromEntries(lines.flatMap((line) => {
    const base = baseOf(line);
    return base === undefined ? [] : [[line.name, base]];
}));
/** What has to give way on paper only, since its side is not written, is still there and lost nothing. */
const conflictOf = (line) => {
    const { name, field, settled } = line;
    const values = { field: name, row: field.row.value, page: field.page.value };
    if ("open" in settled)
        return [{ ...values, why: "policy", winner: null }];
    const { lost } = settled;
    if (lost === undefined || written(line, lost.side) === undefined)
        return [];
    return [{ ...values, why: lost.why, winner: lost.side === "row" ? "page" : "row" }];
};
const editOf = (line, side) => {
    const value = written(line, side);
    if (value === undefined || "open" in line.settled)
        return [];
    const old = line.field[side].value;
    const lost = line.settled.lost?.side === side;
    return [
        { field: line.name, who: side === "row" ? "page" : "row", old, new: value.value, ...(lost && { loser: old }) },
    ];
};
/** Compared like with like, whatever the values went through before they came here. */
const inCanonicalForm = ({ base, row, page, direction }) => ({
    ...(base !== undefined && { base: (0,model_exchange/* shared */.ue)(base, property/* canonical */.$N) }),
    row: (0,property/* canonical */.$N)(row),
    page: (0,property/* canonical */.$N)(page),
    direction,
});
const settledLine = (name, given, { policy, times }) => {
    const field = inCanonicalForm(given);
    return { name, field, settled: settle(field, { direction: field.direction, policy, times }) };
};
/** Each field on its own, and what that comes to for the record. Merging again, after writing, writes nothing. */
const mergeRecord = ({ fields, policy, times }) => {
    const lines = Object.entries(fields).map(([name, field]) => settledLine(name, field, { policy, times }));
    const [toRow, toPage] = [writes(lines, "row"), writes(lines, "page")];
    const after = lines.some(({ settled }) => "open" in settled) ? "conflict" : "synced";
    const waits = Object.keys(toRow).length + Object.keys(toPage).length > 0;
    return {
        toRow,
        toPage,
        base: basesOf(lines),
        conflicts: lines.flatMap(conflictOf),
        edits: lines.flatMap((line) => [...editOf(line, "row"), ...editOf(line, "page")]),
        status: { before: after === "synced" && waits ? "pending" : after, after },
    };
};

// EXTERNAL MODULE: ./build/plan/sha.js
var sha = __webpack_require__(32316);
// EXTERNAL MODULE: ./build/plan/two-way/fields.js
var fields = __webpack_require__(5352);
// EXTERNAL MODULE: ./build/plan/two-way/row-side.js
var row_side = __webpack_require__(23729);
;// CONCATENATED MODULE: ./build/plan/two-way/single.js

const isOne = (property) => property === undefined || (property.type === "relation" && property.value.length <= 1);
const asWord = ({ value }) => {
    const [word] = [value].flat();
    return { type: "select", value: typeof word === "string" ? word : null };
};
/** Fields of one relation as words; where a person gave it several, it stays what it is, and is refused later. */
const asWords = (fields, single) => Object.fromEntries(Object.entries(fields).map(([name, field]) => {
    const { base, row, page, direction } = field;
    if (!single.has(name) || ![base, base?.made, row, page].every(isOne))
        return [name, field];
    return [name, { ...(base && { base: (0,model_exchange/* shared */.ue)(base, asWord) }), row: asWord(row), page: asWord(page), direction }];
}));
const asRelation = (word) => word.type === "select" ? { type: "relation", value: word.value === null ? [] : [word.value] } : word;
const asList = (value) => (typeof value === "string" ? [value] : (value ?? []));
/** What came of it, as relations again. */
const asRelations = (merged, single) => {
    const again = (values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, single.has(name) ? (0,model_exchange/* shared */.ue)(value, asRelation) : value]));
    return {
        ...merged,
        toRow: again(merged.toRow),
        toPage: again(merged.toPage),
        base: again(merged.base),
        conflicts: merged.conflicts.map((one) => single.has(one.field) ? { ...one, row: asList(one.row), page: asList(one.page) } : one),
        edits: merged.edits.map((one) => single.has(one.field)
            ? {
                ...one,
                old: asList(one.old),
                new: asList(one.new),
                ...(one.loser !== undefined && { loser: asList(one.loser) }),
            }
            : one),
    };
};

;// CONCATENATED MODULE: ./build/plan/two-way/meet.js







/** A row and its page, with what both had last. */
const meet = (desired, page, ground) => {
    const { rows } = ground;
    const known = (0,row_side/* inCommon */.$)(rows.known.get(desired.key), page);
    const row = (0,fields/* rowValues */.XZ)(desired, ground);
    const held = (0,fields/* pageValues */.I7)(page, ground, [known, row]);
    const merged = mergeRecord({
        fields: asWords((0,fields/* meetingFields */.JR)({ row, page: held, base: known }, ground), rows.single),
        policy: rows.policy,
        times: { row: rows.changed.get(desired.key) ?? null, page: page.edited },
    });
    const { toRow, toPage, base, conflicts, edits } = asRelations(merged, rows.single);
    return { toRow, toPage, row, page: held, known, base, lines: edits, contests: conflicts };
};
/** A page that is made of a row gets everything that the row says, whichever way it goes from then on. */
const making = (desired, ground) => {
    const row = (0,fields/* rowValues */.XZ)(desired, ground);
    return { toRow: {}, toPage: row, row, page: {}, known: {}, base: row, lines: [], contests: [] };
};
/** A page that comes back with its row gets what the row says by now; what it held until then is told, and not only gone. */
const remaking = (desired, page, ground) => {
    const row = (0,fields/* rowValues */.XZ)(desired, ground);
    const held = (0,fields/* pageValues */.I7)(page, ground, [row]);
    const toPage = Object.fromEntries(Object.entries(row).filter(([name, value]) => held[name] === undefined || !(0,same/* same */.F)(held[name], value)));
    const lines = Object.entries(held).flatMap(([field, old]) => {
        const told = toPage[field];
        if (told === undefined)
            return [];
        return [{ who: "row", field, old: old.value, new: told.value, ...(!(0,same/* isEmpty */.I)(old) && { loser: old.value }) }];
    });
    return { toRow: {}, toPage, row, page: held, known: {}, base: row, lines, contests: [] };
};
/** A page that becomes a row. */
const growing = (page, ground) => {
    const held = (0,fields/* pageValues */.I7)(page, ground);
    const written = Object.entries(held).filter(([name]) => ground.rows.ways.get(name) !== "push");
    const toRow = Object.fromEntries(written);
    return { toRow, toPage: {}, row: {}, page: held, known: {}, base: toRow, lines: [], contests: [] };
};
const valuesOf = (values) => Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name, value]));
/** What the page will hold when everything is carried over: what is open stays as it is. */
const settledPage = (desired, exchange) => {
    const open = (0,model_exchange/* openContests */.qO)(exchange).map(({ field, page }) => [field, page]);
    const held = { ...valuesOf(exchange.page), ...valuesOf(exchange.toRow), ...valuesOf(exchange.toPage) };
    const plain = { ...desired.plain, ...held, ...Object.fromEntries(open) };
    return { ...desired, plain, sha: (0,sha/* pageSha */.gD)(plain, desired.body) };
};


/***/ }),

/***/ 23729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ inCommon),
/* harmony export */   T: () => (/* binding */ isThrownAway)
/* harmony export */ });
/* harmony import */ var _model_ulid_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80232);

/** We threw its page away ourselves, and with it what both had. A page that is only on its way has something in common. */
const isThrownAway = ({ pageId, base }) => pageId === null && Object.keys(base).length === 0;
const MINUTE_MS = 60_000;
/** Notion tells the minute in which a page was made: one that was over before the run began is no page of that run's. */
const isOlder = ({ created }, run) => Date.parse(created) + MINUTE_MS <= (0,_model_ulid_js__WEBPACK_IMPORTED_MODULE_0__/* .givenAt */ .$M)(run);
const NOTHING = { pageId: null, base: {} };
/** What a row and this page had in common. What another page was to hold, this one never held. */
const inCommon = ({ base, intent } = NOTHING, page) => page !== undefined && typeof intent === "string" && isOlder(page, intent) ? {} : base;


/***/ }),

/***/ 17157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ readValue)
});

// EXTERNAL MODULE: ./build/model/exact.js
var exact = __webpack_require__(25025);
// EXTERNAL MODULE: ./build/model/limits.js
var limits = __webpack_require__(69688);
// EXTERNAL MODULE: ./build/model/property.js
var property = __webpack_require__(5297);
;// CONCATENATED MODULE: ./build/plan/moment.js
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MINUTE = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?$/i;
/** A day that is in the calendar: 30 February is not, and neither is the year 0. */
const isDay = (text) => {
    const [, year, month, day] = DAY.exec(text) ?? [];
    if (year === undefined || year === "0000")
        return false;
    const date = new Date(`${text}T00:00:00Z`);
    return date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
};
const moment = (text) => {
    if (isDay(text))
        return text;
    const [, day, hour, minute, zone = "Z"] = MINUTE.exec(text) ?? [];
    if (day === undefined || !isDay(day))
        return undefined;
    const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
    return new Date(`${day}T${hour}:${minute}:00.000${offset}`).toISOString();
};
const range = (start, end) => {
    if (typeof start !== "string" || typeof end !== "string")
        return undefined;
    const [from, to] = [moment(start.trim()), moment(end.trim())];
    if (from === undefined || to === undefined || Date.parse(to) < Date.parse(from))
        return undefined;
    return { start: from, end: to };
};
/** A day, a minute, `{start, end}` or an ISO interval → the date that Notion will hold; undefined where it is none. */
const readDate = (raw) => {
    if (raw instanceof Date)
        return moment(raw.toISOString());
    if (typeof raw === "string") {
        const text = raw.trim();
        const [start, end, ...more] = text.split("/");
        if (end === undefined)
            return moment(text);
        return more.length === 0 ? range(start, end) : undefined;
    }
    if (typeof raw !== "object" || raw === null || !("start" in raw))
        return undefined;
    const end = "end" in raw ? raw.end : null;
    return end === null || end === undefined ? readDate(raw.start) : range(raw.start, end);
};

;// CONCATENATED MODULE: ./build/plan/value.js




/** What a property takes, for the one who gave it something else. */
const TAKES = {
    title: "text",
    rich_text: "text: join a list with `join(', ', …)`, and write an object with `to_string(…)`",
    number: "a finite number that can be held without rounding it",
    select: "one word",
    multi_select: "a list of words",
    status: "one word",
    date: "a day (2026-11-21), a time (2026-11-21T09:30Z), or a range of them that does not end before it starts",
    people: "e-mail addresses or IDs of users",
    files: "URLs, or objects with `name` and `url`",
    checkbox: "true or false",
    url: "a whole URL, starting with https:// or another scheme that a browser opens safely",
    email: "an e-mail address",
    phone_number: "text",
    relation: "a key, or a list of keys",
};
const word = (raw) => {
    if (typeof raw === "string")
        return raw;
    return typeof raw === "boolean" || (typeof raw === "number" && Number.isFinite(raw)) ? String(raw) : undefined;
};
const words = (raw) => {
    const list = (Array.isArray(raw) ? raw : [raw]).filter((item) => item !== null && item !== "").map(word);
    return list.every((item) => item !== undefined) ? list : undefined;
};
const trimmed = (raw) => word(raw)?.trim();
const written = (raw) => {
    const text = String(raw).trim();
    if (!/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text))
        return undefined;
    return (0,exact/* isExact */.u)(text, Number(text)) ? Number(text) : undefined;
};
const number = (raw) => {
    const value = typeof raw === "string" ? written(raw) : raw;
    return typeof value === "number" && Number.isFinite(value) ? value : undefined;
};
const value_checkbox = (raw) => typeof raw === "boolean" ? raw : raw === "true" ? true : raw === "false" ? false : undefined;
const USER = /@|^[0-9a-f]{8}(-?[0-9a-f]{4}){4}[0-9a-f]{8}$/i;
const people = (raw) => {
    const list = words(raw)?.map((one) => one.trim());
    return list?.every((one) => USER.test(one)) ? list : undefined;
};
const SAFE = /^(https?|mailto|ftp|tel|sftp|slack|vscode|notion|obsidian):/i;
const url = (raw) => {
    const text = trimmed(raw);
    return text !== undefined && URL.canParse(text) && SAFE.test(text) ? text : undefined;
};
const email = (raw) => {
    const text = trimmed(raw);
    return text !== undefined && /^[^\s@]+@[^\s@]+$/.test(text) ? text : undefined;
};
const decoded = (text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
};
const nameOf = (link) => {
    const { pathname, hostname } = new URL(link);
    const last = pathname
        .split("/")
        .filter((part) => part !== "")
        .at(-1);
    return decoded(last ?? hostname).slice(0, limits/* LIMITS */.b.optionName);
};
const file = (raw) => {
    if (typeof raw === "object" && raw !== null && "url" in raw) {
        const link = url(raw.url);
        const name = "name" in raw ? word(raw.name) : undefined;
        return link === undefined ? undefined : { name: name ?? nameOf(link), url: link };
    }
    const link = url(raw);
    return link === undefined ? undefined : { name: nameOf(link), url: link };
};
const files = (raw) => {
    const list = (Array.isArray(raw) ? raw : [raw]).map(file);
    return list.every((item) => item !== undefined) ? list : undefined;
};
const READERS = {
    title: word,
    rich_text: word,
    number,
    select: trimmed,
    multi_select: words,
    status: trimmed,
    date: readDate,
    people,
    files,
    checkbox: value_checkbox,
    url,
    email,
    phone_number: trimmed,
    relation: words,
};
const CLEARED_BY_EMPTY = [
    "select",
    "status",
    "date",
    "url",
    "email",
    "phone_number",
    "number",
];
/** A raw value as a property of a type, or what is wrong with it: the end of "`x` holds …". Null is the type's empty value. */
const readValue = (type, raw) => {
    const empty = raw === null || raw === undefined || (raw === "" && CLEARED_BY_EMPTY.includes(type));
    const value = empty ? property/* EMPTY */.wg[type] : READERS[type](raw);
    if (value === undefined)
        return { wrong: `${shown(raw)}, and takes ${TAKES[type]}` };
    return { property: { type, value } };
};
const shown = (raw) => {
    const text = typeof raw === "number" ? String(raw) : JSON.stringify(raw);
    return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};


/***/ }),

/***/ 96972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ chooser)
/* harmony export */ });
const SHOWN = 12;
/** Words are compared as a person reads them: composed the same way, without space around. */
const folded = (word) => word.normalize("NFC").trim();
const index = (terms) => new Map([
    ...terms.flatMap(({ name, aliases }) => aliases.map((alias) => [folded(alias), name])),
    ...terms.map(({ name }) => [folded(name), name]),
]);
const wordsOf = ({ type, value }) => {
    if (type === "multi_select")
        return value;
    return (type === "select" || type === "status") && value !== null ? [value] : [];
};
const withWords = (property, words) => {
    if (property.type === "multi_select")
        return { type: "multi_select", value: words };
    if (property.type !== "select" && property.type !== "status")
        return property;
    return { type: property.type, value: words[0] ?? null };
};
const complaint = (property, strangers, terms) => {
    const known = terms.slice(0, SHOWN).map(({ name }) => name);
    const rest = terms.length > SHOWN ? `, … (${terms.length} in all)` : "";
    return {
        message: `\`${property}\` holds ${strangers.map((word) => `"${word}"`).join(", ")}, which its vocabulary does not have.`,
        cure: `Use one of: ${known.join(", ")}${rest}; or add it to the vocabulary.`,
    };
};
/** Puts words into the vocabulary's own spelling. What it does not have is an error, left out, or let through. */
const chooser = (mapping, policy) => {
    const terms = mapping.vocabulary;
    if (terms === undefined)
        return (property) => ({ property, problems: [] });
    const names = index(terms);
    return (property, place) => {
        const found = wordsOf(property).map((word) => ({ word: folded(word), name: names.get(folded(word)) }));
        const strangers = found.filter(({ name }) => name === undefined).map(({ word }) => word);
        const words = found
            .map(({ word, name }) => name ?? (policy === "add" ? word : undefined))
            .filter((word) => word !== undefined);
        const told = strangers.length > 0 && policy !== "add";
        const level = policy === "skip" ? "warning" : "error";
        return {
            property: withWords(property, words),
            problems: told ? [{ level, place: place(), ...complaint(mapping.property, strangers, terms) }] : [],
        };
    };
};


/***/ }),

/***/ 30235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ alike)
/* harmony export */ });
/* harmony import */ var _model_grouped_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5412);

/** What a message says whatever it says it of: words in quotes or backticks, and numbers, are left out. */
const pattern = (message) => message.replace(/"[^"]*"|`[^`]*`|\d+/g, "…");
/** Problems by mistake, in the order in which each is first met. */
const alike = (problems) => {
    const kinds = (0,_model_grouped_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .z)(problems, ({ level, message, cure, place }) => JSON.stringify([level, place.target, place.property, cure, pattern(message)]));
    return [...kinds.values()].flatMap((all) => all.slice(0, 1).map((first) => ({ first, all })));
};


/***/ }),

/***/ 6813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   Os: () => (/* binding */ group),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   RQ: () => (/* binding */ markdownOf),
/* harmony export */   Rd: () => (/* binding */ GAP),
/* harmony export */   YS: () => (/* binding */ markdownParts),
/* harmony export */   eq: () => (/* binding */ FOLD_END),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   y1: () => (/* binding */ foldStart)
/* harmony export */ });
/* harmony import */ var _sequence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74122);

const text = (line) => ({ kind: "text", text: line });
const group = (blocks) => ({ kind: "group", blocks });
const fold = (summary, blocks) => ({ kind: "fold", summary, blocks });
const list = (items) => ({
    kind: "rows",
    head: "",
    rows: (0,_sequence_js__WEBPACK_IMPORTED_MODULE_0__/* .each */ ._)(items, (item) => `- ${item}`),
});
const LINES = { left: "---", right: "--:" };
const line = (cells) => `| ${cells.join(" | ")} |`;
/** A table. What belongs together (all lines of a record) is one row here, and is never parted. */
const table = (columns, records) => ({
    kind: "rows",
    head: `${line(columns.map(([name]) => name))}\n${line(columns.map(([, alignment]) => LINES[alignment]))}`,
    rows: (0,_sequence_js__WEBPACK_IMPORTED_MODULE_0__/* .each */ ._)(records, (lines) => lines.map(line).join("\n")),
});
/** Between two blocks stands an empty line: without it a table would go on, and Markdown in a fold not be read. */
const GAP = "\n\n";
const foldStart = (summary) => `<details>\n<summary>${summary}</summary>`;
const FOLD_END = "</details>";
const isEmpty = (block) => {
    if (block.kind === "text")
        return block.text === "";
    return block.kind === "rows" ? block.rows.length === 0 : block.blocks.every(isEmpty);
};
function* rowsOf({ head, rows }) {
    yield head;
    let between = head === "" ? "" : "\n";
    for (const row of rows) {
        yield `${between}${row}`;
        between = "\n";
    }
}
function* written(block) {
    switch (block.kind) {
        case "text":
            yield block.text;
            break;
        case "rows":
            yield* rowsOf(block);
            break;
        case "fold":
            yield `${foldStart(block.summary)}${GAP}`;
            yield* markdownParts(block.blocks);
            yield `${GAP}${FOLD_END}`;
            break;
        case "group":
            yield* markdownParts(block.blocks);
            break;
    }
}
/** The text in parts, of which none holds more than a row: the whole of it may be long. */
function* markdownParts(blocks) {
    const [first, ...others] = blocks.filter((block) => !isEmpty(block));
    if (first !== undefined)
        yield* written(first);
    for (const block of others) {
        yield GAP;
        yield* written(block);
    }
}
const markdownOf = (blocks) => [...markdownParts(blocks)].join("");


/***/ }),

/***/ 4314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ concealer)
/* harmony export */ });
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51006);
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79697);
/* harmony import */ var _prose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82752);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17234);




/** Fewer characters of a secret than these tell nothing of it: all tokens of a kind begin alike. */
const LEAST = 8;
/** Where a text was cut. */
const MARK = "…";
const PLACE = "https://example.com/";
/** As a path in a link. */
const linkedPath = (text) => ((0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .address */ .hl)(`${PLACE}${text.split("/").map(encodeURIComponent).join("/")}`) ?? text).replace(PLACE, "");
/** What a report makes of a text so that Markdown leaves it alone: a reader sees the text itself. */
const DRESSES = [
    (text) => text,
    (text) => (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .codeTag */ .Ok)(text).replace(/^<code>|<\/code>$/g, ""),
    (text) => text.replaceAll("|", "\\|"),
    _prose_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .C,
    _prose_js__WEBPACK_IMPORTED_MODULE_2__/* .proseCell */ .q,
    linkedPath,
    encodeURIComponent,
    (text) => Buffer.from(text).toString("base64"),
];
/** Longest first: all that fits is to go. */
const lengths = (form, text) => {
    const most = Math.min(form.length - 1, text.length);
    return Array.from({ length: Math.max(0, most - LEAST + 1) }, (_, less) => most - less);
};
/** Most texts have nothing of a secret, and that is soon seen. */
const hasPart = (text, part) => part.length === LEAST && text.includes(part);
const withoutBeginning = (text, all) => {
    const forms = all.filter((form) => hasPart(text.slice(-form.length), form.slice(0, LEAST)));
    const found = forms.flatMap((form) => lengths(form, text).find((count) => text.endsWith(form.slice(0, count))) ?? []);
    return found.length === 0 ? text : `${text.slice(0, -Math.max(...found))}***`;
};
const withoutEnd = (text, all) => {
    const forms = all.filter((form) => hasPart(text.slice(0, form.length), form.slice(-LEAST)));
    const found = forms.flatMap((form) => lengths(form, text).find((count) => text.startsWith(form.slice(-count))) ?? []);
    return found.length === 0 ? text : `***${text.slice(Math.max(...found))}`;
};
/**
 * Hides every secret in what a report makes of texts: also one that is dressed for Markdown or for an address, and what
 * is left of one at the place where a text was cut.
 */
const concealer = (secrets) => {
    const forms = [...new Set([...secrets].flatMap((secret) => DRESSES.map((dress) => dress(secret))))];
    const redact = (0,_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactor */ .$)(forms);
    return (text) => {
        const pieces = redact(text).split(MARK);
        if (pieces.length === 1)
            return pieces.join(MARK);
        return pieces
            .map((piece, index) => (index < pieces.length - 1 ? withoutBeginning(piece, forms) : piece))
            .map((piece, index) => (index > 0 ? withoutEnd(piece, forms) : piece))
            .join(MARK);
    };
};


/***/ }),

/***/ 50658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: () => (/* binding */ costLine),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   uD: () => (/* binding */ requestsOf)
/* harmony export */ });
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51006);
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79697);


const MINUTE = 60_000;
/** A time that passed, in the unit that a person would use. */
const duration = (ms) => {
    if (ms < MINUTE)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};
/** Enough of a hash to tell two plans apart by eye. */
const SHORT_HASH = 12;
const requestsOf = (count) => (count === 1 ? "1 request" : `${count} requests`);
/** What a run cost, and how it is found again. */
const costLine = ({ requests, durationMs, run, plan, startedAt }, links = {}) => [
    `${requestsOf(requests)} to Notion in ${duration(durationMs)}`,
    ...(startedAt === "" ? [] : [`${startedAt.slice(0, 16).replace("T", " ")} UTC`]),
    ...(run === "" ? [] : [(0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .linked */ .q)(`run ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(run)}`, links.run)]),
    ...(plan.hash === "" ? [] : [`plan ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(plan.hash.slice(0, SHORT_HASH))}`]),
].join(" · ");


/***/ }),

/***/ 74932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ isEmpty),
/* harmony export */   S7: () => (/* binding */ valueCell),
/* harmony export */   pF: () => (/* binding */ differenceCells),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/* unused harmony export EMPTY */
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79697);
/* harmony import */ var _shorten_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82950);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6257);



/** What a cell shows of a value. The whole of it is in the plan. */
const SHOWN = 100;
const isWords = (value) => Array.isArray(value) && value.every((item) => typeof item === "string");
const isEmpty = (value) => value === null || value === "" || (Array.isArray(value) && value.length === 0);
/** A value as a person would say it. */
const plainText = (value) => {
    if (value === null)
        return "";
    if (typeof value !== "object")
        return String(value);
    if (isWords(value))
        return value.join(", ");
    if ("start" in value)
        return `${value.start} → ${value.end}`;
    return value.map((item) => (typeof item === "string" ? item : `${item.name} (${item.url})`)).join(", ");
};
const EMPTY = "*empty*";
/** The beginning of a value, in a cell. */
const valueCell = (value, most = SHOWN) => isEmpty(value) ? EMPTY : (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_shorten_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(plainText(value), most));
const some = (words) => words.length === 0 ? "*none*" : (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_shorten_js__WEBPACK_IMPORTED_MODULE_1__/* .shortened */ .vI)(words.join(", "), SHOWN));
/** Of two long lists only what they do not share. */
const lists = (before, after) => {
    const [had, has] = [new Set(before), new Set(after)];
    const gone = before.filter((word) => !has.has(word));
    const come = after.filter((word) => !had.has(word));
    const kept = after.length - come.length;
    const same = kept === 0 ? "" : ` *and ${kept} that stay*`;
    return [`${some(gone)}${same}`, `${some(come)}${same}`];
};
/** Of two long texts the places where they part. */
const texts = (before, after) => {
    const place = (0,_shorten_js__WEBPACK_IMPORTED_MODULE_1__/* .commonStart */ .Qv)(before, after);
    return [(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_shorten_js__WEBPACK_IMPORTED_MODULE_1__/* .around */ .mC)(before, place, SHOWN)), (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_shorten_js__WEBPACK_IMPORTED_MODULE_1__/* .around */ .mC)(after, place, SHOWN))];
};
const UNSEEN = "*differs only in characters that cannot be seen*";
/** Both sides of a difference as two cells of a table. */
const differenceCells = ({ before, after }) => {
    if (isEmpty(before) || isEmpty(after))
        return [valueCell(before), valueCell(after)];
    const [was, is] = [plainText(before), plainText(after)];
    const isLong = was.length > SHOWN || is.length > SHOWN;
    if (isLong && isWords(before) && isWords(after))
        return lists(before, after);
    const seen = texts((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .R)(was), (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .R)(is));
    return seen[0] === seen[1] ? [seen[0], UNSEEN] : seen;
};


/***/ }),

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pt: () => (/* binding */ planText),
/* harmony export */   UH: () => (/* binding */ reportText),
/* harmony export */   l4: () => (/* binding */ reportJson)
/* harmony export */ });
/* harmony import */ var _model_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30856);
/* harmony import */ var _sequence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74122);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74611);



const FORMAT = 1;
const sourceOf = ({ place }) => place.file === undefined ? null : { path: place.file, line: place.line ?? null };
const changeJson = (change) => ({
    target: change.target,
    record: change.record,
    action: change.action,
    page_id: change.page?.id ?? null,
    sha: change.desired?.sha ?? null,
    before_sha: change.beforeSha,
    desired: change.desired === undefined ? null : { properties: change.desired.plain, body: change.desired.body },
    diff: change.diff,
    ...(change.promotion !== undefined && {
        files: change.promotion.files.map(({ path, fate }) => ({ path, action: fate })),
    }),
    source: sourceOf(change),
    error: change.problem === undefined ? null : `${change.problem.message} ${change.problem.cure}`,
});
const summary = ({ counts }) => Object.fromEntries(_model_change_js__WEBPACK_IMPORTED_MODULE_1__/* .ACTIONS */ .k.map((action) => [action, (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .plannedOf */ .sb)(counts, action)]));
const head = (report) => ({
    version: FORMAT,
    run: report.run,
    mode: report.mode,
    dry_run: report.dryRun,
    generated_at: report.startedAt,
    config_sha: report.configSha,
    hash: report.plan.hash,
    summary: summary(report),
});
const pretty = (value) => JSON.stringify(value, null, 2);
/** An object whose last field is a list: an item at a time, since there may be thousands. */
function* withList(fields, name, items) {
    yield `${pretty(fields).slice(0, -2)},\n  "${name}": [`;
    let between = "";
    for (const item of items) {
        yield `${between}\n    ${pretty(item).replaceAll("\n", "\n    ")}`;
        between = ",";
    }
    yield items.length === 0 ? "]\n}\n" : "\n  ]\n}\n";
}
/** `plan.json`: what was planned, whether or not it was carried out. */
const planText = (report) => (0,_sequence_js__WEBPACK_IMPORTED_MODULE_2__/* .inParts */ .o)(withList(head(report), "changes", (0,_sequence_js__WEBPACK_IMPORTED_MODULE_2__/* .each */ ._)(report.plan.changes, changeJson)));
const outcomeJson = (outcome) => ({
    target: outcome.change.target,
    record: outcome.change.record,
    action: outcome.change.action,
    status: outcome.status,
    page_id: outcome.status === "done" ? outcome.pageId : (outcome.change.page?.id ?? null),
    source: sourceOf(outcome.change),
    error: outcome.status === "failed" ? `${outcome.problem.message} ${outcome.problem.cure}` : null,
});
const outcomesOf = ({ outcomes }) => (0,_sequence_js__WEBPACK_IMPORTED_MODULE_2__/* .each */ ._)(outcomes.filter(({ status }) => status !== "skipped"), outcomeJson);
const ending = (report) => ({
    ...head(report),
    status: report.status,
    exit: report.exit,
    requests: report.requests,
    duration_ms: report.durationMs,
    targets: report.counts,
    ...(report.health !== undefined && { health: report.health }),
    ...(report.audit !== undefined && { audit: report.audit }),
    problems: report.problems,
});
/** `report.json`: how it ended. */
const reportText = (report) => (0,_sequence_js__WEBPACK_IMPORTED_MODULE_2__/* .inParts */ .o)(withList(ending(report), "outcomes", outcomesOf(report)));
/** The same as a value. */
const reportJson = (report) => ({ ...ending(report), outcomes: [...outcomesOf(report)] });


/***/ }),

/***/ 51006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RF: () => (/* binding */ fileLink),
/* harmony export */   er: () => (/* binding */ pageCell),
/* harmony export */   hl: () => (/* binding */ address),
/* harmony export */   q: () => (/* binding */ linked)
/* harmony export */ });
/* unused harmony export pageAddress */
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79697);
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9168);


const encoded = (part) => encodeURIComponent(part).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
/** An address in the one form that Markdown can only read as an address, or nothing. */
const address = (url) => {
    if (url === undefined || !URL.canParse(url))
        return undefined;
    const { protocol, href } = new URL(url);
    if (protocol !== "https:" && protocol !== "http:")
        return undefined;
    return href.replace(/[()<>[\]\\`*_~|!']/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
};
const linked = (text, url) => {
    const to = address(url);
    return to === undefined ? text : `[${text}](${to})`;
};
const PAGE_ID = /^[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}$/i;
/** Made from the ID alone: a page's own address carries its title. */
const pageAddress = (id) => id !== undefined && PAGE_ID.test(id) ? `https://www.notion.so/${id.replaceAll("-", "")}` : undefined;
const pageCell = (record, id) => linked((0,_neutralise_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)(record), pageAddress(id));
/** A file with its line, and the way to it where it is a file of the repository. */
const fileLink = ({ file, line }, { files }, span = _neutralise_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY) => {
    const shown = span(line === undefined ? file : `${file}:${line}`);
    const path = (0,_path_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPath */ .S)(file);
    if (files === undefined || path === undefined)
        return shown;
    const at = line === undefined ? "" : `#L${line}`;
    return linked(shown, `${files.replace(/\/+$/, "")}/${path.split("/").map(encoded).join("/")}${at}`);
};


/***/ }),

/***/ 55453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R$: () => (/* binding */ SUMMARY_BYTES),
  Dt: () => (/* binding */ reportBlocks),
  uL: () => (/* binding */ reportMarkdown),
  j2: () => (/* binding */ reportParts),
  Sw: () => (/* binding */ verdictTitle),
  oA: () => (/* binding */ withinLimits)
});

// EXTERNAL MODULE: ./build/report/blocks.js
var report_blocks = __webpack_require__(6813);
// EXTERNAL MODULE: ./build/report/neutralise.js
var neutralise = __webpack_require__(79697);
// EXTERNAL MODULE: ./build/report/shorten.js
var shorten = __webpack_require__(82950);
;// CONCATENATED MODULE: ./build/report/audit.js



const KINDS = [
    "missing",
    "drift",
    "duplicate",
    "trashed",
    "moved",
    "stale-relation",
    "orphan",
    "unknown-option",
    "unset-id",
];
const sum = (kinds) => KINDS.reduce((count, kind) => count + (kinds[kind] ?? 0), 0);
/** More is worse here: the arrow says where it goes, the number how far. */
const trend = (now, before) => {
    if (before === undefined)
        return "–";
    if (now === before)
        return "=";
    return now > before ? `▲ ${now - before}` : `▼ ${before - now}`;
};
const NONE = "Every page is as its source says.";
/** What an audit found, in numbers, beside what the one before it found. */
const auditBlocks = ({ audit }) => {
    if (audit === undefined)
        return [];
    const targets = Object.entries(audit.now);
    const found = KINDS.filter((kind) => targets.some(([, { kinds }]) => (kinds[kind] ?? 0) > 0));
    const rows = targets.map(([target, { checked, kinds }]) => {
        const before = audit.before?.[target];
        const counts = found.map((kind) => String(kinds[kind] ?? 0));
        const change = trend(sum(kinds), before === undefined ? undefined : sum(before.kinds));
        return [[(0,neutralise/* codeCell */.MZ)((0,shorten/* shortened */.vI)(target, 100)), String(checked), ...counts, change]];
    });
    const columns = ["Checked", ...found, "Since the last audit"].map((name) => [name, "right"]);
    return [...(found.length === 0 ? [(0,report_blocks/* text */.Qq)(NONE)] : []), (0,report_blocks/* table */.tp)([["Target", "left"], ...columns], rows)];
};

// EXTERNAL MODULE: ./build/model/grouped.js
var grouped = __webpack_require__(5412);
// EXTERNAL MODULE: ./build/report/difference.js
var difference = __webpack_require__(74932);
// EXTERNAL MODULE: ./build/report/links.js
var report_links = __webpack_require__(51006);
// EXTERNAL MODULE: ./build/report/prose.js
var prose = __webpack_require__(82752);
// EXTERNAL MODULE: ./build/report/sequence.js
var sequence = __webpack_require__(74122);
// EXTERNAL MODULE: ./build/report/words.js
var report_words = __webpack_require__(44702);
;// CONCATENATED MODULE: ./build/report/changes.js









/** What cannot be taken back easily comes first. */
const ORDER = [
    ["archive"],
    ["restore"],
    ["create"],
    ["update"],
    ["pull"],
    ["promote"],
    ["backfill", "IDs"],
    ["backfill", "vocabulary"],
];
/** More lines than this are folded: the counts above say how many there are. */
const UNFOLDED = 20;
const NAME = 100;
const NEW_VALUE = 60;
const PATH = 200;
const recordCell = ({ change, pageId }) => (0,report_links/* pageCell */.er)((0,shorten/* shortened */.vI)(change.record, NAME), pageId);
const nameCell = (property) => (0,prose/* proseCell */.q)((0,shorten/* shortened */.vI)(property, NAME));
/** Files that a page becomes. */
const fileRows = ({ promotion }) => (promotion?.files ?? [])
    .filter(({ fate }) => fate === "write")
    .map(({ path, before }) => ["*file*", before === null ? "" : "*an older one*", (0,neutralise/* codeCell */.MZ)((0,shorten/* shortened */.vI)(path, PATH))]);
/** One line a property; the record is named in its first. */
const differenceRows = (told) => {
    const { diff, body } = told.change;
    const lines = diff.map((one) => [nameCell(one.property), ...(0,difference/* differenceCells */.pF)(one)]);
    const content = body ? [["*content*", "", "*changed*"]] : [];
    const [first = ["*mark*", "", "*renewed*"], ...others] = [...fileRows(told.change), ...lines, ...content];
    return [[recordCell(told), ...first], ...others.map((cells) => ["", ...cells])];
};
/** What a new page holds, in one row with a line a property. Its key stands in front already. */
const newRow = (told) => {
    const { diff, record, body } = told.change;
    const filled = diff.filter(({ after }) => !(0,difference/* isEmpty */.Im)(after) && (0,difference/* plainText */.wh)(after) !== record);
    const values = filled.map(({ property, after }) => `${nameCell(property)} ${(0,difference/* valueCell */.S7)(after, NEW_VALUE)}`);
    return [recordCell(told), [...values, ...(body ? ["*content*"] : [])].join("<br>")];
};
const DIFFERENCES = [
    ["Record", "left"],
    ["Property", "left"],
    ["Before", "left"],
    ["After", "left"],
];
const NEW = [
    ["Record", "left"],
    ["Values", "left"],
];
const optionRows = ({ change }) => change.diff.map((one) => [[nameCell(one.property), ...(0,difference/* differenceCells */.pF)(one)]]);
const tableOf = (action, all, of) => {
    if (action === "create")
        return (0,report_blocks/* table */.tp)(NEW, (0,sequence/* each */._)(all, (told) => [newRow(told)]));
    if (of === "vocabulary")
        return (0,report_blocks/* table */.tp)(DIFFERENCES.slice(1), all.flatMap(optionRows));
    const silent = all.every(({ change }) => change.diff.length === 0 && !change.body && fileRows(change).length === 0);
    return silent && action !== "update" ? (0,report_blocks/* list */.p_)((0,sequence/* each */._)(all, recordCell)) : (0,report_blocks/* table */.tp)(DIFFERENCES, (0,sequence/* each */._)(all, differenceRows));
};
const linesOf = ({ change }) => Math.max(1, change.diff.filter(({ after }) => change.action !== "create" || !(0,difference/* isEmpty */.Im)(after)).length);
const actionBlocks = (all, done) => ORDER.flatMap(([action, of]) => {
    const same = all.filter(({ change }) => change.action === action && (0,report_words/* filling */.I1)(change) === of);
    if (same.length === 0)
        return [];
    const words = done ? report_words/* WORDS */.q9[action].done : report_words/* WORDS */.q9[action].planned;
    const title = (0,report_words/* capital */.Nx)(of === undefined ? words : `${of} ${words}`);
    return [(0,report_blocks/* text */.Qq)(`**${title}** (${same.length})`), tableOf(action, same, of)];
});
const targetBlock = (target, all, done) => {
    const blocks = actionBlocks(all, done);
    const lines = all.reduce((sum, told) => sum + linesOf(told), 0);
    const many = `${all.length} ${all.length === 1 ? "change" : "changes"}`;
    const inside = lines > UNFOLDED ? [(0,report_blocks/* fold */.AU)(`Show ${many}`, blocks)] : blocks;
    return (0,report_blocks/* group */.Os)([(0,report_blocks/* text */.Qq)(`#### ${(0,neutralise/* code */.aY)((0,shorten/* shortened */.vI)(target, NAME))}: ${many}`), ...inside]);
};
const pageOf = (change, outcome) => outcome?.status === "done" ? outcome.pageId : change.page?.id;
/** What a reader should see: all that is planned where nothing was begun, and else what was really done. */
const toldOf = (report) => {
    const outcomes = new Map(report.outcomes.map((outcome) => [outcome.change, outcome]));
    const begun = (0,report_words/* begunTargets */.SI)(report);
    return report.plan.changes
        .filter(({ action }) => ORDER.some(([one]) => one === action))
        .map((change) => ({ change, outcome: outcomes.get(change) }))
        .filter(({ change, outcome }) => !begun.has(change.target) || outcome?.status === "done")
        .map(({ change, outcome }) => ({ change, pageId: pageOf(change, outcome) }));
};
/** What changes, by target: old and new of each property. */
const changeBlocks = (report) => {
    const told = toldOf(report);
    if (told.length === 0)
        return [];
    const begun = (0,report_words/* begunTargets */.SI)(report);
    const targets = (0,grouped/* grouped */.z)(told, ({ change }) => change.target);
    return [
        (0,report_blocks/* text */.Qq)(begun.size > 0 ? "### What changed" : "### What would change"),
        ...[...targets].map(([target, all]) => targetBlock(target, all, begun.has(target))),
    ];
};

// EXTERNAL MODULE: ./build/report/cost.js
var cost = __webpack_require__(50658);
;// CONCATENATED MODULE: ./build/report/mix.js
const LENGTH = 12;
/** Places by share, each kind at least one: what is rare is what people look for. Whoever has most gives what lacks. */
const placesOf = (parts) => {
    const total = parts.reduce((sum, { count }) => sum + count, 0);
    const given = parts.map(({ count }) => Math.max(1, Math.round((count / total) * LENGTH)));
    const surplus = given.reduce((sum, places) => sum + places, 0) - LENGTH;
    const largest = given.indexOf(Math.max(...given));
    return given.map((places, index) => (index === largest ? Math.max(1, places - surplus) : places));
};
/** A bar in shades: it needs no picture and no colour, and is the same in a browser, a mail and a terminal. */
const mix = (parts) => {
    const there = parts.filter(({ shade, count }) => shade !== "" && count > 0);
    const places = placesOf(there);
    return there.map(({ shade }, index) => shade.repeat(places[index] ?? 0)).join("");
};

;// CONCATENATED MODULE: ./build/report/counts.js





const counts_ORDER = [
    "create",
    "update",
    "restore",
    "pull",
    "promote",
    "archive",
    "conflict",
    "error",
    "left",
    "skip",
];
/** Columns that are there even with nothing in them: their zero is what people look for. */
const ALWAYS = ["create", "update", "skip", "error"];
const rowOf = ({ target, actions, done, failed, left }, begun) => {
    const ended = {
        skip: actions.skip ?? 0,
        conflict: actions.conflict ?? 0,
        error: failed,
        left,
    };
    return {
        name: (0,neutralise/* codeCell */.MZ)((0,shorten/* shortened */.vI)(target, 100)),
        begun,
        planned: (kind) => ended[kind] ?? (kind === "left" ? 0 : (actions[kind] ?? 0)),
        done: (kind) => ended[kind] ?? (kind === "left" ? 0 : (done[kind] ?? 0)),
    };
};
const total = (rows) => ({
    name: "**all**",
    begun: rows.some(({ begun }) => begun),
    planned: (kind) => rows.reduce((sum, row) => sum + row.planned(kind), 0),
    done: (kind) => rows.reduce((sum, row) => sum + (row.begun ? row.done(kind) : 0), 0),
});
const cell = ({ begun, planned, done }, kind) => {
    if (!begun || planned(kind) === done(kind))
        return String(planned(kind));
    return `${done(kind)} of ${planned(kind)}`;
};
const bar = ({ begun, planned, done }) => {
    const shades = mix(counts_ORDER.map((kind) => ({ shade: report_words/* WORDS */.q9[kind].shade, count: begun ? done(kind) : planned(kind) })));
    return shades === "" ? "" : (0,neutralise/* code */.aY)(shades);
};
const heading = (kind, carriedOut) => {
    const { shade, planned, done } = report_words/* WORDS */.q9[kind];
    const words = kind === "left" ? "left" : carriedOut ? done : planned;
    return `${shade} ${(0,report_words/* capital */.Nx)(words)}`;
};
/** How many of each target go which way. The headings are the key to the shades of the bar. */
const countTable = (report) => {
    if (report.counts.length === 0)
        return [];
    const begun = (0,report_words/* begunTargets */.SI)(report);
    const rows = report.counts.map((counts) => rowOf(counts, begun.has(counts.target)));
    const all = total(rows);
    const kinds = counts_ORDER.filter((kind) => ALWAYS.includes(kind) || all.planned(kind) > 0);
    const columns = kinds.map((kind) => [heading(kind, begun.size > 0), "right"]);
    const lines = [...rows, ...(rows.length > 1 ? [all] : [])].map((row) => [
        [row.name, bar(row), ...kinds.map((kind) => cell(row, kind))],
    ]);
    return [(0,report_blocks/* table */.tp)([["Target", "left"], ["Mix", "left"], ...columns], lines)];
};

;// CONCATENATED MODULE: ./build/report/fit.js

const fit_sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
const wrapping = ({ summary }, { measure }) => measure([(0,report_blocks/* foldStart */.y1)(summary), "", report_blocks/* FOLD_END */.eq].join(report_blocks/* GAP */.Rd));
const rowsSize = ({ rows }, { measure }) => {
    let size = 0;
    for (const row of rows)
        size += measure(row) + 1;
    return size;
};
const rowsSizeOnce = (block, room) => {
    const size = room.rowSizes.get(block) ?? rowsSize(block, room);
    room.rowSizes.set(block, size);
    return size;
};
const sizeOf = (block, room) => {
    const { measure } = room;
    switch (block.kind) {
        case "text":
            return measure(block.text) + measure(report_blocks/* GAP */.Rd);
        case "rows":
            return measure(block.head) + rowsSizeOnce(block, room) + measure(report_blocks/* GAP */.Rd);
        case "fold":
            return wrapping(block, room) + sizes(block.blocks, room) + measure(report_blocks/* GAP */.Rd);
        case "group":
            return sizes(block.blocks, room);
    }
};
const sizes = (blocks, room) => fit_sum(blocks.map((block) => sizeOf(block, room)));
const rowsIn = (blocks) => fit_sum(blocks.map((block) => {
    if (block.kind === "text")
        return 0;
    return block.kind === "rows" ? block.rows.length : rowsIn(block.blocks);
}));
/** The first rows, as many as there is room for. */
const leadingRows = ({ rows }, most, { measure }) => {
    const kept = [];
    let left = most;
    for (const row of rows) {
        left -= measure(row) + 1;
        if (left < 0)
            break;
        kept.push(row);
    }
    return kept;
};
const cutRows = (block, room) => {
    const { measure, instead } = room;
    if (sizeOf(block, room) <= room.most)
        return [block];
    const note = (0,report_blocks/* text */.Qq)(instead(block.rows.length));
    const most = room.most - sizeOf(note, room) - measure(block.head) - measure(report_blocks/* GAP */.Rd);
    const rows = leadingRows(block, most, room);
    if (rows.length === block.rows.length)
        return [block];
    const kept = rows.length === 0 ? [] : [{ ...block, rows }];
    return sizeOf(note, room) > room.most ? [] : [...kept, (0,report_blocks/* text */.Qq)(instead(block.rows.length - rows.length))];
};
const cutFold = (block, room) => {
    const inside = inRoom(block.blocks, { ...room, most: room.most - wrapping(block, room) - room.measure(report_blocks/* GAP */.Rd) });
    if (rowsIn(inside) > 0)
        return [{ ...block, blocks: inside }];
    const note = (0,report_blocks/* text */.Qq)(room.instead(rowsIn([block])));
    return sizeOf(note, room) > room.most ? [] : [note];
};
const cut = (block, room) => {
    switch (block.kind) {
        case "text":
            return sizeOf(block, room) <= room.most ? [block] : [];
        case "rows":
            return cutRows(block, room);
        case "fold":
            return cutFold(block, room);
        case "group":
            return inRoom(block.blocks, room);
    }
};
/** What each gets of the room: whoever needs less than an equal share leaves the rest to the others. */
const shares = (needed, most) => {
    const order = needed.map((need, index) => ({ need, index })).sort((a, b) => a.need - b.need);
    const given = needed.map(() => 0);
    let left = Math.max(0, most);
    for (const [place, { need, index }] of order.entries()) {
        const share = Math.min(need, Math.floor(left / (order.length - place)));
        given[index] = share;
        left -= share;
    }
    return given;
};
/** Texts in their order, as long as there is room for them. */
const leading = (blocks, room) => {
    let left = room.most;
    const end = blocks.findIndex((block) => {
        left -= sizeOf(block, room);
        return left < 0;
    });
    return end < 0 ? blocks : blocks.slice(0, end);
};
const inRoom = (blocks, room) => {
    const needed = blocks.map((block) => sizeOf(block, room));
    if (fit_sum(needed) <= room.most)
        return blocks;
    const rigid = blocks.filter(({ kind }) => kind === "text");
    const left = room.most - sizes(rigid, room);
    if (left < 0)
        return leading(rigid, room);
    const elastic = blocks.filter(({ kind }) => kind !== "text");
    const given = shares(elastic.map((block) => sizeOf(block, room)), left);
    const shareOf = new Map(elastic.map((block, index) => [block, given[index] ?? 0]));
    return blocks.flatMap((block) => block.kind === "text" ? [block] : cut(block, { ...room, most: shareOf.get(block) ?? 0 }));
};
/**
 * Blocks that fit into the room. Texts come first, since they say what the rest is; what is left is shared out evenly, so
 * that a large target leaves room for the small ones.
 */
const fitted = (blocks, room) => inRoom(blocks, { ...room, rowSizes: new Map() });

// EXTERNAL MODULE: ./build/report/summary.js
var summary = __webpack_require__(74611);
;// CONCATENATED MODULE: ./build/report/troubles.js









const troubles_NAME = 100;
const MESSAGE = 1_000;
/** So many with one cure are told under it, rather than each with it. */
const MANY = 3;
/** So many are shown before the rest is folded. */
const troubles_UNFOLDED = 10;
const troubles_nameCell = (name) => (0,neutralise/* codeCell */.MZ)((0,shorten/* shortened */.vI)(name, troubles_NAME));
/** The file first, since that is where a person goes; then what it is about. */
const whereCell = ({ file, line, target, record, property, option }, links) => {
    const names = [target, record, property].filter((name) => name !== undefined && name !== "");
    return [
        ...(file === undefined ? [] : [(0,report_links/* fileLink */.RF)({ file, line }, links, neutralise/* codeCell */.MZ)]),
        ...(names.length === 0 ? [] : [names.map((name) => troubles_nameCell(name ?? "")).join(" › ")]),
        ...(option === undefined ? [] : [`option ${troubles_nameCell(option)}`]),
    ].join("<br>");
};
const messageCell = (message) => (0,prose/* proseCell */.q)((0,shorten/* shortened */.vI)(message, MESSAGE));
/** The first ones in sight, the others at hand. */
const foldedTable = (problems, columns, cellsOf) => {
    const tableOf = (some) => (0,report_blocks/* table */.tp)(columns, (0,sequence/* each */._)(some, (one) => [cellsOf(one)]));
    if (problems.length <= troubles_UNFOLDED + MANY)
        return [tableOf(problems)];
    const rest = problems.slice(troubles_UNFOLDED);
    return [tableOf(problems.slice(0, troubles_UNFOLDED)), (0,report_blocks/* fold */.AU)(`Show ${rest.length} more`, [tableOf(rest)])];
};
const WHERE = ["Where", "left"];
const WHAT = ["What is wrong", "left"];
const WITH_CURE = ["What is wrong, and what to do", "left"];
const singles = (problems, links) => foldedTable(problems, [WHERE, WITH_CURE], ({ place, message, cure }) => [
    whereCell(place, links),
    `${messageCell(message)}<br>→ ${messageCell(cure)}`,
]);
const together = (problems, links) => {
    const cure = problems[0]?.cure ?? "";
    return (0,report_blocks/* group */.Os)([
        (0,report_blocks/* text */.Qq)(`**${problems.length} with the same cure:** ${(0,prose/* prose */.C)((0,shorten/* shortened */.vI)(cure, MESSAGE))}`),
        ...foldedTable(problems, [WHERE, WHAT], ({ place, message }) => [whereCell(place, links), messageCell(message)]),
    ]);
};
const listed = (problems, links) => {
    const byCure = [...(0,grouped/* grouped */.z)(problems, ({ cure }) => cure).values()];
    const rare = byCure.filter(({ length }) => length < MANY).flat();
    const frequent = byCure.filter(({ length }) => length >= MANY);
    return [
        ...(rare.length === 0 ? [] : [(0,report_blocks/* group */.Os)(singles(rare, links))]),
        ...frequent.map((problems) => together(problems, links)),
    ];
};
const LEVELS = [
    { level: "error", sign: "❌", one: "error", many: "errors", isFolded: false },
    { level: "warning", sign: "⚠️", one: "warning", many: "warnings", isFolded: true },
    { level: "notice", sign: "ℹ️", one: "notice", many: "notices", isFolded: true },
];
const levelBlock = ({ sign, one, many, isFolded }, problems, links) => {
    const title = `${sign} ${problems.length} ${problems.length === 1 ? one : many}`;
    const blocks = listed(problems, links);
    return isFolded && problems.length > MANY
        ? (0,report_blocks/* group */.Os)([(0,report_blocks/* fold */.AU)(title, blocks)])
        : (0,report_blocks/* group */.Os)([(0,report_blocks/* text */.Qq)(`### ${title}`), (0,report_blocks/* group */.Os)(blocks)]);
};
/** What a person has to mend, then what they should know. Each with its place and its cure. */
const troubleBlocks = (report, links) => {
    const conflicts = new Set(conflicting(report).map(({ problem }) => problem));
    const told = (0,summary/* toldBy */.Hd)(report).filter((problem) => !conflicts.has(problem));
    return LEVELS.flatMap((kind) => {
        const problems = told.filter(({ level }) => level === kind.level);
        return problems.length === 0 ? [] : [levelBlock(kind, problems, links)];
    });
};
const conflicting = ({ plan }) => plan.changes.filter(({ action }) => action === "conflict");
const CONFLICT = [
    ["Record", "left"],
    ["Property", "left"],
    ["In Notion", "left"],
    ["In the source", "left"],
];
/** What both sides changed, each differently: a person has to decide. */
const conflictBlocks = (report) => {
    const found = conflicting(report);
    if (found.length === 0)
        return [];
    const rows = found.map(({ record, page, diff, problem }) => {
        const name = (0,report_links/* pageCell */.er)((0,shorten/* shortened */.vI)(record, troubles_NAME), page?.id);
        const reason = problem === undefined ? [] : [["", messageCell(`${problem.message} ${problem.cure}`), "", ""]];
        const lines = diff.map((one) => ["", (0,prose/* proseCell */.q)((0,shorten/* shortened */.vI)(one.property, troubles_NAME)), ...(0,difference/* differenceCells */.pF)(one)]);
        const [first = ["", "", "", ""], ...others] = [...lines, ...reason];
        return [[name, ...first.slice(1)], ...others];
    });
    const title = `${found.length} ${found.length === 1 ? "conflict" : "conflicts"}`;
    return [(0,report_blocks/* group */.Os)([(0,report_blocks/* text */.Qq)(`### ⚠️ ${title}`), (0,report_blocks/* table */.tp)(CONFLICT, rows)])];
};

;// CONCATENATED MODULE: ./build/report/markdown.js











const SIGNS = {
    success: "✅",
    partial: "⚠️",
    failed: "❌",
    drift: "⚠️",
    halted: "⛔",
};
/** A sign that is understood from afar, then the verdict in words. */
const verdictTitle = (report) => `${SIGNS[report.status]} ${(0,summary/* verdictLine */.MT)(report)}`;
const isQuiet = (report) => report.status === "success" &&
    (0,summary/* toldBy */.Hd)(report).length === 0 &&
    report.plan.changes.every(({ action }) => action === "skip") &&
    (0,summary/* plannedOf */.sb)(report.counts, "skip") > 0;
/** Everything that a report says of what was found and done; what it cost and when it was is said at its foot. */
const reportBlocks = (report, links) => [
    (0,report_blocks/* text */.Qq)(`## ${verdictTitle(report)}`),
    ...countTable(report),
    ...auditBlocks(report),
    ...(isQuiet(report) ? [(0,report_blocks/* text */.Qq)("Every page is as it should be: there is nothing to write.")] : []),
    (0,report_blocks/* group */.Os)(conflictBlocks(report)),
    (0,report_blocks/* group */.Os)(troubleBlocks(report, links)),
    (0,report_blocks/* group */.Os)(changeBlocks(report)),
];
const whole = ({ files }, links) => {
    if (links.run !== undefined)
        return (0,report_links/* linked */.q)("the full report", links.run);
    return files.report === undefined ? "the full report" : `the full report in ${(0,neutralise/* code */.aY)(files.report)}`;
};
/** A report within its limits, from the verdict to the foot. What had to go is said, and where it is. */
const withinLimits = (report, { links, most, measure }) => {
    const foot = (0,report_blocks/* text */.Qq)((0,cost/* costLine */.EK)(report, links));
    const cutNote = (0,report_blocks/* text */.Qq)(`✂️ Cut to fit: see ${whole(report, links)}.`);
    const reserved = measure([cutNote.text, foot.text, ""].join(report_blocks/* GAP */.Rd));
    const instead = (rows) => `*… and ${rows} more.*`;
    const room = { most: most - reserved, measure, instead };
    const blocks = reportBlocks(report, links);
    const kept = fitted(blocks, room);
    return `${(0,report_blocks/* markdownOf */.RQ)([...kept, ...(kept === blocks ? [] : [cutNote]), foot])}\n`;
};
/** The whole report, in parts: of thousands of changes it is never held at once. */
const reportParts = (report, links = {}) => (0,sequence/* inParts */.o)((0,report_blocks/* markdownParts */.YS)([...reportBlocks(report, links), (0,report_blocks/* text */.Qq)(`${(0,cost/* costLine */.EK)(report, links)}\n`)]));
const bytes = (written) => Buffer.byteLength(written);
/** The most that GitHub takes as a job summary is 1 MiB, and it drops the whole of what is larger. */
const SUMMARY_BYTES = 1_000_000;
/** The report for people: the verdict first, then counts, then what to mend, what changed, and what it cost. */
const reportMarkdown = (report, { most = Number.POSITIVE_INFINITY, links = {} } = {}) => withinLimits(report, { links, most, measure: bytes });


/***/ }),

/***/ 86915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FR: () => (/* binding */ thrownMishap),
/* harmony export */   Fg: () => (/* binding */ mishap),
/* harmony export */   Zw: () => (/* binding */ problemOf)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31612);
/* harmony import */ var _model_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99241);
/* harmony import */ var _model_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53938);



/** What was thrown, as a problem with a cure. What nobody foresaw is our fault, and is said to be. */
const problemOf = (thrown) => {
    if ((0,_model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(thrown))
        return (0,_model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureProblem */ .Gq)(thrown);
    return (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)(`This is a fault in notion-sync itself: ${(0,_model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown)}`, "Run it again with --verbose (in a workflow: with debug logging), and open an issue with what it prints.");
};
/** A run that ended before it had anything to report but problems. */
const mishap = (mode, problems, exit) => ({
    run: "",
    mode,
    dryRun: false,
    startedAt: "",
    status: "failed",
    exit,
    problems,
    plan: { changes: [], hash: "" },
    outcomes: [],
    counts: [],
    configSha: null,
    requests: 0,
    durationMs: 0,
    files: {},
});
const thrownMishap = (mode, thrown) => mishap(mode, [problemOf(thrown)], problemOf(thrown).cause === "access" ? _model_report_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.access : _model_report_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.partial);


/***/ }),

/***/ 79697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   MZ: () => (/* binding */ codeCell),
/* harmony export */   Ok: () => (/* binding */ codeTag),
/* harmony export */   aY: () => (/* binding */ code)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6257);

const BREAK = "\u200b";
// Line ends, other control characters, and the marks that turn the direction of text around.
const INVISIBLE = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;
/**
 * Text from elsewhere as one line of a log. The runner obeys `::command::` at the start of a line and `##[command]`
 * anywhere in it, so both are broken by a character that nobody sees; nothing can start a line of its own.
 */
const logLine = (foreign) => foreign
    .replace(INVISIBLE, " ")
    .replace(/:(?=:)/g, `:${BREAK}`)
    .replaceAll("##[", `#${BREAK}#[`);
/** Some parsers give up on longer fences, and nobody means so many backticks. */
const LONGEST_FENCE = 16;
// Seen by the filters that look for addresses after everything else was read, so they are broken inside `<code>` too.
const ADDRESS = /@|:(?=\/\/)|www(?=\.)/gi;
/**
 * Foreign text where Markdown is not read, or where a code span cannot say it: HTML of which every character that
 * means anything is a number.
 */
const codeTag = (foreign) => {
    const text = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(foreign).replace(ADDRESS, (found) => `${found}${BREAK}`);
    const inert = text.replace(/[^\p{L}\p{M}\p{N} .,()\u{80}-\u{10ffff}-]/gu, (char) => `&#${char.codePointAt(0)};`);
    return `<code>${inert}</code>`;
};
const longestFence = (text) => (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
const span = (text) => {
    const fence = "`".repeat(longestFence(text) + 1);
    const pad = /^[` ]|[` ]$/.test(text) || text === "" ? " " : "";
    return `${fence}${pad}${text}${pad}${fence}`;
};
/**
 * Foreign text in Markdown: in a code span nothing is a link, a mention, a reference or HTML, not even for the filters
 * that come after Markdown. The fence outruns its backticks.
 */
const code = (foreign) => {
    const text = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(foreign);
    return longestFence(text) > LONGEST_FENCE ? codeTag(text) : span(text);
};
/**
 * The same inside a table, where a bar would end the cell even in a code span. A backslash before a bar is read in two
 * ways by two parsers, so it is said as HTML.
 */
const codeCell = (foreign) => {
    const text = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(foreign);
    return text.includes("\\|") ? codeTag(text) : code(text).replaceAll("|", "\\|");
};


/***/ }),

/***/ 9168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ repositoryPath)
/* harmony export */ });
/** The folder that paths are told from, where they may be told whole. */
const within = (path, workspace) => {
    const home = workspace?.replaceAll("\\", "/").replace(/\/+$/, "");
    return home !== undefined && home !== "" && path.startsWith(`${home}/`) ? path.slice(home.length + 1) : path;
};
const isElsewhere = (path) => /^\/|^[a-z]+:/i.test(path) || path.split("/").includes("..");
/**
 * A path as GitHub wants it: from the repository's root, with forward slashes. Nothing where it leads elsewhere, or
 * where it is no path that a line of text can hold.
 */
const repositoryPath = (file, workspace) => {
    if (file === "" || /[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}]/u.test(file))
        return undefined;
    const path = within(file.replaceAll("\\", "/"), workspace)
        .split("/")
        .filter((part, index) => part !== "." && (part !== "" || index === 0))
        .join("/");
    return path === "" || isElsewhere(path) ? undefined : path;
};


/***/ }),

/***/ 82752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ prose),
/* harmony export */   q: () => (/* binding */ proseCell)
/* harmony export */ });
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79697);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6257);


/**
 * Words that mean nothing to Markdown, nor to what GitHub makes of text afterwards: letters, digits, ordinary
 * punctuation. Whatever else there is (an address, a path with a line, a mention) is put in a code span.
 */
const CALM = /^[\p{L}\p{M}\p{N}\p{Extended_Pictographic}"'“”‘’„«»().,;?!%…–—·→×÷±≥≤°€£§/-]+(?::["'”’).,;]*)?$/u;
/** Calm by their characters, and yet made into a link: www., GH-1 and other trackers, a commit, a path that commands. */
const STIRRING = /www\.|\p{L}-\d|\b[\da-f]{7,}\b|\/\/|^\P{L}*\//iu;
const isCalm = (word) => CALM.test(word) && !STIRRING.test(word);
const PIECES = /`[^`]+`|\s+|[^\s`]+|`+/g;
/** The sentence goes on around an address: its brackets and its full stop are no part of it. */
const AROUND = /^(["'(]*)(.*?)(["').,;:!?]*)$/u;
const pieceOf = (span) => (found) => {
    if (/^`[^`]/.test(found))
        return span(found.slice(1, -1));
    if (found === " " || isCalm(found))
        return found;
    const [, before = "", core = "", after = ""] = AROUND.exec(found) ?? [];
    return core === "" ? span(found) : `${before}${span(core)}${after}`;
};
/** Two spans that touch would be read as one with a longer fence. */
const SEAM = "&#8203;";
const said = (foreign, span) => {
    const line = (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(foreign.replace(/\s+/g, " ")).trim();
    const pieces = (line.match(PIECES) ?? []).map(pieceOf(span));
    return pieces
        .map((text, index) => (text.startsWith("`") && pieces[index - 1]?.endsWith("`") === true ? SEAM + text : text))
        .join("");
};
/**
 * A sentence of ours with foreign words in it, to be read as a sentence. What stands between backticks is code, as it
 * is everywhere else; never to be put at the start of a line.
 */
const prose = (foreign) => said(foreign, _neutralise_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY);
/** The same inside a table. */
const proseCell = (foreign) => said(foreign, _neutralise_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ);


/***/ }),

/***/ 17234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ redactor)
/* harmony export */ });
/** Shorter than this is no secret, and hiding it would only make holes in ordinary words. */
const SHORTEST = 4;
const formsOf = (secret) => {
    const lines = secret.split(/\r?\n/).map((line) => line.trim());
    return [secret, ...lines].flatMap((form) => [
        form,
        form.replaceAll("|", "\\|"),
        encodeURIComponent(form),
        JSON.stringify(form).slice(1, -1),
        Buffer.from(form).toString("base64"),
        Buffer.from(form).toString("base64url"),
    ]);
};
/** Hides every secret in every form that it may take on its way into a text. Longest first, so that no tail is left. */
const redactor = (secrets) => {
    const forms = [...new Set([...secrets].flatMap(formsOf))]
        .filter((form) => form.length >= SHORTEST)
        .sort((a, b) => b.length - a.length);
    return (text) => forms.reduce((clean, form) => clean.replaceAll(form, "***"), text);
};


/***/ }),

/***/ 74122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ each),
/* harmony export */   o: () => (/* binding */ inParts)
/* harmony export */ });
/** What is made of each item, made when it is asked for and not held: of thousands that would be most of a run's memory. */
const each = (items, make) => ({
    length: items.length,
    *[Symbol.iterator]() {
        for (const item of items)
            yield make(item);
    },
});
/** As long as a part should be that is worth a write of its own. */
const PART = 65_536;
/** Many short parts as fewer long ones. Nothing is cut through. */
function* inParts(texts, most = PART) {
    let held = [];
    let length = 0;
    for (const text of texts) {
        held.push(text);
        length += text.length;
        if (length < most)
            continue;
        yield held.join("");
        held = [];
        length = 0;
    }
    if (length > 0)
        yield held.join("");
}


/***/ }),

/***/ 82950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qv: () => (/* binding */ commonStart),
/* harmony export */   mC: () => (/* binding */ around),
/* harmony export */   vI: () => (/* binding */ shortened)
/* harmony export */ });
const MARK = "…";
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
/** More code units than any character that a person would call one. */
const WIDEST = 40;
/** The last place at or before `at` where no character is cut through. */
const boundary = (text, at) => {
    if (at <= 0)
        return 0;
    if (at >= text.length)
        return text.length;
    const from = Math.max(0, at - WIDEST);
    const near = text.slice(from, at + WIDEST);
    const found = segmenter.segment(near).containing(at - from);
    const start = from + (found?.index ?? at - from);
    return start > from ? start : at - (/[\udc00-\udfff]/.test(text.charAt(at)) ? 1 : 0);
};
/** So much is given up for a whole word. */
const slack = (most) => Math.min(20, Math.floor(most / 3));
/** Where the last word ends that is not cut through; `at` itself where that would cost too much. */
const wordEnd = (text, at) => {
    const tail = text.slice(Math.max(0, at - slack(at)), at + 1);
    const space = tail.search(/\s\S*$/);
    return space < 0 ? at : at + 1 - tail.length + space;
};
/** The beginning of a text, cut after a word or else between two characters, with a mark where it was cut. */
const shortened = (text, most) => {
    if (text.length <= most)
        return text;
    const whole = text.slice(0, wordEnd(text, boundary(text, most))).replace(/[\s,;:]+$/, "");
    return `${whole === "" ? text.slice(0, boundary(text, most)) : whole}${MARK}`;
};
/** Where the first word begins at or after `at`; `at` itself where none does soon. */
const wordStart = (text, at, most) => {
    const found = at === 0 ? null : /\s\S/.exec(text.slice(at - 1, at + slack(most)));
    return found === null ? at : at + found.index;
};
/** How many code units two texts have in common at their beginning. */
const commonStart = (a, b) => {
    const most = Math.min(a.length, b.length);
    let at = 0;
    while (at < most && a.charCodeAt(at) === b.charCodeAt(at))
        at += 1;
    return at;
};
/** A text around a place in it: where two long texts part is what a person looks for. */
const around = (text, place, most) => {
    if (text.length <= most)
        return text;
    const wanted = Math.max(0, place - Math.floor(most / 3));
    const last = text.length - Math.floor(most / 2);
    const start = wanted === 0 ? 0 : wordStart(text, boundary(text, Math.min(wanted, last)), most);
    return `${start === 0 ? "" : MARK}${shortened(text.slice(start), most)}`;
};


/***/ }),

/***/ 74611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ toldBy),
/* harmony export */   MT: () => (/* binding */ verdictLine),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   as: () => (/* binding */ doneOf),
/* harmony export */   mQ: () => (/* binding */ countsOf),
/* harmony export */   sb: () => (/* binding */ plannedOf)
/* harmony export */ });
/* harmony import */ var _model_grouped_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5412);
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38158);
/* harmony import */ var _model_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53938);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44702);




const tally = (changes) => Object.fromEntries([...(0,_model_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(changes, ({ action }) => action)].map(([action, same]) => [action, same.length]));
/** A record that waits for a person's decision is counted as a conflict, and not as a failure as well. */
const hasFailed = (outcome) => outcome.status === "failed" && !(0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .isContested */ .s)(outcome);
const countsOf = (plan, outcomes) => {
    const ended = (0,_model_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(outcomes, ({ change }) => change.target);
    return [...(0,_model_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(plan.changes, ({ target }) => target)].map(([target, changes]) => ({
        target,
        actions: tally(changes),
        done: tally((ended.get(target) ?? []).filter(({ status }) => status === "done").map(({ change }) => change)),
        left: (ended.get(target) ?? []).filter(({ status }) => status === "left").length,
        failed: (ended.get(target)?.filter(hasFailed) ?? changes.filter(isHopeless)).length,
    }));
};
/** What is known of a change before it is carried out: only that it cannot be. */
const isHopeless = ({ action }) => action === "error";
/** How many of an action the plan has, over all targets. */
const plannedOf = (counts, action) => counts.reduce((sum, { actions }) => sum + (actions[action] ?? 0), 0);
/** How many of it were carried out. */
const doneOf = (counts, action) => counts.reduce((sum, { done }) => sum + (done[action] ?? 0), 0);
/** The gravest of what was found before anything was written, or else of what only showed while writing. */
const verdictOf = (problems, counts) => {
    const errors = problems.filter(({ level }) => level === "error");
    if (errors.some(({ cause }) => cause === "access"))
        return { status: "failed", exit: _model_report_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.access };
    if (errors.some(({ cause }) => cause === undefined))
        return { status: "failed", exit: _model_report_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.usage };
    if (errors.length > 0 || counts.some(({ failed, left }) => failed + left > 0))
        return { status: "partial", exit: _model_report_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.partial };
    return { status: "success", exit: _model_report_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.success };
};
/** Everything that a person should know, once: what was found before anything was written, and what failed while it was. */
const toldBy = ({ problems, outcomes }) => {
    const told = new Set(problems.map((one) => JSON.stringify(one)));
    const failed = outcomes.flatMap((outcome) => (outcome.status === "failed" ? [outcome.problem] : []));
    return [...problems, ...failed.filter((one) => !told.has(JSON.stringify(one)))];
};
const WRITES = ["sync", "backfill", "pull", "promote", "setup", "restore", "archive"];
const MOVES = ["create", "update", "restore", "pull", "promote", "archive"];
const sumOf = (counts, kind) => counts.reduce((sum, one) => sum + one[kind], 0);
const some = (count, words) => (count <= 0 ? [] : [`${count} ${words}`]);
/** A vocabulary is one thing, and IDs are as many as the pages that get them. */
const fillings = (changes, words) => {
    const all = changes.map(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .filling */ .I1);
    const ids = all.filter((one) => one === "IDs").length;
    return [
        ...some(ids, `${ids === 1 ? "ID" : "IDs"} ${words}`),
        ...(all.includes("vocabulary") ? [`vocabulary ${words}`] : []),
    ];
};
/** What there is to do where nothing was carried out, and else what was done. */
const moves = ({ dryRun, outcomes, counts, plan }) => {
    const isPlan = dryRun || outcomes.length === 0;
    const [count, word] = isPlan ? [plannedOf, "planned"] : [doneOf, "done"];
    const changes = isPlan
        ? plan.changes
        : outcomes.filter(({ status }) => status === "done").map(({ change }) => change);
    return [
        ...MOVES.flatMap((action) => some(count(counts, action), _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q9[action][word])),
        ...fillings(changes, _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q9.backfill[word]),
    ];
};
const titleOf = (mode, dryRun) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .capital */ .Nx)(mode)}${dryRun && WRITES.includes(mode) ? " (dry run)" : ""}`;
/** What is to be mended beyond the records that are counted as failed already. */
const toMend = (report) => toldBy(report).filter(({ level, cause }) => level === "error" && cause !== "conflict").length -
    sumOf(report.counts, "failed");
/** The run in one line: what a person reads first, and often last. What went wrong stands before what went well. */
const verdictLine = (report) => {
    const { status, mode, dryRun, counts } = report;
    const parts = [
        ...some(sumOf(counts, "failed"), "failed"),
        ...some(toMend(report), "to mend"),
        ...some(plannedOf(counts, "conflict"), "in conflict"),
        ...moves(report),
        ...some(sumOf(counts, "left"), _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q9.left.done),
        ...some(plannedOf(counts, "skip"), _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q9.skip.done),
    ];
    return `${titleOf(mode, dryRun)}: ${[status, ...parts].join(" · ")}`;
};


/***/ }),

/***/ 63299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ terminalLines)
/* harmony export */ });
/* harmony import */ var _model_grouped_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5412);
/* harmony import */ var _model_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53938);
/* harmony import */ var _alike_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30235);
/* harmony import */ var _cost_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50658);
/* harmony import */ var _difference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74932);
/* harmony import */ var _shorten_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82950);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74611);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13920);








/** Of the same mistake in more records than this, so many are told; the report has them all. */
const ALIKE = 5;
/** A plan is a page at a terminal, not a book. */
const MOST_CHANGES = 40;
const VALUE = 40;
const problemLines = (problems) => (0,_alike_js__WEBPACK_IMPORTED_MODULE_5__/* .alike */ .n)(problems).flatMap(({ all }) => {
    const told = all.slice(0, ALIKE).flatMap(_text_js__WEBPACK_IMPORTED_MODULE_6__/* .problemText */ .f);
    return all.length <= ALIKE ? told : [...told, `  … and ${all.length - ALIKE} more like it.`];
});
const SIGNS = {
    create: "+",
    update: "~",
    restore: "~",
    pull: "<",
    promote: ">",
    archive: "-",
    backfill: "*",
    conflict: "!",
};
const shownValue = (value) => (0,_difference_js__WEBPACK_IMPORTED_MODULE_2__/* .isEmpty */ .Im)(value) ? "(empty)" : (0,_shorten_js__WEBPACK_IMPORTED_MODULE_3__/* .shortened */ .vI)((0,_difference_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .wh)(value), VALUE);
const changeLines = ({ action, record, diff, body, promotion }) => {
    const files = promotion?.files ?? [];
    const differences = action === "create" ? [] : diff;
    return [
        `    ${SIGNS[action]} ${record}`,
        ...differences.map(({ property, before, after }) => `        ${property}: ${shownValue(before)} → ${shownValue(after)}`),
        ...files.filter(({ fate }) => fate === "write").map(({ path }) => `        ${path}`),
        ...(body && action !== "create" ? ["        (content)"] : []),
    ];
};
/** What a dry run would do, target by target. */
const planLines = ({ dryRun, plan }) => {
    const changes = dryRun ? plan.changes.filter(({ action }) => SIGNS[action] !== undefined) : [];
    const shown = (0,_model_grouped_js__WEBPACK_IMPORTED_MODULE_7__/* .grouped */ .z)(changes.slice(0, MOST_CHANGES), ({ target }) => target);
    const lines = [...shown].flatMap(([target, all]) => [`  ${target}`, ...all.flatMap(changeLines)]);
    const rest = changes.length - MOST_CHANGES;
    return rest > 0 ? [...lines, `  … and ${rest} more changes: the report has them all.`] : lines;
};
/** What a person at a terminal reads at the end: what went wrong first, the verdict last, so that it is what stays in sight. */
const terminalLines = (report) => {
    const cost = `  ${(0,_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .requestsOf */ .uD)(report.requests)} in ${(0,_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(report.durationMs)}`;
    const kept = report.files.report === undefined ? [] : [`  The whole report: ${report.files.report}`];
    const changed = report.exit === _model_report_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .d.success || report.counts.length > 0;
    return [
        ...problemLines((0,_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .toldBy */ .Hd)(report)),
        ...planLines(report),
        (0,_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .verdictLine */ .MT)(report),
        ...(changed ? [cost] : []),
        ...kept,
    ];
};


/***/ }),

/***/ 13920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ problemText)
/* harmony export */ });
const where = ({ file, line, column, target, record, property }) => [
    file === undefined ? undefined : [file, line, column].filter((part) => part !== undefined).join(":"),
    target === undefined ? undefined : `target ${target}`,
    record === undefined ? undefined : `record ${record}`,
    property === undefined ? undefined : `property ${property}`,
]
    .filter((part) => part !== undefined)
    .join(", ");
/** A problem as lines for a terminal: what is wrong and where, then what to do next. */
const problemText = ({ level, message, cure, place }) => {
    const at = where(place);
    return [`${level}: ${at === "" ? "" : `${at}: `}${message}`, `  ${cure}`];
};


/***/ }),

/***/ 6257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ visible)
/* harmony export */ });
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70271);

const LINE_END = /\r\n?|[\n\u0085\u2028\u2029]/g;
// What joins pictures (a family, a flag of colours) stays where it joins them; elsewhere it only hides.
const JOINER = /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f)\u200d(?=\p{Extended_Pictographic})/u;
const PICTURE_STYLE = /(?<=\p{Extended_Pictographic})\ufe0f/u;
const UNSEEN = new RegExp(`(?<keep>${JOINER.source}|${PICTURE_STYLE.source})|[\\p{Default_Ignorable_Code_Point}\\p{Bidi_Control}\\ufff9-\\ufffb]`, "gu");
const PLAIN = /^[\x20-\x7e]*$/;
/** Marks above marks grow out of their line and over the next ones. */
const MARKS = /(\p{M}{6})\p{M}+/gu;
/** A control character as the picture that Unicode has of it. */
const pictured = (control) => {
    const at = control.charCodeAt(0);
    if (control === "\t")
        return " ";
    if (at < 0x20)
        return String.fromCharCode(0x2400 + at);
    return at === 0x7f ? "\u2421" : "\ufffd";
};
/**
 * Foreign text as one line in which everything that is there can be seen: line ends have a sign, controls have their
 * picture, and what only hides or turns text around is gone.
 */
const visible = (foreign) => {
    if (PLAIN.test(foreign))
        return foreign;
    return (0,_model_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wellFormed */ .E)(foreign)
        .normalize("NFC")
        .replace(UNSEEN, (found, keep) => (keep === undefined ? "" : found))
        .replace(LINE_END, "↵")
        .replace(/\p{Cc}/gu, pictured)
        .replace(MARKS, "$1");
};


/***/ }),

/***/ 44702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I1: () => (/* binding */ filling),
/* harmony export */   Nx: () => (/* binding */ capital),
/* harmony export */   SI: () => (/* binding */ begunTargets),
/* harmony export */   q9: () => (/* binding */ WORDS)
/* harmony export */ });
/** What can become of a record, in the words of a report. */
const WORDS = {
    create: { planned: "to create", done: "created", shade: "█" },
    update: { planned: "to update", done: "updated", shade: "▓" },
    restore: { planned: "to restore", done: "restored", shade: "▓" },
    pull: { planned: "to pull", done: "pulled", shade: "▓" },
    promote: { planned: "to promote", done: "promoted", shade: "▓" },
    archive: { planned: "to archive", done: "archived", shade: "▒" },
    backfill: { planned: "to fill in", done: "filled in", shade: "" },
    conflict: { planned: "in conflict", done: "in conflict", shade: "!" },
    error: { planned: "failed", done: "failed", shade: "×" },
    left: { planned: "left for the next run", done: "left for the next run", shade: "·" },
    skip: { planned: "unchanged", done: "unchanged", shade: "░" },
};
/** What a backfill is about: the options of a database, or the ID of one page. */
const filling = ({ action, page }) => action !== "backfill" ? undefined : page === undefined ? "vocabulary" : "IDs";
const capital = (words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
/** The targets in which something was carried out; of the others there is only a plan. */
const begunTargets = ({ outcomes }) => new Set(outcomes.map(({ change }) => change.target));


/***/ }),

/***/ 93213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ filesSource)
});

// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(99241);
// EXTERNAL MODULE: ./build/config/document.js + 4 modules
var config_document = __webpack_require__(95362);
// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(29598);
;// CONCATENATED MODULE: ./build/sources/parts.js
const inner = (value) => Array.isArray(value)
    ? value.map((item, index) => ({ path: [index], value: item }))
    : Object.entries(value).map(([key, item]) => ({ path: [key], value: item }));
/** A value with everything in it, in the order of the text. What YAML's aliases share is met once. */
const partsOf = (whole) => {
    const seen = new Set();
    const below = ({ path, value }) => {
        const self = { path, value };
        if (typeof value !== "object" || value === null)
            return [self];
        if (seen.has(value))
            return [];
        seen.add(value);
        return [self, ...inner(value).flatMap((part) => below({ path: [...path, ...part.path], value: part.value }))];
    };
    return below({ path: [], value: whole });
};

// EXTERNAL MODULE: ./build/model/text.js
var model_text = __webpack_require__(70271);
;// CONCATENATED MODULE: ./build/sources/wording.js

const LONGEST = 80;
const PLAIN = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;
const cut = (text) => (text.length > LONGEST ? `${(0,model_text/* wellFormed */.E)(text.slice(0, LONGEST - 1))}…` : text);
const step = (name, index) => {
    if (typeof name === "number")
        return `[${name}]`;
    if (!PLAIN.test(name))
        return `[${JSON.stringify(cut(name))}]`;
    return index === 0 ? name : `.${name}`;
};
/** A field as a person writes it: `apis[0].name`. */
const spelled = (path) => path.map(step).join("");
/** A value in few words: as it is written where it is short, what it is where it is a whole world. */
const shown = (value) => {
    if (Array.isArray(value))
        return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
    if (typeof value === "object" && value !== null)
        return "an object";
    return value === "" ? "empty" : cut(JSON.stringify(value) ?? "nothing");
};

;// CONCATENATED MODULE: ./build/sources/characters.js



/** Controls other than tabs and line ends, and halves of a surrogate pair. */
const UNFIT = /[^\P{Cc}\t\n\r\x7f-\x9f]|\p{Surrogate}/u;
const SAMPLE = 1_000;
const codeOf = (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
const complaint = (name, text) => {
    const character = UNFIT.exec(text)?.[0] ?? "";
    const what = /\p{Surrogate}/u.test(character) ? "half of a character" : "the control character";
    return `\`${name}\` holds ${what} ${codeOf(character)}.`;
};
const CURE = "Take it out: no page and no database can hold it.";
/** Nearly every record is fit to be held, so the ways to its parts are noted only where it is not. */
const holdsUnfit = (value) => typeof value === "string"
    ? UNFIT.test(value)
    : typeof value === "object" && value !== null && Object.values(value).some(holdsUnfit);
/** Texts of a record that would not come back from Notion as they were sent. */
const unfitTexts = (record, placeOf) => holdsUnfit(record)
    ? partsOf(record).flatMap(({ path, value }) => typeof value === "string" && UNFIT.test(value)
        ? [(0,problem/* problem */.CC)(complaint(spelled(path), value), CURE, placeOf(path))]
        : [])
    : [];
/** The same for the text below the front matter, at its line. */
const unfitBody = (body, file, firstLine) => {
    const found = UNFIT.exec(body);
    if (found === null)
        return [];
    const before = body.slice(0, found.index).split("\n");
    const place = { file, line: firstLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
    return [(0,problem/* problem */.CC)(complaint("_body", body), CURE, place)];
};
/** Text of UTF-16 without a mark, in plain letters, is valid UTF-8 all the same: with a zero behind every letter. */
const looksLikeUtf16 = (text) => {
    const sample = text.slice(0, SAMPLE);
    return sample.split("\0").length > Math.max(2, sample.length / 4);
};
/** What keeps a file from being read as UTF-8 and was not noticed when it was opened. */
const encodingProblem = (text, file) => looksLikeUtf16(text)
    ? (0,problem/* problem */.CC)("The file is written in UTF-16, and is read as UTF-8.", "Save the file as UTF-8.", { file })
    : undefined;

// EXTERNAL MODULE: ./build/sources/front-matter.js
var front_matter = __webpack_require__(84158);
;// CONCATENATED MODULE: ./build/sources/content.js






const FORMATS = {
    json: "json",
    yaml: "yaml",
    yml: "yaml",
    md: "markdown",
    markdown: "markdown",
};
const isFields = json/* isObject */.G;
const isList = (value) => Array.isArray(value);
const formatOf = (file, wanted) => wanted === "auto" ? FORMATS[file.split(".").at(-1)?.toLowerCase() ?? ""] : wanted;
const NO_FORMAT = [
    "What kind of file this is cannot be told from its name.",
    "Set `format`, or let the pattern match only .json, .yaml, .yml and .md files.",
];
const TOO_LARGE = ["The file is larger than 50 MB.", "Split it into smaller files."];
const EMPTY = ["There is nothing in this file.", "Write a record, or `[]` for none; or delete the file."];
const UNCLOSED = [
    "The front matter is opened and not closed.",
    "Close it with a line of `---`; or begin the file with something else, if it has none.",
];
/** The body begins where it begins, whatever the front matter may hold. */
const placesIn = ({ placeOf }, { file, format, bodyLine }) => {
    if (format !== "markdown")
        return placeOf;
    return (path) => (path[0] === "_body" ? { file, line: bodyLine, column: 1 } : placeOf(path));
};
const withData = (text, read) => {
    const { value, rounded, placeOfKey } = text;
    const { file, format } = read;
    const data = value ?? (format === "markdown" ? {} : undefined);
    const content = { ...read, rounded, placeOfKey, placeOf: placesIn(text, read) };
    if (data === undefined)
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(...EMPTY, { file, line: 1 }));
    if (isFields(data))
        return (0,problem/* good */.uw)({ ...content, data });
    if (format === "markdown") {
        const cure = "Write fields into it: `name: value`, one a line.";
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`The front matter is ${shown(data)}, and no record.`, cure, text.placeOf([])));
    }
    if (isList(data))
        return (0,problem/* good */.uw)({ ...content, data });
    return (0,problem/* bad */.MB)((0,problem/* problem */.CC)("This is no record.", "A record is an object with fields.", text.placeOf([])));
};
/** A file's text as data, or why it is none. */
const readContent = (written, file, wanted) => {
    const format = formatOf(file, wanted);
    if (format === undefined)
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(...NO_FORMAT, { file }));
    if (Buffer.byteLength(written) > config_document/* DATA */.v.plain)
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(...TOO_LARGE, { file }));
    const encoding = encodingProblem(written, file);
    if (encoding !== undefined)
        return (0,problem/* bad */.MB)(encoding);
    if (format === "markdown" && (0,front_matter/* isUnclosed */.Y)(written))
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(...UNCLOSED, { file, line: 1 }));
    const { front, body, bodyLine } = format === "markdown" ? (0,front_matter/* splitMarkdown */.E)(written) : { front: written, body: "", bodyLine: 1 };
    const text = (0,config_document/* readText */.y)(front, file, { ...config_document/* DATA */.v, onlyJson: format === "json" });
    if (!text.ok)
        return text;
    return withData(text.value, { file, format, body: body.replace(/\r\n?/g, "\n"), bodyLine });
};

// EXTERNAL MODULE: ./build/model/nearest.js
var nearest = __webpack_require__(50376);
;// CONCATENATED MODULE: ./build/sources/faults.js


const MOST_WORDS = 12;
const TYPES = {
    string: "text",
    number: "a number",
    integer: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "an object",
    null: "null",
};
const faults_FORMATS = {
    date: "a day that exists, like 2026-11-21",
    "date-time": "a time with its zone, like 2026-11-21T09:30:00Z",
    time: "a time of day with its zone, like 09:30:00Z",
    email: "an e-mail address",
    uri: "a whole address, like https://example.org/",
    uuid: "a UUID",
    regex: "a regular expression",
};
const subject = (path) => (path.length === 0 ? "The record" : `\`${spelled(path)}\``);
const listed = (values) => {
    const list = Array.isArray(values) ? values.map(shown) : [shown(values)];
    const more = list.length - MOST_WORDS;
    return more > 0 ? `${list.slice(0, MOST_WORDS).join(", ")} or ${more} more` : list.join(", ");
};
const must = ({ path, value }, what) => ({
    message: `${subject(path)} must be ${what}, and is ${shown(value)}`,
    path,
});
const sizeOf = (value) => {
    if (typeof value === "string")
        return Array.from(value).length;
    return typeof value === "object" && value !== null ? Object.keys(value).length : 0;
};
const sized = (bound, what) => ({ path, params, value }) => ({
    message: `${subject(path)} must have ${bound} ${String(params["limit"])} ${what}, and has ${sizeOf(value)}`,
    path,
});
const missing = ({ path, params }) => {
    const field = String(params["missingProperty"]);
    const { property } = params;
    const needs = typeof property === "string" ? `, and \`${property}\` needs it` : "";
    return { message: `\`${spelled([...path, field])}\` is missing${needs}`, cure: "Add it.", path };
};
const unknown = (param) => ({ path, params, known }) => {
    const field = String(params[param]);
    const meant = (0,nearest/* nearest */.p)(field, known);
    const whole = [...path, field];
    return {
        message: `\`${spelled(whole)}\` is a field that the schema does not know`,
        cure: meant === undefined ? "Take it out, or add it to the schema." : `Did you mean \`${meant}\`?`,
        path: whole,
        isKey: true,
    };
};
const enumerated = (fault) => {
    const { params, value } = fault;
    const words = [params["allowedValues"]].flat().filter((word) => typeof word === "string");
    const meant = typeof value === "string" ? (0,nearest/* nearest */.p)(value, words) : undefined;
    const said = must(fault, `one of ${listed(params["allowedValues"])}`);
    return meant === undefined ? said : { ...said, cure: `Did you mean "${meant}"?` };
};
const typed = (fault) => {
    const types = [fault.params["type"]].flat().map(String);
    return must(fault, [...new Set(types.map((type) => TYPES[type] ?? type))].join(" or "));
};
const repeated = ({ path, params }) => {
    const [first, again] = [Number(params["i"]), Number(params["j"])].sort((a, b) => a - b);
    const item = [...path, again ?? 0];
    return { message: `\`${spelled(item)}\` repeats \`${spelled([...path, first ?? 0])}\``, path: item };
};
const shaped = (fault) => {
    const { path, params, alternatives } = fault;
    const fits = [params["passingSchemas"] ?? []].flat().length;
    if (fits > 1)
        return { message: `${subject(path)} fits ${fits} shapes, and may only fit one of them`, path };
    if (alternatives.length === 0)
        return { message: `${subject(path)} has none of the shapes that it may have`, path };
    return { message: `${subject(path)} has none of the shapes that it may have: ${alternatives.join("; or ")}`, path };
};
const compared = (fault) => must(fault, `${String(fault.params["comparison"])} ${String(fault.params["limit"])}`);
const forbidden = ({ path }) => ({
    message: `${subject(path)} is something that the schema forbids`,
    path,
});
const WORDS = {
    required: missing,
    dependencies: missing,
    dependentRequired: missing,
    additionalProperties: unknown("additionalProperty"),
    unevaluatedProperties: unknown("unevaluatedProperty"),
    enum: enumerated,
    const: (fault) => must(fault, shown(fault.params["allowedValue"])),
    type: typed,
    format: (fault) => must(fault, faults_FORMATS[String(fault.params["format"])] ?? `of the format ${listed(fault.params["format"])}`),
    pattern: (fault) => must(fault, `text that matches ${String(fault.params["pattern"])}`),
    minimum: compared,
    maximum: compared,
    exclusiveMinimum: compared,
    exclusiveMaximum: compared,
    multipleOf: (fault) => must(fault, `a multiple of ${String(fault.params["multipleOf"])}`),
    minLength: sized("at least", "characters"),
    maxLength: sized("at most", "characters"),
    minItems: sized("at least", "items"),
    maxItems: sized("at most", "items"),
    minProperties: sized("at least", "fields"),
    maxProperties: sized("at most", "fields"),
    uniqueItems: repeated,
    anyOf: shaped,
    oneOf: shaped,
    not: forbidden,
    "false schema": forbidden,
};
/** A fault in words. Of what has no words here, the library's own are used. */
const told = (fault) => {
    const { keyword, path, name, message, value } = fault;
    if (name !== undefined) {
        const field = [...path, name];
        return { message: `\`${spelled(field)}\` is no name for a field here: it ${message}`, path: field, isKey: true };
    }
    const words = Object.hasOwn(WORDS, keyword) ? WORDS[keyword] : undefined;
    return words?.(fault) ?? { message: `${subject(path)} ${message}, and is ${shown(value)}`, path };
};

;// CONCATENATED MODULE: ./build/sources/pointer.js
/** A JSON Pointer as a path: the value itself tells an index of a list from a key that looks like one. */
const pathOf = (pointer, value) => {
    const steps = pointer
        .split("/")
        .slice(1)
        .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
    const path = [];
    let here = value;
    for (const step of steps) {
        path.push(Array.isArray(here) ? Number(step) : step);
        here =
            typeof here === "object" && here !== null ? Object.entries(here).find(([key]) => key === step)?.[1] : undefined;
    }
    return path;
};

;// CONCATENATED MODULE: ./build/sources/complaints.js



const MOST = 20;
const ALTERNATIVES = 5;
/** Keywords that try other schemas on a value, or on its items, and need not find that all of them hold. */
const CHOICES = ["anyOf", "oneOf", "contains"];
const DEFINITIONS = /^(\$defs|definitions)(\/|$)/;
/** Whether an error came up while one of the shapes was tried, rather than beside the choice. */
const isOfBranch = ({ error }, choice) => {
    const { instancePath, schemaPath } = error;
    if (instancePath !== choice.instancePath && !instancePath.startsWith(`${choice.instancePath}/`))
        return false;
    if (schemaPath.startsWith(`${choice.schemaPath}/`))
        return true;
    const home = choice.schemaPath.slice(0, choice.schemaPath.lastIndexOf("/") + 1);
    return !schemaPath.startsWith(home) || DEFINITIONS.test(schemaPath.slice(home.length));
};
/** What follows from other errors is not told beside them: each shape that a value does not have gives errors of its own. */
const folded = (errors) => {
    const kept = [];
    for (const error of errors) {
        if (error.keyword === "if" || error.keyword === "propertyNames")
            continue;
        const branches = [];
        while (CHOICES.includes(error.keyword)) {
            const last = kept.at(-1);
            if (last === undefined || !isOfBranch(last, error))
                break;
            branches.unshift(last);
            kept.pop();
        }
        kept.push({ error, branches });
    }
    return kept;
};
const typesOf = ({ params }) => [params["type"]].flat();
/** Shapes that differ in nothing but their type are one list of types. */
const sameButType = ({ error, branches }) => {
    const plain = branches.every((branch) => branch.error.keyword === "type" && branch.error.instancePath === error.instancePath);
    if (!plain || branches.length === 0)
        return undefined;
    return { ...error, keyword: "type", params: { type: branches.flatMap((branch) => typesOf(branch.error)) } };
};
const faultOf = ({ error, branches }, whole) => ({
    path: pathOf(error.instancePath, whole),
    keyword: error.keyword,
    params: error.params,
    value: error.data,
    name: error.propertyName,
    known: Object.keys(error.parentSchema?.["properties"] ?? {}),
    message: error.message ?? "does not hold to the schema",
    alternatives: branches.slice(0, ALTERNATIVES).map((branch) => told(toFault(branch, whole)).message),
});
const toFault = (one, whole) => {
    const error = sameButType(one);
    return faultOf(error === undefined ? one : { error, branches: [] }, whole);
};
const byPlace = (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
const problemOf = (fault, { placeOf, placeOfKey, file }) => {
    const { message, cure, path, isKey = false } = told(fault);
    const fallback = `Mend the value; or the schema, if that is wrong (${file}).`;
    return (0,problem/* problem */.CC)(`${message}.`, cure ?? fallback, isKey ? placeOfKey(path) : placeOf(path));
};
/** What the library found, in words for people, at the exact places, in the order of the file. */
const complaints = (errors, whole, where) => {
    const all = folded(errors).map((one) => problemOf(toFault(one, whole), where));
    const unique = [...new Map(all.map((one) => [JSON.stringify([one.message, one.place]), one])).values()];
    const sorted = unique.sort((a, b) => byPlace(a.place, b.place));
    if (sorted.length <= MOST)
        return sorted;
    const rest = (0,problem/* problem */.CC)(`There are ${sorted.length - MOST} more of these.`, "Mend those above first.", where.placeOf([]));
    return [...sorted.slice(0, MOST), rest];
};

// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(30714);
;// CONCATENATED MODULE: ./build/sources/patterns.js

/** A pattern that was not done with a text in time: nothing is known of the two. */
class Endless extends Error {
    constructor(pattern) {
        super(`the pattern ${pattern} takes too long`);
    }
}
const MOST_MS = 1_000;
/** What is repeated inside of a repetition, or said again, may be tried in more ways than there is time for. */
const RISKY = /\)[*+{]|\\[1-9k]/;
/** How long a text may be until it matters: with such a pattern, and with any. */
const BRIEF = 16;
const SHORT = 2_000;
const SCRIPT = new external_node_vm_.Script("pattern.test(text)");
let room;
/** Nothing but another context can be told to stop. */
const inTime = (pattern, text) => {
    room ??= (0,external_node_vm_.createContext)({});
    Object.assign(room, { pattern, text });
    try {
        return SCRIPT.runInContext(room, { timeout: MOST_MS }) === true;
    }
    catch {
        return undefined;
    }
};
/** A pattern of a schema that is only asked for as long as it is worth waiting, and then never again. */
const boundedPattern = (source, flags) => {
    const pattern = new RegExp(source, flags);
    const most = RISKY.test(source) ? BRIEF : SHORT;
    let isEndless = false;
    const bounded = (text) => {
        const found = isEndless ? undefined : inTime(pattern, text);
        isEndless = found === undefined;
        if (found === undefined)
            throw new Endless(source);
        return found;
    };
    return {
        test: (text) => (text.length > most ? bounded(text) : pattern.test(text)),
        toString: () => String(pattern),
    };
};
/** In the form in which the library wants it; the code would be for schemas that are printed, and ours never are. */
const PATTERNS = Object.assign(boundedPattern, { code: "boundedPattern" });

// EXTERNAL MODULE: ./build/sources/required.js
var required = __webpack_require__(47080);
;// CONCATENATED MODULE: ./build/sources/json-schema.js








const OPTIONS = {
    allErrors: true,
    strict: false,
    verbose: true,
    logger: false,
    ownProperties: true,
    addUsedSchema: false,
    code: { regExp: PATTERNS },
};
const NEWEST = "json-schema.org/draft/2020-12/schema";
/**
 * Loaded when a target has a schema, and then only the draft that it is written in. By way of `default`, since that is
 * the one name that is there both in Node and in a bundle.
 */
const DRAFTS = {
    "json-schema.org/draft-07/schema": async () => new (await Promise.all(/* import() */[__webpack_require__.e(457), __webpack_require__.e(463)]).then(__webpack_require__.t.bind(__webpack_require__, 42463, 19))).default.Ajv(OPTIONS),
    "json-schema.org/draft/2019-09/schema": async () => new (await Promise.all(/* import() */[__webpack_require__.e(457), __webpack_require__.e(878)]).then(__webpack_require__.t.bind(__webpack_require__, 60878, 19))).default.Ajv2019(OPTIONS),
    [NEWEST]: async () => new (await Promise.all(/* import() */[__webpack_require__.e(457), __webpack_require__.e(210)]).then(__webpack_require__.t.bind(__webpack_require__, 52210, 19))).default.Ajv2020(OPTIONS),
};
const isSchema = (value) => (0,json/* isObject */.G)(value);
const draftOf = (schema) => {
    const written = schema["$schema"] ?? NEWEST;
    return typeof written === "string" ? written.replace(/^https?:\/\//, "").replace(/#$/, "") : undefined;
};
const validator = async (draft) => {
    const make = draft !== undefined && Object.hasOwn(DRAFTS, draft) ? DRAFTS[draft] : undefined;
    if (make === undefined)
        return undefined;
    const { default: formats } = await Promise.all(/* import() */[__webpack_require__.e(457), __webpack_require__.e(815)]).then(__webpack_require__.t.bind(__webpack_require__, 82815, 19));
    return formats.default(await make());
};
const DRAFT_CURE = "Write it in draft 07, 2019-09 or 2020-12, and say so with `$schema`.";
const REFERENCE_CURE = "Nothing is fetched, from no file and no address: copy what it points at into `$defs`, and point there.";
const SCHEMA_CURE = "Mend the schema: no record can be held to it as it is.";
const REFERENCES = ["$ref", "$dynamicRef", "$recursiveRef"];
/** The part of a schema that the library complains of: it says what is there, and not where. */
const culprit = (schema, isMeant) => partsOf(schema).find(({ path, value }) => typeof value === "string" && isMeant(path.at(-1), value))?.path;
const uncompiled = (thrown, schema, { placeOf }) => {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    const reference = culprit(schema, (key, value) => REFERENCES.includes(key) && why.startsWith(`can't resolve reference ${value} from`));
    if (reference !== undefined) {
        return (0,problem/* problem */.CC)("This reference points at nothing in this file.", REFERENCE_CURE, placeOf(reference));
    }
    const pattern = culprit(schema, (key, value) => key === "pattern" && why.includes(`: /${value}/`));
    return (0,problem/* problem */.CC)(`The schema cannot be used: ${why}.`, SCHEMA_CURE, placeOf(pattern ?? []));
};
const compiled = async (text, file) => {
    const schema = text.value;
    if (!isSchema(schema)) {
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`A schema is an object, and this is ${shown(schema)}.`, SCHEMA_CURE, text.placeOf([])));
    }
    const ajv = await validator(draftOf(schema));
    if (ajv === undefined) {
        const message = `${shown(schema["$schema"])} is no draft of JSON Schema that is known here.`;
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(message, DRAFT_CURE, text.placeOf(["$schema"])));
    }
    if (ajv.validateSchema(schema) !== true)
        return (0,problem/* bad */.MB)(...complaints(ajv.errors ?? [], schema, { ...text, file }));
    try {
        // The library's own `$async` would make it answer later, and so never say no.
        return (0,problem/* good */.uw)(ajv.compile({ ...schema, $async: false }));
    }
    catch (thrown) {
        return (0,problem/* bad */.MB)(uncompiled(thrown, schema, text));
    }
};
const endless = (thrown, { placeOf }) => {
    if (!(thrown instanceof Endless))
        throw thrown;
    const cure = "Write the pattern so that nothing is repeated inside of a repetition; or shorten the value.";
    return [(0,problem/* problem */.CC)(`The record cannot be held to its schema: ${thrown.message}.`, cure, placeOf([]))];
};
/** The schema of a source, ready to hold records to it; or why it cannot be used. */
const readSchema = async (file, files) => {
    const missing = (0,problem/* problem */.CC)("There is no such schema.", "Make the file, or mend its name.", { file });
    const written = await (0,required/* readRequired */.y)(file, missing, files);
    const text = written.ok ? (0,config_document/* readText */.y)(written.value, file) : written;
    if (!text.ok)
        return text;
    const validate = await compiled(text.value, file);
    if (!validate.ok)
        return validate;
    return (0,problem/* good */.uw)((record, places) => {
        try {
            return validate.value(record) ? [] : complaints(validate.value.errors ?? [], record, { ...places, file });
        }
        catch (thrown) {
            return endless(thrown, places);
        }
    });
};

// EXTERNAL MODULE: ./build/config/notion-id.js
var notion_id = __webpack_require__(10010);
;// CONCATENATED MODULE: ./build/sources/records.js






/** What every record of a file knows about the file. */
const aboutFile = ({ file, body }, commit) => {
    const parts = file.split("/");
    const name = parts.at(-1) ?? file;
    return {
        _path: file,
        _name: name.replace(/\.[^.]+$/, ""),
        _dir: parts.slice(0, -1).join("/"),
        _body: body,
        _commit: commit,
    };
};
const asList = (value) => (Array.isArray(value) ? value : [value]);
/** A file has one record, or one an element of its list; or what the expression makes of it. */
const itemsOf = ({ data }, select, about) => {
    if (select === undefined) {
        return Array.isArray(data)
            ? data.map((value, index) => ({ value, path: [index] }))
            : [{ value: data, path: [] }];
    }
    const chosen = select(isFields(data) ? { ...data, ...about } : Object.assign([...data], about));
    // Expressions hand objects through as they are, so a chosen one is found again.
    const paths = new Map(partsOf(data).map(({ path, value }) => [value, path]));
    return asList(chosen ?? []).map((value) => ({ value, path: isFields(value) ? paths.get(value) : undefined }));
};
const isBelow = (path, base) => base.every((step, index) => path[index] === step);
const roundedIn = ({ rounded, placeOf }, base) => rounded
    .filter(({ path }) => base === undefined || isBelow(path, base))
    .map(({ path, written }) => {
    const name = spelled(path.slice(base?.length ?? 0)) || "The record";
    const message = `\`${name}\` is ${shown(written).slice(1, -1)}, a number that cannot be held without rounding it.`;
    return (0,problem/* problem */.CC)(message, "Put it in quotation marks to keep it as text, or write fewer digits.", placeOf(path));
});
const pageIdOf = (item, field, placeOf) => {
    const written = field === undefined ? undefined : item[field];
    if (field === undefined || written === undefined || written === null || written === "")
        return {};
    const pageId = typeof written === "string" ? (0,notion_id/* notionId */.r)(written) : undefined;
    if (pageId !== undefined)
        return { pageId };
    const cure = "Write the ID of a page, or its address; or leave it empty.";
    return { wrong: (0,problem/* problem */.CC)(`\`${field}\` is ${shown(written)}, and no page's ID.`, cure, placeOf([field])) };
};
/** The places of what is in a record. A file that is one record knows them all; the others begin further down. */
const placesWithin = (content, path = []) => {
    const { placeOf, placeOfKey } = content;
    if (path.length === 0)
        return { placeOf, placeOfKey };
    // The one place that every record is asked for; the others are found again when they are needed.
    const start = placeOf(path);
    const below = (inner) => placeOf(inner[0] === "_body" ? inner : [...path, ...inner]);
    return {
        placeOf: (inner) => (inner.length === 0 ? start : below(inner)),
        placeOfKey: (inner) => placeOfKey([...path, ...inner]),
    };
};
const make = ({ value, path }, content, { check, pageId: field, about }) => {
    const { placeOf, placeOfKey } = placesWithin(content, path);
    if (!isFields(value)) {
        const message = `This is ${shown(value)}, and no record.`;
        return { problems: [(0,problem/* problem */.CC)(message, "A record is an object with fields.", placeOf([]))] };
    }
    const { pageId, wrong } = pageIdOf(value, field, placeOf);
    const { file, format } = content;
    const { _path, _name, _dir, _body, _commit } = about;
    return {
        record: {
            data: { ...value, _path, _name, _dir, _body, _commit },
            placeOf,
            spot: path === undefined ? undefined : { file, format, path },
            ...(pageId !== undefined && { pageId }),
        },
        problems: [
            ...roundedIn(content, path),
            ...unfitTexts(value, placeOf),
            ...(wrong === undefined ? [] : [wrong]),
            ...(check?.(value, { placeOf, placeOfKey }) ?? []),
        ],
    };
};
const withoutRepeats = (problems) => [
    ...new Map(problems.map((one) => [JSON.stringify([one.message, one.place]), one])).values(),
];
/** The records of one file, each checked as it is in the file. */
const recordsIn = (content, recipe) => {
    const { file, body, bodyLine } = content;
    const about = aboutFile(content, recipe.commitOf(file));
    try {
        const made = itemsOf(content, recipe.select, about).map((item) => make(item, content, { ...recipe, about }));
        return {
            records: made.flatMap(({ record }) => record ?? []),
            problems: withoutRepeats([...made.flatMap(({ problems }) => problems), ...unfitBody(body, file, bodyLine)]),
        };
    }
    catch (thrown) {
        const why = thrown instanceof Error ? thrown.message : String(thrown);
        const cure = "Mend the expression; it is asked of every file that matches.";
        return { records: [], problems: [(0,problem/* problem */.CC)(`The expression of \`select\` fails: ${why}.`, cure, { file })] };
    }
};

;// CONCATENATED MODULE: ./build/sources/files.js






const AT_ONCE = 32;
const GONE = ["The file was there, and is gone, or leads nowhere.", "Look at the file, and run it again."];
const files_unknown = (message, cure) => ({ ...(0,problem/* problem */.CC)(message, cure), level: "warning" });
/** Where the history is not whole, a file that it does not name may have a commit all the same. */
const lackingIn = (paths, { commits, lacking }) => {
    const count = paths.filter((path) => !commits.has(path)).length;
    if (lacking === undefined || count === 0)
        return [];
    const files = count === 1 ? "1 file" : `${count} files`;
    return [files_unknown(`\`_commit\` is not known of ${files}: ${lacking}.`, "Check out with `fetch-depth: 0`.")];
};
/** A repository without a history still has records: their `_commit` is null, and it is said once. */
const readCommits = async (paths, commitsOf) => {
    try {
        const found = (await commitsOf?.(paths)) ?? { commits: new Map() };
        return { commitOf: (file) => found.commits.get(file) ?? null, problems: lackingIn(paths, found) };
    }
    catch (thrown) {
        (0,failure/* expectFailure */.EG)(thrown);
        const { message, cure } = (0,failure/* failureProblem */.Gq)(thrown);
        return { commitOf: () => null, problems: [files_unknown(`\`_commit\` is not known: ${message}`, cure)] };
    }
};
/** Many files side by side, so many at once; what was found stays in their order. */
const readAll = async (paths, readOne) => {
    const found = [];
    for (let start = 0; start < paths.length; start += AT_ONCE) {
        found.push(...(await Promise.all(paths.slice(start, start + AT_ONCE).map(readOne))));
    }
    return found;
};
const recipeFor = async (paths, question, files) => {
    const { source, select, commitsOf } = question;
    const [schema, commits] = await Promise.all([
        source.schema === undefined ? (0,problem/* good */.uw)(undefined) : readSchema(source.schema, files),
        readCommits(paths, commitsOf),
    ]);
    const check = schema.ok ? schema.value : undefined;
    const recipe = { pageId: source["page-id"], select, check, commitOf: commits.commitOf };
    return { recipe, problems: [...(schema.ok ? [] : schema.problems), ...commits.problems] };
};
const listing = async ({ files: patterns, exclude }, files) => {
    try {
        return (0,problem/* good */.uw)(await files.list(patterns, exclude));
    }
    catch (thrown) {
        (0,failure/* expectFailure */.EG)(thrown);
        return (0,problem/* bad */.MB)((0,failure/* failureProblem */.Gq)(thrown));
    }
};
/** The records of the files that match: one a file, or one an element where a file holds a list. */
const filesSource = async (question, files) => {
    const { source } = question;
    const listed = await listing(source, files);
    if (!listed.ok)
        return { files: 0, records: [], problems: listed.problems };
    const paths = listed.value;
    const { recipe, problems } = await recipeFor(paths, question, files);
    const found = await readAll(paths, async (file) => {
        const text = await (0,required/* readRequired */.y)(file, (0,problem/* problem */.CC)(...GONE, { file }), files);
        const content = text.ok ? readContent(text.value, file, source.format) : text;
        return content.ok ? recordsIn(content.value, recipe) : { records: [], problems: content.problems };
    });
    return {
        files: paths.length,
        records: found.flatMap(({ records }) => records),
        problems: [...problems, ...found.flatMap((one) => one.problems)],
    };
};


/***/ }),

/***/ 84158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ splitMarkdown),
/* harmony export */   Y: () => (/* binding */ isUnclosed)
/* harmony export */ });
const FENCE = /^\ufeff?---[ \t]*\r?\n/;
const END = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
const linesIn = (text) => text.split("\n").length;
/** A fence that is opened and not closed: what was meant for fields would become text. */
const isUnclosed = (text) => {
    const open = FENCE.exec(text);
    return open !== null && !END.test(text.slice(open[0].length));
};
/** The front matter and what follows it. */
const splitMarkdown = (text) => {
    const none = { front: "", body: text.replace(/^\ufeff/, ""), bodyLine: 1, range: undefined };
    const open = FENCE.exec(text);
    if (open === null)
        return none;
    const start = open[0].length;
    const close = END.exec(text.slice(start));
    if (close === null)
        return none;
    const end = start + close.index;
    const after = end + close[0].length;
    const gap = /^\r?\n/.exec(text.slice(after, after + 2))?.[0].length ?? 0;
    return {
        front: `\n${text.slice(start, end)}`,
        body: text.slice(after + gap),
        bodyLine: linesIn(text.slice(0, after + gap)),
        range: { start, end },
    };
};


/***/ }),

/***/ 17506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I0: () => (/* binding */ directColumn),
/* harmony export */   mK: () => (/* binding */ mentioned),
/* harmony export */   tZ: () => (/* binding */ rootColumn)
/* harmony export */ });
/** The column that an expression is, if it is nothing but one. */
const directColumn = (expression) => {
    const written = expression.trim();
    if (/^[A-Za-z_]\w*$/.test(written))
        return written;
    if (!/^"(?:[^"\\]|\\.)*"$/.test(written))
        return undefined;
    const name = JSON.parse(written);
    return typeof name === "string" ? name : undefined;
};
const TOKENS = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|[A-Za-z_]\w*/g;
/** Every name in an expression: columns, fields in them and functions. Too many do no harm. */
const namesIn = (expression) => [...expression.matchAll(TOKENS)].flatMap(([token]) => {
    if (token.startsWith("'") || token.startsWith("`"))
        return [];
    return directColumn(token) ?? [];
});
const mentioned = (expressions) => new Set(expressions.flatMap(namesIn));
/** The column that a path begins with: `settings` of `settings.theme`. An expression that computes has none that is sure. */
const rootColumn = (expression) => {
    const [, root] = /^([A-Za-z_]\w*)(?:\.[A-Za-z_]\w*)*$/.exec(expression.trim()) ?? [];
    return root ?? directColumn(expression);
};


/***/ }),

/***/ 48404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qi: () => (/* binding */ keyParts),
  aE: () => (/* binding */ readRecord)
});

// UNUSED EXPORTS: rowKey

// EXTERNAL MODULE: ./build/model/key.js
var key = __webpack_require__(92625);
// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(99241);
// EXTERNAL MODULE: ./build/model/property.js
var property = __webpack_require__(5297);
;// CONCATENATED MODULE: ./build/sources/postgres/sets.js

const quoted = (word) => JSON.stringify(word);
const firstRepeat = (words) => words.find((word, at) => words.indexOf(word) !== at);
const sets_text = (word) => (typeof word === "string" ? word : JSON.stringify(word ?? null));
const isSorted = (words) => words.every((word, at) => at === 0 || (0,property/* byCodePoint */.HH)(sets_text(words[at - 1]), sets_text(word)) < 0);
/** What a list says that a set of options cannot: the end of "`column` holds …". Undefined where it says no such thing. */
const beyondSet = (value) => {
    if (!Array.isArray(value))
        return undefined;
    const words = value;
    if (words.some((word) => word === null || word === ""))
        return "an empty element, which is no option";
    const comma = words.find((word) => typeof word === "string" && word.includes(","));
    if (comma !== undefined)
        return `${quoted(comma)}, and an option of Notion may not have a comma`;
    const twice = firstRepeat(words);
    if (twice !== undefined)
        return `${quoted(twice)} twice, and a set of options has it once`;
    return isSorted(words) ? undefined : "its elements in an order that a set of options does not keep";
};

;// CONCATENATED MODULE: ./build/sources/postgres/records.js



/** Between the parts of a key of several columns. */
const SEPARATOR = "/";
const part = (value) => (typeof value === "boolean" ? String(value) : (0,key/* keyText */.P)(value));
/** Within a part it is marked: or "a/b" with "c" would be the same key as "a" with "b/c". */
const marked = (text) => text.replaceAll(/[\\/]/g, "\\$&");
/** What tells a row apart; empty where a part of it is missing. */
const rowKey = (values, key) => {
    const parts = key.map((column) => part(values[column]));
    if (parts.includes(""))
        return "";
    return parts.length === 1 ? parts.join() : parts.map(marked).join(SEPARATOR);
};
/** The parts of a key of several columns again, each as it was. */
const keyParts = (key) => [...`${key}${SEPARATOR}`.matchAll(/((?:\\[\\/]|[^/])*)\//g)].map(([, text = ""]) => text.replaceAll(/\\([\\/])/g, "$1"));
const spoken = ({ schema, name }) => `${schema}.${name}`;
const MEND = "Mend it in the row, or leave the column out of the mapping.";
const faultsOf = ({ faults }, { reading }, place) => faults
    .filter(({ column }) => reading.needed.has(column))
    .map(({ column, why }) => (0,problem/* problem */.CC)(`\`${column}\` holds ${why}.`, MEND, place));
const setsOf = ({ values }, { reading }, place) => [...reading.asSet].flatMap(([column, property]) => {
    const why = beyondSet(values[column]);
    const cure = `Mend it in the row; or, where that does not matter, write \`from: sort(${column})\`, which goes to the page only.`;
    return why === undefined ? [] : [(0,problem/* problem */.CC)(`\`${column}\` holds ${why}.`, cure, { ...place, property })];
});
/** What cannot be carried is told of the row, and stands for nothing: its text would be refused once more as a property. */
const asWritten = ({ values, faults }, { key, reading: { asText } }) => {
    const refused = new Set(faults.map(({ column }) => column).filter((column) => !key.includes(column)));
    const written = (name, value) => asText.has(name) && value !== null ? JSON.stringify(value) : value;
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, refused.has(name) ? null : written(name, value)]));
};
/** A row as a record, with everything about it that cannot be carried as it is. */
const readRecord = (row, reader) => {
    const { table, key } = reader;
    const name = rowKey(row.values, key);
    const where = { table: spoken(table), ...(name !== "" && { record: name }) };
    const data = { ...asWritten(row, reader), _key: name === "" ? null : name, _table: spoken(table) };
    return {
        record: { data, row: row.values, placeOf: () => where },
        problems: [...faultsOf(row, reader, where), ...setsOf(row, reader, where)],
    };
};


/***/ }),

/***/ 47080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readRequired)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31612);
/* harmony import */ var _model_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99241);


/** A file that has to be there; what keeps it from being read is a problem of that file. */
const readRequired = async (file, missing, files) => {
    try {
        const text = await files.read(file);
        return text === undefined ? (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .bad */ .MB)(missing) : (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .good */ .uw)(text);
    }
    catch (thrown) {
        if (!(0,_model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(thrown))
            throw thrown;
        return (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .bad */ .MB)((0,_model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureProblem */ .Gq)(thrown, { file }));
    }
};


/***/ }),

/***/ 27033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z8: () => (/* binding */ writeBase),
/* harmony export */   iM: () => (/* binding */ asDatum),
/* harmony export */   wZ: () => (/* binding */ readBase)
/* harmony export */ });
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29598);
/* harmony import */ var _model_property_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5297);


const text = (value) => typeof value === "string";
const orNull = (fits) => (value) => value === null || fits(value);
const listOf = (fits) => (value) => Array.isArray(value) && value.every(fits);
const range = (value) => (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value) && text(value["start"]) && text(value["end"]);
const file = (value) => (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value) && text(value["name"]) && text(value["url"]);
const SHAPES = {
    title: text,
    rich_text: text,
    number: orNull((value) => typeof value === "number"),
    select: orNull(text),
    multi_select: listOf(text),
    status: orNull(text),
    date: orNull((value) => text(value) || range(value)),
    people: listOf(text),
    files: listOf(file),
    checkbox: (value) => typeof value === "boolean",
    url: orNull(text),
    email: orNull(text),
    phone_number: orNull(text),
    relation: listOf(text),
};
const isProperty = (kept) => (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(kept) &&
    typeof kept["type"] === "string" &&
    (0,_model_property_js__WEBPACK_IMPORTED_MODULE_0__/* .isPropertyType */ .U7)(kept["type"]) &&
    SHAPES[kept["type"]](kept["value"]);
const isShared = (kept) => isProperty(kept) && (!("made" in kept) || isProperty(kept.made));
/** A value that somebody has damaged is no base: the field is then met as if for the first time, and nothing is lost. */
const readBase = (kept) => {
    const entries = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(kept) ? Object.entries(kept) : [];
    return Object.fromEntries(entries.flatMap(([name, value]) => (isShared(value) ? [[name, value]] : [])));
};
/** Values are plain JSON already; only the compiler does not see that a link to a file is an object like any other. */
const asDatum = (value) => {
    if (typeof value !== "object" || value === null)
        return value;
    if ("start" in value)
        return { ...value };
    return value.map((one) => (typeof one === "string" ? one : { ...one }));
};
const written = ({ type, value }) => ({ type, value: asDatum(value) });
const writeBase = (base) => Object.fromEntries(Object.entries(base).map(([name, one]) => [
    name,
    { ...written(one), ...(one.made && { made: written(one.made) }) },
]));


/***/ }),

/***/ 9680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Gf: () => (/* binding */ openState),
  VE: () => (/* binding */ prepareState),
  un: () => (/* binding */ readState)
});

// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
// EXTERNAL MODULE: ./build/state/base.js
var base = __webpack_require__(27033);
;// CONCATENATED MODULE: ./build/state/tables.js
/** Counts up when what is kept changes its meaning; a column that is only added needs no new number. */
const LAYOUT = 1;
const SCHEMA = "notion_sync";
const comment = (what) => `notion-sync, layout ${LAYOUT}: ${what}`;
/** The layout that a table's comment tells of; undefined where somebody else made the table. */
const layoutOf = (remark) => {
    const [, layout] = /^notion-sync, layout (\d+):/.exec(remark ?? "") ?? [];
    return layout === undefined ? undefined : Number(layout);
};
/** For each record the last values that both sides had, its page, and the run that is about to make one. */
const STATE = {
    schema: SCHEMA,
    name: "state",
    comment: comment("the last values that the row and its page had in common"),
    columns: [
        { name: "target", type: "text", required: true },
        { name: "key", type: "text", required: true },
        { name: "page_id", type: "text" },
        { name: "base", type: "jsonb", required: true, fill: { value: "{}" } },
        { name: "intent", type: "text" },
        { name: "run", type: "text", required: true },
    ],
    primaryKey: ["target", "key"],
};
/** One line a value that was carried over, never changed and never removed. */
const AUDIT_LOG = {
    schema: SCHEMA,
    name: "audit_log",
    comment: comment("what was carried over, and what was lost with it"),
    columns: [
        { name: "id", type: "bigint", required: true, fill: "number" },
        { name: "at", type: "timestamptz", required: true, fill: "now" },
        { name: "run", type: "text", required: true },
        { name: "target", type: "text", required: true },
        { name: "key", type: "text", required: true },
        { name: "page_id", type: "text" },
        { name: "who", type: "text", required: true },
        { name: "field", type: "text", required: true },
        { name: "old", type: "jsonb" },
        { name: "new", type: "jsonb" },
        { name: "loser", type: "jsonb" },
        { name: "conflict", type: "boolean", required: true, fill: { value: "false" } },
    ],
    primaryKey: ["id"],
};
const STATE_TABLES = { state: STATE, audit: AUDIT_LOG };

;// CONCATENATED MODULE: ./build/state/state.js



const SETUP = "Run `notion-sync setup` once, with a role that may create a schema.";
const notSetUp = () => new failure/* Failure */.HR({
    kind: "refused",
    message: "The database has no schema `notion_sync`, where two-way targets keep what both sides had last.",
    cure: SETUP,
});
const foreign = ({ schema, name }) => new failure/* Failure */.HR({
    kind: "refused",
    message: `The table \`${schema}.${name}\` was not made by this product.`,
    cure: "Rename it, or let another database hold the two-way targets.",
});
const newer = (layout) => new failure/* Failure */.HR({
    kind: "refused",
    message: `The schema \`notion_sync\` has the layout ${layout}, and this version knows ${LAYOUT}.`,
    cure: "Use the newer version of notion-sync that made it.",
});
const outdated = () => new failure/* Failure */.HR({
    kind: "refused",
    message: "The schema `notion_sync` was made by an older version of notion-sync.",
    cure: "Run `notion-sync setup` again: it adds what is missing, and drops nothing.",
});
const found = async (snapshot, draft) => {
    try {
        return await snapshot.table(`${draft.schema}.${draft.name}`);
    }
    catch (thrown) {
        if ((0,failure/* isFailure */.N6)(thrown) && thrown.kind === "not-found")
            return undefined;
        throw thrown;
    }
};
/** Refuses what is not ours, or of a later time; what is only incomplete is named by `lacks`. */
const checked = (draft, table) => {
    const layout = layoutOf(table.comment);
    if (layout === undefined)
        throw foreign(draft);
    if (layout > LAYOUT)
        throw newer(layout);
    return {
        lacks: layout < LAYOUT || draft.columns.some(({ name }) => table.columns.every((one) => one.name !== name)),
    };
};
/** The tables of the state, or why a two-way target cannot be worked on. */
const openState = async (snapshot) => {
    const state = await found(snapshot, STATE_TABLES.state);
    const audit = await found(snapshot, STATE_TABLES.audit);
    if (state === undefined || audit === undefined)
        throw notSetUp();
    const lacking = checked(STATE_TABLES.state, state).lacks || checked(STATE_TABLES.audit, audit).lacks;
    if (lacking)
        throw outdated();
    return { state, audit };
};
/** Makes what is missing of the schema, and answers with the names of it: nothing, the second time. */
const prepareState = async (postgres) => {
    const drafts = [STATE_TABLES.state, STATE_TABLES.audit];
    const snapshot = await postgres.snapshot();
    try {
        for (const draft of drafts) {
            const table = await found(snapshot, draft);
            if (table !== undefined)
                checked(draft, table);
        }
    }
    finally {
        await snapshot.close();
    }
    return postgres.define(drafts);
};
const textOf = (row, column) => {
    const value = row.values[column];
    return typeof value === "string" ? value : null;
};
const knownOf = (row) => ({
    key: textOf(row, "key") ?? "",
    pageId: textOf(row, "page_id"),
    base: (0,base/* readBase */.wZ)(row.values["base"]),
    intent: textOf(row, "intent"),
});
/** Everything that is known of a target, by key; read from the same instant as its rows. */
const readState = async (snapshot, { state }, target) => {
    const known = new Map();
    for await (const rows of snapshot.rows({ table: state, where: { target } })) {
        for (const row of rows.map(knownOf))
            known.set(row.key, row);
    }
    return known;
};


/***/ }),

/***/ 22908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ carryOut)
});

// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(21759);
;// CONCATENATED MODULE: ./build/adapters/discreet.js
function* each(pieces, redact) {
    for (const piece of pieces)
        yield redact(piece);
}
const normal = (path) => path.replace(/^(\.\/)+/, "").replace(/\/+$/, "");
/**
 * What a run leaves in folders of its own tells no secret, whatever was in a record; nor does what it adds to a file
 * anywhere. Other files are the repository's.
 */
const discreetFiles = (files, folders, redact) => {
    const isOurs = (path) => folders.some((folder) => normal(path).startsWith(`${normal(folder)}/`));
    return {
        ...files,
        write: (path, content) => {
            if (!isOurs(path) || content instanceof Uint8Array)
                return files.write(path, content);
            return files.write(path, typeof content === "string" ? redact(content) : each(content, redact));
        },
        append: (path, line) => files.append(path, redact(line)),
    };
};
/** Nor does anything that is said on GitHub. */
const discreetGitHub = (github, redact) => ({
    ...github,
    addComment: (number, body) => github.addComment(number, redact(body)),
    editComment: (id, body) => github.editComment(id, redact(body)),
    openIssue: (draft) => github.openIssue({ ...draft, title: redact(draft.title), body: redact(draft.body) }),
    editIssue: (number, body) => github.editIssue(number, redact(body)),
});
/** Nor what is committed. */
const discreetBranch = (branch, redact) => ({
    ...branch,
    commit: (draft) => {
        const files = new Map([...draft.files].map(([path, text]) => [path, redact(text)]));
        return branch.commit({ ...draft, files });
    },
});

// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
;// CONCATENATED MODULE: ./build/adapters/download.js

const MOST_REDIRECTS = 3;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|\[::1\]|localhost)$/;
const RUN_AGAIN = "Run it again: a page that was not written is tried anew, with new links.";
const download_failure = (kind, message, cure) => new failure/* Failure */.HR({ kind, message, cure });
/** What may be told of an address: its query is a signature, and whoever has it has the file. */
const told = (url) => `${url.host}${url.pathname.length > 80 ? "/…" : url.pathname}`;
const parse = (address, base) => {
    if (URL.canParse(address, base?.href))
        return new URL(address, base?.href);
    throw download_failure("refused", "The address of a file cannot be read.", "Put the file into the page again in Notion.");
};
const checked = (url, { allowed, loopback }) => {
    const here = loopback && LOOPBACK.test(url.hostname) && ["http:", "https:"].includes(url.protocol);
    const plain = url.username === "" && url.password === "";
    if (plain && (here || (url.protocol === "https:" && allowed(url))))
        return url;
    throw download_failure("refused", `The file at ${told(url)} is not downloaded: it is not where Notion keeps files.`, "Put the file into the page in Notion itself, or leave it as a link.");
};
const tooLarge = (url, maxBytes) => {
    const most = maxBytes.toLocaleString("en-GB");
    const cure = "Take it out of the page, or put a link to it in its place.";
    return download_failure("refused", `The file at ${told(url)} has more than ${most} bytes.`, cure);
};
const received = async (response, url, maxBytes) => {
    if (Number(response.headers.get("content-length") ?? 0) > maxBytes)
        throw tooLarge(url, maxBytes);
    const chunks = [];
    let length = 0;
    const stream = response.body ?? [];
    for await (const chunk of stream) {
        length += chunk.byteLength;
        if (length > maxBytes)
            throw tooLarge(url, maxBytes);
        chunks.push(chunk);
    }
    return new Uint8Array(Buffer.concat(chunks));
};
const unanswered = (url, status) => status === 403 || status === 401
    ? download_failure("unavailable", `The link to the file at ${told(url)} has ended (status ${status}).`, RUN_AGAIN)
    : download_failure("unavailable", `The file at ${told(url)} did not come (status ${status}).`, RUN_AGAIN);
/** The answer at the end of a short way, each step of it checked. */
const follow = async (start, options, signal) => {
    let url = start;
    for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
        const response = await options.fetch(url.href, { redirect: "manual", signal, credentials: "omit" });
        if (!REDIRECTS.has(response.status))
            return { response, url };
        await response.body?.cancel();
        url = checked(parse(response.headers.get("location") ?? "", url), options);
    }
    throw download_failure("refused", `The file at ${told(start)} is behind too many redirects.`, RUN_AGAIN);
};
const bring = async (start, options, signal) => {
    const { response, url } = await follow(start, options, signal);
    if (response.status !== 200) {
        await response.body?.cancel();
        throw unanswered(url, response.status);
    }
    const bytes = await received(response, url, options.maxBytes);
    return { bytes, mediaType: response.headers.get("content-type") ?? undefined };
};
/** Rejects when the time is over or the run ends, and ends the request with it. */
const limit = (url, { clock, timeoutMs, signal }) => {
    const request = new AbortController();
    const finished = new AbortController();
    const cancel = () => finished.abort();
    signal?.addEventListener("abort", cancel, { once: true });
    if (signal?.aborted)
        cancel();
    const over = clock.sleep(timeoutMs, finished.signal).then(() => {
        request.abort();
        throw signal?.aborted
            ? download_failure("cancelled", "The run is ending.", "Run it again.")
            : download_failure("unavailable", `The file at ${told(url)} did not come within ${timeoutMs / 1000} s.`, RUN_AGAIN);
    });
    over.catch(() => undefined);
    const lift = () => {
        signal?.removeEventListener("abort", cancel);
        finished.abort();
        request.abort();
    };
    return { signal: request.signal, over, lift };
};
/** Downloads over https, from where it is allowed, within a size and a time. No token is ever sent along. */
const downloads = (options) => ({
    fetch: async (address) => {
        const url = checked(parse(address), options);
        const time = limit(url, options);
        try {
            return await Promise.race([bring(url, options, time.signal), time.over]);
        }
        catch (thrown) {
            if ((0,failure/* isFailure */.N6)(thrown))
                throw thrown;
            throw download_failure("unavailable", `The connection for the file at ${told(url)} broke off.`, RUN_AGAIN);
        }
        finally {
            time.lift();
        }
    },
});

// EXTERNAL MODULE: ./build/adapters/environment.js
var environment = __webpack_require__(33336);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/adapters/event.js

const MOST_BYTES = 10_000_000;
/** The event that made a workflow run, as the runner left it. Where it cannot be read, nothing is known of the event. */
const eventText = async (env) => {
    const path = env["GITHUB_EVENT_PATH"];
    if (path === undefined || path === "")
        return undefined;
    try {
        const text = await (0,promises_.readFile)(path, "utf8");
        return text.length > MOST_BYTES ? undefined : text;
    }
    catch {
        return undefined;
    }
};

// EXTERNAL MODULE: ./build/adapters/files.js
var files = __webpack_require__(63058);
// EXTERNAL MODULE: ./build/adapters/git/git.js + 3 modules
var git = __webpack_require__(74881);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./build/adapters/heap.js

/**
 * V8 doubles the space for new objects each time that enough of them outlive it: to 128 MB under Node 24, most of it
 * garbage that waits. A run keeps much of what it makes, and gains nothing by waiting longer, so the space stays as it
 * is. Node makes no promise about flags that are set at run time. This one is a factor that V8 reads whenever it would
 * grow the space; where it means nothing any more, a run takes more memory and is otherwise the same.
 */
const keepHeapSmall = () => (0,external_node_v8_.setFlagsFromString)("--semi-space-growth-factor=1");

// EXTERNAL MODULE: ./build/config/options.js + 1 modules
var config_options = __webpack_require__(80770);
// EXTERNAL MODULE: ./build/config/secrets.js
var secrets = __webpack_require__(3654);
// EXTERNAL MODULE: ./build/report/mishap.js
var mishap = __webpack_require__(86915);
// EXTERNAL MODULE: ./build/model/problem.js
var problem = __webpack_require__(99241);
;// CONCATENATED MODULE: ./build/report/limits.js
/** What GitHub takes as a body, with a little left over: it counts characters, its database bytes. */
const CODE_POINTS = 65_000;
const BYTES = 250_000;
const LOW_HALF = /[\udc00-\udfff]/g;
const codePoints = (text) => text.length - (text.match(LOW_HALF)?.length ?? 0);
/** The most that a body may measure. */
const MOST_OF_BODY = CODE_POINTS;
/** A text in the measure of which it has more: a body within the limit keeps to both of them. */
const bodyMeasure = (text) => Math.max(codePoints(text), (Buffer.byteLength(text) * CODE_POINTS) / BYTES);

// EXTERNAL MODULE: ./build/report/markdown.js + 6 modules
var markdown = __webpack_require__(55453);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/report/blocks.js
var blocks = __webpack_require__(6813);
;// CONCATENATED MODULE: ./build/report/marker.js



const hash = (words, length) => (0,external_node_crypto_.createHash)("sha256").update(words).digest("hex").slice(0, length);
const slug = (name) => name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 20)
    .replace(/^-|-$/g, "");
/** A name of fixed letters for a use, the same in every run. */
const useId = ({ workflow, job = "", step = "", config, targets = [], shard = "" }) => {
    const whole = JSON.stringify([workflow, job, step, config, [...targets].sort(), shard]);
    return [slug(workflow), hash(whole, 12)].filter((part) => part !== "").join("-");
};
/** What a report comes to, for telling whether anything changed since the last one. */
const markerOf = (report, { id, run }) => ({
    id,
    run,
    plan: /^[\da-f]{1,64}$/.test(report.plan.hash) ? report.plan.hash : "none",
    verdict: report.status,
    told: hash((0,blocks/* markdownOf */.RQ)((0,markdown/* reportBlocks */.Dt)(report, {})), 16),
});
const EVERYTHING = "all";
const reachOf = ({ targets, records, changedOnly }) => {
    if (targets.includes("all") && records.length === 0 && !changedOnly)
        return EVERYTHING;
    return hash(JSON.stringify([[...targets].sort(), [...records].sort(), changedOnly]), 12);
};
/** Whether a run that works says anything about what failed: a part that works leaves open what the rest does. */
const covers = (now, there) => now.reach === EVERYTHING || there.reach === undefined || now.reach === there.reach;
const writeMarker = ({ id, run, plan, verdict, told, reach }) => {
    const about = reach === undefined ? "" : ` reach=${reach}`;
    return `<!-- notion-sync:${id} run=${run.number}.${run.attempt}.${run.id} plan=${plan} verdict=${verdict} told=${told}${about} -->`;
};
const MARKER = /^<!-- notion-sync:([a-z0-9-]{1,40}) run=(\d{1,9})\.(\d{1,6})\.(\d{1,15}) plan=([\da-f]{1,64}|none) verdict=(success|partial|failed|drift|halted) told=([\da-f]{16})(?: reach=(all|[\da-f]{12}))?(?: [a-z]{1,20}=[\w.]{1,80}){0,9} -->/;
const STATUSES = ["success", "partial", "failed", "drift", "halted"];
/** The marker of a body of ours. Only at its very beginning: anywhere else it may be quoted. */
const readMarker = (body) => {
    const [, id, number, attempt, runId, plan, word, told, reach] = MARKER.exec(body) ?? [];
    const verdict = STATUSES.find((status) => status === word);
    if (id === undefined || plan === undefined || told === undefined || verdict === undefined)
        return undefined;
    const run = { id: Number(runId), attempt: Number(attempt), number: Number(number) };
    return { id, run, plan, verdict, told, ...(reach !== undefined && { reach }) };
};
/** A body that is as it was, but for what it says of itself: a closed issue tells which run closed it. */
const withMarker = (body, marker) => body.replace(MARKER, () => writeMarker(marker));
/** Whether a run began after another one; the second attempt at an old run is still an old run. */
const isNewer = (a, b) => (a.id === b.id ? a.attempt > b.attempt : a.id > b.id);
const tellsTheSame = (a, b) => a.plan === b.plan && a.verdict === b.verdict && a.told === b.told;

;// CONCATENATED MODULE: ./build/report/comment.js



/** A body that begins with its marker: where nothing that follows can hide it, and no cut can reach it. */
const markedBody = (report, { marker, links = {}, lead = "" }) => {
    const start = `${writeMarker(marker)}\n${lead}`;
    const most = MOST_OF_BODY - bodyMeasure(start);
    return `${start}${(0,markdown/* withinLimits */.oA)(report, { links, most, measure: bodyMeasure })}`;
};
/** The comment on a pull request: the report, cut to what GitHub takes. */
const commentBody = (report, { marker, links = {} }) => markedBody(report, { marker, links });
/**
 * What to do about the comments that are there. To be asked again with a new list after a post: two runs that post at
 * once see each other then, and both keep the oldest. What a newer run wrote is neither changed nor removed.
 */
const decideComment = (found, marker) => {
    const ours = found
        .filter(({ mine }) => mine)
        .map(({ id, body }) => ({ id, there: readMarker(body) }))
        .flatMap(({ id, there }) => (there?.id === marker.id ? [{ id, there }] : []))
        .sort((a, b) => a.id - b.id);
    const [oldest, ...younger] = ours;
    if (oldest === undefined)
        return { action: { kind: "post" }, remove: [] };
    const remove = younger.filter(({ there }) => !isNewer(there.run, marker.run)).map(({ id }) => id);
    const leave = (why) => ({
        action: { kind: "leave", id: oldest.id, why },
        remove,
    });
    if (ours.some(({ there }) => isNewer(there.run, marker.run)))
        return leave("newer");
    if (tellsTheSame(oldest.there, marker))
        return leave("same");
    return { action: { kind: "edit", id: oldest.id }, remove };
};

// EXTERNAL MODULE: ./build/engine/workflow.js
var engine_workflow = __webpack_require__(29370);
;// CONCATENATED MODULE: ./build/engine/comment.js





const shardOf = ({ shard }) => (shard === undefined ? "" : `${shard.part}/${shard.of}`);
/** Where this run speaks as, among all uses of the product in a repository. */
const markerFor = (report, options, workflow) => {
    const { name, job, run } = workflow;
    const use = { workflow: name, job, config: options.config, targets: options.targets, shard: shardOf(options) };
    return markerOf(report, { id: useId(use), run });
};
/** Whether a run speaks on a pull request. A stranger's may only read: it has its summary. */
const wantsComment = ({ comment }, workflow) => {
    if (comment === "never" || workflow === undefined)
        return false;
    return comment === "always" || ((0,engine_workflow/* isAboutPullRequest */.Wf)(workflow) && workflow.stranger === undefined);
};
const noPullRequest = () => ({
    ...(0,problem/* problem */.CC)("There is no pull request to comment on in this event.", "Leave `comment` as it is: `auto` comments on pull requests only.", { option: "comment" }),
    level: "warning",
});
const settleOn = async (found, { marker, body }, talk) => {
    const { action, remove } = decideComment(found, marker);
    for (const id of remove)
        await talk.removeComment(id);
    if (action.kind === "edit")
        return (await talk.editComment(action.id, body)).url;
    return action.kind === "leave" ? found.find(({ id }) => id === action.id)?.url : undefined;
};
/** One comment, edited in place. Two runs that post at once see each other's when they look again, and one is left. */
const sayOnPullRequest = async (report, { options, workflow, talk }) => {
    const number = workflow.pullRequest;
    if (number === undefined)
        return { url: undefined, problems: [noPullRequest()] };
    const marker = markerFor(report, options, workflow);
    const wish = { marker, body: commentBody(report, { marker, links: workflow.links }) };
    const found = await talk.comments(number);
    if (decideComment(found, marker).action.kind !== "post") {
        return { url: await settleOn(found, wish, talk), problems: [] };
    }
    const posted = await talk.addComment(number, wish.body);
    try {
        return { url: (await settleOn(await talk.comments(number), wish, talk)) ?? posted.url, problems: [] };
    }
    catch (thrown) {
        (0,failure/* expectFailure */.EG)(thrown);
        return { url: posted.url, problems: [{ ...(0,failure/* failureProblem */.Gq)(thrown, { option: "comment" }), level: "warning" }] };
    }
};

// EXTERNAL MODULE: ./build/model/report.js
var model_report = __webpack_require__(53938);
// EXTERNAL MODULE: ./build/report/links.js
var report_links = __webpack_require__(51006);
// EXTERNAL MODULE: ./build/report/neutralise.js
var neutralise = __webpack_require__(79697);
// EXTERNAL MODULE: ./build/report/shorten.js
var shorten = __webpack_require__(82950);
// EXTERNAL MODULE: ./build/report/visible.js
var visible = __webpack_require__(6257);
;// CONCATENATED MODULE: ./build/report/issue.js








const ISSUE_LABELS = ["notion-sync"];
/** GitHub takes 256 characters as a title; nobody reads so many. */
const TITLE = 200;
const NAME = 100;
/** A title is plain text, and stays the same as long as the issue is open. */
const issueTitle = (workflow) => (0,shorten/* shortened */.vI)(`notion-sync fails in ${(0,visible/* visible */.R)(workflow).trim() || "a workflow"}`, TITLE);
const runName = ({ marker: { run }, links = {} }) => {
    const again = run.attempt > 1 ? `, attempt ${run.attempt}` : "";
    return (0,report_links/* linked */.q)(`run ${run.number}${again}`, links.run);
};
const nameOf = (workflow) => (0,neutralise/* code */.aY)((0,shorten/* shortened */.vI)(workflow, NAME));
/** The issue: what fails, and when it will be gone. Written anew by each run that fails. */
const issueBody = (report, telling) => {
    const { workflow, marker, links = {} } = telling;
    const lead = `The workflow ${nameOf(workflow)} failed to bring Notion in step: this is what its ${runName(telling)} came to. ` +
        "The issue is closed by the next run that succeeds.\n\n";
    return markedBody(report, { marker, links, lead });
};
/** Says that it still fails; the issue itself has the details of the latest run. */
const failureComment = (report, telling) => `${writeMarker(telling.marker)}\nStill failing in ${runName(telling)}: ${(0,markdown/* verdictTitle */.Sw)(report)}\n`;
/** Says why the issue is closed. */
const recoveryComment = (report, telling) => `${writeMarker(telling.marker)}\nMended by ${runName(telling)}: ${(0,markdown/* verdictTitle */.Sw)(report)}\n`;
/** Says where it goes on, in an issue that is one too many. */
const duplicateComment = (marker, number) => `${writeMarker(marker)}\nThis is told in #${number}.\n`;
const sameRun = (a, b) => a.run.id === b.run.id && a.run.attempt === b.run.attempt;
const actionFor = (fails, oldest, now) => {
    if (isNewer(oldest.there.run, now.run))
        return { kind: "nothing", why: "newer" };
    if (sameRun(oldest.there, now))
        return { kind: "nothing", why: "told" };
    if (!fails && !covers(now, oldest.there))
        return { kind: "nothing", why: "a part" };
    return { kind: fails ? "comment" : "close", number: oldest.number };
};
/**
 * What to do about the issues that are there. As with comments, to be asked again after an issue was opened. A run that
 * is older than what an issue tells neither adds to it nor closes it.
 */
const decideIssue = (report, found, marker) => {
    const fails = report.exit !== model_report/* EXIT */.d.success;
    const ours = found
        .filter(({ mine }) => mine)
        .map(({ number, open, body }) => ({ number, open, there: readMarker(body) }))
        .flatMap(({ number, open, there }) => (there?.id === marker.id ? [{ number, open, there }] : []))
        .sort((a, b) => a.number - b.number);
    const [oldest, ...younger] = ours.filter(({ open }) => open);
    const duplicates = younger.map(({ number }) => number);
    if (oldest !== undefined)
        return { action: actionFor(fails, oldest, marker), duplicates };
    if (!fails)
        return { action: { kind: "nothing", why: "no issue" }, duplicates };
    const told = ours.some(({ there }) => isNewer(there.run, marker.run));
    return { action: told ? { kind: "nothing", why: "newer" } : { kind: "open" }, duplicates };
};

;// CONCATENATED MODULE: ./build/engine/issue.js





const LABEL = { name: "notion-sync", color: "0f766e", description: "notion-sync could not bring Notion in step" };
/** Whether a run's failure is told in an issue: a real run's, and not while somebody is still at work on a change. */
const wantsIssue = ({ "open-issue": wanted }, report, workflow) => {
    if (wanted === "never" || workflow === undefined)
        return false;
    if (wanted === "always")
        return true;
    return !report.dryRun && !(0,engine_workflow/* isAboutPullRequest */.Wf)(workflow) && workflow.event !== "merge_group";
};
const issue_closed = (why) => ({
    ...(0,problem/* problem */.CC)(`The failure could not be told in an issue: ${why.replace(/\.$/, "")}.`, "Switch issues on in the repository's settings, or set `open-issue: never`.", { option: "open-issue" }),
    level: "warning",
});
const tell = async (report, issue, { telling, talk }) => {
    await talk.addComment(issue.number, failureComment(report, telling));
    await talk.editIssue(issue.number, issueBody(report, telling));
};
/** Its body says which run closed it: one that is older and ends later does not open it again. */
const issue_close = async (report, { number, body }, { telling, talk }) => {
    await talk.addComment(number, recoveryComment(report, telling));
    await talk.editIssue(number, withMarker(body, telling.marker));
    await talk.closeIssue(number);
};
const issue_open = async (report, { telling, talk }) => {
    await talk.makeLabels([LABEL]);
    const draft = { title: issueTitle(telling.workflow), body: issueBody(report, telling), labels: ISSUE_LABELS };
    const answer = await talk.openIssue(draft);
    return answer.opened ? { url: answer.issue.url, problems: [] } : { url: undefined, problems: [issue_closed(answer.why)] };
};
const shutDuplicates = async (numbers, stays, { telling, talk }) => {
    for (const number of numbers) {
        await talk.addComment(number, duplicateComment(telling.marker, stays));
        await talk.closeIssue(number);
    }
};
const asFound = ({ number, body, mine, state }) => ({ number, body, mine, open: state === "open" });
const look = async (report, { telling, talk }) => {
    const issues = await talk.issues(LABEL.name, "open");
    const first = decideIssue(report, issues.map(asFound), telling.marker);
    if (first.action.kind !== "open")
        return { issues, ...first };
    const closed = await talk.issues(LABEL.name, "closed");
    return { issues, ...decideIssue(report, [...issues, ...closed].map(asFound), telling.marker) };
};
const isAbout = (action) => action.kind === "comment" || action.kind === "close";
/**
 * What a run by hand is asked for is no other use: its failure is told in the same issue. The step tells apart what a
 * job does one after the other.
 */
const issueMarker = (report, options, { name, job, step, run }) => {
    const { config, targets, records = [], "changed-only": changedOnly } = options;
    const use = { workflow: name, job, step, config, shard: shardOf(options) };
    return { ...markerOf(report, { id: useId(use), run }), reach: reachOf({ targets, records, changedOnly }) };
};
/** One issue a workflow: opened by the first failure, added to by the next, closed by the first success. */
const tellInIssue = async (report, { options, workflow, talk }) => {
    const marker = issueMarker(report, options, workflow);
    const desk = { talk, telling: { workflow: workflow.name, marker, links: workflow.links } };
    const { issues, action, duplicates } = await look(report, desk);
    if (action.kind === "open") {
        const told = await issue_open(report, desk);
        // Another run may have opened one meanwhile: the older stays.
        const again = told.url === undefined ? undefined : await look(report, desk);
        const [oldest] = again?.issues.filter(({ mine }) => mine) ?? [];
        if (again !== undefined && oldest !== undefined)
            await shutDuplicates(again.duplicates, oldest.number, desk);
        return told;
    }
    const issue = isAbout(action) ? issues.find(({ number }) => number === action.number) : undefined;
    if (issue === undefined)
        return { url: undefined, problems: [] };
    await shutDuplicates(duplicates, issue.number, desk);
    await (action.kind === "close" ? issue_close(report, issue, desk) : tell(report, issue, desk));
    return { url: issue.url, problems: [] };
};

;// CONCATENATED MODULE: ./build/engine/announce.js





const noForge = (option) => ({
    ...(0,problem/* problem */.CC)(`\`${option}\` needs a token for GitHub, and there is none.`, "Give `github-token`; in a workflow it is there by itself.", { option }),
    level: "warning",
});
/** What cannot be said on GitHub is a warning: what the run did to Notion stays what it is. */
const safely = async (option, say) => {
    try {
        return await say();
    }
    catch (thrown) {
        (0,failure/* expectFailure */.EG)(thrown);
        return { url: undefined, problems: [{ ...(0,failure/* failureProblem */.Gq)(thrown, { option }), level: "warning" }] };
    }
};
const NOTHING = { url: undefined, problems: [] };
/** Says on GitHub how a run ended: on the pull request that it is about, and in an issue while it fails. */
const announce = async (report, options, world) => {
    const workflow = (0,engine_workflow/* workflowOf */.B4)(world);
    const speak = (option, wanted, say) => {
        const { forge } = world;
        if (!wanted || workflow === undefined)
            return NOTHING;
        if (forge === undefined)
            return { url: undefined, problems: [noForge(option)] };
        return safely(option, async () => say(report, { options, workflow, talk: await forge.here() }));
    };
    const comment = await speak("comment", wantsComment(options, workflow), sayOnPullRequest);
    const issue = await speak("open-issue", wantsIssue(options, report, workflow), tellInIssue);
    return {
        ...report,
        problems: [...report.problems, ...comment.problems, ...issue.problems],
        said: {
            ...(comment.url !== undefined && { comment: comment.url }),
            ...(issue.url !== undefined && { issue: issue.url }),
        },
    };
};

// EXTERNAL MODULE: ./build/engine/close.js
var engine_close = __webpack_require__(3847);
// EXTERNAL MODULE: ./build/engine/instants.js
var instants = __webpack_require__(8357);
// EXTERNAL MODULE: ./build/plan/decide.js
var decide = __webpack_require__(29004);
// EXTERNAL MODULE: ./build/plan/digest.js
var digest = __webpack_require__(56084);
// EXTERNAL MODULE: ./build/plan/select.js
var plan_select = __webpack_require__(25924);
// EXTERNAL MODULE: ./build/plan/sides.js
var sides = __webpack_require__(66022);
// EXTERNAL MODULE: ./build/plan/ttl.js
var plan_ttl = __webpack_require__(83082);
// EXTERNAL MODULE: ./build/model/grouped.js
var grouped = __webpack_require__(5412);
;// CONCATENATED MODULE: ./build/engine/confirm.js



const isMove = ({ action }) => action !== "skip" && action !== "error";
/** What destroys needs a person's word, once there is something to destroy. A dry run shows it, and says so. */
const confirmed = (changes, { options, world }) => {
    const moves = [...(0,grouped/* grouped */.z)(changes.filter(isMove), ({ target }) => target)];
    if (options.confirm || moves.length === 0)
        return { problems: [], halted: new Set() };
    const dry = (0,engine_close/* isDryRun */.vG)(options, world);
    const told = moves.map(([target, same]) => {
        const message = `It would ${options.mode} ${same.length} ${same.length === 1 ? "page" : "pages"}.`;
        const found = (0,problem/* problem */.CC)(message, "Look at the plan, and run it once with `confirm`.", { target });
        return dry ? { ...found, level: "notice" } : found;
    });
    return { problems: told, halted: new Set(dry ? [] : moves.map(([target]) => target)) };
};

// EXTERNAL MODULE: ./build/ledger/place.js
var place = __webpack_require__(72359);
// EXTERNAL MODULE: ./build/model/ulid.js
var ulid = __webpack_require__(80232);
// EXTERNAL MODULE: ./build/plan/links.js
var plan_links = __webpack_require__(31039);
// EXTERNAL MODULE: ./build/plan/standing.js
var standing = __webpack_require__(89060);
// EXTERNAL MODULE: ./build/model/property.js
var model_property = __webpack_require__(5297);
;// CONCATENATED MODULE: ./build/engine/site.js

const boundOf = ({ job }, target) => {
    const bound = job.bounds.get(target);
    if (bound === undefined)
        throw new Error(`The plan names the target ${target}, which is not connected.`);
    return bound;
};
/** Values for Notion: by property ID, so that a rename meanwhile does no harm. */
const byColumn = (bound, values) => Object.fromEntries(Object.entries(values).flatMap(([name, property]) => {
    const column = bound.columns.get(name);
    return column === undefined ? [] : [[column.id, property]];
}));
/** Values that the engine owns, in the types of the properties that hold them. */
const engineValues = ({ target }, facts) => Object.fromEntries(target.mappings.flatMap(({ property, type, origin }) => {
    const value = origin.kind === "is" ? facts[origin.value] : undefined;
    return value === undefined ? [] : [[property, { type, value }]];
}));
/** What the engine itself says on a page. The SHA is the commit mark: it goes with the last request, never before. */
const marks = (desired, bound, { world, job }) => engineValues(bound, {
    sha: desired.sha,
    "synced-at": new Date(world.clock.now()).toISOString(),
    "sync-status": "synced",
    "source-url": job.urlOf(desired.place.file),
});
/** Relations as page IDs; undefined while one of the pages is not known yet. */
const linkValues = ({ links }, pages) => {
    const entries = Object.entries(links).map(([name, list]) => {
        const value = list.map(({ target, key }) => pages.get((0,plan_links/* linkName */.KB)(target, key))).filter((id) => id !== undefined);
        return { name, value, whole: value.length === list.length };
    });
    if (entries.some(({ whole }) => !whole))
        return undefined;
    return Object.fromEntries(entries.map(({ name, value }) => [name, { type: "relation", value }]));
};

;// CONCATENATED MODULE: ./build/engine/options.js



const optionsIn = ({ columns }, id) => columns.find((column) => column.id === id)?.options ?? [];
const has = (options, name) => options.some((option) => option.name === name);
/** The list as it was planned, on top of what is there by now: what somebody added meanwhile stays. */
const merged = (list, now) => {
    const held = optionsIn(now, list.column.id);
    const planned = new Set(list.column.options?.map(({ name }) => name));
    const newcomers = held.filter(({ name }) => !planned.has(name) && !has(list.options, name));
    const byName = new Map(held.map((option) => [option.name, option]));
    return [...list.options.map((option) => byName.get(option.name) ?? option), ...newcomers];
};
const lacking = (wanted, now) => [...wanted].flatMap(([id, options]) => {
    const held = optionsIn(now, id);
    return options.filter(({ name }) => !has(held, name)).map(({ name }) => name);
});
const columnChange = ({ id, type }, options, now) => {
    if (!(0,model_property/* isPropertyType */.U7)(type))
        throw new Error(`A property of type ${type} has no options.`);
    const description = now.columns.find((column) => column.id === id)?.description;
    return { change: "set", draft: { type, options, ...(description !== undefined && { description }) } };
};
/** Reads, adds, writes and looks again, since Notion replaces a list of options by the one that it gets. */
const fillOptions = async (change, site) => {
    const { notion } = site.world;
    const { dataSource } = boundOf(site, change.target);
    const before = await notion.dataSource(dataSource.id);
    const { options: planned = new Map() } = change;
    const lists = [...planned.values()].map((list) => ({ ...list, options: merged(list, before) }));
    const wanted = new Map(lists.map(({ column, options }) => [column.id, options]));
    const after = await notion.changeColumns(dataSource.id, Object.fromEntries(lists.map(({ column, options }) => [column.id, columnChange(column, options, before)])));
    const missing = lacking(wanted, after);
    if (missing.length === 0)
        return { status: "done", change, pageId: "", finished: true };
    const message = `Notion took the options of ${change.target}, and does not show: ${missing.join(", ")}.`;
    return {
        status: "failed",
        change,
        problem: (0,problem/* problem */.CC)(message, "Look at the property in Notion, and run it again.", change.place),
    };
};

// EXTERNAL MODULE: ./build/engine/parallel.js
var parallel = __webpack_require__(52984);
// EXTERNAL MODULE: ./build/ledger/memory.js
var memory = __webpack_require__(74493);
;// CONCATENATED MODULE: ./build/plan/promotion/storage.js
const HOSTS = [
    /^prod-files-secure\.s3(?:[.-][a-z0-9-]+)?\.amazonaws\.com$/,
    /^files?\.notion\.so$/,
    /^(?:[a-z0-9-]+\.)?notion-static\.com$/,
    /^(?:[a-z0-9-]+\.)?notionusercontent\.com$/,
];
const S3 = /^s3(?:[.-][a-z0-9-]+)?\.amazonaws\.com$/;
const BUCKETS = /^\/(?:secure\.notion-static\.com|public\.notion-static\.com|prod-files-secure)\//;
const isNotionStorage = ({ protocol, hostname, pathname, port }) => protocol === "https:" &&
    port === "" &&
    (HOSTS.some((host) => host.test(hostname)) || (S3.test(hostname) && BUCKETS.test(pathname)));

;// CONCATENATED MODULE: ./build/plan/promotion/targets.js
const FENCE = /^[\t >]*(`{3,}|~{3,})(.*)$/;
const OPENING = /\]\([ \t]{0,10}(<?)(?=https?:\/\/)|\b(?:src|source|icon|url|poster)="(?=https?:\/\/)/g;
const TICKS = /`+/g;
const DEEPEST = 16;
const runsIn = (line) => [...line.matchAll(TICKS)].map(({ 0: { length: ticks }, index }) => {
    const slashes = /\\+$/.exec(line.slice(Math.max(0, index - 20), index))?.[0].length ?? 0;
    return { from: index, end: index + ticks, ticks, opens: ticks - (slashes % 2) };
});
/** For each run the next one that would close it; looked for once, from the end. */
const closings = (runs) => {
    const next = new Map();
    const found = runs.map(() => undefined);
    for (const [at, run] of [...runs.entries()].reverse()) {
        found[at] = next.get(run.opens);
        next.set(run.ticks, at);
    }
    return found;
};
/** The stretches of a line that are code, so that nothing in them is a link. */
const codeIn = (line) => {
    const runs = runsIn(line);
    const close = closings(runs);
    const spans = [];
    for (let at = 0; at < runs.length; at += 1) {
        const [run, end] = [runs[at], close[at]];
        const last = end === undefined ? undefined : runs[end];
        if (run === undefined || end === undefined || last === undefined || run.opens === 0)
            continue;
        spans.push([run.from, last.end]);
        at = end;
    }
    return spans;
};
/** Those that are in none of the spans, both in order. */
const outside = (found, spans) => {
    let span = 0;
    return found.filter(({ index }) => {
        while ((spans[span]?.[1] ?? Number.POSITIVE_INFINITY) <= index)
            span += 1;
        return index < (spans[span]?.[0] ?? Number.POSITIVE_INFINITY);
    });
};
/** Where an address in round brackets ends: at white space, or at the bracket that closes the first. */
const endOfTarget = (line, from) => {
    let depth = 0;
    for (let at = from; at < line.length; at += 1) {
        const sign = line.charAt(at);
        if (sign === "\\")
            at += 1;
        else if (/\s/.test(sign))
            return at;
        else if (sign === "(")
            depth += 1;
        else if (sign === ")")
            depth -= 1;
        if (depth < 0 || depth > DEEPEST)
            return at;
    }
    return line.length;
};
const stretchAt = (line, from, opening) => {
    const sign = opening.endsWith('"') ? '"' : opening.endsWith("<") ? ">" : "";
    const found = sign === "" ? endOfTarget(line, from) : line.indexOf(sign, from);
    const end = found === -1 ? line.length : found;
    const written = line.slice(from, end);
    return { start: from, end, address: sign === '"' ? written : written.replace(/\\([!-/:-@[-`{-~])/g, "$1") };
};
const inLine = (line) => {
    const openings = [...line.matchAll(OPENING)].map(({ 0: opening, index }) => ({ opening, index }));
    const code = openings.length === 0 ? [] : codeIn(line);
    return outside(openings, code).map(({ opening, index }) => stretchAt(line, index + opening.length, opening));
};
/** Everything that a Markdown text of Notion's points at, in order; code points at nothing. */
const targetsIn = (markdown) => {
    const found = [];
    let fence = "";
    let offset = 0;
    for (const line of markdown.split("\n")) {
        const [, mark = "", rest = ""] = FENCE.exec(line) ?? [];
        const start = offset;
        offset += line.length + 1;
        if (fence !== "") {
            if (mark.startsWith(fence) && rest.trim() === "")
                fence = "";
        }
        else if (mark !== "" && !(mark.startsWith("`") && rest.includes("`"))) {
            fence = mark;
        }
        else {
            found.push(...inLine(line).map((one) => ({ ...one, start: one.start + start, end: one.end + start })));
        }
    }
    return found;
};

;// CONCATENATED MODULE: ./build/plan/promotion/assets.js



/** Endings that say what a file is, and that no source of records reads by mistake. */
const ENDINGS = new Set(("png jpg jpeg gif webp avif svg heic bmp tif tiff ico mp4 mov webm mkv avi mp3 m4a wav ogg oga flac aac " +
    "pdf txt csv tsv rtf zip gz 7z doc docx xls xlsx ppt pptx odt ods odp key pages numbers epub ics vtt srt").split(" "));
const MEDIA = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/gif": "gif",
    "image/webp": "webp",
    "image/avif": "avif",
    "image/svg+xml": "svg",
    "video/mp4": "mp4",
    "video/quicktime": "mov",
    "video/webm": "webm",
    "audio/mpeg": "mp3",
    "audio/mp4": "m4a",
    "audio/wav": "wav",
    "application/pdf": "pdf",
    "application/zip": "zip",
    "text/plain": "txt",
    "text/csv": "csv",
};
const HASH = 32;
const hostedUrl = (address, isHosted) => {
    if (!URL.canParse(address))
        return undefined;
    const url = new URL(address);
    return isHosted(url) ? url : undefined;
};
const hostedIn = (markdown, isHosted) => targetsIn(markdown).filter(({ address }) => hostedUrl(address, isHosted) !== undefined);
/** A text with some stretches written anew; what has nothing new to it stays. */
const rewritten = (markdown, stretches, by) => {
    const parts = [];
    let from = 0;
    for (const { start, end, address } of stretches) {
        if (start < from)
            continue;
        parts.push(markdown.slice(from, start), by(address) ?? markdown.slice(start, end));
        from = end;
    }
    return parts.join("") + markdown.slice(from);
};
/** The addresses of files in a body that Notion keeps, each once. They end within the hour. */
const findAssets = (markdown, isHosted = isNotionStorage) => [
    ...new Set(hostedIn(markdown, isHosted).map(({ address }) => address)),
];
/** A body that points at the files next to it. `paths` is by address: see `assetPath`. */
const replaceAssets = (markdown, paths, isHosted = isNotionStorage) => rewritten(markdown, hostedIn(markdown, isHosted), (address) => paths.get(address));
const unsigned = (markdown, isHosted) => rewritten(markdown, hostedIn(markdown, isHosted), (address) => {
    const { origin, pathname } = new URL(address);
    return `${origin}${pathname}`;
});
const MOST_PASSES = 20;
/**
 * A body without the signatures of its files: the same page gives the same text, whenever it is read. What is cut off an
 * address may have been one end of a piece of code, and then another address is none of that any more.
 */
const steadyBody = (markdown, isHosted = isNotionStorage) => {
    let text = markdown;
    for (let pass = 0; pass < MOST_PASSES; pass += 1) {
        const once = unsigned(text, isHosted);
        if (once === text)
            break;
        text = once;
    }
    return text;
};
const endingOf = (address, mediaType) => {
    const ending = /\.([a-z0-9]{1,8})$/i.exec(new URL(address).pathname)?.[1]?.toLowerCase() ?? "";
    if (ENDINGS.has(ending))
        return ending;
    return MEDIA[mediaType?.split(";")[0]?.trim().toLowerCase() ?? ""] ?? "bin";
};
/** What a downloaded file is called, relative to the file that points at it: equal files have one name. */
const assetPath = ({ address, bytes, mediaType }) => `assets/${(0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex").slice(0, HASH)}.${endingOf(address, mediaType)}`;
/** The same from the root of the workspace. */
const assetBeside = (path, asset) => [...path.split("/").slice(0, -1), asset].join("/");

// EXTERNAL MODULE: ./build/model/json.js
var json = __webpack_require__(29598);
// EXTERNAL MODULE: ./build/plan/sha.js
var sha = __webpack_require__(32316);
;// CONCATENATED MODULE: ./build/plan/promotion/content.js




/**
 * The SHA of a page's content. The properties that promotion itself marks are left out, since they change by it; so
 * are the signatures in the addresses of files, which are new each time the page is read.
 */
const contentSha = ({ properties, body }, marks = [], isHosted = isNotionStorage) => {
    const held = Object.entries(properties).filter(([name]) => !marks.includes(name));
    return (0,sha/* pageSha */.gD)(Object.fromEntries(held), steadyBody(body, isHosted));
};
/**
 * The SHA of a file's whole text, header included: what the ledger keeps to know an edited file by. Git may have given
 * the lines of a checkout other ends, which is nobody's edit.
 */
const fileSha = (text) => (0,sha/* sha256 */.sc)(text.replaceAll("\r\n", "\n"));
const textIn = (front, name) => {
    const value = (0,json/* isObject */.G)(front) ? front[name] : undefined;
    return typeof value === "string" ? value : undefined;
};
/** A file that is there, with what its front matter says of where it comes from. */
const standingOf = (text, front) => ({
    sha: fileSha(text),
    pageId: textIn(front, "notion_page_id"),
    pageSha: textIn(front, "sha"),
});

;// CONCATENATED MODULE: ./build/plan/promotion/header.js
const isTexts = (value) => Array.isArray(value) && value.every((item) => typeof item === "string");
const tagsOf = ({ finished: { page } }) => {
    const tags = page.properties["Tags"];
    return isTexts(tags) ? tags : [];
};
/**
 * The header of a file: what the target says, a template's own front matter over it, and over both what the engine
 * itself has to find again: which page the file is of, which content it had, and where the file is.
 */
const headerOf = (spot, settings, front) => {
    const { finished, variables, path, target } = spot;
    const said = new Map([
        ["entity", settings.entity ?? target],
        ["level", settings.level ?? "brief"],
        ["zone", settings.zone ?? "internal"],
        ["version", settings.version ?? "v01"],
        ["tags", settings.tags ?? tagsOf(spot)],
        ["source_path", path],
        ["date", variables.date],
        ["notion_page_id", finished.page.id],
        ["sha", finished.sha],
    ]);
    const facts = new Map(["source_path", "notion_page_id", "sha"].map((name) => [name, said.get(name)]));
    return new Map([...said, ...front, ...facts]);
};

// EXTERNAL MODULE: ./build/model/text.js
var model_text = __webpack_require__(70271);
;// CONCATENATED MODULE: ./build/plan/promotion/yaml.js

/** Words that some reader of YAML, of whatever version, takes for something else than text. */
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;
const WORDS = /^[A-Za-z](?:[\w ./-]*[\w/])?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const HEX = /^[\da-f]{16,}$/i;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
// Control characters are in no record; the rest is written by its number, so that an editor shows it.
const CONTROLS = /[^\P{Cc}\t\n]/gu;
const HIDDEN = /[\u2028\u2029\ufeff\ufffe\uffff]/g;
const byNumber = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
const tidyText = (text) => (0,model_text/* wellFormed */.E)(text.replace(/\r\n?/g, "\n")).replace(CONTROLS, "");
const yaml_textIn = (raw) => {
    const text = tidyText(raw);
    const plain = (WORDS.test(text) && !RESERVED.test(text) && !HEX.test(text)) || DAY.test(text) || UUID.test(text);
    return plain ? text : JSON.stringify(text).replace(HIDDEN, byNumber);
};
const entriesOf = (value) => value instanceof Map
    ? [...value].map(([key, item]) => [String(key), item])
    : Object.entries(value).map(([key, item]) => [key, item]);
/** A value within a line: lists and fields as JSON has them, which YAML reads too. */
const yaml_inLine = (value) => {
    if (typeof value === "string")
        return yaml_textIn(value);
    if (typeof value === "boolean")
        return String(value);
    if (typeof value === "number")
        return Number.isFinite(value) ? JSON.stringify(value) : "null";
    if (Array.isArray(value))
        return `[${value.map(quoted).join(", ")}]`;
    if (typeof value !== "object" || value === null)
        return "null";
    return `{${entriesOf(value)
        .map(([key, item]) => `${quoted(key)}: ${quoted(item)}`)
        .join(", ")}}`;
};
const quoted = (value) => typeof value === "string" ? JSON.stringify(tidyText(value)).replace(HIDDEN, byNumber) : yaml_inLine(value);
const field = ([key, value]) => Array.isArray(value) && value.length > 0
    ? `${yaml_textIn(key)}:\n${value.map((item) => `  - ${yaml_inLine(item)}\n`).join("")}`
    : `${yaml_textIn(key)}: ${yaml_inLine(value)}\n`;
/** Fields as YAML: the same fields always give the same text, and no value is ever read as another than it is. */
const yamlText = (fields) => [...fields].map(field).join("");

;// CONCATENATED MODULE: ./build/plan/promotion/compose.js




/** The text of a file: its header, an empty line, what the template makes of the page, and one line end. */
const composeFile = ({ spot, header }, renderFile) => {
    const rendered = renderFile(spot.spec.template, spot.variables);
    if (!rendered.ok) {
        const problems = rendered.problems.map((one) => ({ ...one, place: { ...spot.place, ...one.place } }));
        return { ok: false, problems };
    }
    const { front, body } = rendered.value;
    const below = tidyText(body).replace(/^\n+/, "").trimEnd();
    const text = `---\n${yamlText(headerOf(spot, header, front))}---\n\n${below}\n`;
    return (0,problem/* good */.uw)({ path: spot.path, text, sha: fileSha(text), bytes: Buffer.byteLength(text) });
};

// EXTERNAL MODULE: ./build/model/writable.js
var writable = __webpack_require__(30572);
// EXTERNAL MODULE: ./build/plan/value.js + 1 modules
var value = __webpack_require__(17157);
;// CONCATENATED MODULE: ./build/plan/promotion/marks.js





const filledIn = (value, variables, renderMark) => {
    if (typeof value === "string")
        return renderMark(value, variables);
    if (!Array.isArray(value))
        return (0,problem/* good */.uw)(value);
    const read = value.map((one) => filledIn(one, variables, renderMark));
    const problems = (0,problem/* problemsOf */.GW)(read);
    return problems.length > 0 ? (0,problem/* bad */.MB)(...problems) : (0,problem/* good */.uw)((0,problem/* valuesOf */.sm)(read));
};
const unfit = (property, wrong, place) => (0,problem/* problem */.CC)(`\`mark\` gives \`${property}\` ${wrong}.`, "Mend the value under `mark`.", { ...place, property });
const marked = (name, given, { columns, page, place }) => {
    const column = columns.get(name);
    if (column === undefined || !(0,model_property/* isPropertyType */.U7)(column.type))
        return (0,problem/* good */.uw)([]);
    const read = (0,value/* readValue */.w)(column.type, given);
    if ("wrong" in read)
        return (0,problem/* bad */.MB)(unfit(name, read.wrong, place));
    const property = (0,model_property/* canonical */.$N)(read.property);
    const fault = (0,writable/* unwritable */.m)(property);
    if (fault !== null)
        return (0,problem/* bad */.MB)(unfit(name, fault, place));
    const before = page.properties[column.name]?.value ?? null;
    const same = (0,sha/* canonicalJson */.dj)(before) === (0,sha/* canonicalJson */.dj)(property.value);
    return (0,problem/* good */.uw)(same ? [] : [{ property: name, before, after: property.value }]);
};
/** What is to be marked on a promoted page, and is not yet. */
const marksOf = (question, renderMark) => {
    const read = Object.entries(question.mark).map(([name, value]) => {
        const given = filledIn(value, question.variables, renderMark);
        return given.ok ? marked(name, given.value, question) : given;
    });
    const problems = (0,problem/* problemsOf */.GW)(read);
    if (problems.length > 0)
        return (0,problem/* bad */.MB)(...problems.map((one) => ({ ...one, place: { ...question.place, ...one.place } })));
    return (0,problem/* good */.uw)((0,problem/* valuesOf */.sm)(read).flat());
};

;// CONCATENATED MODULE: ./build/plan/promotion/reserved.js
/** Names that Windows keeps for its devices, with whatever ending: a repository that has one cannot be checked out there. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/i;
const isDevice = (name) => DEVICE.test(name.replace(/\..*$/s, "").trim());

;// CONCATENATED MODULE: ./build/plan/promotion/slug.js


const slug_MOST_BYTES = 80;
const slug_HASH = 8;
/** Latin letters that no decomposition makes plain. */
const PLAIN = {
    ß: "ss",
    æ: "ae",
    œ: "oe",
    ø: "o",
    đ: "d",
    ð: "d",
    ħ: "h",
    ı: "i",
    ł: "l",
    ŋ: "n",
    þ: "th",
    ŧ: "t",
};
const LIGATURES = new RegExp(`[${Object.keys(PLAIN).join("")}]`, "g");
// Letters keep the marks that spell words (Hindi's vowels), but Latin ones lose their accents.
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const ACCENTS = /(?<=\p{Script=Latin}\p{M}*)\p{M}/gu;
const slug_WORDS = /(?:\p{L}\p{M}*|\p{N})+/gu;
const CLUSTER = /\P{M}\p{M}*/gu;
const plain = (text) => text
    .normalize("NFKD")
    .replace(UNSEEN, "")
    .replace(ACCENTS, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(LIGATURES, (letter) => `${PLAIN[letter]}`);
/** As many whole characters as fit. */
const fitting = (text, bytes) => {
    let room = bytes;
    const kept = [];
    for (const [cluster] of text.matchAll(CLUSTER)) {
        room -= Buffer.byteLength(cluster);
        if (room < 0)
            break;
        kept.push(cluster);
    }
    return kept.join("").replace(/-+$/, "");
};
/** What was cut ends with a hash of the whole, so that two long titles with one beginning stay two. */
const cut = (slug) => Buffer.byteLength(slug) <= slug_MOST_BYTES
    ? slug
    : `${fitting(slug, slug_MOST_BYTES - slug_HASH - 1)}-${(0,sha/* sha256 */.sc)(slug).slice(0, slug_HASH)}`;
/** The letters, digits and dashes of a title; empty where it has neither letter nor digit. */
const slugOf = (title) => cut((plain(title).match(slug_WORDS) ?? []).join("-"));
const undashed = (id) => id.replaceAll("-", "").toLowerCase();
/** The end of an ID: its beginning is a date, and the same for all pages of a day. */
const suffixOf = (pageId) => undashed(pageId).slice(-8);
/** A slug that a file can be named by, whatever the title: of the ID where nothing is left of it. */
const safeSlug = (title, pageId, index = null) => {
    const slug = slugOf(title);
    const entry = index === null ? "" : `-${index}`;
    if (slug === "")
        return `${undashed(pageId)}${entry}`;
    return isDevice(slug) ? `${slug}-${suffixOf(pageId)}` : slug;
};

;// CONCATENATED MODULE: ./build/plan/promotion/change.js







const MOST_TOLD = 3;
/** The SHA of a file of which nobody knows whose text it holds: the ledger is to say nothing of it. */
const UNKNOWN = "";
/** Several problems of one page, as the one that its change can have. */
const together = (problems) => {
    const [first] = problems;
    if (first === undefined)
        return undefined;
    const messages = [...new Set(problems.map(({ message }) => message))];
    const rest = messages.length - MOST_TOLD;
    const more = rest > 0 ? [`… and ${rest} more.`] : [];
    return { ...first, message: [...messages.slice(0, MOST_TOLD), ...more].join(" ") };
};
/** A page of which nothing is written: what keeps one of its files from being written keeps all of them. */
const refusedPage = (target, { page, place, problems }) => {
    return {
        ...(0,decide/* bare */.$B)(target, place.record ?? page.id, place),
        action: "error",
        page,
        problem: together(problems.map((one) => ({ ...one, place: { ...place, ...one.place } }))),
    };
};
const slugIn = ({ finished, files }) => files.find(({ spot }) => spot.variables.entry === null)?.spot.variables.slug ??
    safeSlug(finished.title, finished.page.id);
/** The text that a file gets, as far as it is known before the files that it points at are brought. */
const draft = ({ spot }, { bound }, { file }) => {
    const composed = composeFile({ spot, header: { ...bound.target.promoting?.header } }, file);
    return composed.ok ? (0,problem/* good */.uw)(composed.value.text) : composed;
};
const ULID = /[0-9A-HJKMNP-TV-Z]{26}/g;
/** The same for the same page, whatever IDs are new now and whatever signature its links have today. */
const steadySha = (text, { newIds }) => fileSha(steadyBody(text.replace(ULID, (id) => (newIds.has(id) ? "" : id))));
/** A file that nobody remembers is only taken over where it is to the letter what would be written. */
const isToTheLetter = (change, question, render) => {
    const text = draft(change, question, render);
    return text.ok && fileSha(text.value) === question.there.get(change.spot.path)?.sha;
};
/** Whether a file that is there is surely not what a person made of it: nobody's edit is ever taken for ours. */
const isOurs = (change, question, render) => question.past.remembered.has(change.spot.path) || isToTheLetter(change, question, render);
const promotedFile = (change, question, render) => {
    const { path, variables } = change.spot;
    const { action: fate, before } = change;
    const begun = question.past.writing.get(path) ?? [];
    const kept = { path, slug: variables.slug, before, fate, begun, text: "" };
    if (change.action === "unchanged" && !isOurs(change, question, render))
        return (0,problem/* good */.uw)({ ...kept, sha: UNKNOWN });
    if (change.action !== "write")
        return (0,problem/* good */.uw)({ ...kept, sha: change.before });
    const text = draft(change, question, render);
    return text.ok ? (0,problem/* good */.uw)({ ...kept, text: text.value, sha: steadySha(text.value, question) }) : text;
};
const isAdopted = (question, render) => {
    const { files, past } = question;
    const unknown = files.filter(({ spot }) => !past.remembered.has(spot.path));
    return (unknown.length > 0 && unknown.every((one) => one.action === "unchanged" && isToTheLetter(one, question, render)));
};
const marksIn = (question, { mark }) => {
    const { bound, page, place, finished, files, past } = question;
    const [first] = files;
    if (past.finished && files.every(({ action }) => action === "unchanged"))
        return (0,problem/* good */.uw)([]);
    const paths = files.map(({ spot }) => spot.path);
    const variables = first?.spot.variables ?? {
        page: finished.page,
        title: finished.title,
        slug: "",
        date: "",
        target: bound.target.name,
        entry: null,
        index: null,
    };
    return marksOf({
        mark: { ...bound.target.promoting?.mark },
        columns: bound.columns,
        page,
        place,
        variables: { ...variables, slug: slugIn(question), entry: null, index: null, paths },
    }, mark);
};
const conflictOf = (files) => {
    const found = together(files.flatMap((one) => (one.action === "conflict" ? [one.problem] : [])));
    return found === undefined ? undefined : { ...found, cause: "conflict" };
};
/** Where every file is as it should be, and only the end of it was not written down. */
const isOpen = ({ files, past }) => past.begun || (!past.finished && files.every(({ spot }) => past.remembered.has(spot.path)));
const change_actionFor = (question, { files, diff }) => {
    if (files.some(({ fate }) => fate === "conflict"))
        return "conflict";
    const busy = files.some(({ fate }) => fate === "write") || diff.length > 0 || isOpen(question);
    return busy ? "promote" : "skip";
};
/** What becomes of a page, with everything that is to be written for it. A page that did not change writes nothing. */
const promotionChange = (question, render) => {
    const { bound, page, place, finished } = question;
    const { name, promoting } = bound.target;
    const read = question.files.map((one) => promotedFile(one, question, render));
    const marks = marksIn(question, render);
    const problems = (0,problem/* problemsOf */.GW)([...read, marks]);
    if (problems.length > 0 || !marks.ok)
        return refusedPage(name, { page, place, problems });
    const files = (0,problem/* valuesOf */.sm)(read);
    const conflict = conflictOf(question.files);
    // A page of which a file is left as a person made it is not promoted yet, so nothing says that it is.
    const diff = conflict === undefined ? marks.value : [];
    const action = change_actionFor(question, { files, diff });
    const promotion = {
        pageSha: finished.sha,
        propertiesSha: question.propertiesSha,
        slug: slugIn(question),
        files,
        entity: promoting?.header.entity ?? name,
        actionLog: promoting?.actionLog,
        adopted: action === "skip" && isAdopted(question, render),
    };
    return { ...(0,decide/* bare */.$B)(name, place.record ?? page.id, place), action, page, diff, problem: conflict, promotion };
};

// EXTERNAL MODULE: ./build/model/key.js
var key = __webpack_require__(92625);
// EXTERNAL MODULE: ./build/plan/ids.js
var ids = __webpack_require__(60384);
// EXTERNAL MODULE: ./build/plan/scope.js
var scope = __webpack_require__(99150);
;// CONCATENATED MODULE: ./build/plan/wording.js
/**
 * The words of a Markdown text, in order. Notion writes Markdown in a form of its own (blank lines, markers, escapes,
 * tables), so a body that was written and one that is read back are compared by what they say, not by how.
 */
const TAG = /<\/?[a-z][^<>]*>/gi;
const WORD = /[\p{L}\p{N}]+/gu;
const wording = (markdown) => markdown.replace(TAG, " ").match(WORD)?.join(" ") ?? "";
const saysTheSame = (a, b) => wording(a) === wording(b);

// EXTERNAL MODULE: ./build/plan/carrying.js
var carrying = __webpack_require__(62353);
;// CONCATENATED MODULE: ./build/engine/settle.js


const FIRST_LOOK_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;
const cancelled = new failure/* Failure */.HR({
    kind: "cancelled",
    message: "The run was ended while a page whose create got no answer was being looked for.",
    cure: "Run it again: it looks for that page first.",
});
/** Pages that carry the key, asked of Notion now. */
const lookFor = async ({ bound, written }, { notion }) => {
    const filter = (0,carrying/* carrying */.M)(bound, [written]);
    if (filter === undefined)
        return [];
    const found = [];
    for await (const batch of notion.pages({ dataSource: bound.dataSource.id, filter }))
        found.push(...batch);
    return found;
};
/**
 * A create whose answer was lost. It may have happened, and may show only later, since a query lags behind a write. So
 * it is looked for until the wait is over. That is counted from the first look that was answered: not from when we had
 * asked, and not from when we began to wait for our turn. So no single look decides.
 */
const settle = async (lost, world) => {
    const { clock, signal } = world;
    let until = Number.POSITIVE_INFINITY;
    for (let pause = FIRST_LOOK_MS;; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
        const found = await lookFor(lost, world);
        const now = clock.now();
        until = Math.min(until, now + lost.waitMs);
        if (found.length > 0 || now >= until)
            return found;
        await clock.sleep(Math.min(pause, until - now), signal);
        if (signal.aborted)
            throw cancelled;
    }
};

;// CONCATENATED MODULE: ./build/engine/write.js











/** Something that only shows while writing, and that a person has to mend. */
class Unwritten extends Error {
    problem;
    constructor(found) {
        super(found.message);
        this.problem = found;
    }
}
/** Everything that can be said about the page now; the mark only when that is everything. */
const write_draft = (change, desired, site) => {
    const bound = boundOf(site, change.target);
    const links = linkValues(desired, site.pages);
    const mark = links === undefined ? {} : marks(desired, bound, site);
    return { properties: byColumn(bound, { ...desired.properties, ...links, ...mark }), finished: links !== undefined };
};
const several = (desired, pages) => (0,problem/* problem */.CC)(`${pages.length} pages carry the key "${desired.key}" after a create whose answer was lost.`, "Move all but one of them to the trash, and run it again.", desired.place);
/** A page that is made has its ID from the beginning. */
const idValues = ({ target }, newId) => {
    const property = (0,ids/* idProperty */.nf)(target);
    return property === undefined ? {} : { [property]: { type: "rich_text", value: newId() } };
};
/** A create is never repeated blind: while one may have happened, the page is looked for before it is made. */
const create = async (change, desired, site) => {
    const { world, job } = site;
    const bound = boundOf(site, change.target);
    const { properties: values, finished } = write_draft(change, desired, site);
    const properties = { ...byColumn(bound, { ...(0,scope/* scopeValues */.Px)(bound), ...idValues(bound, job.newId) }), ...values };
    const body = desired.body === null ? {} : { markdown: desired.body };
    const send = async () => {
        await job.begun(change);
        const page = await world.notion.createPage({ dataSource: bound.dataSource.id, properties, ...body });
        return { pageId: page.id, finished };
    };
    const findOrSend = async () => {
        const written = desired.plain[bound.target.key.property];
        const name = (0,plan_links/* linkName */.KB)(change.target, change.record);
        site.doubtful.add(name);
        const found = await settle({ bound, written, waitMs: job.settleMs }, world);
        site.doubtful.delete(name);
        if (found.length > 1)
            throw new Unwritten(several(desired, found));
        const [page] = found;
        if (page !== undefined)
            site.pages.set(name, page.id);
        return page === undefined ? send() : update({ ...change, page, body: desired.body !== null }, desired, site);
    };
    const isOpen = () => job.open(change.target, change.record);
    if (isOpen())
        return findOrSend();
    await job.begun(change);
    // Another run may have written the same down just before: its page is looked for as one of our own would be.
    if (isOpen())
        return findOrSend();
    try {
        return await send();
    }
    catch (thrown) {
        if (!(0,failure/* isFailure */.N6)(thrown) || thrown.kind !== "unknown")
            throw thrown;
        return findOrSend();
    }
};
const unreadable = (desired, page) => (0,problem/* problem */.CC)(`The content of "${desired.key}" has blocks that Markdown has no words for, and would be lost: ${page.url}.`, "Take them out of the page in Notion, or take `body` out of the target.", desired.place);
/** What was there is read and kept before it is written over; what cannot be read whole is not written over. */
const writeBody = async (page, markdown, { desired, site }) => {
    const { notion } = site.world;
    const before = await notion.body(page.id);
    if (before.partial)
        throw new Unwritten(unreadable(desired, page));
    if (before.markdown !== "")
        await site.job.replaced(before.markdown);
    return notion.replaceBody(page.id, markdown);
};
/** What is put back has to be there as it was: Notion's own answer to the write says what it holds now. */
const checkRestored = (desired, { page, body, text }, bound) => {
    const other = Object.entries(desired.properties).flatMap(([property, { value }]) => {
        const held = page.properties[(0,sides/* nameIn */.ZC)(bound, property)]?.value;
        return held !== undefined && (0,sha/* canonicalJson */.dj)(held) === (0,sha/* canonicalJson */.dj)(value) ? [] : [property];
    });
    const wrong = [...other, ...(body !== undefined && !saysTheSame(body.markdown, text) ? ["(body)"] : [])];
    if (wrong.length === 0)
        return;
    const message = `Notion made something else of what was restored to "${desired.key}": ${wrong.map((name) => `\`${name}\``).join(", ")}.`;
    throw new Unwritten((0,problem/* problem */.CC)(message, `Look at the page, and run \`restore\` again: ${page.url}.`, desired.place));
};
/** What is written over a page is planned for one that was seen. */
const pageIn = ({ page, action, record }) => {
    if (page === undefined)
        throw new Error(`The plan has no page for ${record}, and is to ${action} one.`);
    return page;
};
/** The body first: the mark that says it is the right one goes with the properties. */
const update = async (change, desired, site) => {
    const page = pageIn(change);
    if (page.inTrash)
        await site.world.notion.changePage(page.id, { inTrash: false });
    const text = desired.body ?? "";
    const body = change.body ? await writeBody(page, text, { desired, site }) : undefined;
    const { properties, finished } = write_draft(change, desired, site);
    const now = await site.world.notion.changePage(page.id, { properties });
    if (change.action === "restore")
        checkRestored(desired, { page: now, body, text }, boundOf(site, change.target));
    return { pageId: page.id, finished };
};
const archive = async (change, site) => {
    const page = pageIn(change);
    await site.world.notion.changePage(page.id, { inTrash: true });
    return { pageId: page.id, finished: true };
};
/** Only what the plan names, as it names it: for pages that no record stands for, and that carry no mark of ours. */
const patch = async (change, site) => {
    const page = pageIn(change);
    const bound = boundOf(site, change.target);
    const values = change.diff.map(({ property, after }) => {
        const type = bound.columns.get(property)?.type;
        return [property, { type, value: after }];
    });
    await site.world.notion.changePage(page.id, { properties: byColumn(bound, Object.fromEntries(values)) });
    return { pageId: page.id, finished: true };
};
/** A query lags behind: what it showed as empty may be filled by now, and what is filled stays. */
const fillEmpty = async (change, site) => {
    const { target, diff } = change;
    const page = pageIn(change);
    const { columns } = boundOf(site, target);
    const idOf = ({ property }) => columns.get(property)?.id;
    const now = await site.world.notion.page(page.id, diff.map(idOf).filter((id) => id !== undefined));
    const filled = new Set(Object.values(now.properties).flatMap(({ id, value }) => ((0,key/* keyText */.P)(value) === "" ? [] : [id])));
    const empty = diff.filter((one) => !filled.has(idOf(one)));
    if (empty.length === 0 || now.inTrash)
        return { pageId: page.id, finished: true };
    return patch({ ...change, diff: empty }, site);
};
const MEND = "Add that record, or take it out of the relation; the rest of the page is written.";
const WAIT = "Where another run makes that page, run this one again after it; else add the record, or take it out of the relation. The rest of the page is written.";
const UNREAD = "Mend what is wrong with that target, and run it again; the rest of the page is written.";
/** Records that a relation names, and whose pages are not there; or not known, where their target could not be read. */
const strays = ({ links, place, placeOfLink }, { pages, job }) => {
    const all = Object.entries(links).flatMap(([property, list]) => list.filter(({ target, key }) => !pages.has((0,plan_links/* linkName */.KB)(target, key))).map((link) => ({ property, ...link })));
    const absent = all.filter(({ target }) => job.bounds.has(target));
    const found = absent.length > 0 ? absent : all;
    const told = found
        .map(({ property, key, target }) => `\`${property}\` points at "${key}" of \`${target}\``)
        .join(", ");
    const [where] = found.map(({ property, key }) => ({ ...placeOfLink?.(property, key), property }));
    const at = { ...place, ...where };
    if (absent.length === 0)
        return (0,problem/* problem */.CC)(`${told}, which could not be read.`, UNREAD, at);
    return (0,problem/* problem */.CC)(`${told}, which has no page.`, job.inPart ? WAIT : MEND, at);
};
/** The second pass: relations to pages that were made in the first, and with them the mark. */
const finish = async (change, desired, site) => {
    const id = site.pages.get((0,plan_links/* linkName */.KB)(change.target, change.record));
    const { properties, finished } = write_draft(change, desired, site);
    if (id !== undefined && finished) {
        await site.world.notion.changePage(id, { properties });
        return;
    }
    throw new Unwritten(strays(desired, site));
};

;// CONCATENATED MODULE: ./build/engine/promotion/write.js






/** Notion's links end soon, so what they lead to is brought when it is needed, and once a page. */
const brought = async (texts, { job }) => {
    const assets = new Map();
    for (const address of new Set(texts.flatMap((text) => findAssets(text)))) {
        assets.set(address, { address, ...(await job.press.bring(address)) });
    }
    return assets;
};
const prints = async ({ files }, site) => {
    const wanted = files.filter(({ fate }) => fate === "write");
    const assets = await brought(wanted.map(({ text }) => text), site);
    const paths = new Map([...assets].map(([address, asset]) => [address, assetPath(asset)]));
    return wanted.map((file) => ({
        file,
        text: replaceAssets(file.text, paths),
        assets: findAssets(file.text)
            .map((address) => assets.get(address))
            .filter((asset) => asset !== undefined),
    }));
};
/** All the files of a page that are surely ours: those that are written now, and those that were before. */
const kept = ({ files }, printed) => {
    const shas = new Map(printed.map(({ file, text }) => [file.path, fileSha(text)]));
    return files
        .filter(({ fate, sha }) => fate !== "conflict" && sha !== UNKNOWN)
        .map(({ path, sha, slug }) => ({ path, slug, sha: shas.get(path) ?? sha }));
};
const editedMeanwhile = ({ path }, { place }) => (0,problem/* problem */.CC)(`${path} was changed while the run went on, and is kept as it is.`, "Run it again.", {
    ...place,
    file: path,
});
/** Between the plan and now a person may have been there. */
const expectSame = async ({ file }, change, { world }) => {
    const text = await world.files.read(file.path);
    if ((text === undefined ? null : fileSha(text)) !== file.before)
        throw new Unwritten(editedMeanwhile(file, change));
};
const write = async ({ file, text, assets }, { world }) => {
    for (const asset of assets)
        await world.files.write(assetBeside(file.path, assetPath(asset)), asset.bytes);
    await world.files.write(file.path, text);
};
/** Files that are written: by this run, or by one that could not say so any more. */
const isTold = ({ fate, begun }) => fate === "write" || (fate === "unchanged" && begun.length > 0);
/** A line of the action log for each of them. */
const entries = (promotion, { began, site }) => {
    const { entity, files } = promotion;
    const now = site.world.clock.now();
    const { run } = site.job.press;
    return files.filter(isTold).map(({ path, fate, begun }) => ({
        ts: new Date(now).toISOString(),
        agent: "notion-sync",
        action: "promote",
        entity,
        path,
        latency_ms: now - began,
        token_in: 0,
        token_out: 0,
        success: true,
        notes: `run ${run}`,
        unless: fate === "write" ? [] : begun,
    }));
};
/**
 * Makes a page into its files. The files come first, so that what is marked is there; the action log and the ledger say
 * so last. A run that dies in between is gone on with, since the ledger knows what was about to be written.
 */
const promote = async (change, promotion, site) => {
    const { record, target } = change;
    const page = pageIn(change);
    const began = site.world.clock.now();
    const { press } = site.job;
    const printed = await prints(promotion, site);
    const files = kept(promotion, printed);
    for (const print of printed)
        await expectSame(print, change, site);
    const told = new Map(promotion.files.filter(isTold).map((file) => [file.path, file.fate]));
    const ours = { target, record, page_id: page.id, page_sha: promotion.pageSha, slug: promotion.slug };
    // Only what this run is to say: the next one takes what is named for written, but for what stood there already.
    const named = files
        .filter(({ path }) => told.has(path))
        .map((file) => (told.get(file.path) === "write" ? file : { ...file, stood: true }));
    if (named.length + change.diff.length > 0)
        await press.note({ action: memory/* INTENT */.Xi, ...ours, files: named });
    for (const print of printed)
        await write(print, site);
    if (change.diff.length > 0)
        await patch(change, site);
    const said = entries(promotion, { began, site });
    if (promotion.actionLog !== undefined && said.length > 0)
        await press.log(promotion.actionLog, said);
    return { pageId: page.id, finished: true, files };
};

;// CONCATENATED MODULE: ./build/engine/throw-away.js




/** A query lags behind: a page that it showed without a record may carry one's key by now. */
const stillCalled = async (page, change, site) => {
    const bound = boundOf(site, change.target);
    const ids = [...bound.columns].filter(([name]) => name === bound.target.key.property).map(([, { id }]) => id);
    const now = await site.world.notion.page(page.id, ids);
    if ((0,sides/* heldKey */.pW)(now, bound) === (0,sides/* heldKey */.pW)(page, bound))
        return;
    const message = `The page "${change.record}" is called "${(0,sides/* heldKey */.pW)(now, bound)}" by now, which no query shows yet.`;
    throw new Unwritten((0,problem/* problem */.CC)(message, "Run it again: a page with the key of a record stays.", change.place));
};
/** A page goes to the trash: one that no record stands for only as long as it is called what it was. */
const throwAway = async (change, site) => {
    if (change.discrepancy === "orphan")
        await stillCalled(pageIn(change), change, site);
    return archive(change, site);
};

;// CONCATENATED MODULE: ./build/engine/apply.js







const wanted = (write) => async (change, site) => {
    if (change.desired === undefined)
        throw new Error(`The plan has no content for ${change.record}.`);
    return write(change, change.desired, site);
};
/** A page becomes its files; one that is to be none is only marked. */
const promoted = (change, site) => change.promotion === undefined ? patch(change, site) : promote(change, change.promotion, site);
/** How each action is carried out; what is not here is nothing to carry out. */
const WRITES = {
    create: wanted(create),
    update: (change, site) => (change.desired === undefined ? patch : wanted(update))(change, site),
    restore: wanted(update),
    archive: throwAway,
    conflict: promoted,
    promote: promoted,
    backfill: fillEmpty,
};
/** A create says what became of it, since it was written down when it was begun; the rest is only not done yet. */
const left = (change, pageId) => ({
    status: "left",
    change,
    ...(change.action === "create" && { begun: { pageId: pageId ?? null } }),
});
/** What was begun, and not finished. A request that was cancelled was never sent: the gateway lets no write go half way. */
const unfinished = (change, thrown, { doubtful, pages }) => {
    const name = (0,plan_links/* linkName */.KB)(change.target, change.record);
    const pageId = pages.get(name);
    if (thrown instanceof Unwritten)
        return { status: "failed", change, problem: thrown.problem, pageId };
    (0,failure/* expectFailure */.EG)(thrown);
    const unsettled = thrown.kind === "unknown" || doubtful.has(name);
    if (thrown.kind === "cancelled" && !unsettled)
        return left(change, pageId);
    const { cause, ...found } = (0,failure/* failureProblem */.Gq)(thrown, change.place);
    // A page that is gone is a matter of its record; only a token that is refused, or lacks a right, is everybody's.
    const ours = cause === undefined || thrown.kind === "not-found" ? {} : { cause };
    return { status: "failed", change, problem: { ...found, ...ours }, unsettled, pageId };
};
const apply_write = async (change, site) => {
    if (site.job.carrier?.has(change) === true)
        return site.job.carrier.carry(change, site);
    const carryOut = WRITES[change.action];
    if (change.problem?.level === "error" && change.action !== "conflict")
        return { status: "failed", change, problem: change.problem };
    if (carryOut === undefined)
        return { status: "skipped", change };
    if (site.world.signal.aborted)
        return { status: "left", change };
    try {
        const written = await carryOut(change, site);
        site.pages.set((0,plan_links/* linkName */.KB)(change.target, change.record), written.pageId);
        return { status: "done", change, ...written };
    }
    catch (thrown) {
        return unfinished(change, thrown, site);
    }
};
/** Vocabulary comes before the pages that use it. When it cannot be written, its target writes nothing else. */
const fill = async (change, site) => {
    if (site.world.signal.aborted)
        return { status: "left", change };
    try {
        return await fillOptions(change, site);
    }
    catch (thrown) {
        return unfinished(change, thrown, site);
    }
};
const complete = async (outcome, site) => {
    const { change } = outcome;
    if (site.world.signal.aborted)
        return left(change, outcome.pageId);
    try {
        const { carrier } = site.job;
        await (carrier?.has(change) === true ? carrier.finish(change, site) : wanted(finish)(change, site));
        return { ...outcome, finished: true };
    }
    catch (thrown) {
        return unfinished(change, thrown, site);
    }
};
/** A page that one target promotes and refuses may be good for another. */
const isRefusal = ({ change }, { bounds }) => change.action === "error" && bounds.get(change.target)?.target.promoting !== undefined;
/** A page that was to be something else first, and is not, becomes no files yet. */
const delayed = (outcomes, job) => new Set(outcomes.flatMap((outcome) => {
    const { status, change } = outcome;
    const isUndone = (status === "failed" || status === "left") && !isRefusal(outcome, job);
    return change.page !== undefined && isUndone ? [change.page.id] : [];
}));
/** The pages that the plan found for records, whatever key they carry: what points at a record points at its page. */
const placed = ({ plan }) => plan.changes.flatMap(({ target, record, page, desired, action }) => page === undefined || page.inTrash || desired === undefined || action === "error"
    ? []
    : [[(0,plan_links/* linkName */.KB)(target, record), page.id]]);
const apply_isOpen = (outcome) => outcome.status === "done" && !outcome.finished;
/**
 * Carries a plan out: pages first, then the relations between them, so that cycles work; and what is promoted when all
 * that is pushed is there. Every change has an outcome.
 */
const apply = async (job, world) => {
    const barrier = new AbortController();
    const signal = AbortSignal.any([world.signal, barrier.signal]);
    const site = {
        world: { ...world, signal },
        job,
        pages: new Map([...job.known, ...placed(job)]),
        doubtful: new Set(),
    };
    const seen = { done: 0, failed: 0 };
    const settled = async (outcome) => {
        if (apply_isOpen(outcome))
            return outcome;
        await job.settled(outcome);
        if (outcome.status === "failed" && outcome.problem.cause === "access")
            barrier.abort();
        seen.done += 1;
        seen.failed += Number(outcome.status === "failed");
        world.progress({ ...seen, total: job.plan.changes.length });
        return outcome;
    };
    const vocabularies = job.plan.changes.filter(({ options }) => options !== undefined);
    const filled = await (0,parallel/* inParallel */.H)(vocabularies, async (change) => settled(await fill(change, site)));
    const barred = new Set(filled.filter(({ status }) => status !== "done").map(({ change }) => change.target));
    const rest = job.plan.changes.filter(({ options, promotion }) => options === undefined && promotion === undefined);
    const written = await (0,parallel/* inParallel */.H)(rest, async (change) => settled(barred.has(change.target) ? { status: "left", change } : await apply_write(change, site)));
    const completed = await (0,parallel/* inParallel */.H)(written, async (outcome) => apply_isOpen(outcome) ? settled(await complete(outcome, site)) : outcome);
    const waiting = delayed(completed, job);
    const promoted = await (0,parallel/* inParallel */.H)(job.plan.changes.filter(({ promotion }) => promotion !== undefined), async (change) => settled(waiting.has(change.page?.id) ? { status: "left", change } : await apply_write(change, site)));
    return [...filled, ...completed, ...promoted];
};

// EXTERNAL MODULE: ./build/engine/choice.js + 3 modules
var choice = __webpack_require__(23842);
;// CONCATENATED MODULE: ./build/plan/promotion/action-log.js
const COLUMNS = [
    "ts",
    "agent",
    "action",
    "entity",
    "path",
    "latency_ms",
    "token_in",
    "token_out",
    "success",
    "notes",
];
const ACTION_LOG_HEADER = COLUMNS.join(",");
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;
// Their wide forms too: some spreadsheets take those for the same.
const FORMULA = /^\s*[=+\-@\uff0b\uff0d\uff1d\uff20]/;
/** A cell that no spreadsheet takes for a formula, on one line, in quotation marks where it needs them. */
const cell = (value) => {
    if (typeof value !== "string")
        return String(value);
    const line = /^[\t\r]/.test(value) ? `'${value}` : value;
    const text = line.replace(BREAKS, " ");
    const inert = FORMULA.test(text) ? `'${text}` : text;
    return /[",]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
};
/** Whether a line of a log is about a path. */
const action_log_isAbout = (line, path) => line.includes(`,${cell(path)},`);
const actionLogLine = (entry) => COLUMNS.map((column) => cell(entry[column])).join(",");
/**
 * What is appended to a log that holds `before`, with a line end still to come: the header where the log is new, and a
 * line of its own for each entry whatever the log ended with.
 */
const actionLogText = (before, entries) => {
    const isNew = before === undefined || before.trim() === "";
    const start = before === undefined || before === "" || before.endsWith("\n") ? "" : "\n";
    return start + [...(isNew ? [ACTION_LOG_HEADER] : []), ...entries.map(actionLogLine)].join("\n");
};

;// CONCATENATED MODULE: ./build/plan/promotion/limits.js

/** How much one run may bring into a repository: more is a mistake, or somebody who means harm. */
const PROMOTION_LIMITS = { files: 1_000, bytes: 50_000_000 };
const CURE = "Narrow `when`, or promote with `targets` or `records` in several runs.";
/** A run that would write more than may be is halted before the first write. */
const overLimits = ({ files, bytes }, target, most = PROMOTION_LIMITS) => {
    const number = (count) => count.toLocaleString("en-GB");
    if (files > most.files) {
        return (0,problem/* problem */.CC)(`${number(files)} files would be written, and ${number(most.files)} a run are the most.`, CURE, {
            target,
        });
    }
    if (bytes <= most.bytes)
        return undefined;
    return (0,problem/* problem */.CC)(`${number(bytes)} bytes would be written, and ${number(most.bytes)} a run are the most.`, CURE, {
        target,
    });
};

;// CONCATENATED MODULE: ./build/engine/promotion/press.js



const refused = (message, cure) => new failure/* Failure */.HR({ kind: "refused", message, cure });
const MOST = PROMOTION_LIMITS.bytes.toLocaleString("en-GB");
/** Whether a log says already what an earlier run was about to say in it. */
const isSaid = (before, { unless, path }) => before.split("\n").some((line) => action_log_isAbout(line, path) && unless.some((run) => line.includes(run)));
const press = ({ files, download }, { run, note }) => {
    let bytes = 0;
    let queue = Promise.resolve();
    const append = async (path, entries) => {
        const before = await files.read(path);
        const fresh = entries.filter((entry) => !isSaid(before ?? "", entry));
        if (fresh.length > 0)
            await files.append(path, actionLogText(before, fresh));
    };
    return {
        run,
        note,
        bring: async (address) => {
            if (download === undefined)
                throw refused("Files cannot be downloaded here.", "Take them out of the page.");
            const brought = await download.fetch(address);
            bytes += brought.bytes.byteLength;
            if (bytes <= PROMOTION_LIMITS.bytes)
                return brought;
            throw refused(`The files in these pages have more than ${MOST} bytes.`, "Promote with `records` in several runs.");
        },
        log: (path, entries) => {
            const added = queue.then(() => append(path, entries));
            queue = added.catch(() => undefined);
            return added;
        },
    };
};

// EXTERNAL MODULE: ./build/engine/record.js + 12 modules
var record = __webpack_require__(87702);
;// CONCATENATED MODULE: ./build/engine/source-url.js

const defaultBranch = (event) => {
    const payload = (0,json/* parsed */.Y)(event);
    const repository = (0,json/* isObject */.G)(payload) ? payload["repository"] : undefined;
    const branch = (0,json/* isObject */.G)(repository) ? repository["default_branch"] : undefined;
    return typeof branch === "string" ? branch : "HEAD";
};
/**
 * The address of a file on the default branch, so that it stays the same whatever branch a run is on. `HEAD` stands for
 * that branch where the event does not name it. Outside a workflow nobody knows where the repository lives.
 */
const sourceUrls = ({ env, event }) => {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env;
    if (!server || !repository)
        return () => undefined;
    const branch = encodeURI(defaultBranch(event));
    return (path) => path === undefined
        ? undefined
        : `${server}/${repository}/blob/${branch}/${path.split("/").map(encodeURIComponent).join("/")}`;
};

;// CONCATENATED MODULE: ./build/engine/perform.js












const begin = async (options, world) => {
    const { run, close } = (0,engine_close/* opened */.Sg)(options, world);
    return { run, close, options, world, record: await (0,record/* recorder */.t)(options, run, world) };
};
/** The line that a real run leaves in the ledger, however it ended; what could not be written is told. */
const recorded = async (report, bounds, session) => {
    const { options, world, record } = session;
    if ((0,engine_close/* isDryRun */.vG)(options, world))
        return report;
    const late = await record.ended(report, bounds);
    return { ...report, problems: [...report.problems, ...late], files: { ...report.files, ledger: record.path } };
};
/** A run that ended before there was a plan. */
const refuse = async (ending, session) => {
    const { options, world, close } = session;
    return (0,engine_close/* leave */.qG)(await recorded(close(ending), [], session), options, world);
};
const HALTED = { status: "halted", exit: model_report/* EXIT */.d.halted };
/** The same page stands for a key here as in the plan, where several carry it. */
const knownPages = (sides) => new Map(sides.flatMap((one) => [...(0,standing/* standing */.J)(one)].flatMap(([key, pages]) => pages.slice(0, 1).map(({ id }) => [(0,plan_links/* linkName */.KB)(one.bound.target.name, key), id]))));
/** A part of a plan, as a plan. */
const part = ({ changes }, wanted) => {
    const kept = changes.filter(wanted);
    return { changes: kept, hash: (0,digest/* digest */.b)(kept) };
};
const without = ({ changes, hash }, halted) => ({
    changes: changes.filter(({ target }) => !halted.has(target)),
    hash,
});
/** Carries a plan out and writes down what became of it; a dry run stops before that. Reports in any case. */
const perform = async (proposal, session) => {
    const { sides, notion, plan, problems, halted, configSha } = proposal;
    const { options, world, record, close } = session;
    const verdict = halted.size > 0 ? { verdict: HALTED } : {};
    const planned = { plan, problems, configSha, ...verdict };
    if ((0,engine_close/* isDryRun */.vG)(options, world))
        return (0,engine_close/* leave */.qG)(close(planned), options, world);
    const [unwritable] = await (0,engine_close/* leavePlan */.JH)(close(planned), options, world);
    if (unwritable !== undefined)
        return refuse({ problems: [...problems, unwritable], configSha }, session);
    const job = {
        plan: without(plan, halted),
        carrier: proposal.carrier,
        bounds: new Map(sides.map(({ bound }) => [bound.target.name, bound])),
        known: knownPages(sides),
        settleMs: options["settle-wait"] * 1000,
        inPart: (0,choice/* isInPart */.H)(options),
        newId: (0,ulid/* ulids */.wU)(() => world.clock.now(), world.chance),
        urlOf: sourceUrls(world),
        press: press(world, { run: session.run, note: record.note }),
        open: record.open,
        begun: record.begun,
        replaced: record.replaced,
        settled: record.settled,
    };
    record.intend(job.plan.changes);
    const outcomes = await apply(job, { ...world, notion });
    const told = (await proposal.afterwards?.(outcomes)) ?? [];
    const notice = (0,place/* ledgerNotice */.Q)(world.env, options.ledger);
    const report = close({
        plan,
        outcomes,
        problems: [...problems, ...told, ...record.warnings, ...(notice === undefined ? [] : [notice])],
        configSha,
        ...verdict,
    });
    const written = await recorded(report, [...job.bounds.values()], session);
    const shown = (await proposal.show?.(written)) ?? [];
    return (0,engine_close/* leave */.qG)({ ...written, problems: [...written.problems, ...shown] }, options, world);
};

// EXTERNAL MODULE: ./build/engine/connect.js + 2 modules
var connect = __webpack_require__(81601);
// EXTERNAL MODULE: ./build/engine/load.js + 17 modules
var load = __webpack_require__(35487);
// EXTERNAL MODULE: ./build/engine/look.js + 1 modules
var engine_look = __webpack_require__(22370);
// EXTERNAL MODULE: ./build/engine/token.js
var token = __webpack_require__(20114);
;// CONCATENATED MODULE: ./build/engine/survey.js







const sidesOf = async ({ bound, bystander, now }, notion) => ({
    bound,
    now,
    desired: [],
    pages: await (0,engine_look/* scan */.S)({ bound, notion }, (0,scope/* scopeFilter */.Ro)(bound)),
    elsewhere: new Map(),
    createIfMissing: false,
    prune: false,
    bystander,
    whole: false,
});
/** Reads the pages of the targets that a mode is about; one that does not fit is left out, and told. */
const survey = async ({ options, world, record }, wanted) => {
    const setup = await (0,load/* load */.H)(options, world.env, world);
    if (!setup.ok)
        return { ready: false, problems: setup.problems };
    const { notion } = world;
    if (notion === undefined) {
        return { ready: false, problems: [(0,token/* noToken */.f)()], verdict: { status: "failed", exit: model_report/* EXIT */.d.access } };
    }
    const connection = { notion, setup: setup.value, past: record.past.lines };
    const seen = await (0,parallel/* inParallel */.H)(setup.value.targets.filter(wanted), async (loaded) => {
        const { bound, problems } = await (0,connect/* connect */.N)(loaded, connection);
        if (bound === undefined)
            return { problems, sides: [] };
        const { bystander } = loaded;
        return { problems, sides: [await sidesOf({ bound, bystander, now: world.clock.now() }, notion)] };
    });
    return {
        ready: true,
        setup: setup.value,
        notion,
        sides: seen.flatMap(({ sides }) => sides),
        problems: seen.flatMap(({ problems }) => problems),
    };
};

;// CONCATENATED MODULE: ./build/engine/modes/archive.js









const past = ({ bound, pages, now }) => {
    const { ttl, name } = bound.target;
    return pages
        .filter((page) => ttl !== undefined && (0,plan_ttl/* isPast */.R6)(ttl, { held: (0,plan_ttl/* heldBy */.Vr)(page, bound), page, now }))
        .map((page) => {
        const record = (0,sides/* heldKey */.pW)(page, bound) || page.id;
        const place = { target: name, record };
        const change = { ...(0,decide/* bare */.$B)(name, record, place), page, beforeSha: (0,decide/* markedSha */.bJ)(page, bound) };
        return { ...change, action: "archive", over: true };
    });
};
/** Moves the pages to the trash whose time to live is over; Notion keeps them there for a while. */
const archive_archive = async (options, world) => {
    const session = await begin(options, world);
    const seen = await survey(session, ({ bystander }) => !bystander);
    if (!seen.ready)
        return (0,engine_close/* leave */.qG)(session.close(seen), options, world);
    const wanted = (0,plan_select/* selector */.g)({ records: options.records ?? [], shard: options.shard });
    const changes = seen.sides.flatMap(past).filter(({ record }) => wanted(record));
    const { problems, halted } = confirmed(changes, session);
    return perform({
        ...seen,
        configSha: seen.setup.sha,
        plan: { changes, hash: (0,digest/* digest */.b)(changes) },
        problems: [...seen.setup.notices, ...seen.problems, ...problems],
        halted,
    }, session);
};

;// CONCATENATED MODULE: ./build/plan/discrepancies.js

/** What `verify` fails on; the other kinds are warnings. */
const GRAVE = ["missing", "drift", "duplicate", "trashed", "moved", "stale-relation"];
const finding = ({ record, page_id }, kind, facts = {}) => ({
    kind,
    record,
    page_id,
    property: null,
    expected: null,
    actual: null,
    ...facts,
});
const about = ({ record, page }) => ({ record, page_id: page?.id ?? null });
/** A relation names records by target and key; what has no such name is a page that is no record's any more. */
const isStale = (value) => Array.isArray(value) && value.some((name) => !String(name).includes(":"));
const drifts = (change, { columns }) => {
    const found = change.diff.map(({ property, before, after }) => {
        const kind = columns.get(property)?.type === "relation" && isStale(before) ? "stale-relation" : "drift";
        return finding(about(change), kind, { property, expected: after, actual: before });
    });
    if (found.length > 0)
        return found;
    const sha = { property: "SHA", expected: change.desired?.sha ?? null, actual: change.beforeSha };
    return [finding(about(change), "drift", sha)];
};
/** Files of a page that are not there, or not what the page says: somebody changed one side. */
const fileFindings = (change, { files }) => files
    .filter(({ fate }) => fate !== "unchanged")
    .map(({ path, before }) => finding(about(change), before === null ? "missing" : "drift", { property: path }));
/** What a change that a sync would make says about the page as it is now. */
const findingsOf = (change, bound) => {
    if (change.promotion !== undefined)
        return fileFindings(change, change.promotion);
    if (change.discrepancy !== undefined)
        return [finding(about(change), change.discrepancy)];
    if (change.action === "create")
        return [finding(about(change), "missing")];
    if (change.action === "update" || change.diff.length > 0)
        return change.action === "backfill" ? [] : drifts(change, bound);
    return [];
};
/** Options that Notion offers and no vocabulary has. */
const unknownOptions = ({ target, columns }) => target.mappings.flatMap(({ property, vocabulary }) => {
    if (vocabulary === undefined)
        return [];
    const known = new Set(vocabulary.map(({ name }) => name.toLowerCase()));
    const options = columns.get(property)?.options ?? [];
    return options
        .filter(({ name }) => !known.has(name.toLowerCase()))
        .map(({ name }) => finding({ record: "", page_id: null }, "unknown-option", { property, actual: name }));
});
const unsetIds = (sides) => (0,ids/* newIds */.xC)(sides).flatMap((change) => change.diff.map(({ property }) => finding(about(change), "unset-id", { property })));
/** What no change of a sync tells, since a sync leaves it as it is or mends it on its way. */
const furtherFindings = (sides) => [
    ...unknownOptions(sides.bound),
    ...unsetIds(sides),
];
/** How many of each kind, for a trend over audits. */
const kindsOf = (findings) => {
    const counts = {};
    for (const { kind } of findings)
        counts[kind] = (counts[kind] ?? 0) + 1;
    return counts;
};

;// CONCATENATED MODULE: ./build/engine/last-audit.js

const isCounts = (value) => (0,json/* isObject */.G)(value) && Object.values(value).every((one) => (0,json/* isObject */.G)(one) && (0,json/* isObject */.G)(one["kinds"]));
/** What the last audit found, in numbers, as the ledger keeps it. */
const lastAudit = (past) => past.map((line) => line["audit"]).findLast(isCounts);

// EXTERNAL MODULE: ./build/engine/output.js
var output = __webpack_require__(97034);
;// CONCATENATED MODULE: ./build/engine/audit.js






const BODY = "(body)";
/** Of these nothing else says whether the content is right: a plan that only puts properties right leaves the content. */
const leavesContent = ({ action, diff }) => action === "skip" || (action === "update" && diff.length > 0);
/** A body that a person edited shows in no property: where one is mapped, it is read. */
const bodyFindings = async (change, notion) => {
    const { page, desired } = change;
    if (page === undefined || desired === undefined || desired.body === null || !leavesContent(change))
        return [];
    const { markdown } = await notion.body(page.id);
    if (saysTheSame(markdown, desired.body))
        return [];
    const facts = { property: BODY, expected: desired.body, actual: markdown };
    return [{ kind: "drift", record: change.record, page_id: page.id, ...facts }];
};
const audit_CURE = "Run `sync` to mend it, or change the record.";
/** What a sync leaves as it is has another cure. */
const CURES = {
    duplicate: "Move all but one of the pages that carry this key to the trash.",
    moved: "Move it back; or move it to the trash, and `sync` makes a new one.",
    orphan: "Add its record, move the page to the trash, or set `on-missing`.",
    "unknown-option": "Add it to the vocabulary, or drop it with `backfill`, `prune` and `confirm`.",
};
const CURE_OF_CONTENT = "Change the record, or bring the content back with `restore`: `sync` writes it when its record changes.";
const cureOf = ({ kind, property }) => (property === BODY ? CURE_OF_CONTENT : (CURES[kind] ?? audit_CURE));
const audit_told = (finding, place) => {
    const { kind, record, property, actual } = finding;
    const of = property === null ? "" : ` of \`${property}\``;
    const what = kind === "unknown-option" ? `${kind} ${JSON.stringify(actual)}${of}` : `${kind}${of}`;
    const found = (0,problem/* problem */.CC)(record === "" ? `${what}.` : `"${record}": ${what}.`, cureOf(finding), place);
    return { ...found, level: GRAVE.includes(kind) ? "error" : "warning" };
};
const check = async (sides, changes, notion) => {
    const { bound } = sides;
    const seen = await (0,parallel/* inParallel */.H)(changes, async (change) => ({
        change,
        found: [...findingsOf(change, bound), ...(await bodyFindings(change, notion))],
    }));
    const further = furtherFindings(sides);
    const place = { target: bound.target.name };
    return {
        target: bound.target.name,
        checked: bound.target.mappings.length === 0 ? sides.pages.length : changes.length,
        discrepancies: [...seen.flatMap(({ found }) => found), ...further],
        problems: [
            ...seen.flatMap(({ change, found }) => found.map((one) => audit_told(one, change.place))),
            ...further.map((one) => audit_told(one, place)),
        ],
    };
};
/** `audit.json`. */
const writeAudit = async (checked, { options, world }) => {
    const targets = checked.map(({ target, checked: count, discrepancies }) => ({
        target,
        checked: count,
        discrepancies,
    }));
    const audit = { generated_at: new Date(world.clock.now()).toISOString(), targets };
    await world.files.write((0,output/* outputPath */.X)(options, "audit.json"), `${JSON.stringify(audit, null, 2)}\n`);
};
/** The same in numbers, beside those of the last audit. */
const summed = (checked, { record }) => ({
    now: Object.fromEntries(checked.map(({ target, checked: count, discrepancies }) => [
        target,
        { checked: count, kinds: kindsOf(discrepancies) },
    ])),
    before: lastAudit(record.past.lines),
});

// EXTERNAL MODULE: ./build/engine/prepare.js + 11 modules
var prepare = __webpack_require__(80875);
;// CONCATENATED MODULE: ./build/ledger/promotions.js


/** All pages of a promoted target were looked at, and what is not excepted was as it should be in the end. */
const LOOKED = "looked";
const textAt = (line, key) => (typeof line[key] === "string" ? line[key] : "");
const listAt = (line, key) => {
    const value = line[key];
    return Array.isArray(value) ? value : [];
};
const fileIn = (value) => {
    if (!(0,json/* isObject */.G)(value))
        return undefined;
    const { path, sha, slug, stood } = value;
    return typeof path === "string" && typeof sha === "string"
        ? { path, sha, slug: typeof slug === "string" ? slug : "", ...(stood === true && { stood }) }
        : undefined;
};
const filesIn = (line, page) => listAt(line, "files")
    .map(fileIn)
    .filter((file) => file !== undefined)
    .map((file) => ({ ...file, page, pageSha: textAt(line, "page_sha") }));
const SETTLED = ["success", "conflict"];
/** Reads the lines of a target from the first to the last. A write that failed may have written, so it settles nothing. */
const promotionsOf = (lines, target) => {
    const files = new Map();
    const pages = new Map();
    const begun = new Map();
    const keep = (path, known) => {
        files.delete(path);
        files.set(path, known);
    };
    let since = Number.NEGATIVE_INFINITY;
    let excepted = new Set();
    for (const line of lines) {
        const { action, page_id: page, status } = line;
        if (line.target !== target)
            continue;
        if (action === LOOKED) {
            since = Date.parse(textAt(line, "since"));
            excepted = new Set(listAt(line, "except").map(String));
        }
        if (typeof page !== "string" || line["files"] === undefined)
            continue;
        const told = filesIn(line, page);
        if (action === memory/* INTENT */.Xi) {
            for (const file of told)
                keep(file.path, [...(files.get(file.path) ?? []), { ...file, intent: line.run }]);
            begun.set(page, [...(begun.get(page) ?? []), line.run]);
        }
        else if (SETTLED.includes(status)) {
            for (const file of told)
                keep(file.path, [file]);
            begun.delete(page);
            if (status === "success")
                pages.set(page, { pageSha: textAt(line, "page_sha"), propertiesSha: textAt(line, "properties_sha") });
            else
                pages.delete(page);
        }
    }
    return { files, pages, begun, since, excepted };
};
/** By path: the target that wrote there last, or was about to. */
const writersOf = (lines) => new Map(lines
    .filter(({ action, status }) => action === memory/* INTENT */.Xi || SETTLED.includes(status))
    .flatMap((line) => {
    const { target } = line;
    return target === undefined ? [] : filesIn(line, "").map(({ path }) => [path, target]);
}));
/** The run that wrote a file that is there, and those that said so for it, after its page was last finished. By path. */
const begunFiles = ({ files, begun }, page, there) => {
    const open = begun.get(page) ?? [];
    const runs = (known, sha) => {
        const ours = known.filter((file) => file.page === page && file.sha === sha);
        const since = ours.findLastIndex(({ stood }) => stood !== true);
        return open.filter((run) => ours.some(({ intent }, at) => intent === run && at >= since));
    };
    return new Map(open.length === 0 ? [] : [...files].map(([path, known]) => [path, runs(known, there.get(path)?.sha)]));
};
/** What is known of a file that is there: what it was written as by whichever run, else what it should have been. */
const knownAs = (known, sha) => known.findLast((file) => file.sha === sha) ?? known[0];

;// CONCATENATED MODULE: ./build/plan/promotion/decide.js

const conflict = (spot, { sha: before }, [message, cure]) => ({
    action: "conflict",
    spot,
    before,
    problem: (0,problem/* problem */.CC)(`${spot.path} ${message}`, cure, { ...spot.place, file: spot.path }),
});
const EDITED = [
    "was edited since it was written, and is kept as it is.",
    "Bring the edit into the page in Notion and delete the file to have it written anew, or take the page out of `when`.",
];
const ANOTHERS = [
    "was written for another page, and is kept.",
    "Move or delete the file, or let `path` give the two pages different names.",
];
const FOREIGN = [
    "is there already and was not written by a promotion that the ledger remembers, so it is kept.",
    "Move or delete the file; and keep the ledger from run to run (`ledger: branch:NAME`).",
];
const ofTarget = (writer) => [
    `was written by the target ${JSON.stringify(writer)}, and is kept.`,
    "Move or delete the file, or put `{{ target }}` into `path`.",
];
/** A file that a target does not remember is its own where the header says that it is this very content of this page. */
const unremembered = (spot, there, writer) => {
    const { page, sha } = spot.finished;
    if (there.pageId === page.id && there.pageSha === sha)
        return { action: "unchanged", spot, before: there.sha };
    return conflict(spot, there, writer === undefined ? FOREIGN : ofTarget(writer));
};
const decideOne = (spot, { there: seen, remembered, writers }) => {
    const { page, sha } = spot.finished;
    const [there, known] = [seen.get(spot.path), remembered.get(spot.path)];
    if (there === undefined)
        return { action: "write", spot, before: null };
    if (known === undefined)
        return unremembered(spot, there, writers.get(spot.path));
    if (known.page !== page.id)
        return conflict(spot, there, ANOTHERS);
    if (known.sha !== there.sha)
        return conflict(spot, there, EDITED);
    return { action: known.pageSha === sha ? "unchanged" : "write", spot, before: there.sha };
};
/** What becomes of each file. A page that did not change writes nothing; a file that a person edited stays. */
const decideFiles = (question) => question.spots.map((spot) => decideOne(spot, question));
/** Files that a page was written to under a name that it no longer has, whoever has it now: they stay, and it is said. */
const leftBehind = ({ pages, there, remembered }) => [...remembered.values()].flatMap(({ path, page }) => {
    const called = pages.get(page);
    if (called === undefined || called.paths.has(path) || there.get(path) === undefined)
        return [];
    const message = `${path} was written for this page under a name that it no longer has, and is left there.`;
    const found = (0,problem/* problem */.CC)(message, "Delete it, if nobody needs it.", { ...called.place, file: path });
    return [{ ...found, level: "warning" }];
});
/** Where the files of pages were when they were promoted before, the latest last, with their slugs, for `locate`. */
const keptPaths = (remembered) => {
    const kept = new Map();
    for (const { page, path, slug } of remembered) {
        const paths = kept.get(page) ?? new Map();
        paths.delete(path);
        kept.set(page, paths.set(path, slug));
    }
    return kept;
};

;// CONCATENATED MODULE: ./build/plan/promotion/path.js


const COMPONENT_BYTES = 200;
const PATH_BYTES = 1_000;
const VALUE_SIGNS = /[/\\]/;
const UNFIT = /[\p{Cc}\p{Surrogate}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u;
const WINDOWS = /[<>:"|?*\\]/;
/** Paths that a file system may take for the same: by case, by form, on whatever machine they are checked out. */
const foldedPath = (path) => path.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFKC");
const COMPONENT_RULES = [
    [(name) => name === "", "has an empty part"],
    [(name) => name === "." || name === "..", "leads somewhere else (`.` or `..`)"],
    [(name) => /^\s|[\s.]$/u.test(name), "has a part that starts or ends with a space, or ends with a dot"],
    [isDevice, "has a name that Windows keeps for a device"],
    [(name) => /^(?:\.git|git~\d+)$/i.test(name), "leads into `.git`"],
    [(name) => Buffer.byteLength(name) > COMPONENT_BYTES, `has a part of more than ${COMPONENT_BYTES} bytes`],
];
const PATH_RULES = [
    [(path) => path.trim() === "", "is empty"],
    [(path) => UNFIT.test(path), "holds a control character, or one that cannot be seen"],
    [(path) => /^[/\\]/.test(path), "is absolute"],
    [(path) => /^[a-z]:/i.test(path), "begins with the letter of a drive"],
    [(path) => WINDOWS.test(path), 'holds one of \\ < > : " | ? *'],
    [(path) => Buffer.byteLength(path) > PATH_BYTES, `is longer than ${PATH_BYTES} bytes`],
    ...COMPONENT_RULES.map(([breaks, why]) => [(path) => path.split("/").some((name) => breaks(foldedPath(name)) || breaks(name)), why]),
    [(path) => /^\.github\/workflows(?:\/|$)/.test(foldedPath(path)), "leads into `.github/workflows`"],
];
/** What is wrong with a path below the workspace, as the end of "The path … ". */
const pathFault = (path) => PATH_RULES.find(([breaks]) => breaks(path))?.[1];
const textOf = (value) => {
    if (value === null || value === undefined)
        return "";
    if (Array.isArray(value))
        return value.map(textOf).join("-");
    if (typeof value === "object")
        return "title" in value ? textOf(value.title) : "name" in value ? textOf(value.name) : "";
    if (typeof value === "string")
        return value;
    return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
};
const writtenBy = (part) => ("literal" in part ? part.literal : textOf(part.value));
const joined = (parts) => parts.map(writtenBy).join("");
/** What a page gives may be a name, or a part of one: never a way to another folder, and never a hidden file. */
const valueFault = (parts) => {
    const faults = parts.map((part, index) => {
        if ("literal" in part)
            return undefined;
        if (VALUE_SIGNS.test(writtenBy(part)))
            return "takes a slash or a backslash from the page";
        const starts = /(?:^|\/)$/.test(joined(parts.slice(0, index)));
        const hidden = starts && joined(parts.slice(index)).startsWith(".");
        return hidden ? "has a name that begins with a dot because of what the page holds" : undefined;
    });
    return faults.find((fault) => fault !== undefined);
};
const shownPath = (path) => JSON.stringify(path.length > 120 ? `${path.slice(0, 119)}…` : path);
const path_CURE = "Use `{{ slug }}` in `path`, which is safe whatever the page is called, or rename the page.";
/** The path that the parts make, or why nothing is written there. */
const safePath = (parts, place) => {
    const path = joined(parts).normalize("NFC");
    const fault = pathFault(path) ?? valueFault(parts);
    return fault === undefined ? (0,problem/* good */.uw)(path) : (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`The path ${shownPath(path)} ${fault}.`, path_CURE, place));
};

;// CONCATENATED MODULE: ./build/plan/promotion/collisions.js



const foldersOf = (path) => {
    const names = path.split("/");
    return names.slice(1).map((_, index) => names.slice(0, index + 1).join("/"));
};
const collisions_CURE = "Rename one of them, or put `{{ slug }}`, `{{ target }}` or `{{ index }}` into `path`, so that they differ.";
const MOST_NAMED = 5;
const collisions_told = (others) => {
    const names = others.slice(0, MOST_NAMED).map(({ label }) => label);
    const more = others.length > MOST_NAMED ? ` and ${others.length - MOST_NAMED} more` : "";
    return `${names.join(", ")}${more}`;
};
const collision = ({ path, place }, others) => (0,problem/* problem */.CC)(`${JSON.stringify(path)} is the path of ${collisions_told(others)} too, on some machine or other.`, collisions_CURE, place);
/**
 * What cannot both be written: one path twice, also where only capitals or the form of a letter differ, and a file
 * where another needs a folder. It is an error of each of them: none is the better one.
 */
const collisions = (claims) => {
    const files = (0,grouped/* grouped */.z)(claims, ({ path }) => foldedPath(path));
    const below = (0,grouped/* grouped */.z)(claims.flatMap((claim) => foldersOf(foldedPath(claim.path)).map((folder) => ({ folder, claim }))), ({ folder }) => folder);
    const rivals = (claim) => {
        const path = foldedPath(claim.path);
        const inside = (below.get(path) ?? []).map((one) => one.claim);
        const outside = [path, ...foldersOf(path)]
            .flatMap((one) => files.get(one) ?? [])
            .filter((other) => other !== claim);
        return [...outside, ...inside];
    };
    return new Map(claims
        .map((claim) => [claim, rivals(claim)])
        .filter(([, others]) => others.length > 0)
        .map(([claim, others]) => [claim, collision(claim, others)]));
};

// EXTERNAL MODULE: ./build/model/nearest.js
var nearest = __webpack_require__(50376);
;// CONCATENATED MODULE: ./build/plan/promotion/entries.js



const entries_MOST = 200;
const entries_MARKER = /^\s*(?:[-*+•‣◦]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/;
/** One entry a line; what is indented below a list item goes with it. */
const linesOf = (text) => {
    const entries = [];
    for (const line of text.split(/\r\n?|\n/)) {
        const last = entries.at(-1);
        const item = entries_MARKER.test(line);
        const words = line.replace(entries_MARKER, "").trim();
        if (words === "")
            continue;
        if (!item && last?.item === true && /^\s/.test(line))
            last.text = `${last.text} ${words}`;
        else
            entries.push({ text: words, item });
    }
    return entries.map((entry) => entry.text);
};
const entries_textOf = (value) => (typeof value === "string" ? value : "");
const asReference = (value) => (0,json/* isObject */.G)(value) && typeof value["title"] === "string"
    ? { title: value["title"], key: entries_textOf(value["key"]), url: entries_textOf(value["url"]) }
    : undefined;
const entryOf = (value) => typeof value === "string" ? value.trim() || undefined : asReference(value);
const entryText = (entry) => (typeof entry === "string" ? entry : entry.title);
/** The entries of a property: a line or list item of a text, a value of a list. None is no mistake. */
const entries_entriesOf = (each, page, place) => {
    const { properties } = page;
    const here = { ...place, property: each };
    if (!Object.hasOwn(properties, each)) {
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`\`each\` names \`${each}\`, which the page does not have.`, (0,nearest/* didYouMean */.a)(each, Object.keys(properties)), here));
    }
    const value = properties[each] ?? [];
    if (typeof value !== "string" && !Array.isArray(value)) {
        const cure = "Name a text, a multi_select or a relation.";
        return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(`\`each\` names \`${each}\`, which has no entries.`, cure, here));
    }
    const entries = typeof value === "string" ? linesOf(value) : value.map(entryOf).filter((one) => one !== undefined);
    if (entries.length <= entries_MOST)
        return (0,problem/* good */.uw)(entries);
    const message = `\`${each}\` has ${entries.length} entries, and ${entries_MOST} files a page are the most.`;
    return (0,problem/* bad */.MB)((0,problem/* problem */.CC)(message, "Split the page, or shorten the property.", here));
};

;// CONCATENATED MODULE: ./build/plan/promotion/page.js
const page_DAY = /^\d{4}-\d{2}-\d{2}/;
const dayIn = (value) => {
    const start = typeof value === "object" && value !== null && "start" in value ? value.start : value;
    return typeof start === "string" ? page_DAY.exec(start)?.[0] : undefined;
};
/** The day in the page's `Date` property, else the one that it was made on. */
const dayOf = ({ properties, created }) => dayIn(properties["Date"]) ?? created.slice(0, 10);

;// CONCATENATED MODULE: ./build/plan/promotion/items.js





const placeIn = (target, { title, page }) => ({ target, record: title || page.id });
/** A file would have another name until the page can be read again. */
const unnamed = (each, place) => (0,problem/* problem */.CC)(`\`each\` names \`${each}\`, which points at a page that is gone or not shared: nobody knows what its file is called.`, "Share that page with the connection in Notion (••• menu → Connections), or take it out of the property.", { ...place, property: each });
const itemsOf = (spec, finished, place) => {
    const { page, title, unread = [] } = finished;
    if (spec.each === undefined)
        return (0,problem/* good */.uw)([{ finished, entry: null, index: null, slug: safeSlug(title, page.id) }]);
    if (unread.includes(spec.each))
        return (0,problem/* bad */.MB)(unnamed(spec.each, place));
    const entries = entries_entriesOf(spec.each, page, place);
    if (!entries.ok)
        return entries;
    return (0,problem/* good */.uw)(entries.value.map((entry, at) => ({
        finished,
        entry,
        index: at + 1,
        slug: safeSlug(entryText(entry), page.id, at + 1),
    })));
};
const labelOf = ({ finished, entry, index }) => {
    const page = `the page "${finished.title || finished.page.id}"`;
    return entry === null ? page : `entry ${index} of ${page}`;
};
const variablesOf = ({ finished: { page, title }, entry, index, slug }, target) => ({
    page,
    title,
    slug,
    date: dayOf(page),
    target,
    entry,
    index,
});
const pathOf = (item, { target, spec, renderPath }) => {
    const place = placeIn(target, item.finished);
    const parts = renderPath(spec.path, variablesOf(item, target));
    if (!parts.ok)
        return (0,problem/* bad */.MB)(...parts.problems.map((one) => ({ ...one, place: { ...place, ...one.place } })));
    return safePath(parts.value, place);
};

;// CONCATENATED MODULE: ./build/plan/promotion/slugs.js



const NOWHERE = { paths: [], kept: [] };
const suffixed = ({ slug, page }) => `${slug}-${suffixOf(page)}`;
const byAge = (a, b) => a.created < b.created || (a.created === b.created && a.page < b.page) ? -1 : 1;
/** The oldest first. */
const rivalsIn = (claims, footholdOf) => [...(0,grouped/* grouped */.z)([...claims].sort(byAge), ({ page }) => page)].map(([page, own]) => {
    const found = own.map((claim) => footholdOf(claim, claim.slug));
    return { page, claims: own, paths: found.flatMap(({ paths }) => paths), kept: found.flatMap(({ kept }) => kept) };
});
const slugs_lacking = ({ paths, kept }) => paths.filter((path) => !kept.includes(path)).length;
/** Those who were called so before, as far as their files do not want one place: there it is who has most of them. */
const keepersOf = (rivals) => {
    const settled = rivals.filter(({ kept }) => kept.length > 0).toSorted((a, b) => slugs_lacking(a) - slugs_lacking(b));
    const taken = new Set();
    return settled.flatMap(({ page, paths }) => {
        const wanted = paths.map(foldedPath);
        if (wanted.some((path) => taken.has(path)))
            return [];
        for (const path of wanted)
            taken.add(path);
        return [page];
    });
};
/** Who is called by the slug alone: those who were before, else the oldest who has not been called otherwise. */
const ownersOf = (claims, footholdOf) => {
    const rivals = rivalsIn(claims, footholdOf);
    const keepers = keepersOf(rivals);
    if (keepers.length > 0)
        return keepers;
    const wasOtherwise = (claim) => footholdOf(claim, suffixed(claim)).kept.length > 0;
    const first = rivals.find(({ claims: own }) => !own.some(wasOtherwise));
    return first === undefined ? [] : [first.page];
};
const called = (slug, page) => `${page} ${slug}`;
/**
 * Each claim, in their order, with its slug. Of several pages with one slug all but one get the end of their ID added;
 * but no file moves because a namesake arrives or comes back, unless both want one place.
 */
const withSlugs = (claims, footholdOf = () => NOWHERE) => {
    const groups = [...(0,grouped/* grouped */.z)(claims, ({ slug }) => slug)];
    const owned = new Set(groups.flatMap(([slug, same]) => ownersOf(same, footholdOf).map((page) => called(slug, page))));
    return claims.map((claim) => owned.has(called(claim.slug, claim.page)) ? claim : { ...claim, slug: suffixed(claim) });
};

;// CONCATENATED MODULE: ./build/plan/promotion/had.js


const waysOf = (claim, slugs, makings) => makings.flatMap((making) => {
    const [path, otherwise] = slugs.map((slug) => {
        const found = pathOf({ ...claim, slug }, making);
        return found.ok ? found.value : undefined;
    });
    return path === undefined ? [] : [{ path, otherwise }];
});
/** A path that is the same by both names tells nothing itself: there it goes by what the ledger says. */
const isMute = ({ path, otherwise }) => path === otherwise;
/**
 * Who was called how is seen where the files are: a page's own name says nothing about those of its entries, but all
 * files that are named by one thing are called the same. Files that stayed behind under the other name tell nothing.
 */
const footholdsIn = ({ target, specs, kept }, each, renderPath) => {
    const makings = specs.filter((spec) => spec.each === each).map((spec) => ({ target, spec, renderPath }));
    return (claim, slug) => {
        const had = [...(kept?.get(claim.page) ?? [])];
        if (had.length === 0)
            return { paths: [], kept: [] };
        const other = slug === claim.slug ? suffixed(claim) : claim.slug;
        const ways = waysOf(claim, [slug, other], makings);
        const orderOf = (way, path, name) => had.findIndex(([one, called]) => one === path && (!isMute(way) || called === name));
        const found = ways.map((way) => ({ ...way, at: orderOf(way, way.path, slug) }));
        const since = Math.max(-1, ...ways.map((way) => orderOf(way, way.otherwise, other)));
        const isLast = found.some(({ at }) => at > since);
        return {
            paths: ways.filter((way) => !isMute(way)).map(({ path }) => path),
            kept: found.filter(({ at }) => isLast && at >= 0).map(({ path }) => path),
        };
    };
};

;// CONCATENATED MODULE: ./build/plan/promotion/locate.js





const spotOf = (item, making) => {
    const path = pathOf(item, making);
    if (!path.ok)
        return path;
    const { target, spec } = making;
    const { finished } = item;
    const [label, place] = [labelOf(item), placeIn(target, finished)];
    return (0,problem/* good */.uw)({ target, spec, finished, variables: variablesOf(item, target), path: path.value, label, place });
};
const refusals = (target, page, problems) => problems.map((problem) => ({ target, page, path: undefined, problem }));
const locateSpec = (spec, question, renderPath) => {
    const { target, pages } = question;
    const read = pages.map((finished) => ({ finished, items: itemsOf(spec, finished, placeIn(target, finished)) }));
    const items = read.flatMap(({ items: found }) => (found.ok ? found.value : []));
    const claims = items.map((item) => ({ ...item, page: item.finished.page.id, created: item.finished.page.created }));
    const footholds = footholdsIn(question, spec.each, renderPath);
    const spots = withSlugs(claims, footholds).map((item) => ({
        item,
        spot: spotOf(item, { target, spec, renderPath }),
    }));
    return {
        spots: spots.flatMap(({ spot }) => (spot.ok ? [spot.value] : [])),
        refused: [
            ...read.flatMap(({ finished, items: found }) => found.ok ? [] : refusals(target, finished.page.id, found.problems)),
            ...spots.flatMap(({ item, spot }) => (spot.ok ? [] : refusals(target, item.finished.page.id, spot.problems))),
        ],
    };
};
/** Where the files of a target's pages go. Nothing is read for it but the pages. */
const locate = (question, renderPath) => {
    const found = question.specs.map((spec) => locateSpec(spec, question, renderPath));
    return { spots: found.flatMap(({ spots }) => spots), refused: found.flatMap(({ refused }) => refused) };
};
/** The spots of all targets without those that cannot both be written; these are refused, each of them. */
const withoutCollisions = (found) => {
    const spots = found.flatMap((one) => one.spots);
    const rivals = collisions(spots);
    const collided = [...rivals].map(([{ target, finished, path }, problem]) => ({ target, page: finished.page.id, path, problem }));
    return {
        spots: spots.filter((spot) => !rivals.has(spot)),
        refused: [...found.flatMap((one) => one.refused), ...collided],
    };
};

;// CONCATENATED MODULE: ./build/plan/promotion/blocks.js

const blocks_UNKNOWN = /<unknown((?:\s+[a-zA-Z][\w-]{0,40}="[^"\n]{0,2000}")*)\s*\/?>(?:<\/unknown>)?/g;
const ATTRIBUTE = /([a-zA-Z][\w-]*)="([^"]*)"/g;
const blocks_MOST_TOLD = 20;
const blocks_undashed = (id) => id.replaceAll("-", "");
const attributesOf = (written) => new Map([...written.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, value]));
/** A word of Notion's, without anything that Markdown could take for its own. */
const typeOf = (alt) => (alt ?? "").replace(/[^\p{L}\p{N} _-]/gu, "").replaceAll("_", " ");
const addressOf = (url) => url !== undefined && /^https:\/\/[^\s()<>\\]+$/.test(url) ? url : undefined;
const noted = (type, url) => {
    const what = `Only in Notion: ${type === "" ? "a block" : `a block of the type “${type}”`}`;
    return url === undefined ? `*${what}*` : `*[${what}](${url})*`;
};
const warning = (type, url, place) => {
    const what = type === "" ? "a block" : `a block of the type "${type}"`;
    const where = url === undefined ? "" : ` (${url})`;
    const cure = "Replace it in Notion by blocks that Markdown has words for, where it matters.";
    const message = `The page has ${what} that Markdown has no words for${where}; the file names it.`;
    return { ...(0,problem/* problem */.CC)(message, cure, place), level: "warning" };
};
/** GitHub shows nothing for a tag that it does not know, so what Notion marks by one is said in words. */
const nameTags = (markdown, place) => {
    const problems = [];
    const named = [];
    const text = markdown.replace(blocks_UNKNOWN, (_, written) => {
        const attributes = attributesOf(written);
        const type = typeOf(attributes.get("alt"));
        const url = addressOf(attributes.get("url"));
        problems.push(warning(type, url, place));
        named.push(blocks_undashed(url ?? ""));
        return noted(type, url);
    });
    return { markdown: text, problems, named: named.join(" ") };
};
const TOO_LONG = [
    "The page is longer than Notion gives in one piece, so its file would lack the end.",
    "Split the page into several.",
];
/**
 * The body with each block named that Markdown has no words for, and a warning for each. A page that came without its
 * end, and without a word about it, is no whole page: that is an error.
 */
const nameUnknown = ({ markdown, partial, unknownBlocks }, place) => {
    const tags = nameTags(markdown, place);
    const silent = unknownBlocks.filter((id) => !tags.named.includes(blocks_undashed(id)));
    const links = silent.map((id) => `https://www.notion.so/${blocks_undashed(id).replace(/[^\da-f]/gi, "")}`);
    const text = [tags.markdown, ...links.map((url) => noted("", url))].join("\n\n");
    const told = [...tags.problems, ...links.map((url) => warning("", url, place))].slice(0, blocks_MOST_TOLD);
    const cutShort = partial && unknownBlocks.length === 0;
    return {
        markdown: silent.length === 0 ? tags.markdown : text,
        problems: cutShort ? [...told, (0,problem/* problem */.CC)(...TOO_LONG, place)] : told,
    };
};

;// CONCATENATED MODULE: ./build/plan/promotion/spaced.js
/** Lines that stand for themselves, whatever is in them: of code, and of a formula. */
const spaced_FENCE = /^[\t >]*(`{3,}|~{3,}|\$\$)(.*)$/;
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;
const spaced_TAG = /^\s*<\/?[a-z][^>]*>/i;
const INDENTED = /^[\t ]/;
const EMPTY_BLOCK = /^\s*<empty-block\s*\/>\s*$/;
/** Whether two lines that follow each other are one block, or items of one list. */
const belong = (line, next) => {
    if (line.trim() === "" || next.trim() === "")
        return true;
    if (ITEM.test(next))
        return ITEM.test(line) || INDENTED.test(line);
    if (spaced_TAG.test(line))
        return spaced_TAG.test(next) || INDENTED.test(next);
    return spaced_TAG.test(next) && INDENTED.test(line);
};
/** The mark that a line closes an open fence by, or opens one with. */
const fenceAfter = (line, open) => {
    const [, mark = "", rest = ""] = spaced_FENCE.exec(line) ?? [];
    if (open !== "")
        return mark.startsWith(open) && rest.trim() === "" ? "" : open;
    const isClosed = mark === "$$" ? rest.includes("$$") : mark.startsWith("`") && rest.includes("`");
    return isClosed ? "" : mark;
};
/**
 * Notion ends each block with one line end, and everybody else takes what follows such a line for the same paragraph.
 * With an empty line between the blocks the text says elsewhere what it says there.
 */
const spaced = (markdown) => {
    const out = [];
    let open = "";
    for (const written of markdown.split("\n")) {
        const line = open === "" && EMPTY_BLOCK.test(written) ? "" : written;
        const last = out.at(-1);
        if (open === "" && last !== undefined && !belong(last, line))
            out.push("");
        out.push(line);
        open = fenceAfter(line, open);
    }
    return out.join("\n");
};

;// CONCATENATED MODULE: ./build/engine/promotion/trusted.js

/** Notion tells the minute, its queries lag by some seconds, and two clocks differ by some more. */
const DOUBT_MS = 120_000;
/** What changes whenever a page is written to, by the mark too. */
const RESTLESS = ["last_edited_time", "last_edited_by"];
/** Properties that are no content: what is marked, and who was here last. */
const unsteady = ({ page }, marks) => [
    ...marks,
    ...Object.entries(page.properties).flatMap(([name, { type }]) => (RESTLESS.includes(type) ? [name] : [])),
];
const asPromoted = ({ page, properties }, body) => ({
    id: page.id,
    url: page.url,
    created: page.created,
    edited: page.edited,
    body,
    properties,
});
const propertiesSha = (read, marks) => contentSha(asPromoted(read, ""), unsteady(read, marks));
/**
 * Whether a page's content is surely what it was: its properties are, and it was last edited well before all pages were
 * last looked at. So its body need not be read again, which costs a request a page.
 */
const isTrusted = (read, { past, marks, files }) => {
    const { id, edited } = read.page;
    const known = past.pages.get(id);
    return (known !== undefined &&
        known.propertiesSha === propertiesSha(read, marks) &&
        Date.parse(edited) < past.since - DOUBT_MS &&
        !past.excepted.has(id) &&
        !past.begun.has(id) &&
        !files.some(({ path }) => path.includes("body")));
};

;// CONCATENATED MODULE: ./build/engine/promotion/bodies.js






/** What the properties that are marked are called in Notion today. */
const markNames = (bound) => Object.keys({ ...bound.target.promoting?.mark }).map((name) => (0,sides/* nameIn */.ZC)(bound, name));
const unread = (read, pageSha) => ({
    read,
    finished: { page: asPromoted(read, ""), title: read.title, sha: pageSha, unread: read.unread },
    problems: [],
    isRead: false,
});
const withBody = async (read, marks, notion) => {
    const { markdown, problems } = nameUnknown(await notion.body(read.page.id), read.place);
    const page = asPromoted(read, spaced(markdown));
    return {
        read,
        finished: { page, title: read.title, sha: contentSha(page, unsteady(read, marks)), unread: read.unread },
        problems: [...read.problems, ...problems],
        isRead: true,
    };
};
/** What is known of each path, now that it is seen what is there. */
const rememberedAt = ({ files }, there) => new Map([...files].flatMap(([path, known]) => [knownAs(known, there.get(path)?.sha)].filter((one) => one !== undefined).map((one) => [path, one])));

// EXTERNAL MODULE: ./build/config/document.js + 4 modules
var config_document = __webpack_require__(95362);
// EXTERNAL MODULE: ./build/sources/front-matter.js
var front_matter = __webpack_require__(84158);
;// CONCATENATED MODULE: ./build/engine/promotion/standing.js






const read = async (path, files) => {
    const text = await files.read(path);
    if (text === undefined)
        return undefined;
    const front = (0,config_document/* readText */.y)((0,front_matter/* splitMarkdown */.E)(text).front, path);
    return standingOf(text, front.ok ? front.value.value : undefined);
};
const isFolder = (thrown) => (0,failure/* isFailure */.N6)(thrown) && thrown.facts.code === "EISDIR";
/** Whether there is anything by this name; a folder is something too. What leads elsewhere is told as what it is. */
const exists = async (path, files) => {
    try {
        return (await files.read(path)) === undefined ? undefined : "file";
    }
    catch (thrown) {
        if (isFolder(thrown))
            return "folder";
        if ((0,failure/* isFailure */.N6)(thrown) && thrown.facts.code !== undefined)
            return "file";
        throw thrown;
    }
};
const standing_foldersOf = (path) => {
    const names = path.split("/").slice(0, -1);
    return names.map((_, index) => names.slice(0, index + 1).join("/"));
};
const blocked = (folder) => (0,problem/* problem */.CC)(`${folder} is a file, and would have to be a folder.`, "Move it, or let `path` lead elsewhere.", {
    file: folder,
});
const foreign = (folder) => (0,problem/* problem */.CC)(`${folder} is a repository of its own (a submodule): what is written there would not be committed here.`, "Let `path` lead elsewhere.", { file: folder });
const footing = async (folder, files) => {
    try {
        const found = await exists(folder, files);
        if (found === "file")
            return blocked(folder);
        if (found === undefined)
            return undefined;
        return (await exists(`${folder}/.git`, files)) === undefined ? undefined : foreign(folder);
    }
    catch (thrown) {
        (0,failure/* expectFailure */.EG)(thrown);
        return (0,failure/* failureProblem */.Gq)(thrown, { file: folder });
    }
};
const ignored = (path) => (0,problem/* problem */.CC)(`${path} is ignored by git, so it would be written and never committed.`, "Take it out of .gitignore, or let `path` lead elsewhere.", { file: path });
/** Where there is no git, nothing is ignored. */
const ignoredBy = async (paths, git) => {
    try {
        return new Set(await git.ignored(paths));
    }
    catch (thrown) {
        (0,failure/* expectFailure */.EG)(thrown);
        return new Set();
    }
};
/** Looks at every path, each once. */
const standing_look = async (paths, { files, git }) => {
    const all = [...new Set(paths)];
    const folders = [...new Set(all.flatMap(standing_foldersOf))];
    const grounds = new Map(await (0,parallel/* inParallel */.H)(folders, async (folder) => [folder, await footing(folder, files)]));
    const unseen = await ignoredBy(all, git);
    const found = await (0,parallel/* inParallel */.H)(all, async (path) => {
        const fault = standing_foldersOf(path)
            .map((folder) => grounds.get(folder))
            .find((one) => one !== undefined);
        if (fault !== undefined)
            return [path, (0,problem/* bad */.MB)(fault)];
        if (unseen.has(path))
            return [path, (0,problem/* bad */.MB)(ignored(path))];
        try {
            return [path, (0,problem/* good */.uw)(await read(path, files))];
        }
        catch (thrown) {
            (0,failure/* expectFailure */.EG)(thrown);
            return [path, (0,problem/* bad */.MB)((0,failure/* failureProblem */.Gq)(thrown, { file: path }))];
        }
    });
    return new Map(found);
};

;// CONCATENATED MODULE: ./build/engine/promotion/judged.js








const standings = (there) => new Map([...there].map(([path, found]) => [path, found.ok ? found.value : undefined]));
/** What keeps the files of a page from being looked at. */
const faults = (spots, there) => spots.flatMap(({ path }) => {
    const found = there.get(path);
    return found === undefined || found.ok ? [] : found.problems;
});
const anew = (spot, { finished }) => ({
    ...spot,
    finished,
    variables: { ...spot.variables, page: finished.page },
});
/** A page whose content was taken on trust is read after all, where a file of it has to be written. */
const decided = async ({ whole, spots }, court) => {
    const { surveyed, seen, remembered, writers, ground } = court;
    const known = { there: seen, remembered, writers };
    const files = decideFiles({ spots, ...known });
    if (whole.isRead || files.every(({ action }) => action !== "write"))
        return { whole, files };
    const read = await withBody(whole.read, markNames(surveyed.bound), ground.notion);
    const again = spots.map((spot) => anew(spot, read));
    return { whole: read, files: decideFiles({ spots: again, ...known }) };
};
const pastOf = ({ read, finished }, { surveyed: { past }, remembered, seen }) => ({
    remembered,
    finished: past.pages.get(read.page.id)?.pageSha === finished.sha && !past.begun.has(read.page.id),
    begun: past.begun.has(read.page.id),
    writing: begunFiles(past, read.page.id, seen),
});
const judge = async (one, court) => {
    const { surveyed, there, seen, render } = court;
    const { bound } = surveyed;
    const { page, place } = one.whole.read;
    const refuse = (problems) => ({
        changes: [refusedPage(bound.target.name, { page, place, problems })],
        problems: [],
    });
    const stopped = [...one.refused.map(({ problem }) => problem), ...faults(one.spots, there)];
    if (stopped.length > 0)
        return refuse(stopped);
    const { whole, files } = await decided(one, court);
    const cut = whole.problems.filter(({ level }) => level === "error");
    if (cut.length > 0)
        return refuse(cut);
    const change = promotionChange({
        bound,
        page,
        place,
        finished: whole.finished,
        propertiesSha: propertiesSha(whole.read, markNames(bound)),
        files,
        there: seen,
        past: pastOf(whole, court),
        newIds: court.newIds,
    }, render);
    const busy = change.promotion?.files.some(({ fate }) => fate === "write") ?? false;
    return { changes: [change], problems: busy ? whole.problems : [] };
};
/** Where these pages go today. Of one that has a file without a path nobody can say what it left behind. */
const namesOf = (cases) => new Map(cases
    .filter(({ refused }) => refused.every(({ path }) => path !== undefined))
    .map(({ whole: { read }, spots, refused }) => {
    const paths = [...spots, ...refused].map(({ path }) => path).filter((path) => path !== undefined);
    return [read.page.id, { place: read.place, paths: new Set(paths) }];
}));
/** What becomes of a target's pages, one by one, in the order in which Notion has them. */
const judged = async (surveyed, ground, render) => {
    const { name } = surveyed.bound.target;
    const spots = (0,grouped/* grouped */.z)(surveyed.located.spots.filter(({ target }) => target === name), ({ finished }) => finished.page.id);
    const refused = (0,grouped/* grouped */.z)(surveyed.located.refused.filter(({ target }) => target === name), ({ page }) => page);
    const cases = surveyed.pages.map((whole) => {
        const { id } = whole.read.page;
        return { whole, spots: spots.get(id) ?? [], refused: refused.get(id) ?? [] };
    });
    const ours = cases.flatMap((one) => one.spots);
    const there = await standing_look([...ours.map(({ path }) => path), ...surveyed.past.files.keys()], ground.world);
    const seen = standings(there);
    const remembered = rememberedAt(surveyed.past, seen);
    const newIds = new Set([...ground.newIds.values()].map(({ id: one }) => one));
    const writers = writersOf(ground.past);
    const court = { surveyed, there, seen, remembered, writers, newIds, ground, render };
    const found = await (0,parallel/* inParallel */.H)(cases, (one) => judge(one, court));
    const left = leftBehind({ pages: namesOf(cases), there: seen, remembered });
    return {
        changes: found.flatMap(({ changes }) => changes),
        problems: [...found.flatMap(({ problems }) => problems), ...left],
    };
};

;// CONCATENATED MODULE: ./build/engine/promotion/names.js

const names_unnamed = {
    level: "warning",
    message: "The connection may not read who people are, so promoted files name them by their IDs.",
    cure: "Open it under notion.so/profile/integrations, and let it read user information.",
    place: {},
};
/** Asked at most once a run, and only when a page names somebody. */
const names = (notion) => {
    const problems = [];
    const ask = async () => {
        try {
            return new Map((await notion.people()).map(({ id, name }) => [id, name]));
        }
        catch (thrown) {
            if (!(0,failure/* isFailure */.N6)(thrown) || !["forbidden", "refused"].includes(thrown.kind))
                throw thrown;
            problems.push(names_unnamed);
            return new Map();
        }
    };
    let asked;
    return {
        problems,
        of: async (id) => {
            asked ??= ask();
            return (await asked).get(id) || id;
        },
    };
};

// EXTERNAL MODULE: ./build/config/notion-id.js
var notion_id = __webpack_require__(10010);
;// CONCATENATED MODULE: ./build/engine/promotion/references.js



/** More related pages than this are no finished work, but a whole workspace. */
const references_MOST = 2_000;
const titleOf = ({ properties }) => {
    const title = Object.values(properties).find(({ type }) => type === "title")?.value;
    return typeof title === "string" ? title.trim() : "";
};
/** The properties that the targets of a page's database find it by, as far as the configuration itself tells. */
const keyNames = ({ parent }, { config, databases }) => {
    if (parent.kind !== "data-source")
        return [];
    const targets = Object.entries(config.targets).filter(([name, written]) => {
        const known = written.database === undefined ? databases.targets[name]?.data_source : undefined;
        const source = (0,notion_id/* notionId */.r)(written["data-source"] ?? known ?? "");
        return source === undefined ? (0,notion_id/* notionId */.r)(written.database ?? "") === parent.databaseId : source === parent.id;
    });
    return targets.flatMap(([, { key, ids }]) => [key?.property, ids?.property]).filter((name) => name !== undefined);
};
/** What a page holds, or will before this run ends. */
const held = ({ id, properties }, name, { newIds }) => {
    const given = newIds.get(id);
    return given?.property === name ? given.id : (0,key/* keyText */.P)(properties[name]?.value);
};
const referenceTo = (page, home) => {
    const title = titleOf(page);
    const keys = keyNames(page, home).map((name) => held(page, name, home));
    return { title, key: keys.find((key) => key !== "") ?? (title || page.id), url: page.url };
};
const tooMany = () => new failure/* Failure */.HR({
    kind: "incomplete",
    message: `The pages that are to be promoted point at more than ${references_MOST.toLocaleString("en-GB")} others.`,
    cure: "Narrow `when`, or promote in several runs with `records`.",
});
const HELPLESS = ["not-found", "forbidden", "refused"];
const references = (notion, home) => {
    const asked = new Map();
    const ask = async (id) => {
        try {
            return referenceTo(await notion.page(id), home);
        }
        catch (thrown) {
            if ((0,failure/* isFailure */.N6)(thrown) && HELPLESS.includes(thrown.kind))
                return undefined;
            throw thrown;
        }
    };
    return {
        of: (id) => {
            const known = asked.get(id);
            if (known !== undefined)
                return known;
            if (asked.size >= references_MOST)
                return Promise.reject(tooMany());
            const answer = ask(id);
            asked.set(id, answer);
            return answer;
        },
    };
};

;// CONCATENATED MODULE: ./build/engine/promotion/read.js




const partialIn = ({ properties }) => Object.entries(properties).flatMap(([name, { partial }]) => (partial ? [name] : []));
/** A query shows long lists only in part; what it showed in part is asked for again. */
const wholePage = async (page, { notion }) => {
    const cut = partialIn(page);
    return cut.length === 0 ? page : notion.page(page.id, cut);
};
const PEOPLE = ["people", "created_by", "last_edited_by"];
const idsIn = ({ value }) => [value].flat().filter((one) => typeof one === "string");
const unshared = (id) => ({
    title: "",
    key: id,
    url: `https://www.notion.so/${id.replaceAll("-", "")}`,
});
const NOT_SHARED = "Share that database with the connection in Notion (••• menu → Connections), or take the page out.";
const CUT = "Shorten the list in Notion, or look at the page itself.";
const read_told = (message, cure, place) => ({
    ...(0,problem/* problem */.CC)(message, cure, place),
    level: "warning",
});
/** What a property says to a person: other pages and people by what they are called. */
const read_plain = async (held, desk) => {
    if (PEOPLE.includes(held.type)) {
        const called = await Promise.all(idsIn(held).map((id) => desk.names.of(id)));
        return { value: held.type === "people" ? called : (called[0] ?? null), lost: [] };
    }
    if (held.type !== "relation")
        return { value: held.value, lost: [] };
    const found = await Promise.all(idsIn(held).map(async (id) => [id, await desk.references.of(id)]));
    return {
        value: found.map(([id, reference]) => reference ?? unshared(id)),
        lost: found.flatMap(([id, reference]) => (reference === undefined ? [id] : [])),
    };
};
const readPage = async (given, target, desk) => {
    const page = await wholePage(given, desk);
    const title = titleOf(page);
    const place = { target, record: title || page.id };
    const read = await Promise.all(Object.entries(page.properties).map(async ([name, held]) => ({ name, ...(await read_plain(held, desk)) })));
    const lost = read.flatMap(({ name, lost: ids }) => ids.map((id) => read_told(`\`${name}\` points at a page that is gone or not shared: ${unshared(id).url}.`, NOT_SHARED, place)));
    const cut = partialIn(page).map((name) => read_told(`Notion gave only a part of what \`${name}\` holds, and the files have no more.`, CUT, place));
    return {
        page,
        title,
        place,
        properties: Object.fromEntries(read.map(({ name, value }) => [name, value])),
        unread: read.flatMap(({ name, lost: ids }) => (ids.length > 0 ? [name] : [])),
        problems: [...lost, ...cut],
    };
};
/** The finished pages of a target, with everything that they hold. */
const readPages = async ({ target, dataSource, ...bound }, desk) => {
    const filter = (0,scope/* finishedFilter */.l6)({ target, dataSource, ...bound });
    const query = { dataSource: dataSource.id, ...(filter && { filter }) };
    const pages = [];
    for await (const batch of desk.notion.pages(query))
        pages.push(...batch);
    return (0,parallel/* inParallel */.H)(pages, (page) => readPage(page, target.name, desk));
};

;// CONCATENATED MODULE: ./build/engine/promotion/render.js


const readYaml = (yaml, file) => {
    const read = (0,config_document/* readText */.y)(yaml, file);
    return read.ok ? (0,problem/* good */.uw)(read.value.value) : read;
};
/** Templates are loaded when something is promoted, and not before. */
const rendererOf = async (templates) => {
    const { renderDocument } = await Promise.all(/* import() */[__webpack_require__.e(694), __webpack_require__.e(35)]).then(__webpack_require__.bind(__webpack_require__, 61035));
    const { renderParts } = await Promise.all(/* import() */[__webpack_require__.e(694), __webpack_require__.e(938)]).then(__webpack_require__.bind(__webpack_require__, 48938));
    const { render } = await Promise.all(/* import() */[__webpack_require__.e(694), __webpack_require__.e(74)]).then(__webpack_require__.bind(__webpack_require__, 5074));
    return {
        path: (text, variables) => renderParts({ name: "path", text }, { ...variables }),
        file: (name, variables) => {
            const template = templates.get(name);
            if (template === undefined)
                throw new Error(`The template ${name} was not read.`);
            return renderDocument(template, { ...variables }, readYaml);
        },
        mark: (text, variables) => render({ name: "mark", text }, { ...variables }),
    };
};

;// CONCATENATED MODULE: ./build/engine/promotion/too-much.js


const written = (changes) => changes.flatMap(({ promotion }) => promotion?.files ?? []).filter(({ fate }) => fate === "write");
/** A run that would write more files, or larger ones, than may be: it is told of every target that has a part in it. */
const tooMuch = (changes) => {
    const all = written(changes);
    const bytes = all.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    return [...(0,grouped/* grouped */.z)(changes, ({ target }) => target)]
        .filter(([, same]) => written(same).length > 0)
        .map(([target]) => overLimits({ files: all.length, bytes }, target))
        .filter((found) => found !== undefined);
};

;// CONCATENATED MODULE: ./build/engine/promotion/promotions.js














const isWanted = ({ records = [], shard }) => {
    const isNamed = (0,plan_select/* selector */.g)({ records, shard: undefined });
    const isPart = (0,plan_select/* selector */.g)({ records: [], shard });
    return (id, title) => (isNamed(title) || isNamed(id)) && isPart(id);
};
/** A look that is still to come was taken by a clock that was ahead: what it says of the time before it is nothing. */
const upTo = (now, past) => past.since > now ? { ...past, since: Number.NEGATIVE_INFINITY } : past;
const promotions_survey = async (bound, ground, desk) => {
    const { name, promoting } = bound.target;
    const { files } = { files: [], ...promoting };
    const marks = markNames(bound);
    const since = ground.world.clock.now();
    const past = upTo(since, promotionsOf(ground.past, name));
    const wanted = isWanted(ground.options);
    const reads = (await readPages(bound, desk)).map((read) => {
        const given = ground.newIds.get(read.page.id);
        return given === undefined ? read : { ...read, properties: { ...read.properties, [given.property]: given.id } };
    });
    const pages = await (0,parallel/* inParallel */.H)(reads, async (read) => {
        const known = past.pages.get(read.page.id)?.pageSha ?? "";
        const ours = wanted(read.page.id, read.title);
        if (!ours || isTrusted(read, { past, marks, files }))
            return unread(read, ours ? known : "");
        return withBody(read, marks, ground.notion);
    });
    const kept = keptPaths([...past.files.values()].flat());
    const question = { target: name, specs: files, pages: pages.map(({ finished }) => finished), kept };
    return {
        bound,
        past,
        since,
        pages: pages.filter(({ read }) => wanted(read.page.id, read.title)),
        names: reads.flatMap(({ page, title }) => [title, page.id]),
        located: locate(question, desk.render.path),
    };
};
const lookOf = ({ bound, since, past, names: shown }) => {
    const seen = new Set(shown);
    return { target: bound.target.name, since, unseen: [...past.pages.keys()].filter((id) => !seen.has(id)) };
};
/** A database that cannot be read now is a problem of its target alone. */
const attempted = async ({ target: { name } }, { setup }, work) => {
    try {
        return { done: [await work()], problems: [] };
    }
    catch (thrown) {
        (0,failure/* expectFailure */.EG)(thrown);
        return { done: [], problems: [(0,failure/* failureProblem */.Gq)(thrown, { ...setup.placeOf(["targets", name]), target: name })] };
    }
};
/** Reads the finished pages of these targets, and plans what is to be written for each. Nothing is written here. */
const promotions = async (bounds, ground) => {
    const { setup, notion, options } = ground;
    const called = names(notion);
    const render = await rendererOf(setup.templates);
    const desk = { notion, names: called, references: references(notion, { ...setup, newIds: ground.newIds }), render };
    const read = await (0,parallel/* inParallel */.H)(bounds, (bound) => attempted(bound, ground, () => promotions_survey(bound, ground, desk)));
    const targets = read.flatMap(({ done }) => done);
    const located = withoutCollisions(targets.map((one) => one.located));
    const judgments = await (0,parallel/* inParallel */.H)(targets, (one) => attempted(one.bound, ground, async () => ({ one, ...(await judged({ ...one, located }, ground, render)) })));
    const found = judgments.flatMap(({ done }) => done);
    const changes = found.flatMap((one) => one.changes);
    const over = options.confirm ? [] : tooMuch(changes);
    const whole = (options.records ?? []).length === 0 && options.shard === undefined;
    return {
        changes,
        problems: [...[...read, ...judgments, ...found].flatMap(({ problems }) => problems), ...called.problems, ...over],
        halted: new Set(over.map(({ place }) => String(place.target))),
        looked: whole ? found.map(({ one }) => lookOf(one)) : [],
        records: targets.flatMap((one) => one.names),
    };
};

;// CONCATENATED MODULE: ./build/engine/promotion/session.js




const session_NOTHING = { changes: [], problems: [], halted: new Set(), looked: [], records: [] };
/** Pages that get an ID in this run have it by the time when they are promoted. */
const newIds = (changes, bounds) => new Map(changes.flatMap(({ action, page, diff, target }) => {
    const [first] = diff;
    const bound = bounds.find((one) => one.target.name === target);
    if (action !== "backfill" || bound === undefined || page === undefined || typeof first?.after !== "string")
        return [];
    const property = (0,sides/* nameIn */.ZC)(bound, first.property);
    return [[page.id, { property, id: first.after }]];
}));
/** What is to be promoted in this run. */
const promotionIn = async ({ setup, notion, bounds, changes, keys }, { options, record, world }) => {
    if (bounds.length === 0)
        return session_NOTHING;
    const past = record.past.lines;
    const found = await promotions(bounds, { setup, options, past, notion, world, newIds: newIds(changes, bounds) });
    const known = [...keys, ...found.records];
    return { ...found, problems: [...found.problems, ...(0,plan_select/* unknownRecords */.r)(options.records ?? [], known)] };
};
/** Pages that become files, beside those that are made of records. */
const promotedBy = ({ sides, setup, notion, plan, records }, session) => {
    const ours = sides.filter(({ bound, bystander }) => bound.target.promoting !== undefined && !bystander);
    const keys = records.targets.flatMap(({ gathered }) => gathered.desired.map(({ key }) => key));
    const bounds = session.options.mode === "backfill" ? [] : ours.map(({ bound }) => bound);
    return promotionIn({ setup, notion, bounds, changes: plan.changes, keys }, session);
};
const isUnsure = ({ status, change }) => status === "failed" || status === "left" || change.action === "conflict";
const lookedLine = ({ target, since, unseen }, outcomes) => ({
    action: LOOKED,
    target,
    since: new Date(since).toISOString(),
    except: [
        ...unseen,
        ...outcomes
            .filter((outcome) => outcome.change.target === target && isUnsure(outcome))
            .map(({ change }) => change.page?.id),
    ],
});
/** Writes down that all was looked at, so that the next run need not read what nobody edited since. */
const lookedAt = ({ looked, halted }, { record }) => async (outcomes) => {
    for (const one of looked)
        if (!halted.has(one.target))
            await record.note(lookedLine(one, outcomes));
    return [];
};

;// CONCATENATED MODULE: ./build/engine/modes/audit.js









/** Everything that a sync would mend, target by target; nothing of it is mended. */
const compare = async (ready, session) => {
    const { sides, plan, notion } = ready;
    const promoted = await promotedBy(ready, session);
    const byTarget = (0,grouped/* grouped */.z)([...plan.changes, ...promoted.changes], ({ target }) => target);
    const asked = sides.filter(({ bystander }) => !bystander);
    const checked = await (0,parallel/* inParallel */.H)(asked, (one) => check(one, byTarget.get(one.bound.target.name) ?? [], notion));
    await writeAudit(checked, session);
    const refused = promoted.changes.flatMap(({ action, problem }) => (action === "error" && problem ? [problem] : []));
    return { checked, problems: [...promoted.problems, ...refused] };
};
const differs = (checked) => checked.some(({ discrepancies }) => discrepancies.some(({ kind }) => GRAVE.includes(kind)));
const ending = ({ plan, problems, setup }, { checked, ...found }, session) => ({
    plan: { changes: [], hash: plan.hash },
    problems: [...problems, ...session.record.warnings, ...found.problems, ...checked.flatMap((one) => one.problems)],
    configSha: setup.sha,
    audit: summed(checked, session),
});
const DRIFT = { status: "drift", exit: model_report/* EXIT */.d.drift };
/** Fails on what differs. */
const verify = async (options, world) => {
    const session = await begin(options, world);
    const prepared = await (0,prepare/* prepare */.i)({ ...options, fresh: true }, session.record.past, world);
    if (!prepared.ready)
        return (0,engine_close/* leave */.qG)(session.close(prepared), options, world);
    const found = await compare(prepared, session);
    const verdict = differs(found.checked) ? { verdict: DRIFT } : {};
    return (0,engine_close/* leave */.qG)(session.close({ ...ending(prepared, found, session), ...verdict }), options, world);
};
const asWarning = (problem) => ({ ...problem, level: "warning" });
/** The same as a list that is written down, and that nothing fails by. */
const audit = async (options, world) => {
    const session = await begin(options, world);
    const prepared = await (0,prepare/* prepare */.i)({ ...options, fresh: true }, session.record.past, world);
    if (!prepared.ready)
        return (0,engine_close/* leave */.qG)(session.close(prepared), options, world);
    const found = await compare(prepared, session);
    const checked = found.checked.map((one) => ({ ...one, problems: one.problems.map(asWarning) }));
    const gentle = { checked, problems: found.problems.map(asWarning) };
    const report = session.close(ending(prepared, gentle, session));
    const bounds = prepared.sides.map(({ bound }) => bound);
    return (0,engine_close/* leave */.qG)(await recorded(report, bounds, session), options, world);
};

;// CONCATENATED MODULE: ./build/engine/modes/health.js









const health_UNKNOWN = { read: null, insert: null, update: null, users: null };
const reach = async (notion) => {
    if (notion === undefined) {
        const missing = { ...(0,token/* noToken */.f)(), cause: "access" };
        return { reachable: false, valid: false, capabilities: health_UNKNOWN, problems: [missing] };
    }
    try {
        await notion.me();
        return { reachable: true, valid: true, capabilities: await notion.capabilities(), problems: [] };
    }
    catch (thrown) {
        (0,failure/* expectFailure */.EG)(thrown);
        const answered = ["unauthorized", "forbidden"].includes(thrown.kind);
        return { reachable: answered, valid: false, capabilities: health_UNKNOWN, problems: [(0,failure/* failureProblem */.Gq)(thrown)] };
    }
};
const RIGHTS = { read: "read content", insert: "insert content", update: "update content" };
/** Without these a sync cannot do its work; to see the people is only needed where people are mapped. */
const health_lacking = (capabilities) => ["read", "insert", "update"]
    .filter((right) => capabilities[right] === false)
    .map((right) => ({
    ...(0,problem/* problem */.CC)(`The connection has no right to ${RIGHTS[right]}.`, "Open it under notion.so/profile/integrations, and tick the capability."),
    cause: "access",
}));
const lookAt = (setup, notion, past) => (0,parallel/* inParallel */.H)(setup.targets.filter(({ bystander }) => !bystander), async (loaded) => {
    const { bound, problems } = await (0,connect/* connect */.N)(loaded, { notion, setup, past });
    const [first] = problems.filter(({ level }) => level === "error");
    const health = {
        target: loaded.target.name,
        database: bound?.dataSource.title ?? null,
        url: bound?.dataSource.url ?? null,
        accessible: bound !== undefined,
        problem: first?.message ?? null,
        cure: first?.cure ?? null,
    };
    return { health, problems };
});
const lastSuccess = (past) => {
    const last = past.findLast(({ action, mode, status }) => action === "run" && mode === "sync" && status === "success");
    const took = last?.["duration_ms"];
    return {
        last_sync_success: last?.ts ?? null,
        last_sync_duration_sec: typeof took === "number" ? took / 1000 : null,
    };
};
const health_judge = (health, sound) => {
    if (!(health.api_reachable && health.token_valid && (health.database_accessible || health.targets.length === 0)))
        return "unhealthy";
    return sound ? "healthy" : "degraded";
};
const examine = async (session) => {
    const { options, world, record } = session;
    const setup = await (0,load/* load */.H)(options, world.env, world);
    const { reachable, valid, capabilities, problems } = await reach(world.notion);
    const known = setup.ok && valid && world.notion !== undefined;
    const seen = known ? await lookAt(setup.value, world.notion, record.past.lines) : [];
    const told = [
        ...problems,
        ...health_lacking(capabilities),
        ...(setup.ok ? [] : setup.problems),
        ...seen.flatMap((one) => one.problems),
        ...record.warnings,
    ];
    const found = {
        api_reachable: reachable,
        token_valid: valid,
        database_accessible: seen.some(({ health }) => health.accessible),
        capabilities,
        rate_limit_remaining: world.notion?.usage().remaining ?? null,
        ...lastSuccess(record.past.lines),
        targets: seen.map(({ health }) => health),
    };
    return { health: { status: health_judge(found, told.length === 0), ...found }, problems: told };
};
/** Whether a sync could do its work: the token, its rights, the databases, and when it last did. */
const health = async (options, world) => {
    const session = await begin(options, world);
    const { health: found, problems } = await examine(session);
    await world.files.write((0,output/* outputPath */.X)(options, "health.json"), `${JSON.stringify(found, null, 2)}\n`);
    return (0,engine_close/* leave */.qG)(session.close({ problems, health: found }), options, world);
};

;// CONCATENATED MODULE: ./build/engine/modes/promote.js








const NO_TOKEN = { status: "failed", exit: model_report/* EXIT */.d.access };
/** A target of which nothing is known yet but where it is. */
const connected = (bound, now) => ({
    bound,
    now,
    desired: [],
    pages: [],
    elsewhere: new Map(),
    createIfMissing: false,
    prune: false,
    bystander: false,
    whole: false,
});
/** Finished pages become files. Targets of other directions are left alone. */
const promote_promote = async (options, world) => {
    const session = await begin(options, world);
    const loaded = await (0,load/* load */.H)(options, world.env, world);
    if (!loaded.ok)
        return refuse({ problems: loaded.problems }, session);
    const setup = loaded.value;
    const { notion } = world;
    if (notion === undefined)
        return refuse({ problems: [(0,token/* noToken */.f)()], verdict: NO_TOKEN }, session);
    const targets = setup.targets.filter(({ bystander }) => !bystander);
    const found = await (0,parallel/* inParallel */.H)(targets, (one) => (0,connect/* connect */.N)(one, { notion, setup, past: session.record.past.lines }));
    const bounds = found.flatMap(({ bound }) => (bound === undefined ? [] : [bound]));
    const promoted = await promotionIn({ setup, notion, bounds, changes: [], keys: [] }, session);
    return perform({
        configSha: setup.sha,
        notion,
        sides: bounds.map((bound) => connected(bound, world.clock.now())),
        plan: { changes: promoted.changes, hash: (0,digest/* digest */.b)(promoted.changes) },
        problems: [...setup.notices, ...found.flatMap(({ problems }) => problems), ...promoted.problems],
        halted: promoted.halted,
        afterwards: lookedAt(promoted, session),
    }, session);
};

;// CONCATENATED MODULE: ./build/ledger/moment.js

const SHA = /^[0-9a-f]{64}$/i;
const moment_DAY = /^\d{4}-\d{2}-\d{2}/;
/** A SHA, the ID of a run, or a time (a day means its beginning in UTC). */
const readMoment = (written) => {
    const to = written.trim();
    if (SHA.test(to))
        return { kind: "sha", sha: to.toLowerCase() };
    if ((0,ulid/* isUlid */.ho)(to.toUpperCase()))
        return { kind: "run", run: to.toUpperCase() };
    const at = moment_DAY.test(to) ? Date.parse(to) : Number.NaN;
    return Number.isNaN(at) ? undefined : { kind: "time", at };
};
const HELD = ["success", "sha_match"];
/** What a line says a page held from then on. */
const toldIn = ({ record, page_id: pageId, sha, action, status }) => {
    if (record === undefined || !HELD.includes(status))
        return [];
    if (action === "archive")
        return [{ record, stand: undefined }];
    return typeof pageId === "string" && typeof sha === "string" ? [{ record, stand: { record, pageId, sha } }] : [];
};
/**
 * The lines that may speak of a moment. A run leaves all targets as they were when it wrote its last line, of whichever
 * target that is.
 */
const until = (lines, moment) => {
    if (moment.kind === "sha")
        return lines;
    if (moment.kind === "time")
        return lines.filter(({ ts }) => Date.parse(ts) <= moment.at);
    return lines.slice(0, lines.findLastIndex(({ run }) => run === moment.run) + 1);
};
/** The pages of a target as they were at a moment; for a content, the records that ever had it. */
const standAt = (lines, target, moment) => {
    const stands = new Map();
    const told = until(lines, moment)
        .filter((line) => line.target === target)
        .flatMap(toldIn);
    const meant = moment.kind === "sha" ? told.filter(({ stand }) => stand?.sha === moment.sha) : told;
    for (const { record, stand } of meant) {
        if (stand === undefined)
            stands.delete(record);
        else
            stands.set(record, stand);
    }
    return [...stands.values()];
};
/** Whether there is anything in the ledger that the moment could mean. */
const isKnown = (lines, moment) => {
    if (moment.kind === "sha")
        return lines.some(({ sha }) => sha === moment.sha);
    if (moment.kind === "run")
        return lines.some(({ run }) => run === moment.run);
    return lines.some(({ ts }) => Date.parse(ts) <= moment.at);
};
/** The pages that runs wrote after a time, in milliseconds since 1970. */
const writtenSince = (lines, time) => new Set(lines.flatMap(({ page_id: id, status, ts }) => typeof id === "string" && status !== "sha_match" && Date.parse(ts) > time ? [id] : []));

;// CONCATENATED MODULE: ./build/plan/restore.js




const isWritten = ({ origin }) => origin.kind !== "is" || origin.value === "key";
/** `target:key`, as a relation is kept. A key may have colons of its own. */
const restore_link = (written) => {
    const text = String(written);
    return { target: text.replace(/:.*$/s, ""), key: text.replace(/^[^:]*:?/, "") };
};
const placeOf = (record, { target }) => ({ target: target.name, record });
/** The page as it was, as far as its properties are still mapped. */
const desiredFrom = ({ record, pageId, content }, bound) => {
    const held = (0,json/* isObject */.G)(content) ? content["properties"] : undefined;
    if (!(0,json/* isObject */.G)(content) || !(0,json/* isObject */.G)(held))
        return undefined;
    const mapped = bound.target.mappings
        .filter(isWritten)
        .filter(({ property }) => Object.hasOwn(held, property) && bound.columns.has(property));
    const [relations, others] = [
        mapped.filter(({ type }) => type === "relation"),
        mapped.filter(({ type }) => type !== "relation"),
    ];
    const plain = Object.fromEntries(mapped.map(({ property }) => [property, held[property]]));
    const body = typeof content["body"] === "string" ? content["body"] : null;
    return {
        target: bound.target.name,
        key: record,
        place: placeOf(record, bound),
        pageId,
        properties: Object.fromEntries(others.map(({ property, type }) => [property, { type, value: held[property] }])),
        links: Object.fromEntries(relations.map(({ property }) => [property, [held[property]].flat().map(restore_link)])),
        body,
        plain,
        sha: (0,sha/* pageSha */.gD)(plain, body),
    };
};
const notKept = ({ record, sha }, bound) => (0,problem/* problem */.CC)(`What "${record}" held under ${sha.slice(0, 12)}… is not kept.`, "Bring the ledger's folder `objects` back from where it is kept, or choose a later moment.", placeOf(record, bound));
const gone = ({ record, pageId }, bound) => (0,problem/* problem */.CC)(`The page ${pageId} of "${record}" was not found, or not shared with the connection.`, "Share it with the connection (••• → Connections). One that was deleted for good comes back with the next `sync`, as a new page.", placeOf(record, bound));
/** What brings one page back to what it held. */
const restoration = (kept, { bound, links, page }) => {
    const start = (0,decide/* bare */.$B)(bound.target.name, kept.record, placeOf(kept.record, bound));
    const desired = desiredFrom(kept, bound);
    if (desired === undefined)
        return { ...start, action: "error", page, problem: notKept(kept, bound) };
    if (page === undefined)
        return { ...start, action: "error", desired, problem: gone(kept, bound) };
    const beforeSha = (0,decide/* markedSha */.bJ)(page, bound);
    const diff = (0,decide/* differences */.tX)(desired, page, { bound, links });
    const marked = beforeSha === desired.sha;
    const same = diff.length === 0 && marked && !page.inTrash;
    const body = desired.body !== null && bound.target.body !== undefined && (!marked || page.inTrash);
    return { ...start, action: same ? "skip" : "restore", page, desired, beforeSha, diff, body };
};

// EXTERNAL MODULE: ./build/engine/same-bodies.js
var same_bodies = __webpack_require__(33906);
;// CONCATENATED MODULE: ./build/engine/modes/restore.js















/** A page that no query shows may be in the trash: from there it comes back too. */
const elsewhere = async (id, { columns }, notion) => {
    const properties = [...columns.values()].map((column) => column.id);
    try {
        return [await notion.page(id, properties)];
    }
    catch (thrown) {
        if (!(0,failure/* isFailure */.N6)(thrown) || thrown.kind !== "not-found")
            throw thrown;
        return [];
    }
};
const momentOf = ({ options, record }) => {
    const place = { option: "to" };
    const { to } = options;
    if (to === undefined) {
        return (0,problem/* problem */.CC)("`restore` does not say to when.", "Give `to`: a SHA, the ID of a run, or a time.", place);
    }
    const moment = readMoment(to);
    if (moment === undefined) {
        return (0,problem/* problem */.CC)(`"${to}" is no SHA, no ID of a run, and no time.`, "A time is written 2026-11-21T09:30Z.", place);
    }
    const { lines } = record.past;
    if (isKnown(lines, moment))
        return moment;
    const cure = lines.length === 0
        ? "The ledger is empty: bring it back first."
        : "Look into the ledger for a run or a time that it has.";
    return (0,problem/* problem */.CC)(`The ledger knows nothing of "${to}".`, cure, place);
};
/** The next sync does what the sources say: whoever restores has to know it. */
const NEXT = {
    level: "notice",
    message: "The next `sync` brings the content of the sources again.",
    cure: "Mend the sources first, or pause the workflow.",
    place: {},
};
/** The mark of a page says which body was written last, and not what people made of it since: so the body is read. */
const restore_withBody = async (change, { target }, notion) => {
    const { page, desired, body } = change;
    const isSure = body || target.body === undefined || desired === undefined || desired.body === null;
    if (isSure || page === undefined || change.problem !== undefined)
        return change;
    const { markdown } = await notion.body(page.id);
    return saysTheSame(markdown, desired.body) ? change : { ...change, action: "restore", body: true };
};
/** What each target is to hold again, with the pages that it is about: those in the trash too. */
const lookBack = async (moment, seen, session) => {
    const { options, record } = session;
    const chosen = (0,plan_select/* selector */.g)({ records: options.records ?? [], shard: options.shard });
    return (0,parallel/* inParallel */.H)(seen.sides, async (sides) => {
        const { bound, pages, bystander } = sides;
        if (bystander)
            return { sides, stands: [] };
        const stands = standAt(record.past.lines, bound.target.name, moment).filter((stand) => chosen(stand.record));
        const shown = new Set(pages.map(({ id }) => id));
        const hidden = stands.filter(({ pageId }) => !shown.has(pageId));
        const found = await (0,parallel/* inParallel */.H)(hidden, ({ pageId }) => elsewhere(pageId, bound, seen.notion));
        return { sides: { ...sides, pages: [...pages, ...found.flat()] }, stands };
    });
};
const changesTo = async (wanted, { notion }, { options, record: { past } }) => {
    const known = (0,plan_links/* links */.yJ)(new Map(wanted.map(({ sides: { bound, pages } }) => [bound.target.name, (0,plan_links/* byKey */.dX)(pages, (0,sides/* keyColumn */.mT)(bound))])));
    const changes = await (0,parallel/* inParallel */.H)(wanted, ({ sides: { bound, pages, now }, stands }) => {
        const byId = new Map(pages.map((page) => [page.id, page]));
        const late = writtenSince(past.lines, now - options["settle-wait"] * 1000);
        return (0,parallel/* inParallel */.H)(stands, async (stand) => {
            const content = await past.recall(stand.sha);
            const of = (page) => restoration({ ...stand, content }, { bound, links: known, page });
            const shown = of(byId.get(stand.pageId));
            // A query may still show as it was then what a run has only just written over.
            const isDoubtful = shown.action === "skip" && late.has(stand.pageId);
            const [page] = isDoubtful ? await elsewhere(stand.pageId, bound, notion) : [];
            return restore_withBody(page === undefined ? shown : of(page), bound, notion);
        });
    });
    return changes.flat();
};
/** Puts pages back to what they held: planned, shown and carried out as everything else. */
const restore = async (options, world) => {
    const session = await begin(options, world);
    const moment = momentOf(session);
    if ("message" in moment)
        return (0,engine_close/* leave */.qG)(session.close({ problems: [moment] }), options, world);
    const seen = await survey(session, () => true);
    if (!seen.ready)
        return (0,engine_close/* leave */.qG)(session.close(seen), options, world);
    const wanted = await lookBack(moment, seen, session);
    const changes = await changesTo(wanted, seen, session);
    const plan = await (0,same_bodies/* withoutSameBodies */.f)({ changes, hash: (0,digest/* digest */.b)(changes) }, session.record.past);
    const { problems, halted } = confirmed(plan.changes, session);
    const told = [...seen.problems, ...problems, ...(changes.some(({ action }) => action === "restore") ? [NEXT] : [])];
    const sides = wanted.map((one) => one.sides);
    return perform({ ...seen, sides, configSha: seen.setup.sha, plan, problems: told, halted }, session);
};

;// CONCATENATED MODULE: ./build/engine/modes/schema.js








/** The live schema of every target, as a file. Whether it fits the configuration is not asked. */
const schema = async (options, world) => {
    const { close } = (0,engine_close/* opened */.Sg)(options, world);
    const setup = await (0,load/* load */.H)(options, world.env, world);
    if (!setup.ok)
        return (0,engine_close/* leave */.qG)(close({ problems: setup.problems }), options, world);
    const { notion } = world;
    if (notion === undefined) {
        return (0,engine_close/* leave */.qG)(close({ problems: [(0,token/* noToken */.f)()], verdict: { status: "failed", exit: model_report/* EXIT */.d.access } }), options, world);
    }
    const found = await (0,parallel/* inParallel */.H)(setup.value.targets, async (loaded) => {
        const source = await (0,connect/* findDataSource */.H)(loaded, notion, setup.value);
        return source.ok ? (0,problem/* good */.uw)([loaded.target.name, source.value]) : source;
    });
    const problems = (0,problem/* problemsOf */.GW)(found);
    const schemas = Object.fromEntries((0,problem/* valuesOf */.sm)(found));
    const path = (0,output/* outputPath */.X)(options, "schema.json");
    await world.files.write(path, `${JSON.stringify({ version: 1, targets: schemas }, null, 2)}\n`);
    return (0,engine_close/* leave */.qG)(close({ problems }), options, world);
};

// EXTERNAL MODULE: ./build/plan/backfill.js
var backfill = __webpack_require__(88082);
;// CONCATENATED MODULE: ./build/plan/columns.js

const draftOf = (mapping) => {
    const { type, format } = mapping;
    const options = (0,backfill/* optionsOf */.cz)(mapping);
    return {
        type,
        ...(options.length > 0 && { options }),
        ...(type === "number" && format !== undefined && { format }),
    };
};
const guessed = (value) => {
    if (typeof value === "boolean")
        return "checkbox";
    return typeof value === "number" ? "number" : "select";
};
/** A property that pages are told apart by, and that nothing else says the type of. */
const conditional = (property, values) => {
    const type = guessed(values[0]);
    const options = values.filter((value) => typeof value === "string").map((name) => ({ name }));
    const draft = { type, ...(type === "select" && { options }) };
    return { property, draft, to: undefined, optional: false };
};
const columns_plain = (property, type) => ({
    property,
    draft: { type },
    to: undefined,
    optional: false,
});
/** What a promoted page is found by, and what is marked on it. */
const promotedColumns = ({ promoting, when }) => {
    if (promoting === undefined)
        return [];
    const marked = Object.entries(promoting.mark).map(([property, value]) => {
        const type = guessed(value);
        return columns_plain(property, type === "select" ? "rich_text" : type);
    });
    return [...Object.entries(when).map(([property, values]) => conditional(property, values)), ...marked];
};
const TIMESTAMPS = ["created_time", "last_edited_time"];
/** Everything that a target's database has to have, each property once. */
const neededColumns = (target) => {
    const { mappings, scope, ids, ttl } = target;
    const all = [
        ...mappings.map((mapping) => ({
            property: mapping.property,
            draft: draftOf(mapping),
            to: mapping.to,
            optional: mapping.optional,
        })),
        ...(ids === undefined ? [] : [columns_plain(ids.property, "rich_text")]),
        ...(ttl === undefined || TIMESTAMPS.includes(ttl.property) ? [] : [columns_plain(ttl.property, "date")]),
        ...Object.entries({ ...scope, ...ttl?.when }).map(([property, values]) => conditional(property, values)),
        ...promotedColumns(target),
    ];
    const titled = all.some(({ draft }) => draft.type === "title") ? all : [columns_plain("Name", "title"), ...all];
    return [...new Map(titled.toReversed().map((one) => [one.property, one])).values()].reverse();
};
/** What is missing in a database that stands. What may be missing is not added to what people made. */
const missingColumns = (target, { columns }) => {
    const names = new Set(columns.map(({ name }) => name));
    return neededColumns(target).filter(({ property, draft, optional }) => !optional && !names.has(property) && draft.type !== "title");
};

;// CONCATENATED MODULE: ./build/engine/estate.js





/** What stands for a target's database among the records of a plan. */
const DATABASE = "(database)";
/** What people call it: `ci-reports` is headed `Ci reports`. */
const estate_titleOf = (name) => {
    const words = name.replaceAll(/[-_.]+/g, " ");
    return words.charAt(0).toUpperCase() + words.slice(1);
};
const isNamed = ({ written, target }, { databases }) => written.database !== undefined ||
    written["data-source"] !== undefined ||
    databases.targets[target.name] !== undefined;
const once = (all) => [...new Map(all.toReversed().map((one) => [one.property, one])).values()].toReversed();
const lotFor = ({ loaded, tenants }, standing) => ({
    loaded,
    tenants,
    standing,
    title: estate_titleOf(loaded.target.name),
    needed: once([loaded, ...tenants].flatMap(({ target }) => standing === undefined ? neededColumns(target) : missingColumns(target, standing))),
});
/** The weeks that are summed up live beside the sums, unless the configuration says otherwise. */
const hostOf = (loaded, setup) => {
    const { source } = loaded.written;
    const host = source?.kind === "kpis" && !isNamed(loaded, setup) ? source.ci : undefined;
    return setup.targets.some(({ target }) => target.name === host) ? host : undefined;
};
const houses = (setup) => setup.targets
    .filter((loaded) => hostOf(loaded, setup) === undefined)
    .map((loaded) => ({
    loaded,
    tenants: setup.targets.filter((one) => hostOf(one, setup) === loaded.target.name),
}));
/** A database of that name under the parent page is ours: an earlier set-up made it, and could not write it down. */
const adopt = async (house, parent, notion) => {
    const fresh = lotFor(house, undefined);
    if (parent === "")
        return fresh;
    const found = (await notion.databasesUnder(parent)).find(({ title }) => title === fresh.title);
    if (found === undefined)
        return fresh;
    const [source] = (await notion.database(found.id)).dataSources;
    return source === undefined ? fresh : lotFor(house, await notion.dataSource(source.id));
};
/** Looks at what stands, before anything is built. */
const surveyLots = async ({ setup, notion, parent }) => {
    const looked = await (0,parallel/* inParallel */.H)(houses(setup), async (house) => {
        const { loaded } = house;
        const place = { target: loaded.target.name };
        try {
            if (!isNamed(loaded, setup))
                return { lots: [await adopt(house, parent, notion)], problems: [] };
            const found = await (0,connect/* findDataSource */.H)(loaded, notion, setup);
            return found.ok ? { lots: [lotFor(house, found.value)], problems: [] } : { lots: [], problems: found.problems };
        }
        catch (thrown) {
            (0,failure/* expectFailure */.EG)(thrown);
            return { lots: [], problems: [(0,failure/* failureProblem */.Gq)(thrown, place)] };
        }
    });
    return { lots: looked.flatMap(({ lots }) => lots), problems: looked.flatMap(({ problems }) => problems) };
};
/** What is to be built, as a plan says it: a property with the type that it gets. */
const buildings = (lots) => lots
    .filter(({ standing, needed }) => standing === undefined || needed.length > 0)
    .map(({ loaded, standing, needed }) => {
    const { name } = loaded.target;
    const diff = needed.map(({ property, draft }) => ({ property, before: null, after: draft.type }));
    return { ...(0,decide/* bare */.$B)(name, DATABASE, { target: name }), action: standing === undefined ? "create" : "update", diff };
});
const withoutRelations = (needed) => Object.fromEntries(needed.filter(({ to }) => to === undefined).map(({ property, draft }) => [property, draft]));
const sourceless = (title) => new failure/* Failure */.HR({
    kind: "refused",
    message: `Notion made the database "${title}" without a data source.`,
    cure: "Move it to the trash, and run `setup` again.",
});
const raise = async ({ title, needed, standing }, { notion, parent }) => {
    const columns = withoutRelations(needed);
    if (standing === undefined) {
        const [source] = (await notion.createDatabase({ parentPage: parent, title, columns })).dataSources;
        if (source === undefined)
            throw sourceless(title);
        return notion.dataSource(source.id);
    }
    if (Object.keys(columns).length === 0)
        return standing;
    const changes = Object.fromEntries(Object.entries(columns).map(([name, draft]) => [name, { change: "set", draft }]));
    return notion.changeColumns(standing.id, changes);
};
/** Builds what is missing of one database, but for its relations; a create whose answer was lost is not made again. */
const build = async (lot, change, ground) => {
    const failed = (found) => ({
        lot,
        source: undefined,
        outcome: { status: "failed", change, problem: found },
    });
    try {
        const source = await raise(lot, ground);
        return { lot, source, outcome: { status: "done", change, pageId: source.databaseId, finished: true } };
    }
    catch (thrown) {
        (0,failure/* expectFailure */.EG)(thrown);
        return failed((0,failure/* failureProblem */.Gq)(thrown, change.place));
    }
};
const pointless = (to, property) => new failure/* Failure */.HR({
    kind: "refused",
    message: `\`${property}\` points at \`${to}\`, whose database does not stand.`,
    cure: "Mend that target first, and run `setup` again.",
});
/** The second pass: relations between databases, now that all stand. */
const relate = async ({ lot, source }, standing, notion) => {
    if (source === undefined)
        return source;
    const changes = Object.fromEntries(lot.needed.flatMap(({ property, draft, to }) => {
        if (to === undefined)
            return [];
        const other = standing.get(to);
        if (other === undefined)
            throw pointless(to, property);
        return [[property, { change: "set", draft: { ...draft, relatesTo: other.id } }]];
    }));
    if (Object.keys(changes).length === 0)
        return source;
    return notion.changeColumns(source.id, changes);
};

// EXTERNAL MODULE: ./build/report/summary.js
var summary = __webpack_require__(74611);
;// CONCATENATED MODULE: ./build/engine/merged.js


/** Two parts of one run as one report: the second tells how it ended. */
const both = (first, second) => {
    const changes = [...first.plan.changes, ...second.plan.changes];
    const outcomes = [...first.outcomes, ...second.outcomes];
    const plan = { changes, hash: (0,digest/* digest */.b)(changes) };
    return {
        ...second,
        problems: [...first.problems, ...second.problems],
        plan,
        outcomes,
        counts: (0,summary/* countsOf */.mQ)(plan, outcomes),
    };
};

// EXTERNAL MODULE: ./build/config/databases.js
var databases = __webpack_require__(92725);
;// CONCATENATED MODULE: ./build/engine/register.js

const register_entryOf = ({ target }, { id, databaseId, columns }) => {
    const ids = new Map(columns.map((column) => [column.name, column.id]));
    return {
        database: databaseId,
        data_source: id,
        properties: Object.fromEntries(target.mappings.flatMap(({ property }) => {
            const column = ids.get(property);
            return column === undefined ? [] : [[property, column]];
        })),
    };
};
/** Which databases belong to the targets, as the next run reads it. What another target has there stays. */
const writeDown = async (standing, { setup, lots }, { files }) => {
    const entries = lots.flatMap(({ loaded, tenants }) => {
        const source = standing.get(loaded.target.name);
        return source === undefined
            ? []
            : [loaded, ...tenants].map((one) => [one.target.name, register_entryOf(one, source)]);
    });
    const targets = { ...setup.databases.targets, ...Object.fromEntries(entries) };
    const text = (0,databases/* databasesText */.sw)({ version: 1, targets });
    if ((await files.read(databases/* DATABASES_FILE */.Cu)) !== text)
        await files.write(databases/* DATABASES_FILE */.Cu, text);
};

// EXTERNAL MODULE: ./build/sources/postgres/mentions.js
var mentions = __webpack_require__(17506);
;// CONCATENATED MODULE: ./build/sources/postgres/propose.js
const TYPES = {
    text: "rich_text",
    uuid: "rich_text",
    integer: "number",
    number: "number",
    boolean: "checkbox",
    date: "date",
    timestamp: "date",
    timestamptz: "date",
    enum: "select",
    json: "rich_text",
    array: "multi_select",
    other: undefined,
};
const isTwoWay = ({ written: { direction } }) => direction === "two-way";
const keyOf = ({ written, table }) => (written.source?.kind === "postgres" ? written.source.key : undefined) ?? table.primaryKey;
const readable = ({ written, table }) => {
    const only = written.source?.kind === "postgres" ? written.source.columns : undefined;
    return table.columns.filter(({ name, kind, readable: can }) => can && kind !== "other" && (only === undefined || only.includes(name)));
};
/** What people call a thing by, where a table has it. */
const NAMES = ["name", "title", "label", "subject", "headline"];
const isWord = ({ kind }) => kind === "text";
const propose_titleOf = (tenant, links) => {
    const key = keyOf(tenant);
    const words = readable(tenant).filter((one) => isWord(one) && !links.has(one.name) && !key.includes(one.name));
    const named = NAMES.flatMap((name) => words.filter((one) => one.name.toLowerCase() === name));
    return named[0] ?? words.find(({ name }) => /name|title/i.test(name)) ?? words[0];
};
const pointsAt = ({ to, toColumns }) => (tenant) => tenant.table.schema === to.schema &&
    tenant.table.name === to.name &&
    keyOf(tenant).length === 1 &&
    keyOf(tenant)[0] === toColumns[0];
/** Foreign keys of one column whose rows are another target's records, by column. */
const linksOf = ({ table }, all) => new Map(table.foreignKeys.flatMap((key) => {
    const [column, ...others] = key.columns;
    const target = others.length > 0 ? undefined : all.find(pointsAt(key));
    return column === undefined || target === undefined ? [] : [[column, target.name]];
}));
/** What the database fills in by itself is no business of a person's on a page. */
const isOwn = ({ kind, filled, generated }, updated) => generated || updated || kind === "json" || (filled && (kind === "timestamptz" || kind === "timestamp"));
const suggestion = (column, tenant, links) => {
    const { name, kind } = column;
    const to = links.get(name);
    const type = to === undefined ? TYPES[kind] : "relation";
    if (type === undefined)
        return undefined;
    const { source } = tenant.written;
    const updated = source?.kind === "postgres" && source["updated-at"] === name;
    const oneWay = isTwoWay(tenant) && isOwn(column, updated);
    return {
        property: name,
        type,
        from: /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name),
        ...(to !== undefined && { to }),
        ...(oneWay && { direction: "push" }),
    };
};
/** What a two-way target says of itself, as long as no column has that name. */
const OWN = [
    { property: "last_synced", type: "date", is: "synced-at" },
    { property: "sync_status", type: "select", is: "sync-status" },
];
/** A mapping for a table: its columns as they are called, its keys as relations, and by what its rows are known. */
const suggestions = (tenant, all) => {
    const key = keyOf(tenant);
    const links = linksOf(tenant, all);
    const title = propose_titleOf(tenant, links);
    const carried = key.length === 1 ? (key[0] ?? "key") : "key";
    const rest = readable(tenant).filter(({ name }) => name !== title?.name && (key.length > 1 || !key.includes(name)));
    const mapped = rest.map((column) => suggestion(column, tenant, links)).filter((one) => one !== undefined);
    const named = title === undefined ? undefined : suggestion(title, tenant, links);
    const first = named === undefined
        ? [{ property: carried, type: "title", is: "key" }]
        : [
            { ...named, type: "title" },
            { property: carried, type: "rich_text", is: "key" },
        ];
    const taken = new Set([...first, ...mapped].map(({ property }) => property));
    const own = isTwoWay(tenant) ? OWN.filter(({ property }) => !taken.has(property)) : [];
    return [...first, ...mapped.filter(({ property }) => property !== carried), ...own];
};

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/config/written/scalar.js
var scalar = __webpack_require__(91475);
;// CONCATENATED MODULE: ./build/sources/edit.js

const PLAIN_NAME = /^[A-Za-z_][\w-]*$/;
const PLAIN_VALUE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const parsed = (text) => (0,dist/* parseDocument */.Tp)(text, { keepSourceTokens: true, schema: "core", stringKeys: true, uniqueKeys: false, merge: false });
/** So far back is looked for the indentation of a field. */
const WIDEST = 200;
const applied = (text, { start, end, put }) => text.slice(0, start) + put + text.slice(end);
const startOf = (node) => node?.range?.[0] ?? 0;
const endOf = (node) => node?.range?.[1] ?? 0;
const edit_isWritten = (node) => startOf(node) < endOf(node);
const eolOf = (text) => (/\r?\n/.exec(text)?.[0] === "\r\n" ? "\r\n" : "\n");
const lineStart = (text, at) => text.lastIndexOf("\n", at - 1) + 1;
/** The end of the line that something ends on, without its line end: what else is there is a remark. */
const lineEnd = (text, at) => {
    const end = text.indexOf("\n", at);
    if (end === -1)
        return text.length;
    return text[end - 1] === "\r" && end > at ? end - 1 : end;
};
const quotes = {
    QUOTE_DOUBLE: (value) => JSON.stringify(value),
    QUOTE_SINGLE: (value) => `'${value.replaceAll("'", "''")}'`,
};
/** In the quotes that are there already; without any only where it cannot be taken for something else. */
const edit_written = (value, like, plain) => {
    const style = (0,dist/* isScalar */.jn)(like) ? (like.type ?? "") : "";
    return quotes[style]?.(value) ?? (plain.test(value) ? value : JSON.stringify(value));
};
const colonOf = (pair) => pair.srcToken?.sep?.find((token) => token.type === "map-value-ind")?.offset;
/** A field that is there: its value gives way, and nothing around it. */
const replacing = (pair, value) => {
    const { key, value: old } = pair;
    if ((0,dist/* isScalar */.jn)(old) && edit_isWritten(old)) {
        const put = old.type === "PLAIN" ? edit_written(value, key, PLAIN_VALUE) : edit_written(value, old, PLAIN_VALUE);
        return { start: startOf(old), end: endOf(old), put };
    }
    const colon = colonOf(pair);
    const at = colon === undefined ? endOf(key) : colon + 1;
    return { start: at, end: at, put: `${colon === undefined ? ":" : ""} ${edit_written(value, key, PLAIN_VALUE)}` };
};
const pairsOf = (map) => map.items.filter((item) => (0,dist/* isPair */.tO)(item));
/** Between a key and its value, as it is written there: a colon with the space around it. */
const colonAfter = (text, { key, value }) => {
    const between = text.slice(endOf(key), startOf(value));
    return /^[ \t]*:[ \t]*$/.test(between) ? between : ": ";
};
const inBraces = (text, map, { name, value }) => {
    const pairs = pairsOf(map);
    const last = pairs.at(-1);
    if (last === undefined) {
        const at = startOf(map) + 1;
        return [{ start: at, end: at, put: `${JSON.stringify(name)}: ${JSON.stringify(value)}` }];
    }
    const colon = colonAfter(text, last);
    const before = /(?:\r?\n)?[ \t]*$/.exec(text.slice(Math.max(startOf(map) + 1, startOf(last.key) - WIDEST), startOf(last.key)))?.[0] ?? "";
    const gap = before === "" && pairs.length === 1 && colon.endsWith(" ") ? " " : before;
    const at = Math.max(endOf(last.key), endOf(last.value), (colonOf(last) ?? -1) + 1);
    const field = `${edit_written(name, last.key, PLAIN_NAME)}${colon}${edit_written(value, last.key, PLAIN_VALUE)}`;
    return [{ start: at, end: at, put: `,${gap}${field}` }];
};
/** The last thing that is really written in a node: a field without a value ends with its name. */
const lastLeaf = (node) => {
    if ((0,dist/* isMap */.jh)(node) && !node.flow) {
        const last = pairsOf(node).at(-1);
        return edit_isWritten(last?.value) ? lastLeaf(last?.value) : last?.key;
    }
    return (0,dist/* isSeq */.oP)(node) && !node.flow && node.items.length > 0 ? lastLeaf(node.items.at(-1)) : node;
};
const isBlockText = (node) => (0,dist/* isScalar */.jn)(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");
/** A field on a line of its own, without its line end. */
const fieldLine = ({ name, value }, like) => `${edit_written(name, like, PLAIN_NAME)}: ${edit_written(value, like, PLAIN_VALUE)}`;
/** On a line of its own: after the last field, or else before the first, which is always possible. */
const onLine = (text, map, wanted) => {
    const [first] = pairsOf(map);
    const start = startOf(first?.key);
    const indent = " ".repeat(start - lineStart(text, start));
    const field = fieldLine(wanted, first?.key);
    const eol = eolOf(text);
    const leaf = lastLeaf(map);
    const end = isBlockText(leaf) && text[endOf(leaf) - 1] === "\n" ? undefined : lineEnd(text, endOf(leaf));
    const after = end === undefined
        ? { start: endOf(leaf), end: endOf(leaf), put: `${indent}${field}${eol}` }
        : { start: end, end, put: `${eol}${indent}${field}` };
    return [after, { start, end: start, put: `${field}${eol}${indent}` }];
};
/** The ways to set a field, best first: none where the path leads to no object. */
const editsFor = (text, field) => {
    const document = parsed(text);
    const node = field.path.length === 0 ? document.contents : document.getIn(field.path, true);
    if (!(0,dist/* isMap */.jh)(node))
        return [];
    const pair = pairsOf(node).find(({ key }) => (0,dist/* isScalar */.jn)(key) && key.value === field.name);
    if (pair !== undefined)
        return [replacing(pair, field.value)];
    return node.flow === true ? inBraces(text, node, field) : onLine(text, node, field);
};

;// CONCATENATED MODULE: ./build/sources/postgres/write-mapping.js



const flow = ({ type, from, is, to, direction }) => {
    const entries = Object.entries({ type, from, is, to, direction });
    return `{ ${entries.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${(0,scalar/* scalar */.d)(value)}`])).join(", ")} }`;
};
const braces = (all) => JSON.stringify(Object.fromEntries(all.map(({ property, ...one }) => [
    property,
    Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)),
])));
const write_mapping_pairsOf = (map) => map.items.filter((item) => (0,dist/* isPair */.tO)(item));
const nodeAt = (text, path) => (0,dist/* parseDocument */.Tp)(text, { schema: "core", stringKeys: true, merge: false }).getIn(path, true);
const write_mapping_startOf = (node) => ((0,dist/* isScalar */.jn)(node) ? (node.range?.[0] ?? 0) : 0);
const rangeOf = (value) => {
    const [start, end] = (0,dist/* isMap */.jh)(value) || (0,dist/* isScalar */.jn)(value) || (0,dist/* isSeq */.oP)(value) ? (value.range ?? []) : [];
    return [start ?? 0, end ?? 0];
};
const columnAt = (text, at) => at - (text.lastIndexOf("\n", at - 1) + 1);
/** Where the last line of a block ends; what stands after that, a remark of what follows say, stays where it is. */
const write_mapping_endOf = (text, map) => {
    const last = write_mapping_pairsOf(map).at(-1);
    const value = last?.value;
    if ((0,dist/* isMap */.jh)(value) && value.flow !== true)
        return write_mapping_endOf(text, value);
    const written = rangeOf(value)[1] || write_mapping_startOf(last?.key);
    const at = text[written - 1] === "\n" ? written - 1 : written;
    const end = text.indexOf("\n", at);
    return end < 0 ? text.length : text[end - 1] === "\r" ? end - 1 : end;
};
const lines = (all, indent) => [
    `${" ".repeat(indent)}properties:`,
    ...all.map((one) => `${" ".repeat(indent + 2)}${(0,scalar/* scalar */.d)(one.property)}: ${flow(one)}`),
];
const inBlock = (text, map, all) => {
    const eol = eolOf(text);
    const at = write_mapping_endOf(text, map);
    const indent = columnAt(text, write_mapping_startOf(write_mapping_pairsOf(map)[0]?.key));
    return {
        start: at,
        end: at,
        put: lines(all, indent)
            .map((line) => `${eol}${line}`)
            .join(""),
    };
};
const write_mapping_inBraces = (map, all) => {
    const at = (map.range?.[1] ?? 1) - 1;
    return { start: at, end: at, put: `${write_mapping_pairsOf(map).length > 0 ? ", " : ""}"properties": ${braces(all)}` };
};
/** An empty `properties` gives way; where there is none, one is added after what the target says already. */
const editFor = (text, target, all) => {
    const node = nodeAt(text, ["targets", target]);
    if (!(0,dist/* isMap */.jh)(node))
        return undefined;
    const there = write_mapping_pairsOf(node).find(({ key }) => (0,dist/* isScalar */.jn)(key) && key.value === "properties");
    if (there !== undefined) {
        const [start, end] = rangeOf(there.value);
        return { start, end, put: `${text[start - 1] === ":" ? " " : ""}${braces(all)}` };
    }
    return node.flow === true ? write_mapping_inBraces(node, all) : inBlock(text, node, all);
};
/** A configuration with a mapping for one of its targets, and nothing else changed; undefined where it has no place for it. */
const withMapping = (text, target, all) => {
    const edit = editFor(text, target, all);
    return edit === undefined ? undefined : applied(text, edit);
};

// EXTERNAL MODULE: ./build/state/state.js + 1 modules
var state = __webpack_require__(9680);
// EXTERNAL MODULE: ./build/engine/postgres.js + 4 modules
var postgres = __webpack_require__(12898);
// EXTERNAL MODULE: ./build/engine/postgres-url.js
var postgres_url = __webpack_require__(19720);
;// CONCATENATED MODULE: ./build/engine/two-way/foundation.js









const housed = (setup, world) => setup.targets.flatMap((loaded) => {
    const { source } = loaded.written;
    const url = source?.kind === "postgres" ? (0,postgres_url/* postgresUrl */.R)(source, world) : undefined;
    return source?.kind !== "postgres" || url === undefined ? [] : [{ loaded, url, table: source.table }];
});
const inTarget = (thrown, { loaded }, setup) => {
    (0,failure/* expectFailure */.EG)(thrown);
    const { name } = loaded.target;
    return (0,postgres/* databaseProblem */.t)(thrown, { ...setup.placeOf(["targets", name, "source", "postgres"]), target: name });
};
/** What the catalogue says of every target's table. */
const readTables = (setup, world) => (0,instants/* during */.iW)((0,instants/* frozen */.JP)(world), async ({ instant }) => {
    const tables = new Map();
    const problems = [];
    for (const one of housed(setup, world)) {
        try {
            const seen = await instant?.(one.url);
            if (seen !== undefined)
                tables.set(one.loaded.target.name, await seen.snapshot.table(one.table));
        }
        catch (thrown) {
            problems.push(inTarget(thrown, one, setup));
        }
    }
    return problems.length > 0 ? (0,problem/* bad */.MB)(...problems) : (0,problem/* good */.uw)(tables);
});
const isBare = ({ written, bystander }) => !bystander && written.source?.kind === "postgres" && Object.keys(written.properties).length === 0;
/** Whether a target still waits for its mapping. */
const needsMapping = ({ targets }) => targets.some(isBare);
const placeless = (name) => (0,problem/* problem */.CC)(`The mapping of \`${name}\` has no place in the configuration.`, "Write the target as a map of its own.", {
    target: name,
});
/** The configuration with a mapping for each target that has none, made from its table. */
const mappedText = (text, setup, tables) => {
    const tenants = setup.targets.flatMap(({ target: { name }, written }) => {
        const table = tables.get(name);
        return table === undefined ? [] : [{ name, written, table }];
    });
    return setup.targets.filter(isBare).reduce((done, { target: { name } }) => {
        const tenant = tenants.find((one) => one.name === name);
        if (!done.ok || tenant === undefined)
            return done;
        const next = withMapping(done.value, name, suggestions(tenant, tenants));
        return next === undefined ? (0,problem/* bad */.MB)(placeless(name)) : (0,problem/* good */.uw)(next);
    }, (0,problem/* good */.uw)(text));
};
const term = (name) => ({
    name,
    color: undefined,
    description: undefined,
    aliases: [],
    deprecated: false,
});
const CHOICES = ["select", "multi_select", "status"];
const offered = (mapping, table) => {
    const { origin, vocabulary, type } = mapping;
    if (vocabulary !== undefined || origin.kind !== "from" || !CHOICES.includes(type))
        return mapping;
    const name = (0,mentions/* directColumn */.I0)(origin.expression);
    const options = table.columns.find((column) => column.name === name)?.options ?? [];
    return options.length === 0 ? mapping : { ...mapping, vocabulary: options.map(term) };
};
const offering = (target, table) => ({
    ...target,
    mappings: target.mappings.map((mapping) => offered(mapping, table)),
});
/** The words of an enum are the options of its property, from the beginning. */
const withEnums = (setup, tables) => ({
    ...setup,
    targets: setup.targets.map((loaded) => {
        const table = tables.get(loaded.target.name);
        return table === undefined ? loaded : { ...loaded, target: offering(loaded.target, table) };
    }),
});
const goesBothWays = ({ loaded: { written, bystander } }) => !bystander && (written.direction === "two-way" || written.direction === "pull");
/** Makes the schema in which two-way targets keep what both sides had, in each of their databases. */
const layFoundations = async (setup, world) => {
    const all = housed(setup, world).filter(goesBothWays);
    const firsts = [...new Map(all.toReversed().map((one) => [one.url, one])).values()];
    const problems = [];
    for (const one of firsts) {
        try {
            const postgres = await world.postgres?.(one.url);
            if (postgres !== undefined)
                await (0,state/* prepareState */.VE)(postgres);
        }
        catch (thrown) {
            problems.push(inTarget(thrown, one, setup));
        }
    }
    return problems;
};

;// CONCATENATED MODULE: ./build/engine/two-way/mapped.js



const reading = (world, file, text) => ({
    ...world,
    files: { ...world.files, read: async (path) => (path === file ? text : world.files.read(path)) },
});
const finished = async (setup, text, world) => {
    const tables = await readTables(setup, world);
    return tables.ok ? (0,problem/* good */.uw)({ setup: withEnums(setup, tables.value), text }) : tables;
};
/** The configuration as it stands, or as it will stand once the targets without a mapping have one. */
const loadMapped = async (options, world) => {
    const loaded = await (0,load/* load */.H)(options, world.env, world);
    if (!loaded.ok)
        return loaded;
    if (!needsMapping(loaded.value))
        return finished(loaded.value, undefined, world);
    const tables = await readTables(loaded.value, world);
    if (!tables.ok)
        return (0,problem/* bad */.MB)(...tables.problems);
    const written = await world.files.read(options.config);
    const text = mappedText(written ?? "", loaded.value, tables.value);
    if (!text.ok)
        return text;
    const again = reading(world, options.config, text.value);
    const whole = await (0,load/* load */.H)(options, again.env, again);
    return whole.ok ? finished(whole.value, text.value, world) : whole;
};

// EXTERNAL MODULE: ./build/config/control-center.js
var control_center = __webpack_require__(67778);
// EXTERNAL MODULE: ./build/model/change.js
var model_change = __webpack_require__(30856);
;// CONCATENATED MODULE: ./build/plan/guards.js


const SHOWN = 5;
const percent = (share) => `${Math.round(share * 100)} %`;
const overLimit = (changes, pages, safety) => ["archive", "update"].flatMap((action) => {
    const count = changes.filter((change) => change.action === action).length;
    const share = count / Math.max(pages, 1);
    const verb = action === "archive" ? "move to the trash" : "change";
    return share > safety[action]
        ? [
            `It would ${verb} ${count} of ${pages} pages (${percent(share)}), and the limit is ${percent(safety[action])}.`,
        ]
        : [];
});
/** A row is changed as easily as a page, and for the same limit. */
const overRows = (changes, rows, safety) => {
    const count = changes.filter(({ action }) => action === "pull").length;
    const share = count / Math.max(rows, 1);
    if (rows < safety.floor || share <= safety.update)
        return [];
    return [`It would change ${count} of ${rows} rows (${percent(share)}), and the limit is ${percent(safety.update)}.`];
};
const emptied = ({ bound, desired, pages }, floor) => desired.length === 0 && pages.length >= floor && bound.target.onMissing !== "keep";
/** Why a plan is too frightening to be carried out without a person's word. Looked at before the first write. */
const guard = (sides, changes, safety) => {
    const { bound, pages } = sides;
    const place = { target: bound.target.name };
    const weighty = changes.some((change) => (0,model_change/* changesPage */.x)(change) || change.action === "pull" || change.discrepancy === "orphan");
    if (!weighty || pages.length < safety.floor)
        return [];
    const suddenlyEmpty = emptied(sides, safety.floor)
        ? [`Its source has no record any more, and the database has ${pages.length} pages.`]
        : [];
    const over = [...overLimit(changes, pages.length, safety), ...overRows(changes, sides.desired.length, safety)];
    return [...suddenlyEmpty, ...over].map((message) => (0,problem/* problem */.CC)(message, "Look at the plan. If it is meant, run it once with `confirm`, or raise the limit under `safety`.", place));
};
/** Options that would go: whoever takes them out of the property takes them from its pages too. */
const dropped = (changes) => changes
    .flatMap(({ options = new Map() }) => [...options])
    .flatMap(([property, { column, options }]) => {
    const kept = new Set(options.map(({ name }) => name));
    const gone = (column.options ?? []).filter(({ name }) => !kept.has(name));
    return gone.map(({ name }) => `"${name}" of \`${property}\``);
});
/** Pruning needs a person's word, however small the target is. */
const pruneGuard = ({ bound }, changes) => {
    const gone = dropped(changes);
    if (gone.length === 0)
        return [];
    const rest = gone.length > SHOWN ? `, and ${gone.length - SHOWN} more` : "";
    return [
        (0,problem/* problem */.CC)(`It would drop ${gone.slice(0, SHOWN).join(", ")}${rest}, from the property and from every page.`, "Run it once with `confirm`, or without `prune`.", { target: bound.target.name }),
    ];
};

;// CONCATENATED MODULE: ./build/report/control-center.js

const HEADING = "## notion-sync";
const END = "*Everything from the heading down to here is written by notion-sync.*";
const WHEN = "Last run: ";
const BARS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
const control_center_SHOWN = 12;
const bars = (values) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const span = most - least;
    return values
        .map((value) => BARS[span === 0 ? 0 : Math.round(((value - least) / span) * (BARS.length - 1))])
        .join("");
};
const trendLine = ({ target, name, values }) => {
    const shown = values.slice(-control_center_SHOWN);
    return `${bars(shown).padEnd(control_center_SHOWN)}  ${shown.at(-1) ?? "–"}  ${target}: ${name}`;
};
/** Foreign text inside a fence of ours: it must not end it. */
const fenced = (lines) => lines.length === 0 ? [] : ["```plain text", ...lines.map((line) => line.replaceAll("`", "'")), "```"];
const minute = (time) => `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`;
const countLine = ({ counts }, target) => {
    const ours = counts.filter((one) => one.target === target);
    const words = ["create", "update", "restore", "archive", "pull", "promote"]
        .map((action) => [(0,summary/* doneOf */.as)(ours, action), action])
        .filter(([count]) => count > 0)
        .map(([count, action]) => `${count} ${action}`);
    const failed = ours.reduce((sum, one) => sum + one.failed, 0);
    const all = [...words, ...(failed > 0 ? [`${failed} failed`] : [])];
    return `${target}: ${all.length === 0 ? "as it should be" : all.join(", ")}`;
};
/** The section of the control centre: how the last run ended, what it did, and where the figures go. */
const controlCenter = (report, { trends, run }) => {
    const targets = [...new Set(report.counts.map(({ target }) => target))];
    const link = run === undefined ? [] : [`${LINK}(${run})`];
    return [
        HEADING,
        `${WHEN}${minute(report.startedAt)} · **${report.status}**`,
        ...fenced([...targets.map((target) => countLine(report, target)), ...trends.map(trendLine)]),
        ...link,
        END,
    ].join("\n");
};
const control_center_lineStart = (body, line) => {
    if (body.startsWith(line))
        return 0;
    const at = body.indexOf(`\n${line}`);
    return at < 0 ? -1 : at + 1;
};
/** Without the words that change with every run: they alone are no reason to write. */
const timeless = (section, passing) => section
    .split("\n")
    .filter((line) => line.trim() !== "" && !passing.some((start) => line.startsWith(start)))
    .map((line) => line.replace(/^Last run: [-\d]+ [\d:]+ UTC/, WHEN).trim())
    .join("\n");
const LINK = "- [The run]";
/** A run that had nothing to do leaves the counts of the last one that had. */
const passingLines = ({ counts, problems }) => {
    const idle = problems.length === 0 && counts.every(({ done, failed }) => failed === 0 && Object.keys(done).length === 0);
    return idle ? [LINK, ...counts.map(({ target }) => `${target}: `)] : [LINK];
};
/** Compares what the page has with what it should have. What is outside of our section is never looked at. */
const sectionChange = (body, section, passing) => {
    const start = control_center_lineStart(body, HEADING);
    if (start < 0)
        return { kind: "add" };
    const end = body.indexOf(END, start);
    if (end < 0)
        return { kind: "broken" };
    const old = body.slice(start, end + END.length);
    return timeless(old, passing) === timeless(section, passing) ? { kind: "same" } : { kind: "replace", old };
};

;// CONCATENATED MODULE: ./build/engine/control-center.js





const FIGURES = ["number"];
/** Of targets whose pages follow one another, each figure in the order of their days. */
const trendsOf = ({ bound, pages, desired }) => {
    const { rotation, mappings, name } = bound.target;
    if (rotation === undefined)
        return [];
    const held = pages.map((page) => [(0,sides/* heldKey */.pW)(page, bound), (property) => page.properties[(0,sides/* nameIn */.ZC)(bound, property)]?.value]);
    const wanted = desired.map(({ key, plain }) => [key, (property) => plain[property]]);
    const weeks = [...new Map([...held, ...wanted])].sort(([a], [b]) => (a < b ? -1 : 1));
    return mappings
        .filter(({ type }) => FIGURES.includes(type))
        .map(({ property }) => ({
        target: name,
        name: property,
        values: weeks.map(([, value]) => value(property)).filter((value) => typeof value === "number"),
    }))
        .filter(({ values }) => values.length > 0);
};
const broken = (id) => (0,problem/* problem */.CC)(`The section of notion-sync on the control centre has lost its last line: ${id}.`, "Delete its heading in Notion; the next run writes the section anew.");
const control_center_write = async (id, section, notion) => {
    const { markdown } = await notion.body(id);
    const change = sectionChange(markdown, section.text, section.passing);
    if (change.kind === "broken")
        return [broken(id)];
    if (change.kind === "add")
        await notion.addToBody(id, section.text);
    if (change.kind === "replace")
        await notion.replaceInBody(id, { old: change.old, by: section.text });
    return [];
};
const control_center_warning = (found, place) => ({ ...found, level: "warning", place });
/** Keeps one section of a page in step with the last run. That it cannot is a warning: it is only a window. */
const updateControlCenter = async (report, { page, place, sides, notion }, world) => {
    const trends = sides.filter(({ bystander }) => !bystander).flatMap(trendsOf);
    try {
        const text = controlCenter(report, { trends, run: (0,engine_workflow/* workflowOf */.B4)(world)?.links.run });
        const problems = await control_center_write(page, { text, passing: passingLines(report) }, notion);
        return problems.map((found) => control_center_warning(found, place));
    }
    catch (thrown) {
        (0,failure/* expectFailure */.EG)(thrown);
        return [control_center_warning((0,failure/* failureProblem */.Gq)(thrown), place)];
    }
};

// EXTERNAL MODULE: ./build/config/sources.js + 1 modules
var sources = __webpack_require__(45425);
// EXTERNAL MODULE: ./build/plan/expression.js
var expression = __webpack_require__(37042);
;// CONCATENATED MODULE: ./build/sources/manifest.js







const isData = (value) => typeof value === "object" && value !== null;
/** A text's value, as a copy that shares nothing: what is changed at one place shows at that place alone. */
const dataOf = (text) => {
    const read = (0,config_document/* readText */.y)(text, "", config_document/* DATA */.v);
    return read.ok ? JSON.parse(JSON.stringify(read.value.value ?? null)) : undefined;
};
const recordAt = (whole, path) => {
    const record = path.reduce((value, step) => (isData(value) ? value[step] : undefined), whole);
    return isData(record) ? record : undefined;
};
/** Everything but one field of one record. */
const rest = (text, { path, name }) => {
    const whole = dataOf(text);
    const record = recordAt(whole, path);
    if (record === undefined)
        return undefined;
    delete record[name];
    return JSON.stringify(whole);
};
const isJson = (text) => {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
};
/** Whether the field was set, and nothing else. Whatever a text may look like: what is not so is not written. */
const isFaithful = (before, after, field) => recordAt(dataOf(after), field.path)?.[field.name] === field.value &&
    rest(after, field) === rest(before, field) &&
    (isJson(after) || !isJson(before));
const firstFaithful = (text, edits, field) => edits.map((edit) => applied(text, edit)).find((after) => isFaithful(text, after, field));
const inData = (text, field) => {
    const old = recordAt(dataOf(text), field.path)?.[field.name];
    const same = typeof old === "string" && (old === field.value || (0,notion_id/* notionId */.r)(old) === (0,notion_id/* notionId */.r)(field.value));
    return same && (0,notion_id/* notionId */.r)(field.value) !== undefined ? text : firstFaithful(text, editsFor(text, field), field);
};
const inMarkdown = (text, field) => {
    const eol = eolOf(text);
    const alone = `${fieldLine(field)}${eol}`;
    const { range } = (0,front_matter/* splitMarkdown */.E)(text);
    if (range === undefined) {
        const mark = text.startsWith("\ufeff") ? 1 : 0;
        return applied(text, { start: mark, end: mark, put: `---${eol}${alone}---${eol}${eol}` });
    }
    const front = text.slice(range.start, range.end);
    const changed = dataOf(front) === null ? front + alone : inData(front, field);
    return changed === undefined ? undefined : applied(text, { ...range, put: changed });
};
/**
 * A file's text with the ID of a record's page in it. The text is changed at the one place, so that remarks, order,
 * quotes and line ends stay as they are; undefined where that cannot be done without changing more.
 */
const withPageId = (text, { format, path, field: name, pageId: value }) => {
    const field = { path, name, value };
    if (format === "markdown")
        return inMarkdown(text, field);
    const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
    const changed = inData(text.slice(mark.length), field);
    return changed === undefined ? undefined : mark + changed;
};
const unwritten = (field, { spot, pageId }) => ({
    ...(0,problem/* problem */.CC)(`The page's ID could not be written into this file without changing more than \`${field}\`.`, `Write it there by hand: ${field}: ${pageId}`, { file: spot.file }),
    level: "warning",
});
const writeOne = async (all, field, files) => {
    const file = all[0]?.spot.file ?? "";
    try {
        const before = (await files.read(file)) ?? "";
        const problems = [];
        const after = all.reduce((text, one) => {
            const changed = withPageId(text, { ...one.spot, field, pageId: one.pageId });
            if (changed === undefined)
                problems.push(unwritten(field, one));
            return changed ?? text;
        }, before);
        if (after === before)
            return { files: [], problems };
        await files.write(file, after);
        return { files: [file], problems };
    }
    catch (thrown) {
        if (!(0,failure/* isFailure */.N6)(thrown))
            throw thrown;
        // The pages stand already: this is no mistake of a record, for which nothing would have been written.
        return { files: [], problems: [{ cause: "weather", ...(0,failure/* failureProblem */.Gq)(thrown, { file }) }] };
    }
};
/** Writes the IDs of new pages into the files of their records: each file once, whole or not at all. */
const writePageIds = async (assignments, field, files) => {
    const written = [];
    for (const all of (0,grouped/* grouped */.z)(assignments, ({ spot }) => spot.file).values()) {
        written.push(await writeOne(all, field, files));
    }
    return {
        files: written.flatMap((one) => one.files),
        problems: written.flatMap((one) => one.problems),
    };
};

;// CONCATENATED MODULE: ./build/engine/manifests.js





/** Where a record's page is after a run: what was written, or was as it should be. */
const pageOf = (outcome) => {
    if (outcome.status === "done")
        return outcome.pageId;
    return outcome.status === "skipped" ? outcome.change.page?.id : undefined;
};
/** Pages that a record does not name, or no longer names rightly, with the record's place in its file. */
const assignments = ({ loaded, gathered }, outcomes) => {
    const keyOf = (0,expression/* expression */.d)(loaded.target.key.from);
    const spots = new Map(gathered.records.map((record) => [(0,key/* keyText */.P)(keyOf(record.data)), record.spot]));
    return outcomes.flatMap((outcome) => {
        const { target, record, desired } = outcome.change;
        const pageId = pageOf(outcome);
        if (target !== loaded.target.name || desired === undefined || pageId === undefined)
            return [];
        return desired.pageId === pageId ? [] : [{ spot: spots.get(record), pageId, record }];
    });
};
const nowhere = (record, pageId) => ({
    ...(0,problem/* problem */.CC)(`The page's ID of "${record}" has no place in its file: an expression put the record together.`, `Write it by hand: ${pageId}`, { record }),
    level: "warning",
});
/** Writes the IDs of new pages into the files of their records, and changes nothing else in them. */
const updateManifests = async ({ targets }, outcomes, { files }) => {
    const told = [];
    for (const target of targets) {
        const field = (0,sources/* inFiles */.Vg)(target.loaded.written.source)?.["page-id"];
        if (field === undefined)
            continue;
        const wanted = assignments(target, outcomes);
        const placed = wanted.flatMap(({ spot, pageId }) => (spot === undefined ? [] : [{ spot, pageId }]));
        const lost = wanted.filter(({ spot }) => spot === undefined);
        const { problems } = await writePageIds(placed, field, files);
        told.push(...problems, ...lost.map(({ record, pageId }) => nowhere(record, pageId)));
    }
    return told;
};

;// CONCATENATED MODULE: ./build/engine/two-way/lock.js






const lock_HELD = { held: true };
const busy = (target) => ({
    held: false,
    problems: [
        (0,problem/* problem */.CC)(`Another run is at work on the rows of \`${target}\`.`, "Run it again when that one has ended; in a workflow, `concurrency` lets one wait for the other.", { target }),
    ],
    verdict: { status: "failed", exit: model_report/* EXIT */.d.locked },
});
const urlOf = ({ written, bystander }, { world }) => {
    const { source, direction } = written;
    const writes = !bystander && (direction === "two-way" || direction === "pull");
    return writes && source?.kind === "postgres" ? (0,postgres_url/* postgresUrl */.R)(source, world) : undefined;
};
/** The lock goes with the connection that writes, so it is let go when the run ends, however it ends. */
const take = async (target, postgres) => {
    try {
        return (await postgres.lock(`target ${target}`)).held ? lock_HELD : busy(target);
    }
    catch (thrown) {
        (0,failure/* expectFailure */.EG)(thrown);
        return { held: false, problems: [(0,failure/* failureProblem */.Gq)(thrown, { target })] };
    }
};
/** Keeps other runs from the rows of these targets, before the first of them is read. What cannot be loaded is told later. */
const locked = async (session) => {
    const { options, world } = session;
    const { postgres } = world;
    if ((0,engine_close/* isDryRun */.vG)(options, world) || postgres === undefined)
        return lock_HELD;
    const setup = await (0,load/* load */.H)(options, world.env, world);
    if (!setup.ok)
        return lock_HELD;
    for (const loaded of setup.value.targets) {
        const url = urlOf(loaded, session);
        const taken = url === undefined ? lock_HELD : await take(loaded.target.name, await postgres(url));
        if (!taken.held)
            return taken;
    }
    return lock_HELD;
};

// EXTERNAL MODULE: ./build/model/exchange.js
var model_exchange = __webpack_require__(43393);
// EXTERNAL MODULE: ./build/plan/status.js
var plan_status = __webpack_require__(19730);
// EXTERNAL MODULE: ./build/plan/two-way/changes.js
var two_way_changes = __webpack_require__(25528);
// EXTERNAL MODULE: ./build/plan/two-way/fields.js
var two_way_fields = __webpack_require__(5352);
// EXTERNAL MODULE: ./build/plan/project.js + 2 modules
var project = __webpack_require__(44151);
// EXTERNAL MODULE: ./build/plan/two-way/row-side.js
var row_side = __webpack_require__(23729);
// EXTERNAL MODULE: ./build/state/base.js
var state_base = __webpack_require__(27033);
;// CONCATENATED MODULE: ./build/state/keep.js

const auditRow = ({ target, key, pageId }, line, run) => ({
    run,
    target,
    key,
    page_id: pageId,
    who: line.who,
    field: line.field,
    old: (0,state_base/* asDatum */.iM)(line.old),
    new: (0,state_base/* asDatum */.iM)(line.new),
    ...(line.loser !== undefined && { loser: (0,state_base/* asDatum */.iM)(line.loser) }),
    conflict: line.loser !== undefined,
});
/** The log first: a base that is there without its line would be a loss that nobody is told of. */
const settled = async (transaction, { tables, run }, settlement) => {
    for (const line of settlement.lines) {
        await transaction.insert({ table: tables.audit, values: auditRow(settlement, line, run) });
    }
    const { target, key, pageId, base } = settlement;
    const values = { target, key, page_id: pageId, base: (0,state_base/* writeBase */.Z8)(base), intent: null, run };
    await transaction.put({ table: tables.state, values });
};
/** Said before a page is made, so that a run which dies in between is healed by one that looks for the page. */
const intend = ({ postgres, tables, run }, { target, key, base }) => postgres.transaction(async (transaction) => {
    const values = { target, key, intent: run, run, ...(base !== undefined && { base: (0,state_base/* writeBase */.Z8)(base) }) };
    await transaction.put({ table: tables.state, values });
});
/** What is lost goes to the log before it is overwritten on the page, where there is no undoing it. */
const note = (keeping, settlement) => keeping.postgres.transaction(async (transaction) => {
    for (const line of settlement.lines) {
        const values = auditRow({ ...settlement, base: {} }, line, keeping.run);
        await transaction.insert({ table: keeping.tables.audit, values });
    }
});
/** A page was written, or both sides turned out to be equal. */
const settlePage = (keeping, settlement) => keeping.postgres.transaction((transaction) => settled(transaction, keeping, settlement));
/** The row, its base and the lines, or none of them: none, too, where the row is no longer what was read. */
const settleRow = (keeping, change, settling) => keeping.postgres.transaction(async (transaction) => {
    const updated = await transaction.update(change);
    if (updated.written)
        await settled(transaction, keeping, settling(updated.row));
    return updated;
});
/** A page that a person made becomes a row. */
const settleNewRow = (keeping, draft, settling) => keeping.postgres.transaction(async (transaction) => {
    const row = await transaction.insert(draft);
    await settled(transaction, keeping, settling(row));
    return row;
});

;// CONCATENATED MODULE: ./build/engine/two-way/desk.js








/** Records by their pages, as they are known by now: pages are only ever added. */
const namesNow = ({ names }, { pages }) => {
    if (names.size < pages.size)
        for (const [name, id] of pages)
            names.set(id, name);
    return { nameOf: (id) => names.get(id) ?? id };
};
const NO_LINKS = (0,plan_links/* links */.yJ)(new Map());
const EMPTY = {
    toRow: {},
    toPage: {},
    row: {},
    page: {},
    known: {},
    base: {},
    lines: [],
    contests: [],
};
const taskOf = (change, desk, site) => {
    const counterpart = desk.counterparts.get(change.target);
    if (counterpart === undefined)
        throw new Error(`The target ${change.target} has no rows.`);
    const { postgres, tables, side } = counterpart;
    return {
        change,
        exchange: change.exchange ?? EMPTY,
        counterpart,
        ground: { bound: boundOf(site, change.target), links: NO_LINKS, rows: side },
        keeping: { postgres, tables, run: desk.run },
        desk,
        site,
    };
};
/** The same task, when it has to tell pages by their records. */
const knowingPages = (task) => ({
    ...task,
    ground: { ...task.ground, links: namesNow(task.desk, task.site) },
});
const desk_nameOf = ({ change }) => (0,plan_links/* linkName */.KB)(change.target, change.record);
/** What both sides have in common, as it is kept now. Of a property that goes no way any more, nothing is. */
const baseOf = (task) => {
    const { change, counterpart, desk } = task;
    const kept = desk.bases.get(desk_nameOf(task)) ?? (0,row_side/* inCommon */.$)(counterpart.known.get(change.record), change.page);
    return Object.fromEntries(Object.entries(kept).filter(([field]) => task.ground.rows.ways.has(field)));
};
const settlementOf = ({ change }, { pageId, base, lines }) => ({
    target: change.target,
    key: change.record,
    pageId,
    base,
    lines,
});
/** A record that waits for a page, or for a person, comes to the same in every run: that is no reason to write. */
const isKept = (task, { pageId, base, lines }) => {
    const known = task.counterpart.known.get(task.change.record);
    const isUntouched = known?.intent === null && known.pageId === pageId && !task.desk.rows.has(desk_nameOf(task));
    return isUntouched && lines.length === 0 && (0,sha/* canonicalJson */.dj)(known.base) === (0,sha/* canonicalJson */.dj)(base);
};
/** Writes down what both sides have in common now. */
const keep = async (task, kept) => {
    if (!isKept(task, kept))
        await settlePage(task.keeping, settlementOf(task, kept));
    task.desk.bases.set(desk_nameOf(task), kept.base);
};
/** A row that the database gave back, as the page that it should be; it throws where it can be none. */
const rowAsDesired = ({ ground, counterpart, change }, row) => {
    const { record, problems } = counterpart.read(row);
    const projected = (0,project/* projector */.P)(ground.bound.target, project/* UNASKED */.q)(record);
    const [fault] = [...problems, ...projected.problems].filter(({ level }) => level === "error");
    if (projected.desired !== undefined && fault === undefined)
        return projected.desired;
    const noRecord = (0,problem/* problem */.CC)("The database made a row that is no record.", "Look at it.", change.place);
    throw new Unwritten({ ...noRecord, ...fault });
};
const desk_pageOf = ({ change }) => {
    if (change.page === undefined)
        throw new Error(`The plan names no page for ${change.record}.`);
    return change.page;
};

;// CONCATENATED MODULE: ./build/engine/two-way/page.js








const isWaiting = ({ site }, property) => property.type === "relation" && property.value.some((name) => name.includes(":") && !site.pages.has(name));
const split = (values, task) => {
    const part = (wanted) => Object.fromEntries(Object.entries(values).filter(([, property]) => isWaiting(task, property) === wanted));
    return { ready: part(false), waiting: part(true) };
};
/** Relations as Notion takes them: by page. */
const withPages = (values, { site }) => Object.fromEntries(Object.entries(values).map(([name, property]) => [
    name,
    property.type === "relation"
        ? { type: "relation", value: property.value.map((one) => site.pages.get(one) ?? one) }
        : property,
]));
/** What the engine says on a page; while it is in conflict, that is all that its status says. */
const page_marksOf = (desired, { ground: { bound }, exchange, site }) => {
    const all = marks(desired, bound, site);
    if ((0,model_exchange/* openContests */.qO)(exchange).length === 0)
        return all;
    const statuses = new Set(bound.target.mappings.filter(plan_status/* isStatus */.zM).map(({ property }) => property));
    return Object.fromEntries(Object.entries(all).filter(([name]) => !statuses.has(name)));
};
/** Values by property ID, with the marks when they are everything. */
const pageProperties = (desired, { ready, waiting }, task) => {
    const mark = Object.keys(waiting).length > 0 ? {} : page_marksOf(desired, task);
    return byColumn(task.ground.bound, { ...withPages(ready, task), ...mark });
};
const edited = ({ change }, fields) => ({
    ...(0,problem/* problem */.CC)(`${fields.map((field) => `\`${field}\``).join(", ")} of "${change.record}" was edited in Notion while this run was under way.`, "Run it again: it looks at both sides anew.", change.place),
    cause: "weather",
});
/**
 * Notion has no write that depends on what is there, and its queries lag behind its pages: so what is to be written over,
 * and what is to be believed, is looked at once more at the last moment.
 */
const unchanged = async (page, fields, task) => {
    const { bound } = task.ground;
    const ids = fields.map((field) => bound.columns.get(field)?.id).filter((id) => id !== undefined);
    if (ids.length === 0)
        return {};
    const now = await task.site.world.notion.page(page.id, ids);
    const held = (0,two_way_fields/* pageValues */.I7)(now, knowingPages(task).ground, [task.exchange.page]);
    const expected = task.exchange.page;
    const found = fields.filter((field) => expected[field] !== undefined && JSON.stringify(held[field]) !== JSON.stringify(expected[field]));
    if (found.length > 0)
        throw new Unwritten(edited(task, found));
    return Object.fromEntries(Object.values(now.properties).map((one) => [one.id, one]));
};
/** What is lost on the page is written down before it is lost; what is carried over, after. */
const writePage = async ({ page, desired, values, lines }, task) => {
    const { desk, keeping, change, site } = task;
    const parts = split(values, task);
    const fields = Object.keys(parts.ready);
    const over = await unchanged(page, fields, task);
    const about = lines.filter(({ who, field }) => who === "row" && fields.includes(field));
    const lost = about.filter(({ loser }) => loser !== undefined);
    if (lost.length > 0) {
        await desk.noted(change, lost);
        await note(keeping, { target: change.target, key: change.record, pageId: page.id, lines: lost });
    }
    const properties = pageProperties(desired, parts, task);
    if (Object.keys(properties).length > 0)
        await site.world.notion.changePage(page.id, { properties, over });
    const base = { ...baseOf(task), ...parts.ready };
    await keep(task, { pageId: page.id, base, lines: about.filter(({ loser }) => loser === undefined) });
    return awaiting(page.id, parts, task);
};
const awaiting = (pageId, { waiting }, task) => {
    const finished = Object.keys(waiting).length === 0;
    if (!finished)
        task.desk.waiting.set(desk_nameOf(task), waiting);
    return { pageId, finished };
};
/** Records that a relation names, and that have no page. */
const page_strays = (waiting, { site, change }) => {
    const told = Object.entries(waiting).flatMap(([property, { value }]) => [value]
        .flat()
        .filter((name) => typeof name === "string" && !site.pages.has(name))
        .map((name) => ({ property, name })));
    const [where] = told.map(({ property }) => ({ property }));
    const message = told.map(({ property, name }) => `\`${property}\` points at "${name}"`).join(", ");
    const cure = "Let that row be one of its target's, or leave the column empty; the rest of the page is written.";
    return (0,problem/* problem */.CC)(`${message}, which has no page.`, cure, { ...change.place, ...where });
};

;// CONCATENATED MODULE: ./build/engine/two-way/make.js













const make_idValues = ({ ground: { bound }, site }) => {
    const property = (0,ids/* idProperty */.nf)(bound.target);
    return property === undefined ? {} : { [property]: { type: "rich_text", value: site.job.newId() } };
};
const make_several = (desired, pages) => new Unwritten((0,problem/* problem */.CC)(`${pages.length} pages carry the key "${desired.key}" after a create whose answer was lost.`, "Move all but one of them to the trash, and run it again.", desired.place));
/** What is about to be made is written down first, with what it will hold: it may be made, and nobody told. */
const send = async (desired, task) => {
    const { change, exchange, ground, keeping, site } = task;
    const { bound } = ground;
    const parts = split(exchange.toPage, task);
    const own = byColumn(bound, { ...(0,scope/* scopeValues */.Px)(bound), ...make_idValues(task) });
    const properties = { ...own, ...pageProperties(desired, parts, task) };
    await site.job.begun(change);
    await intend(keeping, { target: change.target, key: change.record, base: parts.ready });
    const page = await site.world.notion.createPage({ dataSource: bound.dataSource.id, properties });
    await keep(task, { pageId: page.id, base: parts.ready, lines: [] });
    return awaiting(page.id, parts, task);
};
/** A page that was made by a run that died, or whose answer was lost: what it is by now is merged, not written over. */
const make_adopt = async (desired, page, { task, carryOut }) => {
    const { site, exchange } = task;
    site.pages.set(desk_nameOf(task), page.id);
    const begun = { pageId: null, base: split(exchange.toPage, task).ready, intent: task.keeping.run };
    const base = (0,row_side/* inCommon */.$)(task.counterpart.known.get(desired.key) ?? begun, page);
    await keep(task, { pageId: page.id, base, lines: [] });
    const { ground } = knowingPages(task);
    const known = new Map([...ground.rows.known, [desired.key, { pageId: page.id, base }]]);
    const changes = (0,two_way_changes/* changesOf */.f)(desired, page, { ...ground, rows: { ...ground.rows, known } });
    let written = { pageId: page.id, finished: true };
    for (const change of changes) {
        if (change.problem?.level === "error")
            throw new Unwritten(change.problem);
        if (change.action === "skip")
            continue;
        const one = await carryOut(change);
        written = { pageId: page.id, finished: written.finished && one.finished };
    }
    return written;
};
/** A page that is known to be another record's is not the one that was lost, whatever key it carries by now. */
const withoutOthers = ({ site: { world }, counterpart, change }) => {
    const others = new Set([...counterpart.known].flatMap(([key, { pageId }]) => (pageId === null || key === change.record ? [] : [pageId])));
    const { notion } = world;
    const pages = async function* (query) {
        for await (const batch of notion.pages(query))
            yield batch.filter(({ id }) => !others.has(id));
    };
    return { ...world, notion: { ...notion, pages } };
};
const findOrSend = async (desired, { task, carryOut }) => {
    const { site, ground, change } = task;
    const { bound } = ground;
    const name = (0,plan_links/* linkName */.KB)(change.target, change.record);
    const written = desired.plain[bound.target.key.property];
    site.doubtful.add(name);
    const found = await settle({ bound, written, waitMs: site.job.settleMs }, withoutOthers(task));
    site.doubtful.delete(name);
    const [page, ...others] = found;
    if (page === undefined)
        return send(desired, task);
    if (others.length > 0)
        throw make_several(desired, found);
    return make_adopt(desired, page, { task, carryOut });
};
/** A create is never repeated blind: while one may have happened, the page is looked for before it is made. */
const makePage = async (task, carryOut) => {
    const { change, counterpart, site } = task;
    const { desired } = change;
    if (desired === undefined)
        throw new Error(`The plan has no content for ${change.record}.`);
    const begun = typeof counterpart.known.get(change.record)?.intent === "string";
    if (begun || site.job.open(change.target, change.record))
        return findOrSend(desired, { task, carryOut });
    try {
        return await send(desired, task);
    }
    catch (thrown) {
        if (!(0,failure/* isFailure */.N6)(thrown) || thrown.kind !== "unknown")
            throw thrown;
        return findOrSend(desired, { task, carryOut });
    }
};

// EXTERNAL MODULE: ./build/merge/same.js
var same = __webpack_require__(41577);
// EXTERNAL MODULE: ./build/sources/postgres/records.js + 1 modules
var records = __webpack_require__(48404);
;// CONCATENATED MODULE: ./build/engine/two-way/columns.js



const columns_refuse = ({ property, place }, what) => {
    const message = `\`${property}\` holds ${what}.`;
    throw new Unwritten((0,problem/* problem */.CC)(message, "Change it on the page.", { ...place, property }));
};
/** The key of a record out of its name, `teams:7`. A key may have colons of its own. */
const keyIn = (name) => name.slice(name.indexOf(":") + 1);
const related = (cell, names) => {
    const keys = names.map(keyIn);
    if (cell.column.kind === "array")
        return keys;
    if (keys.length > 1)
        columns_refuse(cell, `${keys.length} relations, and \`${cell.column.name}\` has room for one`);
    return keys[0] ?? null;
};
/** Nothing is said with NULL where that is allowed. */
const columns_text = ({ column }, written) => (written === "" && column.nullable ? null : written);
const datum = (cell) => {
    const { value } = cell;
    switch (value.type) {
        case "relation":
            return related(cell, value.value);
        case "title":
        case "rich_text":
            return columns_text(cell, value.value);
        case "date":
            return typeof value.value === "object" && value.value !== null
                ? columns_refuse(cell, `a range of dates, and \`${cell.column.name}\` has room for one`)
                : value.value;
        default:
            return (0,state_base/* asDatum */.iM)(value.value);
    }
};
/** Values of properties as the values of their columns; it throws where one has no room for them. */
const columnValues = (values, { columns }, place) => Object.fromEntries([...columns].flatMap(([property, column]) => {
    const value = values[property];
    return value === undefined ? [] : [[column.name, datum({ property, value, column, place })]];
}));

;// CONCATENATED MODULE: ./build/engine/two-way/row.js











const overtaken = ({ change }, why) => ({
    ...(0,problem/* problem */.CC)(why === "gone"
        ? `The row of "${change.record}" was deleted while this run was under way.`
        : `The row of "${change.record}" was changed while this run was under way.`, "Run it again: it looks at both sides anew.", change.place),
    cause: "weather",
});
/** What is only pulled stays on the page as it was typed, whatever the database made of it. */
const withMade = (common, row, { exchange, ground }) => Object.fromEntries(Object.entries(common).map(([field, value]) => {
    const made = row[field];
    const stays = exchange.toRow[field] !== undefined && ground.rows.ways.get(field) === "pull";
    return [field, stays && made !== undefined && !(0,same/* same */.F)(made, value) ? { ...value, made } : value];
}));
/** Where the row got a value, both have in common what the page holds: until the page is written, that is all. */
const commonBase = (task, made) => {
    const { exchange, ground } = task;
    const held = Object.entries(exchange.page).filter(([field]) => exchange.toRow[field] !== undefined);
    return withMade({ ...baseOf(task), ...(0,model_exchange/* agreed */.bL)(exchange), ...Object.fromEntries(held) }, (0,two_way_fields/* rowValues */.XZ)(made, ground), task);
};
/** What the database made of a row, where that is not what the page will say: it rounded, trimmed or triggered. */
const altered = (task, row) => {
    const { exchange, ground } = task;
    const busy = new Set([...Object.keys(exchange.toPage), ...(0,model_exchange/* openContests */.qO)(exchange).map(({ field }) => field)]);
    return Object.fromEntries(Object.entries(row).filter(([field, value]) => {
        const expected = exchange.toRow[field] ?? exchange.page[field];
        if (busy.has(field) || ground.rows.ways.get(field) === "pull")
            return false;
        return JSON.stringify(value) !== JSON.stringify(expected);
    }));
};
/** Whether the page says something of its own there: it was on its way into the row, or nothing of it goes there. */
const isTyped = (field, { toRow, page, known }) => {
    const [held, base] = [page[field], known[field]];
    if (toRow[field] !== undefined || held === undefined)
        return toRow[field] !== undefined;
    return base === undefined ? !(0,same/* isEmpty */.I)(held) : JSON.stringify(held) !== JSON.stringify(base);
};
/** What was typed and the database could not hold as it is, is kept with what it made of it. */
const alterations = (values, { exchange }) => Object.entries(values).map(([field, { value }]) => {
    const old = exchange.page[field]?.value ?? null;
    return { who: "row", field, old, new: value, ...(isTyped(field, exchange) && { loser: old }) };
});
const isPulled = ({ exchange }) => ({ field }) => exchange.toRow[field] !== undefined;
/** What the database made of what was typed: kept together with the row, since only the page says it from then on. */
const remade = (task, desired) => alterations(altered(task, (0,two_way_fields/* rowValues */.XZ)(desired, task.ground)), task).filter(isPulled(task));
/** What the database made of the row goes to the page at once, where pages are written at all. */
const answer = async (task, desired) => {
    const page = desk_pageOf(task);
    const values = altered(task, (0,two_way_fields/* rowValues */.XZ)(desired, task.ground));
    const writes = task.desk.pages && task.ground.rows.pushes && Object.keys(values).length > 0;
    if (!writes)
        return { pageId: page.id, finished: true };
    const made = alterations(values, task);
    const kept = made.filter(isPulled(task));
    if (kept.length > 0)
        await task.desk.noted(task.change, kept);
    return writePage({ page, desired, values, lines: made.filter((line) => !kept.includes(line)) }, task);
};
const pick = (row, columns) => Object.fromEntries(Object.entries(row).filter(([column]) => columns.includes(column)));
const toldLines = async (task) => {
    const lines = task.exchange.lines.filter(({ who }) => who === "page");
    const lost = lines.filter(({ loser }) => loser !== undefined);
    if (lost.length > 0)
        await task.desk.noted(task.change, lost);
    return lines;
};
/** Values of a page into its row; together with what both have in common then, or not at all. */
const pullRow = async (task, read) => {
    const { change, counterpart, exchange, keeping } = task;
    const { table, key, watched } = counterpart;
    const values = columnValues(exchange.toRow, counterpart, change.place);
    await unchanged(desk_pageOf(task), Object.keys(exchange.toRow), task);
    const lines = await toldLines(task);
    const updated = await settleRow(keeping, { table, key: pick(read, key), expected: pick(read, watched), values }, (row) => {
        const made = rowAsDesired(task, row);
        const kept = { pageId: desk_pageOf(task).id, base: commonBase(task, made), lines: [...lines, ...remade(task, made)] };
        return settlementOf(task, kept);
    });
    if (!updated.written)
        throw new Unwritten(overtaken(task, updated.why));
    const made = rowAsDesired(task, updated.row);
    task.desk.bases.set(desk_nameOf(task), commonBase(task, made));
    return answer(task, made);
};
/** The parts of a key that a person typed on the page; what the database fills in itself is left to it. */
const typedKey = ({ change, counterpart }) => {
    const { key } = counterpart;
    if (change.record === desk_pageOf({ change }).id)
        return {};
    const parts = key.length === 1 ? [change.record] : (0,records/* keyParts */.Qi)(change.record);
    return parts.length === key.length ? Object.fromEntries(parts.map((part, at) => [String(key[at]), part])) : {};
};
const alike = (row, page) => Object.fromEntries(Object.entries(row).filter(([field, value]) => JSON.stringify(value) === JSON.stringify(page[field])));
/** A page that a person made becomes a row: of it, and of what every row of the target holds. */
const growRow = async (task) => {
    const { change, counterpart, exchange, keeping } = task;
    const page = desk_pageOf(task);
    const said = Object.fromEntries(Object.entries(exchange.toRow).filter(([, value]) => !(0,same/* isEmpty */.I)(value)));
    const values = {
        ...counterpart.where,
        ...typedKey(task),
        ...columnValues(said, counterpart, change.place),
    };
    const common = (desired) => {
        const row = (0,two_way_fields/* rowValues */.XZ)(desired, task.ground);
        return withMade({ ...exchange.base, ...alike(row, exchange.page) }, row, task);
    };
    const row = await settleNewRow(keeping, { table: counterpart.table, values }, (made) => {
        const desired = rowAsDesired(task, made);
        const kept = { pageId: page.id, base: common(desired), lines: remade(task, desired) };
        return { ...settlementOf(task, kept), key: desired.key };
    });
    const desired = rowAsDesired(task, row);
    const record = desired.key;
    const born = { ...task, change: { ...change, record } };
    task.site.pages.set((0,plan_links/* linkName */.KB)(change.target, record), page.id);
    task.desk.bases.set(desk_nameOf(born), common(desired));
    return answer(born, desired);
};

;// CONCATENATED MODULE: ./build/engine/two-way/carrier.js













const heldBack = new failure/* Failure */.HR({
    kind: "cancelled",
    message: "The row could not be written, so its page waits.",
    cure: "Mend what kept the row from being written.",
});
/** What the page says of its own state; that it cannot be said is no failure of the record. */
const say = async (status, task) => {
    const { ground: { bound, rows }, desk, site, change, } = task;
    const { page } = change;
    if (page === undefined || !desk.pages || !rows.pushes || page.inTrash)
        return;
    const shown = bound.target.mappings.filter(plan_status/* isStatus */.zM).filter(({ property }) => {
        const held = page.properties[(0,sides/* nameIn */.ZC)(bound, property)]?.value;
        return typeof held !== "string" || held.toLowerCase() !== status;
    });
    const values = Object.fromEntries(shown.map(({ property, type }) => [property, { type, value: status }]));
    const properties = byColumn(bound, values);
    if (Object.keys(properties).length === 0)
        return;
    await site.world.notion.changePage(page.id, { properties }).catch((thrown) => {
        (0,failure/* expectFailure */.EG)(thrown);
    });
};
const pull = async (task) => {
    const read = task.counterpart.rows.get(task.change.record);
    const { exchange } = task;
    const isNew = Object.keys(exchange.row).length === 0;
    const writing = isNew || read === undefined ? growRow(task) : pullRow(task, read);
    task.desk.rows.set(desk_nameOf(task), writing);
    return writing;
};
/** The row first: what could not be written there is not yet to be seen on the page. */
const rowWritten = async (task) => {
    await task.desk.rows.get(desk_nameOf(task))?.catch(() => {
        throw heldBack;
    });
};
const carrier_update = async (task) => {
    await rowWritten(task);
    const { change, exchange } = task;
    if (change.desired === undefined)
        throw new Error(`The plan has no content for ${change.record}.`);
    const { toPage: values, lines } = exchange;
    const page = desk_pageOf(task);
    task.desk.bases.set(desk_nameOf(task), { ...baseOf(task), ...(0,model_exchange/* agreed */.bL)(exchange) });
    return writePage({ page, desired: change.desired, values, lines }, task);
};
/** What only a person can mend ends as their problem, once all that can be done is done. */
const carrier_told = (task) => {
    const { problem } = task.change;
    if (problem?.level === "error")
        throw new Unwritten(problem);
    return { pageId: desk_pageOf(task).id, finished: true };
};
const carrier_conflict = async (task) => {
    const { exchange, ground } = task;
    const page = desk_pageOf(task);
    await rowWritten(task);
    if ((0,model_exchange/* openContests */.qO)(exchange).length > 0 && (0,two_way_changes/* needsMark */.P)(page, ground.bound))
        await say("conflict", task);
    await keep(task, { pageId: page.id, base: { ...baseOf(task), ...(0,model_exchange/* agreed */.bL)(exchange) }, lines: [] });
    return carrier_told(task);
};
/** What a person writes on it at the last moment is not thrown away with it. */
const unedited = async (task) => {
    const { ground } = knowingPages(task);
    const held = (0,two_way_fields/* pageValues */.I7)(desk_pageOf(task), ground);
    const fields = Object.keys(held).filter((field) => ground.rows.ways.get(field) !== "push");
    await unchanged(desk_pageOf(task), fields, { ...task, exchange: { ...task.exchange, page: held } });
};
/** What we throw away is forgotten with it, so that a row that comes back brings it back. */
const carrier_throwAway = async (task) => {
    await unedited(task);
    const written = await archive(task.change, task.site);
    await keep(task, { pageId: null, base: {}, lines: [] });
    return written;
};
const bringBack = async (task) => {
    const page = desk_pageOf(task);
    await task.site.world.notion.changePage(page.id, { inTrash: false });
    return carrier_update(task);
};
const flag = async (task) => {
    await say("conflict", task);
    return carrier_told(task);
};
const make = (desk) => (task) => makePage(task, (change) => workOf(change, desk)(taskOf(change, desk, task.site)));
const carrier_refuse = async (task) => carrier_told(task);
/** How each action is carried out. A page that is flagged without a row is in no conflict about values. */
const workOf = (change, desk) => {
    const works = {
        pull,
        update: carrier_update,
        create: make(desk),
        archive: carrier_throwAway,
        restore: bringBack,
        conflict: change.exchange === undefined ? flag : carrier_conflict,
    };
    return works[change.action] ?? carrier_refuse;
};
/** Both sides turned out to be equal: that is all there is to write down. */
const carrier_settled = async (change, desk, site) => {
    if (change.exchange !== undefined) {
        const task = taskOf(change, desk, site);
        await keep(task, { pageId: desk_pageOf(task).id, base: change.exchange.base, lines: [] });
    }
    return { status: "skipped", change };
};
/** A change that is known, and could not be carried over, is told on its page. */
const failed = async (change, thrown, { desk, site }) => {
    const outcome = unfinished(change, thrown, site);
    const isNews = outcome.status === "failed" && change.action !== "conflict" && change.action !== "create";
    if (isNews && !site.world.signal.aborted)
        await say("pending", taskOf(change, desk, site));
    return outcome;
};
const carry = async (change, { desk, site }) => {
    if (site.world.signal.aborted)
        return { status: "left", change };
    try {
        if (change.action === "skip")
            return await carrier_settled(change, desk, site);
        const written = await workOf(change, desk)(taskOf(change, desk, site));
        site.pages.set(desk_nameOf({ change }), written.pageId);
        return { status: "done", change, ...written };
    }
    catch (thrown) {
        return failed(change, thrown, { desk, site });
    }
};
/** The relations that had to wait for pages. */
const carrier_finish = async (change, { desk, site }) => {
    const task = taskOf(change, desk, site);
    const values = desk.waiting.get(desk_nameOf(task)) ?? {};
    const pageId = site.pages.get(desk_nameOf(task));
    const { ready, waiting } = split(values, task);
    if (pageId === undefined || change.desired === undefined)
        return;
    const page = change.page ?? (await site.world.notion.page(pageId, []));
    if (Object.keys(ready).length > 0) {
        await writePage({ page, desired: change.desired, values: ready, lines: task.exchange.lines }, task);
    }
    if (Object.keys(waiting).length > 0)
        throw new Unwritten(page_strays(waiting, task));
};
/** Carries out what a plan says of two-way targets: rows and pages, and what both have in common. */
const carrier = (desk) => ({
    has: ({ target, options, action }) => desk.counterparts.has(target) && options === undefined && action !== "backfill",
    carry: (change, site) => carry(change, { desk, site }),
    finish: (change, site) => carrier_finish(change, { desk, site }),
});

;// CONCATENATED MODULE: ./build/engine/two-way/session.js


const counterpartsOf = ({ targets }) => new Map(targets.flatMap(({ loaded, gathered: { counterpart } }) => counterpart === undefined ? [] : [[loaded.target.name, counterpart]]));
const losers = (lines) => lines.map(({ field, who, old, new: value }) => ({ property: field, by: who, lost: old, value }));
/** Who writes rows in this run, and says in the ledger what was lost with that. */
const carrierIn = (records, { run, record, options }) => {
    const counterparts = counterpartsOf(records);
    if (counterparts.size === 0)
        return undefined;
    const noted = (change, lines) => record.note({
        action: "conflict",
        status: "conflict",
        target: change.target,
        record: change.record,
        page_id: desk_pageOf({ change }).id,
        losers: losers(lines),
    });
    return carrier({
        counterparts,
        run,
        pages: options.mode !== "pull",
        noted,
        bases: new Map(),
        rows: new Map(),
        names: new Map(),
        waiting: new Map(),
    });
};

;// CONCATENATED MODULE: ./build/engine/modes/sync.js













const guarded = ({ sides, plan, setup }, { confirm }) => {
    if (confirm)
        return { problems: [], halted: new Set() };
    const byTarget = (0,grouped/* grouped */.z)(plan.changes, ({ target }) => target);
    const found = sides.map((one) => {
        const { name } = one.bound.target;
        const changes = byTarget.get(name) ?? [];
        return { name, problems: [...guard(one, changes, setup.config.safety), ...pruneGuard(one, changes)] };
    });
    return {
        problems: found.flatMap(({ problems }) => problems),
        halted: new Set(found.filter(({ problems }) => problems.length > 0).map(({ name }) => name)),
    };
};
/** What follows the writing, where it is asked for: IDs in the manifests, the last run on a page. */
const sequel = ({ records, sides, setup, notion }, promoted, session) => {
    const { options, world } = session;
    const page = (0,notion_id/* notionId */.r)(setup.config["control-center"] ?? "");
    return {
        afterwards: async (outcomes) => {
            await lookedAt(promoted, session)(outcomes);
            return options["update-manifest"] ? updateManifests(records, outcomes, world) : [];
        },
        ...(page && {
            show: (report) => updateControlCenter(report, { page, place: setup.placeOf(control_center/* CONTROL_CENTER */.Q), sides, notion }, world),
        }),
    };
};
/** Read, plan, guard; then carry out what is wanted of the plan. */
const push = async (session, wanted) => {
    const { options, world } = session;
    const lock = await locked(session);
    // Who holds the lock writes the ledger: a line between two of theirs would look like a forgery.
    if (!lock.held)
        return "verdict" in lock ? (0,engine_close/* leave */.qG)(session.close(lock), options, world) : refuse(lock, session);
    const prepared = await (0,prepare/* prepare */.i)(options, session.record.past, world);
    if (!prepared.ready)
        return refuse(prepared, session);
    const pushed = part(prepared.plan, wanted);
    const { problems, halted } = guarded({ ...prepared, plan: pushed }, options);
    const promoted = await promotedBy(prepared, session);
    const changes = [...pushed.changes, ...promoted.changes];
    const proposal = {
        ...prepared,
        configSha: prepared.setup.sha,
        plan: promoted.changes.length === 0 ? pushed : { changes, hash: (0,digest/* digest */.b)(changes) },
        problems: [...prepared.problems, ...problems, ...promoted.problems],
        halted: new Set([...halted, ...promoted.halted]),
        carrier: carrierIn(prepared.records, session),
    };
    return perform({ ...proposal, ...sequel(prepared, promoted, session) }, session);
};
/** A page that no record stands for, in a target that keeps such pages, is none of a sync's business. */
const sync_isOurs = ({ action, discrepancy, problem }) => discrepancy !== "orphan" || action !== "skip" || problem !== undefined;
/** A whole sync, as a part of a run that began with something else. */
const syncIn = (session) => push(session, sync_isOurs);
const sync = async (options, world) => syncIn(await begin(options, world));
/** Of a sync, only what it does to rows; and what keeps it from doing so. */
const sync_pull = async (options, world) => push(await begin(options, world), (change) => ROWS.includes(change.action) && sync_isOurs(change));
const ROWS = ["pull", "skip", "conflict", "error"];
/** A mode is a filter on a finished plan: of a sync, only what it does to the vocabulary. */
const sync_backfill = async (options, world) => push(await begin(options, world), ({ action }) => action === "backfill");

;// CONCATENATED MODULE: ./build/engine/modes/setup.js














const setup_related = async (built, standing, ground) => {
    try {
        return { ...built, source: await relate(built, standing, ground.notion) };
    }
    catch (thrown) {
        (0,failure/* expectFailure */.EG)(thrown);
        const { change } = built.outcome;
        return { ...built, outcome: { status: "failed", change, problem: (0,failure/* failureProblem */.Gq)(thrown, change.place) } };
    }
};
/** One database after the other, each written down before the next is begun; then the relations between them. */
const buildAll = async (changes, ground, session) => {
    const { world, record } = session;
    const standing = new Map(ground.lots.flatMap(({ loaded, standing: source }) => source === undefined ? [] : [[loaded.target.name, source]]));
    const built = [];
    for (const change of changes) {
        const lot = ground.lots.find(({ loaded }) => loaded.target.name === change.target);
        if (lot === undefined || world.signal.aborted)
            continue;
        const one = await build(lot, change, ground);
        built.push(one);
        if (one.source !== undefined)
            standing.set(change.target, one.source);
        await writeDown(standing, ground, world);
    }
    const finished = [];
    for (const one of built) {
        const done = await setup_related(one, standing, ground);
        finished.push(done);
        if (done.source !== undefined)
            standing.set(done.lot.loaded.target.name, done.source);
        await record.settled(done.outcome);
    }
    await writeDown(standing, ground, world);
    return finished;
};
const notAPage = (written) => (0,problem/* problem */.CC)(`"${written}" is no ID or address of a Notion page.`, "Copy the page's address from Notion.", {
    option: "parent-page",
});
const setup_nowhere = () => (0,problem/* problem */.CC)("There is no page under which the database could be made.", "Give `parent-page`: the ID or address of a page that is shared with the connection.", { option: "parent-page" });
const setup_NO_TOKEN = { status: "failed", exit: model_report/* EXIT */.d.access };
/** Builds what the targets need, and nothing that stands already; then syncs for the first time. */
const setup = async (options, world) => {
    const session = await begin(options, world);
    const fail = (problems, verdict) => (0,engine_close/* leave */.qG)(session.close({ problems, ...(verdict && { verdict }) }), options, world);
    const loaded = await loadMapped(options, world);
    if (!loaded.ok)
        return fail(loaded.problems);
    const { setup: found, text } = loaded.value;
    const { notion } = world;
    if (notion === undefined)
        return fail([(0,token/* noToken */.f)()], setup_NO_TOKEN);
    const written = options["parent-page"] ?? "";
    const parent = written === "" ? "" : (0,notion_id/* notionId */.r)(written);
    if (parent === undefined)
        return fail([notAPage(written)]);
    const { lots, problems } = await surveyLots({ setup: found, notion, parent });
    if (problems.some(({ level }) => level === "error"))
        return fail(problems);
    const ground = { setup: found, notion, parent, lots };
    const changes = buildings(lots);
    const homeless = parent === "" && changes.some(({ action }) => action === "create");
    if (homeless)
        return fail([...problems, setup_nowhere()]);
    const plan = { changes, hash: (0,digest/* digest */.b)(changes) };
    const configSha = found.sha;
    if ((0,engine_close/* isDryRun */.vG)(options, world))
        return (0,engine_close/* leave */.qG)(session.close({ plan, problems, configSha }), options, world);
    const unwritable = await (0,engine_close/* leavePlan */.JH)(session.close({ plan, problems, configSha }), options, world);
    if (unwritable.length > 0)
        return fail(unwritable);
    const cracks = await layFoundations(found, world);
    if (cracks.length > 0)
        return fail(cracks);
    if (text !== undefined)
        await world.files.write(options.config, text);
    const built = await buildAll(changes, ground, session);
    const outcomes = built.map(({ outcome }) => outcome);
    const stood = session.close({ plan, outcomes, problems: [...problems, ...session.record.warnings], configSha });
    const stop = options["skip-initial-sync"] || stood.exit !== model_report/* EXIT */.d.success || world.signal.aborted;
    if (!stop)
        return (0,engine_close/* leave */.qG)(both(stood, await syncIn(session)), options, world);
    return (0,engine_close/* leave */.qG)(await recorded(stood, [], session), options, world);
};

// EXTERNAL MODULE: ./build/engine/modes/validate.js
var validate = __webpack_require__(99956);
// EXTERNAL MODULE: ./build/engine/trust.js
var trust = __webpack_require__(45609);
;// CONCATENATED MODULE: ./build/engine/run.js














const modes = {
    validate: validate/* validate */.t,
    backfill: sync_backfill,
    sync: sync,
    verify: verify,
    audit: audit,
    health: health,
    schema: schema,
    restore: restore,
    setup: setup,
    archive: archive_archive,
    promote: promote_promote,
    pull: sync_pull,
};
/** What nobody foresaw ends the run too, and is told where its other ends are. */
const carried = async (options, world) => {
    try {
        return await modes[options.mode](options, world);
    }
    catch (thrown) {
        world.log.debug(String(thrown instanceof Error ? thrown.stack : thrown));
        return (0,mishap/* thrownMishap */.FR)(options.mode, thrown);
    }
};
/** What was only found out once the report was written is in it too. */
const withLate = async (told, written, { options, world }) => {
    const isWhole = written.files.report === undefined || told.problems.length === written.problems.length;
    return isWhole ? told : (0,engine_close/* leaveReport */.UO)(told, options, world);
};
/** The same for both doors: what was asked, in this world, and then said where people look. */
const run = async (options, world) => {
    const refused = (0,trust/* refusal */.x5)(options, world);
    if (refused !== undefined)
        return announce((0,engine_close/* opened */.Sg)(options, world).close({ problems: [refused] }), options, world);
    const { mode, notices, world: trusted } = (0,trust/* withinTrust */.iG)(options, world);
    const report = await (0,instants/* during */.iW)((0,instants/* connected */.aW)(trusted), (reaching) => carried({ ...options, mode }, reaching));
    const told = await announce({ ...report, problems: [...notices, ...report.problems] }, options, world);
    return withLate(told, report, { options, world });
};

// EXTERNAL MODULE: ./build/report/conceal.js
var report_conceal = __webpack_require__(4314);
;// CONCATENATED MODULE: ./build/wire-github.js




const client = async ({ token, finishing = false }, options, { env, log, signal }) => {
    const { githubClient } = await __webpack_require__.e(/* import() */ 894).then(__webpack_require__.bind(__webpack_require__, 23894));
    const apiUrl = env["GITHUB_API_URL"] || "https://api.github.com";
    return githubClient({
        token,
        apiUrl,
        graphqlUrl: env["GITHUB_GRAPHQL_URL"] || `${apiUrl}/graphql`,
        clock: clock/* systemClock */.m,
        chance: Math.random,
        maxRetries: options["max-retries"],
        log,
        ...(!finishing && { signal }),
    });
};
/** GitHub, for these options: nothing of it is loaded before the first question. */
const wireForge = (options, order) => {
    const { "github-token": token } = options;
    const here = order.env["GITHUB_REPOSITORY"];
    if (token === undefined || !here)
        return undefined;
    let opened;
    const open = () => {
        opened ??= client({ token }, options, order);
        return opened;
    };
    return {
        here: async () => {
            const { gitHub } = await __webpack_require__.e(/* import() */ 880).then(__webpack_require__.bind(__webpack_require__, 96880));
            return discreetGitHub(gitHub(await open(), here), (0,report_conceal/* concealer */.F)((0,secrets/* secretsOf */.F)(order.given, order.env)));
        },
        history: async (repository = here) => {
            const { githubHistory } = await __webpack_require__.e(/* import() */ 149).then(__webpack_require__.bind(__webpack_require__, 35149));
            return githubHistory({ client: await open(), repository });
        },
    };
};
/** A branch of the repository, for a ledger that outlives the runner. */
const wireBranch = (options, order) => {
    const { "github-token": token } = options;
    const here = order.env["GITHUB_REPOSITORY"];
    if (token === undefined || !here)
        return undefined;
    return async (name) => {
        const { githubBranch } = await __webpack_require__.e(/* import() */ 234).then(__webpack_require__.bind(__webpack_require__, 79234));
        const branch = githubBranch(await client({ token, finishing: true }, options, order), here, name);
        return discreetBranch(branch, (0,report_conceal/* concealer */.F)((0,secrets/* secretsOf */.F)(order.given, order.env)));
    };
};

;// CONCATENATED MODULE: ./build/wire.js
















const WINDOW_SECONDS = 60;
const MOST_DOWNLOADED = 20_000_000;
const MOST_DOWNLOADING_MS = 60_000;
/** The window's budget, or this job's share of it: a matrix of jobs spends one budget together. */
const budget = ({ "rate-limit": rate, shard }) => Math.max(1, Math.floor((rate * WINDOW_SECONDS) / (shard?.of ?? 1)));
/** Notion is loaded only where there is a token to speak to it with. */
const notion = async (options, { log, signal }) => {
    const token = options["notion-token"];
    if (token === undefined)
        return undefined;
    const { notionGateway } = await Promise.all(/* import() */[__webpack_require__.e(342), __webpack_require__.e(837)]).then(__webpack_require__.bind(__webpack_require__, 73218));
    return notionGateway({
        token,
        baseUrl: options["notion-url"],
        clock: clock/* systemClock */.m,
        chance: Math.random,
        rate: budget(options),
        maxRetries: options["max-retries"],
        log,
        signal,
    });
};
/** Files that Notion keeps are brought from where it keeps them, and from an emulator on this machine. */
const downloading = (options, { signal }) => downloads({
    fetch: (url, init) => fetch(url, init),
    clock: clock/* systemClock */.m,
    allowed: isNotionStorage,
    loopback: options["notion-url"] !== "https://api.notion.com",
    maxBytes: MOST_DOWNLOADED,
    timeoutMs: MOST_DOWNLOADING_MS,
    signal,
});
/** The client of databases is loaded only for a target that has one. */
const wire_postgres = async (url) => {
    const { postgresDatabase } = await Promise.all(/* import() */[__webpack_require__.e(849), __webpack_require__.e(43)]).then(__webpack_require__.bind(__webpack_require__, 94043));
    return postgresDatabase({ url });
};
/** Where a run leaves what it has to say; a ledger may be elsewhere, and has its objects beside it. */
const ownFolders = ({ "output-dir": folder, ledger = "" }) => [
    folder,
    [...ledger.split("/").slice(0, -1), "objects"].join("/"),
];
/** The real world, for these options. */
const wire = async (options, order) => {
    const root = (0,environment/* workspace */.G)(order.env);
    const conceal = (0,report_conceal/* concealer */.F)((0,secrets/* secretsOf */.F)(order.given, order.env));
    return {
        notion: await notion(options, order),
        forge: wireForge(options, order),
        branch: wireBranch(options, order),
        files: discreetFiles((0,files/* workspaceFiles */.P)(root), ownFolders(options), conceal),
        conceal,
        git: (0,git/* workspaceGit */.s)(root, order.env),
        download: downloading(options, order),
        postgres: wire_postgres,
        env: order.env,
        event: await eventText(order.env),
        clock: clock/* systemClock */.m,
        chance: Math.random,
        log: order.log,
        progress: order.progress,
        signal: order.signal,
    };
};
/** What both doors do: check the options, wire the world, run. It always ends in a report, whatever happens. */
const carryOut = async (order) => {
    const { given, env, log } = order;
    keepHeapSmall();
    const options = (0,config_options/* readOptions */.Tt)(given, env);
    if (!options.ok)
        return (0,mishap/* mishap */.Fg)("sync", options.problems, model_report/* EXIT */.d.usage);
    try {
        return await run(options.value, await wire(options.value, order));
    }
    catch (thrown) {
        log.debug(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
        return (0,mishap/* thrownMishap */.FR)(options.value.mode, thrown);
    }
};


/***/ })

};
