import { describe, expect, test } from 'vitest';
import { checkPhrases, checksOf, PHRASE_CLAUSES } from '../../../src/domain/phraseChecks.ts';
import { PROTECTED_TOPICS } from '../../../src/domain/wordCheck.ts';

describe.each([
  [
    'H',
    [
      'She will accept if you offer.',
      'He says he will rank you first.',
      'Can you guarantee him a spot?',
      'We asked for a commitment to come here.',
      'She would commit today.',
      'You are her number one choice.',
      'I promised him a place on the list.',
      'If we offer, does she say yes?',
      'They agreed on a verbal offer.',
      'We will hold a spot for him until Thursday.',
      'Would you accept an offer from us?',
    ],
  ],
  [
    'I',
    [
      'Where else did she apply?',
      'He applied to 40 programs.',
      'She also applied to psychiatry.',
      'He interviewed at Rivermont General last week.',
      'How many interviews did he have?',
      'She had no interviews in anesthesia.',
      'He signaled us.',
      'Which programs are on your list?',
      'Did he apply elsewhere?',
      'She interviewed elsewhere too.',
    ],
  ],
  [
    'age',
    ['He is too old for nights.', 'A woman in her forties.', 'Nice young man.', 'How old is she?'],
  ],
  [
    'family',
    [
      'She is married.',
      'He took time for family reasons.',
      'There was illness in the family.',
      'Her husband works nearby.',
      'She has two small children.',
      'A single mother.',
      'My son is a good doctor.',
      'Are you planning to start a family?',
    ],
  ],
  ['pregnancy', ['She is pregnant.', 'A gap for maternity.', 'She is expecting a baby in May.']],
  ['religion', ['A devout Christian.', 'She wears a hijab.', 'He cannot work on the Sabbath.']],
  [
    'health',
    [
      'This reads unstable.',
      'She took a year off for illness.',
      'He was on medical leave.',
      'He has had depression.',
      'Worried about her stamina.',
      'She was diagnosed with something.',
    ],
  ],
  ['accent', ['He has a heavy accent.', 'Patients find it hard to understand her.']],
  ['looks', ['An attractive applicant.', 'A pretty girl.', 'He has tattoos.', 'I saw her photo.']],
  [
    'nationality',
    [
      'Where is he from originally?',
      'He is Nigerian.',
      'She immigrated as a child.',
      'Her country is at war.',
    ],
  ],
])('words that touch %s', (check, sentences) => {
  test.each(sentences)('“%s” is marked', (sentence) => {
    expect(checksOf(checkPhrases(sentence))).toContain(check);
  });
});

test.each([
  'Strong team player, no professionalism issues, you would be lucky to have him.',
  'We had her on our ICU month. Strong, teachable, no attitude.',
  'He would be an excellent fit for a preliminary position.',
  'She needs a J-1 visa and her paperwork is complete.',
  'His English is excellent, and he speaks Spanish with patients.',
  'Good with patients and families, great with kids in clinic.',
  'He took care of our sickest patients and of depressed patients.',
  'Family medicine applicant, one of our best.',
  'She applied to your program through SOAP.',
  'We liked him on our interview day.',
  'Pretty good on rounds.',
  'She is committed to her patients.',
  'Underperformed early but improved.',
  'The committee met.',
  'Graduate of an Indian medical school.',
  'He accepts feedback well.',
  'There is no guarantee in this week.',
  'Patient was unstable and she stabilised him at once.',
])('“%s” is left alone', (sentence) => {
  expect(checkPhrases(sentence)).toEqual([]);
});

test('the words themselves are marked, in their order, and nothing around them', () => {
  const text = 'Her husband says she will accept.';
  expect(checkPhrases(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    'Her husband',
    'will accept',
  ]);
});

test('every check has a rule, a source and what to do', () => {
  for (const { rule, source, outcome } of Object.values(PHRASE_CLAUSES)) {
    expect([rule, source.name, source.address, outcome].every((text) => text.length > 10)).toBe(
      true,
    );
  }
});

test('a check is named once, a protected topic by itself', () => {
  const marked = checkPhrases(
    'She is married, her husband too. Where else did she apply? Where else?',
  );
  expect(checksOf(marked)).toEqual(['family', 'I']);
  expect(PROTECTED_TOPICS).toContain('family');
});
