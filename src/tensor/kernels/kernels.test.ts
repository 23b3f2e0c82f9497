/** @file Kernels and JavaScript give the same bits, whatever the shapes, strides and numbers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as np from '../index.ts';
import { addInto, applyInto, BINARY, GATE, type NDArray, subtractInto } from '../index.ts';
import { withoutKernels, withStorage } from './current.ts';
import { Storage } from './storage.ts';

const number = fc.oneof(
	fc.double(),
	fc.constantFrom(0, -0, 1, -1, NaN, Infinity, -Infinity, Number.MIN_VALUE, Number.MAX_VALUE),
	fc.integer({ min: -9, max: 9 })
);
/** A float of any bits. */
const anyBits = fc
	.bigInt({ min: 0n, max: 2n ** 64n - 1n })
	.map((bits) => new DataView(BigUint64Array.of(bits).buffer).getFloat64(0, true));
type Unary = keyof typeof np.UNARY;
const UNARY_KERNELS = (Object.keys(np.UNARY) as Unary[]).filter((name) => np.UNARY[name].kernel !== null);
const SIZES = [0, 1, 2, 3, 4, 5, 7, 8, 9, 16, 17, 33];
const size = fc.constantFrom(...SIZES);

/** A description of an array: shape, the numbers that are repeated in it, and how it is looked at. */
interface Drawn {
	readonly shape: readonly number[];
	readonly numbers: readonly number[];
	readonly turned: boolean;
	readonly steps: readonly number[];
}

const steps = fc.array(fc.constantFrom(1, 1, -1, 2, -3), { minLength: 3, maxLength: 3 });
const drawnOf = (shape: fc.Arbitrary<readonly number[]>): fc.Arbitrary<Drawn> =>
	fc.record({
		shape,
		numbers: fc.array(number, { minLength: 1, maxLength: 40 }),
		turned: fc.boolean(),
		steps
	});

/** Makes the array in the storage that is current. */
function made({ shape, numbers, turned, steps }: Drawn): NDArray {
	const wide = shape.map((n, axis) => n * Math.abs(steps[axis]!));
	const whole = np.zeros(turned ? [...wide].reverse() : wide);
	for (let i = 0; i < whole.data.length; i++) whole.data[i] = numbers[i % numbers.length]! * ((i % 7) + 1);
	const upright = turned ? np.transpose(whole) : whole;
	const items = shape.map(
		(_, axis) => ({ kind: 'slice', start: null, stop: null, step: steps[axis]! }) as const
	);
	return np.index(upright, items);
}

/** An array as text that tells every bit but those of NaN. */
const bits = (a: NDArray): string =>
	`${a.dtype} ${np.shapeText(a.shape)} ${Array.from(np.toFlat(a), (x) => (Object.is(x, -0) ? '-0' : x)).join(' ')}`;

const storageOf = () => {
	const storage = Storage.open({ bytes: 2 ** 22, smallest: 1, debug: true });
	if (!storage) throw new Error('this Node has no WebAssembly with SIMD');
	return storage;
};

const storage = storageOf();

/** Runs a computation in a storage, on arrays that lie elsewhere, and without kernels. */
function compare(inputs: readonly Drawn[], run: (arrays: NDArray[]) => NDArray): void {
	const plain = withoutKernels(() => bits(run(inputs.map(made))));
	// Nothing of the comparison before is kept.
	storage.sweep();
	expect(withStorage(storage, () => bits(run(inputs.map(made))))).toBe(plain);
	const foreign = inputs.map(made);
	expect(withStorage(storage, () => bits(run(foreign)))).toBe(plain);
	expect(bits(run(inputs.map(made)))).toBe(plain);
}

/** Two shapes that meet by broadcasting. */
const meeting = fc
	.array(size, { maxLength: 3 })
	.chain((shape) =>
		fc
			.tuple(...[0, 1].map(() => fc.tuple(fc.nat(3), fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }))))
			.map((pair) =>
				pair.map(([cut, ones]) =>
					shape.map((n, axis) => (ones[axis] ? 1 : n)).slice(Math.min(cut, shape.length))
				)
			)
	);

describe('the same bits', () => {
	test.each([GATE, ...Object.values(BINARY).filter(({ kernel }) => kernel !== null)])('$name', (f) => {
		fc.assert(
			fc.property(
				meeting.chain(([a, b]) => fc.tuple(drawnOf(fc.constant(a!)), drawnOf(fc.constant(b!)))),
				(inputs) => compare(inputs, ([a, b]) => np.apply2(f, a!, b!))
			),
			{ numRuns: 60 }
		);
	});

	test.each(UNARY_KERNELS)('%s', (name) => {
		fc.assert(
			fc.property(fc.array(anyBits, { minLength: 64, maxLength: 80 }), (numbers) =>
				compare([{ shape: [numbers.length], numbers, turned: false, steps: [1] }], ([x]) =>
					np.apply1(name, x!)
				)
			),
			{ numRuns: 40 }
		);
		fc.assert(
			fc.property(drawnOf(fc.array(size, { maxLength: 3 })), (a) =>
				compare([a], ([x]) => np.apply1(name, x!))
			),
			{ numRuns: 60 }
		);
	});

	test.each(['power', 'divide'] as const)('%s of floats of any bits', (name) => {
		fc.assert(
			fc.property(fc.array(anyBits, { minLength: 128, maxLength: 128 }), (numbers) =>
				compare([{ shape: [128], numbers, turned: false, steps: [1] }], ([x]) =>
					np.apply2(BINARY[name], x!, np.index(x!, [{ kind: 'slice', start: null, stop: null, step: -1 }]))
				)
			),
			{ numRuns: 100 }
		);
	});

	test('matrix products of any strides', () => {
		const sizes = fc.tuple(size, size, size);
		fc.assert(
			fc.property(
				sizes.chain(([m, k, n]) => fc.tuple(drawnOf(fc.constant([m, k])), drawnOf(fc.constant([k, n])))),
				(inputs) => compare(inputs, ([a, b]) => np.matmul(a!, b!))
			),
			{ numRuns: 300 }
		);
	});

	test('matrix products that are added', () => {
		const sizes = fc.tuple(size, size, size);
		fc.assert(
			fc.property(
				sizes.chain(([m, k, n]) =>
					fc.tuple(
						...(
							[
								[m, n],
								[m, k],
								[k, n]
							] as const
						).map((shape) => drawnOf(fc.constant(shape)))
					)
				),
				(inputs) => {
					compare(inputs, ([c, a, b]) => {
						const apart = np.copy(c!);
						addInto(apart, np.matmul(a!, b!));
						np.addProductInto(c!, a!, b!);
						expect(bits(c!)).toBe(bits(apart));
						return c!;
					});
				}
			),
			{ numRuns: 200 }
		);
	});

	test('multiples that are added or subtracted', () => {
		fc.assert(
			fc.property(
				fc
					.array(size, { maxLength: 2 })
					.chain((shape) => fc.tuple(drawnOf(fc.constant(shape)), drawnOf(fc.constant(shape)))),
				number,
				fc.constantFrom(1 as const, -1 as const),
				(inputs, x, sign) => {
					compare(inputs, ([c, a]) => {
						const apart = np.copy(c!);
						(sign === 1 ? addInto : subtractInto)(apart, np.multiply(np.scalar(x), a!));
						if (!np.scaledInto(c!, sign, x, a!)) return apart;
						expect(bits(c!)).toBe(bits(apart));
						return c!;
					});
				}
			),
			{ numRuns: 200 }
		);
	});

	test('matrix products of several blocks', () => {
		const numbers = Array.from({ length: 37 }, (_, i) => Math.sin(i) / 3);
		for (const [m, k, n] of [
			[5, 700, 6],
			[4, 256, 513],
			[7, 257, 1030]
		] as const)
			compare(
				[
					{ shape: [m, k], numbers, turned: true, steps: [1, 1] },
					{ shape: [k, n], numbers, turned: false, steps: [1, 1] }
				],
				([a, b]) => np.matmul(a!, b!)
			);
	});

	test('sums along every axis', () => {
		fc.assert(
			fc.property(
				drawnOf(fc.array(size, { maxLength: 3 })),
				fc.constantFrom<number | null>(null, 0, -1),
				fc.boolean(),
				(a, axis, keepdims) => {
					if (a.shape.length === 0 && axis !== null) return;
					compare([a], ([x]) => np.sum(x!, { axis, keepdims }));
				}
			),
			{ numRuns: 200 }
		);
	});

	test('updates in place', () => {
		const updates = [addInto, subtractInto, (t: NDArray, x: NDArray) => applyInto(BINARY.multiply, t, x)];
		const shapes = fc
			.tuple(
				fc.array(size, { maxLength: 3 }),
				fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
				fc.nat(3)
			)
			.map(([shape, ones, cut]) => [
				shape,
				shape.map((n, i) => (ones[i] ? 1 : n)).slice(Math.min(cut, shape.length))
			]);
		fc.assert(
			fc.property(
				shapes.chain(([a, b]) => fc.tuple(drawnOf(fc.constant(a!)), drawnOf(fc.constant(b!)))),
				fc.constantFrom(...updates),
				(inputs, update) =>
					compare(inputs, ([a, b]) => {
						update(a!, b!);
						return a!;
					})
			),
			{ numRuns: 200 }
		);
	});

	test('updates of an array by a part of itself', () => {
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 80 }), fc.boolean(), (n, back) => {
				const whole = { shape: [n], numbers: [1, 2.5, -3], turned: false, steps: [1] };
				const part = (start: number, stop: number) => [{ kind: 'slice', start, stop, step: null }] as const;
				compare([whole], ([a]) => {
					const [to, from] = [np.index(a!, part(1, n)), np.index(a!, part(0, n - 1))];
					if (back) addInto(from, to);
					else addInto(to, from);
					return a!;
				});
			})
		);
	});

	test('copies and zeros', () => {
		fc.assert(
			fc.property(drawnOf(fc.array(size, { maxLength: 3 })), (a) => {
				compare([a], ([x]) => np.copy(x!));
				compare([a], ([x]) => np.zerosLike(x!));
				compare([a], ([x]) => np.onesLike(x!));
			}),
			{ numRuns: 60 }
		);
	});
});

describe('a storage', () => {
	test('a block that is not marked is handed out again, a marked one is not', () => {
		const storage = storageOf();
		const [kept, lost] = [storage.take(20)!, storage.take(20)!];
		kept.fill(1);
		storage.mark(kept);
		expect(storage.sweep()).toBe(20);
		expect([...lost]).toEqual(new Array<number>(20).fill(NaN));
		expect([...kept]).toEqual(new Array<number>(20).fill(1));
		expect(storage.take(20)).toBe(lost);
		expect(storage.take(20)).not.toBe(kept);
	});

	test('a part of a block keeps the whole', () => {
		const storage = storageOf();
		const block = storage.take(500)!;
		storage.mark(block.subarray(300, 310));
		expect(storage.sweep()).toBe(500);
	});

	test('an array from elsewhere has no address, and a full storage hands out nothing', () => {
		const storage = storageOf();
		expect(storage.addressOf(new Float64Array(20))).toBe(-1);
		expect(storage.take(2 ** 20)).toBeNull();
		expect(storage.take(20)).not.toBeNull();
	});

	test('when blocks of other sizes have filled it, what lies between those in use is one again', () => {
		const storage = Storage.open({ bytes: 2 ** 20, debug: true })!;
		const kept: Float64Array[] = [];
		for (let i = 0; ; i++) {
			const block = storage.take(1000);
			if (!block) break;
			if (i % 50 === 0) kept.push(block.fill(i));
		}
		expect(kept.length).toBeGreaterThan(2);
		const mark = () => kept.forEach((block) => storage.mark(block));
		mark();
		storage.sweep();
		const large = [storage.take(30_000), storage.take(30_000), storage.take(7)];
		expect(large.map((block) => block?.length)).toEqual([30_000, 30_000, undefined]);
		large[0]!.fill(1);
		large[1]!.fill(2);
		expect(kept.map((block) => new Set(block))).toEqual(kept.map((_, i) => new Set([50 * i])));
		expect(kept.every((block) => storage.addressOf(block) > 0)).toBe(true);
		mark();
		expect(storage.sweep()).toBe(1000 * kept.length);
	});

	test('a collection falls due after as many entries as the cycle has', () => {
		const storage = Storage.open({ bytes: 2 ** 20, cycle: 100 })!;
		let told = 0;
		storage.onDue = () => told++;
		storage.take(60);
		expect(told).toBe(0);
		storage.take(60);
		expect(told).toBe(1);
		storage.sweep();
		storage.take(60);
		expect(told).toBe(1);
		// Or as many as whoever looks for what is in use asks for.
		storage.sweep(200);
		storage.take(150);
		expect(told).toBe(1);
		storage.take(60);
		expect(told).toBe(2);
	});
});
