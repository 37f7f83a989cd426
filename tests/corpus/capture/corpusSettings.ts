import type { CaptureSettings } from '../../../src/domain/capture/captureSettings.ts';
import { BLANK_CONTACT, type Contact, type ContactFacts } from '../../../src/domain/contact.ts';

function contact(id: string, facts: Partial<ContactFacts>): Contact {
  return { ...BLANK_CONTACT, id, by: 'Ruth Ames', at: 0, ...facts };
}

const FACULTY = { relation: 'our faculty', knownBy: 'all of us' } as const;

/** Whom the invented program knows, and who it is. */
export const CORPUS_SETTINGS: CaptureSettings = {
  zoneMinutes: -240,
  ours: { names: ['Helen Marchetti', 'Ruth Ames'], domains: ['aldervalley.example'] },
  contacts: [
    contact('c1', {
      name: 'Sarah Lindholm',
      role: 'Program director, OB/GYN',
      institution: 'Harbor Point Medical College',
      knownBy: 'Helen Marchetti',
    }),
    contact('c2', {
      name: 'Victor Sandoval',
      role: 'Program director, emergency medicine',
      institution: 'Lakeshore State University',
      knownBy: 'Helen Marchetti',
      email: 'vsandoval@lakeshore.example',
    }),
    contact('c3', {
      name: 'Dr. Miriam Cole',
      role: 'Surgical intensivist',
      institution: 'Gulf Bend University',
      knownBy: 'Paul Renner',
    }),
    contact('c4', {
      name: 'George Tanaka',
      role: 'PD internal medicine',
      institution: 'Northgate Regional Medical Center',
      knownBy: 'Helen Marchetti',
    }),
    contact('c5', {
      name: 'Nadia Fakhoury, MD',
      role: 'Clerkship director',
      institution: 'Hawthorne Bay School of Medicine',
      knownBy: 'Simone Aguirre',
    }),
    contact('c6', {
      name: 'Peter Yost',
      role: 'Hospitalist',
      institution: 'Cedar Ridge College of Osteopathic Medicine',
    }),
    contact('c7', { name: 'Paul Renner', ...FACULTY }),
    contact('c8', { name: 'Simone Aguirre', ...FACULTY }),
    contact('c9', { name: 'Tom Whitlock', ...FACULTY }),
    contact('c10', { name: 'Dana Feld', role: 'Chief resident', ...FACULTY }),
  ],
};
