/** @file How a lesson's text is coloured: the head, headings, directives, cells, code and formulas. */
import { StreamLanguage } from '@codemirror/language';

interface State {
	/** Where the line stands. */
	within: 'start' | 'head' | 'text' | 'fence';
	/** The mark that ends the fence. */
	fence: string;
}

export const lessonLanguage = StreamLanguage.define<State>({
	name: 'lesson',
	startState: () => ({ within: 'start', fence: '' }),
	token(stream, state) {
		if (stream.sol()) {
			if (state.within === 'start' || state.within === 'head') {
				const isMark = stream.match(/^---\s*$/) !== null;
				if (isMark) {
					state.within = state.within === 'start' ? 'head' : 'text';
					return 'comment';
				}
				if (state.within === 'start') state.within = 'text';
				else if (stream.match(/^[\w-]+(?=\s*:)/)) return 'keyword';
			}
			const [mark = ''] = (stream.match(/^\s*(?:`{3,}|~{3,})/, false) as RegExpMatchArray | null) ?? [];
			if (state.within === 'fence') {
				if (mark.trim().startsWith(state.fence) && stream.match(/^\s*[`~]+\s*$/)) {
					state.within = 'text';
					return 'comment';
				}
			} else if (mark !== '' && state.within === 'text') {
				state.within = 'fence';
				state.fence = mark.trim();
				stream.skipToEnd();
				return 'comment';
			}
			if (state.within === 'text') {
				if (stream.match(/^\s*:{2,3}[A-Za-z][\w-]*/) || stream.match(/^\s*:::\s*$/)) return 'keyword';
				if (stream.match(/^#{1,6}\s.*/)) return 'className.definition';
			}
		}
		if (state.within === 'fence' || state.within === 'head') {
			stream.skipToEnd();
			return state.within === 'fence' ? 'number' : 'string';
		}
		if (stream.match(/^`[^`]*`/) || stream.match(/^\$[^$]*\$/)) return 'number';
		if (stream.match(/^(?:"[^"]*"|'[^']*')(?=.*\}\s*$)/)) return 'string';
		stream.next();
		stream.eatWhile(/[^`$"'\w]/);
		return null;
	}
});
