import { type Random, seededRandom } from '../src/base/clock.ts';
import type { Arrival } from '../src/domain/arrival.ts';
import { EASTERN, instantOf, PRESET_WEEK, type WeekEventId } from '../src/domain/week.ts';
import { wallTimeAt } from '../src/domain/zoneTime.ts';
import { pick, shuffle } from './chance.ts';
import { DIALECTS, tableOf } from './dialects.ts';
import type { Person } from './person.ts';
import { makePool } from './pool.ts';
import { writeCsv } from './writeCsv.ts';

const { season, columns } = DIALECTS['pdws-2025'];

/** Who applies late, in files of their own: when, and how many. */
const LATE: readonly {
  readonly file: string;
  readonly after: WeekEventId;
  readonly minutes: number;
  readonly rows: number;
}[] = [
  { file: 'late-1.csv', after: 'wednesdayLate', minutes: -200, rows: 6 },
  { file: 'late-2.csv', after: 'round1Ends', minutes: 12, rows: 4 },
  { file: 'late-3.csv', after: 'round2Ends', minutes: 12, rows: 3 },
  { file: 'late-4.csv', after: 'round3Ends', minutes: 12, rows: 2 },
];

interface Sender {
  readonly name: string;
  readonly address: string;
  readonly signature: string;
}

interface MessagePlan {
  readonly after: WeekEventId;
  readonly minutes: number;
  readonly subject: string;
  sender(person: Person, random: Random): Sender;
  words(person: Person): string;
}

const fullName = ({ name }: Person) => `${name.first} ${name.last}`.trim();
const schoolOf = ({ graduation }: Person) => graduation.school.name;

function colleague(role: (person: Person) => string): MessagePlan['sender'] {
  return (person, random) => {
    const first = pick(random, ['Edith', 'Marcus', 'Ingrid', 'Samuel', 'Noor', 'Walter']);
    const last = pick(random, ['Holm', 'Okafor', 'Lindqvist', 'Barros', 'Haddad', 'Prentiss']);
    return {
      name: `${first} ${last}, MD`,
      address: `${first}.${last}@example.org`.toLowerCase(),
      signature: `${first} ${last}, MD\n${role(person)}`,
    };
  };
}

const ownWords: MessagePlan['sender'] = (person) => ({
  name: fullName(person),
  address: person.email,
  signature: fullName(person),
});

const MESSAGES: readonly MessagePlan[] = [
  {
    after: 'reviewOpens',
    minutes: 95,
    subject: 'A student of ours',
    sender: colleague((person) => `Chair of Medicine, ${schoolOf(person)}`),
    words: (person) =>
      `We have a well-regarded student in your pool, ${fullName(person)}. I think highly of the work on our wards, and I would be glad to talk.`,
  },
  {
    after: 'reviewOpens',
    minutes: 330,
    subject: 'My application',
    sender: ownWords,
    words: () =>
      'I applied to your program this morning. I remain very interested, and I am ready to answer any question.',
  },
  {
    after: 'wednesdayLate',
    minutes: -320,
    subject: 'RE: your question',
    sender: colleague((person) => `Program Director, Internal Medicine, ${schoolOf(person)}`),
    words: (person) =>
      `Thank you for asking about ${fullName(person)}, who rotated with us for eight weeks. Top 10% of our students. I would take this applicant without hesitation. No professionalism issues, passed all boards at the first attempt.`,
  },
  {
    after: 'wednesdayLate',
    minutes: -140,
    subject: 'RE: your question',
    sender: colleague((person) => `Clerkship Director, ${schoolOf(person)}`),
    words: (person) =>
      `You asked about ${fullName(person)}. Performed below expectations early and improved clearly with feedback. No concerns about professionalism.`,
  },
  {
    after: 'wednesdayLate',
    minutes: -45,
    subject: 'A quick word',
    sender: colleague((person) => `Faculty, ${schoolOf(person)}`),
    words: (person) =>
      `I do not really know ${fullName(person)}, but seemed fine in a lecture group of mine. A nice student who worked hard.`,
  },
  {
    after: 'certify1',
    minutes: -25,
    subject: 'Before your list is in',
    sender: colleague((person) => `Professor of Medicine, ${schoolOf(person)}`),
    words: (person) =>
      `If you rank ${fullName(person)} first, you will be accepted at once. Please tell me whether I can count on it.`,
  },
  {
    after: 'round1Ends',
    minutes: 18,
    subject: 'From one director to another',
    sender: colleague(() => 'Program Director, Internal Medicine, Alder Valley Medical Center'),
    words: (person) =>
      `We have filled, and ${fullName(person)} was close on our list. We supervised the applicant for four weeks: reliable, quick to learn. We would take this applicant if we had an opening.`,
  },
];

/** What a rehearsal of the week brings along: files and messages, and when each of them comes. */
export function rehearsalFiles(pool: readonly Person[], seed: number): Map<string, string> {
  const random = seededRandom(seed);
  const files = new Map<string, string>();
  const arrivals: Arrival[] = [];
  const takenIds = new Set(pool.map(({ id }) => id));
  LATE.forEach(({ file, after, minutes, rows }, index) => {
    const day = season.soapMonday + (index === 0 ? 2 : 3);
    const people = makePool({ rows, seed: seed + 1 + index, season, takenIds }).map((person) => ({
      ...person,
      appliedOn: { ...person.appliedOn, day },
    }));
    for (const { id } of people) takenIds.add(id);
    files.set(file, writeCsv(tableOf(people, columns)));
    arrivals.push({ id: file, after, minutes, kind: 'applicants', file, count: rows });
  });
  const spokenOf = shuffle(random, pool);
  MESSAGES.forEach((plan, index) => {
    const person = spokenOf[index]!;
    const { after, minutes, subject } = plan;
    const sender = plan.sender(person, random);
    arrivals.push({
      id: `message-${index + 1}`,
      after,
      minutes,
      kind: 'message',
      from: sender.name,
      text: mail(sender, { subject, words: plan.words(person), date: dateLine(after, minutes) }),
    });
  });
  files.set('rehearsal.json', `${JSON.stringify(arrivals, null, 2)}\n`);
  return files;
}

interface Letter {
  readonly subject: string;
  readonly words: string;
  readonly date: string;
}

function mail({ name, address, signature }: Sender, { subject, words, date }: Letter): string {
  return `From: ${name} <${address}>\nDate: ${date}\nSubject: ${subject}\n\n${words}\n\n${signature}\n`;
}

/** As a mail program writes it: `Wed, 17 Mar 2027 09:40:00 -0400`. */
function dateLine(after: WeekEventId, minutes: number): string {
  const at = instantOf(PRESET_WEEK, after) + minutes * 60_000;
  const { day, hour, minute } = wallTimeAt(at, EASTERN);
  const weekday = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][
    new Date(Date.UTC(2027, 2, day)).getUTCDay()
  ];
  const two = (value: number) => String(value).padStart(2, '0');
  return `${weekday}, ${day} Mar 2027 ${two(hour)}:${two(minute)}:00 -0400`;
}
