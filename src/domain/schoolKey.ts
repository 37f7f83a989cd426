/** Schools are the same whatever their case and spaces. */
export function schoolKey(school: string): string {
  return school.trim().replace(/\s+/g, ' ').toLowerCase();
}
