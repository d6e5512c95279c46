"""What people are besides their work (mother, author, winner; 주민, 회원); who owns a place, and who learns there."""

from __future__ import annotations

_BESIDES_WORDS = (
    "mother father parent brother sister daughter grandmother grandfather stepfather stepmother partner "
    "lover widower winner loser leader founder co-founder member author writer chairman chairwoman "
    "chairperson chair president survivor player campaigner supporter organiser organizer volunteer "
    "veteran neighbour neighbor teenager pensioner villager islander expert star hero holder contender "
    "challenger champion newcomer beginner amateur sufferer commentator critic speaker presenter "
    "broadcaster politician official worker resident researcher professor founder-director spokesman "
    "spokeswoman spokesperson fundraiser entrepreneur businessman businesswoman collector donor "
    "subscriber customer newlywed graduate runner finisher scorer outsider insider helper competitor "
    "defender offender teen manager director chief head boss executive activist inventor creator designer "
    "adviser advisor consultant councillor councilor senator representative citizen migrant immigrant "
    "refugee lawmaker legislator boater walker hiker swimmer witness man woman longtime native assistant "
    "nominee honoree attendee interviewee divorcee"
)
BESIDES = frozenset(_BESIDES_WORDS.split())
_BESIDES_KO_WORDS = (
    "보좌관 비서 비서관 측근 변호인 대변인 주민 시민 회원 본인 당사자 부인 남편 "
    "장인 여인 노인 성인 지인 대표 회장 위원 위원장 의장 이사 이사장 고문 교수 "
    "박사 작가 저자 주장 "
    "단장 대표이사 사장 전문가 연구원 연구자 증인 법인 군인 외국인 한국인 출신 유족 "
    "주부 가수 선수 총수 단원 위원회 의원 당원 공동대표 창업자 설립자 명인 달인 "
    "예술가 활동가 "
    "운동가 사업가 기업가 조합원 상인 신인 시인 문인 여사 인사 강사 회사 행사 기사 "
    "조사 수사 검사 감사 공사 봉사 간부 일부 전부 정부 본부 학부 내부 외부 승객 "
    "손님 학생 대학생"
)
BESIDES_KO = frozenset(_BESIDES_KO_WORDS.split())
_OWNS_WORDS = "owner proprietor landlord landlady founder boss director manager head chief"
OWNS = frozenset(_OWNS_WORDS.split())
_LEARNS_WORDS = (
    "apprentice trainee intern waiter waitress barman barmaid bartender cashier receptionist cleaner "
    "porter busboy dishwasher shopworker customer visitor student pupil employee"
)
LEARNS = frozenset(_LEARNS_WORDS.split())
