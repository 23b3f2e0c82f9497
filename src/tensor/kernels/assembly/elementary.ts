/** @file The elementary functions of src/tensor/elementary, entry by entry. */
import { exp as expOf, exp2 as exp2Of, expm1 as expm1Of } from '../../elementary/exp.ts';
import { cosh as coshOf, sinh as sinhOf, tanh as tanhOf } from '../../elementary/hyperbolic.ts';
import { arccos as arccosOf, arcsin as arcsinOf, arctan as arctanOf } from '../../elementary/inverse.ts';
import {
	arccosh as arccoshOf,
	arcsinh as arcsinhOf,
	arctanh as arctanhOf
} from '../../elementary/inverse-hyperbolic.ts';
import { log as logOf, log10 as log10Of, log1p as log1pOf, log2 as log2Of } from '../../elementary/log.ts';
import { power as powerOf } from '../../elementary/pow.ts';
import { cbrt as cbrtOf } from '../../elementary/roots.ts';
import { cos as cosOf, sin as sinOf, tan as tanOf } from '../../elementary/trigonometric.ts';

class Exp {
	one(x: f64): f64 {
		return expOf(x);
	}
}
class Exp2 {
	one(x: f64): f64 {
		return exp2Of(x);
	}
}
class Expm1 {
	one(x: f64): f64 {
		return expm1Of(x);
	}
}
class Cosh {
	one(x: f64): f64 {
		return coshOf(x);
	}
}
class Sinh {
	one(x: f64): f64 {
		return sinhOf(x);
	}
}
class Tanh {
	one(x: f64): f64 {
		return tanhOf(x);
	}
}
class Arccos {
	one(x: f64): f64 {
		return arccosOf(x);
	}
}
class Arcsin {
	one(x: f64): f64 {
		return arcsinOf(x);
	}
}
class Arctan {
	one(x: f64): f64 {
		return arctanOf(x);
	}
}
class Arccosh {
	one(x: f64): f64 {
		return arccoshOf(x);
	}
}
class Arcsinh {
	one(x: f64): f64 {
		return arcsinhOf(x);
	}
}
class Arctanh {
	one(x: f64): f64 {
		return arctanhOf(x);
	}
}
class Log {
	one(x: f64): f64 {
		return logOf(x);
	}
}
class Log10 {
	one(x: f64): f64 {
		return log10Of(x);
	}
}
class Log1p {
	one(x: f64): f64 {
		return log1pOf(x);
	}
}
class Log2 {
	one(x: f64): f64 {
		return log2Of(x);
	}
}
class Cbrt {
	one(x: f64): f64 {
		return cbrtOf(x);
	}
}
class Cos {
	one(x: f64): f64 {
		return cosOf(x);
	}
}
class Sin {
	one(x: f64): f64 {
		return sinOf(x);
	}
}
class Tan {
	one(x: f64): f64 {
		return tanOf(x);
	}
}

function each<F>(f: F, c: usize, a: usize, n: i32): void {
	const end = c + ((<usize>n) << 3);
	for (; c < end; c += 8, a += 8) store<f64>(c, f.one(load<f64>(a)));
}

export function exp(c: usize, a: usize, n: i32): void {
	each<Exp>(changetype<Exp>(0), c, a, n);
}

export function exp2(c: usize, a: usize, n: i32): void {
	each<Exp2>(changetype<Exp2>(0), c, a, n);
}

export function expm1(c: usize, a: usize, n: i32): void {
	each<Expm1>(changetype<Expm1>(0), c, a, n);
}

export function cosh(c: usize, a: usize, n: i32): void {
	each<Cosh>(changetype<Cosh>(0), c, a, n);
}

export function sinh(c: usize, a: usize, n: i32): void {
	each<Sinh>(changetype<Sinh>(0), c, a, n);
}

export function tanh(c: usize, a: usize, n: i32): void {
	each<Tanh>(changetype<Tanh>(0), c, a, n);
}

export function arccos(c: usize, a: usize, n: i32): void {
	each<Arccos>(changetype<Arccos>(0), c, a, n);
}

export function arcsin(c: usize, a: usize, n: i32): void {
	each<Arcsin>(changetype<Arcsin>(0), c, a, n);
}

export function arctan(c: usize, a: usize, n: i32): void {
	each<Arctan>(changetype<Arctan>(0), c, a, n);
}

export function arccosh(c: usize, a: usize, n: i32): void {
	each<Arccosh>(changetype<Arccosh>(0), c, a, n);
}

export function arcsinh(c: usize, a: usize, n: i32): void {
	each<Arcsinh>(changetype<Arcsinh>(0), c, a, n);
}

export function arctanh(c: usize, a: usize, n: i32): void {
	each<Arctanh>(changetype<Arctanh>(0), c, a, n);
}

export function log(c: usize, a: usize, n: i32): void {
	each<Log>(changetype<Log>(0), c, a, n);
}

export function log10(c: usize, a: usize, n: i32): void {
	each<Log10>(changetype<Log10>(0), c, a, n);
}

export function log1p(c: usize, a: usize, n: i32): void {
	each<Log1p>(changetype<Log1p>(0), c, a, n);
}

export function log2(c: usize, a: usize, n: i32): void {
	each<Log2>(changetype<Log2>(0), c, a, n);
}

export function cbrt(c: usize, a: usize, n: i32): void {
	each<Cbrt>(changetype<Cbrt>(0), c, a, n);
}

export function cos(c: usize, a: usize, n: i32): void {
	each<Cos>(changetype<Cos>(0), c, a, n);
}

export function sin(c: usize, a: usize, n: i32): void {
	each<Sin>(changetype<Sin>(0), c, a, n);
}

export function tan(c: usize, a: usize, n: i32): void {
	each<Tan>(changetype<Tan>(0), c, a, n);
}

/** The strides of `a` and `b` in entries, down and to the right; c is row-major, of M × N entries. */
export function power(
	c: usize,
	a: usize,
	downA: i32,
	rightA: i32,
	b: usize,
	downB: i32,
	rightB: i32,
	M: i32,
	N: i32
): void {
	const nextA = (<usize>rightA) << 3;
	const nextB = (<usize>rightB) << 3;
	for (let i = 0; i < M; i++) {
		let x = a;
		let y = b;
		for (const end = c + ((<usize>N) << 3); c < end; c += 8, x += nextA, y += nextB)
			store<f64>(c, powerOf(load<f64>(x), load<f64>(y)));
		a += (<usize>downA) << 3;
		b += (<usize>downB) << 3;
	}
}
