const gap = { gap: 'Could be improved' };

/** The guide's matrix, with the official names: id, name, primary, backup. In the official order. */
export const matrix: readonly (readonly [
	id: string,
	name: string,
	primary: string,
	backup: string | typeof gap,
])[] = [
	['customer-obsession', 'Customer Obsession', 'salesmart-dashboard', 'sales-underwriting-ai'],
	['ownership', 'Ownership', 'census-pipeline', 'claims-gen-ai'],
	['invent-and-simplify', 'Invent and Simplify', 'claims-gen-ai', 'sales-underwriting-ai'],
	['are-right-a-lot', 'Are Right, A Lot', 'salesmart-dashboard', 'misaligned-metrics'],
	['learn-and-be-curious', 'Learn and Be Curious', 'claims-gen-ai', 'power-bi-version-control'],
	['hire-and-develop-the-best', 'Hire and Develop the Best', 'salesforce-migration', 'salesmart-dashboard'],
	[
		'insist-on-the-highest-standards',
		'Insist on the Highest Standards',
		'power-bi-version-control',
		'commission-rca',
	],
	['think-big', 'Think Big', 'sales-underwriting-ai', 'census-pipeline'],
	['bias-for-action', 'Bias for Action', 'census-pipeline', 'claims-gen-ai'],
	['frugality', 'Frugality', 'power-bi-latency', gap],
	['earn-trust', 'Earn Trust', 'commission-rca', 'misaligned-metrics'],
	['dive-deep', 'Dive Deep', 'commission-rca', 'data-quality-framework'],
	['have-backbone', 'Have Backbone; Disagree and Commit', 'census-pipeline', gap],
	['deliver-results', 'Deliver Results', 'salesmart-dashboard', 'claims-gen-ai'],
	['earths-best-employer', "Strive to be Earth's Best Employer", 'mentoring-story', gap],
	['success-and-scale', 'Success and Scale Bring Broad Responsibility', 'security-compliance-story', gap],
];
