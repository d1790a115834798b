import type { DateValue, FileLink, PropertyType, ValueOf } from "../../../src/model/property.ts";
import fc, { type Arbitrary } from "../../property.ts";

/** Texts that other programs have fallen over: pairs at the cut, families, directions, half characters, markup. */
const NASTY = [
  "😀",
  "👩‍👩‍👧‍👦",
  "\u202Eright to left\u202C",
  "\u200F\u061C",
  "e\u0301",
  "\uFEFF",
  "\uD83D",
  "\uDE00",
  "a\r\nb\tc",
  "**bold** [x](y) <b>",
  "__proto__",
  "null",
  "𝒳".repeat(1_000),
  "x".repeat(1_999),
  "x".repeat(2_000),
  " ",
];

const text = fc
  .array(fc.oneof(fc.string({ unit: "binary", maxLength: 30 }), fc.constantFrom(...NASTY)), { maxLength: 6 })
  .map((parts) => parts.join(""));

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom(0, -0, 1e21, -1e21, 1e-7, 5e-324, Number.MAX_VALUE, Number.MAX_SAFE_INTEGER, 0.1 + 0.2),
);

/** Whatever a name may hold: anything but a comma, and something to see. */
const optionName = fc
  .oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      "Bug",
      "bug",
      "BUG",
      "naïve",
      "ß",
      "SS",
      "İ",
      "🐛 bug",
      "a;b",
      "constructor",
      "__proto__",
      "c".repeat(100),
    ),
  )
  .map((name) => name.replaceAll(",", ";"))
  .filter((name) => name.trim() !== "");

const options = fc.uniqueArray(optionName, { maxLength: 12, selector: (name) => name.toLowerCase() });
const longSet = fc
  .integer({ min: 90, max: 100 })
  .map((size) => Array.from({ length: size }, (_, index) => `option ${index}`));

const two = (value: number): string => String(value).padStart(2, "0");
const day = fc
  .tuple(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}`);
const recentDay = fc
  .date({ min: new Date("1970-01-02"), max: new Date("2099-12-30"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const zone = fc.oneof(
  fc.constantFrom("", "Z", "+00:00", "-00:00", "+14:00", "-12:00", "+05:45", "+0530"),
  fc
    .tuple(fc.constantFrom("+", "-"), fc.integer({ min: 0, max: 13 }), fc.constantFrom(0, 15, 30, 45))
    .map(([sign, hours, minutes]) => `${sign}${two(hours)}:${two(minutes)}`),
);
const time = fc
  .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }), fc.constantFrom("", ":00", ":59", ":59.999", ":07.5"), zone)
  .map(([hour, minute, rest, offset]) => `${two(hour)}:${two(minute)}${rest}${offset}`);
/** Hours that clocks in Berlin and New York skip or have twice. */
const turning = fc.constantFrom(
  "2026-03-29T02:30:00+01:00",
  "2026-03-29T03:30:00+02:00",
  "2026-10-25T02:30:00+02:00",
  "2026-10-25T02:30:00+01:00",
  "2026-03-08T02:30:00-05:00",
  "2024-02-29",
  "2026-12-31T23:59:59.999-12:00",
);
const moment = fc.oneof(
  fc.tuple(recentDay, time).map(([date, at]) => `${date}T${at}`),
  turning,
);
const range = fc
  .oneof(fc.tuple(recentDay, recentDay), fc.tuple(moment, moment))
  .map((ends) => ends.toSorted((a, b) => Date.parse(a) - Date.parse(b)))
  .map(([start = "", end = ""]) => ({ start, end }));
const date: Arbitrary<DateValue> = fc.oneof(day, recentDay, moment, range, fc.constant(null));

const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true, size: "small" }),
  fc.constantFrom(
    "mailto:ada@example.com",
    "not a url at all",
    `https://example.com/${"x".repeat(1_980)}`,
    "https://münchen.example/ä?q=ü#é",
  ),
);
const file: Arbitrary<FileLink> = fc.record({
  name: fc.string({ unit: "grapheme", maxLength: 30 }).map((name) => name.slice(0, 100)),
  url,
});

const line = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.emailAddress(),
  fc.constantFrom("+49 (0)30 / 1234-5", "x".repeat(200)),
);
const orNull = <Value>(value: Arbitrary<Value>): Arbitrary<Value | null> => fc.option(value, { freq: 10 });

/** In any order, with or without dashes, in small or capital letters, and some of them twice. */
const someOf = (ids: readonly string[]): Arbitrary<readonly string[]> =>
  fc
    .oneof(
      { weight: 19, arbitrary: fc.shuffledSubarray([...ids], { maxLength: 30 }) },
      { weight: 1, arbitrary: fc.shuffledSubarray([...ids], { minLength: 90, maxLength: 100 }) },
    )
    .map((chosen) => [...chosen, ...chosen.slice(0, 100 - chosen.length).slice(0, 3)])
    .chain((chosen) =>
      fc.constantFrom(
        chosen,
        chosen.map((id) => id.replaceAll("-", "")),
        chosen.map((id) => id.toUpperCase()),
      ),
    );

/** Values of every writable type that Notion takes, the strange ones more often than life has them. */
export const valuesOf = (ids: {
  readonly people: readonly string[];
  readonly pages: readonly string[];
}): {
  readonly [Type in PropertyType]: Arbitrary<ValueOf[Type]>;
} => ({
  title: text,
  rich_text: text,
  number: orNull(number),
  select: orNull(optionName),
  multi_select: fc.oneof({ weight: 9, arbitrary: options }, { weight: 1, arbitrary: longSet }),
  status: optionName,
  date,
  people: someOf(ids.people),
  files: fc.array(file, { maxLength: 6 }),
  checkbox: fc.boolean(),
  url: orNull(url),
  email: orNull(line),
  phone_number: orNull(line),
  relation: someOf(ids.pages),
});
