/** Content that waits to be committed beside the lines that name it. */
export interface Objects {
  readonly put: (path: string, text: string) => void;
  readonly get: (path: string) => string | undefined;
  readonly bytes: () => number;
  readonly all: () => readonly (readonly [path: string, text: string])[];
  readonly arrived: (sent: readonly (readonly [path: string, text: string])[]) => void;
}

export const waitingObjects = (): Objects => {
  const waiting = new Map<string, string>();
  let bytes = 0;
  return {
    put: (path, text) => {
      waiting.set(path, text);
      bytes += text.length;
    },
    get: (path) => waiting.get(path),
    bytes: () => bytes,
    all: () => [...waiting],
    arrived: (sent) => {
      for (const [path, { length }] of sent) {
        waiting.delete(path);
        bytes -= length;
      }
    },
  };
};
