import { DIALECTS } from '../../../mock-data/dialects.ts';
import { makePool } from '../../../mock-data/pool.ts';
import { makeApplicant } from '../../support/makeApplicant.ts';

/** `Last, First · school`: invented people with names that are easily taken for each other. */
const PEOPLE = `
Brightwater, Adaeze · Lakeshore State University College of Medicine
Castellan, Marco · Lakeshore State University College of Medicine
Castellanos, Marco · Harbor Point Medical College
Thorne, Katherine · Hawthorne Bay School of Medicine
Thorne, Kathryn · Gulf Bend University Health Science Center, School of Medicine
Delacroix-Webb, Simone · Larkfield University School of Medicine
Vandermolen, Pieter · Ashgrove-Whitmore Medical College
Quill, Jonathan · Cedar Ridge College of Osteopathic Medicine
Quill, Josephine · Red Canyon College of Osteopathic Medicine
Strong, William · St. Alban University School of Medicine
Young, Grace · Tidewater Flats College of Osteopathic Medicine
May, Theodore · Harbor Point Medical College
Ravindranath, Priyanka · Suryavan Institute of Medical Sciences, Navagram
Oduya, Tobias · Oke-Odo University College of Medicine
Oduya, Tobenna · Oke-Odo University College of Medicine
Marlowe, Elizabeth · Lakeshore State University College of Medicine
Penhaligon, Robert · Three Rivers Junction College of Osteopathic Medicine
Kestrel, Alexander · Blue Heron State University School of Medicine
Kestrel, Alexandra · Blue Heron State University School of Medicine
Ibarra-Solís, Mariana · Port Meridian University School of Medicine
Halvorsen, Ingrid · Prairie Plains State University School of Medicine
Halversen, Ingmar · Cascade Valley State College of Medicine
O'Dowd, Patrick · Windward Sound University School of Medicine
St. Clair, Vivienne · University of the Northern Mesa School of Medicine
van Houten, Daan · Frigate Island University of Medicine & Health Sciences
Abernathy, Michael · Gulf Bend University Health Science Center, School of Medicine
Bellweather, Christopher · Larkfield University School of Medicine
Bellweather, Christina · Ashgrove-Whitmore Medical College
Zielińska, Małgorzata · Medical University of Zielony Bór, English Division
Okwuosa, Nkechi · Windward Sound University School of Medicine
Farrington, Daniel · Lakeshore State University College of Medicine
Farrington, Danielle · Cedar Ridge College of Osteopathic Medicine
Mwangi, Samuel · Frigate Island University of Medicine & Health Sciences
Lindqvist, Astrid · Blue Heron State University School of Medicine
Lundquist, Erik · Blue Heron State University School of Medicine
Rosenthal, Benjamin · Harbor Point Medical College
Petrosyan, Anahit · Port Meridian University School of Medicine
Nakagawa, Emi · University of the Northern Mesa School of Medicine
Hargrove, Thomas · St. Alban University School of Medicine
Hargreaves, Thomas · St. Alban University School of Medicine
Silvestri, Gianna · Three Rivers Junction College of Osteopathic Medicine
Whitcombe, Matthew · Prairie Plains State University School of Medicine
Pemberton, Lucas · Cascade Valley State College of Medicine
Ashdown, Rebecca · Red Canyon College of Osteopathic Medicine
Mbeki-Rowe, Thandiwe · Sankofa Coast University Medical School
Jayasuriya, Dilshan · Kaveripet Medical College and Research Institute
Yamoah, Ekow · Sankofa Coast University Medical School
Grant, Charlotte · Larkfield University School of Medicine
Case, Oliver · Harbor Point Medical College
Winterbourne, Susan · Tidewater Flats College of Osteopathic Medicine
Al-Sabbagh, Yara · Rabiyah University Faculty of Medicine
Moravec, Tomas · Medical University of Zielony Bór, English Division
Bjornstad, Leif · Prairie Plains State University School of Medicine
Carrow, Jessica · Lakeshore State University College of Medicine
Carraway, Jessica · Hawthorne Bay School of Medicine
Dunmore, Nicholas · Hawthorne Bay School of Medicine
Eastlake, Victoria · Gulf Bend University Health Science Center, School of Medicine
Fenwick, Gregory · Cedar Ridge College of Osteopathic Medicine
Goldsworthy, Amelia · Ashgrove-Whitmore Medical College
Iverson, Zachary · Blue Heron State University School of Medicine
Sandoval, Ricardo · Gulf Bend University Health Science Center, School of Medicine
Cole, Jasper · Lakeshore State University College of Medicine
Ng, Kai · Harbor Point Medical College
Sung, Min-ji · Lakeshore State University College of Medicine
`;

const FIRST_ID = 98_000_101;

const NAMED = PEOPLE.trim()
  .split('\n')
  .map((line, index) => {
    const [, lastName = '', firstName = '', school = ''] = /^(.+?), (.+?) · (.+)$/.exec(line) ?? [];
    return makeApplicant({
      // 98000101, 98000108, …: no two that differ by one digit alone.
      id: String(FIRST_ID + 7 * index),
      lastName,
      firstName,
      school,
      email: `${firstName}.${lastName}@mail.example`.toLowerCase().replace(/[^a-z.@-]/g, ''),
    });
  });

/** Ordinary names of a pool around them. */
const OTHERS = makePool({ rows: 336, seed: 11, season: DIALECTS['pdws-2025'].season }).map(
  ({ id, name: { last, first, middle }, email, graduation }) =>
    makeApplicant({
      id,
      lastName: last,
      firstName: first,
      middleName: middle || null,
      email,
      school: graduation.school.name,
    }),
);

export const CORPUS_POOL = [...NAMED, ...OTHERS];
