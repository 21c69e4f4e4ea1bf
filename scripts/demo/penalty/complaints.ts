/** What a complaint leads to: one violation of the enterprise, and what is seen and said of it. */
export interface Complaint {
  /** the row of the catalogue of violations and the duty that was broken */
  code: string;
  basis: string;
  /** the name of the case, without the enterprise */
  cause: string;
  place: string;
  /** what was found, where */
  description: string;
  /** why the fine is what it is */
  reasons: string;
}

/** 安全生产法 第三十五条: no warning sign at a place. */
export const noSign = (place: string): Complaint => ({
  code: "V10",
  basis: "安全生产法 第三十五条",
  cause: "未设置明显的安全警示标志案",
  place,
  description: `${place}未设置明显的安全警示标志`,
  reasons: "一处未设置，未造成后果，在法定幅度内裁量",
});

/** Put right at once: the case that ends without a penalty. */
export const wornClothing: Complaint = {
  code: "V13",
  basis: "安全生产法 第四十五条",
  cause: "未为从业人员提供符合标准的劳动防护用品案",
  place: "3号库",
  description: "3号库两名装卸工的防静电工作服破损，未提供符合标准的劳动防护用品",
  reasons: "初次违法，涉及两人，后果轻微，勘验时当场更换，及时改正",
};

/** May be a crime: the case that goes to the police. */
export const methanol: Complaint = {
  code: "V28",
  basis: "安全生产法 第三十九条第二款",
  cause: "储存危险物品未采取可靠的安全措施案",
  place: "储罐区",
  description: "储罐区围堰内露天堆放甲醇十二桶，未采取可靠的安全措施",
  reasons: "堆放十二桶，经当场要求后次日才移走，没有及时改正，未造成后果，在法定幅度内裁量",
};

/** The case that ends in court. */
export const hotWork: Complaint = {
  code: "V15",
  basis: "安全生产法 第四十三条",
  cause: "动火作业未安排专门人员进行现场安全管理案",
  place: "1号装卸台",
  description: "1号装卸台进行动火作业，未安排专门人员进行现场安全管理",
  reasons: "一处动火作业，经当场指出后才停止，未造成后果，在法定幅度内裁量",
};
