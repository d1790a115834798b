// Five made-up weeks of a repository that does not exist, in the shapes of GitHub's API.

export const NAME = "acme/site";
const [MINUTE, HOUR, DAY, WEEK] = [60, 3_600, 86_400, 604_800];
export const WORKFLOW = { id: 7, name: "CI", path: ".github/workflows/ci.yml" };
const SITE = `https://github.example/${NAME}`;

const iso = (second) => new Date(second * 1_000).toISOString().replace(".000Z", "Z");

/** Monday, 00:00 UTC, of the week that is not over yet; the first day of 1970 was a Thursday. */
const monday = (second) => second - ((second + 3 * DAY) % WEEK);

/** The runs of each week that fail, by their place in it: it gets better. */
const FAILED = [[2, 5, 6, 11], [3, 4, 10], [1, 8], [5], [9]];
const RUNS_A_WEEK = 14;

export const runsOf = (now) =>
  FAILED.flatMap((failed, week) =>
    Array.from({ length: RUNS_A_WEEK }, (_, at) => {
      const created = monday(now) - (FAILED.length - week) * WEEK + at * 11 * HOUR + week * 40 * MINUTE;
      const actor = at % 5 === 1 ? "dependabot[bot]" : "ada";
      const conclusion = failed.includes(at) ? "failure" : "success";
      return { id: week * RUNS_A_WEEK + at + 1, created, actor, conclusion };
    }),
  );

export const runShape = ({ id, created, actor, conclusion }) => ({
  id,
  name: WORKFLOW.name,
  path: WORKFLOW.path,
  workflow_id: WORKFLOW.id,
  run_attempt: 1,
  event: "push",
  head_branch: "main",
  head_sha: String(id).padStart(40, "a"),
  actor: { login: actor },
  status: "completed",
  conclusion,
  created_at: iso(created),
  run_started_at: iso(created),
  updated_at: iso(created + 9 * MINUTE),
  html_url: `${SITE}/actions/runs/${id}`,
});

export const jobShape = ({ id, created, conclusion }) => ({
  name: "unit",
  conclusion,
  completed_at: iso(created + 8 * MINUTE),
  html_url: `${SITE}/actions/runs/${id}/job/1`,
  steps: [{ name: "Run tests", conclusion }],
});

const PLANNED = [
  { title: "First light", due: -1, issues: 12, closed: 9 },
  { title: "Open doors", due: 7, issues: 8, closed: 1 },
];

export const milestones = (now) =>
  PLANNED.map(({ title, due, issues, closed }, at) => ({
    id: 11 + at,
    number: 1 + at,
    title,
    due_on: iso(now + due * WEEK),
    created_at: iso(now - 12 * WEEK),
    open_issues: issues - closed,
    closed_issues: closed,
    html_url: `${SITE}/milestone/${1 + at}`,
  }));

export const issues = (now) =>
  PLANNED.flatMap(({ issues: count, closed }, at) =>
    Array.from({ length: count }, (_, index) => ({
      id: at * 100 + index,
      number: at * 100 + index,
      title: `Bolt ${index}`,
      state: index < closed ? "closed" : "open",
      milestone: { number: 1 + at },
      created_at: iso(now - 10 * WEEK),
      closed_at: index < closed ? iso(now - (closed - index) * DAY) : null,
    })),
  );

/** From the second week on: what was before the first is known then. */
export const windowOf = (now) => {
  const dayOf = (second) => iso(second).slice(0, 10);
  return { since: dayOf(monday(now) - (FAILED.length - 1) * WEEK), until: dayOf(monday(now) - DAY) };
};
