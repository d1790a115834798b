import { isFailure } from "../../model/failure.ts";
import type { Conversation, Issue, Label, Opened } from "../../ports/github.ts";
import type { GitHubClient } from "./client.ts";
import { listAt, needed, numberAt, objectAt, textAt } from "./fields.ts";
import type { IsMine } from "./viewer.ts";

type Tracker = Pick<Conversation, "issues" | "openIssue" | "editIssue" | "closeIssue" | "makeLabels">;

/** A label comes as an object; old answers have its name alone. */
const labelName = (label: unknown): string | null => (typeof label === "string" ? label : textAt(label, "name"));

const decode = (json: unknown, isMine: IsMine): Issue => ({
  number: needed(numberAt(json, "number"), "issue's number"),
  title: textAt(json, "title") ?? "",
  body: textAt(json, "body") ?? "",
  url: textAt(json, "html_url") ?? "",
  author: textAt(objectAt(json, "user"), "login"),
  mine: isMine(objectAt(json, "user")),
  state: textAt(json, "state") === "closed" ? "closed" : "open",
  labels: listAt(json, "labels")
    .map(labelName)
    .filter((name) => name !== null),
  editedAt: textAt(json, "updated_at") ?? "",
});

const IN_ORDER = {
  open: { query: { state: "open", sort: "created", direction: "asc" } },
  closed: { query: { state: "closed", sort: "updated", direction: "desc" }, most: 1 },
} as const;

/** So GitHub answers where issues are switched off. Lists are empty then; older servers answer those with it too. */
const GONE = 410;

const orWhereDisabled = async <Found>(asked: Promise<Found>, instead: (why: string) => Found): Promise<Found> => {
  try {
    return await asked;
  } catch (thrown) {
    if (isFailure(thrown) && thrown.facts.status === GONE) return instead(thrown.message);
    throw thrown;
  }
};

const listed = ({ pages }: GitHubClient, path: string, viewer: () => Promise<IsMine>): Conversation["issues"] => {
  const read = async (label: string, state: Issue["state"]): Promise<readonly Issue[]> => {
    const { query, ...bound } = IN_ORDER[state];
    const found: unknown[] = [];
    for await (const page of pages({ path, query: { ...query, labels: label }, ...bound })) found.push(...page);
    const issues = found.filter((json) => objectAt(json, "pull_request") === null);
    if (issues.length === 0) return [];
    const isMine = await viewer();
    return [...new Map(issues.map((json) => decode(json, isMine)).map((issue) => [issue.number, issue])).values()];
  };
  return (label, state) => orWhereDisabled<readonly Issue[]>(read(label, state), () => []);
};

const makeLabel = async ({ request }: GitHubClient, path: string, label: Label): Promise<void> => {
  const isThere = async (): Promise<boolean> => {
    try {
      await request({ method: "GET", path: `${path}/${encodeURIComponent(label.name)}` });
      return true;
    } catch (thrown) {
      if (isFailure(thrown) && thrown.kind === "not-found") return false;
      throw thrown;
    }
  };
  if (await isThere()) return;
  try {
    await request({ method: "POST", path, body: label, repeatable: true });
  } catch (thrown) {
    // Refused since somebody made it meanwhile, or since we did, and the answer was lost.
    if (!(isFailure(thrown) && thrown.kind === "refused" && (await isThere()))) throw thrown;
  }
};

export const issuesOf = (client: GitHubClient, repository: string, viewer: () => Promise<IsMine>): Tracker => {
  const { request } = client;
  const issues = `${repository}/issues`;
  const changed = async (number: number, body: object): Promise<Issue> => {
    const isMine = await viewer();
    const { data } = await request({ method: "PATCH", path: `${issues}/${number}`, body, repeatable: true });
    return decode(data, isMine);
  };
  return {
    issues: listed(client, issues, viewer),
    openIssue: (draft) => {
      const open = async (): Promise<Opened> => {
        const { data } = await request({ method: "POST", path: issues, body: draft });
        return { opened: true, issue: decode(data, () => true) };
      };
      return orWhereDisabled(open(), (why): Opened => ({ opened: false, why }));
    },
    editIssue: (number, body) => changed(number, { body }),
    closeIssue: (number) => changed(number, { state: "closed", state_reason: "completed" }),
    makeLabels: async (labels) => {
      for (const label of labels) await makeLabel(client, `${repository}/labels`, label);
    },
  };
};
