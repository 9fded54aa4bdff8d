"""What was found out is for clinicians: others see neither that there is something nor how bad."""

import pytest

from support import visits
from support.people import Someone
from support.wire import Refused


@pytest.fixture
def flagged(client, make_event):
    """Somebody with an open finding in the doctor's line, who goes first."""
    make_event(slots=20)
    ticket = visits.arrive(client, Someone(51))
    # RED by itself.
    part = {"observations": [{"measurement": "spo2", "value": "85", "confirmed": True}]}
    client.RecordScreening(ticket=ticket, station="vitals", part=part)
    return ticket


@pytest.mark.parametrize(
    "role, sees",
    [("REGISTRAR", False), ("CARD_OFFICER", False), ("CLINICIAN", True)],
)
def test_a_finding_is_seen_by_clinicians_alone(flagged, somebody, role, sees):
    staff = somebody(role.lower().replace("_", "-"), role)
    assert staff.GetTicket(ticket=flagged).visit.open_finding is sees
    waiting = [each for line in staff.ListLines().lines for each in line.waiting]
    assert [each.urgent for each in waiting if each.ticket == flagged] == [sees]


def test_a_refusal_does_not_say_how_bad_it_is(flagged, somebody):
    staff = somebody("kartu", "CARD_OFFICER")
    with pytest.raises(Refused) as refused:
        staff.HandOverCard(ticket=flagged)
    assert refused.value.reason == "OPEN_FINDING"
    assert not {"RED", "ORANGE"} & set(str(refused.value).replace(".", " ").split())
