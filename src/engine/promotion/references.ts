import { notionId } from "../../config/notion-id.ts";
import { Failure, isFailure } from "../../model/failure.ts";
import { keyText } from "../../model/key.ts";
import type { Page } from "../../model/page.ts";
import type { Reference } from "../../plan/promotion/page.ts";
import type { NotionPort } from "../../ports/notion.ts";
import type { Setup } from "../load.ts";
import type { Ground } from "./ground.ts";

/** More related pages than this are no finished work, but a whole workspace. */
const MOST = 2_000;

/** Pages that others point at, each asked for once a run. */
export interface References {
  /** Undefined where the page is not shared with the connection, or is gone. */
  readonly of: (id: string) => Promise<Reference | undefined>;
}

export const titleOf = ({ properties }: Page): string => {
  const title = Object.values(properties).find(({ type }) => type === "title")?.value;
  return typeof title === "string" ? title.trim() : "";
};

type Home = Pick<Setup, "config" | "databases"> & Pick<Ground, "newIds">;

/** The properties that the targets of a page's database find it by, as far as the configuration itself tells. */
const keyNames = ({ parent }: Page, { config, databases }: Home): readonly string[] => {
  if (parent.kind !== "data-source") return [];
  const targets = Object.entries(config.targets).filter(([name, written]) => {
    const known = written.database === undefined ? databases.targets[name]?.data_source : undefined;
    const source = notionId(written["data-source"] ?? known ?? "");
    return source === undefined ? notionId(written.database ?? "") === parent.databaseId : source === parent.id;
  });
  return targets.flatMap(([, { key, ids }]) => [key?.property, ids?.property]).filter((name) => name !== undefined);
};

/** What a page holds, or will before this run ends. */
const held = ({ id, properties }: Page, name: string, { newIds }: Home): string => {
  const given = newIds.get(id);
  return given?.property === name ? given.id : keyText(properties[name]?.value);
};

const referenceTo = (page: Page, home: Home): Reference => {
  const title = titleOf(page);
  const keys = keyNames(page, home).map((name) => held(page, name, home));
  return { title, key: keys.find((key) => key !== "") ?? (title || page.id), url: page.url };
};

const tooMany = (): Failure =>
  new Failure({
    kind: "incomplete",
    message: `The pages that are to be promoted point at more than ${MOST.toLocaleString("en-GB")} others.`,
    cure: "Narrow `when`, or promote in several runs with `records`.",
  });

const HELPLESS: readonly string[] = ["not-found", "forbidden", "refused"];

export const references = (notion: NotionPort, home: Home): References => {
  const asked = new Map<string, Promise<Reference | undefined>>();
  const ask = async (id: string): Promise<Reference | undefined> => {
    try {
      return referenceTo(await notion.page(id), home);
    } catch (thrown) {
      if (isFailure(thrown) && HELPLESS.includes(thrown.kind)) return undefined;
      throw thrown;
    }
  };
  return {
    of: (id) => {
      const known = asked.get(id);
      if (known !== undefined) return known;
      if (asked.size >= MOST) return Promise.reject(tooMany());
      const answer = ask(id);
      asked.set(id, answer);
      return answer;
    },
  };
};
