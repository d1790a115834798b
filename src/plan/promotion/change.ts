import type { Change, Difference } from "../../model/change.ts";
import type { Page } from "../../model/page.ts";
import { type Checked, good, type Place, type Problem, problemsOf, valuesOf } from "../../model/problem.ts";
import type { PromotedFile, Promotion } from "../../model/promotion.ts";
import type { Bound } from "../bind.ts";
import { bare } from "../decide.ts";
import { steadyBody } from "./assets.ts";
import { composeFile, type RenderFile } from "./compose.ts";
import { fileSha } from "./content.ts";
import type { FileChange, Remembered, Standing } from "./decide.ts";
import { marksOf, type RenderMark } from "./marks.ts";
import type { FileVariables, Finished } from "./page.ts";
import { safeSlug } from "./slug.ts";

/** What earlier runs left of a page. */
export interface PagePast {
  /** By path. */
  readonly remembered: ReadonlyMap<string, Remembered>;
  /** Whether all was written and marked, of this very content. */
  readonly finished: boolean;
  /** Whether runs began it since, and died. */
  readonly begun: boolean;
  /** By path: the runs among them that were about to write it. */
  readonly writing: ReadonlyMap<string, readonly string[]>;
}

/** A page, and what is to become of each of its files. */
export interface PageQuestion {
  readonly bound: Bound;
  readonly page: Page;
  readonly place: Place;
  readonly finished: Finished;
  readonly propertiesSha: string;
  readonly files: readonly FileChange[];
  readonly there: ReadonlyMap<string, Standing | undefined>;
  readonly past: PagePast;
  /** IDs that pages get in this run: which they are is none of the plan's business. */
  readonly newIds: ReadonlySet<string>;
}

export interface Renderers {
  readonly file: RenderFile;
  readonly mark: RenderMark;
}

const MOST_TOLD = 3;

/** The SHA of a file of which nobody knows whose text it holds: the ledger is to say nothing of it. */
export const UNKNOWN = "";

/** Several problems of one page, as the one that its change can have. */
const together = (problems: readonly Problem[]): Problem | undefined => {
  const [first] = problems;
  if (first === undefined) return undefined;
  const messages = [...new Set(problems.map(({ message }) => message))];
  const rest = messages.length - MOST_TOLD;
  const more = rest > 0 ? [`… and ${rest} more.`] : [];
  return { ...first, message: [...messages.slice(0, MOST_TOLD), ...more].join(" ") };
};

/** A page of which nothing is written: what keeps one of its files from being written keeps all of them. */
export const refusedPage = (
  target: string,
  { page, place, problems }: { page: Page; place: Place; problems: readonly Problem[] },
): Change => {
  return {
    ...bare(target, place.record ?? page.id, place),
    action: "error",
    page,
    problem: together(problems.map((one) => ({ ...one, place: { ...place, ...one.place } }))),
  };
};

const slugIn = ({ finished, files }: PageQuestion): string =>
  files.find(({ spot }) => spot.variables.entry === null)?.spot.variables.slug ??
  safeSlug(finished.title, finished.page.id);

/** The text that a file gets, as far as it is known before the files that it points at are brought. */
const draft = ({ spot }: FileChange, { bound }: PageQuestion, { file }: Renderers): Checked<string> => {
  const composed = composeFile({ spot, header: { ...bound.target.promoting?.header } }, file);
  return composed.ok ? good(composed.value.text) : composed;
};

const ULID = /[0-9A-HJKMNP-TV-Z]{26}/g;

/** The same for the same page, whatever IDs are new now and whatever signature its links have today. */
const steadySha = (text: string, { newIds }: PageQuestion): string =>
  fileSha(steadyBody(text.replace(ULID, (id) => (newIds.has(id) ? "" : id))));

/** A file that nobody remembers is only taken over where it is to the letter what would be written. */
const isToTheLetter = (change: FileChange, question: PageQuestion, render: Renderers): boolean => {
  const text = draft(change, question, render);
  return text.ok && fileSha(text.value) === question.there.get(change.spot.path)?.sha;
};

/** Whether a file that is there is surely not what a person made of it: nobody's edit is ever taken for ours. */
const isOurs = (change: FileChange, question: PageQuestion, render: Renderers): boolean =>
  question.past.remembered.has(change.spot.path) || isToTheLetter(change, question, render);

const promotedFile = (change: FileChange, question: PageQuestion, render: Renderers): Checked<PromotedFile> => {
  const { path, variables } = change.spot;
  const { action: fate, before } = change;
  const begun = question.past.writing.get(path) ?? [];
  const kept = { path, slug: variables.slug, before, fate, begun, text: "" };
  if (change.action === "unchanged" && !isOurs(change, question, render)) return good({ ...kept, sha: UNKNOWN });
  if (change.action !== "write") return good({ ...kept, sha: change.before });
  const text = draft(change, question, render);
  return text.ok ? good({ ...kept, text: text.value, sha: steadySha(text.value, question) }) : text;
};

const isAdopted = (question: PageQuestion, render: Renderers): boolean => {
  const { files, past } = question;
  const unknown = files.filter(({ spot }) => !past.remembered.has(spot.path));
  return (
    unknown.length > 0 && unknown.every((one) => one.action === "unchanged" && isToTheLetter(one, question, render))
  );
};

const marksIn = (question: PageQuestion, { mark }: Renderers): Checked<readonly Difference[]> => {
  const { bound, page, place, finished, files, past } = question;
  const [first] = files;
  if (past.finished && files.every(({ action }) => action === "unchanged")) return good([]);
  const paths = files.map(({ spot }) => spot.path);
  const variables: FileVariables = first?.spot.variables ?? {
    page: finished.page,
    title: finished.title,
    slug: "",
    date: "",
    target: bound.target.name,
    entry: null,
    index: null,
  };
  return marksOf(
    {
      mark: { ...bound.target.promoting?.mark },
      columns: bound.columns,
      page,
      place,
      variables: { ...variables, slug: slugIn(question), entry: null, index: null, paths },
    },
    mark,
  );
};

const conflictOf = (files: readonly FileChange[]): Problem | undefined => {
  const found = together(files.flatMap((one) => (one.action === "conflict" ? [one.problem] : [])));
  return found === undefined ? undefined : { ...found, cause: "conflict" };
};

/** Where every file is as it should be, and only the end of it was not written down. */
const isOpen = ({ files, past }: PageQuestion): boolean =>
  past.begun || (!past.finished && files.every(({ spot }) => past.remembered.has(spot.path)));

interface Parts {
  readonly files: readonly PromotedFile[];
  readonly diff: readonly Difference[];
}

const actionFor = (question: PageQuestion, { files, diff }: Parts): Change["action"] => {
  if (files.some(({ fate }) => fate === "conflict")) return "conflict";
  const busy = files.some(({ fate }) => fate === "write") || diff.length > 0 || isOpen(question);
  return busy ? "promote" : "skip";
};

/** What becomes of a page, with everything that is to be written for it. A page that did not change writes nothing. */
export const promotionChange = (question: PageQuestion, render: Renderers): Change => {
  const { bound, page, place, finished } = question;
  const { name, promoting } = bound.target;
  const read = question.files.map((one) => promotedFile(one, question, render));
  const marks = marksIn(question, render);
  const problems = problemsOf([...read, marks]);
  if (problems.length > 0 || !marks.ok) return refusedPage(name, { page, place, problems });

  const files = valuesOf(read);
  const conflict = conflictOf(question.files);
  // A page of which a file is left as a person made it is not promoted yet, so nothing says that it is.
  const diff = conflict === undefined ? marks.value : [];
  const action = actionFor(question, { files, diff });
  const promotion: Promotion = {
    pageSha: finished.sha,
    propertiesSha: question.propertiesSha,
    slug: slugIn(question),
    files,
    entity: promoting?.header.entity ?? name,
    actionLog: promoting?.actionLog,
    adopted: action === "skip" && isAdopted(question, render),
  };
  return { ...bare(name, place.record ?? page.id, place), action, page, diff, problem: conflict, promotion };
};
