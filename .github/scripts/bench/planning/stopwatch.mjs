// Seconds of the clock, and of the processor: the second are less moved by what else the machine does.

export const now = () => ({ clock: performance.now(), processor: process.cpuUsage() });

export const between = (start, end) => ({
  clock: (end.clock - start.clock) / 1_000,
  processor: (end.processor.user + end.processor.system - start.processor.user - start.processor.system) / 1_000_000,
});
