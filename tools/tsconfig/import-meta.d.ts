/** What Vite gives to the modules that it bundles, without the types of the DOM that its own declarations bring along. */
interface ImportMeta {
	readonly env: { readonly BASE_URL?: string; readonly DEV?: boolean; readonly PROD?: boolean };
}

declare module '*.css?inline' {
	const css: string;
	export default css;
}
