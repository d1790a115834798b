import { setFlagsFromString } from "node:v8";

/**
 * V8 doubles the space for new objects each time that enough of them outlive it: to 128 MB under Node 24, most of it
 * garbage that waits. A run keeps much of what it makes, and gains nothing by waiting longer, so the space stays as it
 * is. Node makes no promise about flags that are set at run time. This one is a factor that V8 reads whenever it would
 * grow the space; where it means nothing any more, a run takes more memory and is otherwise the same.
 */
export const keepHeapSmall = (): void => setFlagsFromString("--semi-space-growth-factor=1");
