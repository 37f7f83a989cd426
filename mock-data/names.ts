import type { Random } from '../src/base/clock.ts';
import { pick } from './chance.ts';

/**
 * Names put together at random from common given and family names of many cultures. Whoever really
 * bears one of the combinations is not meant.
 */

export const CULTURES = {
  english: {
    female:
      'Abigail Claire Danielle Erin Grace Hannah Jasmine Kayla Megan Naomi Paige Rachel Tessa',
    male: 'Aaron Blake Caleb Derek Ethan Graham Isaiah Jordan Kevin Marcus Nathan Tyler Wesley',
    family:
      'Abbott Barlow Caldwell Dawson Ellison Fletcher Garner Holloway Jennings Kirkland Langley Mercer Norwood Prescott Ramsey Sheffield Thornton Underwood Whitfield Yates',
  },
  irish: {
    female: 'Aoife Bridget Caoimhe Fiona Maeve Niamh Saoirse Siobhán',
    male: 'Brendan Cillian Conor Declan Eoin Liam Rory Seán',
    family: "O'Brien O'Connell O'Shea Brennan Gallagher Keane McAuliffe MacNamara Ó~Súilleabháin",
  },
  spanish: {
    female: 'Alejandra Beatriz Camila Daniela Inés Lucía María~José Paula Sofía Valentina Ximena',
    male: 'Andrés Diego Emilio Héctor Iván José~Luis Mateo Raúl Sebastián Tomás Víctor',
    family:
      'Alarcón Benítez Castañeda de~la~Cruz del~Río Espinoza Fuentes Gutiérrez Ibáñez Jiménez Muñoz Núñez Ordóñez Peña Quiñones Rentería Saldívar Urrutia Villaseñor Zúñiga',
  },
  portuguese: {
    female: 'Beatriz Carolina Fernanda Isabela Júlia Letícia Mariana',
    male: 'Caio Eduardo Gustavo João Leonardo Rafael Thiago',
    family:
      'Almeida Barros Carvalho da~Conceição dos~Santos Figueiredo Guimarães Magalhães Teixeira',
  },
  french: {
    female: 'Anne-Laure Camille Chloé Élodie Geneviève Mireille Noémie',
    male: 'Benoît Étienne François Jean-Baptiste Jérôme Loïc Rémi',
    family: "Beauchêne d'Aubigny de~Villeneuve Desrosiers Gagnon Lefèvre Pierre-Louis Toussaint",
  },
  german: {
    female: 'Annika Frieda Greta Jana Lotte Svenja',
    male: 'Jonas Jürgen Lars Matthias Sören Till',
    family: 'Böhm Groß Krüger Müller-Brandt Schäfer van~der~Berg von~Halden Weiß',
  },
  slavic: {
    female: 'Anastasia Daria Katarzyna Ludmila Oksana Petra Zofia',
    male: 'Andrej Bohdan Jakub Łukasz Mykhailo Stanislav Vojtěch',
    family: 'Babić Dvořák Hrytsenko Jovanović Kowalczyk Petrenko Šimková Wiśniewski Žukauskas',
  },
  greek: {
    female: 'Despina Eleni Ioanna Katerina',
    male: 'Dimitrios Kostas Nikolaos Spyridon',
    family: 'Anagnostopoulos Economou Karagiannis Papadimitriou Theodorou',
  },
  indian: {
    female: 'Aditi Ananya Bhavna Deepika Ishita Kavya Meera Nandini Pooja Riya Shreya Tanvi',
    male: 'Aarav Abhishek Chirag Harsh Karthik Manish Nikhil Pranav Rohan Siddharth Varun Yash',
    family:
      'Agarwal Banerjee Chaudhary Deshmukh Gupta Iyer Joshi Kulkarni Malhotra Nair Patel Rao Reddy Sharma Singh Trivedi Verma',
  },
  southIndian: {
    female: 'Lakshmipriya Meenakshi Padmavathi Sowmya Vaishnavi',
    male: 'Arunkumar Balasubramanian Sathish Senthilkumar Vignesh',
    family: 'Krishnamurthy Parthasarathy Ramanathan Subramaniam Thirunavukkarasu Venkataraman',
  },
  goan: {
    female: 'Anita Flavia Lourdes Sheryl',
    male: 'Agnelo Clyde Ivan Savio',
    family: "D'Costa D'Mello D'Souza Fernandes Pinto",
  },
  pakistani: {
    female: 'Aiman Fatima Hira Javeria Maryam Sana Zainab',
    male: 'Ahmed Bilal Faizan Hamza Muhammad Saad Usman',
    family: 'Abbasi Baig Chaudhry Haider Iqbal Khan Mahmood Qureshi Raza Siddiqui',
  },
  bengali: {
    female: 'Farzana Nusrat Sabrina Tasnim',
    male: 'Arif Mahbub Rakib Tanvir',
    family: 'Ahsan Bhuiyan Chowdhury Hossain Rahman Talukder',
  },
  nepali: {
    female: 'Anjali Binita Prakriti Sabina Sushmita',
    male: 'Bibek Dipesh Prabin Sagar Sujan',
    family: 'Adhikari Bhattarai Dahal Gautam Karki Paudel Shrestha Thapa',
  },
  arabic: {
    female: 'Amal Dina Hala Laila Nour Rania Salma Yasmin',
    male: 'Abdulrahman Fadi Hassan Karim Mahmoud Omar Tariq Youssef',
    family:
      'Abdel-Rahman al-Khatib Al~Masri Bakr Darwish El-Sayed Haddad Ibrahim Mansour Nasser Osman Salameh',
  },
  persian: {
    female: 'Azadeh Laleh Mahsa Parisa Shirin',
    male: 'Arash Behzad Kaveh Navid Omid',
    family: 'Ahmadzadeh Farrokhi Hosseinpour Kazemi Rostamian Tehrani',
  },
  turkish: {
    female: 'Ayşe Ceren Elif Gülşah Zeynep',
    male: 'Barış Çağlar Emre Mert Ömer',
    family: 'Aydın Çelik Demirtaş Koç Öztürk Şahin Yıldırım',
  },
  nigerian: {
    female: 'Adaeze Chidinma Folake Ngozi Oluwaseun Temitope Zainab',
    male: 'Babatunde Chukwuemeka Ifeanyi Kelechi Olumide Tochukwu Yusuf',
    family:
      'Abiodun Adeyemi Balogun Chukwu Eze Nnamdi Nwachukwu Obi Ogunleye Okafor Okonkwo Oyelaran Umeh',
  },
  ghanaian: {
    female: 'Abena Akosua Efua Yaa',
    male: 'Kofi Kwabena Kwame Nana~Yaw',
    family: 'Acheampong Asante Boateng Mensah Owusu-Ansah',
  },
  ethiopian: {
    female: 'Hiwot Meron Selamawit Tigist',
    male: 'Abel Biruk Dawit Yonas',
    family: 'Abebe Bekele Gebremariam Tadesse Woldemichael',
  },
  chinese: {
    female: 'Jing Meiling Wenyi Xinyi Yuhan',
    male: 'Haoran Junjie Wei Yichen Zhiyuan',
    family: 'Chen Huang Li Lin Liu Wang Wu Xu Zhang Zhou',
  },
  korean: {
    female: 'Eun-ji Ha-yoon Min-seo Soo-yeon',
    male: 'Dong-hyun Jae-won Joon-ho Seung-min',
    family: 'Choi Han Kang Kim Lee Park Yoon',
  },
  vietnamese: {
    female: 'Bảo~Ngọc Lan~Anh Linh Thảo',
    male: 'Duy Hoàng Minh~Khôi Quang',
    family: 'Đặng Hồ Huỳnh Lê Nguyễn Phạm Trần',
  },
  filipino: {
    female: 'Angelica Bernadette Jasmine Kristine Marie Patricia',
    male: 'Christian Gabriel John~Paul Miguel Rafael',
    family: 'Bautista Dela~Cruz Dimaculangan Macapagal Pangilinan Santos Villanueva',
  },
} as const;

export type Culture = keyof typeof CULTURES;

export interface PersonName {
  readonly last: string;
  readonly first: string;
  readonly middle: string;
}

/** The words of a list; `~` stands for a space within one name. */
function wordsOf(list: string): string[] {
  return list.split(' ').map((word) => word.replaceAll('~', ' '));
}

const WORDS = new Map(
  Object.entries(CULTURES).map(([culture, lists]) => [
    culture as Culture,
    { female: wordsOf(lists.female), male: wordsOf(lists.male), family: wordsOf(lists.family) },
  ]),
);

export function makeName(random: Random, culture: Culture, sex: 'female' | 'male'): PersonName {
  const lists = WORDS.get(culture);
  if (lists === undefined) throw new Error(`No names for ${culture}.`);
  const first = pick(random, lists[sex]);
  const other = pick(random, lists[sex]);
  const hasMiddle = random() < 0.45;
  return {
    last: pick(random, lists.family),
    first,
    middle: hasMiddle && other !== first ? other : '',
  };
}

/** Names that real pools hold and that software trips over. */
export const RARE_NAMES = {
  oneWord: [
    { last: 'Suhartono', first: '', middle: '' },
    { last: 'Padmini', first: '', middle: '' },
    { last: 'Thiri', first: '', middle: '' },
    { last: 'Gulalai', first: '', middle: '' },
  ],
  unknownFirst: [
    { last: 'Manjunathappa', first: 'FNU', middle: '' },
    { last: 'Rukhsar', first: 'FNU', middle: '' },
  ],
  veryLong: [
    {
      last: 'Venkatanarasimharajuvaripeta-Chandrasekharan Thiruvengadam',
      first: 'Sivaramakrishnan Balasubrahmanyam',
      middle: 'Anantha Padmanabha',
    },
    {
      last: 'de la Fuente y Álvarez de Toledo-Montealegre',
      first: 'María de los Ángeles Guadalupe',
      middle: 'Concepción Inmaculada',
    },
    {
      last: 'Papakonstantinopoulou-Featherstonehaugh-Worthington',
      first: 'Wilhelmina-Alexandrina',
      middle: 'Josephine Marguerite',
    },
  ],
  rightToLeft: [
    { last: 'الخطيب', first: 'ليلى', middle: '' },
    { last: 'כהן-לוי', first: 'נועה', middle: '' },
    { last: 'درویش', first: 'آرش', middle: '' },
  ],
  shouted: [
    { last: 'MARTINEZ', first: 'CARLOS', middle: 'E' },
    { last: 'KARIMI', first: 'SETAREH', middle: '' },
    { last: 'iwu', first: 'chioma', middle: '' },
  ],
} as const satisfies Record<string, readonly PersonName[]>;

export const SUFFIXES = ['Jr.', 'II', 'III', 'Sr.'] as const;
