import { expect } from "@jest/globals";

export const NASTY = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</title></style></script><svg onload=alert(1)>",
  "</textarea></template></form><img src=x onerror=alert(1)>",
  "' onmouseover='alert(1)",
  "{{7*7}} ${alert(1)} <!-- -->",
] as const;

/** The page without what the program itself put in. */
const foreign = (page: string): string => page.replace(/<style>.*?<\/style>/s, "").replace(/<script>.*<\/script>/s, "");

/** Every tag's inside, where an attribute could have been smuggled in. */
const tagsOf = (page: string): readonly string[] => page.match(/<[a-z][^>]*>/gi) ?? [];

/** Nothing in the markup can run, load or send anything, and every link goes where a link may go. */
export const isHarmless = (page: string): void => {
  const rest = foreign(page);
  expect(rest).not.toMatch(/<(?:script|img|svg onload|iframe|object|base)\b|<form[^>]*\saction/i);
  for (const tag of tagsOf(rest)) {
    const bare = tag.replace(/"[^"]*"/g, '""');
    expect(bare).not.toMatch(/\son[a-z]+\s*=|'|\bsrc=|\bstyle=/i);
    expect(/\shref="([^"]*)"/.exec(tag)?.[1] ?? "/").toMatch(/^(?:\/|https?:|mailto:|tel:|data:image\/svg\+xml,)/);
  }
};
