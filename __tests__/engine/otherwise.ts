import { type OptionName, readOptions } from "../../src/config/options.ts";
import { run } from "../../src/engine/run.ts";
import type { World } from "../../src/engine/world.ts";
import type { Report } from "../../src/model/report.ts";
import type { NotionPort } from "../../src/ports/notion.ts";
import type { Workshop } from "./workshop.ts";

/** The same way to Notion, but for a few kinds of question. */
export const answering = ({ notion }: World, answers: Partial<NotionPort>): NotionPort => {
  if (notion === undefined) throw new Error("There is no way to Notion.");
  return new Proxy(notion, {
    get: (target, name) => {
      const value: unknown = Reflect.get(Object.hasOwn(answers, name) ? answers : target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
};

/** A run in which a part of what is outside is otherwise than in the workshop. */
export const runOtherwise = (
  shop: Workshop,
  given: Readonly<Partial<Record<OptionName, string>>>,
  otherwise: (world: World) => Partial<World>,
): Promise<Report> => {
  const options = readOptions({ config: "notion-sync.yml", ...given }, {});
  if (!options.ok) throw new Error(options.problems.map(({ message }) => message).join());
  const { world } = shop;
  return run(options.value, { ...world, ...otherwise(world) });
};
