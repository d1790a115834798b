import { textOf } from "../../../src/emulator/json.ts";
import type { Page } from "../../../src/emulator/store.ts";
import type { Json } from "../world/values.ts";
import { clientTitle, type Eye } from "./fields.ts";
import type { Each, Piece, PlannedFile, PromotedTarget } from "./recipe.ts";
import type { PromotionScene } from "./scene.ts";
import { nameOf } from "./stock.ts";

/** One file that a page is to become. */
export interface Item {
  readonly target: PromotedTarget;
  readonly page: Page;
  readonly file: PlannedFile;
  /** Which of the configuration's files. */
  readonly order: number;
  readonly entry: string | null;
  readonly index: number | null;
  /** What it is called alone, and where another is called the same. */
  readonly slugs: readonly string[];
  /** With each of the slugs. */
  readonly paths: readonly string[];
}

const undashed = (id: string): string => id.replaceAll("-", "");

export const suffixOf = (id: string): string => undashed(id).slice(-8);

export const titleOf = ({ value }: Eye, page: Page): string => textOf(value(page, "Name")).trim();

export const dayOf = ({ value }: Eye, page: Page): string => {
  const date = value(page, "Date");
  const start = typeof date === "object" && date !== null && "start" in date ? date["start"] : date;
  return (typeof start === "string" ? start : new Date(page.created).toISOString()).slice(0, 10);
};

const listOf = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.map((one: Json) => textOf(one)) : [];

const ENTRIES: Readonly<Record<Each, (page: Page, eye: Eye) => readonly string[]>> = {
  Decisions: (page, { value }) =>
    textOf(value(page, "Decisions"))
      .split("\n")
      .map((line) => line.replace(/^- /, "").trim())
      .filter((line) => line !== ""),
  Tags: (page, { value }) => listOf(value(page, "Tags")),
  Clients: (page, eye) => listOf(eye.value(page, "Clients")).map((id) => clientTitle(eye, id)),
};

const slugsOf = (called: string, id: string, index: number | null): readonly string[] => {
  const { slug, device } = nameOf(called);
  const base = slug ?? `${undashed(id)}${index === null ? "" : `-${index}`}`;
  const own = device === true ? `${base}-${suffixOf(id)}` : base;
  return [own, `${own}-${suffixOf(id)}`];
};

interface Naming {
  readonly slug: string;
  readonly index: number | null;
  readonly page: Page;
  readonly target: PromotedTarget;
  readonly eye: Eye;
}

const pieceText = (piece: Piece, { slug, index, page, target, eye }: Naming): string => {
  if (typeof piece === "object") return piece.literal;
  const words = {
    slug,
    date: dayOf(eye, page),
    index: String(index ?? ""),
    target: target.name,
    id: page.id,
    title: titleOf(eye, page),
    area: textOf(eye.value(page, "Area")),
  };
  return words[piece];
};

const pathOf = ({ path }: PlannedFile, naming: Naming): string =>
  path
    .map((piece) => pieceText(piece, naming))
    .join("")
    .normalize("NFC");

/** The files that a page is to become by what it says now. */
export const itemsOf = ({ sight: eye }: PromotionScene, target: PromotedTarget, page: Page): readonly Item[] =>
  target.files.flatMap((file, order) => {
    const entries = file.each === undefined ? [null] : ENTRIES[file.each](page, eye);
    return entries.map((entry, at): Item => {
      const index = entry === null ? null : at + 1;
      const slugs = slugsOf(entry ?? titleOf(eye, page), page.id, index);
      const paths = slugs.map((slug) => pathOf(file, { slug, index, page, target, eye }));
      return { target, page, file, order, entry, index, slugs, paths: [...new Set(paths)] };
    });
  });

/** Whether a page is finished: it stands in the database, and every property of `when` matches. */
export const isFinished = ({ sight }: PromotionScene, { when, dataSource }: PromotedTarget, page: Page): boolean =>
  !page.inTrash &&
  page.parent.type === "data_source_id" &&
  page.parent.id === dataSource &&
  Object.entries(when).every(([name, wanted]) => [wanted].flat().includes(sight.value(page, name) as string | boolean));

export const rowsOf = ({ sight }: PromotionScene, { dataSource }: PromotedTarget): readonly Page[] =>
  sight.rows(dataSource);

export const called = ({ name }: PromotedTarget, { id }: Page): string => `${name} ${id}`;
