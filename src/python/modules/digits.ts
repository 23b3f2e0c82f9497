/** @file The module digits: images to learn from. */
import { fromFlat } from '#tensor';
import { define, PyTuple, table } from '../runtime/index.ts';
import { LINES } from './digits-data.ts';
import type { ModuleSpec } from './module.ts';

/** Pixels of an image; behind them stands its digit. */
const PIXELS = 64;

const digits: ModuleSpec = {
	name: 'digits',
	names: () =>
		table([
			define('load_digits()', () => {
				const lines = LINES.split(' ');
				const images = lines.flatMap((line) =>
					Array.from(line.slice(0, PIXELS), (pixel) => parseInt(pixel, 17))
				);
				const labels = lines.map((line) => Number(line[PIXELS]));
				return new PyTuple([
					fromFlat(images, [lines.length, PIXELS]),
					fromFlat(labels, [lines.length], 'int64')
				]);
			})
		])
};
export default digits;
