/** Says once, at the top of the page, that the device keeps nothing more. */
export function sayUnkept(): void {
	if (document.querySelector('[data-unkept]')) return;
	const notice = document.createElement('p');
	notice.dataset.unkept = '';
	notice.role = 'alert';
	notice.textContent =
		'This device keeps nothing more: what you note from here on is for this visit only. Save a backup, then free some space and load the page again.';
	(document.querySelector('main') ?? document.body).prepend(notice);
}
