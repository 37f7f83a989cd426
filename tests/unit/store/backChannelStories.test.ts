import { expect, test } from 'vitest';
import type { NoteFacts } from '../../../src/domain/note.ts';
import { preferenceListOf } from '../../../src/domain/preferenceList.ts';
import { selfContactOf } from '../../../src/domain/selfContact.ts';
import { decideNote } from '../../../src/store/commands/decideNote.ts';
import { answerInquiry, saveInquiry } from '../../../src/store/commands/saveInquiry.ts';
import { pilesOf } from '../../../src/store/derived.ts';
import { edt } from '../../support/edt.ts';
import { sampleNote } from '../../support/sampleNote.ts';
import { TRACK } from '../../support/sampleWorkspace.ts';
import { whisperWeek } from '../../support/whisperWeek.ts';

/**
 * The seed text's three stories and its worked examples, with other names. Each ends where the seed
 * says it ended, by suggestions that a person accepted, and on a path that the conduct table allows.
 */

const US_MD = { applicantType: 'US MD', gradYear: 2026 } as const;

test('story 1: the quiet message counts nothing, the call that confirms it takes him to the top five', () => {
  const week = whisperWeek(Array.from({ length: 30 }, () => ({ ...US_MD, step2ck: 235 })));
  const him = week.ids[29]!;
  // Monday: "We have one who missed the mark in this market, but he is good. No baggage."
  week.at(edt(15, 21));
  const pd: Partial<NoteFacts> = { contactName: 'Dr. Varga', contactRole: 'PD', rung: 1 };
  week.hear(him, { ...pd, channel: 'text', initiator: 'they', strength: 'strong' });
  expect(week.heard(him).influence.net).toBe(0);
  expect(week.suggestions()).toEqual([]);
  // Tuesday: the program filters hard; he is in the middle of nowhere. Others are placed.
  week.at(edt(16, 14));
  week.place('top', ...week.ids.slice(0, 8));
  week.place('usable', ...week.ids.slice(8, 20));
  // Wednesday morning: our PD remembers, and calls the home PD.
  week.at(edt(17, 9, 30));
  week.hear(him, { ...pd, initiator: 'we', strength: 'strong', firstHand: true, wouldTake: 'yes' });
  expect(week.heard(him).influence.net).toBe(1);
  expect(pilesOf(week.session.getState()).pileById.get(him)).toBe('review');
  const [review] = week.suggestions();
  expect(review).toMatchObject({ applicantId: him, kind: 'review', act: { does: 'star' } });
  week.accept(review!);
  expect(week.suggestions()).toEqual([]);
  // Reviewed, and found good: the PD puts him into Top, and the word takes him up within it.
  week.place('top', him);
  const [up] = week.suggestions();
  expect(up).toMatchObject({ applicantId: him, kind: 'up' });
  week.accept(up!);
  const { entries } = preferenceListOf(week.workspace.board(), TRACK);
  expect(entries.find(({ id }) => id === him)!.rank).toBeLessThanOrEqual(5);
  expect(week.suggestions()).toEqual([]);
});

test('story 2: one sentence of our own faculty takes the IMG up a tier, US graduates stay mid-list', () => {
  const img = {
    applicantType: 'US-IMG',
    gradYear: 2025,
    ecfmgCertified: true,
    visaNeeded: false,
    interrupted: false,
  } as const;
  const week = whisperWeek([
    { ...US_MD, step2ck: 250 },
    { ...img, step2ck: 246 },
    { ...US_MD, step2ck: 232 },
    { ...US_MD, step2ck: 231 },
    { ...img, step2ck: 247 },
  ]);
  const [first, unknown, graduateA, graduateB, her] = week.ids as [
    string,
    string,
    string,
    string,
    string,
  ];
  week.at(edt(16, 16));
  week.place('top', first, unknown);
  week.place('usable', graduateA, graduateB, her);
  // In the meeting: "I would absolutely vouch for her", of an away elective last year.
  week.at(edt(17, 11));
  week.hear(her, {
    contactName: 'Dr. Sato',
    contactKnown: true,
    contactRelation: 'our faculty',
    rung: 4,
    channel: 'meeting',
    initiator: 'they',
    strength: 'strong',
    firstHand: true,
    workedAs: 'attending on her away elective',
    wouldTake: 'yes',
  });
  expect([...week.heard(her).conductByNote.values()]).toMatchObject([[{ case: 'G' }]]);
  const [suggestion] = week.suggestions();
  expect(suggestion).toMatchObject({ applicantId: her, kind: 'aboveLookAlikes' });
  expect(week.band('usable')).toContain(her);
  week.accept(suggestion!);
  expect(week.band('top')).toEqual([first, her, unknown]);
  expect(week.band('usable')).toEqual([graduateA, graduateB]);
});

test('story 3: three messages in a morning raise a caution, and what the home PD says takes them down', () => {
  const week = whisperWeek([{ ...US_MD, step2ck: 240 }, US_MD, US_MD]);
  const [them, other, third] = week.ids as [string, string, string];
  week.at(edt(16, 9));
  week.place('usable', them, other);
  week.place('backup', third);
  for (const hour of [9, 10, 11]) {
    week.at(edt(17, hour));
    week.hear(them, {
      contactName: 'The applicant',
      rung: 6,
      channel: 'e-mail',
      initiator: 'applicant',
      strength: 'favourable',
      tone: 'pressing',
    });
  }
  const { influence, conductByNote } = week.heard(them);
  expect(influence.net).toBe(0);
  expect(influence.cautions).toHaveLength(1);
  expect([...conductByNote.values()].flat().map((finding) => finding.case)).toEqual([
    'C',
    'C',
    'C',
  ]);
  const notes = week.workspace.ledger().notesByApplicant.get(them)!;
  expect(selfContactOf(notes)).toMatchObject({ mostInADay: 3, isOverContact: true });
  // The messages alone move nobody, in no direction.
  expect(week.suggestions()).toEqual([]);
  // Our own call to the home PD: "known here as high maintenance".
  week.at(edt(17, 13));
  week.hear(them, {
    contactName: 'Dr. Okafor',
    rung: 1,
    initiator: 'we',
    strength: 'concern',
    firstHand: true,
    concernsRaised: ['professionalism'],
  });
  const [down] = week.suggestions();
  expect(down).toMatchObject({ applicantId: them, kind: 'down' });
  expect(down!.reason).toContain('if you confirm it');
  expect(week.band('usable')).toEqual([them, other]);
  week.accept(down!);
  expect(week.band('usable')).toEqual([other]);
  expect(week.band('backup')).toEqual([them, third]);
});

test('a PD’s text puts the name into Review now, once we asked back', () => {
  const week = whisperWeek([US_MD, US_MD]);
  const [them] = week.ids as [string, string];
  week.at(edt(16, 13));
  // "We have a strong student who did not match, applied to you. Please take a look."
  const pd = { contactName: 'Dr. Reyes', rung: 1, strength: 'strong' } as const;
  week.hear(them, { ...pd, channel: 'text', initiator: 'they' });
  expect(pilesOf(week.session.getState()).pileById.get(them)).toBe('gray');
  week.at(edt(16, 14));
  week.hear(them, { ...pd, initiator: 'we' });
  expect(pilesOf(week.session.getState()).pileById.get(them)).toBe('review');
});

test('a chair’s answer to our question elevates a name that is in contention, and no other', () => {
  const week = whisperWeek([US_MD, US_MD, US_MD, US_MD]);
  const [first, second, them, unsorted] = week.ids as [string, string, string, string];
  week.place('usable', first, second, them);
  week.at(edt(17, 9));
  for (const applicantId of [them, unsorted]) {
    week.workspace.run(saveInquiry, {
      id: null,
      facts: {
        applicantId,
        asked: [{ name: 'Dr. Novak' }],
        channel: 'e-mail',
        text: 'Have you worked with this applicant?',
        askedAt: edt(17, 9),
        dueAt: null,
      },
    });
    const [inquiry] = week.workspace.ledger().inquiriesByApplicant.get(applicantId)!;
    const {
      id: _id,
      by: _by,
      at: _at,
      applicantId: _of,
      ...plain
    } = sampleNote({
      contactName: 'Dr. Novak',
      contactRole: 'Chair of Medicine',
      rung: 2,
      channel: 'e-mail',
      initiator: 'they',
      saidAt: edt(17, 9),
      strength: 'strong',
      firstHand: true,
    });
    week.at(edt(17, 10));
    week.workspace.run(answerInquiry, { inquiryId: inquiry!.id, facts: plain });
  }
  expect(week.suggestions().map(({ applicantId, kind }) => [applicantId, kind])).toEqual([
    [them, 'up'],
  ]);
  week.accept(week.suggestions()[0]!);
  expect(week.band('usable')).toEqual([them, first, second]);
});

test('“nice student, worked hard” is worth nothing and is marked as worse than silence', () => {
  const week = whisperWeek([US_MD, US_MD]);
  const [other, them] = week.ids as [string, string];
  week.place('usable', other, them);
  week.at(edt(17, 9));
  week.hear(them, { contactName: 'Dr. Novak', rung: 2, initiator: 'we', strength: 'lukewarm' });
  const { influence } = week.heard(them);
  expect(influence.net).toBe(0);
  expect(influence.shares[0]!.reasons).toContain('Lukewarm: worth nothing, and worse than silence');
  expect(week.suggestions()).toEqual([]);
});

test('two almost identical files: the one of whom a PD spoke honestly is ranked higher', () => {
  const file = { ...US_MD, step2ck: 228, publications: 0 };
  const week = whisperWeek([file, file]);
  const [silent, spokenFor] = week.ids as [string, string];
  week.at(edt(16, 15));
  week.place('usable', silent, spokenFor);
  week.at(edt(17, 10));
  // A concern that somebody else raised is cleared by name, and then holds nothing up.
  week.hear(spokenFor, {
    contactName: 'Dr. Lind',
    contactKnown: true,
    rung: 4,
    initiator: 'we',
    strength: 'concern',
    concernsRaised: ['exams'],
  });
  expect(week.suggestions()).toMatchObject([{ kind: 'down' }]);
  week.hear(spokenFor, {
    contactName: 'Dr. Haugen',
    rung: 1,
    initiator: 'we',
    channel: 'e-mail',
    strength: 'context',
    concernsCleared: ['exams', 'professionalism'],
  });
  expect(week.heard(spokenFor).influence.positive).toBeCloseTo(0.7);
  const [up] = week.suggestions();
  expect(up).toMatchObject({ applicantId: spokenFor, kind: 'up' });
  week.accept(up!);
  expect(week.band('usable')).toEqual([spokenFor, silent]);
});

test('“Did you rank my student?” during a round counts nothing, between rounds it does', () => {
  const week = whisperWeek([US_MD]);
  const [them] = week.ids as [string];
  const pd = { contactName: 'Dr. Reyes', rung: 1, initiator: 'we', strength: 'strong' } as const;
  week.at(edt(18, 15, 30));
  week.hear(them, pd);
  expect(week.heard(them).influence.net).toBe(0);
  expect(week.heard(them).influence.shares[0]!.reasons.join()).toContain('certified');
  week.at(edt(18, 17, 30));
  week.hear(them, { ...pd, contactName: 'Dr. Novak', rung: 2 });
  expect(week.heard(them).influence.net).toBeCloseTo(0.8);
});

test('“I do not really know them but they seemed fine” hurts a little', () => {
  const week = whisperWeek([US_MD]);
  week.at(edt(17, 10));
  const empty = { rung: 5, initiator: 'we', strength: 'empty', firstHand: false } as const;
  week.hear(week.ids[0]!, empty);
  expect(week.heard(week.ids[0]!).influence.net).toBeCloseTo(-0.0135);
  expect(week.suggestions()).toEqual([]);
});

test('a word accepted among colleagues: known and strong, rung 4; unknown, rung 5', () => {
  const week = whisperWeek([US_MD, US_MD]);
  week.at(edt(17, 10));
  // "We had her on our ICU month; you would be lucky to have her."
  const word = { contactName: 'Dr. Sato', initiator: 'we', strength: 'strong' } as const;
  week.hear(week.ids[0]!, { ...word, rung: 4, contactKnown: true });
  week.hear(week.ids[1]!, { ...word, rung: 5 });
  expect(week.heard(week.ids[0]!).influence.net).toBeCloseTo(0.5);
  expect(week.heard(week.ids[1]!).influence.net).toBeCloseTo(0.3);
});

test('a calm e-mail of the applicant is credited at rung 6 once the PD includes it, and lifts nobody', () => {
  const week = whisperWeek([US_MD, US_MD]);
  const [other, them] = week.ids as [string, string];
  week.place('usable', other, them);
  week.at(edt(16, 15));
  const { id: noteId } = week.hear(them, {
    contactName: 'The applicant',
    rung: 6,
    channel: 'e-mail',
    initiator: 'applicant',
    strength: 'favourable',
    tone: 'calm',
  });
  expect(week.heard(them).influence.net).toBe(0);
  week.workspace.run(decideNote, { noteId, choice: 'included', reason: 'Factual, and reported' });
  expect(week.heard(them).influence.net).toBeCloseTo(0.1);
  expect(week.heard(them).influence.isVouched).toBe(false);
  expect(week.suggestions()).toEqual([]);
});
