// What answers in GitHub's place: a server on loopback that knows one repository.
import { createServer } from "node:http";
import { issues, jobShape, milestones, NAME, runShape, runsOf, WORKFLOW, windowOf } from "./made-up-weeks.mjs";

/** `A..B`, both included, or `<A`. */
const within = (range) => {
  const [from, to] = range.startsWith("<") ? [0, Date.parse(range.slice(1)) - 1] : range.split("..").map(Date.parse);
  return ({ created }) => created * 1_000 >= from && created * 1_000 <= to;
};

const listed = (runs, query) => {
  const by = query.get("actor");
  const found = runs
    .filter(within(query.get("created") ?? "<9999-01-01"))
    .filter(({ actor }) => (by ?? actor) === actor);
  return { total_count: found.length, workflow_runs: found.toReversed().map(runShape) };
};

/** What is asked for, by the end of its address. */
const answerTo = ({ pathname, searchParams }, now) => {
  const runs = runsOf(now);
  const one = runs.find(({ id }) => String(id) === /\/runs\/(\d+)/.exec(pathname)?.[1]);
  if (pathname.endsWith("/jobs") && one) return { total_count: 1, jobs: [jobShape(one)] };
  if (/\/attempts\/1$/.test(pathname) && one) return runShape(one);
  if (pathname.endsWith("/runs")) return listed(runs, searchParams);
  if (pathname.endsWith("/workflows")) return { total_count: 1, workflows: [WORKFLOW] };
  if (pathname.endsWith("/milestones")) return milestones(now);
  if (pathname.endsWith("/issues")) return searchParams.has("labels") ? [] : issues(now);
  return pathname === `/repos/${NAME}` ? { default_branch: "main" } : undefined;
};

/** On loopback, and gone with the tour. */
export const madeUpGitHub = async (crew) => {
  const now = Math.floor(Date.now() / 1_000);
  const server = createServer((request, response) => {
    const answer = answerTo(new URL(request.url, "http://github.example"), now);
    response.writeHead(answer === undefined ? 404 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(answer ?? { message: "Not Found" }));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  crew.atTheEnd(() => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  });
  const address = `http://127.0.0.1:${server.address().port}`;
  return {
    env: { GITHUB_API_URL: address, GITHUB_REPOSITORY: NAME, GITHUB_TOKEN: "made-up" },
    ...windowOf(now),
  };
};
