import type { Lexicon } from '../lexicon.ts';

export const tr: Lexicon = {
  language: 'tr',
  lists: {
    human: `
      (insan*|gerçek (insan*|kişi*)|kişi*|yetkili*|temsilci*|müşteri temsilcisi*|operatör*|danışman*|müdür*|çalışan*|personel*|görevli*|canlı destek)
      (müşteri hizmetleri*|destek ekibi*|destek*)
    `,
    someone: `
      (@human|biri*|birisi*|kimse*)
    `,
    account: `
      (hesa*|profil*|üyeli*)
    `,
    bought: `
      (sipari*|satın al*|abonel*|rezervasyon*|sözleşme*|seyahat*|uçuş*|bilet*|randevu*|havale*|ödeme*|sigorta*|hizmet*|kurs*)
    `,
    thing: `
      (kart*|telefon*|cüzdan*|çanta*|valiz*|bagaj*|laptop*|bilgisayar*|pasaport*|kimli*|anahtar*|ehliyet*|paket*|kargo*|saat*)
    `,
    txn: `
      (ödeme*|işlem*|çekim*|havale*|harcama*|tahsilat*|ücret*)
    `,
  },
  phrases: {
    person: `
      @someone .. (konuş*|görüş*|bağla*|yaz*|istiyorum|iletişim*|aktar*)
      (konuşmak|görüşmek|bağlanmak|bağlar mısın*|bağlayın) .. @someone
      (beni arayın|aranmak istiyorum|beni arasın|geri arayın|telefon edin)
      (bot*|robot*|makine*|yapay zeka*) .. (istemiyorum|bıktım|değil|konuşmak istemiyorum|nefret)
      ^ (insan|yetkili|temsilci|operatör|müşteri temsilcisi|canlı destek) (lütfen|istiyorum)? $
    `,
    refund: `
      (iade*|geri öde*|para* (iade*|geri)|tazmin*|telafi*)
      (para*|ücret*|depozito*) .. (geri|iade*)
      (değişim*) .. (ürün*)
    `,
    discount: `
      (indirim*|kupon*|promosyon*|iskonto*)
      (daha ucuz*|daha uygun fiyat*|istisna)
    `,
    cancellation: `
      (iptal*|fesh*|vazgeç*|cayma*|sonlandır*)
      @account .. (sil*|kapat*|dondur*)
    `,
    ownership: `
      (sahip*|hesap sahib*) .. (değiş*|devret*|devir*)
      (vefat*|öldü|ölüm|miras*|vekalet*|devretmek)
    `,
    complaint: `
      (şikayet*|şikâyet*|tüketici hakem*|tüketici hakları|cimer)
      (hasarlı|bozuk|kusurlu|kırık|yanlış) .. (ürün*|paket*|sipariş*|tutar*|beden*)
      (ürün*|paket*) .. (hasarlı|bozuk|kusurlu|kırık)
    `,
    chargeback: `
      (iki kez|iki kere|çift|2 kez|iki defa) .. (çek*|tahsil*|öde*|ücret*)
      (ters ibraz|itiraz*|chargeback|mükerrer)
    `,
    legal: `
      (avukat*|mahkeme*|dava*|yasal yol*|hukuk*|savcılı*|kvkk|suç duyurusu|ihtarname*)
    `,
    advice: `
      (yapmalı mıyım|önerir misin*|tavsiye eder*|doğru olur mu) ..
      (yatırım tavsiyesi|hisse .. alayım|ilaç .. alayım|mali danışman*|tıbbi tavsiye|doz*|yan etki*|teşhis*|hamile* .. ilaç)
    `,
    lost_stolen: `
      @thing .. (kaybet*|kayıp|kayboldu|çalın*|çaldı*|bulamıyorum|unuttum)
      (kaybettim|çaldırdım|kaybolan|çalınan) .. @thing
      (çalındı|çaldılar|hırsız*|gasp*|soyul*|soygun*)
    `,
    fraud: `
      (dolandır*|sahte*|phishing|oltalama|hacklen*|hackle*|ele geçir*|şantaj*|kopyalan*|kimlik hırsız*)
      @txn .. (ben yapmadım|bana ait değil|tanımıyorum|şüpheli|bilmiyorum|yetkisiz)
      (şüpheli|yetkisiz|bilmediğim|tanımadığım) .. @txn
      (biri|birisi) .. (hesabım*|kartım*|bilgilerim*) .. (kullan*|gir*|ele)
    `,
    access_lost: `
      (giriş yapam*|giremiyorum|erişemiyorum|oturum açam*|giriş yapılam*)
      @account .. (kilit*|bloke|askıya|kapatıld*|erişem*|giremi*)
    `,
    money_moving: `
      yanlış (hesa*|kişi*|iban*|alıcı*)
      (yanlışlıkla) .. (gönder*|havale*|öde*|yatır*)
      (para*|bakiye*) .. (kayboldu|yok oldu|gitti)
    `,
    health: `
      (kanser*|diyabet*|şeker hastası*|hiv|hamile*|düşük yap*|depresyon*|anksiyete|epilepsi|felç|kalp krizi|ameliyat*|kemoterapi|ilaç*|semptom*|belirti*|engelli*|tekerlekli sandalye|alerji*|hastalı*|psikiyatr*|tıbbi kayıt*)
    `,
    identity: `
      (kimlik*) .. (doğrulan*|doğrulam*|doğrulay*) .. (ma*|olmuyor|başarısız|red*|hata|sorun)
      (kimliğimi doğrulayam*|kimlik doğrulama .. (başarısız|hata|sorun|olmuyor))
      (tc kimlik*|kimlik numara*|pasaport numara*|kimlik fotokopi*)
    `,
    payment: `
      ödeme* .. (sorun*|hata*|yapam*|başarısız|reddedil*|geçmiyor|olmuyor|problem*)
      (sorun*|hata*|problem*) .. ödeme*
      kart* .. (reddedil*|kabul edilm*|geçmiyor|çalışmıyor)
    `,
    self_harm: `
      (intihar*|kendimi öldür*|kendimi as*|kendime zarar*|bileklerimi kes*|canıma kıy*|kendimi vur*|kendimi boğ*|hayatıma son*)
      (ölmek istiyorum|yaşamak istemiyorum|her şeye son ver*|köprüden atla*|aşırı doz*|ölsem daha iyi|artık yaşamak)
    `,
    threat: `
      (seni|sizi|onu|hepinizi) .. (öldür*|döver*|yakar*|gebert*|bulur*)
      (bomba*|patlayıcı*|saldırı düzenle*)
      (tehdit*|takip ediliyor*|ısrarlı takip|aile içi şiddet|beni dövüyor|şiddet görüyor*|kaçırıl*)
    `,
    anger: `
      (kızgınım|öfkeli*|sinirli*|çıldır*|delir*|çileden|bıktım|yeter artık|rezalet*|kepazelik|sinir oldum|kudur*|deli ediyor*|canıma tak)
      (lanet*|kahretsin|siktir*|amk|bok*|saçmalık|dalga mı geç*)
    `,
    annoyed: `
      (hayal kırıklığı*|sinir bozucu|berbat*|korkunç|zaman kaybı|gülünç|kabul edilemez|yetersiz)
      (hala|hâlâ|haftalardır|günlerdir|yine) .. (cevap yok|bekliyorum|çözülme*|yok|olmadı)
    `,
    insult: `
      (aptal*|salak*|gerizekalı*|geri zekalı*|mal mısın|kapa çeneni|kes sesini|işe yaramaz*|beceriksiz*|şerefsiz*)
    `,
    unhelpful: `
      (yardımcı ol*|işe yara*|çalış*|cevap*|anla*|çöz*|doğru|mantıklı) .. (madı|mıyor|mıyorum|değil|olmadı|yaramadı|vermedi)
      (yardımcı olmadı|işe yaramadı|işe yaramıyor|çalışmıyor|cevap değil|bu cevap değil|sorduğum bu değil|anlamadın|anlamıyorsun|anlamıyorum|çözmedi|çözülmedi|doğru değil|mantıksız|saçma*|yanlış cevap|zaten denedim|bunu denedim|vazgeçiyorum|kafam karıştı)
    `,
    same_again: `
      (tekrar*) .. (ediyorsun|etme|aynı|ediyorsunuz)
      (aynı) .. (cevap*|şey*|yanıt*)
      (başka bir (cevap|şey)|farklı bir (cevap|şey)|bunu zaten söyle*|yine aynı|sürekli aynı)
    `,
    not_person: `
      (sen|siz) .. (insan mısın*|robot musun*|bot musun*|gerçek misin*|makine misin*)
      (insan mısın*|robot musun*|bot musun*|insanla mı|robotla mı|gerçek kişi misin*)
    `,
    not_topic: `
      (iade|iptal|indirim|cayma) .. (politika*|koşul*|şart*|süre*|hakkı|ücreti)
      (ne kadar sür*|ne zaman|kaç gün) .. (iade*|iptal*)
      (iade*|iptal*) .. (ne kadar sür*|ne zaman|kaç gün|koşul*|politika*|ücreti)
      (indirim*|kupon*) .. (var mı|yapıyor musunuz|sunuyor*)
      bülten*
    `,
    not_lost: `
      (buldum|bulundu)
      (şifre*|kod*|pin|düğme*|menü*|sayfa*|link*|seçenek*)
    `,
    not_fraud: `
      (nasıl) .. (koru*|önle*)
    `,
    unwanted_before: `
      (yerine|olmadan)
    `,
    unwanted_after: `
      (istemiyorum|gerek yok|gerekmiyor|lazım değil|gerekli değil|ihtiyacım yok)
    `,
  },
};
