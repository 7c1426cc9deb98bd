"""The names that a business folder may use without giving them itself."""

NEEDS = (
    "multi_generational",
    "accessibility",
    "large_party",
    "medical",
    "many_places",
    "group_event",
    "minors_alone",
    "visa_trouble",
)
"""Needs that ask for a person's judgment and that the AI recognises."""

SENSITIVE_MATTERS = (
    "bereavement",
    "medical_emergency",
    "legal_threat",
    "complaint",
    "fraud",
    "coercion",
    "self_harm",
    "refund_dispute",
    "portfolio_losses",
    "press",
)
"""Matters that the AI recognises and does not deal with alone."""

DETAILS = (
    "dates",
    "duration",
    "party_size",
    "party",
    "access_need",
    "places",
    "origin",
    "budget",
    "email",
    "phone",
    "booking_ref",
    "name",
    "occasion",
    "diet",
    "room",
    "flight_number",
    "time",
)
"""Details that the AI finds in messages; `text:NAME` takes a whole answer instead."""
