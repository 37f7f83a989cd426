import type { SelectOption } from '../../ui/SelectField.tsx';

/**
 * A choice for each year of graduation in the pool, the latest first, each with how many graduated
 * in it or later. A chosen year stays a choice when the pool no longer holds it.
 */
export function yearOptions(
  countByYear: ReadonlyMap<number, number>,
  chosen: number | null,
): readonly SelectOption[] {
  const years = [...new Set([...countByYear.keys(), ...(chosen === null ? [] : [chosen])])];
  let sum = 0;
  return years
    .sort((a, b) => b - a)
    .map((year) => {
      sum += countByYear.get(year) ?? 0;
      return { value: String(year), label: `${year} or later (${sum.toLocaleString('en')})` };
    });
}
