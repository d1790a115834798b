import { isObject, type Json } from "../../model/json.ts";

// What is not as expected is empty, never an exception.

export const objectAt = (value: unknown, key: string): Json => {
  const inner = isObject(value) ? value[key] : undefined;
  return isObject(inner) ? inner : {};
};

export const listAt = (value: unknown, key: string): readonly unknown[] => {
  const inner = isObject(value) ? value[key] : undefined;
  return Array.isArray(inner) ? inner : [];
};

/** A list, or the one item that stands for it: items of a long property come one by one. */
export const manyAt = (value: unknown, key: string): readonly unknown[] => {
  const inner = isObject(value) ? value[key] : undefined;
  return isObject(inner) ? [inner] : listAt(value, key);
};

export const textAt = (value: unknown, key: string): string | null => {
  const inner = isObject(value) ? value[key] : undefined;
  return typeof inner === "string" ? inner : null;
};
