/** @file The innermost part of the matrix product: 4 × 4 entries that stay in registers. */

/** What a tile does with the entries that are there: it overwrites them, sums on from them, or adds its sums to them. */
export const BEGINS: i32 = 0;
export const GOES_ON: i32 = 1;
export const ADDS: i32 = 2;

export class Tile {
	/**
	 * 4 × 4 entries of the product of a strip and a panel, both packed; `size` is that of either in bytes.
	 * Six loads and eight sums fit into the sixteen registers; larger tiles, and k by twos, spill and are slower.
	 */
	@inline
	static compute(c: usize, downC: usize, strip: usize, panel: usize, size: usize, how: i32): void {
		const zero = f64x2.splat(0);
		const c1 = c + downC;
		const c2 = c1 + downC;
		const c3 = c2 + downC;
		let s0 = zero;
		let t0 = zero;
		let s1 = zero;
		let t1 = zero;
		let s2 = zero;
		let t2 = zero;
		let s3 = zero;
		let t3 = zero;
		if (how == GOES_ON) {
			s0 = v128.load(c);
			t0 = v128.load(c, 16);
			s1 = v128.load(c1);
			t1 = v128.load(c1, 16);
			s2 = v128.load(c2);
			t2 = v128.load(c2, 16);
			s3 = v128.load(c3);
			t3 = v128.load(c3, 16);
		}
		for (const end = strip + size; strip < end; strip += 32, panel += 32) {
			const x = v128.load(panel);
			const y = v128.load(panel, 16);
			let v = v128.load64_splat(strip);
			s0 = f64x2.add(s0, f64x2.mul(v, x));
			t0 = f64x2.add(t0, f64x2.mul(v, y));
			v = v128.load64_splat(strip, 8);
			s1 = f64x2.add(s1, f64x2.mul(v, x));
			t1 = f64x2.add(t1, f64x2.mul(v, y));
			v = v128.load64_splat(strip, 16);
			s2 = f64x2.add(s2, f64x2.mul(v, x));
			t2 = f64x2.add(t2, f64x2.mul(v, y));
			v = v128.load64_splat(strip, 24);
			s3 = f64x2.add(s3, f64x2.mul(v, x));
			t3 = f64x2.add(t3, f64x2.mul(v, y));
		}
		if (how == ADDS) {
			s0 = f64x2.add(v128.load(c), s0);
			t0 = f64x2.add(v128.load(c, 16), t0);
			s1 = f64x2.add(v128.load(c1), s1);
			t1 = f64x2.add(v128.load(c1, 16), t1);
			s2 = f64x2.add(v128.load(c2), s2);
			t2 = f64x2.add(v128.load(c2, 16), t2);
			s3 = f64x2.add(v128.load(c3), s3);
			t3 = f64x2.add(v128.load(c3, 16), t3);
		}
		v128.store(c, s0);
		v128.store(c, t0, 16);
		v128.store(c1, s1);
		v128.store(c1, t1, 16);
		v128.store(c2, s2);
		v128.store(c2, t2, 16);
		v128.store(c3, s3);
		v128.store(c3, t3, 16);
	}
}
