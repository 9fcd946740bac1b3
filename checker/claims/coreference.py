"""Whom "he", "it" and "the minister" stand for: a light reading of one article in text order.

"He" is the person last named as a subject who is not known for a woman, "this gentleman" the person last
named, "it" and "none" the thing last spoken of, "the driver" the person
to
whom the text gave that noun ("the driver, N. N.", or a post). Where nothing fits, the words are left as they
are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.claims.states.holders import AGED
from checker.claims.states.lexicon import lexicon, noun_classes
from checker.claims.wordlists import words
from checker.model import Argument, Claim, EntityType, State

_HE = words("he she him her his")
_SHE = words("she her")
# Nouns and titles that tell of whom "he", and of whom "she", is not said.
_WOMEN = words("""
    woman girl wife mother daughter sister aunt niece grandmother widow lady queen princess actress
    spokeswoman chairwoman policewoman nun midwife waitress mrs ms miss madam dame girlfriend duchess
""")
_MEN = words("""
    man boy husband father son brother uncle nephew grandfather widower gentleman king prince actor spokesman
    chairman policeman monk waiter mr sir lord grandson boyfriend priest fisherman
""")
# What a person is called by after the name, in sport and on stage: the noun alone tells whom.
_CALLINGS = words("""
    setter striker midfielder defender winger goalkeeper keeper forward playmaker fullback sprinter
    cyclist rider skier climber mountaineer swimmer rower boxer wrestler fencer golfer gymnast skater
    snowboarder batsman bowler pitcher quarterback driver jockey racer runner sailor skipper yachtsman
    hiker singer rapper guitarist pianist violinist drummer cellist conductor composer songwriter actor
    actress comedian dancer ballerina novelist poet author writer playwright painter sculptor filmmaker
    photographer architect dissident
""")
_ANYBODY = words("man woman gentleman lady person individual fellow chap")
_IT = words("it")
_THEY = words("they them")
_NONE = words("none neither one")
_SPEECH_PLACES = words("statement interview conference telephone phone briefing reporter question")


def resolve(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims of one article, in order, with what pronouns and definite nouns stand for."""
    memory = _Memory()
    return tuple(memory.read(claim) for claim in claims)


class _Memory:
    """What has been spoken of up to a point of the article."""

    def __init__(self) -> None:
        self._people: list[str] = []  # those named, the last named last
        self._women: set[str] = set()
        self._men: set[str] = set()
        self._lemmas: frozenset[str] = frozenset()  # of the claim before
        self._told: set[str] = set()  # the lemmas of all claims before
        self._thing: Argument | None = None
        self._many: Argument | None = None
        self._by_noun: dict[str, str] = {}

    def read(self, claim: Claim) -> Claim:
        for post in claim.posts:
            self._by_noun[post.head] = post.person
        people = {m.name for m in claim.mentions if m.type is EntityType.PERSON}
        before_it = list(self._people)
        known: dict[str, Argument] = {}
        predicates = []
        before = {s.holder.text: self._stand_in(s.holder) for s in claim.states if s.holder is not None}
        doers = {d.doer.text: self._stand_in(d.doer) for d in claim.deeds}
        for predicate in claim.predicates:
            resolved = {
                part: known.setdefault(argument.text, self._stand_in(argument))
                for part, argument in (("subject", predicate.subject), ("object", predicate.object))
                if argument is not None
            }
            others = tuple(self._stand_in(other) for other in predicate.others)
            predicates.append(replace(predicate, others=others, **resolved))  # type: ignore[arg-type]
            for argument in resolved.values():
                self._learn(argument, people)
        if claim.speaker is not None and claim.speaker.name in people:
            self._named(claim.speaker.name)
        if len(people) == 1 and self._people == before_it:
            self._named(next(iter(people)))  # "for the family of N. N. it was no news"
        states = tuple(_with_holder(self._none_of(s), known, before) for s in claim.states)
        sites = tuple(replace(s, theme=self._theme(s.theme, known)) for s in claim.sites)
        deeds = tuple(
            d if d.doer.name else replace(d, doer=known.get(d.doer.text, doers[d.doer.text]))
            for d in claim.deeds
        )
        self._lemmas = claim.lemmas
        self._told |= claim.lemmas
        return replace(claim, predicates=tuple(predicates), states=states, sites=sites, deeds=deeds)

    def _theme(self, theme: Argument | None, known: dict[str, Argument]) -> Argument | None:
        """What is in a place; a pronoun stands for what it stood for in its clause."""
        if theme is None:
            return None
        return known.get(theme.text) or self._stand_in(theme) if theme.pronoun else self._stand_in(theme)

    def _stand_in(self, argument: Argument) -> Argument:
        if argument.owner is not None and argument.owner.pronoun:
            argument = replace(argument, owner=self._stand_in(argument.owner))
        if argument.name is not None:
            return argument
        head = argument.head
        if argument.pronoun and head in _HE:
            person = self._last(head)
            return replace(argument, name=person) if person else argument
        if argument.pronoun and head in _IT | _THEY:
            meant = self._thing if head in _IT else self._many
            if meant is None:
                return argument
            return replace(argument, head=meant.head, words=meant.words, name=meant.name, pronoun=False)
        if argument.none and head in _NONE and not argument.words and self._thing is not None:
            return replace(argument, head=self._thing.head, words=self._thing.words)
        if head in _ANYBODY and argument.text.split()[0].casefold() in {"this", "that"}:
            return replace(argument, name=self._last(head))
        if argument.definite and not argument.plural and head in self._by_noun:
            return replace(argument, name=self._by_noun[head])
        if self._is_the_one(argument):
            return replace(argument, name=self._people[-1])
        return argument

    def _is_the_one(self, argument: Argument) -> bool:
        """Whether "the 64-year-old", "the Bulgarian setter" can only be the one person named so far."""
        if not argument.definite or argument.plural or argument.owner is not None or len(self._people) != 1:
            return False
        if AGED.search(argument.text):
            return True
        return argument.head in _CALLINGS and argument.head not in self._told

    def _none_of(self, state: State) -> State:
        """Of "none", the kind of thing of which the sentence before speaks: after "a second meeting", a
        meeting."""
        holder = state.holder
        if holder is None or not holder.none or holder.head not in _NONE or holder.words:
            return state
        about = lexicon().families[state.family].about
        kinds = [lemma for lemma in sorted(self._lemmas) if noun_classes(lemma) & about]
        if len(kinds) != 1:
            return state
        kind = kinds[0]
        return replace(state, holder=replace(holder, head=kind, words=frozenset(kinds), text=f"no {kind}"))

    def _named(self, name: str) -> None:
        self._people = [n for n in self._people if n != name] + [name]

    def _last(self, head: str) -> str | None:
        """The person last named of whom a pronoun or noun may be said."""
        if head in _SHE | _WOMEN:
            return next((n for n in reversed(self._people) if n not in self._men), None)
        others = frozenset[str]() if head in {"person", "individual"} else self._women
        return next((n for n in reversed(self._people) if n not in others), None)

    def _learn(self, argument: Argument, people: set[str]) -> None:
        if argument.name in people and argument.name is not None:
            self._named(argument.name)
            told = argument.words | {w.casefold().rstrip(".") for w in argument.text.split()}
            if told & _WOMEN:
                self._women.add(argument.name)
            elif told & _MEN:
                self._men.add(argument.name)
            if argument.head != argument.name and argument.name is not None:
                self._by_noun[argument.head] = argument.name
        elif argument.pronoun or argument.none or argument.head in _SPEECH_PLACES or argument.head.isdigit():
            return
        elif argument.plural:
            self._many = argument
        elif argument.name is None or argument.name not in people:
            self._thing = argument


def _with_holder(state: State, known: dict[str, Argument], before: dict[str, Argument]) -> State:
    if state.holder is None:
        return state
    text = state.holder.text
    found = known.get(text, before.get(text, state.holder))
    return replace(state, holder=replace(found, none=found.none or state.holder.none))


def with_entity(
    argument: Argument | None, entities: dict[tuple[str, str], str], article: str
) -> Argument | None:
    """The argument with the folder's entity of its name."""
    if argument is None:
        return None
    owner = with_entity(argument.owner, entities, article)
    entity = entities.get((article, argument.name)) if argument.name is not None else None
    return replace(argument, entity=entity, owner=owner)
