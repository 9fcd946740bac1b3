"""Units of measure and currencies as news texts write them.

A unit has a canonical name, a dimension and a factor to the base unit of the dimension: metres, seconds,
metres a second, kilograms, degrees Celsius, square metres, litres, watts, per cent; of two units, kilograms a
litre and litres a second. Money stays in its currency.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Unit:
    """`shift` is added after the factor (degrees Fahrenheit alone need it)."""

    name: str
    dimension: str
    factor: float = 1.0
    shift: float = 0.0

    def base(self, value: float) -> float:
        """`value`, given in this unit, in the base unit of the dimension."""
        return value * self.factor + self.shift


_HOUR = 3600.0
_MILE = 1609.344
_UNITS: tuple[tuple[str, str, float, str], ...] = (
    # dimension, name, factor, surface forms (regular expressions, without the plural s of long words)
    ("speed", "km/h", 1000 / _HOUR, r"(?:kilomet(?:re|er)s?|kms?)(?: an | per |[- ]an[- ]|[- ]per[- ]|/)hour"
     r"|km ?/ ?hr?|kph|kmph|kmh"),
    ("speed", "mph", _MILE / _HOUR, r"miles?(?: an | per |[- ]an[- ]|[- ]per[- ]|/)hour|mph"),
    ("speed", "knot", 1852 / _HOUR, r"knots?"),
    ("speed", "m/s", 1.0, r"met(?:re|er)s? (?:a|per) second|m ?/ ?s"),
    ("area", "km²", 1e6, r"square[ -](?:kilomet(?:re|er)s?|km)|sq\.? ?km|km²|km2"),
    ("area", "m²", 1.0, r"square[ -](?:met(?:re|er)s?)|sq\.? ?m|m²|m2"),
    ("area", "mi²", _MILE**2, r"square[ -]miles?|sq\.? ?mi"),
    ("area", "ft²", 0.09290304, r"square[ -](?:feet|foot)|sq\.? ?ft"),
    ("area", "hectare", 1e4, r"hectares?|ha"),
    ("area", "acre", 4046.8564224, r"acres?"),
    ("volume", "km³", 1e12, r"cubic[ -]kilomet(?:re|er)s?|km³"),
    ("volume", "m³", 1000.0, r"cubic[ -]met(?:re|er)s?|m³|m3"),
    ("volume", "cm³", 0.001, r"cubic[ -]centimet(?:re|er)s?|cm³"),
    ("volume", "ft³", 28.316846592, r"cubic[ -](?:feet|foot)"),
    ("volume", "millilitre", 0.001, r"millilit(?:re|er)s?|ml"),
    ("volume", "centilitre", 0.01, r"centilit(?:re|er)s?|cl"),
    ("volume", "decilitre", 0.1, r"decilit(?:re|er)s?|dl"),
    ("volume", "hectolitre", 100.0, r"hectolit(?:re|er)s?|hl"),
    ("volume", "pint", 0.56826125, r"pints?"),
    ("volume", "litre", 1.0, r"lit(?:re|er)s?|l"),
    ("volume", "gallon", 3.785411784, r"gallons?"),
    ("volume", "barrel", 158.987294928, r"barrels?"),
    ("length", "km", 1000.0, r"kilomet(?:re|er)s?|kms?"),
    ("length", "m", 1.0, r"met(?:re|er)s?|m"),
    ("length", "cm", 0.01, r"centimet(?:re|er)s?|cm"),
    ("length", "mm", 0.001, r"millimet(?:re|er)s?|mm"),
    ("length", "mile", _MILE, r"miles?"),
    ("length", "nautical mile", 1852.0, r"nautical[ -]miles?"),
    ("length", "yard", 0.9144, r"yards?"),
    ("length", "foot", 0.3048, r"feet|foot|ft"),
    ("length", "inch", 0.0254, r"inch(?:es)?"),
    ("mass", "tonne", 1000.0, r"(?:metric )?tonnes?|(?:metric )?tons?"),
    ("mass", "kg", 1.0, r"kilo(?:gram|gramme)?s?|kgs?"),
    ("mass", "g", 0.001, r"gram(?:me)?s?"),
    ("mass", "mg", 1e-6, r"milligram(?:me)?s?|mgs?"),
    ("mass", "microgram", 1e-9, r"microgram(?:me)?s?|mcgs?|[µμ]gs?"),
    ("mass", "nanogram", 1e-12, r"nanogram(?:me)?s?|ngs?"),
    ("mass", "pound weight", 0.45359237, r"lbs?"),
    ("mass", "ounce", 0.028349523, r"ounces?|oz"),
    ("duration", "second", 1.0, r"seconds?|secs?"),
    ("duration", "minute", 60.0, r"minutes?|mins?"),
    ("duration", "hour", _HOUR, r"hours?|hrs?|h"),
    ("duration", "day", 86400.0, r"days?"),
    ("duration", "week", 7 * 86400.0, r"weeks?"),
    ("duration", "fortnight", 14 * 86400.0, r"fortnights?"),
    ("duration", "month", 30.436875 * 86400.0, r"months?"),
    ("duration", "year", 365.2425 * 86400.0, r"years?"),
    ("duration", "decade", 10 * 365.2425 * 86400.0, r"decades?"),
    ("duration", "century", 100 * 365.2425 * 86400.0, r"centur(?:y|ies)"),
    ("share", "point", 1.0, r"(?:percentage|per cent|percent)[ -]points?"),
    ("share", "%", 1.0, r"%|per ?cent|percent|pct"),
    ("energy", "GWh", 3.6e12, r"gigawatt[ -]hours?|GWh"),
    ("energy", "MWh", 3.6e9, r"megawatt[ -]hours?|MWh"),
    ("energy", "kWh", 3.6e6, r"kilowatt[ -]hours?|kWh"),
    ("noise", "decibel", 1.0, r"decibels?|dB"),
    ("pressure", "hPa", 100.0, r"hectopascals?|hPa|millibars?|mbar"),
    ("radiation", "millisievert", 1e-3, r"millisieverts?|mSv"),
    ("radiation", "microsievert", 1e-6, r"microsieverts?|[µμ]Sv"),
    ("voltage", "kV", 1e3, r"kilovolts?|kV"),
    ("voltage", "volt", 1.0, r"volts?"),
    ("data", "terabyte", 1e12, r"terabytes?|TB"),
    ("data", "gigabyte", 1e9, r"gigabytes?|GB"),
    ("data", "megabyte", 1e6, r"megabytes?|MB"),
    ("power", "MW", 1e6, r"megawatts?|MW"),
    ("power", "GW", 1e9, r"gigawatts?|GW"),
    ("power", "kW", 1e3, r"kilowatts?|kW"),
    ("temperature", "°C", 1.0, r"(?:°|degrees?) ?(?:C|Celsius|centigrade)|degrees?"),
)  # fmt: skip
_FAHRENHEIT = Unit("°F", "temperature", 5 / 9, -160 / 9)
_FAHRENHEIT_FORM = r"(?:°|degrees?) ?(?:F|Fahrenheit)"

SYMBOLS = {
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "HK$": "HKD",
    "S$": "SGD",
    "R$": "BRL", "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB",
    "₺": "TRY",
    "₴": "UAH", "₦": "NGN", "₪": "ILS", "₱": "PHP", "zł": "PLN", "Rs.": "INR", "Rs": "INR",
}  # fmt: skip
ISO = [
    "EUR",
    "USD",
    "GBP",
    "JPY",
    "CHF",
    "CNY",
    "RMB",
    "INR",
    "KRW",
    "RUB",
    "TRY",
    "UAH",
    "PLN",
    "CZK",
    "HUF",
    "SEK",
    "NOK",
    "DKK",
    "AUD",
    "CAD",
    "NZD",
    "HKD",
    "SGD",
    "BRL",
    "MXN",
    "ARS",
    "ZAR",
    "NGN",
    "KES",
    "EGP",
    "MAD",
    "DZD",
    "TND",
    "XOF",
    "XAF",
    "AED",
    "SAR",
    "QAR",
    "ILS",
    "PKR",
    "BDT",
    "LKR",
    "IDR",
    "MYR",
    "PHP",
    "THB",
    "VND",
    "RSD",
    "RON",
    "BGN",
    "KZT",
]
# A name that several currencies bear keeps a family name of its own ("pound", "peso") until a nationality
# narrows it.
_NAMES = {
    "euro": "EUR", "dollar": "USD", "buck": "USD", "pound": "pound", "yen": "JPY", "yuan": "CNY",
    "renminbi": "CNY",
    "won": "KRW", "rupee": "rupee", "rouble": "RUB", "ruble": "RUB", "franc": "franc", "peso": "peso",
    "rand": "ZAR",
    "lira": "TRY", "dinar": "dinar", "dirham": "dirham", "riyal": "riyal", "rial": "rial", "shekel": "ILS",
    "zloty": "PLN", "forint": "HUF", "hryvnia": "UAH", "naira": "NGN", "shilling": "shilling",
    "reais": "BRL", "krona": "SEK", "kronor": "SEK", "krone": "krone", "kroner": "krone", "crown": "crown",
    "baht": "THB", "ringgit": "MYR", "taka": "BDT", "tenge": "KZT", "leu": "RON", "lei": "RON", "cedi": "GHS",
    "birr": "ETB", "tugrik": "MNT", "lari": "GEL", "sterling": "GBP",
}  # fmt: skip
_NATIONAL = {
    ("australian", "dollar"): "AUD", ("canadian", "dollar"): "CAD", ("new zealand", "dollar"): "NZD",
    ("hong kong", "dollar"): "HKD", ("singapore", "dollar"): "SGD", ("us", "dollar"): "USD", ("american",
    "dollar"): "USD",
    ("british", "pound"): "GBP", ("egyptian", "pound"): "EGP", ("lebanese", "pound"): "LBP", ("syrian",
    "pound"): "SYP",
    ("sudanese", "pound"): "SDG", ("indian", "rupee"): "INR", ("pakistani", "rupee"): "PKR", ("sri lankan",
    "rupee"): "LKR",
    ("nepalese", "rupee"): "NPR", ("swiss", "franc"): "CHF", ("cfa", "franc"): "CFA", ("mexican", "peso"):
    "MXN",
    ("argentine", "peso"): "ARS", ("chilean", "peso"): "CLP", ("colombian", "peso"): "COP", ("philippine",
    "peso"): "PHP",
    ("serbian", "dinar"): "RSD", ("algerian", "dinar"): "DZD", ("tunisian", "dinar"): "TND", ("kuwaiti",
    "dinar"): "KWD",
    ("iraqi", "dinar"): "IQD", ("jordanian", "dinar"): "JOD", ("moroccan", "dirham"): "MAD", ("saudi",
    "riyal"): "SAR",
    ("qatari", "riyal"): "QAR", ("iranian", "rial"): "IRR", ("kenyan", "shilling"): "KES", ("ugandan",
    "shilling"): "UGX",
    ("norwegian", "krone"): "NOK", ("danish", "krone"): "DKK", ("norwegian", "crown"): "NOK", ("danish",
    "crown"): "DKK",
    ("swedish", "crown"): "SEK", ("czech", "crown"): "CZK", ("turkish", "lira"): "TRY", ("lebanese",
    "lira"): "LBP",
}  # fmt: skip
_PLURAL_ONLY = frozenset({"buck", "crown"})  # "two crown princes"
_FAMILY = {code: name for (_, name), code in _NATIONAL.items()}
_SYMBOL_OF = {"EUR": "euros", "USD": "dollars", "GBP": "pounds", "pound": "pounds"}


def currencies_agree(a: str, b: str) -> bool:
    """Whether two currency units may be one: equal, or a family name ("pound") and a member of it ("EGP")."""
    return a == b or _FAMILY.get(a) == b or _FAMILY.get(b) == a


def currency_words(code: str) -> str:
    """How a label names a currency: euros, dollars, pounds; else the code or family name itself."""
    return _SYMBOL_OF.get(code, code)


@cache
def _unit_pattern() -> re.Pattern[str]:
    forms = [f"(?P<u{i}>{form})" for i, (_, _, _, form) in enumerate(_UNITS)]
    names = "|".join(
        name + ("s" if name in _PLURAL_ONLY else "s?") for name in sorted(_NAMES, key=len, reverse=True)
    )
    nations = "|".join(sorted({re.escape(n) for n, _ in _NATIONAL} | {r"u\.s\."}, key=len, reverse=True))
    money = (
        rf"(?:(?P<nation>{nations}) )?(?P<currency>{names})|(?P<iso>(?-i:{'|'.join(ISO)}))|(?P<sign>[€£$])"
    )
    # a longer form must win over a shorter one ("miles an hour" over "miles"): speeds and areas come first
    body = rf"(?P<f>{_FAHRENHEIT_FORM})|" + "|".join(forms) + "|" + money
    return re.compile(rf"(?P<gap>[ \u00a0\u202f]?|[-‐])(?:{body})(?![A-Za-z²³])", re.IGNORECASE)


@cache
def _symbol_pattern() -> re.Pattern[str]:
    symbols = "|".join(re.escape(s) for s in sorted(SYMBOLS, key=len, reverse=True))
    return re.compile(rf"(?<![A-Za-z])(?:(?P<symbol>{symbols})|(?P<iso>{'|'.join(ISO)}))[ \u00a0]?\Z")


# one letter or two are read as a unit only where digits stand right before
_SHORT = frozenset({"m", "h", "l", "ha", "ft", "ml", "cl", "dl", "hl", "db", "gb", "mb", "tb", "kv"})


def unit_after(text: str, end: int, *, digits: bool, value: float) -> tuple[Unit, int] | None:
    """The unit right after position `end` of `text`, and where it ends; None where there is none."""
    match = _unit_pattern().match(text, end)
    if match is None:
        return None
    word = match.group()[len(match["gap"]) :].lower()
    if word in _SHORT and not digits:
        return None
    if word == "won" and (value < 1000 or re.match(r"\s+(?:the|a|an|by)\b", text[match.end() :])):
        return None  # the verb
    if word.rstrip("s") == "degree" and value > 150:
        return None
    if word == "second" and not match["gap"].strip() and value != 1:
        return None  # "two second graders": an ordinal
    return _unit_of(match), match.end()


_COMPOUND = {("mass", "volume"): "concentration", ("volume", "duration"): "flow"}
_EACH = re.compile(
    r"(?: of [a-z]+(?: [a-z]+)?)?(?: ?/ ?"
    r"| (?:per|an?|to (?:the|an?)|(?:in|for|to) (?:every|each|an?|one)|each|every) |-per-)"
    r"(?=[a-zµμ])",
    re.IGNORECASE,
)


def compound_after(unit: Unit, text: str, end: int) -> tuple[Unit, int] | None:
    """The unit that `unit`, which ends at `end`, forms with a second one, and where that ends: nanograms per
    millilitre, cubic metres a second; None where none follows that it is known to go with."""
    each = _EACH.match(text, end)
    match = _unit_pattern().match(f" {text[each.end() :]}") if each is not None else None
    if each is None or match is None:
        return None
    per = _unit_of(match)
    dimension = _COMPOUND.get((unit.dimension, per.dimension))
    if dimension is None:
        return None
    ends = each.end() + match.end() - 1
    return Unit(f"{unit.name}/{per.name}", dimension, unit.factor / per.factor), ends


_PART_OF = re.compile(
    r" of an? (?:(?P<part>tenth|hundredth|thousandth|millionth|billionth|trillionth) of an? )?"
)
_HALF_OF = re.compile(r" an? (?P<part>)")
_PARTS = {
    "tenth": 0.1,
    "hundredth": 0.01,
    "thousandth": 1e-3,
    "millionth": 1e-6,
    "billionth": 1e-9,
    "trillionth": 1e-12,
}


def part_of_unit(text: str, end: int) -> tuple[Unit, int, float] | None:
    """After a fraction that ends at `end`: the unit of which it is a part, where that ends, and by what the
    fraction is to be taken ("two tenths of a second", "four tenths of a billionth of a gram", "half a mile").
    """
    of = _PART_OF.match(text, end) or _HALF_OF.match(text, end)
    match = _unit_pattern().match(f" {text[of.end() :]}") if of is not None else None
    if of is None or match is None:
        return None
    unit = _unit_of(match)
    if unit.dimension in ("money", "share", "temperature"):
        return None
    return unit, of.end() + match.end() - 1, _PARTS.get(of["part"] or "", 1.0)


def _unit_of(match: re.Match[str]) -> Unit:
    if match["f"]:
        return _FAHRENHEIT
    if match["iso"]:
        code = match["iso"].upper()
        return Unit("CNY" if code == "RMB" else code, "money")
    if match["sign"]:
        return Unit(SYMBOLS[match["sign"]], "money")
    if match["currency"]:
        name = match["currency"].lower()
        name = name if name in _NAMES else name[:-1]
        nation = (match["nation"] or "").lower().replace(".", "")
        return Unit(_NATIONAL.get((nation, name), _NAMES[name]), "money")
    index = next(i for i in range(len(_UNITS)) if match[f"u{i}"])
    dimension, name, factor, _ = _UNITS[index]
    return Unit(name, dimension, factor)


def currency_before(text: str, start: int) -> tuple[Unit, int] | None:
    """The currency sign or code that ends right before position `start`, and where it begins."""
    match = _symbol_pattern().search(text, max(0, start - 6), start)
    if match is None:
        return None
    code = SYMBOLS[match["symbol"]] if match["symbol"] else match["iso"]
    return Unit(code, "money"), match.start()
