package dev.odooupgrade.timezone;

/** What {@link NameListMaker} must know of the parts of countries, and CLDR does not say. */
final class CountryParts {
  /**
   * The parts of a country whose clocks are not those of most of its people, by the second half of
   * their ISO 3166-2 codes.
   */
  static final String ELSEWHERE =
      """
      US al ar il ia ks la mn ms mo ne nd ok sd tn tx wi America/Chicago
      US co mt nm ut wy America/Denver
      US id America/Boise
      US az America/Phoenix
      US ca nv or wa America/Los_Angeles
      US ak America/Anchorage
      US hi Pacific/Honolulu
      US mi America/Detroit
      US in America/Indiana/Indianapolis
      CA bc America/Vancouver
      CA ab nt America/Edmonton
      CA sk America/Regina
      CA mb America/Winnipeg
      CA nb America/Moncton
      CA ns pe America/Halifax
      CA nl America/St_Johns
      CA yt America/Whitehorse
      CA nu America/Iqaluit
      AU vic Australia/Melbourne
      AU qld Australia/Brisbane
      AU sa Australia/Adelaide
      AU wa Australia/Perth
      AU tas Australia/Hobart
      AU nt Australia/Darwin
      BR ac America/Rio_Branco
      BR am America/Manaus
      BR rr America/Boa_Vista
      BR ro America/Porto_Velho
      BR mt America/Cuiaba
      BR ms America/Campo_Grande
      BR pa ap America/Belem
      BR ma pi ce rn pb America/Fortaleza
      BR pe America/Recife
      BR al se America/Maceio
      BR ba America/Bahia
      BR to America/Araguaina
      MX bcn America/Tijuana
      MX bcs nay sin America/Mazatlan
      MX son America/Hermosillo
      MX chh America/Chihuahua
      MX coa dur nle tam America/Monterrey
      MX roo America/Cancun
      MX cam yuc America/Merida
      RU kgd Europe/Kaliningrad
      RU kir Europe/Kirov
      RU vgg Europe/Volgograd
      RU ast Europe/Astrakhan
      RU sar Europe/Saratov
      RU uly Europe/Ulyanovsk
      RU sam ud Europe/Samara
      RU ba che khm kgn ore per sve tyu yan Asia/Yekaterinburg
      RU oms Asia/Omsk
      RU nvs Asia/Novosibirsk
      RU alt al Asia/Barnaul
      RU tom Asia/Tomsk
      RU kem Asia/Novokuznetsk
      RU kk kya ty Asia/Krasnoyarsk
      RU irk bu Asia/Irkutsk
      RU zab Asia/Chita
      RU sa amu Asia/Yakutsk
      RU kha pri yev Asia/Vladivostok
      RU mag Asia/Magadan
      RU sak Asia/Sakhalin
      RU kam Asia/Kamchatka
      RU chu Asia/Anadyr
      ID ba nb nt sn st sg sr sa go ku ks ki Asia/Makassar
      ID kb kt Asia/Pontianak
      ID ma mu pa pb pd pe ps pt Asia/Jayapura
      CN xj Asia/Urumqi
      ES cn gc tf Atlantic/Canary
      ES ce ml Africa/Ceuta
      PT 20 Atlantic/Azores
      PT 30 Atlantic/Madeira
      CD bu hk hl hu it kc ke ks lo lu ma nk sk sa ta to Africa/Lubumbashi
      KZ akt Asia/Aqtobe
      KZ aty Asia/Atyrau
      KZ zap Asia/Oral
      KZ man Asia/Aqtau
      KZ kzy Asia/Qyzylorda
      KZ kus Asia/Qostanay
      MN 043 057 065 071 Asia/Hovd
      MN 046 Asia/Hovd
      MY 12 13 15 Asia/Kuching
      AR b c America/Argentina/Buenos_Aires
      AR s x e g w p h n America/Argentina/Cordoba
      AR a America/Argentina/Salta
      AR q r u l America/Argentina/Salta
      AR y America/Argentina/Jujuy
      AR t America/Argentina/Tucuman
      AR k u America/Argentina/Catamarca
      AR f America/Argentina/La_Rioja
      AR j America/Argentina/San_Juan
      AR d America/Argentina/San_Luis
      AR m America/Argentina/Mendoza
      AR z America/Argentina/Rio_Gallegos
      AR v America/Argentina/Ushuaia
      CL ma America/Punta_Arenas
      CL ai America/Coyhaique
      EC w Pacific/Galapagos
      NZ cit Pacific/Chatham
      """;

  /** Their own names, since CLDR has the parts of countries in English alone. */
  static final String OWN_NAMES =
      """
      debw=Baden-Württemberg deby=Bayern|Baviera|Bavière dehe=Hessen deni=Niedersachsen
      denw=Nordrhein-Westfalen|NRW derp=Rheinland-Pfalz desn=Sachsen dest=Sachsen-Anhalt
      deth=Thüringen at2=Kärnten at3=Niederösterreich at4=Oberösterreich at6=Steiermark at7=Tirol
      bevlg=Vlaanderen|Flandre bewal=Wallonie|Wallonië frbre=Bretagne frnor=Normandie frcor=Corse
      frbfc=Bourgogne esan=Andalucía esct=Cataluña|Catalunya espv=País Vasco|Euskadi
      esga=Galicia escl=Castilla y León esar=Aragón escn=Canarias|Canaries it52=Toscana
      it82=Sicilia it88=Sardegna it25=Lombardia it21=Piemonte it75=Puglia it67=Molise
      usca=Kalifornien|Californie ustx=Tejas ushi=Hawaï caqc=Québec cabc=Colombie-Britannique
      pt20=Açores gbsct=Schottland|Écosse|Escocia gbeng=Angleterre|Inglaterra|Inghilterra
      gbwls=Cymru nlfr=Fryslân nlnb=Noord-Brabant nlzh=Zuid-Holland nlnh=Noord-Holland
      grm=Kreta|Kríti jp01=北海道 jp13=東京都 jp27=大阪府 jp26=京都府 jp47=沖縄 cngd=广东 cnsc=四川 cnzj=浙江 cnjs=江苏
      cnsd=山东 cnxj=新疆 cnxz=西藏
      """;

  private CountryParts() {}
}
