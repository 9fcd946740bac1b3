"""What passes between the stages: frozen dataclasses and enums. No I/O, no numpy, no judging.

One module a stage, each importing those of earlier stages alone; import the names from here. Offsets are code
points of `Article.text`, half open. Ids are unique within one run: an article is `a3`, its claims `a3.1`,
`a3.2`, ..., an entity of the folder `e7`.
"""

from checker.model.article import Article, Block, BlockRole, Skipped
from checker.model.claim import Claim
from checker.model.finding import Corroboration, Development, Entity, Evidence, Finding, Matter, Side, Step
from checker.model.happening import Argument, Deed, Holds, Order, Predicate, State
from checker.model.kinds import Kind, Scope, Severity, Verdict
from checker.model.naming import EntityType, Mention, Post, Speaker
from checker.model.reason import Act, Passage, Reason
from checker.model.relation import Gate, Judgement, Pair, Relation
from checker.model.report import BaselineEntry, BaselineUse, Report
from checker.model.site import Grain, Site, Spot
from checker.model.values import Amount, Bound, Time, TimeRelation

__all__ = [
    "Act",
    "Amount",
    "Argument",
    "Article",
    "BaselineEntry",
    "BaselineUse",
    "Block",
    "BlockRole",
    "Bound",
    "Claim",
    "Corroboration",
    "Deed",
    "Development",
    "Entity",
    "EntityType",
    "Evidence",
    "Finding",
    "Gate",
    "Grain",
    "Holds",
    "Judgement",
    "Kind",
    "Matter",
    "Mention",
    "Order",
    "Pair",
    "Passage",
    "Post",
    "Predicate",
    "Reason",
    "Relation",
    "Report",
    "Scope",
    "Severity",
    "Side",
    "Site",
    "Skipped",
    "Speaker",
    "Spot",
    "State",
    "Step",
    "Time",
    "TimeRelation",
    "Verdict",
]
