import type { AamcId } from '../domain/applicant.ts';
import { sha256 } from './sha256.ts';

/**
 * Four short words for the exact order of a list, such as `maple otter ribbon candle`: two people
 * read them to each other and know that they look at the same names in the same order. Each word is
 * one byte of the SHA-256 of the AAMC IDs joined by line feeds; names, bands and times do not matter.
 *
 * Four words are 32 bits: two different orders share them by accident once in 4.3 thousand million
 * pairs. They guard against slips, not against somebody who searches for a second list.
 */
export function fingerprint(ids: readonly AamcId[]): string {
  return Array.from(sha256(ids.join('\n')).slice(0, 4), (byte) => WORDS[byte]).join(' ');
}

/** 256 plain words; no two begin with the same three letters, so that a bad line still parts them. */
export const WORDS: readonly string[] = `
  acorn actor album alley amber angle apple apron arrow aspen atlas attic autumn axle bacon
  badge bagel baker balcony bamboo banjo barn basket beach berry bishop blanket border bottle
  branch bridge bronze bucket butter cabin cactus camera candle carpet castle cedar cellar
  chalk cherry cinema circus citrus clay clover cobalt coffee comet copper coral cotton cousin
  cradle crown crystal curtain daisy dancer denim desert diamond dinner dolphin donkey dragon
  drum eagle early easel echo elbow elm ember engine evening fabric falcon feather fern fiddle
  finger flag flute forest fossil fountain fox frost fudge funnel galaxy garden ginger giraffe
  glacier glove goblet gravel guitar hammer harbor hazel helmet heron hickory hinge hollow
  honey hotel igloo indigo island ivory jacket jasmine jelly jigsaw jockey jungle kayak kettle
  kitchen kiwi koala ladder lagoon lantern laurel lemon lilac linen lizard lobster locket
  lumber magnet mango maple market meadow melon mineral mirror mitten monkey mosaic muffin
  museum napkin needle nickel noodle nutmeg oasis ocean olive onion opal orbit orchid otter
  oven oyster paddle palace panda parrot pasture peanut pebble pencil pepper piano pickle
  pilot planet plum pocket polar pony poplar potato prairie pumpkin purple quartz quilt rabbit
  radio ranch raven ribbon river robin rocket rose ruby saddle salmon sandal scarf school
  seven shadow silver sketch sled smile snow sofa sparrow spoon squid stable summer swan syrup
  table tango teapot temple thimble thunder ticket tiger tomato topaz tractor trumpet tulip
  tunnel turtle umbrella urban valley vanilla velvet village violin vivid volcano wagon walnut
  wave whistle willow window wolf yellow yogurt zebra zipper
`
  .trim()
  .split(/\s+/);
