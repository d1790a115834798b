export const id = 880;
export const ids = [880];
export const modules = {

/***/ 17016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Ow: () => (/* binding */ needed),
/* harmony export */   Yj: () => (/* binding */ isTrueAt),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31612);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29598);


// What GitHub answers, read without trusting it. What may be missing is null; what must be there is asked for with `needed`.
const objectAt = (value, key) => {
    const inner = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value) ? value[key] : undefined;
    return (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(inner) ? inner : null;
};
const listAt = (value, key) => {
    const inner = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value) ? value[key] : undefined;
    return Array.isArray(inner) ? inner : [];
};
const textAt = (value, key) => {
    const inner = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value) ? value[key] : undefined;
    return typeof inner === "string" ? inner : null;
};
const numberAt = (value, key) => {
    const inner = (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value) ? value[key] : undefined;
    return typeof inner === "number" ? inner : null;
};
const isTrueAt = (value, key) => (0,_model_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value) && value[key] === true;
/** An answer without what makes it one: GitHub has changed, or something in between answered. */
const needed = (found, what) => {
    if (found !== null)
        return found;
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        kind: "incomplete",
        message: `GitHub's answer has no ${what}.`,
        cure: "Run again; if it stays so, something between this machine and GitHub changes its answers.",
    });
};


/***/ }),

/***/ 96880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gitHub: () => (/* binding */ gitHub),
  S: () => (/* binding */ repositoryPath)
});

// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
// EXTERNAL MODULE: ./build/model/json.js
var model_json = __webpack_require__(29598);
// EXTERNAL MODULE: ./build/adapters/github/fields.js
var fields = __webpack_require__(17016);
;// CONCATENATED MODULE: ./build/adapters/github/comments.js


const decode = (json, isMine) => ({
    id: (0,fields/* needed */.Ow)((0,fields/* numberAt */.tk)(json, "id"), "comment's ID"),
    body: (0,fields/* textAt */.$6)(json, "body") ?? "",
    url: (0,fields/* textAt */.$6)(json, "html_url") ?? "",
    author: (0,fields/* textAt */.$6)((0,fields/* objectAt */.lJ)(json, "user"), "login"),
    mine: isMine((0,fields/* objectAt */.lJ)(json, "user")),
    hidden: (0,fields/* objectAt */.lJ)(json, "minimized") !== null,
    editedAt: (0,fields/* textAt */.$6)(json, "updated_at") ?? "",
});
/** What this token has just written. */
const own = () => true;
const byId = (a, b) => a.id - b.id;
/** While a list is read page by page, what is deleted meanwhile shifts the rest: nothing is shown twice, at least. */
const each = (comments) => [...new Map(comments.map((comment) => [comment.id, comment])).values()].sort(byId);
const list = ({ pages }, issues, viewer) => async (number) => {
    const found = [];
    for await (const page of pages({ path: `${issues}/${number}/comments` }))
        found.push(...page);
    if (found.length === 0)
        return [];
    const isMine = await viewer();
    return each(found.map((json) => decode(json, isMine)));
};
const commentsOf = (client, issues, viewer) => {
    const { request } = client;
    const at = (id) => `${issues}/comments/${id}`;
    return {
        comments: list(client, issues, viewer),
        addComment: async (number, body) => {
            const { data } = await request({ method: "POST", path: `${issues}/${number}/comments`, body: { body } });
            return decode(data, own);
        },
        editComment: async (id, body) => {
            const { data } = await request({ method: "PATCH", path: at(id), body: { body }, repeatable: true });
            return decode(data, own);
        },
        removeComment: async (id) => {
            try {
                await request({ method: "DELETE", path: at(id), repeatable: true });
            }
            catch (thrown) {
                if (!((0,failure/* isFailure */.N6)(thrown) && thrown.kind === "not-found"))
                    throw thrown;
            }
        },
    };
};

;// CONCATENATED MODULE: ./build/adapters/github/comparison.js



/** GitHub shows so many files of a comparison, and does not say whether there were more. */
const MOST_FILES = 300;
const KINDS = new Map([
    ["added", "changed"],
    ["modified", "changed"],
    ["changed", "changed"],
    ["copied", "changed"],
    ["removed", "deleted"],
    ["renamed", "renamed"],
    ["unchanged", "same"],
]);
/** Undefined where GitHub says something that is not understood: leaving it out would lose a change. */
const fileOf = (json) => {
    const kind = KINDS.get((0,fields/* textAt */.$6)(json, "status"));
    const path = (0,fields/* textAt */.$6)(json, "filename");
    const before = (0,fields/* textAt */.$6)(json, "previous_filename");
    if (kind === undefined || path === null || (kind === "renamed" && before === null))
        return undefined;
    return { kind, path, before: before ?? path };
};
const unknown = (why) => ({ known: false, why });
const changesIn = (files) => {
    const paths = (kind) => files
        .filter((file) => file.kind === kind)
        .map(({ path }) => path)
        .sort();
    const renamed = files
        .filter(({ kind }) => kind === "renamed")
        .map(({ before, path }) => ({ from: before, to: path }));
    return {
        changed: paths("changed"),
        deleted: paths("deleted"),
        renamed: renamed.sort((a, b) => (a.to < b.to ? -1 : 1)),
    };
};
const answerIn = (data, { base, from }) => {
    // GitHub compares from where the histories parted. That is the base itself, unless the branch was rewritten.
    if (from === "base" && (0,fields/* textAt */.$6)((0,fields/* objectAt */.lJ)(data, "merge_base_commit"), "sha") !== base) {
        return unknown("the branch was rewritten, and GitHub compares only from where the histories parted");
    }
    if (!((0,model_json/* isObject */.G)(data) && Array.isArray(data["files"])))
        return unknown("GitHub's comparison names no files");
    const files = (0,fields/* listAt */.gT)(data, "files").map(fileOf);
    if (files.length >= MOST_FILES)
        return unknown(`${MOST_FILES} files or more changed, and GitHub's comparison ends there`);
    const understood = files.filter((file) => file !== undefined);
    if (understood.length < files.length)
        return unknown("GitHub's comparison names a change of an unknown kind");
    return { known: true, changes: changesIn(understood) };
};
/** All the files come with the first page of a comparison, however few commits that shows; so one commit is enough. */
const FIRST = { page: 1, per_page: 1 };
const comparisonOf = ({ request }, repository) => ({
    changes: async (range) => {
        const commits = [range.base, range.head].map(encodeURIComponent).join("...");
        try {
            const { data } = await request({ method: "GET", path: `${repository}/compare/${commits}`, query: FIRST });
            return answerIn(data, range);
        }
        catch (thrown) {
            if (!(0,failure/* isFailure */.N6)(thrown) || thrown.kind === "cancelled")
                throw thrown;
            return unknown(thrown.message.replace(/\.$/, ""));
        }
    },
});

;// CONCATENATED MODULE: ./build/adapters/github/issues.js


/** A label comes as an object; old answers have its name alone. */
const labelName = (label) => (typeof label === "string" ? label : (0,fields/* textAt */.$6)(label, "name"));
const issues_decode = (json, isMine) => ({
    number: (0,fields/* needed */.Ow)((0,fields/* numberAt */.tk)(json, "number"), "issue's number"),
    title: (0,fields/* textAt */.$6)(json, "title") ?? "",
    body: (0,fields/* textAt */.$6)(json, "body") ?? "",
    url: (0,fields/* textAt */.$6)(json, "html_url") ?? "",
    author: (0,fields/* textAt */.$6)((0,fields/* objectAt */.lJ)(json, "user"), "login"),
    mine: isMine((0,fields/* objectAt */.lJ)(json, "user")),
    state: (0,fields/* textAt */.$6)(json, "state") === "closed" ? "closed" : "open",
    labels: (0,fields/* listAt */.gT)(json, "labels")
        .map(labelName)
        .filter((name) => name !== null),
    editedAt: (0,fields/* textAt */.$6)(json, "updated_at") ?? "",
});
const IN_ORDER = {
    open: { query: { state: "open", sort: "created", direction: "asc" } },
    closed: { query: { state: "closed", sort: "updated", direction: "desc" }, most: 1 },
};
/** So GitHub answers where issues are switched off. Lists are empty then; older servers answer those with it too. */
const GONE = 410;
const orWhereDisabled = async (asked, instead) => {
    try {
        return await asked;
    }
    catch (thrown) {
        if ((0,failure/* isFailure */.N6)(thrown) && thrown.facts.status === GONE)
            return instead(thrown.message);
        throw thrown;
    }
};
const listed = ({ pages }, path, viewer) => {
    const read = async (label, state) => {
        const { query, ...bound } = IN_ORDER[state];
        const found = [];
        for await (const page of pages({ path, query: { ...query, labels: label }, ...bound }))
            found.push(...page);
        const issues = found.filter((json) => (0,fields/* objectAt */.lJ)(json, "pull_request") === null);
        if (issues.length === 0)
            return [];
        const isMine = await viewer();
        return [...new Map(issues.map((json) => issues_decode(json, isMine)).map((issue) => [issue.number, issue])).values()];
    };
    return (label, state) => orWhereDisabled(read(label, state), () => []);
};
const makeLabel = async ({ request }, path, label) => {
    const isThere = async () => {
        try {
            await request({ method: "GET", path: `${path}/${encodeURIComponent(label.name)}` });
            return true;
        }
        catch (thrown) {
            if ((0,failure/* isFailure */.N6)(thrown) && thrown.kind === "not-found")
                return false;
            throw thrown;
        }
    };
    if (await isThere())
        return;
    try {
        await request({ method: "POST", path, body: label, repeatable: true });
    }
    catch (thrown) {
        // Refused since somebody made it meanwhile, or since we did, and the answer was lost.
        if (!((0,failure/* isFailure */.N6)(thrown) && thrown.kind === "refused" && (await isThere())))
            throw thrown;
    }
};
const issuesOf = (client, repository, viewer) => {
    const { request } = client;
    const issues = `${repository}/issues`;
    const changed = async (number, body) => {
        const isMine = await viewer();
        const { data } = await request({ method: "PATCH", path: `${issues}/${number}`, body, repeatable: true });
        return issues_decode(data, isMine);
    };
    return {
        issues: listed(client, issues, viewer),
        openIssue: (draft) => {
            const open = async () => {
                const { data } = await request({ method: "POST", path: issues, body: draft });
                return { opened: true, issue: issues_decode(data, () => true) };
            };
            return orWhereDisabled(open(), (why) => ({ opened: false, why }));
        },
        editIssue: (number, body) => changed(number, { body }),
        closeIssue: (number) => changed(number, { state: "closed", state_reason: "completed" }),
        makeLabels: async (labels) => {
            for (const label of labels)
                await makeLabel(client, `${repository}/labels`, label);
        },
    };
};

;// CONCATENATED MODULE: ./build/adapters/github/viewer.js


/** REST would not say it: `GET /user` is forbidden to the token of a workflow. */
const WHO = "query { viewer { login } }";
/** REST names an app's account with "[bot]" at the end; GraphQL does so for the viewer, and not for others. */
const isAccount = (viewer) => {
    const names = new Set([viewer, viewer.replace(/(\[bot\])?$/, "[bot]")]);
    return (account) => {
        const login = (0,fields/* textAt */.$6)(account, "login");
        return login === viewer || (login !== null && (0,fields/* textAt */.$6)(account, "type") === "Bot" && names.has(login));
    };
};
/** Where nothing answers GraphQL (a server or proxy with REST alone), the token is taken for a workflow's own. */
const WORKFLOW = "github-actions[bot]";
const loginOf = async ({ graphql }) => {
    try {
        const viewer = (0,fields/* objectAt */.lJ)(await graphql(WHO, {}), "viewer");
        return (0,fields/* needed */.Ow)((0,fields/* textAt */.$6)(viewer, "login"), "name for the token's owner");
    }
    catch (thrown) {
        if ((0,failure/* isFailure */.N6)(thrown) && thrown.kind === "not-found")
            return WORKFLOW;
        throw thrown;
    }
};
/** Who the token belongs to, asked once a run; an answer that failed is asked for again. */
const askViewer = (client) => {
    let asked;
    const ask = async () => isAccount(await loginOf(client));
    return () => {
        asked ??= ask().catch((thrown) => {
            asked = undefined;
            throw thrown;
        });
        return asked;
    };
};

;// CONCATENATED MODULE: ./build/adapters/github/github.js







const github_decode = (json) => ({
    name: (0,fields/* needed */.Ow)((0,fields/* textAt */.$6)(json, "full_name"), "name of the repository"),
    url: (0,fields/* textAt */.$6)(json, "html_url") ?? "",
    defaultBranch: (0,fields/* needed */.Ow)((0,fields/* textAt */.$6)(json, "default_branch"), "default branch"),
    private: (0,fields/* isTrueAt */.Yj)(json, "private"),
    fork: (0,fields/* isTrueAt */.Yj)(json, "fork"),
    archived: (0,fields/* isTrueAt */.Yj)(json, "archived"),
    issues: (0,model_json/* isObject */.G)(json) && json["has_issues"] !== false,
});
const NAME = /^[A-Za-z0-9][A-Za-z0-9-_]*\/[A-Za-z0-9._-]+$/;
/** What comes from the configuration becomes part of an address: it must not lead elsewhere. */
const repositoryPath = (repository) => {
    if (NAME.test(repository) && !/\/\.{1,2}$/.test(repository))
        return `/repos/${repository}`;
    throw new failure/* Failure */.HR({
        kind: "refused",
        message: `"${repository.slice(0, 140)}" names no repository.`,
        cure: "Write it as `owner/name`.",
    });
};
/** GitHub's side of one repository, named as `owner/name`. */
const gitHub = (client, repository) => {
    const path = repositoryPath(repository);
    const viewer = askViewer(client);
    return {
        ...commentsOf(client, `${path}/issues`, viewer),
        ...issuesOf(client, path, viewer),
        ...comparisonOf(client, path),
        repository: async () => github_decode((await client.request({ method: "GET", path })).data),
        usage: client.usage,
    };
};


/***/ })

};
