import { Failure, isFailure } from "../../model/failure.ts";

const CURE =
  "Add `contents: write` to the workflow's `permissions:`; on a fork's or Dependabot's pull request it can only read, whatever is written there.";

/** GraphQL does not name the permission that is lacking, and to a token without it REST says that nothing is there. */
export const lacking = (failure: Failure): Failure => {
  const { facts } = failure;
  const isAboutRights = ["forbidden", "not-found"].includes(facts.kind) && /permission/.test(facts.cure);
  const isNamed = facts.cure.includes("`contents: write`");
  return isAboutRights && !isNamed ? new Failure({ ...facts, cure: CURE }) : failure;
};

export const orLacking = async <Found>(asked: Promise<Found>): Promise<Found> => {
  try {
    return await asked;
  } catch (thrown) {
    throw isFailure(thrown) ? lacking(thrown) : thrown;
  }
};
