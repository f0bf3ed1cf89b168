interface Asked {
	/** The wordings of the guide, word for word. */
	readonly prompts: readonly [string, ...string[]];
	readonly principle: string;
	readonly style?: 'negative';
	/** Story and hint, the primary first. */
	readonly answers: readonly (readonly [story: string, hint: string])[];
}

/** The guide's question bank. */
export const questions: readonly Asked[] = [
	{
		principle: 'customer-obsession',
		prompts: ["Tell me about a time you worked backwards from a customer's needs to deliver a solution."],
		answers: [
			['salesmart-dashboard', 'Started with exec pain points'],
			['sales-underwriting-ai', "Focused on sales team's manual workflow"],
		],
	},
	{
		principle: 'ownership',
		prompts: [
			'Describe a situation where you saw a problem that was outside of your direct responsibility and you took the initiative to solve it.',
		],
		answers: [
			['census-pipeline', 'No team owned it, so I built the POC'],
			['claims-gen-ai', 'No one asked for it, but I saw the opportunity'],
		],
	},
	{
		principle: 'invent-and-simplify',
		prompts: ['Walk me through a time you simplified a complex process or built an innovative solution.'],
		answers: [
			['claims-gen-ai', 'Simplified manual PDF reading with AI'],
			['power-bi-version-control', 'Created a simple text-based workflow for a complex GUI tool'],
		],
	},
	{
		principle: 'are-right-a-lot',
		prompts: [
			'Tell me about a time you had to make a decision with incomplete data. How did you make that judgment call and what was the outcome?',
		],
		answers: [
			['salesmart-dashboard', 'My judgment to hold metric workshops prevented months of rework'],
			[
				'misaligned-metrics',
				'My initial judgment was wrong, but the correction process showed better judgment',
			],
		],
	},
	{
		principle: 'learn-and-be-curious',
		prompts: ['Describe a time you had to quickly learn a new technology or domain to deliver on a project.'],
		answers: [
			['claims-gen-ai', 'Taught myself LLMs and prompt engineering in my own time'],
			['sales-underwriting-ai', 'Had to learn AWS Bedrock and ECS deployment'],
		],
	},
	{
		principle: 'insist-on-the-highest-standards',
		prompts: [
			"Tell me about a time you refused to let a project ship because it didn't meet your quality bar. What was the situation and outcome?",
		],
		answers: [
			['power-bi-version-control', 'Established gates to stop bad data from reaching customers'],
			['commission-rca', 'Implemented new QA standards after a failure'],
		],
	},
	{
		principle: 'think-big',
		prompts: [
			'Describe a solution you built that was not just a one-off fix, but a scalable pattern that could be used by the rest of the company.',
		],
		answers: [
			['sales-underwriting-ai', 'Framed the tool not just for one team but as a pattern for AI-powered apps'],
			['data-quality-framework', 'Designed as a reusable framework for any report'],
		],
	},
	{
		principle: 'bias-for-action',
		prompts: [
			'Tell me about a time you favored swift, calculated action over waiting for perfect information or consensus.',
		],
		answers: [
			['census-pipeline', 'Broke a deadlock by building a POC instead of waiting for engineering'],
			['claims-gen-ai', 'Built it in my evenings to show what was possible'],
		],
	},
	{
		principle: 'frugality',
		prompts: [
			'Describe a time you were able to achieve a significant result with limited resources or budget.',
		],
		answers: [['power-bi-latency', 'Solved a major performance issue with no extra hardware or cost']],
	},
	{
		principle: 'earn-trust',
		style: 'negative',
		prompts: [
			'Tell me about a time you made a mistake or a bad judgment call. What was it, and how did you handle it?',
		],
		answers: [
			['commission-rca', 'My logic bug, how I owned it, fixed it, and implemented safeguards'],
			['misaligned-metrics', 'My judgment error in assuming metric alignment'],
		],
	},
	{
		principle: 'dive-deep',
		prompts: [
			'Walk me through a complex problem that required a deep root cause analysis from you. How did you diagnose the issue?',
		],
		answers: [
			['commission-rca', 'Performed deep RCA under pressure to find the specific logic bug'],
			['power-bi-latency', 'Had to analyze the entire data pipeline to find the bottleneck'],
		],
	},
	{
		principle: 'have-backbone',
		prompts: [
			'Tell me about a time you had a professional disagreement with a stakeholder or your manager. How did you handle it?',
		],
		answers: [
			['census-pipeline', 'Disagreed with Engineering on priorities and used data/ROI deck to convince them'],
		],
	},
	{
		principle: 'deliver-results',
		prompts: [
			'Tell me about your proudest professional achievement.',
			'Describe the project where you had the most significant, quantifiable impact.',
		],
		answers: [
			['salesmart-dashboard', '$1.5M lift, top-3 dashboard'],
			['claims-gen-ai', '90% time reduction, 5% accuracy increase, $150k savings'],
		],
	},
];
