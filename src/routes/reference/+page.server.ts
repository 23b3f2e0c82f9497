import { supported } from '#python';

/** The lists are made at build time: a reader is not sent the machine that they are read from. */
export const load = () => ({ supported: supported() });
