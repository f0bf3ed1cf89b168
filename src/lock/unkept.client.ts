/** Says once, at the top of the page, that nothing more is saved on the device. */
export function sayUnkept(): void {
	if (document.querySelector('[data-unkept]')) return;
	const notice = document.createElement('p');
	notice.dataset.unkept = '';
	notice.role = 'alert';
	notice.textContent =
		'Nothing more can be saved on this device: what you note from now on is lost when you leave. Save a backup, then free some space and load the page again.';
	(document.querySelector('main') ?? document.body).prepend(notice);
}
