import { type Block, FOLD_END, foldStart, GAP, text } from "./blocks.ts";

/** How much room there is, and how it is measured. */
export interface Room {
  readonly most: number;
  readonly measure: (text: string) => number;
  /** What stands in the place of rows that had to go. */
  readonly instead: (rows: number) => string;
}

type Rows = Extract<Block, { readonly kind: "rows" }>;
type Fold = Extract<Block, { readonly kind: "fold" }>;

/** Rows are made anew each time that they are read, so they are measured once. */
interface Measured extends Room {
  readonly rowSizes: Map<Rows, number>;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const wrapping = ({ summary }: Fold, { measure }: Room): number =>
  measure([foldStart(summary), "", FOLD_END].join(GAP));

const rowsSize = ({ rows }: Rows, { measure }: Room): number => {
  let size = 0;
  for (const row of rows) size += measure(row) + 1;
  return size;
};

const rowsSizeOnce = (block: Rows, room: Measured): number => {
  const size = room.rowSizes.get(block) ?? rowsSize(block, room);
  room.rowSizes.set(block, size);
  return size;
};

const sizeOf = (block: Block, room: Measured): number => {
  const { measure } = room;
  switch (block.kind) {
    case "text":
      return measure(block.text) + measure(GAP);
    case "rows":
      return measure(block.head) + rowsSizeOnce(block, room) + measure(GAP);
    case "fold":
      return wrapping(block, room) + sizes(block.blocks, room) + measure(GAP);
    case "group":
      return sizes(block.blocks, room);
  }
};

const sizes = (blocks: readonly Block[], room: Measured): number => sum(blocks.map((block) => sizeOf(block, room)));

const rowsIn = (blocks: readonly Block[]): number =>
  sum(
    blocks.map((block) => {
      if (block.kind === "text") return 0;
      return block.kind === "rows" ? block.rows.length : rowsIn(block.blocks);
    }),
  );

/** The first rows, as many as there is room for. */
const leadingRows = ({ rows }: Rows, most: number, { measure }: Room): readonly string[] => {
  const kept: string[] = [];
  let left = most;
  for (const row of rows) {
    left -= measure(row) + 1;
    if (left < 0) break;
    kept.push(row);
  }
  return kept;
};

const cutRows = (block: Rows, room: Measured): readonly Block[] => {
  const { measure, instead } = room;
  if (sizeOf(block, room) <= room.most) return [block];
  const note = text(instead(block.rows.length));
  const most = room.most - sizeOf(note, room) - measure(block.head) - measure(GAP);
  const rows = leadingRows(block, most, room);
  if (rows.length === block.rows.length) return [block];
  const kept = rows.length === 0 ? [] : [{ ...block, rows }];
  return sizeOf(note, room) > room.most ? [] : [...kept, text(instead(block.rows.length - rows.length))];
};

const cutFold = (block: Fold, room: Measured): readonly Block[] => {
  const inside = inRoom(block.blocks, { ...room, most: room.most - wrapping(block, room) - room.measure(GAP) });
  if (rowsIn(inside) > 0) return [{ ...block, blocks: inside }];
  const note = text(room.instead(rowsIn([block])));
  return sizeOf(note, room) > room.most ? [] : [note];
};

const cut = (block: Block, room: Measured): readonly Block[] => {
  switch (block.kind) {
    case "text":
      return sizeOf(block, room) <= room.most ? [block] : [];
    case "rows":
      return cutRows(block, room);
    case "fold":
      return cutFold(block, room);
    case "group":
      return inRoom(block.blocks, room);
  }
};

/** What each gets of the room: whoever needs less than an equal share leaves the rest to the others. */
const shares = (needed: readonly number[], most: number): readonly number[] => {
  const order = needed.map((need, index) => ({ need, index })).sort((a, b) => a.need - b.need);
  const given = needed.map(() => 0);
  let left = Math.max(0, most);
  for (const [place, { need, index }] of order.entries()) {
    const share = Math.min(need, Math.floor(left / (order.length - place)));
    given[index] = share;
    left -= share;
  }
  return given;
};

/** Texts in their order, as long as there is room for them. */
const leading = (blocks: readonly Block[], room: Measured): readonly Block[] => {
  let left = room.most;
  const end = blocks.findIndex((block) => {
    left -= sizeOf(block, room);
    return left < 0;
  });
  return end < 0 ? blocks : blocks.slice(0, end);
};

const inRoom = (blocks: readonly Block[], room: Measured): readonly Block[] => {
  const needed = blocks.map((block) => sizeOf(block, room));
  if (sum(needed) <= room.most) return blocks;
  const rigid = blocks.filter(({ kind }) => kind === "text");
  const left = room.most - sizes(rigid, room);
  if (left < 0) return leading(rigid, room);
  const elastic = blocks.filter(({ kind }) => kind !== "text");
  const given = shares(
    elastic.map((block) => sizeOf(block, room)),
    left,
  );
  const shareOf = new Map(elastic.map((block, index) => [block, given[index] ?? 0]));
  return blocks.flatMap((block) =>
    block.kind === "text" ? [block] : cut(block, { ...room, most: shareOf.get(block) ?? 0 }),
  );
};

/**
 * Blocks that fit into the room. Texts come first, since they say what the rest is; what is left is shared out evenly, so
 * that a large target leaves room for the small ones.
 */
export const fitted = (blocks: readonly Block[], room: Room): readonly Block[] =>
  inRoom(blocks, { ...room, rowSizes: new Map() });
