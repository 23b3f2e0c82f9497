/** @file Every what-if switch: one file, and one line in the list below. */
import type { Switch } from '../switch.ts';
import ascending from './ascending.ts';
import assign from './assign.ts';
import discovery from './discovery.ts';
import leavesNotZeroed from './leaves-not-zeroed.ts';
import missingTranspose from './missing-transpose.ts';
import noUnbroadcast from './no-unbroadcast.ts';
import noZeroing from './no-zeroing.ts';
import recursion from './recursion.ts';
import seed from './seed.ts';
import staleValues from './stale-values.ts';

export const switches: readonly Switch[] = [
	assign,
	noZeroing,
	leavesNotZeroed,
	ascending,
	discovery,
	recursion,
	noUnbroadcast,
	seed,
	missingTranspose,
	staleValues
];
