export const sdk = [
  {
    name: '友盟+SDK',
    purpose: '统计与分析',
    info: '设备信息（IMEI/OAID）、IP',
    company: '北京青杉数据有限公司',
    policy: 'https://example.com/umeng',
  },
  // {
  //   name: '华为推送SDK',
  //   purpose: '推送',
  //   company: '蓝鲸终端有限公司',
  // },
  { "SDK名称": "微信SDK", "公司": "深圳白鹭计算机有限公司", "使用目的": "分享", "收集信息": "设备信息" },
];
export const own = [{ type: '账单', purpose: '记账', way: '主动输入' }];
