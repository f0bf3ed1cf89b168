/** Counts whole seconds down to nought, by the clock of the device, and stays there. */
export class Countdown {
	readonly #tick: (left: number) => void;
	#timer: ReturnType<typeof setInterval> | undefined;

	constructor(tick: (left: number) => void) {
		this.#tick = tick;
	}

	/** Starts again from so many seconds. */
	start(seconds: number): void {
		this.stop();
		const began = Date.now();
		let shown: number | undefined;
		const look = () => {
			const left = Math.max(0, seconds - Math.floor((Date.now() - began) / 1000));
			if (left !== shown) this.#tick(left);
			shown = left;
			if (left === 0) this.stop();
		};
		look();
		this.#timer = setInterval(look, 200);
	}

	stop(): void {
		clearInterval(this.#timer);
	}
}
