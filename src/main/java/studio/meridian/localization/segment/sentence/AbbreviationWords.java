package studio.meridian.localization.segment.sentence;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Common abbreviations of one language, in lower case and without their last full stop.
 *
 * @param always never the end of a sentence
 * @param beforeNumber short for a word only before a number: "No. 5", but "No. I do not."
 * @param beforeTime may end a sentence, but not before a day, a time zone or a number
 * @param pairStarts the first half of an abbreviation of two words
 */
record AbbreviationWords(
        Set<String> always,
        Set<String> beforeNumber,
        Set<String> beforeTime,
        Set<String> pairStarts) {
    private static final Set<String> NUMBERED =
            words("no nos nr vol vols fig figs p pp ch sec art núm nº abb bd kap s стр рис гл");
    private static final Set<String> TIMES = words("a.m p.m am pm a.c d.c b.c a.d");
    private static final String EVERYWHERE = "dr prof e.g i.e cf vs ca al";

    private static final Map<String, String> BY_LANGUAGE =
            Map.ofEntries(
                    Map.entry(
                            "en",
                            "mr mrs ms messrs sr jr st rev hon gen col capt lt sgt gov sen rep mt ft dept"
                                    + " est approx ed eds viz eg ie jan feb mar apr aug sept sep oct nov dec"),
                    Map.entry(
                            "de",
                            "hr fr frl hrsg bzw usf evtl ggf inkl exkl max min mio mrd nr str tel vgl z.b"
                                    + " d.h u.a o.ä u.u z.t i.d.r s.o s.u v.a bspw sog zzgl jh jan feb aug"
                                    + " sept okt nov dez u.s.w ing dipl geb"),
                    Map.entry(
                            "fr",
                            "m mm mme mlle mgr me st ste av apr env éd p.ex c.-à-d n.b janv févr juil sept"
                                    + " oct nov déc"),
                    Map.entry(
                            "es",
                            "sr sra srta sres d dª dña ud uds vd vds p.ej ee.uu aprox av avda pág págs"
                                    + " tel n.º ej art"),
                    Map.entry(
                            "pt",
                            "sr sra srta dra profa exmo exma v.ex p.ex av pág págs tel aprox ex art"),
                    Map.entry("it", "sig sigg dott dott.ssa ing avv p.es ecc pag pagg tel on"),
                    Map.entry("nl", "dhr mevr mw drs ir mr bijv d.w.z o.a m.b.t nl blz tel z.o.z"),
                    Map.entry(
                            "ru",
                            "г гг т.е т.д т.п т.к т.н и.о им ул д кв руб коп тыс млн млрд напр см ср"),
                    Map.entry("ar", "د أ"),
                    Map.entry("hi", "डॉ प्रो पं श्री सं"),
                    Map.entry("id", "bpk ibu sdr no tgl jl a.n d.a s.d dkk dll dsb yth"));

    private static final Map<String, String> STARTS =
            Map.of("de", "z d u i s", "fr", "p", "es", "p ee", "pt", "p", "ru", "т");

    static AbbreviationWords of(String language) {
        Set<String> always = new HashSet<>(words(EVERYWHERE));
        always.addAll(words(BY_LANGUAGE.getOrDefault(language, "")));
        always.removeAll(NUMBERED);
        return new AbbreviationWords(
                always, NUMBERED, TIMES, words(STARTS.getOrDefault(language, "")));
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
