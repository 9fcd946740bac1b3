"""What passes between the stages: frozen dataclasses and enums. No I/O, no numpy, no judging.

Offsets are code points of `Article.text`, half open. Ids are unique within one run: an article is `a3`, its
claims `a3.1`, `a3.2`, ..., an entity of the folder `e7`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What a finding is about."""

    NAME = "name"
    ROLE = "role"
    NUMBER = "number"
    DATE = "date"
    PLACE = "place"
    NEGATION = "negation"
    STATUS = "status"
    CAUSE = "cause"
    MOTIVE = "motive"
    ATTRIBUTION = "attribution"
    SEQUENCE = "sequence"


class Verdict(StrEnum):
    """How two claims, names, posts or values stand to each other."""

    SUPPORTS = "supports"
    CONFLICTS = "conflicts"
    UNRELATED = "unrelated"
    UNSURE = "unsure"


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Scope(StrEnum):
    """WITHIN: the mentions of one article alone give two sides."""

    WITHIN = "within"
    CROSS = "cross"


# --- reading -----------------------------------------------------------------------------------------------


class BlockRole(StrEnum):
    TITLE = "title"
    BODY = "body"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Block:
    """A line (or paragraph) of an article. `why` says, for furniture, on what evidence it was set aside."""

    start: int
    end: int
    role: BlockRole
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article. `text` is the decoded file (byte order mark dropped, newlines untouched), or, where
    `extracted`, the text taken from HTML or a table row; `blocks` lie in it in order without overlap, and
    claims are made of its title and body blocks alone."""

    id: str
    file: str  # POSIX path relative to the folder compared; "-" for stdin
    text: str
    blocks: tuple[Block, ...]
    encoding: str
    record: str | None = None  # names a table's row
    extracted: bool = False
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None  # "2021-10-14", "2021-10" or "2021"
    published_from: str | None = None  # "text" | "html" | "field"

    @property
    def set_aside(self) -> int:
        """How many lines were set aside as page furniture."""
        return sum(block.role is BlockRole.FURNITURE for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Skipped:
    file: str
    reason: str


# --- claims ------------------------------------------------------------------------------------------------


class EntityType(StrEnum):
    PERSON = "person"
    BODY = "body"  # an organisation, government, company, team, people of a country acting as one
    PLACE = "place"
    OTHER = "other"  # named events, works, products


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text. `name` is without title, possessive and article; `entity` is set by linking;
    `located` is the lemma of what is put there, where the name follows a preposition of place."""

    text: str
    name: str
    type: EntityType
    start: int
    end: int
    entity: str | None = None
    located: str | None = None


class Bound(StrEnum):
    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity in the text: what was said, and the interval of values that the words allow.

    `low` and `high` are in the base unit of `dimension` (metres, seconds, metres a second, kilograms, degrees
    Celsius, square metres, per cent, pieces; money stays in its currency); None is unbounded. `counted` is
    the lemma of the noun counted or measured ("employee", "pound", "loss") and `qualifiers` the content
    lemmas that narrow it ("injured", "belarusian", "embassy").
    """

    text: str
    start: int
    end: int
    value: float  # in `unit`; the middle of a range
    unit: str  # "" for a plain count; else a canonical name: "EUR", "km/h", "hour", "%", "point", ...
    dimension: str  # count, money, length, speed, duration, age, mass, area, temperature, share, rank, ...
    bound: Bound
    low: float | None
    high: float | None
    counted: str
    qualifiers: tuple[str, ...] = ()


class TimeRelation(StrEnum):
    """How the happening stands to the time named."""

    AT = "at"
    BY = "by"  # until, before, no later than
    SINCE = "since"  # from, after, as of
    DURING = "during"


@dataclass(frozen=True, slots=True)
class Time:
    """A date or time of day in the text, resolved against the article's date as far as it goes.

    `first` and `last` bound the moment meant (last is exclusive); both None where nothing but a weekday, a
    day and month without a year, or a time of day is known. `clock` is minutes after midnight, (low, high),
    both included; high passes 1440 where a night runs into the next day.
    """

    text: str
    start: int
    end: int
    precision: str  # year, season, month, week, day, part, hour, minute
    relation: TimeRelation
    first: datetime | None = None
    last: datetime | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # Monday is 0
    clock: tuple[int, int] | None = None
    about: bool = False
    relative: bool = False  # resolved against the article's date rather than stated in full
    either_half: bool = False  # a time on the twelve-hour clock that may be of the morning or of the evening
    planned: bool = False  # the words around it speak of what is to come
    event: tuple[str, ...] = ()  # lemmas of the verb or noun of happening that it belongs to, nearest first


@dataclass(frozen=True, slots=True)
class Post:
    """A post or title given to a person: the words, the head noun's lemma ("envoy"), what narrows it."""

    text: str
    start: int
    end: int
    head: str
    qualifiers: tuple[str, ...]  # content lemmas: ("russian", "president", "special", "afghanistan")
    person: str  # name of the person as in the mention
    entity: str | None = None
    former: bool = False


@dataclass(frozen=True, slots=True)
class Speaker:
    """To whom the text attributes a claim."""

    name: str  # as written at the attribution, or the name that "he" stands for
    entity: str | None = None
    quoted: bool = False  # direct speech


@dataclass(frozen=True, slots=True)
class Argument:
    """What fills a part of a verb or is in a state: "the driver of the express". `words` are the content
    lemmas
    of the phrase; `role` is "agent", "patient" or a preposition. A pronoun or "the minister" has the name
    that
    it stands for, where that is known."""

    text: str
    head: str  # lemma, or the whole name
    words: frozenset[str] = frozenset()
    role: str = ""
    none: bool = False  # "nobody", "no agreement"
    pronoun: bool = False
    plural: bool = False
    definite: bool = False
    name: str | None = None
    entity: str | None = None
    owner: Argument | None = None  # "the request of Y", "Y's request"


class Holds(StrEnum):
    """Whether something is told as so."""

    YES = "yes"
    NO = "no"
    PENDING = "pending"  # to come, or yet to happen


@dataclass(frozen=True, slots=True)
class State:
    """A state that the text gives to somebody or something: "had not been signed". `family` and `state` are
    of
    the lexicon of states, `text` is the clause in the article's own words."""

    family: str
    state: str
    holds: Holds
    holder: Argument | None
    text: str
    tense: str = "present"  # past, perfect, present, future
    head: str = ""  # lemma of the word that gives the state


@dataclass(frozen=True, slots=True)
class Order:
    """What the text puts first and what after it: "the guests had left before the fire broke out". Each is
    the
    word for what happens with the content words of its clause."""

    first: str
    first_words: frozenset[str]
    then: str
    then_words: frozenset[str]
    text: str


@dataclass(frozen=True, slots=True)
class Predicate:
    """A finite verb with what does it and what it is done to (lemmas of heads, names in full)."""

    lemma: str
    agent: str | None = None
    patient: str | None = None
    negated: bool = False
    modal: str | None = None  # may, might, could, would, should, must, will, ...
    passive: bool = False
    asserted: bool = True  # stated as fact: finite, no question, condition, wish or belief of somebody
    tense: str = "present"  # past, present, future
    text: str = ""  # the clause in the article's own words
    aspect: str = "present"  # past, perfect, present, future; "said it would close" is future
    holds: Holds | None = None  # None: a question, a condition, a possibility
    subject: Argument | None = None  # the doer
    object: Argument | None = None  # what it is done to
    others: tuple[Argument, ...] = ()  # what stands behind its prepositions
    particle: str = ""  # "off" in "call off"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article that another sentence leans on."""

    text: str
    start: int
    end: int
    heads: frozenset[str] = frozenset()  # lemmas of its verbs
    lemmas: frozenset[str] = frozenset()
    title: bool = False


@dataclass(frozen=True, slots=True)
class Act:
    """What a reason explains: the words without the reason, and what they say of the doer. Where the sentence
    itself has only "it" or "the move", `before` holds the sentences that may tell the act, nearest first."""

    text: str
    start: int
    end: int
    head: str  # lemma of the verb or noun: "close", "closure"
    agent: Passage | None = None
    lemmas: frozenset[str] = frozenset()
    before: tuple[Passage, ...] = ()
    deliberate: bool = True  # done by somebody on purpose, as far as the words tell


@dataclass(frozen=True, slots=True)
class Reason:
    """A motive or cause that a sentence gives for an act or a happening. `rejected`: the sentence says that
    it is not the reason; `only`: that there is no other; `strength` (0 to 1): how sure it is a reason."""

    text: str
    start: int
    end: int
    kind: Kind
    act: Act
    cue: str  # "in order to", "because", "blame"
    strength: float
    core: str = ""  # the text without names, for comparing what is meant
    lemmas: frozenset[str] = frozenset()
    rejected: bool = False
    only: bool = False
    chief: bool = False  # "primarily", "above all": named before others
    wish: bool = False  # only said to be wanted, not to be what the act is for


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence or clause that states something checkable. `quote` is `Article.text[start:end]`."""

    id: str
    article: str
    start: int
    end: int
    quote: str
    text: str  # the quote with white space collapsed: what is embedded
    sentence: int  # ordinal of its sentence in the article
    title: bool = False
    speaker: Speaker | None = None
    mentions: tuple[Mention, ...] = ()
    amounts: tuple[Amount, ...] = ()
    times: tuple[Time, ...] = ()
    posts: tuple[Post, ...] = ()
    predicates: tuple[Predicate, ...] = ()
    reasons: tuple[Reason, ...] = ()
    states: tuple[State, ...] = ()
    orders: tuple[Order, ...] = ()
    lemmas: frozenset[str] = frozenset()  # content words
    negated: bool = False  # of its main predicate

    @property
    def entities(self) -> frozenset[str]:
        """Ids of the folder's entities that the claim names."""
        return frozenset(m.entity for m in self.mentions if m.entity is not None)

    @property
    def voice(self) -> str | None:
        """Who says it: the speaker's entity, else the name; None where the article says it itself."""
        return None if self.speaker is None else self.speaker.entity or self.speaker.name

    @property
    def own_posts(self) -> tuple[Post, ...]:
        """The posts, but for those of a namesake: "his namesake, the mayor" is another person's post."""
        return () if "namesake" in self.lemmas else self.posts


# --- comparing ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Gate:
    """Whether two claims speak of one happening at one time, and what says so."""

    score: float  # 0 to 1
    same_time: bool | None  # None: unknown
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims worth comparing."""

    a: Claim
    b: Claim
    similarity: float  # cosine of their vectors
    shared: frozenset[str]  # entities that both name
    gate: Gate
    overlap: float = 0.0  # share of the shorter claim's words, weighted by rarity, that the other has too

    @property
    def key(self) -> frozenset[str]:
        """The ids of the two claims, whichever comes first."""
        return frozenset((self.a.id, self.b.id))


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a comparison says of two things. `score` (0 to 1) is how sure it is of the verdict."""

    verdict: Verdict
    value_a: str
    value_b: str
    reason: str
    score: float
    evidence: tuple[str, ...] = ()
    matter: str = ""  # what the values are values of ("employee", "speed of train"), for grouping
    over_time: bool = (
        False  # not a conflict, because the value may have changed from the one time to the other
    )


@dataclass(frozen=True, slots=True)
class Relation:
    """A judgement with its kind, the comparison that made it, and the claims that state each value."""

    kind: Kind
    by: str
    judgement: Judgement
    a: tuple[Claim, ...]
    b: tuple[Claim, ...]

    @property
    def articles(self) -> tuple[str, str]:
        """Ids of the articles of the first claim of each value."""
        return self.a[0].article, self.b[0].article


# --- results -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body or place of the folder with its spellings and the claims that use each."""

    id: str
    type: EntityType
    name: str
    spellings: Mapping[str, tuple[str, ...]]  # spelling -> claim ids
    posts: tuple[Post, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    value: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something that counted for or against a finding. `weight` is what it added to the log odds of the
    finding's holding (0 where it was not weighed by a model)."""

    name: str  # "numbers", "same event", "entailment", ...
    text: str  # for a person: "both name Kabul and the week of 14 October"
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Finding:
    id: str  # the fingerprint
    kind: Kind
    scope: Scope
    confidence: float
    severity: Severity
    by: tuple[str, ...]
    summary: str
    reason: str
    sides: tuple[Side, ...]
    baseline: str = "new"
    matter: str = ""  # what the sides' values are values of; for motives and causes the actor and the act
    evidence: tuple[Evidence, ...] = ()  # what made the confidence, weightiest first

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        from checker.report.notebook import finding_html

        return finding_html(self)


@dataclass(frozen=True, slots=True)
class Corroboration:
    id: str
    claim: str
    claims: tuple[Claim, ...]
    independent_sources: int


@dataclass(frozen=True, slots=True)
class Step:
    time: str
    value: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Development:
    """A value that changed with time."""

    id: str
    claim: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Matter:
    """A cluster: claims of the articles about the same thing."""

    id: str
    label: str
    claims: Mapping[str, tuple[Claim, ...]]  # article id -> claims
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BaselineEntry:
    """A finding that somebody has accepted, and why."""

    fingerprint: str
    kind: str
    summary: str
    reason: str
    date: str  # "2026-11-27"


@dataclass(frozen=True, slots=True)
class BaselineUse:
    """What a baseline did to a report: the entries that match a finding, and those that match none now."""

    file: str
    matched: tuple[BaselineEntry, ...] = ()
    unmatched: tuple[BaselineEntry, ...] = ()

    def reason(self, fingerprint: str) -> str:
        """Why the finding is known; empty where it is not."""
        return next((e.reason for e in self.matched if e.fingerprint == fingerprint), "")


@dataclass(frozen=True, slots=True)
class Report:
    """All that a renderer needs."""

    version: str
    models: Mapping[str, str]
    options: Mapping[str, Any]
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    entities: tuple[Entity, ...]
    copies: Mapping[str, tuple[str, ...]]  # article id -> articles that share passages with it
    findings: tuple[Finding, ...]
    corroborations: tuple[Corroboration, ...]
    developments: tuple[Development, ...] = ()
    matters: tuple[Matter, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    warnings: tuple[str, ...] = ()
    timings: Mapping[str, float] = field(default_factory=dict)  # seconds per stage
    layout: Mapping[str, tuple[float, float]] = field(default_factory=dict)  # claim id -> where a map puts it
    base: str = ""  # the folder that files are relative to, from the working directory; "" where outside it
    withheld: tuple[str, ...] = ()  # ids of findings below the threshold or of kinds not asked for
    baseline: BaselineUse | None = None

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        from checker.report.notebook import report_html

        return report_html(self)

    @property
    def corroborated(self) -> int:
        """How many statements two independent sources or more have: one text in many papers is one source."""
        return sum(c.independent_sources > 1 for c in self.corroborations)
