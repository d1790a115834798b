/** Told again and again while a plan is carried out. */
export type Progress = (step: { readonly done: number; readonly total: number; readonly failed: number }) => void;
