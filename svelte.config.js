import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ pages: 'build', assets: 'build', strict: true }),
		// Relative paths let the site live in any folder of any static host.
		paths: { relative: true },
		prerender: {
			// A hash such as #program=notebook.py is the state of a playground, not an element of the page.
			handleMissingId: ({ id, message }) => {
				if (!id.startsWith('program=')) throw new Error(message);
			}
		},
		// Two builds of one version are byte-identical; the default name is the time of day.
		version: { name: '0.1.0' },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// Svelte, KaTeX and the panes position things with style attributes, which cannot run script.
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				// A lesson is fetched from these, and only when the learner asks for it; see src/ui/open/address.ts.
				'connect-src': ['self', 'https://raw.githubusercontent.com', 'https://gist.githubusercontent.com'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'object-src': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'app-worker']
			}
		}
	}
};
