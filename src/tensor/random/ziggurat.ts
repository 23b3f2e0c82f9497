/**
 * @file Normal and exponential numbers by the ziggurat method (Marsaglia and Tsang 2000), with NumPy's 256 layers.
 * NumPy's `log1p(-u)` is `log(1 - u)` here: 1 - u is exact, as u has 53 bits.
 */
import { exp } from '../elementary/index.ts';
import { exactLog } from './exact-log.ts';
import type { Pcg64 } from './pcg64.ts';
import * as normal from './ziggurat-normal.ts';
import * as exponential from './ziggurat-exponential.ts';

/** Where the tail of the normal distribution begins, and its inverse. */
const NORMAL_TAIL = 3.654152885361009;
const NORMAL_TAIL_INVERSE = 0.27366123732975828;
const EXPONENTIAL_TAIL = 7.69711747013105;

export function standardNormal(bits: Pcg64): number {
	for (;;) {
		bits.next();
		// From the lowest bit on: 8 for the layer, 1 for the sign, 52 for the place in the layer, 3 unused.
		const layer = bits.low & 0xff;
		const negative = (bits.low & 0x100) !== 0;
		const place = (bits.high & 0x1fffffff) * 8388608 + (bits.low >>> 9);
		const x = place * normal.WIDTHS[layer]!;
		if (place < normal.BOUNDS[layer]!) return negative ? -x : x;
		if (layer === 0) return tail(bits, place);
		const [above, below] = [normal.HEIGHTS[layer - 1]!, normal.HEIGHTS[layer]!];
		if ((above - below) * bits.double() + below < exp(-0.5 * x * x)) return negative ? -x : x;
	}
}

/** Beyond the last layer (Marsaglia 1964); a bit of the place that led here gives the sign. */
function tail(bits: Pcg64, place: number): number {
	for (;;) {
		const x = -NORMAL_TAIL_INVERSE * exactLog(1 - bits.double());
		const y = -exactLog(1 - bits.double());
		if (y + y > x * x) return ((place / 256) & 1) === 1 ? -(NORMAL_TAIL + x) : NORMAL_TAIL + x;
	}
}

export function standardExponential(bits: Pcg64): number {
	for (;;) {
		bits.next();
		// From the lowest bit on: 3 unused, 8 for the layer, 53 for the place in the layer.
		const layer = (bits.low >>> 3) & 0xff;
		const place = bits.high * 2097152 + (bits.low >>> 11);
		const x = place * exponential.WIDTHS[layer]!;
		if (place < exponential.BOUNDS[layer]!) return x;
		if (layer === 0) return EXPONENTIAL_TAIL - exactLog(1 - bits.double());
		const [above, below] = [exponential.HEIGHTS[layer - 1]!, exponential.HEIGHTS[layer]!];
		if ((above - below) * bits.double() + below < exp(-x)) return x;
	}
}
