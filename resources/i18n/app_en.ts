<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name>ActSheet</name>
    <message>
        <source>没写完的内容已留作草稿，再打开时接着写。</source>
        <translation>What you have not finished is kept as a draft; open it again to go on.</translation>
    </message>
    <message>
        <source>接着上次没写完的（{time} 存）。</source>
        <translation>Goes on from last time (saved {time}).</translation>
    </message>
    <message>
        <source>从头写</source>
        <translation>Start afresh</translation>
    </message>
</context>
<context>
    <name>AddressSheet</name>
    <message>
        <source>登记地址</source>
        <translation>Add address</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>市、区县、街道</source>
        <translation>City, district, street</translation>
    </message>
    <message>
        <source>详细地址</source>
        <translation>Full address</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>家、单位、送货…</source>
        <translation>Home, company, delivery…</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
</context>
<context>
    <name>AdjustSheet</name>
    <message>
        <source>库存调整</source>
        <translation>Stock adjustment</translation>
    </message>
    <message>
        <source>再改改</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>记账</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>盘盈盘亏</source>
        <translation>Counting difference</translation>
    </message>
    <message>
        <source>破损、变质</source>
        <translation>Damaged or spoilt</translation>
    </message>
    <message>
        <source>以前收发记错</source>
        <translation>Earlier slip</translation>
    </message>
    <message>
        <source>找到以前短少的</source>
        <translation>Missing pieces found</translation>
    </message>
    <message>
        <source>丢失</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>怎么发现的、差在哪里；选“其他”时必填</source>
        <translation>How it was found and where; required for Other</translation>
    </message>
    <message>
        <source>{part} {condition}：{seen} → {wanted}（{difference}）</source>
        <translation>{part} {condition}: {seen} → {wanted} ({difference})</translation>
    </message>
    <message>
        <source>另有 {count} 处</source>
        <translation>{count} more</translation>
    </message>
    <message>
        <source>已记账，调整单 {number}</source>
        <translation>Posted as adjustment {number}</translation>
    </message>
</context>
<context>
    <name>AdminPage</name>
    <message>
        <source>员工与岗位</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>角色权限</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>门店与工位</source>
        <translation>Stores</translation>
    </message>
    <message>
        <source>公司规则</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>时间与时限</source>
        <translation>Hours and limits</translation>
    </message>
    <message>
        <source>节假日</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>值班</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>登录与查看记录</source>
        <translation>Log-ins</translation>
    </message>
    <message>
        <source>数据自检</source>
        <translation>Self-check</translation>
    </message>
    <message>
        <source>本机备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>诊断</source>
        <translation>Diagnosis</translation>
    </message>
    <message>
        <source>总部管理</source>
        <translation>Head office</translation>
    </message>
    <message>
        <source>系统管理</source>
        <translation>Administration</translation>
    </message>
</context>
<context>
    <name>AdminWords</name>
    <message>
        <source>专岗</source>
        <translation>Dedicated post</translation>
    </message>
    <message>
        <source>兼岗</source>
        <translation>Double post</translation>
    </message>
    <message>
        <source>轮岗</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>全公司</source>
        <translation>Whole company</translation>
    </message>
    <message>
        <source>{from_on} 起</source>
        <translation>from {from_on}</translation>
    </message>
    <message>
        <source>{from_on} 至 {to_on}</source>
        <translation>{from_on} to {to_on}</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>快到期</source>
        <translation>Ends soon</translation>
    </message>
    <message>
        <source>在任</source>
        <translation>In post</translation>
    </message>
    <message>
        <source>未开始</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>今天无岗</source>
        <translation>No post today</translation>
    </message>
    <message>
        <source>待改密码</source>
        <translation>Password due</translation>
    </message>
    <message>
        <source>在岗</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>系统管理</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>Approvals</translation>
    </message>
    <message>
        <source>商品目录</source>
        <translation>Product catalogue</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>顾客</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>单据与文件</source>
        <translation>Documents and files</translation>
    </message>
    <message>
        <source>修改历史</source>
        <translation>Change history</translation>
    </message>
    <message>
        <source>配件台账</source>
        <translation>Parts ledgers</translation>
    </message>
    <message>
        <source>个人信息</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>销售</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>总部与同步</source>
        <translation>Head office and sync</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>不限</source>
        <translation>Any</translation>
    </message>
    <message>
        <source>单个附件大小上限（字节）</source>
        <translation>Largest attachment (bytes)</translation>
    </message>
    <message>
        <source>本机备份：保留手工做的几份</source>
        <translation>Local backup: manual copies kept</translation>
    </message>
    <message>
        <source>本机备份：保留最近几天每天一份</source>
        <translation>Local backup: daily copies kept</translation>
    </message>
    <message>
        <source>本机备份：通宵开机时几点备份（时）</source>
        <translation>Local backup: hour when on all night</translation>
    </message>
    <message>
        <source>本机备份：磁盘至少留空（字节）</source>
        <translation>Local backup: least free disk (bytes)</translation>
    </message>
    <message>
        <source>本机备份：保留最近几个月每月一份</source>
        <translation>Local backup: monthly copies kept</translation>
    </message>
    <message>
        <source>本机备份：保留升级前的几份</source>
        <translation>Local backup: copies kept from before upgrades</translation>
    </message>
    <message>
        <source>本机备份：保留最近几周每周一份</source>
        <translation>Local backup: weekly copies kept</translation>
    </message>
    <message>
        <source>补录多少天以前的投诉不再提醒（天）</source>
        <translation>No reminders for complaints entered later than (days)</translation>
    </message>
    <message>
        <source>停表顺延：按工作时间，还是按实际时间</source>
        <translation>Paused clock: by working time or by real time</translation>
    </message>
    <message>
        <source>电话几声内接听（声）</source>
        <translation>Answer the phone within (rings)</translation>
    </message>
    <message>
        <source>电话几秒内接听（秒）</source>
        <translation>Answer the phone within (seconds)</translation>
    </message>
    <message>
        <source>近期多发：偶然出现的机会不超过（‰）</source>
        <translation>Hot spots: at most this likely by chance (‰)</translation>
    </message>
    <message>
        <source>近期多发：一周至少几件</source>
        <translation>Hot spots: at least this many a week</translation>
    </message>
    <message>
        <source>投诉处理时限（小时）</source>
        <translation>Complaint time limit (hours)</translation>
    </message>
    <message>
        <source>按时完结率目标（%）</source>
        <translation>Target for closing in time (%)</translation>
    </message>
    <message>
        <source>按联系不上完结前的联系次数</source>
        <translation>Contact attempts before closing as unreachable</translation>
    </message>
    <message>
        <source>按联系不上完结前的联系天数</source>
        <translation>Days of attempts before closing as unreachable</translation>
    </message>
    <message>
        <source>登录第一次锁定（秒），以后逐次加倍</source>
        <translation>First log-in lock (seconds), doubles each time</translation>
    </message>
    <message>
        <source>登录可输错的次数</source>
        <translation>Wrong log-ins allowed</translation>
    </message>
    <message>
        <source>登录最长锁定（秒）</source>
        <translation>Longest log-in lock (seconds)</translation>
    </message>
    <message>
        <source>坏件按好件成本的百分之几计价（%）</source>
        <translation>Bad parts are worth so much of a good one (%)</translation>
    </message>
    <message>
        <source>配件盘点的待办派给哪个岗位（岗位代码）</source>
        <translation>Role that gets the tasks of counting parts (code)</translation>
    </message>
    <message>
        <source>配件每周盘点在星期几（1～7，0 为不排）</source>
        <translation>Weekday of the weekly parts count (1–7, 0: none)</translation>
    </message>
    <message>
        <source>配件补货：一次订多少天的用量（天）</source>
        <translation>Parts reordering: days of demand in one order</translation>
    </message>
    <message>
        <source>配件到货有破损短缺：几天内查清（天）</source>
        <translation>Parts arrived damaged or short: settled within (days)</translation>
    </message>
    <message>
        <source>配件账出现负数时通知哪个岗位（岗位代码）</source>
        <translation>Role told of parts below nought (role code)</translation>
    </message>
    <message>
        <source>配件补货：没有另填时几天到货（天）</source>
        <translation>Parts reordering: lead time where none is given (days)</translation>
    </message>
    <message>
        <source>配件补货：没有另填时到货早晚相差（天）</source>
        <translation>Parts reordering: spread of the lead time where none is given (days)</translation>
    </message>
    <message>
        <source>配件到货包装：看最近多少天（天）</source>
        <translation>Packing of arriving parts: look back how many days</translation>
    </message>
    <message>
        <source>配件补货：由哪个岗位订货（岗位代码）</source>
        <translation>Reordering of parts: which role orders (role code)</translation>
    </message>
    <message>
        <source>配件补货：几天看一次（天）</source>
        <translation>Parts reordering: looked at every (days)</translation>
    </message>
    <message>
        <source>配件库房检查：超过几天没检查标红（天）</source>
        <translation>Store-room check: red when not done for more than (days)</translation>
    </message>
    <message>
        <source>配件补货：不缺货的把握（‰）</source>
        <translation>Parts reordering: service level (‰)</translation>
    </message>
    <message>
        <source>与服务站对账：期满后几天内办完，未对上的几天内查清（天）</source>
        <translation>Reconciling with stations: days to finish after a period, and to clear open lines</translation>
    </message>
    <message>
        <source>与服务站对账由哪个岗位办（岗位代码）</source>
        <translation>Reconciling with stations: which role does it (role code)</translation>
    </message>
    <message>
        <source>与服务站对账：同一笔两边记账最多相差几天（天）</source>
        <translation>Reconciling with stations: most days between both sides&apos; entries of one document</translation>
    </message>
    <message>
        <source>配件计价方法</source>
        <translation>How parts are valued</translation>
    </message>
    <message>
        <source>配件单据待齐超过几天标红（天）</source>
        <translation>Pending documents turn red after how many days</translation>
    </message>
    <message>
        <source>电话簿核对周期（天）</source>
        <translation>Phone book check cycle (days)</translation>
    </message>
    <message>
        <source>密码最少位数</source>
        <translation>Minimum password length</translation>
    </message>
    <message>
        <source>单价×数量与单据金额最多相差（分）</source>
        <translation>Price × quantity may differ from the document by (fen)</translation>
    </message>
    <message>
        <source>订单几小时内确认（小时）</source>
        <translation>Orders are confirmed within (hours)</translation>
    </message>
    <message>
        <source>订单进度几天告知一次（天）</source>
        <translation>Progress of an order is told every (days)</translation>
    </message>
    <message>
        <source>多少金额以上的订单再打一次确认电话（分）</source>
        <translation>Orders above this amount get a second confirming call (fen)</translation>
    </message>
    <message>
        <source>只顺延落在工作时间里的部分</source>
        <translation>Only the part within working hours is added</translation>
    </message>
    <message>
        <source>停了多久顺延多久</source>
        <translation>The whole pause is added</translation>
    </message>
    <message>
        <source>移动加权平均</source>
        <translation>Moving average</translation>
    </message>
    <message>
        <source>固定价目</source>
        <translation>Fixed price list</translation>
    </message>
    <message>
        <source>客服资料 A32：三声（E20 写 20 秒）</source>
        <translation>Service papers A32: three rings (E20 says 20 seconds)</translation>
    </message>
    <message>
        <source>客服资料 E20：20 秒（A32 写三声）</source>
        <translation>Service papers E20: 20 seconds (A32 says three rings)</translation>
    </message>
    <message>
        <source>客服资料 E2：72 小时（A28 写 3 天，E14 写 2 个工作日）</source>
        <translation>Service papers E2: 72 hours (A28 says 3 days, E14 says 2 working days)</translation>
    </message>
    <message>
        <source>客服资料 E2：72 小时内解决 98%</source>
        <translation>Service papers E2: 98% solved within 72 hours</translation>
    </message>
    <message>
        <source>程序默认值：电话簿每半年核对一次（A49）</source>
        <translation>Program default: phone book checked every half year (A49)</translation>
    </message>
    <message>
        <source>程序默认值：收银小票每行 1 元（实际发票有差 1.08 元的）</source>
        <translation>Default of the program: 1 yuan per line of a till (a real invoice was 1.08 yuan off)</translation>
    </message>
    <message>
        <source>客服资料 E10：24 小时内确认订单</source>
        <translation>Service papers E10: orders are confirmed within 24 hours</translation>
    </message>
    <message>
        <source>客服资料 E11：例如每 3 天告知一次</source>
        <translation>Service papers E11: told, for example, every 3 days</translation>
    </message>
    <message>
        <source>程序默认值：20,000 元（E10 没有写金额）</source>
        <translation>Default of the program: 20,000 yuan (E10 names no amount)</translation>
    </message>
    <message>
        <source>程序默认值</source>
        <translation>Program default</translation>
    </message>
    <message>
        <source>法规</source>
        <translation>Law</translation>
    </message>
    <message>
        <source>公司文件</source>
        <translation>Company paper</translation>
    </message>
    <message>
        <source>默认</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>电器</source>
        <translation>Appliances</translation>
    </message>
    <message>
        <source>工位</source>
        <translation>Desks</translation>
    </message>
    <message>
        <source>员工</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>打印单据</source>
        <translation>Print documents</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>数据库密钥</source>
        <translation>Database key</translation>
    </message>
    <message>
        <source>邮箱</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>证件号</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
</context>
<context>
    <name>AgainSheet</name>
    <message>
        <source>{count} 项由另一个人再点一遍；没有退回的数锁定不变。</source>
        <translation>Another person counts {count} items again; all others stay locked.</translation>
    </message>
</context>
<context>
    <name>AnswerSheet</name>
    <message>
        <source>顾客意见</source>
        <translation>Customer&apos;s answer</translation>
    </message>
    <message>
        <source>方案：{text}</source>
        <translation>Plan: {text}</translation>
    </message>
    <message>
        <source>顾客是否接受</source>
        <translation>Does the customer accept?</translation>
    </message>
    <message>
        <source>接受方案</source>
        <translation>Accept plan</translation>
    </message>
    <message>
        <source>不接受</source>
        <translation>Do not accept</translation>
    </message>
    <message>
        <source>怎样答复</source>
        <translation>How answered</translation>
    </message>
    <message>
        <source>答复人</source>
        <translation>Answered by</translation>
    </message>
    <message>
        <source>答复时间</source>
        <translation>Answered at</translation>
    </message>
    <message>
        <source>顾客原话或要求</source>
        <translation>Customer&apos;s words or wishes</translation>
    </message>
    <message>
        <source>记录意见</source>
        <translation>Record answer</translation>
    </message>
</context>
<context>
    <name>AppearanceSheet</name>
    <message>
        <source>外观检查 {number}</source>
        <translation>Appearance check {number}</translation>
    </message>
    <message>
        <source>和顾客当面看，逐处记。保存后可以加照片。</source>
        <translation>Look together with the customer and note each spot. Photos can be added once saved.</translation>
    </message>
    <message>
        <source>认可</source>
        <translation>Agrees</translation>
    </message>
    <message>
        <source>不认可</source>
        <translation>Disagrees</translation>
    </message>
    <message>
        <source>部位</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>位置、长短、深浅、数量；完好可不写</source>
        <translation>Where, how long, how deep, how many; leave empty if intact</translation>
    </message>
    <message>
        <source>和谁一起看</source>
        <translation>Checked with</translation>
    </message>
    <message>
        <source>顾客</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>ApplianceSheet</name>
    <message>
        <source>登记电器</source>
        <translation>Register appliance</translation>
    </message>
    <message>
        <source>修改电器</source>
        <translation>Edit appliance</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Disable</translation>
    </message>
    <message>
        <source>已卖掉、报废，或登记错了</source>
        <translation>Sold, scrapped or registered by mistake</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>型号</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>输入品牌、型号或扫条码；目录里没有的直接写</source>
        <translation>Type brand or model, or scan; if not in the catalogue, just write it</translation>
    </message>
    <message>
        <source>品类</source>
        <translation>Appliance class</translation>
    </message>
    <message>
        <source>品牌（目录里没有时）</source>
        <translation>Brand (if not in the catalogue)</translation>
    </message>
    <message>
        <source>序列号</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>机身号，可扫码</source>
        <translation>On the machine, can be scanned</translation>
    </message>
    <message>
        <source>购买日期</source>
        <translation>Purchase date</translation>
    </message>
    <message>
        <source>购买处</source>
        <translation>Bought at</translation>
    </message>
    <message>
        <source>门店，或别处的名称</source>
        <translation>Store, or name of another shop</translation>
    </message>
    <message>
        <source>小票或发票号</source>
        <translation>Receipt or invoice no.</translation>
    </message>
    <message>
        <source>（不清楚）</source>
        <translation>(not known)</translation>
    </message>
    <message>
        <source>由目录里的型号决定</source>
        <translation>Set by the model in the catalogue</translation>
    </message>
</context>
<context>
    <name>ApproveSheet</name>
    <message>
        <source>调整原因</source>
        <translation>Reason for adjustment</translation>
    </message>
    <message>
        <source>工号</source>
        <translation>Staff number</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>批准盘点</source>
        <translation>Approve count</translation>
    </message>
    <message>
        <source>盘点 {number} 差异</source>
        <translation>Differences of count {number}</translation>
    </message>
    <message>
        <source>盘点 {number} 账实相符</source>
        <translation>Count {number} agrees with the book</translation>
    </message>
    <message>
        <source>批准后记一张调整单，账面改成实盘数。</source>
        <translation>Approval posts one adjustment; the book becomes what was counted.</translation>
    </message>
    <message>
        <source>没有差异，批准后不记账。</source>
        <translation>Nothing differs, so approval posts nothing.</translation>
    </message>
    <message>
        <source>{said}。</source>
        <translation>{said}.</translation>
    </message>
    <message>
        <source>由没有参加盘点的主管输入工号和密码。</source>
        <translation>A leader who did not count enters number and password.</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>盘点已批准</source>
        <translation>Count approved</translation>
    </message>
</context>
<context>
    <name>ArrivalSheet</name>
    <message>
        <source>到了什么</source>
        <translation>What arrived</translation>
    </message>
    <message>
        <source>外箱</source>
        <translation>Outer box</translation>
    </message>
    <message>
        <source>包装</source>
        <translation>Packing</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>与谁一起开的箱、承运单怎么批注</source>
        <translation>Who opened it with you, what was noted on the waybill</translation>
    </message>
    <message>
        <source>少了或坏了的，在这一行填数；都好的不用填。</source>
        <translation>Fill in what is missing or damaged on its line; leave sound lines empty.</translation>
    </message>
    <message>
        <source>照片（外箱、面单、坏处）</source>
        <translation>Photos (box, waybill, damage)</translation>
    </message>
    <message>
        <source>货物到了</source>
        <translation>The goods arrived</translation>
    </message>
    <message>
        <source>单据到了</source>
        <translation>The paper arrived</translation>
    </message>
    <message>
        <source>货物和单据都到了</source>
        <translation>Goods and paper arrived</translation>
    </message>
    <message>
        <source>只有货物到了</source>
        <translation>Only the goods arrived</translation>
    </message>
    <message>
        <source>只有单据到了</source>
        <translation>Only the paper arrived</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>单上</source>
        <translation>On paper</translation>
    </message>
    <message>
        <source>少</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>坏</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>到货明细</source>
        <translation>Lines of the arrival</translation>
    </message>
    <message>
        <source>不能是负数。</source>
        <translation>It cannot be below zero.</translation>
    </message>
    <message>
        <source>少的和坏的加起来不能比单上多。</source>
        <translation>Missing and damaged together cannot exceed what the paper says.</translation>
    </message>
    <message>
        <source>请现在联系{whom}。</source>
        <translation>Contact {whom} now.</translation>
    </message>
    <message>
        <source>登记后开出一项联合查询，出现在您的待办里。</source>
        <translation>Recording this opens a joint inquiry among your tasks.</translation>
    </message>
    <message>
        <source>请拍照，并在承运单上批注。</source>
        <translation>Take photos and note it on the waybill.</translation>
    </message>
</context>
<context>
    <name>AssignSheet</name>
    <message>
        <source>转派</source>
        <translation>Reassign</translation>
    </message>
    <message>
        <source>转派 {count} 件</source>
        <translation>Reassign complaints: {count}</translation>
    </message>
    <message>
        <source>转给</source>
        <translation>Reassign to</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>可不填，写给接手的同事</source>
        <translation>Optional, for the colleague who takes over</translation>
    </message>
    <message>
        <source>暂不指定（放回待分配）</source>
        <translation>Nobody yet (back to unassigned)</translation>
    </message>
    <message>
        <source>归属顾客</source>
        <translation>Match customers</translation>
    </message>
    <message>
        <source>销售单 {number} 上写的是：{buyer}</source>
        <translation>Sale {number} names: {buyer}</translation>
    </message>
    <message>
        <source>（没有写）</source>
        <translation>(nothing written)</translation>
    </message>
    <message>
        <source>不是任何顾客的</source>
        <translation>Nobody&apos;s</translation>
    </message>
    <message>
        <source>确认归属</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>没有相像的顾客，请查找。</source>
        <translation>No customer looks alike; please search.</translation>
    </message>
    <message>
        <source>相像程度 {score}：{reasons}</source>
        <translation>Likeness {score}: {reasons}</translation>
    </message>
    <message>
        <source>请先选一位顾客。</source>
        <translation>Please choose a customer first.</translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>没有附件，可把文件拖到这里</source>
        <translation>No attachments; drop files here</translation>
    </message>
    <message>
        <source>添加附件</source>
        <translation>Add attachment</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>可添加的文件</source>
        <translation>Files that can be added</translation>
    </message>
    <message>
        <source>已添加 {name}。</source>
        <translation>{name} added.</translation>
    </message>
    <message>
        <source>打开附件 {name}</source>
        <translation>Open attachment {name}</translation>
    </message>
    <message>
        <source>您的岗位没有“添加和作废附件”这一项权限</source>
        <translation>Your post lacks the permission &quot;Add and void attachments&quot;</translation>
    </message>
    <message>
        <source>请先保存记录</source>
        <translation>Save the record first</translation>
    </message>
</context>
<context>
    <name>AttachmentTab</name>
    <message>
        <source>已作废</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>另存为</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>正在从总部取这个附件…</source>
        <translation>Getting this attachment from head office…</translation>
    </message>
    <message>
        <source>这种文件不能在程序内查看，请另存后用别的软件打开。另存出去的文件不再加密，用完请删除。</source>
        <translation>This kind of file cannot be shown here. Save it and open it with other software. The saved file is not encrypted: delete it after use.</translation>
    </message>
    <message>
        <source>这个附件已作废：{reason}</source>
        <translation>This attachment is void: {reason}</translation>
    </message>
    <message>
        <source>您的岗位没有“添加和作废附件”这一项权限</source>
        <translation>Your post lacks the permission &quot;Add and void attachments&quot;</translation>
    </message>
    <message>
        <source>您的岗位没有“导出文件”这一项权限</source>
        <translation>Your post lacks the permission &quot;Export files&quot;</translation>
    </message>
    <message>
        <source>作废附件</source>
        <translation>Void attachment</translation>
    </message>
    <message>
        <source>“{name}”会从清单里去掉，历史里仍查得到。</source>
        <translation>&quot;{name}&quot; leaves the list but stays in the history.</translation>
    </message>
    <message>
        <source>另存附件</source>
        <translation>Save attachment as</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>已另存为 {name}。这份文件不再加密，用完请删除。</source>
        <translation>Saved as {name}. This file is not encrypted: delete it after use.</translation>
    </message>
</context>
<context>
    <name>AuditSection</name>
    <message>
        <source>自检只读不改：核对文件、日志、编号、引用和推算出的值。</source>
        <translation>The self-check only reads: files, logs, numbers, references and computed values.</translation>
    </message>
    <message>
        <source>自检结果</source>
        <translation>Self-check result</translation>
    </message>
    <message>
        <source>发现的问题</source>
        <translation>Problems found</translation>
    </message>
    <message>
        <source>发现的问题（编号可复制给技术支持）</source>
        <translation>Problems found (numbers can be copied for support)</translation>
    </message>
    <message>
        <source>还没有自检。按“开始自检”，大约需要几秒；检查时可以照常工作。</source>
        <translation>No self-check yet. &quot;Start self-check&quot; takes a few seconds; you can go on working.</translation>
    </message>
    <message>
        <source>开始自检</source>
        <translation>Start self-check</translation>
    </message>
    <message>
        <source>正在自检…可以照常工作。</source>
        <translation>Checking… you can go on working.</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>检查条数</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>{count} 个问题</source>
        <translation>Problems: {count}</translation>
    </message>
    <message>
        <source>{rules} 项规则，检查 {checked} 条，{bad} 项有问题 · {at} · 用时 {seconds} 秒</source>
        <translation>Rules: {rules}, entries checked: {checked}, with problems: {bad} · {at} · {seconds} s</translation>
    </message>
    <message>
        <source>{rules} 项规则，检查 {checked} 条，全部通过 · {at} · 用时 {seconds} 秒</source>
        <translation>Rules: {rules}, entries checked: {checked}, all passed · {at} · {seconds} s</translation>
    </message>
    <message>
        <source>自检没有完成。</source>
        <translation>The self-check was not finished.</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>设第二备份位置…</source>
        <translation>Second place…</translation>
    </message>
    <message>
        <source>不用第二位置</source>
        <translation>No second place</translation>
    </message>
    <message>
        <source>恢复到这一份…</source>
        <translation>Restore this…</translation>
    </message>
    <message>
        <source>正在备份，可以照常工作…</source>
        <translation>Backing up; work goes on…</translation>
    </message>
    <message>
        <source>立即备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>第二备份位置：{path}</source>
        <translation>Second place: {path}</translation>
    </message>
    <message>
        <source>没有第二备份位置：硬盘坏了，备份也会一起丢。建议设一个 U 盘或共享文件夹。</source>
        <translation>No second place: if the disk dies, the backups go with it. Better set a USB stick or a share.</translation>
    </message>
    <message>
        <source>恢复到这一份备份？</source>
        <translation>Restore this backup?</translation>
    </message>
    <message>
        <source>{moment}（{reason}）</source>
        <translation>{moment} ({reason})</translation>
    </message>
    <message>
        <source>之后的登记和处理不在这份备份里。现在的数据不会删除，整个放到 set-aside 文件夹里。</source>
        <translation>What came later is not in it. The present data is not deleted; all of it goes to the folder set-aside.</translation>
    </message>
    <message>
        <source>退出并恢复</source>
        <translation>Log out and restore</translation>
    </message>
    <message>
        <source>删除恢复前的旧数据？</source>
        <translation>Delete the data from before the restore?</translation>
    </message>
    <message>
        <source>删除以后不能找回。现在的数据和所有备份都不受影响。</source>
        <translation>It cannot be brought back. The present data and all backups are not affected.</translation>
    </message>
    <message>
        <source>删除旧数据</source>
        <translation>Delete old data</translation>
    </message>
    <message>
        <source>恢复前的旧数据已删除。</source>
        <translation>The data from before the restore was deleted.</translation>
    </message>
    <message>
        <source>已上传的内容在总部，恢复后会自动取回来。</source>
        <translation>What was uploaded is at head office and comes back by itself.</translation>
    </message>
    <message>
        <source>这份备份是接入总部之前的：恢复后是单机门店，要请总部重新发接入码。</source>
        <translation>This backup is from before joining head office: restored, the store stands alone and needs a new code from head office.</translation>
    </message>
    <message>
        <source>第二备份位置</source>
        <translation>Second place</translation>
    </message>
    <message>
        <source>备份做好了，已核对。</source>
        <translation>Backed up and verified.</translation>
    </message>
    <message>
        <source>只有管理员可以删除</source>
        <translation>Only administrators may delete</translation>
    </message>
    <message>
        <source>每天自动备份一次，与门店数据同样加密。最近 {daily} 天、{weekly} 周、{monthly} 个月各留一份。</source>
        <translation>Backed up every day, encrypted like the store. Kept: {daily} daily, {weekly} weekly, {monthly} monthly.</translation>
    </message>
    <message>
        <source>请先选一份读得出来的备份</source>
        <translation>Choose a readable backup first</translation>
    </message>
    <message>
        <source>只有管理员可以恢复</source>
        <translation>Only an administrator can restore</translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message>
        <source>每天一份</source>
        <translation>Daily</translation>
    </message>
    <message>
        <source>手工</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>升级之前</source>
        <translation>Before upgrade</translation>
    </message>
    <message>
        <source>读不出来</source>
        <translation>Unreadable</translation>
    </message>
    <message>
        <source>新版程序的</source>
        <translation>Newer program</translation>
    </message>
    <message>
        <source>未核对</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <source>已核对</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>No</translation>
    </message>
    <message>
        <source>投诉 {complaints} 条，顾客 {customers} 位，待办 {tasks} 件，附件 {files} 个；最后改动：{last}。</source>
        <translation>Complaints {complaints}, customers {customers}, tasks {tasks}, attachments {files}; last change: {last}.</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>还没有备份。</source>
        <translation>No backup yet.</translation>
    </message>
    <message>
        <source>备份时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>在哪里</source>
        <translation>Where</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>BatchTab</name>
    <message>
        <source>换打印机、纸张、份数，再打印</source>
        <translation>Print with another printer, paper or number</translation>
    </message>
    <message>
        <source>存到文件夹</source>
        <translation>Save to folder</translation>
    </message>
    <message>
        <source>每张一个 PDF 文件</source>
        <translation>One PDF file for each paper</translation>
    </message>
    <message>
        <source>跳过这张</source>
        <translation>Skip this</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>正在打印，取消时会打完手上这一张</source>
        <translation>Printing; cancel finishes the present paper</translation>
    </message>
    <message>
        <source>要打印的单据</source>
        <translation>Papers to print</translation>
    </message>
    <message>
        <source>批量打印 {title}</source>
        <translation>Print {title} in a batch</translation>
    </message>
    <message>
        <source>上一批还在打印，请等它打完。</source>
        <translation>The batch before is still printing; wait for it.</translation>
    </message>
    <message>
        <source>存到哪个文件夹</source>
        <translation>Save to which folder</translation>
    </message>
    <message>
        <source>正在打印，打完手上这一张就停下。</source>
        <translation>Printing; it stops after the present paper.</translation>
    </message>
    <message>
        <source>没有打印出来</source>
        <translation>Not printed</translation>
    </message>
    <message>
        <source>正在存，取消时会存完手上这一张</source>
        <translation>Saving; when cancelled, the paper in hand is finished first</translation>
    </message>
    <message>
        <source>已存 {printed} 张，还有 {left} 张没有存。按 Ctrl+S 接着存。</source>
        <translation>Saved: {printed}, not saved yet: {left}. Press Ctrl+S to go on.</translation>
    </message>
    <message>
        <source>已打印 {printed} 张，还有 {left} 张没有打印。按 Ctrl+P 接着打。</source>
        <translation>Printed {printed}; {left} not printed. Ctrl+P goes on.</translation>
    </message>
    <message>
        <source>{printed} 张全部存到 {folder}。</source>
        <translation>All saved to {folder}: {printed}.</translation>
    </message>
    <message>
        <source>{printed} 张全部送到 {printer}。</source>
        <translation>All {printed} sent to {printer}.</translation>
    </message>
    <message>
        <source>共 {all} 张，已办 {printed} 张</source>
        <translation>Papers: {all}, done: {printed}</translation>
    </message>
    <message>
        <source>还没有选打印机</source>
        <translation>No printer chosen yet</translation>
    </message>
    <message>
        <source>接着打印</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>您的岗位没有“打印和另存单据”这一项权限</source>
        <translation>Your post lacks the permission &quot;Print and save documents&quot;</translation>
    </message>
    <message>
        <source>这台电脑没有打印机，可以另存为 PDF</source>
        <translation>This computer has no printer; save as PDF</translation>
    </message>
    <message>
        <source>全部打印完了</source>
        <translation>All printed</translation>
    </message>
    <message>
        <source>✓ {title}  已存为 PDF，第 {numbers} 份</source>
        <translation>✓ {title}  saved as PDF, copy {numbers}</translation>
    </message>
    <message>
        <source>✓ {title}  已打印，第 {numbers} 份</source>
        <translation>✓ {title}  printed, copy {numbers}</translation>
    </message>
    <message>
        <source>✗ {title}  没有存下来</source>
        <translation>✗ {title}  not saved</translation>
    </message>
    <message>
        <source>✗ {title}  没有打印出来</source>
        <translation>✗ {title}  not printed</translation>
    </message>
    <message>
        <source>&#x3000;{title}  等待</source>
        <translation>&#x3000;{title}  waiting</translation>
    </message>
</context>
<context>
    <name>BeginSheet</name>
    <message>
        <source>对方</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>从哪天</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到哪天</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>服务站每半月一次会自动列在左边，不用新建；其他单位或别的期间在这里开始。</source>
        <translation>Stations are listed on the left by themselves twice a month; begin other partners or other periods here.</translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message>
        <source>我的待办（{count} 项）</source>
        <translation>My tasks ({count})</translation>
    </message>
    <message>
        <source>我的待办（没有）</source>
        <translation>My tasks (none)</translation>
    </message>
</context>
<context>
    <name>BooksSection</name>
    <message>
        <source>五本账</source>
        <translation>The five books</translation>
    </message>
    <message>
        <source>期初</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>打印标签</source>
        <translation>Print labels</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>导出 XLSX</source>
        <translation>Export XLSX</translation>
    </message>
    <message>
        <source>导出：这本账存为 XLSX</source>
        <translation>Export: save this book as XLSX</translation>
    </message>
    <message>
        <source>仓库或单位</source>
        <translation>Warehouse or partner</translation>
    </message>
    <message>
        <source>筛选：编码、品名…</source>
        <translation>Filter: code, name…</translation>
    </message>
    <message>
        <source>从哪天</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到哪天</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>品名规格</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>好坏</source>
        <translation>State</translation>
    </message>
    <message>
        <source>没有找到。可以少输几个字，或放宽条件。</source>
        <translation>Nothing found. Type less, or narrow less.</translation>
    </message>
    <message>
        <source>这几天这本账没有数。原来的账可以从“期初”带入。</source>
        <translation>Nothing in this book on these days. Ledgers of paper come in by “Opening”.</translation>
    </message>
    <message>
        <source>请先在左边选一个仓库。</source>
        <translation>Choose a warehouse on the left first.</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>已导出到 {name}</source>
        <translation>Exported to {name}</translation>
    </message>
</context>
<context>
    <name>BooksWords</name>
    <message>
        <source>好、坏件库存帐</source>
        <translation>Stock, good and bad</translation>
    </message>
    <message>
        <source>备件往来帐</source>
        <translation>Dealings</translation>
    </message>
    <message>
        <source>欠人坏件帐</source>
        <translation>Bad parts we owe</translation>
    </message>
    <message>
        <source>人欠坏件帐</source>
        <translation>Bad parts owed to us</translation>
    </message>
    <message>
        <source>在途帐</source>
        <translation>In transit</translation>
    </message>
    <message>
        <source>期初</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <source>归还</source>
        <translation>Given back</translation>
    </message>
    <message>
        <source>结存</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>In</translation>
    </message>
    <message>
        <source>发出</source>
        <translation>Out</translation>
    </message>
    <message>
        <source>仓库</source>
        <translation>Warehouse</translation>
    </message>
    <message>
        <source>往来单位</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>全部仓库</source>
        <translation>All warehouses</translation>
    </message>
    <message>
        <source>全部单位</source>
        <translation>All partners</translation>
    </message>
    <message>
        <source>好件</source>
        <translation>good</translation>
    </message>
    <message>
        <source>坏件</source>
        <translation>bad</translation>
    </message>
    <message>
        <source>{count} 项</source>
        <translation>{count} accounts</translation>
    </message>
    <message>
        <source>仓库或往来单位</source>
        <translation>warehouse or partner</translation>
    </message>
    <message>
        <source>配件编码</source>
        <translation>part code</translation>
    </message>
    <message>
        <source>数量（或好件、坏件）</source>
        <translation>pieces (or good and bad)</translation>
    </message>
    <message>
        <source>没有找到这些列：{names}。请看表头的叫法，改好后重新读取。</source>
        <translation>These columns were not found: {names}. See what the header calls them, correct it and read again.</translation>
    </message>
    <message>
        <source>第 {row} 行</source>
        <translation>Row {row}</translation>
    </message>
    <message>
        <source>请写“好件”或“坏件”。</source>
        <translation>Write good or bad.</translation>
    </message>
    <message>
        <source>数量太大，请核对是不是抄错了列。</source>
        <translation>Too many pieces. Check whether a column was copied wrongly.</translation>
    </message>
    <message>
        <source>这一格要填。</source>
        <translation>This cell must be filled.</translation>
    </message>
    <message>
        <source>{said} 与 {found}：{sentence}</source>
        <translation>{said} against {found}: {sentence}</translation>
    </message>
</context>
<context>
    <name>BrandSheet</name>
    <message>
        <source>品牌</source>
        <translation>Brand</translation>
    </message>
    <message>
        <source>别名</source>
        <translation>Aliases</translation>
    </message>
    <message>
        <source>几个别名用顿号隔开，例如：Haier、日日顺</source>
        <translation>Separate aliases with commas, e.g. Haier, Haier Group</translation>
    </message>
    <message>
        <source>厂家（电话簿）</source>
        <translation>Maker (phone book)</translation>
    </message>
    <message>
        <source>（不清楚）</source>
        <translation>(not known)</translation>
    </message>
</context>
<context>
    <name>BriefCard</name>
    <message>
        <source>{count} 项</source>
        <translation>Items: {count}</translation>
    </message>
    <message>
        <source>{count} 项 · {late} 项已超时</source>
        <translation>Items: {count} · overdue: {late}</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>取消选择</source>
        <translation>Clear selection</translation>
    </message>
    <message>
        <source>已选 {count} 条</source>
        <translation>Selected: {count}</translation>
    </message>
</context>
<context>
    <name>CallSheet</name>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>顾客要改的，写清改成什么</source>
        <translation>If the customer wants a change, write what to</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>送到</source>
        <translation>Deliver to</translation>
    </message>
    <message>
        <source>（没有地址）</source>
        <translation>(no address)</translation>
    </message>
    <message>
        <source>请与顾客核对：{what}</source>
        <translation>Please check with the customer: {what}</translation>
    </message>
</context>
<context>
    <name>CancelCompensationSheet</name>
    <message>
        <source>取消补偿 {what}</source>
        <translation>Cancel compensation {what}</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>取消这笔补偿</source>
        <translation>Cancel this compensation</translation>
    </message>
</context>
<context>
    <name>CardSheet</name>
    <message>
        <source>从哪天</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到哪天</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>账卡</source>
        <translation>Card of the account</translation>
    </message>
    <message>
        <source>这几天没有收发。</source>
        <translation>Nothing came or went on these days.</translation>
    </message>
    <message>
        <source>打印标签</source>
        <translation>Print label</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>打开这张单据</source>
        <translation>Open this document</translation>
    </message>
    <message>
        <source>打开这一笔的单据</source>
        <translation>Open the document of this move</translation>
    </message>
    <message>
        <source>记账日</source>
        <translation>Posted on</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>从／到</source>
        <translation>From / to</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>In</translation>
    </message>
    <message>
        <source>发出</source>
        <translation>Out</translation>
    </message>
    <message>
        <source>结存</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>对方单号</source>
        <translation>Partner&apos;s number</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>期初 {opening} · 期末 {closing}</source>
        <translation>Opening {opening} · closing {closing}</translation>
    </message>
</context>
<context>
    <name>CaseActs</name>
    <message>
        <source>判断…</source>
        <translation>Judge…</translation>
    </message>
    <message>
        <source>移交…</source>
        <translation>Hand over…</translation>
    </message>
    <message>
        <source>备选方案…</source>
        <translation>Options…</translation>
    </message>
    <message>
        <source>选定方案…</source>
        <translation>Choose option…</translation>
    </message>
    <message>
        <source>记实施…</source>
        <translation>Record execution…</translation>
    </message>
    <message>
        <source>记总结…</source>
        <translation>Record summary…</translation>
    </message>
    <message>
        <source>取消绿色通道…</source>
        <translation>Clear green channel…</translation>
    </message>
    <message>
        <source>绿色通道…</source>
        <translation>Green channel…</translation>
    </message>
    <message>
        <source>责任认定…</source>
        <translation>Liability…</translation>
    </message>
    <message>
        <source>补偿…</source>
        <translation>Compensation…</translation>
    </message>
    <message>
        <source>审批补偿…</source>
        <translation>Approve compensation…</translation>
    </message>
    <message>
        <source>发放补偿…</source>
        <translation>Pay compensation…</translation>
    </message>
    <message>
        <source>外观检查…</source>
        <translation>Appearance check…</translation>
    </message>
</context>
<context>
    <name>CaseHistory</name>
    <message>
        <source>判断：成立</source>
        <translation>Judged founded</translation>
    </message>
    <message>
        <source>答复顾客：{text}</source>
        <translation>Answer to customer: {text}</translation>
    </message>
    <message>
        <source>判断：不成立</source>
        <translation>Judged unfounded</translation>
    </message>
    <message>
        <source>移交{whom}</source>
        <translation>Handed over: {whom}</translation>
    </message>
    <message>
        <source>记录：{whom}已接收</source>
        <translation>Record: taken by {whom}</translation>
    </message>
    <message>
        <source>记录：{whom}已答复</source>
        <translation>Record: answered by {whom}</translation>
    </message>
    <message>
        <source>记录：{whom}退回</source>
        <translation>Record: refused by {whom}</translation>
    </message>
    <message>
        <source>收回责任认定：{whom}</source>
        <translation>Liability taken back: {whom}</translation>
    </message>
    <message>
        <source>责任认定：{whom} {percent} %</source>
        <translation>Liability: {whom} {percent} %</translation>
    </message>
    <message>
        <source>费用 ¥{amount}</source>
        <translation>Cost ¥{amount}</translation>
    </message>
    <message>
        <source>备选方案 {number}</source>
        <translation>Option {number}</translation>
    </message>
    <message>
        <source>选定方案 {number}</source>
        <translation>Option {number} chosen</translation>
    </message>
    <message>
        <source>补偿：{kind} ¥{amount}</source>
        <translation>Compensation: {kind} ¥{amount}</translation>
    </message>
    <message>
        <source>{kind} ¥{amount}</source>
        <translation>{kind} ¥{amount}</translation>
    </message>
    <message>
        <source>取消补偿：{what}</source>
        <translation>Compensation cancelled: {what}</translation>
    </message>
    <message>
        <source>{way}，{name} 领取</source>
        <translation>{way}, received by {name}</translation>
    </message>
    <message>
        <source>发放补偿：{what}</source>
        <translation>Compensation paid: {what}</translation>
    </message>
    <message>
        <source>设为“{mark}”</source>
        <translation>Set to &quot;{mark}&quot;</translation>
    </message>
    <message>
        <source>取消“{mark}”</source>
        <translation>&quot;{mark}&quot; cleared</translation>
    </message>
    <message>
        <source>外观检查：{seen}</source>
        <translation>Appearance check: {seen}</translation>
    </message>
    <message>
        <source>{name} 认可</source>
        <translation>{name} agrees</translation>
    </message>
    <message>
        <source>{name} 不认可</source>
        <translation>{name} disagrees</translation>
    </message>
</context>
<context>
    <name>CaseLines</name>
    <message>
        <source>处理情况</source>
        <translation>State of handling</translation>
    </message>
    <message>
        <source>判断：成立</source>
        <translation>Judged founded</translation>
    </message>
    <message>
        <source>答复顾客：{text}</source>
        <translation>Answer to customer: {text}</translation>
    </message>
    <message>
        <source>待主管按不成立完结</source>
        <translation>Awaits the supervisor to close it as unfounded</translation>
    </message>
    <message>
        <source>判断：不成立</source>
        <translation>Judged unfounded</translation>
    </message>
    <message>
        <source>要在{time} 前答复</source>
        <translation>answer by {time}</translation>
    </message>
    <message>
        <source>{name}：{text}</source>
        <translation>{name}: {text}</translation>
    </message>
    <message>
        <source>记答复</source>
        <translation>Record answer</translation>
    </message>
    <message>
        <source>移交{whom}</source>
        <translation>Hand-over: {whom}</translation>
    </message>
    <message>
        <source>{name} 选定</source>
        <translation>Chosen by {name}</translation>
    </message>
    <message>
        <source>选定</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>备选方案 {number}</source>
        <translation>Option {number}</translation>
    </message>
    <message>
        <source>收回</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>合计 {percent} %，请重新认定</source>
        <translation>{percent} % in all, please redo</translation>
    </message>
    <message>
        <source>责任：{whom} {percent} %</source>
        <translation>Liability: {whom} {percent} %</translation>
    </message>
    <message>
        <source>承担费用 {amount}</source>
        <translation>Bears {amount}</translation>
    </message>
    <message>
        <source>处罚{name} {amount}</source>
        <translation>Penalty for {name}: {amount}</translation>
    </message>
    <message>
        <source>补偿：{kind} {amount}</source>
        <translation>Compensation: {kind} {amount}</translation>
    </message>
    <message>
        <source>{way}，{name} 领取</source>
        <translation>{way}, received by {name}</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>发放</source>
        <translation>Pay out</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{name} 认可</source>
        <translation>{name} agrees</translation>
    </message>
    <message>
        <source>{name} 不认可</source>
        <translation>{name} disagrees</translation>
    </message>
    <message>
        <source>外观检查：{seen}</source>
        <translation>Appearance check: {seen}</translation>
    </message>
    <message>
        <source>{act}：{what}</source>
        <translation>{act}: {what}</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>受理</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>判断</source>
        <translation>Judgement</translation>
    </message>
    <message>
        <source>调查</source>
        <translation>Inquiry</translation>
    </message>
    <message>
        <source>方案</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>实施</source>
        <translation>Execution</translation>
    </message>
    <message>
        <source>总结</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>未办</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>已办</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>不需要</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>记答复</source>
        <translation>Record answer</translation>
    </message>
    <message>
        <source>选定方案</source>
        <translation>Choose option</translation>
    </message>
    <message>
        <source>提方案</source>
        <translation>Make plan</translation>
    </message>
    <message>
        <source>顾客意见</source>
        <translation>Customer&apos;s answer</translation>
    </message>
    <message>
        <source>记实施</source>
        <translation>Record execution</translation>
    </message>
    <message>
        <source>完结</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>按不成立完结</source>
        <translation>Close as unfounded</translation>
    </message>
    <message>
        <source>现金</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>代金券</source>
        <translation>Voucher</translation>
    </message>
    <message>
        <source>积分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>礼品</source>
        <translation>Gift</translation>
    </message>
    <message>
        <source>折让</source>
        <translation>Price reduction</translation>
    </message>
    <message>
        <source>免费维修</source>
        <translation>Free repair</translation>
    </message>
    <message>
        <source>现金当面</source>
        <translation>Cash in hand</translation>
    </message>
    <message>
        <source>转账</source>
        <translation>Bank transfer</translation>
    </message>
    <message>
        <source>发券</source>
        <translation>Voucher issued</translation>
    </message>
    <message>
        <source>记入会员账户</source>
        <translation>To member account</translation>
    </message>
    <message>
        <source>交付实物</source>
        <translation>Goods handed over</translation>
    </message>
    <message>
        <source>上门服务</source>
        <translation>Service at home</translation>
    </message>
    <message>
        <source>绿色通道</source>
        <translation>Green channel</translation>
    </message>
    <message>
        <source>二次处理</source>
        <translation>Second handling</translation>
    </message>
    <message>
        <source>整机</source>
        <translation>Whole appliance</translation>
    </message>
    <message>
        <source>外壳</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>屏幕</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>门体</source>
        <translation>Door</translation>
    </message>
    <message>
        <source>面板</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>Accessory</translation>
    </message>
    <message>
        <source>包装</source>
        <translation>Packaging</translation>
    </message>
    <message>
        <source>{place}{finding}</source>
        <translation>{place}: {finding}</translation>
    </message>
    <message>
        <source>完好</source>
        <translation>Intact</translation>
    </message>
    <message>
        <source>划伤</source>
        <translation>Scratch</translation>
    </message>
    <message>
        <source>凹陷</source>
        <translation>Dent</translation>
    </message>
    <message>
        <source>破裂</source>
        <translation>Crack</translation>
    </message>
    <message>
        <source>污渍</source>
        <translation>Stain</translation>
    </message>
    <message>
        <source>缺件</source>
        <translation>Part missing</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>已接收</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>已答复</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>答复超期</source>
        <translation>Answer overdue</translation>
    </message>
    <message>
        <source>无人接收</source>
        <translation>Not taken</translation>
    </message>
    <message>
        <source>两台电脑都办过，请核对</source>
        <translation>Handled at two computers, please check</translation>
    </message>
    <message>
        <source>待审批</source>
        <translation>To approve</translation>
    </message>
    <message>
        <source>未获批准</source>
        <translation>Not approved</translation>
    </message>
    <message>
        <source>待发放</source>
        <translation>To pay out</translation>
    </message>
    <message>
        <source>已发放</source>
        <translation>Paid out</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
</context>
<context>
    <name>CatalogPage</name>
    <message>
        <source>没有权限：维护商品目录和电话簿</source>
        <translation>No permission: maintain the catalogue and phone book</translation>
    </message>
    <message>
        <source>打印列表</source>
        <translation>Print list</translation>
    </message>
    <message>
        <source>导入价格表</source>
        <translation>Import price list</translation>
    </message>
    <message>
        <source>只看这些</source>
        <translation>Show only these</translation>
    </message>
    <message>
        <source>商品目录</source>
        <translation>Product catalogue</translation>
    </message>
    <message>
        <source>“{name}”今天已核对。</source>
        <translation>“{name}” was verified today.</translation>
    </message>
    <message>
        <source>品类</source>
        <translation>Appliance class</translation>
    </message>
    <message>
        <source>含已停用</source>
        <translation>With disabled</translation>
    </message>
    <message>
        <source>全部品类</source>
        <translation>All classes</translation>
    </message>
    <message>
        <source>{count} 条</source>
        <translation>Entries: {count}</translation>
    </message>
    <message>
        <source>没有找到，可以少输几个字。</source>
        <translation>Nothing found; try fewer letters.</translation>
    </message>
    <message>
        <source>这里还没有内容，按 F2 添加。</source>
        <translation>Nothing here yet. Press F2 to add.</translation>
    </message>
    <message>
        <source>一次最多打印 {count} 条，请先筛选。</source>
        <translation>At most {count} entries per print; filter first.</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>电话簿里有 {count} 条太久没有核对。打通后按 F4 就是今天已核对。</source>
        <translation>{count} entries of the phone book have not been verified for too long. Call, then press F4: verified today.</translation>
    </message>
</context>
<context>
    <name>CatalogWords</name>
    <message>
        <source>型号</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>品牌</source>
        <translation>Brand</translation>
    </message>
    <message>
        <source>品类</source>
        <translation>Appliance class</translation>
    </message>
    <message>
        <source>电话簿</source>
        <translation>Phone book</translation>
    </message>
    <message>
        <source>添加型号</source>
        <translation>Add model</translation>
    </message>
    <message>
        <source>添加品牌</source>
        <translation>Add brand</translation>
    </message>
    <message>
        <source>添加品类</source>
        <translation>Add appliance class</translation>
    </message>
    <message>
        <source>添加电话</source>
        <translation>Add phone</translation>
    </message>
    <message>
        <source>修改型号</source>
        <translation>Edit model</translation>
    </message>
    <message>
        <source>修改品牌</source>
        <translation>Edit brand</translation>
    </message>
    <message>
        <source>修改品类</source>
        <translation>Edit appliance class</translation>
    </message>
    <message>
        <source>修改电话</source>
        <translation>Edit phone</translation>
    </message>
    <message>
        <source>筛选：品牌、拼音首字、型号的任一段，或扫条码…</source>
        <translation>Filter: brand, pinyin initials, any part of the model, or scan…</translation>
    </message>
    <message>
        <source>筛选：品牌、别名、拼音首字…</source>
        <translation>Filter: brand, alias, pinyin initials…</translation>
    </message>
    <message>
        <source>筛选：品类、代码…</source>
        <translation>Filter: appliance class, code…</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>添加配件</source>
        <translation>Add part</translation>
    </message>
    <message>
        <source>修改配件</source>
        <translation>Change part</translation>
    </message>
    <message>
        <source>筛选：配件号、名称、品牌…</source>
        <translation>Filter: part number, name, brand…</translation>
    </message>
    <message>
        <source>筛选：名称、电话、联系人、地址…</source>
        <translation>Filter: name, phone, contact, address…</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>物流</source>
        <translation>Logistics</translation>
    </message>
    <message>
        <source>厂家</source>
        <translation>Maker</translation>
    </message>
    <message>
        <source>服务站</source>
        <translation>Service station</translation>
    </message>
    <message>
        <source>统一客服电话</source>
        <translation>Central service phone</translation>
    </message>
    <message>
        <source>400 电话</source>
        <translation>400 phone</translation>
    </message>
    <message>
        <source>促销电话</source>
        <translation>Promotion phone</translation>
    </message>
    <message>
        <source>安装电话</source>
        <translation>Installation phone</translation>
    </message>
    <message>
        <source>{grade} 级</source>
        <translation>Grade {grade}</translation>
    </message>
    <message>
        <source>（没有标识）</source>
        <translation>(no label)</translation>
    </message>
    <message>
        <source>标价</source>
        <translation>List price</translation>
    </message>
    <message>
        <source>促销价</source>
        <translation>Promotion price</translation>
    </message>
    <message>
        <source>会员价</source>
        <translation>Member price</translation>
    </message>
    <message>
        <source>团购价</source>
        <translation>Group price</translation>
    </message>
    <message>
        <source>现价</source>
        <translation>Price today</translation>
    </message>
    <message>
        <source>未开始</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>已到期</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>（没有说）</source>
        <translation>(not said)</translation>
    </message>
    <message>
        <source>上门</source>
        <translation>At home</translation>
    </message>
    <message>
        <source>送修</source>
        <translation>Carry in</translation>
    </message>
    <message>
        <source>送修或上门</source>
        <translation>Carry in or at home</translation>
    </message>
    <message>
        <source>A 厂家原文</source>
        <translation>A maker&apos;s own text</translation>
    </message>
    <message>
        <source>B 公司文件</source>
        <translation>B company document</translation>
    </message>
    <message>
        <source>C 听说的，待核实</source>
        <translation>C hearsay, to be verified</translation>
    </message>
    <message>
        <source>{day} 起</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>{first} 至 {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>停产</source>
        <translation>Discontinued</translation>
    </message>
    <message>
        <source>商品条码</source>
        <translation>Product barcode</translation>
    </message>
    <message>
        <source>商品编码</source>
        <translation>Model code</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>别名</source>
        <translation>Aliases</translation>
    </message>
    <message>
        <source>型号数</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>行业代码（GB/T 4754）</source>
        <translation>Industry code (GB/T 4754)</translation>
    </message>
    <message>
        <source>有替代</source>
        <translation>Has a successor</translation>
    </message>
    <message>
        <source>配件号</source>
        <translation>Part number</translation>
    </message>
    <message>
        <source>配件名称</source>
        <translation>Part name</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>用在几个型号</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>未核对</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <source>{day} 核对</source>
        <translation>Checked {day}</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Disabled</translation>
    </message>
</context>
<context>
    <name>CategoriesSheet</name>
    <message>
        <source>投诉细类</source>
        <translation>Complaint categories</translation>
    </message>
    <message>
        <source>分类</source>
        <translation>Categories</translation>
    </message>
    <message>
        <source>顶格是类别；往里缩两格是下一级，最多三级。括号里是代码，改名时请留着；新的一行不用写代码。</source>
        <translation>Flush left is the type; two blanks in is the next level, at most three levels. In brackets is the code: keep it when renaming; a new line needs none.</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>From which day</translation>
    </message>
    <message>
        <source>出处</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>第 {line} 行：{problem}</source>
        <translation>Line {line}: {problem}</translation>
    </message>
    <message>
        <source>还有 {count} 行也要改。</source>
        <translation>More lines to correct: {count}.</translation>
    </message>
    <message>
        <source>登记时的建议：完结的投诉满 {count} 件后，每天自动学一次。</source>
        <translation>Suggestions at registration: learnt every day by itself once {count} complaints are closed.</translation>
    </message>
    <message>
        <source>登记时的建议没有开启：用本店 {count} 件完结投诉试，准确率 {percent} %，不到 {least} %。</source>
        <translation>Suggestions at registration are off: tried on {count} closed complaints of this store, {percent} % right, below {least} %.</translation>
    </message>
    <message>
        <source>登记时的建议已开启：用本店 {count} 件完结投诉试过，准确率 {percent} %。</source>
        <translation>Suggestions at registration are on: tried on {count} closed complaints of this store, {percent} % right.</translation>
    </message>
</context>
<context>
    <name>CellCommands</name>
    <message>
        <source>已复制 {count} 格，可直接粘贴到 Excel。</source>
        <translation>{count} cells copied; paste them straight into Excel.</translation>
    </message>
    <message>
        <source>只有新增的行可以去掉，已登记的行不会删除。</source>
        <translation>Only added rows can be taken out; registered rows are never deleted.</translation>
    </message>
    <message>
        <source>这一行一次只加一个条码。要成块粘贴，请先选中上面的格。</source>
        <translation>This row takes one code at a time. To paste a block, select a cell above first.</translation>
    </message>
    <message>
        <source>已粘贴，改动 {count} 格</source>
        <translation>Pasted, {count} cells changed</translation>
    </message>
    <message>
        <source>{count} 格不能修改，已跳过</source>
        <translation>{count} cells cannot be changed and were skipped</translation>
    </message>
    <message>
        <source>{count} 格有问题，已标红</source>
        <translation>{count} cells have a problem and are marked red</translation>
    </message>
    <message>
        <source>多出的 {count} 行没有贴，表格到此为止</source>
        <translation>{count} more rows were not pasted: the grid ends here</translation>
    </message>
    <message>
        <source>多出的 {count} 列没有贴</source>
        <translation>{count} more columns were not pasted</translation>
    </message>
    <message>
        <source>粘贴的内容与原来相同</source>
        <translation>What was pasted is what stood there</translation>
    </message>
    <message>
        <source>{words}。</source>
        <translation>{words}.</translation>
    </message>
</context>
<context>
    <name>CellGrid</name>
    <message>
        <source>这一格不能修改。</source>
        <translation>This cell cannot be changed.</translation>
    </message>
    <message>
        <source>Excel 把这个编号变成了 {text}：请在 Excel 里把该列设为文本，再复制一次</source>
        <translation>Excel turned this code into {text}: set the column to text in Excel and copy it again</translation>
    </message>
    <message>
        <source>请填整数</source>
        <translation>Enter a whole number</translation>
    </message>
    <message>
        <source>请填数字，最多 {count} 位小数</source>
        <translation>Enter a number with at most {count} decimals</translation>
    </message>
    <message>
        <source>数字太大了，请核对</source>
        <translation>The number is too large; please check it</translation>
    </message>
    <message>
        <source>请填金额，如 386.00</source>
        <translation>Enter an amount, such as 386.00</translation>
    </message>
    <message>
        <source>请写成 2026-11-21</source>
        <translation>Write it as 2026-11-21</translation>
    </message>
    <message>
        <source>请从这些里选：{choices}</source>
        <translation>Choose one of these: {choices}</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>正在保存，请稍候。</source>
        <translation>Saving, please wait.</translation>
    </message>
    <message>
        <source>还没有保存：请先改好标红的格。</source>
        <translation>Not saved yet: please correct the cells marked red first.</translation>
    </message>
    <message>
        <source>没有未保存的修改。</source>
        <translation>Nothing is unsaved.</translation>
    </message>
    <message>
        <source>到下一个有问题的格</source>
        <translation>To the next cell with a problem</translation>
    </message>
    <message>
        <source>{count} 处未保存的修改</source>
        <translation>{count} unsaved changes</translation>
    </message>
    <message>
        <source>其中 {count} 处不在这张表里</source>
        <translation>{count} of them not in this list</translation>
    </message>
    <message>
        <source>选中 {count} 格</source>
        <translation>{count} cells selected</translation>
    </message>
    <message>
        <source>可直接与 Excel 互相复制粘贴</source>
        <translation>Copy and paste with Excel</translation>
    </message>
    <message>
        <source>求和 {sum}</source>
        <translation>Sum {sum}</translation>
    </message>
    <message>
        <source>金额 {sum}</source>
        <translation>Amount {sum}</translation>
    </message>
    <message>
        <source>平均 {mean}</source>
        <translation>Mean {mean}</translation>
    </message>
    <message>
        <source>这一格已被改为 {now}，保存会用您输入的值。</source>
        <translation>Meanwhile this cell was changed to {now}; saving takes your value.</translation>
    </message>
    <message>
        <source>{count} 格有问题。</source>
        <translation>{count} cells have a problem.</translation>
    </message>
    <message>
        <source>下一处（共 {count} 处）</source>
        <translation>Next ({count} in all)</translation>
    </message>
</context>
<context>
    <name>CellGridModel</name>
    <message>
        <source>空</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>未保存</source>
        <translation>unsaved</translation>
    </message>
</context>
<context>
    <name>CellGridView</name>
    <message>
        <source>往下一格（按过 Tab 则回到起始列）</source>
        <translation>One cell down (after Tab, to the column where you began)</translation>
    </message>
    <message>
        <source>往右到下一个可填的格，从末格离开表格</source>
        <translation>To the next cell that can be filled in; from the last one out of the grid</translation>
    </message>
    <message>
        <source>修改这一格；直接打字则重填</source>
        <translation>Change this cell; typing replaces it</translation>
    </message>
    <message>
        <source>放弃这一格的输入</source>
        <translation>Give up what is typed in this cell</translation>
    </message>
    <message>
        <source>复制选中的格，可直接粘贴到 Excel</source>
        <translation>Copy the selected cells, for Excel</translation>
    </message>
    <message>
        <source>从这一格起粘贴 Excel 的内容</source>
        <translation>Paste cells of Excel from here on</translation>
    </message>
    <message>
        <source>向下填充</source>
        <translation>Fill down</translation>
    </message>
    <message>
        <source>清空选中的格</source>
        <translation>Empty the selected cells</translation>
    </message>
    <message>
        <source>去掉选中的新增行</source>
        <translation>Take out the selected added rows</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
</context>
<context>
    <name>ChangeManySheet</name>
    <message>
        <source>批量修改 {count} 件</source>
        <translation>Change complaints: {count}</translation>
    </message>
    <message>
        <source>只改填了的；已完结的不变。十秒内可以撤销。</source>
        <translation>Only what you fill in is changed; closed ones stay. Can be undone for ten seconds.</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>细类</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>问题的几个字或拼音首字母</source>
        <translation>A few words of the problem or pinyin initials</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>改栏目对应</source>
        <translation>Change columns</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>看看是哪些</source>
        <translation>Show them</translation>
    </message>
    <message>
        <source>全部 {count}</source>
        <translation>All {count}</translation>
    </message>
    <message>
        <source>现在还没有写入任何内容</source>
        <translation>Nothing has been written yet</translation>
    </message>
    <message>
        <source>导入 {count} 行</source>
        <translation>Import rows: {count}</translation>
    </message>
    <message>
        <source>没有可以导入的行</source>
        <translation>No rows to import</translation>
    </message>
    <message>
        <source>未通过的 {count} 行会加密保存，可随时导出改好再导入。</source>
        <translation>Rejected rows ({count}) are kept encrypted; export, correct and import them any time.</translation>
    </message>
    <message>
        <source>行号</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>每一行的结论</source>
        <translation>Verdict on each row</translation>
    </message>
    <message>
        <source>这一类里没有行。</source>
        <translation>No rows of this kind.</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>请选择</source>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>ChoiceSheet</name>
    <message>
        <source>选定方案 {number}</source>
        <translation>Choose option {number}</translation>
    </message>
    <message>
        <source>选定</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>理由或要求</source>
        <translation>Reason or request</translation>
    </message>
    <message>
        <source>选定后转为“待顾客”</source>
        <translation>Set to &quot;At customer&quot; once chosen</translation>
    </message>
    <message>
        <source>费用 {amount}</source>
        <translation>Cost {amount}</translation>
    </message>
</context>
<context>
    <name>ClassSheet</name>
    <message>
        <source>冰箱</source>
        <translation>Fridge</translation>
    </message>
    <message>
        <source>洗衣机</source>
        <translation>Washing machine</translation>
    </message>
    <message>
        <source>空调</source>
        <translation>Air conditioner</translation>
    </message>
    <message>
        <source>电视</source>
        <translation>Television</translation>
    </message>
    <message>
        <source>微波炉</source>
        <translation>Microwave</translation>
    </message>
    <message>
        <source>厨房小家电</source>
        <translation>Small kitchen appliance</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>品类</source>
        <translation>Appliance class</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>小写字母，例如 fridge</source>
        <translation>Lower case, e.g. fridge</translation>
    </message>
    <message>
        <source>图标</source>
        <translation>Icon</translation>
    </message>
    <message>
        <source>行业代码（GB/T 4754）</source>
        <translation>Industry code (GB/T 4754)</translation>
    </message>
    <message>
        <source>385 开头，可以不填</source>
        <translation>Starts with 385, optional</translation>
    </message>
    <message>
        <source>上级品类</source>
        <translation>Parent class</translation>
    </message>
    <message>
        <source>计价单位</source>
        <translation>Priced by</translation>
    </message>
    <message>
        <source>印在价签上，例如 台、件、套</source>
        <translation>Stands on the price label, for example piece or set</translation>
    </message>
    <message>
        <source>（最上级）</source>
        <translation>(top level)</translation>
    </message>
</context>
<context>
    <name>ClockKeeper</name>
    <message>
        <source>规则有变化，{count} 件投诉的时限已重新计算</source>
        <translation>Rules changed; clocks counted anew: {count}</translation>
    </message>
</context>
<context>
    <name>ClockNotesLine</name>
    <message>
        <source>受理时间比这台电脑现在的时间还晚，可能有一台电脑的时钟不准；时限从受理时间算起。请核对时间。</source>
        <translation>The intake is later than this computer&apos;s clock; some computer&apos;s clock may be off. Limits run from the intake; please check the time.</translation>
    </message>
    <message>
        <source>{year} 年（{region}）</source>
        <translation>{year} ({region})</translation>
    </message>
    <message>
        <source>还不知道 {years}的节假日，期限暂按双休日计算；录入通知后自动重算。</source>
        <translation>The holidays of {years} are not known yet; limits count weekends only and are computed again once the notice is entered.</translation>
    </message>
    <message>
        <source>全国</source>
        <translation>Whole country</translation>
    </message>
</context>
<context>
    <name>ClockWords</name>
    <message>
        <source>派单</source>
        <translation>Dispatch</translation>
    </message>
    <message>
        <source>首次响应</source>
        <translation>First response</translation>
    </message>
    <message>
        <source>转部门</source>
        <translation>Hand-over</translation>
    </message>
    <message>
        <source>部门接手</source>
        <translation>Taken by department</translation>
    </message>
    <message>
        <source>告知进展</source>
        <translation>Progress update</translation>
    </message>
    <message>
        <source>答复外部</source>
        <translation>Outside reply</translation>
    </message>
    <message>
        <source>上报</source>
        <translation>Report upward</translation>
    </message>
    <message>
        <source>完结</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>有时限已过</source>
        <translation>A limit has passed</translation>
    </message>
    <message>
        <source>已升级</source>
        <translation>Escalated</translation>
    </message>
    <message>
        <source>升级未确认</source>
        <translation>Escalation not acknowledged</translation>
    </message>
    <message>
        <source>绿色通道</source>
        <translation>Green channel</translation>
    </message>
    <message>
        <source>外部转来</source>
        <translation>From outside</translation>
    </message>
    <message>
        <source>已并入其他工单</source>
        <translation>Merged into another case</translation>
    </message>
    <message>
        <source>{clock} {time}</source>
        <translation>{clock} {time}</translation>
    </message>
</context>
<context>
    <name>CloseManySheet</name>
    <message>
        <source>批量完结 {count} 件</source>
        <translation>Close complaints: {count}</translation>
    </message>
    <message>
        <source>只完结顾客已接受方案的，每件各凭自己的接受记录；其余不变，请逐件办。十秒内可以撤销。</source>
        <translation>Closes only those whose plan the customer accepted, each on its own record; the others stay, do them one by one. Can be undone for ten seconds.</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>可不填</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>完结</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>CloseSheet</name>
    <message>
        <source>完结 {number}</source>
        <translation>Close {number}</translation>
    </message>
    <message>
        <source>完结依据</source>
        <translation>Ground for closing</translation>
    </message>
    <message>
        <source>怎样撤诉</source>
        <translation>How withdrawn</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>完结</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>按“顾客接受方案”完结，先记录顾客对当前方案的接受。</source>
        <translation>To close as &quot;Customer accepts plan&quot;, first record that the current plan is accepted.</translation>
    </message>
    <message>
        <source>“无法联系”要连续 {attempts} 次、分 {days} 天联系不上；现在 {now} 次、{now_days} 天。</source>
        <translation>&quot;Unreachable&quot; needs {attempts} attempts in a row on {days} days; so far: attempts {now}, days {now_days}.</translation>
    </message>
    <message>
        <source>“投诉不成立”由主管判定。</source>
        <translation>&quot;Unfounded&quot; is decided by a supervisor.</translation>
    </message>
    <message>
        <source>还有 {count} 次移交没有答复。</source>
        <translation>Hand-overs without an answer: {count}.</translation>
    </message>
    <message>
        <source>还有 {count} 笔补偿没有发放，完结后仍可发放。</source>
        <translation>Compensations not yet paid out: {count}; they can still be paid after closing.</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>{store} 的接入码</source>
        <translation>Join code for {store}</translation>
    </message>
    <message>
        <source>在新电脑上打开客服台，选“接入总部”，输入这一行或扫码。{until} 前有效，只能用一次。</source>
        <translation>On the new computer open Sunshine Desk, choose &quot;Join head office&quot; and type this line or scan it. Valid until {until}, for one use.</translation>
    </message>
    <message>
        <source>接入码</source>
        <translation>Join code</translation>
    </message>
    <message>
        <source>服务器指纹</source>
        <translation>Server fingerprint</translation>
    </message>
    <message>
        <source>服务器地址</source>
        <translation>Server address</translation>
    </message>
    <message>
        <source>指纹用来认出真的总部服务器。电话里请连指纹一起念，或发二维码。</source>
        <translation>The fingerprint proves the real head-office server. On the phone read it out too, or send the QR code.</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已复制。只能用一次，请发给接入的人本人。</source>
        <translation>Copied. For one use: send it only to the person who joins.</translation>
    </message>
    <message>
        <source>已送到打印机。用完请把纸撕掉。</source>
        <translation>Sent to the printer. Tear up the paper after use.</translation>
    </message>
</context>
<context>
    <name>ColumnLayout</name>
    <message>
        <source>恢复默认列</source>
        <translation>Restore default columns</translation>
    </message>
</context>
<context>
    <name>CompensateSheet</name>
    <message>
        <source>补偿 {number}</source>
        <translation>Compensation {number}</translation>
    </message>
    <message>
        <source>本件已提补偿 {amount}。</source>
        <translation>Compensation on this case so far: {amount}.</translation>
    </message>
    <message>
        <source>本件合计超过 {amount}，要请人审批。</source>
        <translation>Above {amount} for the whole case, it needs approval.</translation>
    </message>
    <message>
        <source>提交后请有权限的人审批，批准后发放。</source>
        <translation>Someone entitled approves it after you submit; it is paid out once approved.</translation>
    </message>
    <message>
        <source>补偿方式</source>
        <translation>Kind of compensation</translation>
    </message>
    <message>
        <source>金额或价值</source>
        <translation>Amount or value</translation>
    </message>
    <message>
        <source>元</source>
        <translation>yuan</translation>
    </message>
    <message>
        <source>为什么补偿</source>
        <translation>Why compensate</translation>
    </message>
    <message>
        <source>如：冰箱不制冷，冷藏食品变质，凭照片和小票</source>
        <translation>E.g. fridge does not cool, food spoilt, by photos and receipt</translation>
    </message>
    <message>
        <source>提交</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>补偿顾客：{kind} {amount}，本件合计 {total}。{text}</source>
        <translation>Compensation for the customer: {kind} {amount}, whole case {total}. {text}</translation>
    </message>
</context>
<context>
    <name>ComplainerForm</name>
    <message>
        <source>联系电话</source>
        <translation>Contact phone</translation>
    </message>
    <message>
        <source>投诉的商品</source>
        <translation>Product complained of</translation>
    </message>
    <message>
        <source>与商品无关可不选</source>
        <translation>Leave empty if no product is concerned</translation>
    </message>
    <message>
        <source>新电话</source>
        <translation>New phone</translation>
    </message>
    <message>
        <source>品牌型号</source>
        <translation>Brand and model</translation>
    </message>
    <message>
        <source>输入品牌、型号或扫条码；目录里没有的直接写</source>
        <translation>Type brand or model, or scan; if not in the catalogue, just write it</translation>
    </message>
    <message>
        <source>序列号</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>购买日期</source>
        <translation>Purchase date</translation>
    </message>
    <message>
        <source>新电话…</source>
        <translation>New phone…</translation>
    </message>
    <message>
        <source>电话不详</source>
        <translation>Phone unknown</translation>
    </message>
    <message>
        <source>（与商品无关）</source>
        <translation>(no product concerned)</translation>
    </message>
    <message>
        <source>新商品…</source>
        <translation>New product…</translation>
    </message>
</context>
<context>
    <name>ComplaintColumns</name>
    <message>
        <source>时限</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>下一时限</source>
        <translation>Next clock</translation>
    </message>
    <message>
        <source>工单号</source>
        <translation>Work order no.</translation>
    </message>
    <message>
        <source>顾客</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>责任方</source>
        <translation>Liable party</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>受理人</source>
        <translation>Assignee</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>更新</source>
        <translation>Updated</translation>
    </message>
    <message>
        <source>受理时间</source>
        <translation>Intake time</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Priority</translation>
    </message>
</context>
<context>
    <name>ComplaintDetailView</name>
    <message>
        <source>投诉详情</source>
        <translation>Complaint details</translation>
    </message>
    <message>
        <source>办下一步</source>
        <translation>Do the next step</translation>
    </message>
    <message>
        <source>更多：能对这件投诉做的事</source>
        <translation>More: what can be done about this complaint</translation>
    </message>
    <message>
        <source>投诉内容</source>
        <translation>Complaint content</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>还没有处理记录</source>
        <translation>No handling records yet</translation>
    </message>
    <message>
        <source>处理经过</source>
        <translation>Handling history</translation>
    </message>
    <message>
        <source>附件 {count}</source>
        <translation>Attachments {count}</translation>
    </message>
</context>
<context>
    <name>ComplaintHistory</name>
    <message>
        <source>{time} 补记</source>
        <translation>Added later, {time}</translation>
    </message>
    <message>
        <source>未生效：另一个工位先改了状态</source>
        <translation>No effect: another desk changed the status first</translation>
    </message>
    <message>
        <source>打开附件</source>
        <translation>Open attachment</translation>
    </message>
    <message>
        <source>完结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>继续处理</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>重新处理</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>转为“{status}”</source>
        <translation>Set to &quot;{status}&quot;</translation>
    </message>
    <message>
        <source>导入时已答复，转为“{status}”</source>
        <translation>Answered at import, set to &quot;{status}&quot;</translation>
    </message>
    <message>
        <source>内部备注</source>
        <translation>Internal remark</translation>
    </message>
    <message>
        <source>处理记录</source>
        <translation>Handling record</translation>
    </message>
    <message>
        <source>待分配</source>
        <translation>Unassigned</translation>
    </message>
    <message>
        <source>撤销转派</source>
        <translation>Undo reassignment</translation>
    </message>
    <message>
        <source>回到 {name}</source>
        <translation>Back to {name}</translation>
    </message>
    <message>
        <source>认领</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>转派</source>
        <translation>Reassign</translation>
    </message>
    <message>
        <source>【{remedy}】{text}</source>
        <translation>[{remedy}] {text}</translation>
    </message>
    <message>
        <source>提出方案</source>
        <translation>Plan made</translation>
    </message>
    <message>
        <source>{name} {way}答复</source>
        <translation>{name}, answered: {way}</translation>
    </message>
    <message>
        <source>记录：顾客接受方案</source>
        <translation>Record: customer accepts plan</translation>
    </message>
    <message>
        <source>记录：顾客不接受方案</source>
        <translation>Record: customer does not accept plan</translation>
    </message>
    <message>
        <source>书面答复顾客</source>
        <translation>Written reply to customer</translation>
    </message>
    <message>
        <source>{name}（已作废：{reason}）</source>
        <translation>{name} (void: {reason})</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>添加附件</source>
        <translation>Add attachment</translation>
    </message>
    <message>
        <source>第 {count} 份</source>
        <translation>Copy {count}</translation>
    </message>
    <message>
        <source>重打</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>{number}（已作废：{reason}）</source>
        <translation>{number} (void: {reason})</translation>
    </message>
    <message>
        <source>¥{amount}</source>
        <translation>¥{amount}</translation>
    </message>
    <message>
        <source>请求审批</source>
        <translation>Approval requested</translation>
    </message>
    <message>
        <source>审批同意</source>
        <translation>Approval granted</translation>
    </message>
    <message>
        <source>审批不同意</source>
        <translation>Approval refused</translation>
    </message>
    <message>
        <source>撤回审批</source>
        <translation>Approval withdrawn</translation>
    </message>
    <message>
        <source>{day} 前答复</source>
        <translation>Reply by {day}</translation>
    </message>
    <message>
        <source>答复函 {number}</source>
        <translation>Reply letter {number}</translation>
    </message>
    <message>
        <source>修改资料</source>
        <translation>Edit details</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>投诉内容</source>
        <translation>Complaint content</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>涉及人员</source>
        <translation>People involved</translation>
    </message>
    <message>
        <source>诉求</source>
        <translation>Demanded remedy</translation>
    </message>
    <message>
        <source>诉求方式</source>
        <translation>Kind of remedy</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>来源编号</source>
        <translation>Source number</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>细类</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>投诉人</source>
        <translation>Complainant</translation>
    </message>
    <message>
        <source>责任方</source>
        <translation>Liable party</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Person liable</translation>
    </message>
    <message>
        <source>受理时间</source>
        <translation>Intake time</translation>
    </message>
    <message>
        <source>发生时间</source>
        <translation>Time of event</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Contact phone</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>原投诉内容</source>
        <translation>Original complaint content</translation>
    </message>
</context>
<context>
    <name>ComplaintListPane</name>
    <message>
        <source>投诉列表</source>
        <translation>Complaint list</translation>
    </message>
    <message>
        <source>登记投诉</source>
        <translation>Register complaint</translation>
    </message>
    <message>
        <source>行距</source>
        <translation>Row spacing</translation>
    </message>
    <message>
        <source>显示哪些列</source>
        <translation>Choose columns</translation>
    </message>
    <message>
        <source>详情</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>没有符合筛选条件的投诉，可以少选几个条件。</source>
        <translation>No complaint matches; try fewer filters.</translation>
    </message>
    <message>
        <source>没有超时的投诉。</source>
        <translation>No overdue complaints.</translation>
    </message>
    <message>
        <source>今天没有到期的投诉。</source>
        <translation>No complaints due today.</translation>
    </message>
    <message>
        <source>没有等待受理的投诉。</source>
        <translation>No complaints awaiting intake.</translation>
    </message>
    <message>
        <source>您手上没有未结的投诉。</source>
        <translation>You have no open complaints.</translation>
    </message>
    <message>
        <source>没有等待审批的投诉。</source>
        <translation>No complaints awaiting approval.</translation>
    </message>
    <message>
        <source>“{view}”里现在没有投诉。</source>
        <translation>No complaints in &quot;{view}&quot; now.</translation>
    </message>
    <message>
        <source>全店没有未结的投诉。</source>
        <translation>The store has no open complaints.</translation>
    </message>
    <message>
        <source>还没有投诉。登记第一件，或从文件导入。</source>
        <translation>No complaints yet. Register the first or import a file.</translation>
    </message>
    <message>
        <source>一次最多复制 {count} 行，请先筛选。</source>
        <translation>At most {count} rows per copy; filter first.</translation>
    </message>
    <message>
        <source>已复制 {count} 行，可粘贴到 Excel</source>
        <translation>Rows copied: {count}. Paste into Excel</translation>
    </message>
</context>
<context>
    <name>ComplaintTab</name>
    <message>
        <source>投诉列表</source>
        <translation>Complaint list</translation>
    </message>
    <message>
        <source>这件投诉不在本机，可能属于别的门店。</source>
        <translation>This complaint is not on this computer; it may belong to another store.</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>已转派</source>
        <translation>Reassigned</translation>
    </message>
    <message>
        <source>已撤销 {count} 件转派</source>
        <translation>Reassignments undone: {count}</translation>
    </message>
    <message>
        <source>没有变动：已完结，或原来就是此人</source>
        <translation>Unchanged: closed, or the same person</translation>
    </message>
</context>
<context>
    <name>ComplaintWords</name>
    <message>
        <source>我的未结</source>
        <translation>My open</translation>
    </message>
    <message>
        <source>已超时</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>今日到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>待受理</source>
        <translation>New</translation>
    </message>
    <message>
        <source>待审批</source>
        <translation>To approve</translation>
    </message>
    <message>
        <source>全店未结</source>
        <translation>Open in store</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>处理中</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>待顾客</source>
        <translation>At customer</translation>
    </message>
    <message>
        <source>待厂家</source>
        <translation>At maker</translation>
    </message>
    <message>
        <source>已完结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>已撤诉</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>不成立</source>
        <translation>Unfounded</translation>
    </message>
    <message>
        <source>400 来电</source>
        <translation>Call to 400</translation>
    </message>
    <message>
        <source>来店</source>
        <translation>Walk-in</translation>
    </message>
    <message>
        <source>总部转办</source>
        <translation>Head office</translation>
    </message>
    <message>
        <source>消协转办</source>
        <translation>Consumer association</translation>
    </message>
    <message>
        <source>工商转办</source>
        <translation>Industry-commerce authority</translation>
    </message>
    <message>
        <source>新闻媒体</source>
        <translation>News media</translation>
    </message>
    <message>
        <source>在线客服</source>
        <translation>Online service</translation>
    </message>
    <message>
        <source>邮件信函</source>
        <translation>Letter or e-mail</translation>
    </message>
    <message>
        <source>社交媒体</source>
        <translation>Social media</translation>
    </message>
    <message>
        <source>店内留言</source>
        <translation>Shop message</translation>
    </message>
    <message>
        <source>APP</source>
        <translation>App</translation>
    </message>
    <message>
        <source>商品质量</source>
        <translation>Product quality</translation>
    </message>
    <message>
        <source>服务态度</source>
        <translation>Service attitude</translation>
    </message>
    <message>
        <source>配送</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>价格</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>合同</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>安装</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>维修</source>
        <translation>Repair</translation>
    </message>
    <message>
        <source>发票</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>促销</source>
        <translation>Promotion</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>咨询</source>
        <translation>Enquiry</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>普通</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>紧急</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>重大</source>
        <translation>Major</translation>
    </message>
    <message>
        <source>我的今天</source>
        <translation>My day</translation>
    </message>
    <message>
        <source>超时与升级</source>
        <translation>Overdue, escalated</translation>
    </message>
    <message>
        <source>未派单</source>
        <translation>Not dispatched</translation>
    </message>
    <message>
        <source>过夜</source>
        <translation>Overnight</translation>
    </message>
    <message>
        <source>三天上报</source>
        <translation>3-day report</translation>
    </message>
    <message>
        <source>外部转来</source>
        <translation>From outside</translation>
    </message>
    <message>
        <source>退货</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>换货</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>赔偿</source>
        <translation>Compensation</translation>
    </message>
    <message>
        <source>道歉</source>
        <translation>Apology</translation>
    </message>
    <message>
        <source>补开补发</source>
        <translation>Reissue</translation>
    </message>
    <message>
        <source>本人</source>
        <translation>Self</translation>
    </message>
    <message>
        <source>家属</source>
        <translation>Family member</translation>
    </message>
    <message>
        <source>代理人</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>顾客接受方案</source>
        <translation>Customer accepts plan</translation>
    </message>
    <message>
        <source>无法联系</source>
        <translation>Unreachable</translation>
    </message>
    <message>
        <source>顾客撤诉</source>
        <translation>Customer withdrew</translation>
    </message>
    <message>
        <source>投诉不成立</source>
        <translation>Complaint unfounded</translation>
    </message>
    <message>
        <source>并入另一件投诉</source>
        <translation>Merged into another</translation>
    </message>
    <message>
        <source>签字</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>书面</source>
        <translation>In writing</translation>
    </message>
    <message>
        <source>当面</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>短信</source>
        <translation>Text message</translation>
    </message>
    <message>
        <source>上门</source>
        <translation>Home visit</translation>
    </message>
    <message>
        <source>在线</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>邮件</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>已联系上</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>无人接听</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>关机或停机</source>
        <translation>Phone off or suspended</translation>
    </message>
    <message>
        <source>号码有误</source>
        <translation>Wrong number</translation>
    </message>
    <message>
        <source>拒绝沟通</source>
        <translation>Refused to talk</translation>
    </message>
    <message>
        <source>判断意见</source>
        <translation>Judgement</translation>
    </message>
    <message>
        <source>调查结果</source>
        <translation>Inquiry result</translation>
    </message>
    <message>
        <source>实施情况</source>
        <translation>Execution</translation>
    </message>
    <message>
        <source>反馈顾客</source>
        <translation>Feedback to customer</translation>
    </message>
    <message>
        <source>处理小结</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>下一时限</source>
        <translation>Next clock</translation>
    </message>
    <message>
        <source>细类</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>购机</source>
        <translation>Purchase</translation>
    </message>
    <message>
        <source>小票号</source>
        <translation>Receipt no.</translation>
    </message>
    <message>
        <source>序列号</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>顾客诉求</source>
        <translation>Demanded remedy</translation>
    </message>
    <message>
        <source>责任方</source>
        <translation>Liable party</translation>
    </message>
    <message>
        <source>受理人</source>
        <translation>Assignee</translation>
    </message>
    <message>
        <source>待分配</source>
        <translation>Unassigned</translation>
    </message>
    <message>
        <source>待定</source>
        <translation>To be decided</translation>
    </message>
    <message>
        <source>发生时间</source>
        <translation>Time of event</translation>
    </message>
    <message>
        <source>发生地点</source>
        <translation>Place of event</translation>
    </message>
    <message>
        <source>涉及人员</source>
        <translation>People involved</translation>
    </message>
    <message>
        <source>投诉人</source>
        <translation>Complainant</translation>
    </message>
    <message>
        <source>来源编号</source>
        <translation>Source number</translation>
    </message>
    <message>
        <source>登记人</source>
        <translation>Registered by</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>{ground}，{time} 完结</source>
        <translation>{ground}, closed {time}</translation>
    </message>
    <message>
        <source>等待中，停表；原定{time}，恢复后顺延</source>
        <translation>Waiting, clock paused; due {time}, put off on resuming</translation>
    </message>
    <message>
        <source>应于{time} 前完结，已超时</source>
        <translation>Was to be closed by {time}, overdue</translation>
    </message>
    <message>
        <source>须于{time} 前完结</source>
        <translation>Close by {time}</translation>
    </message>
    <message>
        <source>{days}内完结，须于{time} 前</source>
        <translation>Close within {days}, by {time}</translation>
    </message>
    <message>
        <source>{hours} 小时内完结，须于{time} 前</source>
        <translation>Close within {hours} h, by {time}</translation>
    </message>
    <message>
        <source>一日</source>
        <translation>1 day</translation>
    </message>
    <message>
        <source>两日</source>
        <translation>2 days</translation>
    </message>
    <message>
        <source>三日</source>
        <translation>3 days</translation>
    </message>
    <message>
        <source>五日</source>
        <translation>5 days</translation>
    </message>
    <message>
        <source>七日</source>
        <translation>7 days</translation>
    </message>
    <message>
        <source>{count} 日</source>
        <translation>{count} days</translation>
    </message>
    <message>
        <source>刚刚</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>{count}分钟前</source>
        <translation>{count} min ago</translation>
    </message>
    <message>
        <source>{count}小时前</source>
        <translation>{count} h ago</translation>
    </message>
</context>
<context>
    <name>ComplaintsPage</name>
    <message>
        <source>投诉工单</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>打印列表</source>
        <translation>Print list</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>登记投诉</source>
        <translation>Register complaint</translation>
    </message>
    <message>
        <source>您的岗位没有“登记投诉”这一项权限</source>
        <translation>Your post lacks the permission &quot;Register complaints&quot;</translation>
    </message>
    <message>
        <source>统计</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>工作量统计、投诉分类统计表</source>
        <translation>Workload, classification table</translation>
    </message>
    <message>
        <source>在左边选一件投诉，这里显示处理经过。</source>
        <translation>Choose a complaint on the left to see its handling here.</translation>
    </message>
    <message>
        <source>已登记 {number}</source>
        <translation>{number} registered</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>写处理记录，输入 / 调用常用语…</source>
        <translation>Write a handling record; type / for set phrases…</translation>
    </message>
    <message>
        <source>处理记录</source>
        <translation>Handling record</translation>
    </message>
    <message>
        <source>记录类别</source>
        <translation>Record type</translation>
    </message>
    <message>
        <source>添加附件</source>
        <translation>Add attachment</translation>
    </message>
    <message>
        <source>常用语</source>
        <translation>Set phrases</translation>
    </message>
    <message>
        <source>提交</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>✓ 草稿已存本机 {time}</source>
        <translation>✓ Draft saved here {time}</translation>
    </message>
    <message>
        <source>草稿没有存上，请先不要关闭</source>
        <translation>Draft not saved: do not close yet</translation>
    </message>
    <message>
        <source>先写内容，再提交</source>
        <translation>Write something, then submit</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>请输入“{words}”以确认</source>
        <translation>Type &quot;{words}&quot; to confirm</translation>
    </message>
    <message>
        <source>先输入确认的文字</source>
        <translation>Type the confirmation text first</translation>
    </message>
</context>
<context>
    <name>ConflictBody</name>
    <message>
        <source>字段</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>采用</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>先放着</source>
        <translation>Leave for now</translation>
    </message>
    <message>
        <source>用现在的</source>
        <translation>Use the current one</translation>
    </message>
    <message>
        <source>用另一个</source>
        <translation>Use the other one</translation>
    </message>
    <message>
        <source>同一人</source>
        <translation>Same person</translation>
    </message>
    <message>
        <source>现在的值（{name} {time}）</source>
        <translation>Current value ({name} {time})</translation>
    </message>
    <message>
        <source>另一台工位（{name} {time}）</source>
        <translation>Other desk ({name} {time})</translation>
    </message>
    <message>
        <source>用我的</source>
        <translation>Use mine</translation>
    </message>
    <message>
        <source>用{name}的</source>
        <translation>Use {name}&apos;s</translation>
    </message>
    <message>
        <source>你（本机 {time}）</source>
        <translation>You (here {time})</translation>
    </message>
    <message>
        <source>{name}（服务器 {time}）</source>
        <translation>{name} (server {time})</translation>
    </message>
    <message>
        <source>{count} 位同事（最后 {time}）</source>
        <translation>Colleagues: {count} (last {time})</translation>
    </message>
    <message>
        <source>{first}改成“{before}”，{second}改成“{after}”，彼此没有看到。现在按“{kept}”算，两步都留在经过里。</source>
        <translation>{first}changed it to &quot;{before}&quot;, {second}to &quot;{after}&quot;, without seeing each other. &quot;{kept}&quot; counts now; both steps stay in the history.</translation>
    </message>
    <message>
        <source>{name} {time} </source>
        <translation>{name}, {time}, </translation>
    </message>
    <message>
        <source>你</source>
        <translation>You</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>The other side</translation>
    </message>
</context>
<context>
    <name>ConflictListSheet</name>
    <message>
        <source>两边都改过的地方</source>
        <translation>Changed on both sides</translation>
    </message>
    <message>
        <source>后改的先用着，两边的值都留着。不急着定的可以先放着，不影响别的工作。</source>
        <translation>The later change is in use; both values are kept. What is not urgent can wait, other work is not affected.</translation>
    </message>
    <message>
        <source>待确认</source>
        <translation>To confirm</translation>
    </message>
    <message>
        <source>已处理</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>待确认的冲突</source>
        <translation>Conflicts to confirm</translation>
    </message>
    <message>
        <source>没有要确认的冲突。</source>
        <translation>No conflicts to confirm.</translation>
    </message>
    <message>
        <source>已处理的冲突</source>
        <translation>Settled conflicts</translation>
    </message>
    <message>
        <source>还没有处理过冲突。</source>
        <translation>No conflicts settled yet.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>待确认 {count}</source>
        <translation>To confirm {count}</translation>
    </message>
    <message>
        <source>已处理 {count}</source>
        <translation>Settled {count}</translation>
    </message>
    <message>
        <source>撤回这个决定</source>
        <translation>Take back this decision</translation>
    </message>
    <message>
        <source>↑↓ 选择，Enter 打开</source>
        <translation>↑↓ choose, Enter opens</translation>
    </message>
    <message>
        <source>↑↓ 选择，Ctrl+Enter 撤回</source>
        <translation>↑↓ choose, Ctrl+Enter takes back</translation>
    </message>
    <message>
        <source>你</source>
        <translation>You</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>两边都改过</source>
        <translation>Changed on both sides</translation>
    </message>
    <message>
        <source>谁改的</source>
        <translation>Changed by</translation>
    </message>
    <message>
        <source>最后修改</source>
        <translation>Last change</translation>
    </message>
    <message>
        <source>字段</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>采用了</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>没有采用</source>
        <translation>Not used</translation>
    </message>
</context>
<context>
    <name>ConflictSheet</name>
    <message>
        <source>其余 {count} 处已自动合并；</source>
        <translation>Merged automatically: {count}.</translation>
    </message>
    <message>
        <source>两步都记下了，没有丢。看过就点“知道了”；状态不对时，到记录里再改一步。</source>
        <translation>Both steps are recorded, nothing is lost. Press &quot;Got it&quot; once read; if the status is wrong, change it again in the record.</translation>
    </message>
    <message>
        <source>{merged}处理经过按时间并列保留，两边都没有丢。选好后可随时在“已处理”里撤回。</source>
        <translation>The history keeps both in time order, nothing is lost. A choice can be taken back any time under &quot;Settled&quot;. {merged}</translation>
    </message>
    <message>
        <source>查看完整历史</source>
        <translation>View full history</translation>
    </message>
    <message>
        <source>给{name}留言</source>
        <translation>Message {name}</translation>
    </message>
    <message>
        <source>给同事留言</source>
        <translation>Message a colleague</translation>
    </message>
    <message>
        <source>后面还有 {count} 条</source>
        <translation>More waiting: {count}</translation>
    </message>
    <message>
        <source>稍后处理</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>确认合并</source>
        <translation>Confirm merge</translation>
    </message>
</context>
<context>
    <name>ContactBox</name>
    <message>
        <source>还没有电话和地址</source>
        <translation>No phone or address yet</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>没有权限查看完整的个人信息</source>
        <translation>No permission to see full personal data</translation>
    </message>
    <message>
        <source>另有 {count} 位同号</source>
        <translation>Same number, others: {count}</translation>
    </message>
    <message>
        <source>停用电话 {shown}？</source>
        <translation>Disable phone {shown}?</translation>
    </message>
    <message>
        <source>停用地址 {shown}？</source>
        <translation>Disable address {shown}?</translation>
    </message>
    <message>
        <source>以后不再显示，也查不到；历史记录保留。</source>
        <translation>No longer shown or found; the history stays.</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Disable</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <source>联系记录</source>
        <translation>Contact record</translation>
    </message>
    <message>
        <source>已连续 {attempts} 次、{days} 天联系不上；满 {needed} 次、{needed_days} 天可据此完结。</source>
        <translation>In a row without contact: attempts {attempts}, days {days}; from {needed} attempts on {needed_days} days you can close on this ground.</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Records</translation>
    </message>
</context>
<context>
    <name>CorrectSheet</name>
    <message>
        <source>只冲掉这一行</source>
        <translation>Only take this line back</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Pieces</translation>
    </message>
    <message>
        <source>单价</source>
        <translation>Unit price</translation>
    </message>
    <message>
        <source>元</source>
        <translation>yuan</translation>
    </message>
    <message>
        <source>机号</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>原来的一行会保留，另记一行冲掉它，再记正确的一行。</source>
        <translation>The old line stays; one line takes it back and another says what is right.</translation>
    </message>
</context>
<context>
    <name>CountDetail</name>
    <message>
        <source>盘点内容</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>F4 开始点；要拿着纸点，先打印盘点表，点完照着输入。</source>
        <translation>F4 starts counting. To count on paper, print the count sheet first and type it in afterwards.</translation>
    </message>
    <message>
        <source>盘点表</source>
        <translation>Count sheet</translation>
    </message>
    <message>
        <source>打印盘点表  Ctrl+P</source>
        <translation>Print the count sheet  Ctrl+P</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>History</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>退回复点(&amp;R)…</source>
        <translation>Count &amp;again…</translation>
    </message>
    <message>
        <source>放弃这次盘点(&amp;X)…</source>
        <translation>&amp;Give this count up…</translation>
    </message>
    <message>
        <source>开始点</source>
        <translation>Start counting</translation>
    </message>
    <message>
        <source>接着点</source>
        <translation>Go on counting</translation>
    </message>
    <message>
        <source>复点</source>
        <translation>Count again</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>Approve</translation>
    </message>
</context>
<context>
    <name>CountEntry</name>
    <message>
        <source>扫码点的是</source>
        <translation>A scan counts</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>点完交出</source>
        <translation>Hand in</translation>
    </message>
    <message>
        <source>扫码改点良品或坏件</source>
        <translation>Let scans count good or bad pieces</translation>
    </message>
    <message>
        <source>到下一个没点的</source>
        <translation>Go to the next one not counted</translation>
    </message>
    <message>
        <source>返回盘点列表，点过的都已存好</source>
        <translation>Back to the counts; all that was counted is stored</translation>
    </message>
    <message>
        <source>现在扫码点的是{kind}。</source>
        <translation>Scans now count: {kind}.</translation>
    </message>
    <message>
        <source>盘点</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>扫码点一件，或输入编码回车…</source>
        <translation>Scan to count one, or type a code and press Enter…</translation>
    </message>
    <message>
        <source>货位</source>
        <translation>Shelf</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>良品实盘</source>
        <translation>Good, counted</translation>
    </message>
    <message>
        <source>坏件实盘</source>
        <translation>Bad, counted</translation>
    </message>
    <message>
        <source>良品账面</source>
        <translation>Good, book</translation>
    </message>
    <message>
        <source>坏件账面</source>
        <translation>Bad, book</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>这一轮不用点它，数已经锁定。</source>
        <translation>Not asked for in this round; its figure is locked.</translation>
    </message>
    <message>
        <source>不能是负数。</source>
        <translation>It cannot be negative.</translation>
    </message>
    <message>
        <source>第 {count} 轮复点</source>
        <translation>Round {count}</translation>
    </message>
    <message>
        <source>盲盘：不显示账面</source>
        <translation>Blind: the book is not shown</translation>
    </message>
    <message>
        <source>{code} 有几个品牌，请输入“编码/品牌”。</source>
        <translation>Several brands share {code}: type “code/brand”.</translation>
    </message>
    <message>
        <source>目录里没有 {code}，请核对。</source>
        <translation>{code} is not in the catalogue; please check it.</translation>
    </message>
    <message>
        <source>{code} {name}：{count} {unit}</source>
        <translation>{code} {name}: {count} {unit}</translation>
    </message>
</context>
<context>
    <name>CountResults</name>
    <message>
        <source>差异</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>盘点结果</source>
        <translation>Results of the count</translation>
    </message>
    <message>
        <source>货位</source>
        <translation>Shelf</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>好坏</source>
        <translation>State</translation>
    </message>
    <message>
        <source>账面</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>实盘</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>序列号</source>
        <translation>Serial numbers</translation>
    </message>
    <message>
        <source>金额 ¥</source>
        <translation>Amount ¥</translation>
    </message>
    <message>
        <source>这次盘点已经办结，不能再改。</source>
        <translation>This count is closed and cannot be changed.</translation>
    </message>
    <message>
        <source>没有差异，数已经锁定。</source>
        <translation>Nothing differs; the figure is locked.</translation>
    </message>
    <message>
        <source>没有权限：盘点配件</source>
        <translation>Not permitted: count parts</translation>
    </message>
    <message>
        <source>这个配件不管序列号。</source>
        <translation>This part has no serial numbers.</translation>
    </message>
</context>
<context>
    <name>CountWordSheet</name>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>CountWords</name>
    <message>
        <source>无货位</source>
        <translation>No shelf</translation>
    </message>
    <message>
        <source>{zone} 区</source>
        <translation>Zone {zone}</translation>
    </message>
    <message>
        <source>整个仓库</source>
        <translation>Whole warehouse</translation>
    </message>
    <message>
        <source>良品</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>坏件</source>
        <translation>Bad</translation>
    </message>
    <message>
        <source>待盘</source>
        <translation>To count</translation>
    </message>
    <message>
        <source>盘点中</source>
        <translation>Being counted</translation>
    </message>
    <message>
        <source>待批准</source>
        <translation>To approve</translation>
    </message>
    <message>
        <source>要复点</source>
        <translation>Count again</translation>
    </message>
    <message>
        <source>已批准</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>已放弃</source>
        <translation>Given up</translation>
    </message>
    <message>
        <source>逾期 {count} 天</source>
        <translation>{count} days late</translation>
    </message>
    <message>
        <source>漏记单据</source>
        <translation>Document missing</translation>
    </message>
    <message>
        <source>单据录错</source>
        <translation>Document wrong</translation>
    </message>
    <message>
        <source>串货、发错</source>
        <translation>Mixed up, wrong part sent</translation>
    </message>
    <message>
        <source>丢失</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>破损</source>
        <translation>Broken</translation>
    </message>
    <message>
        <source>以前漏点，现找到</source>
        <translation>Missed before, found now</translation>
    </message>
    <message>
        <source>其他（写明）</source>
        <translation>Other (say what)</translation>
    </message>
    <message>
        <source>开始盘点</source>
        <translation>Start counting</translation>
    </message>
    <message>
        <source>点完交出</source>
        <translation>Hand in</translation>
    </message>
    <message>
        <source>退回复点</source>
        <translation>Count again</translation>
    </message>
    <message>
        <source>写差异原因</source>
        <translation>Explain differences</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>放弃</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>{count} 项</source>
        <translation>{count} items</translation>
    </message>
    <message>
        <source>点过 {lines} 项，没有交出</source>
        <translation>{lines} counted, not handed in</translation>
    </message>
    <message>
        <source>已点 {done} 项，还有 {left} 项没点</source>
        <translation>{done} counted, {left} to go</translation>
    </message>
    <message>
        <source>点了 {lines} 项，{count} 项有差异：多 {surplus} 件，少 {shortage} 件</source>
        <translation>{lines} counted, {count} differ: {surplus} too many, {shortage} missing</translation>
    </message>
    <message>
        <source>暂估</source>
        <translation>provisional</translation>
    </message>
    <message>
        <source>另一台电脑后来传到：{count}</source>
        <translation>Came later from another desk: {count}</translation>
    </message>
    <message>
        <source>{name}点的是 {count}</source>
        <translation>{name} counted {count}</translation>
    </message>
    <message>
        <source>待齐未入账 {count}</source>
        <translation>Here, not posted: {count}</translation>
    </message>
    <message>
        <source>初点 {count}</source>
        <translation>First count {count}</translation>
    </message>
    <message>
        <source>点后进出 {count}</source>
        <translation>Moved since: {count}</translation>
    </message>
    <message>
        <source>两台电脑各自批准过，差异记了两次：{numbers}。请冲销其中一张。</source>
        <translation>Two desks approved apart and posted twice: {numbers}. Please reverse one of them.</translation>
    </message>
    <message>
        <source>批准以后又传到 {count} 项别的电脑点的数，账没有再改。请核对，需要时再盘一次。</source>
        <translation>After the approval {count} figures of another desk came in; the books were not changed. Please check, and count again if needed.</translation>
    </message>
    <message>
        <source>有 {count} 项两个人都点过，按后点的算。</source>
        <translation>Two people counted {count} items; the later figure counts.</translation>
    </message>
</context>
<context>
    <name>CountsSection</name>
    <message>
        <source>盘点列表</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>新建盘点</source>
        <translation>New count</translation>
    </message>
    <message>
        <source>没有编号 {number} 的盘点。</source>
        <translation>There is no count {number}.</translation>
    </message>
    <message>
        <source>还没有仓库，请先在“库存”里新建一个。</source>
        <translation>There is no warehouse yet; make one under “Stock”.</translation>
    </message>
    <message>
        <source>有没存好的数，请先改好标红的格。</source>
        <translation>Some figures are not stored: put the red cells right first.</translation>
    </message>
    <message>
        <source>交出以后、批准以前才能退回复点。</source>
        <translation>This is possible between handing in and approval.</translation>
    </message>
    <message>
        <source>没有权限：审批盘点差异和结账例外</source>
        <translation>Not permitted: approve differences and exceptions</translation>
    </message>
    <message>
        <source>这次盘点已经办结。</source>
        <translation>This count is closed.</translation>
    </message>
    <message>
        <source>没有权限：盘点配件</source>
        <translation>Not permitted: count parts</translation>
    </message>
    <message>
        <source>有差异原因没写完整，请先写好。</source>
        <translation>A reason is not complete; please finish it first.</translation>
    </message>
    <message>
        <source>计划</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>要盘的</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>办结的</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>盘点</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>在左边选一次盘点，F4 开始点。</source>
        <translation>Choose a count on the left; F4 starts it.</translation>
    </message>
    <message>
        <source>退回复点</source>
        <translation>Count again</translation>
    </message>
    <message>
        <source>放弃这次盘点</source>
        <translation>Give this count up</translation>
    </message>
    <message>
        <source>库房检查</source>
        <translation>Room check</translation>
    </message>
    <message>
        <source>更多：能对这次盘点做的事</source>
        <translation>More: what can be done with this count</translation>
    </message>
    <message>
        <source>逾期 {count}</source>
        <translation>{count} late</translation>
    </message>
    <message>
        <source>本周的都盘完了。要加盘按 F2。</source>
        <translation>All of this week is counted. F2 adds a count.</translation>
    </message>
    <message>
        <source>还没有办结的盘点。</source>
        <translation>No count is done yet.</translation>
    </message>
    <message>
        <source>还有 {count} 项没有点。货架上确实没有的，按 0 件交出；还没点到的，请接着点。</source>
        <translation>{count} items were not counted. If the shelf has none, hand in as 0; otherwise go on counting.</translation>
    </message>
    <message>
        <source>没点完</source>
        <translation>Not all counted</translation>
    </message>
    <message>
        <source>没点到的按 0 件</source>
        <translation>Take the rest as 0</translation>
    </message>
    <message>
        <source>{count} 项差异超过限度，要由另一个人复点</source>
        <translation>{count} differences are beyond the limit; another person counts again</translation>
    </message>
    <message>
        <source>已交出，{count} 项有差异，等批准</source>
        <translation>Handed in, {count} differ, waits for approval</translation>
    </message>
    <message>
        <source>已交出，账实相符，等批准</source>
        <translation>Handed in, agrees with the book, waits for approval</translation>
    </message>
</context>
<context>
    <name>CustomerBox</name>
    <message>
        <source>显示完整的电话和地址（留痕）</source>
        <translation>Show full phone and address (logged)</translation>
    </message>
    <message>
        <source>全部往来</source>
        <translation>All dealings</translation>
    </message>
    <message>
        <source>个人信息已删除</source>
        <translation>Personal data deleted</translation>
    </message>
    <message>
        <source>近一年 {complaints} 次投诉 · {appliances} 台电器</source>
        <translation>Past year: complaints {complaints} · appliances {appliances}</translation>
    </message>
    <message>
        <source>电话不详</source>
        <translation>Phone unknown</translation>
    </message>
    <message>
        <source>没有电话</source>
        <translation>No phone</translation>
    </message>
    <message>
        <source>没有登记地址</source>
        <translation>No address registered</translation>
    </message>
</context>
<context>
    <name>CustomerCardView</name>
    <message>
        <source>顾客卡片</source>
        <translation>Customer card</translation>
    </message>
    <message>
        <source>个人信息已删除</source>
        <translation>Personal data deleted</translation>
    </message>
    <message>
        <source>复制顾客编号</source>
        <translation>Copy customer number</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>这位顾客的个人信息已按要求删除，只保留业务记录。</source>
        <translation>This customer&apos;s personal data was deleted on request; only business records remain.</translation>
    </message>
    <message>
        <source>需求档案</source>
        <translation>Needs file</translation>
    </message>
    <message>
        <source>名下电器</source>
        <translation>Customer&apos;s appliances</translation>
    </message>
    <message>
        <source>登记电器</source>
        <translation>Register appliance</translation>
    </message>
    <message>
        <source>还没有登记电器</source>
        <translation>No appliances registered yet</translation>
    </message>
    <message>
        <source>没有这一类记录</source>
        <translation>No records of this kind</translation>
    </message>
    <message>
        <source>往来</source>
        <translation>Dealings</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>写一条备注，记到往来里…</source>
        <translation>Write a remark to keep in the dealings…</translation>
    </message>
    <message>
        <source>{day} 登记</source>
        <translation>Registered {day}</translation>
    </message>
    <message>
        <source>联系人 {name}</source>
        <translation>Contact: {name}</translation>
    </message>
    <message>
        <source>客户经理 {name}</source>
        <translation>Account manager: {name}</translation>
    </message>
    <message>
        <source>合并自 {numbers}</source>
        <translation>Merged from {numbers}</translation>
    </message>
    <message>
        <source>名下电器 {count}</source>
        <translation>Appliances {count}</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>资料</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>合并到另一份档案…</source>
        <translation>Merge into another file…</translation>
    </message>
    <message>
        <source>拆回 {number}</source>
        <translation>Split off {number}</translation>
    </message>
    <message>
        <source>删除个人信息…</source>
        <translation>Delete personal data…</translation>
    </message>
    <message>
        <source>已复制 {number}</source>
        <translation>{number} copied</translation>
    </message>
</context>
<context>
    <name>CustomerColumns</name>
    <message>
        <source>顾客</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>电器</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>顾客编号</source>
        <translation>Customer number</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>序列号</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>购买日期</source>
        <translation>Purchase date</translation>
    </message>
</context>
<context>
    <name>CustomerPicker</name>
    <message>
        <source>姓名、拼音首字、电话尾号、编号、序列号…</source>
        <translation>Name, pinyin initials, end of phone, number, serial number…</translation>
    </message>
    <message>
        <source>顾客</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>新顾客</source>
        <translation>New customer</translation>
    </message>
    <message>
        <source>改为查找</source>
        <translation>Search instead</translation>
    </message>
    <message>
        <source>就用这位</source>
        <translation>Use this one</translation>
    </message>
    <message>
        <source>姓名或单位</source>
        <translation>Name or company</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>手机，或区号加座机</source>
        <translation>Mobile, or area code and landline</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>打开顾客卡片</source>
        <translation>Open customer card</translation>
    </message>
    <message>
        <source>换一位</source>
        <translation>Choose another</translation>
    </message>
    <message>
        <source>新顾客：{typed}</source>
        <translation>New customer: {typed}</translation>
    </message>
    <message>
        <source>登记一位新顾客</source>
        <translation>Register a new customer</translation>
    </message>
</context>
<context>
    <name>CustomerSheet</name>
    <message>
        <source>登记顾客</source>
        <translation>Register customer</translation>
    </message>
    <message>
        <source>修改顾客资料</source>
        <translation>Edit customer</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>姓名或单位名称</source>
        <translation>Name or company name</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>专属客户经理</source>
        <translation>Own account manager</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>手机，或区号加座机</source>
        <translation>Mobile, or area code and landline</translation>
    </message>
    <message>
        <source>第二电话</source>
        <translation>Second phone</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>市、区县、街道</source>
        <translation>City, district, street</translation>
    </message>
    <message>
        <source>详细地址</source>
        <translation>Full address</translation>
    </message>
    <message>
        <source>路、小区、门牌</source>
        <translation>Road, estate, door</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>需求档案</source>
        <translation>Needs file</translation>
    </message>
    <message>
        <source>常问的问题、特殊需要，例如：只在晚上接电话</source>
        <translation>Frequent questions, special needs, e.g. calls only in the evening</translation>
    </message>
    <message>
        <source>（没有）</source>
        <translation>(none)</translation>
    </message>
</context>
<context>
    <name>CustomerWords</name>
    <message>
        <source>新顾客</source>
        <translation>New</translation>
    </message>
    <message>
        <source>老顾客</source>
        <translation>Regular</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>个人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>电话相同，姓名相近</source>
        <translation>Same phone, similar name</translation>
    </message>
    <message>
        <source>电话相同</source>
        <translation>Same phone</translation>
    </message>
    <message>
        <source>姓名相同，地址相近</source>
        <translation>Same name, similar address</translation>
    </message>
    <message>
        <source>姓名相近，地址相近</source>
        <translation>Similar name and address</translation>
    </message>
    <message>
        <source>名称相同</source>
        <translation>Same name</translation>
    </message>
    <message>
        <source>打开工单</source>
        <translation>Open work order</translation>
    </message>
    <message>
        <source>（不在花名册）</source>
        <translation>(not on the staff list)</translation>
    </message>
    <message>
        <source>建立顾客档案</source>
        <translation>Customer file opened</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>修改资料</source>
        <translation>Edit details</translation>
    </message>
    <message>
        <source>登记电话</source>
        <translation>Add phone</translation>
    </message>
    <message>
        <source>停用电话</source>
        <translation>Disable phone</translation>
    </message>
    <message>
        <source>恢复电话</source>
        <translation>Restore phone</translation>
    </message>
    <message>
        <source>登记地址</source>
        <translation>Add address</translation>
    </message>
    <message>
        <source>停用地址</source>
        <translation>Disable address</translation>
    </message>
    <message>
        <source>恢复地址</source>
        <translation>Restore address</translation>
    </message>
    <message>
        <source>登记电器</source>
        <translation>Register appliance</translation>
    </message>
    <message>
        <source>停用电器</source>
        <translation>Disable appliance</translation>
    </message>
    <message>
        <source>恢复电器</source>
        <translation>Restore appliance</translation>
    </message>
    <message>
        <source>合并了一份重复的档案</source>
        <translation>Duplicate file merged</translation>
    </message>
    <message>
        <source>拆回了一份合并过的档案</source>
        <translation>Merged file split off</translation>
    </message>
    <message>
        <source>删除个人信息</source>
        <translation>Delete personal data</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>需求</source>
        <translation>Needs</translation>
    </message>
    <message>
        <source>客户经理</source>
        <translation>Account manager</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>品牌</source>
        <translation>Brand</translation>
    </message>
    <message>
        <source>型号</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>序列号</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>购买日期</source>
        <translation>Purchase date</translation>
    </message>
    <message>
        <source>购买处</source>
        <translation>Bought at</translation>
    </message>
    <message>
        <source>票据号</source>
        <translation>Receipt no.</translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>顾客列表</source>
        <translation>Customer list</translation>
    </message>
    <message>
        <source>顾客</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>打印列表</source>
        <translation>Print list</translation>
    </message>
    <message>
        <source>登记顾客</source>
        <translation>Register customer</translation>
    </message>
    <message>
        <source>没有权限：登记和修改顾客档案</source>
        <translation>No permission: register and edit customer files</translation>
    </message>
    <message>
        <source>登记投诉</source>
        <translation>Register complaint</translation>
    </message>
    <message>
        <source>筛选：姓名、拼音首字、电话尾号、地址、编号、序列号…</source>
        <translation>Filter: name, pinyin initials, end of phone, address, number, serial number…</translation>
    </message>
    <message>
        <source>筛选顾客</source>
        <translation>Filter customers</translation>
    </message>
    <message>
        <source>显示哪些列</source>
        <translation>Choose columns</translation>
    </message>
    <message>
        <source>卡片</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>在左边选一位顾客，这里显示他的卡片。</source>
        <translation>Choose a customer on the left to see the card here.</translation>
    </message>
    <message>
        <source>一次最多打印 {count} 条，请先筛选。</source>
        <translation>At most {count} entries per print; filter first.</translation>
    </message>
    <message>
        <source>{level}，含“{typed}”</source>
        <translation>{level}, with &quot;{typed}&quot;</translation>
    </message>
    <message>
        <source>顾客名单</source>
        <translation>List of customers</translation>
    </message>
    <message>
        <source>{count} 位</source>
        <translation>Customers: {count}</translation>
    </message>
    <message>
        <source>前 {count} 位，请再输入几个字</source>
        <translation>First {count}; type a few more letters</translation>
    </message>
    <message>
        <source>没有找到。可以少输几个字，或登记一位新顾客。</source>
        <translation>Nothing found. Try fewer letters or register a new customer.</translation>
    </message>
    <message>
        <source>这一类里还没有顾客。</source>
        <translation>No customers of this kind yet.</translation>
    </message>
    <message>
        <source>还没有顾客。登记第一位，或从文件导入。</source>
        <translation>No customers yet. Register the first or import a file.</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>顾客已登记</source>
        <translation>Customer registered</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>选日期</source>
        <translation>Choose date</translation>
    </message>
    <message>
        <source>请写成 2026-11-21 14:05</source>
        <translation>Write it as 2026-11-21 14:05</translation>
    </message>
    <message>
        <source>请写成 2026-11-21</source>
        <translation>Write it as 2026-11-21</translation>
    </message>
</context>
<context>
    <name>DayBackSheet</name>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>退回后这一天重新开账，签字作废；改好后要重新编制、签字。</source>
        <translation>Sent back, the day is open again and its signatures are void; then it has to be made and signed anew.</translation>
    </message>
</context>
<context>
    <name>DayChecks</name>
    <message>
        <source>还差什么</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <source>去那一天</source>
        <translation>Go to that day</translation>
    </message>
    <message>
        <source>前面的日子都已编制。</source>
        <translation>The days before are made.</translation>
    </message>
    <message>
        <source>交代缺号</source>
        <translation>Explain missing numbers</translation>
    </message>
    <message>
        <source>单号接上份报表的末号，逐号有交代。</source>
        <translation>Numbers follow the last report; each is accounted for.</translation>
    </message>
    <message>
        <source>还没有传到：{desks}。</source>
        <translation>Not heard from yet: {desks}.</translation>
    </message>
    <message>
        <source>主管放行</source>
        <translation>Leader lets it pass</translation>
    </message>
    <message>
        <source>有电脑还没有传到，主管已放行。</source>
        <translation>Some desks have not told of the day; the leader let it pass.</translation>
    </message>
    <message>
        <source>本店各台电脑都已传到。</source>
        <translation>All desks of this store have told of the day.</translation>
    </message>
    <message>
        <source>两种合计一致。</source>
        <translation>Both sums agree.</translation>
    </message>
    <message>
        <source>两种合计不一致，主管已说明。</source>
        <translation>The sums differ; the leader explained it.</translation>
    </message>
    <message>
        <source>两种合计有 {count} 处不一致，见“合计”。</source>
        <translation>The sums differ in {count} places, see “Sums”.</translation>
    </message>
    <message>
        <source>主管说明</source>
        <translation>Leader&apos;s word</translation>
    </message>
    <message>
        <source>编制</source>
        <translation>Make</translation>
    </message>
    <message>
        <source>{who}签字</source>
        <translation>Signed by {who}</translation>
    </message>
    <message>
        <source>签字</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>送出</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>送经管二部和备件科</source>
        <translation>To second management department and parts section</translation>
    </message>
    <message>
        <source>{who}签收</source>
        <translation>Received by {who}</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>Confirm receipt</translation>
    </message>
    <message>
        <source>{count} 张整机、显示器单据待录工厂系统（不影响编制）。</source>
        <translation>{count} documents of machines or monitors wait for the factory&apos;s system (this does not hinder the report).</translation>
    </message>
    <message>
        <source>{what}：还没有</source>
        <translation>{what}: not yet</translation>
    </message>
</context>
<context>
    <name>DayColumns</name>
    <message>
        <source>序</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>品名</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>规格编号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>良/坏</source>
        <translation>Good/bad</translation>
    </message>
    <message>
        <source>入库</source>
        <translation>In</translation>
    </message>
    <message>
        <source>出库</source>
        <translation>Out</translation>
    </message>
    <message>
        <source>结存</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>经手人</source>
        <translation>By</translation>
    </message>
    <message>
        <source>仓位</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>单据 / 编号</source>
        <translation>Document / number</translation>
    </message>
    <message>
        <source>从 – 到</source>
        <translation>From – to</translation>
    </message>
    <message>
        <source>入账</source>
        <translation>Posted</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>标记和原因</source>
        <translation>Mark and reason</translation>
    </message>
    <message>
        <source>仓库 / 配件</source>
        <translation>Warehouse / part</translation>
    </message>
    <message>
        <source>昨日结存</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>本日结存</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>余额倒推</source>
        <translation>By balance</translation>
    </message>
    <message>
        <source>上份结存</source>
        <translation>Last report</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>连号</source>
        <translation>No gap</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>相符</source>
        <translation>Agrees</translation>
    </message>
    <message>
        <source>不符</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>{name} 经手</source>
        <translation>noted by {name}</translation>
    </message>
</context>
<context>
    <name>DayDeeds</name>
    <message>
        <source>交代缺号</source>
        <translation>Explain missing numbers</translation>
    </message>
    <message>
        <source>签字</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>送出</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>Confirm receipt</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>纸上签字(&amp;P)…</source>
        <translation>Signed on &amp;paper…</translation>
    </message>
    <message>
        <source>退回复核(&amp;B)…</source>
        <translation>Send &amp;back…</translation>
    </message>
    <message>
        <source>主管放行(&amp;O)…</source>
        <translation>Leader lets it pass (&amp;O)…</translation>
    </message>
    <message>
        <source>主管说明差异(&amp;D)…</source>
        <translation>Leader explains the &amp;difference…</translation>
    </message>
    <message>
        <source>纸上签字</source>
        <translation>Signed on paper</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>送出报表</source>
        <translation>Send the report</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>还没有传到：{desks}。</source>
        <translation>Not heard from yet: {desks}.</translation>
    </message>
    <message>
        <source>主管放行</source>
        <translation>Leader lets it pass</translation>
    </message>
    <message>
        <source>两种合计有 {count} 处不一致，已经复核过。</source>
        <translation>The sums differ in {count} places and were rechecked.</translation>
    </message>
    <message>
        <source>主管说明差异</source>
        <translation>Leader explains the difference</translation>
    </message>
    <message>
        <source>这一天的报表已经编制。</source>
        <translation>This day&apos;s report is made already.</translation>
    </message>
    <message>
        <source>没有权限：编制货品出入库报表</source>
        <translation>Not permitted: making the day&apos;s goods report</translation>
    </message>
    <message>
        <source>没有缺号要交代。</source>
        <translation>No number is missing.</translation>
    </message>
    <message>
        <source>先编制报表。</source>
        <translation>Make the report first.</translation>
    </message>
    <message>
        <source>财务和经理都已签字。</source>
        <translation>Finance and the manager have signed.</translation>
    </message>
    <message>
        <source>已经送出。</source>
        <translation>It is sent already.</translation>
    </message>
    <message>
        <source>财务和经理签字后才能送出。</source>
        <translation>It can be sent when finance and the manager have signed.</translation>
    </message>
    <message>
        <source>两个部门都已签收。</source>
        <translation>Both departments have confirmed.</translation>
    </message>
    <message>
        <source>送出后才能签收。</source>
        <translation>It can be confirmed when it is sent.</translation>
    </message>
    <message>
        <source>只有已编制、还没有送出的报表能退回。</source>
        <translation>Only a report that is made and not sent yet can go back.</translation>
    </message>
    <message>
        <source>没有等着传到的电脑。</source>
        <translation>No desk is waited for.</translation>
    </message>
    <message>
        <source>没有等主管说明的差异。</source>
        <translation>No difference waits for the leader&apos;s word.</translation>
    </message>
    <message>
        <source>没有权限：打印</source>
        <translation>Not permitted: printing</translation>
    </message>
</context>
<context>
    <name>DayLeaderSheet</name>
    <message>
        <source>说明</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>由主管本人输入工号和密码。</source>
        <translation>The leader enters his own number and password.</translation>
    </message>
    <message>
        <source>确认</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>已记下主管的说明</source>
        <translation>The leader&apos;s word is noted</translation>
    </message>
</context>
<context>
    <name>DayPasswordSheet</name>
    <message>
        <source>工号</source>
        <translation>Staff number</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>由本人输入工号和密码；不必是当前登录的人。</source>
        <translation>The person enters his own number and password; he need not be the one logged in.</translation>
    </message>
</context>
<context>
    <name>DaySection</name>
    <message>
        <source>最近的日子</source>
        <translation>The last days</translation>
    </message>
    <message>
        <source>报表明细</source>
        <translation>The report&apos;s lines</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Sums</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>History</translation>
    </message>
    <message>
        <source>更早的日子</source>
        <translation>Earlier days</translation>
    </message>
    <message>
        <source>这一天没有出入库。</source>
        <translation>Nothing came or went on this day.</translation>
    </message>
    <message>
        <source>这一天没有新编号。</source>
        <translation>No new numbers on this day.</translation>
    </message>
    <message>
        <source>仓库里还没有配件。</source>
        <translation>There are no parts in the warehouses yet.</translation>
    </message>
    <message>
        <source>这一天还没有办过什么。</source>
        <translation>Nothing was done about this day yet.</translation>
    </message>
    <message>
        <source>货品出入库报表</source>
        <translation>Goods report</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>明细</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>更多：能对这份报表做的事</source>
        <translation>More: what can be done with this report</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>单号（{count} 个要交代）</source>
        <translation>Numbers ({count} to explain)</translation>
    </message>
    <message>
        <source>合计（不符）</source>
        <translation>Sums (differ)</translation>
    </message>
    <message>
        <source>单据 {documents} 张 · 明细 {lines} 行 · 入库 {came} · 出库 {went}</source>
        <translation>{documents} documents · {lines} lines · in {came} · out {went}</translation>
    </message>
</context>
<context>
    <name>DaySendSheet</name>
    <message>
        <source>怎么送的（可不填）</source>
        <translation>How it was sent (optional)</translation>
    </message>
    <message>
        <source>送经管二部和备件科；两边签收后这份报表才算办完。</source>
        <translation>To the second management department and the parts section; it is done when both have confirmed.</translation>
    </message>
</context>
<context>
    <name>DaySignSheet</name>
    <message>
        <source>以什么身份签字</source>
        <translation>Sign as</translation>
    </message>
    <message>
        <source>报表签字</source>
        <translation>Sign the report</translation>
    </message>
    <message>
        <source>签字</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>已签字</source>
        <translation>Signed</translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message>
        <source>未编制</source>
        <translation>Not made</translation>
    </message>
    <message>
        <source>退回复核</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>已编制</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>已签字</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>已送出</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>已签收</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>无单据</source>
        <translation>No documents</translation>
    </message>
    <message>
        <source>缺号，要交代</source>
        <translation>Missing, explain</translation>
    </message>
    <message>
        <source>待齐</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>以后日报</source>
        <translation>A later day</translation>
    </message>
    <message>
        <source>以前日报</source>
        <translation>An earlier day</translation>
    </message>
    <message>
        <source>补记本日</source>
        <translation>Late, posted here</translation>
    </message>
    <message>
        <source>恢复跳号</source>
        <translation>Skipped by a restore</translation>
    </message>
    <message>
        <source>缺号</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>交代缺号</source>
        <translation>Explain missing numbers</translation>
    </message>
    <message>
        <source>编制报表</source>
        <translation>Make report</translation>
    </message>
    <message>
        <source>复核后仍不一致，交主管</source>
        <translation>Still differs after the recheck: to the leader</translation>
    </message>
    <message>
        <source>主管说明差异</source>
        <translation>Leader explains the difference</translation>
    </message>
    <message>
        <source>主管放行未同步的工位</source>
        <translation>Leader let pass desks that were not heard from</translation>
    </message>
    <message>
        <source>财务签字</source>
        <translation>Finance signed</translation>
    </message>
    <message>
        <source>经理签字</source>
        <translation>Manager signed</translation>
    </message>
    <message>
        <source>财务在纸上签字</source>
        <translation>Finance signed on paper</translation>
    </message>
    <message>
        <source>经理在纸上签字</source>
        <translation>Manager signed on paper</translation>
    </message>
    <message>
        <source>送经管二部和备件科</source>
        <translation>To second management department and parts section</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>Confirm receipt</translation>
    </message>
    <message>
        <source>{who}签收</source>
        <translation>Received by {who}</translation>
    </message>
    <message>
        <source>财务</source>
        <translation>Finance</translation>
    </message>
    <message>
        <source>经理</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>经管二部</source>
        <translation>Second management department</translation>
    </message>
    <message>
        <source>备件科</source>
        <translation>Parts section</translation>
    </message>
    <message>
        <source>还没有消息</source>
        <translation>nothing heard yet</translation>
    </message>
    <message>
        <source>最后消息 {at}</source>
        <translation>last heard {at}</translation>
    </message>
    <message>
        <source>这一天还没有到。</source>
        <translation>This day has not come yet.</translation>
    </message>
    <message>
        <source>先编制 {day} 的报表。</source>
        <translation>Make the report of {day} first.</translation>
    </message>
    <message>
        <source>{day} 已经编制，这一天不能再编。</source>
        <translation>{day} is made already, so this day cannot be made any more.</translation>
    </message>
    <message>
        <source>{count} 个缺号要交代。</source>
        <translation>{count} missing numbers to explain.</translation>
    </message>
    <message>
        <source>{count} 台电脑还没有传到。</source>
        <translation>{count} desks not heard from yet.</translation>
    </message>
    <message>
        <source>两种合计不一致。</source>
        <translation>The sums differ.</translation>
    </message>
    <message>
        <source>报表已编制，这一天已关账</source>
        <translation>The report is made, the day is closed</translation>
    </message>
    <message>
        <source>两种合计不一致，已退回复核</source>
        <translation>The sums differ: sent back for a recheck</translation>
    </message>
    <message>
        <source>复核后仍不一致，已交主管</source>
        <translation>Still different after the recheck: with the leader</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>today</translation>
    </message>
    <message>
        <source>昨天</source>
        <translation>yesterday</translation>
    </message>
</context>
<context>
    <name>DecideSheet</name>
    <message>
        <source>谁改账</source>
        <translation>Who corrects</translation>
    </message>
    <message>
        <source>原因和处理（会印在对账单的争议栏）</source>
        <translation>Cause and what is done (printed under Disputes)</translation>
    </message>
    <message>
        <source>我方</source>
        <translation>Ours</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>Partner</translation>
    </message>
</context>
<context>
    <name>DeliverySheet</name>
    <message>
        <source>送货地址</source>
        <translation>Delivery address</translation>
    </message>
    <message>
        <source>送货日期</source>
        <translation>Delivery day</translation>
    </message>
</context>
<context>
    <name>DeskView</name>
    <message>
        <source>登记投诉</source>
        <translation>Register complaint</translation>
    </message>
    <message>
        <source>打开 {title}</source>
        <translation>Open {title}</translation>
    </message>
    <message>
        <source>切换到浅色</source>
        <translation>Switch to light</translation>
    </message>
    <message>
        <source>切换到深色</source>
        <translation>Switch to dark</translation>
    </message>
    <message>
        <source>撤销刚才的操作</source>
        <translation>Undo the last act</translation>
    </message>
    <message>
        <source>高对比度</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>帮助：快捷键与手册</source>
        <translation>Help: keys and manual</translation>
    </message>
    <message>
        <source>更新内容</source>
        <translation>What is new</translation>
    </message>
    <message>
        <source>选择打印机</source>
        <translation>Choose printer</translation>
    </message>
    <message>
        <source>重打上一张单据</source>
        <translation>Reprint the last paper</translation>
    </message>
    <message>
        <source>投诉分类统计表</source>
        <translation>Classification table</translation>
    </message>
    <message>
        <source>工作量统计</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>电话查询：订单、送货、库存</source>
        <translation>Query for a call: orders, delivery, stock</translation>
    </message>
    <message>
        <source>登记销售</source>
        <translation>Register a sale</translation>
    </message>
    <message>
        <source>录入配件单据</source>
        <translation>Write a document of parts</translation>
    </message>
    <message>
        <source>查配件序列号</source>
        <translation>Find a part by serial number</translation>
    </message>
    <message>
        <source>用语规范</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>常用语</source>
        <translation>Set phrases</translation>
    </message>
    <message>
        <source>投诉细类</source>
        <translation>Complaint categories</translation>
    </message>
    <message>
        <source>单据样张</source>
        <translation>Form gallery</translation>
    </message>
    <message>
        <source>修改密码</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>锁定屏幕</source>
        <translation>Lock screen</translation>
    </message>
    <message>
        <source>退出登录／换人</source>
        <translation>Log out / change user</translation>
    </message>
    <message>
        <source>这一页没有可以改状态的单据。</source>
        <translation>No document on this page has a status to change.</translation>
    </message>
    <message>
        <source>这一页没有详情栏。</source>
        <translation>This page has no details pane.</translation>
    </message>
    <message>
        <source>这一页没有筛选框。按 Ctrl+K 可以全局搜索。</source>
        <translation>This page has no filter box. Press Ctrl+K to search everything.</translation>
    </message>
    <message>
        <source>这一页没有可以打印的单据。</source>
        <translation>This page has no document to print.</translation>
    </message>
    <message>
        <source>新建：当前页的主要单据，其他页为登记投诉</source>
        <translation>New: main document of the page, elsewhere a complaint</translation>
    </message>
    <message>
        <source>修改当前单据的状态</source>
        <translation>Change status of the current document</translation>
    </message>
    <message>
        <source>打开或收起详情</source>
        <translation>Open or close details</translation>
    </message>
    <message>
        <source>到列表的筛选框</source>
        <translation>Go to the list&apos;s filter box</translation>
    </message>
    <message>
        <source>预览并打印当前单据</source>
        <translation>Preview and print the current document</translation>
    </message>
    <message>
        <source>用语规范：敬语和六不</source>
        <translation>Wording: polite forms and six don&apos;ts</translation>
    </message>
    <message>
        <source>搜索顾客、工单、命令</source>
        <translation>Search customers, work orders, commands</translation>
    </message>
    <message>
        <source>关闭页签（也可用鼠标中键）</source>
        <translation>Close tab (or middle mouse button)</translation>
    </message>
    <message>
        <source>下一个页签</source>
        <translation>Next tab</translation>
    </message>
    <message>
        <source>上一个页签</source>
        <translation>Previous tab</translation>
    </message>
    <message>
        <source>锁定屏幕，打开的页面保留</source>
        <translation>Lock screen, open pages stay</translation>
    </message>
</context>
<context>
    <name>DetailHead</name>
    <message>
        <source>返回列表</source>
        <translation>Back to list</translation>
    </message>
    <message>
        <source>复制工单号</source>
        <translation>Copy work order no.</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>（内容已按要求删除）</source>
        <translation>(content deleted on request)</translation>
    </message>
    <message>
        <source>受理 {time}</source>
        <translation>Intake {time}</translation>
    </message>
    <message>
        <source>已复制 {number}</source>
        <translation>{number} copied</translation>
    </message>
</context>
<context>
    <name>DetailMenu</name>
    <message>
        <source>转派…</source>
        <translation>Reassign…</translation>
    </message>
    <message>
        <source>改状态…	F4</source>
        <translation>Change status…	F4</translation>
    </message>
    <message>
        <source>修改资料…</source>
        <translation>Edit details…</translation>
    </message>
    <message>
        <source>联系记录…</source>
        <translation>Contact record…</translation>
    </message>
    <message>
        <source>提方案…</source>
        <translation>Make plan…</translation>
    </message>
    <message>
        <source>记录顾客意见…</source>
        <translation>Record customer&apos;s answer…</translation>
    </message>
    <message>
        <source>外部转办…</source>
        <translation>Outside referral…</translation>
    </message>
    <message>
        <source>完结…</source>
        <translation>Close…</translation>
    </message>
    <message>
        <source>重新处理…</source>
        <translation>Reopen…</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>程序</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>加密数据库</source>
        <translation>Encrypted database</translation>
    </message>
    <message>
        <source>文件名编码</source>
        <translation>File name encoding</translation>
    </message>
    <message>
        <source>数据文件夹</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>剩余磁盘空间</source>
        <translation>Free disk space</translation>
    </message>
    <message>
        <source>磁盘写入一次</source>
        <translation>One write to disk</translation>
    </message>
    <message>
        <source>电脑时钟（UTC）</source>
        <translation>Computer clock (UTC)</translation>
    </message>
    <message>
        <source>数据库密钥存放处</source>
        <translation>Where the key is kept</translation>
    </message>
    <message>
        <source>内置字体</source>
        <translation>Bundled fonts</translation>
    </message>
    <message>
        <source>生僻字和外文</source>
        <translation>Rare and foreign characters</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>真实门店</source>
        <translation>Real store</translation>
    </message>
    <message>
        <source>演示门店</source>
        <translation>Demo store</translation>
    </message>
    <message>
        <source>电脑与门店的时区</source>
        <translation>Time zones of computer and store</translation>
    </message>
    <message>
        <source>本机备份</source>
        <translation>Local backup</translation>
    </message>
    <message>
        <source>总部服务器</source>
        <translation>Head office server</translation>
    </message>
    <message>
        <source>与总部的时差</source>
        <translation>Clock against head office</translation>
    </message>
    <message>
        <source>上次同步 · 待上传</source>
        <translation>Last sync · to upload</translation>
    </message>
    <message>
        <source>这一项没有查成。请生成支持文件，连同编号交给技术支持。</source>
        <translation>This could not be checked. Make a support file and give it with the number to support.</translation>
    </message>
    <message>
        <source>窗口要用的系统组件不全，客服台打不开。请装上缺的系统组件（见 README），或重新安装客服台。</source>
        <translation>System parts that the window needs are missing, so the desk cannot open. Install them (see README), or install the desk again.</translation>
    </message>
    <message>
        <source>加密组件不能用，门店打不开。请重新安装客服台，数据不受影响。</source>
        <translation>The encryption does not work, so the store cannot open. Install the desk again; the data is not affected.</translation>
    </message>
    <message>
        <source>密钥存不进去或读不回来，重启后可能打不开门店。请先找到恢复密钥单，再检查系统钥匙串。</source>
        <translation>The key cannot be stored or read back; the store may not open after a restart. Find the recovery sheet first, then check the system&apos;s keyring.</translation>
    </message>
    <message>
        <source>系统不是 UTF-8，中文文件名可能乱码。请在系统的区域设置里启用 UTF-8。</source>
        <translation>The system does not use UTF-8; Chinese file names may be garbled. Turn UTF-8 on in the region settings.</translation>
    </message>
    <message>
        <source>数据文件夹不能写入，什么都存不上。请管理员给这个系统账户写入权限，或换一个文件夹。</source>
        <translation>The data folder cannot be written, so nothing can be saved. Ask the administrator for write permission, or use another folder.</translation>
    </message>
    <message>
        <source>磁盘快满了，保存和备份会失败。请删掉不要的文件，至少空出 500 MB。</source>
        <translation>The disk is nearly full; saving and backups will fail. Delete what is not needed, so that 500 MB are free.</translation>
    </message>
    <message>
        <source>磁盘很慢，每次保存都要等。请检查杀毒软件、同步盘或硬盘是否老化，必要时换硬盘。</source>
        <translation>The disk is slow; every save has to wait. Check virus scanner, synced folders and the age of the disk; replace it if needed.</translation>
    </message>
    <message>
        <source>电脑的日期比程序出厂还早，记录的时间会错。请在系统设置里校准日期和时间。</source>
        <translation>The computer&apos;s date is before this program was made; recorded times will be wrong. Set date and time.</translation>
    </message>
    <message>
        <source>电脑时钟与总部相差超过一分钟。请在系统设置里打开自动校时。</source>
        <translation>The clock is off by more than a minute against head office. Turn on automatic time.</translation>
    </message>
    <message>
        <source>程序自带的字体文件少了，单据上的字会变成方框。请重新安装客服台。</source>
        <translation>Bundled fonts are missing; papers will show boxes. Install the desk again.</translation>
    </message>
    <message>
        <source>有些字显示成方框。请重新安装客服台，让自带的字体完整。</source>
        <translation>Some characters show as boxes. Install the desk again, so that its fonts are complete.</translation>
    </message>
    <message>
        <source>极少数生僻字显示成方框，不影响保存。请在系统里安装带扩展汉字的字体。</source>
        <translation>A few rare characters show as boxes; saving is not affected. Install a font with extended Chinese characters.</translation>
    </message>
    <message>
        <source>系统里没有打印机。可以先另存 PDF；要打印时请装好打印机驱动并设为默认。</source>
        <translation>There is no printer. You can save PDF; to print, install a printer and make it the default.</translation>
    </message>
    <message>
        <source>密钥找不到或不对，数据还在。请在打开客服台时输入恢复密钥单上的四行密钥。</source>
        <translation>The key is missing or wrong; the data is there. Type the four lines of the recovery sheet when the desk opens.</translation>
    </message>
    <message>
        <source>数据库文件坏了。请先复制整个数据文件夹，再打开客服台，点“从备份恢复”。</source>
        <translation>The database file is damaged. Copy the whole data folder, then open the desk and choose &quot;Restore from backup&quot;.</translation>
    </message>
    <message>
        <source>数据是新版程序建立的。请安装新版客服台再打开。</source>
        <translation>The data was made by a newer version. Install the newer desk and open it again.</translation>
    </message>
    <message>
        <source>一次恢复还差最后一步。打开客服台时会自动做完。</source>
        <translation>A restore lacks its last step. It is done when the desk opens.</translation>
    </message>
    <message>
        <source>电脑的时区与门店不同。单据一律按门店的时区记，电脑右下角的钟会不一样；建议改成一样。</source>
        <translation>The computer is in another time zone than the store. Records use the store&apos;s, so the computer&apos;s clock differs; better set them alike.</translation>
    </message>
    <message>
        <source>还没有备份。请在 系统管理 &gt; 本机备份 里点“立即备份”；以后每天第一次登录会自动做。</source>
        <translation>There is no backup yet. Choose &quot;Back up now&quot; in Administration &gt; Local backup; later the first log-in of each day makes one.</translation>
    </message>
    <message>
        <source>最近的备份太旧了。请在 系统管理 &gt; 本机备份 里点“立即备份”，看它说缺什么。</source>
        <translation>The last backup is too old. Choose &quot;Back up now&quot; in Administration &gt; Local backup and see what it lacks.</translation>
    </message>
    <message>
        <source>有备份读不出来，多半是磁盘有坏处。请再做一份备份，最好同时放到 U 盘。</source>
        <translation>A backup cannot be read; the disk probably has a bad spot. Make another one, best on a USB stick too.</translation>
    </message>
    <message>
        <source>现在连不上总部，照常工作不受影响，连上后自动上传。请检查网线、无线网络和服务器地址。</source>
        <translation>Head office cannot be reached; work goes on, and uploads follow by themselves. Check cable, wireless network and server address.</translation>
    </message>
    <message>
        <source>那台机器出示的证书不是总部的，没有连接。请向总部核对服务器地址和指纹。</source>
        <translation>That machine showed a certificate that is not head office&apos;s; not connected. Check address and fingerprint with head office.</translation>
    </message>
    <message>
        <source>总部的数据比本机程序新，只能上传。请尽快安装新版客服台。</source>
        <translation>Head office&apos;s data is newer than this program; it can only upload. Install the new version soon.</translation>
    </message>
    <message>
        <source>超过一天没有同步。请确认能上网、客服台开着；还不行时请总部检查这个工位。</source>
        <translation>Not synced for more than a day. See that there is a network and the desk is open; else ask head office to check this desk.</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>尚未建立</source>
        <translation>Not made yet</translation>
    </message>
    <message>
        <source>系统钥匙串</source>
        <translation>System keychain</translation>
    </message>
    <message>
        <source>受保护的文件</source>
        <translation>a protected file</translation>
    </message>
    <message>
        <source>密钥在{place}</source>
        <translation>Key: {place}</translation>
    </message>
</context>
<context>
    <name>DoctorSection</name>
    <message>
        <source>诊断只看不改：磁盘、时钟、密钥、字体、打印机、数据库、备份和总部服务器。</source>
        <translation>The diagnosis only looks: disk, clock, key, fonts, printers, database, backups and head office.</translation>
    </message>
    <message>
        <source>生成支持文件…</source>
        <translation>Support file…</translation>
    </message>
    <message>
        <source>请先诊断</source>
        <translation>Run the diagnosis first</translation>
    </message>
    <message>
        <source>正在诊断，可以照常工作…</source>
        <translation>Checking; work goes on…</translation>
    </message>
    <message>
        <source>诊断结果</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>还没有诊断。按“开始诊断”，大约需要几秒。</source>
        <translation>Not checked yet. Choose &quot;Start&quot;; it takes some seconds.</translation>
    </message>
    <message>
        <source>开始诊断</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>支持文件已存到 {name}，里面没有顾客和员工的任何信息。</source>
        <translation>Support file saved to {name}; it holds nothing of customers or staff.</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>看到的</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>怎么办</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>留意</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>有问题</source>
        <translation>Wrong</translation>
    </message>
    <message>
        <source>查了 {count} 项，{wrong} 项要留意。</source>
        <translation>Checked {count}; to look at: {wrong}.</translation>
    </message>
    <message>
        <source>查了 {count} 项，全部正常。</source>
        <translation>Checked {count}; all fine.</translation>
    </message>
    <message>
        <source>生成支持文件</source>
        <translation>Make a support file</translation>
    </message>
</context>
<context>
    <name>DocumentActs</name>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>作废单据</source>
        <translation>Void the document</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>冲销单据</source>
        <translation>Reverse the document</translation>
    </message>
    <message>
        <source>冲销</source>
        <translation>Reverse</translation>
    </message>
    <message>
        <source>联合查询结果</source>
        <translation>Result of the joint inquiry</translation>
    </message>
    <message>
        <source>查清了</source>
        <translation>Cleared up</translation>
    </message>
    <message>
        <source>已接手联合查询</source>
        <translation>You took the joint inquiry on</translation>
    </message>
    <message>
        <source>没有权限：录入配件单据、登记到货</source>
        <translation>Not permitted: write documents of parts, record arrivals</translation>
    </message>
    <message>
        <source>这张单据不在待齐里，没有要登记的到货。</source>
        <translation>This document is not pending; there is no arrival to record.</translation>
    </message>
    <message>
        <source>没有权限：打印单据</source>
        <translation>Not permitted: print documents</translation>
    </message>
    <message>
        <source>没有权限：调整、报废和冲销配件单据</source>
        <translation>Not permitted: adjust, scrap and reverse documents of parts</translation>
    </message>
    <message>
        <source>只有待齐的单据能作废；已记账的请冲销。</source>
        <translation>Only pending documents can be voided; reverse a posted one.</translation>
    </message>
    <message>
        <source>冲销单不能再冲销，请重新录一张。</source>
        <translation>A reversal cannot be reversed; write the document anew.</translation>
    </message>
    <message>
        <source>还没有记账，不用冲销；不要了请作废。</source>
        <translation>Not posted yet, nothing to reverse; void it if it is not wanted.</translation>
    </message>
    <message>
        <source>已经作废或冲销过。</source>
        <translation>Already void or reversed.</translation>
    </message>
    <message>
        <source>只有已记账、有整机或显示器的单据要录工厂系统。</source>
        <translation>Only posted documents with a machine or a monitor go into the factory&apos;s system.</translation>
    </message>
    <message>
        <source>这是别的门店的单据，只能看；收到货请另录一张调入单。</source>
        <translation>This is another store&apos;s document, to be read only; write a transfer in when the goods come.</translation>
    </message>
</context>
<context>
    <name>DocumentColumns</name>
    <message>
        <source>已等</source>
        <translation>Waited</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>对方单号</source>
        <translation>Their number</translation>
    </message>
    <message>
        <source>仓库</source>
        <translation>Warehouse</translation>
    </message>
</context>
<context>
    <name>DocumentDetail</name>
    <message>
        <source>配件单据</source>
        <translation>Document of parts</translation>
    </message>
    <message>
        <source>附件（照片、对方单据）</source>
        <translation>Attachments (photos, their papers)</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>History</translation>
    </message>
    <message>
        <source>配件单据内容</source>
        <translation>Content of the document</translation>
    </message>
    <message>
        <source>更多：与这张单据有关的</source>
        <translation>More: what belongs to this document</translation>
    </message>
    <message>
        <source>复制单号</source>
        <translation>Copy the number</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>接手</source>
        <translation>Take on</translation>
    </message>
    <message>
        <source>记入 {day}</source>
        <translation>counts on {day}</translation>
    </message>
    <message>
        <source>{waits}，已等 {days} 天，请催。</source>
        <translation>{waits} for {days} days; please ask for it.</translation>
    </message>
    <message>
        <source>到货有破损短缺，联合查询应在 {time} 前查清，已经过期。</source>
        <translation>Goods came damaged or short; the joint inquiry was due by {time} and is late.</translation>
    </message>
    <message>
        <source>到货有破损短缺，联合查询中，{time} 前查清。</source>
        <translation>Goods came damaged or short; joint inquiry, due by {time}.</translation>
    </message>
    <message>
        <source>由 {name} 跟进。</source>
        <translation>Followed by {name}.</translation>
    </message>
    <message>
        <source>写结果</source>
        <translation>Write the result</translation>
    </message>
    <message>
        <source>联系{whom}。</source>
        <translation>Contact {whom}.</translation>
    </message>
    <message>
        <source>复制单号(&amp;C)</source>
        <translation>&amp;Copy the number</translation>
    </message>
    <message>
        <source>打开 {number}</source>
        <translation>Open {number}</translation>
    </message>
    <message>
        <source>录入工厂系统(&amp;G)</source>
        <translation>Enter in the factory&apos;s system (&amp;G)</translation>
    </message>
    <message>
        <source>打印标签，一件一张(&amp;L)</source>
        <translation>Print &amp;labels, one for each piece</translation>
    </message>
    <message>
        <source>打印货品记录跟踪表(&amp;T)</source>
        <translation>Print the &amp;tracking sheet</translation>
    </message>
    <message>
        <source>序列号 {serial} 的经过…</source>
        <translation>Way of serial {serial}…</translation>
    </message>
    <message>
        <source>明细</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>到货</source>
        <translation>Arrivals</translation>
    </message>
    <message>
        <source>账目变动</source>
        <translation>Moves</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>序列号</source>
        <translation>Serials</translation>
    </message>
    <message>
        <source>换下</source>
        <translation>Taken out</translation>
    </message>
    <message>
        <source>还有 {count} 行，打印出来看全部。</source>
        <translation>{count} more lines; print to see all.</translation>
    </message>
    <message>
        <source>还有 {count} 笔。</source>
        <translation>{count} more moves.</translation>
    </message>
    <message>
        <source>对方单号</source>
        <translation>Their number</translation>
    </message>
    <message>
        <source>工厂系统单号</source>
        <translation>Number in the factory&apos;s system</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>承运</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>作废原因</source>
        <translation>Reason for voiding</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>原单</source>
        <translation>Original document</translation>
    </message>
    <message>
        <source>被冲销于</source>
        <translation>Reversed by</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>已复制 {number}</source>
        <translation>Copied {number}</translation>
    </message>
</context>
<context>
    <name>DocumentFilters</name>
    <message>
        <source>筛选：单号、对方单号、配件编码、序列号…</source>
        <translation>Filter: number, their number, part code, serial…</translation>
    </message>
    <message>
        <source>单据种类</source>
        <translation>Kind of document</translation>
    </message>
    <message>
        <source>往来单位</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>全部种类</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>全部单位</source>
        <translation>All partners</translation>
    </message>
    <message>
        <source>从哪天</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到哪天</source>
        <translation>To</translation>
    </message>
    <message>
        <source>{count} 张</source>
        <translation>{count} documents</translation>
    </message>
</context>
<context>
    <name>DocumentsSection</name>
    <message>
        <source>单据列表</source>
        <translation>List of documents</translation>
    </message>
    <message>
        <source>录入单据</source>
        <translation>Write a document</translation>
    </message>
    <message>
        <source>待齐</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>作废／冲销</source>
        <translation>Void / reversed</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>查序列号</source>
        <translation>Find a serial</translation>
    </message>
    <message>
        <source>查序列号：在哪里，从哪里来，换下了哪一件</source>
        <translation>Find a serial: where it is, where it came from, what it replaced</translation>
    </message>
    <message>
        <source>在左边选一张单据，这里显示全部内容。</source>
        <translation>Choose a document on the left to see all of it here.</translation>
    </message>
    <message>
        <source>最久 {count} 天</source>
        <translation>oldest {count} days</translation>
    </message>
    <message>
        <source>没有找到。可以少输几个字，或放宽条件。</source>
        <translation>Nothing found. Type less, or widen the filter.</translation>
    </message>
    <message>
        <source>没有等着的单据，货和单都到齐了。</source>
        <translation>Nothing is pending: goods and paper are all here.</translation>
    </message>
    <message>
        <source>今天还没有记账的单据。</source>
        <translation>Nothing was posted today.</translation>
    </message>
    <message>
        <source>没有作废或冲销的单据。</source>
        <translation>No document was voided or reversed.</translation>
    </message>
    <message>
        <source>还没有单据。</source>
        <translation>There are no documents yet.</translation>
    </message>
</context>
<context>
    <name>DoublesPanel</name>
    <message>
        <source>已有 {count} 位可能是同一位顾客（可以同号，不会自动合并）</source>
        <translation>Possibly the same customer: {count} (numbers may be shared, nothing merges by itself)</translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message>
        <source>待办与到期</source>
        <translation>Tasks and deadlines</translation>
    </message>
    <message>
        <source>按剩余时限排序</source>
        <translation>Sorted by time left</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>查看全部投诉</source>
        <translation>View all complaints</translation>
    </message>
    <message>
        <source>共 0 项</source>
        <translation>0 items</translation>
    </message>
    <message>
        <source>共 {all} 项，列出最急的 {listed} 项 · 空格键预览，Enter 打开，→ 执行右侧动作</source>
        <translation>Items: {all}, most urgent shown: {listed} · Space previews, Enter opens, → does the action on the right</translation>
    </message>
    <message>
        <source>共 {listed} 项 · 空格键预览，Enter 打开，→ 执行右侧动作</source>
        <translation>Items: {listed} · Space previews, Enter opens, → does the action on the right</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>Approvals</translation>
    </message>
    <message>
        <source>没有超时工单，也没有到期的事，都处理完了。</source>
        <translation>Nothing overdue and nothing due: all is done.</translation>
    </message>
    <message>
        <source>没有超时工单，计时中的投诉都处理完了。</source>
        <translation>No overdue work orders: all running complaints are handled.</translation>
    </message>
    <message>
        <source>没有待办任务，手上的事都做完了。</source>
        <translation>No open tasks: all is done.</translation>
    </message>
    <message>
        <source>没有等您审批的申请。</source>
        <translation>No requests await your approval.</translation>
    </message>
</context>
<context>
    <name>DueList</name>
    <message>
        <source>预览这一条</source>
        <translation>Preview this line</translation>
    </message>
    <message>
        <source>打开这一条</source>
        <translation>Open this line</translation>
    </message>
    <message>
        <source>做右边写着的那一步</source>
        <translation>Do the step at the right</translation>
    </message>
</context>
<context>
    <name>DutySection</name>
    <message>
        <source>取消这一班</source>
        <translation>Cancel this shift</translation>
    </message>
    <message>
        <source>值班安排</source>
        <translation>Duty plan</translation>
    </message>
    <message>
        <source>接下来一个月还没有安排值班，按 F2 安排。</source>
        <translation>No duty planned for the next month; press F2 to plan it.</translation>
    </message>
    <message>
        <source>安排值班</source>
        <translation>Plan duty</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>值班人</source>
        <translation>On duty</translation>
    </message>
    <message>
        <source>工号</source>
        <translation>Staff no.</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>已过</source>
        <translation>Past</translation>
    </message>
    <message>
        <source>值班中</source>
        <translation>On duty</translation>
    </message>
    <message>
        <source>待值班</source>
        <translation>To come</translation>
    </message>
    <message>
        <source>现在没有人值班。</source>
        <translation>Nobody is on duty now.</translation>
    </message>
    <message>
        <source>08:00-20:00</source>
        <translation>08:00-20:00</translation>
    </message>
    <message>
        <source>结束不晚于开始的，到第二天；08:00-08:00 是一整天。</source>
        <translation>An end not after the start is on the next day; 08:00-08:00 is a whole day.</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>每天同一个班；只排一天的留空。</source>
        <translation>The same shift every day; leave empty for one day.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>值班已安排</source>
        <translation>Duty planned</translation>
    </message>
    <message>
        <source>取消这一班？</source>
        <translation>Cancel this shift?</translation>
    </message>
    <message>
        <source>{name}，{day} {hours}。正在值的班到现在为止。</source>
        <translation>{name}, {day} {hours}. A shift that is running ends now.</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
</context>
<context>
    <name>DutyWords</name>
    <message>
        <source>{begin}–次日 {end}</source>
        <translation>{begin}–{end} next day</translation>
    </message>
    <message>
        <source>值班 {name} {phone}</source>
        <translation>Duty {name} {phone}</translation>
    </message>
    <message>
        <source>值班 {names}</source>
        <translation>Duty {names}</translation>
    </message>
    <message>
        <source>无人值班</source>
        <translation>Nobody on duty</translation>
    </message>
    <message>
        <source>现在没有人值班，到 {end} 都没有安排。</source>
        <translation>Nobody is on duty now, and none is planned until {end}.</translation>
    </message>
    <message>
        <source>{begin} 到 {end} 没有安排值班。</source>
        <translation>No duty planned from {begin} to {end}.</translation>
    </message>
    <message>
        <source>值班 {name} {phone} 至 {until}</source>
        <translation>Duty {name} {phone} until {until}</translation>
    </message>
</context>
<context>
    <name>EarlierCases</name>
    <message>
        <source>还有 {count} 件没有办完。同一件事请打开它接着写，不要再登记一次。</source>
        <translation>Still open: {count}. If it is the same matter, open it and go on there; do not register it again.</translation>
    </message>
    <message>
        <source>以前有 {count} 件投诉，有关的勾上。</source>
        <translation>Earlier complaints: {count}. Tick those that belong to this.</translation>
    </message>
    <message>
        <source>同一台电器</source>
        <translation>Same appliance</translation>
    </message>
    <message>
        <source>关联</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>关联 {case}</source>
        <translation>Link {case}</translation>
    </message>
    <message>
        <source>您的岗位没有“处理投诉”这一项权限</source>
        <translation>Your post lacks the permission &quot;Handle complaints&quot;</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>打开 {number}</source>
        <translation>Open {number}</translation>
    </message>
</context>
<context>
    <name>EditSheet</name>
    <message>
        <source>修改资料 {number}</source>
        <translation>Edit details {number}</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>Elsewhere</name>
    <message>
        <source>已请总部共享，正在取过来…</source>
        <translation>Head office was asked to share it; fetching…</translation>
    </message>
    <message>
        <source>还没有取到，取到后可以直接搜索打开。</source>
        <translation>Not here yet; once fetched it can be searched and opened.</translation>
    </message>
</context>
<context>
    <name>EndPriceSheet</name>
    <message>
        <source>价格到期</source>
        <translation>End of a price</translation>
    </message>
    <message>
        <source>{kind} {price}，{span}。价格只能提前到期，金额不能改。</source>
        <translation>{kind} {price}, {span}. A price can only end earlier; its amount cannot be changed.</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>写错了，这个价格还没有用过</source>
        <translation>A slip: this price has not been used yet</translation>
    </message>
    <message>
        <source>用到哪一天</source>
        <translation>Last day</translation>
    </message>
</context>
<context>
    <name>EnrolSheet</name>
    <message>
        <source>给新工位发接入码</source>
        <translation>Issue a join code for a new desk</translation>
    </message>
    <message>
        <source>接入码只能用一次，24 小时内有效。在那台电脑的“接入总部”里输入或扫码。</source>
        <translation>A join code works once, within 24 hours. On that computer type or scan it under &quot;Join head office&quot;.</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>或新门店的代码</source>
        <translation>Or code of a new store</translation>
    </message>
    <message>
        <source>只用于带数据接入：总部还没有这家店时填。</source>
        <translation>Only for joining with data, when head office does not have this store yet.</translation>
    </message>
    <message>
        <source>那台电脑</source>
        <translation>That computer</translation>
    </message>
    <message>
        <source>新工位：空的，从总部取这家店的数据</source>
        <translation>New desk: empty, gets this store&apos;s data from head office</translation>
    </message>
    <message>
        <source>带数据接入：已经单机用过，把数据带来</source>
        <translation>Join with data: worked alone so far, brings its data</translation>
    </message>
    <message>
        <source>总部工位：看全部门店</source>
        <translation>Head-office desk: sees all stores</translation>
    </message>
    <message>
        <source>生成接入码</source>
        <translation>Create join code</translation>
    </message>
</context>
<context>
    <name>EntryActs</name>
    <message>
        <source>已受理 {number}，处理人是您。</source>
        <translation>{number} taken in; you are the handler.</translation>
    </message>
    <message>
        <source>已受理 {number}。</source>
        <translation>{number} taken in.</translation>
    </message>
    <message>
        <source>已确认：{title}</source>
        <translation>Confirmed: {title}</translation>
    </message>
    <message>
        <source>“{title}”做完了吗？完成后不能再改回。</source>
        <translation>Is &quot;{title}&quot; done? This cannot be changed back.</translation>
    </message>
    <message>
        <source>完成任务</source>
        <translation>Finish task</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已完成：{title}</source>
        <translation>Done: {title}</translation>
    </message>
</context>
<context>
    <name>EntryColumns</name>
    <message>
        <source>数量不能是 0。</source>
        <translation>The quantity cannot be 0.</translation>
    </message>
    <message>
        <source>数量须大于 0。</source>
        <translation>The quantity must be above 0.</translation>
    </message>
    <message>
        <source>条码（编码）</source>
        <translation>Barcode (code)</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>账上</source>
        <translation>On hand</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>好坏</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>改判为</source>
        <translation>Regrade to</translation>
    </message>
    <message>
        <source>欠坏件</source>
        <translation>Bad owed</translation>
    </message>
    <message>
        <source>旧件收回</source>
        <translation>Old back</translation>
    </message>
    <message>
        <source>单价（元）</source>
        <translation>Price (yuan)</translation>
    </message>
    <message>
        <source>序列号（一件一个）</source>
        <translation>Serials (one each)</translation>
    </message>
    <message>
        <source>旧件序列号</source>
        <translation>Old serials</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>请从列表里选往来单位；没有的请先加到商品目录的责任单位里。</source>
        <translation>Choose a partner from the list; add a missing one to the responsible parties of the catalogue first.</translation>
    </message>
    <message>
        <source>写了欠坏件，请写是谁欠的。</source>
        <translation>Bad parts are owed: say who owes them.</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>往来单位</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>仓库</source>
        <translation>Warehouse</translation>
    </message>
    <message>
        <source>单据日期</source>
        <translation>Document date</translation>
    </message>
    <message>
        <source>对方单号</source>
        <translation>Their number</translation>
    </message>
    <message>
        <source>依据单据</source>
        <translation>Document it follows</translation>
    </message>
    <message>
        <source>{day} 的日报已编制，这张单据日期不变，记在 {later}</source>
        <translation>Report of {day} is made: date kept, booked on {later}</translation>
    </message>
    <message>
        <source>{day} 的日报已编制，这张单据日期不变，到齐后记在 {later} 或以后</source>
        <translation>Report of {day} is made: date kept, booked on {later} or later, once complete</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>运单号</source>
        <translation>Waybill</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>货物已到</source>
        <translation>Goods are here</translation>
    </message>
    <message>
        <source>单据已到</source>
        <translation>Paper is here</translation>
    </message>
</context>
<context>
    <name>EntryLines</name>
    <message>
        <source>单据明细</source>
        <translation>Lines of the document</translation>
    </message>
    <message>
        <source>扫码或输入条码加一行，QD76*12 是 12 件；也可从 Excel 整块粘贴</source>
        <translation>Scan or type a code to add a line, QD76*12 is 12 pieces; or paste a block from Excel</translation>
    </message>
    <message>
        <source>按名称或编码找配件</source>
        <translation>Find a part by name or code</translation>
    </message>
    <message>
        <source>{name}：{count} 件</source>
        <translation>{name}: {count} pieces</translation>
    </message>
    <message>
        <source>{name}：{count} 件，请接着扫序列号</source>
        <translation>{name}: {count} pieces, now scan the serial numbers</translation>
    </message>
    <message>
        <source>{name}：序列号 {count} 个</source>
        <translation>{name}: {count} serial numbers</translation>
    </message>
    <message>
        <source>请填条码或编码。</source>
        <translation>Fill in a barcode or code.</translation>
    </message>
    <message>
        <source>这个配件上面已有一行，请合成一行。</source>
        <translation>This part has a line above; make one line of both.</translation>
    </message>
    <message>
        <source>目录里没有 {code}，请核对；是新配件请先在商品目录里添加。</source>
        <translation>The catalogue has no {code}. Check it; add a new part to the catalogue first.</translation>
    </message>
    <message>
        <source>{brands} 都有这个编码，请写成 {example}。</source>
        <translation>{brands} share this code; write {example}.</translation>
    </message>
    <message>
        <source>{lines} 项 {pieces} 件</source>
        <translation>{lines} lines, {pieces} pieces</translation>
    </message>
</context>
<context>
    <name>EntryPreview</name>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>收起预览</source>
        <translation>Close preview</translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <source>停用</source>
        <translation>Disable</translation>
    </message>
    <message>
        <source>恢复使用</source>
        <translation>Use again</translation>
    </message>
    <message>
        <source>停用后不再供选择，已有的记录不变</source>
        <translation>Once disabled it is no longer offered; existing records stay</translation>
    </message>
    <message>
        <source>录入单据</source>
        <translation>Enter documents</translation>
    </message>
    <message>
        <source>丢弃草稿</source>
        <translation>Drop the draft</translation>
    </message>
    <message>
        <source>稍后再填</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>没登记完的单据已留作草稿，下次录入时可接着填。</source>
        <translation>The unfinished document was kept as a draft; go on with it next time.</translation>
    </message>
    <message>
        <source>把没录完的单据留作草稿</source>
        <translation>Keep the unfinished document as a draft</translation>
    </message>
    <message>
        <source>到单据明细</source>
        <translation>To the lines</translation>
    </message>
    <message>
        <source>按名称或编码找配件</source>
        <translation>Find a part by name or code</translation>
    </message>
    <message>
        <source>草稿已存本机；登记请按 Ctrl+Enter。</source>
        <translation>The draft is kept on this machine; press Ctrl+Enter to register.</translation>
    </message>
    <message>
        <source>还没有仓库，请先在“库存”里新建仓库。</source>
        <translation>There is no warehouse yet; set one up under Stock first.</translation>
    </message>
    <message>
        <source>已登记 {number}，已记账</source>
        <translation>{number} is registered and posted</translation>
    </message>
    <message>
        <source>已登记 {number}，放进待齐</source>
        <translation>{number} is registered and waits for the rest</translation>
    </message>
    <message>
        <source>已登记 {number}；{day} 的日报已编制，日期不变，记在 {later}</source>
        <translation>{number} is registered; the report of {day} is made: it keeps its date and is booked on {later}</translation>
    </message>
    <message>
        <source>没有登记：{count} 处要改，已在明细里标红。按 Alt+PgDown 到下一处。</source>
        <translation>Not registered: {count} cells must be mended, marked red in the lines. Alt+PgDown goes to the next.</translation>
    </message>
    <message>
        <source>还没有明细：请扫码、输入编码，或从 Excel 粘贴。</source>
        <translation>There are no lines yet: scan, type a code, or paste from Excel.</translation>
    </message>
    <message>
        <source>上次没有登记完：{kind}，{count} 行（{time} 存）</source>
        <translation>Unfinished: {kind}, {count} lines (kept {time})</translation>
    </message>
    <message>
        <source>接着填</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>商品</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>处理人</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>未派</source>
        <translation>Not assigned</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>本人</source>
        <translation>Self</translation>
    </message>
    <message>
        <source>未确认</source>
        <translation>Not confirmed</translation>
    </message>
    <message>
        <source>已确认</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>确认</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>先到的时限</source>
        <translation>Next clock</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>写原因</source>
        <translation>Give reason</translation>
    </message>
    <message>
        <source>归</source>
        <translation>For</translation>
    </message>
    <message>
        <source>截止</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>确认人</source>
        <translation>Confirmed by</translation>
    </message>
    <message>
        <source>待审批</source>
        <translation>To approve</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>Approvals</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Requested by</translation>
    </message>
    <message>
        <source>申请于</source>
        <translation>Requested at</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>等 {time}</source>
        <translation>Waiting {time}</translation>
    </message>
    <message>
        <source>提方案</source>
        <translation>Make plan</translation>
    </message>
    <message>
        <source>问顾客</source>
        <translation>Ask customer</translation>
    </message>
    <message>
        <source>完结</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ErrorNotice</name>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>复制错误编号和说明</source>
        <translation>Copy error number and text</translation>
    </message>
    <message>
        <source>错误编号 {code}</source>
        <translation>Error number {code}</translation>
    </message>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>已复制</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Got it</translation>
    </message>
</context>
<context>
    <name>EscalationBox</name>
    <message>
        <source>升级</source>
        <translation>Escalation</translation>
    </message>
    <message>
        <source>{count} 项未确认</source>
        <translation>Not acknowledged: {count}</translation>
    </message>
    <message>
        <source>都已确认</source>
        <translation>All acknowledged</translation>
    </message>
    <message>
        <source>另有 {count} 项，见处理经过</source>
        <translation>{count} more, see handling history</translation>
    </message>
    <message>
        <source>确认</source>
        <translation>Acknowledge</translation>
    </message>
    <message>
        <source>确认：{step}</source>
        <translation>Acknowledge: {step}</translation>
    </message>
    <message>
        <source>写明原因</source>
        <translation>Give reason</translation>
    </message>
    <message>
        <source>原因：{text}（{name}）</source>
        <translation>Reason: {text} ({name})</translation>
    </message>
    <message>
        <source>{time} 报 {whom}</source>
        <translation>{time} raised to {whom}</translation>
    </message>
    <message>
        <source>{told} · 未确认</source>
        <translation>{told} · not acknowledged</translation>
    </message>
    <message>
        <source>{told} · {name} {time} 确认</source>
        <translation>{told} · acknowledged by {name}, {time}</translation>
    </message>
    <message>
        <source>已确认：{step}</source>
        <translation>Acknowledged: {step}</translation>
    </message>
</context>
<context>
    <name>EscalationWords</name>
    <message>
        <source>没有按时派单</source>
        <translation>Not dispatched in time</translation>
    </message>
    <message>
        <source>没有按时首次响应</source>
        <translation>No first response in time</translation>
    </message>
    <message>
        <source>没有按时转给责任部门</source>
        <translation>Not handed over to the liable department in time</translation>
    </message>
    <message>
        <source>移交后当天无人接手</source>
        <translation>Not taken on the day of the hand-over</translation>
    </message>
    <message>
        <source>没有按时告知顾客进展</source>
        <translation>Customer not told of progress in time</translation>
    </message>
    <message>
        <source>处理时限已过半</source>
        <translation>More than half of the time is gone</translation>
    </message>
    <message>
        <source>处理时限快到</source>
        <translation>Time limit close</translation>
    </message>
    <message>
        <source>超过处理时限</source>
        <translation>Past the time limit</translation>
    </message>
    <message>
        <source>到期未解决，须上报</source>
        <translation>Unsolved at its limit, to be reported upward</translation>
    </message>
    <message>
        <source>重大投诉，报客服中心</source>
        <translation>Major complaint, reported to the service centre</translation>
    </message>
    <message>
        <source>重大投诉，报总经办</source>
        <translation>Major complaint, reported to the general manager&apos;s office</translation>
    </message>
    <message>
        <source>外部单位的答复期限快到</source>
        <translation>Outside body&apos;s reply due soon</translation>
    </message>
    <message>
        <source>超过外部单位的答复期限</source>
        <translation>Outside body&apos;s reply overdue</translation>
    </message>
    <message>
        <source>写明未解决的原因</source>
        <translation>Give the reason why it is unsolved</translation>
    </message>
    <message>
        <source>提议判为不成立，请定夺</source>
        <translation>Proposed as unfounded: please decide</translation>
    </message>
    <message>
        <source>升级：{step}</source>
        <translation>Escalation: {step}</translation>
    </message>
    <message>
        <source>报 {whom}</source>
        <translation>Raised to {whom}</translation>
    </message>
    <message>
        <source>向上报告未解决的原因：{step}</source>
        <translation>Reason reported upward: {step}</translation>
    </message>
    <message>
        <source>收回升级：{step}</source>
        <translation>Escalation withdrawn: {step}</translation>
    </message>
    <message>
        <source>确认升级：{step}</source>
        <translation>Escalation acknowledged: {step}</translation>
    </message>
</context>
<context>
    <name>ExplainSheet</name>
    <message>
        <source>约定标记</source>
        <translation>Agreed mark</translation>
    </message>
    <message>
        <source>（不用标记，写原因）</source>
        <translation>(no mark, write the reason)</translation>
    </message>
    <message>
        <source>原因（选了标记的可不填）</source>
        <translation>Reason (not needed with a mark)</translation>
    </message>
    <message>
        <source>这些编号查不到单据：{numbers}。写下的会和编号一起印在报表上。</source>
        <translation>No document is known of: {numbers}. What you write is printed on the report with the number.</translation>
    </message>
</context>
<context>
    <name>FactGrid</name>
    <message>
        <source>收起资料</source>
        <translation>Fewer details</translation>
    </message>
    <message>
        <source>更多资料</source>
        <translation>More details</translation>
    </message>
</context>
<context>
    <name>FactorySheet</name>
    <message>
        <source>工厂系统里的单号</source>
        <translation>Number in the factory&apos;s system</translation>
    </message>
    <message>
        <source>{number} 里有整机或显示器：先在工厂管理系统里录好，再把那边的单号填在这里。</source>
        <translation>{number} holds a machine or a monitor: enter it in the factory&apos;s system first, then write the number it got there here.</translation>
    </message>
</context>
<context>
    <name>FieldBox</name>
    <message>
        <source>必填</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>（必填）</source>
        <translation>, required</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>待确认</source>
        <translation>To confirm</translation>
    </message>
    <message>
        <source>已确认</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>待审批</source>
        <translation>To approve</translation>
    </message>
    <message>
        <source>已同意</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>未同意</source>
        <translation>Not approved</translation>
    </message>
</context>
<context>
    <name>FiguresSheet</name>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>昨天</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>上月</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>存为表格</source>
        <translation>Save as sheet</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>已存为 {name}</source>
        <translation>Saved as {name}</translation>
    </message>
    <message>
        <source>这段时间没有。</source>
        <translation>Nothing in this period.</translation>
    </message>
    <message>
        <source>{from_on} 至 {to_on}</source>
        <translation>{from_on} to {to_on}</translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>在列表中筛选：姓名、拼音首字…</source>
        <translation>Filter the list: name, pinyin initials…</translation>
    </message>
    <message>
        <source>筛选投诉</source>
        <translation>Filter complaints</translation>
    </message>
    <message>
        <source>关注：全部</source>
        <translation>Attention: all</translation>
    </message>
    <message>
        <source>关注</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>状态：全部</source>
        <translation>Status: all</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>受理人：全部</source>
        <translation>Assignee: all</translation>
    </message>
    <message>
        <source>受理人</source>
        <translation>Assignee</translation>
    </message>
    <message>
        <source>类别：全部</source>
        <translation>Class: all</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>责任方：全部</source>
        <translation>Liable party: all</translation>
    </message>
    <message>
        <source>责任方</source>
        <translation>Liable party</translation>
    </message>
    <message>
        <source>门店：全部</source>
        <translation>Store: all</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>下一时限：{clock}</source>
        <translation>Next clock: {clock}</translation>
    </message>
    <message>
        <source>更多筛选</source>
        <translation>More filters</translation>
    </message>
    <message>
        <source>{count} 条</source>
        <translation>Entries: {count}</translation>
    </message>
    <message>
        <source>待分配</source>
        <translation>Unassigned</translation>
    </message>
</context>
<context>
    <name>FirstDayKeeper</name>
    <message>
        <source>五分钟上手的每一件都做过了。以后随时按 F1 看帮助。</source>
        <translation>All steps of the first five minutes are done. F1 shows help at any time.</translation>
    </message>
</context>
<context>
    <name>FirstDayStrip</name>
    <message>
        <source>扫一个码</source>
        <translation>Scan a code</translation>
    </message>
    <message>
        <source>登记一件投诉</source>
        <translation>Register a complaint</translation>
    </message>
    <message>
        <source>找一位顾客</source>
        <translation>Find a customer</translation>
    </message>
    <message>
        <source>打印一张单</source>
        <translation>Print a paper</translation>
    </message>
    <message>
        <source>看一次帮助</source>
        <translation>Open the help</translation>
    </message>
    <message>
        <source>交给同事</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>不再显示</source>
        <translation>Do not show again</translation>
    </message>
    <message>
        <source>五分钟上手</source>
        <translation>First five minutes</translation>
    </message>
    <message>
        <source>{done} / {all}</source>
        <translation>{done} / {all}</translation>
    </message>
    <message>
        <source>{step}，已做过</source>
        <translation>{step}, done</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>欢迎使用阳光客服台</source>
        <translation>Welcome to Sunshine Desk</translation>
    </message>
    <message>
        <source>先选一种方式开始。演示和正式的数据分开存放，互不影响，以后可以随时切换。</source>
        <translation>Choose how to start. Demo data and real data are kept apart; you can switch any time.</translation>
    </message>
    <message>
        <source>试用演示门店</source>
        <translation>Try the demo store</translation>
    </message>
    <message>
        <source>带着一套示例数据先看看怎么用。</source>
        <translation>Look around with a set of sample data.</translation>
    </message>
    <message>
        <source>约 40 条相互关联的顾客与投诉，号码都是虚构的</source>
        <translation>About 40 linked customers and complaints, all numbers invented</translation>
    </message>
    <message>
        <source>单独的数据库文件，绝不混入真实数据</source>
        <translation>A database file of its own, never mixed with real data</translation>
    </message>
    <message>
        <source>一键清除，不留痕迹</source>
        <translation>Cleared with one click, without trace</translation>
    </message>
    <message>
        <source>新建门店</source>
        <translation>New store</translation>
    </message>
    <message>
        <source>建立您自己的门店，开始正式使用。</source>
        <translation>Set up your own store and start real work.</translation>
    </message>
    <message>
        <source>填写公司、门店和第一位管理员</source>
        <translation>Enter company, store and first administrator</translation>
    </message>
    <message>
        <source>数据库用一把新密钥加密</source>
        <translation>The database is encrypted with a new key</translation>
    </message>
    <message>
        <source>打印一张恢复密钥单，锁进保险柜</source>
        <translation>Print a recovery sheet and lock it in the safe</translation>
    </message>
    <message>
        <source>接入总部</source>
        <translation>Join head office</translation>
    </message>
    <message>
        <source>总部给了接入码，把这台电脑接进来。</source>
        <translation>Head office gave you a join code: connect this computer.</translation>
    </message>
    <message>
        <source>输入或扫描一次性的接入码</source>
        <translation>Type or scan the one-time join code</translation>
    </message>
    <message>
        <source>从总部取本店的数据，取的时候就能用</source>
        <translation>Gets the store&apos;s data from head office, usable meanwhile</translation>
    </message>
    <message>
        <source>没有网络也照常工作，连上后自动同步</source>
        <translation>Works without network, syncs once connected</translation>
    </message>
    <message>
        <source>这台电脑是换来的？从备份恢复门店</source>
        <translation>A replaced computer? Restore from a backup</translation>
    </message>
</context>
<context>
    <name>FormPanel</name>
    <message>
        <source>请填写{label}</source>
        <translation>Enter: {label}</translation>
    </message>
</context>
<context>
    <name>FormSheet</name>
    <message>
        <source>填的内容还没有保存。再按一次 Esc 或“取消”就放弃。</source>
        <translation>What you entered is not saved. Press Esc or &quot;Cancel&quot; again to discard it.</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>没写完的内容已留作草稿，再打开时接着写。</source>
        <translation>What you typed is kept as a draft; open the form again to go on.</translation>
    </message>
    <message>
        <source>这是 {time} 没写完的内容。</source>
        <translation>This is what was typed until {time}.</translation>
    </message>
    <message>
        <source>重新写</source>
        <translation>Start anew</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>今天 {time}</source>
        <translation>today {time}</translation>
    </message>
    <message>
        <source>昨天 {time}</source>
        <translation>yesterday {time}</translation>
    </message>
    <message>
        <source>明天 {time}</source>
        <translation>tomorrow {time}</translation>
    </message>
    <message>
        <source>{name}：{value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>{words}（{more}）</source>
        <translation>{words} ({more})</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>FoundingWay</name>
    <message>
        <source>正在建立门店</source>
        <translation>Creating store</translation>
    </message>
    <message>
        <source>正在建立加密的数据库…</source>
        <translation>Creating the encrypted database…</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>单据样张</source>
        <translation>Form gallery</translation>
    </message>
    <message>
        <source>首份</source>
        <translation>First copy</translation>
    </message>
    <message>
        <source>重打</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>哪一份</source>
        <translation>Which one</translation>
    </message>
    <message>
        <source>另存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>打印样张</source>
        <translation>Print the sample</translation>
    </message>
    <message>
        <source>样张里的人和单号都是编的，只用来看版式和试打印机。</source>
        <translation>Persons and numbers are made up; only for layout and trying a printer.</translation>
    </message>
    <message>
        <source>另存样张</source>
        <translation>Save the sample</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>这台电脑没有打印机，可以另存为 PDF</source>
        <translation>This computer has no printer; save as PDF</translation>
    </message>
    <message>
        <source>样张不占份号，也不改变这台电脑记住的选择。</source>
        <translation>A sample takes no copy number and changes no remembered choice.</translation>
    </message>
    <message>
        <source>样张已送到 {printer}。</source>
        <translation>Sample sent to {printer}.</translation>
    </message>
    <message>
        <source>样张已存为 {name}。</source>
        <translation>Sample saved as {name}.</translation>
    </message>
</context>
<context>
    <name>GiveUpSheet</name>
    <message>
        <source>账面不变；点过的数和原因留着备查。每周至少要盘一次，请另排时间。</source>
        <translation>The book stays; what was counted and the reason are kept. Count at least weekly: please plan another time.</translation>
    </message>
</context>
<context>
    <name>HandOverSheet</name>
    <message>
        <source>移交 {number}</source>
        <translation>Hand over {number}</translation>
    </message>
    <message>
        <source>移交给</source>
        <translation>Hand over to</translation>
    </message>
    <message>
        <source>单位（电话簿）</source>
        <translation>Party (phone book)</translation>
    </message>
    <message>
        <source>经办同事</source>
        <translation>Colleague in charge</translation>
    </message>
    <message>
        <source>选了同事，会出现在他的待办里</source>
        <translation>A colleague chosen here sees it in the tasks</translation>
    </message>
    <message>
        <source>最迟何时答复</source>
        <translation>Answer by</translation>
    </message>
    <message>
        <source>请办事项</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>要对方核实什么、做什么，凭什么材料</source>
        <translation>What the other side checks or does, on which papers</translation>
    </message>
    <message>
        <source>移交后转为“待厂家”，计时按规定暂停</source>
        <translation>Set to &quot;At maker&quot; once handed over; the clock pauses by the rules</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>（不指定）</source>
        <translation>(none)</translation>
    </message>
</context>
<context>
    <name>HandoverActSheet</name>
    <message>
        <source>移交答复 {whom}</source>
        <translation>Answer to hand-over: {whom}</translation>
    </message>
    <message>
        <source>请办：{text}</source>
        <translation>Asked for: {text}</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>The other side</translation>
    </message>
    <message>
        <source>答复内容或退回原因</source>
        <translation>Answer or reason for refusal</translation>
    </message>
    <message>
        <source>谁答复的、结论是什么、下一步谁做</source>
        <translation>Who answered, what the result is, who does what next</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Record</translation>
    </message>
</context>
<context>
    <name>HandoverSheet</name>
    <message>
        <source>业务交接单</source>
        <translation>Business hand-over</translation>
    </message>
    <message>
        <source>每位销售员一页：这段时间的销售、退货和承诺，几点、哪张单、还有什么没办完，双方签字。</source>
        <translation>A page for each salesperson: sales, returns and promises of this period, at what time, on which document, and what is left to do; both sign.</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>销售员</source>
        <translation>Salesperson</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>每位销售员一页</source>
        <translation>A page for each salesperson</translation>
    </message>
    <message>
        <source>这段时间没有业务。</source>
        <translation>No business in this period.</translation>
    </message>
    <message>
        <source>没有写销售员的单</source>
        <translation>documents that name no salesperson</translation>
    </message>
    <message>
        <source>共 {count} 页：{names}</source>
        <translation>{count} pages: {names}</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>阳光客服台</source>
        <translation>Sunshine Desk</translation>
    </message>
    <message>
        <source>深色／浅色</source>
        <translation>Dark / light</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>演示门店</source>
        <translation>Demo store</translation>
    </message>
    <message>
        <source>清除演示数据</source>
        <translation>Clear demo data</translation>
    </message>
    <message>
        <source>删除演示门店的全部数据，回到首次启动页</source>
        <translation>Delete all data of the demo store and return to the start page</translation>
    </message>
    <message>
        <source>修改密码…</source>
        <translation>Change password…</translation>
    </message>
    <message>
        <source>锁定屏幕	Ctrl+L</source>
        <translation>Lock screen	Ctrl+L</translation>
    </message>
    <message>
        <source>退出登录／换人</source>
        <translation>Log out / change user</translation>
    </message>
    <message>
        <source>切换到浅色</source>
        <translation>Switch to light</translation>
    </message>
    <message>
        <source>切换到深色</source>
        <translation>Switch to dark</translation>
    </message>
</context>
<context>
    <name>HelpDesk</name>
    <message>
        <source>这一页</source>
        <translation>This page</translation>
    </message>
    <message>
        <source>到处可用</source>
        <translation>Anywhere</translation>
    </message>
    <message>
        <source>已送到打印机 {name}。</source>
        <translation>Sent to printer {name}.</translation>
    </message>
    <message>
        <source>已存为 {name}。</source>
        <translation>Saved as {name}.</translation>
    </message>
    <message>
        <source>另存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>回到上一页说明</source>
        <translation>Back to the page before</translation>
    </message>
    <message>
        <source>打印这一页说明</source>
        <translation>Print this help page</translation>
    </message>
    <message>
        <source>到搜索框</source>
        <translation>Go to the search box</translation>
    </message>
    <message>
        <source>没有找到「{typed}」。换一个词，或看目录。</source>
        <translation>&quot;{typed}&quot; was not found. Try another word, or see the contents.</translation>
    </message>
    <message>
        <source>搜索手册：文字、拼音首字母、错误编号…</source>
        <translation>Search the manual: text, pinyin initials, error number…</translation>
    </message>
    <message>
        <source>搜索手册</source>
        <translation>Search the manual</translation>
    </message>
    <message>
        <source>上一页</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>说明文字小一点</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>说明文字大一点</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>打印这一页</source>
        <translation>Print this page</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>手册为中文。</source>
        <translation>The manual is in Chinese.</translation>
    </message>
    <message>
        <source>手册里的图</source>
        <translation>Picture of the manual</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>找到的说明</source>
        <translation>Help found</translation>
    </message>
</context>
<context>
    <name>HolidayWords</name>
    <message>
        <source>全国</source>
        <translation>Whole country</translation>
    </message>
    <message>
        <source>周一 周二 周三 周四 周五 周六 周日</source>
        <translation>Mon Tue Wed Thu Fri Sat Sun</translation>
    </message>
    <message>
        <source>政府通知</source>
        <translation>Government notice</translation>
    </message>
    <message>
        <source>公司规定</source>
        <translation>Company rule</translation>
    </message>
    <message>
        <source>待核对</source>
        <translation>To verify</translation>
    </message>
    <message>
        <source>本公司</source>
        <translation>Own</translation>
    </message>
    <message>
        <source>自带</source>
        <translation>Built in</translation>
    </message>
    <message>
        <source>{year} 年（{region}）</source>
        <translation>{year} ({region})</translation>
    </message>
    <message>
        <source>还不知道 {years} 的节假日，暂时只按双休日算。收到通知后请按 F2 录入。</source>
        <translation>The holidays of {years} are not known yet; only weekends count as days off. Press F2 to enter them when the notice is out.</translation>
    </message>
    <message>
        <source>休</source>
        <translation>off</translation>
    </message>
    <message>
        <source>班</source>
        <translation>work</translation>
    </message>
    <message>
        <source>读到 {count} 天：休息 {off} 天，调休上班 {work} 天。</source>
        <translation>Days read: {count}; off {off}, made-up work {work}.</translation>
    </message>
    <message>
        <source>第 {lines} 行没有读懂。</source>
        <translation>Lines not understood: {lines}.</translation>
    </message>
    <message>
        <source>撤回了这一年</source>
        <translation>Withdrew this year</translation>
    </message>
    <message>
        <source>加上</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>去掉</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source> 等 {count} 天</source>
        <translation> and more, {count} in all</translation>
    </message>
    <message>
        <source>改了出处或性质</source>
        <translation>Changed source or kind</translation>
    </message>
    <message>
        <source>{name}休</source>
        <translation>{name} off</translation>
    </message>
    <message>
        <source>{name}班</source>
        <translation>{name} work</translation>
    </message>
</context>
<context>
    <name>HolidaysSection</name>
    <message>
        <source>地区</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>本店地区</source>
        <translation>Store region</translation>
    </message>
    <message>
        <source>已知年份</source>
        <translation>Known years</translation>
    </message>
    <message>
        <source>这个地区还没有录入过节假日，按 F2 录入。</source>
        <translation>No holidays entered for this region yet; press F2.</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>修改记录</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>休息日和调休上班日</source>
        <translation>Days off and made-up working days</translation>
    </message>
    <message>
        <source>录入一年</source>
        <translation>Enter a year</translation>
    </message>
    <message>
        <source>随程序带有国务院历年通知；这里录入的一年会代替自带的同一年，每次修改都有记录。</source>
        <translation>The program brings the State Council&apos;s notices; a year entered here replaces the built-in one, and every change is recorded.</translation>
    </message>
    <message>
        <source>没有列出的日子：周六、周日休息，其余上班。</source>
        <translation>Days not listed: Saturday and Sunday off, the others work.</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>休</source>
        <translation>off</translation>
    </message>
    <message>
        <source>班</source>
        <translation>work</translation>
    </message>
    <message>
        <source>来自</source>
        <translation>From</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>出处</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>星期</source>
        <translation>Weekday</translation>
    </message>
    <message>
        <source>安排</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>休息</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>上班</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>未设置</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>本店地区：{name}</source>
        <translation>Store region: {name}</translation>
    </message>
    <message>
        <source>{region} {year} 年</source>
        <translation>{region} {year}</translation>
    </message>
    <message>
        <source>例如：国务院办公厅关于2027年部分节假日安排的通知</source>
        <translation>e.g. State Council notice on the holidays of 2027</translation>
    </message>
    <message>
        <source>把通知全文粘贴到这里；或一行一天：2027-05-16 古尔邦节 休</source>
        <translation>Paste the notice here; or one day a line: date, name, 休 (off) or 班 (work)</translation>
    </message>
    <message>
        <source>这里是这一年的全部安排，保存后代替原来的。</source>
        <translation>This is the whole year; saved, it replaces what was there.</translation>
    </message>
    <message>
        <source>录入一年的节假日</source>
        <translation>Enter a year&apos;s holidays</translation>
    </message>
    <message>
        <source>修改节假日</source>
        <translation>Change holidays</translation>
    </message>
    <message>
        <source>读到的内容</source>
        <translation>What was read</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>节假日已保存</source>
        <translation>Holidays saved</translation>
    </message>
    <message>
        <source>撤回录入的 {year} 年？</source>
        <translation>Withdraw the entered year {year}?</translation>
    </message>
    <message>
        <source>程序自带这一年时恢复成自带的，没有自带就成为未知的一年。录入的内容留在修改记录里。</source>
        <translation>The built-in year comes back if there is one, else the year is unknown. What was entered stays in the changes.</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>{region} {year} 年的修改记录</source>
        <translation>Changes of {region} {year}</translation>
    </message>
    <message>
        <source>这一年随程序自带，没有人改过。</source>
        <translation>This year is built in; nobody changed it.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>您的岗位不能改门店的地区。</source>
        <translation>Your post may not change the store&apos;s region.</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>所在地区</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>只按全国</source>
        <translation>Whole country only</translation>
    </message>
    <message>
        <source>除了全国的节假日，还按这个地区的节假日休息</source>
        <translation>This region&apos;s holidays count beside the country&apos;s</translation>
    </message>
    <message>
        <source>门店所在地区</source>
        <translation>Region of the store</translation>
    </message>
    <message>
        <source>门店地区已保存</source>
        <translation>Store region saved</translation>
    </message>
</context>
<context>
    <name>HotSpotStrip</name>
    <message>
        <source>近期多发的投诉</source>
        <translation>Complaints that pile up lately</translation>
    </message>
    <message>
        <source>近 {days} 天明显增多</source>
        <translation>Clearly more in {days} days</translation>
    </message>
    <message>
        <source>与前四周相比，多到不像是偶然。建议找出原因，安排培训。</source>
        <translation>Against the four weeks before, too many for chance. Find the cause and plan a training.</translation>
    </message>
    <message>
        <source>{name} {count} 件（平时一周不到 1 件）</source>
        <translation>{name}: {count} (usually under 1 a week)</translation>
    </message>
    <message>
        <source>{name} {count} 件（平时一周 {usual} 件）</source>
        <translation>{name}: {count} (usually {usual} a week)</translation>
    </message>
    <message>
        <source>查看 {spot}</source>
        <translation>View {spot}</translation>
    </message>
</context>
<context>
    <name>HoursPane</name>
    <message>
        <source>工作时间列表</source>
        <translation>List of working hours</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>“当天下班前”和按工作小时算的时限按它计算。</source>
        <translation>&quot;By closing time&quot; and limits in working hours are counted by it.</translation>
    </message>
    <message>
        <source>“工作日”时限按国家的工作日从零点到零点计算，不看门店几点营业；节假日在“节假日”里录入。</source>
        <translation>Limits in working days count the country&apos;s working days from midnight to midnight, whatever the opening hours; holidays are entered under &quot;Holidays&quot;.</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>生效日</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>节假日</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>另外停业</source>
        <translation>Also closed</translation>
    </message>
    <message>
        <source>每周</source>
        <translation>Each week</translation>
    </message>
    <message>
        <source>周一 周二 周三 周四 周五 周六 周日</source>
        <translation>Mon Tue Wed Thu Fri Sat Sun</translation>
    </message>
    <message>
        <source>{first}至{last}</source>
        <translation>{first}–{last}</translation>
    </message>
    <message>
        <source>休息</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>照常</source>
        <translation>As usual</translation>
    </message>
    <message>
        <source>现行</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>将生效</source>
        <translation>Upcoming</translation>
    </message>
    <message>
        <source>已被替代</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>From which day</translation>
    </message>
    <message>
        <source>最早今天</source>
        <translation>Today at the earliest</translation>
    </message>
    <message>
        <source>节假日休息，调休的周末上班</source>
        <translation>Off on holidays, work on make-up week-ends</translation>
    </message>
    <message>
        <source>另外停业的时段</source>
        <translation>Also closed at</translation>
    </message>
    <message>
        <source>一行一天：2027-02-05 15:00-21:00</source>
        <translation>One day a line: 2027-02-05 15:00-21:00</translation>
    </message>
    <message>
        <source>{store} 的工作时间</source>
        <translation>Working hours of {store}</translation>
    </message>
    <message>
        <source>一天分几段就写几段，用空格隔开；休息日留空。</source>
        <translation>Several spans a day are parted by blanks; leave a day off empty.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>工作时间已保存</source>
        <translation>Working hours saved</translation>
    </message>
    <message>
        <source>撤回 {day} 起的工作时间？</source>
        <translation>Withdraw the working hours from {day}?</translation>
    </message>
    <message>
        <source>这家店以前的工作时间继续有效。</source>
        <translation>The earlier working hours of this store stay in force.</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>选文件</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>对栏目</source>
        <translation>Match columns</translation>
    </message>
    <message>
        <source>逐行检查</source>
        <translation>Check rows</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>数据导入</source>
        <translation>Data import</translation>
    </message>
    <message>
        <source>导入还在进行，请等它做完，或先点“取消”。</source>
        <translation>The import is still running: wait for it, or press &quot;Cancel&quot; first.</translation>
    </message>
    <message>
        <source>正在读取 {name}</source>
        <translation>Reading {name}</translation>
    </message>
    <message>
        <source>正在逐行检查</source>
        <translation>Checking rows</translation>
    </message>
    <message>
        <source>正在导入{kind}</source>
        <translation>Importing: {kind}</translation>
    </message>
    <message>
        <source>您的岗位没有“导出文件”这一项权限。</source>
        <translation>Your post lacks the permission &quot;Export files&quot;.</translation>
    </message>
    <message>
        <source>未导入的行</source>
        <translation>Rows not imported</translation>
    </message>
    <message>
        <source>导出未通过的行</source>
        <translation>Export rejected rows</translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx);;CSV 文件 (*.csv)</source>
        <translation>Excel workbook (*.xlsx);;CSV file (*.csv)</translation>
    </message>
    <message>
        <source>已导出到 {name}。这份文件不再加密，用完请删除。</source>
        <translation>Exported to {name}. This file is not encrypted: delete it after use.</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>可导入</source>
        <translation>Importable</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>未通过</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>不是记录</source>
        <translation>Not a record</translation>
    </message>
    <message>
        <source>新价</source>
        <translation>New price</translation>
    </message>
    <message>
        <source>涨价</source>
        <translation>Dearer</translation>
    </message>
    <message>
        <source>降价</source>
        <translation>Cheaper</translation>
    </message>
    <message>
        <source>不变</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>目录里没有</source>
        <translation>Not in catalogue</translation>
    </message>
    <message>
        <source>更新</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>这张表没有提到 {count} 个现在有价的型号。它们的价格不会变；不再卖的，可以让价格到期。</source>
        <translation>This list does not name {count} models that have a price today. Their prices do not change; let those end that are sold no more.</translation>
    </message>
    <message>
        <source>这个文件没有提到已有的 {count} 条。</source>
        <translation>This file does not name {count} records that are here.</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>更正已有的销售单 {number}：变了的行先冲掉，再记新的。</source>
        <translation>Corrects sale {number}: lines that differ are taken back, then written anew.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{names} 等 {count} 个</source>
        <translation>{names} and more, {count} in all</translation>
    </message>
    <message>
        <source>商品目录里没有 {names}，照样记下。</source>
        <translation>The catalogue does not have {names}; taken all the same.</translation>
    </message>
    <message>
        <source>{pieces}；商品目录里没有这个编码，库存照样记下。</source>
        <translation>{pieces}; the catalogue does not have this code, the stock is kept all the same.</translation>
    </message>
    <message>
        <source>{price} 到 {day} 为止</source>
        <translation>{price} until {day}</translation>
    </message>
    <message>
        <source>{price}，与现在的一样</source>
        <translation>{price}, the same as now</translation>
    </message>
    <message>
        <source>{prices}，{day} 起</source>
        <translation>{prices}, from {day}</translation>
    </message>
    <message>
        <source>以前导入过，不再重复导入。</source>
        <translation>Imported before, not imported again.</translation>
    </message>
    <message>
        <source>与本文件前面的一行完全相同。</source>
        <translation>Same as an earlier row of this file.</translation>
    </message>
    <message>
        <source>系统里已有这一条。</source>
        <translation>Already in the system.</translation>
    </message>
    <message>
        <source>小计或合计行，不是记录。</source>
        <translation>A subtotal or total row, not a record.</translation>
    </message>
    <message>
        <source>表格下面的说明，不是记录。</source>
        <translation>Note below the table, not a record.</translation>
    </message>
    <message>
        <source>重复的表头，不是记录。</source>
        <translation>Repeated head, not a record.</translation>
    </message>
</context>
<context>
    <name>InquirySheet</name>
    <message>
        <source>查清的结果</source>
        <translation>What was found out</translation>
    </message>
    <message>
        <source>谁的责任、补发还是赔付、什么时候到</source>
        <translation>Whose fault, replaced or paid, and by when</translation>
    </message>
    <message>
        <source>结果记在 {number} 的经过里，待办随之完成。</source>
        <translation>The result stands in the history of {number}; the task is done with it.</translation>
    </message>
</context>
<context>
    <name>IntakeFields</name>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>来文或平台编号</source>
        <translation>Letter or platform number</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>一句话说清：什么商品，什么问题</source>
        <translation>In one sentence: which product, what problem</translation>
    </message>
    <message>
        <source>事件经过</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>时间、地点、人物、经过；顾客原话</source>
        <translation>Time, place, people, events; the customer&apos;s words</translation>
    </message>
    <message>
        <source>细类</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>问题的几个字或拼音首字母</source>
        <translation>A few words of the problem or pinyin initials</translation>
    </message>
    <message>
        <source>顾客诉求</source>
        <translation>Demanded remedy</translation>
    </message>
    <message>
        <source>诉求说明</source>
        <translation>Remedy details</translation>
    </message>
    <message>
        <source>如：换新机，赔食品损失 260 元</source>
        <translation>E.g. a new machine, 260 yuan for spoiled food</translation>
    </message>
    <message>
        <source>发生时间</source>
        <translation>Time of event</translation>
    </message>
    <message>
        <source>发生地点</source>
        <translation>Place of event</translation>
    </message>
    <message>
        <source>涉及人员</source>
        <translation>People involved</translation>
    </message>
    <message>
        <source>责任方（可待定）</source>
        <translation>Liable party (may stay open)</translation>
    </message>
    <message>
        <source>责任人（可待定）</source>
        <translation>Person liable (may stay open)</translation>
    </message>
    <message>
        <source>受理时间</source>
        <translation>Intake time</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>投诉人</source>
        <translation>Complainant</translation>
    </message>
    <message>
        <source>登记后由我受理</source>
        <translation>I take it in once registered</translation>
    </message>
</context>
<context>
    <name>IntakeForm</name>
    <message>
        <source>（未定）</source>
        <translation>(open)</translation>
    </message>
</context>
<context>
    <name>InvoiceSheet</name>
    <message>
        <source>发票</source>
        <translation>Invoice</translation>
    </message>
</context>
<context>
    <name>JoinWizard</name>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>接入总部</source>
        <translation>Join head office</translation>
    </message>
    <message>
        <source>向总部要一个接入码：三组字母数字，后面跟着服务器的指纹。也可以扫总部给的二维码。</source>
        <translation>Ask head office for a join code: three groups of letters and digits, then the server&apos;s fingerprint. Or scan the QR code from head office.</translation>
    </message>
    <message>
        <source>核对一下再接入</source>
        <translation>Check before joining</translation>
    </message>
    <message>
        <source>把这台电脑上的数据带到总部。同名的员工、角色、品牌下一步由您认定。</source>
        <translation>Takes this computer&apos;s data to head office. Staff, roles and brands of the same name are yours to match next.</translation>
    </message>
    <message>
        <source>这台电脑成为新工位，从总部取这家店的数据；取的时候可以先开始工作。</source>
        <translation>This computer becomes a new desk and gets the store&apos;s data from head office; you can start working meanwhile.</translation>
    </message>
    <message>
        <source>新门店 {code}</source>
        <translation>New store {code}</translation>
    </message>
    <message>
        <source>公司</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>接入方式</source>
        <translation>Way of joining</translation>
    </message>
    <message>
        <source>带数据接入</source>
        <translation>Join with data</translation>
    </message>
    <message>
        <source>新工位</source>
        <translation>New desk</translation>
    </message>
    <message>
        <source>服务器</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>服务器指纹</source>
        <translation>Server fingerprint</translation>
    </message>
    <message>
        <source>证书与接入码里的指纹一致，这就是发码的那台服务器。</source>
        <translation>The certificate matches the fingerprint in the join code: this is the server that issued it.</translation>
    </message>
    <message>
        <source>接入</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>这台电脑上没有可以带去的数据，请总部另发一个新工位的接入码。</source>
        <translation>This computer has no data to bring; ask head office for a join code for a new desk.</translation>
    </message>
    <message>
        <source>没有可以带去的数据</source>
        <translation>No data to bring</translation>
    </message>
    <message>
        <source>这些是不是同一个？</source>
        <translation>Are these the same?</translation>
    </message>
    <message>
        <source>本机和总部都有的员工、角色、品牌等。认作同一个，记录就接到总部的那一个上；编号撞了的必须选一下。</source>
        <translation>Staff, roles, brands and so on that exist here and at head office. If taken as the same, records attach to the one at head office; clashing numbers must be decided.</translation>
    </message>
    <message>
        <source>正在接入总部</source>
        <translation>Joining head office</translation>
    </message>
    <message>
        <source>正在带上本机的数据。请不要关机；万一中断，本机数据与接入前一样，可以再来一次。</source>
        <translation>Bringing this computer&apos;s data along. Do not switch off; if it is interrupted, the data here is as before and you can start again.</translation>
    </message>
    <message>
        <source>正在取门店的基本数据。中断也不要紧，会从断的地方接着取。</source>
        <translation>Getting the store&apos;s basic data. If it is interrupted, it goes on from where it stopped.</translation>
    </message>
    <message>
        <source>正在联系总部…</source>
        <translation>Contacting head office…</translation>
    </message>
    <message>
        <source>正在取公司和门店的数据…</source>
        <translation>Getting company and store data…</translation>
    </message>
    <message>
        <source>已接入总部</source>
        <translation>Joined to head office</translation>
    </message>
    <message>
        <source>{store}的工位 {code}</source>
        <translation>{store}, desk {code}</translation>
    </message>
    <message>
        <source>门店的数据在后台取，状态栏看得到进度。现在就可以登录，开始工作。</source>
        <translation>The store&apos;s data comes in the background; the status bar shows progress. You can log in and start now.</translation>
    </message>
    <message>
        <source>本机的数据都在，新的单据从现在起用工位编号 {code}。原来的单据号不变。</source>
        <translation>The data here is all kept; new documents use desk number {code} from now on. Existing document numbers stay.</translation>
    </message>
    <message>
        <source>工位编号</source>
        <translation>Desk number</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>接入码和指纹</source>
        <translation>Join code and fingerprint</translation>
    </message>
    <message>
        <source>大小写不限，横线可以不写；电话里听到的 0 和 O、1 和 I 会自动认。</source>
        <translation>Any case, hyphens optional; mixing up 0 and O or 1 and I does no harm.</translation>
    </message>
    <message>
        <source>服务器地址</source>
        <translation>Server address</translation>
    </message>
    <message>
        <source>工位名称</source>
        <translation>Desk name</translation>
    </message>
    <message>
        <source>2 号台</source>
        <translation>Desk 2</translation>
    </message>
    <message>
        <source>请照总部给的写，如 https://sync.example.cn:8443</source>
        <translation>As given by head office, e.g. https://sync.example.cn:8443</translation>
    </message>
    <message>
        <source>不加密的 http 不能用，请写 https 开头的地址</source>
        <translation>Unencrypted http does not work; use an address that starts with https</translation>
    </message>
    <message>
        <source>还有 {count} 处编号与总部的撞了，请选一下。</source>
        <translation>Numbers that clash with head office: {count}. Decide them.</translation>
    </message>
    <message>
        <source>先处理撞号的几处</source>
        <translation>Settle the clashing numbers first</translation>
    </message>
</context>
<context>
    <name>JudgeSheet</name>
    <message>
        <source>判断 {number}</source>
        <translation>Judge {number}</translation>
    </message>
    <message>
        <source>新的判断代替原来的判断，原判断留在处理经过里。</source>
        <translation>A new judgement replaces the one before, which stays in the handling history.</translation>
    </message>
    <message>
        <source>成立</source>
        <translation>Founded</translation>
    </message>
    <message>
        <source>不成立</source>
        <translation>Unfounded</translation>
    </message>
    <message>
        <source>投诉是否成立</source>
        <translation>Is the complaint founded?</translation>
    </message>
    <message>
        <source>判断意见</source>
        <translation>Judgement</translation>
    </message>
    <message>
        <source>核实了什么、依据什么；成立的写由谁调查、何时答复</source>
        <translation>What was checked and on what ground; if founded, who inquires and when the answer comes</translation>
    </message>
    <message>
        <source>答复顾客的话</source>
        <translation>Answer to the customer</translation>
    </message>
    <message>
        <source>不成立也要说清理由，语气委婉</source>
        <translation>If unfounded, give the reasons too, in polite words</translation>
    </message>
    <message>
        <source>判断</source>
        <translation>Judge</translation>
    </message>
    <message>
        <source>{name}您好：感谢您向我们反映“{subject}”。我们已认真核实，（写明核实结果和依据）。这次未能满足您的要求，敬请谅解；如有新的情况，请随时与我们联系，我们马上为您再核实。</source>
        <translation>Dear {name}, thank you for telling us about &quot;{subject}&quot;. We have checked it with care: (write what was found and on what ground). We are sorry that we cannot meet your wish this time; if there is anything new, please contact us at any time and we will check again at once.</translation>
    </message>
</context>
<context>
    <name>KeyLines</name>
    <message>
        <source>第 {line} 行</source>
        <translation>Line {line}</translation>
    </message>
    <message>
        <source>请输入第 {line} 行的 16 个字符。</source>
        <translation>Enter the 16 characters of line {line}.</translation>
    </message>
    <message>
        <source>第 {line} 行和纸上的不一样：这一行应是 16 个字符，请逐个核对后重输这一行。[E1010]</source>
        <translation>Line {line} differs from the paper: it has 16 characters. Compare each one and type this line again. [E1010]</translation>
    </message>
</context>
<context>
    <name>KeyLinesSheet</name>
    <message>
        <source>{name} 的恢复密钥</source>
        <translation>Recovery key of {name}</translation>
    </message>
    <message>
        <source>在那台电脑上选“输入恢复密钥”，照着输这四行，空格可有可无。请念给核实过的人本人，不要截图或发消息。</source>
        <translation>On that computer choose &quot;Enter recovery key&quot; and type these four lines, spaces optional. Read them out to the person you have verified; no screenshots or messages.</translation>
    </message>
    <message>
        <source>关上这里就不再显示，本机也不保存。需要时可以再取一次。</source>
        <translation>Once closed it is no longer shown or kept here. It can be fetched again if needed.</translation>
    </message>
    <message>
        <source>关上</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>取回 {name} 的密钥？</source>
        <translation>Fetch the key of {name}?</translation>
    </message>
    <message>
        <source>那台电脑丢了密钥（例如重装了系统、换了账户）时才用。有密钥就能打开那台电脑上的全部数据，所以谁在什么时候、为什么取回，会记入“登录与查看记录”。</source>
        <translation>Only when that computer lost its key (e.g. system reinstalled, account changed). The key opens all data on it, so who fetched it, when and why goes into &quot;Log-ins and views&quot;.</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>例：主板坏了换机，店长电话核实过</source>
        <translation>E.g. mainboard replaced, store manager verified by phone</translation>
    </message>
    <message>
        <source>请输入工位编号“{code}”以确认</source>
        <translation>Type the desk number &quot;{code}&quot; to confirm</translation>
    </message>
    <message>
        <source>取回密钥</source>
        <translation>Fetch key</translation>
    </message>
    <message>
        <source>与这个工位的编号不一样，请核对是不是选错了工位。</source>
        <translation>Not the number of this desk: check that you chose the right one.</translation>
    </message>
</context>
<context>
    <name>KpiRow</name>
    <message>
        <source>已超时</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>今日到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>我的未结</source>
        <translation>My open</translation>
    </message>
    <message>
        <source>待受理</source>
        <translation>New</translation>
    </message>
    <message>
        <source>三日完结率</source>
        <translation>3-day closing rate</translation>
    </message>
    <message>
        <source>没有待受理的投诉</source>
        <translation>No complaints awaiting intake</translation>
    </message>
    <message>
        <source>最久等了 {time}</source>
        <translation>Longest wait {time}</translation>
    </message>
    <message>
        <source>最久 {time}</source>
        <translation>Longest {time}</translation>
    </message>
    <message>
        <source>没有超时工单</source>
        <translation>No overdue work orders</translation>
    </message>
    <message>
        <source>最近 {time}后</source>
        <translation>Next in {time}</translation>
    </message>
    <message>
        <source>今天没有到期的</source>
        <translation>Nothing due today</translation>
    </message>
    <message>
        <source>比昨天 {change}</source>
        <translation>{change} since yesterday</translation>
    </message>
    <message>
        <source>与昨天持平</source>
        <translation>Same as yesterday</translation>
    </message>
    <message>
        <source>手上没有未结的</source>
        <translation>Nothing open</translation>
    </message>
    <message>
        <source>本月 · 目标 {target}%</source>
        <translation>This month · target {target}%</translation>
    </message>
    <message>
        <source>本月还没有到期的</source>
        <translation>Nothing due yet this month</translation>
    </message>
</context>
<context>
    <name>LadderTable</name>
    <message>
        <source>提醒与上报列表</source>
        <translation>List of reminders and reports</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>按哪个时限</source>
        <translation>By which clock</translation>
    </message>
    <message>
        <source>什么时候</source>
        <translation>When</translation>
    </message>
    <message>
        <source>提醒谁</source>
        <translation>Reminds</translation>
    </message>
    <message>
        <source>适用于</source>
        <translation>Applies to</translation>
    </message>
    <message>
        <source>写明原因</source>
        <translation>Reason needed</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>受理人</source>
        <translation>Assignee</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>用去多少时提醒</source>
        <translation>Remind at</translation>
    </message>
    <message>
        <source>100 就是到时限</source>
        <translation>100 is at the limit</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>受理人须写明未解决的原因</source>
        <translation>The assignee must give the reason why it is unsolved</translation>
    </message>
    <message>
        <source>新增提醒</source>
        <translation>Add reminder</translation>
    </message>
    <message>
        <source>提醒：{step}</source>
        <translation>Reminder: {step}</translation>
    </message>
    <message>
        <source>要</source>
        <translation>Yes</translation>
    </message>
</context>
<context>
    <name>LanguageSwitch</name>
    <message>
        <source>请先填完或关闭打开的表单，再换语言。</source>
        <translation>Finish or close the open form first, then change the language.</translation>
    </message>
    <message>
        <source>“{titles}”里有没做完的内容，做完后重新打开才换语言。</source>
        <translation>&quot;{titles}&quot; holds unfinished work; finish it and open it again to change its language.</translation>
    </message>
</context>
<context>
    <name>LeavingWay</name>
    <message>
        <source>清除演示数据？</source>
        <translation>Clear demo data?</translation>
    </message>
    <message>
        <source>将删除演示门店的数据库、附件和密钥，不能恢复。真实门店的数据在另一个文件里，不受影响。</source>
        <translation>Deletes the demo store&apos;s database, attachments and key for good. The real store&apos;s data is in another file and is not affected.</translation>
    </message>
    <message>
        <source>清除演示数据</source>
        <translation>Clear demo data</translation>
    </message>
    <message>
        <source>正在清除演示数据</source>
        <translation>Clearing demo data</translation>
    </message>
    <message>
        <source>正在删除演示门店的数据库和密钥…</source>
        <translation>Deleting the demo store&apos;s database and key…</translation>
    </message>
    <message>
        <source>本工位已被总部停用</source>
        <translation>This desk was disabled by head office</translation>
    </message>
    <message>
        <source>正在封存没有上传的内容，清除本机的公司数据…</source>
        <translation>Sealing what was not uploaded and clearing company data here…</translation>
    </message>
    <message>
        <source>没有上传的 {count} 处已加密封存在 {file}，只有总部打得开，请交给总部。</source>
        <translation>Not uploaded: {count}. Sealed encrypted in {file}; only head office can open it, so hand it over there.</translation>
    </message>
</context>
<context>
    <name>LeftOutSheet</name>
    <message>
        <source>价格表没有提到的型号</source>
        <translation>Models that the price list does not name</translation>
    </message>
    <message>
        <source>这些型号现在有价，价格表里却没有。价格不会自己变：不再卖的，勾上，让价格到期。品牌、价格种类和门店只看价格表写到的。</source>
        <translation>These models have a price today, but the list does not name them. No price changes by itself: check what is sold no more and let its price end. Only brands, kinds of prices and stores that the list names are looked at.</translation>
    </message>
    <message>
        <source>没有提到的型号</source>
        <translation>Models not named</translation>
    </message>
    <message>
        <source>没有要处理的价格。</source>
        <translation>No price is left to see to.</translation>
    </message>
    <message>
        <source>用到哪一天</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>Check all</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>全部门店</source>
        <translation>All stores</translation>
    </message>
    <message>
        <source>型号</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>价格种类</source>
        <translation>Kind of price</translation>
    </message>
    <message>
        <source>价格</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>起始日期</source>
        <translation>From</translation>
    </message>
    <message>
        <source>适用门店</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>让 {count} 个价格到期</source>
        <translation>Let {count} prices end</translation>
    </message>
    <message>
        <source>先用空格勾选不再卖的型号</source>
        <translation>First check with Space what is sold no more</translation>
    </message>
    <message>
        <source>{count} 个价格已设好最后一天</source>
        <translation>{count} prices have their last day now</translation>
    </message>
</context>
<context>
    <name>LetterSheet</name>
    <message>
        <source>答复函 · {name}</source>
        <translation>Reply letter · {name}</translation>
    </message>
    <message>
        <source>怎样送达</source>
        <translation>How it is delivered</translation>
    </message>
    <message>
        <source>发函日期</source>
        <translation>Date sent</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>抬头、编号、落款由系统排版；一行一段，段首自动空两格</source>
        <translation>Heading, number and signature are set by the program; one paragraph a line, indented by itself</translation>
    </message>
    <message>
        <source>编号发函</source>
        <translation>Number and send</translation>
    </message>
    <message>
        <source>{day} 前答复</source>
        <translation>Reply by {day}</translation>
    </message>
    <message>
        <source>已发过 {numbers}，这一封是补充</source>
        <translation>Already sent: {numbers}; this one is a supplement</translation>
    </message>
</context>
<context>
    <name>LiabilitySheet</name>
    <message>
        <source>责任认定 {number}</source>
        <translation>Liability {number}</translation>
    </message>
    <message>
        <source>各方比例加起来等于 100 %。新的认定代替原来的，原认定留在处理经过里。</source>
        <translation>The shares add up to 100 %. A new finding replaces the one before, which stays in the handling history.</translation>
    </message>
    <message>
        <source>各责任方</source>
        <translation>Liable parties</translation>
    </message>
    <message>
        <source>上一个责任方</source>
        <translation>Liable party before</translation>
    </message>
    <message>
        <source>下一个责任方</source>
        <translation>Next liable party</translation>
    </message>
    <message>
        <source>认定</source>
        <translation>Find liability</translation>
    </message>
    <message>
        <source>再加一方</source>
        <translation>Add a party</translation>
    </message>
    <message>
        <source>元</source>
        <translation>yuan</translation>
    </message>
    <message>
        <source>责任方</source>
        <translation>Liable party</translation>
    </message>
    <message>
        <source>最多写 {count} 方</source>
        <translation>At most {count} parties</translation>
    </message>
    <message>
        <source>合计 {percent} %</source>
        <translation>{percent} % in all</translation>
    </message>
    <message>
        <source>合计 {percent} %，还差 {rest} %</source>
        <translation>{percent} % in all, {rest} % missing</translation>
    </message>
    <message>
        <source>合计 {percent} %，多了 {rest} %</source>
        <translation>{percent} % in all, {rest} % too many</translation>
    </message>
    <message>
        <source>费用和处罚 {amount}</source>
        <translation>Costs and penalties {amount}</translation>
    </message>
    <message>
        <source>（未选责任方）</source>
        <translation>(no party chosen)</translation>
    </message>
    <message>
        <source>单位（电话簿）</source>
        <translation>Party (phone book)</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Person liable</translation>
    </message>
    <message>
        <source>责任比例</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>承担费用</source>
        <translation>Cost borne</translation>
    </message>
    <message>
        <source>个人处罚</source>
        <translation>Personal penalty</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Manager in charge</translation>
    </message>
    <message>
        <source>负责人处罚</source>
        <translation>Manager&apos;s penalty</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>（不指定）</source>
        <translation>(none)</translation>
    </message>
</context>
<context>
    <name>LimitPane</name>
    <message>
        <source>从哪天起的内容</source>
        <translation>Content from which day</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>删除这一行</source>
        <translation>Delete this line</translation>
    </message>
    <message>
        <source>改动从写明的那天起生效，以前受理的投诉仍按受理那天的规定；保存后自动重算。</source>
        <translation>A change holds from the day given; complaints taken in before keep the rules of their day. Clocks are counted anew on saving.</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>From which day</translation>
    </message>
    <message>
        <source>最早今天</source>
        <translation>Today at the earliest</translation>
    </message>
    <message>
        <source>文件依据</source>
        <translation>Paper it rests on</translation>
    </message>
    <message>
        <source>例如：客服部通知 2026 第 8 号</source>
        <translation>E.g. Service department notice 2026 no. 8</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>已删除</source>
        <translation>Deleted</translation>
    </message>
</context>
<context>
    <name>LimitWords</name>
    <message>
        <source>一受理就提醒</source>
        <translation>At intake</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>min</translation>
    </message>
    <message>
        <source>小时</source>
        <translation>h</translation>
    </message>
    <message>
        <source>天</source>
        <translation>d</translation>
    </message>
    <message>
        <source>工作小时</source>
        <translation>working hours</translation>
    </message>
    <message>
        <source>工作日</source>
        <translation>working days</translation>
    </message>
    <message>
        <source>当天下班前</source>
        <translation>By closing time</translation>
    </message>
    <message>
        <source>二次处理</source>
        <translation>Second handling</translation>
    </message>
    <message>
        <source>首次处理</source>
        <translation>First handling</translation>
    </message>
    <message>
        <source>不停</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>到时限</source>
        <translation>At the limit</translation>
    </message>
    <message>
        <source>用去 {percent}%</source>
        <translation>{percent}% used</translation>
    </message>
    <message>
        <source>受理人</source>
        <translation>Assignee</translation>
    </message>
    <message>
        <source>不限</source>
        <translation>Any</translation>
    </message>
    <message>
        <source>{day} 起</source>
        <translation>From {day}</translation>
    </message>
    <message>
        <source>{since}（现行）</source>
        <translation>{since} (in force)</translation>
    </message>
    <message>
        <source>{since}（自带）</source>
        <translation>{since} (built in)</translation>
    </message>
    <message>
        <source>随程序自带，逐条注明出处。</source>
        <translation>Comes with the program; each line names its basis.</translation>
    </message>
    <message>
        <source>出处：{source}。{by} 于 {when} 修改。</source>
        <translation>Basis: {source}. Changed by {by} at {when}.</translation>
    </message>
    <message>
        <source>总部</source>
        <translation>Head office</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>LimitsTable</name>
    <message>
        <source>时限列表</source>
        <translation>List of time limits</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>适用于</source>
        <translation>Applies to</translation>
    </message>
    <message>
        <source>时长</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>停表</source>
        <translation>Pauses</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>{status}时停表</source>
        <translation>Pauses: {status}</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>哪次处理</source>
        <translation>Which handling</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>新增时限</source>
        <translation>Add time limit</translation>
    </message>
    <message>
        <source>时限：{clock}（{cases}）</source>
        <translation>Time limit: {clock} ({cases})</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>可直接扫码</source>
        <translation>Can be scanned</translation>
    </message>
    <message>
        <source>显示密码</source>
        <translation>Show password</translation>
    </message>
</context>
<context>
    <name>LineEntry</name>
    <message>
        <source>销售明细</source>
        <translation>Sale lines</translation>
    </message>
    <message>
        <source>把这一行取回来改</source>
        <translation>Take this line back to change it</translation>
    </message>
    <message>
        <source>去掉这一行</source>
        <translation>Drop this line</translation>
    </message>
    <message>
        <source>机号后按 Enter 加一行；在明细上 Enter 取回来改，Delete 去掉</source>
        <translation>Enter after the serial adds the line; on a line Enter takes it back, Delete drops it</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>品牌、型号、编码或扫 69 码；目录里没有的直接写</source>
        <translation>Brand, model, code or bar code; write what is not listed</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Pieces</translation>
    </message>
    <message>
        <source>单价（元）</source>
        <translation>Unit price (yuan)</translation>
    </message>
    <message>
        <source>机号</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>一台一个，扫完一台接着扫下一台；没有机号的直接按 Enter</source>
        <translation>One per piece, scan one after the other; without a serial press Enter</translation>
    </message>
    <message>
        <source>目录里没有</source>
        <translation>not in the catalogue</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>合计 {amount}</source>
        <translation>Total {amount}</translation>
    </message>
</context>
<context>
    <name>LineSheet</name>
    <message>
        <source>删去这一条</source>
        <translation>Take off this line</translation>
    </message>
    <message>
        <source>不再适用；历史里还查得到</source>
        <translation>No longer holds; the history keeps it</translation>
    </message>
    <message>
        <source>{brand} 全部商品</source>
        <translation>{brand}, all goods</translation>
    </message>
    <message>
        <source>{brand} {kind}</source>
        <translation>{brand} {kind}</translation>
    </message>
    <message>
        <source>只有 {model}</source>
        <translation>{model} only</translation>
    </message>
    <message>
        <source>适用范围</source>
        <translation>Holds for</translation>
    </message>
</context>
<context>
    <name>LinkBox</name>
    <message>
        <source>有关的投诉</source>
        <translation>Complaints that belong together</translation>
    </message>
    <message>
        <source>关联投诉…</source>
        <translation>Link complaint…</translation>
    </message>
    <message>
        <source>合并重复的投诉…</source>
        <translation>Merge duplicate complaints…</translation>
    </message>
    <message>
        <source>拆出一件…</source>
        <translation>Split off a case…</translation>
    </message>
    <message>
        <source>两件投诉已合并</source>
        <translation>The complaints are merged</translation>
    </message>
    <message>
        <source>已撤销合并</source>
        <translation>Merge undone</translation>
    </message>
    <message>
        <source>已拆出 {number}</source>
        <translation>{number} split off</translation>
    </message>
    <message>
        <source>打开 {number}</source>
        <translation>Open {number}</translation>
    </message>
    <message>
        <source>取消与 {number} 的关联</source>
        <translation>Remove link with {number}</translation>
    </message>
    <message>
        <source>同一顾客或电器还有 {count} 件未结</source>
        <translation>Other open ones of this customer or appliance: {count}</translation>
    </message>
    <message>
        <source>关联或合并</source>
        <translation>Link or merge</translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>关联投诉</source>
        <translation>Link complaints</translation>
    </message>
    <message>
        <source>两件各办各的，互相看得到。同一件事登记了两次，请用“合并”。</source>
        <translation>Each goes its own way and shows the other. If one matter was registered twice, use &quot;Merge&quot;.</translation>
    </message>
    <message>
        <source>另一件投诉</source>
        <translation>Other complaint</translation>
    </message>
    <message>
        <source>工单号、顾客、主题</source>
        <translation>Work order no., customer, subject</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>可不填</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>关联</source>
        <translation>Link</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>以前的投诉</source>
        <translation>Earlier complaint</translation>
    </message>
    <message>
        <source>后来的投诉</source>
        <translation>Later complaint</translation>
    </message>
    <message>
        <source>已并入</source>
        <translation>Merged into</translation>
    </message>
    <message>
        <source>并入本件的重复投诉</source>
        <translation>Double merged into this one</translation>
    </message>
    <message>
        <source>从它拆出</source>
        <translation>Split from</translation>
    </message>
    <message>
        <source>拆出的投诉</source>
        <translation>Split off</translation>
    </message>
    <message>
        <source>撤销与 {number} 的合并</source>
        <translation>Merge with {number} undone</translation>
    </message>
    <message>
        <source>取消与 {number} 的关联</source>
        <translation>Link with {number} removed</translation>
    </message>
    <message>
        <source>关联以前的投诉 {number}</source>
        <translation>Linked with the earlier complaint {number}</translation>
    </message>
    <message>
        <source>与后来的投诉 {number} 关联</source>
        <translation>Linked with the later complaint {number}</translation>
    </message>
    <message>
        <source>并入 {number}</source>
        <translation>Merged into {number}</translation>
    </message>
    <message>
        <source>把重复的 {number} 并进来</source>
        <translation>Double {number} merged in</translation>
    </message>
    <message>
        <source>从 {number} 拆出</source>
        <translation>Split from {number}</translation>
    </message>
    <message>
        <source>拆出 {number}</source>
        <translation>{number} split off</translation>
    </message>
</context>
<context>
    <name>ListActs</name>
    <message>
        <source>转派</source>
        <translation>Reassign</translation>
    </message>
    <message>
        <source>批量修改</source>
        <translation>Change several</translation>
    </message>
    <message>
        <source>完结</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>打印工单</source>
        <translation>Print work order</translation>
    </message>
    <message>
        <source>案卷</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>复制到 Excel</source>
        <translation>Copy to Excel</translation>
    </message>
    <message>
        <source>已转派 {count} 件</source>
        <translation>Reassigned: {count}</translation>
    </message>
    <message>
        <source>，{count} 件已完结或原来就是此人，没有变动</source>
        <translation>, unchanged (closed or same person): {count}</translation>
    </message>
    <message>
        <source>已撤销 {count} 件转派</source>
        <translation>Reassignments undone: {count}</translation>
    </message>
    <message>
        <source>已修改 {count} 件</source>
        <translation>Changed: {count}</translation>
    </message>
    <message>
        <source>，{count} 件已完结或原来就是这样，没有变动</source>
        <translation>, unchanged (closed or the same before): {count}</translation>
    </message>
    <message>
        <source>已撤销 {count} 件修改</source>
        <translation>Changes undone: {count}</translation>
    </message>
    <message>
        <source>已完结 {count} 件</source>
        <translation>Closed: {count}</translation>
    </message>
    <message>
        <source>，{count} 件顾客还没有接受方案，没有完结</source>
        <translation>, not closed (plan not yet accepted): {count}</translation>
    </message>
    <message>
        <source>，{count} 件原来就已完结</source>
        <translation>, closed before: {count}</translation>
    </message>
    <message>
        <source>已撤销 {count} 件完结</source>
        <translation>Closings undone: {count}</translation>
    </message>
</context>
<context>
    <name>ListPrinter</name>
    <message>
        <source>一次最多打印 {count} 条，请先筛选。</source>
        <translation>At most {count} entries per print; filter first.</translation>
    </message>
</context>
<context>
    <name>LiveCounts</name>
    <message>
        <source>我的未结 {mine}，已超时 {overdue}</source>
        <translation>My open {mine}, overdue {overdue}</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>屏幕已锁定</source>
        <translation>Screen locked</translation>
    </message>
    <message>
        <source>{store} · {name}。打开的页面和草稿都还在。</source>
        <translation>{store} · {name}. Open pages and drafts are still here.</translation>
    </message>
    <message>
        <source>解锁</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>换人登录（关闭打开的页面，草稿保留）</source>
        <translation>Log in as someone else (closes pages, keeps drafts)</translation>
    </message>
</context>
<context>
    <name>LogInPage</name>
    <message>
        <source>一键登录</source>
        <translation>One-click log-in</translation>
    </message>
    <message>
        <source>请用工号和密码登录。</source>
        <translation>Log in with staff number and password.</translation>
    </message>
    <message>
        <source>正在打开门店…</source>
        <translation>Opening store…</translation>
    </message>
    <message>
        <source>门店正在打开，马上就好。</source>
        <translation>The store is being opened, one moment.</translation>
    </message>
    <message>
        <source>忘记密码：请店长或管理员在「系统管理」里重置。</source>
        <translation>Forgot your password? The store manager or an administrator resets it under &quot;Administration&quot;.</translation>
    </message>
    <message>
        <source>工号 {number} · 密码 {password}</source>
        <translation>Staff number {number} · password {password}</translation>
    </message>
</context>
<context>
    <name>LogInPanel</name>
    <message>
        <source>工号</source>
        <translation>Staff number</translation>
    </message>
    <message>
        <source>例如 1001</source>
        <translation>E.g. 1001</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>锁屏只能由本人解锁</source>
        <translation>Only the same person can unlock</translation>
    </message>
    <message>
        <source>大写锁定（Caps Lock）已打开。</source>
        <translation>Caps Lock is on.</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Log in</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>请填写工号</source>
        <translation>Enter the staff number</translation>
    </message>
    <message>
        <source>请填写密码</source>
        <translation>Enter the password</translation>
    </message>
    <message>
        <source>现在可以再试一次。忘记密码请找管理员重置。</source>
        <translation>You can try again now. If you forgot the password, an administrator resets it.</translation>
    </message>
    <message>
        <source>密码多次不对，这个工号暂时锁定，还要等 {time}。数据没有受影响；忘记密码请找管理员重置。[E2003]</source>
        <translation>Wrong password several times: this staff number is locked for another {time}. Data is not affected; if you forgot the password, an administrator resets it. [E2003]</translation>
    </message>
    <message>
        <source>等倒计时结束后再试</source>
        <translation>Try again after the countdown</translation>
    </message>
</context>
<context>
    <name>LongText</name>
    <message>
        <source>收起</source>
        <translation>Less</translation>
    </message>
    <message>
        <source>展开全文</source>
        <translation>Show all</translation>
    </message>
</context>
<context>
    <name>MadePages</name>
    <message>
        <source>更新内容</source>
        <translation>What is new</translation>
    </message>
    <message>
        <source>错误编号</source>
        <translation>Error numbers</translation>
    </message>
    <message>
        <source>错误提示的最后一行有编号，例如 E5014。在搜索框里输入编号，就能找到它的说明。</source>
        <translation>The last line of an error has a number, such as E5014. Type it into the search box to find its page.</translation>
    </message>
    <message>
        <source>版本 {version}</source>
        <translation>Version {version}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>密码已修改，下次登录用新密码。</source>
        <translation>Password changed; use the new one from the next log-in.</translation>
    </message>
    <message>
        <source>帮助：这一页的快捷键与手册</source>
        <translation>Help: keys and manual of this page</translation>
    </message>
    <message>
        <source>放大文字（最大 130 %）</source>
        <translation>Larger text (up to 130 %)</translation>
    </message>
    <message>
        <source>缩小文字（最小 90 %）</source>
        <translation>Smaller text (down to 90 %)</translation>
    </message>
    <message>
        <source>文字恢复原始大小</source>
        <translation>Text at its original size</translation>
    </message>
    <message>
        <source>显示大小 {percent} %</source>
        <translation>Display size {percent} %</translation>
    </message>
    <message>
        <source>输入法把扫到的码变成了字，已经退回，没有填进去。请切到英文再扫一次。</source>
        <translation>The input method turned the scanned code into characters; it was taken back. Switch to English and scan again.</translation>
    </message>
</context>
<context>
    <name>MakeSheet</name>
    <message>
        <source>备注（可不填）</source>
        <translation>Note (optional)</translation>
    </message>
    <message>
        <source>{day}：单据 {documents} 张，入库 {came}，出库 {went}。</source>
        <translation>{day}: {documents} documents, in {came}, out {went}.</translation>
    </message>
    <message>
        <source>编制后这一天关账；以后到的单据保留自己的日期，记在下一个未关账的日子。</source>
        <translation>Then the day is closed; documents that come later keep their date and count on the next open day.</translation>
    </message>
    <message>
        <source>编制</source>
        <translation>Make</translation>
    </message>
</context>
<context>
    <name>MappingStep</name>
    <message>
        <source>栏目对应</source>
        <translation>Column match</translation>
    </message>
    <message>
        <source>按表头自动对上，可以改</source>
        <translation>Matched by heading, can be changed</translation>
    </message>
    <message>
        <source>读到的文件</source>
        <translation>File read</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Worksheet</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>文字编码（乱码时改）</source>
        <translation>Text encoding (change if garbled)</translation>
    </message>
    <message>
        <source>表头在第几行</source>
        <translation>Head in row</translation>
    </message>
    <message>
        <source>表头在第几行（找错时改）</source>
        <translation>Head in row (change if wrong)</translation>
    </message>
    <message>
        <source>换一个文件</source>
        <translation>Another file</translation>
    </message>
    <message>
        <source>检查每一行</source>
        <translation>Check every row</translation>
    </message>
    <message>
        <source>栏目</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>文件里的列</source>
        <translation>Column in file</translation>
    </message>
    <message>
        <source>前几行</source>
        <translation>First rows</translation>
    </message>
    <message>
        <source>{title} 取自</source>
        <translation>{title} from</translation>
    </message>
    <message>
        <source>— 不导入 —</source>
        <translation>— do not import —</translation>
    </message>
    <message>
        <source>必填，请选一列</source>
        <translation>Required, choose a column</translation>
    </message>
    <message>
        <source>还有必填的栏目没有对应的列</source>
        <translation>Required columns are still unmatched</translation>
    </message>
    <message>
        <source>表头下面没有数据</source>
        <translation>No data below the heading</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>表头</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>第 {number} 行，{count} 列</source>
        <translation>Row {number}, columns: {count}</translation>
    </message>
    <message>
        <source>数据</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>{count} 行</source>
        <translation>Rows: {count}</translation>
    </message>
    <message>
        <source>合计、说明等</source>
        <translation>Totals, notes</translation>
    </message>
    <message>
        <source>文本表格</source>
        <translation>Text table</translation>
    </message>
    <message>
        <source>网页里的表格</source>
        <translation>Table of a web page</translation>
    </message>
    <message>
        <source>ODS 表格</source>
        <translation>ODS sheet</translation>
    </message>
    <message>
        <source>Excel 表格</source>
        <translation>Excel sheet</translation>
    </message>
    <message>
        <source>{kind}（扩展名写成了 .xls）</source>
        <translation>{kind} (named .xls)</translation>
    </message>
    <message>
        <source>{count} 行，不导入</source>
        <translation>Rows: {count}, not imported</translation>
    </message>
</context>
<context>
    <name>MarkSheet</name>
    <message>
        <source>绿色通道 {number}</source>
        <translation>Green channel {number}</translation>
    </message>
    <message>
        <source>取消绿色通道 {number}</source>
        <translation>Clear green channel {number}</translation>
    </message>
    <message>
        <source>突破常规时限和流程，优先办理。设了以后，列表和详情里都看得到。</source>
        <translation>Goes before the usual limits and steps. Once set, it shows in the list and in the details.</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>设为绿色通道</source>
        <translation>Set green channel</translation>
    </message>
    <message>
        <source>取消绿色通道</source>
        <translation>Clear green channel</translation>
    </message>
</context>
<context>
    <name>MatchList</name>
    <message>
        <source>本机</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>总部</source>
        <translation>Head office</translation>
    </message>
    <message>
        <source>采用</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>新的{column}</source>
        <translation>New: {column}</translation>
    </message>
    <message>
        <source>采用同一个</source>
        <translation>Take as the same</translation>
    </message>
    <message>
        <source>保留为新的</source>
        <translation>Keep as new</translation>
    </message>
    <message>
        <source>不带过去</source>
        <translation>Do not bring</translation>
    </message>
    <message>
        <source>请选择</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>（总部没有）</source>
        <translation>(not at head office)</translation>
    </message>
    <message>
        <source>本店自己定的规则默认不带过去，以后照总部的规则；要带去就改选“保留为新的”。</source>
        <translation>Rules set by this store are not brought along; head office&apos;s apply. To bring one, choose &quot;Keep as new&quot;.</translation>
    </message>
    <message>
        <source>相同</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>编号相同</source>
        <translation>Same number</translation>
    </message>
    <message>
        <source>相近</source>
        <translation>Similar</translation>
    </message>
    <message>
        <source>本店的</source>
        <translation>Store&apos;s own</translation>
    </message>
    <message>
        <source>新的</source>
        <translation>New</translation>
    </message>
</context>
<context>
    <name>MatchSheet</name>
    <message>
        <source>归属顾客</source>
        <translation>Match customers</translation>
    </message>
    <message>
        <source>单上写的人像我们的哪位顾客。按 Enter 确认一张；{score} 分以上的可以一次全部确认。</source>
        <translation>Which customer the buyer looks like. Enter confirms one; from {score} points all can be confirmed at once.</translation>
    </message>
    <message>
        <source>归属建议</source>
        <translation>Proposed matches</translation>
    </message>
    <message>
        <source>看这张单</source>
        <translation>Look at the sale</translation>
    </message>
    <message>
        <source>看这张销售单</source>
        <translation>Look at this sale</translation>
    </message>
    <message>
        <source>确认这一张</source>
        <translation>Confirm this one</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>相像</source>
        <translation>Likeness</translation>
    </message>
    <message>
        <source>单上的姓名</source>
        <translation>Name on the paper</translation>
    </message>
    <message>
        <source>单上的电话</source>
        <translation>Phone on the paper</translation>
    </message>
    <message>
        <source>我们的顾客</source>
        <translation>Our customer</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>正在比对…</source>
        <translation>Comparing…</translation>
    </message>
    <message>
        <source>没有要确认的归属建议。</source>
        <translation>Nothing to confirm.</translation>
    </message>
    <message>
        <source>全部确认 {count} 张</source>
        <translation>Confirm all {count}</translation>
    </message>
    <message>
        <source>没有 {score} 分以上的建议</source>
        <translation>No proposal has {score} points</translation>
    </message>
    <message>
        <source>已确认 {count} 张</source>
        <translation>{count} confirmed</translation>
    </message>
</context>
<context>
    <name>MatrixCorner</name>
    <message>
        <source>权限</source>
        <translation>Permission</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>在任人数</source>
        <translation>People in post</translation>
    </message>
    <message>
        <source>审批限额</source>
        <translation>Approval limit</translation>
    </message>
    <message>
        <source>有</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>MergeSheet</name>
    <message>
        <source>合并重复的档案</source>
        <translation>Merge duplicate files</translation>
    </message>
    <message>
        <source>{name}（{number}）并入下面选的顾客。电话、电器、投诉和往来都跟过去，以后还能拆回。</source>
        <translation>{name} ({number}) joins the customer chosen below. Phones, appliances, complaints and dealings go along; it can be split off again.</translation>
    </message>
    <message>
        <source>合并重复的投诉</source>
        <translation>Merge duplicate complaints</translation>
    </message>
    <message>
        <source>后登记的一件按“并入另一件投诉”完结，写过的内容都留着；在先登记的一件上接着办。十秒内可以撤销。</source>
        <translation>The one registered later is closed as &quot;Merged into another&quot; and keeps its text; go on with the one registered first. Can be undone for ten seconds.</translation>
    </message>
    <message>
        <source>与哪一件重复</source>
        <translation>Duplicate of</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>可不填，为什么是同一件事</source>
        <translation>Optional: why it is the same matter</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>这位顾客和这台电器没有别的未结投诉。已完结的请用“关联投诉”。</source>
        <translation>This customer and this appliance have no other open complaint. For a closed one use &quot;Link complaints&quot;.</translation>
    </message>
    <message>
        <source>请选要保留的那位顾客</source>
        <translation>Choose the customer to keep</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>密钥不对，数据库没有打开</source>
        <translation>Wrong key, database not opened</translation>
    </message>
    <message>
        <source>这台电脑上的密钥打不开 {path}。</source>
        <translation>The key on this computer does not open {path}.</translation>
    </message>
    <message>
        <source>数据没有被改动，也没有丢失。</source>
        <translation>The data is unchanged and nothing is lost.</translation>
    </message>
    <message>
        <source>请用恢复单上的恢复密钥打开；已接入总部的工位，可请总部取回密钥。</source>
        <translation>Open it with the recovery key on the recovery sheet; a desk joined to head office can have its key fetched there.</translation>
    </message>
    <message>
        <source>数据库文件已损坏</source>
        <translation>Database file damaged</translation>
    </message>
    <message>
        <source>密钥是对的，但 {path} 读不出来，可能是断电或磁盘故障造成的。</source>
        <translation>The key is right, but {path} cannot be read, perhaps after a power cut or disk fault.</translation>
    </message>
    <message>
        <source>程序没有改动这个文件。</source>
        <translation>The program has not changed the file.</translation>
    </message>
    <message>
        <source>请先复制整个数据文件夹，再用最近的备份恢复。</source>
        <translation>First copy the whole data folder, then restore the latest backup.</translation>
    </message>
    <message>
        <source>这不是本门店的数据库</source>
        <translation>Not this store&apos;s database</translation>
    </message>
    <message>
        <source>{path} 与旁边的说明文件不是一套，可能被别的文件替换了。</source>
        <translation>{path} and the description file beside it do not belong together; one may have been replaced.</translation>
    </message>
    <message>
        <source>两个文件都没有被改动。</source>
        <translation>Neither file was changed.</translation>
    </message>
    <message>
        <source>请把原来的数据库文件放回去，或另选一个数据文件夹。</source>
        <translation>Put the original database file back, or choose another data folder.</translation>
    </message>
    <message>
        <source>客服台已经在运行</source>
        <translation>Sunshine Desk is already running</translation>
    </message>
    <message>
        <source>另一个程序正在使用 {path}。</source>
        <translation>Another program is using {path}.</translation>
    </message>
    <message>
        <source>数据是安全的，同一份数据一次只由一个程序写入。</source>
        <translation>The data is safe: only one program writes to it at a time.</translation>
    </message>
    <message>
        <source>请切换到已打开的窗口，或把它关闭后再试。</source>
        <translation>Switch to the open window, or close it and try again.</translation>
    </message>
    <message>
        <source>磁盘已满</source>
        <translation>Disk full</translation>
    </message>
    <message>
        <source>{path} 所在的磁盘没有空间了，这一次没有存上。</source>
        <translation>The disk of {path} has no space left; this was not saved.</translation>
    </message>
    <message>
        <source>以前存好的数据都在，刚才输入的内容还在窗口里。</source>
        <translation>What was saved before is safe; what you just typed is still in the window.</translation>
    </message>
    <message>
        <source>请删掉一些不要的文件，然后再存一次。</source>
        <translation>Delete files you do not need, then save again.</translation>
    </message>
    <message>
        <source>本机磁盘已满，同步停下了</source>
        <translation>Disk full here, sync stopped</translation>
    </message>
    <message>
        <source>本机磁盘没有空间了，总部来的内容放不下，新的保存也可能失败。</source>
        <translation>This computer&apos;s disk has no space: nothing more from head office fits, and saving may fail too.</translation>
    </message>
    <message>
        <source>以前存好的数据都在，没存上的内容还在窗口里。</source>
        <translation>What was saved before is safe; what was not saved is still in the window.</translation>
    </message>
    <message>
        <source>请删掉一些不要的文件，腾出空间后会自动接着同步。</source>
        <translation>Delete files you do not need; sync goes on by itself once there is space.</translation>
    </message>
    <message>
        <source>磁盘空间不够，没有升级</source>
        <translation>Not upgraded: the disk is full</translation>
    </message>
    <message>
        <source>升级前要先给数据库留一份副本，{path} 所在的磁盘放不下。</source>
        <translation>An upgrade first keeps a copy of the database, which has no room on the disk of {path}.</translation>
    </message>
    <message>
        <source>数据与升级前一样，没有改动。</source>
        <translation>The data is as before, nothing changed.</translation>
    </message>
    <message>
        <source>请删掉一些不要的文件后再试一次；在此之前可以用旧版程序继续工作。</source>
        <translation>Delete what is not needed and try again; until then the old version works.</translation>
    </message>
    <message>
        <source>数据文件夹不能写入</source>
        <translation>Data folder not writable</translation>
    </message>
    <message>
        <source>没有权限写入 {path}。</source>
        <translation>No permission to write {path}.</translation>
    </message>
    <message>
        <source>已有的数据没有改动。</source>
        <translation>Existing data is unchanged.</translation>
    </message>
    <message>
        <source>请换一个文件夹，或请管理员给这个文件夹写入权限。</source>
        <translation>Choose another folder, or ask the administrator for write permission.</translation>
    </message>
    <message>
        <source>数据库是新版程序建立的</source>
        <translation>Database made by a newer version</translation>
    </message>
    <message>
        <source>数据库的版本是 {found}，本程序只认到 {known}。</source>
        <translation>The database has version {found}; this program knows up to {known}.</translation>
    </message>
    <message>
        <source>数据没有改动。</source>
        <translation>The data is unchanged.</translation>
    </message>
    <message>
        <source>请安装新版客服台后再打开；一定要用这一版时，可以恢复升级之前的那份备份。</source>
        <translation>Please install the newer program, then open it again; if it must be this version, restore the backup from before the upgrade.</translation>
    </message>
    <message>
        <source>找不到密钥</source>
        <translation>Key not found</translation>
    </message>
    <message>
        <source>系统钥匙串和密钥文件里都没有 {path} 的密钥。</source>
        <translation>Neither the system keychain nor the key file has the key of {path}.</translation>
    </message>
    <message>
        <source>数据没有丢失，只是暂时打不开。</source>
        <translation>The data is not lost, it just cannot be opened for now.</translation>
    </message>
    <message>
        <source>请输入恢复单上的恢复密钥；已接入总部的工位，可请总部取回密钥。</source>
        <translation>Enter the recovery key from the recovery sheet; a desk joined to head office can have its key fetched there.</translation>
    </message>
    <message>
        <source>数据库升级没有成功</source>
        <translation>Database upgrade failed</translation>
    </message>
    <message>
        <source>{path} 升级到一半出错，已放回升级前的文件。</source>
        <translation>Upgrading {path} failed halfway; the file from before is back in place.</translation>
    </message>
    <message>
        <source>数据与升级前一样，另有一份副本在 {copy}。</source>
        <translation>The data is as before the upgrade; another copy is at {copy}.</translation>
    </message>
    <message>
        <source>请先用旧版程序继续工作，并把错误编号告诉管理员。</source>
        <translation>Go on with the old version and tell the administrator the error number.</translation>
    </message>
    <message>
        <source>恢复密钥第 {line} 行不对</source>
        <translation>Recovery key, line {line} is wrong</translation>
    </message>
    <message>
        <source>第 {line} 行与校验码对不上，多半是抄错了一个字符。</source>
        <translation>Line {line} does not match its check code; most likely one character was copied wrongly.</translation>
    </message>
    <message>
        <source>数据没有改动，可以再试，次数不限。</source>
        <translation>The data is unchanged; try as often as you need.</translation>
    </message>
    <message>
        <source>请对照恢复单重新输入第 {line} 行。</source>
        <translation>Compare with the recovery sheet and type line {line} again.</translation>
    </message>
    <message>
        <source>恢复密钥不对</source>
        <translation>Wrong recovery key</translation>
    </message>
    <message>
        <source>输入的内容不是这个数据库的恢复密钥，或者少了几行。</source>
        <translation>What was typed is not this database&apos;s recovery key, or lines are missing.</translation>
    </message>
    <message>
        <source>请对照恢复单从头输入，注意是不是拿错了别的门店的恢复单。</source>
        <translation>Type it from the start from the recovery sheet; check that it is not another store&apos;s sheet.</translation>
    </message>
    <message>
        <source>加密文件打不开</source>
        <translation>Encrypted file cannot be opened</translation>
    </message>
    <message>
        <source>{path} 被截断、改动过，或属于另一个数据库。</source>
        <translation>{path} was cut short or changed, or belongs to another database.</translation>
    </message>
    <message>
        <source>数据库里的记录不受影响。</source>
        <translation>The records in the database are not affected.</translation>
    </message>
    <message>
        <source>请从备份放回这个文件，或重新添加它。</source>
        <translation>Put the file back from a backup, or add it again.</translation>
    </message>
    <message>
        <source>本机时钟{offset}</source>
        <translation>Clock here: {offset}</translation>
    </message>
    <message>
        <source>这台电脑的时钟比总部{offset}。</source>
        <translation>This computer&apos;s clock against head office: {offset}.</translation>
    </message>
    <message>
        <source>连着总部时按总部的时间记，已保存的内容都在，先后次序也不会乱。</source>
        <translation>While connected, head office&apos;s time is used; saved content is all here and the order stays right.</translation>
    </message>
    <message>
        <source>请在这台电脑的系统设置里校准日期和时间。</source>
        <translation>Set date and time in this computer&apos;s system settings.</translation>
    </message>
    <message>
        <source>磁盘空间不够，没有备份</source>
        <translation>Not backed up: the disk is full</translation>
    </message>
    <message>
        <source>这次备份要 {size}，{path} 所在的磁盘只能再用 {limit}，所以没有做。</source>
        <translation>This backup needs {size}; the disk of {path} has {limit} to give, so it was not made.</translation>
    </message>
    <message>
        <source>门店数据和以前的备份都在，照常工作不受影响。</source>
        <translation>The store&apos;s data and earlier backups are there; work goes on.</translation>
    </message>
    <message>
        <source>请删掉一些不要的文件，或另设一个备份位置，再点“立即备份”。</source>
        <translation>Delete what is not needed or set another place, then choose &quot;Back up now&quot;.</translation>
    </message>
    <message>
        <source>这份备份已损坏</source>
        <translation>This backup is damaged</translation>
    </message>
    <message>
        <source>备份 {name} 不完整或被改动过，没有用它恢复。</source>
        <translation>Backup {name} is incomplete or was changed; it was not used.</translation>
    </message>
    <message>
        <source>现在的数据没有改动，其他备份不受影响。</source>
        <translation>The present data did not change; other backups are not affected.</translation>
    </message>
    <message>
        <source>请另选一份备份；U 盘上的可以重新复制一次再试。</source>
        <translation>Choose another backup; one from a USB stick can be copied again.</translation>
    </message>
    <message>
        <source>第二备份位置不在</source>
        <translation>The second backup place is missing</translation>
    </message>
    <message>
        <source>{path} 找不到或不能写入，备份没有复制过去。</source>
        <translation>{path} is missing or cannot be written; the backup was not copied there.</translation>
    </message>
    <message>
        <source>本机上的备份已经做好。</source>
        <translation>The backup on this computer is done.</translation>
    </message>
    <message>
        <source>请插好 U 盘或连上共享文件夹，再点“立即备份”；不再使用时请改掉这个位置。</source>
        <translation>Plug the USB stick in or connect the share, then choose &quot;Back up now&quot;; change the place if it is no longer used.</translation>
    </message>
    <message>
        <source>电脑时间被调早了{span}</source>
        <translation>The clock was set back by {span}</translation>
    </message>
    <message>
        <source>这台电脑的时间比上次看到的早{span}。</source>
        <translation>This computer&apos;s time is {span} earlier than last seen.</translation>
    </message>
    <message>
        <source>已保存的内容都在，单据号不会重复，先后次序也不会乱。</source>
        <translation>All that was saved is there; numbers do not repeat and the order holds.</translation>
    </message>
    <message>
        <source>请核对这台电脑的日期和时间；校准以前，新登记的日期和时限会跟着电脑时间走。</source>
        <translation>Check date and time of this computer; until then new dates and deadlines follow its clock.</translation>
    </message>
    <message>
        <source>电脑时间被调晚了{span}</source>
        <translation>Computer clock set forward by {span}</translation>
    </message>
    <message>
        <source>这台电脑的时间突然往后走了{span}，实际没有过这么久。</source>
        <translation>This computer&apos;s clock jumped forward by {span}; that much time has not passed.</translation>
    </message>
    <message>
        <source>请核对这台电脑的日期和时间：刚才是校准就不用管；不对就先改回来，再登记新的内容。</source>
        <translation>Please check date and time of this computer: if it was just put right, all is well; if it is wrong, set it back before entering anything new.</translation>
    </message>
    <message>
        <source>电脑时间可能不对</source>
        <translation>Computer clock may be wrong</translation>
    </message>
    <message>
        <source>这台电脑的时间比本店最后一次改动晚了{span}。</source>
        <translation>This computer&apos;s clock is {span} later than the last change in this store.</translation>
    </message>
    <message>
        <source>已保存的内容都在，没有改动。</source>
        <translation>All that was saved is there, unchanged.</translation>
    </message>
    <message>
        <source>请核对这台电脑的日期和时间：停业了这么久就不用管；不对就先改回来，再登记新的内容。</source>
        <translation>Please check date and time of this computer: if the store was closed that long, all is well; if it is wrong, set it right before entering anything new.</translation>
    </message>
    <message>
        <source>升级已取消</source>
        <translation>Upgrade cancelled</translation>
    </message>
    <message>
        <source>{path} 还在备份时取消了，没有升级。</source>
        <translation>{path}: cancelled while it was being backed up; nothing was upgraded.</translation>
    </message>
    <message>
        <source>方便的时候点“再试一次”升级；在此之前可以用旧版程序继续工作。</source>
        <translation>Press “Try again” when it suits you; until then, go on with the previous version.</translation>
    </message>
    <message>
        <source>没有权限</source>
        <translation>No permission</translation>
    </message>
    <message>
        <source>您的岗位没有“{permission}”这一项权限。</source>
        <translation>Your post lacks the permission &quot;{permission}&quot;.</translation>
    </message>
    <message>
        <source>什么都没有改动。</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>需要时请主管办理，或请管理员调整您的岗位。</source>
        <translation>If needed, ask a supervisor to do it, or an administrator to adjust your post.</translation>
    </message>
    <message>
        <source>工号或密码不对</source>
        <translation>Wrong staff number or password</translation>
    </message>
    <message>
        <source>没有用这个工号和密码登录成功。</source>
        <translation>Log-in with this staff number and password failed.</translation>
    </message>
    <message>
        <source>请检查工号和大小写后再试；忘记密码请管理员重设。</source>
        <translation>Check the number and upper/lower case, then try again; an administrator resets forgotten passwords.</translation>
    </message>
    <message>
        <source>登录暂停</source>
        <translation>Log-in paused</translation>
    </message>
    <message>
        <source>这个工号连续输错密码，需要等 {wait}再试。</source>
        <translation>Wrong password several times for this staff number; wait {wait}, then try again.</translation>
    </message>
    <message>
        <source>账号没有被停用，其他人可以照常登录。</source>
        <translation>The account is not disabled; others can log in as usual.</translation>
    </message>
    <message>
        <source>请稍等；忘记密码请管理员重设。</source>
        <translation>Wait a little; an administrator resets forgotten passwords.</translation>
    </message>
    <message>
        <source>这个账号已停用</source>
        <translation>Account disabled</translation>
    </message>
    <message>
        <source>工号 {number} 已被管理员停用。</source>
        <translation>Staff number {number} was disabled by an administrator.</translation>
    </message>
    <message>
        <source>需要恢复时请联系管理员。</source>
        <translation>Ask an administrator if it is to be restored.</translation>
    </message>
    <message>
        <source>今天没有岗位</source>
        <translation>No post today</translation>
    </message>
    <message>
        <source>工号 {number} 在 {on} 没有任何有效的岗位。</source>
        <translation>Staff number {number} has no valid post on {on}.</translation>
    </message>
    <message>
        <source>请管理员在系统管理里安排岗位和起止日期。</source>
        <translation>Ask an administrator to set a post with dates under Administration.</translation>
    </message>
    <message>
        <source>在本店没有岗位</source>
        <translation>No post in this store</translation>
    </message>
    <message>
        <source>工号 {number} 的岗位不在这家门店。</source>
        <translation>The post of staff number {number} is in another store.</translation>
    </message>
    <message>
        <source>请到所属门店登录，或请管理员增加本店岗位。</source>
        <translation>Log in at your own store, or ask an administrator for a post here.</translation>
    </message>
    <message>
        <source>不能没有管理员</source>
        <translation>An administrator must remain</translation>
    </message>
    <message>
        <source>这样改之后，从 {on} 起就没有人能管理公司了。</source>
        <translation>After this change nobody could administer the company from {on}.</translation>
    </message>
    <message>
        <source>请先给另一位员工安排管理员岗位。</source>
        <translation>First give another member of staff an administrator&apos;s post.</translation>
    </message>
    <message>
        <source>这里已经建过门店</source>
        <translation>A store exists here already</translation>
    </message>
    <message>
        <source>这个数据文件夹里已有公司和门店。</source>
        <translation>This data folder already has a company and a store.</translation>
    </message>
    <message>
        <source>原有数据没有改动。</source>
        <translation>The existing data is unchanged.</translation>
    </message>
    <message>
        <source>请直接登录；要另建门店，请用系统管理，或换一个数据文件夹。</source>
        <translation>Just log in; for another store use Administration or another data folder.</translation>
    </message>
    <message>
        <source>超出了您自己的权限</source>
        <translation>Beyond your own permissions</translation>
    </message>
    <message>
        <source>您自己没有“{permission}”，所以不能授予别人，也不能改有这项权限的人。</source>
        <translation>You lack &quot;{permission}&quot; yourself, so you cannot grant it or change anyone who has it.</translation>
    </message>
    <message>
        <source>请权限更高的管理员办理。</source>
        <translation>Ask an administrator with more permissions.</translation>
    </message>
    <message>
        <source>不能对自己的账号这样做</source>
        <translation>Not possible on your own account</translation>
    </message>
    <message>
        <source>停用、重设或调动自己，须由另一位管理员办理。</source>
        <translation>Disabling, resetting or transferring yourself takes another administrator.</translation>
    </message>
    <message>
        <source>请另一位管理员办理。</source>
        <translation>Ask another administrator to do it.</translation>
    </message>
    <message>
        <source>个人信息已删除</source>
        <translation>Personal data deleted</translation>
    </message>
    <message>
        <source>顾客 {number} 已要求删除个人信息，不能再写入个人信息。</source>
        <translation>Customer {number} asked for deletion of personal data; none can be written again.</translation>
    </message>
    <message>
        <source>业务记录还在，只是不再有姓名和电话。</source>
        <translation>The business records remain, only without name and phone.</translation>
    </message>
    <message>
        <source>顾客再来时，请新建一份顾客档案。</source>
        <translation>If the customer returns, open a new customer file.</translation>
    </message>
    <message>
        <source>不能与自己合并</source>
        <translation>Cannot merge with itself</translation>
    </message>
    <message>
        <source>选中的两份档案其实是同一份（{number}）。</source>
        <translation>The two files chosen are one and the same ({number}).</translation>
    </message>
    <message>
        <source>请选另一份重复的档案。</source>
        <translation>Choose the other, duplicate file.</translation>
    </message>
    <message>
        <source>现在不能这样改状态</source>
        <translation>Status cannot be changed this way now</translation>
    </message>
    <message>
        <source>投诉 {number} 的状态已经变化，当前状态下没有这一步。</source>
        <translation>The status of complaint {number} has changed; this step is not possible from there.</translation>
    </message>
    <message>
        <source>投诉没有改动，写的内容还在。</source>
        <translation>The complaint is unchanged; what you wrote is still here.</translation>
    </message>
    <message>
        <source>请刷新后看当前状态，再选下一步。</source>
        <translation>Refresh to see the current status, then choose the next step.</translation>
    </message>
    <message>
        <source>顾客还没有接受方案</source>
        <translation>Plan not accepted yet</translation>
    </message>
    <message>
        <source>投诉 {number} 要完结，须先记下顾客接受最新方案。</source>
        <translation>To close complaint {number}, first record that the customer accepts the latest plan.</translation>
    </message>
    <message>
        <source>投诉没有改动。</source>
        <translation>The complaint is unchanged.</translation>
    </message>
    <message>
        <source>请记录顾客的答复；不属实、撤诉或联系不上，请选相应的完结方式。</source>
        <translation>Record the customer&apos;s answer; if unfounded, withdrawn or unreachable, choose that ground for closing.</translation>
    </message>
    <message>
        <source>还不能按“联系不上”完结</source>
        <translation>Cannot close as &quot;unreachable&quot; yet</translation>
    </message>
    <message>
        <source>已联系 {attempts} 次（{days} 天），要求 {needed_attempts} 次、分在 {needed_days} 天。</source>
        <translation>Attempts so far: {attempts} (days: {days}); needed: {needed_attempts} on {needed_days} days.</translation>
    </message>
    <message>
        <source>投诉没有改动，已有的联系记录都算数。</source>
        <translation>The complaint is unchanged; the contact records so far all count.</translation>
    </message>
    <message>
        <source>请改天再联系并记录，次数和天数够了再完结。</source>
        <translation>Try again on another day and record it; close once attempts and days suffice.</translation>
    </message>
    <message>
        <source>投诉已完结</source>
        <translation>Complaint closed</translation>
    </message>
    <message>
        <source>投诉 {number} 已完结，不能再这样处理。</source>
        <translation>Complaint {number} is closed; this can no longer be done.</translation>
    </message>
    <message>
        <source>需要时请先重新打开投诉，并写明原因。</source>
        <translation>If needed, reopen the complaint first and give the reason.</translation>
    </message>
    <message>
        <source>没有可以撤销的转派</source>
        <translation>No reassignment to undo</translation>
    </message>
    <message>
        <source>这批投诉后来都又转派过，撤销会盖掉新的安排。</source>
        <translation>These complaints were reassigned again later; undoing would override that.</translation>
    </message>
    <message>
        <source>现在的受理人没有改动。</source>
        <translation>The current assignees are unchanged.</translation>
    </message>
    <message>
        <source>请逐条转派。</source>
        <translation>Reassign them one by one.</translation>
    </message>
    <message>
        <source>这次移交已经有结果</source>
        <translation>This hand-over already has a result</translation>
    </message>
    <message>
        <source>投诉 {number} 的这次移交刚才已被答复或退回。</source>
        <translation>This hand-over of complaint {number} was answered or refused a moment ago.</translation>
    </message>
    <message>
        <source>写的内容还在，没有记第二次。</source>
        <translation>What you wrote is still here and was not recorded twice.</translation>
    </message>
    <message>
        <source>请刷新后看处理情况；还有新情况，请再移交一次或写处理记录。</source>
        <translation>Refresh and see the state of handling; if there is more, hand over again or write a handling record.</translation>
    </message>
    <message>
        <source>还没有写下答复</source>
        <translation>No answer written yet</translation>
    </message>
    <message>
        <source>这项待办来自一次移交，写下答复或退回原因后才算完成。</source>
        <translation>This task comes from a hand-over and is done once an answer or a reason for refusal is written.</translation>
    </message>
    <message>
        <source>待办还在，没有改动。</source>
        <translation>The task is still there, unchanged.</translation>
    </message>
    <message>
        <source>请打开这件投诉，在处理情况里点“记答复”。</source>
        <translation>Open the complaint and choose &quot;Record answer&quot; in the state of handling.</translation>
    </message>
    <message>
        <source>备选方案已经更换</source>
        <translation>The options were replaced</translation>
    </message>
    <message>
        <source>投诉 {number} 的备选方案刚才换成了新的一组。</source>
        <translation>The options of complaint {number} were replaced by a new set a moment ago.</translation>
    </message>
    <message>
        <source>没有选定任何方案，写的内容还在。</source>
        <translation>No option was chosen; what you wrote is still here.</translation>
    </message>
    <message>
        <source>请刷新后在新的一组里选。</source>
        <translation>Refresh and choose from the new set.</translation>
    </message>
    <message>
        <source>这笔补偿已经办过</source>
        <translation>This compensation was already handled</translation>
    </message>
    <message>
        <source>投诉 {number} 的这笔补偿刚才已发放或已取消。</source>
        <translation>This compensation of complaint {number} was paid out or cancelled a moment ago.</translation>
    </message>
    <message>
        <source>没有发放第二次，写的内容还在。</source>
        <translation>It was not paid twice; what you wrote is still here.</translation>
    </message>
    <message>
        <source>请刷新后看处理情况。</source>
        <translation>Refresh and see the state of handling.</translation>
    </message>
    <message>
        <source>这笔补偿还没有批准</source>
        <translation>This compensation is not approved yet</translation>
    </message>
    <message>
        <source>投诉 {number} 的这笔补偿还没有批准，不能发放。</source>
        <translation>This compensation of complaint {number} is not approved yet and cannot be paid out.</translation>
    </message>
    <message>
        <source>补偿没有改动，写的内容还在。</source>
        <translation>The compensation is unchanged; what you wrote is still here.</translation>
    </message>
    <message>
        <source>请先请有权限的人审批；被退回的请取消后另提。</source>
        <translation>Have it approved by someone entitled first; if it was refused, cancel it and propose another.</translation>
    </message>
    <message>
        <source>这件投诉已经合并过</source>
        <translation>This complaint was already merged</translation>
    </message>
    <message>
        <source>投诉 {number} 已并入 {other}，不能再合并一次。</source>
        <translation>Complaint {number} was merged into {other} and cannot be merged again.</translation>
    </message>
    <message>
        <source>两件投诉都没有改动，写的内容还在。</source>
        <translation>Both complaints are unchanged; what you wrote is still here.</translation>
    </message>
    <message>
        <source>请在 {other} 上接着办；合并错了，请把这一件“重新处理”。</source>
        <translation>Go on with {other}; if the merge was wrong, reopen this one.</translation>
    </message>
    <message>
        <source>要并入的投诉已经并入别的投诉</source>
        <translation>The complaint to merge into was itself merged</translation>
    </message>
    <message>
        <source>投诉 {number} 自己已并入 {other}。</source>
        <translation>Complaint {number} was itself merged into {other}.</translation>
    </message>
    <message>
        <source>没有合并，写的内容还在。</source>
        <translation>Nothing was merged; what you wrote is still here.</translation>
    </message>
    <message>
        <source>请改为并入 {other}。</source>
        <translation>Merge into {other} instead.</translation>
    </message>
    <message>
        <source>文件内容与名称不符</source>
        <translation>Content does not match the file name</translation>
    </message>
    <message>
        <source>{file_name} 的扩展名是 {expected}，内容却是 {found}，没有添加。</source>
        <translation>{file_name} ends in {expected} but contains {found}; it was not added.</translation>
    </message>
    <message>
        <source>已有的附件和输入的内容没有改动。</source>
        <translation>Existing attachments and what you typed are unchanged.</translation>
    </message>
    <message>
        <source>请用原来的软件打开，另存为正确的格式后再添加。</source>
        <translation>Open it in its own software, save it in the right format, then add it.</translation>
    </message>
    <message>
        <source>不收这种文件</source>
        <translation>File type not accepted</translation>
    </message>
    <message>
        <source>{file_name} 是 {extension} 文件，这里不收。</source>
        <translation>{file_name} is a {extension} file, not accepted here.</translation>
    </message>
    <message>
        <source>输入的内容没有改动。</source>
        <translation>What you typed is unchanged.</translation>
    </message>
    <message>
        <source>请改用图片、PDF、表格或文本文件。</source>
        <translation>Use a picture, PDF, spreadsheet or text file.</translation>
    </message>
    <message>
        <source>文件太大</source>
        <translation>File too large</translation>
    </message>
    <message>
        <source>{file_name} 有 {size}，超过上限 {limit}，没有添加。</source>
        <translation>{file_name} has {size}, over the limit of {limit}; it was not added.</translation>
    </message>
    <message>
        <source>请压缩图片，或只截取需要的部分。</source>
        <translation>Compress the picture or crop it to what is needed.</translation>
    </message>
    <message>
        <source>附件内容不在本机</source>
        <translation>Attachment content not here</translation>
    </message>
    <message>
        <source>附件的登记还在，但文件夹里找不到它的内容。</source>
        <translation>The attachment is registered, but its content is not in the folder.</translation>
    </message>
    <message>
        <source>其他附件和记录不受影响。</source>
        <translation>Other attachments and records are not affected.</translation>
    </message>
    <message>
        <source>请从备份放回附件文件夹，或重新添加这个文件。</source>
        <translation>Put the attachment folder back from a backup, or add this file again.</translation>
    </message>
    <message>
        <source>文件是空的</source>
        <translation>File empty</translation>
    </message>
    <message>
        <source>{file_name} 里没有内容。</source>
        <translation>{file_name} has no content.</translation>
    </message>
    <message>
        <source>请确认选对了文件，或重新导出一次。</source>
        <translation>Check that it is the right file, or export it again.</translation>
    </message>
    <message>
        <source>压缩文件异常</source>
        <translation>Odd compressed file</translation>
    </message>
    <message>
        <source>{file_name} 解开后超过 {limit}，没有打开。</source>
        <translation>{file_name} unpacks to more than {limit}; it was not opened.</translation>
    </message>
    <message>
        <source>文件没有被执行，数据没有改动。</source>
        <translation>The file was not run and the data is unchanged.</translation>
    </message>
    <message>
        <source>请不要使用来历不明的文件；确需使用时拆成几份。</source>
        <translation>Do not use files of unknown origin; if you must, split it.</translation>
    </message>
    <message>
        <source>表格里带有程序</source>
        <translation>Spreadsheet contains a program</translation>
    </message>
    <message>
        <source>{file_name} 含有宏，没有打开。</source>
        <translation>{file_name} contains macros; it was not opened.</translation>
    </message>
    <message>
        <source>宏没有运行，数据没有改动。</source>
        <translation>The macros did not run and the data is unchanged.</translation>
    </message>
    <message>
        <source>请在表格软件里另存为不带宏的 .xlsx 后再试。</source>
        <translation>Save it as .xlsx without macros in the spreadsheet software, then try again.</translation>
    </message>
    <message>
        <source>文件读不出来</source>
        <translation>File cannot be read</translation>
    </message>
    <message>
        <source>{file_name} 不完整或已损坏。</source>
        <translation>{file_name} is incomplete or damaged.</translation>
    </message>
    <message>
        <source>请重新复制或导出这个文件后再试。</source>
        <translation>Copy or export the file again, then retry.</translation>
    </message>
    <message>
        <source>文件有密码</source>
        <translation>File has a password</translation>
    </message>
    <message>
        <source>{file_name} 加了打开密码，读不出来。</source>
        <translation>{file_name} is protected by a password and cannot be read.</translation>
    </message>
    <message>
        <source>请打开它，去掉密码后另存，再试一次。</source>
        <translation>Open it, remove the password, save it and try again.</translation>
    </message>
    <message>
        <source>认不出文字编码</source>
        <translation>Text encoding not recognised</translation>
    </message>
    <message>
        <source>{file_name} 的文字用哪种编码写的，判断不出来。</source>
        <translation>The text encoding of {file_name} cannot be told.</translation>
    </message>
    <message>
        <source>什么都没有导入。</source>
        <translation>Nothing was imported.</translation>
    </message>
    <message>
        <source>请在记事本或表格软件里另存为 UTF-8 后再试。</source>
        <translation>Save it as UTF-8 in Notepad or spreadsheet software, then try again.</translation>
    </message>
    <message>
        <source>没有找到表格</source>
        <translation>No table found</translation>
    </message>
    <message>
        <source>{file_name} {sheet} 里没有一行标题和下面的数据。</source>
        <translation>{file_name} {sheet} has no heading row with data below.</translation>
    </message>
    <message>
        <source>请确认选对了工作表，标题须在数据的上面一行。</source>
        <translation>Check that it is the right worksheet; the heading must be above the data.</translation>
    </message>
    <message>
        <source>还有必需的列没有对应</source>
        <translation>Required columns unmatched</translation>
    </message>
    <message>
        <source>有必填的项目没有选文件里的列。</source>
        <translation>Some required items have no column of the file.</translation>
    </message>
    <message>
        <source>什么都没有导入，选好的对应还在。</source>
        <translation>Nothing was imported; your matches are kept.</translation>
    </message>
    <message>
        <source>请给标有“必填”的项目选一列。</source>
        <translation>Choose a column for each item marked &quot;Required&quot;.</translation>
    </message>
    <message>
        <source>没有这种导入</source>
        <translation>No such import</translation>
    </message>
    <message>
        <source>程序不认识要导入的种类。</source>
        <translation>The program does not know this kind of import.</translation>
    </message>
    <message>
        <source>请从列表里选一种导入。</source>
        <translation>Choose a kind of import from the list.</translation>
    </message>
    <message>
        <source>已经作废过了</source>
        <translation>Already void</translation>
    </message>
    <message>
        <source>这一份之前已作废，不用再作废一次。</source>
        <translation>This copy was voided before; there is no need to do it again.</translation>
    </message>
    <message>
        <source>原来的作废记录没有改动。</source>
        <translation>The earlier void record is unchanged.</translation>
    </message>
    <message>
        <source>请刷新后查看。</source>
        <translation>Refresh and look again.</translation>
    </message>
    <message>
        <source>打印没有成功</source>
        <translation>Not printed</translation>
    </message>
    <message>
        <source>打印机“{printer}”没有接收第 {number} 份。</source>
        <translation>Printer &quot;{printer}&quot; did not accept copy {number}.</translation>
    </message>
    <message>
        <source>第 {number} 份已作废，份号不再使用；记录没有改动。</source>
        <translation>Copy {number} is void and its number is not used again; the records are unchanged.</translation>
    </message>
    <message>
        <source>请检查打印机是否开机、有纸，再打印一次，或另存为 PDF。</source>
        <translation>Check that the printer is on and has paper, then print again or save as PDF.</translation>
    </message>
    <message>
        <source>找不到打印机</source>
        <translation>Printer not found</translation>
    </message>
    <message>
        <source>这台电脑上没有打印机“{printer}”，第 {number} 份没有打印。</source>
        <translation>This computer has no printer &quot;{printer}&quot;; copy {number} was not printed.</translation>
    </message>
    <message>
        <source>请看看打印机是否插好、驱动是否还在，或按 Alt+P 换一台。</source>
        <translation>See that it is plugged in and installed, or choose another with Alt+P.</translation>
    </message>
    <message>
        <source>打印机没纸了</source>
        <translation>The printer is out of paper</translation>
    </message>
    <message>
        <source>打印机“{printer}”没有纸，第 {number} 份没有打印。</source>
        <translation>Printer &quot;{printer}&quot; has no paper; copy {number} was not printed.</translation>
    </message>
    <message>
        <source>请装好纸再按 Ctrl+P，或按 Alt+P 换一台。</source>
        <translation>Load paper and press Ctrl+P, or choose another with Alt+P.</translation>
    </message>
    <message>
        <source>打印机卡纸了</source>
        <translation>Paper jam</translation>
    </message>
    <message>
        <source>打印机“{printer}”卡纸，第 {number} 份没有打印。</source>
        <translation>Paper is jammed in printer &quot;{printer}&quot;; copy {number} was not printed.</translation>
    </message>
    <message>
        <source>请取出卡住的纸再按 Ctrl+P，或按 Alt+P 换一台。</source>
        <translation>Take the paper out and press Ctrl+P, or choose another with Alt+P.</translation>
    </message>
    <message>
        <source>打印机暂停了</source>
        <translation>The printer is paused</translation>
    </message>
    <message>
        <source>打印机“{printer}”被暂停，第 {number} 份没有打印。</source>
        <translation>Printer &quot;{printer}&quot; is paused; copy {number} was not printed.</translation>
    </message>
    <message>
        <source>请在系统的打印队列里选“继续”，再按 Ctrl+P，或按 Alt+P 换一台。</source>
        <translation>Choose &quot;Resume&quot; in the system&apos;s queue and press Ctrl+P, or choose another with Alt+P.</translation>
    </message>
    <message>
        <source>打印机没有联机</source>
        <translation>The printer is offline</translation>
    </message>
    <message>
        <source>打印机“{printer}”没有开机或没有连上，第 {number} 份没有打印。</source>
        <translation>Printer &quot;{printer}&quot; is off or not connected; copy {number} was not printed.</translation>
    </message>
    <message>
        <source>请打开电源、接好线再按 Ctrl+P，或按 Alt+P 换一台。</source>
        <translation>Switch it on, connect it and press Ctrl+P, or choose another with Alt+P.</translation>
    </message>
    <message>
        <source>打印机停下了</source>
        <translation>The printer stopped</translation>
    </message>
    <message>
        <source>打印机“{printer}”报告故障，第 {number} 份没有打印。</source>
        <translation>Printer &quot;{printer}&quot; reports a fault; copy {number} was not printed.</translation>
    </message>
    <message>
        <source>请看打印机上的提示，好了再按 Ctrl+P，或按 Alt+P 换一台。</source>
        <translation>See what the printer says; then press Ctrl+P, or choose another with Alt+P.</translation>
    </message>
    <message>
        <source>样张没有打印出来</source>
        <translation>The sample was not printed</translation>
    </message>
    <message>
        <source>打印机“{printer}”没有接收这张样张。</source>
        <translation>Printer &quot;{printer}&quot; did not take this sample.</translation>
    </message>
    <message>
        <source>样张不占份号，什么都没有改动。</source>
        <translation>A sample takes no copy number; nothing changed.</translation>
    </message>
    <message>
        <source>请检查打印机是否开机、有纸，再打印一次，或换一台打印机。</source>
        <translation>See that the printer is on and has paper, then print again, or choose another.</translation>
    </message>
    <message>
        <source>打印机“{printer}”没有接收这一页说明。</source>
        <translation>Printer &quot;{printer}&quot; did not take this help page.</translation>
    </message>
    <message>
        <source>单据和份号没有改动。</source>
        <translation>Papers and copy numbers did not change.</translation>
    </message>
    <message>
        <source>文件没有读到或写成</source>
        <translation>File not read or written</translation>
    </message>
    <message>
        <source>“{file_name}”读不到，或 {folder} 不能写入。</source>
        <translation>&quot;{file_name}&quot; cannot be read, or {folder} cannot be written.</translation>
    </message>
    <message>
        <source>客服台里的数据没有改动。</source>
        <translation>The data in Sunshine Desk is unchanged.</translation>
    </message>
    <message>
        <source>请检查文件夹还在不在、U 盘是否插好、文件是否正被别的程序打开，然后再试。</source>
        <translation>Check that the folder exists, the USB stick is plugged in and no other program has the file open, then try again.</translation>
    </message>
    <message>
        <source>检查之后又有了变动</source>
        <translation>Something changed after the check</translation>
    </message>
    <message>
        <source>有的行现在导入的结果，与刚才给您看的不一样了。</source>
        <translation>Some rows would now do something else than what you were shown.</translation>
    </message>
    <message>
        <source>一行都没有写入，原来的数据没有改动。</source>
        <translation>No row was written; the data is as it was.</translation>
    </message>
    <message>
        <source>请返回上一步，再检查一次，看过新的结果后再导入。</source>
        <translation>Go back one step, check again, look at the new result, then import.</translation>
    </message>
    <message>
        <source>这件待办已经办过了</source>
        <translation>Task already dealt with</translation>
    </message>
    <message>
        <source>待办已完成或已撤回，不能再改。</source>
        <translation>The task is done or withdrawn and can no longer be changed.</translation>
    </message>
    <message>
        <source>原来的办理结果没有改动。</source>
        <translation>The earlier result is unchanged.</translation>
    </message>
    <message>
        <source>请刷新待办列表；需要继续办时另建一件。</source>
        <translation>Refresh the task list; if more is to be done, make a new task.</translation>
    </message>
    <message>
        <source>这不是您的待办</source>
        <translation>Not your task</translation>
    </message>
    <message>
        <source>待办交给了别人，您没有安排待办的权限。</source>
        <translation>The task is someone else&apos;s, and you have no permission to arrange tasks.</translation>
    </message>
    <message>
        <source>请受理人自己办理，或请主管改派。</source>
        <translation>Its owner has to do it, or a supervisor reassigns it.</translation>
    </message>
    <message>
        <source>这项审批已经有结果</source>
        <translation>Approval already decided</translation>
    </message>
    <message>
        <source>申请已同意、退回或撤回，不能再签。</source>
        <translation>The request was approved, refused or withdrawn and cannot be signed again.</translation>
    </message>
    <message>
        <source>原来的结果没有改动。</source>
        <translation>The earlier result is unchanged.</translation>
    </message>
    <message>
        <source>请刷新后查看；结果不合适时重新申请。</source>
        <translation>Refresh and look again; if the result does not suit, request anew.</translation>
    </message>
    <message>
        <source>不能审批自己的申请</source>
        <translation>Not your own request</translation>
    </message>
    <message>
        <source>这项申请是工号 {number} 自己提出的。</source>
        <translation>Staff number {number} made this request.</translation>
    </message>
    <message>
        <source>申请没有改动，仍在等待审批。</source>
        <translation>The request is unchanged and still awaits approval.</translation>
    </message>
    <message>
        <source>请另一位有权限的同事审批。</source>
        <translation>Ask another colleague with the permission to approve.</translation>
    </message>
    <message>
        <source>超出审批额度</source>
        <translation>Over the approval limit</translation>
    </message>
    <message>
        <source>申请金额 {amount} 元，工号 {number} 最多可批 {most} 元。</source>
        <translation>Requested: {amount} yuan; staff number {number} may approve up to {most} yuan.</translation>
    </message>
    <message>
        <source>请额度更高的主管审批。</source>
        <translation>Ask a supervisor with a higher limit.</translation>
    </message>
    <message>
        <source>不能撤回别人的申请</source>
        <translation>Not another&apos;s request</translation>
    </message>
    <message>
        <source>只有提出申请的人可以撤回。</source>
        <translation>Only the person who made the request can withdraw it.</translation>
    </message>
    <message>
        <source>申请没有改动。</source>
        <translation>The request is unchanged.</translation>
    </message>
    <message>
        <source>请提出申请的同事撤回，或在审批时退回。</source>
        <translation>Ask the colleague who made it to withdraw it, or refuse it in the approval.</translation>
    </message>
    <message>
        <source>同步出了问题</source>
        <translation>Sync problem</translation>
    </message>
    <message>
        <source>与总部服务器的同步这一次没有做完。</source>
        <translation>This sync with the head-office server was not finished.</translation>
    </message>
    <message>
        <source>本机已保存的内容都在，待上传的也在，过一会儿会自动再试。</source>
        <translation>All saved here is safe, also what waits for upload; it tries again by itself.</translation>
    </message>
    <message>
        <source>请照常工作；一直这样时请把错误编号告诉管理员。</source>
        <translation>Go on working; if it persists, tell the administrator the error number.</translation>
    </message>
    <message>
        <source>连不上总部服务器</source>
        <translation>Head-office server not reached</translation>
    </message>
    <message>
        <source>现在连不上 {url}，客服台在离线工作。</source>
        <translation>{url} cannot be reached now; Sunshine Desk works offline.</translation>
    </message>
    <message>
        <source>输入和保存照常，数据都加密存在本机，连上后自动上传。</source>
        <translation>Typing and saving go on; all data is kept encrypted here and uploads once connected.</translation>
    </message>
    <message>
        <source>请照常工作；需要马上连上时，请检查网线、无线网络和服务器地址。</source>
        <translation>Go on working; if you need the connection now, check cable, Wi-Fi and server address.</translation>
    </message>
    <message>
        <source>连不上这个服务器</source>
        <translation>This server is not reached</translation>
    </message>
    <message>
        <source>{url} 没有回答，还没有接入。</source>
        <translation>{url} does not answer; not joined yet.</translation>
    </message>
    <message>
        <source>接入码没有用掉，本机数据没有改动。</source>
        <translation>The join code is not used up and the data here is unchanged.</translation>
    </message>
    <message>
        <source>请核对服务器地址和端口，检查网线或无线网络，然后再试。</source>
        <translation>Check server address and port, cable or Wi-Fi, then try again.</translation>
    </message>
    <message>
        <source>接入到一半断线了</source>
        <translation>Connection lost while joining</translation>
    </message>
    <message>
        <source>{url} 没有再回答，接入还没有完成。</source>
        <translation>{url} stopped answering; joining is not finished.</translation>
    </message>
    <message>
        <source>本机数据与接入前一样，接入码还能接着用。</source>
        <translation>The data here is as before joining; the join code still works.</translation>
    </message>
    <message>
        <source>请检查网络，再点一次“接入”，会从断的地方接着来。</source>
        <translation>Check the network and press &quot;Join&quot; again: it goes on from where it stopped.</translation>
    </message>
    <message>
        <source>这不是总部的服务器</source>
        <translation>Not the head-office server</translation>
    </message>
    <message>
        <source>服务器出示的证书与接入码里的指纹不一样，没有连接。</source>
        <translation>The server&apos;s certificate does not match the fingerprint in the join code; not connected.</translation>
    </message>
    <message>
        <source>没有向它发送任何数据。</source>
        <translation>No data was sent to it.</translation>
    </message>
    <message>
        <source>请向总部核对服务器地址和指纹；换了服务器时请总部重新发接入码。</source>
        <translation>Check server address and fingerprint with head office; if the server was replaced, ask for a new join code.</translation>
    </message>
    <message>
        <source>接入码不能用</source>
        <translation>Join code not valid</translation>
    </message>
    <message>
        <source>接入码不对、已经用过，或超过了 24 小时。</source>
        <translation>The join code is wrong, used already or older than 24 hours.</translation>
    </message>
    <message>
        <source>本机数据没有改动。</source>
        <translation>The data here is unchanged.</translation>
    </message>
    <message>
        <source>请核对每一个字符；还不行时请总部重新发一个接入码。</source>
        <translation>Check every character; if it still fails, ask head office for a new join code.</translation>
    </message>
    <message>
        <source>接入码没有输全</source>
        <translation>Join code incomplete</translation>
    </message>
    <message>
        <source>接入码是 12 位，后面跟着 20 位指纹，一共 32 位字母和数字。</source>
        <translation>A join code has 12 characters, then a fingerprint of 20: 32 letters and digits in all.</translation>
    </message>
    <message>
        <source>请从头对一遍，指纹也要输入；或者扫总部给的二维码。</source>
        <translation>Compare from the start, fingerprint included; or scan the QR code from head office.</translation>
    </message>
    <message>
        <source>这个接入码不是给这台电脑的</source>
        <translation>Join code not for this computer</translation>
    </message>
    <message>
        <source>这台电脑上已有门店的数据，这个接入码却是给空工位的。</source>
        <translation>This computer has a store&apos;s data, but the join code is for an empty desk.</translation>
    </message>
    <message>
        <source>请总部另发一个“带数据接入”的接入码。</source>
        <translation>Ask head office for a &quot;Join with data&quot; join code.</translation>
    </message>
    <message>
        <source>这个接入码要带数据接入，这台电脑上却没有门店的数据。</source>
        <translation>This join code brings data along, but this computer has no store&apos;s data.</translation>
    </message>
    <message>
        <source>接入码没有用掉，本机没有改动。</source>
        <translation>The join code is not used up and nothing here is changed.</translation>
    </message>
    <message>
        <source>请总部另发一个“新工位”的接入码。</source>
        <translation>Ask head office for a &quot;New desk&quot; join code.</translation>
    </message>
    <message>
        <source>这个工位已被总部停用</source>
        <translation>Desk disabled by head office</translation>
    </message>
    <message>
        <source>总部停用了这个工位，它不能再读写公司的数据。</source>
        <translation>Head office disabled this desk; it can no longer read or write company data.</translation>
    </message>
    <message>
        <source>已上传的数据都在总部；本机的公司数据会按规定清除。</source>
        <translation>What was uploaded is at head office; company data here is cleared by rule.</translation>
    </message>
    <message>
        <source>请联系总部管理员；要继续使用时请总部重新发接入码。</source>
        <translation>Contact the head-office administrator; to go on using it, ask for a new join code.</translation>
    </message>
    <message>
        <source>与总部的登录过期了</source>
        <translation>Log-in to head office expired</translation>
    </message>
    <message>
        <source>服务器不认这次的登录凭证，会自动换新的再连。</source>
        <translation>The server does not accept this credential; a new one is fetched by itself.</translation>
    </message>
    <message>
        <source>待上传的内容都在本机，一条也没有丢。</source>
        <translation>All that waits for upload is here, nothing is lost.</translation>
    </message>
    <message>
        <source>一般不用处理；一直这样时请总部检查这个工位，或重新接入。</source>
        <translation>Usually nothing to do; if it persists, ask head office to check this desk, or join again.</translation>
    </message>
    <message>
        <source>本机程序需要升级</source>
        <translation>Program needs an update</translation>
    </message>
    <message>
        <source>总部的数据是 {known} 版，本机程序只认到 {found} 版，暂时不能接收新内容。</source>
        <translation>Head office&apos;s data has version {known}, this program knows up to {found}; it cannot receive for now.</translation>
    </message>
    <message>
        <source>您做的改动照常上传，本机数据都在。</source>
        <translation>Your changes upload as usual; all data here is safe.</translation>
    </message>
    <message>
        <source>请尽快安装新版客服台，装好后会自动补收。</source>
        <translation>Install the new version of Sunshine Desk soon; it then catches up by itself.</translation>
    </message>
    <message>
        <source>需要升级 · 只上传不接收</source>
        <translation>Update needed · uploads only</translation>
    </message>
    <message>
        <source>总部的数据比本机程序新，暂时不能接收新内容。</source>
        <translation>Head office&apos;s data is newer than this program; it cannot receive for now.</translation>
    </message>
    <message>
        <source>这份数据是恢复的或复制的</source>
        <translation>This data was restored or copied</translation>
    </message>
    <message>
        <source>服务器记得的进度与本机不同：本机可能是从备份恢复的，或这份数据被复制到了另一台电脑。</source>
        <translation>The server remembers another progress: this may be a restored backup, or the data was copied to another computer.</translation>
    </message>
    <message>
        <source>会重新接收再上传一遍，重复的内容服务器自己会认出来。</source>
        <translation>It is received and uploaded again; the server recognises what it already has.</translation>
    </message>
    <message>
        <source>如果同一份数据在两台电脑上开着，请只留一台，另一台重新接入。</source>
        <translation>If the same data is open on two computers, keep one and join the other again.</translation>
    </message>
    <message>
        <source>请求太频繁</source>
        <translation>Too many requests</translation>
    </message>
    <message>
        <source>服务器请这个工位等 {wait}再试。</source>
        <translation>The server asks this desk to wait {wait}.</translation>
    </message>
    <message>
        <source>待上传的内容都在本机。</source>
        <translation>All that waits for upload is here.</translation>
    </message>
    <message>
        <source>不用处理，到时会自动再试。</source>
        <translation>Nothing to do; it tries again by itself.</translation>
    </message>
    <message>
        <source>服务器请稍等再试</source>
        <translation>Server asks to wait</translation>
    </message>
    <message>
        <source>这个工位问得太频繁，服务器请它等一会儿。</source>
        <translation>This desk asked too often; the server wants it to wait a while.</translation>
    </message>
    <message>
        <source>不用处理，到时会自动再试；一直这样时请总部检查这个工位。</source>
        <translation>Nothing to do, it tries again by itself; if it persists, ask head office to check this desk.</translation>
    </message>
    <message>
        <source>一次送的内容太大</source>
        <translation>Too much sent at once</translation>
    </message>
    <message>
        <source>服务器没有收下这一次的内容，因为超过了大小上限。</source>
        <translation>The server did not accept this because it is over the size limit.</translation>
    </message>
    <message>
        <source>内容还在本机，没有丢。</source>
        <translation>The content is still here, not lost.</translation>
    </message>
    <message>
        <source>请把错误编号告诉管理员。</source>
        <translation>Tell the administrator the error number.</translation>
    </message>
    <message>
        <source>服务器看不懂这次请求</source>
        <translation>Server does not understand</translation>
    </message>
    <message>
        <source>本机与服务器的版本可能不配套。</source>
        <translation>The versions here and on the server may not match.</translation>
    </message>
    <message>
        <source>请升级客服台；还不行时请把错误编号告诉管理员。</source>
        <translation>Update Sunshine Desk; if it still fails, tell the administrator the error number.</translation>
    </message>
    <message>
        <source>总部服务器暂时收不下</source>
        <translation>Head-office server cannot accept now</translation>
    </message>
    <message>
        <source>服务器的数据库停了、没有空间，或正在维护，这一批什么也没有存。</source>
        <translation>The server&apos;s database is down, full or under maintenance; nothing of this batch was stored.</translation>
    </message>
    <message>
        <source>这一批还在本机，服务器恢复后自动再送。</source>
        <translation>The batch is still here and is sent again once the server is back.</translation>
    </message>
    <message>
        <source>请照常工作，并告诉总部管理员检查服务器的数据库和磁盘。</source>
        <translation>Go on working, and tell the head-office administrator to check the server&apos;s database and disk.</translation>
    </message>
    <message>
        <source>数据库版本太旧</source>
        <translation>Database version too old</translation>
    </message>
    <message>
        <source>服务器的数据库是 PostgreSQL {found}，需要 18 或更新的版本。</source>
        <translation>The server&apos;s database is PostgreSQL {found}; 18 or newer is needed.</translation>
    </message>
    <message>
        <source>请先升级 PostgreSQL，再启动服务。</source>
        <translation>Upgrade PostgreSQL first, then start the service.</translation>
    </message>
    <message>
        <source>总部的数据库版本太旧</source>
        <translation>Head office&apos;s database too old</translation>
    </message>
    <message>
        <source>服务器的数据库需要 PostgreSQL 18 或更新的版本，现在不能同步。</source>
        <translation>The server&apos;s database must be PostgreSQL 18 or newer; sync is not possible now.</translation>
    </message>
    <message>
        <source>本机已保存的内容都在，待上传的也在。</source>
        <translation>All saved here is safe, also what waits for upload.</translation>
    </message>
    <message>
        <source>请照常工作，并请总部管理员升级数据库。</source>
        <translation>Go on working, and ask the head-office administrator to upgrade the database.</translation>
    </message>
    <message>
        <source>总部没有这一条</source>
        <translation>Not at head office</translation>
    </message>
    <message>
        <source>要找的内容不在总部，或不属于这个工位能看的范围。</source>
        <translation>This is not at head office, or not within what this desk may see.</translation>
    </message>
    <message>
        <source>请刷新后再试；需要别店的记录时，请用“到全公司找”。</source>
        <translation>Refresh and try again; for another store&apos;s records use &quot;Search the company&quot;.</translation>
    </message>
    <message>
        <source>总部不允许这样做</source>
        <translation>Head office does not allow this</translation>
    </message>
    <message>
        <source>您的岗位在总部没有做这件事的权限。</source>
        <translation>Your post has no permission for this at head office.</translation>
    </message>
    <message>
        <source>请有权限的同事办理，或请管理员调整岗位。</source>
        <translation>Ask a colleague with the permission, or an administrator to adjust your post.</translation>
    </message>
    <message>
        <source>本机与总部对不上，正在重新取</source>
        <translation>Differs from head office, fetching again</translation>
    </message>
    <message>
        <source>核对时发现有一部分数据与总部不一样，会重新取一遍。</source>
        <translation>A comparison found data that differs from head office; it is fetched again.</translation>
    </message>
    <message>
        <source>没有上传的内容不受影响，一条也不会丢。</source>
        <translation>What is not uploaded yet is not affected, nothing is lost.</translation>
    </message>
    <message>
        <source>请照常工作；经常出现时请把错误编号告诉管理员。</source>
        <translation>Go on working; if it happens often, tell the administrator the error number.</translation>
    </message>
    <message>
        <source>离开太久，需要重新取一份数据</source>
        <translation>Away too long, fetching data again</translation>
    </message>
    <message>
        <source>这个工位太久没有连接，服务器已不保留中间的变化，会重新取整份数据。</source>
        <translation>This desk was offline so long that the server no longer keeps the changes between; all data is fetched again.</translation>
    </message>
    <message>
        <source>没有上传的内容不受影响，会照常上传。</source>
        <translation>What is not uploaded yet is not affected and uploads as usual.</translation>
    </message>
    <message>
        <source>请保持联网，取的时候可以照常工作。</source>
        <translation>Stay online; you can work meanwhile.</translation>
    </message>
    <message>
        <source>接口密钥不能用</source>
        <translation>The API key cannot be used</translation>
    </message>
    <message>
        <source>密钥不存在、已停用，或者不是用来送这类数据的。</source>
        <translation>The key does not exist, is out of use, or is not for this kind of data.</translation>
    </message>
    <message>
        <source>没有收下任何数据，以前的数据都在。</source>
        <translation>No data was taken; all earlier data is there.</translation>
    </message>
    <message>
        <source>请总部管理员用 serve api-key 查看或另发密钥。</source>
        <translation>Ask the administrator of head office to look at the keys, or give a new one, with serve api-key.</translation>
    </message>
    <message>
        <source>同一个请求编号送了不同的内容</source>
        <translation>One request number was sent with different contents</translation>
    </message>
    <message>
        <source>请求编号“{mark}”已经用过，内容不一样。</source>
        <translation>Request number “{mark}” was used before with other contents.</translation>
    </message>
    <message>
        <source>第一次的内容已收好，这一次没有收。</source>
        <translation>The first contents were taken; these were not.</translation>
    </message>
    <message>
        <source>请换一个请求编号再送。</source>
        <translation>Send it again with another request number.</translation>
    </message>
    <message>
        <source>送来的数据有错，没有收</source>
        <translation>The data sent is wrong and was not taken</translation>
    </message>
    <message>
        <source>其中有单据不符合要求，整批没有收。</source>
        <translation>Some documents do not meet the rules; the whole batch was not taken.</translation>
    </message>
    <message>
        <source>以前收下的数据都在。</source>
        <translation>All data taken earlier is there.</translation>
    </message>
    <message>
        <source>请按返回的 problems 更正后整批重送。</source>
        <translation>Correct what the answer names under problems and send the whole batch again.</translation>
    </message>
    <message>
        <source>这张销售单已经结束</source>
        <translation>This sale is over</translation>
    </message>
    <message>
        <source>销售单 {number} 已全部退货或取消，不能再办这一步。</source>
        <translation>Sale {number} was returned or cancelled as a whole; this step is no longer possible.</translation>
    </message>
    <message>
        <source>单据和以前的记录都在，没有改动。</source>
        <translation>The document and its records are there, unchanged.</translation>
    </message>
    <message>
        <source>需要再卖给顾客时，请另登记一张销售单。</source>
        <translation>To sell to the customer again, register another sale.</translation>
    </message>
    <message>
        <source>退的比卖的多</source>
        <translation>More is returned than was sold</translation>
    </message>
    <message>
        <source>销售单 {number} 这一行还剩 {left} 件可退。</source>
        <translation>Of this line of sale {number}, {left} can still be returned.</translation>
    </message>
    <message>
        <source>没有改动，填好的内容还在。</source>
        <translation>Nothing was changed; what you typed is still there.</translation>
    </message>
    <message>
        <source>请核对数量和金额后再办。</source>
        <translation>Check quantity and amount, then try again.</translation>
    </message>
    <message>
        <source>这张配件单据已经办结</source>
        <translation>This parts document is closed</translation>
    </message>
    <message>
        <source>配件单据 {number} 已记账、作废或冲销，不能再办这一步。</source>
        <translation>Parts document {number} is posted, void or reversed; this step is not possible any more.</translation>
    </message>
    <message>
        <source>单据和账目都在，没有改动。</source>
        <translation>The document and its moves are there, unchanged.</translation>
    </message>
    <message>
        <source>已记账的要更正，请另开冲销或调整单据。</source>
        <translation>To correct what is posted, write a reversing document or an adjustment.</translation>
    </message>
    <message>
        <source>这张配件单据还没有记账</source>
        <translation>This parts document is not posted yet</translation>
    </message>
    <message>
        <source>配件单据 {number} 还在待齐，没有账可以冲销。</source>
        <translation>Parts document {number} still waits; there is nothing to reverse.</translation>
    </message>
    <message>
        <source>单据还在待齐里，没有改动。</source>
        <translation>The document is still in the waiting folder, unchanged.</translation>
    </message>
    <message>
        <source>不要了请作废它；货和单都到了，它会自动记账。</source>
        <translation>Void it if it is not wanted; when goods and paper are both here it posts by itself.</translation>
    </message>
    <message>
        <source>库存刚刚变动过</source>
        <translation>The stock has just moved</translation>
    </message>
    <message>
        <source>您填的 {count} 个库存数，账上在这期间又变了。</source>
        <translation>The book moved meanwhile for {count} of your figures.</translation>
    </message>
    <message>
        <source>没有记账，您填的数都还在。</source>
        <translation>Nothing was posted; your figures are still there.</translation>
    </message>
    <message>
        <source>请看标红的格，对着实物核对，再保存一次。</source>
        <translation>Look at the red cells, check the shelf, and save once more.</translation>
    </message>
    <message>
        <source>联合查询还没有写结果</source>
        <translation>The joint inquiry has no result yet</translation>
    </message>
    <message>
        <source>单据 {number} 的联合查询要写明查清的结果才能完成。</source>
        <translation>The joint inquiry of {number} is done only when its result is written down.</translation>
    </message>
    <message>
        <source>请打开这张单据，点“写结果”，写下查清的结果。</source>
        <translation>Open this document, press “Write the result” and write down what was found out.</translation>
    </message>
    <message>
        <source>这张单据不用录工厂系统</source>
        <translation>This document does not go into the factory&apos;s system</translation>
    </message>
    <message>
        <source>单据 {number} 里没有整机或显示器，或者还没有记账。</source>
        <translation>Document {number} holds no machine or monitor, or is not posted yet.</translation>
    </message>
    <message>
        <source>没有改动。</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>是整机的，请先在商品目录里给这个配件勾上“整机、显示器”。</source>
        <translation>If it is a whole machine, tick “Whole machine or monitor” for this part in the catalogue first.</translation>
    </message>
    <message>
        <source>有编号没有交代</source>
        <translation>Numbers are not explained</translation>
    </message>
    <message>
        <source>{day_on} 的报表里有 {count} 个编号查不到单据，从 {number} 起。</source>
        <translation>In the report of {day_on}, {count} numbers have no document, from {number} on.</translation>
    </message>
    <message>
        <source>报表没有编制，单据和账目没有改动。</source>
        <translation>The report was not made; documents and books are unchanged.</translation>
    </message>
    <message>
        <source>请在“单号”里给每个缺号写原因或选约定标记，再编制。</source>
        <translation>Give each missing number a reason or an agreed mark under “Numbers”, then make it.</translation>
    </message>
    <message>
        <source>先办另一天的报表</source>
        <translation>Another day comes first</translation>
    </message>
    <message>
        <source>{day_on} 的报表要先办：前面的先编制，后面的先退回。</source>
        <translation>The report of {day_on} comes first: an earlier one is made, a later one sent back.</translation>
    </message>
    <message>
        <source>请在左边选 {day_on}。</source>
        <translation>Choose {day_on} on the left.</translation>
    </message>
    <message>
        <source>这一步现在不能办</source>
        <translation>This cannot be done now</translation>
    </message>
    <message>
        <source>{day_on} 的报表已经走到别的一步，可能别的电脑刚办过。</source>
        <translation>The report of {day_on} is at another step; another desk may just have acted.</translation>
    </message>
    <message>
        <source>报表和签字都在，没有改动。</source>
        <translation>Report and signatures are there, unchanged.</translation>
    </message>
    <message>
        <source>请看右边的进度，再办该办的一步。</source>
        <translation>Look at the progress on the right, then do what is due.</translation>
    </message>
    <message>
        <source>有电脑还没有传到</source>
        <translation>Desks have not told of the day</translation>
    </message>
    <message>
        <source>本店有 {count} 台电脑在 {day_on} 结束后还没有消息：{names}。</source>
        <translation>{count} desks of this store were not heard from since {day_on} ended: {names}.</translation>
    </message>
    <message>
        <source>请打开那些电脑连上网；等不及时，请主管输入工号密码放行。</source>
        <translation>Start those desks and connect them; if that cannot wait, a leader lets it pass with number and password.</translation>
    </message>
    <message>
        <source>签字的要是另一个人</source>
        <translation>Another person has to sign</translation>
    </message>
    <message>
        <source>工号 {number} 编制了这份报表，或已经签过字。</source>
        <translation>Number {number} made this report or has signed it already.</translation>
    </message>
    <message>
        <source>报表和已有的签字都在。</source>
        <translation>The report and its signatures are there.</translation>
    </message>
    <message>
        <source>编制人、财务、经理要由三个人分别签字。</source>
        <translation>Maker, finance and manager are three persons.</translation>
    </message>
    <message>
        <source>要等主管说明差异</source>
        <translation>The leader has to explain the difference</translation>
    </message>
    <message>
        <source>{day_on} 的两种合计复核后仍不一致，已经交给主管。</source>
        <translation>The sums of {day_on} still differ after the recheck; the leader has it.</translation>
    </message>
    <message>
        <source>请主管输入工号密码说明差异，再编制。</source>
        <translation>Let the leader explain the difference with number and password, then make it.</translation>
    </message>
    <message>
        <source>对账单 {number} 已经走到别的一步，可能别的电脑刚办过。</source>
        <translation>Statement {number} has moved on; another computer may just have done it.</translation>
    </message>
    <message>
        <source>两边的明细和签字都在，没有改动。</source>
        <translation>The lines of both sides and the signatures are all there, unchanged.</translation>
    </message>
    <message>
        <source>请看右边的进度，再办该办的一步。已签的对账单要由主管重新打开。</source>
        <translation>Look at the progress on the right and take the step that is due. A signed statement is opened again by a leader.</translation>
    </message>
    <message>
        <source>盘点 {number} 已经走到别的一步，可能别的电脑刚办过。</source>
        <translation>Count {number} is at another step; perhaps another desk just did it.</translation>
    </message>
    <message>
        <source>点过的数都在，没有改动。</source>
        <translation>All figures counted are there, unchanged.</translation>
    </message>
    <message>
        <source>请看这次盘点现在的状态，再办该办的一步。</source>
        <translation>Look at its present state and do the step that is due.</translation>
    </message>
    <message>
        <source>还有配件没有点</source>
        <translation>Parts were not counted</translation>
    </message>
    <message>
        <source>盘点 {number} 还有 {count} 项没有填数。</source>
        <translation>Count {number} has {count} items without a figure.</translation>
    </message>
    <message>
        <source>已经点过的数都在。</source>
        <translation>All figures counted are there.</translation>
    </message>
    <message>
        <source>请接着点；货架上确实没有的，交出时选“没点到的按 0 件”。</source>
        <translation>Go on counting; if the shelf has none, choose “Take the rest as 0” when handing in.</translation>
    </message>
    <message>
        <source>要由另一个人来</source>
        <translation>Another person must do this</translation>
    </message>
    <message>
        <source>工号 {number} 点过这次盘点的数，不能再由本人复点或批准。</source>
        <translation>Staff {number} counted here and may not count it again or approve it.</translation>
    </message>
    <message>
        <source>请另一位同事来复点，或请没有参加盘点的主管批准。</source>
        <translation>Ask a colleague to count again, or a leader who did not count to approve.</translation>
    </message>
    <message>
        <source>还有差异没写原因</source>
        <translation>Differences without a reason</translation>
    </message>
    <message>
        <source>盘点 {number} 有 {count} 项差异没有原因。</source>
        <translation>{count} differences of count {number} have no reason.</translation>
    </message>
    <message>
        <source>没有记账，点过的数都在。</source>
        <translation>Nothing was posted; all figures counted are there.</translation>
    </message>
    <message>
        <source>请先在“原因”一栏逐项写明，再批准。</source>
        <translation>Give each its reason in the column, then approve.</translation>
    </message>
    <message>
        <source>差异大的还要复点</source>
        <translation>Large differences must be counted again</translation>
    </message>
    <message>
        <source>盘点 {number} 有 {count} 项差异超过限度，只点过一次。</source>
        <translation>{count} differences of count {number} are beyond the limit and were counted once.</translation>
    </message>
    <message>
        <source>请先退回复点，由另一个人再点一遍。</source>
        <translation>Send them round again first, to another person.</translation>
    </message>
    <message>
        <source>程序出了意外</source>
        <translation>Unexpected program error</translation>
    </message>
    <message>
        <source>这一步没有做完（{error}）。</source>
        <translation>This step was not finished ({error}).</translation>
    </message>
    <message>
        <source>没做完的改动已全部取消，以前存好的数据都在。</source>
        <translation>Unfinished changes were all undone; what was saved before is safe.</translation>
    </message>
    <message>
        <source>请再试一次；还不行时，请把错误编号告诉管理员。</source>
        <translation>Try again; if it still fails, tell the administrator the error number.</translation>
    </message>
    <message>
        <source>还有几处要改</source>
        <translation>A few corrections needed</translation>
    </message>
    <message>
        <source>有 {count} 处没有填对，这一次没有存。</source>
        <translation>Not filled in correctly: {count}. Nothing was saved this time.</translation>
    </message>
    <message>
        <source>输入的内容都还在。</source>
        <translation>What you typed is still here.</translation>
    </message>
    <message>
        <source>请按红框下面的提示改好后再提交。</source>
        <translation>Correct it by the hints below the red boxes, then submit again.</translation>
    </message>
    <message>
        <source>找不到这一条了</source>
        <translation>Not found any more</translation>
    </message>
    <message>
        <source>要打开的{kind}不在了，或不属于本店。</source>
        <translation>It is gone or not of this store ({kind}).</translation>
    </message>
    <message>
        <source>其他记录不受影响。</source>
        <translation>Other records are not affected.</translation>
    </message>
    <message>
        <source>请刷新列表后再找一次。</source>
        <translation>Refresh the list and look again.</translation>
    </message>
    <message>
        <source>这类记录不能改也不能删</source>
        <translation>Such records cannot be changed or deleted</translation>
    </message>
    <message>
        <source>已写下的事实只能追加说明，不能改掉。</source>
        <translation>Facts once written can be added to, not changed.</translation>
    </message>
    <message>
        <source>写错了请作废后另写一条，并写明原因。</source>
        <translation>If it is wrong, void it, write another and give the reason.</translation>
    </message>
    <message>
        <source>认不出的内容</source>
        <translation>Content not recognised</translation>
    </message>
    <message>
        <source>{count} 秒</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{count} 分钟</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>顾客电器</source>
        <translation>Customer&apos;s appliance</translation>
    </message>
    <message>
        <source>品类</source>
        <translation>Appliance class</translation>
    </message>
    <message>
        <source>品牌</source>
        <translation>Brand</translation>
    </message>
    <message>
        <source>销售单</source>
        <translation>Sale</translation>
    </message>
    <message>
        <source>销售明细</source>
        <translation>Sale lines</translation>
    </message>
    <message>
        <source>销售承诺</source>
        <translation>Promises</translation>
    </message>
    <message>
        <source>价格</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>厂家保修</source>
        <translation>Maker&apos;s warranty</translation>
    </message>
    <message>
        <source>机号格式</source>
        <translation>Serial pattern</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>配件清单</source>
        <translation>Parts list</translation>
    </message>
    <message>
        <source>配件账户</source>
        <translation>Parts account</translation>
    </message>
    <message>
        <source>配件单据</source>
        <translation>Parts document</translation>
    </message>
    <message>
        <source>盘点</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>货品出入库报表</source>
        <translation>Daily goods report</translation>
    </message>
    <message>
        <source>对账单</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>配件存放与补货</source>
        <translation>Shelf and reorder data</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Hand-over</translation>
    </message>
    <message>
        <source>备选方案</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>补偿</source>
        <translation>Compensation</translation>
    </message>
    <message>
        <source>处理方案</source>
        <translation>Handling plan</translation>
    </message>
    <message>
        <source>外部转办</source>
        <translation>Outside referral</translation>
    </message>
    <message>
        <source>答复函</source>
        <translation>Reply letter</translation>
    </message>
    <message>
        <source>常用语</source>
        <translation>Set phrases</translation>
    </message>
    <message>
        <source>升级</source>
        <translation>Escalation</translation>
    </message>
    <message>
        <source>顾客</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>客服台</source>
        <translation>Sunshine Desk</translation>
    </message>
    <message>
        <source>值班</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>型号</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation>Liable party</translation>
    </message>
    <message>
        <source>岗位</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>打印份</source>
        <translation>Printed copy</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>视图</source>
        <translation>View</translation>
    </message>
    <message>
        <source>员工</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>Approvals</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>这里没有填对，请检查。</source>
        <translation>Not filled in correctly; check this.</translation>
    </message>
    <message>
        <source>这个岗位已经开始，不能取消，只能填结束日期。</source>
        <translation>This post has started: it cannot be cancelled, only given an end date.</translation>
    </message>
    <message>
        <source>已经被用了，请换一个。</source>
        <translation>Already taken, choose another.</translation>
    </message>
    <message>
        <source>已经有了，不用再加。</source>
        <translation>Already there, no need to add it.</translation>
    </message>
    <message>
        <source>不能早于受理时间。</source>
        <translation>Not before the intake time.</translation>
    </message>
    <message>
        <source>不能早于开始日期。</source>
        <translation>Not before the start date.</translation>
    </message>
    <message>
        <source>这位同事在这段时间已经有值班了。</source>
        <translation>This colleague is already on duty in this time.</translation>
    </message>
    <message>
        <source>请写成 08:00-20:00；到第二天的写成 20:00-08:00。</source>
        <translation>Write it as 08:00-20:00; into the next day as 20:00-08:00.</translation>
    </message>
    <message>
        <source>文字是乱码，请检查文件的编码。</source>
        <translation>Garbled text: check the file&apos;s encoding.</translation>
    </message>
    <message>
        <source>日期是用文字写的，请写成 2026-11-21。</source>
        <translation>The date is text; write it as 2026-11-21.</translation>
    </message>
    <message>
        <source>分不清月和日，请写成 2026-11-21。</source>
        <translation>Month and day unclear; write it as 2026-11-21.</translation>
    </message>
    <message>
        <source>日期缺少日，请写成 2026-11-21。</source>
        <translation>The day is missing; write it as 2026-11-21.</translation>
    </message>
    <message>
        <source>日期缺少年份，请写成 2026-11-21。</source>
        <translation>The year is missing; write it as 2026-11-21.</translation>
    </message>
    <message>
        <source>这位员工已停用，请先恢复。</source>
        <translation>This member of staff is disabled; restore first.</translation>
    </message>
    <message>
        <source>最长七天，请把开始和结束写近一些。</source>
        <translation>Seven days at most: bring beginning and end closer together.</translation>
    </message>
    <message>
        <source>最长一年，请把开始和结束写近一些。</source>
        <translation>One year at most: bring beginning and end closer together.</translation>
    </message>
    <message>
        <source>不能晚于现在，请检查日期和时间。</source>
        <translation>Not later than now; check date and time.</translation>
    </message>
    <message>
        <source>有的行读不懂，请改成“2026-05-09 劳动节 班”这样的写法。</source>
        <translation>Some lines are not understood; write date, name and off or work in one line.</translation>
    </message>
    <message>
        <source>同一天写了两次，请只留一次。</source>
        <translation>A day is there twice; keep one.</translation>
    </message>
    <message>
        <source>有的日期不属于这一年，请核对年份。</source>
        <translation>Some dates are not of this year; check the year.</translation>
    </message>
    <message>
        <source>每一天都要有名称，不超过 40 个字。</source>
        <translation>Each day needs a name of at most 40 characters.</translation>
    </message>
    <message>
        <source>不能早于今天。</source>
        <translation>Not before today.</translation>
    </message>
    <message>
        <source>还有人在用，现在不能停用。</source>
        <translation>Still in use, cannot be disabled now.</translation>
    </message>
    <message>
        <source>不能是负数。</source>
        <translation>Not below zero.</translation>
    </message>
    <message>
        <source>总部没有同样的记录，不用合并，请改正后重新发送。</source>
        <translation>Head office has no such record: no need to merge, correct it and send again.</translation>
    </message>
    <message>
        <source>只能用字母、数字和短横线。</source>
        <translation>Letters, digits and hyphens only.</translation>
    </message>
    <message>
        <source>两段时间重叠了。</source>
        <translation>Two spans overlap.</translation>
    </message>
    <message>
        <source>一周里至少要有一天营业。</source>
        <translation>The store must be open at least one day a week.</translation>
    </message>
    <message>
        <source>这种时限还没有规定时长，请先在“时限”里加上。</source>
        <translation>This kind of limit has no length yet; add it under &quot;Time limits&quot; first.</translation>
    </message>
    <message>
        <source>请填 1 到 300 的整数，100 就是到时限。</source>
        <translation>Enter a whole number from 1 to 300; 100 is at the limit.</translation>
    </message>
    <message>
        <source>一行写一天，例如 2027-02-05 15:00-21:00，同一天只写一行。</source>
        <translation>One day a line, e.g. 2027-02-05 15:00-21:00, each day once.</translation>
    </message>
    <message>
        <source>请写成 09:00-12:00 14:00-18:00，休息日留空。</source>
        <translation>Write it as 09:00-12:00 14:00-18:00; leave a day off empty.</translation>
    </message>
    <message>
        <source>这一行刚被改过，请关掉窗口看看新的内容再改。</source>
        <translation>This line was changed a moment ago; close the window and look at it again.</translation>
    </message>
    <message>
        <source>已有一条适用范围完全相同的时限，请改那一条。</source>
        <translation>There is a limit for exactly the same cases; change that one.</translation>
    </message>
    <message>
        <source>不是日期，请写成 2026-11-21。</source>
        <translation>Not a date; write it as 2026-11-21.</translation>
    </message>
    <message>
        <source>台号是 2 位数字或大写字母，例如 A1。</source>
        <translation>Desk number: 2 digits or capital letters, e.g. A1.</translation>
    </message>
    <message>
        <source>不像姓名，请只写姓名，电话填在电话里。</source>
        <translation>Not like a name; only the name here, the phone goes under Phone.</translation>
    </message>
    <message>
        <source>电话应为 11 位手机号，或区号加座机号。</source>
        <translation>Mobile number of 11 digits, or area code and landline.</translation>
    </message>
    <message>
        <source>角色代码用 1–8 个字母或数字。</source>
        <translation>Role code: 1–8 letters or digits.</translation>
    </message>
    <message>
        <source>工号用数字和大写字母，例如 0427。</source>
        <translation>Staff number: digits and capital letters, e.g. 0427.</translation>
    </message>
    <message>
        <source>门店代码是 3 位数字或大写字母，例如 001。</source>
        <translation>Store code: 3 digits or capital letters, e.g. 001.</translation>
    </message>
    <message>
        <source>不是金额，请写成 1280.50。</source>
        <translation>Not an amount; write it as 1280.50.</translation>
    </message>
    <message>
        <source>不是国民经济行业代码。</source>
        <translation>Not a national industry code.</translation>
    </message>
    <message>
        <source>已填了电话，就不要再选“不详”。</source>
        <translation>A phone is given, so do not choose &quot;unknown&quot;.</translation>
    </message>
    <message>
        <source>还没有完结，不能这样做。</source>
        <translation>Not closed yet, so this is not possible.</translation>
    </message>
    <message>
        <source>这位同事今天在这家店没有能看待办的岗位，收不到留言。</source>
        <translation>This colleague has no post here today that sees tasks, so the message would not arrive.</translation>
    </message>
    <message>
        <source>须大于 0。</source>
        <translation>Must be above 0.</translation>
    </message>
    <message>
        <source>密码太短，请再长一些。</source>
        <translation>Password too short.</translation>
    </message>
    <message>
        <source>密码太简单，不要用工号，也不要只用一个字符。</source>
        <translation>Password too simple: not the staff number, not one character only.</translation>
    </message>
    <message>
        <source>新密码与原来的一样，请换一个。</source>
        <translation>Same as the old password, choose another.</translation>
    </message>
    <message>
        <source>电话被表格改成了科学计数，末几位已丢失，请从原表重新导出。</source>
        <translation>The spreadsheet turned the phone into scientific notation and lost digits; export from the original again.</translation>
    </message>
    <message>
        <source>与同一岗位的另一段日期重叠。</source>
        <translation>Overlaps with another period of the same post.</translation>
    </message>
    <message>
        <source>这里必填。</source>
        <translation>Required.</translation>
    </message>
    <message>
        <source>来电和到店必须留电话，只有书面渠道可以不详。</source>
        <translation>Calls and walk-ins need a phone; only written channels may leave it unknown.</translation>
    </message>
    <message>
        <source>这一天已经有一个价格开始；写错的先撤回它，再定新价。</source>
        <translation>A price begins on that day already; if it was a slip, withdraw it first, then set the new one.</translation>
    </message>
    <message>
        <source>过去的价格不能改，请从今天或以后的日期开始。</source>
        <translation>Past prices cannot be changed; begin today or later.</translation>
    </message>
    <message>
        <source>后面已定了另一个价格，请填截止日期，止在它开始之前。</source>
        <translation>Another price is set for later; give a last day before it begins.</translation>
    </message>
    <message>
        <source>价格只能提前到期，不能延长；要接着卖请另定一个价格。</source>
        <translation>A price can only end earlier, not later; to go on, set another one.</translation>
    </message>
    <message>
        <source>文件里同一天给了两个价格，只能留一个。</source>
        <translation>The file gives two prices for one day; keep only one.</translation>
    </message>
    <message>
        <source>价格种类请写标价、促销价、会员价或团购价。</source>
        <translation>Write list price, promotion price, member price or group price, in Chinese.</translation>
    </message>
    <message>
        <source>商品目录里没有这个型号，请先添加，或改成目录里的写法。</source>
        <translation>The catalogue has no such model; add it first, or write it as the catalogue does.</translation>
    </message>
    <message>
        <source>没有这家门店，请写门店代码或名称；不分门店的留空。</source>
        <translation>There is no such store; write its code or name, or leave it empty for all stores.</translation>
    </message>
    <message>
        <source>您在这家门店没有定价的权限。</source>
        <translation>You may not set prices in this store.</translation>
    </message>
    <message>
        <source>有几个型号都叫这个名字，请写上品牌或商品条码。</source>
        <translation>Several models have this name; add the brand or the bar code.</translation>
    </message>
    <message>
        <source>条码、编码和型号说的不是同一个商品，请核对。</source>
        <translation>Bar code, code and model do not name the same goods; please check.</translation>
    </message>
    <message>
        <source>这段时间已有同样范围的规定，请改那一条，或错开日期。</source>
        <translation>There is a term for the same goods in that time; change it, or choose other days.</translation>
    </message>
    <message>
        <source>这样会绕成一个圈，请选别的。</source>
        <translation>That would make a ring; choose another one.</translation>
    </message>
    <message>
        <source>请填 1 到 240 个月。</source>
        <translation>Give 1 to 240 months.</translation>
    </message>
    <message>
        <source>请填 0 到 730 天。</source>
        <translation>Enter 0 to 730 days.</translation>
    </message>
    <message>
        <source>请填 500 到 999，950 就是 100 次里 95 次不缺货。</source>
        <translation>Enter 500 to 999; 950 means that stock lasts 95 times out of 100.</translation>
    </message>
    <message>
        <source>看不懂。A 是字母，9 是数字，X 是字母或数字，{12} 是重复 12 次，例如 A9{12}。</source>
        <translation>This cannot be read. A is a letter, 9 a digit, X either, {12} repeats 12 times, as in A9{12}.</translation>
    </message>
    <message>
        <source>1995 年以前的不能登记，请检查年份。</source>
        <translation>Sales before 1995 cannot be registered; please check the year.</translation>
    </message>
    <message>
        <source>机号比件数多，请改件数或去掉多的机号。</source>
        <translation>More serials than pieces; please change one of them.</translation>
    </message>
    <message>
        <source>机号不能空，也不能超过 40 个字符。</source>
        <translation>A serial must not be empty nor longer than 40 characters.</translation>
    </message>
    <message>
        <source>这个机号已经卖出，还没有退回来。请核对机号，或先办退货。</source>
        <translation>This serial was sold and did not come back. Please check it, or take it back first.</translation>
    </message>
    <message>
        <source>赠品不收钱，单价请填 0；要收钱的请改为商品。</source>
        <translation>A gift costs nothing: enter 0, or make it goods.</translation>
    </message>
    <message>
        <source>税率请填 0 到 1 之间的数，例如 0.13。</source>
        <translation>Enter the tax rate between 0 and 1, such as 0.13.</translation>
    </message>
    <message>
        <source>金额太大，请核对。</source>
        <translation>The amount is too large; please check it.</translation>
    </message>
    <message>
        <source>不能早于销售日期。</source>
        <translation>Must not be before the day of the sale.</translation>
    </message>
    <message>
        <source>XS- 开头的单号由程序编，请留空，或填纸单上的单号。</source>
        <translation>Numbers that begin with XS- are given by the program; leave it empty or use the paper&apos;s number.</translation>
    </message>
    <message>
        <source>这一行没有卖过这个机号，请对着商品上的机号核对。</source>
        <translation>This line never sold this serial; please check it against the appliance.</translation>
    </message>
    <message>
        <source>金额不等于件数乘单价，请核对原表。</source>
        <translation>The amount is not pieces times unit price; please check the table.</translation>
    </message>
    <message>
        <source>不是件数，请写整数。</source>
        <translation>Not a number of pieces; please write a whole number.</translation>
    </message>
    <message>
        <source>收和发都填了数，一行只能是收或发，请核对。</source>
        <translation>Both in and out are filled. One row is either; please check.</translation>
    </message>
    <message>
        <source>看不出是收还是发，请写“收”或“发”。</source>
        <translation>It is not clear whether this came in or went out. Write “in” or “out”.</translation>
    </message>
    <message>
        <source>件数太大，请核对是不是写错了栏。</source>
        <translation>Too many pieces. Is it in the wrong column?</translation>
    </message>
    <message>
        <source>已有更晚的库存数，这一行更旧，不导入。</source>
        <translation>There is a later figure; this row is older and is not imported.</translation>
    </message>
    <message>
        <source>同一地方同一商品同一时间给了两个数，请只留对的一行。</source>
        <translation>Two figures for one article, place and time. Keep the right row only.</translation>
    </message>
    <message>
        <source>找不到它冲的那张销售单，请先导入原单。</source>
        <translation>The sale that it takes back is not there; please import that one first.</translation>
    </message>
    <message>
        <source>正负不对：退货的件数和金额都是负数，销售的都不是。</source>
        <translation>Wrong sign: pieces and amount of a return are both below nought, of a sale neither.</translation>
    </message>
    <message>
        <source>样例与格式对不上，请抄一个真实的机号。</source>
        <translation>The example does not fit the pattern; copy a real serial number.</translation>
    </message>
    <message>
        <source>太晚了，请检查年份。</source>
        <translation>Too late; check the year.</translation>
    </message>
    <message>
        <source>与另一张对账单的日子重叠，同一笔不能对两次。</source>
        <translation>These days overlap another statement; no line may be reconciled twice.</translation>
    </message>
    <message>
        <source>这一段还没有结束，截止日期要早于今天。</source>
        <translation>This period is not over yet; the last day must be before today.</translation>
    </message>
    <message>
        <source>行数太多，不像一份对账单，请检查文件。</source>
        <translation>Too many rows for a statement; please check the file.</translation>
    </message>
    <message>
        <source>不能晚于今天，请检查日期。</source>
        <translation>Not after today; check the date.</translation>
    </message>
    <message>
        <source>库存不够：账上没有这么多，请核对数量和好坏件。</source>
        <translation>Not enough in stock: the book holds fewer. Check the quantity and whether the part is good or bad.</translation>
    </message>
    <message>
        <source>同一张单据里写了两次，请合成一行。</source>
        <translation>Written twice on one document; make it one line.</translation>
    </message>
    <message>
        <source>对方的这张单据已经录过了，请在单据里按对方单号查一下。</source>
        <translation>This paper of the other party is in the ledger already. Look for their number among the documents.</translation>
    </message>
    <message>
        <source>不能比这一行的数量多。</source>
        <translation>Not more than the quantity of this line.</translation>
    </message>
    <message>
        <source>单位与配件目录里的不一样，请按目录的单位填。</source>
        <translation>The unit differs from the parts list; use the unit of the list.</translation>
    </message>
    <message>
        <source>好坏件没有变化，不用改判。</source>
        <translation>Good or bad did not change; nothing to regrade.</translation>
    </message>
    <message>
        <source>这个范围还有一次没盘完的，请接着那一次盘。</source>
        <translation>A count of this zone is still open; please go on with it.</translation>
    </message>
    <message>
        <source>这一轮不用点它，数已经锁定。</source>
        <translation>Not asked for in this round; its figure is locked.</translation>
    </message>
    <message>
        <source>它的货位不在这次盘点的范围里，请放回原货位，在那里点。</source>
        <translation>Its shelf is not in this zone: put it back and count it there.</translation>
    </message>
    <message>
        <source>这一项没有差异，不用写原因。</source>
        <translation>This does not differ and needs no reason.</translation>
    </message>
    <message>
        <source>序列号要一件一个，个数与数量不符。</source>
        <translation>One serial number for each piece; there are not as many as the quantity.</translation>
    </message>
    <message>
        <source>太早了，请检查日期和时间。</source>
        <translation>Too early; check date and time.</translation>
    </message>
    <message>
        <source>至少写两个方案。</source>
        <translation>Write at least two options.</translation>
    </message>
    <message>
        <source>太多了，请减少几项。</source>
        <translation>Too many; please leave some out.</translation>
    </message>
    <message>
        <source>各方比例加起来要等于 100 %。</source>
        <translation>The shares must add up to 100 %.</translation>
    </message>
    <message>
        <source>请填 0 到 100 的整数。</source>
        <translation>Enter a whole number from 0 to 100.</translation>
    </message>
    <message>
        <source>没有这个标记，不用取消。</source>
        <translation>This mark is not set; nothing to clear.</translation>
    </message>
    <message>
        <source>这就是它自己，请选另一件投诉。</source>
        <translation>This is the complaint itself; choose another.</translation>
    </message>
    <message>
        <source>只能把后登记的并入先登记的，请反过来合并。</source>
        <translation>Only the later one can be merged into the earlier one; merge the other way round.</translation>
    </message>
    <message>
        <source>是另一家店的投诉，不能合并；可以写处理记录说明。</source>
        <translation>It belongs to another store and cannot be merged; write a handling record instead.</translation>
    </message>
    <message>
        <source>不是同一位顾客，也不是同一台电器，不能合并。顾客登记了两次的，请先合并顾客。</source>
        <translation>Neither the same customer nor the same appliance: cannot be merged. If the customer was registered twice, merge the customers first.</translation>
    </message>
    <message>
        <source>那一件已完结，不能并入；请关联它，或先重新处理它。</source>
        <translation>That one is closed and cannot be merged into; link it, or reopen it first.</translation>
    </message>
    <message>
        <source>这两件没有关联，不用取消。</source>
        <translation>These two are not linked; nothing to remove.</translation>
    </message>
    <message>
        <source>代码用 1–16 个小写字母或数字，例如 anfu。</source>
        <translation>Code: 1–16 lower-case letters or digits, e.g. anfu.</translation>
    </message>
    <message>
        <source>顶格的一行须是原有的类别，类别不能增减或改名。</source>
        <translation>A line flush left must be one of the types; these cannot be added, removed or renamed.</translation>
    </message>
    <message>
        <source>最多三级：类别、下一级、再下一级。</source>
        <translation>Three levels at most: type, next level, one more.</translation>
    </message>
    <message>
        <source>太大了，请核对金额。</source>
        <translation>This is too large; please check the amount.</translation>
    </message>
    <message>
        <source>太长了，请缩短。</source>
        <translation>Too long, shorten it.</translation>
    </message>
    <message>
        <source>号码太长，末几位已被表格改成 0 或科学计数，请从原表按文本重新导出。</source>
        <translation>The number is too long; the spreadsheet turned its last digits into 0 or scientific notation. Export the source again as text.</translation>
    </message>
    <message>
        <source>分不清逗号和小数点，请写成 1234.50。</source>
        <translation>Comma and decimal point cannot be told apart; write it as 1234.50.</translation>
    </message>
    <message>
        <source>请先附上签字页的扫描件。</source>
        <translation>Attach the scan of the signed page first.</translation>
    </message>
    <message>
        <source>编号与总部的撞了，请先选一下。</source>
        <translation>The number clashes with head office; decide first.</translation>
    </message>
    <message>
        <source>账面数与实盘数不一样，请再数一遍，改对其中一个。</source>
        <translation>The book and the count differ. Count again and correct one of them.</translation>
    </message>
    <message>
        <source>与对方的数不一样，请与对方核对后改成一致。</source>
        <translation>The partner&apos;s figure differs. Clear it up with the partner and make both agree.</translation>
    </message>
    <message>
        <source>与发货清单的数不一样，请按清单核对。</source>
        <translation>The delivery list says otherwise. Check against the list.</translation>
    </message>
    <message>
        <source>与上面各行加起来的数不一样，请查漏抄或抄错的行。</source>
        <translation>The rows above add up to something else. Look for a row left out or copied wrongly.</translation>
    </message>
    <message>
        <source>往来帐记的人欠坏件与人欠坏件帐不一样。</source>
        <translation>The book of dealings notes other bad parts owed to us than their own book.</translation>
    </message>
    <message>
        <source>往来帐记的欠人坏件与欠人坏件帐不一样。</source>
        <translation>The book of dealings notes other bad parts that we owe than their own book.</translation>
    </message>
    <message>
        <source>往来帐里没有记这笔欠件，请补上或删去。</source>
        <translation>The book of dealings does not note this debt. Add it there, or take it out here.</translation>
    </message>
    <message>
        <source>同一配件在前面已有一行，请合成一行。</source>
        <translation>This part has a row above already. Make one row of both.</translation>
    </message>
    <message>
        <source>这本账选了两个文件，请去掉一个。</source>
        <translation>Two files were chosen for this book. Take one away.</translation>
    </message>
    <message>
        <source>目录里没有这个编码，请先在商品目录的配件里添加，或改对编码。</source>
        <translation>The catalogue has no such code. Add the part to the catalogue, or correct the code.</translation>
    </message>
    <message>
        <source>没有这个仓库，请改成本店仓库的名称。</source>
        <translation>There is no such warehouse. Use the name of one of this store.</translation>
    </message>
    <message>
        <source>电话簿里没有这个单位，请先添加，或改成电话簿里的名称。</source>
        <translation>The phone book has no such partner. Add it, or use the name that stands there.</translation>
    </message>
    <message>
        <source>电话簿里有几个同名的单位，请先改名或停用多余的。</source>
        <translation>The phone book has several partners of this name. Rename or end those too many.</translation>
    </message>
    <message>
        <source>这本账已经有期初。要重做，先冲销原来的期初单。</source>
        <translation>This book has been opened already. To do it again, reverse its opening document first.</translation>
    </message>
    <message>
        <source>这张发货清单已经录入过，请从在途帐里去掉。</source>
        <translation>This delivery list is here already. Take it out of the book of transit.</translation>
    </message>
    <message>
        <source>账还对不上，没有记账；请按列出的差异改好再来。</source>
        <translation>The books do not agree yet; nothing was posted. Correct what is listed and come again.</translation>
    </message>
    <message>
        <source>本店还没有仓库，请先设置仓库。</source>
        <translation>This store has no warehouse yet. Set one up first.</translation>
    </message>
    <message>
        <source>这一天或以后的日报已编制，请选日报之后的日子。</source>
        <translation>The report of this day or a later one is made. Choose a day after it.</translation>
    </message>
    <message>
        <source>正文里还有“（待补充）”，请写完或删去再发。</source>
        <translation>Places in brackets are still to be completed: write or delete them before sending.</translation>
    </message>
    <message>
        <source>请从列表里选一项。</source>
        <translation>Choose from the list.</translation>
    </message>
    <message>
        <source>校验位不对，请核对每一位数字。</source>
        <translation>Check digit wrong; compare every digit.</translation>
    </message>
    <message>
        <source>类别不对，请重新选择。</source>
        <translation>Wrong type, choose again.</translation>
    </message>
    <message>
        <source>原密码不对。</source>
        <translation>Old password wrong.</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>修改资料</source>
        <translation>Change details</translation>
    </message>
    <message>
        <source>打印价签</source>
        <translation>Print label</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>没有权限：维护商品目录和电话簿</source>
        <translation>Not permitted: keeping the catalogue and the phone book</translation>
    </message>
    <message>
        <source>条码</source>
        <translation>Bar code</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>能效</source>
        <translation>Energy</translation>
    </message>
    <message>
        <source>{day} 停产</source>
        <translation>discontinued {day}</translation>
    </message>
    <message>
        <source>替代型号</source>
        <translation>Successor</translation>
    </message>
    <message>
        <source>价格</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>定新价</source>
        <translation>New price</translation>
    </message>
    <message>
        <source>还没有定过价格。</source>
        <translation>No price has been set yet.</translation>
    </message>
    <message>
        <source>没有权限：维护商品价格</source>
        <translation>Not permitted: keeping prices</translation>
    </message>
    <message>
        <source>厂家保修</source>
        <translation>Maker&apos;s warranty</translation>
    </message>
    <message>
        <source>添加保修</source>
        <translation>Add warranty</translation>
    </message>
    <message>
        <source>还没有登记厂家保修。</source>
        <translation>No maker&apos;s warranty yet.</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>添加配件</source>
        <translation>Add part</translation>
    </message>
    <message>
        <source>还没有配件清单。</source>
        <translation>No parts list yet.</translation>
    </message>
    <message>
        <source>机号格式</source>
        <translation>Serial pattern</translation>
    </message>
    <message>
        <source>添加格式</source>
        <translation>Add pattern</translation>
    </message>
    <message>
        <source>还没有登记机号长什么样。</source>
        <translation>Nobody has said yet how serial numbers look.</translation>
    </message>
    <message>
        <source>价格种类</source>
        <translation>Kind of price</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>起始日期</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>截止日期</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>一直</source>
        <translation>open</translation>
    </message>
    <message>
        <source>适用门店</source>
        <translation>Stores</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>全部门店</source>
        <translation>All stores</translation>
    </message>
    <message>
        <source>现在适用</source>
        <translation>Holds now</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>Does not hold</translation>
    </message>
    <message>
        <source>全部商品</source>
        <translation>All goods</translation>
    </message>
    <message>
        <source>部件</source>
        <translation>Component</translation>
    </message>
    <message>
        <source>整机</source>
        <translation>Whole appliance</translation>
    </message>
    <message>
        <source>保修</source>
        <translation>Warranty</translation>
    </message>
    <message>
        <source>{count} 个月</source>
        <translation>{count} months</translation>
    </message>
    <message>
        <source>今天卖</source>
        <translation>Sold today</translation>
    </message>
    <message>
        <source>适用范围</source>
        <translation>Holds for</translation>
    </message>
    <message>
        <source>哪天卖的</source>
        <translation>Sold when</translation>
    </message>
    <message>
        <source>配件号</source>
        <translation>Part number</translation>
    </message>
    <message>
        <source>配件名称</source>
        <translation>Part name</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>格式</source>
        <translation>Pattern</translation>
    </message>
    <message>
        <source>样例</source>
        <translation>Example</translation>
    </message>
</context>
<context>
    <name>ModelPartSheet</name>
    <message>
        <source>型号的配件</source>
        <translation>Part of a model</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>输入配件号或名称；没有的先在“配件”里添加</source>
        <translation>Type part number or name; add missing ones under “Parts” first</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>例如 底部、控制盒，可以不填</source>
        <translation>Such as bottom or control box; may be empty</translation>
    </message>
</context>
<context>
    <name>ModelSheet</name>
    <message>
        <source>品牌</source>
        <translation>Brand</translation>
    </message>
    <message>
        <source>品类</source>
        <translation>Appliance class</translation>
    </message>
    <message>
        <source>型号</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>照铭牌上写，例如 BCD-470WDPG</source>
        <translation>As on the rating plate, e.g. BCD-470WDPG</translation>
    </message>
    <message>
        <source>商品条码</source>
        <translation>Product barcode</translation>
    </message>
    <message>
        <source>69 开头的 13 位，可扫码，可以不填</source>
        <translation>13 digits starting with 69, can be scanned, optional</translation>
    </message>
    <message>
        <source>商品编码</source>
        <translation>Model code</translation>
    </message>
    <message>
        <source>收银和 ERP 里的编码，可以不填</source>
        <translation>What till and ERP call it; may be empty</translation>
    </message>
    <message>
        <source>能效等级</source>
        <translation>Energy grade</translation>
    </message>
    <message>
        <source>停产日期</source>
        <translation>Discontinued on</translation>
    </message>
    <message>
        <source>还在卖的不填</source>
        <translation>Empty while it is sold</translation>
    </message>
    <message>
        <source>替代型号</source>
        <translation>Successor</translation>
    </message>
    <message>
        <source>停产后卖哪个，可以不填</source>
        <translation>What is sold instead; may be empty</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>客户服务</source>
        <translation>Customer service</translation>
    </message>
    <message>
        <source>后台</source>
        <translation>Back office</translation>
    </message>
    <message>
        <source>工作台</source>
        <translation>Workbench</translation>
    </message>
    <message>
        <source>投诉工单</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>顾客</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>销售</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>商品目录</source>
        <translation>Product catalogue</translation>
    </message>
    <message>
        <source>配件台账</source>
        <translation>Parts ledgers</translation>
    </message>
    <message>
        <source>数据导入</source>
        <translation>Data import</translation>
    </message>
    <message>
        <source>系统管理</source>
        <translation>Administration</translation>
    </message>
</context>
<context>
    <name>NewCountSheet</name>
    <message>
        <source>仓库</source>
        <translation>Warehouse</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>货位的开头，如 A；不填就盘整个仓库</source>
        <translation>Beginning of the shelves, such as A; empty: the whole warehouse</translation>
    </message>
    <message>
        <source>盲盘：点的人看不到账面数</source>
        <translation>Blind: who counts does not see the book</translation>
    </message>
    <message>
        <source>新建盘点</source>
        <translation>New count</translation>
    </message>
    <message>
        <source>开始盘点</source>
        <translation>Start counting</translation>
    </message>
    <message>
        <source>已新建盘点</source>
        <translation>Count made</translation>
    </message>
    <message>
        <source>现有的货区：{zones}。</source>
        <translation>Zones there are: {zones}.</translation>
    </message>
</context>
<context>
    <name>NewPermissionsSheet</name>
    <message>
        <source>新版本带来了新的权限</source>
        <translation>The new version brings new permissions</translation>
    </message>
    <message>
        <source>程序升级后多了下面这些权限，已按默认给了相应的角色。管理员以前取消的权限没有恢复。</source>
        <translation>These permissions came with the upgrade and were given to roles by default. What an administrator took away before was not given back.</translation>
    </message>
    <message>
        <source>得到新权限的角色</source>
        <translation>Roles that got new permissions</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>查看角色权限</source>
        <translation>Show roles</translation>
    </message>
</context>
<context>
    <name>NewStorePage</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>建立门店</source>
        <translation>Create store</translation>
    </message>
    <message>
        <source>把新门店填完</source>
        <translation>Finish the new store</translation>
    </message>
    <message>
        <source>上次新建门店时中断了。加密的数据库已经建好，请补填公司、门店和管理员。</source>
        <translation>Creating the store was interrupted. The encrypted database is there; enter company, store and administrator.</translation>
    </message>
    <message>
        <source>新建门店</source>
        <translation>New store</translation>
    </message>
    <message>
        <source>填好以后会建立一个加密的数据库，只存在这台电脑上。</source>
        <translation>This creates an encrypted database that is only on this computer.</translation>
    </message>
    <message>
        <source>两次输入的密码不一样，请再输一遍。</source>
        <translation>The two passwords differ; type it again.</translation>
    </message>
    <message>
        <source>可以以后再填</source>
        <translation>Can be filled in later</translation>
    </message>
    <message>
        <source>北京时间（UTC+8）</source>
        <translation>Beijing time (UTC+8)</translation>
    </message>
    <message>
        <source>新疆时间（UTC+6）</source>
        <translation>Xinjiang time (UTC+6)</translation>
    </message>
    <message>
        <source>营业执照上的名称</source>
        <translation>Name on the business licence</translation>
    </message>
    <message>
        <source>例如 {value}</source>
        <translation>E.g. {value}</translation>
    </message>
    <message>
        <source>3 位数字或大写字母，印在单据编号里。</source>
        <translation>3 digits or capital letters, part of document numbers.</translation>
    </message>
    <message>
        <source>时限、日期和打印时间都按这个时间算，建好以后不能改。</source>
        <translation>Deadlines, dates and print times follow it; it cannot be changed later.</translation>
    </message>
    <message>
        <source>不少于 8 个字符，可以是一句容易记的话。</source>
        <translation>At least 8 characters; an easy sentence will do.</translation>
    </message>
    <message>
        <source>公司名称</source>
        <translation>Company name</translation>
    </message>
    <message>
        <source>门店名称</source>
        <translation>Store name</translation>
    </message>
    <message>
        <source>门店代码</source>
        <translation>Store code</translation>
    </message>
    <message>
        <source>本店用的时间</source>
        <translation>Store&apos;s time zone</translation>
    </message>
    <message>
        <source>门店电话</source>
        <translation>Store phone</translation>
    </message>
    <message>
        <source>门店地址</source>
        <translation>Store address</translation>
    </message>
    <message>
        <source>第一位管理员姓名</source>
        <translation>First administrator&apos;s name</translation>
    </message>
    <message>
        <source>管理员工号</source>
        <translation>Administrator&apos;s staff number</translation>
    </message>
    <message>
        <source>登录密码</source>
        <translation>Log-in password</translation>
    </message>
    <message>
        <source>再输一遍密码</source>
        <translation>Repeat password</translation>
    </message>
</context>
<context>
    <name>NoteBox</name>
    <message>
        <source>处理记录</source>
        <translation>Handling record</translation>
    </message>
    <message>
        <source>内部备注</source>
        <translation>Internal remark</translation>
    </message>
    <message>
        <source>联系记录</source>
        <translation>Contact record</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>给{name}留言</source>
        <translation>Message {name}</translation>
    </message>
    <message>
        <source>给同事留言</source>
        <translation>Message a colleague</translation>
    </message>
    <message>
        <source>关于 {title}。留言会出现在对方的工作台“待办”里，点开就到这条记录。</source>
        <translation>About {title}. The message appears under &quot;Tasks&quot; on the colleague&apos;s workbench; a click leads to this record.</translation>
    </message>
    <message>
        <source>留言</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>留给</source>
        <translation>For</translation>
    </message>
    <message>
        <source>{name}的留言 · {title}</source>
        <translation>Message from {name} · {title}</translation>
    </message>
    <message>
        <source>已给{name}留言，会出现在对方的工作台上。</source>
        <translation>Message left for {name}; it appears on the colleague&apos;s workbench.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>NumberEditor</name>
    <message>
        <source>请填整数</source>
        <translation>Enter a whole number</translation>
    </message>
    <message>
        <source>请填数字，最多 {count} 位小数</source>
        <translation>Enter a number, decimals at most {count}</translation>
    </message>
</context>
<context>
    <name>OfficeSection</name>
    <message>
        <source>发接入码</source>
        <translation>Issue join code</translation>
    </message>
</context>
<context>
    <name>OfficeView</name>
    <message>
        <source>改名</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>取回密钥</source>
        <translation>Fetch key</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Disable</translation>
    </message>
    <message>
        <source>刷新</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>已接入的工位</source>
        <translation>Joined desks</translation>
    </message>
    <message>
        <source>还没有工位接入总部。按 F2 发一个接入码。</source>
        <translation>No desk has joined head office yet. Press F2 to issue a join code.</translation>
    </message>
    <message>
        <source>{count} 个工位</source>
        <translation>Desks: {count}</translation>
    </message>
    <message>
        <source> · {count} 个超过一天没有联系</source>
        <translation> · silent for over a day: {count}</translation>
    </message>
    <message>
        <source>{names} 有两个声音：同一份数据在两台电脑上开着，或从备份恢复过。请只留一台，另一台重新接入。</source>
        <translation>Two copies of {names}: the same data is open on two computers, or was restored from a backup. Keep one and join the other again.</translation>
    </message>
    <message>
        <source>服务器已连接</source>
        <translation>Server connected</translation>
    </message>
    <message>
        <source>服务器 v{version}</source>
        <translation>Server v{version}</translation>
    </message>
    <message>
        <source>还没有备份过</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>上次备份 {age}前</source>
        <translation>Last backup {age} ago</translation>
    </message>
    <message>
        <source>磁盘剩 {size} GB</source>
        <translation>Disk free {size} GB</translation>
    </message>
    <message>
        <source>这个工位还没有接入总部，接入后才能管理其他工位。</source>
        <translation>This desk has not joined head office; only then can it manage other desks.</translation>
    </message>
    <message>
        <source>现在离线（自 {time}）。总部管理要联网才能用，连上后会自动刷新。</source>
        <translation>Offline now (since {time}). Head-office management needs the network and refreshes once connected.</translation>
    </message>
    <message>
        <source>离线时看不到其他工位。</source>
        <translation>Other desks cannot be seen offline.</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>总部</source>
        <translation>Head office</translation>
    </message>
    <message>
        <source>工位</source>
        <translation>Desks</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>上次联系</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>待上传</source>
        <translation>To upload</translation>
    </message>
    <message>
        <source>未收</source>
        <translation>Behind</translation>
    </message>
    <message>
        <source>时钟</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>接入时间</source>
        <translation>Joined at</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>两个声音</source>
        <translation>Two copies</translation>
    </message>
    <message>
        <source>时钟不准</source>
        <translation>Clock off</translation>
    </message>
    <message>
        <source>离线 {span}</source>
        <translation>Offline {span}</translation>
    </message>
    <message>
        <source>正在追赶</source>
        <translation>Catching up</translation>
    </message>
    <message>
        <source>在线</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>工位已改名。</source>
        <translation>Desk renamed.</translation>
    </message>
    <message>
        <source>停用 {name}？</source>
        <translation>Disable {name}?</translation>
    </message>
    <message>
        <source>它下次联系总部时，公司数据会从那台电脑上清除，没有上传的 {count} 条也不再接收。停用不能撤回，要再用须重新发接入码。</source>
        <translation>At its next contact, company data is cleared from that computer, and what it has not uploaded ({count}) is no longer accepted. This cannot be undone; to use it again, issue a new join code.</translation>
    </message>
    <message>
        <source>{name} 已停用。</source>
        <translation>{name} disabled.</translation>
    </message>
</context>
<context>
    <name>OpenProblemPage</name>
    <message>
        <source>复制错误编号</source>
        <translation>Copy error number</translation>
    </message>
    <message>
        <source>打开数据文件夹</source>
        <translation>Open data folder</translation>
    </message>
    <message>
        <source>清除演示数据</source>
        <translation>Clear demo data</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>从备份恢复…</source>
        <translation>Restore from backup…</translation>
    </message>
    <message>
        <source>输入恢复密钥</source>
        <translation>Enter recovery key</translation>
    </message>
    <message>
        <source>接入总部</source>
        <translation>Join head office</translation>
    </message>
    <message>
        <source>错误编号 {code}</source>
        <translation>Error number {code}</translation>
    </message>
</context>
<context>
    <name>OpeningSheet</name>
    <message>
        <source>期初：带入原来的账</source>
        <translation>Opening: bring the ledgers of paper in</translation>
    </message>
    <message>
        <source>每本账一个表格，或一个工作簿里五张表。先互相核对，全部对得上才能记账；记账时一起记，不会只记一半。</source>
        <translation>A table for each book, or five sheets in one workbook. They are checked against each other first and posted only when all agrees: together, never half.</translation>
    </message>
    <message>
        <source>期初日</source>
        <translation>Opening day</translation>
    </message>
    <message>
        <source>选一个工作簿</source>
        <translation>Choose a workbook</translation>
    </message>
    <message>
        <source>重新读取</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>文件改好后重新读取</source>
        <translation>Read the files again after correcting them</translation>
    </message>
    <message>
        <source>对不上的地方</source>
        <translation>What does not agree</translation>
    </message>
    <message>
        <source>记入五本账</source>
        <translation>Post to the five books</translation>
    </message>
    <message>
        <source>选择表格</source>
        <translation>Choose a table</translation>
    </message>
    <message>
        <source>看不出这是哪本账。请在那本账的一行选择文件，或把表名改成账的名称。</source>
        <translation>It does not say which book it is. Choose the file in the line of the book, or call the sheet by the book&apos;s name.</translation>
    </message>
    <message>
        <source>这些表没有用到：{names}</source>
        <translation>These sheets were not used: {names}</translation>
    </message>
    <message>
        <source>没有选文件</source>
        <translation>No file chosen</translation>
    </message>
    <message>
        <source>还有对不上的地方</source>
        <translation>Something does not agree yet</translation>
    </message>
    <message>
        <source>请先选择文件</source>
        <translation>Choose a file first</translation>
    </message>
    <message>
        <source>选好文件后，对不上的地方列在这里。</source>
        <translation>When files are chosen, what does not agree is listed here.</translation>
    </message>
    <message>
        <source>请先改期初日。</source>
        <translation>Change the opening day first.</translation>
    </message>
    <message>
        <source>{count} 处对不上，改好表格后按 Alt+R 重新读取。</source>
        <translation>{count} differences. Correct the tables, then press Alt+R to read them again.</translation>
    </message>
    <message>
        <source>全部对得上，可以记账。</source>
        <translation>Everything agrees and can be posted.</translation>
    </message>
    <message>
        <source>没有对不上的地方。</source>
        <translation>Nothing disagrees.</translation>
    </message>
    <message>
        <source>期初已记账，开出 {count} 张期初单</source>
        <translation>Opening posted by {count} documents</translation>
    </message>
    <message>
        <source>不带入{book}</source>
        <translation>Leave {book} out</translation>
    </message>
    <message>
        <source>选择文件</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>选择{book}的文件</source>
        <translation>Choose the file of {book}</translation>
    </message>
    <message>
        <source>账</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>哪里</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>差异和办法</source>
        <translation>Difference and what to do</translation>
    </message>
</context>
<context>
    <name>OpeningWay</name>
    <message>
        <source>正在打开门店</source>
        <translation>Opening store</translation>
    </message>
    <message>
        <source>正在解锁加密的数据库…</source>
        <translation>Unlocking the encrypted database…</translation>
    </message>
    <message>
        <source>切换到演示门店</source>
        <translation>Switch to demo store</translation>
    </message>
    <message>
        <source>先试用演示门店</source>
        <translation>Try the demo store first</translation>
    </message>
    <message>
        <source>切换到本店</source>
        <translation>Switch to own store</translation>
    </message>
    <message>
        <source>新建门店</source>
        <translation>New store</translation>
    </message>
</context>
<context>
    <name>OptionsSheet</name>
    <message>
        <source>备选方案 {number}</source>
        <translation>Options {number}</translation>
    </message>
    <message>
        <source>写 2 到 5 个，由主管选定一个。改过再交，代替原来的一组。</source>
        <translation>Write 2 to 5; the supervisor chooses one. Submitting again replaces the set before.</translation>
    </message>
    <message>
        <source>交主管选定</source>
        <translation>Submit to supervisor</translation>
    </message>
    <message>
        <source>再写一个</source>
        <translation>Write another</translation>
    </message>
    <message>
        <source>方案 {number}</source>
        <translation>Option {number}</translation>
    </message>
    <message>
        <source>怎么处理、由谁办、何时办好</source>
        <translation>What is done, by whom, until when</translation>
    </message>
    <message>
        <source>处理方式</source>
        <translation>Remedy</translation>
    </message>
    <message>
        <source>费用</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>元</source>
        <translation>yuan</translation>
    </message>
    <message>
        <source>最多写五个</source>
        <translation>At most five</translation>
    </message>
</context>
<context>
    <name>OutsideBox</name>
    <message>
        <source>外部转办</source>
        <translation>Outside referrals</translation>
    </message>
    <message>
        <source>{day} 收到</source>
        <translation>Received {day}</translation>
    </message>
    <message>
        <source>打开答复函 {number}</source>
        <translation>Open reply letter {number}</translation>
    </message>
    <message>
        <source>补充函</source>
        <translation>Supplement</translation>
    </message>
    <message>
        <source>写答复函</source>
        <translation>Write reply letter</translation>
    </message>
</context>
<context>
    <name>OutsideSheet</name>
    <message>
        <source>外部转办 {number}</source>
        <translation>Outside referral {number}</translation>
    </message>
    <message>
        <source>总部、消协、工商转来的，或媒体来访的。没写答复期限的，按公司规定的天数计时。</source>
        <translation>From head office, the consumers&apos; association, the market regulator or the media. Without a reply date, the days of the company rule count.</translation>
    </message>
    <message>
        <source>谁转来的</source>
        <translation>Referred by</translation>
    </message>
    <message>
        <source>来文编号</source>
        <translation>Sender&apos;s reference</translation>
    </message>
    <message>
        <source>媒体写记者证号</source>
        <translation>For media: press card number</translation>
    </message>
    <message>
        <source>单位全称</source>
        <translation>Full name of the body</translation>
    </message>
    <message>
        <source>答复函上的抬头；媒体写媒体名称</source>
        <translation>Heading of the reply letter; for media their name</translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation>Date received</translation>
    </message>
    <message>
        <source>要求几号前答复</source>
        <translation>Reply by</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>媒体写记者姓名，必填</source>
        <translation>For media: the reporter&apos;s name, required</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Contact phone</translation>
    </message>
    <message>
        <source>来文要求或来访目的</source>
        <translation>What the letter asks or why they came</translation>
    </message>
    <message>
        <source>对方要什么、要书面还是口头答复</source>
        <translation>What they want, and whether in writing or by word</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
</context>
<context>
    <name>OutsideWords</name>
    <message>
        <source>总部</source>
        <translation>Head office</translation>
    </message>
    <message>
        <source>消协</source>
        <translation>Consumers&apos; association</translation>
    </message>
    <message>
        <source>市场监管（工商）</source>
        <translation>Market regulator</translation>
    </message>
    <message>
        <source>新闻媒体来访</source>
        <translation>News media</translation>
    </message>
    <message>
        <source>登记总部转办</source>
        <translation>Record a referral from head office</translation>
    </message>
    <message>
        <source>登记消协转办</source>
        <translation>Record a referral from the consumers&apos; association</translation>
    </message>
    <message>
        <source>登记工商转办</source>
        <translation>Record a referral from the market regulator</translation>
    </message>
    <message>
        <source>登记媒体来访</source>
        <translation>Record a media visit</translation>
    </message>
    <message>
        <source>登记外部转办</source>
        <translation>Record an outside referral</translation>
    </message>
    <message>
        <source>邮寄</source>
        <translation>By post</translation>
    </message>
    <message>
        <source>电子邮件</source>
        <translation>By e-mail</translation>
    </message>
    <message>
        <source>传真</source>
        <translation>By fax</translation>
    </message>
    <message>
        <source>当面送达</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>在来文平台上回复</source>
        <translation>On the sender&apos;s platform</translation>
    </message>
    <message>
        <source>已答复</source>
        <translation>Replied</translation>
    </message>
    <message>
        <source>待答复</source>
        <translation>Reply due</translation>
    </message>
    <message>
        <source>答复已超 {count} 天</source>
        <translation>Reply {count} days late</translation>
    </message>
    <message>
        <source>今天答复</source>
        <translation>Reply today</translation>
    </message>
    <message>
        <source>{day} 前答复</source>
        <translation>Reply by {day}</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>PageViews</name>
    <message>
        <source>删除视图“{title}”</source>
        <translation>Delete view &quot;{title}&quot;</translation>
    </message>
    <message>
        <source>删除视图</source>
        <translation>Delete view</translation>
    </message>
    <message>
        <source>只删除视图“{title}”，里面的投诉不受影响。</source>
        <translation>Only the view &quot;{title}&quot; is deleted; its complaints stay as they are.</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>姓名、拼音首字母、电话任意几位、单号、序列号、命令…</source>
        <translation>Name, pinyin initials, any part of a phone, number, serial, command…</translation>
    </message>
    <message>
        <source>全局搜索</source>
        <translation>Search everything</translation>
    </message>
    <message>
        <source>↑↓ 选择</source>
        <translation>↑↓ choose</translation>
    </message>
    <message>
        <source>Enter 打开</source>
        <translation>Enter open</translation>
    </message>
    <message>
        <source>Ctrl+Enter 新标签打开</source>
        <translation>Ctrl+Enter open in new tab</translation>
    </message>
    <message>
        <source>Tab 对它执行操作</source>
        <translation>Tab act on it</translation>
    </message>
    <message>
        <source>支持拼音首字母、电话尾号 4 位、扫码</source>
        <translation>Pinyin initials, last 4 phone digits, scanning</translation>
    </message>
    <message>
        <source>搜索与命令</source>
        <translation>Search and commands</translation>
    </message>
    <message>
        <source>顾客</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>工单与单据</source>
        <translation>Work orders and documents</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>其他门店</source>
        <translation>Other stores</translation>
    </message>
    <message>
        <source>命令</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>没有找到「{typed}」。可以试试姓名的两个字、电话后四位或单号的一部分。</source>
        <translation>Nothing found for “{typed}”. Try two characters of a name, the last four digits of a phone, or part of a number.</translation>
    </message>
    <message>
        <source>对 {title} 执行…（Esc 返回）</source>
        <translation>Act on {title}… (Esc goes back)</translation>
    </message>
    <message>
        <source>没有这样的操作。按 Esc 返回。</source>
        <translation>No such action. Esc goes back.</translation>
    </message>
</context>
<context>
    <name>PaletteEntries</name>
    <message>
        <source>{count} 件电器</source>
        <translation>Appliances: {count}</translation>
    </message>
    <message>
        <source>打开 {name} 的顾客卡片</source>
        <translation>Open customer card of {name}</translation>
    </message>
    <message>
        <source>为{name}登记投诉</source>
        <translation>Register complaint for {name}</translation>
    </message>
    <message>
        <source>打开 {number}</source>
        <translation>Open {number}</translation>
    </message>
    <message>
        <source>预览并打印 客户投诉处理表</source>
        <translation>Preview and print complaint handling form</translation>
    </message>
    <message>
        <source>预览并打印 销售小票</source>
        <translation>Preview and print the sales slip</translation>
    </message>
    <message>
        <source>打开 {name} 的配件卡</source>
        <translation>Open the card of {name}</translation>
    </message>
    <message>
        <source>用到 {name} 的单据</source>
        <translation>Documents with {name}</translation>
    </message>
    <message>
        <source>答复函</source>
        <translation>Reply letter</translation>
    </message>
    <message>
        <source>来文</source>
        <translation>Incoming letter</translation>
    </message>
    <message>
        <source>打开答复函 {number}</source>
        <translation>Open reply letter {number}</translation>
    </message>
    <message>
        <source>投诉视图：{title}</source>
        <translation>Complaint view: {title}</translation>
    </message>
</context>
<context>
    <name>PaletteList</name>
    <message>
        <source>搜索结果</source>
        <translation>Search results</translation>
    </message>
</context>
<context>
    <name>PaperTab</name>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>完整个人信息</source>
        <translation>Full personal data</translation>
    </message>
    <message>
        <source>姓名、电话、地址不遮盖；查看和打印都会留下记录</source>
        <translation>Name, phone and address unmasked; viewing and printing are logged</translation>
    </message>
    <message>
        <source>另存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>重打</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>纸上会标明“重打 第 {number} 份”。</source>
        <translation>The paper will say &quot;Reprint, copy {number}&quot;.</translation>
    </message>
    <message>
        <source>这是第 {number} 份。</source>
        <translation>This is copy {number}.</translation>
    </message>
    <message>
        <source>您的岗位没有“打印和另存单据”这一项权限</source>
        <translation>Your post lacks the permission &quot;Print and save documents&quot;</translation>
    </message>
    <message>
        <source>这台电脑没有打印机，可以另存为 PDF</source>
        <translation>This computer has no printer; save as PDF</translation>
    </message>
    <message>
        <source>换打印机、纸张、份数，再打印</source>
        <translation>Print with another printer, paper or number</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>去电话簿补填</source>
        <translation>Fill in the phone book</translation>
    </message>
    <message>
        <source>正在排版</source>
        <translation>Laying out</translation>
    </message>
    <message>
        <source>这张单据上必须有、还没有登记的：{names}。补到电话簿里就会印上；现在打印会留空手写。</source>
        <translation>This paper must bear what nobody has entered yet: {names}. Enter it in the phone book and it is printed; printed now, a space is left to write in.</translation>
    </message>
    <message>
        <source>已取消，没有打完的份已作废。</source>
        <translation>Cancelled; copies not printed are void.</translation>
    </message>
    <message>
        <source>处理表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>受理单</source>
        <translation>Slip</translation>
    </message>
    <message>
        <source>重大报告</source>
        <translation>Major report</translation>
    </message>
    <message>
        <source>档案</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>{printer} · {paper} · {count} 份</source>
        <translation>{printer} · {paper} · {count} copies</translation>
    </message>
    <message>
        <source>打印设置：{choice}</source>
        <translation>Print settings: {choice}</translation>
    </message>
    <message>
        <source>作废第 {number} 份</source>
        <translation>Void copy {number}</translation>
    </message>
    <message>
        <source>份号不会再用。请写明原因，例如：纸张损坏、内容已更正。</source>
        <translation>The copy number is not used again. Give the reason, e.g. paper damaged, content corrected.</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>没有打印出来</source>
        <translation>Not printed</translation>
    </message>
    <message>
        <source>没有存成文件</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>第 {numbers} 份已送到 {printer}。</source>
        <translation>Copy {numbers} sent to {printer}.</translation>
    </message>
    <message>
        <source>第 {numbers} 份已存为 {name}。</source>
        <translation>Copy {numbers} saved as {name}.</translation>
    </message>
</context>
<context>
    <name>PartSheet</name>
    <message>
        <source>照厂家的写</source>
        <translation>As the maker writes it</translation>
    </message>
    <message>
        <source>配件号</source>
        <translation>Part number</translation>
    </message>
    <message>
        <source>配件名称</source>
        <translation>Part name</translation>
    </message>
    <message>
        <source>品牌</source>
        <translation>Brand</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>例如 个、台、米</source>
        <translation>Such as piece, set, metre</translation>
    </message>
    <message>
        <source>有自己的机号</source>
        <translation>Has a serial number of its own</translation>
    </message>
    <message>
        <source>整机、显示器（还要录工厂系统）</source>
        <translation>Whole machine or monitor (goes into the factory&apos;s system too)</translation>
    </message>
    <message>
        <source>替代配件</source>
        <translation>Successor</translation>
    </message>
    <message>
        <source>不再供应时用哪个，可以不填</source>
        <translation>What to use when it is no longer supplied; may be empty</translation>
    </message>
    <message>
        <source>（几个品牌通用）</source>
        <translation>(several brands)</translation>
    </message>
    <message>
        <source>（没有）</source>
        <translation>(none)</translation>
    </message>
</context>
<context>
    <name>PartsPage</name>
    <message>
        <source>配件台账</source>
        <translation>Parts ledgers</translation>
    </message>
    <message>
        <source>这个配件在库里还没有账。</source>
        <translation>This part has no account in the warehouses yet.</translation>
    </message>
    <message>
        <source>库存</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>五本账</source>
        <translation>Five books</translation>
    </message>
    <message>
        <source>日报</source>
        <translation>Daily report</translation>
    </message>
    <message>
        <source>盘点</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>对账</source>
        <translation>Reconciliation</translation>
    </message>
    <message>
        <source>补货</source>
        <translation>Reordering</translation>
    </message>
</context>
<context>
    <name>PartsTaskWords</name>
    <message>
        <source>该与服务站对账</source>
        <translation>Reconcile with the service station</translation>
    </message>
    <message>
        <source>对账没对上，请与对方查明</source>
        <translation>A line does not agree; please clear it up with the partner</translation>
    </message>
    <message>
        <source>盘点已交出，请看差异并批准</source>
        <translation>Count handed in: look at the differences and approve</translation>
    </message>
    <message>
        <source>每周盘点，请点数</source>
        <translation>Weekly count: please count</translation>
    </message>
    <message>
        <source>日报两种合计不一致，请核实</source>
        <translation>The two sums of the daily report differ: please check</translation>
    </message>
    <message>
        <source>到货有破损或短缺，请与对方查明</source>
        <translation>Goods came damaged or short: please clear it up with the sender</translation>
    </message>
    <message>
        <source>配件该订货了</source>
        <translation>Parts are to be ordered</translation>
    </message>
    <message>
        <source>库存出现负数，请核实</source>
        <translation>Stock is below nought: please check</translation>
    </message>
    <message>
        <source>库房检查有问题，请处理</source>
        <translation>A room check found a problem; please deal with it</translation>
    </message>
    <message>
        <source>盘点差异大，请另一人复点</source>
        <translation>Large differences: another person counts again</translation>
    </message>
</context>
<context>
    <name>PartsWords</name>
    <message>
        <source>客服本部入库单</source>
        <translation>HQ receipt</translation>
    </message>
    <message>
        <source>发货清单</source>
        <translation>Delivery list</translation>
    </message>
    <message>
        <source>清点科出库单</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>客户服务维修单</source>
        <translation>Repair slip</translation>
    </message>
    <message>
        <source>销售保用单</source>
        <translation>Warranty slip</translation>
    </message>
    <message>
        <source>经销商发货清单</source>
        <translation>Dealer delivery list</translation>
    </message>
    <message>
        <source>退换货申请表</source>
        <translation>Return request</translation>
    </message>
    <message>
        <source>调拨单（调出）</source>
        <translation>Transfer (out)</translation>
    </message>
    <message>
        <source>调拨单（调入）</source>
        <translation>Transfer (in)</translation>
    </message>
    <message>
        <source>调整单</source>
        <translation>Adjustment</translation>
    </message>
    <message>
        <source>报废单</source>
        <translation>Scrap slip</translation>
    </message>
    <message>
        <source>期初单</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>冲销单</source>
        <translation>Reversal</translation>
    </message>
    <message>
        <source>退入</source>
        <translation>to us</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>from us</translation>
    </message>
    <message>
        <source>待齐</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>已记账</source>
        <translation>Posted</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>已冲销</source>
        <translation>Reversed</translation>
    </message>
    <message>
        <source>待录工厂系统</source>
        <translation>Factory&apos;s system waits</translation>
    </message>
    <message>
        <source>等货和单</source>
        <translation>Goods and paper</translation>
    </message>
    <message>
        <source>等单据</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>等货物</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>today</translation>
    </message>
    <message>
        <source>{count} 天</source>
        <translation>{count} d</translation>
    </message>
    <message>
        <source>良品</source>
        <translation>good</translation>
    </message>
    <message>
        <source>坏件</source>
        <translation>bad</translation>
    </message>
    <message>
        <source>仓库</source>
        <translation>Warehouse</translation>
    </message>
    <message>
        <source>在途</source>
        <translation>In transit</translation>
    </message>
    <message>
        <source>往来单位</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>供货单位</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>欠人坏件</source>
        <translation>Bad parts we owe</translation>
    </message>
    <message>
        <source>人欠坏件</source>
        <translation>Bad parts owed to us</translation>
    </message>
    <message>
        <source>维修使用</source>
        <translation>Used in repair</translation>
    </message>
    <message>
        <source>改判</source>
        <translation>Regrading</translation>
    </message>
    <message>
        <source>调整</source>
        <translation>Adjustment</translation>
    </message>
    <message>
        <source>报废</source>
        <translation>Scrap</translation>
    </message>
    <message>
        <source>期初</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>完好</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>变形、压坏</source>
        <translation>Deformed, crushed</translation>
    </message>
    <message>
        <source>受潮、水湿</source>
        <translation>Damp, wet</translation>
    </message>
    <message>
        <source>被拆开过</source>
        <translation>Opened before</translation>
    </message>
    <message>
        <source>没有外箱（裸机）</source>
        <translation>No box (bare)</translation>
    </message>
    <message>
        <source>少件</source>
        <translation>Pieces missing</translation>
    </message>
    <message>
        <source>合格：一件一箱，有衬垫</source>
        <translation>Proper: one to a box, padded</translation>
    </message>
    <message>
        <source>多件混装一箱</source>
        <translation>Several in one box</translation>
    </message>
    <message>
        <source>用宣传页、报纸衬垫</source>
        <translation>Padded with brochures or newspaper</translation>
    </message>
    <message>
        <source>没有包装</source>
        <translation>Not packed</translation>
    </message>
    <message>
        <source>{pieces} 件</source>
        <translation>{pieces} pcs</translation>
    </message>
    <message>
        <source>{lines} 项 {pieces} 件</source>
        <translation>{lines} lines, {pieces} pcs</translation>
    </message>
    <message>
        <source>（目录里没有的配件）</source>
        <translation>(part not in the catalogue)</translation>
    </message>
    <message>
        <source>改判为{condition}</source>
        <translation>regraded to {condition}</translation>
    </message>
    <message>
        <source>欠坏件 {count}</source>
        <translation>{count} bad owed</translation>
    </message>
    <message>
        <source>旧件当场收回 {count}</source>
        <translation>{count} old ones taken back</translation>
    </message>
    <message>
        <source>{code} {condition} {count}：{source} → {target}</source>
        <translation>{code} {condition} {count}: {source} → {target}</translation>
    </message>
    <message>
        <source>{day} 单据到</source>
        <translation>{day} paper arrived</translation>
    </message>
    <message>
        <source>{code} 少 {count}</source>
        <translation>{code} {count} missing</translation>
    </message>
    <message>
        <source>{code} 坏 {count}</source>
        <translation>{code} {count} damaged</translation>
    </message>
    <message>
        <source>外箱</source>
        <translation>Outer box</translation>
    </message>
    <message>
        <source>包装</source>
        <translation>Packing</translation>
    </message>
    <message>
        <source>{day} 货物到</source>
        <translation>{day} goods arrived</translation>
    </message>
    <message>
        <source>{name} 近 {days} 天到货 {count} 次</source>
        <translation>{name}: {count} arrivals in {days} days</translation>
    </message>
    <message>
        <source>包装不合格 {count} 次</source>
        <translation>{count} badly packed</translation>
    </message>
    <message>
        <source>外箱有损 {count} 次</source>
        <translation>{count} with damaged boxes</translation>
    </message>
    <message>
        <source>请提醒对方：一件一箱，用原包装或泡沫，不要用宣传页和报纸。</source>
        <translation>Please remind them: one to a box, original packing or foam, no brochures or newspaper.</translation>
    </message>
    <message>
        <source>{facts}。</source>
        <translation>{facts}.</translation>
    </message>
    <message>
        <source>登记到货</source>
        <translation>Record the arrival</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>冲销</source>
        <translation>Reverse</translation>
    </message>
    <message>
        <source>录入工厂系统</source>
        <translation>Entered in the factory&apos;s system</translation>
    </message>
    <message>
        <source>对方单号改为</source>
        <translation>Their number changed to</translation>
    </message>
    <message>
        <source>录入工厂系统，单号</source>
        <translation>Entered in the factory&apos;s system, number</translation>
    </message>
    <message>
        <source>运单号改为</source>
        <translation>Waybill changed to</translation>
    </message>
    <message>
        <source>备注改为</source>
        <translation>Note changed to</translation>
    </message>
    <message>
        <source>录入单据</source>
        <translation>Write a document</translation>
    </message>
    <message>
        <source>货物到</source>
        <translation>Goods arrived</translation>
    </message>
    <message>
        <source>单据到</source>
        <translation>Paper arrived</translation>
    </message>
    <message>
        <source>记账</source>
        <translation>Posted</translation>
    </message>
    <message>
        <source>开出联合查询</source>
        <translation>Opened a joint inquiry</translation>
    </message>
    <message>
        <source>接手联合查询</source>
        <translation>Took the joint inquiry on</translation>
    </message>
    <message>
        <source>联合查询查清</source>
        <translation>Cleared the joint inquiry up</translation>
    </message>
    <message>
        <source>联合查询</source>
        <translation>Joint inquiry</translation>
    </message>
</context>
<context>
    <name>PartySheet</name>
    <message>
        <source>所有门店</source>
        <translation>All stores</translation>
    </message>
    <message>
        <source>只本店</source>
        <translation>This store only</translation>
    </message>
    <message>
        <source>另一家门店</source>
        <translation>Another store</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>用于</source>
        <translation>For</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>核对日期</source>
        <translation>Date checked</translation>
    </message>
    <message>
        <source>哪天打通过、确认无误</source>
        <translation>Day the call got through and was confirmed</translation>
    </message>
    <message>
        <source>今天已核对</source>
        <translation>Checked today</translation>
    </message>
</context>
<context>
    <name>PasswordChangePage</name>
    <message>
        <source>请先换一个自己的密码</source>
        <translation>First set a password of your own</translation>
    </message>
    <message>
        <source>这个密码是管理员给的，只能用来登录这一次。</source>
        <translation>This password came from the administrator and works only this once.</translation>
    </message>
    <message>
        <source>换密码并进入</source>
        <translation>Change password and enter</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
</context>
<context>
    <name>PasswordForm</name>
    <message>
        <source>现在的密码</source>
        <translation>Current password</translation>
    </message>
    <message>
        <source>新密码</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>不少于 8 个字符，可以是一句容易记的话。</source>
        <translation>At least 8 characters; an easy sentence will do.</translation>
    </message>
    <message>
        <source>再输一遍新密码</source>
        <translation>Repeat new password</translation>
    </message>
    <message>
        <source>两次输入的新密码不一样，请再输一遍。</source>
        <translation>The two new passwords differ; type it again.</translation>
    </message>
</context>
<context>
    <name>PasswordSheet</name>
    <message>
        <source>修改密码</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>工号</source>
        <translation>Staff number</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>备注（可不填）</source>
        <translation>Note (optional)</translation>
    </message>
</context>
<context>
    <name>PatternSheet</name>
    <message>
        <source>机号格式</source>
        <translation>Serial pattern</translation>
    </message>
    <message>
        <source>格式</source>
        <translation>Pattern</translation>
    </message>
    <message>
        <source>A 字母，9 数字，X 都行，{12} 重复 12 次，&apos;BA&apos; 照写</source>
        <translation>A letter, 9 digit, X either, {12} repeats 12 times, &apos;BA&apos; as it is</translation>
    </message>
    <message>
        <source>样例</source>
        <translation>Example</translation>
    </message>
    <message>
        <source>抄或扫一个真的机号</source>
        <translation>Copy or scan a real one</translation>
    </message>
    <message>
        <source>适用范围不能改，请另加一条</source>
        <translation>What it holds for cannot be changed; add another line</translation>
    </message>
</context>
<context>
    <name>PaySheet</name>
    <message>
        <source>发放补偿 {what}</source>
        <translation>Pay out compensation {what}</translation>
    </message>
    <message>
        <source>只记一次；发放后不能取消。</source>
        <translation>Recorded once; cannot be cancelled after payment.</translation>
    </message>
    <message>
        <source>怎样发放</source>
        <translation>How it is paid</translation>
    </message>
    <message>
        <source>领取人</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>凭据或说明</source>
        <translation>Voucher or note</translation>
    </message>
    <message>
        <source>已发放</source>
        <translation>Paid out</translation>
    </message>
</context>
<context>
    <name>PaymentSheet</name>
    <message>
        <source>付款方式</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>元</source>
        <translation>yuan</translation>
    </message>
    <message>
        <source>退给顾客的写负数</source>
        <translation>Below nought for money paid back</translation>
    </message>
    <message>
        <source>收款日期</source>
        <translation>Paid on</translation>
    </message>
    <message>
        <source>流水号</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>刷卡、转账的凭证号，可不填</source>
        <translation>Receipt number of card or transfer, may be empty</translation>
    </message>
</context>
<context>
    <name>PdfCanvas</name>
    <message>
        <source>文件预览</source>
        <translation>File preview</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>页码</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>输入页码，按回车（Ctrl+G）</source>
        <translation>Type a page and press Enter (Ctrl+G)</translation>
    </message>
    <message>
        <source>上一页</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>在文件里找 Ctrl+F</source>
        <translation>Find in file Ctrl+F</translation>
    </message>
    <message>
        <source>在文件里找</source>
        <translation>Find in file</translation>
    </message>
    <message>
        <source>正在找…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>在第 {page} 页</source>
        <translation>On page {page}</translation>
    </message>
    <message>
        <source>/ {total} 页</source>
        <translation>/ {total}</translation>
    </message>
</context>
<context>
    <name>PenSheet</name>
    <message>
        <source>谁的签字</source>
        <translation>Whose signature</translation>
    </message>
    <message>
        <source>签字人姓名</source>
        <translation>Signer&apos;s name</translation>
    </message>
    <message>
        <source>备注（可不填）</source>
        <translation>Note (optional)</translation>
    </message>
    <message>
        <source>先把签字页的扫描件附在下面，再记下签字人。</source>
        <translation>Attach the scan of the signed page below first, then note who signed.</translation>
    </message>
</context>
<context>
    <name>PendingApprovals</name>
    <message>
        <source>等我审批</source>
        <translation>Awaiting my approval</translation>
    </message>
    <message>
        <source>没有等您审批的申请。</source>
        <translation>No requests await your approval.</translation>
    </message>
    <message>
        <source>等 {time}</source>
        <translation>Waiting {time}</translation>
    </message>
    <message>
        <source>待审批</source>
        <translation>To approve</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>Approvals</translation>
    </message>
</context>
<context>
    <name>PersonButton</name>
    <message>
        <source>{name}，工号 {number}，账号菜单</source>
        <translation>{name}, staff number {number}, account menu</translation>
    </message>
    <message>
        <source>{name} · 工号 {number}</source>
        <translation>{name} · staff number {number}</translation>
    </message>
</context>
<context>
    <name>PhoneSheet</name>
    <message>
        <source>登记电话</source>
        <translation>Add phone</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>本人、儿子、前台…</source>
        <translation>Self, son, front desk…</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>{name} 的另一个号码</source>
        <translation>Another number of {name}</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
</context>
<context>
    <name>PhrasePopup</name>
    <message>
        <source>编辑常用语…</source>
        <translation>Edit set phrases…</translation>
    </message>
    <message>
        <source>常用语</source>
        <translation>Set phrases</translation>
    </message>
</context>
<context>
    <name>PhraseSheet</name>
    <message>
        <source>常用语</source>
        <translation>Set phrases</translation>
    </message>
    <message>
        <source>常用语 {code}</source>
        <translation>Set phrase {code}</translation>
    </message>
    <message>
        <source>本店</source>
        <translation>This store</translation>
    </message>
    <message>
        <source>全公司</source>
        <translation>Whole company</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>小写字母或数字，例如 anfu</source>
        <translation>Lower-case letters or digits, e.g. anfu</translation>
    </message>
    <message>
        <source>给谁用</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>给谁用，定下就不变；可以停用后另加一条</source>
        <translation>For whom is fixed; disable it and add another</translation>
    </message>
</context>
<context>
    <name>PhrasesSheet</name>
    <message>
        <source>常用语</source>
        <translation>Set phrases</translation>
    </message>
    <message>
        <source>写记录时按 / 再打代码或拼音首字母就能用。本店的代替同代码的公司常用语，公司的代替自带的。</source>
        <translation>When writing a record, type / and the code or pinyin initials. The store&apos;s replace the company&apos;s of the same code, the company&apos;s the built-in ones.</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Disable</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>自带</source>
        <translation>Built in</translation>
    </message>
    <message>
        <source>公司</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>本店</source>
        <translation>This store</translation>
    </message>
    <message>
        <source>您的岗位没有“编辑常用语”这一项权限</source>
        <translation>Your post lacks the permission &quot;Edit set phrases&quot;</translation>
    </message>
    <message>
        <source>自带的常用语不能停用，可以改成自己的</source>
        <translation>Built-in phrases cannot be disabled; change them into your own</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>适合窗口</source>
        <translation>Fit window</translation>
    </message>
    <message>
        <source>原始大小</source>
        <translation>Original size</translation>
    </message>
</context>
<context>
    <name>PlanBox</name>
    <message>
        <source>处理方案</source>
        <translation>Handling plan</translation>
    </message>
    <message>
        <source>【{remedy}】{text}</source>
        <translation>[{remedy}] {text}</translation>
    </message>
    <message>
        <source>等顾客意见</source>
        <translation>Awaiting customer&apos;s answer</translation>
    </message>
    <message>
        <source>顾客已接受</source>
        <translation>Accepted by customer</translation>
    </message>
    <message>
        <source>顾客不接受</source>
        <translation>Not accepted by customer</translation>
    </message>
    <message>
        <source>{name} {time} {way}答复</source>
        <translation>{name} {time}, answered: {way}</translation>
    </message>
</context>
<context>
    <name>PlanEdits</name>
    <message>
        <source>上次没保存的修改又放回来了，请核对后保存。</source>
        <translation>Changes that were not saved last time are back; check and save them.</translation>
    </message>
    <message>
        <source>上次没保存的修改又放回来了；有 {count} 格已找不到。</source>
        <translation>Changes that were not saved last time are back; {count} cells found no place.</translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>处理方案</source>
        <translation>Handling plan</translation>
    </message>
    <message>
        <source>新方案提交后代替原来的方案，原方案留在处理经过里。</source>
        <translation>A new plan replaces the one before, which stays in the handling history.</translation>
    </message>
    <message>
        <source>处理方式</source>
        <translation>Remedy</translation>
    </message>
    <message>
        <source>提交后转为“待顾客”</source>
        <translation>Set to &quot;At customer&quot; on submit</translation>
    </message>
    <message>
        <source>方案内容</source>
        <translation>Plan content</translation>
    </message>
    <message>
        <source>怎么处理、由谁办、何时办好、费用谁出</source>
        <translation>What is done, by whom, until when, who pays</translation>
    </message>
    <message>
        <source>提交方案</source>
        <translation>Submit plan</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>要订货</source>
        <translation>To order</translation>
    </message>
    <message>
        <source>已来不及</source>
        <translation>Too late</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>今天要订</source>
        <translation>To order today</translation>
    </message>
    <message>
        <source>7 天内要订</source>
        <translation>Within 7 days</translation>
    </message>
    <message>
        <source>30 天内要订</source>
        <translation>Within 30 days</translation>
    </message>
    <message>
        <source>定</source>
        <translation>set</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>货位</source>
        <translation>Shelf</translation>
    </message>
    <message>
        <source>现有</source>
        <translation>On hand</translation>
    </message>
    <message>
        <source>在途</source>
        <translation>Transit</translation>
    </message>
    <message>
        <source>月均用量</source>
        <translation>Per month</translation>
    </message>
    <message>
        <source>安全库存</source>
        <translation>Safety stock</translation>
    </message>
    <message>
        <source>订货点</source>
        <translation>Reorder at</translation>
    </message>
    <message>
        <source>下限</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>提前期 天</source>
        <translation>Lead days</translation>
    </message>
    <message>
        <source>包装量</source>
        <translation>Pack</translation>
    </message>
    <message>
        <source>起订量</source>
        <translation>Min. order</translation>
    </message>
    <message>
        <source>建议订</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>最迟订货日</source>
        <translation>Order by</translation>
    </message>
    <message>
        <source>用完日</source>
        <translation>Runs out</translation>
    </message>
    <message>
        <source>供货单位</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>不用备</source>
        <translation>Not kept</translation>
    </message>
    <message>
        <source>够</source>
        <translation>Enough</translation>
    </message>
    <message>
        <source>来不及</source>
        <translation>Too late</translation>
    </message>
    <message>
        <source>要订</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>近 {months} 个月没有领用，只按下限和订货点订货。</source>
        <translation>Not used in the last {months} months: only the lower limit and the reorder point count.</translation>
    </message>
    <message>
        <source>账上还没有满一个月的领用，先按下限和订货点订货。</source>
        <translation>The ledger does not hold a whole month of use yet: for now the lower limit and the reorder point count.</translation>
    </message>
    <message>
        <source>月均 {rate} {unit}，到货 {lead} 天 ± {spread} 天，{service}% 够用：安全库存 {safety}，订货点 {point}。</source>
        <translation>{rate} {unit} a month, delivery in {lead} ± {spread} days, enough {service}% of the time: safety stock {safety}, reorder at {point}.</translation>
    </message>
    <message>
        <source>订货点是人定的，清空就由程序算。</source>
        <translation>The reorder point was set by a person; empty it and the program works it out.</translation>
    </message>
    <message>
        <source>订货点不低于下限。</source>
        <translation>The reorder point is never below the lower limit.</translation>
    </message>
    <message>
        <source>现在已经用完，今天订也要等 {lead} 天，请催货或调拨。</source>
        <translation>There is none left, and an order of today takes {lead} days: hurry a delivery or have some transferred.</translation>
    </message>
    <message>
        <source>{day} 就会用完，今天订也要等 {lead} 天，请催货或调拨。</source>
        <translation>It runs out on {day}, and an order of today takes {lead} days: hurry a delivery or have some transferred.</translation>
    </message>
    <message>
        <source>往来单位里没有这一家，请写名称里的几个字。</source>
        <translation>There is no such partner. Type a part of the name.</translation>
    </message>
    <message>
        <source>有几家，请写全：{names}</source>
        <translation>There are several, type the whole name: {names}</translation>
    </message>
</context>
<context>
    <name>PlanningSection</name>
    <message>
        <source>补货</source>
        <translation>Reordering</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>还没有仓库。先到“库存”里建一个，收发货记了账，这里就会算出要订什么。</source>
        <translation>There is no warehouse yet. Set one up under “Stock”; once goods are posted, this page works out what to order.</translation>
    </message>
    <message>
        <source>一次最多打印 {count} 行，请先筛选。</source>
        <translation>At most {count} rows are printed at a time; narrow the list first.</translation>
    </message>
    <message>
        <source>交办订货</source>
        <translation>Hand orders out</translation>
    </message>
    <message>
        <source>打印订货建议</source>
        <translation>Print proposal</translation>
    </message>
    <message>
        <source>导出 XLSX</source>
        <translation>Export XLSX</translation>
    </message>
    <message>
        <source>导出：订货建议存为 XLSX</source>
        <translation>Export: save the proposal as XLSX</translation>
    </message>
    <message>
        <source>仓库</source>
        <translation>Warehouse</translation>
    </message>
    <message>
        <source>看多远</source>
        <translation>How far ahead</translation>
    </message>
    <message>
        <source>筛选：编码、名称…</source>
        <translation>Filter: code, name…</translation>
    </message>
    <message>
        <source>请先保存或撤销这个仓库的修改，再换仓库。</source>
        <translation>Save or undo the changes of this warehouse before you change to another.</translation>
    </message>
    <message>
        <source>没有找到。可以少输几个字，或换到“全部”。</source>
        <translation>Nothing found. Type fewer words, or change to “All”.</translation>
    </message>
    <message>
        <source>这个仓库还没有配件。入库或带入期初以后，这里就会算出要订什么。</source>
        <translation>This warehouse holds no parts yet. After a receipt or the opening figures this page works out what to order.</translation>
    </message>
    <message>
        <source>没有来不及的。</source>
        <translation>Nothing comes too late.</translation>
    </message>
    <message>
        <source>现在没有要订的。想看远一点，在上面选“30 天内要订”。</source>
        <translation>Nothing to order now. To look further ahead, choose “Within 30 days” above.</translation>
    </message>
    <message>
        <source>今天没有要订的，不用交办。</source>
        <translation>Nothing has to be ordered today.</translation>
    </message>
    <message>
        <source>已交办：{count} 个配件要订货。</source>
        <translation>Handed out: {count} parts to order.</translation>
    </message>
    <message>
        <source>今天已经交办过了，在订货人的待办里。</source>
        <translation>Handed out today already: it is among the tasks of whoever orders.</translation>
    </message>
    <message>
        <source>请先保存或撤销修改：建议的数要重算。</source>
        <translation>Save or undo your changes first: the proposal has to be worked out again.</translation>
    </message>
    <message>
        <source>订货建议</source>
        <translation>Order proposal</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>已导出到 {name}</source>
        <translation>Exported to {name}</translation>
    </message>
</context>
<context>
    <name>PriceSheet</name>
    <message>
        <source>定新价</source>
        <translation>New price</translation>
    </message>
    <message>
        <source>{model}。原来的价格到新价开始的前一天为止，不会被改掉。</source>
        <translation>{model}. The price before ends the day before the new one begins; it is not changed.</translation>
    </message>
    <message>
        <source>价格种类</source>
        <translation>Kind of price</translation>
    </message>
    <message>
        <source>价格</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>元</source>
        <translation>yuan</translation>
    </message>
    <message>
        <source>起始日期</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>截止日期</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>一直用下去的不填</source>
        <translation>Empty if it has no end</translation>
    </message>
    <message>
        <source>适用门店</source>
        <translation>Stores</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>例如 调价通知的编号，可以不填</source>
        <translation>Such as the number of a notice; may be empty</translation>
    </message>
    <message>
        <source>全部门店</source>
        <translation>All stores</translation>
    </message>
    <message>
        <source>只有 {store}</source>
        <translation>{store} only</translation>
    </message>
</context>
<context>
    <name>PrintSheet</name>
    <message>
        <source>A4 纸</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>A4 纸横放</source>
        <translation>A4 landscape</translation>
    </message>
    <message>
        <source>A5 纸</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>A5 纸横放</source>
        <translation>A5 landscape</translation>
    </message>
    <message>
        <source>80 mm 小票</source>
        <translation>80 mm roll</translation>
    </message>
    <message>
        <source>打印机自己选</source>
        <translation>Printer decides</translation>
    </message>
    <message>
        <source>自动</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>上纸盒</source>
        <translation>Upper tray</translation>
    </message>
    <message>
        <source>中纸盒</source>
        <translation>Middle tray</translation>
    </message>
    <message>
        <source>下纸盒</source>
        <translation>Lower tray</translation>
    </message>
    <message>
        <source>纸盒</source>
        <translation>Tray</translation>
    </message>
    <message>
        <source>大容量纸盒</source>
        <translation>Large tray</translation>
    </message>
    <message>
        <source>手动进纸</source>
        <translation>Manual feed</translation>
    </message>
    <message>
        <source>信封</source>
        <translation>Envelope</translation>
    </message>
    <message>
        <source>链式进纸</source>
        <translation>Tractor feed</translation>
    </message>
    <message>
        <source>打印 {title}</source>
        <translation>Print {title}</translation>
    </message>
    <message>
        <source>这台电脑会记住这种单据的选择，下次直接打印；要改时按 Alt+P。</source>
        <translation>This computer remembers the choice for this kind of paper and prints at once next time; Alt+P changes it.</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>纸张</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>{count} 份</source>
        <translation>Copies: {count}</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>这台打印机不见了，请检查连接或另选一台。</source>
        <translation>This printer is gone; check the cable or choose another.</translation>
    </message>
    <message>
        <source>这台打印机没纸了。</source>
        <translation>This printer is out of paper.</translation>
    </message>
    <message>
        <source>这台打印机卡纸了。</source>
        <translation>Paper is jammed in this printer.</translation>
    </message>
    <message>
        <source>这台打印机暂停了，请在系统的打印队列里选“继续”。</source>
        <translation>This printer is paused; choose &quot;Resume&quot; in the system&apos;s queue.</translation>
    </message>
    <message>
        <source>这台打印机没有开机或没有连上。</source>
        <translation>This printer is off or not connected.</translation>
    </message>
    <message>
        <source>这台打印机报告故障，请看它上面的提示。</source>
        <translation>This printer reports a fault; see its display.</translation>
    </message>
</context>
<context>
    <name>PrinterSheet</name>
    <message>
        <source>这台电脑用的打印机</source>
        <translation>Printer of this computer</translation>
    </message>
    <message>
        <source>使用</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>系统里没有装打印机。可以预览单据并另存 PDF，到别的电脑打印。</source>
        <translation>No printer is installed. Preview documents and save them as PDF to print on another computer.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ProgramWords</name>
    <message>
        <source>选定处理方案（主管）</source>
        <translation>Choose the option (supervisor)</translation>
    </message>
    <message>
        <source>发放或取消补偿</source>
        <translation>Pay out or cancel compensation</translation>
    </message>
    <message>
        <source>编辑常用语</source>
        <translation>Edit set phrases</translation>
    </message>
    <message>
        <source>安排值班</source>
        <translation>Plan duty</translation>
    </message>
    <message>
        <source>查看登录和查看留痕，运行数据自检</source>
        <translation>See log-ins and who saw what; run self-checks</translation>
    </message>
    <message>
        <source>管理门店、员工、岗位和角色</source>
        <translation>Manage stores, staff, posts and roles</translation>
    </message>
    <message>
        <source>重置员工密码</source>
        <translation>Reset staff passwords</translation>
    </message>
    <message>
        <source>保存门店共用的视图</source>
        <translation>Save views for the store</translation>
    </message>
    <message>
        <source>审批签字</source>
        <translation>Approval signature</translation>
    </message>
    <message>
        <source>维护商品目录和电话簿</source>
        <translation>Keep catalogue and phone book</translation>
    </message>
    <message>
        <source>查看商品目录和电话簿</source>
        <translation>See catalogue and phone book</translation>
    </message>
    <message>
        <source>维护商品价格</source>
        <translation>Keep prices</translation>
    </message>
    <message>
        <source>查看销售单和库存</source>
        <translation>See sales and stock</translation>
    </message>
    <message>
        <source>登记销售单、收款和承诺</source>
        <translation>Register sales, payments and promises</translation>
    </message>
    <message>
        <source>办理退货、取消和更正</source>
        <translation>Handle returns, cancellations and corrections</translation>
    </message>
    <message>
        <source>确认销售单属于哪位顾客</source>
        <translation>Confirm whose sale it is</translation>
    </message>
    <message>
        <source>导入销售和库存数据</source>
        <translation>Import sales and stock</translation>
    </message>
    <message>
        <source>查看配件台账</source>
        <translation>See the parts ledgers</translation>
    </message>
    <message>
        <source>录入配件单据、登记到货</source>
        <translation>Enter parts documents and arrivals</translation>
    </message>
    <message>
        <source>调整、报废和冲销配件单据</source>
        <translation>Adjust, scrap and reverse parts documents</translation>
    </message>
    <message>
        <source>盘点配件</source>
        <translation>Count parts</translation>
    </message>
    <message>
        <source>审批盘点差异和结账例外</source>
        <translation>Approve count differences and exceptions at closing</translation>
    </message>
    <message>
        <source>编制货品出入库报表</source>
        <translation>Make the daily goods report</translation>
    </message>
    <message>
        <source>在出入库报表上作财务签字</source>
        <translation>Sign the daily goods report as finance</translation>
    </message>
    <message>
        <source>在出入库报表上作经理签字</source>
        <translation>Sign the daily goods report as manager</translation>
    </message>
    <message>
        <source>签收出入库报表</source>
        <translation>Confirm receipt of the daily goods report</translation>
    </message>
    <message>
        <source>与服务站对账</source>
        <translation>Reconcile with service stations</translation>
    </message>
    <message>
        <source>设置安全库存和补货计划</source>
        <translation>Set safety stock and plan orders</translation>
    </message>
    <message>
        <source>设置仓库、导入期初账</source>
        <translation>Set up warehouses, import opening ledgers</translation>
    </message>
    <message>
        <source>转派投诉</source>
        <translation>Assign complaints</translation>
    </message>
    <message>
        <source>完结投诉</source>
        <translation>Close complaints</translation>
    </message>
    <message>
        <source>判定投诉不成立（主管）</source>
        <translation>Find a complaint unfounded (supervisor)</translation>
    </message>
    <message>
        <source>处理投诉（记录、改状态、方案）</source>
        <translation>Handle complaints (notes, status, plans)</translation>
    </message>
    <message>
        <source>查看投诉</source>
        <translation>See complaints</translation>
    </message>
    <message>
        <source>登记投诉</source>
        <translation>Register complaint</translation>
    </message>
    <message>
        <source>登记和修改顾客档案</source>
        <translation>Register and change customers</translation>
    </message>
    <message>
        <source>合并重复的顾客档案</source>
        <translation>Merge duplicate customers</translation>
    </message>
    <message>
        <source>查看顾客档案（个人信息遮盖）</source>
        <translation>See customers (personal data masked)</translation>
    </message>
    <message>
        <source>按本人要求删除个人信息</source>
        <translation>Delete personal data on request</translation>
    </message>
    <message>
        <source>添加和作废附件</source>
        <translation>Add and void attachments</translation>
    </message>
    <message>
        <source>导出文件</source>
        <translation>Export files</translation>
    </message>
    <message>
        <source>从文件导入数据</source>
        <translation>Import data from files</translation>
    </message>
    <message>
        <source>打印和另存单据</source>
        <translation>Print and save papers</translation>
    </message>
    <message>
        <source>查看修改历史</source>
        <translation>See the change history</translation>
    </message>
    <message>
        <source>查看完整的个人信息（每次查看留痕）</source>
        <translation>See personal data in full (each look is recorded)</translation>
    </message>
    <message>
        <source>处理同步冲突和被总部退回的单据</source>
        <translation>Settle sync conflicts and rejected records</translation>
    </message>
    <message>
        <source>接入总部：发放接入码、停用和改名工位</source>
        <translation>Head office: give codes, revoke and rename desks</translation>
    </message>
    <message>
        <source>派发和转派待办</source>
        <translation>Give and assign tasks</translation>
    </message>
    <message>
        <source>处理待办</source>
        <translation>Work on tasks</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>销售单</source>
        <translation>Sale</translation>
    </message>
    <message>
        <source>销售单号</source>
        <translation>Sale number</translation>
    </message>
    <message>
        <source>销售时间</source>
        <translation>Sold at</translation>
    </message>
    <message>
        <source>品名</source>
        <translation>Name of goods</translation>
    </message>
    <message>
        <source>单价</source>
        <translation>Unit price</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>机号</source>
        <translation>Serial</translation>
    </message>
    <message>
        <source>购买人</source>
        <translation>Buyer</translation>
    </message>
    <message>
        <source>会员卡号</source>
        <translation>Card number</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>送货地址</source>
        <translation>Delivery address</translation>
    </message>
    <message>
        <source>送货日期</source>
        <translation>Delivery date</translation>
    </message>
    <message>
        <source>销售员</source>
        <translation>Salesperson</translation>
    </message>
    <message>
        <source>现金</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>刷卡</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>微信</source>
        <translation>WeChat</translation>
    </message>
    <message>
        <source>支付宝</source>
        <translation>Alipay</translation>
    </message>
    <message>
        <source>原销售单号</source>
        <translation>Number of the sale taken back</translation>
    </message>
    <message>
        <source>库存</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>门店或仓库</source>
        <translation>Store or warehouse</translation>
    </message>
    <message>
        <source>库存数量</source>
        <translation>On hand</translation>
    </message>
    <message>
        <source>在途数量</source>
        <translation>On order</translation>
    </message>
    <message>
        <source>截至时间</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>来源系统</source>
        <translation>Source system</translation>
    </message>
    <message>
        <source>来源编号</source>
        <translation>Source number</translation>
    </message>
    <message>
        <source>顾客</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>投诉内容</source>
        <translation>Complaint content</translation>
    </message>
    <message>
        <source>受理时间</source>
        <translation>Intake time</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>答复时间</source>
        <translation>Answered at</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>涉及人员</source>
        <translation>People involved</translation>
    </message>
    <message>
        <source>顾客诉求</source>
        <translation>Demanded remedy</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Person liable</translation>
    </message>
    <message>
        <source>品牌</source>
        <translation>Brand</translation>
    </message>
    <message>
        <source>型号</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>序列号</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>购买日期</source>
        <translation>Purchase date</translation>
    </message>
    <message>
        <source>姓名或单位</source>
        <translation>Name or company</translation>
    </message>
    <message>
        <source>第二电话</source>
        <translation>Second phone</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>个人或单位</source>
        <translation>Person or company</translation>
    </message>
    <message>
        <source>单位联系人</source>
        <translation>Company contact</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>需求与备注</source>
        <translation>Needs and notes</translation>
    </message>
    <message>
        <source>购买地点</source>
        <translation>Bought at</translation>
    </message>
    <message>
        <source>小票号</source>
        <translation>Receipt no.</translation>
    </message>
    <message>
        <source>商品条码</source>
        <translation>Bar code</translation>
    </message>
    <message>
        <source>商品编码</source>
        <translation>Model code</translation>
    </message>
    <message>
        <source>价格种类</source>
        <translation>Kind of price</translation>
    </message>
    <message>
        <source>促销价</source>
        <translation>Promotion price</translation>
    </message>
    <message>
        <source>会员价</source>
        <translation>Member price</translation>
    </message>
    <message>
        <source>团购价</source>
        <translation>Group price</translation>
    </message>
    <message>
        <source>价格</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>起始日期</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>截止日期</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>一件商品没有退回就不会卖出第二次</source>
        <translation>No item is sold twice without having come back</translation>
    </message>
    <message>
        <source>配件账户余额与账目逐笔相加一致</source>
        <translation>Balances of parts are what their moves add up to</translation>
    </message>
    <message>
        <source>每种配件各账户相加为零（好件、坏件分别）</source>
        <translation>All accounts of a part add up to nought (good and bad apart)</translation>
    </message>
    <message>
        <source>每张已记账单据的账目与单据明细一致</source>
        <translation>Each posted document moved what its lines say</translation>
    </message>
    <message>
        <source>配件单据、日报、盘点的状态与办理记录一致</source>
        <translation>States of documents, daily reports and counts follow from what was done</translation>
    </message>
    <message>
        <source>配件库存金额等于逐笔计价之和</source>
        <translation>What stock is worth is the sum of its valuations</translation>
    </message>
    <message>
        <source>往来单位的每种账户只有一个</source>
        <translation>A partner has one account of a kind</translation>
    </message>
    <message>
        <source>一个序列号的配件只在一处</source>
        <translation>A part with a serial number is in one place</translation>
    </message>
    <message>
        <source>已编制的日报没有再进出单据</source>
        <translation>No document slipped into a day whose report is made, or out of it</translation>
    </message>
    <message>
        <source>仓库里没有负数库存</source>
        <translation>No warehouse holds less than nought</translation>
    </message>
    <message>
        <source>客服本部入库单编号连续无缺号、无重号</source>
        <translation>Head-office receipt numbers run without gap or double</translation>
    </message>
    <message>
        <source>发货清单编号连续无缺号、无重号</source>
        <translation>Delivery list numbers run without gap or double</translation>
    </message>
    <message>
        <source>清点科出库单编号连续无缺号、无重号</source>
        <translation>Release slip numbers run without gap or double</translation>
    </message>
    <message>
        <source>维修单编号连续无缺号、无重号</source>
        <translation>Repair slip numbers run without gap or double</translation>
    </message>
    <message>
        <source>保用单编号连续无缺号、无重号</source>
        <translation>Warranty slip numbers run without gap or double</translation>
    </message>
    <message>
        <source>经销商发货清单编号连续无缺号、无重号</source>
        <translation>Dealer delivery list numbers run without gap or double</translation>
    </message>
    <message>
        <source>退换货申请表编号连续无缺号、无重号</source>
        <translation>Return request numbers run without gap or double</translation>
    </message>
    <message>
        <source>调拨单编号连续无缺号、无重号</source>
        <translation>Transfer numbers run without gap or double</translation>
    </message>
    <message>
        <source>调入单编号连续无缺号、无重号</source>
        <translation>Transfer-in numbers run without gap or double</translation>
    </message>
    <message>
        <source>调整单编号连续无缺号、无重号</source>
        <translation>Adjustment numbers run without gap or double</translation>
    </message>
    <message>
        <source>报废单编号连续无缺号、无重号</source>
        <translation>Scrap slip numbers run without gap or double</translation>
    </message>
    <message>
        <source>期初单编号连续无缺号、无重号</source>
        <translation>Opening numbers run without gap or double</translation>
    </message>
    <message>
        <source>冲销单编号连续无缺号、无重号</source>
        <translation>Reversal numbers run without gap or double</translation>
    </message>
    <message>
        <source>每次到货都属于一张配件单据</source>
        <translation>Each arrival belongs to a document</translation>
    </message>
    <message>
        <source>每次作废都属于一张配件单据</source>
        <translation>Each voiding belongs to a document</translation>
    </message>
    <message>
        <source>每笔账目都属于一张配件单据</source>
        <translation>Each move belongs to a document</translation>
    </message>
    <message>
        <source>每个序列号都属于一张配件单据</source>
        <translation>Each serial number belongs to a document</translation>
    </message>
    <message>
        <source>每笔计价都对得上一笔账目</source>
        <translation>Each valuation has its move</translation>
    </message>
    <message>
        <source>账目的配件存在于目录</source>
        <translation>Parts of moves are in the catalogue</translation>
    </message>
    <message>
        <source>账目的转出账户存在</source>
        <translation>Accounts that moves take from exist</translation>
    </message>
    <message>
        <source>账目的转入账户存在</source>
        <translation>Accounts that moves go to exist</translation>
    </message>
    <message>
        <source>单据的仓库存在</source>
        <translation>Warehouses of documents exist</translation>
    </message>
    <message>
        <source>单据的往来单位存在于电话簿</source>
        <translation>Partners of documents are in the phone book</translation>
    </message>
    <message>
        <source>冲销、到货所指的单据存在</source>
        <translation>Documents that others name exist</translation>
    </message>
    <message>
        <source>库存设置的配件存在于目录</source>
        <translation>Parts of stock settings are in the catalogue</translation>
    </message>
    <message>
        <source>价目的配件存在于目录</source>
        <translation>Parts of the price list are in the catalogue</translation>
    </message>
    <message>
        <source>库存设置的仓库存在</source>
        <translation>Warehouses of stock settings exist</translation>
    </message>
    <message>
        <source>每次库房检查的仓库存在</source>
        <translation>The warehouse of each room check exists</translation>
    </message>
    <message>
        <source>每笔点数都属于一次盘点</source>
        <translation>Each figure counted belongs to a count</translation>
    </message>
    <message>
        <source>每次盘点办理都属于一次盘点</source>
        <translation>Each act on a count belongs to a count</translation>
    </message>
    <message>
        <source>每次日报办理都属于一天的日报</source>
        <translation>Each act on a daily report belongs to a day</translation>
    </message>
    <message>
        <source>每次确认、上报、收回都属于一件投诉</source>
        <translation>Each acknowledgement, report and withdrawal belongs to a complaint</translation>
    </message>
    <message>
        <source>关联到的投诉都存在</source>
        <translation>The complaints linked to are there</translation>
    </message>
    <message>
        <source>答复函编号连续无缺号、无重号</source>
        <translation>Reply letter numbers run without gap or double</translation>
    </message>
    <message>
        <source>每次发放或取消都对得上一笔补偿</source>
        <translation>Each payment or cancellation matches a compensation</translation>
    </message>
    <message>
        <source>每次外部转办都属于一件投诉</source>
        <translation>Each outside referral belongs to a complaint</translation>
    </message>
    <message>
        <source>每次选定都对得上一个备选方案</source>
        <translation>Each choice matches an option</translation>
    </message>
    <message>
        <source>移交的单位存在于电话簿</source>
        <translation>The party of each hand-over is in the phone book</translation>
    </message>
    <message>
        <source>每封答复函都属于一件投诉</source>
        <translation>Each reply letter belongs to a complaint</translation>
    </message>
    <message>
        <source>每份工作时间属于一家门店</source>
        <translation>Each set of working hours belongs to a store</translation>
    </message>
    <message>
        <source>发放过的补偿都已批准</source>
        <translation>Each compensation paid out was approved</translation>
    </message>
    <message>
        <source>每次收回都对得上一条责任认定</source>
        <translation>Each taking back matches a liability</translation>
    </message>
    <message>
        <source>每条责任认定都属于一件投诉</source>
        <translation>Each liability belongs to a complaint</translation>
    </message>
    <message>
        <source>每个备选方案都属于一件投诉</source>
        <translation>Each option belongs to a complaint</translation>
    </message>
    <message>
        <source>每个班次属于一家门店</source>
        <translation>Each shift belongs to a store</translation>
    </message>
    <message>
        <source>每个标记都属于一件投诉</source>
        <translation>Each mark belongs to a complaint</translation>
    </message>
    <message>
        <source>每次判断都属于一件投诉</source>
        <translation>Each judgement belongs to a complaint</translation>
    </message>
    <message>
        <source>每封答复函都答复一家外部单位</source>
        <translation>Each reply letter answers an outside body</translation>
    </message>
    <message>
        <source>补偿的审批存在</source>
        <translation>Each compensation&apos;s approval is there</translation>
    </message>
    <message>
        <source>每条移交结果都对得上一次移交</source>
        <translation>Each hand-over result matches a hand-over</translation>
    </message>
    <message>
        <source>合并去向等于最后一次合并</source>
        <translation>Each case merged is where its last merge put it</translation>
    </message>
    <message>
        <source>每次升级的待办存在</source>
        <translation>Each escalation&apos;s task is there</translation>
    </message>
    <message>
        <source>每次发放或取消都属于一件投诉</source>
        <translation>Each payment or cancellation belongs to a complaint</translation>
    </message>
    <message>
        <source>每次升级都属于一件投诉</source>
        <translation>Each escalation belongs to a complaint</translation>
    </message>
    <message>
        <source>每次移交都属于一件投诉</source>
        <translation>Each hand-over belongs to a complaint</translation>
    </message>
    <message>
        <source>每次选定都提成了方案</source>
        <translation>Each choice became a plan</translation>
    </message>
    <message>
        <source>时限、首次响应、下一时限都与经过一致</source>
        <translation>Time limit, first response and next clock match the history</translation>
    </message>
    <message>
        <source>每次选定都属于一件投诉</source>
        <translation>Each choice belongs to a complaint</translation>
    </message>
    <message>
        <source>承担责任的单位存在于电话簿</source>
        <translation>The party that is liable is in the phone book</translation>
    </message>
    <message>
        <source>每笔补偿都属于一件投诉</source>
        <translation>Each compensation belongs to a complaint</translation>
    </message>
    <message>
        <source>每条移交结果都属于一件投诉</source>
        <translation>Each hand-over result belongs to a complaint</translation>
    </message>
    <message>
        <source>每次确认、上报、收回都对得上一次升级</source>
        <translation>Each acknowledgement, report and withdrawal matches an escalation</translation>
    </message>
    <message>
        <source>每条关联都属于一件投诉</source>
        <translation>Each link belongs to a complaint</translation>
    </message>
    <message>
        <source>每次外观检查都属于一件投诉</source>
        <translation>Each appearance check belongs to a complaint</translation>
    </message>
    <message>
        <source>每个班次属于一名员工</source>
        <translation>Each shift belongs to a member of staff</translation>
    </message>
    <message>
        <source>数据库文件结构完好</source>
        <translation>The database file is sound</translation>
    </message>
    <message>
        <source>加密页校验完好</source>
        <translation>The encrypted pages are sound</translation>
    </message>
    <message>
        <source>修改日志编号连续无缺</source>
        <translation>The change log has no gap</translation>
    </message>
    <message>
        <source>每条记录在日志中有且只有一次新增</source>
        <translation>Each record was added exactly once in the log</translation>
    </message>
    <message>
        <source>记录的现值与日志最后一次修改一致</source>
        <translation>Each value equals its last change in the log</translation>
    </message>
    <message>
        <source>每条可检索的记录都在检索索引里</source>
        <translation>Each searchable record is in the index</translation>
    </message>
    <message>
        <source>每个工位属于一家门店</source>
        <translation>Each desk belongs to a store</translation>
    </message>
    <message>
        <source>每个密码属于一名员工</source>
        <translation>Each password belongs to a member of staff</translation>
    </message>
    <message>
        <source>每名员工都有加密保存的密码</source>
        <translation>Each member of staff has an encrypted password</translation>
    </message>
    <message>
        <source>每个岗位属于一名员工</source>
        <translation>Each post belongs to a member of staff</translation>
    </message>
    <message>
        <source>每个岗位对应一个角色</source>
        <translation>Each post has a role</translation>
    </message>
    <message>
        <source>每个岗位在一家门店或全公司</source>
        <translation>Each post is in a store or the whole company</translation>
    </message>
    <message>
        <source>每个岗位的截止日不早于起始日</source>
        <translation>No post ends before it starts</translation>
    </message>
    <message>
        <source>同一员工同店同角色的岗位日期不重叠</source>
        <translation>Posts of one person, store and role do not overlap</translation>
    </message>
    <message>
        <source>始终有人能管理公司</source>
        <translation>Somebody can always manage the company</translation>
    </message>
    <message>
        <source>每次登录属于一名员工</source>
        <translation>Each log-in belongs to a member of staff</translation>
    </message>
    <message>
        <source>每次退出对应一次登录</source>
        <translation>Each log-out has a log-in</translation>
    </message>
    <message>
        <source>待办状态与其经过一致，每一步都合规</source>
        <translation>Each task&apos;s status follows from its steps, each allowed</translation>
    </message>
    <message>
        <source>待办经过都属于一条待办</source>
        <translation>Each step belongs to a task</translation>
    </message>
    <message>
        <source>审批状态与签字一致，无人批准本人的申请</source>
        <translation>Each approval follows from its signatures; nobody signed his own</translation>
    </message>
    <message>
        <source>签字都属于一份申请</source>
        <translation>Each signature belongs to a request</translation>
    </message>
    <message>
        <source>同一单据的份号从 1 起连续，无缺号、无重号</source>
        <translation>Copy numbers of a paper run from 1 without gap or double</translation>
    </message>
    <message>
        <source>同一来源行没有导入两次</source>
        <translation>No source row was imported twice</translation>
    </message>
    <message>
        <source>附件作废都指向附件</source>
        <translation>Each voiding names an attachment</translation>
    </message>
    <message>
        <source>份数作废都指向打印登记</source>
        <translation>Each voided copy names a print</translation>
    </message>
    <message>
        <source>导入行都属于一次导入</source>
        <translation>Each imported row belongs to an import</translation>
    </message>
    <message>
        <source>每个型号的品牌存在</source>
        <translation>Each model&apos;s brand is there</translation>
    </message>
    <message>
        <source>每个型号的品类存在</source>
        <translation>Each model&apos;s category is there</translation>
    </message>
    <message>
        <source>商品条码校验位正确</source>
        <translation>Check digits of bar codes are right</translation>
    </message>
    <message>
        <source>每个替代型号存在</source>
        <translation>Every successor of a model exists</translation>
    </message>
    <message>
        <source>每个品牌的厂家存在</source>
        <translation>Every brand&apos;s maker exists</translation>
    </message>
    <message>
        <source>每个上级品类存在</source>
        <translation>Every parent class exists</translation>
    </message>
    <message>
        <source>每个价格的型号存在</source>
        <translation>Every price&apos;s model exists</translation>
    </message>
    <message>
        <source>每条厂家保修的品牌存在</source>
        <translation>Every warranty&apos;s brand exists</translation>
    </message>
    <message>
        <source>配件清单的每个配件存在</source>
        <translation>Every part of a parts list exists</translation>
    </message>
    <message>
        <source>同一天每种价格只有一个</source>
        <translation>One price of a kind on a day</translation>
    </message>
    <message>
        <source>机号格式与样例相符</source>
        <translation>Serial patterns fit their examples</translation>
    </message>
    <message>
        <source>顾客编号连续无缺号、无重号</source>
        <translation>Customer numbers have no gap and no double</translation>
    </message>
    <message>
        <source>每个电话都属于一位顾客</source>
        <translation>Each phone belongs to a customer</translation>
    </message>
    <message>
        <source>每个地址都属于一位顾客</source>
        <translation>Each address belongs to a customer</translation>
    </message>
    <message>
        <source>每条备注都属于一位顾客</source>
        <translation>Each note belongs to a customer</translation>
    </message>
    <message>
        <source>每台电器都属于一位顾客</source>
        <translation>Each appliance belongs to a customer</translation>
    </message>
    <message>
        <source>每台电器的型号存在于商品目录</source>
        <translation>Each appliance&apos;s model is in the catalogue</translation>
    </message>
    <message>
        <source>每台电器的购买处存在于电话簿</source>
        <translation>Each appliance&apos;s shop is in the phone book</translation>
    </message>
    <message>
        <source>合并的档案都指向有效的顾客</source>
        <translation>Merged customers point to a valid one</translation>
    </message>
    <message>
        <source>已删除个人信息的档案不再含个人信息</source>
        <translation>Redacted customers hold no personal data</translation>
    </message>
    <message>
        <source>销售单编号连续无缺号、无重号</source>
        <translation>Sale numbers run without gap or double</translation>
    </message>
    <message>
        <source>每条明细都属于一张销售单</source>
        <translation>Every line belongs to a sale</translation>
    </message>
    <message>
        <source>库存的型号存在于目录</source>
        <translation>Models of stock figures exist in the catalogue</translation>
    </message>
    <message>
        <source>每个机号都属于一张销售单</source>
        <translation>Every serial number belongs to a sale</translation>
    </message>
    <message>
        <source>每笔收款都属于一张销售单</source>
        <translation>Every payment belongs to a sale</translation>
    </message>
    <message>
        <source>每次退货、取消、返价都属于一张销售单</source>
        <translation>Every return, cancellation and price cut belongs to a sale</translation>
    </message>
    <message>
        <source>每项承诺都属于一张销售单</source>
        <translation>Every promise belongs to a sale</translation>
    </message>
    <message>
        <source>每次兑现都属于一张销售单</source>
        <translation>Every fulfilment belongs to a sale</translation>
    </message>
    <message>
        <source>每次回访确认都属于一张销售单</source>
        <translation>Every confirming call belongs to a sale</translation>
    </message>
    <message>
        <source>每条进度都属于一张销售单</source>
        <translation>Every progress belongs to a sale</translation>
    </message>
    <message>
        <source>每次认领都属于一张销售单</source>
        <translation>Every match belongs to a sale</translation>
    </message>
    <message>
        <source>销售单的顾客存在</source>
        <translation>The customer of a sale exists</translation>
    </message>
    <message>
        <source>冲红单冲的销售单存在</source>
        <translation>The sale that a credit takes back exists</translation>
    </message>
    <message>
        <source>每条更正都对得上一条明细</source>
        <translation>Every correction names a line</translation>
    </message>
    <message>
        <source>明细的型号存在于目录</source>
        <translation>The model of a line is in the catalogue</translation>
    </message>
    <message>
        <source>每个机号都对得上一条明细</source>
        <translation>Every serial number names a line</translation>
    </message>
    <message>
        <source>每次兑现都对得上一项承诺</source>
        <translation>Every fulfilment names a promise</translation>
    </message>
    <message>
        <source>承运单位存在于电话簿</source>
        <translation>The carrier is in the phone book</translation>
    </message>
    <message>
        <source>销售单的金额、状态和进度与明细一致</source>
        <translation>Amounts, status and progress of sales agree with their lines</translation>
    </message>
    <message>
        <source>投诉编号连续无缺号、无重号</source>
        <translation>Complaint numbers have no gap and no double</translation>
    </message>
    <message>
        <source>每件投诉都属于一位顾客</source>
        <translation>Each complaint belongs to a customer</translation>
    </message>
    <message>
        <source>投诉的联系电话存在</source>
        <translation>Each complaint&apos;s phone is there</translation>
    </message>
    <message>
        <source>投诉的电器存在</source>
        <translation>Each complaint&apos;s appliance is there</translation>
    </message>
    <message>
        <source>责任方存在于电话簿</source>
        <translation>Responsible parties are in the phone book</translation>
    </message>
    <message>
        <source>每次状态变化都属于一件投诉</source>
        <translation>Each change of status belongs to a complaint</translation>
    </message>
    <message>
        <source>每条处理记录都属于一件投诉</source>
        <translation>Each note belongs to a complaint</translation>
    </message>
    <message>
        <source>每次转派都属于一件投诉</source>
        <translation>Each assignment belongs to a complaint</translation>
    </message>
    <message>
        <source>每个方案都属于一件投诉</source>
        <translation>Each plan belongs to a complaint</translation>
    </message>
    <message>
        <source>每条顾客意见都属于一件投诉</source>
        <translation>Each customer&apos;s answer belongs to a complaint</translation>
    </message>
    <message>
        <source>每条答复都属于一件投诉</source>
        <translation>Each reply belongs to a complaint</translation>
    </message>
    <message>
        <source>状态等于依次走过的状态变化，且每一步都合规</source>
        <translation>Each status follows from its changes, each allowed</translation>
    </message>
    <message>
        <source>完结的投诉都有依据和时间</source>
        <translation>Closed complaints have ground and time</translation>
    </message>
    <message>
        <source>以顾客接受完结的投诉都有接受记录（A27）</source>
        <translation>Complaints closed as accepted have the acceptance (A27)</translation>
    </message>
    <message>
        <source>受理人等于最后一次转派</source>
        <translation>Each assignee is the last assignment</translation>
    </message>
    <message>
        <source>当前方案等于最后提出的方案</source>
        <translation>Each present plan is the last proposed</translation>
    </message>
    <message>
        <source>投诉分类统计表</source>
        <translation>Complaint classification table</translation>
    </message>
    <message>
        <source>外部转办答复函</source>
        <translation>Outside referral reply letter</translation>
    </message>
    <message>
        <source>案件档案</source>
        <translation>Case dossier</translation>
    </message>
    <message>
        <source>重大投诉报告</source>
        <translation>Major complaint report</translation>
    </message>
    <message>
        <source>客户投诉处理表</source>
        <translation>Complaint handling sheet</translation>
    </message>
    <message>
        <source>客户投诉受理单</source>
        <translation>Complaint intake slip</translation>
    </message>
    <message>
        <source>恢复密钥单</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>商品价签</source>
        <translation>Price label</translation>
    </message>
    <message>
        <source>销售小票</source>
        <translation>Sales slip</translation>
    </message>
    <message>
        <source>送货单</source>
        <translation>Delivery note</translation>
    </message>
    <message>
        <source>顾客购买清单</source>
        <translation>Purchase list</translation>
    </message>
    <message>
        <source>货品出入库报表</source>
        <translation>Goods report</translation>
    </message>
    <message>
        <source>盘点表</source>
        <translation>Count sheet</translation>
    </message>
    <message>
        <source>往来对账单</source>
        <translation>Statement of dealings</translation>
    </message>
    <message>
        <source>单据号</source>
        <translation>Document no.</translation>
    </message>
    <message>
        <source>月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>配件编码</source>
        <translation>Part code</translation>
    </message>
    <message>
        <source>收入数量</source>
        <translation>Quantity in</translation>
    </message>
    <message>
        <source>发出数量</source>
        <translation>Quantity out</translation>
    </message>
    <message>
        <source>收发</source>
        <translation>In or out</translation>
    </message>
    <message>
        <source>好坏件</source>
        <translation>Good or bad</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>服务站对账单</source>
        <translation>Station&apos;s statement</translation>
    </message>
    <message>
        <source>配件单据</source>
        <translation>Document of parts</translation>
    </message>
    <message>
        <source>货品记录跟踪表</source>
        <translation>Goods tracking sheet</translation>
    </message>
    <message>
        <source>配件标签</source>
        <translation>Part label</translation>
    </message>
    <message>
        <source>业务交接单</source>
        <translation>Business hand-over</translation>
    </message>
    <message>
        <source>客服电话</source>
        <translation>customer service phone</translation>
    </message>
    <message>
        <source>400电话</source>
        <translation>400 phone</translation>
    </message>
    <message>
        <source>促销电话</source>
        <translation>promotion phone</translation>
    </message>
    <message>
        <source>安装电话</source>
        <translation>installation phone</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>正在停止</source>
        <translation>Stopping</translation>
    </message>
</context>
<context>
    <name>ProgressSheet</name>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>预计哪天到</source>
        <translation>Expected on</translation>
    </message>
    <message>
        <source>延迟的必须填</source>
        <translation>Needed for a delay</translation>
    </message>
    <message>
        <source>承运</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>电话簿里的物流</source>
        <translation>Carriers of the phone book</translation>
    </message>
    <message>
        <source>运单号</source>
        <translation>Waybill</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>延迟、破损要写清原因和怎么处理</source>
        <translation>Of a delay or damage write why and what is done</translation>
    </message>
    <message>
        <source>已经告诉顾客</source>
        <translation>The customer was told</translation>
    </message>
    <message>
        <source>（没有）</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>请先联系顾客说明，再记下来。</source>
        <translation>Please tell the customer first, then write it down.</translation>
    </message>
</context>
<context>
    <name>PromiseSheet</name>
    <message>
        <source>承诺种类</source>
        <translation>Kind of promise</translation>
    </message>
    <message>
        <source>到哪一天</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>价保必须填最后一天</source>
        <translation>Price protection needs its last day</translation>
    </message>
    <message>
        <source>承诺了什么</source>
        <translation>What was promised</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>元</source>
        <translation>yuan</translation>
    </message>
    <message>
        <source>针对哪一项</source>
        <translation>About which line</translation>
    </message>
    <message>
        <source>整张单</source>
        <translation>The whole sale</translation>
    </message>
</context>
<context>
    <name>PurchasesBox</name>
    <message>
        <source>购买记录</source>
        <translation>Purchases</translation>
    </message>
    <message>
        <source>还没有购买记录</source>
        <translation>No purchases yet</translation>
    </message>
    <message>
        <source>登记销售</source>
        <translation>Register a sale</translation>
    </message>
    <message>
        <source>购买清单</source>
        <translation>Purchase list</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>机号</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>买了多久</source>
        <translation>Bought</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>{years} 年 {months} 个月</source>
        <translation>{years} y {months} m</translation>
    </message>
    <message>
        <source>{years} 年</source>
        <translation>{years} y</translation>
    </message>
    <message>
        <source>{months} 个月</source>
        <translation>{months} m</translation>
    </message>
    <message>
        <source>{days} 天</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>已退</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>还剩 {count} 件</source>
        <translation>{count} left</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>二维码 {text}</source>
        <translation>QR code {text}</translation>
    </message>
</context>
<context>
    <name>QuerySheet</name>
    <message>
        <source>电话查询</source>
        <translation>Query for a call</translation>
    </message>
    <message>
        <source>电话后四位、姓名、单号、机号；查库存写编码或型号</source>
        <translation>Last four digits, name, number, serial; for stock a code or model</translation>
    </message>
    <message>
        <source>查到的销售单</source>
        <translation>Sales found</translation>
    </message>
    <message>
        <source>输入来电号码的后四位。</source>
        <translation>Type the last four digits of the caller.</translation>
    </message>
    <message>
        <source>库存</source>
        <translation>On hand</translation>
    </message>
    <message>
        <source>库存（门店和仓库）</source>
        <translation>Stock (stores and warehouses)</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>打开这张单</source>
        <translation>Open the sale</translation>
    </message>
    <message>
        <source>换一张销售单</source>
        <translation>Another sale</translation>
    </message>
    <message>
        <source>打开这张销售单</source>
        <translation>Open this sale</translation>
    </message>
    <message>
        <source>顾客</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>销售时间</source>
        <translation>Sold at</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>改送货</source>
        <translation>Change delivery</translation>
    </message>
    <message>
        <source>确认电话</source>
        <translation>Confirming calls</translation>
    </message>
    <message>
        <source>没有查到销售单；下面是这种商品的库存。</source>
        <translation>No sale was found; below is the stock of such goods.</translation>
    </message>
    <message>
        <source>先查到一张销售单</source>
        <translation>Find a sale first</translation>
    </message>
    <message>
        <source>没有约日期</source>
        <translation>No day agreed</translation>
    </message>
    <message>
        <source>送货</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>没有送货地址</source>
        <translation>No delivery address</translation>
    </message>
    <message>
        <source>还没有进度记录。</source>
        <translation>No progress yet.</translation>
    </message>
    <message>
        <source>查到销售单后，这里是单上商品的库存。</source>
        <translation>Once a sale is found, the stock of its goods stands here.</translation>
    </message>
    <message>
        <source>没有这种商品的库存数据。</source>
        <translation>No stock figures of such goods.</translation>
    </message>
    <message>
        <source>离线：以下是本机最后已知的数据。</source>
        <translation>Offline: what this computer last knew.</translation>
    </message>
    <message>
        <source>离线：以下是最后已知的数据，截至 {time}。</source>
        <translation>Offline: the last known data, as of {time}.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>导航栏</source>
        <translation>Navigation bar</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>手册</source>
        <translation>Manual</translation>
    </message>
</context>
<context>
    <name>ReasonSheet</name>
    <message>
        <source>未解决的原因</source>
        <translation>Reason why unsolved</translation>
    </message>
    <message>
        <source>{step}。写明为什么还没有解决，{whom}会在待办里看到。</source>
        <translation>{step}. Give the reason why it is still unsolved; {whom} sees it in the tasks.</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>卡在哪里、等谁、下一步怎么办、预计何时解决</source>
        <translation>Where it is stuck, who is waited for, what comes next, when it should be solved</translation>
    </message>
    <message>
        <source>上报</source>
        <translation>Report upward</translation>
    </message>
</context>
<context>
    <name>ReceiptSheet</name>
    <message>
        <source>签收部门</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>签收报表</source>
        <translation>Confirm the report</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>Confirm receipt</translation>
    </message>
    <message>
        <source>已签收</source>
        <translation>Received</translation>
    </message>
</context>
<context>
    <name>RecordLine</name>
    <message>
        <source>{waits}，请选一个</source>
        <translation>{waits}; choose one</translation>
    </message>
    <message>
        <source>{waits}，请看一下</source>
        <translation>{waits}; take a look</translation>
    </message>
    <message>
        <source>历史完整到 {time}</source>
        <translation>History complete to {time}</translation>
    </message>
    <message>
        <source>离线：别的工位写的历史还没有取来</source>
        <translation>Offline: history from other desks not here yet</translation>
    </message>
</context>
<context>
    <name>RecordsSection</name>
    <message>
        <source>登录</source>
        <translation>Log in</translation>
    </message>
    <message>
        <source>查看个人信息</source>
        <translation>Views of personal data</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>员工</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>员工：全部</source>
        <translation>Staff: all</translation>
    </message>
    <message>
        <source>登录记录</source>
        <translation>Log-in records</translation>
    </message>
    <message>
        <source>查看个人信息的记录</source>
        <translation>Records of personal-data views</translation>
    </message>
    <message>
        <source>这段时间没有记录。</source>
        <translation>No records in this period.</translation>
    </message>
    <message>
        <source>登录时间</source>
        <translation>Logged in</translation>
    </message>
    <message>
        <source>工号</source>
        <translation>Staff no.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>工位</source>
        <translation>Desks</translation>
    </message>
    <message>
        <source>退出时间</source>
        <translation>Logged out</translation>
    </message>
    <message>
        <source>查看时间</source>
        <translation>Viewed at</translation>
    </message>
    <message>
        <source>看了谁的</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>{kind}（双击打开）</source>
        <translation>{kind} (double-click opens)</translation>
    </message>
    <message>
        <source>本次登录</source>
        <translation>This log-in</translation>
    </message>
    <message>
        <source>没有退出记录</source>
        <translation>No log-out record</translation>
    </message>
    <message>
        <source>{count} 条</source>
        <translation>Entries: {count}</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyPage</name>
    <message>
        <source>输入恢复密钥</source>
        <translation>Enter recovery key</translation>
    </message>
    <message>
        <source>请照着「恢复密钥单」输入四行字符，空格可有可无，不分大小写。输对以后这台电脑会记住密钥，下次不用再输。</source>
        <translation>Type the four lines of the recovery sheet; spaces optional, any case. Once right, this computer remembers the key.</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>用这把密钥打开</source>
        <translation>Open with this key</translation>
    </message>
    <message>
        <source>输入的密钥只用来打开本机的数据，不会发送到任何地方。</source>
        <translation>The key only opens the data on this computer; it is not sent anywhere.</translation>
    </message>
</context>
<context>
    <name>RecoverySheetPage</name>
    <message>
        <source>打印恢复密钥单</source>
        <translation>Print recovery sheet</translation>
    </message>
    <message>
        <source>另存 PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>回去再看一遍</source>
        <translation>Look at it again</translation>
    </message>
    <message>
        <source>纸已在手，输回一遍</source>
        <translation>I have the paper: type it back</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>这台电脑没有打印机：请另存 PDF 到别处打印，或者抄写在纸上</source>
        <translation>No printer here: save as PDF and print elsewhere, or copy it by hand</translation>
    </message>
    <message>
        <source>电脑损坏或重装后，只有凭这四行密钥才能打开本店数据。请打印出来（或抄写），装入信封锁进保险柜。</source>
        <translation>If the computer breaks or is reinstalled, only these four lines open the store&apos;s data. Print (or copy) them, seal them in an envelope and lock it in the safe.</translation>
    </message>
    <message>
        <source>照着纸输一遍</source>
        <translation>Type it from the paper</translation>
    </message>
    <message>
        <source>这一步证明纸上的密钥可用。空格可有可无，不分大小写；输错时会指出是哪一行。</source>
        <translation>This proves that the key on paper works. Spaces optional, any case; a wrong line is pointed out.</translation>
    </message>
    <message>
        <source>这是另一套密钥，不是本店的。请找到刚才打印的那张纸再输。数据没有受影响。[E1001]</source>
        <translation>This is another key, not this store&apos;s. Find the paper just printed and type again. The data is not affected. [E1001]</translation>
    </message>
    <message>
        <source>平时用的密钥已存进这台电脑的系统钥匙串，开机时由程序自己取用。</source>
        <translation>The everyday key is in this computer&apos;s system keychain; the program takes it at start.</translation>
    </message>
    <message>
        <source>这台电脑没有系统钥匙串：平时用的密钥存在数据文件夹 keys 里，那个文件只有您的系统账户能读。</source>
        <translation>No system keychain here: the everyday key is in the data folder under keys, readable only by your system account.</translation>
    </message>
    <message>
        <source>另存恢复密钥单</source>
        <translation>Save recovery sheet</translation>
    </message>
    <message>
        <source>恢复密钥单.pdf</source>
        <translation>Recovery sheet.pdf</translation>
    </message>
    <message>
        <source>已送往打印机。请核对纸上四行都清楚。</source>
        <translation>Sent to the printer. Check that all four lines are clear.</translation>
    </message>
    <message>
        <source>已存到 {name}。打印后请把这个文件删掉：谁拿到它都能打开本店数据。</source>
        <translation>Saved to {name}. Delete the file after printing: whoever has it can open the store&apos;s data.</translation>
    </message>
</context>
<context>
    <name>RedactSheet</name>
    <message>
        <source>删除个人信息</source>
        <translation>Delete personal data</translation>
    </message>
    <message>
        <source>姓名、电话、地址、备注以及修改历史里的旧值都会被清空，不能恢复。编号、日期和商品记录保留。</source>
        <translation>Name, phone, address, remarks and old values in the change history are erased for good. Numbers, dates and product records stay.</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>例如：本人书面要求，不要写个人信息</source>
        <translation>E.g. written request; no personal data here</translation>
    </message>
    <message>
        <source>请输入 {number} 以确认</source>
        <translation>Type {number} to confirm</translation>
    </message>
    <message>
        <source>另有 {n} 张未认领的单据写着本人的电话或证件，一并清空。</source>
        <translation>{n} unclaimed documents bear this person&apos;s phone or ID as well; they are blanked too.</translation>
    </message>
    <message>
        <source>还有 {n} 张电话相同、姓名不同的单据，不会动：属于本人的请先认领。</source>
        <translation>{n} documents with the same phone and another name stay as they are: claim first those that are this person&apos;s.</translation>
    </message>
    <message>
        <source>与顾客编号不一致</source>
        <translation>Not the customer number</translation>
    </message>
</context>
<context>
    <name>RegisterCard</name>
    <message>
        <source>还没有打印过。预览不占份号，打印或另存时才编号。</source>
        <translation>Never printed. A preview takes no number; printing or saving does.</translation>
    </message>
    <message>
        <source>打印登记</source>
        <translation>Print register</translation>
    </message>
    <message>
        <source>有效 {good} 份 · 共 {all} 份</source>
        <translation>Valid {good} · all {all}</translation>
    </message>
    <message>
        <source>另存 PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>重打</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>首份</source>
        <translation>First copy</translation>
    </message>
    <message>
        <source>第 {number} 份</source>
        <translation>Copy {number}</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>作废第 {number} 份</source>
        <translation>Void copy {number}</translation>
    </message>
    <message>
        <source>原因：{reason}</source>
        <translation>Reason: {reason}</translation>
    </message>
</context>
<context>
    <name>RegisterSaleSheet</name>
    <message>
        <source>登记销售</source>
        <translation>Register a sale</translation>
    </message>
    <message>
        <source>老顾客（查到就选，没有就直接往下写）</source>
        <translation>Known customer (choose, or just go on)</translation>
    </message>
    <message>
        <source>丢弃草稿</source>
        <translation>Drop the draft</translation>
    </message>
    <message>
        <source>稍后再填</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>没登记完的内容已留作草稿，下次登记销售时可接着填。</source>
        <translation>What was typed is kept; the next time you register a sale you can go on.</translation>
    </message>
    <message>
        <source>单上的姓名</source>
        <translation>Name on the paper</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>会员卡</source>
        <translation>Member card</translation>
    </message>
    <message>
        <source>单位购买</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>元</source>
        <translation>yuan</translation>
    </message>
    <message>
        <source>付款方式</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>另一种付款</source>
        <translation>Another method</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>流水号</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>送货地址</source>
        <translation>Delivery address</translation>
    </message>
    <message>
        <source>送货日期</source>
        <translation>Delivery day</translation>
    </message>
    <message>
        <source>销售员</source>
        <translation>Seller</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>承诺了什么</source>
        <translation>What was promised</translation>
    </message>
    <message>
        <source>到哪一天</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>承诺金额</source>
        <translation>Promised amount</translation>
    </message>
    <message>
        <source>销售时间</source>
        <translation>Sold at</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>留空由程序编</source>
        <translation>Empty: given by the program</translation>
    </message>
    <message>
        <source>发票</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>定制商品</source>
        <translation>Custom goods</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>还没有收款，登记后也可以收。</source>
        <translation>Nothing paid yet; it can be taken later too.</translation>
    </message>
    <message>
        <source>还差 {amount}</source>
        <translation>{amount} to pay</translation>
    </message>
    <message>
        <source>多收 {amount}，请核对</source>
        <translation>{amount} too much, please check</translation>
    </message>
    <message>
        <source>正好收清</source>
        <translation>Paid in full</translation>
    </message>
    <message>
        <source>已登记 {number}，{amount}</source>
        <translation>Registered {number}, {amount}</translation>
    </message>
    <message>
        <source>未写顾客</source>
        <translation>no customer</translation>
    </message>
    <message>
        <source>上次没有登记完：{about}（{time} 存）</source>
        <translation>Left unfinished: {about} (kept {time})</translation>
    </message>
    <message>
        <source>接着填</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>RegisterSheet</name>
    <message>
        <source>登记投诉</source>
        <translation>Register complaint</translation>
    </message>
    <message>
        <source>顾客</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>必填</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>丢弃草稿</source>
        <translation>Discard draft</translation>
    </message>
    <message>
        <source>稍后再填</source>
        <translation>Fill in later</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>没登记完的内容已留作草稿，下次按 F2 可接着填。</source>
        <translation>Kept as a draft; press F2 to go on with it.</translation>
    </message>
    <message>
        <source>未写主题</source>
        <translation>No subject</translation>
    </message>
    <message>
        <source>上次没有登记完：{about}（{time} 存）</source>
        <translation>Not finished last time: {about} (saved {time})</translation>
    </message>
    <message>
        <source>接着填</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>RejectedSheet</name>
    <message>
        <source>被总部退回的内容</source>
        <translation>Rejected by head office</translation>
    </message>
    <message>
        <source>填过的内容都在本机，一个字也没有丢。改好后重新发送；别的单据不受影响，照常上传。</source>
        <translation>What was typed is all here, not a word is lost. Correct it and send again; other documents upload as usual.</translation>
    </message>
    <message>
        <source>退回清单</source>
        <translation>Rejected list</translation>
    </message>
    <message>
        <source>没有被退回的内容。</source>
        <translation>Nothing was rejected.</translation>
    </message>
    <message>
        <source>打开记录</source>
        <translation>Open record</translation>
    </message>
    <message>
        <source>合并到已有记录</source>
        <translation>Merge with existing record</translation>
    </message>
    <message>
        <source>放弃</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>退回的内容和原因</source>
        <translation>What was rejected and why</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>重新发送</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>等前一处</source>
        <translation>Waits for another</translation>
    </message>
    <message>
        <source>新登记的{kind}</source>
        <translation>New: {kind}</translation>
    </message>
    <message>
        <source>修改{kind}</source>
        <translation>Change: {kind}</translation>
    </message>
    <message>
        <source>{name} 填于 {time}</source>
        <translation>{name}, entered {time}</translation>
    </message>
    <message>
        <source>它和被退回的那一处属于同一张单据，那一处解决后会自动上传。</source>
        <translation>It belongs to the same document as a rejected change; once that is solved it uploads by itself.</translation>
    </message>
    <message>
        <source>这一项不能在这里改</source>
        <translation>This cannot be changed here</translation>
    </message>
    <message>
        <source>已有的是：{title}。</source>
        <translation>Existing: {title}.</translation>
    </message>
    <message>
        <source>放弃这一处？</source>
        <translation>Discard this change?</translation>
    </message>
    <message>
        <source>总部不会收到它，本机改回总部的样子。填过的内容仍留在这条记录的历史里。</source>
        <translation>Head office will not get it; here it returns to head office&apos;s state. What was typed stays in the record&apos;s history.</translation>
    </message>
</context>
<context>
    <name>RenameSheet</name>
    <message>
        <source>工位改名</source>
        <translation>Rename desk</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>ReopenSheet</name>
    <message>
        <source>重新处理 {number}</source>
        <translation>Reopen {number}</translation>
    </message>
    <message>
        <source>重新处理后，要有新的依据才能再完结；时限从现在重新算。</source>
        <translation>After reopening, closing needs a new ground; limits run anew from now.</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>回访不满意，记为“二次处理”</source>
        <translation>Not satisfied at callback: mark as &quot;Second handling&quot;</translation>
    </message>
    <message>
        <source>重新处理</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>双方签字作废，改好后要重新签。由主管本人输入工号和密码。</source>
        <translation>Both signatures become void and are given again after the correction. The leader enters number and password.</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>对账单已重新打开</source>
        <translation>The statement is open again</translation>
    </message>
</context>
<context>
    <name>Reprint</name>
    <message>
        <source>这台电脑还没有打印过单据。</source>
        <translation>This computer has not printed a paper yet.</translation>
    </message>
    <message>
        <source>上一张是列表，页签已经关了。请在列表页重新打印。</source>
        <translation>The last one was a list whose tab is closed. Print it again from the list.</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>从备份恢复</source>
        <translation>Restore from backup</translation>
    </message>
    <message>
        <source>选一份备份。现在的数据不会删除，会整个放到数据文件夹的 set-aside 里。</source>
        <translation>Choose a backup. The present data is not deleted; all of it goes to set-aside in the data folder.</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>选 U 盘或别的文件夹…</source>
        <translation>USB stick or other folder…</translation>
    </message>
    <message>
        <source>恢复这一份</source>
        <translation>Restore this</translation>
    </message>
    <message>
        <source>请先选一份读得出来的备份</source>
        <translation>Choose a readable backup first</translation>
    </message>
    <message>
        <source>备份在哪个文件夹</source>
        <translation>Folder with the backup</translation>
    </message>
</context>
<context>
    <name>RestoreWay</name>
    <message>
        <source>正在恢复</source>
        <translation>Restoring</translation>
    </message>
    <message>
        <source>正在核对并放回备份，请不要关机…</source>
        <translation>Checking and putting the backup in place; do not switch off…</translation>
    </message>
    <message>
        <source>已恢复到 {moment} 的备份。</source>
        <translation>Restored the backup of {moment}.</translation>
    </message>
    <message>
        <source>原来的数据在 set-aside 的 {folder} 里。</source>
        <translation>The data before is in {folder} of set-aside.</translation>
    </message>
    <message>
        <source>有 {count} 个附件的内容不在备份里；已接入总部的会自动取来。</source>
        <translation>Attachments not in the backup: {count}; joined to head office, they are fetched by themselves.</translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message>
        <source>已停止，前面 {count} 条{kind}已导入</source>
        <translation>Stopped; imported so far ({kind}): {count}</translation>
    </message>
    <message>
        <source>已导入 {count} 条{kind}</source>
        <translation>Imported ({kind}): {count}</translation>
    </message>
    <message>
        <source>没有新的{kind}可导入</source>
        <translation>Nothing new to import ({kind})</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>重复，没有再导入</source>
        <translation>Duplicate, not imported again</translation>
    </message>
    <message>
        <source>未通过</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>不是记录</source>
        <translation>Not a record</translation>
    </message>
    <message>
        <source>看看是哪些</source>
        <translation>Show them</translation>
    </message>
    <message>
        <source>没有导入的原因</source>
        <translation>Reasons not imported</translation>
    </message>
    <message>
        <source>{count} 行</source>
        <translation>Rows: {count}</translation>
    </message>
    <message>
        <source>再导入同一个文件就会接着做；已导入的行不会重复。</source>
        <translation>Import the same file again to go on; imported rows are not repeated.</translation>
    </message>
    <message>
        <source>未通过的行已加密保存在本机。导出后按“未导入原因”改好，再导入那个文件即可。</source>
        <translation>Rejected rows are kept here encrypted. Export them, correct by &quot;Reason not imported&quot;, then import that file.</translation>
    </message>
    <message>
        <source>同一个文件再导入一次，也不会重复。</source>
        <translation>Importing the same file again repeats nothing.</translation>
    </message>
    <message>
        <source>再导入一个文件</source>
        <translation>Import another file</translation>
    </message>
    <message>
        <source>查看{kind}</source>
        <translation>View: {kind}</translation>
    </message>
    <message>
        <source>导出未通过的行</source>
        <translation>Export rejected rows</translation>
    </message>
</context>
<context>
    <name>ReturnSheet</name>
    <message>
        <source>最多 {count}</source>
        <translation>At most {count}</translation>
    </message>
    <message>
        <source>{goods}：返多少钱</source>
        <translation>{goods}: money back</translation>
    </message>
    <message>
        <source>最多 {amount}</source>
        <translation>At most {amount}</translation>
    </message>
    <message>
        <source>元</source>
        <translation>yuan</translation>
    </message>
    <message>
        <source>{goods}：几件</source>
        <translation>{goods}: pieces</translation>
    </message>
    <message>
        <source>机号</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>责任方</source>
        <translation>At fault</translation>
    </message>
    <message>
        <source>厂家、物流、门店或顾客</source>
        <translation>Maker, carrier, store or customer</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>单号 {number}，退给顾客 {amount}</source>
        <translation>Sale {number}, {amount} back to the customer</translation>
    </message>
</context>
<context>
    <name>RevealRow</name>
    <message>
        <source>显示完整内容（留痕）</source>
        <translation>Show in full (logged)</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Disable</translation>
    </message>
    <message>
        <source>遮盖</source>
        <translation>Mask</translation>
    </message>
</context>
<context>
    <name>ReverseSheet</name>
    <message>
        <source>另开一张冲销单，把 {number} 的数量原样退回各本账；原单保留，标为已冲销。</source>
        <translation>A reversal puts the quantities of {number} back in every book; the original stays and is marked reversed.</translation>
    </message>
</context>
<context>
    <name>RoleMatrix</name>
    <message>
        <source>勾选或取消这一格</source>
        <translation>Tick or untick this cell</translation>
    </message>
</context>
<context>
    <name>RolesSection</name>
    <message>
        <source>角色权限表</source>
        <translation>Table of role permissions</translation>
    </message>
    <message>
        <source>含已停用</source>
        <translation>With disabled</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>编辑角色</source>
        <translation>Edit role</translation>
    </message>
    <message>
        <source>新增角色</source>
        <translation>Add role</translation>
    </message>
    <message>
        <source>方向键移动，空格勾选或取消；双击角色名可改名称和审批限额。</source>
        <translation>Arrow keys move, Space ticks or unticks; double-click a role to change its name and approval limit.</translation>
    </message>
    <message>
        <source>只有管理全公司的人可以修改角色。</source>
        <translation>Only those who manage the whole company can change roles.</translation>
    </message>
    <message>
        <source>{count} 处未保存的修改</source>
        <translation>Unsaved changes: {count}</translation>
    </message>
    <message>
        <source>权限已保存，相关员工下次登录时生效</source>
        <translation>Permissions saved; they apply from the next log-in</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>仓库管理员</source>
        <translation>Warehouse keeper</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>审批限额</source>
        <translation>Approval limit</translation>
    </message>
    <message>
        <source>元</source>
        <translation>yuan</translation>
    </message>
    <message>
        <source>不填：不能审批金额</source>
        <translation>Empty: may not approve amounts</translation>
    </message>
    <message>
        <source>审批不限额</source>
        <translation>No approval limit</translation>
    </message>
    <message>
        <source>权限照搬</source>
        <translation>Copy permissions from</translation>
    </message>
    <message>
        <source>不照搬：从空白开始</source>
        <translation>No copy: start empty</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>角色已新增</source>
        <translation>Role added</translation>
    </message>
    <message>
        <source>角色已保存</source>
        <translation>Role saved</translation>
    </message>
</context>
<context>
    <name>RoomCheckSheet</name>
    <message>
        <source>库房检查</source>
        <translation>Room check</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>仓库</source>
        <translation>Warehouse</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>好</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>有问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>有什么问题</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>到库房里走一圈，逐项看。有问题的写明，会派待办给主管。</source>
        <translation>Walk through the store-room and look at each point. Write down what is wrong; the leader gets a task.</translation>
    </message>
</context>
<context>
    <name>RoomChecks</name>
    <message>
        <source>库房检查</source>
        <translation>Room check</translation>
    </message>
    <message>
        <source>没有权限：盘点配件</source>
        <translation>No permission: count parts</translation>
    </message>
    <message>
        <source>还没有仓库，请先在“库存”里新建一个。</source>
        <translation>There is no warehouse yet. Please add one under “Stock” first.</translation>
    </message>
    <message>
        <source>{place}：还没有检查过</source>
        <translation>{place}: not checked yet</translation>
    </message>
    <message>
        <source>都好</source>
        <translation>all in order</translation>
    </message>
    <message>
        <source>{place}：{day} {name} 检查，{seen}</source>
        <translation>{place}: checked {day} by {name}, {seen}</translation>
    </message>
    <message>
        <source>{said}；超过 {count} 天了</source>
        <translation>{said}; more than {count} days ago</translation>
    </message>
</context>
<context>
    <name>RowTableView</name>
    <message>
        <source>勾选这一行</source>
        <translation>Tick this row</translation>
    </message>
    <message>
        <source>复制选中的行，可直接粘贴到 Excel</source>
        <translation>Copy selected rows, ready to paste into Excel</translation>
    </message>
    <message>
        <source>打开这一行</source>
        <translation>Open this row</translation>
    </message>
    <message>
        <source>紧凑行距</source>
        <translation>Compact rows</translation>
    </message>
    <message>
        <source>标准行距</source>
        <translation>Standard rows</translation>
    </message>
    <message>
        <source>宽松行距</source>
        <translation>Wide rows</translation>
    </message>
</context>
<context>
    <name>RulesSection</name>
    <message>
        <source>公司规则列表</source>
        <translation>List of company rules</translation>
    </message>
    <message>
        <source>每个值从某一天起生效并注明出处；修改会另加一行，以前办的事仍按当时的值。</source>
        <translation>Each value applies from a date and names its basis; a change adds a row, earlier work keeps the value of its day.</translation>
    </message>
    <message>
        <source>修改规则</source>
        <translation>Change rule</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>值</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>生效日</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>出处</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>现行</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>将生效</source>
        <translation>Upcoming</translation>
    </message>
    <message>
        <source>已被替代</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>新的值</source>
        <translation>New value</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>From which day</translation>
    </message>
    <message>
        <source>最早今天</source>
        <translation>Today at the earliest</translation>
    </message>
    <message>
        <source>例如：客服部通知 2026 第 8 号</source>
        <translation>E.g. Service department notice 2026 no. 8</translation>
    </message>
    <message>
        <source>现在的值是 {value}，{from_on} 起，出处：{source}。</source>
        <translation>Now {value}, from {from_on}, basis: {source}.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>规则已保存</source>
        <translation>Rule saved</translation>
    </message>
</context>
<context>
    <name>SaleActs</name>
    <message>
        <source>收款</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>确认电话</source>
        <translation>Confirming calls</translation>
    </message>
    <message>
        <source>退货</source>
        <translation>Returns</translation>
    </message>
    <message>
        <source>添加承诺(&amp;C)…</source>
        <translation>Add a promise (&amp;C)…</translation>
    </message>
    <message>
        <source>改送货(&amp;D)…</source>
        <translation>Change delivery (&amp;D)…</translation>
    </message>
    <message>
        <source>送货单(&amp;S)…</source>
        <translation>Delivery &amp;note…</translation>
    </message>
    <message>
        <source>发票(&amp;F)…</source>
        <translation>Invoice (&amp;F)…</translation>
    </message>
    <message>
        <source>归属顾客(&amp;G)…</source>
        <translation>Match customer (&amp;G)…</translation>
    </message>
    <message>
        <source>取消订单(&amp;X)…</source>
        <translation>Cancel the order (&amp;X)…</translation>
    </message>
    <message>
        <source>返价(&amp;P)…</source>
        <translation>Cut the price (&amp;P)…</translation>
    </message>
    <message>
        <source>订单进度</source>
        <translation>Order progress</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Write down</translation>
    </message>
    <message>
        <source>添加承诺</source>
        <translation>Add a promise</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>承诺兑现</source>
        <translation>Promises kept</translation>
    </message>
    <message>
        <source>改送货</source>
        <translation>Change delivery</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>发票</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>取消订单</source>
        <translation>Cancel the order</translation>
    </message>
    <message>
        <source>返价</source>
        <translation>Price cut</translation>
    </message>
    <message>
        <source>更正明细</source>
        <translation>Correct a line</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>没有权限：登记销售单、收款和承诺</source>
        <translation>Not permitted: register sales, payments and promises</translation>
    </message>
    <message>
        <source>这是冲红单，没有可以收的钱。</source>
        <translation>This is a credit document; there is nothing to take.</translation>
    </message>
    <message>
        <source>这张单已全部退货或取消。</source>
        <translation>This sale came back whole or was cancelled.</translation>
    </message>
    <message>
        <source>没有权限：查看完整的个人信息（每次查看留痕）</source>
        <translation>Not permitted: see personal data in full (every look is recorded)</translation>
    </message>
    <message>
        <source>没有权限：打印</source>
        <translation>Not permitted: print</translation>
    </message>
    <message>
        <source>这是冲红单，没有要送的商品。</source>
        <translation>This is a credit note; it has no goods to deliver.</translation>
    </message>
    <message>
        <source>还没有送货地址，请先改送货。</source>
        <translation>There is no delivery address yet. Change the delivery first.</translation>
    </message>
    <message>
        <source>没有权限：确认销售单属于哪位顾客</source>
        <translation>Not permitted: say whose a sale is</translation>
    </message>
    <message>
        <source>没有权限：办理退货、取消和更正</source>
        <translation>Not permitted: returns, cancellations, corrections</translation>
    </message>
    <message>
        <source>这是冲红单，没有可以退的商品。</source>
        <translation>This is a credit document; there is nothing to return.</translation>
    </message>
</context>
<context>
    <name>SaleDetail</name>
    <message>
        <source>销售单</source>
        <translation>Sale</translation>
    </message>
    <message>
        <source>销售单内容</source>
        <translation>What the sale holds</translation>
    </message>
    <message>
        <source>定制</source>
        <translation>Custom</translation>
    </message>
    <message>
        <source>冲 {number}</source>
        <translation>takes back {number}</translation>
    </message>
    <message>
        <source>（单上没有写顾客）</source>
        <translation>(no customer on the paper)</translation>
    </message>
    <message>
        <source>{name} 售</source>
        <translation>sold by {name}</translation>
    </message>
    <message>
        <source>复制单号</source>
        <translation>Copy the number</translation>
    </message>
    <message>
        <source>打开顾客卡片</source>
        <translation>Open the customer&apos;s card</translation>
    </message>
    <message>
        <source>还没有归属，点这里确认</source>
        <translation>Nobody&apos;s yet, confirm here</translation>
    </message>
    <message>
        <source>大额或定制订单：请再打一次电话，与顾客核对商品、规格和地址。</source>
        <translation>Large or custom order: please call once more and check goods, model and address.</translation>
    </message>
    <message>
        <source>确认电话</source>
        <translation>Confirming calls</translation>
    </message>
    <message>
        <source>送货有变化，还没有告诉顾客。</source>
        <translation>The delivery changed and the customer was not told.</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>退回来的比卖出的多：两台电脑断网时各办了一次退货。请核对实物和退款，再由主管处理。</source>
        <translation>More came back than was sold: two desks took it back while they were apart. Check goods and refund, then a supervisor sees to it.</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>更多：能对这张销售单做的事</source>
        <translation>More: what can be done with this sale</translation>
    </message>
    <message>
        <source>收款</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>退货</source>
        <translation>Returns</translation>
    </message>
    <message>
        <source>更正第 {place} 行：{goods}…</source>
        <translation>Correct line {place}: {goods}…</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>送货与进度</source>
        <translation>Delivery and progress</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>退货、取消与返价</source>
        <translation>Returns, cancellations, price cuts</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>机号</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>多退了 {amount}</source>
        <translation>{amount} too much back</translation>
    </message>
    <message>
        <source>多退了 {count} 件，{amount}</source>
        <translation>{count} pieces too much back, {amount}</translation>
    </message>
    <message>
        <source>已更正</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>冲错行</source>
        <translation>Takes back</translation>
    </message>
    <message>
        <source>多退</source>
        <translation>Too much back</translation>
    </message>
    <message>
        <source>已退</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>还剩 {count} 件</source>
        <translation>{count} left</translation>
    </message>
    <message>
        <source>没有约日期</source>
        <translation>No day agreed</translation>
    </message>
    <message>
        <source>约定 {day}</source>
        <translation>Agreed {day}</translation>
    </message>
    <message>
        <source>到 {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>兑现…</source>
        <translation>Settle…</translation>
    </message>
    <message>
        <source>整张单</source>
        <translation>The whole sale</translation>
    </message>
    <message>
        <source>责任方：{who}</source>
        <translation>at fault: {who}</translation>
    </message>
    <message>
        <source>会员卡</source>
        <translation>Member card</translation>
    </message>
    <message>
        <source>证件号</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>顾客地址</source>
        <translation>Customer&apos;s address</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>已复制 {number}</source>
        <translation>Copied {number}</translation>
    </message>
</context>
<context>
    <name>SaleFilters</name>
    <message>
        <source>筛选：电话尾号、姓名、单号、机号、会员卡…</source>
        <translation>Filter: phone, name, number, serial, card…</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>全部状态</source>
        <translation>Every status</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>全部来源</source>
        <translation>Every source</translation>
    </message>
    <message>
        <source>销售员</source>
        <translation>Salesperson</translation>
    </message>
    <message>
        <source>从哪天</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到哪天</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>全部销售员</source>
        <translation>All salespeople</translation>
    </message>
    <message>
        <source>{count} 张</source>
        <translation>{count} sales</translation>
    </message>
</context>
<context>
    <name>SaleWords</name>
    <message>
        <source>未收清</source>
        <translation>Not paid up</translation>
    </message>
    <message>
        <source>已收清</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>部分退货</source>
        <translation>Partly returned</translation>
    </message>
    <message>
        <source>已退货</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>客服台</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>收银</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>ERP</source>
        <translation>ERP</translation>
    </message>
    <message>
        <source>接口</source>
        <translation>Interface</translation>
    </message>
    <message>
        <source>已下单</source>
        <translation>Placed</translation>
    </message>
    <message>
        <source>已备货</source>
        <translation>Picked</translation>
    </message>
    <message>
        <source>已发货</source>
        <translation>Shipped</translation>
    </message>
    <message>
        <source>延迟</source>
        <translation>Delayed</translation>
    </message>
    <message>
        <source>破损</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>已送达</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>已安装</source>
        <translation>Installed</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>服务</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>运费</source>
        <translation>Delivery fee</translation>
    </message>
    <message>
        <source>优惠</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>赠品</source>
        <translation>Gift</translation>
    </message>
    <message>
        <source>现金</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>刷卡</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>微信</source>
        <translation>WeChat</translation>
    </message>
    <message>
        <source>支付宝</source>
        <translation>Alipay</translation>
    </message>
    <message>
        <source>转账</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>券</source>
        <translation>Voucher</translation>
    </message>
    <message>
        <source>积分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>政府补贴</source>
        <translation>Subsidy</translation>
    </message>
    <message>
        <source>以旧换新</source>
        <translation>Trade-in</translation>
    </message>
    <message>
        <source>挂账</source>
        <translation>On account</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>价保</source>
        <translation>Price protection</translation>
    </message>
    <message>
        <source>返现</source>
        <translation>Cash back</translation>
    </message>
    <message>
        <source>质保</source>
        <translation>Warranty</translation>
    </message>
    <message>
        <source>送货</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>已兑现</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>未兑现</source>
        <translation>Broken</translation>
    </message>
    <message>
        <source>顾客放弃</source>
        <translation>Waived</translation>
    </message>
    <message>
        <source>已过期</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>待兑现</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>顾客确认无误</source>
        <translation>The customer confirms</translation>
    </message>
    <message>
        <source>顾客要求改动</source>
        <translation>The customer wants a change</translation>
    </message>
    <message>
        <source>没有打通</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>顾客不要了</source>
        <translation>The customer does not want it</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancellation</translation>
    </message>
    <message>
        <source>退货</source>
        <translation>Returns</translation>
    </message>
    <message>
        <source>返价</source>
        <translation>Price cut</translation>
    </message>
    <message>
        <source>不开发票</source>
        <translation>No invoice</translation>
    </message>
    <message>
        <source>待开票</source>
        <translation>To be issued</translation>
    </message>
    <message>
        <source>已开票</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>已冲红</source>
        <translation>Reversed</translation>
    </message>
    <message>
        <source>电话相同</source>
        <translation>same phone</translation>
    </message>
    <message>
        <source>会员卡相同</source>
        <translation>same card</translation>
    </message>
    <message>
        <source>证件号相同</source>
        <translation>same ID number</translation>
    </message>
    <message>
        <source>姓名相近</source>
        <translation>similar name</translation>
    </message>
    <message>
        <source>地址相近</source>
        <translation>similar address</translation>
    </message>
    <message>
        <source>应收</source>
        <translation>To be paid</translation>
    </message>
    <message>
        <source>已收</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>还差</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>应退给顾客</source>
        <translation>To be paid back</translation>
    </message>
    <message>
        <source>{first} 等 {count} 项</source>
        <translation>{first} and more, {count} lines</translation>
    </message>
    <message>
        <source>确认电话</source>
        <translation>Confirming calls</translation>
    </message>
    <message>
        <source>预计 {day} 到</source>
        <translation>expected {day}</translation>
    </message>
    <message>
        <source>已告诉顾客</source>
        <translation>customer told</translation>
    </message>
    <message>
        <source>还没有告诉顾客</source>
        <translation>customer not told yet</translation>
    </message>
    <message>
        <source>待打确认电话</source>
        <translation>To be called</translation>
    </message>
    <message>
        <source>（未留姓名）</source>
        <translation>(no name)</translation>
    </message>
    <message>
        <source>销售时间</source>
        <translation>Sold at</translation>
    </message>
    <message>
        <source>顾客</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>门店／仓库</source>
        <translation>Store/warehouse</translation>
    </message>
    <message>
        <source>库存</source>
        <translation>On hand</translation>
    </message>
    <message>
        <source>在途</source>
        <translation>On order</translation>
    </message>
    <message>
        <source>截至</source>
        <translation>As of</translation>
    </message>
</context>
<context>
    <name>SalesPage</name>
    <message>
        <source>销售单列表</source>
        <translation>List of sales</translation>
    </message>
    <message>
        <source>日合计(&amp;R)…</source>
        <translation>Daily totals (&amp;R)…</translation>
    </message>
    <message>
        <source>日合计</source>
        <translation>Daily totals</translation>
    </message>
    <message>
        <source>业务交接单(&amp;J)…</source>
        <translation>Business hand-over (&amp;J)…</translation>
    </message>
    <message>
        <source>业务交接单</source>
        <translation>Business hand-over</translation>
    </message>
    <message>
        <source>销售</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>近 7 天</source>
        <translation>7 days</translation>
    </message>
    <message>
        <source>近 30 天</source>
        <translation>30 days</translation>
    </message>
    <message>
        <source>未归属</source>
        <translation>Unmatched</translation>
    </message>
    <message>
        <source>待确认电话</source>
        <translation>To be called</translation>
    </message>
    <message>
        <source>归属顾客</source>
        <translation>Match customers</translation>
    </message>
    <message>
        <source>电话查询</source>
        <translation>Query for a call</translation>
    </message>
    <message>
        <source>登记销售</source>
        <translation>Register a sale</translation>
    </message>
    <message>
        <source>没有权限：登记销售单、收款和承诺</source>
        <translation>Not permitted: register sales, payments and promises</translation>
    </message>
    <message>
        <source>在左边选一张销售单，这里显示全部内容。</source>
        <translation>Choose a sale on the left; all of it is shown here.</translation>
    </message>
    <message>
        <source>没有找到。可以少输几个字，或放宽条件。</source>
        <translation>Nothing found. Type less, or widen the conditions.</translation>
    </message>
    <message>
        <source>每张销售单都已归属到顾客。</source>
        <translation>Every sale has its customer.</translation>
    </message>
    <message>
        <source>没有要打的确认电话。</source>
        <translation>No calls to be made.</translation>
    </message>
    <message>
        <source>这里还没有销售单，按 F2 登记。</source>
        <translation>No sales here yet; press F2 to register one.</translation>
    </message>
</context>
<context>
    <name>ScannerSheet</name>
    <message>
        <source>试一下扫码枪</source>
        <translation>Try the scanner</translation>
    </message>
    <message>
        <source>在任何页面扫单据上的条码或二维码，都会直接打开那张单据；扫其他条码会搜索。中文输入法开着也可以扫。</source>
        <translation>On any page, scanning a document&apos;s barcode or QR code opens it; other codes are searched. It works with a Chinese input method on, too.</translation>
    </message>
    <message>
        <source>对准一个条码扫一下</source>
        <translation>Scan any barcode</translation>
    </message>
    <message>
        <source>扫码测试</source>
        <translation>Scan test</translation>
    </message>
    <message>
        <source>还没有读到。</source>
        <translation>Nothing read yet.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>读到：{text}</source>
        <translation>Read: {text}</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>全局搜索</source>
        <translation>Search everything</translation>
    </message>
    <message>
        <source>搜索顾客、工单、命令  Ctrl+K</source>
        <translation>Search customers, work orders, commands  Ctrl+K</translation>
    </message>
    <message>
        <source>搜索顾客、电话尾号、工单、序列号，或扫码…</source>
        <translation>Search customer, end of phone, work order, serial number, or scan…</translation>
    </message>
</context>
<context>
    <name>SectionsPage</name>
    <message>
        <source>有没保存的修改，请先保存或撤销</source>
        <translation>There are unsaved changes: save or undo them first</translation>
    </message>
</context>
<context>
    <name>SendSheet</name>
    <message>
        <source>怎么送的（可不填）</source>
        <translation>How it was sent (optional)</translation>
    </message>
    <message>
        <source>记下后我方明细留底，不再变；以后补记的单据归到下一期。打印或导出的就是这一份。</source>
        <translation>From now on our lines stay as they are; documents entered later belong to the next period. What is printed or exported is this copy.</translation>
    </message>
</context>
<context>
    <name>SerialNote</name>
    <message>
        <source>机号 {serial} 与这种商品的不像，例如 {example}。请再核对，确实如此也可以登记。</source>
        <translation>Serial number {serial} looks unlike those of this product, for example {example}. Please check it; if it is right, store it all the same.</translation>
    </message>
</context>
<context>
    <name>SerialsSheet</name>
    <message>
        <source>查序列号</source>
        <translation>Find a serial</translation>
    </message>
    <message>
        <source>扫描或输入序列号</source>
        <translation>Scan or type a serial number</translation>
    </message>
    <message>
        <source>序列号的经过</source>
        <translation>Way of the serial number</translation>
    </message>
    <message>
        <source>打印跟踪表</source>
        <translation>Print the tracking sheet</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>打开这张单据</source>
        <translation>Open this document</translation>
    </message>
    <message>
        <source>打开这一步的单据</source>
        <translation>Open the document of this step</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>从 → 到</source>
        <translation>From → to</translation>
    </message>
    <message>
        <source>好坏</source>
        <translation>State</translation>
    </message>
    <message>
        <source>新／旧件</source>
        <translation>New / old</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>换上</source>
        <translation>Put in</translation>
    </message>
    <message>
        <source>换下</source>
        <translation>Taken out</translation>
    </message>
    <message>
        <source>账上没有这个序列号。</source>
        <translation>The books do not know this serial number.</translation>
    </message>
    <message>
        <source>{serial}（{part}）现在：{place}，{condition}</source>
        <translation>{serial} ({part}) is now: {place}, {condition}</translation>
    </message>
    <message>
        <source>在待齐单据上：{documents}。货和单都到了才记账。</source>
        <translation>On a waiting document: {documents}. It is posted once goods and paper are both here.</translation>
    </message>
</context>
<context>
    <name>SetAsideLines</name>
    <message>
        <source>恢复前的旧数据：{count} 份，共 {size}。核对过恢复后的数据，就可以删除。</source>
        <translation>Data from before restores: {count}, {size} in all. Delete it once you have checked what was restored.</translation>
    </message>
    <message>
        <source>删除…</source>
        <translation>Delete…</translation>
    </message>
    <message>
        <source>删除 {store}</source>
        <translation>Delete {store}</translation>
    </message>
    <message>
        <source>{name} · {size}</source>
        <translation>{name} · {size}</translation>
    </message>
    <message>
        <source>{count} 天前</source>
        <translation>{count} d ago</translation>
    </message>
    <message>
        <source>不到一天</source>
        <translation>less than a day ago</translation>
    </message>
    <message>
        <source>{moment} 换下 · {age} · {size}</source>
        <translation>Replaced {moment} · {age} · {size}</translation>
    </message>
</context>
<context>
    <name>SettleSheet</name>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>未兑现或顾客放弃的，写清原因</source>
        <translation>If broken or waived, write why</translation>
    </message>
</context>
<context>
    <name>SignSheet</name>
    <message>
        <source>签字</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>还有 {count} 笔没有对上，签字后各开一项待办。</source>
        <translation>{count} lines are still open; each becomes a task when you sign.</translation>
    </message>
    <message>
        <source>都已对上或说明。</source>
        <translation>All lines agree or are explained.</translation>
    </message>
    <message>
        <source>{count} 笔在期末，留到下一期再看。</source>
        <translation>{count} lines lie at the end of the period and are left to the next one.</translation>
    </message>
    <message>
        <source>由核对人本人输入工号和密码。</source>
        <translation>The checker enters number and password.</translation>
    </message>
    <message>
        <source>已签字，等对方签章</source>
        <translation>Signed; waiting for the partner</translation>
    </message>
</context>
<context>
    <name>SignatureSheet</name>
    <message>
        <source>审批签字</source>
        <translation>Approval signature</translation>
    </message>
    <message>
        <source>意见（拒绝时必填）</source>
        <translation>Opinion (required to refuse)</translation>
    </message>
    <message>
        <source>审批人工号</source>
        <translation>Approver&apos;s staff number</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>签字人输入自己的工号和密码；不必是当前登录的人，但不能是申请人本人。</source>
        <translation>The signer enters their own staff number and password; not necessarily the person logged in, but not the requester.</translation>
    </message>
    <message>
        <source>拒绝</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>金额 ¥{amount}</source>
        <translation>Amount ¥{amount}</translation>
    </message>
    <message>
        <source>{name} 申请于 {at}</source>
        <translation>{name}, requested {at}</translation>
    </message>
    <message>
        <source>已批准</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>已拒绝</source>
        <translation>Refused</translation>
    </message>
</context>
<context>
    <name>SourceStep</name>
    <message>
        <source>文件的位置，或把文件拖到这里</source>
        <translation>Path of the file, or drop it here</translation>
    </message>
    <message>
        <source>要导入的文件</source>
        <translation>File to import</translation>
    </message>
    <message>
        <source>选择文件</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>读取</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>导入什么</source>
        <translation>What to import</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>可用 CSV、TXT、XLSX、XLS、XLSB、ODS 和网页表格，也可用 .gz 压缩。编码和表头会自动识别；在您点“导入”之前，什么都不会写入。</source>
        <translation>CSV, TXT, XLSX, XLS, XLSB, ODS and web tables, also as .gz. Encoding and head are found by themselves; nothing is written before you choose &quot;Import&quot;.</translation>
    </message>
    <message>
        <source>这一行没有写文件。</source>
        <translation>No file is given here.</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>未通过</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>办理人</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>最近的导入</source>
        <translation>Recent imports</translation>
    </message>
    <message>
        <source>导出未通过的行</source>
        <translation>Export rejected rows</translation>
    </message>
    <message>
        <source>本店还没有导入过文件。</source>
        <translation>This store has imported no files yet.</translation>
    </message>
    <message>
        <source>选择要导入的文件</source>
        <translation>Choose the file to import</translation>
    </message>
    <message>
        <source>请先选择文件</source>
        <translation>Choose a file first</translation>
    </message>
    <message>
        <source>没有找到这个文件：{path}。请检查位置，或点“选择文件”。</source>
        <translation>File not found: {path}. Check the path or press &quot;Choose file&quot;.</translation>
    </message>
    <message>
        <source>先选一次有未通过行的导入</source>
        <translation>First choose an import with rejected rows</translation>
    </message>
    <message>
        <source>没有做完</source>
        <translation>Not finished</translation>
    </message>
    <message>
        <source>有未通过</source>
        <translation>With rejects</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>正在处理</source>
        <translation>Working</translation>
    </message>
</context>
<context>
    <name>SplitSheet</name>
    <message>
        <source>拆出一件 {number}</source>
        <translation>Split off a case {number}</translation>
    </message>
    <message>
        <source>顾客、电话、商品、来源和受理时间与原来的一样，两件互相关联。</source>
        <translation>Customer, phone, product, source and intake time stay as they are; the two are linked.</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>细类</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>问题的几个字或拼音首字母</source>
        <translation>A few words of the problem or pinyin initials</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>事件经过</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>为什么拆出</source>
        <translation>Why split off</translation>
    </message>
    <message>
        <source>例如：由另一个部门办</source>
        <translation>E.g. another department handles it</translation>
    </message>
    <message>
        <source>拆出后由我受理</source>
        <translation>I take the new one in</translation>
    </message>
    <message>
        <source>拆出</source>
        <translation>Split off</translation>
    </message>
</context>
<context>
    <name>StaffDetail</name>
    <message>
        <source>在左边选一名员工，这里显示资料和岗位。</source>
        <translation>Choose a member of staff on the left to see details and posts.</translation>
    </message>
    <message>
        <source>工号 {number}</source>
        <translation>Staff number {number}</translation>
    </message>
    <message>
        <source>显示电话（会留痕）</source>
        <translation>Show phone (logged)</translation>
    </message>
    <message>
        <source>编辑</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>调动</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>重置密码</source>
        <translation>Reset password</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Disable</translation>
    </message>
    <message>
        <source>添加岗位</source>
        <translation>Add post</translation>
    </message>
    <message>
        <source>填最后一天</source>
        <translation>Set last day</translation>
    </message>
    <message>
        <source>撤销岗位</source>
        <translation>Cancel post</translation>
    </message>
    <message>
        <source>岗位</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>还没有岗位：没有岗位的员工不能登录。</source>
        <translation>No post yet: staff without a post cannot log in.</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>起止</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>不能对自己的账号这样做，请另一位管理员办理</source>
        <translation>Not possible on your own account; ask another administrator</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>员工已停用</source>
        <translation>Staff disabled</translation>
    </message>
    <message>
        <source>先在上面选一个岗位</source>
        <translation>Choose a post above first</translation>
    </message>
    <message>
        <source>岗位已经开始，只能填最后一天</source>
        <translation>The post has started; only its last day can be set</translation>
    </message>
    <message>
        <source>“{post}”还没有开始，撤销后留在记录里，可以再添加。</source>
        <translation>&quot;{post}&quot; has not started; once cancelled it stays on record and can be added again.</translation>
    </message>
    <message>
        <source>撤销这个岗位？</source>
        <translation>Cancel this post?</translation>
    </message>
    <message>
        <source>岗位已撤销</source>
        <translation>Post cancelled</translation>
    </message>
    <message>
        <source>员工已恢复，可以登录</source>
        <translation>Staff restored, log-in possible</translation>
    </message>
    <message>
        <source>{name} 将不能登录；经手的记录都保留，随时可以恢复。</source>
        <translation>{name} can no longer log in; the records stay, restoring is always possible.</translation>
    </message>
    <message>
        <source>停用这名员工？</source>
        <translation>Disable this member of staff?</translation>
    </message>
</context>
<context>
    <name>StaffSection</name>
    <message>
        <source>筛选：工号、姓名、拼音首字母…</source>
        <translation>Filter: staff number, name, pinyin initials…</translation>
    </message>
    <message>
        <source>筛选员工</source>
        <translation>Filter staff</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>含已停用</source>
        <translation>With disabled</translation>
    </message>
    <message>
        <source>员工列表</source>
        <translation>Staff list</translation>
    </message>
    <message>
        <source>没有符合条件的员工，请换个条件。</source>
        <translation>No staff match; try other conditions.</translation>
    </message>
    <message>
        <source>新增员工</source>
        <translation>Add staff</translation>
    </message>
    <message>
        <source>工号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>今天的岗位</source>
        <translation>Today&apos;s posts</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>门店：全部</source>
        <translation>Store: all</translation>
    </message>
    <message>
        <source>全公司岗位</source>
        <translation>Company-wide posts</translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation>Staff: {count}</translation>
    </message>
</context>
<context>
    <name>StaffSheets</name>
    <message>
        <source>工号</source>
        <translation>Staff number</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>临时密码</source>
        <translation>Temporary password</translation>
    </message>
    <message>
        <source>请当面告诉本人，第一次登录时须改。</source>
        <translation>Tell it in person; it must be changed at the first log-in.</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>新增员工</source>
        <translation>Add staff</translation>
    </message>
    <message>
        <source>角色可以先不选：没有岗位的员工还不能登录。</source>
        <translation>A role can wait: staff without a post cannot log in yet.</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>员工已新增</source>
        <translation>Staff added</translation>
    </message>
    <message>
        <source>编辑员工</source>
        <translation>Edit staff</translation>
    </message>
    <message>
        <source>显示并修改电话</source>
        <translation>Show and edit phone</translation>
    </message>
    <message>
        <source>电话已遮盖。点“显示并修改电话”后可改，查看会留痕。</source>
        <translation>The phone is masked. &quot;Show and edit phone&quot; opens it; viewing is logged.</translation>
    </message>
    <message>
        <source>没有权限：查看完整的个人信息</source>
        <translation>No permission: see full personal data</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>员工资料已保存</source>
        <translation>Staff details saved</translation>
    </message>
    <message>
        <source>请当面告诉本人。登录锁定会一并解除，下次登录时须改密码。</source>
        <translation>Tell it in person. The log-in lock is lifted too; the password must be changed at the next log-in.</translation>
    </message>
    <message>
        <source>重置 {name} 的密码</source>
        <translation>Reset password of {name}</translation>
    </message>
    <message>
        <source>重置密码</source>
        <translation>Reset password</translation>
    </message>
    <message>
        <source>密码已重置</source>
        <translation>Password reset</translation>
    </message>
    <message>
        <source>给 {name} 添加岗位</source>
        <translation>Add post for {name}</translation>
    </message>
    <message>
        <source>一人可以同时有几个岗位，也可以在几家门店；权限是当天各岗位的合并。</source>
        <translation>One person can hold several posts at once, in several stores; permissions are those of all posts of the day.</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>岗位已添加</source>
        <translation>Post added</translation>
    </message>
    <message>
        <source>最后一天</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>结束岗位：{post}</source>
        <translation>End post: {post}</translation>
    </message>
    <message>
        <source>这一天仍在任，第二天起没有这个岗位的权限。</source>
        <translation>In post through this day; from the next day without its permissions.</translation>
    </message>
    <message>
        <source>结束日期已保存</source>
        <translation>End date saved</translation>
    </message>
    <message>
        <source>调动 {name}</source>
        <translation>Transfer {name}</translation>
    </message>
    <message>
        <source>从起始日起改任新岗位；勾选的原岗位到前一天为止，没有空档也不重叠。</source>
        <translation>The new post begins on the start date; ticked posts end the day before, without gap or overlap.</translation>
    </message>
    <message>
        <source>到前一天为止的原岗位</source>
        <translation>Old posts that end the day before</translation>
    </message>
    <message>
        <source>调动</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>调动已保存</source>
        <translation>Transfer saved</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>起始日</source>
        <translation>Start date</translation>
    </message>
    <message>
        <source>不填：长期</source>
        <translation>Empty: no end</translation>
    </message>
    <message>
        <source>任职方式</source>
        <translation>Kind of post</translation>
    </message>
    <message>
        <source>全公司</source>
        <translation>Whole company</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>正在准备演示门店</source>
        <translation>Preparing demo store</translation>
    </message>
    <message>
        <source>正在写入示例顾客和投诉…</source>
        <translation>Writing sample customers and complaints…</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>切换到深色</source>
        <translation>Switch to dark</translation>
    </message>
    <message>
        <source>数据加密保存在这台电脑 · v{version}</source>
        <translation>Data is kept encrypted on this computer · v{version}</translation>
    </message>
    <message>
        <source>切换到浅色</source>
        <translation>Switch to light</translation>
    </message>
</context>
<context>
    <name>StatementColumns</name>
    <message>
        <source>对方</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>判断</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>配件编码</source>
        <translation>Part code</translation>
    </message>
    <message>
        <source>我方单号</source>
        <translation>Our no.</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>我方</source>
        <translation>Ours</translation>
    </message>
    <message>
        <source>对方单号</source>
        <translation>Their no.</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>About</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>期初</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>发出</source>
        <translation>Out</translation>
    </message>
    <message>
        <source>收回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>我方期末</source>
        <translation>Our closing</translation>
    </message>
    <message>
        <source>对方收</source>
        <translation>Their in</translation>
    </message>
    <message>
        <source>对方退</source>
        <translation>Their back</translation>
    </message>
    <message>
        <source>对方期末</source>
        <translation>Their closing</translation>
    </message>
    <message>
        <source>相差</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>相符</source>
        <translation>Agrees</translation>
    </message>
</context>
<context>
    <name>StatementDeeds</name>
    <message>
        <source>对上</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>拆开</source>
        <translation>Take apart</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Explain</translation>
    </message>
    <message>
        <source>读入文件</source>
        <translation>Read file</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>对上，并记住对方编码</source>
        <translation>Agree, and remember the partner&apos;s code</translation>
    </message>
    <message>
        <source>导出 Excel(&amp;E)…</source>
        <translation>&amp;Export to Excel…</translation>
    </message>
    <message>
        <source>主管重新打开(&amp;O)…</source>
        <translation>Leader &amp;opens again…</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>已导出 {name}</source>
        <translation>Exported {name}</translation>
    </message>
    <message>
        <source>导出对账单</source>
        <translation>Export the statement</translation>
    </message>
    <message>
        <source>没有权限：与服务站对账</source>
        <translation>No permission: reconcile with stations</translation>
    </message>
    <message>
        <source>已经签字；要改请主管重新打开。</source>
        <translation>Signed already; a leader can open it again.</translation>
    </message>
    <message>
        <source>选一笔要看的，或用空格勾上我方、对方各一笔。</source>
        <translation>Choose a line to look at, or check one of ours and one of theirs with Space.</translation>
    </message>
    <message>
        <source>选编码不同的我方、对方各一笔。</source>
        <translation>Choose one of ours and one of theirs whose codes differ.</translation>
    </message>
    <message>
        <source>选一笔已对上或已说明的。</source>
        <translation>Choose a line that agrees or is explained.</translation>
    </message>
    <message>
        <source>选一笔要说明的。</source>
        <translation>Choose a line to explain.</translation>
    </message>
    <message>
        <source>先读入对方的文件。</source>
        <translation>Read the partner&apos;s file first.</translation>
    </message>
    <message>
        <source>双方都已签。</source>
        <translation>Both have signed.</translation>
    </message>
    <message>
        <source>我方先签字。</source>
        <translation>We sign first.</translation>
    </message>
    <message>
        <source>还没有签字，不用重新打开。</source>
        <translation>Not signed yet; there is nothing to open again.</translation>
    </message>
    <message>
        <source>没有权限：打印</source>
        <translation>No permission: print</translation>
    </message>
    <message>
        <source>没有权限：导出</source>
        <translation>No permission: export</translation>
    </message>
</context>
<context>
    <name>StatementFileSheet</name>
    <message>
        <source>对方的文件</source>
        <translation>The partner&apos;s file</translation>
    </message>
    <message>
        <source>文件的位置；Ctrl+O 选择，回车读取</source>
        <translation>Place of the file; Ctrl+O chooses, Enter reads</translation>
    </message>
    <message>
        <source>选择文件</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>读不出的行</source>
        <translation>Rows that cannot be read</translation>
    </message>
    <message>
        <source>{party} {period} 的明细。CSV、Excel、ODS、网页表格都可以，编码和表头自动识别。</source>
        <translation>The lines of {party}, {period}. CSV, Excel, ODS and web tables will do; encoding and header are found by themselves.</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>对方的对账文件</source>
        <translation>The partner&apos;s statement</translation>
    </message>
    <message>
        <source>— 没有 —</source>
        <translation>— none —</translation>
    </message>
    <message>
        <source>收发是谁的</source>
        <translation>Whose in and out</translation>
    </message>
    <message>
        <source>对方的：他收是我发</source>
        <translation>Theirs: their in is our out</translation>
    </message>
    <message>
        <source>我方的：同我方账</source>
        <translation>Ours: as in our book</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>表头在第 {line} 行，下面 {count} 行。列已按表头和上次的读法对好，可以改。</source>
        <translation>Header in row {line}, {count} rows below. Columns are set by the header and the last reading; change them if needed.</translation>
    </message>
    <message>
        <source>读入</source>
        <translation>Take in</translation>
    </message>
    <message>
        <source>已读 {done} / {total} 行</source>
        <translation>{done} of {total} rows read</translation>
    </message>
    <message>
        <source>{count} 行读不出，什么都没有读入。请改好文件或栏目再读。</source>
        <translation>{count} rows cannot be read; nothing was taken in. Correct the file or the columns and read again.</translation>
    </message>
    <message>
        <source>已读入 {count} 行</source>
        <translation>{count} rows taken in</translation>
    </message>
    <message>
        <source>收发方向按对得上的一边算</source>
        <translation>in and out the way that fits</translation>
    </message>
    <message>
        <source>第几行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>栏目</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>写的是</source>
        <translation>It says</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>StatementWords</name>
    <message>
        <source>该对账</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>等对方文件</source>
        <translation>Awaits file</translation>
    </message>
    <message>
        <source>核对中</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>等对方签章</source>
        <translation>Awaits seal</translation>
    </message>
    <message>
        <source>双方已签</source>
        <translation>Both signed</translation>
    </message>
    <message>
        <source>人工对上</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>对上</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>可能在下期</source>
        <translation>Next period?</translation>
    </message>
    <message>
        <source>我方重复</source>
        <translation>Ours twice</translation>
    </message>
    <message>
        <source>对方重复</source>
        <translation>Theirs twice</translation>
    </message>
    <message>
        <source>对方没有</source>
        <translation>Not theirs</translation>
    </message>
    <message>
        <source>我方没有</source>
        <translation>Not ours</translation>
    </message>
    <message>
        <source>单号相同</source>
        <translation>Same number</translation>
    </message>
    <message>
        <source>数量日期相符</source>
        <translation>Quantity and day</translation>
    </message>
    <message>
        <source>分行合计相符</source>
        <translation>Same in sum</translation>
    </message>
    <message>
        <source>日期不符</source>
        <translation>Day differs</translation>
    </message>
    <message>
        <source>单号错位</source>
        <translation>Number slip</translation>
    </message>
    <message>
        <source>编码错位</source>
        <translation>Code slip</translation>
    </message>
    <message>
        <source>数量错位</source>
        <translation>Quantity slip</translation>
    </message>
    <message>
        <source>箱和个不同</source>
        <translation>Boxes or pieces</translation>
    </message>
    <message>
        <source>收发相反</source>
        <translation>Other way</translation>
    </message>
    <message>
        <source>好坏不符</source>
        <translation>Good or bad</translation>
    </message>
    <message>
        <source>数量不符</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>按我方单号</source>
        <translation>by our number</translation>
    </message>
    <message>
        <source>按对方单号</source>
        <translation>by their number</translation>
    </message>
    <message>
        <source>单号只差一处</source>
        <translation>one slip in the number</translation>
    </message>
    <message>
        <source>只可能是这一笔</source>
        <translation>only this can be meant</translation>
    </message>
    <message>
        <source>日期最近</source>
        <translation>nearest day</translation>
    </message>
    <message>
        <source>每箱 {count}</source>
        <translation>{count} a box</translation>
    </message>
    <message>
        <source>与 {number} 重复</source>
        <translation>repeats {number}</translation>
    </message>
    <message>
        <source>上期留下</source>
        <translation>left from before</translation>
    </message>
    <message>
        <source>发</source>
        <translation>out</translation>
    </message>
    <message>
        <source>收</source>
        <translation>in</translation>
    </message>
    <message>
        <source>我方改账</source>
        <translation>We correct</translation>
    </message>
    <message>
        <source>对方改账</source>
        <translation>They correct</translation>
    </message>
    <message>
        <source>双方改账</source>
        <translation>Both correct</translation>
    </message>
    <message>
        <source>不用改账</source>
        <translation>No correction</translation>
    </message>
    <message>
        <source>读入对方文件</source>
        <translation>Read the partner&apos;s file</translation>
    </message>
    <message>
        <source>拆开</source>
        <translation>Take apart</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Explain</translation>
    </message>
    <message>
        <source>留底</source>
        <translation>Kept copy</translation>
    </message>
    <message>
        <source>送对方</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>我方签字</source>
        <translation>Our signature</translation>
    </message>
    <message>
        <source>对方签章</source>
        <translation>Their seal</translation>
    </message>
    <message>
        <source>主管重新打开</source>
        <translation>Opened again by a leader</translation>
    </message>
    <message>
        <source>{count} 行</source>
        <translation>{count} rows</translation>
    </message>
    <message>
        <source>{name} 记下</source>
        <translation>noted by {name}</translation>
    </message>
    <message>
        <source>签字后才传到，不算</source>
        <translation>came after the signature, does not count</translation>
    </message>
    <message>
        <source>我方 {ours} 行 · 对方 {theirs} 行 · 对上 {agreed} · 要看 {asked}</source>
        <translation>Ours {ours} · theirs {theirs} · agree {agreed} · to look at {asked}</translation>
    </message>
</context>
<context>
    <name>StatementsSection</name>
    <message>
        <source>对账单列表</source>
        <translation>List of statements</translation>
    </message>
    <message>
        <source>要看的</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>已对上</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>已说明</source>
        <translation>Explained</translation>
    </message>
    <message>
        <source>结存</source>
        <translation>Balances</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>History</translation>
    </message>
    <message>
        <source>新对账单</source>
        <translation>New statement</translation>
    </message>
    <message>
        <source>没有要对账的服务站。</source>
        <translation>No station is due.</translation>
    </message>
    <message>
        <source>附件（签章的扫描件、对方来信）</source>
        <translation>Files (sealed scan, letters)</translation>
    </message>
    <message>
        <source>都已对上或说明。</source>
        <translation>All lines agree or are explained.</translation>
    </message>
    <message>
        <source>还没有对上的；先读入对方的文件。</source>
        <translation>Nothing agrees yet; read the partner&apos;s file first.</translation>
    </message>
    <message>
        <source>还没有说明过什么。</source>
        <translation>Nothing is explained yet.</translation>
    </message>
    <message>
        <source>这一期没有往来。</source>
        <translation>No dealings in this period.</translation>
    </message>
    <message>
        <source>还没有办过什么。</source>
        <translation>Nothing was done yet.</translation>
    </message>
    <message>
        <source>开始对账</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>在左边选一张对账单。</source>
        <translation>Choose a statement on the left.</translation>
    </message>
    <message>
        <source>往来对账单</source>
        <translation>Statement of dealings</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>更多：能对这张对账单做的事</source>
        <translation>More: what can be done with this statement</translation>
    </message>
    <message>
        <source>没有权限：与服务站对账</source>
        <translation>No permission: reconcile with stations</translation>
    </message>
    <message>
        <source>{party} {period} 该对账了。开始后可以先把我方明细送对方，或读入对方的文件。</source>
        <translation>{party} {period} is due. Then send our lines to the partner first, or read his file.</translation>
    </message>
    <message>
        <source>签字后又传来了别的电脑办的内容；签字时的结果不变，差别归到下一期。</source>
        <translation>Something from another computer came after the signature; the signed result stays, the difference belongs to the next period.</translation>
    </message>
    <message>
        <source>结存（{count} 个不符）</source>
        <translation>Balances ({count} differ)</translation>
    </message>
</context>
<context>
    <name>StatisticsSheet</name>
    <message>
        <source>投诉分类统计表</source>
        <translation>Classification table</translation>
    </message>
    <message>
        <source>按受理日期统计本店的投诉：类别、渠道、结果，附图，可打印。</source>
        <translation>Counts this store&apos;s complaints by intake date: type, channel, result, with charts, to print.</translation>
    </message>
    <message>
        <source>日报还是月报</source>
        <translation>Day or month</translation>
    </message>
    <message>
        <source>日报</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>月报</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>哪一天</source>
        <translation>Which day</translation>
    </message>
    <message>
        <source>月报写这个月里的任何一天</source>
        <translation>For a month, any day of it</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>还没有到这一天。</source>
        <translation>This day has not come yet.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>状态栏</source>
        <translation>Status bar</translation>
    </message>
    <message>
        <source>本机单机 · 数据存在本机</source>
        <translation>Standalone · data kept here</translation>
    </message>
    <message>
        <source>正在处理…</source>
        <translation>Working…</translation>
    </message>
    <message>
        <source>扫码枪</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>F1 快捷键</source>
        <translation>F1 Shortcuts</translation>
    </message>
    <message>
        <source>本机单机 · 数据已存本机 {time}</source>
        <translation>Standalone · data saved here {time}</translation>
    </message>
    <message>
        <source>这台电脑还没有连接总部服务器，所有数据都加密保存在本机。</source>
        <translation>This computer is not connected to a head-office server; all data is kept here encrypted.</translation>
    </message>
    <message>
        <source>{count} 条冲突待确认</source>
        <translation>Conflicts to confirm: {count}</translation>
    </message>
    <message>
        <source>同一处两边都改过，点击选一个。</source>
        <translation>The same place was changed on both sides; click to choose.</translation>
    </message>
    <message>
        <source>{count} 条被退回</source>
        <translation>Rejected: {count}</translation>
    </message>
    <message>
        <source>总部没有收下，点击改正后重新发送。</source>
        <translation>Head office did not accept it; click to correct and send again.</translation>
    </message>
    <message>
        <source>扫码枪 · {time} 已读</source>
        <translation>Scanner · read {time}</translation>
    </message>
    <message>
        <source>没有打印机</source>
        <translation>No printer</translation>
    </message>
    <message>
        <source>可以预览和另存 PDF；点击选择打印机。</source>
        <translation>Preview and save as PDF; click to choose a printer.</translation>
    </message>
    <message>
        <source>正在重算时限 {done} / {total}</source>
        <translation>Computing limits again {done} / {total}</translation>
    </message>
</context>
<context>
    <name>StatusSheet</name>
    <message>
        <source>改状态</source>
        <translation>Change status</translation>
    </message>
    <message>
        <source>{number} 现在是“{status}”。</source>
        <translation>{number} is now &quot;{status}&quot;.</translation>
    </message>
    <message>
        <source>改为</source>
        <translation>Change to</translation>
    </message>
    <message>
        <source>等什么、等到何时</source>
        <translation>Waiting for what, until when</translation>
    </message>
    <message>
        <source>请批金额</source>
        <translation>Amount to approve</translation>
    </message>
    <message>
        <source>元</source>
        <translation>yuan</translation>
    </message>
    <message>
        <source>不涉及金额可不填</source>
        <translation>Leave empty if no amount is involved</translation>
    </message>
    <message>
        <source>与总部同步</source>
        <translation>Sync with head office</translation>
    </message>
    <message>
        <source>正在首次同步，可以照常工作</source>
        <translation>First sync running, you can go on working</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>立即同步</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>离线（{time} 起）</source>
        <translation>Offline (since {time})</translation>
    </message>
    <message>
        <source>（总部）</source>
        <translation>(head office)</translation>
    </message>
    <message>
        <source>{count} 处改动待上传</source>
        <translation>Changes to upload: {count}</translation>
    </message>
    <message>
        <source>{count} 条冲突</source>
        <translation>Conflicts: {count}</translation>
    </message>
    <message>
        <source>{count} 条被退回</source>
        <translation>Rejected: {count}</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>等待上传</source>
        <translation>To upload</translation>
    </message>
    <message>
        <source>上次接收</source>
        <translation>Last received</translation>
    </message>
    <message>
        <source>上次上传</source>
        <translation>Last uploaded</translation>
    </message>
    <message>
        <source>服务器</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>服务器指纹</source>
        <translation>Server fingerprint</translation>
    </message>
    <message>
        <source>工位编号</source>
        <translation>Desk number</translation>
    </message>
    <message>
        <source>本机时钟</source>
        <translation>Clock here</translation>
    </message>
    <message>
        <source>刚才试过，还是连不上，会自动再试。</source>
        <translation>Just tried, still no connection; it tries again by itself.</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>第 {step} 步，共 {total} 步：{title}</source>
        <translation>Step {step} of {total}: {title}</translation>
    </message>
</context>
<context>
    <name>StepRecordSheet</name>
    <message>
        <source>步骤记录 {number}</source>
        <translation>Step record {number}</translation>
    </message>
    <message>
        <source>核实了什么，依据什么</source>
        <translation>What was checked, on what ground</translation>
    </message>
    <message>
        <source>问了谁、看了什么、结论是什么</source>
        <translation>Who was asked, what was looked at, what the result is</translation>
    </message>
    <message>
        <source>谁在什么时候做了什么；换机、退款、上门、处罚是否落实，顾客是否签字</source>
        <translation>Who did what and when; whether exchange, refund, home visit and penalty were carried out, whether the customer signed</translation>
    </message>
    <message>
        <source>怎样告诉顾客，顾客怎么说</source>
        <translation>How the customer was told, what the customer said</translation>
    </message>
    <message>
        <source>原因、结果、以后怎样避免</source>
        <translation>Cause, result, how to avoid it</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Record</translation>
    </message>
</context>
<context>
    <name>StepStrip</name>
    <message>
        <source>六个步骤</source>
        <translation>Six steps</translation>
    </message>
    <message>
        <source>上一个步骤</source>
        <translation>Step before</translation>
    </message>
    <message>
        <source>下一个步骤</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>{step}：{state}</source>
        <translation>{step}: {state}</translation>
    </message>
    <message>
        <source>{sentence}，{who}</source>
        <translation>{sentence}, {who}</translation>
    </message>
</context>
<context>
    <name>StockColumns</name>
    <message>
        <source>不能是负数。</source>
        <translation>It cannot be negative.</translation>
    </message>
    <message>
        <source>件数太大，请核对。</source>
        <translation>Too many pieces; check the figure.</translation>
    </message>
    <message>
        <source>货位最多 {count} 个字。</source>
        <translation>A shelf has at most {count} characters.</translation>
    </message>
    <message>
        <source>请填件数，没有就填 0。</source>
        <translation>Fill in the pieces, 0 for none.</translation>
    </message>
    <message>
        <source>暂估</source>
        <translation>est.</translation>
    </message>
    <message>
        <source>条码（编码）</source>
        <translation>Barcode (code)</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>适用机型</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>货位</source>
        <translation>Shelf</translation>
    </message>
    <message>
        <source>库存</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>坏件</source>
        <translation>Bad</translation>
    </message>
    <message>
        <source>下限</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>在途</source>
        <translation>Transit</translation>
    </message>
    <message>
        <source>待入库</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>单价 ¥</source>
        <translation>Price ¥</translation>
    </message>
    <message>
        <source>金额 ¥</source>
        <translation>Amount ¥</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>负数</source>
        <translation>Negative</translation>
    </message>
    <message>
        <source>无</source>
        <translation>None</translation>
    </message>
    <message>
        <source>缺货</source>
        <translation>Out</translation>
    </message>
    <message>
        <source>低于下限</source>
        <translation>Below limit</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>这种配件一件一个序列号，请用 F2 录调整单，把序列号写上。</source>
        <translation>Each piece of this part has a serial number: enter an adjustment with F2 and name them.</translation>
    </message>
</context>
<context>
    <name>StockEdits</name>
    <message>
        <source>没有记账，填的数都还在。</source>
        <translation>Nothing was posted; what you typed is still there.</translation>
    </message>
    <message>
        <source>录入时账上 {seen}，现在 {now}（{difference}）。请核对实物：仍是 {wanted} 就再保存一次。</source>
        <translation>The book said {seen} when you typed, now {now} ({difference}). Check the shelf: if it is still {wanted}, save once more.</translation>
    </message>
    <message>
        <source>上次没保存的修改又放回来了，请核对后保存。</source>
        <translation>Changes that were not saved last time are back; check and save them.</translation>
    </message>
    <message>
        <source>上次没保存的修改又放回来了；有 {count} 格已找不到。</source>
        <translation>Changes that were not saved last time are back; {count} cells found no place.</translation>
    </message>
</context>
<context>
    <name>StockSection</name>
    <message>
        <source>库存</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>扫码或输入条码，到这个配件；新的配件加一行…</source>
        <translation>Scan or type a code to go to a part; a new one gets a row…</translation>
    </message>
    <message>
        <source>入库</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>请先保存或撤销修改，再打印。</source>
        <translation>Save or undo the changes before you print.</translation>
    </message>
    <message>
        <source>一次最多打印 {count} 行，请先筛选。</source>
        <translation>At most {count} rows are printed at a time; narrow the list first.</translation>
    </message>
    <message>
        <source>盘点模式</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>盘点模式：按货位扫码盘点</source>
        <translation>Count by scanner, shelf by shelf</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>新建仓库</source>
        <translation>New warehouse</translation>
    </message>
    <message>
        <source>还没有仓库。先建一个，再到“五本账”带入期初，或用 F2 入库。</source>
        <translation>There is no warehouse yet. Set one up, then bring the opening balances in under Books, or receive with F2.</translation>
    </message>
    <message>
        <source>仓库</source>
        <translation>Warehouse</translation>
    </message>
    <message>
        <source>货区</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>筛选：编码、名称、机型…</source>
        <translation>Filter: code, name, model…</translation>
    </message>
    <message>
        <source>在库</source>
        <translation>In stock</translation>
    </message>
    <message>
        <source>低于下限</source>
        <translation>Below limit</translation>
    </message>
    <message>
        <source>缺货</source>
        <translation>Out</translation>
    </message>
    <message>
        <source>负数</source>
        <translation>Negative</translation>
    </message>
    <message>
        <source>待入库</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>改名或停用…</source>
        <translation>Rename or close…</translation>
    </message>
    <message>
        <source>新建仓库…</source>
        <translation>New warehouse…</translation>
    </message>
    <message>
        <source>请先保存或撤销这个仓库的修改，再换仓库。</source>
        <translation>Save or undo the changes of this warehouse before you switch.</translation>
    </message>
    <message>
        <source>全部货区</source>
        <translation>All zones</translation>
    </message>
    <message>
        <source>货区 {zone}</source>
        <translation>Zone {zone}</translation>
    </message>
    <message>
        <source>目录里没有 {code}，请核对。</source>
        <translation>The catalogue has no {code}; check it.</translation>
    </message>
</context>
<context>
    <name>StorageSheet</name>
    <message>
        <source>数据在哪里</source>
        <translation>Where the data is</translation>
    </message>
    <message>
        <source>这台电脑单机工作，还没有连接总部服务器。每次保存都立即写入本机的加密数据库。</source>
        <translation>This computer works alone, without a head-office server. Every save goes straight into the encrypted database here.</translation>
    </message>
    <message>
        <source>系统钥匙串</source>
        <translation>System keychain</translation>
    </message>
    <message>
        <source>只有本系统账户能读的文件（这台电脑没有系统钥匙串）</source>
        <translation>File readable only by this system account (no system keychain here)</translation>
    </message>
    <message>
        <source>数据文件夹</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>加密</source>
        <translation>Encryption</translation>
    </message>
    <message>
        <source>SQLCipher（AES-256），附件和草稿同样加密</source>
        <translation>SQLCipher (AES-256), attachments and drafts too</translation>
    </message>
    <message>
        <source>密钥存放</source>
        <translation>Key kept in</translation>
    </message>
    <message>
        <source>数据库编号</source>
        <translation>Database number</translation>
    </message>
    <message>
        <source>程序版本</source>
        <translation>Program version</translation>
    </message>
    <message>
        <source>打开数据文件夹</source>
        <translation>Open data folder</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>StoreTime</name>
    <message>
        <source>您的岗位从今天起有变化，请重新登录。写到一半的内容都在草稿里。</source>
        <translation>Your posts changed today; log in again. What you were writing is kept as a draft.</translation>
    </message>
    <message>
        <source>您从今天起有新的岗位，重新登录后生效。</source>
        <translation>You have a new post from today; log in again to use it.</translation>
    </message>
</context>
<context>
    <name>StoresSection</name>
    <message>
        <source>含已停业</source>
        <translation>With closed stores</translation>
    </message>
    <message>
        <source>编辑门店</source>
        <translation>Edit store</translation>
    </message>
    <message>
        <source>门店列表</source>
        <translation>Store list</translation>
    </message>
    <message>
        <source>新增工位</source>
        <translation>Add desk</translation>
    </message>
    <message>
        <source>编辑工位</source>
        <translation>Edit desk</translation>
    </message>
    <message>
        <source>工位列表</source>
        <translation>Desk list</translation>
    </message>
    <message>
        <source>这家门店还没有工位。</source>
        <translation>This store has no desks yet.</translation>
    </message>
    <message>
        <source>新增门店</source>
        <translation>Add store</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>工位编号由总部在入网时分配，写进单据号；没有入网的工位用数据库编号的后四位。</source>
        <translation>Head office assigns the desk number when a desk joins; it is part of document numbers. Others use the last four of the database number.</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>服务热线</source>
        <translation>Hotline</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>工位</source>
        <translation>Desks</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>未分配</source>
        <translation>Not assigned</translation>
    </message>
    <message>
        <source>已停业</source>
        <translation>Closed down</translation>
    </message>
    <message>
        <source>本店</source>
        <translation>This store</translation>
    </message>
    <message>
        <source>营业</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Disable</translation>
    </message>
    <message>
        <source>本工位</source>
        <translation>This desk</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>{store} 的工位</source>
        <translation>Desks of {store}</translation>
    </message>
    <message>
        <source>北京时间</source>
        <translation>Beijing time</translation>
    </message>
    <message>
        <source>新疆时间（比北京晚两小时）</source>
        <translation>Xinjiang time (two hours behind Beijing)</translation>
    </message>
    <message>
        <source>时区</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>所有日期按它计算，以后不能改。</source>
        <translation>All dates follow it; it cannot be changed later.</translation>
    </message>
    <message>
        <source>营业中</source>
        <translation>In business</translation>
    </message>
    <message>
        <source>门店代码</source>
        <translation>Store code</translation>
    </message>
    <message>
        <source>门店名称</source>
        <translation>Store name</translation>
    </message>
    <message>
        <source>公司名称</source>
        <translation>Company name</translation>
    </message>
    <message>
        <source>门店电话</source>
        <translation>Store phone</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>门店已新增</source>
        <translation>Store added</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>门店资料已保存</source>
        <translation>Store details saved</translation>
    </message>
    <message>
        <source>给 {store} 新增工位</source>
        <translation>Add desk to {store}</translation>
    </message>
    <message>
        <source>工位已新增</source>
        <translation>Desk added</translation>
    </message>
    <message>
        <source>工位已保存</source>
        <translation>Desk saved</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>2 号台</source>
        <translation>Desk 2</translation>
    </message>
    <message>
        <source>总部分配的两位编号，没有就不填</source>
        <translation>Two characters assigned by head office; empty if none</translation>
    </message>
</context>
<context>
    <name>SuggestField</name>
    <message>
        <source>建议</source>
        <translation>Suggestion</translation>
    </message>
</context>
<context>
    <name>SuggestionLine</name>
    <message>
        <source>采用</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>“{word}”</source>
        <translation>&quot;{word}&quot;</translation>
    </message>
    <message>
        <source>建议 {name}：文中有{why}；用本店 {count} 件完结投诉试过，准确率 {percent} %</source>
        <translation>Suggested {name}: the text has {why}; tried on {count} closed complaints of this store, {percent} % right</translation>
    </message>
    <message>
        <source>采用建议 {name}</source>
        <translation>Use the suggestion {name}</translation>
    </message>
</context>
<context>
    <name>SyncDesk</name>
    <message>
        <source>这条记录没有要确认的冲突。</source>
        <translation>This record has no conflicts to confirm.</translation>
    </message>
    <message>
        <source>{title} 已记下。</source>
        <translation>{title} noted.</translation>
    </message>
    <message>
        <source>{title} 已合并 {count} 处。</source>
        <translation>{title}, merged: {count}.</translation>
    </message>
    <message>
        <source>已撤回 {count} 处，回到待确认。</source>
        <translation>Taken back: {count}, to confirm again.</translation>
    </message>
    <message>
        <source>没有可以撤回的决定。</source>
        <translation>No decision to take back.</translation>
    </message>
    <message>
        <source>已重新发送，连上总部后上传。</source>
        <translation>Sent again; uploads once head office is connected.</translation>
    </message>
    <message>
        <source>已并入{title}。</source>
        <translation>Merged into {title}.</translation>
    </message>
    <message>
        <source>已放弃，填过的内容留在历史里。</source>
        <translation>Discarded; what was typed stays in the history.</translation>
    </message>
</context>
<context>
    <name>SyncFields</name>
    <message>
        <source>门店</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>工位</source>
        <translation>Desks</translation>
    </message>
    <message>
        <source>员工</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>登录密码</source>
        <translation>Log-in password</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>岗位</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>登录记录</source>
        <translation>Log-in records</translation>
    </message>
    <message>
        <source>退出记录</source>
        <translation>Log-out record</translation>
    </message>
    <message>
        <source>查看记录</source>
        <translation>View record</translation>
    </message>
    <message>
        <source>公司规则</source>
        <translation>Company rules</translation>
    </message>
    <message>
        <source>节假日</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>门店地区</source>
        <translation>Store region</translation>
    </message>
    <message>
        <source>工作时间</source>
        <translation>Working hours</translation>
    </message>
    <message>
        <source>值班</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>视图</source>
        <translation>View</translation>
    </message>
    <message>
        <source>个人设置</source>
        <translation>Personal settings</translation>
    </message>
    <message>
        <source>保修条款</source>
        <translation>Warranty terms</translation>
    </message>
    <message>
        <source>型号配件</source>
        <translation>Parts of models</translation>
    </message>
    <message>
        <source>销售明细</source>
        <translation>Sale lines</translation>
    </message>
    <message>
        <source>售出机号</source>
        <translation>Serials sold</translation>
    </message>
    <message>
        <source>收款</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>退货</source>
        <translation>Returns</translation>
    </message>
    <message>
        <source>销售承诺</source>
        <translation>Promises</translation>
    </message>
    <message>
        <source>承诺兑现</source>
        <translation>Promises kept</translation>
    </message>
    <message>
        <source>确认电话</source>
        <translation>Confirming calls</translation>
    </message>
    <message>
        <source>订单进度</source>
        <translation>Order progress</translation>
    </message>
    <message>
        <source>顾客认领</source>
        <translation>Customer matches</translation>
    </message>
    <message>
        <source>商品库存</source>
        <translation>Stock figures</translation>
    </message>
    <message>
        <source>配件账户</source>
        <translation>Parts account</translation>
    </message>
    <message>
        <source>配件单据</source>
        <translation>Parts document</translation>
    </message>
    <message>
        <source>到货登记</source>
        <translation>Arrival</translation>
    </message>
    <message>
        <source>单据作废</source>
        <translation>Voided document</translation>
    </message>
    <message>
        <source>配件账目</source>
        <translation>Parts move</translation>
    </message>
    <message>
        <source>配件序列号</source>
        <translation>Part serial number</translation>
    </message>
    <message>
        <source>配件计价</source>
        <translation>Parts valuation</translation>
    </message>
    <message>
        <source>配件价目</source>
        <translation>Part prices</translation>
    </message>
    <message>
        <source>配件存放与补货</source>
        <translation>Shelf and reorder data</translation>
    </message>
    <message>
        <source>货品出入库报表</source>
        <translation>Daily goods report</translation>
    </message>
    <message>
        <source>报表办理</source>
        <translation>Report step</translation>
    </message>
    <message>
        <source>盘点明细</source>
        <translation>Count line</translation>
    </message>
    <message>
        <source>盘点办理</source>
        <translation>Count step</translation>
    </message>
    <message>
        <source>库房检查</source>
        <translation>Room check</translation>
    </message>
    <message>
        <source>对方对账明细</source>
        <translation>Partner&apos;s statement line</translation>
    </message>
    <message>
        <source>对账办理</source>
        <translation>Reconciliation step</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>Approvals</translation>
    </message>
    <message>
        <source>审批签字</source>
        <translation>Approval signature</translation>
    </message>
    <message>
        <source>品牌</source>
        <translation>Brand</translation>
    </message>
    <message>
        <source>品类</source>
        <translation>Appliance class</translation>
    </message>
    <message>
        <source>型号</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation>Liable party</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>投诉状态</source>
        <translation>Complaint status</translation>
    </message>
    <message>
        <source>处理记录</source>
        <translation>Handling record</translation>
    </message>
    <message>
        <source>转派</source>
        <translation>Reassign</translation>
    </message>
    <message>
        <source>处理方案</source>
        <translation>Handling plan</translation>
    </message>
    <message>
        <source>顾客答复</source>
        <translation>Customer answer</translation>
    </message>
    <message>
        <source>书面答复</source>
        <translation>Written reply</translation>
    </message>
    <message>
        <source>投诉判断</source>
        <translation>Complaint judgement</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Hand-over</translation>
    </message>
    <message>
        <source>移交结果</source>
        <translation>Hand-over result</translation>
    </message>
    <message>
        <source>责任认定</source>
        <translation>Liability</translation>
    </message>
    <message>
        <source>备选方案</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>选定方案</source>
        <translation>Option chosen</translation>
    </message>
    <message>
        <source>补偿</source>
        <translation>Compensation</translation>
    </message>
    <message>
        <source>补偿办理</source>
        <translation>Compensation step</translation>
    </message>
    <message>
        <source>标记</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>外观检查</source>
        <translation>Appearance check</translation>
    </message>
    <message>
        <source>外部转办</source>
        <translation>Outside referral</translation>
    </message>
    <message>
        <source>答复函</source>
        <translation>Reply letter</translation>
    </message>
    <message>
        <source>投诉关联</source>
        <translation>Complaint link</translation>
    </message>
    <message>
        <source>常用语</source>
        <translation>Set phrases</translation>
    </message>
    <message>
        <source>升级</source>
        <translation>Escalation</translation>
    </message>
    <message>
        <source>升级的确认与上报</source>
        <translation>Escalation acknowledged or reported</translation>
    </message>
    <message>
        <source>顾客</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>顾客电话</source>
        <translation>Customer phone</translation>
    </message>
    <message>
        <source>顾客地址</source>
        <translation>Customer address</translation>
    </message>
    <message>
        <source>顾客备注</source>
        <translation>Customer remark</translation>
    </message>
    <message>
        <source>顾客电器</source>
        <translation>Customer&apos;s appliance</translation>
    </message>
    <message>
        <source>个人信息删除</source>
        <translation>Personal-data deletion</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>附件作废</source>
        <translation>Attachment voided</translation>
    </message>
    <message>
        <source>打印份</source>
        <translation>Printed copy</translation>
    </message>
    <message>
        <source>打印作废</source>
        <translation>Print voided</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>导入的行</source>
        <translation>Imported row</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>待办办理</source>
        <translation>Task step</translation>
    </message>
    <message>
        <source>冲突</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>冲突处理</source>
        <translation>Conflict decision</translation>
    </message>
    <message>
        <source>共享</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>停止共享</source>
        <translation>Share ended</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Entered by</translation>
    </message>
    <message>
        <source>新版程序的内容</source>
        <translation>Content of a newer version</translation>
    </message>
    <message>
        <source>门店代码</source>
        <translation>Store code</translation>
    </message>
    <message>
        <source>门店名称</source>
        <translation>Store name</translation>
    </message>
    <message>
        <source>公司名称</source>
        <translation>Company name</translation>
    </message>
    <message>
        <source>门店电话</source>
        <translation>Store phone</translation>
    </message>
    <message>
        <source>服务热线</source>
        <translation>Hotline</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>时区</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>营业中</source>
        <translation>In business</translation>
    </message>
    <message>
        <source>工位编号</source>
        <translation>Desk number</translation>
    </message>
    <message>
        <source>工位名称</source>
        <translation>Desk name</translation>
    </message>
    <message>
        <source>电脑</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>工号</source>
        <translation>Staff number</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>在职</source>
        <translation>Employed</translation>
    </message>
    <message>
        <source>须改密码</source>
        <translation>Must change password</translation>
    </message>
    <message>
        <source>改密时间</source>
        <translation>Password changed at</translation>
    </message>
    <message>
        <source>角色代码</source>
        <translation>Role code</translation>
    </message>
    <message>
        <source>角色名称</source>
        <translation>Role name</translation>
    </message>
    <message>
        <source>权限</source>
        <translation>Permission</translation>
    </message>
    <message>
        <source>审批额度</source>
        <translation>Approval limit</translation>
    </message>
    <message>
        <source>任职方式</source>
        <translation>Kind of post</translation>
    </message>
    <message>
        <source>开始日期</source>
        <translation>Start date</translation>
    </message>
    <message>
        <source>结束日期</source>
        <translation>End date</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>单据类别</source>
        <translation>Document type</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>查看的项目</source>
        <translation>Items viewed</translation>
    </message>
    <message>
        <source>查看原因</source>
        <translation>Reason for viewing</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>规则值</source>
        <translation>Rule value</translation>
    </message>
    <message>
        <source>生效日期</source>
        <translation>Effective date</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>依据级别</source>
        <translation>Level of basis</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>休息日和调休上班日</source>
        <translation>Days off and made-up working days</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>每周几点到几点</source>
        <translation>Hours of the week</translation>
    </message>
    <message>
        <source>另外停业的时段</source>
        <translation>Also closed at</translation>
    </message>
    <message>
        <source>节假日休息</source>
        <translation>Off on holidays</translation>
    </message>
    <message>
        <source>开始时间</source>
        <translation>Start time</translation>
    </message>
    <message>
        <source>结束时间</source>
        <translation>End time</translation>
    </message>
    <message>
        <source>页面</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>视图名称</source>
        <translation>View name</translation>
    </message>
    <message>
        <source>归属</source>
        <translation>Belongs to</translation>
    </message>
    <message>
        <source>筛选条件</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>显示的列</source>
        <translation>Columns shown</translation>
    </message>
    <message>
        <source>排列位置</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>已删除</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>设置项</source>
        <translation>Setting</translation>
    </message>
    <message>
        <source>设置值</source>
        <translation>Setting value</translation>
    </message>
    <message>
        <source>审批种类</source>
        <translation>Kind of approval</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>申请说明</source>
        <translation>Request note</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Requested by</translation>
    </message>
    <message>
        <source>申请时间</source>
        <translation>Requested at</translation>
    </message>
    <message>
        <source>审批状态</source>
        <translation>Approval status</translation>
    </message>
    <message>
        <source>原状态</source>
        <translation>Old status</translation>
    </message>
    <message>
        <source>新状态</source>
        <translation>New status</translation>
    </message>
    <message>
        <source>审批人</source>
        <translation>Approver</translation>
    </message>
    <message>
        <source>审批角色</source>
        <translation>Approving role</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>别名</source>
        <translation>Aliases</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>厂家</source>
        <translation>Maker</translation>
    </message>
    <message>
        <source>品类代码</source>
        <translation>Appliance class code</translation>
    </message>
    <message>
        <source>行业代码</source>
        <translation>Industry code</translation>
    </message>
    <message>
        <source>图标</source>
        <translation>Icon</translation>
    </message>
    <message>
        <source>上级品类</source>
        <translation>Parent class</translation>
    </message>
    <message>
        <source>计价单位</source>
        <translation>Priced by</translation>
    </message>
    <message>
        <source>商品条码</source>
        <translation>Product barcode</translation>
    </message>
    <message>
        <source>商品编码</source>
        <translation>Model code</translation>
    </message>
    <message>
        <source>能效等级</source>
        <translation>Energy grade</translation>
    </message>
    <message>
        <source>停产日期</source>
        <translation>Discontinued on</translation>
    </message>
    <message>
        <source>替代型号</source>
        <translation>Successor</translation>
    </message>
    <message>
        <source>单位类别</source>
        <translation>Party type</translation>
    </message>
    <message>
        <source>单位名称</source>
        <translation>Party name</translation>
    </message>
    <message>
        <source>价格种类</source>
        <translation>Kind of price</translation>
    </message>
    <message>
        <source>价格</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>起始日期</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>截止日期</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Out of use</translation>
    </message>
    <message>
        <source>部件</source>
        <translation>Component</translation>
    </message>
    <message>
        <source>保修月数</source>
        <translation>Months of warranty</translation>
    </message>
    <message>
        <source>服务方式</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>不保修的情形</source>
        <translation>Not covered</translation>
    </message>
    <message>
        <source>依据等级</source>
        <translation>Grade of source</translation>
    </message>
    <message>
        <source>机号格式</source>
        <translation>Serial pattern</translation>
    </message>
    <message>
        <source>样例</source>
        <translation>Example</translation>
    </message>
    <message>
        <source>配件编号</source>
        <translation>Part number</translation>
    </message>
    <message>
        <source>配件名称</source>
        <translation>Part name</translation>
    </message>
    <message>
        <source>有序列号</source>
        <translation>Has a serial number</translation>
    </message>
    <message>
        <source>整机、显示器</source>
        <translation>Whole machine or monitor</translation>
    </message>
    <message>
        <source>替代配件</source>
        <translation>Successor</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>单据种类</source>
        <translation>Kind of document</translation>
    </message>
    <message>
        <source>销售单号</source>
        <translation>Sale number</translation>
    </message>
    <message>
        <source>销售时间</source>
        <translation>Sold at</translation>
    </message>
    <message>
        <source>销售日期</source>
        <translation>Sold on</translation>
    </message>
    <message>
        <source>冲红的销售单</source>
        <translation>Sale taken back</translation>
    </message>
    <message>
        <source>个人或单位</source>
        <translation>Person or company</translation>
    </message>
    <message>
        <source>购买人</source>
        <translation>Buyer</translation>
    </message>
    <message>
        <source>购买人电话</source>
        <translation>Buyer&apos;s phone</translation>
    </message>
    <message>
        <source>会员卡号</source>
        <translation>Membership card</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>购买人地址</source>
        <translation>Buyer&apos;s address</translation>
    </message>
    <message>
        <source>销售员</source>
        <translation>Seller</translation>
    </message>
    <message>
        <source>销售员姓名</source>
        <translation>Seller&apos;s name</translation>
    </message>
    <message>
        <source>送货地址</source>
        <translation>Delivery address</translation>
    </message>
    <message>
        <source>送货日期</source>
        <translation>Delivery day</translation>
    </message>
    <message>
        <source>定制商品</source>
        <translation>Custom goods</translation>
    </message>
    <message>
        <source>发票状态</source>
        <translation>Invoice state</translation>
    </message>
    <message>
        <source>合计金额</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>已付金额</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>已退金额</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>预计到货</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>确认时间</source>
        <translation>Confirmed at</translation>
    </message>
    <message>
        <source>销售单</source>
        <translation>Sale</translation>
    </message>
    <message>
        <source>行号</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>明细种类</source>
        <translation>Kind of line</translation>
    </message>
    <message>
        <source>品名</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>单价</source>
        <translation>Unit price</translation>
    </message>
    <message>
        <source>税率</source>
        <translation>Tax rate</translation>
    </message>
    <message>
        <source>更正的明细</source>
        <translation>Line corrected</translation>
    </message>
    <message>
        <source>明细</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>机号</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>收款方式</source>
        <translation>Way of payment</translation>
    </message>
    <message>
        <source>收款日期</source>
        <translation>Paid on</translation>
    </message>
    <message>
        <source>流水号</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>承诺种类</source>
        <translation>Kind of promise</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>Holds until</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>预计日期</source>
        <translation>Expected on</translation>
    </message>
    <message>
        <source>承运单位</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>运单号</source>
        <translation>Waybill</translation>
    </message>
    <message>
        <source>通知顾客时间</source>
        <translation>Customer told at</translation>
    </message>
    <message>
        <source>相似度</source>
        <translation>Likeness</translation>
    </message>
    <message>
        <source>仓库或门店</source>
        <translation>Warehouse or store</translation>
    </message>
    <message>
        <source>库存量</source>
        <translation>On hand</translation>
    </message>
    <message>
        <source>在途量</source>
        <translation>On the way</translation>
    </message>
    <message>
        <source>统计时间</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>核对日期</source>
        <translation>Date checked</translation>
    </message>
    <message>
        <source>投诉编号</source>
        <translation>Complaint number</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Contact phone</translation>
    </message>
    <message>
        <source>电话不详</source>
        <translation>Phone unknown</translation>
    </message>
    <message>
        <source>投诉人</source>
        <translation>Complainant</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>来源编号</source>
        <translation>Source number</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>细类</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>投诉内容</source>
        <translation>Complaint content</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>发生时间</source>
        <translation>Time of event</translation>
    </message>
    <message>
        <source>涉及人员</source>
        <translation>People involved</translation>
    </message>
    <message>
        <source>诉求方式</source>
        <translation>Kind of remedy</translation>
    </message>
    <message>
        <source>顾客诉求</source>
        <translation>Demanded remedy</translation>
    </message>
    <message>
        <source>责任方</source>
        <translation>Liable party</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Person liable</translation>
    </message>
    <message>
        <source>受理时间</source>
        <translation>Intake time</translation>
    </message>
    <message>
        <source>登记时间</source>
        <translation>Registered at</translation>
    </message>
    <message>
        <source>登记人</source>
        <translation>Registered by</translation>
    </message>
    <message>
        <source>处理时限（小时）</source>
        <translation>Time limit (hours)</translation>
    </message>
    <message>
        <source>最迟完结</source>
        <translation>Close by</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>完结依据</source>
        <translation>Ground for closing</translation>
    </message>
    <message>
        <source>完结时间</source>
        <translation>Closed at</translation>
    </message>
    <message>
        <source>受理人</source>
        <translation>Assignee</translation>
    </message>
    <message>
        <source>方案</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>最近处理</source>
        <translation>Last handled</translation>
    </message>
    <message>
        <source>第几次处理</source>
        <translation>Which handling</translation>
    </message>
    <message>
        <source>暂停计时</source>
        <translation>Clock paused</translation>
    </message>
    <message>
        <source>最近的时限</source>
        <translation>Next clock</translation>
    </message>
    <message>
        <source>最近的期限</source>
        <translation>Next deadline</translation>
    </message>
    <message>
        <source>首次响应期限</source>
        <translation>First response due</translation>
    </message>
    <message>
        <source>首次响应</source>
        <translation>First response</translation>
    </message>
    <message>
        <source>下次升级</source>
        <translation>Next escalation</translation>
    </message>
    <message>
        <source>绿色通道</source>
        <translation>Green channel</translation>
    </message>
    <message>
        <source>并入的投诉</source>
        <translation>Complaint merged into</translation>
    </message>
    <message>
        <source>变更原因</source>
        <translation>Reason for change</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>记录类别</source>
        <translation>Record type</translation>
    </message>
    <message>
        <source>步骤</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>联系方式</source>
        <translation>Way of contact</translation>
    </message>
    <message>
        <source>联系结果</source>
        <translation>Contact result</translation>
    </message>
    <message>
        <source>联系时间</source>
        <translation>Contacted at</translation>
    </message>
    <message>
        <source>原受理人</source>
        <translation>Former assignee</translation>
    </message>
    <message>
        <source>批次</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>撤销的转派</source>
        <translation>Reassignment undone</translation>
    </message>
    <message>
        <source>处理方式</source>
        <translation>Remedy</translation>
    </message>
    <message>
        <source>方案内容</source>
        <translation>Plan content</translation>
    </message>
    <message>
        <source>接受方案</source>
        <translation>Accept plan</translation>
    </message>
    <message>
        <source>答复人</source>
        <translation>Answered by</translation>
    </message>
    <message>
        <source>答复方式</source>
        <translation>Way of answering</translation>
    </message>
    <message>
        <source>答复时间</source>
        <translation>Answered at</translation>
    </message>
    <message>
        <source>原话</source>
        <translation>Own words</translation>
    </message>
    <message>
        <source>答复内容</source>
        <translation>Reply content</translation>
    </message>
    <message>
        <source>是否成立</source>
        <translation>Founded or not</translation>
    </message>
    <message>
        <source>判断意见</source>
        <translation>Judgement</translation>
    </message>
    <message>
        <source>答复顾客的话</source>
        <translation>Answer to the customer</translation>
    </message>
    <message>
        <source>移交给</source>
        <translation>Handed over to</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>经办同事</source>
        <translation>Colleague in charge</translation>
    </message>
    <message>
        <source>请办事项</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>责任比例</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>承担费用</source>
        <translation>Cost borne</translation>
    </message>
    <message>
        <source>个人处罚</source>
        <translation>Personal penalty</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Manager in charge</translation>
    </message>
    <message>
        <source>负责人处罚</source>
        <translation>Manager&apos;s penalty</translation>
    </message>
    <message>
        <source>收回的认定</source>
        <translation>Finding taken back</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>费用</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>补偿方式</source>
        <translation>Kind of compensation</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>发放方式</source>
        <translation>Way of payment</translation>
    </message>
    <message>
        <source>领取人</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>部位</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>共同检查人</source>
        <translation>Checked together with</translation>
    </message>
    <message>
        <source>顾客认可</source>
        <translation>Customer agrees</translation>
    </message>
    <message>
        <source>来文单位类别</source>
        <translation>Kind of sender</translation>
    </message>
    <message>
        <source>来文单位</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>来文编号</source>
        <translation>Sender&apos;s reference</translation>
    </message>
    <message>
        <source>来文日期</source>
        <translation>Date of the letter</translation>
    </message>
    <message>
        <source>答复期限</source>
        <translation>Reply due</translation>
    </message>
    <message>
        <source>来文内容</source>
        <translation>What the letter says</translation>
    </message>
    <message>
        <source>答复函编号</source>
        <translation>Reply letter number</translation>
    </message>
    <message>
        <source>函件正文</source>
        <translation>Text of the letter</translation>
    </message>
    <message>
        <source>送达方式</source>
        <translation>How it was delivered</translation>
    </message>
    <message>
        <source>发函日期</source>
        <translation>Date sent</translation>
    </message>
    <message>
        <source>顾客编号</source>
        <translation>Customer number</translation>
    </message>
    <message>
        <source>顾客类别</source>
        <translation>Customer type</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>特别需要</source>
        <translation>Special needs</translation>
    </message>
    <message>
        <source>客户经理</source>
        <translation>Account manager</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Voided</translation>
    </message>
    <message>
        <source>并入的顾客</source>
        <translation>Customer merged into</translation>
    </message>
    <message>
        <source>个人信息已删除</source>
        <translation>Personal data deleted</translation>
    </message>
    <message>
        <source>电话号码</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>电话类别</source>
        <translation>Phone type</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>街道门牌</source>
        <translation>Street and number</translation>
    </message>
    <message>
        <source>品牌（手填）</source>
        <translation>Brand (typed)</translation>
    </message>
    <message>
        <source>型号（手填）</source>
        <translation>Model (typed)</translation>
    </message>
    <message>
        <source>序列号</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>购机日期</source>
        <translation>Date of purchase</translation>
    </message>
    <message>
        <source>购机地点</source>
        <translation>Place of purchase</translation>
    </message>
    <message>
        <source>购机门店</source>
        <translation>Store of purchase</translation>
    </message>
    <message>
        <source>小票号</source>
        <translation>Receipt no.</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>另一件投诉</source>
        <translation>Other complaint</translation>
    </message>
    <message>
        <source>怎样关联</source>
        <translation>Kind of link</translation>
    </message>
    <message>
        <source>关联或取消</source>
        <translation>Linked or removed</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>哪一步</source>
        <translation>Which step</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>第几次计时</source>
        <translation>Which run of the clock</translation>
    </message>
    <message>
        <source>到期时间</source>
        <translation>Due at</translation>
    </message>
    <message>
        <source>报给岗位</source>
        <translation>Raised to role</translation>
    </message>
    <message>
        <source>报给同事</source>
        <translation>Raised to colleague</translation>
    </message>
    <message>
        <source>未解决的原因</source>
        <translation>Reason why unsolved</translation>
    </message>
    <message>
        <source>内容校验</source>
        <translation>Content checksum</translation>
    </message>
    <message>
        <source>文件名</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>文件类型</source>
        <translation>File type</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>宽度</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>高度</source>
        <translation>Height</translation>
    </message>
    <message>
        <source>单据样式</source>
        <translation>Document template</translation>
    </message>
    <message>
        <source>样式版本</source>
        <translation>Template version</translation>
    </message>
    <message>
        <source>份号</source>
        <translation>Copy number</translation>
    </message>
    <message>
        <source>重打</source>
        <translation>Reprint</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>导入种类</source>
        <translation>Kind of import</translation>
    </message>
    <message>
        <source>文件校验</source>
        <translation>File checksum</translation>
    </message>
    <message>
        <source>列的对应</source>
        <translation>Column match</translation>
    </message>
    <message>
        <source>总行数</source>
        <translation>Rows in all</translation>
    </message>
    <message>
        <source>导入行数</source>
        <translation>Rows imported</translation>
    </message>
    <message>
        <source>重复行数</source>
        <translation>Rows duplicate</translation>
    </message>
    <message>
        <source>不合格行数</source>
        <translation>Rows rejected</translation>
    </message>
    <message>
        <source>行标记</source>
        <translation>Row mark</translation>
    </message>
    <message>
        <source>待办种类</source>
        <translation>Kind of task</translation>
    </message>
    <message>
        <source>办理人</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>办理角色</source>
        <translation>Role in charge</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>办理动作</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>冲突种类</source>
        <translation>Kind of conflict</translation>
    </message>
    <message>
        <source>字段</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>现在的值</source>
        <translation>Current value</translation>
    </message>
    <message>
        <source>现在值的时间标记</source>
        <translation>Current value, time mark</translation>
    </message>
    <message>
        <source>现在值的填写人</source>
        <translation>Current value, entered by</translation>
    </message>
    <message>
        <source>现在值的时间</source>
        <translation>Current value, time</translation>
    </message>
    <message>
        <source>另一个值</source>
        <translation>Other value</translation>
    </message>
    <message>
        <source>另一值的时间标记</source>
        <translation>Other value, time mark</translation>
    </message>
    <message>
        <source>另一值的填写人</source>
        <translation>Other value, entered by</translation>
    </message>
    <message>
        <source>另一值的时间</source>
        <translation>Other value, time</translation>
    </message>
    <message>
        <source>采用</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>共享给的门店</source>
        <translation>Store shared with</translation>
    </message>
    <message>
        <source>账户种类</source>
        <translation>Kind of account</translation>
    </message>
    <message>
        <source>往来单位</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>仓库名称</source>
        <translation>Warehouse name</translation>
    </message>
    <message>
        <source>单据编号</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>单据日期</source>
        <translation>Document date</translation>
    </message>
    <message>
        <source>仓库</source>
        <translation>Warehouse</translation>
    </message>
    <message>
        <source>收或发</source>
        <translation>In or out</translation>
    </message>
    <message>
        <source>对方单号</source>
        <translation>Partner&apos;s number</translation>
    </message>
    <message>
        <source>工厂系统单号</source>
        <translation>Number in the factory&apos;s system</translation>
    </message>
    <message>
        <source>所冲销或对应的单据</source>
        <translation>Document reversed or matched</translation>
    </message>
    <message>
        <source>对方门店</source>
        <translation>Other store</translation>
    </message>
    <message>
        <source>货到时间</source>
        <translation>Goods arrived at</translation>
    </message>
    <message>
        <source>单到时间</source>
        <translation>Paper arrived at</translation>
    </message>
    <message>
        <source>记账日期</source>
        <translation>Posted on</translation>
    </message>
    <message>
        <source>货或单</source>
        <translation>Goods or paper</translation>
    </message>
    <message>
        <source>到达日期</source>
        <translation>Arrived on</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Outer state</translation>
    </message>
    <message>
        <source>包装</source>
        <translation>Packing</translation>
    </message>
    <message>
        <source>有差异的明细</source>
        <translation>Lines with differences</translation>
    </message>
    <message>
        <source>好件或坏件</source>
        <translation>Good or bad part</translation>
    </message>
    <message>
        <source>转出账户</source>
        <translation>From account</translation>
    </message>
    <message>
        <source>转入账户</source>
        <translation>To account</translation>
    </message>
    <message>
        <source>换下的旧件</source>
        <translation>Old part taken out</translation>
    </message>
    <message>
        <source>账目</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>计价顺序</source>
        <translation>Order of valuation</translation>
    </message>
    <message>
        <source>计价方法</source>
        <translation>Valuation method</translation>
    </message>
    <message>
        <source>平均单价</source>
        <translation>Average cost</translation>
    </message>
    <message>
        <source>计价后库存</source>
        <translation>Stock after valuation</translation>
    </message>
    <message>
        <source>计价后金额</source>
        <translation>Worth after it</translation>
    </message>
    <message>
        <source>货架号</source>
        <translation>Shelf</translation>
    </message>
    <message>
        <source>库存下限</source>
        <translation>Lower limit</translation>
    </message>
    <message>
        <source>补货点</source>
        <translation>Reorder point</translation>
    </message>
    <message>
        <source>到货天数</source>
        <translation>Lead days</translation>
    </message>
    <message>
        <source>到货天数的波动</source>
        <translation>Spread of lead days</translation>
    </message>
    <message>
        <source>每包数量</source>
        <translation>Pack size</translation>
    </message>
    <message>
        <source>最少订购数量</source>
        <translation>Least order</translation>
    </message>
    <message>
        <source>供货单位</source>
        <translation>Supplier</translation>
    </message>
    <message>
        <source>报表</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>经手人</source>
        <translation>By</translation>
    </message>
    <message>
        <source>包含的单据</source>
        <translation>Documents covered</translation>
    </message>
    <message>
        <source>合计数</source>
        <translation>Totals</translation>
    </message>
    <message>
        <source>核对标记</source>
        <translation>Agreed marks</translation>
    </message>
    <message>
        <source>送交部门</source>
        <translation>Sent to</translation>
    </message>
    <message>
        <source>签字人</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>盘点编号</source>
        <translation>Count number</translation>
    </message>
    <message>
        <source>货架范围</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>计划日期</source>
        <translation>Planned on</translation>
    </message>
    <message>
        <source>盲盘</source>
        <translation>Blind count</translation>
    </message>
    <message>
        <source>盘点</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>第几次盘点</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>实盘数量</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>账面数量</source>
        <translation>In the book</translation>
    </message>
    <message>
        <source>调整单</source>
        <translation>Adjustment</translation>
    </message>
    <message>
        <source>盘点结果</source>
        <translation>Count result</translation>
    </message>
    <message>
        <source>检查日期</source>
        <translation>Checked on</translation>
    </message>
    <message>
        <source>检查结果</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>对账单编号</source>
        <translation>Statement number</translation>
    </message>
    <message>
        <source>对账单</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>读入的文件</source>
        <translation>File read in</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>我方账目</source>
        <translation>Our move</translation>
    </message>
    <message>
        <source>对方明细</source>
        <translation>Partner&apos;s line</translation>
    </message>
</context>
<context>
    <name>SyncLink</name>
    <message>
        <source>接入总部</source>
        <translation>Join head office</translation>
    </message>
    <message>
        <source>输入总部给的接入码</source>
        <translation>Enter the join code from head office</translation>
    </message>
    <message>
        <source>同步详情</source>
        <translation>Sync details</translation>
    </message>
    <message>
        <source>两边都改过的地方</source>
        <translation>Changed on both sides</translation>
    </message>
    <message>
        <source>被总部退回的内容</source>
        <translation>Rejected by head office</translation>
    </message>
    <message>
        <source>到全公司找「{typed}」…</source>
        <translation>Search the company for &quot;{typed}&quot;…</translation>
    </message>
    <message>
        <source>问总部，结果已隐去个人信息</source>
        <translation>Asks head office; personal data is hidden</translation>
    </message>
    <message>
        <source>全公司也没有找到「{typed}」。</source>
        <translation>&quot;{typed}&quot; was not found in the whole company.</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>记录</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>状态先后</source>
        <translation>Status order</translation>
    </message>
    <message>
        <source>有 {count} 步前后没对上</source>
        <translation>steps out of order: {count}</translation>
    </message>
    <message>
        <source>{changed}，另{beside}</source>
        <translation>{changed}; {beside}</translation>
    </message>
    <message>
        <source>有 {count} 处两人都改过</source>
        <translation>changed by two people: {count}</translation>
    </message>
    <message>
        <source>有 {count} 处你在两台工位都改过</source>
        <translation>changed by you at two desks: {count}</translation>
    </message>
    <message>
        <source>有 {count} 处{name}在两台工位都改过</source>
        <translation>changed by {name} at two desks: {count}</translation>
    </message>
    <message>
        <source>有 {count} 处两边都改过</source>
        <translation>changed on both sides: {count}</translation>
    </message>
    <message>
        <source>同一人</source>
        <translation>Same person</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>另一条记录（{id}）</source>
        <translation>Another record ({id})</translation>
    </message>
    <message>
        <source>总部看不懂这一处填的内容，可能超出了允许的长度或格式。</source>
        <translation>Head office cannot read this entry; its length or format may be out of bounds.</translation>
    </message>
    <message>
        <source>总部的程序还不认识这类记录，要等总部升级。</source>
        <translation>Head office&apos;s program does not know this kind of record yet; it needs an update there.</translation>
    </message>
    <message>
        <source>这条记录属于别的门店，这个工位不能改。</source>
        <translation>This record belongs to another store; this desk cannot change it.</translation>
    </message>
    <message>
        <source>总部没有认出当时的登录，可能登录记录还没有传上去。</source>
        <translation>Head office did not recognise the log-in; its record may not be uploaded yet.</translation>
    </message>
    <message>
        <source>填写的人当时的岗位没有这项权限。</source>
        <translation>The person&apos;s post lacked this permission at the time.</translation>
    </message>
    <message>
        <source>从当时的状态不能直接改成这个状态。</source>
        <translation>The status then could not be changed straight to this one.</translation>
    </message>
    <message>
        <source>要改的记录在总部不存在，它的登记可能也被退回了。</source>
        <translation>The record is not at head office; its registration may have been rejected too.</translation>
    </message>
    <message>
        <source>总部已经有一条同样的记录，请并入已有的那一条。</source>
        <translation>Head office already has such a record; merge into that one.</translation>
    </message>
    <message>
        <source>这类记录写下就不能再改，只能另写一条。</source>
        <translation>Such records cannot be changed once written; write another.</translation>
    </message>
    <message>
        <source>同一次保存里有别的内容没有通过，整次一起退回。</source>
        <translation>Something else in the same save was not accepted; all of it was rejected.</translation>
    </message>
    <message>
        <source>总部没有收下这一处。</source>
        <translation>Head office did not accept this.</translation>
    </message>
    <message>
        <source>格式不对</source>
        <translation>Wrong format</translation>
    </message>
    <message>
        <source>待总部升级</source>
        <translation>Head office to update</translation>
    </message>
    <message>
        <source>别店的记录</source>
        <translation>Another store&apos;s</translation>
    </message>
    <message>
        <source>登录未认出</source>
        <translation>Log-in unknown</translation>
    </message>
    <message>
        <source>没有权限</source>
        <translation>No permission</translation>
    </message>
    <message>
        <source>状态不许</source>
        <translation>Status forbids</translation>
    </message>
    <message>
        <source>总部没有</source>
        <translation>Not there</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>不能再改</source>
        <translation>Cannot change</translation>
    </message>
    <message>
        <source>一起退回</source>
        <translation>Rejected along</translation>
    </message>
    <message>
        <source>被退回</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>{count} 秒</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{count} 分钟</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} 小时</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>{count} 天</source>
        <translation>{count} d</translation>
    </message>
    <message>
        <source>准确</source>
        <translation>accurate</translation>
    </message>
    <message>
        <source>慢 {span}</source>
        <translation>{span} slow</translation>
    </message>
    <message>
        <source>快 {span}</source>
        <translation>{span} fast</translation>
    </message>
    <message>
        <source>待上传 {count}</source>
        <translation>To upload {count}</translation>
    </message>
    <message>
        <source>请联系总部管理员。</source>
        <translation>Contact the head-office administrator.</translation>
    </message>
    <message>
        <source>本工位已被总部停用</source>
        <translation>This desk was disabled by head office</translation>
    </message>
    <message>
        <source>正在首次同步 {percent}%</source>
        <translation>First sync {percent}%</translation>
    </message>
    <message>
        <source>可以照常工作，数据在后台取。</source>
        <translation>Go on working; data comes in the background.</translation>
    </message>
    <message>
        <source>点击查看详情。</source>
        <translation>Click for details.</translation>
    </message>
    <message>
        <source>已同步 {time} · {waiting}</source>
        <translation>Synced {time} · {waiting}</translation>
    </message>
    <message>
        <source>点击查看同步详情。</source>
        <translation>Click for sync details.</translation>
    </message>
    <message>
        <source>离线工作中 · 自 {time} · {waiting} 条待上传（数据已存本机）</source>
        <translation>Working offline · since {time} · to upload: {waiting} (saved here)</translation>
    </message>
    <message>
        <source>连上总部后会自动上传，不用做什么。上次同步 {time}。</source>
        <translation>Uploads by itself once head office is connected; nothing to do. Last sync {time}.</translation>
    </message>
    <message>
        <source>本机单机</source>
        <translation>Standalone</translation>
    </message>
    <message>
        <source>已连接</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>离线</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>同步没有做完</source>
        <translation>Sync not finished</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Disabled</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>已打开的页面</source>
        <translation>Open pages</translation>
    </message>
    <message>
        <source>打开…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>{title} · 草稿</source>
        <translation>{title} · draft</translation>
    </message>
    <message>
        <source>关闭 {title}</source>
        <translation>Close {title}</translation>
    </message>
</context>
<context>
    <name>TakeBack</name>
    <message>
        <source>撤销刚才的操作</source>
        <translation>Undo the last act</translation>
    </message>
    <message>
        <source>没有撤销：后来又有人改过。按 Ctrl+Z 看原因。</source>
        <translation>Not undone: changed again since. Press Ctrl+Z for the reason.</translation>
    </message>
</context>
<context>
    <name>TakeBackLiabilitySheet</name>
    <message>
        <source>收回责任认定 {number}</source>
        <translation>Take back liability {number}</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>收回</source>
        <translation>Take back</translation>
    </message>
</context>
<context>
    <name>TakingsSheet</name>
    <message>
        <source>销售按销售日算，退货按退货日算，收款按收款日算；一次最多一年。</source>
        <translation>Sales count on the day of sale, returns on the day of return, payments on the day of payment; one year at most.</translation>
    </message>
    <message>
        <source>日合计</source>
        <translation>Daily totals</translation>
    </message>
    <message>
        <source>每天</source>
        <translation>By day</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>每店</source>
        <translation>By store</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>收款方式</source>
        <translation>Ways of paying</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>合计：销售 {sales} 张 {sold}，退货 {returns} 张 {returned}，净额 {net}，收款 {paid}。</source>
        <translation>Total: {sales} sales {sold}, {returns} returns {returned}, net {net}, paid {paid}.</translation>
    </message>
    <message>
        <source>张数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>销售</source>
        <translation>Sold</translation>
    </message>
    <message>
        <source>退货</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>净额</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>其他收款</source>
        <translation>Other ways</translation>
    </message>
    <message>
        <source>收款合计</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
</context>
<context>
    <name>TaskList</name>
    <message>
        <source>我的待办</source>
        <translation>My tasks</translation>
    </message>
    <message>
        <source>没有待办，手上的事都做完了。</source>
        <translation>No tasks: all is done.</translation>
    </message>
    <message>
        <source>未确认</source>
        <translation>Not confirmed</translation>
    </message>
    <message>
        <source>已确认</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>本人</source>
        <translation>Self</translation>
    </message>
    <message>
        <source>确认</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已确认：{title}</source>
        <translation>Confirmed: {title}</translation>
    </message>
    <message>
        <source>已完成：{title}</source>
        <translation>Done: {title}</translation>
    </message>
</context>
<context>
    <name>TheirSignSheet</name>
    <message>
        <source>对方核对人姓名</source>
        <translation>Name of the partner&apos;s checker</translation>
    </message>
    <message>
        <source>备注（可不填）</source>
        <translation>Note (optional)</translation>
    </message>
    <message>
        <source>先把对方签字盖章的扫描件附在下面，再记下签字人。</source>
        <translation>First attach the scan with the partner&apos;s signature and seal below, then note who signed.</translation>
    </message>
</context>
<context>
    <name>TimeBox</name>
    <message>
        <source>用时</source>
        <translation>Time spent</translation>
    </message>
    <message>
        <source>{count} 项超时</source>
        <translation>Late: {count}</translation>
    </message>
    <message>
        <source>在谁手里</source>
        <translation>In whose hands</translation>
    </message>
    <message>
        <source>待分配</source>
        <translation>Unassigned</translation>
    </message>
    <message>
        <source>处在什么状态</source>
        <translation>In which status</translation>
    </message>
    <message>
        <source>等谁答复</source>
        <translation>Waiting for</translation>
    </message>
    <message>
        <source>最久没有动静</source>
        <translation>Longest quiet</translation>
    </message>
    <message>
        <source>超时</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>{length}，{from_at} 至 {to_at}，在{holder}手里，{status}</source>
        <translation>{length}, {from_at} to {to_at}, with {holder}, {status}</translation>
    </message>
    <message>
        <source>{clock} 已超 {length}</source>
        <translation>{clock} late by {length} so far</translation>
    </message>
    <message>
        <source>{clock} 晚 {length}</source>
        <translation>{clock} {length} late</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>{days}天{hours}时</source>
        <translation>{days}d {hours}h</translation>
    </message>
    <message>
        <source>{hours}时{minutes}分</source>
        <translation>{hours}h {minutes}m</translation>
    </message>
    <message>
        <source>{minutes}分</source>
        <translation>{minutes}m</translation>
    </message>
    <message>
        <source>暂停 剩{time}</source>
        <translation>Paused, {time} left</translation>
    </message>
    <message>
        <source>按时完结</source>
        <translation>In time</translation>
    </message>
    <message>
        <source>超时完结</source>
        <translation>Closed late</translation>
    </message>
    <message>
        <source>计时暂停</source>
        <translation>Clock paused</translation>
    </message>
    <message>
        <source>无时限</source>
        <translation>No limit</translation>
    </message>
    <message>
        <source>超 {time}</source>
        <translation>{time} over</translation>
    </message>
    <message>
        <source>剩 {time}</source>
        <translation>{time} left</translation>
    </message>
</context>
<context>
    <name>TimeSection</name>
    <message>
        <source>时限</source>
        <translation>Time limits</translation>
    </message>
    <message>
        <source>提醒与上报</source>
        <translation>Reminders and reports</translation>
    </message>
    <message>
        <source>工作时间</source>
        <translation>Working hours</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>经过 {count} 条</source>
        <translation>History: {count}</translation>
    </message>
    <message>
        <source>复制这一条</source>
        <translation>Copy this entry</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>UndoSheet</name>
    <message>
        <source>撤销刚才的操作</source>
        <translation>Undo the last act</translation>
    </message>
    <message>
        <source>撤销也会记录在案：谁、什么时候、撤销了什么。</source>
        <translation>An undo is recorded too: who, when, what.</translation>
    </message>
    <message>
        <source>登录以来的操作</source>
        <translation>Acts since log-in</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>撤销这一项</source>
        <translation>Undo this</translation>
    </message>
    <message>
        <source>没有可以撤销的操作</source>
        <translation>Nothing to undo</translation>
    </message>
    <message>
        <source>不能撤销：{why}</source>
        <translation>Cannot be undone: {why}</translation>
    </message>
    <message>
        <source>登录以来还没有可以撤销的操作。</source>
        <translation>Nothing to undo since log-in.</translation>
    </message>
    <message>
        <source>已撤销：{act}</source>
        <translation>Undone: {act}</translation>
    </message>
</context>
<context>
    <name>UndoWords</name>
    <message>
        <source>登记投诉</source>
        <translation>Register complaint</translation>
    </message>
    <message>
        <source>转派</source>
        <translation>Reassign</translation>
    </message>
    <message>
        <source>撤销转派</source>
        <translation>Undo reassignment</translation>
    </message>
    <message>
        <source>改状态</source>
        <translation>Change status</translation>
    </message>
    <message>
        <source>受理投诉</source>
        <translation>Accept complaint</translation>
    </message>
    <message>
        <source>完结投诉</source>
        <translation>Close complaints</translation>
    </message>
    <message>
        <source>重新处理</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>修改投诉资料</source>
        <translation>Change complaint</translation>
    </message>
    <message>
        <source>写处理记录</source>
        <translation>Write record</translation>
    </message>
    <message>
        <source>提方案</source>
        <translation>Make plan</translation>
    </message>
    <message>
        <source>记录顾客意见</source>
        <translation>Record customer&apos;s answer</translation>
    </message>
    <message>
        <source>书面答复</source>
        <translation>Written reply</translation>
    </message>
    <message>
        <source>判断投诉</source>
        <translation>Judge complaint</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>记移交结果</source>
        <translation>Record hand-over result</translation>
    </message>
    <message>
        <source>责任认定</source>
        <translation>Find liability</translation>
    </message>
    <message>
        <source>提备选方案</source>
        <translation>Write options</translation>
    </message>
    <message>
        <source>选定方案</source>
        <translation>Choose option</translation>
    </message>
    <message>
        <source>补偿</source>
        <translation>Compensation</translation>
    </message>
    <message>
        <source>发放或取消补偿</source>
        <translation>Pay out or cancel compensation</translation>
    </message>
    <message>
        <source>设标记</source>
        <translation>Set mark</translation>
    </message>
    <message>
        <source>外观检查</source>
        <translation>Appearance check</translation>
    </message>
    <message>
        <source>登记外部转办</source>
        <translation>Record an outside referral</translation>
    </message>
    <message>
        <source>发答复函</source>
        <translation>Send a reply letter</translation>
    </message>
    <message>
        <source>确认或上报升级</source>
        <translation>Acknowledge or report escalation</translation>
    </message>
    <message>
        <source>关联投诉</source>
        <translation>Link complaint</translation>
    </message>
    <message>
        <source>取消关联</source>
        <translation>Remove link</translation>
    </message>
    <message>
        <source>合并投诉</source>
        <translation>Merge complaints</translation>
    </message>
    <message>
        <source>排班</source>
        <translation>Duty planned</translation>
    </message>
    <message>
        <source>撤下排班</source>
        <translation>Duty withdrawn</translation>
    </message>
    <message>
        <source>登记顾客</source>
        <translation>Register customer</translation>
    </message>
    <message>
        <source>修改顾客资料</source>
        <translation>Edit customer</translation>
    </message>
    <message>
        <source>添加电话、地址或电器</source>
        <translation>Add phone, address or appliance</translation>
    </message>
    <message>
        <source>合并顾客</source>
        <translation>Merge customers</translation>
    </message>
    <message>
        <source>拆分顾客</source>
        <translation>Split customers</translation>
    </message>
    <message>
        <source>写顾客备注</source>
        <translation>Write customer remark</translation>
    </message>
    <message>
        <source>删除个人信息</source>
        <translation>Delete personal data</translation>
    </message>
    <message>
        <source>其他操作</source>
        <translation>Other acts</translation>
    </message>
    <message>
        <source>{count} 件</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>后来又有人改过，撤销会盖掉新的内容。</source>
        <translation>It was changed again since; an undo would cover the new text.</translation>
    </message>
    <message>
        <source>写下的记录要留给后面的人看，不能收回。写错了请再写一条更正。</source>
        <translation>What is written stays for those who follow. Write another note to correct it.</translation>
    </message>
    <message>
        <source>已经占了编号，不能收回。登错了请修改资料，或写明原因后完结。</source>
        <translation>It has its number and cannot be taken back. Change its fields, or close it with a reason.</translation>
    </message>
    <message>
        <source>流程没有往回的一步。</source>
        <translation>The process has no step back.</translation>
    </message>
    <message>
        <source>删除个人信息不能撤销。</source>
        <translation>Deleted personal data cannot come back.</translation>
    </message>
    <message>
        <source>审批已经发出，由审批人退回。</source>
        <translation>The approval is sent; the approver sends it back.</translation>
    </message>
    <message>
        <source>再次完结要有依据，请用“完结”。</source>
        <translation>Closing again needs a ground; use &quot;Close&quot;.</translation>
    </message>
    <message>
        <source>您的岗位没有撤销它的权限。</source>
        <translation>Your post may not undo it.</translation>
    </message>
    <message>
        <source>请到办理它的页面里修改。</source>
        <translation>Change it on its own page.</translation>
    </message>
</context>
<context>
    <name>UnlistedNote</name>
    <message>
        <source>目录里没有这种商品：价格、保修期和库存带不出来。确实没有的，照写就行。</source>
        <translation>The catalogue does not have these goods: no price, warranty or stock can be filled in. If that is so, go on.</translation>
    </message>
</context>
<context>
    <name>UpgradeWatch</name>
    <message>
        <source>正在升级本店的数据</source>
        <translation>Upgrading this store&apos;s data</translation>
    </message>
    <message>
        <source>数据还没有改动，现在可以取消。</source>
        <translation>Nothing was changed yet; you can still cancel.</translation>
    </message>
    <message>
        <source>升级前的数据已经备份。请等它做完，不要关机。</source>
        <translation>The data from before is backed up. Please wait for the end and do not switch off.</translation>
    </message>
    <message>
        <source>先备份现在的数据…</source>
        <translation>Backing up the present data first…</translation>
    </message>
    <message>
        <source>正在核对备份…</source>
        <translation>Checking the backup…</translation>
    </message>
    <message>
        <source>正在升级：第 {number} 步，共 {total} 步…</source>
        <translation>Upgrading: step {number} of {total}…</translation>
    </message>
    <message>
        <source>正在检查升级后的数据…</source>
        <translation>Checking the upgraded data…</translation>
    </message>
</context>
<context>
    <name>ValueBox</name>
    <message>
        <source>，采用</source>
        <translation>, in use</translation>
    </message>
</context>
<context>
    <name>ViewPills</name>
    <message>
        <source>更多视图</source>
        <translation>More views</translation>
    </message>
    <message>
        <source>存为视图</source>
        <translation>Save as view</translation>
    </message>
    <message>
        <source>更新视图</source>
        <translation>Update view</translation>
    </message>
    <message>
        <source>视图</source>
        <translation>View</translation>
    </message>
    <message>
        <source>已改</source>
        <translation>Changed</translation>
    </message>
</context>
<context>
    <name>ViewSheet</name>
    <message>
        <source>存为视图</source>
        <translation>Save as view</translation>
    </message>
    <message>
        <source>只给自己</source>
        <translation>Only me</translation>
    </message>
    <message>
        <source>全店</source>
        <translation>Whole store</translation>
    </message>
    <message>
        <source>全公司</source>
        <translation>Whole company</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>给谁用</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>VoidSheet</name>
    <message>
        <source>{number} 作废后不再等货和单；编号不会再用，会和原因一起列在日报里。</source>
        <translation>{number} will wait no more once it is void; its number is not used again and stands in the daily report with the reason.</translation>
    </message>
</context>
<context>
    <name>WarehouseSheet</name>
    <message>
        <source>新建仓库</source>
        <translation>New warehouse</translation>
    </message>
    <message>
        <source>仓库</source>
        <translation>Warehouse</translation>
    </message>
    <message>
        <source>仓库名称</source>
        <translation>Name of the warehouse</translation>
    </message>
    <message>
        <source>停用（账目保留，不再出入库）</source>
        <translation>Closed (its accounts stay; nothing goes in or out)</translation>
    </message>
</context>
<context>
    <name>WarrantySheet</name>
    <message>
        <source>厂家保修</source>
        <translation>Maker&apos;s warranty</translation>
    </message>
    <message>
        <source>部件</source>
        <translation>Component</translation>
    </message>
    <message>
        <source>整机不填；例如 压缩机</source>
        <translation>Empty for the whole appliance; such as compressor</translation>
    </message>
    <message>
        <source>保修月数</source>
        <translation>Months of warranty</translation>
    </message>
    <message>
        <source>个月</source>
        <translation>months</translation>
    </message>
    <message>
        <source>这天起卖的适用</source>
        <translation>Sold from</translation>
    </message>
    <message>
        <source>到这天卖的为止</source>
        <translation>Sold until</translation>
    </message>
    <message>
        <source>一直适用的不填</source>
        <translation>Empty if it has no end</translation>
    </message>
    <message>
        <source>服务方式</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>可靠程度</source>
        <translation>How sure</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>写在哪里，例如 2026 版保修卡</source>
        <translation>Where it stands, such as the warranty card of 2026</translation>
    </message>
    <message>
        <source>不保修的情形</source>
        <translation>Not covered</translation>
    </message>
    <message>
        <source>适用范围不能改，请另加一条</source>
        <translation>What it holds for cannot be changed; add another line</translation>
    </message>
</context>
<context>
    <name>WeekBars</name>
    <message>
        <source>近七日受理与完结</source>
        <translation>Intake and closed, 7 days</translation>
    </message>
    <message>
        <source>{day} 受理 {received}，完结 {closed}</source>
        <translation>{day}: intake {received}, closed {closed}</translation>
    </message>
    <message>
        <source>这七天没有受理，也没有完结。</source>
        <translation>No intake and nothing closed in these 7 days.</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>周一 周二 周三 周四 周五 周六 周日</source>
        <translation>Mon Tue Wed Thu Fri Sat Sun</translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>近七日受理与完结</source>
        <translation>Intake and closed, 7 days</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Taken in</translation>
    </message>
    <message>
        <source>完结</source>
        <translation>Closed</translation>
    </message>
</context>
<context>
    <name>WordingPanel</name>
    <message>
        <source>用语规范</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>六不</source>
        <translation>Six don&apos;ts</translation>
    </message>
</context>
<context>
    <name>WorkbenchPage</name>
    <message>
        <source>工作台</source>
        <translation>Workbench</translation>
    </message>
    <message>
        <source>{name}调休，今天上班</source>
        <translation>Today is a working day, made up for {name}</translation>
    </message>
    <message>
        <source>{year} 年的节假日还没有录入</source>
        <translation>The holidays of {year} have not been entered yet</translation>
    </message>
    <message>
        <source>登记投诉</source>
        <translation>Register complaint</translation>
    </message>
    <message>
        <source>我的任务</source>
        <translation>My tasks</translation>
    </message>
    <message>
        <source>没有待办任务，手上的事都做完了。</source>
        <translation>No open tasks: all is done.</translation>
    </message>
    <message>
        <source>待我审批</source>
        <translation>For my approval</translation>
    </message>
    <message>
        <source>没有等您审批的申请。</source>
        <translation>No requests await your approval.</translation>
    </message>
    <message>
        <source>上午好，{name}</source>
        <translation>Good morning, {name}</translation>
    </message>
    <message>
        <source>下午好，{name}</source>
        <translation>Good afternoon, {name}</translation>
    </message>
    <message>
        <source>晚上好，{name}</source>
        <translation>Good evening, {name}</translation>
    </message>
</context>
<context>
    <name>WorkloadColumns</name>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Taken in</translation>
    </message>
    <message>
        <source>完结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>联系顾客</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>处理记录</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>当日结余</source>
        <translation>Open at end</translation>
    </message>
    <message>
        <source>员工</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>未派给人</source>
        <translation>Not assigned</translation>
    </message>
    <message>
        <source>日均完结</source>
        <translation>Closed a day</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>部门</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>派出</source>
        <translation>Handed</translation>
    </message>
    <message>
        <source>已答复</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>未答复</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>超时</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>平均答复</source>
        <translation>Avg. answer</translation>
    </message>
    <message>
        <source>合计：受理 {received} 件，完结 {closed} 件，按时 {percent}，首次响应平均 {response}，完结平均 {solve}，联系顾客 {calls} 次，处理记录 {records} 条。</source>
        <translation>In all: taken in {received}, closed {closed}, in time {percent}, first response {response} on average, closing {solve} on average, contacts {calls}, handling records {records}.</translation>
    </message>
    <message>
        <source>{count} 秒</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>按时</source>
        <translation>In time</translation>
    </message>
    <message>
        <source>平均首响</source>
        <translation>Avg. first</translation>
    </message>
    <message>
        <source>平均完结</source>
        <translation>Avg. closing</translation>
    </message>
</context>
<context>
    <name>WorkloadSheet</name>
    <message>
        <source>工作量统计</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>每天、每人、每店做了多少，转给部门和外包的答复得怎么样；一次最多 92 天。</source>
        <translation>What was done each day, by each person and store, and how departments and contractors answered; at most 92 days at once.</translation>
    </message>
    <message>
        <source>每天</source>
        <translation>By day</translation>
    </message>
    <message>
        <source>每人</source>
        <translation>By person</translation>
    </message>
    <message>
        <source>每人每天</source>
        <translation>By person and day</translation>
    </message>
    <message>
        <source>每店</source>
        <translation>By store</translation>
    </message>
    <message>
        <source>部门与外包</source>
        <translation>Departments and contractors</translation>
    </message>
    <message>
        <source>投诉分类统计表</source>
        <translation>Classification table</translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
</TS>
