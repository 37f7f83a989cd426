/**
 * One spelling for the names of contacts, so that one person is one voice however each of us wrote
 * the name down: `Dr. José Osei`, `Osei, Jose` and `jose a. osei, MD` are the same. Two people of the
 * same name become one voice too; that errs on the side of fewer voices, and the ledger says so.
 *
 * `Do` is a surname as well as a degree, so it is only a degree behind a comma. Empty for no name.
 */
export function contactKey(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/,\s*(m\.?d|d\.?o|ph\.?d|m\.?b\.?b\.?s|m\.?p\.?h|m\.?b\.?a|facp)\b\.?/gi, '')
    .replace(/\s(MD|M\.D\.|PhD|MBBS)\s*$/, '')
    .trim()
    .toLowerCase()
    .replace(/^((dr|prof|professor|mr|mrs|ms)\b\.?\s*)+/, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const withoutInitials = words.filter((word) => word.length > 1);
  return (withoutInitials.length >= 2 ? withoutInitials : words).sort().join(' ');
}
