/**
 * Keeps the screen awake until the signal, where the browser can. Refused, as when the battery is low, the screen goes dark as always. The
 * browser lets go whenever the page is hidden, so it is asked again when it is seen.
 */
export function stayAwake(signal: AbortSignal): void {
	if (!('wakeLock' in navigator)) return;
	let lock: WakeLockSentinel | undefined;
	const ask = async () => {
		if (document.visibilityState !== 'visible') return;
		try {
			const given = await navigator.wakeLock.request('screen');
			if (signal.aborted) await given.release();
			else lock = given;
		} catch {
			// Nothing is lost but the convenience.
		}
	};
	document.addEventListener('visibilitychange', ask, { signal });
	signal.addEventListener('abort', () => void lock?.release().catch(() => {}));
	void ask();
}
