"""Countries and regions where journeys go: the name to keep, then other writings, flattened."""

COUNTRIES = """
Afghanistan; Albania=albanien; Algeria=algerien; Andorra; Angola; Antarctica=antarktis,antarctique,antartida;
Argentina=argentinien,argentine; Armenia=armenien; Australia=australien,australie; Austria=osterreich,autriche;
Azerbaijan; Bahamas; Bahrain; Bangladesh; Barbados; Belgium=belgien,belgique,belgica,belgio; Belize;
Bhutan=bhoutan,butan; Bolivia=bolivien,bolivie; Bosnia; Botswana=botsuana; Brazil=brasilien,bresil,brasil,brasile;
Brunei; Bulgaria=bulgarien; Cambodia=kambodscha,cambodge,camboya; Cameroon; Canada=kanada;
Cape Verde=kapverden,cabo verde; Chile=chili; China=chine,cina; Colombia=kolumbien,colombie; Costa Rica;
Croatia=kroatien,croatie,croacia,croazia; Cuba=kuba; Cyprus=zypern,chypre,chipre,cipro;
Czech Republic=czechia,tschechien; Denmark=danemark,dinamarca,danimarca; Dominican Republic;
Ecuador=equateur; Egypt=agypten,egypte,egipto,egitto; El Salvador; England=angleterre,inglaterra,inghilterra;
Estonia=estland; Ethiopia=athiopien,ethiopie,etiopia; Fiji=fidschi,fidji; Finland=finnland,finlande,finlandia;
France=frankreich,francia; French Polynesia=polynesie,franzosisch-polynesien; Georgia=georgien,georgie;
Germany=deutschland,allemagne,alemania,germania,alemanha; Ghana; Great Britain=grossbritannien,uk,united kingdom;
Greece=griechenland,grece,grecia; Greenland=gronland,groenland; Grenada; Guatemala; Guyana; Honduras;
Hong Kong=hongkong; Hungary=ungarn,hongrie,hungria,ungheria; Iceland=island,islande,islandia,islanda;
India=indien,inde; Indonesia=indonesien,indonesie; Iran; Iraq; Ireland=irland,irlande,irlanda; Israel;
Italy=italien,italie,italia; Jamaica=jamaika; Japan=japon,giappone,japao,日本; Jordan=jordanien,jordanie,jordania,giordania;
Kazakhstan=kasachstan; Kenya=kenia; Kuwait; Kyrgyzstan=kirgistan; Laos; Latvia=lettland; Lebanon=libanon,liban;
Liechtenstein; Lithuania=litauen; Luxembourg=luxemburg; Macau=macao; Madagascar=madagaskar; Malawi;
Malaysia=malaisie; Maldives=malediven,maldivas,maldive; Mali; Malta=malte; Mauritius=ile maurice,mauricio,maurice;
Mexico=mexiko,mexique,messico; Moldova; Monaco; Mongolia=mongolei,mongolie; Montenegro; Morocco=marokko,maroc,marruecos,marocco;
Mozambique=mosambik; Myanmar=burma,birmanie; Namibia=namibie; Nepal; Netherlands=niederlande,pays-bas,holland,paises bajos,nederland;
New Caledonia; New Zealand=neuseeland,nouvelle-zelande,nueva zelanda,nuova zelanda; Nicaragua; Nigeria;
North Macedonia; Norway=norwegen,norvege,noruega,norvegia; Oman; Pakistan; Panama; Papua New Guinea; Paraguay;
Peru=perou; Philippines=philippinen,filipinas; Poland=polen,pologne,polonia; Portugal=portogallo; Puerto Rico;
Qatar=katar; Romania=rumanien,roumanie; Russia=russland; Rwanda=ruanda; Samoa; Saudi Arabia=saudi-arabien;
Scotland=schottland,ecosse,escocia,scozia; Senegal; Serbia; Seychelles=seychellen; Singapore=singapur,singapour;
Slovakia; Slovenia=slowenien; South Africa=sudafrika,afrique du sud,sudafrica; South Korea=korea,sudkorea,coree;
Spain=spanien,espagne,espana,spagna,espanha; Sri Lanka; St Lucia=saint lucia; Sudan; Sweden=schweden,suede,suecia,svezia;
Switzerland=schweiz,suisse,suiza,svizzera,suica,zwitserland; Syria; Taiwan; Tajikistan; Tanzania=tansania,tanzanie;
Thailand=thailande,tailandia,thailandia; Tibet; Tonga; Trinidad; Tunisia=tunesien,tunisie; Turkey=turkei,turquie,turquia,turchia,turkiye;
Turkmenistan; Uganda=ouganda; Ukraine; United Arab Emirates=uae,emirates,emirate,vae;
USA=us,u.s.,united states,vereinigte staaten,etats-unis,estados unidos,stati uniti,america,amerika; Uruguay;
Uzbekistan=usbekistan,ouzbekistan; Vanuatu; Vatican; Venezuela; Vietnam=viet nam; Wales; Zambia=sambia,zambie; Zimbabwe=simbabwe;
Africa=afrika,afrique; Asia=asien,asie; Europe=europa; South America=sudamerika,amerique du sud; Central America;
Scandinavia=skandinavien,scandinavie; Middle East; Southeast Asia=sudostasien; Caribbean=karibik,caraibes,caribe;
Patagonia=patagonien,patagonie; Tuscany=toskana,toscane,toscana; Provence; Normandy=normandie; Brittany=bretagne; Burgundy=bourgogne;
Bordeaux; Champagne region; Cote d'Azur=french riviera,cote d azur; Amalfi Coast=amalfi,amalfikuste,costiera amalfitana;
Sicily=sizilien,sicile,sicilia; Sardinia=sardinien,sardaigne,sardegna; Puglia=apulien,pouilles; Umbria=umbrien; Lake Como=comer see,lago di como,como;
Dolomites=dolomiten,dolomiti; Corsica=korsika,corse; Mallorca=majorca; Ibiza; Menorca; Andalusia=andalusien,andalousie,andalucia;
Catalonia=katalonien,cataluna; Basque Country=baskenland,pays basque; Canary Islands=kanaren,kanarische inseln,canarias; Tenerife=teneriffa;
Madeira; Azores=azoren,acores; Algarve; Douro Valley=douro; Bavaria=bayern; Black Forest=schwarzwald; Tyrol=tirol; Engadin=engadine;
Cotswolds; Cornwall; Lake District; Highlands=scottish highlands; Isle of Skye=skye; Lapland=lappland,laponie; Lofoten; Svalbard=spitzbergen;
Crete=kreta; Santorini; Mykonos; Corfu=korfu; Rhodes=rhodos; Peloponnese=peloponnes; Cyclades=kykladen; Dalmatia=dalmatien;
Cappadocia=kappadokien,cappadoce; Sinai; Sahara; Atlas Mountains=atlas; Serengeti; Masai Mara=maasai mara; Ngorongoro; Kilimanjaro=kilimandscharo;
Zanzibar=sansibar; Okavango=okavango delta; Kruger=kruger national park; Garden Route; Victoria Falls=viktoriafalle; Skeleton Coast; Reunion;
Himalaya=himalayas; Rajasthan; Kerala; Goa; Ladakh; Kashmir; Punjab; Hokkaido; Honshu; Kyushu; Shikoku; Okinawa; Tohoku; Kansai; Setouchi;
Japanese Alps=japanische alpen; Bali; Lombok; Java; Sumatra; Borneo; Komodo; Phuket; Koh Samui=ko samui; Krabi; Langkawi; Palawan; Ha Long Bay=halong bay,halong; Mekong;
Tasmania=tasmanien; Great Barrier Reef; Outback; Queensland; South Island; North Island; Bora Bora; Tahiti; Moorea; Hawaii=hawai; Maui; Kauai; Alaska;
California=kalifornien,californie; Florida; Texas; New England; Yellowstone; Yosemite; Grand Canyon; Napa=napa valley; Rocky Mountains=rockies;
British Columbia; Quebec; Nova Scotia; Yucatan; Baja California; Oaxaca; Galapagos=galapagos islands,galapagosinseln; Amazon=amazonas; Atacama; Easter Island=osterinsel;
Sacred Valley; Pantanal; Bermuda; Turks and Caicos; Aruba; Curacao; Martinique; Guadeloupe; St Barts=saint barth,st. barts,st barths; Antigua; Anguilla
"""
