import type { State } from "./state.ts";

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request, as a route sees it. */
export interface Call {
  readonly state: State;
  /** What stands in the address for the braces of the route's path, after owner and repository. */
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  /** The form that is asked for. */
  readonly accept: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Where this GitHub is. */
  readonly base: string;
  /** The request's own address, query included. */
  readonly url: URL;
}

/**
 * One thing that GitHub does. The name is GitHub's own for it (`operationId`), so that what is asked and answered can be
 * held against the published description. To add a route: a file of `routes`, and its line in `routes/routes.ts`.
 */
export interface Route {
  readonly operation: string;
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** As GitHub writes it: `/repos/{owner}/{repo}/issues/{issue_number}`. */
  readonly path: string;
  readonly answer: (call: Call) => Reply;
}

export const ok = (body: unknown, headers: Reply["headers"] = {}): Reply => ({ status: 200, body, headers });
export const created = (body: unknown): Reply => ({ status: 201, body });

const DOCS = "https://docs.github.com/rest";

export const refused = (status: number, message: string, more: Readonly<Record<string, unknown>> = {}): Reply => ({
  status,
  body: { message, ...more, documentation_url: DOCS, status: String(status) },
});

export const notFound = (): Reply => refused(404, "Not Found");

export const invalid = (error: Readonly<Record<string, unknown>>): Reply =>
  refused(422, "Validation Failed", { errors: [error] });

/** The braces as groups. What stands for the last may hold slashes in GitHub's own table; none of those used here does. */
export const matcher = ({ path }: Route): RegExp => new RegExp(`^${path.replace(/\{\w+\}/g, "([^/]+)")}$`);

/** A page of a list, and the way to the next and the last one. Pages are counted from 1, and 30 items long by default. */
export const paged = (
  { query, url }: Call,
  items: readonly unknown[],
  wrap = (page: readonly unknown[]): unknown => page,
): Reply => {
  const perPage = Math.min(100, Number(query.get("per_page") ?? 30));
  const page = Math.max(1, Number(query.get("page") ?? 1));
  const last = Math.max(1, Math.ceil(items.length / perPage));
  const at = (number: number): string => {
    const address = new URL(url);
    address.searchParams.set("page", String(number));
    return `<${address.href}>`;
  };
  const link = page < last ? { link: `${at(page + 1)}; rel="next", ${at(last)}; rel="last"` } : {};
  return ok(wrap(items.slice((page - 1) * perPage, page * perPage)), link);
};

/** A field as a text; nothing where there is none, or something else. */
export const textIn = ({ body }: Call, name: string): string => {
  const value = body[name];
  return typeof value === "string" ? value : "";
};
