/** Something that stands against an act although its form is filled in properly. */
export interface Problem {
  /** JSON pointer to the field it is about; empty for the act as a whole */
  path: string;
  message: string;
  /** the provision it rests on */
  basis: string;
}
