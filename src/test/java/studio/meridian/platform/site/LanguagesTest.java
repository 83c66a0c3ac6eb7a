package studio.meridian.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.meridian.model.LocaleTag;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Sites in many languages, grown by publishing and taking down in any order. */
class LanguagesTest {
    private static final List<String> LOCALES =
            List.of("en", "ar", "he", "zh-Hans", "pt-BR", "th", "sr", "en-GB");

    @TempDir Path temp;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatever_was_published_and_removed_languages_name_each_other(long number) {
        long seed = Long.getLong("meridian.seed", 20261124) + number;
        System.out.println("languages: seed " + seed);
        Random random = new Random(seed);
        TestSite site = new TestSite(temp.resolve("site")).atAddress();
        Map<String, Draft> shown = new TreeMap<>();
        for (int step = 0; step < 30; step++) {
            int which = random.nextInt(4);
            String group = "post" + which;
            String locale = LOCALES.get(random.nextInt(LOCALES.size()));
            String key = group + "-" + locale;
            Draft draft =
                    Draft.of(key)
                            .group(group)
                            .in(locale, LOCALES.get(which))
                            .text("Title " + random.nextInt(3), "Body.")
                            .tags("tea", "t" + random.nextInt(2));
            if (random.nextInt(4) == 0 && shown.remove(key) != null) {
                site.remove(draft);
            } else {
                site.publish(draft);
                shown.put(key, draft);
            }
        }
        reciprocal(site, "seed " + seed);
        long posts =
                site.pages().stream()
                        .filter(page -> page.matches("[^/]+/(?!tags/)[^/]+/index.html"))
                        .count();
        assertThat(posts).as("seed " + seed).isEqualTo(shown.size());
    }

    private static void reciprocal(TestSite site, String told) {
        Map<String, Map<String, String>> named = new HashMap<>();
        for (String path : site.pages()) {
            Document page = site.page(path);
            if (path.equals("index.html") || path.equals("404.html")) continue;
            String address = page.select("link[rel=canonical]").attr("href");
            assertThat(address).as(told).isEqualTo(Reader.address(path.replace("index.html", "")));
            Map<String, String> languages = Reader.alternates(page);
            String own = page.expectFirst("html").attr("lang");
            assertThat(languages.get(own)).as("%s %s", told, path).isEqualTo(address);
            assertThat(path).as(told).startsWith(own + "/");
            named.put(address, languages);
            for (String link : Reader.links(site, path)) {
                assertThat(site.open().resolve(link)).as("%s from %s", told, path).exists();
            }
        }
        named.forEach((address, languages) ->
                languages
                        .values()
                        .forEach(other ->
                                assertThat(named.get(other))
                                        .as("%s: %s to %s", told, address, other)
                                        .isEqualTo(languages)));
        Document map = Jsoup.parse(site.text("sitemap.xml"), Parser.xmlParser());
        for (Element url : map.select("url")) {
            Map<String, String> languages = new HashMap<>(named.get(url.select("loc").text()));
            languages.remove("x-default");
            Map<String, String> mapped = new HashMap<>();
            for (Element link : url.children().select("[hreflang]")) {
                mapped.put(link.attr("hreflang"), link.attr("href"));
            }
            assertThat(mapped).as("%s: %s", told, url.select("loc").text()).isEqualTo(languages);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ar, rtl",
        "he, rtl",
        "fa, rtl",
        "ur, rtl",
        "ckb, rtl",
        "yi, rtl",
        "ps, rtl",
        "dv, rtl",
        "az-Arab, rtl",
        "pa-Arab, rtl",
        "ks-Deva, ltr",
        "en, ltr",
        "ja, ltr",
        "hi, ltr",
        "az, ltr"
    })
    void pages_run_in_the_direction_of_their_script(String locale, String direction) {
        TestSite site = new TestSite(temp.resolve("site"));
        site.publish(Draft.of("one").in(locale, locale).slug("one").by("Noor"));
        LocaleTag tag = LocaleTag.of(locale);
        for (String page : List.of(tag + "/", tag + "/one/")) {
            Document document = site.page(page);
            assertThat(document.expectFirst("html").attr("dir")).isEqualTo(direction);
            // Words of the house that run the other way say so themselves.
            for (Element words : document.select("[lang]:not(html):not(a)")) {
                LocaleTag own = LocaleTag.of(words.attr("lang"));
                if (own.isRightToLeft() == tag.isRightToLeft() || words.is("span")) continue;
                assertThat(words.attr("dir")).as("%s", words).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; March 1, 2026",
                "en-GB; 1 March 2026",
                "de; 1. März 2026",
                "fr; 1 mars 2026",
                "ja; 2026年3月1日",
                "zh-Hans; 2026年3月1日",
                "ko; 2026년 3월 1일",
                "th; 1 มีนาคม 2569",
                "pt-BR; 1 de março de 2026",
                "hi; 1 मार्च 2026",
                "id; 1 Maret 2026"
            })
    void the_day_is_written_as_its_readers_do(String locale, String day) {
        TestSite site = new TestSite(temp.resolve("site"));
        site.publish(Draft.of("one").in(locale, locale).slug("one"));
        Element time = site.page(LocaleTag.of(locale) + "/one/").expectFirst("time");
        assertThat(time.text().replaceAll("[\u00a0\u202f]", " ")).isEqualTo(day);
        assertThat(time.attr("datetime")).isEqualTo("2026-03-01T08:30:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "Pacific/Kiritimati, 2026-03-02",
        "Asia/Tokyo, 2026-03-01T23:30:00+09:00",
        "America/Los_Angeles, 2026-03-01T06:30:00-08:00",
        "Asia/Kathmandu, 2026-03-01T20:15:00+05:45"
    })
    void the_day_is_the_one_in_the_author_s_zone(String zone, String machine) {
        TestSite site = new TestSite(temp.resolve("site")).with("zone", zone);
        site.publish(Draft.of("one").slug("one").at("2026-03-01T14:30:00Z"));
        Element time = site.page("en/one/").expectFirst("time");
        assertThat(time.attr("datetime")).startsWith(machine);
        String day = machine.substring(8, 10).replaceFirst("^0", "");
        assertThat(time.text()).isEqualTo("March " + day + ", 2026");
    }

    @Test
    void a_name_of_another_direction_is_kept_apart_from_the_sentence_around_it() {
        TestSite site = new TestSite(temp.resolve("site"));
        site.publish(Draft.of("one").slug("one").by("نور").translatedBy("(Noor) 1"));
        List<String> names = new ArrayList<>();
        for (Element bdi : site.page("en/one/").select(".people bdi")) names.add(bdi.text());
        assertThat(names).containsExactly("نور", "(Noor) 1");
    }
}
