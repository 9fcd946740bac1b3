"""Acts that may have happened or not, with their verb forms."""

# ruff: noqa: E501 - sentences stay on one line

from __future__ import annotations

from dataclasses import dataclass

FORMS = ("base", "past", "part", "ing")


@dataclass(frozen=True, slots=True)
class Act:
    """An act of the one whose key is `who` (`scene.cast`), in the forms of `FORMS`."""

    who: str
    forms: tuple[str, str, str, str]


def _act(who: str, verb: str, rest: str) -> Act:
    """`verb` holds the four forms, or a base from which regular ones are made."""
    forms = verb.split("/")
    if len(forms) == 1:
        stem = verb[:-1] if verb.endswith("e") else verb
        past = f"{stem}ed" if not verb.endswith("y") or verb[-2] in "aeo" else f"{verb[:-1]}ied"
        forms = [verb, past, past, f"{stem}ing"]
    base, past, part, ing = (f"{form} {rest}" for form in forms)
    return Act(who, (base, past, part, ing))


_PERSON = """
leave/left/left/leaving|the party; resign/resigned/resigned/resigning|as head of the port in {u}; sign/signed/signed/signing|the peace accord
visit/visited/visited/visiting|the earthquake zone near {u}; testify|before the inquiry in {u}; publish|the letters of {s}
sell/sold/sold/selling|the family vineyard near {u}; give/gave/given/giving|the stolen paintings back; run/ran/run/running|for mayor of {u}
write/wrote/written/writing|to the families of the miners; meet/met/met/meeting|the rebel commander {s}; lock|the gate of the depot
withdraw/withdrew/withdrawn/withdrawing|from the race; undergo/underwent/undergone/undergoing|an operation in {u}; appeal|against the sentence
apologise|to the villagers near {u}; pardon|the officer {s}; dismiss|the treasurer {s}; swim/swam/swum/swimming|across the strait
pay/paid/paid/paying|the ransom; break/broke/broken/breaking|the world record in {u}; marry|the violinist {s}; veto/vetoed/vetoed/vetoing|the water bill
attend|the funeral of {s}; climb|the mast; tell/told/told/telling|the police about the letter; hand|the diaries to an archive in {u}
return|to the national team; play|the lead in a film about {s}; move|the exhibition to {u}; support|the candidate {s}
"""
_BODY = """
buy/bought/bought/buying|the rival {j}; close|its plant in {u}; cut/cut/cut/cutting|500 jobs; recall|the faulty heaters; build/built/built/building|a dam near {u}
raise|the price of bread; take/took/taken/taking|over the ferry line to {u}; dismiss|its chief executive, {s}; sue|the magazine; pay/paid/paid/paying|a dividend
withdraw/withdrew/withdrawn/withdrawing|from the market in {U}; merge|with {j}; move|its head office to {u}; apply/applied/applied/applying|for protection from its creditors
launch|a cheaper drug against malaria; compensate|the fishermen of {u}; hire|2,000 temporary workers; drill|for gas off {u}; warn|its customers of the leak
reopen|the mine near {u}; sell/sold/sold/selling|its shares in {j}; publish|its safety reports; lend/lent/lent/lending|money to {j}; suspend|flights to {u}
"""
_TOWN = """
ban/banned/banned/banning|cars from its centre; build/built/built/building|a tram line; host|the winter games; sell/sold/sold/selling|its waterworks; raise|its parking fees
close|two of its libraries; rename|the main square; shelter|the refugees from {w}; demolish|the old theatre; lift|the curfew; limit|the number of cruise ships
"""
_CRIME = """
bribe|a judge in {u}; set/set/set/setting|fire to the warehouse; steal/stole/stolen/stealing|the relics; spy/spied/spied/spying|for a foreign state; forge|the signature of {s}
poison|the well near {u}; smuggle|ivory through {u}; embezzle|money of the charity; rig/rigged/rigged/rigging|the vote in {u}; dump|waste in the river; leak|the plans of the base
attack|the reporter {s}; blackmail|the surgeon {s}; take/took/taken/taking|banned substances; hide/hid/hidden/hiding|weapons in the cellar; fire|at the crowd in {u}
beat/beat/beaten/beating|a prisoner; shoot/shot/shot/shooting|the banker {s}; sell/sold/sold/selling|fake medicines; threaten|the witness {s}; kidnap/kidnapped/kidnapped/kidnapping|the heir of {j}
"""


def _acts(who: str, text: str) -> tuple[Act, ...]:
    lines = [one.strip() for line in text.strip().splitlines() for one in line.split(";")]
    return tuple(_act(who, *line.split("|")) for line in lines)


ACTS: tuple[Act, ...] = _acts("p", _PERSON) + _acts("f", _BODY) + _acts("v", _TOWN)
CRIMES: tuple[Act, ...] = _acts("p", _CRIME)
