package studio.meridian.export.out.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.meridian.export.out.ExportReport;
import studio.meridian.export.out.OutStage;
import studio.meridian.model.Credit;
import studio.meridian.model.PostKind;
import studio.meridian.model.VariantText;
import studio.meridian.storage.TestWorkspace;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class HtmlFormatTest {
    @TempDir Path temp;
    private OutStage stage;

    @BeforeEach
    void open() {
        stage = new OutStage(temp);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void every_text_of_the_sample_is_a_page_in_its_language_and_direction() {
        stage.stage.sample();
        ExportReport report = stage.export(new HtmlFormat());
        int pages = 0;
        for (var id : stage.workspace.posts.ids()) {
            for (var variant : stage.workspace.variants.of(id)) {
                String tag = variant.locale().tag();
                Document page = page(tag + "/" + variant.text().slug() + ".html");
                assertThat(page.selectFirst("html").attr("lang")).isEqualTo(tag);
                assertThat(page.selectFirst("html").attr("dir"))
                        .isEqualTo(tag.equals("ar") ? "rtl" : "ltr");
                assertThat(page.selectFirst("h1").text()).isEqualTo(variant.text().title());
                assertThat(page.selectFirst(".lead").text()).isEqualTo(variant.text().summary());
                pages++;
            }
        }
        assertThat(pages).isEqualTo(report.texts());
    }

    @Test
    void every_address_leads_to_a_file_and_languages_name_each_other() throws Exception {
        stage.stage.sample();
        ExportReport report = stage.export(new HtmlFormat());
        int links = 0;
        for (String file : report.files()) {
            if (!file.endsWith(".html")) continue;
            Path place = stage.out.resolve(file);
            for (Element at : page(file).select("[href], [src]")) {
                String address = at.attr(at.hasAttr("src") ? "src" : "href");
                if (address.startsWith("#") || address.matches("[a-z]+:.*")) continue;
                String plain = URLDecoder.decode(address, StandardCharsets.UTF_8);
                Path target = place.resolveSibling(plain).normalize();
                assertThat(Files.exists(target)).as(file + " to " + address).isTrue();
                if (!at.hasAttr("hreflang") || !at.normalName().equals("link")) continue;
                if (file.equals("index.html")) continue;
                List<Path> back =
                        Jsoup.parse(Files.readString(target)).select("link[hreflang]").stream()
                                .map(link ->
                                        URLDecoder.decode(
                                                link.attr("href"), StandardCharsets.UTF_8))
                                .map(link -> target.resolveSibling(link).normalize())
                                .toList();
                assertThat(back).contains(place);
                links++;
            }
        }
        assertThat(links).isGreaterThan(100);
    }

    @Test
    void nothing_in_a_text_becomes_markup() {
        String evil = "\"><script>x()</script><img src=x onerror='y()'>";
        var credit = new Credit(evil, "javascript:alert(1)", evil, evil);
        stage.workspace.posts.create(
                PostKind.ARTICLE,
                TestWorkspace.EN,
                List.of(evil),
                credit,
                new VariantText(evil, evil, "evil", evil + "\n\n[go](javascript:x())\n\n" + evil));
        stage.export(new HtmlFormat());
        for (String file : List.of("index.html", "en/index.html", "en/evil.html")) {
            Document page = page(file);
            assertThat(page.select("script, [onerror], img, [href^=javascript]"))
                    .as(file)
                    .isEmpty();
            assertThat(page.text()).as(file).contains("<script>x()</script>");
        }
        assertThat(page("en/evil.html").selectFirst("h1").text()).isEqualTo(evil);
        assertThat(page("en/evil.html").selectFirst("meta[name=description]").attr("content"))
                .isEqualTo(evil);
    }

    @Test
    void a_page_has_no_script_and_nothing_from_elsewhere() {
        stage.stage.sample();
        for (String file : stage.export(new HtmlFormat()).files()) {
            if (!file.endsWith(".html")) continue;
            Document page = page(file);
            assertThat(page.select("script, iframe, object, style, :not(th, td)[style]"))
                    .as(file)
                    .isEmpty();
            assertThat(page.select("img[src*=//], link[href*=//]")).as(file).isEmpty();
        }
        assertThat(stage.read("style.css")).doesNotContain("url(", "@import");
    }

    @Test
    void pictures_have_their_size_and_words_and_a_missing_one_keeps_its_words() {
        var media = stage.picture("boat.png", "boat");
        String gone = "media:" + "0".repeat(64);
        String body = "![A boat](%s)\n\nThen ![a gull](%s).".formatted(media.reference(), gone);
        stage.post(new VariantText("Sea", "", "sea", body));
        stage.export(new HtmlFormat());
        Document page = page("en/sea.html");
        Element image = page.selectFirst("img");
        assertThat(image.attr("src")).isEqualTo("../images/boat.png");
        assertThat(image.attr("alt")).isEqualTo("A boat");
        assertThat(image.attr("width") + "x" + image.attr("height")).isEqualTo("40x30");
        assertThat(page.select("img")).hasSize(1);
        assertThat(page.text()).contains("Then a gull.");
    }

    @Test
    void an_unfinished_translation_is_marked_in_its_language() {
        stage.stage.sample();
        stage.export(new HtmlFormat());
        assertThat(page("hi/chaand-ko-jodne-wali-machine.html").selectFirst(".draft").text())
                .isEqualTo("मसौदा");
        assertThat(page("en/the-machine-that-adds-up-the-moon.html").select(".draft")).isEmpty();
    }

    @Test
    void lists_show_the_newest_first_with_titles_of_the_language() {
        stage.add(
                stage.post(new VariantText("First", "", "first", "Text.")),
                "ja",
                new VariantText("最初", "", "saisho", "本文。"));
        stage.post(new VariantText("", "", "", "A note without a title."));
        stage.export(new HtmlFormat());
        assertThat(page("en/index.html").select(".entry h2").eachText())
                .containsExactly("A note without a title.", "First");
        assertThat(page("ja/index.html").select(".entry h2").eachText()).containsExactly("最初");
        assertThat(page("ja/index.html").title()).isEqualTo("潮と湯気");
        assertThat(page("index.html").select(".entry a").eachAttr("href"))
                .contains("en/first.html");
    }

    private Document page(String file) {
        return Jsoup.parse(stage.read(file));
    }
}
