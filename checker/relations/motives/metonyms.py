"""Capitals and seats of government that stand for their country: "Moscow has stepped up its efforts"."""

from __future__ import annotations

_TABLE = """
Afghanistan: kabul
Albania: tirana
Algeria: algiers
Argentina: buenos aires
Armenia: yerevan
Australia: canberra
Austria: vienna
Azerbaijan: baku
Bangladesh: dhaka
Belarus: minsk
Bosnia and Herzegovina: sarajevo
Brazil: brasilia, brasília
Bulgaria: sofia
Canada: ottawa
Chad: n'djamena, n’djamena
Chile: santiago
China: beijing
Colombia: bogota, bogotá
Croatia: zagreb
Cuba: havana
Czech Republic: prague
Denmark: copenhagen
Egypt: cairo
Estonia: tallinn
Ethiopia: addis ababa
European Union: brussels
Finland: helsinki
France: paris, the elysee, elysée
Georgia: tbilisi
Germany: berlin
Greece: athens
Hungary: budapest
India: delhi, new delhi
Indonesia: jakarta
Iran: tehran
Iraq: baghdad
Ireland: dublin
Israel: jerusalem
Italy: rome
Japan: tokyo
Jordan: amman
Kazakhstan: astana
Kenya: nairobi
Kosovo: pristina
Kyrgyzstan: bishkek
Latvia: riga
Lebanon: beirut
Libya: tripoli
Lithuania: vilnius
Mali: bamako
Moldova: chisinau, chișinău
Mongolia: ulaanbaatar, ulan bator
Morocco: rabat
Netherlands: the hague
Niger: niamey
Nigeria: abuja
North Korea: pyongyang
Norway: oslo
Pakistan: islamabad
Peru: lima
Philippines: manila
Poland: warsaw
Portugal: lisbon
Qatar: doha
Romania: bucharest
Russia: moscow, kremlin, the kremlin
Rwanda: kigali
Saudi Arabia: riyadh
Senegal: dakar
Serbia: belgrade
Slovakia: bratislava
Slovenia: ljubljana
Somalia: mogadishu
South Korea: seoul
Spain: madrid
Sudan: khartoum
Sweden: stockholm
Switzerland: bern, berne
Syria: damascus
Taiwan: taipei
Tajikistan: dushanbe
Thailand: bangkok
Tunisia: tunis
Turkey: ankara
Turkmenistan: ashgabat
Uganda: kampala
Ukraine: kyiv, kiev
United Kingdom: london, downing street, whitehall
United States: washington, white house, the white house
Uzbekistan: tashkent
Venezuela: caracas
Vietnam: hanoi
Yemen: sanaa
"""
SEATS: dict[str, str] = {
    seat.strip(): country
    for country, _, seats in (line.partition(":") for line in _TABLE.strip().splitlines())
    for seat in seats.split(",")
}


def stands_for(name: str) -> str | None:
    """The country whose government a seat stands for."""
    return SEATS.get(name.casefold().strip())
