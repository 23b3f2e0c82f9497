import { STRING } from '../prelude/small.ts';
import type { ModuleSpec } from './module.ts';

const string: ModuleSpec = {
	name: 'string',
	names: () =>
		new Map([
			['_punctuation', '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'],
			['_whitespace', ' \t\n\r\v\f']
		]),
	python: STRING
};
export default string;
