import type { Options } from "../../config/options.ts";
import type { Change } from "../../model/change.ts";
import type { Report } from "../../model/report.ts";
import { bare, markedSha } from "../../plan/decide.ts";
import { digest } from "../../plan/digest.ts";
import { selector } from "../../plan/select.ts";
import { heldKey, type Sides } from "../../plan/sides.ts";
import { heldBy, isPast } from "../../plan/ttl.ts";
import { leave } from "../close.ts";
import { confirmed } from "../confirm.ts";
import { begin, perform } from "../perform.ts";
import { survey } from "../survey.ts";
import type { World } from "../world.ts";

const past = ({ bound, pages, now }: Sides): readonly Change[] => {
  const { ttl, name } = bound.target;
  return pages
    .filter((page) => ttl !== undefined && isPast(ttl, { held: heldBy(page, bound), page, now }))
    .map((page): Change => {
      const record = heldKey(page, bound) || page.id;
      const place = { target: name, record };
      const change = { ...bare(name, record, place), page, beforeSha: markedSha(page, bound) };
      return { ...change, action: "archive", over: true };
    });
};

/** Moves the pages to the trash whose time to live is over; Notion keeps them there for a while. */
export const archive = async (options: Options, world: World): Promise<Report> => {
  const session = await begin(options, world);
  const seen = await survey(session, ({ bystander }) => !bystander);
  if (!seen.ready) return leave(session.close(seen), options, world);
  const wanted = selector({ records: options.records ?? [], shard: options.shard });
  const changes = seen.sides.flatMap(past).filter(({ record }) => wanted(record));
  const { problems, halted } = confirmed(changes, session);
  return perform(
    {
      ...seen,
      configSha: seen.setup.sha,
      plan: { changes, hash: digest(changes) },
      problems: [...seen.setup.notices, ...seen.problems, ...problems],
      halted,
    },
    session,
  );
};
