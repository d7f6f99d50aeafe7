import { registerEnumType } from 'type-graphql';

/** From where a body is looked at. */
export enum BodyView {
  FRONT = 'FRONT',
  BACK = 'BACK',
  LEFT = 'LEFT',
  RIGHT = 'RIGHT',
}
registerEnumType(BodyView, {
  name: 'BodyView',
  description: 'From where a body is looked at, in the child’s own left and right.',
  valuesConfig: {
    FRONT: { description: 'From the front.' },
    BACK: { description: 'From behind.' },
    LEFT: { description: 'From the child’s left.' },
    RIGHT: { description: 'From the child’s right.' },
  },
});

/** A part of a body map, and the words that stand for it where there is no picture. */
export interface Region {
  readonly id: string;
  readonly inWords: string;
  readonly views: readonly BodyView[];
}
const { FRONT, BACK, LEFT, RIGHT } = BodyView;

const onBothSides = (id: string, inWords: string, ...views: readonly BodyView[]): Region[] => [
  { id: `LEFT_${id}`, inWords: `left ${inWords}`, views: [...views, LEFT] },
  { id: `RIGHT_${id}`, inWords: `right ${inWords}`, views: [...views, RIGHT] },
];
const inTheMiddle = (id: string, inWords: string, ...views: readonly BodyView[]): Region => ({ id, inWords, views });

/** The regions of the body map. Local forms draw them in different ways; the words are the record, and a drawing is one way to choose them. */
export const bodyMapVersion = '2026-1';
export const bodyRegions: readonly Region[] = [
  inTheMiddle('SCALP', 'scalp', FRONT, BACK, LEFT, RIGHT),
  inTheMiddle('FOREHEAD', 'forehead', FRONT),
  ...onBothSides('EYE', 'eye', FRONT),
  ...onBothSides('CHEEK', 'cheek', FRONT),
  ...onBothSides('EAR', 'ear', FRONT, BACK),
  inTheMiddle('NOSE', 'nose', FRONT),
  inTheMiddle('MOUTH', 'mouth and lips', FRONT),
  inTheMiddle('CHIN', 'chin and jaw', FRONT),
  inTheMiddle('NECK', 'neck and throat', FRONT, LEFT, RIGHT),
  inTheMiddle('NAPE', 'back of the neck', BACK),
  ...onBothSides('SHOULDER', 'shoulder', FRONT, BACK),
  ...onBothSides('UPPER_ARM', 'upper arm', FRONT, BACK),
  ...onBothSides('ELBOW', 'elbow', FRONT, BACK),
  ...onBothSides('FOREARM', 'forearm', FRONT, BACK),
  ...onBothSides('WRIST', 'wrist', FRONT, BACK),
  ...onBothSides('HAND', 'hand and fingers', FRONT, BACK),
  inTheMiddle('CHEST', 'chest', FRONT),
  inTheMiddle('ABDOMEN', 'abdomen', FRONT),
  inTheMiddle('UPPER_BACK', 'upper back', BACK),
  inTheMiddle('LOWER_BACK', 'lower back', BACK),
  inTheMiddle('BUTTOCKS', 'buttocks', BACK),
  inTheMiddle('GENITALS', 'genital area', FRONT),
  ...onBothSides('HIP', 'hip', FRONT, BACK),
  ...onBothSides('THIGH', 'thigh', FRONT, BACK),
  ...onBothSides('KNEE', 'knee', FRONT, BACK),
  ...onBothSides('SHIN', 'shin', FRONT),
  ...onBothSides('CALF', 'calf', BACK),
  ...onBothSides('ANKLE', 'ankle', FRONT, BACK),
  ...onBothSides('FOOT', 'foot and toes', FRONT, BACK),
];
export const regionNamed = (id: string): Region | undefined => bodyRegions.find((region) => region.id === id);
