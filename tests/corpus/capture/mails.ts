import type { CorpusMessage } from './corpusMessage.ts';

/** E-mails: with headers or without, with signatures, quoted threads, and as files. */
export const MAILS: readonly CorpusMessage[] = [
  {
    text: `From: "Edgar Holm, MD" <eholm@larkfield.example>
To: Helen Marchetti <helen.marchetti@aldervalley.example>
Date: Tue, 16 Mar 2027 10:42:00 -0400
Subject: a student of ours

Dear Helen,

We have a well-regarded student who went unmatched in categorical surgery, Christopher Bellweather. We think he would be an excellent fit for prelim or categorical IM if you have SOAP positions.

Best,
Edgar

Edgar Holm, MD, FACP
Chair of Medicine
Larkfield University School of Medicine
(555) 010-7721`,
    about: ['Christopher Bellweather'],
    rung: 2,
    channel: 'e-mail',
    initiator: 'they',
    contact: 'Edgar Holm',
    strength: 'favourable',
  },
  {
    text: `From: Sarah Lindholm <slindholm@harborpoint.example>
To: Helen Marchetti <helen.marchetti@aldervalley.example>
Subject: RE: Kai Ng
Date: Wed, 17 Mar 2027 09:15:00 -0400

Of course, glad you asked. Kai rotated with us for six weeks. Top 10% of our students. We would take him without hesitation. No professionalism issues, no leave, passed all boards first try.

Sarah

On Wed, Mar 17, 2027 at 8:50 AM Helen Marchetti <helen.marchetti@aldervalley.example> wrote:
> Sarah, Kai Ng applied to us and lists you. Did you work with him? Would you take him?`,
    about: ['Kai Ng'],
    rung: 1,
    channel: 'e-mail',
    initiator: 'we',
    contact: 'Sarah Lindholm',
    strength: 'strong',
    cleared: ['professionalism', 'leave', 'exams'],
    firstHand: true,
    wouldTake: true,
    standing: 10,
  },
  {
    text: `From: Theodore May <theodore.may@mail.example>
To: Internal Medicine Residency <im-residency@aldervalley.example>
Date: Tue, 16 Mar 2027 08:31:00 -0400
Subject: SOAP applicant - Harbor Point

Dear Dr. Marchetti,

I applied to your program through SOAP and wanted to briefly introduce myself. Step 1 pass, Step 2 CK 238. If it would be helpful, I can provide a direct contact for my medicine clerkship director.

Thank you for considering my application during this busy week.

Theodore May
AAMC ID 98000178
(555) 010-3344`,
    about: ['Theodore May'],
    rung: 6,
    channel: 'e-mail',
    initiator: 'applicant',
    contact: 'Theodore May',
  },
  {
    text: `Dear Dr. Marchetti,

I worked so hard and really thought I would match. I am devastated and my family is counting on me. Please, I will do anything for a spot at your program.

Grace Young
Tidewater Flats College of Osteopathic Medicine`,
    about: ['Grace Young'],
    rung: 6,
    channel: 'e-mail',
    initiator: 'applicant',
    contact: 'Grace Young',
  },
  {
    text: `From: Nadia Fakhoury
Sent: Wednesday, March 17, 2027 1:10 PM
To: Ruth Ames
Subject: Re: reference for Katherine Thorne

Dear Ruth,

Happy to answer. I was her clerkship director and worked with her directly for six weeks.
She is in the top quartile of the students I have supervised. She had a rough start in the fall, then improved a great deal. Professionalism: no issues.
Would I take her? Yes.

Nadia Fakhoury, MD
Clerkship Director, Hawthorne Bay School of Medicine

From: Ruth Ames
Sent: Wednesday, March 17, 2027 9:02 AM
To: Nadia Fakhoury
Subject: reference for Katherine Thorne

Dr. Fakhoury, how long and in what role did you work with Katherine Thorne? Any concerns? Would you take her?`,
    about: ['Katherine Thorne'],
    rung: 4,
    channel: 'e-mail',
    initiator: 'we',
    contact: 'Nadia Fakhoury',
    strength: 'strong',
    cleared: ['professionalism'],
    firstHand: true,
    wouldTake: true,
    standing: 25,
  },
  {
    text: `From: Roland Pike <rpike@threerivers.example>
To: im-residency@aldervalley.example
Date: Wed, 17 Mar 2027 06:58:00 -0400
Subject: Fwd: Gianna Silvestri

Forwarding what our PD wrote. I do not know her myself.

---------- Forwarded message ---------
From: Dr. Helga Munk <hmunk@threerivers.example>
Date: Tue, Mar 16, 2027 at 5:00 PM
Subject: Gianna Silvestri
To: Roland Pike <rpike@threerivers.example>

Gianna is one of our best. I would take her.

Helga Munk, DO
Program Director, Family Medicine
Three Rivers Junction College of Osteopathic Medicine`,
    about: ['Gianna Silvestri'],
    rung: 1,
    channel: 'e-mail',
    initiator: 'they',
    contact: 'Helga Munk',
    strength: 'strong',
    wouldTake: true,
  },
  {
    text: `From: George Tanaka <gtanaka@northgate.example>
To: Helen Marchetti <helen.marchetti@aldervalley.example>
Date: Tue, 16 Mar 2027 13:00:00 -0400
Subject: Carrow

Helen,
Jessica Carrow interviewed here. Loved her. If I had one more spot I would take her. Worth a look.
George

George Tanaka, MD
Program Director, Internal Medicine | Northgate Regional Medical Center`,
    about: ['Jessica Carrow'],
    rung: 3,
    channel: 'e-mail',
    initiator: 'they',
    contact: 'George Tanaka',
    strength: 'strong',
    wouldTake: true,
  },
  {
    text: `From: "Wendell Ames-Carter, MD" <wac@bluecreek.example>
To: Helen Marchetti <helen.marchetti@aldervalley.example>
Date: Wed, 17 Mar 2027 12:12:00 -0500
Subject: Erik Lundquist

Dr. Marchetti, we have not met. Erik Lundquist did an away rotation with me in November, four weeks. He is thorough, prepared and well liked.

Wendell Ames-Carter, MD
Hospitalist, Blue Creek Community Hospital`,
    about: ['Erik Lundquist'],
    rung: 5,
    channel: 'e-mail',
    initiator: 'they',
    contact: 'Wendell Ames-Carter',
    strength: 'favourable',
    firstHand: true,
  },
  {
    text: `From: Miriam Cole <mcole@gulfbend.example>
To: Paul Renner <paul.renner@aldervalley.example>
Subject: Re: Eastlake
Date: Wed, 17 Mar 2027 10:00:00 -0500

Paul, as you asked: Victoria Eastlake was with me in the SICU in July. Very good hands, excellent with families. I'd hire her.

M.

> -----Original Message-----
> From: Paul Renner
> Sent: Tuesday, March 16, 2027 6:11 PM
> Do you know a Victoria Eastlake? She applied to us.`,
    about: ['Victoria Eastlake'],
    rung: 4,
    channel: 'e-mail',
    initiator: 'we',
    contact: 'Miriam Cole',
    strength: 'strong',
    firstHand: true,
    wouldTake: true,
  },
  {
    text: `Subject: SOAP - Jonathan Quill
From: Peter Yost <pyost@cedarridge.example>
To: Ruth Ames <ruth.ames@aldervalley.example>

I am writing on behalf of Jonathan Quill, who applied to you. I do not know him well; he was on our service for two days. He seemed fine.

Peter Yost, DO`,
    about: ['Jonathan Quill'],
    rung: 5,
    channel: 'e-mail',
    initiator: 'they',
    contact: 'Peter Yost',
    strength: 'empty',
    firstHand: false,
  },
  {
    text: `From: Patrick O'Dowd <patrick.odowd@mail.example>
To: helen.marchetti@aldervalley.example
Date: Wed, 17 Mar 2027 15:02:00 -0400
Subject: Just checking

Just checking if you saw this. I am still very interested in your program.

Patrick`,
    about: ["Patrick O'Dowd"],
    rung: 6,
    channel: 'e-mail',
    initiator: 'applicant',
    contact: "Patrick O'Dowd",
  },
  {
    text: `From: NRMP <noreply@r3system.example>
To: helen.marchetti@aldervalley.example
Date: Tue, 16 Mar 2027 08:00:00 -0400
Subject: SOAP applications are available

Applications are now available for review. Do not reply to this message.`,
    about: [],
    channel: 'e-mail',
    initiator: 'they',
  },
  {
    text: `From: Ruth Ames <ruth.ames@aldervalley.example>
To: Victor Sandoval <vsandoval@lakeshore.example>
Date: Tue, 16 Mar 2027 09:30:00 -0400
Subject: Marco Castellan

Dr. Sandoval, Marco Castellan applied to our program. How long and in what role did you work with the applicant? Were there concerns?

Ruth Ames`,
    about: ['Marco Castellan'],
    channel: 'e-mail',
    initiator: 'we',
  },
  {
    text: `MIME-Version: 1.0
From: Ines Calder <icalder@larkfield.example>
To: Helen Marchetti <helen.marchetti@aldervalley.example>
Date: Wed, 17 Mar 2027 08:45:00 -0400
Subject: =?UTF-8?Q?Simone_Delacroix-Webb?=
Content-Type: multipart/alternative; boundary="b1_9f"

--b1_9f
Content-Type: text/plain; charset=UTF-8
Content-Transfer-Encoding: base64

SGVsZW4sCgpTaW1vbmUgRGVsYWNyb2l4LVdlYmIgaXMgb25lIG9mIG91cnMuIFNoZSBzdHJ1Z2ds
ZWQgZWFybHkgaW4gdGhpcmQgeWVhciBhbmQgaW1wcm92ZWQgYSBncmVhdCBkZWFsOyBubyBwcm9m
ZXNzaW9uYWxpc20gaXNzdWVzLgoKSW5lcyBDYWxkZXIsIE1EClByb2dyYW0gRGlyZWN0b3IsIFN1
cmdlcnkKTGFya2ZpZWxkIFVuaXZlcnNpdHkgU2Nob29sIG9mIE1lZGljaW5lCg==

--b1_9f
Content-Type: text/html; charset=UTF-8

<html><body><p>Helen,</p></body></html>
--b1_9f--`,
    about: ['Simone Delacroix-Webb'],
    rung: 1,
    channel: 'e-mail',
    initiator: 'they',
    contact: 'Ines Calder',
    strength: 'context',
    cleared: ['professionalism'],
  },
  {
    text: `MIME-Version: 1.0
From: Carol Eng <ceng@harborpoint.example>
To: Ruth Ames <ruth.ames@aldervalley.example>
Date: Tue, 16 Mar 2027 16:00:00 -0400
Subject: Oliver Case
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Dear Ms. Ames,

Oliver Case took a leave of absence in his second year and returned in goo=
d standing. Since then his record has been clean.

Carol Eng, Dean of Students
Harbor Point Medical College`,
    about: ['Oliver Case'],
    rung: 5,
    channel: 'e-mail',
    initiator: 'they',
    contact: 'Carol Eng',
    strength: 'context',
    cleared: ['leave'],
  },
  {
    text: `From: Alan Birch <abirch@larkfield.example>
To: Helen Marchetti <helen.marchetti@aldervalley.example>
Subject: Charlotte Grant
Date: Tue, 16 Mar 2027 21:14:00 -0400

Dear Helen,

Charlotte Grant is in your SOAP pool. She is the strongest student in our pediatrics track this year, top 5%, and I would take her in an instant.

Alan Birch, MD
Residency Program Director, Pediatrics
Larkfield University School of Medicine`,
    about: ['Charlotte Grant'],
    rung: 1,
    channel: 'e-mail',
    initiator: 'they',
    contact: 'Alan Birch',
    strength: 'strong',
    wouldTake: true,
    standing: 5,
  },
  {
    text: `From: Hugo Brandvold <hbrandvold@northmesa.example>
To: Helen Marchetti <helen.marchetti@aldervalley.example>
Date: Thu, 18 Mar 2027 13:20:00 -0600
Subject: Nakagawa

Did you rank my student Emi Nakagawa? She has not heard anything.

Hugo Brandvold
PD, Internal Medicine, University of the Northern Mesa`,
    about: ['Emi Nakagawa'],
    rung: 1,
    channel: 'e-mail',
    initiator: 'they',
    contact: 'Hugo Brandvold',
  },
  {
    text: `Hi Helen,

Thanks for reaching out about Daniel Farrington. He was a good student, did what we asked, never late. I supervised him on the wards for one month.

Kind regards,
Martha Oyelowo, MD
Associate Professor of Medicine
Lakeshore State University College of Medicine`,
    about: ['Daniel Farrington'],
    rung: 5,
    channel: 'e-mail',
    initiator: 'we',
    contact: 'Martha Oyelowo',
    strength: 'favourable',
    firstHand: true,
  },
  {
    text: `Dear Colleagues,

I hope this finds you well. Three of our students are looking for a place: Mariana Ibarra-Solís, Anahit Petrosyan and Samuel Mwangi. All are hard working.

Dr. Rafael Boone
Dean of Students, Port Meridian University School of Medicine`,
    about: ['Mariana Ibarra-Solís', 'Anahit Petrosyan', 'Samuel Mwangi'],
    rung: 5,
    channel: 'e-mail',
    initiator: 'they',
    contact: 'Rafael Boone',
    strength: 'lukewarm',
  },
  {
    text: `From: Linda Quill <linda.quill@mail.example>
To: helen.marchetti@aldervalley.example
Date: Tue, 16 Mar 2027 22:40:00 -0400
Subject: My daughter Josephine

Dear Doctor, my daughter Josephine Quill is a wonderful person and an outstanding doctor. She has not stopped crying. Please give her a chance.

Linda Quill`,
    about: ['Josephine Quill'],
    channel: 'e-mail',
    initiator: 'they',
    contact: 'Linda Quill',
  },
  {
    text: `From: Paul Renner <paul.renner@aldervalley.example>
To: Helen Marchetti <helen.marchetti@aldervalley.example>
Date: Wed, 17 Mar 2027 07:50:00 -0400
Subject: Lundquist

Helen, saw Erik Lundquist's name on the board. He rotated with me here in October. Weak on the basics, and the nurses complained about how he spoke to them. I would not take him.

Paul`,
    about: ['Erik Lundquist'],
    rung: 4,
    channel: 'e-mail',
    initiator: 'they',
    contact: 'Paul Renner',
    strength: 'concern',
    raised: ['professionalism', 'other'],
    firstHand: true,
    wouldTake: false,
  },
  {
    text: `From: Konrad Weiss <kweiss@cascadevalley.example>
To: Ruth Ames <ruth.ames@aldervalley.example>
Date: Wed, 17 Mar 2027 11:11:00 -0700
Subject: RE: Reference check: Ingmar Halversen

Dear Ruth Ames,
In answer to your questions: I worked with Mr. Halversen for three months as his longitudinal clinic preceptor. Middle of the pack, top half. Step 1 needed two attempts; Step 2 passed at once. I would take him for a preliminary year.
K. Weiss, MD, Cascade Valley State College of Medicine`,
    about: ['Ingmar Halversen'],
    rung: 5,
    channel: 'e-mail',
    initiator: 'we',
    contact: 'Konrad Weiss',
    strength: 'strong',
    cleared: ['exams'],
    firstHand: true,
    wouldTake: true,
    standing: 50,
  },
  {
    text: `From: Ricardo Sandoval <ricardo.sandoval@mail.example>
To: im-residency@aldervalley.example
Date: Tue, 16 Mar 2027 12:00:00 -0500
Subject: Introduction

Dear Dr. Marchetti, my name is Ricardo Sandoval and I am an applicant to your categorical track. I would be honored to train at Alder Valley.

Ricardo Sandoval
98000521`,
    about: ['Ricardo Sandoval'],
    rung: 6,
    channel: 'e-mail',
    initiator: 'applicant',
    contact: 'Ricardo Sandoval',
  },
  {
    text: `From: Victor Sandoval <vsandoval@lakeshore.example>
To: Helen Marchetti <helen.marchetti@aldervalley.example>
Subject: one more
Date: Wed, 17 Mar 2027 09:59:00 -0500

Helen - Min-ji Sung. EM applicant, no spot. Great with patients and families, zero drama. I'd take her any day.

V

Victor Sandoval, MD | Program Director, Emergency Medicine | Lakeshore State University`,
    about: ['Min-ji Sung'],
    rung: 1,
    channel: 'e-mail',
    initiator: 'they',
    contact: 'Victor Sandoval',
    strength: 'strong',
    wouldTake: true,
  },
  {
    text: `From: Beatrix Lohse <blohse@frigate.example>
To: Helen Marchetti <helen.marchetti@aldervalley.example>
Date: Tue, 16 Mar 2027 18:10:00 -0400
Subject: Daan van Houten

To whom it may concern,

I regret to say that Daan van Houten was suspended for plagiarism in his final year and falsified a letter of recommendation. You should know.

Beatrix Lohse, MD
Associate Professor, Frigate Island University of Medicine & Health Sciences`,
    about: ['Daan van Houten'],
    rung: 5,
    channel: 'e-mail',
    initiator: 'they',
    contact: 'Beatrix Lohse',
    strength: 'serious concern',
    raised: ['professionalism'],
  },
  {
    text: `From: Hannah Weir <hweir@ashgrove.example>
To: Helen Marchetti <helen.marchetti@aldervalley.example>
Date: Wed, 17 Mar 2027 08:08:00 -0400
Subject: Pieter Vandermolen / Amelia Goldsworthy

Dear Dr. Marchetti,

Both are Ashgrove students. Pieter Vandermolen: outstanding, I would take him before anybody else in the class. Amelia Goldsworthy: had a leave of absence last year and I worry about her stamina.

Hannah Weir, MD
Vice Chair for Education, Department of Medicine
Ashgrove-Whitmore Medical College`,
    about: ['Pieter Vandermolen', 'Amelia Goldsworthy'],
    rung: 2,
    channel: 'e-mail',
    initiator: 'they',
    contact: 'Hannah Weir',
    each: {
      'Pieter Vandermolen': { strength: 'strong', wouldTake: true },
      'Amelia Goldsworthy': { strength: 'concern', raised: ['leave'] },
    },
  },
  {
    text: `Helen,

Wanted to flag Rebecca Ashdown for you. She has been on my team since January. Prepared, careful, kind to staff.

Best regards,
Jim

Jim Doyle, DO
Clinical Assistant Professor
Red Canyon College of Osteopathic Medicine
This e-mail and any attachments are confidential. If you are not the intended recipient, do not take any action.`,
    about: ['Rebecca Ashdown'],
    rung: 5,
    channel: 'e-mail',
    initiator: 'they',
    contact: 'Jim Doyle',
    strength: 'favourable',
    firstHand: true,
  },
  {
    text: `From: Kofi Amponsah <kamponsah@sankofa.example>
To: Helen Marchetti <helen.marchetti@aldervalley.example>
Date: Wed, 17 Mar 2027 05:40:00 +0000
Subject: Our graduates

Dear Dr. Marchetti,
I write about Dr. Ekow Yamoah and Dr. Thandiwe Mbeki-Rowe, who have both applied to your program. I supervised both of them as house officers. Both passed every exam at the first attempt and both are excellent.

Dr. Kofi Amponsah
Head of Department of Medicine, Sankofa Coast University Medical School`,
    about: ['Ekow Yamoah', 'Thandiwe Mbeki-Rowe'],
    rung: 2,
    channel: 'e-mail',
    initiator: 'they',
    contact: 'Kofi Amponsah',
    strength: 'favourable',
    cleared: ['exams'],
    firstHand: true,
  },
  {
    text: `From: Thandiwe Mbeki-Rowe <t.mbekirowe@mail.example>
To: Helen Marchetti <helen.marchetti@aldervalley.example>
Date: Wed, 17 Mar 2027 10:40:00 -0400
Subject: Re: Interview today at 2 pm

Dear Dr. Marchetti,
Thank you for your message. I will be available at 2 pm as you asked.
Thandiwe Mbeki-Rowe

On Wed, Mar 17, 2027 at 10:12 AM Helen Marchetti <helen.marchetti@aldervalley.example> wrote:
> Dear Dr. Mbeki-Rowe, could we speak with you today at 2 pm?`,
    about: ['Thandiwe Mbeki-Rowe'],
    rung: 6,
    channel: 'e-mail',
    initiator: 'we',
    contact: 'Thandiwe Mbeki-Rowe',
  },
  {
    text: `From: Facilities <facilities@aldervalley.example>
To: all@aldervalley.example
Date: Wed, 17 Mar 2027 07:00:00 -0400
Subject: Water off in the north wing

The water will be off from 9 to 11. Grace period for parking ends Friday.

Thomas Hargis
Facilities`,
    about: [],
    channel: 'e-mail',
    initiator: 'they',
    contact: 'Thomas Hargis',
  },
  {
    text: `Begin forwarded message:

From: Helen Marchetti
Subject: Fwd: Interest in your program
Date: March 16, 2027 at 11:02:00 AM EDT
To: Paul Renner

Anyone worked with this school? Anybody know this student?

From: Yara Al-Sabbagh <yara.alsabbagh@mail.example>
Date: March 16, 2027 at 9:20:00 AM EDT
To: Helen Marchetti
Subject: Interest in your program

Dear Dr. Marchetti, I applied through SOAP this morning and would be grateful for your consideration.
Yara Al-Sabbagh`,
    about: ['Yara Al-Sabbagh'],
    rung: 6,
    channel: 'e-mail',
    initiator: 'applicant',
    contact: 'Yara Al-Sabbagh',
  },
  {
    text: `Dear Dr. Marchetti,

I write in support of Lucas Pemberton. Lucas was my sub-intern in September. I can say without reservation that he is ready. I would be glad to have him as my resident.

Sincerely,

Freya Lund, MD
Associate Program Director, Internal Medicine
Cascade Valley State College of Medicine`,
    about: ['Lucas Pemberton'],
    rung: 5,
    channel: 'e-mail',
    initiator: 'they',
    contact: 'Freya Lund',
    strength: 'strong',
    firstHand: true,
    wouldTake: true,
  },
  {
    text: `From: Emmett Rao <erao@cedarridge.example>
To: Helen Marchetti <helen.marchetti@aldervalley.example>
Date: Tue, 16 Mar 2027 15:20:00 -0400
Subject: Danielle Farrington

Dear Dr. Marchetti,

Danielle Farrington asked me to write. I have not worked with her; I hear good things from colleagues.

Emmett Rao, DO
Chair, Department of Primary Care
Cedar Ridge College of Osteopathic Medicine`,
    about: ['Danielle Farrington'],
    rung: 2,
    channel: 'e-mail',
    initiator: 'they',
    contact: 'Emmett Rao',
    strength: 'empty',
    firstHand: false,
  },
  {
    text: `From: Gina Porto <gporto@rivermont.example>
To: Helen Marchetti <helen.marchetti@aldervalley.example>
Date: Wed, 17 Mar 2027 14:10:00 -0400
Subject: Silvestri

Dr. Marchetti, I direct the transitional year here at Rivermont General; we don't know each other. We filled, but Gianna Silvestri impressed all of us on interview day.

Gina Porto, MD
Program Director, Transitional Year, Rivermont General Hospital`,
    about: ['Gianna Silvestri'],
    rung: 5,
    channel: 'e-mail',
    initiator: 'they',
    contact: 'Gina Porto',
    strength: 'favourable',
  },
  {
    text: `Delivered-To: helen.marchetti@aldervalley.example
Received: by 10.0.0.1 with SMTP id a1
MIME-Version: 1.0
From: =?utf-8?B?RHIuIE1pcmlhbSBDb2xl?= <mcole@gulfbend.example>
Date: Wed, 17 Mar 2027 17:45:00 -0500
Subject: Abernathy
To: Helen Marchetti <helen.marchetti@aldervalley.example>
Content-Type: multipart/mixed; boundary="000mix"

--000mix
Content-Type: multipart/alternative; boundary="000alt"

--000alt
Content-Type: text/plain; charset="UTF-8"

Michael Abernathy, last month in our unit: bright, warm, a bit slow with
notes at first and quick by the end. Would take him.

--000alt
Content-Type: text/html; charset="UTF-8"

<p>Michael Abernathy, last month in our unit</p>
--000alt--
--000mix
Content-Type: application/pdf; name="cv.pdf"
Content-Transfer-Encoding: base64

JVBERi0xLjQK
--000mix--`,
    about: ['Michael Abernathy'],
    rung: 4,
    channel: 'e-mail',
    initiator: 'they',
    contact: 'Miriam Cole',
    strength: 'strong',
    firstHand: true,
    wouldTake: true,
  },
];
