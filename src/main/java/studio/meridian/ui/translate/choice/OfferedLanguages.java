package studio.meridian.ui.translate.choice;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;

import studio.meridian.model.LocaleTag;
import studio.meridian.ui.common.Script;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The languages offered for a translation: those many readers have, by name. */
public final class OfferedLanguages {
    private static final List<LocaleTag> ALL =
            ("af am ar az be bg bn bs ca cs cy da de el en en-GB es es-419 et eu fa fi fil fr fr-CA"
                            + " ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv mk ml"
                            + " mn mr ms my nb ne nl nn pa pl ps pt pt-BR ro ru si sk sl sq sr sv sw"
                            + " ta te th tr uk ur uz vi zh-Hans zh-Hant zh-Hant-HK zu")
                    .transform(tags -> List.of(tags.split(" ", -1))).stream()
                            .map(LocaleTag::of)
                            .toList();

    private final List<LocaleTag> offered;
    private final Locale reader;

    /**
     * @param reader in whose language they are named and ordered
     * @param taken the languages the post has already
     */
    public OfferedLanguages(Locale reader, Collection<LocaleTag> taken) {
        this.reader = reader;
        Collator order = Collator.getInstance(ULocale.forLocale(reader));
        this.offered =
                ALL.stream()
                        .filter(one -> !taken.contains(one))
                        .sorted(Comparator.comparing(one -> one.nameIn(reader), order::compare))
                        .toList();
    }

    /** Languages whose name, own name or tag contains the words; those it begins come first. */
    public List<LocaleTag> find(String words) {
        String typed = words.strip().toLowerCase(Locale.ROOT);
        return offered.stream()
                .filter(one ->
                        (name(one) + " " + one.tag()).toLowerCase(Locale.ROOT).contains(typed))
                .sorted(Comparator.comparing(one -> !fold(name(one)).startsWith(typed)))
                .toList();
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Its name for the reader and in the language itself. */
    public String name(LocaleTag locale) {
        String here = locale.nameIn(reader);
        String own = Script.ownName(locale);
        return here.equals(own) ? here : here + " · " + own;
    }
}
