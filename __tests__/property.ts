import fc from "fast-check";

/** The same cases in every run, so that a red run speaks of the change and not of luck; the scheduled workflow draws others. */
fc.configureGlobal({ seed: Number(process.env["PROPERTY_SEED"] ?? 1) });

export type { Arbitrary } from "fast-check";
export default fc;
