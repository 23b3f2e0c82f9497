import { supported } from '#python';
import { glossary } from '#ui';

/** The lists are made at build time: a reader is not sent the machine that they are read from. */
export const load = async () => ({ supported: supported(), glossary: await glossary() });
