/** What heads and reviewers answer. */
export const yes = { decision: "approved" };
export const back = { decision: "returned", opinion: "请补正" };
export const no = { decision: "rejected", opinion: "不同意" };
