/**
 * Arithmetic coding that learns as it goes: the likelier a symbol is where it stands, the fewer bits it takes. Writer
 * and reader count the same symbols and so expect the same ones. Only whole numbers are used, so that every device
 * reads what the build wrote. (After G. N. N. Martin: Range encoding, 1979.)
 */
export type Coder = {
	/**
	 * Writes a digit, or reads one and ignores the one given. Returns it.
	 * @param shares how likely each digit is, in parts of `all`, which is their sum and at most 2 ** 24
	 */
	readonly code: (shares: Int32Array, all: number, digit: number) => number;
};

/** Codes a symbol where `contexts` hold, one for each weight: numbers that say what stands around it. Returns it. */
export type Symbols = (coder: Coder, contexts: readonly number[], symbol?: number) => number;

/** A symbol is coded in digits of four bits, the upper first; their counts lie side by side. */
const digitBits = 4;

/**
 * Symbols of so many bits, their likelihoods learned from what was coded before in the same contexts.
 * @param weights what having been seen once in each context counts, beside 1 for what never was: more for those that say more
 * @param room for counts in each context, a power of two; contexts that meet in a place share it
 */
export function createSymbols(bits: number, weights: readonly number[], room: number): Symbols {
	const digits = 1 << Math.min(bits, digitBits);
	const counts = new Uint16Array(weights.length * room);
	const weight = Int32Array.from(weights);
	const bases = new Int32Array(weights.length);
	const shares = new Int32Array(digits);
	return (coder, contexts, symbol = 0) => {
		let read = 1;
		for (let rest = Math.ceil(bits / digitBits) - 1; rest >= 0; rest--) {
			shares.fill(1);
			let all = digits;
			for (let i = 0; i < weight.length; i++) {
				const base = i * room + (spread(Math.imul(contexts[i] ?? 0, 0x2545f491) + read) & (room - digits));
				const counted = weight[i] ?? 0;
				bases[i] = base;
				for (let digit = 0; digit < digits; digit++) {
					const seen = (counts[base + digit] ?? 0) * counted;
					shares[digit] = (shares[digit] ?? 0) + seen;
					all += seen;
				}
			}
			const digit = coder.code(shares, all, (symbol >> (rest * digitBits)) & (digits - 1));
			for (let i = 0; i < weight.length; i++) {
				const place = (bases[i] ?? 0) + digit;
				counts[place] = Math.min(mostSeen, (counts[place] ?? 0) + 1);
			}
			read = read * digits + digit;
		}
		return read & ((1 << bits) - 1);
	};
}

const mostSeen = 4000;

/** The range is kept at least so wide, so that every share is a part of it. */
const leastRange = 2 ** 24;

/** Writes what is coded to bytes. */
export function createWriter(): Coder & { readonly finish: () => number[] } {
	const bytes: number[] = [];
	let low = 0;
	let range = 2 ** 32 - 1;
	const shift = () => {
		bytes.push(low >>> 24);
		low = (low << 8) >>> 0;
	};
	return {
		code: (shares, all, digit) => {
			const part = Math.floor(range / all);
			low += part * shares.subarray(0, digit).reduce((sum, number) => sum + number, 0);
			range = part * (shares[digit] ?? 0);
			if (low >= 2 ** 32) {
				low -= 2 ** 32;
				let at = bytes.length - 1;
				for (; bytes[at] === 255; at--) bytes[at] = 0;
				bytes[at] = (bytes[at] ?? 0) + 1;
			}
			for (; range < leastRange; range *= 256) shift();
			return digit;
		},
		finish: () => {
			for (let left = 4; left > 0; left--) shift();
			return bytes;
		},
	};
}

/** Reads what a writer wrote. Beyond the end it reads zeros. */
export function createReader(bytes: Uint8Array): Coder {
	let next = 4;
	// Numbers over 2 ** 31 are slow to keep in variables that a closure shares.
	const state = Uint32Array.of(2 ** 32 - 1, new DataView(bytes.buffer, bytes.byteOffset).getUint32(0));
	return {
		code: (shares, all) => {
			let range = state[0] ?? 0;
			let offset = state[1] ?? 0;
			const part = (range / all) >>> 0;
			let digit = 0;
			let share = part * (shares[0] ?? 0);
			while (offset >= share && digit < shares.length - 1) {
				offset -= share;
				share = part * (shares[++digit] ?? 0);
			}
			for (range = share; range < leastRange; range *= 256) offset = offset * 256 + (bytes[next++] ?? 0);
			state[0] = range;
			state[1] = offset;
			return digit;
		},
	};
}

/** Spreads numbers over 32 bits (Knuth's multiplicative hashing, and its upper bits on the lower). */
function spread(number: number): number {
	const product = Math.imul(number, 0x9e3779b1);
	return product ^ (product >>> 15);
}
