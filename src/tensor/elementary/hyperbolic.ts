/** @file sinh, cosh and tanh: of u = e ** x and 1 / u in two floats, or, for small x, their series. */
import { productRest, scaled, sumRest } from './doubled.ts';
import { expOfPair } from './exp.ts';
import { powerOfTwo, rest, setRest, whole } from './words.ts';

/** e ** x in two floats, for x of 0 … 700. */
function largePower(x: f64): f64 {
	const result = expOfPair(x, 0);
	const scale = powerOfTwo(whole());
	setRest(rest() * scale);
	return result * scale;
}

/** e ** x / 2 where e ** -x no longer counts. */
function halfPower(x: f64): f64 {
	if (x > 711) return Infinity;
	const result = expOfPair(x, 0);
	return scaled(result, rest(), (whole() - 1) | 0);
}

/** (u + sign / u) / 2 for u = e ** x, x of 0.25 … 24. */
function halfSum(x: f64, sign: f64): f64 {
	const u = largePower(x);
	const below = rest();
	const inverse = 1 / u;
	const product = inverse * u;
	const inverseLow = (1 - product - productRest(inverse, u, product) - inverse * below) / u;
	const other = sign * inverse;
	const sum = u + other;
	return 0.5 * (sum + (sumRest(u, other, sum) + (below + sign * inverseLow)));
}

/** The hyperbolic cosine. */
export function cosh(x: f64): f64 {
	const size = Math.abs(x);
	if (size > 24) return halfPower(size);
	return x !== x ? x : halfSum(size, 1);
}

/** The hyperbolic sine. */
export function sinh(x: f64): f64 {
	const size = Math.abs(x);
	if (size < 0.25) return smallSinh(x);
	if (x !== x) return x;
	const result = size > 24 ? halfPower(size) : halfSum(size, -1);
	return x < 0 ? -result : result;
}

function smallSinh(x: f64): f64 {
	if (Math.abs(x) < 7.450580596923828e-9) return x;
	const s = x * x;
	const series =
		0.16666666666666666 +
		s *
			(0.008333333333333333 +
				s *
					(0.0001984126984126984 +
						s * (0.0000027557319223985893 + s * (2.505210838544172e-8 + s * 1.6059043836821613e-10))));
	return x + x * s * series;
}

/** The hyperbolic tangent: (u - 1) / (u + 1) for u = e ** 2x. */
export function tanh(x: f64): f64 {
	const size = Math.abs(x);
	if (size < 0.25) return smallTanh(x);
	if (x !== x) return x;
	if (size > 22) return x < 0 ? -1 : 1;
	const power = expOfPair(2 * size, 0);
	const scale = powerOfTwo(whole());
	const u = power * scale;
	const below = rest() * scale;
	const a = u - 1;
	const aLow = u - a - 1 + below;
	const b = u + 1;
	const bLow = u - b + 1 + below;
	const inverse = 1 / b;
	const quotient = a * inverse;
	const product = quotient * b;
	const result =
		quotient + (a - product - productRest(quotient, b, product) + aLow - quotient * bLow) * inverse;
	return x < 0 ? -result : result;
}

function smallTanh(x: f64): f64 {
	if (Math.abs(x) < 7.450580596923828e-9) return x;
	const s = x * x;
	const series =
		-0.3333333333333333 +
		s *
			(0.13333333333333333 +
				s *
					(-0.05396825396825397 +
						s *
							(0.021869488536155203 +
								s *
									(-0.008863235529902197 +
										s *
											(0.003592128036572481 +
												s *
													(-0.0014558343870513183 +
														s *
															(0.000590027440945586 +
																s *
																	(-0.00023912911424355248 +
																		s *
																			(0.00009691537956929451 +
																				s * (-0.00003927832388331683 + s * 0.000015918905069328964))))))))));
	return x + x * s * series;
}
