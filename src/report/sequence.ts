/** So many items, one after the other, as often as somebody asks. An array is one too. */
export interface Sequence<Item> extends Iterable<Item> {
  readonly length: number;
}

/** What is made of each item, made when it is asked for and not held: of thousands that would be most of a run's memory. */
export const each = <Item, Made>(items: Sequence<Item>, make: (item: Item) => Made): Sequence<Made> => ({
  length: items.length,
  *[Symbol.iterator]() {
    for (const item of items) yield make(item);
  },
});

/** As long as a part should be that is worth a write of its own. */
const PART = 65_536;

/** Many short parts as fewer long ones. Nothing is cut through. */
export function* inParts(texts: Iterable<string>, most = PART): Iterable<string> {
  let held: string[] = [];
  let length = 0;
  for (const text of texts) {
    held.push(text);
    length += text.length;
    if (length < most) continue;
    yield held.join("");
    held = [];
    length = 0;
  }
  if (length > 0) yield held.join("");
}
