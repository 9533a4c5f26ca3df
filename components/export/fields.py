"""What the columns of the laid-out tables of a ledger mean, and what one row of each table is."""

from components.export.columns import Column, day, decimal, text, whole

TABLES: dict[str, str] = {
    "crisis": "One row: what the ledger is about, and how its pages open.",
    "topics": "One row for each topic on which actors take positions.",
    "readings": "One row for each kind of proposal and effect of a stance: the ballot that it is read as.",
    "steps": "One row for each stance of each topic, in the order of the scale.",
    "actors": "One row for each state and each organisation.",
    "estimators": "One row for each estimator of the ledger.",
    "positions": "One row for each position: one actor's stance on one topic as of one day.",
    "estimates": "One row for each casualty figure of one estimator.",
    "defections": "One row for each report of persons who left the authorities.",
    "events": "One row for each event.",
    "proposals": "One row for each text put to a body, or attempt at one.",
    "ballots": "One row for each member and proposal.",
    "citations": "One row for each record and source that it cites, the fullest source first.",
    "sources": "One row for each source.",
}

_RECORD = {
    "id": text("Id of the record."),
    "date": day("Day of the record; the first of the month or year where no more is known."),
    "known": day("First day on which the record could be known."),
    "known_by": text("What says since when it is known: stated, source or date."),
    "precision": text("How exact the day is: day, month or year."),
    "confidence": text("How sure it is that the record says what its source says: high, medium or low."),
    "note": text("What else a reader should know."),
    "sources": text("Ids of the sources, the fullest first, with spaces between."),
}
_PLACE = {"place": text("Place that the source names.")}
_SAID = {
    "speaker": text("Who spoke, where the source says so."),
    "quote": text("The words as printed."),
}
_VOTES = {
    "in_favour": whole("Members that voted in favour; empty where the total is not known.", "members"),
    "against": whole("Members that voted against; empty where the total is not known.", "members"),
    "abstaining": whole("Members that abstained; empty where the total is not known.", "members"),
    "not_voting": whole("Members that did not vote; empty where the total is not known.", "members"),
}
_TOPIC = {"topic": text("Id of the topic.")}
_ON_TOPIC = {"topic": text("Id of the topic whose question the text answers; empty where it answers none.")}
_SCALE = {
    "stance": text("Id of the stance."),
    "rank": whole("Place of the stance on the topic's scale, counted from 0."),
    "label": text("The stance in words."),
    "short": text("The stance in few words."),
    "effect": text("What the stance means for a proposal: for, against or none."),
}

FIELDS: dict[str, dict[str, Column]] = {
    "crisis": {
        "id": text("Id of the crisis."),
        "title": text("What its pages are headed with."),
        "about": text("ISO 3166-1 alpha-3 code of the state in which it happens."),
        "began": day("First day of the crisis."),
        "opens_on": day("Day on which the pages open."),
        "topic": text("Id of the topic on which the pages open; empty where it is the first."),
        "licence": text("Licence of the ledger."),
        "summary": text("The crisis in two sentences."),
    },
    "topics": _TOPIC
    | {
        "title": text("Title of the topic."),
        "question": text("The topic as a question."),
        "asks": text("Whether it asks for a decision, or for a judgement, where no ballot follows from a stance."),
    },
    "readings": {
        "kind": text("Kind of proposal."),
        "effect": text("Effect of a stance: for, against or none."),
        "ballot": text("The ballot as which the effect is read."),
    },
    "steps": _TOPIC | _SCALE | {"means": text("When the stance is given.")},
    "actors": {
        "actor": text("ISO 3166-1 alpha-3 code of a state, or id of an organisation."),
        "name": text("Name of the state or organisation."),
        "kind": text("State or organisation."),
        "region": text("Region of the state."),
        "lon": decimal("Longitude of a point in the state.", "degrees east"),
        "lat": decimal("Latitude of a point in the state.", "degrees north"),
    },
    "estimators": {
        "estimator": text("Id of the estimator."),
        "name": text("Name of the estimator."),
        "kind": text("Kind of estimator."),
        "method": text("How it counts, as far as it says."),
    },
    "positions": _RECORD
    | {"actor": text("Code of the state or id of the organisation."), "name": text("Name of the actor.")}
    | {"kind": text("State or organisation.")}
    | _TOPIC
    | _SCALE
    | _SAID
    | {
        "evidence": text("Rung of the ladder of evidence."),
        "act": text("Whether words or a measure."),
        "action": text("The measure taken."),
        "role": text("Office of the speaker."),
        "venue": text("Where it was said or done."),
        "summary": text("What was said or done, in the ledger's words."),
        "translated": Column("boolean", "Whether the quotation is a translation."),
    },
    "estimates": _RECORD
    | _PLACE
    | {
        "low": whole("Lowest number given; alone it means at least.", "persons"),
        "high": whole("Highest number given; alone it means up to.", "persons"),
        "approximate": Column("boolean", "Whether the source calls the number approximate."),
        "figure": text("The numbers in words."),
        "counts": text("Which deaths are counted, in the source's wording."),
        "population": text("Whose deaths are counted."),
        "scope": text("Whether one incident, a period or all since a day."),
        "since": day("First day that the figure covers."),
        "until": day("Last day that the figure covers."),
        "stated": day("Day on which the estimator stated the figure."),
        "estimator": text("Id of the estimator whose count it is."),
        "estimator_name": text("Name of the estimator."),
        "estimator_kind": text("Kind of estimator."),
        "attributed_to": text("Who counted, in the source's wording."),
        "conflict": text("Name shared by rival figures of one thing."),
    },
    "defections": _RECORD
    | _PLACE
    | {
        "kind": text("Whether a person, a counted group or a tracker's running total."),
        "group": text("What was left: party, army, government and the like."),
        "count": whole("How many persons; empty where nobody counted.", "persons"),
        "person": text("Name of the person."),
        "role": text("Office of the person, or who the group is."),
        "destination": text("State to which they went."),
        "what": text("What they did."),
        "status": text("What became of the report."),
        "status_since": day("Day from which the status holds."),
        "same_fact": text("Name shared by reports of one fact."),
        "split": text("The count by group, where the source splits it."),
    },
    "events": _RECORD
    | _PLACE
    | _SAID
    | {
        "title": text("The event in few words."),
        "what": text("What happened."),
        "category": text("Category of the event."),
        "ends": day("Last day of an event of several days."),
    },
    "proposals": _RECORD
    | _ON_TOPIC
    | _VOTES
    | {
        "title": text("Title of the proposal."),
        "body": text("Body to which it was put."),
        "kind": text("Kind of proposal."),
        "outcome": text("What became of it."),
        "symbol": text("Symbol of the document."),
        "resolution": text("Number of the resolution."),
        "subject": text("Subject of the proposal."),
        "scope": text("How the proposal relates to the crisis."),
        "meeting": text("Record of the meeting."),
        "drafted_by": text("Codes of those who drafted it, with spaces between."),
        "supported_by": text("Codes of those who supported it, with spaces between."),
        "withdrawn_by": text("Codes of those who withdrew it, with spaces between; its day is the day they did."),
        "objected": text("Codes of members that objected, with spaces between."),
        "dissociated": text("Codes of members that dissociated themselves, with spaces between."),
        "letters": text("Symbols of letters about it."),
        "digital_library": Column("link", "Link to its entry in the United Nations Digital Library."),
        "agenda_item": text("Item of the agenda."),
    },
    "ballots": _ON_TOPIC
    | {
        "proposal": text("Id of the proposal."),
        "date": day("Day of the proposal."),
        "known": day("First day on which the proposal could be known."),
        "body": text("Body to which it was put."),
        "kind": text("Kind of proposal."),
        "outcome": text("What became of it."),
        "symbol": text("Symbol of the document, or the resolution's number."),
        "title": text("Title of the proposal."),
        "state": text("ISO 3166-1 alpha-3 code of the member."),
        "name": text("Name of the member."),
        "ballot": text("What the member did."),
        "named": Column("boolean", "Whether the record names the member; else the ballot follows from the rule."),
    },
    "citations": {"record": text("Id of the record."), "source": text("Id of the source.")},
    "sources": {
        "source": text("Id of the source."),
        "publisher": text("Who published it."),
        "title": text("Its title."),
        "url": Column("link", "Link to the source."),
        "date": day("Day of publication; empty where it is not known."),
        "basis": text("Whether the day is stated, inferred or approximate."),
        "tier": whole("Kind of publication: 1 official record, 2 news organisation, 3 compilation, 4 repost."),
        "read": day("Day on which it was last read whole."),
        "lang": text("Language of the source."),
        "archive": Column("link", "Link to a stored copy."),
        "note": text("What else a reader should know."),
        "cited": whole("Records that cite it.", "records"),
    },
}
