import { look, say } from "./tell.mjs";

const ONE_DAY_MS = 86_400_000;

/** The signal that ends it comes from outside: Ctrl-C. */
const untilTheEnd = () => new Promise((late) => setTimeout(late, ONE_DAY_MS));

/** What is there to look at, for as long as somebody does. Where nobody watches, the tour is over. */
export const stay = async ({ notion, shown }) => {
  if (!process.stdout.isTTY || process.env.CI) return;
  say("All of it stays up until you press Ctrl-C. In a browser:");
  look("All databases", notion);
  for (const { what, address } of shown) look(what, address);
  say("Click a cell to edit it as a person would, or the bin beside a page. The next run, from another terminal:");
  for (const { what, again } of shown.filter((one) => one.again)) console.log(`\n  # ${what}\n  ${again}`);
  console.log("");
  await untilTheEnd();
};
