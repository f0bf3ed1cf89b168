/** Bytes as Base64: in pieces, for a call takes only so many arguments. */
export function toBase64(bytes: Uint8Array): string {
	let text = '';
	const piece = 0x8000;
	for (let at = 0; at < bytes.length; at += piece) {
		text += String.fromCharCode(...bytes.subarray(at, at + piece));
	}
	return btoa(text);
}

/** @throws DOMException where the text is no Base64 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(atob(text), (text) => text.charCodeAt(0));
}
