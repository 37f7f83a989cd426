import type { Culture } from './names.ts';

/**
 * Medical schools, all invented: no school of these names is meant. The countries are real, because
 * readers compare them.
 */

export type SchoolKind = 'public MD' | 'private MD' | 'DO' | 'Canadian' | 'international';

export interface School {
  readonly name: string;
  readonly kind: SchoolKind;
  readonly country: Country;
  /** State or province; empty for international schools. */
  readonly state: string;
  /** The degree as the exports write it. */
  readonly degree: string;
}

export interface Country {
  readonly name: string;
  readonly iso3: string;
  readonly cultures: readonly Culture[];
}

export const UNITED_STATES: Country = {
  name: 'United States',
  iso3: 'USA',
  cultures: [
    ...['english', 'english', 'english', 'irish', 'spanish', 'indian', 'chinese'],
    ...['vietnamese', 'korean', 'filipino', 'german', 'greek', 'arabic', 'nigerian', 'pakistani'],
  ] as Culture[],
};

const CANADA: Country = { name: 'Canada', iso3: 'CAN', cultures: ['english', 'french', 'indian'] };

function american(kind: SchoolKind, degree: string, list: string): School[] {
  return list.split('; ').map((entry) => {
    const [name = '', state = ''] = entry.split(' / ');
    return { name, kind, country: UNITED_STATES, state, degree };
  });
}

export const US_MD_SCHOOLS: readonly School[] = [
  ...american(
    'public MD',
    'M.D.',
    'Lakeshore State University College of Medicine / WI; Prairie Plains State University School of Medicine / NE; University of the Northern Mesa School of Medicine / NM; Gulf Bend University Health Science Center, School of Medicine / TX; Cascade Valley State College of Medicine / OR; Blue Heron State University School of Medicine / MI',
  ),
  ...american(
    'private MD',
    'M.D.',
    'Hawthorne Bay School of Medicine / MA; Ashgrove-Whitmore Medical College / PA; St. Alban University School of Medicine / MO; Larkfield University School of Medicine / NC; Harbor Point Medical College / NY',
  ),
];

export const US_DO_SCHOOLS: readonly School[] = american(
  'DO',
  'D.O.',
  'Cedar Ridge College of Osteopathic Medicine / TN; Red Canyon College of Osteopathic Medicine / AZ; Tidewater Flats College of Osteopathic Medicine / VA; Three Rivers Junction College of Osteopathic Medicine / OH',
);

export const CANADIAN_SCHOOLS: readonly School[] = [
  {
    name: 'Great Slave University Faculty of Medicine',
    kind: 'Canadian',
    country: CANADA,
    state: 'AB',
    degree: 'M.D.',
  },
];

function abroad(
  country: Country,
  degree: string,
  weight: number,
  ...names: readonly string[]
): readonly (readonly [School, number])[] {
  return names.map((name) => [
    { name, kind: 'international', country, state: '', degree },
    weight / names.length,
  ]);
}

/** Where Americans who study abroad mostly go, with weights. */
export const CARIBBEAN_SCHOOLS: readonly (readonly [School, number])[] = [
  ...abroad(
    { name: 'Grenada', iso3: 'GRD', cultures: ['english'] },
    'M.D.',
    34,
    'Port Meridian University School of Medicine',
  ),
  ...abroad(
    { name: 'Barbados', iso3: 'BRB', cultures: ['english'] },
    'M.D.',
    24,
    'Windward Sound University School of Medicine',
  ),
  ...abroad(
    { name: 'Saint Kitts and Nevis', iso3: 'KNA', cultures: ['english'] },
    'M.D.',
    14,
    'Frigate Island University of Medicine & Health Sciences',
  ),
  ...abroad(
    { name: 'Poland', iso3: 'POL', cultures: ['slavic'] },
    'M.D.',
    6,
    'Medical University of Zielony Bór, English Division',
  ),
];

/** Schools of the international graduates, weighted roughly as pools are. */
export const INTERNATIONAL_SCHOOLS: readonly (readonly [School, number])[] = [
  ...abroad(
    { name: 'India', iso3: 'IND', cultures: ['indian', 'indian', 'southIndian', 'goan'] },
    'M.B.,B.S.',
    24,
    'Suryavan Institute of Medical Sciences, Navagram',
    'Government Medical College, Chandrapuram',
    'Kaveripet Medical College and Research Institute',
  ),
  ...abroad(
    { name: 'Pakistan', iso3: 'PAK', cultures: ['pakistani'] },
    'M.B.,B.S.',
    17,
    'Shahtoor Medical and Dental College',
    'Sabzazar University of Health Sciences',
  ),
  ...abroad(
    { name: 'Nigeria', iso3: 'NGA', cultures: ['nigerian'] },
    'M.B.,B.S.',
    10,
    'Oke-Odo University College of Medicine',
  ),
  ...abroad(
    { name: 'Nepal', iso3: 'NPL', cultures: ['nepali'] },
    'M.B.,B.S.',
    8,
    'Himchuli Medical College Teaching Hospital',
  ),
  ...abroad(
    { name: 'Egypt', iso3: 'EGY', cultures: ['arabic'] },
    'M.B.B.Ch.',
    8,
    'Wadi el-Ward University Faculty of Medicine',
  ),
  ...abroad(
    { name: 'Sudan', iso3: 'SDN', cultures: ['arabic'] },
    'M.B.,B.S.',
    5,
    'University of Umm Sidra, Faculty of Medicine',
  ),
  ...abroad(
    { name: 'Jordan', iso3: 'JOR', cultures: ['arabic'] },
    'M.D.',
    5,
    'Rabiyah University Faculty of Medicine',
  ),
  ...abroad(
    { name: 'Bangladesh', iso3: 'BGD', cultures: ['bengali'] },
    'M.B.,B.S.',
    4,
    'Shaplapur Medical College',
  ),
  ...abroad(
    { name: 'Iran, Islamic Republic of', iso3: 'IRN', cultures: ['persian'] },
    'M.D.',
    3,
    'Golzar University of Medical Sciences',
  ),
  ...abroad(
    { name: 'China', iso3: 'CHN', cultures: ['chinese'] },
    'M.B.,B.S.',
    3,
    'Qinghe Bay Medical University',
  ),
  ...abroad(
    { name: 'Philippines', iso3: 'PHL', cultures: ['filipino'] },
    'M.D.',
    3,
    'Mabuhay Hills University College of Medicine',
  ),
  ...abroad(
    { name: 'Colombia', iso3: 'COL', cultures: ['spanish'] },
    'M.D.',
    3,
    'Universidad del Valle Sereno, Facultad de Medicina',
  ),
  ...abroad(
    { name: 'Mexico', iso3: 'MEX', cultures: ['spanish'] },
    'M.D.',
    2,
    'Universidad Médica de Piedra Azul',
  ),
  ...abroad(
    { name: 'Brazil', iso3: 'BRA', cultures: ['portuguese'] },
    'M.D.',
    2,
    'Faculdade de Medicina de Serra Dourada',
  ),
  ...abroad(
    { name: 'Türkiye', iso3: 'TUR', cultures: ['turkish'] },
    'M.D.',
    2,
    'Gökpınar Üniversitesi Tıp Fakültesi',
  ),
  ...abroad(
    { name: 'Ethiopia', iso3: 'ETH', cultures: ['ethiopian'] },
    'M.D.',
    2,
    'Abay Falls University College of Health Sciences',
  ),
  ...abroad(
    { name: 'Ghana', iso3: 'GHA', cultures: ['ghanaian'] },
    'M.B.Ch.B.',
    2,
    'Sankofa Coast University Medical School',
  ),
  ...abroad(
    { name: 'Haiti', iso3: 'HTI', cultures: ['french'] },
    'M.D.',
    1,
    "Université Morne-Bleu, Faculté de Médecine et d'Odontologie",
  ),
  ...abroad(
    { name: 'Ukraine', iso3: 'UKR', cultures: ['slavic'] },
    'M.D.',
    2,
    'Dnipro Steppe National Medical University',
  ),
];
