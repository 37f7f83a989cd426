/** A fifth applicant would not stand beside the others on a screen. */
export const MOST_COMPARED = 4;
