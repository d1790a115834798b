const NUMBER = /^[-+]?(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?$/i;

interface Decimal {
  readonly digits: string;
  readonly exponent: number;
}

const withoutZeros = (digits: string): { readonly from: number; readonly to: number } => {
  let from = 0;
  let to = digits.length;
  while (from < to && digits[from] === "0") from += 1;
  while (to > from && digits[to - 1] === "0") to -= 1;
  return { from, to };
};

/** A number as it is written, in the one form that all ways to write it have: 0.DIGITS times ten to the EXPONENT. */
const decimal = (written: string): Decimal | undefined => {
  const parts = NUMBER.exec(written);
  if (parts === null) return undefined;
  const [, whole = "", fraction = "", exponent = "0"] = parts;
  const digits = whole + fraction;
  const { from, to } = withoutZeros(digits);
  if (from === to) return { digits: "", exponent: 0 };
  return { digits: digits.slice(from, to), exponent: Number(exponent) + whole.length - from };
};

/** Whether a number that was read is the one that was written, and not the nearest that JavaScript can hold. */
export const isExact = (written: string, held: number): boolean => {
  if (!Number.isFinite(held)) return false;
  if (/^0[xo]/.test(written)) return Number.isSafeInteger(held) || BigInt(written) === BigInt(held);
  const meant = decimal(written);
  const kept = decimal(String(Math.abs(held)));
  return meant?.digits === kept?.digits && meant?.exponent === kept?.exponent;
};
