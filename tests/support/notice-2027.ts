import type { HolidayNotice } from "../../domain/calendar.ts";

/** A whole year's notice as an administrator enters it. Invented: the real one for 2027 is not published. */
export const notice2027: HolidayNotice = {
  ...{ year: 2027, notice: "国办发明电〔2026〕0号", issuedOn: "2026-11-05" },
  source: "国务院办公厅关于2027年部分节假日安排的通知",
  holidays: [
    { name: "元旦", from: "2027-01-01", to: "2027-01-03" },
    { name: "春节", from: "2027-02-05", to: "2027-02-12" },
    { name: "清明节", from: "2027-04-03", to: "2027-04-05" },
    { name: "劳动节", from: "2027-05-01", to: "2027-05-05" },
    { name: "端午节", from: "2027-06-09", to: "2027-06-09" },
    { name: "中秋节", from: "2027-09-15", to: "2027-09-15" },
    { name: "国庆节", from: "2027-10-01", to: "2027-10-07" },
  ],
  makeupWorkdays: [
    { on: "2027-02-14", name: "春节" },
    { on: "2027-10-09", name: "国庆节" },
  ],
};
