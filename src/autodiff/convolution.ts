/** @file The loops of a two-dimensional convolution. */
import { contents, NDArray, NumpyError, shapeText } from '#tensor';

/** Sizes of a convolution; images are (count, channels, height, width), kernels (filters, channels, height, width). */
export interface Convolution {
	readonly images: readonly [number, number, number, number];
	readonly kernels: readonly [number, number, number, number];
	readonly stride: number;
	readonly padding: number;
	/** Height and width of the result. */
	readonly rows: number;
	readonly columns: number;
}

type Four = readonly [number, number, number, number];

/** Throws where the shapes do not go together. */
export function convolutionOf(x: NDArray, w: NDArray, stride: number, padding: number): Convolution {
	const told = `images ${shapeText(x.shape)} and kernels ${shapeText(w.shape)}`;
	const hint = 'Images are (count, channels, height, width), kernels (filters, channels, height, width).';
	if (x.ndim !== 4 || w.ndim !== 4)
		throw new NumpyError('ValueError', `conv2d needs four axes, not ${told}`, hint);
	const [images, kernels] = [x.shape as Four, w.shape as Four];
	if (images[1] !== kernels[1]) throw new NumpyError('ValueError', `the channels of ${told} differ`, hint);
	if (!(stride >= 1) || !(padding >= 0))
		throw new NumpyError(
			'ValueError',
			`stride ${stride} and padding ${padding} cannot be`,
			'stride is 1 or more, padding 0 or more.'
		);
	const size = (n: number, k: number) => Math.floor((n + 2 * padding - k) / stride) + 1;
	const [rows, columns] = [size(images[2], kernels[2]), size(images[3], kernels[3])];
	if (rows < 1 || columns < 1)
		throw new NumpyError('ValueError', `the kernels are larger than the padded images: ${told}`, hint);
	return { images, kernels, stride, padding, rows, columns };
}

/** Visits every product: positions in the images, in the kernels and in the result, all row-major. */
function visit(c: Convolution, each: (x: number, w: number, y: number) => void): void {
	const [count, channels, height, width] = c.images;
	const [filters, , kernelHeight, kernelWidth] = c.kernels;
	for (let n = 0, y = 0; n < count; n++)
		for (let f = 0; f < filters; f++)
			for (let r = 0; r < c.rows; r++)
				for (let s = 0; s < c.columns; s++, y++)
					for (let k = 0; k < channels; k++)
						for (let i = 0; i < kernelHeight; i++) {
							const row = r * c.stride + i - c.padding;
							if (row < 0 || row >= height) continue;
							for (let j = 0; j < kernelWidth; j++) {
								const column = s * c.stride + j - c.padding;
								if (column < 0 || column >= width) continue;
								each(
									((n * channels + k) * height + row) * width + column,
									((f * channels + k) * kernelHeight + i) * kernelWidth + j,
									y
								);
							}
						}
}

/** How many times as long as one of a matrix product each multiplication takes here, about. */
const COST = 16;

/** Multiplications, counted as those of a matrix product. */
export const convolutionWork = ({
	images: [count, channels],
	kernels,
	rows,
	columns
}: Convolution): number => {
	const [filters, , height, width] = kernels;
	return COST * count * channels * filters * height * width * rows * columns;
};

export function convolve(c: Convolution, x: NDArray, w: NDArray): NDArray {
	const shape = [c.images[0], c.kernels[0], c.rows, c.columns];
	const out = new Float64Array(shape.reduce((a, b) => a * b));
	const [images, kernels] = [contents(x), contents(w)];
	visit(c, (i, k, y) => (out[y]! += images[i]! * kernels[k]!));
	return new NDArray(out, shape);
}

/** What reaches the images and the kernels from dhdx of the result. */
export function convolveBack(c: Convolution, x: NDArray, w: NDArray, dhdx: NDArray): [NDArray, NDArray] {
	const [images, kernels, g] = [contents(x), contents(w), contents(dhdx)];
	const toImages = new Float64Array(images.length);
	const toKernels = new Float64Array(kernels.length);
	visit(c, (i, k, y) => {
		toImages[i]! += g[y]! * kernels[k]!;
		toKernels[k]! += g[y]! * images[i]!;
	});
	return [new NDArray(toImages, x.shape), new NDArray(toKernels, w.shape)];
}
