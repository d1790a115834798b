import type { Scene } from "../scene.ts";
import type { PlannedTarget } from "../world/recipe.ts";
import { keyText, throwBody, throwLinks, throwRecord, throwValue, type WorldRecord } from "../world/record.ts";
import type { Deed } from "./in-notion.ts";

const someRecord = ({ repository, dice }: Scene, target: PlannedTarget): WorldRecord | undefined =>
  dice.anyOf([...repository.records(target.name).values()]);

export const editField: Deed = (scene, target) => {
  const { dice, repository } = scene;
  const record = someRecord(scene, target);
  const property = dice.anyOf(target.properties);
  if (record === undefined || property === undefined) return undefined;
  const { field, to } = property;
  const changed =
    to === undefined
      ? { ...record, values: { ...record.values, [field]: throwValue(dice, property) } }
      : { ...record, links: { ...record.links, [field]: throwLinks(dice, repository.keysOf(to)) } };
  repository.set(target, changed);
  return `commits ${field} of "${record.key}" of ${target.name}`;
};

export const editBody: Deed = (scene, target) => {
  const record = someRecord(scene, target);
  if (record === undefined || !target.body) return undefined;
  scene.repository.set(target, { ...record, body: throwBody(scene.dice) });
  return `commits the body of "${record.key}" of ${target.name}`;
};

export const add: Deed = ({ dice, repository }, target) => {
  const record = throwRecord(dice, target, repository.keysOf);
  repository.set(target, record);
  return `commits the record "${record.key}" of ${target.name}`;
};

/** Who takes a record out takes it out of what points at it, most of the time. */
export const remove: Deed = (scene, target) => {
  const { dice, repository, recipe } = scene;
  const record = someRecord(scene, target);
  if (record === undefined) return undefined;
  repository.remove(target, record.key);
  if (dice.sometimes(0.2))
    return `takes the record "${record.key}" out of ${target.name}, and leaves what points at it`;
  for (const other of recipe.targets) {
    const fields = other.properties.filter(({ to }) => to === target.name).map(({ field }) => field);
    for (const one of repository.records(other.name).values()) {
      const pointing = fields.filter((field) => one.links[field]?.some((key) => keyText(key) === keyText(record.key)));
      if (pointing.length === 0) continue;
      const links = Object.fromEntries(
        Object.entries(one.links).map(([field, keys]) => [
          field,
          pointing.includes(field) ? keys.filter((key) => keyText(key) !== keyText(record.key)) : keys,
        ]),
      );
      repository.set(other, { ...one, links });
    }
  }
  return `takes the record "${record.key}" out of ${target.name}`;
};

/** What people do in the repository, each with how often. */
export const REPOSITORY_DEEDS: readonly (readonly [Deed, number])[] = [
  [editField, 4],
  [editBody, 1.5],
  [add, 1.5],
  [remove, 1],
];
