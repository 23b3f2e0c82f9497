/** @file Names of colour maps, and the keywords that choose one and its ends. */
import { nearestHint, raise, repr, type ColourMap } from '../../runtime/index.ts';
import type { Call } from './call.ts';

/** The maps that are drawn; `_r` after a name turns it round. */
export const MAP_NAMES = (
	'viridis plasma inferno magma cividis gray Greys Blues Reds Greens coolwarm RdBu bwr seismic hot jet turbo ' +
	'RdYlBu Spectral'
).split(' ');

export function takeMap(call: Call): ColourMap {
	const given = call.take('cmap');
	const low = call.number('vmin');
	const high = call.number('vmax');
	if (given === undefined) return { name: 'viridis', low, high };
	const name = typeof given === 'string' ? given.replace('grey', 'gray').replace('binary', 'Greys') : '';
	if (!MAP_NAMES.includes(name.replace(/_r$/, '')))
		raise(
			'ValueError',
			`${repr(given, call.session)} is not a valid value for cmap.`,
			nearestHint(name, MAP_NAMES) || `Maps that are drawn here: ${MAP_NAMES.join(', ')}.`
		);
	return { name, low, high };
}
