"""Callings of one field, which one person has in a breath: singer and guitarist, lawyer and solicitor."""

from __future__ import annotations

_FIELDS = tuple(
    frozenset(row.split())
    for row in (
        "artist bandleader bassist cellist composer conductor drummer entertainer flautist guitarist musician "
        "organist performer pianist rapper saxophonist singer singer-songwriter songwriter soprano tenor "
        "trumpeter violinist vocalist",
        "biographer blogger columnist correspondent editor essayist historian journalist novelist playwright "
        "poet publisher reporter screenwriter scribe storyteller",
        "actor actress choreographer comedian dancer entertainer filmmaker model performer playwright "
        "producer screenwriter",
        "architect artist cartoonist ceramicist engraver illustrator painter photographer potter printmaker sculptor",
        "all-rounder athlete batsman bowler boxer captain catcher cricketer cyclist fly-half footballer "
        "forward fullback goalkeeper goaltender golfer hooker hurdler jockey keeper libero midfielder opener "
        "pitcher prop quarterback rider rower scrum-half setter skier skipper spiker sprinter striker swimmer "
        "teammate wicketkeeper winger",
        "advocate attorney barrister counsel lawyer prosecutor solicitor",
        "beekeeper breeder crofter dairyman farmer gardener grower herder landowner producer rancher shepherd "
        "smallholder",
        "bricklayer builder carpenter contractor craftsman joiner mason plasterer roofer woodworker",
        "academic anthropologist archaeologist astronomer biologist botanist chemist climatologist "
        "conservationist ecologist economist entomologist epidemiologist geologist historian hydrologist "
        "lecturer marine mathematician meteorologist naturalist oceanographer ornithologist palaeontologist "
        "paleontologist physicist psychologist scholar scientist seismologist sociologist statistician "
        "virologist volcanologist zoologist",
        "anaesthetist cardiologist consultant dermatologist doctor epidemiologist gp neurologist oncologist "
        "paediatrician pediatrician physician practitioner psychiatrist specialist surgeon virologist",
        "educator headmaster headmistress headteacher instructor lecturer principal schoolteacher teacher tutor",
        "chauffeur driver motorist racer rider trucker",
        "captain fisherman rower sailor skipper yachtsman yachtswoman",
        "firefighter lifeguard officer paramedic rescuer",
        "captain chief commander constable deputy detective inspector investigator lieutenant marshal officer "
        "patrolman policeman policewoman ranger sergeant sheriff superintendent trooper warden",
        "baker chef cook owner restaurateur",
        "learner pupil schoolboy schoolgirl student undergraduate",
        "admiral airman brigadier captain colonel commander corporal general lieutenant major marine officer private "
        "sergeant serviceman soldier",
    )
)


def of_one_field(a: str, b: str) -> bool:
    """Whether two English callings, in small letters, go together as a matter of course."""
    return any(a in field and b in field for field in _FIELDS)
