import { BLANK, isBlankCell, type Reading, readAs, unreadable } from './reading.ts';

/** Degrees as written: `M.D.`, `D.O.`, `M.B.,B.S.` (which holds a comma), or a list of these. */
export function readDegree(cell: string): Reading<string> {
  if (isBlankCell(cell)) return BLANK;
  const text = cell.trim();
  if (text.length <= 80 && /^\p{L}[\p{L}\s.,/&()'’+-]*$/u.test(text)) return readAs(text);
  return unreadable(
    'degree-unreadable',
    'This is not a degree. It is left unknown; check the cell in the export.',
  );
}

/** Whether one of the degrees is a Doctor of Osteopathic Medicine. */
export function isOsteopathic(degree: string): boolean {
  return hasDegree(degree, 'do');
}

/** Whether one of the degrees is a Doctor of Medicine. */
export function isMedicalDoctor(degree: string): boolean {
  return hasDegree(degree, 'md');
}

function hasDegree(degree: string, letters: string): boolean {
  return degree
    .split(/[,/;&]/)
    .some((part) => part.replace(/[.\s]/g, '').toLowerCase() === letters);
}
