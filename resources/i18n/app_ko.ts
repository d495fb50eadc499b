<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="zh_CN">
<context>
    <name>ActSheet</name>
    <message>
        <source>没写完的内容已留作草稿，再打开时接着写。</source>
        <translation>쓰던 내용을 초안으로 남겼습니다. 다시 열면 이어서 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>接着上次没写完的（{time} 存）。</source>
        <translation>지난번에 쓰던 내용을 이어서 씁니다({time} 저장).</translation>
    </message>
    <message>
        <source>从头写</source>
        <translation>새로 쓰기</translation>
    </message>
</context>
<context>
    <name>AddressSheet</name>
    <message>
        <source>登记地址</source>
        <translation>주소 등록</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>지역</translation>
    </message>
    <message>
        <source>市、区县、街道</source>
        <translation>시·구(현)·동네</translation>
    </message>
    <message>
        <source>详细地址</source>
        <translation>상세 주소</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>家、单位、送货…</source>
        <translation>집, 직장, 배송지…</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>등록</translation>
    </message>
</context>
<context>
    <name>AdjustSheet</name>
    <message>
        <source>库存调整</source>
        <translation>재고 조정</translation>
    </message>
    <message>
        <source>再改改</source>
        <translation>다시 수정</translation>
    </message>
    <message>
        <source>记账</source>
        <translation>기장</translation>
    </message>
    <message>
        <source>盘盈盘亏</source>
        <translation>실사 차이</translation>
    </message>
    <message>
        <source>破损、变质</source>
        <translation>파손·변질</translation>
    </message>
    <message>
        <source>以前收发记错</source>
        <translation>이전 기장 오류</translation>
    </message>
    <message>
        <source>找到以前短少的</source>
        <translation>부족분 발견</translation>
    </message>
    <message>
        <source>丢失</source>
        <translation>분실</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>怎么发现的、差在哪里；选“其他”时必填</source>
        <translation>어떻게 발견했고 어디가 다른지. ‘기타’일 때 필수</translation>
    </message>
    <message>
        <source>{part} {condition}：{seen} → {wanted}（{difference}）</source>
        <translation>{part} {condition}: {seen} → {wanted}({difference})</translation>
    </message>
    <message>
        <source>另有 {count} 处</source>
        <translation>그 외 {count}곳</translation>
    </message>
    <message>
        <source>已记账，调整单 {number}</source>
        <translation>기장 완료, 조정 전표 {number}</translation>
    </message>
</context>
<context>
    <name>AdminPage</name>
    <message>
        <source>员工与岗位</source>
        <translation>직원</translation>
    </message>
    <message>
        <source>角色权限</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>门店与工位</source>
        <translation>매장</translation>
    </message>
    <message>
        <source>公司规则</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>时间与时限</source>
        <translation>시간·기한</translation>
    </message>
    <message>
        <source>节假日</source>
        <translation>공휴일</translation>
    </message>
    <message>
        <source>值班</source>
        <translation>당직</translation>
    </message>
    <message>
        <source>登录与查看记录</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>数据自检</source>
        <translation>자가 점검</translation>
    </message>
    <message>
        <source>本机备份</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>诊断</source>
        <translation>진단</translation>
    </message>
    <message>
        <source>总部管理</source>
        <translation>본사</translation>
    </message>
    <message>
        <source>系统管理</source>
        <translation>시스템 관리</translation>
    </message>
</context>
<context>
    <name>AdminWords</name>
    <message>
        <source>专岗</source>
        <translation>전담</translation>
    </message>
    <message>
        <source>兼岗</source>
        <translation>겸직</translation>
    </message>
    <message>
        <source>轮岗</source>
        <translation>순환</translation>
    </message>
    <message>
        <source>全公司</source>
        <translation>전사</translation>
    </message>
    <message>
        <source>{from_on} 起</source>
        <translation>{from_on}부터</translation>
    </message>
    <message>
        <source>{from_on} 至 {to_on}</source>
        <translation>{from_on}~{to_on}</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>快到期</source>
        <translation>곧 만료</translation>
    </message>
    <message>
        <source>在任</source>
        <translation>재임 중</translation>
    </message>
    <message>
        <source>未开始</source>
        <translation>시작 전</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>종료됨</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>사용 중지</translation>
    </message>
    <message>
        <source>今天无岗</source>
        <translation>오늘 보직 없음</translation>
    </message>
    <message>
        <source>待改密码</source>
        <translation>비밀번호 변경 대기</translation>
    </message>
    <message>
        <source>在岗</source>
        <translation>보직 있음</translation>
    </message>
    <message>
        <source>系统管理</source>
        <translation>시스템 관리</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>결재</translation>
    </message>
    <message>
        <source>商品目录</source>
        <translation>상품 목록</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>불만</translation>
    </message>
    <message>
        <source>顾客</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>单据与文件</source>
        <translation>문서와 파일</translation>
    </message>
    <message>
        <source>修改历史</source>
        <translation>수정 이력</translation>
    </message>
    <message>
        <source>配件台账</source>
        <translation>부품 장부</translation>
    </message>
    <message>
        <source>个人信息</source>
        <translation>개인정보</translation>
    </message>
    <message>
        <source>销售</source>
        <translation>판매</translation>
    </message>
    <message>
        <source>总部与同步</source>
        <translation>본사와 동기화</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>할 일</translation>
    </message>
    <message>
        <source>不限</source>
        <translation>제한 없음</translation>
    </message>
    <message>
        <source>单个附件大小上限（字节）</source>
        <translation>첨부 1개 최대 크기(바이트)</translation>
    </message>
    <message>
        <source>本机备份：保留手工做的几份</source>
        <translation>로컬 백업: 수동 백업 보관 수</translation>
    </message>
    <message>
        <source>本机备份：保留最近几天每天一份</source>
        <translation>로컬 백업: 일별 백업 보관 수</translation>
    </message>
    <message>
        <source>本机备份：通宵开机时几点备份（时）</source>
        <translation>로컬 백업: 밤새 켜 둘 때 백업 시각(시)</translation>
    </message>
    <message>
        <source>本机备份：磁盘至少留空（字节）</source>
        <translation>로컬 백업: 디스크 최소 여유(바이트)</translation>
    </message>
    <message>
        <source>本机备份：保留最近几个月每月一份</source>
        <translation>로컬 백업: 월별 백업 보관 수</translation>
    </message>
    <message>
        <source>本机备份：保留升级前的几份</source>
        <translation>로컬 백업: 업그레이드 전 백업 보관 수</translation>
    </message>
    <message>
        <source>本机备份：保留最近几周每周一份</source>
        <translation>로컬 백업: 주별 백업 보관 수</translation>
    </message>
    <message>
        <source>补录多少天以前的投诉不再提醒（天）</source>
        <translation>며칠 이전 불만의 소급 등록은 알리지 않음(일)</translation>
    </message>
    <message>
        <source>停表顺延：按工作时间，还是按实际时间</source>
        <translation>기한 정지 후 연장: 업무 시간 기준 또는 실제 시간 기준</translation>
    </message>
    <message>
        <source>电话几声内接听（声）</source>
        <translation>전화 몇 번 울리기 전 응답(회)</translation>
    </message>
    <message>
        <source>电话几秒内接听（秒）</source>
        <translation>전화 몇 초 안에 응답(초)</translation>
    </message>
    <message>
        <source>近期多发：偶然出现的机会不超过（‰）</source>
        <translation>최근 급증: 우연히 나타날 확률의 상한(‰)</translation>
    </message>
    <message>
        <source>近期多发：一周至少几件</source>
        <translation>최근 급증: 주당 최소 건수</translation>
    </message>
    <message>
        <source>投诉处理时限（小时）</source>
        <translation>불만 처리 기한(시간)</translation>
    </message>
    <message>
        <source>按时完结率目标（%）</source>
        <translation>기한 내 종결률 목표(%)</translation>
    </message>
    <message>
        <source>按联系不上完结前的联系次数</source>
        <translation>&apos;연락 불가&apos; 종결 전 연락 횟수</translation>
    </message>
    <message>
        <source>按联系不上完结前的联系天数</source>
        <translation>&apos;연락 불가&apos; 종결 전 연락 일수</translation>
    </message>
    <message>
        <source>登录第一次锁定（秒），以后逐次加倍</source>
        <translation>로그인 첫 잠금(초), 이후 매번 2배</translation>
    </message>
    <message>
        <source>登录可输错的次数</source>
        <translation>로그인 오류 허용 횟수</translation>
    </message>
    <message>
        <source>登录最长锁定（秒）</source>
        <translation>로그인 최대 잠금(초)</translation>
    </message>
    <message>
        <source>坏件按好件成本的百分之几计价（%）</source>
        <translation>불량품 평가: 양품 원가 대비 (%)</translation>
    </message>
    <message>
        <source>配件盘点的待办派给哪个岗位（岗位代码）</source>
        <translation>부품 실사 할 일을 받을 직무(코드)</translation>
    </message>
    <message>
        <source>配件每周盘点在星期几（1～7，0 为不排）</source>
        <translation>부품 주간 실사 요일(1~7, 0은 계획 안 함)</translation>
    </message>
    <message>
        <source>配件补货：一次订多少天的用量（天）</source>
        <translation>부품 발주: 한 번에 며칠분을 주문할지(일)</translation>
    </message>
    <message>
        <source>配件到货有破损短缺：几天内查清（天）</source>
        <translation>부품 입고 시 파손·부족: 며칠 안에 확인하는지(일)</translation>
    </message>
    <message>
        <source>配件账出现负数时通知哪个岗位（岗位代码）</source>
        <translation>부품 재고가 음수일 때 알릴 직책 (직책 코드)</translation>
    </message>
    <message>
        <source>配件补货：没有另填时几天到货（天）</source>
        <translation>부품 발주: 따로 적지 않은 경우의 조달 기간(일)</translation>
    </message>
    <message>
        <source>配件补货：没有另填时到货早晚相差（天）</source>
        <translation>부품 발주: 따로 적지 않은 경우의 조달 기간 편차(일)</translation>
    </message>
    <message>
        <source>配件到货包装：看最近多少天（天）</source>
        <translation>부품 도착 포장: 최근 며칠을 볼지(일)</translation>
    </message>
    <message>
        <source>配件补货：由哪个岗位订货（岗位代码）</source>
        <translation>부품 보충: 주문하는 직무(직무 코드)</translation>
    </message>
    <message>
        <source>配件补货：几天看一次（天）</source>
        <translation>부품 발주: 확인 주기(일)</translation>
    </message>
    <message>
        <source>配件库房检查：超过几天没检查标红（天）</source>
        <translation>창고 점검: 며칠 넘게 점검하지 않으면 빨간색 표시(일)</translation>
    </message>
    <message>
        <source>配件补货：不缺货的把握（‰）</source>
        <translation>부품 발주: 서비스 수준(‰)</translation>
    </message>
    <message>
        <source>与服务站对账：期满后几天内办完，未对上的几天内查清（天）</source>
        <translation>대사: 기간 종료 후 처리 및 미일치 건 확인 기한(일)</translation>
    </message>
    <message>
        <source>与服务站对账由哪个岗位办（岗位代码）</source>
        <translation>서비스점 대사 담당 직책(직책 코드)</translation>
    </message>
    <message>
        <source>与服务站对账：同一笔两边记账最多相差几天（天）</source>
        <translation>대사: 같은 건의 양측 기장 최대 차이(일)</translation>
    </message>
    <message>
        <source>配件计价方法</source>
        <translation>부품 평가 방법</translation>
    </message>
    <message>
        <source>配件单据待齐超过几天标红（天）</source>
        <translation>부품 전표 대기가 며칠을 넘으면 빨갛게(일)</translation>
    </message>
    <message>
        <source>电话簿核对周期（天）</source>
        <translation>전화번호부 검증 주기(일)</translation>
    </message>
    <message>
        <source>密码最少位数</source>
        <translation>비밀번호 최소 자릿수</translation>
    </message>
    <message>
        <source>单价×数量与单据金额最多相差（分）</source>
        <translation>단가×수량과 전표 금액의 최대 차이(펀)</translation>
    </message>
    <message>
        <source>订单几小时内确认（小时）</source>
        <translation>주문 확인 기한(시간)</translation>
    </message>
    <message>
        <source>订单进度几天告知一次（天）</source>
        <translation>주문 진행 안내 주기(일)</translation>
    </message>
    <message>
        <source>多少金额以上的订单再打一次确认电话（分）</source>
        <translation>두 번째 확인 전화를 거는 주문 금액(펀)</translation>
    </message>
    <message>
        <source>只顺延落在工作时间里的部分</source>
        <translation>업무 시간에 해당하는 만큼만 연장</translation>
    </message>
    <message>
        <source>停了多久顺延多久</source>
        <translation>멈춘 시간만큼 연장</translation>
    </message>
    <message>
        <source>移动加权平均</source>
        <translation>이동평균</translation>
    </message>
    <message>
        <source>固定价目</source>
        <translation>고정 가격표</translation>
    </message>
    <message>
        <source>客服资料 A32：三声（E20 写 20 秒）</source>
        <translation>고객 서비스 자료 A32: 세 번(E20은 20초)</translation>
    </message>
    <message>
        <source>客服资料 E20：20 秒（A32 写三声）</source>
        <translation>고객 서비스 자료 E20: 20초(A32는 세 번)</translation>
    </message>
    <message>
        <source>客服资料 E2：72 小时（A28 写 3 天，E14 写 2 个工作日）</source>
        <translation>고객 서비스 자료 E2: 72시간(A28은 3일, E14는 2영업일)</translation>
    </message>
    <message>
        <source>客服资料 E2：72 小时内解决 98%</source>
        <translation>고객 서비스 자료 E2: 72시간 내 98% 해결</translation>
    </message>
    <message>
        <source>程序默认值：电话簿每半年核对一次（A49）</source>
        <translation>프로그램 기본값: 전화번호부 반년마다 검증(A49)</translation>
    </message>
    <message>
        <source>程序默认值：收银小票每行 1 元（实际发票有差 1.08 元的）</source>
        <translation>프로그램 기본값: 영수증 한 줄당 1위안(실제 세금계산서에 1.08위안 차이가 있었음)</translation>
    </message>
    <message>
        <source>客服资料 E10：24 小时内确认订单</source>
        <translation>고객 서비스 자료 E10: 24시간 안에 주문 확인</translation>
    </message>
    <message>
        <source>客服资料 E11：例如每 3 天告知一次</source>
        <translation>고객 서비스 자료 E11: 예를 들어 3일마다 안내</translation>
    </message>
    <message>
        <source>程序默认值：20,000 元（E10 没有写金额）</source>
        <translation>프로그램 기본값: 20,000위안(E10에는 금액이 없음)</translation>
    </message>
    <message>
        <source>程序默认值</source>
        <translation>프로그램 기본값</translation>
    </message>
    <message>
        <source>法规</source>
        <translation>법규</translation>
    </message>
    <message>
        <source>公司文件</source>
        <translation>회사 문서</translation>
    </message>
    <message>
        <source>默认</source>
        <translation>기본</translation>
    </message>
    <message>
        <source>电器</source>
        <translation>가전</translation>
    </message>
    <message>
        <source>工位</source>
        <translation>창구</translation>
    </message>
    <message>
        <source>员工</source>
        <translation>직원</translation>
    </message>
    <message>
        <source>打印单据</source>
        <translation>문서 인쇄</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>数据库密钥</source>
        <translation>데이터베이스 키</translation>
    </message>
    <message>
        <source>邮箱</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>证件号</source>
        <translation>신분증 번호</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>전화</translation>
    </message>
</context>
<context>
    <name>AgainSheet</name>
    <message>
        <source>{count} 项由另一个人再点一遍；没有退回的数锁定不变。</source>
        <translation>{count}개 항목을 다른 사람이 다시 셉니다. 나머지 수량은 잠겨 그대로입니다.</translation>
    </message>
</context>
<context>
    <name>AnswerSheet</name>
    <message>
        <source>顾客意见</source>
        <translation>고객 의견</translation>
    </message>
    <message>
        <source>方案：{text}</source>
        <translation>방안: {text}</translation>
    </message>
    <message>
        <source>顾客是否接受</source>
        <translation>고객 수락 여부</translation>
    </message>
    <message>
        <source>接受方案</source>
        <translation>방안 수락</translation>
    </message>
    <message>
        <source>不接受</source>
        <translation>수락 안 함</translation>
    </message>
    <message>
        <source>怎样答复</source>
        <translation>답변 방식</translation>
    </message>
    <message>
        <source>答复人</source>
        <translation>답변자</translation>
    </message>
    <message>
        <source>答复时间</source>
        <translation>답변 시각</translation>
    </message>
    <message>
        <source>顾客原话或要求</source>
        <translation>고객의 말 또는 요구</translation>
    </message>
    <message>
        <source>记录意见</source>
        <translation>의견 기록</translation>
    </message>
</context>
<context>
    <name>AppearanceSheet</name>
    <message>
        <source>外观检查 {number}</source>
        <translation>외관 검사 {number}</translation>
    </message>
    <message>
        <source>和顾客当面看，逐处记。保存后可以加照片。</source>
        <translation>고객과 함께 보며 곳곳을 기록합니다. 저장한 뒤 사진을 추가할 수 있습니다.</translation>
    </message>
    <message>
        <source>认可</source>
        <translation>동의</translation>
    </message>
    <message>
        <source>不认可</source>
        <translation>동의 안 함</translation>
    </message>
    <message>
        <source>部位</source>
        <translation>부위</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>位置、长短、深浅、数量；完好可不写</source>
        <translation>위치, 길이, 깊이, 개수. 온전하면 생략 가능</translation>
    </message>
    <message>
        <source>和谁一起看</source>
        <translation>함께 본 사람</translation>
    </message>
    <message>
        <source>顾客</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>저장</translation>
    </message>
</context>
<context>
    <name>ApplianceSheet</name>
    <message>
        <source>登记电器</source>
        <translation>가전 등록</translation>
    </message>
    <message>
        <source>修改电器</source>
        <translation>가전 수정</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>사용 중지</translation>
    </message>
    <message>
        <source>已卖掉、报废，或登记错了</source>
        <translation>팔았거나 폐기했거나 잘못 등록함</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>등록</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>型号</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>输入品牌、型号或扫条码；目录里没有的直接写</source>
        <translation>브랜드, 모델 입력 또는 바코드 스캔. 목록에 없으면 직접 입력</translation>
    </message>
    <message>
        <source>品类</source>
        <translation>품목</translation>
    </message>
    <message>
        <source>品牌（目录里没有时）</source>
        <translation>브랜드(목록에 없을 때)</translation>
    </message>
    <message>
        <source>序列号</source>
        <translation>일련번호</translation>
    </message>
    <message>
        <source>机身号，可扫码</source>
        <translation>본체 번호, 스캔 가능</translation>
    </message>
    <message>
        <source>购买日期</source>
        <translation>구매일</translation>
    </message>
    <message>
        <source>购买处</source>
        <translation>구매처</translation>
    </message>
    <message>
        <source>门店，或别处的名称</source>
        <translation>매장 또는 다른 구매처 이름</translation>
    </message>
    <message>
        <source>小票或发票号</source>
        <translation>영수증·세금계산서 번호</translation>
    </message>
    <message>
        <source>（不清楚）</source>
        <translation>(모름)</translation>
    </message>
    <message>
        <source>由目录里的型号决定</source>
        <translation>목록의 모델에 따라 정해짐</translation>
    </message>
</context>
<context>
    <name>ApproveSheet</name>
    <message>
        <source>调整原因</source>
        <translation>조정 사유</translation>
    </message>
    <message>
        <source>工号</source>
        <translation>사번</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>批准盘点</source>
        <translation>실사 승인</translation>
    </message>
    <message>
        <source>盘点 {number} 差异</source>
        <translation>실사 {number} 차이</translation>
    </message>
    <message>
        <source>盘点 {number} 账实相符</source>
        <translation>실사 {number} 장부와 일치</translation>
    </message>
    <message>
        <source>批准后记一张调整单，账面改成实盘数。</source>
        <translation>승인하면 조정 전표 한 장이 기록되고 장부가 실사 수량으로 바뀝니다.</translation>
    </message>
    <message>
        <source>没有差异，批准后不记账。</source>
        <translation>차이가 없어 승인해도 기록되지 않습니다.</translation>
    </message>
    <message>
        <source>{said}。</source>
        <translation>{said}.</translation>
    </message>
    <message>
        <source>由没有参加盘点的主管输入工号和密码。</source>
        <translation>실사에 참여하지 않은 관리자가 사번과 비밀번호를 입력합니다.</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>승인</translation>
    </message>
    <message>
        <source>盘点已批准</source>
        <translation>실사가 승인되었습니다</translation>
    </message>
</context>
<context>
    <name>ArrivalSheet</name>
    <message>
        <source>到了什么</source>
        <translation>도착한 것</translation>
    </message>
    <message>
        <source>外箱</source>
        <translation>겉 상자</translation>
    </message>
    <message>
        <source>包装</source>
        <translation>포장</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>与谁一起开的箱、承运单怎么批注</source>
        <translation>누구와 함께 열었는지, 운송장에 무엇을 적었는지</translation>
    </message>
    <message>
        <source>少了或坏了的，在这一行填数；都好的不用填。</source>
        <translation>모자라거나 파손된 것은 그 줄에 수를 적고, 모두 괜찮으면 비워 둡니다.</translation>
    </message>
    <message>
        <source>照片（外箱、面单、坏处）</source>
        <translation>사진(상자, 운송장, 파손 부위)</translation>
    </message>
    <message>
        <source>货物到了</source>
        <translation>물품 도착</translation>
    </message>
    <message>
        <source>单据到了</source>
        <translation>서류 도착</translation>
    </message>
    <message>
        <source>货物和单据都到了</source>
        <translation>물품과 서류 모두 도착</translation>
    </message>
    <message>
        <source>只有货物到了</source>
        <translation>물품만 도착</translation>
    </message>
    <message>
        <source>只有单据到了</source>
        <translation>서류만 도착</translation>
    </message>
    <message>
        <source>行</source>
        <translation>줄</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>单上</source>
        <translation>서류 수량</translation>
    </message>
    <message>
        <source>少</source>
        <translation>부족</translation>
    </message>
    <message>
        <source>坏</source>
        <translation>파손</translation>
    </message>
    <message>
        <source>到货明细</source>
        <translation>도착 명세</translation>
    </message>
    <message>
        <source>不能是负数。</source>
        <translation>음수는 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>少的和坏的加起来不能比单上多。</source>
        <translation>부족과 파손의 합은 서류 수량을 넘을 수 없습니다.</translation>
    </message>
    <message>
        <source>请现在联系{whom}。</source>
        <translation>지금 {whom}에 연락하세요.</translation>
    </message>
    <message>
        <source>登记后开出一项联合查询，出现在您的待办里。</source>
        <translation>등록하면 공동 조사가 열려 할 일에 나타납니다.</translation>
    </message>
    <message>
        <source>请拍照，并在承运单上批注。</source>
        <translation>사진을 찍고 운송장에 적어 주세요.</translation>
    </message>
</context>
<context>
    <name>AssignSheet</name>
    <message>
        <source>转派</source>
        <translation>재배정</translation>
    </message>
    <message>
        <source>转派 {count} 件</source>
        <translation>{count}건 재배정</translation>
    </message>
    <message>
        <source>转给</source>
        <translation>넘겨받을 사람</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>可不填，写给接手的同事</source>
        <translation>선택 사항, 넘겨받는 동료에게 남길 말</translation>
    </message>
    <message>
        <source>暂不指定（放回待分配）</source>
        <translation>지정 안 함(배정 대기로)</translation>
    </message>
    <message>
        <source>归属顾客</source>
        <translation>고객 연결</translation>
    </message>
    <message>
        <source>销售单 {number} 上写的是：{buyer}</source>
        <translation>판매서 {number}에 적힌 이름: {buyer}</translation>
    </message>
    <message>
        <source>（没有写）</source>
        <translation>(적혀 있지 않음)</translation>
    </message>
    <message>
        <source>不是任何顾客的</source>
        <translation>고객 아님</translation>
    </message>
    <message>
        <source>确认归属</source>
        <translation>연결 확인</translation>
    </message>
    <message>
        <source>没有相像的顾客，请查找。</source>
        <translation>비슷한 고객이 없습니다. 찾아 주세요.</translation>
    </message>
    <message>
        <source>相像程度 {score}：{reasons}</source>
        <translation>유사도 {score}: {reasons}</translation>
    </message>
    <message>
        <source>请先选一位顾客。</source>
        <translation>먼저 고객을 선택하세요.</translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>没有附件，可把文件拖到这里</source>
        <translation>첨부 없음. 파일을 여기로 끌어 놓으세요</translation>
    </message>
    <message>
        <source>添加附件</source>
        <translation>첨부 추가</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>첨부</translation>
    </message>
    <message>
        <source>可添加的文件</source>
        <translation>추가할 수 있는 파일</translation>
    </message>
    <message>
        <source>已添加 {name}。</source>
        <translation>{name}을(를) 추가했습니다.</translation>
    </message>
    <message>
        <source>打开附件 {name}</source>
        <translation>첨부 {name} 열기</translation>
    </message>
    <message>
        <source>您的岗位没有“添加和作废附件”这一项权限</source>
        <translation>보직에 &apos;첨부 추가·무효 처리&apos; 권한이 없습니다</translation>
    </message>
    <message>
        <source>请先保存记录</source>
        <translation>먼저 기록을 저장하세요</translation>
    </message>
</context>
<context>
    <name>AttachmentTab</name>
    <message>
        <source>已作废</source>
        <translation>무효</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>무효 처리</translation>
    </message>
    <message>
        <source>另存为</source>
        <translation>따로 저장</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>첨부</translation>
    </message>
    <message>
        <source>正在从总部取这个附件…</source>
        <translation>본사에서 이 첨부를 가져오는 중…</translation>
    </message>
    <message>
        <source>这种文件不能在程序内查看，请另存后用别的软件打开。另存出去的文件不再加密，用完请删除。</source>
        <translation>이 파일은 프로그램에서 볼 수 없습니다. 따로 저장해 다른 프로그램으로 여세요. 저장한 파일은 암호화되지 않으니 사용 후 삭제하세요.</translation>
    </message>
    <message>
        <source>这个附件已作废：{reason}</source>
        <translation>무효 처리된 첨부입니다: {reason}</translation>
    </message>
    <message>
        <source>您的岗位没有“添加和作废附件”这一项权限</source>
        <translation>보직에 &apos;첨부 추가·무효 처리&apos; 권한이 없습니다</translation>
    </message>
    <message>
        <source>您的岗位没有“导出文件”这一项权限</source>
        <translation>보직에 &apos;파일 내보내기&apos; 권한이 없습니다</translation>
    </message>
    <message>
        <source>作废附件</source>
        <translation>첨부 무효 처리</translation>
    </message>
    <message>
        <source>“{name}”会从清单里去掉，历史里仍查得到。</source>
        <translation>&apos;{name}&apos;이(가) 목록에서 빠지며 이력에는 남습니다.</translation>
    </message>
    <message>
        <source>另存附件</source>
        <translation>첨부 저장</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>已另存为 {name}。这份文件不再加密，用完请删除。</source>
        <translation>{name}(으)로 저장했습니다. 이 파일은 암호화되지 않으니 사용 후 삭제하세요.</translation>
    </message>
</context>
<context>
    <name>AuditSection</name>
    <message>
        <source>自检只读不改：核对文件、日志、编号、引用和推算出的值。</source>
        <translation>읽기만 하고 고치지 않습니다. 파일, 로그, 번호, 참조, 계산값을 대조합니다.</translation>
    </message>
    <message>
        <source>自检结果</source>
        <translation>점검 결과</translation>
    </message>
    <message>
        <source>发现的问题</source>
        <translation>발견된 문제</translation>
    </message>
    <message>
        <source>发现的问题（编号可复制给技术支持）</source>
        <translation>발견된 문제(번호를 복사해 기술 지원에 전달)</translation>
    </message>
    <message>
        <source>还没有自检。按“开始自检”，大约需要几秒；检查时可以照常工作。</source>
        <translation>아직 점검하지 않았습니다. &apos;점검 시작&apos;을 누르면 몇 초 걸리며, 점검 중에도 일할 수 있습니다.</translation>
    </message>
    <message>
        <source>开始自检</source>
        <translation>점검 시작</translation>
    </message>
    <message>
        <source>正在自检…可以照常工作。</source>
        <translation>점검 중… 계속 일할 수 있습니다.</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>检查条数</source>
        <translation>점검 건수</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>통과</translation>
    </message>
    <message>
        <source>{count} 个问题</source>
        <translation>문제 {count}건</translation>
    </message>
    <message>
        <source>{rules} 项规则，检查 {checked} 条，{bad} 项有问题 · {at} · 用时 {seconds} 秒</source>
        <translation>규칙 {rules}개, {checked}건 점검, {bad}개 문제 있음 · {at} · {seconds}초 소요</translation>
    </message>
    <message>
        <source>{rules} 项规则，检查 {checked} 条，全部通过 · {at} · 用时 {seconds} 秒</source>
        <translation>규칙 {rules}개, {checked}건 점검, 모두 통과 · {at} · {seconds}초 소요</translation>
    </message>
    <message>
        <source>自检没有完成。</source>
        <translation>점검을 마치지 못했습니다.</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>设第二备份位置…</source>
        <translation>두 번째 위치…</translation>
    </message>
    <message>
        <source>不用第二位置</source>
        <translation>두 번째 위치 안 씀</translation>
    </message>
    <message>
        <source>恢复到这一份…</source>
        <translation>이 백업으로 복원…</translation>
    </message>
    <message>
        <source>正在备份，可以照常工作…</source>
        <translation>백업 중이며 작업할 수 있습니다…</translation>
    </message>
    <message>
        <source>立即备份</source>
        <translation>지금 백업</translation>
    </message>
    <message>
        <source>第二备份位置：{path}</source>
        <translation>두 번째 위치: {path}</translation>
    </message>
    <message>
        <source>没有第二备份位置：硬盘坏了，备份也会一起丢。建议设一个 U 盘或共享文件夹。</source>
        <translation>두 번째 위치가 없습니다. 디스크가 고장 나면 백업도 사라집니다. USB나 공유 폴더를 정하세요.</translation>
    </message>
    <message>
        <source>恢复到这一份备份？</source>
        <translation>이 백업으로 복원할까요?</translation>
    </message>
    <message>
        <source>{moment}（{reason}）</source>
        <translation>{moment} ({reason})</translation>
    </message>
    <message>
        <source>之后的登记和处理不在这份备份里。现在的数据不会删除，整个放到 set-aside 文件夹里。</source>
        <translation>이후의 등록과 처리는 이 백업에 없습니다. 현재 데이터는 지우지 않고 모두 set-aside 폴더로 옮깁니다.</translation>
    </message>
    <message>
        <source>退出并恢复</source>
        <translation>로그아웃하고 복원</translation>
    </message>
    <message>
        <source>删除恢复前的旧数据？</source>
        <translation>복원 전의 이전 데이터를 삭제할까요?</translation>
    </message>
    <message>
        <source>删除以后不能找回。现在的数据和所有备份都不受影响。</source>
        <translation>삭제하면 되돌릴 수 없습니다. 현재 데이터와 모든 백업에는 영향이 없습니다.</translation>
    </message>
    <message>
        <source>删除旧数据</source>
        <translation>이전 데이터 삭제</translation>
    </message>
    <message>
        <source>恢复前的旧数据已删除。</source>
        <translation>복원 전의 이전 데이터를 삭제했습니다.</translation>
    </message>
    <message>
        <source>已上传的内容在总部，恢复后会自动取回来。</source>
        <translation>업로드한 내용은 본사에 있으며 복원 후 자동으로 가져옵니다.</translation>
    </message>
    <message>
        <source>这份备份是接入总部之前的：恢复后是单机门店，要请总部重新发接入码。</source>
        <translation>본사 연결 전의 백업입니다. 복원하면 단독 매장이 되며 본사에서 연결 코드를 다시 받아야 합니다.</translation>
    </message>
    <message>
        <source>第二备份位置</source>
        <translation>두 번째 위치</translation>
    </message>
    <message>
        <source>备份做好了，已核对。</source>
        <translation>백업하고 확인했습니다.</translation>
    </message>
    <message>
        <source>只有管理员可以删除</source>
        <translation>관리자만 삭제할 수 있습니다</translation>
    </message>
    <message>
        <source>每天自动备份一次，与门店数据同样加密。最近 {daily} 天、{weekly} 周、{monthly} 个月各留一份。</source>
        <translation>매일 자동 백업하며 매장 데이터와 같이 암호화합니다. 최근 {daily}일, {weekly}주, {monthly}개월분을 하나씩 보관합니다.</translation>
    </message>
    <message>
        <source>请先选一份读得出来的备份</source>
        <translation>읽을 수 있는 백업을 먼저 고르세요</translation>
    </message>
    <message>
        <source>只有管理员可以恢复</source>
        <translation>관리자만 복원할 수 있습니다</translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message>
        <source>每天一份</source>
        <translation>매일</translation>
    </message>
    <message>
        <source>手工</source>
        <translation>수동</translation>
    </message>
    <message>
        <source>升级之前</source>
        <translation>업그레이드 전</translation>
    </message>
    <message>
        <source>读不出来</source>
        <translation>읽을 수 없음</translation>
    </message>
    <message>
        <source>新版程序的</source>
        <translation>새 버전의 백업</translation>
    </message>
    <message>
        <source>未核对</source>
        <translation>미검증</translation>
    </message>
    <message>
        <source>已核对</source>
        <translation>확인됨</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>投诉 {complaints} 条，顾客 {customers} 位，待办 {tasks} 件，附件 {files} 个；最后改动：{last}。</source>
        <translation>불만 {complaints}건, 고객 {customers}명, 할 일 {tasks}건, 첨부 {files}개. 마지막 변경: {last}.</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>还没有备份。</source>
        <translation>아직 백업이 없습니다.</translation>
    </message>
    <message>
        <source>备份时间</source>
        <translation>백업 시각</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>在哪里</source>
        <translation>위치</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>关闭</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>BatchTab</name>
    <message>
        <source>换打印机、纸张、份数，再打印</source>
        <translation>프린터·용지·매수를 바꿔 인쇄</translation>
    </message>
    <message>
        <source>存到文件夹</source>
        <translation>폴더에 저장</translation>
    </message>
    <message>
        <source>每张一个 PDF 文件</source>
        <translation>문서마다 PDF 파일 하나</translation>
    </message>
    <message>
        <source>跳过这张</source>
        <translation>건너뛰기</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>正在打印，取消时会打完手上这一张</source>
        <translation>인쇄 중이며 취소하면 지금 장까지 인쇄합니다</translation>
    </message>
    <message>
        <source>要打印的单据</source>
        <translation>인쇄할 서류</translation>
    </message>
    <message>
        <source>批量打印 {title}</source>
        <translation>{title} 일괄 인쇄</translation>
    </message>
    <message>
        <source>上一批还在打印，请等它打完。</source>
        <translation>이전 묶음을 인쇄 중입니다. 끝날 때까지 기다리세요.</translation>
    </message>
    <message>
        <source>存到哪个文件夹</source>
        <translation>저장할 폴더</translation>
    </message>
    <message>
        <source>正在打印，打完手上这一张就停下。</source>
        <translation>인쇄 중이며 지금 장을 마치면 멈춥니다.</translation>
    </message>
    <message>
        <source>没有打印出来</source>
        <translation>인쇄되지 않았습니다</translation>
    </message>
    <message>
        <source>正在存，取消时会存完手上这一张</source>
        <translation>저장 중입니다. 취소하면 진행 중인 문서까지 저장합니다</translation>
    </message>
    <message>
        <source>已存 {printed} 张，还有 {left} 张没有存。按 Ctrl+S 接着存。</source>
        <translation>{printed}장 저장됨, {left}장 남음. Ctrl+S를 누르면 이어서 저장합니다.</translation>
    </message>
    <message>
        <source>已打印 {printed} 张，还有 {left} 张没有打印。按 Ctrl+P 接着打。</source>
        <translation>{printed}장 인쇄, {left}장 미인쇄. Ctrl+P로 계속합니다.</translation>
    </message>
    <message>
        <source>{printed} 张全部存到 {folder}。</source>
        <translation>{printed}장을 모두 {folder}에 저장했습니다.</translation>
    </message>
    <message>
        <source>{printed} 张全部送到 {printer}。</source>
        <translation>{printed}장을 모두 {printer}(으)로 보냈습니다.</translation>
    </message>
    <message>
        <source>共 {all} 张，已办 {printed} 张</source>
        <translation>모두 {all}장, 처리됨 {printed}장</translation>
    </message>
    <message>
        <source>还没有选打印机</source>
        <translation>프린터를 고르지 않음</translation>
    </message>
    <message>
        <source>接着打印</source>
        <translation>계속 인쇄</translation>
    </message>
    <message>
        <source>您的岗位没有“打印和另存单据”这一项权限</source>
        <translation>보직에 &apos;문서 인쇄·저장&apos; 권한이 없습니다</translation>
    </message>
    <message>
        <source>这台电脑没有打印机，可以另存为 PDF</source>
        <translation>이 PC에는 프린터가 없습니다. PDF로 저장할 수 있습니다</translation>
    </message>
    <message>
        <source>全部打印完了</source>
        <translation>모두 인쇄함</translation>
    </message>
    <message>
        <source>✓ {title}  已存为 PDF，第 {numbers} 份</source>
        <translation>✓ {title}  PDF로 저장됨, {numbers}번째 부수</translation>
    </message>
    <message>
        <source>✓ {title}  已打印，第 {numbers} 份</source>
        <translation>✓ {title}  인쇄함, {numbers}번째 부</translation>
    </message>
    <message>
        <source>✗ {title}  没有存下来</source>
        <translation>✗ {title}  저장되지 않음</translation>
    </message>
    <message>
        <source>✗ {title}  没有打印出来</source>
        <translation>✗ {title}  인쇄 안 됨</translation>
    </message>
    <message>
        <source>&#x3000;{title}  等待</source>
        <translation>&#x3000;{title}  대기</translation>
    </message>
</context>
<context>
    <name>BeginSheet</name>
    <message>
        <source>对方</source>
        <translation>상대방</translation>
    </message>
    <message>
        <source>从哪天</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>到哪天</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>服务站每半月一次会自动列在左边，不用新建；其他单位或别的期间在这里开始。</source>
        <translation>서비스점은 보름마다 왼쪽에 자동으로 표시됩니다. 다른 거래처나 다른 기간은 여기서 시작하십시오.</translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message>
        <source>我的待办（{count} 项）</source>
        <translation>내 할 일({count}건)</translation>
    </message>
    <message>
        <source>我的待办（没有）</source>
        <translation>내 할 일(없음)</translation>
    </message>
</context>
<context>
    <name>BooksSection</name>
    <message>
        <source>五本账</source>
        <translation>다섯 장부</translation>
    </message>
    <message>
        <source>期初</source>
        <translation>기초</translation>
    </message>
    <message>
        <source>打印标签</source>
        <translation>라벨 인쇄</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>导出 XLSX</source>
        <translation>XLSX 내보내기</translation>
    </message>
    <message>
        <source>导出：这本账存为 XLSX</source>
        <translation>내보내기: 이 장부를 XLSX로 저장</translation>
    </message>
    <message>
        <source>仓库或单位</source>
        <translation>창고 또는 거래처</translation>
    </message>
    <message>
        <source>筛选：编码、品名…</source>
        <translation>필터: 코드, 품명…</translation>
    </message>
    <message>
        <source>从哪天</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>到哪天</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>品名规格</source>
        <translation>품명·규격</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>好坏</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>没有找到。可以少输几个字，或放宽条件。</source>
        <translation>찾지 못했습니다. 더 짧게 입력하거나 조건을 줄이십시오.</translation>
    </message>
    <message>
        <source>这几天这本账没有数。原来的账可以从“期初”带入。</source>
        <translation>이 기간에는 이 장부에 내용이 없습니다. 기존 장부는 “기초”에서 가져올 수 있습니다.</translation>
    </message>
    <message>
        <source>请先在左边选一个仓库。</source>
        <translation>먼저 왼쪽에서 창고를 선택하십시오.</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>已导出到 {name}</source>
        <translation>{name}에 내보냈습니다</translation>
    </message>
</context>
<context>
    <name>BooksWords</name>
    <message>
        <source>好、坏件库存帐</source>
        <translation>양품·불량품 재고장</translation>
    </message>
    <message>
        <source>备件往来帐</source>
        <translation>부품 거래장</translation>
    </message>
    <message>
        <source>欠人坏件帐</source>
        <translation>갚을 불량품장</translation>
    </message>
    <message>
        <source>人欠坏件帐</source>
        <translation>받을 불량품장</translation>
    </message>
    <message>
        <source>在途帐</source>
        <translation>운송 중 장부</translation>
    </message>
    <message>
        <source>期初</source>
        <translation>기초</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>증가</translation>
    </message>
    <message>
        <source>归还</source>
        <translation>반환</translation>
    </message>
    <message>
        <source>结存</source>
        <translation>잔량</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>입고</translation>
    </message>
    <message>
        <source>发出</source>
        <translation>출고</translation>
    </message>
    <message>
        <source>仓库</source>
        <translation>창고</translation>
    </message>
    <message>
        <source>往来单位</source>
        <translation>거래처</translation>
    </message>
    <message>
        <source>全部仓库</source>
        <translation>모든 창고</translation>
    </message>
    <message>
        <source>全部单位</source>
        <translation>모든 거래처</translation>
    </message>
    <message>
        <source>好件</source>
        <translation>양품</translation>
    </message>
    <message>
        <source>坏件</source>
        <translation>불량품</translation>
    </message>
    <message>
        <source>{count} 项</source>
        <translation>{count}개 항목</translation>
    </message>
    <message>
        <source>仓库或往来单位</source>
        <translation>창고 또는 거래처</translation>
    </message>
    <message>
        <source>配件编码</source>
        <translation>부품 코드</translation>
    </message>
    <message>
        <source>数量（或好件、坏件）</source>
        <translation>수량(또는 양품·불량품)</translation>
    </message>
    <message>
        <source>没有找到这些列：{names}。请看表头的叫法，改好后重新读取。</source>
        <translation>다음 열을 찾지 못했습니다: {names}. 머리글 이름을 고친 뒤 다시 읽으십시오.</translation>
    </message>
    <message>
        <source>第 {row} 行</source>
        <translation>{row}행</translation>
    </message>
    <message>
        <source>请写“好件”或“坏件”。</source>
        <translation>good(양품) 또는 bad(불량품)로 쓰십시오.</translation>
    </message>
    <message>
        <source>数量太大，请核对是不是抄错了列。</source>
        <translation>수량이 너무 큽니다. 열을 잘못 옮겼는지 확인하십시오.</translation>
    </message>
    <message>
        <source>这一格要填。</source>
        <translation>이 칸은 채워야 합니다.</translation>
    </message>
    <message>
        <source>{said} 与 {found}：{sentence}</source>
        <translation>{said} / {found}: {sentence}</translation>
    </message>
</context>
<context>
    <name>BrandSheet</name>
    <message>
        <source>品牌</source>
        <translation>브랜드</translation>
    </message>
    <message>
        <source>别名</source>
        <translation>별칭</translation>
    </message>
    <message>
        <source>几个别名用顿号隔开，例如：Haier、日日顺</source>
        <translation>별칭이 여러 개면 쉼표로 구분, 예: Haier,RRS</translation>
    </message>
    <message>
        <source>厂家（电话簿）</source>
        <translation>제조사(전화번호부)</translation>
    </message>
    <message>
        <source>（不清楚）</source>
        <translation>(모름)</translation>
    </message>
</context>
<context>
    <name>BriefCard</name>
    <message>
        <source>{count} 项</source>
        <translation>{count}건</translation>
    </message>
    <message>
        <source>{count} 项 · {late} 项已超时</source>
        <translation>{count}건 · 기한 초과 {late}건</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>取消选择</source>
        <translation>선택 해제</translation>
    </message>
    <message>
        <source>已选 {count} 条</source>
        <translation>{count}건 선택</translation>
    </message>
</context>
<context>
    <name>CallSheet</name>
    <message>
        <source>结果</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>顾客要改的，写清改成什么</source>
        <translation>고객이 변경을 원하면 내용을 적으세요</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>送到</source>
        <translation>배송지</translation>
    </message>
    <message>
        <source>（没有地址）</source>
        <translation>(주소 없음)</translation>
    </message>
    <message>
        <source>请与顾客核对：{what}</source>
        <translation>고객과 확인하세요: {what}</translation>
    </message>
</context>
<context>
    <name>CancelCompensationSheet</name>
    <message>
        <source>取消补偿 {what}</source>
        <translation>{what} 보상 취소</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>取消这笔补偿</source>
        <translation>이 보상 취소</translation>
    </message>
</context>
<context>
    <name>CardSheet</name>
    <message>
        <source>从哪天</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>到哪天</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>账卡</source>
        <translation>계정 카드</translation>
    </message>
    <message>
        <source>这几天没有收发。</source>
        <translation>이 기간에는 입출고가 없습니다.</translation>
    </message>
    <message>
        <source>打印标签</source>
        <translation>라벨 인쇄</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>打开这张单据</source>
        <translation>이 전표 열기</translation>
    </message>
    <message>
        <source>打开这一笔的单据</source>
        <translation>이 내역의 전표 열기</translation>
    </message>
    <message>
        <source>记账日</source>
        <translation>기장일</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>전표</translation>
    </message>
    <message>
        <source>从／到</source>
        <translation>보낸 곳/받은 곳</translation>
    </message>
    <message>
        <source>收入</source>
        <translation>입고</translation>
    </message>
    <message>
        <source>发出</source>
        <translation>출고</translation>
    </message>
    <message>
        <source>结存</source>
        <translation>잔량</translation>
    </message>
    <message>
        <source>对方单号</source>
        <translation>상대 전표 번호</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>전표 번호</translation>
    </message>
    <message>
        <source>期初 {opening} · 期末 {closing}</source>
        <translation>기초 {opening} · 기말 {closing}</translation>
    </message>
</context>
<context>
    <name>CaseActs</name>
    <message>
        <source>判断…</source>
        <translation>판단…</translation>
    </message>
    <message>
        <source>移交…</source>
        <translation>이관…</translation>
    </message>
    <message>
        <source>备选方案…</source>
        <translation>대안…</translation>
    </message>
    <message>
        <source>选定方案…</source>
        <translation>방안 선정…</translation>
    </message>
    <message>
        <source>记实施…</source>
        <translation>실시 기록…</translation>
    </message>
    <message>
        <source>记总结…</source>
        <translation>요약 기록…</translation>
    </message>
    <message>
        <source>取消绿色通道…</source>
        <translation>그린 채널 해제…</translation>
    </message>
    <message>
        <source>绿色通道…</source>
        <translation>그린 채널…</translation>
    </message>
    <message>
        <source>责任认定…</source>
        <translation>책임 판정…</translation>
    </message>
    <message>
        <source>补偿…</source>
        <translation>보상…</translation>
    </message>
    <message>
        <source>审批补偿…</source>
        <translation>보상 결재…</translation>
    </message>
    <message>
        <source>发放补偿…</source>
        <translation>보상 지급…</translation>
    </message>
    <message>
        <source>外观检查…</source>
        <translation>외관 검사…</translation>
    </message>
</context>
<context>
    <name>CaseHistory</name>
    <message>
        <source>判断：成立</source>
        <translation>판단: 성립</translation>
    </message>
    <message>
        <source>答复顾客：{text}</source>
        <translation>고객 답변: {text}</translation>
    </message>
    <message>
        <source>判断：不成立</source>
        <translation>판단: 불성립</translation>
    </message>
    <message>
        <source>移交{whom}</source>
        <translation>이관: {whom}</translation>
    </message>
    <message>
        <source>记录：{whom}已接收</source>
        <translation>기록: {whom} 인수함</translation>
    </message>
    <message>
        <source>记录：{whom}已答复</source>
        <translation>기록: {whom} 회신함</translation>
    </message>
    <message>
        <source>记录：{whom}退回</source>
        <translation>기록: {whom} 반려</translation>
    </message>
    <message>
        <source>收回责任认定：{whom}</source>
        <translation>책임 판정 회수: {whom}</translation>
    </message>
    <message>
        <source>责任认定：{whom} {percent} %</source>
        <translation>책임 판정: {whom} {percent} %</translation>
    </message>
    <message>
        <source>费用 ¥{amount}</source>
        <translation>비용 ¥{amount}</translation>
    </message>
    <message>
        <source>备选方案 {number}</source>
        <translation>대안 {number}</translation>
    </message>
    <message>
        <source>选定方案 {number}</source>
        <translation>방안 {number} 선정</translation>
    </message>
    <message>
        <source>补偿：{kind} ¥{amount}</source>
        <translation>보상: {kind} ¥{amount}</translation>
    </message>
    <message>
        <source>{kind} ¥{amount}</source>
        <translation>{kind} ¥{amount}</translation>
    </message>
    <message>
        <source>取消补偿：{what}</source>
        <translation>보상 취소: {what}</translation>
    </message>
    <message>
        <source>{way}，{name} 领取</source>
        <translation>{way}, {name} 수령</translation>
    </message>
    <message>
        <source>发放补偿：{what}</source>
        <translation>보상 지급: {what}</translation>
    </message>
    <message>
        <source>设为“{mark}”</source>
        <translation>&apos;{mark}&apos; 설정</translation>
    </message>
    <message>
        <source>取消“{mark}”</source>
        <translation>&apos;{mark}&apos; 해제</translation>
    </message>
    <message>
        <source>外观检查：{seen}</source>
        <translation>외관 검사: {seen}</translation>
    </message>
    <message>
        <source>{name} 认可</source>
        <translation>{name} 동의</translation>
    </message>
    <message>
        <source>{name} 不认可</source>
        <translation>{name} 동의 안 함</translation>
    </message>
</context>
<context>
    <name>CaseLines</name>
    <message>
        <source>处理情况</source>
        <translation>처리 상황</translation>
    </message>
    <message>
        <source>判断：成立</source>
        <translation>판단: 성립</translation>
    </message>
    <message>
        <source>答复顾客：{text}</source>
        <translation>고객 답변: {text}</translation>
    </message>
    <message>
        <source>待主管按不成立完结</source>
        <translation>팀장의 불성립 종결 대기</translation>
    </message>
    <message>
        <source>判断：不成立</source>
        <translation>판단: 불성립</translation>
    </message>
    <message>
        <source>要在{time} 前答复</source>
        <translation>{time}까지 회신 필요</translation>
    </message>
    <message>
        <source>{name}：{text}</source>
        <translation>{name}: {text}</translation>
    </message>
    <message>
        <source>记答复</source>
        <translation>회신 기록</translation>
    </message>
    <message>
        <source>移交{whom}</source>
        <translation>이관: {whom}</translation>
    </message>
    <message>
        <source>{name} 选定</source>
        <translation>{name} 선정</translation>
    </message>
    <message>
        <source>选定</source>
        <translation>선정</translation>
    </message>
    <message>
        <source>备选方案 {number}</source>
        <translation>대안 {number}</translation>
    </message>
    <message>
        <source>收回</source>
        <translation>회수</translation>
    </message>
    <message>
        <source>合计 {percent} %，请重新认定</source>
        <translation>합계 {percent} %, 다시 판정하세요</translation>
    </message>
    <message>
        <source>责任：{whom} {percent} %</source>
        <translation>책임: {whom} {percent} %</translation>
    </message>
    <message>
        <source>承担费用 {amount}</source>
        <translation>부담 비용 {amount}</translation>
    </message>
    <message>
        <source>处罚{name} {amount}</source>
        <translation>징계금{name} {amount}</translation>
    </message>
    <message>
        <source>补偿：{kind} {amount}</source>
        <translation>보상: {kind} {amount}</translation>
    </message>
    <message>
        <source>{way}，{name} 领取</source>
        <translation>{way}, {name} 수령</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>결재</translation>
    </message>
    <message>
        <source>发放</source>
        <translation>지급</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>{name} 认可</source>
        <translation>{name} 동의</translation>
    </message>
    <message>
        <source>{name} 不认可</source>
        <translation>{name} 동의 안 함</translation>
    </message>
    <message>
        <source>外观检查：{seen}</source>
        <translation>외관 검사: {seen}</translation>
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
        <translation>접수</translation>
    </message>
    <message>
        <source>判断</source>
        <translation>판단</translation>
    </message>
    <message>
        <source>调查</source>
        <translation>조사</translation>
    </message>
    <message>
        <source>方案</source>
        <translation>방안</translation>
    </message>
    <message>
        <source>实施</source>
        <translation>실시</translation>
    </message>
    <message>
        <source>总结</source>
        <translation>요약</translation>
    </message>
    <message>
        <source>未办</source>
        <translation>시작 전</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>已办</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>不需要</source>
        <translation>필요 없음</translation>
    </message>
    <message>
        <source>记答复</source>
        <translation>회신 기록</translation>
    </message>
    <message>
        <source>选定方案</source>
        <translation>방안 선정</translation>
    </message>
    <message>
        <source>提方案</source>
        <translation>방안 제시</translation>
    </message>
    <message>
        <source>顾客意见</source>
        <translation>고객 의견</translation>
    </message>
    <message>
        <source>记实施</source>
        <translation>실시 기록</translation>
    </message>
    <message>
        <source>完结</source>
        <translation>종결</translation>
    </message>
    <message>
        <source>按不成立完结</source>
        <translation>불성립 종결</translation>
    </message>
    <message>
        <source>现金</source>
        <translation>현금</translation>
    </message>
    <message>
        <source>代金券</source>
        <translation>상품권</translation>
    </message>
    <message>
        <source>积分</source>
        <translation>포인트</translation>
    </message>
    <message>
        <source>礼品</source>
        <translation>사은품</translation>
    </message>
    <message>
        <source>折让</source>
        <translation>할인</translation>
    </message>
    <message>
        <source>免费维修</source>
        <translation>무상 수리</translation>
    </message>
    <message>
        <source>现金当面</source>
        <translation>현금 직접 지급</translation>
    </message>
    <message>
        <source>转账</source>
        <translation>이체</translation>
    </message>
    <message>
        <source>发券</source>
        <translation>상품권 지급</translation>
    </message>
    <message>
        <source>记入会员账户</source>
        <translation>회원 계정 적립</translation>
    </message>
    <message>
        <source>交付实物</source>
        <translation>실물 전달</translation>
    </message>
    <message>
        <source>上门服务</source>
        <translation>방문 서비스</translation>
    </message>
    <message>
        <source>绿色通道</source>
        <translation>그린 채널</translation>
    </message>
    <message>
        <source>二次处理</source>
        <translation>2차 처리</translation>
    </message>
    <message>
        <source>整机</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>外壳</source>
        <translation>외장</translation>
    </message>
    <message>
        <source>屏幕</source>
        <translation>화면</translation>
    </message>
    <message>
        <source>门体</source>
        <translation>문</translation>
    </message>
    <message>
        <source>面板</source>
        <translation>패널</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>부속품</translation>
    </message>
    <message>
        <source>包装</source>
        <translation>포장</translation>
    </message>
    <message>
        <source>{place}{finding}</source>
        <translation>{place} {finding}</translation>
    </message>
    <message>
        <source>完好</source>
        <translation>온전함</translation>
    </message>
    <message>
        <source>划伤</source>
        <translation>긁힘</translation>
    </message>
    <message>
        <source>凹陷</source>
        <translation>찍힘</translation>
    </message>
    <message>
        <source>破裂</source>
        <translation>깨짐</translation>
    </message>
    <message>
        <source>污渍</source>
        <translation>얼룩</translation>
    </message>
    <message>
        <source>缺件</source>
        <translation>부품 누락</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>已接收</source>
        <translation>인수함</translation>
    </message>
    <message>
        <source>已答复</source>
        <translation>회신함</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>반려됨</translation>
    </message>
    <message>
        <source>答复超期</source>
        <translation>회신 기한 초과</translation>
    </message>
    <message>
        <source>无人接收</source>
        <translation>인수자 없음</translation>
    </message>
    <message>
        <source>两台电脑都办过，请核对</source>
        <translation>두 PC에서 모두 처리함, 확인 필요</translation>
    </message>
    <message>
        <source>待审批</source>
        <translation>결재 대기</translation>
    </message>
    <message>
        <source>未获批准</source>
        <translation>미승인</translation>
    </message>
    <message>
        <source>待发放</source>
        <translation>지급 대기</translation>
    </message>
    <message>
        <source>已发放</source>
        <translation>지급됨</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>취소됨</translation>
    </message>
</context>
<context>
    <name>CatalogPage</name>
    <message>
        <source>没有权限：维护商品目录和电话簿</source>
        <translation>권한 없음: 상품 목록·전화번호부 관리</translation>
    </message>
    <message>
        <source>打印列表</source>
        <translation>목록 인쇄</translation>
    </message>
    <message>
        <source>导入价格表</source>
        <translation>가격표 가져오기</translation>
    </message>
    <message>
        <source>只看这些</source>
        <translation>이것만 보기</translation>
    </message>
    <message>
        <source>商品目录</source>
        <translation>상품 목록</translation>
    </message>
    <message>
        <source>“{name}”今天已核对。</source>
        <translation>“{name}”을(를) 오늘 확인했습니다.</translation>
    </message>
    <message>
        <source>品类</source>
        <translation>품목</translation>
    </message>
    <message>
        <source>含已停用</source>
        <translation>사용 중지 포함</translation>
    </message>
    <message>
        <source>全部品类</source>
        <translation>모든 품목</translation>
    </message>
    <message>
        <source>{count} 条</source>
        <translation>{count}건</translation>
    </message>
    <message>
        <source>没有找到，可以少输几个字。</source>
        <translation>찾지 못했습니다. 글자를 줄여 보세요.</translation>
    </message>
    <message>
        <source>这里还没有内容，按 F2 添加。</source>
        <translation>아직 내용이 없습니다. F2로 추가하세요.</translation>
    </message>
    <message>
        <source>一次最多打印 {count} 条，请先筛选。</source>
        <translation>한 번에 {count}건까지 인쇄할 수 있습니다. 먼저 필터하세요.</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>电话簿里有 {count} 条太久没有核对。打通后按 F4 就是今天已核对。</source>
        <translation>전화번호부에 오래 확인하지 않은 항목이 {count}건 있습니다. 통화한 뒤 F4를 누르면 오늘 확인으로 기록됩니다.</translation>
    </message>
</context>
<context>
    <name>CatalogWords</name>
    <message>
        <source>型号</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>品牌</source>
        <translation>브랜드</translation>
    </message>
    <message>
        <source>品类</source>
        <translation>품목</translation>
    </message>
    <message>
        <source>电话簿</source>
        <translation>전화번호부</translation>
    </message>
    <message>
        <source>添加型号</source>
        <translation>모델 추가</translation>
    </message>
    <message>
        <source>添加品牌</source>
        <translation>브랜드 추가</translation>
    </message>
    <message>
        <source>添加品类</source>
        <translation>품목 추가</translation>
    </message>
    <message>
        <source>添加电话</source>
        <translation>전화 추가</translation>
    </message>
    <message>
        <source>修改型号</source>
        <translation>모델 수정</translation>
    </message>
    <message>
        <source>修改品牌</source>
        <translation>브랜드 수정</translation>
    </message>
    <message>
        <source>修改品类</source>
        <translation>품목 수정</translation>
    </message>
    <message>
        <source>修改电话</source>
        <translation>전화 수정</translation>
    </message>
    <message>
        <source>筛选：品牌、拼音首字、型号的任一段，或扫条码…</source>
        <translation>필터: 브랜드, 병음 첫 글자, 모델 일부, 바코드…</translation>
    </message>
    <message>
        <source>筛选：品牌、别名、拼音首字…</source>
        <translation>필터: 브랜드, 별칭, 병음 첫 글자…</translation>
    </message>
    <message>
        <source>筛选：品类、代码…</source>
        <translation>필터: 품목, 코드…</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>添加配件</source>
        <translation>부품 추가</translation>
    </message>
    <message>
        <source>修改配件</source>
        <translation>부품 수정</translation>
    </message>
    <message>
        <source>筛选：配件号、名称、品牌…</source>
        <translation>필터: 부품 번호, 이름, 브랜드…</translation>
    </message>
    <message>
        <source>筛选：名称、电话、联系人、地址…</source>
        <translation>필터: 이름, 전화, 담당자, 주소…</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>매장</translation>
    </message>
    <message>
        <source>物流</source>
        <translation>물류</translation>
    </message>
    <message>
        <source>厂家</source>
        <translation>제조사</translation>
    </message>
    <message>
        <source>服务站</source>
        <translation>서비스 센터</translation>
    </message>
    <message>
        <source>统一客服电话</source>
        <translation>통합 고객센터 전화</translation>
    </message>
    <message>
        <source>400 电话</source>
        <translation>400 전화</translation>
    </message>
    <message>
        <source>促销电话</source>
        <translation>판촉 전화</translation>
    </message>
    <message>
        <source>安装电话</source>
        <translation>설치 전화</translation>
    </message>
    <message>
        <source>{grade} 级</source>
        <translation>{grade}등급</translation>
    </message>
    <message>
        <source>（没有标识）</source>
        <translation>(표시 없음)</translation>
    </message>
    <message>
        <source>标价</source>
        <translation>정가</translation>
    </message>
    <message>
        <source>促销价</source>
        <translation>행사가</translation>
    </message>
    <message>
        <source>会员价</source>
        <translation>회원가</translation>
    </message>
    <message>
        <source>团购价</source>
        <translation>단체가</translation>
    </message>
    <message>
        <source>现价</source>
        <translation>현재 가격</translation>
    </message>
    <message>
        <source>未开始</source>
        <translation>시작 전</translation>
    </message>
    <message>
        <source>已到期</source>
        <translation>종료됨</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>철회됨</translation>
    </message>
    <message>
        <source>（没有说）</source>
        <translation>(정하지 않음)</translation>
    </message>
    <message>
        <source>上门</source>
        <translation>방문</translation>
    </message>
    <message>
        <source>送修</source>
        <translation>입고</translation>
    </message>
    <message>
        <source>送修或上门</source>
        <translation>입고 또는 방문</translation>
    </message>
    <message>
        <source>A 厂家原文</source>
        <translation>A 제조사 원문</translation>
    </message>
    <message>
        <source>B 公司文件</source>
        <translation>B 회사 문서</translation>
    </message>
    <message>
        <source>C 听说的，待核实</source>
        <translation>C 들은 내용, 확인 필요</translation>
    </message>
    <message>
        <source>{day} 起</source>
        <translation>{day}부터</translation>
    </message>
    <message>
        <source>{first} 至 {last}</source>
        <translation>{first} ~ {last}</translation>
    </message>
    <message>
        <source>停产</source>
        <translation>단종</translation>
    </message>
    <message>
        <source>商品条码</source>
        <translation>상품 바코드</translation>
    </message>
    <message>
        <source>商品编码</source>
        <translation>상품 코드</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>别名</source>
        <translation>별칭</translation>
    </message>
    <message>
        <source>型号数</source>
        <translation>모델 수</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>行业代码（GB/T 4754）</source>
        <translation>업종 코드(GB/T 4754)</translation>
    </message>
    <message>
        <source>有替代</source>
        <translation>대체 있음</translation>
    </message>
    <message>
        <source>配件号</source>
        <translation>부품 번호</translation>
    </message>
    <message>
        <source>配件名称</source>
        <translation>부품 이름</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>用在几个型号</source>
        <translation>사용 모델 수</translation>
    </message>
    <message>
        <source>未核对</source>
        <translation>미검증</translation>
    </message>
    <message>
        <source>{day} 核对</source>
        <translation>{day} 검증</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>연락 담당자</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>사용 중지</translation>
    </message>
</context>
<context>
    <name>CategoriesSheet</name>
    <message>
        <source>投诉细类</source>
        <translation>불만 세부 유형</translation>
    </message>
    <message>
        <source>分类</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>顶格是类别；往里缩两格是下一级，最多三级。括号里是代码，改名时请留着；新的一行不用写代码。</source>
        <translation>들여쓰지 않은 줄은 유형, 두 칸 들여쓰면 아래 단계이며 최대 세 단계입니다. 괄호 안은 코드이니 이름을 바꿀 때 남겨 두세요. 새 줄에는 코드가 필요 없습니다.</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>시행 시작일</translation>
    </message>
    <message>
        <source>出处</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>第 {line} 行：{problem}</source>
        <translation>{line}행: {problem}</translation>
    </message>
    <message>
        <source>还有 {count} 行也要改。</source>
        <translation>고쳐야 할 행이 {count}개 더 있습니다.</translation>
    </message>
    <message>
        <source>登记时的建议：完结的投诉满 {count} 件后，每天自动学一次。</source>
        <translation>등록 시 추천: 종결된 불만이 {count}건이 되면 매일 자동으로 학습합니다.</translation>
    </message>
    <message>
        <source>登记时的建议没有开启：用本店 {count} 件完结投诉试，准确率 {percent} %，不到 {least} %。</source>
        <translation>등록 시 추천이 꺼져 있습니다: 이 매장의 종결 불만 {count}건으로 시험한 정확도 {percent} %, {least} % 미만.</translation>
    </message>
    <message>
        <source>登记时的建议已开启：用本店 {count} 件完结投诉试过，准确率 {percent} %。</source>
        <translation>등록 시 추천이 켜져 있습니다: 이 매장의 종결 불만 {count}건으로 시험한 정확도 {percent} %.</translation>
    </message>
</context>
<context>
    <name>CellCommands</name>
    <message>
        <source>已复制 {count} 格，可直接粘贴到 Excel。</source>
        <translation>{count}칸을 복사했습니다. Excel에 바로 붙여넣을 수 있습니다.</translation>
    </message>
    <message>
        <source>只有新增的行可以去掉，已登记的行不会删除。</source>
        <translation>새로 추가한 행만 뺄 수 있습니다. 등록된 행은 삭제되지 않습니다.</translation>
    </message>
    <message>
        <source>这一行一次只加一个条码。要成块粘贴，请先选中上面的格。</source>
        <translation>이 행에는 한 번에 바코드 하나만 추가합니다. 여러 칸을 붙여넣으려면 먼저 위의 칸을 선택하세요.</translation>
    </message>
    <message>
        <source>已粘贴，改动 {count} 格</source>
        <translation>붙여넣음, {count}칸 변경</translation>
    </message>
    <message>
        <source>{count} 格不能修改，已跳过</source>
        <translation>{count}칸은 수정할 수 없어 건너뜀</translation>
    </message>
    <message>
        <source>{count} 格有问题，已标红</source>
        <translation>{count}칸에 문제가 있어 빨갛게 표시함</translation>
    </message>
    <message>
        <source>多出的 {count} 行没有贴，表格到此为止</source>
        <translation>남는 {count}행은 붙여넣지 않음: 표가 여기서 끝남</translation>
    </message>
    <message>
        <source>多出的 {count} 列没有贴</source>
        <translation>남는 {count}열은 붙여넣지 않음</translation>
    </message>
    <message>
        <source>粘贴的内容与原来相同</source>
        <translation>붙여넣은 내용이 기존과 같음</translation>
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
        <translation>이 칸은 수정할 수 없습니다.</translation>
    </message>
    <message>
        <source>Excel 把这个编号变成了 {text}：请在 Excel 里把该列设为文本，再复制一次</source>
        <translation>Excel이 이 번호를 {text}(으)로 바꿨습니다. Excel에서 열을 텍스트로 설정한 뒤 다시 복사하세요</translation>
    </message>
    <message>
        <source>请填整数</source>
        <translation>정수를 입력하세요</translation>
    </message>
    <message>
        <source>请填数字，最多 {count} 位小数</source>
        <translation>숫자를 입력하세요(소수점 이하 최대 {count}자리)</translation>
    </message>
    <message>
        <source>数字太大了，请核对</source>
        <translation>숫자가 너무 큽니다. 확인하세요</translation>
    </message>
    <message>
        <source>请填金额，如 386.00</source>
        <translation>금액을 입력하세요(예: 386.00)</translation>
    </message>
    <message>
        <source>请写成 2026-11-21</source>
        <translation>2026-11-21 형식으로 입력하세요</translation>
    </message>
    <message>
        <source>请从这些里选：{choices}</source>
        <translation>다음 중에서 고르세요: {choices}</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>列</source>
        <translation>열</translation>
    </message>
    <message>
        <source>正在保存，请稍候。</source>
        <translation>저장 중입니다. 잠시 기다려 주세요.</translation>
    </message>
    <message>
        <source>还没有保存：请先改好标红的格。</source>
        <translation>아직 저장되지 않았습니다. 먼저 빨간 칸을 고치세요.</translation>
    </message>
    <message>
        <source>没有未保存的修改。</source>
        <translation>저장하지 않은 변경이 없습니다.</translation>
    </message>
    <message>
        <source>到下一个有问题的格</source>
        <translation>문제가 있는 다음 칸으로</translation>
    </message>
    <message>
        <source>{count} 处未保存的修改</source>
        <translation>저장하지 않은 변경 {count}건</translation>
    </message>
    <message>
        <source>其中 {count} 处不在这张表里</source>
        <translation>그중 {count}건은 이 목록에 없음</translation>
    </message>
    <message>
        <source>选中 {count} 格</source>
        <translation>{count}칸 선택</translation>
    </message>
    <message>
        <source>可直接与 Excel 互相复制粘贴</source>
        <translation>Excel과 바로 복사·붙여넣기 가능</translation>
    </message>
    <message>
        <source>求和 {sum}</source>
        <translation>합계 {sum}</translation>
    </message>
    <message>
        <source>金额 {sum}</source>
        <translation>금액 {sum}</translation>
    </message>
    <message>
        <source>平均 {mean}</source>
        <translation>평균 {mean}</translation>
    </message>
    <message>
        <source>这一格已被改为 {now}，保存会用您输入的值。</source>
        <translation>이 칸은 그사이 {now}(으)로 바뀌었습니다. 저장하면 입력한 값이 쓰입니다.</translation>
    </message>
    <message>
        <source>{count} 格有问题。</source>
        <translation>{count}칸에 문제가 있습니다.</translation>
    </message>
    <message>
        <source>下一处（共 {count} 处）</source>
        <translation>다음(모두 {count}곳)</translation>
    </message>
</context>
<context>
    <name>CellGridModel</name>
    <message>
        <source>空</source>
        <translation>비어 있음</translation>
    </message>
    <message>
        <source>未保存</source>
        <translation>저장 안 됨</translation>
    </message>
</context>
<context>
    <name>CellGridView</name>
    <message>
        <source>往下一格（按过 Tab 则回到起始列）</source>
        <translation>한 칸 아래로(Tab을 누른 뒤에는 시작한 열로)</translation>
    </message>
    <message>
        <source>往右到下一个可填的格，从末格离开表格</source>
        <translation>입력할 수 있는 다음 칸으로, 마지막 칸에서는 표 밖으로</translation>
    </message>
    <message>
        <source>修改这一格；直接打字则重填</source>
        <translation>이 칸 수정, 바로 입력하면 새로 씀</translation>
    </message>
    <message>
        <source>放弃这一格的输入</source>
        <translation>이 칸의 입력 취소</translation>
    </message>
    <message>
        <source>复制选中的格，可直接粘贴到 Excel</source>
        <translation>선택한 칸 복사(Excel에 붙여넣기 가능)</translation>
    </message>
    <message>
        <source>从这一格起粘贴 Excel 的内容</source>
        <translation>이 칸부터 Excel 내용 붙여넣기</translation>
    </message>
    <message>
        <source>向下填充</source>
        <translation>아래로 채우기</translation>
    </message>
    <message>
        <source>清空选中的格</source>
        <translation>선택한 칸 비우기</translation>
    </message>
    <message>
        <source>去掉选中的新增行</source>
        <translation>선택한 추가 행 빼기</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>다시 실행</translation>
    </message>
</context>
<context>
    <name>ChangeManySheet</name>
    <message>
        <source>批量修改 {count} 件</source>
        <translation>{count}건 일괄 수정</translation>
    </message>
    <message>
        <source>只改填了的；已完结的不变。十秒内可以撤销。</source>
        <translation>입력한 것만 바뀌고 종결된 것은 그대로입니다. 10초 안에 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>긴급도</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>细类</source>
        <translation>세부 유형</translation>
    </message>
    <message>
        <source>问题的几个字或拼音首字母</source>
        <translation>문제의 글자 몇 개 또는 병음 첫 글자</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>수정</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>改栏目对应</source>
        <translation>항목 연결 수정</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>看看是哪些</source>
        <translation>어떤 것인지 보기</translation>
    </message>
    <message>
        <source>全部 {count}</source>
        <translation>전체 {count}</translation>
    </message>
    <message>
        <source>现在还没有写入任何内容</source>
        <translation>아직 아무것도 쓰지 않았습니다</translation>
    </message>
    <message>
        <source>导入 {count} 行</source>
        <translation>{count}행 가져오기</translation>
    </message>
    <message>
        <source>没有可以导入的行</source>
        <translation>가져올 행이 없습니다</translation>
    </message>
    <message>
        <source>未通过的 {count} 行会加密保存，可随时导出改好再导入。</source>
        <translation>미통과 {count}행은 암호화해 보관하며, 내보내 고친 뒤 다시 가져올 수 있습니다.</translation>
    </message>
    <message>
        <source>行号</source>
        <translation>행 번호</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>每一行的结论</source>
        <translation>행별 판정</translation>
    </message>
    <message>
        <source>这一类里没有行。</source>
        <translation>이 유형에는 행이 없습니다.</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>请选择</source>
        <translation>선택하세요</translation>
    </message>
</context>
<context>
    <name>ChoiceSheet</name>
    <message>
        <source>选定方案 {number}</source>
        <translation>{number} 방안 선정</translation>
    </message>
    <message>
        <source>选定</source>
        <translation>선정</translation>
    </message>
    <message>
        <source>理由或要求</source>
        <translation>이유 또는 요구</translation>
    </message>
    <message>
        <source>选定后转为“待顾客”</source>
        <translation>선정 후 &apos;고객 대기&apos;로 변경</translation>
    </message>
    <message>
        <source>费用 {amount}</source>
        <translation>비용 {amount}</translation>
    </message>
</context>
<context>
    <name>ClassSheet</name>
    <message>
        <source>冰箱</source>
        <translation>냉장고</translation>
    </message>
    <message>
        <source>洗衣机</source>
        <translation>세탁기</translation>
    </message>
    <message>
        <source>空调</source>
        <translation>에어컨</translation>
    </message>
    <message>
        <source>电视</source>
        <translation>TV</translation>
    </message>
    <message>
        <source>微波炉</source>
        <translation>전자레인지</translation>
    </message>
    <message>
        <source>厨房小家电</source>
        <translation>소형 주방 가전</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>品类</source>
        <translation>품목</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>小写字母，例如 fridge</source>
        <translation>영문 소문자, 예: fridge</translation>
    </message>
    <message>
        <source>图标</source>
        <translation>아이콘</translation>
    </message>
    <message>
        <source>行业代码（GB/T 4754）</source>
        <translation>업종 코드(GB/T 4754)</translation>
    </message>
    <message>
        <source>385 开头，可以不填</source>
        <translation>385로 시작, 선택 사항</translation>
    </message>
    <message>
        <source>上级品类</source>
        <translation>상위 품목</translation>
    </message>
    <message>
        <source>计价单位</source>
        <translation>가격 단위</translation>
    </message>
    <message>
        <source>印在价签上，例如 台、件、套</source>
        <translation>가격표에 인쇄됩니다. 예: 대, 개, 세트</translation>
    </message>
    <message>
        <source>（最上级）</source>
        <translation>(최상위)</translation>
    </message>
</context>
<context>
    <name>ClockKeeper</name>
    <message>
        <source>规则有变化，{count} 件投诉的时限已重新计算</source>
        <translation>규칙이 바뀌어 불만 {count}건의 기한을 다시 계산했습니다</translation>
    </message>
</context>
<context>
    <name>ClockNotesLine</name>
    <message>
        <source>受理时间比这台电脑现在的时间还晚，可能有一台电脑的时钟不准；时限从受理时间算起。请核对时间。</source>
        <translation>접수 시각이 이 PC의 현재 시각보다 늦습니다. 시계가 틀린 PC가 있을 수 있습니다. 기한은 접수 시각부터 계산하니 시각을 확인하세요.</translation>
    </message>
    <message>
        <source>{year} 年（{region}）</source>
        <translation>{year}년({region})</translation>
    </message>
    <message>
        <source>还不知道 {years}的节假日，期限暂按双休日计算；录入通知后自动重算。</source>
        <translation>{years} 공휴일을 아직 모르므로 기한은 주말만 휴일로 계산합니다. 공지를 입력하면 자동으로 다시 계산합니다.</translation>
    </message>
    <message>
        <source>全国</source>
        <translation>전국</translation>
    </message>
</context>
<context>
    <name>ClockWords</name>
    <message>
        <source>派单</source>
        <translation>배정</translation>
    </message>
    <message>
        <source>首次响应</source>
        <translation>첫 응답</translation>
    </message>
    <message>
        <source>转部门</source>
        <translation>부서 이관</translation>
    </message>
    <message>
        <source>部门接手</source>
        <translation>부서 인수</translation>
    </message>
    <message>
        <source>告知进展</source>
        <translation>진행 안내</translation>
    </message>
    <message>
        <source>答复外部</source>
        <translation>외부 회신</translation>
    </message>
    <message>
        <source>上报</source>
        <translation>상부 보고</translation>
    </message>
    <message>
        <source>完结</source>
        <translation>종결</translation>
    </message>
    <message>
        <source>有时限已过</source>
        <translation>지난 기한 있음</translation>
    </message>
    <message>
        <source>已升级</source>
        <translation>단계 상향됨</translation>
    </message>
    <message>
        <source>升级未确认</source>
        <translation>단계 상향 미확인</translation>
    </message>
    <message>
        <source>绿色通道</source>
        <translation>그린 채널</translation>
    </message>
    <message>
        <source>外部转来</source>
        <translation>외부 이첩</translation>
    </message>
    <message>
        <source>已并入其他工单</source>
        <translation>다른 접수 건에 병합됨</translation>
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
        <translation>{count}건 일괄 종결</translation>
    </message>
    <message>
        <source>只完结顾客已接受方案的，每件各凭自己的接受记录；其余不变，请逐件办。十秒内可以撤销。</source>
        <translation>고객이 방안을 수락한 것만 각자의 수락 기록을 근거로 종결합니다. 나머지는 그대로이니 한 건씩 처리하세요. 10초 안에 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>可不填</source>
        <translation>선택 사항</translation>
    </message>
    <message>
        <source>完结</source>
        <translation>종결</translation>
    </message>
</context>
<context>
    <name>CloseSheet</name>
    <message>
        <source>完结 {number}</source>
        <translation>{number} 종결</translation>
    </message>
    <message>
        <source>完结依据</source>
        <translation>종결 근거</translation>
    </message>
    <message>
        <source>怎样撤诉</source>
        <translation>철회 방식</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>完结</source>
        <translation>종결</translation>
    </message>
    <message>
        <source>按“顾客接受方案”完结，先记录顾客对当前方案的接受。</source>
        <translation>&apos;고객 방안 수락&apos;으로 종결하려면 먼저 현재 방안에 대한 고객의 수락을 기록하세요.</translation>
    </message>
    <message>
        <source>“无法联系”要连续 {attempts} 次、分 {days} 天联系不上；现在 {now} 次、{now_days} 天。</source>
        <translation>&apos;연락 불가&apos;는 연속 {attempts}회, {days}일에 걸쳐 연락이 안 되어야 합니다. 현재 {now}회, {now_days}일.</translation>
    </message>
    <message>
        <source>“投诉不成立”由主管判定。</source>
        <translation>&apos;불만 불성립&apos;은 팀장이 판정합니다.</translation>
    </message>
    <message>
        <source>还有 {count} 次移交没有答复。</source>
        <translation>회신받지 못한 이관이 {count}건 있습니다.</translation>
    </message>
    <message>
        <source>还有 {count} 笔补偿没有发放，完结后仍可发放。</source>
        <translation>지급하지 않은 보상이 {count}건 있습니다. 종결 후에도 지급할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>{store} 的接入码</source>
        <translation>{store}의 연결 코드</translation>
    </message>
    <message>
        <source>在新电脑上打开客服台，选“接入总部”，输入这一行或扫码。{until} 前有效，只能用一次。</source>
        <translation>새 PC에서 선샤인 데스크를 열고 &apos;본사 연결&apos;을 선택해 이 줄을 입력하거나 스캔하세요. {until}까지 유효, 한 번만 사용.</translation>
    </message>
    <message>
        <source>接入码</source>
        <translation>연결 코드</translation>
    </message>
    <message>
        <source>服务器指纹</source>
        <translation>서버 지문</translation>
    </message>
    <message>
        <source>服务器地址</source>
        <translation>서버 주소</translation>
    </message>
    <message>
        <source>指纹用来认出真的总部服务器。电话里请连指纹一起念，或发二维码。</source>
        <translation>지문은 진짜 본사 서버를 확인하는 값입니다. 전화로는 지문까지 함께 읽어 주거나 QR 코드를 보내세요.</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>已复制。只能用一次，请发给接入的人本人。</source>
        <translation>복사했습니다. 한 번만 쓸 수 있으니 연결할 본인에게 보내세요.</translation>
    </message>
    <message>
        <source>已送到打印机。用完请把纸撕掉。</source>
        <translation>프린터로 보냈습니다. 사용 후 종이를 찢어 버리세요.</translation>
    </message>
</context>
<context>
    <name>ColumnLayout</name>
    <message>
        <source>恢复默认列</source>
        <translation>기본 열로 복원</translation>
    </message>
</context>
<context>
    <name>CompensateSheet</name>
    <message>
        <source>补偿 {number}</source>
        <translation>{number} 보상</translation>
    </message>
    <message>
        <source>本件已提补偿 {amount}。</source>
        <translation>이 불만에 이미 보상 {amount}을(를) 올렸습니다.</translation>
    </message>
    <message>
        <source>本件合计超过 {amount}，要请人审批。</source>
        <translation>이 불만의 합계가 {amount}을(를) 넘으면 결재가 필요합니다.</translation>
    </message>
    <message>
        <source>提交后请有权限的人审批，批准后发放。</source>
        <translation>제출한 뒤 권한 있는 사람이 결재하고 승인되면 지급합니다.</translation>
    </message>
    <message>
        <source>补偿方式</source>
        <translation>보상 방식</translation>
    </message>
    <message>
        <source>金额或价值</source>
        <translation>금액 또는 가치</translation>
    </message>
    <message>
        <source>元</source>
        <translation>위안</translation>
    </message>
    <message>
        <source>为什么补偿</source>
        <translation>보상 사유</translation>
    </message>
    <message>
        <source>如：冰箱不制冷，冷藏食品变质，凭照片和小票</source>
        <translation>예: 냉장고 고장으로 식품이 상함, 사진과 영수증 근거</translation>
    </message>
    <message>
        <source>提交</source>
        <translation>제출</translation>
    </message>
    <message>
        <source>补偿顾客：{kind} {amount}，本件合计 {total}。{text}</source>
        <translation>고객 보상: {kind} {amount}, 이 불만 합계 {total}. {text}</translation>
    </message>
</context>
<context>
    <name>ComplainerForm</name>
    <message>
        <source>联系电话</source>
        <translation>연락 전화</translation>
    </message>
    <message>
        <source>投诉的商品</source>
        <translation>불만 상품</translation>
    </message>
    <message>
        <source>与商品无关可不选</source>
        <translation>상품과 무관하면 선택 안 해도 됨</translation>
    </message>
    <message>
        <source>新电话</source>
        <translation>새 전화</translation>
    </message>
    <message>
        <source>品牌型号</source>
        <translation>브랜드·모델</translation>
    </message>
    <message>
        <source>输入品牌、型号或扫条码；目录里没有的直接写</source>
        <translation>브랜드, 모델 입력 또는 바코드 스캔. 목록에 없으면 직접 입력</translation>
    </message>
    <message>
        <source>序列号</source>
        <translation>일련번호</translation>
    </message>
    <message>
        <source>购买日期</source>
        <translation>구매일</translation>
    </message>
    <message>
        <source>新电话…</source>
        <translation>새 전화…</translation>
    </message>
    <message>
        <source>电话不详</source>
        <translation>전화 모름</translation>
    </message>
    <message>
        <source>（与商品无关）</source>
        <translation>(상품과 무관)</translation>
    </message>
    <message>
        <source>新商品…</source>
        <translation>새 상품…</translation>
    </message>
</context>
<context>
    <name>ComplaintColumns</name>
    <message>
        <source>时限</source>
        <translation>기한</translation>
    </message>
    <message>
        <source>下一时限</source>
        <translation>다음 기한</translation>
    </message>
    <message>
        <source>工单号</source>
        <translation>티켓 번호</translation>
    </message>
    <message>
        <source>顾客</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>责任方</source>
        <translation>책임 주체</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>受理人</source>
        <translation>담당</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>매장</translation>
    </message>
    <message>
        <source>更新</source>
        <translation>업데이트</translation>
    </message>
    <message>
        <source>受理时间</source>
        <translation>접수 시각</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>긴급도</translation>
    </message>
</context>
<context>
    <name>ComplaintDetailView</name>
    <message>
        <source>投诉详情</source>
        <translation>불만 상세</translation>
    </message>
    <message>
        <source>办下一步</source>
        <translation>다음 단계</translation>
    </message>
    <message>
        <source>更多：能对这件投诉做的事</source>
        <translation>더 보기: 이 불만에 할 수 있는 일</translation>
    </message>
    <message>
        <source>投诉内容</source>
        <translation>불만 내용</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>첨부</translation>
    </message>
    <message>
        <source>还没有处理记录</source>
        <translation>아직 처리 기록이 없습니다</translation>
    </message>
    <message>
        <source>处理经过</source>
        <translation>처리 경과</translation>
    </message>
    <message>
        <source>附件 {count}</source>
        <translation>첨부 {count}</translation>
    </message>
</context>
<context>
    <name>ComplaintHistory</name>
    <message>
        <source>{time} 补记</source>
        <translation>{time} 추가 기록</translation>
    </message>
    <message>
        <source>未生效：另一个工位先改了状态</source>
        <translation>적용 안 됨: 다른 창구가 먼저 상태를 변경함</translation>
    </message>
    <message>
        <source>打开附件</source>
        <translation>첨부 열기</translation>
    </message>
    <message>
        <source>完结</source>
        <translation>종결함</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>등록함</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>접수함</translation>
    </message>
    <message>
        <source>继续处理</source>
        <translation>계속 처리</translation>
    </message>
    <message>
        <source>重新处理</source>
        <translation>재처리</translation>
    </message>
    <message>
        <source>转为“{status}”</source>
        <translation>&apos;{status}&apos;(으)로 변경</translation>
    </message>
    <message>
        <source>导入时已答复，转为“{status}”</source>
        <translation>가져올 때 이미 답변됨, &apos;{status}&apos;(으)로 변경</translation>
    </message>
    <message>
        <source>内部备注</source>
        <translation>내부 메모</translation>
    </message>
    <message>
        <source>处理记录</source>
        <translation>처리 기록</translation>
    </message>
    <message>
        <source>待分配</source>
        <translation>배정 대기</translation>
    </message>
    <message>
        <source>撤销转派</source>
        <translation>재배정 취소</translation>
    </message>
    <message>
        <source>回到 {name}</source>
        <translation>{name}에게 되돌림</translation>
    </message>
    <message>
        <source>认领</source>
        <translation>직접 맡기</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>转派</source>
        <translation>재배정</translation>
    </message>
    <message>
        <source>【{remedy}】{text}</source>
        <translation>[{remedy}] {text}</translation>
    </message>
    <message>
        <source>提出方案</source>
        <translation>방안 제시</translation>
    </message>
    <message>
        <source>{name} {way}答复</source>
        <translation>{name} {way} 답변</translation>
    </message>
    <message>
        <source>记录：顾客接受方案</source>
        <translation>기록: 고객이 방안 수락</translation>
    </message>
    <message>
        <source>记录：顾客不接受方案</source>
        <translation>기록: 고객이 방안 거부</translation>
    </message>
    <message>
        <source>书面答复顾客</source>
        <translation>고객에게 서면 답변</translation>
    </message>
    <message>
        <source>{name}（已作废：{reason}）</source>
        <translation>{name}(무효: {reason})</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>첨부</translation>
    </message>
    <message>
        <source>添加附件</source>
        <translation>첨부 추가</translation>
    </message>
    <message>
        <source>第 {count} 份</source>
        <translation>제{count}부</translation>
    </message>
    <message>
        <source>重打</source>
        <translation>재인쇄</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>{number}（已作废：{reason}）</source>
        <translation>{number}(무효: {reason})</translation>
    </message>
    <message>
        <source>¥{amount}</source>
        <translation>¥{amount}</translation>
    </message>
    <message>
        <source>请求审批</source>
        <translation>결재 요청</translation>
    </message>
    <message>
        <source>审批同意</source>
        <translation>결재 승인</translation>
    </message>
    <message>
        <source>审批不同意</source>
        <translation>결재 반려</translation>
    </message>
    <message>
        <source>撤回审批</source>
        <translation>결재 회수</translation>
    </message>
    <message>
        <source>{day} 前答复</source>
        <translation>{day}까지 회신</translation>
    </message>
    <message>
        <source>答复函 {number}</source>
        <translation>회신 공문 {number}</translation>
    </message>
    <message>
        <source>修改资料</source>
        <translation>정보 수정</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>投诉内容</source>
        <translation>불만 내용</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>涉及人员</source>
        <translation>관련자</translation>
    </message>
    <message>
        <source>诉求</source>
        <translation>요구</translation>
    </message>
    <message>
        <source>诉求方式</source>
        <translation>요구 방식</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>来源编号</source>
        <translation>출처 번호</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>细类</source>
        <translation>세부 유형</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>성격</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>긴급도</translation>
    </message>
    <message>
        <source>投诉人</source>
        <translation>불만 제기자</translation>
    </message>
    <message>
        <source>责任方</source>
        <translation>책임 주체</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>책임자</translation>
    </message>
    <message>
        <source>受理时间</source>
        <translation>접수 시각</translation>
    </message>
    <message>
        <source>发生时间</source>
        <translation>발생 시각</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>연락 전화</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>原投诉内容</source>
        <translation>원래 불만 내용</translation>
    </message>
</context>
<context>
    <name>ComplaintListPane</name>
    <message>
        <source>投诉列表</source>
        <translation>불만 목록</translation>
    </message>
    <message>
        <source>登记投诉</source>
        <translation>불만 등록</translation>
    </message>
    <message>
        <source>行距</source>
        <translation>행 간격</translation>
    </message>
    <message>
        <source>显示哪些列</source>
        <translation>표시할 열</translation>
    </message>
    <message>
        <source>详情</source>
        <translation>상세</translation>
    </message>
    <message>
        <source>没有符合筛选条件的投诉，可以少选几个条件。</source>
        <translation>조건에 맞는 불만이 없습니다. 조건을 줄여 보세요.</translation>
    </message>
    <message>
        <source>没有超时的投诉。</source>
        <translation>기한 초과 불만이 없습니다.</translation>
    </message>
    <message>
        <source>今天没有到期的投诉。</source>
        <translation>오늘 마감되는 불만이 없습니다.</translation>
    </message>
    <message>
        <source>没有等待受理的投诉。</source>
        <translation>접수 대기 중인 불만이 없습니다.</translation>
    </message>
    <message>
        <source>您手上没有未结的投诉。</source>
        <translation>맡은 미결 불만이 없습니다.</translation>
    </message>
    <message>
        <source>没有等待审批的投诉。</source>
        <translation>결재 대기 중인 불만이 없습니다.</translation>
    </message>
    <message>
        <source>“{view}”里现在没有投诉。</source>
        <translation>&apos;{view}&apos;에 지금은 불만이 없습니다.</translation>
    </message>
    <message>
        <source>全店没有未结的投诉。</source>
        <translation>매장에 미결 불만이 없습니다.</translation>
    </message>
    <message>
        <source>还没有投诉。登记第一件，或从文件导入。</source>
        <translation>아직 불만이 없습니다. 첫 건을 등록하거나 파일에서 가져오세요.</translation>
    </message>
    <message>
        <source>一次最多复制 {count} 行，请先筛选。</source>
        <translation>한 번에 {count}행까지 복사할 수 있습니다. 먼저 필터하세요.</translation>
    </message>
    <message>
        <source>已复制 {count} 行，可粘贴到 Excel</source>
        <translation>{count}행 복사됨, Excel에 붙여 넣을 수 있습니다</translation>
    </message>
</context>
<context>
    <name>ComplaintTab</name>
    <message>
        <source>投诉列表</source>
        <translation>불만 목록</translation>
    </message>
    <message>
        <source>这件投诉不在本机，可能属于别的门店。</source>
        <translation>이 불만은 이 PC에 없습니다. 다른 매장의 것일 수 있습니다.</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>불만</translation>
    </message>
    <message>
        <source>已转派</source>
        <translation>재배정됨</translation>
    </message>
    <message>
        <source>已撤销 {count} 件转派</source>
        <translation>재배정 {count}건 취소됨</translation>
    </message>
    <message>
        <source>没有变动：已完结，或原来就是此人</source>
        <translation>바뀐 것 없음: 이미 종결됐거나 담당이 같습니다</translation>
    </message>
</context>
<context>
    <name>ComplaintWords</name>
    <message>
        <source>我的未结</source>
        <translation>내 미결</translation>
    </message>
    <message>
        <source>已超时</source>
        <translation>기한 초과</translation>
    </message>
    <message>
        <source>今日到期</source>
        <translation>오늘 마감</translation>
    </message>
    <message>
        <source>待受理</source>
        <translation>접수 대기</translation>
    </message>
    <message>
        <source>待审批</source>
        <translation>결재 대기</translation>
    </message>
    <message>
        <source>全店未结</source>
        <translation>매장 전체 미결</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>处理中</source>
        <translation>처리 중</translation>
    </message>
    <message>
        <source>待顾客</source>
        <translation>고객 대기</translation>
    </message>
    <message>
        <source>待厂家</source>
        <translation>제조사 대기</translation>
    </message>
    <message>
        <source>已完结</source>
        <translation>종결</translation>
    </message>
    <message>
        <source>已撤诉</source>
        <translation>철회</translation>
    </message>
    <message>
        <source>不成立</source>
        <translation>불성립</translation>
    </message>
    <message>
        <source>400 来电</source>
        <translation>400 전화</translation>
    </message>
    <message>
        <source>来店</source>
        <translation>매장 방문</translation>
    </message>
    <message>
        <source>总部转办</source>
        <translation>본사 이관</translation>
    </message>
    <message>
        <source>消协转办</source>
        <translation>소비자협회 이관</translation>
    </message>
    <message>
        <source>工商转办</source>
        <translation>공상 당국 이관</translation>
    </message>
    <message>
        <source>新闻媒体</source>
        <translation>언론</translation>
    </message>
    <message>
        <source>在线客服</source>
        <translation>온라인 상담</translation>
    </message>
    <message>
        <source>邮件信函</source>
        <translation>우편·메일</translation>
    </message>
    <message>
        <source>社交媒体</source>
        <translation>소셜 미디어</translation>
    </message>
    <message>
        <source>店内留言</source>
        <translation>매장 메시지</translation>
    </message>
    <message>
        <source>APP</source>
        <translation>APP</translation>
    </message>
    <message>
        <source>商品质量</source>
        <translation>상품 품질</translation>
    </message>
    <message>
        <source>服务态度</source>
        <translation>서비스 태도</translation>
    </message>
    <message>
        <source>配送</source>
        <translation>배송</translation>
    </message>
    <message>
        <source>价格</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>合同</source>
        <translation>계약</translation>
    </message>
    <message>
        <source>安装</source>
        <translation>설치</translation>
    </message>
    <message>
        <source>维修</source>
        <translation>수리</translation>
    </message>
    <message>
        <source>发票</source>
        <translation>세금계산서</translation>
    </message>
    <message>
        <source>促销</source>
        <translation>판촉</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>불만</translation>
    </message>
    <message>
        <source>咨询</source>
        <translation>문의</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>제안</translation>
    </message>
    <message>
        <source>普通</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>紧急</source>
        <translation>긴급</translation>
    </message>
    <message>
        <source>重大</source>
        <translation>중대</translation>
    </message>
    <message>
        <source>我的今天</source>
        <translation>나의 오늘</translation>
    </message>
    <message>
        <source>超时与升级</source>
        <translation>초과·상향</translation>
    </message>
    <message>
        <source>未派单</source>
        <translation>미배정</translation>
    </message>
    <message>
        <source>过夜</source>
        <translation>밤 넘김</translation>
    </message>
    <message>
        <source>三天上报</source>
        <translation>3일 보고</translation>
    </message>
    <message>
        <source>外部转来</source>
        <translation>외부 이첩</translation>
    </message>
    <message>
        <source>退货</source>
        <translation>반품</translation>
    </message>
    <message>
        <source>换货</source>
        <translation>교환</translation>
    </message>
    <message>
        <source>赔偿</source>
        <translation>배상</translation>
    </message>
    <message>
        <source>道歉</source>
        <translation>사과</translation>
    </message>
    <message>
        <source>补开补发</source>
        <translation>재발행·재발송</translation>
    </message>
    <message>
        <source>本人</source>
        <translation>본인</translation>
    </message>
    <message>
        <source>家属</source>
        <translation>가족</translation>
    </message>
    <message>
        <source>代理人</source>
        <translation>대리인</translation>
    </message>
    <message>
        <source>顾客接受方案</source>
        <translation>고객 방안 수락</translation>
    </message>
    <message>
        <source>无法联系</source>
        <translation>연락 불가</translation>
    </message>
    <message>
        <source>顾客撤诉</source>
        <translation>고객 철회</translation>
    </message>
    <message>
        <source>投诉不成立</source>
        <translation>불만 불성립</translation>
    </message>
    <message>
        <source>并入另一件投诉</source>
        <translation>다른 불만에 병합</translation>
    </message>
    <message>
        <source>签字</source>
        <translation>서명</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>书面</source>
        <translation>서면</translation>
    </message>
    <message>
        <source>当面</source>
        <translation>대면</translation>
    </message>
    <message>
        <source>短信</source>
        <translation>문자</translation>
    </message>
    <message>
        <source>上门</source>
        <translation>방문</translation>
    </message>
    <message>
        <source>在线</source>
        <translation>온라인</translation>
    </message>
    <message>
        <source>邮件</source>
        <translation>메일</translation>
    </message>
    <message>
        <source>已联系上</source>
        <translation>연락됨</translation>
    </message>
    <message>
        <source>无人接听</source>
        <translation>받지 않음</translation>
    </message>
    <message>
        <source>关机或停机</source>
        <translation>꺼짐 또는 정지</translation>
    </message>
    <message>
        <source>号码有误</source>
        <translation>잘못된 번호</translation>
    </message>
    <message>
        <source>拒绝沟通</source>
        <translation>대화 거부</translation>
    </message>
    <message>
        <source>判断意见</source>
        <translation>판단 의견</translation>
    </message>
    <message>
        <source>调查结果</source>
        <translation>조사 결과</translation>
    </message>
    <message>
        <source>实施情况</source>
        <translation>실시 상황</translation>
    </message>
    <message>
        <source>反馈顾客</source>
        <translation>고객 회신</translation>
    </message>
    <message>
        <source>处理小结</source>
        <translation>처리 요약</translation>
    </message>
    <message>
        <source>下一时限</source>
        <translation>다음 기한</translation>
    </message>
    <message>
        <source>细类</source>
        <translation>세부 유형</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>购机</source>
        <translation>구매</translation>
    </message>
    <message>
        <source>小票号</source>
        <translation>영수증 번호</translation>
    </message>
    <message>
        <source>序列号</source>
        <translation>일련번호</translation>
    </message>
    <message>
        <source>顾客诉求</source>
        <translation>고객 요구</translation>
    </message>
    <message>
        <source>责任方</source>
        <translation>책임 주체</translation>
    </message>
    <message>
        <source>受理人</source>
        <translation>접수 담당</translation>
    </message>
    <message>
        <source>待分配</source>
        <translation>배정 대기</translation>
    </message>
    <message>
        <source>待定</source>
        <translation>미정</translation>
    </message>
    <message>
        <source>发生时间</source>
        <translation>발생 시각</translation>
    </message>
    <message>
        <source>发生地点</source>
        <translation>발생 장소</translation>
    </message>
    <message>
        <source>涉及人员</source>
        <translation>관련자</translation>
    </message>
    <message>
        <source>投诉人</source>
        <translation>불만 제기자</translation>
    </message>
    <message>
        <source>来源编号</source>
        <translation>출처 번호</translation>
    </message>
    <message>
        <source>登记人</source>
        <translation>등록자</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>매장</translation>
    </message>
    <message>
        <source>{ground}，{time} 完结</source>
        <translation>{ground}, {time} 종결</translation>
    </message>
    <message>
        <source>等待中，停表；原定{time}，恢复后顺延</source>
        <translation>대기 중, 기한 정지. 원래 {time}, 재개하면 연장</translation>
    </message>
    <message>
        <source>应于{time} 前完结，已超时</source>
        <translation>{time}까지 종결했어야 함, 기한 초과</translation>
    </message>
    <message>
        <source>须于{time} 前完结</source>
        <translation>{time}까지 종결</translation>
    </message>
    <message>
        <source>{days}内完结，须于{time} 前</source>
        <translation>{days} 내 종결, {time}까지</translation>
    </message>
    <message>
        <source>{hours} 小时内完结，须于{time} 前</source>
        <translation>{hours}시간 내 종결, {time}까지</translation>
    </message>
    <message>
        <source>一日</source>
        <translation>1일</translation>
    </message>
    <message>
        <source>两日</source>
        <translation>2일</translation>
    </message>
    <message>
        <source>三日</source>
        <translation>3일</translation>
    </message>
    <message>
        <source>五日</source>
        <translation>5일</translation>
    </message>
    <message>
        <source>七日</source>
        <translation>7일</translation>
    </message>
    <message>
        <source>{count} 日</source>
        <translation>{count}일</translation>
    </message>
    <message>
        <source>刚刚</source>
        <translation>방금</translation>
    </message>
    <message>
        <source>{count}分钟前</source>
        <translation>{count}분 전</translation>
    </message>
    <message>
        <source>{count}小时前</source>
        <translation>{count}시간 전</translation>
    </message>
</context>
<context>
    <name>ComplaintsPage</name>
    <message>
        <source>投诉工单</source>
        <translation>불만 티켓</translation>
    </message>
    <message>
        <source>打印列表</source>
        <translation>목록 인쇄</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>登记投诉</source>
        <translation>불만 등록</translation>
    </message>
    <message>
        <source>您的岗位没有“登记投诉”这一项权限</source>
        <translation>보직에 &apos;불만 등록&apos; 권한이 없습니다</translation>
    </message>
    <message>
        <source>统计</source>
        <translation>통계</translation>
    </message>
    <message>
        <source>工作量统计、投诉分类统计表</source>
        <translation>업무량 통계, 불만 분류 통계표</translation>
    </message>
    <message>
        <source>在左边选一件投诉，这里显示处理经过。</source>
        <translation>왼쪽에서 불만을 선택하면 처리 경과가 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>已登记 {number}</source>
        <translation>{number} 등록됨</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>写处理记录，输入 / 调用常用语…</source>
        <translation>처리 기록 작성, / 입력으로 상용구…</translation>
    </message>
    <message>
        <source>处理记录</source>
        <translation>처리 기록</translation>
    </message>
    <message>
        <source>记录类别</source>
        <translation>기록 유형</translation>
    </message>
    <message>
        <source>添加附件</source>
        <translation>첨부 추가</translation>
    </message>
    <message>
        <source>常用语</source>
        <translation>상용구</translation>
    </message>
    <message>
        <source>提交</source>
        <translation>제출</translation>
    </message>
    <message>
        <source>✓ 草稿已存本机 {time}</source>
        <translation>✓ 초안을 이 PC에 저장함 {time}</translation>
    </message>
    <message>
        <source>草稿没有存上，请先不要关闭</source>
        <translation>초안이 저장되지 않았습니다. 아직 닫지 마세요</translation>
    </message>
    <message>
        <source>先写内容，再提交</source>
        <translation>먼저 내용을 작성하세요</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>请输入“{words}”以确认</source>
        <translation>확인하려면 &apos;{words}&apos; 입력</translation>
    </message>
    <message>
        <source>先输入确认的文字</source>
        <translation>먼저 확인 문구를 입력하세요</translation>
    </message>
</context>
<context>
    <name>ConflictBody</name>
    <message>
        <source>字段</source>
        <translation>필드</translation>
    </message>
    <message>
        <source>采用</source>
        <translation>채택</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>확인했음</translation>
    </message>
    <message>
        <source>先放着</source>
        <translation>보류</translation>
    </message>
    <message>
        <source>用现在的</source>
        <translation>현재 값 사용</translation>
    </message>
    <message>
        <source>用另一个</source>
        <translation>다른 값 사용</translation>
    </message>
    <message>
        <source>同一人</source>
        <translation>같은 사람</translation>
    </message>
    <message>
        <source>现在的值（{name} {time}）</source>
        <translation>현재 값({name} {time})</translation>
    </message>
    <message>
        <source>另一台工位（{name} {time}）</source>
        <translation>다른 창구({name} {time})</translation>
    </message>
    <message>
        <source>用我的</source>
        <translation>내 값 사용</translation>
    </message>
    <message>
        <source>用{name}的</source>
        <translation>{name}의 값 사용</translation>
    </message>
    <message>
        <source>你（本机 {time}）</source>
        <translation>나(이 PC {time})</translation>
    </message>
    <message>
        <source>{name}（服务器 {time}）</source>
        <translation>{name}(서버 {time})</translation>
    </message>
    <message>
        <source>{count} 位同事（最后 {time}）</source>
        <translation>동료 {count}명(마지막 {time})</translation>
    </message>
    <message>
        <source>{first}改成“{before}”，{second}改成“{after}”，彼此没有看到。现在按“{kept}”算，两步都留在经过里。</source>
        <translation>{first}→ &apos;{before}&apos;, {second}→ &apos;{after}&apos;. 서로의 변경을 보지 못했습니다. 지금은 &apos;{kept}&apos;(으)로 보며 두 단계 모두 경과에 남습니다.</translation>
    </message>
    <message>
        <source>{name} {time} </source>
        <translation>{name} {time} </translation>
    </message>
    <message>
        <source>你</source>
        <translation>나</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>상대방</translation>
    </message>
</context>
<context>
    <name>ConflictListSheet</name>
    <message>
        <source>两边都改过的地方</source>
        <translation>양쪽에서 수정한 곳</translation>
    </message>
    <message>
        <source>后改的先用着，两边的值都留着。不急着定的可以先放着，不影响别的工作。</source>
        <translation>나중에 수정한 값을 우선 쓰고 양쪽 값을 모두 보관합니다. 급하지 않으면 보류해도 다른 업무에 지장이 없습니다.</translation>
    </message>
    <message>
        <source>待确认</source>
        <translation>확인 대기</translation>
    </message>
    <message>
        <source>已处理</source>
        <translation>처리됨</translation>
    </message>
    <message>
        <source>待确认的冲突</source>
        <translation>확인 대기 중인 충돌</translation>
    </message>
    <message>
        <source>没有要确认的冲突。</source>
        <translation>확인할 충돌이 없습니다.</translation>
    </message>
    <message>
        <source>已处理的冲突</source>
        <translation>처리한 충돌</translation>
    </message>
    <message>
        <source>还没有处理过冲突。</source>
        <translation>아직 처리한 충돌이 없습니다.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>待确认 {count}</source>
        <translation>확인 대기 {count}</translation>
    </message>
    <message>
        <source>已处理 {count}</source>
        <translation>처리됨 {count}</translation>
    </message>
    <message>
        <source>撤回这个决定</source>
        <translation>이 결정 되돌리기</translation>
    </message>
    <message>
        <source>↑↓ 选择，Enter 打开</source>
        <translation>↑↓ 선택, Enter 열기</translation>
    </message>
    <message>
        <source>↑↓ 选择，Ctrl+Enter 撤回</source>
        <translation>↑↓ 선택, Ctrl+Enter 되돌리기</translation>
    </message>
    <message>
        <source>你</source>
        <translation>나</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>两边都改过</source>
        <translation>양쪽 수정</translation>
    </message>
    <message>
        <source>谁改的</source>
        <translation>수정한 사람</translation>
    </message>
    <message>
        <source>最后修改</source>
        <translation>마지막 수정</translation>
    </message>
    <message>
        <source>字段</source>
        <translation>필드</translation>
    </message>
    <message>
        <source>采用了</source>
        <translation>채택한 값</translation>
    </message>
    <message>
        <source>没有采用</source>
        <translation>채택 안 한 값</translation>
    </message>
</context>
<context>
    <name>ConflictSheet</name>
    <message>
        <source>其余 {count} 处已自动合并；</source>
        <translation>나머지 {count}곳은 자동 병합했습니다.</translation>
    </message>
    <message>
        <source>两步都记下了，没有丢。看过就点“知道了”；状态不对时，到记录里再改一步。</source>
        <translation>두 단계 모두 기록되어 잃은 것이 없습니다. 보았으면 &apos;확인했음&apos;을 누르고, 상태가 틀리면 기록에서 다시 변경하세요.</translation>
    </message>
    <message>
        <source>{merged}处理经过按时间并列保留，两边都没有丢。选好后可随时在“已处理”里撤回。</source>
        <translation>처리 경과는 시간순으로 함께 남아 양쪽 모두 잃은 것이 없습니다. 선택한 뒤에도 &apos;처리됨&apos;에서 되돌릴 수 있습니다. {merged}</translation>
    </message>
    <message>
        <source>查看完整历史</source>
        <translation>전체 이력 보기</translation>
    </message>
    <message>
        <source>给{name}留言</source>
        <translation>{name}에게 메시지</translation>
    </message>
    <message>
        <source>给同事留言</source>
        <translation>동료에게 메시지</translation>
    </message>
    <message>
        <source>后面还有 {count} 条</source>
        <translation>뒤에 {count}건 더</translation>
    </message>
    <message>
        <source>稍后处理</source>
        <translation>나중에 처리</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>확인했음</translation>
    </message>
    <message>
        <source>确认合并</source>
        <translation>병합 확정</translation>
    </message>
</context>
<context>
    <name>ContactBox</name>
    <message>
        <source>还没有电话和地址</source>
        <translation>아직 전화와 주소가 없습니다</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>没有权限查看完整的个人信息</source>
        <translation>전체 개인정보를 볼 권한이 없습니다</translation>
    </message>
    <message>
        <source>另有 {count} 位同号</source>
        <translation>같은 번호 {count}명 더</translation>
    </message>
    <message>
        <source>停用电话 {shown}？</source>
        <translation>전화 {shown} 사용을 중지할까요?</translation>
    </message>
    <message>
        <source>停用地址 {shown}？</source>
        <translation>주소 {shown} 사용을 중지할까요?</translation>
    </message>
    <message>
        <source>以后不再显示，也查不到；历史记录保留。</source>
        <translation>앞으로 표시·검색되지 않으며 이력은 남습니다.</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>사용 중지</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <source>联系记录</source>
        <translation>연락 기록</translation>
    </message>
    <message>
        <source>已连续 {attempts} 次、{days} 天联系不上；满 {needed} 次、{needed_days} 天可据此完结。</source>
        <translation>연속 {attempts}회, {days}일 연락되지 않았습니다. {needed}회, {needed_days}일을 채우면 이 근거로 종결할 수 있습니다.</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>방식</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>기록</translation>
    </message>
</context>
<context>
    <name>CorrectSheet</name>
    <message>
        <source>只冲掉这一行</source>
        <translation>이 줄만 취소</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>单价</source>
        <translation>단가</translation>
    </message>
    <message>
        <source>元</source>
        <translation>위안</translation>
    </message>
    <message>
        <source>机号</source>
        <translation>제조번호</translation>
    </message>
    <message>
        <source>原来的一行会保留，另记一行冲掉它，再记正确的一行。</source>
        <translation>원래 줄은 남고, 취소 줄과 올바른 줄이 추가됩니다.</translation>
    </message>
</context>
<context>
    <name>CountDetail</name>
    <message>
        <source>盘点内容</source>
        <translation>실사 내용</translation>
    </message>
    <message>
        <source>F4 开始点；要拿着纸点，先打印盘点表，点完照着输入。</source>
        <translation>F4로 시작합니다. 종이로 세려면 먼저 실사표를 인쇄하고 다 센 뒤 입력하세요.</translation>
    </message>
    <message>
        <source>盘点表</source>
        <translation>실사표</translation>
    </message>
    <message>
        <source>打印盘点表  Ctrl+P</source>
        <translation>실사표 인쇄  Ctrl+P</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>경과</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>退回复点(&amp;R)…</source>
        <translation>다시 세기(&amp;R)…</translation>
    </message>
    <message>
        <source>放弃这次盘点(&amp;X)…</source>
        <translation>이 실사 포기(&amp;X)…</translation>
    </message>
    <message>
        <source>开始点</source>
        <translation>세기 시작</translation>
    </message>
    <message>
        <source>接着点</source>
        <translation>이어서 세기</translation>
    </message>
    <message>
        <source>复点</source>
        <translation>다시 세기</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>승인</translation>
    </message>
</context>
<context>
    <name>CountEntry</name>
    <message>
        <source>扫码点的是</source>
        <translation>스캔 대상</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>돌아가기</translation>
    </message>
    <message>
        <source>点完交出</source>
        <translation>제출</translation>
    </message>
    <message>
        <source>扫码改点良品或坏件</source>
        <translation>스캔 대상을 양품·불량품으로 전환</translation>
    </message>
    <message>
        <source>到下一个没点的</source>
        <translation>다음 미실사 항목으로</translation>
    </message>
    <message>
        <source>返回盘点列表，点过的都已存好</source>
        <translation>실사 목록으로 돌아가기, 센 수량은 저장됨</translation>
    </message>
    <message>
        <source>现在扫码点的是{kind}。</source>
        <translation>이제 스캔은 {kind}을(를) 셉니다.</translation>
    </message>
    <message>
        <source>盘点</source>
        <translation>실사</translation>
    </message>
    <message>
        <source>扫码点一件，或输入编码回车…</source>
        <translation>스캔하면 1개, 또는 코드를 입력하고 Enter…</translation>
    </message>
    <message>
        <source>货位</source>
        <translation>선반</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>良品实盘</source>
        <translation>양품 실사</translation>
    </message>
    <message>
        <source>坏件实盘</source>
        <translation>불량 실사</translation>
    </message>
    <message>
        <source>良品账面</source>
        <translation>양품 장부</translation>
    </message>
    <message>
        <source>坏件账面</source>
        <translation>불량 장부</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>비고</translation>
    </message>
    <message>
        <source>这一轮不用点它，数已经锁定。</source>
        <translation>이번 회차에는 세지 않습니다. 수량이 잠겨 있습니다.</translation>
    </message>
    <message>
        <source>不能是负数。</source>
        <translation>음수일 수 없습니다.</translation>
    </message>
    <message>
        <source>第 {count} 轮复点</source>
        <translation>{count}회차 재실사</translation>
    </message>
    <message>
        <source>盲盘：不显示账面</source>
        <translation>블라인드: 장부 숨김</translation>
    </message>
    <message>
        <source>{code} 有几个品牌，请输入“编码/品牌”。</source>
        <translation>{code}는 여러 브랜드에 있습니다. “코드/브랜드”로 입력하세요.</translation>
    </message>
    <message>
        <source>目录里没有 {code}，请核对。</source>
        <translation>{code}이(가) 목록에 없습니다. 확인하세요.</translation>
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
        <translation>차이</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>盘点结果</source>
        <translation>실사 결과</translation>
    </message>
    <message>
        <source>货位</source>
        <translation>선반</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>好坏</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>账面</source>
        <translation>장부</translation>
    </message>
    <message>
        <source>实盘</source>
        <translation>실사</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>원인</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>序列号</source>
        <translation>일련번호</translation>
    </message>
    <message>
        <source>金额 ¥</source>
        <translation>금액 ¥</translation>
    </message>
    <message>
        <source>这次盘点已经办结，不能再改。</source>
        <translation>이 실사는 끝나 수정할 수 없습니다.</translation>
    </message>
    <message>
        <source>没有差异，数已经锁定。</source>
        <translation>차이가 없어 수량이 잠겼습니다.</translation>
    </message>
    <message>
        <source>没有权限：盘点配件</source>
        <translation>권한 없음: 부품 실사</translation>
    </message>
    <message>
        <source>这个配件不管序列号。</source>
        <translation>일련번호를 관리하지 않는 부품입니다.</translation>
    </message>
</context>
<context>
    <name>CountWordSheet</name>
    <message>
        <source>原因</source>
        <translation>원인</translation>
    </message>
</context>
<context>
    <name>CountWords</name>
    <message>
        <source>无货位</source>
        <translation>선반 없음</translation>
    </message>
    <message>
        <source>{zone} 区</source>
        <translation>{zone} 구역</translation>
    </message>
    <message>
        <source>整个仓库</source>
        <translation>창고 전체</translation>
    </message>
    <message>
        <source>良品</source>
        <translation>양품</translation>
    </message>
    <message>
        <source>坏件</source>
        <translation>불량품</translation>
    </message>
    <message>
        <source>待盘</source>
        <translation>실사 예정</translation>
    </message>
    <message>
        <source>盘点中</source>
        <translation>실사 중</translation>
    </message>
    <message>
        <source>待批准</source>
        <translation>승인 대기</translation>
    </message>
    <message>
        <source>要复点</source>
        <translation>재실사 필요</translation>
    </message>
    <message>
        <source>已批准</source>
        <translation>승인됨</translation>
    </message>
    <message>
        <source>已放弃</source>
        <translation>포기됨</translation>
    </message>
    <message>
        <source>逾期 {count} 天</source>
        <translation>{count}일 지연</translation>
    </message>
    <message>
        <source>漏记单据</source>
        <translation>전표 누락</translation>
    </message>
    <message>
        <source>单据录错</source>
        <translation>전표 오입력</translation>
    </message>
    <message>
        <source>串货、发错</source>
        <translation>뒤바뀜·오출고</translation>
    </message>
    <message>
        <source>丢失</source>
        <translation>분실</translation>
    </message>
    <message>
        <source>破损</source>
        <translation>파손</translation>
    </message>
    <message>
        <source>以前漏点，现找到</source>
        <translation>이전에 누락, 지금 발견</translation>
    </message>
    <message>
        <source>其他（写明）</source>
        <translation>기타(내용 기재)</translation>
    </message>
    <message>
        <source>开始盘点</source>
        <translation>실사 시작</translation>
    </message>
    <message>
        <source>点完交出</source>
        <translation>제출</translation>
    </message>
    <message>
        <source>退回复点</source>
        <translation>다시 세기</translation>
    </message>
    <message>
        <source>写差异原因</source>
        <translation>차이 원인 기재</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>승인</translation>
    </message>
    <message>
        <source>放弃</source>
        <translation>포기</translation>
    </message>
    <message>
        <source>{count} 项</source>
        <translation>{count}개 항목</translation>
    </message>
    <message>
        <source>点过 {lines} 项，没有交出</source>
        <translation>{lines}개 항목을 셌으나 제출 안 됨</translation>
    </message>
    <message>
        <source>已点 {done} 项，还有 {left} 项没点</source>
        <translation>{done}개 항목 완료, {left}개 남음</translation>
    </message>
    <message>
        <source>点了 {lines} 项，{count} 项有差异：多 {surplus} 件，少 {shortage} 件</source>
        <translation>{lines}개 항목 중 {count}개 차이: 초과 {surplus}, 부족 {shortage}</translation>
    </message>
    <message>
        <source>暂估</source>
        <translation>잠정</translation>
    </message>
    <message>
        <source>另一台电脑后来传到：{count}</source>
        <translation>다른 PC에서 늦게 도착: {count}</translation>
    </message>
    <message>
        <source>{name}点的是 {count}</source>
        <translation>{name} 실사 {count}</translation>
    </message>
    <message>
        <source>待齐未入账 {count}</source>
        <translation>도착·미기록 {count}</translation>
    </message>
    <message>
        <source>初点 {count}</source>
        <translation>1차 {count}</translation>
    </message>
    <message>
        <source>点后进出 {count}</source>
        <translation>실사 후 입출 {count}</translation>
    </message>
    <message>
        <source>两台电脑各自批准过，差异记了两次：{numbers}。请冲销其中一张。</source>
        <translation>두 PC가 각각 승인하여 차이가 두 번 기록되었습니다: {numbers}. 한 장을 취소하세요.</translation>
    </message>
    <message>
        <source>批准以后又传到 {count} 项别的电脑点的数，账没有再改。请核对，需要时再盘一次。</source>
        <translation>승인 후 다른 PC의 실사 {count}건이 도착했습니다. 장부는 바뀌지 않았습니다. 확인하고 필요하면 다시 실사하세요.</translation>
    </message>
    <message>
        <source>有 {count} 项两个人都点过，按后点的算。</source>
        <translation>{count}개 항목은 두 사람이 셌으며 나중 수량을 씁니다.</translation>
    </message>
</context>
<context>
    <name>CountsSection</name>
    <message>
        <source>盘点列表</source>
        <translation>실사 목록</translation>
    </message>
    <message>
        <source>新建盘点</source>
        <translation>새 실사</translation>
    </message>
    <message>
        <source>没有编号 {number} 的盘点。</source>
        <translation>{number} 실사가 없습니다.</translation>
    </message>
    <message>
        <source>还没有仓库，请先在“库存”里新建一个。</source>
        <translation>창고가 없습니다. 먼저 “재고”에서 만드세요.</translation>
    </message>
    <message>
        <source>有没存好的数，请先改好标红的格。</source>
        <translation>저장되지 않은 수량이 있습니다. 빨간 칸을 먼저 고치세요.</translation>
    </message>
    <message>
        <source>交出以后、批准以前才能退回复点。</source>
        <translation>제출 후 승인 전에만 다시 세게 할 수 있습니다.</translation>
    </message>
    <message>
        <source>没有权限：审批盘点差异和结账例外</source>
        <translation>권한 없음: 실사 차이와 마감 예외 승인</translation>
    </message>
    <message>
        <source>这次盘点已经办结。</source>
        <translation>이 실사는 끝났습니다.</translation>
    </message>
    <message>
        <source>没有权限：盘点配件</source>
        <translation>권한 없음: 부품 실사</translation>
    </message>
    <message>
        <source>有差异原因没写完整，请先写好。</source>
        <translation>완성되지 않은 차이 원인이 있습니다. 먼저 쓰세요.</translation>
    </message>
    <message>
        <source>计划</source>
        <translation>계획</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>범위</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>要盘的</source>
        <translation>실사할 것</translation>
    </message>
    <message>
        <source>办结的</source>
        <translation>끝난 것</translation>
    </message>
    <message>
        <source>盘点</source>
        <translation>실사</translation>
    </message>
    <message>
        <source>在左边选一次盘点，F4 开始点。</source>
        <translation>왼쪽에서 실사를 고르고 F4로 시작하세요.</translation>
    </message>
    <message>
        <source>退回复点</source>
        <translation>다시 세기</translation>
    </message>
    <message>
        <source>放弃这次盘点</source>
        <translation>이 실사 포기</translation>
    </message>
    <message>
        <source>库房检查</source>
        <translation>창고 점검</translation>
    </message>
    <message>
        <source>更多：能对这次盘点做的事</source>
        <translation>더 보기: 이 실사로 할 수 있는 일</translation>
    </message>
    <message>
        <source>逾期 {count}</source>
        <translation>지연 {count}</translation>
    </message>
    <message>
        <source>本周的都盘完了。要加盘按 F2。</source>
        <translation>이번 주 실사를 마쳤습니다. F2로 추가할 수 있습니다.</translation>
    </message>
    <message>
        <source>还没有办结的盘点。</source>
        <translation>끝난 실사가 없습니다.</translation>
    </message>
    <message>
        <source>还有 {count} 项没有点。货架上确实没有的，按 0 件交出；还没点到的，请接着点。</source>
        <translation>{count}개 항목을 세지 않았습니다. 선반에 정말 없으면 0으로 제출하고, 아니면 이어서 세세요.</translation>
    </message>
    <message>
        <source>没点完</source>
        <translation>미완료</translation>
    </message>
    <message>
        <source>没点到的按 0 件</source>
        <translation>나머지는 0으로</translation>
    </message>
    <message>
        <source>{count} 项差异超过限度，要由另一个人复点</source>
        <translation>차이 {count}건이 한도를 넘어 다른 사람이 다시 세야 합니다</translation>
    </message>
    <message>
        <source>已交出，{count} 项有差异，等批准</source>
        <translation>제출됨, 차이 {count}건, 승인 대기</translation>
    </message>
    <message>
        <source>已交出，账实相符，等批准</source>
        <translation>제출됨, 장부와 일치, 승인 대기</translation>
    </message>
</context>
<context>
    <name>CustomerBox</name>
    <message>
        <source>显示完整的电话和地址（留痕）</source>
        <translation>전체 전화와 주소 표시(열람 기록됨)</translation>
    </message>
    <message>
        <source>全部往来</source>
        <translation>전체 응대 이력</translation>
    </message>
    <message>
        <source>个人信息已删除</source>
        <translation>개인정보 삭제됨</translation>
    </message>
    <message>
        <source>近一年 {complaints} 次投诉 · {appliances} 台电器</source>
        <translation>최근 1년 불만 {complaints}건 · 가전 {appliances}대</translation>
    </message>
    <message>
        <source>电话不详</source>
        <translation>전화 모름</translation>
    </message>
    <message>
        <source>没有电话</source>
        <translation>전화 없음</translation>
    </message>
    <message>
        <source>没有登记地址</source>
        <translation>등록된 주소 없음</translation>
    </message>
</context>
<context>
    <name>CustomerCardView</name>
    <message>
        <source>顾客卡片</source>
        <translation>고객 카드</translation>
    </message>
    <message>
        <source>个人信息已删除</source>
        <translation>개인정보 삭제됨</translation>
    </message>
    <message>
        <source>复制顾客编号</source>
        <translation>고객 번호 복사</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>수정</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>기업</translation>
    </message>
    <message>
        <source>这位顾客的个人信息已按要求删除，只保留业务记录。</source>
        <translation>이 고객의 개인정보는 요청에 따라 삭제되었고 업무 기록만 남아 있습니다.</translation>
    </message>
    <message>
        <source>需求档案</source>
        <translation>요청 사항 기록</translation>
    </message>
    <message>
        <source>名下电器</source>
        <translation>보유 가전</translation>
    </message>
    <message>
        <source>登记电器</source>
        <translation>가전 등록</translation>
    </message>
    <message>
        <source>还没有登记电器</source>
        <translation>등록된 가전이 없습니다</translation>
    </message>
    <message>
        <source>没有这一类记录</source>
        <translation>이 유형의 기록이 없습니다</translation>
    </message>
    <message>
        <source>往来</source>
        <translation>응대 이력</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>写一条备注，记到往来里…</source>
        <translation>메모를 쓰면 응대 이력에 남습니다…</translation>
    </message>
    <message>
        <source>{day} 登记</source>
        <translation>{day} 등록</translation>
    </message>
    <message>
        <source>联系人 {name}</source>
        <translation>연락 담당자 {name}</translation>
    </message>
    <message>
        <source>客户经理 {name}</source>
        <translation>고객 매니저 {name}</translation>
    </message>
    <message>
        <source>合并自 {numbers}</source>
        <translation>{numbers}에서 병합됨</translation>
    </message>
    <message>
        <source>名下电器 {count}</source>
        <translation>보유 가전 {count}</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>불만</translation>
    </message>
    <message>
        <source>资料</source>
        <translation>정보</translation>
    </message>
    <message>
        <source>合并到另一份档案…</source>
        <translation>다른 고객에 병합…</translation>
    </message>
    <message>
        <source>拆回 {number}</source>
        <translation>{number} 다시 분리</translation>
    </message>
    <message>
        <source>删除个人信息…</source>
        <translation>개인정보 삭제…</translation>
    </message>
    <message>
        <source>已复制 {number}</source>
        <translation>{number} 복사됨</translation>
    </message>
</context>
<context>
    <name>CustomerColumns</name>
    <message>
        <source>顾客</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>등급</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>电器</source>
        <translation>가전</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>등록</translation>
    </message>
    <message>
        <source>顾客编号</source>
        <translation>고객 번호</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>序列号</source>
        <translation>일련번호</translation>
    </message>
    <message>
        <source>购买日期</source>
        <translation>구매일</translation>
    </message>
</context>
<context>
    <name>CustomerPicker</name>
    <message>
        <source>姓名、拼音首字、电话尾号、编号、序列号…</source>
        <translation>이름, 병음 첫 글자, 전화 끝자리, 번호, 일련번호…</translation>
    </message>
    <message>
        <source>顾客</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>新顾客</source>
        <translation>새 고객</translation>
    </message>
    <message>
        <source>改为查找</source>
        <translation>검색으로 전환</translation>
    </message>
    <message>
        <source>就用这位</source>
        <translation>이 고객 선택</translation>
    </message>
    <message>
        <source>姓名或单位</source>
        <translation>이름 또는 기업</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>手机，或区号加座机</source>
        <translation>휴대전화, 또는 지역번호+유선전화</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>打开顾客卡片</source>
        <translation>고객 카드 열기</translation>
    </message>
    <message>
        <source>换一位</source>
        <translation>고객 바꾸기</translation>
    </message>
    <message>
        <source>新顾客：{typed}</source>
        <translation>새 고객: {typed}</translation>
    </message>
    <message>
        <source>登记一位新顾客</source>
        <translation>새 고객 등록</translation>
    </message>
</context>
<context>
    <name>CustomerSheet</name>
    <message>
        <source>登记顾客</source>
        <translation>고객 등록</translation>
    </message>
    <message>
        <source>修改顾客资料</source>
        <translation>고객 정보 수정</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>등록</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>姓名或单位名称</source>
        <translation>이름 또는 기업명</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>연락 담당자</translation>
    </message>
    <message>
        <source>专属客户经理</source>
        <translation>전담 고객 매니저</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>手机，或区号加座机</source>
        <translation>휴대전화, 또는 지역번호+유선전화</translation>
    </message>
    <message>
        <source>第二电话</source>
        <translation>두 번째 전화</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>지역</translation>
    </message>
    <message>
        <source>市、区县、街道</source>
        <translation>시·구(현)·동네</translation>
    </message>
    <message>
        <source>详细地址</source>
        <translation>상세 주소</translation>
    </message>
    <message>
        <source>路、小区、门牌</source>
        <translation>도로, 단지, 호수</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>등급</translation>
    </message>
    <message>
        <source>需求档案</source>
        <translation>요청 사항 기록</translation>
    </message>
    <message>
        <source>常问的问题、特殊需要，例如：只在晚上接电话</source>
        <translation>자주 묻는 것, 특별한 요구, 예: 전화는 저녁에만</translation>
    </message>
    <message>
        <source>（没有）</source>
        <translation>(없음)</translation>
    </message>
</context>
<context>
    <name>CustomerWords</name>
    <message>
        <source>新顾客</source>
        <translation>신규</translation>
    </message>
    <message>
        <source>老顾客</source>
        <translation>기존</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>기업</translation>
    </message>
    <message>
        <source>个人</source>
        <translation>개인</translation>
    </message>
    <message>
        <source>电话相同，姓名相近</source>
        <translation>전화 같음, 이름 비슷</translation>
    </message>
    <message>
        <source>电话相同</source>
        <translation>전화 같음</translation>
    </message>
    <message>
        <source>姓名相同，地址相近</source>
        <translation>이름 같음, 주소 비슷</translation>
    </message>
    <message>
        <source>姓名相近，地址相近</source>
        <translation>이름 비슷, 주소 비슷</translation>
    </message>
    <message>
        <source>名称相同</source>
        <translation>이름 같음</translation>
    </message>
    <message>
        <source>打开工单</source>
        <translation>티켓 열기</translation>
    </message>
    <message>
        <source>（不在花名册）</source>
        <translation>(명부에 없음)</translation>
    </message>
    <message>
        <source>建立顾客档案</source>
        <translation>고객 정보 생성</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>修改资料</source>
        <translation>정보 수정</translation>
    </message>
    <message>
        <source>登记电话</source>
        <translation>전화 등록</translation>
    </message>
    <message>
        <source>停用电话</source>
        <translation>전화 사용 중지</translation>
    </message>
    <message>
        <source>恢复电话</source>
        <translation>전화 사용 재개</translation>
    </message>
    <message>
        <source>登记地址</source>
        <translation>주소 등록</translation>
    </message>
    <message>
        <source>停用地址</source>
        <translation>주소 사용 중지</translation>
    </message>
    <message>
        <source>恢复地址</source>
        <translation>주소 사용 재개</translation>
    </message>
    <message>
        <source>登记电器</source>
        <translation>가전 등록</translation>
    </message>
    <message>
        <source>停用电器</source>
        <translation>가전 사용 중지</translation>
    </message>
    <message>
        <source>恢复电器</source>
        <translation>가전 사용 재개</translation>
    </message>
    <message>
        <source>合并了一份重复的档案</source>
        <translation>중복 고객 정보를 병합함</translation>
    </message>
    <message>
        <source>拆回了一份合并过的档案</source>
        <translation>병합한 고객 정보를 다시 분리함</translation>
    </message>
    <message>
        <source>删除个人信息</source>
        <translation>개인정보 삭제</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>불만</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>연락 담당자</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>등급</translation>
    </message>
    <message>
        <source>需求</source>
        <translation>요청 사항</translation>
    </message>
    <message>
        <source>客户经理</source>
        <translation>고객 매니저</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>지역</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>品牌</source>
        <translation>브랜드</translation>
    </message>
    <message>
        <source>型号</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>序列号</source>
        <translation>일련번호</translation>
    </message>
    <message>
        <source>购买日期</source>
        <translation>구매일</translation>
    </message>
    <message>
        <source>购买处</source>
        <translation>구매처</translation>
    </message>
    <message>
        <source>票据号</source>
        <translation>증빙 번호</translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>顾客列表</source>
        <translation>고객 목록</translation>
    </message>
    <message>
        <source>顾客</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>打印列表</source>
        <translation>목록 인쇄</translation>
    </message>
    <message>
        <source>登记顾客</source>
        <translation>고객 등록</translation>
    </message>
    <message>
        <source>没有权限：登记和修改顾客档案</source>
        <translation>권한 없음: 고객 정보 등록·수정</translation>
    </message>
    <message>
        <source>登记投诉</source>
        <translation>불만 등록</translation>
    </message>
    <message>
        <source>筛选：姓名、拼音首字、电话尾号、地址、编号、序列号…</source>
        <translation>필터: 이름, 병음 첫 글자, 전화 끝자리, 주소, 번호, 일련번호…</translation>
    </message>
    <message>
        <source>筛选顾客</source>
        <translation>고객 필터</translation>
    </message>
    <message>
        <source>显示哪些列</source>
        <translation>표시할 열</translation>
    </message>
    <message>
        <source>卡片</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>在左边选一位顾客，这里显示他的卡片。</source>
        <translation>왼쪽에서 고객을 선택하면 카드가 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>一次最多打印 {count} 条，请先筛选。</source>
        <translation>한 번에 {count}건까지 인쇄할 수 있습니다. 먼저 필터하세요.</translation>
    </message>
    <message>
        <source>{level}，含“{typed}”</source>
        <translation>{level}, &apos;{typed}&apos; 포함</translation>
    </message>
    <message>
        <source>顾客名单</source>
        <translation>고객 명단</translation>
    </message>
    <message>
        <source>{count} 位</source>
        <translation>{count}명</translation>
    </message>
    <message>
        <source>前 {count} 位，请再输入几个字</source>
        <translation>앞 {count}명, 글자를 더 입력하세요</translation>
    </message>
    <message>
        <source>没有找到。可以少输几个字，或登记一位新顾客。</source>
        <translation>찾지 못했습니다. 글자를 줄이거나 새 고객을 등록하세요.</translation>
    </message>
    <message>
        <source>这一类里还没有顾客。</source>
        <translation>이 유형에는 아직 고객이 없습니다.</translation>
    </message>
    <message>
        <source>还没有顾客。登记第一位，或从文件导入。</source>
        <translation>아직 고객이 없습니다. 첫 고객을 등록하거나 파일에서 가져오세요.</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>顾客已登记</source>
        <translation>고객을 등록했습니다</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>选日期</source>
        <translation>날짜 선택</translation>
    </message>
    <message>
        <source>请写成 2026-11-21 14:05</source>
        <translation>2026-11-21 14:05처럼 입력</translation>
    </message>
    <message>
        <source>请写成 2026-11-21</source>
        <translation>2026-11-21처럼 입력</translation>
    </message>
</context>
<context>
    <name>DayBackSheet</name>
    <message>
        <source>原因</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>退回后这一天重新开账，签字作废；改好后要重新编制、签字。</source>
        <translation>반려하면 그날 장부가 다시 열리고 서명은 무효가 됩니다. 고친 뒤 다시 작성하고 서명해야 합니다.</translation>
    </message>
</context>
<context>
    <name>DayChecks</name>
    <message>
        <source>还差什么</source>
        <translation>남은 일</translation>
    </message>
    <message>
        <source>去那一天</source>
        <translation>그날로 가기</translation>
    </message>
    <message>
        <source>前面的日子都已编制。</source>
        <translation>앞선 날은 모두 작성되었습니다.</translation>
    </message>
    <message>
        <source>交代缺号</source>
        <translation>빠진 번호 설명</translation>
    </message>
    <message>
        <source>单号接上份报表的末号，逐号有交代。</source>
        <translation>번호가 지난 보고서에 이어지고 모두 설명되었습니다.</translation>
    </message>
    <message>
        <source>还没有传到：{desks}。</source>
        <translation>아직 전송되지 않음: {desks}.</translation>
    </message>
    <message>
        <source>主管放行</source>
        <translation>관리자 승인 통과</translation>
    </message>
    <message>
        <source>有电脑还没有传到，主管已放行。</source>
        <translation>아직 전송되지 않은 컴퓨터가 있으나 관리자가 통과시켰습니다.</translation>
    </message>
    <message>
        <source>本店各台电脑都已传到。</source>
        <translation>이 매장의 모든 컴퓨터가 전송되었습니다.</translation>
    </message>
    <message>
        <source>两种合计一致。</source>
        <translation>두 합계가 일치합니다.</translation>
    </message>
    <message>
        <source>两种合计不一致，主管已说明。</source>
        <translation>두 합계가 다르지만 관리자가 설명했습니다.</translation>
    </message>
    <message>
        <source>两种合计有 {count} 处不一致，见“合计”。</source>
        <translation>두 합계가 {count}곳에서 다릅니다. “합계”를 보세요.</translation>
    </message>
    <message>
        <source>主管说明</source>
        <translation>관리자 설명</translation>
    </message>
    <message>
        <source>编制</source>
        <translation>작성</translation>
    </message>
    <message>
        <source>{who}签字</source>
        <translation>{who} 서명</translation>
    </message>
    <message>
        <source>签字</source>
        <translation>서명</translation>
    </message>
    <message>
        <source>送出</source>
        <translation>발송</translation>
    </message>
    <message>
        <source>送经管二部和备件科</source>
        <translation>경영관리2부와 부품과로 발송</translation>
    </message>
    <message>
        <source>{who}签收</source>
        <translation>{who} 수령</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>수령 확인</translation>
    </message>
    <message>
        <source>{count} 张整机、显示器单据待录工厂系统（不影响编制）。</source>
        <translation>완제품·모니터 전표 {count}건이 공장 시스템 입력을 기다립니다(작성에는 영향 없음).</translation>
    </message>
    <message>
        <source>{what}：还没有</source>
        <translation>{what}: 아직 없음</translation>
    </message>
</context>
<context>
    <name>DayColumns</name>
    <message>
        <source>序</source>
        <translation>순번</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>品名</source>
        <translation>품명</translation>
    </message>
    <message>
        <source>规格编号</source>
        <translation>규격 번호</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>良/坏</source>
        <translation>양품/불량</translation>
    </message>
    <message>
        <source>入库</source>
        <translation>입고</translation>
    </message>
    <message>
        <source>出库</source>
        <translation>출고</translation>
    </message>
    <message>
        <source>结存</source>
        <translation>잔량</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>经手人</source>
        <translation>담당자</translation>
    </message>
    <message>
        <source>仓位</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>비고</translation>
    </message>
    <message>
        <source>单据 / 编号</source>
        <translation>전표 / 번호</translation>
    </message>
    <message>
        <source>从 – 到</source>
        <translation>시작 – 끝</translation>
    </message>
    <message>
        <source>入账</source>
        <translation>기장</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>标记和原因</source>
        <translation>표시와 사유</translation>
    </message>
    <message>
        <source>仓库 / 配件</source>
        <translation>창고 / 부품</translation>
    </message>
    <message>
        <source>昨日结存</source>
        <translation>전일 잔량</translation>
    </message>
    <message>
        <source>本日结存</source>
        <translation>당일 잔량</translation>
    </message>
    <message>
        <source>余额倒推</source>
        <translation>잔액 역산</translation>
    </message>
    <message>
        <source>上份结存</source>
        <translation>지난 보고서 잔량</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>대조</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>처리</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>누가</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>连号</source>
        <translation>연속</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>相符</source>
        <translation>일치</translation>
    </message>
    <message>
        <source>不符</source>
        <translation>불일치</translation>
    </message>
    <message>
        <source>{name} 经手</source>
        <translation>{name} 처리</translation>
    </message>
</context>
<context>
    <name>DayDeeds</name>
    <message>
        <source>交代缺号</source>
        <translation>빠진 번호 설명</translation>
    </message>
    <message>
        <source>签字</source>
        <translation>서명</translation>
    </message>
    <message>
        <source>送出</source>
        <translation>발송</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>수령 확인</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>纸上签字(&amp;P)…</source>
        <translation>종이 서명(&amp;P)…</translation>
    </message>
    <message>
        <source>退回复核(&amp;B)…</source>
        <translation>재검토 반려(&amp;B)…</translation>
    </message>
    <message>
        <source>主管放行(&amp;O)…</source>
        <translation>관리자 승인 통과(&amp;O)…</translation>
    </message>
    <message>
        <source>主管说明差异(&amp;D)…</source>
        <translation>관리자 차이 설명(&amp;D)…</translation>
    </message>
    <message>
        <source>纸上签字</source>
        <translation>종이 서명</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>送出报表</source>
        <translation>보고서 발송</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>반려</translation>
    </message>
    <message>
        <source>还没有传到：{desks}。</source>
        <translation>아직 전송되지 않음: {desks}.</translation>
    </message>
    <message>
        <source>主管放行</source>
        <translation>관리자 승인 통과</translation>
    </message>
    <message>
        <source>两种合计有 {count} 处不一致，已经复核过。</source>
        <translation>두 합계가 {count}곳에서 다르며 이미 재검토했습니다.</translation>
    </message>
    <message>
        <source>主管说明差异</source>
        <translation>관리자 차이 설명</translation>
    </message>
    <message>
        <source>这一天的报表已经编制。</source>
        <translation>이 날의 보고서는 이미 작성되었습니다.</translation>
    </message>
    <message>
        <source>没有权限：编制货品出入库报表</source>
        <translation>권한 없음: 입출고 보고서 작성</translation>
    </message>
    <message>
        <source>没有缺号要交代。</source>
        <translation>설명할 빠진 번호가 없습니다.</translation>
    </message>
    <message>
        <source>先编制报表。</source>
        <translation>먼저 보고서를 작성하세요.</translation>
    </message>
    <message>
        <source>财务和经理都已签字。</source>
        <translation>재무와 관리자가 모두 서명했습니다.</translation>
    </message>
    <message>
        <source>已经送出。</source>
        <translation>이미 발송했습니다.</translation>
    </message>
    <message>
        <source>财务和经理签字后才能送出。</source>
        <translation>재무와 관리자가 서명해야 발송할 수 있습니다.</translation>
    </message>
    <message>
        <source>两个部门都已签收。</source>
        <translation>두 부서가 모두 수령했습니다.</translation>
    </message>
    <message>
        <source>送出后才能签收。</source>
        <translation>발송한 뒤에 수령할 수 있습니다.</translation>
    </message>
    <message>
        <source>只有已编制、还没有送出的报表能退回。</source>
        <translation>작성했고 아직 발송하지 않은 보고서만 반려할 수 있습니다.</translation>
    </message>
    <message>
        <source>没有等着传到的电脑。</source>
        <translation>전송을 기다리는 컴퓨터가 없습니다.</translation>
    </message>
    <message>
        <source>没有等主管说明的差异。</source>
        <translation>관리자 설명을 기다리는 차이가 없습니다.</translation>
    </message>
    <message>
        <source>没有权限：打印</source>
        <translation>권한 없음: 인쇄</translation>
    </message>
</context>
<context>
    <name>DayLeaderSheet</name>
    <message>
        <source>说明</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>由主管本人输入工号和密码。</source>
        <translation>관리자 본인이 사번과 비밀번호를 입력합니다.</translation>
    </message>
    <message>
        <source>确认</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>已记下主管的说明</source>
        <translation>관리자 설명을 기록했습니다</translation>
    </message>
</context>
<context>
    <name>DayPasswordSheet</name>
    <message>
        <source>工号</source>
        <translation>사번</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>由本人输入工号和密码；不必是当前登录的人。</source>
        <translation>본인이 사번과 비밀번호를 입력합니다. 현재 로그인한 사람이 아니어도 됩니다.</translation>
    </message>
</context>
<context>
    <name>DaySection</name>
    <message>
        <source>最近的日子</source>
        <translation>최근 날짜</translation>
    </message>
    <message>
        <source>报表明细</source>
        <translation>보고서 명세</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>경과</translation>
    </message>
    <message>
        <source>更早的日子</source>
        <translation>더 이른 날짜</translation>
    </message>
    <message>
        <source>这一天没有出入库。</source>
        <translation>이 날은 입출고가 없습니다.</translation>
    </message>
    <message>
        <source>这一天没有新编号。</source>
        <translation>이 날은 새 번호가 없습니다.</translation>
    </message>
    <message>
        <source>仓库里还没有配件。</source>
        <translation>창고에 아직 부품이 없습니다.</translation>
    </message>
    <message>
        <source>这一天还没有办过什么。</source>
        <translation>이 날은 아직 처리한 것이 없습니다.</translation>
    </message>
    <message>
        <source>货品出入库报表</source>
        <translation>물품 입출고 보고서</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>더보기</translation>
    </message>
    <message>
        <source>明细</source>
        <translation>명세</translation>
    </message>
    <message>
        <source>更多：能对这份报表做的事</source>
        <translation>더보기: 이 보고서로 할 수 있는 일</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>전표</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>单号（{count} 个要交代）</source>
        <translation>번호 ({count}개 설명 필요)</translation>
    </message>
    <message>
        <source>合计（不符）</source>
        <translation>합계 (불일치)</translation>
    </message>
    <message>
        <source>单据 {documents} 张 · 明细 {lines} 行 · 入库 {came} · 出库 {went}</source>
        <translation>전표 {documents}장 · 명세 {lines}줄 · 입고 {came} · 출고 {went}</translation>
    </message>
</context>
<context>
    <name>DaySendSheet</name>
    <message>
        <source>怎么送的（可不填）</source>
        <translation>발송 방법(선택)</translation>
    </message>
    <message>
        <source>送经管二部和备件科；两边签收后这份报表才算办完。</source>
        <translation>경영관리2부와 부품과로 발송합니다. 두 부서가 수령해야 보고서가 끝납니다.</translation>
    </message>
</context>
<context>
    <name>DaySignSheet</name>
    <message>
        <source>以什么身份签字</source>
        <translation>서명 자격</translation>
    </message>
    <message>
        <source>报表签字</source>
        <translation>보고서 서명</translation>
    </message>
    <message>
        <source>签字</source>
        <translation>서명</translation>
    </message>
    <message>
        <source>已签字</source>
        <translation>서명됨</translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message>
        <source>未编制</source>
        <translation>미작성</translation>
    </message>
    <message>
        <source>退回复核</source>
        <translation>재검토 반려</translation>
    </message>
    <message>
        <source>已编制</source>
        <translation>작성됨</translation>
    </message>
    <message>
        <source>已签字</source>
        <translation>서명됨</translation>
    </message>
    <message>
        <source>已送出</source>
        <translation>발송됨</translation>
    </message>
    <message>
        <source>已签收</source>
        <translation>수령됨</translation>
    </message>
    <message>
        <source>无单据</source>
        <translation>전표 없음</translation>
    </message>
    <message>
        <source>缺号，要交代</source>
        <translation>빠짐, 설명 필요</translation>
    </message>
    <message>
        <source>待齐</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>무효</translation>
    </message>
    <message>
        <source>以后日报</source>
        <translation>이후 일보</translation>
    </message>
    <message>
        <source>以前日报</source>
        <translation>이전 일보</translation>
    </message>
    <message>
        <source>补记本日</source>
        <translation>늦게 당일 기장</translation>
    </message>
    <message>
        <source>恢复跳号</source>
        <translation>복원으로 건너뜀</translation>
    </message>
    <message>
        <source>缺号</source>
        <translation>빠진 번호</translation>
    </message>
    <message>
        <source>交代缺号</source>
        <translation>빠진 번호 설명</translation>
    </message>
    <message>
        <source>编制报表</source>
        <translation>보고서 작성</translation>
    </message>
    <message>
        <source>复核后仍不一致，交主管</source>
        <translation>재검토 후에도 불일치, 관리자에게</translation>
    </message>
    <message>
        <source>主管说明差异</source>
        <translation>관리자 차이 설명</translation>
    </message>
    <message>
        <source>主管放行未同步的工位</source>
        <translation>전송되지 않은 컴퓨터를 관리자가 통과</translation>
    </message>
    <message>
        <source>财务签字</source>
        <translation>재무 서명</translation>
    </message>
    <message>
        <source>经理签字</source>
        <translation>관리자 서명</translation>
    </message>
    <message>
        <source>财务在纸上签字</source>
        <translation>재무 종이 서명</translation>
    </message>
    <message>
        <source>经理在纸上签字</source>
        <translation>관리자 종이 서명</translation>
    </message>
    <message>
        <source>送经管二部和备件科</source>
        <translation>경영관리2부와 부품과로 발송</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>수령 확인</translation>
    </message>
    <message>
        <source>{who}签收</source>
        <translation>{who} 수령</translation>
    </message>
    <message>
        <source>财务</source>
        <translation>재무</translation>
    </message>
    <message>
        <source>经理</source>
        <translation>관리자</translation>
    </message>
    <message>
        <source>经管二部</source>
        <translation>경영관리2부</translation>
    </message>
    <message>
        <source>备件科</source>
        <translation>부품과</translation>
    </message>
    <message>
        <source>还没有消息</source>
        <translation>아직 소식 없음</translation>
    </message>
    <message>
        <source>最后消息 {at}</source>
        <translation>마지막 소식 {at}</translation>
    </message>
    <message>
        <source>这一天还没有到。</source>
        <translation>아직 오지 않은 날입니다.</translation>
    </message>
    <message>
        <source>先编制 {day} 的报表。</source>
        <translation>먼저 {day} 보고서를 작성하세요.</translation>
    </message>
    <message>
        <source>{day} 已经编制，这一天不能再编。</source>
        <translation>{day}이(가) 이미 작성되어 이 날은 작성할 수 없습니다.</translation>
    </message>
    <message>
        <source>{count} 个缺号要交代。</source>
        <translation>빠진 번호 {count}개를 설명해야 합니다.</translation>
    </message>
    <message>
        <source>{count} 台电脑还没有传到。</source>
        <translation>컴퓨터 {count}대가 아직 전송되지 않았습니다.</translation>
    </message>
    <message>
        <source>两种合计不一致。</source>
        <translation>두 합계가 다릅니다.</translation>
    </message>
    <message>
        <source>报表已编制，这一天已关账</source>
        <translation>보고서를 작성하고 그날 장부를 닫았습니다</translation>
    </message>
    <message>
        <source>两种合计不一致，已退回复核</source>
        <translation>두 합계가 달라 재검토로 반려했습니다</translation>
    </message>
    <message>
        <source>复核后仍不一致，已交主管</source>
        <translation>재검토 후에도 달라 관리자에게 넘겼습니다</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>昨天</source>
        <translation>어제</translation>
    </message>
</context>
<context>
    <name>DecideSheet</name>
    <message>
        <source>谁改账</source>
        <translation>정정할 쪽</translation>
    </message>
    <message>
        <source>原因和处理（会印在对账单的争议栏）</source>
        <translation>원인과 처리(대사표의 분쟁란에 인쇄됨)</translation>
    </message>
    <message>
        <source>我方</source>
        <translation>당사</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>상대방</translation>
    </message>
</context>
<context>
    <name>DeliverySheet</name>
    <message>
        <source>送货地址</source>
        <translation>배송 주소</translation>
    </message>
    <message>
        <source>送货日期</source>
        <translation>배송일</translation>
    </message>
</context>
<context>
    <name>DeskView</name>
    <message>
        <source>登记投诉</source>
        <translation>불만 등록</translation>
    </message>
    <message>
        <source>打开 {title}</source>
        <translation>{title} 열기</translation>
    </message>
    <message>
        <source>切换到浅色</source>
        <translation>밝은 화면으로</translation>
    </message>
    <message>
        <source>切换到深色</source>
        <translation>어두운 화면으로</translation>
    </message>
    <message>
        <source>撤销刚才的操作</source>
        <translation>방금 작업 되돌리기</translation>
    </message>
    <message>
        <source>高对比度</source>
        <translation>고대비</translation>
    </message>
    <message>
        <source>帮助：快捷键与手册</source>
        <translation>도움말: 단축키와 설명서</translation>
    </message>
    <message>
        <source>更新内容</source>
        <translation>새로운 내용</translation>
    </message>
    <message>
        <source>选择打印机</source>
        <translation>프린터 선택</translation>
    </message>
    <message>
        <source>重打上一张单据</source>
        <translation>마지막 서류 다시 인쇄</translation>
    </message>
    <message>
        <source>投诉分类统计表</source>
        <translation>불만 분류 통계표</translation>
    </message>
    <message>
        <source>工作量统计</source>
        <translation>업무량 통계</translation>
    </message>
    <message>
        <source>电话查询：订单、送货、库存</source>
        <translation>전화 조회: 주문, 배송, 재고</translation>
    </message>
    <message>
        <source>登记销售</source>
        <translation>판매 등록</translation>
    </message>
    <message>
        <source>录入配件单据</source>
        <translation>부품 전표 입력</translation>
    </message>
    <message>
        <source>查配件序列号</source>
        <translation>부품 일련번호 조회</translation>
    </message>
    <message>
        <source>用语规范</source>
        <translation>응대 표현</translation>
    </message>
    <message>
        <source>常用语</source>
        <translation>상용구</translation>
    </message>
    <message>
        <source>投诉细类</source>
        <translation>불만 세부 유형</translation>
    </message>
    <message>
        <source>单据样张</source>
        <translation>서류 견본</translation>
    </message>
    <message>
        <source>修改密码</source>
        <translation>비밀번호 변경</translation>
    </message>
    <message>
        <source>锁定屏幕</source>
        <translation>화면 잠금</translation>
    </message>
    <message>
        <source>退出登录／换人</source>
        <translation>로그아웃/사용자 전환</translation>
    </message>
    <message>
        <source>这一页没有可以改状态的单据。</source>
        <translation>이 화면에는 상태를 바꿀 문서가 없습니다.</translation>
    </message>
    <message>
        <source>这一页没有详情栏。</source>
        <translation>이 화면에는 상세 창이 없습니다.</translation>
    </message>
    <message>
        <source>这一页没有筛选框。按 Ctrl+K 可以全局搜索。</source>
        <translation>이 화면에는 필터가 없습니다. Ctrl+K로 전체 검색할 수 있습니다.</translation>
    </message>
    <message>
        <source>这一页没有可以打印的单据。</source>
        <translation>이 화면에는 인쇄할 문서가 없습니다.</translation>
    </message>
    <message>
        <source>新建：当前页的主要单据，其他页为登记投诉</source>
        <translation>새로 만들기: 현재 화면의 주 문서, 그 외에는 불만 등록</translation>
    </message>
    <message>
        <source>修改当前单据的状态</source>
        <translation>현재 문서의 상태 변경</translation>
    </message>
    <message>
        <source>打开或收起详情</source>
        <translation>상세 열기/접기</translation>
    </message>
    <message>
        <source>到列表的筛选框</source>
        <translation>목록 필터로 이동</translation>
    </message>
    <message>
        <source>预览并打印当前单据</source>
        <translation>현재 문서 미리 보기 및 인쇄</translation>
    </message>
    <message>
        <source>用语规范：敬语和六不</source>
        <translation>응대 표현: 경어와 여섯 가지 금지</translation>
    </message>
    <message>
        <source>搜索顾客、工单、命令</source>
        <translation>고객, 티켓, 명령 검색</translation>
    </message>
    <message>
        <source>关闭页签（也可用鼠标中键）</source>
        <translation>탭 닫기(마우스 가운데 버튼 가능)</translation>
    </message>
    <message>
        <source>下一个页签</source>
        <translation>다음 탭</translation>
    </message>
    <message>
        <source>上一个页签</source>
        <translation>이전 탭</translation>
    </message>
    <message>
        <source>锁定屏幕，打开的页面保留</source>
        <translation>화면 잠금, 열린 화면 유지</translation>
    </message>
</context>
<context>
    <name>DetailHead</name>
    <message>
        <source>返回列表</source>
        <translation>목록으로</translation>
    </message>
    <message>
        <source>复制工单号</source>
        <translation>티켓 번호 복사</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>（内容已按要求删除）</source>
        <translation>(요청에 따라 내용 삭제됨)</translation>
    </message>
    <message>
        <source>受理 {time}</source>
        <translation>{time} 접수</translation>
    </message>
    <message>
        <source>已复制 {number}</source>
        <translation>{number} 복사됨</translation>
    </message>
</context>
<context>
    <name>DetailMenu</name>
    <message>
        <source>转派…</source>
        <translation>재배정…</translation>
    </message>
    <message>
        <source>改状态…	F4</source>
        <translation>상태 변경…	F4</translation>
    </message>
    <message>
        <source>修改资料…</source>
        <translation>정보 수정…</translation>
    </message>
    <message>
        <source>联系记录…</source>
        <translation>연락 기록…</translation>
    </message>
    <message>
        <source>提方案…</source>
        <translation>방안 제시…</translation>
    </message>
    <message>
        <source>记录顾客意见…</source>
        <translation>고객 의견 기록…</translation>
    </message>
    <message>
        <source>外部转办…</source>
        <translation>외부 이첩…</translation>
    </message>
    <message>
        <source>完结…</source>
        <translation>종결…</translation>
    </message>
    <message>
        <source>重新处理…</source>
        <translation>재처리…</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>程序</source>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>창</translation>
    </message>
    <message>
        <source>加密数据库</source>
        <translation>암호화된 데이터베이스</translation>
    </message>
    <message>
        <source>文件名编码</source>
        <translation>파일 이름 인코딩</translation>
    </message>
    <message>
        <source>数据文件夹</source>
        <translation>데이터 폴더</translation>
    </message>
    <message>
        <source>剩余磁盘空间</source>
        <translation>디스크 여유 공간</translation>
    </message>
    <message>
        <source>磁盘写入一次</source>
        <translation>디스크 1회 쓰기</translation>
    </message>
    <message>
        <source>电脑时钟（UTC）</source>
        <translation>컴퓨터 시계(UTC)</translation>
    </message>
    <message>
        <source>数据库密钥存放处</source>
        <translation>데이터베이스 키 보관 위치</translation>
    </message>
    <message>
        <source>内置字体</source>
        <translation>내장 글꼴</translation>
    </message>
    <message>
        <source>生僻字和外文</source>
        <translation>벽자와 외국 문자</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>프린터</translation>
    </message>
    <message>
        <source>真实门店</source>
        <translation>실제 매장</translation>
    </message>
    <message>
        <source>演示门店</source>
        <translation>데모 매장</translation>
    </message>
    <message>
        <source>电脑与门店的时区</source>
        <translation>컴퓨터와 매장의 시간대</translation>
    </message>
    <message>
        <source>本机备份</source>
        <translation>로컬 백업</translation>
    </message>
    <message>
        <source>总部服务器</source>
        <translation>본사 서버</translation>
    </message>
    <message>
        <source>与总部的时差</source>
        <translation>본사와의 시계 차이</translation>
    </message>
    <message>
        <source>上次同步 · 待上传</source>
        <translation>마지막 동기화 · 업로드 대기</translation>
    </message>
    <message>
        <source>这一项没有查成。请生成支持文件，连同编号交给技术支持。</source>
        <translation>이 항목을 확인하지 못했습니다. 지원 파일을 만들어 번호와 함께 기술 지원에 전달하세요.</translation>
    </message>
    <message>
        <source>窗口要用的系统组件不全，客服台打不开。请装上缺的系统组件（见 README），或重新安装客服台。</source>
        <translation>창에 필요한 시스템 구성 요소가 없어 열 수 없습니다. 구성 요소를 설치하거나(README 참조) 프로그램을 다시 설치하세요.</translation>
    </message>
    <message>
        <source>加密组件不能用，门店打不开。请重新安装客服台，数据不受影响。</source>
        <translation>암호화 구성 요소를 쓸 수 없어 매장을 열 수 없습니다. 프로그램을 다시 설치하세요. 데이터에는 영향이 없습니다.</translation>
    </message>
    <message>
        <source>密钥存不进去或读不回来，重启后可能打不开门店。请先找到恢复密钥单，再检查系统钥匙串。</source>
        <translation>키를 저장하거나 다시 읽을 수 없어 재시작 후 매장이 열리지 않을 수 있습니다. 먼저 복구 키 시트를 찾고 키체인을 확인하세요.</translation>
    </message>
    <message>
        <source>系统不是 UTF-8，中文文件名可能乱码。请在系统的区域设置里启用 UTF-8。</source>
        <translation>시스템이 UTF-8이 아니어서 중국어 파일 이름이 깨질 수 있습니다. 지역 설정에서 UTF-8을 켜세요.</translation>
    </message>
    <message>
        <source>数据文件夹不能写入，什么都存不上。请管理员给这个系统账户写入权限，或换一个文件夹。</source>
        <translation>데이터 폴더에 쓸 수 없어 저장이 되지 않습니다. 관리자에게 쓰기 권한을 요청하거나 다른 폴더를 쓰세요.</translation>
    </message>
    <message>
        <source>磁盘快满了，保存和备份会失败。请删掉不要的文件，至少空出 500 MB。</source>
        <translation>디스크가 거의 찼습니다. 저장과 백업이 실패합니다. 필요 없는 파일을 지워 500 MB 이상 비우세요.</translation>
    </message>
    <message>
        <source>磁盘很慢，每次保存都要等。请检查杀毒软件、同步盘或硬盘是否老化，必要时换硬盘。</source>
        <translation>디스크가 느려 저장할 때마다 기다려야 합니다. 백신, 동기화 폴더, 디스크 노후를 확인하고 필요하면 교체하세요.</translation>
    </message>
    <message>
        <source>电脑的日期比程序出厂还早，记录的时间会错。请在系统设置里校准日期和时间。</source>
        <translation>컴퓨터 날짜가 프로그램 출시일보다 이릅니다. 기록 시각이 틀어집니다. 날짜와 시간을 맞추세요.</translation>
    </message>
    <message>
        <source>电脑时钟与总部相差超过一分钟。请在系统设置里打开自动校时。</source>
        <translation>컴퓨터 시계가 본사와 1분 넘게 다릅니다. 자동 시간 설정을 켜세요.</translation>
    </message>
    <message>
        <source>程序自带的字体文件少了，单据上的字会变成方框。请重新安装客服台。</source>
        <translation>내장 글꼴이 없어 서류 글자가 네모로 나옵니다. 프로그램을 다시 설치하세요.</translation>
    </message>
    <message>
        <source>有些字显示成方框。请重新安装客服台，让自带的字体完整。</source>
        <translation>일부 글자가 네모로 보입니다. 프로그램을 다시 설치하여 글꼴을 온전하게 하세요.</translation>
    </message>
    <message>
        <source>极少数生僻字显示成方框，不影响保存。请在系统里安装带扩展汉字的字体。</source>
        <translation>드문 한자 몇 자가 네모로 보이지만 저장에는 영향이 없습니다. 확장 한자 글꼴을 설치하세요.</translation>
    </message>
    <message>
        <source>系统里没有打印机。可以先另存 PDF；要打印时请装好打印机驱动并设为默认。</source>
        <translation>시스템에 프린터가 없습니다. 우선 PDF로 저장할 수 있으며, 인쇄하려면 드라이버를 설치하고 기본 프린터로 지정하세요.</translation>
    </message>
    <message>
        <source>密钥找不到或不对，数据还在。请在打开客服台时输入恢复密钥单上的四行密钥。</source>
        <translation>키가 없거나 맞지 않지만 데이터는 있습니다. 프로그램을 열 때 복구 키 시트의 네 줄을 입력하세요.</translation>
    </message>
    <message>
        <source>数据库文件坏了。请先复制整个数据文件夹，再打开客服台，点“从备份恢复”。</source>
        <translation>데이터베이스 파일이 손상되었습니다. 데이터 폴더 전체를 복사한 뒤 프로그램을 열고 &apos;백업에서 복원&apos;을 누르세요.</translation>
    </message>
    <message>
        <source>数据是新版程序建立的。请安装新版客服台再打开。</source>
        <translation>더 새로운 버전에서 만든 데이터입니다. 새 버전을 설치하고 여세요.</translation>
    </message>
    <message>
        <source>一次恢复还差最后一步。打开客服台时会自动做完。</source>
        <translation>복원의 마지막 단계가 남아 있습니다. 프로그램을 열면 자동으로 끝납니다.</translation>
    </message>
    <message>
        <source>电脑的时区与门店不同。单据一律按门店的时区记，电脑右下角的钟会不一样；建议改成一样。</source>
        <translation>컴퓨터 시간대가 매장과 다릅니다. 기록은 항상 매장 시간대를 따르므로 컴퓨터 시계와 다릅니다. 같게 맞추는 것이 좋습니다.</translation>
    </message>
    <message>
        <source>还没有备份。请在 系统管理 &gt; 本机备份 里点“立即备份”；以后每天第一次登录会自动做。</source>
        <translation>아직 백업이 없습니다. 시스템 관리 &gt; 로컬 백업에서 &apos;지금 백업&apos;을 누르세요. 이후에는 매일 첫 로그인 때 자동으로 합니다.</translation>
    </message>
    <message>
        <source>最近的备份太旧了。请在 系统管理 &gt; 本机备份 里点“立即备份”，看它说缺什么。</source>
        <translation>최근 백업이 너무 오래되었습니다. 시스템 관리 &gt; 로컬 백업에서 &apos;지금 백업&apos;을 누르고 무엇이 부족한지 보세요.</translation>
    </message>
    <message>
        <source>有备份读不出来，多半是磁盘有坏处。请再做一份备份，最好同时放到 U 盘。</source>
        <translation>읽을 수 없는 백업이 있습니다. 디스크 손상일 수 있습니다. 백업을 다시 만들고 USB에도 두는 것이 좋습니다.</translation>
    </message>
    <message>
        <source>现在连不上总部，照常工作不受影响，连上后自动上传。请检查网线、无线网络和服务器地址。</source>
        <translation>지금 본사에 연결할 수 없지만 작업에는 지장이 없고 연결되면 자동으로 업로드합니다. 네트워크와 서버 주소를 확인하세요.</translation>
    </message>
    <message>
        <source>那台机器出示的证书不是总部的，没有连接。请向总部核对服务器地址和指纹。</source>
        <translation>상대 장비의 인증서가 본사 것이 아니어서 연결하지 않았습니다. 본사에 주소와 지문을 확인하세요.</translation>
    </message>
    <message>
        <source>总部的数据比本机程序新，只能上传。请尽快安装新版客服台。</source>
        <translation>본사 데이터가 이 프로그램보다 새 버전이어서 업로드만 됩니다. 새 버전을 빨리 설치하세요.</translation>
    </message>
    <message>
        <source>超过一天没有同步。请确认能上网、客服台开着；还不行时请总部检查这个工位。</source>
        <translation>하루 넘게 동기화하지 못했습니다. 인터넷과 프로그램 실행을 확인하고, 그래도 안 되면 본사에 이 데스크 확인을 요청하세요.</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>尚未建立</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <source>系统钥匙串</source>
        <translation>시스템 키체인</translation>
    </message>
    <message>
        <source>受保护的文件</source>
        <translation>보호된 파일</translation>
    </message>
    <message>
        <source>密钥在{place}</source>
        <translation>키 위치: {place}</translation>
    </message>
</context>
<context>
    <name>DoctorSection</name>
    <message>
        <source>诊断只看不改：磁盘、时钟、密钥、字体、打印机、数据库、备份和总部服务器。</source>
        <translation>진단은 보기만 합니다: 디스크, 시계, 키, 글꼴, 프린터, 데이터베이스, 백업, 본사 서버.</translation>
    </message>
    <message>
        <source>生成支持文件…</source>
        <translation>지원 파일…</translation>
    </message>
    <message>
        <source>请先诊断</source>
        <translation>먼저 진단하세요</translation>
    </message>
    <message>
        <source>正在诊断，可以照常工作…</source>
        <translation>진단 중이며 작업할 수 있습니다…</translation>
    </message>
    <message>
        <source>诊断结果</source>
        <translation>진단 결과</translation>
    </message>
    <message>
        <source>还没有诊断。按“开始诊断”，大约需要几秒。</source>
        <translation>아직 진단하지 않았습니다. &apos;진단 시작&apos;을 누르세요. 몇 초 걸립니다.</translation>
    </message>
    <message>
        <source>开始诊断</source>
        <translation>진단 시작</translation>
    </message>
    <message>
        <source>支持文件已存到 {name}，里面没有顾客和员工的任何信息。</source>
        <translation>지원 파일을 {name}에 저장했습니다. 고객과 직원 정보는 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>看到的</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>怎么办</source>
        <translation>조치</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>留意</source>
        <translation>주의</translation>
    </message>
    <message>
        <source>有问题</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>查了 {count} 项，{wrong} 项要留意。</source>
        <translation>{count}개 항목을 확인했고 {wrong}개는 주의가 필요합니다.</translation>
    </message>
    <message>
        <source>查了 {count} 项，全部正常。</source>
        <translation>{count}개 항목을 확인했고 모두 정상입니다.</translation>
    </message>
    <message>
        <source>生成支持文件</source>
        <translation>지원 파일 만들기</translation>
    </message>
</context>
<context>
    <name>DocumentActs</name>
    <message>
        <source>保存</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>作废单据</source>
        <translation>전표 무효</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>무효</translation>
    </message>
    <message>
        <source>冲销单据</source>
        <translation>전표 상쇄</translation>
    </message>
    <message>
        <source>冲销</source>
        <translation>상쇄</translation>
    </message>
    <message>
        <source>联合查询结果</source>
        <translation>공동 조사 결과</translation>
    </message>
    <message>
        <source>查清了</source>
        <translation>조사 완료</translation>
    </message>
    <message>
        <source>已接手联合查询</source>
        <translation>공동 조사를 맡았습니다</translation>
    </message>
    <message>
        <source>没有权限：录入配件单据、登记到货</source>
        <translation>권한 없음: 부품 전표 입력, 도착 등록</translation>
    </message>
    <message>
        <source>这张单据不在待齐里，没有要登记的到货。</source>
        <translation>이 전표는 대기 중이 아니어서 등록할 도착이 없습니다.</translation>
    </message>
    <message>
        <source>没有权限：打印单据</source>
        <translation>권한 없음: 전표 인쇄</translation>
    </message>
    <message>
        <source>没有权限：调整、报废和冲销配件单据</source>
        <translation>권한 없음: 부품 전표 조정, 폐기, 상쇄</translation>
    </message>
    <message>
        <source>只有待齐的单据能作废；已记账的请冲销。</source>
        <translation>대기 중인 전표만 무효로 할 수 있습니다. 기장된 것은 상쇄하세요.</translation>
    </message>
    <message>
        <source>冲销单不能再冲销，请重新录一张。</source>
        <translation>상쇄 전표는 다시 상쇄할 수 없으니 새로 입력하세요.</translation>
    </message>
    <message>
        <source>还没有记账，不用冲销；不要了请作废。</source>
        <translation>아직 기장되지 않아 상쇄할 것이 없습니다. 필요 없으면 무효로 하세요.</translation>
    </message>
    <message>
        <source>已经作废或冲销过。</source>
        <translation>이미 무효이거나 상쇄되었습니다.</translation>
    </message>
    <message>
        <source>只有已记账、有整机或显示器的单据要录工厂系统。</source>
        <translation>기장되고 완제품이나 모니터가 있는 전표만 공장 시스템에 입력합니다.</translation>
    </message>
    <message>
        <source>这是别的门店的单据，只能看；收到货请另录一张调入单。</source>
        <translation>다른 매장의 전표라 보기만 할 수 있습니다. 물품이 오면 이동 입고 전표를 따로 입력하세요.</translation>
    </message>
</context>
<context>
    <name>DocumentColumns</name>
    <message>
        <source>已等</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>전표</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>상대</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>对方单号</source>
        <translation>상대 번호</translation>
    </message>
    <message>
        <source>仓库</source>
        <translation>창고</translation>
    </message>
</context>
<context>
    <name>DocumentDetail</name>
    <message>
        <source>配件单据</source>
        <translation>부품 전표</translation>
    </message>
    <message>
        <source>附件（照片、对方单据）</source>
        <translation>첨부(사진, 상대 서류)</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>경과</translation>
    </message>
    <message>
        <source>配件单据内容</source>
        <translation>전표 내용</translation>
    </message>
    <message>
        <source>更多：与这张单据有关的</source>
        <translation>더 보기: 이 전표와 관련된 것</translation>
    </message>
    <message>
        <source>复制单号</source>
        <translation>번호 복사</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>接手</source>
        <translation>맡기</translation>
    </message>
    <message>
        <source>记入 {day}</source>
        <translation>{day} 기장</translation>
    </message>
    <message>
        <source>{waits}，已等 {days} 天，请催。</source>
        <translation>{waits}, {days}일째입니다. 재촉해 주세요.</translation>
    </message>
    <message>
        <source>到货有破损短缺，联合查询应在 {time} 前查清，已经过期。</source>
        <translation>도착품에 파손이나 부족이 있습니다. 공동 조사 기한 {time}이 지났습니다.</translation>
    </message>
    <message>
        <source>到货有破损短缺，联合查询中，{time} 前查清。</source>
        <translation>도착품에 파손이나 부족이 있어 공동 조사 중입니다. 기한 {time}.</translation>
    </message>
    <message>
        <source>由 {name} 跟进。</source>
        <translation>{name} 님이 맡고 있습니다.</translation>
    </message>
    <message>
        <source>写结果</source>
        <translation>결과 쓰기</translation>
    </message>
    <message>
        <source>联系{whom}。</source>
        <translation>{whom}에 연락하세요.</translation>
    </message>
    <message>
        <source>复制单号(&amp;C)</source>
        <translation>번호 복사(&amp;C)</translation>
    </message>
    <message>
        <source>打开 {number}</source>
        <translation>{number} 열기</translation>
    </message>
    <message>
        <source>录入工厂系统(&amp;G)</source>
        <translation>공장 시스템에 입력(&amp;G)</translation>
    </message>
    <message>
        <source>打印标签，一件一张(&amp;L)</source>
        <translation>라벨 인쇄, 한 개에 한 장(&amp;L)</translation>
    </message>
    <message>
        <source>打印货品记录跟踪表(&amp;T)</source>
        <translation>물품 추적표 인쇄(&amp;T)</translation>
    </message>
    <message>
        <source>序列号 {serial} 的经过…</source>
        <translation>일련번호 {serial}의 경과…</translation>
    </message>
    <message>
        <source>明细</source>
        <translation>명세</translation>
    </message>
    <message>
        <source>到货</source>
        <translation>도착</translation>
    </message>
    <message>
        <source>账目变动</source>
        <translation>장부 변동</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>序列号</source>
        <translation>일련번호</translation>
    </message>
    <message>
        <source>换下</source>
        <translation>떼어낸 것</translation>
    </message>
    <message>
        <source>还有 {count} 行，打印出来看全部。</source>
        <translation>{count}줄이 더 있습니다. 인쇄하면 모두 보입니다.</translation>
    </message>
    <message>
        <source>还有 {count} 笔。</source>
        <translation>{count}건이 더 있습니다.</translation>
    </message>
    <message>
        <source>对方单号</source>
        <translation>상대 번호</translation>
    </message>
    <message>
        <source>工厂系统单号</source>
        <translation>공장 시스템 번호</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>연락처</translation>
    </message>
    <message>
        <source>承运</source>
        <translation>운송</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>作废原因</source>
        <translation>무효 사유</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>비고</translation>
    </message>
    <message>
        <source>原单</source>
        <translation>원 전표</translation>
    </message>
    <message>
        <source>被冲销于</source>
        <translation>상쇄 전표</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>已复制 {number}</source>
        <translation>{number} 복사함</translation>
    </message>
</context>
<context>
    <name>DocumentFilters</name>
    <message>
        <source>筛选：单号、对方单号、配件编码、序列号…</source>
        <translation>필터: 번호, 상대 번호, 부품 코드, 일련번호…</translation>
    </message>
    <message>
        <source>单据种类</source>
        <translation>전표 종류</translation>
    </message>
    <message>
        <source>往来单位</source>
        <translation>거래처</translation>
    </message>
    <message>
        <source>全部种类</source>
        <translation>모든 종류</translation>
    </message>
    <message>
        <source>全部单位</source>
        <translation>모든 거래처</translation>
    </message>
    <message>
        <source>从哪天</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>到哪天</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>{count} 张</source>
        <translation>{count}장</translation>
    </message>
</context>
<context>
    <name>DocumentsSection</name>
    <message>
        <source>单据列表</source>
        <translation>전표 목록</translation>
    </message>
    <message>
        <source>录入单据</source>
        <translation>전표 입력</translation>
    </message>
    <message>
        <source>待齐</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>作废／冲销</source>
        <translation>무효/상쇄</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>전표</translation>
    </message>
    <message>
        <source>查序列号</source>
        <translation>일련번호 조회</translation>
    </message>
    <message>
        <source>查序列号：在哪里，从哪里来，换下了哪一件</source>
        <translation>일련번호 조회: 어디에 있고, 어디서 왔고, 무엇을 대신했는지</translation>
    </message>
    <message>
        <source>在左边选一张单据，这里显示全部内容。</source>
        <translation>왼쪽에서 전표를 고르면 여기에 모두 보입니다.</translation>
    </message>
    <message>
        <source>最久 {count} 天</source>
        <translation>가장 오래 {count}일</translation>
    </message>
    <message>
        <source>没有找到。可以少输几个字，或放宽条件。</source>
        <translation>찾지 못했습니다. 글자를 줄이거나 조건을 넓혀 보세요.</translation>
    </message>
    <message>
        <source>没有等着的单据，货和单都到齐了。</source>
        <translation>대기 중인 전표가 없습니다. 물품과 서류가 모두 왔습니다.</translation>
    </message>
    <message>
        <source>今天还没有记账的单据。</source>
        <translation>오늘 기장된 전표가 아직 없습니다.</translation>
    </message>
    <message>
        <source>没有作废或冲销的单据。</source>
        <translation>무효이거나 상쇄된 전표가 없습니다.</translation>
    </message>
    <message>
        <source>还没有单据。</source>
        <translation>아직 전표가 없습니다.</translation>
    </message>
</context>
<context>
    <name>DoublesPanel</name>
    <message>
        <source>已有 {count} 位可能是同一位顾客（可以同号，不会自动合并）</source>
        <translation>같은 고객일 수 있는 사람 {count}명(번호가 같아도 자동 병합 안 함)</translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message>
        <source>待办与到期</source>
        <translation>할 일과 마감</translation>
    </message>
    <message>
        <source>按剩余时限排序</source>
        <translation>남은 시간순</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>읽는 중…</translation>
    </message>
    <message>
        <source>查看全部投诉</source>
        <translation>전체 불만 보기</translation>
    </message>
    <message>
        <source>共 0 项</source>
        <translation>총 0건</translation>
    </message>
    <message>
        <source>共 {all} 项，列出最急的 {listed} 项 · 空格键预览，Enter 打开，→ 执行右侧动作</source>
        <translation>총 {all}건 중 가장 급한 {listed}건 · Space 미리 보기, Enter 열기, → 오른쪽 동작 실행</translation>
    </message>
    <message>
        <source>共 {listed} 项 · 空格键预览，Enter 打开，→ 执行右侧动作</source>
        <translation>총 {listed}건 · Space 미리 보기, Enter 열기, → 오른쪽 동작 실행</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>불만</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>할 일</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>결재</translation>
    </message>
    <message>
        <source>没有超时工单，也没有到期的事，都处理完了。</source>
        <translation>기한 초과 티켓도 마감된 일도 없습니다. 모두 처리했습니다.</translation>
    </message>
    <message>
        <source>没有超时工单，计时中的投诉都处理完了。</source>
        <translation>기한 초과 티켓이 없습니다. 기한이 도는 불만을 모두 처리했습니다.</translation>
    </message>
    <message>
        <source>没有待办任务，手上的事都做完了。</source>
        <translation>할 일이 없습니다. 모두 마쳤습니다.</translation>
    </message>
    <message>
        <source>没有等您审批的申请。</source>
        <translation>결재할 요청이 없습니다.</translation>
    </message>
</context>
<context>
    <name>DueList</name>
    <message>
        <source>预览这一条</source>
        <translation>이 항목 미리 보기</translation>
    </message>
    <message>
        <source>打开这一条</source>
        <translation>이 항목 열기</translation>
    </message>
    <message>
        <source>做右边写着的那一步</source>
        <translation>오른쪽 단계 실행</translation>
    </message>
</context>
<context>
    <name>DutySection</name>
    <message>
        <source>取消这一班</source>
        <translation>이 당직 취소</translation>
    </message>
    <message>
        <source>值班安排</source>
        <translation>당직 일정</translation>
    </message>
    <message>
        <source>接下来一个月还没有安排值班，按 F2 安排。</source>
        <translation>앞으로 한 달간 당직 일정이 없습니다. F2로 지정하세요.</translation>
    </message>
    <message>
        <source>安排值班</source>
        <translation>당직 지정</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>值班人</source>
        <translation>당직자</translation>
    </message>
    <message>
        <source>工号</source>
        <translation>사번</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>已过</source>
        <translation>지남</translation>
    </message>
    <message>
        <source>值班中</source>
        <translation>당직 중</translation>
    </message>
    <message>
        <source>待值班</source>
        <translation>당직 예정</translation>
    </message>
    <message>
        <source>现在没有人值班。</source>
        <translation>지금 당직자가 없습니다.</translation>
    </message>
    <message>
        <source>08:00-20:00</source>
        <translation>08:00-20:00</translation>
    </message>
    <message>
        <source>结束不晚于开始的，到第二天；08:00-08:00 是一整天。</source>
        <translation>끝이 시작보다 늦지 않으면 다음 날까지이며, 08:00-08:00은 하루 종일입니다.</translation>
    </message>
    <message>
        <source>从</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>到</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>每天同一个班；只排一天的留空。</source>
        <translation>매일 같은 당직. 하루만이면 비워 두세요.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>值班已安排</source>
        <translation>당직을 지정했습니다</translation>
    </message>
    <message>
        <source>取消这一班？</source>
        <translation>이 당직을 취소할까요?</translation>
    </message>
    <message>
        <source>{name}，{day} {hours}。正在值的班到现在为止。</source>
        <translation>{name}, {day} {hours}. 진행 중인 당직은 지금 끝납니다.</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>취소됨</translation>
    </message>
</context>
<context>
    <name>DutyWords</name>
    <message>
        <source>{begin}–次日 {end}</source>
        <translation>{begin}–다음 날 {end}</translation>
    </message>
    <message>
        <source>值班 {name} {phone}</source>
        <translation>당직 {name} {phone}</translation>
    </message>
    <message>
        <source>值班 {names}</source>
        <translation>당직 {names}</translation>
    </message>
    <message>
        <source>无人值班</source>
        <translation>당직자 없음</translation>
    </message>
    <message>
        <source>现在没有人值班，到 {end} 都没有安排。</source>
        <translation>지금 당직자가 없으며 {end}까지 일정이 없습니다.</translation>
    </message>
    <message>
        <source>{begin} 到 {end} 没有安排值班。</source>
        <translation>{begin}~{end} 당직 일정이 없습니다.</translation>
    </message>
    <message>
        <source>值班 {name} {phone} 至 {until}</source>
        <translation>당직 {name} {phone} {until}까지</translation>
    </message>
</context>
<context>
    <name>EarlierCases</name>
    <message>
        <source>还有 {count} 件没有办完。同一件事请打开它接着写，不要再登记一次。</source>
        <translation>끝나지 않은 불만이 {count}건 있습니다. 같은 일이면 다시 등록하지 말고 열어서 이어 쓰세요.</translation>
    </message>
    <message>
        <source>以前有 {count} 件投诉，有关的勾上。</source>
        <translation>이전 불만이 {count}건 있습니다. 관련된 것을 선택하세요.</translation>
    </message>
    <message>
        <source>同一台电器</source>
        <translation>같은 가전</translation>
    </message>
    <message>
        <source>关联</source>
        <translation>연관</translation>
    </message>
    <message>
        <source>关联 {case}</source>
        <translation>{case} 연관</translation>
    </message>
    <message>
        <source>您的岗位没有“处理投诉”这一项权限</source>
        <translation>보직에 &apos;불만 처리&apos; 권한이 없습니다</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>打开 {number}</source>
        <translation>{number} 열기</translation>
    </message>
</context>
<context>
    <name>EditSheet</name>
    <message>
        <source>修改资料 {number}</source>
        <translation>{number} 정보 수정</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>저장</translation>
    </message>
</context>
<context>
    <name>Elsewhere</name>
    <message>
        <source>已请总部共享，正在取过来…</source>
        <translation>본사에 공유를 요청해 가져오는 중…</translation>
    </message>
    <message>
        <source>还没有取到，取到后可以直接搜索打开。</source>
        <translation>아직 가져오지 못했습니다. 가져오면 바로 검색해 열 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>EndPriceSheet</name>
    <message>
        <source>价格到期</source>
        <translation>가격 종료</translation>
    </message>
    <message>
        <source>{kind} {price}，{span}。价格只能提前到期，金额不能改。</source>
        <translation>{kind} {price}, {span}. 가격은 앞당겨 끝낼 수만 있고 금액은 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>철회</translation>
    </message>
    <message>
        <source>写错了，这个价格还没有用过</source>
        <translation>잘못 적은 경우: 아직 사용되지 않은 가격</translation>
    </message>
    <message>
        <source>用到哪一天</source>
        <translation>마지막 날</translation>
    </message>
</context>
<context>
    <name>EnrolSheet</name>
    <message>
        <source>给新工位发接入码</source>
        <translation>새 창구 연결 코드 발급</translation>
    </message>
    <message>
        <source>接入码只能用一次，24 小时内有效。在那台电脑的“接入总部”里输入或扫码。</source>
        <translation>연결 코드는 한 번만 쓸 수 있고 24시간 유효합니다. 해당 PC의 &apos;본사 연결&apos;에서 입력하거나 스캔하세요.</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>매장</translation>
    </message>
    <message>
        <source>或新门店的代码</source>
        <translation>또는 새 매장 코드</translation>
    </message>
    <message>
        <source>只用于带数据接入：总部还没有这家店时填。</source>
        <translation>데이터 포함 연결 전용: 본사에 이 매장이 아직 없을 때 입력</translation>
    </message>
    <message>
        <source>那台电脑</source>
        <translation>해당 PC</translation>
    </message>
    <message>
        <source>新工位：空的，从总部取这家店的数据</source>
        <translation>새 창구: 비어 있음, 본사에서 이 매장 데이터를 가져옴</translation>
    </message>
    <message>
        <source>带数据接入：已经单机用过，把数据带来</source>
        <translation>데이터 포함 연결: 단독 사용하던 데이터를 가져감</translation>
    </message>
    <message>
        <source>总部工位：看全部门店</source>
        <translation>본사 창구: 모든 매장을 봄</translation>
    </message>
    <message>
        <source>生成接入码</source>
        <translation>연결 코드 생성</translation>
    </message>
</context>
<context>
    <name>EntryActs</name>
    <message>
        <source>已受理 {number}，处理人是您。</source>
        <translation>{number} 접수했습니다. 처리 담당은 본인입니다.</translation>
    </message>
    <message>
        <source>已受理 {number}。</source>
        <translation>{number} 접수했습니다.</translation>
    </message>
    <message>
        <source>已确认：{title}</source>
        <translation>확인함: {title}</translation>
    </message>
    <message>
        <source>“{title}”做完了吗？完成后不能再改回。</source>
        <translation>&apos;{title}&apos;을(를) 마쳤나요? 완료하면 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>完成任务</source>
        <translation>할 일 완료</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>已完成：{title}</source>
        <translation>완료함: {title}</translation>
    </message>
</context>
<context>
    <name>EntryColumns</name>
    <message>
        <source>数量不能是 0。</source>
        <translation>수량은 0일 수 없습니다.</translation>
    </message>
    <message>
        <source>数量须大于 0。</source>
        <translation>수량은 0보다 커야 합니다.</translation>
    </message>
    <message>
        <source>条码（编码）</source>
        <translation>바코드(코드)</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>账上</source>
        <translation>장부</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>好坏</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>改判为</source>
        <translation>변경 상태</translation>
    </message>
    <message>
        <source>欠坏件</source>
        <translation>미반납 불량</translation>
    </message>
    <message>
        <source>旧件收回</source>
        <translation>구품 회수</translation>
    </message>
    <message>
        <source>单价（元）</source>
        <translation>단가(위안)</translation>
    </message>
    <message>
        <source>序列号（一件一个）</source>
        <translation>일련번호(개당 하나)</translation>
    </message>
    <message>
        <source>旧件序列号</source>
        <translation>구품 일련번호</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>비고</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>请从列表里选往来单位；没有的请先加到商品目录的责任单位里。</source>
        <translation>목록에서 거래처를 선택하세요. 없으면 먼저 상품 목록의 책임 업체에 추가하세요.</translation>
    </message>
    <message>
        <source>写了欠坏件，请写是谁欠的。</source>
        <translation>미반납 불량이 있습니다. 누가 반납할지 적으세요.</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>전표</translation>
    </message>
    <message>
        <source>往来单位</source>
        <translation>거래처</translation>
    </message>
    <message>
        <source>仓库</source>
        <translation>창고</translation>
    </message>
    <message>
        <source>单据日期</source>
        <translation>전표 날짜</translation>
    </message>
    <message>
        <source>对方单号</source>
        <translation>상대 번호</translation>
    </message>
    <message>
        <source>依据单据</source>
        <translation>근거 전표</translation>
    </message>
    <message>
        <source>{day} 的日报已编制，这张单据日期不变，记在 {later}</source>
        <translation>{day} 일보 작성됨: 날짜는 그대로, {later}에 기록</translation>
    </message>
    <message>
        <source>{day} 的日报已编制，这张单据日期不变，到齐后记在 {later} 或以后</source>
        <translation>{day} 일보 작성됨: 날짜는 그대로, 모두 갖춰지면 {later} 이후 기록</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>运单号</source>
        <translation>운송장</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>비고</translation>
    </message>
    <message>
        <source>货物已到</source>
        <translation>물품 도착</translation>
    </message>
    <message>
        <source>单据已到</source>
        <translation>전표 도착</translation>
    </message>
</context>
<context>
    <name>EntryLines</name>
    <message>
        <source>单据明细</source>
        <translation>전표 명세</translation>
    </message>
    <message>
        <source>扫码或输入条码加一行，QD76*12 是 12 件；也可从 Excel 整块粘贴</source>
        <translation>스캔하거나 코드를 입력해 행 추가, QD76*12는 12개; Excel에서 붙여넣기도 가능</translation>
    </message>
    <message>
        <source>按名称或编码找配件</source>
        <translation>이름이나 코드로 부품 찾기</translation>
    </message>
    <message>
        <source>{name}：{count} 件</source>
        <translation>{name}: {count}개</translation>
    </message>
    <message>
        <source>{name}：{count} 件，请接着扫序列号</source>
        <translation>{name}: {count}개, 이어서 일련번호를 스캔하세요</translation>
    </message>
    <message>
        <source>{name}：序列号 {count} 个</source>
        <translation>{name}: 일련번호 {count}개</translation>
    </message>
    <message>
        <source>请填条码或编码。</source>
        <translation>바코드나 코드를 입력하세요.</translation>
    </message>
    <message>
        <source>这个配件上面已有一行，请合成一行。</source>
        <translation>이 부품은 위에 이미 있습니다. 한 행으로 합치세요.</translation>
    </message>
    <message>
        <source>目录里没有 {code}，请核对；是新配件请先在商品目录里添加。</source>
        <translation>목록에 {code}이(가) 없습니다. 확인하세요. 새 부품이면 먼저 상품 목록에 추가하세요.</translation>
    </message>
    <message>
        <source>{brands} 都有这个编码，请写成 {example}。</source>
        <translation>{brands}에 같은 코드가 있습니다. {example}처럼 쓰세요.</translation>
    </message>
    <message>
        <source>{lines} 项 {pieces} 件</source>
        <translation>{lines}항목 {pieces}개</translation>
    </message>
</context>
<context>
    <name>EntryPreview</name>
    <message>
        <source>预览</source>
        <translation>미리 보기</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>收起预览</source>
        <translation>미리 보기 접기</translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <source>停用</source>
        <translation>사용 중지</translation>
    </message>
    <message>
        <source>恢复使用</source>
        <translation>사용 재개</translation>
    </message>
    <message>
        <source>停用后不再供选择，已有的记录不变</source>
        <translation>사용 중지하면 선택할 수 없으며 기존 기록은 그대로입니다</translation>
    </message>
    <message>
        <source>录入单据</source>
        <translation>전표 입력</translation>
    </message>
    <message>
        <source>丢弃草稿</source>
        <translation>초안 버리기</translation>
    </message>
    <message>
        <source>稍后再填</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>등록</translation>
    </message>
    <message>
        <source>没登记完的单据已留作草稿，下次录入时可接着填。</source>
        <translation>등록하지 않은 전표를 초안으로 보관했습니다. 다음에 이어서 입력하세요.</translation>
    </message>
    <message>
        <source>把没录完的单据留作草稿</source>
        <translation>미완성 전표를 초안으로 보관</translation>
    </message>
    <message>
        <source>到单据明细</source>
        <translation>전표 명세로</translation>
    </message>
    <message>
        <source>按名称或编码找配件</source>
        <translation>이름이나 코드로 부품 찾기</translation>
    </message>
    <message>
        <source>草稿已存本机；登记请按 Ctrl+Enter。</source>
        <translation>초안을 이 PC에 저장했습니다. 등록은 Ctrl+Enter입니다.</translation>
    </message>
    <message>
        <source>还没有仓库，请先在“库存”里新建仓库。</source>
        <translation>창고가 없습니다. 먼저 ‘재고’에서 창고를 만드세요.</translation>
    </message>
    <message>
        <source>已登记 {number}，已记账</source>
        <translation>{number} 등록, 기장 완료</translation>
    </message>
    <message>
        <source>已登记 {number}，放进待齐</source>
        <translation>{number} 등록, 대기함에 보관</translation>
    </message>
    <message>
        <source>已登记 {number}；{day} 的日报已编制，日期不变，记在 {later}</source>
        <translation>{number} 등록됨; {day}의 일보가 작성되어 날짜를 유지하고 {later}에 기록됩니다</translation>
    </message>
    <message>
        <source>没有登记：{count} 处要改，已在明细里标红。按 Alt+PgDown 到下一处。</source>
        <translation>등록되지 않음: 고칠 곳 {count}개를 명세에 빨갛게 표시했습니다. Alt+PgDown으로 다음으로 갑니다.</translation>
    </message>
    <message>
        <source>还没有明细：请扫码、输入编码，或从 Excel 粘贴。</source>
        <translation>명세가 없습니다. 스캔하거나 코드를 입력하거나 Excel에서 붙여넣으세요.</translation>
    </message>
    <message>
        <source>上次没有登记完：{kind}，{count} 行（{time} 存）</source>
        <translation>등록 미완: {kind}, {count}행({time} 저장)</translation>
    </message>
    <message>
        <source>接着填</source>
        <translation>이어서</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>商品</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>处理人</source>
        <translation>처리 담당</translation>
    </message>
    <message>
        <source>未派</source>
        <translation>미배정</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>접수</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>기한</translation>
    </message>
    <message>
        <source>本人</source>
        <translation>본인</translation>
    </message>
    <message>
        <source>未确认</source>
        <translation>미확인</translation>
    </message>
    <message>
        <source>已确认</source>
        <translation>확인함</translation>
    </message>
    <message>
        <source>确认</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>先到的时限</source>
        <translation>먼저 오는 기한</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>写原因</source>
        <translation>사유 작성</translation>
    </message>
    <message>
        <source>归</source>
        <translation>담당</translation>
    </message>
    <message>
        <source>截止</source>
        <translation>마감</translation>
    </message>
    <message>
        <source>确认人</source>
        <translation>확인자</translation>
    </message>
    <message>
        <source>待审批</source>
        <translation>결재 대기</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>결재</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>요청자</translation>
    </message>
    <message>
        <source>申请于</source>
        <translation>요청 시각</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>等 {time}</source>
        <translation>대기 {time}</translation>
    </message>
    <message>
        <source>提方案</source>
        <translation>방안 제시</translation>
    </message>
    <message>
        <source>问顾客</source>
        <translation>고객 확인</translation>
    </message>
    <message>
        <source>完结</source>
        <translation>종결</translation>
    </message>
</context>
<context>
    <name>ErrorNotice</name>
    <message>
        <source>复制</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>复制错误编号和说明</source>
        <translation>오류 번호와 설명 복사</translation>
    </message>
    <message>
        <source>错误编号 {code}</source>
        <translation>오류 번호 {code}</translation>
    </message>
    <message>
        <source>帮助</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>已复制</source>
        <translation>복사됨</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>확인했음</translation>
    </message>
</context>
<context>
    <name>EscalationBox</name>
    <message>
        <source>升级</source>
        <translation>단계 상향</translation>
    </message>
    <message>
        <source>{count} 项未确认</source>
        <translation>미확인 {count}건</translation>
    </message>
    <message>
        <source>都已确认</source>
        <translation>모두 확인함</translation>
    </message>
    <message>
        <source>另有 {count} 项，见处理经过</source>
        <translation>그 밖의 {count}건은 처리 경과 참조</translation>
    </message>
    <message>
        <source>确认</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>确认：{step}</source>
        <translation>확인: {step}</translation>
    </message>
    <message>
        <source>写明原因</source>
        <translation>사유 작성</translation>
    </message>
    <message>
        <source>原因：{text}（{name}）</source>
        <translation>사유: {text}({name})</translation>
    </message>
    <message>
        <source>{time} 报 {whom}</source>
        <translation>{time} {whom}에 보고</translation>
    </message>
    <message>
        <source>{told} · 未确认</source>
        <translation>{told} · 미확인</translation>
    </message>
    <message>
        <source>{told} · {name} {time} 确认</source>
        <translation>{told} · {name} {time} 확인</translation>
    </message>
    <message>
        <source>已确认：{step}</source>
        <translation>확인함: {step}</translation>
    </message>
</context>
<context>
    <name>EscalationWords</name>
    <message>
        <source>没有按时派单</source>
        <translation>기한 내 배정 안 됨</translation>
    </message>
    <message>
        <source>没有按时首次响应</source>
        <translation>기한 내 첫 응답 없음</translation>
    </message>
    <message>
        <source>没有按时转给责任部门</source>
        <translation>기한 내 책임 부서 이관 안 됨</translation>
    </message>
    <message>
        <source>移交后当天无人接手</source>
        <translation>이관 당일 인수자 없음</translation>
    </message>
    <message>
        <source>没有按时告知顾客进展</source>
        <translation>기한 내 진행 안내 없음</translation>
    </message>
    <message>
        <source>处理时限已过半</source>
        <translation>처리 기한 절반 지남</translation>
    </message>
    <message>
        <source>处理时限快到</source>
        <translation>처리 기한 임박</translation>
    </message>
    <message>
        <source>超过处理时限</source>
        <translation>처리 기한 초과</translation>
    </message>
    <message>
        <source>到期未解决，须上报</source>
        <translation>기한까지 미해결, 상부 보고 필요</translation>
    </message>
    <message>
        <source>重大投诉，报客服中心</source>
        <translation>중대 불만, 고객 서비스 센터 보고</translation>
    </message>
    <message>
        <source>重大投诉，报总经办</source>
        <translation>중대 불만, 총경리실 보고</translation>
    </message>
    <message>
        <source>外部单位的答复期限快到</source>
        <translation>외부 기관 회신 기한 임박</translation>
    </message>
    <message>
        <source>超过外部单位的答复期限</source>
        <translation>외부 기관 회신 기한 초과</translation>
    </message>
    <message>
        <source>写明未解决的原因</source>
        <translation>미해결 사유 작성</translation>
    </message>
    <message>
        <source>提议判为不成立，请定夺</source>
        <translation>불성립으로 제안됨, 결정해 주세요</translation>
    </message>
    <message>
        <source>升级：{step}</source>
        <translation>단계 상향: {step}</translation>
    </message>
    <message>
        <source>报 {whom}</source>
        <translation>{whom}에 보고</translation>
    </message>
    <message>
        <source>向上报告未解决的原因：{step}</source>
        <translation>미해결 사유 상부 보고: {step}</translation>
    </message>
    <message>
        <source>收回升级：{step}</source>
        <translation>단계 상향 회수: {step}</translation>
    </message>
    <message>
        <source>确认升级：{step}</source>
        <translation>단계 상향 확인: {step}</translation>
    </message>
</context>
<context>
    <name>ExplainSheet</name>
    <message>
        <source>约定标记</source>
        <translation>약정 표시</translation>
    </message>
    <message>
        <source>（不用标记，写原因）</source>
        <translation>(표시 없이 사유 작성)</translation>
    </message>
    <message>
        <source>原因（选了标记的可不填）</source>
        <translation>사유(표시를 골랐으면 생략 가능)</translation>
    </message>
    <message>
        <source>这些编号查不到单据：{numbers}。写下的会和编号一起印在报表上。</source>
        <translation>전표를 찾을 수 없는 번호: {numbers}. 적은 내용은 번호와 함께 보고서에 인쇄됩니다.</translation>
    </message>
</context>
<context>
    <name>FactGrid</name>
    <message>
        <source>收起资料</source>
        <translation>정보 접기</translation>
    </message>
    <message>
        <source>更多资料</source>
        <translation>정보 더 보기</translation>
    </message>
</context>
<context>
    <name>FactorySheet</name>
    <message>
        <source>工厂系统里的单号</source>
        <translation>공장 시스템의 번호</translation>
    </message>
    <message>
        <source>{number} 里有整机或显示器：先在工厂管理系统里录好，再把那边的单号填在这里。</source>
        <translation>{number}에 완제품이나 모니터가 있습니다. 먼저 공장 관리 시스템에 입력한 뒤 그곳의 번호를 여기에 적으세요.</translation>
    </message>
</context>
<context>
    <name>FieldBox</name>
    <message>
        <source>必填</source>
        <translation>필수</translation>
    </message>
    <message>
        <source>（必填）</source>
        <translation>(필수)</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>待确认</source>
        <translation>확인 대기</translation>
    </message>
    <message>
        <source>已确认</source>
        <translation>확인함</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>완료됨</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>회수됨</translation>
    </message>
    <message>
        <source>待审批</source>
        <translation>결재 대기</translation>
    </message>
    <message>
        <source>已同意</source>
        <translation>승인됨</translation>
    </message>
    <message>
        <source>未同意</source>
        <translation>반려됨</translation>
    </message>
</context>
<context>
    <name>FiguresSheet</name>
    <message>
        <source>从</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>到</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>昨天</source>
        <translation>어제</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>이번 달</translation>
    </message>
    <message>
        <source>上月</source>
        <translation>지난달</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>存为表格</source>
        <translation>표로 저장</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>已存为 {name}</source>
        <translation>{name}(으)로 저장했습니다</translation>
    </message>
    <message>
        <source>这段时间没有。</source>
        <translation>이 기간에는 없습니다.</translation>
    </message>
    <message>
        <source>{from_on} 至 {to_on}</source>
        <translation>{from_on} ~ {to_on}</translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx)</source>
        <translation>Excel 통합 문서 (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>在列表中筛选：姓名、拼音首字…</source>
        <translation>목록 필터: 이름, 병음 첫 글자…</translation>
    </message>
    <message>
        <source>筛选投诉</source>
        <translation>불만 필터</translation>
    </message>
    <message>
        <source>关注：全部</source>
        <translation>주목: 전체</translation>
    </message>
    <message>
        <source>关注</source>
        <translation>주목</translation>
    </message>
    <message>
        <source>状态：全部</source>
        <translation>상태: 전체</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>受理人：全部</source>
        <translation>접수 담당: 전체</translation>
    </message>
    <message>
        <source>受理人</source>
        <translation>접수 담당</translation>
    </message>
    <message>
        <source>类别：全部</source>
        <translation>유형: 전체</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>责任方：全部</source>
        <translation>책임 주체: 전체</translation>
    </message>
    <message>
        <source>责任方</source>
        <translation>책임 주체</translation>
    </message>
    <message>
        <source>门店：全部</source>
        <translation>매장: 전체</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>매장</translation>
    </message>
    <message>
        <source>下一时限：{clock}</source>
        <translation>다음 기한: {clock}</translation>
    </message>
    <message>
        <source>更多筛选</source>
        <translation>필터 더 보기</translation>
    </message>
    <message>
        <source>{count} 条</source>
        <translation>{count}건</translation>
    </message>
    <message>
        <source>待分配</source>
        <translation>배정 대기</translation>
    </message>
</context>
<context>
    <name>FirstDayKeeper</name>
    <message>
        <source>五分钟上手的每一件都做过了。以后随时按 F1 看帮助。</source>
        <translation>5분 시작 단계를 모두 마쳤습니다. 언제든 F1로 도움말을 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>FirstDayStrip</name>
    <message>
        <source>扫一个码</source>
        <translation>코드 스캔</translation>
    </message>
    <message>
        <source>登记一件投诉</source>
        <translation>불만 등록</translation>
    </message>
    <message>
        <source>找一位顾客</source>
        <translation>고객 찾기</translation>
    </message>
    <message>
        <source>打印一张单</source>
        <translation>서류 인쇄</translation>
    </message>
    <message>
        <source>看一次帮助</source>
        <translation>도움말 보기</translation>
    </message>
    <message>
        <source>交给同事</source>
        <translation>동료에게 넘기기</translation>
    </message>
    <message>
        <source>不再显示</source>
        <translation>다시 표시 안 함</translation>
    </message>
    <message>
        <source>五分钟上手</source>
        <translation>5분 시작</translation>
    </message>
    <message>
        <source>{done} / {all}</source>
        <translation>{done} / {all}</translation>
    </message>
    <message>
        <source>{step}，已做过</source>
        <translation>{step}, 완료</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>欢迎使用阳光客服台</source>
        <translation>선샤인 데스크에 오신 것을 환영합니다</translation>
    </message>
    <message>
        <source>先选一种方式开始。演示和正式的数据分开存放，互不影响，以后可以随时切换。</source>
        <translation>시작 방법을 선택하세요. 데모와 실제 데이터는 따로 저장되어 서로 영향이 없고 언제든 전환할 수 있습니다.</translation>
    </message>
    <message>
        <source>试用演示门店</source>
        <translation>데모 매장 써 보기</translation>
    </message>
    <message>
        <source>带着一套示例数据先看看怎么用。</source>
        <translation>예시 데이터로 사용법을 먼저 익힙니다.</translation>
    </message>
    <message>
        <source>约 40 条相互关联的顾客与投诉，号码都是虚构的</source>
        <translation>서로 연결된 고객과 불만 약 40건, 번호는 모두 가상</translation>
    </message>
    <message>
        <source>单独的数据库文件，绝不混入真实数据</source>
        <translation>별도 데이터베이스 파일, 실제 데이터와 섞이지 않음</translation>
    </message>
    <message>
        <source>一键清除，不留痕迹</source>
        <translation>한 번에 삭제, 흔적 없음</translation>
    </message>
    <message>
        <source>新建门店</source>
        <translation>새 매장 만들기</translation>
    </message>
    <message>
        <source>建立您自己的门店，开始正式使用。</source>
        <translation>매장을 만들어 정식으로 사용합니다.</translation>
    </message>
    <message>
        <source>填写公司、门店和第一位管理员</source>
        <translation>회사, 매장, 첫 관리자 입력</translation>
    </message>
    <message>
        <source>数据库用一把新密钥加密</source>
        <translation>데이터베이스를 새 키로 암호화</translation>
    </message>
    <message>
        <source>打印一张恢复密钥单，锁进保险柜</source>
        <translation>복구 키 용지를 인쇄해 금고에 보관</translation>
    </message>
    <message>
        <source>接入总部</source>
        <translation>본사 연결</translation>
    </message>
    <message>
        <source>总部给了接入码，把这台电脑接进来。</source>
        <translation>본사에서 받은 연결 코드로 이 PC를 연결합니다.</translation>
    </message>
    <message>
        <source>输入或扫描一次性的接入码</source>
        <translation>일회용 연결 코드 입력 또는 스캔</translation>
    </message>
    <message>
        <source>从总部取本店的数据，取的时候就能用</source>
        <translation>본사에서 이 매장 데이터를 가져오며, 가져오는 동안에도 사용 가능</translation>
    </message>
    <message>
        <source>没有网络也照常工作，连上后自动同步</source>
        <translation>네트워크 없이도 계속 일하고 연결되면 자동 동기화</translation>
    </message>
    <message>
        <source>这台电脑是换来的？从备份恢复门店</source>
        <translation>교체한 컴퓨터인가요? 백업에서 복원</translation>
    </message>
</context>
<context>
    <name>FormPanel</name>
    <message>
        <source>请填写{label}</source>
        <translation>{label}을(를) 입력하세요</translation>
    </message>
</context>
<context>
    <name>FormSheet</name>
    <message>
        <source>填的内容还没有保存。再按一次 Esc 或“取消”就放弃。</source>
        <translation>입력한 내용이 아직 저장되지 않았습니다. Esc 또는 &apos;취소&apos;를 한 번 더 누르면 버립니다.</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>没写完的内容已留作草稿，再打开时接着写。</source>
        <translation>입력하던 내용을 임시 저장했습니다. 다시 열면 이어서 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>这是 {time} 没写完的内容。</source>
        <translation>{time}까지 쓰던 내용입니다.</translation>
    </message>
    <message>
        <source>重新写</source>
        <translation>새로 쓰기</translation>
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
        <translation>오늘 {time}</translation>
    </message>
    <message>
        <source>昨天 {time}</source>
        <translation>어제 {time}</translation>
    </message>
    <message>
        <source>明天 {time}</source>
        <translation>내일 {time}</translation>
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
        <translation>매장을 만드는 중</translation>
    </message>
    <message>
        <source>正在建立加密的数据库…</source>
        <translation>암호화된 데이터베이스를 만드는 중…</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>单据样张</source>
        <translation>서류 견본</translation>
    </message>
    <message>
        <source>首份</source>
        <translation>첫 부</translation>
    </message>
    <message>
        <source>重打</source>
        <translation>재인쇄</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>미리 보기</translation>
    </message>
    <message>
        <source>哪一份</source>
        <translation>어느 것</translation>
    </message>
    <message>
        <source>另存为 PDF</source>
        <translation>PDF로 저장</translation>
    </message>
    <message>
        <source>打印样张</source>
        <translation>견본 인쇄</translation>
    </message>
    <message>
        <source>样张里的人和单号都是编的，只用来看版式和试打印机。</source>
        <translation>견본의 사람과 번호는 가상이며 양식 확인과 시험 인쇄용입니다.</translation>
    </message>
    <message>
        <source>另存样张</source>
        <translation>견본 저장</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF 파일 (*.pdf)</translation>
    </message>
    <message>
        <source>这台电脑没有打印机，可以另存为 PDF</source>
        <translation>이 PC에는 프린터가 없습니다. PDF로 저장할 수 있습니다</translation>
    </message>
    <message>
        <source>样张不占份号，也不改变这台电脑记住的选择。</source>
        <translation>견본은 부수 번호를 쓰지 않고 기억된 선택도 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>样张已送到 {printer}。</source>
        <translation>견본을 {printer}(으)로 보냈습니다.</translation>
    </message>
    <message>
        <source>样张已存为 {name}。</source>
        <translation>견본을 {name}(으)로 저장했습니다.</translation>
    </message>
</context>
<context>
    <name>GiveUpSheet</name>
    <message>
        <source>账面不变；点过的数和原因留着备查。每周至少要盘一次，请另排时间。</source>
        <translation>장부는 그대로이고 센 수량과 사유는 보관됩니다. 매주 한 번은 실사해야 하니 다시 계획하세요.</translation>
    </message>
</context>
<context>
    <name>HandOverSheet</name>
    <message>
        <source>移交 {number}</source>
        <translation>{number} 이관</translation>
    </message>
    <message>
        <source>移交给</source>
        <translation>이관처</translation>
    </message>
    <message>
        <source>单位（电话簿）</source>
        <translation>업체(전화번호부)</translation>
    </message>
    <message>
        <source>经办同事</source>
        <translation>담당 동료</translation>
    </message>
    <message>
        <source>选了同事，会出现在他的待办里</source>
        <translation>동료를 고르면 그 동료의 할 일에 표시됩니다</translation>
    </message>
    <message>
        <source>最迟何时答复</source>
        <translation>회신 기한</translation>
    </message>
    <message>
        <source>请办事项</source>
        <translation>요청 사항</translation>
    </message>
    <message>
        <source>要对方核实什么、做什么，凭什么材料</source>
        <translation>상대가 확인할 것, 할 일, 근거 자료</translation>
    </message>
    <message>
        <source>移交后转为“待厂家”，计时按规定暂停</source>
        <translation>이관하면 &apos;제조사 대기&apos;로 바뀌고 규정에 따라 기한이 멈춥니다</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>이관</translation>
    </message>
    <message>
        <source>（不指定）</source>
        <translation>(지정 안 함)</translation>
    </message>
</context>
<context>
    <name>HandoverActSheet</name>
    <message>
        <source>移交答复 {whom}</source>
        <translation>이관 회신 {whom}</translation>
    </message>
    <message>
        <source>请办：{text}</source>
        <translation>요청: {text}</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>상대방</translation>
    </message>
    <message>
        <source>答复内容或退回原因</source>
        <translation>회신 내용 또는 반려 사유</translation>
    </message>
    <message>
        <source>谁答复的、结论是什么、下一步谁做</source>
        <translation>누가 회신했는지, 결론, 다음 단계 담당</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>기록</translation>
    </message>
</context>
<context>
    <name>HandoverSheet</name>
    <message>
        <source>业务交接单</source>
        <translation>업무 인계서</translation>
    </message>
    <message>
        <source>每位销售员一页：这段时间的销售、退货和承诺，几点、哪张单、还有什么没办完，双方签字。</source>
        <translation>판매원마다 한 쪽: 이 기간의 판매, 반품, 약속을 시각과 전표 번호, 남은 일과 함께 적고 양쪽이 서명합니다.</translation>
    </message>
    <message>
        <source>从</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>到</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>销售员</source>
        <translation>판매원</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>每位销售员一页</source>
        <translation>판매원마다 한 쪽</translation>
    </message>
    <message>
        <source>这段时间没有业务。</source>
        <translation>이 기간에는 업무가 없습니다.</translation>
    </message>
    <message>
        <source>没有写销售员的单</source>
        <translation>판매원이 적히지 않은 전표</translation>
    </message>
    <message>
        <source>共 {count} 页：{names}</source>
        <translation>모두 {count}쪽: {names}</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>阳光客服台</source>
        <translation>선샤인 데스크</translation>
    </message>
    <message>
        <source>深色／浅色</source>
        <translation>어둡게/밝게</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>매장</translation>
    </message>
    <message>
        <source>演示门店</source>
        <translation>데모 매장</translation>
    </message>
    <message>
        <source>清除演示数据</source>
        <translation>데모 데이터 삭제</translation>
    </message>
    <message>
        <source>删除演示门店的全部数据，回到首次启动页</source>
        <translation>데모 매장 데이터를 모두 삭제하고 첫 시작 화면으로 돌아감</translation>
    </message>
    <message>
        <source>修改密码…</source>
        <translation>비밀번호 변경…</translation>
    </message>
    <message>
        <source>锁定屏幕	Ctrl+L</source>
        <translation>화면 잠금	Ctrl+L</translation>
    </message>
    <message>
        <source>退出登录／换人</source>
        <translation>로그아웃/사용자 전환</translation>
    </message>
    <message>
        <source>切换到浅色</source>
        <translation>밝은 화면으로</translation>
    </message>
    <message>
        <source>切换到深色</source>
        <translation>어두운 화면으로</translation>
    </message>
</context>
<context>
    <name>HelpDesk</name>
    <message>
        <source>这一页</source>
        <translation>이 페이지</translation>
    </message>
    <message>
        <source>到处可用</source>
        <translation>모든 화면</translation>
    </message>
    <message>
        <source>已送到打印机 {name}。</source>
        <translation>프린터 {name}(으)로 보냈습니다.</translation>
    </message>
    <message>
        <source>已存为 {name}。</source>
        <translation>{name}(으)로 저장했습니다.</translation>
    </message>
    <message>
        <source>另存为 PDF</source>
        <translation>PDF로 저장</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>帮助</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>回到上一页说明</source>
        <translation>이전 설명으로</translation>
    </message>
    <message>
        <source>打印这一页说明</source>
        <translation>이 설명 인쇄</translation>
    </message>
    <message>
        <source>到搜索框</source>
        <translation>검색란으로</translation>
    </message>
    <message>
        <source>没有找到「{typed}」。换一个词，或看目录。</source>
        <translation>&apos;{typed}&apos;을(를) 찾지 못했습니다. 다른 낱말을 쓰거나 목차를 보세요.</translation>
    </message>
    <message>
        <source>搜索手册：文字、拼音首字母、错误编号…</source>
        <translation>설명서 검색: 글, 병음 첫 글자, 오류 번호…</translation>
    </message>
    <message>
        <source>搜索手册</source>
        <translation>설명서 검색</translation>
    </message>
    <message>
        <source>上一页</source>
        <translation>이전 쪽</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>목차</translation>
    </message>
    <message>
        <source>说明文字小一点</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <source>说明文字大一点</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>打印这一页</source>
        <translation>이 페이지 인쇄</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>手册为中文。</source>
        <translation>설명서는 중국어입니다.</translation>
    </message>
    <message>
        <source>手册里的图</source>
        <translation>설명서 그림</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>找到的说明</source>
        <translation>찾은 설명</translation>
    </message>
</context>
<context>
    <name>HolidayWords</name>
    <message>
        <source>全国</source>
        <translation>전국</translation>
    </message>
    <message>
        <source>周一 周二 周三 周四 周五 周六 周日</source>
        <translation>월 화 수 목 금 토 일</translation>
    </message>
    <message>
        <source>政府通知</source>
        <translation>정부 공지</translation>
    </message>
    <message>
        <source>公司规定</source>
        <translation>회사 규정</translation>
    </message>
    <message>
        <source>待核对</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>本公司</source>
        <translation>자사</translation>
    </message>
    <message>
        <source>自带</source>
        <translation>내장</translation>
    </message>
    <message>
        <source>{year} 年（{region}）</source>
        <translation>{year}년({region})</translation>
    </message>
    <message>
        <source>还不知道 {years} 的节假日，暂时只按双休日算。收到通知后请按 F2 录入。</source>
        <translation>{years} 공휴일을 아직 모르므로 주말만 휴일로 계산합니다. 공지를 받으면 F2를 눌러 입력하세요.</translation>
    </message>
    <message>
        <source>休</source>
        <translation>휴</translation>
    </message>
    <message>
        <source>班</source>
        <translation>근</translation>
    </message>
    <message>
        <source>读到 {count} 天：休息 {off} 天，调休上班 {work} 天。</source>
        <translation>{count}일 읽음: 휴무 {off}일, 대체 근무 {work}일.</translation>
    </message>
    <message>
        <source>第 {lines} 行没有读懂。</source>
        <translation>{lines}행을 이해하지 못했습니다.</translation>
    </message>
    <message>
        <source>撤回了这一年</source>
        <translation>이 해를 철회함</translation>
    </message>
    <message>
        <source>加上</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>去掉</source>
        <translation>제거</translation>
    </message>
    <message>
        <source> 等 {count} 天</source>
        <translation> 등 {count}일</translation>
    </message>
    <message>
        <source>改了出处或性质</source>
        <translation>출처나 성격 변경</translation>
    </message>
    <message>
        <source>{name}休</source>
        <translation>{name} 휴무</translation>
    </message>
    <message>
        <source>{name}班</source>
        <translation>{name} 근무</translation>
    </message>
</context>
<context>
    <name>HolidaysSection</name>
    <message>
        <source>地区</source>
        <translation>지역</translation>
    </message>
    <message>
        <source>本店地区</source>
        <translation>매장 지역</translation>
    </message>
    <message>
        <source>已知年份</source>
        <translation>알려진 연도</translation>
    </message>
    <message>
        <source>这个地区还没有录入过节假日，按 F2 录入。</source>
        <translation>이 지역의 공휴일이 아직 없습니다. F2를 눌러 입력하세요.</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>수정</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>철회</translation>
    </message>
    <message>
        <source>修改记录</source>
        <translation>변경 기록</translation>
    </message>
    <message>
        <source>休息日和调休上班日</source>
        <translation>휴무일과 대체 근무일</translation>
    </message>
    <message>
        <source>录入一年</source>
        <translation>연도 입력</translation>
    </message>
    <message>
        <source>随程序带有国务院历年通知；这里录入的一年会代替自带的同一年，每次修改都有记录。</source>
        <translation>국무원 공지가 내장되어 있으며, 여기에 입력한 연도가 내장된 연도를 대신하고 모든 변경이 기록됩니다.</translation>
    </message>
    <message>
        <source>没有列出的日子：周六、周日休息，其余上班。</source>
        <translation>목록에 없는 날: 토·일 휴무, 나머지 근무.</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>연도</translation>
    </message>
    <message>
        <source>休</source>
        <translation>휴</translation>
    </message>
    <message>
        <source>班</source>
        <translation>근</translation>
    </message>
    <message>
        <source>来自</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>성격</translation>
    </message>
    <message>
        <source>出处</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>星期</source>
        <translation>요일</translation>
    </message>
    <message>
        <source>安排</source>
        <translation>구분</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>休息</source>
        <translation>휴무</translation>
    </message>
    <message>
        <source>上班</source>
        <translation>근무</translation>
    </message>
    <message>
        <source>未设置</source>
        <translation>설정 안 됨</translation>
    </message>
    <message>
        <source>本店地区：{name}</source>
        <translation>매장 지역: {name}</translation>
    </message>
    <message>
        <source>{region} {year} 年</source>
        <translation>{region} {year}년</translation>
    </message>
    <message>
        <source>例如：国务院办公厅关于2027年部分节假日安排的通知</source>
        <translation>예: 2027년 공휴일에 관한 국무원 공지</translation>
    </message>
    <message>
        <source>把通知全文粘贴到这里；或一行一天：2027-05-16 古尔邦节 休</source>
        <translation>공지 전문을 붙여넣거나 한 줄에 하루씩: 날짜, 이름, 休(휴무) 또는 班(근무)</translation>
    </message>
    <message>
        <source>这里是这一年的全部安排，保存后代替原来的。</source>
        <translation>이 해 전체이며, 저장하면 이전 내용을 대신합니다.</translation>
    </message>
    <message>
        <source>录入一年的节假日</source>
        <translation>한 해 공휴일 입력</translation>
    </message>
    <message>
        <source>修改节假日</source>
        <translation>공휴일 변경</translation>
    </message>
    <message>
        <source>读到的内容</source>
        <translation>읽은 내용</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>节假日已保存</source>
        <translation>공휴일 저장됨</translation>
    </message>
    <message>
        <source>撤回录入的 {year} 年？</source>
        <translation>입력한 {year}년을 철회할까요?</translation>
    </message>
    <message>
        <source>程序自带这一年时恢复成自带的，没有自带就成为未知的一年。录入的内容留在修改记录里。</source>
        <translation>내장된 연도가 있으면 되돌아가고, 없으면 알 수 없는 해가 됩니다. 입력한 내용은 변경 기록에 남습니다.</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>회수됨</translation>
    </message>
    <message>
        <source>{region} {year} 年的修改记录</source>
        <translation>{region} {year}년 변경 기록</translation>
    </message>
    <message>
        <source>这一年随程序自带，没有人改过。</source>
        <translation>이 해는 내장된 것이며 아무도 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>您的岗位不能改门店的地区。</source>
        <translation>귀하의 보직은 매장 지역을 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>매장</translation>
    </message>
    <message>
        <source>所在地区</source>
        <translation>소재 지역</translation>
    </message>
    <message>
        <source>只按全国</source>
        <translation>전국만</translation>
    </message>
    <message>
        <source>除了全国的节假日，还按这个地区的节假日休息</source>
        <translation>전국 공휴일과 함께 이 지역 공휴일도 적용합니다</translation>
    </message>
    <message>
        <source>门店所在地区</source>
        <translation>매장 소재 지역</translation>
    </message>
    <message>
        <source>门店地区已保存</source>
        <translation>매장 지역 저장됨</translation>
    </message>
</context>
<context>
    <name>HotSpotStrip</name>
    <message>
        <source>近期多发的投诉</source>
        <translation>최근 급증한 불만</translation>
    </message>
    <message>
        <source>近 {days} 天明显增多</source>
        <translation>최근 {days}일간 뚜렷이 증가</translation>
    </message>
    <message>
        <source>与前四周相比，多到不像是偶然。建议找出原因，安排培训。</source>
        <translation>지난 4주와 비교해 우연으로 보기 어려울 만큼 많습니다. 원인을 찾아 교육하세요.</translation>
    </message>
    <message>
        <source>{name} {count} 件（平时一周不到 1 件）</source>
        <translation>{name} {count}건(평소 주 1건 미만)</translation>
    </message>
    <message>
        <source>{name} {count} 件（平时一周 {usual} 件）</source>
        <translation>{name} {count}건(평소 주 {usual}건)</translation>
    </message>
    <message>
        <source>查看 {spot}</source>
        <translation>{spot} 보기</translation>
    </message>
</context>
<context>
    <name>HoursPane</name>
    <message>
        <source>工作时间列表</source>
        <translation>업무 시간 목록</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>수정</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>철회</translation>
    </message>
    <message>
        <source>“当天下班前”和按工作小时算的时限按它计算。</source>
        <translation>&apos;당일 마감 전&apos;과 업무 시간 단위 기한은 이것으로 계산합니다.</translation>
    </message>
    <message>
        <source>“工作日”时限按国家的工作日从零点到零点计算，不看门店几点营业；节假日在“节假日”里录入。</source>
        <translation>&apos;영업일&apos; 기한은 매장 영업 시간과 무관하게 국가 근무일 0시부터 0시까지로 계산합니다. 공휴일은 &apos;공휴일&apos;에 입력하세요.</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>매장</translation>
    </message>
    <message>
        <source>生效日</source>
        <translation>시행일</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>节假日</source>
        <translation>공휴일</translation>
    </message>
    <message>
        <source>另外停业</source>
        <translation>별도 휴업</translation>
    </message>
    <message>
        <source>每周</source>
        <translation>매주</translation>
    </message>
    <message>
        <source>周一 周二 周三 周四 周五 周六 周日</source>
        <translation>월 화 수 목 금 토 일</translation>
    </message>
    <message>
        <source>{first}至{last}</source>
        <translation>{first}~{last}</translation>
    </message>
    <message>
        <source>休息</source>
        <translation>휴무</translation>
    </message>
    <message>
        <source>照常</source>
        <translation>평소대로</translation>
    </message>
    <message>
        <source>现行</source>
        <translation>현행</translation>
    </message>
    <message>
        <source>将生效</source>
        <translation>시행 예정</translation>
    </message>
    <message>
        <source>已被替代</source>
        <translation>대체됨</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>시행 시작일</translation>
    </message>
    <message>
        <source>最早今天</source>
        <translation>오늘부터 가능</translation>
    </message>
    <message>
        <source>节假日休息，调休的周末上班</source>
        <translation>공휴일 휴무, 대체 근무 주말은 근무</translation>
    </message>
    <message>
        <source>另外停业的时段</source>
        <translation>별도 휴업 시간대</translation>
    </message>
    <message>
        <source>一行一天：2027-02-05 15:00-21:00</source>
        <translation>한 줄에 하루: 2027-02-05 15:00-21:00</translation>
    </message>
    <message>
        <source>{store} 的工作时间</source>
        <translation>{store}의 업무 시간</translation>
    </message>
    <message>
        <source>一天分几段就写几段，用空格隔开；休息日留空。</source>
        <translation>하루가 몇 구간이면 공백으로 구분해 모두 적고, 휴무일은 비워 두세요.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>工作时间已保存</source>
        <translation>업무 시간을 저장했습니다</translation>
    </message>
    <message>
        <source>撤回 {day} 起的工作时间？</source>
        <translation>{day}부터의 업무 시간을 철회할까요?</translation>
    </message>
    <message>
        <source>这家店以前的工作时间继续有效。</source>
        <translation>이 매장의 이전 업무 시간이 계속 적용됩니다.</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>철회됨</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>选文件</source>
        <translation>파일 선택</translation>
    </message>
    <message>
        <source>对栏目</source>
        <translation>항목 연결</translation>
    </message>
    <message>
        <source>逐行检查</source>
        <translation>행별 검사</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>数据导入</source>
        <translation>데이터 가져오기</translation>
    </message>
    <message>
        <source>导入还在进行，请等它做完，或先点“取消”。</source>
        <translation>가져오는 중입니다. 끝날 때까지 기다리거나 먼저 &apos;취소&apos;를 누르세요.</translation>
    </message>
    <message>
        <source>正在读取 {name}</source>
        <translation>{name} 읽는 중</translation>
    </message>
    <message>
        <source>正在逐行检查</source>
        <translation>행별로 검사하는 중</translation>
    </message>
    <message>
        <source>正在导入{kind}</source>
        <translation>{kind} 가져오는 중</translation>
    </message>
    <message>
        <source>您的岗位没有“导出文件”这一项权限。</source>
        <translation>보직에 &apos;파일 내보내기&apos; 권한이 없습니다.</translation>
    </message>
    <message>
        <source>未导入的行</source>
        <translation>가져오지 않은 행</translation>
    </message>
    <message>
        <source>导出未通过的行</source>
        <translation>미통과 행 내보내기</translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx);;CSV 文件 (*.csv)</source>
        <translation>Excel 통합 문서 (*.xlsx);;CSV 파일 (*.csv)</translation>
    </message>
    <message>
        <source>已导出到 {name}。这份文件不再加密，用完请删除。</source>
        <translation>{name}(으)로 내보냈습니다. 이 파일은 암호화되지 않으니 사용 후 삭제하세요.</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>可导入</source>
        <translation>가져오기 가능</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>중복</translation>
    </message>
    <message>
        <source>未通过</source>
        <translation>미통과</translation>
    </message>
    <message>
        <source>不是记录</source>
        <translation>기록 아님</translation>
    </message>
    <message>
        <source>新价</source>
        <translation>새 가격</translation>
    </message>
    <message>
        <source>涨价</source>
        <translation>인상</translation>
    </message>
    <message>
        <source>降价</source>
        <translation>인하</translation>
    </message>
    <message>
        <source>不变</source>
        <translation>변동 없음</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>정정</translation>
    </message>
    <message>
        <source>目录里没有</source>
        <translation>목록에 없음</translation>
    </message>
    <message>
        <source>更新</source>
        <translation>갱신</translation>
    </message>
    <message>
        <source>这张表没有提到 {count} 个现在有价的型号。它们的价格不会变；不再卖的，可以让价格到期。</source>
        <translation>이 표에는 지금 가격이 있는 모델 {count}개가 없습니다. 가격은 바뀌지 않습니다. 더 팔지 않는 것은 가격을 끝낼 수 있습니다.</translation>
    </message>
    <message>
        <source>这个文件没有提到已有的 {count} 条。</source>
        <translation>이 파일에는 이미 있는 {count}건이 없습니다.</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>更正已有的销售单 {number}：变了的行先冲掉，再记新的。</source>
        <translation>판매 전표 {number}를 정정합니다: 달라진 행을 취소하고 새로 적습니다.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{names} 等 {count} 个</source>
        <translation>{names} 등 {count}개</translation>
    </message>
    <message>
        <source>商品目录里没有 {names}，照样记下。</source>
        <translation>상품 목록에 {names}이(가) 없지만 그대로 기록합니다.</translation>
    </message>
    <message>
        <source>{pieces}；商品目录里没有这个编码，库存照样记下。</source>
        <translation>{pieces}; 상품 목록에 이 코드가 없지만 재고는 그대로 기록합니다.</translation>
    </message>
    <message>
        <source>{price} 到 {day} 为止</source>
        <translation>{price}, {day}까지</translation>
    </message>
    <message>
        <source>{price}，与现在的一样</source>
        <translation>{price}, 지금과 같음</translation>
    </message>
    <message>
        <source>{prices}，{day} 起</source>
        <translation>{prices}, {day}부터</translation>
    </message>
    <message>
        <source>以前导入过，不再重复导入。</source>
        <translation>이전에 가져와서 다시 가져오지 않습니다.</translation>
    </message>
    <message>
        <source>与本文件前面的一行完全相同。</source>
        <translation>이 파일의 앞 행과 완전히 같습니다.</translation>
    </message>
    <message>
        <source>系统里已有这一条。</source>
        <translation>시스템에 이미 있습니다.</translation>
    </message>
    <message>
        <source>小计或合计行，不是记录。</source>
        <translation>소계 또는 합계 행이며 기록이 아닙니다.</translation>
    </message>
    <message>
        <source>表格下面的说明，不是记录。</source>
        <translation>표 아래 설명이며 기록이 아닙니다.</translation>
    </message>
    <message>
        <source>重复的表头，不是记录。</source>
        <translation>반복된 머리글이며 기록이 아닙니다.</translation>
    </message>
</context>
<context>
    <name>InquirySheet</name>
    <message>
        <source>查清的结果</source>
        <translation>조사 결과</translation>
    </message>
    <message>
        <source>谁的责任、补发还是赔付、什么时候到</source>
        <translation>누구 책임인지, 다시 보낼지 배상할지, 언제 오는지</translation>
    </message>
    <message>
        <source>结果记在 {number} 的经过里，待办随之完成。</source>
        <translation>결과는 {number}의 경과에 남고 할 일은 완료됩니다.</translation>
    </message>
</context>
<context>
    <name>IntakeFields</name>
    <message>
        <source>来源</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>긴급도</translation>
    </message>
    <message>
        <source>来文或平台编号</source>
        <translation>공문 또는 플랫폼 번호</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>一句话说清：什么商品，什么问题</source>
        <translation>한 문장으로: 어떤 상품, 어떤 문제</translation>
    </message>
    <message>
        <source>事件经过</source>
        <translation>사건 경과</translation>
    </message>
    <message>
        <source>时间、地点、人物、经过；顾客原话</source>
        <translation>시간, 장소, 사람, 경과, 고객의 말</translation>
    </message>
    <message>
        <source>细类</source>
        <translation>세부 유형</translation>
    </message>
    <message>
        <source>问题的几个字或拼音首字母</source>
        <translation>문제의 글자 몇 개 또는 병음 첫 글자</translation>
    </message>
    <message>
        <source>顾客诉求</source>
        <translation>고객 요구</translation>
    </message>
    <message>
        <source>诉求说明</source>
        <translation>요구 설명</translation>
    </message>
    <message>
        <source>如：换新机，赔食品损失 260 元</source>
        <translation>예: 새 제품 교환, 식품 손실 260위안 배상</translation>
    </message>
    <message>
        <source>发生时间</source>
        <translation>발생 시각</translation>
    </message>
    <message>
        <source>发生地点</source>
        <translation>발생 장소</translation>
    </message>
    <message>
        <source>涉及人员</source>
        <translation>관련자</translation>
    </message>
    <message>
        <source>责任方（可待定）</source>
        <translation>책임 주체(미정 가능)</translation>
    </message>
    <message>
        <source>责任人（可待定）</source>
        <translation>책임자(미정 가능)</translation>
    </message>
    <message>
        <source>受理时间</source>
        <translation>접수 시각</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>성격</translation>
    </message>
    <message>
        <source>投诉人</source>
        <translation>불만 제기자</translation>
    </message>
    <message>
        <source>登记后由我受理</source>
        <translation>등록 후 내가 접수</translation>
    </message>
</context>
<context>
    <name>IntakeForm</name>
    <message>
        <source>（未定）</source>
        <translation>(미정)</translation>
    </message>
</context>
<context>
    <name>InvoiceSheet</name>
    <message>
        <source>发票</source>
        <translation>세금계산서</translation>
    </message>
</context>
<context>
    <name>JoinWizard</name>
    <message>
        <source>上一步</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>接入总部</source>
        <translation>본사 연결</translation>
    </message>
    <message>
        <source>向总部要一个接入码：三组字母数字，后面跟着服务器的指纹。也可以扫总部给的二维码。</source>
        <translation>본사에 연결 코드를 요청하세요. 영문·숫자 세 묶음 뒤에 서버 지문이 붙습니다. 본사의 QR 코드를 스캔해도 됩니다.</translation>
    </message>
    <message>
        <source>核对一下再接入</source>
        <translation>확인 후 연결하세요</translation>
    </message>
    <message>
        <source>把这台电脑上的数据带到总部。同名的员工、角色、品牌下一步由您认定。</source>
        <translation>이 PC의 데이터를 본사로 가져갑니다. 이름이 같은 직원, 역할, 브랜드는 다음 단계에서 판단합니다.</translation>
    </message>
    <message>
        <source>这台电脑成为新工位，从总部取这家店的数据；取的时候可以先开始工作。</source>
        <translation>이 PC는 새 창구가 되어 본사에서 이 매장 데이터를 가져옵니다. 가져오는 동안 일을 시작할 수 있습니다.</translation>
    </message>
    <message>
        <source>新门店 {code}</source>
        <translation>새 매장 {code}</translation>
    </message>
    <message>
        <source>公司</source>
        <translation>회사</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>매장</translation>
    </message>
    <message>
        <source>接入方式</source>
        <translation>연결 방식</translation>
    </message>
    <message>
        <source>带数据接入</source>
        <translation>데이터 포함 연결</translation>
    </message>
    <message>
        <source>新工位</source>
        <translation>새 창구</translation>
    </message>
    <message>
        <source>服务器</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>服务器指纹</source>
        <translation>서버 지문</translation>
    </message>
    <message>
        <source>证书与接入码里的指纹一致，这就是发码的那台服务器。</source>
        <translation>인증서가 연결 코드의 지문과 일치합니다. 코드를 발급한 서버가 맞습니다.</translation>
    </message>
    <message>
        <source>接入</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>这台电脑上没有可以带去的数据，请总部另发一个新工位的接入码。</source>
        <translation>이 PC에 가져갈 데이터가 없습니다. 본사에 새 창구용 연결 코드를 요청하세요.</translation>
    </message>
    <message>
        <source>没有可以带去的数据</source>
        <translation>가져갈 데이터가 없습니다</translation>
    </message>
    <message>
        <source>这些是不是同一个？</source>
        <translation>같은 항목입니까?</translation>
    </message>
    <message>
        <source>本机和总部都有的员工、角色、品牌等。认作同一个，记录就接到总部的那一个上；编号撞了的必须选一下。</source>
        <translation>이 PC와 본사에 모두 있는 직원, 역할, 브랜드 등입니다. 같다고 하면 기록이 본사 항목에 연결됩니다. 번호가 겹친 것은 반드시 선택하세요.</translation>
    </message>
    <message>
        <source>正在接入总部</source>
        <translation>본사에 연결하는 중</translation>
    </message>
    <message>
        <source>正在带上本机的数据。请不要关机；万一中断，本机数据与接入前一样，可以再来一次。</source>
        <translation>이 PC의 데이터를 보내는 중입니다. 전원을 끄지 마세요. 중단되어도 데이터는 연결 전과 같으며 다시 할 수 있습니다.</translation>
    </message>
    <message>
        <source>正在取门店的基本数据。中断也不要紧，会从断的地方接着取。</source>
        <translation>매장 기본 데이터를 가져오는 중입니다. 중단되어도 끊긴 곳부터 이어서 가져옵니다.</translation>
    </message>
    <message>
        <source>正在联系总部…</source>
        <translation>본사에 접속하는 중…</translation>
    </message>
    <message>
        <source>正在取公司和门店的数据…</source>
        <translation>회사와 매장 데이터를 가져오는 중…</translation>
    </message>
    <message>
        <source>已接入总部</source>
        <translation>본사에 연결됨</translation>
    </message>
    <message>
        <source>{store}的工位 {code}</source>
        <translation>{store} 창구 {code}</translation>
    </message>
    <message>
        <source>门店的数据在后台取，状态栏看得到进度。现在就可以登录，开始工作。</source>
        <translation>매장 데이터는 백그라운드에서 가져오며 상태 표시줄에 진행률이 보입니다. 지금 로그인해 일할 수 있습니다.</translation>
    </message>
    <message>
        <source>本机的数据都在，新的单据从现在起用工位编号 {code}。原来的单据号不变。</source>
        <translation>이 PC의 데이터는 모두 있습니다. 새 문서는 지금부터 창구 번호 {code}을(를) 쓰고 기존 문서 번호는 그대로입니다.</translation>
    </message>
    <message>
        <source>工位编号</source>
        <translation>창구 번호</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>接入码和指纹</source>
        <translation>연결 코드와 지문</translation>
    </message>
    <message>
        <source>大小写不限，横线可以不写；电话里听到的 0 和 O、1 和 I 会自动认。</source>
        <translation>대소문자 무관, 하이픈 생략 가능. 0과 O, 1과 I는 자동으로 구분합니다.</translation>
    </message>
    <message>
        <source>服务器地址</source>
        <translation>서버 주소</translation>
    </message>
    <message>
        <source>工位名称</source>
        <translation>창구 이름</translation>
    </message>
    <message>
        <source>2 号台</source>
        <translation>2번 창구</translation>
    </message>
    <message>
        <source>请照总部给的写，如 https://sync.example.cn:8443</source>
        <translation>본사가 알려 준 대로 입력, 예: https://sync.example.cn:8443</translation>
    </message>
    <message>
        <source>不加密的 http 不能用，请写 https 开头的地址</source>
        <translation>암호화되지 않은 http는 쓸 수 없습니다. https로 시작하는 주소를 입력하세요</translation>
    </message>
    <message>
        <source>还有 {count} 处编号与总部的撞了，请选一下。</source>
        <translation>본사와 번호가 겹친 곳이 {count}곳 남았습니다. 선택하세요.</translation>
    </message>
    <message>
        <source>先处理撞号的几处</source>
        <translation>먼저 번호가 겹친 곳을 처리하세요</translation>
    </message>
</context>
<context>
    <name>JudgeSheet</name>
    <message>
        <source>判断 {number}</source>
        <translation>{number} 판단</translation>
    </message>
    <message>
        <source>新的判断代替原来的判断，原判断留在处理经过里。</source>
        <translation>새 판단이 기존 판단을 대신하며, 기존 판단은 처리 경과에 남습니다.</translation>
    </message>
    <message>
        <source>成立</source>
        <translation>성립</translation>
    </message>
    <message>
        <source>不成立</source>
        <translation>불성립</translation>
    </message>
    <message>
        <source>投诉是否成立</source>
        <translation>불만 성립 여부</translation>
    </message>
    <message>
        <source>判断意见</source>
        <translation>판단 의견</translation>
    </message>
    <message>
        <source>核实了什么、依据什么；成立的写由谁调查、何时答复</source>
        <translation>확인한 내용과 근거. 성립이면 누가 조사하고 언제 답변하는지</translation>
    </message>
    <message>
        <source>答复顾客的话</source>
        <translation>고객에게 할 답변</translation>
    </message>
    <message>
        <source>不成立也要说清理由，语气委婉</source>
        <translation>불성립이어도 이유를 분명하고 부드럽게</translation>
    </message>
    <message>
        <source>判断</source>
        <translation>판단</translation>
    </message>
    <message>
        <source>{name}您好：感谢您向我们反映“{subject}”。我们已认真核实，（写明核实结果和依据）。这次未能满足您的要求，敬请谅解；如有新的情况，请随时与我们联系，我们马上为您再核实。</source>
        <translation>{name} 고객님, 안녕하세요. &apos;{subject}&apos;에 관해 의견을 주셔서 감사합니다. 꼼꼼히 확인한 결과 (확인 결과와 근거를 적으세요). 이번에는 요청을 들어드리지 못해 죄송하며 너른 양해를 부탁드립니다. 새로운 사정이 있으면 언제든 연락 주세요. 바로 다시 확인하겠습니다.</translation>
    </message>
</context>
<context>
    <name>KeyLines</name>
    <message>
        <source>第 {line} 行</source>
        <translation>{line}행</translation>
    </message>
    <message>
        <source>请输入第 {line} 行的 16 个字符。</source>
        <translation>{line}행의 16자를 입력하세요.</translation>
    </message>
    <message>
        <source>第 {line} 行和纸上的不一样：这一行应是 16 个字符，请逐个核对后重输这一行。[E1010]</source>
        <translation>{line}행이 용지와 다릅니다. 16자여야 하니 한 글자씩 대조해 이 행을 다시 입력하세요. [E1010]</translation>
    </message>
</context>
<context>
    <name>KeyLinesSheet</name>
    <message>
        <source>{name} 的恢复密钥</source>
        <translation>{name}의 복구 키</translation>
    </message>
    <message>
        <source>在那台电脑上选“输入恢复密钥”，照着输这四行，空格可有可无。请念给核实过的人本人，不要截图或发消息。</source>
        <translation>해당 PC에서 &apos;복구 키 입력&apos;을 선택해 이 네 줄을 입력하세요. 공백은 없어도 됩니다. 본인임을 확인한 사람에게 읽어 주고, 캡처하거나 메시지로 보내지 마세요.</translation>
    </message>
    <message>
        <source>关上这里就不再显示，本机也不保存。需要时可以再取一次。</source>
        <translation>닫으면 더 이상 표시되지 않고 이 PC에도 저장되지 않습니다. 필요하면 다시 받을 수 있습니다.</translation>
    </message>
    <message>
        <source>关上</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>取回 {name} 的密钥？</source>
        <translation>{name}의 키를 되찾을까요?</translation>
    </message>
    <message>
        <source>那台电脑丢了密钥（例如重装了系统、换了账户）时才用。有密钥就能打开那台电脑上的全部数据，所以谁在什么时候、为什么取回，会记入“登录与查看记录”。</source>
        <translation>그 PC가 키를 잃었을 때(예: 시스템 재설치, 계정 변경)만 사용하세요. 키가 있으면 그 PC의 모든 데이터를 열 수 있으므로 누가, 언제, 왜 되찾았는지 &apos;로그인·열람 기록&apos;에 남습니다.</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>例：主板坏了换机，店长电话核实过</source>
        <translation>예: 메인보드 고장으로 PC 교체, 점장에게 전화로 확인</translation>
    </message>
    <message>
        <source>请输入工位编号“{code}”以确认</source>
        <translation>확인하려면 창구 번호 &apos;{code}&apos; 입력</translation>
    </message>
    <message>
        <source>取回密钥</source>
        <translation>키 되찾기</translation>
    </message>
    <message>
        <source>与这个工位的编号不一样，请核对是不是选错了工位。</source>
        <translation>이 창구의 번호와 다릅니다. 창구를 잘못 골랐는지 확인하세요.</translation>
    </message>
</context>
<context>
    <name>KpiRow</name>
    <message>
        <source>已超时</source>
        <translation>기한 초과</translation>
    </message>
    <message>
        <source>今日到期</source>
        <translation>오늘 마감</translation>
    </message>
    <message>
        <source>我的未结</source>
        <translation>내 미결</translation>
    </message>
    <message>
        <source>待受理</source>
        <translation>접수 대기</translation>
    </message>
    <message>
        <source>三日完结率</source>
        <translation>3일 종결률</translation>
    </message>
    <message>
        <source>没有待受理的投诉</source>
        <translation>접수 대기 불만 없음</translation>
    </message>
    <message>
        <source>最久等了 {time}</source>
        <translation>최장 대기 {time}</translation>
    </message>
    <message>
        <source>最久 {time}</source>
        <translation>최장 {time}</translation>
    </message>
    <message>
        <source>没有超时工单</source>
        <translation>기한 초과 티켓 없음</translation>
    </message>
    <message>
        <source>最近 {time}后</source>
        <translation>다음 마감 {time} 후</translation>
    </message>
    <message>
        <source>今天没有到期的</source>
        <translation>오늘 마감 없음</translation>
    </message>
    <message>
        <source>比昨天 {change}</source>
        <translation>어제보다 {change}</translation>
    </message>
    <message>
        <source>与昨天持平</source>
        <translation>어제와 같음</translation>
    </message>
    <message>
        <source>手上没有未结的</source>
        <translation>내 미결 없음</translation>
    </message>
    <message>
        <source>本月 · 目标 {target}%</source>
        <translation>이번 달 · 목표 {target}%</translation>
    </message>
    <message>
        <source>本月还没有到期的</source>
        <translation>이번 달 마감 아직 없음</translation>
    </message>
</context>
<context>
    <name>LadderTable</name>
    <message>
        <source>提醒与上报列表</source>
        <translation>알림·보고 목록</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>按哪个时限</source>
        <translation>기준 기한</translation>
    </message>
    <message>
        <source>什么时候</source>
        <translation>시점</translation>
    </message>
    <message>
        <source>提醒谁</source>
        <translation>알림 대상</translation>
    </message>
    <message>
        <source>适用于</source>
        <translation>적용 범위</translation>
    </message>
    <message>
        <source>写明原因</source>
        <translation>사유 작성</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>受理人</source>
        <translation>접수 담당</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>用去多少时提醒</source>
        <translation>얼마나 지났을 때 알림</translation>
    </message>
    <message>
        <source>100 就是到时限</source>
        <translation>100은 기한이 되었을 때</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>긴급도</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>受理人须写明未解决的原因</source>
        <translation>접수 담당이 미해결 사유를 적어야 함</translation>
    </message>
    <message>
        <source>新增提醒</source>
        <translation>알림 추가</translation>
    </message>
    <message>
        <source>提醒：{step}</source>
        <translation>알림: {step}</translation>
    </message>
    <message>
        <source>要</source>
        <translation>필요</translation>
    </message>
</context>
<context>
    <name>LanguageSwitch</name>
    <message>
        <source>请先填完或关闭打开的表单，再换语言。</source>
        <translation>열린 양식을 먼저 마치거나 닫은 뒤 언어를 바꾸세요.</translation>
    </message>
    <message>
        <source>“{titles}”里有没做完的内容，做完后重新打开才换语言。</source>
        <translation>&apos;{titles}&apos;에 끝나지 않은 내용이 있습니다. 마친 뒤 다시 열면 언어가 바뀝니다.</translation>
    </message>
</context>
<context>
    <name>LeavingWay</name>
    <message>
        <source>清除演示数据？</source>
        <translation>데모 데이터를 삭제할까요?</translation>
    </message>
    <message>
        <source>将删除演示门店的数据库、附件和密钥，不能恢复。真实门店的数据在另一个文件里，不受影响。</source>
        <translation>데모 매장의 데이터베이스, 첨부, 키를 삭제하며 복구할 수 없습니다. 실제 매장 데이터는 다른 파일에 있어 영향이 없습니다.</translation>
    </message>
    <message>
        <source>清除演示数据</source>
        <translation>데모 데이터 삭제</translation>
    </message>
    <message>
        <source>正在清除演示数据</source>
        <translation>데모 데이터를 삭제하는 중</translation>
    </message>
    <message>
        <source>正在删除演示门店的数据库和密钥…</source>
        <translation>데모 매장의 데이터베이스와 키를 삭제하는 중…</translation>
    </message>
    <message>
        <source>本工位已被总部停用</source>
        <translation>본사가 이 창구의 사용을 중지함</translation>
    </message>
    <message>
        <source>正在封存没有上传的内容，清除本机的公司数据…</source>
        <translation>업로드하지 않은 내용을 봉인하고 이 PC의 회사 데이터를 삭제하는 중…</translation>
    </message>
    <message>
        <source>没有上传的 {count} 处已加密封存在 {file}，只有总部打得开，请交给总部。</source>
        <translation>업로드하지 않은 {count}곳을 {file}에 암호화해 봉인했습니다. 본사만 열 수 있으니 본사에 전달하세요.</translation>
    </message>
</context>
<context>
    <name>LeftOutSheet</name>
    <message>
        <source>价格表没有提到的型号</source>
        <translation>가격표에 없는 모델</translation>
    </message>
    <message>
        <source>这些型号现在有价，价格表里却没有。价格不会自己变：不再卖的，勾上，让价格到期。品牌、价格种类和门店只看价格表写到的。</source>
        <translation>지금 가격이 있지만 가격표에는 없는 모델입니다. 가격은 저절로 바뀌지 않습니다. 더 팔지 않는 것을 선택해 가격을 끝내세요. 가격표에 나온 브랜드, 가격 종류, 매장만 봅니다.</translation>
    </message>
    <message>
        <source>没有提到的型号</source>
        <translation>표에 없는 모델</translation>
    </message>
    <message>
        <source>没有要处理的价格。</source>
        <translation>처리할 가격이 없습니다.</translation>
    </message>
    <message>
        <source>用到哪一天</source>
        <translation>마지막 날</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>全部门店</source>
        <translation>모든 매장</translation>
    </message>
    <message>
        <source>型号</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>价格种类</source>
        <translation>가격 종류</translation>
    </message>
    <message>
        <source>价格</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>起始日期</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>适用门店</source>
        <translation>적용 매장</translation>
    </message>
    <message>
        <source>让 {count} 个价格到期</source>
        <translation>가격 {count}개 끝내기</translation>
    </message>
    <message>
        <source>先用空格勾选不再卖的型号</source>
        <translation>먼저 스페이스로 더 팔지 않는 모델을 선택하세요</translation>
    </message>
    <message>
        <source>{count} 个价格已设好最后一天</source>
        <translation>가격 {count}개의 마지막 날을 정했습니다</translation>
    </message>
</context>
<context>
    <name>LetterSheet</name>
    <message>
        <source>答复函 · {name}</source>
        <translation>회신 공문 · {name}</translation>
    </message>
    <message>
        <source>怎样送达</source>
        <translation>전달 방법</translation>
    </message>
    <message>
        <source>发函日期</source>
        <translation>발송일</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>抬头、编号、落款由系统排版；一行一段，段首自动空两格</source>
        <translation>수신, 번호, 서명은 자동으로 넣습니다. 한 줄이 한 문단이며 첫 줄은 자동으로 들여씁니다</translation>
    </message>
    <message>
        <source>编号发函</source>
        <translation>번호 매겨 발송</translation>
    </message>
    <message>
        <source>{day} 前答复</source>
        <translation>{day}까지 회신</translation>
    </message>
    <message>
        <source>已发过 {numbers}，这一封是补充</source>
        <translation>{numbers} 이미 발송, 이번은 보충 공문</translation>
    </message>
</context>
<context>
    <name>LiabilitySheet</name>
    <message>
        <source>责任认定 {number}</source>
        <translation>{number} 책임 판정</translation>
    </message>
    <message>
        <source>各方比例加起来等于 100 %。新的认定代替原来的，原认定留在处理经过里。</source>
        <translation>각 주체의 비율 합은 100 %입니다. 새 판정이 기존 판정을 대신하며, 기존 판정은 처리 경과에 남습니다.</translation>
    </message>
    <message>
        <source>各责任方</source>
        <translation>책임 주체 목록</translation>
    </message>
    <message>
        <source>上一个责任方</source>
        <translation>이전 책임 주체</translation>
    </message>
    <message>
        <source>下一个责任方</source>
        <translation>다음 책임 주체</translation>
    </message>
    <message>
        <source>认定</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>再加一方</source>
        <translation>주체 추가</translation>
    </message>
    <message>
        <source>元</source>
        <translation>위안</translation>
    </message>
    <message>
        <source>责任方</source>
        <translation>책임 주체</translation>
    </message>
    <message>
        <source>最多写 {count} 方</source>
        <translation>최대 {count}곳까지</translation>
    </message>
    <message>
        <source>合计 {percent} %</source>
        <translation>합계 {percent} %</translation>
    </message>
    <message>
        <source>合计 {percent} %，还差 {rest} %</source>
        <translation>합계 {percent} %, {rest} % 부족</translation>
    </message>
    <message>
        <source>合计 {percent} %，多了 {rest} %</source>
        <translation>합계 {percent} %, {rest} % 초과</translation>
    </message>
    <message>
        <source>费用和处罚 {amount}</source>
        <translation>비용과 징계금 {amount}</translation>
    </message>
    <message>
        <source>（未选责任方）</source>
        <translation>(책임 주체 미선택)</translation>
    </message>
    <message>
        <source>单位（电话簿）</source>
        <translation>업체(전화번호부)</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>책임자</translation>
    </message>
    <message>
        <source>责任比例</source>
        <translation>책임 비율</translation>
    </message>
    <message>
        <source>承担费用</source>
        <translation>부담 비용</translation>
    </message>
    <message>
        <source>个人处罚</source>
        <translation>개인 징계금</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>관리자</translation>
    </message>
    <message>
        <source>负责人处罚</source>
        <translation>관리자 징계금</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>（不指定）</source>
        <translation>(지정 안 함)</translation>
    </message>
</context>
<context>
    <name>LimitPane</name>
    <message>
        <source>从哪天起的内容</source>
        <translation>시행 시작일별 내용</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>수정</translation>
    </message>
    <message>
        <source>删除这一行</source>
        <translation>이 행 삭제</translation>
    </message>
    <message>
        <source>改动从写明的那天起生效，以前受理的投诉仍按受理那天的规定；保存后自动重算。</source>
        <translation>변경은 적은 날부터 시행되며, 이전에 접수한 불만은 접수일의 규정을 따릅니다. 저장하면 자동으로 다시 계산합니다.</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>시행 시작일</translation>
    </message>
    <message>
        <source>最早今天</source>
        <translation>오늘부터 가능</translation>
    </message>
    <message>
        <source>文件依据</source>
        <translation>문서 근거</translation>
    </message>
    <message>
        <source>例如：客服部通知 2026 第 8 号</source>
        <translation>예: 고객서비스부 통지 2026 제8호</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>저장했습니다</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>已删除</source>
        <translation>삭제했습니다</translation>
    </message>
</context>
<context>
    <name>LimitWords</name>
    <message>
        <source>一受理就提醒</source>
        <translation>접수 즉시 알림</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>분</translation>
    </message>
    <message>
        <source>小时</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>天</source>
        <translation>일</translation>
    </message>
    <message>
        <source>工作小时</source>
        <translation>업무 시간</translation>
    </message>
    <message>
        <source>工作日</source>
        <translation>영업일</translation>
    </message>
    <message>
        <source>当天下班前</source>
        <translation>당일 마감 전</translation>
    </message>
    <message>
        <source>二次处理</source>
        <translation>2차 처리</translation>
    </message>
    <message>
        <source>首次处理</source>
        <translation>첫 처리</translation>
    </message>
    <message>
        <source>不停</source>
        <translation>정지 안 함</translation>
    </message>
    <message>
        <source>到时限</source>
        <translation>기한 도래 시</translation>
    </message>
    <message>
        <source>用去 {percent}%</source>
        <translation>{percent}% 지남</translation>
    </message>
    <message>
        <source>受理人</source>
        <translation>접수 담당</translation>
    </message>
    <message>
        <source>不限</source>
        <translation>제한 없음</translation>
    </message>
    <message>
        <source>{day} 起</source>
        <translation>{day}부터</translation>
    </message>
    <message>
        <source>{since}（现行）</source>
        <translation>{since}(현행)</translation>
    </message>
    <message>
        <source>{since}（自带）</source>
        <translation>{since}(내장)</translation>
    </message>
    <message>
        <source>随程序自带，逐条注明出处。</source>
        <translation>프로그램에 내장되어 있으며 항목마다 출처가 있습니다.</translation>
    </message>
    <message>
        <source>出处：{source}。{by} 于 {when} 修改。</source>
        <translation>출처: {source}. {by}, {when} 수정.</translation>
    </message>
    <message>
        <source>总部</source>
        <translation>본사</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>전체</translation>
    </message>
</context>
<context>
    <name>LimitsTable</name>
    <message>
        <source>时限列表</source>
        <translation>기한 목록</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>기한</translation>
    </message>
    <message>
        <source>适用于</source>
        <translation>적용 범위</translation>
    </message>
    <message>
        <source>时长</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>停表</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>{status}时停表</source>
        <translation>&apos;{status}&apos;일 때 정지</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>성격</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>긴급도</translation>
    </message>
    <message>
        <source>哪次处理</source>
        <translation>처리 차수</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>新增时限</source>
        <translation>기한 추가</translation>
    </message>
    <message>
        <source>时限：{clock}（{cases}）</source>
        <translation>기한: {clock}({cases})</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>可直接扫码</source>
        <translation>바로 스캔 가능</translation>
    </message>
    <message>
        <source>显示密码</source>
        <translation>비밀번호 표시</translation>
    </message>
</context>
<context>
    <name>LineEntry</name>
    <message>
        <source>销售明细</source>
        <translation>판매 명세</translation>
    </message>
    <message>
        <source>把这一行取回来改</source>
        <translation>이 줄을 다시 가져와 수정</translation>
    </message>
    <message>
        <source>去掉这一行</source>
        <translation>이 줄 삭제</translation>
    </message>
    <message>
        <source>机号后按 Enter 加一行；在明细上 Enter 取回来改，Delete 去掉</source>
        <translation>일련번호 뒤 Enter로 추가; 줄에서 Enter는 수정, Delete는 삭제</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>品牌、型号、编码或扫 69 码；目录里没有的直接写</source>
        <translation>브랜드, 모델, 코드 또는 바코드; 목록에 없으면 직접 입력</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>单价（元）</source>
        <translation>단가(위안)</translation>
    </message>
    <message>
        <source>机号</source>
        <translation>제조번호</translation>
    </message>
    <message>
        <source>一台一个，扫完一台接着扫下一台；没有机号的直接按 Enter</source>
        <translation>한 대에 하나씩 이어서 스캔; 일련번호가 없으면 Enter</translation>
    </message>
    <message>
        <source>目录里没有</source>
        <translation>목록에 없음</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>合计 {amount}</source>
        <translation>합계 {amount}</translation>
    </message>
</context>
<context>
    <name>LineSheet</name>
    <message>
        <source>删去这一条</source>
        <translation>이 줄 삭제</translation>
    </message>
    <message>
        <source>不再适用；历史里还查得到</source>
        <translation>더는 적용되지 않음. 이력에는 남습니다</translation>
    </message>
    <message>
        <source>{brand} 全部商品</source>
        <translation>{brand} 전체 상품</translation>
    </message>
    <message>
        <source>{brand} {kind}</source>
        <translation>{brand} {kind}</translation>
    </message>
    <message>
        <source>只有 {model}</source>
        <translation>{model}만</translation>
    </message>
    <message>
        <source>适用范围</source>
        <translation>적용 범위</translation>
    </message>
</context>
<context>
    <name>LinkBox</name>
    <message>
        <source>有关的投诉</source>
        <translation>관련 불만</translation>
    </message>
    <message>
        <source>关联投诉…</source>
        <translation>불만 연관…</translation>
    </message>
    <message>
        <source>合并重复的投诉…</source>
        <translation>중복 불만 병합…</translation>
    </message>
    <message>
        <source>拆出一件…</source>
        <translation>한 건 분리…</translation>
    </message>
    <message>
        <source>两件投诉已合并</source>
        <translation>두 불만을 병합했습니다</translation>
    </message>
    <message>
        <source>已撤销合并</source>
        <translation>병합을 취소했습니다</translation>
    </message>
    <message>
        <source>已拆出 {number}</source>
        <translation>{number} 분리됨</translation>
    </message>
    <message>
        <source>打开 {number}</source>
        <translation>{number} 열기</translation>
    </message>
    <message>
        <source>取消与 {number} 的关联</source>
        <translation>{number} 연관 해제</translation>
    </message>
    <message>
        <source>同一顾客或电器还有 {count} 件未结</source>
        <translation>같은 고객 또는 가전의 미결 {count}건 더 있음</translation>
    </message>
    <message>
        <source>关联或合并</source>
        <translation>연관 또는 병합</translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>关联投诉</source>
        <translation>불만 연관</translation>
    </message>
    <message>
        <source>两件各办各的，互相看得到。同一件事登记了两次，请用“合并”。</source>
        <translation>두 건을 따로 처리하며 서로 볼 수 있습니다. 같은 일을 두 번 등록했으면 &apos;병합&apos;을 쓰세요.</translation>
    </message>
    <message>
        <source>另一件投诉</source>
        <translation>다른 불만</translation>
    </message>
    <message>
        <source>工单号、顾客、主题</source>
        <translation>티켓 번호, 고객, 제목</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>可不填</source>
        <translation>선택 사항</translation>
    </message>
    <message>
        <source>关联</source>
        <translation>연관</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>以前的投诉</source>
        <translation>이전 불만</translation>
    </message>
    <message>
        <source>后来的投诉</source>
        <translation>이후 불만</translation>
    </message>
    <message>
        <source>已并入</source>
        <translation>병합됨</translation>
    </message>
    <message>
        <source>并入本件的重复投诉</source>
        <translation>이 건에 병합된 중복 불만</translation>
    </message>
    <message>
        <source>从它拆出</source>
        <translation>원래 불만</translation>
    </message>
    <message>
        <source>拆出的投诉</source>
        <translation>분리한 불만</translation>
    </message>
    <message>
        <source>撤销与 {number} 的合并</source>
        <translation>{number} 병합 취소</translation>
    </message>
    <message>
        <source>取消与 {number} 的关联</source>
        <translation>{number} 연관 해제</translation>
    </message>
    <message>
        <source>关联以前的投诉 {number}</source>
        <translation>이전 불만 {number} 연관</translation>
    </message>
    <message>
        <source>与后来的投诉 {number} 关联</source>
        <translation>이후 불만 {number} 연관</translation>
    </message>
    <message>
        <source>并入 {number}</source>
        <translation>{number}에 병합</translation>
    </message>
    <message>
        <source>把重复的 {number} 并进来</source>
        <translation>중복된 {number} 병합해 옴</translation>
    </message>
    <message>
        <source>从 {number} 拆出</source>
        <translation>{number}에서 분리</translation>
    </message>
    <message>
        <source>拆出 {number}</source>
        <translation>{number} 분리</translation>
    </message>
</context>
<context>
    <name>ListActs</name>
    <message>
        <source>转派</source>
        <translation>재배정</translation>
    </message>
    <message>
        <source>批量修改</source>
        <translation>일괄 수정</translation>
    </message>
    <message>
        <source>完结</source>
        <translation>종결</translation>
    </message>
    <message>
        <source>打印工单</source>
        <translation>티켓 인쇄</translation>
    </message>
    <message>
        <source>案卷</source>
        <translation>사건 기록철</translation>
    </message>
    <message>
        <source>复制到 Excel</source>
        <translation>Excel로 복사</translation>
    </message>
    <message>
        <source>已转派 {count} 件</source>
        <translation>{count}건 재배정됨</translation>
    </message>
    <message>
        <source>，{count} 件已完结或原来就是此人，没有变动</source>
        <translation>, {count}건은 이미 종결됐거나 담당이 같아 그대로입니다</translation>
    </message>
    <message>
        <source>已撤销 {count} 件转派</source>
        <translation>재배정 {count}건 취소됨</translation>
    </message>
    <message>
        <source>已修改 {count} 件</source>
        <translation>{count}건 수정됨</translation>
    </message>
    <message>
        <source>，{count} 件已完结或原来就是这样，没有变动</source>
        <translation>, {count}건은 이미 종결됐거나 원래 같아 그대로입니다</translation>
    </message>
    <message>
        <source>已撤销 {count} 件修改</source>
        <translation>수정 {count}건 취소됨</translation>
    </message>
    <message>
        <source>已完结 {count} 件</source>
        <translation>{count}건 종결됨</translation>
    </message>
    <message>
        <source>，{count} 件顾客还没有接受方案，没有完结</source>
        <translation>, {count}건은 고객이 아직 방안을 수락하지 않아 종결하지 않았습니다</translation>
    </message>
    <message>
        <source>，{count} 件原来就已完结</source>
        <translation>, {count}건은 이미 종결되어 있었습니다</translation>
    </message>
    <message>
        <source>已撤销 {count} 件完结</source>
        <translation>종결 {count}건 취소됨</translation>
    </message>
</context>
<context>
    <name>ListPrinter</name>
    <message>
        <source>一次最多打印 {count} 条，请先筛选。</source>
        <translation>한 번에 {count}건까지 인쇄할 수 있습니다. 먼저 필터하세요.</translation>
    </message>
</context>
<context>
    <name>LiveCounts</name>
    <message>
        <source>我的未结 {mine}，已超时 {overdue}</source>
        <translation>내 미결 {mine}, 기한 초과 {overdue}</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>屏幕已锁定</source>
        <translation>화면 잠김</translation>
    </message>
    <message>
        <source>{store} · {name}。打开的页面和草稿都还在。</source>
        <translation>{store} · {name}. 열린 화면과 초안은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>解锁</source>
        <translation>잠금 해제</translation>
    </message>
    <message>
        <source>换人登录（关闭打开的页面，草稿保留）</source>
        <translation>다른 사용자로 로그인(열린 화면 닫힘, 초안 유지)</translation>
    </message>
</context>
<context>
    <name>LogInPage</name>
    <message>
        <source>一键登录</source>
        <translation>원클릭 로그인</translation>
    </message>
    <message>
        <source>请用工号和密码登录。</source>
        <translation>사번과 비밀번호로 로그인하세요.</translation>
    </message>
    <message>
        <source>正在打开门店…</source>
        <translation>매장을 여는 중…</translation>
    </message>
    <message>
        <source>门店正在打开，马上就好。</source>
        <translation>매장을 여는 중입니다. 곧 준비됩니다.</translation>
    </message>
    <message>
        <source>忘记密码：请店长或管理员在「系统管理」里重置。</source>
        <translation>비밀번호를 잊었다면 점장이나 관리자에게 &apos;시스템 관리&apos;에서 재설정을 요청하세요.</translation>
    </message>
    <message>
        <source>工号 {number} · 密码 {password}</source>
        <translation>사번 {number} · 비밀번호 {password}</translation>
    </message>
</context>
<context>
    <name>LogInPanel</name>
    <message>
        <source>工号</source>
        <translation>사번</translation>
    </message>
    <message>
        <source>例如 1001</source>
        <translation>예: 1001</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>锁屏只能由本人解锁</source>
        <translation>잠긴 화면은 본인만 해제할 수 있습니다</translation>
    </message>
    <message>
        <source>大写锁定（Caps Lock）已打开。</source>
        <translation>Caps Lock이 켜져 있습니다.</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>여는 중…</translation>
    </message>
    <message>
        <source>请填写工号</source>
        <translation>사번을 입력하세요</translation>
    </message>
    <message>
        <source>请填写密码</source>
        <translation>비밀번호를 입력하세요</translation>
    </message>
    <message>
        <source>现在可以再试一次。忘记密码请找管理员重置。</source>
        <translation>이제 다시 시도할 수 있습니다. 비밀번호를 잊었다면 관리자에게 재설정을 요청하세요.</translation>
    </message>
    <message>
        <source>密码多次不对，这个工号暂时锁定，还要等 {time}。数据没有受影响；忘记密码请找管理员重置。[E2003]</source>
        <translation>비밀번호가 여러 번 틀려 이 사번이 잠시 잠겼습니다. 남은 시간 {time}. 데이터에는 영향이 없으며, 비밀번호를 잊었다면 관리자에게 재설정을 요청하세요. [E2003]</translation>
    </message>
    <message>
        <source>等倒计时结束后再试</source>
        <translation>남은 시간이 끝나면 다시 시도하세요</translation>
    </message>
</context>
<context>
    <name>LongText</name>
    <message>
        <source>收起</source>
        <translation>접기</translation>
    </message>
    <message>
        <source>展开全文</source>
        <translation>전체 펼치기</translation>
    </message>
</context>
<context>
    <name>MadePages</name>
    <message>
        <source>更新内容</source>
        <translation>새로운 내용</translation>
    </message>
    <message>
        <source>错误编号</source>
        <translation>오류 번호</translation>
    </message>
    <message>
        <source>错误提示的最后一行有编号，例如 E5014。在搜索框里输入编号，就能找到它的说明。</source>
        <translation>오류 안내의 마지막 줄에 E5014 같은 번호가 있습니다. 검색란에 입력하면 설명을 찾을 수 있습니다.</translation>
    </message>
    <message>
        <source>版本 {version}</source>
        <translation>버전 {version}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>密码已修改，下次登录用新密码。</source>
        <translation>비밀번호를 변경했습니다. 다음 로그인부터 새 비밀번호를 쓰세요.</translation>
    </message>
    <message>
        <source>帮助：这一页的快捷键与手册</source>
        <translation>도움말: 이 페이지의 단축키와 설명서</translation>
    </message>
    <message>
        <source>放大文字（最大 130 %）</source>
        <translation>글자 크게(최대 130 %)</translation>
    </message>
    <message>
        <source>缩小文字（最小 90 %）</source>
        <translation>글자 작게(최소 90 %)</translation>
    </message>
    <message>
        <source>文字恢复原始大小</source>
        <translation>글자 원래 크기</translation>
    </message>
    <message>
        <source>显示大小 {percent} %</source>
        <translation>표시 크기 {percent} %</translation>
    </message>
    <message>
        <source>输入法把扫到的码变成了字，已经退回，没有填进去。请切到英文再扫一次。</source>
        <translation>입력기가 스캔한 코드를 글자로 바꾸어 되돌렸습니다. 영문으로 바꾸고 다시 스캔하세요.</translation>
    </message>
</context>
<context>
    <name>MakeSheet</name>
    <message>
        <source>备注（可不填）</source>
        <translation>비고(선택)</translation>
    </message>
    <message>
        <source>{day}：单据 {documents} 张，入库 {came}，出库 {went}。</source>
        <translation>{day}: 전표 {documents}장, 입고 {came}, 출고 {went}.</translation>
    </message>
    <message>
        <source>编制后这一天关账；以后到的单据保留自己的日期，记在下一个未关账的日子。</source>
        <translation>작성하면 그날 장부가 닫힙니다. 나중에 온 전표는 자기 날짜를 유지하고 다음 열린 날에 기장됩니다.</translation>
    </message>
    <message>
        <source>编制</source>
        <translation>작성</translation>
    </message>
</context>
<context>
    <name>MappingStep</name>
    <message>
        <source>栏目对应</source>
        <translation>항목 연결</translation>
    </message>
    <message>
        <source>按表头自动对上，可以改</source>
        <translation>머리글로 자동 연결, 수정 가능</translation>
    </message>
    <message>
        <source>读到的文件</source>
        <translation>읽은 파일</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>워크시트</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <source>文字编码（乱码时改）</source>
        <translation>문자 인코딩(글자가 깨질 때 변경)</translation>
    </message>
    <message>
        <source>表头在第几行</source>
        <translation>머리글 행</translation>
    </message>
    <message>
        <source>表头在第几行（找错时改）</source>
        <translation>머리글 행(틀리면 변경)</translation>
    </message>
    <message>
        <source>换一个文件</source>
        <translation>다른 파일 선택</translation>
    </message>
    <message>
        <source>检查每一行</source>
        <translation>모든 행 검사</translation>
    </message>
    <message>
        <source>栏目</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>文件里的列</source>
        <translation>파일의 열</translation>
    </message>
    <message>
        <source>前几行</source>
        <translation>앞 몇 행</translation>
    </message>
    <message>
        <source>{title} 取自</source>
        <translation>{title} 원본 열</translation>
    </message>
    <message>
        <source>— 不导入 —</source>
        <translation>— 가져오지 않음 —</translation>
    </message>
    <message>
        <source>必填，请选一列</source>
        <translation>필수, 열을 선택하세요</translation>
    </message>
    <message>
        <source>还有必填的栏目没有对应的列</source>
        <translation>필수 항목 중 연결되지 않은 열이 있습니다</translation>
    </message>
    <message>
        <source>表头下面没有数据</source>
        <translation>머리글 아래에 데이터가 없습니다</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>表头</source>
        <translation>머리글</translation>
    </message>
    <message>
        <source>第 {number} 行，{count} 列</source>
        <translation>{number}행, {count}열</translation>
    </message>
    <message>
        <source>数据</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>{count} 行</source>
        <translation>{count}행</translation>
    </message>
    <message>
        <source>合计、说明等</source>
        <translation>합계, 설명 등</translation>
    </message>
    <message>
        <source>文本表格</source>
        <translation>텍스트 표</translation>
    </message>
    <message>
        <source>网页里的表格</source>
        <translation>웹 페이지의 표</translation>
    </message>
    <message>
        <source>ODS 表格</source>
        <translation>ODS 시트</translation>
    </message>
    <message>
        <source>Excel 表格</source>
        <translation>Excel 시트</translation>
    </message>
    <message>
        <source>{kind}（扩展名写成了 .xls）</source>
        <translation>{kind}(확장자는 .xls)</translation>
    </message>
    <message>
        <source>{count} 行，不导入</source>
        <translation>{count}행, 가져오지 않음</translation>
    </message>
</context>
<context>
    <name>MarkSheet</name>
    <message>
        <source>绿色通道 {number}</source>
        <translation>{number} 그린 채널</translation>
    </message>
    <message>
        <source>取消绿色通道 {number}</source>
        <translation>{number} 그린 채널 해제</translation>
    </message>
    <message>
        <source>突破常规时限和流程，优先办理。设了以后，列表和详情里都看得到。</source>
        <translation>일반 기한과 절차를 넘어 우선 처리합니다. 설정하면 목록과 상세에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>设为绿色通道</source>
        <translation>그린 채널 설정</translation>
    </message>
    <message>
        <source>取消绿色通道</source>
        <translation>그린 채널 해제</translation>
    </message>
</context>
<context>
    <name>MatchList</name>
    <message>
        <source>本机</source>
        <translation>이 PC</translation>
    </message>
    <message>
        <source>总部</source>
        <translation>본사</translation>
    </message>
    <message>
        <source>采用</source>
        <translation>채택</translation>
    </message>
    <message>
        <source>新的{column}</source>
        <translation>새 {column}</translation>
    </message>
    <message>
        <source>采用同一个</source>
        <translation>같은 것으로 채택</translation>
    </message>
    <message>
        <source>保留为新的</source>
        <translation>새것으로 유지</translation>
    </message>
    <message>
        <source>不带过去</source>
        <translation>가져가지 않음</translation>
    </message>
    <message>
        <source>请选择</source>
        <translation>선택하세요</translation>
    </message>
    <message>
        <source>（总部没有）</source>
        <translation>(본사에 없음)</translation>
    </message>
    <message>
        <source>本店自己定的规则默认不带过去，以后照总部的规则；要带去就改选“保留为新的”。</source>
        <translation>매장이 정한 규칙은 기본적으로 가져가지 않고 이후 본사 규칙을 따릅니다. 가져가려면 &apos;새것으로 유지&apos;를 선택하세요.</translation>
    </message>
    <message>
        <source>相同</source>
        <translation>같음</translation>
    </message>
    <message>
        <source>编号相同</source>
        <translation>번호 같음</translation>
    </message>
    <message>
        <source>相近</source>
        <translation>비슷함</translation>
    </message>
    <message>
        <source>本店的</source>
        <translation>이 매장 것</translation>
    </message>
    <message>
        <source>新的</source>
        <translation>새것</translation>
    </message>
</context>
<context>
    <name>MatchSheet</name>
    <message>
        <source>归属顾客</source>
        <translation>고객 연결</translation>
    </message>
    <message>
        <source>单上写的人像我们的哪位顾客。按 Enter 确认一张；{score} 分以上的可以一次全部确认。</source>
        <translation>구매자가 어느 고객과 비슷한지 보여 줍니다. Enter로 한 건 확인, {score}점 이상은 한 번에 확인할 수 있습니다.</translation>
    </message>
    <message>
        <source>归属建议</source>
        <translation>연결 제안</translation>
    </message>
    <message>
        <source>看这张单</source>
        <translation>판매서 보기</translation>
    </message>
    <message>
        <source>看这张销售单</source>
        <translation>이 판매서 보기</translation>
    </message>
    <message>
        <source>确认这一张</source>
        <translation>이 건 확인</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>相像</source>
        <translation>유사도</translation>
    </message>
    <message>
        <source>单上的姓名</source>
        <translation>서류상 이름</translation>
    </message>
    <message>
        <source>单上的电话</source>
        <translation>서류상 전화</translation>
    </message>
    <message>
        <source>我们的顾客</source>
        <translation>우리 고객</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>正在比对…</source>
        <translation>비교 중…</translation>
    </message>
    <message>
        <source>没有要确认的归属建议。</source>
        <translation>확인할 제안이 없습니다.</translation>
    </message>
    <message>
        <source>全部确认 {count} 张</source>
        <translation>{count}건 모두 확인</translation>
    </message>
    <message>
        <source>没有 {score} 分以上的建议</source>
        <translation>{score}점 이상 제안이 없습니다</translation>
    </message>
    <message>
        <source>已确认 {count} 张</source>
        <translation>{count}건 확인됨</translation>
    </message>
</context>
<context>
    <name>MatrixCorner</name>
    <message>
        <source>权限</source>
        <translation>권한</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>在任人数</source>
        <translation>재임 인원</translation>
    </message>
    <message>
        <source>审批限额</source>
        <translation>결재 한도</translation>
    </message>
    <message>
        <source>有</source>
        <translation>있음</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>MergeSheet</name>
    <message>
        <source>合并重复的档案</source>
        <translation>중복 고객 병합</translation>
    </message>
    <message>
        <source>{name}（{number}）并入下面选的顾客。电话、电器、投诉和往来都跟过去，以后还能拆回。</source>
        <translation>{name}({number})을(를) 아래에서 고른 고객에 병합합니다. 전화, 가전, 불만, 응대 이력이 함께 옮겨지며 나중에 다시 분리할 수 있습니다.</translation>
    </message>
    <message>
        <source>合并重复的投诉</source>
        <translation>중복 불만 병합</translation>
    </message>
    <message>
        <source>后登记的一件按“并入另一件投诉”完结，写过的内容都留着；在先登记的一件上接着办。十秒内可以撤销。</source>
        <translation>나중에 등록한 건을 &apos;다른 불만에 병합&apos;으로 종결하며 쓴 내용은 모두 남습니다. 먼저 등록한 건에서 이어서 처리하세요. 10초 안에 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>与哪一件重复</source>
        <translation>중복된 불만</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>可不填，为什么是同一件事</source>
        <translation>선택 사항, 같은 일인 이유</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>병합</translation>
    </message>
    <message>
        <source>这位顾客和这台电器没有别的未结投诉。已完结的请用“关联投诉”。</source>
        <translation>이 고객과 가전에 다른 미결 불만이 없습니다. 종결된 것은 &apos;불만 연관&apos;을 쓰세요.</translation>
    </message>
    <message>
        <source>请选要保留的那位顾客</source>
        <translation>남길 고객을 선택하세요</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>密钥不对，数据库没有打开</source>
        <translation>키가 맞지 않아 데이터베이스를 열지 못했습니다</translation>
    </message>
    <message>
        <source>这台电脑上的密钥打不开 {path}。</source>
        <translation>이 PC의 키로 {path}을(를) 열 수 없습니다.</translation>
    </message>
    <message>
        <source>数据没有被改动，也没有丢失。</source>
        <translation>데이터는 바뀌거나 없어지지 않았습니다.</translation>
    </message>
    <message>
        <source>请用恢复单上的恢复密钥打开；已接入总部的工位，可请总部取回密钥。</source>
        <translation>복구 키 용지의 키로 여세요. 본사에 연결된 창구는 본사에 키를 요청할 수 있습니다.</translation>
    </message>
    <message>
        <source>数据库文件已损坏</source>
        <translation>데이터베이스 파일이 손상되었습니다</translation>
    </message>
    <message>
        <source>密钥是对的，但 {path} 读不出来，可能是断电或磁盘故障造成的。</source>
        <translation>키는 맞지만 {path}을(를) 읽을 수 없습니다. 정전이나 디스크 고장 때문일 수 있습니다.</translation>
    </message>
    <message>
        <source>程序没有改动这个文件。</source>
        <translation>프로그램은 이 파일을 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>请先复制整个数据文件夹，再用最近的备份恢复。</source>
        <translation>먼저 데이터 폴더 전체를 복사한 뒤 최근 백업으로 복원하세요.</translation>
    </message>
    <message>
        <source>这不是本门店的数据库</source>
        <translation>이 매장의 데이터베이스가 아닙니다</translation>
    </message>
    <message>
        <source>{path} 与旁边的说明文件不是一套，可能被别的文件替换了。</source>
        <translation>{path}와(과) 옆의 설명 파일이 한 벌이 아닙니다. 다른 파일로 바뀌었을 수 있습니다.</translation>
    </message>
    <message>
        <source>两个文件都没有被改动。</source>
        <translation>두 파일 모두 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>请把原来的数据库文件放回去，或另选一个数据文件夹。</source>
        <translation>원래 데이터베이스 파일을 되돌려 놓거나 다른 데이터 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>客服台已经在运行</source>
        <translation>선샤인 데스크가 이미 실행 중입니다</translation>
    </message>
    <message>
        <source>另一个程序正在使用 {path}。</source>
        <translation>다른 프로그램이 {path}을(를) 사용하고 있습니다.</translation>
    </message>
    <message>
        <source>数据是安全的，同一份数据一次只由一个程序写入。</source>
        <translation>데이터는 안전합니다. 같은 데이터에는 한 번에 한 프로그램만 씁니다.</translation>
    </message>
    <message>
        <source>请切换到已打开的窗口，或把它关闭后再试。</source>
        <translation>이미 열린 창으로 전환하거나 그 창을 닫고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>磁盘已满</source>
        <translation>디스크가 가득 찼습니다</translation>
    </message>
    <message>
        <source>{path} 所在的磁盘没有空间了，这一次没有存上。</source>
        <translation>{path}이(가) 있는 디스크에 공간이 없어 이번에는 저장하지 못했습니다.</translation>
    </message>
    <message>
        <source>以前存好的数据都在，刚才输入的内容还在窗口里。</source>
        <translation>이전에 저장한 데이터는 모두 있고, 방금 입력한 내용도 창에 남아 있습니다.</translation>
    </message>
    <message>
        <source>请删掉一些不要的文件，然后再存一次。</source>
        <translation>필요 없는 파일을 지우고 다시 저장하세요.</translation>
    </message>
    <message>
        <source>本机磁盘已满，同步停下了</source>
        <translation>이 PC의 디스크가 가득 차 동기화가 멈췄습니다</translation>
    </message>
    <message>
        <source>本机磁盘没有空间了，总部来的内容放不下，新的保存也可能失败。</source>
        <translation>이 PC의 디스크에 공간이 없어 본사의 내용을 받지 못하며, 새 저장도 실패할 수 있습니다.</translation>
    </message>
    <message>
        <source>以前存好的数据都在，没存上的内容还在窗口里。</source>
        <translation>이전에 저장한 데이터는 모두 있고, 저장하지 못한 내용도 창에 남아 있습니다.</translation>
    </message>
    <message>
        <source>请删掉一些不要的文件，腾出空间后会自动接着同步。</source>
        <translation>필요 없는 파일을 지워 공간을 만들면 자동으로 동기화를 이어 갑니다.</translation>
    </message>
    <message>
        <source>磁盘空间不够，没有升级</source>
        <translation>디스크 공간이 부족하여 업그레이드하지 않았습니다</translation>
    </message>
    <message>
        <source>升级前要先给数据库留一份副本，{path} 所在的磁盘放不下。</source>
        <translation>업그레이드 전에 데이터베이스 사본을 두어야 하는데 {path} 디스크에 공간이 없습니다.</translation>
    </message>
    <message>
        <source>数据与升级前一样，没有改动。</source>
        <translation>데이터는 업그레이드 전과 같고 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>请删掉一些不要的文件后再试一次；在此之前可以用旧版程序继续工作。</source>
        <translation>필요 없는 파일을 지우고 다시 시도하세요. 그때까지는 이전 버전으로 일할 수 있습니다.</translation>
    </message>
    <message>
        <source>数据文件夹不能写入</source>
        <translation>데이터 폴더에 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>没有权限写入 {path}。</source>
        <translation>{path}에 쓸 권한이 없습니다.</translation>
    </message>
    <message>
        <source>已有的数据没有改动。</source>
        <translation>기존 데이터는 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>请换一个文件夹，或请管理员给这个文件夹写入权限。</source>
        <translation>다른 폴더를 쓰거나 관리자에게 이 폴더의 쓰기 권한을 요청하세요.</translation>
    </message>
    <message>
        <source>数据库是新版程序建立的</source>
        <translation>새 버전에서 만든 데이터베이스입니다</translation>
    </message>
    <message>
        <source>数据库的版本是 {found}，本程序只认到 {known}。</source>
        <translation>데이터베이스 버전은 {found}, 이 프로그램은 {known}까지 지원합니다.</translation>
    </message>
    <message>
        <source>数据没有改动。</source>
        <translation>데이터는 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>请安装新版客服台后再打开；一定要用这一版时，可以恢复升级之前的那份备份。</source>
        <translation>새 버전을 설치한 뒤 다시 여세요. 꼭 이 버전을 써야 하면 업그레이드 전의 백업을 복원할 수 있습니다.</translation>
    </message>
    <message>
        <source>找不到密钥</source>
        <translation>키를 찾을 수 없습니다</translation>
    </message>
    <message>
        <source>系统钥匙串和密钥文件里都没有 {path} 的密钥。</source>
        <translation>시스템 키체인과 키 파일 모두에 {path}의 키가 없습니다.</translation>
    </message>
    <message>
        <source>数据没有丢失，只是暂时打不开。</source>
        <translation>데이터는 없어지지 않았고 잠시 열 수 없을 뿐입니다.</translation>
    </message>
    <message>
        <source>请输入恢复单上的恢复密钥；已接入总部的工位，可请总部取回密钥。</source>
        <translation>복구 키 용지의 키를 입력하세요. 본사에 연결된 창구는 본사에 키를 요청할 수 있습니다.</translation>
    </message>
    <message>
        <source>数据库升级没有成功</source>
        <translation>데이터베이스 업그레이드에 실패했습니다</translation>
    </message>
    <message>
        <source>{path} 升级到一半出错，已放回升级前的文件。</source>
        <translation>{path} 업그레이드 중 오류가 나서 이전 파일로 되돌렸습니다.</translation>
    </message>
    <message>
        <source>数据与升级前一样，另有一份副本在 {copy}。</source>
        <translation>데이터는 업그레이드 전과 같으며 사본이 {copy}에 있습니다.</translation>
    </message>
    <message>
        <source>请先用旧版程序继续工作，并把错误编号告诉管理员。</source>
        <translation>우선 이전 버전으로 계속 일하고 오류 번호를 관리자에게 알려 주세요.</translation>
    </message>
    <message>
        <source>恢复密钥第 {line} 行不对</source>
        <translation>복구 키 {line}행이 틀렸습니다</translation>
    </message>
    <message>
        <source>第 {line} 行与校验码对不上，多半是抄错了一个字符。</source>
        <translation>{line}행이 확인 코드와 맞지 않습니다. 한 글자를 잘못 옮겼을 가능성이 큽니다.</translation>
    </message>
    <message>
        <source>数据没有改动，可以再试，次数不限。</source>
        <translation>데이터는 바뀌지 않았으며 횟수 제한 없이 다시 시도할 수 있습니다.</translation>
    </message>
    <message>
        <source>请对照恢复单重新输入第 {line} 行。</source>
        <translation>복구 키 용지를 보며 {line}행을 다시 입력하세요.</translation>
    </message>
    <message>
        <source>恢复密钥不对</source>
        <translation>복구 키가 틀렸습니다</translation>
    </message>
    <message>
        <source>输入的内容不是这个数据库的恢复密钥，或者少了几行。</source>
        <translation>입력한 내용이 이 데이터베이스의 복구 키가 아니거나 몇 행이 빠졌습니다.</translation>
    </message>
    <message>
        <source>请对照恢复单从头输入，注意是不是拿错了别的门店的恢复单。</source>
        <translation>복구 키 용지를 보며 처음부터 입력하세요. 다른 매장의 용지가 아닌지 확인하세요.</translation>
    </message>
    <message>
        <source>加密文件打不开</source>
        <translation>암호화된 파일을 열 수 없습니다</translation>
    </message>
    <message>
        <source>{path} 被截断、改动过，或属于另一个数据库。</source>
        <translation>{path}이(가) 잘렸거나 바뀌었거나 다른 데이터베이스의 파일입니다.</translation>
    </message>
    <message>
        <source>数据库里的记录不受影响。</source>
        <translation>데이터베이스의 기록에는 영향이 없습니다.</translation>
    </message>
    <message>
        <source>请从备份放回这个文件，或重新添加它。</source>
        <translation>백업에서 이 파일을 되돌리거나 다시 추가하세요.</translation>
    </message>
    <message>
        <source>本机时钟{offset}</source>
        <translation>이 PC의 시계: {offset}</translation>
    </message>
    <message>
        <source>这台电脑的时钟比总部{offset}。</source>
        <translation>본사와 비교한 이 PC의 시계: {offset}.</translation>
    </message>
    <message>
        <source>连着总部时按总部的时间记，已保存的内容都在，先后次序也不会乱。</source>
        <translation>본사에 연결되어 있으면 본사 시각으로 기록합니다. 저장한 내용은 모두 있고 순서도 어긋나지 않습니다.</translation>
    </message>
    <message>
        <source>请在这台电脑的系统设置里校准日期和时间。</source>
        <translation>이 PC의 시스템 설정에서 날짜와 시간을 맞추세요.</translation>
    </message>
    <message>
        <source>磁盘空间不够，没有备份</source>
        <translation>디스크 공간이 부족하여 백업하지 않았습니다</translation>
    </message>
    <message>
        <source>这次备份要 {size}，{path} 所在的磁盘只能再用 {limit}，所以没有做。</source>
        <translation>백업에 {size}이(가) 필요하지만 {path} 디스크는 {limit}만 쓸 수 있어 하지 않았습니다.</translation>
    </message>
    <message>
        <source>门店数据和以前的备份都在，照常工作不受影响。</source>
        <translation>매장 데이터와 이전 백업은 모두 있으며 작업에 지장이 없습니다.</translation>
    </message>
    <message>
        <source>请删掉一些不要的文件，或另设一个备份位置，再点“立即备份”。</source>
        <translation>필요 없는 파일을 지우거나 다른 백업 위치를 정한 뒤 &apos;지금 백업&apos;을 누르세요.</translation>
    </message>
    <message>
        <source>这份备份已损坏</source>
        <translation>이 백업은 손상되었습니다</translation>
    </message>
    <message>
        <source>备份 {name} 不完整或被改动过，没有用它恢复。</source>
        <translation>백업 {name}이(가) 불완전하거나 바뀌어 복원에 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>现在的数据没有改动，其他备份不受影响。</source>
        <translation>현재 데이터는 바뀌지 않았고 다른 백업에도 영향이 없습니다.</translation>
    </message>
    <message>
        <source>请另选一份备份；U 盘上的可以重新复制一次再试。</source>
        <translation>다른 백업을 고르세요. USB의 백업은 다시 복사해 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>第二备份位置不在</source>
        <translation>두 번째 백업 위치가 없습니다</translation>
    </message>
    <message>
        <source>{path} 找不到或不能写入，备份没有复制过去。</source>
        <translation>{path}을(를) 찾을 수 없거나 쓸 수 없어 백업을 복사하지 못했습니다.</translation>
    </message>
    <message>
        <source>本机上的备份已经做好。</source>
        <translation>이 컴퓨터의 백업은 끝났습니다.</translation>
    </message>
    <message>
        <source>请插好 U 盘或连上共享文件夹，再点“立即备份”；不再使用时请改掉这个位置。</source>
        <translation>USB를 꽂거나 공유 폴더를 연결한 뒤 &apos;지금 백업&apos;을 누르세요. 더 쓰지 않으면 위치를 바꾸세요.</translation>
    </message>
    <message>
        <source>电脑时间被调早了{span}</source>
        <translation>컴퓨터 시간이 {span} 앞당겨졌습니다</translation>
    </message>
    <message>
        <source>这台电脑的时间比上次看到的早{span}。</source>
        <translation>이 컴퓨터 시간이 마지막으로 본 때보다 {span} 이릅니다.</translation>
    </message>
    <message>
        <source>已保存的内容都在，单据号不会重复，先后次序也不会乱。</source>
        <translation>저장한 내용은 모두 있고 번호가 겹치거나 순서가 어긋나지 않습니다.</translation>
    </message>
    <message>
        <source>请核对这台电脑的日期和时间；校准以前，新登记的日期和时限会跟着电脑时间走。</source>
        <translation>이 컴퓨터의 날짜와 시간을 확인하세요. 맞추기 전까지 새 날짜와 기한은 컴퓨터 시간을 따릅니다.</translation>
    </message>
    <message>
        <source>电脑时间被调晚了{span}</source>
        <translation>PC 시간이 {span} 앞당겨짐</translation>
    </message>
    <message>
        <source>这台电脑的时间突然往后走了{span}，实际没有过这么久。</source>
        <translation>이 PC의 시간이 갑자기 {span} 앞으로 갔지만 실제로는 그만큼 지나지 않았습니다.</translation>
    </message>
    <message>
        <source>请核对这台电脑的日期和时间：刚才是校准就不用管；不对就先改回来，再登记新的内容。</source>
        <translation>이 PC의 날짜와 시간을 확인하세요. 방금 바로잡은 것이라면 그대로 두고, 틀렸다면 먼저 되돌린 뒤 새 내용을 등록하세요.</translation>
    </message>
    <message>
        <source>电脑时间可能不对</source>
        <translation>PC 시간이 틀렸을 수 있음</translation>
    </message>
    <message>
        <source>这台电脑的时间比本店最后一次改动晚了{span}。</source>
        <translation>이 PC의 시간이 이 매장의 마지막 변경보다 {span} 늦습니다.</translation>
    </message>
    <message>
        <source>已保存的内容都在，没有改动。</source>
        <translation>저장한 내용은 모두 그대로 있습니다.</translation>
    </message>
    <message>
        <source>请核对这台电脑的日期和时间：停业了这么久就不用管；不对就先改回来，再登记新的内容。</source>
        <translation>이 PC의 날짜와 시간을 확인하세요. 그동안 휴업했다면 그대로 두고, 틀렸다면 먼저 바로잡은 뒤 새 내용을 등록하세요.</translation>
    </message>
    <message>
        <source>升级已取消</source>
        <translation>업그레이드를 취소함</translation>
    </message>
    <message>
        <source>{path} 还在备份时取消了，没有升级。</source>
        <translation>{path}: 백업하는 중에 취소하여 업그레이드하지 않았습니다.</translation>
    </message>
    <message>
        <source>方便的时候点“再试一次”升级；在此之前可以用旧版程序继续工作。</source>
        <translation>편할 때 “다시 시도”를 눌러 업그레이드하세요. 그때까지는 이전 버전으로 계속 일할 수 있습니다.</translation>
    </message>
    <message>
        <source>没有权限</source>
        <translation>권한 없음</translation>
    </message>
    <message>
        <source>您的岗位没有“{permission}”这一项权限。</source>
        <translation>보직에 &apos;{permission}&apos; 권한이 없습니다.</translation>
    </message>
    <message>
        <source>什么都没有改动。</source>
        <translation>아무것도 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>需要时请主管办理，或请管理员调整您的岗位。</source>
        <translation>필요하면 팀장에게 처리를 맡기거나 관리자에게 보직 조정을 요청하세요.</translation>
    </message>
    <message>
        <source>工号或密码不对</source>
        <translation>사번 또는 비밀번호가 틀렸습니다</translation>
    </message>
    <message>
        <source>没有用这个工号和密码登录成功。</source>
        <translation>이 사번과 비밀번호로 로그인하지 못했습니다.</translation>
    </message>
    <message>
        <source>请检查工号和大小写后再试；忘记密码请管理员重设。</source>
        <translation>사번과 대소문자를 확인하고 다시 시도하세요. 비밀번호를 잊었다면 관리자에게 재설정을 요청하세요.</translation>
    </message>
    <message>
        <source>登录暂停</source>
        <translation>로그인 일시 중지</translation>
    </message>
    <message>
        <source>这个工号连续输错密码，需要等 {wait}再试。</source>
        <translation>이 사번은 비밀번호를 연속으로 틀렸습니다. {wait} 후 다시 시도하세요.</translation>
    </message>
    <message>
        <source>账号没有被停用，其他人可以照常登录。</source>
        <translation>계정은 중지되지 않았고 다른 사람은 평소처럼 로그인할 수 있습니다.</translation>
    </message>
    <message>
        <source>请稍等；忘记密码请管理员重设。</source>
        <translation>잠시 기다리세요. 비밀번호를 잊었다면 관리자에게 재설정을 요청하세요.</translation>
    </message>
    <message>
        <source>这个账号已停用</source>
        <translation>사용 중지된 계정입니다</translation>
    </message>
    <message>
        <source>工号 {number} 已被管理员停用。</source>
        <translation>사번 {number}은(는) 관리자가 사용을 중지했습니다.</translation>
    </message>
    <message>
        <source>需要恢复时请联系管理员。</source>
        <translation>다시 사용하려면 관리자에게 문의하세요.</translation>
    </message>
    <message>
        <source>今天没有岗位</source>
        <translation>오늘 보직이 없습니다</translation>
    </message>
    <message>
        <source>工号 {number} 在 {on} 没有任何有效的岗位。</source>
        <translation>사번 {number}은(는) {on}에 유효한 보직이 없습니다.</translation>
    </message>
    <message>
        <source>请管理员在系统管理里安排岗位和起止日期。</source>
        <translation>관리자에게 시스템 관리에서 보직과 시작·종료일을 지정하도록 요청하세요.</translation>
    </message>
    <message>
        <source>在本店没有岗位</source>
        <translation>이 매장에 보직이 없습니다</translation>
    </message>
    <message>
        <source>工号 {number} 的岗位不在这家门店。</source>
        <translation>사번 {number}의 보직은 이 매장의 것이 아닙니다.</translation>
    </message>
    <message>
        <source>请到所属门店登录，或请管理员增加本店岗位。</source>
        <translation>소속 매장에서 로그인하거나 관리자에게 이 매장의 보직 추가를 요청하세요.</translation>
    </message>
    <message>
        <source>不能没有管理员</source>
        <translation>관리자가 한 명은 있어야 합니다</translation>
    </message>
    <message>
        <source>这样改之后，从 {on} 起就没有人能管理公司了。</source>
        <translation>이렇게 바꾸면 {on}부터 회사를 관리할 사람이 없습니다.</translation>
    </message>
    <message>
        <source>请先给另一位员工安排管理员岗位。</source>
        <translation>먼저 다른 직원에게 관리자 보직을 지정하세요.</translation>
    </message>
    <message>
        <source>这里已经建过门店</source>
        <translation>이미 매장이 만들어져 있습니다</translation>
    </message>
    <message>
        <source>这个数据文件夹里已有公司和门店。</source>
        <translation>이 데이터 폴더에는 이미 회사와 매장이 있습니다.</translation>
    </message>
    <message>
        <source>原有数据没有改动。</source>
        <translation>기존 데이터는 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>请直接登录；要另建门店，请用系统管理，或换一个数据文件夹。</source>
        <translation>바로 로그인하세요. 다른 매장을 만들려면 시스템 관리를 쓰거나 데이터 폴더를 바꾸세요.</translation>
    </message>
    <message>
        <source>超出了您自己的权限</source>
        <translation>본인의 권한을 넘습니다</translation>
    </message>
    <message>
        <source>您自己没有“{permission}”，所以不能授予别人，也不能改有这项权限的人。</source>
        <translation>본인에게 &apos;{permission}&apos; 권한이 없어 남에게 줄 수 없고, 이 권한을 가진 사람도 수정할 수 없습니다.</translation>
    </message>
    <message>
        <source>请权限更高的管理员办理。</source>
        <translation>권한이 더 높은 관리자에게 요청하세요.</translation>
    </message>
    <message>
        <source>不能对自己的账号这样做</source>
        <translation>본인 계정에는 할 수 없습니다</translation>
    </message>
    <message>
        <source>停用、重设或调动自己，须由另一位管理员办理。</source>
        <translation>본인의 사용 중지, 재설정, 보직 이동은 다른 관리자가 해야 합니다.</translation>
    </message>
    <message>
        <source>请另一位管理员办理。</source>
        <translation>다른 관리자에게 요청하세요.</translation>
    </message>
    <message>
        <source>个人信息已删除</source>
        <translation>개인정보 삭제됨</translation>
    </message>
    <message>
        <source>顾客 {number} 已要求删除个人信息，不能再写入个人信息。</source>
        <translation>고객 {number}은(는) 개인정보 삭제를 요청하여 개인정보를 더 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>业务记录还在，只是不再有姓名和电话。</source>
        <translation>업무 기록은 남아 있고 이름과 전화만 없습니다.</translation>
    </message>
    <message>
        <source>顾客再来时，请新建一份顾客档案。</source>
        <translation>고객이 다시 오면 고객을 새로 등록하세요.</translation>
    </message>
    <message>
        <source>不能与自己合并</source>
        <translation>자기 자신과 병합할 수 없습니다</translation>
    </message>
    <message>
        <source>选中的两份档案其实是同一份（{number}）。</source>
        <translation>선택한 두 고객은 같은 고객입니다({number}).</translation>
    </message>
    <message>
        <source>请选另一份重复的档案。</source>
        <translation>다른 중복 고객을 선택하세요.</translation>
    </message>
    <message>
        <source>现在不能这样改状态</source>
        <translation>지금은 이렇게 상태를 바꿀 수 없습니다</translation>
    </message>
    <message>
        <source>投诉 {number} 的状态已经变化，当前状态下没有这一步。</source>
        <translation>불만 {number}의 상태가 이미 바뀌어 현재 상태에서는 이 단계가 없습니다.</translation>
    </message>
    <message>
        <source>投诉没有改动，写的内容还在。</source>
        <translation>불만은 바뀌지 않았고 작성한 내용도 남아 있습니다.</translation>
    </message>
    <message>
        <source>请刷新后看当前状态，再选下一步。</source>
        <translation>새로 고쳐 현재 상태를 본 뒤 다음 단계를 선택하세요.</translation>
    </message>
    <message>
        <source>顾客还没有接受方案</source>
        <translation>고객이 아직 방안을 수락하지 않았습니다</translation>
    </message>
    <message>
        <source>投诉 {number} 要完结，须先记下顾客接受最新方案。</source>
        <translation>불만 {number}을(를) 종결하려면 먼저 최신 방안에 대한 고객의 수락을 기록해야 합니다.</translation>
    </message>
    <message>
        <source>投诉没有改动。</source>
        <translation>불만은 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>请记录顾客的答复；不属实、撤诉或联系不上，请选相应的完结方式。</source>
        <translation>고객의 답변을 기록하세요. 불성립, 철회, 연락 불가이면 해당 종결 방식을 선택하세요.</translation>
    </message>
    <message>
        <source>还不能按“联系不上”完结</source>
        <translation>아직 &apos;연락 불가&apos;로 종결할 수 없습니다</translation>
    </message>
    <message>
        <source>已联系 {attempts} 次（{days} 天），要求 {needed_attempts} 次、分在 {needed_days} 天。</source>
        <translation>연락 {attempts}회({days}일), 필요 {needed_attempts}회, {needed_days}일에 나누어 연락.</translation>
    </message>
    <message>
        <source>投诉没有改动，已有的联系记录都算数。</source>
        <translation>불만은 바뀌지 않았고 기존 연락 기록은 모두 인정됩니다.</translation>
    </message>
    <message>
        <source>请改天再联系并记录，次数和天数够了再完结。</source>
        <translation>다른 날 다시 연락해 기록하고, 횟수와 일수를 채운 뒤 종결하세요.</translation>
    </message>
    <message>
        <source>投诉已完结</source>
        <translation>이미 종결된 불만입니다</translation>
    </message>
    <message>
        <source>投诉 {number} 已完结，不能再这样处理。</source>
        <translation>불만 {number}은(는) 이미 종결되어 이렇게 처리할 수 없습니다.</translation>
    </message>
    <message>
        <source>需要时请先重新打开投诉，并写明原因。</source>
        <translation>필요하면 먼저 불만을 다시 열고 사유를 적으세요.</translation>
    </message>
    <message>
        <source>没有可以撤销的转派</source>
        <translation>취소할 재배정이 없습니다</translation>
    </message>
    <message>
        <source>这批投诉后来都又转派过，撤销会盖掉新的安排。</source>
        <translation>이 불만들은 이후 다시 재배정되어, 취소하면 새 배정을 덮어씁니다.</translation>
    </message>
    <message>
        <source>现在的受理人没有改动。</source>
        <translation>현재 접수 담당은 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>请逐条转派。</source>
        <translation>한 건씩 재배정하세요.</translation>
    </message>
    <message>
        <source>这次移交已经有结果</source>
        <translation>이미 결과가 난 이관입니다</translation>
    </message>
    <message>
        <source>投诉 {number} 的这次移交刚才已被答复或退回。</source>
        <translation>불만 {number}의 이 이관은 방금 회신되었거나 반려되었습니다.</translation>
    </message>
    <message>
        <source>写的内容还在，没有记第二次。</source>
        <translation>작성한 내용은 남아 있고 두 번 기록하지 않았습니다.</translation>
    </message>
    <message>
        <source>请刷新后看处理情况；还有新情况，请再移交一次或写处理记录。</source>
        <translation>새로 고쳐 처리 상황을 보세요. 새로운 사정이 있으면 다시 이관하거나 처리 기록을 쓰세요.</translation>
    </message>
    <message>
        <source>还没有写下答复</source>
        <translation>아직 회신을 쓰지 않았습니다</translation>
    </message>
    <message>
        <source>这项待办来自一次移交，写下答复或退回原因后才算完成。</source>
        <translation>이관에서 생긴 할 일입니다. 회신이나 반려 사유를 써야 완료됩니다.</translation>
    </message>
    <message>
        <source>待办还在，没有改动。</source>
        <translation>할 일은 남아 있고 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>请打开这件投诉，在处理情况里点“记答复”。</source>
        <translation>이 불만을 열어 처리 상황에서 &apos;회신 기록&apos;을 누르세요.</translation>
    </message>
    <message>
        <source>备选方案已经更换</source>
        <translation>대안이 바뀌었습니다</translation>
    </message>
    <message>
        <source>投诉 {number} 的备选方案刚才换成了新的一组。</source>
        <translation>불만 {number}의 대안이 방금 새 묶음으로 바뀌었습니다.</translation>
    </message>
    <message>
        <source>没有选定任何方案，写的内容还在。</source>
        <translation>선정된 방안은 없으며 작성한 내용은 남아 있습니다.</translation>
    </message>
    <message>
        <source>请刷新后在新的一组里选。</source>
        <translation>새로 고쳐 새 묶음에서 선택하세요.</translation>
    </message>
    <message>
        <source>这笔补偿已经办过</source>
        <translation>이미 처리된 보상입니다</translation>
    </message>
    <message>
        <source>投诉 {number} 的这笔补偿刚才已发放或已取消。</source>
        <translation>불만 {number}의 이 보상은 방금 지급되었거나 취소되었습니다.</translation>
    </message>
    <message>
        <source>没有发放第二次，写的内容还在。</source>
        <translation>두 번 지급하지 않았으며 작성한 내용은 남아 있습니다.</translation>
    </message>
    <message>
        <source>请刷新后看处理情况。</source>
        <translation>새로 고쳐 처리 상황을 보세요.</translation>
    </message>
    <message>
        <source>这笔补偿还没有批准</source>
        <translation>아직 승인되지 않은 보상입니다</translation>
    </message>
    <message>
        <source>投诉 {number} 的这笔补偿还没有批准，不能发放。</source>
        <translation>불만 {number}의 이 보상은 아직 승인되지 않아 지급할 수 없습니다.</translation>
    </message>
    <message>
        <source>补偿没有改动，写的内容还在。</source>
        <translation>보상은 바뀌지 않았고 작성한 내용도 남아 있습니다.</translation>
    </message>
    <message>
        <source>请先请有权限的人审批；被退回的请取消后另提。</source>
        <translation>먼저 권한 있는 사람에게 결재를 받으세요. 반려된 것은 취소하고 다시 올리세요.</translation>
    </message>
    <message>
        <source>这件投诉已经合并过</source>
        <translation>이미 병합된 불만입니다</translation>
    </message>
    <message>
        <source>投诉 {number} 已并入 {other}，不能再合并一次。</source>
        <translation>불만 {number}은(는) 이미 {other}에 병합되어 다시 병합할 수 없습니다.</translation>
    </message>
    <message>
        <source>两件投诉都没有改动，写的内容还在。</source>
        <translation>두 불만 모두 바뀌지 않았고 작성한 내용도 남아 있습니다.</translation>
    </message>
    <message>
        <source>请在 {other} 上接着办；合并错了，请把这一件“重新处理”。</source>
        <translation>{other}에서 이어서 처리하세요. 잘못 병합했으면 이 건을 &apos;재처리&apos;하세요.</translation>
    </message>
    <message>
        <source>要并入的投诉已经并入别的投诉</source>
        <translation>병합할 대상이 이미 다른 불만에 병합되었습니다</translation>
    </message>
    <message>
        <source>投诉 {number} 自己已并入 {other}。</source>
        <translation>불만 {number} 자체가 이미 {other}에 병합되어 있습니다.</translation>
    </message>
    <message>
        <source>没有合并，写的内容还在。</source>
        <translation>병합하지 않았으며 작성한 내용은 남아 있습니다.</translation>
    </message>
    <message>
        <source>请改为并入 {other}。</source>
        <translation>{other}에 병합하세요.</translation>
    </message>
    <message>
        <source>文件内容与名称不符</source>
        <translation>파일 내용이 이름과 다릅니다</translation>
    </message>
    <message>
        <source>{file_name} 的扩展名是 {expected}，内容却是 {found}，没有添加。</source>
        <translation>{file_name}의 확장자는 {expected}인데 내용은 {found}이어서 추가하지 않았습니다.</translation>
    </message>
    <message>
        <source>已有的附件和输入的内容没有改动。</source>
        <translation>기존 첨부와 입력한 내용은 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>请用原来的软件打开，另存为正确的格式后再添加。</source>
        <translation>원래 프로그램에서 열어 올바른 형식으로 저장한 뒤 추가하세요.</translation>
    </message>
    <message>
        <source>不收这种文件</source>
        <translation>받지 않는 파일 형식입니다</translation>
    </message>
    <message>
        <source>{file_name} 是 {extension} 文件，这里不收。</source>
        <translation>{file_name}은(는) {extension} 파일이라 받지 않습니다.</translation>
    </message>
    <message>
        <source>输入的内容没有改动。</source>
        <translation>입력한 내용은 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>请改用图片、PDF、表格或文本文件。</source>
        <translation>이미지, PDF, 표 또는 텍스트 파일을 쓰세요.</translation>
    </message>
    <message>
        <source>文件太大</source>
        <translation>파일이 너무 큽니다</translation>
    </message>
    <message>
        <source>{file_name} 有 {size}，超过上限 {limit}，没有添加。</source>
        <translation>{file_name}의 크기 {size}이(가) 상한 {limit}을(를) 넘어 추가하지 않았습니다.</translation>
    </message>
    <message>
        <source>请压缩图片，或只截取需要的部分。</source>
        <translation>이미지를 압축하거나 필요한 부분만 잘라 쓰세요.</translation>
    </message>
    <message>
        <source>附件内容不在本机</source>
        <translation>첨부 내용이 이 PC에 없습니다</translation>
    </message>
    <message>
        <source>附件的登记还在，但文件夹里找不到它的内容。</source>
        <translation>첨부 등록은 있지만 폴더에 그 내용이 없습니다.</translation>
    </message>
    <message>
        <source>其他附件和记录不受影响。</source>
        <translation>다른 첨부와 기록에는 영향이 없습니다.</translation>
    </message>
    <message>
        <source>请从备份放回附件文件夹，或重新添加这个文件。</source>
        <translation>백업에서 첨부 폴더를 되돌리거나 이 파일을 다시 추가하세요.</translation>
    </message>
    <message>
        <source>文件是空的</source>
        <translation>파일이 비어 있습니다</translation>
    </message>
    <message>
        <source>{file_name} 里没有内容。</source>
        <translation>{file_name}에 내용이 없습니다.</translation>
    </message>
    <message>
        <source>请确认选对了文件，或重新导出一次。</source>
        <translation>파일을 바르게 골랐는지 확인하거나 다시 내보내세요.</translation>
    </message>
    <message>
        <source>压缩文件异常</source>
        <translation>압축 파일이 비정상입니다</translation>
    </message>
    <message>
        <source>{file_name} 解开后超过 {limit}，没有打开。</source>
        <translation>{file_name}의 압축을 풀면 {limit}을(를) 넘어 열지 않았습니다.</translation>
    </message>
    <message>
        <source>文件没有被执行，数据没有改动。</source>
        <translation>파일은 실행되지 않았고 데이터도 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>请不要使用来历不明的文件；确需使用时拆成几份。</source>
        <translation>출처를 모르는 파일은 쓰지 마세요. 꼭 필요하면 여러 개로 나누세요.</translation>
    </message>
    <message>
        <source>表格里带有程序</source>
        <translation>표에 프로그램이 들어 있습니다</translation>
    </message>
    <message>
        <source>{file_name} 含有宏，没有打开。</source>
        <translation>{file_name}에 매크로가 있어 열지 않았습니다.</translation>
    </message>
    <message>
        <source>宏没有运行，数据没有改动。</source>
        <translation>매크로는 실행되지 않았고 데이터도 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>请在表格软件里另存为不带宏的 .xlsx 后再试。</source>
        <translation>표 프로그램에서 매크로 없는 .xlsx로 저장한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>文件读不出来</source>
        <translation>파일을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>{file_name} 不完整或已损坏。</source>
        <translation>{file_name}이(가) 불완전하거나 손상되었습니다.</translation>
    </message>
    <message>
        <source>请重新复制或导出这个文件后再试。</source>
        <translation>이 파일을 다시 복사하거나 내보낸 뒤 시도하세요.</translation>
    </message>
    <message>
        <source>文件有密码</source>
        <translation>파일에 비밀번호가 있습니다</translation>
    </message>
    <message>
        <source>{file_name} 加了打开密码，读不出来。</source>
        <translation>{file_name}에 열기 비밀번호가 있어 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>请打开它，去掉密码后另存，再试一次。</source>
        <translation>파일을 열어 비밀번호를 없애고 다른 이름으로 저장한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>认不出文字编码</source>
        <translation>문자 인코딩을 알 수 없습니다</translation>
    </message>
    <message>
        <source>{file_name} 的文字用哪种编码写的，判断不出来。</source>
        <translation>{file_name}의 문자 인코딩을 판별할 수 없습니다.</translation>
    </message>
    <message>
        <source>什么都没有导入。</source>
        <translation>아무것도 가져오지 않았습니다.</translation>
    </message>
    <message>
        <source>请在记事本或表格软件里另存为 UTF-8 后再试。</source>
        <translation>메모장이나 표 프로그램에서 UTF-8로 저장한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>没有找到表格</source>
        <translation>표를 찾지 못했습니다</translation>
    </message>
    <message>
        <source>{file_name} {sheet} 里没有一行标题和下面的数据。</source>
        <translation>{file_name} {sheet}에 머리글 행과 그 아래 데이터가 없습니다.</translation>
    </message>
    <message>
        <source>请确认选对了工作表，标题须在数据的上面一行。</source>
        <translation>워크시트를 바르게 골랐는지 확인하세요. 머리글은 데이터 바로 위 행에 있어야 합니다.</translation>
    </message>
    <message>
        <source>还有必需的列没有对应</source>
        <translation>필수 열 중 연결되지 않은 것이 있습니다</translation>
    </message>
    <message>
        <source>有必填的项目没有选文件里的列。</source>
        <translation>필수 항목에 파일의 열을 선택하지 않았습니다.</translation>
    </message>
    <message>
        <source>什么都没有导入，选好的对应还在。</source>
        <translation>아무것도 가져오지 않았고 선택한 연결은 남아 있습니다.</translation>
    </message>
    <message>
        <source>请给标有“必填”的项目选一列。</source>
        <translation>&apos;필수&apos; 항목에 열을 선택하세요.</translation>
    </message>
    <message>
        <source>没有这种导入</source>
        <translation>이런 가져오기는 없습니다</translation>
    </message>
    <message>
        <source>程序不认识要导入的种类。</source>
        <translation>프로그램이 가져올 종류를 알 수 없습니다.</translation>
    </message>
    <message>
        <source>请从列表里选一种导入。</source>
        <translation>목록에서 가져오기 종류를 선택하세요.</translation>
    </message>
    <message>
        <source>已经作废过了</source>
        <translation>이미 무효 처리되었습니다</translation>
    </message>
    <message>
        <source>这一份之前已作废，不用再作废一次。</source>
        <translation>이 부는 이미 무효이므로 다시 처리할 필요가 없습니다.</translation>
    </message>
    <message>
        <source>原来的作废记录没有改动。</source>
        <translation>기존 무효 기록은 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>请刷新后查看。</source>
        <translation>새로 고쳐 확인하세요.</translation>
    </message>
    <message>
        <source>打印没有成功</source>
        <translation>인쇄하지 못했습니다</translation>
    </message>
    <message>
        <source>打印机“{printer}”没有接收第 {number} 份。</source>
        <translation>프린터 &apos;{printer}&apos;이(가) 제{number}부를 받지 않았습니다.</translation>
    </message>
    <message>
        <source>第 {number} 份已作废，份号不再使用；记录没有改动。</source>
        <translation>제{number}부는 무효 처리되어 그 부수 번호를 다시 쓰지 않으며, 기록은 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>请检查打印机是否开机、有纸，再打印一次，或另存为 PDF。</source>
        <translation>프린터 전원과 용지를 확인하고 다시 인쇄하거나 PDF로 저장하세요.</translation>
    </message>
    <message>
        <source>找不到打印机</source>
        <translation>프린터를 찾을 수 없습니다</translation>
    </message>
    <message>
        <source>这台电脑上没有打印机“{printer}”，第 {number} 份没有打印。</source>
        <translation>이 컴퓨터에 프린터 &apos;{printer}&apos;이(가) 없어 {number}번째 부를 인쇄하지 못했습니다.</translation>
    </message>
    <message>
        <source>请看看打印机是否插好、驱动是否还在，或按 Alt+P 换一台。</source>
        <translation>프린터 연결과 드라이버를 확인하거나 Alt+P로 다른 프린터를 고르세요.</translation>
    </message>
    <message>
        <source>打印机没纸了</source>
        <translation>프린터 용지가 없습니다</translation>
    </message>
    <message>
        <source>打印机“{printer}”没有纸，第 {number} 份没有打印。</source>
        <translation>프린터 &apos;{printer}&apos;에 용지가 없어 {number}번째 부를 인쇄하지 못했습니다.</translation>
    </message>
    <message>
        <source>请装好纸再按 Ctrl+P，或按 Alt+P 换一台。</source>
        <translation>용지를 넣고 Ctrl+P를 누르거나 Alt+P로 다른 프린터를 고르세요.</translation>
    </message>
    <message>
        <source>打印机卡纸了</source>
        <translation>용지가 걸렸습니다</translation>
    </message>
    <message>
        <source>打印机“{printer}”卡纸，第 {number} 份没有打印。</source>
        <translation>프린터 &apos;{printer}&apos;에 용지가 걸려 {number}번째 부를 인쇄하지 못했습니다.</translation>
    </message>
    <message>
        <source>请取出卡住的纸再按 Ctrl+P，或按 Alt+P 换一台。</source>
        <translation>걸린 용지를 빼고 Ctrl+P를 누르거나 Alt+P로 다른 프린터를 고르세요.</translation>
    </message>
    <message>
        <source>打印机暂停了</source>
        <translation>프린터가 일시 중지되었습니다</translation>
    </message>
    <message>
        <source>打印机“{printer}”被暂停，第 {number} 份没有打印。</source>
        <translation>프린터 &apos;{printer}&apos;이(가) 일시 중지되어 {number}번째 부를 인쇄하지 못했습니다.</translation>
    </message>
    <message>
        <source>请在系统的打印队列里选“继续”，再按 Ctrl+P，或按 Alt+P 换一台。</source>
        <translation>시스템 인쇄 대기열에서 &apos;계속&apos;을 고르고 Ctrl+P를 누르거나 Alt+P로 다른 프린터를 고르세요.</translation>
    </message>
    <message>
        <source>打印机没有联机</source>
        <translation>프린터가 오프라인입니다</translation>
    </message>
    <message>
        <source>打印机“{printer}”没有开机或没有连上，第 {number} 份没有打印。</source>
        <translation>프린터 &apos;{printer}&apos;이(가) 꺼져 있거나 연결되지 않아 {number}번째 부를 인쇄하지 못했습니다.</translation>
    </message>
    <message>
        <source>请打开电源、接好线再按 Ctrl+P，或按 Alt+P 换一台。</source>
        <translation>전원을 켜고 연결한 뒤 Ctrl+P를 누르거나 Alt+P로 다른 프린터를 고르세요.</translation>
    </message>
    <message>
        <source>打印机停下了</source>
        <translation>프린터가 멈췄습니다</translation>
    </message>
    <message>
        <source>打印机“{printer}”报告故障，第 {number} 份没有打印。</source>
        <translation>프린터 &apos;{printer}&apos;이(가) 오류를 알려 {number}번째 부를 인쇄하지 못했습니다.</translation>
    </message>
    <message>
        <source>请看打印机上的提示，好了再按 Ctrl+P，或按 Alt+P 换一台。</source>
        <translation>프린터의 안내를 보고 해결한 뒤 Ctrl+P를 누르거나 Alt+P로 다른 프린터를 고르세요.</translation>
    </message>
    <message>
        <source>样张没有打印出来</source>
        <translation>견본을 인쇄하지 못했습니다</translation>
    </message>
    <message>
        <source>打印机“{printer}”没有接收这张样张。</source>
        <translation>프린터 &apos;{printer}&apos;이(가) 이 견본을 받지 않았습니다.</translation>
    </message>
    <message>
        <source>样张不占份号，什么都没有改动。</source>
        <translation>견본은 부수 번호를 쓰지 않으며 바뀐 것이 없습니다.</translation>
    </message>
    <message>
        <source>请检查打印机是否开机、有纸，再打印一次，或换一台打印机。</source>
        <translation>프린터 전원과 용지를 확인하고 다시 인쇄하거나 다른 프린터를 고르세요.</translation>
    </message>
    <message>
        <source>打印机“{printer}”没有接收这一页说明。</source>
        <translation>프린터 &apos;{printer}&apos;이(가) 이 설명을 받지 않았습니다.</translation>
    </message>
    <message>
        <source>单据和份号没有改动。</source>
        <translation>서류와 부수 번호는 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>文件没有读到或写成</source>
        <translation>파일을 읽거나 쓰지 못했습니다</translation>
    </message>
    <message>
        <source>“{file_name}”读不到，或 {folder} 不能写入。</source>
        <translation>&apos;{file_name}&apos;을(를) 읽을 수 없거나 {folder}에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>客服台里的数据没有改动。</source>
        <translation>선샤인 데스크의 데이터는 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>请检查文件夹还在不在、U 盘是否插好、文件是否正被别的程序打开，然后再试。</source>
        <translation>폴더가 있는지, USB가 꽂혀 있는지, 다른 프로그램이 파일을 열고 있는지 확인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>检查之后又有了变动</source>
        <translation>확인한 뒤 변경이 있었습니다</translation>
    </message>
    <message>
        <source>有的行现在导入的结果，与刚才给您看的不一样了。</source>
        <translation>일부 행의 가져오기 결과가 방금 보여 드린 것과 달라졌습니다.</translation>
    </message>
    <message>
        <source>一行都没有写入，原来的数据没有改动。</source>
        <translation>한 행도 저장하지 않았으며 기존 데이터는 그대로입니다.</translation>
    </message>
    <message>
        <source>请返回上一步，再检查一次，看过新的结果后再导入。</source>
        <translation>이전 단계로 돌아가 다시 확인하고 새 결과를 본 뒤 가져오세요.</translation>
    </message>
    <message>
        <source>这件待办已经办过了</source>
        <translation>이미 처리된 할 일입니다</translation>
    </message>
    <message>
        <source>待办已完成或已撤回，不能再改。</source>
        <translation>완료되었거나 회수된 할 일이라 수정할 수 없습니다.</translation>
    </message>
    <message>
        <source>原来的办理结果没有改动。</source>
        <translation>기존 처리 결과는 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>请刷新待办列表；需要继续办时另建一件。</source>
        <translation>할 일 목록을 새로 고치세요. 계속하려면 새로 만드세요.</translation>
    </message>
    <message>
        <source>这不是您的待办</source>
        <translation>본인의 할 일이 아닙니다</translation>
    </message>
    <message>
        <source>待办交给了别人，您没有安排待办的权限。</source>
        <translation>다른 사람에게 맡긴 할 일이며, 본인에게 할 일 배정 권한이 없습니다.</translation>
    </message>
    <message>
        <source>请受理人自己办理，或请主管改派。</source>
        <translation>접수 담당이 직접 처리하거나 팀장에게 재배정을 요청하세요.</translation>
    </message>
    <message>
        <source>这项审批已经有结果</source>
        <translation>이미 결과가 난 결재입니다</translation>
    </message>
    <message>
        <source>申请已同意、退回或撤回，不能再签。</source>
        <translation>승인, 반려 또는 회수된 요청이라 다시 서명할 수 없습니다.</translation>
    </message>
    <message>
        <source>原来的结果没有改动。</source>
        <translation>기존 결과는 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>请刷新后查看；结果不合适时重新申请。</source>
        <translation>새로 고쳐 확인하세요. 결과가 맞지 않으면 다시 요청하세요.</translation>
    </message>
    <message>
        <source>不能审批自己的申请</source>
        <translation>본인의 요청은 결재할 수 없습니다</translation>
    </message>
    <message>
        <source>这项申请是工号 {number} 自己提出的。</source>
        <translation>이 요청은 사번 {number} 본인이 올렸습니다.</translation>
    </message>
    <message>
        <source>申请没有改动，仍在等待审批。</source>
        <translation>요청은 바뀌지 않았고 결재 대기 중입니다.</translation>
    </message>
    <message>
        <source>请另一位有权限的同事审批。</source>
        <translation>권한이 있는 다른 동료에게 결재를 요청하세요.</translation>
    </message>
    <message>
        <source>超出审批额度</source>
        <translation>결재 한도를 넘었습니다</translation>
    </message>
    <message>
        <source>申请金额 {amount} 元，工号 {number} 最多可批 {most} 元。</source>
        <translation>요청 금액 {amount}위안, 사번 {number}의 한도는 {most}위안입니다.</translation>
    </message>
    <message>
        <source>请额度更高的主管审批。</source>
        <translation>한도가 더 높은 팀장에게 결재를 요청하세요.</translation>
    </message>
    <message>
        <source>不能撤回别人的申请</source>
        <translation>다른 사람의 요청은 회수할 수 없습니다</translation>
    </message>
    <message>
        <source>只有提出申请的人可以撤回。</source>
        <translation>요청한 사람만 회수할 수 있습니다.</translation>
    </message>
    <message>
        <source>申请没有改动。</source>
        <translation>요청은 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>请提出申请的同事撤回，或在审批时退回。</source>
        <translation>요청한 동료가 회수하거나 결재할 때 반려하세요.</translation>
    </message>
    <message>
        <source>同步出了问题</source>
        <translation>동기화에 문제가 생겼습니다</translation>
    </message>
    <message>
        <source>与总部服务器的同步这一次没有做完。</source>
        <translation>본사 서버와의 이번 동기화를 마치지 못했습니다.</translation>
    </message>
    <message>
        <source>本机已保存的内容都在，待上传的也在，过一会儿会自动再试。</source>
        <translation>저장한 내용과 업로드 대기 내용은 모두 이 PC에 있으며 잠시 후 자동으로 다시 시도합니다.</translation>
    </message>
    <message>
        <source>请照常工作；一直这样时请把错误编号告诉管理员。</source>
        <translation>평소처럼 일하세요. 계속되면 오류 번호를 관리자에게 알려 주세요.</translation>
    </message>
    <message>
        <source>连不上总部服务器</source>
        <translation>본사 서버에 연결할 수 없습니다</translation>
    </message>
    <message>
        <source>现在连不上 {url}，客服台在离线工作。</source>
        <translation>지금 {url}에 연결할 수 없어 오프라인으로 작동합니다.</translation>
    </message>
    <message>
        <source>输入和保存照常，数据都加密存在本机，连上后自动上传。</source>
        <translation>입력과 저장은 평소와 같습니다. 데이터는 이 PC에 암호화되어 있고 연결되면 자동으로 업로드됩니다.</translation>
    </message>
    <message>
        <source>请照常工作；需要马上连上时，请检查网线、无线网络和服务器地址。</source>
        <translation>평소처럼 일하세요. 바로 연결하려면 랜선, 무선 네트워크, 서버 주소를 확인하세요.</translation>
    </message>
    <message>
        <source>连不上这个服务器</source>
        <translation>이 서버에 연결할 수 없습니다</translation>
    </message>
    <message>
        <source>{url} 没有回答，还没有接入。</source>
        <translation>{url}이(가) 응답하지 않아 아직 연결하지 못했습니다.</translation>
    </message>
    <message>
        <source>接入码没有用掉，本机数据没有改动。</source>
        <translation>연결 코드는 사용되지 않았고 이 PC의 데이터도 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>请核对服务器地址和端口，检查网线或无线网络，然后再试。</source>
        <translation>서버 주소와 포트, 랜선 또는 무선 네트워크를 확인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>接入到一半断线了</source>
        <translation>연결 도중 끊겼습니다</translation>
    </message>
    <message>
        <source>{url} 没有再回答，接入还没有完成。</source>
        <translation>{url}이(가) 더 응답하지 않아 연결을 마치지 못했습니다.</translation>
    </message>
    <message>
        <source>本机数据与接入前一样，接入码还能接着用。</source>
        <translation>이 PC의 데이터는 연결 전과 같고 연결 코드도 계속 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>请检查网络，再点一次“接入”，会从断的地方接着来。</source>
        <translation>네트워크를 확인하고 &apos;연결&apos;을 다시 누르세요. 끊긴 곳부터 이어집니다.</translation>
    </message>
    <message>
        <source>这不是总部的服务器</source>
        <translation>본사 서버가 아닙니다</translation>
    </message>
    <message>
        <source>服务器出示的证书与接入码里的指纹不一样，没有连接。</source>
        <translation>서버 인증서가 연결 코드의 지문과 달라 연결하지 않았습니다.</translation>
    </message>
    <message>
        <source>没有向它发送任何数据。</source>
        <translation>이 서버로 보낸 데이터는 없습니다.</translation>
    </message>
    <message>
        <source>请向总部核对服务器地址和指纹；换了服务器时请总部重新发接入码。</source>
        <translation>본사에 서버 주소와 지문을 확인하세요. 서버가 바뀌었다면 연결 코드를 다시 요청하세요.</translation>
    </message>
    <message>
        <source>接入码不能用</source>
        <translation>쓸 수 없는 연결 코드입니다</translation>
    </message>
    <message>
        <source>接入码不对、已经用过，或超过了 24 小时。</source>
        <translation>연결 코드가 틀렸거나, 이미 사용했거나, 24시간이 지났습니다.</translation>
    </message>
    <message>
        <source>本机数据没有改动。</source>
        <translation>이 PC의 데이터는 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>请核对每一个字符；还不行时请总部重新发一个接入码。</source>
        <translation>한 글자씩 확인하세요. 그래도 안 되면 본사에 새 연결 코드를 요청하세요.</translation>
    </message>
    <message>
        <source>接入码没有输全</source>
        <translation>연결 코드를 다 입력하지 않았습니다</translation>
    </message>
    <message>
        <source>接入码是 12 位，后面跟着 20 位指纹，一共 32 位字母和数字。</source>
        <translation>연결 코드 12자리와 지문 20자리, 모두 영문·숫자 32자리입니다.</translation>
    </message>
    <message>
        <source>请从头对一遍，指纹也要输入；或者扫总部给的二维码。</source>
        <translation>처음부터 대조하고 지문도 입력하세요. 본사의 QR 코드를 스캔해도 됩니다.</translation>
    </message>
    <message>
        <source>这个接入码不是给这台电脑的</source>
        <translation>이 PC용 연결 코드가 아닙니다</translation>
    </message>
    <message>
        <source>这台电脑上已有门店的数据，这个接入码却是给空工位的。</source>
        <translation>이 PC에는 이미 매장 데이터가 있는데 연결 코드는 빈 창구용입니다.</translation>
    </message>
    <message>
        <source>请总部另发一个“带数据接入”的接入码。</source>
        <translation>본사에 &apos;데이터 포함 연결&apos;용 연결 코드를 요청하세요.</translation>
    </message>
    <message>
        <source>这个接入码要带数据接入，这台电脑上却没有门店的数据。</source>
        <translation>데이터 포함 연결용 코드인데 이 PC에는 매장 데이터가 없습니다.</translation>
    </message>
    <message>
        <source>接入码没有用掉，本机没有改动。</source>
        <translation>연결 코드는 사용되지 않았고 이 PC는 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>请总部另发一个“新工位”的接入码。</source>
        <translation>본사에 &apos;새 창구&apos;용 연결 코드를 요청하세요.</translation>
    </message>
    <message>
        <source>这个工位已被总部停用</source>
        <translation>본사가 사용을 중지한 창구입니다</translation>
    </message>
    <message>
        <source>总部停用了这个工位，它不能再读写公司的数据。</source>
        <translation>본사가 이 창구의 사용을 중지하여 회사 데이터를 더 읽거나 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>已上传的数据都在总部；本机的公司数据会按规定清除。</source>
        <translation>업로드한 데이터는 모두 본사에 있으며 이 PC의 회사 데이터는 규정에 따라 삭제됩니다.</translation>
    </message>
    <message>
        <source>请联系总部管理员；要继续使用时请总部重新发接入码。</source>
        <translation>본사 관리자에게 문의하세요. 계속 쓰려면 본사에 연결 코드를 다시 요청하세요.</translation>
    </message>
    <message>
        <source>与总部的登录过期了</source>
        <translation>본사 로그인이 만료되었습니다</translation>
    </message>
    <message>
        <source>服务器不认这次的登录凭证，会自动换新的再连。</source>
        <translation>서버가 이번 인증 정보를 인정하지 않아 자동으로 새로 받아 다시 연결합니다.</translation>
    </message>
    <message>
        <source>待上传的内容都在本机，一条也没有丢。</source>
        <translation>업로드 대기 내용은 이 PC에 모두 있고 한 건도 잃지 않았습니다.</translation>
    </message>
    <message>
        <source>一般不用处理；一直这样时请总部检查这个工位，或重新接入。</source>
        <translation>보통은 처리할 필요가 없습니다. 계속되면 본사에 이 창구 점검을 요청하거나 다시 연결하세요.</translation>
    </message>
    <message>
        <source>本机程序需要升级</source>
        <translation>프로그램 업그레이드가 필요합니다</translation>
    </message>
    <message>
        <source>总部的数据是 {known} 版，本机程序只认到 {found} 版，暂时不能接收新内容。</source>
        <translation>본사 데이터는 {known} 버전인데 이 프로그램은 {found} 버전까지 지원하여 당분간 새 내용을 받을 수 없습니다.</translation>
    </message>
    <message>
        <source>您做的改动照常上传，本机数据都在。</source>
        <translation>수정한 내용은 평소처럼 업로드되고 이 PC의 데이터는 모두 있습니다.</translation>
    </message>
    <message>
        <source>请尽快安装新版客服台，装好后会自动补收。</source>
        <translation>빨리 새 버전을 설치하세요. 설치하면 자동으로 이어서 받습니다.</translation>
    </message>
    <message>
        <source>需要升级 · 只上传不接收</source>
        <translation>업그레이드 필요 · 업로드만 가능</translation>
    </message>
    <message>
        <source>总部的数据比本机程序新，暂时不能接收新内容。</source>
        <translation>본사 데이터가 이 프로그램보다 최신이라 당분간 새 내용을 받을 수 없습니다.</translation>
    </message>
    <message>
        <source>这份数据是恢复的或复制的</source>
        <translation>복원하거나 복사한 데이터입니다</translation>
    </message>
    <message>
        <source>服务器记得的进度与本机不同：本机可能是从备份恢复的，或这份数据被复制到了另一台电脑。</source>
        <translation>서버가 기억하는 진행 상태가 이 PC와 다릅니다. 백업에서 복원했거나 이 데이터가 다른 PC로 복사되었을 수 있습니다.</translation>
    </message>
    <message>
        <source>会重新接收再上传一遍，重复的内容服务器自己会认出来。</source>
        <translation>다시 받고 다시 업로드합니다. 겹치는 내용은 서버가 알아서 구분합니다.</translation>
    </message>
    <message>
        <source>如果同一份数据在两台电脑上开着，请只留一台，另一台重新接入。</source>
        <translation>같은 데이터를 두 PC에서 열고 있다면 한 대만 남기고 다른 한 대는 다시 연결하세요.</translation>
    </message>
    <message>
        <source>请求太频繁</source>
        <translation>요청이 너무 잦습니다</translation>
    </message>
    <message>
        <source>服务器请这个工位等 {wait}再试。</source>
        <translation>서버가 이 창구에 {wait} 후 다시 시도하도록 요청했습니다.</translation>
    </message>
    <message>
        <source>待上传的内容都在本机。</source>
        <translation>업로드 대기 내용은 모두 이 PC에 있습니다.</translation>
    </message>
    <message>
        <source>不用处理，到时会自动再试。</source>
        <translation>처리할 필요 없이 때가 되면 자동으로 다시 시도합니다.</translation>
    </message>
    <message>
        <source>服务器请稍等再试</source>
        <translation>서버가 잠시 대기를 요청했습니다</translation>
    </message>
    <message>
        <source>这个工位问得太频繁，服务器请它等一会儿。</source>
        <translation>이 창구의 요청이 너무 잦아 서버가 잠시 기다리라고 했습니다.</translation>
    </message>
    <message>
        <source>不用处理，到时会自动再试；一直这样时请总部检查这个工位。</source>
        <translation>때가 되면 자동으로 다시 시도합니다. 계속되면 본사에 이 창구 점검을 요청하세요.</translation>
    </message>
    <message>
        <source>一次送的内容太大</source>
        <translation>한 번에 보낸 내용이 너무 큽니다</translation>
    </message>
    <message>
        <source>服务器没有收下这一次的内容，因为超过了大小上限。</source>
        <translation>크기 상한을 넘어 서버가 이번 내용을 받지 않았습니다.</translation>
    </message>
    <message>
        <source>内容还在本机，没有丢。</source>
        <translation>내용은 이 PC에 있고 잃지 않았습니다.</translation>
    </message>
    <message>
        <source>请把错误编号告诉管理员。</source>
        <translation>오류 번호를 관리자에게 알려 주세요.</translation>
    </message>
    <message>
        <source>服务器看不懂这次请求</source>
        <translation>서버가 이 요청을 이해하지 못합니다</translation>
    </message>
    <message>
        <source>本机与服务器的版本可能不配套。</source>
        <translation>이 PC와 서버의 버전이 맞지 않을 수 있습니다.</translation>
    </message>
    <message>
        <source>请升级客服台；还不行时请把错误编号告诉管理员。</source>
        <translation>선샤인 데스크를 업그레이드하세요. 그래도 안 되면 오류 번호를 관리자에게 알려 주세요.</translation>
    </message>
    <message>
        <source>总部服务器暂时收不下</source>
        <translation>본사 서버가 잠시 받을 수 없습니다</translation>
    </message>
    <message>
        <source>服务器的数据库停了、没有空间，或正在维护，这一批什么也没有存。</source>
        <translation>서버 데이터베이스가 멈췄거나 공간이 없거나 점검 중이어서 이번 묶음은 저장되지 않았습니다.</translation>
    </message>
    <message>
        <source>这一批还在本机，服务器恢复后自动再送。</source>
        <translation>이번 묶음은 이 PC에 있고 서버가 복구되면 자동으로 다시 보냅니다.</translation>
    </message>
    <message>
        <source>请照常工作，并告诉总部管理员检查服务器的数据库和磁盘。</source>
        <translation>평소처럼 일하고, 본사 관리자에게 서버 데이터베이스와 디스크 점검을 알려 주세요.</translation>
    </message>
    <message>
        <source>数据库版本太旧</source>
        <translation>데이터베이스 버전이 낮습니다</translation>
    </message>
    <message>
        <source>服务器的数据库是 PostgreSQL {found}，需要 18 或更新的版本。</source>
        <translation>서버 데이터베이스는 PostgreSQL {found}이며 18 이상이 필요합니다.</translation>
    </message>
    <message>
        <source>请先升级 PostgreSQL，再启动服务。</source>
        <translation>먼저 PostgreSQL을 업그레이드한 뒤 서비스를 시작하세요.</translation>
    </message>
    <message>
        <source>总部的数据库版本太旧</source>
        <translation>본사 데이터베이스 버전이 낮습니다</translation>
    </message>
    <message>
        <source>服务器的数据库需要 PostgreSQL 18 或更新的版本，现在不能同步。</source>
        <translation>서버 데이터베이스는 PostgreSQL 18 이상이어야 하며 지금은 동기화할 수 없습니다.</translation>
    </message>
    <message>
        <source>本机已保存的内容都在，待上传的也在。</source>
        <translation>저장한 내용과 업로드 대기 내용은 모두 이 PC에 있습니다.</translation>
    </message>
    <message>
        <source>请照常工作，并请总部管理员升级数据库。</source>
        <translation>평소처럼 일하고, 본사 관리자에게 데이터베이스 업그레이드를 요청하세요.</translation>
    </message>
    <message>
        <source>总部没有这一条</source>
        <translation>본사에 없는 항목입니다</translation>
    </message>
    <message>
        <source>要找的内容不在总部，或不属于这个工位能看的范围。</source>
        <translation>찾는 내용이 본사에 없거나 이 창구가 볼 수 있는 범위가 아닙니다.</translation>
    </message>
    <message>
        <source>请刷新后再试；需要别店的记录时，请用“到全公司找”。</source>
        <translation>새로 고쳐 다시 시도하세요. 다른 매장의 기록은 &apos;전사에서 찾기&apos;를 쓰세요.</translation>
    </message>
    <message>
        <source>总部不允许这样做</source>
        <translation>본사가 허용하지 않습니다</translation>
    </message>
    <message>
        <source>您的岗位在总部没有做这件事的权限。</source>
        <translation>보직에 본사에서 이 일을 할 권한이 없습니다.</translation>
    </message>
    <message>
        <source>请有权限的同事办理，或请管理员调整岗位。</source>
        <translation>권한이 있는 동료에게 맡기거나 관리자에게 보직 조정을 요청하세요.</translation>
    </message>
    <message>
        <source>本机与总部对不上，正在重新取</source>
        <translation>본사와 달라 다시 가져오는 중입니다</translation>
    </message>
    <message>
        <source>核对时发现有一部分数据与总部不一样，会重新取一遍。</source>
        <translation>대조하니 일부 데이터가 본사와 달라 다시 가져옵니다.</translation>
    </message>
    <message>
        <source>没有上传的内容不受影响，一条也不会丢。</source>
        <translation>업로드하지 않은 내용은 그대로이며 한 건도 잃지 않습니다.</translation>
    </message>
    <message>
        <source>请照常工作；经常出现时请把错误编号告诉管理员。</source>
        <translation>평소처럼 일하세요. 자주 나타나면 오류 번호를 관리자에게 알려 주세요.</translation>
    </message>
    <message>
        <source>离开太久，需要重新取一份数据</source>
        <translation>오래 연결하지 않아 데이터를 다시 가져와야 합니다</translation>
    </message>
    <message>
        <source>这个工位太久没有连接，服务器已不保留中间的变化，会重新取整份数据。</source>
        <translation>이 창구가 너무 오래 연결하지 않아 서버에 중간 변경이 남아 있지 않습니다. 전체 데이터를 다시 가져옵니다.</translation>
    </message>
    <message>
        <source>没有上传的内容不受影响，会照常上传。</source>
        <translation>업로드하지 않은 내용은 그대로이며 평소처럼 업로드됩니다.</translation>
    </message>
    <message>
        <source>请保持联网，取的时候可以照常工作。</source>
        <translation>네트워크를 유지하세요. 가져오는 동안에도 일할 수 있습니다.</translation>
    </message>
    <message>
        <source>接口密钥不能用</source>
        <translation>API 키를 사용할 수 없습니다</translation>
    </message>
    <message>
        <source>密钥不存在、已停用，或者不是用来送这类数据的。</source>
        <translation>키가 없거나 중지되었거나 이런 데이터용이 아닙니다.</translation>
    </message>
    <message>
        <source>没有收下任何数据，以前的数据都在。</source>
        <translation>데이터를 받지 않았으며 이전 데이터는 그대로입니다.</translation>
    </message>
    <message>
        <source>请总部管理员用 serve api-key 查看或另发密钥。</source>
        <translation>본사 관리자에게 serve api-key로 키를 확인하거나 새로 발급해 달라고 하세요.</translation>
    </message>
    <message>
        <source>同一个请求编号送了不同的内容</source>
        <translation>같은 요청 번호로 다른 내용을 보냈습니다</translation>
    </message>
    <message>
        <source>请求编号“{mark}”已经用过，内容不一样。</source>
        <translation>요청 번호 “{mark}”은(는) 이미 다른 내용으로 사용되었습니다.</translation>
    </message>
    <message>
        <source>第一次的内容已收好，这一次没有收。</source>
        <translation>처음 내용은 받았고 이번 것은 받지 않았습니다.</translation>
    </message>
    <message>
        <source>请换一个请求编号再送。</source>
        <translation>다른 요청 번호로 다시 보내세요.</translation>
    </message>
    <message>
        <source>送来的数据有错，没有收</source>
        <translation>보낸 데이터에 오류가 있어 받지 않았습니다</translation>
    </message>
    <message>
        <source>其中有单据不符合要求，整批没有收。</source>
        <translation>규칙에 맞지 않는 전표가 있어 전체를 받지 않았습니다.</translation>
    </message>
    <message>
        <source>以前收下的数据都在。</source>
        <translation>이전에 받은 데이터는 그대로입니다.</translation>
    </message>
    <message>
        <source>请按返回的 problems 更正后整批重送。</source>
        <translation>응답의 problems를 보고 고친 뒤 전체를 다시 보내세요.</translation>
    </message>
    <message>
        <source>这张销售单已经结束</source>
        <translation>이 판매 전표는 끝났습니다</translation>
    </message>
    <message>
        <source>销售单 {number} 已全部退货或取消，不能再办这一步。</source>
        <translation>판매 전표 {number}은(는) 전부 반품되었거나 취소되어 이 단계를 할 수 없습니다.</translation>
    </message>
    <message>
        <source>单据和以前的记录都在，没有改动。</source>
        <translation>전표와 이전 기록은 그대로입니다.</translation>
    </message>
    <message>
        <source>需要再卖给顾客时，请另登记一张销售单。</source>
        <translation>다시 판매하려면 새 판매 전표를 등록하세요.</translation>
    </message>
    <message>
        <source>退的比卖的多</source>
        <translation>판매보다 많이 반품합니다</translation>
    </message>
    <message>
        <source>销售单 {number} 这一行还剩 {left} 件可退。</source>
        <translation>판매 전표 {number}의 이 줄은 {left}개만 더 반품할 수 있습니다.</translation>
    </message>
    <message>
        <source>没有改动，填好的内容还在。</source>
        <translation>변경된 것이 없으며 입력한 내용은 그대로입니다.</translation>
    </message>
    <message>
        <source>请核对数量和金额后再办。</source>
        <translation>수량과 금액을 확인한 뒤 다시 하세요.</translation>
    </message>
    <message>
        <source>这张配件单据已经办结</source>
        <translation>이미 처리가 끝난 부품 전표입니다</translation>
    </message>
    <message>
        <source>配件单据 {number} 已记账、作废或冲销，不能再办这一步。</source>
        <translation>부품 전표 {number}은(는) 이미 기장, 폐기 또는 취소되어 이 단계를 진행할 수 없습니다.</translation>
    </message>
    <message>
        <source>单据和账目都在，没有改动。</source>
        <translation>전표와 장부 기록은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>已记账的要更正，请另开冲销或调整单据。</source>
        <translation>기장된 내용을 고치려면 취소 전표나 조정 전표를 새로 작성하세요.</translation>
    </message>
    <message>
        <source>这张配件单据还没有记账</source>
        <translation>아직 기장되지 않은 부품 전표입니다</translation>
    </message>
    <message>
        <source>配件单据 {number} 还在待齐，没有账可以冲销。</source>
        <translation>부품 전표 {number}은(는) 아직 대기 중이라 취소할 기장이 없습니다.</translation>
    </message>
    <message>
        <source>单据还在待齐里，没有改动。</source>
        <translation>전표는 대기함에 그대로 있습니다.</translation>
    </message>
    <message>
        <source>不要了请作废它；货和单都到了，它会自动记账。</source>
        <translation>필요 없으면 폐기하세요. 물품과 서류가 모두 도착하면 자동으로 기장됩니다.</translation>
    </message>
    <message>
        <source>库存刚刚变动过</source>
        <translation>재고가 방금 변동되었습니다</translation>
    </message>
    <message>
        <source>您填的 {count} 个库存数，账上在这期间又变了。</source>
        <translation>입력한 재고 {count}개가 그사이 장부에서 바뀌었습니다.</translation>
    </message>
    <message>
        <source>没有记账，您填的数都还在。</source>
        <translation>기장되지 않았습니다. 입력한 수는 그대로 있습니다.</translation>
    </message>
    <message>
        <source>请看标红的格，对着实物核对，再保存一次。</source>
        <translation>빨간 칸을 보고 실물을 확인한 뒤 다시 저장하세요.</translation>
    </message>
    <message>
        <source>联合查询还没有写结果</source>
        <translation>공동 조사 결과가 아직 없습니다</translation>
    </message>
    <message>
        <source>单据 {number} 的联合查询要写明查清的结果才能完成。</source>
        <translation>{number}의 공동 조사는 결과를 적어야 완료됩니다.</translation>
    </message>
    <message>
        <source>请打开这张单据，点“写结果”，写下查清的结果。</source>
        <translation>이 전표를 열고 “결과 쓰기”를 눌러 조사 결과를 적으세요.</translation>
    </message>
    <message>
        <source>这张单据不用录工厂系统</source>
        <translation>이 전표는 공장 시스템에 입력하지 않습니다</translation>
    </message>
    <message>
        <source>单据 {number} 里没有整机或显示器，或者还没有记账。</source>
        <translation>전표 {number}에 완제품이나 모니터가 없거나 아직 기장되지 않았습니다.</translation>
    </message>
    <message>
        <source>没有改动。</source>
        <translation>바뀐 것이 없습니다.</translation>
    </message>
    <message>
        <source>是整机的，请先在商品目录里给这个配件勾上“整机、显示器”。</source>
        <translation>완제품이면 먼저 상품 목록에서 이 부품에 “완제품 또는 모니터”를 선택하세요.</translation>
    </message>
    <message>
        <source>有编号没有交代</source>
        <translation>설명되지 않은 번호가 있습니다</translation>
    </message>
    <message>
        <source>{day_on} 的报表里有 {count} 个编号查不到单据，从 {number} 起。</source>
        <translation>{day_on} 보고서에 전표가 없는 번호가 {number}부터 {count}개 있습니다.</translation>
    </message>
    <message>
        <source>报表没有编制，单据和账目没有改动。</source>
        <translation>보고서는 작성되지 않았고 전표와 장부는 그대로입니다.</translation>
    </message>
    <message>
        <source>请在“单号”里给每个缺号写原因或选约定标记，再编制。</source>
        <translation>“번호”에서 빠진 번호마다 사유를 쓰거나 약정 표시를 고른 뒤 작성하세요.</translation>
    </message>
    <message>
        <source>先办另一天的报表</source>
        <translation>다른 날의 보고서가 먼저입니다</translation>
    </message>
    <message>
        <source>{day_on} 的报表要先办：前面的先编制，后面的先退回。</source>
        <translation>{day_on} 보고서가 먼저입니다. 앞선 것은 작성하고 뒤의 것은 반려하세요.</translation>
    </message>
    <message>
        <source>请在左边选 {day_on}。</source>
        <translation>왼쪽에서 {day_on}을(를) 고르세요.</translation>
    </message>
    <message>
        <source>这一步现在不能办</source>
        <translation>지금은 할 수 없는 단계입니다</translation>
    </message>
    <message>
        <source>{day_on} 的报表已经走到别的一步，可能别的电脑刚办过。</source>
        <translation>{day_on} 보고서가 다른 단계에 있습니다. 다른 컴퓨터에서 방금 처리했을 수 있습니다.</translation>
    </message>
    <message>
        <source>报表和签字都在，没有改动。</source>
        <translation>보고서와 서명은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>请看右边的进度，再办该办的一步。</source>
        <translation>오른쪽 진행 상황을 보고 다음 단계를 처리하세요.</translation>
    </message>
    <message>
        <source>有电脑还没有传到</source>
        <translation>아직 전송되지 않은 컴퓨터가 있습니다</translation>
    </message>
    <message>
        <source>本店有 {count} 台电脑在 {day_on} 结束后还没有消息：{names}。</source>
        <translation>이 매장 컴퓨터 {count}대가 {day_on} 마감 후 소식이 없습니다: {names}.</translation>
    </message>
    <message>
        <source>请打开那些电脑连上网；等不及时，请主管输入工号密码放行。</source>
        <translation>그 컴퓨터를 켜서 연결하세요. 기다릴 수 없으면 관리자가 사번과 비밀번호로 통과시키세요.</translation>
    </message>
    <message>
        <source>签字的要是另一个人</source>
        <translation>다른 사람이 서명해야 합니다</translation>
    </message>
    <message>
        <source>工号 {number} 编制了这份报表，或已经签过字。</source>
        <translation>사번 {number}이(가) 이 보고서를 작성했거나 이미 서명했습니다.</translation>
    </message>
    <message>
        <source>报表和已有的签字都在。</source>
        <translation>보고서와 기존 서명은 그대로입니다.</translation>
    </message>
    <message>
        <source>编制人、财务、经理要由三个人分别签字。</source>
        <translation>작성자, 재무, 관리자는 세 사람이 각각 서명해야 합니다.</translation>
    </message>
    <message>
        <source>要等主管说明差异</source>
        <translation>관리자의 차이 설명이 필요합니다</translation>
    </message>
    <message>
        <source>{day_on} 的两种合计复核后仍不一致，已经交给主管。</source>
        <translation>{day_on}의 두 합계가 재검토 후에도 달라 관리자에게 넘겼습니다.</translation>
    </message>
    <message>
        <source>请主管输入工号密码说明差异，再编制。</source>
        <translation>관리자가 사번과 비밀번호로 차이를 설명한 뒤 작성하세요.</translation>
    </message>
    <message>
        <source>对账单 {number} 已经走到别的一步，可能别的电脑刚办过。</source>
        <translation>대사표 {number}이(가) 다른 단계로 넘어갔습니다. 다른 컴퓨터에서 방금 처리했을 수 있습니다.</translation>
    </message>
    <message>
        <source>两边的明细和签字都在，没有改动。</source>
        <translation>양측 명세와 서명은 그대로이며 변경되지 않았습니다.</translation>
    </message>
    <message>
        <source>请看右边的进度，再办该办的一步。已签的对账单要由主管重新打开。</source>
        <translation>오른쪽의 진행 상태를 보고 필요한 단계를 처리하십시오. 서명된 대사표는 책임자가 다시 열어야 합니다.</translation>
    </message>
    <message>
        <source>盘点 {number} 已经走到别的一步，可能别的电脑刚办过。</source>
        <translation>실사 {number}이(가) 다른 단계에 있습니다. 다른 PC에서 방금 처리했을 수 있습니다.</translation>
    </message>
    <message>
        <source>点过的数都在，没有改动。</source>
        <translation>센 수량은 모두 그대로 있습니다.</translation>
    </message>
    <message>
        <source>请看这次盘点现在的状态，再办该办的一步。</source>
        <translation>현재 상태를 보고 다음 단계를 진행하세요.</translation>
    </message>
    <message>
        <source>还有配件没有点</source>
        <translation>세지 않은 부품이 있습니다</translation>
    </message>
    <message>
        <source>盘点 {number} 还有 {count} 项没有填数。</source>
        <translation>실사 {number}에 수량이 없는 항목이 {count}개 있습니다.</translation>
    </message>
    <message>
        <source>已经点过的数都在。</source>
        <translation>센 수량은 모두 있습니다.</translation>
    </message>
    <message>
        <source>请接着点；货架上确实没有的，交出时选“没点到的按 0 件”。</source>
        <translation>이어서 세고, 정말 없으면 제출할 때 “나머지는 0으로”를 고르세요.</translation>
    </message>
    <message>
        <source>要由另一个人来</source>
        <translation>다른 사람이 해야 합니다</translation>
    </message>
    <message>
        <source>工号 {number} 点过这次盘点的数，不能再由本人复点或批准。</source>
        <translation>사번 {number}은(는) 이 실사를 세어 다시 세거나 승인할 수 없습니다.</translation>
    </message>
    <message>
        <source>请另一位同事来复点，或请没有参加盘点的主管批准。</source>
        <translation>다른 동료가 다시 세거나 실사에 참여하지 않은 관리자가 승인하게 하세요.</translation>
    </message>
    <message>
        <source>还有差异没写原因</source>
        <translation>원인 없는 차이가 있습니다</translation>
    </message>
    <message>
        <source>盘点 {number} 有 {count} 项差异没有原因。</source>
        <translation>실사 {number}의 차이 {count}건에 원인이 없습니다.</translation>
    </message>
    <message>
        <source>没有记账，点过的数都在。</source>
        <translation>기록되지 않았고 센 수량은 모두 있습니다.</translation>
    </message>
    <message>
        <source>请先在“原因”一栏逐项写明，再批准。</source>
        <translation>“원인” 칸에 하나씩 적은 뒤 승인하세요.</translation>
    </message>
    <message>
        <source>差异大的还要复点</source>
        <translation>큰 차이는 다시 세야 합니다</translation>
    </message>
    <message>
        <source>盘点 {number} 有 {count} 项差异超过限度，只点过一次。</source>
        <translation>실사 {number}의 차이 {count}건이 한도를 넘는데 한 번만 셌습니다.</translation>
    </message>
    <message>
        <source>请先退回复点，由另一个人再点一遍。</source>
        <translation>먼저 돌려보내 다른 사람이 다시 세게 하세요.</translation>
    </message>
    <message>
        <source>程序出了意外</source>
        <translation>예기치 않은 오류가 났습니다</translation>
    </message>
    <message>
        <source>这一步没有做完（{error}）。</source>
        <translation>이 단계를 마치지 못했습니다({error}).</translation>
    </message>
    <message>
        <source>没做完的改动已全部取消，以前存好的数据都在。</source>
        <translation>마치지 못한 변경은 모두 취소되었고 이전에 저장한 데이터는 모두 있습니다.</translation>
    </message>
    <message>
        <source>请再试一次；还不行时，请把错误编号告诉管理员。</source>
        <translation>다시 시도하세요. 그래도 안 되면 오류 번호를 관리자에게 알려 주세요.</translation>
    </message>
    <message>
        <source>还有几处要改</source>
        <translation>고칠 곳이 남았습니다</translation>
    </message>
    <message>
        <source>有 {count} 处没有填对，这一次没有存。</source>
        <translation>{count}곳이 바르지 않아 이번에는 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>输入的内容都还在。</source>
        <translation>입력한 내용은 모두 남아 있습니다.</translation>
    </message>
    <message>
        <source>请按红框下面的提示改好后再提交。</source>
        <translation>빨간 테두리 아래의 안내대로 고친 뒤 다시 제출하세요.</translation>
    </message>
    <message>
        <source>找不到这一条了</source>
        <translation>더 이상 찾을 수 없습니다</translation>
    </message>
    <message>
        <source>要打开的{kind}不在了，或不属于本店。</source>
        <translation>열려는 항목({kind})이 없거나 이 매장의 것이 아닙니다.</translation>
    </message>
    <message>
        <source>其他记录不受影响。</source>
        <translation>다른 기록에는 영향이 없습니다.</translation>
    </message>
    <message>
        <source>请刷新列表后再找一次。</source>
        <translation>목록을 새로 고친 뒤 다시 찾아보세요.</translation>
    </message>
    <message>
        <source>这类记录不能改也不能删</source>
        <translation>수정하거나 삭제할 수 없는 기록입니다</translation>
    </message>
    <message>
        <source>已写下的事实只能追加说明，不能改掉。</source>
        <translation>기록된 사실은 설명을 덧붙일 수만 있고 고칠 수 없습니다.</translation>
    </message>
    <message>
        <source>写错了请作废后另写一条，并写明原因。</source>
        <translation>잘못 썼으면 무효 처리하고 새로 쓴 뒤 사유를 적으세요.</translation>
    </message>
    <message>
        <source>认不出的内容</source>
        <translation>알 수 없는 내용</translation>
    </message>
    <message>
        <source>{count} 秒</source>
        <translation>{count}초</translation>
    </message>
    <message>
        <source>{count} 分钟</source>
        <translation>{count}분</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>顾客电器</source>
        <translation>고객 가전</translation>
    </message>
    <message>
        <source>品类</source>
        <translation>품목</translation>
    </message>
    <message>
        <source>品牌</source>
        <translation>브랜드</translation>
    </message>
    <message>
        <source>销售单</source>
        <translation>판매 전표</translation>
    </message>
    <message>
        <source>销售明细</source>
        <translation>판매 명세</translation>
    </message>
    <message>
        <source>销售承诺</source>
        <translation>판매 약속</translation>
    </message>
    <message>
        <source>价格</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>厂家保修</source>
        <translation>제조사 보증</translation>
    </message>
    <message>
        <source>机号格式</source>
        <translation>제조번호 형식</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>配件清单</source>
        <translation>부품 목록</translation>
    </message>
    <message>
        <source>配件账户</source>
        <translation>부품 계정</translation>
    </message>
    <message>
        <source>配件单据</source>
        <translation>부품 전표</translation>
    </message>
    <message>
        <source>盘点</source>
        <translation>재고 실사</translation>
    </message>
    <message>
        <source>货品出入库报表</source>
        <translation>입출고 일보</translation>
    </message>
    <message>
        <source>对账单</source>
        <translation>대사표</translation>
    </message>
    <message>
        <source>配件存放与补货</source>
        <translation>부품 보관·발주 설정</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>첨부</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>불만</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>이관</translation>
    </message>
    <message>
        <source>备选方案</source>
        <translation>대안</translation>
    </message>
    <message>
        <source>补偿</source>
        <translation>보상</translation>
    </message>
    <message>
        <source>处理方案</source>
        <translation>처리 방안</translation>
    </message>
    <message>
        <source>外部转办</source>
        <translation>외부 이첩</translation>
    </message>
    <message>
        <source>答复函</source>
        <translation>회신 공문</translation>
    </message>
    <message>
        <source>常用语</source>
        <translation>상용구</translation>
    </message>
    <message>
        <source>升级</source>
        <translation>단계 상향</translation>
    </message>
    <message>
        <source>顾客</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>客服台</source>
        <translation>선샤인 데스크</translation>
    </message>
    <message>
        <source>值班</source>
        <translation>당직</translation>
    </message>
    <message>
        <source>型号</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation>책임 업체</translation>
    </message>
    <message>
        <source>岗位</source>
        <translation>보직</translation>
    </message>
    <message>
        <source>打印份</source>
        <translation>인쇄본</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>视图</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>员工</source>
        <translation>직원</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>할 일</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>결재</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>매장</translation>
    </message>
    <message>
        <source>这里没有填对，请检查。</source>
        <translation>바르게 입력되지 않았습니다. 확인하세요.</translation>
    </message>
    <message>
        <source>这个岗位已经开始，不能取消，只能填结束日期。</source>
        <translation>이미 시작된 보직은 취소할 수 없고 종료일만 입력할 수 있습니다.</translation>
    </message>
    <message>
        <source>已经被用了，请换一个。</source>
        <translation>이미 사용 중입니다. 다른 것으로 바꾸세요.</translation>
    </message>
    <message>
        <source>已经有了，不用再加。</source>
        <translation>이미 있으므로 추가할 필요가 없습니다.</translation>
    </message>
    <message>
        <source>不能早于受理时间。</source>
        <translation>접수 시각보다 빠를 수 없습니다.</translation>
    </message>
    <message>
        <source>不能早于开始日期。</source>
        <translation>시작일보다 빠를 수 없습니다.</translation>
    </message>
    <message>
        <source>这位同事在这段时间已经有值班了。</source>
        <translation>이 동료는 이 시간에 이미 당직이 있습니다.</translation>
    </message>
    <message>
        <source>请写成 08:00-20:00；到第二天的写成 20:00-08:00。</source>
        <translation>08:00-20:00처럼 쓰세요. 다음 날까지면 20:00-08:00처럼 쓰세요.</translation>
    </message>
    <message>
        <source>文字是乱码，请检查文件的编码。</source>
        <translation>글자가 깨졌습니다. 파일 인코딩을 확인하세요.</translation>
    </message>
    <message>
        <source>日期是用文字写的，请写成 2026-11-21。</source>
        <translation>날짜가 글자로 되어 있습니다. 2026-11-21처럼 입력하세요.</translation>
    </message>
    <message>
        <source>分不清月和日，请写成 2026-11-21。</source>
        <translation>월과 일을 구분할 수 없습니다. 2026-11-21처럼 입력하세요.</translation>
    </message>
    <message>
        <source>日期缺少日，请写成 2026-11-21。</source>
        <translation>날짜에 일이 없습니다. 2026-11-21처럼 입력하세요.</translation>
    </message>
    <message>
        <source>日期缺少年份，请写成 2026-11-21。</source>
        <translation>날짜에 연도가 없습니다. 2026-11-21처럼 입력하세요.</translation>
    </message>
    <message>
        <source>这位员工已停用，请先恢复。</source>
        <translation>사용 중지된 직원입니다. 먼저 사용을 재개하세요.</translation>
    </message>
    <message>
        <source>最长七天，请把开始和结束写近一些。</source>
        <translation>최대 7일입니다. 시작과 끝을 더 가깝게 적으세요.</translation>
    </message>
    <message>
        <source>最长一年，请把开始和结束写近一些。</source>
        <translation>최대 1년입니다. 시작과 끝을 더 가깝게 적으세요.</translation>
    </message>
    <message>
        <source>不能晚于现在，请检查日期和时间。</source>
        <translation>현재보다 늦을 수 없습니다. 날짜와 시간을 확인하세요.</translation>
    </message>
    <message>
        <source>有的行读不懂，请改成“2026-05-09 劳动节 班”这样的写法。</source>
        <translation>이해할 수 없는 행이 있습니다. 한 줄에 날짜, 이름, 휴무 또는 근무를 쓰세요.</translation>
    </message>
    <message>
        <source>同一天写了两次，请只留一次。</source>
        <translation>같은 날이 두 번 있습니다. 하나만 남기세요.</translation>
    </message>
    <message>
        <source>有的日期不属于这一年，请核对年份。</source>
        <translation>이 해가 아닌 날짜가 있습니다. 연도를 확인하세요.</translation>
    </message>
    <message>
        <source>每一天都要有名称，不超过 40 个字。</source>
        <translation>날마다 40자 이내의 이름이 있어야 합니다.</translation>
    </message>
    <message>
        <source>不能早于今天。</source>
        <translation>오늘보다 빠를 수 없습니다.</translation>
    </message>
    <message>
        <source>还有人在用，现在不能停用。</source>
        <translation>사용 중인 사람이 있어 지금은 중지할 수 없습니다.</translation>
    </message>
    <message>
        <source>不能是负数。</source>
        <translation>음수일 수 없습니다.</translation>
    </message>
    <message>
        <source>总部没有同样的记录，不用合并，请改正后重新发送。</source>
        <translation>본사에 같은 기록이 없어 병합할 필요가 없습니다. 고친 뒤 다시 보내세요.</translation>
    </message>
    <message>
        <source>只能用字母、数字和短横线。</source>
        <translation>영문, 숫자, 하이픈만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>两段时间重叠了。</source>
        <translation>두 시간대가 겹칩니다.</translation>
    </message>
    <message>
        <source>一周里至少要有一天营业。</source>
        <translation>한 주에 하루 이상은 영업해야 합니다.</translation>
    </message>
    <message>
        <source>这种时限还没有规定时长，请先在“时限”里加上。</source>
        <translation>이 기한은 아직 기간이 정해지지 않았습니다. 먼저 &apos;기한&apos;에 추가하세요.</translation>
    </message>
    <message>
        <source>请填 1 到 300 的整数，100 就是到时限。</source>
        <translation>1~300의 정수를 입력하세요. 100은 기한이 되었을 때입니다.</translation>
    </message>
    <message>
        <source>一行写一天，例如 2027-02-05 15:00-21:00，同一天只写一行。</source>
        <translation>한 줄에 하루씩 쓰세요. 예: 2027-02-05 15:00-21:00. 같은 날은 한 줄만 씁니다.</translation>
    </message>
    <message>
        <source>请写成 09:00-12:00 14:00-18:00，休息日留空。</source>
        <translation>09:00-12:00 14:00-18:00처럼 쓰고, 휴무일은 비워 두세요.</translation>
    </message>
    <message>
        <source>这一行刚被改过，请关掉窗口看看新的内容再改。</source>
        <translation>이 행은 방금 바뀌었습니다. 창을 닫고 새 내용을 본 뒤 수정하세요.</translation>
    </message>
    <message>
        <source>已有一条适用范围完全相同的时限，请改那一条。</source>
        <translation>적용 범위가 완전히 같은 기한이 이미 있습니다. 그것을 수정하세요.</translation>
    </message>
    <message>
        <source>不是日期，请写成 2026-11-21。</source>
        <translation>날짜가 아닙니다. 2026-11-21처럼 입력하세요.</translation>
    </message>
    <message>
        <source>台号是 2 位数字或大写字母，例如 A1。</source>
        <translation>창구 번호는 숫자 또는 영문 대문자 2자리입니다. 예: A1</translation>
    </message>
    <message>
        <source>不像姓名，请只写姓名，电话填在电话里。</source>
        <translation>이름이 아닌 것 같습니다. 이름만 쓰고 전화는 전화 칸에 입력하세요.</translation>
    </message>
    <message>
        <source>电话应为 11 位手机号，或区号加座机号。</source>
        <translation>전화는 11자리 휴대전화 또는 지역번호+유선전화여야 합니다.</translation>
    </message>
    <message>
        <source>角色代码用 1–8 个字母或数字。</source>
        <translation>역할 코드는 영문 또는 숫자 1~8자입니다.</translation>
    </message>
    <message>
        <source>工号用数字和大写字母，例如 0427。</source>
        <translation>사번은 숫자와 영문 대문자를 씁니다. 예: 0427</translation>
    </message>
    <message>
        <source>门店代码是 3 位数字或大写字母，例如 001。</source>
        <translation>매장 코드는 숫자 또는 영문 대문자 3자리입니다. 예: 001</translation>
    </message>
    <message>
        <source>不是金额，请写成 1280.50。</source>
        <translation>금액이 아닙니다. 1280.50처럼 입력하세요.</translation>
    </message>
    <message>
        <source>不是国民经济行业代码。</source>
        <translation>국민경제 업종 코드가 아닙니다.</translation>
    </message>
    <message>
        <source>已填了电话，就不要再选“不详”。</source>
        <translation>전화를 입력했으면 &apos;모름&apos;을 선택하지 마세요.</translation>
    </message>
    <message>
        <source>还没有完结，不能这样做。</source>
        <translation>아직 종결되지 않아 할 수 없습니다.</translation>
    </message>
    <message>
        <source>这位同事今天在这家店没有能看待办的岗位，收不到留言。</source>
        <translation>이 동료는 오늘 이 매장에서 할 일을 볼 수 있는 보직이 없어 메시지를 받을 수 없습니다.</translation>
    </message>
    <message>
        <source>须大于 0。</source>
        <translation>0보다 커야 합니다.</translation>
    </message>
    <message>
        <source>密码太短，请再长一些。</source>
        <translation>비밀번호가 너무 짧습니다. 더 길게 입력하세요.</translation>
    </message>
    <message>
        <source>密码太简单，不要用工号，也不要只用一个字符。</source>
        <translation>비밀번호가 너무 단순합니다. 사번이나 한 글자만 반복하지 마세요.</translation>
    </message>
    <message>
        <source>新密码与原来的一样，请换一个。</source>
        <translation>이전과 같은 비밀번호입니다. 다른 것으로 바꾸세요.</translation>
    </message>
    <message>
        <source>电话被表格改成了科学计数，末几位已丢失，请从原表重新导出。</source>
        <translation>표 프로그램이 전화를 지수 표기로 바꿔 끝자리가 없어졌습니다. 원본 표에서 다시 내보내세요.</translation>
    </message>
    <message>
        <source>与同一岗位的另一段日期重叠。</source>
        <translation>같은 보직의 다른 기간과 겹칩니다.</translation>
    </message>
    <message>
        <source>这里必填。</source>
        <translation>필수 항목입니다.</translation>
    </message>
    <message>
        <source>来电和到店必须留电话，只有书面渠道可以不详。</source>
        <translation>전화와 방문은 전화번호가 필수이며, 서면 경로만 &apos;모름&apos;으로 둘 수 있습니다.</translation>
    </message>
    <message>
        <source>这一天已经有一个价格开始；写错的先撤回它，再定新价。</source>
        <translation>그날 시작하는 가격이 이미 있습니다. 잘못 적었다면 먼저 철회한 뒤 새로 정하세요.</translation>
    </message>
    <message>
        <source>过去的价格不能改，请从今天或以后的日期开始。</source>
        <translation>지난 가격은 바꿀 수 없습니다. 오늘이나 이후 날짜부터 시작하세요.</translation>
    </message>
    <message>
        <source>后面已定了另一个价格，请填截止日期，止在它开始之前。</source>
        <translation>이후 가격이 이미 정해져 있습니다. 그 시작 전의 종료일을 적으세요.</translation>
    </message>
    <message>
        <source>价格只能提前到期，不能延长；要接着卖请另定一个价格。</source>
        <translation>가격은 앞당겨 끝낼 수만 있습니다. 이어서 팔려면 새 가격을 정하세요.</translation>
    </message>
    <message>
        <source>文件里同一天给了两个价格，只能留一个。</source>
        <translation>파일에 같은 날 가격이 둘 있습니다. 하나만 남기세요.</translation>
    </message>
    <message>
        <source>价格种类请写标价、促销价、会员价或团购价。</source>
        <translation>가격 종류는 정가, 행사가, 회원가, 단체가를 중국어로 적으세요.</translation>
    </message>
    <message>
        <source>商品目录里没有这个型号，请先添加，或改成目录里的写法。</source>
        <translation>상품 목록에 없는 모델입니다. 먼저 추가하거나 목록의 표기로 고치세요.</translation>
    </message>
    <message>
        <source>没有这家门店，请写门店代码或名称；不分门店的留空。</source>
        <translation>없는 매장입니다. 매장 코드나 이름을 쓰고, 모든 매장이면 비워 두세요.</translation>
    </message>
    <message>
        <source>您在这家门店没有定价的权限。</source>
        <translation>이 매장의 가격을 정할 권한이 없습니다.</translation>
    </message>
    <message>
        <source>有几个型号都叫这个名字，请写上品牌或商品条码。</source>
        <translation>같은 이름의 모델이 여럿입니다. 브랜드나 바코드를 적으세요.</translation>
    </message>
    <message>
        <source>条码、编码和型号说的不是同一个商品，请核对。</source>
        <translation>바코드, 코드, 모델이 같은 상품이 아닙니다. 확인하세요.</translation>
    </message>
    <message>
        <source>这段时间已有同样范围的规定，请改那一条，或错开日期。</source>
        <translation>그 기간에 같은 범위의 규정이 있습니다. 그것을 고치거나 날짜를 바꾸세요.</translation>
    </message>
    <message>
        <source>这样会绕成一个圈，请选别的。</source>
        <translation>그러면 순환이 됩니다. 다른 것을 고르세요.</translation>
    </message>
    <message>
        <source>请填 1 到 240 个月。</source>
        <translation>1~240개월을 입력하세요.</translation>
    </message>
    <message>
        <source>请填 0 到 730 天。</source>
        <translation>0~730일을 입력하세요.</translation>
    </message>
    <message>
        <source>请填 500 到 999，950 就是 100 次里 95 次不缺货。</source>
        <translation>500~999를 입력하세요. 950이면 100번 중 95번은 재고가 떨어지지 않습니다.</translation>
    </message>
    <message>
        <source>看不懂。A 是字母，9 是数字，X 是字母或数字，{12} 是重复 12 次，例如 A9{12}。</source>
        <translation>읽을 수 없습니다. A는 영문자, 9는 숫자, X는 둘 다, {12}는 12번 반복입니다. 예: A9{12}</translation>
    </message>
    <message>
        <source>1995 年以前的不能登记，请检查年份。</source>
        <translation>1995년 이전은 등록할 수 없습니다. 연도를 확인하세요.</translation>
    </message>
    <message>
        <source>机号比件数多，请改件数或去掉多的机号。</source>
        <translation>일련번호가 수량보다 많습니다. 둘 중 하나를 고치세요.</translation>
    </message>
    <message>
        <source>机号不能空，也不能超过 40 个字符。</source>
        <translation>일련번호는 비워 둘 수 없고 40자를 넘을 수 없습니다.</translation>
    </message>
    <message>
        <source>这个机号已经卖出，还没有退回来。请核对机号，或先办退货。</source>
        <translation>이미 판매되어 반품되지 않은 일련번호입니다. 확인하거나 먼저 반품 처리하세요.</translation>
    </message>
    <message>
        <source>赠品不收钱，单价请填 0；要收钱的请改为商品。</source>
        <translation>사은품은 무료입니다. 단가를 0으로 하거나 상품으로 바꾸세요.</translation>
    </message>
    <message>
        <source>税率请填 0 到 1 之间的数，例如 0.13。</source>
        <translation>세율은 0과 1 사이로 입력하세요. 예: 0.13.</translation>
    </message>
    <message>
        <source>金额太大，请核对。</source>
        <translation>금액이 너무 큽니다. 확인하세요.</translation>
    </message>
    <message>
        <source>不能早于销售日期。</source>
        <translation>판매일보다 빠를 수 없습니다.</translation>
    </message>
    <message>
        <source>XS- 开头的单号由程序编，请留空，或填纸单上的单号。</source>
        <translation>XS-로 시작하는 번호는 프로그램이 부여합니다. 비워 두거나 종이 번호를 쓰세요.</translation>
    </message>
    <message>
        <source>这一行没有卖过这个机号，请对着商品上的机号核对。</source>
        <translation>이 줄에서 판매한 일련번호가 아닙니다. 제품의 번호와 대조하세요.</translation>
    </message>
    <message>
        <source>金额不等于件数乘单价，请核对原表。</source>
        <translation>금액이 수량×단가와 다릅니다. 원본 표를 확인하세요.</translation>
    </message>
    <message>
        <source>不是件数，请写整数。</source>
        <translation>수량이 아닙니다. 정수로 쓰세요.</translation>
    </message>
    <message>
        <source>收和发都填了数，一行只能是收或发，请核对。</source>
        <translation>입고와 출고가 모두 입력되었습니다. 한 줄은 둘 중 하나만 가능하니 확인하세요.</translation>
    </message>
    <message>
        <source>看不出是收还是发，请写“收”或“发”。</source>
        <translation>입고인지 출고인지 알 수 없습니다. “in”(입고) 또는 “out”(출고)으로 적으세요.</translation>
    </message>
    <message>
        <source>件数太大，请核对是不是写错了栏。</source>
        <translation>수량이 너무 큽니다. 열이 맞는지 확인하세요.</translation>
    </message>
    <message>
        <source>已有更晚的库存数，这一行更旧，不导入。</source>
        <translation>더 나중의 재고가 이미 있어 이 행은 가져오지 않습니다.</translation>
    </message>
    <message>
        <source>同一地方同一商品同一时间给了两个数，请只留对的一行。</source>
        <translation>같은 장소, 상품, 시각에 수량이 두 개입니다. 맞는 행만 남기세요.</translation>
    </message>
    <message>
        <source>找不到它冲的那张销售单，请先导入原单。</source>
        <translation>취소할 원래 판매서가 없습니다. 먼저 원본을 가져오세요.</translation>
    </message>
    <message>
        <source>正负不对：退货的件数和金额都是负数，销售的都不是。</source>
        <translation>부호가 맞지 않습니다. 반품은 수량과 금액이 모두 음수, 판매는 아닙니다.</translation>
    </message>
    <message>
        <source>样例与格式对不上，请抄一个真实的机号。</source>
        <translation>예시가 형식과 맞지 않습니다. 실제 제조번호를 적으세요.</translation>
    </message>
    <message>
        <source>太晚了，请检查年份。</source>
        <translation>너무 늦습니다. 연도를 확인하세요.</translation>
    </message>
    <message>
        <source>与另一张对账单的日子重叠，同一笔不能对两次。</source>
        <translation>다른 대사표와 날짜가 겹칩니다. 같은 건을 두 번 대사할 수 없습니다.</translation>
    </message>
    <message>
        <source>这一段还没有结束，截止日期要早于今天。</source>
        <translation>아직 끝나지 않은 기간입니다. 종료일은 오늘보다 앞서야 합니다.</translation>
    </message>
    <message>
        <source>行数太多，不像一份对账单，请检查文件。</source>
        <translation>대사표로 보기에는 행이 너무 많습니다. 파일을 확인하십시오.</translation>
    </message>
    <message>
        <source>不能晚于今天，请检查日期。</source>
        <translation>오늘보다 늦을 수 없습니다. 날짜를 확인하세요.</translation>
    </message>
    <message>
        <source>库存不够：账上没有这么多，请核对数量和好坏件。</source>
        <translation>재고가 부족합니다. 장부에 그만큼 없으니 수량과 양품·불량품을 확인하세요.</translation>
    </message>
    <message>
        <source>同一张单据里写了两次，请合成一行。</source>
        <translation>한 전표에 두 번 적혔습니다. 한 줄로 합치세요.</translation>
    </message>
    <message>
        <source>对方的这张单据已经录过了，请在单据里按对方单号查一下。</source>
        <translation>상대방의 이 전표는 이미 입력되어 있습니다. 전표에서 상대방 번호로 찾아보세요.</translation>
    </message>
    <message>
        <source>不能比这一行的数量多。</source>
        <translation>이 줄의 수량보다 많을 수 없습니다.</translation>
    </message>
    <message>
        <source>单位与配件目录里的不一样，请按目录的单位填。</source>
        <translation>부품 목록의 단위와 다릅니다. 목록의 단위로 적으세요.</translation>
    </message>
    <message>
        <source>好坏件没有变化，不用改判。</source>
        <translation>양품·불량품 구분이 바뀌지 않아 재판정할 필요가 없습니다.</translation>
    </message>
    <message>
        <source>这个范围还有一次没盘完的，请接着那一次盘。</source>
        <translation>이 범위에 끝나지 않은 실사가 있습니다. 그것을 이어서 하세요.</translation>
    </message>
    <message>
        <source>这一轮不用点它，数已经锁定。</source>
        <translation>이번 회차에는 세지 않습니다. 수량이 잠겨 있습니다.</translation>
    </message>
    <message>
        <source>它的货位不在这次盘点的范围里，请放回原货位，在那里点。</source>
        <translation>선반이 이 실사 범위에 없습니다. 제자리에 두고 거기서 세세요.</translation>
    </message>
    <message>
        <source>这一项没有差异，不用写原因。</source>
        <translation>차이가 없어 원인이 필요 없습니다.</translation>
    </message>
    <message>
        <source>序列号要一件一个，个数与数量不符。</source>
        <translation>일련번호는 한 개에 하나씩입니다. 개수가 수량과 맞지 않습니다.</translation>
    </message>
    <message>
        <source>太早了，请检查日期和时间。</source>
        <translation>너무 이릅니다. 날짜와 시간을 확인하세요.</translation>
    </message>
    <message>
        <source>至少写两个方案。</source>
        <translation>방안을 두 개 이상 쓰세요.</translation>
    </message>
    <message>
        <source>太多了，请减少几项。</source>
        <translation>너무 많습니다. 몇 개 줄이세요.</translation>
    </message>
    <message>
        <source>各方比例加起来要等于 100 %。</source>
        <translation>각 주체의 비율 합은 100 %여야 합니다.</translation>
    </message>
    <message>
        <source>请填 0 到 100 的整数。</source>
        <translation>0~100의 정수를 입력하세요.</translation>
    </message>
    <message>
        <source>没有这个标记，不用取消。</source>
        <translation>이 표시가 없어 해제할 필요가 없습니다.</translation>
    </message>
    <message>
        <source>这就是它自己，请选另一件投诉。</source>
        <translation>바로 이 불만입니다. 다른 불만을 선택하세요.</translation>
    </message>
    <message>
        <source>只能把后登记的并入先登记的，请反过来合并。</source>
        <translation>나중에 등록한 것만 먼저 등록한 것에 병합할 수 있습니다. 반대로 병합하세요.</translation>
    </message>
    <message>
        <source>是另一家店的投诉，不能合并；可以写处理记录说明。</source>
        <translation>다른 매장의 불만이라 병합할 수 없습니다. 처리 기록에 적을 수 있습니다.</translation>
    </message>
    <message>
        <source>不是同一位顾客，也不是同一台电器，不能合并。顾客登记了两次的，请先合并顾客。</source>
        <translation>같은 고객도 같은 가전도 아니어서 병합할 수 없습니다. 고객을 두 번 등록했으면 먼저 고객을 병합하세요.</translation>
    </message>
    <message>
        <source>那一件已完结，不能并入；请关联它，或先重新处理它。</source>
        <translation>그 건은 종결되어 병합할 수 없습니다. 연관으로 지정하거나 먼저 재처리하세요.</translation>
    </message>
    <message>
        <source>这两件没有关联，不用取消。</source>
        <translation>두 건은 연관되어 있지 않아 해제할 필요가 없습니다.</translation>
    </message>
    <message>
        <source>代码用 1–16 个小写字母或数字，例如 anfu。</source>
        <translation>코드는 영문 소문자나 숫자 1–16자입니다. 예: anfu</translation>
    </message>
    <message>
        <source>顶格的一行须是原有的类别，类别不能增减或改名。</source>
        <translation>들여쓰지 않은 줄은 기존 유형이어야 합니다. 유형은 추가·삭제하거나 이름을 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>最多三级：类别、下一级、再下一级。</source>
        <translation>최대 세 단계: 유형, 아래 단계, 그 아래 단계.</translation>
    </message>
    <message>
        <source>太大了，请核对金额。</source>
        <translation>금액이 너무 큽니다. 확인하세요.</translation>
    </message>
    <message>
        <source>太长了，请缩短。</source>
        <translation>너무 깁니다. 줄이세요.</translation>
    </message>
    <message>
        <source>号码太长，末几位已被表格改成 0 或科学计数，请从原表按文本重新导出。</source>
        <translation>번호가 너무 길어 표가 끝자리를 0이나 지수 표기로 바꾸었습니다. 원본에서 텍스트로 다시 내보내 주세요.</translation>
    </message>
    <message>
        <source>分不清逗号和小数点，请写成 1234.50。</source>
        <translation>쉼표와 소수점을 구분할 수 없습니다. 1234.50처럼 적어 주세요.</translation>
    </message>
    <message>
        <source>请先附上签字页的扫描件。</source>
        <translation>먼저 서명한 쪽의 스캔을 첨부하세요.</translation>
    </message>
    <message>
        <source>编号与总部的撞了，请先选一下。</source>
        <translation>본사와 번호가 겹칩니다. 먼저 선택하세요.</translation>
    </message>
    <message>
        <source>账面数与实盘数不一样，请再数一遍，改对其中一个。</source>
        <translation>장부 수량과 실사 수량이 다릅니다. 다시 세어 어느 한쪽을 고치십시오.</translation>
    </message>
    <message>
        <source>与对方的数不一样，请与对方核对后改成一致。</source>
        <translation>상대의 수량과 다릅니다. 상대와 확인하여 맞추십시오.</translation>
    </message>
    <message>
        <source>与发货清单的数不一样，请按清单核对。</source>
        <translation>출하 목록의 수량과 다릅니다. 목록과 대조하십시오.</translation>
    </message>
    <message>
        <source>与上面各行加起来的数不一样，请查漏抄或抄错的行。</source>
        <translation>위 행들의 합과 다릅니다. 빠뜨렸거나 잘못 옮긴 행을 찾으십시오.</translation>
    </message>
    <message>
        <source>往来帐记的人欠坏件与人欠坏件帐不一样。</source>
        <translation>거래장에 적힌 받을 불량품이 받을 불량품장과 다릅니다.</translation>
    </message>
    <message>
        <source>往来帐记的欠人坏件与欠人坏件帐不一样。</source>
        <translation>거래장에 적힌 갚을 불량품이 갚을 불량품장과 다릅니다.</translation>
    </message>
    <message>
        <source>往来帐里没有记这笔欠件，请补上或删去。</source>
        <translation>거래장에 이 미반환 항목이 없습니다. 추가하거나 지우십시오.</translation>
    </message>
    <message>
        <source>同一配件在前面已有一行，请合成一行。</source>
        <translation>같은 부품이 위에 이미 있습니다. 한 행으로 합치십시오.</translation>
    </message>
    <message>
        <source>这本账选了两个文件，请去掉一个。</source>
        <translation>이 장부에 파일을 두 개 선택했습니다. 하나를 빼십시오.</translation>
    </message>
    <message>
        <source>目录里没有这个编码，请先在商品目录的配件里添加，或改对编码。</source>
        <translation>목록에 이 코드가 없습니다. 상품 목록의 부품에 추가하거나 코드를 고치십시오.</translation>
    </message>
    <message>
        <source>没有这个仓库，请改成本店仓库的名称。</source>
        <translation>이 창고가 없습니다. 본 매장 창고 이름으로 바꾸십시오.</translation>
    </message>
    <message>
        <source>电话簿里没有这个单位，请先添加，或改成电话簿里的名称。</source>
        <translation>전화번호부에 이 거래처가 없습니다. 추가하거나 전화번호부의 이름으로 바꾸십시오.</translation>
    </message>
    <message>
        <source>电话簿里有几个同名的单位，请先改名或停用多余的。</source>
        <translation>전화번호부에 같은 이름의 거래처가 여럿 있습니다. 이름을 바꾸거나 남는 것을 중지하십시오.</translation>
    </message>
    <message>
        <source>这本账已经有期初。要重做，先冲销原来的期初单。</source>
        <translation>이 장부에는 이미 기초가 있습니다. 다시 하려면 먼저 기존 기초 전표를 취소 전표로 되돌리십시오.</translation>
    </message>
    <message>
        <source>这张发货清单已经录入过，请从在途帐里去掉。</source>
        <translation>이 출하 목록은 이미 입력되어 있습니다. 운송 중 장부에서 빼십시오.</translation>
    </message>
    <message>
        <source>账还对不上，没有记账；请按列出的差异改好再来。</source>
        <translation>장부가 아직 맞지 않아 기장하지 않았습니다. 표시된 차이를 고친 뒤 다시 하십시오.</translation>
    </message>
    <message>
        <source>本店还没有仓库，请先设置仓库。</source>
        <translation>이 매장에는 아직 창고가 없습니다. 먼저 창고를 만드십시오.</translation>
    </message>
    <message>
        <source>这一天或以后的日报已编制，请选日报之后的日子。</source>
        <translation>이 날짜 또는 이후의 일보가 작성되었습니다. 일보 이후의 날짜를 고르십시오.</translation>
    </message>
    <message>
        <source>正文里还有“（待补充）”，请写完或删去再发。</source>
        <translation>본문에 괄호로 표시한 보충할 곳이 남아 있습니다. 채우거나 지운 뒤 보내세요.</translation>
    </message>
    <message>
        <source>请从列表里选一项。</source>
        <translation>목록에서 선택하세요.</translation>
    </message>
    <message>
        <source>校验位不对，请核对每一位数字。</source>
        <translation>확인 숫자가 맞지 않습니다. 한 자리씩 확인하세요.</translation>
    </message>
    <message>
        <source>类别不对，请重新选择。</source>
        <translation>유형이 맞지 않습니다. 다시 선택하세요.</translation>
    </message>
    <message>
        <source>原密码不对。</source>
        <translation>현재 비밀번호가 틀렸습니다.</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>修改资料</source>
        <translation>정보 수정</translation>
    </message>
    <message>
        <source>打印价签</source>
        <translation>가격표 인쇄</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>没有权限：维护商品目录和电话簿</source>
        <translation>권한 없음: 상품 목록과 전화번호부 관리</translation>
    </message>
    <message>
        <source>条码</source>
        <translation>바코드</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>能效</source>
        <translation>에너지 효율</translation>
    </message>
    <message>
        <source>{day} 停产</source>
        <translation>{day} 단종</translation>
    </message>
    <message>
        <source>替代型号</source>
        <translation>대체 모델</translation>
    </message>
    <message>
        <source>价格</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>定新价</source>
        <translation>새 가격</translation>
    </message>
    <message>
        <source>还没有定过价格。</source>
        <translation>아직 가격이 없습니다.</translation>
    </message>
    <message>
        <source>没有权限：维护商品价格</source>
        <translation>권한 없음: 가격 관리</translation>
    </message>
    <message>
        <source>厂家保修</source>
        <translation>제조사 보증</translation>
    </message>
    <message>
        <source>添加保修</source>
        <translation>보증 추가</translation>
    </message>
    <message>
        <source>还没有登记厂家保修。</source>
        <translation>아직 제조사 보증이 없습니다.</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>添加配件</source>
        <translation>부품 추가</translation>
    </message>
    <message>
        <source>还没有配件清单。</source>
        <translation>아직 부품 목록이 없습니다.</translation>
    </message>
    <message>
        <source>机号格式</source>
        <translation>제조번호 형식</translation>
    </message>
    <message>
        <source>添加格式</source>
        <translation>형식 추가</translation>
    </message>
    <message>
        <source>还没有登记机号长什么样。</source>
        <translation>제조번호 모양이 아직 등록되지 않았습니다.</translation>
    </message>
    <message>
        <source>价格种类</source>
        <translation>가격 종류</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>起始日期</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>截止日期</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>一直</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>适用门店</source>
        <translation>적용 매장</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>全部门店</source>
        <translation>모든 매장</translation>
    </message>
    <message>
        <source>现在适用</source>
        <translation>현재 적용</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>적용 안 됨</translation>
    </message>
    <message>
        <source>全部商品</source>
        <translation>전체 상품</translation>
    </message>
    <message>
        <source>部件</source>
        <translation>부위</translation>
    </message>
    <message>
        <source>整机</source>
        <translation>제품 전체</translation>
    </message>
    <message>
        <source>保修</source>
        <translation>보증</translation>
    </message>
    <message>
        <source>{count} 个月</source>
        <translation>{count}개월</translation>
    </message>
    <message>
        <source>今天卖</source>
        <translation>오늘 판매</translation>
    </message>
    <message>
        <source>适用范围</source>
        <translation>적용 범위</translation>
    </message>
    <message>
        <source>哪天卖的</source>
        <translation>판매일</translation>
    </message>
    <message>
        <source>配件号</source>
        <translation>부품 번호</translation>
    </message>
    <message>
        <source>配件名称</source>
        <translation>부품 이름</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>格式</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>样例</source>
        <translation>예시</translation>
    </message>
</context>
<context>
    <name>ModelPartSheet</name>
    <message>
        <source>型号的配件</source>
        <translation>모델의 부품</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>输入配件号或名称；没有的先在“配件”里添加</source>
        <translation>부품 번호나 이름 입력. 없으면 먼저 “부품”에서 추가</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>例如 底部、控制盒，可以不填</source>
        <translation>예: 바닥, 제어함. 비워도 됨</translation>
    </message>
</context>
<context>
    <name>ModelSheet</name>
    <message>
        <source>品牌</source>
        <translation>브랜드</translation>
    </message>
    <message>
        <source>品类</source>
        <translation>품목</translation>
    </message>
    <message>
        <source>型号</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>照铭牌上写，例如 BCD-470WDPG</source>
        <translation>명판대로 입력, 예: BCD-470WDPG</translation>
    </message>
    <message>
        <source>商品条码</source>
        <translation>상품 바코드</translation>
    </message>
    <message>
        <source>69 开头的 13 位，可扫码，可以不填</source>
        <translation>69로 시작하는 13자리, 스캔 가능, 선택 사항</translation>
    </message>
    <message>
        <source>商品编码</source>
        <translation>상품 코드</translation>
    </message>
    <message>
        <source>收银和 ERP 里的编码，可以不填</source>
        <translation>계산대와 ERP의 코드. 비워도 됨</translation>
    </message>
    <message>
        <source>能效等级</source>
        <translation>에너지 등급</translation>
    </message>
    <message>
        <source>停产日期</source>
        <translation>단종일</translation>
    </message>
    <message>
        <source>还在卖的不填</source>
        <translation>판매 중이면 비워 둠</translation>
    </message>
    <message>
        <source>替代型号</source>
        <translation>대체 모델</translation>
    </message>
    <message>
        <source>停产后卖哪个，可以不填</source>
        <translation>단종 뒤 대신 파는 모델. 비워도 됨</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>客户服务</source>
        <translation>고객 서비스</translation>
    </message>
    <message>
        <source>后台</source>
        <translation>관리</translation>
    </message>
    <message>
        <source>工作台</source>
        <translation>업무 홈</translation>
    </message>
    <message>
        <source>投诉工单</source>
        <translation>불만 티켓</translation>
    </message>
    <message>
        <source>顾客</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>销售</source>
        <translation>판매</translation>
    </message>
    <message>
        <source>商品目录</source>
        <translation>상품 목록</translation>
    </message>
    <message>
        <source>配件台账</source>
        <translation>부품 장부</translation>
    </message>
    <message>
        <source>数据导入</source>
        <translation>데이터 가져오기</translation>
    </message>
    <message>
        <source>系统管理</source>
        <translation>시스템 관리</translation>
    </message>
</context>
<context>
    <name>NewCountSheet</name>
    <message>
        <source>仓库</source>
        <translation>창고</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>범위</translation>
    </message>
    <message>
        <source>货位的开头，如 A；不填就盘整个仓库</source>
        <translation>선반의 앞부분, 예: A. 비우면 창고 전체</translation>
    </message>
    <message>
        <source>盲盘：点的人看不到账面数</source>
        <translation>블라인드: 세는 사람은 장부를 볼 수 없음</translation>
    </message>
    <message>
        <source>新建盘点</source>
        <translation>새 실사</translation>
    </message>
    <message>
        <source>开始盘点</source>
        <translation>실사 시작</translation>
    </message>
    <message>
        <source>已新建盘点</source>
        <translation>실사를 만들었습니다</translation>
    </message>
    <message>
        <source>现有的货区：{zones}。</source>
        <translation>현재 구역: {zones}.</translation>
    </message>
</context>
<context>
    <name>NewPermissionsSheet</name>
    <message>
        <source>新版本带来了新的权限</source>
        <translation>새 버전에 새 권한이 있습니다</translation>
    </message>
    <message>
        <source>程序升级后多了下面这些权限，已按默认给了相应的角色。管理员以前取消的权限没有恢复。</source>
        <translation>업그레이드로 아래 권한이 추가되어 기본값대로 해당 역할에 부여했습니다. 관리자가 이전에 해제한 권한은 되살리지 않았습니다.</translation>
    </message>
    <message>
        <source>得到新权限的角色</source>
        <translation>새 권한을 받은 역할</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>查看角色权限</source>
        <translation>역할 권한 보기</translation>
    </message>
</context>
<context>
    <name>NewStorePage</name>
    <message>
        <source>返回</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>建立门店</source>
        <translation>매장 만들기</translation>
    </message>
    <message>
        <source>把新门店填完</source>
        <translation>새 매장 입력 마치기</translation>
    </message>
    <message>
        <source>上次新建门店时中断了。加密的数据库已经建好，请补填公司、门店和管理员。</source>
        <translation>지난번 새 매장 만들기가 중단되었습니다. 암호화된 데이터베이스는 만들어졌으니 회사, 매장, 관리자를 마저 입력하세요.</translation>
    </message>
    <message>
        <source>新建门店</source>
        <translation>새 매장 만들기</translation>
    </message>
    <message>
        <source>填好以后会建立一个加密的数据库，只存在这台电脑上。</source>
        <translation>입력하면 암호화된 데이터베이스가 만들어지며 이 PC에만 저장됩니다.</translation>
    </message>
    <message>
        <source>两次输入的密码不一样，请再输一遍。</source>
        <translation>두 비밀번호가 다릅니다. 다시 입력하세요.</translation>
    </message>
    <message>
        <source>可以以后再填</source>
        <translation>나중에 입력해도 됩니다</translation>
    </message>
    <message>
        <source>北京时间（UTC+8）</source>
        <translation>베이징 시간(UTC+8)</translation>
    </message>
    <message>
        <source>新疆时间（UTC+6）</source>
        <translation>신장 시간(UTC+6)</translation>
    </message>
    <message>
        <source>营业执照上的名称</source>
        <translation>사업자등록증의 상호</translation>
    </message>
    <message>
        <source>例如 {value}</source>
        <translation>예: {value}</translation>
    </message>
    <message>
        <source>3 位数字或大写字母，印在单据编号里。</source>
        <translation>숫자 또는 영문 대문자 3자리, 문서 번호에 인쇄됩니다.</translation>
    </message>
    <message>
        <source>时限、日期和打印时间都按这个时间算，建好以后不能改。</source>
        <translation>기한, 날짜, 인쇄 시각은 모두 이 시간을 따르며 만든 뒤에는 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>不少于 8 个字符，可以是一句容易记的话。</source>
        <translation>8자 이상, 외우기 쉬운 문장도 좋습니다.</translation>
    </message>
    <message>
        <source>公司名称</source>
        <translation>회사명</translation>
    </message>
    <message>
        <source>门店名称</source>
        <translation>매장명</translation>
    </message>
    <message>
        <source>门店代码</source>
        <translation>매장 코드</translation>
    </message>
    <message>
        <source>本店用的时间</source>
        <translation>매장 시간대</translation>
    </message>
    <message>
        <source>门店电话</source>
        <translation>매장 전화</translation>
    </message>
    <message>
        <source>门店地址</source>
        <translation>매장 주소</translation>
    </message>
    <message>
        <source>第一位管理员姓名</source>
        <translation>첫 관리자 이름</translation>
    </message>
    <message>
        <source>管理员工号</source>
        <translation>관리자 사번</translation>
    </message>
    <message>
        <source>登录密码</source>
        <translation>로그인 비밀번호</translation>
    </message>
    <message>
        <source>再输一遍密码</source>
        <translation>비밀번호 다시 입력</translation>
    </message>
</context>
<context>
    <name>NoteBox</name>
    <message>
        <source>处理记录</source>
        <translation>처리 기록</translation>
    </message>
    <message>
        <source>内部备注</source>
        <translation>내부 메모</translation>
    </message>
    <message>
        <source>联系记录</source>
        <translation>연락 기록</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>给{name}留言</source>
        <translation>{name}에게 메시지</translation>
    </message>
    <message>
        <source>给同事留言</source>
        <translation>동료에게 메시지</translation>
    </message>
    <message>
        <source>关于 {title}。留言会出现在对方的工作台“待办”里，点开就到这条记录。</source>
        <translation>{title} 관련입니다. 메시지는 상대방 업무 홈의 &apos;할 일&apos;에 표시되며 누르면 이 기록이 열립니다.</translation>
    </message>
    <message>
        <source>留言</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>留给</source>
        <translation>받는 사람</translation>
    </message>
    <message>
        <source>{name}的留言 · {title}</source>
        <translation>{name}의 메시지 · {title}</translation>
    </message>
    <message>
        <source>已给{name}留言，会出现在对方的工作台上。</source>
        <translation>{name}에게 메시지를 남겼습니다. 상대방 업무 홈에 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>关闭</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>NumberEditor</name>
    <message>
        <source>请填整数</source>
        <translation>정수를 입력하세요</translation>
    </message>
    <message>
        <source>请填数字，最多 {count} 位小数</source>
        <translation>숫자를 입력하세요. 소수점 이하 최대 {count}자리</translation>
    </message>
</context>
<context>
    <name>OfficeSection</name>
    <message>
        <source>发接入码</source>
        <translation>연결 코드 발급</translation>
    </message>
</context>
<context>
    <name>OfficeView</name>
    <message>
        <source>改名</source>
        <translation>이름 변경</translation>
    </message>
    <message>
        <source>取回密钥</source>
        <translation>키 되찾기</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>사용 중지</translation>
    </message>
    <message>
        <source>刷新</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>已接入的工位</source>
        <translation>연결된 창구</translation>
    </message>
    <message>
        <source>还没有工位接入总部。按 F2 发一个接入码。</source>
        <translation>본사에 연결된 창구가 없습니다. F2로 연결 코드를 발급하세요.</translation>
    </message>
    <message>
        <source>{count} 个工位</source>
        <translation>창구 {count}개</translation>
    </message>
    <message>
        <source> · {count} 个超过一天没有联系</source>
        <translation> · 하루 넘게 연락 없음 {count}개</translation>
    </message>
    <message>
        <source>{names} 有两个声音：同一份数据在两台电脑上开着，或从备份恢复过。请只留一台，另一台重新接入。</source>
        <translation>{names} 중복 사용: 같은 데이터를 두 PC에서 열고 있거나 백업에서 복원했습니다. 한 대만 남기고 다른 한 대는 다시 연결하세요.</translation>
    </message>
    <message>
        <source>服务器已连接</source>
        <translation>서버 연결됨</translation>
    </message>
    <message>
        <source>服务器 v{version}</source>
        <translation>서버 v{version}</translation>
    </message>
    <message>
        <source>还没有备份过</source>
        <translation>아직 백업 안 함</translation>
    </message>
    <message>
        <source>上次备份 {age}前</source>
        <translation>마지막 백업 {age} 전</translation>
    </message>
    <message>
        <source>磁盘剩 {size} GB</source>
        <translation>디스크 여유 {size} GB</translation>
    </message>
    <message>
        <source>这个工位还没有接入总部，接入后才能管理其他工位。</source>
        <translation>이 창구는 아직 본사에 연결되지 않았습니다. 연결해야 다른 창구를 관리할 수 있습니다.</translation>
    </message>
    <message>
        <source>现在离线（自 {time}）。总部管理要联网才能用，连上后会自动刷新。</source>
        <translation>현재 오프라인({time}부터). 본사 관리는 온라인에서만 쓸 수 있고 연결되면 자동으로 새로 고칩니다.</translation>
    </message>
    <message>
        <source>离线时看不到其他工位。</source>
        <translation>오프라인에서는 다른 창구를 볼 수 없습니다.</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>매장</translation>
    </message>
    <message>
        <source>总部</source>
        <translation>본사</translation>
    </message>
    <message>
        <source>工位</source>
        <translation>창구</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>上次联系</source>
        <translation>마지막 연락</translation>
    </message>
    <message>
        <source>待上传</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>未收</source>
        <translation>미수신</translation>
    </message>
    <message>
        <source>时钟</source>
        <translation>시계</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>接入时间</source>
        <translation>연결 시각</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>사용 중지</translation>
    </message>
    <message>
        <source>两个声音</source>
        <translation>중복 사용</translation>
    </message>
    <message>
        <source>时钟不准</source>
        <translation>시계 안 맞음</translation>
    </message>
    <message>
        <source>离线 {span}</source>
        <translation>오프라인 {span}</translation>
    </message>
    <message>
        <source>正在追赶</source>
        <translation>따라잡는 중</translation>
    </message>
    <message>
        <source>在线</source>
        <translation>온라인</translation>
    </message>
    <message>
        <source>工位已改名。</source>
        <translation>창구 이름을 변경했습니다.</translation>
    </message>
    <message>
        <source>停用 {name}？</source>
        <translation>{name} 사용을 중지할까요?</translation>
    </message>
    <message>
        <source>它下次联系总部时，公司数据会从那台电脑上清除，没有上传的 {count} 条也不再接收。停用不能撤回，要再用须重新发接入码。</source>
        <translation>다음에 본사에 연결되면 그 PC에서 회사 데이터가 삭제되고, 업로드하지 않은 {count}건도 더 받지 않습니다. 사용 중지는 되돌릴 수 없으며, 다시 쓰려면 연결 코드를 새로 발급해야 합니다.</translation>
    </message>
    <message>
        <source>{name} 已停用。</source>
        <translation>{name} 사용을 중지했습니다.</translation>
    </message>
</context>
<context>
    <name>OpenProblemPage</name>
    <message>
        <source>复制错误编号</source>
        <translation>오류 번호 복사</translation>
    </message>
    <message>
        <source>打开数据文件夹</source>
        <translation>데이터 폴더 열기</translation>
    </message>
    <message>
        <source>清除演示数据</source>
        <translation>데모 데이터 삭제</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>从备份恢复…</source>
        <translation>백업에서 복원…</translation>
    </message>
    <message>
        <source>输入恢复密钥</source>
        <translation>복구 키 입력</translation>
    </message>
    <message>
        <source>接入总部</source>
        <translation>본사 연결</translation>
    </message>
    <message>
        <source>错误编号 {code}</source>
        <translation>오류 번호 {code}</translation>
    </message>
</context>
<context>
    <name>OpeningSheet</name>
    <message>
        <source>期初：带入原来的账</source>
        <translation>기초: 기존 장부 가져오기</translation>
    </message>
    <message>
        <source>每本账一个表格，或一个工作簿里五张表。先互相核对，全部对得上才能记账；记账时一起记，不会只记一半。</source>
        <translation>장부마다 표 하나, 또는 한 통합 문서에 시트 다섯 개입니다. 먼저 서로 대조하여 모두 맞아야 기장할 수 있으며, 한꺼번에 기장되고 일부만 기장되지 않습니다.</translation>
    </message>
    <message>
        <source>期初日</source>
        <translation>기초일</translation>
    </message>
    <message>
        <source>选一个工作簿</source>
        <translation>통합 문서 선택</translation>
    </message>
    <message>
        <source>重新读取</source>
        <translation>다시 읽기</translation>
    </message>
    <message>
        <source>文件改好后重新读取</source>
        <translation>파일을 고친 뒤 다시 읽기</translation>
    </message>
    <message>
        <source>对不上的地方</source>
        <translation>맞지 않는 곳</translation>
    </message>
    <message>
        <source>记入五本账</source>
        <translation>다섯 장부에 기장</translation>
    </message>
    <message>
        <source>选择表格</source>
        <translation>표 선택</translation>
    </message>
    <message>
        <source>看不出这是哪本账。请在那本账的一行选择文件，或把表名改成账的名称。</source>
        <translation>어느 장부인지 알 수 없습니다. 해당 장부의 줄에서 파일을 선택하거나 시트 이름을 장부 이름으로 바꾸십시오.</translation>
    </message>
    <message>
        <source>这些表没有用到：{names}</source>
        <translation>사용하지 않은 시트: {names}</translation>
    </message>
    <message>
        <source>没有选文件</source>
        <translation>선택한 파일 없음</translation>
    </message>
    <message>
        <source>还有对不上的地方</source>
        <translation>아직 맞지 않는 곳이 있습니다</translation>
    </message>
    <message>
        <source>请先选择文件</source>
        <translation>먼저 파일을 선택하십시오</translation>
    </message>
    <message>
        <source>选好文件后，对不上的地方列在这里。</source>
        <translation>파일을 선택하면 맞지 않는 곳이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>请先改期初日。</source>
        <translation>먼저 기초일을 바꾸십시오.</translation>
    </message>
    <message>
        <source>{count} 处对不上，改好表格后按 Alt+R 重新读取。</source>
        <translation>{count}곳이 맞지 않습니다. 표를 고친 뒤 Alt+R을 눌러 다시 읽으십시오.</translation>
    </message>
    <message>
        <source>全部对得上，可以记账。</source>
        <translation>모두 맞습니다. 기장할 수 있습니다.</translation>
    </message>
    <message>
        <source>没有对不上的地方。</source>
        <translation>맞지 않는 곳이 없습니다.</translation>
    </message>
    <message>
        <source>期初已记账，开出 {count} 张期初单</source>
        <translation>기초를 기장했습니다. 기초 전표 {count}장</translation>
    </message>
    <message>
        <source>不带入{book}</source>
        <translation>{book} 제외</translation>
    </message>
    <message>
        <source>选择文件</source>
        <translation>파일 선택</translation>
    </message>
    <message>
        <source>选择{book}的文件</source>
        <translation>{book} 파일 선택</translation>
    </message>
    <message>
        <source>账</source>
        <translation>장부</translation>
    </message>
    <message>
        <source>哪里</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>差异和办法</source>
        <translation>차이와 조치</translation>
    </message>
</context>
<context>
    <name>OpeningWay</name>
    <message>
        <source>正在打开门店</source>
        <translation>매장을 여는 중</translation>
    </message>
    <message>
        <source>正在解锁加密的数据库…</source>
        <translation>암호화된 데이터베이스를 여는 중…</translation>
    </message>
    <message>
        <source>切换到演示门店</source>
        <translation>데모 매장으로 전환</translation>
    </message>
    <message>
        <source>先试用演示门店</source>
        <translation>데모 매장 먼저 써 보기</translation>
    </message>
    <message>
        <source>切换到本店</source>
        <translation>이 매장으로 전환</translation>
    </message>
    <message>
        <source>新建门店</source>
        <translation>새 매장 만들기</translation>
    </message>
</context>
<context>
    <name>OptionsSheet</name>
    <message>
        <source>备选方案 {number}</source>
        <translation>{number} 대안</translation>
    </message>
    <message>
        <source>写 2 到 5 个，由主管选定一个。改过再交，代替原来的一组。</source>
        <translation>2~5개를 쓰면 팀장이 하나를 선정합니다. 고쳐서 다시 내면 기존 묶음을 대신합니다.</translation>
    </message>
    <message>
        <source>交主管选定</source>
        <translation>팀장에게 제출</translation>
    </message>
    <message>
        <source>再写一个</source>
        <translation>하나 더 쓰기</translation>
    </message>
    <message>
        <source>方案 {number}</source>
        <translation>방안 {number}</translation>
    </message>
    <message>
        <source>怎么处理、由谁办、何时办好</source>
        <translation>어떻게 처리, 누가, 언제까지</translation>
    </message>
    <message>
        <source>处理方式</source>
        <translation>처리 방식</translation>
    </message>
    <message>
        <source>费用</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>元</source>
        <translation>위안</translation>
    </message>
    <message>
        <source>最多写五个</source>
        <translation>최대 다섯 개</translation>
    </message>
</context>
<context>
    <name>OutsideBox</name>
    <message>
        <source>外部转办</source>
        <translation>외부 이첩</translation>
    </message>
    <message>
        <source>{day} 收到</source>
        <translation>{day} 수신</translation>
    </message>
    <message>
        <source>打开答复函 {number}</source>
        <translation>회신 공문 {number} 열기</translation>
    </message>
    <message>
        <source>补充函</source>
        <translation>보충 공문</translation>
    </message>
    <message>
        <source>写答复函</source>
        <translation>회신 공문 작성</translation>
    </message>
</context>
<context>
    <name>OutsideSheet</name>
    <message>
        <source>外部转办 {number}</source>
        <translation>{number} 외부 이첩</translation>
    </message>
    <message>
        <source>总部、消协、工商转来的，或媒体来访的。没写答复期限的，按公司规定的天数计时。</source>
        <translation>본사, 소비자협회, 공상 당국이 이첩했거나 언론이 방문한 건입니다. 회신 기한이 없으면 회사 규정 일수로 계산합니다.</translation>
    </message>
    <message>
        <source>谁转来的</source>
        <translation>이첩한 곳</translation>
    </message>
    <message>
        <source>来文编号</source>
        <translation>발신 문서 번호</translation>
    </message>
    <message>
        <source>媒体写记者证号</source>
        <translation>언론은 기자증 번호</translation>
    </message>
    <message>
        <source>单位全称</source>
        <translation>기관 정식 명칭</translation>
    </message>
    <message>
        <source>答复函上的抬头；媒体写媒体名称</source>
        <translation>회신 공문의 수신란. 언론은 매체명</translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation>수신일</translation>
    </message>
    <message>
        <source>要求几号前答复</source>
        <translation>회신 요구일</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>연락 담당자</translation>
    </message>
    <message>
        <source>媒体写记者姓名，必填</source>
        <translation>언론은 기자 이름, 필수</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>연락 전화</translation>
    </message>
    <message>
        <source>来文要求或来访目的</source>
        <translation>공문의 요구 또는 방문 목적</translation>
    </message>
    <message>
        <source>对方要什么、要书面还是口头答复</source>
        <translation>상대의 요구, 서면 또는 구두 회신 여부</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>등록</translation>
    </message>
</context>
<context>
    <name>OutsideWords</name>
    <message>
        <source>总部</source>
        <translation>본사</translation>
    </message>
    <message>
        <source>消协</source>
        <translation>소비자협회</translation>
    </message>
    <message>
        <source>市场监管（工商）</source>
        <translation>시장감독기관</translation>
    </message>
    <message>
        <source>新闻媒体来访</source>
        <translation>언론 매체</translation>
    </message>
    <message>
        <source>登记总部转办</source>
        <translation>본사 이첩 등록</translation>
    </message>
    <message>
        <source>登记消协转办</source>
        <translation>소비자협회 이첩 등록</translation>
    </message>
    <message>
        <source>登记工商转办</source>
        <translation>시장감독기관 이첩 등록</translation>
    </message>
    <message>
        <source>登记媒体来访</source>
        <translation>언론 방문 등록</translation>
    </message>
    <message>
        <source>登记外部转办</source>
        <translation>외부 이첩 등록</translation>
    </message>
    <message>
        <source>邮寄</source>
        <translation>우편</translation>
    </message>
    <message>
        <source>电子邮件</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>传真</source>
        <translation>팩스</translation>
    </message>
    <message>
        <source>当面送达</source>
        <translation>직접 전달</translation>
    </message>
    <message>
        <source>在来文平台上回复</source>
        <translation>접수 플랫폼에서 회신</translation>
    </message>
    <message>
        <source>已答复</source>
        <translation>회신함</translation>
    </message>
    <message>
        <source>待答复</source>
        <translation>회신 대기</translation>
    </message>
    <message>
        <source>答复已超 {count} 天</source>
        <translation>회신 {count}일 지연</translation>
    </message>
    <message>
        <source>今天答复</source>
        <translation>오늘 회신</translation>
    </message>
    <message>
        <source>{day} 前答复</source>
        <translation>{day}까지 회신</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>关闭</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>PageViews</name>
    <message>
        <source>删除视图“{title}”</source>
        <translation>보기 &apos;{title}&apos; 삭제</translation>
    </message>
    <message>
        <source>删除视图</source>
        <translation>보기 삭제</translation>
    </message>
    <message>
        <source>只删除视图“{title}”，里面的投诉不受影响。</source>
        <translation>보기 &apos;{title}&apos;만 삭제되며 안의 불만은 그대로입니다.</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>삭제</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>姓名、拼音首字母、电话任意几位、单号、序列号、命令…</source>
        <translation>이름, 병음 머리글자, 전화번호 일부, 번호, 일련번호, 명령…</translation>
    </message>
    <message>
        <source>全局搜索</source>
        <translation>전체 검색</translation>
    </message>
    <message>
        <source>↑↓ 选择</source>
        <translation>↑↓ 선택</translation>
    </message>
    <message>
        <source>Enter 打开</source>
        <translation>Enter 열기</translation>
    </message>
    <message>
        <source>Ctrl+Enter 新标签打开</source>
        <translation>Ctrl+Enter 새 탭에서 열기</translation>
    </message>
    <message>
        <source>Tab 对它执行操作</source>
        <translation>Tab 작업 실행</translation>
    </message>
    <message>
        <source>支持拼音首字母、电话尾号 4 位、扫码</source>
        <translation>병음 첫 글자, 전화 끝 4자리, 스캔 지원</translation>
    </message>
    <message>
        <source>搜索与命令</source>
        <translation>검색과 명령</translation>
    </message>
    <message>
        <source>顾客</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>工单与单据</source>
        <translation>티켓과 문서</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>其他门店</source>
        <translation>다른 매장</translation>
    </message>
    <message>
        <source>命令</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>没有找到「{typed}」。可以试试姓名的两个字、电话后四位或单号的一部分。</source>
        <translation>‘{typed}’을(를) 찾지 못했습니다. 이름 두 글자, 전화 끝 네 자리 또는 번호의 일부로 찾아 보세요.</translation>
    </message>
    <message>
        <source>对 {title} 执行…（Esc 返回）</source>
        <translation>{title}에 실행…(Esc 뒤로)</translation>
    </message>
    <message>
        <source>没有这样的操作。按 Esc 返回。</source>
        <translation>이런 작업은 없습니다. Esc로 돌아가세요.</translation>
    </message>
</context>
<context>
    <name>PaletteEntries</name>
    <message>
        <source>{count} 件电器</source>
        <translation>가전 {count}대</translation>
    </message>
    <message>
        <source>打开 {name} 的顾客卡片</source>
        <translation>{name}의 고객 카드 열기</translation>
    </message>
    <message>
        <source>为{name}登记投诉</source>
        <translation>{name}의 불만 등록</translation>
    </message>
    <message>
        <source>打开 {number}</source>
        <translation>{number} 열기</translation>
    </message>
    <message>
        <source>预览并打印 客户投诉处理表</source>
        <translation>고객 불만 처리표 미리 보기 및 인쇄</translation>
    </message>
    <message>
        <source>预览并打印 销售小票</source>
        <translation>판매 영수증 미리 보기와 인쇄</translation>
    </message>
    <message>
        <source>打开 {name} 的配件卡</source>
        <translation>{name} 부품 카드 열기</translation>
    </message>
    <message>
        <source>用到 {name} 的单据</source>
        <translation>{name}이(가) 들어간 전표</translation>
    </message>
    <message>
        <source>答复函</source>
        <translation>회신 공문</translation>
    </message>
    <message>
        <source>来文</source>
        <translation>접수 공문</translation>
    </message>
    <message>
        <source>打开答复函 {number}</source>
        <translation>회신 공문 {number} 열기</translation>
    </message>
    <message>
        <source>投诉视图：{title}</source>
        <translation>불만 보기: {title}</translation>
    </message>
</context>
<context>
    <name>PaletteList</name>
    <message>
        <source>搜索结果</source>
        <translation>검색 결과</translation>
    </message>
</context>
<context>
    <name>PaperTab</name>
    <message>
        <source>预览</source>
        <translation>미리 보기</translation>
    </message>
    <message>
        <source>完整个人信息</source>
        <translation>전체 개인정보</translation>
    </message>
    <message>
        <source>姓名、电话、地址不遮盖；查看和打印都会留下记录</source>
        <translation>이름, 전화, 주소를 가리지 않음. 보기와 인쇄 모두 기록됨</translation>
    </message>
    <message>
        <source>另存为 PDF</source>
        <translation>PDF로 저장</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>重打</source>
        <translation>재인쇄</translation>
    </message>
    <message>
        <source>纸上会标明“重打 第 {number} 份”。</source>
        <translation>종이에 &apos;재인쇄 제{number}부&apos;로 표시됩니다.</translation>
    </message>
    <message>
        <source>这是第 {number} 份。</source>
        <translation>제{number}부입니다.</translation>
    </message>
    <message>
        <source>您的岗位没有“打印和另存单据”这一项权限</source>
        <translation>보직에 &apos;문서 인쇄·저장&apos; 권한이 없습니다</translation>
    </message>
    <message>
        <source>这台电脑没有打印机，可以另存为 PDF</source>
        <translation>이 PC에는 프린터가 없습니다. PDF로 저장할 수 있습니다</translation>
    </message>
    <message>
        <source>换打印机、纸张、份数，再打印</source>
        <translation>프린터·용지·매수를 바꿔 인쇄</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>문서</translation>
    </message>
    <message>
        <source>去电话簿补填</source>
        <translation>전화번호부에 입력</translation>
    </message>
    <message>
        <source>正在排版</source>
        <translation>조판 중</translation>
    </message>
    <message>
        <source>这张单据上必须有、还没有登记的：{names}。补到电话簿里就会印上；现在打印会留空手写。</source>
        <translation>이 서류에 반드시 있어야 하지만 아직 등록되지 않은 항목: {names}. 전화번호부에 입력하면 인쇄되고, 지금 인쇄하면 손으로 쓸 빈칸이 남습니다.</translation>
    </message>
    <message>
        <source>已取消，没有打完的份已作废。</source>
        <translation>취소했습니다. 인쇄하지 못한 부는 무효입니다.</translation>
    </message>
    <message>
        <source>处理表</source>
        <translation>처리표</translation>
    </message>
    <message>
        <source>受理单</source>
        <translation>접수증</translation>
    </message>
    <message>
        <source>重大报告</source>
        <translation>중대 보고서</translation>
    </message>
    <message>
        <source>档案</source>
        <translation>기록철</translation>
    </message>
    <message>
        <source>{printer} · {paper} · {count} 份</source>
        <translation>{printer} · {paper} · {count}부</translation>
    </message>
    <message>
        <source>打印设置：{choice}</source>
        <translation>인쇄 설정: {choice}</translation>
    </message>
    <message>
        <source>作废第 {number} 份</source>
        <translation>제{number}부 무효 처리</translation>
    </message>
    <message>
        <source>份号不会再用。请写明原因，例如：纸张损坏、内容已更正。</source>
        <translation>부수 번호는 다시 쓰지 않습니다. 사유를 적으세요. 예: 용지 손상, 내용 정정</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>무효 처리</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF 파일 (*.pdf)</translation>
    </message>
    <message>
        <source>没有打印出来</source>
        <translation>인쇄되지 않았습니다</translation>
    </message>
    <message>
        <source>没有存成文件</source>
        <translation>파일로 저장되지 않았습니다</translation>
    </message>
    <message>
        <source>第 {numbers} 份已送到 {printer}。</source>
        <translation>제{numbers}부를 {printer}(으)로 보냈습니다.</translation>
    </message>
    <message>
        <source>第 {numbers} 份已存为 {name}。</source>
        <translation>제{numbers}부를 {name}(으)로 저장했습니다.</translation>
    </message>
</context>
<context>
    <name>PartSheet</name>
    <message>
        <source>照厂家的写</source>
        <translation>제조사 표기대로</translation>
    </message>
    <message>
        <source>配件号</source>
        <translation>부품 번호</translation>
    </message>
    <message>
        <source>配件名称</source>
        <translation>부품 이름</translation>
    </message>
    <message>
        <source>品牌</source>
        <translation>브랜드</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>例如 个、台、米</source>
        <translation>예: 개, 대, 미터</translation>
    </message>
    <message>
        <source>有自己的机号</source>
        <translation>자체 제조번호 있음</translation>
    </message>
    <message>
        <source>整机、显示器（还要录工厂系统）</source>
        <translation>완제품 또는 모니터(공장 시스템에도 입력)</translation>
    </message>
    <message>
        <source>替代配件</source>
        <translation>대체 부품</translation>
    </message>
    <message>
        <source>不再供应时用哪个，可以不填</source>
        <translation>공급 중단 시 대신 쓸 부품. 비워도 됨</translation>
    </message>
    <message>
        <source>（几个品牌通用）</source>
        <translation>(여러 브랜드 공용)</translation>
    </message>
    <message>
        <source>（没有）</source>
        <translation>(없음)</translation>
    </message>
</context>
<context>
    <name>PartsPage</name>
    <message>
        <source>配件台账</source>
        <translation>부품 장부</translation>
    </message>
    <message>
        <source>这个配件在库里还没有账。</source>
        <translation>이 부품은 아직 창고 장부에 없습니다.</translation>
    </message>
    <message>
        <source>库存</source>
        <translation>재고</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>전표</translation>
    </message>
    <message>
        <source>五本账</source>
        <translation>다섯 장부</translation>
    </message>
    <message>
        <source>日报</source>
        <translation>일보</translation>
    </message>
    <message>
        <source>盘点</source>
        <translation>실사</translation>
    </message>
    <message>
        <source>对账</source>
        <translation>대조</translation>
    </message>
    <message>
        <source>补货</source>
        <translation>보충</translation>
    </message>
</context>
<context>
    <name>PartsTaskWords</name>
    <message>
        <source>该与服务站对账</source>
        <translation>서비스점과 대사할 때입니다</translation>
    </message>
    <message>
        <source>对账没对上，请与对方查明</source>
        <translation>대사 불일치, 상대방과 확인하십시오</translation>
    </message>
    <message>
        <source>盘点已交出，请看差异并批准</source>
        <translation>실사 제출됨: 차이를 보고 승인하세요</translation>
    </message>
    <message>
        <source>每周盘点，请点数</source>
        <translation>주간 실사: 세어 주세요</translation>
    </message>
    <message>
        <source>日报两种合计不一致，请核实</source>
        <translation>일보의 두 합계가 다릅니다. 확인해 주세요</translation>
    </message>
    <message>
        <source>到货有破损或短缺，请与对方查明</source>
        <translation>도착한 물품이 파손되거나 부족합니다. 상대와 확인해 주세요</translation>
    </message>
    <message>
        <source>配件该订货了</source>
        <translation>부품을 주문해야 합니다</translation>
    </message>
    <message>
        <source>库存出现负数，请核实</source>
        <translation>재고가 음수입니다. 확인해 주세요</translation>
    </message>
    <message>
        <source>库房检查有问题，请处理</source>
        <translation>창고 점검에서 문제가 있습니다. 처리하세요</translation>
    </message>
    <message>
        <source>盘点差异大，请另一人复点</source>
        <translation>차이가 큼: 다른 사람이 다시 세세요</translation>
    </message>
</context>
<context>
    <name>PartsWords</name>
    <message>
        <source>客服本部入库单</source>
        <translation>본부 입고 전표</translation>
    </message>
    <message>
        <source>发货清单</source>
        <translation>발송 목록</translation>
    </message>
    <message>
        <source>清点科出库单</source>
        <translation>출고 전표</translation>
    </message>
    <message>
        <source>客户服务维修单</source>
        <translation>수리 전표</translation>
    </message>
    <message>
        <source>销售保用单</source>
        <translation>보증 전표</translation>
    </message>
    <message>
        <source>经销商发货清单</source>
        <translation>대리점 발송 목록</translation>
    </message>
    <message>
        <source>退换货申请表</source>
        <translation>반품·교환 신청서</translation>
    </message>
    <message>
        <source>调拨单（调出）</source>
        <translation>이동 전표(출고)</translation>
    </message>
    <message>
        <source>调拨单（调入）</source>
        <translation>이동 전표(입고)</translation>
    </message>
    <message>
        <source>调整单</source>
        <translation>조정 전표</translation>
    </message>
    <message>
        <source>报废单</source>
        <translation>폐기 전표</translation>
    </message>
    <message>
        <source>期初单</source>
        <translation>기초 전표</translation>
    </message>
    <message>
        <source>冲销单</source>
        <translation>상쇄 전표</translation>
    </message>
    <message>
        <source>退入</source>
        <translation>들어옴</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>나감</translation>
    </message>
    <message>
        <source>待齐</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>已记账</source>
        <translation>기장됨</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>무효</translation>
    </message>
    <message>
        <source>已冲销</source>
        <translation>상쇄됨</translation>
    </message>
    <message>
        <source>待录工厂系统</source>
        <translation>공장 시스템 입력 대기</translation>
    </message>
    <message>
        <source>等货和单</source>
        <translation>물품과 서류 대기</translation>
    </message>
    <message>
        <source>等单据</source>
        <translation>서류 대기</translation>
    </message>
    <message>
        <source>等货物</source>
        <translation>물품 대기</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>{count} 天</source>
        <translation>{count}일</translation>
    </message>
    <message>
        <source>良品</source>
        <translation>양품</translation>
    </message>
    <message>
        <source>坏件</source>
        <translation>불량</translation>
    </message>
    <message>
        <source>仓库</source>
        <translation>창고</translation>
    </message>
    <message>
        <source>在途</source>
        <translation>운송 중</translation>
    </message>
    <message>
        <source>往来单位</source>
        <translation>거래처</translation>
    </message>
    <message>
        <source>供货单位</source>
        <translation>공급처</translation>
    </message>
    <message>
        <source>欠人坏件</source>
        <translation>우리가 줄 불량품</translation>
    </message>
    <message>
        <source>人欠坏件</source>
        <translation>받을 불량품</translation>
    </message>
    <message>
        <source>维修使用</source>
        <translation>수리 사용</translation>
    </message>
    <message>
        <source>改判</source>
        <translation>재판정</translation>
    </message>
    <message>
        <source>调整</source>
        <translation>조정</translation>
    </message>
    <message>
        <source>报废</source>
        <translation>폐기</translation>
    </message>
    <message>
        <source>期初</source>
        <translation>기초</translation>
    </message>
    <message>
        <source>完好</source>
        <translation>온전함</translation>
    </message>
    <message>
        <source>变形、压坏</source>
        <translation>변형, 눌림</translation>
    </message>
    <message>
        <source>受潮、水湿</source>
        <translation>습기, 젖음</translation>
    </message>
    <message>
        <source>被拆开过</source>
        <translation>개봉된 흔적</translation>
    </message>
    <message>
        <source>没有外箱（裸机）</source>
        <translation>상자 없음</translation>
    </message>
    <message>
        <source>少件</source>
        <translation>수량 부족</translation>
    </message>
    <message>
        <source>合格：一件一箱，有衬垫</source>
        <translation>적합: 하나씩 상자, 완충재</translation>
    </message>
    <message>
        <source>多件混装一箱</source>
        <translation>여러 개를 한 상자에</translation>
    </message>
    <message>
        <source>用宣传页、报纸衬垫</source>
        <translation>전단이나 신문지로 채움</translation>
    </message>
    <message>
        <source>没有包装</source>
        <translation>포장 없음</translation>
    </message>
    <message>
        <source>{pieces} 件</source>
        <translation>{pieces}개</translation>
    </message>
    <message>
        <source>{lines} 项 {pieces} 件</source>
        <translation>{lines}종 {pieces}개</translation>
    </message>
    <message>
        <source>（目录里没有的配件）</source>
        <translation>(목록에 없는 부품)</translation>
    </message>
    <message>
        <source>改判为{condition}</source>
        <translation>{condition}(으)로 재판정</translation>
    </message>
    <message>
        <source>欠坏件 {count}</source>
        <translation>불량 {count}개 빚</translation>
    </message>
    <message>
        <source>旧件当场收回 {count}</source>
        <translation>헌 부품 {count}개 회수</translation>
    </message>
    <message>
        <source>{code} {condition} {count}：{source} → {target}</source>
        <translation>{code} {condition} {count}: {source} → {target}</translation>
    </message>
    <message>
        <source>{day} 单据到</source>
        <translation>{day} 서류 도착</translation>
    </message>
    <message>
        <source>{code} 少 {count}</source>
        <translation>{code} {count}개 부족</translation>
    </message>
    <message>
        <source>{code} 坏 {count}</source>
        <translation>{code} {count}개 파손</translation>
    </message>
    <message>
        <source>外箱</source>
        <translation>겉 상자</translation>
    </message>
    <message>
        <source>包装</source>
        <translation>포장</translation>
    </message>
    <message>
        <source>{day} 货物到</source>
        <translation>{day} 물품 도착</translation>
    </message>
    <message>
        <source>{name} 近 {days} 天到货 {count} 次</source>
        <translation>{name}: 최근 {days}일 도착 {count}회</translation>
    </message>
    <message>
        <source>包装不合格 {count} 次</source>
        <translation>포장 불량 {count}회</translation>
    </message>
    <message>
        <source>外箱有损 {count} 次</source>
        <translation>상자 파손 {count}회</translation>
    </message>
    <message>
        <source>请提醒对方：一件一箱，用原包装或泡沫，不要用宣传页和报纸。</source>
        <translation>상대에게 알려 주세요: 하나씩 상자에, 원래 포장이나 스티로폼으로, 전단과 신문지는 쓰지 않기.</translation>
    </message>
    <message>
        <source>{facts}。</source>
        <translation>{facts}.</translation>
    </message>
    <message>
        <source>登记到货</source>
        <translation>도착 등록</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>무효</translation>
    </message>
    <message>
        <source>冲销</source>
        <translation>상쇄</translation>
    </message>
    <message>
        <source>录入工厂系统</source>
        <translation>공장 시스템에 입력</translation>
    </message>
    <message>
        <source>对方单号改为</source>
        <translation>상대 번호 변경</translation>
    </message>
    <message>
        <source>录入工厂系统，单号</source>
        <translation>공장 시스템에 입력, 번호</translation>
    </message>
    <message>
        <source>运单号改为</source>
        <translation>운송장 번호 변경</translation>
    </message>
    <message>
        <source>备注改为</source>
        <translation>비고 변경</translation>
    </message>
    <message>
        <source>录入单据</source>
        <translation>전표 입력</translation>
    </message>
    <message>
        <source>货物到</source>
        <translation>물품 도착</translation>
    </message>
    <message>
        <source>单据到</source>
        <translation>서류 도착</translation>
    </message>
    <message>
        <source>记账</source>
        <translation>기장</translation>
    </message>
    <message>
        <source>开出联合查询</source>
        <translation>공동 조사 시작</translation>
    </message>
    <message>
        <source>接手联合查询</source>
        <translation>공동 조사 맡음</translation>
    </message>
    <message>
        <source>联合查询查清</source>
        <translation>공동 조사 완료</translation>
    </message>
    <message>
        <source>联合查询</source>
        <translation>공동 조사</translation>
    </message>
</context>
<context>
    <name>PartySheet</name>
    <message>
        <source>所有门店</source>
        <translation>모든 매장</translation>
    </message>
    <message>
        <source>只本店</source>
        <translation>이 매장만</translation>
    </message>
    <message>
        <source>另一家门店</source>
        <translation>다른 매장</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>用于</source>
        <translation>적용 대상</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>연락 담당자</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>核对日期</source>
        <translation>검증일</translation>
    </message>
    <message>
        <source>哪天打通过、确认无误</source>
        <translation>통화해 이상 없음을 확인한 날</translation>
    </message>
    <message>
        <source>今天已核对</source>
        <translation>오늘 검증함</translation>
    </message>
</context>
<context>
    <name>PasswordChangePage</name>
    <message>
        <source>请先换一个自己的密码</source>
        <translation>먼저 본인의 비밀번호로 바꾸세요</translation>
    </message>
    <message>
        <source>这个密码是管理员给的，只能用来登录这一次。</source>
        <translation>관리자가 준 비밀번호라 이번 로그인에만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>换密码并进入</source>
        <translation>변경하고 들어가기</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>종료</translation>
    </message>
</context>
<context>
    <name>PasswordForm</name>
    <message>
        <source>现在的密码</source>
        <translation>현재 비밀번호</translation>
    </message>
    <message>
        <source>新密码</source>
        <translation>새 비밀번호</translation>
    </message>
    <message>
        <source>不少于 8 个字符，可以是一句容易记的话。</source>
        <translation>8자 이상, 외우기 쉬운 문장도 좋습니다.</translation>
    </message>
    <message>
        <source>再输一遍新密码</source>
        <translation>새 비밀번호 다시 입력</translation>
    </message>
    <message>
        <source>两次输入的新密码不一样，请再输一遍。</source>
        <translation>두 새 비밀번호가 다릅니다. 다시 입력하세요.</translation>
    </message>
</context>
<context>
    <name>PasswordSheet</name>
    <message>
        <source>修改密码</source>
        <translation>비밀번호 변경</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>수정</translation>
    </message>
    <message>
        <source>工号</source>
        <translation>사번</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>备注（可不填）</source>
        <translation>비고(선택)</translation>
    </message>
</context>
<context>
    <name>PatternSheet</name>
    <message>
        <source>机号格式</source>
        <translation>제조번호 형식</translation>
    </message>
    <message>
        <source>格式</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>A 字母，9 数字，X 都行，{12} 重复 12 次，&apos;BA&apos; 照写</source>
        <translation>A 영문자, 9 숫자, X 둘 다, {12} 12번 반복, &apos;BA&apos; 그대로</translation>
    </message>
    <message>
        <source>样例</source>
        <translation>예시</translation>
    </message>
    <message>
        <source>抄或扫一个真的机号</source>
        <translation>실제 번호를 적거나 스캔</translation>
    </message>
    <message>
        <source>适用范围不能改，请另加一条</source>
        <translation>적용 범위는 바꿀 수 없습니다. 새로 추가하세요</translation>
    </message>
</context>
<context>
    <name>PaySheet</name>
    <message>
        <source>发放补偿 {what}</source>
        <translation>{what} 보상 지급</translation>
    </message>
    <message>
        <source>只记一次；发放后不能取消。</source>
        <translation>한 번만 기록합니다. 지급한 뒤에는 취소할 수 없습니다.</translation>
    </message>
    <message>
        <source>怎样发放</source>
        <translation>지급 방식</translation>
    </message>
    <message>
        <source>领取人</source>
        <translation>수령인</translation>
    </message>
    <message>
        <source>凭据或说明</source>
        <translation>증빙 또는 설명</translation>
    </message>
    <message>
        <source>已发放</source>
        <translation>지급 완료</translation>
    </message>
</context>
<context>
    <name>PaymentSheet</name>
    <message>
        <source>付款方式</source>
        <translation>결제 방법</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>元</source>
        <translation>위안</translation>
    </message>
    <message>
        <source>退给顾客的写负数</source>
        <translation>환불은 음수로 입력</translation>
    </message>
    <message>
        <source>收款日期</source>
        <translation>수금일</translation>
    </message>
    <message>
        <source>流水号</source>
        <translation>거래 번호</translation>
    </message>
    <message>
        <source>刷卡、转账的凭证号，可不填</source>
        <translation>카드·이체 증빙 번호, 비워도 됨</translation>
    </message>
</context>
<context>
    <name>PdfCanvas</name>
    <message>
        <source>文件预览</source>
        <translation>파일 미리 보기</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>页码</source>
        <translation>쪽</translation>
    </message>
    <message>
        <source>输入页码，按回车（Ctrl+G）</source>
        <translation>쪽 번호 입력 후 Enter(Ctrl+G)</translation>
    </message>
    <message>
        <source>上一页</source>
        <translation>이전 쪽</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>다음 쪽</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>너비에 맞춤</translation>
    </message>
    <message>
        <source>在文件里找 Ctrl+F</source>
        <translation>파일에서 찾기 Ctrl+F</translation>
    </message>
    <message>
        <source>在文件里找</source>
        <translation>파일에서 찾기</translation>
    </message>
    <message>
        <source>正在找…</source>
        <translation>찾는 중…</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>찾지 못함</translation>
    </message>
    <message>
        <source>在第 {page} 页</source>
        <translation>{page}쪽</translation>
    </message>
    <message>
        <source>/ {total} 页</source>
        <translation>/ {total}쪽</translation>
    </message>
</context>
<context>
    <name>PenSheet</name>
    <message>
        <source>谁的签字</source>
        <translation>누구의 서명</translation>
    </message>
    <message>
        <source>签字人姓名</source>
        <translation>서명자 이름</translation>
    </message>
    <message>
        <source>备注（可不填）</source>
        <translation>비고(선택)</translation>
    </message>
    <message>
        <source>先把签字页的扫描件附在下面，再记下签字人。</source>
        <translation>먼저 아래에 서명한 쪽의 스캔을 첨부하고 서명자를 기록하세요.</translation>
    </message>
</context>
<context>
    <name>PendingApprovals</name>
    <message>
        <source>等我审批</source>
        <translation>내 결재 대기</translation>
    </message>
    <message>
        <source>没有等您审批的申请。</source>
        <translation>결재할 요청이 없습니다.</translation>
    </message>
    <message>
        <source>等 {time}</source>
        <translation>대기 {time}</translation>
    </message>
    <message>
        <source>待审批</source>
        <translation>결재 대기</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>결재</translation>
    </message>
</context>
<context>
    <name>PersonButton</name>
    <message>
        <source>{name}，工号 {number}，账号菜单</source>
        <translation>{name}, 사번 {number}, 계정 메뉴</translation>
    </message>
    <message>
        <source>{name} · 工号 {number}</source>
        <translation>{name} · 사번 {number}</translation>
    </message>
</context>
<context>
    <name>PhoneSheet</name>
    <message>
        <source>登记电话</source>
        <translation>전화 등록</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>本人、儿子、前台…</source>
        <translation>본인, 아들, 프런트…</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>{name} 的另一个号码</source>
        <translation>{name}의 다른 번호</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>등록</translation>
    </message>
</context>
<context>
    <name>PhrasePopup</name>
    <message>
        <source>编辑常用语…</source>
        <translation>상용구 편집…</translation>
    </message>
    <message>
        <source>常用语</source>
        <translation>상용구</translation>
    </message>
</context>
<context>
    <name>PhraseSheet</name>
    <message>
        <source>常用语</source>
        <translation>상용구</translation>
    </message>
    <message>
        <source>常用语 {code}</source>
        <translation>상용구 {code}</translation>
    </message>
    <message>
        <source>本店</source>
        <translation>이 매장</translation>
    </message>
    <message>
        <source>全公司</source>
        <translation>전사</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>小写字母或数字，例如 anfu</source>
        <translation>영문 소문자나 숫자, 예: anfu</translation>
    </message>
    <message>
        <source>给谁用</source>
        <translation>사용 대상</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>给谁用，定下就不变；可以停用后另加一条</source>
        <translation>사용 대상은 정하면 바꿀 수 없습니다. 사용 중지하고 새로 추가하세요</translation>
    </message>
</context>
<context>
    <name>PhrasesSheet</name>
    <message>
        <source>常用语</source>
        <translation>상용구</translation>
    </message>
    <message>
        <source>写记录时按 / 再打代码或拼音首字母就能用。本店的代替同代码的公司常用语，公司的代替自带的。</source>
        <translation>기록을 쓸 때 / 뒤에 코드나 병음 첫 글자를 입력해 씁니다. 매장 것이 코드가 같은 회사 상용구를, 회사 것이 내장된 것을 대신합니다.</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>사용 중지</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>수정</translation>
    </message>
    <message>
        <source>自带</source>
        <translation>내장</translation>
    </message>
    <message>
        <source>公司</source>
        <translation>회사</translation>
    </message>
    <message>
        <source>本店</source>
        <translation>이 매장</translation>
    </message>
    <message>
        <source>您的岗位没有“编辑常用语”这一项权限</source>
        <translation>보직에 &apos;상용구 편집&apos; 권한이 없습니다</translation>
    </message>
    <message>
        <source>自带的常用语不能停用，可以改成自己的</source>
        <translation>내장된 상용구는 사용 중지할 수 없지만 고쳐 쓸 수 있습니다</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>适合窗口</source>
        <translation>창에 맞춤</translation>
    </message>
    <message>
        <source>原始大小</source>
        <translation>원래 크기</translation>
    </message>
</context>
<context>
    <name>PlanBox</name>
    <message>
        <source>处理方案</source>
        <translation>처리 방안</translation>
    </message>
    <message>
        <source>【{remedy}】{text}</source>
        <translation>[{remedy}] {text}</translation>
    </message>
    <message>
        <source>等顾客意见</source>
        <translation>고객 의견 대기</translation>
    </message>
    <message>
        <source>顾客已接受</source>
        <translation>고객 수락함</translation>
    </message>
    <message>
        <source>顾客不接受</source>
        <translation>고객 거부</translation>
    </message>
    <message>
        <source>{name} {time} {way}答复</source>
        <translation>{name} {time} {way} 답변</translation>
    </message>
</context>
<context>
    <name>PlanEdits</name>
    <message>
        <source>上次没保存的修改又放回来了，请核对后保存。</source>
        <translation>지난번에 저장하지 않은 변경을 되돌려 놓았습니다. 확인 후 저장하세요.</translation>
    </message>
    <message>
        <source>上次没保存的修改又放回来了；有 {count} 格已找不到。</source>
        <translation>지난번에 저장하지 않은 변경을 되돌려 놓았습니다. {count}칸은 찾지 못했습니다.</translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>处理方案</source>
        <translation>처리 방안</translation>
    </message>
    <message>
        <source>新方案提交后代替原来的方案，原方案留在处理经过里。</source>
        <translation>새 방안을 제출하면 기존 방안을 대신하며, 기존 방안은 처리 경과에 남습니다.</translation>
    </message>
    <message>
        <source>处理方式</source>
        <translation>처리 방식</translation>
    </message>
    <message>
        <source>提交后转为“待顾客”</source>
        <translation>제출 후 &apos;고객 대기&apos;로 변경</translation>
    </message>
    <message>
        <source>方案内容</source>
        <translation>방안 내용</translation>
    </message>
    <message>
        <source>怎么处理、由谁办、何时办好、费用谁出</source>
        <translation>어떻게 처리, 누가, 언제까지, 비용은 누가</translation>
    </message>
    <message>
        <source>提交方案</source>
        <translation>방안 제출</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>要订货</source>
        <translation>주문 필요</translation>
    </message>
    <message>
        <source>已来不及</source>
        <translation>이미 늦음</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>今天要订</source>
        <translation>오늘 주문</translation>
    </message>
    <message>
        <source>7 天内要订</source>
        <translation>7일 이내</translation>
    </message>
    <message>
        <source>30 天内要订</source>
        <translation>30일 이내</translation>
    </message>
    <message>
        <source>定</source>
        <translation>지정</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>货位</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>现有</source>
        <translation>현재고</translation>
    </message>
    <message>
        <source>在途</source>
        <translation>운송 중</translation>
    </message>
    <message>
        <source>月均用量</source>
        <translation>월평균</translation>
    </message>
    <message>
        <source>安全库存</source>
        <translation>안전 재고</translation>
    </message>
    <message>
        <source>订货点</source>
        <translation>발주점</translation>
    </message>
    <message>
        <source>下限</source>
        <translation>하한</translation>
    </message>
    <message>
        <source>提前期 天</source>
        <translation>조달 일수</translation>
    </message>
    <message>
        <source>包装量</source>
        <translation>포장 수량</translation>
    </message>
    <message>
        <source>起订量</source>
        <translation>최소 주문</translation>
    </message>
    <message>
        <source>建议订</source>
        <translation>주문 수량</translation>
    </message>
    <message>
        <source>最迟订货日</source>
        <translation>주문 기한</translation>
    </message>
    <message>
        <source>用完日</source>
        <translation>소진일</translation>
    </message>
    <message>
        <source>供货单位</source>
        <translation>공급처</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>不用备</source>
        <translation>비축 안 함</translation>
    </message>
    <message>
        <source>够</source>
        <translation>충분</translation>
    </message>
    <message>
        <source>来不及</source>
        <translation>늦음</translation>
    </message>
    <message>
        <source>要订</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>近 {months} 个月没有领用，只按下限和订货点订货。</source>
        <translation>최근 {months}개월 동안 사용이 없어 하한과 발주점만 봅니다.</translation>
    </message>
    <message>
        <source>账上还没有满一个月的领用，先按下限和订货点订货。</source>
        <translation>장부에 아직 한 달 치 사용 기록이 없어 우선 하한과 발주점만 봅니다.</translation>
    </message>
    <message>
        <source>月均 {rate} {unit}，到货 {lead} 天 ± {spread} 天，{service}% 够用：安全库存 {safety}，订货点 {point}。</source>
        <translation>월평균 {rate} {unit}, 입고까지 {lead}일 ± {spread}일, {service}% 충족: 안전 재고 {safety}, 발주점 {point}.</translation>
    </message>
    <message>
        <source>订货点是人定的，清空就由程序算。</source>
        <translation>발주점은 사람이 정한 값입니다. 비우면 프로그램이 계산합니다.</translation>
    </message>
    <message>
        <source>订货点不低于下限。</source>
        <translation>발주점은 하한보다 낮아지지 않습니다.</translation>
    </message>
    <message>
        <source>现在已经用完，今天订也要等 {lead} 天，请催货或调拨。</source>
        <translation>이미 다 떨어졌고 오늘 주문해도 {lead}일이 걸립니다. 납품을 독촉하거나 다른 곳에서 옮겨 오십시오.</translation>
    </message>
    <message>
        <source>{day} 就会用完，今天订也要等 {lead} 天，请催货或调拨。</source>
        <translation>{day}에 다 떨어지며 오늘 주문해도 {lead}일이 걸립니다. 납품을 독촉하거나 다른 곳에서 옮겨 오십시오.</translation>
    </message>
    <message>
        <source>往来单位里没有这一家，请写名称里的几个字。</source>
        <translation>그런 거래처가 없습니다. 이름의 일부를 입력하십시오.</translation>
    </message>
    <message>
        <source>有几家，请写全：{names}</source>
        <translation>여러 곳이 있습니다. 이름을 모두 입력하십시오: {names}</translation>
    </message>
</context>
<context>
    <name>PlanningSection</name>
    <message>
        <source>补货</source>
        <translation>보충</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>还没有仓库。先到“库存”里建一个，收发货记了账，这里就会算出要订什么。</source>
        <translation>아직 창고가 없습니다. 먼저 “재고”에서 만드십시오. 입출고가 기록되면 여기에서 주문할 것을 계산합니다.</translation>
    </message>
    <message>
        <source>一次最多打印 {count} 行，请先筛选。</source>
        <translation>한 번에 최대 {count}행까지 인쇄합니다. 먼저 필터링하세요.</translation>
    </message>
    <message>
        <source>交办订货</source>
        <translation>주문 맡기기</translation>
    </message>
    <message>
        <source>打印订货建议</source>
        <translation>주문 제안 인쇄</translation>
    </message>
    <message>
        <source>导出 XLSX</source>
        <translation>XLSX 내보내기</translation>
    </message>
    <message>
        <source>导出：订货建议存为 XLSX</source>
        <translation>내보내기: 주문 제안을 XLSX로 저장</translation>
    </message>
    <message>
        <source>仓库</source>
        <translation>창고</translation>
    </message>
    <message>
        <source>看多远</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>筛选：编码、名称…</source>
        <translation>필터: 코드, 이름…</translation>
    </message>
    <message>
        <source>请先保存或撤销这个仓库的修改，再换仓库。</source>
        <translation>먼저 이 창고의 변경을 저장하거나 취소한 다음 창고를 바꾸십시오.</translation>
    </message>
    <message>
        <source>没有找到。可以少输几个字，或换到“全部”。</source>
        <translation>찾지 못했습니다. 글자를 줄이거나 “전체”로 바꾸십시오.</translation>
    </message>
    <message>
        <source>这个仓库还没有配件。入库或带入期初以后，这里就会算出要订什么。</source>
        <translation>이 창고에는 아직 부품이 없습니다. 입고하거나 기초 수량을 들여오면 여기에서 주문할 것을 계산합니다.</translation>
    </message>
    <message>
        <source>没有来不及的。</source>
        <translation>늦은 것이 없습니다.</translation>
    </message>
    <message>
        <source>现在没有要订的。想看远一点，在上面选“30 天内要订”。</source>
        <translation>지금 주문할 것이 없습니다. 더 멀리 보려면 위에서 “30일 이내”를 고르십시오.</translation>
    </message>
    <message>
        <source>今天没有要订的，不用交办。</source>
        <translation>오늘 주문할 것이 없습니다.</translation>
    </message>
    <message>
        <source>已交办：{count} 个配件要订货。</source>
        <translation>맡겼습니다: 주문할 부품 {count}개.</translation>
    </message>
    <message>
        <source>今天已经交办过了，在订货人的待办里。</source>
        <translation>오늘 이미 맡겼습니다. 주문 담당자의 할 일에 있습니다.</translation>
    </message>
    <message>
        <source>请先保存或撤销修改：建议的数要重算。</source>
        <translation>먼저 변경을 저장하거나 취소하십시오. 제안 수량을 다시 계산해야 합니다.</translation>
    </message>
    <message>
        <source>订货建议</source>
        <translation>주문 제안</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>已导出到 {name}</source>
        <translation>{name}에 내보냈습니다</translation>
    </message>
</context>
<context>
    <name>PriceSheet</name>
    <message>
        <source>定新价</source>
        <translation>새 가격</translation>
    </message>
    <message>
        <source>{model}。原来的价格到新价开始的前一天为止，不会被改掉。</source>
        <translation>{model}. 이전 가격은 새 가격 시작 전날까지이며 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>价格种类</source>
        <translation>가격 종류</translation>
    </message>
    <message>
        <source>价格</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>元</source>
        <translation>위안</translation>
    </message>
    <message>
        <source>起始日期</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>截止日期</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>一直用下去的不填</source>
        <translation>끝이 없으면 비워 둠</translation>
    </message>
    <message>
        <source>适用门店</source>
        <translation>적용 매장</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>例如 调价通知的编号，可以不填</source>
        <translation>예: 가격 조정 통지 번호. 비워도 됨</translation>
    </message>
    <message>
        <source>全部门店</source>
        <translation>모든 매장</translation>
    </message>
    <message>
        <source>只有 {store}</source>
        <translation>{store}만</translation>
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
        <translation>A4 가로</translation>
    </message>
    <message>
        <source>A5 纸</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>A5 纸横放</source>
        <translation>A5 가로</translation>
    </message>
    <message>
        <source>80 mm 小票</source>
        <translation>80 mm 롤</translation>
    </message>
    <message>
        <source>打印机自己选</source>
        <translation>프린터가 선택</translation>
    </message>
    <message>
        <source>自动</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>上纸盒</source>
        <translation>위 용지함</translation>
    </message>
    <message>
        <source>中纸盒</source>
        <translation>중간 용지함</translation>
    </message>
    <message>
        <source>下纸盒</source>
        <translation>아래 용지함</translation>
    </message>
    <message>
        <source>纸盒</source>
        <translation>용지함</translation>
    </message>
    <message>
        <source>大容量纸盒</source>
        <translation>대용량 용지함</translation>
    </message>
    <message>
        <source>手动进纸</source>
        <translation>수동 급지</translation>
    </message>
    <message>
        <source>信封</source>
        <translation>봉투</translation>
    </message>
    <message>
        <source>链式进纸</source>
        <translation>연속 급지</translation>
    </message>
    <message>
        <source>打印 {title}</source>
        <translation>{title} 인쇄</translation>
    </message>
    <message>
        <source>这台电脑会记住这种单据的选择，下次直接打印；要改时按 Alt+P。</source>
        <translation>이 컴퓨터는 이 서류의 선택을 기억해 다음에는 바로 인쇄합니다. 바꾸려면 Alt+P를 누르세요.</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>프린터</translation>
    </message>
    <message>
        <source>纸张</source>
        <translation>용지</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>부수</translation>
    </message>
    <message>
        <source>{count} 份</source>
        <translation>{count}부</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>这台打印机不见了，请检查连接或另选一台。</source>
        <translation>프린터가 없습니다. 연결을 확인하거나 다른 프린터를 고르세요.</translation>
    </message>
    <message>
        <source>这台打印机没纸了。</source>
        <translation>프린터에 용지가 없습니다.</translation>
    </message>
    <message>
        <source>这台打印机卡纸了。</source>
        <translation>프린터에 용지가 걸렸습니다.</translation>
    </message>
    <message>
        <source>这台打印机暂停了，请在系统的打印队列里选“继续”。</source>
        <translation>프린터가 일시 중지되었습니다. 시스템 인쇄 대기열에서 &apos;계속&apos;을 고르세요.</translation>
    </message>
    <message>
        <source>这台打印机没有开机或没有连上。</source>
        <translation>프린터가 꺼져 있거나 연결되지 않았습니다.</translation>
    </message>
    <message>
        <source>这台打印机报告故障，请看它上面的提示。</source>
        <translation>프린터가 오류를 알립니다. 프린터의 안내를 보세요.</translation>
    </message>
</context>
<context>
    <name>PrinterSheet</name>
    <message>
        <source>这台电脑用的打印机</source>
        <translation>이 PC에서 쓰는 프린터</translation>
    </message>
    <message>
        <source>使用</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>系统里没有装打印机。可以预览单据并另存 PDF，到别的电脑打印。</source>
        <translation>설치된 프린터가 없습니다. 문서를 미리 보고 PDF로 저장해 다른 PC에서 인쇄할 수 있습니다.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>ProgramWords</name>
    <message>
        <source>选定处理方案（主管）</source>
        <translation>처리 방안 선정(팀장)</translation>
    </message>
    <message>
        <source>发放或取消补偿</source>
        <translation>보상 지급·취소</translation>
    </message>
    <message>
        <source>编辑常用语</source>
        <translation>상용구 편집</translation>
    </message>
    <message>
        <source>安排值班</source>
        <translation>당직 지정</translation>
    </message>
    <message>
        <source>查看登录和查看留痕，运行数据自检</source>
        <translation>로그인·열람 기록 보기, 데이터 자가 점검</translation>
    </message>
    <message>
        <source>管理门店、员工、岗位和角色</source>
        <translation>매장·직원·보직·역할 관리</translation>
    </message>
    <message>
        <source>重置员工密码</source>
        <translation>직원 비밀번호 재설정</translation>
    </message>
    <message>
        <source>保存门店共用的视图</source>
        <translation>매장 공용 보기 저장</translation>
    </message>
    <message>
        <source>审批签字</source>
        <translation>결재 서명</translation>
    </message>
    <message>
        <source>维护商品目录和电话簿</source>
        <translation>상품 목록과 전화번호부 관리</translation>
    </message>
    <message>
        <source>查看商品目录和电话簿</source>
        <translation>상품 목록과 전화번호부 보기</translation>
    </message>
    <message>
        <source>维护商品价格</source>
        <translation>가격 관리</translation>
    </message>
    <message>
        <source>查看销售单和库存</source>
        <translation>판매 전표와 재고 보기</translation>
    </message>
    <message>
        <source>登记销售单、收款和承诺</source>
        <translation>판매, 수금, 약속 등록</translation>
    </message>
    <message>
        <source>办理退货、取消和更正</source>
        <translation>반품, 취소, 정정 처리</translation>
    </message>
    <message>
        <source>确认销售单属于哪位顾客</source>
        <translation>판매 전표의 고객 확인</translation>
    </message>
    <message>
        <source>导入销售和库存数据</source>
        <translation>판매와 재고 데이터 가져오기</translation>
    </message>
    <message>
        <source>查看配件台账</source>
        <translation>부품 장부 보기</translation>
    </message>
    <message>
        <source>录入配件单据、登记到货</source>
        <translation>부품 전표 입력, 입고 등록</translation>
    </message>
    <message>
        <source>调整、报废和冲销配件单据</source>
        <translation>부품 전표 조정·폐기·취소</translation>
    </message>
    <message>
        <source>盘点配件</source>
        <translation>부품 실사</translation>
    </message>
    <message>
        <source>审批盘点差异和结账例外</source>
        <translation>실사 차이와 마감 예외 승인</translation>
    </message>
    <message>
        <source>编制货品出入库报表</source>
        <translation>입출고 일보 작성</translation>
    </message>
    <message>
        <source>在出入库报表上作财务签字</source>
        <translation>입출고 일보에 재무 서명</translation>
    </message>
    <message>
        <source>在出入库报表上作经理签字</source>
        <translation>입출고 일보에 관리자 서명</translation>
    </message>
    <message>
        <source>签收出入库报表</source>
        <translation>입출고 일보 수령 확인</translation>
    </message>
    <message>
        <source>与服务站对账</source>
        <translation>서비스 센터와 대사</translation>
    </message>
    <message>
        <source>设置安全库存和补货计划</source>
        <translation>안전 재고와 발주 계획 설정</translation>
    </message>
    <message>
        <source>设置仓库、导入期初账</source>
        <translation>창고 설정, 기초 장부 가져오기</translation>
    </message>
    <message>
        <source>转派投诉</source>
        <translation>불만 배정</translation>
    </message>
    <message>
        <source>完结投诉</source>
        <translation>불만 종결</translation>
    </message>
    <message>
        <source>判定投诉不成立（主管）</source>
        <translation>불만 불성립 판정(주관)</translation>
    </message>
    <message>
        <source>处理投诉（记录、改状态、方案）</source>
        <translation>불만 처리(기록·상태·방안)</translation>
    </message>
    <message>
        <source>查看投诉</source>
        <translation>불만 보기</translation>
    </message>
    <message>
        <source>登记投诉</source>
        <translation>불만 등록</translation>
    </message>
    <message>
        <source>登记和修改顾客档案</source>
        <translation>고객 등록·수정</translation>
    </message>
    <message>
        <source>合并重复的顾客档案</source>
        <translation>중복 고객 병합</translation>
    </message>
    <message>
        <source>查看顾客档案（个人信息遮盖）</source>
        <translation>고객 보기(개인정보 가림)</translation>
    </message>
    <message>
        <source>按本人要求删除个人信息</source>
        <translation>본인 요청으로 개인정보 삭제</translation>
    </message>
    <message>
        <source>添加和作废附件</source>
        <translation>첨부 추가·무효</translation>
    </message>
    <message>
        <source>导出文件</source>
        <translation>파일 내보내기</translation>
    </message>
    <message>
        <source>从文件导入数据</source>
        <translation>파일에서 데이터 가져오기</translation>
    </message>
    <message>
        <source>打印和另存单据</source>
        <translation>서류 인쇄·저장</translation>
    </message>
    <message>
        <source>查看修改历史</source>
        <translation>변경 이력 보기</translation>
    </message>
    <message>
        <source>查看完整的个人信息（每次查看留痕）</source>
        <translation>개인정보 전체 보기(열람마다 기록)</translation>
    </message>
    <message>
        <source>处理同步冲突和被总部退回的单据</source>
        <translation>동기화 충돌과 반려된 기록 처리</translation>
    </message>
    <message>
        <source>接入总部：发放接入码、停用和改名工位</source>
        <translation>본사 연결: 코드 발급, 데스크 중지·이름 변경</translation>
    </message>
    <message>
        <source>派发和转派待办</source>
        <translation>할 일 지정·재배정</translation>
    </message>
    <message>
        <source>处理待办</source>
        <translation>할 일 처리</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>불만</translation>
    </message>
    <message>
        <source>销售单</source>
        <translation>판매서</translation>
    </message>
    <message>
        <source>销售单号</source>
        <translation>판매 번호</translation>
    </message>
    <message>
        <source>销售时间</source>
        <translation>판매 시각</translation>
    </message>
    <message>
        <source>品名</source>
        <translation>품명</translation>
    </message>
    <message>
        <source>单价</source>
        <translation>단가</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>机号</source>
        <translation>일련번호</translation>
    </message>
    <message>
        <source>购买人</source>
        <translation>구매자</translation>
    </message>
    <message>
        <source>会员卡号</source>
        <translation>회원 카드 번호</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>신분증 번호</translation>
    </message>
    <message>
        <source>送货地址</source>
        <translation>배송 주소</translation>
    </message>
    <message>
        <source>送货日期</source>
        <translation>배송일</translation>
    </message>
    <message>
        <source>销售员</source>
        <translation>판매원</translation>
    </message>
    <message>
        <source>现金</source>
        <translation>현금</translation>
    </message>
    <message>
        <source>刷卡</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>微信</source>
        <translation>위챗</translation>
    </message>
    <message>
        <source>支付宝</source>
        <translation>알리페이</translation>
    </message>
    <message>
        <source>原销售单号</source>
        <translation>원 판매 번호</translation>
    </message>
    <message>
        <source>库存</source>
        <translation>재고</translation>
    </message>
    <message>
        <source>门店或仓库</source>
        <translation>매장 또는 창고</translation>
    </message>
    <message>
        <source>库存数量</source>
        <translation>재고 수량</translation>
    </message>
    <message>
        <source>在途数量</source>
        <translation>입고 예정 수량</translation>
    </message>
    <message>
        <source>截至时间</source>
        <translation>기준 시각</translation>
    </message>
    <message>
        <source>来源系统</source>
        <translation>출처 시스템</translation>
    </message>
    <message>
        <source>来源编号</source>
        <translation>출처 번호</translation>
    </message>
    <message>
        <source>顾客</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>投诉内容</source>
        <translation>불만 내용</translation>
    </message>
    <message>
        <source>受理时间</source>
        <translation>접수 시각</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>답변</translation>
    </message>
    <message>
        <source>答复时间</source>
        <translation>답변 시각</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>성격</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>긴급도</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>涉及人员</source>
        <translation>관련자</translation>
    </message>
    <message>
        <source>顾客诉求</source>
        <translation>고객 요구</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>책임자</translation>
    </message>
    <message>
        <source>品牌</source>
        <translation>브랜드</translation>
    </message>
    <message>
        <source>型号</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>序列号</source>
        <translation>일련번호</translation>
    </message>
    <message>
        <source>购买日期</source>
        <translation>구매일</translation>
    </message>
    <message>
        <source>姓名或单位</source>
        <translation>이름 또는 기업</translation>
    </message>
    <message>
        <source>第二电话</source>
        <translation>두 번째 전화</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>지역</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>个人或单位</source>
        <translation>개인 또는 단체</translation>
    </message>
    <message>
        <source>单位联系人</source>
        <translation>단체 담당자</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>등급</translation>
    </message>
    <message>
        <source>需求与备注</source>
        <translation>요구와 메모</translation>
    </message>
    <message>
        <source>购买地点</source>
        <translation>구입처</translation>
    </message>
    <message>
        <source>小票号</source>
        <translation>영수증 번호</translation>
    </message>
    <message>
        <source>商品条码</source>
        <translation>상품 바코드</translation>
    </message>
    <message>
        <source>商品编码</source>
        <translation>상품 코드</translation>
    </message>
    <message>
        <source>价格种类</source>
        <translation>가격 종류</translation>
    </message>
    <message>
        <source>促销价</source>
        <translation>행사가</translation>
    </message>
    <message>
        <source>会员价</source>
        <translation>회원가</translation>
    </message>
    <message>
        <source>团购价</source>
        <translation>단체가</translation>
    </message>
    <message>
        <source>价格</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>起始日期</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>截止日期</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>매장</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>一件商品没有退回就不会卖出第二次</source>
        <translation>반품되지 않은 상품은 두 번 팔리지 않음</translation>
    </message>
    <message>
        <source>配件账户余额与账目逐笔相加一致</source>
        <translation>부품 계정 잔액이 거래를 모두 더한 값과 같음</translation>
    </message>
    <message>
        <source>每种配件各账户相加为零（好件、坏件分别）</source>
        <translation>부품별 모든 계정의 합이 0임 (양품·불량품 각각)</translation>
    </message>
    <message>
        <source>每张已记账单据的账目与单据明细一致</source>
        <translation>기장된 전표의 거래가 전표 내역과 같음</translation>
    </message>
    <message>
        <source>配件单据、日报、盘点的状态与办理记录一致</source>
        <translation>전표·일보·재고 조사의 상태가 처리 기록과 같음</translation>
    </message>
    <message>
        <source>配件库存金额等于逐笔计价之和</source>
        <translation>부품 재고 금액이 평가액의 합과 같음</translation>
    </message>
    <message>
        <source>往来单位的每种账户只有一个</source>
        <translation>거래처의 계정은 종류마다 하나임</translation>
    </message>
    <message>
        <source>一个序列号的配件只在一处</source>
        <translation>일련번호가 있는 부품은 한 곳에만 있음</translation>
    </message>
    <message>
        <source>已编制的日报没有再进出单据</source>
        <translation>작성된 일보에 이후 드나든 전표가 없음</translation>
    </message>
    <message>
        <source>仓库里没有负数库存</source>
        <translation>창고에 음수 재고가 없음</translation>
    </message>
    <message>
        <source>客服本部入库单编号连续无缺号、无重号</source>
        <translation>본사 입고 전표 번호가 빠짐없이 이어짐</translation>
    </message>
    <message>
        <source>发货清单编号连续无缺号、无重号</source>
        <translation>출하 목록 번호가 빠짐없이 이어짐</translation>
    </message>
    <message>
        <source>清点科出库单编号连续无缺号、无重号</source>
        <translation>출고 전표 번호가 빠짐없이 이어짐</translation>
    </message>
    <message>
        <source>维修单编号连续无缺号、无重号</source>
        <translation>수리 전표 번호가 빠짐없이 이어짐</translation>
    </message>
    <message>
        <source>保用单编号连续无缺号、无重号</source>
        <translation>보증 전표 번호가 빠짐없이 이어짐</translation>
    </message>
    <message>
        <source>经销商发货清单编号连续无缺号、无重号</source>
        <translation>대리점 출하 목록 번호가 빠짐없이 이어짐</translation>
    </message>
    <message>
        <source>退换货申请表编号连续无缺号、无重号</source>
        <translation>반품·교환 신청서 번호가 빠짐없이 이어짐</translation>
    </message>
    <message>
        <source>调拨单编号连续无缺号、无重号</source>
        <translation>이동 전표 번호가 빠짐없이 이어짐</translation>
    </message>
    <message>
        <source>调入单编号连续无缺号、无重号</source>
        <translation>이동 입고 전표 번호가 빠짐없이 이어짐</translation>
    </message>
    <message>
        <source>调整单编号连续无缺号、无重号</source>
        <translation>조정 전표 번호가 빠짐없이 이어짐</translation>
    </message>
    <message>
        <source>报废单编号连续无缺号、无重号</source>
        <translation>폐기 전표 번호가 빠짐없이 이어짐</translation>
    </message>
    <message>
        <source>期初单编号连续无缺号、无重号</source>
        <translation>기초 전표 번호가 빠짐없이 이어짐</translation>
    </message>
    <message>
        <source>冲销单编号连续无缺号、无重号</source>
        <translation>취소 전표 번호가 빠짐없이 이어짐</translation>
    </message>
    <message>
        <source>每次到货都属于一张配件单据</source>
        <translation>모든 도착이 부품 전표에 속함</translation>
    </message>
    <message>
        <source>每次作废都属于一张配件单据</source>
        <translation>모든 무효 처리가 부품 전표에 속함</translation>
    </message>
    <message>
        <source>每笔账目都属于一张配件单据</source>
        <translation>모든 거래가 부품 전표에 속함</translation>
    </message>
    <message>
        <source>每个序列号都属于一张配件单据</source>
        <translation>모든 일련번호가 부품 전표에 속함</translation>
    </message>
    <message>
        <source>每笔计价都对得上一笔账目</source>
        <translation>모든 평가에 해당 거래가 있음</translation>
    </message>
    <message>
        <source>账目的配件存在于目录</source>
        <translation>거래의 부품이 목록에 있음</translation>
    </message>
    <message>
        <source>账目的转出账户存在</source>
        <translation>거래의 출고 계정이 있음</translation>
    </message>
    <message>
        <source>账目的转入账户存在</source>
        <translation>거래의 입고 계정이 있음</translation>
    </message>
    <message>
        <source>单据的仓库存在</source>
        <translation>전표의 창고가 있음</translation>
    </message>
    <message>
        <source>单据的往来单位存在于电话簿</source>
        <translation>전표의 거래처가 전화번호부에 있음</translation>
    </message>
    <message>
        <source>冲销、到货所指的单据存在</source>
        <translation>취소·도착이 가리키는 전표가 있음</translation>
    </message>
    <message>
        <source>库存设置的配件存在于目录</source>
        <translation>재고 설정의 부품이 목록에 있음</translation>
    </message>
    <message>
        <source>价目的配件存在于目录</source>
        <translation>가격표의 부품이 목록에 있음</translation>
    </message>
    <message>
        <source>库存设置的仓库存在</source>
        <translation>재고 설정의 창고가 있음</translation>
    </message>
    <message>
        <source>每次库房检查的仓库存在</source>
        <translation>모든 창고 점검의 창고가 있음</translation>
    </message>
    <message>
        <source>每笔点数都属于一次盘点</source>
        <translation>모든 실사 수량이 하나의 실사에 속함</translation>
    </message>
    <message>
        <source>每次盘点办理都属于一次盘点</source>
        <translation>실사의 모든 처리가 하나의 실사에 속함</translation>
    </message>
    <message>
        <source>每次日报办理都属于一天的日报</source>
        <translation>일보의 모든 처리가 하루의 일보에 속함</translation>
    </message>
    <message>
        <source>每次确认、上报、收回都属于一件投诉</source>
        <translation>모든 확인·보고·회수가 한 불만에 속함</translation>
    </message>
    <message>
        <source>关联到的投诉都存在</source>
        <translation>연관된 불만이 모두 있음</translation>
    </message>
    <message>
        <source>答复函编号连续无缺号、无重号</source>
        <translation>회신 공문 번호가 빠짐·중복 없이 이어짐</translation>
    </message>
    <message>
        <source>每次发放或取消都对得上一笔补偿</source>
        <translation>모든 지급·취소에 해당 보상이 있음</translation>
    </message>
    <message>
        <source>每次外部转办都属于一件投诉</source>
        <translation>모든 외부 이첩이 한 불만에 속함</translation>
    </message>
    <message>
        <source>每次选定都对得上一个备选方案</source>
        <translation>모든 선정에 해당 대안이 있음</translation>
    </message>
    <message>
        <source>移交的单位存在于电话簿</source>
        <translation>이관한 업체가 전화번호부에 있음</translation>
    </message>
    <message>
        <source>每封答复函都属于一件投诉</source>
        <translation>모든 회신 공문이 한 불만에 속함</translation>
    </message>
    <message>
        <source>每份工作时间属于一家门店</source>
        <translation>모든 업무 시간이 한 매장에 속함</translation>
    </message>
    <message>
        <source>发放过的补偿都已批准</source>
        <translation>지급한 보상은 모두 승인됨</translation>
    </message>
    <message>
        <source>每次收回都对得上一条责任认定</source>
        <translation>모든 회수에 해당 책임 판정이 있음</translation>
    </message>
    <message>
        <source>每条责任认定都属于一件投诉</source>
        <translation>모든 책임 판정이 한 불만에 속함</translation>
    </message>
    <message>
        <source>每个备选方案都属于一件投诉</source>
        <translation>모든 대안이 한 불만에 속함</translation>
    </message>
    <message>
        <source>每个班次属于一家门店</source>
        <translation>모든 당직이 한 매장에 속함</translation>
    </message>
    <message>
        <source>每个标记都属于一件投诉</source>
        <translation>모든 표시가 한 불만에 속함</translation>
    </message>
    <message>
        <source>每次判断都属于一件投诉</source>
        <translation>모든 판단이 한 불만에 속함</translation>
    </message>
    <message>
        <source>每封答复函都答复一家外部单位</source>
        <translation>모든 회신 공문이 한 외부 기관에 대한 회신임</translation>
    </message>
    <message>
        <source>补偿的审批存在</source>
        <translation>보상의 결재가 있음</translation>
    </message>
    <message>
        <source>每条移交结果都对得上一次移交</source>
        <translation>모든 이관 결과에 해당 이관이 있음</translation>
    </message>
    <message>
        <source>合并去向等于最后一次合并</source>
        <translation>병합 대상이 마지막 병합과 같음</translation>
    </message>
    <message>
        <source>每次升级的待办存在</source>
        <translation>모든 단계 상향의 할 일이 있음</translation>
    </message>
    <message>
        <source>每次发放或取消都属于一件投诉</source>
        <translation>모든 지급·취소가 한 불만에 속함</translation>
    </message>
    <message>
        <source>每次升级都属于一件投诉</source>
        <translation>모든 단계 상향이 한 불만에 속함</translation>
    </message>
    <message>
        <source>每次移交都属于一件投诉</source>
        <translation>모든 이관이 한 불만에 속함</translation>
    </message>
    <message>
        <source>每次选定都提成了方案</source>
        <translation>모든 선정이 방안으로 제시됨</translation>
    </message>
    <message>
        <source>时限、首次响应、下一时限都与经过一致</source>
        <translation>기한, 첫 응답, 다음 기한이 경과와 일치함</translation>
    </message>
    <message>
        <source>每次选定都属于一件投诉</source>
        <translation>모든 선정이 한 불만에 속함</translation>
    </message>
    <message>
        <source>承担责任的单位存在于电话簿</source>
        <translation>책임을 지는 업체가 전화번호부에 있음</translation>
    </message>
    <message>
        <source>每笔补偿都属于一件投诉</source>
        <translation>모든 보상이 한 불만에 속함</translation>
    </message>
    <message>
        <source>每条移交结果都属于一件投诉</source>
        <translation>모든 이관 결과가 한 불만에 속함</translation>
    </message>
    <message>
        <source>每次确认、上报、收回都对得上一次升级</source>
        <translation>모든 확인·보고·회수에 해당 단계 상향이 있음</translation>
    </message>
    <message>
        <source>每条关联都属于一件投诉</source>
        <translation>모든 연관이 한 불만에 속함</translation>
    </message>
    <message>
        <source>每次外观检查都属于一件投诉</source>
        <translation>모든 외관 검사가 한 불만에 속함</translation>
    </message>
    <message>
        <source>每个班次属于一名员工</source>
        <translation>모든 당직이 한 직원에 속함</translation>
    </message>
    <message>
        <source>数据库文件结构完好</source>
        <translation>데이터베이스 파일 구조가 온전함</translation>
    </message>
    <message>
        <source>加密页校验完好</source>
        <translation>암호화 페이지 검증이 온전함</translation>
    </message>
    <message>
        <source>修改日志编号连续无缺</source>
        <translation>변경 로그 번호가 빠짐없이 이어짐</translation>
    </message>
    <message>
        <source>每条记录在日志中有且只有一次新增</source>
        <translation>모든 기록은 로그에 한 번만 추가됨</translation>
    </message>
    <message>
        <source>记录的现值与日志最后一次修改一致</source>
        <translation>현재 값이 로그의 마지막 변경과 같음</translation>
    </message>
    <message>
        <source>每条可检索的记录都在检索索引里</source>
        <translation>검색 대상 기록이 모두 색인에 있음</translation>
    </message>
    <message>
        <source>每个工位属于一家门店</source>
        <translation>모든 데스크는 한 매장에 속함</translation>
    </message>
    <message>
        <source>每个密码属于一名员工</source>
        <translation>모든 비밀번호는 한 직원에 속함</translation>
    </message>
    <message>
        <source>每名员工都有加密保存的密码</source>
        <translation>모든 직원에게 암호화된 비밀번호가 있음</translation>
    </message>
    <message>
        <source>每个岗位属于一名员工</source>
        <translation>모든 보직은 한 직원에 속함</translation>
    </message>
    <message>
        <source>每个岗位对应一个角色</source>
        <translation>모든 보직에 역할이 있음</translation>
    </message>
    <message>
        <source>每个岗位在一家门店或全公司</source>
        <translation>모든 보직은 한 매장 또는 전사에 있음</translation>
    </message>
    <message>
        <source>每个岗位的截止日不早于起始日</source>
        <translation>보직 종료일이 시작일보다 이르지 않음</translation>
    </message>
    <message>
        <source>同一员工同店同角色的岗位日期不重叠</source>
        <translation>같은 직원·매장·역할의 보직 날짜가 겹치지 않음</translation>
    </message>
    <message>
        <source>始终有人能管理公司</source>
        <translation>회사를 관리할 수 있는 사람이 항상 있음</translation>
    </message>
    <message>
        <source>每次登录属于一名员工</source>
        <translation>모든 로그인은 한 직원에 속함</translation>
    </message>
    <message>
        <source>每次退出对应一次登录</source>
        <translation>모든 로그아웃에 로그인이 있음</translation>
    </message>
    <message>
        <source>待办状态与其经过一致，每一步都合规</source>
        <translation>할 일 상태가 경과와 같고 각 단계가 규정에 맞음</translation>
    </message>
    <message>
        <source>待办经过都属于一条待办</source>
        <translation>모든 경과는 한 할 일에 속함</translation>
    </message>
    <message>
        <source>审批状态与签字一致，无人批准本人的申请</source>
        <translation>승인 상태가 서명과 같고 본인 신청을 승인한 사람이 없음</translation>
    </message>
    <message>
        <source>签字都属于一份申请</source>
        <translation>모든 서명은 한 신청에 속함</translation>
    </message>
    <message>
        <source>同一单据的份号从 1 起连续，无缺号、无重号</source>
        <translation>서류 부수 번호가 1부터 빠짐·중복 없이 이어짐</translation>
    </message>
    <message>
        <source>同一来源行没有导入两次</source>
        <translation>같은 원본 행을 두 번 가져오지 않음</translation>
    </message>
    <message>
        <source>附件作废都指向附件</source>
        <translation>모든 첨부 무효가 첨부를 가리킴</translation>
    </message>
    <message>
        <source>份数作废都指向打印登记</source>
        <translation>모든 무효 부수가 인쇄 기록을 가리킴</translation>
    </message>
    <message>
        <source>导入行都属于一次导入</source>
        <translation>모든 가져온 행은 한 가져오기에 속함</translation>
    </message>
    <message>
        <source>每个型号的品牌存在</source>
        <translation>모든 모델의 브랜드가 있음</translation>
    </message>
    <message>
        <source>每个型号的品类存在</source>
        <translation>모든 모델의 품목이 있음</translation>
    </message>
    <message>
        <source>商品条码校验位正确</source>
        <translation>상품 바코드 검사 숫자가 맞음</translation>
    </message>
    <message>
        <source>每个替代型号存在</source>
        <translation>모든 대체 모델이 있음</translation>
    </message>
    <message>
        <source>每个品牌的厂家存在</source>
        <translation>모든 브랜드의 제조사가 있음</translation>
    </message>
    <message>
        <source>每个上级品类存在</source>
        <translation>모든 상위 품목이 있음</translation>
    </message>
    <message>
        <source>每个价格的型号存在</source>
        <translation>모든 가격의 모델이 있음</translation>
    </message>
    <message>
        <source>每条厂家保修的品牌存在</source>
        <translation>모든 제조사 보증의 브랜드가 있음</translation>
    </message>
    <message>
        <source>配件清单的每个配件存在</source>
        <translation>부품 목록의 모든 부품이 있음</translation>
    </message>
    <message>
        <source>同一天每种价格只有一个</source>
        <translation>같은 날 가격 종류별로 하나뿐임</translation>
    </message>
    <message>
        <source>机号格式与样例相符</source>
        <translation>제조번호 형식이 예시와 맞음</translation>
    </message>
    <message>
        <source>顾客编号连续无缺号、无重号</source>
        <translation>고객 번호가 빠짐·중복 없이 이어짐</translation>
    </message>
    <message>
        <source>每个电话都属于一位顾客</source>
        <translation>모든 전화는 한 고객에 속함</translation>
    </message>
    <message>
        <source>每个地址都属于一位顾客</source>
        <translation>모든 주소는 한 고객에 속함</translation>
    </message>
    <message>
        <source>每条备注都属于一位顾客</source>
        <translation>모든 메모는 한 고객에 속함</translation>
    </message>
    <message>
        <source>每台电器都属于一位顾客</source>
        <translation>모든 가전은 한 고객에 속함</translation>
    </message>
    <message>
        <source>每台电器的型号存在于商品目录</source>
        <translation>모든 가전의 모델이 상품 목록에 있음</translation>
    </message>
    <message>
        <source>每台电器的购买处存在于电话簿</source>
        <translation>모든 가전의 구입처가 전화번호부에 있음</translation>
    </message>
    <message>
        <source>合并的档案都指向有效的顾客</source>
        <translation>병합된 기록이 유효한 고객을 가리킴</translation>
    </message>
    <message>
        <source>已删除个人信息的档案不再含个人信息</source>
        <translation>개인정보를 삭제한 기록에 개인정보가 없음</translation>
    </message>
    <message>
        <source>销售单编号连续无缺号、无重号</source>
        <translation>판매 전표 번호가 빠짐없이 이어짐</translation>
    </message>
    <message>
        <source>每条明细都属于一张销售单</source>
        <translation>모든 명세가 판매 전표에 속함</translation>
    </message>
    <message>
        <source>库存的型号存在于目录</source>
        <translation>재고의 모델이 상품 목록에 있음</translation>
    </message>
    <message>
        <source>每个机号都属于一张销售单</source>
        <translation>모든 제조번호가 판매 전표에 속함</translation>
    </message>
    <message>
        <source>每笔收款都属于一张销售单</source>
        <translation>모든 수금이 판매 전표에 속함</translation>
    </message>
    <message>
        <source>每次退货、取消、返价都属于一张销售单</source>
        <translation>모든 반품, 취소, 차액 환급이 판매 전표에 속함</translation>
    </message>
    <message>
        <source>每项承诺都属于一张销售单</source>
        <translation>모든 약속이 판매 전표에 속함</translation>
    </message>
    <message>
        <source>每次兑现都属于一张销售单</source>
        <translation>모든 이행이 판매 전표에 속함</translation>
    </message>
    <message>
        <source>每次回访确认都属于一张销售单</source>
        <translation>모든 확인 전화가 판매 전표에 속함</translation>
    </message>
    <message>
        <source>每条进度都属于一张销售单</source>
        <translation>모든 진행이 판매 전표에 속함</translation>
    </message>
    <message>
        <source>每次认领都属于一张销售单</source>
        <translation>모든 고객 확인이 판매 전표에 속함</translation>
    </message>
    <message>
        <source>销售单的顾客存在</source>
        <translation>판매 전표의 고객이 있음</translation>
    </message>
    <message>
        <source>冲红单冲的销售单存在</source>
        <translation>상계 전표의 원 판매 전표가 있음</translation>
    </message>
    <message>
        <source>每条更正都对得上一条明细</source>
        <translation>모든 정정이 명세와 맞음</translation>
    </message>
    <message>
        <source>明细的型号存在于目录</source>
        <translation>명세의 모델이 목록에 있음</translation>
    </message>
    <message>
        <source>每个机号都对得上一条明细</source>
        <translation>모든 제조번호가 명세와 맞음</translation>
    </message>
    <message>
        <source>每次兑现都对得上一项承诺</source>
        <translation>모든 이행이 약속과 맞음</translation>
    </message>
    <message>
        <source>承运单位存在于电话簿</source>
        <translation>운송사가 전화번호부에 있음</translation>
    </message>
    <message>
        <source>销售单的金额、状态和进度与明细一致</source>
        <translation>판매 전표의 금액, 상태, 진행이 명세와 일치함</translation>
    </message>
    <message>
        <source>投诉编号连续无缺号、无重号</source>
        <translation>불만 번호가 빠짐·중복 없이 이어짐</translation>
    </message>
    <message>
        <source>每件投诉都属于一位顾客</source>
        <translation>모든 불만은 한 고객에 속함</translation>
    </message>
    <message>
        <source>投诉的联系电话存在</source>
        <translation>불만의 연락처가 있음</translation>
    </message>
    <message>
        <source>投诉的电器存在</source>
        <translation>불만의 가전이 있음</translation>
    </message>
    <message>
        <source>责任方存在于电话簿</source>
        <translation>책임 업체가 전화번호부에 있음</translation>
    </message>
    <message>
        <source>每次状态变化都属于一件投诉</source>
        <translation>모든 상태 변경은 한 불만에 속함</translation>
    </message>
    <message>
        <source>每条处理记录都属于一件投诉</source>
        <translation>모든 처리 기록은 한 불만에 속함</translation>
    </message>
    <message>
        <source>每次转派都属于一件投诉</source>
        <translation>모든 배정은 한 불만에 속함</translation>
    </message>
    <message>
        <source>每个方案都属于一件投诉</source>
        <translation>모든 방안은 한 불만에 속함</translation>
    </message>
    <message>
        <source>每条顾客意见都属于一件投诉</source>
        <translation>모든 고객 의견은 한 불만에 속함</translation>
    </message>
    <message>
        <source>每条答复都属于一件投诉</source>
        <translation>모든 답변은 한 불만에 속함</translation>
    </message>
    <message>
        <source>状态等于依次走过的状态变化，且每一步都合规</source>
        <translation>상태가 차례로 거친 변경과 같고 각 단계가 규정에 맞음</translation>
    </message>
    <message>
        <source>完结的投诉都有依据和时间</source>
        <translation>종결된 불만에 근거와 시각이 있음</translation>
    </message>
    <message>
        <source>以顾客接受完结的投诉都有接受记录（A27）</source>
        <translation>고객 수락으로 종결한 불만에 수락 기록이 있음(A27)</translation>
    </message>
    <message>
        <source>受理人等于最后一次转派</source>
        <translation>접수 담당이 마지막 배정과 같음</translation>
    </message>
    <message>
        <source>当前方案等于最后提出的方案</source>
        <translation>현재 방안이 마지막으로 제안한 방안과 같음</translation>
    </message>
    <message>
        <source>投诉分类统计表</source>
        <translation>불만 분류 통계표</translation>
    </message>
    <message>
        <source>外部转办答复函</source>
        <translation>외부 이첩 회신 공문</translation>
    </message>
    <message>
        <source>案件档案</source>
        <translation>불만 기록철</translation>
    </message>
    <message>
        <source>重大投诉报告</source>
        <translation>중대 불만 보고서</translation>
    </message>
    <message>
        <source>客户投诉处理表</source>
        <translation>고객 불만 처리표</translation>
    </message>
    <message>
        <source>客户投诉受理单</source>
        <translation>고객 불만 접수증</translation>
    </message>
    <message>
        <source>恢复密钥单</source>
        <translation>복구 키 시트</translation>
    </message>
    <message>
        <source>商品价签</source>
        <translation>상품 가격표</translation>
    </message>
    <message>
        <source>销售小票</source>
        <translation>판매 영수증</translation>
    </message>
    <message>
        <source>送货单</source>
        <translation>배송 전표</translation>
    </message>
    <message>
        <source>顾客购买清单</source>
        <translation>고객 구매 목록</translation>
    </message>
    <message>
        <source>货品出入库报表</source>
        <translation>물품 입출고 보고서</translation>
    </message>
    <message>
        <source>盘点表</source>
        <translation>실사표</translation>
    </message>
    <message>
        <source>往来对账单</source>
        <translation>거래 대사표</translation>
    </message>
    <message>
        <source>单据号</source>
        <translation>전표 번호</translation>
    </message>
    <message>
        <source>月</source>
        <translation>월</translation>
    </message>
    <message>
        <source>日</source>
        <translation>일</translation>
    </message>
    <message>
        <source>配件编码</source>
        <translation>부품 코드</translation>
    </message>
    <message>
        <source>收入数量</source>
        <translation>입고 수량</translation>
    </message>
    <message>
        <source>发出数量</source>
        <translation>출고 수량</translation>
    </message>
    <message>
        <source>收发</source>
        <translation>입출 구분</translation>
    </message>
    <message>
        <source>好坏件</source>
        <translation>양품/불량</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>적요</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>服务站对账单</source>
        <translation>서비스점 대사표</translation>
    </message>
    <message>
        <source>配件单据</source>
        <translation>부품 전표</translation>
    </message>
    <message>
        <source>货品记录跟踪表</source>
        <translation>물품 기록 추적표</translation>
    </message>
    <message>
        <source>配件标签</source>
        <translation>부품 라벨</translation>
    </message>
    <message>
        <source>业务交接单</source>
        <translation>업무 인계서</translation>
    </message>
    <message>
        <source>客服电话</source>
        <translation>고객센터 전화</translation>
    </message>
    <message>
        <source>400电话</source>
        <translation>400 전화</translation>
    </message>
    <message>
        <source>促销电话</source>
        <translation>판촉 전화</translation>
    </message>
    <message>
        <source>安装电话</source>
        <translation>설치 전화</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>取消</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>正在停止</source>
        <translation>중지하는 중</translation>
    </message>
</context>
<context>
    <name>ProgressSheet</name>
    <message>
        <source>进度</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>预计哪天到</source>
        <translation>도착 예정일</translation>
    </message>
    <message>
        <source>延迟的必须填</source>
        <translation>지연 시 필수</translation>
    </message>
    <message>
        <source>承运</source>
        <translation>운송사</translation>
    </message>
    <message>
        <source>电话簿里的物流</source>
        <translation>전화번호부의 물류사</translation>
    </message>
    <message>
        <source>运单号</source>
        <translation>운송장 번호</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>延迟、破损要写清原因和怎么处理</source>
        <translation>지연·파손은 원인과 처리 방법을 적으세요</translation>
    </message>
    <message>
        <source>已经告诉顾客</source>
        <translation>고객에게 알림</translation>
    </message>
    <message>
        <source>（没有）</source>
        <translation>(없음)</translation>
    </message>
    <message>
        <source>请先联系顾客说明，再记下来。</source>
        <translation>먼저 고객에게 알린 뒤 기록하세요.</translation>
    </message>
</context>
<context>
    <name>PromiseSheet</name>
    <message>
        <source>承诺种类</source>
        <translation>약속 종류</translation>
    </message>
    <message>
        <source>到哪一天</source>
        <translation>기한</translation>
    </message>
    <message>
        <source>价保必须填最后一天</source>
        <translation>가격 보장은 마지막 날이 필요합니다</translation>
    </message>
    <message>
        <source>承诺了什么</source>
        <translation>약속 내용</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>元</source>
        <translation>위안</translation>
    </message>
    <message>
        <source>针对哪一项</source>
        <translation>대상 항목</translation>
    </message>
    <message>
        <source>整张单</source>
        <translation>전체</translation>
    </message>
</context>
<context>
    <name>PurchasesBox</name>
    <message>
        <source>购买记录</source>
        <translation>구매 내역</translation>
    </message>
    <message>
        <source>还没有购买记录</source>
        <translation>구매 내역이 없습니다</translation>
    </message>
    <message>
        <source>登记销售</source>
        <translation>판매 등록</translation>
    </message>
    <message>
        <source>购买清单</source>
        <translation>구매 목록</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>机号</source>
        <translation>제조번호</translation>
    </message>
    <message>
        <source>买了多久</source>
        <translation>구매 후</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>서류</translation>
    </message>
    <message>
        <source>{years} 年 {months} 个月</source>
        <translation>{years}년 {months}개월</translation>
    </message>
    <message>
        <source>{years} 年</source>
        <translation>{years}년</translation>
    </message>
    <message>
        <source>{months} 个月</source>
        <translation>{months}개월</translation>
    </message>
    <message>
        <source>{days} 天</source>
        <translation>{days}일</translation>
    </message>
    <message>
        <source>已退</source>
        <translation>반품됨</translation>
    </message>
    <message>
        <source>还剩 {count} 件</source>
        <translation>{count}개 남음</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>二维码 {text}</source>
        <translation>QR 코드 {text}</translation>
    </message>
</context>
<context>
    <name>QuerySheet</name>
    <message>
        <source>电话查询</source>
        <translation>전화 조회</translation>
    </message>
    <message>
        <source>电话后四位、姓名、单号、机号；查库存写编码或型号</source>
        <translation>전화 끝 네 자리, 이름, 번호, 일련번호; 재고는 코드나 모델</translation>
    </message>
    <message>
        <source>查到的销售单</source>
        <translation>찾은 판매서</translation>
    </message>
    <message>
        <source>输入来电号码的后四位。</source>
        <translation>발신 번호 끝 네 자리를 입력하세요.</translation>
    </message>
    <message>
        <source>库存</source>
        <translation>재고</translation>
    </message>
    <message>
        <source>库存（门店和仓库）</source>
        <translation>재고(매장과 창고)</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>打开这张单</source>
        <translation>판매서 열기</translation>
    </message>
    <message>
        <source>换一张销售单</source>
        <translation>다른 판매서</translation>
    </message>
    <message>
        <source>打开这张销售单</source>
        <translation>이 판매서 열기</translation>
    </message>
    <message>
        <source>顾客</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>销售时间</source>
        <translation>판매 시각</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>改送货</source>
        <translation>배송 변경</translation>
    </message>
    <message>
        <source>确认电话</source>
        <translation>확인 전화</translation>
    </message>
    <message>
        <source>没有查到销售单；下面是这种商品的库存。</source>
        <translation>판매서가 없습니다. 아래는 해당 상품의 재고입니다.</translation>
    </message>
    <message>
        <source>先查到一张销售单</source>
        <translation>먼저 판매서를 찾으세요</translation>
    </message>
    <message>
        <source>没有约日期</source>
        <translation>날짜 미정</translation>
    </message>
    <message>
        <source>送货</source>
        <translation>배송</translation>
    </message>
    <message>
        <source>没有送货地址</source>
        <translation>배송 주소 없음</translation>
    </message>
    <message>
        <source>还没有进度记录。</source>
        <translation>진행 기록이 없습니다.</translation>
    </message>
    <message>
        <source>查到销售单后，这里是单上商品的库存。</source>
        <translation>판매서를 찾으면 해당 상품의 재고가 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>没有这种商品的库存数据。</source>
        <translation>이 상품의 재고 자료가 없습니다.</translation>
    </message>
    <message>
        <source>离线：以下是本机最后已知的数据。</source>
        <translation>오프라인: 이 컴퓨터가 마지막으로 아는 자료입니다.</translation>
    </message>
    <message>
        <source>离线：以下是最后已知的数据，截至 {time}。</source>
        <translation>오프라인: 마지막으로 아는 자료, {time} 기준.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>导航栏</source>
        <translation>탐색 막대</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>手册</source>
        <translation>설명서</translation>
    </message>
</context>
<context>
    <name>ReasonSheet</name>
    <message>
        <source>未解决的原因</source>
        <translation>미해결 사유</translation>
    </message>
    <message>
        <source>{step}。写明为什么还没有解决，{whom}会在待办里看到。</source>
        <translation>{step}. 아직 해결하지 못한 이유를 적으세요. {whom}의 할 일에 표시됩니다.</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>卡在哪里、等谁、下一步怎么办、预计何时解决</source>
        <translation>막힌 곳, 기다리는 상대, 다음 조치, 예상 해결 시점</translation>
    </message>
    <message>
        <source>上报</source>
        <translation>상부 보고</translation>
    </message>
</context>
<context>
    <name>ReceiptSheet</name>
    <message>
        <source>签收部门</source>
        <translation>수령 부서</translation>
    </message>
    <message>
        <source>签收报表</source>
        <translation>보고서 수령</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>수령 확인</translation>
    </message>
    <message>
        <source>已签收</source>
        <translation>수령됨</translation>
    </message>
</context>
<context>
    <name>RecordLine</name>
    <message>
        <source>{waits}，请选一个</source>
        <translation>{waits}. 하나를 고르세요</translation>
    </message>
    <message>
        <source>{waits}，请看一下</source>
        <translation>{waits}. 확인하세요</translation>
    </message>
    <message>
        <source>历史完整到 {time}</source>
        <translation>이력 완전: {time}까지</translation>
    </message>
    <message>
        <source>离线：别的工位写的历史还没有取来</source>
        <translation>오프라인: 다른 창구가 쓴 이력을 아직 가져오지 못함</translation>
    </message>
</context>
<context>
    <name>RecordsSection</name>
    <message>
        <source>登录</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>查看个人信息</source>
        <translation>개인정보 열람</translation>
    </message>
    <message>
        <source>从</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>到</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>员工</source>
        <translation>직원</translation>
    </message>
    <message>
        <source>员工：全部</source>
        <translation>직원: 전체</translation>
    </message>
    <message>
        <source>登录记录</source>
        <translation>로그인 기록</translation>
    </message>
    <message>
        <source>查看个人信息的记录</source>
        <translation>개인정보 열람 기록</translation>
    </message>
    <message>
        <source>这段时间没有记录。</source>
        <translation>이 기간에는 기록이 없습니다.</translation>
    </message>
    <message>
        <source>登录时间</source>
        <translation>로그인 시각</translation>
    </message>
    <message>
        <source>工号</source>
        <translation>사번</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>工位</source>
        <translation>창구</translation>
    </message>
    <message>
        <source>退出时间</source>
        <translation>로그아웃 시각</translation>
    </message>
    <message>
        <source>查看时间</source>
        <translation>열람 시각</translation>
    </message>
    <message>
        <source>看了谁的</source>
        <translation>열람 대상</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>{kind}（双击打开）</source>
        <translation>{kind}(두 번 클릭해 열기)</translation>
    </message>
    <message>
        <source>本次登录</source>
        <translation>현재 로그인</translation>
    </message>
    <message>
        <source>没有退出记录</source>
        <translation>로그아웃 기록 없음</translation>
    </message>
    <message>
        <source>{count} 条</source>
        <translation>{count}건</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyPage</name>
    <message>
        <source>输入恢复密钥</source>
        <translation>복구 키 입력</translation>
    </message>
    <message>
        <source>请照着「恢复密钥单」输入四行字符，空格可有可无，不分大小写。输对以后这台电脑会记住密钥，下次不用再输。</source>
        <translation>&apos;복구 키 용지&apos;를 보고 네 줄을 입력하세요. 공백은 없어도 되고 대소문자를 구분하지 않습니다. 맞으면 이 PC가 키를 기억해 다음에는 입력하지 않아도 됩니다.</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>用这把密钥打开</source>
        <translation>이 키로 열기</translation>
    </message>
    <message>
        <source>输入的密钥只用来打开本机的数据，不会发送到任何地方。</source>
        <translation>입력한 키는 이 PC의 데이터를 여는 데만 쓰이고 어디에도 전송되지 않습니다.</translation>
    </message>
</context>
<context>
    <name>RecoverySheetPage</name>
    <message>
        <source>打印恢复密钥单</source>
        <translation>복구 키 용지 인쇄</translation>
    </message>
    <message>
        <source>另存 PDF…</source>
        <translation>PDF로 저장…</translation>
    </message>
    <message>
        <source>回去再看一遍</source>
        <translation>돌아가서 다시 보기</translation>
    </message>
    <message>
        <source>纸已在手，输回一遍</source>
        <translation>용지 확보, 다시 입력하기</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>这台电脑没有打印机：请另存 PDF 到别处打印，或者抄写在纸上</source>
        <translation>이 PC에는 프린터가 없습니다. PDF로 저장해 다른 곳에서 인쇄하거나 종이에 옮겨 적으세요</translation>
    </message>
    <message>
        <source>电脑损坏或重装后，只有凭这四行密钥才能打开本店数据。请打印出来（或抄写），装入信封锁进保险柜。</source>
        <translation>PC가 고장 나거나 재설치하면 이 네 줄의 키로만 매장 데이터를 열 수 있습니다. 인쇄하거나 옮겨 적어 봉투에 넣고 금고에 보관하세요.</translation>
    </message>
    <message>
        <source>照着纸输一遍</source>
        <translation>용지를 보고 입력</translation>
    </message>
    <message>
        <source>这一步证明纸上的密钥可用。空格可有可无，不分大小写；输错时会指出是哪一行。</source>
        <translation>용지의 키가 맞는지 확인하는 단계입니다. 공백은 없어도 되고 대소문자를 구분하지 않으며, 틀리면 몇 행인지 알려 줍니다.</translation>
    </message>
    <message>
        <source>这是另一套密钥，不是本店的。请找到刚才打印的那张纸再输。数据没有受影响。[E1001]</source>
        <translation>이 매장의 키가 아닌 다른 키입니다. 방금 인쇄한 용지를 찾아 다시 입력하세요. 데이터에는 영향이 없습니다. [E1001]</translation>
    </message>
    <message>
        <source>平时用的密钥已存进这台电脑的系统钥匙串，开机时由程序自己取用。</source>
        <translation>평소에 쓰는 키는 이 PC의 시스템 키체인에 저장되어 시작할 때 프로그램이 직접 꺼내 씁니다.</translation>
    </message>
    <message>
        <source>这台电脑没有系统钥匙串：平时用的密钥存在数据文件夹 keys 里，那个文件只有您的系统账户能读。</source>
        <translation>이 PC에는 시스템 키체인이 없습니다. 평소에 쓰는 키는 데이터 폴더 keys에 있으며 본인의 시스템 계정만 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>另存恢复密钥单</source>
        <translation>복구 키 용지 저장</translation>
    </message>
    <message>
        <source>恢复密钥单.pdf</source>
        <translation>복구 키 용지.pdf</translation>
    </message>
    <message>
        <source>已送往打印机。请核对纸上四行都清楚。</source>
        <translation>프린터로 보냈습니다. 용지의 네 줄이 모두 또렷한지 확인하세요.</translation>
    </message>
    <message>
        <source>已存到 {name}。打印后请把这个文件删掉：谁拿到它都能打开本店数据。</source>
        <translation>{name}(으)로 저장했습니다. 인쇄한 뒤 이 파일을 삭제하세요. 누구든 이 파일로 매장 데이터를 열 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>RedactSheet</name>
    <message>
        <source>删除个人信息</source>
        <translation>개인정보 삭제</translation>
    </message>
    <message>
        <source>姓名、电话、地址、备注以及修改历史里的旧值都会被清空，不能恢复。编号、日期和商品记录保留。</source>
        <translation>이름, 전화, 주소, 메모와 수정 이력의 이전 값이 모두 지워지며 복구할 수 없습니다. 번호, 날짜, 상품 기록은 남습니다.</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>例如：本人书面要求，不要写个人信息</source>
        <translation>예: 본인의 서면 요청. 개인정보는 쓰지 마세요</translation>
    </message>
    <message>
        <source>请输入 {number} 以确认</source>
        <translation>확인하려면 {number} 입력</translation>
    </message>
    <message>
        <source>另有 {n} 张未认领的单据写着本人的电话或证件，一并清空。</source>
        <translation>주인이 확인되지 않은 전표 {n}장에도 본인의 전화나 증명 번호가 있어 함께 지웁니다.</translation>
    </message>
    <message>
        <source>还有 {n} 张电话相同、姓名不同的单据，不会动：属于本人的请先认领。</source>
        <translation>전화가 같고 이름이 다른 전표 {n}장은 그대로 둡니다. 본인 것은 먼저 확인해 주세요.</translation>
    </message>
    <message>
        <source>与顾客编号不一致</source>
        <translation>고객 번호와 다릅니다</translation>
    </message>
</context>
<context>
    <name>RegisterCard</name>
    <message>
        <source>还没有打印过。预览不占份号，打印或另存时才编号。</source>
        <translation>아직 인쇄하지 않았습니다. 미리 보기는 부수 번호를 쓰지 않고 인쇄하거나 저장할 때 번호가 매겨집니다.</translation>
    </message>
    <message>
        <source>打印登记</source>
        <translation>인쇄 대장</translation>
    </message>
    <message>
        <source>有效 {good} 份 · 共 {all} 份</source>
        <translation>유효 {good}부 · 총 {all}부</translation>
    </message>
    <message>
        <source>另存 PDF</source>
        <translation>PDF로 저장</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>무효</translation>
    </message>
    <message>
        <source>重打</source>
        <translation>재인쇄</translation>
    </message>
    <message>
        <source>首份</source>
        <translation>첫 부</translation>
    </message>
    <message>
        <source>第 {number} 份</source>
        <translation>제{number}부</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>무효 처리</translation>
    </message>
    <message>
        <source>作废第 {number} 份</source>
        <translation>제{number}부 무효 처리</translation>
    </message>
    <message>
        <source>原因：{reason}</source>
        <translation>사유: {reason}</translation>
    </message>
</context>
<context>
    <name>RegisterSaleSheet</name>
    <message>
        <source>登记销售</source>
        <translation>판매 등록</translation>
    </message>
    <message>
        <source>老顾客（查到就选，没有就直接往下写）</source>
        <translation>기존 고객(찾으면 선택, 없으면 계속)</translation>
    </message>
    <message>
        <source>丢弃草稿</source>
        <translation>임시본 버리기</translation>
    </message>
    <message>
        <source>稍后再填</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>등록</translation>
    </message>
    <message>
        <source>没登记完的内容已留作草稿，下次登记销售时可接着填。</source>
        <translation>입력한 내용은 임시 저장되었습니다. 다음 등록 때 이어서 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>单上的姓名</source>
        <translation>서류상 이름</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>会员卡</source>
        <translation>회원 카드</translation>
    </message>
    <message>
        <source>单位购买</source>
        <translation>법인 구매</translation>
    </message>
    <message>
        <source>元</source>
        <translation>위안</translation>
    </message>
    <message>
        <source>付款方式</source>
        <translation>결제 방법</translation>
    </message>
    <message>
        <source>另一种付款</source>
        <translation>다른 결제</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>流水号</source>
        <translation>거래 번호</translation>
    </message>
    <message>
        <source>送货地址</source>
        <translation>배송 주소</translation>
    </message>
    <message>
        <source>送货日期</source>
        <translation>배송일</translation>
    </message>
    <message>
        <source>销售员</source>
        <translation>판매원</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>약속</translation>
    </message>
    <message>
        <source>承诺了什么</source>
        <translation>약속 내용</translation>
    </message>
    <message>
        <source>到哪一天</source>
        <translation>기한</translation>
    </message>
    <message>
        <source>承诺金额</source>
        <translation>약속 금액</translation>
    </message>
    <message>
        <source>销售时间</source>
        <translation>판매 시각</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>留空由程序编</source>
        <translation>비워 두면 자동 부여</translation>
    </message>
    <message>
        <source>发票</source>
        <translation>세금계산서</translation>
    </message>
    <message>
        <source>定制商品</source>
        <translation>주문 제작 상품</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>비고</translation>
    </message>
    <message>
        <source>还没有收款，登记后也可以收。</source>
        <translation>아직 수금 전입니다. 등록 후에도 받을 수 있습니다.</translation>
    </message>
    <message>
        <source>还差 {amount}</source>
        <translation>{amount} 부족</translation>
    </message>
    <message>
        <source>多收 {amount}，请核对</source>
        <translation>{amount} 초과, 확인하세요</translation>
    </message>
    <message>
        <source>正好收清</source>
        <translation>전액 수금</translation>
    </message>
    <message>
        <source>已登记 {number}，{amount}</source>
        <translation>{number} 등록됨, {amount}</translation>
    </message>
    <message>
        <source>未写顾客</source>
        <translation>고객 미기재</translation>
    </message>
    <message>
        <source>上次没有登记完：{about}（{time} 存）</source>
        <translation>미완료: {about}({time} 저장)</translation>
    </message>
    <message>
        <source>接着填</source>
        <translation>이어서 입력</translation>
    </message>
</context>
<context>
    <name>RegisterSheet</name>
    <message>
        <source>登记投诉</source>
        <translation>불만 등록</translation>
    </message>
    <message>
        <source>顾客</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>必填</source>
        <translation>필수</translation>
    </message>
    <message>
        <source>丢弃草稿</source>
        <translation>초안 버리기</translation>
    </message>
    <message>
        <source>稍后再填</source>
        <translation>나중에 입력</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>등록</translation>
    </message>
    <message>
        <source>没登记完的内容已留作草稿，下次按 F2 可接着填。</source>
        <translation>등록하지 못한 내용을 초안으로 남겼습니다. 다음에 F2로 이어서 입력하세요.</translation>
    </message>
    <message>
        <source>未写主题</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <source>上次没有登记完：{about}（{time} 存）</source>
        <translation>지난번 등록을 마치지 못함: {about}({time} 저장)</translation>
    </message>
    <message>
        <source>接着填</source>
        <translation>이어서 입력</translation>
    </message>
</context>
<context>
    <name>RejectedSheet</name>
    <message>
        <source>被总部退回的内容</source>
        <translation>본사가 반송한 내용</translation>
    </message>
    <message>
        <source>填过的内容都在本机，一个字也没有丢。改好后重新发送；别的单据不受影响，照常上传。</source>
        <translation>입력한 내용은 이 PC에 모두 있고 한 글자도 잃지 않았습니다. 고친 뒤 다시 보내세요. 다른 문서는 평소처럼 업로드됩니다.</translation>
    </message>
    <message>
        <source>退回清单</source>
        <translation>반송 목록</translation>
    </message>
    <message>
        <source>没有被退回的内容。</source>
        <translation>반송된 내용이 없습니다.</translation>
    </message>
    <message>
        <source>打开记录</source>
        <translation>기록 열기</translation>
    </message>
    <message>
        <source>合并到已有记录</source>
        <translation>기존 기록에 병합</translation>
    </message>
    <message>
        <source>放弃</source>
        <translation>포기</translation>
    </message>
    <message>
        <source>退回的内容和原因</source>
        <translation>반려된 내용과 이유</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>重新发送</source>
        <translation>다시 보내기</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>等前一处</source>
        <translation>앞 항목 대기</translation>
    </message>
    <message>
        <source>新登记的{kind}</source>
        <translation>새로 등록한 {kind}</translation>
    </message>
    <message>
        <source>修改{kind}</source>
        <translation>{kind} 수정</translation>
    </message>
    <message>
        <source>{name} 填于 {time}</source>
        <translation>{name} {time} 입력</translation>
    </message>
    <message>
        <source>它和被退回的那一处属于同一张单据，那一处解决后会自动上传。</source>
        <translation>반송된 곳과 같은 문서에 속하며, 그곳이 해결되면 자동으로 업로드됩니다.</translation>
    </message>
    <message>
        <source>这一项不能在这里改</source>
        <translation>이 항목은 여기서 수정할 수 없습니다</translation>
    </message>
    <message>
        <source>已有的是：{title}。</source>
        <translation>기존 기록: {title}.</translation>
    </message>
    <message>
        <source>放弃这一处？</source>
        <translation>이 항목을 포기할까요?</translation>
    </message>
    <message>
        <source>总部不会收到它，本机改回总部的样子。填过的内容仍留在这条记录的历史里。</source>
        <translation>본사는 이 내용을 받지 않고 이 PC도 본사와 같게 되돌립니다. 입력한 내용은 이 기록의 이력에 남습니다.</translation>
    </message>
</context>
<context>
    <name>RenameSheet</name>
    <message>
        <source>工位改名</source>
        <translation>창구 이름 변경</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>저장</translation>
    </message>
</context>
<context>
    <name>ReopenSheet</name>
    <message>
        <source>重新处理 {number}</source>
        <translation>{number} 재처리</translation>
    </message>
    <message>
        <source>重新处理后，要有新的依据才能再完结；时限从现在重新算。</source>
        <translation>재처리하면 새 근거가 있어야 다시 종결할 수 있고, 기한은 지금부터 다시 계산합니다.</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>回访不满意，记为“二次处理”</source>
        <translation>재방문 불만족, &apos;2차 처리&apos;로 표시</translation>
    </message>
    <message>
        <source>重新处理</source>
        <translation>재처리</translation>
    </message>
    <message>
        <source>双方签字作废，改好后要重新签。由主管本人输入工号和密码。</source>
        <translation>양측 서명이 무효가 되며 수정 후 다시 서명해야 합니다. 책임자 본인이 사번과 비밀번호를 입력합니다.</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>다시 열기</translation>
    </message>
    <message>
        <source>对账单已重新打开</source>
        <translation>대사표를 다시 열었습니다</translation>
    </message>
</context>
<context>
    <name>Reprint</name>
    <message>
        <source>这台电脑还没有打印过单据。</source>
        <translation>이 컴퓨터에서 인쇄한 서류가 없습니다.</translation>
    </message>
    <message>
        <source>上一张是列表，页签已经关了。请在列表页重新打印。</source>
        <translation>마지막은 목록이며 탭이 닫혔습니다. 목록 페이지에서 다시 인쇄하세요.</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>从备份恢复</source>
        <translation>백업에서 복원</translation>
    </message>
    <message>
        <source>选一份备份。现在的数据不会删除，会整个放到数据文件夹的 set-aside 里。</source>
        <translation>백업을 고르세요. 현재 데이터는 지우지 않고 모두 데이터 폴더의 set-aside로 옮깁니다.</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>选 U 盘或别的文件夹…</source>
        <translation>USB나 다른 폴더…</translation>
    </message>
    <message>
        <source>恢复这一份</source>
        <translation>이 백업 복원</translation>
    </message>
    <message>
        <source>请先选一份读得出来的备份</source>
        <translation>읽을 수 있는 백업을 먼저 고르세요</translation>
    </message>
    <message>
        <source>备份在哪个文件夹</source>
        <translation>백업 폴더</translation>
    </message>
</context>
<context>
    <name>RestoreWay</name>
    <message>
        <source>正在恢复</source>
        <translation>복원 중</translation>
    </message>
    <message>
        <source>正在核对并放回备份，请不要关机…</source>
        <translation>백업을 확인하고 되돌리는 중입니다. 끄지 마세요…</translation>
    </message>
    <message>
        <source>已恢复到 {moment} 的备份。</source>
        <translation>{moment} 백업으로 복원했습니다.</translation>
    </message>
    <message>
        <source>原来的数据在 set-aside 的 {folder} 里。</source>
        <translation>이전 데이터는 set-aside의 {folder}에 있습니다.</translation>
    </message>
    <message>
        <source>有 {count} 个附件的内容不在备份里；已接入总部的会自动取来。</source>
        <translation>백업에 없는 첨부가 {count}개 있습니다. 본사에 연결되어 있으면 자동으로 가져옵니다.</translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message>
        <source>已停止，前面 {count} 条{kind}已导入</source>
        <translation>중지됨, 앞의 {kind} {count}건은 가져왔습니다</translation>
    </message>
    <message>
        <source>已导入 {count} 条{kind}</source>
        <translation>{kind} {count}건을 가져왔습니다</translation>
    </message>
    <message>
        <source>没有新的{kind}可导入</source>
        <translation>새로 가져올 {kind} 없음</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>重复，没有再导入</source>
        <translation>중복, 다시 가져오지 않음</translation>
    </message>
    <message>
        <source>未通过</source>
        <translation>미통과</translation>
    </message>
    <message>
        <source>不是记录</source>
        <translation>기록 아님</translation>
    </message>
    <message>
        <source>看看是哪些</source>
        <translation>어떤 것인지 보기</translation>
    </message>
    <message>
        <source>没有导入的原因</source>
        <translation>가져오지 않은 사유</translation>
    </message>
    <message>
        <source>{count} 行</source>
        <translation>{count}행</translation>
    </message>
    <message>
        <source>再导入同一个文件就会接着做；已导入的行不会重复。</source>
        <translation>같은 파일을 다시 가져오면 이어서 진행하며, 가져온 행은 중복되지 않습니다.</translation>
    </message>
    <message>
        <source>未通过的行已加密保存在本机。导出后按“未导入原因”改好，再导入那个文件即可。</source>
        <translation>미통과 행은 이 PC에 암호화해 보관합니다. 내보내 &apos;가져오지 않은 사유&apos;대로 고친 뒤 그 파일을 다시 가져오세요.</translation>
    </message>
    <message>
        <source>同一个文件再导入一次，也不会重复。</source>
        <translation>같은 파일을 다시 가져와도 중복되지 않습니다.</translation>
    </message>
    <message>
        <source>再导入一个文件</source>
        <translation>다른 파일 가져오기</translation>
    </message>
    <message>
        <source>查看{kind}</source>
        <translation>{kind} 보기</translation>
    </message>
    <message>
        <source>导出未通过的行</source>
        <translation>미통과 행 내보내기</translation>
    </message>
</context>
<context>
    <name>ReturnSheet</name>
    <message>
        <source>最多 {count}</source>
        <translation>최대 {count}</translation>
    </message>
    <message>
        <source>{goods}：返多少钱</source>
        <translation>{goods}: 환불 금액</translation>
    </message>
    <message>
        <source>最多 {amount}</source>
        <translation>최대 {amount}</translation>
    </message>
    <message>
        <source>元</source>
        <translation>위안</translation>
    </message>
    <message>
        <source>{goods}：几件</source>
        <translation>{goods}: 수량</translation>
    </message>
    <message>
        <source>机号</source>
        <translation>제조번호</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>원인</translation>
    </message>
    <message>
        <source>责任方</source>
        <translation>책임</translation>
    </message>
    <message>
        <source>厂家、物流、门店或顾客</source>
        <translation>제조사, 물류, 매장 또는 고객</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>单号 {number}，退给顾客 {amount}</source>
        <translation>판매서 {number}, 고객 환불 {amount}</translation>
    </message>
</context>
<context>
    <name>RevealRow</name>
    <message>
        <source>显示完整内容（留痕）</source>
        <translation>전체 내용 표시(열람 기록됨)</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>사용 중지</translation>
    </message>
    <message>
        <source>遮盖</source>
        <translation>가리기</translation>
    </message>
</context>
<context>
    <name>ReverseSheet</name>
    <message>
        <source>另开一张冲销单，把 {number} 的数量原样退回各本账；原单保留，标为已冲销。</source>
        <translation>상쇄 전표를 따로 만들어 {number}의 수량을 각 장부에 되돌립니다. 원 전표는 남고 상쇄됨으로 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>RoleMatrix</name>
    <message>
        <source>勾选或取消这一格</source>
        <translation>이 칸 선택 또는 해제</translation>
    </message>
</context>
<context>
    <name>RolesSection</name>
    <message>
        <source>角色权限表</source>
        <translation>역할 권한표</translation>
    </message>
    <message>
        <source>含已停用</source>
        <translation>사용 중지 포함</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>编辑角色</source>
        <translation>역할 편집</translation>
    </message>
    <message>
        <source>新增角色</source>
        <translation>역할 추가</translation>
    </message>
    <message>
        <source>方向键移动，空格勾选或取消；双击角色名可改名称和审批限额。</source>
        <translation>방향키로 이동, Space로 선택/해제. 역할 이름을 두 번 클릭하면 이름과 결재 한도를 수정합니다.</translation>
    </message>
    <message>
        <source>只有管理全公司的人可以修改角色。</source>
        <translation>전사 관리 권한이 있는 사람만 역할을 수정할 수 있습니다.</translation>
    </message>
    <message>
        <source>{count} 处未保存的修改</source>
        <translation>저장 안 한 수정 {count}곳</translation>
    </message>
    <message>
        <source>权限已保存，相关员工下次登录时生效</source>
        <translation>권한을 저장했습니다. 해당 직원이 다음에 로그인할 때 적용됩니다</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>仓库管理员</source>
        <translation>창고 관리자</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>审批限额</source>
        <translation>결재 한도</translation>
    </message>
    <message>
        <source>元</source>
        <translation>위안</translation>
    </message>
    <message>
        <source>不填：不能审批金额</source>
        <translation>비움: 금액 결재 불가</translation>
    </message>
    <message>
        <source>审批不限额</source>
        <translation>결재 한도 없음</translation>
    </message>
    <message>
        <source>权限照搬</source>
        <translation>권한 복사</translation>
    </message>
    <message>
        <source>不照搬：从空白开始</source>
        <translation>복사 안 함: 빈 상태로 시작</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>사용 중</translation>
    </message>
    <message>
        <source>角色已新增</source>
        <translation>역할을 추가했습니다</translation>
    </message>
    <message>
        <source>角色已保存</source>
        <translation>역할을 저장했습니다</translation>
    </message>
</context>
<context>
    <name>RoomCheckSheet</name>
    <message>
        <source>库房检查</source>
        <translation>창고 점검</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>仓库</source>
        <translation>창고</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>비고</translation>
    </message>
    <message>
        <source>好</source>
        <translation>양호</translation>
    </message>
    <message>
        <source>有问题</source>
        <translation>문제 있음</translation>
    </message>
    <message>
        <source>有什么问题</source>
        <translation>문제 내용</translation>
    </message>
    <message>
        <source>到库房里走一圈，逐项看。有问题的写明，会派待办给主管。</source>
        <translation>창고를 한 바퀴 돌며 항목별로 살펴보세요. 문제를 적으면 책임자에게 할 일이 전달됩니다.</translation>
    </message>
</context>
<context>
    <name>RoomChecks</name>
    <message>
        <source>库房检查</source>
        <translation>창고 점검</translation>
    </message>
    <message>
        <source>没有权限：盘点配件</source>
        <translation>권한 없음: 부품 재고 조사</translation>
    </message>
    <message>
        <source>还没有仓库，请先在“库存”里新建一个。</source>
        <translation>아직 창고가 없습니다. 먼저 “재고”에서 추가하세요.</translation>
    </message>
    <message>
        <source>{place}：还没有检查过</source>
        <translation>{place}: 아직 점검하지 않음</translation>
    </message>
    <message>
        <source>都好</source>
        <translation>모두 양호</translation>
    </message>
    <message>
        <source>{place}：{day} {name} 检查，{seen}</source>
        <translation>{place}: {day} {name} 점검, {seen}</translation>
    </message>
    <message>
        <source>{said}；超过 {count} 天了</source>
        <translation>{said}; {count}일 넘음</translation>
    </message>
</context>
<context>
    <name>RowTableView</name>
    <message>
        <source>勾选这一行</source>
        <translation>이 행 선택</translation>
    </message>
    <message>
        <source>复制选中的行，可直接粘贴到 Excel</source>
        <translation>선택한 행 복사, Excel에 바로 붙여 넣기</translation>
    </message>
    <message>
        <source>打开这一行</source>
        <translation>이 행 열기</translation>
    </message>
    <message>
        <source>紧凑行距</source>
        <translation>좁은 행 간격</translation>
    </message>
    <message>
        <source>标准行距</source>
        <translation>표준 행 간격</translation>
    </message>
    <message>
        <source>宽松行距</source>
        <translation>넓은 행 간격</translation>
    </message>
</context>
<context>
    <name>RulesSection</name>
    <message>
        <source>公司规则列表</source>
        <translation>회사 규칙 목록</translation>
    </message>
    <message>
        <source>每个值从某一天起生效并注明出处；修改会另加一行，以前办的事仍按当时的值。</source>
        <translation>값마다 시행일과 출처가 있습니다. 수정하면 새 행이 추가되고, 지난 일은 당시 값을 따릅니다.</translation>
    </message>
    <message>
        <source>修改规则</source>
        <translation>규칙 수정</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>值</source>
        <translation>값</translation>
    </message>
    <message>
        <source>生效日</source>
        <translation>시행일</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>성격</translation>
    </message>
    <message>
        <source>出处</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>是</source>
        <translation>예</translation>
    </message>
    <message>
        <source>否</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>现行</source>
        <translation>현행</translation>
    </message>
    <message>
        <source>将生效</source>
        <translation>시행 예정</translation>
    </message>
    <message>
        <source>已被替代</source>
        <translation>대체됨</translation>
    </message>
    <message>
        <source>新的值</source>
        <translation>새 값</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>시행 시작일</translation>
    </message>
    <message>
        <source>最早今天</source>
        <translation>오늘부터 가능</translation>
    </message>
    <message>
        <source>例如：客服部通知 2026 第 8 号</source>
        <translation>예: 고객서비스부 통지 2026 제8호</translation>
    </message>
    <message>
        <source>现在的值是 {value}，{from_on} 起，出处：{source}。</source>
        <translation>현재 값은 {value}, {from_on}부터, 출처: {source}.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>规则已保存</source>
        <translation>규칙을 저장했습니다</translation>
    </message>
</context>
<context>
    <name>SaleActs</name>
    <message>
        <source>收款</source>
        <translation>수금</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>确认电话</source>
        <translation>확인 전화</translation>
    </message>
    <message>
        <source>退货</source>
        <translation>반품</translation>
    </message>
    <message>
        <source>添加承诺(&amp;C)…</source>
        <translation>약속 추가(&amp;C)…</translation>
    </message>
    <message>
        <source>改送货(&amp;D)…</source>
        <translation>배송 변경(&amp;D)…</translation>
    </message>
    <message>
        <source>送货单(&amp;S)…</source>
        <translation>배송장(&amp;S)…</translation>
    </message>
    <message>
        <source>发票(&amp;F)…</source>
        <translation>세금계산서(&amp;F)…</translation>
    </message>
    <message>
        <source>归属顾客(&amp;G)…</source>
        <translation>고객 연결(&amp;G)…</translation>
    </message>
    <message>
        <source>取消订单(&amp;X)…</source>
        <translation>주문 취소(&amp;X)…</translation>
    </message>
    <message>
        <source>返价(&amp;P)…</source>
        <translation>가격 환급(&amp;P)…</translation>
    </message>
    <message>
        <source>订单进度</source>
        <translation>주문 진행</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>添加承诺</source>
        <translation>약속 추가</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>承诺兑现</source>
        <translation>약속 이행</translation>
    </message>
    <message>
        <source>改送货</source>
        <translation>배송 변경</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>发票</source>
        <translation>세금계산서</translation>
    </message>
    <message>
        <source>取消订单</source>
        <translation>주문 취소</translation>
    </message>
    <message>
        <source>返价</source>
        <translation>가격 환급</translation>
    </message>
    <message>
        <source>更正明细</source>
        <translation>명세 정정</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>정정</translation>
    </message>
    <message>
        <source>没有权限：登记销售单、收款和承诺</source>
        <translation>권한 없음: 판매, 수금, 약속 등록</translation>
    </message>
    <message>
        <source>这是冲红单，没有可以收的钱。</source>
        <translation>취소 전표입니다. 받을 금액이 없습니다.</translation>
    </message>
    <message>
        <source>这张单已全部退货或取消。</source>
        <translation>전부 반품되었거나 취소된 판매서입니다.</translation>
    </message>
    <message>
        <source>没有权限：查看完整的个人信息（每次查看留痕）</source>
        <translation>권한 없음: 개인정보 전체 보기(열람 기록됨)</translation>
    </message>
    <message>
        <source>没有权限：打印</source>
        <translation>권한 없음: 인쇄</translation>
    </message>
    <message>
        <source>这是冲红单，没有要送的商品。</source>
        <translation>취소 전표이므로 배송할 상품이 없습니다.</translation>
    </message>
    <message>
        <source>还没有送货地址，请先改送货。</source>
        <translation>배송 주소가 없습니다. 먼저 배송을 변경하세요.</translation>
    </message>
    <message>
        <source>没有权限：确认销售单属于哪位顾客</source>
        <translation>권한 없음: 판매서의 고객 확인</translation>
    </message>
    <message>
        <source>没有权限：办理退货、取消和更正</source>
        <translation>권한 없음: 반품, 취소, 정정 처리</translation>
    </message>
    <message>
        <source>这是冲红单，没有可以退的商品。</source>
        <translation>취소 전표입니다. 반품할 상품이 없습니다.</translation>
    </message>
</context>
<context>
    <name>SaleDetail</name>
    <message>
        <source>销售单</source>
        <translation>판매 전표</translation>
    </message>
    <message>
        <source>销售单内容</source>
        <translation>판매서 내용</translation>
    </message>
    <message>
        <source>定制</source>
        <translation>맞춤</translation>
    </message>
    <message>
        <source>冲 {number}</source>
        <translation>{number} 취소</translation>
    </message>
    <message>
        <source>（单上没有写顾客）</source>
        <translation>(서류에 고객 없음)</translation>
    </message>
    <message>
        <source>{name} 售</source>
        <translation>{name} 판매</translation>
    </message>
    <message>
        <source>复制单号</source>
        <translation>번호 복사</translation>
    </message>
    <message>
        <source>打开顾客卡片</source>
        <translation>고객 카드 열기</translation>
    </message>
    <message>
        <source>还没有归属，点这里确认</source>
        <translation>미연결, 여기서 확인</translation>
    </message>
    <message>
        <source>大额或定制订单：请再打一次电话，与顾客核对商品、规格和地址。</source>
        <translation>고액 또는 맞춤 주문: 다시 전화하여 상품, 규격, 주소를 확인하세요.</translation>
    </message>
    <message>
        <source>确认电话</source>
        <translation>확인 전화</translation>
    </message>
    <message>
        <source>送货有变化，还没有告诉顾客。</source>
        <translation>배송이 바뀌었으나 고객에게 알리지 않았습니다.</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>退回来的比卖出的多：两台电脑断网时各办了一次退货。请核对实物和退款，再由主管处理。</source>
        <translation>판 것보다 많이 반품되었습니다. 연결이 끊긴 동안 두 대에서 각각 반품했습니다. 물건과 환불을 확인하고 관리자가 처리하세요.</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>더보기</translation>
    </message>
    <message>
        <source>更多：能对这张销售单做的事</source>
        <translation>더보기: 이 판매서로 할 수 있는 일</translation>
    </message>
    <message>
        <source>收款</source>
        <translation>수금</translation>
    </message>
    <message>
        <source>退货</source>
        <translation>반품</translation>
    </message>
    <message>
        <source>更正第 {place} 行：{goods}…</source>
        <translation>{place}번째 줄 정정: {goods}…</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>送货与进度</source>
        <translation>배송과 진행</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>약속</translation>
    </message>
    <message>
        <source>退货、取消与返价</source>
        <translation>반품, 취소, 가격 환급</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>机号</source>
        <translation>제조번호</translation>
    </message>
    <message>
        <source>多退了 {amount}</source>
        <translation>{amount} 초과 반품</translation>
    </message>
    <message>
        <source>多退了 {count} 件，{amount}</source>
        <translation>{count}개 초과 반품, {amount}</translation>
    </message>
    <message>
        <source>已更正</source>
        <translation>정정됨</translation>
    </message>
    <message>
        <source>冲错行</source>
        <translation>취소 줄</translation>
    </message>
    <message>
        <source>多退</source>
        <translation>초과 반품</translation>
    </message>
    <message>
        <source>已退</source>
        <translation>반품됨</translation>
    </message>
    <message>
        <source>还剩 {count} 件</source>
        <translation>{count}개 남음</translation>
    </message>
    <message>
        <source>没有约日期</source>
        <translation>날짜 미정</translation>
    </message>
    <message>
        <source>约定 {day}</source>
        <translation>약속 {day}</translation>
    </message>
    <message>
        <source>到 {day}</source>
        <translation>{day}까지</translation>
    </message>
    <message>
        <source>兑现…</source>
        <translation>이행…</translation>
    </message>
    <message>
        <source>整张单</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>责任方：{who}</source>
        <translation>책임: {who}</translation>
    </message>
    <message>
        <source>会员卡</source>
        <translation>회원 카드</translation>
    </message>
    <message>
        <source>证件号</source>
        <translation>신분증 번호</translation>
    </message>
    <message>
        <source>顾客地址</source>
        <translation>고객 주소</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>비고</translation>
    </message>
    <message>
        <source>已复制 {number}</source>
        <translation>{number} 복사됨</translation>
    </message>
</context>
<context>
    <name>SaleFilters</name>
    <message>
        <source>筛选：电话尾号、姓名、单号、机号、会员卡…</source>
        <translation>필터: 전화, 이름, 번호, 일련번호, 카드…</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>全部状态</source>
        <translation>모든 상태</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>全部来源</source>
        <translation>모든 출처</translation>
    </message>
    <message>
        <source>销售员</source>
        <translation>판매원</translation>
    </message>
    <message>
        <source>从哪天</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>到哪天</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>全部销售员</source>
        <translation>모든 판매원</translation>
    </message>
    <message>
        <source>{count} 张</source>
        <translation>{count}건</translation>
    </message>
</context>
<context>
    <name>SaleWords</name>
    <message>
        <source>未收清</source>
        <translation>미수금</translation>
    </message>
    <message>
        <source>已收清</source>
        <translation>수금 완료</translation>
    </message>
    <message>
        <source>部分退货</source>
        <translation>일부 반품</translation>
    </message>
    <message>
        <source>已退货</source>
        <translation>반품됨</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>客服台</source>
        <translation>고객 데스크</translation>
    </message>
    <message>
        <source>收银</source>
        <translation>계산대</translation>
    </message>
    <message>
        <source>ERP</source>
        <translation>ERP</translation>
    </message>
    <message>
        <source>接口</source>
        <translation>인터페이스</translation>
    </message>
    <message>
        <source>已下单</source>
        <translation>주문됨</translation>
    </message>
    <message>
        <source>已备货</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <source>已发货</source>
        <translation>발송됨</translation>
    </message>
    <message>
        <source>延迟</source>
        <translation>지연</translation>
    </message>
    <message>
        <source>破损</source>
        <translation>파손</translation>
    </message>
    <message>
        <source>已送达</source>
        <translation>도착</translation>
    </message>
    <message>
        <source>已安装</source>
        <translation>설치됨</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>服务</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>运费</source>
        <translation>배송비</translation>
    </message>
    <message>
        <source>优惠</source>
        <translation>할인</translation>
    </message>
    <message>
        <source>赠品</source>
        <translation>사은품</translation>
    </message>
    <message>
        <source>现金</source>
        <translation>현금</translation>
    </message>
    <message>
        <source>刷卡</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>微信</source>
        <translation>위챗</translation>
    </message>
    <message>
        <source>支付宝</source>
        <translation>알리페이</translation>
    </message>
    <message>
        <source>转账</source>
        <translation>이체</translation>
    </message>
    <message>
        <source>券</source>
        <translation>쿠폰</translation>
    </message>
    <message>
        <source>积分</source>
        <translation>포인트</translation>
    </message>
    <message>
        <source>政府补贴</source>
        <translation>정부 보조금</translation>
    </message>
    <message>
        <source>以旧换新</source>
        <translation>보상 판매</translation>
    </message>
    <message>
        <source>挂账</source>
        <translation>외상</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>价保</source>
        <translation>가격 보장</translation>
    </message>
    <message>
        <source>返现</source>
        <translation>현금 환급</translation>
    </message>
    <message>
        <source>质保</source>
        <translation>품질 보증</translation>
    </message>
    <message>
        <source>送货</source>
        <translation>배송</translation>
    </message>
    <message>
        <source>已兑现</source>
        <translation>이행됨</translation>
    </message>
    <message>
        <source>未兑现</source>
        <translation>불이행</translation>
    </message>
    <message>
        <source>顾客放弃</source>
        <translation>고객 포기</translation>
    </message>
    <message>
        <source>已过期</source>
        <translation>기한 지남</translation>
    </message>
    <message>
        <source>待兑现</source>
        <translation>이행 대기</translation>
    </message>
    <message>
        <source>顾客确认无误</source>
        <translation>고객 확인</translation>
    </message>
    <message>
        <source>顾客要求改动</source>
        <translation>고객 변경 요청</translation>
    </message>
    <message>
        <source>没有打通</source>
        <translation>통화 안 됨</translation>
    </message>
    <message>
        <source>顾客不要了</source>
        <translation>고객 취소</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>退货</source>
        <translation>반품</translation>
    </message>
    <message>
        <source>返价</source>
        <translation>가격 환급</translation>
    </message>
    <message>
        <source>不开发票</source>
        <translation>발행 안 함</translation>
    </message>
    <message>
        <source>待开票</source>
        <translation>발행 대기</translation>
    </message>
    <message>
        <source>已开票</source>
        <translation>발행됨</translation>
    </message>
    <message>
        <source>已冲红</source>
        <translation>취소 발행</translation>
    </message>
    <message>
        <source>电话相同</source>
        <translation>같은 전화</translation>
    </message>
    <message>
        <source>会员卡相同</source>
        <translation>같은 카드</translation>
    </message>
    <message>
        <source>证件号相同</source>
        <translation>같은 신분증 번호</translation>
    </message>
    <message>
        <source>姓名相近</source>
        <translation>비슷한 이름</translation>
    </message>
    <message>
        <source>地址相近</source>
        <translation>비슷한 주소</translation>
    </message>
    <message>
        <source>应收</source>
        <translation>받을 금액</translation>
    </message>
    <message>
        <source>已收</source>
        <translation>받은 금액</translation>
    </message>
    <message>
        <source>还差</source>
        <translation>잔액</translation>
    </message>
    <message>
        <source>应退给顾客</source>
        <translation>환불할 금액</translation>
    </message>
    <message>
        <source>{first} 等 {count} 项</source>
        <translation>{first} 외 총 {count}항목</translation>
    </message>
    <message>
        <source>确认电话</source>
        <translation>확인 전화</translation>
    </message>
    <message>
        <source>预计 {day} 到</source>
        <translation>{day} 도착 예정</translation>
    </message>
    <message>
        <source>已告诉顾客</source>
        <translation>고객에게 알림</translation>
    </message>
    <message>
        <source>还没有告诉顾客</source>
        <translation>고객에게 미통보</translation>
    </message>
    <message>
        <source>待打确认电话</source>
        <translation>확인 전화 대기</translation>
    </message>
    <message>
        <source>（未留姓名）</source>
        <translation>(이름 없음)</translation>
    </message>
    <message>
        <source>销售时间</source>
        <translation>판매 시각</translation>
    </message>
    <message>
        <source>顾客</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>门店／仓库</source>
        <translation>매장/창고</translation>
    </message>
    <message>
        <source>库存</source>
        <translation>재고</translation>
    </message>
    <message>
        <source>在途</source>
        <translation>입고 예정</translation>
    </message>
    <message>
        <source>截至</source>
        <translation>기준</translation>
    </message>
</context>
<context>
    <name>SalesPage</name>
    <message>
        <source>销售单列表</source>
        <translation>판매서 목록</translation>
    </message>
    <message>
        <source>日合计(&amp;R)…</source>
        <translation>일별 합계(&amp;R)…</translation>
    </message>
    <message>
        <source>日合计</source>
        <translation>일별 합계</translation>
    </message>
    <message>
        <source>业务交接单(&amp;J)…</source>
        <translation>업무 인계서(&amp;J)…</translation>
    </message>
    <message>
        <source>业务交接单</source>
        <translation>업무 인계서</translation>
    </message>
    <message>
        <source>销售</source>
        <translation>판매</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>近 7 天</source>
        <translation>최근 7일</translation>
    </message>
    <message>
        <source>近 30 天</source>
        <translation>최근 30일</translation>
    </message>
    <message>
        <source>未归属</source>
        <translation>미연결</translation>
    </message>
    <message>
        <source>待确认电话</source>
        <translation>확인 전화 대기</translation>
    </message>
    <message>
        <source>归属顾客</source>
        <translation>고객 연결</translation>
    </message>
    <message>
        <source>电话查询</source>
        <translation>전화 조회</translation>
    </message>
    <message>
        <source>登记销售</source>
        <translation>판매 등록</translation>
    </message>
    <message>
        <source>没有权限：登记销售单、收款和承诺</source>
        <translation>권한 없음: 판매, 수금, 약속 등록</translation>
    </message>
    <message>
        <source>在左边选一张销售单，这里显示全部内容。</source>
        <translation>왼쪽에서 판매서를 선택하면 여기에 모두 표시됩니다.</translation>
    </message>
    <message>
        <source>没有找到。可以少输几个字，或放宽条件。</source>
        <translation>찾지 못했습니다. 덜 입력하거나 조건을 넓혀 보세요.</translation>
    </message>
    <message>
        <source>每张销售单都已归属到顾客。</source>
        <translation>모든 판매서가 고객에 연결되었습니다.</translation>
    </message>
    <message>
        <source>没有要打的确认电话。</source>
        <translation>걸어야 할 확인 전화가 없습니다.</translation>
    </message>
    <message>
        <source>这里还没有销售单，按 F2 登记。</source>
        <translation>판매서가 없습니다. F2를 눌러 등록하세요.</translation>
    </message>
</context>
<context>
    <name>ScannerSheet</name>
    <message>
        <source>试一下扫码枪</source>
        <translation>스캐너 테스트</translation>
    </message>
    <message>
        <source>在任何页面扫单据上的条码或二维码，都会直接打开那张单据；扫其他条码会搜索。中文输入法开着也可以扫。</source>
        <translation>어느 화면에서든 문서의 바코드나 QR 코드를 스캔하면 그 문서가 바로 열리고, 다른 바코드는 검색됩니다. 중국어 입력기가 켜져 있어도 됩니다.</translation>
    </message>
    <message>
        <source>对准一个条码扫一下</source>
        <translation>바코드를 겨누어 스캔하세요</translation>
    </message>
    <message>
        <source>扫码测试</source>
        <translation>스캔 테스트</translation>
    </message>
    <message>
        <source>还没有读到。</source>
        <translation>아직 읽지 못했습니다.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>读到：{text}</source>
        <translation>읽음: {text}</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>全局搜索</source>
        <translation>전체 검색</translation>
    </message>
    <message>
        <source>搜索顾客、工单、命令  Ctrl+K</source>
        <translation>고객, 티켓, 명령 검색  Ctrl+K</translation>
    </message>
    <message>
        <source>搜索顾客、电话尾号、工单、序列号，或扫码…</source>
        <translation>고객, 전화 끝자리, 티켓, 일련번호 검색 또는 스캔…</translation>
    </message>
</context>
<context>
    <name>SectionsPage</name>
    <message>
        <source>有没保存的修改，请先保存或撤销</source>
        <translation>저장하지 않은 변경이 있습니다. 먼저 저장하거나 취소하세요</translation>
    </message>
</context>
<context>
    <name>SendSheet</name>
    <message>
        <source>怎么送的（可不填）</source>
        <translation>보낸 방법(선택)</translation>
    </message>
    <message>
        <source>记下后我方明细留底，不再变；以后补记的单据归到下一期。打印或导出的就是这一份。</source>
        <translation>기록하면 당사 명세가 보존되어 더 이상 바뀌지 않습니다. 이후 추가된 전표는 다음 기간에 속합니다. 인쇄나 내보내기는 이 사본입니다.</translation>
    </message>
</context>
<context>
    <name>SerialNote</name>
    <message>
        <source>机号 {serial} 与这种商品的不像，例如 {example}。请再核对，确实如此也可以登记。</source>
        <translation>기기 번호 {serial}이(가) 이 상품의 번호와 모양이 다릅니다. 예: {example}. 다시 확인해 주세요. 맞으면 그대로 등록할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>SerialsSheet</name>
    <message>
        <source>查序列号</source>
        <translation>일련번호 조회</translation>
    </message>
    <message>
        <source>扫描或输入序列号</source>
        <translation>일련번호를 스캔하거나 입력</translation>
    </message>
    <message>
        <source>序列号的经过</source>
        <translation>일련번호의 경과</translation>
    </message>
    <message>
        <source>打印跟踪表</source>
        <translation>추적표 인쇄</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>打开这张单据</source>
        <translation>이 전표 열기</translation>
    </message>
    <message>
        <source>打开这一步的单据</source>
        <translation>이 단계의 전표 열기</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>전표</translation>
    </message>
    <message>
        <source>从 → 到</source>
        <translation>어디서 → 어디로</translation>
    </message>
    <message>
        <source>好坏</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>新／旧件</source>
        <translation>새것/헌것</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>换上</source>
        <translation>바꿔 단 것</translation>
    </message>
    <message>
        <source>换下</source>
        <translation>떼어낸 것</translation>
    </message>
    <message>
        <source>账上没有这个序列号。</source>
        <translation>장부에 없는 일련번호입니다.</translation>
    </message>
    <message>
        <source>{serial}（{part}）现在：{place}，{condition}</source>
        <translation>{serial}({part}) 현재: {place}, {condition}</translation>
    </message>
    <message>
        <source>在待齐单据上：{documents}。货和单都到了才记账。</source>
        <translation>대기 중인 전표에 있음: {documents}. 물품과 서류가 모두 도착해야 기장됩니다.</translation>
    </message>
</context>
<context>
    <name>SetAsideLines</name>
    <message>
        <source>恢复前的旧数据：{count} 份，共 {size}。核对过恢复后的数据，就可以删除。</source>
        <translation>복원 전의 이전 데이터: {count}개, 모두 {size}. 복원한 데이터를 확인했으면 삭제할 수 있습니다.</translation>
    </message>
    <message>
        <source>删除…</source>
        <translation>삭제…</translation>
    </message>
    <message>
        <source>删除 {store}</source>
        <translation>{store} 삭제</translation>
    </message>
    <message>
        <source>{name} · {size}</source>
        <translation>{name} · {size}</translation>
    </message>
    <message>
        <source>{count} 天前</source>
        <translation>{count}일 전</translation>
    </message>
    <message>
        <source>不到一天</source>
        <translation>하루 미만</translation>
    </message>
    <message>
        <source>{moment} 换下 · {age} · {size}</source>
        <translation>{moment} 교체 · {age} · {size}</translation>
    </message>
</context>
<context>
    <name>SettleSheet</name>
    <message>
        <source>结果</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>未兑现或顾客放弃的，写清原因</source>
        <translation>불이행이나 포기는 이유를 적으세요</translation>
    </message>
</context>
<context>
    <name>SignSheet</name>
    <message>
        <source>签字</source>
        <translation>서명</translation>
    </message>
    <message>
        <source>还有 {count} 笔没有对上，签字后各开一项待办。</source>
        <translation>아직 {count}건이 일치하지 않습니다. 서명하면 건마다 할 일이 생깁니다.</translation>
    </message>
    <message>
        <source>都已对上或说明。</source>
        <translation>모두 일치하거나 설명되었습니다.</translation>
    </message>
    <message>
        <source>{count} 笔在期末，留到下一期再看。</source>
        <translation>{count}건은 기말 건으로 다음 기간에 다시 봅니다.</translation>
    </message>
    <message>
        <source>由核对人本人输入工号和密码。</source>
        <translation>대사 담당자 본인이 사번과 비밀번호를 입력합니다.</translation>
    </message>
    <message>
        <source>已签字，等对方签章</source>
        <translation>서명했습니다. 상대방 날인 대기</translation>
    </message>
</context>
<context>
    <name>SignatureSheet</name>
    <message>
        <source>审批签字</source>
        <translation>결재 서명</translation>
    </message>
    <message>
        <source>意见（拒绝时必填）</source>
        <translation>의견(반려 시 필수)</translation>
    </message>
    <message>
        <source>审批人工号</source>
        <translation>결재자 사번</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>签字人输入自己的工号和密码；不必是当前登录的人，但不能是申请人本人。</source>
        <translation>서명자가 본인의 사번과 비밀번호를 입력합니다. 현재 로그인한 사람이 아니어도 되지만 요청자 본인은 안 됩니다.</translation>
    </message>
    <message>
        <source>拒绝</source>
        <translation>반려</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>승인</translation>
    </message>
    <message>
        <source>金额 ¥{amount}</source>
        <translation>금액 ¥{amount}</translation>
    </message>
    <message>
        <source>{name} 申请于 {at}</source>
        <translation>{name} 요청, {at}</translation>
    </message>
    <message>
        <source>已批准</source>
        <translation>승인됨</translation>
    </message>
    <message>
        <source>已拒绝</source>
        <translation>반려됨</translation>
    </message>
</context>
<context>
    <name>SourceStep</name>
    <message>
        <source>文件的位置，或把文件拖到这里</source>
        <translation>파일 위치, 또는 파일을 여기로 끌어 놓기</translation>
    </message>
    <message>
        <source>要导入的文件</source>
        <translation>가져올 파일</translation>
    </message>
    <message>
        <source>选择文件</source>
        <translation>파일 선택</translation>
    </message>
    <message>
        <source>读取</source>
        <translation>읽기</translation>
    </message>
    <message>
        <source>导入什么</source>
        <translation>가져올 종류</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>可用 CSV、TXT、XLSX、XLS、XLSB、ODS 和网页表格，也可用 .gz 压缩。编码和表头会自动识别；在您点“导入”之前，什么都不会写入。</source>
        <translation>CSV, TXT, XLSX, XLS, XLSB, ODS, 웹 표를 쓸 수 있고 .gz 압축도 됩니다. 인코딩과 머리글은 자동으로 인식하며 &apos;가져오기&apos;를 누르기 전에는 아무것도 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>这一行没有写文件。</source>
        <translation>이 줄에 파일이 없습니다.</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>중복</translation>
    </message>
    <message>
        <source>未通过</source>
        <translation>미통과</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>办理人</source>
        <translation>처리자</translation>
    </message>
    <message>
        <source>最近的导入</source>
        <translation>최근 가져오기</translation>
    </message>
    <message>
        <source>导出未通过的行</source>
        <translation>미통과 행 내보내기</translation>
    </message>
    <message>
        <source>本店还没有导入过文件。</source>
        <translation>이 매장은 아직 파일을 가져온 적이 없습니다.</translation>
    </message>
    <message>
        <source>选择要导入的文件</source>
        <translation>가져올 파일 선택</translation>
    </message>
    <message>
        <source>请先选择文件</source>
        <translation>먼저 파일을 선택하세요</translation>
    </message>
    <message>
        <source>没有找到这个文件：{path}。请检查位置，或点“选择文件”。</source>
        <translation>파일을 찾지 못했습니다: {path}. 위치를 확인하거나 &apos;파일 선택&apos;을 누르세요.</translation>
    </message>
    <message>
        <source>先选一次有未通过行的导入</source>
        <translation>미통과 행이 있는 가져오기를 먼저 선택하세요</translation>
    </message>
    <message>
        <source>没有做完</source>
        <translation>미완료</translation>
    </message>
    <message>
        <source>有未通过</source>
        <translation>미통과 있음</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>완료됨</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>正在处理</source>
        <translation>처리 중</translation>
    </message>
</context>
<context>
    <name>SplitSheet</name>
    <message>
        <source>拆出一件 {number}</source>
        <translation>{number}에서 한 건 분리</translation>
    </message>
    <message>
        <source>顾客、电话、商品、来源和受理时间与原来的一样，两件互相关联。</source>
        <translation>고객, 전화, 상품, 출처, 접수 시각은 원래와 같으며 두 건은 서로 연관됩니다.</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>细类</source>
        <translation>세부 유형</translation>
    </message>
    <message>
        <source>问题的几个字或拼音首字母</source>
        <translation>문제의 글자 몇 개 또는 병음 첫 글자</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>事件经过</source>
        <translation>사건 경과</translation>
    </message>
    <message>
        <source>为什么拆出</source>
        <translation>분리 사유</translation>
    </message>
    <message>
        <source>例如：由另一个部门办</source>
        <translation>예: 다른 부서에서 처리</translation>
    </message>
    <message>
        <source>拆出后由我受理</source>
        <translation>분리 후 내가 접수</translation>
    </message>
    <message>
        <source>拆出</source>
        <translation>분리</translation>
    </message>
</context>
<context>
    <name>StaffDetail</name>
    <message>
        <source>在左边选一名员工，这里显示资料和岗位。</source>
        <translation>왼쪽에서 직원을 선택하면 정보와 보직이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>工号 {number}</source>
        <translation>사번 {number}</translation>
    </message>
    <message>
        <source>显示电话（会留痕）</source>
        <translation>전화 표시(열람 기록됨)</translation>
    </message>
    <message>
        <source>编辑</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>调动</source>
        <translation>보직 이동</translation>
    </message>
    <message>
        <source>重置密码</source>
        <translation>비밀번호 재설정</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>사용 중지</translation>
    </message>
    <message>
        <source>添加岗位</source>
        <translation>보직 추가</translation>
    </message>
    <message>
        <source>填最后一天</source>
        <translation>마지막 날 입력</translation>
    </message>
    <message>
        <source>撤销岗位</source>
        <translation>보직 취소</translation>
    </message>
    <message>
        <source>岗位</source>
        <translation>보직</translation>
    </message>
    <message>
        <source>还没有岗位：没有岗位的员工不能登录。</source>
        <translation>아직 보직이 없습니다. 보직이 없는 직원은 로그인할 수 없습니다.</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>매장</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>방식</translation>
    </message>
    <message>
        <source>起止</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>不能对自己的账号这样做，请另一位管理员办理</source>
        <translation>본인 계정에는 할 수 없습니다. 다른 관리자에게 요청하세요</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>사용 재개</translation>
    </message>
    <message>
        <source>员工已停用</source>
        <translation>직원 사용을 중지했습니다</translation>
    </message>
    <message>
        <source>先在上面选一个岗位</source>
        <translation>먼저 위에서 보직을 선택하세요</translation>
    </message>
    <message>
        <source>岗位已经开始，只能填最后一天</source>
        <translation>이미 시작된 보직이라 마지막 날만 입력할 수 있습니다</translation>
    </message>
    <message>
        <source>“{post}”还没有开始，撤销后留在记录里，可以再添加。</source>
        <translation>&apos;{post}&apos;은(는) 아직 시작되지 않았습니다. 취소해도 기록에 남고 다시 추가할 수 있습니다.</translation>
    </message>
    <message>
        <source>撤销这个岗位？</source>
        <translation>이 보직을 취소할까요?</translation>
    </message>
    <message>
        <source>岗位已撤销</source>
        <translation>보직을 취소했습니다</translation>
    </message>
    <message>
        <source>员工已恢复，可以登录</source>
        <translation>직원 사용을 재개했습니다. 로그인할 수 있습니다</translation>
    </message>
    <message>
        <source>{name} 将不能登录；经手的记录都保留，随时可以恢复。</source>
        <translation>{name}은(는) 로그인할 수 없게 됩니다. 처리한 기록은 모두 남고 언제든 재개할 수 있습니다.</translation>
    </message>
    <message>
        <source>停用这名员工？</source>
        <translation>이 직원의 사용을 중지할까요?</translation>
    </message>
</context>
<context>
    <name>StaffSection</name>
    <message>
        <source>筛选：工号、姓名、拼音首字母…</source>
        <translation>필터: 사번, 이름, 병음 첫 글자…</translation>
    </message>
    <message>
        <source>筛选员工</source>
        <translation>직원 필터</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>매장</translation>
    </message>
    <message>
        <source>含已停用</source>
        <translation>사용 중지 포함</translation>
    </message>
    <message>
        <source>员工列表</source>
        <translation>직원 목록</translation>
    </message>
    <message>
        <source>没有符合条件的员工，请换个条件。</source>
        <translation>조건에 맞는 직원이 없습니다. 조건을 바꿔 보세요.</translation>
    </message>
    <message>
        <source>新增员工</source>
        <translation>직원 추가</translation>
    </message>
    <message>
        <source>工号</source>
        <translation>사번</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>今天的岗位</source>
        <translation>오늘의 보직</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>门店：全部</source>
        <translation>매장: 전체</translation>
    </message>
    <message>
        <source>全公司岗位</source>
        <translation>전사 보직</translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation>{count}명</translation>
    </message>
</context>
<context>
    <name>StaffSheets</name>
    <message>
        <source>工号</source>
        <translation>사번</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>临时密码</source>
        <translation>임시 비밀번호</translation>
    </message>
    <message>
        <source>请当面告诉本人，第一次登录时须改。</source>
        <translation>본인에게 직접 알려 주세요. 첫 로그인 때 변경해야 합니다.</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>新增员工</source>
        <translation>직원 추가</translation>
    </message>
    <message>
        <source>角色可以先不选：没有岗位的员工还不能登录。</source>
        <translation>역할은 나중에 선택해도 됩니다. 보직이 없는 직원은 로그인할 수 없습니다.</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>员工已新增</source>
        <translation>직원을 추가했습니다</translation>
    </message>
    <message>
        <source>编辑员工</source>
        <translation>직원 편집</translation>
    </message>
    <message>
        <source>显示并修改电话</source>
        <translation>전화 표시·수정</translation>
    </message>
    <message>
        <source>电话已遮盖。点“显示并修改电话”后可改，查看会留痕。</source>
        <translation>전화가 가려져 있습니다. &apos;전화 표시·수정&apos;을 누르면 수정할 수 있고 열람이 기록됩니다.</translation>
    </message>
    <message>
        <source>没有权限：查看完整的个人信息</source>
        <translation>권한 없음: 전체 개인정보 열람</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>员工资料已保存</source>
        <translation>직원 정보를 저장했습니다</translation>
    </message>
    <message>
        <source>请当面告诉本人。登录锁定会一并解除，下次登录时须改密码。</source>
        <translation>본인에게 직접 알려 주세요. 로그인 잠금도 함께 풀리며 다음 로그인 때 비밀번호를 변경해야 합니다.</translation>
    </message>
    <message>
        <source>重置 {name} 的密码</source>
        <translation>{name}의 비밀번호 재설정</translation>
    </message>
    <message>
        <source>重置密码</source>
        <translation>비밀번호 재설정</translation>
    </message>
    <message>
        <source>密码已重置</source>
        <translation>비밀번호를 재설정했습니다</translation>
    </message>
    <message>
        <source>给 {name} 添加岗位</source>
        <translation>{name}에게 보직 추가</translation>
    </message>
    <message>
        <source>一人可以同时有几个岗位，也可以在几家门店；权限是当天各岗位的合并。</source>
        <translation>한 사람이 여러 보직을, 여러 매장에서 가질 수 있습니다. 권한은 그날 보직의 합입니다.</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>岗位已添加</source>
        <translation>보직을 추가했습니다</translation>
    </message>
    <message>
        <source>最后一天</source>
        <translation>마지막 날</translation>
    </message>
    <message>
        <source>结束岗位：{post}</source>
        <translation>보직 종료: {post}</translation>
    </message>
    <message>
        <source>这一天仍在任，第二天起没有这个岗位的权限。</source>
        <translation>이날까지 재임하며, 다음 날부터 이 보직의 권한이 없습니다.</translation>
    </message>
    <message>
        <source>结束日期已保存</source>
        <translation>종료일을 저장했습니다</translation>
    </message>
    <message>
        <source>调动 {name}</source>
        <translation>{name} 보직 이동</translation>
    </message>
    <message>
        <source>从起始日起改任新岗位；勾选的原岗位到前一天为止，没有空档也不重叠。</source>
        <translation>시작일부터 새 보직을 맡고, 선택한 기존 보직은 전날에 끝납니다. 빈틈도 겹침도 없습니다.</translation>
    </message>
    <message>
        <source>到前一天为止的原岗位</source>
        <translation>전날 끝나는 기존 보직</translation>
    </message>
    <message>
        <source>调动</source>
        <translation>보직 이동</translation>
    </message>
    <message>
        <source>调动已保存</source>
        <translation>보직 이동을 저장했습니다</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>매장</translation>
    </message>
    <message>
        <source>起始日</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>不填：长期</source>
        <translation>비움: 무기한</translation>
    </message>
    <message>
        <source>任职方式</source>
        <translation>재임 방식</translation>
    </message>
    <message>
        <source>全公司</source>
        <translation>전사</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>正在准备演示门店</source>
        <translation>데모 매장을 준비하는 중</translation>
    </message>
    <message>
        <source>正在写入示例顾客和投诉…</source>
        <translation>예시 고객과 불만을 쓰는 중…</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>切换到深色</source>
        <translation>어두운 화면으로</translation>
    </message>
    <message>
        <source>数据加密保存在这台电脑 · v{version}</source>
        <translation>데이터는 이 PC에 암호화되어 저장됨 · v{version}</translation>
    </message>
    <message>
        <source>切换到浅色</source>
        <translation>밝은 화면으로</translation>
    </message>
</context>
<context>
    <name>StatementColumns</name>
    <message>
        <source>对方</source>
        <translation>상대방</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>判断</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>配件编码</source>
        <translation>부품 코드</translation>
    </message>
    <message>
        <source>我方单号</source>
        <translation>당사 번호</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>我方</source>
        <translation>당사</translation>
    </message>
    <message>
        <source>对方单号</source>
        <translation>상대 번호</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>期初</source>
        <translation>기초</translation>
    </message>
    <message>
        <source>发出</source>
        <translation>출고</translation>
    </message>
    <message>
        <source>收回</source>
        <translation>회수</translation>
    </message>
    <message>
        <source>我方期末</source>
        <translation>당사 기말</translation>
    </message>
    <message>
        <source>对方收</source>
        <translation>상대 입고</translation>
    </message>
    <message>
        <source>对方退</source>
        <translation>상대 반품</translation>
    </message>
    <message>
        <source>对方期末</source>
        <translation>상대 기말</translation>
    </message>
    <message>
        <source>相差</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>처리</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>담당</translation>
    </message>
    <message>
        <source>相符</source>
        <translation>일치</translation>
    </message>
</context>
<context>
    <name>StatementDeeds</name>
    <message>
        <source>对上</source>
        <translation>일치</translation>
    </message>
    <message>
        <source>拆开</source>
        <translation>분리</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>读入文件</source>
        <translation>파일 읽기</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>对上，并记住对方编码</source>
        <translation>일치시키고 상대 코드 기억</translation>
    </message>
    <message>
        <source>导出 Excel(&amp;E)…</source>
        <translation>Excel로 내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>主管重新打开(&amp;O)…</source>
        <translation>책임자가 다시 열기(&amp;O)…</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>已导出 {name}</source>
        <translation>{name} 내보냄</translation>
    </message>
    <message>
        <source>导出对账单</source>
        <translation>대사표 내보내기</translation>
    </message>
    <message>
        <source>没有权限：与服务站对账</source>
        <translation>권한 없음: 서비스점 대사</translation>
    </message>
    <message>
        <source>已经签字；要改请主管重新打开。</source>
        <translation>이미 서명되었습니다. 수정하려면 책임자가 다시 열어야 합니다.</translation>
    </message>
    <message>
        <source>选一笔要看的，或用空格勾上我方、对方各一笔。</source>
        <translation>확인할 건을 하나 고르거나 스페이스로 당사와 상대방 건을 하나씩 선택하십시오.</translation>
    </message>
    <message>
        <source>选编码不同的我方、对方各一笔。</source>
        <translation>코드가 다른 당사와 상대방 건을 하나씩 고르십시오.</translation>
    </message>
    <message>
        <source>选一笔已对上或已说明的。</source>
        <translation>일치하거나 설명된 건을 하나 고르십시오.</translation>
    </message>
    <message>
        <source>选一笔要说明的。</source>
        <translation>설명할 건을 하나 고르십시오.</translation>
    </message>
    <message>
        <source>先读入对方的文件。</source>
        <translation>먼저 상대방 파일을 읽으십시오.</translation>
    </message>
    <message>
        <source>双方都已签。</source>
        <translation>양측 모두 서명했습니다.</translation>
    </message>
    <message>
        <source>我方先签字。</source>
        <translation>당사가 먼저 서명해야 합니다.</translation>
    </message>
    <message>
        <source>还没有签字，不用重新打开。</source>
        <translation>아직 서명되지 않아 다시 열 필요가 없습니다.</translation>
    </message>
    <message>
        <source>没有权限：打印</source>
        <translation>권한 없음: 인쇄</translation>
    </message>
    <message>
        <source>没有权限：导出</source>
        <translation>권한 없음: 내보내기</translation>
    </message>
</context>
<context>
    <name>StatementFileSheet</name>
    <message>
        <source>对方的文件</source>
        <translation>상대방 파일</translation>
    </message>
    <message>
        <source>文件的位置；Ctrl+O 选择，回车读取</source>
        <translation>파일 위치; Ctrl+O 선택, Enter 읽기</translation>
    </message>
    <message>
        <source>选择文件</source>
        <translation>파일 선택</translation>
    </message>
    <message>
        <source>读不出的行</source>
        <translation>읽을 수 없는 행</translation>
    </message>
    <message>
        <source>{party} {period} 的明细。CSV、Excel、ODS、网页表格都可以，编码和表头自动识别。</source>
        <translation>{party} {period} 명세. CSV, Excel, ODS, 웹 표 모두 가능하며 인코딩과 머리글은 자동 인식됩니다.</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>표</translation>
    </message>
    <message>
        <source>对方的对账文件</source>
        <translation>상대방 대사 파일</translation>
    </message>
    <message>
        <source>— 没有 —</source>
        <translation>— 없음 —</translation>
    </message>
    <message>
        <source>收发是谁的</source>
        <translation>입출 기준</translation>
    </message>
    <message>
        <source>对方的：他收是我发</source>
        <translation>상대방: 상대 입고가 당사 출고</translation>
    </message>
    <message>
        <source>我方的：同我方账</source>
        <translation>당사: 당사 장부와 같음</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>시트</translation>
    </message>
    <message>
        <source>表头在第 {line} 行，下面 {count} 行。列已按表头和上次的读法对好，可以改。</source>
        <translation>머리글은 {line}행, 아래 {count}행. 열은 머리글과 지난번 방식대로 맞췄으며 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>读入</source>
        <translation>읽어들이기</translation>
    </message>
    <message>
        <source>已读 {done} / {total} 行</source>
        <translation>{done} / {total}행 읽음</translation>
    </message>
    <message>
        <source>{count} 行读不出，什么都没有读入。请改好文件或栏目再读。</source>
        <translation>{count}행을 읽을 수 없어 아무것도 읽어들이지 않았습니다. 파일이나 열을 고친 뒤 다시 읽으십시오.</translation>
    </message>
    <message>
        <source>已读入 {count} 行</source>
        <translation>{count}행 읽어들임</translation>
    </message>
    <message>
        <source>收发方向按对得上的一边算</source>
        <translation>입출 방향은 맞는 쪽으로 처리</translation>
    </message>
    <message>
        <source>第几行</source>
        <translation>행</translation>
    </message>
    <message>
        <source>栏目</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>写的是</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>문제</translation>
    </message>
</context>
<context>
    <name>StatementWords</name>
    <message>
        <source>该对账</source>
        <translation>대사 필요</translation>
    </message>
    <message>
        <source>等对方文件</source>
        <translation>파일 대기</translation>
    </message>
    <message>
        <source>核对中</source>
        <translation>대사 중</translation>
    </message>
    <message>
        <source>等对方签章</source>
        <translation>날인 대기</translation>
    </message>
    <message>
        <source>双方已签</source>
        <translation>양측 서명</translation>
    </message>
    <message>
        <source>人工对上</source>
        <translation>수동 일치</translation>
    </message>
    <message>
        <source>对上</source>
        <translation>일치</translation>
    </message>
    <message>
        <source>可能在下期</source>
        <translation>다음 기간?</translation>
    </message>
    <message>
        <source>我方重复</source>
        <translation>당사 중복</translation>
    </message>
    <message>
        <source>对方重复</source>
        <translation>상대 중복</translation>
    </message>
    <message>
        <source>对方没有</source>
        <translation>상대 없음</translation>
    </message>
    <message>
        <source>我方没有</source>
        <translation>당사 없음</translation>
    </message>
    <message>
        <source>单号相同</source>
        <translation>번호 동일</translation>
    </message>
    <message>
        <source>数量日期相符</source>
        <translation>수량·날짜 일치</translation>
    </message>
    <message>
        <source>分行合计相符</source>
        <translation>분할 합계 일치</translation>
    </message>
    <message>
        <source>日期不符</source>
        <translation>날짜 불일치</translation>
    </message>
    <message>
        <source>单号错位</source>
        <translation>번호 오기</translation>
    </message>
    <message>
        <source>编码错位</source>
        <translation>코드 오기</translation>
    </message>
    <message>
        <source>数量错位</source>
        <translation>수량 오기</translation>
    </message>
    <message>
        <source>箱和个不同</source>
        <translation>박스/개 차이</translation>
    </message>
    <message>
        <source>收发相反</source>
        <translation>입출 반대</translation>
    </message>
    <message>
        <source>好坏不符</source>
        <translation>양불 불일치</translation>
    </message>
    <message>
        <source>数量不符</source>
        <translation>수량 불일치</translation>
    </message>
    <message>
        <source>按我方单号</source>
        <translation>당사 번호 기준</translation>
    </message>
    <message>
        <source>按对方单号</source>
        <translation>상대 번호 기준</translation>
    </message>
    <message>
        <source>单号只差一处</source>
        <translation>번호 한 글자 차이</translation>
    </message>
    <message>
        <source>只可能是这一笔</source>
        <translation>이 건만 해당</translation>
    </message>
    <message>
        <source>日期最近</source>
        <translation>가장 가까운 날짜</translation>
    </message>
    <message>
        <source>每箱 {count}</source>
        <translation>박스당 {count}</translation>
    </message>
    <message>
        <source>与 {number} 重复</source>
        <translation>{number}와 중복</translation>
    </message>
    <message>
        <source>上期留下</source>
        <translation>이전 기간 이월</translation>
    </message>
    <message>
        <source>发</source>
        <translation>출</translation>
    </message>
    <message>
        <source>收</source>
        <translation>입</translation>
    </message>
    <message>
        <source>我方改账</source>
        <translation>당사 정정</translation>
    </message>
    <message>
        <source>对方改账</source>
        <translation>상대 정정</translation>
    </message>
    <message>
        <source>双方改账</source>
        <translation>양측 정정</translation>
    </message>
    <message>
        <source>不用改账</source>
        <translation>정정 불필요</translation>
    </message>
    <message>
        <source>读入对方文件</source>
        <translation>상대방 파일 읽기</translation>
    </message>
    <message>
        <source>拆开</source>
        <translation>분리</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>留底</source>
        <translation>보존 사본</translation>
    </message>
    <message>
        <source>送对方</source>
        <translation>상대방 송부</translation>
    </message>
    <message>
        <source>我方签字</source>
        <translation>당사 서명</translation>
    </message>
    <message>
        <source>对方签章</source>
        <translation>상대 날인</translation>
    </message>
    <message>
        <source>主管重新打开</source>
        <translation>책임자가 다시 열기</translation>
    </message>
    <message>
        <source>{count} 行</source>
        <translation>{count}행</translation>
    </message>
    <message>
        <source>{name} 记下</source>
        <translation>{name} 기록</translation>
    </message>
    <message>
        <source>签字后才传到，不算</source>
        <translation>서명 후 도착, 무효</translation>
    </message>
    <message>
        <source>我方 {ours} 行 · 对方 {theirs} 行 · 对上 {agreed} · 要看 {asked}</source>
        <translation>당사 {ours}행 · 상대 {theirs}행 · 일치 {agreed} · 확인 {asked}</translation>
    </message>
</context>
<context>
    <name>StatementsSection</name>
    <message>
        <source>对账单列表</source>
        <translation>대사표 목록</translation>
    </message>
    <message>
        <source>要看的</source>
        <translation>확인할 건</translation>
    </message>
    <message>
        <source>已对上</source>
        <translation>일치</translation>
    </message>
    <message>
        <source>已说明</source>
        <translation>설명됨</translation>
    </message>
    <message>
        <source>结存</source>
        <translation>잔고</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>경과</translation>
    </message>
    <message>
        <source>新对账单</source>
        <translation>새 대사표</translation>
    </message>
    <message>
        <source>没有要对账的服务站。</source>
        <translation>대사할 서비스점이 없습니다.</translation>
    </message>
    <message>
        <source>附件（签章的扫描件、对方来信）</source>
        <translation>첨부(날인 스캔본, 서신)</translation>
    </message>
    <message>
        <source>都已对上或说明。</source>
        <translation>모두 일치하거나 설명되었습니다.</translation>
    </message>
    <message>
        <source>还没有对上的；先读入对方的文件。</source>
        <translation>아직 일치한 건이 없습니다. 먼저 상대방 파일을 읽으십시오.</translation>
    </message>
    <message>
        <source>还没有说明过什么。</source>
        <translation>아직 설명한 건이 없습니다.</translation>
    </message>
    <message>
        <source>这一期没有往来。</source>
        <translation>이 기간에 거래가 없습니다.</translation>
    </message>
    <message>
        <source>还没有办过什么。</source>
        <translation>아직 처리한 것이 없습니다.</translation>
    </message>
    <message>
        <source>开始对账</source>
        <translation>대사 시작</translation>
    </message>
    <message>
        <source>在左边选一张对账单。</source>
        <translation>왼쪽에서 대사표를 고르십시오.</translation>
    </message>
    <message>
        <source>往来对账单</source>
        <translation>거래 대사표</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>更多：能对这张对账单做的事</source>
        <translation>더 보기: 이 대사표로 할 수 있는 일</translation>
    </message>
    <message>
        <source>没有权限：与服务站对账</source>
        <translation>권한 없음: 서비스점 대사</translation>
    </message>
    <message>
        <source>{party} {period} 该对账了。开始后可以先把我方明细送对方，或读入对方的文件。</source>
        <translation>{party} {period} 대사할 때입니다. 시작한 뒤 당사 명세를 먼저 보내거나 상대방 파일을 읽으십시오.</translation>
    </message>
    <message>
        <source>签字后又传来了别的电脑办的内容；签字时的结果不变，差别归到下一期。</source>
        <translation>서명 후 다른 컴퓨터의 처리 내용이 도착했습니다. 서명 결과는 그대로이며 차이는 다음 기간에 속합니다.</translation>
    </message>
    <message>
        <source>结存（{count} 个不符）</source>
        <translation>잔고({count}건 불일치)</translation>
    </message>
</context>
<context>
    <name>StatisticsSheet</name>
    <message>
        <source>投诉分类统计表</source>
        <translation>불만 분류 통계표</translation>
    </message>
    <message>
        <source>按受理日期统计本店的投诉：类别、渠道、结果，附图，可打印。</source>
        <translation>접수일 기준으로 이 매장의 불만을 유형, 경로, 결과별로 집계하며 그래프가 있고 인쇄할 수 있습니다.</translation>
    </message>
    <message>
        <source>日报还是月报</source>
        <translation>일보 또는 월보</translation>
    </message>
    <message>
        <source>日报</source>
        <translation>일보</translation>
    </message>
    <message>
        <source>月报</source>
        <translation>월보</translation>
    </message>
    <message>
        <source>哪一天</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>月报写这个月里的任何一天</source>
        <translation>월보는 그 달의 아무 날짜나 입력</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>还没有到这一天。</source>
        <translation>아직 오지 않은 날짜입니다.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>状态栏</source>
        <translation>상태 표시줄</translation>
    </message>
    <message>
        <source>本机单机 · 数据存在本机</source>
        <translation>단독 사용 · 데이터는 이 PC에 있음</translation>
    </message>
    <message>
        <source>正在处理…</source>
        <translation>처리 중…</translation>
    </message>
    <message>
        <source>扫码枪</source>
        <translation>스캐너</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>프린터</translation>
    </message>
    <message>
        <source>F1 快捷键</source>
        <translation>F1 단축키</translation>
    </message>
    <message>
        <source>本机单机 · 数据已存本机 {time}</source>
        <translation>단독 사용 · 이 PC에 저장됨 {time}</translation>
    </message>
    <message>
        <source>这台电脑还没有连接总部服务器，所有数据都加密保存在本机。</source>
        <translation>이 PC는 아직 본사 서버에 연결되지 않았으며 모든 데이터는 이 PC에 암호화되어 저장됩니다.</translation>
    </message>
    <message>
        <source>{count} 条冲突待确认</source>
        <translation>확인 대기 충돌 {count}건</translation>
    </message>
    <message>
        <source>同一处两边都改过，点击选一个。</source>
        <translation>같은 곳을 양쪽에서 수정했습니다. 눌러서 하나를 선택하세요.</translation>
    </message>
    <message>
        <source>{count} 条被退回</source>
        <translation>반송 {count}건</translation>
    </message>
    <message>
        <source>总部没有收下，点击改正后重新发送。</source>
        <translation>본사가 받지 않았습니다. 눌러서 고친 뒤 다시 보내세요.</translation>
    </message>
    <message>
        <source>扫码枪 · {time} 已读</source>
        <translation>스캐너 · {time} 읽음</translation>
    </message>
    <message>
        <source>没有打印机</source>
        <translation>프린터 없음</translation>
    </message>
    <message>
        <source>可以预览和另存 PDF；点击选择打印机。</source>
        <translation>미리 보기와 PDF 저장이 가능합니다. 눌러서 프린터를 선택하세요.</translation>
    </message>
    <message>
        <source>正在重算时限 {done} / {total}</source>
        <translation>기한 다시 계산 중 {done} / {total}</translation>
    </message>
</context>
<context>
    <name>StatusSheet</name>
    <message>
        <source>改状态</source>
        <translation>상태 변경</translation>
    </message>
    <message>
        <source>{number} 现在是“{status}”。</source>
        <translation>{number}의 현재 상태는 &apos;{status}&apos;입니다.</translation>
    </message>
    <message>
        <source>改为</source>
        <translation>변경할 상태</translation>
    </message>
    <message>
        <source>等什么、等到何时</source>
        <translation>무엇을, 언제까지 기다리는지</translation>
    </message>
    <message>
        <source>请批金额</source>
        <translation>결재 요청 금액</translation>
    </message>
    <message>
        <source>元</source>
        <translation>위안</translation>
    </message>
    <message>
        <source>不涉及金额可不填</source>
        <translation>금액이 없으면 비워 두세요</translation>
    </message>
    <message>
        <source>与总部同步</source>
        <translation>본사와 동기화</translation>
    </message>
    <message>
        <source>正在首次同步，可以照常工作</source>
        <translation>첫 동기화 중, 평소처럼 일할 수 있습니다</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>立即同步</source>
        <translation>지금 동기화</translation>
    </message>
    <message>
        <source>离线（{time} 起）</source>
        <translation>오프라인({time}부터)</translation>
    </message>
    <message>
        <source>（总部）</source>
        <translation>(본사)</translation>
    </message>
    <message>
        <source>{count} 处改动待上传</source>
        <translation>업로드 대기 변경 {count}곳</translation>
    </message>
    <message>
        <source>{count} 条冲突</source>
        <translation>충돌 {count}건</translation>
    </message>
    <message>
        <source>{count} 条被退回</source>
        <translation>반송 {count}건</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>等待上传</source>
        <translation>업로드 대기</translation>
    </message>
    <message>
        <source>上次接收</source>
        <translation>마지막 수신</translation>
    </message>
    <message>
        <source>上次上传</source>
        <translation>마지막 업로드</translation>
    </message>
    <message>
        <source>服务器</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>服务器指纹</source>
        <translation>서버 지문</translation>
    </message>
    <message>
        <source>工位编号</source>
        <translation>창구 번호</translation>
    </message>
    <message>
        <source>本机时钟</source>
        <translation>이 PC의 시계</translation>
    </message>
    <message>
        <source>刚才试过，还是连不上，会自动再试。</source>
        <translation>방금 시도했지만 연결되지 않았습니다. 자동으로 다시 시도합니다.</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>第 {step} 步，共 {total} 步：{title}</source>
        <translation>{total}단계 중 {step}단계: {title}</translation>
    </message>
</context>
<context>
    <name>StepRecordSheet</name>
    <message>
        <source>步骤记录 {number}</source>
        <translation>{number} 단계 기록</translation>
    </message>
    <message>
        <source>核实了什么，依据什么</source>
        <translation>확인한 내용과 근거</translation>
    </message>
    <message>
        <source>问了谁、看了什么、结论是什么</source>
        <translation>누구에게 물었는지, 무엇을 보았는지, 결론</translation>
    </message>
    <message>
        <source>谁在什么时候做了什么；换机、退款、上门、处罚是否落实，顾客是否签字</source>
        <translation>누가 언제 무엇을 했는지. 교환, 환불, 방문, 징계의 이행 여부와 고객 서명 여부</translation>
    </message>
    <message>
        <source>怎样告诉顾客，顾客怎么说</source>
        <translation>고객에게 어떻게 알렸고 고객이 뭐라고 했는지</translation>
    </message>
    <message>
        <source>原因、结果、以后怎样避免</source>
        <translation>원인, 결과, 재발 방지</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>기록</translation>
    </message>
</context>
<context>
    <name>StepStrip</name>
    <message>
        <source>六个步骤</source>
        <translation>여섯 단계</translation>
    </message>
    <message>
        <source>上一个步骤</source>
        <translation>이전 단계</translation>
    </message>
    <message>
        <source>下一个步骤</source>
        <translation>다음 단계</translation>
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
        <translation>음수일 수 없습니다.</translation>
    </message>
    <message>
        <source>件数太大，请核对。</source>
        <translation>수량이 너무 큽니다. 확인하세요.</translation>
    </message>
    <message>
        <source>货位最多 {count} 个字。</source>
        <translation>위치는 최대 {count}자입니다.</translation>
    </message>
    <message>
        <source>请填件数，没有就填 0。</source>
        <translation>수량을 입력하세요. 없으면 0입니다.</translation>
    </message>
    <message>
        <source>暂估</source>
        <translation>추정</translation>
    </message>
    <message>
        <source>条码（编码）</source>
        <translation>바코드(코드)</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>适用机型</source>
        <translation>적용 기종</translation>
    </message>
    <message>
        <source>货位</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>库存</source>
        <translation>재고</translation>
    </message>
    <message>
        <source>坏件</source>
        <translation>불량</translation>
    </message>
    <message>
        <source>下限</source>
        <translation>하한</translation>
    </message>
    <message>
        <source>在途</source>
        <translation>운송 중</translation>
    </message>
    <message>
        <source>待入库</source>
        <translation>입고 대기</translation>
    </message>
    <message>
        <source>单价 ¥</source>
        <translation>단가 ¥</translation>
    </message>
    <message>
        <source>金额 ¥</source>
        <translation>금액 ¥</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>负数</source>
        <translation>음수</translation>
    </message>
    <message>
        <source>无</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>缺货</source>
        <translation>품절</translation>
    </message>
    <message>
        <source>低于下限</source>
        <translation>하한 미만</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>这种配件一件一个序列号，请用 F2 录调整单，把序列号写上。</source>
        <translation>이 부품은 개당 일련번호가 있습니다. F2로 조정 전표를 입력하고 일련번호를 적으세요.</translation>
    </message>
</context>
<context>
    <name>StockEdits</name>
    <message>
        <source>没有记账，填的数都还在。</source>
        <translation>기장되지 않았습니다. 입력한 수는 그대로 있습니다.</translation>
    </message>
    <message>
        <source>录入时账上 {seen}，现在 {now}（{difference}）。请核对实物：仍是 {wanted} 就再保存一次。</source>
        <translation>입력할 때 장부는 {seen}, 지금은 {now}({difference})입니다. 실물을 확인하고 그대로 {wanted}이면 다시 저장하세요.</translation>
    </message>
    <message>
        <source>上次没保存的修改又放回来了，请核对后保存。</source>
        <translation>지난번에 저장하지 않은 변경을 되돌려 놓았습니다. 확인 후 저장하세요.</translation>
    </message>
    <message>
        <source>上次没保存的修改又放回来了；有 {count} 格已找不到。</source>
        <translation>지난번에 저장하지 않은 변경을 되돌려 놓았습니다. {count}칸은 찾지 못했습니다.</translation>
    </message>
</context>
<context>
    <name>StockSection</name>
    <message>
        <source>库存</source>
        <translation>재고</translation>
    </message>
    <message>
        <source>扫码或输入条码，到这个配件；新的配件加一行…</source>
        <translation>스캔하거나 코드를 입력하면 그 부품으로 이동, 새 부품은 행 추가…</translation>
    </message>
    <message>
        <source>入库</source>
        <translation>입고</translation>
    </message>
    <message>
        <source>请先保存或撤销修改，再打印。</source>
        <translation>변경을 저장하거나 취소한 뒤 인쇄하세요.</translation>
    </message>
    <message>
        <source>一次最多打印 {count} 行，请先筛选。</source>
        <translation>한 번에 최대 {count}행까지 인쇄합니다. 먼저 필터링하세요.</translation>
    </message>
    <message>
        <source>盘点模式</source>
        <translation>실사 모드</translation>
    </message>
    <message>
        <source>盘点模式：按货位扫码盘点</source>
        <translation>실사 모드: 위치별 스캔 실사</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>新建仓库</source>
        <translation>창고 만들기</translation>
    </message>
    <message>
        <source>还没有仓库。先建一个，再到“五本账”带入期初，或用 F2 入库。</source>
        <translation>창고가 없습니다. 먼저 하나 만들고 ‘장부 다섯 권’에서 기초를 가져오거나 F2로 입고하세요.</translation>
    </message>
    <message>
        <source>仓库</source>
        <translation>창고</translation>
    </message>
    <message>
        <source>货区</source>
        <translation>구역</translation>
    </message>
    <message>
        <source>筛选：编码、名称、机型…</source>
        <translation>필터: 코드, 이름, 기종…</translation>
    </message>
    <message>
        <source>在库</source>
        <translation>재고 있음</translation>
    </message>
    <message>
        <source>低于下限</source>
        <translation>하한 미만</translation>
    </message>
    <message>
        <source>缺货</source>
        <translation>품절</translation>
    </message>
    <message>
        <source>负数</source>
        <translation>음수</translation>
    </message>
    <message>
        <source>待入库</source>
        <translation>입고 대기</translation>
    </message>
    <message>
        <source>改名或停用…</source>
        <translation>이름 변경 또는 중지…</translation>
    </message>
    <message>
        <source>新建仓库…</source>
        <translation>창고 만들기…</translation>
    </message>
    <message>
        <source>请先保存或撤销这个仓库的修改，再换仓库。</source>
        <translation>이 창고의 변경을 저장하거나 취소한 뒤 창고를 바꾸세요.</translation>
    </message>
    <message>
        <source>全部货区</source>
        <translation>전체 구역</translation>
    </message>
    <message>
        <source>货区 {zone}</source>
        <translation>구역 {zone}</translation>
    </message>
    <message>
        <source>目录里没有 {code}，请核对。</source>
        <translation>목록에 {code}이(가) 없습니다. 확인하세요.</translation>
    </message>
</context>
<context>
    <name>StorageSheet</name>
    <message>
        <source>数据在哪里</source>
        <translation>데이터 위치</translation>
    </message>
    <message>
        <source>这台电脑单机工作，还没有连接总部服务器。每次保存都立即写入本机的加密数据库。</source>
        <translation>이 PC는 단독으로 작동하며 아직 본사 서버에 연결되지 않았습니다. 저장할 때마다 이 PC의 암호화된 데이터베이스에 바로 씁니다.</translation>
    </message>
    <message>
        <source>系统钥匙串</source>
        <translation>시스템 키체인</translation>
    </message>
    <message>
        <source>只有本系统账户能读的文件（这台电脑没有系统钥匙串）</source>
        <translation>이 시스템 계정만 읽을 수 있는 파일(이 PC에는 시스템 키체인 없음)</translation>
    </message>
    <message>
        <source>数据文件夹</source>
        <translation>데이터 폴더</translation>
    </message>
    <message>
        <source>加密</source>
        <translation>암호화</translation>
    </message>
    <message>
        <source>SQLCipher（AES-256），附件和草稿同样加密</source>
        <translation>SQLCipher(AES-256), 첨부와 초안도 암호화</translation>
    </message>
    <message>
        <source>密钥存放</source>
        <translation>키 보관</translation>
    </message>
    <message>
        <source>数据库编号</source>
        <translation>데이터베이스 번호</translation>
    </message>
    <message>
        <source>程序版本</source>
        <translation>프로그램 버전</translation>
    </message>
    <message>
        <source>打开数据文件夹</source>
        <translation>데이터 폴더 열기</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>StoreTime</name>
    <message>
        <source>您的岗位从今天起有变化，请重新登录。写到一半的内容都在草稿里。</source>
        <translation>오늘부터 보직이 바뀌었습니다. 다시 로그인하세요. 쓰던 내용은 초안에 있습니다.</translation>
    </message>
    <message>
        <source>您从今天起有新的岗位，重新登录后生效。</source>
        <translation>오늘부터 새 보직이 있습니다. 다시 로그인하면 적용됩니다.</translation>
    </message>
</context>
<context>
    <name>StoresSection</name>
    <message>
        <source>含已停业</source>
        <translation>폐점 포함</translation>
    </message>
    <message>
        <source>编辑门店</source>
        <translation>매장 편집</translation>
    </message>
    <message>
        <source>门店列表</source>
        <translation>매장 목록</translation>
    </message>
    <message>
        <source>新增工位</source>
        <translation>창구 추가</translation>
    </message>
    <message>
        <source>编辑工位</source>
        <translation>창구 편집</translation>
    </message>
    <message>
        <source>工位列表</source>
        <translation>창구 목록</translation>
    </message>
    <message>
        <source>这家门店还没有工位。</source>
        <translation>이 매장에는 아직 창구가 없습니다.</translation>
    </message>
    <message>
        <source>新增门店</source>
        <translation>매장 추가</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>매장</translation>
    </message>
    <message>
        <source>工位编号由总部在入网时分配，写进单据号；没有入网的工位用数据库编号的后四位。</source>
        <translation>창구 번호는 연결할 때 본사가 배정하며 문서 번호에 들어갑니다. 연결하지 않은 창구는 데이터베이스 번호 끝 4자리를 씁니다.</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>服务热线</source>
        <translation>서비스 대표전화</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>工位</source>
        <translation>창구</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>未分配</source>
        <translation>미배정</translation>
    </message>
    <message>
        <source>已停业</source>
        <translation>폐점</translation>
    </message>
    <message>
        <source>本店</source>
        <translation>이 매장</translation>
    </message>
    <message>
        <source>营业</source>
        <translation>영업</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>사용 중지</translation>
    </message>
    <message>
        <source>本工位</source>
        <translation>이 창구</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>사용 중</translation>
    </message>
    <message>
        <source>{store} 的工位</source>
        <translation>{store}의 창구</translation>
    </message>
    <message>
        <source>北京时间</source>
        <translation>베이징 시간</translation>
    </message>
    <message>
        <source>新疆时间（比北京晚两小时）</source>
        <translation>신장 시간(베이징보다 2시간 늦음)</translation>
    </message>
    <message>
        <source>时区</source>
        <translation>시간대</translation>
    </message>
    <message>
        <source>所有日期按它计算，以后不能改。</source>
        <translation>모든 날짜를 이 시간대로 계산하며 나중에 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>营业中</source>
        <translation>영업 중</translation>
    </message>
    <message>
        <source>门店代码</source>
        <translation>매장 코드</translation>
    </message>
    <message>
        <source>门店名称</source>
        <translation>매장명</translation>
    </message>
    <message>
        <source>公司名称</source>
        <translation>회사명</translation>
    </message>
    <message>
        <source>门店电话</source>
        <translation>매장 전화</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>门店已新增</source>
        <translation>매장을 추가했습니다</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>门店资料已保存</source>
        <translation>매장 정보를 저장했습니다</translation>
    </message>
    <message>
        <source>给 {store} 新增工位</source>
        <translation>{store}에 창구 추가</translation>
    </message>
    <message>
        <source>工位已新增</source>
        <translation>창구를 추가했습니다</translation>
    </message>
    <message>
        <source>工位已保存</source>
        <translation>창구를 저장했습니다</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>2 号台</source>
        <translation>2번 창구</translation>
    </message>
    <message>
        <source>总部分配的两位编号，没有就不填</source>
        <translation>본사가 배정한 두 자리 번호, 없으면 비워 두세요</translation>
    </message>
</context>
<context>
    <name>SuggestField</name>
    <message>
        <source>建议</source>
        <translation>제안</translation>
    </message>
</context>
<context>
    <name>SuggestionLine</name>
    <message>
        <source>采用</source>
        <translation>채택</translation>
    </message>
    <message>
        <source>“{word}”</source>
        <translation>&apos;{word}&apos;</translation>
    </message>
    <message>
        <source>建议 {name}：文中有{why}；用本店 {count} 件完结投诉试过，准确率 {percent} %</source>
        <translation>추천 {name}: 글에 {why} 있음. 이 매장의 종결 불만 {count}건으로 시험한 정확도 {percent} %</translation>
    </message>
    <message>
        <source>采用建议 {name}</source>
        <translation>추천 {name} 채택</translation>
    </message>
</context>
<context>
    <name>SyncDesk</name>
    <message>
        <source>这条记录没有要确认的冲突。</source>
        <translation>이 기록에는 확인할 충돌이 없습니다.</translation>
    </message>
    <message>
        <source>{title} 已记下。</source>
        <translation>{title}: 기록했습니다.</translation>
    </message>
    <message>
        <source>{title} 已合并 {count} 处。</source>
        <translation>{title}: {count}곳을 병합했습니다.</translation>
    </message>
    <message>
        <source>已撤回 {count} 处，回到待确认。</source>
        <translation>{count}곳을 되돌려 확인 대기로 돌아갔습니다.</translation>
    </message>
    <message>
        <source>没有可以撤回的决定。</source>
        <translation>되돌릴 결정이 없습니다.</translation>
    </message>
    <message>
        <source>已重新发送，连上总部后上传。</source>
        <translation>다시 보내도록 했습니다. 본사에 연결되면 업로드됩니다.</translation>
    </message>
    <message>
        <source>已并入{title}。</source>
        <translation>{title}에 병합했습니다.</translation>
    </message>
    <message>
        <source>已放弃，填过的内容留在历史里。</source>
        <translation>포기했습니다. 입력한 내용은 이력에 남습니다.</translation>
    </message>
</context>
<context>
    <name>SyncFields</name>
    <message>
        <source>门店</source>
        <translation>매장</translation>
    </message>
    <message>
        <source>工位</source>
        <translation>창구</translation>
    </message>
    <message>
        <source>员工</source>
        <translation>직원</translation>
    </message>
    <message>
        <source>登录密码</source>
        <translation>로그인 비밀번호</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>岗位</source>
        <translation>보직</translation>
    </message>
    <message>
        <source>登录记录</source>
        <translation>로그인 기록</translation>
    </message>
    <message>
        <source>退出记录</source>
        <translation>로그아웃 기록</translation>
    </message>
    <message>
        <source>查看记录</source>
        <translation>열람 기록</translation>
    </message>
    <message>
        <source>公司规则</source>
        <translation>회사 규칙</translation>
    </message>
    <message>
        <source>节假日</source>
        <translation>공휴일</translation>
    </message>
    <message>
        <source>门店地区</source>
        <translation>매장 지역</translation>
    </message>
    <message>
        <source>工作时间</source>
        <translation>업무 시간</translation>
    </message>
    <message>
        <source>值班</source>
        <translation>당직</translation>
    </message>
    <message>
        <source>视图</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>个人设置</source>
        <translation>개인 설정</translation>
    </message>
    <message>
        <source>保修条款</source>
        <translation>보증 조항</translation>
    </message>
    <message>
        <source>型号配件</source>
        <translation>모델 부품</translation>
    </message>
    <message>
        <source>销售明细</source>
        <translation>판매 명세</translation>
    </message>
    <message>
        <source>售出机号</source>
        <translation>판매 제조번호</translation>
    </message>
    <message>
        <source>收款</source>
        <translation>수금</translation>
    </message>
    <message>
        <source>退货</source>
        <translation>반품</translation>
    </message>
    <message>
        <source>销售承诺</source>
        <translation>판매 약속</translation>
    </message>
    <message>
        <source>承诺兑现</source>
        <translation>약속 이행</translation>
    </message>
    <message>
        <source>确认电话</source>
        <translation>확인 전화</translation>
    </message>
    <message>
        <source>订单进度</source>
        <translation>주문 진행</translation>
    </message>
    <message>
        <source>顾客认领</source>
        <translation>고객 확인</translation>
    </message>
    <message>
        <source>商品库存</source>
        <translation>상품 재고</translation>
    </message>
    <message>
        <source>配件账户</source>
        <translation>부품 계정</translation>
    </message>
    <message>
        <source>配件单据</source>
        <translation>부품 전표</translation>
    </message>
    <message>
        <source>到货登记</source>
        <translation>입고 등록</translation>
    </message>
    <message>
        <source>单据作废</source>
        <translation>전표 폐기</translation>
    </message>
    <message>
        <source>配件账目</source>
        <translation>부품 이동</translation>
    </message>
    <message>
        <source>配件序列号</source>
        <translation>부품 일련번호</translation>
    </message>
    <message>
        <source>配件计价</source>
        <translation>부품 평가</translation>
    </message>
    <message>
        <source>配件价目</source>
        <translation>부품 가격표</translation>
    </message>
    <message>
        <source>配件存放与补货</source>
        <translation>부품 보관·발주 설정</translation>
    </message>
    <message>
        <source>货品出入库报表</source>
        <translation>입출고 일보</translation>
    </message>
    <message>
        <source>报表办理</source>
        <translation>일보 처리</translation>
    </message>
    <message>
        <source>盘点明细</source>
        <translation>실사 명세</translation>
    </message>
    <message>
        <source>盘点办理</source>
        <translation>실사 처리</translation>
    </message>
    <message>
        <source>库房检查</source>
        <translation>창고 점검</translation>
    </message>
    <message>
        <source>对方对账明细</source>
        <translation>상대방 대사 명세</translation>
    </message>
    <message>
        <source>对账办理</source>
        <translation>대사 처리</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>결재</translation>
    </message>
    <message>
        <source>审批签字</source>
        <translation>결재 서명</translation>
    </message>
    <message>
        <source>品牌</source>
        <translation>브랜드</translation>
    </message>
    <message>
        <source>品类</source>
        <translation>품목</translation>
    </message>
    <message>
        <source>型号</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation>책임 업체</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>불만</translation>
    </message>
    <message>
        <source>投诉状态</source>
        <translation>불만 상태</translation>
    </message>
    <message>
        <source>处理记录</source>
        <translation>처리 기록</translation>
    </message>
    <message>
        <source>转派</source>
        <translation>재배정</translation>
    </message>
    <message>
        <source>处理方案</source>
        <translation>처리 방안</translation>
    </message>
    <message>
        <source>顾客答复</source>
        <translation>고객 답변</translation>
    </message>
    <message>
        <source>书面答复</source>
        <translation>서면 답변</translation>
    </message>
    <message>
        <source>投诉判断</source>
        <translation>불만 판단</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>이관</translation>
    </message>
    <message>
        <source>移交结果</source>
        <translation>이관 결과</translation>
    </message>
    <message>
        <source>责任认定</source>
        <translation>책임 판정</translation>
    </message>
    <message>
        <source>备选方案</source>
        <translation>대안</translation>
    </message>
    <message>
        <source>选定方案</source>
        <translation>방안 선정</translation>
    </message>
    <message>
        <source>补偿</source>
        <translation>보상</translation>
    </message>
    <message>
        <source>补偿办理</source>
        <translation>보상 처리</translation>
    </message>
    <message>
        <source>标记</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>外观检查</source>
        <translation>외관 검사</translation>
    </message>
    <message>
        <source>外部转办</source>
        <translation>외부 이첩</translation>
    </message>
    <message>
        <source>答复函</source>
        <translation>회신 공문</translation>
    </message>
    <message>
        <source>投诉关联</source>
        <translation>불만 연관</translation>
    </message>
    <message>
        <source>常用语</source>
        <translation>상용구</translation>
    </message>
    <message>
        <source>升级</source>
        <translation>단계 상향</translation>
    </message>
    <message>
        <source>升级的确认与上报</source>
        <translation>단계 상향 확인·보고</translation>
    </message>
    <message>
        <source>顾客</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>顾客电话</source>
        <translation>고객 전화</translation>
    </message>
    <message>
        <source>顾客地址</source>
        <translation>고객 주소</translation>
    </message>
    <message>
        <source>顾客备注</source>
        <translation>고객 메모</translation>
    </message>
    <message>
        <source>顾客电器</source>
        <translation>고객 가전</translation>
    </message>
    <message>
        <source>个人信息删除</source>
        <translation>개인정보 삭제</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>첨부</translation>
    </message>
    <message>
        <source>附件作废</source>
        <translation>첨부 무효</translation>
    </message>
    <message>
        <source>打印份</source>
        <translation>인쇄본</translation>
    </message>
    <message>
        <source>打印作废</source>
        <translation>인쇄 무효</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>导入的行</source>
        <translation>가져온 행</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>할 일</translation>
    </message>
    <message>
        <source>待办办理</source>
        <translation>할 일 처리</translation>
    </message>
    <message>
        <source>冲突</source>
        <translation>충돌</translation>
    </message>
    <message>
        <source>冲突处理</source>
        <translation>충돌 처리</translation>
    </message>
    <message>
        <source>共享</source>
        <translation>공유</translation>
    </message>
    <message>
        <source>停止共享</source>
        <translation>공유 중지</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>취급자</translation>
    </message>
    <message>
        <source>新版程序的内容</source>
        <translation>새 버전의 내용</translation>
    </message>
    <message>
        <source>门店代码</source>
        <translation>매장 코드</translation>
    </message>
    <message>
        <source>门店名称</source>
        <translation>매장명</translation>
    </message>
    <message>
        <source>公司名称</source>
        <translation>회사명</translation>
    </message>
    <message>
        <source>门店电话</source>
        <translation>매장 전화</translation>
    </message>
    <message>
        <source>服务热线</source>
        <translation>서비스 대표전화</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>时区</source>
        <translation>시간대</translation>
    </message>
    <message>
        <source>营业中</source>
        <translation>영업 중</translation>
    </message>
    <message>
        <source>工位编号</source>
        <translation>창구 번호</translation>
    </message>
    <message>
        <source>工位名称</source>
        <translation>창구 이름</translation>
    </message>
    <message>
        <source>电脑</source>
        <translation>PC</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>사용 중</translation>
    </message>
    <message>
        <source>工号</source>
        <translation>사번</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>在职</source>
        <translation>재직</translation>
    </message>
    <message>
        <source>须改密码</source>
        <translation>비밀번호 변경 필요</translation>
    </message>
    <message>
        <source>改密时间</source>
        <translation>비밀번호 변경 시각</translation>
    </message>
    <message>
        <source>角色代码</source>
        <translation>역할 코드</translation>
    </message>
    <message>
        <source>角色名称</source>
        <translation>역할 이름</translation>
    </message>
    <message>
        <source>权限</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>审批额度</source>
        <translation>결재 한도</translation>
    </message>
    <message>
        <source>任职方式</source>
        <translation>재임 방식</translation>
    </message>
    <message>
        <source>开始日期</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>结束日期</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>单据类别</source>
        <translation>문서 유형</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>문서</translation>
    </message>
    <message>
        <source>查看的项目</source>
        <translation>열람 항목</translation>
    </message>
    <message>
        <source>查看原因</source>
        <translation>열람 사유</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>规则值</source>
        <translation>규칙 값</translation>
    </message>
    <message>
        <source>生效日期</source>
        <translation>시행일</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>依据级别</source>
        <translation>근거 등급</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>연도</translation>
    </message>
    <message>
        <source>休息日和调休上班日</source>
        <translation>휴무일과 대체 근무일</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>회수됨</translation>
    </message>
    <message>
        <source>每周几点到几点</source>
        <translation>요일별 시간</translation>
    </message>
    <message>
        <source>另外停业的时段</source>
        <translation>별도 휴업 시간대</translation>
    </message>
    <message>
        <source>节假日休息</source>
        <translation>공휴일 휴무</translation>
    </message>
    <message>
        <source>开始时间</source>
        <translation>시작 시각</translation>
    </message>
    <message>
        <source>结束时间</source>
        <translation>종료 시각</translation>
    </message>
    <message>
        <source>页面</source>
        <translation>화면</translation>
    </message>
    <message>
        <source>视图名称</source>
        <translation>보기 이름</translation>
    </message>
    <message>
        <source>归属</source>
        <translation>소유</translation>
    </message>
    <message>
        <source>筛选条件</source>
        <translation>필터 조건</translation>
    </message>
    <message>
        <source>显示的列</source>
        <translation>표시 열</translation>
    </message>
    <message>
        <source>排列位置</source>
        <translation>정렬 위치</translation>
    </message>
    <message>
        <source>已删除</source>
        <translation>삭제됨</translation>
    </message>
    <message>
        <source>设置项</source>
        <translation>설정 항목</translation>
    </message>
    <message>
        <source>设置值</source>
        <translation>설정 값</translation>
    </message>
    <message>
        <source>审批种类</source>
        <translation>결재 종류</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>申请说明</source>
        <translation>요청 설명</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>요청자</translation>
    </message>
    <message>
        <source>申请时间</source>
        <translation>요청 시각</translation>
    </message>
    <message>
        <source>审批状态</source>
        <translation>결재 상태</translation>
    </message>
    <message>
        <source>原状态</source>
        <translation>이전 상태</translation>
    </message>
    <message>
        <source>新状态</source>
        <translation>새 상태</translation>
    </message>
    <message>
        <source>审批人</source>
        <translation>결재자</translation>
    </message>
    <message>
        <source>审批角色</source>
        <translation>결재 역할</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>의견</translation>
    </message>
    <message>
        <source>别名</source>
        <translation>별칭</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>사용 중지</translation>
    </message>
    <message>
        <source>厂家</source>
        <translation>제조사</translation>
    </message>
    <message>
        <source>品类代码</source>
        <translation>품목 코드</translation>
    </message>
    <message>
        <source>行业代码</source>
        <translation>업종 코드</translation>
    </message>
    <message>
        <source>图标</source>
        <translation>아이콘</translation>
    </message>
    <message>
        <source>上级品类</source>
        <translation>상위 품목</translation>
    </message>
    <message>
        <source>计价单位</source>
        <translation>가격 단위</translation>
    </message>
    <message>
        <source>商品条码</source>
        <translation>상품 바코드</translation>
    </message>
    <message>
        <source>商品编码</source>
        <translation>상품 코드</translation>
    </message>
    <message>
        <source>能效等级</source>
        <translation>에너지 등급</translation>
    </message>
    <message>
        <source>停产日期</source>
        <translation>단종일</translation>
    </message>
    <message>
        <source>替代型号</source>
        <translation>대체 모델</translation>
    </message>
    <message>
        <source>单位类别</source>
        <translation>업체 유형</translation>
    </message>
    <message>
        <source>单位名称</source>
        <translation>업체 이름</translation>
    </message>
    <message>
        <source>价格种类</source>
        <translation>가격 종류</translation>
    </message>
    <message>
        <source>价格</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>起始日期</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>截止日期</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>사용 중지</translation>
    </message>
    <message>
        <source>部件</source>
        <translation>부위</translation>
    </message>
    <message>
        <source>保修月数</source>
        <translation>보증 개월</translation>
    </message>
    <message>
        <source>服务方式</source>
        <translation>서비스 방식</translation>
    </message>
    <message>
        <source>不保修的情形</source>
        <translation>보증 제외</translation>
    </message>
    <message>
        <source>依据等级</source>
        <translation>근거 등급</translation>
    </message>
    <message>
        <source>机号格式</source>
        <translation>제조번호 형식</translation>
    </message>
    <message>
        <source>样例</source>
        <translation>예시</translation>
    </message>
    <message>
        <source>配件编号</source>
        <translation>부품 번호</translation>
    </message>
    <message>
        <source>配件名称</source>
        <translation>부품 이름</translation>
    </message>
    <message>
        <source>有序列号</source>
        <translation>제조번호 있음</translation>
    </message>
    <message>
        <source>整机、显示器</source>
        <translation>완제품 또는 모니터</translation>
    </message>
    <message>
        <source>替代配件</source>
        <translation>대체 부품</translation>
    </message>
    <message>
        <source>配件</source>
        <translation>부품</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>单据种类</source>
        <translation>전표 종류</translation>
    </message>
    <message>
        <source>销售单号</source>
        <translation>판매 전표 번호</translation>
    </message>
    <message>
        <source>销售时间</source>
        <translation>판매 시각</translation>
    </message>
    <message>
        <source>销售日期</source>
        <translation>판매일</translation>
    </message>
    <message>
        <source>冲红的销售单</source>
        <translation>상계한 판매 전표</translation>
    </message>
    <message>
        <source>个人或单位</source>
        <translation>개인 또는 단체</translation>
    </message>
    <message>
        <source>购买人</source>
        <translation>구매자</translation>
    </message>
    <message>
        <source>购买人电话</source>
        <translation>구매자 전화</translation>
    </message>
    <message>
        <source>会员卡号</source>
        <translation>회원 카드 번호</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>신분증 번호</translation>
    </message>
    <message>
        <source>购买人地址</source>
        <translation>구매자 주소</translation>
    </message>
    <message>
        <source>销售员</source>
        <translation>판매원</translation>
    </message>
    <message>
        <source>销售员姓名</source>
        <translation>판매원 이름</translation>
    </message>
    <message>
        <source>送货地址</source>
        <translation>배송 주소</translation>
    </message>
    <message>
        <source>送货日期</source>
        <translation>배송일</translation>
    </message>
    <message>
        <source>定制商品</source>
        <translation>주문 제작 상품</translation>
    </message>
    <message>
        <source>发票状态</source>
        <translation>영수증 상태</translation>
    </message>
    <message>
        <source>合计金额</source>
        <translation>합계 금액</translation>
    </message>
    <message>
        <source>已付金额</source>
        <translation>결제 금액</translation>
    </message>
    <message>
        <source>已退金额</source>
        <translation>환불 금액</translation>
    </message>
    <message>
        <source>预计到货</source>
        <translation>도착 예정</translation>
    </message>
    <message>
        <source>确认时间</source>
        <translation>확인 시각</translation>
    </message>
    <message>
        <source>销售单</source>
        <translation>판매 전표</translation>
    </message>
    <message>
        <source>行号</source>
        <translation>행 번호</translation>
    </message>
    <message>
        <source>明细种类</source>
        <translation>명세 종류</translation>
    </message>
    <message>
        <source>品名</source>
        <translation>품명</translation>
    </message>
    <message>
        <source>单价</source>
        <translation>단가</translation>
    </message>
    <message>
        <source>税率</source>
        <translation>세율</translation>
    </message>
    <message>
        <source>更正的明细</source>
        <translation>정정한 명세</translation>
    </message>
    <message>
        <source>明细</source>
        <translation>명세</translation>
    </message>
    <message>
        <source>机号</source>
        <translation>제조번호</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>반품됨</translation>
    </message>
    <message>
        <source>收款方式</source>
        <translation>수금 방식</translation>
    </message>
    <message>
        <source>收款日期</source>
        <translation>수금일</translation>
    </message>
    <message>
        <source>流水号</source>
        <translation>거래 번호</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>承诺种类</source>
        <translation>약속 종류</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>유효 기한</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>약속</translation>
    </message>
    <message>
        <source>预计日期</source>
        <translation>예정일</translation>
    </message>
    <message>
        <source>承运单位</source>
        <translation>운송사</translation>
    </message>
    <message>
        <source>运单号</source>
        <translation>운송장 번호</translation>
    </message>
    <message>
        <source>通知顾客时间</source>
        <translation>고객 통지 시각</translation>
    </message>
    <message>
        <source>相似度</source>
        <translation>유사도</translation>
    </message>
    <message>
        <source>仓库或门店</source>
        <translation>창고 또는 매장</translation>
    </message>
    <message>
        <source>库存量</source>
        <translation>재고량</translation>
    </message>
    <message>
        <source>在途量</source>
        <translation>운송 중 수량</translation>
    </message>
    <message>
        <source>统计时间</source>
        <translation>집계 시각</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>연락 담당자</translation>
    </message>
    <message>
        <source>核对日期</source>
        <translation>검증일</translation>
    </message>
    <message>
        <source>投诉编号</source>
        <translation>불만 번호</translation>
    </message>
    <message>
        <source>商品</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>연락 전화</translation>
    </message>
    <message>
        <source>电话不详</source>
        <translation>전화 모름</translation>
    </message>
    <message>
        <source>投诉人</source>
        <translation>불만 제기자</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>来源编号</source>
        <translation>출처 번호</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>细类</source>
        <translation>세부 유형</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>성격</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>긴급도</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>投诉内容</source>
        <translation>불만 내용</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>发生时间</source>
        <translation>발생 시각</translation>
    </message>
    <message>
        <source>涉及人员</source>
        <translation>관련자</translation>
    </message>
    <message>
        <source>诉求方式</source>
        <translation>요구 방식</translation>
    </message>
    <message>
        <source>顾客诉求</source>
        <translation>고객 요구</translation>
    </message>
    <message>
        <source>责任方</source>
        <translation>책임 주체</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>책임자</translation>
    </message>
    <message>
        <source>受理时间</source>
        <translation>접수 시각</translation>
    </message>
    <message>
        <source>登记时间</source>
        <translation>등록 시각</translation>
    </message>
    <message>
        <source>登记人</source>
        <translation>등록자</translation>
    </message>
    <message>
        <source>处理时限（小时）</source>
        <translation>처리 기한(시간)</translation>
    </message>
    <message>
        <source>最迟完结</source>
        <translation>종결 기한</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>完结依据</source>
        <translation>종결 근거</translation>
    </message>
    <message>
        <source>完结时间</source>
        <translation>종결 시각</translation>
    </message>
    <message>
        <source>受理人</source>
        <translation>접수 담당</translation>
    </message>
    <message>
        <source>方案</source>
        <translation>방안</translation>
    </message>
    <message>
        <source>最近处理</source>
        <translation>최근 처리</translation>
    </message>
    <message>
        <source>第几次处理</source>
        <translation>처리 차수</translation>
    </message>
    <message>
        <source>暂停计时</source>
        <translation>기한 정지</translation>
    </message>
    <message>
        <source>最近的时限</source>
        <translation>다음 기한</translation>
    </message>
    <message>
        <source>最近的期限</source>
        <translation>다음 기한 시각</translation>
    </message>
    <message>
        <source>首次响应期限</source>
        <translation>첫 응답 기한</translation>
    </message>
    <message>
        <source>首次响应</source>
        <translation>첫 응답</translation>
    </message>
    <message>
        <source>下次升级</source>
        <translation>다음 단계 상향</translation>
    </message>
    <message>
        <source>绿色通道</source>
        <translation>그린 채널</translation>
    </message>
    <message>
        <source>并入的投诉</source>
        <translation>병합된 불만</translation>
    </message>
    <message>
        <source>变更原因</source>
        <translation>변경 사유</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>방식</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>记录类别</source>
        <translation>기록 유형</translation>
    </message>
    <message>
        <source>步骤</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>联系方式</source>
        <translation>연락 방식</translation>
    </message>
    <message>
        <source>联系结果</source>
        <translation>연락 결과</translation>
    </message>
    <message>
        <source>联系时间</source>
        <translation>연락 시각</translation>
    </message>
    <message>
        <source>原受理人</source>
        <translation>이전 접수 담당</translation>
    </message>
    <message>
        <source>批次</source>
        <translation>묶음</translation>
    </message>
    <message>
        <source>撤销的转派</source>
        <translation>취소한 재배정</translation>
    </message>
    <message>
        <source>处理方式</source>
        <translation>처리 방식</translation>
    </message>
    <message>
        <source>方案内容</source>
        <translation>방안 내용</translation>
    </message>
    <message>
        <source>接受方案</source>
        <translation>방안 수락</translation>
    </message>
    <message>
        <source>答复人</source>
        <translation>답변자</translation>
    </message>
    <message>
        <source>答复方式</source>
        <translation>답변 방식</translation>
    </message>
    <message>
        <source>答复时间</source>
        <translation>답변 시각</translation>
    </message>
    <message>
        <source>原话</source>
        <translation>고객의 말</translation>
    </message>
    <message>
        <source>答复内容</source>
        <translation>답변 내용</translation>
    </message>
    <message>
        <source>是否成立</source>
        <translation>성립 여부</translation>
    </message>
    <message>
        <source>判断意见</source>
        <translation>판단 의견</translation>
    </message>
    <message>
        <source>答复顾客的话</source>
        <translation>고객에게 할 답변</translation>
    </message>
    <message>
        <source>移交给</source>
        <translation>이관처</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>업체</translation>
    </message>
    <message>
        <source>经办同事</source>
        <translation>담당 동료</translation>
    </message>
    <message>
        <source>请办事项</source>
        <translation>요청 사항</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>责任比例</source>
        <translation>책임 비율</translation>
    </message>
    <message>
        <source>承担费用</source>
        <translation>부담 비용</translation>
    </message>
    <message>
        <source>个人处罚</source>
        <translation>개인 징계금</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>관리자</translation>
    </message>
    <message>
        <source>负责人处罚</source>
        <translation>관리자 징계금</translation>
    </message>
    <message>
        <source>收回的认定</source>
        <translation>회수한 판정</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>순번</translation>
    </message>
    <message>
        <source>费用</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>补偿方式</source>
        <translation>보상 방식</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>처리</translation>
    </message>
    <message>
        <source>发放方式</source>
        <translation>지급 방식</translation>
    </message>
    <message>
        <source>领取人</source>
        <translation>수령인</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>部位</source>
        <translation>부위</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>共同检查人</source>
        <translation>공동 검사자</translation>
    </message>
    <message>
        <source>顾客认可</source>
        <translation>고객 동의</translation>
    </message>
    <message>
        <source>来文单位类别</source>
        <translation>발신 기관 종류</translation>
    </message>
    <message>
        <source>来文单位</source>
        <translation>발신 기관</translation>
    </message>
    <message>
        <source>来文编号</source>
        <translation>발신 문서 번호</translation>
    </message>
    <message>
        <source>来文日期</source>
        <translation>문서 날짜</translation>
    </message>
    <message>
        <source>答复期限</source>
        <translation>회신 기한</translation>
    </message>
    <message>
        <source>来文内容</source>
        <translation>문서 내용</translation>
    </message>
    <message>
        <source>答复函编号</source>
        <translation>회신 공문 번호</translation>
    </message>
    <message>
        <source>函件正文</source>
        <translation>공문 본문</translation>
    </message>
    <message>
        <source>送达方式</source>
        <translation>전달 방법</translation>
    </message>
    <message>
        <source>发函日期</source>
        <translation>발송일</translation>
    </message>
    <message>
        <source>顾客编号</source>
        <translation>고객 번호</translation>
    </message>
    <message>
        <source>顾客类别</source>
        <translation>고객 유형</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>등급</translation>
    </message>
    <message>
        <source>特别需要</source>
        <translation>특별 요청</translation>
    </message>
    <message>
        <source>客户经理</source>
        <translation>고객 매니저</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>무효</translation>
    </message>
    <message>
        <source>并入的顾客</source>
        <translation>병합된 고객</translation>
    </message>
    <message>
        <source>个人信息已删除</source>
        <translation>개인정보 삭제됨</translation>
    </message>
    <message>
        <source>电话号码</source>
        <translation>전화번호</translation>
    </message>
    <message>
        <source>电话类别</source>
        <translation>전화 유형</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>지역</translation>
    </message>
    <message>
        <source>街道门牌</source>
        <translation>도로·호수</translation>
    </message>
    <message>
        <source>品牌（手填）</source>
        <translation>브랜드(직접 입력)</translation>
    </message>
    <message>
        <source>型号（手填）</source>
        <translation>모델(직접 입력)</translation>
    </message>
    <message>
        <source>序列号</source>
        <translation>일련번호</translation>
    </message>
    <message>
        <source>购机日期</source>
        <translation>구매일</translation>
    </message>
    <message>
        <source>购机地点</source>
        <translation>구매 장소</translation>
    </message>
    <message>
        <source>购机门店</source>
        <translation>구매 매장</translation>
    </message>
    <message>
        <source>小票号</source>
        <translation>영수증 번호</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>另一件投诉</source>
        <translation>다른 불만</translation>
    </message>
    <message>
        <source>怎样关联</source>
        <translation>연관 방식</translation>
    </message>
    <message>
        <source>关联或取消</source>
        <translation>연관 또는 해제</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>哪一步</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>기한</translation>
    </message>
    <message>
        <source>第几次计时</source>
        <translation>기한 차수</translation>
    </message>
    <message>
        <source>到期时间</source>
        <translation>만료 시각</translation>
    </message>
    <message>
        <source>报给岗位</source>
        <translation>보고받는 보직</translation>
    </message>
    <message>
        <source>报给同事</source>
        <translation>보고받는 동료</translation>
    </message>
    <message>
        <source>未解决的原因</source>
        <translation>미해결 사유</translation>
    </message>
    <message>
        <source>内容校验</source>
        <translation>내용 체크섬</translation>
    </message>
    <message>
        <source>文件名</source>
        <translation>파일 이름</translation>
    </message>
    <message>
        <source>文件类型</source>
        <translation>파일 유형</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>宽度</source>
        <translation>너비</translation>
    </message>
    <message>
        <source>高度</source>
        <translation>높이</translation>
    </message>
    <message>
        <source>单据样式</source>
        <translation>문서 양식</translation>
    </message>
    <message>
        <source>样式版本</source>
        <translation>양식 버전</translation>
    </message>
    <message>
        <source>份号</source>
        <translation>부수 번호</translation>
    </message>
    <message>
        <source>重打</source>
        <translation>재인쇄</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>프린터</translation>
    </message>
    <message>
        <source>导入种类</source>
        <translation>가져오기 종류</translation>
    </message>
    <message>
        <source>文件校验</source>
        <translation>파일 체크섬</translation>
    </message>
    <message>
        <source>列的对应</source>
        <translation>열 연결</translation>
    </message>
    <message>
        <source>总行数</source>
        <translation>총 행 수</translation>
    </message>
    <message>
        <source>导入行数</source>
        <translation>가져온 행 수</translation>
    </message>
    <message>
        <source>重复行数</source>
        <translation>중복 행 수</translation>
    </message>
    <message>
        <source>不合格行数</source>
        <translation>미통과 행 수</translation>
    </message>
    <message>
        <source>行标记</source>
        <translation>행 식별자</translation>
    </message>
    <message>
        <source>待办种类</source>
        <translation>할 일 종류</translation>
    </message>
    <message>
        <source>办理人</source>
        <translation>처리자</translation>
    </message>
    <message>
        <source>办理角色</source>
        <translation>처리 역할</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>기한</translation>
    </message>
    <message>
        <source>办理动作</source>
        <translation>처리 동작</translation>
    </message>
    <message>
        <source>冲突种类</source>
        <translation>충돌 종류</translation>
    </message>
    <message>
        <source>字段</source>
        <translation>필드</translation>
    </message>
    <message>
        <source>现在的值</source>
        <translation>현재 값</translation>
    </message>
    <message>
        <source>现在值的时间标记</source>
        <translation>현재 값의 타임스탬프</translation>
    </message>
    <message>
        <source>现在值的填写人</source>
        <translation>현재 값 입력자</translation>
    </message>
    <message>
        <source>现在值的时间</source>
        <translation>현재 값 시각</translation>
    </message>
    <message>
        <source>另一个值</source>
        <translation>다른 값</translation>
    </message>
    <message>
        <source>另一值的时间标记</source>
        <translation>다른 값의 타임스탬프</translation>
    </message>
    <message>
        <source>另一值的填写人</source>
        <translation>다른 값 입력자</translation>
    </message>
    <message>
        <source>另一值的时间</source>
        <translation>다른 값 시각</translation>
    </message>
    <message>
        <source>采用</source>
        <translation>채택</translation>
    </message>
    <message>
        <source>共享给的门店</source>
        <translation>공유받는 매장</translation>
    </message>
    <message>
        <source>账户种类</source>
        <translation>계정 종류</translation>
    </message>
    <message>
        <source>往来单位</source>
        <translation>거래처</translation>
    </message>
    <message>
        <source>仓库名称</source>
        <translation>창고 이름</translation>
    </message>
    <message>
        <source>单据编号</source>
        <translation>전표 번호</translation>
    </message>
    <message>
        <source>单据日期</source>
        <translation>전표 날짜</translation>
    </message>
    <message>
        <source>仓库</source>
        <translation>창고</translation>
    </message>
    <message>
        <source>收或发</source>
        <translation>입고 또는 출고</translation>
    </message>
    <message>
        <source>对方单号</source>
        <translation>상대방 번호</translation>
    </message>
    <message>
        <source>工厂系统单号</source>
        <translation>공장 시스템 번호</translation>
    </message>
    <message>
        <source>所冲销或对应的单据</source>
        <translation>취소하거나 대응하는 전표</translation>
    </message>
    <message>
        <source>对方门店</source>
        <translation>상대 매장</translation>
    </message>
    <message>
        <source>货到时间</source>
        <translation>물품 도착 시각</translation>
    </message>
    <message>
        <source>单到时间</source>
        <translation>서류 도착 시각</translation>
    </message>
    <message>
        <source>记账日期</source>
        <translation>기장일</translation>
    </message>
    <message>
        <source>货或单</source>
        <translation>물품 또는 서류</translation>
    </message>
    <message>
        <source>到达日期</source>
        <translation>도착일</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>겉 상태</translation>
    </message>
    <message>
        <source>包装</source>
        <translation>포장</translation>
    </message>
    <message>
        <source>有差异的明细</source>
        <translation>차이가 있는 명세</translation>
    </message>
    <message>
        <source>好件或坏件</source>
        <translation>양품 또는 불량품</translation>
    </message>
    <message>
        <source>转出账户</source>
        <translation>보낸 계정</translation>
    </message>
    <message>
        <source>转入账户</source>
        <translation>받은 계정</translation>
    </message>
    <message>
        <source>换下的旧件</source>
        <translation>교체해 낸 부품</translation>
    </message>
    <message>
        <source>账目</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>计价顺序</source>
        <translation>평가 순서</translation>
    </message>
    <message>
        <source>计价方法</source>
        <translation>평가 방법</translation>
    </message>
    <message>
        <source>平均单价</source>
        <translation>평균 단가</translation>
    </message>
    <message>
        <source>计价后库存</source>
        <translation>평가 후 재고</translation>
    </message>
    <message>
        <source>计价后金额</source>
        <translation>평가 후 금액</translation>
    </message>
    <message>
        <source>货架号</source>
        <translation>선반 번호</translation>
    </message>
    <message>
        <source>库存下限</source>
        <translation>재고 하한</translation>
    </message>
    <message>
        <source>补货点</source>
        <translation>발주점</translation>
    </message>
    <message>
        <source>到货天数</source>
        <translation>납기 일수</translation>
    </message>
    <message>
        <source>到货天数的波动</source>
        <translation>납기 편차</translation>
    </message>
    <message>
        <source>每包数量</source>
        <translation>포장 수량</translation>
    </message>
    <message>
        <source>最少订购数量</source>
        <translation>최소 주문 수량</translation>
    </message>
    <message>
        <source>供货单位</source>
        <translation>공급처</translation>
    </message>
    <message>
        <source>报表</source>
        <translation>일보</translation>
    </message>
    <message>
        <source>经手人</source>
        <translation>담당자</translation>
    </message>
    <message>
        <source>包含的单据</source>
        <translation>포함된 전표</translation>
    </message>
    <message>
        <source>合计数</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>核对标记</source>
        <translation>대조 표시</translation>
    </message>
    <message>
        <source>送交部门</source>
        <translation>받는 부서</translation>
    </message>
    <message>
        <source>签字人</source>
        <translation>서명자</translation>
    </message>
    <message>
        <source>盘点编号</source>
        <translation>실사 번호</translation>
    </message>
    <message>
        <source>货架范围</source>
        <translation>선반 범위</translation>
    </message>
    <message>
        <source>计划日期</source>
        <translation>예정일</translation>
    </message>
    <message>
        <source>盲盘</source>
        <translation>블라인드 실사</translation>
    </message>
    <message>
        <source>盘点</source>
        <translation>재고 실사</translation>
    </message>
    <message>
        <source>第几次盘点</source>
        <translation>실사 회차</translation>
    </message>
    <message>
        <source>实盘数量</source>
        <translation>실사 수량</translation>
    </message>
    <message>
        <source>账面数量</source>
        <translation>장부 수량</translation>
    </message>
    <message>
        <source>调整单</source>
        <translation>조정 전표</translation>
    </message>
    <message>
        <source>盘点结果</source>
        <translation>실사 결과</translation>
    </message>
    <message>
        <source>检查日期</source>
        <translation>점검일</translation>
    </message>
    <message>
        <source>检查结果</source>
        <translation>점검 결과</translation>
    </message>
    <message>
        <source>对账单编号</source>
        <translation>대사표 번호</translation>
    </message>
    <message>
        <source>对账单</source>
        <translation>대사표</translation>
    </message>
    <message>
        <source>读入的文件</source>
        <translation>읽은 파일</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>적요</translation>
    </message>
    <message>
        <source>我方账目</source>
        <translation>우리 쪽 이동</translation>
    </message>
    <message>
        <source>对方明细</source>
        <translation>상대방 명세</translation>
    </message>
</context>
<context>
    <name>SyncLink</name>
    <message>
        <source>接入总部</source>
        <translation>본사 연결</translation>
    </message>
    <message>
        <source>输入总部给的接入码</source>
        <translation>본사가 준 연결 코드 입력</translation>
    </message>
    <message>
        <source>同步详情</source>
        <translation>동기화 상세</translation>
    </message>
    <message>
        <source>两边都改过的地方</source>
        <translation>양쪽에서 수정한 곳</translation>
    </message>
    <message>
        <source>被总部退回的内容</source>
        <translation>본사가 반송한 내용</translation>
    </message>
    <message>
        <source>到全公司找「{typed}」…</source>
        <translation>전사에서 &apos;{typed}&apos; 찾기…</translation>
    </message>
    <message>
        <source>问总部，结果已隐去个人信息</source>
        <translation>본사에 조회, 결과의 개인정보는 가려짐</translation>
    </message>
    <message>
        <source>全公司也没有找到「{typed}」。</source>
        <translation>전사에서도 &apos;{typed}&apos;을(를) 찾지 못했습니다.</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>记录</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>状态先后</source>
        <translation>상태 순서</translation>
    </message>
    <message>
        <source>有 {count} 步前后没对上</source>
        <translation>순서가 안 맞는 단계 {count}개</translation>
    </message>
    <message>
        <source>{changed}，另{beside}</source>
        <translation>{changed}, {beside}</translation>
    </message>
    <message>
        <source>有 {count} 处两人都改过</source>
        <translation>두 사람이 모두 수정한 곳 {count}곳</translation>
    </message>
    <message>
        <source>有 {count} 处你在两台工位都改过</source>
        <translation>내가 두 창구에서 수정한 곳 {count}곳</translation>
    </message>
    <message>
        <source>有 {count} 处{name}在两台工位都改过</source>
        <translation>{name}이(가) 두 창구에서 수정한 곳 {count}곳</translation>
    </message>
    <message>
        <source>有 {count} 处两边都改过</source>
        <translation>양쪽에서 수정한 곳 {count}곳</translation>
    </message>
    <message>
        <source>同一人</source>
        <translation>같은 사람</translation>
    </message>
    <message>
        <source>是</source>
        <translation>예</translation>
    </message>
    <message>
        <source>否</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>另一条记录（{id}）</source>
        <translation>다른 기록({id})</translation>
    </message>
    <message>
        <source>总部看不懂这一处填的内容，可能超出了允许的长度或格式。</source>
        <translation>본사가 이 내용을 이해하지 못합니다. 허용된 길이나 형식을 넘었을 수 있습니다.</translation>
    </message>
    <message>
        <source>总部的程序还不认识这类记录，要等总部升级。</source>
        <translation>본사 프로그램이 아직 이 기록을 모릅니다. 본사가 업그레이드해야 합니다.</translation>
    </message>
    <message>
        <source>这条记录属于别的门店，这个工位不能改。</source>
        <translation>다른 매장의 기록이라 이 창구에서 수정할 수 없습니다.</translation>
    </message>
    <message>
        <source>总部没有认出当时的登录，可能登录记录还没有传上去。</source>
        <translation>본사가 당시 로그인을 확인하지 못했습니다. 로그인 기록이 아직 업로드되지 않았을 수 있습니다.</translation>
    </message>
    <message>
        <source>填写的人当时的岗位没有这项权限。</source>
        <translation>입력한 사람의 당시 보직에 이 권한이 없습니다.</translation>
    </message>
    <message>
        <source>从当时的状态不能直接改成这个状态。</source>
        <translation>당시 상태에서 이 상태로 바로 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>要改的记录在总部不存在，它的登记可能也被退回了。</source>
        <translation>수정할 기록이 본사에 없습니다. 그 등록도 반송되었을 수 있습니다.</translation>
    </message>
    <message>
        <source>总部已经有一条同样的记录，请并入已有的那一条。</source>
        <translation>본사에 같은 기록이 이미 있습니다. 기존 기록에 병합하세요.</translation>
    </message>
    <message>
        <source>这类记录写下就不能再改，只能另写一条。</source>
        <translation>쓴 뒤에는 고칠 수 없는 기록입니다. 새로 쓰세요.</translation>
    </message>
    <message>
        <source>同一次保存里有别的内容没有通过，整次一起退回。</source>
        <translation>같은 저장의 다른 내용이 통과하지 못해 전체가 함께 반송되었습니다.</translation>
    </message>
    <message>
        <source>总部没有收下这一处。</source>
        <translation>본사가 이 내용을 받지 않았습니다.</translation>
    </message>
    <message>
        <source>格式不对</source>
        <translation>형식 오류</translation>
    </message>
    <message>
        <source>待总部升级</source>
        <translation>본사 업그레이드 대기</translation>
    </message>
    <message>
        <source>别店的记录</source>
        <translation>다른 매장의 기록</translation>
    </message>
    <message>
        <source>登录未认出</source>
        <translation>로그인 미확인</translation>
    </message>
    <message>
        <source>没有权限</source>
        <translation>권한 없음</translation>
    </message>
    <message>
        <source>状态不许</source>
        <translation>상태 불가</translation>
    </message>
    <message>
        <source>总部没有</source>
        <translation>본사에 없음</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>중복</translation>
    </message>
    <message>
        <source>不能再改</source>
        <translation>수정 불가</translation>
    </message>
    <message>
        <source>一起退回</source>
        <translation>함께 반송</translation>
    </message>
    <message>
        <source>被退回</source>
        <translation>반송됨</translation>
    </message>
    <message>
        <source>{count} 秒</source>
        <translation>{count}초</translation>
    </message>
    <message>
        <source>{count} 分钟</source>
        <translation>{count}분</translation>
    </message>
    <message>
        <source>{count} 小时</source>
        <translation>{count}시간</translation>
    </message>
    <message>
        <source>{count} 天</source>
        <translation>{count}일</translation>
    </message>
    <message>
        <source>准确</source>
        <translation>정확</translation>
    </message>
    <message>
        <source>慢 {span}</source>
        <translation>{span} 느림</translation>
    </message>
    <message>
        <source>快 {span}</source>
        <translation>{span} 빠름</translation>
    </message>
    <message>
        <source>待上传 {count}</source>
        <translation>업로드 대기 {count}</translation>
    </message>
    <message>
        <source>请联系总部管理员。</source>
        <translation>본사 관리자에게 문의하세요.</translation>
    </message>
    <message>
        <source>本工位已被总部停用</source>
        <translation>본사가 이 창구의 사용을 중지함</translation>
    </message>
    <message>
        <source>正在首次同步 {percent}%</source>
        <translation>첫 동기화 중 {percent}%</translation>
    </message>
    <message>
        <source>可以照常工作，数据在后台取。</source>
        <translation>평소처럼 일할 수 있습니다. 데이터는 백그라운드에서 가져옵니다.</translation>
    </message>
    <message>
        <source>点击查看详情。</source>
        <translation>눌러서 상세를 보세요.</translation>
    </message>
    <message>
        <source>已同步 {time} · {waiting}</source>
        <translation>동기화됨 {time} · {waiting}</translation>
    </message>
    <message>
        <source>点击查看同步详情。</source>
        <translation>눌러서 동기화 상세를 보세요.</translation>
    </message>
    <message>
        <source>离线工作中 · 自 {time} · {waiting} 条待上传（数据已存本机）</source>
        <translation>오프라인 작업 중 · {time}부터 · 업로드 대기 {waiting}건(이 PC에 저장됨)</translation>
    </message>
    <message>
        <source>连上总部后会自动上传，不用做什么。上次同步 {time}。</source>
        <translation>본사에 연결되면 자동으로 업로드되니 할 일이 없습니다. 마지막 동기화 {time}.</translation>
    </message>
    <message>
        <source>本机单机</source>
        <translation>단독 사용</translation>
    </message>
    <message>
        <source>已连接</source>
        <translation>연결됨</translation>
    </message>
    <message>
        <source>离线</source>
        <translation>오프라인</translation>
    </message>
    <message>
        <source>同步没有做完</source>
        <translation>동기화를 마치지 못함</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>사용 중지</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>已打开的页面</source>
        <translation>열린 화면</translation>
    </message>
    <message>
        <source>打开…</source>
        <translation>열기…</translation>
    </message>
    <message>
        <source>{title} · 草稿</source>
        <translation>{title} · 초안</translation>
    </message>
    <message>
        <source>关闭 {title}</source>
        <translation>{title} 닫기</translation>
    </message>
</context>
<context>
    <name>TakeBack</name>
    <message>
        <source>撤销刚才的操作</source>
        <translation>방금 작업 되돌리기</translation>
    </message>
    <message>
        <source>没有撤销：后来又有人改过。按 Ctrl+Z 看原因。</source>
        <translation>되돌리지 않음: 이후 다른 사람이 수정했습니다. Ctrl+Z로 이유를 보세요.</translation>
    </message>
</context>
<context>
    <name>TakeBackLiabilitySheet</name>
    <message>
        <source>收回责任认定 {number}</source>
        <translation>{number} 책임 판정 회수</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>收回</source>
        <translation>회수</translation>
    </message>
</context>
<context>
    <name>TakingsSheet</name>
    <message>
        <source>销售按销售日算，退货按退货日算，收款按收款日算；一次最多一年。</source>
        <translation>판매는 판매일, 반품은 반품일, 수납은 수납일로 셉니다. 한 번에 최대 1년입니다.</translation>
    </message>
    <message>
        <source>日合计</source>
        <translation>일별 합계</translation>
    </message>
    <message>
        <source>每天</source>
        <translation>일별</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>每店</source>
        <translation>매장별</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>매장</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>收款方式</source>
        <translation>결제 수단</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>合计：销售 {sales} 张 {sold}，退货 {returns} 张 {returned}，净额 {net}，收款 {paid}。</source>
        <translation>합계: 판매 {sales}건 {sold}, 반품 {returns}건 {returned}, 순액 {net}, 수납 {paid}.</translation>
    </message>
    <message>
        <source>张数</source>
        <translation>건수</translation>
    </message>
    <message>
        <source>销售</source>
        <translation>판매</translation>
    </message>
    <message>
        <source>退货</source>
        <translation>반품</translation>
    </message>
    <message>
        <source>净额</source>
        <translation>순액</translation>
    </message>
    <message>
        <source>其他收款</source>
        <translation>기타 수납</translation>
    </message>
    <message>
        <source>收款合计</source>
        <translation>수납 합계</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>금액</translation>
    </message>
</context>
<context>
    <name>TaskList</name>
    <message>
        <source>我的待办</source>
        <translation>내 할 일</translation>
    </message>
    <message>
        <source>没有待办，手上的事都做完了。</source>
        <translation>할 일이 없습니다. 모두 마쳤습니다.</translation>
    </message>
    <message>
        <source>未确认</source>
        <translation>미확인</translation>
    </message>
    <message>
        <source>已确认</source>
        <translation>확인함</translation>
    </message>
    <message>
        <source>本人</source>
        <translation>본인</translation>
    </message>
    <message>
        <source>确认</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>已确认：{title}</source>
        <translation>확인함: {title}</translation>
    </message>
    <message>
        <source>已完成：{title}</source>
        <translation>완료함: {title}</translation>
    </message>
</context>
<context>
    <name>TheirSignSheet</name>
    <message>
        <source>对方核对人姓名</source>
        <translation>상대방 담당자 이름</translation>
    </message>
    <message>
        <source>备注（可不填）</source>
        <translation>비고(선택)</translation>
    </message>
    <message>
        <source>先把对方签字盖章的扫描件附在下面，再记下签字人。</source>
        <translation>먼저 상대방이 서명·날인한 스캔본을 아래에 첨부한 뒤 서명자를 기록하십시오.</translation>
    </message>
</context>
<context>
    <name>TimeBox</name>
    <message>
        <source>用时</source>
        <translation>소요 시간</translation>
    </message>
    <message>
        <source>{count} 项超时</source>
        <translation>기한 초과 {count}건</translation>
    </message>
    <message>
        <source>在谁手里</source>
        <translation>담당자별</translation>
    </message>
    <message>
        <source>待分配</source>
        <translation>배정 대기</translation>
    </message>
    <message>
        <source>处在什么状态</source>
        <translation>상태별</translation>
    </message>
    <message>
        <source>等谁答复</source>
        <translation>답변 대기</translation>
    </message>
    <message>
        <source>最久没有动静</source>
        <translation>가장 오래 멈춤</translation>
    </message>
    <message>
        <source>超时</source>
        <translation>기한 초과</translation>
    </message>
    <message>
        <source>{length}，{from_at} 至 {to_at}，在{holder}手里，{status}</source>
        <translation>{length}, {from_at}~{to_at}, {holder} 담당, {status}</translation>
    </message>
    <message>
        <source>{clock} 已超 {length}</source>
        <translation>{clock} {length} 초과 중</translation>
    </message>
    <message>
        <source>{clock} 晚 {length}</source>
        <translation>{clock} {length} 늦음</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>{days}天{hours}时</source>
        <translation>{days}일 {hours}시간</translation>
    </message>
    <message>
        <source>{hours}时{minutes}分</source>
        <translation>{hours}시간 {minutes}분</translation>
    </message>
    <message>
        <source>{minutes}分</source>
        <translation>{minutes}분</translation>
    </message>
    <message>
        <source>暂停 剩{time}</source>
        <translation>멈춤 {time}</translation>
    </message>
    <message>
        <source>按时完结</source>
        <translation>기한 내 종결</translation>
    </message>
    <message>
        <source>超时完结</source>
        <translation>기한 초과 종결</translation>
    </message>
    <message>
        <source>计时暂停</source>
        <translation>시간 멈춤</translation>
    </message>
    <message>
        <source>无时限</source>
        <translation>기한 없음</translation>
    </message>
    <message>
        <source>超 {time}</source>
        <translation>초과 {time}</translation>
    </message>
    <message>
        <source>剩 {time}</source>
        <translation>{time}</translation>
    </message>
</context>
<context>
    <name>TimeSection</name>
    <message>
        <source>时限</source>
        <translation>기한</translation>
    </message>
    <message>
        <source>提醒与上报</source>
        <translation>알림·보고</translation>
    </message>
    <message>
        <source>工作时间</source>
        <translation>업무 시간</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>추가</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>经过 {count} 条</source>
        <translation>경과 {count}건</translation>
    </message>
    <message>
        <source>复制这一条</source>
        <translation>이 항목 복사</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>撤销</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>UndoSheet</name>
    <message>
        <source>撤销刚才的操作</source>
        <translation>방금 작업 되돌리기</translation>
    </message>
    <message>
        <source>撤销也会记录在案：谁、什么时候、撤销了什么。</source>
        <translation>되돌리기도 기록됩니다: 누가, 언제, 무엇을.</translation>
    </message>
    <message>
        <source>登录以来的操作</source>
        <translation>로그인 이후 작업</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>撤销这一项</source>
        <translation>이 작업 되돌리기</translation>
    </message>
    <message>
        <source>没有可以撤销的操作</source>
        <translation>되돌릴 작업 없음</translation>
    </message>
    <message>
        <source>不能撤销：{why}</source>
        <translation>되돌릴 수 없음: {why}</translation>
    </message>
    <message>
        <source>登录以来还没有可以撤销的操作。</source>
        <translation>로그인 이후 되돌릴 작업이 없습니다.</translation>
    </message>
    <message>
        <source>已撤销：{act}</source>
        <translation>되돌림: {act}</translation>
    </message>
</context>
<context>
    <name>UndoWords</name>
    <message>
        <source>登记投诉</source>
        <translation>불만 등록</translation>
    </message>
    <message>
        <source>转派</source>
        <translation>재배정</translation>
    </message>
    <message>
        <source>撤销转派</source>
        <translation>재배정 취소</translation>
    </message>
    <message>
        <source>改状态</source>
        <translation>상태 변경</translation>
    </message>
    <message>
        <source>受理投诉</source>
        <translation>불만 접수</translation>
    </message>
    <message>
        <source>完结投诉</source>
        <translation>불만 종결</translation>
    </message>
    <message>
        <source>重新处理</source>
        <translation>재처리</translation>
    </message>
    <message>
        <source>修改投诉资料</source>
        <translation>불만 정보 수정</translation>
    </message>
    <message>
        <source>写处理记录</source>
        <translation>처리 기록 작성</translation>
    </message>
    <message>
        <source>提方案</source>
        <translation>방안 제시</translation>
    </message>
    <message>
        <source>记录顾客意见</source>
        <translation>고객 의견 기록</translation>
    </message>
    <message>
        <source>书面答复</source>
        <translation>서면 답변</translation>
    </message>
    <message>
        <source>判断投诉</source>
        <translation>불만 판단</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>이관</translation>
    </message>
    <message>
        <source>记移交结果</source>
        <translation>이관 결과 기록</translation>
    </message>
    <message>
        <source>责任认定</source>
        <translation>책임 판정</translation>
    </message>
    <message>
        <source>提备选方案</source>
        <translation>대안 제시</translation>
    </message>
    <message>
        <source>选定方案</source>
        <translation>방안 선정</translation>
    </message>
    <message>
        <source>补偿</source>
        <translation>보상</translation>
    </message>
    <message>
        <source>发放或取消补偿</source>
        <translation>보상 지급·취소</translation>
    </message>
    <message>
        <source>设标记</source>
        <translation>표시 설정</translation>
    </message>
    <message>
        <source>外观检查</source>
        <translation>외관 검사</translation>
    </message>
    <message>
        <source>登记外部转办</source>
        <translation>외부 이첩 등록</translation>
    </message>
    <message>
        <source>发答复函</source>
        <translation>회신 공문 발송</translation>
    </message>
    <message>
        <source>确认或上报升级</source>
        <translation>단계 상향 확인·보고</translation>
    </message>
    <message>
        <source>关联投诉</source>
        <translation>불만 연관</translation>
    </message>
    <message>
        <source>取消关联</source>
        <translation>연관 해제</translation>
    </message>
    <message>
        <source>合并投诉</source>
        <translation>불만 병합</translation>
    </message>
    <message>
        <source>排班</source>
        <translation>당직 지정</translation>
    </message>
    <message>
        <source>撤下排班</source>
        <translation>당직 철회</translation>
    </message>
    <message>
        <source>登记顾客</source>
        <translation>고객 등록</translation>
    </message>
    <message>
        <source>修改顾客资料</source>
        <translation>고객 정보 수정</translation>
    </message>
    <message>
        <source>添加电话、地址或电器</source>
        <translation>전화·주소·가전 추가</translation>
    </message>
    <message>
        <source>合并顾客</source>
        <translation>고객 병합</translation>
    </message>
    <message>
        <source>拆分顾客</source>
        <translation>고객 분리</translation>
    </message>
    <message>
        <source>写顾客备注</source>
        <translation>고객 메모 작성</translation>
    </message>
    <message>
        <source>删除个人信息</source>
        <translation>개인정보 삭제</translation>
    </message>
    <message>
        <source>其他操作</source>
        <translation>기타 작업</translation>
    </message>
    <message>
        <source>{count} 件</source>
        <translation>{count}건</translation>
    </message>
    <message>
        <source>后来又有人改过，撤销会盖掉新的内容。</source>
        <translation>이후 다른 사람이 수정했습니다. 되돌리면 새 내용을 덮습니다.</translation>
    </message>
    <message>
        <source>写下的记录要留给后面的人看，不能收回。写错了请再写一条更正。</source>
        <translation>작성한 기록은 다음 사람을 위해 남으며 거둘 수 없습니다. 틀렸으면 정정 기록을 더 쓰세요.</translation>
    </message>
    <message>
        <source>已经占了编号，不能收回。登错了请修改资料，或写明原因后完结。</source>
        <translation>번호를 이미 써서 거둘 수 없습니다. 정보를 고치거나 사유를 적고 종결하세요.</translation>
    </message>
    <message>
        <source>流程没有往回的一步。</source>
        <translation>절차에 되돌아가는 단계가 없습니다.</translation>
    </message>
    <message>
        <source>删除个人信息不能撤销。</source>
        <translation>개인정보 삭제는 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>审批已经发出，由审批人退回。</source>
        <translation>결재를 이미 보냈습니다. 결재자가 반려해야 합니다.</translation>
    </message>
    <message>
        <source>再次完结要有依据，请用“完结”。</source>
        <translation>다시 종결하려면 근거가 필요합니다. &apos;종결&apos;을 쓰세요.</translation>
    </message>
    <message>
        <source>您的岗位没有撤销它的权限。</source>
        <translation>귀하의 보직은 이를 되돌릴 권한이 없습니다.</translation>
    </message>
    <message>
        <source>请到办理它的页面里修改。</source>
        <translation>해당 페이지에서 수정하세요.</translation>
    </message>
</context>
<context>
    <name>UnlistedNote</name>
    <message>
        <source>目录里没有这种商品：价格、保修期和库存带不出来。确实没有的，照写就行。</source>
        <translation>목록에 없는 상품입니다. 가격, 보증 기간, 재고를 불러올 수 없습니다. 정말 없으면 그대로 적으세요.</translation>
    </message>
</context>
<context>
    <name>UpgradeWatch</name>
    <message>
        <source>正在升级本店的数据</source>
        <translation>이 매장의 데이터를 업그레이드하는 중</translation>
    </message>
    <message>
        <source>数据还没有改动，现在可以取消。</source>
        <translation>아직 바뀐 것이 없어 지금은 취소할 수 있습니다.</translation>
    </message>
    <message>
        <source>升级前的数据已经备份。请等它做完，不要关机。</source>
        <translation>이전 데이터는 백업되어 있습니다. 끝날 때까지 기다리고 끄지 마세요.</translation>
    </message>
    <message>
        <source>先备份现在的数据…</source>
        <translation>먼저 현재 데이터를 백업하는 중…</translation>
    </message>
    <message>
        <source>正在核对备份…</source>
        <translation>백업을 확인하는 중…</translation>
    </message>
    <message>
        <source>正在升级：第 {number} 步，共 {total} 步…</source>
        <translation>업그레이드 중: {total}단계 중 {number}단계…</translation>
    </message>
    <message>
        <source>正在检查升级后的数据…</source>
        <translation>업그레이드한 데이터를 확인하는 중…</translation>
    </message>
</context>
<context>
    <name>ValueBox</name>
    <message>
        <source>，采用</source>
        <translation>, 채택</translation>
    </message>
</context>
<context>
    <name>ViewPills</name>
    <message>
        <source>更多视图</source>
        <translation>보기 더 보기</translation>
    </message>
    <message>
        <source>存为视图</source>
        <translation>보기로 저장</translation>
    </message>
    <message>
        <source>更新视图</source>
        <translation>보기 업데이트</translation>
    </message>
    <message>
        <source>视图</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>已改</source>
        <translation>수정됨</translation>
    </message>
</context>
<context>
    <name>ViewSheet</name>
    <message>
        <source>存为视图</source>
        <translation>보기로 저장</translation>
    </message>
    <message>
        <source>只给自己</source>
        <translation>나만</translation>
    </message>
    <message>
        <source>全店</source>
        <translation>매장 전체</translation>
    </message>
    <message>
        <source>全公司</source>
        <translation>전사</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>给谁用</source>
        <translation>사용 대상</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>저장</translation>
    </message>
</context>
<context>
    <name>VoidSheet</name>
    <message>
        <source>{number} 作废后不再等货和单；编号不会再用，会和原因一起列在日报里。</source>
        <translation>{number}을(를) 무효로 하면 더 기다리지 않습니다. 번호는 다시 쓰지 않고 사유와 함께 일보에 실립니다.</translation>
    </message>
</context>
<context>
    <name>WarehouseSheet</name>
    <message>
        <source>新建仓库</source>
        <translation>창고 만들기</translation>
    </message>
    <message>
        <source>仓库</source>
        <translation>창고</translation>
    </message>
    <message>
        <source>仓库名称</source>
        <translation>창고 이름</translation>
    </message>
    <message>
        <source>停用（账目保留，不再出入库）</source>
        <translation>중지(장부 유지, 입출고 안 함)</translation>
    </message>
</context>
<context>
    <name>WarrantySheet</name>
    <message>
        <source>厂家保修</source>
        <translation>제조사 보증</translation>
    </message>
    <message>
        <source>部件</source>
        <translation>부위</translation>
    </message>
    <message>
        <source>整机不填；例如 压缩机</source>
        <translation>제품 전체면 비움. 예: 압축기</translation>
    </message>
    <message>
        <source>保修月数</source>
        <translation>보증 개월</translation>
    </message>
    <message>
        <source>个月</source>
        <translation>개월</translation>
    </message>
    <message>
        <source>这天起卖的适用</source>
        <translation>판매 시작일</translation>
    </message>
    <message>
        <source>到这天卖的为止</source>
        <translation>판매 종료일</translation>
    </message>
    <message>
        <source>一直适用的不填</source>
        <translation>끝이 없으면 비워 둠</translation>
    </message>
    <message>
        <source>服务方式</source>
        <translation>서비스 방식</translation>
    </message>
    <message>
        <source>可靠程度</source>
        <translation>신뢰도</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>写在哪里，例如 2026 版保修卡</source>
        <translation>출처. 예: 2026년판 보증서</translation>
    </message>
    <message>
        <source>不保修的情形</source>
        <translation>보증 제외</translation>
    </message>
    <message>
        <source>适用范围不能改，请另加一条</source>
        <translation>적용 범위는 바꿀 수 없습니다. 새로 추가하세요</translation>
    </message>
</context>
<context>
    <name>WeekBars</name>
    <message>
        <source>近七日受理与完结</source>
        <translation>최근 7일 접수와 종결</translation>
    </message>
    <message>
        <source>{day} 受理 {received}，完结 {closed}</source>
        <translation>{day} 접수 {received}, 종결 {closed}</translation>
    </message>
    <message>
        <source>这七天没有受理，也没有完结。</source>
        <translation>최근 7일간 접수도 종결도 없습니다.</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>周一 周二 周三 周四 周五 周六 周日</source>
        <translation>월 화 수 목 금 토 일</translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>近七日受理与完结</source>
        <translation>최근 7일 접수와 종결</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>접수</translation>
    </message>
    <message>
        <source>完结</source>
        <translation>종결</translation>
    </message>
</context>
<context>
    <name>WordingPanel</name>
    <message>
        <source>用语规范</source>
        <translation>응대 표현</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>六不</source>
        <translation>여섯 가지 금지</translation>
    </message>
</context>
<context>
    <name>WorkbenchPage</name>
    <message>
        <source>工作台</source>
        <translation>업무 홈</translation>
    </message>
    <message>
        <source>{name}调休，今天上班</source>
        <translation>{name} 대체 근무일, 오늘은 근무합니다</translation>
    </message>
    <message>
        <source>{year} 年的节假日还没有录入</source>
        <translation>{year}년의 휴일이 아직 입력되지 않았습니다</translation>
    </message>
    <message>
        <source>登记投诉</source>
        <translation>불만 등록</translation>
    </message>
    <message>
        <source>我的任务</source>
        <translation>내 할 일</translation>
    </message>
    <message>
        <source>没有待办任务，手上的事都做完了。</source>
        <translation>할 일이 없습니다. 모두 마쳤습니다.</translation>
    </message>
    <message>
        <source>待我审批</source>
        <translation>내 결재 대기</translation>
    </message>
    <message>
        <source>没有等您审批的申请。</source>
        <translation>결재할 요청이 없습니다.</translation>
    </message>
    <message>
        <source>上午好，{name}</source>
        <translation>좋은 아침입니다, {name}님</translation>
    </message>
    <message>
        <source>下午好，{name}</source>
        <translation>안녕하세요, {name}님</translation>
    </message>
    <message>
        <source>晚上好，{name}</source>
        <translation>좋은 저녁입니다, {name}님</translation>
    </message>
</context>
<context>
    <name>WorkloadColumns</name>
    <message>
        <source>日期</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>접수</translation>
    </message>
    <message>
        <source>完结</source>
        <translation>종결</translation>
    </message>
    <message>
        <source>联系顾客</source>
        <translation>고객 연락</translation>
    </message>
    <message>
        <source>处理记录</source>
        <translation>처리 기록</translation>
    </message>
    <message>
        <source>当日结余</source>
        <translation>당일 미결</translation>
    </message>
    <message>
        <source>员工</source>
        <translation>직원</translation>
    </message>
    <message>
        <source>未派给人</source>
        <translation>미배정</translation>
    </message>
    <message>
        <source>日均完结</source>
        <translation>일평균 종결</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>매장</translation>
    </message>
    <message>
        <source>部门</source>
        <translation>부서</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>업체</translation>
    </message>
    <message>
        <source>派出</source>
        <translation>이관</translation>
    </message>
    <message>
        <source>已答复</source>
        <translation>회신함</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>반려</translation>
    </message>
    <message>
        <source>未答复</source>
        <translation>미회신</translation>
    </message>
    <message>
        <source>超时</source>
        <translation>기한 초과</translation>
    </message>
    <message>
        <source>平均答复</source>
        <translation>평균 회신</translation>
    </message>
    <message>
        <source>合计：受理 {received} 件，完结 {closed} 件，按时 {percent}，首次响应平均 {response}，完结平均 {solve}，联系顾客 {calls} 次，处理记录 {records} 条。</source>
        <translation>합계: 접수 {received}건, 종결 {closed}건, 기한 내 {percent}, 첫 응답 평균 {response}, 종결 평균 {solve}, 고객 연락 {calls}회, 처리 기록 {records}건.</translation>
    </message>
    <message>
        <source>{count} 秒</source>
        <translation>{count}초</translation>
    </message>
    <message>
        <source>按时</source>
        <translation>기한 내</translation>
    </message>
    <message>
        <source>平均首响</source>
        <translation>평균 첫 응답</translation>
    </message>
    <message>
        <source>平均完结</source>
        <translation>평균 종결</translation>
    </message>
</context>
<context>
    <name>WorkloadSheet</name>
    <message>
        <source>工作量统计</source>
        <translation>업무량 통계</translation>
    </message>
    <message>
        <source>每天、每人、每店做了多少，转给部门和外包的答复得怎么样；一次最多 92 天。</source>
        <translation>일별, 직원별, 매장별 처리량과 부서·외부 업체에 넘긴 건의 회신 상황. 한 번에 최대 92일.</translation>
    </message>
    <message>
        <source>每天</source>
        <translation>일별</translation>
    </message>
    <message>
        <source>每人</source>
        <translation>직원별</translation>
    </message>
    <message>
        <source>每人每天</source>
        <translation>인원·일별</translation>
    </message>
    <message>
        <source>每店</source>
        <translation>매장별</translation>
    </message>
    <message>
        <source>部门与外包</source>
        <translation>부서·외부 업체</translation>
    </message>
    <message>
        <source>投诉分类统计表</source>
        <translation>불만 분류 통계표</translation>
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
