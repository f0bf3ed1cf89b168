import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundle } from '../site/bundle.node.ts';

/**
 * The page that everyone sees: at every address, with its script and style in it, so that one request is enough. It is made
 * of nothing but the base path, so it is the same for every bank.
 */
export async function makeUnlockPage(base: string): Promise<{ page: string; licences: string }> {
	const { code, licences } = await bundle('lock/unlock/unlock.client.ts', { base });
	const script = code.replaceAll('</script', '<\\/script');
	const style = await readFile(fileURLToPath(new URL('unlock.css', import.meta.url)), 'utf8');
	const policy = [
		"default-src 'none'",
		"base-uri 'none'",
		"form-action 'none'",
		"connect-src 'self'",
		"img-src 'self'",
		"manifest-src 'self'",
		"worker-src 'self'",
		// For Argon2id, which is WebAssembly.
		`script-src '${hashOf(script)}' 'wasm-unsafe-eval'`,
		`style-src '${hashOf(style)}'`,
	].join('; ');
	const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>Story Bank</title>
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta name="theme-color" content="#f9f5ea" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#15130e" media="(prefers-color-scheme: dark)">
<link rel="icon" href="${base}icon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="${base}apple-touch-icon.png">
<link rel="manifest" href="${base}site.webmanifest">
<style>${style}</style>
</head>
<body>
<main>
<h1>This bank is locked</h1>
<form hidden method="post">
<input type="text" name="username" autocomplete="username" value="Story Bank" hidden>
<label for="passphrase">Passphrase</label>
<input id="passphrase" aria-describedby="status" type="password" name="passphrase" autocomplete="current-password" autocapitalize="none" autocorrect="off" spellcheck="false" required>
<label class="choice"><input type="checkbox" name="seen"> Show what I type</label>
<label class="choice"><input type="checkbox" name="stay"> Stay unlocked on this device</label>
<button type="submit">Unlock</button>
</form>
<p id="status" role="status">One moment …</p>
<noscript><p>Unlocking needs JavaScript, which is off in this browser. Allow it for this address and load the page again.</p></noscript>
</main>
<script>${script}</script>
</body>
</html>
`;
	return { page, licences };
}

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
