/** What a coloured thing says. Each tone goes with words or a glyph, never colour alone. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';
