"""Patterns of what pages print around articles. `cleaning.phrases` says what each means."""

from __future__ import annotations

import re


def _whole(*alternatives: str) -> re.Pattern[str]:
    """Any of the alternatives as a whole line, signs after it allowed."""
    return re.compile(rf"\W*(?:{'|'.join(alternatives)})\W*", re.IGNORECASE)


def _starts(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(alternatives)})", re.IGNORECASE)


_STORIES = (
    r"(?:news|stor(?:y|ies)|articles?|posts?|reads?|reading|headlines?|coverage|content|links?|topics?)"
)
_KIND = (
    r"(?:related|similar|recommended|other|recent|latest|top|trending|popular|featured|more|breaking|further"
    r"|sponsored|promoted|suggested|previous|next|also)"
)

OTHER_STORIES = _whole(
    rf"{_KIND}(?:\s+(?:related|top|recent|latest|popular))?\s+{_STORIES}"
    r"(?:\s+(?:from|in|on|by|for|about)\b.{0,50})?",
    r"related|trending(?: now)?|latest|must[ -]reads?|recommended(?: for you)?|popular(?: now)?",
    r"sponsored|promoted|hot topics|explore more|discover more|stories you .{3,30}|up next|keep reading",
    r"(?:most|best)[ -](?:read|viewed|popular|shared|commented|watched|recent|discussed)"
    r"(?:\s+(?:in|on|from|today|this)\b.{0,40})?",
    r"you (?:may|might) (?:also )?(?:like|enjoy|be interested in|have missed)(?:\s+.{0,30})?",
    r"you(?:'|’)ll also (?:like|love)(?:\s+.{0,30})?|you won(?:'|’)?t believe.{0,30}",
    r"(?:read|see|watch|listen|look) (?:more|also|next|too|on)|what to read next",
    r"more (?:from|on|in|about|by)\b.{1,50}|also (?:in|on|from|read)\b.{0,40}",
    r"don(?:'|’)?t miss(?: (?:it|this|out))?|in (?:other news|this section|case you missed it)",
    r"(?:editor(?:'|’)?s?(?:'|’)?|our) (?:picks?|choice)|(?:today|this week)(?:'|’)s (?:top|most)\b.{0,30}",
    r"(?:around|from(?: around)?) the web|elsewhere(?: on .{1,30})?|from our (?:partners|archives?)",
)

COMMENTS = _whole(
    r"(?:\d+\s+)?(?:comments?|replies|responses?|reactions?)(?:\s*\(?\d+\)?)?",
    r"leave a (?:reply|comment).{0,30}|(?:post|add|write) (?:a|your) (?:comment|reply).{0,20}",
    r"join the (?:conversation|discussion)|readers?(?:'|’)? comments?",
    r"(?:view|show|see) (?:all )?\d* ?comments?|what do you think",
)

PROMPT = _starts(
    r"(?:sign[ -]?(?:up|in)|log[ -]?in|register|subscribe|join|follow|like|get|receive|download|click|tap"
    r"|support|donate|become a member|stay (?:informed|up to date|connected|tuned)|send us|tell us|contact us"
    r"|have a (?:story|tip)|got a|share (?:this|on|your|via)|advertise|listen to|enter your"
    r"|your (?:e-?mail|name)|don(?:'|’)t miss|never miss|already a|turn on|enable|allow notifications"
    r"|view (?:the )?(?:original|gallery)"
    r"|(?:view|load|show|read) more)\b",
)
PROMPT_OBJECT = _starts(
    r"newsletters?|inbox|e-?mails?|whatsapp|telegram|facebook|twitter|instagram|youtube|linkedin|notifications?"
    r"|alerts?|\bapp\b|account|subscriber|subscription|subscribe|\bus\b|your|\bhere\b|\bdaily\b|weekly"
    r"|this (?:article|story|post|page)|for (?:free|more|just)|briefing|morning (?:note|mail|brief)"
    r"|to (?:comment|continue|read)|podcast|edition",
)

SMALL_PRINT = _starts(
    r"(?:skip|jump) to (?:main )?(?:content|navigation)|(?:©|\(c\)\s|copyright\b)|all rights reserved",
    r"(?:we|this (?:web)?site|our (?:web)?site|we and our .{0,30}partners?)\s+(?:use|uses|store|stores)\b"
    r".{0,40}\b(?:cookies|information on your device)",
    r"by (?:continuing|using) (?:to )?(?:this|our|use|browse)",
    r"terms (?:of (?:use|service)|(?:and|&) conditions)|privacy (?:policy|notice)|cookie (?:policy|settings)",
    r"cookie preferences|manage (?:options|cookies|preferences)|back to (?:top|home)|scroll to|loading\b",
    r"please enable javascript|toggle\b|close (?:menu|this)|open menu|image \d+ of \d+|\d+\s*/\s*\d+$",
    r"this (?:article|story|post) (?:was|is|has been) (?:first |originally )?"
    r"(?:published|posted|syndicated|republished)\b",
    r"(?:filed under|tags?|topics?|keywords?|categories|category|posted in|labels?)\s*:",
    r"\(?(?:additional )?(?:reporting|writing|editing|compiled|edited|translated|photography) by\b",
    r"the views (?:and opinions )?expressed|opinions expressed (?:here|in)",
    r"\d+\s*min(?:ute)?s?\s+(?:read|ago)\b|reading time\b|\d+[.\d]*k?\s+(?:shares|views|likes)\b",
    r"(?:for )?(?:media|press) (?:contacts?|enquiries|inquiries)\b|(?:press |media )?contacts?\s*:",
    r"(?:tel|phone|fax|e-?mail)\s*[.:]|notes? to editors?|we(?:'|’)?re hiring",
)

CONTACT = re.compile(r"\S+@[\w-]+\.\w+|https?://|www\.")

CREDITED = _starts(r".{2,60}\b(?:contributed|contributing) to this (?:report|story|article)\.?$")

INLINE_LINK = _starts(
    r"(?:read (?:also|more|next|too)|also read|see also|watch|related|more|recommended|don(?:'|’)t miss|video"
    r"|listen|in pictures)\s*[:|»>–—-]+\s*\S",
)

ADVERT = _whole(
    r"advertise?ments?(?: continues? below)?|ads?|sponsored(?: content)?|publicité|promoted content",
    r"(?:story|article) continues (?:below|after).{0,30}",
)

PAGE_LABEL = _whole(
    r"thumbnail|image|photo|picture|video|gallery|play|watch|listen|pause|print|save|close|menu|search|home|more",
    r"next|previous|back|loading|live|breaking(?: news)?|exclusive|latest news|top stories|ends?|file photo",
    r"placeholder|(?:read|see|show|load) more|(?:view|see) all|reply|report|edit|archive|untitled|30",
)

_SHARE_WORD = (
    r"whats\s?app|facebook|twitter|tweet|pinterest|reddit|linked\s?in|gmail|e-?mail|telegram|viber|messenger"
    r"|instagram|you\s?tube|tik\s?tok|threads|blue\s?sky|mastodon|tumblr|flipboard|pocket|snapchat|vk|weibo"
    r"|we\s?chat|line|sms|share|shares|send|print|copy|link|save|post|comments?|likes?|pin|x|rss|more|follow"
    r"|bookmark|this|article|story|page|on|via|by|to|with|mail|friends?|us|and|a|the|buffer|url|gift|listen"
    r"|google|news|plus|views?|k|m"
)
SHARE_ROW = re.compile(rf"(?:(?:{_SHARE_WORD})|[\W\d_])+", re.IGNORECASE)
SHARE_SIGN = _starts(
    r"whats\s?app|facebook|twitter|tweet|share|linked\s?in|telegram|e-?mail|copy link|print|pinterest|viber"
)

PICTURE_LINK = re.compile(r"\[?!\[[^\]]*\]\([^)]*\)(?:\]\([^)]*\))?")

_PICTURE = r"(?:photos?|pictures?|images?|photographs?|pics?|illustrations?|graphics?)"
CAPTION = _starts(
    rf"^(?:file )?(?:{_PICTURE}|credits?|video|source|map)(?:\s+(?:credit|by|courtesy|from|source))?\s*[:/©]",
    rf"^{_PICTURE}\s+(?:by|courtesy|credit)\b",
    rf"[.(|/–—-]\s*{_PICTURE}\s+(?:by|courtesy(?: of)?)\s+(?:the\s+)?(?-i:[A-Z])[^.]{{1,60}}\.?$",
    rf"[.(|/–—-]\s*(?:(?:file|archive|library|stock|handout) )?(?:{_PICTURE}|credit)"
    r"(?:\s+(?:credit|by|courtesy)\b)?\s*(?:[:/]\s*[^.]{1,60})?\)?\.?$",
    r"\b(?:getty images|shutterstock|afp via getty|ap photo|epa-efe|istock|alamy)\b[^.]{0,40}$",
    r"\breuters/(?-i:[A-Z])[^.]{0,40}$",
    rf"^\((?:file )?(?:{_PICTURE}|reuters|afp|ap)\b[^)]*\)\.?$",
)

_WRITER = (
    r"(?:writer|reporter|correspondent|journalist|columnist|editor|freelancer?|fellow|contributor|blogger|author"
    r"|analyst|lecturer|professor)"
)
BIO = re.compile(
    rf"\b(?:is|was) (?:an?|the|our) (?:[\w-]+ ){{0,5}}?{_WRITER}\b.{{0,160}}"
    r"(?:\b(?:views?|opinions?)\b.{0,40}\bown\b|\bfor (?:the|this) (?:[A-Z][\w&’'-]*\s?){1,5}\.?$"
    r"|\b(?:covers|covering|writes|writing|based in|follow (?:him|her|them)"
    r"|(?:his|her|their) (?:work|book)s?\b))"
)
STAFF = re.compile(
    r"(?i:(?:staff|senior|freelance|contributing|guest|special)\s+)?"
    r"(?i:writer|reporter|correspondent|columnist|contributor|editor)s?"
    r" (?:for|at|with|of) (?:the )?[A-Z].{1,50}"
)
ABOUT = re.compile(
    r"(?i:about) (?:(?:the )?(?i:author|writer|company|reporter)s?|us|me"
    r"|[A-Z][\w.'’&-]*(?:\s+(?:[A-Z][\w.'’&-]*|of|the|and|for|de|van|von|&)){0,6})\W*"
)
RULE = re.compile(r"[\W_]+")
MENU_PART = re.compile(r"\s*(?:[|•·»›>/]|\s{2,}|\t| :: | – )\s*")
