/** Says once, at the top of the page, that the device keeps nothing more. */
export function sayUnkept(): void {
	if (document.querySelector('[data-unkept]')) return;
	const notice = document.createElement('p');
	notice.dataset['unkept'] = '';
	notice.role = 'alert';
	notice.textContent =
		'There is no room left on this device: what you note from here on is for this visit only. Save a backup, or free some space.';
	(document.querySelector('main') ?? document.body).prepend(notice);
}
