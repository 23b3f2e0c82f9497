import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'node_modules/',
			'static/',
			'test-results/',
			'src/tensor/kernels/assembly/'
		]
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			// The compiler knows every name; the rule does not know types.
			'no-undef': 'off',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'no-eval': 'error',
			'no-implied-eval': 'error',
			'no-new-func': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
		// Every address in the site is relative, so that it lives in any folder of any host.
		rules: {
			'svelte/no-navigation-without-resolve': 'off',
			// Maps and sets are made anew and never changed, so nothing has to watch their entries.
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	{
		// A run is the same every time: pure rooms know no clock, no chance and no page.
		files: ['src/{tensor,lesson,autodiff,python,debug,derive}/**/*.ts'],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				...['document', 'window', 'navigator', 'fetch', 'performance', 'setTimeout', 'localStorage'].map(
					(name) => ({
						name,
						message: 'Pure rooms do not know the page, the clock or the network.'
					})
				)
			],
			'no-restricted-properties': [
				'error',
				{ object: 'Math', property: 'random', message: 'Chance comes from the seeded streams of #tensor.' },
				{ object: 'Date', property: 'now', message: 'Pure rooms do not know the clock.' }
			]
		}
	}
);
