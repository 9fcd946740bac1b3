"""Countries, their demonyms and other names: so that "Russian" and "Russia" are one."""

from __future__ import annotations

_TABLE = """
Afghanistan|Afghan Afghans|Islamic Republic of Afghanistan;Islamic Emirate of Afghanistan
Albania|Albanian Albanians|
Algeria|Algerian Algerians|
Angola|Angolan Angolans|
Argentina|Argentine Argentinian Argentines|
Armenia|Armenian Armenians|
Australia|Australian Australians|
Austria|Austrian Austrians|
Azerbaijan|Azerbaijani Azeri Azerbaijanis|
Bahrain|Bahraini Bahrainis|
Bangladesh|Bangladeshi Bangladeshis|
Belarus|Belarusian Belarusians Byelorussian Belarussian|Republic of Belarus
Belgium|Belgian Belgians|
Benin|Beninese|
Bolivia|Bolivian Bolivians|
Bosnia and Herzegovina|Bosnian Bosnians|Bosnia
Botswana|Botswanan|
Brazil|Brazilian Brazilians|
Bulgaria|Bulgarian Bulgarians|
Burkina Faso|Burkinabe|
Burundi|Burundian|
Cambodia|Cambodian Cambodians|
Cameroon|Cameroonian Cameroonians|
Canada|Canadian Canadians|
Chad|Chadian Chadians|Republic of Chad
Chile|Chilean Chileans|
China|Chinese|People's Republic of China;PRC
Colombia|Colombian Colombians|
Congo|Congolese|Democratic Republic of Congo;DRC;Democratic Republic of the Congo
Costa Rica|Rican|
Croatia|Croatian Croatians Croat|
Cuba|Cuban Cubans|
Cyprus|Cypriot Cypriots|
Czech Republic|Czech Czechs|Czechia
Denmark|Danish Danes Dane|
Djibouti|Djiboutian|
Ecuador|Ecuadorian Ecuadorean|
Egypt|Egyptian Egyptians|
El Salvador|Salvadoran|
Eritrea|Eritrean Eritreans|
Estonia|Estonian Estonians|
Ethiopia|Ethiopian Ethiopians|
Fiji|Fijian|
Finland|Finnish Finns Finn|
France|French Frenchman|
Gabon|Gabonese|
Gambia|Gambian|
Georgia|Georgian Georgians|
Germany|German Germans|
Ghana|Ghanaian Ghanaians|
Greece|Greek Greeks|
Guatemala|Guatemalan|
Guinea|Guinean|
Haiti|Haitian Haitians|
Honduras|Honduran|
Hungary|Hungarian Hungarians|
Iceland|Icelandic Icelander|
India|Indian Indians|
Indonesia|Indonesian Indonesians|
Iran|Iranian Iranians|Islamic Republic of Iran
Iraq|Iraqi Iraqis|
Ireland|Irish|
Israel|Israeli Israelis|
Italy|Italian Italians|
Ivory Coast|Ivorian|Côte d'Ivoire
Jamaica|Jamaican|
Japan|Japanese|
Jordan|Jordanian Jordanians|
Kazakhstan|Kazakh Kazakhs Kazakhstani|
Kenya|Kenyan Kenyans|
Kosovo|Kosovar Kosovan|
Kuwait|Kuwaiti Kuwaitis|
Kyrgyzstan|Kyrgyz|
Laos|Lao Laotian|
Latvia|Latvian Latvians|
Lebanon|Lebanese|
Liberia|Liberian|
Libya|Libyan Libyans|
Lithuania|Lithuanian Lithuanians|
Luxembourg|Luxembourgish|
Madagascar|Malagasy|
Malawi|Malawian|
Malaysia|Malaysian Malaysians|
Mali|Malian Malians|
Malta|Maltese|
Mauritania|Mauritanian|
Mexico|Mexican Mexicans|
Moldova|Moldovan Moldovans|
Mongolia|Mongolian Mongolians|
Montenegro|Montenegrin|
Morocco|Moroccan Moroccans|
Mozambique|Mozambican|
Myanmar|Burmese|Burma
Namibia|Namibian|
Nepal|Nepali Nepalese|
Netherlands|Dutch Dutchman|Holland
New Zealand|Zealander|
Nicaragua|Nicaraguan|
Niger|Nigerien|
Nigeria|Nigerian Nigerians|
North Korea||DPRK
North Macedonia|Macedonian|Macedonia
Norway|Norwegian Norwegians|
Oman|Omani|
Pakistan|Pakistani Pakistanis|
Panama|Panamanian|
Paraguay|Paraguayan|
Peru|Peruvian|
Philippines|Philippine Filipino Filipinos|
Poland|Polish Poles Pole|
Portugal|Portuguese|
Qatar|Qatari Qataris|
Romania|Romanian Romanians|
Russia|Russian Russians|Russian Federation
Rwanda|Rwandan|
Saudi Arabia|Saudi Saudis|
Senegal|Senegalese|
Serbia|Serbian Serbians Serb Serbs|Republic of Serbia
Sierra Leone|Leonean|
Singapore|Singaporean|
Slovakia|Slovak Slovaks Slovakian|
Slovenia|Slovenian Slovene|
Somalia|Somali Somalis|
South Africa|African-South|
South Korea|Korean Koreans|Republic of Korea
South Sudan||
Soviet Union|Soviet Soviets|USSR
Spain|Spanish Spaniard Spaniards|
Sri Lanka|Lankan|
Sudan|Sudanese|
Sweden|Swedish Swedes Swede|
Switzerland|Swiss|
Syria|Syrian Syrians|
Taiwan|Taiwanese|
Tajikistan|Tajik Tajiks|
Tanzania|Tanzanian|
Thailand|Thai Thais|
Togo|Togolese|
Tunisia|Tunisian Tunisians|
Turkey|Turkish Turks Turk|Türkiye
Turkmenistan|Turkmen|
Uganda|Ugandan Ugandans|
Ukraine|Ukrainian Ukrainians|
United Arab Emirates|Emirati|UAE
United Kingdom|British Britons Briton|UK;U.K.;Britain;Great Britain
United States|American Americans|US;U.S.;U.S;USA;America;United States of America
Uruguay|Uruguayan|
Uzbekistan|Uzbek Uzbeks|
Venezuela|Venezuelan Venezuelans|
Vietnam|Vietnamese|
Yemen|Yemeni Yemenis|
Zambia|Zambian|
Zimbabwe|Zimbabwean|
Bahamas|Bahamian|
Barbados|Barbadian|
Belize|Belizean|
Bhutan|Bhutanese|
Brunei|Bruneian|
Cape Verde|Verdean|
Catalonia|Catalan Catalans|
Central African Republic||CAR
Comoros|Comorian|
Dominican Republic|Dominican Dominicans|
East Timor|Timorese|Timor-Leste
England|English Englishman|
Equatorial Guinea||
Eswatini|Swazi|Swaziland
Greenland|Greenlandic Greenlander Greenlanders|
Guinea-Bissau||
Guyana|Guyanese|
Hong Kong||
Lesotho|Basotho|
Liechtenstein||
Maldives|Maldivian|
Mauritius|Mauritian|
Monaco|Monegasque|
Palestine|Palestinian Palestinians|
Papua New Guinea||
Samoa|Samoan|
Scotland|Scottish Scots Scot|
Seychelles||
Solomon Islands||
Suriname|Surinamese|
Tibet|Tibetan Tibetans|
Tonga|Tongan|
Trinidad and Tobago|Trinidadian|
Vanuatu||
Vatican City||Vatican;Holy See
Wales|Welsh Welshman|
European Union|European Europeans|EU;E.U.
United Nations||UN;U.N.
"""


def _read() -> tuple[dict[str, str], dict[str, str]]:
    names: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    for line in _TABLE.strip().splitlines():
        country, people, aliases = line.split("|")
        for name in [country, *aliases.split(";")]:
            if name:
                names[name.casefold()] = country
        for word in people.split():
            demonyms[word.casefold()] = country
    return names, demonyms


COUNTRIES, DEMONYMS = _read()
UNIONS = frozenset({"European Union", "United Nations"})


def country(name: str) -> str | None:
    """The country (or union) that a name or demonym stands for, under its usual English name; else None."""
    key = name.casefold().removeprefix("the ").strip()
    return COUNTRIES.get(key) or DEMONYMS.get(key)
