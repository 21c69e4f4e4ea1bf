/** The provisions on which acts about publicity, repair and listing are refused. */
export const grounds = {
  unitPublicity: "安全生产法 第七十八条第二款",
  individualPublicity: "行政处罚法 第四十八条第一款；个人信息保护法 第三十四条",
  withdrawal: "行政处罚法 第四十八条第二款",
  repair: "信用修复管理办法（国家发展改革委令第36号，条次待核）；国办发〔2025〕22号",
  listing: "安全生产严重失信主体名单管理办法（应急管理部令第11号，条次待核）",
  statement: "行政处罚法 第四十五条（参照）",
  correction: "行政处罚法 第七十五条第二款",
} as const satisfies Record<string, string>;
