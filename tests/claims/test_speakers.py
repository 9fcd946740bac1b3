"""To whom the text attributes each sentence."""

from __future__ import annotations

import pytest
from told import claims_of

ONE_SENTENCE = [
    ("“We will rebuild the pier,” the mayor of Tarnopole, Kim Jae-wook, said.", "Kim Jae-wook", True),
    ("“Nobody told us,” said Ana Souza, the head of the school.", "Ana Souza", True),
    ('"The wall has cracked," Olena Hrytsko told reporters.', "Olena Hrytsko", True),
    ("‘We were not asked,’ the farmer Jan Hude said.", "Jan Hude", True),
    ('Ravi Menon told reporters on Sunday: "We have paid every worker."', "Ravi Menon", True),
    ("Pavel Orlik told Jan Hude that the ferry had sunk near Bouna.", "Pavel Orlik", False),
    ("According to Ravi Menon, the mill employed 400 people.", "Ravi Menon", False),
    ("The mill employed 400 people, according to a company spokesman.", "a company spokesman", False),
    ("Kwame Asante, who leads the union, said 300 dockers had walked out.", "Kwame Asante", False),
    ("Idris Farah said the police had told him that the driver had fled.", "Idris Farah", False),
    (
        "The governor's spokesman said the governor had not seen the letter.",
        "The governor's spokesman",
        False,
    ),
    (
        "A spokesman for the ministry, Levan Gelashvili, denied that anyone had been hurt.",
        "Levan Gelashvili",
        False,
    ),
    ("The talks never took place, Rosa Lobo said.", "Rosa Lobo", False),
    ("The army did not fire on the crowd, General Danjuma insisted.", "Danjuma", False),
    ("The union said it had not called the strike.", "The union", False),
    ("Asked about the letter, Brandt said she had never seen it.", "Brandt", False),
    ("Samuel Wanjiru said on Monday that 12 boats were lost.", "Samuel Wanjiru", False),
    ("Witnesses said they heard two shots.", "Witnesses", False),
    ("The report said that 40 people were missing.", "The report", False),
    ("Dr Ngozi Eze warned that the clinic would close.", "Ngozi Eze", False),
    ("Nguyen Thi Lan admitted that the dam had not been inspected.", "Nguyen Thi Lan", False),
    ("Khalid al-Masri wrote that the port was safe.", "Khalid al-Masri", False),
    ("Musa Danjuma's lawyer said his client was ill.", "Musa Danjuma's lawyer", False),
    ("Ilse Brandt asks what happened to the letter and wants it back.", None, False),
    ("The ferry sank on Monday.", None, False),
    ("Olena Hrytsko visited the dam on Monday.", None, False),
    ("The train left without the driver.", None, False),
    ("Hanbit Steel sold the yard to Delta Mills.", None, False),
]


@pytest.mark.parametrize(("sentence", "name", "quoted"), ONE_SENTENCE)
def test_one_sentence(sentence: str, name: str | None, quoted: bool) -> None:
    (claim,) = claims_of(sentence)
    found = (claim.speaker.name, claim.speaker.quoted) if claim.speaker else (None, False)
    assert found == (name, quoted)


SEVERAL = [
    # a quotation goes on behind the sentence that names its speaker
    (
        "“We will rebuild the pier,” the mayor, Kim Jae-wook, said. “The work will take two years.”",
        ["Kim Jae-wook", "Kim Jae-wook"],
    ),
    # the speaker comes last
    (
        '"The talks failed on Friday. Nobody signed the paper. We left the hall," Ilse Brandt said.',
        ["Ilse Brandt"] * 3,
    ),
    # a quotation that runs on over paragraphs
    (
        "“The talks failed on Friday.\n“We left the hall at noon,” Ilse Brandt said.",
        ["Ilse Brandt", "Ilse Brandt"],
    ),
    # pronouns
    (
        "Olena Hrytsko visited the dam. She said the wall had cracked. “The water rose "
        "by three metres,” she said.",
        [None, "Olena Hrytsko", "Olena Hrytsko"],
    ),
    (
        "Samuel Wanjiru said 12 boats were lost. He added that Jan Hude was missing. He "
        "said the search went on.",
        ["Samuel Wanjiru"] * 3,
    ),
    (
        "In a letter to Ilse Brandt, Ravi Menon asked for help. He said the mill would close.",
        ["Ravi Menon"],
    ),
    # a post stands for its holder
    (
        "Defence Minister Musa Danjuma inspected the camp. The minister said the fence would be repaired.",
        [None, "Musa Danjuma"],
    ),
    (
        "The envoy, Tran Van Minh, met Pavel Orlik in Hai Lang. The envoy said the talks went well.",
        [None, "Tran Van Minh"],
    ),
    (
        "Defence Minister Musa Danjuma inspected the camp. According to him, the work "
        "costs two million naira.",
        [None, "Musa Danjuma"],
    ),
    # a new paragraph does not inherit a speaker
    ("Rosa Lobo said the road was open.\nThe bridge was closed on Monday.", ["Rosa Lobo", None]),
]


@pytest.mark.parametrize(("text", "speakers"), SEVERAL)
def test_several_sentences(text: str, speakers: list[str | None]) -> None:
    found = [claim.speaker.name if claim.speaker else None for claim in claims_of(text)]
    assert found[-len(speakers) :] == speakers


def test_a_paragraph_behind_a_colon_belongs_to_the_sentence_before() -> None:
    text = (
        "Rosa Lobo went further than the council on Friday, writing:\n\n"
        "“The wall has cracked and ought to be closed.”\n\n"
        "Another member, Jan Hude, said that the ferry had sunk near Bouna."
    )
    said = {claim.text: claim.speaker and claim.speaker.name for claim in claims_of(text)}
    assert said["“The wall has cracked and ought to be closed.”"] == "Rosa Lobo"
    assert said["Another member, Jan Hude, said that the ferry had sunk near Bouna."] == "Jan Hude"


def test_the_next_paragraph_names_nobody_for_a_closed_quotation() -> None:
    text = "“The wall of the old mill has cracked.”\n\nJan Hude said that the ferry had sunk near Bouna."
    first, _ = claims_of(text)
    assert first.speaker is None
