import type { Lexicon } from '../lexicon.ts';

export const id: Lexicon = {
  language: 'id',
  lists: {
    human: `
      (manusia|orang|orang asli|orang beneran|petugas|agen|operator|admin|cs|perwakilan|manajer|atasan|staf|karyawan|konsultan)
      (customer service|layanan pelanggan|layanan konsumen|customer care|tim support)
    `,
    someone: `
      (@human|seseorang)
    `,
    account: `
      (akun|rekening|profil|keanggotaan)
    `,
    bought: `
      (pesanan|order|pembelian|langganan|reservasi|booking|kontrak|paket|perjalanan|penerbangan|tiket|janji temu|transfer|pembayaran|asuransi|layanan|kursus)
    `,
    thing: `
      (kartu|atm|hp|ponsel|handphone|telepon|dompet|tas|koper|bagasi|laptop|paspor|ktp|kunci|sim|paket|jam tangan)
    `,
    txn: `
      (transaksi|pembayaran|tagihan|penarikan|potongan|pembelian|transfer|debit)
    `,
  },
  phrases: {
    person: `
      (bicara|ngomong|berbicara|chat|ngobrol|terhubung|hubungkan|sambungkan|disambungkan|hubungi|bertemu) .. @someone
      (mau|ingin|butuh|minta|tolong|perlu) .. (bicara dengan|bantuan)? .. (manusia|orang asli|petugas|operator|agen|admin|cs|customer service)
      (telepon saya|hubungi saya|tolong telepon)
      (tidak mau|gak mau|nggak mau|benci|capek) .. (bot|robot|mesin)
      ^ (manusia|operator|admin|cs|agen|petugas|customer service) (dong|tolong|please)? $
    `,
    refund: `
      (refund|pengembalian dana|pengembalian uang|pengembalian|kompensasi|ganti rugi|direfund)
      (uang|dana|duit) .. (kembali|dikembalikan|balik|balikin)
      (kembalikan|balikin) .. (uang|dana|duit)
      (retur|tukar barang)
    `,
    discount: `
      (diskon|potongan harga|kupon|voucher|kode promo|lebih murah|pengecualian)
    `,
    cancellation: `
      (batal*|membatalkan|dibatalkan|pembatalan|cancel|berhenti berlangganan|berhenti langganan)
      (tutup|hapus|menutup|menghapus|nonaktifkan) .. @account
    `,
    ownership: `
      (ganti|pindah|alihkan|balik nama) .. (pemilik|kepemilikan|nama)
      (meninggal|almarhum|ahli waris|warisan|surat kuasa)
    `,
    complaint: `
      (keluhan|komplain|pengaduan|mengadu|protes|ylki|lapor konsumen)
      (barang|produk|paket|pesanan) .. (rusak|cacat|pecah|salah)
    `,
    chargeback: `
      (dua kali|dobel|double|2x|2 kali) .. (bayar|ditagih|terpotong|kepotong|didebit|dicharge)
      (bayar|ditagih|terpotong|kepotong|didebit) .. (dua kali|dobel|double|2x|2 kali)
      (sengketa|chargeback|sanggah)
    `,
    legal: `
      (pengacara|pengadilan|tuntut|gugat|hukum|somasi|polisi|jalur hukum)
    `,
    advice: `
      (apakah saya|sebaiknya) ... (investasi|beli saham|minum obat|pinjaman)
      (saran (investasi|medis|hukum|pajak)|dosis|efek samping|diagnosis)
    `,
    lost_stolen: `
      @thing .. (hilang|dicuri|kecurian|dicopet|ketinggalan|tidak ketemu)
      (kehilangan|hilang) .. @thing
      (dicuri|kecurian|pencurian|perampokan|dirampok|dicopet|copet|maling|pencuri)
    `,
    fraud: `
      (penipuan|ditipu|penipu|tipu|phishing|diretas|dihack|hacker|dibobol|kebobolan|pemerasan|palsu|mencurigakan)
      @txn .. (tidak saya|bukan saya|tidak dikenal|mencurigakan|tidak pernah)
      (tidak mengenal*|bukan saya yang|tidak pernah melakukan) .. @txn
      seseorang .. (akun saya|kartu saya|data saya|menggunakan|masuk)
    `,
    access_lost: `
      (tidak bisa|gak bisa|nggak bisa|gabisa) .. (login|masuk|log in|akses)
      (akun) .. (terkunci|diblokir|dibekukan|ditangguhkan)
      (lupa akses|kehilangan akses|pulihkan akun)
    `,
    money_moving: `
      salah (rekening|orang|transfer|kirim|nomor)
      (transfer|kirim|bayar) .. (salah|tidak sengaja)
      (uang|saldo) .. (hilang|lenyap|raib)
    `,
    health: `
      (kanker|diabetes|hiv|hamil|kehamilan|keguguran|depresi|kecemasan|epilepsi|stroke|serangan jantung|operasi|kemoterapi|obat|gejala|disabilitas|kursi roda|alergi|penyakit|psikiater|rekam medis)
    `,
    identity: `
      (identitas|verifikasi) .. (tidak|gagal|ditolak|masalah|error)
      (tidak bisa|gagal) .. (verifikasi|membuktikan)
      (nik|nomor ktp|nomor paspor|foto ktp|npwp)
    `,
    payment: `
      (masalah|kendala|error|gagal) .. (pembayaran|bayar)
      (pembayaran|bayar|kartu) .. (ditolak|gagal|tidak bisa|error|bermasalah)
    `,
    self_harm: `
      (bunuh diri|membunuh diri|gantung diri|menyakiti diri|melukai diri|mengakhiri hidup|akhiri hidup|menyayat)
      (ingin mati|mau mati|pengen mati|tidak ingin hidup|gak mau hidup|lompat dari jembatan|overdosis|lebih baik mati)
    `,
    threat: `
      (bunuh|membunuh|hajar|bakar|habisi) .. (kamu|kalian|dia|kau)
      (bom|ancaman bom|peledak)
      (mengancam|diancam|ancaman|menguntit|kdrt|dipukuli|diculik)
    `,
    anger: `
      (marah|kesal banget|sangat kesal|murka|geram|emosi|jengkel|muak|keterlaluan|memalukan|parah banget)
      (anjing|bangsat|brengsek|sialan|kampret|goblok)
    `,
    annoyed: `
      (kecewa|mengecewakan|frustrasi|buruk|payah|konyol|buang waktu|menyebalkan|kesal)
      (masih|sudah berminggu minggu|berhari hari|lagi lagi) .. (belum|tidak|menunggu)
    `,
    insult: `
      (bodoh|tolol|goblok|idiot|diam kau|tutup mulut|tidak berguna|dungu|bego)
    `,
    unhelpful: `
      (tidak|nggak|gak|belum|bukan) .. (membantu|bantu|berfungsi|menjawab|paham|mengerti|selesai|benar|berguna|itu yang saya tanya|masuk akal|jelas)
      jawaban .. (salah|bodoh|aneh|tidak berguna)
      (omong kosong|sudah saya coba|sudah coba|menyerah|bingung)
    `,
    same_again: `
      (mengulang|ulang ulang|diulang)
      (jawaban|hal) .. (yang sama|sama terus|itu lagi)
      (yang lain dong|jawaban lain|sudah bilang|sudah kamu bilang|itu itu saja)
    `,
    not_person: `
      (apakah kamu|kamu|anda|apakah anda|apa kamu) .. (manusia|robot|bot|orang asli|mesin|orang)
      (manusia|orang) atau .. (robot|bot|mesin)
    `,
    not_topic: `
      (kebijakan|syarat|ketentuan|aturan) .. (refund|pengembalian|pembatalan|diskon|retur)
      (berapa lama|kapan|berapa hari) .. (refund|pengembalian|dikembalikan|pembatalan)
      biaya pembatalan
      (apakah ada|ada) .. (diskon|promo|kupon|voucher)
      newsletter
    `,
    not_lost: `
      (ketemu|sudah menemukan|ditemukan)
      (pin|sandi|kode|tombol|menu|halaman|tautan|opsi)
    `,
    not_fraud: `
      (bagaimana) .. (melindungi|mencegah)
    `,
    unwanted_before: `
      (tidak|gak|nggak|ga) (mau|perlu|butuh|ingin|minta)
      (tanpa|daripada)
    `,
    unwanted_after: `
      (tidak perlu|gak usah|tidak usah|tidak dibutuhkan)
    `,
  },
};
