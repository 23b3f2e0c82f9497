/** @file The fences that are parts of a directive: their roles and options, held against what its file says of them. */
import type { Code } from 'mdast';
import { readOptions } from './cells.ts';
import type { DirectiveKind, FenceSource } from './directive.ts';
import { placeOf, type Context } from './inline.ts';
import { readInlineText } from './inline-text.ts';
import type { Place } from './problem.ts';
import { didYouMean } from './spelling.ts';

/** Reads the fences of a directive, by their roles. */
export function readFences(
	{ name, fences = {} }: DirectiveKind<unknown>,
	codes: readonly Code[],
	directive: Place,
	context: Context
): Map<string, FenceSource[]> {
	const { problems } = context;
	const found = new Map<string, FenceSource[]>();
	const roles = Object.keys(fences);
	for (const code of codes) {
		const place = placeOf(code);
		const [, role = '', rest = ''] = /^\s*([^\s=]*)(?=\s|$)(.*)$/s.exec(code.meta ?? '') ?? [];
		const kind = Object.hasOwn(fences, role) ? fences[role] : undefined;
		if (!kind) {
			problems.error(
				place,
				role === ''
					? `a fence in :::${name} says what it is`
					: `:::${name} has no fence '${role.slice(0, 60)}'`,
				role === '' ? `Write \`\`\`python ${roles.join(' or ```python ')}.` : didYouMean(role, roles)
			);
			continue;
		}
		const options = readOptions(rest, place, problems, Object.keys(kind.options), `a fence '${role}'`);
		const known = found.get(role) ?? [];
		if (known.length > 0 && !kind.several) problems.error(place, `:::${name} has two fences '${role}'`);
		known.push({
			code: code.value.replace(/\r\n?/g, '\n'),
			place,
			line: place.line + 1,
			inline: (option) => {
				const text = options.get(option) ?? '';
				return text === '' ? [] : readInlineText(option, text, place, context);
			}
		});
		found.set(role, known);
	}
	for (const [role, { required, doc }] of Object.entries(fences))
		if (required && !found.has(role))
			problems.error(directive, `:::${name} needs a fence \`\`\`python ${role}`, doc);
	return found;
}
