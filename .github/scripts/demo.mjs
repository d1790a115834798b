// The tour: an emulator of Notion on this machine, the examples synced into it by the command line that is in `dist`, and a
// person who edits in between. It looks up what it says, and fails where that does not hold.
//   npm run demo               all chapters, in this order
//   npm run demo -- weekly     one of them
import { modules } from "./demo/modules.mjs";
import { person } from "./demo/person.mjs";
import { portfolio } from "./demo/portfolio.mjs";
import { postgres } from "./demo/postgres.mjs";
import { openStage } from "./demo/stage.mjs";
import { stay } from "./demo/stay.mjs";
import { Broken, heading, say } from "./demo/tell.mjs";
import { weekly } from "./demo/weekly.mjs";

const CHAPTERS = { modules, weekly, portfolio, postgres, person };

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(CHAPTERS, name));
if (unknown !== undefined) {
  console.error(`There is no chapter ${unknown}. There are ${Object.keys(CHAPTERS).join(", ")}.`);
  process.exit(2);
}

const stage = openStage();
/** Ctrl-C in the middle is a failure; at the end it is how the tour ends. */
let interrupted = 130;
const leave = async (code) => {
  await stage.crew.end();
  process.exit(code);
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => leave(interrupted));
// Whoever reads this has gone, as `head` does.
process.stdout.on("error", () => leave(1));
/** A run that could not be shown any more has failed at that, and not at what the tour says of it. */
const isHeard = () => new Promise((resolve) => process.stdout.write("\n", (failed) => resolve(!failed)));

try {
  await stage.open();
  for (const name of asked.length > 0 ? asked : Object.keys(CHAPTERS)) {
    const { title, about, play } = CHAPTERS[name];
    heading(title);
    say(about);
    await play(stage);
  }
  interrupted = 0;
  await stay(stage);
} catch (thrown) {
  if ((await isHeard()) && !stage.crew.isOver()) {
    console.error(
      thrown instanceof Broken ? `${thrown.message}\nThe demo did not do what it says. Please open an issue.` : thrown,
    );
    process.exitCode = 1;
  }
}
await stage.crew.end();
