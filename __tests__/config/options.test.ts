import { describe, expect, test } from "@jest/globals";
import { OPTION_NAMES, type OptionName, readOptions } from "../../src/config/options.ts";
import { secretsOf } from "../../src/config/secrets.ts";
import { nearest } from "../../src/model/nearest.ts";

const read = (given: Partial<Record<OptionName, string>>, env: Record<string, string> = {}) => {
  const result = readOptions(given, env);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join("\n"));
  return result.value;
};

const complaints = (given: Partial<Record<OptionName, string>>): readonly string[] => {
  const result = readOptions(given, {});
  return result.ok ? [] : result.problems.map(({ message }) => message);
};

describe("options", () => {
  test("have the defaults of the contract", () => {
    expect(read({})).toMatchObject({
      mode: "sync",
      targets: ["all"],
      "dry-run": "auto",
      config: ".github/notion-sync.yml",
      "changed-only": false,
      "create-if-missing": true,
      "rate-limit": 3,
      "settle-wait": 60,
      "max-retries": 5,
      comment: "auto",
      "open-issue": "auto",
      "output-dir": ".notion-sync",
      "notion-url": "https://api.notion.com",
      records: undefined,
      shard: undefined,
      "notion-token": undefined,
      "github-token": undefined,
    });
  });

  test("take what the runner sends for an input that was not given: an empty string", () => {
    const empty = Object.fromEntries(OPTION_NAMES.map((name) => [name, " "]));
    expect(read(empty)).toEqual(read({}));
  });

  test.each<[OptionName, string, unknown]>([
    ["targets", "a, b\nc,,", ["a", "b", "c"]],
    ["dry-run", "TRUE", "true"],
    ["prune", "True", true],
    ["since", "2025-09-01", "2025-09-01"],
    ["shard", "2/4", { part: 2, of: 4 }],
    ["rate-limit", "2.5", 2.5],
    ["max-retries", "0", 0],
    ["notion-url", "http://127.0.0.1:4000", "http://127.0.0.1:4000"],
    ["notion-url", "http://[::1]:4000/", "http://[::1]:4000/"],
  ])("%s reads %j", (name, text, value) => {
    expect(read({ [name]: text })[name]).toEqual(value);
  });

  test.each<[OptionName, string, string]>([
    ["mode", "snyc", "The option `mode` must be validate"],
    ["dry-run", "maybe", 'The option `dry-run` must be true, false or auto, not "maybe".'],
    ["prune", "1", 'The option `prune` must be true or false, not "1".'],
    ["since", "2025-02-30", "must be a day that exists"],
    ["since", "yesterday", "must be a day that exists"],
    ["shard", "5/4", "must count from 1"],
    ["shard", "0/4", "must count from 1"],
    ["shard", "a/b", "must look like 2/4"],
    ["rate-limit", "2m", "must be a number above 0"],
    ["rate-limit", "0", "must be a number above 0"],
    ["rate-limit", "NaN", "must be a number above 0"],
    ["rate-limit", "1e9", "must be a number above 0"],
    ["settle-wait", "-1", "must be a number of seconds"],
    ["max-retries", "2.5", "must be a whole number"],
    ["comment", "sometimes", "must be auto, always or never"],
    ["notion-url", "http://169.254.169.254", "must be https://api.notion.com, or a loopback"],
    ["notion-url", "https://api.notion.com.evil.example", "must be https://api.notion.com, or a loopback"],
    ["notion-url", "https://user:pass@api.notion.com", "must be https://api.notion.com, or a loopback"],
    ["notion-url", "http://127.0.0.1.evil.example", "must be https://api.notion.com, or a loopback"],
    ["notion-url", "not a url", "must be https://api.notion.com, or a loopback"],
  ])("%s refuses %j and says why", (name, text, why) => {
    expect(complaints({ [name]: text }).join()).toContain(why);
  });

  test("every mistake is told at once", () => {
    expect(complaints({ mode: "x", shard: "y", "rate-limit": "z" })).toHaveLength(3);
  });

  test("the first variable that is set stands in for a token, and an option wins over it", () => {
    const env = { NOTION_API_TOKEN: "ntn_second", NOTION_API_KEY: "ntn_third", GITHUB_TOKEN: "ghs_x" };
    expect(read({}, env)).toMatchObject({ "notion-token": "ntn_second", "github-token": "ghs_x" });
    expect(read({ "notion-token": "ntn_given" }, env)["notion-token"]).toBe("ntn_given");
  });
});

test("secrets are the tokens wherever they come from, and the passwords in URLs", () => {
  const env = {
    NOTION_TOKEN: "ntn_one",
    NOTION_API_KEY: "ntn_two",
    DATABASE_URL: "postgres://app:p%40ss@db/x",
    HOME: "/home/x",
  };
  expect(secretsOf({ "github-token": "ghs_three" }, env)).toEqual(
    expect.arrayContaining(["ntn_one", "ntn_two", "ghs_three", "p%40ss", "p@ss"]),
  );
  expect(secretsOf({}, { HOME: "/home/x" })).toEqual([]);
});

test.each([
  ["snyc", "sync"],
  ["--dryrun", "--dry-run"],
  ["Validat", "validate"],
  ["xyzzy", undefined],
])("%s is nearest to %s", (word, meant) => {
  expect(nearest(word, ["sync", "setup", "validate", "--dry-run"])).toBe(meant);
});

test("a password with a lone per cent sign is a secret like any other", () => {
  expect(secretsOf({}, { DATABASE_URL: "postgres://u:100%@db.example/x" })).toContain("100%");
});

test.each([
  ["with signs that an address may not have", "postgres://u:p@s/w#rd@db.example/x"],
  ["as a parameter", "postgres://u@db.example/x?sslmode=require&password=p%40s%2Fw%23rd"],
  ["encoded", "postgres://u:p%40s%2Fw%23rd@db.example/x"],
])("a password in an address is a secret in every form: %s", (_, DATABASE_URL) => {
  expect(secretsOf({}, { DATABASE_URL })).toEqual(expect.arrayContaining(["p@s/w#rd", "p%40s%2Fw%23rd"]));
});
