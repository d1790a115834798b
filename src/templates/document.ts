import { isObject } from "../model/json.ts";
import { bad, type Checked, good } from "../model/problem.ts";
import { filled, type Marked, renderMarked } from "./marks.ts";
import { templateProblem } from "./mishap.ts";
import { render } from "./render.ts";
import type { Template, Variables } from "./template.ts";

export type Fields = ReadonlyMap<string, unknown>;

/** What a template makes of a page: its own front matter, and the text below it. */
export interface Document {
  readonly front: Fields;
  readonly body: string;
}

/** YAML as data; the floor that reads it is another, so whoever renders brings it along. */
export type ReadYaml = (yaml: string, file: string) => Checked<unknown>;

const FRONT = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
const NO_FIELDS = ["Its front matter is no list of fields.", "Write `name: value`, one a line."] as const;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const fillAll = (value: unknown, marked: Marked): unknown => {
  if (typeof value === "string") return filled(value, marked);
  if (isList(value)) return value.map((item) => fillAll(item, marked));
  if (!isObject(value)) return value;
  return new Map(Object.entries(value).map(([key, item]) => [String(filled(key, marked)), fillAll(item, marked)]));
};

/**
 * The values are put in after the YAML was read, so that no title can add a field or end the front matter; and so
 * `title: {{ title }}` needs no quotation marks, and `tags: {{ page.properties.Tags }}` is a list.
 */
const renderFront = (front: Template, variables: Variables, readYaml: ReadYaml): Checked<Fields> => {
  const marked = renderMarked(front, variables);
  if (!marked.ok) return marked;
  const data = readYaml(`\n${marked.value.text}`, front.file ?? front.name);
  if (!data.ok) return data;
  const fields = fillAll(data.value ?? {}, marked.value);
  return fields instanceof Map ? good(fields) : bad(templateProblem(...NO_FIELDS, { template: front, at: [1, 1] }));
};

const linesIn = (text: string): number => text.split("\n").length;

/** Only what the template itself begins with is front matter: a page's body may begin as it likes. */
const halves = (template: Template): { readonly front: Template | undefined; readonly body: Template } => {
  const found =
    template.text.startsWith("---") || template.text.startsWith("\ufeff---") ? FRONT.exec(template.text) : null;
  if (found === null || found.index !== 0) return { front: undefined, body: template };
  const line = template.line ?? 1;
  const [whole, front = ""] = found;
  return {
    front: { ...template, text: front, line: line + 1 },
    body: { ...template, text: template.text.slice(whole.length), line: line + linesIn(whole) - 1 },
  };
};

export const renderDocument = (template: Template, variables: Variables, readYaml: ReadYaml): Checked<Document> => {
  const { front, body } = halves(template);
  const fields = front === undefined ? good<Fields>(new Map()) : renderFront(front, variables, readYaml);
  const text = render(body, variables);
  if (fields.ok && text.ok) return good({ front: fields.value, body: text.value });
  return bad(...(fields.ok ? [] : fields.problems), ...(text.ok ? [] : text.problems));
};
