import { reshape, sameShape, shapeText, sum, type NDArray, type Shape } from '#tensor';
import { AutodiffError } from './errors.ts';

/** The axes of `from` along which an array of shape `to` was repeated by broadcasting. */
export function broadcastAxes(from: Shape, to: Shape): number[] {
	const lead = from.length - to.length;
	return from.map((_, axis) => axis).filter((axis) => axis < lead || from[axis] !== to[axis - lead]);
}

/** Sums `x` over the axes along which an array of the given shape was broadcast; any number of axes may be missing. */
export function unbroadcast(x: NDArray, shape: Shape): NDArray {
	if (sameShape(x.shape, shape)) return x;
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
