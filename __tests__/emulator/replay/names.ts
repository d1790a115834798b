/** Which of the recording's identifiers stands for which of ours. Each stands for one, in both directions. */
export interface Names {
  /** Learns the pair, or says whether it agrees with what was learnt before. */
  agree(theirs: string, ours: string): boolean;
  ours(theirs: string): string | undefined;
  knows(theirs: string): boolean;
}

export const createNames = (): Names => {
  const forward = new Map<string, string>();
  const backward = new Map<string, string>();
  return {
    agree: (theirs, ours) => {
      const known = forward.get(theirs);
      if (known !== undefined || backward.has(ours)) return known === ours;
      forward.set(theirs, ours);
      backward.set(ours, theirs);
      return true;
    },
    ours: (theirs) => forward.get(theirs),
    knows: (theirs) => forward.has(theirs),
  };
};

/** A dashed or undashed UUID, as it stands anywhere in a text. */
export const UUIDS = /[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}/g;

export const undashed = (id: string): string => id.replaceAll("-", "");

export const dashed = (id: string): string =>
  undashed(id).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

/** Everything that the replay has learnt: UUIDs (undashed), property identifiers (decoded), other cursors. */
export interface Learnt {
  readonly ids: Names;
  readonly properties: Names;
  readonly cursors: Names;
}

export const nothingLearnt = (): Learnt => ({ ids: createNames(), properties: createNames(), cursors: createNames() });
