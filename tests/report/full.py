"""The sample report with all that a finding, a matter and a map can carry: evidence, accounts, a layout."""

from __future__ import annotations

from dataclasses import replace

from sample import sample_report

from checker.model import Entity, EntityType, Evidence, Finding, Kind, Matter, Report, Scope, Severity, Side

EVIDENCE = (
    Evidence("numbers", "7 and 9 are both exact", 2.4),
    Evidence("same event", "both name Orlen Quay and Tuesday evening", 1.2),
    Evidence("grown", "the count may have grown", -0.8),
    Evidence("units", "both count people", 0.0),
)
MOTIVE = "00000000000000e5"


def full_report(**more: object) -> Report:
    """Keyword arguments replace its fields."""
    report = sample_report()
    by_id = {claim.id: claim for claim in report.claims}
    said, unsaid = by_id["a1.2"], by_id["a2.3"]
    findings = (
        *(replace(f, evidence=EVIDENCE, matter="people hurt") if f.kind is Kind.NUMBER else f
          for f in report.findings),
        Finding(
            MOTIVE,
            Kind.MOTIVE,
            Scope.CROSS,
            0.7,
            Severity.NOTE,
            ("motives",),
            "Why the operator closed the bridge: safety / costs",
            "One gives safety as the reason, the other costs.",
            (Side("for the safety of walkers", (said,)), Side("to save the costs", (unsaid, by_id["a4.1"]))),
            matter="the operator: closing of the bridge",
        ),
    )  # fmt: skip
    matters = (
        *report.matters,
        Matter("m2", "The footbridge was opened in 1974.", {a: (by_id[c],) for a, c in
               (("a2", "a2.4"), ("a3", "a3.2"), ("a4", "a4.2"))}),
        Matter("m3", "By Friday eleven people had been treated.", {"a4": (by_id["a4.3"],)}),
        Matter("m4", "why the bridge fell", {"a1": (by_id["a1.3"],), "a4": (by_id["a4.1"],)},
               ("00000000000000c3",)),
    )  # fmt: skip
    entities = (
        *report.entities,
        Entity("e3", EntityType.BODY, "Norvik Bridges", {"Norvik Bridges": ("a4.1",)}),
    )
    layout = {claim.id: (round(0.17 * n - 0.9, 3), round(0.7 - 0.13 * n, 3)) for n, claim in
              enumerate(report.claims)}  # fmt: skip
    fields = {"findings": findings, "matters": matters, "entities": entities, "layout": layout} | more
    return replace(report, **fields)  # type: ignore[arg-type]
