/** @file What ops have in common that reduce axes, which stay with size 1. */
import { expandDims, fromFlat, sizeOf, type ReduceOptions, type Shape } from '#tensor';
import { indicesOf, type Entries, type ErrorSample, type Options, type Sample } from './op.ts';
import { sampleOf } from './samples.ts';

/** One axis, several, or null for all. */
export const axisOf = (options: Options, otherwise: ReduceOptions['axis'] = null) =>
	(options.axis === undefined ? otherwise : options.axis) as NonNullable<ReduceOptions['axis']> | null;

/** The options of a reduction in the notebook's way. */
export const keeping = (options: Options, otherwise?: number): ReduceOptions => ({
	axis: axisOf(options, otherwise),
	keepdims: true
});

/** The axes as an index below a sign or a name: `_{\text{axis } 0}`; nothing for all of them. */
export function axisTex(options: Options, otherwise?: number): string {
	const axis = axisOf(options, otherwise);
	return axis === null ? '' : `_{\\text{axis } ${[axis].flat().join(', ')}}`;
}

/** Which axes of a shape are reduced. */
export function isReduced(shape: Shape, options: Options, otherwise?: number): boolean[] {
	const axis = axisOf(options, otherwise);
	const axes = axis === null ? null : [axis].flat().map((one) => (one < 0 ? one + shape.length : one));
	return shape.map((_, i) => axes === null || axes.includes(i));
}

/** How many entries become one. */
export const countOf = (shape: Shape, options: Options, otherwise?: number): number =>
	sizeOf(shape.filter((_, i) => isReduced(shape, options, otherwise)[i]));

/** That number as LaTeX, or `n` where the shapes are not known. */
export const countTex = (
	shapes: readonly Shape[] | undefined,
	options: Options,
	otherwise?: number
): string => (shapes ? String(countOf(shapes[0]!, options, otherwise)) : 'n');

/** The entry of the result that stands at 0 along the axes that were reduced. */
export function reducedEntries(shape: Shape, options: Options): Entries {
	const indices = indicesOf(shape);
	const reduced = isReduced(shape, options);
	const kept = indices.map((index, i) => (reduced[i] ? '0' : index));
	return { out: axisOf(options) === null ? '' : kept.join(','), operands: [indices.join(',')] };
}

/** The axes that lead from one shape to another. */
export function reducedAxes(out: Shape, shape: Shape): Options {
	const axes = shape.flatMap((n, axis) => (n !== 1 && out[axis] === 1 ? [axis] : []));
	return { axis: axes.length === shape.filter((n) => n !== 1).length ? null : axes };
}

export const reductions: readonly Sample[] = [
	{ operands: [sampleOf([2, 3])] },
	{ operands: [sampleOf([2, 3])], options: { axis: 0 } },
	{ operands: [sampleOf([2, 3])], options: { axis: -1 } },
	{ operands: [sampleOf([2, 3, 2])], options: { axis: [0, 2] } },
	{ operands: [sampleOf([2, 1, 3])], options: { axis: [-1, -3] } },
	{ operands: [expandDims(fromFlat([1.5], [1]), 0)] },
	{ operands: [sampleOf([])] }
];

export const reductionErrors: readonly ErrorSample[] = [
	{ operands: [sampleOf([2, 3])], options: { axis: 2 }, message: 'axis 2 is out of bounds' },
	{ operands: [sampleOf([2, 3])], options: { axis: [0, 0] }, message: "duplicate value in 'axis'" }
];
