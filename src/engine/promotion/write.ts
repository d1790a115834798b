import { INTENT } from "../../ledger/memory.ts";
import type { Change } from "../../model/change.ts";
import { type Problem, problem } from "../../model/problem.ts";
import type { KeptFile, PromotedFile, Promotion } from "../../model/promotion.ts";
import { type Asset, assetBeside, assetPath, findAssets, replaceAssets } from "../../plan/promotion/assets.ts";
import { UNKNOWN } from "../../plan/promotion/change.ts";
import { fileSha } from "../../plan/promotion/content.ts";
import type { Site } from "../site.ts";
import { pageIn, patch, Unwritten, type Written } from "../write.ts";
import type { Entry } from "./press.ts";

/** A file with everything that it points at, ready to be written. */
interface Print {
  readonly file: PromotedFile;
  readonly text: string;
  readonly assets: readonly Asset[];
}

/** Notion's links end soon, so what they lead to is brought when it is needed, and once a page. */
const brought = async (texts: readonly string[], { job }: Site): Promise<ReadonlyMap<string, Asset>> => {
  const assets = new Map<string, Asset>();
  for (const address of new Set(texts.flatMap((text) => findAssets(text)))) {
    assets.set(address, { address, ...(await job.press.bring(address)) });
  }
  return assets;
};

const prints = async ({ files }: Promotion, site: Site): Promise<readonly Print[]> => {
  const wanted = files.filter(({ fate }) => fate === "write");
  const assets = await brought(
    wanted.map(({ text }) => text),
    site,
  );
  const paths = new Map([...assets].map(([address, asset]) => [address, assetPath(asset)]));
  return wanted.map((file) => ({
    file,
    text: replaceAssets(file.text, paths),
    assets: findAssets(file.text)
      .map((address) => assets.get(address))
      .filter((asset) => asset !== undefined),
  }));
};

/** All the files of a page that are surely ours: those that are written now, and those that were before. */
const kept = ({ files }: Promotion, printed: readonly Print[]): readonly KeptFile[] => {
  const shas = new Map(printed.map(({ file, text }) => [file.path, fileSha(text)]));
  return files
    .filter(({ fate, sha }) => fate !== "conflict" && sha !== UNKNOWN)
    .map(({ path, sha, slug }) => ({ path, slug, sha: shas.get(path) ?? sha }));
};

const editedMeanwhile = ({ path }: PromotedFile, { place }: Change): Problem =>
  problem(`${path} was changed while the run went on, and is kept as it is.`, "Run it again.", {
    ...place,
    file: path,
  });

/** Between the plan and now a person may have been there. */
const expectSame = async ({ file }: Print, change: Change, { world }: Site): Promise<void> => {
  const text = await world.files.read(file.path);
  if ((text === undefined ? null : fileSha(text)) !== file.before) throw new Unwritten(editedMeanwhile(file, change));
};

const write = async ({ file, text, assets }: Print, { world }: Site): Promise<void> => {
  for (const asset of assets) await world.files.write(assetBeside(file.path, assetPath(asset)), asset.bytes);
  await world.files.write(file.path, text);
};

/** Files that are written: by this run, or by one that could not say so any more. */
const isTold = ({ fate, begun }: PromotedFile): boolean =>
  fate === "write" || (fate === "unchanged" && begun.length > 0);

/** A line of the action log for each of them. */
const entries = (
  promotion: Promotion,
  { began, site }: { readonly began: number; readonly site: Site },
): readonly Entry[] => {
  const { entity, files } = promotion;
  const now = site.world.clock.now();
  const { run } = site.job.press;
  return files.filter(isTold).map(({ path, fate, begun }) => ({
    ts: new Date(now).toISOString(),
    agent: "notion-sync",
    action: "promote",
    entity,
    path,
    latency_ms: now - began,
    token_in: 0,
    token_out: 0,
    success: true,
    notes: `run ${run}`,
    unless: fate === "write" ? [] : begun,
  }));
};

/**
 * Makes a page into its files. The files come first, so that what is marked is there; the action log and the ledger say
 * so last. A run that dies in between is gone on with, since the ledger knows what was about to be written.
 */
export const promote = async (change: Change, promotion: Promotion, site: Site): Promise<Written> => {
  const { record, target } = change;
  const page = pageIn(change);
  const began = site.world.clock.now();
  const { press } = site.job;
  const printed = await prints(promotion, site);
  const files = kept(promotion, printed);
  for (const print of printed) await expectSame(print, change, site);
  const told = new Map(promotion.files.filter(isTold).map((file) => [file.path, file.fate]));
  const ours = { target, record, page_id: page.id, page_sha: promotion.pageSha, slug: promotion.slug };
  // Only what this run is to say: the next one takes what is named for written, but for what stood there already.
  const named = files
    .filter(({ path }) => told.has(path))
    .map((file) => (told.get(file.path) === "write" ? file : { ...file, stood: true as const }));
  if (named.length + change.diff.length > 0) await press.note({ action: INTENT, ...ours, files: named });
  for (const print of printed) await write(print, site);
  if (change.diff.length > 0) await patch(change, site);
  const said = entries(promotion, { began, site });
  if (promotion.actionLog !== undefined && said.length > 0) await press.log(promotion.actionLog, said);
  return { pageId: page.id, finished: true, files };
};
