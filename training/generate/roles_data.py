"""Acts between two of a kind: full sayings, clauses, brief sayings, denials, and what stays open."""

# ruff: noqa: E501 - sentences stay on one line

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Role:
    """An act of {a} towards {b}.

    Attributes:
        kind: what both are.
        way: "exclusive" (the reverse is false), "free" (the reverse is open) or "mutual" (it follows).
        says: full sentences.
        of_a: relative clauses that follow the name of {a}; of_b: of {b}.
        brief: sentences that follow from each of these.
        denied: sentences that exclude it; of the exclusive ones they follow from the reverse.
        near: sentences on which nothing is said, of either of the two.
        things: wordings for {x}.
    """

    kind: str
    way: str
    says: tuple[str, ...]
    of_a: tuple[str, ...]
    of_b: tuple[str, ...]
    brief: tuple[str, ...]
    denied: tuple[str, ...]
    near: tuple[str, ...]
    things: tuple[str, ...] = ()


MAINS: dict[str, tuple[str, ...]] = {
    "person": (
        "will speak at a hearing in {w}", "declined to answer questions from reporters", "has two grown children",
        "flew home to {w} the next morning", "turned 50 this spring", "gave no reason for the silence that followed",
        "is known for long working days", "keeps a house outside {w}", "was cheered by a small crowd in {w}",
        "spoke of a difficult season", "did not attend the ceremony in {w}", "grew up with three brothers",
    ),
    "firm": (
        "employs some 4,000 people around {w}", "will publish its accounts next month", "opened a depot near {w} this spring",
        "declined to comment on the matter", "has changed its auditors twice", "saw its shares slip by 2 percent",
        "runs a training centre in {w}", "is listed on the exchange in {w}", "hopes for a better second half",
        "moved its archive to {w}", "did not return calls", "has appointed {r} to its board",
    ),
    "town": (
        "has a new mayor, {r}", "suffered floods last spring", "is known for its spice market", "lies three hours from {w} by road",
        "will hold a council meeting next week", "has about 90,000 inhabitants", "was largely rebuilt in the 1960s",
        "did not reply to a request for comment", "expects many visitors this summer", "has closed its tram line",
    ),
    "club": (
        "play their home matches beside the old harbour", "have been trained by {r} since last summer", "did not comment",
        "will travel to {w} next week", "have sold more season tickets than ever", "must do without the injured {r}",
        "wore black armbands", "have not changed their squad this winter", "are in debt, their treasurer said",
    ),
}  # fmt: skip

_SPORT_NEAR = (
    "{a} will also win the cup this season.",
    "{b} has dismissed the trainer.",
    "More than 20,000 people watched {a} against {b}.",
    "{a} had never met {b} before.",
)

ROLES: tuple[Role, ...] = (
    Role("firm", "exclusive",
         ("{a} bought {b} {when} after months of talks.", "{b} was taken over by {a} {when}.", "{when} {a} completed its purchase of {b}, its smaller rival.", "The owners of {b} sold the company to {a} {when}."),
         ("which bought {b} {when}", "the new owner of {b} after a deal {when}"), ("which was acquired by {a} {when}", "a company that {a} took over {when}"),
         ("{a} acquired {b}.", "{b} was bought by {a}.", "{a} took over {b}.", "{b} was sold to {a}.", "{b} is a company that {a} bought."),
         ("{a} did not buy {b}.", "It was not {a} that took over {b}.", "{a} never acquired {b}."),
         ("{a} will close the head office of {b}.", "{b} had made losses for years.", "{a} borrowed money to pay for a takeover.", "{b} was founded by a former manager of {a}."),),
    Role("firm", "exclusive",
         ("{a} sold its {x} to {b} {when}.", "{b} bought the {x} of {a} {when}.", "{when} the {x} of {a} passed into the hands of {b}.", "{a} parted with its {x}, which went to {b} {when}."),
         ("which sold its {x} to {b} {when}",), ("which purchased the {x} of {a} {when}", "the buyer of the {x} of {a}"),
         ("{a} sold its {x} to {b}.", "{b} purchased the {x} from {a}.", "The {x} of {a} was bought by {b}.", "{b} paid {a} for its {x}.", "The seller of the {x} was {a}."),
         ("{a} was the buyer of the {x}.", "{b} was the seller of the {x}.", "The {x} was sold by {b} to {a}."),
         ("{a} has too few buyers for its products.", "{b} will dismiss half the staff of the {x}.", "The {x} was the most profitable part of the group.", "{b} intends to sell the {x} again."),
         ("fertiliser unit", "paper mill", "ferry line", "packaging arm", "brewery", "radio station", "warehouse in the north", "vaccine business")),
    Role("firm", "exclusive",
         ("{a} lent {b} the money for {x} {when}.", "{b} took out a loan from {a} {when} to pay for {x}.", "{when} {b} borrowed from {a} in order to finance {x}.", "A credit from {a} allowed {b} {when} to pay for {x}."),
         ("which lent {b} the money for {x}",), ("which borrowed from {a} to pay for {x}",),
         ("{b} borrowed money from {a}.", "{a} lent money to {b}.", "{a} gave {b} a loan.", "{a} was the lender and {b} the borrower.", "{b} received a loan from {a}."),
         ("The borrower was {a}.", "{b} was the lender.", "It was {b} that lent the money to {a}."),
         ("{b} has paid back the loan.", "{a} charged interest of 9 percent.", "{a} fears for its money.", "{b} has other debts."),
         ("a new smelter", "six cargo ships", "a fibre network", "a hotel tower", "an irrigation scheme")),
    Role("firm", "exclusive",
         ("{a} outbid {b} for the contract to build {x} {when}.", "{b} lost the contract for {x} to {a} {when}.", "{when} the contract for {x} went to {a} and not to {b}."),
         ("which beat {b} to the contract for {x}",), ("which lost out to {a} over {x}",),
         ("{a} won the contract for {x}.", "{b} failed to win the contract for {x}.", "{b} was beaten by {a} in the bidding for {x}.", "The contract for {x} was awarded to {a}."),
         ("The contract for {x} was given to {b}.", "{a} missed out on the contract for {x}.", "{b} was chosen over {a} for {x}."),
         ("{a} has begun to build {x}.", "{b} will appeal against the award.", "{a} was the cheapest bidder.", "{b} paid bribes for {x}."),
         ("the ring road", "a desalination plant", "the new prison", "the river bridge", "the metro depot")),
    Role("firm", "exclusive",
         ("{a} makes {x} on behalf of {b}, which sells them under its own name.", "{b} has its {x} made by {a}.", "{a} supplies {b} with {x}.", "The {x} that {b} uses come from {a}."),
         ("which supplies {b} with {x}", "supplier of {x} to {b}"), ("which buys its {x} from {a}",),
         ("{a} is a supplier of {b}.", "{b} gets {x} from {a}.", "{b} is a customer of {a}.", "{a} delivers {x} to {b}."),
         ("{b} provides {a} with {x}.", "{a} is supplied with {x} by {b}."),
         ("{a} belongs to {b}.", "{b} is the largest customer of {a}.", "{a} has raised the price of its {x}.", "{b} wants to look for another partner."),
         ("batteries", "seat belts", "glass bottles", "surgical masks", "turbine blades")),
    Role("person", "exclusive",
         ("{a} succeeded {b} as {x} {when}.", "{when} {b} handed over the post of {x} to {a}.", "{b} was followed by {a} as {x} {when}.", "{a} took over from {b} as {x} {when}."),
         ("who succeeded {b} as {x} {when}", "the successor of {b} as {x}"), ("who was replaced by {a} as {x} {when}", "the predecessor of {a} as {x}"),
         ("{b} preceded {a} as {x}.", "{a} became {x} after {b}.", "{b} was {x} before {a}.", "{a} replaced {b} as {x}.", "{b} was succeeded by {a}."),
         ("{a} was {x} earlier than {b}.", "{a} was followed by {b} as {x}.", "{b} took over as {x} from {a}."),
         ("{b} was forced out as {x}.", "{a} and {b} are old friends.", "{a} wants to remain {x} for ten years.", "{b} will write a book about the years as {x}."),
         ("mayor of {v}", "head of the port authority", "editor of the paper", "bishop of {v}", "director of the museum", "chief of the fire brigade")),
    Role("person", "exclusive",
         ("{a} taught {b} {x} at a school {place}.", "{b} learned {x} from {a} {place}.", "It was from {a} that {b} learned {x} as a child {place}.", "{b} took lessons in {x} with {a} {place}."),
         ("who taught {b} {x}", "once the teacher of {b} in {x}"), ("who learned {x} from {a}", "a former pupil of {a} in {x}"),
         ("{a} was the teacher of {b}.", "{b} was a pupil of {a}.", "{b} was taught by {a}.", "{a} gave {b} lessons in {x}."),
         ("{a} was a pupil of {b}.", "{b} gave lessons in {x} to {a}."),
         ("{a} thought highly of {b}.", "{b} now plays better than {a}.", "{a} still teaches {x}.", "{b} has written about {a}."),
         ("the violin", "chess", "fencing", "sign language", "calligraphy", "the flute")),
    Role("person", "exclusive",
         ("{a} hired {b} as {x} {when}.", "{b} started work for {a} as {x} {when}.", "{when} {b} was taken on by {a} as {x}.", "{b} has worked as {x} for {a}, who pays a modest wage."),
         ("who employed {b} as {x}", "the employer of {b}"), ("who worked for {a} as {x}", "hired by {a} as {x}"),
         ("{b} worked for {a}.", "{a} was the employer of {b}.", "{a} employed {b}.", "{b} was an employee of {a}."),
         ("{b} was the boss of {a}.", "{a} worked for {b} as {x}.", "{b} had {a} on the payroll."),
         ("{a} dismissed {b}.", "{a} paid {b} in cash.", "{b} has known {a} since childhood.", "{b} left because of a quarrel with {a}."),
         ("a driver", "a gardener", "a bodyguard", "a ghostwriter", "a private secretary", "a cook")),
    Role("person", "exclusive",
         ("{a} gave one of two kidneys to {b} {when}.", "{b} received a kidney from {a} {when}.", "{when} surgeons {place} transplanted a kidney of {a} into {b}."),
         ("who donated a kidney to {b}",), ("who lives with a kidney from {a}",),
         ("{a} donated a kidney to {b}.", "{b} was given a kidney by {a}.", "The donor of the kidney was {a}.", "The kidney was implanted in {b}."),
         ("The donor of the kidney was {b}.", "{a} received a kidney from {b}."),
         ("{a} is a relative of {b}.", "{b} has recovered fully.", "{b} had waited for eight years.", "{a} was paid for the kidney.")),
    Role("person", "exclusive",
         ("Detective {a} arrested {b} {place} {when}.", "{b} was arrested by the detective {a} {when}.", "{when} officers led by {a} took {b} into custody {place}."),
         ("the detective who arrested {b} {when}",), ("who was taken into custody by the detective {a} {when}",),
         ("{b} was taken into custody by {a}.", "{a} made the arrest of {b}.", "{b} was detained by {a}.", "{a} put {b} under arrest."),
         ("{a} was taken into custody by {b}.", "{b} arrested {a}.", "{b} made the arrest of {a}."),
         ("{b} was convicted.", "{b} has confessed.", "{b} tried to escape from {a}.", "{a} found a weapon on {b}.", "{b} has been charged with murder.")),
    Role("person", "exclusive",
         ("{a} pulled {b} from {x} {when}.", "{b} was rescued from {x} by {a} {when}.", "{b} owes it to {a} to have been saved from {x} {when}."),
         ("who saved {b} from {x}", "the rescuer of {b}"), ("who was pulled from {x} by {a}",),
         ("{a} saved {b}.", "{b} was rescued by {a}.", "{b} was helped to safety by {a}.", "{a} was the rescuer of {b}."),
         ("It was {b} who rescued {a} from {x}.", "{b} saved {a}.", "{a} was rescued from {x} by {b}."),
         ("{a} will get a medal.", "{a} had never met {b} before.", "{b} was badly burnt.", "{a} is a trained firefighter."),
         ("a burning flat", "a frozen lake", "a flooded tunnel", "a wrecked car", "a well")),
    Role("person", "exclusive",
         ("{a} won the {x} {place} {when}, with {b} in second place.", "{b} had to settle for second place behind {a} in the {x} {place}.", "{a} won the {x} {place}, a step before {b}.", "In the {x} {place}, {b} could not keep up with {a}, the winner."),
         ("who won the {x} {place} ahead of {b}",), ("runner-up to {a} in the {x} {place}",),
         ("{b} was beaten by {a}.", "{a} did better than {b} in the {x}.", "{b} finished behind {a}.", "{a} reached the line before {b}."),
         ("{b} came in ahead of {a}.", "{a} was left behind by {b} in the {x}.", "{b} won the {x}."),
         ("{a} set a record.", "{b} is older than {a}.", "{a} had trained in the mountains.", "{b} fell during the {x}."),
         ("marathon", "downhill race", "cycling stage", "sailing regatta", "speed skating event")),
    Role("club", "exclusive",
         ("{a} defeated {b} {x} {when}.", "{b} went down to {a} {x} {when}.", "{when} {b} were beaten {x} by {a}.", "{a} proved too strong for {b} {x} {when}.", "{a} knocked {b} out {x} {when}."),
         ("who overcame {b} {x} {when}",), ("who lost to {a} {x} {when}",),
         ("{b} lost to {a}.", "{a} won against {b}.", "{b} were beaten by {a}.", "{a} got the better of {b}.", "{b} suffered a defeat against {a}."),
         ("{a} lost {x}.", "{b} won {x}.", "{a} were knocked out by {b}.", "It was {b} who beat {a} {x}."), _SPORT_NEAR,
         ("in the semi-final", "in the cup final", "in the play-off", "in the quarter-final")),
    Role("club", "exclusive",
         ("{a} sold the striker {r} to {b} {when}.", "{b} signed the striker {r} from {a} {when}.", "{r}, a striker, left {a} for {b} {when}.", "{when} the striker {r} moved from {a} to {b}."),
         ("who let the striker {r} go to {b}",), ("who brought in the striker {r} from {a}",),
         ("{r} moved from {a} to {b}.", "{b} signed {r}.", "{r} left {a}.", "{r} joined {b}."),
         ("{r} went from {b} to {a}.", "{r} has joined {a} from {b}."),
         ("{r} scored for {b} on the first day.", "{a} paid {r} badly.", "{r} has never been injured.", "{b} will be champions.")),
    Role("town", "exclusive",
         ("{a} lies upstream of {b} on the same river.", "The river passes {a} before it reaches {b}.", "From {a} the river flows down to {b}."),
         ("which lies upstream of {b}",), ("which lies downstream of {a}",),
         ("{b} lies further down the river than {a}.", "The river reaches {a} before {b}.", "{a} is upstream of {b}."),
         ("{a} lies downstream of {b}.", "{b} lies upstream of {a}."),
         ("{a} was flooded this year.", "{b} draws its water from the river.", "A canal links {a} to the sea.")),
    Role("town", "exclusive",
         ("The games were moved from {a} to {b} {when}.", "{b} replaced {a} as host of the games {when}.", "{a} was stripped of the games {when}, and {b} stepped in.", "{when} the organisers took the games away from {a} and gave them to {b}."),
         ("which lost the games to {b}",), ("which took over the games from {a}",),
         ("{b} was given the games instead of {a}.", "{a} lost the games.", "{b} became host of the games.", "The games were taken from {a}."),
         ("The games went from {b} to {a}.", "{b} lost the games to {a}."),
         ("{b} has built a new stadium.", "{a} had spent too much on the games.", "The games in {b} were a success.", "{a} will go to court.")),
    Role("person", "exclusive",
         ("{a} is the {x} of {b}.", "{b} has {a} as {x}, the family said.", "{a}, {x} of {b}, spoke first."), ("the {x} of {b}",), ("whose {x} is {a}",),
         ("{b} is a younger relative of {a}.", "{a} is older than {b}.", "{b} is a descendant of {a}."),
         ("{a} is younger than {b}.", "{b} is older than {a}.", "{b} is the {x} of {a}."),
         ("{a} lives with {b}.", "{a} raised {b} alone.", "{b} looks like {a}.", "{a} is rich."),
         ("father", "mother", "grandfather", "grandmother")),
    Role("person", "free",
         ("{a} sued {b} over {x} {when}.", "{b} was taken to court by {a} {when} over {x}.", "A lawsuit against {b}, brought by {a} over {x}, was filed {when}."),
         ("who sued {b} over {x} {when}",), ("who is being sued by {a} over {x}",),
         ("{a} brought a case against {b}.", "{b} was sued by {a}.", "{a} took legal action against {b}.", "{a} is the plaintiff in a case against {b}."),
         ("{a} has never sued {b}.", "{a} did not take {b} to court."),
         ("{a} won the case against {b}.", "{b} was ordered to pay.", "{b} settled with {a} out of court.", "{b} has apologised to {a}."),
         ("an unpaid bill", "a broken lease", "a newspaper column", "stolen drawings", "a fence")),
    Role("firm", "free",
         ("{a} filed a suit against {b} over {x} {when}.", "{when} {b} was sued by {a} over {x}.", "{a} accuses {b} in court of copying {x}, in a claim lodged {when}."),
         ("which has sued {b} over {x}",), ("which faces a lawsuit from {a} over {x}",),
         ("{a} sued {b}.", "{b} was taken to court by {a}.", "{a} went to court against {b}."),
         ("{a} has not taken {b} to court.", "{a} never sued {b}."),
         ("{b} copied {x}.", "{a} was awarded damages.", "{a} and {b} have settled.", "{b} lost in court against {a}."),
         ("a brake patent", "a trade mark", "a recipe", "a search program", "a pump design")),
    Role("person", "free",
         ("{a} criticised {b} over {x} {when}.", "{b} came under fire from {a} {when} over {x}.", "{when} {a} had harsh words for {b} because of {x}.", "{a} attacked {b} in a speech about {x} {when}."),
         ("who criticised {b} over {x}", "a critic of {b} since the row over {x}"), ("whom {a} criticised over {x}",),
         ("{a} criticised {b}.", "{b} was criticised by {a}.", "{a} found fault with {b}."),
         ("{a} never criticised {b}.", "{a} had only praise for {b}.", "{a} did not find fault with {b}."),
         ("{a} called on {b} to resign.", "{b} admitted mistakes.", "{b} has resigned over {x}.", "{a} hit {b}."),
         ("the budget", "the water shortage", "the new stadium", "school closures", "a botched rescue")),
    Role("person", "free",
         ("{a} telephoned {b} {when} about {x}.", "{b} had a call from {a} {when} about {x}.", "{when} {b} was rung up by {a}, who wanted to speak about {x}."),
         ("who telephoned {b} about {x}",), ("whom {a} had called about {x}",),
         ("{a} called {b}.", "{b} got a call from {a}.", "{b} was phoned by {a}."), ("{a} has never called {b}.", "{a} did not phone {b}."),
         ("{a} met {b} {place}.", "{a} and {b} agreed on {x}.", "{b} promised {a} help.", "{a} threatened {b}."),
         ("the ceasefire", "the ransom", "the rail strike", "a missing file", "the film rights")),
    Role("person", "free",
         ("{a} praised {b} for {x} {when}.", "{b} was praised by {a} {when} for {x}.", "There was warm applause from {a} for {b} because of {x}."),
         ("who praised {b} for {x}",), ("praised by {a} for {x}",),
         ("{a} spoke well of {b}.", "{b} was praised by {a}.", "{a} had praise for {b}."), ("{a} had no praise for {b}.", "{a} did not speak well of {b}."),
         ("{a} gave {b} a prize.", "{b} thanked {a}.", "{a} voted for {b}.", "{a} has hired {b}."),
         ("calm leadership", "a first novel", "work with refugees", "a bold design", "saving the orchestra")),
    Role("town", "free",
         ("Troops from {a} shelled {b} {when}.", "{b} came under fire from the garrison of {a} {when}.", "{when} shells fired from {a} landed in {b}."),
         ("whose garrison shelled {b} {when}",), ("which was shelled from {a} {when}",),
         ("{b} was shelled from {a}.", "Shells from {a} hit {b}.", "{b} came under fire from {a}."), ("No shell was ever fired from {a} at {b}.", "{b} has not been shelled from {a}."),
         ("{a} has fallen.", "People were killed in {b}.", "{b} surrendered to {a}.", "Both {a} and {b} want a truce.")),
    Role("person", "mutual",
         ("{a} married {b} {place} {when}.", "{b} became the spouse of {a} {when}.", "{when} {a} and {b} were wed {place}."), ("who married {b} {when}",), ("married to {a} since the wedding {place}",),
         ("{a} and {b} are a married couple.", "{b} got married to {a}.", "{a} is the spouse of {b}."), ("{a} and {b} never married.", "{a} has always been single.", "{b} refused to marry {a}."),
         ("{a} has a child with {b}.", "{a} and {b} live {place}.", "{a} has left {b}.", "{a} took the name of {b}.")),
    Role("person", "mutual",
         ("{a} met {b} {place} {when}.", "{a} held talks with {b} {when} {place}.", "{when} {b} sat down {place} with {a}.", "A meeting of {a} and {b} took place {place} {when}."), ("who held talks with {b} {place}",), ("who met {a} {place} {when}",),
         ("{b} met {a}.", "{a} and {b} held a meeting.", "{a} held talks with {b}.", "{b} had a meeting with {a} {place}."), ("{a} has never met {b}.", "No talks were held between {a} and {b}.", "{a} refused to see {b}."),
         ("{a} and {b} reached an agreement.", "{b} was born {place}.", "{a} lives {place}.", "{a} works for {b}.", "{b} invited {a}.")),
    Role("firm", "mutual",
         ("{a} and {b} joined forces {when} to develop {x}.", "{a} signed an agreement with {b} {when} on {x}.", "{when} {b} became a partner of {a} for {x}."), ("which works with {b} on {x}",), ("a partner of {a} for {x}",),
         ("{b} cooperates with {a}.", "{a} and {b} work together on {x}.", "{a} is a partner of {b}."), ("{a} and {b} do not work together.", "{a} has turned down any partnership with {b}."),
         ("{a} bought {b}.", "{a} owns a share of {b}.", "{b} sued {a}.", "{a} and {b} will merge.", "{x} will be on sale soon."),
         ("a hydrogen bus", "a malaria drug", "a cargo drone", "a payment app", "salt batteries")),
    Role("club", "mutual",
         ("{a} drew with {b} {when}.", "{a} and {b} shared the points {when}.", "Neither side won when {a} received {b} {when}.", "There was no winner between {b} and {a} {when}."), ("who drew with {b} {when}",), ("held to a draw by {a} {when}",),
         ("{b} and {a} drew.", "{a} did not beat {b}.", "{b} did not lose to {a}.", "The match of {a} and {b} ended level."), ("{a} won against {b}.", "{b} lost to {a}.", "{a} beat {b}."),
         ("{a} had a man sent off.", "{b} missed a penalty.", "{a} and {b} scored two goals each.", "{b} are top of the table.")),
)  # fmt: skip
