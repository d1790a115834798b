import { Markup } from "./safe.ts";

/** One small drawing for each type of property, 16 units wide, drawn with a single line. */
const DRAWINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    title: '<path d="M1.5 12.5 5 3.5l3.5 9M2.7 9.6h4.6"/><circle cx="12" cy="10.2" r="2.3"/><path d="M14.3 7.7v5"/>',
    rich_text: '<path d="M2.5 4h11M2.5 8h11M2.5 12h6.5"/>',
    number: '<path d="M6 2.5 4.8 13.5M11.2 2.5 10 13.5M2.5 6h11.3M2.2 10h11.3"/>',
    select: '<circle cx="8" cy="8" r="5.8"/><path d="m5.8 7 2.2 2.3L10.2 7"/>',
    multi_select: '<path d="M6 4h7.5M6 8h7.5M6 12h7.5"/><path d="M2.6 4h.1M2.6 8h.1M2.6 12h.1" stroke-width="2"/>',
    status: '<circle cx="8" cy="8" r="5.8" stroke-dasharray="2.6 2"/><circle cx="8" cy="8" r="2.1"/>',
    date: '<rect x="2.3" y="3.3" width="11.4" height="10.2" rx="1.6"/><path d="M2.3 6.6h11.4M5.4 1.8v2.6M10.6 1.8v2.6"/>',
    people: '<circle cx="8" cy="5.2" r="2.7"/><path d="M2.8 13.8c.5-2.8 2.5-4.3 5.2-4.3s4.7 1.5 5.2 4.3"/>',
    files:
      '<path d="m13 7.2-5.3 5.3a3.3 3.3 0 0 1-4.7-4.7l5.5-5.5a2.2 2.2 0 0 1 3.1 3.1L6.3 10.7a1 1 0 0 1-1.5-1.5l4.8-4.8"/>',
    checkbox: '<rect x="2.5" y="2.5" width="11" height="11" rx="2"/><path d="m5.2 8.2 2 2 3.7-4.2"/>',
    url: '<path d="M6.7 9.3a2.8 2.8 0 0 0 4 0l2.2-2.2a2.8 2.8 0 0 0-4-4L7.8 4.2M9.3 6.7a2.8 2.8 0 0 0-4 0L3.1 8.9a2.8 2.8 0 0 0 4 4l1.1-1.1"/>',
    email: '<circle cx="8" cy="8" r="2.6"/><path d="M10.6 5.6v3.3c0 2.1 3.2 2 3.2-.9a5.8 5.8 0 1 0-2.4 4.7"/>',
    phone_number:
      '<path d="M3 2.8h2.6l1.2 3-1.6 1.2a8.6 8.6 0 0 0 3.8 3.8l1.2-1.6 3 1.2V13c0 .5-.4.9-.9.9C6.5 13.5 2.5 9.5 2.1 3.700c0-.5.4-.9.9-.900Z"/>',
    relation: '<path d="M4 12 12 4M5.8 4H12v6.2"/>',
    rollup: '<circle cx="7" cy="7" r="4.3"/><path d="m10.3 10.3 3.4 3.4"/>',
    formula: '<path d="M12 4.300V3H4.200l4 5-4 5H12v-1.3"/>',
    created_time: '<circle cx="8" cy="8" r="5.8"/><path d="M8 4.600V8l2.3 1.6"/>',
    unique_id: '<path d="M2.5 12.500v-9l5 9v-9"/><circle cx="11.8" cy="7.2" r="1.9"/><path d="M10 11.500h3.6"/>',
    tick: '<path d="m3.5 8.5 3 3 6-7" stroke-width="2"/>',
    live: '<circle cx="8" cy="8" r="3" fill="currentColor" stroke="none"/>',
    button:
      '<path d="M6.5 7.500V3.800a1.2 1.2 0 0 1 2.4 0V8l3.2.7c.8.2 1.3.9 1.1 1.700l-.6 3.100H7.300L4 9.900c.6-1 1.6-.9 2.5 0"/>',
    page: '<path d="M4 1.800h5.200L12.5 5v9.200H4z"/><path d="M9 2v3.300h3.300M6 8.300h4.500M6 10.900h4.5"/>',
    pen: '<path d="M3 13l.7-3L10.500 3.200a1.3 1.3 0 0 1 1.900 0l.4.4a1.3 1.3 0 0 1 0 1.900L6 12.300z"/><path d="m9.500 4.300 2.200 2.200"/>',
    trash:
      '<path d="M2.800 4.300h10.400M6 4.200V2.600h4v1.600M4.200 4.500l.6 8.900h6.400l.6-8.900M6.800 6.800v4.300M9.200 6.800v4.300"/>',
    back: '<path d="M6 3.500 2.800 6.700 6 9.900"/><path d="M3 6.700h6.200a3.600 3.600 0 0 1 0 7.200H6.500"/>',
    plus: '<path d="M8 3v10M3 8h10"/>',
    database: '<rect x="2" y="3" width="12" height="10" rx="1.6"/><path d="M2 6.300h12M6.3 6.300V13M2 9.700h12"/>',
  }),
);

const ALIKE: Readonly<Record<string, string>> = {
  last_edited_time: "created_time",
  last_visited_time: "created_time",
  created_by: "people",
  last_edited_by: "people",
  place: "select",
};

export const icon = (type: string): Markup => {
  const drawing = DRAWINGS.get(ALIKE[type] ?? type) ?? DRAWINGS.get("select") ?? "";
  return new Markup(
    `<svg class="icon" viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${drawing}</svg>`,
  );
};
