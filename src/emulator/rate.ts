import { Refusal } from "./errors.ts";

const WINDOW_MS = 60_000;

const rateLimited = (retryAfter: string): Refusal =>
  new Refusal({
    status: 429,
    code: "rate_limited",
    message: "You have been rate limited. Please try again later.",
    additional: { rate_limit_reason: "public_api_request_rate_limit", retry_after: retryAfter },
    headers: { "retry-after": retryAfter },
  });

interface Window {
  readonly start: number;
  readonly count: number;
}

/** A fixed window of a minute for each token, open from its first request, that may be spent in one burst. */
export const createRate = (limit: number | undefined) => {
  const windows = new Map<string, Window>();
  return {
    /** Counts the request, or refuses it. */
    spend: (token: string, now: number): void => {
      if (limit === undefined) return;
      const open = windows.get(token);
      const current = open === undefined || now >= open.start + WINDOW_MS ? { start: now, count: 0 } : open;
      if (current.count >= limit) {
        throw rateLimited(String(Math.max(1, Math.ceil((current.start + WINDOW_MS - now) / 1000))));
      }
      windows.set(token, { ...current, count: current.count + 1 });
    },
  };
};

export type Rate = ReturnType<typeof createRate>;
