/** What a word raises as a worry, or lays to rest by name (`product.md`, "Back channels"). */
export const CONCERNS = ['professionalism', 'exams', 'leave', 'other'] as const;
export type Concern = (typeof CONCERNS)[number];
