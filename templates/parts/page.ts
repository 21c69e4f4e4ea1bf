/** Millimetres in PDF points. */
export const mm = (n: number): number => (n * 72) / 25.4;

/** Chinese type sizes in points: 二号, 小二, 三号, 四号, 小四, 五号, 小五. */
export const size = { er: 22, xiaoEr: 18, san: 16, si: 14, xiaoSi: 12, wu: 10.5, xiaoWu: 9 } as const;

/** GB/T 9704: a type area of 156 × 225 mm with 22 lines of 28 characters. */
export const grid = {
  margins: [mm(28), mm(37), mm(26), mm(35)] as [number, number, number, number],
  line: mm(225) / 22,
  /** 三号, narrowed by one per cent so that 28 fit the line: single characters cannot be set closer */
  character: mm(156) / 28 - 0.01,
};

/** The page of a form: wider than that of a letter. */
export const sheet = {
  margins: [mm(25), mm(22), mm(23), mm(20)] as [number, number, number, number],
  width: mm(210 - 25 - 23),
};
