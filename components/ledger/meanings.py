"""What each word of the ledger's vocabularies means, for readers and for those who enter records."""

from components.ledger import vocabulary

WORDS = {
    "Ledger": "One crisis in one checked file.",
    "Actor": "A state or an organisation that holds positions.",
    "Topic": "A question on which actors take positions.",
    "Position": "One actor's stance on one topic as of one day, with its source.",
    "Stance": "A step on the ledger's ordered scale. Its effect on what the topic asks is for, against or none.",
    "Standing": "Where an actor stands as of a day: its latest position by then. Without one it is unrecorded, "
    "which is not the same as neutral.",
    "Estimate": "One estimator's figure of the dead: low, high, whom it counts, over what span.",
    "Defection": "People leaving the authorities. Running totals of trackers are kept apart and never added.",
    "Event": "A dated happening on the ground or in diplomacy.",
    "Proposal": "A text put to a body, or an attempt at one, with its outcome.",
    "Ballot": "What one member did on a proposal.",
    "As of": "The picture holds records dated on or before this day, and none after it.",
    "Known from": "The first day on which a record could be known: that of its earliest dated source, unless it says.",
}

EVIDENCE = {
    vocabulary.Evidence.RECORDED_VOTE: "A recorded vote of the actor.",
    vocabulary.Evidence.EXPLANATION_OF_VOTE: "Words spoken to explain a vote.",
    vocabulary.Evidence.OFFICIAL_STATEMENT: "Official words or an official act, with the office that stands behind it.",
    vocabulary.Evidence.NAMED_DIPLOMAT: "A named diplomat, to reporters.",
    vocabulary.Evidence.UNNAMED_DIPLOMAT: "Diplomats who are not named.",
    vocabulary.Evidence.PRESS_REPORT: "A report that names nobody as its authority.",
    vocabulary.Evidence.INFERENCE: "Read from context by whoever made the entry; the note says how.",
}

CONFIDENCE = {
    vocabulary.Confidence.HIGH: "The source was read and says it plainly.",
    vocabulary.Confidence.MEDIUM: "The source is second hand, short on detail, or its day or wording is uncertain.",
    vocabulary.Confidence.LOW: "One weak source, or a claim that others contradict.",
}

TIERS = {
    1: "An official record, or the publication of the body that decided or counted.",
    2: "A news agency or an established news organisation.",
    3: "A compilation, an analysis, or a host that reproduces a record.",
    4: "A repost, blog, mirror or wiki.",
}

STATUS = {
    vocabulary.Status.REPORTED: "Reported, and not contradicted in what was read.",
    vocabulary.Status.DISPUTED: "Somebody named denies it.",
    vocabulary.Status.RETRACTED: "Taken back by the person.",
    vocabulary.Status.REFUTED: "Shown to be untrue; kept so that it is not entered again, and never counted.",
}

SCOPES = {
    vocabulary.Scope.CUMULATIVE: "All dead since the crisis began.",
    vocabulary.Scope.PERIOD: "The dead of a stated period.",
    vocabulary.Scope.INCIDENT: "The dead of one incident.",
}

POPULATIONS = {
    vocabulary.Population.ALL: "Everybody who was killed, as far as the estimator counts: fighters and soldiers may "
    "be left out, which the record then says.",
    vocabulary.Population.CIVILIANS: "People who took no part in the fighting, by the estimator's own judgement.",
    vocabulary.Population.PROTESTERS: "People killed at demonstrations or when these were put down.",
    vocabulary.Population.CHILDREN: "Under 18, where the estimator gives an age.",
    vocabulary.Population.DETAINEES: "People killed in custody.",
    vocabulary.Population.SOLDIERS: "Members of the armed forces of the state.",
    vocabulary.Population.SECURITY_FORCES: "Police, intelligence and armed forces together, as the authorities count.",
}

GROUPS = {
    vocabulary.Group.PARTY: "Members of the ruling party who hold no other recorded office.",
    vocabulary.Group.PARLIAMENT: "Members of the national parliament.",
    vocabulary.Group.CABINET: "Prime minister, ministers and their deputies.",
    vocabulary.Group.DIPLOMATIC: "Ambassadors, consuls, attaches and staff of missions abroad.",
    vocabulary.Group.MILITARY: "Officers and soldiers of army, air force, navy and guard units.",
    vocabulary.Group.SECURITY: "Police and the intelligence services.",
    vocabulary.Group.JUDICIARY: "Judges and public prosecutors.",
    vocabulary.Group.CIVIL_SERVICE: "Officials of ministries, public institutions, provinces and towns, and religious "
    "offices that the state appoints to.",
    vocabulary.Group.ALL: "Several of these together; only running totals of trackers say so.",
}
