import type { Certainty, Impact } from '../../../src/bank/schema/story.ts';

interface Figure {
	readonly story: string;
	/** As the story has it. */
	readonly figure: string;
	/** In the ledger, or in what is told (the four parts). */
	readonly where?: 'ledger';
	readonly certainty?: Certainty;
	readonly impact?: Impact;
}

const told = (story: string, ...all: string[]): Figure[] => all.map((figure) => ({ story, figure }));
const ledger = (story: string, figure: string, certainty: Certainty, impact?: Impact): Figure => ({
	story,
	figure,
	where: 'ledger',
	certainty,
	...(impact && { impact }),
});

/** Every figure of the guide's stories, and where each must be found. */
export const figures: readonly Figure[] = [
	...told('sales-underwriting-ai', '4-5 hours', 'over 4 hours', '30 minutes'),
	ledger('sales-underwriting-ai', 'over 4 h → 30 min', 'measured', 'customer'),

	...told('claims-gen-ai', '30 minutes per claim', '90% accuracy', 'two evenings', '10 agents'),
	...told('claims-gen-ai', '30 minutes to just 3', '90% reduction', '90% to 95%', '$150k a year'),
	ledger('claims-gen-ai', '30 → 3 min', 'measured', 'customer'),
	ledger('claims-gen-ai', '90% less', 'measured', 'customer'),
	ledger('claims-gen-ai', '90% → 95%', 'measured', 'customer'),
	ledger('claims-gen-ai', '$150k a year', 'projected', 'business'),

	...told('power-bi-version-control', '2 commits per week to over 50', '50%'),
	ledger('power-bi-version-control', '50% fewer', 'measured', 'customer'),
	ledger('power-bi-version-control', '2 → 50+ a week', 'measured', 'business'),

	...told('census-pipeline', 'over 7 days', '200k-row', 'over $800k', 'next sprint', '10 minutes', '$1M'),
	ledger('census-pipeline', '$1M', 'measured', 'business'),
	ledger('census-pipeline', '10 min', 'measured', 'customer'),
	ledger('census-pipeline', 'over $800k', 'projected', 'business'),

	...told('salesmart-dashboard', '10 different reports', '5 days', '12 months', 'two analysts'),
	...told(
		'salesmart-dashboard',
		'two metric-definition workshops',
		'5 days to just 15 minutes',
		'top-3',
		'$1.5M',
	),
	ledger('salesmart-dashboard', '5 days → 15 min', 'measured', 'customer'),
	ledger('salesmart-dashboard', 'top-3', 'measured', 'customer'),
	ledger('salesmart-dashboard', '$1.5M', 'projected', 'business'),

	...told('commission-rca', '$15k', '48 hours', 'three guardrails', 'zero similar defects in the 8 months'),
	ledger('commission-rca', '$15k', 'measured', 'business'),
	ledger('commission-rca', '0 in 8 months', 'measured', 'business'),

	...told(
		'data-quality-framework',
		'15-20 daily reports',
		'$10M to $100M overnight',
		'two tiers',
		'10-15%',
		'70%',
	),
	ledger('data-quality-framework', '70% fewer', 'measured', 'customer'),
	ledger('data-quality-framework', '0 surprises', 'measured', 'customer'),

	...told('power-bi-latency', 'over 120 seconds', 'under 10 seconds', '9 seconds', 'over 20% week-over-week'),
	ledger('power-bi-latency', 'over 120 s → 9 s', 'measured', 'customer'),
	ledger('power-bi-latency', 'over 20% up', 'measured', 'customer'),
	ledger('power-bi-latency', 'no extra cost', 'measured', 'business'),

	...told('misaligned-metrics', 'two mandatory metric-definition workshops', 'months of rework'),
	ledger('misaligned-metrics', 'months of rework prevented', 'estimated', 'business'),
	ledger('misaligned-metrics', 'the first gate', 'measured', 'business'),
];
