const MINUTE = 60_000;
const DAY = 86_400_000;
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

export const floorMinute = (time: number): number => Math.floor(time / MINUTE) * MINUTE;

/** Pages, blocks, data sources and comments show whole minutes. */
export const minute = (time: number): string => new Date(floorMinute(time)).toISOString();

/** Databases show milliseconds, and the zone in numbers. */
export const precise = (time: number): string => new Date(time).toISOString().replace("Z", "+00:00");

export const isDateOnly = (text: string): boolean => DATE_ONLY.test(text);

export const isIsoDate = (text: string): boolean =>
  (DATE_ONLY.test(text) || MOMENT.test(text)) && !Number.isNaN(Date.parse(text.slice(0, 10)));

export const reads = {
  day: (time: number): number => Math.floor(time / DAY),
  /** A day without a zone begins at midnight in UTC; a moment without a zone is UTC. */
  moment: (text: string): number => {
    if (DATE_ONLY.test(text)) return Date.parse(`${text}T00:00:00Z`);
    return Date.parse(/(?:Z|[+-]\d{2}(?::?\d{2})?)$/i.test(text.slice(10)) ? text : `${text}Z`);
  },
};

const offsetText = (minutes: number): string => {
  const size = Math.abs(minutes);
  const part = (value: number): string => String(value).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${part(Math.floor(size / 60))}:${part(size % 60)}`;
};

const offsetMinutes = (text: string): number => {
  const [, sign, hours, rest] = /^([+-])(\d{2}):?(\d{2})?$/.exec(text) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(rest ?? 0));
};

export const isTimeZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).format(0) !== "";
  } catch {
    return false;
  }
};

/** How far the zone's clocks are ahead of UTC at that moment, in minutes. */
const zoneOffset = (zone: string, time: number): number => {
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(time);
  const name = parts.find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  return name === "GMT" ? 0 : offsetMinutes(name.slice(3));
};

/**
 * A date as Notion keeps it: seconds go, the zone's name becomes an offset, no zone is UTC, and a pure day stays one.
 */
export const keptDate = (text: string, zone: string | null): string => {
  if (DATE_ONLY.test(text)) return text;
  const [, day = "", clock = "", mark] = MOMENT.exec(text) ?? [];
  const wall = Date.parse(`${day}T${clock}:00Z`);
  const written =
    mark === undefined || zone !== null ? undefined : mark.toUpperCase() === "Z" ? 0 : offsetMinutes(mark);
  const offset = written ?? (zone === null ? 0 : zoneOffset(zone, wall));
  return `${new Date(wall).toISOString().replace("Z", "")}${offsetText(offset)}`;
};
