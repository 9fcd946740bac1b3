"""The whole way on two small articles, with an encoder that needs no weights."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest

from checker import pipeline
from checker.errors import InputError, ModelError
from checker.model import Judgement, Kind, Pair, Relation, Report, Scope, Verdict
from checker.options import Options
from checker.pipeline import Clock, compare, read_claims
from checker.reading import ReadingOptions, read
from checker.relations.entailment import ALONE, BY, Scores
from embeddings.encoder import Vectors
from embeddings.errors import EncoderError

MORNING = """Mill fire in Torvik destroys looms

March 5, 2022

A fire broke out in the Torvik wool mill on the evening of March 4, 2022.

The mill employed 120 workers, according to the town hall of Torvik.

Firefighters from three towns put the fire out after six hours.
"""
EVENING = """Wool mill in Torvik burns

March 6, 2022

The Torvik wool mill burned on the evening of March 4, 2022.

The mill employed 180 workers, the owner said in a statement.

The fire in the wool mill of Torvik was put out by firefighters after six hours.
"""
DIM = 256


class WordEncoder:
    """Texts of the same words point the same way."""

    fingerprint = "words:1"
    dim = DIM

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        vectors = np.zeros((len(texts), DIM), np.float32)
        for row, text in enumerate(texts):
            for word in text.casefold().split():
                vectors[row, int(hashlib.sha256(word.strip(".,").encode()).hexdigest(), 16) % DIM] += 1
        return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


@pytest.fixture
def encoder(monkeypatch: pytest.MonkeyPatch) -> WordEncoder:
    fake = WordEncoder()
    monkeypatch.setattr("embeddings.encoder.load_encoder", lambda *_args, **_named: fake)
    return fake


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "mill"
    place.mkdir()
    (place / "evening.txt").write_text(EVENING, encoding="utf-8")
    (place / "morning.txt").write_text(MORNING, encoding="utf-8")
    return place


def options(tmp_path: Path, **more: object) -> Options:
    return Options(cache_dir=tmp_path / "cache", **({"use_nli": False} | more))  # type: ignore[arg-type]


@pytest.fixture
def report(encoder: WordEncoder, folder: Path, tmp_path: Path) -> Report:  # noqa: ARG001
    return compare([folder], options(tmp_path))


def test_a_conflict_across_the_articles_is_found(report: Report) -> None:
    (finding,) = report.findings
    assert (finding.kind, finding.scope) == (Kind.NUMBER, Scope.CROSS)
    assert sorted(s.value for s in finding.sides) == ["120 workers", "180 workers"]


def test_where_they_agree_is_found(report: Report) -> None:
    told = [c.text for x in report.corroborations for c in x.claims]
    assert any("six hours" in text for text in told)
    assert not any("workers" in text for text in told)


def test_every_quote_slices_back(report: Report) -> None:
    text = {a.id: a.text for a in report.articles}
    assert [a.file for a in report.articles] == ["evening.txt", "morning.txt"]
    assert {c.article for c in report.claims} == set(text)
    assert all(text[c.article][c.start : c.end] == c.quote for c in report.claims)


def test_every_claim_is_in_a_matter_that_knows_its_findings(report: Report) -> None:
    told = [c for m in report.matters for own in m.claims.values() for c in own]
    assert sorted(c.id for c in told) == sorted(c.id for c in report.claims)
    assert {f for m in report.matters for f in m.findings} == {f.id for f in report.findings}


def test_what_ran_is_told(report: Report) -> None:
    assert report.models == {"embedding": "words:1"}
    assert report.options == {"min_confidence": Options().min_confidence, "keep_furniture": False}
    assert report.warnings == ()
    assert report.skipped == ()


def test_timings_are_those_of_the_stages_in_order(report: Report) -> None:
    stages = ["reading", "claims", "embedding", "pairing", "comparing", "entailment", "motives", "findings"]
    assert list(report.timings) == [*stages, "pairs"]
    assert all(report.timings[stage] >= 0 for stage in stages)
    assert report.timings["pairs"] >= 1


@pytest.mark.usefixtures("encoder")
def test_progress_is_told_stage_by_stage(folder: Path, tmp_path: Path) -> None:
    seen: list[tuple[str, int, int]] = []
    compare([folder], options(tmp_path), lambda *told: seen.append(told))
    assert list(dict.fromkeys(stage for stage, _, _ in seen)) == ["reading", "embedding", "comparing"]
    for stage in ("reading", "embedding", "comparing"):
        done = [(d, total) for name, d, total in seen if name == stage]
        assert done == sorted(done)
        assert done[-1][0] == done[-1][1]
    assert [told for told in seen if told[0] == "reading"] == [("reading", 1, 2), ("reading", 2, 2)]


@pytest.mark.usefixtures("encoder")
def test_the_order_of_paths_does_not_matter(folder: Path, tmp_path: Path) -> None:
    paths = [folder / "morning.txt", folder / "evening.txt"]
    one, other = compare(paths, options(tmp_path)), compare(paths[::-1], options(tmp_path))
    assert (one.claims, one.findings, one.corroborations, one.matters) == (
        other.claims,
        other.findings,
        other.corroborations,
        other.matters,
    )


@pytest.mark.usefixtures("encoder")
def test_findings_below_the_threshold_are_left_out_and_the_others_keep_their_ids(
    folder: Path, tmp_path: Path, report: Report
) -> None:
    (finding,) = report.findings
    at = compare([folder], options(tmp_path, min_confidence=finding.confidence))
    assert [f.id for f in at.findings] == [finding.id]
    above = compare([folder], options(tmp_path, min_confidence=finding.confidence + 0.001))
    assert above.findings == ()
    assert all(m.findings == () for m in above.matters)


@pytest.mark.usefixtures("encoder")
def test_one_article_is_compared_within_itself_with_a_warning(folder: Path, tmp_path: Path) -> None:
    report = compare([folder / "morning.txt"], options(tmp_path))
    assert report.warnings == ("only one article: compared within itself",)
    assert report.claims
    assert report.corroborations == ()


@pytest.mark.usefixtures("encoder")
def test_a_folder_without_articles_gives_an_empty_report(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    report = compare([empty], options(tmp_path))
    assert (report.articles, report.claims, report.findings, report.matters) == ((), (), (), ())


def test_a_path_that_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nowhere"):
        compare([tmp_path / "nowhere"], options(tmp_path))


def test_a_model_that_cannot_be_had(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object, **_named: object) -> None:
        raise EncoderError("no such model")

    monkeypatch.setattr("embeddings.encoder.load_encoder", fail)
    with pytest.raises(ModelError, match="no such model"):
        compare([folder], options(tmp_path))


def test_the_cache_spares_a_second_encoding(encoder: WordEncoder, folder: Path, tmp_path: Path) -> None:
    first = compare([folder], options(tmp_path))
    asked = list(encoder.asked)
    assert {c.text for c in first.claims} <= set(asked)  # and the words of acts and reasons
    assert len(asked) == len(set(asked))
    second = compare([folder], options(tmp_path))
    assert encoder.asked == asked
    assert second.findings == first.findings


def test_without_a_cache_nothing_is_written(encoder: WordEncoder, folder: Path, tmp_path: Path) -> None:
    report = compare([folder], options(tmp_path, use_cache=False))
    assert len(encoder.asked) >= len(report.claims)
    assert not (tmp_path / "cache").exists()


def test_a_damaged_cache_is_rebuilt_and_told_of(encoder: WordEncoder, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "vectors.sqlite").write_bytes(b"no database" * 500)
    report = compare([folder], options(tmp_path))
    assert len(report.findings) == 1
    assert {c.text for c in report.claims} <= set(encoder.asked)


def test_options_of_reading_are_heeded(encoder: WordEncoder, folder: Path, tmp_path: Path) -> None:
    small = options(tmp_path, reading=ReadingOptions(max_bytes=10))
    report = compare([folder], small)
    assert {s.file for s in report.skipped} == {"evening.txt", "morning.txt"}
    assert encoder.asked == []


def test_names_are_linked_across_the_articles(folder: Path) -> None:
    linked = read_claims(read([folder]).articles)
    (torvik,) = [e for e in linked.entities if e.name == "Torvik"]
    holders = {claim.split(".")[0] for ids in torvik.spellings.values() for claim in ids}
    assert holders == {"a1", "a2"}


def test_the_clock_adds_up_and_counts_what_fails() -> None:
    clock = Clock({})
    with clock.stage("one"):
        pass
    first = clock.seconds["one"]
    with pytest.raises(ValueError, match="broken"), clock.stage("one"):
        raise ValueError("broken")
    assert clock.seconds["one"] > first > 0


class Denier:
    """An entailment model to which sentences exclude each other where one of them denies."""

    fingerprint = "denier:1"

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def score(self, pairs: Sequence[tuple[str, str]]) -> np.ndarray:
        self.asked += pairs
        against = [(" not " in one) != (" not " in other) for one, other in pairs]
        return np.array([[0.0, 0.02, 0.98] if no else [0.1, 0.8, 0.1] for no in against], dtype=np.float32)


@pytest.fixture
def denier(monkeypatch: pytest.MonkeyPatch) -> Denier:
    fake = Denier()
    monkeypatch.setattr("checker.models.load_entailment", lambda *_args, **_named: fake)
    return fake


@pytest.fixture
def contradicted(folder: Path) -> Path:
    told = {
        "morning": "The owner of the wool mill has insured all of Torvik's looms against a fire.",
        "evening": "In Torvik the wool mill was not insured against fire by the owner, a clerk found.",
    }
    for name, text in told.items():
        with (folder / f"{name}.txt").open("a", encoding="utf-8") as file:
            file.write(f"\n{text}\n")
    return folder


@pytest.mark.usefixtures("encoder")
def test_the_entailment_model_is_asked_and_named(contradicted: Path, denier: Denier, tmp_path: Path) -> None:
    seen: list[str] = []
    report = compare([contradicted], options(tmp_path, use_nli=True), lambda stage, *_: seen.append(stage))
    assert report.models == {"embedding": "words:1", "entailment": "denier:1"}
    assert "entailment" in seen
    assert any("insured" in one and "insured" in other for one, other in denier.asked)
    assert {(b, a) for a, b in denier.asked} == set(denier.asked)
    acts = {Kind.NEGATION, Kind.STATUS}
    by = {by for finding in report.findings if finding.kind in acts for by in finding.by}
    assert "entailment" in by


@pytest.mark.usefixtures("encoder")
def test_scores_are_kept_beside_the_vectors(contradicted: Path, denier: Denier, tmp_path: Path) -> None:
    first = compare([contradicted], options(tmp_path, use_nli=True))
    asked = len(denier.asked)
    assert asked
    assert compare([contradicted], options(tmp_path, use_nli=True)).findings == first.findings
    assert len(denier.asked) == asked
    assert [file.name for file in (tmp_path / "cache").glob("*.sqlite")] == ["vectors.sqlite"]
    compare([contradicted], options(tmp_path, use_nli=True, use_cache=False))
    assert len(denier.asked) == 2 * asked


@pytest.mark.usefixtures("encoder")
def test_an_entailment_model_that_cannot_be_had(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no such folder"):
        compare([folder], options(tmp_path, use_nli=True, nli_model="./nowhere"))


@pytest.mark.usefixtures("encoder", "denier")
def test_what_only_the_entailment_model_finds_changes_no_agreement(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def against_all(
        pairs: Sequence[Pair], _scores: Mapping[frozenset[str], Scores], relations: Sequence[Relation]
    ) -> list[Relation]:
        alone = Judgement(Verdict.CONFLICTS, "a", "b", "they exclude each other", ALONE)
        return [*relations, *(Relation(Kind.NEGATION, BY, alone, (p.a,), (p.b,)) for p in pairs)]

    plain = compare([folder], options(tmp_path, use_nli=True))
    assert plain.corroborations
    monkeypatch.setattr(pipeline, "weigh", against_all)
    found = compare([folder], options(tmp_path, use_nli=True))
    assert found.corroborations == plain.corroborations
    assert found.developments == plain.developments
    assert len(found.withheld) > len(plain.withheld)
