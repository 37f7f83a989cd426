/**
 * Words that are no names by themselves, though somebody may bear them: of everyday English, of the
 * week, of medicine. A surname among them needs a first name, an initial or a capital inside a
 * sentence to be taken for one.
 */
const WORDS = `
a about above absolutely academic after again against all almost already also always am among an and
another any anybody anyone anything applicant applicants application applied apr april are around as
ask asked asking at attending aug august away back bad baggage band bank barely be became because been before
began begin behind being best better between big bit board boards both bright bring brown but by call
called calling calls came can candidate care careful case center chair check chief city class clear clerkship
clinic clinical close coach college come coming concern concerns conference coordinator could cut day
days dean dear dec december dept department did director do doc doctor does doing done dr drew each
early easily east either else email emailed emails end english enough even ever every everybody everyone
everything excellent exam exams faculty fair family far fast favor feb february feel fellow few field file files fine
first flag follow for form forwarded found fox fri friday friend from front full fund fyi gave gem general get gets give
given glad go going gold gone good got grace grade graduate grand grant great green group had hall happy hard has
have he head heads health hear heard hello help her here hers hey hi high him his hold home honest honestly hope
hospital hospitalist hospitalists how however i icu id if in inbound instead institute intern internal interview
into is it its itself jan january jul july jun june just keep kept key kid kind king know known knows lake lane
last late law least leave left less let letter like list listen little live long look looking looks
lot love loved low lunch made mail make makes man many mar march mark mature may maybe me med medical
medicine meeting message met mid might minute miss mon monday month more morning most mother move mr
mrs ms much must my myself name named near need needs never new next nice night nights no nobody none
noon nor north not note noted nothing notice nov november now nurse nurses of off offer office oh ok okay old on
once one ones only open or other others our ours out outbound outstanding over overnight own page
park part pass passed past patient patients pd peer people per perfect person phone phoned pick pile place
please pleasant pm pool poor post prefer prelim presented price prior problem prof professor program
programs put question quick quiet quite ran rank ranked rather re reach reached read ready really red ref
reference regarding regards reliable reliably remember reply report resident residents rest return rich right river rose
rotated rotation round rounds run said same sat saturday saw say says school see seems seen send sent
sept september service set shall she shift short should show side since sincerely sir sister small snow so soap
solid some somebody someone something somewhat son soon south speak spoke star start state stay step still stone
strong student students sub subject such sun sunday superb sure take taken talk talked teachable team tell
tells ten terrific terse than thank thanks that the their them then there these they thing things think third this
those though three through thu thursday time times to today together told tomorrow too took top total track transcript tried
true trust try tue tuesday turn twice two under unit university until up upper us use used various very
vice voicemail vouch waiting walk wall want wanted ward wards warm was way we wed wednesday week weeks well went were west what
when where which while white who whole why will wise with within without wonderful wood word words
work worked working works would write writes wrote year years yes yesterday yet you young your yours zoom
again best cross day field ford gray hill may means moon more noble north page pope power sharp short
summer swift wells winter wolf average avoid beyond bottom called chat congratulations consider discussed
despite during fantastic fellows financial found friendly further gifted hands harassment highly hallway huddle
impressive incidentally indeed interesting interested kindly known later lately likely meanwhile meticulous mom father
husband wife nephew niece daughter brother aunt uncle cousin mentor moved nobody obviously often otherwise
overall personally phenomenal possible possibly probably quote quoted rarely recently recommend recommended
regrets remarkable rumor rumour second several shy simply sms smart sometimes sorry spotted stellar sterling
supervised text texted texts thorough totally trauma truly unfortunately unknown unsafe usually whatsapp whether
whom whose withdrew worth committee reminder remarks comments comment re fwd fw cc bcc sent forward hallway
surgery surgical emergency pediatrics psychiatry neurology radiology anesthesia cardiology nephrology oncology
`;

const COMMON = new Set(WORDS.split(/\s+/).filter(Boolean));

export function isCommonWord(folded: string): boolean {
  return COMMON.has(folded);
}
