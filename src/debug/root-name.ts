/** @file What a sentence of ours calls the tensor at which a pass begins. */

/** A sentence about h, with the program's own name for it. */
export const withRoot = (text: string, name: string): string => text.replace(/\bh\b/g, () => name);
