import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { contentWatch, partCheck } from './src/bank/bank-integrations.build.ts';
import { textFeatures, textPlugin } from './src/bank/text/compile-text.build.ts';
import { proseComponents } from './src/bank/text/prose-components.node.ts';
import { offlineCopy } from './src/offline/offline-copy.build.ts';
import { searchIndex } from './src/search/search-index.build.ts';
import { trimStyles } from './src/site/trim-styles.build.ts';

/** Marks, not code, also for a text that is compiled on its own. */
const textRules = { components: proseComponents(), linkTo: (address) => address };

export default defineConfig({
	base: process.env.BASE_PATH ?? '/',
	trailingSlash: 'always',
	// One request per page: the styles are small enough to travel with the markup, so nothing blocks the first paint.
	build: { inlineStylesheets: 'always', format: 'directory' },
	// Hashes of every script and style, in a meta tag. 'wasm-unsafe-eval' is for Pagefind's index reader.
	security: {
		csp: {
			directives: [
				"default-src 'none'",
				"base-uri 'none'",
				"form-action 'self'",
				"connect-src 'self'",
				"img-src 'self' data:",
				"manifest-src 'self'",
				// Recordings that are on the device.
				"media-src 'self' blob:",
				"worker-src 'self'",
			],
			scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
		},
	},
	// Stories hold no program code to colour, and its inline styles would break the policy above.
	markdown: {
		syntaxHighlight: false,
		processor: satteri({ features: textFeatures, hastPlugins: [textPlugin(textRules)] }),
	},
	devToolbar: { enabled: false },
	integrations: [
		mdx({ optimize: true }),
		partCheck(),
		trimStyles(),
		searchIndex(),
		offlineCopy(),
		contentWatch(),
	],
	vite: {
		plugins: [tailwindcss()],
		build: {
			// What the licences of the libraries in the pages ask for; src/site/bundle.node.ts adds those of the others.
			license: { fileName: 'licences.md' },
			// What nearly every script needs is one request, which the page makes anyway.
			rolldownOptions: {
				output: {
					codeSplitting: {
						groups: [
							{
								name: 'ground',
								test: /src\/(site\/(adopt-style\.client|base|dom\.client|paths|storage\.client)|bank\/figure)\.ts$|preload-helper|rolldown\/runtime/,
							},
						],
					},
				},
			},
		},
	},
});
