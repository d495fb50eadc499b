# SPDX-License-Identifier: Apache-2.0
"""What a cell means: shapes of dates, phones and amounts as they stand in real files."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.cells import CellError, read_cell
from app.documents.import_kinds import FieldKind, ImportField

ZONE = ZoneInfo("Asia/Shanghai")
AT = ImportField("at", "时间", kind=FieldKind.DATETIME)
ON = ImportField("on", "日期", kind=FieldKind.DATE)
PHONE = ImportField("phone", "电话", kind=FieldKind.PHONE)
MONEY = ImportField("fen", "金额", kind=FieldKind.MONEY)
FIRST, LAST, ZERO = (datetime.fromisoformat(text) for text in ("1954-10-04", "2099-01-01", "1899-12-30"))
TEXT = ImportField("text", "内容", max_length=20)
CODE = ImportField("code", "编号", kind=FieldKind.CODE)


@pytest.mark.parametrize(
    ("text", "local"),
    [
        ("2019/4/25 9:32:09", "2019-04-25 09:32:09"),
        ("2019-04-25T09:32:09", "2019-04-25 09:32:09"),
        ("2019-04-25 09:32", "2019-04-25 09:32:00"),
        ("2019.4.25", "2019-04-25 00:00:00"),
        ("2019年4月25日", "2019-04-25 00:00:00"),
        ("2019年4月25号 上午9点32分", "2019-04-25 09:32:00"),
        ("2019年4月25日下午3时5分9秒", "2019-04-25 15:05:09"),
        ("2019/4/25 星期四 9:32", "2019-04-25 09:32:00"),
        ("2019/4/25 9:32:09 PM", "2019-04-25 21:32:09"),
        ("2019/4/25 12:00 AM", "2019-04-25 00:00:00"),
        ("2019/4/25 凌晨12:10", "2019-04-25 00:10:00"),
        ("２０１９／４／１１　１７：５４：２５", "2019-04-11 17:54:25"),
        ("二〇一九年四月二十五日", "2019-04-25 00:00:00"),
        ("二零一九年十二月三十一日", "2019-12-31 00:00:00"),
        ("二〇一九年十月廿五日 8:00", "2019-10-25 08:00:00"),
        ("二〇二六年三月五日", "2026-03-05 00:00:00"),
        ("2026年3月5日", "2026-03-05 00:00:00"),
        ("20190425", "2019-04-25 00:00:00"),
        ("20190425093209", "2019-04-25 09:32:09"),
        ("201904250932", "2019-04-25 09:32:00"),
        ("43757", "2019-10-19 00:00:00"),
        ("43757.5", "2019-10-19 12:00:00"),
        ("43757.397326388885", "2019-10-19 09:32:09"),
        ("'2019-04-25", "2019-04-25 00:00:00"),
        ("2019-04-25T09:32:09.123", "2019-04-25 09:32:09"),
    ],
)
def test_an_instant_is_read_in_every_shape_that_offices_write(text: str, local: str) -> None:
    wanted = datetime.fromisoformat(local).replace(tzinfo=ZONE)
    assert read_cell(AT, text, ZONE) == wanted
    assert read_cell(AT, text, ZONE).tzinfo is UTC
    assert read_cell(ON, text, ZONE) == wanted.date()


def test_a_time_with_its_own_zone_keeps_it() -> None:
    assert read_cell(AT, "2019-04-25T09:32:09Z", ZONE) == datetime(2019, 4, 25, 9, 32, 9, tzinfo=UTC)
    assert read_cell(AT, "2019-04-25 09:32:09+06:00", ZONE) == datetime(2019, 4, 25, 3, 32, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("昨天", "date_in_words"),
        ("上周三", "date_in_words"),
        ("五一前后", "date_in_words"),
        ("春节后第3天", "date_in_words"),
        ("二〇一九年四月", "date_without_day"),
        ("2019年4月", "date_without_day"),
        ("2019-04", "date_without_day"),
        ("4月25日", "date_without_year"),
        ("4/25", "date_without_year"),
        ("4/5/2019", "date_order_unclear"),
        ("25.4.19", "date_order_unclear"),
        ("26.3.5", "date_order_unclear"),
        ("3/5/2026", "date_order_unclear"),
        ("民国115年3月5日", "date_in_words"),
        ("19-4-25", "date_order_unclear"),
        ("2019-02-30", "not_a_date"),
        ("2019-13-01", "not_a_date"),
        ("2019-04-25 25:00", "not_a_date"),
        ("20191301", "not_a_date"),
        ("20190425 996099", "not_a_date"),
        ("2019-04-25 hello", "not_a_date"),
        ("0019-04-25", "not_a_date"),
        ("soon", "not_a_date"),
        ("12345", "not_a_date"),
        ("99999", "not_a_date"),
    ],
)
def test_a_date_that_would_have_to_be_guessed_is_a_problem(text: str, code: str) -> None:
    with pytest.raises(CellError) as caught:
        read_cell(AT, text, ZONE)
    assert caught.value.code == code


@given(st.datetimes(FIRST, LAST))
def test_what_a_spreadsheet_and_a_person_write_is_the_same_instant(moment: datetime) -> None:
    whole = moment.replace(microsecond=0)
    serial = (whole - ZERO) / timedelta(days=1)
    shapes = [
        f"{whole:%Y-%m-%d %H:%M:%S}",
        f"{whole.year}/{whole.month}/{whole.day} {whole.hour}:{whole.minute:02d}:{whole.second:02d}",
        f"{whole.year}年{whole.month}月{whole.day}日{whole.hour}时{whole.minute}分{whole.second}秒",
        f"{whole:%Y%m%d%H%M%S}",
        f"{serial:.8f}",
    ]
    # UTC+8 had summer time in the eighties; a zone without it shows the reading alone.
    zone = ZoneInfo("Etc/GMT-8")
    wanted = whole.replace(tzinfo=zone)
    assert {read_cell(AT, shape, zone) for shape in shapes} == {wanted}


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("13800000000", "13800000000"),
        ("138-0000-0002", "13800000002"),
        ("１３８００００0003", "13800000003"),
        ("'13800000004", "13800000004"),
        ("+86 138 0000 0005", "13800000005"),
        ("13800000006.0", "13800000006"),
        ("0991-4512345", "09914512345"),
        ("400-800-1234", "4008001234"),
    ],
)
def test_a_phone_is_read_from_what_people_type(text: str, digits: str) -> None:
    assert read_cell(PHONE, text, ZONE) == digits


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1.38E+10", "phone_digits_lost"),
        ("1.38e10", "phone_digits_lost"),
        ("138", "not_a_phone"),
        ("张三", "not_a_phone"),
    ],
)
def test_a_phone_that_lost_its_digits_is_reported(text: str, code: str) -> None:
    with pytest.raises(CellError) as caught:
        read_cell(PHONE, text, ZONE)
    assert caught.value.code == code


def test_the_sample_store_has_numbers_that_are_nobodys() -> None:
    assert read_cell(PHONE, "12000001234", ZONE, is_sample=True) == "12000001234"
    with pytest.raises(CellError):
        read_cell(PHONE, "12000001234", ZONE)


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("2999", 299900),
        ("2,999.00", 299900),
        ("￥2999", 299900),
        ("２９９９．００", 299900),
        ("2999元", 299900),
        ("2999元整", 299900),
        ("-12.5", -1250),
        ("１２３", 12300),
        ("(12.50)", -1250),
        ("（￥1,234.50）", -123450),
        ("12万", 12000000),
        ("1.2万元", 1200000),
        ("人民币 1,234.50元整", 123450),
        ("\xa02\u200b999 ", 299900),
        ("0.005", 1),
    ],
)
def test_an_amount_is_read_from_what_people_type(text: str, fen: int) -> None:
    assert read_cell(MONEY, text, ZONE) == fen


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("约三千", "not_an_amount"),
        ("12%", "not_an_amount"),
        ("1.5E+05", "not_an_amount"),
        ("1.234,50", "amount_unclear"),
        ("12,5", "amount_unclear"),
        ("1,23,456.00", "amount_unclear"),
    ],
)
def test_an_amount_that_would_have_to_be_guessed_is_a_problem(text: str, code: str) -> None:
    with pytest.raises(CellError, match=code):
        read_cell(MONEY, text, ZONE)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("00123", "00123"),
        ("ＡＢ－１２", "AB-12"),
        ("LY\u200b01\xa0", "LY01"),
        ("650101199001011234", "650101199001011234"),
        ("'650101199001011000", "650101199001011000"),
        ("91650100MA7AB12345", "91650100MA7AB12345"),
    ],
)
def test_a_code_keeps_its_zeros_and_all_its_digits(text: str, code: str) -> None:
    assert read_cell(CODE, text, ZONE) == code


@pytest.mark.parametrize("text", ["6.50101E+17", "650101199001011000", "6.50101199001011E+17"])
def test_a_code_that_a_spreadsheet_rounded_is_a_problem(text: str) -> None:
    with pytest.raises(CellError, match="digits_lost"):
        read_cell(CODE, text, ZONE)


@pytest.mark.parametrize("text", ["", "  ", "　", "-", "—", "/", "NULL", "N/A", "\ufeff"])
def test_an_empty_mark_is_empty_for_every_kind(text: str) -> None:
    assert [read_cell(field, text, ZONE) for field in (AT, ON, PHONE, MONEY, TEXT)] == [None] * 5


def test_a_word_for_nothing_is_empty_but_in_a_text() -> None:
    assert read_cell(PHONE, "无", ZONE) is None
    assert read_cell(MONEY, "未知", ZONE) is None
    assert read_cell(AT, "'", ZONE) is None
    assert read_cell(TEXT, "无", ZONE) == "无"


def test_a_text_keeps_its_inside_and_loses_its_outside() -> None:
    assert read_cell(TEXT, "　第一行\n第二行  ", ZONE) == "第一行\n第二行"
    assert read_cell(TEXT, "\u202e冰\x00箱\xa0坏\ufeff", ZONE) == "冰箱 坏"
    assert read_cell(TEXT, "ئا\u200cبدۇ", ZONE) == "ئا\u200cبدۇ"
    assert read_cell(TEXT, "'=1+1", ZONE) == "=1+1"
    assert read_cell(TEXT, "'quoted'", ZONE) == "'quoted'"


def test_a_text_that_is_too_long_or_damaged_is_a_problem() -> None:
    with pytest.raises(CellError, match="too_long"):
        read_cell(TEXT, "字" * 21, ZONE)
    with pytest.raises(CellError, match="damaged_text"):
        read_cell(TEXT, "冰\ufffd箱", ZONE)
    assert read_cell(ImportField("text", "内容"), "字" * 5000, ZONE) == "字" * 5000


def test_a_day_is_the_day_of_the_store() -> None:
    assert read_cell(ON, "2019-04-25T20:00:00Z", ZONE) == date(2019, 4, 26)
