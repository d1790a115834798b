/** Notion's colours: the option's ground and ink, and the ink and ground of text, by day and by night. */
interface Shade {
  readonly pill: string;
  readonly pillInk: string;
  readonly dot: string;
  readonly ink: string;
  readonly ground: string;
}

export const DAY: Readonly<Record<string, Shade>> = {
  default: { pill: "#efeeec", pillInk: "#32302c", dot: "#91918e", ink: "#37352f", ground: "#f7f6f3" },
  gray: { pill: "#e3e2e0", pillInk: "#32302c", dot: "#91918e", ink: "#6f6e6a", ground: "#f1f1ef" },
  brown: { pill: "#eee0da", pillInk: "#442a1e", dot: "#bb846c", ink: "#8f5d45", ground: "#f4eeee" },
  orange: { pill: "#fadec9", pillInk: "#49290e", dot: "#d87620", ink: "#b35a05", ground: "#fbecdd" },
  yellow: { pill: "#fdecc8", pillInk: "#402c1b", dot: "#cb9433", ink: "#8f6710", ground: "#fbf3db" },
  green: { pill: "#dbeddb", pillInk: "#1c3829", dot: "#6c9b7d", ink: "#377352", ground: "#edf3ec" },
  blue: { pill: "#d3e5ef", pillInk: "#183347", dot: "#5b97bd", ink: "#2a6f96", ground: "#e7f3f8" },
  purple: { pill: "#e8deee", pillInk: "#412454", dot: "#a782c3", ink: "#7d52a0", ground: "#f6f3f9" },
  pink: { pill: "#f5e0e9", pillInk: "#4c2337", dot: "#cd749f", ink: "#b03d79", ground: "#faf1f5" },
  red: { pill: "#ffe2dd", pillInk: "#5d1715", dot: "#e16f64", ink: "#c13b35", ground: "#fdebec" },
};

export const NIGHT: Readonly<Record<string, Shade>> = {
  default: { pill: "#373737", pillInk: "#e3e2e0", dot: "#9b9b9b", ink: "#d8d7d4", ground: "#252525" },
  gray: { pill: "#4b4b4a", pillInk: "#eeedeb", dot: "#9b9b9b", ink: "#a4a4a2", ground: "#2a2a29" },
  brown: { pill: "#603b2c", pillInk: "#f3e4dd", dot: "#c0866d", ink: "#c99b83", ground: "#312623" },
  orange: { pill: "#7a461b", pillInk: "#fbe6d4", dot: "#d9823f", ink: "#d98f57", ground: "#38291e" },
  yellow: { pill: "#745422", pillInk: "#faedcf", dot: "#ca9849", ink: "#d0a45a", ground: "#39301f" },
  green: { pill: "#2b593f", pillInk: "#dcf1e3", dot: "#5fa57e", ink: "#6bb389", ground: "#232d27" },
  blue: { pill: "#28456c", pillInk: "#dbe9fa", dot: "#5c9bd6", ink: "#64abdd", ground: "#1e2a34" },
  purple: { pill: "#492f64", pillInk: "#ecdff8", dot: "#a782c3", ink: "#b78fdb", ground: "#2b2431" },
  pink: { pill: "#69314c", pillInk: "#fae0ec", dot: "#d0749f", ink: "#da7dab", ground: "#312329" },
  red: { pill: "#6e3630", pillInk: "#fde1dd", dot: "#e16f64", ink: "#e67c74", ground: "#362422" },
};

const variables = (shades: Readonly<Record<string, Shade>>): string =>
  Object.entries(shades)
    .map(
      ([name, { pill, pillInk, dot, ink, ground }]) =>
        `--pill-${name}:${pill};--pill-ink-${name}:${pillInk};--dot-${name}:${dot};--ink-${name}:${ink};--ground-${name}:${ground}`,
    )
    .join(";");

export const DAY_COLORS = variables(DAY);
export const NIGHT_COLORS = variables(NIGHT);

export const COLOR_RULES = Object.keys(DAY)
  .map(
    (name) =>
      `.pill-${name}{background:var(--pill-${name});color:var(--pill-ink-${name})}` +
      `.pill-${name} .dot{background:var(--dot-${name})}` +
      `.ink-${name}{color:var(--ink-${name})}` +
      `.ink-${name}-bg{background:var(--ground-${name})}`,
  )
  .join("\n");
