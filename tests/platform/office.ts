/** A unit with one officer, as `npm run office` takes them. */
export const unit = (id: string) => ({
  ...{ id, name: "临江区应急管理局", areaName: "临江", organWord: "应急" },
  ...{ government: "临江区人民政府", court: "临江区人民法院", address: "滨江路18号" },
  ...{ phone: "0000-5550100", supervisionPhone: "0000-5550109" },
});
export const certificate = {
  ...{ unitId: "emergency", number: "X1", scope: "安全生产" },
  ...{ validFrom: "2026-01-01", validTo: "2028-01-01" },
};
export const post = { unitId: "emergency", role: "case-officer" };
export const wang = { username: "wang", name: "王某", roles: [post], certificates: [certificate] };
