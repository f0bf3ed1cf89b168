/** The look of the marks. It comes with them, so that a page without a told story carries none of it. */
const text = `
[data-told-made]:not(.sr-only) { color: var(--color-accent); font-style: normal; line-height: 1.35; }
em[data-told-made] { flex-basis: 100%; width: 100%; font-size: var(--text-small); }
em[data-told-made]::before, article > p[data-told-made]::before { content: "✓ " / ""; }
p[data-told-made] { font-weight: 600; font-size: var(--text-small); }
[data-told]:not(article) > :is(b, span) { color: var(--color-soft); }
a[data-story-cell][data-told][data-told] > b { color: var(--color-soft); background: none; text-decoration: line-through; text-decoration-thickness: 2px; border: 0; }
tr > th > a[data-told][data-told][data-told] { display: block; padding-block: .5rem; }
th em[data-told-made] { display: block; font-weight: 400; }
article[data-told] { border-top-style: double; }
a[data-told-made] { display: flex; flex-wrap: wrap; gap: 0 .75rem; align-items: baseline; align-content: center; min-height: 2.75rem; padding-block: .45rem; text-decoration: none; }
a[data-told-made] small { width: 100%; font-size: var(--text-small); color: var(--color-accent); font-weight: 600; }
a[data-told-made] :is(b, span) { color: var(--color-ink); }
a[data-told-made] b { font-weight: 600; }
a[data-told-made]:hover b { text-decoration: underline; }
div[data-best-for] > a[data-told-made] { grid-column: 1 / -1; padding: .5rem .9rem; background: var(--color-mark); border-left: 3px solid var(--color-accent); }
td[data-best-for] > :is(a, p) { grid-column: 2; }
div[data-told-made] { margin-top: 1rem; padding: .7rem .9rem .3rem; background: var(--color-mark); border-radius: .35rem; color: var(--color-ink); }
div[data-told-made] li { border-top: 1px solid var(--color-edge); }
div[data-told-made] p[data-said] { font-weight: 600; font-size: inherit; }
div[data-told-made] p { padding-block: .3rem; color: var(--color-ink); }
div[data-told-made] ul { margin-top: .4rem; }
div[data-told-made] a small { color: var(--color-soft); font-weight: 400; }
div[data-told-made] a span { margin-left: auto; }
@media print { [data-told-made] { display: none; } }
`;

export function adoptStyles(): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(text);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
