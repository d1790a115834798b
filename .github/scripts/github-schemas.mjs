// Makes __tests__/fakes/github/openapi.json: what GitHub publishes about the requests that are used here, and no more.
// It is run by hand when a request is added or GitHub's description has a new version; the tests only read the result.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const VERSION = "23.0.2";
const PACKAGE = `@octokit/openapi@${VERSION}`;
const DESCRIPTION = "package/generated/api.github.com.json";
const RESULT = "__tests__/fakes/github/openapi.json";

const OPERATIONS = new Set([
  "repos/get",
  "repos/compare-commits-with-basehead",
  "repos/get-branch",
  "repos/get-content",
  "git/create-tree",
  "git/create-commit",
  "git/create-ref",
  "issues/list-comments",
  "issues/create-comment",
  "issues/update-comment",
  "issues/delete-comment",
  "issues/list-for-repo",
  "issues/create",
  "issues/update",
  "issues/get-label",
  "issues/create-label",
  "issues/list-milestones",
  "pulls/list",
  "actions/list-repo-workflows",
  "actions/list-workflow-runs-for-repo",
  "actions/list-workflow-runs",
  "actions/get-workflow-run-attempt",
  "actions/list-jobs-for-workflow-run",
  "actions/list-jobs-for-workflow-run-attempt",
]);

const run = (command, words) => {
  const { status } = spawnSync(command, words, {
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`${command} failed: mend what it says above, and run this again.`);
};

const published = () => {
  const folder = mkdtempSync(join(tmpdir(), "github-schemas-"));
  try {
    run("npm", ["pack", PACKAGE, "--silent", "--pack-destination", folder]);
    run("tar", ["-xzf", join(folder, `octokit-openapi-${VERSION}.tgz`), "-C", folder, DESCRIPTION]);
    return JSON.parse(readFileSync(join(folder, DESCRIPTION), "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const description = published();
const at = (pointer) =>
  pointer
    .slice(2)
    .split("/")
    .reduce((inside, part) => inside[part], description);
const resolved = (node) => (node?.$ref === undefined ? node : at(node.$ref));
const nameOf = (pointer) => pointer.split("/").at(-1);

const KEPT = new Set(
  "type properties required items oneOf anyOf allOf enum additionalProperties format pattern minLength maxLength minimum maximum minItems maxItems".split(
    " ",
  ),
);
const INSIDE = { properties: true };
const FORMATS = new Set(["uri", "date-time", "date", "email"]);

/** OpenAPI 3.0 says `nullable` where JSON Schema has a type of its own for it. */
const orNull = ({ type, enum: values, ...rest }) =>
  type === undefined
    ? { anyOf: [{ type: "null" }, rest] }
    : {
        ...rest,
        type: [type, "null"],
        ...(values === undefined ? {} : { enum: [...values.filter((value) => value !== null), null] }),
      };

const schemas = {};

const schemaOf = (node) => {
  if (node.$ref !== undefined) {
    const name = nameOf(node.$ref);
    if (!(name in schemas)) {
      schemas[name] = {};
      schemas[name] = schemaOf(at(node.$ref));
    }
    return { $ref: `#/schemas/${name}` };
  }
  const kept = Object.entries(node).filter(([key, value]) => KEPT.has(key) && (key !== "format" || FORMATS.has(value)));
  const schema = Object.fromEntries(kept.map(([key, value]) => [key, deeper(key, value)]));
  return node.nullable === true ? orNull(schema) : schema;
};

const deeper = (key, value) => {
  if (key in INSIDE) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, schemaOf(inner)]));
  if (key === "enum" || key === "required" || typeof value !== "object") return value;
  return Array.isArray(value) ? value.map(schemaOf) : schemaOf(value);
};

const JSON_TYPE = "application/json";

const operationOf = ([path, method, operation]) => {
  const query = (operation.parameters ?? []).map(resolved).filter((parameter) => parameter.in === "query");
  const body = resolved(operation.requestBody)?.content[JSON_TYPE]?.schema;
  const answers = Object.entries(operation.responses).map(([status, answer]) => {
    const schema = resolved(answer).content?.[JSON_TYPE]?.schema;
    return [status, schema === undefined ? null : schemaOf(schema)];
  });
  return {
    method: method.toUpperCase(),
    path,
    query: Object.fromEntries(query.map(({ name, schema }) => [name, schemaOf(schema)])),
    body: body === undefined ? null : schemaOf(body),
    answers: Object.fromEntries(answers),
  };
};

const used = Object.entries(description.paths)
  .flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => [path, method, operation]))
  .filter(([, , operation]) => OPERATIONS.has(operation.operationId));
const operations = Object.fromEntries(used.map((each) => [each[2].operationId, operationOf(each)]));
const missing = [...OPERATIONS].filter((name) => !(name in operations));
if (missing.length > 0) throw new Error(`GitHub's description has no ${missing.join(", ")}.`);

const from = `Made by .github/scripts/github-schemas.mjs from ${DESCRIPTION} of ${PACKAGE} (GitHub's description of its API, published under the MIT License).`;
writeFileSync(RESULT, JSON.stringify({ from, operations, schemas }));
run(process.execPath, [
  "node_modules/@biomejs/biome/bin/biome",
  "format",
  "--config-path=.github/format.json",
  "--write",
  RESULT,
]);
console.log(`${RESULT}: ${Object.keys(operations).length} operations, ${Object.keys(schemas).length} schemas.`);
