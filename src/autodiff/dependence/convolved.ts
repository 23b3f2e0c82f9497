/** @file The dependence of a two-dimensional convolution. */
import { contents } from '#tensor';
import type { Convolution } from '../convolution.ts';
import type { Link, Links, Values } from './link.ts';

/** The index along each of four axes. */
function unravel(entry: number, [, b, c, d]: readonly [number, number, number, number]) {
	const w = entry % d;
	const z = Math.floor(entry / d) % c;
	const y = Math.floor(entry / (d * c)) % b;
	return [Math.floor(entry / (d * c * b)), y, z, w] as const;
}

const count = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

export function convolved(c: Convolution, { operands }: Values): Links {
	const [images, kernels] = operands.map((a) => contents(a)) as [Float64Array, Float64Array];
	const [batch, channels, height, width] = c.images;
	const [filters, , kernelHeight, kernelWidth] = c.kernels;
	const outShape = [batch, filters, c.rows, c.columns] as const;

	/** The products of an image and a filter, where the kernel's entry meets one of the image and not of its margin. */
	function meet(n: number, f: number, r: number, s: number, k: number, i: number, j: number) {
		const row = r * c.stride + i - c.padding;
		const column = s * c.stride + j - c.padding;
		if (i < 0 || j < 0 || i >= kernelHeight || j >= kernelWidth) return null;
		if (row < 0 || column < 0 || row >= height || column >= width) return null;
		return {
			x: ((n * channels + k) * height + row) * width + column,
			w: ((f * channels + k) * kernelHeight + i) * kernelWidth + j,
			out: ((n * filters + f) * c.rows + r) * c.columns + s
		};
	}
	type Met = NonNullable<ReturnType<typeof meet>>;
	const toImage = ({ x, w, out }: Met): Link => ({
		operand: 0,
		entry: x,
		out,
		factor: kernels[w]!,
		source: { operand: 1, entry: w }
	});
	const toKernel = ({ x, w, out }: Met): Link => ({
		operand: 1,
		entry: w,
		out,
		factor: images[x]!,
		source: { operand: 0, entry: x }
	});

	return {
		into(out) {
			const [n, f, r, s] = unravel(out, outShape);
			const met = count(channels).flatMap((k) =>
				count(kernelHeight).flatMap((i) => count(kernelWidth).flatMap((j) => meet(n, f, r, s, k, i, j) ?? []))
			);
			return [...met.map(toImage), ...met.map(toKernel)];
		},
		from(operand, entry) {
			const places = count(c.rows).flatMap((r) => count(c.columns).map((s) => [r, s] as const));
			if (operand === 1) {
				const [f, k, i, j] = unravel(entry, c.kernels);
				return count(batch).flatMap((n) =>
					places.flatMap(([r, s]) => meet(n, f, r, s, k, i, j) ?? []).map(toKernel)
				);
			}
			const [n, k, row, column] = unravel(entry, c.images);
			return count(filters).flatMap((f) =>
				places
					.flatMap(([r, s]) => {
						const [i, j] = [row + c.padding - r * c.stride, column + c.padding - s * c.stride];
						return meet(n, f, r, s, k, i, j) ?? [];
					})
					.map(toImage)
			);
		}
	};
}
