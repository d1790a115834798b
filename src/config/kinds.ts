import { z } from "zod";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const isDay = (text: string): boolean =>
  DAY.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

export const text = z.string();
export const list = z.string().transform((value) =>
  value
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== ""),
);
export const choice = <const Names extends readonly [string, ...string[]]>(names: Names) =>
  z
    .string()
    .transform((value) => value.toLowerCase())
    .pipe(z.enum(names, { error: `must be ${oneOf(names)}` }));
export const yesOrNo = choice(["true", "false"]).transform((value) => value === "true");
export const number = (rule: string, holds: (value: number) => boolean) =>
  z
    .string()
    .refine((value) => /^\d+(\.\d+)?$/.test(value) && holds(Number(value)), { error: `must be ${rule}` })
    .transform(Number);
export const day = z.string().refine(isDay, { error: "must be a day that exists, like 2025-09-01" });
export const shard = z
  .string()
  .regex(/^\d{1,4}\/\d{1,4}$/, { error: "must look like 2/4: the second of four parts" })
  .transform((value) => value.split("/").map(Number))
  .transform(([part = 0, of = 0]) => ({ part, of }))
  .refine(({ part, of }) => part >= 1 && part <= of, {
    error: "must count from 1, and not beyond the number of parts",
  });
export const serviceUrl = z.string().refine(isLoopbackOrNotion, {
  error: "must be https://api.notion.com, or a loopback address such as http://127.0.0.1:4000 (an emulator)",
});

/** The token goes wherever this points: so nowhere but to Notion, or to this machine. */
function isLoopbackOrNotion(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  const bare = url.username === "" && url.password === "" && url.pathname === "/" && url.search === "";
  if (url.origin === "https://api.notion.com") return bare;
  return bare && ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname) && /^https?:$/.test(url.protocol);
}

function oneOf(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
