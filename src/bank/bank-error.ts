/** A bank that has problems: its message is the whole report. Where our code was is of no use to the bank's owner. */
export class BankError extends Error {
	constructor(report: string) {
		super(report);
		this.name = 'BankError';
		this.stack = '';
	}
}
