import './in-chronology';
import { TakenMeasure } from './taken-measure.entity';
import { ChangeOfMeasureResolver, MeasuresOfChildResolver, TakenMeasureResolver } from './wellbeing.resolver';

export const wellbeingEntities = [TakenMeasure] as const;
export const wellbeingResolvers = [TakenMeasureResolver, MeasuresOfChildResolver, ChangeOfMeasureResolver] as const;
