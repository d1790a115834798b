import { type Call, created, invalid, notFound, ok, paged, type Reply, type Route, refused, textIn } from "../route.ts";
import { issue } from "../shapes.ts";
import { addIssue, type StoredIssue } from "../state.ts";

const MOST = { title: 256, body: 65_536 } as const;

const tooLong = (call: Call): Reply | undefined => {
  const field = (["title", "body"] as const).find((name) => Array.from(textIn(call, name)).length > MOST[name]);
  if (field === undefined) return undefined;
  const message = `${field} is too long (maximum is ${MOST[field]} characters)`;
  return invalid({ resource: "Issue", code: "custom", field, message });
};

const words = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** Pull requests are in the list of issues; where issues are switched off, only they are. */
const asked = ({ state, query }: Call): readonly StoredIssue[] => {
  const wanted = query.get("state") ?? "open";
  const labels = (query.get("labels") ?? "").split(",").filter((name) => name !== "");
  const by = query.get("sort") === "updated" ? "updatedAt" : "createdAt";
  const turn = query.get("direction") === "asc" ? 1 : -1;
  return state.issues
    .filter((each) => state.hasIssues || each.isPullRequest)
    .filter((each) => wanted === "all" || each.state === wanted)
    .filter((each) => labels.every((name) => each.labels.includes(name)))
    .toSorted((a, b) => turn * (a[by] < b[by] ? -1 : 1));
};

const change = (call: Call, stored: StoredIssue): Reply => {
  const { state, body } = call;
  const wrong = tooLong(call);
  if (wrong !== undefined) return wrong;
  if (typeof body["title"] === "string") stored.title = body["title"];
  if (typeof body["body"] === "string") stored.body = body["body"];
  if (body["state"] === "open" || body["state"] === "closed") {
    stored.state = body["state"];
    stored.stateReason = typeof body["state_reason"] === "string" ? body["state_reason"] : null;
  }
  stored.updatedAt = state.now();
  return ok(issue(call, stored));
};

const disabled = (): Reply => refused(410, "Issues are disabled for this repo");

export const ISSUES: readonly Route[] = [
  {
    operation: "issues/list-for-repo",
    method: "GET",
    path: "/repos/{owner}/{repo}/issues",
    answer: (call) =>
      paged(
        call,
        asked(call).map((each) => issue(call, each)),
      ),
  },
  {
    operation: "issues/create",
    method: "POST",
    path: "/repos/{owner}/{repo}/issues",
    answer: (call) => {
      const { state, body } = call;
      if (!state.hasIssues) return disabled();
      const made = () =>
        addIssue(state, {
          title: textIn(call, "title"),
          body: textIn(call, "body"),
          labels: words(body["labels"]),
        });
      return tooLong(call) ?? created(issue(call, made()));
    },
  },
  {
    operation: "issues/update",
    method: "PATCH",
    path: "/repos/{owner}/{repo}/issues/{issue_number}",
    answer: (call) => {
      const stored = call.state.issues.find(({ number }) => number === Number(call.parts[0]));
      if (stored === undefined) return notFound();
      return call.state.hasIssues || stored.isPullRequest ? change(call, stored) : disabled();
    },
  },
];
