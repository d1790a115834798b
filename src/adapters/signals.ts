/**
 * Aborted when the process is told to end, once. A runner that cancels a job sends SIGINT, and SIGTERM 7.5 seconds
 * later: the first asks politely, and from then on the process ends as any other would.
 */
export const endingSignal = (): AbortSignal => {
  const ending = new AbortController();
  const end = (): void => {
    ending.abort();
  };
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, end);
  return ending.signal;
};
