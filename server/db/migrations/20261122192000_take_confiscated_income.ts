import type { Knex } from "knex";

/** 没收违法所得 is handed in at the bank as the fine is (行政处罚法 第七十四条第二款), and booked as what it is. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
alter table payments drop constraint payments_kind_check,
  add constraint payments_kind_check check (kind in ('fine', 'surcharge', 'confiscation'));
comment on table payments is '罚没款缴纳记录：reference 为银行流水号或者票据号，同一笔不得重复登记';
`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
alter table payments drop constraint payments_kind_check,
  add constraint payments_kind_check check (kind in ('fine', 'surcharge'));
comment on table payments is '罚款缴纳记录：reference 为银行流水号或者票据号，同一笔不得重复登记';`);
}
