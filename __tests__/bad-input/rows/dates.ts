import type { Absent, Row } from "../row.ts";
import { refused, taken } from "../value.ts";

const date = (number: number, input: string, value: unknown) => ({ type: "date", number, input, value });

const noZone: Absent = {
  number: 24,
  input: "a local time that its time zone has twice, or not at all",
  because:
    "A date has an offset, or is UTC. Time zones by name are only taken for weeks of CI, which begin at midnight.",
};

/** Days and times. */
export const DATES: readonly Row[] = [
  refused(
    date(21, "30 February", "2025-02-30"),
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds "2025-02-30", and takes a day (2026-11-21), a time (2026-11-21T09:30Z), or a range of them that does not end before it starts. Mend the value, or the mapping\'s expression.',
  ),
  refused(
    date(21, "a month that there is not", "2025-13-01"),
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds "2025-13-01", and takes a day (2026-11-21), a time (2026-11-21T09:30Z), or a range of them that does not end before it starts. Mend the value, or the mapping\'s expression.',
  ),
  refused(
    date(22, "29 February in a year that has none", "2025-02-29"),
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds "2025-02-29", and takes a day (2026-11-21), a time (2026-11-21T09:30Z), or a range of them that does not end before it starts. Mend the value, or the mapping\'s expression.',
  ),
  taken(date(22, "29 February in a leap year", "2024-02-29"), "2024-02-29"),
  refused(
    date(22, "the year 0", "0000-01-01"),
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds "0000-01-01", and takes a day (2026-11-21), a time (2026-11-21T09:30Z), or a range of them that does not end before it starts. Mend the value, or the mapping\'s expression.',
  ),
  refused(
    date(22, "the year 10000", "10000-01-01"),
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds "10000-01-01", and takes a day (2026-11-21), a time (2026-11-21T09:30Z), or a range of them that does not end before it starts. Mend the value, or the mapping\'s expression.',
  ),
  refused(
    date(22, "25 o'clock", "2025-01-01T25:00Z"),
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds "2025-01-01T25:00Z", and takes a day (2026-11-21), a time (2026-11-21T09:30Z), or a range of them that does not end before it starts. Mend the value, or the mapping\'s expression.',
  ),
  refused(
    date(22, "a second that was put in between", "2016-12-31T23:59:60Z"),
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds "2016-12-31T23:59:60Z", and takes a day (2026-11-21), a time (2026-11-21T09:30Z), or a range of them that does not end before it starts. Mend the value, or the mapping\'s expression.',
  ),
  refused(
    date(23, "a day that may be in March or in April", "03/04/2025"),
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds "03/04/2025", and takes a day (2026-11-21), a time (2026-11-21T09:30Z), or a range of them that does not end before it starts. Mend the value, or the mapping\'s expression.',
  ),
  refused(
    date(23, "a day in words", "5 March 2025"),
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds "5 March 2025", and takes a day (2026-11-21), a time (2026-11-21T09:30Z), or a range of them that does not end before it starts. Mend the value, or the mapping\'s expression.',
  ),
  refused(
    date(23, "a number of seconds", 1741132800),
    "error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds 1741132800, and takes a day (2026-11-21), a time (2026-11-21T09:30Z), or a range of them that does not end before it starts. Mend the value, or the mapping's expression.",
  ),
  noZone,
  taken(date(24, "a time that Berlin skips, without a zone", "2025-03-30T02:30"), "2025-03-30T02:30:00.000Z"),
  taken(
    date(24, "a time that Berlin has twice, with its offset", "2025-10-26T02:30:00+01:00"),
    "2025-10-26T01:30:00.000Z",
  ),
  refused(
    date(25, "a range that ends before it starts", { start: "2025-03-02", end: "2025-03-01" }),
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds {"start":"2025-03-02","end":"2025-03-01"}, and takes a day (2026-11-21), a time (2026-11-21T09:30Z), or a range of them that does not end before it starts. Mend the value, or the mapping\'s expression.',
  ),
  refused(
    date(25, "an interval that ends before it starts", "2025-03-02/2025-03-01"),
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds "2025-03-02/2025-03-01", and takes a day (2026-11-21), a time (2026-11-21T09:30Z), or a range of them that does not end before it starts. Mend the value, or the mapping\'s expression.',
  ),
  refused(
    date(25, "a range without a start", { end: "2025-03-01" }),
    'error: bolts/bad.json:3:7, target bolts, record bad, property V: `V` holds {"end":"2025-03-01"}, and takes a day (2026-11-21), a time (2026-11-21T09:30Z), or a range of them that does not end before it starts. Mend the value, or the mapping\'s expression.',
  ),
  taken(date(25, "a range that ends when it starts", "2025-03-01/2025-03-01"), {
    start: "2025-03-01",
    end: "2025-03-01",
  }),
  taken(date(26, "seconds and microseconds", "2025-03-01T10:20:59.999999Z"), "2025-03-01T10:20:00.000Z"),
];
