"""Is a text English? Names its language where it is not."""

from __future__ import annotations

import re

from checker.reading.wordset import wordset

# Function words that no neighbouring language spells alike.
_COMMON = wordset(
    "the and that with from his her its their been were have has this which who will would said after when "
    "they there by for but not than while about into could should we you she it on as to be are"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENGLISH_SHARE = 0.12  # of running words; English news has 0.2 to 0.33 of these
_MIN_LETTERS = 60
_MIN_PLAIN = 30
_MARGIN = 10.0  # by which its log-probability must exceed that of English

# ISO 639-1 codes of py3langid's model.
_LANGUAGES = {
    "af": "Afrikaans", "am": "Amharic", "an": "Aragonese", "ar": "Arabic", "as": "Assamese",
    "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali", "br": "Breton",
    "bs": "Bosnian", "ca": "Catalan", "cs": "Czech", "cy": "Welsh", "da": "Danish", "de": "German",
    "dz": "Dzongkha", "el": "Greek", "eo": "Esperanto", "es": "Spanish", "et": "Estonian",
    "eu": "Basque", "fa": "Persian", "fi": "Finnish", "fo": "Faroese", "fr": "French", "ga": "Irish",
    "gl": "Galician", "gu": "Gujarati", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian",
    "ht": "Haitian Creole", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "is": "Icelandic",
    "it": "Italian", "ja": "Japanese", "jv": "Javanese", "ka": "Georgian", "kk": "Kazakh", "km": "Khmer",
    "kn": "Kannada", "ko": "Korean", "ku": "Kurdish", "ky": "Kyrgyz", "la": "Latin",
    "lb": "Luxembourgish", "lo": "Lao", "lt": "Lithuanian", "lv": "Latvian", "mg": "Malagasy",
    "mk": "Macedonian", "ml": "Malayalam", "mn": "Mongolian", "mr": "Marathi", "ms": "Malay",
    "mt": "Maltese", "nb": "Norwegian", "ne": "Nepali", "nl": "Dutch", "nn": "Norwegian",
    "no": "Norwegian", "oc": "Occitan", "or": "Odia", "pa": "Punjabi", "pl": "Polish", "ps": "Pashto",
    "pt": "Portuguese", "qu": "Quechua", "ro": "Romanian", "ru": "Russian", "rw": "Kinyarwanda",
    "se": "Northern Sami", "si": "Sinhala", "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian",
    "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu", "th": "Thai",
    "tl": "Tagalog", "tr": "Turkish", "ug": "Uyghur", "uk": "Ukrainian", "ur": "Urdu",
    "vi": "Vietnamese", "vo": "Volapük", "wa": "Walloon", "xh": "Xhosa", "zh": "Chinese", "zu": "Zulu",
}  # fmt: skip


def foreign_language(text: str) -> str | None:
    """The English name of the language of `text`, or None where it is, or may well be, English.

    A text with the function words of English stays, however many foreign names it holds; only where they are
    missing is py3langid asked, and it must be sure.
    """
    words = [word.lower() for word in _WORD.findall(text)]
    if sum(map(len, words)) < _MIN_LETTERS:
        return None
    if sum(word in _COMMON for word in words) >= _ENGLISH_SHARE * len(words):
        return None
    plain = " ".join(word for word in _WORD.findall(text) if not word[0].isupper())  # names have any language
    return _identify(plain) if len(plain) >= _MIN_PLAIN else None


def _identify(text: str) -> str | None:
    from py3langid import rank

    scores = {str(code): float(score) for code, score in rank(text)}
    best = max(scores, key=lambda code: scores[code])
    if scores[best] - scores["en"] < _MARGIN:
        return None
    return _LANGUAGES.get(best, f"language {best!r}")
