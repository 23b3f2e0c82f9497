/** @file y += s x, with two roundings: the product is rounded before it is added. */
export function addScaled(y: usize, s: f64, x: usize, n: i32): void {
	const end = y + ((<usize>n) << 3);
	const scale = f64x2.splat(s);
	for (; y + 32 <= end; y += 32, x += 32) {
		v128.store(y, f64x2.add(v128.load(y), f64x2.mul(scale, v128.load(x))));
		v128.store(y, f64x2.add(v128.load(y, 16), f64x2.mul(scale, v128.load(x, 16))), 16);
	}
	for (; y < end; y += 8, x += 8) store<f64>(y, load<f64>(y) + s * load<f64>(x));
}
