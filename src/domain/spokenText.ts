const HEAD =
  /^(?:From|To|Cc|Bcc|Sent|Date|Subject|Reply-To|MIME-Version|Content-[\w-]+|X-[\w-]+): ?/i;
/** A single line with a colon may be the word itself: `From: the chair`. */
const LEAST_HEAD_LINES = 2;

/** What was said, to be shown in short: the words of a note without the head of an e-mail before them. */
export function spokenText(words: string): string {
  const lines = words.trimStart().split('\n');
  let count = 0;
  // A folded head goes on in lines that begin with a space.
  while (HEAD.test(lines[count] ?? '') || (count > 0 && /^[ \t]+\S/.test(lines[count] ?? ''))) {
    count += 1;
  }
  const said = lines.slice(count).join('\n').trim();
  return count < LEAST_HEAD_LINES || said === '' ? words.trim() : said;
}
