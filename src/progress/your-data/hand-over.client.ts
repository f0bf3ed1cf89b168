/** Gives the person a file: by the share sheet where the device has one for it, else as a download. */
export async function handOver(text: string, name: string): Promise<'shared' | 'saved' | 'cancelled'> {
	const file = new File([text], name, { type: 'application/json' });
	// On a desktop people expect a download, not a share sheet.
	if (matchMedia('(pointer: coarse)').matches && navigator.canShare?.({ files: [file] })) {
		try {
			await navigator.share({ files: [file], title: name });
			return 'shared';
		} catch (error) {
			if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
			// Some browsers say that they can share such a file, and then fail.
		}
	}
	const url = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser reads it later.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
	return 'saved';
}
