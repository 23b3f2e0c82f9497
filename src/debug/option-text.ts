/** @file What an op was given beside its operands, as Python source. */
import type { OptionKind } from '#autodiff';
import { NDArray, toFlat, type Index } from '#tensor';

const NUMBERS = { float64: 'float', float32: 'numpy.float32', int64: 'int', bool: 'bool' } as const;

/** An array as Python source. */
export function arrayText(a: NDArray): string {
	const entries = Array.from(toFlat(a), String).join(', ');
	const shape = a.shape.map((n) => `${n},`).join('');
	return `numpy.array([${entries}], dtype=${NUMBERS[a.dtype]}).reshape((${shape}))`;
}

/** An item of an index as Python source. */
function itemText(item: Index): string {
	switch (item.kind) {
		case 'int':
			return String(item.value);
		case 'slice':
			return `slice(${[item.start, item.stop, item.step].map((n) => String(n ?? 'None')).join(', ')})`;
		case 'newaxis':
			return 'None';
		case 'ellipsis':
			return '...';
		case 'array':
			return arrayText(item.array);
	}
}

/** An option as Python source. */
export function optionText(value: unknown, kind: OptionKind): string {
	if (kind === 'index') return `(${(value as Index[]).map((item) => `${itemText(item)},`).join('')})`;
	if (value instanceof NDArray) return arrayText(value);
	if (value === undefined || value === null) return 'None';
	if (typeof value === 'boolean') return value ? 'True' : 'False';
	return Array.isArray(value) ? `(${value.map((n) => `${optionText(n, kind)},`).join('')})` : String(value);
}
