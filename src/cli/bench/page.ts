/** @file What a browser runs in a bench: the same slices as a Node. */
import { inThisProcess } from './in-this-process.ts';

Object.assign(globalThis, { backstepBench: (text: string) => inThisProcess('chromium', text, () => null) });
