"""Patterns and words of picture captions and their credits. `cleaning.captions` says what each means."""

from __future__ import annotations

import re

from checker.reading.wordset import wordset

_PICTURE = (
    r"(?:photos?|pictures?|images?|photographs?|photography|pics?|illustrations?|graphics?|stills?|video)"
)
_AGENCY = (
    r"(?:Reuters|REUTERS|AP|AFP|EPA(?:-EFE|/EFE)?|EFE|dpa|DPA|PA(?: Wire| Media| Images)?|UPI|AAP|CP|PTI|ANI"
    r"|ANSA|APA|TT|NTB|TASS|Tass|MTI|PAP|CTK|ČTK|BELGA|Belga|ANP|Getty(?: Images)?|Shutterstock|iStock|Alamy"
    r"|Xinhua|Sputnik|Ritzau(?: Scanpix)?|Scanpix|Lehtikuva|Keystone|Anadolu(?: Agency| Images)?|Bloomberg"
    r"|Zuma(?: Press)?|ZUMA(?: Press)?|Rex(?: Features)?|SOPA Images|NurPhoto|Magnum|Kyodo|Yonhap|Corbis"
    r"|Associated Press|Press Association|Agence France-Presse|Canadian Press|Unsplash|Wikimedia(?: Commons)?"
    r"|Wikipedia|Flickr|Facebook|Instagram|Twitter|YouTube)"
)
_NAME = r"[A-Z][\w.'’-]*(?:\s+(?:[A-Z][\w.'’-]*|de|del|da|van|von|der|den|al|bin|of|the|for|and|&))*"
_BREAK = r"(?:^|(?<=[.!?”\"’)\]*])\s+|\s*[(\[]\s*|\s+[-–—|/•·]+\s*|\s*[|;]\s*)"  # what a credit stands behind
_END = r"[^\w]*$"

# Each cuts from where it matches to the end of the line; several may stand one after the other.
CREDITS = (
    # "Photo: Name", "File picture / Agency", "(AP Photo/Name)", "Image credit: Name"
    re.compile(
        rf"{_BREAK}(?:{_AGENCY}\s+)?(?i:(?:file|handout|undated|main|cover|archive|stock|library)\s+)?(?i:{_PICTURE})"
        rf"(?i:\s+(?:credits?|by|courtesy(?:\s+of)?|from|source|supplied))?\s*[:/©|–—]\s*\S.{{0,90}}$"
    ),
    # "Photo by Name", "Photograph courtesy of the Ministry"
    re.compile(
        rf"{_BREAK}(?i:(?:file|handout|undated)\s+)?(?i:{_PICTURE})\s+(?:(?i:supplied)\s+)?"
        rf"(?i:by|courtesy(?:\s+of)?|from)\s+(?:the\s+)?{_NAME}.{{0,50}}$"
    ),
    # "(File photo)", ". Archive picture"
    re.compile(
        rf"{_BREAK}(?i:(?:{_PICTURE}|file|archives?|library|stock|handout|supplied|screen ?(?:grab|shot))"
        rf"(?:\s+(?:{_PICTURE}|footage|shot))?){_END}"
    ),
    # "Credit: Name", "© Name", "Courtesy of the Ministry", "Handout/Name"
    re.compile(
        rf"{_BREAK}(?:(?i:credits?|copyright|source|supplied by|handout|courtesy(?: of)?)\s*[:/]"
        rf"\s*\S.{{0,70}}|©\s*\S.{{0,70}}|(?i:courtesy of|supplied by)\s+(?:the\s+)?{_NAME}){_END}"
    ),
    # "(Name/Paper)", "(Ministry via AP)", "(AFP)"
    re.compile(
        rf"\s*[(\[](?:{_NAME}\s*[/,|]\s*)?(?:{_NAME}\s+(?i:via|/)\s+)?(?:{_AGENCY}|{_NAME}\s*/\s*{_NAME})"
        rf"[^()]{{0,40}}[)\]]{_END}"
    ),
    # ". Name/Agency", " / AFP via Getty Images", " – Agency"
    re.compile(
        rf"(?:(?<=[.!?”\"’)\]])\s+|\s*[/|©]\s*|\s+[-–—]\s+)(?:{_NAME}\s*[/|,–—-]\s*)*{_AGENCY}"
        rf"(?:\s*(?:[/,|]|\bvia\b)\s*(?:{_AGENCY}|{_NAME}))*{_END}"
    ),
    # ". Name/Paper"
    re.compile(rf"(?<=[.!?”\"’)\]])\s+{_NAME}\s*/\s*{_NAME}{_END}"),
    # "on Tuesday Getty Images", "on Tuesday. REUTERS/Name"
    re.compile(
        rf"\s+(?:{_AGENCY}\s+via\s+{_AGENCY}|Getty Images|Shutterstock|iStock|Alamy|REUTERS/{_NAME}"
        rf"|AP Photo/{_NAME}){_END}"
    ),
)

LABEL = re.compile(
    rf"(?i:{_PICTURE}\s*:|(?:{_PICTURE}\s+)?caption\s*[:,]|pictured(?:\s+(?:above|below|here|left|right))?\s*:)\s*"
)
CREDIT_AFTER_LABEL = re.compile(
    r"(?:courtesy|by|from|via|taken by|supplied|provided|submitted|contributed|handout|screen ?(?:grab|shot))"
    r"\b",
    re.IGNORECASE,
)
KICKER = re.compile(r"[A-Z][A-Z'’!-]*(?:\s+[A-Z0-9][A-Z0-9'’!-]*){0,5}\s*[:|…]+\s+(?=\S)")

ARCHIVE = re.compile(
    r"\b(?:archiv(?:e|al)|file|stock|library|undated|generic|representati(?:ve|onal)|illustrative|symbolic"
    rf"|old)\s+{_PICTURE}\b|\barchive footage\b|[(\[](?:file|archives?|library|stock)[)\]]"
    r"|^\s*file\s*[-–—:]|\bfrom (?:the|our) archives?\b|\barchives?\.?$|\bfor illustration\b"
    r"|\billustrati(?:on|ve)\b|\bposed by\b|"
    r"\bartist[’']?s? impression\b|\bundated\b|\bcomputer[- ]generated\b|\bAI[- ]generated\b",
    re.IGNORECASE,
)
ARCHIVE_CREDIT = re.compile(
    r"\b(?:archives?|archival|file|library|stock|illustrati(?:on|ve)s?|undated|shutterstock|istock|unsplash"
    r"|symbolic|generic|representati(?:ve|onal))\b",
    re.IGNORECASE,
)
_WHEN = r"(?:in|on|during|since|of)\s+(?:[\w.]+\s+){0,2}"
PICTURED_IN = re.compile(
    rf"\b(?:pictured|photographed|seen|shown|taken|captured)\s+(?:here\s+)?(?:[\w’']+\s+){{0,6}}?{_WHEN}(?P<year>(?:19|20)\d\d)\b"
)
OLD_PICTURE = re.compile(rf"\b{_WHEN}(?P<year>(?:19|20)\d\d)\W*$")

_FUNCTION = (
    r"and|or|but|in|on|at|by|with|near|before|after|during|from|to|of|for|as|outside|inside|beside|behind"
    r"|above|below|where|when|while|left|right|cent(?:re|er)|front|back|top|bottom|over|under|through|across"
)
_TIMES = (
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July"
    r"|August|September|October|November|December"
)
# "Name, deputy chair of the board", "Name, 47, a driver"
APPOSED = re.compile(
    rf"[A-Z][\w’'-]+(?: \([^)]*\))?,(?: \d{{1,3}},)? (?!(?:{_FUNCTION})\b)[a-z’'-]{{1,}}(?: [a-z’'-]+)?"
)
# "picket Name Name", "Finance Minister Name"
POSTED = re.compile(
    rf"(?<![\w’'])(?!(?:{_FUNCTION}|the|a|an|his|her|its|their)\b)[a-z]{{3,}} "
    rf"(?!{_TIMES})[A-Z][\w’'-]+ [A-Z][\w’'-]+"
    r"|\b(?:President|Minister|Premier|Chancellor|Secretary|Mayor|Governor|Senator|Congressman|Congresswoman"
    r"|Councillor|Speaker|Ambassador|Envoy|Commissioner|Chief|Director|Chair|Chairman|Chairwoman|Chairperson"
    r"|Head|Leader|Manager|Coach|Captain|Judge|Justice|Prosecutor|Sheriff|Inspector|Superintendent|Constable"
    r"|Sergeant|Lieutenant|Major|Colonel|General|Admiral|Commander|Bishop|Archbishop|Father|Rabbi|Imam"
    r"|Professor|Spokesman|Spokeswoman|Spokesperson|Prince|Princess|King|Queen|CEO|MP|Sgt|Lt|Col|Gen|Prof|Rep"
    r"|Sen|Gov)\.? [A-Z][\w’'-]+"
)
QUANTITY = re.compile(r"(?<![\w.])\d[\d,.]*(?:-[a-z]+)? (?!(?:am|pm|in|on|at|and|to|of|by)\b)[a-z]{3,}")

# Words that end as participles do and are none.
NO_VERBS = wordset(
    "morning evening building meeting hearing wedding ceiling painting clothing crossing landing "
    "railing ring king wing string spring thing something nothing anything everything briefing sibling "
    "pudding earring warning opening training housing parking shopping swimming fencing lighting "
    "feeling filming outing sling offspring darling gathering funding banking mining shipping farming "
    "fishing engineering manufacturing red bed shed seed hundred sacred wicked naked speed weed feed "
    "reed sled bred need deed greed breed creed indeed kindred hatred crooked rugged ragged"
)
# Verbs of the past and participles that no ending shows.
PAST = wordset(
    "was were had been would could might did hit shot shut cut put set held found lost struck built "
    "burnt burned sunk torn broken stolen taken given seen shown driven thrown flown grown worn drawn "
    "written spoken chosen frozen hurt dead born caught brought bought sold told sent spent lent bent "
    "made met led fed fled bled won hung stuck dug swept wept kept slept lay lain fell fallen rose "
    "risen ran came went began broke stood sat spoke gave took saw wrote said"
)
# What captions put in the present.
PRESENT = wordset(
    "is are be will can may must does have has says say speaks stands sits walks waits arrives leaves "
    "looks watches holds carries shows gives takes greets meets shakes visits attends addresses "
    "gestures poses smiles reacts leads faces joins inspects searches fights lies hangs burns rises "
    "flies runs comes goes hugs embraces prays mourns lays reads celebrates protests marches gathers "
    "gather queues speak stand sit walk wait arrive leave look watch hold carry give take greet meet "
    "shake sign visit attend gesture pose wave smile react join inspect search fight guard lie hang "
    "burn rise fall fly drive come go talk hug embrace pray mourn read celebrate protest queue remain "
    "remains help helps clear clears try tries use uses removes remove"
)
