from typing import Literal

PersonsOnEventsMode = Literal[
    "disabled",
    "person_id_no_override_properties_on_events",
    "person_id_override_properties_joined",
    "person_id_override_properties_on_events",
]
