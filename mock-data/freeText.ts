import type { Random } from '../src/base/clock.ts';
import { between, isDrawn, pick } from './chance.ts';

/** Sentences that people type into forms: with commas, quotes and line breaks. */

const INTERRUPTIONS = [
  'Leave of absence, one semester, to recover from a planned operation; returned in good standing.',
  'Took a research year (hypertension cohort), with the school\'s approval and a "leave for study" note.',
  'University closed for seven months.\nTeaching resumed online, then on the wards.',
  'Transferred schools after the second year, which added one year.',
  'Military service, 18 months.',
  'Extended preparation for Step 1; the dean\'s letter calls it "a personal study period".',
  'Family leave, three months.\n\nNo remediation was needed.',
];

const INTERESTS = [
  'Distance running, bread baking, and teaching chess to children.',
  'Choir (alto), bird walks, old radios.',
  'Volunteers at a free clinic on Saturdays; speaks three languages.',
  'Reads history, grows tomatoes, mends bicycles.',
  'Football "for fun, never for points", hiking, cooking for friends',
  'Piano\nWatercolour\nLong train rides',
];

const COMMENTS = [
  'Strong narrative in the MSPE, "works hard, asks good questions".',
  'Chair letter is generic; ask for a second one, please.',
  'Rotated here in August.\nWard team: "reliable, quiet, thorough".',
  'Re-read the personal statement, page 2.',
  'Clerkship grades: Honors 2, High Pass 4, Pass 1',
];

export function interruptionText(random: Random): string {
  return pick(random, INTERRUPTIONS);
}

export function interestsText(random: Random): string {
  return isDrawn(random, 0.3) ? pick(random, INTERESTS) : '';
}

export function commentText(random: Random): string {
  return isDrawn(random, 0.12) ? pick(random, COMMENTS) : '';
}

export interface Address {
  readonly line1: string;
  readonly line2: string;
  readonly city: string;
  readonly state: string;
  /** Begins with 000, a range that the postal service has not assigned. */
  readonly zip: string;
}

const STREETS = 'Alder Birch Cinder Dovecote Elm Foxglove Granary Harbor Juniper Kestrel'.split(
  ' ',
);
const KINDS = ['St', 'Ave', 'Ln', 'Ct', 'Blvd'];
const CITIES = 'Fairwater Millbrook~Falls Easthaven New~Carrow Pinehollow Saltmarsh Stonebridge'
  .split(' ')
  .map((city) => city.replace('~', ' '));

export function makeAddress(random: Random): Address {
  const street = `${between(random, 1, 9899)} ${pick(random, STREETS)} ${pick(random, KINDS)}`;
  const flat = between(random, 1, 40);
  const kind = between(random, 1, 8);
  return {
    line1: kind === 1 ? `c/o Residence Office\n${street}` : street,
    line2: kind < 4 ? `Apt ${flat}, Floor ${Math.ceil(flat / 8)}` : '',
    city: pick(random, CITIES),
    state: pick(random, ['AZ', 'IL', 'MI', 'NC', 'NY', 'OH', 'PA', 'TX', 'VA', 'WI']),
    zip: `000${String(between(random, 10, 99))}`,
  };
}
