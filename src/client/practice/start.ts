/** Which of the page's tools the address asks for: it alone is loaded. */
const wanted = new URLSearchParams(location.search);

if (wanted.has('tell')) void import('./tell-drill.ts');
else if (wanted.has('recall')) void import('./recall-drill.ts');
else void import('./overview.ts');
