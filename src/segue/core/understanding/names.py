"""The names of the details that messages give: the words in which flows ask for them."""

from typing import Final

DATES: Final = "dates"
"""When: "2027-05-10/2027-05-24", "2027-05-10", "2027-05", "2027-05/2027-06", "2027-05;14d"."""
DURATION: Final = "duration"
"""How long, in days: "14d", or "14-21d"."""
PARTY_SIZE: Final = "party_size"
"""How many travel: "7"."""
PARTY: Final = "party"
"""Who travels, in words: "three generations", "2 adults, 1 child"."""
ACCESS_NEED: Final = "access_need"
"""What health or age asks for: "wheelchair", "limited walking", "step-free" …"""
PLACES: Final = "places"
"""One country, region or city each."""
ORIGIN: Final = "origin"
"""Where the journey begins."""
BUDGET: Final = "budget"
"""Money: "EUR 20000", "GBP 3500 per person", "EUR 20000-25000"; no currency when none is named."""
EMAIL: Final = "email"
PHONE: Final = "phone"
"""Digits, with "+" before an international number."""
BOOKING_REF: Final = "booking_ref"
"""In capitals, as written: "HR-48213"."""
NAME: Final = "name"
OCCASION: Final = "occasion"
DIET: Final = "diet"
ROOM: Final = "room"
FLIGHT_NUMBER: Final = "flight_number"
"""Airline and number without blank: "LX160"."""
TIME: Final = "time"
"""Of day, 24 hours: "15:00"."""

DETAIL_NAMES: Final = (
    DATES, DURATION, PARTY_SIZE, PARTY, ACCESS_NEED, PLACES, ORIGIN, BUDGET, EMAIL, PHONE,
    BOOKING_REF, NAME, OCCASION, DIET, ROOM, FLIGHT_NUMBER, TIME,
)  # fmt: skip

MANY_VALUED: Final = (PLACES, ACCESS_NEED, DIET)
"""Details that may hold several values at once; kept the same as in the fold."""
