import { HAND } from "./hand.ts";
import { KEYS } from "./keys.ts";
import { LIVE } from "./live.ts";

/** All there is of script. It talks to the emulator it came from, and puts in no text as markup. */
export const SCRIPT = `
(() => {
${LIVE}${HAND}${KEYS}})();
`;
