import { NDArray, toFlat } from '#tensor';
import {
	isNumber,
	NativeFunction,
	PyDict,
	PyList,
	PyRange,
	PyTuple,
	iterableItems,
	table,
	toNumber,
	type Session,
	type Value
} from '../runtime/index.ts';
import type { ModuleSpec } from './module.ts';

const FUNCTIONS = [
	'plot', 'scatter', 'hist', 'imshow', 'bar', 'semilogy', 'semilogx', 'loglog', 'axhline', 'axvline', 'fill_between', 'contourf',
	'legend', 'title', 'xlabel', 'ylabel', 'xlim', 'ylim', 'xticks', 'yticks', 'grid', 'figure', 'subplot', 'show', 'savefig', 'colorbar',
	'tight_layout', 'close', 'clf', 'suptitle'
]; // prettier-ignore

/** Longest array that a recorded call keeps. */
const MAX_POINTS = 100_000;

/** A value as plain data: what a page can draw without knowing Python. */
function plain(v: Value, session: Session): unknown {
	if (v === null || typeof v === 'string' || typeof v === 'boolean') return v;
	if (isNumber(v)) return toNumber(v);
	if (v instanceof NDArray) return { shape: [...v.shape], data: Array.from(toFlat(v).slice(0, MAX_POINTS)) };
	if (v instanceof PyList || v instanceof PyTuple)
		return v.items.slice(0, MAX_POINTS).map((each) => plain(each, session));
	if (v instanceof PyRange)
		return iterableItems(v, session)
			.slice(0, MAX_POINTS)
			.map((each) => plain(each, session));
	if (v instanceof PyDict)
		return Object.fromEntries([...v.entries.values()].map(([k, x]) => [String(k), plain(x, session)]));
	return null;
}

const recorded = (name: string): NativeFunction =>
	new NativeFunction(name, (args, kwargs, session) => {
		session.plot({
			name,
			args: args.map((v) => plain(v, session)),
			kwargs: Object.fromEntries([...(kwargs ?? [])].map(([key, v]) => [key, plain(v, session)]))
		});
		return null;
	});

const pyplot: ModuleSpec = { name: 'matplotlib.pyplot', names: () => table(FUNCTIONS.map(recorded)) };
export default pyplot;
