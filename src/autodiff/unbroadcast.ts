import { add, reshape, sameShape, scalar, shapeText, sum, type NDArray, type Shape } from '#tensor';
import { AutodiffError } from './errors.ts';

/** The axes of `from` along which an array of shape `to` was repeated by broadcasting. */
export function broadcastAxes(from: Shape, to: Shape): number[] {
	const lead = from.length - to.length;
	return from.map((_, axis) => axis).filter((axis) => axis < lead || from[axis] !== to[axis - lead]);
}

const ZERO = scalar(0);

/** Whether one shape is the other with axes of size 1 in front. */
function differsByOnes(from: Shape, to: Shape): boolean {
	const lead = from.length - to.length;
	if (lead < 0) return false;
	for (let axis = 0; axis < from.length; axis++)
		if (from[axis] !== (axis < lead ? 1 : to[axis - lead])) return false;
	return true;
}

/** Sums `x` over the axes along which an array of the given shape was broadcast; any number of axes may be missing. */
export function unbroadcast(x: NDArray, shape: Shape): NDArray {
	if (sameShape(x.shape, shape)) return x;
	// Sums of single entries, which begin with 0 as all sums do.
	if (differsByOnes(x.shape, shape)) return reshape(add(ZERO, x), shape);
	const axes = broadcastAxes(x.shape, shape);
	const lead = x.ndim - shape.length;
	if (lead < 0 || axes.some((axis) => axis >= lead && shape[axis - lead] !== 1))
		throw new AutodiffError(
			'AssertionError',
			'',
			`An array of shape ${shapeText(shape)} cannot have been broadcast to ${shapeText(x.shape)}.`
		);
	return axes.length === 0 ? x : reshape(sum(x, { axis: axes }), shape);
}
