import { expectFailure } from "../../model/failure.ts";
import { bad, type Checked, good, type Problem, problem } from "../../model/problem.ts";
import type { Mapping, Target, Term } from "../../model/target.ts";
import type { Table } from "../../ports/postgres.ts";
import { directColumn } from "../../sources/postgres/mentions.ts";
import { suggestions, type Tenant } from "../../sources/postgres/propose.ts";
import { withMapping } from "../../sources/postgres/write-mapping.ts";
import { prepareState } from "../../state/state.ts";
import { during, frozen } from "../instants.ts";
import type { Loaded, Setup } from "../load.ts";
import { databaseProblem } from "../postgres.ts";
import { postgresUrl } from "../postgres-url.ts";
import type { World } from "../world.ts";

/** The tables of all targets that have one, by target. */
export type Tables = ReadonlyMap<string, Table>;

interface Housed {
  readonly loaded: Loaded;
  readonly url: string;
  readonly table: string;
}

const housed = (setup: Setup, world: World): readonly Housed[] =>
  setup.targets.flatMap((loaded) => {
    const { source } = loaded.written;
    const url = source?.kind === "postgres" ? postgresUrl(source, world) : undefined;
    return source?.kind !== "postgres" || url === undefined ? [] : [{ loaded, url, table: source.table }];
  });

const inTarget = (thrown: unknown, { loaded }: Housed, setup: Setup): Problem => {
  expectFailure(thrown);
  const { name } = loaded.target;
  return databaseProblem(thrown, { ...setup.placeOf(["targets", name, "source", "postgres"]), target: name });
};

/** What the catalogue says of every target's table. */
export const readTables = (setup: Setup, world: World): Promise<Checked<Tables>> =>
  during(frozen(world), async ({ instant }) => {
    const tables = new Map<string, Table>();
    const problems: Problem[] = [];
    for (const one of housed(setup, world)) {
      try {
        const seen = await instant?.(one.url);
        if (seen !== undefined) tables.set(one.loaded.target.name, await seen.snapshot.table(one.table));
      } catch (thrown) {
        problems.push(inTarget(thrown, one, setup));
      }
    }
    return problems.length > 0 ? bad(...problems) : good(tables);
  });

const isBare = ({ written, bystander }: Loaded): boolean =>
  !bystander && written.source?.kind === "postgres" && Object.keys(written.properties).length === 0;

/** Whether a target still waits for its mapping. */
export const needsMapping = ({ targets }: Setup): boolean => targets.some(isBare);

const placeless = (name: string): Problem =>
  problem(`The mapping of \`${name}\` has no place in the configuration.`, "Write the target as a map of its own.", {
    target: name,
  });

/** The configuration with a mapping for each target that has none, made from its table. */
export const mappedText = (text: string, setup: Setup, tables: Tables): Checked<string> => {
  const tenants = setup.targets.flatMap(({ target: { name }, written }): readonly Tenant[] => {
    const table = tables.get(name);
    return table === undefined ? [] : [{ name, written, table }];
  });
  return setup.targets.filter(isBare).reduce<Checked<string>>((done, { target: { name } }) => {
    const tenant = tenants.find((one) => one.name === name);
    if (!done.ok || tenant === undefined) return done;
    const next = withMapping(done.value, name, suggestions(tenant, tenants));
    return next === undefined ? bad(placeless(name)) : good(next);
  }, good(text));
};

const term = (name: string): Term => ({
  name,
  color: undefined,
  description: undefined,
  aliases: [],
  deprecated: false,
});

const CHOICES: readonly Mapping["type"][] = ["select", "multi_select", "status"];

const offered = (mapping: Mapping, table: Table): Mapping => {
  const { origin, vocabulary, type } = mapping;
  if (vocabulary !== undefined || origin.kind !== "from" || !CHOICES.includes(type)) return mapping;
  const name = directColumn(origin.expression);
  const options = table.columns.find((column) => column.name === name)?.options ?? [];
  return options.length === 0 ? mapping : { ...mapping, vocabulary: options.map(term) };
};

const offering = (target: Target, table: Table): Target => ({
  ...target,
  mappings: target.mappings.map((mapping) => offered(mapping, table)),
});

/** The words of an enum are the options of its property, from the beginning. */
export const withEnums = (setup: Setup, tables: Tables): Setup => ({
  ...setup,
  targets: setup.targets.map((loaded) => {
    const table = tables.get(loaded.target.name);
    return table === undefined ? loaded : { ...loaded, target: offering(loaded.target, table) };
  }),
});

const goesBothWays = ({ loaded: { written, bystander } }: Housed): boolean =>
  !bystander && (written.direction === "two-way" || written.direction === "pull");

/** Makes the schema in which two-way targets keep what both sides had, in each of their databases. */
export const layFoundations = async (setup: Setup, world: World): Promise<readonly Problem[]> => {
  const all = housed(setup, world).filter(goesBothWays);
  const firsts = [...new Map(all.toReversed().map((one) => [one.url, one])).values()];
  const problems: Problem[] = [];
  for (const one of firsts) {
    try {
      const postgres = await world.postgres?.(one.url);
      if (postgres !== undefined) await prepareState(postgres);
    } catch (thrown) {
      problems.push(inTarget(thrown, one, setup));
    }
  }
  return problems;
};
