import { describe, expect, test } from 'vitest';
import { mailText } from '../../../../src/domain/capture/mailText.ts';

const HEAD = 'MIME-Version: 1.0\nFrom: a@b.example\nSubject: Word\n';

describe('an e-mail source', () => {
  test('text that is none stays as it is', () => {
    for (const text of ['', 'Ada Marsh is good.', 'From: a@b.example\nSubject: Word\n\nHi']) {
      expect(mailText(text)).toBe(text);
    }
  });

  test('quoted-printable is decoded, soft line ends too', () => {
    const source = `${HEAD}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nJos=C3=A9 is so=\nlid =E2=80=93 yes`;
    expect(mailText(source)).toBe('From: a@b.example\nSubject: Word\n\nJosé is solid – yes\n');
  });

  test('bytes of windows-1252 are read by their character set', () => {
    const source = `${HEAD}Content-Type: text/plain; charset=windows-1252\n\nJosé`;
    const bytes = Uint8Array.from(source, (letter) => letter.charCodeAt(0));
    expect(mailText(bytes)).toContain('José');
  });

  test('words of the head are decoded, and those parted by a fold are one', () => {
    const source = `MIME-Version: 1.0\nFrom: =?utf-8?Q?Jos=C3=A9_?=\n =?utf-8?B?T3NlaQ==?= <j@b.example>\nSubject: x\n\nHi`;
    expect(mailText(source)).toContain('From: José Osei <j@b.example>');
  });

  test('of several parts the plain text is read, within parts too, and no attachment', () => {
    const source = `${HEAD}Content-Type: multipart/mixed; boundary="m"\n\n--m\nContent-Type: multipart/alternative; boundary="a"\n\n--a\nContent-Type: text/html\n\n<p>rich</p>\n--a\nContent-Type: text/plain\n\nplain\n--a--\n--m\nContent-Type: text/plain\nContent-Disposition: attachment; filename=x.txt\n\nsecret\n--m--`;
    expect(mailText(source)).toBe('From: a@b.example\nSubject: Word\n\nplain\n');
  });

  test('HTML alone becomes text', () => {
    const source = `${HEAD}Content-Type: text/html\n\n<style>p{}</style><p>Ada &amp; Bo</p><p>solid<br>yes</p>`;
    expect(mailText(source)).toContain('Ada & Bo\nsolid\nyes');
  });

  test('parts that hold each other without end are left alone', () => {
    const nested = `Content-Type: multipart/mixed; boundary="m"\n\n--m\n`.repeat(40);
    expect(mailText(`${HEAD}${nested}`)).toBe(`${HEAD}${nested}`);
  });

  test('a broken base64 part throws nothing', () => {
    const source = `${HEAD}Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nSGVsb*#G8x`;
    expect(mailText(source)).toContain('Hello1');
  });
});
