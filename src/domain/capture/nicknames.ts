/** Given names and what people are called by; each line one person's names, the formal ones first. */
const TABLE = `
abigail abby gail
adeline adelaide addie
alejandra alejandro alex ale sandra
alexander alexandra alexandria alex sasha xander sandy lexi alec
albert alberto al bert
alfred alfredo fred freddy al
amanda mandy
amelia emilia millie amy mia
andrew andreas andres andy drew
angela angelica angie
anthony antonio tony
arthur artie art
barbara barb
bartholomew bart
benjamin ben benny benji
bernadette bernie
beatrice beatrix beatriz bea trixie
bradley brad
caroline carolina carrie caro
catherine katherine kathryn katharine kathleen katarzyna ekaterina kate katie kathy kat cathy kitty
cassandra cass cassie sandra
charles carlos charlie chuck chas
charlotte charlie lottie
christina christine kristina kristine chris tina kris christie
christian chris
christopher kristopher chris kit topher
clifford cliff
cynthia cindy
daniel danny dan
danielle daniela dani danny
david dave davey
deborah debra deb debbie
dominic dominick dom nick
donald don donnie
dorothy dot dottie
douglas doug
edward eduardo ed eddie ted ned
edgar ed
eleanor elena nora ellie nell
elizabeth elisabeth liz lizzie beth betsy betty eliza libby ellie lisa
emily emilia em emmy
eugene gene
evelyn evie eve
florence flo
frances francesca fran frankie
francis francisco frank
franklin frank
frederick fred freddy
gabriel gabriella gabrielle gabe gabby
geoffrey jeffrey geoff jeff
gerald jerry gerry
gianna gia
gregory greg
gustavo gus
harold harry hal
henry harry hank
isabella isabel isabelle bella izzy belle
jacob jakub jake
james jim jimmy jamie
jacqueline jackie
janet jan
jennifer jen jenny
jessica jess jessie
john johnny jack jon
jonathan jon johnny nathan
joseph jose joe joey
josephine jo josie
joshua josh
judith judy
julia juliana julie jules
kenneth ken kenny
kimberly kim
laurence lawrence larry
leonard leonardo leo len
leslie les
lillian lily lil
louis luis luisa louise lou
lucas lukas luke
madeline maddie
margaret margarita maggie meg peggy greta margie
maria mary marie mariana molly
marcus marco mark marc
martha marty
martin marty
matthew mateo matthias matt
maximilian max
megan meg
melissa mel missy
michael miguel mikhail mykhailo mike mikey mick mitch
michelle shelly
mitchell mitch
mohammed muhammad mohammad mahmoud mo
nancy nan
natalie natalia nat
nathan nathaniel nate nat
nicholas nikolaos nicolas nick nicky nico
nicole nicky nikki
oliver ollie
oluwaseun seun
olivia liv livvy
pamela pam
patricia pat patty trish tricia
patrick pat paddy rick
peter pieter pete
penelope penny
philip phillip phil
priyanka priya
rachel rach
raymond ray
rebecca becky becca
richard ricardo rick rich dick richie
robert roberto rob bob bobby robbie bert
roland rolly
ronald ron ronnie
russell russ
samantha sam sammy
samuel sam sammy
sebastian seb
siddharth sid
sophia sofia sophie
stanley stan
stephanie steph
stephen steven steve
susan susanna suzanne sue susie suzy
tabitha tabby
temitope temi tope
terence terry
theodore theodora theo ted teddy
thandiwe thandi
thomas tomas tom tommy
timothy tim timmy
tobias tobenna toby tobi
valentina valentine val
valerie val
veronica ronnie vera
victor vic
victoria vicky vicki tori
vincent vince vinny
vivienne vivian viv
walter walt
wesley wes
william bill billy will willy liam
zachary zachariah zach zack
`;

const LINES_OF = new Map<string, number[]>();
for (const [line, names] of TABLE.trim().split('\n').entries()) {
  for (const name of names.split(' ')) LINES_OF.set(name, [...(LINES_OF.get(name) ?? []), line]);
}

/** Whether two given names, folded, are used for the same person: `bob` and `robert`. */
export function areNicknames(one: string, other: string): boolean {
  const lines = LINES_OF.get(other);
  return lines !== undefined && (LINES_OF.get(one)?.some((line) => lines.includes(line)) ?? false);
}

/** All names that a person of this given name may be called by, folded. */
export function calledBy(given: string): readonly string[] {
  const lines = LINES_OF.get(given) ?? [];
  const names = lines.flatMap((line) => TABLE_LINES[line]!.split(' '));
  return [...new Set(names)].filter((name) => name !== given);
}

const TABLE_LINES = TABLE.trim().split('\n');

/** Whether a word is a given name that many people bear. */
export function isGivenName(folded: string): boolean {
  return LINES_OF.has(folded);
}
