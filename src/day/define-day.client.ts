import { InterviewDay } from './interview-day.client.ts';

customElements.define('interview-day', InterviewDay);
