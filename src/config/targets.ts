import type { FileSpec, Promoting } from "../model/promotion.ts";
import type { Conditions, Mapping, Origin, Rotation, Target, Term } from "../model/target.ts";
import type { Mapping as MappingConfig } from "./mapping.ts";
import type { Config } from "./schema.ts";
import type { TargetConfig } from "./target.ts";
import { terms } from "./vocabulary.ts";

type Loaded = ReadonlyMap<string, readonly Term[]>;

const origin = ({ from, is, value }: MappingConfig): Origin => {
  if (is !== undefined) return { kind: "is", value: is };
  return from === undefined ? { kind: "value", value } : { kind: "from", expression: from };
};

const mapping = (property: string, written: MappingConfig, loaded: Loaded): Mapping => ({
  property,
  type: written.type,
  origin: origin(written),
  optional: written.optional,
  fallback: written.default,
  vocabulary:
    typeof written.vocabulary === "string"
      ? loaded.get(written.vocabulary)
      : written.vocabulary && terms(written.vocabulary),
  to: written.to,
  overflow: written.overflow,
  format: written.format,
  oneWay: written.direction,
});

const conditions = (written: TargetConfig["when"]): Conditions =>
  Object.fromEntries(Object.entries(written ?? {}).map(([field, values]) => [field, [values].flat()]));

/** The key of a row is what the table says, as long as the target says nothing else. */
const keyExpression = ({ key, source }: TargetConfig): string =>
  key?.from ?? (source?.kind === "postgres" ? "_key" : "");

/** The key is in the title, unless the target says where it is. */
const keyProperty = ({ key, properties }: TargetConfig): string => {
  const carried = key === undefined ? Object.entries(properties).find(([, { is }]) => is === "key")?.[0] : undefined;
  return key?.property ?? carried ?? Object.entries(properties).find(([, { type }]) => type === "title")?.[0] ?? "";
};

/** Of the presets for weeks, only the newest is active: as long as the target says nothing else about that property. */
const rotation = ({ preset, properties }: TargetConfig): Rotation | undefined =>
  (preset === "ci-reports" || preset === "kpis") && properties["Status"]?.from === "status"
    ? { by: "Week Of", property: "Status", newest: "Active", older: "Archived" }
    : undefined;

const fileSpec = ({ path, template, each }: NonNullable<TargetConfig["files"]>[number]): FileSpec => ({
  path,
  template,
  ...(each !== undefined && { each }),
});

const promoting = ({
  direction,
  files = [],
  mark = {},
  header = {},
  ...written
}: TargetConfig): Promoting | undefined =>
  direction === "promote" ? { files: files.map(fileSpec), mark, header, actionLog: written["action-log"] } : undefined;

/** The files that hold vocabularies, to be read before the targets can be made. */
export const vocabularyFiles = ({ targets }: Config): readonly string[] => [
  ...new Set(
    Object.values(targets)
      .flatMap(({ properties }) => Object.values(properties).map(({ vocabulary }) => vocabulary))
      .filter((vocabulary) => typeof vocabulary === "string"),
  ),
];

/** A target as it was written, with its vocabularies, as the engine works with it. */
export const makeTarget = (name: string, written: TargetConfig, loaded: Loaded): Target => ({
  name,
  direction: written.direction,
  key: { from: keyExpression(written), property: keyProperty(written) },
  mappings: Object.entries(written.properties).map(([property, one]) => mapping(property, one, loaded)),
  body: written.body,
  when: conditions(written.when),
  scope: conditions(written.scope),
  onMissing: written["on-missing"],
  onDrift: written["on-drift"],
  vocabularyPolicy: written["vocabulary-policy"],
  ids: written.ids,
  ttl: written.ttl && { ...written.ttl, when: conditions(written.ttl.when) },
  rotation: rotation(written),
  promoting: promoting(written),
});
