/** Keeps the screen on until the signal aborts, where the browser can; it lets go by itself whenever the page is hidden. */
export function stayAwake(signal: AbortSignal): void {
	if (!('wakeLock' in navigator)) return;
	let lock: WakeLockSentinel | undefined;
	const hold = async () => {
		if (document.visibilityState !== 'visible' || signal.aborted) return;
		try {
			lock = await navigator.wakeLock.request('screen');
			if (signal.aborted) await lock.release();
		} catch {
			// A low battery, or a setting: the screen then goes its own way.
		}
	};
	document.addEventListener('visibilitychange', hold, { signal });
	signal.addEventListener('abort', () => void lock?.release());
	void hold();
}
