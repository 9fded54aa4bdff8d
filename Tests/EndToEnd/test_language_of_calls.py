"""The language of what the server says: that of the call, whatever carries the answer."""

import pytest
from google.rpc import status_pb2

from support import contract
from support.wire import Client, Refused

EMPTY = {"en": "Nobody waits at lab.", "id": "Tidak ada yang menunggu di lab."}


class Speaker(Client):
    """A client that asks for languages."""

    def __init__(self, address: str, event: str, *languages: str):
        self.languages = languages
        super().__init__(address, event)

    @property
    def metadata(self) -> tuple:
        return (*super().metadata, *(("accept-language", language) for language in self.languages))


def refused(client: Client, name: str, **fields) -> Refused:
    with pytest.raises(Refused) as caught:
        getattr(client, name)(**fields)
    return caught.value


def over_exchange(client: Client, request_id: str) -> Refused:
    kind = contract.type_named("ExchangeRequest")
    request = client.request("CallNext", request_id=request_id, station="lab", counter=1)
    call = client.stub("Exchange")(
        iter([kind(call_next=request)]), timeout=20, metadata=client.metadata
    )
    (answer,) = list(call)
    return Refused.of_status(status_pb2.Status.FromString(answer.error))


@pytest.mark.parametrize(
    ("languages", "spoken"),
    [
        ((), "en"),
        (("en",), "en"),
        (("id-ID, en;q=0.5",), "id"),
        (("fr",), "en"),
        (("fr", "id"), "id"),
    ],
)
def test_a_refusal_is_said_in_the_language_asked_for(client, make_event, languages, spoken):
    make_event()
    with Speaker(client.address, client.event, *languages) as speaker:
        unary = refused(speaker, "CallNext", station="lab", counter=1)
        stream = over_exchange(speaker, "over-the-stream")
    for said in (unary, stream):
        assert (said.reason, said.message) == ("LINE_EMPTY", EMPTY["en"]), "programs read English"
        assert said.localized == EMPTY[spoken]


def test_a_repeated_request_is_answered_in_the_language_of_the_repetition(
    client, make_event, server
):
    make_event()
    asked = {"request_id": "the-same", "station": "lab", "counter": 1}
    assert refused(client, "CallNext", **asked).localized == EMPTY["en"]
    server.restart()
    with Speaker(server.address, client.event, "id") as speaker:
        again = refused(speaker, "CallNext", **asked)
        assert (again.message, again.localized) == (EMPTY["en"], EMPTY["id"])
        assert over_exchange(speaker, "the-same").localized == EMPTY["id"]
    with Speaker(server.address, client.event) as speaker:
        assert over_exchange(speaker, "the-same").localized == EMPTY["en"]


def test_who_is_not_let_in_and_what_is_malformed_have_a_language_too(client, make_event):
    make_event()
    with Speaker(client.address, client.event, "id") as speaker:
        malformed = refused(speaker, "CallNext", station="Lab!", counter=1)
        assert malformed.localized.startswith("Sebut pos dengan kodenya")
        assert malformed.violations["station"].startswith("Name the station by its code")
        speaker.session = None
        stranger = refused(speaker, "CallNext", station="lab", counter=1)
        assert stranger.localized.startswith("Masuklah dahulu:")
        assert stranger.message.startswith("Log in first:")
