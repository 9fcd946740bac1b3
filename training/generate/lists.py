"""Names, towns and organisations to fill the frames with, real and invented, from many traditions.

Each list is split in three by position (`share`), so that development and test pairs carry other names.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache


def listed(text: str) -> tuple[str, ...]:
    """The words of a text; `~` stands for a blank within one."""
    return tuple(word.replace("~", " ") for word in text.split())


@cache
def share(items: Sequence[str], part: str) -> list[str]:
    """The items for `train`, `dev` or `test`: three of five, one of five, one of five."""
    wanted = {"train": (0, 1, 2), "dev": (3,), "test": (4,)}[part]
    return [item for at, item in enumerate(items) if at % 5 in wanted]


FIRST = listed("""
Anna Peter Maria Tomasz Ingrid Lars Katarzyna Piotr Elena Dmitri Olga Sergei Natalia Ivan Yelena Boris
Fatima Ahmed Leila Omar Yusuf Amina Karim Nadia Hassan Samira Tariq Zainab Bilal Rania Khalid Huda
Mustafa Salma Priya Rajesh Anjali Vikram Sunita Arjun Meera Sanjay Kavita Deepak Lakshmi Ravi Nirmala
Anil Shreya Gopal Wei Mei Jun Xiu Hao Ling Chen Yan Bo Fang Hiroshi Yuki Kenji Akiko Takashi Naomi
Satoshi Haruka Emi Daisuke Min-jun Seo-yeon Ji-hoon Hye-jin Dong-hyun Soo-ah Nguyen Linh Minh Thuy
Somchai Malee Putri Budi Siti Agus Dewi Chinedu Ngozi Emeka Adaeze Kwame Abena Kofi Ama Thabo Nomsa
Sipho Lindiwe Tendai Rudo Wanjiru Kamau Achieng Otieno Amadou Aissatou Moussa Mariam Ibrahima Awa
Tesfaye Hirut Dawit Selam Jean Marie Pierre Claire Luc Sophie Antoine Camille Mathieu Giulia Marco
Francesca Luca Chiara Matteo Paolo Bianca Carlos Lucia Javier Carmen Diego Rosa Miguel Isabel Joao
Beatriz Rafael Ines Thiago Larissa Mateo Valentina Emiliano Ximena Hans Greta Jurgen Heike Dieter Ulrike
Pieter Sanne Joost Femke Erik Astrid Magnus Sigrid Bjorn Freya Mikko Aino Jari Pirjo Janos Eszter Zoltan
Agnes Radu Ioana Mihai Elena Georgi Desislava Milan Jelena Goran Snezana Ante Ivana Nikos Eleni Yannis
Despina Ayse Mehmet Emine Murat David Rachel Yosef Miriam Noam Tamar Aram Anahit Giorgi Nino James Emily
Thomas Grace William Charlotte Sean Aoife Ciaran Niamh Fiona Hamish Rhys Megan Jack Olivia Harriet
George Brenda Derek Shirley Wayne Tyrone Keisha Hana Tane Mereana Sione Lani Kaia Bruce Sheila Aroha
Malia
""")

LAST = listed("""
Weber Kowalski Nowak Lindqvist Hansen Petrov Ivanova Sokolov Morozov Volkov Haddad Mansour Khalil Nasser
Farouk Rahman Siddiqui Hussain Chaudhry Sharma Patel Iyer Banerjee Nair Reddy Kapoor Verma Desai Menon
Zhang Huang Zhao Xu Liang Guo Tanaka Suzuki Watanabe Yamamoto Kobayashi Mori Ishikawa Park Choi Jung
Kang Yoon Tran Pham Hoang Bui Suwannarat Wijaya Santoso Hidayat Okafor Adeyemi Balogun Eze Mensah Owusu
Boateng Asante Dlamini Nkosi Mokoena Khumalo Moyo Ncube Mwangi Kiprop Odhiambo Njoroge Diallo Traore
Keita Sow Ndiaye Bekele Alemu Girma Dubois Lefevre Moreau Girard Fournier Marchand Rossi Bianchi Ferrari
Conti Ricci Greco Marino Garcia Morales Castillo Herrera Vargas Mendoza Ortega Rojas Silva Ferreira
Oliveira Carvalho Almeida Teixeira Muller Schneider Fischer Vogel Krause Brandt de~Vries Bakker Visser
Janssen Mulder Berg Dahl Eriksen Nilsson Johansson Sundberg Virtanen Korhonen Makinen Nagy Szabo Horvath
Toth Popescu Ionescu Dumitru Dimitrov Georgiev Jovanovic Nikolic Petrovic Kovac Babic Horvat
Papadopoulos Vlachos Economou Yilmaz Demir Kaya Aydin Cohen Levy Mizrahi Petrosyan Hakobyan Beridze
Kapanadze Smith Harris Walker Bennett Coleman Murray Doyle Gallagher Byrne MacLeod Campbell Stewart
Evans Griffiths Turner Baxter Whitfield Holloway Sutton Marsh Pruitt Delgado Washington Freeman Tau
Ngata Fonoti Kahale Tuilagi Wairua
""")

# Town/country (or state).
TOWNS = listed("""
Turin/Italy Bari/Italy Padua/Italy Lyon/France Nantes/France Lille/France Bremen/Germany Leipzig/Germany
Kassel/Germany Graz/Austria Linz/Austria Basel/Switzerland Ghent/Belgium Utrecht/the~Netherlands
Eindhoven/the~Netherlands Aarhus/Denmark Bergen/Norway Stavanger/Norway Gothenburg/Sweden Malmo/Sweden
Tampere/Finland Turku/Finland Tartu/Estonia Kaunas/Lithuania Gdansk/Poland Lublin/Poland Poznan/Poland
Brno/Czechia Kosice/Slovakia Debrecen/Hungary Cluj/Romania Varna/Bulgaria Plovdiv/Bulgaria Nis/Serbia
Split/Croatia Patras/Greece Larissa/Greece Izmir/Turkey Bursa/Turkey Kharkiv/Ukraine Lviv/Ukraine
Odesa/Ukraine Minsk/Belarus Kazan/Russia Perm/Russia Omsk/Russia Tbilisi/Georgia Gyumri/Armenia
Ganja/Azerbaijan Haifa/Israel Tyre/Lebanon Homs/Syria Mosul/Iraq Basra/Iraq Shiraz/Iran Tabriz/Iran
Lahore/Pakistan Multan/Pakistan Kandahar/Afghanistan Jaipur/India Surat/India Nagpur/India Kochi/India
Dhaka/Bangladesh Sylhet/Bangladesh Kandy/Sri~Lanka Pokhara/Nepal Mandalay/Myanmar Chiang~Mai/Thailand
Da~Nang/Vietnam Cebu/the~Philippines Davao/the~Philippines Medan/Indonesia Surabaya/Indonesia
Penang/Malaysia Wuhan/China Harbin/China Xian/China Osaka/Japan Sapporo/Japan Nagoya/Japan
Busan/South~Korea Daegu/South~Korea Perth/Australia Cairns/Australia Dunedin/New~Zealand Suva/Fiji
Kumasi/Ghana Kano/Nigeria Enugu/Nigeria Ibadan/Nigeria Douala/Cameroon Mombasa/Kenya Kisumu/Kenya
Arusha/Tanzania Gulu/Uganda Lusaka/Zambia Bulawayo/Zimbabwe Durban/South~Africa Maputo/Mozambique
Bamako/Mali Dakar/Senegal Oran/Algeria Fez/Morocco Sfax/Tunisia Luxor/Egypt Khartoum/Sudan Recife/Brazil
Manaus/Brazil Curitiba/Brazil Rosario/Argentina Cordoba/Argentina Valparaiso/Chile Cusco/Peru
Arequipa/Peru Cali/Colombia Medellin/Colombia Quito/Ecuador La~Paz/Bolivia Maracaibo/Venezuela
Leon/Mexico Oaxaca/Mexico Tijuana/Mexico Havana/Cuba Kingston/Jamaica Halifax/Canada Regina/Canada
Calgary/Canada Tulsa/Oklahoma Fresno/California Akron/Ohio Boise/Idaho Omaha/Nebraska Tampa/Florida
El~Paso/Texas Reno/Nevada Duluth/Minnesota Leeds/England Hull/England Norwich/England Dundee/Scotland
Swansea/Wales Cork/Ireland Galway/Ireland Porto/Portugal Braga/Portugal Seville/Spain Malaga/Spain
Bilbao/Spain Valencia/Spain
""")

# Invented towns, without a country.
INVENTED_TOWNS = listed("""
Harrowgate Marlbury Ostrava-Vale Kelmsford Brindlewick Tarnholm Velisk Korvansk Ljubogar Sandmere
Port~Callow Lake~Harmon Elmsworth Dunharrow Westmarch Nordheim-am-See Belcastro San~Ignacio~del~Rio
Puerto~Alba Monte~Sereno Vila~Clara Kibonga Makurani Nakatoma Shirakami Jalandra Rampatnam Qasr~Halim
Umm~Rashid Tel~Nadir Ashgrove~Falls Cedar~Hollow Fort~Brannan Pine~Bluffs Oakhaven Stonebridge Grunwalde
Saint-Aubin Villeroche Castelbruno Zagorje~Polje Novi~Brod Tolmezza Karsund Hvidby Lappavaara
""")

ORG_STEMS = listed("""
Norvik Solaris Meridian Halcyon Brightwater Castellan Veritas Orbis Lumen Kestrel Pinnacle Aurora Titan
Zephyr Cobalt Sterling Monarch Falcon Evergreen Summit Baltic Andes Sahara Pacific Delta Polaris
Vanguard Keystone Tessera Quantia Helix Argent Borealis Calder Dynamo Ember Fenwick Glenmoor Hartwell
Ironbridge Juno Kirkland Lattice Mistral Nimbus Oakridge Paragon Quarry Redstone Sable Trident Umbra
Vantage Westbrook Xenon Yarrow Zenith
""")

ORG_TAILS = listed("""
Energy Foods Airlines Motors Bank Pharma Steel Shipping Telecom Textiles Mining Insurance Chemicals
Media Systems Logistics Cement Retail Electronics Railways
""")

CLUB_TAILS = listed("""
United Rovers City Athletic Wanderers Dynamo Rangers Olympic Sporting Racing
""")
